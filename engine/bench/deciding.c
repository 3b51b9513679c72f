/* deciding.c: deciding items with facts bound, winners named, losers known and breaches listed, against the same rules
 * as C. Contenders take turns in chunks of items, on one core; of each the shortest of several rounds counts. Every
 * answer is checked before anything is timed. */
#include <inttypes.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "bench_impl.h"
#include "clock.h"

enum {
  ROUNDS = 7,
  SAMPLE = 100,
  VARIANTS = 64,
  THREADS = 2,
  LOSERS_MAX = 2000 /* of more the compiler takes minutes */
};

/* What deciding a shape of rules costs: picoseconds an item; 0: not measured. */
typedef struct deciding_row {
  bench_shape shape;
  const char *name; /* in JSON */
  const char *says[2];
  int64_t c, c_losers, luat, losers, in_order, unknown_2, unknown_10, whatif, load;
  size_t index_bytes, index_norms, items;
  bool differs;   /* some answer was not as it should be: nothing was timed */
  double threads; /* how many times as much two of them do as one */
} deciding_row;

typedef struct deciding {
  bench_report *report;
  deciding_row *row;
  bench_workload workload;
  luat_policy_set *set;
  bench_items items;
  bench_baseline why, full;
  bench_room room;
} deciding;

/* ---- Contenders ---- */

static luat_status decide_all(const bench_items *items, unsigned wanted, int64_t *least) {
  luat_batch_results got;
  int64_t start = bench_now();
  for (size_t i = 0; i < items->len; i += BENCH_CHUNK) {
    size_t len = items->len - i < BENCH_CHUNK ? items->len - i : BENCH_CHUNK;
    luat_status status = luat_batch_decide(items->batch, items->cells + i * BENCH_COLUMNS, len, wanted, &got);
    if (status != LUAT_OK) return status;
  }
  int64_t took = (bench_now() - start) * 1000 / (int64_t)items->len;
  if (*least == 0 || took < *least) *least = took;
  return LUAT_OK;
}

static void run_baseline(deciding *d, const bench_baseline *baseline, int64_t *least) {
  const bench_items *items = &d->items;
  if (baseline->decide == NULL) return;
  int64_t start = bench_now();
  for (size_t i = 0; i < items->len; i += BENCH_CHUNK) {
    size_t len = items->len - i < BENCH_CHUNK ? items->len - i : BENCH_CHUNK;
    baseline->decide(items->cells + i * BENCH_COLUMNS, len, d->room.said, d->room.breached, d->room.lost);
  }
  int64_t took = (bench_now() - start) * 1000 / (int64_t)items->len;
  if (*least == 0 || took < *least) *least = took;
}

/* The same items with some facts unknown: a sample is checked, then all are timed. */
static luat_status time_unknown(deciding *d, unsigned share, int64_t *least) {
  bench_items items;
  bool same;
  luat_diagnostics *diagnostics = d->report->diagnostics;
  luat_status status = bench_items_make(&items, d->set, d->items.len, share, d->workload.seed, diagnostics);
  if (status != LUAT_OK) return status;
  status = bench_check_sample(d->set, &items, SAMPLE < items.len ? SAMPLE : items.len, &same, diagnostics);
  d->row->differs |= !same;
  for (int i = 0; i < ROUNDS && status == LUAT_OK && !d->row->differs; i++) status = decide_all(&items, 0, least);
  bench_items_free(&items);
  return status;
}

static luat_status check_variants(deciding *d, const int64_t *row, size_t column, const int64_t *values,
                                  const luat_batch_results *got) {
  luat_batch_answer answers[VARIANTS * BENCH_QUESTIONS];
  uint8_t kinds[VARIANTS];
  int64_t cells[VARIANTS * BENCH_COLUMNS];
  luat_batch_results one;
  memcpy(answers, got->answers, sizeof answers);
  memcpy(kinds, got->kinds, sizeof kinds);
  for (size_t i = 0; i < VARIANTS; i++) {
    memcpy(cells + i * BENCH_COLUMNS, row, BENCH_COLUMNS * sizeof *row);
    cells[i * BENCH_COLUMNS + column] = values[i];
  }
  luat_status status = luat_batch_decide(d->items.batch, cells, VARIANTS, 0, &one);
  if (status != LUAT_OK) return status;
  for (size_t i = 0; i < VARIANTS * BENCH_QUESTIONS; i++)
    d->row->differs |= answers[i].cell != one.answers[i].cell || answers[i].norm != one.answers[i].norm ||
                       answers[i].outcome != one.answers[i].outcome;
  d->row->differs |= memcmp(kinds, one.kinds, sizeof kinds) != 0;
  return LUAT_OK;
}

