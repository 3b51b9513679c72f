/* luat_sqlite.c: SELECT luat_decide(plan, set): luat inside SQLite, as an extension that any program with SQLite may
 * load. A set is named by its whole digest (`luat versions`, `seal`), and scripts that were read are sealed and held
 * against it before they decide anything: the same arguments give the same bytes wherever the scripts came from, so
 * that the function may stand in views, indexes and generated columns. They are read from the database itself where
 * that is a store, else from the one that luat_store(FILE) named. It opens and reads by the host's own SQLite and knows
 * of luat its header alone. */
#include <luat/luat.h>

#include <sqlite3ext.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

SQLITE_EXTENSION_INIT1

enum { SETS = 8, DIGEST = 8 + 64 /* "blake2b:" and digits */, SAID_MAX = 1000 };

/* What a connection keeps. */
typedef struct kept {
  struct {
    luat_policy_set *set;
    char digest[DIGEST + 1];
    unsigned long used; /* when */
  } sets[SETS];
  unsigned long now;
  int holders;    /* functions */
  sqlite3 *store; /* that luat_store named, or NULL */
} kept;

/* ---- What is refused ---- */

/* The first error of the list, in both languages. */
static void refuse(sqlite3_context *context, const luat_diagnostics *diagnostics, luat_status status) {
  if (status == LUAT_NO_MEMORY || luat_diagnostics_errors(diagnostics) == 0) {
    sqlite3_result_error_nomem(context);
    return;
  }
  for (size_t i = 0; i < luat_diagnostics_len(diagnostics); i++) {
    const luat_diagnostic *one = luat_diagnostics_get(diagnostics, i);
    if (luat_diagnostic_is_error(one) == 0) continue;
    char said[SAID_MAX];
    sqlite3_snprintf(sizeof said, said, "%s: %s / %s", luat_diagnostic_code(one), luat_diagnostic_message(one, LUAT_VI),
                     luat_diagnostic_message(one, LUAT_EN));
    sqlite3_result_error(context, said, -1);
    return;
  }
}

static void refuse_by(sqlite3_context *context, const char *code, const char *what) {
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  const char *const args[] = {what, NULL};
  luat_status status = diagnostics == NULL ? LUAT_NO_MEMORY : luat_diagnostics_add(diagnostics, code, args);
  if (status == LUAT_OK) refuse(context, diagnostics, LUAT_USAGE);
  else sqlite3_result_error_nomem(context);
  luat_diagnostics_free(diagnostics);
}

/* ---- Scripts ---- */

typedef struct scripts {
  luat_script list[1024];
  size_t len;
} scripts;

static void scripts_free(scripts *all) {
  for (size_t i = 0; i < all->len; i++) {
    sqlite3_free((void *)(uintptr_t)all->list[i].name);
    sqlite3_free((void *)(uintptr_t)all->list[i].text);
  }
  all->len = 0;
}

static bool add_script(scripts *all, sqlite3_stmt *stmt) {
  if (all->len == sizeof all->list / sizeof *all->list) return false;
  const unsigned char *name = sqlite3_column_text(stmt, 0), *text = sqlite3_column_text(stmt, 1);
  luat_script *one = &all->list[all->len];
  one->text_len = (size_t)sqlite3_column_bytes(stmt, 1);
  one->name = name == NULL ? NULL : sqlite3_mprintf("%s", name);
  char *copy = text == NULL ? NULL : sqlite3_malloc64(one->text_len + 1);
  one->text = copy;
  if (copy != NULL) memcpy(copy, text, one->text_len + 1);
  all->len++;
  return one->name != NULL && copy != NULL;
}

/* Those of a version with that seal; none where the database is no store, or has none. */
static void read_scripts(sqlite3 *db, const char *digest, scripts *out) {
  static const char query[] =
      "SELECT f.name, s.text FROM main.version_script f JOIN main.script s ON s.id = f.script"
      " WHERE f.version = (SELECT min(id) FROM main.version WHERE lower(hex(seal)) = ?1) ORDER BY f.name";
  sqlite3_stmt *stmt = NULL;
  out->len = 0;
  if (db == NULL || sqlite3_prepare_v2(db, query, -1, &stmt, NULL) != SQLITE_OK) return;
  sqlite3_bind_text(stmt, 1, digest + 8, -1, SQLITE_STATIC);
  bool fine = true;
  int code = SQLITE_DONE;
  while (fine && (code = sqlite3_step(stmt)) == SQLITE_ROW) fine = add_script(out, stmt);
  sqlite3_finalize(stmt);
  if (!fine || code != SQLITE_DONE) scripts_free(out);
}

/* Sealed, and found to be what was asked for; else NULL. */
static luat_policy_set *seal(sqlite3 *db, const char *digest, luat_diagnostics *diagnostics) {
  scripts *all = sqlite3_malloc64(sizeof *all);
  luat_policy_set *set = NULL;
  if (all == NULL) return NULL;
  read_scripts(db, digest, all);
  if (all->len > 0 && luat_set_load_scripts(&set, all->list, all->len, diagnostics) == LUAT_OK &&
      strcmp(luat_set_digest(set), digest) != 0) {
    luat_set_free(set);
    set = NULL;
  }
  scripts_free(all);
  sqlite3_free(all);
  return set;
}

/* ---- Sets that are kept ---- */

