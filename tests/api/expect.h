/* expect.h: what the tests of the public header share: TAP lines, the policies of the tree, and a row of a table: a
 * plan, and what its decision must be, line by line:
 *   verdict breaches                      the gravest
 *   kinds breaches silent                 all that occur
 *   x approver = "hn.ct-ubnd" M           value, and certainty (may be left out); x is items/x, x/2 its second cost
 * line x approver no-rule                    any other outcome, and certainty
 * (may be left out; - for none) x approver by qd#a hn#b               the norms that
 * conclude, exactly x approver rests A-02                 an assumption; rests-not: not that one x approver cites
 * seed-1:21 x approver lost qd#a to hn#b default x approver none                       no answer at all x approver
 * shows TEXT                 its explanation as JSON holds TEXT x ! hn#opinion-before-approval met    a requirement,
 * with `should` after it where it only advises json TEXT, no TEXT, vi TEXT, en TEXT  the report holds it, or does not
 * `hn#` and `qd#` stand for the two policies. Each line is one test. */
#ifndef LUAT_TESTS_EXPECT_H
#define LUAT_TESTS_EXPECT_H

#include <luat/luat.h>

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HN_POLICY "vn/ha-noi/2018#"
#define QD_POLICY "vn/qd-80-2014#"

static unsigned tap_count, tap_failed;

__attribute__((format(printf, 2, 3))) static inline bool tap(bool ok, const char *format, ...) {
  tap_count++;
  tap_failed += !ok;
  printf("%s %u - ", ok ? "ok" : "not ok", tap_count);
  va_list args;
  va_start(args, format);
  vprintf(format, args);
  va_end(args);
  putchar('\n');
  return ok;
}

static inline int tap_done(void) {
  printf("1..%u\n", tap_count);
  return tap_failed != 0;
}

/* What is wrong, as comment lines after a "not ok". */
static inline void tap_diagnostics(const luat_diagnostics *diagnostics) {
  for (size_t i = 0; i < luat_diagnostics_len(diagnostics); i++) {
    const luat_diagnostic *d = luat_diagnostics_get(diagnostics, i);
    printf("# %s:%u:%u %s %s\n", luat_diagnostic_file(d), luat_diagnostic_line(d), luat_diagnostic_column(d),
           luat_diagnostic_code(d), luat_diagnostic_message(d, LUAT_EN));
  }
}

static inline const char *tree_path(const char *inside) {
  static char path[4096];
  const char *top = getenv("TOP");
  snprintf(path, sizeof path, "%s/%s", top != NULL ? top : ".", inside);
  return path;
}

/* The policies of the tree; the program ends where they do not load. */
static inline luat_policy_set *load_policies(void) {
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  luat_policy_set *set = NULL;
  if (diagnostics == NULL || luat_set_load(&set, tree_path("policies"), diagnostics) != LUAT_OK) {
    tap(false, "the policies load");
    if (diagnostics != NULL) tap_diagnostics(diagnostics);
    exit(1);
  }
  luat_diagnostics_free(diagnostics);
  return set;
}

/* A plan decided, with its reports. */
typedef struct decided {
  luat_diagnostics *diagnostics;
  luat_plan *plan;
  luat_decision *decision;
  luat_text *json, *vi, *en;
} decided;

static inline bool decide_plan(decided *d, const luat_policy_set *set, const char *on) {
  return luat_decide(&d->decision, set, d->plan, on, d->diagnostics) == LUAT_OK &&
         luat_report(&d->json, d->decision, LUAT_DECISION_JSON, LUAT_VI) == LUAT_OK &&
         luat_report(&d->vi, d->decision, LUAT_TEXT, LUAT_VI) == LUAT_OK &&
         luat_report(&d->en, d->decision, LUAT_TEXT, LUAT_EN) == LUAT_OK;
}

