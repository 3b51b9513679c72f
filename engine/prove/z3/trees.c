/* trees.c: a tree as a pair of formulas, operator by operator, as expr/eval.c evaluates it: a test of what is unknown
 * is neither surely true nor surely false; a test, plain or negated, of what is absent fails. */
#include "formula.h"

static Z3_ast among(const lt_prover *p, const lt_expr *test, Z3_ast value) {
  Z3_ast any = p->no;
  for (uint32_t i = 0; i < test->cells_len; i++)
    if (test->cells[i] != LT_UNKNOWN) any = lt_z3_or(p, any, lt_z3_equal(p, value, lt_z3_number(p, test->cells[i])));
  return any;
}

/* Of two known cells, without negation. */
static Z3_ast holds(const lt_prover *p, const lt_expr *test, Z3_ast value, Z3_ast low, Z3_ast high) {
  switch (test->op) {
    case LT_OP_YES: return lt_z3_not(p, lt_z3_equal(p, value, p->zero));
    case LT_OP_IS: return lt_z3_equal(p, value, low);
    case LT_OP_IS_NOT: return lt_z3_not(p, lt_z3_equal(p, value, low));
    case LT_OP_ONE_OF:
    case LT_OP_UNDER: return among(p, test, value);
    case LT_OP_NONE_OF: return lt_z3_not(p, among(p, test, value));
    case LT_OP_AT_LEAST:
    case LT_OP_ON_OR_AFTER: return lt_z3_at_most(p, low, value);
    case LT_OP_AT_MOST:
    case LT_OP_ON_OR_BEFORE: return lt_z3_at_most(p, value, low);
    case LT_OP_ABOVE:
    case LT_OP_AFTER: return lt_z3_not(p, lt_z3_at_most(p, value, low));
    case LT_OP_BELOW:
    case LT_OP_BEFORE: return lt_z3_not(p, lt_z3_at_most(p, low, value));
    case LT_OP_BETWEEN: return lt_z3_and(p, lt_z3_at_most(p, low, value), lt_z3_at_most(p, value, high));
    default: return p->no;
  }
}

/* Where the other date is absent: what is not yet done lies after all that is done. */
static bool against_absent(const lt_expr *test) {
  if (test->left->type.kind != LT_TYPE_DATE) return false;
  bool earlier = test->op == LT_OP_BEFORE || test->op == LT_OP_ON_OR_BEFORE || test->op == LT_OP_IS_NOT;
  return earlier != test->negated;
}

static bool has_open_constant(const lt_expr *test) { return test->cells_len > 0 && test->cells[0] == LT_UNKNOWN; }

static bool is_among(const lt_expr *test) {
  return test->op == LT_OP_ONE_OF || test->op == LT_OP_NONE_OF || test->op == LT_OP_UNDER;
}

/* A test of constants, of a cell that is known and there. */
static lt_both against_constants(const lt_prover *p, const lt_expr *test, Z3_ast value) {
  if (has_open_constant(test) && !is_among(test)) return lt_both_of(p, LT_MAYBE);
  bool named = test->cells_len > 0 && !is_among(test);
  Z3_ast low = named ? lt_z3_number(p, test->cells[0]) : p->zero;
  Z3_ast high = named ? lt_z3_number(p, test->cells[test->cells_len > 1 ? 1 : 0]) : p->zero;
  Z3_ast is = holds(p, test, value, low, high);
  Z3_ast open = lt_z3_bool(p, has_open_constant(test)); /* nobody knows whether the cell is among the constants */
  for (uint32_t i = 0; i < test->open_len; i++)
    open = lt_z3_or(p, open, lt_z3_equal(p, value, lt_z3_number(p, test->open[i])));
  lt_both out = {is, lt_z3_and(p, lt_z3_not(p, open), lt_z3_not(p, is))};
  return test->negated ? lt_both_not(out) : out;
}

static lt_both against_fact(const lt_prover *p, const lt_expr *test, Z3_ast value, const lt_scalar *right) {
  Z3_ast is = holds(p, test, value, right->value, right->value);
  if (test->negated) is = lt_z3_not(p, is);
  is = lt_z3_if(p, right->absent, lt_z3_bool(p, against_absent(test)), is);
  return (lt_both){lt_z3_and(p, right->known, is), lt_z3_and(p, right->known, lt_z3_not(p, is))};
}

/* Fails where it is absent, is open where it is unknown. */
static lt_both where_there(const lt_prover *p, const lt_scalar *left, lt_both is) {
  Z3_ast there = lt_z3_and(p, left->known, lt_z3_not(p, left->absent));
  Z3_ast gone = lt_z3_and(p, left->known, left->absent);
  return (lt_both){lt_z3_and(p, there, is.t), lt_z3_or(p, gone, lt_z3_and(p, there, is.f))};
}

