/* build.h: makes terms and trees, each once: equal ones are one node, in one canonical form.
 * Canonical: negation stands at the tests (De Morgan; `any` of a list becomes `every` of the opposite); all and any are
 * flat, sorted and without equal parts; of each pair of opposites one operator is kept: IS_NOT is a negated IS, NONE_OF
 * and BELOW, ABOVE, ON_OR_AFTER, ON_OR_BEFORE likewise, ONE_OF of one constant is IS. Nothing else is simplified: `a |
 * ~a` stays as it is, because in strong Kleene logic it is no tautology. Layer: expr; policy/ builds with it.
 * Ownership: nodes live in `nodes`, the tables in `scratch`. */
#ifndef LT_EXPR_BUILD_H
#define LT_EXPR_BUILD_H

#include "expr/tree.h"

typedef struct lt_interned {
  const void **slots;
  uint32_t len, cap;
} lt_interned;

typedef struct lt_builder {
  lt_arena *nodes, *scratch;
  lt_interned terms, exprs;
} lt_builder;

/* Each of these copies what it is given, and returns the one node that is equal to it. `number` is preliminary until
 * lt_builder_number has been called for all that is kept. */
const lt_term *lt_build_term(lt_builder *builder, const lt_term *term);
/* A test of any operator but all, any, and the list tests; cells of ONE_OF and INCLUDES_ANY may be unsorted. */
const lt_expr *lt_build_test(lt_builder *builder, const lt_expr *test);
/* all or any (LT_OP_ALL, LT_OP_ANY) of at least one part. */
const lt_expr *lt_build_junction(lt_builder *builder, lt_op op, const lt_expr *const *kids, uint32_t len);
/* LT_OP_SOME or LT_OP_EVERY of the list `list`; `body` is what an element must meet. */
const lt_expr *lt_build_list_test(lt_builder *builder, lt_op op, const lt_term *list, const lt_expr *body);
/* The opposite, with negation pushed inward. */
const lt_expr *lt_build_not(lt_builder *builder, const lt_expr *expr);

/* A total order that depends only on what the trees say, not on when they were built. 0: the same node. */
int lt_term_compare(const lt_term *a, const lt_term *b);
int lt_expr_compare(const lt_expr *a, const lt_expr *b);

/* Gives final numbers: what is reached from `expr` or `term`, parts first, and not yet numbered, is pushed on the
 * lists. The order of the calls is the order of the numbers. Call lt_number_begin first: it unnumbers all that was
 * built. */
typedef struct lt_numbered {
  lt_arena *arena;
  LT_VEC(const lt_term *) terms;
  LT_VEC(const lt_expr *) exprs;
} lt_numbered;
void lt_number_begin(lt_builder *builder);
void lt_number_term(lt_numbered *numbered, const lt_term *term);
void lt_number_expr(lt_numbered *numbered, const lt_expr *expr);

#endif
