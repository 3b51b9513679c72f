/* broken.c: a store where the disk or memory fails: every call of each kind (disk.h) and every allocation, SQLite's and
 * luat's own, fails, once and from then on, in each thing that one does with a store. Whatever fails, the call says so
 * by its status and a diagnostic of L6xx, or it has done all of what it was asked to; afterwards the store opens, the
 * chain holds, what was there before or acknowledged is there, once, and the same can be done again. broken POINTS: at
 * most so many points of each kind, spread evenly; 0: of the calls all of them, of allocations the first, the second
 * and the last of each way that leads to one (its stack), which many receipts take alike. A state of the store that was
 * found right before, byte for byte, is not verified again. */
#include <luat/luat.h>

#include <dirent.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <ftw.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "disk.h"
#include "keeping.h"

enum { PLANS = 400 /* in store from the beginning */, MEMORY_SQLITE = DISK_CALLS, MEMORY_OWN, KINDS };

static char top[40];
static char model[64], work[64], scripts[64], store_path[96], copy_path[96], folder_path[96];
static luat_diagnostics *diagnostics;
static unsigned number, failed;
static unsigned long tried;

/* ---- Memory that is refused ---- */

enum { DEEP = 48, ASKED_MAX = 1 << 16 };

static struct {
  unsigned long asked, fails_at;
  bool on;
} memory[2];
static uint64_t ways[2][ASKED_MAX]; /* of each allocation the stack that led to it, while they are noted */
static bool noting;

static uint64_t mixed(uint64_t hash, uint64_t value) {
  hash = (hash ^ value) * 0x9e3779b97f4a7c15u;
  return hash ^ hash >> 29;
}

static void note_way(int which, unsigned long at) {
  void *stack[DEEP];
  noting = false; /* what follows the stack may allocate */
  int len = backtrace(stack, DEEP);
  uint64_t hash = (uint64_t)len;
  for (int i = 0; i < len; i++) hash = mixed(hash, (uint64_t)(uintptr_t)stack[i]);
  if (at >= ASKED_MAX) abort();
  ways[which][at] = hash;
  noting = true;
}

static bool refused(int which) {
  unsigned long at = ++memory[which].asked;
  if (noting) note_way(which, at);
  return memory[which].fails_at != 0 &&
         (at == memory[which].fails_at || (memory[which].on && at > memory[which].fails_at));
}

static sqlite3_mem_methods real;

static void *sqlite_malloc(int size) { return refused(0) ? NULL : real.xMalloc(size); }
static void *sqlite_realloc(void *block, int size) { return refused(0) ? NULL : real.xRealloc(block, size); }

static void *own_resize(void *ctx, void *block, size_t old_size, size_t size) {
  (void)ctx;
  (void)old_size;
  if (size == 0) {
    free(block);
    return NULL;
  }
  return refused(1) ? NULL : realloc(block, size);
}

static bool take_memory(void) {
  if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real) != SQLITE_OK) return false;
  sqlite3_mem_methods ours = real;
  ours.xMalloc = sqlite_malloc;
  ours.xRealloc = sqlite_realloc;
  luat_allocator allocator = {.resize = own_resize};
  luat_set_allocator(&allocator);
  return sqlite3_config(SQLITE_CONFIG_MALLOC, &ours) == SQLITE_OK &&
         sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0) == SQLITE_OK;
}

/* ---- What one does with a store ---- */

typedef luat_status (*act)(luat_store *store, luat_text **out);

static luat_status init(luat_store *store, luat_text **out) {
  (void)store;
  (void)out;
  return luat_store_init(copy_path, diagnostics);
}

static luat_status publish(luat_store *store, luat_text **out) {
  (void)out;
  return keep_publish(store, diagnostics, scripts, 2);
}

static luat_status record_one(luat_store *store, luat_text **out) {
  (void)out;
  return keep_record(store, diagnostics, PLANS, 1, NULL);
}

static luat_status record_many(luat_store *store, luat_text **out) {
  (void)out;
  return keep_record(store, diagnostics, PLANS, KEEP_BATCH, NULL);
}

static luat_status verify(luat_store *store, luat_text **out) {
  size_t found;
  return luat_verify(out, &found, store, NULL, LUAT_TEXT, LUAT_EN, diagnostics);
}

static luat_status verify_shares(luat_store *store, luat_text **out) {
  luat_verifying *verifying;
  size_t found;
  luat_status status = luat_verifying_new(&verifying, store, NULL, diagnostics);
  if (status == LUAT_OK) status = luat_verifying_work(verifying, store, diagnostics);
  if (status == LUAT_OK) status = luat_verifying_print(out, &found, verifying, LUAT_TEXT, LUAT_EN, diagnostics);
  luat_verifying_free(verifying);
  return status;
}

