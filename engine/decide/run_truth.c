/* run_truth.c: whether a norm applies to a subject, worked out by its tree.
 * Bits answer this for all norms of a panel at once; one by one it is asked only of norms that disapply others, whose
 * truth the bits of others need, and of norms that an explanation asks about. Both ways agree. */
#include "run_impl.h"

lt_truth lt_truth_and(lt_truth a, lt_truth b) {
  if (a == LT_FALSE || b == LT_FALSE) return LT_FALSE;
  return a == LT_TRUE && b == LT_TRUE ? LT_TRUE : LT_MAYBE;
}

lt_truth lt_truth_not(lt_truth a) { return a == LT_MAYBE ? LT_MAYBE : a == LT_TRUE ? LT_FALSE : LT_TRUE; }

uint32_t lt_subject_of(const lt_facts *facts, uint32_t subject, uint32_t entity) {
  while (subject != LT_NONE && facts->subjects.items[subject].entity != entity)
    subject = facts->subjects.items[subject].parent;
  return subject;
}

lt_truth lt_policy_truth(const lt_run *run, uint32_t policy) {
  uint8_t *seen = &run->bits->policies[policy];
  if (*seen == LT_UNSEEN) {
    const lt_expr *applies = run->set->policies[policy].applies;
    lt_scope scope = lt_run_scope(run, 0);
    *seen = (uint8_t)(applies ? lt_eval(&scope, applies) : LT_TRUE);
  }
  return (lt_truth)*seen;
}

lt_truth lt_norm_matches(const lt_run *run, uint32_t subject, uint32_t number) {
  const lt_norm *norm = &run->set->norms[number];
  lt_in_force in_force = (lt_in_force)run->slice_of[subject]->norms[number];
  uint32_t of = lt_subject_of(run->facts, subject, norm->entity);
  if (in_force == LT_IN_FORCE_NO || of == LT_NONE) return LT_FALSE;
  lt_truth truth = lt_truth_and(in_force == LT_IN_FORCE_YES ? LT_TRUE : LT_MAYBE, lt_policy_truth(run, norm->policy));
  if (truth == LT_FALSE || !norm->when) return truth;
  lt_scope scope = lt_run_scope(run, of);
  return lt_truth_and(truth, lt_eval(&scope, norm->when));
}

bool lt_may_silence(const lt_run *run, uint32_t subject, uint32_t norm, uint32_t by) {
  const lt_set *set = run->set;
  if (run->slice_of[subject]->norms[by] == LT_IN_FORCE_NO) return false;
  uint32_t of = lt_subject_of(run->facts, subject, set->norms[norm].entity);
  return of != LT_NONE && lt_subject_of(run->facts, of, set->norms[by].entity) != LT_NONE;
}

lt_truth lt_silencer_truth(const lt_run *run, uint32_t subject, uint32_t number) {
  uint32_t place = run->slice_of[subject]->index->silencer[number];
  uint8_t *seen = &run->bits->silences[run->bits->first_silencer[subject] + place];
  if (*seen != LT_UNSEEN) return (lt_truth)*seen;
  const lt_numbers *by = &run->set->norms[number].disapplied_by;
  lt_truth truth = lt_norm_matches(run, subject, number);
  for (uint32_t i = 0; i < by->len && truth != LT_FALSE; i++) {
    if (!lt_may_silence(run, subject, number, by->items[i])) continue;
    truth = lt_truth_and(truth, lt_truth_not(lt_silencer_truth(run, subject, by->items[i])));
  }
  *seen = (uint8_t)truth;
  return truth;
}
