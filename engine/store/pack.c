/* pack.c: decisions taken apart, so that what many of them share is kept once.
 * The idea: each element of a list of objects at the top of a decision (a subject, a note, what was left out) is a
 * part. Of an element with objects two levels inside it (answers, requirements) each of these is a part of its own, and
 * what is left is its shape: a requirement, one of a list, stands in it by the number of its part; an answer, a member,
 * by its place (-1, -2, …) in the list that the body gives, since answers differ more from item to item. What makes
 * items differ is left out of the parts: the stem of an element, the item that it belongs to, is written `~`, and the
 * value of a fact, the member after its path, `null`. So what is left, the body, has for such an element ["items/x",
 * shape, [answers], paths, [values]], the paths of those facts being a part again, and ["items/x", 45, 46] for elements
 * that are parts as they are. A long list at the top is a part too: [[7]]. It works on JSON as data and knows nothing
 * of what stands in it. Taking apart asks the store nothing: parts are named by their places in memory, until they are
 * put in. What was met before is known by its key, without its JSON: pack_known.c. `unpack.c` puts together again;
 * bodies that begin otherwise are of an older luat. */
#include "pack_impl.h"

#include <assert.h>
#include <string.h>

enum {
  REFERENCE = 1,
  SHAPE = 2 /* marks in texts that are not in store yet; JSON has neither */,
  LONG = 40,
  KEPT_BYTES = 16 << 20
};
static const int64_t value_max = INT64_C(1000000000000000000);

/* ---- Parts in memory ---- */

void lt_pack_refer(lt_text *out, uint32_t number) {
  char bytes[1 + sizeof number] = {REFERENCE};
  memcpy(bytes + 1, &number, sizeof number);
  lt_text_put(out, (lt_str){bytes, sizeof bytes});
}

/* Its place among those that are kept. */
uint32_t lt_pack_keep(lt_store *store, lt_str text) {
  uint32_t number = lt_map_find(&store->parts, text, UINT32_MAX);
  if (number != UINT32_MAX) return number;
  number = store->kept.len;
  lt_str copy = lt_str_copy(&store->part_arena, text);
  LT_PUSH(&store->part_arena, &store->kept, ((lt_kept_part){.text = copy}));
  lt_map_put(&store->parts, copy, number);
  return number;
}

void lt_pack_forget(lt_store *store) {
  for (uint32_t i = 0; i < store->kept.len; i++) store->kept.items[i].id = 0;
  if (store->part_hashes != NULL) memset(store->part_hashes, 0, sizeof *store->part_hashes * LT_PART_HASHES);
  store->last_known = false;
  store->met_part = (lt_parts_end){0};
}

void lt_pack_trim(lt_store *store) {
  if (store->part_arena.used_bytes < KEPT_BYTES && store->parts.arena != NULL) return;
  lt_arena_free(&store->part_arena);
  store->parts = store->keys = (lt_map){.arena = &store->part_arena};
  store->kept.items = NULL;
  store->kept.len = store->kept.cap = 0;
}

/* ---- Taking apart ---- */

/* Nothing in it that JSON writes otherwise; what is not Unicode is written otherwise, but always so. */
bool lt_pack_plain(lt_str s) {
  size_t at = 0;
  while (at + 8 <= s.len && lt_eight_marks(lt_eight_at(s.ptr + at)) == 0) at += 8;
  for (; at < s.len; at++)
    if ((unsigned char)s.ptr[at] < 0x20 || s.ptr[at] == '"' || s.ptr[at] == '\\') return false;
  return true;
}

void lt_pack_string(lt_packing *p, lt_str s, lt_text *out) {
  size_t stem = p->stem.len, list = p->list.len;
  bool begins = stem > 0 && s.len >= stem && s.ptr[stem - 1] == p->stem.ptr[stem - 1] &&
                (s.len == stem || s.ptr[stem] == '/') && memcmp(s.ptr, p->stem.ptr, stem) == 0;
  p->marked |= s.len > 0 && s.ptr[0] == '~';
  p->listed += list > 0 && s.len > list && s.ptr[list] == '/' && memcmp(s.ptr, p->list.ptr, list) == 0;
  lt_text_reserve(out, s.len + 3);
  lt_text_putc(out, '"');
  if (begins) lt_text_putc(out, '~');
  lt_json_escape(begins ? lt_str_slice(s, stem, s.len) : s, out);
  lt_text_putc(out, '"');
}

