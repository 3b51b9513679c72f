/* goal.c: what is wanted, as a formula: a value of an answer, or that every permission and duty of the plan is as it
 * must be for the verdict that it complies (decide/verdict.c). */
#include "formula.h"

static Z3_ast is_value(lt_prover *p, const lt_side_of *side, const lt_question *question, lt_cell cell) {
  Z3_ast in = p->no;
  if (question->kind != LT_QUESTION_SET)
    return lt_z3_and(p, side->value, lt_z3_equal(p, side->cell.value, lt_z3_number(p, cell)));
  for (uint32_t i = 0; i < side->set.members.len; i++)
    if (side->set.members.items[i].cell == cell) in = side->set.members.items[i].in;
  return lt_z3_and(p, side->value, in);
}

static uint32_t grown_subject(const lt_prover *p, uint32_t subject) {
  return lt_plan_find(p->grown.plan, p->plan->facts.subjects.items[subject].path);
}

/* What a permission is about is stated, so that silence about it counts. */
static Z3_ast is_stated(lt_prover *p, uint32_t subject, const lt_term *fact) {
  if (fact == NULL) return p->yes;
  uint32_t at = lt_prove_climb(p, subject, fact->entity);
  if (fact->kind != LT_TERM_FACT || at == LT_NONE) return p->no;
  return lt_variable_of(p, at, fact->item)->stated;
}

static Z3_ast permission_is_fine(lt_prover *p, uint32_t subject, const lt_question *question, const lt_answer_of *a) {
  Z3_ast allowed = p->yes, none = p->yes, inapplicable = p->yes;
  for (int side = 0; side < 2; side++) {
    allowed = lt_z3_and(p, allowed, is_value(p, &a->sides[side], question, LT_ALLOWED));
    none = lt_z3_and(p, none, a->sides[side].none);
    inapplicable = lt_z3_and(p, inapplicable, a->sides[side].inapplicable);
  }
  Z3_ast silent = lt_z3_and(p, none, lt_z3_not(p, is_stated(p, subject, question->concerns)));
  return lt_z3_or(p, allowed, lt_z3_or(p, inapplicable, silent));
}

static Z3_ast answer_is_fine(lt_prover *p, uint32_t subject, uint32_t number) {
  const lt_question *question = &p->set->questions[number];
  if (question->kind == LT_QUESTION_DEFINE) return p->yes;
  const lt_answer_of *answer = lt_prove_answer(p, subject, number);
  if (question->kind == LT_QUESTION_PERMISSION) return permission_is_fine(p, subject, question, answer);
  return lt_z3_not(p, lt_z3_and(p, answer->sides[0].conflict, answer->sides[1].conflict));
}

Z3_ast lt_prove_kept(lt_prover *p, uint32_t subject, uint32_t norm) {
  lt_both applies = lt_prove_applies(p, subject, norm);
  if (applies.t == p->no) return applies.f;
  lt_reading r = lt_prove_reading(p, subject);
  lt_both must = lt_prove_expr(p, &r, p->set->norms[norm].must);
  return lt_z3_or(p, applies.f, lt_z3_and(p, applies.t, must.t));
}

static bool is_duty_of(const lt_prover *p, uint32_t subject, uint32_t number) {
  const lt_norm *norm = &p->set->norms[number];
  return norm->kind == LT_NORM_OBLIGE && norm->must != NULL && !norm->should &&
         norm->entity == p->facts->subjects.items[subject].entity &&
         lt_prove_slice(p, subject)->norms[number] != LT_IN_FORCE_NO;
}

static Z3_ast subject_complies(lt_prover *p, uint32_t subject) {
  if (lt_prove_slice(p, subject)->none != LT_POLICY_FOUND) return p->no;
  const lt_numbers *questions = &p->set->entities[p->facts->subjects.items[subject].entity].questions;
  Z3_ast all = p->yes;
  for (uint32_t i = 0; i < questions->len; i++)
    all = lt_z3_and(p, all, answer_is_fine(p, subject, questions->items[i]));
  for (uint32_t n = 0; n < p->set->norms_len; n++)
    if (is_duty_of(p, subject, n)) all = lt_z3_and(p, all, lt_prove_kept(p, subject, n));
  return all;
}

Z3_ast lt_prove_wanted(lt_prover *p) {
  const lt_prove_goal *goal = &p->ask->goal;
  if (!goal->comply) {
    const lt_question *question = &p->set->questions[goal->question];
    const lt_answer_of *answer = lt_prove_answer(p, grown_subject(p, goal->subject), goal->question);
    return lt_z3_and(p, is_value(p, &answer->sides[0], question, goal->cell),
                     is_value(p, &answer->sides[1], question, goal->cell));
  }
  Z3_ast all = p->yes;
  for (uint32_t s = 0; s < p->facts->subjects.len; s++)
    all = lt_z3_and(p, all, lt_z3_or(p, lt_z3_not(p, p->present[s]), subject_complies(p, s)));
  return all;
}
