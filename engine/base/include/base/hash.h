/* hash.h: the content hash (BLAKE2b with 256 bits, of libsodium; what `b2sum -l 256` gives), hashes of records with a
 * purpose, and a map from texts to numbers. Layer: base. Ownership: the map lives in its arena. */
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

/* 64 hexadecimal digits, and back (nothing but them; either case). */
lt_str lt_digest_hex(lt_arena *arena, const lt_digest *digest);
bool lt_digest_read(lt_str hex, lt_digest *out);
bool lt_digest_equal(const lt_digest *a, const lt_digest *b);

/* The hash of a record (BLAKE2b-256) for one purpose: `tag` says which, so that a hash made for one is none for
 * another. Each piece goes in with its length: pieces cannot be shifted against each other. */
typedef struct lt_sealing {
  alignas(64) uint8_t state[384];
} lt_sealing;
void lt_sealing_begin(lt_sealing *sealing, const char *tag);
void lt_sealing_put(lt_sealing *sealing, lt_str piece);
void lt_sealing_number(lt_sealing *sealing, int64_t number);
/* Without its length: of what has always the same, or follows something that says it. */
void lt_sealing_bytes(lt_sealing *sealing, const void *bytes, size_t len);
void lt_sealing_digest(lt_sealing *sealing, const lt_digest *digest);
lt_digest lt_sealing_end(lt_sealing *sealing);

/* Text to number. Zeroed but for `arena` is valid. Iteration order is never offered: callers number things
 * themselves. */
typedef struct lt_map {
  lt_arena *arena;
  struct lt_map_slot *slots;
  uint32_t len, cap;
} lt_map;

/* Makes room for so many keys, where there are none yet. */
void lt_map_room(lt_map *map, uint32_t keys);
/* The number of `key`, or `otherwise`. */
uint32_t lt_map_find(const lt_map *map, lt_str key, uint32_t otherwise);
/* Adds `key` (its bytes are lent, and must live as long as the map); false, and nothing changed, if it is there. */
bool lt_map_put(lt_map *map, lt_str key, uint32_t number);

#endif