bool lt_pack_gives(const lt_json *value) {
  switch (lt_json_what(value)) {
    case LT_JSON_STR: return lt_pack_plain(lt_json_text(value));
    case LT_JSON_INT: return lt_json_number(value) < value_max && lt_json_number(value) > -value_max;
    case LT_JSON_BOOL: return true;
    default: return false;
  }
}

static bool same_scalar(const lt_json *a, const lt_json *b) {
  if (lt_json_what(a) != lt_json_what(b)) return false;
  return lt_json_what(a) == LT_JSON_STR ? lt_str_equal(lt_json_text(a), lt_json_text(b))
                                        : lt_json_number(a) == lt_json_number(b);
}

/* Whether the value goes to the body: false also where that fact has another one there. */
bool lt_pack_give(lt_packing *p, lt_str path, const lt_json *value) {
  if (!p->within || !lt_pack_plain(path) || !lt_pack_gives(value)) return false;
  lt_packed_value added = {path, value};
  uint32_t at = p->facts.len;
  for (int order; at > 0; at--) {
    order = lt_str_compare(p->facts.items[at - 1].path, added.path);
    if (order == 0) return same_scalar(p->facts.items[at - 1].value, value);
    if (order < 0) break;
  }
  LT_PUSH(p->arena, &p->facts, added);
  for (uint32_t i = p->facts.len - 1; i > at; i--) p->facts.items[i] = p->facts.items[i - 1];
  p->facts.items[at] = added;
  return true;
}

static void put_value(lt_packing *p, const lt_json *value, lt_text *out);

/* The value of a fact stands after its path. */
static void put_member(lt_packing *p, const lt_json *object, uint32_t i, lt_text *out) {
  lt_str key = lt_json_key(object, i);
  const lt_json *value = lt_json_at(object, i);
  lt_pack_string(p, key, out);
  lt_text_putc(out, ':');
  const lt_json *before = i > 0 && lt_str_equal(key, LT_STR("value")) ? lt_json_at(object, i - 1) : NULL;
  bool behind = before != NULL && lt_str_equal(lt_json_key(object, i - 1), LT_STR("path"));
  if (behind && lt_json_what(before) == LT_JSON_STR && lt_pack_give(p, lt_json_text(before), value))
    lt_text_puts(out, "null");
  else
    put_value(p, value, out);
}

static void put_value(lt_packing *p, const lt_json *value, lt_text *out) {
  switch (lt_json_what(value)) {
    case LT_JSON_OBJECT:
      lt_text_putc(out, '{');
      for (uint32_t i = 0; i < lt_json_len(value); i++) {
        if (i > 0) lt_text_putc(out, ',');
        put_member(p, value, i, out);
      }
      lt_text_putc(out, '}');
      break;
    case LT_JSON_ARRAY:
      lt_text_putc(out, '[');
      for (uint32_t i = 0; i < lt_json_len(value); i++) {
        if (i > 0) lt_text_putc(out, ',');
        put_value(p, lt_json_at(value, i), out);
      }
      lt_text_putc(out, ']');
      break;
    case LT_JSON_STR: lt_pack_string(p, lt_json_text(value), out); break;
    default: lt_json_print(value, 0, out);
  }
}

static bool has_members(const lt_json *value) {
  return lt_json_what(value) == LT_JSON_OBJECT || lt_json_what(value) == LT_JSON_ARRAY;
}

/* It has objects two levels inside, and no numbers there that would be taken for theirs. */
static bool has_parts(const lt_json *element) {
  bool has = false;
  for (uint32_t i = 0; i < lt_json_len(element); i++) {
    const lt_json *value = lt_json_at(element, i);
    for (uint32_t k = 0; has_members(value) && k < lt_json_len(value); k++) {
      lt_json_kind kind = lt_json_what(lt_json_at(value, k));
      if (kind == LT_JSON_INT) return false;
      has |= kind == LT_JSON_OBJECT;
    }
  }
  return has;
}

