/* pack.c: decisions taken apart, so that what many of them share is kept once.
 * The idea: each element of a list of objects at the top of a decision (a subject, a note, what was left out) is a part, and each object two levels
 * inside it (an answer, a requirement) a part of its own, in whose place its number stands. The stem of an element, the item that it belongs to, is
 * written `~` in its parts, so that two items decided alike share them. What is left, the body, has [["items/x", 45, 46], …] for such a list.
 * It works on canonical JSON as text and knows nothing of what stands in it. Putting together gives the same bytes. */
#include "store_impl.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

enum { PART_SPLIT = 1, BODY_DEPTH = 3, PART_DEPTH = 2, CACHE_BYTES = 16 << 20 };

/* ---- Canonical JSON as text ---- */

/* Past the string that begins at `at`. */
static size_t after_string(lt_str text, size_t at) {
  for (at++; at < text.len && text.ptr[at] != '"'; at++)
    if (text.ptr[at] == '\\') at++;
  return at < text.len ? at + 1 : text.len;
}

/* Past the value that begins at `at`. */
static size_t after_value(lt_str text, size_t at) {
  int depth = 0;
  while (at < text.len) {
    char c = text.ptr[at];
    if (c == '"') {
      at = after_string(text, at);
      if (depth == 0) return at;
      continue;
    }
    if (depth == 0 && (c == ',' || c == '}' || c == ']')) return at;
    if (c == '{' || c == '[') depth++;
    at++;
    if ((c == '}' || c == ']') && --depth == 0) return at;
  }
  return at;
}

/* Goes through a text for the bare numbers at one depth. */
typedef struct walk {
  lt_str text;
  size_t at;
  int depth;
} walk;

/* The next one: its place and value; false at the end. A number too great to be one of ours is -1. */
static bool next_bare(walk *w, int depth, size_t *from, int64_t *number) {
  while (w->at < w->text.len) {
    char c = w->text.ptr[w->at];
    if (c == '"') {
      w->at = after_string(w->text, w->at);
      continue;
    }
    w->depth += (c == '{' || c == '[') - (c == '}' || c == ']');
    if (w->depth != depth || !((c >= '0' && c <= '9') || c == '-')) {
      w->at++;
      continue;
    }
    *from = w->at;
    *number = 0;
    for (; w->at < w->text.len && (w->text.ptr[w->at] == '-' || (w->text.ptr[w->at] >= '0' && w->text.ptr[w->at] <= '9'));
         w->at++)
      *number = w->text.ptr[w->at] == '-' || *number < 0 || *number > INT32_MAX
                    ? -1
                    : *number * 10 + (w->text.ptr[w->at] - '0');
    return true;
  }
  return false;
}

static bool has_bare(lt_str text, int depth) {
  walk w = {.text = text};
  size_t from;
  int64_t number;
  return next_bare(&w, depth, &from, &number);
}

/* ---- Hashes of parts ---- */

static bool no_part(lt_store *store) {
  return lt_store_damaged(store, "thiếu một phần của một quyết định", "a part of a decision is lacking");
}

/* The hash that the part of that number has, lately asked ones from memory. */
static bool part_hash_of(lt_store *store, int64_t id, lt_digest *out) {
  if (store->part_hashes == NULL) store->part_hashes = LT_NEW_ARRAY(&store->arena, lt_part_hash, LT_PART_HASHES);
  lt_part_hash *slot = &store->part_hashes[(uint64_t)id % LT_PART_HASHES];
  if (id > 0 && slot->id == id) {
    *out = slot->hash;
    return true;
  }
  sqlite3_stmt *stmt = lt_sql(store, "SELECT hash FROM part WHERE id = ?");
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, id);
  int got = lt_sql_row(store, stmt);
  if (got == 1) *out = lt_sql_get_digest(stmt, 0);
  sqlite3_reset(stmt);
  if (got == 1 && id > 0) *slot = (lt_part_hash){id, *out};
  return got == 1 || (got == 0 && no_part(store));
}

