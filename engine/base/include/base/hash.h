/* hash.h: the content hash (BLAKE2b with 256 bits, of libsodium; what `b2sum -l 256` gives) and a map from texts to numbers.
 * Layer: base. Ownership: the map lives in its arena. */
#ifndef LT_BASE_HASH_H
#define LT_BASE_HASH_H

#include <stdalign.h>

#include "base/text.h"

typedef struct lt_digest {
  uint8_t bytes[32];
} lt_digest;

lt_digest lt_digest_of(lt_str data);
/* The hash of a text that is written piece by piece: lt_hashing_flush takes what `text` holds and empties it. */
typedef struct lt_hashing {
  alignas(64) uint8_t state[384];
} lt_hashing;
void lt_hashing_begin(lt_hashing *hashing);
void lt_hashing_flush(lt_hashing *hashing, lt_text *text);
lt_digest lt_hashing_end(lt_hashing *hashing);
/* "blake2b:" and 64 hexadecimal digits. */
lt_str lt_digest_print(lt_arena *arena, const lt_digest *digest);

/* Text to number. Zeroed but for `arena` is valid. Iteration order is never offered: callers number things themselves. */
typedef struct lt_map {
  lt_arena *arena;
  struct lt_map_slot *slots;
  uint32_t len, cap;
} lt_map;

/* The number of `key`, or `otherwise`. */
uint32_t lt_map_find(const lt_map *map, lt_str key, uint32_t otherwise);
/* Adds `key` (its bytes are lent, and must live as long as the map); false, and nothing changed, if it is there. */
bool lt_map_put(lt_map *map, lt_str key, uint32_t number);

#endif
