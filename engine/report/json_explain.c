/* json_explain.c: one subject, or one question of it, in full as JSON, "luat.explanation/1": an answer as in the
 * decision, and besides the proofs of the norms that conclude it, the norms that did not match and what failed, and the
 * proofs of its duties. Conditions stand as scripts write them. */
#include "report_impl.h"

lt_json *lt_json_condition(const lt_explanation *explanation, lt_arena *arena, const lt_expr *expr) {
  lt_text text = {.arena = arena};
  lt_print_expr(&explanation->set->names, expr, &text);
  return lt_json_str(arena, lt_text_str(&text));
}

static lt_json *json_used(const lt_explanation *explanation, lt_arena *arena, const lt_used *used) {
  lt_json *fact = lt_json_object(arena);
  lt_json_put(fact, "path", lt_json_str(arena, lt_explain_path(explanation, arena, used)));
  lt_json_put(fact, "value",
              used->why ? lt_json_answer_value(explanation, arena, used->why)
                        : lt_json_cell(explanation, arena, used->type, used->cell));
  lt_json_put(fact, "origin", lt_json_z(arena, used->why ? "derived" : lt_origin_word(used->origin)));
  return fact;
}

static lt_json *json_proof(const lt_explanation *explanation, lt_arena *arena, const lt_proof *proof) {
  static const char *const truths[] = {"no", "yes", "unknown"};
  if (!proof) return NULL;
  lt_json *out = lt_json_object(arena), *facts = lt_json_array(arena), *parts = lt_json_array(arena);
  lt_json_put(out, "condition", lt_json_condition(explanation, arena, proof->expr));
  lt_json_put(out, "holds", lt_json_z(arena, truths[proof->truth]));
  if (proof->element != LT_NONE)
    lt_json_put(out, "element", lt_json_str(arena, explanation->plan->facts.subjects.items[proof->element].path));
  for (uint32_t i = 0; i < proof->facts.len; i++)
    lt_json_push(facts, json_used(explanation, arena, &proof->facts.items[i]));
  for (uint32_t i = 0; i < proof->kids.len; i++)
    lt_json_push(parts, json_proof(explanation, arena, proof->kids.items[i]));
  lt_json_put(out, "facts", lt_json_unless_empty(facts));
  lt_json_put(out, "parts", lt_json_unless_empty(parts));
  return out;
}

static lt_json *json_norm(const lt_explanation *explanation, lt_arena *arena, const lt_why_norm *norm) {
  lt_json *out = lt_json_object(arena), *provided = lt_json_array(arena);
  lt_json_put(out, "norm", lt_json_str(arena, explanation->set->norms[norm->standing.norm].id));
  lt_json *doubted = lt_json_array(arena);
  for (uint32_t i = 0; i < norm->doubted_by.len; i++)
    lt_json_push(doubted, lt_json_str(arena, explanation->set->norms[norm->doubted_by.items[i]].id));
  lt_json_put(out, "perhaps_disapplied_by", lt_json_unless_empty(doubted));
  lt_json_put(out, "scope", json_proof(explanation, arena, norm->policy));
  lt_json_put(out, "when", json_proof(explanation, arena, norm->when));
  for (uint32_t i = 0; i < norm->provided.len; i++)
    lt_json_push(provided, json_proof(explanation, arena, norm->provided.items[i]));
  lt_json_put(out, "provided", lt_json_unless_empty(provided));
  return out;
}

/* The tests that failed, or that nobody knows. */
static lt_json *json_unmatched(const lt_explanation *explanation, lt_arena *arena, const lt_why *why) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < why->unmatched.len; i++) {
    lt_why_norm norm = lt_explain_norm(explanation, arena, why->subject, &why->unmatched.items[i]);
    lt_json *out = lt_json_object(arena), *failed = lt_json_array(arena);
    lt_proofs tests = {0};
    if (norm.policy && norm.policy->truth != LT_TRUE) lt_proof_tests(arena, norm.policy, &tests);
    if (norm.when && norm.when->truth != LT_TRUE) lt_proof_tests(arena, norm.when, &tests);
    for (uint32_t k = 0; k < tests.len; k++) lt_json_push(failed, json_proof(explanation, arena, tests.items[k]));
    lt_json_put(out, "norm", lt_json_str(arena, explanation->set->norms[norm.standing.norm].id));
    lt_json_put(out, "failed", lt_json_unless_empty(failed));
    lt_json_push(array, out);
  }
  return lt_json_unless_empty(array);
}

static lt_json *json_question(const lt_explanation *explanation, lt_arena *arena, const lt_why *why) {
  lt_json *out = lt_json_answer(explanation, arena, why), *proofs = lt_json_array(arena);
  for (uint32_t i = 0; i < why->norms.len; i++)
    lt_json_push(proofs, json_norm(explanation, arena, &why->norms.items[i]));
  lt_json_put(out, "asked", json_proof(explanation, arena, why->asked));
  lt_json_put(out, "means", json_proof(explanation, arena, why->as));
  lt_json_put(out, "proofs", lt_json_unless_empty(proofs));
  lt_json_put(out, "unmatched", json_unmatched(explanation, arena, why));
  return out;
}

