/* doc_json.c: JSON into a tree; the only file that sees jansson.
 * jansson, the strictest reader there is, says first whether the text is JSON at all, unless that can be told at a
 * glance (doc_plain.c). Then a walk over the text, which can rely on that, builds the tree with places: libyaml could
 * read it too, but knows neither surrogate pairs nor keys over 1,024 characters. Duplicate keys are left to the tree,
 * which compares them after escapes and NFC and shows both places. */
#include "doc_impl.h"

#include <assert.h>
#include <ctype.h>
#include <jansson.h>
#include <string.h>

/* Where the walk stands; line and column follow it, so that a place costs no second look at the line. */
typedef struct json_walk {
  lt_doc_build *build;
  lt_str text;
  size_t at;
  uint32_t line, column;
} json_walk;

static bool past_bounds(lt_doc_build *build);
static bool is_json(lt_doc_build *build);
static bool walk_value(json_walk *walk);

void lt_doc_read_json(lt_doc_build *build) {
  bool plain = lt_doc_is_plain_json(build->source->text);
  if (!plain && (past_bounds(build) || !is_json(build))) return;
  json_walk walk = {.build = build, .text = build->source->text, .line = 1, .column = 1};
  walk_value(&walk);
}

/* jansson builds everything, and recurses, before the tree can count, so both are counted beforehand. */
static bool past_bounds(lt_doc_build *build) {
  lt_str text = build->source->text;
  uint32_t count = 0, depth = 0;
  bool quoted = false;
  for (size_t i = 0; i < text.len; i++) {
    char c = text.ptr[i];
    bool opens = !quoted && (c == '[' || c == '{');
    if (quoted && c == '\\')
      i++;
    else if (c == '"')
      quoted = !quoted;
    else if (!quoted && (c == ']' || c == '}') && depth > 0)
      depth--;
    if (opens) depth++;
    if (opens || (!quoted && c == ',')) count++;
    if (depth <= LT_DOC_DEPTH_MAX && count <= LT_DOC_NODES_MAX) continue;
    lt_code code = depth > LT_DOC_DEPTH_MAX ? LT_L521 : LT_L522;
    lt_diag_put(build->diags, code, lt_source_place(build->source, i, 1), LT_STR(""), LT_STR(""), LT_STR(""));
    return true;
  }
  return false;
}

/* The word or number that ends at `end`, with the `\` before it, or else one character: jansson names no token of more
 * than 20 characters. */
static lt_str word_before(lt_str text, size_t end) {
  size_t start = end;
  while (start > 0 && (isalnum((unsigned char)text.ptr[start - 1]) || strchr("+-.", text.ptr[start - 1]) != NULL))
    start--;
  if (start > 0 && start < end && text.ptr[start - 1] == '\\') start--;
  if (start == end && start > 0) start--;
  while (start > 0 && ((unsigned char)text.ptr[start] & 0xC0) == 0x80) start--;
  return lt_str_slice(text, start, end - start);
}

/* The token that jansson names in its message ("near '…'"), as it stands just before `position`. */
static lt_place place_of_fault(lt_doc_build *build, const json_error_t *error, lt_str *token) {
  lt_str text = build->source->text;
  size_t end = error->position < 0 ? 0 : (size_t)error->position;
  if (end > text.len) end = text.len;
  lt_str message = lt_str_of(error->text);
  size_t near = lt_str_find(message, LT_STR("near '"), 0);
  *token = LT_STR("");
  if (near != SIZE_MAX && lt_str_ends(message, "'")) *token = lt_str_slice(message, near + 6, message.len - near - 7);
  if (token->len == 0 || json_error_code(error) == json_error_numeric_overflow) *token = word_before(text, end);
  if (token->len > 0 && token->len <= end && memcmp(text.ptr + end - token->len, token->ptr, token->len) == 0)
    return lt_source_place(build->source, end - token->len, token->len);
  return lt_source_place(build->source, end > 0 ? end - 1 : 0, 1);
}

