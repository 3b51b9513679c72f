/* json_brief.c: parts of the decision as canonical JSON, for those who decide by the million: "luat.outcomes/1" and
 * "luat.rules/1". Every key stands, with the same value, at the same place in "luat.decision/1"; what is left out is
 * all else, and subjects of whom nothing is left. */
#include "report_impl.h"

/* NULL where the question is no reader's, or no policy is in force. */
static lt_json *answer(const lt_explanation *explanation, lt_arena *arena, const lt_why *why, bool rules) {
  lt_json *out = lt_json_object(arena), *norms = lt_json_array(arena);
  lt_json_put(out, "outcome", lt_json_z(arena, lt_outcome_word((lt_outcome)why->answer->outcome)));
  lt_json_put(out, "value", lt_json_answer_value(explanation, arena, why));
  for (uint32_t i = 0; rules && i < why->norms.len; i++)
    lt_json_push(norms, lt_json_str(arena, explanation->set->norms[why->norms.items[i].standing.norm].id));
  lt_json_put(out, "norms", lt_json_unless_empty(norms));
  return out;
}

static lt_json *answers(const lt_explanation *explanation, lt_arena *arena, uint32_t subject, bool rules) {
  const lt_set *set = explanation->set;
  const lt_numbers *questions = &set->entities[explanation->plan->facts.subjects.items[subject].entity].questions;
  lt_json *decisions = lt_json_object(arena);
  for (uint32_t i = 0; i < questions->len; i++) {
    const lt_question *question = &set->questions[questions->items[i]];
    const lt_why *why = lt_explain_answer(explanation, subject, questions->items[i]);
    if (why != NULL && question->kind != LT_QUESTION_DEFINE)
      lt_json_put(decisions, lt_str_copy(arena, question->id).ptr, answer(explanation, arena, why, rules));
  }
  return lt_json_unless_empty(decisions);
}

static lt_json *breaches(const lt_explanation *explanation, lt_arena *arena, uint32_t subject) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = explanation->first_duty[subject]; i < explanation->first_duty[subject + 1]; i++) {
    const lt_duty *duty = explanation->duties.items[i].duty;
    if (duty->status != LT_DUTY_BREACHED) continue;
    lt_json *breach = lt_json_object(arena);
    lt_json_put(breach, "norm", lt_json_str(arena, explanation->set->norms[duty->norm].id));
    lt_json_put(breach, "status", lt_json_z(arena, lt_duty_word(duty->status)));
    lt_json_push(array, breach);
  }
  return lt_json_unless_empty(array);
}

void lt_report_brief(const lt_explanation *explanation, bool rules, lt_text *out) {
  lt_arena *arena = out->arena;
  const lt_facts *facts = &explanation->plan->facts;
  lt_json *top = lt_json_object(arena), *subjects = lt_json_array(arena);
  lt_json_put(top, "schema", lt_json_z(arena, rules ? "luat.rules/1" : "luat.outcomes/1"));
  lt_json_put(top, "plan", lt_json_role(explanation, arena, LT_ROLE_ID));
  lt_json_put(top, "verdict", lt_json_z(arena, lt_verdict_word(explanation->run->verdict)));
  for (uint32_t s = 0; s < facts->subjects.len; s++) {
    lt_json *decisions = answers(explanation, arena, s, rules);
    lt_json *requirements = rules ? breaches(explanation, arena, s) : NULL;
    if (decisions == NULL && requirements == NULL) continue;
    lt_json *subject = lt_json_object(arena);
    lt_json_put(subject, "path", lt_json_str(arena, facts->subjects.items[s].path));
    lt_json_put(subject, "decisions", decisions);
    lt_json_put(subject, "requirements", requirements);
    lt_json_push(subjects, subject);
  }
  lt_json_put(top, "subjects", subjects);
  lt_json_print(top, 0, out);
  lt_text_putc(out, '\n');
}
