/* tree.h: a condition as data: typed, resolved, negation pushed inward to the tests.
 * One tree, five uses: it is evaluated (eval.h), put in words (words.h), indexed (decide/), given to a solver (later)
 * and printed back (print.h). The operators are the rows of ops.def; none is added without all five. Layer: expr; it
 * sees base and value. Names are numbers of the sealed set; `names.h` is how words and print get at titles and ids.
 * Ownership: trees live in the arena of the set and never change; equal terms and equal trees are one node (compare
 * pointers). */
#ifndef LT_EXPR_TREE_H
#define LT_EXPR_TREE_H

#include "base/text.h"
#include "value/type.h"

#define LT_NONE UINT32_MAX /* no number */

typedef enum lt_op {
#define LT_OP(op, method, operand, applies, vi, vi_not, en, en_not) LT_OP_##op,
#include "expr/ops.def"
#undef LT_OP
  LT_OPS
} lt_op;

typedef enum lt_operand {
  LT_OPERAND_KIDS,
  LT_OPERAND_NOTHING,
  LT_OPERAND_ONE,
  LT_OPERAND_TWO,
  LT_OPERAND_MANY,
  LT_OPERAND_ROOT,
  LT_OPERAND_NORM,
  LT_OPERAND_BODY
} lt_operand;

typedef struct lt_op_info {
  const char *name, *method; /* method: as scripts write it; "" for all and any */
  lt_operand operand;
  unsigned applies;          /* what may be tested: LT_ON_… */
  const char *words[2][2];   /* [lang][negated]; {0} what is tested, {1} {2} operands */
} lt_op_info;
enum {
  LT_ON_ANY = 1,
  LT_ON_TREE = 2,
  LT_ON_AMOUNT = 4,
  LT_ON_DATE = 8,
  LT_ON_LIST = 16,
  LT_ON_SET = 32,
  LT_ON_QUESTION = 64,
  LT_ON_YES_NO = 128,
  LT_ON_NONE = 0
};

const lt_op_info *lt_op_get(lt_op op);
/* The operator of a method's name, or LT_OPS. `between` serves amounts and dates. */
lt_op lt_op_find(lt_str method);

typedef enum lt_term_kind {
  LT_TERM_FACT,      /* a fact of `entity` */
  LT_TERM_QUESTION,  /* the answer to a question, or a define, of `entity` */
  LT_TERM_ATTRIBUTE, /* `attribute` of the option, body or place that `base` is */
  LT_TERM_HEAD,      /* head_of(base) */
  LT_TERM_COUNT,     /* how many elements of the list `base` meet `filter` (NULL: all) */
  LT_TERM_SUM,       /* sum of `value` over the elements of the list `base` that meet `filter` */
  LT_TERM_PARAMETER, /* law.x: what the law sets on the day; `item` is its number */
  LT_TERM_PLUS,      /* the date that lies `value`, a duration, after the date `base` */
  LT_TERM_CONSTANT   /* `cell`, a duration; only as the `value` of a PLUS */
} lt_term_kind;

/* What can be tested, or be an answer. */
typedef struct lt_term {
  lt_term_kind kind;
  uint32_t number;            /* dense in the set; the same for equal terms */
  lt_type type;
  uint32_t var; /* 0: the subject, or what it belongs to; k: the element of the k-th list test around it */
  uint32_t entity;            /* whose fact or question; of a base: that of the base */
  uint32_t item;              /* number of the fact, question or parameter */
  bool step;                  /* a fact that is a step of the plan: its day is when that was done */
  uint32_t attribute;         /* LT_ATTRIBUTE_… or number of a choice's attribute */
  lt_cell cell;               /* constant */
  const struct lt_term *base; /* attribute, head, count, sum, plus */
  const struct lt_term *value;
  const struct lt_expr *filter;
} lt_term;

/* Attributes that bodies and places have (a calendar and a head only as what a register lacks, never read); options
 * have those of their choice, numbered from 0. */
enum {
  LT_ATTRIBUTE_KIND = 1000,
  LT_ATTRIBUTE_PLACE,
  LT_ATTRIBUTE_PART_OF,
  LT_ATTRIBUTE_AUTHORITY,
  LT_ATTRIBUTE_CALENDAR,
  LT_ATTRIBUTE_HEAD
};

typedef struct lt_expr {
  lt_op op;
  bool negated;                  /* tests only: the opposite holds (never of what is absent) */
  const lt_term *left;           /* tests: what is tested */
  const lt_term *right;          /* the other fact, where a test compares two; then cells_len is 0 */
  const lt_cell *cells;          /* constants: ONE [v]; TWO [low, high]; MANY sorted; ROOT: all under it, sorted */
  uint32_t cells_len;
  const lt_cell *open; /* ROOT, of one day only: those of which nobody knows whether they lie under it; sorted */
  uint32_t open_len;
  uint32_t root, root_kind;      /* ROOT: the option, body, place or group that was written (lt_name_kind) */
  uint32_t norm;                 /* decided_by */
  const struct lt_expr *const *kids; /* all, any: parts in canonical order; list tests: [0] what an element must meet */
  uint32_t kids_len;
  uint32_t number;               /* dense in the set; the same for equal trees */
} lt_expr;

#endif
