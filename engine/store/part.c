/* part.c: parts of decisions as they stand in store, numbered as they were put in, without gaps.
 * Each has the hash of what it says and, in `chain`, one of all parts up to it. A receipt says how many there were when
 * it was put in and is hashed with the chain at that number: so it vouches for every part that it can rest on by one
 * hash, and not by ninety. Where a part does not follow the one before it, nothing vouches for it, nor for those before
 * it that the receipts before did not know yet. */
#include "store_impl.h"

enum { PARTS_MAX = INT32_MAX /* what a body can name */ };

static lt_digest chain_after(const lt_parts_end *before, int64_t number, const lt_digest *hash) {
  lt_sealing sealing;
  lt_sealing_begin(&sealing, "luat.parts/1");
  lt_sealing_digest(&sealing, &before->chain);
  lt_sealing_number(&sealing, number);
  lt_sealing_digest(&sealing, hash);
  return lt_sealing_end(&sealing);
}

/* ---- Putting in ---- */

bool lt_part_find(lt_store *store, const lt_digest *hash, int64_t *id) {
  sqlite3_stmt *stmt = lt_sql(store, "SELECT id FROM part WHERE hash = ?");
  if (stmt == NULL) return false;
  lt_sql_digest(stmt, 1, hash);
  int got = lt_sql_row(store, stmt);
  *id = got == 1 ? sqlite3_column_int64(stmt, 0) : 0;
  sqlite3_reset(stmt);
  return got >= 0;
}

bool lt_parts_last(lt_store *store, lt_parts_end *out) {
  if (!store->last_known) {
    sqlite3_stmt *stmt = lt_sql(store, "SELECT id, chain FROM part ORDER BY id DESC LIMIT 1");
    int got = lt_sql_row(store, stmt);
    if (got < 0) return false;
    store->last_part = (lt_parts_end){0};
    if (got == 1) store->last_part = (lt_parts_end){sqlite3_column_int64(stmt, 0), lt_sql_get_digest(stmt, 1)};
    sqlite3_reset(stmt);
    store->last_known = true;
  }
  *out = store->last_part;
  if (out->number >= 0 && out->number < PARTS_MAX) return true;
  return lt_store_damaged(store, "số của một phần không phải do luat đặt", "the number of a part is none of luat's");
}

bool lt_part_put(lt_store *store, const lt_digest *hash, int64_t flags, lt_str text, int64_t *id) {
  lt_parts_end end;
  if (!lt_parts_last(store, &end)) return false;
  *id = end.number + 1;
  end = (lt_parts_end){*id, chain_after(&end, *id, hash)};
  sqlite3_stmt *stmt = lt_sql(store, "INSERT INTO part(id, hash, flags, text, chain) VALUES(?, ?, ?, ?, ?)");
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, *id);
  lt_sql_digest(stmt, 2, hash);
  lt_sql_int(stmt, 3, flags);
  lt_sql_str(stmt, 4, text);
  lt_sql_digest(stmt, 5, &end.chain);
  if (!lt_sql_run(store, stmt)) return false;
  store->last_part = end;
  return true;
}

/* The hash of the part after that number, which becomes its number; `*is` false where there is none. */
static bool next_hash(lt_store *store, int64_t *id, lt_digest *hash, bool *is) {
  sqlite3_stmt *stmt = lt_sql(store, "SELECT id, hash FROM part WHERE id > ? ORDER BY id LIMIT 1");
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, *id);
  int got = lt_sql_row(store, stmt);
  *is = got == 1;
  if (*is) *id = sqlite3_column_int64(stmt, 0);
  if (*is) *hash = lt_sql_get_digest(stmt, 1);
  sqlite3_reset(stmt);
  return got >= 0;
}

bool lt_parts_chain_all(lt_store *store) {
  lt_parts_end end = {0};
  lt_digest hash;
  bool is;
  for (int64_t id = 0; next_hash(store, &id, &hash, &is);) {
    if (!is) return true;
    end = (lt_parts_end){id, chain_after(&end, id, &hash)};
    sqlite3_stmt *stmt = lt_sql(store, "UPDATE part SET chain = ? WHERE id = ?");
    if (stmt == NULL) return false;
    lt_sql_digest(stmt, 1, &end.chain);
    lt_sql_int(stmt, 2, id);
    if (!lt_sql_run(store, stmt)) return false;
  }
  return false;
}

