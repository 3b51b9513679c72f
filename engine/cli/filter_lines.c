/* filter_lines.c: the input of `luat filter`, cut into lines. What one read gives is one batch, so a parent that waits
 * for its answers is never made to wait for others' lines. A line that is too long is passed over, never held. */
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "filter.h"

enum { READ_BYTES = 256 << 10, BATCH_BYTES = 256 << 10, KEEP_BYTES = 1 << 20 };

bool filter_bytes_room(filter_bytes *bytes, size_t more) {
  if (bytes->cap - bytes->len >= more) return true;
  size_t cap = bytes->cap < 4096 ? 4096 : bytes->cap;
  while (cap - bytes->len < more) cap *= 2;
  char *data = realloc(bytes->data, cap);
  if (data == NULL) return false;
  bytes->data = data;
  bytes->cap = cap;
  return true;
}

bool filter_bytes_put(filter_bytes *bytes, const char *data, size_t len) {
  if (!filter_bytes_room(bytes, len)) return false;
  if (len > 0) memcpy(bytes->data + bytes->len, data, len);
  bytes->len += len;
  return true;
}

/* What a long line made large is given back. */
static void empty(filter_bytes *bytes) {
  bytes->len = 0;
  if (bytes->cap <= KEEP_BYTES) return;
  free(bytes->data);
  *bytes = (filter_bytes){0};
}

void filter_batch_free(filter_batch *batch) {
  free(batch->text.data);
  free(batch->lines);
  free(batch->out.data);
  *batch = (filter_batch){0};
}

void filter_source_free(filter_source *source) {
  free(source->held.data);
  free(source->all.data);
  source->held = source->all = (filter_bytes){0};
}

static bool refused(filter_source *source) {
  source->fault = FILTER_NO_MEMORY;
  return false;
}

/* ---- Lines ---- */

static bool add_line(filter_source *source, filter_batch *batch, const char *data, size_t len, bool too_long) {
  const filter_run *run = source->run;
  uint64_t number = ++source->number;
  if ((number - 1) % run->shards != run->shard - 1) return true;
  uint64_t mine = ++source->mine;
  filter_line line = {.at = batch->text.len, .len = len, .number = number, .too_long = too_long};
  if (mine < run->done.lines) return true;
  if (!too_long && len > 0 && data[len - 1] == '\r') line.len--; /* CR LF ends a line as LF does */
  if (mine == run->done.lines) line.use = FILTER_COMPARE;
  if (mine == run->done.lines + 1 && run->done.rest.len > 0) line.use = FILTER_GO_ON;
  if (batch->lines_len == batch->lines_cap) {
    size_t cap = batch->lines_cap > 0 ? batch->lines_cap * 2 : 256;
    filter_line *lines = realloc(batch->lines, cap * sizeof *lines);
    if (lines == NULL) return refused(source);
    batch->lines = lines;
    batch->lines_cap = cap;
  }
  if (!filter_bytes_put(&batch->text, data, too_long ? 0 : line.len)) return refused(source);
  batch->lines[batch->lines_len++] = line;
  return true;
}

/* The line that ends with `len` bytes more, after those that are held of it. */
static bool end_line(filter_source *source, filter_batch *batch, const char *data, size_t len) {
  bool too_long = source->passing || source->held.len + len > source->run->line_max;
  source->passing = false;
  if (source->held.len == 0) return add_line(source, batch, data, len, too_long);
  bool fine = too_long || filter_bytes_put(&source->held, data, len);
  if (!fine) return refused(source);
  fine = add_line(source, batch, source->held.data, source->held.len, too_long);
  empty(&source->held);
  return fine;
}

/* The beginning of a line whose end has not come. */
static bool begin_line(filter_source *source, const char *data, size_t len) {
  if (source->held.len + len > source->run->line_max) source->passing = true;
  if (source->passing) {
    empty(&source->held);
    return true;
  }
  return filter_bytes_put(&source->held, data, len) || refused(source);
}

static bool cut(filter_source *source, filter_batch *batch, const char *data, size_t len) {
  const char *end = data + len;
  while (data < end) {
    const char *feed = memchr(data, '\n', (size_t)(end - data));
    if (feed == NULL) return begin_line(source, data, (size_t)(end - data));
    if (!end_line(source, batch, data, (size_t)(feed - data))) return false;
    data = feed + 1;
  }
  return true;
}

/* ---- Reading ---- */

/* Whether the input can be read now; false where the run was broken off meanwhile. */
static bool wait_for_input(const filter_source *source) {
  if (source->wake < 0) return true;
  struct pollfd on[2] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = source->wake, .events = POLLIN}};
  while (poll(on, 2, -1) < 0 && errno == EINTR) continue;
  return (on[1].revents & POLLIN) == 0;
}

/* What there is to read, at the end nothing; -1 with a fault. */
static ssize_t read_some(filter_source *source, char *data, size_t size) {
  ssize_t got = -1;
  do {
    if (!wait_for_input(source)) return -1;
    got = read(STDIN_FILENO, data, size);
  } while (got < 0 && errno == EINTR);
  if (got < 0) {
    source->fault = FILTER_READ;
    source->error = errno;
  }
  return got;
}

static bool read_all(filter_source *source, filter_bytes *all) {
  for (ssize_t got = 1; got > 0;) {
    if (!filter_bytes_room(all, READ_BYTES)) return refused(source);
    got = read_some(source, all->data + all->len, READ_BYTES);
    if (got < 0) return false;
    all->len += (size_t)got;
  }
  return true;
}

/* The last line may lack its line feed. */
static void end_input(filter_source *source, filter_batch *batch) {
  source->ended = true;
  if (source->held.len > 0 || source->passing) end_line(source, batch, "", 0);
}

/* All was read before: the next stretch of it. */
static bool read_slurped(filter_source *source, filter_batch *batch) {
  size_t left = source->all.len - source->given, len = left < BATCH_BYTES ? left : BATCH_BYTES;
  bool fine = cut(source, batch, source->all.data + source->given, len);
  source->given += len;
  if (fine && source->given == source->all.len) end_input(source, batch);
  return fine;
}

static bool read_piece(filter_source *source, filter_batch *batch) {
  if (source->run->slurp) return read_slurped(source, batch);
  static char piece[READ_BYTES]; /* there is one source in a process */
  ssize_t got = read_some(source, piece, sizeof piece);
  if (got < 0) return false;
  if (got == 0) end_input(source, batch);
  return got == 0 || cut(source, batch, piece, (size_t)got);
}

bool filter_read(filter_source *source, filter_batch *batch) {
  batch->lines_len = 0;
  empty(&batch->text);
  if (source->run->slurp && source->all.data == NULL && !read_all(source, &source->all)) return false;
  while (batch->lines_len == 0 && !source->ended)
    if (!read_piece(source, batch)) return false;
  return batch->lines_len > 0;
}
