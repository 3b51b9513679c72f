/* hash.c: BLAKE2b for contents and for records, and a map from texts to numbers by open addressing.
 * The map's own hash is a fixed one, since nothing shows its order; it is no protection against an enemy, and where
 * keys come from outside their number is bounded by the reader. */
#include "base/hash.h"

#include "base/eight.h"

#include <assert.h>
#include <sodium.h>
#include <stdatomic.h>
#include <string.h>

struct lt_map_slot {
  lt_str key;
  uint64_t hash; /* 0: empty */
  uint32_t number;
};

static_assert(sizeof(crypto_generichash_state) <= sizeof((lt_hashing *)NULL)->state &&
                  alignof(crypto_generichash_state) <= alignof(lt_hashing),
              "room for the state of the hash");

static crypto_generichash_state *state_of(lt_hashing *hashing) { return (void *)hashing->state; }

/* libsodium then takes the quickest way that the processor has, with the same result. It may be asked again. */
static void choose_way(void) {
  static atomic_bool chosen;
  if (!atomic_load_explicit(&chosen, memory_order_acquire) && sodium_init() >= 0)
    atomic_store_explicit(&chosen, true, memory_order_release);
}

void lt_hashing_begin(lt_hashing *hashing) {
  choose_way();
  crypto_generichash_init(state_of(hashing), NULL, 0, sizeof((lt_digest *)NULL)->bytes);
}

void lt_hashing_flush(lt_hashing *hashing, lt_text *text) {
  if (text->len == 0) return;
  crypto_generichash_update(state_of(hashing), (const unsigned char *)text->ptr, text->len);
  text->len = 0;
}

lt_digest lt_hashing_end(lt_hashing *hashing) {
  lt_digest digest;
  crypto_generichash_final(state_of(hashing), digest.bytes, sizeof digest.bytes);
  return digest;
}

lt_digest lt_digest_of(lt_str data) {
  lt_digest digest;
  const unsigned char *bytes = (const unsigned char *)(data.len == 0 ? "" : data.ptr);
  crypto_generichash(digest.bytes, sizeof digest.bytes, bytes, data.len, NULL, 0);
  return digest;
}

static lt_str print_hex(lt_arena *arena, lt_str before, const lt_digest *digest) {
  static const char digits[] = "0123456789abcdef";
  size_t len = before.len + 2 * sizeof digest->bytes;
  char *text = lt_arena_take(arena, len + 1), *at = text + before.len;
  memcpy(text, before.ptr, before.len);
  for (size_t i = 0; i < sizeof digest->bytes; i++) {
    *at++ = digits[digest->bytes[i] >> 4];
    *at++ = digits[digest->bytes[i] & 15];
  }
  *at = '\0';
  return (lt_str){text, len};
}

lt_str lt_digest_print(lt_arena *arena, const lt_digest *digest) {
  assert(digest != NULL);
  return print_hex(arena, LT_STR("blake2b:"), digest);
}

lt_str lt_digest_hex(lt_arena *arena, const lt_digest *digest) { return print_hex(arena, LT_STR(""), digest); }

bool lt_digest_read(lt_str hex, lt_digest *out) {
  size_t len = 0;
  if (hex.len != 2 * sizeof out->bytes) return false;
  return sodium_hex2bin(out->bytes, sizeof out->bytes, hex.ptr, hex.len, NULL, &len, NULL) == 0 &&
         len == sizeof out->bytes;
}

bool lt_digest_equal(const lt_digest *a, const lt_digest *b) {
  return memcmp(a->bytes, b->bytes, sizeof a->bytes) == 0;
}

static_assert(sizeof(crypto_generichash_state) <= sizeof((lt_sealing *)NULL)->state, "room for the state of the hash");

static crypto_generichash_state *sealing_state(lt_sealing *sealing) { return (void *)sealing->state; }

void lt_sealing_begin(lt_sealing *sealing, const char *tag) {
  choose_way();
  crypto_generichash_init(sealing_state(sealing), NULL, 0, sizeof(lt_digest));
  lt_sealing_put(sealing, lt_str_of(tag));
}