static inline bool decide_text(decided *d, const luat_policy_set *set, const char *text, luat_plan_format format,
                               const char *on) {
  *d = (decided){.diagnostics = luat_diagnostics_new()};
  return luat_plan_read(&d->plan, set, "plan", text, strlen(text), format, NULL, d->diagnostics) == LUAT_OK &&
         decide_plan(d, set, on);
}

static inline void decided_free(decided *d) {
  luat_text_free(d->json);
  luat_text_free(d->vi);
  luat_text_free(d->en);
  luat_decision_free(d->decision);
  luat_plan_free(d->plan);
  luat_diagnostics_free(d->diagnostics);
}

/* ---- Expectations ---- */

/* "x" is items/x, "x/2" its second cost line; "plan" itself; a path with more in it is taken as it is. */
static inline void full_path(const char *subject, char *out, size_t size) {
  const char *slash = strchr(subject, '/');
  if (strcmp(subject, "plan") == 0 || strncmp(subject, "items/", 6) == 0 || strncmp(subject, "letters/", 8) == 0 ||
      strncmp(subject, "stalls/", 7) == 0)
    snprintf(out, size, "%s", subject);
  else if (slash == NULL)
    snprintf(out, size, "items/%s", subject);
  else
    snprintf(out, size, "items/%.*s/costs/%s", (int)(slash - subject), subject, slash + 1);
}

/* The next word of `*at`, with hn# and qd# written out; false at the end. */
static inline bool next_word(const char **at, char *out, size_t size) {
  while (**at == ' ') (*at)++;
  size_t len = strcspn(*at, " ");
  const char *policy = strncmp(*at, "hn#", 3) == 0 ? HN_POLICY : strncmp(*at, "qd#", 3) == 0 ? QD_POLICY : "";
  size_t skip = *policy != '\0' ? 3 : 0;
  snprintf(out, size, "%s%.*s", policy, (int)(len - skip), *at + skip);
  *at += len;
  return len > 0;
}

static inline bool expect_value(const luat_answer *answer, const char *want) {
  size_t len = strlen(want);
  char certainty = len > 2 && want[len - 2] == ' ' ? want[len - 1] : '\0';
  if (certainty != '\0') len -= 2;
  const char *value = luat_answer_value(answer);
  bool ok = luat_answer_outcome(answer) == LUAT_OUTCOME_VALUE && strlen(value) == len && memcmp(value, want, len) == 0;
  return ok && (certainty == '\0' || luat_answer_certainty(answer) == certainty);
}

static inline bool expect_norms(const luat_answer *answer, const char *rest) {
  char word[256];
  size_t wanted = 0, got = 0;
  while (luat_answer_norm(answer, got) != NULL) got++;
  while (next_word(&rest, word, sizeof word)) {
    bool found = false;
    for (size_t i = 0; i < got; i++) found |= strcmp(luat_answer_norm(answer, i), word) == 0;
    if (!found) return false;
    wanted++;
  }
  return wanted == got;
}

static inline bool expect_lost(const luat_answer *answer, const char *rest) {
  char norm[256], to[256], why[64];
  next_word(&rest, norm, sizeof norm);
  next_word(&rest, to, sizeof to); /* "to" */
  next_word(&rest, to, sizeof to);
  next_word(&rest, why, sizeof why);
  for (size_t i = 0; luat_answer_lost(answer, i) != NULL; i++)
    if (strcmp(luat_answer_lost(answer, i), norm) == 0)
      return strcmp(luat_answer_lost_to(answer, i), to) == 0 && strcmp(luat_answer_lost_why(answer, i), why) == 0;
  return false;
}

static inline bool listed(const luat_answer *answer, const char *(*get)(const luat_answer *, size_t),
                          const char *word) {
  for (size_t i = 0; get(answer, i) != NULL; i++)
    if (strcmp(get(answer, i), word) == 0) return true;
  return false;
}

