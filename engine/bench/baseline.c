/* baseline.c: the same rules as C, written by a generator, compiled at run time and loaded: what luat is measured
 * against. One function a province; of each question a chain of `if`, the strongest rule first, so that the first that
 * holds decides; then the obligations one by one. With losers each rule is looked at and those that say otherwise are
 * listed. Where rules override others or share a rank and a day, it is first worked out which hold. */
#include <dlfcn.h>
#include <fcntl.h>
#include <inttypes.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench_impl.h"

extern char **environ;

typedef struct writer {
  bench_text text;
  const bench_workload *workload;
  const bench_items *items;
  bool losers;
  uint32_t *rules; /* of a province and question, in the order of precedence */
  size_t len;
} writer;

/* ---- Conditions ---- */

static void put_options(writer *w, const bench_condition *c) {
  const int64_t *cells = w->items->option[c->fact];
  int64_t first = cells[0];
  uint32_t mask = 0;
  for (int64_t i = 0; i <= bench_facts[c->fact].high; i++) {
    if (cells[i] < first) first = cells[i];
  }
  for (int64_t i = 0; i <= bench_facts[c->fact].high; i++) {
    if (!(c->options >> i & 1)) continue;
    if (cells[i] - first < 32) mask |= UINT32_C(1) << (cells[i] - first);
  }
  if (c->test == BENCH_IS) {
    bench_put(&w->text, "r[%d] == %" PRId64, c->fact + 1, first + __builtin_ctz(mask));
    return;
  }
  bench_put(&w->text, "(0x%xu >> (r[%d] - %" PRId64 ") & 1)", mask, c->fact + 1, first);
}

static void put_condition(writer *w, const bench_condition *c) {
  unsigned column = c->fact + 1u;
  switch (c->test) {
    case BENCH_YES: bench_put(&w->text, "r[%u]", column); break;
    case BENCH_NO: bench_put(&w->text, "!r[%u]", column); break;
    case BENCH_AT_LEAST: bench_put(&w->text, "r[%u] >= %" PRId64, column, c->low); break;
    case BENCH_BELOW: bench_put(&w->text, "r[%u] < %" PRId64, column, c->low); break;
    case BENCH_BETWEEN:
      bench_put(&w->text, "r[%u] >= %" PRId64 " && r[%u] <= %" PRId64, column, c->low, column, c->high);
      break;
    default: put_options(w, c);
  }
}

static void put_conditions(writer *w, const bench_rule *rule, size_t len) {
  for (size_t i = 0; i < len; i++) {
    if (i > 0) bench_put(&w->text, " && ");
    put_condition(w, &rule->conditions[i]);
  }
  if (len == 0) bench_put(&w->text, "1");
}

/* ---- Precedence ---- */

static const bench_workload *sorting;

/* The stronger first: what is no default before what is; of those by level, then by day; of defaults the more local,
 * then the later. 0: of one class. */
static int compare_class(uint32_t a, uint32_t b) {
  const bench_rule *x = &sorting->rules[a], *y = &sorting->rules[b];
  const bench_act *of_x = &sorting->acts[x->act], *of_y = &sorting->acts[y->act];
  if (x->is_default != y->is_default) return x->is_default ? 1 : -1;
  int local = (of_y->province >= 0) - (of_x->province >= 0), level = (int)of_x->level - (int)of_y->level;
  if (x->is_default && local != 0) return local;
  if (!x->is_default && level != 0) return level;
  return (of_x->issued < of_y->issued) - (of_x->issued > of_y->issued);
}

static int compare_rules(const void *a, const void *b) {
  uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
  int order = compare_class(x, y);
  return order != 0 ? order : (x > y) - (x < y);
}

static void gather(writer *w, int province, int question) {
  const bench_workload *workload = w->workload;
  w->len = 0;
  for (uint32_t i = 0; i < workload->rules_len; i++) {
    int of = workload->acts[workload->rules[i].act].province;
    if (workload->rules[i].question == question && (of < 0 || of == province)) w->rules[w->len++] = i;
  }
  sorting = workload;
  if (question >= 0) qsort(w->rules, w->len, sizeof *w->rules, compare_rules);
}

/* ---- Functions ---- */

static void put_value(writer *w, int question, uint32_t rule) {
  bench_put(&w->text, "o->norm[%d] = %u; o->value[%d] = %d;", question, rule, question,
            w->workload->rules[rule].answer);
}

