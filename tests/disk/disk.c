/* disk.c: what a disk has kept, and calls of the C library that fail; see disk.h.
 * A file's durable bytes are those of its last sync; writes after it are a list. A name of the folder has what it meant
 * at the folder's last sync, and a list of what it has meant since. */
#undef _TIME_BITS /* what it stands before has both names of each call, with 64 bits and without */
#undef _FILE_OFFSET_BITS
#include "disk.h"

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define SHIM __attribute__((visibility("default")))
#define REAL(name) ((__typeof__(&name))(uintptr_t)dlsym(RTLD_NEXT, #name))

enum { FILES_MAX = 1024, NAMES_MAX = 64, MEANT_MAX = 16, SECTOR = 512, BYTES_MAX = 1 << 26 };

const char *const disk_call_names[DISK_CALLS] = {"open", "read", "write", "sync", "truncate",
                                                 "lock", "map",  "look",  "name"};

/* ---- The model ---- */

typedef struct change {
  off_t at;
  size_t len; /* of `bytes`; without them: truncated to `at` */
  unsigned char *bytes;
} change;

typedef struct file {
  ino_t inode;
  unsigned char *bytes; /* as of the last sync */
  size_t len;
  change *changes;
  size_t changes_len, changes_max;
} file;

typedef struct name {
  char text[64];
  file *meant[MEANT_MAX]; /* [0] as of the folder's last sync; NULL: no such file */
  unsigned len;
} name;

static char folder[256];
static name names[NAMES_MAX];
static unsigned names_len;
static file *by_descriptor[FILES_MAX];
static file the_folder; /* its own descriptor means this */
static file *files[FILES_MAX];
static unsigned files_len;
static unsigned long changes, cut_at;
static void (*on_cut)(void);

bool disk_folder(char *path, unsigned long size) {
  snprintf(path, size, "/dev/shm/luat-disk-XXXXXX");
  if (mkdtemp(path) != NULL) return true;
  snprintf(path, size, "/tmp/luat-disk-XXXXXX");
  return mkdtemp(path) != NULL;
}

unsigned disk_draw(unsigned *seed, unsigned below) {
  *seed = *seed * 1664525u + 1013904223u;
  return (*seed >> 8) % below;
}

static void *grown(void *old, size_t size) {
  void *new = realloc(old, size + 1);
  if (new == NULL) abort();
  return new;
}

static void forget(file *f) {
  for (size_t i = 0; i < f->changes_len; i++) free(f->changes[i].bytes);
  f->changes_len = 0;
}

/* One change to bytes that grow as they must. */
static void apply(unsigned char **bytes, size_t *len, off_t at, const unsigned char *put, size_t put_len) {
  size_t end = (size_t)at + put_len;
  if (end > BYTES_MAX) abort();
  if (end > *len || put == NULL) {
    *bytes = grown(*bytes, end);
    if (end > *len) memset(*bytes + *len, 0, end - *len);
    *len = end;
  }
  if (put_len > 0) memcpy(*bytes + at, put, put_len);
}

static void sync_file(file *f) {
  for (size_t i = 0; i < f->changes_len; i++)
    apply(&f->bytes, &f->len, f->changes[i].at, f->changes[i].bytes, f->changes[i].len);
  forget(f);
}

static void sync_folder(void) {
  for (unsigned i = 0; i < names_len; i++) {
    names[i].meant[0] = names[i].meant[names[i].len - 1];
    names[i].len = 1;
  }
}

static void add_change(file *f, off_t at, const void *bytes, size_t len) {
  if (f->changes_len == f->changes_max) {
    f->changes_max = f->changes_max * 2 + 16;
    f->changes = grown(f->changes, f->changes_max * sizeof *f->changes);
  }
  unsigned char *copy = bytes == NULL ? NULL : grown(NULL, len);
  if (copy != NULL) memcpy(copy, bytes, len);
  f->changes[f->changes_len++] = (change){at, len, copy};
}

/* What is about to change: the moment of a cut. */
static void changing(void) {
  if (++changes == cut_at && on_cut != NULL) on_cut();
}

unsigned long disk_changes(void) { return changes; }

