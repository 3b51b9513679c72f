/* version.c: published versions of the policies: the scripts' bytes by their hash, each once; the seal of the set that
 * they make; when, after what, and with which note they were published. A version never changes; publishing is an event
 * of the chain. */
#include "store_impl.h"

#include "base/sort.h"

#include <inttypes.h>

/* ---- Hashes ---- */

lt_digest lt_script_hash(lt_str text) {
  lt_sealing sealing;
  lt_sealing_begin(&sealing, "luat.script/1");
  lt_sealing_put(&sealing, text);
  return lt_sealing_end(&sealing);
}

static int by_name(const void *a, const void *b) {
  return lt_str_compare(((const lt_script_file *)a)->name, ((const lt_script_file *)b)->name);
}

static lt_digest version_hash(const lt_script_file *files, uint32_t len) {
  lt_sealing sealing;
  lt_sealing_begin(&sealing, "luat.version/1");
  for (uint32_t i = 0; i < len; i++) {
    lt_digest script = lt_script_hash(files[i].text);
    lt_sealing_put(&sealing, files[i].name);
    lt_sealing_digest(&sealing, &script);
  }
  return lt_sealing_end(&sealing);
}

lt_digest lt_publication_content(const lt_publication *publication, const lt_digest *bodies) {
  lt_sealing sealing;
  lt_sealing_begin(&sealing, "luat.publication/1");
  lt_sealing_digest(&sealing, &publication->content);
  lt_sealing_digest(&sealing, &publication->seal);
  lt_sealing_digest(&sealing, bodies);
  lt_sealing_number(&sealing, publication->norms);
  lt_sealing_number(&sealing, publication->parent);
  lt_sealing_put(&sealing, publication->note);
  return lt_sealing_end(&sealing);
}

bool lt_bodies_hash(lt_store *store, int64_t version, lt_digest *out) {
  lt_sealing sealing;
  lt_sealing_begin(&sealing, "luat.bodies/1");
  sqlite3_stmt *stmt = lt_sql(store, "SELECT id, vi, en FROM body WHERE version = ? ORDER BY id");
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, version);
  int got;
  while ((got = lt_sql_row(store, stmt)) == 1)
    for (int i = 0; i < 3; i++) lt_sealing_put(&sealing, lt_sql_lent(stmt, i));
  *out = lt_sealing_end(&sealing);
  return got == 0;
}

/* ---- Putting in ---- */

static bool put_script(lt_store *store, int64_t version, const lt_script_file *file) {
  lt_digest hash = lt_script_hash(file->text);
  sqlite3_stmt *stmt = lt_sql(store, "INSERT INTO script(hash, text) VALUES(?, ?) ON CONFLICT(hash) DO NOTHING");
  if (stmt == NULL) return false;
  lt_sql_digest(stmt, 1, &hash);
  lt_sql_str(stmt, 2, file->text);
  if (!lt_sql_run(store, stmt)) return false;
  stmt = lt_sql(store, "INSERT INTO version_script(version, name, script) SELECT ?, ?, id FROM script WHERE hash = ?");
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, version);
  lt_sql_str(stmt, 2, file->name);
  lt_sql_digest(stmt, 3, &hash);
  return lt_sql_run(store, stmt);
}

static bool put_body(lt_store *store, int64_t version, const lt_body *body) {
  sqlite3_stmt *stmt = lt_sql(store, "INSERT INTO body(version, id, vi, en) VALUES(?, ?, ?, ?)");
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, version);
  lt_sql_str(stmt, 2, body->id);
  lt_sql_str(stmt, 3, body->title.vi);
  lt_sql_str(stmt, 4, lt_text2_in(body->title, LT_EN));
  return lt_sql_run(store, stmt);
}

/* The version's row; 0: it is not there; -1: failed. */
static int64_t version_row(lt_store *store, const lt_digest *content) {
  sqlite3_stmt *stmt = lt_sql(store, "SELECT id FROM version WHERE content = ?");
  if (stmt == NULL) return -1;
  lt_sql_digest(stmt, 1, content);
  int got = lt_sql_row(store, stmt);
  int64_t row = got == 1 ? sqlite3_column_int64(stmt, 0) : got;
  sqlite3_reset(stmt);
  return row;
}

