/* Stores of older schemas: brought up to date whole, or not at all, and every hash still holds; a head of such a chain that minisign signed is taken, checked, and misses nothing that is cut. */
#include <sqlite3.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "check.h"
#include "read_json.h"
#include "store_impl.h"

#define OLDER LUAT_SOURCE_DIR "/tests/store/older/"

static char folder[] = "/tmp/luat-migrate-XXXXXX";
static lt_arena arena;
static const char head_4[] = "4:01c4a5ad6e72bca7e7dac47ef3224e609193db53325b4ecf020e7253130be95a";

static const char *path_of(const char *name) { return lt_str_format(&arena, "%s/%s", folder, name).ptr; }

static lt_str file_text(const char *path) {
  FILE *file = fopen(path, "rb");
  lt_text text = {.arena = &arena};
  for (int c; file != NULL && (c = getc(file)) != EOF;) lt_text_putc(&text, (char)c);
  if (file != NULL) fclose(file);
  return lt_str_copy(&arena, lt_text_str(&text));
}

static void run(const char *path, const char *sql) {
  sqlite3 *db;
  bool fine = sqlite3_open(path, &db) == SQLITE_OK && sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK;
  check_that(fine, __FILE__, __LINE__, "%s", sqlite3_errmsg(db));
  sqlite3_close(db);
}

/* The store of that schema, as a luat of then wrote it. */
static const char *older(const char *name, int schema) {
  const char *path = path_of(name);
  run(path, file_text(lt_str_format(&arena, OLDER "schema-%d.sql", schema).ptr).ptr);
  run(path, "PRAGMA journal_mode=WAL");
  return path;
}

static lt_store *opened(const char *path, bool writes, const char *code) {
  lt_diags diags = {.arena = &arena};
  lt_store *store = NULL;
  CHECK_ROW((lt_store_open(&store, path, writes, &diags) == LT_STORE_FINE) == (*code == '\0'), code);
  CHECK_STR(lt_str_of(diags.list.len == 0 ? "" : lt_code_get(diags.list.items[0].code)->name), code);
  return store;
}

/* How many places do not hold, against that head of before. */
static int64_t found(lt_store *store, const char *kept, int64_t signed_to) {
  lt_diags diags = {.arena = &arena};
  lt_findings findings;
  lt_head head, known;
  CHECK(kept == NULL || lt_head_read(lt_str_of(kept), &known));
  CHECK(lt_store_verify(store, &arena, kept == NULL ? NULL : &known, &findings, &head, &diags) == LT_STORE_FINE);
  CHECK(findings.signed_head.number == signed_to);
  return findings.count;
}

static int64_t number_of(const char *path, const char *sql) {
  sqlite3 *db;
  sqlite3_stmt *stmt;
  CHECK(sqlite3_open(path, &db) == SQLITE_OK && sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) == SQLITE_OK);
  int64_t number = sqlite3_step(stmt) == SQLITE_ROW ? sqlite3_column_int64(stmt, 0) : -1;
  sqlite3_finalize(stmt);
  sqlite3_close(db);
  return number;
}

/* What was recorded then is put together as it was. */
static void check_decision(lt_store *store, int64_t number) {
  lt_diags diags = {.arena = &arena};
  lt_receipt receipt;
  lt_text json = {.arena = &arena};
  CHECK(lt_store_receipt(store, &arena, number, false, &receipt, &diags) == LT_STORE_FINE && receipt.number == number);
  CHECK(lt_store_decision(store, &receipt, &json, &diags) == LT_STORE_FINE);
  CHECK_STR(lt_text_str(&json), file_text(lt_str_format(&arena, OLDER "decision-%d.json", (int)number).ptr).ptr);
}

