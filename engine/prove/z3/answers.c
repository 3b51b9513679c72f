/* answers.c: what a question comes to, of the norms that certainly apply and of those that possibly do: one value, a
 * permission, a define; sets are in answers_set.c. */
#include "formula.h"

Z3_ast lt_side_any(const lt_prover *p, Z3_ast *all, uint32_t len) {
  Z3_ast any = p->no;
  for (uint32_t i = 0; i < len; i++) any = lt_z3_or(p, any, all[i]);
  return any;
}

/* ---- One value ---- */

/* What a norm says: known where the scalar is known and there; `nothing`: that it is not applicable. */
static lt_scalar voice_of(lt_prover *p, const lt_reading *r, const lt_value *value, bool *nothing) {
  *nothing = value->kind == LT_VALUE_INAPPLICABLE;
  if (value->kind == LT_VALUE_CELL || value->kind == LT_VALUE_PERMISSION) {
    lt_cell cell = lt_day_cell(r->slice->day, value->type, value->cell);
    lt_scalar out = lt_scalar_known(p, cell);
    lt_scalar_may_be(p, &out, &cell, 1);
    return out;
  }
  if (value->kind != LT_VALUE_TERM) return lt_scalar_unknown(p);
  lt_scalar out = lt_prove_scalar(p, r, value->term);
  out.known = lt_z3_and(p, out.known, lt_z3_not(p, out.absent));
  out.absent = p->no;
  return out;
}

typedef struct one {
  Z3_ast *wins;
  lt_scalar *voices;
  bool *nothing;
} one;

/* The value of the first winner whose value is known. */
static lt_scalar first_known(lt_prover *p, const lt_answer_of *answer, const one *o) {
  lt_scalar out = lt_scalar_unknown(p);
  for (uint32_t i = answer->norms_len; i-- > 0;) {
    Z3_ast says = lt_z3_and(p, o->wins[i], o->voices[i].known);
    out.value = lt_z3_if(p, says, o->voices[i].value, out.value);
    out.known = lt_z3_or(p, out.known, says);
    lt_scalar_may_be(p, &out, o->voices[i].cells, o->voices[i].cells_len);
  }
  return out;
}

static void settle_one(lt_prover *p, const lt_answer_of *answer, const one *o, lt_side_of *side) {
  lt_scalar first = first_known(p, answer, o);
  Z3_ast agree = first.known, nothing = p->no, only_nothing = p->yes;
  side->conflict = p->no;
  for (uint32_t i = 0; i < answer->norms_len; i++) {
    Z3_ast known = o->voices[i].known, same = lt_z3_equal(p, o->voices[i].value, first.value);
    Z3_ast lost = lt_z3_not(p, o->wins[i]);
    agree = lt_z3_and(p, agree, lt_z3_or(p, lost, lt_z3_and(p, known, same)));
    Z3_ast otherwise = lt_z3_and(p, known, lt_z3_not(p, same));
    side->conflict = lt_z3_or(p, side->conflict, lt_z3_and(p, o->wins[i], otherwise));
    if (o->nothing[i]) nothing = lt_z3_or(p, nothing, o->wins[i]);
    if (!o->nothing[i]) only_nothing = lt_z3_and(p, only_nothing, lost);
  }
  side->conflict = lt_z3_or(p, side->conflict, lt_z3_and(p, nothing, first.known));
  side->value = agree;
  side->inapplicable = lt_z3_and(p, nothing, only_nothing);
  side->there = lt_z3_not(p, nothing);
  side->cell = first;
}

static void answer_one(lt_prover *p, const lt_reading *r, uint32_t question, lt_answer_of *answer, const Z3_ast *in) {
  uint32_t len = answer->norms_len;
  lt_side_of *side = &answer->sides[r->side];
  Z3_ast *stands = LT_NEW_ARRAY(p->arena, Z3_ast, len + 1);
  bool *competes = LT_NEW_ARRAY(p->arena, bool, len + 1);
  one o = {LT_NEW_ARRAY(p->arena, Z3_ast, len + 1), LT_NEW_ARRAY(p->arena, lt_scalar, len + 1),
           LT_NEW_ARRAY(p->arena, bool, len + 1)};
  for (uint32_t i = 0; i < len; i++) {
    competes[i] = true;
    o.voices[i] = voice_of(p, r, lt_prove_rule(p->set, answer->norms[i], question)->value, &o.nothing[i]);
  }
  lt_prove_stand(p, answer, in, stands);
  lt_prove_win(p, answer, stands, competes, o.wins);
  settle_one(p, answer, &o, side);
  for (uint32_t i = 0; i < len; i++) {
    Z3_ast same = lt_z3_and(p, o.voices[i].known, lt_z3_equal(p, o.voices[i].value, side->cell.value));
    Z3_ast other = lt_z3_or(p, lt_z3_bool(p, o.nothing[i]), lt_z3_and(p, o.voices[i].known, lt_z3_not(p, same)));
    side->reason[i].t = lt_z3_and(p, side->value, lt_z3_and(p, stands[i], same));
    side->reason[i].f = lt_z3_or(p, lt_z3_not(p, stands[i]), lt_z3_and(p, side->value, other));
  }
}

