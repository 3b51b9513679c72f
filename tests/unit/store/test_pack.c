/* Decisions taken apart give the same bytes back, whatever stands in them; what two of them share is kept once; the same again is not put in twice. */
#include "store_of_six.h"

static bool packed(lt_store *store, lt_str json, lt_str *body) {
  return lt_pack_settle(store, &six_arena, six_packed(store, json), body);
}

static void check_round(lt_store *store, const char *json) {
  lt_str body;
  lt_text back = {.arena = &six_arena};
  store->diags = &six_diags;
  CHECK(lt_store_begin_write(store));
  CHECK_ROW(packed(store, lt_str_of(json), &body) && lt_unpack(store, body, &back), json);
  CHECK_STR(lt_text_str(&back), lt_str_format(&six_arena, "%s\n", json).ptr);
  CHECK(lt_store_commit(store));
}

static void check_rounds(lt_store *store) {
  static const char *const rows[] = {
      "{}",
      "{\"a\":1}",
      "{\"a\":[],\"b\":{},\"c\":\"\"}",
      "{\"s\":[{}]}",
      "{\"s\":[{},{\"path\":\"plan\"},{}]}",
      "{\"s\":[{\"path\":\"items/a\"},{\"path\":\"items/a/costs/1\"},{\"path\":\"items/b\"},{\"path\":\"items/a\"}]}",
      "{\"s\":[{\"d\":{\"q\":{\"facts\":[{\"path\":\"items/a/x\"},{\"path\":\"items/ab\"}],\"value\":5}},\"path\":\"items/a\"}]}",
      "{\"s\":[{\"d\":{\"q\":{\"v\":\"~\"}},\"path\":\"items/a\"}]}",
      "{\"s\":[{\"d\":{\"q\":{\"v\":\"~/x\"}},\"path\":\"plan\"}]}",
      "{\"s\":[{\"d\":{\"q\":{\"v\":\"a~\"}},\"path\":\"items/a\"}]}",
      "{\"s\":[{\"d\":{\"n\":7,\"q\":{\"v\":1}},\"path\":\"items/a\"}]}",
      "{\"s\":[{\"d\":[-7,{\"v\":1}],\"path\":\"items/a\"}]}",
      "{\"s\":[{\"d\":{\"q\":{\"n\":123456789012345678}},\"path\":\"items/a\"}]}",
      "{\"s\":[{\"d\":{\"q\":{\"v\":\"items/a\"}},\"path\":\"items/a\\\"b\"}]}",
      "{\"s\":[{\"d\":{\"q\":{\"v\":\"\\\"items/a/{}[],\\\\\"}},\"path\":\"items/a\"}]}",
      "{\"s\":[{\"d\":{\"items/a\":{\"v\":\"items/a\"}},\"path\":\"items/a\"}]}",
      "{\"s\":[{\"d\":{\"q\":[{\"path\":\"items/a/x\",\"value\":5}],\"r\":{\"f\":[{\"path\":\"items/a/x\",\"value\":5},"
      "{\"path\":\"items/a/x\",\"value\":6},{\"path\":\"items/a/b\",\"value\":true},{\"path\":\"items/a/a\",\"value\":\"no]\"}]}},"
      "\"path\":\"items/a\"}]}",
      "{\"s\":[{\"d\":{\"q\":{\"path\":\"items/a\",\"value\":\"items/a\"}},\"path\":\"items/a\"}]}",
      "{\"s\":[{\"d\":{\"q\":{\"path\":\"~\",\"value\":\"items/a/b\"}},\"path\":\"items/a\"}]}",
      "{\"s\":[{\"d\":{\"q\":{\"path\":\"a\\\"b\",\"value\":1}},\"path\":\"items/a\"}]}",
      "{\"s\":[{\"d\":{\"q\":{\"path\":\"a\",\"value\":\"\\\"null\\\\\"}},\"path\":\"items/a\"}]}",
      "{\"s\":[{\"d\":{\"q\":{\"path\":\"a\",\"value\":1234567890123456789}},\"path\":\"items/a\"}]}",
      "{\"s\":[{\"d\":{\"q\":{\"path\":\"a\",\"value\":-5}},\"path\":\"items/a\"}]}",
      "{\"s\":[{\"d\":{\"q\":{\"path\":\"a\",\"value\":[1,{\"path\":\"b\",\"value\":2}]}},\"path\":\"items/a\"}]}",
      "{\"s\":[{\"d\":{\"q\":{\"path\":7,\"value\":1}},\"path\":\"items/a\"}]}",
      "{\"s\":[{\"d\":{\"q\":{\"null\":\"null\"},\"r\":\"text\",\"t\":true},\"e\":{},\"f\":[[{\"v\":1}],{\"v\":2}],\"n\":3,\"path\":\"items/a\"},"
      "{\"path\":\"items/a\"},{\"path\":\"items/b\"},{\"d\":{\"q\":{\"v\":1}},\"path\":\"items/b\"}]}",
      "{\"s\":[{},1]}",
      "{\"s\":[[1,2],[3]]}",
      "{\"s\":[1,[2]],\"t\":{\"u\":{\"v\":{\"w\":4}}}}",
      "{\"s\":[\"a list\",\"that is long enough\",\"to be a part\"],\"t\":\"blake2b:00\"}",
      "{\"s\":[{\"d\":{\"q\":{\"v\":\"Đường 1, số 2\"}},\"path\":\"items/đường\"}],\"t\":[\"x\",\"y\"],\"u\":[{\"n\":1}]}",
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) check_round(store, rows[i]);
}

