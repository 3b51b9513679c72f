/* json.c: JSON as data, and the one writer of its canonical text.
 * An object keeps its members sorted as they come, so that printing needs no memory but the text's. It does not read.
 */
#include "base/json.h"

#include <assert.h>
#include <string.h>

typedef enum json_kind { JSON_OBJECT, JSON_ARRAY, JSON_STR, JSON_INT, JSON_BOOL, JSON_RAW } json_kind;

typedef struct member {
  lt_str key; /* empty in an array */
  lt_json *value;
} member;

struct lt_json {
  json_kind kind;
  lt_arena *arena;
  union {
    LT_VEC(member) members; /* of an object or an array */
    lt_str text;
    int64_t number;
  };
};

static lt_json *node(lt_arena *arena, json_kind kind) {
  lt_json *value = LT_NEW(arena, lt_json);
  value->kind = kind;
  value->arena = arena;
  return value;
}

lt_json *lt_json_object(lt_arena *arena) { return node(arena, JSON_OBJECT); }

lt_json *lt_json_array(lt_arena *arena) { return node(arena, JSON_ARRAY); }

void lt_json_put(lt_json *object, const char *key, lt_json *value) {
  assert(object != NULL && object->kind == JSON_OBJECT && key != NULL);
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
  assert(array != NULL && array->kind == JSON_ARRAY);
  if (value == NULL) return;
  member added = {LT_STR(""), value};
  LT_PUSH(array->arena, &array->members, added);
}

lt_json *lt_json_str(lt_arena *arena, lt_str s) {
  lt_json *value = node(arena, JSON_STR);
  value->text = s;
  return value;
}

lt_json *lt_json_int(lt_arena *arena, int64_t n) {
  lt_json *value = node(arena, JSON_INT);
  value->number = n;
  return value;
}

lt_json *lt_json_bool(lt_arena *arena, bool b) {
  lt_json *value = node(arena, JSON_BOOL);
  value->number = b;
  return value;
}

lt_json *lt_json_raw(lt_arena *arena, lt_str text) {
  lt_json *value = node(arena, JSON_RAW);
  value->text = text;
  return value;
}

lt_json *lt_json_unless_empty(lt_json *value) {
  bool holds = value != NULL && (value->kind == JSON_OBJECT || value->kind == JSON_ARRAY);
  return holds && value->members.len == 0 ? NULL : value;
}

static bool is_plain(unsigned char c) { return c >= 0x20 && c < 0x80 && c != '"' && c != '\\'; }

/* Where what stands as it is ends: eight bytes at a time, as long as none of them is below a blank, a quote, a backslash
 * or past ASCII. */
static size_t plain_end(lt_str s, size_t at) {
  const uint64_t ones = UINT64_C(0x0101010101010101), tops = ones << 7;
  for (uint64_t eight; at + sizeof eight <= s.len; at += sizeof eight) {
    memcpy(&eight, s.ptr + at, sizeof eight);
    uint64_t quote = eight ^ (ones * '"'), backslash = eight ^ (ones * '\\');
    if (((eight - ones * 0x20) | (quote - ones) | (backslash - ones) | eight) & tops) break;
  }
  while (at < s.len && is_plain((unsigned char)s.ptr[at])) at++;
  return at;
}

/* Copies a text, unless it has something that cannot stand in a JSON text as it is; false then. */
static bool copy_plain(char *to, lt_str s) {
  uint64_t marks = 0, all = 0, eight = 0;
  size_t at = 0;
  for (; at + sizeof eight <= s.len; at += sizeof eight) {
    memcpy(&eight, s.ptr + at, sizeof eight);
    memcpy(to + at, &eight, sizeof eight);
    marks |= lt_eight_marks(eight);
    all |= eight;
  }
  for (; at < s.len; at++) {
    unsigned char c = (unsigned char)s.ptr[at];
    to[at] = (char)c;
    marks |= c < 0x20 || c == '"' || c == '\\';
    all |= c;
  }
  if (marks != 0 || (all & LT_EIGHT_HIGHS) == 0) return marks == 0;
  for (at = 0; at < s.len;)
    if ((unsigned char)s.ptr[at] < 0x80)
      at++;
    else if (lt_utf8_next(s, &at) < 0)
      return false;
  return true;
}

void lt_json_print_str(lt_str s, lt_text *out) {
  lt_text_reserve(out, s.len + 2);
  char *to = out->ptr + out->len;
  to[0] = '"';
  if (copy_plain(to + 1, s)) {
    to[s.len + 1] = '"';
    to[s.len + 2] = '\0';
    out->len += s.len + 2;
    return;
  }
  lt_text_putc(out, '"');
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
  lt_text_putc(out, '"');
}

static void print_break(unsigned indent, unsigned depth, lt_text *out) {
  if (indent == 0) return;
  lt_text_putc(out, '\n');
  lt_text_pad(out, ' ', (size_t)indent * depth);
}

static void print(const lt_json *value, unsigned indent, unsigned depth, lt_text *out);

static void print_members(const lt_json *value, unsigned indent, unsigned depth, lt_text *out) {
  bool object = value->kind == JSON_OBJECT;
  lt_text_putc(out, object ? '{' : '[');
  for (uint32_t i = 0; i < value->members.len; i++) {
    if (i > 0) lt_text_putc(out, ',');
    print_break(indent, depth + 1, out);
    if (object) {
      lt_json_print_str(value->members.items[i].key, out);
      lt_text_puts(out, indent == 0 ? ":" : ": ");
    }
    print(value->members.items[i].value, indent, depth + 1, out);
  }
  if (value->members.len > 0) print_break(indent, depth, out);
  lt_text_putc(out, object ? '}' : ']');
}

static void print(const lt_json *value, unsigned indent, unsigned depth, lt_text *out) {
  switch (value->kind) {
    case JSON_OBJECT:
    case JSON_ARRAY: print_members(value, indent, depth, out); break;
    case JSON_STR: lt_json_print_str(value->text, out); break;
    case JSON_INT: lt_text_putd(out, value->number); break;
    case JSON_RAW: lt_text_put(out, value->text); break;
    case JSON_BOOL: lt_text_puts(out, value->number != 0 ? "true" : "false"); break;
  }
}

void lt_json_print(const lt_json *value, unsigned indent, lt_text *out) {
  assert(value != NULL && out != NULL);
  print(value, indent, 0, out);
}
