/* candidates.c: what an undetermined answer may still be, from the values still possible and the norms that may decide.
 * Sets are not here: their members stand in the answer. */
#include "explain_impl.h"

static void add_other(lt_arena *arena, lt_candidates *out, const lt_value *value) {
  for (uint32_t i = 0; i < out->others.len; i++)
    if (out->others.items[i] == value) return;
  LT_PUSH(arena, &out->others, value);
}

lt_candidates lt_explain_candidates(lt_arena *arena, const lt_why *why) {
  lt_candidates out = {0};
  const lt_possible *possible = &why->answer->possible;
  bool absent = false, inapplicable = why->answer->asked_unknown, certain = false;
  for (uint32_t i = 0; i < possible->len; i++) {
    absent |= possible->cells[i] == LT_ABSENT;
    if (possible->cells[i] != LT_ABSENT && possible->cells[i] != LT_UNKNOWN)
      LT_PUSH(arena, &out.cells, possible->cells[i]);
  }
  for (uint32_t i = 0; i < why->norms.len; i++) {
    const lt_standing *standing = &why->norms.items[i].standing;
    lt_value_kind kind = standing->value ? standing->value->kind : LT_VALUE_CELL;
    inapplicable |= kind == LT_VALUE_INAPPLICABLE;
    certain |= standing->applies == LT_TRUE;
    if (kind == LT_VALUE_UNREAD || kind == LT_VALUE_DISCRETION) add_other(arena, &out, standing->value);
  }
  out.not_applicable = absent && inapplicable;
  out.no_rule = absent && !certain && !why->answer->asked_unknown;
  return out;
}
