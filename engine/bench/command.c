/* command.c: the whole command as an officer runs it, a process each time: `luat evaluate` of a plan of fifty items by
 * generated rules in a folder of scripts, from their text to the page. What counts is the processor time of the process
 * as the system accounts for it, its own and the system's, the least and the median of many runs. What it writes is
 * held against what the library says of the same scripts and plan. */
#include <fcntl.h>
#include <inttypes.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench_impl.h"
#include "clock.h"

enum { RUNS = 21, ELEMENTS = 50 };

typedef struct command_row {
  size_t rules;
  int64_t aim, must; /* 0: none is set for so many rules */
  int64_t least, median; /* 0: it could not be run */
} command_row;

/* ---- The plan ---- */

static void put_fact(bench_text *text, const bench_fact *fact, uint64_t *state) {
  uint64_t value = (uint64_t)fact->low + bench_random(state) % (uint64_t)(fact->high - fact->low + 1);
  bench_put(text, "%s%s: ", fact == bench_facts ? "  - " : "    ", fact->name);
  switch (fact->kind) {
    case BENCH_CHOICE: bench_put(text, "%s-%" PRIu64 "\n", fact->name, value); break;
    case BENCH_YES_NO: bench_put(text, value ? "true\n" : "false\n"); break;
    case BENCH_MONEY: bench_put(text, "%" PRIu64 " triệu\n", value / 1000000); break;
    case BENCH_MONTHS: bench_put(text, "%" PRIu64 " tháng\n", value); break;
    default: bench_put(text, "%" PRIu64 "\n", value);
  }
}

static bool put_plan(bench_text *text, uint64_t seed) {
  bench_put(text, "plan: { id: plan, place: vn/p00 }\ndates: { approved: 2025-03-01 }\ncases:\n");
  for (int i = 0; i < ELEMENTS; i++)
    for (size_t f = 0; f < BENCH_FACTS; f++) put_fact(text, &bench_facts[f], &seed);
  return !text->failed;
}

/* ---- A process ---- */

