/* filter_jobs.c: deciding batches, by one worker or several threads on the one sealed set, and writing what comes of
 * them in the order of the input. A worker that has finished the batch whose turn it is writes it, and those that are
 * ready behind it; so no thread is there only to write. */
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "filter.h"

enum { OUT_BYTES = 256 << 10, SECOND = 1000 };

typedef enum slot_state { SLOT_FREE, SLOT_READY, SLOT_BUSY, SLOT_DONE } slot_state;

typedef struct filter_slot {
  filter_batch batch;
  slot_state state;
  uint64_t order;
  filter_counts counts;
} filter_slot;

typedef struct filter_pool {
  filter_run *run;
  pthread_mutex_t lock;
  pthread_cond_t changed;
  filter_slot *slots;
  size_t slots_len;
  uint64_t filled, taken, written; /* batches */
  bool ended;                      /* no more will be filled */
  bool writing;                    /* somebody writes what is done */
  bool failed;                     /* run->fault is set */
  int wake[2];                     /* wakes the reader when the run is broken off */
} filter_pool;

/* What a worker has besides: a stream of its own. */
typedef struct filter_worker {
  filter_pool *pool;
  luat_stream *stream;
  pthread_t thread;
} filter_worker;

/* ---- Writing ---- */

/* 0 or errno. */
static int write_all(const char *data, size_t len) {
  while (len > 0) {
    ssize_t got = write(STDOUT_FILENO, data, len);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return errno;
    data += got;
    len -= (size_t)got;
  }
  return 0;
}

int64_t cli_now_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Once a second. */
static void tell_progress(filter_run *run) {
  if (!run->progress) return;
  int64_t now = cli_now_ms();
  if (now - run->told_at < SECOND) return;
  run->told_at = now;
  bool english = run->session->lang == LUAT_EN;
  fprintf(stderr, english ? "luat filter: %llu lines, %llu refused\n" : "luat filter: %llu dòng, %llu bị từ chối\n",
          (unsigned long long)run->counts.lines, (unsigned long long)run->counts.bad);
}

/* Writes what is there of a batch, and counts it. 0 or errno. */
static int flush(filter_run *run, filter_slot *slot) {
  int error = write_all(slot->batch.out.data, slot->batch.out.len);
  if (error != 0) return error;
  slot->batch.out.len = 0;
  run->counts.lines += slot->counts.lines;
  run->counts.bad += slot->counts.bad;
  slot->counts = (filter_counts){0};
  tell_progress(run);
  return 0;
}

static filter_fault fault_of(int error) {
  return error == 0 ? FILTER_FINE : error == EPIPE ? FILTER_GONE : FILTER_WRITTEN;
}

/* ---- Deciding ---- */

/* The line that answers one: to be written, or held against what an earlier run has written. False: another run's. */
static bool use_answer(const filter_run *run, filter_slot *slot, const filter_line *line, const char *answer,
                       size_t len) {
  const filter_done *done = &run->done;
  if (line->use == FILTER_COMPARE) return len == done->last.len && memcmp(answer, done->last.data, len) == 0;
  size_t begun = line->use == FILTER_GO_ON ? done->rest.len : 0;
  if (begun >= len || (begun > 0 && memcmp(answer, done->rest.data, begun) != 0)) return false;
  return filter_bytes_put(&slot->batch.out, answer + begun, len - begun);
}

/* FILTER_FINE, or what breaks the run off. */
static filter_fault decide(const filter_run *run, luat_stream *stream, filter_slot *slot, const filter_line *line) {
  const char *answer = NULL;
  size_t len = 0;
  const char *text = slot->batch.text.data + line->at;
  luat_status status = line->too_long ? luat_stream_too_long(&answer, &len, stream, run->line_max, line->number)
                                      : luat_stream_line(&answer, &len, stream, text, line->len, line->number);
  if (status == LUAT_NO_MEMORY) return FILTER_NO_MEMORY;
  if (!use_answer(run, slot, line, answer, len)) return line->use == FILTER_WRITE ? FILTER_NO_MEMORY : FILTER_OTHER_RUN;
  if (line->use == FILTER_COMPARE) return FILTER_FINE;
  slot->counts.lines++;
  slot->counts.bad += status != LUAT_OK;
  return FILTER_FINE;
}