static void put_chain(writer *w, int question) {
  for (size_t i = 0; i < w->len; i++) {
    const bench_rule *rule = &w->workload->rules[w->rules[i]];
    bench_put(&w->text, "%sif (", i > 0 ? "  else " : "  ");
    put_conditions(w, rule, rule->conditions_len);
    bench_put(&w->text, ") { ");
    put_value(w, question, w->rules[i]);
    bench_put(&w->text, " }\n");
  }
  bench_put(&w->text, "  %s{ o->norm[%d] = -1; o->value[%d] = -1; }\n", w->len > 0 ? "else " : "", question, question);
}

/* Every rule is looked at: the first decides, and of the others those that say otherwise have lost. */
static void put_losers(writer *w, int question) {
  bench_put(&w->text, "  n = -1; v = -1;\n");
  for (size_t i = 0; i < w->len; i++) {
    const bench_rule *rule = &w->workload->rules[w->rules[i]];
    bench_put(&w->text, "  if (");
    put_conditions(w, rule, rule->conditions_len);
    bench_put(&w->text, ") { if (n < 0) { n = %u; v = %d; } else if (v != %d) *l++ = %u; }\n", w->rules[i],
              rule->answer, rule->answer, w->rules[i]);
  }
  bench_put(&w->text, "  o->norm[%d] = n; o->value[%d] = v;\n", question, question);
}

/* Holds, and none that overrides it does, by whatever chain. */
static void put_alive(writer *w, uint32_t rule) {
  bench_put(&w->text, "m%u", rule);
  for (uint32_t by = w->workload->rules[rule].overridden_by; by > 0; by = w->workload->rules[by - 1].overridden_by)
    bench_put(&w->text, " && !m%u", by - 1);
}

static void put_staged(writer *w, int question) {
  for (size_t i = 0; i < w->len; i++) {
    const bench_rule *rule = &w->workload->rules[w->rules[i]];
    bench_put(&w->text, "  const int m%u = ", w->rules[i]);
    put_conditions(w, rule, rule->conditions_len);
    bench_put(&w->text, ";\n");
  }
  for (size_t i = 0; i < w->len; i++) {
    bench_put(&w->text, "%sif (", i > 0 ? "  else " : "  ");
    put_alive(w, w->rules[i]);
    bench_put(&w->text, ") { ");
    put_value(w, question, w->rules[i]);
    for (size_t k = i + 1; k < w->len && compare_class(w->rules[i], w->rules[k]) == 0; k++) {
      if (w->workload->rules[w->rules[k]].answer == w->workload->rules[w->rules[i]].answer) continue;
      bench_put(&w->text, " if (");
      put_alive(w, w->rules[k]);
      bench_put(&w->text, ") { o->norm[%d] = -1; o->value[%d] = -2; }", question, question);
    }
    bench_put(&w->text, " }\n");
  }
  bench_put(&w->text, "  %s{ o->norm[%d] = -1; o->value[%d] = -1; }\n", w->len > 0 ? "else " : "", question, question);
}

static void put_duties(writer *w, int province) {
  gather(w, province, -1);
  for (size_t i = 0; i < w->len; i++) {
    const bench_rule *rule = &w->workload->rules[w->rules[i]];
    bench_put(&w->text, "  if (");
    put_conditions(w, rule, rule->conditions_len - 1u);
    bench_put(&w->text, " && !(");
    put_condition(w, &rule->conditions[rule->conditions_len - 1]);
    bench_put(&w->text, ")) *b++ = %u;\n", w->rules[i]);
  }
}

static void put_province(writer *w, int province) {
  bench_put(&w->text, "static void p%d(const int64_t *r, answer *o) {\n  uint32_t *b = o->breached", province + 1);
  bench_put(&w->text, w->losers ? ", *l = o->lost;\n  int n, v;\n" : ";\n");
  for (int question = 0; question < BENCH_QUESTIONS; question++) {
    gather(w, province, question);
    if (w->losers)
      put_losers(w, question);
    else if (w->workload->shape.law_like)
      put_staged(w, question);
    else
      put_chain(w, question);
  }
  put_duties(w, province);
  bench_put(&w->text, "  o->breached_end = b;\n%s}\n", w->losers ? "  o->lost_end = l;\n" : "");
}

