/* plans.c: a large plan of a small one. The elements of its first list are repeated, each under an id of its own, and
 * of every second some facts are made unknown; then it is read off the decision what can be asked: an answer of an
 * element in the middle, a value that another answer has and this one could, a fact to change, a fact to run through.
 * So it holds for the plans of any policies. */
#include <stdlib.h>
#include <string.h>

#include "bench_impl.h"

enum { ELEMENTS = 50, GAPS_OF_ONE = 3, CHANGES = ELEMENTS * GAPS_OF_ONE, TRIES = 400 };

void bench_plan_free(bench_plan *plan) {
  free(plan->text.data);
  *plan = (bench_plan){0};
}

/* ---- What luat says of a plan ---- */

typedef struct reading {
  const luat_policy_set *set;
  luat_diagnostics *diagnostics;
  luat_plan *plan;
  luat_decision *decision;
  luat_text *json;
} reading;

static void close_reading(reading *r) {
  luat_text_free(r->json);
  luat_decision_free(r->decision);
  luat_plan_free(r->plan);
  r->json = NULL;
  r->decision = NULL;
  r->plan = NULL;
}

static luat_status open_reading(reading *r, const char *name, const char *text, size_t len) {
  luat_status status = luat_plan_read(&r->plan, r->set, name, text, len, LUAT_ANY, NULL, r->diagnostics);
  if (status == LUAT_OK) status = luat_decide(&r->decision, r->set, r->plan, NULL, r->diagnostics);
  if (status == LUAT_OK) status = luat_report(&r->json, r->decision, LUAT_DECISION_JSON, LUAT_EN);
  return status;
}

static const char *subjects_of(const reading *r) {
  return bench_json_first(bench_json_member(luat_text_data(r->json), "subjects"));
}

static bool path_of(const char *subject, char *out) {
  const char *path = bench_json_member(subject, "path");
  return path != NULL && bench_json_copy(path, out, BENCH_PATH);
}

/* Of "items/x": one list below the plan. */
static bool is_element(const char *path, const char *list) {
  size_t len = strlen(list);
  return strncmp(path, list, len) == 0 && path[len] == '/' && strchr(path + len + 1, '/') == NULL;
}

/* The list of the first element; false if there is none. */
static bool find_list(const reading *r, char *list) {
  for (const char *s = subjects_of(r); s != NULL; s = bench_json_next(s)) {
    char *slash = path_of(s, list) ? strchr(list, '/') : NULL;
    if (slash == NULL) continue;
    *slash = '\0';
    return true;
  }
  return false;
}

/* The path of the element of that number, from 0. */
static bool element_at(const reading *r, const char *list, size_t number, char *path) {
  for (const char *s = subjects_of(r); s != NULL; s = bench_json_next(s))
    if (path_of(s, path) && is_element(path, list) && number-- == 0) return true;
  return false;
}

/* ---- Multiplying ---- */

static const char *next_line(const char *at) {
  const char *end = strchr(at, '\n');
  return end != NULL ? end + 1 : at + strlen(at);
}

/* Whether the line gives the value, whatever the key. */
static bool gives(const char *line, const char *end, const char *value) {
  size_t len = strlen(value);
  bool quoted = end > line && end[-1] == '"';
  const char *from = end - (quoted ? 1 : 0) - len;
  return len > 0 && from > line + 6 && strncmp(line, "    ", 4) == 0 && line[4] != ' ' &&
         strncmp(from, value, len) == 0 &&
         strncmp(from - (quoted ? 3 : 2), quoted ? ": \"" : ": ", quoted ? 3 : 2) == 0;
}