static lt_code code_of_fault(const json_error_t *error) {
  switch (json_error_code(error)) {
    case json_error_end_of_input_expected: return LT_L243;
    case json_error_premature_end_of_input: return LT_L251;
    case json_error_numeric_overflow: return LT_L252;
    case json_error_null_character:
    case json_error_null_byte_in_key: return LT_L224;
    default:
      return strncmp(error->text, "invalid Unicode", 15) == 0 || strncmp(error->text, "invalid escape", 14) == 0
                 ? LT_L250
                 : LT_L249;
  }
}

static bool loads(lt_str text, json_error_t *error) {
  json_t *value = json_loadb(text.ptr, text.len, JSON_DECODE_ANY, error);
  json_decref(value);
  if (value == NULL && json_error_code(error) == json_error_out_of_memory) lt_out_of_memory();
  return value != NULL;
}

/* Where memory is refused inside a token jansson calls the token wrong. What is wrong is wrong at the same place twice,
 * and what is right stays right. */
static bool is_json(lt_doc_build *build) {
  json_error_t error, again, right;
  lt_str text = build->source->text;
  if (loads(text, &error)) return true;
  if (loads(text, &again) || again.position != error.position) lt_out_of_memory();
  if (!loads(LT_STR("{\"a\":[\"b\",1]}"), &right)) lt_out_of_memory();
  if (lt_str_trim(text).len == 0) {
    lt_diag_put(build->diags, LT_L247, lt_source_place(build->source, 0, 1), LT_STR(""), LT_STR(""), LT_STR(""));
    return false;
  }
  lt_str token;
  lt_place place = place_of_fault(build, &error, &token);
  lt_diag_put(build->diags, code_of_fault(&error), place, lt_doc_shown(build->arena, lt_str_copy(build->arena, token)),
              LT_STR(""), LT_STR(""));
  return false;
}

static void step(json_walk *walk) {
  unsigned char c = (unsigned char)walk->text.ptr[walk->at++];
  if (c == '\n') {
    walk->line++;
    walk->column = 1;
  } else if ((c & 0xC0) != 0x80) {
    walk->column++;
  }
}

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

static bool ends_bare(char c) { return (unsigned char)c <= ' ' || c == ',' || c == ']' || c == '}'; }

/* The next character that is no blank. */
static char peek(json_walk *walk) {
  if (walk->at < walk->text.len && (unsigned char)walk->text.ptr[walk->at] > ' ') return walk->text.ptr[walk->at];
  while (walk->at < walk->text.len && is_blank(walk->text.ptr[walk->at])) step(walk);
  return walk->at < walk->text.len ? walk->text.ptr[walk->at] : '\0';
}

static lt_place here(const json_walk *walk) {
  return (lt_place){.source = walk->build->source, .line = walk->line, .column = walk->column, .length = 1};
}

