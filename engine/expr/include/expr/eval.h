/* eval.h: what a tree is worth, in strong Kleene logic, for one subject of one plan.
 * A test of an unknown cell is LT_MAYBE whatever its constants. A test, plain or negated, of what is absent is
 * LT_FALSE, but EXISTS: false, negated true. Dates: what is not yet done lies after all that is done, so where the
 * *other* date of a comparison is absent, `before` and `on_or_before` of a known date hold and `after`, `on_or_after`,
 * `is` do not (the opposite for negated ones). Other comparisons with an absent second fact are false. A date plus a
 * duration is unknown or absent where the date is, then where the duration is; unknown past the years that dates have
 * (value/calendar.h). A test of an LT_LATER cell is false where no day from `as_of` on passes it, otherwise unknown:
 * the step may also never be done. Compared with another step, which is done by `as_of`, no day from the one after
 * `as_of` on: it was not done when that was. Layer: expr; it sees trees, facts and, through lt_scope, the answers so
 * far. It allocates nothing. */
#ifndef LT_EXPR_EVAL_H
#define LT_EXPR_EVAL_H

#include "expr/day.h"
#include "expr/facts.h"

/* What an answer may still be, as conditions see it. */
typedef struct lt_possible {
  const lt_cell *cells;     /* the values still possible (LT_ABSENT among them: perhaps no rule or not applicable) */
  uint32_t len;             /* 1: known; more: one of these */
  bool unknown; /* could be anything: conflict, discretion, an unread text, an unknown value among the candidates */
  /* Questions that are sets: */
  /* NULL both: absent (no rule, not applicable) if len is 1 and cells[0] is LT_ABSENT. A fact: all in `certain`,
   * `perhaps` NULL. LT_ABSENT beside them: perhaps absent. */
  const lt_members *certain, *perhaps;
} lt_possible;

/* Attributes of what the registers name, read from the sealed set. */
typedef struct lt_registers {
  const void *set;
  /* The attribute of a registered option, body or place of this type; LT_UNKNOWN, LT_ABSENT, or the value. */
  lt_cell (*attribute)(const void *set, lt_type type, lt_cell of, uint32_t attribute);
  /* The office of a body's head: a registered office, else lt_head_of(body). */
  lt_cell (*head)(const void *set, lt_cell body);
  /* The `count`-th working day after the date by the calendar of the plan's place; LT_UNKNOWN without one. */
  lt_cell (*working)(const void *set, const lt_facts *facts, lt_cell law, lt_cell date,
                     lt_cell count); /* law: the law date */
} lt_registers;

enum { LT_VARS_MAX = 8 }; /* how deep list tests may stand in each other */

typedef struct lt_scope {
  const lt_facts *facts;
  const lt_registers *registers;
  const lt_day *day;   /* what differs on the law date from what trees and registers say of every day; NULL: nothing */
  const void *answers; /* passed to the next two */
  /* Bodies are those that live on `day`, which may be another than that on which the question was answered; NULL: as
   * it was answered. */
  lt_possible (*possible)(const void *answers, const lt_day *day, uint32_t subject, uint32_t question);
  lt_truth (*decided_by)(const void *answers, uint32_t subject, uint32_t question, uint32_t norm);
  uint32_t vars[LT_VARS_MAX]; /* [0] the subject; [k] the element of the k-th list test */
  uint32_t depth;             /* elements that are bound: vars[1] to vars[depth] */
  lt_cell as_of;              /* read where facts have LT_LATER cells only */
} lt_scope;

lt_truth lt_eval(const lt_scope *scope, const lt_expr *expr);
/* The cell of a term that is no set, list or question: a value, LT_UNKNOWN or LT_ABSENT. Counts and sums: only where
 * certain. */
lt_cell lt_eval_term(const lt_scope *scope, const lt_term *term);
/* What it is where the fact or question at its root is `cell`: that, or the attribute, head or later date that it leads
 * to. */
lt_cell lt_eval_through(const lt_scope *scope, const lt_term *term, lt_cell cell);
/* What a count or a sum may be: low to high, or without that bound. */
typedef struct lt_range {
  lt_cell low, high;
  bool low_open, high_open;
} lt_range;
lt_range lt_eval_range(const lt_scope *scope, const lt_term *term);
/* What a term may still be, questions included. `room` is scratch for one cell and must outlive the result. */
lt_possible lt_eval_possible(const lt_scope *scope, const lt_term *term, lt_cell *room);
/* The list that a term names, known or not, and whose it is (`owner` may be NULL); NULL: the subject has none. */
const lt_list *lt_eval_list(const lt_scope *scope, const lt_term *term, uint32_t *owner);
/* The subject whose fact or question the term reads: var 0 climbs from vars[0] to the entity, var k from vars[k].
 * LT_NONE if none. */
uint32_t lt_eval_subject(const lt_scope *scope, const lt_term *term);
/* A single test against a known value: what the index asks for each value or interval. `value` may be LT_ABSENT or
 * LT_UNKNOWN. */
lt_truth lt_test_cell(const lt_expr *test, lt_cell value);

#endif