/* The first two segments of a path. */
lt_str lt_pack_stem(lt_str path) {
  if (path.len == 0 || !lt_pack_plain(path)) return LT_STR("");
  const char *slash = memchr(path.ptr, '/', path.len), *end = path.ptr + path.len;
  if (slash != NULL) slash = memchr(slash + 1, '/', (size_t)(end - slash - 1));
  return slash == NULL ? path : lt_str_slice(path, 0, (size_t)(slash - path.ptr));
}

static lt_str stem_of(const lt_json *element) {
  for (uint32_t i = 0; i < lt_json_len(element); i++) {
    if (!lt_str_equal(lt_json_key(element, i), LT_STR("path"))) continue;
    if (lt_json_what(lt_json_at(element, i)) != LT_JSON_STR) break;
    return lt_pack_stem(lt_json_text(lt_json_at(element, i)));
  }
  return LT_STR("");
}

/* A part of an element, whose facts give their values. */
uint32_t lt_pack_inner(lt_packing *p, const lt_json *inner) {
  p->part.len = 0;
  p->within = true;
  put_value(p, inner, &p->part);
  p->within = false;
  return lt_pack_keep(p->store, lt_text_str(&p->part));
}

void lt_pack_answer(lt_packing *p, uint32_t number) {
  if (p->answers.len > 0) lt_text_putc(&p->answers, ',');
  lt_pack_refer(&p->answers, number);
}

/* An object two levels inside: one of a list by its number, a member by its place among those of the body. */
static void put_inner(lt_packing *p, const lt_json *inner, bool listed, uint32_t place, lt_text *out) {
  if (listed) {
    lt_pack_refer(out, lt_pack_inner(p, inner));
    return;
  }
  if (!p->places) lt_pack_answer(p, lt_pack_inner(p, inner));
  lt_text_putc(out, '-');
  lt_text_putd(out, place);
}

void lt_pack_shape(lt_packing *p, const lt_json *element) {
  lt_text *out = &p->shape;
  uint32_t answers = 0;
  out->len = 0;
  lt_text_putc(out, SHAPE);
  lt_text_putc(out, '{');
  for (uint32_t i = 0; i < lt_json_len(element); i++) {
    const lt_json *value = lt_json_at(element, i);
    bool object = lt_json_what(value) == LT_JSON_OBJECT;
    if (i > 0) lt_text_putc(out, ',');
    lt_pack_string(p, lt_json_key(element, i), out);
    lt_text_putc(out, ':');
    if (!has_members(value)) {
      put_value(p, value, out);
      continue;
    }
    lt_text_putc(out, object ? '{' : '[');
    for (uint32_t k = 0; k < lt_json_len(value); k++) {
      if (k > 0) lt_text_putc(out, ',');
      if (object) {
        lt_pack_string(p, lt_json_key(value, k), out);
        lt_text_putc(out, ':');
      }
      const lt_json *inner = lt_json_at(value, k);
      bool part = lt_json_what(inner) == LT_JSON_OBJECT;
      answers += part && object;
      if (part) put_inner(p, inner, !object, answers, out);
      else put_value(p, inner, out);
    }
    lt_text_putc(out, object ? '}' : ']');
  }
  lt_text_putc(out, '}');
}

static uint32_t keep_paths(lt_packing *p) {
  p->paths.len = 0;
  for (uint32_t i = 0; i < p->facts.len; i++) {
    lt_text_putc(&p->paths, i == 0 ? '[' : ',');
    lt_pack_string(p, p->facts.items[i].path, &p->paths);
  }
  lt_text_putc(&p->paths, ']');
  return lt_pack_keep(p->store, lt_text_str(&p->paths));
}

static void put_facts(lt_packing *p, lt_text *out) {
  lt_text_putc(out, ',');
  lt_pack_refer(out, p->paths_part != LT_NONE ? p->paths_part : keep_paths(p));
  for (uint32_t i = 0; i < p->facts.len; i++) {
    lt_text_puts(out, i == 0 ? ",[" : ",");
    lt_json_print(p->facts.items[i].value, 0, out);
  }
  lt_text_putc(out, ']');
}

