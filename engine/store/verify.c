/* verify.c: holds everything in the store against its hashes, and the chain against itself and a head that was kept elsewhere.
 * Each part, plan and script is read once: tables are read side by side in the order of their numbers, which is that of the chain. An entry is recomputed from the hash that stands before it, so that the first one that was touched is named and not
 * all that follow. */
#include "store_impl.h"

typedef struct checking {
  lt_store *store;
  lt_arena *arena;
  lt_findings *out;
  lt_diags aside; /* why something could not be hashed: it is found, and that is enough */
  sqlite3_stmt *receipts, *plans; /* at the row of that number; INT64_MIN: before the first, INT64_MAX: past the last */
  int64_t receipt, plan;
  bool stands; /* an entry stands for that receipt */
  int64_t version; /* whose content and seal are `content` and `seal`; 0: none yet */
  lt_digest content, seal;
} checking;

static void find(checking *c, lt_finding_kind what, int64_t number) {
  c->out->count++;
  if (c->out->list.len < LT_FINDINGS_MAX) LT_PUSH(c->arena, &c->out->list, ((lt_finding){what, number}));
}

/* What is said until lt_diags of the caller are put back is not said. */
static lt_diags *hush(checking *c) {
  lt_diags *said = c->store->diags;
  c->aside = (lt_diags){.arena = &c->store->scratch};
  c->store->diags = &c->aside;
  c->store->fault = SQLITE_OK;
  return said;
}

/* False, and said after all, where it is the disk that fails. */
static bool speak(checking *c, lt_diags *said) {
  bool fine = !lt_store_broken(c->store, said);
  lt_arena_free(&c->store->scratch);
  return fine;
}

/* ---- What is kept once ---- */

typedef bool (*hash_of)(lt_store *store, sqlite3_stmt *stmt, lt_digest *out);

static bool hash_of_script(lt_store *store, sqlite3_stmt *stmt, lt_digest *out) {
  (void)store;
  *out = lt_script_hash(lt_sql_lent(stmt, 2));
  return true;
}

static bool hash_of_part(lt_store *store, sqlite3_stmt *stmt, lt_digest *out) {
  lt_digest kept = lt_sql_get_digest(stmt, 1);
  lt_part_hash_keep(store, sqlite3_column_int64(stmt, 0), &kept);
  return lt_part_hash_make(store, sqlite3_column_int64(stmt, 3), lt_sql_lent(stmt, 2), out);
}

/* Rows of number, hash, text, flags. What cannot be hashed, since something in it is lacking, is changed too. */
static bool check_rows(checking *c, const char *sql, hash_of hash, lt_finding_kind what) {
  sqlite3_stmt *stmt = lt_sql(c->store, sql);
  int got;
  while ((got = lt_sql_row(c->store, stmt)) == 1) {
    lt_digest is, kept = lt_sql_get_digest(stmt, 1);
    lt_diags *said = hush(c);
    bool made = hash(c->store, stmt, &is);
    if (!speak(c, said)) return false;
    if (!made || !lt_digest_equal(&is, &kept)) find(c, what, sqlite3_column_int64(stmt, 0));
  }
  return got == 0;
}

/* ---- Versions ---- */

static bool check_versions(checking *c) {
  lt_publications list = {0};
  if (!lt_publications_list(c->store, c->arena, &list)) return false;
  for (uint32_t i = 0; i < list.len; i++) {
    lt_script_files files = {0};
    lt_diags *said = hush(c);
    lt_arena *scratch = &c->store->scratch;
    lt_publication *one = &list.items[i];
    bool fine = lt_version_scripts(c->store, scratch, one->version, &one->content, &files), wrong = false;
    bool read = !fine || lt_version_signers(c->store, scratch, one, &one->signers);
    for (uint32_t k = 0; fine && k < one->signers.len; k++) wrong |= one->signers.items[k].trust == LT_SIGNER_WRONG;
    one->signers = (lt_signers){0};
    if (!speak(c, said)) return false;
    if (!fine) find(c, LT_FOUND_VERSION, one->number);
    if (wrong || !read) find(c, LT_FOUND_SIGNATURE, one->number);
  }
  return true;
}

/* ---- Signed heads ---- */

