/* threads.c: one loaded set, many threads: each plan gets the bytes that it gets alone. threads.sh runs it under
 * ThreadSanitizer. */
#include "expect.h"

#include <pthread.h>

enum { THREADS = 8, PLANS = 12 };

static unsigned rounds = 200; /* or as many as the program is told */

static const luat_policy_set *set;
static const char *const categories[PLANS] = {"hn.item.ioc",           "hn.item.smart-traffic", "hn.item.sms",
                                              "hn.item.data-centre",   "hn.item.wan.links",     "hn.item.dvctt.portal",
                                              "hn.item.outside",       "hn.item.core-system",   "\"?\"",
                                              "hn.item.smart-tourism", "hn.item.kh48-other",    "kind.infra"};
static char plans[PLANS][1024];
static luat_text *alone[PLANS];

static void write_plan(size_t number) {
  snprintf(plans[number], sizeof plans[number],
           "plan: { id: t%zu, place: vn/ha-noi, year: 2018 }\n"
           "hirer: hn.so-tc\n"
           "dates: { approved: 2018-%02zu-05 }\n"
           "items: [ { id: x, category: %s, in_kh48: %s, form: hire,"
           " opinions: [ { giver: hn.so-tttt, dated: 2018-05-%02zu } ],"
           " costs: [ { kind: service, amount: %zu triệu, fund: fund.su-nghiep } ] } ]\n",
           number, 1 + number, categories[number], number % 3 == 0 ? "\"?\"" : "true", 1 + number, 100 + number);
}

/* The decision and one explanation, as one text. */
static bool report(size_t number, luat_text **json, luat_text **why) {
  decided d = {.diagnostics = luat_diagnostics_new()};
  bool ok = luat_plan_read(&d.plan, set, "plan", plans[number], strlen(plans[number]), LUAT_YAML, NULL,
                           d.diagnostics) == LUAT_OK &&
            luat_decide(&d.decision, set, d.plan, NULL, d.diagnostics) == LUAT_OK &&
            luat_report(json, d.decision, LUAT_DECISION_JSON, LUAT_VI) == LUAT_OK &&
            luat_explain(why, d.decision, "items/x", "approver", LUAT_TEXT, LUAT_VI, d.diagnostics) == LUAT_OK;
  decided_free(&d);
  return ok;
}

typedef struct worker {
  pthread_t thread;
  size_t number;
  unsigned right, wrong;
} worker;

static void *work(void *arg) {
  worker *self = arg;
  for (size_t round = 0; round < rounds; round++) {
    size_t number = (round + self->number) % PLANS;
    luat_text *json = NULL, *why = NULL;
    bool same = report(number, &json, &why) && strcmp(luat_text_data(json), luat_text_data(alone[number])) == 0;
    self->right += same;
    self->wrong += !same;
    luat_text_free(json);
    luat_text_free(why);
  }
  return NULL;
}

int main(int argc, char **argv) {
  unsigned long fewer = argc > 1 ? strtoul(argv[1], NULL, 10) : 0;
  if (fewer > 0 && fewer < rounds) rounds = (unsigned)fewer;
  luat_policy_set *first = load_policies();
  set = first;
  for (size_t i = 0; i < PLANS; i++) {
    luat_text *why = NULL;
    write_plan(i);
    tap(report(i, &alone[i], &why), "plan %zu alone", i);
    luat_text_free(why);
  }
  /* Of a set of its own, so that nothing is built for a place and a day before the threads ask. */
  luat_policy_set *loaded = load_policies();
  set = loaded;
  worker workers[THREADS] = {{0}};
  for (size_t i = 0; i < THREADS; i++) {
    workers[i].number = i;
    if (pthread_create(&workers[i].thread, NULL, work, &workers[i]) != 0) return 1;
  }
  for (size_t i = 0; i < THREADS; i++) {
    pthread_join(workers[i].thread, NULL);
    tap(workers[i].right == rounds && workers[i].wrong == 0, "thread %zu: %u decisions, the same bytes as alone", i,
        workers[i].right);
  }
  for (size_t i = 0; i < PLANS; i++) luat_text_free(alone[i]);
  luat_set_free(loaded);
  luat_set_free(first);
  return tap_done();
}
