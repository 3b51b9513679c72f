/* candidates.c: what an undetermined answer may still be, from the values still possible and the norms that may decide.
 * The members that a set may have are not here: they stand in the answer. */
#include "explain_impl.h"

static void add_other(lt_arena *arena, lt_candidates *out, const lt_value *value) {
  for (uint32_t i = 0; i < out->others.len; i++)
    if (out->others.items[i] == value) return;
  LT_PUSH(arena, &out->others, value);
}

/* What a norm says for this subject, or LT_UNKNOWN. */
static lt_cell cell_of(const lt_explanation *explanation, uint32_t subject, const lt_value *value) {
  if (!value) return LT_UNKNOWN;
  if (value->kind == LT_VALUE_CELL) return lt_run_constant(explanation->run, subject, value);
  if (value->kind != LT_VALUE_TERM || value->term->kind == LT_TERM_QUESTION) return LT_UNKNOWN;
  lt_scope scope = lt_run_scope(explanation->run, subject);
  return lt_eval_term(&scope, value->term);
}

/* Of the delegation, if one, that may say so. */
static uint32_t principal_of(const lt_explanation *explanation, const lt_why *why, lt_cell cell) {
  for (uint32_t i = 0; i < why->norms.len; i++) {
    const lt_standing *standing = &why->norms.items[i].standing;
    const lt_norm *norm = &explanation->set->norms[standing->norm];
    if (norm->kind == LT_NORM_DELEGATE && cell_of(explanation, why->subject, standing->value) == cell)
      return norm->principal;
  }
  return LT_NONE;
}

/* Once, though several norms may say the same. */
static void add_term(const lt_explanation *explanation, lt_arena *arena, lt_candidates *out, uint32_t subject,
                     const lt_standing *standing) {
  const lt_value *value = standing->value;
  if (!value || value->kind != LT_VALUE_TERM || value->term->type.set) return;
  lt_cell cell = cell_of(explanation, subject, value);
  if (cell != LT_UNKNOWN && cell != LT_ABSENT) return;
  const lt_norm *norm = &explanation->set->norms[standing->norm];
  lt_candidate_term term = {value->term, norm->kind == LT_NORM_DELEGATE ? norm->principal : LT_NONE};
  for (uint32_t i = 0; i < out->terms.len; i++)
    if (out->terms.items[i].term == term.term && out->terms.items[i].principal == term.principal) return;
  LT_PUSH(arena, &out->terms, term);
}

/* A body that has become several: each of them, as it lives. */
static void add_successors(const lt_explanation *explanation, lt_arena *arena, lt_candidates *out, uint32_t subject,
                           const lt_value *value) {
  if (!value || value->kind != LT_VALUE_CELL || lt_run_constant(explanation->run, subject, value) != LT_UNKNOWN) return;
  bool head = value->cell >= LT_HEAD_BASE;
  uint32_t body = (uint32_t)(head ? value->cell - LT_HEAD_BASE : value->cell);
  const lt_day *day = explanation->run->slice_of[subject]->day;
  while (explanation->set->bodies[body].successors.len == 1) body = explanation->set->bodies[body].successors.items[0];
  const lt_numbers *successors = &explanation->set->bodies[body].successors;
  for (uint32_t i = 0; i < successors->len; i++) {
    lt_cell cell = lt_day_body(day, head ? lt_head_of(successors->items[i]) : (lt_cell)successors->items[i]);
    if (cell != LT_UNKNOWN) LT_PUSH(arena, &out->values, ((lt_candidate){cell, LT_NONE}));
  }
}

lt_candidates lt_explain_candidates(const lt_explanation *explanation, lt_arena *arena, const lt_why *why) {
  lt_candidates out = {0};
  const lt_possible *possible = &why->answer->possible;
  bool absent = false, inapplicable = why->answer->asked_unknown, certain = false;
  for (uint32_t i = 0; i < possible->len; i++) {
    lt_cell cell = possible->cells[i];
    absent |= cell == LT_ABSENT;
    if (cell != LT_ABSENT && cell != LT_UNKNOWN)
      LT_PUSH(arena, &out.values, ((lt_candidate){cell, principal_of(explanation, why, cell)}));
  }
  for (uint32_t i = 0; i < why->norms.len; i++) {
    const lt_standing *standing = &why->norms.items[i].standing;
    lt_value_kind kind = standing->value ? standing->value->kind : LT_VALUE_CELL;
    inapplicable |= kind == LT_VALUE_INAPPLICABLE;
    certain |= standing->applies == LT_TRUE;
    out.nobody |= kind == LT_VALUE_SET && standing->value->members_len == 0;
    add_term(explanation, arena, &out, why->subject, standing);
    add_successors(explanation, arena, &out, why->subject, standing->value);
    if (kind == LT_VALUE_UNREAD || kind == LT_VALUE_DISCRETION) add_other(arena, &out, standing->value);
  }
  out.not_applicable = absent && inapplicable;
  out.no_rule = absent && !certain && !why->answer->asked_unknown;
  return out;
}
