/* learn.c: on the law of the tree, learning an unknown fact turns no outcome into another, and no status of a duty:
 * every combination of known and unknown facts of a plan is decided, and held against each with one fact less known. */
#include "expect.h"

enum { FACTS_MAX = 8, CHOICES_MAX = 8 };

/* A fact and how it may be given; the first is unknown. */
typedef struct choice {
  const char *path, *values[CHOICES_MAX]; /* end in NULL */
} choice;

typedef struct world {
  const char *name, *on;
  const char *fixed[12]; /* path, value, …; ends in NULL */
  choice facts[FACTS_MAX];
} world;

static const world worlds[] = {
    {"who decides",
     "2018-09-05",
     {"plan/place", "vn/ha-noi", "dates/approved", "2018-09-05", "items/x/form", "hire", "items/x/opinions/1/giver",
      "hn.so-tttt"},
     {{"plan/year", {"?", "2018", "2017"}},
      {"hirer", {"?", "hn.so-gtvt", "hn.so-tttt", "hn.ubnd", "hn.kbnn"}},
      {"items/x/in_kh48", {"?", "true", "false"}},
      {"items/x/category",
       {"?", "hn.item.ioc", "hn.item.sms", "hn.item.smart-traffic", "hn.item.core-system", "hn.item.outside"}},
      {"items/x/money_owner", {"?", "city", "district"}},
      {"items/x/opinions/1/dated", {"?", "2018-08-20", "2018-09-05"}}}},
    {"who decides in the zone of an uncertain date",
     "2018-07-01",
     {"plan/place", "vn/ha-noi", "plan/year", "2018", "dates/approved", "2018-07-01", "items/x/form", "hire"},
     {{"hirer", {"?", "hn.so-gtvt", "hn.so-tttt", "hn.ubnd"}},
      {"items/x/in_kh48", {"?", "true", "false"}},
      {"items/x/category", {"?", "hn.item.ioc", "hn.item.wan.links", "hn.item.smart-traffic", "hn.item.outside"}},
      {"items/x/item_appraised", {"?", "2018-06-20", "2018-06-21"}},
      {"items/x/item_submitted", {"?", "2018-06-21"}},
      {"items/x/invitation_sent", {"?", "2018-06-20"}}}},
    {"what is paid",
     "2018-09-05",
     {"plan/place", "vn/ha-noi", "plan/year", "2018", "hirer", "hn.so-dl", "dates/approved", "2018-09-05"},
     {{"items/x/form", {"?", "hire", "invest"}},
      {"items/x/fund", {"?", "fund.su-nghiep", "fund.dtpt", "fund.nn-khac"}},
      {"items/x/costs/1/kind", {"?", "service", "consulting", "hardware"}},
      {"items/x/costs/1/use", {"?", "prepare", "examine"}},
      {"items/x/costs/1/fund",
       {"?", "fund.su-nghiep", "fund.dtpt", "fund.hn-cntt-2018", "fund.nn-khac", "fund.thuong-xuyen",
        "fund.oda-grant"}},
      {"items/x/provisional_estimate", {"?", "2018-07-02"}},
      {"items/x/allocated", {"?", "2018-08-02"}}}},
    {"a district, and what a plan states",
     "2018-09-05",
     {"plan/place", "vn/ha-noi", "plan/year", "2018", "hirer/name", "UBND quận Ba Đình", "hirer/place", "vn/ha-noi",
      "dates/approved", "2018-09-05"},
     {{"hirer/kind", {"?", "district-committee", "department", "commune-committee"}},
      {"items/x/money_owner", {"?", "city", "district", "commune"}},
      {"items/x/category", {"?", "hn.item.kh48-district", "hn.item.data-centre"}},
      {"items/x/in_kh48", {"?", "true"}},
      {"items/x/term", {"?", "12", "36"}},
      {"items/x/money_secured", {"?", "true", "false"}},
      {"items/x/same_service_units", {"?", "1", "2"}}}},
};

static const luat_policy_set *set;

/* What came out, a line each: "path question outcome value", "path norm status". */
typedef struct outcome {
  char *text;
  size_t len, size;
} outcome;

__attribute__((format(printf, 2, 3))) static void add(outcome *out, const char *format, ...) {
  if (out->size - out->len < 1024) {
    out->size = out->size * 2 + 4096;
    out->text = realloc(out->text, out->size);
  }
  va_list args;
  va_start(args, format);
  out->len += (size_t)vsnprintf(out->text + out->len, out->size - out->len, format, args);
  va_end(args);
}

/* A value without the kind of a body that the plan describes: with its kind known it is still that body. */
static const char *value_of(const luat_answer *answer) {
  static char value[1024];
  if (luat_answer_outcome(answer) == LUAT_OUTCOME_UNDETERMINED) return "";
  snprintf(value, sizeof value, "%s", luat_answer_value(answer));
  char *kind = strstr(value, "\"kind\":\""), *end = kind == NULL ? NULL : strchr(kind + 8, ',');
  if (end != NULL) memmove(kind, end + 1, strlen(end + 1) + 1);
  return value;
}

