/* Each kind of tampering by hand is found, and the first place that was touched is named; what a chain alone cannot show, a head kept elsewhere does. */
#include "store_of_six.h"

static const struct tampering {
  const char *name, *sql;
  lt_finding_kind what; /* the first that is found */
  int64_t number;
} rows[] = {
    {"verdict", "UPDATE receipt SET body = replace(body, '\"complies\"', '\"breaches\"') WHERE number = 4", LT_FOUND_CONTENT, 4},
    {"engine", "UPDATE receipt SET engine = '9' WHERE number = 4", LT_FOUND_CONTENT, 4},
    {"dates", "UPDATE receipt SET law_date = '2018-09-05' WHERE number = 4", LT_FOUND_CONTENT, 4},
    {"of-no-plan", "UPDATE receipt SET plan = 99 WHERE number = 4", LT_FOUND_CONTENT, 4},
    {"of-another-plan", "UPDATE receipt SET plan = 99 WHERE number = 4; UPDATE receipt SET plan = 3 WHERE number = 5; UPDATE receipt SET plan = 4 WHERE number = 4", LT_FOUND_CONTENT, 4},
    {"digest", "UPDATE receipt SET digest = randomblob(32) WHERE number = 4", LT_FOUND_CONTENT, 4},
    {"answer-of-another", "UPDATE receipt SET body = (SELECT body FROM receipt WHERE number = 3) WHERE number = 4", LT_FOUND_CONTENT, 4},
    {"time", "UPDATE entry SET time = time + 1 WHERE number = 5", LT_FOUND_ENTRY, 5},
    {"kind", "UPDATE entry SET kind = 1 WHERE number = 5", LT_FOUND_CONTENT, 5},
    {"hash", "UPDATE entry SET hash = zeroblob(32) WHERE number = 5", LT_FOUND_ENTRY, 5},
    {"hash-short", "UPDATE entry SET hash = x'00' WHERE number = 5", LT_FOUND_ENTRY, 5},
    {"content", "UPDATE entry SET content = zeroblob(32) WHERE number = 5", LT_FOUND_CONTENT, 5},
    {"removed", "DELETE FROM entry WHERE number = 4; DELETE FROM receipt WHERE number = 4", LT_FOUND_GAP, 4},
    {"removed-first", "DELETE FROM entry WHERE number = 1", LT_FOUND_GAP, 1},
    {"removed-receipt", "DELETE FROM receipt WHERE number = 4", LT_FOUND_CONTENT, 4},
    {"removed-entry", "DELETE FROM entry WHERE number = 7", LT_FOUND_STRAY, 7},
    {"renumbered", "UPDATE receipt SET number = number + 100 WHERE number > 4; UPDATE entry SET number = number + 100 WHERE number > 4", LT_FOUND_GAP, 5},
    {"closed-up", "DELETE FROM entry WHERE number = 4; DELETE FROM receipt WHERE number = 4; UPDATE receipt SET number = number - 1 WHERE number > 4;"
                  " UPDATE entry SET number = number - 1 WHERE number > 4", LT_FOUND_ENTRY, 4},
    {"swapped", "UPDATE entry SET number = -4 WHERE number = 4; UPDATE entry SET number = 4 WHERE number = 5; UPDATE entry SET number = 5 WHERE number = -4;"
                " UPDATE receipt SET number = -4 WHERE number = 4; UPDATE receipt SET number = 4 WHERE number = 5; UPDATE receipt SET number = 5 WHERE number = -4",
     LT_FOUND_ENTRY, 4},
    {"inserted", "INSERT INTO receipt SELECT 99, plan, version, '2000-01-01', as_of, engine, digest, body FROM receipt WHERE number = 4", LT_FOUND_STRAY, 99},
    {"inserted-last", "INSERT INTO receipt SELECT 9223372036854775807, plan, version, '2000-01-01', as_of, engine, digest, body FROM receipt WHERE number = 4", LT_FOUND_STRAY, INT64_MAX},
    {"inserted-first", "INSERT INTO receipt SELECT -9223372036854775808, plan, version, '2000-01-01', as_of, engine, digest, body FROM receipt WHERE number = 4", LT_FOUND_STRAY, INT64_MIN},
    {"plan-last", "INSERT INTO plan SELECT 9223372036854775807, zeroblob(32), name, text FROM plan WHERE id = 1", LT_FOUND_PLAN, INT64_MAX},
    {"plan-first", "INSERT INTO plan SELECT -9223372036854775808, zeroblob(32), name, text FROM plan WHERE id = 1", LT_FOUND_PLAN, INT64_MIN},
    {"appended", "INSERT INTO entry SELECT 8, kind, time, content, hash FROM entry WHERE number = 7;"
                 " INSERT INTO receipt SELECT 8, plan, version, '2000-01-01', as_of, engine, digest, body FROM receipt WHERE number = 7", LT_FOUND_CONTENT, 8},
    {"part", "UPDATE part SET text = replace(text, 'hn.ubnd', 'hn.khac')", LT_FOUND_PART, 5},
    {"part-gone", "DELETE FROM part WHERE id = 3", LT_FOUND_PART, 3},
    {"part-last-gone", "DELETE FROM part WHERE id = 7", LT_FOUND_PART, 7},
    {"parts-gone", "DELETE FROM part", LT_FOUND_PART, 1},
    {"part-before", "INSERT INTO part SELECT -5, zeroblob(32), flags, text, chain FROM part WHERE id = 1", LT_FOUND_PART, -5},
    {"part-more", "INSERT INTO part SELECT 8, zeroblob(32), flags, text, chain FROM part WHERE id = 7", LT_FOUND_PART, 8},
    {"part-far", "INSERT INTO part SELECT 9223372036854775807, zeroblob(32), flags, text, chain FROM part WHERE id = 7", LT_FOUND_PART, 8},
    {"parts-swapped", "UPDATE part SET id = 99 WHERE id = 5; UPDATE part SET id = 5 WHERE id = 7; UPDATE part SET id = 7 WHERE id = 99", LT_FOUND_PART, 5},
    {"parts-renumbered", "UPDATE part SET id = id + 100 WHERE id > 5", LT_FOUND_PART, 6},
    {"part-chain", "UPDATE part SET chain = zeroblob(32) WHERE id = 3", LT_FOUND_PART, 3},
    {"part-no-chain", "UPDATE part SET chain = NULL WHERE id = 3", LT_FOUND_PART, 3},
    {"part-flags", "UPDATE part SET flags = 0 WHERE flags = 2", LT_FOUND_PART, 4},
    {"answer-gone", "DELETE FROM part WHERE id = 5", LT_FOUND_PART, 5},
    {"answer-other", "UPDATE receipt SET body = replace(body, '[5]', '[7]') WHERE number = 4", LT_FOUND_CONTENT, 4},
    {"fact", "UPDATE receipt SET body = replace(body, '6,[7]', '6,[8]') WHERE number = 4", LT_FOUND_CONTENT, 4},
    {"fact-other", "UPDATE part SET text = replace(text, '~/x', '~/y') WHERE id = 6", LT_FOUND_PART, 6},
    {"body-cut", "UPDATE receipt SET body = substr(body, 1, length(body) - 30) WHERE number = 4", LT_FOUND_CONTENT, 4},
    {"body-empty", "UPDATE receipt SET body = '' WHERE number = 4", LT_FOUND_CONTENT, 4},
    {"body-older", "UPDATE receipt SET body = '{' || substr(body, instr(body, ',') + 1) WHERE number = 4", LT_FOUND_CONTENT, 4},
    {"body-as-taken-apart", "UPDATE receipt SET body = '{\"~\":2' || substr(body, instr(body, ',')) WHERE number = 4", LT_FOUND_CONTENT, 4},
    {"vouches-for-fewer", "UPDATE receipt SET body = replace(body, '\"~\":[7]', '\"~\":[6]') WHERE number = 4", LT_FOUND_CONTENT, 4},
    {"vouches-for-more", "UPDATE receipt SET body = replace(body, '\"~\":[7]', '\"~\":[77]') WHERE number = 4", LT_FOUND_CONTENT, 4},
    {"vouches-for-nothing", "UPDATE receipt SET body = replace(body, '\"~\":[7]', '\"~\":[]') WHERE number = 4", LT_FOUND_CONTENT, 4},
    {"vouches-below", "UPDATE receipt SET body = replace(body, '\"~\":[7]', '\"~\":[-7]') WHERE number = 4", LT_FOUND_CONTENT, 4},
    {"body-groups", "UPDATE receipt SET body = replace(body, '[[\"', '[[[\"') WHERE number = 4", LT_FOUND_CONTENT, 4},
    {"part-hash", "UPDATE part SET hash = zeroblob(32) WHERE id = 3", LT_FOUND_PART, 3},
    {"plan", "UPDATE plan SET text = text || '# more' WHERE id = 2", LT_FOUND_PLAN, 2},
    {"plan-name", "UPDATE plan SET name = 'p-9' WHERE id = 2", LT_FOUND_CONTENT, 3},
    {"script", "UPDATE script SET text = 'what it does not say'", LT_FOUND_SCRIPT, 1},
    {"script-name", "UPDATE version_script SET name = 'b.lua'", LT_FOUND_VERSION, 1},
    {"script-more", "INSERT INTO version_script SELECT version, 'b.lua', script FROM version_script", LT_FOUND_VERSION, 1},
    {"note", "UPDATE publication SET note = 'another'", LT_FOUND_CONTENT, 1},
    {"parent", "UPDATE publication SET parent = 1", LT_FOUND_CONTENT, 1},
    {"seal", "UPDATE version SET seal = zeroblob(32)", LT_FOUND_CONTENT, 1},
    {"register", "UPDATE body SET vi = 'khác'", LT_FOUND_CONTENT, 1},
    {"signature-more", "INSERT INTO signature VALUES(50, 1, 1, zeroblob(8), 'x')", LT_FOUND_SIGNATURE, 1},
    {"signature-of-none", "INSERT INTO signature VALUES(50, 1, 9, zeroblob(8), 'x')", LT_FOUND_STRAY, 50},
    {"head-more", "INSERT INTO signature VALUES(50, 2, 3, zeroblob(8), 'x')", LT_FOUND_SIGNED_HEAD, 50},
    {"key-more", "INSERT INTO trust VALUES(50, zeroblob(8), 1, 'x')", LT_FOUND_STRAY, 50},
    {"version-more", "INSERT INTO version VALUES(9, zeroblob(32), zeroblob(32), 1)", LT_FOUND_LOOSE_VERSION, 9},
    {"script-of-no-version", "INSERT INTO version_script VALUES(9, 'a.lua', 1)", LT_FOUND_LOOSE_VERSION, 9},
    {"register-of-no-version", "INSERT INTO body VALUES(9, 'a', 'b', 'c')", LT_FOUND_LOOSE_VERSION, 9},
    {"plan-too-long", "UPDATE plan SET text = CAST(zeroblob(70000000) AS TEXT) WHERE id = 2", LT_FOUND_CONTENT, 3},
    {"script-too-long", "UPDATE script SET text = CAST(zeroblob(70000000) AS TEXT)", LT_FOUND_UNREAD, 0},
    {"publication-more", "INSERT INTO publication VALUES(50, 1, 1, '')", LT_FOUND_STRAY, 50},
};

