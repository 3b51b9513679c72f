/* receipt.c: plans as they were received, and what was decided about them.
 * A receipt stands for one plan, one version, the dates that were asked for and the engine: the same again is the one
 * that is there already. It decides nothing: whoever decided gives the canonical JSON. */
#include "has_answer.h"
#include "store_impl.h"

#include <string.h>

lt_digest lt_plan_hash(lt_str text) {
  lt_sealing sealing;
  lt_sealing_begin(&sealing, "luat.plan/1");
  lt_sealing_put(&sealing, text);
  return lt_sealing_end(&sealing);
}

bool lt_receipt_content(lt_store *store, const lt_receipt *receipt, lt_digest *out) {
  lt_sealing sealing;
  bool marked = lt_str_starts(receipt->body, LT_BODY_MARK), vouches = lt_str_starts(receipt->body, LT_BODY_VOUCHES);
  lt_sealing_begin(&sealing, vouches ? "luat.receipt/3" : marked ? "luat.receipt/2" : "luat.receipt/1");
  lt_sealing_put(&sealing, receipt->engine);
  lt_sealing_digest(&sealing, &receipt->content);
  lt_sealing_digest(&sealing, &receipt->seal);
  lt_sealing_digest(&sealing, &receipt->plan_hash);
  lt_sealing_digest(&sealing, &receipt->plan_digest);
  lt_sealing_put(&sealing, receipt->plan);
  lt_sealing_put(&sealing, receipt->law_date);
  lt_sealing_put(&sealing, receipt->as_of);
  if (!lt_pack_seal(store, &sealing, receipt->body)) return false;
  *out = lt_sealing_end(&sealing);
  return true;
}

/* ---- Putting in ---- */

lt_store_status lt_store_begin(lt_store *store, lt_diags *diags) {
  store->diags = diags;
  return lt_store_begin_write(store) ? LT_STORE_FINE : LT_STORE_IO;
}

lt_store_status lt_store_end(lt_store *store, lt_diags *diags) {
  store->diags = diags;
  if (!lt_store_commit(store)) return LT_STORE_IO;
  lt_pack_trim(store);
  return LT_STORE_FINE;
}

lt_store_status lt_store_look(lt_store *store, lt_diags *diags) {
  store->diags = diags;
  return lt_store_begin_read(store) ? LT_STORE_FINE : LT_STORE_IO;
}

lt_store_status lt_store_looked(lt_store *store, lt_diags *diags) {
  store->diags = diags;
  return lt_store_end_read(store) ? LT_STORE_FINE : LT_STORE_IO;
}

static bool find_known(lt_store *store, lt_receipt *asked, int64_t *number) {
  sqlite3_stmt *stmt = lt_sql(store, "SELECT r.number FROM receipt r JOIN plan p ON p.id = r.plan WHERE p.hash = ?"
                                     " AND r.version = ? AND r.law_date = ? AND r.as_of = ? AND r.engine = ?");
  if (stmt == NULL) return false;
  if (!asked->hashed) asked->plan_hash = lt_plan_hash(asked->plan_text);
  asked->hashed = true;
  lt_sql_digest(stmt, 1, &asked->plan_hash);
  lt_sql_int(stmt, 2, asked->version);
  lt_sql_str(stmt, 3, asked->law_date);
  lt_sql_str(stmt, 4, asked->as_of);
  lt_sql_str(stmt, 5, asked->engine);
  int got = lt_sql_row(store, stmt);
  *number = got == 1 ? sqlite3_column_int64(stmt, 0) : 0;
  sqlite3_reset(stmt);
  return got >= 0;
}

lt_store_status lt_store_known(lt_store *store, lt_receipt *asked, int64_t *number, lt_diags *diags) {
  store->diags = diags;
  return find_known(store, asked, number) ? LT_STORE_FINE : LT_STORE_IO;
}