static bool put_version(lt_store *store, const lt_script_file *files, uint32_t len, const lt_set *set,
                        lt_publication *out) {
  out->version = version_row(store, &out->content);
  if (out->version != 0) return out->version > 0;
  sqlite3_stmt *stmt = lt_sql(store, "INSERT INTO version(content, seal, norms) VALUES(?, ?, ?)");
  if (stmt == NULL) return false;
  lt_sql_digest(stmt, 1, &out->content);
  lt_sql_digest(stmt, 2, &out->seal);
  lt_sql_int(stmt, 3, out->norms);
  if (!lt_sql_run(store, stmt)) return false;
  out->version = sqlite3_last_insert_rowid(store->db);
  for (uint32_t i = 0; i < len; i++)
    if (!put_script(store, out->version, &files[i])) return false;
  for (uint32_t i = 0; i < set->bodies_len; i++)
    if (!put_body(store, out->version, &set->bodies[i])) return false;
  return true;
}

static bool put_publication(lt_store *store, lt_publication *out, lt_head *head) {
  lt_digest bodies;
  if (!lt_bodies_hash(store, out->version, &bodies)) return false;
  lt_digest content = lt_publication_content(out, &bodies);
  if (!lt_chain_append(store, LT_ENTRY_PUBLICATION, out->time, &content, NULL, head)) return false;
  out->number = head->number;
  sqlite3_stmt *stmt = lt_sql(store, "INSERT INTO publication(number, version, parent, note) VALUES(?, ?, ?, ?)");
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, out->number);
  lt_sql_int(stmt, 2, out->version);
  lt_sql_int(stmt, 3, out->parent);
  lt_sql_str(stmt, 4, out->note);
  return lt_sql_run(store, stmt);
}

/* ---- Reading ---- */

#define PUBLICATION_COLUMNS                                                                                            \
  "p.number, p.parent, e.time, p.version, v.content, v.seal, v.norms,"                                                \
  " (SELECT count(*) FROM version_script s WHERE s.version = p.version), p.note FROM publication p"                   \
  " JOIN entry e ON e.number = p.number JOIN version v ON v.id = p.version"

static void read_publication(lt_arena *arena, sqlite3_stmt *stmt, lt_publication *out) {
  *out = (lt_publication){.number = sqlite3_column_int64(stmt, 0),
                          .parent = sqlite3_column_int64(stmt, 1),
                          .time = sqlite3_column_int64(stmt, 2),
                          .version = sqlite3_column_int64(stmt, 3),
                          .content = lt_sql_get_digest(stmt, 4),
                          .seal = lt_sql_get_digest(stmt, 5),
                          .norms = sqlite3_column_int64(stmt, 6),
                          .scripts = sqlite3_column_int64(stmt, 7),
                          .note = lt_sql_text(arena, stmt, 8)};
}

bool lt_publication_hash(lt_store *store, lt_arena *arena, int64_t number, lt_digest *out) {
  sqlite3_stmt *stmt = lt_sql(store, "SELECT " PUBLICATION_COLUMNS " WHERE p.number = ?");
  lt_publication one;
  lt_digest bodies;
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, number);
  bool there = lt_sql_row(store, stmt) == 1;
  if (there) read_publication(arena, stmt, &one);
  sqlite3_reset(stmt);
  if (!there || !lt_bodies_hash(store, one.version, &bodies)) return false;
  *out = lt_publication_content(&one, &bodies);
  return true;
}

bool lt_publications_list(lt_store *store, lt_arena *arena, lt_publications *out) {
  sqlite3_stmt *stmt =
      lt_sql(store, "SELECT " PUBLICATION_COLUMNS " ORDER BY p.number");
  int got;
  while ((got = lt_sql_row(store, stmt)) == 1) {
    lt_publication one;
    read_publication(arena, stmt, &one);
    LT_PUSH(arena, out, one);
  }
  return got == 0;
}

