/* latest.c: the receipts in force of a store: of each plan the last one, in the order of their numbers, a block at a
 * time. A plan is what has one id; plans without an id are told apart by their bytes. Receipts after the one that the
 * reading begins with do not count, so that a store that others write to meanwhile is read as it was. */
#include "has_answer.h"
#include "store_impl.h"

#include "store/latest.h"

/* ?1 after this one, ?2 up to this one. */
#define NOT_LATER                                                                                                      \
  " AND NOT EXISTS(SELECT 1 FROM plan q JOIN receipt s ON s.plan = q.id WHERE q.name = p.name AND (p.name <> ''"       \
  " OR q.id = p.id) AND s.number > r.number AND s.number <= ?2)"

static const char latest_query[] =
    "SELECT r.number, e.time, r.version, r.law_date, r.as_of, r.body, p.name, p.hash, p.text,"
    " (SELECT max(u.number) FROM publication u WHERE u.version = r.version), v.content, v.seal"
    " FROM receipt r JOIN plan p ON p.id = r.plan JOIN entry e ON e.number = r.number"
    " JOIN version v ON v.id = r.version"
    " WHERE r.number > ?1 AND r.number <= ?2 AND (?3 = '' OR p.name = ?3) AND e.time >= ?4 AND e.time < ?5" NOT_LATER
    " AND " LT_HAS_ANSWER("?7", "?8", "?9", "?10")
    " ORDER BY r.number LIMIT ?6";

lt_store_status lt_store_latest(lt_store *store, lt_arena *arena, const lt_latest_filter *filter, int64_t after,
                                uint32_t most, lt_receipts *out, lt_diags *diags) {
  store->diags = diags;
  sqlite3_stmt *stmt = lt_sql(store, latest_query);
  if (stmt == NULL) return LT_STORE_IO;
  lt_sql_int(stmt, 1, after);
  lt_sql_int(stmt, 2, filter->last);
  lt_sql_str(stmt, 3, filter->plan);
  lt_sql_int(stmt, 4, filter->since);
  lt_sql_int(stmt, 5, filter->before);
  lt_sql_int(stmt, 6, most);
  lt_sql_str(stmt, 7, filter->question);
  lt_sql_str(stmt, 8, filter->outcome);
  lt_sql_str(stmt, 9, filter->rule);
  lt_sql_str(stmt, 10, filter->cites);
  int got;
  while ((got = lt_sql_row(store, stmt)) == 1) {
    lt_receipt one = {.number = sqlite3_column_int64(stmt, 0),
                      .time = sqlite3_column_int64(stmt, 1),
                      .version = sqlite3_column_int64(stmt, 2),
                      .law_date = lt_sql_text(arena, stmt, 3),
                      .as_of = lt_sql_text(arena, stmt, 4),
                      .body = lt_sql_text(arena, stmt, 5),
                      .plan = lt_sql_text(arena, stmt, 6),
                      .plan_hash = lt_sql_get_digest(stmt, 7),
                      .plan_text = lt_sql_text(arena, stmt, 8),
                      .published = sqlite3_column_int64(stmt, 9),
                      .content = lt_sql_get_digest(stmt, 10),
                      .seal = lt_sql_get_digest(stmt, 11)};
    LT_PUSH(arena, out, one);
  }
  return got == 0 ? LT_STORE_FINE : LT_STORE_IO;
}

lt_store_status lt_store_names(lt_store *store, lt_str rule, lt_str cited, bool *out, lt_diags *diags) {
  store->diags = diags;
  sqlite3_stmt *stmt =
      lt_sql(store, "SELECT EXISTS(SELECT 1 FROM part a WHERE (?1 <> '' AND (json_extract(a.text, '$.norm') = ?1"
                    " OR EXISTS(SELECT 1 FROM json_each(a.text, '$.norms') n WHERE n.value = ?1)))"
                    " OR (?2 <> '' AND EXISTS(SELECT 1 FROM json_each(a.text, '$.cites') c"
                    " WHERE ?2 IN (json_extract(c.value, '$.act'), json_extract(c.value, '$.source')))))");
  if (stmt == NULL) return LT_STORE_IO;
  lt_sql_str(stmt, 1, rule);
  lt_sql_str(stmt, 2, cited);
  if (lt_sql_row(store, stmt) < 1) return LT_STORE_IO;
  *out = sqlite3_column_int(stmt, 0) != 0;
  sqlite3_reset(stmt);
  return LT_STORE_FINE;
}

lt_store_status lt_store_receipts(lt_store *store, int64_t *last, int64_t *count, lt_diags *diags) {
  store->diags = diags;
  sqlite3_stmt *stmt = lt_sql(store, "SELECT ifnull(max(number), 0), count(*) FROM receipt");
  if (stmt == NULL || lt_sql_row(store, stmt) < 1) return LT_STORE_IO;
  *last = sqlite3_column_int64(stmt, 0);
  *count = sqlite3_column_int64(stmt, 1);
  sqlite3_reset(stmt);
  return LT_STORE_FINE;
}

lt_store_status lt_store_plan_holds(lt_store *store, const lt_receipt *receipt, lt_diags *diags) {
  store->diags = diags;
  lt_digest hash = lt_plan_hash(receipt->plan_text);
  if (lt_digest_equal(&hash, &receipt->plan_hash)) return LT_STORE_FINE;
  lt_store_damaged(store, "một kế hoạch không còn như khi ghi", "a plan is not what was recorded");
  return LT_STORE_IO;
}
