/* prove_impl.h: what the files of prove/ share that knows nothing of the solver: the plan with elements that might be
 * added, and a model read as a changed plan. Layer: prove, private. Ownership: a grown plan owns its plan; the rest
 * lies in the arena of the search. */
#ifndef LT_PROVE_IMPL_H
#define LT_PROVE_IMPL_H

#include "prove/prove.h"

/* An element that might be added. */
typedef struct lt_addition {
  uint32_t subject;           /* of the grown plan */
  uint32_t parent, list_fact; /* of the plan as it is */
  uint32_t nth;               /* among those to the same list, from 0 */
  uint32_t price;
} lt_addition;

/* The plan with all such elements, each empty; all that it states bound as stated, later steps too. */
typedef struct lt_grown {
  lt_plan *plan;
  uint32_t *was;              /* by subject: in the plan as it is, or LT_NONE */
  uint32_t *addition_of;      /* by subject: its addition, or LT_NONE */
  LT_VEC(lt_addition) additions;
  bool narrowed;              /* there are more lists than LT_PROVE_LISTS */
} lt_grown;

/* False where such a plan cannot be. */
bool lt_grown_build(lt_grown *grown, lt_arena *arena, const lt_prove_ask *ask);

/* What the fact may be changed to does not depend on the plan alone: whether it is left as it is, and its price. */
uint32_t lt_prove_price(const lt_prove_ask *ask, uint32_t subject, uint32_t fact);

/* A fact of the grown plan that is given another value, or an element that is added (`fact` LT_NONE). */
typedef struct lt_put {
  uint32_t subject, fact;
  uint32_t price;
  lt_cell cell;
  lt_members members;         /* of a set */
} lt_put;
typedef LT_VEC(lt_put) lt_puts;

/* Reads the changed plan anew, decides it, and adds it to the ways if it comes out as wanted. `puts` are in plan order,
 * an addition before its facts. */
bool lt_way_confirm(lt_proved *proved, const lt_prove_ask *ask, const lt_grown *grown, const lt_puts *puts);
void lt_way_free(lt_proved_way *way);
/* Whether a run has what is wanted, of the subject given. */
bool lt_prove_holds(const lt_prove_goal *goal, const lt_run *run, uint32_t subject);

/* For tests: what the formulas of trees, norms, answers and duties come to, beside what is decided of the plan. False
 * without the solver, or where the plan is not decided by one law. */
typedef struct lt_translated {
  /* counted; `strict`: plans with nothing unknown; `wrong`: otherwise than decided */
  uint64_t trees, answers, duties, strict, wrong;
  bool ops[LT_OPS];                       /* operators that occurred */
  lt_text *says;                          /* what was wrong */
} lt_translated;
bool lt_prove_compare(lt_translated *out, const lt_prove_ask *ask);

#endif