/* The plan's row, put in where its bytes are new; else its receipt, if it has the one that is to be put in. */
static bool put_plan(lt_store *store, lt_receipt *receipt, int64_t *id) {
  if (!receipt->hashed) receipt->plan_hash = lt_plan_hash(receipt->plan_text);
  receipt->hashed = true;
  receipt->number = 0;
  sqlite3_stmt *stmt = lt_sql(store, "INSERT INTO plan(hash, name, text) VALUES(?, ?, ?) ON CONFLICT(hash) DO NOTHING");
  if (stmt == NULL) return false;
  lt_sql_digest(stmt, 1, &receipt->plan_hash);
  lt_sql_str(stmt, 2, receipt->plan);
  lt_sql_str(stmt, 3, receipt->plan_text);
  if (!lt_sql_run(store, stmt)) return false;
  *id = sqlite3_last_insert_rowid(store->db);
  if (sqlite3_changes(store->db) > 0) return true;
  stmt = lt_sql(store, "SELECT id FROM plan WHERE hash = ?");
  if (stmt == NULL) return false;
  lt_sql_digest(stmt, 1, &receipt->plan_hash);
  if (lt_sql_row(store, stmt) < 1) return false;
  *id = sqlite3_column_int64(stmt, 0);
  sqlite3_reset(stmt);
  return find_known(store, receipt, &receipt->number);
}

static bool put_receipt(lt_store *store, lt_receipt *receipt, int64_t plan, const lt_head *last) {
  lt_digest content;
  lt_head head;
  if (!lt_receipt_content(store, receipt, &content) ||
      !lt_chain_append(store, LT_ENTRY_RECEIPT, receipt->time, &content, last, &head))
    return false;
  receipt->number = head.number;
  receipt->hash = head.hash;
  sqlite3_stmt *stmt = lt_sql(store, "INSERT INTO receipt(number, plan, version, law_date, as_of, engine, digest, body)"
                                     " VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, receipt->number);
  lt_sql_int(stmt, 2, plan);
  lt_sql_int(stmt, 3, receipt->version);
  lt_sql_str(stmt, 4, receipt->law_date);
  lt_sql_str(stmt, 5, receipt->as_of);
  lt_sql_str(stmt, 6, receipt->engine);
  lt_sql_digest(stmt, 7, &receipt->plan_digest);
  lt_sql_str(stmt, 8, receipt->body);
  return lt_sql_run(store, stmt);
}

/* A clock that goes backwards does not keep a receipt out: the order is that of the chain. */
static void warn_of_clock(lt_store *store, int64_t time, int64_t last) {
  lt_arena *arena = store->diags->arena;
  lt_diag_add(store->diags, LT_L632, (lt_place){0}, lt_moment_words(arena, time), lt_moment_words(arena, last),
              (lt_text2){0}, (lt_text2){0});
}

/* Where the same was decided before, all its parts are there, and none is put in. */
lt_store_status lt_store_put(lt_store *store, lt_arena *arena, lt_receipt *receipt, lt_str packed, bool *added,
                             lt_diags *diags) {
  lt_head head;
  int64_t plan;
  *added = false;
  store->diags = diags;
  if (!lt_pack_settle(store, arena, packed, &packed) || !lt_pack_vouch(store, arena, packed, &receipt->body))
    return LT_STORE_IO;
  if (receipt->plan.len == 0) receipt->plan = lt_receipt_says(receipt, "plan");
  if (!put_plan(store, receipt, &plan) || !lt_store_head(store, &head)) return LT_STORE_IO;
  *added = receipt->number == 0;
  if (!*added) return LT_STORE_FINE;
  if (receipt->time < head.time) warn_of_clock(store, receipt->time, head.time);
  return put_receipt(store, receipt, plan, &head) ? LT_STORE_FINE : LT_STORE_IO;
}

/* ---- Reading ---- */

#define RECEIPT_COLUMNS                                                                                                \
  "r.number, e.time, e.hash, r.version, v.content, v.seal, p.name, p.hash, r.digest, r.law_date, r.as_of, r.engine,"   \
  " r.body, (SELECT max(u.number) FROM publication u WHERE u.version = r.version), p.text"
#define RECEIPT_TABLES                                                                                                 \
  " FROM receipt r JOIN entry e ON e.number = r.number JOIN plan p ON p.id = r.plan JOIN version v ON v.id = r.version"

static void read_receipt(lt_arena *arena, sqlite3_stmt *stmt, lt_receipt *out) {
  *out = (lt_receipt){.number = sqlite3_column_int64(stmt, 0),
                      .time = sqlite3_column_int64(stmt, 1),
                      .hash = lt_sql_get_digest(stmt, 2),
                      .version = sqlite3_column_int64(stmt, 3),
                      .content = lt_sql_get_digest(stmt, 4),
                      .seal = lt_sql_get_digest(stmt, 5),
                      .plan = lt_sql_text(arena, stmt, 6),
                      .plan_hash = lt_sql_get_digest(stmt, 7),
                      .plan_digest = lt_sql_get_digest(stmt, 8),
                      .law_date = lt_sql_text(arena, stmt, 9),
                      .as_of = lt_sql_text(arena, stmt, 10),
                      .engine = lt_sql_text(arena, stmt, 11),
                      .body = lt_sql_text(arena, stmt, 12),
                      .published = sqlite3_column_int64(stmt, 13),
                      .plan_text = lt_sql_text(arena, stmt, 14)};
}

/* The number of the receipt that the chain has there, or after it; 0: none. */
static bool in_chain(lt_store *store, int64_t number, bool next, int64_t *out) {
  sqlite3_stmt *stmt =
      next ? lt_sql(store, "SELECT number FROM entry WHERE number > ? AND kind = 2 ORDER BY number LIMIT 1")
           : lt_sql(store, "SELECT number FROM entry WHERE number = ? AND kind = 2");
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, number);
  int got = lt_sql_row(store, stmt);
  *out = got == 1 ? sqlite3_column_int64(stmt, 0) : 0;
  sqlite3_reset(stmt);
  return got >= 0;
}

