/* remarks.c: what the law only says: notes, and duties that are recorded and not looked into, of each subject for which
 * they surely hold. Where that is not certain nothing is said. They change no answer, and none reads them. */
#include "explain_impl.h"

static void add(lt_explanation *explanation, uint32_t norm, uint32_t subject) {
  lt_arena *arena = &explanation->arena;
  lt_standing standing = {.norm = norm, .kind = LT_STANDS_DECISIVE, .applies = LT_TRUE, .to = LT_NONE};
  lt_why_norm why = lt_explain_norm(explanation, arena, subject, &standing);
  lt_remark remark = {.norm = norm, .subject = subject};
  lt_useds facts = {0};
  lt_norm_assumes(explanation, subject, norm, &remark.assumes);
  lt_proof_facts(arena, why.policy, &facts);
  lt_proof_facts(arena, why.when, &facts);
  remark.certainty = lt_facts_certainty(arena, &facts, why.certainty, &remark.assumes);
  LT_PUSH(arena, &explanation->remarks, remark);
}

void lt_remarks_build(lt_explanation *explanation) {
  const lt_set *set = explanation->set;
  for (uint32_t i = 0; i < set->remarks.len; i++) {
    uint32_t norm = set->remarks.items[i];
    for (uint32_t s = 0; s < explanation->plan->facts.subjects.len; s++) {
      bool about = explanation->plan->facts.subjects.items[s].entity == set->norms[norm].entity;
      if (about && lt_explain_has_law(explanation, s) && lt_run_applies(explanation->run, s, norm) == LT_TRUE)
        add(explanation, norm, s);
    }
  }
}
