/* filter_done.c: what an earlier run of `luat filter` has written, so that this one goes on after it: how many lines
 * are whole, the last of them, and what was begun of the next. Only these are held. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "filter.h"

void filter_done_free(filter_done *done) {
  free(done->last.data);
  free(done->rest.data);
  *done = (filter_done){0};
}

/* `rest` gathers a line; when it ends it becomes the last. */
static bool take(filter_done *done, const char *data, size_t len) {
  const char *end = data + len;
  while (data < end) {
    const char *feed = memchr(data, '\n', (size_t)(end - data));
    size_t more = (size_t)((feed == NULL ? end : feed + 1) - data);
    if (!filter_bytes_put(&done->rest, data, more)) return false;
    data += more;
    if (feed == NULL) continue;
    filter_bytes spare = done->last;
    done->last = done->rest;
    done->rest = spare;
    done->rest.len = 0;
    done->lines++;
  }
  return true;
}

/* 0, an errno, or -1 for refused memory. */
static int read_file(filter_done *done, const char *path) {
  int error = 0, file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return errno;
  size_t size = 64 << 10;
  char *piece = malloc(size);
  if (piece == NULL) error = -1;
  for (ssize_t got = 1; got != 0 && error == 0;) {
    got = read(file, piece, size);
    if (got < 0 && errno != EINTR) error = errno;
    if (got > 0 && !take(done, piece, (size_t)got)) error = -1;
  }
  free(piece);
  close(file);
  return error;
}

int filter_done_read(filter_run *run) {
  if (run->done_path == NULL) return 0;
  int error = read_file(&run->done, run->done_path);
  if (error < 0) return cli_fail(run->session, LUAT_NO_MEMORY);
  return error == 0 ? 0 : filter_cannot_read(run->session, run->done_path, error);
}
