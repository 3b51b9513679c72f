/* sixteen.h: walks over text sixteen bytes at a time, where the machine has instructions for that, else eight.
 * Layer: base. Ownership: nothing is owned here. */
#ifndef LT_BASE_SIXTEEN_H
#define LT_BASE_SIXTEEN_H

#include "base/eight.h"
#include "base/text.h"

enum { LT_SIXTEEN = 16 };

/* What each byte may be in a script (scan.c); to others only whether names are made of it. */
extern const unsigned char lt_byte_classes[256];
enum { LT_BYTE_NAME = 1 };

static inline size_t lt_name_end(lt_str s, size_t at) {
  while (at < s.len && lt_byte_classes[(unsigned char)s.ptr[at]] & LT_BYTE_NAME) at++;
  return at;
}

/* Copies a text; false where it has quotes, backslashes or controls. The last word overlaps the one before, or of a
 * short text its own halves. */
static inline bool lt_eight_copy(char *to, lt_str s) {
  uint64_t marks = 0;
  uint32_t low, high;
  if (s.len >= 8) {
    for (size_t at = 0; at + 8 < s.len; at += 8) {
      marks |= lt_eight_marks(lt_eight_at(s.ptr + at));
      memcpy(to + at, s.ptr + at, 8);
    }
    marks |= lt_eight_marks(lt_eight_at(s.ptr + s.len - 8));
    memcpy(to + s.len - 8, s.ptr + s.len - 8, 8);
  } else if (s.len >= 4) {
    memcpy(&low, s.ptr, 4);
    memcpy(&high, s.ptr + s.len - 4, 4);
    marks = lt_eight_marks(low | (uint64_t)high << 32);
    memcpy(to, &low, 4);
    memcpy(to + s.len - 4, &high, 4);
  } else {
    for (size_t at = 0; at < s.len; at++) {
      marks |= lt_eight_marks(LT_EIGHT_ONES * (unsigned char)s.ptr[at]);
      to[at] = s.ptr[at];
    }
  }
  return marks == 0;
}

#if defined __SSE2__ && !defined LT_EIGHT /* the tests try both */
#include <emmintrin.h>

static inline __m128i lt_sixteen_at(const char *bytes) {
  return _mm_loadu_si128((const __m128i *)(const void *)bytes);
}

static inline __m128i lt_sixteen_is(__m128i bytes, unsigned char byte) {
  return _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)byte));
}

/* Bytes above `low` and below `high`, both of them 0x80 and more or both less: the comparisons have a sign. */
static inline __m128i lt_sixteen_between(__m128i bytes, unsigned char low, unsigned char high) {
  return _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8((char)low)),
                       _mm_cmplt_epi8(bytes, _mm_set1_epi8((char)high)));
}