/* An element's lines; its id, if it has one, becomes another. */
static void put_element(bench_text *out, const char *from, const char *end, const char *id, size_t number) {
  bool renamed = false;
  for (const char *line = from; line < end; line = next_line(line)) {
    char whole[256] = "";
    size_t len = (size_t)(next_line(line) - line);
    bool fits = !renamed && len > 4 && len < sizeof whole;
    if (fits) memcpy(whole + 4, line + 4, len - 5);
    if (fits) memset(whole, ' ', 4);
    if (!fits || !gives(whole, whole + len - 1, id)) {
      bench_put_bytes(out, line, len);
      continue;
    }
    renamed = true;
    bench_put(out, "%.4s%.*s: \"%s-%zu\"\n", line, (int)(strstr(whole, ": ") - whole - 4), whole + 4, id, number);
  }
}

/* The block of the list's elements in the canonical text. */
static const char *block_of(const char *text, const char *list, const char **end) {
  size_t len = strlen(list);
  const char *at = text;
  while (*at != '\0' && !(strncmp(at, list, len) == 0 && at[len] == ':' && at[len + 1] == '\n')) at = next_line(at);
  if (*at == '\0') return NULL;
  at = next_line(at);
  *end = at;
  while (**end == ' ') *end = next_line(*end);
  return at;
}

static size_t find_elements(const char *at, const char *end, const char **starts) {
  size_t len = 0;
  for (; at < end && len < ELEMENTS; at = next_line(at))
    if (strncmp(at, "  - ", 4) == 0) starts[len++] = at;
  starts[len] = end;
  return len;
}

static bool multiply(const reading *r, const char *list, const char *text, bench_text *out) {
  const char *starts[ELEMENTS + 1], *end = NULL, *block = block_of(text, list, &end);
  size_t len = block != NULL ? find_elements(block, end, starts) : 0;
  if (len == 0) return false;
  bench_put_bytes(out, text, (size_t)(block - text));
  for (size_t i = 0; i < ELEMENTS; i++) {
    char path[BENCH_PATH] = "";
    if (!element_at(r, list, i % len, path)) return false;
    put_element(out, starts[i % len], i % len + 1 < len ? starts[i % len + 1] : end, path + strlen(list) + 1, i + 1);
  }
  bench_put_bytes(out, end, strlen(end));
  return !out->failed;
}

/* ---- Facts that are given ---- */

typedef struct fact {
  char path[BENCH_PATH], value[64];
  bool text; /* the value is one */
} fact;

/* A fact that the plan gives, and that is one value. */
static bool read_fact(const char *json, fact *out) {
  const char *path = bench_json_member(json, "path"), *value = bench_json_member(json, "value"),
             *origin = bench_json_member(json, "origin");
  if (path == NULL || value == NULL || origin == NULL || strncmp(origin, "\"given\"", 7) != 0) return false;
  out->text = *value == '"';
  return *value != '{' && *value != '[' && bench_json_copy(path, out->path, BENCH_PATH) &&
         bench_json_copy(value, out->value, sizeof out->value);
}

typedef bool (*look_at)(void *ctx, const fact *found);

static bool each_fact_of(const char *subject, const char *below, look_at look, void *ctx) {
  const char *decisions = bench_json_member(subject, "decisions");
  fact found;
  for (const char *q = bench_json_first(decisions); q != NULL; q = bench_json_next_key(q)) {
    const char *list = bench_json_member(bench_json_value(q), "facts");
    for (const char *f = bench_json_first(list); f != NULL; f = bench_json_next(f))
      if (read_fact(f, &found) && strncmp(found.path, below, strlen(below)) == 0 && look(ctx, &found)) return true;
  }
  return false;
}

/* Calls for each fact below the path that some answer rests on, until that returns true. */
static bool each_fact(const reading *r, const char *below, look_at look, void *ctx) {
  char path[BENCH_PATH];
  for (const char *s = subjects_of(r); s != NULL; s = bench_json_next(s)) {
    bool within = path_of(s, path) && strncmp(path, below, strlen(below)) == 0;
    if (within && each_fact_of(s, below, look, ctx)) return true;
  }
  return false;
}

/* ---- Gaps ---- */

typedef struct gaps {
  char *changes[CHANGES + 1];
  size_t len, most;
} gaps;

