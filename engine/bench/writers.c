/* writers.c: what writers who record one by one into the same store at the same time cost, each a thread with a
 * connection of its own, in turn with the bare sync of the disk. */
#include <pthread.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "bench_impl.h"
#include "clock.h"

enum { WRITERS = 8, EACH = 12 /* of a round */, ROUNDS = 8, SYNCS = 24 };

typedef struct writer {
  luat_store *store;
  luat_diagnostics *said;
  size_t first, len;
  luat_status status;
  pthread_t thread;
} writer;

static luat_status record_one(writer *w, size_t number) {
  char text[256];
  luat_text *out = NULL;
  int len = snprintf(
      text, sizeof text,
      "{\"plan\":{\"id\":\"w%zu\",\"place\":\"vn/p%02zu\"},\"dates\":{\"approved\":\"2025-03-01\"},\"cases\":[{}]}",
      number, number % BENCH_PROVINCES);
  const luat_submission plan = {"plan", text, (size_t)len, 0};
  luat_status status =
      luat_record(&out, w->store, NULL, &plan, 1, NULL, NULL, "2025-04-01", LUAT_TEXT, LUAT_EN, w->said);
  luat_text_free(out);
  return status;
}

static void *work(void *arg) {
  writer *w = arg;
  for (size_t i = 0; i < w->len && w->status == LUAT_OK; i++) w->status = record_one(w, w->first + i);
  return NULL;
}

/* All at once, so many receipts each. */
static luat_status work_all(writer *writers, size_t first, size_t len) {
  luat_status status = LUAT_OK;
  size_t started = 0;
  for (; started < WRITERS; started++) {
    writers[started].first = first + started * len;
    writers[started].len = len;
    if (pthread_create(&writers[started].thread, NULL, work, &writers[started]) != 0) break;
  }
  for (size_t i = 0; i < started; i++) {
    pthread_join(writers[i].thread, NULL);
    if (status == LUAT_OK) status = writers[i].status;
  }
  return started < WRITERS && status == LUAT_OK ? LUAT_NO_MEMORY : status;
}

static luat_status measure(bench_writers *what, writer *writers) {
  luat_status status = LUAT_OK;
  for (size_t i = 0; i < WRITERS && status == LUAT_OK; i++) {
    writers[i] = (writer){.said = luat_diagnostics_new()};
    status =
        writers[i].said == NULL ? LUAT_NO_MEMORY : luat_store_open(&writers[i].store, what->path, 1, writers[i].said);
  }
  if (status == LUAT_OK) status = work_all(writers, 0, 1); /* each reads the law once */
  for (size_t round = 0; round < ROUNDS && status == LUAT_OK; round++) {
    int64_t start = bench_elapsed();
    for (size_t i = 0; i < SYNCS && status == LUAT_OK; i++) status = what->sync(what->with) ? LUAT_OK : LUAT_IO;
    int64_t synced = bench_elapsed();
    if (status == LUAT_OK) status = work_all(writers, WRITERS + round * WRITERS * EACH, EACH);
    what->sync_ns += synced - start;
    what->write_ns += bench_elapsed() - synced;
    what->syncs += SYNCS;
    what->receipts += (size_t)WRITERS * EACH;
  }
  return status;
}

luat_status bench_writers_measure(bench_writers *what) {
  writer *writers = calloc(WRITERS, sizeof *writers);
  if (writers == NULL) return LUAT_NO_MEMORY;
  luat_status status = measure(what, writers);
  for (size_t i = 0; i < WRITERS; i++) {
    luat_store_free(writers[i].store);
    luat_diagnostics_free(writers[i].said);
  }
  free(writers);
  return status;
}

void bench_writers_say(const bench_writers *what, luat_lang lang, bench_text *text, bench_text *json) {
  double syncs = bench_per_second(what->syncs, what->sync_ns),
         receipts = bench_per_second(what->receipts, what->write_ns);
  bench_put(text,
            lang == LUAT_EN ? "  %d writers at the same time, time that passes: %.0f receipts a second, beside %.0f "
                              "bare syncs a second: %.2f syncs' time a receipt\n"
                            : "  %d người ghi cùng lúc, thời gian trôi qua: %.0f biên nhận/giây, đĩa ghi xuống được "
                              "%.0f lần/giây: mỗi biên nhận mất %.2f lần ghi xuống\n",
            WRITERS, receipts, syncs, receipts > 0 ? syncs / receipts : 0);
  bench_put(json, "{\"receipts\":%zu,\"sync_ns\":%" PRId64 ",\"syncs\":%zu,\"write_ns\":%" PRId64 ",\"writers\":%d}",
            what->receipts, what->sync_ns, what->syncs, what->write_ns, WRITERS);
}
