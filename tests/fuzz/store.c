/* store.c: the file of a store that somebody else has written to: refused, found out, or as it was; nothing in it is
 * run, and nothing of it moves the cursor of a terminal. What verifying finds nothing wrong with is decided again to
 * the same bytes. An input is `@` and patches of the file (three bytes where, one how many, those bytes), or SQL that
 * somebody runs on it. */
#include "fuzz.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64], path[96], scripts[96];
static char *whole;
static size_t whole_len;

static char *file_text(const char *name, size_t *len) {
  FILE *file = fopen(name, "rb");
  FUZZ_MUST(file != NULL && fseek(file, 0, SEEK_END) == 0);
  *len = (size_t)ftell(file);
  rewind(file);
  char *text = malloc(*len + 1);
  FUZZ_MUST(text != NULL && fread(text, 1, *len, file) == *len);
  text[*len] = '\0';
  fclose(file);
  return text;
}

static void run_sql(const char *name, const char *sql) {
  sqlite3 *db;
  if (sqlite3_open(name, &db) == SQLITE_OK) {
    sqlite3_limit(db, SQLITE_LIMIT_VDBE_OP, 10000);
    sqlite3_exec(db, sql, NULL, NULL, NULL);
  }
  sqlite3_close(db);
}

/* The store as it is when nobody has touched it, in one file. */
static void make_whole(void) {
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  luat_store *store = NULL;
  char older[96];
  size_t len;
  snprintf(folder, sizeof folder, "/dev/shm/luat-fuzz-XXXXXX");
  if (mkdtemp(folder) == NULL) {
    snprintf(folder, sizeof folder, "/tmp/luat-fuzz-XXXXXX");
    FUZZ_MUST(mkdtemp(folder) != NULL);
  }
  snprintf(older, sizeof older, "%s/older", folder);
  snprintf(path, sizeof path, "%s/kho.luat", folder);
  snprintf(scripts, sizeof scripts, "%s/law", folder);
  char *sql = file_text(LUAT_SOURCE_DIR "/tests/store/older/schema-1.sql", &len);
  run_sql(older, sql);
  FUZZ_MUST(luat_store_open(&store, older, 1, diagnostics) == LUAT_OK);
  FUZZ_MUST(luat_store_backup(store, path, diagnostics) == LUAT_OK);
  luat_store_free(store);
  luat_diagnostics_free(diagnostics);
  free(sql);
  whole = file_text(path, &whole_len);
}

static void remove_files(void) {
  static const char *const endings[] = {"", "-wal", "-shm", "-journal"};
  char name[112];
  for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
    snprintf(name, sizeof name, "%s%s", path, endings[i]);
    unlink(name);
  }
}

static void clean_up(void) {
  char command[96];
  snprintf(command, sizeof command, "rm -rf '%s'", folder);
  if (system(command) != 0) abort();
}

static void write_store(const uint8_t *data, size_t size) {
  char *bytes = malloc(whole_len);
  FUZZ_MUST(bytes != NULL);
  memcpy(bytes, whole, whole_len);
  for (size_t at = 1; size > 0 && data[0] == '@' && at + 4 <= size;) {
    size_t where = ((size_t)data[at] | (size_t)data[at + 1] << 8 | (size_t)data[at + 2] << 16) % whole_len,
           len = data[at + 3];
    at += 4;
    if (len > size - at) len = size - at;
    if (len > whole_len - where) len = whole_len - where;
    memcpy(bytes + where, data + at, len);
    at += len;
  }
  remove_files();
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  FUZZ_MUST(file >= 0 && write(file, bytes, whole_len) == (ssize_t)whole_len);
  close(file);
  free(bytes);
  if (size > 0 && data[0] != '@') {
    char *sql = fuzz_copy(data, size);
    run_sql(path, sql);
    free(sql);
  }
}