static bool note_gap(void *ctx, const fact *found) {
  gaps *g = ctx;
  char text[BENCH_PATH + 8];
  size_t len = strlen(found->path);
  memcpy(text, found->path, len);
  memcpy(text + len, "=\"?\"", 5);
  for (size_t i = 0; i < g->len; i++)
    if (strcmp(g->changes[i], text) == 0) return false;
  g->changes[g->len] = malloc(len + 5);
  if (g->changes[g->len] == NULL) return true;
  memcpy(g->changes[g->len++], text, len + 5);
  return g->len >= g->most;
}

/* Of every second element; a fact that may not be unknown stays. */
static luat_status make_gaps(const reading *r, const char *list, bench_plan *plan) {
  gaps g = {0};
  luat_plan *changed = NULL;
  luat_text *text = NULL;
  char path[BENCH_PATH];
  for (size_t i = 0; i < ELEMENTS; i += 2) {
    g.most = g.len + GAPS_OF_ONE;
    if (element_at(r, list, i, path)) each_fact(r, path, note_gap, &g);
  }
  luat_status status = luat_plan_change(&changed, r->plan, (const char *const *)g.changes, g.len, r->diagnostics);
  if (status == LUAT_OK) status = luat_plan_print(&text, changed);
  if (status == LUAT_OK) {
    plan->text.len = 0;
    plan->gaps = g.len;
    bench_put_bytes(&plan->text, luat_text_data(text), luat_text_len(text));
  } else if (status == LUAT_BAD_PLAN || status == LUAT_USAGE) {
    luat_diagnostics_clear(r->diagnostics);
    status = LUAT_OK;
  }
  for (size_t i = 0; i < g.len; i++) free(g.changes[i]);
  luat_text_free(text);
  luat_plan_free(changed);
  return status;
}

/* ---- What is asked ---- */

/* A value that some answer of the plan has and this one could, but has not. */
static bool find_wanted(const reading *r, bench_plan *plan, const char *own) {
  size_t tries = 0;
  for (const char *s = subjects_of(r); s != NULL; s = bench_json_next(s)) {
    for (const char *q = bench_json_first(bench_json_member(s, "decisions")); q != NULL; q = bench_json_next_key(q)) {
      const char *value = bench_json_member(bench_json_value(q), "value");
      char text[BENCH_PATH];
      luat_text *said = NULL;
      if (value == NULL || *value != '"' || !bench_json_copy(value, text, sizeof text) || strcmp(text, own) == 0)
        continue;
      snprintf(plan->wanted, sizeof plan->wanted, "%s=%s", plan->question, text);
      luat_status status =
          luat_whynot(&said, r->decision, plan->subject, plan->wanted, LUAT_TEXT, LUAT_EN, r->diagnostics);
      luat_text_free(said);
      luat_diagnostics_clear(r->diagnostics);
      if (status == LUAT_OK) return true;
      if (++tries == TRIES) break;
    }
  }
  plan->wanted[0] = '\0';
  return false;
}

/* Of its answers the first that could have a value of another; else the first. */
static void choose_question(const reading *r, bench_plan *plan) {
  char path[BENCH_PATH], first[BENCH_PATH] = "";
  const char *s = subjects_of(r);
  while (s != NULL && !(path_of(s, path) && strcmp(path, plan->subject) == 0)) s = bench_json_next(s);
  for (const char *q = s ? bench_json_first(bench_json_member(s, "decisions")) : NULL; q; q = bench_json_next_key(q)) {
    char own[BENCH_PATH] = "";
    const char *value = bench_json_member(bench_json_value(q), "value");
    if (!bench_json_copy(q, plan->question, BENCH_PATH)) continue;
    if (first[0] == '\0') memcpy(first, plan->question, sizeof first);
    if (value != NULL && *value == '"') bench_json_copy(value, own, sizeof own);
    if (find_wanted(r, plan, own)) return;
  }
  memcpy(plan->question, first, sizeof first);
}

typedef struct choosing {
  const reading *r;
  bench_plan *plan;
} choosing;