/* What somebody with a SQLite shell sees, while the store is open here, also where views may not do what could harm; to luat itself the views are closed. */
static int64_t number_of(const char *sql) {
  sqlite3 *db = NULL;
  sqlite3_stmt *stmt = NULL;
  int64_t number = -1;
  bool fine = sqlite3_open(six_path("six"), &db) == SQLITE_OK &&
              sqlite3_exec(db, "PRAGMA trusted_schema=OFF", NULL, NULL, NULL) == SQLITE_OK &&
              sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) == SQLITE_OK && sqlite3_step(stmt) == SQLITE_ROW;
  if (fine) number = sqlite3_column_int64(stmt, 0);
  check_that(fine, __FILE__, __LINE__, "%s: %s", sql, sqlite3_errmsg(db));
  sqlite3_finalize(stmt);
  sqlite3_close(db);
  return number;
}

/* Six decisions of two kinds, each of two items decided alike but for a fact: open, plan, requirement, item, the facts' paths, and of each kind an answer. */
static void check_shared(lt_store *store) {
  CHECK(number_of("SELECT count(*) FROM part") == 1 + 1 + 1 + 1 + 1 + 2);
  for (int plan = 2; plan <= 7; plan++) {
    lt_receipt receipt;
    lt_text json = {.arena = &six_arena};
    CHECK(lt_store_receipt(store, &six_arena, plan, false, &receipt, &six_diags) == LT_STORE_FINE);
    CHECK(lt_store_decision(store, &receipt, &json, &six_diags) == LT_STORE_FINE);
    CHECK_STR(lt_text_str(&json), six_json(plan).ptr);
  }
}

static void check_twice(lt_store *store) {
  bool added = true;
  lt_receipt receipt = six_receipt(4);
  CHECK(lt_store_begin(store, &six_diags) == LT_STORE_FINE);
  CHECK(lt_store_put(store, &six_arena, &receipt, six_packed(store, six_json(4)), &added, &six_diags) == LT_STORE_FINE);
  CHECK(!added && receipt.number == 4);
  receipt = six_receipt(4);
  receipt.engine = LT_STR("0.2.0");
  six_diags.list.len = 0;
  CHECK(lt_store_put(store, &six_arena, &receipt, six_packed(store, six_json(4)), &added, &six_diags) == LT_STORE_FINE);
  CHECK(added && receipt.number == 8);
  CHECK(six_diags.list.len == 1 && six_diags.list.items[0].code == LT_L632); /* its clock is before that of the seventh */
  lt_store_abandon(store);
  CHECK(number_of("SELECT max(number) FROM entry") == 7);
}

/* What was put in and taken back must not be thought to be there. */
static void check_taken_back(lt_store *store) {
  lt_str body;
  lt_text back = {.arena = &six_arena};
  lt_str one = LT_STR("{\"s\":[{\"d\":{\"q\":{\"v\":\"one\"}},\"path\":\"items/a\"}]}");
  lt_str two = LT_STR("{\"s\":[{\"d\":{\"q\":{\"v\":\"two\"}},\"path\":\"items/a\"}]}");
  CHECK(lt_store_begin_write(store) && packed(store, one, &body));
  lt_store_abandon(store);
  CHECK(lt_store_begin_write(store) && packed(store, two, &body) && packed(store, one, &body));
  CHECK(lt_store_commit(store) && lt_unpack(store, body, &back));
  CHECK_STR(lt_text_str(&back), lt_str_format(&six_arena, "%.*s\n", LT_STR_ARG(one)).ptr);
}

static lt_str long_one(char letter) {
  lt_text text = {.arena = &six_arena};
  lt_text_puts(&text, "{\"s\":[{\"d\":{\"q\":{\"v\":\"");
  lt_text_pad(&text, letter, 1 << 20);
  lt_text_puts(&text, "\"}},\"path\":\"items/a\"}]}");
  return lt_text_str(&text);
}

/* Parts in memory are let go when they are many; those in store are found again, and not put in twice. */
static void check_let_go(lt_store *store) {
  lt_str body, again;
  lt_text back = {.arena = &six_arena};
  CHECK(lt_store_begin(store, &six_diags) == LT_STORE_FINE);
  for (char letter = 'a'; letter < 'r'; letter++) CHECK(packed(store, long_one(letter), &body));
  CHECK(store->kept.len > 16);
  CHECK(lt_store_end(store, &six_diags) == LT_STORE_FINE && store->kept.len == 0);
  int64_t parts = number_of("SELECT count(*) FROM part");
  CHECK(lt_store_begin(store, &six_diags) == LT_STORE_FINE && packed(store, long_one('q'), &again));
  CHECK(store->kept.len == 2 && lt_str_equal(body, again));
  CHECK(lt_unpack(store, again, &back));
  CHECK_STR(lt_text_str(&back), lt_str_format(&six_arena, "%.*s\n", LT_STR_ARG(long_one('q'))).ptr);
  CHECK(lt_store_end(store, &six_diags) == LT_STORE_FINE && store->kept.len == 2);
  CHECK(number_of("SELECT count(*) FROM part") == parts);
}

