/* store.c: the store through the public header: every call with memory refused at its first allocation, its second, its third …: the status says so, nothing is leaked, what was
 * in store holds, and the same call works right after. Between far numbers the step widens. */
#include "expect.h"
#include "market.h"

#include <sqlite3.h>
#include <unistd.h>

static struct {
  size_t live, calls, fail;
  bool refused;
} heap;

static void *counted(void *ctx, void *block, size_t old_size, size_t size) {
  (void)ctx;
  if (size > old_size && ++heap.calls == heap.fail) {
    heap.refused = true;
    return NULL;
  }
  if (size == 0) {
    heap.live -= old_size;
    free(block);
    return NULL;
  }
  void *moved = realloc(block, size);
  if (moved != NULL) heap.live += size - old_size;
  return moved;
}

static char folder[] = "/tmp/luat-api-store-XXXXXX";
static char path[128], scripts[128], out_path[128];
static luat_store *store;
static luat_policy_set *draft;
static unsigned plan_number;

static bool put_file(const char *name, const char *text) {
  char whole[256];
  snprintf(whole, sizeof whole, "%s/%s", scripts, name);
  FILE *file = fopen(whole, "w");
  return file != NULL && fputs(text, file) >= 0 && fclose(file) == 0;
}

static luat_status reopen(luat_diagnostics *diagnostics) {
  luat_store *other = NULL;
  luat_status status = luat_store_open(&other, path, 0, diagnostics);
  luat_store_free(other);
  return status;
}

static luat_status open_nothing(luat_diagnostics *diagnostics) {
  luat_store *other = NULL;
  luat_status status = luat_store_open(&other, scripts, 0, diagnostics);
  return other == NULL ? status : LUAT_OK;
}

static luat_status make(luat_diagnostics *diagnostics) {
  snprintf(out_path, sizeof out_path, "%s/made", folder);
  luat_status status = luat_store_init(out_path, diagnostics);
  if (status == LUAT_OK) unlink(out_path);
  return status;
}

static luat_status back_up(luat_diagnostics *diagnostics) {
  snprintf(out_path, sizeof out_path, "%s/copy", folder);
  luat_status status = luat_store_backup(store, out_path, diagnostics);
  if (status == LUAT_OK) unlink(out_path);
  return status;
}

static luat_status freed(luat_status status, luat_text *text) {
  luat_text_free(text);
  return status;
}

static luat_status publish(luat_diagnostics *diagnostics) {
  luat_text *text = NULL;
  luat_status status = luat_publish(&text, store, scripts, "a note", "2026-01-01", LUAT_TEXT, LUAT_VI, diagnostics);
  return freed(status, text);
}

static luat_status versions(luat_diagnostics *diagnostics) {
  luat_text *text = NULL;
  luat_status status = luat_versions(&text, store, LUAT_DECISION_JSON, LUAT_VI, diagnostics);
  return freed(status, text);
}

static luat_status checkout(luat_diagnostics *diagnostics) {
  char command[256];
  snprintf(out_path, sizeof out_path, "%s/out", folder);
  snprintf(command, sizeof command, "rm -rf '%s'", out_path);
  if (system(command) != 0) return LUAT_IO;
  return luat_checkout(store, "1", out_path, diagnostics);
}

/* Two plans that nobody recorded before. */
static luat_status record(luat_diagnostics *diagnostics) {
  char texts[2][256];
  luat_submission plans[2];
  luat_text *text = NULL;
  for (unsigned i = 0; i < 2; i++) {
    int len = snprintf(texts[i], sizeof texts[i],
                       "plan: { id: r-%u, place: xx/city }\ndates: { filed: 2018-03-01 }\nstalls: [ { goods: food } ]\n",
                       ++plan_number);
    plans[i] = (luat_submission){"plan", texts[i], (size_t)len, 0};
  }
  luat_status status =
      luat_record(&text, store, NULL, plans, 2, NULL, NULL, "2026-01-01", LUAT_TEXT, LUAT_EN, diagnostics);
  return freed(status, text);
}