/* What is used of a publication is what was recorded. */
static bool holds_still(lt_store *store, const lt_publication *one) {
  lt_digest bodies;
  bool holds;
  if (!lt_bodies_hash(store, one->version, &bodies)) return false;
  lt_digest content = lt_publication_content(one, &bodies);
  if (!lt_chain_holds(store, one->number, LT_ENTRY_PUBLICATION, &content, &holds)) return false;
  return holds ||
         lt_store_damaged(store, "một lần ban hành không còn như khi ghi", "a publication is not what was recorded");
}

/* And who signed it. */
static bool vouch(lt_store *store, lt_arena *arena, lt_publication *one) {
  return holds_still(store, one) && lt_version_signers(store, arena, one, &one->signers);
}

lt_store_status lt_store_published(lt_store *store, lt_arena *arena, lt_publications *out, lt_diags *diags) {
  store->diags = diags;
  return lt_publications_list(store, arena, out) ? LT_STORE_FINE : LT_STORE_IO;
}

lt_store_status lt_store_versions(lt_store *store, lt_arena *arena, lt_publications *out, lt_diags *diags) {
  lt_store_status status = lt_store_published(store, arena, out, diags);
  for (uint32_t i = 0; status == LT_STORE_FINE && i < out->len; i++)
    if (!vouch(store, arena, &out->items[i])) status = LT_STORE_IO;
  return status;
}

/* ---- Publishing ---- */

static lt_store_status too_early(lt_store *store, int64_t time, int64_t last) {
  lt_arena *arena = store->diags->arena;
  lt_diag_add(store->diags, LT_L630, (lt_place){0}, lt_moment_words(arena, time), lt_moment_words(arena, last),
              (lt_text2){0}, (lt_text2){0});
  return LT_STORE_USAGE;
}

static lt_store_status publish(lt_store *store, lt_arena *arena, const lt_script_file *files, uint32_t len,
                               const lt_set *set, lt_publication *out, lt_head *head) {
  lt_publications before = {0};
  if (!lt_store_begin_write(store) || !lt_publications_list(store, arena, &before)) return LT_STORE_IO;
  const lt_publication *last = before.len == 0 ? NULL : &before.items[before.len - 1];
  if (last != NULL && lt_digest_equal(&last->content, &out->content)) {
    *out = *last;
    out->again = true;
    return lt_store_head(store, head) ? lt_store_confirm(store, store->diags) : LT_STORE_IO;
  }
  if (last != NULL && out->time < last->time) return too_early(store, out->time, last->time);
  out->parent = last == NULL ? 0 : last->number;
  return put_version(store, files, len, set, out) && put_publication(store, out, head) && lt_store_commit(store)
             ? LT_STORE_FINE
             : LT_STORE_IO;
}

lt_store_status lt_store_publish(lt_store *store, lt_arena *arena, const lt_script_file *files, uint32_t len,
                                 const lt_set *set, lt_str note, int64_t time, lt_publication *out, lt_head *head,
                                 lt_diags *diags) {
  store->diags = diags;
  lt_script_file *sorted = LT_NEW_ARRAY(arena, lt_script_file, len + 1);
  for (uint32_t i = 0; i < len; i++) sorted[i] = files[i];
  lt_sort(arena, sorted, len, sizeof *sorted, by_name);
  *out = (lt_publication){.time = time,
                          .content = version_hash(sorted, len),
                          .seal = set->digest,
                          .norms = set->norms_len,
                          .scripts = len,
                          .note = note};
  lt_store_status status = publish(store, arena, sorted, len, set, out, head);
  if (store->within) lt_store_abandon(store);
  return status;
}

/* ---- Finding ---- */

static lt_store_status no_version(lt_store *store, lt_str name, lt_code code) {
  lt_arena *arena = store->diags->arena;
  lt_diag_put(store->diags, code, (lt_place){0}, lt_str_copy(arena, code == LT_L631 ? store->path : name), (lt_str){0},
              (lt_str){0});
  return LT_STORE_USAGE;
}

bool lt_digits(lt_str text, int64_t *out) {
  *out = 0;
  for (size_t i = 0; i < text.len && i < 16; i++) {
    if (text.ptr[i] < '0' || text.ptr[i] > '9') return false;
    *out = *out * 10 + (text.ptr[i] - '0');
  }
  return text.len > 0 && text.len < 16;
}