/* ---- Permissions ---- */

static lt_both met_of(lt_prover *p, const lt_reading *r, const lt_norm *norm) {
  lt_both met = lt_both_of(p, LT_TRUE);
  for (uint32_t i = 0; i < norm->provided_len; i++) met = lt_both_and(p, met, lt_prove_expr(p, r, norm->provided[i]));
  return met;
}

static void answer_permission(lt_prover *p, const lt_reading *r, lt_answer_of *answer, const Z3_ast *in) {
  uint32_t len = answer->norms_len;
  lt_side_of *side = &answer->sides[r->side];
  Z3_ast *stands = LT_NEW_ARRAY(p->arena, Z3_ast, len + 1);
  lt_both *met = LT_NEW_ARRAY(p->arena, lt_both, len + 1);
  Z3_ast forbidden = p->no, allowed = p->no, conditional = p->no;
  lt_prove_stand(p, answer, in, stands);
  for (uint32_t i = 0; i < len; i++) {
    const lt_norm *norm = &p->set->norms[answer->norms[i]];
    if (norm->kind == LT_NORM_FORBID) {
      forbidden = lt_z3_or(p, forbidden, stands[i]);
      continue;
    }
    met[i] = met_of(p, r, norm);
    Z3_ast does = r->side == 0 ? met[i].t : lt_z3_not(p, met[i].f);
    Z3_ast not_yet = r->side == 0 ? met[i].f : lt_z3_not(p, met[i].t);
    allowed = lt_z3_or(p, allowed, lt_z3_and(p, stands[i], does));
    conditional = lt_z3_or(p, conditional, lt_z3_and(p, stands[i], not_yet));
  }
  side->value = lt_z3_or(p, forbidden, lt_z3_or(p, allowed, conditional));
  Z3_ast rest = lt_z3_if(p, allowed, lt_z3_number(p, LT_ALLOWED), lt_z3_number(p, LT_CONDITIONAL));
  side->cell = (lt_scalar){side->value, p->no, lt_z3_if(p, forbidden, lt_z3_number(p, LT_FORBIDDEN), rest), NULL, 0};
  lt_scalar_may_be(p, &side->cell, (lt_cell[]){LT_ALLOWED, LT_CONDITIONAL, LT_FORBIDDEN}, 3);
  side->conflict = side->inapplicable = p->no;
  side->there = p->yes;
  for (uint32_t i = 0; i < len; i++) {
    lt_both says = {forbidden, lt_z3_not(p, forbidden)};
    if (p->set->norms[answer->norms[i]].kind != LT_NORM_FORBID) {
      says.t = lt_z3_and(p, lt_z3_not(p, forbidden), lt_z3_if(p, allowed, met[i].t, met[i].f));
      says.f = lt_z3_or(p, forbidden, lt_z3_if(p, allowed, met[i].f, met[i].t));
    }
    side->reason[i].t = lt_z3_and(p, side->value, lt_z3_and(p, stands[i], says.t));
    side->reason[i].f = lt_z3_or(p, lt_z3_not(p, stands[i]), lt_z3_and(p, side->value, says.f));
  }
}

/* ---- Any ---- */

/* The norms of the slice that answer it, the strongest first. */
static void find_norms(lt_prover *p, uint32_t subject, uint32_t question, lt_answer_of *answer) {
  const lt_numbers *norms = &p->set->questions[question].norms;
  const lt_slice *slice = lt_prove_slice(p, subject);
  lt_prevails why;
  answer->norms = LT_NEW_ARRAY(p->arena, uint32_t, norms->len + 1);
  for (uint32_t i = 0; i < norms->len; i++) {
    if (slice->norms[norms->items[i]] == LT_IN_FORCE_NO) continue;
    uint32_t at = answer->norms_len++;
    for (; at > 0 && lt_norm_compare(p->set, answer->norms[at - 1], norms->items[i], &why) < 0; at--)
      answer->norms[at] = answer->norms[at - 1];
    answer->norms[at] = norms->items[i];
  }
}

