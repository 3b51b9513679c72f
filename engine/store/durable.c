/* durable.c: what was committed is on the disk before anybody is told so, and writers that wait at the same time share
 * one sync. A commit puts its frames into SQLite's log without a sync, and lets the next writer in. Then, under a
 * second lock (FILE.sync), whoever comes first syncs the log for all who committed before the sync began, and says in
 * that file how far it came; the others find it said there. What is said there names the log by its salts and holds as
 * long as the machine runs; it is checked, and never needed: where it is missing or wrong, one sync more is made. A log
 * that was begun anew since was written into the database before, and synced by SQLite: nothing of the old one is
 * waited for. A sync that fails is an error to all whose frames it was to cover, and is never merely tried again: the
 * system may have dropped what it could not write, and say yes the next time. The same where who synced was killed and
 * nobody knows what it was told. Then the frames are held against their checksums, written again and synced, or nothing
 * is acknowledged. */
#include "store_impl.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { LOG_HEADER = 32, FRAME_HEADER = 24, PAGE_MAX = 65536, PROGRESS_AT = 64 };
enum {
  POLL_FIRST_US = 50,
  POLL_LAST_US = 500
}; /* far less than a sync takes, so that writers who wait lose little of the disk's time */

/* What writers say, each under their lock: frames of all commits of this log; `open` while one commits. At the
 * beginning of the file. */
typedef struct noted {
  unsigned char log[8];
  uint32_t frames, open;
  uint64_t check;
} noted;

/* What those who sync say, under theirs. At PROGRESS_AT. */
typedef struct progress {
  unsigned char log[8];
  uint32_t synced;                 /* frames up to this one are on the disk */
  uint32_t tried;                  /* of a sync that was begun; more than `synced`: nobody said that it went well */
  uint32_t refused_after, refused; /* commits after the first up to the second were told that the disk failed */
  uint64_t check;
} progress;

typedef struct log_state {
  sqlite3_file *file;
  unsigned char header[LOG_HEADER];
  bool begun; /* it has a header */
} log_state;

/* ---- Locks ---- */

/* A file beside the store: whoever may write the one may write the other, as SQLite has it for its own. */
static int open_beside(const lt_store *store, const char *path, int flags) {
  struct stat info;
  int file = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  if (file >= 0 || errno != ENOENT || (flags & O_CREAT) == 0) return file;
  bool known = stat(store->file_path, &info) == 0;
  file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0 || !known) return file;
  bool given = fchmod(file, info.st_mode & 0666) == 0;
  if (given && geteuid() == 0) given = fchown(file, info.st_uid, info.st_gid) == 0;
  (void)given; /* where it is not, only who made it can write */
  return file;
}

bool lt_lock_take(lt_store *store, const char *path, int *descriptor) {
  *descriptor = open_beside(store, path, O_CREAT);
  if (*descriptor < 0) return lt_sql_fault(store, errno == ENOSPC ? SQLITE_FULL : SQLITE_READONLY);
  int64_t poll = POLL_FIRST_US;
  for (int64_t waited = 0; flock(*descriptor, LOCK_EX | LOCK_NB) != 0; waited += poll) {
    bool taken = errno == EWOULDBLOCK || errno == EINTR;
    if (!taken || waited >= (int64_t)store->wait_ms * 1000) {
      lt_lock_leave(descriptor);
      return lt_sql_fault(store, taken ? SQLITE_BUSY : SQLITE_IOERR);
    }
    if (waited > 0 && poll < POLL_LAST_US) poll *= 2;
    const struct timespec pause = {.tv_nsec = (long)poll * 1000};
    nanosleep(&pause, NULL);
  }
  return true;
}

void lt_lock_leave(int *descriptor) {
  if (*descriptor >= 0) close(*descriptor);
  *descriptor = -1;
}

/* ---- The file beside ---- */

static uint64_t check_of(const lt_store *store, const void *record, size_t len) {
  lt_sealing sealing;
  lt_sealing_begin(&sealing, "luat.sync/1");
  lt_sealing_put(&sealing, lt_str_of(store->boot));
  lt_sealing_put(&sealing, (lt_str){record, len});
  lt_digest digest = lt_sealing_end(&sealing);
  uint64_t check;
  memcpy(&check, digest.bytes, sizeof check);
  return check;
}

