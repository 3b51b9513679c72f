/* verbs.c: what the ways to ask about a plan cost beside evaluating it: why, why not, what is missing, what if, how to.
 * Each is measured as the command does it, from the plan's text to the page, in turn in every round; the least round
 * counts. Loading the policies, which every command does first, is measured by itself and added. */
#include <dirent.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "bench_impl.h"
#include "clock.h"

enum { ROUNDS = 5, PLANS_MAX = 64, LONG_ENOUGH = 200000000 /* ns: not measured again */ };

typedef enum verb { EVALUATE, EXPLAIN, WHYNOT, MISSING, WHATIF, SWEEP, HOWTO, VERBS } verb;

static const char *const verb_names[VERBS] = {"evaluate", "explain", "whynot", "missing", "whatif", "sweep", "howto"};

typedef struct verb_row {
  bench_plan plan;
  int64_t ns[VERBS]; /* at most 0: it cannot be asked of this plan */
} verb_row;

typedef struct verb_table {
  luat_policy_set *set;
  int64_t load;
  verb_row rows[PLANS_MAX];
  size_t len;
} verb_table;

/* ---- Measuring ---- */

static bool can(const bench_plan *plan, verb which) {
  switch (which) {
    case WHYNOT:
    case HOWTO: return plan->wanted[0] != '\0';
    case WHATIF: return plan->setting[0] != '\0';
    case SWEEP: return plan->sweep[0] != '\0';
    case EXPLAIN: return plan->question[0] != '\0';
    default: return true;
  }
}

static luat_status ask_decision(luat_text **out, const bench_plan *plan, verb which, const luat_decision *decision,
                                luat_diagnostics *diagnostics) {
  switch (which) {
    case EXPLAIN: return luat_explain(out, decision, plan->subject, plan->question, LUAT_TEXT, LUAT_VI, diagnostics);
    case WHYNOT: return luat_whynot(out, decision, plan->subject, plan->wanted, LUAT_TEXT, LUAT_VI, diagnostics);
    case MISSING: return luat_missing(out, decision, LUAT_TEXT, LUAT_VI);
    default: return luat_report(out, decision, LUAT_TEXT, LUAT_VI);
  }
}

static luat_status ask_plan(luat_text **out, const bench_plan *asked, verb which, const luat_policy_set *set,
                            const luat_plan *plan, luat_diagnostics *diagnostics) {
  const char *changes[] = {which == SWEEP ? asked->sweep : asked->setting};
  if (which == WHATIF) return luat_whatif(out, set, plan, changes, 1, NULL, LUAT_TEXT, LUAT_VI, diagnostics);
  if (which == SWEEP) return luat_sweep(out, set, plan, changes, 1, NULL, LUAT_TEXT, LUAT_VI, diagnostics);
  return luat_howto(out, set, plan, asked->subject, asked->wanted, NULL, NULL, LUAT_TEXT, LUAT_VI, diagnostics);
}

static luat_status run_verb(const luat_policy_set *set, const bench_plan *asked, verb which,
                            luat_diagnostics *diagnostics) {
  luat_plan *plan = NULL;
  luat_decision *decision = NULL;
  luat_text *out = NULL;
  luat_status status =
      luat_plan_read(&plan, set, asked->id, asked->text.data, asked->text.len, LUAT_YAML, NULL, diagnostics);
  if (status == LUAT_OK && which >= WHATIF) {
    status = ask_plan(&out, asked, which, set, plan, diagnostics);
  } else if (status == LUAT_OK) {
    status = luat_decide(&decision, set, plan, NULL, diagnostics);
    if (status == LUAT_OK) status = ask_decision(&out, asked, which, decision, diagnostics);
  }
  luat_text_free(out);
  luat_decision_free(decision);
  luat_plan_free(plan);
  if (status == LUAT_OK) luat_diagnostics_clear(diagnostics);
  return status;
}

