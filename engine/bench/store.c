/* store.c: what a store costs: plans recorded one by one, each beside the bare sync of the disk and beside one row that
 * SQLite inserts by itself, in turn; plans of ten cases recorded many at a time; the chain verified; what a receipt
 * takes in the file. What is checked first: that everything recorded verifies. SQLite's own insert goes through the
 * library that luat is loaded with, found at run time; where it cannot be found that figure is lacking. */
#include <dlfcn.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bench_impl.h"
#include "clock.h"

enum { SINGLES = 100, CASES = 10, RULES = 700, BLOCK = 1000, BATCH_MAX = 20000, PATH = 128, SYNCED = 8192 };

typedef struct store_row {
  size_t rules, plans;
  int64_t sync, insert, record;      /* elapsed, of one: the middle one of all */
  int64_t record_cpu;                /* processor time of one */
  int64_t batch;                     /* processor time of all */
  int64_t bytes_before, bytes_after; /* of the file */
  size_t plan_bytes;
} store_row;

typedef struct work {
  char folder[PATH], law[PATH], path[PATH], file[PATH], raw[PATH];
  luat_store *store;
  int synced; /* a file of our own */
  void *sqlite;
  struct sqlite3 *db;
  luat_diagnostics *said;
} work;

/* ---- SQLite by itself ---- */

typedef int (*open_call)(const char *path, struct sqlite3 **out);
typedef int (*exec_call)(struct sqlite3 *db, const char *sql, void *row, void *with, char **error);
typedef int (*close_call)(struct sqlite3 *db);

static void *call_of(const work *w, const char *name) { return w->sqlite == NULL ? NULL : dlsym(w->sqlite, name); }

static bool raw_exec(work *w, const char *sql) {
  exec_call exec = (exec_call)(uintptr_t)call_of(w, "sqlite3_exec");
  return exec != NULL && w->db != NULL && exec(w->db, sql, NULL, NULL, NULL) == 0;
}

