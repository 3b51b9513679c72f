/* eval_impl.h: what eval.c and eval_list.c share.
 * Layer: expr, inside. Nothing here owns anything. */
#ifndef LT_EXPR_EVAL_IMPL_H
#define LT_EXPR_EVAL_IMPL_H

#include "expr/eval.h"

lt_truth lt_truth_of(bool b);
lt_truth lt_truth_opposite(lt_truth truth);
/* `cells` are sorted. */
bool lt_cells_have(const lt_cell *cells, uint32_t len, lt_cell cell);

/* any, every. */
lt_truth lt_eval_elements(const lt_scope *scope, const lt_expr *expr);
/* Whether a list has an element. */
lt_truth lt_eval_list_exists(const lt_scope *scope, const lt_expr *expr);
/* A test of a range, its operands given: what all numbers in it agree on. */
lt_truth lt_test_range(const lt_expr *test, const lt_range *range, const lt_cell *cells, uint32_t len);

#endif