lt_store_status lt_store_receipt(lt_store *store, lt_arena *arena, int64_t number, bool next, lt_receipt *out,
                                 lt_diags *diags) {
  store->diags = diags;
  *out = (lt_receipt){0};
  if (!in_chain(store, number, next, &number)) return LT_STORE_IO;
  if (number == 0) return LT_STORE_FINE;
  sqlite3_stmt *stmt = lt_sql(store, "SELECT " RECEIPT_COLUMNS RECEIPT_TABLES " WHERE r.number = ?");
  if (stmt == NULL) return LT_STORE_IO;
  lt_sql_int(stmt, 1, number);
  int got = lt_sql_row(store, stmt);
  if (got == 1) read_receipt(arena, stmt, out);
  else *out = (lt_receipt){.number = number, .changed = true};
  sqlite3_reset(stmt);
  return got < 0 ? LT_STORE_IO : LT_STORE_FINE;
}

/* What it says is what it was sealed with, and its entry stands in the chain as it was put in. L625 where it does
 * not. */
static bool holds(lt_store *store, const lt_receipt *receipt) {
  lt_digest content, plan = lt_plan_hash(receipt->plan_text);
  int64_t parts;
  bool follows, doubted = false, vouches = lt_body_vouches(receipt->body, &parts);
  if (!lt_receipt_content(store, receipt, &content) ||
      !lt_chain_holds(store, receipt->number, LT_ENTRY_RECEIPT, &content, &follows))
    return false;
  if (vouches && (!lt_parts_hold(store, parts) || !lt_body_rests(store, receipt->body, &store->held, &doubted)))
    return false;
  return (!doubted && follows && lt_digest_equal(&plan, &receipt->plan_hash)) ||
         lt_store_damaged(store, "một biên nhận không còn như khi ghi", "a receipt is not what was recorded");
}

lt_store_status lt_store_receipt_holds(lt_store *store, const lt_receipt *receipt, lt_diags *diags) {
  store->diags = diags;
  return holds(store, receipt) ? LT_STORE_FINE : LT_STORE_IO;
}

lt_store_status lt_store_decision(lt_store *store, const lt_receipt *receipt, lt_text *out, lt_diags *diags) {
  store->diags = diags;
  store->fault = SQLITE_OK;
  return holds(store, receipt) && lt_unpack(store, receipt->body, out) ? LT_STORE_FINE : LT_STORE_IO;
}

