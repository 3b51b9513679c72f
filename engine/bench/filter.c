/* filter.c: plans line by line, from text to text: generated rules, one case of ten facts a line, in about 200 bytes.
 * Every line is different. A set keeps what its streams built for a place and a day, so each round loads its own: what
 * is built on the way counts, once, as in the command. What is checked first: that a stream which has met other lines
 * says the same of a line as one that meets it alone. */
#include <inttypes.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "bench_impl.h"
#include "clock.h"

enum { ROUNDS = 3, CHECKED = 200, TOLDS = 3 };

typedef struct lines {
  char *data;
  size_t *from; /* where each begins, and one past the last; without line feeds */
  size_t len;
} lines;

typedef struct filter_row {
  size_t rules, items, bytes_in, bytes_out[TOLDS];
  int64_t ns[TOLDS]; /* of all items, by luat_told */
  int64_t one, two;  /* of one thread, and the longer of two with half of the items each; telling rules */
} filter_row;

/* ---- Lines ---- */

static bool make_lines(lines *out, size_t len, uint64_t seed) {
  bench_text text = {0};
  out->from = calloc(len + 1, sizeof *out->from);
  out->len = len;
  for (size_t i = 0; i < len && out->from != NULL && !text.failed; i++) {
    bench_put_plan(&text, i + 1, 1, &seed);
    out->from[i + 1] = text.len;
  }
  out->data = text.data;
  return out->from != NULL && !text.failed;
}

/* ---- Deciding them ---- */

static luat_status open_stream(luat_stream **out, const luat_policy_set *set, luat_told told, luat_diagnostics *said) {
  const luat_stream_options options = {.told = told};
  return luat_stream_new(out, set, &options, said);
}

/* Lines from `first` up to `last`; what is written goes no further. */
static luat_status run(luat_stream *stream, const lines *in, size_t first, size_t last, size_t *bytes) {
  luat_status status = LUAT_OK;
  for (size_t i = first; i < last && status == LUAT_OK; i++) {
    const char *out;
    size_t len = 0;
    status = luat_stream_line(&out, &len, stream, in->data + in->from[i], in->from[i + 1] - in->from[i], i + 1);
    *bytes += len;
  }
  return status;
}

static luat_status load(luat_policy_set **out, const bench_scripts *scripts, luat_diagnostics *said) {
  luat_status status = luat_set_load_scripts(out, scripts->items, scripts->len, said);
  if (status == LUAT_OK) luat_diagnostics_clear(said);
  return status;
}

static luat_status measure_told(const bench_scripts *scripts, const lines *in, luat_told told, filter_row *row,
                                luat_diagnostics *said) {
  luat_status status = LUAT_OK;
  size_t items = told == LUAT_TELL_ALL ? (in->len + 9) / 10 : in->len; /* all of it is long: a tenth will do */
  for (int i = 0; i < ROUNDS && status == LUAT_OK; i++) {
    luat_policy_set *set = NULL;
    luat_stream *stream = NULL;
    status = load(&set, scripts, said);
    if (status == LUAT_OK) status = open_stream(&stream, set, told, said);
    row->bytes_out[told] = 0;
    int64_t start = bench_now();
    if (status == LUAT_OK) status = run(stream, in, 0, items, &row->bytes_out[told]);
    int64_t took = (bench_now() - start) * (int64_t)in->len / (int64_t)items;
    row->bytes_out[told] = row->bytes_out[told] * in->len / items;
    if (row->ns[told] == 0 || took < row->ns[told]) row->ns[told] = took;
    luat_stream_free(stream);
    luat_set_free(set);
  }
  return status;
}

/* ---- Two threads ---- */

typedef struct half {
  pthread_t thread;
  luat_stream *stream;
  const lines *in;
  size_t first, last, bytes;
  int64_t took; /* its own processor time */
  luat_status status;
} half;

static void *run_half(void *arg) {
  half *self = arg;
  int64_t start = bench_thread_now();
  self->status = run(self->stream, self->in, self->first, self->last, &self->bytes);
  self->took = bench_thread_now() - start;
  return NULL;
}

/* So many threads on one set; the processor time of the one that takes longest. */
static luat_status run_shared(const bench_scripts *scripts, const lines *in, size_t threads, int64_t *took,
                              luat_diagnostics *said) {
  half halves[2] = {{0}};
  luat_policy_set *set = NULL;
  luat_status status = load(&set, scripts, said);
  for (size_t i = 0; i < threads && status == LUAT_OK; i++) {
    halves[i].in = in;
    halves[i].first = in->len * i / threads;
    halves[i].last = in->len * (i + 1) / threads;
    status = open_stream(&halves[i].stream, set, LUAT_TELL_RULES, said);
  }
  size_t started = 0;
  int64_t longest = 0;
  while (status == LUAT_OK && started < threads &&
         pthread_create(&halves[started].thread, NULL, run_half, &halves[started]) == 0)
    started++;
  for (size_t i = 0; i < started; i++) {
    pthread_join(halves[i].thread, NULL);
    if (halves[i].status != LUAT_OK) status = halves[i].status;
    if (halves[i].took > longest) longest = halves[i].took;
  }
  if (started == threads && (*took == 0 || longest < *took)) *took = longest;
  for (size_t i = 0; i < threads; i++) luat_stream_free(halves[i].stream);
  luat_set_free(set);
  return status;
}

/* In turn, so that what else runs on the machine meets both. */
static luat_status measure_threads(const bench_scripts *scripts, const lines *in, filter_row *row,
                                   luat_diagnostics *said) {
  luat_status status = LUAT_OK;
  for (int i = 0; i < ROUNDS && status == LUAT_OK; i++) {
    status = run_shared(scripts, in, 1, &row->one, said);
    if (status == LUAT_OK) status = run_shared(scripts, in, 2, &row->two, said);
  }
  return status;
}