static bool has_own_rules(const bench_workload *workload, int province) {
  for (size_t i = 0; i < workload->acts_len; i++)
    if (workload->acts[i].province == province) return true;
  return false;
}

/* Provinces without rules of their own share a function. */
static void put_all(writer *w) {
  bench_put(&w->text,
            "#include <stddef.h>\n#include <stdint.h>\n"
            "typedef struct answer {\n  int32_t norm[%d], value[%d];\n"
            "  uint32_t *breached, *breached_end, *lost, *lost_end;\n} answer;\n",
            BENCH_QUESTIONS, BENCH_QUESTIONS);
  for (int i = -1; i < BENCH_PROVINCES; i++)
    if (i < 0 || has_own_rules(w->workload, i)) put_province(w, i);
  bench_put(&w->text,
            "void decide(const int64_t *rows, size_t len, answer *out, uint32_t *breached, uint32_t *lost) {\n"
            "  for (size_t i = 0; i < len; i++) {\n    const int64_t *r = rows + i * %d;\n    answer *o = out + i;\n"
            "    o->breached = breached; o->lost = o->lost_end = lost;\n    switch (r[0]) {\n",
            BENCH_COLUMNS);
  for (int i = 0; i < BENCH_PROVINCES; i++)
    if (has_own_rules(w->workload, i))
      bench_put(&w->text, "      case %" PRId64 ": p%d(r, o); break;\n", w->items->province[i], i + 1);
  bench_put(&w->text, "      default: p0(r, o);\n    }\n"
                      "    breached = o->breached_end; lost = o->lost_end;\n  }\n}\n");
}

/* ---- Compiling and loading ---- */

static bool compile(const char *source, const char *object) {
  const char *cc = getenv("CC") != NULL && *getenv("CC") != '\0' ? getenv("CC") : "cc";
  char *const args[] = {(char *)(uintptr_t)cc,         (char *)(uintptr_t) "-O2",   (char *)(uintptr_t) "-w",
                        (char *)(uintptr_t) "-shared", (char *)(uintptr_t) "-fPIC", (char *)(uintptr_t) "-o",
                        (char *)(uintptr_t)object,     (char *)(uintptr_t)source,   NULL};
  posix_spawn_file_actions_t quiet;
  pid_t child;
  int status = -1;
  if (posix_spawn_file_actions_init(&quiet) != 0) return false;
  bool spawned = posix_spawn_file_actions_addopen(&quiet, STDERR_FILENO, "/dev/null", O_WRONLY, 0) == 0 &&
                 posix_spawnp(&child, cc, &quiet, NULL, args, environ) == 0;
  posix_spawn_file_actions_destroy(&quiet);
  if (!spawned || waitpid(child, &status, 0) != child) return false;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* In a folder of its own, which is gone when this returns: what was loaded stays. */
static bool load(bench_baseline *baseline, const bench_text *text) {
  bench_folder folder;
  char source[BENCH_FOLDER_PATH], object[BENCH_FOLDER_PATH];
  bool written = bench_folder_make(&folder) && bench_folder_write(&folder, "rules.c", text->data, text->len) &&
                 bench_folder_at(&folder, "rules.c", source, sizeof source) &&
                 bench_folder_at(&folder, "rules.so", object, sizeof object);
  if (written && compile(source, object)) baseline->library = dlopen(object, RTLD_NOW | RTLD_LOCAL);
  if (baseline->library != NULL) *(void **)&baseline->decide = dlsym(baseline->library, "decide");
  bench_folder_free(&folder);
  return baseline->decide != NULL;
}

bool bench_baseline_make(bench_baseline *baseline, const bench_workload *workload, const bench_items *items,
                         bool losers) {
  writer w = {.workload = workload, .items = items, .losers = losers};
  *baseline = (bench_baseline){0};
  w.rules = malloc((workload->rules_len + 1) * sizeof *w.rules);
  if (w.rules == NULL) return false;
  put_all(&w);
  bool made = !w.text.failed && load(baseline, &w.text);
  free(w.rules);
  free(w.text.data);
  if (!made) bench_baseline_free(baseline);
  return made;
}

void bench_baseline_free(bench_baseline *baseline) {
  if (baseline->library != NULL) dlclose(baseline->library);
  *baseline = (bench_baseline){0};
}
