/* timeline.c: a plan through time says the same as deciding it on every single day of 2014 to 2026, for the plans of
 * examples/ and of the case folders: within an interval every day is decided alike, and no two intervals that meet are.
 * Argument: how many days of each plan are decided besides the first and last of every interval; 4748 is all of
 * them. */
#include <dirent.h>
#include <luat/luat.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "value/written.h"

enum { INTERVALS_MAX = 256 };

static unsigned tests, failures;

static void tap(bool ok, const char *what, const char *plan) {
  failures += !ok;
  printf("%s %u - %s: %s\n", ok ? "ok" : "not ok", ++tests, plan, what);
}

static const char *date_text(lt_cell day) {
  static char text[4][16];
  static unsigned next;
  int year, month, of_month;
  lt_date_parts(day, &year, &month, &of_month);
  char *out = text[next++ % 4];
  snprintf(out, sizeof text[0], "%04u-%02u-%02u", (unsigned)year % 10000, (unsigned)month % 100,
           (unsigned)of_month % 100);
  return out;
}

static lt_cell date_at(const char *text) { return lt_date_of(atoi(text), atoi(text + 5), atoi(text + 8)); }

/* ---- What of a decision counts ---- */

/* One past the JSON value that begins here. */
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

/* Copies why there is no policy, of the first for whom there is none: which was nearest changes from day to day. */
static char *keep_reason(char *out, const char *at, const char *end) {
  static const char key[] = "\"why\":\"";
  const char *why = strstr(at, key);
  if (why == NULL || why >= end) return out;
  for (why += sizeof key - 1; *why != '"'; why++) *out++ = *why;
  return out;
}

/* The decision as JSON without the days, without what was read, lost or dropped out, in place. (None of these keys is
 * the last of its object.) */
static void keep_what_counts(char *json) {
  static const char *const keys[] = {
      "\"no_policy\":",  "\"law_date\":", "\"law_date_because\":", "\"facts\":", "\"lost\":",
      "\"eliminated\":", "\"notes\":"};
  char *out = json;
  for (const char *at = json; *at;) {
    size_t skip = 0, key = 0;
    for (; key < sizeof keys / sizeof *keys; key++)
      if (strncmp(at, keys[key], strlen(keys[key])) == 0) break;
    if (key < sizeof keys / sizeof *keys) skip = strlen(keys[key]);
    if (skip == 0) {
      *out++ = *at++;
      continue;
    }
    const char *end = past_value(at + skip);
    if (key == 0) out = keep_reason(out, at + skip, end);
    at = end + (*end == ',');
  }
  *out = '\0';
}

typedef struct subject {
  const char *name;
  luat_policy_set *set;
  luat_plan *plan;
  luat_diagnostics *diagnostics;
} subject;

/* What is decided under the law of one day; freed by the caller. */
static char *decided_on(const subject *s, lt_cell day) {
  luat_decision *decision = NULL;
  luat_text *text = NULL;
  if (luat_decide(&decision, s->set, s->plan, date_text(day), s->diagnostics) != LUAT_OK ||
      luat_report(&text, decision, LUAT_DECISION_JSON, LUAT_VI) != LUAT_OK)
    exit(2);
  char *json = strdup(luat_text_data(text));
  luat_text_free(text);
  luat_decision_free(decision);
  keep_what_counts(json);
  return json;
}

/* ---- A plan ---- */

/* The first days of the intervals: dates that stand after "from" as texts, the first of which is the range's own. */
static size_t read_intervals(const char *json, lt_cell *from) {
  static const char key[] = "\"from\":\"";
  size_t len = 0;
  for (const char *at = strstr(json, key); at != NULL; at = strstr(at, key)) {
    at += sizeof key - 1;
    if (len <= INTERVALS_MAX) from[len++] = date_at(at);
  }
  if (len > 0) memmove(from, from + 1, --len * sizeof *from);
  return len;
}

/* Days of one interval, the first and the last and some between, each decided as the first is. */
static bool steady(const subject *s, lt_cell first, lt_cell last, const char *as_first, lt_cell step) {
  for (lt_cell day = first + 1; day <= last; day = day < last && day + step > last ? last : day + step) {
    char *json = decided_on(s, day);
    bool same = strcmp(json, as_first) == 0;
    if (!same) printf("# %s is not as %s\n# %s\n# %s\n", date_text(day), date_text(first), as_first, json);
    free(json);
    if (!same) return false;
  }
  return true;
}

