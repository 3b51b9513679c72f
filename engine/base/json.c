/* json.c: JSON as data, and the one writer of its canonical text.
 * An object keeps its members sorted as they come, so that printing needs no memory but the text's. It does not
 * read. */
#include "base/json.h"

#include <assert.h>
#include <string.h>

typedef struct member {
  lt_str key; /* empty in an array */
  lt_json *value;
} member;

struct lt_json {
  lt_json_kind kind;
  lt_arena *arena;
  union {
    LT_VEC(member) members; /* of an object or an array */
    lt_str text;
    int64_t number;
  };
};

static lt_json *node(lt_arena *arena, lt_json_kind kind) {
  lt_json *value = LT_NEW(arena, lt_json);
  value->kind = kind;
  value->arena = arena;
  return value;
}

lt_json *lt_json_object(lt_arena *arena) { return node(arena, LT_JSON_OBJECT); }

lt_json *lt_json_array(lt_arena *arena) { return node(arena, LT_JSON_ARRAY); }

void lt_json_put(lt_json *object, const char *key, lt_json *value) {
  assert(object != NULL && object->kind == LT_JSON_OBJECT && key != NULL);
  if (value == NULL) return;
  member added = {lt_str_of(key), value};
  LT_PUSH(object->arena, &object->members, added);
  member *members = object->members.items;
  uint32_t at = object->members.len - 1;
  for (; at > 0; at--) {
    int order = lt_str_compare(members[at - 1].key, added.key);
    assert(order != 0);
    if (order < 0) break;
    members[at] = members[at - 1];
  }
  members[at] = added;
}

void lt_json_push(lt_json *array, lt_json *value) {
  assert(array != NULL && array->kind == LT_JSON_ARRAY);
  if (value == NULL) return;
  member added = {LT_STR(""), value};
  LT_PUSH(array->arena, &array->members, added);
}

lt_json *lt_json_str(lt_arena *arena, lt_str s) {
  lt_json *value = node(arena, LT_JSON_STR);
  value->text = s;
  return value;
}

lt_json *lt_json_int(lt_arena *arena, int64_t n) {
  lt_json *value = node(arena, LT_JSON_INT);
  value->number = n;
  return value;
}

lt_json *lt_json_bool(lt_arena *arena, bool b) {
  lt_json *value = node(arena, LT_JSON_BOOL);
  value->number = b;
  return value;
}

lt_json *lt_json_raw(lt_arena *arena, lt_str text) {
  lt_json *value = node(arena, LT_JSON_RAW);
  value->text = text;
  return value;
}

lt_json *lt_json_unless_empty(lt_json *value) {
  bool holds = value != NULL && (value->kind == LT_JSON_OBJECT || value->kind == LT_JSON_ARRAY);
  return holds && value->members.len == 0 ? NULL : value;
}

static bool is_plain(unsigned char c) { return c >= 0x20 && c < 0x80 && c != '"' && c != '\\'; }

/* Bits where a byte may be other than ASCII that stands for itself; none, where all surely do. */
static inline uint64_t odd_bits(uint64_t eight) {
  uint64_t quote = eight ^ (LT_EIGHT_ONES * '"'), backslash = eight ^ (LT_EIGHT_ONES * '\\');
  return ((eight - LT_EIGHT_ONES * 0x20) | (quote - LT_EIGHT_ONES) | (backslash - LT_EIGHT_ONES) | eight) &
         LT_EIGHT_HIGHS;
}

/* Where what stands as it is ends, eight bytes at a time. */
static size_t plain_end(lt_str s, size_t at) {
  while (at + 8 <= s.len && odd_bits(lt_eight_at(s.ptr + at)) == 0) at += 8;
  while (at < s.len && is_plain((unsigned char)s.ptr[at])) at++;
  return at;
}

/* Copies a text; whether all of it surely is ASCII that stands for itself. The last eight bytes, or the last four of a
 * short text, may overlap those before. */
static inline bool copy_ascii(char *to, lt_str s) {
  uint64_t odd = 0, eight;
  uint32_t low, high;
  if (s.len >= 8) {
    for (size_t at = 0; at + 8 < s.len; at += 8) {
      memcpy(&eight, s.ptr + at, 8);
      memcpy(to + at, &eight, 8);
      odd |= odd_bits(eight);
    }
    memcpy(&eight, s.ptr + s.len - 8, 8);
    memcpy(to + s.len - 8, &eight, 8);
    return (odd | odd_bits(eight)) == 0;
  }
  if (s.len >= 4) {
    memcpy(&low, s.ptr, 4);
    memcpy(&high, s.ptr + s.len - 4, 4);
    memcpy(to, &low, 4);
    memcpy(to + s.len - 4, &high, 4);
    return odd_bits(low | (uint64_t)high << 32) == 0;
  }
  for (size_t at = 0; at < s.len; at++) {
    to[at] = s.ptr[at];
    odd |= !is_plain((unsigned char)s.ptr[at]);
  }
  return odd == 0;
}