static bool check_heads(checking *c) {
  lt_signed_heads heads = {0};
  lt_diags *said = hush(c);
  bool fine = lt_heads_signed(c->store, c->arena, &heads);
  if (!speak(c, said)) return false;
  if (!fine) find(c, LT_FOUND_FILE, 0);
  for (uint32_t i = 0; i < heads.len; i++) {
    if (heads.items[i].signer.trust == LT_SIGNER_WRONG) find(c, LT_FOUND_SIGNED_HEAD, heads.items[i].entry);
    else c->out->signed_head = heads.items[i];
  }
  return true;
}

/* ---- The chain ---- */

typedef struct link_state {
  lt_digest before;
  int64_t number;
} link_state;

/* The next row of a table that is read in the order of its numbers. */
static bool next_row(checking *c, sqlite3_stmt *stmt, int64_t *number) {
  int got = lt_sql_row(c->store, stmt);
  *number = got == 1 ? sqlite3_column_int64(stmt, 0) : INT64_MAX;
  return got >= 0;
}

/* Goes on to the plan of that number, or past where it would be; each that is met is held against its hash. */
static bool go_to_plan(checking *c, int64_t number) {
  while (c->plan < number) {
    if (!next_row(c, c->plans, &c->plan)) return false;
    if (c->plan == INT64_MAX) break;
    lt_digest is = lt_plan_hash(lt_sql_lent(c->plans, 3)), kept = lt_sql_get_digest(c->plans, 1);
    if (!lt_digest_equal(&is, &kept)) find(c, LT_FOUND_PLAN, c->plan);
  }
  return true;
}

/* Plans are numbered as they come, so that most stand where the reading is. */
static bool plan_of(checking *c, int64_t number, lt_receipt *receipt) {
  sqlite3_stmt *stmt = c->plans;
  if (!go_to_plan(c, number)) return false;
  if (c->plan != number) {
    stmt = lt_sql(c->store, "SELECT id, hash, name FROM plan WHERE id = ?");
    if (stmt == NULL) return false;
    lt_sql_int(stmt, 1, number);
    if (lt_sql_row(c->store, stmt) < 1) return false;
  }
  receipt->plan_hash = lt_sql_get_digest(stmt, 1);
  receipt->plan = lt_sql_lent(stmt, 2);
  return true;
}

static bool version_of(checking *c, int64_t number) {
  if (c->version == number) return true;
  sqlite3_stmt *stmt = lt_sql(c->store, "SELECT content, seal FROM version WHERE id = ?");
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, number);
  if (lt_sql_row(c->store, stmt) < 1) return false;
  c->version = number;
  c->content = lt_sql_get_digest(stmt, 0);
  c->seal = lt_sql_get_digest(stmt, 1);
  sqlite3_reset(stmt);
  return true;
}

/* Goes on to the receipt of that number, or past where it would be. */
static bool go_to_receipt(checking *c, int64_t number) {
  while (c->receipt < number) {
    if (c->receipt != INT64_MIN && !c->stands) find(c, LT_FOUND_STRAY, c->receipt);
    if (!next_row(c, c->receipts, &c->receipt)) return false;
    c->stands = false;
  }
  return true;
}

/* Nothing is copied. */
static bool hash_of_receipt(checking *c, int64_t number, lt_digest *out) {
  sqlite3_stmt *stmt = c->receipts;
  c->stands = c->receipt == number;
  if (!c->stands || !version_of(c, sqlite3_column_int64(stmt, 2))) return false;
  lt_receipt receipt = {.content = c->content, .seal = c->seal};
  if (!plan_of(c, sqlite3_column_int64(stmt, 1), &receipt)) return false;
  receipt.law_date = lt_sql_lent(stmt, 3);
  receipt.as_of = lt_sql_lent(stmt, 4);
  receipt.engine = lt_sql_lent(stmt, 5);
  receipt.plan_digest = lt_sql_get_digest(stmt, 6);
  receipt.body = lt_sql_lent(stmt, 7);
  return lt_receipt_content(c->store, &receipt, out);
}

/* What the entry is about, hashed anew; `*made` false where it is not there or cannot be hashed. */
static bool content_of(checking *c, int64_t number, lt_entry_kind kind, lt_digest *out, bool *made) {
  if (!go_to_receipt(c, number)) return false;
  lt_diags *said = hush(c);
  if (kind == LT_ENTRY_RECEIPT)
    *made = hash_of_receipt(c, number, out);
  else if (kind == LT_ENTRY_PUBLICATION)
    *made = lt_publication_hash(c->store, &c->store->scratch, number, out);
  else
    *made = lt_signing_hash(c->store, number, kind, out);
  return speak(c, said);
}