/* ---- One worker: the reader decides and writes by itself ---- */

static bool written_alone(filter_run *run, filter_slot *slot) {
  run->error = flush(run, slot);
  run->fault = fault_of(run->error);
  return run->fault == FILTER_FINE;
}

static bool work_alone(filter_run *run, luat_stream *stream, filter_slot *slot) {
  for (size_t i = 0; i < slot->batch.lines_len; i++) {
    const filter_line *line = &slot->batch.lines[i];
    run->fault = decide(run, stream, slot, line);
    run->at = line->number;
    if (run->fault != FILTER_FINE) return false;
    bool full = slot->batch.out.len >= OUT_BYTES || run->by_line;
    if (full && !written_alone(run, slot)) return false;
  }
  return written_alone(run, slot);
}

static bool open_stream(const filter_run *run, luat_stream **out) {
  return luat_stream_new(out, run->session->set, &run->tells, run->session->diagnostics) == LUAT_OK;
}

static void alone(filter_run *run, filter_source *source) {
  filter_slot slot = {0};
  luat_stream *stream = NULL;
  if (!open_stream(run, &stream)) run->fault = FILTER_NO_MEMORY;
  while (run->fault == FILTER_FINE && filter_read(source, &slot.batch))
    if (!work_alone(run, stream, &slot)) break;
  luat_stream_free(stream);
  filter_batch_free(&slot.batch);
}

/* ---- Several: threads ---- */

/* Breaks the run off; under the lock. */
static void fail(filter_pool *pool, filter_fault fault, uint64_t at) {
  if (!pool->failed) {
    pool->run->fault = fault;
    pool->run->at = at;
    if (write(pool->wake[1], "", 1) != 1) pool->ended = true; /* the pipe is empty: it takes one byte */
  }
  pool->failed = true;
  pthread_cond_broadcast(&pool->changed);
}

/* Writes what there is of the slot whose turn it is, without the lock, which is held before and after. */
static bool write_slot(filter_pool *pool, filter_slot *slot) {
  pool->writing = true;
  pthread_mutex_unlock(&pool->lock);
  int error = flush(pool->run, slot);
  pthread_mutex_lock(&pool->lock);
  pool->writing = false;
  if (error != 0 && !pool->failed) pool->run->error = error;
  if (error != 0) fail(pool, fault_of(error), 0);
  return error == 0;
}

/* Everything that is done and whose turn it is. */
static void write_done(filter_pool *pool) {
  while (!pool->failed && !pool->writing) {
    filter_slot *next = &pool->slots[pool->written % pool->slots_len];
    if (next->state != SLOT_DONE || next->order != pool->written || !write_slot(pool, next)) break;
    next->state = SLOT_FREE;
    pool->written++;
    pthread_cond_broadcast(&pool->changed);
  }
}

/* What is there of a slot is written if its turn has come, or when it has. False: the run is broken off. */
static bool write_part(filter_pool *pool, filter_slot *slot, bool wait) {
  pthread_mutex_lock(&pool->lock);
  while (wait && !pool->failed && (pool->written != slot->order || pool->writing))
    pthread_cond_wait(&pool->changed, &pool->lock);
  bool fine = !pool->failed;
  if (fine && pool->written == slot->order && !pool->writing) fine = write_slot(pool, slot);
  pthread_mutex_unlock(&pool->lock);
  return fine;
}

static void work_slot(filter_worker *self, filter_slot *slot) {
  filter_pool *pool = self->pool;
  for (size_t i = 0; i < slot->batch.lines_len; i++) {
    const filter_line *line = &slot->batch.lines[i];
    filter_fault fault = decide(pool->run, self->stream, slot, line);
    if (fault != FILTER_FINE) {
      pthread_mutex_lock(&pool->lock);
      fail(pool, fault, line->number);
      pthread_mutex_unlock(&pool->lock);
      return;
    }
    bool full = slot->batch.out.len >= OUT_BYTES;
    if ((full || pool->run->by_line) && !write_part(pool, slot, full)) return;
  }
}