static luat_status record_again(luat_diagnostics *diagnostics) {
  const luat_submission plan = {"plan", market_plan, sizeof market_plan - 1, 0};
  luat_text *text = NULL;
  luat_status status =
      luat_record(&text, store, "1", &plan, 1, "2018-04-01", NULL, "2026-01-01", LUAT_DECISION_JSON, LUAT_EN, diagnostics);
  return freed(status, text);
}

static luat_status record_wrong(luat_diagnostics *diagnostics) {
  const luat_submission plan = {"plan", "plan: { id: x\n", 14, 0};
  luat_text *text = NULL;
  luat_status status =
      luat_record(&text, store, NULL, &plan, 1, NULL, NULL, "2026-01-01", LUAT_TEXT, LUAT_EN, diagnostics);
  return freed(status, text);
}

static luat_status list(luat_diagnostics *diagnostics) {
  const luat_log_filter filter = {.question = "leave", .outcome = "value"};
  luat_text *text = NULL;
  luat_status status = luat_log(&text, store, &filter, LUAT_TEXT, LUAT_VI, diagnostics);
  return freed(status, text);
}

static luat_status receipt(luat_diagnostics *diagnostics) {
  luat_text *text = NULL;
  luat_status status = luat_receipt(&text, store, "3", LUAT_DECISION_JSON, LUAT_VI, diagnostics);
  return freed(status, text);
}

static luat_status verify(luat_diagnostics *diagnostics) {
  luat_text *text = NULL;
  size_t found = 0;
  luat_status status = luat_verify(&text, &found, store, NULL, LUAT_TEXT, LUAT_VI, diagnostics);
  return freed(status == LUAT_OK && found > 0 ? LUAT_BAD_PLAN : status, text);
}

static luat_status verify_shares(luat_diagnostics *diagnostics) {
  luat_verifying *verifying = NULL;
  luat_text *text = NULL;
  size_t found = 0;
  luat_status status = luat_verifying_new(&verifying, store, NULL, diagnostics);
  if (status == LUAT_OK) status = luat_verifying_work(verifying, store, diagnostics);
  if (status == LUAT_OK) status = luat_verifying_print(&text, &found, verifying, LUAT_TEXT, LUAT_VI, diagnostics);
  luat_verifying_free(verifying);
  return freed(status == LUAT_OK && found > 0 ? LUAT_BAD_PLAN : status, text);
}

static luat_status replay(luat_diagnostics *diagnostics) {
  luat_text *text = NULL;
  size_t differ = 0;
  luat_status status = luat_replay(&text, &differ, store, "3", LUAT_TEXT, LUAT_VI, diagnostics);
  return freed(status == LUAT_OK && differ > 0 ? LUAT_BAD_PLAN : status, text);
}

static const char key_text[] = "RWSW0f7Z2kUr4PWyqNp5W+oPJVQyx18zBPkFVFpIrtUKfpRpCmRNb22i\n";

static luat_status trust(luat_diagnostics *diagnostics) {
  return luat_store_trust(store, key_text, sizeof key_text - 1, 1, "2026-01-01", diagnostics);
}

static luat_status sign(luat_diagnostics *diagnostics) {
  return luat_store_sign(store, "1", key_text, sizeof key_text - 1, "2026-01-01", diagnostics);
}

static luat_status manifest(luat_diagnostics *diagnostics) {
  luat_text *text = NULL;
  luat_status status = luat_store_manifest(&text, store, NULL, diagnostics);
  return freed(status, text);
}

static luat_status load_version(luat_diagnostics *diagnostics) {
  luat_policy_set *set = NULL;
  luat_text *which = NULL;
  luat_status status = luat_set_load_version(&set, &which, store, NULL, "2026-01-01", LUAT_VI, diagnostics);
  luat_set_free(set);
  return freed(status, which);
}

/* A draft that adds a rule and changes an obligation, for all plans that are in store. */
static luat_status impact(luat_diagnostics *diagnostics) {
  luat_impact *all = NULL;
  luat_text *text = NULL;
  int64_t receipts;
  int more = 1;
  luat_status status = luat_impact_new(&all, store, draft, NULL, diagnostics);
  while (status == LUAT_OK && more) status = luat_impact_work(all, &more, diagnostics);
  for (int format = LUAT_TEXT; status == LUAT_OK && format <= LUAT_CSV; format++) {
    luat_text_free(text);
    text = NULL;
    status = luat_impact_print(&text, all, (luat_format)format, LUAT_VI, diagnostics);
  }
  if (status == LUAT_OK && (luat_impact_done(all, &receipts) < 1 || receipts < 1)) status = LUAT_BAD_PLAN;
  luat_impact_free(all);
  return freed(status, text);
}