static luat_status measure_row(const luat_policy_set *set, verb_row *row, luat_diagnostics *diagnostics) {
  for (int round = 0; round < ROUNDS; round++) {
    for (verb which = EVALUATE; which < VERBS; which++) {
      if (!can(&row->plan, which) || row->ns[which] < 0 || row->ns[which] > LONG_ENOUGH) continue;
      int64_t start = bench_now();
      luat_status status = run_verb(set, &row->plan, which, diagnostics);
      int64_t took = bench_now() - start;
      bool refused = which != EVALUATE && (status == LUAT_USAGE || status == LUAT_BAD_PLAN);
      if (status != LUAT_OK && !refused) return status;
      if (refused) took = -1;
      if (row->ns[which] == 0 || took < row->ns[which]) row->ns[which] = took;
    }
  }
  return LUAT_OK;
}

static luat_status measure_set(verb_table *table, const char *folder, luat_diagnostics *diagnostics) {
  luat_status status = LUAT_OK;
  for (int round = 0; round < ROUNDS && status == LUAT_OK; round++) {
    luat_set_free(table->set);
    table->set = NULL;
    int64_t start = bench_now();
    status = luat_set_load(&table->set, folder, diagnostics);
    int64_t took = bench_now() - start;
    if (table->load == 0 || took < table->load) table->load = took;
    if (status == LUAT_OK) luat_diagnostics_clear(diagnostics);
  }
  return status;
}

/* ---- The plans ---- */

/* A plan of which nothing can be multiplied is left out. */
static luat_status add_plan(verb_table *table, const char *file, luat_diagnostics *diagnostics) {
  if (table->len == PLANS_MAX) return LUAT_OK;
  verb_row *row = &table->rows[table->len];
  luat_status status = bench_plan_make(&row->plan, table->set, file, diagnostics);
  if (status == LUAT_OK && row->plan.elements > 0) status = measure_row(table->set, row, diagnostics);
  if (status == LUAT_OK && row->plan.elements > 0)
    table->len++;
  else
    bench_plan_free(&row->plan);
  return status;
}

static int is_plan(const struct dirent *entry) {
  size_t len = strlen(entry->d_name);
  return len > 5 && strcmp(entry->d_name + len - 5, ".yaml") == 0;
}

/* The plans of `examples`, where the policies have a neighbour of that name; none if not. */
static luat_status add_examples(verb_table *table, const char *policies, luat_diagnostics *diagnostics) {
  struct dirent **entries = NULL;
  bench_text folder = {0};
  char *real = realpath(policies, NULL), *slash = real != NULL ? strrchr(real, '/') : NULL;
  if (slash != NULL) bench_put(&folder, "%.*s/examples", (int)(slash - real), real);
  free(real);
  if (slash == NULL || folder.failed) return folder.failed ? LUAT_NO_MEMORY : LUAT_OK;
  int len = scandir(folder.data, &entries, is_plan, alphasort);
  luat_status status = LUAT_OK;
  for (int i = 0; i < len; i++) {
    bench_text file = {0};
    bench_put(&file, "%s/%s", folder.data, entries[i]->d_name);
    if (status == LUAT_OK) status = file.failed ? LUAT_NO_MEMORY : add_plan(table, file.data, diagnostics);
    free(file.data);
    free(entries[i]);
  }
  free(entries);
  free(folder.data);
  return status;
}

/* ---- Saying it ---- */

static double ratio(const verb_row *row, verb which, int64_t load) {
  return (double)(row->ns[which] + load) / (double)(row->ns[EVALUATE] + load);
}

static void put_ratios(bench_text *out, const verb_row *row, int64_t load) {
  for (verb which = EXPLAIN; which < VERBS; which++)
    if (row->ns[which] > 0)
      bench_put(out, " %8.2f", ratio(row, which, load));
    else
      bench_put(out, " %8s", "-");
}

static void put_most(bench_text *out, const verb_table *table, int64_t load) {
  for (verb which = EXPLAIN; which < VERBS; which++) {
    double most = 0;
    for (size_t i = 0; i < table->len; i++)
      if (table->rows[i].ns[which] > 0 && ratio(&table->rows[i], which, load) > most)
        most = ratio(&table->rows[i], which, load);
    bench_put(out, " %8.2f", most);
  }
}