static void *work(void *arg) {
  filter_worker *self = arg;
  filter_pool *pool = self->pool;
  pthread_mutex_lock(&pool->lock);
  for (;;) {
    while (!pool->failed && !pool->ended && pool->taken == pool->filled) pthread_cond_wait(&pool->changed, &pool->lock);
    if (pool->failed || pool->taken == pool->filled) break;
    filter_slot *slot = &pool->slots[pool->taken++ % pool->slots_len];
    slot->state = SLOT_BUSY;
    pthread_mutex_unlock(&pool->lock);
    work_slot(self, slot);
    pthread_mutex_lock(&pool->lock);
    slot->state = SLOT_DONE;
    write_done(pool);
  }
  pthread_mutex_unlock(&pool->lock);
  return NULL;
}

/* A slot to fill; NULL: the run is broken off. */
static filter_slot *free_slot(filter_pool *pool) {
  pthread_mutex_lock(&pool->lock);
  filter_slot *next = &pool->slots[pool->filled % pool->slots_len];
  while (!pool->failed && next->state != SLOT_FREE) pthread_cond_wait(&pool->changed, &pool->lock);
  bool failed = pool->failed;
  pthread_mutex_unlock(&pool->lock);
  return failed ? NULL : next;
}

static void hand_over(filter_pool *pool, filter_slot *slot) {
  pthread_mutex_lock(&pool->lock);
  slot->order = pool->filled++;
  slot->state = SLOT_READY;
  pthread_cond_broadcast(&pool->changed);
  pthread_mutex_unlock(&pool->lock);
}

static void feed(filter_pool *pool, filter_source *source) {
  source->wake = pool->wake[0];
  for (filter_slot *slot = free_slot(pool); slot != NULL && filter_read(source, &slot->batch); slot = free_slot(pool))
    hand_over(pool, slot);
  pthread_mutex_lock(&pool->lock);
  pool->ended = true;
  pthread_cond_broadcast(&pool->changed);
  pthread_mutex_unlock(&pool->lock);
}

static unsigned start(filter_pool *pool, filter_worker *workers) {
  for (unsigned i = 0; i < pool->run->jobs; i++) {
    workers[i].pool = pool;
    if (!open_stream(pool->run, &workers[i].stream)) return i;
    if (pthread_create(&workers[i].thread, NULL, work, &workers[i]) != 0) return i;
  }
  return pool->run->jobs;
}

static void together(filter_run *run, filter_source *source) {
  filter_pool pool = {.run = run, .lock = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER};
  pool.slots_len = 2 * (size_t)run->jobs + 2;
  pool.slots = calloc(pool.slots_len, sizeof *pool.slots);
  filter_worker *workers = calloc(run->jobs, sizeof *workers);
  unsigned started = 0;
  bool piped = pool.slots != NULL && workers != NULL && pipe(pool.wake) == 0;
  if (piped) started = start(&pool, workers);
  if (started > 0) feed(&pool, source); /* fewer workers than wanted will do */
  for (unsigned i = 0; i < started; i++) pthread_join(workers[i].thread, NULL);
  for (unsigned i = 0; workers != NULL && i < run->jobs; i++) luat_stream_free(workers[i].stream);
  for (size_t i = 0; pool.slots != NULL && i < pool.slots_len; i++) filter_batch_free(&pool.slots[i].batch);
  if (started == 0) run->fault = FILTER_NO_MEMORY;
  if (piped) {
    close(pool.wake[0]);
    close(pool.wake[1]);
  }
  free(pool.slots);
  free(workers);
}

void filter_work(filter_run *run, filter_source *source) {
  run->told_at = cli_now_ms();
  if (run->jobs == 1)
    alone(run, source);
  else
    together(run, source);
  if (run->fault == FILTER_FINE) {
    run->fault = source->fault;
    run->error = source->error;
  }
  uint64_t done = run->done.lines + (run->done.rest.len > 0);
  if (run->fault == FILTER_FINE && source->mine < done) { /* more is done than there is */
    run->fault = FILTER_OTHER_RUN;
    run->at = source->mine + 1;
  }
}
