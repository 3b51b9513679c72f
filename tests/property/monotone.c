/* monotone.c: learning never turns an outcome back (contract 7). One unknown fact of a plan after another is learned,
 * and after each: an outcome that was not undetermined has the same kind and value, a duty that was not undetermined
 * the same status, and a verdict that was not undetermined is as grave or graver. property_monotone [N] [--seed S]: N
 * generated sets with a plan each, and N / 10 plans for the policies under $TOP. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "case.h"
#include "folder.h"
#include "learn.h"

typedef struct sums {
  uint64_t plans, refused, steps, outcomes, settled, duties, broken;
} sums;

static bool same_value(const lt_question *question, const lt_answer *a, const lt_answer *b) {
  if (a->outcome != b->outcome) return false;
  if (a->outcome == LT_DISCRETION) return a->value == b->value;
  if (a->outcome != LT_VALUE) return true;
  if (question->kind != LT_QUESTION_SET) return a->cell == b->cell;
  return a->certain.len == b->certain.len &&
         (a->certain.len == 0 || memcmp(a->certain.cells, b->certain.cells, a->certain.len * sizeof(lt_cell)) == 0);
}

static void say(sums *to, const char *where, const char *learned, lt_str path, lt_str what) {
  to->broken++;
  printf("# %s: having learned that %s, turned back: %.*s %.*s\n", where, learned, LT_STR_ARG(path), LT_STR_ARG(what));
}

static const lt_duty *duty_of(const lt_run *run, const lt_duty *wanted) {
  for (uint32_t i = 0; i < run->duties.len; i++) {
    const lt_duty *duty = &run->duties.items[i];
    if (duty->subject == wanted->subject && duty->norm == wanted->norm) return duty;
  }
  return NULL;
}

static void compare(sums *to, const lt_run *before, const lt_run *after, const char *where, const char *learned) {
  const lt_set *set = before->set;
  for (uint32_t s = 0; s < before->facts->subjects.len; s++) {
    const lt_subject *subject = &before->facts->subjects.items[s];
    for (uint32_t q = 0; q < set->questions_len; q++) {
      if (set->questions[q].entity != subject->entity) continue;
      const lt_answer *a = lt_run_answer(before, s, q), *b = lt_run_answer(after, s, q);
      to->outcomes += a->outcome != LT_UNDETERMINED;
      to->settled += a->outcome == LT_UNDETERMINED && b->outcome != LT_UNDETERMINED;
      if (a->outcome != LT_UNDETERMINED && !same_value(&set->questions[q], a, b))
        say(to, where, learned, subject->path, set->questions[q].id);
    }
  }
  /* Where the law was open, learning may leave duties of other law behind; it never brings new ones. */
  uint32_t found = 0;
  for (uint32_t i = 0; i < before->duties.len; i++) {
    const lt_duty *a = &before->duties.items[i], *b = duty_of(after, a);
    lt_duty_status now = b ? b->status : LT_DUTY_NOT_APPLICABLE;
    found += b != NULL;
    to->duties += a->status != LT_DUTY_UNDETERMINED;
    if (a->status != LT_DUTY_UNDETERMINED && a->status != now)
      say(to, where, learned, before->facts->subjects.items[a->subject].path, set->norms[a->norm].id);
  }
  if (found != after->duties.len || (before->laws.len == 0 && found != before->duties.len))
    say(to, where, learned, LT_STR("plan"), LT_STR("other duties"));
  if (before->verdict != LT_VERDICT_UNDETERMINED && after->verdict > before->verdict)
    say(to, where, learned, LT_STR("plan"), LT_STR("verdict"));
}

static void learn_all(sums *to, const lt_set *set, const lt_facts *facts, lt_run_options options, gen_random *random,
                      const char *where) {
  lt_arena arena = {0};
  lt_slices slices = {0};
  lt_run *run = lt_run_decide(set, facts, &slices, options);
  for (;;) {
    learn_gaps gaps = learn_find(&arena, set, facts);
    if (gaps.len == 0) break;
    lt_text learned = {.arena = &arena};
    facts = learn_close(&arena, set, facts, gaps.items[gen_below(random, gaps.len)], random, &learned);
    lt_run *next = lt_run_decide(set, facts, &slices, options);
    lt_text_putc(&learned, '\0');
    compare(to, run, next, where, learned.ptr);
    to->steps++;
    lt_run_free(run);
    run = next;
  }
  lt_run_free(run);
  lt_slices_free(&slices);
  lt_arena_free(&arena);
}