static lt_both test_scalar(lt_prover *p, const lt_reading *r, const lt_expr *test) {
  lt_scalar left = lt_prove_scalar(p, r, test->left);
  if (test->op == LT_OP_EXISTS) {
    lt_both is = {lt_z3_and(p, left.known, lt_z3_not(p, left.absent)), lt_z3_and(p, left.known, left.absent)};
    return test->negated ? lt_both_not(is) : is;
  }
  if (test->right == NULL) return where_there(p, &left, against_constants(p, test, left.value));
  lt_scalar right = lt_prove_scalar(p, r, test->right);
  return where_there(p, &left, against_fact(p, test, left.value, &right));
}

/* ---- Counts and sums ---- */

static lt_both at_least(const lt_prover *p, const lt_total *total, Z3_ast bound) {
  return (lt_both){lt_z3_and(p, total->bounded, lt_z3_at_most(p, bound, total->low)),
                   lt_z3_and(p, total->capped, lt_z3_not(p, lt_z3_at_most(p, bound, total->high)))};
}

static lt_both at_most(const lt_prover *p, const lt_total *total, Z3_ast bound) {
  return (lt_both){lt_z3_and(p, total->capped, lt_z3_at_most(p, total->high, bound)),
                   lt_z3_and(p, total->bounded, lt_z3_not(p, lt_z3_at_most(p, total->low, bound)))};
}

static lt_both within(const lt_prover *p, const lt_total *total, lt_cell low, lt_cell high) {
  return lt_both_and(p, at_least(p, total, lt_z3_number(p, low)), at_most(p, total, lt_z3_number(p, high)));
}

/* Surely one of them if all that it may be lies among numbers without a gap; surely none if it is none of them. */
static lt_both is_one_of(const lt_prover *p, const lt_total *total, const lt_expr *test) {
  lt_both out = {p->no, p->yes};
  for (uint32_t first = 0, last; first < test->cells_len; first = last + 1) {
    for (last = first; last + 1 < test->cells_len && test->cells[last + 1] == test->cells[last] + 1;) last++;
    out.t = lt_z3_or(p, out.t, within(p, total, test->cells[first], test->cells[last]).t);
    for (uint32_t i = first; i <= last; i++)
      out.f = lt_z3_and(p, out.f, within(p, total, test->cells[i], test->cells[i]).f);
  }
  return out;
}

static lt_both total_against(const lt_prover *p, const lt_expr *test, const lt_total *total, Z3_ast low, Z3_ast high) {
  lt_both between = lt_both_and(p, at_least(p, total, low), at_most(p, total, high));
  switch (test->op) {
    case LT_OP_EXISTS: return lt_both_of(p, LT_TRUE);
    case LT_OP_IS: return between;
    case LT_OP_IS_NOT: return lt_both_not(between);
    case LT_OP_ONE_OF: return is_one_of(p, total, test);
    case LT_OP_NONE_OF: return lt_both_not(is_one_of(p, total, test));
    case LT_OP_AT_LEAST: return at_least(p, total, low);
    case LT_OP_BELOW: return lt_both_not(at_least(p, total, low));
    case LT_OP_AT_MOST: return at_most(p, total, low);
    case LT_OP_ABOVE: return lt_both_not(at_most(p, total, low));
    default: return between;
  }
}

static lt_both test_total(lt_prover *p, const lt_reading *r, const lt_expr *test) {
  lt_total total = lt_prove_total(p, r, test->left);
  if (test->right == NULL) {
    if (has_open_constant(test)) return lt_both_of(p, LT_MAYBE);
    Z3_ast low = lt_z3_number(p, test->cells_len > 0 ? test->cells[0] : 0);
    Z3_ast high = test->cells_len > 1 ? lt_z3_number(p, test->cells[1]) : low;
    lt_both is = total_against(p, test, &total, low, high);
    return test->negated ? lt_both_not(is) : is;
  }
  lt_scalar right = lt_prove_scalar(p, r, test->right);
  lt_both is = total_against(p, test, &total, right.value, right.value);
  return where_there(p, &right, test->negated ? lt_both_not(is) : is);
}

/* ---- Sets ---- */

static Z3_ast has_cell(const lt_prover *p, const lt_group_of *set, lt_cell cell) {
  for (uint32_t i = 0; i < set->members.len; i++)
    if (set->members.items[i].cell == cell) return set->members.items[i].in;
  return p->no;
}

static lt_both belongs(const lt_prover *p, const lt_group_of *set, Z3_ast in) {
  return (lt_both){in, lt_z3_not(p, lt_z3_or(p, in, set->open))};
}

/* In the set, or not: of one that is absent both fail, of one that is not known nothing is said. */
static lt_both signed_of(const lt_prover *p, const lt_expr *test, const lt_group_of *set, lt_both is) {
  lt_scalar of = {set->known, set->absent, p->zero, NULL, 0};
  return where_there(p, &of, test->negated ? lt_both_not(is) : is);
}