/* Of each of some items so many variants, with one fact changed. `check`: against rows that are decided by
 * themselves. */
static luat_status vary_all(deciding *d, const int64_t *values, bool check, int64_t *least) {
  const bench_items *items = &d->items;
  luat_batch_results got;
  int64_t start = bench_now();
  size_t chunks = items->len / VARIANTS;
  for (size_t i = 0; i < chunks; i++) {
    const int64_t *row = items->cells + i * BENCH_COLUMNS;
    size_t column = 1 + i % BENCH_FACTS;
    luat_status status = luat_batch_vary(items->batch, row, column, values + i * VARIANTS, VARIANTS, 0, &got);
    if (status == LUAT_OK && check) status = check_variants(d, row, column, values + i * VARIANTS, &got);
    if (status != LUAT_OK) return status;
  }
  int64_t took = chunks > 0 ? (bench_now() - start) * 1000 / (int64_t)(chunks * VARIANTS) : 0;
  if (!check && (*least == 0 || took < *least)) *least = took;
  return LUAT_OK;
}

static luat_status time_variants(deciding *d, int64_t *least) {
  uint64_t seed = d->workload.seed;
  int64_t *values = malloc((d->items.len + 1) * sizeof *values);
  if (values == NULL) return LUAT_NO_MEMORY;
  for (size_t i = 0; i < d->items.len; i++)
    values[i] = d->items.cells[bench_random(&seed) % d->items.len * BENCH_COLUMNS + 1 + i / VARIANTS % BENCH_FACTS];
  luat_status status = vary_all(d, values, true, least);
  for (int i = 0; i < ROUNDS && status == LUAT_OK && !d->row->differs; i++) status = vary_all(d, values, false, least);
  free(values);
  return status;
}

static luat_status time_in_order(deciding *d) {
  bench_items items = d->items;
  items.cells = malloc(items.len * BENCH_COLUMNS * sizeof *items.cells);
  if (items.cells == NULL) return LUAT_NO_MEMORY;
  memcpy(items.cells, d->items.cells, items.len * BENCH_COLUMNS * sizeof *items.cells);
  bench_items_sort(&items);
  luat_status status = LUAT_OK;
  for (int i = 0; i < ROUNDS && status == LUAT_OK; i++) status = decide_all(&items, 0, &d->row->in_order);
  free(items.cells);
  return status;
}

/* ---- Threads ---- */

typedef struct worker {
  bench_items items;
  luat_status status;
  int64_t took; /* its own processor time */
} worker;

static void *work(void *arg) {
  worker *w = arg;
  int64_t unused = 0, start = bench_thread_now();
  for (int i = 0; i < ROUNDS && w->status == LUAT_OK; i++) w->status = decide_all(&w->items, 0, &unused);
  w->took = bench_thread_now() - start;
  return NULL;
}

/* The processor time that so many threads take for what each does, the longest; 0 with a status if it cannot be. */
static int64_t time_workers(worker *workers, size_t len, luat_status *status) {
  pthread_t threads[THREADS];
  size_t started = 0;
  int64_t longest = 0;
  while (started < len && pthread_create(&threads[started], NULL, work, &workers[started]) == 0) started++;
  if (started < len) *status = LUAT_NO_MEMORY;
  for (size_t i = 0; i < started; i++) {
    pthread_join(threads[i], NULL);
    if (workers[i].status != LUAT_OK) *status = workers[i].status;
    if (workers[i].took > longest) longest = workers[i].took;
  }
  return longest;
}

