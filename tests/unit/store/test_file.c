/* The file of a store: what somebody else made of it is refused by its code; times and heads are read as they are printed. */
#include <sqlite3.h>
#include <stdlib.h>
#include <unistd.h>

#include "store/print.h"
#include "check.h"
#include "store_impl.h"

static char folder[] = "/tmp/luat-store-XXXXXX";
static lt_arena arena;

static const char *path_of(const char *name) { return lt_str_format(&arena, "%s/%s", folder, name).ptr; }

static lt_diags diags_new(void) { return (lt_diags){.arena = &arena}; }

static const char *code_of(const lt_diags *diags) {
  return diags->list.len == 0 ? "" : lt_code_get(diags->list.items[0].code)->name;
}

static void alter(const char *path, const char *sql) {
  sqlite3 *db;
  bool fine = sqlite3_open(path, &db) == SQLITE_OK && sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK;
  check_that(fine, __FILE__, __LINE__, "%s: %s", sql, sqlite3_errmsg(db));
  sqlite3_close(db);
}

/* A new store, altered, then opened: the code that refuses it, and a part that it names. */
static void check_named(const char *name, const char *sql, const char *code, const char *part) {
  lt_diags diags = diags_new();
  const char *path = path_of(name);
  CHECK_ROW(lt_store_create(path, &diags) == LT_STORE_FINE, name);
  alter(path, sql);
  lt_store *store;
  CHECK_ROW((lt_store_open(&store, path, false, &diags) == LT_STORE_FINE) == (*code == '\0'), name);
  CHECK_STR(lt_str_of(code_of(&diags)), code);
  lt_str message = diags.list.len == 0 ? (lt_str){0} : diags.list.items[0].message.en;
  CHECK_ROW(*part == '\0' || lt_str_find(message, lt_str_of(part), 0) != SIZE_MAX, name);
  lt_store_close(store);
}

static void check_refused(const char *name, const char *sql, const char *code) { check_named(name, sql, code, ""); }

static void check_altered(void) {
  check_refused("as-it-is", "SELECT 1", "");
  check_refused("trigger", "CREATE TRIGGER t AFTER INSERT ON receipt BEGIN DELETE FROM receipt; END", "L624");
  check_named("view", "DROP VIEW plans; CREATE VIEW plans AS SELECT 1", "L624", "`plans`");
  check_named("lacking", "DROP TABLE signature", "L624", "`signature`");
  check_named("last", "DROP VIEW versions", "L624", "`versions`");
  check_named("more", "CREATE TABLE zz(x)", "L624", "`zz`");
  check_refused("column", "ALTER TABLE plan ADD COLUMN x INTEGER", "L624");
  check_refused("newer", "PRAGMA user_version=99", "L623");
  check_refused("older", "PRAGMA user_version=0", "L622");
  check_refused("other", "PRAGMA application_id=1", "L622");
}

static void check_moment(const char *text, const char *printed) {
  int64_t moment = -1;
  bool read = lt_moment_read(&arena, lt_str_of(text), &moment);
  CHECK_ROW(read == (*printed != '\0'), text);
  if (read) CHECK_STR(lt_moment_print(&arena, moment), printed);
}

static void check_moments(void) {
  check_moment("2018-09-05", "2018-09-05T00:00:00+07:00");
  check_moment("05/09/2018", "2018-09-05T00:00:00+07:00");
  check_moment("2018-09-05T14:30", "2018-09-05T14:30:00+07:00");
  check_moment("2018-09-05 14:30:59", "2018-09-05T14:30:59+07:00");
  check_moment("2018-09-05T17:00:00Z", "2018-09-06T00:00:00+07:00");
  check_moment("2018-09-05T16:59:59Z", "2018-09-05T23:59:59+07:00");
  check_moment("2018-01-01T00:30+08:00", "2017-12-31T23:30:00+07:00");
  check_moment("2018-01-01T00:30:00-05:30", "2018-01-01T13:00:00+07:00");
  check_moment("1969-12-31T23:00:01+00:00", "1970-01-01T06:00:01+07:00");
  check_moment("1960-02-29T01:00", "1960-02-29T01:00:00+07:00");
  static const char *const wrong[] = {"",
                                      "2018-09-31",
                                      "2018-09-05T",
                                      "2018-09-05T24:00",
                                      "2018-09-05T14",
                                      "2018-09-05T14:60",
                                      "2018-09-05T14:30:60",
                                      "2018-09-05T14:30z",
                                      "2018-09-05T14:30+7",
                                      "2018-09-05T14:30+07:00 ",
                                      "now"};
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) check_moment(wrong[i], "");
}