static void put_stem(const lt_packing *p, lt_text *out) {
  lt_text_puts(out, "[\"");
  lt_json_escape(p->stem, out);
  lt_text_putc(out, '"');
}

static void put_split(lt_packing *p, uint32_t shape, lt_text *out) {
  put_stem(p, out);
  lt_text_putc(out, ',');
  lt_pack_refer(out, shape);
  lt_text_puts(out, ",[");
  lt_text_put(out, lt_text_str(&p->answers));
  lt_text_putc(out, ']');
  if (p->facts.len > 0) put_facts(p, out);
  lt_text_putc(out, ']');
}

/* Taken apart, or whole: the number of its shape, or of all of it. Where a text is marked by itself, once more without
 * marks. */
uint32_t lt_pack_apart(lt_packing *p, const lt_json *element, bool *parts) {
  *parts = has_parts(element);
  p->stem = stem_of(element);
  p->marked = false;
  for (int again = 0; again < 2; again++) {
    p->answers.len = p->facts.len = 0;
    if (*parts)
      lt_pack_shape(p, element);
    else {
      p->shape.len = 0;
      put_value(p, element, &p->shape);
    }
    if (!p->marked || p->stem.len == 0) break;
    p->stem = LT_STR("");
  }
  return lt_pack_keep(p->store, lt_text_str(&p->shape));
}

/* ---- Lists ---- */

/* A list of objects; an empty one is that of the subjects or open questions of the decision at hand. */
static uint32_t list_len(const lt_packing *p, const lt_json *list, bool subjects) {
  if (lt_json_len(list) > 0) return lt_json_len(list);
  return subjects ? p->explanation->plan->facts.subjects.len : p->explanation->open.len;
}

/* The number of an element, or of its shape where it has parts. */
static uint32_t take_element(lt_packing *p, const lt_json *list, bool subjects, uint32_t i, bool *parts) {
  p->paths_part = LT_NONE;
  if (lt_json_len(list) > 0) return lt_pack_apart(p, lt_json_at(list, i), parts);
  return subjects ? lt_pack_subject(p, i, parts) : lt_pack_open(p, i, parts);
}

static void put_list(lt_packing *p, const lt_json *list, bool subjects, lt_text *out) {
  lt_str stem = {0};
  bool open = false, parts; /* a group of whole ones */
  lt_text_putc(out, '[');
  for (uint32_t i = 0, len = list_len(p, list, subjects); i < len; i++) {
    uint32_t number = take_element(p, list, subjects, i, &parts);
    bool same = open && !parts && lt_str_equal(stem, p->stem);
    if (open && !same) lt_text_putc(out, ']');
    if (i > 0 && !same) lt_text_putc(out, ',');
    open = !parts;
    if (parts) {
      put_split(p, number, out);
      continue;
    }
    stem = p->stem;
    if (!same) put_stem(p, out);
    lt_text_putc(out, ',');
    lt_pack_refer(out, number);
  }
  lt_text_puts(out, open ? "]]" : "]");
}

static bool lists_objects(const lt_json *value) {
  bool objects = lt_json_what(value) == LT_JSON_ARRAY && lt_json_len(value) > 0;
  for (uint32_t i = 0; objects && i < lt_json_len(value); i++)
    objects = lt_json_what(lt_json_at(value, i)) == LT_JSON_OBJECT;
  return objects;
}

/* A value at the top that is not taken apart: a list that is long, or would be taken for parts, and a hash are a
 * part. */
static void put_whole(lt_packing *p, const lt_json *value, lt_text *out) {
  p->part.len = 0;
  lt_json_print(value, 0, &p->part);
  lt_str text = lt_text_str(&p->part);
  bool is_part =
      (text.len >= LONG && text.ptr[0] == '[') || lt_str_starts(text, "[[") || lt_str_starts(text, "\"blake2b:");
  if (!is_part) {
    lt_text_put(out, text);
    return;
  }
  lt_text_puts(out, "[[");
  lt_pack_refer(out, lt_pack_keep(p->store, text));
  lt_text_puts(out, "]]");
}