static luat_status log_all(luat_store *store, luat_text **out) {
  luat_log_filter filter = {.question = "leave", .rule = "xx/stalls#flowers"};
  return luat_log(out, store, &filter, LUAT_TEXT, LUAT_EN, diagnostics);
}

static luat_status receipt(luat_store *store, luat_text **out) {
  return luat_receipt(out, store, "5", LUAT_DECISION_JSON, LUAT_EN, diagnostics);
}

static luat_status replay(luat_store *store, luat_text **out) {
  size_t differ;
  return luat_replay(out, &differ, store, "7", LUAT_TEXT, LUAT_EN, diagnostics);
}

static luat_status check_file(luat_store *store, luat_text **out) {
  return luat_store_check(out, store, LUAT_TEXT, LUAT_EN, diagnostics);
}

static luat_status backup(luat_store *store, luat_text **out) {
  (void)out;
  return luat_store_backup(store, copy_path, diagnostics);
}

static luat_status checkout(luat_store *store, luat_text **out) {
  (void)out;
  return luat_checkout(store, "1", folder_path, diagnostics);
}

/* Opening an older store to write brings it up to date. */
static luat_status migrate(luat_store *store, luat_text **out) {
  (void)store;
  (void)out;
  luat_store *older = NULL;
  luat_status status = luat_store_open(&older, store_path, 1, diagnostics);
  luat_store_free(older);
  return status;
}

static luat_status versions(luat_store *store, luat_text **out) {
  return luat_versions(out, store, LUAT_TEXT, LUAT_EN, diagnostics);
}

static const struct scenario {
  const char *name;
  act act;
  int writes; /* -1: no store is opened */
  unsigned plans, published; /* put in */
  bool copies;               /* makes `copy_path` */
} scenarios[] = {
    {"init", init, -1, 0, 0, true},
    {"publish", publish, 1, 0, 1, false},
    {"record one", record_one, 1, 1, 0, false},
    {"record many", record_many, 1, KEEP_BATCH, 0, false},
    {"verify", verify, 0, 0, 0, false},
    {"verify in shares", verify_shares, 0, 0, 0, false},
    {"log", log_all, 0, 0, 0, false},
    {"receipt", receipt, 0, 0, 0, false},
    {"replay", replay, 0, 0, 0, false},
    {"check", check_file, 0, 0, 0, false},
    {"backup", backup, 0, 0, 0, true},
    {"checkout", checkout, 0, 0, 0, false},
    {"versions", versions, 0, 0, 0, false},
    {"migrate", migrate, -1, 0, 0, false},
};

/* ---- One try ---- */

typedef struct result {
  luat_status status;
  luat_text *out;
} result;

static void shell(const char *command) {
  if (system(command) != 0) exit(2);
}

/* The views of a store that was written with schema 1, a line each. */
static bool make_older_views(sqlite3 *db) {
  static char line[4096];
  FILE *file = fopen(LUAT_SOURCE_DIR "/tests/store/older/schema-1.sql", "r");
  bool fine = file != NULL && sqlite3_exec(db, "DROP VIEW answers; DROP VIEW requirements", NULL, NULL, NULL) == SQLITE_OK;
  while (fine && fgets(line, sizeof line, file) != NULL) {
    char drop[96];
    int name = 0;
    if (sscanf(line, "CREATE VIEW %n", &name) != 0 || name == 0) continue;
    snprintf(drop, sizeof drop, "DROP VIEW %.*s", (int)strcspn(line + name, " "), line + name);
    fine =
        sqlite3_exec(db, drop, NULL, NULL, NULL) == SQLITE_OK && sqlite3_exec(db, line, NULL, NULL, NULL) == SQLITE_OK;
  }
  if (file != NULL) fclose(file);
  return fine;
}

/* Schema 1, where nothing is signed and no part has a chain. */
static void make_older(void) {
  sqlite3 *db;
  if (sqlite3_open(store_path, &db) != SQLITE_OK || !make_older_views(db) ||
      sqlite3_exec(db,
                   "ALTER TABLE part DROP COLUMN chain; DROP TABLE signature; CREATE TABLE signature(number INTEGER PRIMARY KEY, target INTEGER NOT NULL,"
                   " key BLOB NOT NULL, text TEXT NOT NULL) STRICT; PRAGMA user_version=1",
                   NULL, NULL, NULL) != SQLITE_OK)
    exit(2);
  sqlite3_close(db);
}

