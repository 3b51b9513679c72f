/* chain.c: the one chain of all that was put in: each entry is hashed together with the hash of the one before it.
 * What an entry is about, publications and receipts, has a hash of its own (`content`); the chain knows only that. */
#include "store_impl.h"

lt_digest lt_entry_hash(const lt_digest *before, int64_t number, lt_entry_kind kind, int64_t time,
                        const lt_digest *content) {
  lt_sealing sealing;
  lt_sealing_begin(&sealing, "luat.entry/1");
  lt_sealing_digest(&sealing, before);
  lt_sealing_number(&sealing, number);
  lt_sealing_number(&sealing, (int64_t)kind);
  lt_sealing_number(&sealing, time);
  lt_sealing_digest(&sealing, content);
  return lt_sealing_end(&sealing);
}

bool lt_store_head(lt_store *store, lt_head *head) {
  *head = store->head_known ? store->head : (lt_head){0};
  if (store->head_known) return true;
  sqlite3_stmt *stmt = lt_sql(store, "SELECT number, hash, time FROM entry ORDER BY number DESC LIMIT 1");
  int got = lt_sql_row(store, stmt);
  if (got < 0) return false;
  if (got == 0) return true;
  head->number = sqlite3_column_int64(stmt, 0);
  head->hash = lt_sql_get_digest(stmt, 1);
  head->time = sqlite3_column_int64(stmt, 2);
  sqlite3_reset(stmt);
  return true;
}

lt_store_status lt_store_last(lt_store *store, lt_head *head, lt_diags *diags) {
  store->diags = diags;
  return lt_store_head(store, head) ? LT_STORE_FINE : LT_STORE_IO;
}

bool lt_chain_append(lt_store *store, lt_entry_kind kind, int64_t time, const lt_digest *content,
                     const lt_head *last, lt_head *head) {
  lt_head asked;
  if (last == NULL && !lt_store_head(store, &asked)) return false;
  if (last == NULL) last = &asked;
  *head = (lt_head){.number = last->number + 1, .time = time};
  head->hash = lt_entry_hash(&last->hash, head->number, kind, time, content);
  sqlite3_stmt *stmt = lt_sql(store, "INSERT INTO entry(number, kind, time, content, hash) VALUES(?, ?, ?, ?, ?)");
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, head->number);
  lt_sql_int(stmt, 2, (int64_t)kind);
  lt_sql_int(stmt, 3, time);
  lt_sql_digest(stmt, 4, content);
  lt_sql_digest(stmt, 5, &head->hash);
  if (!lt_sql_run(store, stmt)) return false;
  store->head = *head;
  store->head_known = store->within;
  return true;
}

bool lt_chain_holds(lt_store *store, int64_t number, lt_entry_kind kind, const lt_digest *content, bool *holds) {
  *holds = store->verifies;
  if (store->verifies) return true;
  sqlite3_stmt *stmt = lt_sql(store, "SELECT e.kind, e.time, e.content, e.hash, b.hash FROM entry e"
                                     " LEFT JOIN entry b ON b.number = e.number - 1 WHERE e.number = ?");
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, number);
  int got = lt_sql_row(store, stmt);
  if (got == 1) {
    lt_digest kept = lt_sql_get_digest(stmt, 2), hash = lt_sql_get_digest(stmt, 3),
              before = lt_sql_get_digest(stmt, 4); /* all zeroes before the first */
    lt_digest is = lt_entry_hash(&before, number, kind, sqlite3_column_int64(stmt, 1), content);
    *holds = sqlite3_column_int64(stmt, 0) == (int64_t)kind && lt_digest_equal(content, &kept) &&
             lt_digest_equal(&is, &hash);
  }
  sqlite3_reset(stmt);
  return got >= 0;
}
