/* unpack.c: decisions in parts (pack.c) read: hashed without being put together, and put together again.
 * Three forms of bodies: those that say how many parts there were, and are hashed with the hash of them all; those of
 * schema 3, the same, but hashed with that of each part that they name; and those before, without a mark, in which an
 * element is always one number and its answers stand in its part by theirs. It trusts nothing: what it cannot make
 * sense of is damage. */
#include "store_impl.h"

#include <string.h>

enum { PART_SPLIT = 1, BODY_DEPTH = 3, PART_DEPTH = 2 };

/* ---- Canonical JSON as text ---- */

/* Past the string that begins at `at`. */
static size_t after_string(lt_str text, size_t at) {
  const char *quote = at + 1 < text.len ? memchr(text.ptr + at + 1, '"', text.len - at - 1) : NULL;
  if (quote != NULL && quote[-1] != '\\') return (size_t)(quote - text.ptr) + 1;
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

/* Past the number that begins at `at`; 0 for one that is too great to be one of ours. */
static size_t number_at(lt_str text, size_t at, int64_t *number) {
  bool minus = at < text.len && text.ptr[at] == '-', fits = true;
  *number = 0;
  for (at += minus; at < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9'; at++) {
    fits = fits && *number <= INT32_MAX;
    if (fits) *number = *number * 10 + (text.ptr[at] - '0');
  }
  *number = fits ? minus ? -*number : *number : 0;
  return at;
}

/* Goes through a text for the bare numbers at one depth. */
typedef struct walk {
  lt_str text;
  size_t at;
  int depth;
} walk;

/* The next one: its place and value; false at the end. A number too great to be one of ours is 0. */
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
    w->at = number_at(w->text, w->at, number);
    return true;
  }
  return false;
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

/* ---- Hashes of parts ---- */

static bool no_part(lt_store *store) {
  return lt_store_damaged(store, "thiếu một phần của một quyết định", "a part of a decision is lacking");
}

static lt_part_hash *slot_of(lt_store *store, int64_t id) {
  if (store->part_hashes == NULL) store->part_hashes = LT_NEW_ARRAY(&store->arena, lt_part_hash, LT_PART_HASHES);
  return &store->part_hashes[(uint64_t)id % LT_PART_HASHES];
}

void lt_part_hash_keep(lt_store *store, int64_t id, const lt_digest *hash) {
  *slot_of(store, id) = (lt_part_hash){id, *hash};
}