/* Runs the command itself, what it writes going to `out`; its processor time, or -1. */
static int64_t run_command(const bench_folder *folder, const char *out) {
  char plan[BENCH_FOLDER_PATH], policies[BENCH_FOLDER_PATH];
  if (!bench_folder_at(folder, "plan.yaml", plan, sizeof plan)) return -1;
  if (!bench_folder_at(folder, "policies", policies, sizeof policies)) return -1;
  const char *const args[] = {"luat", "evaluate", plan, "--policies", policies, "--format", "json", NULL};
  posix_spawn_file_actions_t files;
  struct rusage usage;
  pid_t child;
  int status = -1;
  if (posix_spawn_file_actions_init(&files) != 0) return -1;
  bool spawned =
      posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, out, O_WRONLY | O_CREAT | O_TRUNC, 0600) == 0 &&
      posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0) == 0 &&
      posix_spawn(&child, "/proc/self/exe", &files, NULL, (char *const *)(uintptr_t)args, environ) == 0;
  posix_spawn_file_actions_destroy(&files);
  if (!spawned || wait4(child, &status, 0, &usage) != child) return -1;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return -1;
  return ((int64_t)usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000000 +
         ((int64_t)usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1000;
}

static int by_size(const void *a, const void *b) {
  int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
  return (x > y) - (x < y);
}

static void measure_runs(const bench_folder *folder, command_row *row) {
  int64_t took[RUNS];
  for (int i = 0; i < RUNS; i++) {
    took[i] = run_command(folder, "/dev/null");
    if (took[i] < 0) return;
  }
  qsort(took, RUNS, sizeof *took, by_size);
  row->least = took[0];
  row->median = took[RUNS / 2];
}

/* ---- The check ---- */

static luat_status decide_here(luat_text **out, const bench_scripts *scripts, const bench_text *plan_text,
                               luat_diagnostics *said) {
  luat_policy_set *set = NULL;
  luat_plan *plan = NULL;
  luat_decision *decision = NULL;
  luat_status status = luat_set_load_scripts(&set, scripts->items, scripts->len, said);
  if (status == LUAT_OK)
    status = luat_plan_read(&plan, set, "plan.yaml", plan_text->data, plan_text->len, LUAT_ANY, NULL, said);
  if (status == LUAT_OK) status = luat_decide(&decision, set, plan, NULL, said);
  if (status == LUAT_OK) status = luat_report(out, decision, LUAT_DECISION_JSON, LUAT_VI);
  luat_decision_free(decision);
  luat_plan_free(plan);
  luat_set_free(set);
  return status;
}

/* The file begins with the text, and nothing but a line feed may follow. */
static bool holds_text(const char *path, const luat_text *text) {
  const char *at = luat_text_data(text);
  FILE *file = fopen(path, "r");
  bool same = file != NULL;
  for (int c; same && *at != '\0'; at++) same = (c = getc(file)) != EOF && (char)c == *at;
  if (same) {
    int last = getc(file);
    same = last == EOF || (last == '\n' && getc(file) == EOF);
  }
  if (file != NULL) fclose(file);
  return same;
}

/* `ran`: the command could be run. */
static luat_status check(const bench_folder *folder, const bench_scripts *scripts, const bench_text *plan, bool *ran,
                         luat_diagnostics *said) {
  char out[BENCH_FOLDER_PATH];
  luat_text *text = NULL;
  luat_status status = decide_here(&text, scripts, plan, said);
  *ran = bench_folder_at(folder, "decision.json", out, sizeof out) && run_command(folder, out) >= 0;
  if (status == LUAT_OK && *ran && !holds_text(out, text)) abort(); /* a bug of luat */
  luat_text_free(text);
  return status;
}

/* ---- So many rules ---- */

static bool write_all(const bench_folder *folder, const bench_scripts *scripts, const bench_text *plan) {
  char name[64];
  bool written = bench_folder_write(folder, "plan.yaml", plan->data, plan->len);
  for (size_t i = 0; i < scripts->len && written; i++) {
    snprintf(name, sizeof name, "policies/%s", scripts->items[i].name);
    written = bench_folder_write(folder, name, scripts->items[i].text, scripts->items[i].text_len);
  }
  return written;
}

static luat_status measure_rules(const bench_options *options, command_row *row, luat_diagnostics *said) {
  bench_scripts scripts = {0};
  bench_folder folder = {{0}};
  bench_text plan = {0};
  bool made = bench_scripts_make(&scripts, row->rules, options->seed) && put_plan(&plan, options->seed);
  bool ran = made && bench_folder_make(&folder) && write_all(&folder, &scripts, &plan);
  luat_status status = made ? LUAT_OK : LUAT_NO_MEMORY;
  if (ran) status = check(&folder, &scripts, &plan, &ran, said);
  if (ran && status == LUAT_OK) measure_runs(&folder, row);
  bench_folder_free(&folder);
  bench_scripts_free(&scripts);
  free(plan.data);
  return status;
}

/* ---- Saying it ---- */

static void say_text(bench_report *report, const command_row *rows, size_t len) {
  bool vi = report->options->lang == LUAT_VI;
  bench_text *out = &report->text;
  bool all = true;
  bench_put(out, "%s\n",
            vi ? "Cả lệnh evaluate trên kế hoạch 50 đối tượng, từ văn bản kịch bản\n"
                 "(ms bộ xử lý của tiến trình, 21 lần)"
               : "The whole command evaluate on a plan of 50 items, from the text of scripts\n"
                 "(processor ms of the process, 21 runs)");
  bench_put(out, "%s\n",
            vi ? "  quy phạm  ít nhất  trung vị  mục tiêu  phải đạt"
               : "     rules    least    median       aim      must");
  for (size_t i = 0; i < len; i++) {
    const command_row *row = &rows[i];
    bench_put(out, "  %8zu", row->rules);
    if (row->least > 0)
      bench_put(out, " %8.2f %9.2f", (double)row->least / 1e6, (double)row->median / 1e6);
    else
      bench_put(out, " %8s %9s", "-", "-");
    if (row->aim > 0)
      bench_put(out, " %9" PRId64 " %9" PRId64 "\n", row->aim, row->must);
    else
      bench_put(out, " %9s %9s\n", "-", "-");
    all &= row->least > 0;
  }
  if (!all)
    bench_put(out, "%s\n",
              vi ? "  (không chạy được lệnh, hoặc không ghi được vào thư mục tạm)"
                 : "  (the command could not be run, or the temporary folder not be written)");
}

static void say_json(bench_text *out, const command_row *rows, size_t len) {
  bench_put(out, "[");
  for (size_t i = 0; i < len; i++)
    bench_put(out, "%s{\"median_ns\":%" PRId64 ",\"ns\":%" PRId64 ",\"rules\":%zu}", i ? "," : "", rows[i].median,
              rows[i].least, rows[i].rules);
  bench_put(out, "]");
}

luat_status bench_command(bench_report *report) {
  command_row rows[BENCH_SIZES] = {{.aim = 4, .must = 6}, {.aim = 8, .must = 15}, {.aim = 90, .must = 150}};
  size_t sizes[BENCH_SIZES], len = bench_sizes(report->options, sizes);
  luat_status status = LUAT_OK;
  for (size_t i = 0; i < len && status == LUAT_OK; i++) {
    if (len < BENCH_SIZES) rows[i] = (command_row){0};
    rows[i].rules = sizes[i];
    status = measure_rules(report->options, &rows[i], report->diagnostics);
  }
  if (status != LUAT_OK) return status;
  say_text(report, rows, len);
  say_json(&report->json, rows, len);
  return LUAT_OK;
}
