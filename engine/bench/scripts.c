/* scripts.c: writes the rules of the benchmark as policy scripts, in the manner of a lawyer: titles, citations,
 * a line a condition. A file a province and level, each with its acts. */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench_impl.h"

static bool grow(bench_text *text, size_t more) {
  if (text->len + more < text->cap) return true;
  size_t cap = text->cap ? text->cap * 2 : 4096;
  while (cap <= text->len + more) cap *= 2;
  char *data = realloc(text->data, cap);
  if (data == NULL) return false;
  text->data = data;
  text->cap = cap;
  return true;
}

void bench_put(bench_text *text, const char *format, ...) {
  char line[2048];
  va_list args;
  va_start(args, format);
  int len = vsnprintf(line, sizeof line, format, args);
  va_end(args);
  if (len < 0 || (size_t)len >= sizeof line || !grow(text, (size_t)len)) text->failed = true;
  if (text->failed) return;
  memcpy(text->data + text->len, line, (size_t)len + 1);
  text->len += (size_t)len;
}

void bench_put_bytes(bench_text *text, const char *bytes, size_t len) {
  if (!grow(text, len)) text->failed = true;
  if (text->failed) return;
  memcpy(text->data + text->len, bytes, len);
  text->len += len;
  text->data[text->len] = '\0';
}

/* ---- The frame: what every size shares ---- */

static const char *const type_of[] = {"", "yes/no", "money", "months", "year"};

static void put_choice(bench_text *text, const char *name, int64_t last) {
  bench_put(text, "choice \"%s\" { options = {", name);
  for (int64_t i = 0; i <= last; i++) bench_put(text, " \"%s-%d\",", name, (int)i);
  bench_put(text, " } }\n");
}

static void put_vocabulary(bench_text *text) {
  bench_put(text,
            "entity \"plan\" { title = \"plan\", law_date = { \"approved\" } }\n"
            "entity \"case\" { title = \"case\", of = plan, at = \"cases\" }\n"
            "fact \"id\" { title = \"id\", of = plan, at = \"plan.id\", type = \"text\", role = \"id\", "
            "absent = \"none\" }\n"
            "fact \"place\" { title = \"place\", of = plan, at = \"plan.place\", type = \"place\", role = \"place\" }\n"
            "fact \"matter\" { title = \"matter\", of = plan, at = \"plan.matter\", type = \"matter\", "
            "role = \"matter\","
            " presumed = \"main\" }\n"
            "fact \"approved\" { title = \"approved\", of = plan, at = \"dates.approved\", type = \"date\","
            " absent = \"not_yet\", step = true }\n"
            "choice \"matter\" { options = { \"main\" } }\n"
            "choice \"instrument-kind\" { attributes = { rank = \"number\", binding = \"yes/no\" } }\n");
  for (size_t i = 0; i < BENCH_FACTS; i++) {
    const bench_fact *fact = &bench_facts[i];
    bool choice = fact->kind == BENCH_CHOICE;
    if (choice) put_choice(text, fact->name, fact->high);
    bench_put(text, "fact \"%s\" { title = \"%s\", of = case, type = \"%s\" }\n", fact->name, fact->name,
              choice ? fact->name : type_of[fact->kind]);
  }
  put_choice(text, "answer", BENCH_ANSWERS - 1);
  for (int i = 0; i < BENCH_QUESTIONS; i++)
    bench_put(text, "decision \"q%d\" { title = \"question %d\", of = case, type = \"answer\" }\n", i, i);
}

static void put_registers(bench_text *text) {
  bench_put(text, "option \"law\" { of = \"instrument-kind\", title = \"law\", rank = 50, binding = true }\n"
                  "option \"resolution\" { of = \"instrument-kind\", title = \"resolution\", rank = 30, "
                  "binding = true }\n"
                  "option \"directive\" { of = \"instrument-kind\", title = \"directive\", rank = 20, "
                  "binding = true }\n"
                  "place \"vn\" { title = \"vn\" }\n");
  for (int i = 0; i < BENCH_PROVINCES; i++)
    bench_put(text, "place \"vn/p%02d\" { title = \"province %d\", part_of = \"vn\" }\n", i, i);
}

/* ---- Rules ---- */

static const char *const kind_of_level[BENCH_LEVELS] = {"law", "resolution", "directive"};

static void put_date(bench_text *text, unsigned days) {
  bench_put(text, "\"%u-%02u-%02u\"", 2005 + days / 336, 1 + days % 336 / 28, 1 + days % 28);
}

