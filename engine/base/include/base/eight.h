/* eight.h: eight bytes of a text at a time, as one word of 64 bits; for walks over much text that rarely have to stop.
 * Layer: base. The first byte is the lowest, on every machine.
 *
 * The searches give a word in which the highest bit of a byte is set where the byte was found; above the first such
 * byte there may be more than there should be, below it there is nothing, and a word of 0 is sure. */
#ifndef LT_BASE_EIGHT_H
#define LT_BASE_EIGHT_H

#include <stdint.h>
#include <string.h>

#define LT_EIGHT_ONES UINT64_C(0x0101010101010101)
#define LT_EIGHT_HIGHS UINT64_C(0x8080808080808080)

static inline uint64_t lt_eight_at(const char *bytes) {
  uint64_t eight;
  memcpy(&eight, bytes, sizeof eight);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  eight = __builtin_bswap64(eight);
#endif
  return eight;
}

/* Four, of which only whether they are the same counts. */
static inline uint32_t lt_four_at(const char *bytes) {
  uint32_t four;
  memcpy(&four, bytes, sizeof four);
  return four;
}

/* Where this byte is. */
static inline uint64_t lt_eight_find(uint64_t eight, char byte) {
  uint64_t zero = eight ^ LT_EIGHT_ONES * (unsigned char)byte;
  return (zero - LT_EIGHT_ONES) & ~zero & LT_EIGHT_HIGHS;
}

/* Where a byte below `least` is, which is at most 0x80. */
static inline uint64_t lt_eight_below(uint64_t eight, unsigned char least) {
  return (eight - LT_EIGHT_ONES * least) & ~eight & LT_EIGHT_HIGHS;
}

/* Where a quote, a backslash or a control is: what does not stand for itself in a quoted text. */
static inline uint64_t lt_eight_marks(uint64_t eight) {
  uint64_t marks = lt_eight_find(eight, '"') | lt_eight_find(eight, '\\') | lt_eight_find(eight, 0x7F);
  return marks | lt_eight_below(eight, 0x20);
}

/* The number, from 0, of the first byte found; `found` is not 0. */
static inline unsigned lt_eight_first(uint64_t found) { return (unsigned)__builtin_ctzll(found) / 8; }

#endif
