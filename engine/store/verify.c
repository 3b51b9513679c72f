/* verify.c: holds everything in the store against its hashes, and the chain against itself and a head that was kept
 * elsewhere. Each row is read once: parts first, with the hash of all up to it, for which receipts vouch; then tables
 * side by side in the order of their numbers, which is that of the chain. An entry is recomputed from the hash that
 * stands before it, so that the first one that was touched is named and not all that follow. */
#include "store_impl.h"

static const lt_verify_share everything = {INT64_MIN, INT64_MAX, INT64_MIN, INT64_MAX};

typedef struct checking {
  lt_store *store;
  const lt_verify_share *share;
  const lt_head *kept; /* elsewhere, or NULL */
  lt_head *head;       /* of this chain */
  lt_arena *arena;
  lt_findings *out;
  lt_diags aside; /* why something could not be hashed: it is found, and that is enough */
  sqlite3_stmt *receipts, *plans,
      *chains; /* at the row of that number; INT64_MIN: before the first, INT64_MAX: past the last */
  int64_t receipt, plan, part;
  lt_parts_walk parts;
  bool cut; /* the last parts are gone, and that was found */
  bool plan_met; /* a receipt is of that plan */
  LT_VEC(int64_t) loose; /* plans of which there is no receipt; the first LT_FINDINGS_MAX */
  bool stands; /* an entry stands for that receipt */
  int64_t version; /* whose content and seal are `content` and `seal`; 0: none yet */
  lt_digest content, seal;
} checking;

static void find(checking *c, lt_finding_kind what, int64_t number) {
  c->out->count++;
  if (c->out->list.len < LT_FINDINGS_MAX)
    LT_PUSH(c->arena, &c->out->list, ((lt_finding){.what = what, .number = number}));
}

/* An entry that is not in the chain: what it is can be seen by where it stands. */
static void find_stray(checking *c, lt_entry_kind kind, int64_t number) {
  find(c, LT_FOUND_STRAY, number);
  if (c->out->count == c->out->list.len) c->out->list.items[c->out->list.len - 1].entry = (int)kind;
}

