/* verifying.c: what it takes to hold a store against its hashes: by one thread, and by as many as there are processors,
 * each with a connection of its own, in turn; of some rounds the quickest. What is checked: that nothing is found. */
#include <inttypes.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#include "bench_impl.h"
#include "clock.h"

enum { ROUNDS = 3, THREADS_MAX = 64 };

typedef struct helper {
  luat_verifying *all;
  luat_store *store;
  luat_diagnostics *said;
  luat_status status;
  pthread_t thread;
} helper;

static void *help(void *arg) {
  helper *h = arg;
  h->status = luat_verifying_work(h->all, h->store, h->said);
  return NULL;
}

static luat_status settle(luat_status status, luat_text *out, size_t found) {
  luat_text_free(out);
  if (status == LUAT_OK && found > 0) abort(); /* a bug of luat */
  return status;
}

static luat_status alone(const bench_verifying *what) {
  luat_text *out = NULL;
  size_t found = 0;
  luat_status status = luat_verify(&out, &found, what->store, NULL, LUAT_TEXT, LUAT_EN, what->said);
  return settle(status, out, found);
}

static luat_status together(const bench_verifying *what, helper *helpers) {
  luat_verifying *all = NULL;
  luat_text *out = NULL;
  size_t found = 0, started = 0;
  luat_status status = luat_verifying_new(&all, what->store, NULL, what->said);
  for (; status == LUAT_OK && started + 1 < what->threads; started++) {
    helpers[started].all = all;
    if (pthread_create(&helpers[started].thread, NULL, help, &helpers[started]) != 0) break;
  }
  if (status == LUAT_OK) status = luat_verifying_work(all, what->store, what->said);
  for (size_t i = 0; i < started; i++) {
    pthread_join(helpers[i].thread, NULL);
    if (status == LUAT_OK) status = helpers[i].status;
  }
  if (status == LUAT_OK) status = luat_verifying_print(&out, &found, all, LUAT_TEXT, LUAT_EN, what->said);
  luat_verifying_free(all);
  return settle(status, out, found);
}

static int64_t lesser(int64_t a, int64_t b) { return a == 0 || b < a ? b : a; }

static luat_status measure(bench_verifying *what, helper *helpers) {
  luat_status status = LUAT_OK;
  for (size_t i = 0; i + 1 < what->threads && status == LUAT_OK; i++) {
    helpers[i].said = luat_diagnostics_new();
    status =
        helpers[i].said == NULL ? LUAT_NO_MEMORY : luat_store_open(&helpers[i].store, what->path, 0, helpers[i].said);
  }
  for (int round = 0; round < ROUNDS && status == LUAT_OK; round++) {
    int64_t cpu = bench_now(), start = bench_elapsed();
    status = alone(what);
    int64_t between = bench_elapsed();
    what->cpu_ns = lesser(what->cpu_ns, bench_now() - cpu);
    if (status == LUAT_OK) status = together(what, helpers);
    what->elapsed_ns = lesser(what->elapsed_ns, between - start);
    what->threads_ns = lesser(what->threads_ns, bench_elapsed() - between);
  }
  return status;
}

luat_status bench_verifying_measure(bench_verifying *what) {
  long processors = sysconf(_SC_NPROCESSORS_ONLN);
  what->threads = processors < 1 ? 1 : processors > THREADS_MAX ? THREADS_MAX : (size_t)processors;
  helper *helpers = calloc(what->threads, sizeof *helpers);
  if (helpers == NULL) return LUAT_NO_MEMORY;
  luat_status status = measure(what, helpers);
  for (size_t i = 0; i < what->threads; i++) {
    luat_store_free(helpers[i].store);
    luat_diagnostics_free(helpers[i].said);
  }
  free(helpers);
  return status;
}

void bench_verifying_say(const bench_verifying *what, luat_lang lang, bench_text *text, bench_text *json) {
  bench_put(text,
            lang == LUAT_EN ? "  luat verify of %zu receipts, receipts a second: %.0f of processor time; of time that "
                              "passes %.0f, by %zu threads %.0f\n"
                            : "  luat verify %zu biên nhận, biên nhận mỗi giây: %.0f theo thời gian bộ xử lý; theo "
                              "thời gian trôi qua %.0f, bằng %zu luồng %.0f\n",
            what->receipts, bench_per_second(what->receipts, what->cpu_ns),
            bench_per_second(what->receipts, what->elapsed_ns), what->threads,
            bench_per_second(what->receipts, what->threads_ns));
  bench_put(json,
            "\"verify_elapsed_ns\":%" PRId64 ",\"verify_ns\":%" PRId64
            ",\"verify_threads\":%zu,\"verify_threads_ns\":%" PRId64,
            what->elapsed_ns, what->cpu_ns, what->threads, what->threads_ns);
}