static void raw_open(work *w) {
  w->sqlite = dlopen("libsqlite3.so.0", RTLD_NOW | RTLD_LOCAL);
  open_call open_db = (open_call)(uintptr_t)call_of(w, "sqlite3_open");
  if (open_db == NULL || open_db(w->raw, &w->db) != 0) return;
  raw_exec(w, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE row(id INTEGER PRIMARY KEY, text TEXT)");
}

static void raw_close(work *w) {
  close_call close_db = (close_call)(uintptr_t)call_of(w, "sqlite3_close");
  if (close_db != NULL && w->db != NULL) close_db(w->db);
  if (w->sqlite != NULL) dlclose(w->sqlite);
}

/* ---- A store with the generated law ---- */

static bool write_file(const char *folder, const luat_script *script) {
  char path[2 * PATH];
  snprintf(path, sizeof path, "%s/%s", folder, script->name);
  for (char *slash = strchr(path + strlen(folder) + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
    *slash = '\0';
    mkdir(path, 0700);
    *slash = '/';
  }
  FILE *file = fopen(path, "w");
  if (file == NULL) return false;
  bool fine = fwrite(script->text, 1, script->text_len, file) == script->text_len;
  return fclose(file) == 0 && fine;
}

static luat_status make_law(const work *w, const bench_options *options, size_t rules) {
  bench_workload workload;
  bench_scripts scripts = {0};
  if (!bench_workload_make(&workload, rules, options->seed)) return LUAT_NO_MEMORY;
  luat_status status = bench_scripts_write(&scripts, &workload) ? LUAT_OK : LUAT_NO_MEMORY;
  for (size_t i = 0; i < scripts.len && status == LUAT_OK; i++)
    if (!write_file(w->law, &scripts.items[i])) status = LUAT_IO;
  bench_scripts_free(&scripts);
  bench_workload_free(&workload);
  return status;
}

static luat_status open_work(work *w, const bench_options *options, size_t rules) {
  const char *around = getenv("TMPDIR");
  luat_text *out = NULL;
  snprintf(w->folder, sizeof w->folder, "%.80s/luat-bench-XXXXXX", around == NULL ? "/var/tmp" : around);
  if (mkdtemp(w->folder) == NULL) return LUAT_IO;
  snprintf(w->law, sizeof w->law, "%.100s/law", w->folder);
  snprintf(w->path, sizeof w->path, "%.100s/store", w->folder);
  snprintf(w->file, sizeof w->file, "%.100s/synced", w->folder);
  snprintf(w->raw, sizeof w->raw, "%.100s/raw", w->folder);
  if (mkdir(w->law, 0700) != 0) return LUAT_IO;
  w->synced = open(w->file, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  raw_open(w);
  luat_status status = w->synced < 0 ? LUAT_IO : make_law(w, options, rules);
  if (status == LUAT_OK) status = luat_store_init(w->path, w->said);
  if (status == LUAT_OK) status = luat_store_open(&w->store, w->path, 1, w->said);
  if (status == LUAT_OK) status = luat_publish(&out, w->store, w->law, NULL, "2025-01-01", LUAT_TEXT, LUAT_EN, w->said);
  luat_text_free(out);
  if (status == LUAT_OK) luat_diagnostics_clear(w->said); /* warnings of generated rules */
  return status;
}

static void close_work(work *w) {
  char command[2 * PATH];
  luat_store_free(w->store);
  raw_close(w);
  if (w->synced >= 0) close(w->synced);
  snprintf(command, sizeof command, "rm -rf '%s'", w->folder);
  if (strchr(w->folder, '\'') == NULL && system(command) != 0) fprintf(stderr, "%s\n", w->folder);
}

/* ---- Plans ---- */

static luat_status record(work *w, const char *text, const size_t *from, size_t len) {
  luat_submission *plans = calloc(len, sizeof *plans);
  luat_text *out = NULL;
  if (plans == NULL) return LUAT_NO_MEMORY;
  for (size_t i = 0; i < len; i++) plans[i] = (luat_submission){"plan", text + from[i], from[i + 1] - from[i], 0};
  luat_status status =
      luat_record(&out, w->store, NULL, plans, len, NULL, NULL, "2025-04-01", LUAT_TEXT, LUAT_EN, w->said);
  luat_text_free(out);
  free(plans);
  return status;
}

/* ---- One by one ---- */

static int by_time(const void *a, const void *b) {
  int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
  return (x > y) - (x < y);
}

static int64_t middle(int64_t *times) {
  qsort(times, SINGLES, sizeof *times, by_time);
  return times[SINGLES / 2];
}

/* What a commit of SQLite's writes at least, and the sync. */
static bool sync_once(const void *with) {
  static char page[SYNCED];
  const work *w = with;
  return pwrite(w->synced, page, sizeof page, 0) == (ssize_t)sizeof page && fdatasync(w->synced) == 0;
}

/* In turn, so that what else the disk does meets all three. */
static luat_status measure_singles(work *w, store_row *row, uint64_t *state) {
  int64_t sync[SINGLES], insert[SINGLES], recorded[SINGLES];
  luat_status status = LUAT_OK;
  bool raw = true;
  for (size_t i = 0; i < SINGLES && status == LUAT_OK; i++) {
    bench_text text = {0};
    bench_put_plan(&text, row->plans + i, 1, state);
    if (text.failed) return LUAT_NO_MEMORY;
    const size_t from[] = {0, text.len};
    int64_t start = bench_elapsed();
    if (!sync_once(w)) status = LUAT_IO;
    int64_t synced = bench_elapsed();
    raw = raw && raw_exec(w, "INSERT INTO row(text) VALUES('a row that is as long as what one writes in a line')");
    int64_t inserted = bench_elapsed();
    int64_t cpu = bench_now();
    if (status == LUAT_OK) status = record(w, text.data, from, 1);
    row->record_cpu += bench_now() - cpu;
    recorded[i] = bench_elapsed() - inserted;
    sync[i] = synced - start;
    insert[i] = inserted - synced;
    free(text.data);
  }
  if (status != LUAT_OK) return status;
  row->sync = middle(sync);
  row->insert = raw ? middle(insert) : 0;
  row->record = middle(recorded);
  row->record_cpu /= SINGLES;
  return LUAT_OK;
}

/* ---- Many ---- */

static luat_status file_bytes(work *w, int64_t *out) {
  luat_text *said = NULL;
  luat_status status = luat_store_check(&said, w->store, LUAT_DECISION_JSON, LUAT_EN, w->said);
  if (status != LUAT_OK) return status;
  const char *bytes = bench_json_member(luat_text_data(said), "bytes");
  *out = bytes == NULL ? 0 : strtoll(bytes, NULL, 10);
  luat_text_free(said);
  return LUAT_OK;
}

static luat_status measure_block(work *w, store_row *row, size_t first, size_t len, uint64_t *state) {
  bench_text text = {0};
  size_t *from = calloc(len + 1, sizeof *from);
  for (size_t i = 0; i < len && from != NULL; i++) {
    bench_put_plan(&text, first + i, CASES, state);
    from[i + 1] = text.len;
  }
  luat_status status = from == NULL || text.failed ? LUAT_NO_MEMORY : LUAT_OK;
  int64_t start = bench_now();
  if (status == LUAT_OK) status = record(w, text.data, from, len);
  row->batch += bench_now() - start;
  row->plan_bytes += text.len;
  free(text.data);
  free(from);
  return status;
}

static luat_status measure_many(work *w, store_row *row, uint64_t *state) {
  luat_status status = file_bytes(w, &row->bytes_before);
  for (size_t at = 0; at < row->plans && status == LUAT_OK; at += BLOCK)
    status = measure_block(w, row, at, row->plans - at < BLOCK ? row->plans - at : BLOCK, state);
  if (status == LUAT_OK) status = file_bytes(w, &row->bytes_after);
  return status;
}

/* ---- Saying it ---- */

static void say(const store_row *row, luat_lang lang, bench_text *text) {
  double times = row->sync > 0 ? (double)row->record / (double)row->sync : 0;
  double bytes = (double)(row->bytes_after - row->bytes_before) / (double)row->plans;
  double plan = (double)row->plan_bytes / (double)row->plans;
  if (lang == LUAT_EN) {
    bench_put(text, "A store, law of %zu rules\n", row->rules);
    bench_put(text, "  one by one, time that passes, the middle of %d, in turn:\n", SINGLES);
    bench_put(text, "    the bare sync of the disk   %8.2f ms\n", (double)row->sync / 1e6);
    if (row->insert > 0) bench_put(text, "    a row that SQLite inserts   %8.2f ms\n", (double)row->insert / 1e6);
    bench_put(text, "    luat record                 %8.2f ms, %.2f of the sync; %.2f ms of the processor\n",
              (double)row->record / 1e6, times, (double)row->record_cpu / 1e6);
    bench_put(text, "  %zu plans of %d cases at once, processor time: %.0f plans a second\n", row->plans, CASES,
              bench_per_second(row->plans, row->batch));
    bench_put(text, "    in the file %.0f bytes each, %.0f of them the plan as it was received\n", bytes, plan);
  } else {
    bench_put(text, "Kho, bộ %zu quy phạm\n", row->rules);
    bench_put(text, "  ghi từng kế hoạch, thời gian trôi qua, số giữa của %d lần, xen kẽ:\n", SINGLES);
    bench_put(text, "    đĩa ghi xuống một lần       %8.2f ms\n", (double)row->sync / 1e6);
    if (row->insert > 0) bench_put(text, "    SQLite tự ghi một dòng      %8.2f ms\n", (double)row->insert / 1e6);
    bench_put(text, "    luat record                 %8.2f ms, bằng %.2f lần ghi xuống; %.2f ms bộ xử lý\n",
              (double)row->record / 1e6, times, (double)row->record_cpu / 1e6);
    bench_put(text, "  ghi %zu kế hoạch, mỗi kế hoạch %d vụ, một lượt, thời gian bộ xử lý: %.0f kế hoạch/giây\n",
              row->plans, CASES, bench_per_second(row->plans, row->batch));
    bench_put(text, "    trong tệp %.0f byte mỗi kế hoạch, trong đó %.0f là chính kế hoạch đã nhận\n", bytes, plan);
  }
}

static void say_json(const store_row *row, bench_text *json) {
  bench_put(json, "{\"batch_ns\":%" PRId64 ",\"bytes\":%" PRId64 ",\"insert_ns\":%" PRId64 ",\"plan_bytes\":%zu",
            row->batch, row->bytes_after - row->bytes_before, row->insert, row->plan_bytes);
  bench_put(json,
            ",\"plans\":%zu,\"receipts\":%zu,\"record_cpu_ns\":%" PRId64 ",\"record_ns\":%" PRId64 ",\"rules\":%zu",
            row->plans, SINGLES + row->plans, row->record_cpu, row->record, row->rules);
  bench_put(json, ",\"sync_ns\":%" PRId64 ",", row->sync);
}

luat_status bench_store(bench_report *report) {
  const bench_options *options = report->options;
  work w = {.synced = -1, .said = report->diagnostics};
  store_row row = {.rules = options->rules > 0 ? options->rules : RULES,
                   .plans = options->items < BATCH_MAX ? options->items : BATCH_MAX};
  uint64_t state = options->seed;
  luat_status status = open_work(&w, options, row.rules);
  if (status == LUAT_OK)
    status = measure_many(&w, &row, &state); /* first: a log that has its length need not grow at every sync */
  if (status == LUAT_OK) status = measure_singles(&w, &row, &state);
  bench_verifying verifying = {.path = w.path, .store = w.store, .said = w.said, .receipts = SINGLES + row.plans};
  if (status == LUAT_OK) status = bench_verifying_measure(&verifying);
  bench_writers writers = {.path = w.path, .sync = sync_once, .with = &w};
  if (status == LUAT_OK) status = bench_writers_measure(&writers);
  close_work(&w);
  if (status != LUAT_OK) return status;
  say(&row, options->lang, &report->text);
  say_json(&row, &report->json);
  bench_verifying_say(&verifying, options->lang, &report->text, &report->json);
  bench_put(&report->json, ",\"writers\":");
  bench_writers_say(&writers, options->lang, &report->text, &report->json);
  bench_put(&report->json, "}");
  return LUAT_OK;
}