static luat_status amends(luat_diagnostics *diagnostics) {
  luat_text *text = NULL;
  luat_status status = luat_amends(&text, draft, "qd-7:Đ2", NULL, 0, store, LUAT_DECISION_JSON, LUAT_VI, diagnostics);
  if (status == LUAT_OK && strstr(luat_text_data(text), "\"plan\":") == NULL) status = LUAT_BAD_PLAN;
  return freed(status, text);
}

static luat_status check(luat_diagnostics *diagnostics) {
  luat_text *text = NULL;
  luat_status status = luat_store_check(&text, store, LUAT_TEXT, LUAT_VI, diagnostics);
  return freed(status, text);
}

static const struct {
  const char *name;
  luat_status (*call)(luat_diagnostics *diagnostics);
  luat_status want; /* with memory */
  size_t dense;
} calls[] = {{"make a store", make, LUAT_OK, 60},
             {"open it", reopen, LUAT_OK, 60},
             {"open what is none", open_nothing, LUAT_IO, 60},
             {"publish", publish, LUAT_OK, 30},
             {"record one", record_again, LUAT_OK, 200},
             {"record two", record, LUAT_OK, 100},
             {"record it again", record_again, LUAT_OK, 100},
             {"record what is wrong", record_wrong, LUAT_BAD_PLAN, 100},
             {"the log", list, LUAT_OK, 60},
             {"a receipt", receipt, LUAT_OK, 60},
             {"the versions", versions, LUAT_OK, 60},
             {"write a version out", checkout, LUAT_OK, 60},
             {"trust a key", trust, LUAT_OK, 60},
             {"sign by what is no signature", sign, LUAT_USAGE, 60},
             {"the manifest", manifest, LUAT_OK, 60},
             {"load a version", load_version, LUAT_OK, 30},
             {"replay", replay, LUAT_OK, 60},
             {"impact", impact, LUAT_OK, 60},
             {"amends", amends, LUAT_OK, 60},
             {"verify", verify, LUAT_OK, 60},
             {"verify in shares", verify_shares, LUAT_OK, 60},
             {"check", check, LUAT_OK, 60},
             {"back up", back_up, LUAT_OK, 60}};

/* A refusal that Lua or a cache can do without may pass unseen. The store itself may keep what it has read, so what lives is
 * compared at the end only. */
static void refuse(size_t number) {
  size_t n = 1, refusals = 0;
  bool fine = true;
  for (;; n += n <= calls[number].dense ? 1 : 1 + n / 3) {
    luat_diagnostics *diagnostics = luat_diagnostics_new();
    heap.calls = 0;
    heap.refused = false;
    heap.fail = n;
    luat_status status = calls[number].call(diagnostics);
    heap.fail = 0;
    bool refused = heap.refused;
    luat_status again = calls[number].call(diagnostics);
    luat_diagnostics_free(diagnostics);
    refusals += refused;
    fine = fine && again == calls[number].want && (status == calls[number].want || (refused && status == LUAT_NO_MEMORY));
    if (!fine) printf("# %s: allocation %zu: %d, then %d\n", calls[number].name, n, status, again);
    if (!refused || !fine) break;
  }
  tap(fine && refusals > 0, "%s: memory refused %zu times", calls[number].name, refusals);
}

static bool load_draft(luat_diagnostics *diagnostics) {
  static const char more[] = "policy \"xx/stalls\"\nact \"qd-7\"\n"
                             "rule \"food\" { cites = \"qd-7 Điều 5\", when = stall.goods:is \"food\","
                             " decides = { leave = \"xx.phuong\" } }\n"
                             "oblige \"more\" { cites = \"qd-7 Điều 6\", about = stall, must = "
                             "stall.paid:at_least(trieu(3)) }\n";
  luat_script files[] = {{"vocabulary.lua", market_words, sizeof market_words - 1},
                         {"stalls.lua", market_norms, sizeof market_norms - 1},
                         {"more.lua", more, sizeof more - 1}};
  return luat_set_load_scripts(&draft, files, 3, diagnostics) == LUAT_OK;
}

