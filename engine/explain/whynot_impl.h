/* whynot_impl.h: what the files of `whynot` share: norms and what fails of a condition.
 * Layer: explain, private. Ownership: as whynot.h says. */
#ifndef LT_EXPLAIN_WHYNOT_IMPL_H
#define LT_EXPLAIN_WHYNOT_IMPL_H

#include "explain/whynot.h"

/* Where conditions are looked at. */
typedef struct lt_failing {
  const lt_explanation *explanation;
  lt_arena *arena;
  lt_fail_of of;
} lt_failing;

/* What fails of the condition for the subject, which would have to be `wanted`; nothing if it is so. */
void lt_fails_of(const lt_failing *at, uint32_t subject, const lt_expr *expr, bool wanted, lt_fails *out);
/* The term would have to be `needed`. */
void lt_fails_value(const lt_failing *at, uint32_t subject, const lt_term *term, lt_cell needed, lt_fails *out);
/* What the condition would be for the subject where the tests that fail were as they would have to be. */
lt_truth lt_fails_then(const lt_explanation *explanation, const lt_fails *fails, uint32_t subject, const lt_expr *expr);
/* How many tests fail, and how far they are in all. */
void lt_fails_measure(const lt_fails *fails, uint32_t *count, uint64_t *share);

#endif