static bool named(lt_arena *arena, const lt_publication *one, lt_str prefix) {
  return prefix.len >= LT_PREFIX_MIN && (lt_str_starts(lt_digest_hex(arena, &one->content), prefix.ptr) ||
                                         lt_str_starts(lt_digest_hex(arena, &one->seal), prefix.ptr));
}

lt_store_status lt_store_find_version(lt_store *store, lt_arena *arena, lt_str name, lt_publication *out,
                                      lt_diags *diags) {
  lt_publications list = {0};
  lt_store_status status = lt_store_published(store, arena, &list, diags);
  if (status != LT_STORE_FINE) return status;
  if (list.len == 0) return no_version(store, name, LT_L631);
  *out = list.items[list.len - 1];
  if (name.len == 0) return vouch(store, arena, out) ? LT_STORE_FINE : LT_STORE_IO;
  int64_t number;
  bool is_number = lt_digits(name, &number), found = false;
  lt_str prefix = lt_str_starts(name, "blake2b:") ? lt_str_slice(name, 8, name.len) : name;
  prefix = lt_str_copy(arena, prefix);
  for (uint32_t i = list.len; i-- > 0;) {
    const lt_publication *one = &list.items[i];
    if (!(is_number && one->number == number) && !named(arena, one, prefix)) continue;
    if (found && !lt_digest_equal(&out->seal, &one->seal)) return no_version(store, name, LT_L762);
    if (!found) *out = *one;
    found = true;
  }
  if (!found) return no_version(store, name, LT_L761);
  return vouch(store, arena, out) ? LT_STORE_FINE : LT_STORE_IO;
}

lt_store_status lt_store_find_known(lt_store *store, lt_arena *arena, int64_t moment, lt_publication *out,
                                    lt_diags *diags) {
  lt_publications list = {0};
  lt_store_status status = lt_store_published(store, arena, &list, diags);
  if (status != LT_STORE_FINE) return status;
  if (list.len == 0) return no_version(store, LT_STR(""), LT_L631);
  uint32_t at = list.len; /* they follow each other in time */
  for (; at > 0 && list.items[at - 1].time >= moment; at--)
    if (!holds_still(store, &list.items[at - 1])) return LT_STORE_IO;
  *out = list.items[at == 0 ? 0 : at - 1];
  if (at > 0) return vouch(store, arena, out) ? LT_STORE_FINE : LT_STORE_IO;
  lt_diag_add(diags, LT_L634, (lt_place){0}, lt_moment_words(diags->arena, moment - 1),
              lt_moment_words(diags->arena, out->time), (lt_text2){0}, (lt_text2){0});
  return LT_STORE_USAGE;
}

bool lt_version_scripts(lt_store *store, lt_arena *arena, int64_t version, const lt_digest *content,
                        lt_script_files *out) {
  sqlite3_stmt *stmt = lt_sql(store, "SELECT v.name, s.text FROM version_script v JOIN script s ON s.id = v.script"
                                     " WHERE v.version = ? ORDER BY v.name");
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, version);
  int got;
  while ((got = lt_sql_row(store, stmt)) == 1) {
    lt_script_file file = {lt_sql_text(arena, stmt, 0), lt_sql_text(arena, stmt, 1)};
    LT_PUSH(arena, out, file);
  }
  if (got < 0) return false;
  lt_digest hash = version_hash(out->items, out->len);
  return lt_digest_equal(&hash, content) ||
         lt_store_damaged(store, "kịch bản của một phiên bản không còn như khi ban hành",
                          "the scripts of a version are not those that were published");
}

lt_store_status lt_store_scripts(lt_store *store, lt_arena *arena, const lt_publication *publication,
                                 lt_script_files *out, lt_diags *diags) {
  store->diags = diags;
  store->fault = SQLITE_OK;
  return lt_version_scripts(store, arena, publication->version, &publication->content, out) ? LT_STORE_FINE
                                                                                            : LT_STORE_IO;
}