static lt_both test_includes(lt_prover *p, const lt_reading *r, const lt_expr *test) {
  lt_group_of set = lt_prove_set(p, r, test->left);
  lt_both is = {p->no, p->yes};
  if (test->right == NULL) {
    for (uint32_t i = 0; i < test->cells_len; i++) {
      lt_both one = test->cells[i] == LT_UNKNOWN ? lt_both_of(p, LT_MAYBE)
                                                 : belongs(p, &set, has_cell(p, &set, test->cells[i]));
      is = lt_both_or(p, is, one);
    }
    return signed_of(p, test, &set, is);
  }
  lt_scalar right = lt_prove_scalar(p, r, test->right);
  Z3_ast in = p->no;
  for (uint32_t i = 0; i < set.members.len; i++) {
    Z3_ast same = lt_z3_equal(p, right.value, lt_z3_number(p, set.members.items[i].cell));
    in = lt_z3_or(p, in, lt_z3_and(p, same, set.members.items[i].in));
  }
  return where_there(p, &right, signed_of(p, test, &set, belongs(p, &set, in)));
}

static lt_both test_set_exists(lt_prover *p, const lt_reading *r, const lt_expr *test) {
  lt_group_of set = lt_prove_set(p, r, test->left);
  Z3_ast named = lt_z3_bool(p, test->left->kind == LT_TERM_FACT);
  for (uint32_t i = 0; i < set.members.len; i++) named = lt_z3_or(p, named, set.members.items[i].in);
  Z3_ast there = lt_z3_and(p, lt_z3_not(p, set.absent), lt_z3_or(p, named, lt_z3_not(p, set.open)));
  lt_both is = {lt_z3_and(p, set.known, there), lt_z3_and(p, set.known, set.absent)};
  return test->negated ? lt_both_not(is) : is;
}

/* ---- Answers ---- */

static lt_both test_decided_by(lt_prover *p, const lt_reading *r, const lt_expr *test) {
  uint32_t subject = lt_prove_subject(p, r, test->left);
  if (subject == LT_NONE) return lt_both_of(p, LT_FALSE);
  const lt_answer_of *answer = lt_prove_answer(p, subject, test->left->item);
  const lt_side_of *side = &answer->sides[r->side];
  Z3_ast absent = lt_z3_or(p, side->none, side->inapplicable);
  lt_both is = {p->no, p->yes};
  for (uint32_t i = 0; i < answer->norms_len; i++)
    if (answer->norms[i] == test->norm) is = side->reason[i];
  if (!test->negated) return is;
  return (lt_both){lt_z3_and(p, is.f, side->there), lt_z3_or(p, is.t, absent)};
}

/* ---- Any ---- */

static lt_both test_one(lt_prover *p, const lt_reading *r, const lt_expr *expr) {
  switch (expr->op) {
    case LT_OP_INCLUDES:
    case LT_OP_INCLUDES_ANY: return test_includes(p, r, expr);
    case LT_OP_DECIDED_BY: return test_decided_by(p, r, expr);
    default: break;
  }
  if (expr->left->type.set) return test_set_exists(p, r, expr);
  if (expr->left->kind == LT_TERM_COUNT || expr->left->kind == LT_TERM_SUM) return test_total(p, r, expr);
  return test_scalar(p, r, expr);
}

/* What a test comes to of the norms that certainly apply and of those that possibly do. */
static lt_both on_both_sides(lt_prover *p, const lt_reading *r, const lt_expr *expr) {
  lt_reading certain = *r, possible = *r;
  certain.side = 0;
  possible.side = 1;
  lt_both a = test_one(p, &certain, expr), b = test_one(p, &possible, expr);
  return (lt_both){lt_z3_and(p, a.t, b.t), lt_z3_and(p, a.f, b.f)};
}

lt_both lt_prove_expr(lt_prover *p, const lt_reading *r, const lt_expr *expr) {
  expr = lt_day_expr(r->slice->day, expr);
  if (expr->op == LT_OP_SOME || expr->op == LT_OP_EVERY) return lt_prove_list_test(p, r, expr);
  if (expr->op != LT_OP_ALL && expr->op != LT_OP_ANY) {
    if (!expr->left->type.set && expr->left->type.kind == LT_TYPE_LIST) return lt_prove_list_exists(p, r, expr);
    return on_both_sides(p, r, expr);
  }
  bool all = expr->op == LT_OP_ALL;
  lt_both out = lt_both_of(p, all ? LT_TRUE : LT_FALSE);
  for (uint32_t i = 0; i < expr->kids_len; i++) {
    lt_both kid = lt_prove_expr(p, r, expr->kids[i]);
    out = all ? lt_both_and(p, out, kid) : lt_both_or(p, out, kid);
  }
  return out;
}