static inline bool expect_shown(const decided *d, const char *path, const char *question, const char *text) {
  luat_text *why = NULL;
  if (luat_explain(&why, d->decision, path, question, LUAT_DECISION_JSON, LUAT_VI, d->diagnostics) != LUAT_OK)
    return false;
  bool found = strstr(luat_text_data(why), text) != NULL;
  if (!found) printf("# %s", luat_text_data(why));
  luat_text_free(why);
  return found;
}

static inline bool expect_answer(const decided *d, const char *path, const char *question, const char *rest) {
  const luat_answer *answer = luat_decision_find(d->decision, path, question);
  char verb[64];
  next_word(&rest, verb, sizeof verb);
  if (*rest == ' ') rest++;
  if (answer == NULL) return strcmp(verb, "none") == 0;
  if (strcmp(verb, "=") == 0) return expect_value(answer, rest);
  if (strcmp(verb, "by") == 0) return expect_norms(answer, rest);
  if (strcmp(verb, "lost") == 0) return expect_lost(answer, rest);
  if (strcmp(verb, "rests") == 0) return listed(answer, luat_answer_assumption, rest);
  if (strcmp(verb, "rests-not") == 0) return !listed(answer, luat_answer_assumption, rest);
  if (strcmp(verb, "cites") == 0) return listed(answer, luat_answer_citation, rest);
  if (strcmp(verb, "shows") == 0) return expect_shown(d, path, question, rest);
  if (*rest == '-' && luat_answer_certainty(answer) != '\0') return false;
  if (*rest != '\0' && *rest != '-' && luat_answer_certainty(answer) != *rest) return false;
  return strcmp(luat_outcome_word(luat_answer_outcome(answer)), verb) == 0;
}

static inline const luat_requirement *find_requirement(const decided *d, const char *path, const char *norm) {
  for (size_t s = 0; luat_decision_subject(d->decision, s) != NULL; s++) {
    if (strcmp(luat_decision_subject(d->decision, s), path) != 0) continue;
    const luat_requirement *requirement = NULL;
    for (size_t i = 0; (requirement = luat_decision_requirement(d->decision, s, i)) != NULL; i++)
      if (strcmp(luat_requirement_norm(requirement), norm) == 0) return requirement;
  }
  return NULL;
}

static inline bool expect_requirement(const decided *d, const char *path, const char *rest) {
  char norm[256], status[64], level[64];
  next_word(&rest, norm, sizeof norm);
  next_word(&rest, status, sizeof status);
  bool should = next_word(&rest, level, sizeof level);
  const luat_requirement *requirement = find_requirement(d, path, norm);
  if (requirement == NULL) return strcmp(status, "none") == 0;
  return strcmp(luat_requirement_status(requirement), status) == 0 &&
         strcmp(luat_requirement_level(requirement), should ? "should" : "must") == 0;
}

static inline bool expect_kinds(const decided *d, const char *rest) {
  char word[64];
  unsigned want = 0, got = 0;
  while (next_word(&rest, word, sizeof word)) {
    if (luat_verdict_find(word) < 0) return false;
    want |= 1u << luat_verdict_find(word);
  }
  for (int kind = 0; kind <= LUAT_VERDICT_COMPLIES; kind++)
    got |= luat_decision_has(d->decision, (luat_verdict)kind) ? 1u << kind : 0;
  return want == got;
}

static inline bool expect_line(const decided *d, const char *line) {
  char first[128], question[64], path[256];
  const char *rest = line;
  next_word(&rest, first, sizeof first);
  const char *text = *rest == ' ' ? rest + 1 : rest;
  if (strcmp(first, "verdict") == 0) return strcmp(luat_verdict_word(luat_decision_verdict(d->decision)), text) == 0;
  if (strcmp(first, "kinds") == 0) return expect_kinds(d, rest);
  if (strcmp(first, "json") == 0) return strstr(luat_text_data(d->json), text) != NULL;
  if (strcmp(first, "no") == 0) return strstr(luat_text_data(d->json), text) == NULL;
  if (strcmp(first, "vi") == 0) return strstr(luat_text_data(d->vi), text) != NULL;
  if (strcmp(first, "en") == 0) return strstr(luat_text_data(d->en), text) != NULL;
  full_path(first, path, sizeof path);
  next_word(&rest, question, sizeof question);
  if (strcmp(question, "!") == 0) return expect_requirement(d, path, rest);
  return expect_answer(d, path, question, rest);
}