static const luat_policy_set *find_set(kept *k, sqlite3 *db, const char *digest, luat_diagnostics *diagnostics) {
  int oldest = 0;
  for (int i = 0; i < SETS; i++) {
    if (k->sets[i].set != NULL && strcmp(k->sets[i].digest, digest) == 0) {
      k->sets[i].used = ++k->now;
      return k->sets[i].set;
    }
    if (k->sets[i].used < k->sets[oldest].used) oldest = i;
  }
  luat_policy_set *set = seal(db, digest, diagnostics);
  if (set == NULL) set = seal(k->store, digest, diagnostics);
  if (set == NULL) return NULL;
  luat_set_free(k->sets[oldest].set);
  k->sets[oldest].set = set;
  k->sets[oldest].used = ++k->now;
  strcpy(k->sets[oldest].digest, digest);
  return set;
}

/* "blake2b:" and all its digits, with or without the word in front: a beginning alone might come to mean something
 * else. */
static bool read_digest(const char *text, char out[DIGEST + 1]) {
  if (strncmp(text, "blake2b:", 8) == 0) text += 8;
  if (strlen(text) != DIGEST - 8 || strspn(text, "0123456789abcdef") != DIGEST - 8) return false;
  sqlite3_snprintf(DIGEST + 1, out, "blake2b:%s", text);
  return true;
}

/* ---- The functions ---- */

static void decide(sqlite3_context *context, const luat_policy_set *set, sqlite3_value *given,
                   luat_diagnostics *diagnostics) {
  luat_plan *plan = NULL;
  luat_decision *decision = NULL;
  luat_text *json = NULL;
  const char *text = (const char *)sqlite3_value_text(given);
  luat_status status = text == NULL ? LUAT_NO_MEMORY
                                    : luat_plan_read(&plan, set, "plan", text, (size_t)sqlite3_value_bytes(given),
                                                     LUAT_ANY, NULL, diagnostics);
  if (status == LUAT_OK) status = luat_decide(&decision, set, plan, NULL, diagnostics);
  if (status == LUAT_OK) status = luat_report(&json, decision, LUAT_DECISION_JSON, LUAT_VI);
  if (status == LUAT_OK)
    sqlite3_result_text64(context, luat_text_data(json), luat_text_len(json), SQLITE_TRANSIENT, SQLITE_UTF8);
  else
    refuse(context, diagnostics, status);
  luat_text_free(json);
  luat_decision_free(decision);
  luat_plan_free(plan);
}

static void call_decide(sqlite3_context *context, int len, sqlite3_value **args) {
  kept *k = sqlite3_user_data(context);
  char digest[DIGEST + 1];
  (void)len;
  if (sqlite3_value_type(args[0]) == SQLITE_NULL || sqlite3_value_type(args[1]) == SQLITE_NULL) return;
  const char *named = (const char *)sqlite3_value_text(args[1]);
  if (named == NULL) {
    sqlite3_result_error_nomem(context);
    return;
  }
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  const luat_policy_set *set = diagnostics == NULL || !read_digest(named, digest)
                                   ? NULL
                                   : find_set(k, sqlite3_context_db_handle(context), digest, diagnostics);
  if (diagnostics != NULL && set != NULL) {
    luat_diagnostics_clear(diagnostics);
    decide(context, set, args[0], diagnostics);
  } else {
    refuse_by(context, "L777", named);
  }
  luat_diagnostics_free(diagnostics);
}

/* Read only, and nothing in it is run. */
static int open_store(const char *path, sqlite3 **out) {
  int code = sqlite3_open_v2(path, out, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW, NULL);
  if (code != SQLITE_OK) return code;
  sqlite3_db_config(*out, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config(*out, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config(*out, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config(*out, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  return sqlite3_exec(*out, "SELECT count(*) FROM main.version", NULL, NULL, NULL);
}

static void call_store(sqlite3_context *context, int len, sqlite3_value **args) {
  kept *k = sqlite3_user_data(context);
  sqlite3 *store = NULL;
  const char *path = (const char *)sqlite3_value_text(args[0]);
  (void)len;
  if (path == NULL || open_store(path, &store) != SQLITE_OK) {
    sqlite3_close(store);
    refuse_by(context, "L622", path == NULL ? "" : path);
    return;
  }
  sqlite3_close(k->store);
  k->store = store;
  sqlite3_result_value(context, args[0]);
}

/* Whichever function goes last takes it along. */
static void let_go(void *arg) {
  kept *k = arg;
  if (--k->holders > 0) return;
  for (int i = 0; i < SETS; i++) luat_set_free(k->sets[i].set);
  sqlite3_close(k->store);
  sqlite3_free(k);
}

__attribute__((visibility("default"))) int sqlite3_luatsqlite_init(sqlite3 *db, char **error,
                                                                   const sqlite3_api_routines *api);

int sqlite3_luatsqlite_init(sqlite3 *db, char **error, const sqlite3_api_routines *api) {
  SQLITE_EXTENSION_INIT2(api)
  (void)error;
  kept *k = sqlite3_malloc64(sizeof *k);
  if (k == NULL) return SQLITE_NOMEM;
  memset(k, 0, sizeof *k);
  k->holders = 2;
  int code = sqlite3_create_function_v2(db, "luat_decide", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, k,
                                        call_decide, NULL, NULL, let_go);
  int other = sqlite3_create_function_v2(db, "luat_store", 1, SQLITE_UTF8 | SQLITE_DIRECTONLY, k, call_store, NULL,
                                         NULL, let_go);
  return code != SQLITE_OK ? code : other; /* where it is refused, what it was given is let go */
}