static int64_t logged(lt_store *store, lt_log_filter filter) {
  lt_receipts receipts = {0};
  CHECK(lt_store_log(store, &six_arena, &filter, &receipts, &six_diags) == LT_STORE_FINE);
  return receipts.len;
}

static void check_log(lt_store *store) {
  CHECK(logged(store, (lt_log_filter){0}) == 6);
  CHECK(logged(store, (lt_log_filter){.plan = LT_STR("p-3")}) == 1);
  CHECK(logged(store, (lt_log_filter){.plan = LT_STR("p-9")}) == 0);
  CHECK(logged(store, (lt_log_filter){.question = LT_STR("approver"), .outcome = LT_STR("value")}) == 6);
  CHECK(logged(store, (lt_log_filter){.question = LT_STR("approver"), .outcome = LT_STR("no-rule")}) == 0);
  CHECK(logged(store, (lt_log_filter){.rule = LT_STR("xx#r")}) == 6);
  CHECK(logged(store, (lt_log_filter){.rule = LT_STR("xx#o")}) == 6); /* a requirement */
  CHECK(logged(store, (lt_log_filter){.question = LT_STR("approver"), .rule = LT_STR("xx#o")}) == 0);
  CHECK(logged(store, (lt_log_filter){.cites = LT_STR("s")}) == 6);
  CHECK(logged(store, (lt_log_filter){.cites = LT_STR("s:1")}) == 3);
  CHECK(logged(store, (lt_log_filter){.cites = LT_STR("qd-7"), .plan = LT_STR("p-2")}) == 1);
  CHECK(logged(store, (lt_log_filter){.cites = LT_STR("qd-8")}) == 0);
}

/* What the view gives of an answer is what the decision says, byte for byte. */
static void check_details(lt_store *store) {
  sqlite3 *db = NULL;
  sqlite3_stmt *stmt = NULL;
  int rows = 0;
  CHECK(sqlite3_open(six_path("six"), &db) == SQLITE_OK &&
        sqlite3_prepare_v2(db, "SELECT receipt, detail FROM decisions", -1, &stmt, NULL) == SQLITE_OK);
  for (; sqlite3_step(stmt) == SQLITE_ROW; rows++) {
    lt_receipt receipt;
    lt_text json = {.arena = &six_arena};
    CHECK(lt_store_receipt(store, &six_arena, sqlite3_column_int64(stmt, 0), false, &receipt, &six_diags) == LT_STORE_FINE &&
          lt_store_decision(store, &receipt, &json, &six_diags) == LT_STORE_FINE);
    CHECK(lt_str_find(lt_text_str(&json), lt_sql_lent(stmt, 1), 0) != SIZE_MAX);
  }
  CHECK(rows == 12);
  sqlite3_finalize(stmt);
  sqlite3_close(db);
}

static void run(void *arg) {
  (void)arg;
  six_make();
  lt_store *store = six_open("six", true);
  check_shared(store);
  check_log(store);
  check_twice(store);
  check_taken_back(store);
  check_rounds(store);
  check_let_go(store);
  CHECK(number_of("SELECT count(*) FROM bodies") == 12);
  CHECK(number_of("SELECT count(*) FROM decisions WHERE subject = 'items/b' AND question = 'approver'") == 6);
  CHECK(number_of("SELECT count(*) FROM decisions WHERE detail LIKE '%\"items/b/x\",\"value\":7}%'") == 6);
  CHECK(number_of("SELECT count(*) FROM decisions WHERE detail LIKE '%\"items/a/x\",\"value\":5}%'") == 6);
  check_details(store);
  CHECK(number_of("SELECT count(*) FROM rules WHERE norm = 'xx#r'") == 12);
  CHECK(number_of("SELECT count(*) FROM citations WHERE act = 'qd-7'") == 12);
  CHECK(number_of("SELECT count(*) FROM plans WHERE receipts = 1") == 6);
  CHECK(number_of("SELECT count(*) FROM receipts WHERE verdict = 'complies'") == 6);
  CHECK(number_of("SELECT count(*) FROM versions") == 1);
  lt_findings findings;
  lt_head head;
  CHECK(lt_store_verify(store, &six_arena, NULL, &findings, &head, &six_diags) == LT_STORE_FINE);
  CHECK(findings.count == 1 && findings.list.items[0].what == LT_FOUND_LOOSE_PART); /* put in here without a receipt */
  CHECK(number_of("SELECT count(*) = max(id) FROM part") == 1);
  lt_store_close(store);
}

int main(void) { return six_done(run); }
