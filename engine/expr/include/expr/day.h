/* day.h: what is different on one day from what the trees and registers of a set say of every day: parameters, bodies
 * that live in the place of others, attributes with dated rows, and tests whose constants depend on the date. Layer:
 * expr; decide/ fills it with each slice, whoever evaluates reads it. Ownership: it lives in its slice. Where nothing
 * differs there is none, and evaluating costs one look. */
#ifndef LT_EXPR_DAY_H
#define LT_EXPR_DAY_H

#include "expr/tree.h"

/* What an attribute is on that day, where it is not what the register has. */
typedef struct lt_day_attribute {
  lt_type_kind of;
  uint32_t number, attribute;
  lt_cell cell;                 /* LT_UNKNOWN: no row has the day */
} lt_day_attribute;

typedef struct lt_day {
  lt_cell date;
  const lt_cell *parameters;    /* by number; LT_UNKNOWN where none is in force; NULL: the set has none */
  const lt_expr *const *exprs;  /* by number: the tree that stands for it on that day, or NULL; NULL: trees stand as
                                   they are. What stands for a tree has its number. */
  const lt_cell *bodies; /* by number: the body that lives in its place, LT_UNKNOWN: one of several, or nobody knows;
                            NULL: each is itself */
  const lt_cell *heads;         /* beside bodies: the office of the head of that body */
  const lt_cell *parents; /* beside bodies: what each is part of, LT_ABSENT: nothing, LT_UNKNOWN: nobody knows what */
  uint32_t bodies_len;
  const lt_day_attribute *attributes; /* by of, number, attribute */
  uint32_t attributes_len;
} lt_day;

/* Finds what differs of an attribute; false where nothing does. */
static inline bool lt_day_find(const lt_day *day, lt_type_kind of, lt_cell number, uint32_t attribute, lt_cell *out) {
  uint32_t low = 0, high = day ? day->attributes_len : 0;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    const lt_day_attribute *at = &day->attributes[middle];
    bool less = at->of != of               ? at->of < of
                : at->number != (uint32_t)number ? at->number < (uint32_t)number
                                                 : at->attribute < attribute;
    if (less)
      low = middle + 1;
    else
      high = middle;
  }
  if (!day || low == day->attributes_len) return false;
  const lt_day_attribute *at = &day->attributes[low];
  if (at->of != of || at->number != (uint32_t)number || at->attribute != attribute) return false;
  *out = at->cell;
  return true;
}

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
