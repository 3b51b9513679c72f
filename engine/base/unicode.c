/* unicode.c: UTF-8, the faults of text at the doors, NFC and widths.
 * Nearly all text here is ASCII or composed Vietnamese, so each walk first tries to say "nothing to do" from the number
 * of the code point alone; only the rest asks utf8proc. Search keys and order of words are in fold.c. */
#include <assert.h>
#include <string.h>
#include <utf8proc.h>

#include "base/eight.h"
#include "base/sixteen.h"
#include "base_impl.h"

enum { TAB = 8 };

static bool is_continuation(lt_str s, size_t at) { return at < s.len && ((unsigned char)s.ptr[at] & 0xC0) == 0x80; }

int32_t lt_utf8_next(lt_str s, size_t *pos) {
  assert(pos != NULL && *pos < s.len);
  size_t at = (*pos)++;
  unsigned char first = (unsigned char)s.ptr[at];
  if (first < 0x80) return first;
  static const int32_t least[] = {0, 0x80, 0x800, 0x10000};
  size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  if (first < 0xC2 || first > 0xF4) return -1;
  int32_t point = first & (0x3F >> more);
  for (size_t i = 1; i <= more; i++) {
    if (!is_continuation(s, at + i)) return -1;
    point = point << 6 | (s.ptr[at + i] & 0x3F);
  }
  if (point < least[more] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) return -1;
  *pos = at + more + 1;
  return point;
}

/* Composed Vietnamese letters past Latin-1, but those that lt_point_fault looks for. */
static bool is_vietnamese(int32_t point) {
  return (point >= 0x1EA0 && point <= 0x1EF9) ||
         (point >= 0xC0 && point <= 0x1B0 && point != 0xD0 && point != 0xF0 && point != 0x189);
}

lt_text_fault lt_point_fault(int32_t point) {
  if (point >= 0x20 && point < 0x7F) return LT_TEXT_FINE;
  if (is_vietnamese(point)) return LT_TEXT_FINE;
  if (point == 0) return LT_TEXT_NUL;
  if (point == '\t' || point == '\n') return LT_TEXT_FINE;
  if (point < 0x20 || (point >= 0x7F && point <= 0x9F)) return LT_TEXT_CONTROL;
  switch (point) {
    case 0x2028:
    case 0x2029: return LT_TEXT_SEPARATOR;
    case 0x061C:
    case 0x200E:
    case 0x200F: return LT_TEXT_BIDI;
    case 0x00D0:
    case 0x00F0:
    case 0x0189:
    case 0x0256: return LT_TEXT_LOOKALIKE;
    case 0x034F: return LT_TEXT_INVISIBLE; /* combining grapheme joiner, a mark and not a format character */
    default: break;
  }
  if ((point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069)) return LT_TEXT_BIDI;
  if ((point >= 0xFE00 && point <= 0xFE0F) || utf8proc_category(point) == UTF8PROC_CATEGORY_CF)
    return LT_TEXT_INVISIBLE;
  return LT_TEXT_FINE;
}