void disk_cut_at(unsigned long number, void (*cut)(void)) {
  cut_at = number;
  on_cut = cut;
}

/* The name of a path in the folder, or NULL; an empty one is the folder itself. */
static const char *inside(const char *path) {
  size_t len = strlen(folder);
  if (len == 0 || strncmp(path, folder, len) != 0) return NULL;
  return path[len] == '\0' ? path + len : path[len] == '/' ? path + len + 1 : NULL;
}

static name *name_of(const char *text) {
  for (unsigned i = 0; i < names_len; i++)
    if (strcmp(names[i].text, text) == 0) return &names[i];
  if (names_len == NAMES_MAX || strlen(text) >= sizeof names->text) abort();
  name *n = &names[names_len++];
  *n = (name){.len = 1};
  strcpy(n->text, text);
  return n;
}

static file *means(const name *n) { return n->meant[n->len - 1]; }

static void mean(name *n, file *f) {
  if (n->len == MEANT_MAX) memmove(&n->meant[1], &n->meant[2], (MEANT_MAX - 2) * sizeof *n->meant);
  n->len = n->len == MEANT_MAX ? MEANT_MAX : n->len + 1;
  n->meant[n->len - 1] = f;
}

static file *file_new(ino_t inode) {
  if (files_len == FILES_MAX) abort();
  file *f = calloc(1, sizeof *f);
  if (f == NULL) abort();
  f->inode = inode;
  files[files_len++] = f;
  return f;
}

/* What stands in the folder already counts as synced. */
static void take_over(const char *text) {
  char path[512];
  struct stat info;
  snprintf(path, sizeof path, "%s/%s", folder, text);
  int descriptor = REAL(open)(path, O_RDONLY);
  if (descriptor < 0 || fstat(descriptor, &info) != 0) abort();
  file *f = file_new(info.st_ino);
  f->len = (size_t)info.st_size;
  f->bytes = grown(NULL, f->len);
  if (S_ISREG(info.st_mode) && REAL(pread)(descriptor, f->bytes, f->len, 0) != (ssize_t)f->len) abort();
  REAL(close)(descriptor);
  name_of(text)->meant[0] = f;
}

void disk_watch(const char *path) {
  for (unsigned i = 0; i < files_len; i++) {
    forget(files[i]);
    free(files[i]->bytes);
    free(files[i]->changes);
    free(files[i]);
  }
  memset(by_descriptor, 0, sizeof by_descriptor);
  files_len = names_len = 0;
  folder[0] = '\0';
  DIR *entries = path == NULL ? NULL : opendir(path);
  if (entries == NULL) return;
  snprintf(folder, sizeof folder, "%s", path);
  for (struct dirent *entry; (entry = readdir(entries)) != NULL;)
    if (entry->d_type == DT_REG) take_over(entry->d_name);
  closedir(entries);
}

/* ---- After a cut ---- */

/* Some of a write's sectors; now and then one that was being written is noise. */
static void put_torn(unsigned char **bytes, size_t *len, const change *c, unsigned *seed) {
  for (size_t from = 0; from < c->len;) {
    size_t to = from + SECTOR - (size_t)(c->at + (off_t)from) % SECTOR;
    if (to > c->len) to = c->len;
    unsigned fate = disk_draw(seed, 16);
    if (fate < 9) apply(bytes, len, c->at + (off_t)from, c->bytes + from, to - from);
    if (fate == 9) {
      unsigned char noise[SECTOR];
      for (size_t i = 0; i < sizeof noise; i++) noise[i] = (unsigned char)disk_draw(seed, 256);
      apply(bytes, len, c->at + (off_t)from, noise, to - from);
    }
    from = to;
  }
}

static void put_change(unsigned char **bytes, size_t *len, const change *c, bool torn, unsigned *seed) {
  if (c->bytes == NULL && c->at < (off_t)*len) *len = (size_t)c->at;
  else if (c->bytes == NULL || !torn) apply(bytes, len, c->at, c->bytes, c->len);
  else put_torn(bytes, len, c, seed);
}