/* ---- The check ---- */

static luat_status check(const luat_policy_set *set, const lines *in, luat_told told, luat_diagnostics *said) {
  luat_stream *stream = NULL;
  luat_status status = open_stream(&stream, set, told, said);
  for (size_t i = 0; i < in->len && i < CHECKED && status == LUAT_OK; i++) {
    luat_stream *alone = NULL;
    const char *out[2] = {NULL, NULL};
    size_t len[2] = {0, 0}, line_len = in->from[i + 1] - in->from[i];
    status = open_stream(&alone, set, told, said);
    if (status == LUAT_OK) status = luat_stream_line(&out[0], &len[0], stream, in->data + in->from[i], line_len, i + 1);
    if (status == LUAT_OK) status = luat_stream_line(&out[1], &len[1], alone, in->data + in->from[i], line_len, i + 1);
    if (status == LUAT_OK && (len[0] != len[1] || memcmp(out[0], out[1], len[0]) != 0)) abort(); /* a bug of luat */
    luat_stream_free(alone);
  }
  luat_stream_free(stream);
  return status;
}

static luat_status measure_lines(const bench_scripts *scripts, const lines *in, filter_row *row,
                                 luat_diagnostics *said) {
  luat_policy_set *set = NULL;
  luat_status status = load(&set, scripts, said);
  row->items = in->len;
  row->bytes_in = in->from[in->len];
  for (int told = 0; told < TOLDS && status == LUAT_OK; told++) status = check(set, in, (luat_told)told, said);
  luat_set_free(set);
  for (int told = 0; told < TOLDS && status == LUAT_OK; told++)
    status = measure_told(scripts, in, (luat_told)told, row, said);
  if (status == LUAT_OK) status = measure_threads(scripts, in, row, said);
  return status;
}

static luat_status measure_rules(size_t rules, const bench_options *options, filter_row *row, luat_diagnostics *said) {
  bench_scripts scripts;
  lines in = {0};
  luat_status status = LUAT_NO_MEMORY;
  *row = (filter_row){.rules = rules};
  if (bench_scripts_make(&scripts, rules, options->seed) && make_lines(&in, options->items, options->seed))
    status = measure_lines(&scripts, &in, row, said);
  free(in.data);
  free(in.from);
  bench_scripts_free(&scripts);
  return status;
}

/* ---- Saying it ---- */

static void say_text(bench_report *report, const filter_row *rows, size_t len) {
  bool vi = report->options->lang == LUAT_VI;
  bench_text *out = &report->text;
  bench_put(out, "%s\n",
            vi ? "Xét từng dòng JSON, từ văn bản đến văn bản (một nhân; lần ngắn nhất trong 3 lần)"
               : "JSON lines decided, from text to text (one core; the least of 3 rounds)");
  bench_put(out, "%s\n",
            vi ? "  quy phạm     dòng  byte vào   byte ra   µs none  µs rules   µs full     2 : 1"
               : "     rules    lines  bytes in bytes out   µs none  µs rules   µs full     2 : 1");
  for (size_t i = 0; i < len; i++) {
    const filter_row *row = &rows[i];
    double items = (double)row->items;
    bench_put(out, "  %8zu %8zu %9.0f %9.0f %9.2f %9.2f %9.2f %8.2f×\n", row->rules, row->items,
              (double)row->bytes_in / items, (double)row->bytes_out[LUAT_TELL_RULES] / items,
              (double)row->ns[LUAT_TELL_OUTCOMES] / 1e3 / items, (double)row->ns[LUAT_TELL_RULES] / 1e3 / items,
              (double)row->ns[LUAT_TELL_ALL] / 1e3 / items, row->two > 0 ? (double)row->one / (double)row->two : 0);
  }
  bench_put(out, "  %s\n",
            vi ? "µs mỗi dòng với --explain none, rules, full; 2 : 1 là hai luồng nhanh gấp mấy một\n  luồng "
                 "(thời gian bộ xử lý của luồng lâu hơn)"
               : "µs a line with --explain none, rules, full; 2 : 1 is how much faster two threads are than\n  one "
                 "(processor time of the one that takes longer)");
}

static void say_json(bench_text *out, const filter_row *rows, size_t len) {
  bench_put(out, "[");
  for (size_t i = 0; i < len; i++)
    bench_put(out,
              "%s{\"bytes\":%zu,\"bytes_rules\":%zu,\"lines\":%zu,\"ns_full\":%" PRId64 ",\"ns_none\":%" PRId64
              ",\"ns_one_thread\":%" PRId64 ",\"ns_rules\":%" PRId64 ",\"ns_two_threads\":%" PRId64 ",\"rules\":%zu}",
              i ? "," : "", rows[i].bytes_in, rows[i].bytes_out[LUAT_TELL_RULES], rows[i].items,
              rows[i].ns[LUAT_TELL_ALL], rows[i].ns[LUAT_TELL_OUTCOMES], rows[i].one, rows[i].ns[LUAT_TELL_RULES],
              rows[i].two, rows[i].rules);
  bench_put(out, "]");
}

luat_status bench_filter(bench_report *report) {
  const bench_options *options = report->options;
  filter_row rows[BENCH_SIZES];
  size_t len = 0, sizes[BENCH_SIZES], all = bench_sizes(options, sizes);
  luat_status status = LUAT_OK;
  for (size_t i = 0; i < all && status == LUAT_OK; i++)
    status = measure_rules(sizes[i], options, &rows[len++], report->diagnostics);
  if (status != LUAT_OK) return status;
  say_text(report, rows, len);
  say_json(&report->json, rows, len);
  return LUAT_OK;
}
