/* duty.c: one obligation with its reasons: its condition, what it demands, and what is still missing.
 * It does not say what follows for the plan; the verdict is the run's. */
#include "explain_impl.h"

/* What is required does not hold: then it hangs on the date on which the decision that waits is taken; or, where none
 * waits, it fails only because something is not done yet, and hangs on what else is not known. */
static void unmet_missing(lt_explanation *explanation, lt_why_duty *why) {
  const lt_set *set = explanation->set;
  lt_arena *arena = &explanation->arena;
  const lt_norm *norm = &set->norms[why->duty->norm];
  uint32_t subject = why->duty->subject;
  if (norm->gates != LT_NONE && set->questions[norm->gates].taken)
    lt_prove_term(explanation, arena, subject, set->questions[norm->gates].taken, &why->missing);
  else if (why->must && why->must->truth == LT_FALSE)
    lt_proof_missing(arena, lt_prove_undone(explanation, arena, subject, norm->must), &why->missing);
}

/* Whether anything that the obligation's conditions read can bear on what is said of it. */
static bool weighs(lt_explanation *explanation, const lt_duty *duty) {
  const lt_norm *norm = &explanation->set->norms[duty->norm];
  uint8_t *known = &explanation->weighs[duty->norm];
  if (*known == 0) *known = lt_weighs(norm->when) || lt_weighs(norm->must) ? 2 : 1;
  return *known == 2;
}

/* What is not open is told without proofs; nothing is looked at that cannot bear on what is said. */
static void trace_duty(lt_explanation *explanation, const lt_duty *duty, lt_why_duty *why, lt_useds *facts) {
  lt_arena *arena = &explanation->arena;
  const lt_norm *norm = &explanation->set->norms[duty->norm];
  if (!weighs(explanation, duty)) return;
  if (norm->when) lt_trace(explanation, arena, duty->subject, norm->when, false, facts, &why->bases);
  if (duty->applies != LT_FALSE && norm->must)
    lt_trace(explanation, arena, duty->subject, norm->must, false, facts, &why->bases);
}

static void prove_duty(lt_explanation *explanation, const lt_duty *duty, lt_why_duty *why, lt_useds *facts) {
  lt_arena *arena = &explanation->arena;
  const lt_norm *norm = &explanation->set->norms[duty->norm];
  lt_proof_facts(arena, why->norm.when, facts);
  lt_proof_bases(arena, why->norm.when, &why->bases);
  if (!norm->must || duty->applies == LT_FALSE) return;
  why->must = lt_prove(explanation, arena, duty->subject, norm->must);
  lt_proof_facts(arena, why->must, facts);
  lt_proof_bases(arena, why->must, &why->bases);
}

static void duty_missing(lt_explanation *explanation, const lt_duty *duty, lt_why_duty *why, const lt_ids *gone) {
  lt_arena *arena = &explanation->arena;
  lt_succession_missing(explanation, arena, duty->subject, gone, &why->missing);
  lt_norm_missing(explanation, duty->subject, &why->norm, &why->missing);
  lt_proof_missing(arena, why->must, &why->missing);
  if (duty->holds != LT_TRUE) unmet_missing(explanation, why);
}

lt_why_duty lt_why_duty_build(lt_explanation *explanation, const lt_duty *duty) {
  lt_arena *arena = &explanation->arena;
  lt_standing standing = {.norm = duty->norm,
                          .kind = duty->applies == LT_FALSE ? LT_STANDS_UNMATCHED : LT_STANDS_DECISIVE,
                          .applies = duty->applies,
                          .to = LT_NONE};
  bool open = duty->status == LT_DUTY_UNDETERMINED, told = explanation->telling && !open;
  lt_why_duty why = {.duty = duty};
  why.norm = told ? lt_tell_norm(explanation, arena, duty->subject, &standing)
                  : lt_explain_norm(explanation, arena, duty->subject, &standing);
  lt_norm_assumes(explanation, duty->subject, duty->norm, &why.assumes);
  lt_useds facts = {0};
  lt_proof_facts(arena, why.norm.policy, &facts);
  lt_proof_bases(arena, why.norm.policy, &why.bases);
  if (told)
    trace_duty(explanation, duty, &why, &facts);
  else
    prove_duty(explanation, duty, &why, &facts);
  why.certainty = lt_facts_certainty(arena, &facts, why.norm.certainty, &why.assumes);
  why.certainty = lt_bases_certainty(arena, &why.bases, why.certainty, &why.assumes);
  lt_ids gone = lt_succession_of(explanation, arena, duty->subject, duty->norm, NULL, &facts);
  why.certainty = lt_succession_certainty(explanation, duty->subject, &gone, why.certainty);
  if (open) duty_missing(explanation, duty, &why, &gone);
  return why;
}
