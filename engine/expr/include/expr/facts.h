/* facts.h: what a plan states, as cells: subjects (the plan, its items, their cost lines …) and a cell for each of
 * their facts. Layer: expr, because it is what trees are evaluated over; plan/ fills it, decide/ reads it, nobody
 * changes it while deciding. Ownership: everything lives in the plan's arena. */
#ifndef LT_EXPR_FACTS_H
#define LT_EXPR_FACTS_H

#include "base/source.h"
#include "expr/tree.h"

/* The cell of a date that is not yet done, where facts are looked at with all that open (decide/duties.c): some day on
 * or after the scope's `as_of`, if ever. In no other facts. */
#define LT_LATER (INT64_MIN + 2)

/* Where a cell's content comes from. */
typedef enum lt_origin {
  LT_ORIGIN_GIVEN,
  LT_ORIGIN_ABSENT /* by what absence means */,
  LT_ORIGIN_OTHERWISE /* of the fact that holds instead */,
  LT_ORIGIN_PRESUMED,
  LT_ORIGIN_UNSTATED /* unknown: not given */,
  LT_ORIGIN_ASKED /* given as "?" */,
  LT_ORIGIN_NOT_YET /* a step later than `as of` */,
  LT_ORIGIN_CONSIDERED /* the day of which the law is considered */
} lt_origin;

typedef struct lt_subject {
  uint32_t entity;
  uint32_t parent;         /* subject number; LT_NONE for the plan */
  uint32_t order;          /* from 1, among its siblings of the same entity */
  uint32_t next;           /* the next of those, or LT_NONE */
  uint32_t cells;          /* its first cell; a fact's slot is added */
  uint32_t *children;      /* by entity number: record of the list (lt_list number), or LT_NONE */
  lt_str path;             /* "plan", "items/smart-traffic", "items/smart-traffic/costs/1" */
  lt_str name;             /* for people; may be empty */
} lt_subject;

/* The elements of a list; also one that is not given. */
typedef struct lt_list {
  uint32_t first, len;     /* first subject (follow `next`) */
  bool open; /* others may exist: any is true or unknown, every false or unknown, count and sum lower bounds */
  bool unknown;            /* not given, and absence means unknown: nothing is known */
} lt_list;

typedef struct lt_members {
  lt_cell *cells;          /* sorted, distinct */
  uint32_t len;
  bool open;               /* others may belong */
} lt_members;
bool lt_members_have(const lt_members *members, lt_cell cell);
/* The same members; also whether others may belong. */
bool lt_members_equal(const lt_members *a, const lt_members *b);
/* The same cells in the same order. */
bool lt_cells_equal(const lt_cell *a, uint32_t a_len, const lt_cell *b, uint32_t b_len);

/* A body that the plan describes itself. Its number is the register's length plus its index. */
typedef struct lt_own_body {
  lt_str name;
  lt_cell kind, place;     /* option and place numbers, or LT_UNKNOWN */
} lt_own_body;

typedef struct lt_facts {
  lt_arena *arena;
  LT_VEC(lt_subject) subjects;   /* 0 is the plan; depth first, in plan order */
  lt_cell *cells;
  uint8_t *origins;              /* lt_origin, beside cells */
  lt_place *places;              /* beside cells; line 0 where not given */
  uint32_t cells_len;
  const uint32_t *slots;         /* by fact number: its slot in its entity */
  LT_VEC(lt_list) lists;
  LT_VEC(lt_members) sets;
  LT_VEC(lt_str) texts;
  LT_VEC(lt_own_body) bodies;
  uint32_t bodies_base;          /* length of the register of bodies */
} lt_facts;

#endif