bool lt_point_is_letter(int32_t point) {
  utf8proc_category_t category = utf8proc_category(point);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

/* Past printable ASCII from `at` on. */
static size_t past_ascii(lt_str s, size_t at) {
  for (; at + 8 <= s.len; at += 8) {
    uint64_t eight = lt_eight_at(s.ptr + at);
    uint64_t found = (eight & LT_EIGHT_HIGHS) | lt_eight_below(eight, 0x20) | lt_eight_find(eight, 0x7F);
    if (found != 0) return at + lt_eight_first(found);
  }
  while (at < s.len && s.ptr[at] >= 0x20 && s.ptr[at] < 0x7F) at++;
  return at;
}

/* The composed Vietnamese letter at `at`, or 0 where something else stands. Its bytes tell. */
static size_t vietnamese_len(lt_str s, size_t at) {
  const unsigned char *b = (const unsigned char *)s.ptr + at;
  size_t left = s.len - at;
  if (left >= 3 && b[0] == 0xE1 && (b[1] == 0xBA || b[1] == 0xBB) && (b[2] & 0xC0) == 0x80)
    return is_vietnamese(0x1E80 + ((b[1] & 1) << 6) + (b[2] & 0x3F)) ? 3 : 0;
  if (left >= 2 && b[0] >= 0xC3 && b[0] <= 0xC6 && (b[1] & 0xC0) == 0x80)
    return is_vietnamese(((b[0] & 0x1F) << 6) + (b[1] & 0x3F)) ? 2 : 0;
  return 0;
}

/* Code points that are NFC wherever they stand: below the first combining mark, Vietnamese, and common punctuation. */
static bool is_nfc_alone(int32_t point) {
  return point < 0x300 || (point >= 0x1EA0 && point <= 0x1EF9) || (point >= 0x2010 && point <= 0x205E) ||
         point == 0x20AB;
}

lt_text_fault lt_text_check(lt_str s, size_t *offset) {
  bool nfc;
  return lt_text_look(s, offset, &nfc);
}

/* Past tabs, line ends and composed Vietnamese from `at` on, one by one; not past `stop` but for the end of a
 * letter. */
static size_t past_fine(lt_str s, size_t at, size_t stop) {
  while (at < stop) {
    unsigned char c = (unsigned char)s.ptr[at];
    bool line_end = c == '\n' || (c == '\r' && at + 1 < s.len && s.ptr[at + 1] == '\n');
    bool fine = (c >= 0x20 && c < 0x7F) || c == '\t' || line_end;
    size_t len = fine ? 1 : vietnamese_len(s, at);
    if (len == 0) break;
    at += len;
  }
  return at;
}

lt_text_fault lt_text_look(lt_str s, size_t *offset, bool *nfc) {
  assert(offset != NULL && nfc != NULL);
  *nfc = true;
  if (lt_str_starts(s, "\xEF\xBB\xBF")) return *offset = 0, LT_TEXT_BOM;
  for (size_t at = 0; at < s.len;) {
    size_t stop = lt_sixteen_fine(s, &at);
    at = past_fine(s, at, stop);
    if (at >= stop) continue;
    size_t from = at;
    int32_t point = lt_utf8_next(s, &at);
    lt_text_fault fault = point < 0 ? LT_TEXT_NOT_UTF8 : lt_point_fault(point);
    if (fault != LT_TEXT_FINE) return *offset = from, fault;
    *nfc = *nfc && is_nfc_alone(point);
  }
  return LT_TEXT_FINE;
}

/* Nothing before it composes with it or changes places with it, so a text may be cut in front of it. */
static bool starts_segment(int32_t point) {
  if (point < 0x300) return true;
  if (point >= 0x1160 && point <= 0x11FF) return false; /* Hangul vowels and finals compose by rule, not by table */
  const utf8proc_property_t *property = utf8proc_get_property(point);
  return property->combining_class == 0 && (property->comb_index == UINT16_MAX || property->comb_index < 0x8000);
}

enum { SEGMENT_MAX = 64 };
static const utf8proc_option_t composed = (utf8proc_option_t)(UTF8PROC_STABLE | UTF8PROC_COMPOSE);

/* A segment of more than SEGMENT_MAX code points, which no language writes, counts as not composed. */
static bool is_segment_nfc(lt_str s, size_t points) {
  if (points > SEGMENT_MAX) return false;
  utf8proc_int32_t buffer[SEGMENT_MAX * 4 + 1];
  utf8proc_ssize_t len =
      utf8proc_decompose((const utf8proc_uint8_t *)s.ptr, (utf8proc_ssize_t)s.len, buffer, SEGMENT_MAX * 4, composed);
  if (len < 0 || len > SEGMENT_MAX * 4) return false;
  len = utf8proc_reencode(buffer, len, composed);
  return len >= 0 && (size_t)len == s.len && memcmp(buffer, s.ptr, s.len) == 0;
}

bool lt_text_is_nfc(lt_str s) {
  size_t ascii = past_ascii(s, 0), start = ascii > 0 ? ascii - 1 : 0, points = ascii > 0;
  bool alone = true; /* all of the segment so far is NFC wherever it stands */
  for (size_t at = ascii; at < s.len;) {
    size_t from = at;
    int32_t point = lt_utf8_next(s, &at);
    if (point < 0) return false;
    if (starts_segment(point)) {
      if (!alone && !is_segment_nfc(lt_str_slice(s, start, from - start), points)) return false;
      start = from;
      points = 0;
      alone = true;
    }
    points++;
    alone = alone && is_nfc_alone(point);
  }
  return alone || is_segment_nfc(lt_str_slice(s, start, SIZE_MAX), points);
}

lt_str lt_text_nfc(lt_arena *arena, lt_str s) {
  if (lt_text_is_nfc(s)) return s;
  const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)s.ptr;
  utf8proc_ssize_t len = utf8proc_decompose(bytes, (utf8proc_ssize_t)s.len, NULL, 0, composed);
  if (len < 0) return s; /* not UTF-8: lt_text_check has the word */
  utf8proc_int32_t *buffer = LT_NEW_ARRAY(arena, utf8proc_int32_t, len + 1);
  utf8proc_decompose(bytes, (utf8proc_ssize_t)s.len, buffer, len, composed);
  len = utf8proc_reencode(buffer, len, composed);
  assert(len >= 0);
  if ((size_t)len == s.len && memcmp(buffer, s.ptr, s.len) == 0) return s;
  return (lt_str){(const char *)buffer, (size_t)len};
}

size_t lt_text_width(lt_str s) {
  size_t width = 0;
  for (size_t at = 0; at < s.len;) {
    int32_t point = lt_utf8_next(s, &at);
    if (point == '\t')
      width += TAB - width % TAB;
    else if (point < 0x300)
      width++; /* also a byte that is not UTF-8, and Latin letters */
    else
      width += (size_t)utf8proc_charwidth(point);
  }
  return width;
}
