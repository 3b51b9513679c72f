/* sign.c: who vouches for a version, or for the chain up to a head. A version has a manifest, a text that names its
 * scripts by their hashes; whoever signs it with minisign vouches for all of them. Signatures and trusted keys are
 * entries of the chain like everything else: the list of keys says who is trusted, and a key that is trusted no longer
 * stays on record. No secret key comes near the store. */
#include "store_impl.h"

#include "base/sign.h"

#include <string.h>

/* ---- The manifest ---- */

bool lt_version_manifest(lt_store *store, lt_arena *arena, const lt_publication *publication, lt_text *out) {
  lt_script_files files = {0};
  if (!lt_version_scripts(store, arena, publication->version, &publication->content, &files)) return false;
  lt_text_putf(out, "luat.version/1 %.*s\n", LT_STR_ARG(lt_digest_print(arena, &publication->content)));
  for (uint32_t i = 0; i < files.len; i++) {
    lt_digest hash = lt_digest_of(files.items[i].text); /* as `b2sum -l 256` has it */
    lt_text_putf(out, "%.*s  %.*s\n", LT_STR_ARG(lt_digest_hex(arena, &hash)), LT_STR_ARG(files.items[i].name));
  }
  return true;
}

lt_store_status lt_store_manifest(lt_store *store, lt_arena *arena, const lt_publication *publication, lt_text *out,
                                  lt_diags *diags) {
  store->diags = diags;
  return lt_version_manifest(store, arena, publication, out) ? LT_STORE_FINE : LT_STORE_IO;
}

/* ---- Contents of entries ---- */

static lt_digest trust_content(lt_str key, int64_t trusted, lt_str text) {
  lt_sealing sealing;
  lt_sealing_begin(&sealing, "luat.key/1");
  lt_sealing_put(&sealing, key);
  lt_sealing_number(&sealing, trusted);
  lt_sealing_put(&sealing, text);
  return lt_sealing_end(&sealing);
}

/* What is signed. */
typedef enum target_kind { OF_VERSION = 1, OF_HEAD = 2 } target_kind;

static lt_digest signature_content(int64_t kind, int64_t target, lt_str key, lt_str text) {
  lt_sealing sealing;
  lt_sealing_begin(&sealing, kind == OF_VERSION ? "luat.signature/1" : "luat.signature-of-head/1");
  lt_sealing_number(&sealing, target);
  lt_sealing_put(&sealing, key);
  lt_sealing_put(&sealing, text);
  return lt_sealing_end(&sealing);
}

/* What is signed, as luat writes it: another number would be hashed like a head, and looked at by nobody. */
static bool is_target(int64_t kind) { return kind == OF_VERSION || kind == OF_HEAD; }

/* 1, 0: there is none, or none of luat's; -1: failed. */
static int signing_hash(lt_store *store, int64_t number, lt_entry_kind kind, lt_digest *out) {
  sqlite3_stmt *stmt = kind == LT_ENTRY_KEY
                           ? lt_sql(store, "SELECT trusted, key, text, 0 FROM trust WHERE number = ?")
                           : lt_sql(store, "SELECT target, key, text, kind FROM signature WHERE number = ?");
  if (stmt == NULL) return -1;
  lt_sql_int(stmt, 1, number);
  int got = lt_sql_row(store, stmt);
  if (got == 1) {
    int64_t first = sqlite3_column_int64(stmt, 0), of = sqlite3_column_int64(stmt, 3);
    lt_str key = lt_sql_lent(stmt, 1), text = lt_sql_lent(stmt, 2);
    *out = kind == LT_ENTRY_KEY ? trust_content(key, first, text) : signature_content(of, first, key, text);
    if (kind != LT_ENTRY_KEY && !is_target(of)) got = 0;
  }
  sqlite3_reset(stmt);
  return got;
}

bool lt_signing_hash(lt_store *store, int64_t number, lt_entry_kind kind, lt_digest *out) {
  return signing_hash(store, number, kind, out) == 1;
}

/* Whether a signature or a key that is to be used is still what was recorded. */
static bool signing_holds(lt_store *store, int64_t number, lt_entry_kind kind, bool *holds) {
  lt_digest content;
  int got = signing_hash(store, number, kind, &content);
  *holds = false;
  return got == 0 || (got == 1 && lt_chain_holds(store, number, kind, &content, holds));
}