void lt_sealing_number(lt_sealing *sealing, int64_t number) {
  unsigned char bytes[8];
  for (unsigned i = 0; i < sizeof bytes; i++) bytes[i] = (unsigned char)((uint64_t)number >> (8 * i));
  crypto_generichash_update(sealing_state(sealing), bytes, sizeof bytes);
}

void lt_sealing_put(lt_sealing *sealing, lt_str piece) {
  lt_sealing_number(sealing, (int64_t)piece.len);
  if (piece.len > 0)
    crypto_generichash_update(sealing_state(sealing), (const unsigned char *)piece.ptr, piece.len);
}

void lt_sealing_bytes(lt_sealing *sealing, const void *bytes, size_t len) {
  if (len > 0) crypto_generichash_update(sealing_state(sealing), bytes, len);
}

void lt_sealing_digest(lt_sealing *sealing, const lt_digest *digest) {
  crypto_generichash_update(sealing_state(sealing), digest->bytes, sizeof digest->bytes);
}

lt_digest lt_sealing_end(lt_sealing *sealing) {
  lt_digest digest;
  crypto_generichash_final(sealing_state(sealing), digest.bytes, sizeof digest.bytes);
  return digest;
}

static uint64_t mix(uint64_t hash, uint64_t word) {
  hash = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);
  return hash ^ hash >> 29;
}

/* The last word overlaps the one before, or of a short key its own halves. */
static uint64_t hash_of(lt_str key) {
  uint64_t hash = key.len, word = 0;
  uint32_t low, high;
  if (key.len >= 8) {
    for (size_t at = 0; at + 8 < key.len; at += 8) hash = mix(hash, lt_eight_at(key.ptr + at));
    word = lt_eight_at(key.ptr + key.len - 8);
  } else if (key.len >= 4) {
    memcpy(&low, key.ptr, 4);
    memcpy(&high, key.ptr + key.len - 4, 4);
    word = low | (uint64_t)high << 32;
  } else {
    for (size_t at = 0; at < key.len; at++) word = word << 8 | (unsigned char)key.ptr[at];
  }
  hash = mix(mix(hash, word), 0);
  return hash == 0 ? 1 : hash;
}

/* The slot of `key`, or the empty one where it would go. */
static struct lt_map_slot *slot_of(struct lt_map_slot *slots, uint32_t cap, lt_str key, uint64_t hash) {
  for (uint32_t at = (uint32_t)hash & (cap - 1);; at = (at + 1) & (cap - 1)) {
    struct lt_map_slot *slot = &slots[at];
    if (slot->hash == 0 || (slot->hash == hash && lt_str_equal(slot->key, key))) return slot;
  }
}

static void widen(lt_map *map) {
  if (map->cap > UINT32_MAX / 4) lt_out_of_memory();
  uint32_t cap = map->cap == 0 ? 16 : map->cap * 2;
  struct lt_map_slot *slots = LT_NEW_ARRAY(map->arena, struct lt_map_slot, cap);
  for (uint32_t i = 0; i < map->cap; i++)
    if (map->slots[i].hash != 0) *slot_of(slots, cap, map->slots[i].key, map->slots[i].hash) = map->slots[i];
  map->slots = slots;
  map->cap = cap;
}

void lt_map_room(lt_map *map, uint32_t keys) {
  assert(map != NULL && map->arena != NULL && map->cap == 0 && keys <= UINT32_MAX / 8);
  uint32_t cap = 16;
  while (cap / 2 < keys) cap *= 2;
  map->slots = LT_NEW_ARRAY(map->arena, struct lt_map_slot, cap);
  map->cap = cap;
}

uint32_t lt_map_find(const lt_map *map, lt_str key, uint32_t otherwise) {
  assert(map != NULL);
  if (map->len == 0) return otherwise;
  const struct lt_map_slot *slot = slot_of(map->slots, map->cap, key, hash_of(key));
  return slot->hash == 0 ? otherwise : slot->number;
}

bool lt_map_put(lt_map *map, lt_str key, uint32_t number) {
  assert(map != NULL && map->arena != NULL);
  if (map->len >= map->cap / 2) widen(map);
  uint64_t hash = hash_of(key);
  struct lt_map_slot *slot = slot_of(map->slots, map->cap, key, hash);
  if (slot->hash != 0) return false;
  *slot = (struct lt_map_slot){.key = key, .hash = hash, .number = number};
  map->len++;
  return true;
}
