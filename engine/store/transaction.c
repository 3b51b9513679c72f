/* transaction.c: one writer at a time, as many readers as there are.
 * A writer holds a lock file of its own around its transaction and the checkpoint that may follow it: some versions of SQLite lose
 * writes where one connection starts the log anew while another one writes a checkpoint, and so only one of ours ever does either.
 * Readers keep the state of the file that they began with. */
#include "store_impl.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

enum { POLL_US = 500 }; /* a tenth of what a sync takes, so that writers who wait lose little of the disk's time */

static void unlock(lt_store *store) {
  if (store->lock >= 0) close(store->lock);
  store->lock = -1;
}

/* Waits for the lock; false where it does not come in time, or the file cannot be made. */
static bool lock(lt_store *store) {
  store->lock = open(store->lock_path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (store->lock < 0) return lt_sql_fault(store, errno == ENOSPC ? SQLITE_FULL : SQLITE_READONLY);
  const struct timespec pause = {.tv_nsec = POLL_US * 1000L};
  for (int64_t waited = 0; flock(store->lock, LOCK_EX | LOCK_NB) != 0; waited += POLL_US) {
    bool taken = errno == EWOULDBLOCK || errno == EINTR;
    if (!taken || waited >= (int64_t)store->wait_ms * 1000) {
      unlock(store);
      return lt_sql_fault(store, taken ? SQLITE_BUSY : SQLITE_IOERR);
    }
    nanosleep(&pause, NULL);
  }
  return true;
}

void lt_store_abandon(lt_store *store) {
  for (uint32_t i = 0; i < store->statements_len; i++) sqlite3_reset(store->statements[i].stmt);
  if (store->db != NULL && sqlite3_get_autocommit(store->db) == 0) sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
  store->within = false;
  unlock(store);
  lt_pack_forget(store);
  lt_arena_free(&store->scratch);
}

bool lt_store_begin_write(lt_store *store) {
  if (!store->writes) return lt_sql_fault(store, SQLITE_READONLY);
  if (!lock(store)) return false;
  store->within = lt_sql_exec(store, "BEGIN IMMEDIATE");
  if (!store->within) unlock(store);
  return store->within;
}

bool lt_store_begin_read(lt_store *store) {
  store->within = lt_sql_exec(store, "BEGIN");
  return store->within;
}

bool lt_store_commit(lt_store *store) {
  bool fine = lt_sql_exec(store, "COMMIT");
  if (!fine) {
    lt_store_abandon(store);
    return false;
  }
  store->within = false;
  unlock(store);
  return true;
}
