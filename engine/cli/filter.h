/* filter.h: what the files of `luat filter` share: lines in batches, deciding a batch, and writing in order.
 * Layer: cli. The memory of a run is that of a fixed number of batches, whatever the length of the stream. */
#ifndef LT_CLI_FILTER_H
#define LT_CLI_FILTER_H

#include <stddef.h>

#include "cli.h"

enum { FILTER_JOBS_MAX = 256, FILTER_LINE_MAX = 8 << 20, FILTER_LINE_DEFAULT = 1 << 20 };

/* Bytes that grow. */
typedef struct filter_bytes {
  char *data;
  size_t len, cap;
} filter_bytes;
/* Room for so many more; false if memory is refused. */
bool filter_bytes_room(filter_bytes *bytes, size_t more);
bool filter_bytes_put(filter_bytes *bytes, const char *data, size_t len);

/* What is done with the line that answers one. */
typedef enum filter_use {
  FILTER_WRITE,
  FILTER_COMPARE, /* it is done: it must be what stands at the end of what was written before */
  FILTER_GO_ON    /* its beginning was written before: the rest is */
} filter_use;

typedef struct filter_line {
  size_t at, len;  /* in the batch's text */
  uint64_t number; /* in the stream, from 1 */
  bool too_long;   /* not in the text */
  filter_use use;
} filter_line;

/* Lines that are decided together, in order, by one worker. */
typedef struct filter_batch {
  filter_bytes text;
  filter_line *lines;
  size_t lines_len, lines_cap;
  filter_bytes out;
} filter_batch;
void filter_batch_free(filter_batch *batch);

/* What an earlier run has written (`--skip-done`). */
typedef struct filter_done {
  uint64_t lines;          /* whole ones */
  filter_bytes last, rest; /* the last of them; the beginning of one that was broken off */
} filter_done;

typedef struct filter_counts {
  uint64_t lines, bad; /* answered; of those refused */
} filter_counts;

/* Why a run ends before its input does. */
typedef enum filter_fault {
  FILTER_FINE,
  FILTER_GONE,      /* nobody reads the output any more: no fault, but the end */
  FILTER_READ,      /* with errno */
  FILTER_WRITTEN,   /* with errno */
  FILTER_NO_MEMORY,
  FILTER_OTHER_RUN  /* what is done is not the beginning of this output, at line `at` */
} filter_fault;

typedef struct filter_run {
  cli_session *session;
  luat_stream_options tells;
  unsigned jobs;
  size_t line_max;
  bool strict, slurp, by_line, progress;
  uint64_t shard, shards; /* from 1 */
  const char *done_path;
  filter_done done;
  filter_counts counts; /* of what is written */
  filter_fault fault;
  int error;
  uint64_t at;
  int64_t told_at; /* when progress was told last; only who writes touches these */
} filter_run;

/* filter_lines.c: reads. The next batch: what can be had without waiting for more, at least one line. False at the end
 * of the input, or with a fault. `wake`: a descriptor that ends the waiting when it can be read, or -1. */
typedef struct filter_source {
  const filter_run *run;
  int wake;
  filter_bytes held;  /* a line that has begun */
  filter_bytes all;   /* with `--slurp`: the input */
  size_t given;       /* of that: cut into lines already */
  bool ended, passing /* over the rest of a line that is too long */;
  uint64_t number;    /* of lines that have ended */
  uint64_t mine;      /* of them those of this shard */
  filter_fault fault;
  int error;
} filter_source;
bool filter_read(filter_source *source, filter_batch *batch);
void filter_source_free(filter_source *source);

/* Says that a file cannot be read; the exit code. */
int filter_cannot_read(cli_session *session, const char *path, int error);

/* filter_done.c: reads what was written before. 0, or the exit code. */
int filter_done_read(filter_run *run);
void filter_done_free(filter_done *done);

/* filter_jobs.c: decides all that the source gives, and writes it in order. */
void filter_work(filter_run *run, filter_source *source);

#endif