/* The text, with the hash of each part in place of its number. */
static bool seal_text(lt_store *store, lt_sealing *sealing, lt_str text, int depth) {
  walk w = {.text = text};
  size_t from = 0, last = 0;
  int64_t number;
  while (next_bare(&w, depth, &from, &number)) {
    lt_digest hash;
    if (!part_hash_of(store, number, &hash)) return false;
    lt_sealing_put(sealing, lt_str_slice(text, last, from - last));
    lt_sealing_digest(sealing, &hash);
    last = w.at;
  }
  lt_sealing_put(sealing, lt_str_slice(text, last, text.len));
  return true;
}

bool lt_part_hash_make(lt_store *store, int64_t flags, lt_str text, lt_digest *out) {
  lt_sealing sealing;
  lt_sealing_begin(&sealing, "luat.part/1");
  lt_sealing_number(&sealing, flags);
  if (flags == PART_SPLIT ? !seal_text(store, &sealing, text, PART_DEPTH) : false) return false;
  if (flags != PART_SPLIT) lt_sealing_put(&sealing, text);
  *out = lt_sealing_end(&sealing);
  return true;
}

bool lt_pack_seal(lt_store *store, lt_sealing *sealing, lt_str body) {
  return seal_text(store, sealing, body, BODY_DEPTH);
}

/* ---- Taking apart ---- */

static bool find_part(lt_store *store, const lt_digest *hash, int64_t *id) {
  sqlite3_stmt *stmt = lt_sql(store, "SELECT id FROM part WHERE hash = ?");
  if (stmt == NULL) return false;
  lt_sql_digest(stmt, 1, hash);
  int got = lt_sql_row(store, stmt);
  *id = got == 1 ? sqlite3_column_int64(stmt, 0) : 0;
  sqlite3_reset(stmt);
  return got >= 0;
}

static bool insert_part(lt_store *store, const lt_digest *hash, int64_t flags, lt_str text, int64_t *id) {
  sqlite3_stmt *stmt = lt_sql(store, "INSERT INTO part(hash, flags, text) VALUES(?, ?, ?)");
  if (stmt == NULL) return false;
  lt_sql_digest(stmt, 1, hash);
  lt_sql_int(stmt, 2, flags);
  lt_sql_str(stmt, 3, text);
  if (!lt_sql_run(store, stmt)) return false;
  *id = sqlite3_last_insert_rowid(store->db);
  return true;
}

/* The number of the part, put in where it is new. */
static bool intern(lt_store *store, int64_t flags, lt_str text, int64_t *id) {
  lt_digest hash;
  if (!lt_part_hash_make(store, flags, text, &hash)) return false;
  lt_str key = {(const char *)hash.bytes, sizeof hash.bytes};
  *id = lt_map_find(&store->parts, key, 0);
  if (*id != 0) return true;
  if (!find_part(store, &hash, id)) return false;
  if (*id == 0 && !insert_part(store, &hash, flags, text, id)) return false;
  if (store->part_arena.used_bytes > CACHE_BYTES) lt_pack_forget(store);
  if (*id <= INT32_MAX) lt_map_put(&store->parts, lt_str_copy(&store->part_arena, key), (uint32_t)*id);
  return true;
}

void lt_pack_forget(lt_store *store) {
  lt_arena_free(&store->part_arena);
  store->parts = (lt_map){.arena = &store->part_arena};
  if (store->part_hashes != NULL) memset(store->part_hashes, 0, sizeof *store->part_hashes * LT_PART_HASHES);
}

typedef struct packing {
  lt_store *store;
  lt_arena *arena;
  lt_str stem; /* "" : nothing is written otherwise */
} packing;

/* A string that begins with the stem begins with `~` instead. Returns what is past it. */
static size_t put_string(const packing *p, lt_str text, size_t at, lt_text *out) {
  size_t end = after_string(text, at), stem = p->stem.len;
  lt_str inner = lt_str_slice(text, at + 1, end - at - 1);
  bool begins = stem > 0 && inner.len > stem && memcmp(inner.ptr, p->stem.ptr, stem) == 0 &&
                (inner.ptr[stem] == '/' || inner.ptr[stem] == '"');
  lt_text_puts(out, begins ? "\"~" : "\"");
  lt_text_put(out, lt_str_slice(inner, begins ? stem : 0, inner.len));
  return end;
}