/* The store that all begin with, as it was made. */
typedef struct kept {
  char name[64];
  void *bytes;
  size_t len;
} kept;
static kept kept_files[8];
static unsigned kept_len;

static void *read_whole(const char *path, size_t *len) {
  struct stat info;
  int file = open(path, O_RDONLY);
  if (file < 0 || fstat(file, &info) != 0) exit(2);
  *len = (size_t)info.st_size;
  void *bytes = malloc(*len + 8);
  if (bytes == NULL || read(file, bytes, *len) != (ssize_t)*len) exit(2);
  close(file);
  return bytes;
}

static void keep_model(void) {
  DIR *entries = opendir(model);
  for (struct dirent *entry; entries != NULL && (entry = readdir(entries)) != NULL;) {
    char path[160];
    if (entry->d_type != DT_REG || kept_len == sizeof kept_files / sizeof *kept_files) continue;
    kept *k = &kept_files[kept_len++];
    snprintf(k->name, sizeof k->name, "%.60s", entry->d_name);
    snprintf(path, sizeof path, "%.63s/%.63s", model, k->name);
    k->bytes = read_whole(path, &k->len);
  }
  if (entries == NULL || closedir(entries) != 0 || kept_len == 0) exit(2);
}

static int remove_one(const char *path, const struct stat *info, int kind, struct FTW *at) {
  (void)info;
  (void)kind;
  (void)at;
  return remove(path);
}

static void start_anew(const struct scenario *s) {
  disk_watch(NULL);
  nftw(work, remove_one, 8, FTW_DEPTH | FTW_PHYS);
  if (mkdir(work, 0700) != 0) exit(2);
  for (unsigned i = 0; i < kept_len; i++) {
    char path[160];
    snprintf(path, sizeof path, "%.63s/%.63s", work, kept_files[i].name);
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0600);
    if (file < 0 || write(file, kept_files[i].bytes, kept_files[i].len) != (ssize_t)kept_files[i].len) exit(2);
    close(file);
  }
  if (s->act == migrate) make_older();
  disk_watch(work);
}

static result run(const struct scenario *s) {
  result r = {LUAT_OK, NULL};
  luat_store *store = NULL;
  luat_diagnostics_clear(diagnostics);
  if (s->writes >= 0) r.status = luat_store_open(&store, store_path, s->writes, diagnostics);
  if (r.status == LUAT_OK) r.status = s->act(store, &r.out);
  luat_store_free(store);
  return r;
}

static void fail_nothing(void) {
  disk_fail(DISK_OPEN, 0, 0, false);
  memset(memory, 0, sizeof memory);
}

static void fail_at(int kind, unsigned long at, int error, bool on) {
  fail_nothing();
  if (kind < DISK_CALLS) disk_fail((disk_call)kind, at, error, on);
  else {
    memory[kind - DISK_CALLS].fails_at = at;
    memory[kind - DISK_CALLS].on = on;
  }
}

static unsigned long asked(int kind) {
  return kind < DISK_CALLS ? disk_calls((disk_call)kind) : memory[kind - DISK_CALLS].asked;
}

/* ---- What is found afterwards ---- */

static const char *status_wrong(const result *r, const result *whole, int kind) {
  bool same_text = (r->out == NULL) == (whole->out == NULL) &&
                   (r->out == NULL || strcmp(luat_text_data(r->out), luat_text_data(whole->out)) == 0);
  if (r->status == LUAT_OK) return same_text ? NULL : "it says something else";
  if (r->status == LUAT_NO_MEMORY) return kind >= DISK_CALLS ? NULL : "it says that memory failed";
  if (r->status != LUAT_IO && kind != MEMORY_OWN) return "another status";
  if (luat_diagnostics_len(diagnostics) == 0) return "no diagnostic";
  return strncmp(luat_diagnostic_code(luat_diagnostics_get(diagnostics, 0)), "L6", 2) == 0
             ? NULL
             : "a diagnostic that is not L6xx";
}

static const char *plans_wrong(luat_store *store, unsigned from, unsigned to, int times_least) {
  static unsigned char times[PLANS + KEEP_BATCH];
  if (!keep_count(store, diagnostics, times, PLANS + KEEP_BATCH)) return "the log cannot be had";
  for (unsigned i = from; i < to; i++)
    if (times[i] > 1 || times[i] < times_least) return times[i] > 1 ? "a plan is there twice" : "a plan is lost";
  return NULL;
}

static const char *chain_wrong(luat_store *store) {
  luat_text *said = NULL;
  size_t found = 1;
  luat_status status = luat_verify(&said, &found, store, NULL, LUAT_TEXT, LUAT_EN, diagnostics);
  luat_text_free(said);
  return status != LUAT_OK || found != 0 ? "the chain does not hold" : NULL;
}