/* The four ways in which caches lose: all, none, what came after some moment, anything in any order. */
static void put_changes(const file *f, unsigned char **bytes, size_t *len, unsigned *seed) {
  unsigned way = disk_draw(seed, 4), upto = way == 0 ? 0 : (unsigned)f->changes_len;
  if (way == 2 && upto > 0) upto = disk_draw(seed, upto + 1);
  const change **order = grown(NULL, f->changes_len * sizeof(change *));
  for (size_t i = 0; i < f->changes_len; i++) order[i] = &f->changes[i];
  for (unsigned i = upto; way == 3 && i > 1; i--) {
    unsigned other = disk_draw(seed, i);
    const change *held = order[i - 1];
    order[i - 1] = order[other];
    order[other] = held;
  }
  for (unsigned i = 0; i < upto; i++)
    if (way != 3 || disk_draw(seed, 3) > 0)
      put_change(bytes, len, order[i], way == 3 || (way == 2 && i + 1 == upto), seed);
  free(order);
}

/* The shared memory of readers and writers is no file that anybody syncs: it may hold anything. */
static void put_noise(unsigned char **bytes, size_t *len, unsigned *seed) {
  size_t size = disk_draw(seed, 2) * 32768;
  *bytes = grown(*bytes, size);
  *len = size;
  for (size_t i = 0; i < size; i++) (*bytes)[i] = (unsigned char)disk_draw(seed, 256);
}

void disk_after_cut(const char *to, unsigned seed) {
  for (unsigned i = 0; i < names_len; i++) {
    file *f = names[i].meant[disk_draw(&seed, names[i].len)];
    size_t text_len = strlen(names[i].text), len;
    char path[512];
    if (f == NULL) continue;
    len = f->len;
    unsigned char *bytes = grown(NULL, len);
    if (len > 0) memcpy(bytes, f->bytes, len);
    if (text_len > 4 && strcmp(names[i].text + text_len - 4, "-shm") == 0) put_noise(&bytes, &len, &seed);
    else put_changes(f, &bytes, &len, &seed);
    snprintf(path, sizeof path, "%s/%s", to, names[i].text);
    int descriptor = REAL(open)(path, O_WRONLY | O_CREAT | O_EXCL, 0600);
    if (descriptor < 0 || REAL(write)(descriptor, bytes, len) != (ssize_t)len) abort();
    REAL(close)(descriptor);
    free(bytes);
  }
}

/* ---- What fails ---- */

static unsigned long called[DISK_CALLS], fails_at;
static disk_call fails_in;
static int fails_with;
static bool fails_on;

void disk_fail(disk_call call, unsigned long number, int error, bool on) {
  memset(called, 0, sizeof called);
  fails_in = call;
  fails_at = number;
  fails_with = error;
  fails_on = on;
}

bool disk_failed(void) { return fails_at != 0 && called[fails_in] >= fails_at; }

unsigned long disk_calls(disk_call call) { return called[call]; }

/* Whether this one fails; `errno` is set where it is not to do half. */
static bool fails(disk_call call) {
  unsigned long number = ++called[call];
  if (fails_at == 0 || call != fails_in || (number != fails_at && !(fails_on && number > fails_at))) return false;
  if (fails_with != 0) errno = fails_with;
  return true;
}

static void (*on_turn)(void);

void disk_turns(void (*turn)(void)) { on_turn = turn; }

static void give_way(void) {
  int kept = errno;
  if (on_turn != NULL) on_turn();
  errno = kept;
}

static file *of(int descriptor) { return descriptor >= 0 && descriptor < FILES_MAX ? by_descriptor[descriptor] : NULL; }

/* ---- The calls ---- */

static int opened(int descriptor, const char *text) {
  struct stat info;
  if (descriptor < 0 || descriptor >= FILES_MAX || text == NULL) return descriptor;
  if (*text == '\0') {
    by_descriptor[descriptor] = &the_folder;
    return descriptor;
  }
  name *n = name_of(text);
  if (REAL(fstat)(descriptor, &info) != 0) abort();
  if (means(n) == NULL || means(n)->inode != info.st_ino) mean(n, file_new(info.st_ino));
  by_descriptor[descriptor] = means(n);
  return descriptor;
}

static unsigned boot;

void disk_boot(unsigned number) { boot = number; }