/* It answers questions in the views of now. */
static void check_recorded(lt_store *store, const char *path) {
  lt_diags diags = {.arena = &arena};
  check_decision(store, 7);
  CHECK(number_of(path, "SELECT count(*) FROM decisions WHERE receipt = 7 AND subject = 'works/pho-lon'") == 5);
  CHECK(number_of(path, "SELECT count(*) FROM decisions WHERE detail LIKE '%\"works/pho-lon/near_school\",\"value\":true}%'") >= 1);
  CHECK(number_of(path, "SELECT count(*) FROM requirements WHERE receipt = 7") == 0);
  CHECK(number_of(path, "SELECT count(*) FROM citations WHERE receipt = 7 AND requirement IS NULL") >= 10);
  lt_log_filter filter = {.question = LT_STR("leave"), .outcome = LT_STR("value")};
  lt_receipts found_then = {0};
  CHECK(lt_store_log(store, &arena, &filter, &found_then, &diags) == LT_STORE_FINE && found_then.len >= 1);
}

/* A receipt of now after those of then, which shares parts with them where they are of one form. */
static void check_goes_on(lt_store *store, int64_t last) {
  lt_diags diags = {.arena = &arena};
  lt_receipt receipt;
  lt_text back = {.arena = &arena};
  lt_str json = file_text(OLDER "decision-8.json");
  bool added = false;
  CHECK(lt_store_receipt(store, &arena, last, false, &receipt, &diags) == LT_STORE_FINE && receipt.number == last);
  receipt.plan_text = LT_STR("plan: { id: ho-so-1 }\n");
  CHECK(lt_store_begin(store, &diags) == LT_STORE_FINE);
  CHECK(lt_store_put(store, &arena, &receipt, lt_store_pack(store, &arena, json_read(&arena, json)), &added, &diags) == LT_STORE_FINE && added);
  CHECK(lt_store_end(store, &diags) == LT_STORE_FINE && lt_str_starts(receipt.body, LT_BODY_VOUCHES));
  CHECK(lt_store_decision(store, &receipt, &back, &diags) == LT_STORE_FINE);
  CHECK_STR(lt_text_str(&back), json.ptr);
  CHECK(found(store, head_4, 0) == 0);
}

static void check_each_older(void) {
  static const int64_t lasts[] = {2, 7, 8, 9}; /* receipts */
  for (int schema = 1; schema < LT_STORE_SCHEMA; schema++) {
    const char *path = older(lt_str_format(&arena, "from-%d", schema).ptr, schema);
    CHECK(opened(path, false, "L635") == NULL);
    CHECK(number_of(path, "PRAGMA user_version") == schema);
    lt_store *store = opened(path, true, "");
    CHECK(store != NULL && found(store, head_4, 0) == 0);
    lt_store_close(store);
    CHECK(number_of(path, "PRAGMA user_version") == LT_STORE_SCHEMA);
    CHECK(number_of(path, "SELECT count(*) FROM signature WHERE kind = 1") == 1);
    store = opened(path, false, "");
    CHECK(store != NULL && found(store, head_4, 0) == 0);
    if (schema >= 2) check_recorded(store, path);
    if (schema >= 3) check_decision(store, 8);
    if (schema >= 4) check_decision(store, 9);
    lt_store_close(store);
    store = opened(path, true, "");
    int64_t parts = number_of(path, "SELECT count(*) FROM part");
    check_goes_on(store, lasts[schema - 1]);
    CHECK((number_of(path, "SELECT count(*) FROM part") == parts) == (schema >= 3));
    lt_store_close(store);
  }
}

/* What is not as a luat of then made it is not brought up to date. */
static void check_altered(void) {
  const char *path = older("altered", 1);
  run(path, "DROP TABLE signature; CREATE TABLE signature(number INTEGER PRIMARY KEY) STRICT");
  CHECK(opened(path, true, "L624") == NULL);
  CHECK(number_of(path, "PRAGMA user_version") == 1);
}