/* Each share by itself finds nothing just where all of it together has nothing to find. */
static void check_shares(const char *name, const lt_head *kept, int64_t count) {
  lt_store *store = six_open(name, false), *other = six_open(name, false);
  lt_verify_shares shares;
  lt_findings findings;
  int64_t of_shares = 0;
  CHECK_ROW(lt_store_verify_shares(store, &six_arena, kept, &shares, &six_diags) == LT_STORE_FINE, name);
  CHECK_ROW(shares.len == 0 || shares.list.len > 2, name);
  for (uint32_t i = shares.len; i > 0; i--) {
    CHECK_ROW(lt_store_verify_share(i % 2 == 0 ? store : other, &six_arena, &shares, i - 1, kept, &findings, &six_diags) == LT_STORE_FINE, name);
    of_shares += findings.count;
  }
  CHECK_ROW((shares.len > 0 && of_shares == 0) == (count == 0), name);
  lt_store_close(other);
  lt_store_close(store);
}

static void verify(const char *name, const lt_head *kept, lt_findings *findings, lt_head *head) {
  lt_store *store = six_open(name, false);
  CHECK_ROW(lt_store_verify(store, &six_arena, kept, findings, head, &six_diags) == LT_STORE_FINE, name);
  lt_store_close(store);
  check_shares(name, kept, findings->count);
}