static void find_named(checking *c, lt_finding_kind what, lt_str name) {
  find(c, what, 0);
  if (c->out->count == c->out->list.len) c->out->list.items[c->out->list.len - 1].name = name;
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

static bool check_scripts(checking *c) {
  sqlite3_stmt *stmt = lt_sql(c->store, "SELECT id, hash, text FROM script ORDER BY id");
  int got;
  while ((got = lt_sql_row(c->store, stmt)) == 1) {
    lt_digest is = lt_script_hash(lt_sql_lent(stmt, 2)), kept = lt_sql_get_digest(stmt, 1);
    if (!lt_digest_equal(&is, &kept)) find(c, LT_FOUND_SCRIPT, sqlite3_column_int64(stmt, 0));
  }
  return got == 0;
}

/* What a gap leaves out, or what is in it is not what was put in; `whole`: it has its own hash. */
static bool check_part(checking *c, sqlite3_stmt *stmt) {
  int64_t number = sqlite3_column_int64(stmt, 0), next = c->parts.at.number + 1;
  lt_digest is, hash = lt_sql_get_digest(stmt, 1), chain = lt_sql_get_digest(stmt, 2);
  bool follows;
  lt_part_hash_keep(c->store, number, &hash);
  lt_diags *said = hush(c);
  bool whole = lt_part_hash_make(c->store, sqlite3_column_int64(stmt, 3), lt_sql_lent(stmt, 4), &is) &&
               lt_digest_equal(&is, &hash);
  if (!speak(c, said) || !lt_parts_follow(c->store, &c->parts, number, &hash, &chain, &follows)) return false;
  if (!whole) lt_parts_doubt(&c->parts, number, number);
  if (number > next) find(c, LT_FOUND_PART, next);
  if (!whole || (!follows && number <= next)) find(c, LT_FOUND_PART, number);
  return true;
}

static bool check_parts(checking *c) {
  sqlite3_stmt *stmt = lt_sql(c->store, "SELECT id, hash, chain, flags, text FROM part ORDER BY id");
  int got;
  c->parts.arena = c->arena;
  while ((got = lt_sql_row(c->store, stmt)) == 1)
    if (!check_part(c, stmt)) return false;
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

/* A plan that is left behind, and no receipt on the way was of it: one of an older or a later receipt, or of none. */
static bool leave_plan(checking *c) {
  if (c->plan_met || c->plan == INT64_MIN || c->loose.len == LT_FINDINGS_MAX) return true;
  sqlite3_stmt *stmt = lt_sql(c->store, "SELECT 1 FROM receipt WHERE plan = ? LIMIT 1");
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, c->plan);
  int got = lt_sql_row(c->store, stmt);
  sqlite3_reset(stmt);
  if (got == 0) LT_PUSH(c->arena, &c->loose, c->plan);
  return got >= 0;
}

/* Goes on to the plan of that number, or past where it would be; each that is met is held against its hash. */
static bool go_to_plan(checking *c, int64_t number) {
  while (c->plan < number) {
    if (!leave_plan(c) || !next_row(c, c->plans, &c->plan)) return false;
    c->plan_met = c->plan == number;
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
    if (c->receipt != INT64_MIN && !c->stands) find_stray(c, LT_ENTRY_RECEIPT, c->receipt);
    if (!next_row(c, c->receipts, &c->receipt)) return false;
    c->stands = false;
  }
  return true;
}

/* Goes on to the last part that a body vouches for, whose chain it is hashed with. It does not rest on parts that are
 * doubted. */
static bool go_to_part(checking *c, lt_str body, bool *doubted) {
  int64_t number;
  *doubted = false;
  if (!lt_body_vouches(body, &number)) return true;
  if (c->chains == NULL) {
    c->chains = lt_sql(c->store, "SELECT id, chain FROM part WHERE id >= ? ORDER BY id");
    if (c->chains == NULL) return false;
    lt_sql_int(c->chains, 1, number);
  }
  while (c->part < number) {
    if (!next_row(c, c->chains, &c->part)) return false;
    if (c->part <= number) c->store->met_part = (lt_parts_end){c->part, lt_sql_get_digest(c->chains, 1)};
  }
  if (!lt_body_rests(c->store, body, &c->parts, doubted)) return false;
  if (*doubted && number > c->parts.at.number && !c->cut) find(c, LT_FOUND_PART, c->parts.at.number + 1);
  c->cut |= *doubted && number > c->parts.at.number;
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
  bool doubted;
  return go_to_part(c, receipt.body, &doubted) && !doubted && lt_receipt_content(c->store, &receipt, out);
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

/* Rows with such numbers, in their order. */
static sqlite3_stmt *open_rows(checking *c, const char *sql, int64_t from, int64_t to) {
  sqlite3_stmt *stmt = lt_sql(c->store, sql);
  if (stmt == NULL) return NULL;
  lt_sql_int(stmt, 1, from);
  lt_sql_int(stmt, 2, to);
  return stmt;
}

static bool open_tables(checking *c) {
  const lt_verify_share *share = c->share;
  c->receipt = c->plan = c->part = INT64_MIN;
  c->receipts = open_rows(c, "SELECT number, plan, version, law_date, as_of, engine, digest, body FROM receipt"
                             " WHERE number BETWEEN ? AND ? ORDER BY number", share->from, share->to);
  c->plans = open_rows(c, "SELECT id, hash, name, text FROM plan WHERE id BETWEEN ? AND ? ORDER BY id",
                       share->plan_from, share->plan_to);
  return c->receipts != NULL && c->plans != NULL;
}

/* The entry before the first, as it stands there: whoever has it holds it against its own. */
static bool begin_link(checking *c, link_state *link) {
  *link = (link_state){.number = 0};
  if (c->share->from <= 1) return true;
  sqlite3_stmt *stmt = lt_sql(c->store, "SELECT hash FROM entry WHERE number = ?");
  if (stmt == NULL) return false;
  link->number = c->share->from - 1;
  lt_sql_int(stmt, 1, link->number);
  int got = lt_sql_row(c->store, stmt);
  if (got == 1) link->before = lt_sql_get_digest(stmt, 0);
  sqlite3_reset(stmt);
  return got >= 0;
}

static bool check_chain(checking *c, const lt_head *kept, lt_head *head) {
  const lt_verify_share *share = c->share;
  link_state link;
  if (!open_tables(c) || !begin_link(c, &link)) return false;
  sqlite3_stmt *stmt =
      open_rows(c, "SELECT number, kind, time, content, hash FROM entry WHERE number BETWEEN ? AND ? ORDER BY number",
                share->from, share->to);
  int got;
  bool met = kept == NULL || kept->number < share->from || kept->number > share->to;
  while ((got = lt_sql_row(c->store, stmt)) == 1) {
    if (!check_entry(c, stmt, &link)) return false;
    c->out->entries++;
    *head = (lt_head){link.number, sqlite3_column_int64(stmt, 2), link.before};
    if (met || kept->number != link.number) continue;
    met = true;
    if (!lt_digest_equal(&kept->hash, &link.before)) find(c, LT_FOUND_HEAD, kept->number);
  }
  if (!met) find(c, LT_FOUND_CUT, kept->number);
  if (share->to < INT64_MAX && link.number != share->to) find(c, LT_FOUND_GAP, share->to);
  if (got < 0 || !go_to_receipt(c, INT64_MAX) || !go_to_plan(c, INT64_MAX)) return false;
  for (uint32_t i = 0; i < c->loose.len; i++) find(c, LT_FOUND_LOOSE_PLAN, c->loose.items[i]);
  return true;
}

/* Rows that no entry stands for, or that a reading in order does not come to. */
static bool check_strays(checking *c, lt_entry_kind kind, const char *sql) {
  sqlite3_stmt *stmt = lt_sql(c->store, sql);
  int got;
  while ((got = lt_sql_row(c->store, stmt)) == 1) find_stray(c, kind, sqlite3_column_int64(stmt, 0));
  return got == 0;
}

static bool check_rows(checking *c, lt_finding_kind what, const char *sql) {
  sqlite3_stmt *stmt = lt_sql(c->store, sql);
  int got;
  while ((got = lt_sql_row(c->store, stmt)) == 1) find(c, what, sqlite3_column_int64(stmt, 0));
  return got == 0;
}

static bool check_file(checking *c) {
  bool agree;
  lt_str said;
  if (!lt_pages_agree(c->store, c->arena, &agree, &said)) return false;
  if (!agree) find_named(c, LT_FOUND_FILE, said);
  return true;
}

/* What was put in with hashes of its own that hold, and is part of nothing that the chain knows. Parts that no receipt
 * vouches for are such where the last receipt is not of an older luat. */
static bool check_loose(checking *c) {
  sqlite3_stmt *stmt = lt_sql(c->store, "SELECT body FROM receipt ORDER BY number DESC LIMIT 1");
  int64_t vouched = 0;
  int got = lt_sql_row(c->store, stmt);
  if (got < 0) return false;
  bool all = got == 0 || lt_body_vouches(lt_sql_lent(stmt, 0), &vouched);
  if (got == 1) sqlite3_reset(stmt);
  stmt = lt_sql(c->store, "SELECT id FROM part WHERE id > ? ORDER BY id LIMIT 1");
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, vouched);
  got = all ? lt_sql_row(c->store, stmt) : 0;
  if (got == 1) find(c, LT_FOUND_LOOSE_PART, sqlite3_column_int64(stmt, 0));
  if (got == 1) sqlite3_reset(stmt);
  return got >= 0 &&
         check_rows(c, LT_FOUND_LOOSE_SCRIPT,
                    "SELECT id FROM script WHERE id NOT IN (SELECT script FROM version_script)") &&
         check_rows(c, LT_FOUND_LOOSE_VERSION,
                    "SELECT id FROM (SELECT id FROM version UNION SELECT version FROM version_script"
                    " UNION SELECT version FROM body) WHERE id NOT IN (SELECT version FROM publication)");
}

static bool check_all_strays(checking *c) {
  return check_strays(c, LT_ENTRY_SIGNATURE,
                      "SELECT number FROM signature WHERE number NOT IN (SELECT number FROM entry WHERE kind = 3)") &&
         check_strays(c, LT_ENTRY_KEY,
                      "SELECT number FROM trust WHERE number NOT IN (SELECT number FROM entry WHERE kind = 4)") &&
         check_strays(c, LT_ENTRY_PUBLICATION,
                      "SELECT number FROM publication WHERE number NOT IN (SELECT number FROM entry WHERE kind = 1)") &&
         check_strays(c, LT_ENTRY_RECEIPT,
                      "SELECT number FROM receipt WHERE number IN (9223372036854775807, -9223372036854775807 - 1)") &&
         check_rows(c, LT_FOUND_PLAN, "SELECT id FROM plan WHERE id = 9223372036854775807") && check_loose(c);
}

/* ---- All of it ---- */

/* What cannot be read is found too, and the rest is looked through all the same; false where it is the disk that
 * fails. */
static bool attempt(checking *c, bool (*check)(checking *c), const char *tables) {
  lt_diags *said = hush(c);
  bool fine = check(c);
  if (!speak(c, said)) return false;
  if (!fine) find_named(c, LT_FOUND_UNREAD, lt_str_of(tables));
  return true;
}

static bool check_tables(checking *c) {
  return attempt(c, check_scripts, "script") && attempt(c, check_parts, "part, receipt") &&
         attempt(c, check_versions, "publication, version, version_script, body, signature") &&
         attempt(c, check_heads, "signature, trust");
}

static bool check_kept_chain(checking *c) { return check_chain(c, c->kept, c->head); }

/* What a row says of itself, for whoever reads what was found: the name of a script, of a plan, of a receipt's plan. It
 * may be what was changed. */
static bool name_finding(checking *c, lt_finding *one, const char *sql) {
  sqlite3_stmt *stmt = lt_sql(c->store, sql);
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, one->number);
  int got = lt_sql_row(c->store, stmt);
  if (got == 1) {
    int64_t kind = sqlite3_column_int64(stmt, 0);
    if (kind >= LT_ENTRY_PUBLICATION && kind <= LT_ENTRY_KEY) one->entry = (int)kind;
    one->name = lt_shown(c->arena, lt_sql_lent(stmt, 1));
  }
  if (got == 1) sqlite3_reset(stmt);
  return got >= 0;
}