static bool check_entry(checking *c, sqlite3_stmt *stmt, link_state *link) {
  int64_t number = sqlite3_column_int64(stmt, 0), time = sqlite3_column_int64(stmt, 2);
  lt_entry_kind kind = (lt_entry_kind)sqlite3_column_int64(stmt, 1);
  lt_digest content = lt_sql_get_digest(stmt, 3), hash = lt_sql_get_digest(stmt, 4), now;
  if (number != link->number + 1) find(c, LT_FOUND_GAP, link->number + 1);
  bool made = false;
  if (!content_of(c, number, kind, &now, &made)) return false;
  lt_digest chained = lt_entry_hash(&link->before, number, kind, time, &content);
  if (!made || !lt_digest_equal(&now, &content)) find(c, LT_FOUND_CONTENT, number);
  else if (!lt_digest_equal(&chained, &hash) && number == link->number + 1) find(c, LT_FOUND_ENTRY, number);
  *link = (link_state){hash, number};
  return true;
}

static bool open_tables(checking *c) {
  c->receipts = lt_sql(c->store, "SELECT number, plan, version, law_date, as_of, engine, digest, body FROM receipt ORDER BY number");
  c->receipt = c->plan = INT64_MIN;
  c->plans = lt_sql(c->store, "SELECT id, hash, name, text FROM plan ORDER BY id");
  return c->receipts != NULL && c->plans != NULL;
}

static bool check_chain(checking *c, const lt_head *kept, lt_head *head) {
  if (!open_tables(c)) return false;
  sqlite3_stmt *stmt = lt_sql(c->store, "SELECT number, kind, time, content, hash FROM entry ORDER BY number");
  link_state link = {.number = 0};
  int got;
  bool met = kept == NULL;
  while ((got = lt_sql_row(c->store, stmt)) == 1) {
    if (!check_entry(c, stmt, &link)) return false;
    c->out->entries++;
    *head = (lt_head){link.number, sqlite3_column_int64(stmt, 2), link.before};
    if (met || kept->number != link.number) continue;
    met = true;
    if (!lt_digest_equal(&kept->hash, &link.before)) find(c, LT_FOUND_HEAD, kept->number);
  }
  if (!met) find(c, LT_FOUND_CUT, kept->number);
  return got == 0 && go_to_receipt(c, INT64_MAX) && go_to_plan(c, INT64_MAX);
}

/* Rows that no entry stands for. */
static bool check_strays(checking *c, const char *sql) {
  sqlite3_stmt *stmt = lt_sql(c->store, sql);
  int got;
  while ((got = lt_sql_row(c->store, stmt)) == 1) find(c, LT_FOUND_STRAY, sqlite3_column_int64(stmt, 0));
  return got == 0;
}

static bool check_file(checking *c) {
  bool agree;
  lt_str said;
  if (!lt_pages_agree(c->store, c->arena, &agree, &said)) return false;
  if (!agree) find(c, LT_FOUND_FILE, 0);
  return true;
}

lt_store_status lt_store_verify(lt_store *store, lt_arena *arena, const lt_head *kept, lt_findings *out, lt_head *head,
                                lt_diags *diags) {
  checking c = {.store = store, .arena = arena, .out = out};
  store->diags = diags;
  *out = (lt_findings){0};
  *head = (lt_head){0};
  bool fine = lt_store_begin_read(store) && check_file(&c) &&
              check_rows(&c, "SELECT id, hash, text FROM script ORDER BY id", hash_of_script, LT_FOUND_SCRIPT) &&
              check_rows(&c, "SELECT id, hash, text, flags FROM part ORDER BY id", hash_of_part, LT_FOUND_PART) &&
              check_versions(&c) && check_heads(&c) && check_chain(&c, kept, head) &&
              check_strays(&c, "SELECT number FROM signature WHERE number NOT IN (SELECT number FROM entry WHERE kind = 3)") &&
              check_strays(&c, "SELECT number FROM trust WHERE number NOT IN (SELECT number FROM entry WHERE kind = 4)") &&
              check_strays(&c, "SELECT number FROM publication WHERE number NOT IN (SELECT number FROM entry WHERE kind = 1)");
  lt_store_abandon(store);
  return fine ? LT_STORE_FINE : LT_STORE_IO;
}
