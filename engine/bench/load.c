/* load.c: loading policy sets from the text of their scripts: the policies in use, and generated rules. Each figure is
 * the least of several rounds of processor time: what other work on the machine adds only ever makes a round longer. */
#include <inttypes.h>
#include <string.h>

#include "bench_impl.h"
#include "clock.h"

enum { ROUNDS_LEAST = 5, ROUNDS_MOST = 40 }; /* up to a second of them */

/* One policy set, loaded from its scripts' text. */
typedef struct load_row {
  const char *what; /* a folder, or NULL: generated rules */
  size_t norms, records, bytes;
  int64_t ns;
} load_row;

/* Every record of a set is one line of its canonical print. */
static luat_status count_records(const luat_policy_set *set, load_row *row, luat_diagnostics *diagnostics) {
  luat_text *text = NULL;
  luat_status status = luat_set_print(&text, set, NULL, diagnostics);
  if (status != LUAT_OK) return status;
  const char *at = luat_text_data(text);
  for (; (at = strchr(at, '\n')) != NULL; at++) row->records++;
  luat_text_free(text);
  row->norms = luat_set_norms(set);
  return LUAT_OK;
}

/* Loads once: the scripts, or where there are none the folder. */
static luat_status load_once(const bench_scripts *scripts, load_row *row, bool count, luat_diagnostics *diagnostics) {
  luat_policy_set *set = NULL;
  int64_t start = bench_now();
  luat_status status = scripts != NULL ? luat_set_load_scripts(&set, scripts->items, scripts->len, diagnostics)
                                       : luat_set_load(&set, row->what, diagnostics);
  int64_t took = bench_now() - start;
  if (status == LUAT_OK && (row->ns == 0 || took < row->ns)) row->ns = took;
  if (status == LUAT_OK && count) status = count_records(set, row, diagnostics);
  luat_set_free(set);
  return status;
}

static luat_status measure_load(const bench_scripts *scripts, load_row *row, luat_diagnostics *diagnostics) {
  luat_status status = LUAT_OK;
  int64_t start = bench_now();
  for (int i = 0; i < ROUNDS_MOST && status == LUAT_OK; i++) {
    if (i >= ROUNDS_LEAST && bench_now() - start > INT64_C(1000000000)) break;
    status = load_once(scripts, row, i == 0, diagnostics);
    if (status == LUAT_OK) luat_diagnostics_clear(diagnostics);
  }
  return status;
}

static luat_status measure_rules(size_t rules, uint64_t seed, load_row *row, luat_diagnostics *diagnostics) {
  bench_scripts scripts;
  *row = (load_row){0};
  if (!bench_scripts_make(&scripts, rules, seed)) return LUAT_NO_MEMORY;
  luat_status status = measure_load(&scripts, row, diagnostics);
  row->bytes = scripts.bytes;
  bench_scripts_free(&scripts);
  return status;
}

/* ---- Saying it ---- */

static void say_text(bench_report *report, const load_row *rows, size_t len) {
  bool vi = report->options->lang == LUAT_VI;
  bench_text *out = &report->text;
  bench_put(out, "%s\n",
            vi ? "Nạp chính sách từ văn bản (thời gian bộ xử lý, lần ngắn nhất trong nhiều lần)"
               : "Loading policies from their text (processor time, the least of many rounds)");
  bench_put(out, "  %10s %10s %10s %12s %12s\n", vi ? "quy phạm" : "norms", vi ? "bản ghi" : "records", "ms",
            vi ? "µs/quy phạm" : "µs/norm", vi ? "µs/bản ghi" : "µs/record");
  for (size_t i = 0; i < len; i++) {
    const load_row *row = &rows[i];
    bench_put(out, "  %10zu %10zu %10.2f %12.2f %12.2f  %s\n", row->norms, row->records, (double)row->ns / 1e6,
              row->norms ? (double)row->ns / 1e3 / (double)row->norms : 0,
              row->records ? (double)row->ns / 1e3 / (double)row->records : 0,
              row->what ? row->what : vi ? "quy phạm sinh ra" : "generated");
  }
}

/* Whole nanoseconds: canonical JSON has no fractions. */
static void say_json(bench_text *out, const load_row *rows, size_t len) {
  bench_put(out, "[");
  for (size_t i = 0; i < len; i++)
    bench_put(out, "%s{\"generated\":%s,\"norms\":%zu,\"ns\":%" PRId64 ",\"records\":%zu}", i ? "," : "",
              rows[i].what ? "false" : "true", rows[i].norms, rows[i].ns, rows[i].records);
  bench_put(out, "]");
}

luat_status bench_load(bench_report *report) {
  const bench_options *options = report->options;
  luat_diagnostics *diagnostics = report->diagnostics;
  load_row rows[1 + BENCH_SIZES] = {{.what = options->policies}};
  size_t len = 1, sizes[BENCH_SIZES], generated = bench_sizes(options, sizes);
  luat_status status = measure_load(NULL, &rows[0], diagnostics);
  for (size_t i = 0; i < generated && status == LUAT_OK; i++)
    status = measure_rules(sizes[i], options->seed, &rows[len++], diagnostics);
  if (status != LUAT_OK) return status;
  say_text(report, rows, len);
  say_json(&report->json, rows, len);
  return LUAT_OK;
}