static void generated(sums *to, uint64_t seed) {
  lt_arena arena = {0};
  prop_loaded loaded;
  gen_random random = {seed ^ 0x5eed};
  char where[40];
  snprintf(where, sizeof where, "seed %llu", (unsigned long long)seed);
  to->plans++;
  if (prop_load(&loaded, gen_make(&arena, seed), NULL, NULL))
    learn_all(to, loaded.set, &loaded.plan->facts, loaded.options, &random, where);
  else
    to->refused++;
  prop_free(&loaded);
  lt_arena_free(&arena);
}

/* ---- the policies of a folder ---- */

static void folder_plan(sums *to, const lt_set *set, uint64_t seed) {
  lt_arena arena = {0};
  gen_random random = {seed};
  lt_diags diags = {.arena = &arena};
  lt_str place = set->places[gen_below(&random, set->places_len)].id;
  if (set->policies_len && gen_chance(&random, 80))
    place = set->places[set->policies[gen_below(&random, set->policies_len)].place].id;
  lt_str text = learn_plan(&arena, set, place, 2, &random);
  lt_plan *plan = lt_plan_read(set, lt_source_new(&arena, LT_STR("plan.json"), text), LT_DOC_ANY, LT_UNKNOWN, &diags);
  char where[40];
  snprintf(where, sizeof where, "folder, plan %llu", (unsigned long long)seed);
  to->plans++;
  if (!plan) {
    to->refused++;
  } else {
    lt_run_options options = {.law_date = plan->as_of == LT_UNKNOWN ? lt_date_of(2018, 9, 5) : LT_UNKNOWN,
                              .as_of = plan->as_of};
    learn_all(to, set, &plan->facts, options, &random, where);
    lt_plan_free(plan);
  }
  lt_arena_free(&arena);
}

static bool folder(sums *to, const char *path, uint64_t plans, uint64_t seed) {
  lt_arena arena = {0};
  lt_diags diags = {.arena = &arena};
  lt_set *set = folder_seal(&arena, path, &diags);
  if (!set) printf("# %s does not load\n", path);
  for (uint64_t i = 0; set && i < plans && to->broken < 5; i++) folder_plan(to, set, seed + i);
  bool ok = set != NULL;
  lt_set_free(set);
  lt_arena_free(&arena);
  return ok;
}

static bool report(const sums *to, const char *what) {
  printf("# %s: %llu plans (%llu refused), %llu steps, %llu outcomes and %llu duties that must stay, %llu settled\n",
         what, (unsigned long long)to->plans, (unsigned long long)to->refused, (unsigned long long)to->steps,
         (unsigned long long)to->outcomes, (unsigned long long)to->duties, (unsigned long long)to->settled);
  return to->broken == 0 && to->refused * 2 <= to->plans;
}

int main(int argc, char **argv) {
  uint64_t cases = 600, seed = 1;
  const char *top = getenv("TOP");
  lt_arena arena = {0};
  const char *policies = top ? lt_str_format(&arena, "%s/policies/vn", top).ptr : NULL;
  for (int i = 1; i < argc; i++) {
    if (strcmp(argv[i], "--seed") == 0 && i + 1 < argc)
      seed = strtoull(argv[++i], NULL, 10);
    else
      cases = strtoull(argv[i], NULL, 10);
  }
  sums made = {0}, real = {0};
  for (uint64_t i = 0; i < cases && made.broken < 5; i++) generated(&made, seed + i);
  bool ok = report(&made, "generated");
  printf("%s 1 - learning turns no outcome back, generated sets\n", ok ? "ok" : "not ok");
  bool also = !policies || folder(&real, policies, cases / 10 + 1, seed);
  if (policies) also &= report(&real, "folder");
  printf("%s 2 - learning turns no outcome back, the policies of the tree%s\n1..2\n", also ? "ok" : "not ok",
         policies ? "" : " # SKIP TOP is not set");
  lt_arena_free(&arena);
  return ok && also ? 0 : 1;
}