/* Whatever is not there is zeroes. */
static bool read_at(int descriptor, void *out, size_t len, off_t at) {
  memset(out, 0, len);
  for (size_t have = 0; have < len;) {
    ssize_t got = pread(descriptor, (char *)out + have, len - have, at + (off_t)have);
    if (got < 0 && errno != EINTR) return false;
    if (got == 0) break;
    if (got > 0) have += (size_t)got;
  }
  return true;
}

static bool write_at(int descriptor, const void *bytes, size_t len, off_t at) {
  for (size_t done = 0; done < len;) {
    ssize_t put = pwrite(descriptor, (const char *)bytes + done, len - done, at + (off_t)done);
    if (put < 0 && errno != EINTR) return false;
    if (put > 0) done += (size_t)put;
  }
  return true;
}

/* What says nothing of this log is as if it were not there. */
static bool read_noted(lt_store *store, const unsigned char *log, noted *out) {
  if (!read_at(store->sync, out, sizeof *out, 0)) return lt_sql_fault(store, SQLITE_IOERR);
  if (out->check == check_of(store, out, offsetof(noted, check)) && memcmp(out->log, log, sizeof out->log) == 0)
    return true;
  *out = (noted){.open = 1};
  memcpy(out->log, log, sizeof out->log);
  return true;
}

/* `*said`: something is said of this log. */
static bool read_progress(lt_store *store, const unsigned char *log, progress *out, bool *said) {
  if (!read_at(store->sync, out, sizeof *out, PROGRESS_AT)) return lt_sql_fault(store, SQLITE_IOERR);
  *said = out->check == check_of(store, out, offsetof(progress, check)) && memcmp(out->log, log, sizeof out->log) == 0;
  if (*said) return true;
  *out = (progress){0};
  memcpy(out->log, log, sizeof out->log);
  return true;
}

static bool write_noted(lt_store *store, noted *n) {
  n->check = check_of(store, n, offsetof(noted, check));
  return write_at(store->sync, n, sizeof *n, 0) || lt_sql_fault(store, errno == ENOSPC ? SQLITE_FULL : SQLITE_IOERR);
}

static bool write_progress(lt_store *store, progress *p) {
  p->check = check_of(store, p, offsetof(progress, check));
  return write_at(store->sync, p, sizeof *p, PROGRESS_AT) ||
         lt_sql_fault(store, errno == ENOSPC ? SQLITE_FULL : SQLITE_IOERR);
}

/* Of this running of the machine: what was said in another one says nothing, since what is read now comes from the
 * disk. Empty where the system gives no name to it. */
bool lt_durable_boot(lt_store *store) {
  int file = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC);
  if (file < 0) return errno == ENOENT || errno == EACCES || lt_sql_fault(store, SQLITE_IOERR);
  bool fine = read_at(file, store->boot, sizeof store->boot - 1, 0);
  close(file);
  return fine || lt_sql_fault(store, SQLITE_IOERR);
}

/* ---- The log ---- */