static lt_json *json_to_depth(const lt_explanation *explanation, lt_arena *arena, const lt_why *why, lt_depth depth) {
  if (depth == LT_DEPTH_CONCLUSION) return lt_json_answer_brief(explanation, arena, why);
  return depth == LT_DEPTH_BASE ? lt_json_answer(explanation, arena, why) : json_question(explanation, arena, why);
}

static lt_json *json_subject(const lt_explanation *explanation, lt_arena *arena, uint32_t subject,
                             const lt_view *view) {
  uint32_t question = view->question;
  const lt_set *set = explanation->set;
  const lt_subject *record = &explanation->plan->facts.subjects.items[subject];
  const lt_numbers *questions = &set->entities[record->entity].questions;
  lt_json *out = lt_json_object(arena), *decisions = lt_json_object(arena), *requirements = lt_json_array(arena);
  for (uint32_t i = 0; i < questions->len; i++) {
    const lt_question *asked = &set->questions[questions->items[i]];
    const lt_why *why = lt_explain_answer(explanation, subject, questions->items[i]);
    if (view->norm != LT_NONE) break;
    if (why && (question == LT_NONE ? asked->kind != LT_QUESTION_DEFINE : questions->items[i] == question))
      lt_json_put(decisions, lt_str_copy(arena, asked->id).ptr, json_to_depth(explanation, arena, why, view->depth));
  }
  for (uint32_t i = explanation->first_duty[subject]; i < explanation->first_duty[subject + 1]; i++) {
    const lt_why_duty *why = &explanation->duties.items[i];
    if (view->norm != LT_NONE ? why->duty->norm != view->norm : !lt_waits_for(explanation, why, question)) continue;
    lt_json *duty = lt_json_requirement(explanation, arena, why);
    bool full = view->depth == LT_DEPTH_FULL;
    lt_json_put(duty, "when", full ? json_proof(explanation, arena, why->norm.when) : NULL);
    lt_json_put(duty, "holds", full ? json_proof(explanation, arena, why->must) : NULL);
    lt_json_push(requirements, duty);
  }
  lt_json_put(out, "path", lt_json_str(arena, record->path));
  lt_json_put(out, "entity", lt_json_str(arena, set->entities[record->entity].id));
  lt_json_put(out, "decisions", decisions);
  lt_json_put(out, "requirements", lt_json_unless_empty(requirements));
  return out;
}

/* Answers that the conditions read, each once. */
static lt_json *json_chain(const lt_explanation *explanation, lt_arena *arena, const lt_view *view) {
  LT_VEC(const lt_why *) chain = {0};
  lt_json *array = lt_json_array(arena);
  const lt_why *why = lt_explain_answer(explanation, view->subject, view->question);
  if (why) LT_PUSH(arena, &chain, why);
  for (uint32_t i = 0; i < chain.len; i++) {
    for (uint32_t k = 0; k < chain.items[i]->facts.len; k++) {
      const lt_why *read = chain.items[i]->facts.items[k].why;
      bool there = !read || read->as;
      for (uint32_t n = 0; n < chain.len && !there; n++) there = chain.items[n] == read;
      if (!there) LT_PUSH(arena, &chain, read);
    }
    if (i == 0) continue;
    lt_json *out = json_question(explanation, arena, chain.items[i]);
    lt_json_put(out, "path", lt_json_str(arena, explanation->plan->facts.subjects.items[chain.items[i]->subject].path));
    lt_json_put(out, "question", lt_json_str(arena, explanation->set->questions[chain.items[i]->question].id));
    lt_json_push(array, out);
  }
  return lt_json_unless_empty(array);
}

void lt_report_explain_json(const lt_explanation *explanation, uint32_t subject, uint32_t question, lt_text *out) {
  lt_view view = {subject, question, LT_NONE, LT_DEPTH_FULL};
  lt_report_view_json(explanation, &view, out);
}

void lt_report_view_json(const lt_explanation *explanation, const lt_view *view, lt_text *out) {
  uint32_t subject = view->subject;
  lt_arena *arena = out->arena;
  lt_json *top = lt_json_object(arena), *subjects = lt_json_array(arena);
  for (uint32_t s = 0; s < explanation->plan->facts.subjects.len; s++)
    if (subject == LT_NONE || s == subject) lt_json_push(subjects, json_subject(explanation, arena, s, view));
  lt_json_put(top, "schema", lt_json_z(arena, "luat.explanation/1"));
  lt_json_put(top, "set", lt_json_str(arena, lt_digest_print(arena, &explanation->set->digest)));
  lt_json_put(top, "subjects", subjects);
  if (view->question != LT_NONE && view->depth == LT_DEPTH_FULL)
    lt_json_put(top, "chain", json_chain(explanation, arena, view));
  lt_json_print(top, 0, out);
  lt_text_putc(out, '\n');
}
