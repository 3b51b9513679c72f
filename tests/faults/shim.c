/* shim.c: a world that fails once, or from then on. Preloaded into the command; nothing of luat knows it.
 * LUAT_FAULT is "memory N", "memory N on", "input N", "output N" or so: the N-th allocation, or the N-th opening,
 * reading, looking up or writing fails. LUAT_FAULT_SEEN names a file that gets how many there were, and how many blocks
 * were not given back. Standard output and files that are opened for writing go through streams that write one by one. */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SHIM __attribute__((visibility("default")))

enum kind { MEMORY, INPUT, OUTPUT, KINDS };
static const char *const kind_names[KINDS] = {"memory", "input", "output"};

static long seen[KINDS], fail_at[KINDS];
static bool and_on, started;

/* Whether this one fails. */
static bool fails(enum kind kind) {
  if (!started) return false;
  long number = ++seen[kind];
  return fail_at[kind] != 0 && (number == fail_at[kind] || (and_on && number > fail_at[kind]));
}

/* ---- Memory ---- */

static long blocks;

#ifndef SHIM_WITHOUT_MEMORY
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void __libc_free(void *block);

static void *refused(void) {
  errno = ENOMEM;
  return NULL;
}

SHIM void *malloc(size_t size) {
  if (fails(MEMORY)) return refused();
  void *block = __libc_malloc(size);
  blocks += started && block != NULL;
  return block;
}

SHIM void *calloc(size_t count, size_t size) {
  if (fails(MEMORY)) return refused();
  void *block = __libc_calloc(count, size);
  blocks += started && block != NULL;
  return block;
}

SHIM void *realloc(void *block, size_t size) {
  if (size > 0 && fails(MEMORY)) return refused();
  void *moved = __libc_realloc(block, size);
  blocks += started && block == NULL && moved != NULL;
  blocks -= started && block != NULL && size == 0;
  return moved;
}

SHIM void free(void *block) {
  blocks -= started && block != NULL;
  __libc_free(block);
}
#endif

/* ---- Input ---- */

#define REAL(name) ((__typeof__(&name))(uintptr_t)dlsym(RTLD_NEXT, #name))

static int broken(void) {
  errno = EIO;
  return -1;
}

SHIM int open(const char *path, int flags, ...) {
  va_list args;
  va_start(args, flags);
  mode_t mode = flags & O_CREAT ? va_arg(args, mode_t) : 0;
  va_end(args);
  return fails(INPUT) ? broken() : REAL(open)(path, flags, mode);
}

SHIM ssize_t read(int file, void *buffer, size_t size) { return fails(INPUT) ? broken() : REAL(read)(file, buffer, size); }
SHIM int stat(const char *path, struct stat *info) { return fails(INPUT) ? broken() : REAL(stat)(path, info); }
SHIM int lstat(const char *path, struct stat *info) { return fails(INPUT) ? broken() : REAL(lstat)(path, info); }
SHIM int fstat(int file, struct stat *info) { return fails(INPUT) ? broken() : REAL(fstat)(file, info); }

SHIM DIR *opendir(const char *path) {
  if (!fails(INPUT)) return REAL(opendir)(path);
  errno = EIO;
  return NULL;
}

SHIM struct dirent *readdir(DIR *folder) {
  if (!fails(INPUT)) return REAL(readdir)(folder);
  errno = EIO;
  return NULL;
}

static ssize_t stream_read(void *cookie, char *buffer, size_t size) {
  return fails(INPUT) ? broken() : REAL(read)((int)(intptr_t)cookie, buffer, size);
}

/* ---- Output ---- */

static ssize_t stream_write(void *cookie, const char *buffer, size_t size) {
  if (fails(OUTPUT)) {
    errno = ENOSPC;
    return 0; /* what a cookie returns where nothing could be written */
  }
  return REAL(write)((int)(intptr_t)cookie, buffer, size);
}

static int stream_close(void *cookie) { return fails(OUTPUT) ? broken() : close((int)(intptr_t)cookie); }

SHIM FILE *fopen(const char *path, const char *mode) {
  bool writes = mode[0] != 'r';
  if (fails(writes ? OUTPUT : INPUT)) {
    errno = writes ? ENOSPC : EIO;
    return NULL;
  }
  int file = REAL(open)(path, writes ? O_WRONLY | O_CREAT | O_TRUNC : O_RDONLY, 0666);
  if (file < 0) return NULL;
  cookie_io_functions_t io = {.read = stream_read, .write = stream_write, .close = stream_close};
  return fopencookie((void *)(intptr_t)file, mode, io);
}

/* ---- Beginning and end ---- */

static void settle(void) {
  started = false;
  fflush(stdout);
  const char *path = getenv("LUAT_FAULT_SEEN");
  int file = path == NULL ? -1 : REAL(open)(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (file < 0) return;
  dprintf(file, "%ld %ld %ld %ld\n", seen[MEMORY], seen[INPUT], seen[OUTPUT], blocks);
  close(file);
}

__attribute__((constructor)) static void begin(void) {
  const char *fault = getenv("LUAT_FAULT");
  for (enum kind kind = 0; fault != NULL && kind < KINDS; kind++) {
    size_t len = strlen(kind_names[kind]);
    if (strncmp(fault, kind_names[kind], len) == 0) fail_at[kind] = atol(fault + len);
  }
  and_on = fault != NULL && strstr(fault, " on") != NULL;
  cookie_io_functions_t io = {.write = stream_write};
  static char room[4096];
  FILE *out = fopencookie((void *)(intptr_t)STDOUT_FILENO, "w", io);
  if (out != NULL) {
    setvbuf(out, room, _IOFBF, sizeof room);
    stdout = out;
  }
  unsetenv("LD_PRELOAD"); /* what the command starts is its own business */
  atexit(settle);
  started = true;
}