/* The text with the stem written short and, where it is to be split, numbers for the objects in it. */
static bool put_short(const packing *p, lt_str text, bool split, lt_text *out) {
  int depth = 0;
  for (size_t at = 0; at < text.len;) {
    char c = text.ptr[at];
    if (c == '"') {
      at = put_string(p, text, at, out);
      continue;
    }
    if (split && c == '{' && depth == PART_DEPTH) {
      lt_text inner = {.arena = p->arena};
      size_t end = after_value(text, at);
      int64_t id;
      put_short(p, lt_str_slice(text, at, end - at), false, &inner);
      if (!intern(p->store, 0, lt_text_str(&inner), &id)) return false;
      lt_text_putf(out, "%" PRId64, id);
      at = end;
      continue;
    }
    depth += (c == '{' || c == '[') - (c == '}' || c == ']');
    lt_text_putc(out, c);
    at++;
  }
  return true;
}

/* The value of the member at the top of an object, as it is written; empty where there is none. */
static lt_str member(lt_str object, lt_str key) {
  for (size_t at = 1; at < object.len && object.ptr[at] == '"';) {
    size_t colon = after_string(object, at), end = after_value(object, colon + 1);
    if (lt_str_equal(lt_str_slice(object, at + 1, colon - at - 2), key))
      return lt_str_slice(object, colon + 1, end - colon - 1);
    at = end + 1;
  }
  return LT_STR("");
}

/* The first two segments of the element's path. */
static lt_str stem_of(lt_str element) {
  lt_str path = member(element, LT_STR("path"));
  if (path.len < 3 || path.ptr[0] != '"' || lt_str_find(path, LT_STR("\\"), 0) != SIZE_MAX ||
      lt_str_find(element, LT_STR("\"~"), 0) != SIZE_MAX)
    return LT_STR("");
  path = lt_str_slice(path, 1, path.len - 2);
  size_t slash = lt_str_find(path, LT_STR("/"), 0);
  if (slash != SIZE_MAX) slash = lt_str_find(path, LT_STR("/"), slash + 1);
  return slash == SIZE_MAX ? path : lt_str_slice(path, 0, slash);
}

static bool put_list(lt_store *store, lt_arena *arena, lt_str list, lt_text *out) {
  lt_str stem = {0};
  bool first = true;
  lt_text_putc(out, '[');
  for (size_t at = 1; at < list.len && list.ptr[at] == '{';) {
    size_t end = after_value(list, at);
    lt_str element = lt_str_slice(list, at, end - at);
    packing p = {store, arena, stem_of(element)};
    lt_text text = {.arena = arena};
    int64_t flags = has_bare(element, PART_DEPTH) ? 0 : PART_SPLIT, id;
    if (!put_short(&p, element, flags == PART_SPLIT, &text) || !intern(store, flags, lt_text_str(&text), &id))
      return false;
    if (first || !lt_str_equal(stem, p.stem)) lt_text_putf(out, "%s[\"%.*s\"", first ? "" : "],", LT_STR_ARG(p.stem));
    lt_text_putf(out, ",%" PRId64, id);
    stem = p.stem;
    first = false;
    at = end + 1;
  }
  lt_text_puts(out, "]]");
  return true;
}

bool lt_pack(lt_store *store, lt_arena *arena, lt_str json, lt_str *body) {
  lt_text out = {.arena = arena};
  if (lt_str_ends(json, "\n")) json.len--;
  lt_text_putc(&out, '{');
  for (size_t at = 1; at < json.len && json.ptr[at] == '"';) {
    size_t colon = after_string(json, at), end = after_value(json, colon + 1);
    lt_str value = lt_str_slice(json, colon + 1, end - colon - 1);
    if (out.len > 1) lt_text_putc(&out, ',');
    lt_text_put(&out, lt_str_slice(json, at, colon + 1 - at));
    if (lt_str_starts(value, "[{")) {
      if (!put_list(store, arena, value, &out)) return false;
    } else {
      assert(!lt_str_starts(value, "[[") && !has_bare(value, BODY_DEPTH - 1)); /* or it would be taken for parts */
      lt_text_put(&out, value);
    }
    at = end + 1;
  }
  lt_text_putc(&out, '}');
  *body = lt_text_str(&out);
  return true;
}

/* ---- Putting together ---- */

