/* sign.c: who vouches for a version. A version has a manifest, a text that names its scripts by their hashes; whoever signs it with minisign vouches for all of them. Signatures and
 * trusted keys are entries of the chain like everything else: the list of keys says who is trusted, and a key that is trusted no longer stays on record.
 * No secret key comes near the store. */
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

static lt_digest signature_content(int64_t target, lt_str key, lt_str text) {
  lt_sealing sealing;
  lt_sealing_begin(&sealing, "luat.signature/1");
  lt_sealing_number(&sealing, target);
  lt_sealing_put(&sealing, key);
  lt_sealing_put(&sealing, text);
  return lt_sealing_end(&sealing);
}

bool lt_signing_hash(lt_store *store, int64_t number, lt_entry_kind kind, lt_digest *out) {
  sqlite3_stmt *stmt = kind == LT_ENTRY_KEY ? lt_sql(store, "SELECT trusted, key, text FROM trust WHERE number = ?")
                                            : lt_sql(store, "SELECT target, key, text FROM signature WHERE number = ?");
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, number);
  bool there = lt_sql_row(store, stmt) == 1;
  if (there) {
    int64_t first = sqlite3_column_int64(stmt, 0);
    lt_str key = lt_sql_lent(stmt, 1), text = lt_sql_lent(stmt, 2);
    *out = kind == LT_ENTRY_KEY ? trust_content(key, first, text) : signature_content(first, key, text);
  }
  sqlite3_reset(stmt);
  return there;
}

/* ---- Putting in ---- */

static lt_store_status refuse(lt_store *store, lt_code code, lt_str what) {
  lt_diag_put(store->diags, code, (lt_place){0}, lt_str_copy(store->diags->arena, what), (lt_str){0}, (lt_str){0});
  return LT_STORE_USAGE;
}

/* What the list says of a key: 1 trusted, 0 trusted no longer, -1 not in it, -2 failed. Its text where there is one. */
static int trusted(lt_store *store, lt_arena *arena, lt_str key, lt_str *text) {
  sqlite3_stmt *stmt = lt_sql(store, "SELECT trusted, text FROM trust WHERE key = ? ORDER BY number DESC LIMIT 1");
  if (stmt == NULL) return -2;
  sqlite3_bind_blob(stmt, 1, key.ptr, (int)key.len, SQLITE_STATIC);
  int got = lt_sql_row(store, stmt);
  int answer = got == 1 ? sqlite3_column_int64(stmt, 0) != 0 : got < 0 ? -2 : -1;
  if (got == 1) *text = lt_sql_text(arena, stmt, 1);
  sqlite3_reset(stmt);
  return answer;
}

/* An entry with its row: `first` is what the row has before key and text. */
static bool put_entry(lt_store *store, lt_entry_kind kind, int64_t time, int64_t first, lt_str key, lt_str text) {
  lt_head head;
  lt_digest content = kind == LT_ENTRY_KEY ? trust_content(key, first, text) : signature_content(first, key, text);
  if (!lt_chain_append(store, kind, time, &content, &head)) return false;
  sqlite3_stmt *stmt =
      kind == LT_ENTRY_KEY ? lt_sql(store, "INSERT INTO trust(number, trusted, key, text) VALUES(?, ?, ?, ?)")
                           : lt_sql(store, "INSERT INTO signature(number, target, key, text) VALUES(?, ?, ?, ?)");
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, head.number);
  lt_sql_int(stmt, 2, first);
  sqlite3_bind_blob(stmt, 3, key.ptr, (int)key.len, SQLITE_STATIC);
  lt_sql_str(stmt, 4, text);
  return lt_sql_run(store, stmt);
}

static lt_store_status put_trust(lt_store *store, lt_arena *arena, const lt_key *key, lt_str text, bool trust,
                                 int64_t time) {
  lt_str id = {(const char *)key->id, sizeof key->id}, known = {0};
  if (!lt_store_begin_write(store)) return LT_STORE_IO;
  int now = trusted(store, arena, id, &known);
  if (now == -2) return LT_STORE_IO;
  if (now == (trust ? 1 : 0) && lt_str_equal(known, text)) return LT_STORE_FINE;
  return put_entry(store, LT_ENTRY_KEY, time, trust, id, text) && lt_store_commit(store) ? LT_STORE_FINE : LT_STORE_IO;
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

/* The signature is of this version, by a key that is in the list, and it is not there yet. */
static lt_store_status put_signature(lt_store *store, lt_arena *arena, const lt_publication *publication,
                                     const lt_signature *signature, lt_str text, int64_t time) {
  lt_str id = {(const char *)signature->key, sizeof signature->key}, key_text = {0};
  lt_text manifest = {.arena = arena};
  lt_key key;
  lt_signers there = {0};
  if (!lt_store_begin_write(store)) return LT_STORE_IO;
  int now = trusted(store, arena, id, &key_text);
  if (now == -2) return LT_STORE_IO;
  if (now == -1 || !lt_key_read(key_text, &key)) return refuse(store, LT_L768, lt_key_id(arena, signature->key));
  if (!lt_version_manifest(store, arena, publication, &manifest)) return LT_STORE_IO;
  if (!lt_signature_holds(signature, &key, lt_text_str(&manifest)))
    return refuse(store, LT_L769, lt_str_format(arena, "%lld", (long long)publication->number));
  if (!lt_version_signers(store, arena, publication, &there)) return LT_STORE_IO;
  for (uint32_t i = 0; i < there.len; i++)
    if (memcmp(there.items[i].key, signature->key, sizeof signature->key) == 0) return LT_STORE_FINE;
  return put_entry(store, LT_ENTRY_SIGNATURE, time, publication->number, id, text) && lt_store_commit(store)
             ? LT_STORE_FINE
             : LT_STORE_IO;
}

lt_store_status lt_store_sign(lt_store *store, lt_arena *arena, const lt_publication *publication, lt_str text,
                              int64_t time, lt_diags *diags) {
  lt_signature signature;
  store->diags = diags;
  if (!lt_signature_read(text, &signature)) return refuse(store, LT_L767, LT_STR(""));
  lt_store_status status = put_signature(store, arena, publication, &signature, text, time);
  if (store->within) lt_store_abandon(store);
  return status;
}

/* ---- Who signed ---- */

bool lt_version_signers(lt_store *store, lt_arena *arena, const lt_publication *publication, lt_signers *out) {
  sqlite3_stmt *stmt = lt_sql(store, "SELECT s.key, s.text FROM signature s JOIN publication p ON p.number = s.target"
                                     " WHERE p.version = ? ORDER BY s.number");
  lt_text manifest = {.arena = arena};
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, publication->version);
  int got;
  while ((got = lt_sql_row(store, stmt)) == 1) {
    lt_str id = lt_sql_text(arena, stmt, 0), text = lt_sql_text(arena, stmt, 1), key_text = {0};
    lt_signature signature;
    lt_key key;
    lt_signer one = {.trust = LT_SIGNER_WRONG};
    if (manifest.len == 0 && !lt_version_manifest(store, arena, publication, &manifest)) return false;
    int now = trusted(store, arena, id, &key_text);
    if (now == -2) return false;
    if (id.len == sizeof one.key) memcpy(one.key, id.ptr, id.len);
    bool holds = now >= 0 && lt_key_read(key_text, &key) && lt_signature_read(text, &signature) &&
                 lt_signature_holds(&signature, &key, lt_text_str(&manifest));
    if (holds) one.trust = now == 1 ? LT_SIGNER_TRUSTED : LT_SIGNER_UNTRUSTED;
    LT_PUSH(arena, out, one);
  }
  return got == 0;
}