/* A refusal says why; what is said is fit for a terminal. */
static bool said(luat_status status, luat_text **given, luat_diagnostics *diagnostics) {
  luat_text *out = given == NULL ? NULL : *given; /* read after the call that gave it */
  FUZZ_MUST((luat_diagnostics_errors(diagnostics) > 0) == (status != LUAT_OK));
  for (const char *at = out == NULL ? "" : luat_text_data(out); *at != '\0'; at++)
    FUZZ_MUST((unsigned char)*at >= 0x20 || *at == '\n');
  luat_text_free(out);
  luat_diagnostics_clear(diagnostics);
  return status == LUAT_OK;
}

/* In shares the same is found, in the same words. */
static void look_in_shares(luat_store *store, luat_diagnostics *diagnostics) {
  luat_text *alone = NULL, *out = NULL;
  luat_verifying *all = NULL;
  size_t found = 0, again = 1;
  luat_status status = luat_verify(&alone, &found, store, NULL, LUAT_TEXT, LUAT_VI, diagnostics);
  luat_diagnostics_clear(diagnostics);
  if (luat_verifying_new(&all, store, NULL, diagnostics) == LUAT_OK &&
      luat_verifying_print(&out, &again, all, LUAT_TEXT, LUAT_VI, diagnostics) == LUAT_OK)
    FUZZ_MUST(status == LUAT_OK && again == found && strcmp(luat_text_data(alone), luat_text_data(out)) == 0);
  else
    FUZZ_MUST(status != LUAT_OK && luat_diagnostics_errors(diagnostics) > 0);
  luat_verifying_free(all);
  luat_diagnostics_clear(diagnostics);
  luat_text_free(alone);
  luat_text_free(out);
}

static void look(luat_store *store, luat_diagnostics *diagnostics) {
  luat_text *out = NULL;
  luat_policy_set *set = NULL;
  size_t found = 1, differ = 0;
  said(luat_store_check(&out, store, LUAT_TEXT, LUAT_EN, diagnostics), &out, diagnostics);
  bool verified = said(luat_verify(&out, &found, store, NULL, LUAT_TEXT, LUAT_VI, diagnostics), &out, diagnostics);
  bool replayed = said(luat_replay(&out, &differ, store, NULL, LUAT_TEXT, LUAT_EN, diagnostics), &out, diagnostics);
  if (verified && found == 0) FUZZ_MUST(replayed && differ == 0);
  look_in_shares(store, diagnostics);
  said(luat_versions(&out, store, LUAT_TEXT, LUAT_EN, diagnostics), &out, diagnostics);
  const luat_log_filter filter = {.rule = "xx/stalls#usual", .cites = "qd-7"};
  said(luat_log(&out, store, NULL, LUAT_TEXT, LUAT_VI, diagnostics), &out, diagnostics);
  said(luat_log(&out, store, &filter, LUAT_DECISION_JSON, LUAT_VI, diagnostics), &out, diagnostics);
  said(luat_receipt(&out, store, "2", LUAT_TEXT, LUAT_EN, diagnostics), &out, diagnostics);
  said(luat_receipt(&out, store, "2", LUAT_DECISION_JSON, LUAT_EN, diagnostics), &out, diagnostics);
  bool loaded = said(luat_set_load_version(&set, &out, store, NULL, NULL, LUAT_EN, diagnostics), &out, diagnostics);
  FUZZ_MUST((set != NULL) == loaded);
  luat_set_free(set);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (whole == NULL) {
    make_whole();
    atexit(clean_up);
  }
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  luat_store *store = NULL;
  write_store(data, size);
  for (int writes = 0; writes <= 1; writes++) {
    luat_status status = luat_store_open(&store, path, writes, diagnostics);
    FUZZ_MUST((store != NULL) == (status == LUAT_OK));
    if (said(status, NULL, diagnostics)) look(store, diagnostics);
    luat_store_free(store);
  }
  luat_diagnostics_free(diagnostics);
  return 0;
}