static void check_found(const char *name, const lt_head *kept, lt_finding_kind what, int64_t number) {
  lt_findings findings;
  lt_head head;
  verify(name, kept, &findings, &head);
  bool found = findings.list.len > 0 && findings.list.items[0].what == what && findings.list.items[0].number == number;
  check_that(found, __FILE__, __LINE__, "%s: found %d %lld, wanted %d %lld", name,
             findings.list.len > 0 ? (int)findings.list.items[0].what : -1,
             findings.list.len > 0 ? (long long)findings.list.items[0].number : 0, (int)what, (long long)number);
}

/* Every hash recomputed after a change, as somebody would who knows luat. */
static void rewrite_chain(const char *name) {
  lt_store *store = six_open(name, true);
  lt_digest before = {{0}};
  store->diags = &six_diags;
  CHECK(lt_store_begin_write(store));
  for (int64_t number = 1; number <= 7; number++) {
    sqlite3_stmt *stmt = lt_sql(store, "SELECT kind, time, content FROM entry WHERE number = ?");
    lt_sql_int(stmt, 1, number);
    CHECK(lt_sql_row(store, stmt) == 1);
    lt_digest content = lt_sql_get_digest(stmt, 2);
    before = lt_entry_hash(&before, number, (lt_entry_kind)sqlite3_column_int64(stmt, 0), sqlite3_column_int64(stmt, 1), &content);
    sqlite3_reset(stmt);
    stmt = lt_sql(store, "UPDATE entry SET hash = ? WHERE number = ?");
    lt_sql_digest(stmt, 1, &before);
    lt_sql_int(stmt, 2, number);
    CHECK(lt_sql_run(store, stmt));
  }
  CHECK(lt_store_commit(store));
  lt_store_close(store);
}