static bool name_all(checking *c) {
  static const char *const script = "SELECT 0, min(name) FROM version_script WHERE script = ?",
                    *const plan = "SELECT 0, name FROM plan WHERE id = ?",
                    *const entry = "SELECT (SELECT kind FROM entry WHERE number = ?1),"
                                   " (SELECT p.name FROM receipt r JOIN plan p ON p.id = r.plan WHERE r.number = ?1)";
  for (uint32_t i = 0; i < c->out->list.len; i++) {
    lt_finding *one = &c->out->list.items[i];
    const char *sql = one->what == LT_FOUND_SCRIPT                                     ? script
                      : one->what == LT_FOUND_PLAN || one->what == LT_FOUND_LOOSE_PLAN ? plan
                      : one->what == LT_FOUND_CONTENT || one->what == LT_FOUND_ENTRY || one->what == LT_FOUND_STRAY
                          ? entry
                          : NULL;
    if (sql != NULL && !name_finding(c, one, sql)) return false;
  }
  return true;
}

/* Whatever cannot be named keeps its number. */
static bool name_findings(checking *c) {
  lt_diags *said = hush(c);
  name_all(c);
  return speak(c, said);
}

lt_store_status lt_store_verify(lt_store *store, lt_arena *arena, const lt_head *kept, lt_findings *out, lt_head *head,
                                lt_diags *diags) {
  checking c = {.store = store, .arena = arena, .out = out, .share = &everything, .kept = kept, .head = head};
  store->diags = diags;
  *out = (lt_findings){0};
  *head = (lt_head){0};
  store->verifies = true;
  bool fine = lt_store_begin_read(store) && attempt(&c, check_file, "sqlite_schema") && check_tables(&c) &&
              attempt(&c, check_kept_chain, "entry, receipt, plan") &&
              attempt(&c, check_all_strays, "signature, trust, publication, script, plan, version, body") &&
              name_findings(&c);
  lt_store_abandon(store);
  return fine ? LT_STORE_FINE : LT_STORE_IO;
}