static void try_plan(const subject *s, lt_cell step) {
  const lt_cell begin = lt_date_of(2014, 1, 1), end = lt_date_of(2026, 12, 31);
  luat_text *text = NULL;
  lt_cell from[INTERVALS_MAX + 2];
  if (luat_timeline(&text, s->set, s->plan, "2014-01-01", "2026-12-31", LUAT_DECISION_JSON, LUAT_VI, s->diagnostics) !=
      LUAT_OK)
    exit(2);
  size_t len = read_intervals(luat_text_data(text), from);
  luat_text_free(text);
  bool whole = len > 0 && from[0] == begin, differ = true, agree = true;
  from[len] = end + 1;
  char *before = NULL;
  for (size_t i = 0; i < len; i++) {
    char *json = decided_on(s, from[i]);
    bool other = before == NULL || strcmp(before, json) != 0;
    if (!other) printf("# nothing changes on %s\n", date_text(from[i]));
    differ &= other;
    agree &= steady(s, from[i], from[i + 1] - 1, json, step);
    free(before);
    before = json;
  }
  free(before);
  tap(whole, "the intervals begin with the first day", s->name);
  tap(differ, "something changes wherever one begins", s->name);
  tap(agree, "every day in one is decided alike", s->name);
}

static void try_file(luat_policy_set *set, const char *path, lt_cell step) {
  subject s = {.name = path, .set = set, .diagnostics = luat_diagnostics_new()};
  luat_text *text = NULL;
  if (luat_file_read(&text, path, s.diagnostics) != LUAT_OK ||
      luat_plan_read(&s.plan, set, path, luat_text_data(text), luat_text_len(text), LUAT_ANY, NULL, s.diagnostics) !=
          LUAT_OK)
    tap(false, "can be read", path);
  else
    try_plan(&s, step);
  luat_text_free(text);
  luat_plan_free(s.plan);
  luat_diagnostics_free(s.diagnostics);
}

static luat_policy_set *load(const char *folder) {
  luat_policy_set *set = NULL;
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  if (luat_set_load(&set, folder, diagnostics) != LUAT_OK) tap(false, "loads", folder);
  luat_diagnostics_free(diagnostics);
  return set;
}

static bool is_plan(const char *name) {
  size_t len = strlen(name);
  return (len > 5 && strcmp(name + len - 5, ".yaml") == 0) || (len > 5 && strcmp(name + len - 5, ".json") == 0);
}

static int by_name(const struct dirent **a, const struct dirent **b) { return strcmp((*a)->d_name, (*b)->d_name); }

static void try_examples(const char *top, lt_cell step) {
  char path[4096];
  struct dirent **entries = NULL;
  snprintf(path, sizeof path, "%s/policies", top);
  luat_policy_set *set = load(path);
  snprintf(path, sizeof path, "%s/examples", top);
  int len = scandir(path, &entries, NULL, by_name);
  for (int i = 0; i < len; i++) {
    snprintf(path, sizeof path, "%s/examples/%s", top, entries[i]->d_name);
    if (set != NULL && is_plan(entries[i]->d_name)) try_file(set, path, step);
    free(entries[i]);
  }
  free(entries);
  luat_set_free(set);
}

/* Case folders with their own small law, acts of uncertain dates and subjects with law dates of their own among it. */
static void try_cases(const char *top, lt_cell step) {
  char path[4096];
  struct dirent **entries = NULL;
  snprintf(path, sizeof path, "%s/tests/cases/good", top);
  int len = scandir(path, &entries, NULL, by_name);
  for (int i = 0; i < len; i++) {
    snprintf(path, sizeof path, "%s/tests/cases/good/%s", top, entries[i]->d_name);
    free(entries[i]);
    if (path[strlen(path) - 1] == '.') continue;
    luat_policy_set *set = load(path);
    strcat(path, "/plan.yaml");
    FILE *there = fopen(path, "r");
    if (there != NULL) fclose(there);
    if (set != NULL && there != NULL) try_file(set, path, step);
    luat_set_free(set);
  }
  free(entries);
}

int main(int argc, char **argv) {
  const lt_cell all = lt_date_of(2026, 12, 31) - lt_date_of(2014, 1, 1) + 1;
  const char *top = getenv("TOP");
  long days = argc > 1 ? atol(argv[1]) : 300;
  lt_cell step = days >= all ? 1 : all / (days < 1 ? 1 : days) + 1;
  if (top == NULL) top = ".";
  try_examples(top, step);
  try_cases(top, step);
  printf("1..%u\n", tests);
  return failures != 0;
}
