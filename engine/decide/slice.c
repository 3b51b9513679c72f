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

const lt_slice *lt_slices_get(lt_slices *slices, const lt_set *set, lt_slice_key key) {
  for (uint32_t i = 0; i < slices->list.len; i++) {
    const lt_slice *known = slices->list.items[i].slice;
    if (known->set == set && lt_slice_key_same(known->key, key)) return known;
  }
  LT_PUSH(&slices->arena, &slices->list, ((lt_kept_slice){0}));
  slices->list.len--; /* room for it first: a slice that is built must not be lost */
  lt_kept_slice kept = {.slice = slices->shared ? lt_shared_slices_get(slices->shared, set, key) : NULL};
  if (!kept.slice) kept.slice = kept.own = lt_slice_build(set, key);
  slices->list.items[slices->list.len++] = kept;
  return kept.slice;
}

void lt_slices_free(lt_slices *slices) {
  for (uint32_t i = 0; i < slices->list.len; i++) lt_slice_free(slices->list.items[i].own);
  lt_arena_free(&slices->arena);
  *slices = (lt_slices){.shared = slices->shared};
}