/* A part whose own hash is right, or with it the chain of all parts, as somebody would who knows luat. */
static void rewrite_part(const char *name, int64_t id, bool chains) {
  lt_store *store = six_open(name, true);
  lt_str text = LT_STR("{\"outcome\":\"value\",\"value\":\"hn.khac\"}");
  lt_digest hash;
  store->diags = &six_diags;
  CHECK(lt_store_begin_write(store) && lt_part_hash_make(store, 0, text, &hash));
  sqlite3_stmt *stmt = lt_sql(store, "UPDATE part SET hash = ?, text = ? WHERE id = ?");
  lt_sql_digest(stmt, 1, &hash);
  lt_sql_str(stmt, 2, text);
  lt_sql_int(stmt, 3, id);
  CHECK(lt_sql_run(store, stmt) && (!chains || lt_parts_chain_all(store)) && lt_store_commit(store));
  lt_store_close(store);
}

/* Rows whose own hashes are right, put in as luat does, that nothing in the chain knows. */
static void put_in(const char *name) {
  lt_store *store = six_open(name, true);
  lt_str text = LT_STR("{\"more\":1}"), script = LT_STR("-- more"), plan = LT_STR("plan: { id: more }");
  lt_digest hash = lt_script_hash(script);
  int64_t id;
  store->diags = &six_diags;
  CHECK(lt_store_begin_write(store));
  sqlite3_stmt *stmt = lt_sql(store, "INSERT INTO script VALUES(9, ?, ?)");
  lt_sql_digest(stmt, 1, &hash);
  lt_sql_str(stmt, 2, script);
  CHECK(lt_sql_run(store, stmt));
  hash = lt_plan_hash(plan);
  stmt = lt_sql(store, "INSERT INTO plan VALUES(9, ?, 'more', ?)");
  lt_sql_digest(stmt, 1, &hash);
  lt_sql_str(stmt, 2, plan);
  CHECK(lt_sql_run(store, stmt));
  CHECK(lt_part_hash_make(store, 0, text, &hash) && lt_part_put(store, &hash, 0, text, &id) && id == 8);
  CHECK(lt_store_commit(store));
  lt_store_close(store);
}

