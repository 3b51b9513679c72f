/* impact.c: what a draft would change for plans in a store: generated rules, plans of ten cases with ten facts each,
 * from the store to the counts. Recording them is not measured. Three drafts: one rule of one province, one of the
 * country, and every answer of a level. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bench_impl.h"
#include "clock.h"

enum { ROUNDS = 3, CASES = 10, BATCH = 64, RULES = 700, DRAFTS = 3 };

static const char *const draft_names[DRAFTS] = {"one_of_a_province", "one_of_the_country", "all_of_a_level"};

typedef struct impact_row {
  size_t rules, plans;
  int64_t ns[DRAFTS]; /* of all plans */
} impact_row;

typedef struct world {
  char folder[64], path[96], law[96];
  bench_workload workload;
  luat_store *store;
  luat_policy_set *drafts[DRAFTS];
} world;

/* ---- The store ---- */

static bool write_file(const char *folder, const luat_script *script) {
  char path[256];
  snprintf(path, sizeof path, "%s/%s", folder, script->name);
  char *slash = strrchr(path, '/');
  *slash = '\0';
  mkdir(path, 0700);
  *slash = '/';
  FILE *file = fopen(path, "w");
  if (file == NULL) return false;
  bool fine = fwrite(script->text, 1, script->text_len, file) == script->text_len;
  return fclose(file) == 0 && fine;
}

static luat_status publish(world *w, luat_diagnostics *said) {
  bench_scripts scripts = {0};
  luat_text *text = NULL;
  bool fine = bench_scripts_write(&scripts, &w->workload) && mkdir(w->law, 0700) == 0;
  for (size_t i = 0; fine && i < scripts.len; i++) fine = write_file(w->law, &scripts.items[i]);
  bench_scripts_free(&scripts);
  luat_status status = fine ? luat_store_init(w->path, said) : LUAT_IO;
  if (status == LUAT_OK) status = luat_store_open(&w->store, w->path, 1, said);
  if (status == LUAT_OK) status = luat_publish(&text, w->store, w->law, NULL, "2025-01-01", LUAT_TEXT, LUAT_VI, said);
  luat_text_free(text);
  return status;
}

static luat_status record(world *w, size_t from, size_t to, uint64_t *state, luat_diagnostics *said) {
  bench_text texts[BATCH] = {{0}};
  luat_submission plans[BATCH];
  luat_text *text = NULL;
  bool fine = true;
  for (size_t i = from; i < to; i++) {
    bench_put_plan(&texts[i - from], i + 1, CASES, state);
    plans[i - from] = (luat_submission){"-", texts[i - from].data, texts[i - from].len, 0};
    fine &= !texts[i - from].failed;
  }
  luat_status status = LUAT_NO_MEMORY;
  if (fine)
    status = luat_record(&text, w->store, NULL, plans, to - from, NULL, NULL, "2025-01-02", LUAT_TEXT, LUAT_VI, said);
  luat_text_free(text);
  for (size_t i = 0; i < BATCH; i++) free(texts[i].data);
  return status;
}

static luat_status record_all(world *w, size_t plans, uint64_t seed, luat_diagnostics *said) {
  luat_status status = LUAT_OK;
  for (size_t i = 0; i < plans && status == LUAT_OK; i += BATCH)
    status = record(w, i, plans - i < BATCH ? plans : i + BATCH, &seed, said);
  return status;
}

/* ---- Drafts ---- */

static void turn(bench_rule *rule) { rule->answer = (uint8_t)((rule->answer + 1) % BENCH_ANSWERS); }

/* Answers are changed, and put back once the draft is sealed. */
static luat_status make_draft(world *w, int which, luat_diagnostics *said) {
  bench_rule *kept = malloc(w->workload.rules_len * sizeof *kept);
  if (kept == NULL) return LUAT_NO_MEMORY;
  memcpy(kept, w->workload.rules, w->workload.rules_len * sizeof *kept);
  bool done = false;
  for (size_t i = 0; i < w->workload.rules_len && !done; i++) {
    bench_rule *rule = &w->workload.rules[i];
    const bench_act *act = &w->workload.acts[rule->act];
    if (rule->question < 0 || (which == 1 ? act->province >= 0 : act->province < 0)) continue;
    if (which == 2 && act->level != 2) continue;
    turn(rule);
    done = which < 2;
  }
  luat_status status = bench_set_make(&w->drafts[which], &w->workload, said);
  memcpy(w->workload.rules, kept, w->workload.rules_len * sizeof *kept);
  free(kept);
  return status;
}