/* A yes or no is turned; else the first fact that may be unknown is made so. */
static bool choose_setting(void *ctx, const fact *found) {
  choosing *c = ctx;
  char text[2 * BENCH_PATH];
  const char *changes[] = {text};
  luat_plan *changed = NULL;
  bool yes = !found->text && strcmp(found->value, "true") == 0, no = !found->text && strcmp(found->value, "false") == 0;
  if (c->plan->setting[0] != '\0' && !yes && !no) return false;
  snprintf(text, sizeof text, "%s=%s", found->path, yes ? "false" : no ? "true" : "\"?\"");
  luat_status status = luat_plan_change(&changed, c->r->plan, changes, 1, c->r->diagnostics);
  luat_diagnostics_clear(c->r->diagnostics);
  luat_plan_free(changed);
  if (status != LUAT_OK) return false;
  memcpy(c->plan->setting, text, sizeof text);
  return yes || no;
}

static bool choose_sweep(void *ctx, const fact *found) {
  choosing *c = ctx;
  bool number = !found->text && found->value[0] >= '1' && found->value[0] <= '9';
  luat_text *said = NULL;
  if (number)
    snprintf(c->plan->sweep, sizeof c->plan->sweep, "%s=0..%s0", found->path, found->value);
  else
    snprintf(c->plan->sweep, sizeof c->plan->sweep, "%s=each", found->path);
  const char *sweeps[] = {c->plan->sweep};
  luat_status status = luat_sweep(&said, c->r->set, c->r->plan, sweeps, 1, NULL, LUAT_TEXT, LUAT_EN, c->r->diagnostics);
  luat_text_free(said);
  luat_diagnostics_clear(c->r->diagnostics);
  if (status != LUAT_OK) c->plan->sweep[0] = '\0';
  return status == LUAT_OK;
}

static luat_status choose(const reading *r, const char *list, bench_plan *plan) {
  choosing c = {r, plan};
  if (!element_at(r, list, ELEMENTS / 2 + 1, plan->subject)) return LUAT_OK;
  plan->elements = ELEMENTS;
  choose_question(r, plan);
  if (!each_fact(r, plan->subject, choose_setting, &c) && plan->setting[0] == '\0')
    each_fact(r, "", choose_setting, &c);
  if (!each_fact(r, plan->subject, choose_sweep, &c)) each_fact(r, "", choose_sweep, &c);
  return LUAT_OK;
}

static luat_status enlarge(reading *r, bench_plan *plan) {
  char list[BENCH_PATH];
  luat_text *text = NULL;
  if (!find_list(r, list)) return LUAT_OK;
  luat_status status = luat_plan_print(&text, r->plan);
  bool made = status == LUAT_OK && multiply(r, list, luat_text_data(text), &plan->text);
  luat_text_free(text);
  close_reading(r);
  if (!made) return plan->text.failed ? LUAT_NO_MEMORY : status;
  status = open_reading(r, plan->id, plan->text.data, plan->text.len);
  if (status == LUAT_OK) status = make_gaps(r, list, plan);
  close_reading(r);
  if (status == LUAT_OK) status = open_reading(r, plan->id, plan->text.data, plan->text.len);
  return status == LUAT_OK ? choose(r, list, plan) : status;
}

luat_status bench_plan_make(bench_plan *plan, const luat_policy_set *set, const char *file,
                            luat_diagnostics *diagnostics) {
  luat_text *text = NULL;
  reading r = {.set = set, .diagnostics = diagnostics};
  *plan = (bench_plan){0};
  luat_status status = luat_file_read(&text, file, diagnostics);
  if (status == LUAT_OK) status = open_reading(&r, file, luat_text_data(text), luat_text_len(text));
  if (status == LUAT_OK) {
    const char *id = bench_json_member(luat_text_data(r.json), "plan");
    if (id != NULL) bench_json_copy(id, plan->id, BENCH_PATH);
    status = enlarge(&r, plan);
  }
  close_reading(&r);
  luat_text_free(text);
  return status;
}
