/* day.h: what is different on one day from what the trees and registers of a set say of every day: parameters, bodies
 * that live in the place of others, and tests whose constants depend on the date. Layer: expr; decide/ fills it with each slice, whoever evaluates reads it.
 * Ownership: it lives in its slice. Where nothing differs there is none, and evaluating costs one look. */
#ifndef LT_EXPR_DAY_H
#define LT_EXPR_DAY_H

#include "expr/tree.h"

typedef struct lt_day {
  const lt_cell *parameters;    /* by number; LT_UNKNOWN where none is in force; NULL: the set has none */
  const lt_expr *const *exprs;  /* by number: the tree that stands for it on that day, or NULL; NULL: trees stand as
                                   they are. What stands for a tree has its number. */
  const lt_cell *bodies;        /* by number: the body that lives in its place, LT_UNKNOWN: one of several; NULL: each is
                                   itself */
  const lt_cell *heads;         /* beside bodies: the office of the head of that body */
  uint32_t bodies_len;
} lt_day;

/* The body or office that lives in the place of one on that day. */
static inline lt_cell lt_day_body(const lt_day *day, lt_cell cell) {
  if (!day || !day->bodies || cell < 0) return cell;
  bool head = cell >= LT_HEAD_BASE;
  lt_cell body = head ? cell - LT_HEAD_BASE : cell;
  if (body >= (lt_cell)day->bodies_len) return cell;
  return head ? day->heads[body] : day->bodies[body];
}

/* A constant of any type as it is to be read on the day. */
static inline lt_cell lt_day_cell(const lt_day *day, lt_type type, lt_cell cell) {
  return type.kind == LT_TYPE_BODY || type.kind == LT_TYPE_OFFICE ? lt_day_body(day, cell) : cell;
}

/* The tree as it stands on the day. */
static inline const lt_expr *lt_day_expr(const lt_day *day, const lt_expr *expr) {
  if (!day || !day->exprs || !expr || !day->exprs[expr->number]) return expr;
  return day->exprs[expr->number];
}

#endif