/* `explanation`: what empty lists of the decision are those of, or NULL. */
static lt_str take_all(lt_store *store, lt_arena *arena, const lt_json *decision, const lt_explanation *explanation) {
  lt_text out = {.arena = arena};
  lt_packing p = {
      .store = store, .arena = arena, .explanation = explanation, .subject = LT_NONE, .paths_part = LT_NONE};
  p.shape.arena = p.part.arena = p.answers.arena = p.paths.arena = p.outline.arena = arena;
  if (store->parts.arena == NULL) lt_pack_trim(store);
  lt_text_puts(&out, LT_BODY_MARK);
  for (uint32_t i = 0; i < lt_json_len(decision); i++) {
    lt_str key = lt_json_key(decision, i);
    const lt_json *value = lt_json_at(decision, i);
    bool subjects = explanation != NULL && lt_str_equal(key, LT_STR("subjects"));
    bool known = subjects || (explanation != NULL && lt_str_equal(key, LT_STR("open")));
    lt_text_puts(&out, ",\"");
    lt_json_escape(key, &out);
    lt_text_puts(&out, "\":");
    if (known || lists_objects(value)) put_list(&p, value, subjects, &out);
    else put_whole(&p, value, &out);
  }
  lt_text_putc(&out, '}');
  return lt_text_str(&out);
}

lt_str lt_store_pack(lt_store *store, lt_arena *arena, const lt_json *decision) {
  return take_all(store, arena, decision, NULL);
}

lt_str lt_store_pack_known(lt_store *store, lt_arena *arena, const lt_explanation *explanation) {
  return take_all(store, arena, lt_report_frame(explanation, arena), explanation);
}

/* ---- Putting in ---- */

/* The number that a part has in store, where it is put in if it is new. */
static bool number_of(lt_store *store, uint32_t kept, int64_t *id) {
  lt_str text = store->kept.items[kept].text;
  *id = store->kept.items[kept].id;
  if (*id != 0) return true;
  lt_digest hash;
  bool shape = text.len > 0 && text.ptr[0] == SHAPE;
  if (shape && !lt_pack_settle(store, &store->part_arena, lt_str_slice(text, 1, text.len), &text)) return false;
  int64_t flags = shape ? LT_PART_SHAPE : 0;
  if (!lt_part_hash_make(store, flags, text, &hash) || !lt_part_find(store, &hash, id)) return false;
  if (*id == 0 && !lt_part_put(store, &hash, flags, text, id)) return false;
  lt_part_hash_keep(store, *id, &hash);
  store->kept.items[kept].id = *id;
  return true;
}

/* The text with the number in store of each part in place of that in memory. */
bool lt_pack_settle(lt_store *store, lt_arena *arena, lt_str packed, lt_str *out) {
  lt_text text = {.arena = arena};
  lt_text_reserve(&text, packed.len);
  for (size_t at = 0; at < packed.len;) {
    const char *mark = memchr(packed.ptr + at, REFERENCE, packed.len - at);
    size_t end = mark == NULL ? packed.len : (size_t)(mark - packed.ptr);
    lt_text_put(&text, lt_str_slice(packed, at, end - at));
    at = end;
    if (mark == NULL) break;
    uint32_t kept;
    int64_t id;
    memcpy(&kept, mark + 1, sizeof kept);
    assert(kept < store->kept.len);
    if (!number_of(store, kept, &id)) return false;
    lt_text_putd(&text, id);
    at += 1 + sizeof kept;
  }
  *out = lt_text_str(&text);
  return true;
}

bool lt_pack_vouch(lt_store *store, lt_arena *arena, lt_str settled, lt_str *out) {
  lt_text text = {.arena = arena};
  lt_parts_end last;
  if (!lt_parts_last(store, &last)) return false;
  lt_text_reserve(&text, settled.len + 24);
  lt_text_puts(&text, LT_BODY_VOUCHES);
  lt_text_putd(&text, last.number);
  lt_text_putc(&text, ']');
  lt_text_put(&text, lt_str_slice(settled, strlen(LT_BODY_MARK), settled.len));
  *out = lt_text_str(&text);
  return true;
}