/* A part's text, held against its hash, which lives in the arena, and whether it was split. */
static bool read_part(lt_store *store, lt_arena *arena, int64_t id, lt_str *text, bool *split) {
  sqlite3_stmt *stmt = lt_sql(store, "SELECT text, flags, hash FROM part WHERE id = ?");
  lt_digest kept, is;
  int64_t flags = 0;
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, id);
  int got = lt_sql_row(store, stmt);
  if (got == 1) {
    *text = lt_sql_text(arena, stmt, 0);
    flags = sqlite3_column_int64(stmt, 1);
    kept = lt_sql_get_digest(stmt, 2);
  }
  sqlite3_reset(stmt);
  if (got < 1) return got == 0 && no_part(store);
  *split = flags == PART_SPLIT;
  return lt_part_hash_make(store, flags, *text, &is) &&
         (lt_digest_equal(&is, &kept) || lt_store_damaged(store, "một phần của một quyết định không còn như khi ghi",
                                                          "a part of a decision is not what was recorded"));
}

static void put_long(lt_str text, lt_str stem, lt_text *out) {
  for (size_t at = 0; at < text.len;) {
    size_t end = at;
    while (end < text.len && text.ptr[end] != '"') end++;
    lt_text_put(out, lt_str_slice(text, at, end - at));
    if (end == text.len) return;
    at = after_string(text, end);
    lt_str inner = lt_str_slice(text, end + 1, at - end - 1);
    bool begins = stem.len > 0 && inner.len > 1 && inner.ptr[0] == '~' && (inner.ptr[1] == '/' || inner.ptr[1] == '"');
    lt_text_putc(out, '"');
    if (begins) lt_text_put(out, stem);
    lt_text_put(out, lt_str_slice(inner, begins ? 1 : 0, inner.len));
  }
}

static bool put_part(lt_store *store, lt_arena *arena, int64_t id, lt_str stem, lt_text *out) {
  lt_str text, inner;
  bool split, deeper;
  if (!read_part(store, arena, id, &text, &split)) return false;
  walk w = {.text = text};
  size_t from, last = 0;
  int64_t child;
  while (split && next_bare(&w, PART_DEPTH, &from, &child)) {
    put_long(lt_str_slice(text, last, from - last), stem, out);
    if (!read_part(store, arena, child, &inner, &deeper)) return false;
    put_long(inner, stem, out);
    last = w.at;
  }
  put_long(lt_str_slice(text, last, text.len), stem, out);
  return true;
}

/* [["items/x",45,46],["",7]] */
static bool put_groups(lt_store *store, lt_arena *arena, lt_str groups, lt_text *out) {
  bool first = true;
  lt_text_putc(out, '[');
  for (size_t at = 1; at < groups.len && groups.ptr[at] == '[';) {
    size_t end = after_value(groups, at);
    lt_str group = lt_str_slice(groups, at, end - at);
    if (group.len < 2 || group.ptr[1] != '"') return no_part(store);
    size_t stem_end = after_string(group, 1);
    lt_str stem = lt_str_slice(group, 2, stem_end - 3);
    walk w = {.text = group};
    size_t from;
    int64_t id;
    while (next_bare(&w, 1, &from, &id)) {
      if (!first) lt_text_putc(out, ',');
      first = false;
      if (!put_part(store, arena, id, stem, out)) return false;
    }
    at = end + 1;
  }
  lt_text_putc(out, ']');
  return true;
}

bool lt_unpack(lt_store *store, lt_str body, lt_text *out) {
  lt_text_putc(out, '{');
  bool first = true;
  for (size_t at = 1; at < body.len && body.ptr[at] == '"'; first = false) {
    size_t colon = after_string(body, at), end = after_value(body, colon + 1);
    lt_str value = lt_str_slice(body, colon + 1, end - colon - 1);
    if (!first) lt_text_putc(out, ',');
    lt_text_put(out, lt_str_slice(body, at, colon + 1 - at));
    if (!lt_str_starts(value, "[["))
      lt_text_put(out, value);
    else if (!put_groups(store, out->arena, value, out))
      return false;
    at = end + 1;
  }
  lt_text_puts(out, "}\n");
  return true;
}

lt_str lt_body_member(lt_str body, const char *key) {
  lt_str value = member(body, lt_str_of(key));
  return value.len >= 2 && value.ptr[0] == '"' ? lt_str_slice(value, 1, value.len - 2) : value;
}