static luat_status time_threads(deciding *d) {
  worker workers[THREADS] = {{.items = d->items}, {.status = LUAT_OK}};
  luat_status status =
      bench_items_make(&workers[1].items, d->set, d->items.len, 0, d->workload.seed + 1, d->report->diagnostics);
  double best = 0;
  for (int i = 0; i < ROUNDS && status == LUAT_OK; i++) {
    int64_t one = time_workers(workers, 1, &status), both = time_workers(workers, THREADS, &status);
    if (both > 0 && THREADS * (double)one / (double)both > best) best = THREADS * (double)one / (double)both;
  }
  d->row->threads = best;
  bench_items_free(&workers[1].items);
  return status;
}

/* ---- A shape ---- */

/* What the index of the country's law of a place takes, as the slice says. */
static luat_status measure_index(deciding *d) {
  luat_policy_slice *slice = NULL;
  luat_text *text = NULL;
  luat_diagnostics *diagnostics = d->report->diagnostics;
  luat_status status = luat_slice_pick(&slice, d->set, NULL, "vn/p00", NULL, "2026-06-01", diagnostics);
  if (status == LUAT_OK) status = luat_slice_print(&text, slice);
  if (status == LUAT_OK) {
    const char *norms = strstr(luat_text_data(text), "norms as bits "), *bytes = strstr(luat_text_data(text), "bytes ");
    if (norms != NULL) d->row->index_norms = strtoul(norms + strlen("norms as bits "), NULL, 10);
    if (bytes != NULL) d->row->index_bytes = strtoul(bytes + strlen("bytes "), NULL, 10);
  }
  luat_text_free(text);
  luat_slice_free(slice);
  return status;
}

static luat_status make(deciding *d) {
  bench_report *report = d->report;
  int64_t start = bench_now();
  luat_status status = bench_set_make(&d->set, &d->workload, report->diagnostics);
  d->row->load = (bench_now() - start) * 1000 / (int64_t)d->workload.rules_len;
  luat_diagnostics_clear(report->diagnostics);
  if (status == LUAT_OK)
    status = bench_items_make(&d->items, d->set, d->row->items, 0, d->workload.seed, report->diagnostics);
  d->room.breached = malloc(BENCH_CHUNK * (d->workload.rules_len + 1) * sizeof *d->room.breached);
  d->room.lost = malloc(BENCH_CHUNK * (d->workload.rules_len + 1) * sizeof *d->room.lost);
  return status == LUAT_OK && (d->room.breached == NULL || d->room.lost == NULL) ? LUAT_NO_MEMORY : status;
}

/* The baseline is too long to compile for rules that nothing keeps apart. */
static bool has_baseline(const bench_shape *shape) {
  size_t most = shape->national || shape->law_like ? LOSERS_MAX : 20000;
  return !shape->table && shape->rules <= most;
}

static luat_status check(deciding *d) {
  bool same = true;
  luat_status status = LUAT_OK;
  if (has_baseline(&d->row->shape) && bench_baseline_make(&d->why, &d->workload, &d->items, false)) {
    same = bench_check(&d->workload, d->set, &d->items, &d->why, &d->room, false);
    bool losers = same && !d->row->shape.law_like && d->row->shape.rules <= LOSERS_MAX;
    if (losers && bench_baseline_make(&d->full, &d->workload, &d->items, true))
      same = bench_check(&d->workload, d->set, &d->items, &d->full, &d->room, true);
  } else {
    size_t sample = d->row->shape.rules > 20000 ? 3 : SAMPLE / 4;
    status = bench_check_sample(d->set, &d->items, sample, &same, d->report->diagnostics);
  }
  d->row->differs = !same;
  return status;
}