/* ---- Putting in ---- */

static lt_store_status refuse(lt_store *store, lt_code code, lt_str what) {
  lt_diag_put(store->diags, code, (lt_place){0}, lt_str_copy(store->diags->arena, what), (lt_str){0}, (lt_str){0});
  return LT_STORE_USAGE;
}

/* What the list says of a key: 1 trusted, 0 trusted no longer, -1 not in it, -2 failed. Its text where there is one. */
static int trusted(lt_store *store, lt_arena *arena, lt_str key, lt_str *text) {
  sqlite3_stmt *stmt =
      lt_sql(store, "SELECT trusted, text, number FROM trust WHERE key = ? ORDER BY number DESC LIMIT 1");
  if (stmt == NULL) return -2;
  sqlite3_bind_blob(stmt, 1, key.ptr, (int)key.len, SQLITE_STATIC);
  int got = lt_sql_row(store, stmt);
  if (got < 1) return got < 0 ? -2 : -1;
  int answer = sqlite3_column_int64(stmt, 0) != 0;
  int64_t number = sqlite3_column_int64(stmt, 2);
  *text = lt_sql_text(arena, stmt, 1);
  sqlite3_reset(stmt);
  bool holds;
  if (!signing_holds(store, number, LT_ENTRY_KEY, &holds)) return -2;
  if (holds) return answer;
  lt_store_damaged(store, "danh sách khóa tin cậy không còn như khi ghi",
                   "the list of trusted keys is not what was recorded");
  return -2;
}

static bool put_key(lt_store *store, int64_t time, bool trust, lt_str key, lt_str text) {
  lt_head head;
  lt_digest content = trust_content(key, trust, text);
  if (!lt_chain_append(store, LT_ENTRY_KEY, time, &content, NULL, &head)) return false;
  sqlite3_stmt *stmt = lt_sql(store, "INSERT INTO trust(number, trusted, key, text) VALUES(?, ?, ?, ?)");
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, head.number);
  lt_sql_int(stmt, 2, trust);
  sqlite3_bind_blob(stmt, 3, key.ptr, (int)key.len, SQLITE_STATIC);
  lt_sql_str(stmt, 4, text);
  return lt_sql_run(store, stmt);
}

/* A signature that is to be put in. */
typedef struct signing {
  target_kind kind;
  int64_t target;
  const lt_publication *version; /* or NULL */
  lt_head head;                  /* of a head */
  lt_signature signature;
  lt_str text;
  int64_t time;
} signing;

static bool put_row(lt_store *store, const signing *s, lt_str key) {
  lt_head head;
  lt_digest content = signature_content(s->kind, s->target, key, s->text);
  if (!lt_chain_append(store, LT_ENTRY_SIGNATURE, s->time, &content, NULL, &head)) return false;
  sqlite3_stmt *stmt = lt_sql(store, "INSERT INTO signature(number, kind, target, key, text) VALUES(?, ?, ?, ?, ?)");
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, head.number);
  lt_sql_int(stmt, 2, s->kind);
  lt_sql_int(stmt, 3, s->target);
  sqlite3_bind_blob(stmt, 4, key.ptr, (int)key.len, SQLITE_STATIC);
  lt_sql_str(stmt, 5, s->text);
  return lt_sql_run(store, stmt);
}

static lt_store_status put_trust(lt_store *store, lt_arena *arena, const lt_key *key, lt_str text, bool trust,
                                 int64_t time) {
  lt_str id = {(const char *)key->id, sizeof key->id}, known = {0};
  if (!lt_store_begin_write(store)) return LT_STORE_IO;
  int now = trusted(store, arena, id, &known);
  lt_key other;
  if (now == -2) return LT_STORE_IO;
  /* Signatures name a key by its id alone: a second one of that id would make those of the first look wrong. */
  if (now >= 0 && lt_key_read(known, &other) && memcmp(other.point, key->point, sizeof other.point) != 0)
    return refuse(store, LT_L778, lt_key_id(arena, key->id));
  if (now == (trust ? 1 : 0) && lt_str_equal(known, text)) return lt_store_confirm(store, store->diags);
  return put_key(store, time, trust, id, text) && lt_store_commit(store) ? LT_STORE_FINE : LT_STORE_IO;
}