/* Each by itself. */
static void check_put_in(void) {
  six_alter("put-in", "SELECT 1");
  put_in("put-in");
  check_found("put-in", NULL, LT_FOUND_LOOSE_PLAN, 9);
  six_run("put-in", "UPDATE plan SET id = -9 WHERE id = 9");
  check_found("put-in", NULL, LT_FOUND_LOOSE_PLAN, -9);
  six_run("put-in", "DELETE FROM plan WHERE id = -9");
  check_found("put-in", NULL, LT_FOUND_LOOSE_PART, 8);
  six_run("put-in", "DELETE FROM part WHERE id = 8");
  check_found("put-in", NULL, LT_FOUND_LOOSE_SCRIPT, 9);
}

/* All that is found, by its first letter: P a part, C what an entry is about. */
static void check_all_found(const char *name, const char *wanted) {
  lt_findings findings;
  lt_head head;
  lt_text text = {.arena = &six_arena};
  verify(name, NULL, &findings, &head);
  for (uint32_t i = 0; i < findings.list.len; i++)
    lt_text_putf(&text, " %c%lld", findings.list.items[i].what == LT_FOUND_PART ? 'P' : findings.list.items[i].what == LT_FOUND_CONTENT ? 'C' : '?',
                 (long long)findings.list.items[i].number);
  CHECK_STR(lt_text_str(&text), wanted);
}

/* Which of its receipts can be read, all of them in one go. */
static void check_readable(const char *name, const char *wanted) {
  lt_store *store = six_open(name, false);
  lt_text text = {.arena = &six_arena};
  for (int64_t number = 7; number >= 2; number--) {
    lt_receipt receipt;
    lt_diags aside = {.arena = &six_arena};
    lt_text json = {.arena = &six_arena};
    CHECK(lt_store_receipt(store, &six_arena, number, false, &receipt, &aside) == LT_STORE_FINE);
    if (lt_store_decision(store, &receipt, &json, &aside) == LT_STORE_FINE) lt_text_putf(&text, " %lld", (long long)number);
    else CHECK(aside.list.len >= 1 && aside.list.items[0].code == LT_L625);
  }
  CHECK_STR(lt_text_str(&text), wanted);
  lt_store_close(store);
}

/* Part 7 came with receipt 3, all others with receipt 2; receipts of even numbers do not rest on it. */
static void check_parts(void) {
  check_readable("six", " 7 6 5 4 3 2");
  six_alter("text", "UPDATE part SET text = replace(text, 'hn.ubnd', 'hn.khac') WHERE id = 7");
  check_all_found("text", " P7 C3 C5 C7");
  check_readable("text", " 6 4 2");
  six_alter("answer", "SELECT 1");
  rewrite_part("answer", 7, false);
  check_all_found("answer", " P7 C3 C5 C7");
  check_readable("answer", " 6 4 2");
  six_alter("answers", "SELECT 1");
  rewrite_part("answers", 7, true); /* the chain up to it is no longer the one that receipt 3 and all after it are hashed with */
  check_all_found("answers", " C3 C4 C5 C6 C7");
  check_readable("answers", " 2");
  six_alter("first", "SELECT 1");
  rewrite_part("first", 5, false); /* nothing vouches for what came with it */
  check_all_found("first", " P5 C2 C3 C4 C5 C6 C7");
  check_readable("first", "");
  six_alter("gone", "DELETE FROM part WHERE id = 7");
  check_all_found("gone", " P7 C3 C4 C5 C6 C7");
  check_readable("gone", " 2");
  six_alter("shape", "UPDATE part SET text = replace(text, 'met', 'lax') WHERE id = 3"); /* it stands in the shape of both items */
  check_all_found("shape", " P3 C2 C3 C4 C5 C6 C7");
}

