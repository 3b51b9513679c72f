/* citing.c: which plans rest on what an act says. Parts of decisions are shared by many receipts, so each part is
 * judged once: an answer or requirement by what it cites, a subject by its answers; a receipt by its subjects, and by
 * the answers that its body gives them. */
#include "store_impl.h"

#include "store/citing.h"

enum { BLOCK = 64 };

typedef struct citing {
  lt_store *store;
  lt_cited_touch touch;
  void *ctx;
  uint8_t *touched; /* by part: 1 + lt_touch; 0: not judged yet */
  int64_t parts;
} citing;

static lt_touch nearer(lt_touch a, lt_touch b) { return a < b ? a : b; }

/* The numbers that a statement of one text gives: each a part. False: SQLite refuses. */
static bool numbers(citing *c, lt_arena *arena, const char *sql, lt_str text, lt_ids *out) {
  sqlite3_stmt *stmt = lt_sql(c->store, sql);
  int got;
  if (stmt == NULL) return false;
  lt_sql_str(stmt, 1, text);
  while ((got = lt_sql_row(c->store, stmt)) == 1) {
    int64_t number = sqlite3_column_int64(stmt, 0);
    if (number > 0 && number <= c->parts) LT_PUSH(arena, out, (uint32_t)number);
  }
  return got == 0;
}

/* Every part that cites anything. */
static bool judge_answers(citing *c) {
  sqlite3_stmt *stmt = lt_sql(c->store, "SELECT p.id, json_extract(c.value, '$.act'),"
                                        " json_extract(c.value, '$.provision')"
                                        " FROM part p JOIN json_each(p.text, '$.cites') c"
                                        " WHERE instr(p.text, '\"cites\"') > 0");
  int got;
  if (stmt == NULL) return false;
  while ((got = lt_sql_row(c->store, stmt)) == 1) {
    int64_t part = sqlite3_column_int64(stmt, 0);
    if (part <= 0 || part > c->parts) continue;
    lt_touch was = c->touched[part] == 0 ? LT_TOUCH_NOT : (lt_touch)(c->touched[part] - 1);
    c->touched[part] = (uint8_t)(1 + nearer(was, c->touch(c->ctx, lt_sql_lent(stmt, 1), lt_sql_lent(stmt, 2))));
  }
  return got == 0;
}

static bool judge_subject(citing *c, uint32_t part, lt_touch *out) {
  lt_arena *scratch = &c->store->scratch;
  sqlite3_stmt *stmt = lt_sql(c->store, "SELECT text FROM part WHERE id = ?");
  lt_ids answers = {0};
  *out = LT_TOUCH_NOT;
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, part);
  if (lt_sql_row(c->store, stmt) < 1) return lt_store_damaged(c->store, "thiếu một phần", "a part is lacking");
  lt_str text = lt_sql_text(scratch, stmt, 0);
  sqlite3_reset(stmt);
  if (!numbers(c, scratch, "SELECT value FROM json_each(?1, '$.decisions') UNION ALL"
                           " SELECT value FROM json_each(?1, '$.requirements')", text, &answers))
    return false;
  for (uint32_t i = 0; i < answers.len; i++)
    if (c->touched[answers.items[i]] > 0) *out = nearer(*out, (lt_touch)(c->touched[answers.items[i]] - 1));
  return true;
}

static bool judge_receipt(citing *c, const lt_receipt *receipt, lt_touch *out) {
  lt_ids subjects = {0};
  *out = LT_TOUCH_NOT;
  if (!numbers(c, &c->store->scratch, "SELECT m.value FROM json_each(?1, '$.subjects') g"
                                      " JOIN json_each(g.value) m ON m.key > 0 UNION ALL"
                                      " SELECT a.value FROM json_each(?1, '$.subjects') g"
                                      " JOIN json_each(g.value, '$[2]') a",
               receipt->body, &subjects))
    return false;
  for (uint32_t i = 0; i < subjects.len; i++) {
    uint8_t *known = &c->touched[subjects.items[i]];
    lt_touch touch;
    if (*known == 0) {
      if (!judge_subject(c, subjects.items[i], &touch)) return false;
      *known = (uint8_t)(1 + touch);
    }
    *out = nearer(*out, (lt_touch)(*known - 1));
  }
  return true;
}

static bool open_parts(citing *c, lt_arena *arena) {
  sqlite3_stmt *stmt = lt_sql(c->store, "SELECT ifnull(max(id), 0) FROM part");
  if (stmt == NULL || lt_sql_row(c->store, stmt) < 1) return false;
  c->parts = sqlite3_column_int64(stmt, 0);
  sqlite3_reset(stmt);
  if (c->parts < 0 || c->parts >= UINT32_MAX)
    return lt_store_damaged(c->store, "số phần vô lý", "an absurd number of parts");
  c->touched = LT_NEW_ARRAY(arena, uint8_t, c->parts + 1);
  return judge_answers(c);
}

/* A block; what it read is forgotten with it. */
static bool judge_block(citing *c, lt_arena *arena, const lt_receipts *block, lt_amends *out) {
  for (uint32_t i = 0; i < block->len; i++) {
    lt_touch touch;
    if (!judge_receipt(c, &block->items[i], &touch)) return false;
    out->plans_all++;
    if (touch != LT_TOUCH_NOT)
      LT_PUSH(arena, &out->plans,
              ((lt_touched_plan){block->items[i].number, lt_str_copy(arena, block->items[i].plan), touch}));
  }
  return true;
}

lt_store_status lt_store_citing(lt_store *store, lt_arena *arena, lt_cited_touch touch, void *ctx, lt_amends *out,
                                lt_diags *diags) {
  citing c = {.store = store, .touch = touch, .ctx = ctx};
  lt_latest_filter filter = {.plan = LT_STR(""), .since = INT64_MIN, .before = INT64_MAX};
  int64_t after = 0, count;
  lt_store_status status = lt_store_receipts(store, &filter.last, &count, diags);
  if (status == LT_STORE_FINE && !open_parts(&c, arena)) status = LT_STORE_IO;
  for (bool more = true; more && status == LT_STORE_FINE;) {
    lt_receipts block = {0};
    status = lt_store_latest(store, &store->scratch, &filter, after, BLOCK, &block, diags);
    if (status == LT_STORE_FINE && !judge_block(&c, arena, &block, out)) status = LT_STORE_IO;
    more = block.len == BLOCK;
    if (block.len > 0) after = block.items[block.len - 1].number;
    lt_arena_free(&store->scratch);
  }
  return status;
}