static void put_options(bench_text *text, const bench_fact *fact, const bench_condition *condition) {
  bool one = condition->test == BENCH_IS;
  bench_put(text, one ? ":is " : ":one_of { ");
  for (int64_t i = 0; i <= fact->high; i++) {
    if (!(condition->options >> i & 1)) continue;
    bench_put(text, one ? "\"%s-%d\"" : "\"%s-%d\", ", fact->name, (int)i);
  }
  if (!one) bench_put(text, "}");
}

static void put_amount(bench_text *text, bench_kind kind, int64_t amount) {
  enum { MILLION = 1000000 };
  if (kind == BENCH_MONEY && amount % MILLION == 0)
    bench_put(text, "trieu(%" PRId64 ")", amount / MILLION);
  else
    bench_put(text,
              kind == BENCH_MONEY    ? "dong(%" PRId64 ")"
              : kind == BENCH_MONTHS ? "months(%" PRId64 ")"
                                     : "%" PRId64,
              amount);
}

static void put_condition(bench_text *text, const bench_condition *condition) {
  const bench_fact *fact = &bench_facts[condition->fact];
  bench_put(text, condition->test == BENCH_NO ? "~case.%s" : "case.%s", fact->name);
  if (fact->kind == BENCH_YES_NO) return;
  if (fact->kind == BENCH_CHOICE) {
    put_options(text, fact, condition);
    return;
  }
  bench_put(text, condition->test == BENCH_BETWEEN ? ":between("
                  : condition->test == BENCH_BELOW ? ":below("
                                                   : ":at_least(");
  put_amount(text, fact->kind, condition->low);
  if (condition->test == BENCH_BETWEEN) {
    bench_put(text, ", ");
    put_amount(text, fact->kind, condition->high);
  }
  bench_put(text, ")");
}

static void put_rule(bench_text *text, const bench_rule *rule, size_t number) {
  bool duty = rule->question < 0;
  size_t tests = rule->conditions_len - (duty ? 1u : 0u);
  bench_put(text, "%s \"r%zu\" {\n  title = { vi = \"Quy định %zu\", en = \"Provision %zu\" },\n",
            duty ? "oblige" : "rule", number, number, number);
  bench_put(text, "  cites = \"a%u Điều %u khoản %u\",\n  when  = all {\n", rule->act, (unsigned)(number % 60 + 1),
            (unsigned)(number % 5 + 1));
  for (size_t i = 0; i < tests; i++) {
    bench_put(text, "    ");
    put_condition(text, &rule->conditions[i]);
    bench_put(text, ",\n");
  }
  if (duty) {
    bench_put(text, "  },\n  must  = ");
    put_condition(text, &rule->conditions[tests]);
    bench_put(text, ",\n}\n");
  } else {
    bench_put(text, "  },\n");
    if (rule->overrides > 0) bench_put(text, "  overrides = \"r%u\",\n", rule->overrides - 1);
    if (rule->is_default) bench_put(text, "  default = true,\n");
    bench_put(text, "  decides = { q%d = \"answer-%d\" },\n}\n", rule->question, rule->answer);
  }
}

/* The rules of a table, a row each. */
static void put_table(bench_text *text, const bench_workload *workload) {
  bench_put(text, "act \"a0\"\nrows \"table\" {\n  cites = \"a0 Điều 1\",\n"
                  "  columns = { case.category, case.kind, case.unit, case.amount }, answers = case.q0,\n");
  for (size_t i = 0; i < workload->rules_len; i++) {
    const bench_condition *c = workload->rules[i].conditions;
    bench_put(text, "  { \"category-%d\", \"kind-%d\", \"unit-%d\", { between = { ", __builtin_ctz(c[0].options),
              __builtin_ctz(c[1].options), __builtin_ctz(c[2].options));
    put_amount(text, BENCH_MONEY, c[3].low);
    bench_put(text, ", ");
    put_amount(text, BENCH_MONEY, c[3].high);
    bench_put(text, " } }, \"answer-%d\" },\n", workload->rules[i].answer);
  }
  bench_put(text, "}\n");
}

static void put_act(bench_text *text, const bench_act *act, size_t number) {
  bench_put(text, "instrument \"a%zu\" { kind = \"%s\", number = \"%zu/QĐ\", issued = ", number,
            kind_of_level[act->level], number);
  put_date(text, act->issued);
  bench_put(text, ", in_force = { from = ");
  put_date(text, act->issued);
  bench_put(text, " } }\n");
}