static uint32_t big(const unsigned char *at) {
  return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static bool open_log(lt_store *store, log_state *log) {
  *log = (log_state){0};
  int code = sqlite3_file_control(store->db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log->file);
  if (code != SQLITE_OK || log->file == NULL || log->file->pMethods == NULL) return lt_sql_fault(store, SQLITE_IOERR);
  sqlite3_int64 size;
  code = log->file->pMethods->xFileSize(log->file, &size);
  if (code == SQLITE_OK && size >= LOG_HEADER) {
    code = log->file->pMethods->xRead(log->file, log->header, LOG_HEADER, 0);
    log->begun = true;
  }
  return code == SQLITE_OK || lt_sql_fault(store, SQLITE_IOERR);
}

static const unsigned char *salts(const log_state *log) { return log->header + 16; }
static size_t frame_size(const log_state *log) { return FRAME_HEADER + big(log->header + 8); }
static sqlite3_int64 frame_at(const log_state *log, uint32_t frame) {
  return LOG_HEADER + (sqlite3_int64)frame * (sqlite3_int64)frame_size(log);
}

static uint32_t little(const unsigned char *at) {
  return (uint32_t)at[3] << 24 | (uint32_t)at[2] << 16 | (uint32_t)at[1] << 8 | at[0];
}

/* As the format of the log says: sums of words, in the order of bytes that its first number names. */
static void add_sums(const log_state *log, const unsigned char *bytes, size_t len, uint32_t *sums) {
  uint32_t (*word)(const unsigned char *at) = (big(log->header) & 1) != 0 ? big : little;
  for (size_t i = 0; i + 8 <= len; i += 8) {
    sums[0] += word(bytes + i) + sums[1];
    sums[1] += word(bytes + i + 4) + sums[0];
  }
}

static bool read_frame(const log_state *log, uint32_t number, unsigned char *frame) {
  return log->file->pMethods->xRead(log->file, frame, (int)frame_size(log), frame_at(log, number)) == SQLITE_OK;
}

/* How many frames from the first one on are what was written. */
static uint32_t frames_that_hold(const log_state *log, unsigned char *frame) {
  uint32_t sums[2] = {0, 0}, held = 0;
  add_sums(log, log->header, 24, sums);
  if (frame_size(log) > FRAME_HEADER + PAGE_MAX || sums[0] != big(log->header + 24) || sums[1] != big(log->header + 28))
    return 0;
  for (; held < UINT32_MAX && read_frame(log, held, frame); held++) {
    add_sums(log, frame, 8, sums);
    add_sums(log, frame + FRAME_HEADER, frame_size(log) - FRAME_HEADER, sums);
    if (memcmp(frame + 8, salts(log), 8) != 0 || sums[0] != big(frame + 16) || sums[1] != big(frame + 20)) break;
  }
  return held;
}

/* Frames that the system may take for written are so once more: the same bytes in the same place. Under both locks, so
 * that the log is not begun anew meanwhile. */
static bool write_again(const log_state *log, uint32_t from, uint32_t least) {
  unsigned char frame[FRAME_HEADER + PAGE_MAX];
  uint32_t held = frames_that_hold(log, frame);
  if (held < least) return false;
  for (uint32_t i = from; i < held; i++)
    if (!read_frame(log, i, frame) ||
        log->file->pMethods->xWrite(log->file, frame, (int)frame_size(log), frame_at(log, i)) != SQLITE_OK)
      return false;
  return from > 0 || log->file->pMethods->xWrite(log->file, log->header, LOG_HEADER, 0) == SQLITE_OK;
}

/* ---- Waiting for the disk ---- */

/* One sync for all who have committed up to that frame. */
static bool sync_log(lt_store *store, const log_state *log, progress *p, uint32_t upto) {
  bool doubted = p->tried > p->synced;
  if (upto < p->tried) upto = p->tried;
  p->tried = upto;
  if (!write_progress(store, p)) return false;
  bool fine = (!doubted || write_again(log, p->synced, upto)) &&
              log->file->pMethods->xSync(log->file, SQLITE_SYNC_NORMAL) == SQLITE_OK;
  if (fine) {
    p->synced = upto;
  } else {
    p->refused_after = p->synced;
    p->refused = upto;
  }
  lt_diags aside = {.arena = &store->scratch}, *diags = store->diags;
  store->diags = &aside; /* where it cannot be said, whoever comes next does it over */
  write_progress(store, p);
  store->diags = diags;
  return fine || lt_sql_fault(store, SQLITE_IOERR);
}

/* Under the lock of those who sync. `*doubted`: the frames have to be written again, for which writers must be kept
 * out. */
static bool settle(lt_store *store, bool writers_wait, bool *doubted) {
  log_state log;
  noted n;
  progress p;
  bool said;
  *doubted = false;
  if (!open_log(store, &log)) return false;
  if (!log.begun || memcmp(salts(&log), store->log, sizeof store->log) != 0) return true;
  if (!read_progress(store, store->log, &p, &said)) return false;
  if (store->frames > p.refused_after && store->frames <= p.refused) return lt_sql_fault(store, SQLITE_IOERR);
  if (store->frames <= p.synced) return true;
  *doubted = p.tried > p.synced;
  if ((*doubted && !writers_wait) || !read_noted(store, store->log, &n)) return false;
  return sync_log(store, &log, &p, n.frames > store->frames ? n.frames : store->frames);
}

bool lt_durable_wait(lt_store *store, bool writers_wait) {
  bool doubted;
  if (!lt_lock_take(store, store->sync_path, &store->sync)) return false;
  bool fine = settle(store, writers_wait, &doubted);
  lt_lock_leave(&store->sync);
  if (fine || !doubted || writers_wait) return fine;
  if (!lt_lock_take(store, store->lock_path, &store->lock)) return false;
  fine = lt_durable_wait(store, true);
  lt_lock_leave(&store->lock);
  return fine;
}

/* ---- Writers ---- */

int lt_durable_committed(void *store, sqlite3 *db, const char *name, int frames) {
  (void)db;
  (void)name;
  ((lt_store *)store)->frames = (uint32_t)frames;
  return SQLITE_OK;
}

static bool open_sync(lt_store *store, int flags) {
  store->sync = open_beside(store, store->sync_path, flags);
  return store->sync >= 0 || lt_sql_fault(store, errno == ENOSPC ? SQLITE_FULL : SQLITE_READONLY);
}

/* A log of which nothing was said since the machine runs: what it holds is synced before anything is added, so that it
 * never has to be written again. */
static bool begin_log(lt_store *store, const log_state *log) {
  unsigned char frame[FRAME_HEADER + PAGE_MAX];
  progress p;
  bool said;
  if (!read_progress(store, salts(log), &p, &said) || said) return said;
  lt_lock_leave(&store->sync);
  return lt_lock_take(store, store->sync_path, &store->sync) && read_progress(store, salts(log), &p, &said) &&
         (said || sync_log(store, log, &p, frames_that_hold(log, frame)));
}

/* Before anything is committed, so that a folder that allows no file refuses it all. */
bool lt_durable_begin(lt_store *store) {
  noted n = {.open = 1};
  log_state log;
  store->frames = 0;
  bool fine = open_sync(store, O_CREAT) && open_log(store, &log) && (!log.begun || begin_log(store, &log)) &&
              read_noted(store, salts(&log), &n);
  n.open = 1;
  fine = fine && write_noted(store, &n);
  lt_lock_leave(&store->sync);
  return fine;
}

/* What was said of as many frames as there are only since this commit is not true of this log: somebody cut it, or
 * wrote that. */
static bool say_committed(lt_store *store) {
  log_state log;
  noted n;
  progress p;
  bool said;
  if (!open_log(store, &log)) return false;
  memcpy(store->log, salts(&log), sizeof store->log);
  if (!read_noted(store, store->log, &n) || !read_progress(store, store->log, &p, &said)) return false;
  n.frames = store->frames;
  n.open = 0;
  if (said && p.synced < n.frames && p.tried < n.frames && p.refused < n.frames) return write_noted(store, &n);
  p = (progress){0};
  memcpy(p.log, store->log, sizeof p.log);
  return write_progress(store, &p) && write_noted(store, &n);
}

bool lt_durable_end(lt_store *store) {
  if (store->frames == 0) return true; /* nothing was put in */
  bool fine = open_sync(store, O_CREAT) && say_committed(store);
  lt_lock_leave(&store->sync);
  return fine;
}

bool lt_durable_all(lt_store *store) {
  log_state log;
  noted n;
  progress p;
  bool said;
  store->sync =
      open(store->sync_path,
           O_RDWR | O_CLOEXEC | O_NOFOLLOW); /* nobody has written where it is not there: then a commit will tell */
  bool fine = store->sync >= 0 && open_log(store, &log);
  fine = fine &&
         (!log.begun || (read_noted(store, salts(&log), &n) && n.open == 0 &&
                         read_progress(store, salts(&log), &p, &said) && p.synced >= n.frames && p.tried == p.synced));
  lt_lock_leave(&store->sync);
  return fine;
}