lt_store_status lt_store_find_receipt(lt_store *store, lt_arena *arena, lt_str name, lt_receipt *out,
                                      lt_diags *diags) {
  int64_t number = 0;
  store->diags = diags;
  if (!lt_digits(name, &number)) {
    lt_str prefix = lt_str_starts(name, "blake2b:") ? lt_str_slice(name, 8, name.len) : name;
    sqlite3_stmt *stmt =
        lt_sql(store, "SELECT min(number) FROM entry WHERE kind = 2 AND substr(lower(hex(hash)), 1, ?2) = ?1");
    if (stmt == NULL) return LT_STORE_IO;
    lt_sql_str(stmt, 1, prefix);
    lt_sql_int(stmt, 2, (int64_t)prefix.len);
    if (lt_sql_row(store, stmt) < 1) return LT_STORE_IO;
    number = prefix.len >= LT_PREFIX_MIN ? sqlite3_column_int64(stmt, 0) : 0;
    sqlite3_reset(stmt);
  }
  lt_store_status status = lt_store_receipt(store, arena, number, false, out, diags);
  if (status == LT_STORE_FINE && out->changed) {
    lt_store_damaged(store, "biên nhận, hay kế hoạch hoặc phiên bản của nó, đã bị xóa",
                     "the receipt, or its plan or its version, was removed");
    return LT_STORE_IO;
  }
  if (status != LT_STORE_FINE || out->number != 0) return status;
  lt_diag_put(diags, LT_L765, (lt_place){0}, lt_str_copy(diags->arena, name), (lt_str){0}, (lt_str){0});
  return LT_STORE_USAGE;
}

lt_str lt_receipt_says(const lt_receipt *receipt, const char *key) { return lt_body_member(receipt->body, key); }

/* The verdict, which mostly is what a body ends with: `,"verdict":"complies"}`. */
static lt_str last_word(lt_str body) {
  const lt_str key = LT_STR(",\"verdict\":\"");
  size_t end = body.len < 2 ? 0 : body.len - 2, from = end;
  if (end == 0 || body.ptr[end] != '"' || body.ptr[end + 1] != '}') return LT_STR("");
  while (from > 0 && ((body.ptr[from - 1] >= 'a' && body.ptr[from - 1] <= 'z') || body.ptr[from - 1] == '-')) from--;
  bool is = from >= key.len && memcmp(body.ptr + from - key.len, key.ptr, key.len) == 0;
  return is ? lt_str_slice(body, from, end - from) : LT_STR("");
}

void lt_receipt_shorten(lt_arena *arena, lt_receipt *receipt) {
  lt_str verdict = last_word(receipt->body);
  if (verdict.len == 0) verdict = lt_receipt_says(receipt, "verdict");
  receipt->body = lt_str_format(arena, "{\"verdict\":\"%.*s\"}", LT_STR_ARG(verdict));
  receipt->plan = lt_str_copy(arena, receipt->plan);
  receipt->plan_text = receipt->law_date = receipt->as_of = receipt->engine = LT_STR("");
}

/* ---- The log ---- */

static const char log_query[] =
    "SELECT " RECEIPT_COLUMNS RECEIPT_TABLES
    " WHERE (?1 = '' OR p.name = ?1) AND " LT_HAS_ANSWER("?2", "?3", "?4", "?5") " ORDER BY r.number";

/* One that was changed is listed all the same, and said to be so; false where it is the disk that fails. */
static bool look_at(lt_store *store, lt_receipt *receipt, lt_diags *diags) {
  lt_diags aside = {.arena = &store->scratch};
  store->diags = &aside;
  store->fault = SQLITE_OK;
  receipt->changed = !holds(store, receipt);
  store->diags = diags;
  bool fine = !receipt->changed || !lt_store_broken(store, diags);
  lt_arena_reset(&store->scratch);
  return fine;
}

lt_store_status lt_store_log(lt_store *store, lt_arena *arena, const lt_log_filter *filter, lt_receipts *out,
                             lt_diags *diags) {
  store->diags = diags;
  sqlite3_stmt *stmt = lt_sql(store, log_query);
  if (stmt == NULL) return LT_STORE_IO;
  lt_sql_str(stmt, 1, filter->plan);
  lt_sql_str(stmt, 2, filter->question);
  lt_sql_str(stmt, 3, filter->outcome);
  lt_sql_str(stmt, 4, filter->rule);
  lt_sql_str(stmt, 5, filter->cites);
  int got;
  while ((got = lt_sql_row(store, stmt)) == 1) {
    lt_receipt one;
    read_receipt(arena, stmt, &one);
    if (!look_at(store, &one, diags)) {
      sqlite3_reset(stmt);
      return LT_STORE_IO;
    }
    one.plan_text = LT_STR("");
    LT_PUSH(arena, out, one);
  }
  return got == 0 ? LT_STORE_FINE : LT_STORE_IO;
}