static void check_heads(void) {
  lt_head head = {.number = 12}, back;
  for (uint8_t i = 0; i < 32; i++) head.hash.bytes[i] = i;
  lt_str text = lt_head_print(&arena, &head);
  CHECK_STR(text, "12:000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  CHECK(lt_head_read(text, &back) && back.number == 12 && lt_digest_equal(&back.hash, &head.hash));
  CHECK(!lt_head_read(LT_STR("12"), &back) && !lt_head_read(LT_STR("12:00"), &back) && !lt_head_read(LT_STR(":"), &back));
  CHECK(!lt_head_read(lt_str_slice(text, 2, text.len), &back));
  CHECK(!lt_head_read(lt_str_format(&arena, "%.*sz", (int)text.len - 1, text.ptr), &back));
}

/* A hash for one purpose is none for another, and pieces cannot be shifted against each other. */
static void check_sealing(void) {
  lt_sealing sealing;
  lt_digest digests[3];
  static const char *const rows[3][3] = {{"a", "bc", "d"}, {"a", "b", "cd"}, {"b", "bc", "d"}};
  for (int i = 0; i < 3; i++) {
    lt_sealing_begin(&sealing, rows[i][0]);
    lt_sealing_put(&sealing, lt_str_of(rows[i][1]));
    lt_sealing_put(&sealing, lt_str_of(rows[i][2]));
    digests[i] = lt_sealing_end(&sealing);
  }
  CHECK(!lt_digest_equal(&digests[0], &digests[1]) && !lt_digest_equal(&digests[0], &digests[2]));
  lt_digest back;
  CHECK(lt_digest_read(lt_digest_hex(&arena, &digests[0]), &back) && lt_digest_equal(&back, &digests[0]));
}

static lt_store *store_new(const char *name, bool writes) {
  lt_diags diags = diags_new();
  lt_store *store = NULL;
  const char *path = path_of(name);
  CHECK(lt_store_create(path, &diags) == LT_STORE_FINE);
  CHECK(lt_store_open(&store, path, writes, &diags) == LT_STORE_FINE);
  return store;
}

static void check_begins(lt_store *store, const char *code) {
  lt_diags diags = diags_new();
  store->diags = &diags;
  CHECK_ROW(lt_store_begin_write(store) == (*code == '\0'), code);
  CHECK_STR(lt_str_of(code_of(&diags)), code);
}

/* One writes, the other waits, and is told when that takes too long; whoever only reads writes nothing. */
static void check_writers(void) {
  lt_diags diags = diags_new();
  lt_store *one = store_new("writers", true), *other = NULL;
  CHECK(lt_store_open(&other, path_of("writers"), true, &diags) == LT_STORE_FINE);
  other->wait_ms = 20;
  check_begins(one, "");
  check_begins(other, "L627");
  lt_store_abandon(one);
  check_begins(other, "");
  lt_store_close(other);
  check_begins(one, "");
  lt_store_close(one);
  lt_store *reader = store_new("reader", false);
  check_begins(reader, "L628");
  lt_store_close(reader);
}

/* What somebody wrote into a store moves no cursor and hides nothing. */
static void check_shown(void) {
  lt_publication publication = {.number = 1, .note = LT_STR("a\x1b[2J\n\xe2\x80\xae" "b Đức\t\xff")};
  lt_head head = {0};
  lt_text text = {.arena = &arena};
  lt_store_publication_text(&publication, &head, LT_EN, &text);
  CHECK(lt_str_find(lt_text_str(&text), LT_STR("  note        a\\x1b[2J\\x0a\\xe2\\x80\\xaeb Đức\\x09\\xff\n"), 0) != SIZE_MAX);
  check_refused("named", "CREATE VIEW \"a\x1b[2J\" AS SELECT 1", "L624");
}

/* No more room: said so, and what was begun is gone. */
static void check_full(void) {
  lt_diags diags = diags_new();
  lt_store *store = store_new("full", true);
  lt_head head;
  lt_digest content = {{0}};
  store->diags = &diags;
  CHECK(lt_sql_exec(store, "PRAGMA max_page_count=1") && lt_store_begin_write(store));
  uint32_t put = 0;
  while (put < 1000 && lt_chain_append(store, LT_ENTRY_RECEIPT, 0, &content, NULL, &head)) put++;
  CHECK(put > 0 && put < 1000);
  CHECK_STR(lt_str_of(code_of(&diags)), "L628");
  lt_store_abandon(store);
  CHECK(lt_store_head(store, &head) && head.number == 0);
  lt_store_close(store);
}

/* A page that is not as SQLite wrote it is found by the check. */
static void check_damaged(void) {
  lt_diags diags = diags_new();
  lt_store *store = store_new("damaged", true);
  lt_head head;
  lt_digest content = {{0}};
  store->diags = &diags;
  CHECK(lt_store_begin_write(store) && lt_chain_append(store, LT_ENTRY_RECEIPT, 0, &content, NULL, &head) &&
        lt_store_commit(store) && lt_sql_exec(store, "PRAGMA wal_checkpoint(TRUNCATE)"));
  lt_store_close(store);
  FILE *file = fopen(path_of("damaged"), "r+b");
  CHECK(file != NULL && fseek(file, 2 * 4096, SEEK_SET) == 0);
  for (int i = 0; i < 64; i++) fputc(0x5a, file);
  CHECK(fclose(file) == 0);
  lt_store_counts counts;
  CHECK(lt_store_open(&store, path_of("damaged"), false, &diags) == LT_STORE_FINE);
  CHECK(lt_store_check(store, &counts, &head, &diags) == LT_STORE_IO);
  CHECK_STR(lt_str_of(code_of(&diags)), "L625");
  lt_store_close(store);
}

static void run(void *arg) {
  (void)arg;
  check_writers();
  check_shown();
  check_full();
  check_damaged();
  check_altered();
  check_moments();
  check_heads();
  check_sealing();
}

int main(void) {
  if (mkdtemp(folder) == NULL) return 1;
  CHECK(lt_protect(run, NULL));
  const char *remove = lt_str_format(&arena, "rm -rf '%s'", folder).ptr;
  CHECK(system(remove) == 0);
  lt_arena_free(&arena);
  return CHECK_DONE();
}
