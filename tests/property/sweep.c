/* sweep.c: a fact run through says the same as deciding the plan at every value: plans of examples/ and of the case
 * folder for what-if questions, changed at random, with random facts run through; and of those changes, one that is
 * said to change nothing can be left out, and where nothing is said to differ nothing does. On a small range every
 * value is decided; on a great one the values around each switching point. Stretches that meet are never alike.
 * Argument: how many changed plans are tried. */
#include <luat/luat.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "value/written.h"

enum { CHANGES_MAX = 3, STRETCHES_MAX = 512 };

static unsigned tests, failures;

static void tap(bool ok, const char *what, const char *plan) {
  failures += !ok;
  printf("%s %u - %s: %s\n", ok ? "ok" : "not ok", ++tests, plan, what);
}

/* ---- What is tried ---- */

typedef enum kind { NUMBER, MONEY, DATE, WORDS } kind;

/* A fact that is changed, or run through: numbers from 0 to `top`, days from `top` of them after 1/1/2014. */
typedef struct knob {
  const char *path;
  kind kind;
  int64_t top;
  const char *words; /* one of these, by blanks; `none` takes away */
} knob;

typedef struct bench {
  const char *policies, *plan;
  knob knobs[12];
} bench;

static const bench benches[] = {
    {"tests/cases/explore/canteens/law",
     "tests/cases/explore/canteens/plan.yaml",
     {{"canteens/north/bills/1/amount", MONEY, 3000, ""},
      {"canteens/north/bills/2/amount", MONEY, 3000, ""},
      {"budget", MONEY, 3000, ""},
      {"canteens/north/meals", NUMBER, 400, ""},
      {"canteens/south/meals", NUMBER, 400, ""},
      {"dates.signed", DATE, 3400, ""},
      {"canteens/north/inspected", DATE, 3400, ""},
      {"canteens/north/letters/1/dated", DATE, 3400, ""},
      {"canteens/south/kind", WORDS, 0, "school hospital factory"},
      {"canteens/north/night", WORDS, 0, "true false"}}},
    {"policies",
     "examples/ha-noi-2018-giao-thong.yaml",
     {{"dates.approved", DATE, 4600, ""},
      {"dates.prepared", DATE, 4600, ""},
      {"items/smart-traffic/opinions/1/dated", DATE, 4600, ""},
      {"items/smart-traffic/costs/1/amount", MONEY, 50000, ""},
      {"items/smart-traffic/costs/2/amount", MONEY, 50000, ""},
      {"items/smart-traffic/in_kh48", WORDS, 0, "true false"},
      {"items/smart-traffic/form", WORDS, 0, "hire buy"},
      {"hirer", WORDS, 0, "hn.so-dl hn.so-gtvt hn.so-tttt"},
      {"dates.approved", WORDS, 0, "none"}}},
    {"policies",
     "examples/ha-noi-2018-trung-tam-dieu-hanh.yaml",
     {{"dates.approved", DATE, 4600, ""},
      {"dates.prepared", DATE, 4600, ""},
      {"hirer", WORDS, 0, "hn.so-tttt hn.so-gtvt"},
      {"dates.approved", WORDS, 0, "none"}}},
    {"policies",
     "examples/ha-noi-2021-theo-yeu-cau.yaml",
     {{"dates.approved", DATE, 4600, ""},
      {"dates.submitted", DATE, 4600, ""},
      {"dates.appraised", DATE, 4600, ""},
      {"dates.approved", WORDS, 0, "none"},
      {"dates.appraised", WORDS, 0, "none"},
      {"items/phan-mem/dossier_complete", DATE, 4600, ""},
      {"items/phan-mem/item_submitted", DATE, 4600, ""},
      {"items/phan-mem/term", NUMBER, 140, ""},
      {"items/phan-mem/market", WORDS, 0, "custom none"},
      {"items/phan-mem/costs/1/amount", MONEY, 20000, ""}}},
    {"policies",
     "examples/ha-noi-2026-tu-tham-dinh.yaml",
     {{"dates.approved", DATE, 5200, ""},
      {"dates.approved", WORDS, 0, "none"},
      {"dates.appraised", DATE, 5200, ""},
      {"dates.submitted", DATE, 5200, ""},
      {"items/dieu-hanh/specialised_appraised", DATE, 5200, ""},
      {"items/dieu-hanh/changes/1/decided", DATE, 5200, ""},
      {"items/dieu-hanh/term", NUMBER, 140, ""},
      {"items/dieu-hanh/costs/1/amount", MONEY, 20000, ""},
      {"hirer", WORDS, 0, "hn.so-khcn hn.so-gtvt"}}},
    {"policies",
     "examples/dau-tu-2024-nguong.yaml",
     {{"dates.approved", DATE, 5200, ""},
      {"items/mang/costs/1/amount", MONEY, 60000, ""},
      {"items/mang/form", WORDS, 0, "invest hire"}}},
};
enum { BENCHES = sizeof benches / sizeof *benches };