/* What a store's bytes come to, of the file and of its log; the shared memory is made anew whenever one is opened that
 * nobody has open. */
static uint64_t state_of(const char *path) {
  uint64_t hash = 1;
  for (int log = 0; log < 2; log++) {
    char name[120];
    size_t len = 0;
    snprintf(name, sizeof name, "%s%s", path, log ? "-wal" : "");
    unsigned char *bytes = access(name, F_OK) == 0 ? read_whole(name, &len) : calloc(1, 8);
    if (bytes == NULL) exit(2);
    memset(bytes + len, 0, 8);
    for (size_t i = 0; i < len; i += 8) {
      uint64_t word;
      memcpy(&word, bytes + i, 8);
      hash = mixed(hash, word);
    }
    hash = mixed(hash, len);
    free(bytes);
  }
  return hash;
}

enum { STATES = 1 << 12 };

/* States that were found right, of the scenario at hand. */
static uint64_t right[STATES];
static unsigned right_len;

static bool found_right(uint64_t state) {
  for (unsigned i = right_len; i > 0; i--)
    if (right[i - 1] == state) return true;
  return false;
}

static void remember(uint64_t state) {
  if (right_len < STATES) right[right_len++] = state;
}

static const char *store_wrong(const struct scenario *s, bool done) {
  luat_store *store = NULL;
  if (luat_store_open(&store, store_path, 1, diagnostics) != LUAT_OK) return "it does not open afterwards";
  uint64_t state = mixed(state_of(store_path), done);
  if (found_right(state)) {
    luat_store_free(store);
    return NULL;
  }
  const char *fault = chain_wrong(store);
  if (fault == NULL) fault = plans_wrong(store, 0, PLANS, 1);
  if (fault == NULL) fault = plans_wrong(store, PLANS, PLANS + s->plans, done);
  size_t count = keep_versions(store, diagnostics);
  if (fault == NULL && (count < 1 + (done ? s->published : 0) || count > 1 + s->published))
    fault = "other versions are there";
  luat_store_free(store);
  if (fault == NULL) remember(state);
  return fault;
}

/* A file that was being made is whole, or not there. */
static const char *copy_wrong(const struct scenario *s, bool done) {
  luat_store *copy = NULL;
  if (!s->copies) return NULL;
  if (access(copy_path, F_OK) != 0) return done ? "it was not made" : NULL;
  if (luat_store_open(&copy, copy_path, 0, diagnostics) != LUAT_OK) return "what was made does not open";
  uint64_t state = mixed(state_of(copy_path), 2);
  const char *fault = found_right(state) ? NULL : chain_wrong(copy);
  luat_store_free(copy);
  if (fault == NULL) remember(state);
  return fault;
}

static const char *again_wrong(const struct scenario *s) {
  luat_diagnostics_clear(diagnostics);
  if (s->copies) unlink(copy_path);
  if (s->act == checkout) {
    char command[160];
    snprintf(command, sizeof command, "rm -rf '%s'", folder_path);
    shell(command);
  }
  result r = run(s);
  luat_text_free(r.out);
  const char *fault = r.status != LUAT_OK ? "it cannot be done again" : store_wrong(s, true);
  return fault != NULL ? fault : copy_wrong(s, true);
}

/* ---- All of them ---- */

/* Whether this allocation is not the first, the second or the last that its way led to. */
static bool like_others(int which, unsigned long at, unsigned long len) {
  unsigned before = 0;
  bool last = true;
  for (unsigned long i = 1; i < at && before < 2; i++) before += ways[which][i] == ways[which][at];
  for (unsigned long i = at + 1; i <= len && last; i++) last = ways[which][i] != ways[which][at];
  return before >= 2 && !last;
}

static unsigned long next_point(int kind, unsigned long at, unsigned long len, unsigned long points) {
  if (points == 0 && kind >= DISK_CALLS)
    while (at < len && like_others(kind - DISK_CALLS, at + 1, len)) at++;
  if (points == 0 || len <= points) return at + 1;
  unsigned long step = (len + points - 1) / points;
  return at == len ? len + 1 : at + step > len ? len : at + step;
}

static const char *kind_name(int kind) {
  return kind == MEMORY_SQLITE ? "memory of SQLite" : kind == MEMORY_OWN ? "memory" : disk_call_names[kind];
}