static luat_status time_all(deciding *d) {
  deciding_row *row = d->row;
  bool plain = !row->shape.national && !row->shape.table;
  luat_status status = LUAT_OK;
  for (int i = 0; i < ROUNDS && status == LUAT_OK; i++) {
    run_baseline(d, &d->why, &row->c);
    status = decide_all(&d->items, 0, &row->luat);
    run_baseline(d, &d->full, &row->c_losers);
    if (status == LUAT_OK && plain) status = decide_all(&d->items, LUAT_STANDINGS, &row->losers);
  }
  if (status == LUAT_OK && plain) status = time_unknown(d, 20, &row->unknown_2);
  if (status == LUAT_OK && plain) status = time_unknown(d, 100, &row->unknown_10);
  if (status == LUAT_OK && plain) status = time_in_order(d);
  if (status == LUAT_OK && plain) status = time_variants(d, &row->whatif);
  if (status == LUAT_OK && plain && !row->shape.law_like) status = time_threads(d);
  return status;
}

static luat_status measure(bench_report *report, deciding_row *row) {
  deciding *d = calloc(1, sizeof *d);
  if (d == NULL) return LUAT_NO_MEMORY;
  d->report = report;
  d->row = row;
  bool made = bench_workload_make_shape(&d->workload, &row->shape, report->options->seed);
  luat_status status = made ? make(d) : LUAT_NO_MEMORY;
  if (status == LUAT_OK) status = measure_index(d);
  if (status == LUAT_OK) status = check(d);
  if (status == LUAT_OK && !row->differs) status = time_all(d);
  bench_baseline_free(&d->why);
  bench_baseline_free(&d->full);
  bench_items_free(&d->items);
  luat_set_free(d->set);
  bench_workload_free(&d->workload);
  free(d->room.breached);
  free(d->room.lost);
  free(d);
  return status;
}

/* ---- Saying it ---- */

static void put_ns(bench_text *out, int64_t ps) {
  if (ps == 0)
    bench_put(out, "%9s", "-");
  else
    bench_put(out, "%9.1f", (double)ps / 1e3);
}

static void put_ratio(bench_text *out, int64_t part, int64_t whole) {
  if (part == 0 || whole == 0)
    bench_put(out, "%9s", "-");
  else
    bench_put(out, "%9.2f", (double)part / (double)whole);
}

static void say_row(bench_text *out, const deciding_row *row, luat_lang lang) {
  bench_put(out, "  ");
  if (row->differs) {
    bench_put(out, lang == LUAT_VI ? "trả lời sai, không đo: " : "wrong answers, not timed: ");
  } else {
    put_ns(out, row->c);
    put_ns(out, row->luat);
    put_ratio(out, row->luat, row->c);
    put_ratio(out, row->losers, row->luat);
    put_ratio(out, row->in_order, row->luat);
    put_ratio(out, row->unknown_2, row->luat);
    put_ratio(out, row->unknown_10, row->luat);
    put_ratio(out, row->whatif, row->luat);
    bench_put(out, "%9zu", row->index_norms == 0 ? 0 : row->index_bytes / row->index_norms);
  }
  bench_put(out, "  %s\n", row->says[lang == LUAT_EN]);
}

static void say_text(bench_text *out, luat_lang lang, const deciding_row *rows, size_t len) {
  bool vi = lang == LUAT_VI;
  bench_put(
      out, "%s\n",
      vi ? "Xét từng đối tượng: quy định thắng, thua và vi phạm đều biết (ns một đối tượng; C: cùng quy định viết "
           "bằng if/switch, cc -O2)"
         : "Deciding an item: winners, losers and breaches all known (ns an item; C: the same rules as if/switch, "
           "cc -O2)");
  bench_put(out, "  %9s%9s%9s%9s%9s%9s%9s%9s%9s\n", "C", "luat", "luat/C", "+losers", "in order", "2% ?", "10% ?",
            "what-if", "B/norm");
  bool baseline = false;
  for (size_t i = 0; i < len; i++) {
    say_row(out, &rows[i], lang);
    baseline |= rows[i].c > 0;
  }
  if (!baseline)
    bench_put(out, "%s\n",
              vi ? "  (không có trình biên dịch C nên không có cột C)"
                 : "  (no C compiler here, so there is no column C)");
  for (size_t i = 0; i < len; i++) {
    if (rows[i].threads > 0)
      bench_put(out, vi ? "  hai luồng: gấp %.2f lần một luồng, %s\n" : "  two threads: %.2f times one, %s\n",
                rows[i].threads, rows[i].says[!vi]);
  }
}