static int32_t hex4(const char *digits) {
  int32_t value = 0;
  for (int i = 0; i < 4; i++) {
    char c = digits[i];
    value = value * 16 + (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  return value;
}

static void put_utf8(lt_text *out, int32_t c) {
  if (c < 0x80) {
    lt_text_putc(out, (char)c);
    return;
  }
  int tail = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  static const int lead[] = {0, 0xC0, 0xE0, 0xF0};
  lt_text_putc(out, (char)(lead[tail] | (c >> (6 * tail))));
  while (tail-- > 0) lt_text_putc(out, (char)(0x80 | ((c >> (6 * tail)) & 0x3F)));
}

/* The content of a string with escapes, which are valid. */
static lt_str unescape(lt_arena *arena, lt_str raw) {
  lt_text out = {.arena = arena};
  for (size_t i = 0; i < raw.len; i++) {
    if (raw.ptr[i] != '\\') {
      lt_text_putc(&out, raw.ptr[i]);
      continue;
    }
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    const char *simple = strchr(from, raw.ptr[++i]);
    if (simple != NULL) {
      lt_text_putc(&out, to[simple - from]);
      continue;
    }
    int32_t c = hex4(raw.ptr + i + 1);
    i += 4;
    if (c >= 0xD800 && c < 0xDC00) { /* the first half of a pair: the other follows */
      c = 0x10000 + ((c - 0xD800) << 10) + (hex4(raw.ptr + i + 3) - 0xDC00);
      i += 6;
    }
    put_utf8(&out, c);
  }
  return lt_text_str(&out);
}

/* Moves up to the quote that ends a string, which has no line ends in it. */
static void step_string(json_walk *walk, bool *escaped) {
  const char *text = walk->text.ptr;
  uint32_t inside = 0; /* bytes that are not the first of their character */
  size_t from = walk->at, at = from;
  *escaped = false;
  for (;;) {
    uint64_t marks = 0;
    if (at + 8 <= walk->text.len) {
      uint64_t eight = lt_eight_at(text + at);
      marks = lt_eight_find(eight, '"') | lt_eight_find(eight, '\\');
      uint64_t later = eight >> 7 & ~(eight >> 6) & LT_EIGHT_ONES;
      if (marks != 0) later &= (UINT64_C(1) << (8 * lt_eight_first(marks))) - 1;
      if (later != 0) inside += (uint32_t)__builtin_popcountll(later);
      at += marks != 0 ? lt_eight_first(marks) : 8;
      if (marks == 0) continue;
    }
    if (text[at] == '"') break;
    if (text[at] == '\\') {
      *escaped = true;
      at += 2;
    } else {
      inside += ((unsigned char)text[at++] & 0xC0) == 0x80;
    }
  }
  walk->column += (uint32_t)(at - from) - inside;
  walk->at = at;
}

/* A string: its content and the place of that. */
static lt_str walk_string(json_walk *walk, lt_place *place) {
  step(walk);
  *place = here(walk);
  size_t from = walk->at;
  bool escaped;
  step_string(walk, &escaped);
  if (walk->column > place->column)
    place->length = walk->column - place->column;
  else
    place->column--; /* an empty string: its quotes */
  lt_str raw = lt_str_slice(walk->text, from, walk->at - from);
  step(walk);
  walk->build->as_it_stands = !escaped;
  return escaped ? unescape(walk->build->arena, raw) : raw;
}

static bool walk_bare(json_walk *walk) {
  lt_place place = here(walk);
  size_t from = walk->at, end = from;
  while (end < walk->text.len && !ends_bare(walk->text.ptr[end])) end++; /* all of it is ASCII */
  walk->column += (uint32_t)(end - from);
  walk->at = end;
  place.length = walk->column - place.column;
  walk->build->as_it_stands = true;
  return lt_doc_put_scalar(walk->build, lt_str_slice(walk->text, from, walk->at - from), false, place);
}

static bool walk_key(json_walk *walk) {
  lt_place place;
  peek(walk);
  lt_str key = walk_string(walk, &place);
  if (!lt_doc_put_key(walk->build, key, true, place)) return false;
  char colon = peek(walk);
  assert(colon == ':');
  (void)colon;
  step(walk);
  return true;
}

static bool walk_group(json_walk *walk, lt_doc_kind kind, char end) {
  if (!lt_doc_open(walk->build, kind, true, here(walk))) return false;
  step(walk);
  while (peek(walk) != end) {
    if (kind == LT_DOC_MAP && !walk_key(walk)) return false;
    if (!walk_value(walk)) return false;
    if (peek(walk) == ',') step(walk);
  }
  step(walk);
  lt_doc_close(walk->build);
  return true;
}

/* One value, bounded in depth by lt_doc_open. */
static bool walk_value(json_walk *walk) {
  switch (peek(walk)) {
    case '{': return walk_group(walk, LT_DOC_MAP, '}');
    case '[': return walk_group(walk, LT_DOC_LIST, ']');
    case '"': {
      lt_place place;
      lt_str text = walk_string(walk, &place);
      return lt_doc_put_scalar(walk->build, text, true, place);
    }
    default: return walk_bare(walk);
  }
}