static void put_heads(bench_text *out, bool vi) {
  bench_put(out, "  %9s", "evaluate");
  for (verb which = EXPLAIN; which < VERBS; which++) bench_put(out, " %8s", verb_names[which]);
  bench_put(out, "  %s\n", vi ? "kế hoạch" : "plan");
}

static void put_table(bench_text *out, const verb_table *table, int64_t load, bool vi) {
  put_heads(out, vi);
  for (size_t i = 0; i < table->len; i++) {
    const verb_row *row = &table->rows[i];
    bench_put(out, "  %6.1f ms", (double)(row->ns[EVALUATE] + load) / 1e6);
    put_ratios(out, row, load);
    bench_put(out, "  %s\n", row->plan.id);
  }
  bench_put(out, "  %9s", vi ? "nhiều nhất" : "the most");
  put_most(out, table, load);
  bench_put(out, "\n");
}

static void say_text(bench_report *report, const verb_table *table) {
  bool vi = report->options->lang == LUAT_VI;
  bench_text *out = &report->text;
  if (table->len == 0) {
    bench_put(out, "%s\n",
              vi ? "Các cách hỏi về kế hoạch: không có kế hoạch nào để đo; nêu bằng --plan"
                 : "Ways to ask about a plan: there is no plan to measure; name one with --plan");
    return;
  }
  bench_put(out, "%s\n%s\n",
            vi ? "Các cách hỏi về kế hoạch 50 phần tử, một nửa còn thiếu dữ kiện: bằng bao nhiêu lần evaluate"
               : "Ways to ask about a plan of 50 elements, half of them lacking facts: how many times evaluate",
            vi ? "Cả lệnh, kể cả nạp chính sách (thời gian bộ xử lý, lần ngắn nhất trong 5 lần)"
               : "The whole command, loading the policies included (processor time, the least of 5 rounds)");
  put_table(out, table, table->load, vi);
  bench_put(out, "%s\n", vi ? "Không kể nạp chính sách" : "Without loading the policies");
  put_table(out, table, 0, vi);
}

/* Whole nanoseconds, by verb; a verb that cannot be asked is left out. */
static void say_json(bench_text *out, const verb_table *table) {
  static const verb order[VERBS] = {EVALUATE, EXPLAIN, HOWTO, MISSING, SWEEP, WHATIF, WHYNOT};
  bench_put(out, "{\"load_ns\":%" PRId64 ",\"plans\":[", table->load);
  for (size_t i = 0; i < table->len; i++) {
    const verb_row *row = &table->rows[i];
    bench_put(out, "%s{\"elements\":%zu,\"gaps\":%zu,\"ns\":{", i > 0 ? "," : "", row->plan.elements, row->plan.gaps);
    for (size_t k = 0, put = 0; k < VERBS; k++)
      if (row->ns[order[k]] > 0)
        bench_put(out, "%s\"%s\":%" PRId64, put++ > 0 ? "," : "", verb_names[order[k]], row->ns[order[k]]);
    bench_put(out, "},\"plan\":\"%s\"}", row->plan.id);
  }
  bench_put(out, "]}");
}

luat_status bench_verbs(bench_report *report) {
  const bench_options *options = report->options;
  verb_table *table = calloc(1, sizeof *table);
  if (table == NULL) return LUAT_NO_MEMORY;
  luat_status status = measure_set(table, options->policies, report->diagnostics);
  if (status == LUAT_OK && options->plan != NULL)
    status = add_plan(table, options->plan, report->diagnostics);
  else if (status == LUAT_OK)
    status = add_examples(table, options->policies, report->diagnostics);
  if (status == LUAT_OK) {
    say_text(report, table);
    say_json(&report->json, table);
  }
  for (size_t i = 0; i < table->len; i++) bench_plan_free(&table->rows[i].plan);
  luat_set_free(table->set);
  free(table);
  return status;
}
