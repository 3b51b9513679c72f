/* text.c: strings with a length, and text that grows.
 * Bytes are bytes here; what they mean as Unicode stands in unicode.c. Nothing depends on the locale. */
#include "base/text.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

int lt_str_order(lt_str a, lt_str b) {
  size_t len = a.len < b.len ? a.len : b.len;
  for (size_t at = 0; len >= 8 && at < len; at += 8) { /* the last eight may overlap those before, which are the same */
    size_t from = at + 8 <= len ? at : len - 8;
    uint64_t x = lt_eight_at(a.ptr + from), y = lt_eight_at(b.ptr + from);
    if (x != y) return __builtin_bswap64(x) < __builtin_bswap64(y) ? -1 : 1;
  }
  int order = 0;
  for (size_t at = 0; len < 8 && order == 0 && at < len; at++)
    order = (unsigned char)a.ptr[at] - (unsigned char)b.ptr[at];
  return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

bool lt_str_starts(lt_str s, const char *prefix) {
  size_t len = strlen(prefix);
  return s.len >= len && (len == 0 || memcmp(s.ptr, prefix, len) == 0);
}

bool lt_str_ends(lt_str s, const char *suffix) {
  size_t len = strlen(suffix);
  return s.len >= len && (len == 0 || memcmp(s.ptr + s.len - len, suffix, len) == 0);
}

static bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

lt_str lt_str_trim_blanks(lt_str s) {
  while (s.len > 0 && is_blank(s.ptr[0])) s = (lt_str){s.ptr + 1, s.len - 1};
  while (s.len > 0 && is_blank(s.ptr[s.len - 1])) s.len--;
  return s;
}

size_t lt_str_find(lt_str s, lt_str needle, size_t from) {
  if (from > s.len || needle.len > s.len - from) return SIZE_MAX;
  if (needle.len == 0) return from;
  const char *at = needle.len == 1 ? memchr(s.ptr + from, needle.ptr[0], s.len - from)
                                   : memmem(s.ptr + from, s.len - from, needle.ptr, needle.len);
  return at == NULL ? SIZE_MAX : (size_t)(at - s.ptr);
}

lt_str lt_str_copy(lt_arena *arena, lt_str s) {
  char *copy = lt_arena_take(arena, s.len + 1);
  if (s.len > 32 || s.len < 8) {
    if (s.len > 0) memcpy(copy, s.ptr, s.len);
  } else {
    for (size_t at = 0; at + 8 < s.len; at += 8) memcpy(copy + at, s.ptr + at, 8);
    memcpy(copy + s.len - 8, s.ptr + s.len - 8, 8);
  }
  copy[s.len] = '\0';
  return (lt_str){copy, s.len};
}

lt_str lt_str_join(lt_arena *arena, lt_str a, char between, lt_str b) {
  char *joined = lt_arena_take(arena, a.len + b.len + 2);
  if (a.len > 0) memcpy(joined, a.ptr, a.len);
  joined[a.len] = between;
  if (b.len > 0) memcpy(joined + a.len + 1, b.ptr, b.len);
  joined[a.len + 1 + b.len] = '\0';
  return (lt_str){joined, a.len + 1 + b.len};
}

lt_str lt_str_format(lt_arena *arena, const char *format, ...) {
  lt_text text = {.arena = arena};
  va_list args;
  va_start(args, format);
  lt_text_putv(&text, format, args);
  va_end(args);
  return lt_text_str(&text);
}

void lt_text_widen(lt_text *text, size_t more) {
  assert(text != NULL && text->arena != NULL);
  if (more > SIZE_MAX / 4) lt_out_of_memory();
  size_t cap = text->cap == 0 ? 64 : text->cap * 2;
  while (cap <= text->len + more) cap *= 2;
  char *wider = lt_arena_take(text->arena, cap);
  if (text->len > 0) memcpy(wider, text->ptr, text->len);
  text->ptr = wider;
  text->cap = cap;
}

void lt_text_putd(lt_text *text, int64_t number) {
  char digits[20], *first = digits + sizeof digits;
  uint64_t rest = number < 0 ? -(uint64_t)number : (uint64_t)number;
  do *--first = (char)('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (number < 0) *--first = '-';
  lt_text_put(text, (lt_str){first, (size_t)(digits + sizeof digits - first)});
}

void lt_text_putf(lt_text *text, const char *format, ...) {
  va_list args;
  va_start(args, format);
  lt_text_putv(text, format, args);
  va_end(args);
}

void lt_text_putv(lt_text *text, const char *format, va_list args) {
  va_list again;
  va_copy(again, args);
  lt_text_reserve(text, 0);
  int len = vsnprintf(text->ptr + text->len, text->cap - text->len, format, args);
  assert(len >= 0);
  if ((size_t)len >= text->cap - text->len) {
    lt_text_reserve(text, (size_t)len);
    vsnprintf(text->ptr + text->len, text->cap - text->len, format, again);
  }
  va_end(again);
  text->len += (size_t)len;
}

void lt_text_pad(lt_text *text, char c, size_t times) {
  lt_text_reserve(text, times);
  memset(text->ptr + text->len, c, times);
  text->len += times;
  text->ptr[text->len] = '\0';
}

lt_str lt_text_str(const lt_text *text) { return text->len == 0 ? LT_STR("") : (lt_str){text->ptr, text->len}; }
