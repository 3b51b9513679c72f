/* day.h: what is different on one day from what the trees and registers of a set say of every day: parameters, and
 * tests whose constants depend on the date. Layer: expr; decide/ fills it with each slice, whoever evaluates reads it.
 * Ownership: it lives in its slice. Where nothing differs there is none, and evaluating costs one look. */
#ifndef LT_EXPR_DAY_H
#define LT_EXPR_DAY_H

#include "expr/tree.h"

typedef struct lt_day {
  const lt_cell *parameters;    /* by number; LT_UNKNOWN where none is in force; NULL: the set has none */
  const lt_expr *const *exprs;  /* by number: the tree that stands for it on that day, or NULL; NULL: trees stand as
                                   they are. What stands for a tree has its number. */
} lt_day;

/* The tree as it stands on the day. */
static inline const lt_expr *lt_day_expr(const lt_day *day, const lt_expr *expr) {
  if (!day || !day->exprs || !expr || !day->exprs[expr->number]) return expr;
  return day->exprs[expr->number];
}

#endif