lt_store_status lt_store_trust(lt_store *store, lt_arena *arena, lt_str text, bool trust, int64_t time,
                               lt_diags *diags) {
  lt_key key;
  store->diags = diags;
  if (!lt_key_read(text, &key)) return refuse(store, LT_L767, LT_STR(""));
  lt_store_status status = put_trust(store, arena, &key, text, trust, time);
  if (store->within) lt_store_abandon(store);
  return status;
}

/* What was to be signed; L766 where the chain has no such head. */
static lt_store_status message_of(lt_store *store, lt_arena *arena, const signing *s, lt_text *out) {
  if (s->kind == OF_VERSION) return lt_version_manifest(store, arena, s->version, out) ? LT_STORE_FINE : LT_STORE_IO;
  lt_digest hash = {{0}};
  sqlite3_stmt *stmt = lt_sql(store, "SELECT hash FROM entry WHERE number = ?");
  if (stmt == NULL) return LT_STORE_IO;
  lt_sql_int(stmt, 1, s->target);
  int got = lt_sql_row(store, stmt);
  if (got == 1) hash = lt_sql_get_digest(stmt, 0);
  sqlite3_reset(stmt);
  if (got < 0) return LT_STORE_IO;
  if (got == 0 || !lt_digest_equal(&hash, &s->head.hash)) return refuse(store, LT_L776, lt_head_print(arena, &s->head));
  lt_text_put(out, lt_head_text(arena, &s->head));
  return LT_STORE_FINE;
}

/* Whether that key has signed it already: 1, 0; -1: failed. */
static int signed_already(lt_store *store, lt_arena *arena, const signing *s) {
  lt_signers there = {0};
  lt_signed_heads heads = {0};
  bool met = false;
  if (s->kind == OF_VERSION ? !lt_version_signers(store, arena, s->version, &there)
                            : !lt_heads_signed(store, arena, &heads))
    return -1;
  for (uint32_t i = 0; i < there.len; i++)
    met |= memcmp(there.items[i].key, s->signature.key, sizeof s->signature.key) == 0;
  for (uint32_t i = 0; i < heads.len; i++)
    met |= heads.items[i].number == s->target &&
           memcmp(heads.items[i].signer.key, s->signature.key, sizeof s->signature.key) == 0;
  return met;
}

static lt_store_status no_signature_of(lt_store *store, const signing *s) {
  lt_arena *arena = store->diags->arena;
  lt_str head = lt_head_print(arena, &s->head);
  lt_text2 what = {lt_str_format(arena, "phiên bản %lld", (long long)s->target),
                   lt_str_format(arena, "version %lld", (long long)s->target)};
  if (s->kind == OF_HEAD)
    what = (lt_text2){lt_str_format(arena, "đầu chuỗi `%.*s`", LT_STR_ARG(head)),
                      lt_str_format(arena, "the head `%.*s`", LT_STR_ARG(head))};
  lt_diag_add(store->diags, LT_L769, (lt_place){0}, what, (lt_text2){{0}, {0}}, (lt_text2){{0}, {0}},
              (lt_text2){{0}, {0}});
  return LT_STORE_USAGE;
}

/* The signature is of what it is said to be of, by a key that is in the list, and it is not there yet. */
static lt_store_status put_signature(lt_store *store, lt_arena *arena, const signing *s) {
  lt_str id = {(const char *)s->signature.key, sizeof s->signature.key}, key_text = {0};
  lt_text message = {.arena = arena};
  lt_key key;
  if (!lt_store_begin_write(store)) return LT_STORE_IO;
  int now = trusted(store, arena, id, &key_text);
  if (now == -2) return LT_STORE_IO;
  if (now == -1 || !lt_key_read(key_text, &key)) return refuse(store, LT_L768, lt_key_id(arena, s->signature.key));
  lt_store_status status = message_of(store, arena, s, &message);
  if (status != LT_STORE_FINE) return status;
  if (!lt_signature_holds(&s->signature, &key, lt_text_str(&message))) return no_signature_of(store, s);
  int there = signed_already(store, arena, s);
  if (there != 0) return there < 0 ? LT_STORE_IO : lt_store_confirm(store, store->diags);
  return put_row(store, s, id) && lt_store_commit(store) ? LT_STORE_FINE : LT_STORE_IO;
}

