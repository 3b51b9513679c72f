/* seal_numbers.c: the last numbers: terms, trees and values in the order in which the set uses them, so that they
 * depend on what the set says and on nothing else. */
#include "policy_impl.h"

typedef struct numbering {
  lt_seal *seal;
  lt_numbered trees;
  LT_VEC(const lt_value *) values;
} numbering;

static void number_value(numbering *n, const lt_value *value) {
  if (value == NULL || value->number != LT_NONE) return;
  lt_number_term(&n->trees, value->term);
  number_value(n, value->by);
  for (uint32_t i = 0; i < value->members_len; i++) number_value(n, value->members[i]);
  ((lt_value *)(uintptr_t)value)->number = n->values.len; /* constant for everybody else; here it is being made */
  LT_PUSH(n->seal->arena, &n->values, value);
}

static void number_norm(numbering *n, const lt_norm *norm) {
  lt_number_expr(&n->trees, norm->when);
  for (uint32_t i = 0; i < norm->answers_len; i++) number_value(n, norm->answers[i].value);
  for (uint32_t i = 0; i < norm->provided_len; i++) lt_number_expr(&n->trees, norm->provided[i]);
  lt_number_expr(&n->trees, norm->must);
}

void lt_seal_numbers(lt_seal *seal) {
  lt_set *set = seal->set;
  numbering n = {.seal = seal, .trees = {.arena = seal->arena}};
  lt_number_begin(&seal->builder);
  for (uint32_t i = 0; i < seal->values.len; i++) ((lt_value *)(uintptr_t)seal->values.items[i])->number = LT_NONE;
  for (uint32_t i = 0; i < set->questions_len; i++) {
    lt_number_expr(&n.trees, set->questions[i].as);
    lt_number_expr(&n.trees, set->questions[i].asked);
    lt_number_term(&n.trees, set->questions[i].concerns);
    lt_number_term(&n.trees, set->questions[i].taken);
  }
  for (uint32_t i = 0; i < set->policies_len; i++) lt_number_expr(&n.trees, set->policies[i].applies);
  for (uint32_t i = 0; i < set->norms_len; i++) number_norm(&n, &set->norms[i]);
  set->terms = n.trees.terms.items;
  set->terms_len = n.trees.terms.len;
  set->exprs = n.trees.exprs.items;
  set->exprs_len = n.trees.exprs.len;
  set->values = n.values.items;
  set->values_len = n.values.len;
}
