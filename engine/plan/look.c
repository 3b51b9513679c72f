/* look.c: JSON walked without a tree, keeping only the way down to where the walk is. It never refuses: a text that
 * breaks off or goes on unlike JSON just ends the walk. */
#include "plan/look.h"

#include <string.h>

enum { DEPTH_MAX = 32 };

/* A map or list that is open: the number of the element at hand, or its key as written, without quotes. */
typedef struct look_level {
  bool map, at_key; /* the next string is a key */
  uint32_t number;
  lt_str key;
} look_level;

typedef struct look {
  lt_str text;
  size_t at;
  uint32_t depth;
  look_level levels[DEPTH_MAX];
} look;

typedef struct look_token {
  char kind; /* '"' a string, 'a' anything bare, else the bracket, comma or colon; 0: the end */
  size_t from, to;
  lt_str inside; /* of a string */
} look_token;

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

static look_token next_token(look *walk) {
  lt_str text = walk->text;
  while (walk->at < text.len && is_blank(text.ptr[walk->at])) walk->at++;
  look_token out = {.from = walk->at, .to = walk->at};
  if (walk->at == text.len) return out;
  char c = text.ptr[walk->at++];
  out.kind = strchr("{}[],:\"", c) != NULL ? c : 'a';
  if (c == '"') {
    while (walk->at < text.len && text.ptr[walk->at] != '"') walk->at += text.ptr[walk->at] == '\\' ? 2 : 1;
    if (walk->at >= text.len) {
      walk->at = text.len;
      out.kind = 'a'; /* it does not end */
    } else {
      out.inside = lt_str_slice(text, out.from + 1, walk->at++ - out.from - 1);
    }
  } else if (out.kind == 'a') {
    while (walk->at < text.len && !is_blank(text.ptr[walk->at]) && strchr("{}[],:\"", text.ptr[walk->at]) == NULL)
      walk->at++;
  }
  out.to = walk->at;
  return out;
}

/* Follows a token down or up; false where the walk cannot go on. `*value`: the token is a value or begins one. */
static bool follow(look *walk, const look_token *token, bool *value) {
  look_level *top = walk->depth == 0 ? NULL : &walk->levels[walk->depth - 1];
  *value = false;
  switch (token->kind) {
    case '\0': return false;
    case '{':
    case '[':
      if (walk->depth == DEPTH_MAX) return false;
      walk->levels[walk->depth++] = (look_level){.map = token->kind == '{', .at_key = token->kind == '{'};
      *value = true;
      return true;
    case '}':
    case ']':
      if (walk->depth == 0) return false;
      walk->depth--;
      return walk->depth > 0;
    case ',':
      if (top == NULL) return false;
      top->number++;
      top->at_key = top->map;
      return true;
    case ':': return top != NULL && top->map;
    default:
      *value = top == NULL || !top->at_key;
      if (*value) return top != NULL;
      if (token->kind != '"') return false;
      top->key = token->inside;
      top->at_key = false;
      return true;
  }
}

static int hex_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = (char)(c | 0x20);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The code unit of four hexadecimal digits, or -1. */
static int32_t unit_at(lt_str raw, size_t at) {
  int32_t unit = 0;
  for (size_t i = at; i < at + 4; i++) {
    int digit = i < raw.len ? hex_of(raw.ptr[i]) : -1;
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

/* What a string says; false where an escape is none, or is half of a pair. */
static bool unescape(lt_str raw, lt_text *out) {
  static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
  for (size_t i = 0; i < raw.len; i++) {
    if (raw.ptr[i] != '\\') {
      lt_text_putc(out, raw.ptr[i]);
      continue;
    }
    if (++i == raw.len) return false;
    const char *simple = raw.ptr[i] == '\0' ? NULL : strchr(from, raw.ptr[i]);
    if (simple != NULL) {
      lt_text_putc(out, to[simple - from]);
      continue;
    }
    int32_t unit = raw.ptr[i] == 'u' ? unit_at(raw, i + 1) : -1;
    if (unit <= 0 || (unit >= 0xD800 && unit < 0xE000)) return false;
    lt_text_put_point(out, unit);
    i += 4;
  }
  return true;
}

/* What can be shown of a string; empty if nothing. */
static lt_str shown(lt_arena *arena, lt_str raw) {
  lt_text text = {.arena = arena};
  size_t offset = 0;
  if (!unescape(raw, &text)) return (lt_str){0};
  lt_str said = lt_text_str(&text);
  if (lt_text_check(said, &offset) != LT_TEXT_FINE) return (lt_str){0};
  return lt_text_nfc(arena, said);
}

static lt_str pointer_of(lt_arena *arena, const look *walk) {
  lt_text out = {.arena = arena};
  for (uint32_t i = 0; i < walk->depth; i++) {
    const look_level *level = &walk->levels[i];
    if (level->map && level->key.ptr == NULL) break;
    lt_text_putc(&out, '/');
    if (!level->map) {
      lt_text_putf(&out, "%u", level->number);
      continue;
    }
    lt_str key = shown(arena, level->key);
    for (size_t k = 0; k < key.len; k++) {
      if (key.ptr[k] == '~' || key.ptr[k] == '/')
        lt_text_puts(&out, key.ptr[k] == '~' ? "~0" : "~1");
      else
        lt_text_putc(&out, key.ptr[k]);
    }
  }
  return lt_text_str(&out);
}

lt_str lt_look_pointer(lt_arena *arena, lt_str text, size_t offset) {
  look walk = {.text = text};
  for (;;) {
    look before = walk;
    look_token token = next_token(&walk);
    bool value, more = follow(&walk, &token, &value);
    bool reached = token.kind == '\0' || token.to > offset;
    if (reached && (token.kind == '}' || token.kind == ']')) return pointer_of(arena, &before);
    if (reached && value && (token.kind == '{' || token.kind == '[')) return pointer_of(arena, &before);
    if (reached || !more) return pointer_of(arena, &walk);
  }
}

/* Whether the walk stands at the path. */
static bool is_at(const look *walk, lt_str path) {
  for (uint32_t i = 0; i < walk->depth; i++) {
    size_t dot = lt_str_find(path, LT_STR("."), 0);
    lt_str part = lt_str_slice(path, 0, dot == SIZE_MAX ? path.len : dot);
    if (!walk->levels[i].map || !lt_str_equal(walk->levels[i].key, part)) return false;
    if ((dot == SIZE_MAX) != (i + 1 == walk->depth)) return false;
    path = dot == SIZE_MAX ? LT_STR("") : lt_str_slice(path, dot + 1, path.len - dot - 1);
  }
  return walk->depth > 0;
}

lt_str lt_look_string(lt_arena *arena, lt_str text, lt_str path) {
  look walk = {.text = text};
  for (;;) {
    look_token token = next_token(&walk);
    bool value, more = follow(&walk, &token, &value);
    if (value && token.kind == '"' && is_at(&walk, path)) return shown(arena, token.inside);
    if (!more) return (lt_str){0};
  }
}