static int open_boot(void) {
  char text[40];
  int descriptor = memfd_create("boot", MFD_CLOEXEC),
      len = snprintf(text, sizeof text, "00000000-0000-0000-0000-%012u\n", boot);
  if (descriptor < 0 || REAL(write)(descriptor, text, (size_t)len) != len) abort();
  return descriptor;
}

static int open_any(const char *path, int flags, mode_t mode) {
  if (strcmp(path, "/proc/sys/kernel/random/boot_id") == 0) return open_boot();
  const char *text = inside(path);
  if (text != NULL && fails(DISK_OPEN)) return -1;
  if (text != NULL && (flags & O_CREAT) != 0) changing();
  return opened(REAL(open)(path, flags, mode), text);
}

#define OPEN_ANY(call)                                      \
  SHIM int call(const char *path, int flags, ...) {         \
    va_list args;                                           \
    va_start(args, flags);                                  \
    mode_t mode = flags & O_CREAT ? va_arg(args, mode_t) : 0; \
    va_end(args);                                           \
    return open_any(path, flags, mode);                     \
  }
OPEN_ANY(open)
OPEN_ANY(open64)

SHIM int close(int descriptor) {
  if (of(descriptor) != NULL) by_descriptor[descriptor] = NULL;
  return REAL(close)(descriptor);
}

static ssize_t written(file *f, off_t at, const void *bytes, ssize_t put) {
  if (put > 0) add_change(f, at, bytes, (size_t)put);
  return put;
}

static ssize_t pwrite_any(int descriptor, const void *bytes, size_t len, off_t at) {
  file *f = of(descriptor);
  if (f == NULL) return REAL(pwrite)(descriptor, bytes, len, at);
  give_way();
  if (fails(DISK_WRITE)) {
    if (fails_with != 0) return -1;
    len = (len + 1) / 2; /* what asks goes on from there */
  }
  changing();
  return written(f, at, bytes, REAL(pwrite)(descriptor, bytes, len, at));
}

SHIM ssize_t pwrite(int descriptor, const void *bytes, size_t len, off_t at) {
  return pwrite_any(descriptor, bytes, len, at);
}
SHIM ssize_t pwrite64(int descriptor, const void *bytes, size_t len, off64_t at) {
  return pwrite_any(descriptor, bytes, len, at);
}

SHIM ssize_t write(int descriptor, const void *bytes, size_t len) {
  file *f = of(descriptor);
  if (f == NULL) return REAL(write)(descriptor, bytes, len);
  off_t at = lseek(descriptor, 0, SEEK_CUR);
  if (fails(DISK_WRITE)) {
    if (fails_with != 0) return -1;
    len = (len + 1) / 2;
  }
  changing();
  return written(f, at, bytes, REAL(write)(descriptor, bytes, len));
}

static ssize_t pread_any(int descriptor, void *bytes, size_t len, off_t at) {
  if (of(descriptor) == NULL || !fails(DISK_READ)) return REAL(pread)(descriptor, bytes, len, at);
  return fails_with != 0 ? -1 : REAL(pread)(descriptor, bytes, (len + 1) / 2, at);
}

SHIM ssize_t pread(int descriptor, void *bytes, size_t len, off_t at) { return pread_any(descriptor, bytes, len, at); }
SHIM ssize_t pread64(int descriptor, void *bytes, size_t len, off64_t at) {
  return pread_any(descriptor, bytes, len, at);
}

static int truncate_any(int descriptor, off_t len) {
  file *f = of(descriptor);
  if (f == NULL) return REAL(ftruncate)(descriptor, len);
  if (fails(DISK_TRUNCATE)) return -1;
  changing();
  int result = REAL(ftruncate)(descriptor, len);
  if (result == 0) add_change(f, len, NULL, 0);
  return result;
}

SHIM int ftruncate(int descriptor, off_t len) { return truncate_any(descriptor, len); }
SHIM int ftruncate64(int descriptor, off64_t len) { return truncate_any(descriptor, len); }

/* The real one is not asked: it takes long, and says nothing here. */
static int sync_any(int descriptor) {
  file *f = of(descriptor);
  if (f == NULL) return 0;
  give_way();
  if (fails(DISK_SYNC)) {
    if (f != &the_folder) forget(f);
    return -1;
  }
  changing();
  if (f == &the_folder) sync_folder();
  else sync_file(f);
  give_way();
  return 0;
}

