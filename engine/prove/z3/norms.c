/* norms.c: whether a norm applies, and who of those that apply stands and wins: stages 0, 1 and 2 of precedence, as
 * engine.md and decide/ have them, of one set of norms at a time. */
#include "formula.h"

lt_reading lt_prove_reading(const lt_prover *p, uint32_t subject) {
  return (lt_reading){.slice = lt_prove_slice(p, subject), .vars = {subject}};
}

static lt_both policy_applies(lt_prover *p, uint32_t policy) {
  const lt_expr *applies = p->set->policies[policy].applies;
  if (applies == NULL) return lt_both_of(p, LT_TRUE);
  lt_reading r = lt_prove_reading(p, 0);
  return lt_prove_expr(p, &r, applies);
}

/* In force, policy and condition. */
static lt_both matches(lt_prover *p, uint32_t subject, uint32_t number) {
  const lt_norm *norm = &p->set->norms[number];
  const lt_slice *slice = lt_prove_slice(p, subject);
  uint32_t of = lt_prove_climb(p, subject, norm->entity);
  if (slice->norms[number] == LT_IN_FORCE_NO || of == LT_NONE) return lt_both_of(p, LT_FALSE);
  lt_both out = lt_both_of(p, slice->norms[number] == LT_IN_FORCE_YES ? LT_TRUE : LT_MAYBE);
  out = lt_both_and(p, out, policy_applies(p, norm->policy));
  if (norm->when == NULL) return out;
  lt_reading r = lt_prove_reading(p, of);
  return lt_both_and(p, out, lt_prove_expr(p, &r, norm->when));
}

/* `by`, which disapplies it, is asked of the same entity or one above it, and in the slice. */
static bool may_silence(const lt_prover *p, uint32_t subject, uint32_t norm, uint32_t by) {
  if (lt_prove_slice(p, subject)->norms[by] == LT_IN_FORCE_NO) return false;
  uint32_t of = lt_prove_climb(p, subject, p->set->norms[norm].entity);
  return of != LT_NONE && lt_prove_climb(p, of, p->set->norms[by].entity) != LT_NONE;
}

lt_both lt_prove_applies(lt_prover *p, uint32_t subject, uint32_t norm) {
  lt_both *seen = &p->truths[(size_t)subject * p->set->norms_len + norm];
  if (seen->t != NULL) return *seen;
  const lt_numbers *by = &p->set->norms[norm].disapplied_by;
  lt_both out = matches(p, subject, norm);
  for (uint32_t i = 0; i < by->len; i++)
    if (may_silence(p, subject, norm, by->items[i]))
      out = lt_both_and(p, out, lt_both_not(lt_prove_applies(p, subject, by->items[i])));
  *seen = out;
  return out;
}

void lt_prove_stand(lt_prover *p, const lt_answer_of *answer, const Z3_ast *in, Z3_ast *stands) {
  for (uint32_t i = 0; i < answer->norms_len; i++) {
    const lt_numbers *over = &p->set->norms[answer->norms[i]].overridden_by;
    stands[i] = in[i];
    for (uint32_t k = 0; k < answer->norms_len; k++)
      for (uint32_t o = 0; o < over->len; o++)
        if (over->items[o] == answer->norms[k]) stands[i] = lt_z3_and(p, stands[i], lt_z3_not(p, in[k]));
  }
}

void lt_prove_win(lt_prover *p, const lt_answer_of *answer, const Z3_ast *stands, const bool *competes, Z3_ast *wins) {
  Z3_ast above = p->no, here = p->no; /* that one of a higher class stands; of this one */
  lt_prevails why;
  uint32_t last = LT_NONE;
  for (uint32_t i = 0; i < answer->norms_len; i++) {
    wins[i] = p->no;
    if (!competes[i]) continue;
    if (last != LT_NONE && lt_norm_compare(p->set, answer->norms[last], answer->norms[i], &why) != 0) {
      above = lt_z3_or(p, above, here);
      here = p->no;
    }
    wins[i] = lt_z3_and(p, stands[i], lt_z3_not(p, above));
    here = lt_z3_or(p, here, stands[i]);
    last = i;
  }
}

const lt_answer_rule *lt_prove_rule(const lt_set *set, uint32_t number, uint32_t question) {
  const lt_norm *norm = &set->norms[number];
  for (uint32_t i = 0; i < norm->answers_len; i++)
    if (norm->answers[i].question == question) return &norm->answers[i];
  return NULL;
}