/* ---- In shares ---- */

/* The pages of the file; the tables that are small, and parts; then the chain, each so many entries. */
enum { SHARE_PAGES, SHARE_TABLES, SHARE_CHAIN, SHARES = 64, SHARE_MIN = 2 /* entries */ };

/* Of the first receipt from that number on, where there is one. */
static bool plan_at(lt_store *store, int64_t number, int64_t *plan) {
  sqlite3_stmt *stmt = lt_sql(store, "SELECT plan FROM receipt WHERE number >= ? ORDER BY number LIMIT 1");
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, number);
  int got = lt_sql_row(store, stmt);
  if (got == 1 && sqlite3_column_int64(stmt, 0) > *plan) *plan = sqlite3_column_int64(stmt, 0);
  sqlite3_reset(stmt);
  return got >= 0;
}

/* Numbers go from 1 to the head, and so do those of receipts. */
static bool is_in_order(lt_store *store, const lt_head *head, bool *in_order) {
  sqlite3_stmt *stmt =
      lt_sql(store, "SELECT (SELECT min(number) FROM entry), ifnull((SELECT min(number) FROM receipt), 1),"
                    " ifnull((SELECT max(number) FROM receipt), 1)");
  if (lt_sql_row(store, stmt) < 1) return false;
  *in_order = sqlite3_column_int64(stmt, 0) == 1 && sqlite3_column_int64(stmt, 1) >= 1 &&
              sqlite3_column_int64(stmt, 2) <= head->number;
  sqlite3_reset(stmt);
  return true;
}