/* ---- Measuring ---- */

static luat_status run(world *w, int which, size_t plans, int64_t *took, luat_diagnostics *said) {
  luat_impact *impact = NULL;
  int more = 1;
  int64_t receipts, start = bench_now();
  luat_status status = luat_impact_new(&impact, w->store, w->drafts[which], NULL, said);
  while (status == LUAT_OK && more) status = luat_impact_work(impact, &more, said);
  int64_t all = bench_now() - start;
  if (*took == 0 || all < *took) *took = all;
  if (status == LUAT_OK && luat_impact_done(impact, &receipts) != (int64_t)plans) abort(); /* a bug of luat */
  luat_impact_free(impact);
  return status;
}

static luat_status measure(world *w, impact_row *row, uint64_t seed, luat_diagnostics *said) {
  luat_status status = publish(w, said);
  if (status == LUAT_OK) status = record_all(w, row->plans, seed, said);
  for (int i = 0; i < DRAFTS && status == LUAT_OK; i++) status = make_draft(w, i, said);
  for (int round = 0; round < ROUNDS; round++)
    for (int i = 0; i < DRAFTS && status == LUAT_OK; i++) status = run(w, i, row->plans, &row->ns[i], said);
  return status;
}

static luat_status measure_row(impact_row *row, uint64_t seed, luat_diagnostics *said) {
  world w = {.folder = "/tmp/luat-bench-XXXXXX"};
  luat_status status = LUAT_NO_MEMORY;
  if (!bench_workload_make(&w.workload, row->rules, seed)) return status;
  if (mkdtemp(w.folder) == NULL) {
    bench_workload_free(&w.workload);
    return LUAT_IO;
  }
  snprintf(w.path, sizeof w.path, "%s/store", w.folder);
  snprintf(w.law, sizeof w.law, "%s/law", w.folder);
  status = measure(&w, row, seed, said);
  luat_store_free(w.store);
  for (int i = 0; i < DRAFTS; i++) luat_set_free(w.drafts[i]);
  bench_workload_free(&w.workload);
  char command[96];
  snprintf(command, sizeof command, "rm -rf '%s'", w.folder);
  return system(command) == 0 ? status : LUAT_IO;
}

/* ---- Saying it ---- */

static void say_text(bench_report *report, const impact_row *row) {
  static const char *const says[2][DRAFTS] = {
      {"một quy phạm của một tỉnh", "một quy phạm của cả nước", "mọi câu trả lời của một cấp"},
      {"one rule of a province", "one rule of the country", "every answer of a level"}};
  bool vi = report->options->lang == LUAT_VI;
  bench_text *out = &report->text;
  bench_put(out,
            vi ? "Tác động của dự thảo: %zu kế hoạch 10 hạng mục trong kho, %zu quy phạm\n"
               : "Impact of a draft: %zu plans of 10 items in a store, %zu rules\n",
            row->plans, row->rules);
  bench_put(out, "%s\n",
            vi ? "  µs/kế hoạch  kế hoạch/giây  dự thảo sửa (một nhân; lần ngắn nhất trong 3 lần)"
               : "    µs a plan   plans/second  the draft changes (one core; the least of 3 rounds)");
  for (int i = 0; i < DRAFTS; i++)
    bench_put(out, "  %11.1f  %13.0f  %s\n", (double)row->ns[i] / 1e3 / (double)row->plans,
              (double)row->plans * 1e9 / (double)row->ns[i], says[vi ? 0 : 1][i]);
}

luat_status bench_impact(bench_report *report) {
  const bench_options *options = report->options;
  impact_row row = {.rules = options->rules > 0 ? options->rules : RULES, .plans = (options->items + 99) / 100};
  luat_status status = measure_row(&row, options->seed, report->diagnostics);
  if (status != LUAT_OK) return status;
  luat_diagnostics_clear(report->diagnostics);
  say_text(report, &row);
  bench_put(&report->json, "{\"ns\":{");
  static const int order[DRAFTS] = {2, 0, 1}; /* by key */
  for (int i = 0; i < DRAFTS; i++)
    bench_put(&report->json, "%s\"%s\":%" PRId64, i > 0 ? "," : "", draft_names[order[i]], row.ns[order[i]]);
  bench_put(&report->json, "},\"plans\":%zu,\"rules\":%zu}", row.plans, row.rules);
  return LUAT_OK;
}
