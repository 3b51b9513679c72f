/* eval_list.c: tests over the elements of a list, and counts and sums of them.
 * Idea: an element is bound in a copy of the scope on the stack. What may or may not count makes a count or sum a
 * range; a test of it is worth what all numbers of the range agree on. A list that is open, or not given, has no upper
 * bound. It does not look into elements: that is eval.c again, one level deeper. */
#include <assert.h>

#include "eval_impl.h"

const lt_list *lt_eval_list(const lt_scope *scope, const lt_term *term, uint32_t *owner) {
  const lt_facts *facts = scope->facts;
  uint32_t subject = lt_eval_subject(scope, term);
  if (owner != NULL) *owner = subject;
  if (subject == LT_NONE || facts->subjects.items[subject].children == NULL) return NULL;
  uint32_t number = facts->subjects.items[subject].children[term->type.of];
  return number == LT_NONE ? NULL : &facts->lists.items[number];
}

/* The same; NULL where nothing is known of it. */
static const lt_list *known_list(const lt_scope *scope, const lt_term *term) {
  const lt_list *list = lt_eval_list(scope, term, NULL);
  return list == NULL || list->unknown ? NULL : list;
}

static lt_scope bind(const lt_scope *scope) {
  lt_scope inner = *scope;
  assert(inner.depth + 1 < LT_VARS_MAX);
  inner.depth++;
  return inner;
}

static uint32_t next_of(const lt_scope *scope, uint32_t element) { return scope->facts->subjects.items[element].next; }

lt_truth lt_eval_elements(const lt_scope *scope, const lt_expr *expr) {
  const lt_list *list = known_list(scope, expr->left);
  if (list == NULL) return LT_MAYBE;
  lt_truth decisive = lt_truth_of(expr->op == LT_OP_SOME);
  lt_truth truth = list->open ? LT_MAYBE : lt_truth_opposite(decisive);
  lt_scope inner = bind(scope);
  uint32_t element = list->first;
  for (uint32_t i = 0; i < list->len && truth != decisive; i++, element = next_of(scope, element)) {
    inner.vars[inner.depth] = element;
    lt_truth one = lt_eval(&inner, expr->kids[0]);
    if (one == decisive || one == LT_MAYBE) truth = one;
  }
  return expr->negated ? lt_truth_opposite(truth) : truth;
}

lt_truth lt_eval_list_exists(const lt_scope *scope, const lt_expr *expr) {
  const lt_list *list = known_list(scope, expr->left);
  if (list == NULL || (list->len == 0 && list->open)) return LT_MAYBE;
  return lt_truth_of((list->len > 0) != expr->negated);
}

/* ---- counts and sums ---- */

/* Amounts are bounded at the door so that no sum overflows; should one, the bound is lost, never wrong. */
static void widen(lt_range *range, lt_range by) {
  range->low_open |= by.low_open || __builtin_add_overflow(range->low, by.low, &range->low);
  range->high_open |= by.high_open || __builtin_add_overflow(range->high, by.high, &range->high);
}

/* What one element adds if it counts. Only plain numbers may be negative. */
static lt_range value_of(const lt_scope *inner, const lt_term *term) {
  if (term->kind == LT_TERM_COUNT) return (lt_range){.low = 1, .high = 1};
  const lt_term *value = term->value;
  lt_cell cell = lt_eval_term(inner, value);
  if (cell == LT_UNKNOWN) return (lt_range){.low_open = value->type.kind == LT_TYPE_NUMBER, .high_open = true};
  if (cell == LT_ABSENT) cell = 0;
  return (lt_range){.low = cell, .high = cell};
}

lt_range lt_eval_range(const lt_scope *scope, const lt_term *term) {
  lt_range range = {0};
  bool negative = term->kind == LT_TERM_SUM && term->value->type.kind == LT_TYPE_NUMBER;
  const lt_list *list = known_list(scope, term->base);
  if (list == NULL || list->open) {
    range.high_open = true;
    range.low_open = negative;
    if (list == NULL) return range;
  }
  lt_scope inner = bind(scope);
  uint32_t element = list->first;
  for (uint32_t i = 0; i < list->len; i++, element = next_of(scope, element)) {
    inner.vars[inner.depth] = element;
    lt_truth counts = term->filter == NULL ? LT_TRUE : lt_eval(&inner, term->filter);
    if (counts == LT_FALSE) continue;
    lt_range by = value_of(&inner, term);
    if (counts == LT_MAYBE && by.low > 0) by.low = 0;
    if (counts == LT_MAYBE && by.high < 0) by.high = 0;
    widen(&range, by);
  }
  return range;
}

static lt_truth at_least(const lt_range *range, lt_cell bound) {
  if (!range->low_open && range->low >= bound) return LT_TRUE;
  return !range->high_open && range->high < bound ? LT_FALSE : LT_MAYBE;
}

static lt_truth at_most(const lt_range *range, lt_cell bound) {
  if (!range->high_open && range->high <= bound) return LT_TRUE;
  return !range->low_open && range->low > bound ? LT_FALSE : LT_MAYBE;
}

static lt_truth between(const lt_range *range, lt_cell low, lt_cell high) {
  lt_truth above = at_least(range, low), below = at_most(range, high);
  if (above == LT_FALSE || below == LT_FALSE) return LT_FALSE;
  return above == LT_TRUE && below == LT_TRUE ? LT_TRUE : LT_MAYBE;
}

/* TRUE only if every number of the range is among the constants, which are sorted and distinct. */
static lt_truth one_of(const lt_range *range, const lt_cell *cells, uint32_t len) {
  uint64_t within = 0;
  for (uint32_t i = 0; i < len; i++)
    within += (range->low_open || cells[i] >= range->low) && (range->high_open || cells[i] <= range->high);
  if (within == 0) return LT_FALSE;
  bool bounded = !range->low_open && !range->high_open;
  return bounded && within == (uint64_t)range->high - (uint64_t)range->low + 1 ? LT_TRUE : LT_MAYBE;
}

static lt_truth plain_test(const lt_expr *test, const lt_range *range, const lt_cell *cells, uint32_t len) {
  switch (test->op) {
    case LT_OP_EXISTS: return LT_TRUE;
    case LT_OP_IS: return between(range, cells[0], cells[0]);
    case LT_OP_IS_NOT: return lt_truth_opposite(between(range, cells[0], cells[0]));
    case LT_OP_ONE_OF: return one_of(range, cells, len);
    case LT_OP_NONE_OF: return lt_truth_opposite(one_of(range, cells, len));
    case LT_OP_AT_LEAST: return at_least(range, cells[0]);
    case LT_OP_BELOW: return lt_truth_opposite(at_least(range, cells[0]));
    case LT_OP_AT_MOST: return at_most(range, cells[0]);
    case LT_OP_ABOVE: return lt_truth_opposite(at_most(range, cells[0]));
    case LT_OP_BETWEEN: return between(range, cells[0], cells[1]);
    default: assert(false); return LT_MAYBE;
  }
}

lt_truth lt_test_range(const lt_expr *test, const lt_range *range, const lt_cell *cells, uint32_t len) {
  lt_truth truth = plain_test(test, range, cells, len);
  return test->negated ? lt_truth_opposite(truth) : truth;
}