static bool share_out(lt_store *store, lt_arena *arena, lt_verify_shares *out) {
  int64_t size = out->head.number / SHARES + 1, plan = 0;
  if (size < SHARE_MIN) size = SHARE_MIN;
  for (int64_t from = 1; from <= out->head.number; from += size) {
    lt_verify_share share = everything;
    share.from = from;
    share.to = out->head.number - from < size ? out->head.number : from + size - 1;
    if (from > 1) {
      if (!plan_at(store, from, &plan)) return false;
      share.plan_from = plan;
      out->list.items[out->list.len - 1].plan_to = plan - 1;
    }
    LT_PUSH(arena, &out->list, share);
    if (share.to == out->head.number) break;
  }
  out->len = SHARE_CHAIN + out->list.len;
  return true;
}

lt_store_status lt_store_verify_shares(lt_store *store, lt_arena *arena, const lt_head *kept, lt_verify_shares *out,
                                       lt_diags *diags) {
  bool in_order = false;
  store->diags = diags;
  *out = (lt_verify_shares){0};
  bool fine =
      lt_store_begin_read(store) && lt_store_head(store, &out->head) && is_in_order(store, &out->head, &in_order);
  if (kept != NULL && (kept->number < 1 || kept->number > out->head.number)) in_order = false;
  if (fine && in_order) fine = share_out(store, arena, out);
  lt_store_abandon(store);
  return fine ? LT_STORE_FINE : LT_STORE_IO;
}

lt_store_status lt_store_verify_share(lt_store *store, lt_arena *arena, const lt_verify_shares *shares, uint32_t number,
                                      const lt_head *kept, lt_findings *out, lt_diags *diags) {
  lt_head head = {0};
  checking c = {.store = store, .arena = arena, .out = out, .share = &everything, .kept = kept, .head = &head,
                .parts.at.number = INT64_MAX};
  store->diags = diags;
  *out = (lt_findings){0};
  store->verifies = true;
  bool fine = lt_store_begin_read(store);
  if (number == SHARE_PAGES) {
    fine = fine && attempt(&c, check_file, "sqlite_schema");
  } else if (number == SHARE_TABLES) {
    c.parts = (lt_parts_walk){0};
    fine = fine && check_tables(&c) && attempt(&c, check_all_strays, "signature");
  } else {
    c.share = &shares->list.items[number - SHARE_CHAIN];
    fine = fine && attempt(&c, check_kept_chain, "entry");
    if (fine && c.share->to == shares->head.number && !lt_digest_equal(&head.hash, &shares->head.hash))
      find(&c, LT_FOUND_ENTRY, head.number);
  }
  lt_store_abandon(store);
  return fine ? LT_STORE_FINE : LT_STORE_IO;
}