static bool try_point(const struct scenario *s, const result *whole, int kind, unsigned long at, int error, bool on) {
  start_anew(s);
  fail_at(kind, at, error, on);
  result r = run(s);
  fail_nothing();
  const char *fault = status_wrong(&r, whole, kind);
  bool done = r.status == LUAT_OK;
  char said[200] = "";
  if (luat_diagnostics_len(diagnostics) > 0)
    snprintf(said, sizeof said, "%s", luat_diagnostic_message(luat_diagnostics_get(diagnostics, 0), LUAT_EN));
  if (fault != NULL && r.out != NULL) printf("# %s", luat_text_data(r.out));
  if (fault == NULL) fault = copy_wrong(s, done);
  if (fault == NULL) fault = store_wrong(s, done);
  if (fault == NULL) fault = again_wrong(s);
  luat_text_free(r.out);
  tried++;
  if (fault == NULL) return true;
  printf("not ok %u - %s, %s %lu%s (%s): %s, status %d\n# %s\n", ++number, s->name, kind_name(kind), at,
         on ? " on" : "", error == 0 ? "half" : strerror(error), fault, (int)r.status, said);
  return false;
}

static void try_kind(const struct scenario *s, const result *whole, int kind, unsigned long len, unsigned long points) {
  int errors[] = {EIO, kind == DISK_WRITE ? ENOSPC : kind == DISK_READ ? 0 : -1, kind == DISK_WRITE ? 0 : -1};
  bool fine = true;
  unsigned long before = tried;
  for (size_t e = 0; e < sizeof errors / sizeof *errors; e++)
    for (int on = 0; on <= 1 && errors[e] >= 0; on++)
      for (unsigned long at = 1; at <= len && fine; at = next_point(kind, at, len, points))
        fine = try_point(s, whole, kind, at, errors[e], on);
  failed += !fine;
  if (fine && len > 0)
    printf("ok %u - %s: %lu tries of %lu %s\n", ++number, s->name, tried - before, len, kind_name(kind));
}

static void try_scenario(const struct scenario *s, unsigned long points) {
  unsigned long lens[KINDS];
  start_anew(s);
  fail_nothing();
  right_len = 0;
  noting = true;
  result whole = run(s);
  noting = false;
  for (int kind = 0; kind < KINDS; kind++) lens[kind] = asked(kind);
  if (whole.status != LUAT_OK) {
    printf("not ok %u - %s does not run: %s\n", ++number, s->name,
           luat_diagnostics_len(diagnostics) == 0
               ? ""
               : luat_diagnostic_message(luat_diagnostics_get(diagnostics, 0), LUAT_EN));
    failed++;
  }
  for (int kind = 0; kind < KINDS && whole.status == LUAT_OK; kind++) try_kind(s, &whole, kind, lens[kind], points);
  luat_text_free(whole.out);
}

/* Receipts enough that the next batch also writes a checkpoint of the log. */
static bool prepare(void) {
  luat_store *store = NULL;
  bool fine = mkdir(model, 0700) == 0 && mkdir(scripts, 0700) == 0;
  snprintf(store_path, sizeof store_path, "%s/kho.luat", model);
  fine = fine && luat_store_init(store_path, diagnostics) == LUAT_OK &&
         luat_store_open(&store, store_path, 1, diagnostics) == LUAT_OK &&
         keep_publish(store, diagnostics, scripts, 1) == LUAT_OK;
  for (unsigned i = 0; fine && i < PLANS; i += KEEP_BATCH)
    fine = keep_record(store, diagnostics, i, KEEP_BATCH, NULL) == LUAT_OK;
  luat_store_free(store);
  snprintf(store_path, sizeof store_path, "%s/kho.luat", work);
  return fine;
}

int main(int argc, char **argv) {
  unsigned long points = argc > 1 ? strtoul(argv[1], NULL, 10) : 3;
  const char *only = argc > 2 ? argv[2] : "";
  if (!take_memory() || !disk_folder(top, sizeof top)) return 2;
  diagnostics = luat_diagnostics_new();
  snprintf(model, sizeof model, "%s/model", top);
  snprintf(work, sizeof work, "%s/work", top);
  snprintf(scripts, sizeof scripts, "%s/law", top);
  snprintf(copy_path, sizeof copy_path, "%s/copy.luat", work);
  snprintf(folder_path, sizeof folder_path, "%s/out", work);
  if (!prepare()) return 2;
  keep_model();
  for (size_t i = 0; i < sizeof scenarios / sizeof *scenarios; i++)
    if (strstr(scenarios[i].name, only) != NULL) try_scenario(&scenarios[i], points);
  printf("# %lu tries\n1..%u\n", tried, number);
  disk_watch(NULL);
  char command[96];
  snprintf(command, sizeof command, "rm -rf '%s'", top);
  shell(command);
  luat_diagnostics_free(diagnostics);
  return failed != 0;
}
