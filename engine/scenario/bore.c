/* bore.c: which norms bore what was decided about a scenario's plan: those that an answer or an obligation rests on,
 * and those that are only told, so that whoever asks which scenarios exercise a norm need not read them all. What lost,
 * did not match or only perhaps applies is left out.
 */
#include "scenario_impl.h"

static void mark_answers(const lt_explanation *explanation, uint32_t subject, bool *bore) {
  const uint32_t entity = explanation->plan->facts.subjects.items[subject].entity;
  const lt_numbers *questions = &explanation->set->entities[entity].questions;
  for (uint32_t i = 0; i < questions->len; i++) {
    const lt_why *why = lt_explain_answer(explanation, subject, questions->items[i]);
    for (uint32_t k = 0; why != NULL && k < why->norms.len; k++) {
      const lt_standing *standing = &why->norms.items[k].standing;
      if (standing->applies == LT_TRUE) bore[standing->norm] = true;
    }
  }
}

lt_ids lt_scenario_norms(lt_arena *arena, lt_desk *desk) {
  const lt_explanation *explanation = desk->explanation;
  const lt_set *set = explanation->set;
  bool *bore = LT_NEW_ARRAY(&desk->scratch, bool, set->norms_len + 1);
  for (uint32_t s = 0; s < explanation->plan->facts.subjects.len; s++)
    if (lt_explain_has_law(explanation, s)) mark_answers(explanation, s, bore);
  for (uint32_t i = 0; i < explanation->duties.len; i++) {
    const lt_duty *duty = explanation->duties.items[i].duty;
    if (duty->applies == LT_TRUE) bore[duty->norm] = true;
  }
  for (uint32_t i = 0; i < explanation->remarks.len; i++) bore[explanation->remarks.items[i].norm] = true;
  lt_ids ids = {0};
  for (uint32_t norm = 0; norm < set->norms_len; norm++)
    if (bore[norm]) LT_PUSH(arena, &ids, norm);
  return ids;
}