SHIM int fsync(int descriptor) { return sync_any(descriptor); }
SHIM int fdatasync(int descriptor) { return sync_any(descriptor); }

SHIM int unlink(const char *path) {
  const char *text = inside(path);
  if (text == NULL || *text == '\0') return REAL(unlink)(path);
  if (fails(DISK_NAME)) return -1;
  changing();
  int result = REAL(unlink)(path);
  if (result == 0) mean(name_of(text), NULL);
  return result;
}

SHIM int link(const char *from, const char *to) {
  const char *text = inside(to), *other = inside(from);
  if (text == NULL || other == NULL) return REAL(link)(from, to);
  if (fails(DISK_NAME)) return -1;
  changing();
  int result = REAL(link)(from, to);
  if (result == 0) mean(name_of(text), means(name_of(other)));
  return result;
}

SHIM int rename(const char *from, const char *to) {
  const char *text = inside(to), *other = inside(from);
  if (text == NULL || other == NULL) return REAL(rename)(from, to);
  if (fails(DISK_NAME)) return -1;
  changing();
  int result = REAL(rename)(from, to);
  if (result != 0) return result;
  mean(name_of(text), means(name_of(other)));
  mean(name_of(other), NULL);
  return result;
}

/* SQLite waits before it tries again; where calls fail nothing gets better by waiting, and where others work, by their
 * work. */
SHIM int usleep(useconds_t time) {
  give_way();
  return fails_at != 0 || on_turn != NULL ? 0 : REAL(usleep)(time);
}

SHIM int nanosleep(const struct timespec *time, struct timespec *left) {
  give_way();
  return on_turn != NULL ? 0 : REAL(nanosleep)(time, left);
}

static bool is_lock(int command) { return command == F_SETLK || command == F_SETLKW; }

#define FCNTL_ANY(call)                                                       \
  SHIM int call(int descriptor, int command, ...) {                           \
    va_list args;                                                             \
    va_start(args, command);                                                  \
    void *with = va_arg(args, void *);                                        \
    va_end(args);                                                             \
    if (is_lock(command) && of(descriptor) != NULL && fails(DISK_LOCK)) return -1; \
    return REAL(fcntl)(descriptor, command, with);                            \
  }
FCNTL_ANY(fcntl)
FCNTL_ANY(fcntl64)

SHIM int flock(int descriptor, int how) {
  if (of(descriptor) != NULL) give_way();
  return of(descriptor) != NULL && fails(DISK_LOCK) ? -1 : REAL(flock)(descriptor, how);
}

static void *map_any(void *at, size_t len, int rights, int flags, int descriptor, off_t from) {
  if (of(descriptor) != NULL && fails(DISK_MAP)) return MAP_FAILED;
  return REAL(mmap)(at, len, rights, flags, descriptor, from);
}

SHIM void *mmap(void *at, size_t len, int rights, int flags, int descriptor, off_t from) {
  return map_any(at, len, rights, flags, descriptor, from);
}
SHIM void *mmap64(void *at, size_t len, int rights, int flags, int descriptor, off64_t from) {
  return map_any(at, len, rights, flags, descriptor, from);
}

#define LOOK_ANY(call, type)                                                  \
  SHIM int call(const char *path, struct type *info) {                        \
    return inside(path) != NULL && fails(DISK_LOOK) ? -1 : REAL(call)(path, info); \
  }
LOOK_ANY(stat, stat)
LOOK_ANY(lstat, stat)
LOOK_ANY(stat64, stat64)
LOOK_ANY(lstat64, stat64)

SHIM int fstat(int descriptor, struct stat *info) {
  return of(descriptor) != NULL && fails(DISK_LOOK) ? -1 : REAL(fstat)(descriptor, info);
}
SHIM int fstat64(int descriptor, struct stat64 *info) {
  return of(descriptor) != NULL && fails(DISK_LOOK) ? -1 : REAL(fstat64)(descriptor, info);
}
SHIM int access(const char *path, int how) {
  return inside(path) != NULL && fails(DISK_LOOK) ? -1 : REAL(access)(path, how);
}