/* A store of 300 receipts, which is shared out in ranges of several entries, whose plans come again and in no order. */
static void check_many(void) {
  static const char *const changes[] = {
      "SELECT 1",
      "UPDATE entry SET hash = zeroblob(32) WHERE number = 150",
      "UPDATE plan SET text = 'x' WHERE id = 57",
      "UPDATE receipt SET engine = 'x' WHERE number = 301",
      "DELETE FROM entry WHERE number = 11",
      "DELETE FROM receipt WHERE number = 300",
      "DELETE FROM entry WHERE number = 301; DELETE FROM receipt WHERE number = 301; INSERT INTO receipt SELECT 999, plan, version, 'x', as_of, engine, digest, body FROM receipt WHERE number = 5",
      "UPDATE receipt SET plan = 9223372036854775807 WHERE number = 100",
      "UPDATE receipt SET plan = -9223372036854775808 WHERE number = 100",
      "DELETE FROM entry; DELETE FROM receipt",
  };
  bool added = true;
  six_alter("many", "SELECT 1");
  lt_store *store = six_open("many", true);
  CHECK(lt_store_begin(store, &six_diags) == LT_STORE_FINE);
  for (int number = 8; number <= 301 && added; number++) {
    int plan = number % 3 == 0 ? 300 - number / 2 : number;
    lt_receipt receipt = six_receipt(plan);
    receipt.law_date = lt_str_format(&six_arena, "%d", number);
    receipt.time = 1000;
    CHECK(lt_store_put(store, &six_arena, &receipt, six_packed(store, six_json(plan)), &added, &six_diags) == LT_STORE_FINE && added);
  }
  CHECK(lt_store_end(store, &six_diags) == LT_STORE_FINE);
  lt_store_close(store);
  for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
    lt_findings findings;
    lt_head head;
    const char *name = lt_str_format(&six_arena, "many-%zu", i).ptr;
    store = six_open("many", false);
    CHECK(lt_store_backup(store, six_path(name), &six_diags) == LT_STORE_FINE);
    lt_store_close(store);
    six_run(name, changes[i]);
    verify(name, NULL, &findings, &head);
    CHECK_ROW((findings.count == 0) == (i == 0), changes[i]);
  }
}

static void check_heads(void) {
  lt_findings findings;
  lt_head head, of_cut;
  verify("six", NULL, &findings, &head);
  CHECK(findings.count == 0 && findings.entries == 7 && head.number == 7);
  verify("six", &head, &findings, &head);
  CHECK(findings.count == 0);
  six_alter("cut", "DELETE FROM entry WHERE number = 7; DELETE FROM receipt WHERE number = 7");
  check_found("cut", NULL, LT_FOUND_LOOSE_PLAN, 6); /* its plan was left */
  six_run("cut", "DELETE FROM plan WHERE id = 6");
  verify("cut", NULL, &findings, &of_cut);
  CHECK(findings.count == 0 && of_cut.number == 6); /* the chain alone does not see it */
  check_found("cut", &head, LT_FOUND_CUT, 7);
  verify("six", &of_cut, &findings, &head); /* an older head is a head all the same */
  CHECK(findings.count == 0);
  six_alter("rewritten", "UPDATE entry SET time = time + 1 WHERE number = 3");
  rewrite_chain("rewritten");
  verify("rewritten", NULL, &findings, &of_cut);
  CHECK(findings.count == 0);
  check_found("rewritten", &head, LT_FOUND_HEAD, 7);
}

static void run(void *arg) {
  (void)arg;
  six_make();
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    six_alter(rows[i].name, rows[i].sql);
    check_found(rows[i].name, NULL, rows[i].what, rows[i].number);
  }
  check_heads();
  check_parts();
  check_put_in();
  check_many();
}

int main(void) { return six_done(run); }