/* The bytes that do not belong to composed Vietnamese, where a letter begins with the first of them. */
static inline __m128i lt_sixteen_foreign(__m128i b) {
  __m128i one = _mm_slli_si128(b, 1), two = _mm_slli_si128(b, 2); /* the byte before each, and the one before that */
  __m128i follows = _mm_cmplt_epi8(b, _mm_set1_epi8((char)0xC0));
  __m128i first_of_3 = lt_sixteen_is(b, 0xE1), first_of_2 = lt_sixteen_between(b, 0xC2, 0xC7);
  __m128i second_of_3 = lt_sixteen_is(one, 0xE1), third_of_3 = lt_sixteen_is(two, 0xE1);
  __m128i wanted = _mm_or_si128(_mm_slli_si128(first_of_2, 1), _mm_or_si128(second_of_3, third_of_3));
  __m128i beyond = _mm_cmplt_epi8(b, _mm_setzero_si128());
  __m128i known = _mm_or_si128(follows, _mm_or_si128(first_of_2, first_of_3));
  __m128i foreign = _mm_or_si128(_mm_xor_si128(follows, wanted), _mm_andnot_si128(known, beyond));
  /* U+00D0, U+00F0; U+0189 and above U+01B0 */
  __m128i c3 = _mm_and_si128(lt_sixteen_is(one, 0xC3), _mm_or_si128(lt_sixteen_is(b, 0x90), lt_sixteen_is(b, 0xB0)));
  __m128i c6 = _mm_and_si128(lt_sixteen_is(one, 0xC6),
                             _mm_or_si128(lt_sixteen_is(b, 0x89), lt_sixteen_between(b, 0xB0, 0xC0)));
  /* U+1EA0 to U+1EF9 only */
  __m128i ba = lt_sixteen_is(b, 0xBA), bb = lt_sixteen_is(b, 0xBB);
  __m128i e1 = _mm_andnot_si128(_mm_or_si128(ba, bb), second_of_3);
  __m128i low = _mm_and_si128(_mm_slli_si128(ba, 1), _mm_cmplt_epi8(b, _mm_set1_epi8((char)0xA0)));
  __m128i high = _mm_and_si128(_mm_slli_si128(bb, 1), _mm_cmpgt_epi8(b, _mm_set1_epi8((char)0xB9)));
  __m128i third = _mm_and_si128(third_of_3, _mm_or_si128(low, high));
  return _mm_or_si128(_mm_or_si128(foreign, third), _mm_or_si128(e1, _mm_or_si128(c3, c6)));
}

/* Moves `*at`, where a letter begins, past all that is surely fine and NFC: printable ASCII, tabs, line feeds, composed
 * Vietnamese. Returns up to where to look byte by byte. */
static inline size_t lt_sixteen_fine(lt_str s, size_t *at) {
  size_t from = *at;
  while (s.len - from >= LT_SIXTEEN) {
    __m128i b = lt_sixteen_at(s.ptr + from);
    __m128i printed = _mm_andnot_si128(lt_sixteen_is(b, 0x7F), _mm_cmpgt_epi8(b, _mm_set1_epi8(0x1F)));
    __m128i fine = _mm_or_si128(printed, _mm_or_si128(lt_sixteen_is(b, '\n'), lt_sixteen_is(b, '\t')));
    unsigned beyond = (unsigned)_mm_movemask_epi8(b), odd = (unsigned)_mm_movemask_epi8(fine) ^ 0xFFFF;
    size_t len = LT_SIXTEEN;
    if (beyond != 0) {
      odd = (odd & ~beyond) | (unsigned)_mm_movemask_epi8(lt_sixteen_foreign(b));
      unsigned char last = (unsigned char)s.ptr[from + 15], before = (unsigned char)s.ptr[from + 14];
      len -= last >= 0xC0 ? 1 : before >= 0xE0 ? 2 : 0; /* a letter that does not end here is looked at again */
    }
    if (odd != 0) break;
    from += len;
  }
  *at = from;
  return s.len - from < LT_SIXTEEN ? s.len : from + LT_SIXTEEN;
}

/* The offset of the first of three bytes from `at` on, or the end. */
static inline size_t lt_sixteen_find(lt_str s, size_t at, char a, char b, char c) {
  for (; at + LT_SIXTEEN <= s.len; at += LT_SIXTEEN) {
    __m128i all = lt_sixteen_at(s.ptr + at), of_a = _mm_cmpeq_epi8(all, _mm_set1_epi8(a));
    __m128i of_b = _mm_cmpeq_epi8(all, _mm_set1_epi8(b)), of_c = _mm_cmpeq_epi8(all, _mm_set1_epi8(c));
    unsigned found = (unsigned)_mm_movemask_epi8(_mm_or_si128(of_a, _mm_or_si128(of_b, of_c)));
    if (found != 0) return at + (size_t)__builtin_ctz(found);
  }
  while (at < s.len && s.ptr[at] != a && s.ptr[at] != b && s.ptr[at] != c) at++;
  return at;
}

