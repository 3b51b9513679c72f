/* transaction.c: one writer at a time, as many readers as there are.
 * A writer holds a lock file of its own around its transaction and the checkpoint that may follow it: some versions of
 * SQLite lose writes where one connection starts the log anew while another one writes a checkpoint, and so only one of
 * ours ever does either. Readers keep the state of the file that they began with. What was committed is acknowledged
 * once it is on the disk: durable.c. */
#include "store_impl.h"

enum { CHECKPOINT_FRAMES = 1000, READERS_LEAVE_MS = 100 };

void lt_store_abandon(lt_store *store) {
  for (uint32_t i = 0; i < store->statements_len; i++) sqlite3_reset(store->statements[i].stmt);
  if (store->db != NULL && sqlite3_get_autocommit(store->db) == 0)
    sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
  store->within = store->head_known = store->verifies = false;
  lt_lock_leave(&store->sync);
  lt_lock_leave(&store->lock);
  lt_pack_forget(store);
  lt_arena_free(&store->scratch);
}

bool lt_store_begin_write(lt_store *store) {
  if (!store->writes) return lt_sql_fault(store, SQLITE_READONLY);
  if (!lt_lock_take(store, store->lock_path, &store->lock)) return false;
  store->last_known = false; /* others may have put in more */
  store->wrote = true;
  store->within = lt_sql_exec(store, "BEGIN IMMEDIATE");
  if (store->within && store->shares && !lt_durable_begin(store)) {
    lt_store_abandon(store);
    return false;
  }
  if (!store->within) lt_lock_leave(&store->lock);
  return store->within;
}

bool lt_store_begin_read(lt_store *store) {
  store->within = lt_sql_exec(store, "BEGIN");
  return store->within;
}

bool lt_store_end_read(lt_store *store) {
  store->within = false;
  return lt_sql_exec(store, "COMMIT");
}

/* What the log holds goes into the database: only what is on the disk, so that a sync of SQLite's that fails here loses
 * nothing. What does not succeed now does later. */
static bool checkpoint(lt_store *store) {
  if (!lt_durable_wait(store, true)) return false;
  sqlite3_wal_checkpoint_v2(store->db, "main", SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
  return true;
}

bool lt_store_commit(lt_store *store) {
  bool fine = lt_sql_exec(store, "COMMIT");
  if (!fine) {
    lt_store_abandon(store);
    return false;
  }
  store->within = store->head_known = false;
  bool waits = store->shares && store->frames > 0, full = store->frames >= CHECKPOINT_FRAMES;
  if (waits) fine = lt_durable_end(store) && (!full || checkpoint(store));
  lt_lock_leave(&store->lock);
  return fine && (!waits || full || lt_durable_wait(store, false));
}

static void leave(void *with) {
  lt_store *store = with;
  if (!lt_lock_take(store, store->lock_path, &store->lock)) return;
  sqlite3_busy_timeout(store->db, READERS_LEAVE_MS);
  if (lt_durable_all(store)) sqlite3_wal_checkpoint_v2(store->db, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
  lt_lock_leave(&store->lock);
}

/* People copy the file, and not what stands beside it: so a writer who leaves puts into it what the log holds. Where no
 * reader stays in it, the log is empty then: whoever is the next to open the file has to go through it, and others who
 * come meanwhile are refused by SQLite. Where others write, or wait for the disk, it is left to the last of them.
 * Nothing that was said rests on it: what fails here is in the log. */
void lt_store_leave(lt_store *store) {
  if (!store->wrote || !store->shares) return;
  lt_diags aside = {.arena = &store->scratch};
  store->diags = &aside;
  store->wait_ms = 0;
  lt_protect(leave, store);
  lt_lock_leave(&store->sync);
  lt_lock_leave(&store->lock);
}

lt_store_status lt_store_confirm(lt_store *store, lt_diags *diags) {
  store->diags = diags;
  if (!store->shares || (!store->within && lt_durable_all(store))) return LT_STORE_FINE;
  if (!store->within && !lt_store_begin_write(store)) return LT_STORE_IO;
  lt_str same = lt_str_format(&store->scratch, "PRAGMA user_version=%d", LT_STORE_SCHEMA);
  bool fine = lt_sql_exec(store, same.ptr) && lt_store_commit(store);
  lt_store_abandon(store);
  return fine ? LT_STORE_FINE : LT_STORE_IO;
}