static bool prepare(void) {
  if (mkdtemp(folder) == NULL) return false;
  snprintf(path, sizeof path, "%s/s", folder);
  snprintf(scripts, sizeof scripts, "%s/law", folder);
  char command[256];
  snprintf(command, sizeof command, "mkdir '%s'", scripts);
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  bool fine = system(command) == 0 && put_file("vocabulary.lua", market_words) && put_file("stalls.lua", market_norms) &&
              luat_store_init(path, diagnostics) == LUAT_OK &&
              luat_store_open(&store, path, 1, diagnostics) == LUAT_OK && publish(diagnostics) == LUAT_OK &&
              trust(diagnostics) == LUAT_OK && load_draft(diagnostics);
  tap_diagnostics(diagnostics);
  luat_diagnostics_free(diagnostics);
  return fine;
}

/* A program that only reads may not write, and is told so. */
static void read_only(void) {
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  luat_store *writer = store;
  tap(luat_store_open(&store, path, 0, diagnostics) == LUAT_OK && record(diagnostics) == LUAT_IO &&
          luat_diagnostics_len(diagnostics) == 1 &&
          strcmp(luat_diagnostic_code(luat_diagnostics_get(diagnostics, 0)), "L628") == 0,
      "a store opened for reading is not written");
  luat_store_free(store);
  store = writer;
  luat_diagnostics_free(diagnostics);
}

static bool by_hand(const char *sql) {
  sqlite3 *db = NULL;
  bool fine = sqlite3_open(path, &db) == SQLITE_OK && sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK;
  sqlite3_close(db);
  return fine;
}

/* What an analyst asks in SQL, while luat has the store open. */
static void analysed(void) {
  static const char sql[] = "SELECT plan, subject, b.vi, norm FROM bodies b JOIN rules"
                            " USING(receipt, plan, subject, question) WHERE question = 'leave' AND b.body = 'xx.phuong'"
                            " AND norm = 'xx/stalls#flowers'";
  sqlite3 *db = NULL;
  sqlite3_stmt *stmt = NULL;
  bool fine = sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK &&
              sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) == SQLITE_OK && sqlite3_step(stmt) == SQLITE_ROW &&
              strcmp((const char *)sqlite3_column_text(stmt, 0), "don-1") == 0 &&
              strcmp((const char *)sqlite3_column_text(stmt, 2), "Ủy ban phường") == 0;
  if (!fine) printf("# %s\n", sqlite3_errmsg(db));
  sqlite3_finalize(stmt);
  sqlite3_close(db);
  tap(fine, "which plans had which answer by which rule, in one SELECT");
}

/* A version whose seal somebody changed decides nothing, and everything that looks says so. */
static void changed_seal(void) {
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  tap(by_hand("UPDATE version SET seal = zeroblob(32)"), "somebody changes a seal");
  luat_store_free(store);
  tap(luat_store_open(&store, path, 1, diagnostics) == LUAT_OK, "it opens");
  tap(record(diagnostics) == LUAT_IO && luat_diagnostics_len(diagnostics) == 1 &&
          strcmp(luat_diagnostic_code(luat_diagnostics_get(diagnostics, 0)), "L625") == 0,
      "L625: nothing is decided by it");
  tap(replay(diagnostics) == LUAT_BAD_PLAN, "replaying finds it");
  tap(verify(diagnostics) == LUAT_BAD_PLAN, "verifying finds it");
  tap(verify_shares(diagnostics) == LUAT_BAD_PLAN, "in shares too");
  luat_diagnostics_free(diagnostics);
}

int main(void) {
  const luat_allocator allocator = {counted, NULL};
  luat_set_allocator(&allocator);
  if (!tap(prepare(), "a store with one version")) return tap_done();
  read_only();
  for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) refuse(i);
  analysed();
  changed_seal();
  luat_store_free(store);
  luat_set_free(draft);
  tap(heap.live == 0, "nothing is leaked");
  char command[256];
  snprintf(command, sizeof command, "rm -rf '%s'", folder);
  tap(system(command) == 0, "the folder goes");
  return tap_done();
}