/* The hash that the part of that number has, lately asked ones from memory. */
static bool part_hash_of(lt_store *store, int64_t id, lt_digest *out) {
  lt_part_hash *slot = slot_of(store, id);
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

/* The text, with the hash of each part in place of its number; numbers below 0 are places, and stay. */
static bool seal_text(lt_store *store, lt_sealing *sealing, lt_str text, int depth) {
  walk w = {.text = text};
  size_t from = 0, last = 0;
  int64_t number;
  while (next_bare(&w, depth, &from, &number)) {
    lt_digest hash;
    if (number < 0) continue;
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
  bool splits = flags == PART_SPLIT || flags == LT_PART_SHAPE;
  lt_sealing_begin(&sealing, "luat.part/1");
  lt_sealing_number(&sealing, flags);
  if (splits && !seal_text(store, &sealing, text, PART_DEPTH)) return false;
  if (!splits) lt_sealing_put(&sealing, text);
  *out = lt_sealing_end(&sealing);
  return true;
}

/* ---- Going through a body ---- */

/* What stands in a list of groups, one after the other. */
typedef enum piece {
  PIECE_STEM,   /* text, without quotes */
  PIECE_WHOLE,  /* number of an element that is a part as it is */
  PIECE_SHAPE,  /* number; what follows up to its end is of it */
  PIECE_ANSWER, /* number */
  PIECE_PATHS,  /* number */
  PIECE_VALUES, /* text: what stands in the brackets */
  PIECE_END     /* of what has a shape */
} piece;
typedef bool (*take_piece)(void *ctx, piece what, int64_t number, lt_str text);

typedef struct groups {
  lt_str text;
  size_t at;
  take_piece take;
  void *ctx;
} groups;

static bool is_at(const groups *g, char c) { return g->at < g->text.len && g->text.ptr[g->at] == c; }

static bool skip(groups *g, char c) {
  bool is = is_at(g, c);
  g->at += is;
  return is;
}

static bool take_number(groups *g, piece what) {
  int64_t number;
  g->at = number_at(g->text, g->at, &number);
  return number > 0 && g->take(g->ctx, what, number, LT_STR(""));
}

/* [answers],paths,[values] up to the end of the group */
static bool take_shape(groups *g, int64_t shape) {
  if (!g->take(g->ctx, PIECE_SHAPE, shape, LT_STR("")) || !skip(g, '[')) return false;
  for (bool more = !is_at(g, ']'); more; more = skip(g, ','))
    if (!take_number(g, PIECE_ANSWER)) return false;
  if (!skip(g, ']')) return false;
  if (skip(g, ',')) {
    if (!take_number(g, PIECE_PATHS) || !skip(g, ',') || !skip(g, '[')) return false;
    size_t from = g->at;
    while (g->at < g->text.len && !is_at(g, ']')) g->at = is_at(g, '"') ? after_string(g->text, g->at) : g->at + 1;
    if (!g->take(g->ctx, PIECE_VALUES, 0, lt_str_slice(g->text, from, g->at - from)) || !skip(g, ']')) return false;
  }
  return g->take(g->ctx, PIECE_END, 0, LT_STR(""));
}

static bool take_group(groups *g) {
  int64_t number;
  if (!skip(g, '[') || !is_at(g, '"')) return false;
  size_t end = after_string(g->text, g->at);
  if (!g->take(g->ctx, PIECE_STEM, 0, lt_str_slice(g->text, g->at + 1, end - g->at - 2))) return false;
  g->at = end;
  while (skip(g, ',')) {
    g->at = number_at(g->text, g->at, &number);
    if (number <= 0) return false;
    bool shape = is_at(g, ',') && g->at + 1 < g->text.len && g->text.ptr[g->at + 1] == '[';
    g->at += shape;
    if (shape ? !take_shape(g, number) : !g->take(g->ctx, PIECE_WHOLE, number, LT_STR(""))) return false;
  }
  return skip(g, ']');
}

/* Each piece of the list of groups at `*at`, which is moved past it. False where one was not taken, or is none. */
static bool take_groups(lt_str text, size_t *at, take_piece take, void *ctx) {
  groups g = {text, *at, take, ctx};
  if (!skip(&g, '[')) return false;
  do
    if (!take_group(&g)) return false;
  while (skip(&g, ','));
  *at = g.at + 1;
  return is_at(&g, ']');
}

/* Where the members of the decision begin: behind the mark, or 0 where there is none. */
static size_t after_mark(lt_str body) {
  size_t mark = strlen("{\"~\":");
  return lt_str_starts(body, LT_BODY_MARK) || lt_str_starts(body, LT_BODY_VOUCHES) ? after_value(body, mark) : 0;
}

bool lt_body_vouches(lt_str body, int64_t *parts) {
  if (!lt_str_starts(body, LT_BODY_VOUCHES)) return false;
  number_at(body, strlen(LT_BODY_VOUCHES), parts);
  return true;
}

/* The next member at the top, from `*at` on, which is moved to its value. */
static bool next_key(lt_str body, size_t *at, lt_str *key) {
  *at += *at < body.len && body.ptr[*at] == ',';
  if (*at >= body.len || body.ptr[*at] != '"') return false;
  size_t colon = after_string(body, *at);
  *key = lt_str_slice(body, *at, colon - *at);
  *at = colon + 1;
  return true;
}

static bool begins_at(lt_str text, size_t at, const char *prefix) {
  return lt_str_starts(lt_str_slice(text, at, text.len), prefix);
}

/* ---- Hashing ---- */

enum { HASHES = 32 };
typedef struct hashes {
  lt_store *store;
  lt_sealing *sealing;
  lt_digest list[HASHES];
  uint32_t len;
} hashes;

static void flush_hashes(hashes *h) {
  lt_sealing_bytes(h->sealing, h->list, h->len * sizeof *h->list);
  h->len = 0;
}

static bool add_hash(hashes *h, int64_t id) {
  if (h->len == HASHES) flush_hashes(h);
  return part_hash_of(h->store, id, &h->list[h->len++]);
}

static bool seal_piece(void *ctx, piece what, int64_t number, lt_str text) {
  (void)text;
  return what == PIECE_STEM || what == PIECE_VALUES || what == PIECE_END || add_hash(ctx, number);
}

/* Gives each part that a marked body names; false where one is not taken, or where it makes no sense. */
static bool take_parts(lt_str body, take_piece take, void *ctx) {
  lt_str key;
  for (size_t at = after_mark(body); next_key(body, &at, &key);) {
    int64_t number = 0;
    if (begins_at(body, at, "[[\"")) {
      if (!take_groups(body, &at, take, ctx)) return false;
      continue;
    }
    bool whole = begins_at(body, at, "[[");
    if (whole) number_at(body, at + 2, &number);
    if (whole && !take(ctx, PIECE_WHOLE, number, LT_STR(""))) return false;
    at = after_value(body, at);
  }
  return true;
}

bool lt_pack_seal(lt_store *store, lt_sealing *sealing, lt_str body) {
  hashes h = {.store = store, .sealing = sealing};
  int64_t parts;
  if (after_mark(body) == 0) return seal_text(store, sealing, body, BODY_DEPTH);
  lt_sealing_put(sealing, body);
  if (!lt_body_vouches(body, &parts)) {
    if (!take_parts(body, seal_piece, &h)) return no_part(store);
    flush_hashes(&h);
    return true;
  }
  lt_digest chain;
  if (!lt_parts_chain(store, parts, &chain)) return false;
  lt_sealing_digest(sealing, &chain);
  return true;
}

/* ---- Doubt ---- */

typedef struct doubting {
  lt_store *store;
  const lt_parts_walk *walk;
  bool doubted, failed;
} doubting;

/* Of a shape also those that stand in it. */
static bool doubt_piece(void *ctx, piece what, int64_t number, lt_str text) {
  doubting *d = ctx;
  (void)text;
  if (what == PIECE_STEM || what == PIECE_VALUES || what == PIECE_END) return true;
  d->doubted |= lt_parts_doubted(d->walk, number);
  if (what != PIECE_SHAPE || d->doubted) return true;
  sqlite3_stmt *stmt = lt_sql(d->store, "SELECT text FROM part WHERE id = ?");
  if (stmt == NULL) return !(d->failed = true);
  lt_sql_int(stmt, 1, number);
  int got = lt_sql_row(d->store, stmt);
  walk w = {.text = got == 1 ? lt_sql_lent(stmt, 0) : LT_STR("")};
  size_t from;
  while (next_bare(&w, PART_DEPTH, &from, &number)) d->doubted |= number > 0 && lt_parts_doubted(d->walk, number);
  sqlite3_reset(stmt);
  d->failed = got < 0;
  return got >= 0;
}

bool lt_body_rests(lt_store *store, lt_str body, const lt_parts_walk *all, bool *doubted) {
  doubting d = {.store = store, .walk = all};
  int64_t parts = 0;
  bool sound = lt_body_vouches(body, &parts) && all->doubted.len == 0 && parts <= all->at.number;
  bool made = sound || take_parts(body, doubt_piece, &d);
  *doubted = d.doubted || !made;
  return !d.failed;
}

/* ---- Putting together ---- */

/* A part's text, held against its hash, which lives in the arena, and its flags. */
static bool read_part(lt_store *store, lt_arena *arena, int64_t id, lt_str *text, int64_t *flags) {
  sqlite3_stmt *stmt = lt_sql(store, "SELECT text, flags, hash FROM part WHERE id = ?");
  lt_digest kept, is;
  if (stmt == NULL) return false;
  lt_sql_int(stmt, 1, id);
  int got = lt_sql_row(store, stmt);
  if (got == 1) {
    *text = lt_sql_text(arena, stmt, 0);
    *flags = sqlite3_column_int64(stmt, 1);
    kept = lt_sql_get_digest(stmt, 2);
  }
  sqlite3_reset(stmt);
  if (got < 1) return got == 0 && no_part(store);
  return lt_part_hash_make(store, *flags, *text, &is) &&
         (lt_digest_equal(&is, &kept) || lt_store_damaged(store, "một phần của một quyết định không còn như khi ghi",
                                                          "a part of a decision is not what was recorded"));
}

/* What an element is put together from. */
typedef struct whole {
  lt_store *store;
  lt_arena *arena;
  lt_str stem;
  LT_VEC(int64_t) answers; /* parts */
  lt_str paths, values; /* "~/x","~/y" and 1,2; both empty: nothing was left out */
  int64_t shape;
  bool some; /* an element was put already */
  lt_text *out;
} whole;

/* The value of the fact with that path, as it is written. */
static lt_str value_of(const whole *w, lt_str path) {
  size_t at = 0, value = 0;
  while (at < w->paths.len && value < w->values.len) {
    size_t end = after_string(w->paths, at), past = after_value(w->values, value);
    if (lt_str_equal(lt_str_slice(w->paths, at + 1, end - at - 2), path))
      return lt_str_slice(w->values, value, past - value);
    at = end + 1;
    value = past + 1;
  }
  return LT_STR("");
}

/* The text with the stem written out, and the value of each fact behind its path. */
static bool put_long(const whole *w, lt_str text) {
  lt_str before = {0}, last = {0}; /* texts */
  for (size_t at = 0; at < text.len;) {
    size_t end = at;
    while (end < text.len && text.ptr[end] != '"' && text.ptr[end] != 'n') end++;
    lt_text_put(w->out, lt_str_slice(text, at, end - at));
    if (end == text.len) break;
    if (text.ptr[end] == 'n') { /* null */
      lt_str value = value_of(w, before);
      if (value.len == 0) return no_part(w->store);
      lt_text_put(w->out, value);
      at = end + 4;
      continue;
    }
    at = after_string(text, end);
    lt_str inner = lt_str_slice(text, end + 1, at - end - 2);
    bool begins = w->stem.len > 0 && inner.len > 0 && inner.ptr[0] == '~' && (inner.len == 1 || inner.ptr[1] == '/');
    before = last;
    last = inner;
    lt_text_putc(w->out, '"');
    if (begins) lt_text_put(w->out, w->stem);
    lt_text_put(w->out, lt_str_slice(inner, begins ? 1 : 0, inner.len));
    lt_text_putc(w->out, '"');
  }
  return true;
}

/* An element: what stands in it by its number, or by its place among the answers of the body, two levels inside. */
static bool put_part(const whole *w, int64_t id) {
  lt_str text, inner;
  int64_t flags, inner_flags, child;
  if (!read_part(w->store, w->arena, id, &text, &flags)) return false;
  walk walked = {.text = text};
  size_t from, last = 0;
  while (flags != 0 && next_bare(&walked, PART_DEPTH, &from, &child)) {
    if (child < 0) child = -child <= w->answers.len ? w->answers.items[-child - 1] : 0;
    if (!put_long(w, lt_str_slice(text, last, from - last)) ||
        !read_part(w->store, w->arena, child, &inner, &inner_flags) || !put_long(w, inner))
      return false;
    last = walked.at;
  }
  return put_long(w, lt_str_slice(text, last, text.len));
}

static bool put_piece(void *ctx, piece what, int64_t number, lt_str text) {
  whole *w = ctx;
  int64_t flags;
  switch (what) {
    case PIECE_STEM: w->stem = text; return true;
    case PIECE_ANSWER: LT_PUSH(w->arena, &w->answers, number); return true;
    case PIECE_VALUES: w->values = text; return true;
    case PIECE_PATHS:
      if (!read_part(w->store, w->arena, number, &w->paths, &flags)) return false;
      w->paths = lt_str_slice(w->paths, 1, w->paths.len - 2);
      return true;
    case PIECE_SHAPE:
    case PIECE_WHOLE:
      w->answers.len = 0;
      w->paths = w->values = LT_STR("");
      w->shape = number;
      if (what == PIECE_SHAPE) return true;
      break;
    case PIECE_END: break;
  }
  if (w->some) lt_text_putc(w->out, ',');
  w->some = true;
  return put_part(w, w->shape);
}

static bool put_groups(lt_store *store, lt_str body, size_t *at, lt_text *out) {
  whole w = {.store = store, .arena = out->arena, .out = out};
  lt_text_putc(out, '[');
  if (!take_groups(body, at, put_piece, &w)) return no_part(store);
  lt_text_putc(out, ']');
  return true;
}

static bool put_whole(lt_store *store, lt_str body, size_t *at, lt_text *out) {
  int64_t number, flags;
  lt_str text;
  number_at(body, *at + 2, &number);
  *at = after_value(body, *at);
  if (!read_part(store, out->arena, number, &text, &flags)) return false;
  lt_text_put(out, text);
  return true;
}

bool lt_unpack(lt_store *store, lt_str body, lt_text *out) {
  lt_str key;
  bool first = true;
  lt_text_putc(out, '{');
  size_t mark = after_mark(body);
  for (size_t at = mark > 0 ? mark : 1; next_key(body, &at, &key); first = false) {
    if (!first) lt_text_putc(out, ',');
    lt_text_put(out, key);
    lt_text_putc(out, ':');
    if (begins_at(body, at, "[[")) {
      bool listed = begins_at(body, at, "[[\"");
      if (listed ? !put_groups(store, body, &at, out) : !put_whole(store, body, &at, out)) return false;
      continue;
    }
    size_t end = after_value(body, at);
    lt_text_put(out, lt_str_slice(body, at, end - at));
    at = end;
  }
  lt_text_puts(out, "}\n");
  return true;
}

lt_str lt_body_member(lt_str body, const char *key) {
  lt_str value = member(body, lt_str_of(key));
  return value.len >= 2 && value.ptr[0] == '"' ? lt_str_slice(value, 1, value.len - 2) : value;
}