static uint64_t state;

static unsigned draw(unsigned below) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (unsigned)(state >> 33) % below;
}

static const knob *draw_knob(const bench *b) {
  unsigned len = 0;
  while (len < 12 && b->knobs[len].path != NULL) len++;
  return &b->knobs[draw(len)];
}

static void put_value(char *out, size_t size, const knob *k, int64_t value) {
  if (k->kind == DATE) {
    int year, month, day;
    lt_date_parts((lt_cell)value, &year, &month, &day);
    snprintf(out, size, "%04d-%02d-%02d", year, month, day);
  } else {
    snprintf(out, size, "%lld", (long long)value);
  }
}

static int64_t draw_value(const knob *k) {
  int64_t value = draw((unsigned)k->top + 1);
  if (k->kind == DATE) return lt_date_of(2014, 1, 1) + value;
  return k->kind == MONEY ? value * 1000000 : value;
}

static void draw_change(char *out, size_t size, const knob *k) {
  char value[64];
  if (k->kind != WORDS) {
    put_value(value, sizeof value, k, draw_value(k));
  } else {
    unsigned words = 1;
    for (const char *at = k->words; *at; at++) words += *at == ' ';
    const char *at = k->words;
    for (unsigned skip = draw(words); skip > 0; at++) skip -= *at == ' ';
    snprintf(value, sizeof value, "%.*s", (int)strcspn(at, " "), at);
    if (strcmp(value, "none") == 0) value[0] = '\0';
  }
  snprintf(out, size, "%s=%s%s", k->path, value, k->kind == NUMBER && strstr(k->path, "/term") ? " tháng" : "");
}

/* ---- What of a decision counts ---- */

static const char *past_value(const char *at) {
  int depth = 0;
  bool quoted = false;
  for (; *at; at++) {
    if (quoted) {
      at += *at == '\\';
      quoted = *at != '"';
      continue;
    }
    if (*at == '"') quoted = true;
    if (depth == 0 && (*at == ',' || *at == '}' || *at == ']')) return at;
    depth += (*at == '{' || *at == '[') - (*at == '}' || *at == ']');
  }
  return at;
}

/* Without the days, and without what was read, lost, noted or dropped out. */
static void keep_what_counts(char *json) {
  static const char *const keys[] = {"\"as_of\":", "\"law_date\":",   "\"law_date_because\":", "\"facts\":",
                                     "\"lost\":",  "\"eliminated\":", "\"notes\":",            "\"no_policy\":",
                                     "\"due\":",   "\"approval_due\":", "\"appraisal_due\":"};
  char *out = json;
  for (const char *at = json; *at;) {
    size_t key = 0;
    while (key < sizeof keys / sizeof *keys && strncmp(at, keys[key], strlen(keys[key])) != 0) key++;
    if (key == sizeof keys / sizeof *keys) {
      *out++ = *at++;
      continue;
    }
    const char *end = past_value(at + strlen(keys[key]));
    at = end + (*end == ',');
  }
  *out = '\0';
}

typedef struct subject {
  luat_policy_set *set;
  luat_plan *plan;
  luat_diagnostics *diagnostics;
  const knob *knob;
} subject;

/* What is decided at a value; NULL where such a plan is refused. Freed by the caller. */
static char *decided_at(const subject *s, int64_t value) {
  char change[160], written[32];
  const char *const changes[] = {change};
  luat_plan *plan = NULL;
  luat_decision *decision = NULL;
  luat_text *text = NULL;
  char *json = NULL;
  put_value(written, sizeof written, s->knob, value);
  if (strstr(s->knob->path, "/term")) strcat(written, " tháng");
  snprintf(change, sizeof change, "%s=%s", s->knob->path, written);
  if (luat_plan_change(&plan, s->plan, changes, 1, s->diagnostics) == LUAT_OK &&
      luat_decide(&decision, s->set, plan, NULL, s->diagnostics) == LUAT_OK &&
      luat_report(&text, decision, LUAT_DECISION_JSON, LUAT_VI) == LUAT_OK)
    json = strdup(luat_text_data(text));
  luat_text_free(text);
  luat_decision_free(decision);
  luat_plan_free(plan);
  luat_diagnostics_clear(s->diagnostics);
  if (json != NULL) keep_what_counts(json);
  return json;
}

/* ---- One sweep ---- */

