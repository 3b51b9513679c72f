/* bits.h: rows of bits, one bit for a norm.
 * Layer: decide, private. Rows are arrays of words whose padding bits are zero; who owns them says so. */
#ifndef LT_DECIDE_BITS_H
#define LT_DECIDE_BITS_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

typedef uint64_t lt_word;
enum { LT_WORD_BITS = 64 };

static inline uint32_t lt_bits_words(uint32_t bits) { return (bits + LT_WORD_BITS - 1) / LT_WORD_BITS; }
static inline bool lt_bits_has(const lt_word *row, uint32_t bit) {
  return row[bit / LT_WORD_BITS] >> (bit % LT_WORD_BITS) & 1;
}
static inline void lt_bits_add(lt_word *row, uint32_t bit) {
  row[bit / LT_WORD_BITS] |= (lt_word)1 << (bit % LT_WORD_BITS);
}
static inline void lt_bits_drop(lt_word *row, uint32_t bit) {
  row[bit / LT_WORD_BITS] &= ~((lt_word)1 << (bit % LT_WORD_BITS));
}
static inline void lt_bits_flip(lt_word *row, uint32_t bit) {
  row[bit / LT_WORD_BITS] ^= (lt_word)1 << (bit % LT_WORD_BITS);
}
static inline void lt_bits_copy(lt_word *to, const lt_word *from, uint32_t words) {
  memcpy(to, from, words * sizeof *to);
}

/* The bits of word `word` whose number is at least `bit`. */
static inline lt_word lt_bits_from(uint32_t word, uint32_t bit) {
  uint32_t first = word * LT_WORD_BITS;
  if (bit <= first) return ~(lt_word)0;
  return bit - first >= LT_WORD_BITS ? 0 : ~(lt_word)0 << (bit - first);
}

static inline bool lt_bits_meet(const lt_word *a, const lt_word *b, uint32_t words) {
  for (uint32_t w = 0; w < words; w++) {
    if (a[w] & b[w]) return true;
  }
  return false;
}

static inline bool lt_bits_any(const lt_word *row, uint32_t words) {
  for (uint32_t w = 0; w < words; w++) {
    if (row[w]) return true;
  }
  return false;
}

/* The first bit at or after `bit`, or `words` times 64. */
static inline uint32_t lt_bits_next(const lt_word *row, uint32_t words, uint32_t bit) {
  uint32_t w = bit / LT_WORD_BITS;
  if (w >= words) return words * LT_WORD_BITS;
  lt_word rest = row[w] & ~(lt_word)0 << (bit % LT_WORD_BITS);
  while (rest == 0) {
    if (++w == words) return words * LT_WORD_BITS;
    rest = row[w];
  }
  return w * LT_WORD_BITS + (uint32_t)__builtin_ctzll(rest);
}

/* Runs over the set bits of a row, upwards; a bit may be dropped on the way. */
#define LT_EACH_BIT(bit, row, words)                                                                                   \
  for (uint32_t bit = lt_bits_next((row), (words), 0); bit < (words)*LT_WORD_BITS;                                     \
       bit = lt_bits_next((row), (words), bit + 1))

#endif
