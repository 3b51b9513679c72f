/* slice.c: builds slices, and keeps those that one caller has asked for.
 * Selection first, then the index of what is left. It decides nothing. */
#include "slice_impl.h"

static void build(void *arg) {
  lt_index_draft *draft = arg;
  lt_slice_day(draft);
  lt_slice_select(draft);
  lt_slice_index(draft);
}

typedef struct lt_opening {
  lt_arena arena;
  lt_slice *slice;
} lt_opening;

static void open_slice(void *arg) {
  lt_opening *opening = arg;
  opening->slice = LT_NEW(&opening->arena, lt_slice);
}

lt_slice *lt_slice_build(const lt_set *set, lt_slice_key key) {
  lt_opening opening = {0};
  if (!lt_protect(open_slice, &opening)) lt_out_of_memory();
  lt_slice *slice = opening.slice;
  slice->arena = opening.arena;
  slice->set = set;
  slice->key = key;
  lt_index_draft draft = {.slice = slice};
  bool built = lt_protect(build, &draft);
  lt_arena_free(&draft.scratch);
  if (built) return slice;
  lt_slice_free(slice);
  lt_out_of_memory();
}

void lt_slice_free(lt_slice *slice) {
  if (!slice) return;
  lt_arena arena = slice->arena; /* the slice lies in it */
  lt_arena_free(&arena);
}

bool lt_slice_key_same(lt_slice_key a, lt_slice_key b) {
  return a.matter == b.matter && a.place == b.place && a.within == b.within && a.date == b.date &&
         a.transitions == b.transitions;
}

static uint32_t *seen_at(lt_slices *slices, lt_slice_key key) {
  uint64_t mixed = (uint64_t)key.date * 0x9E3779B97F4A7C15u ^ key.place * UINT64_C(0xC2B2AE3D27D4EB4F);
  mixed ^= (key.matter * UINT64_C(0x165667B19E3779F9)) ^ (key.within * UINT64_C(0x27D4EB2F165667C5)) ^ key.transitions;
  return &slices->seen[(mixed ^ mixed >> 32) % LT_SLICES_SEEN];
}

static const lt_slice *known_at(const lt_slices *slices, uint32_t i, const lt_set *set, lt_slice_key key) {
  const lt_slice *known = slices->list.items[i].slice;
  return known->set == set && lt_slice_key_same(known->key, key) ? known : NULL;
}

const lt_slice *lt_slices_get(lt_slices *slices, const lt_set *set, lt_slice_key key) {
  uint32_t *seen = seen_at(slices, key);
  const lt_slice *known = *seen > 0 ? known_at(slices, *seen - 1, set, key) : NULL;
  for (uint32_t i = 0; !known && i < slices->list.len; i++) {
    known = known_at(slices, i, set, key);
    if (known) *seen = i + 1;
  }
  if (known) return known;
  LT_PUSH(&slices->arena, &slices->list, ((lt_kept_slice){0}));
  slices->list.len--; /* room for it first: a slice that is built must not be lost */
  lt_kept_slice kept = {.slice = slices->shared ? lt_shared_slices_get(slices->shared, set, key) : NULL};
  if (!kept.slice) kept.slice = kept.own = lt_slice_build(set, key);
  slices->list.items[slices->list.len++] = kept;
  *seen = slices->list.len;
  return kept.slice;
}

void lt_slices_free(lt_slices *slices) {
  for (uint32_t i = 0; i < slices->list.len; i++) lt_slice_free(slices->list.items[i].own);
  lt_arena_free(&slices->arena);
  *slices = (lt_slices){.shared = slices->shared};
}