/* The first values of the stretches. */
static size_t read_starts(const subject *s, const char *json, int64_t *from) {
  const char *at = strstr(json, "\"stretches\":[");
  const char *end = at == NULL ? NULL : strchr(at, ']');
  size_t len = 0;
  while (at != NULL && len < STRETCHES_MAX && (at = strstr(at, "\"from\":")) != NULL && at < end) {
    at += 7;
    from[len++] = s->knob->kind == DATE ? lt_date_of(atoi(at + 1), atoi(at + 6), atoi(at + 9)) : atoll(at);
  }
  return len;
}

static bool is_start(const int64_t *from, size_t len, int64_t value) {
  for (size_t i = 1; i < len; i++)
    if (from[i] == value) return true;
  return false;
}

/* Whether what is decided at `value` is as just below it, as the sweep says. */
static bool agrees(const subject *s, int64_t value, bool starts) {
  char *below = decided_at(s, value - 1), *at = decided_at(s, value);
  bool fine = below != NULL && at != NULL && (strcmp(below, at) != 0) == starts;
  size_t same = 0;
  while (!fine && below != NULL && at != NULL && below[same] && below[same] == at[same]) same++;
  same = same > 120 ? same - 120 : 0;
  if (!fine)
    printf("# %s at %lld %s\n# %.240s\n# %.240s\n", s->knob->path, (long long)value, starts ? "starts" : "goes on",
           below ? below + same : "refused", at ? at + same : "refused");
  free(below);
  free(at);
  return fine;
}

static bool try_range(const subject *s, int64_t first, int64_t last, bool each, unsigned *switches) {
  char sweep[192], from[32], to[32];
  const char *const sweeps[] = {sweep};
  luat_text *text = NULL;
  int64_t starts[STRETCHES_MAX];
  put_value(from, sizeof from, s->knob, first);
  put_value(to, sizeof to, s->knob, last);
  if (strstr(s->knob->path, "/term")) strcat(from, " tháng"), strcat(to, " tháng");
  snprintf(sweep, sizeof sweep, "%s=%s..%s", s->knob->path, from, to);
  luat_status status = luat_sweep(&text, s->set, s->plan, sweeps, 1, NULL, LUAT_DECISION_JSON, LUAT_VI, s->diagnostics);
  if (status != LUAT_OK) {
    for (size_t i = 0; i < luat_diagnostics_len(s->diagnostics); i++)
      printf("# %s: %s\n", sweep, luat_diagnostic_message(luat_diagnostics_get(s->diagnostics, i), LUAT_EN));
    return false;
  }
  size_t len = read_starts(s, luat_text_data(text), starts);
  luat_text_free(text);
  bool fine = len > 0 && starts[0] == first;
  *switches += (unsigned)len - 1;
  for (int64_t value = first + 1; value <= last && each && fine; value++)
    fine = agrees(s, value, is_start(starts, len, value));
  for (size_t i = 1; i < len && !each && fine; i++) {
    fine = agrees(s, starts[i], true) && (starts[i] - 1 == first || is_start(starts, len, starts[i] - 1) ||
                                          agrees(s, starts[i] - 1, false));
    if (fine && starts[i] < last && !is_start(starts, len, starts[i] + 1)) fine = agrees(s, starts[i] + 1, false);
  }
  return fine;
}

/* ---- Before and after ---- */

/* What is decided of the subjects after changes; NULL where that is refused. Freed by the caller. */
static char *subjects_after(const subject *s, luat_plan *plan, const char *const *changes, size_t len) {
  luat_plan *changed = NULL;
  luat_decision *decision = NULL;
  luat_text *text = NULL;
  char *json = NULL;
  if (luat_plan_change(&changed, plan, changes, len, s->diagnostics) == LUAT_OK &&
      luat_decide(&decision, s->set, changed, NULL, s->diagnostics) == LUAT_OK &&
      luat_report(&text, decision, LUAT_DECISION_JSON, LUAT_VI) == LUAT_OK) {
    char *whole = strdup(luat_text_data(text));
    keep_what_counts(whole);
    json = strdup(strstr(whole, "\"subjects\":"));
    free(whole);
  }
  luat_text_free(text);
  luat_decision_free(decision);
  luat_plan_free(changed);
  luat_diagnostics_clear(s->diagnostics);
  return json;
}

static bool nothing_differs(const char *json) { return strstr(json, "\"differences\":[]") != NULL; }

/* Whether the n-th change is said to matter. */
static bool matters(const char *json, size_t n) {
  const char *at = strstr(json, "\"changes\":[{");
  for (size_t i = 0; at != NULL && i <= n; i++) at = strstr(at + 1, "\"matters\":");
  return at == NULL || strncmp(at, "\"matters\":false", 15) != 0;
}

static bool same_and_free(char *a, char *b) {
  bool same = a != NULL && b != NULL && strcmp(a, b) == 0;
  free(a);
  free(b);
  return same;
}