bool lt_parts_chain(lt_store *store, int64_t number, lt_digest *out) {
  static const lt_parts_end before_the_first;
  const lt_parts_end *known = number == 0 ? &before_the_first : &store->met_part;
  if (store->last_known && store->last_part.number == number) known = &store->last_part;
  if (known->number != number) {
    sqlite3_stmt *stmt = lt_sql(store, "SELECT chain FROM part WHERE id = ?");
    if (stmt == NULL) return false;
    lt_sql_int(stmt, 1, number);
    int got = lt_sql_row(store, stmt);
    if (got == 1) store->met_part = (lt_parts_end){number, lt_sql_get_digest(stmt, 0)};
    sqlite3_reset(stmt);
    if (got < 1)
      return got == 0 &&
             lt_store_damaged(store, "thiếu một phần của một quyết định", "a part of a decision is lacking");
  }
  *out = known->chain;
  return true;
}

/* ---- Going through them ---- */

void lt_parts_doubt(lt_parts_walk *walk, int64_t from, int64_t to) {
  uint32_t *len = &walk->doubted.len;
  while (*len > 0 && walk->doubted.items[*len - 1].from >= from) --*len;
  if (*len > 0 && walk->doubted.items[*len - 1].to >= from - 1) walk->doubted.items[*len - 1].to = to;
  else LT_PUSH(walk->arena, &walk->doubted, ((lt_part_span){from, to}));
}

bool lt_parts_doubted(const lt_parts_walk *walk, int64_t number) {
  if (number > walk->at.number) return true; /* gone */
  uint32_t low = 0, high = walk->doubted.len;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (walk->doubted.items[middle].to < number) low = middle + 1;
    else high = middle;
  }
  return low < walk->doubted.len && walk->doubted.items[low].from <= number;
}

/* Goes on to the receipt that is the first to vouch for that part: `vouched` is for how many the one before did. */
static bool go_to_receipt(lt_store *store, lt_parts_walk *walk, int64_t number) {
  if (walk->marks == NULL) {
    walk->marks = lt_sql(store, "SELECT body FROM receipt ORDER BY number");
    walk->vouched = walk->mark = 0;
    if (walk->marks == NULL) return false;
  }
  while (walk->mark < number) {
    walk->vouched = walk->mark;
    int got = lt_sql_row(store, walk->marks);
    if (got < 0) return false;
    if (got == 0) walk->mark = INT64_MAX;
    else lt_body_vouches(lt_sql_lent(walk->marks, 0), &walk->mark);
  }
  return true;
}

bool lt_parts_follow(lt_store *store, lt_parts_walk *walk, int64_t number, const lt_digest *hash,
                     const lt_digest *chain, bool *follows) {
  lt_digest is = chain_after(&walk->at, number, hash);
  *follows = number == walk->at.number + 1 && lt_digest_equal(&is, chain);
  if (!*follows) {
    if (!go_to_receipt(store, walk, number)) return false;
    lt_parts_doubt(walk, walk->vouched + 1, number);
  }
  if (number > walk->at.number) walk->at = (lt_parts_end){number, *chain};
  return true;
}

bool lt_parts_hold(lt_store *store, int64_t number) {
  lt_parts_walk *walk = &store->held;
  if (walk->at.number >= number) return true;
  sqlite3_stmt *stmt = lt_sql(store, "SELECT id, hash, chain FROM part WHERE id > ? AND id <= ? ORDER BY id");
  if (stmt == NULL) return false;
  walk->arena = &store->arena;
  walk->marks = NULL;
  lt_sql_int(stmt, 1, walk->at.number);
  lt_sql_int(stmt, 2, number);
  int got;
  bool fine = true, follows;
  while (fine && (got = lt_sql_row(store, stmt)) != 0) {
    lt_digest hash = lt_sql_get_digest(stmt, 1), chain = lt_sql_get_digest(stmt, 2);
    fine = got == 1 && lt_parts_follow(store, walk, sqlite3_column_int64(stmt, 0), &hash, &chain, &follows);
  }
  sqlite3_reset(stmt);
  if (walk->marks != NULL) sqlite3_reset(walk->marks);
  return fine;
}