static void policy_name(char *out, size_t size, const bench_act *act) {
  if (act->province < 0)
    snprintf(out, size, "vn/law");
  else
    snprintf(out, size, "vn/p%02d/%s", act->province, kind_of_level[act->level]);
}

/* The file of an act: one for the country, then two a province. */
static size_t file_of(const bench_act *act) {
  return act->province < 0 ? 2 : 3 + (size_t)act->province * 2 + (act->level - 1u);
}

static void open_file(bench_text *text, const bench_act *act) {
  char name[32];
  policy_name(name, sizeof name, act);
  if (text->len > 0) return;
  bench_put(text, "policy \"%s\" { title = \"%s\", matter = \"main\", place = \"", name, name);
  if (act->province < 0)
    bench_put(text, "vn\" }\n");
  else
    bench_put(text, "vn/p%02d\", under = \"vn/law\" }\n", act->province);
}

/* Rules stand by act, as they were made; an act begins where its first rule stands. */
static bool write_all(bench_scripts *scripts, const bench_workload *workload) {
  put_vocabulary(&scripts->texts[0]);
  put_registers(&scripts->texts[1]);
  for (size_t i = 0; i < workload->acts_len; i++) {
    bench_text *text = &scripts->texts[file_of(&workload->acts[i])];
    open_file(text, &workload->acts[i]);
    put_act(text, &workload->acts[i], i);
  }
  if (workload->shape.table) {
    put_table(&scripts->texts[file_of(&workload->acts[0])], workload);
    return true;
  }
  uint32_t *act_of_file = calloc(scripts->len, sizeof *act_of_file);
  if (act_of_file == NULL) return false;
  for (size_t i = 0; i < workload->rules_len; i++) {
    const bench_rule *rule = &workload->rules[i];
    size_t file = file_of(&workload->acts[rule->act]);
    if (act_of_file[file] != rule->act + 1) bench_put(&scripts->texts[file], "act \"a%u\"\n", rule->act);
    act_of_file[file] = rule->act + 1;
    put_rule(&scripts->texts[file], rule, i);
  }
  free(act_of_file);
  return true;
}

bool bench_scripts_write(bench_scripts *scripts, const bench_workload *workload) {
  size_t files = 3 + 2 * BENCH_PROVINCES;
  *scripts = (bench_scripts){.len = files};
  scripts->items = calloc(files, sizeof *scripts->items);
  scripts->texts = calloc(files, sizeof *scripts->texts);
  bool written = scripts->items != NULL && scripts->texts != NULL && write_all(scripts, workload);
  scripts->len = 0;
  for (size_t i = 0; written && i < files; i++) {
    bench_text *text = &scripts->texts[i];
    static const char *const special[] = {"vocabulary.lua", "registers.lua", "law.lua"};
    if (text->failed) written = false;
    if (text->len == 0) continue;
    char *name = malloc(32);
    if (name == NULL) {
      written = false;
      break;
    }
    if (i < 3)
      snprintf(name, 32, "%s", special[i]);
    else
      snprintf(name, 32, "p%02zu/%s.lua", (i - 3) / 2, kind_of_level[1 + (i - 3) % 2]);
    scripts->items[scripts->len++] = (luat_script){name, text->data, text->len};
    scripts->bytes += text->len;
  }
  if (!written) bench_scripts_free(scripts);
  return written;
}

void bench_scripts_free(bench_scripts *scripts) {
  for (size_t i = 0; scripts->items != NULL && i < scripts->len; i++) free((char *)(uintptr_t)scripts->items[i].name);
  for (size_t i = 0; scripts->texts != NULL && i < 3 + 2 * BENCH_PROVINCES; i++) free(scripts->texts[i].data);
  free(scripts->items);
  free(scripts->texts);
  *scripts = (bench_scripts){0};
}

bool bench_scripts_make(bench_scripts *scripts, size_t rules, uint64_t seed) {
  bench_workload workload;
  *scripts = (bench_scripts){0};
  if (!bench_workload_make(&workload, rules, seed)) return false;
  bool written = bench_scripts_write(scripts, &workload);
  bench_workload_free(&workload);
  return written;
}

luat_status bench_set_make(luat_policy_set **out, const bench_workload *workload, luat_diagnostics *diagnostics) {
  bench_scripts scripts = {0};
  *out = NULL;
  if (!bench_scripts_write(&scripts, workload)) return LUAT_NO_MEMORY;
  luat_status status = luat_set_load_scripts(out, scripts.items, scripts.len, diagnostics);
  bench_scripts_free(&scripts);
  return status;
}
