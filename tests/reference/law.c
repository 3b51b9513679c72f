/* law.c: what the law sets on the day of a subject, for the reference evaluator, from the words: the row of the day; of
 * all that is stricter at the place the strictest; unknown where a day that nobody knows decides. */
#include "reference_impl.h"

static lt_in_force row_in_force(const ref_run *run, const lt_parameter *parameter, uint32_t row, lt_cell date) {
  lt_in_force own = ref_period_at(&parameter->rows[row].in_force, date);
  if (parameter->act == LT_NONE || own == LT_IN_FORCE_NO) return own;
  lt_in_force act = ref_period_at(&run->set->instruments[parameter->act].in_force, date);
  return act == LT_IN_FORCE_YES ? own : act;
}

static bool stricter(const lt_parameter *parameter, lt_cell a, lt_cell b) {
  return parameter->stricter == LT_STRICTER_LOWER ? a < b : a > b;
}

/* Sees every row in force; `in_force` those surely, otherwise those perhaps. */
static void strictest(const ref_run *run, const lt_parameter *parameter, lt_cell date, lt_in_force in_force,
                      const lt_parameter *base, lt_cell *value, uint32_t *seen) {
  for (uint32_t i = 0; i < parameter->rows_len; i++) {
    if (row_in_force(run, parameter, i, date) != in_force) continue;
    ++*seen;
    if (*value == LT_UNKNOWN || stricter(base, parameter->rows[i].value, *value)) *value = parameter->rows[i].value;
  }
}

lt_cell ref_parameter(const ref_run *run, uint32_t subject, uint32_t number) {
  const lt_set *set = run->set;
  const lt_parameter *base = &set->parameters[number];
  lt_cell date = run->law_dates[subject], value = LT_UNKNOWN, perhaps = LT_UNKNOWN;
  uint32_t sure = 0, unsure = 0;
  strictest(run, base, date, LT_IN_FORCE_MAYBE, base, &perhaps, &unsure);
  strictest(run, base, date, LT_IN_FORCE_YES, base, &value, &sure);
  if (unsure || !sure) return LT_UNKNOWN;
  perhaps = value;
  for (int pass = 0; pass < 2; pass++) {
    for (uint32_t i = 0; i < set->parameters_len; i++) {
      const lt_parameter *by = &set->parameters[i];
      if (by->tightens != number || !ref_policy_meant(run, &set->policies[by->policy])) continue;
      if (!ref_competent(set, by->act, by->policy)) continue;
      strictest(run, by, date, pass ? LT_IN_FORCE_MAYBE : LT_IN_FORCE_YES, base, pass ? &perhaps : &value, &unsure);
    }
    if (!pass) perhaps = value;
  }
  return perhaps == value ? value : LT_UNKNOWN;
}

const lt_expr *ref_leaf(const ref_run *run, uint32_t subject, const lt_expr *leaf) {
  if (!leaf->right || leaf->right->kind != LT_TERM_PARAMETER) return leaf;
  lt_cell value = ref_parameter(run, subject, leaf->right->item);
  if (value == LT_UNKNOWN) return leaf;
  lt_expr *made = lt_arena_copy(run->arena, leaf, sizeof *leaf);
  made->cells = lt_arena_copy(run->arena, &value, sizeof value);
  made->cells_len = 1;
  made->right = NULL;
  return made;
}