/* Of a text that is copied already: nothing in it needs an escape, and it is UTF-8. */
static bool stands_as_it_is(lt_str s) {
  for (size_t at = 0; at < s.len;) {
    unsigned char c = (unsigned char)s.ptr[at];
    if (c < 0x80 ? !is_plain(c) : lt_utf8_next(s, &at) < 0) return false;
    at += c < 0x80;
  }
  return true;
}

void lt_json_escape(lt_str s, lt_text *out) {
  lt_text_reserve(out, s.len);
  if (copy_ascii(out->ptr + out->len, s) || stands_as_it_is(s)) {
    out->len += s.len;
    out->ptr[out->len] = '\0';
    return;
  }
  for (size_t at = 0; at < s.len;) {
    size_t from = at;
    at = plain_end(s, at);
    lt_text_put(out, (lt_str){s.ptr + from, at - from});
    if (at == s.len) break;
    from = at;
    int32_t point = lt_utf8_next(s, &at);
    if (point < 0)
      lt_text_puts(out, "\xEF\xBF\xBD"); /* what is not Unicode cannot stand in JSON */
    else if (point < 0x20)
      lt_text_putf(out, "\\u%04x", (unsigned)point);
    else if (point < 0x80)
      lt_text_putf(out, "\\%c", (char)point);
    else
      lt_text_put(out, (lt_str){s.ptr + from, at - from});
  }
}

void lt_json_print_str(lt_str s, lt_text *out) {
  lt_text_putc(out, '"');
  lt_json_escape(s, out);
  lt_text_putc(out, '"');
}

static void print_break(unsigned indent, unsigned depth, lt_text *out) {
  if (indent == 0) return;
  lt_text_putc(out, '\n');
  lt_text_pad(out, ' ', (size_t)indent * depth);
}

/* One byte, without the NUL behind it, which is put at the end. */
static void put(lt_text *out, char byte) {
  lt_text_reserve(out, 1);
  out->ptr[out->len++] = byte;
}

static void print(const lt_json *value, unsigned indent, unsigned depth, lt_text *out);

static void print_members(const lt_json *value, unsigned indent, unsigned depth, lt_text *out) {
  bool object = value->kind == LT_JSON_OBJECT;
  put(out, object ? '{' : '[');
  for (uint32_t i = 0; i < value->members.len; i++) {
    if (i > 0) put(out, ',');
    print_break(indent, depth + 1, out);
    if (object) {
      lt_json_print_str(value->members.items[i].key, out);
      put(out, ':');
      if (indent > 0) put(out, ' ');
    }
    print(value->members.items[i].value, indent, depth + 1, out);
  }
  if (value->members.len > 0) print_break(indent, depth, out);
  put(out, object ? '}' : ']');
}

static void print(const lt_json *value, unsigned indent, unsigned depth, lt_text *out) {
  switch (value->kind) {
    case LT_JSON_OBJECT:
    case LT_JSON_ARRAY: print_members(value, indent, depth, out); break;
    case LT_JSON_STR: lt_json_print_str(value->text, out); break;
    case LT_JSON_INT: lt_text_putd(out, value->number); break;
    case LT_JSON_RAW: lt_text_put(out, value->text); break;
    case LT_JSON_BOOL: lt_text_puts(out, value->number != 0 ? "true" : "false"); break;
  }
}

void lt_json_print(const lt_json *value, unsigned indent, lt_text *out) {
  assert(value != NULL && out != NULL);
  print(value, indent, 0, out);
  lt_text_reserve(out, 0);
  out->ptr[out->len] = '\0';
}

lt_json_kind lt_json_what(const lt_json *value) { return value->kind; }

uint32_t lt_json_len(const lt_json *value) { return value->members.len; }

const lt_json *lt_json_at(const lt_json *value, uint32_t number) { return value->members.items[number].value; }

lt_str lt_json_key(const lt_json *object, uint32_t number) { return object->members.items[number].key; }

lt_str lt_json_text(const lt_json *value) { return value->text; }

int64_t lt_json_number(const lt_json *value) { return value->number; }