/* What there was instead, for the line that failed. */
static inline void show_instead(const decided *d, const char *line) {
  char first[128], question[64], path[256];
  const char *rest = line;
  next_word(&rest, first, sizeof first);
  full_path(first, path, sizeof path);
  printf("# verdict %s\n", luat_verdict_word(luat_decision_verdict(d->decision)));
  if (strcmp(first, "vi") == 0) printf("# %s\n", luat_text_data(d->vi));
  if (strcmp(first, "en") == 0) printf("# %s\n", luat_text_data(d->en));
  if (strcmp(first, "json") == 0 || strcmp(first, "no") == 0 || strcmp(first, "kinds") == 0)
    printf("# %.3000s\n", luat_text_data(d->json));
  if (!next_word(&rest, question, sizeof question)) return;
  if (strcmp(question, "!") == 0) {
    next_word(&rest, question, sizeof question);
    const luat_requirement *requirement = find_requirement(d, path, question);
    if (requirement != NULL)
      printf("# %s %s\n", luat_requirement_status(requirement), luat_requirement_level(requirement));
    return;
  }
  const luat_answer *answer = luat_decision_find(d->decision, path, question);
  if (answer == NULL) return;
  printf("# %s %s %c\n", luat_outcome_word(luat_answer_outcome(answer)), luat_answer_value(answer),
         luat_answer_certainty(answer) != '\0' ? luat_answer_certainty(answer) : '-');
  for (size_t i = 0; luat_answer_norm(answer, i) != NULL; i++) printf("# by %s\n", luat_answer_norm(answer, i));
  for (size_t i = 0; luat_answer_assumption(answer, i) != NULL; i++)
    printf("# rests %s\n", luat_answer_assumption(answer, i));
  for (size_t i = 0; luat_answer_citation(answer, i) != NULL; i++)
    printf("# cites %s\n", luat_answer_citation(answer, i));
  for (size_t i = 0; luat_answer_lost(answer, i) != NULL; i++)
    printf("# lost %s to %s %s\n", luat_answer_lost(answer, i), luat_answer_lost_to(answer, i),
           luat_answer_lost_why(answer, i));
}

/* Holds a decision against lines. */
static inline void expect(const decided *d, const char *name, const char *lines) {
  while (*lines != '\0') {
    char line[512];
    size_t len = strcspn(lines, "\n");
    snprintf(line, sizeof line, "%.*s", (int)len, lines);
    if (!tap(expect_line(d, line), "%s: %s", name, line)) show_instead(d, line);
    lines += len + (lines[len] == '\n');
  }
}

/* A row: a plan in YAML, the law date that the caller gives (or NULL), and what must come of it. */
typedef struct row {
  const char *name, *plan, *on, *lines;
} row;

static inline void expect_rows(const luat_policy_set *set, const row *rows, size_t len) {
  for (size_t i = 0; i < len; i++) {
    decided d;
    if (decide_text(&d, set, rows[i].plan, LUAT_YAML, rows[i].on))
      expect(&d, rows[i].name, rows[i].lines);
    else if (!tap(false, "%s: it is decided", rows[i].name))
      tap_diagnostics(d.diagnostics);
    decided_free(&d);
  }
}

/* A plan with one item, x. */
#define PLAN(place, year, hirer, dates, item)                                                                          \
  "plan: { id: t, place: " place ", year: " year " }\nhirer: " hirer "\ndates: {" dates "}\nitems: [ { id: x, " item   \
  " } ]\n"
/* One of Hà Nội's of 2018. */
#define HN(hirer, dates, item) PLAN("vn/ha-noi", "2018", hirer, dates, item)

#endif