static void collect(const luat_decision *decision, outcome *out) {
  for (size_t s = 0; luat_decision_subject(decision, s) != NULL; s++) {
    const char *path = luat_decision_subject(decision, s);
    const luat_answer *answer = NULL;
    for (size_t i = 0; (answer = luat_decision_answer(decision, s, i)) != NULL; i++)
      add(out, "%s %s %s %s\n", path, luat_answer_question(answer), luat_outcome_word(luat_answer_outcome(answer)),
          value_of(answer));
    const luat_requirement *duty = NULL;
    for (size_t i = 0; (duty = luat_decision_requirement(decision, s, i)) != NULL; i++)
      add(out, "%s %s %s \n", path, luat_requirement_norm(duty), luat_requirement_status(duty));
  }
}

static bool decide(const world *w, const size_t *chosen, outcome *out) {
  luat_plan_builder *builder = NULL;
  decided d = {.diagnostics = luat_diagnostics_new()};
  bool ok = luat_plan_builder_new(&builder) == LUAT_OK;
  for (size_t i = 0; ok && w->fixed[i] != NULL; i += 2)
    ok = luat_plan_builder_put(builder, w->fixed[i], w->fixed[i + 1]) == LUAT_OK;
  for (size_t i = 0; ok && i < FACTS_MAX && w->facts[i].path != NULL; i++)
    ok = luat_plan_builder_put(builder, w->facts[i].path, w->facts[i].values[chosen[i]]) == LUAT_OK;
  ok = ok && luat_plan_build(&d.plan, set, builder, NULL, d.diagnostics) == LUAT_OK &&
       luat_decide(&d.decision, set, d.plan, w->on, d.diagnostics) == LUAT_OK;
  if (ok)
    collect(d.decision, out);
  else
    tap_diagnostics(d.diagnostics);
  luat_plan_builder_free(builder);
  decided_free(&d);
  return ok;
}

/* The line of `text` that begins with the first two words of `line`, as "path norm"; NULL if there is none. */
static const char *same_thing(const char *text, const char *line) {
  size_t path = strcspn(line, " "), key = path + 1 + strcspn(line + path + 1, " ") + 1;
  for (; *text != '\0'; text += strcspn(text, "\n") + 1)
    if (strncmp(text, line, key) == 0) return text;
  return NULL;
}

static bool says(const char *line, size_t len, const char *word) {
  size_t word_len = strlen(word);
  for (size_t i = 0; i + word_len <= len; i++)
    if (strncmp(line + i, word, word_len) == 0) return true;
  return false;
}

/* What was settled with less known is the same with more. A duty that is not applicable, or was open, may go away with
 * its policy. */
static bool kept(const char *less, const char *more) {
  for (; *less != '\0'; less += strcspn(less, "\n") + 1) {
    size_t len = strcspn(less, "\n");
    const char *now = same_thing(more, less);
    bool open = says(less, len, " undetermined");
    bool may_go = says(less, len, "#") && (open || says(less, len, " not-applicable"));
    if (now == NULL ? may_go : open || (strcspn(now, "\n") == len && memcmp(less, now, len) == 0)) continue;
    printf("# %.*s became %.*s\n", (int)len, less, now == NULL ? 7 : (int)strcspn(now, "\n"),
           now == NULL ? "nothing" : now);
    return false;
  }
  return true;
}

static void describe(const world *w, const size_t *chosen, size_t learned) {
  for (size_t i = 0; i < FACTS_MAX && w->facts[i].path != NULL; i++)
    printf("# %s %s%s\n", w->facts[i].path, w->facts[i].values[chosen[i]], i == learned ? " (learned)" : "");
}

static void explore(const world *w) {
  size_t len = 0, total = 1, counts[FACTS_MAX], chosen[FACTS_MAX], compared = 0, wrong = 0;
  for (; len < FACTS_MAX && w->facts[len].path != NULL; len++) {
    for (counts[len] = 0; counts[len] < CHOICES_MAX && w->facts[len].values[counts[len]] != NULL;) counts[len]++;
    total *= counts[len];
  }
  outcome *all = calloc(total, sizeof *all);
  bool fine = true;
  for (size_t number = 0; number < total && fine && wrong < 5; number++) {
    size_t rest = number, step = 1;
    for (size_t i = 0; i < len; rest /= counts[i], i++) chosen[i] = rest % counts[i];
    fine = decide(w, chosen, &all[number]);
    /* The unknown comes first, so the plan with one fact less known has been decided. */
    for (size_t i = 0; fine && i < len; step *= counts[i], i++) {
      if (chosen[i] == 0) continue;
      compared++;
      if (kept(all[number - chosen[i] * step].text, all[number].text)) continue;
      wrong++;
      describe(w, chosen, i);
    }
  }
  tap(fine, "%s: %zu plans are decided", w->name, total);
  tap(fine && wrong == 0 && compared > total, "%s: %zu times a fact is learned", w->name, compared);
  for (size_t i = 0; i < total; i++) free(all[i].text);
  free(all);
}

int main(void) {
  luat_policy_set *loaded = load_policies();
  set = loaded;
  for (size_t i = 0; i < sizeof worlds / sizeof *worlds; i++) explore(&worlds[i]);
  luat_set_free(loaded);
  return tap_done();
}