static lt_store_status sign(lt_store *store, lt_arena *arena, signing *s, lt_diags *diags) {
  store->diags = diags;
  if (!lt_signature_read(s->text, &s->signature)) return refuse(store, LT_L767, LT_STR(""));
  lt_store_status status = put_signature(store, arena, s);
  if (store->within) lt_store_abandon(store);
  return status;
}

lt_store_status lt_store_sign(lt_store *store, lt_arena *arena, const lt_publication *publication, lt_str text,
                              int64_t time, lt_diags *diags) {
  signing s = {.kind = OF_VERSION, .target = publication->number, .version = publication, .text = text, .time = time};
  return sign(store, arena, &s, diags);
}

lt_store_status lt_store_sign_head(lt_store *store, lt_arena *arena, const lt_head *head, lt_str text, int64_t time,
                                   lt_diags *diags) {
  signing s = {.kind = OF_HEAD, .target = head->number, .head = *head, .text = text, .time = time};
  return sign(store, arena, &s, diags);
}

/* ---- Who signed ---- */

/* Whose signature of that text it is, and whether it is one. */
static bool judge(lt_store *store, lt_arena *arena, lt_str id, lt_str text, lt_str message, lt_signer *out) {
  lt_str key_text = {0};
  lt_signature signature;
  lt_key key;
  *out = (lt_signer){.trust = LT_SIGNER_WRONG};
  int now = trusted(store, arena, id, &key_text);
  if (now == -2) return false;
  if (id.len == sizeof out->key) memcpy(out->key, id.ptr, id.len);
  bool holds = now >= 0 && lt_key_read(key_text, &key) && lt_signature_read(text, &signature) &&
               lt_signature_holds(&signature, &key, message);
  if (holds) out->trust = now == 1 ? LT_SIGNER_TRUSTED : LT_SIGNER_UNTRUSTED;
  return true;
}

bool lt_version_signers(lt_store *store, lt_arena *arena, const lt_publication *publication, lt_signers *out) {
  sqlite3_stmt *stmt = lt_sql(store, "SELECT s.key, s.text, s.number FROM signature s"
                                     " JOIN publication p ON p.number = s.target WHERE s.kind = 1 AND p.version = ?"
                                     " ORDER BY s.number");
  lt_text manifest = {.arena = arena};
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, publication->version);
  int got;
  while ((got = lt_sql_row(store, stmt)) == 1) {
    lt_str id = lt_sql_text(arena, stmt, 0), text = lt_sql_text(arena, stmt, 1);
    int64_t number = sqlite3_column_int64(stmt, 2);
    lt_signer one;
    bool holds;
    if (manifest.len == 0 && !lt_version_manifest(store, arena, publication, &manifest)) return false;
    if (!signing_holds(store, number, LT_ENTRY_SIGNATURE, &holds)) return false;
    if (!judge(store, arena, id, text, lt_text_str(&manifest), &one)) return false;
    if (!holds) one.trust = LT_SIGNER_WRONG;
    LT_PUSH(arena, out, one);
  }
  return got == 0;
}

bool lt_heads_signed(lt_store *store, lt_arena *arena, lt_signed_heads *out) {
  sqlite3_stmt *stmt = lt_sql(store, "SELECT s.key, s.text, s.number, s.target, e.hash FROM signature s"
                                     " LEFT JOIN entry e ON e.number = s.target WHERE s.kind = 2"
                                     " ORDER BY s.target, s.number");
  if (stmt == NULL) return false;
  int got;
  while ((got = lt_sql_row(store, stmt)) == 1) {
    lt_str id = lt_sql_text(arena, stmt, 0), text = lt_sql_text(arena, stmt, 1);
    lt_head head = {.number = sqlite3_column_int64(stmt, 3), .hash = lt_sql_get_digest(stmt, 4)};
    lt_signed_head one = {.entry = sqlite3_column_int64(stmt, 2), .number = head.number};
    if (!judge(store, arena, id, text, lt_head_text(arena, &head), &one.signer)) return false;
    LT_PUSH(arena, out, one);
  }
  return got == 0;
}