/* The offset past blanks from `at` on. */
static inline size_t lt_sixteen_spaces(lt_str s, size_t at) {
  for (; at + LT_SIXTEEN <= s.len; at += LT_SIXTEEN) {
    unsigned other = (unsigned)_mm_movemask_epi8(lt_sixteen_is(lt_sixteen_at(s.ptr + at), ' ')) ^ 0xFFFF;
    if (other != 0) return at + (size_t)__builtin_ctz(other);
  }
  while (at < s.len && s.ptr[at] == ' ') at++;
  return at;
}

/* The bytes that stand for themselves in a quoted text, as zeroes. */
static inline __m128i lt_sixteen_marks(__m128i b) {
  __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(b, _mm_set1_epi8(0x1F)), b);
  __m128i marks = _mm_or_si128(lt_sixteen_is(b, '"'), _mm_or_si128(lt_sixteen_is(b, '\\'), lt_sixteen_is(b, 0x7F)));
  return _mm_or_si128(low, marks);
}

/* Copies a text; false where it has quotes, backslashes or controls. The last sixteen bytes may overlap those
 * before. */
static inline bool lt_sixteen_copy(char *to, lt_str s) {
  if (s.len < LT_SIXTEEN) return lt_eight_copy(to, s);
  __m128i b = lt_sixteen_at(s.ptr + s.len - LT_SIXTEEN), marks = lt_sixteen_marks(b);
  _mm_storeu_si128((__m128i *)(void *)(to + s.len - LT_SIXTEEN), b);
  for (size_t at = 0; at + LT_SIXTEEN < s.len; at += LT_SIXTEEN) {
    b = lt_sixteen_at(s.ptr + at);
    marks = _mm_or_si128(marks, lt_sixteen_marks(b));
    _mm_storeu_si128((__m128i *)(void *)(to + at), b);
  }
  return _mm_movemask_epi8(marks) == 0;
}

/* The offset past ASCII letters, figures and `_` from `at` on. */
static inline size_t lt_sixteen_name(lt_str s, size_t at) {
  for (; at + LT_SIXTEEN <= s.len; at += LT_SIXTEEN) {
    __m128i b = lt_sixteen_at(s.ptr + at), small = _mm_or_si128(b, _mm_set1_epi8(0x20));
    __m128i letter = lt_sixteen_between(small, 'a' - 1, 'z' + 1), figure = lt_sixteen_between(b, '0' - 1, '9' + 1);
    __m128i name = _mm_or_si128(_mm_or_si128(letter, figure), lt_sixteen_is(b, '_'));
    unsigned other = (unsigned)_mm_movemask_epi8(name) ^ 0xFFFF;
    if (other != 0) return at + (size_t)__builtin_ctz(other);
  }
  return lt_name_end(s, at);
}

#else
static inline size_t lt_sixteen_spaces(lt_str s, size_t at) {
  while (at < s.len && s.ptr[at] == ' ') at++;
  return at;
}

static inline bool lt_sixteen_copy(char *to, lt_str s) { return lt_eight_copy(to, s); }

static inline size_t lt_sixteen_name(lt_str s, size_t at) { return lt_name_end(s, at); }

/* The same, of printable ASCII only and by eight. */
static inline size_t lt_sixteen_fine(lt_str s, size_t *at) {
  size_t from = *at;
  for (; s.len - from >= 8; from += 8) {
    uint64_t eight = lt_eight_at(s.ptr + from);
    if (((eight & LT_EIGHT_HIGHS) | lt_eight_below(eight, 0x20) | lt_eight_find(eight, 0x7F)) != 0) break;
  }
  *at = from;
  return s.len - from < 8 ? s.len : from + 8;
}

static inline size_t lt_sixteen_find(lt_str s, size_t at, char a, char b, char c) {
  for (; at + 8 <= s.len; at += 8) {
    uint64_t eight = lt_eight_at(s.ptr + at);
    uint64_t found = lt_eight_find(eight, a) | lt_eight_find(eight, b) | lt_eight_find(eight, c);
    if (found != 0) return at + lt_eight_first(found);
  }
  while (at < s.len && s.ptr[at] != a && s.ptr[at] != b && s.ptr[at] != c) at++;
  return at;
}
#endif

#endif