/* The second plan beside the first differs exactly where the change makes it differ. */
static bool compares(const subject *s, luat_plan *plan, const char *const *changes, size_t len, bool nothing) {
  luat_plan *changed = NULL;
  luat_text *text = NULL;
  bool fine = luat_plan_change(&changed, plan, changes, len, s->diagnostics) == LUAT_OK &&
              luat_compare(&text, s->set, plan, changed, NULL, LUAT_DECISION_JSON, LUAT_VI, s->diagnostics) == LUAT_OK;
  fine = fine && nothing_differs(luat_text_data(text)) == nothing;
  luat_text_free(text);
  luat_plan_free(changed);
  luat_diagnostics_clear(s->diagnostics);
  return fine;
}

static bool try_changes(const subject *s, luat_plan *plan, const char *const *changes, size_t len) {
  luat_text *text = NULL;
  bool fine = true;
  luat_status status =
      luat_whatif(&text, s->set, plan, changes, len, NULL, LUAT_DECISION_JSON, LUAT_VI, s->diagnostics);
  luat_diagnostics_clear(s->diagnostics);
  if (status != LUAT_OK) return true;
  const char *json = luat_text_data(text);
  bool nothing = nothing_differs(json);
  if (nothing) fine = same_and_free(subjects_after(s, plan, changes, 0), subjects_after(s, plan, changes, len));
  for (size_t i = 0; i < len && fine; i++) {
    const char *others[CHANGES_MAX];
    size_t kept = 0;
    for (size_t k = 0; k < len; k++)
      if (k != i) others[kept++] = changes[k];
    if (matters(json, i)) continue;
    char *without = subjects_after(s, plan, others, kept);
    if (without != NULL) fine = same_and_free(without, subjects_after(s, plan, changes, len));
    if (!fine) printf("# %s is said to change nothing\n# %.300s\n", changes[i], json);
  }
  if (fine && !compares(s, plan, changes, len, nothing)) {
    printf("# %s beside the plan is not as before and after\n# %.300s\n", changes[0], json);
    fine = false;
  }
  luat_text_free(text);
  return fine;
}

/* A plan changed at random; NULL where that is refused. */
static luat_plan *draw_plan(const bench *b, const subject *s, luat_plan *plan, bool *fine) {
  char changes[CHANGES_MAX][160];
  const char *list[CHANGES_MAX];
  unsigned len = draw(CHANGES_MAX + 1);
  luat_plan *out = NULL;
  for (unsigned i = 0; i < len; i++) {
    draw_change(changes[i], sizeof changes[i], draw_knob(b));
    list[i] = changes[i];
  }
  *fine &= len == 0 || try_changes(s, plan, list, len);
  if (luat_plan_change(&out, plan, list, len, s->diagnostics) != LUAT_OK) out = NULL;
  luat_diagnostics_clear(s->diagnostics);
  return out;
}

static void try_bench(const bench *b, unsigned cases) {
  subject s = {.diagnostics = luat_diagnostics_new()};
  luat_text *text = NULL;
  luat_plan *plan = NULL;
  unsigned tried = 0, switches = 0;
  bool fine = true, sound = true;
  if (luat_set_load(&s.set, b->policies, s.diagnostics) != LUAT_OK ||
      luat_file_read(&text, b->plan, s.diagnostics) != LUAT_OK ||
      luat_plan_read(&plan, s.set, b->plan, luat_text_data(text), luat_text_len(text), LUAT_ANY, NULL,
                     s.diagnostics) != LUAT_OK)
    exit(2);
  luat_text_free(text);
  for (unsigned i = 0; i < cases && fine; i++) {
    s.plan = draw_plan(b, &s, plan, &sound);
    s.knob = draw_knob(b);
    bool each = draw(3) > 0;
    if (s.plan != NULL && s.knob->kind != WORDS) {
      int64_t base = s.knob->kind == DATE ? lt_date_of(2014, 1, 1) : 0, first = each ? draw_value(s.knob) : base;
      int64_t span = s.knob->kind == MONEY ? s.knob->top * 1000000 : s.knob->top;
      fine = try_range(&s, first, each ? first + 25 : base + span, each, &switches);
      tried++;
    }
    luat_plan_free(s.plan);
  }
  printf("# %u sweeps, %u switching points\n", tried, switches);
  tap(fine, "a sweep says what every value does", b->plan);
  tap(sound, "what is said to change nothing changes nothing", b->plan);
  luat_plan_free(plan);
  luat_set_free(s.set);
  luat_diagnostics_free(s.diagnostics);
}

int main(int argc, char **argv) {
  unsigned cases = argc > 1 ? (unsigned)atoi(argv[1]) : 60;
  state = 20180905;
  for (size_t i = 0; i < BENCHES; i++) try_bench(&benches[i], cases);
  printf("1..%u\n", tests);
  return failures > 0;
}