static void answer_define(lt_prover *p, const lt_reading *r, const lt_question *question, lt_side_of *side) {
  lt_both is = lt_prove_expr(p, r, question->as);
  side->value = lt_z3_or(p, is.t, is.f);
  side->none = side->inapplicable = side->conflict = p->no;
  side->there = p->yes;
  side->cell = (lt_scalar){side->value, p->no, lt_z3_if(p, is.t, p->one, p->zero), NULL, 0};
  lt_scalar_may_be(p, &side->cell, (lt_cell[]){0, 1}, 2);
}

/* Whether it is asked at all. */
static void ask(lt_prover *p, const lt_reading *r, const lt_question *question, uint32_t norms, lt_side_of *side) {
  lt_both asked = question->asked != NULL ? lt_prove_expr(p, r, question->asked) : lt_both_of(p, LT_TRUE);
  side->value = lt_z3_and(p, side->value, asked.t);
  side->there = lt_z3_and(p, lt_z3_and(p, side->there, asked.t), lt_z3_not(p, side->none));
  side->none = lt_z3_and(p, side->none, asked.t);
  side->conflict = lt_z3_and(p, side->conflict, asked.t);
  side->inapplicable = lt_z3_or(p, asked.f, lt_z3_and(p, side->inapplicable, asked.t));
  Z3_ast absent = lt_z3_or(p, side->none, side->inapplicable), known = lt_z3_or(p, side->value, absent);
  for (uint32_t i = 0; i < norms; i++) {
    side->reason[i].t = lt_z3_and(p, side->reason[i].t, asked.t);
    side->reason[i].f = lt_z3_or(p, side->reason[i].f, absent);
  }
  side->cell.known = side->set.known = known;
  side->cell.absent = side->set.absent = absent;
  if (side->set.open == NULL) side->set.open = p->no;
}

static void answer_side(lt_prover *p, uint32_t subject, uint32_t number, lt_answer_of *answer, int which) {
  const lt_question *question = &p->set->questions[number];
  lt_side_of *side = &answer->sides[which];
  lt_reading r = lt_prove_reading(p, subject);
  r.side = which;
  side->reason = LT_NEW_ARRAY(p->arena, lt_both, answer->norms_len + 1);
  side->cell = lt_scalar_unknown(p);
  if (question->kind == LT_QUESTION_DEFINE) {
    answer_define(p, &r, question, side);
    return;
  }
  Z3_ast *in = LT_NEW_ARRAY(p->arena, Z3_ast, answer->norms_len + 1);
  for (uint32_t i = 0; i < answer->norms_len; i++) {
    lt_both applies = lt_prove_applies(p, subject, answer->norms[i]);
    in[i] = which == 0 ? applies.t : lt_z3_not(p, applies.f);
  }
  side->none = lt_z3_not(p, lt_side_any(p, in, answer->norms_len));
  if (question->kind == LT_QUESTION_SET)
    lt_prove_set_answer(p, subject, number, answer, which, in);
  else if (question->kind == LT_QUESTION_PERMISSION)
    answer_permission(p, &r, answer, in);
  else
    answer_one(p, &r, number, answer, in);
  ask(p, &r, question, answer->norms_len, side);
}

/* Where nothing of the matter is in force no question has a rule. */
static void answer_nothing(lt_prover *p, lt_side_of *side) {
  side->value = side->inapplicable = side->conflict = side->there = p->no;
  side->none = p->yes;
  side->cell = lt_scalar_known(p, LT_ABSENT);
  side->set = (lt_group_of){.known = p->yes, .absent = p->yes, .open = p->no};
}

const lt_answer_of *lt_prove_answer(lt_prover *p, uint32_t subject, uint32_t question) {
  lt_answer_of **seen = &p->answers[(size_t)subject * p->set->questions_len + question];
  if (*seen != NULL) return *seen;
  lt_answer_of *answer = LT_NEW(p->arena, lt_answer_of);
  bool any = lt_prove_slice(p, subject)->none == LT_POLICY_FOUND;
  if (any && p->set->questions[question].kind != LT_QUESTION_DEFINE) find_norms(p, subject, question, answer);
  for (int side = 0; side < 2; side++) {
    if (any)
      answer_side(p, subject, question, answer, side);
    else
      answer_nothing(p, &answer->sides[side]);
  }
  *seen = answer;
  return answer;
}