static void say_json(bench_text *out, const deciding_row *rows, size_t len) {
  bench_put(out, "[");
  for (size_t i = 0; i < len; i++) {
    const deciding_row *r = &rows[i];
    bench_put(out, "%s{\"c_losers_ps\":%" PRId64 ",\"c_ps\":%" PRId64 ",\"checked\":%s", i ? "," : "", r->c_losers,
              r->c, r->differs ? "false" : "true");
    bench_put(out, ",\"in_order_ps\":%" PRId64 ",\"index_bytes\":%zu,\"index_norms\":%zu,\"items\":%zu", r->in_order,
              r->index_bytes, r->index_norms, r->items);
    bench_put(out, ",\"load_ps\":%" PRId64 ",\"losers_ps\":%" PRId64, r->load, r->losers);
    bench_put(out, ",\"ps\":%" PRId64 ",\"rules\":%zu,\"shape\":\"%s\",\"threads_percent\":%d", r->luat, r->shape.rules,
              r->name, (int)(r->threads * 100));
    bench_put(out, ",\"unknown_10_ps\":%" PRId64 ",\"unknown_2_ps\":%" PRId64, r->unknown_10, r->unknown_2);
    bench_put(out, ",\"whatif_ps\":%" PRId64 "}", r->whatif);
  }
  bench_put(out, "]");
}

luat_status bench_deciding(bench_report *report) {
  deciding_row rows[] = {
      {.shape = {.rules = 40}, .name = "provinces", .says = {"40 quy định", "40 rules"}},
      {.shape = {.rules = 700}, .name = "provinces", .says = {"700 quy định", "700 rules"}},
      {.shape = {.rules = 10000}, .name = "provinces", .says = {"10.000 quy định", "10,000 rules"}},
      {.shape = {.rules = 700, .law_like = true},
       .name = "law-like",
       .says = {"700, có ngoại lệ, cùng cấp, mặc định", "700 with overrides, ties, defaults"}},
      {.shape = {.rules = 10000, .law_like = true},
       .name = "law-like",
       .says = {"10.000, như trên", "10,000 likewise"}},
      {.shape = {.rules = 1000, .national = true},
       .name = "country",
       .says = {"1.000, không gì chia tách", "1,000 that nothing partitions"}},
      {.shape = {.rules = 10000, .national = true, .distinct = true},
       .name = "thresholds",
       .says = {"10.000 một nơi, ngưỡng khác nhau", "10,000 in one place, all thresholds different"}},
      {.shape = {.rules = 100000, .national = true, .distinct = true},
       .name = "thresholds",
       .says = {"100.000, như trên", "100,000 likewise"}},
      {.shape = {.rules = 10000, .table = true},
       .name = "table",
       .says = {"một bảng 10.000 dòng", "one table of 10,000 rows"}},
  };
  size_t len = sizeof rows / sizeof *rows;
  luat_status status = LUAT_OK;
  if (report->options->rules > 0) {
    rows[1] = rows[3];
    len = 2;
    for (size_t i = 0; i < len; i++) rows[i].shape.rules = report->options->rules;
    rows[0].says[0] = "quy định";
    rows[0].says[1] = "rules";
    rows[1].says[0] = "có ngoại lệ, cùng cấp, mặc định";
    rows[1].says[1] = "with overrides, ties, defaults";
  }
  for (size_t i = 0; i < len && status == LUAT_OK; i++) {
    size_t rules = rows[i].shape.rules, most = !rows[i].shape.national || rules < 10000 ? SIZE_MAX : 200000000 / rules;
    rows[i].items = report->options->items < most ? report->options->items : most;
    status = measure(report, &rows[i]);
  }
  if (status != LUAT_OK) return status;
  say_text(&report->text, report->options->lang, rows, len);
  say_json(&report->json, rows, len);
  return LUAT_OK;
}