static void check_signed_head(void) {
  lt_diags diags = {.arena = &arena};
  const char *path = older("signed", 1);
  lt_store *store = opened(path, true, "");
  lt_str key = file_text(OLDER "registrar.pub"), signature = file_text(OLDER "head-4.minisig");
  lt_head head, other;
  CHECK(lt_head_read(lt_str_of(head_4), &head));
  CHECK_STR(lt_head_text(&arena, &head), lt_str_format(&arena, "luat.head/1 %s\n", head_4).ptr);
  CHECK(lt_head_read(lt_head_text(&arena, &head), &other) && other.number == 4 && lt_digest_equal(&head.hash, &other.hash));
  CHECK(lt_store_trust(store, &arena, key, true, 1514912400, &diags) == LT_STORE_FINE);
  other.number = 3;
  CHECK(lt_store_sign_head(store, &arena, &other, signature, 1514912400, &diags) == LT_STORE_USAGE);
  CHECK_STR(lt_str_of(lt_code_get(diags.list.items[0].code)->name), "L776");
  CHECK(lt_store_last(store, &other, &diags) == LT_STORE_FINE && other.number == 5);
  CHECK(lt_store_sign_head(store, &arena, &other, signature, 1514912400, &diags) == LT_STORE_USAGE);
  CHECK_STR(lt_str_of(lt_code_get(diags.list.items[1].code)->name), "L769");
  for (int i = 0; i < 2; i++) CHECK(lt_store_sign_head(store, &arena, &head, signature, 1514912400, &diags) == LT_STORE_FINE);
  CHECK(lt_store_last(store, &other, &diags) == LT_STORE_FINE && other.number == 6); /* once */
  CHECK(found(store, head_4, 4) == 0);
  lt_store_close(store);
  /* A chain that is written anew from entry 2 on cannot have that signature. */
  run(path, "UPDATE entry SET hash = zeroblob(32) WHERE number = 4");
  store = opened(path, false, "");
  CHECK(found(store, NULL, 0) > 1);
  lt_store_close(store);
  run(path, "DELETE FROM entry WHERE number > 3; DELETE FROM signature; DELETE FROM trust WHERE number > 3");
  store = opened(path, false, "");
  CHECK(found(store, NULL, 0) == 0); /* the end is cut off, and nothing in the file says so */
  CHECK(found(store, head_4, 0) == 1);
  lt_store_close(store);
}

/* ---- Where nothing may be written ---- */

/* As somebody who may write neither the file nor the folder. */
static void look_as_reader(const char *path, const char *reads, const char *writes) {
  CHECK(chmod(folder, 0555) == 0 && chmod(path, 0444) == 0);
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    check_failed = 0;
    if (freopen("/dev/null", "w", stdout) == NULL) _exit(2);
    if (geteuid() == 0 && setresuid(65534, 65534, 65534) != 0) _exit(2);
    lt_store *store = opened(path, false, reads);
    if (store != NULL) CHECK(found(store, NULL, 0) == 0);
    lt_store_close(store);
    CHECK(opened(path, true, writes) == NULL);
    _exit(check_failed != 0);
  }
  int state = 1;
  CHECK(child > 0 && waitpid(child, &state, 0) == child && state == 0);
  CHECK(chmod(folder, 0755) == 0 && chmod(path, 0644) == 0);
}

static void check_sealed(void) {
  lt_diags diags = {.arena = &arena};
  const char *path = older("odd name %41?#.luat", 1), *copy = path_of("copy?.luat");
  lt_store *store = opened(path, true, "");
  CHECK(lt_store_backup(store, copy, &diags) == LT_STORE_FINE);
  look_as_reader(copy, "", "L628");
  CHECK(access(path_of("copy?.luat-wal"), F_OK) != 0 && access(path_of("copy?.luat-shm"), F_OK) != 0);
  CHECK(chmod(lt_str_format(&arena, "%s-wal", path).ptr, 0644) == 0);
  look_as_reader(path, "L636", "L628");
  lt_store_close(store);
}

int main(void) {
  CHECK(mkdtemp(folder) != NULL);
  check_each_older();
  check_altered();
  check_signed_head();
  check_sealed();
  lt_arena_free(&arena);
  char command[64];
  snprintf(command, sizeof command, "rm -rf '%s'", folder);
  CHECK(system(command) == 0);
  return CHECK_DONE();
}
