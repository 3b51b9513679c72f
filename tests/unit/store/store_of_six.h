/* store_of_six.h: what tests of a filled store share: a folder, a store with one publication and six receipts, and what is made of it by hand.
 * Entry 1 is the publication, 2 to 7 are the receipts. */
#ifndef LUAT_TESTS_STORE_OF_SIX_H
#define LUAT_TESTS_STORE_OF_SIX_H

#include <sqlite3.h>
#include <stdlib.h>
#include <unistd.h>

#include "check.h"
#include "read_json.h"
#include "store_impl.h"

static char six_folder[] = "/tmp/luat-six-XXXXXX";
static lt_arena six_arena;
static lt_diags six_diags;
static lt_publication six_version;

static inline const char *six_path(const char *name) {
  return lt_str_format(&six_arena, "%s/%s", six_folder, name).ptr;
}

static inline lt_store *six_open(const char *name, bool writes) {
  lt_store *store = NULL;
  CHECK_ROW(lt_store_open(&store, six_path(name), writes, &six_diags) == LT_STORE_FINE, name);
  return store;
}

/* A decision of two items, decided alike but for what a plan has of its own. */
static inline lt_str six_json(int plan) {
  return lt_str_format(
      &six_arena,
      "{\"kinds\":[\"complies\"],\"open\":[{\"outcome\":\"no-rule\",\"path\":\"items/b\",\"question\":\"q\"}],"
      "\"plan\":\"p-%d\",\"schema\":\"luat.decision/1\",\"subjects\":[{\"decisions\":{},\"entity\":\"plan\","
      "\"path\":\"plan\"},{\"decisions\":{\"approver\":{\"cites\":[{\"act\":\"qd-7\",\"lines\":[%d],\"source\":\"s\"}],"
      "\"facts\":[{\"path\":\"items/a/x\",\"value\":5}],\"norms\":[\"xx#r\"],\"outcome\":\"value\",\"value\":\"hn.ubnd\"}},"
      "\"entity\":\"item\",\"path\":\"items/a\",\"requirements\":[{\"norm\":\"xx#o\",\"status\":\"met\"}]},"
      "{\"decisions\":{\"approver\":{\"cites\":[{\"act\":\"qd-7\",\"lines\":[%d],\"source\":\"s\"}],"
      "\"facts\":[{\"path\":\"items/b/x\",\"value\":7}],\"norms\":[\"xx#r\"],\"outcome\":\"value\",\"value\":\"hn.ubnd\"}},"
      "\"entity\":\"item\",\"path\":\"items/b\",\"requirements\":[{\"norm\":\"xx#o\",\"status\":\"met\"}]}],"
      "\"verdict\":\"complies\"}\n",
      plan, plan % 2 + 1, plan % 2 + 1);
}

/* Taken apart. */
static inline lt_str six_packed(lt_store *store, lt_str json) {
  return lt_store_pack(store, &six_arena, json_read(&six_arena, json));
}

static inline lt_receipt six_receipt(int plan) {
  return (lt_receipt){.plan_text = lt_str_format(&six_arena, "plan: { id: p-%d }\n", plan),
                      .version = six_version.version,
                      .content = six_version.content,
                      .seal = six_version.seal,
                      .law_date = LT_STR(""),
                      .as_of = LT_STR(""),
                      .engine = LT_STR("0.1.0"),
                      .time = 100 + plan};
}

static inline void six_make(void) {
  lt_body bodies[] = {{.id = LT_STR("hn.ubnd"), .title = {LT_STR("UBND"), LT_STR("committee")}}};
  lt_set set = {.digest = {{0xab, 0xcd}}, .norms_len = 1, .bodies = bodies, .bodies_len = 1};
  lt_script_file file = {LT_STR("a.lua"), LT_STR("what it says")};
  lt_head head;
  bool added = false;
  six_diags.arena = &six_arena;
  if (mkdtemp(six_folder) == NULL) exit(1);
  CHECK(lt_store_create(six_path("six"), &six_diags) == LT_STORE_FINE);
  lt_store *store = six_open("six", true);
  CHECK(lt_store_publish(store, &six_arena, &file, 1, &set, LT_STR("note"), 50, &six_version, &head, &six_diags) ==
        LT_STORE_FINE);
  CHECK(lt_store_begin(store, &six_diags) == LT_STORE_FINE);
  for (int plan = 2; plan <= 7; plan++) {
    lt_receipt receipt = six_receipt(plan);
    CHECK(lt_store_put(store, &six_arena, &receipt, six_packed(store, six_json(plan)), &added, &six_diags) == LT_STORE_FINE && added);
    CHECK(receipt.number == plan);
  }
  CHECK(lt_store_end(store, &six_diags) == LT_STORE_FINE);
  lt_store_close(store);
}

/* As somebody does by hand. */
static inline void six_run(const char *name, const char *sql) {
  sqlite3 *db;
  bool fine = sqlite3_open(six_path(name), &db) == SQLITE_OK && sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK;
  check_that(fine, __FILE__, __LINE__, "%s: %s", sql, sqlite3_errmsg(db));
  sqlite3_close(db);
}

/* A copy of it, with which somebody has done something by hand. */
static inline void six_alter(const char *name, const char *sql) {
  lt_store *store = six_open("six", false);
  CHECK_ROW(lt_store_backup(store, six_path(name), &six_diags) == LT_STORE_FINE, name);
  lt_store_close(store);
  six_run(name, sql);
}

static inline int six_done(void (*work)(void *arg)) {
  CHECK(lt_protect(work, NULL));
  CHECK(system(lt_str_format(&six_arena, "rm -rf '%s'", six_folder).ptr) == 0);
  lt_arena_free(&six_arena);
  return CHECK_DONE();
}

#endif
