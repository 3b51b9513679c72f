/* lists.c: tests over the elements of a list, counts and sums, the elements that may be added among them: each counts
 * where it is there. It says what expr/eval_list.c says; of amounts that may be below zero the range is kept only where
 * it is settled which of them count. */
#include "formula.h"

lt_elements lt_prove_elements(lt_prover *p, const lt_reading *r, const lt_term *term) {
  uint32_t subject = lt_prove_subject(p, r, term);
  lt_elements none = {LT_NONE, 0, p->no, false};
  if (subject == LT_NONE) return none;
  uint32_t entity = term->type.of, was = p->grown.was[subject];
  const lt_facts *facts = was == LT_NONE ? p->facts : &p->plan->facts;
  uint32_t stated = facts->subjects.items[was == LT_NONE ? subject : was].children[entity];
  uint32_t number = p->facts->subjects.items[subject].children[entity];
  if (number == LT_NONE) return none;
  const lt_list *list = &p->facts->lists.items[number];
  bool known = stated != LT_NONE && !facts->lists.items[stated].unknown;
  bool open = stated != LT_NONE && facts->lists.items[stated].open;
  lt_elements out = {list->first, list->len, lt_z3_bool(p, known), open};
  if (!known && list->len > 0) out.known = p->present[list->first];
  return out;
}

static lt_reading bind(const lt_reading *r, uint32_t element) {
  lt_reading inner = *r;
  inner.vars[++inner.depth] = element;
  return inner;
}

lt_both lt_prove_list_test(lt_prover *p, const lt_reading *r, const lt_expr *expr) {
  lt_elements list = lt_prove_elements(p, r, expr->left);
  bool some = expr->op == LT_OP_SOME;
  lt_both any = {p->no, p->yes}; /* that some element meets the body, of `every` that one does not */
  uint32_t element = list.first;
  for (uint32_t i = 0; i < list.len; i++, element = p->facts->subjects.items[element].next) {
    lt_reading inner = bind(r, element);
    lt_both body = lt_prove_expr(p, &inner, expr->kids[0]),
            there = {p->present[element], lt_z3_not(p, p->present[element])};
    any = lt_both_or(p, any, lt_both_and(p, there, some ? body : lt_both_not(body)));
  }
  any.f = lt_z3_and(p, any.f, list.open ? p->no : list.known);
  return some != expr->negated ? any : lt_both_not(any);
}

lt_both lt_prove_list_exists(lt_prover *p, const lt_reading *r, const lt_expr *expr) {
  lt_elements list = lt_prove_elements(p, r, expr->left);
  lt_both any = {p->no, p->yes};
  uint32_t element = list.first;
  for (uint32_t i = 0; i < list.len; i++, element = p->facts->subjects.items[element].next)
    any.t = lt_z3_or(p, any.t, p->present[element]);
  any.f = lt_z3_and(p, lt_z3_not(p, any.t), list.open ? p->no : list.known);
  return expr->negated ? lt_both_not(any) : any;
}

/* What an element adds if it counts. */
static lt_total part_of(lt_prover *p, const lt_reading *inner, const lt_term *term) {
  if (term->kind == LT_TERM_COUNT) return (lt_total){p->yes, p->one, p->yes, p->one, p->yes, p->one};
  const lt_term *value = term->value;
  if (value->kind == LT_TERM_COUNT || value->kind == LT_TERM_SUM) return lt_prove_total(p, inner, value);
  lt_scalar cell = lt_prove_scalar(p, inner, value);
  Z3_ast amount = lt_z3_if(p, cell.absent, p->zero, cell.value);
  bool negative = value->type.kind == LT_TYPE_NUMBER;
  return (lt_total){cell.known, amount, negative ? cell.known : p->yes, lt_z3_if(p, cell.known, amount, p->zero),
                    cell.known, amount};
}

lt_total lt_prove_total(lt_prover *p, const lt_reading *r, const lt_term *term) {
  lt_elements list = lt_prove_elements(p, r, term->base);
  bool negative = term->kind == LT_TERM_SUM && term->value->type.kind == LT_TYPE_NUMBER;
  Z3_ast closed = list.open ? p->no : list.known;
  lt_total out = {closed, p->zero, negative ? closed : p->yes, p->zero, closed, p->zero};
  uint32_t element = list.first;
  for (uint32_t i = 0; i < list.len; i++, element = p->facts->subjects.items[element].next) {
    lt_reading inner = bind(r, element);
    lt_both counts = {p->present[element], lt_z3_not(p, p->present[element])};
    if (term->filter != NULL) counts = lt_both_and(p, counts, lt_prove_expr(p, &inner, term->filter));
    lt_total part = part_of(p, &inner, term);
    Z3_ast settled = lt_z3_or(p, counts.f, lt_z3_and(p, counts.t, part.known));
    out.known = lt_z3_and(p, out.known, settled);
    out.bounded = lt_z3_and(p, out.bounded, negative ? settled : part.bounded);
    out.value = lt_z3_plus(p, out.value, lt_z3_if(p, counts.t, part.value, p->zero));
    out.low = lt_z3_plus(p, out.low, lt_z3_if(p, counts.t, part.low, p->zero));
    out.capped = lt_z3_and(p, out.capped, negative ? settled : lt_z3_or(p, counts.f, part.capped));
    out.high = lt_z3_plus(p, out.high, lt_z3_if(p, counts.f, p->zero, part.high));
  }
  return out;
}
