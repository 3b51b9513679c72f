/* text.h: lengths-and-pointer strings, growable text, and what luat needs of Unicode.
 * Layer: base; behind it stands utf8proc, which no other module sees.
 * Ownership: an lt_str never owns its bytes; a function that makes new ones takes an arena. */
#ifndef LT_BASE_TEXT_H
#define LT_BASE_TEXT_H

#include <stdarg.h>

#include "base/eight.h"
#include "base/memory.h"

/* Bytes with a length; may be empty, need not end in NUL unless a function says so. */
typedef struct lt_str {
  const char *ptr;
  size_t len;
} lt_str;

#define LT_STR(literal) ((lt_str){(literal), sizeof(literal) - 1})
#define LT_STR_ARG(s) (int)(s).len, (s).ptr /* for "%.*s" */

/* Of a NUL-terminated text; NULL gives the empty one. */
static inline lt_str lt_str_of(const char *z) { return z == NULL ? LT_STR("") : (lt_str){z, strlen(z)}; }
/* Whether `len` bytes are the same. Most texts that are compared are short: then the first and the last eight of them,
 * or four, which may overlap. */
static inline bool lt_bytes_same(const char *a, const char *b, size_t len) {
  if (len > 16) return memcmp(a, b, len) == 0;
  if (len >= 8) return ((lt_eight_at(a) ^ lt_eight_at(b)) | (lt_eight_at(a + len - 8) ^ lt_eight_at(b + len - 8))) == 0;
  if (len >= 4) return ((lt_four_at(a) ^ lt_four_at(b)) | (lt_four_at(a + len - 4) ^ lt_four_at(b + len - 4))) == 0;
  return len == 0 || (a[0] == b[0] && a[len / 2] == b[len / 2] && a[len - 1] == b[len - 1]);
}
/* Byte for byte. */
static inline bool lt_str_equal(lt_str a, lt_str b) { return a.len == b.len && lt_bytes_same(a.ptr, b.ptr, a.len); }
int lt_str_order(lt_str a, lt_str b); /* for lt_str_compare alone */
/* Byte order: below, equal, above 0. */
static inline int lt_str_compare(lt_str a, lt_str b) {
  int first = a.len == 0 || b.len == 0 ? 0 : (unsigned char)a.ptr[0] - (unsigned char)b.ptr[0];
  return first != 0 ? first : lt_str_order(a, b);
}
bool lt_str_starts(lt_str s, const char *prefix);
bool lt_str_ends(lt_str s, const char *suffix);
lt_str lt_str_trim_blanks(lt_str s); /* for lt_str_trim alone */
/* Without ASCII blanks at both ends. */
static inline lt_str lt_str_trim(lt_str s) {
  bool clean = s.len > 0 && (unsigned char)s.ptr[0] > ' ' && (unsigned char)s.ptr[s.len - 1] > ' ';
  return clean ? s : lt_str_trim_blanks(s);
}
/* Cut to what is there. */
static inline lt_str lt_str_slice(lt_str s, size_t from, size_t len) {
  if (from >= s.len) return LT_STR("");
  return (lt_str){s.ptr + from, len < s.len - from ? len : s.len - from};
}
/* Offset of `needle` at or after `from`, or SIZE_MAX. */
size_t lt_str_find(lt_str s, lt_str needle, size_t from);
lt_str lt_str_copy(lt_arena *arena, lt_str s);      /* the copy ends in NUL (not counted) */
/* `a`, the byte `between`, and `b`; it ends in NUL too. */
lt_str lt_str_join(lt_arena *arena, lt_str a, char between, lt_str b);
lt_str lt_str_format(lt_arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Text that grows. Zeroed but for `arena` is valid. */
typedef struct lt_text {
  lt_arena *arena;
  char *ptr;
  size_t len, cap;
} lt_text;

/* Room for `more` bytes and a NUL. */
void lt_text_widen(lt_text *text, size_t more);
static inline void lt_text_reserve(lt_text *text, size_t more) {
  if (more >= text->cap - text->len) lt_text_widen(text, more);
}
static inline void lt_text_put(lt_text *text, lt_str s) {
  lt_text_reserve(text, s.len);
  if (s.len > 0) memcpy(text->ptr + text->len, s.ptr, s.len);
  text->len += s.len;
  text->ptr[text->len] = '\0';
}
static inline void lt_text_puts(lt_text *text, const char *z) { lt_text_put(text, (lt_str){z, strlen(z)}); }
static inline void lt_text_putc(lt_text *text, char c) { lt_text_put(text, (lt_str){&c, 1}); }
void lt_text_putd(lt_text *text, int64_t number);
void lt_text_putf(lt_text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
void lt_text_putv(lt_text *text, const char *format, va_list args);
void lt_text_pad(lt_text *text, char c, size_t times);
lt_str lt_text_str(const lt_text *text);            /* lent until the next put */

/* ---- Unicode ---- */

/* What is wrong with a text at one of the doors (plan, script). */
typedef enum lt_text_fault {
  LT_TEXT_FINE,
  LT_TEXT_NOT_UTF8,   /* bad sequence, surrogate, past U+10FFFF; also what TCVN3 or VNI bytes look like */
  LT_TEXT_BOM,
  LT_TEXT_CONTROL,    /* C0 but tab, LF, CR LF; DEL; C1, among them U+0085 */
  LT_TEXT_NUL,
  LT_TEXT_SEPARATOR,  /* U+2028, U+2029: they end a comment line for YAML */
  LT_TEXT_BIDI,       /* U+202A..U+202E, U+2066..U+2069, U+200E, U+200F, U+061C */
  LT_TEXT_INVISIBLE,  /* zero width space, joiners, soft hyphen and all other format characters */
  LT_TEXT_LOOKALIKE   /* U+00D0 and U+0189, which look like Đ (U+0110), and their small forms U+00F0, U+0256 */
} lt_text_fault;

/* The first fault of `s` and the offset of its first byte, which is left alone where there is none. */
lt_text_fault lt_text_check(lt_str s, size_t *offset);
/* The same, and in one walk whether the text, and with it every part of it, is surely NFC; false: perhaps not. */
lt_text_fault lt_text_look(lt_str s, size_t *offset, bool *nfc);
/* Decodes the code point at `*pos` and moves past it; -1 at a bad sequence (then moves one byte). */
int32_t lt_utf8_next(lt_str s, size_t *pos);
/* Puts a code point that is one (not a surrogate, at most U+10FFFF). */
void lt_text_put_point(lt_text *text, int32_t point);
/* The small letter of a capital one, the capital of a small one; others as they are. */
int32_t lt_point_small(int32_t point);
int32_t lt_point_capital(int32_t point);
/* NFC. Where the text is NFC already the same bytes are returned, without a copy. Needs valid UTF-8. */
lt_str lt_text_nfc(lt_arena *arena, lt_str s);
bool lt_text_is_nfc(lt_str s);
/* Columns that a terminal gives the text: wide counts 2, combining 0, a tab goes to the next multiple of 8. */
size_t lt_text_width(lt_str s);
/* Key for search and "did you mean": lower case, no tone or vowel marks, đ as d, blanks folded, hoà as hòa.
 * Two names with one key may still be two names: keys are never compared to decide. */
lt_str lt_text_fold(lt_arena *arena, lt_str s);
/* Damerau-Levenshtein distance over folded code points, at most `limit` + 1. */
uint32_t lt_text_distance(lt_arena *arena, lt_str a, lt_str b, uint32_t limit);
/* The candidate nearest to `word` (distance at most a third of its length, at least 1), or -1; the first of equals. */
int64_t lt_text_nearest(lt_arena *arena, lt_str word, const lt_str *candidates, size_t len);

#endif
