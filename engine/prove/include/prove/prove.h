/* prove.h: the least change of a plan that reaches a wanted answer, or makes the plan comply, by a solver: for what a
 * search over the cells of single facts cannot do: several amounts under a sum, counts, facts compared with each other,
 * elements added to lists, many changes at once. Layer: prove; it sees the set, plans and runs, and changes none.
 *
 * The trees and norms that the wish rests on become one formula: facts that may change are variables, and what is least
 * is asked of the solver. The formula may be coarser than the law (a date plus months, a fact that stays unknown), so
 * each model is read as a plan and decided; one that does not come out as wanted is shut out, and the next asked for.
 * What it does not change: dates that choose the law, what selects the policies, texts, steps that were taken.
 * Ownership: what was proved owns all it holds; the caller owns it, zeroed at first, and frees it also where memory was
 * refused or a diagnostic given. It lends from the set, the plan and the slices. */
#ifndef LT_PROVE_PROVE_H
#define LT_PROVE_PROVE_H

#include "decide/run.h"
#include "explore/explore.h"

enum {
  LT_PROVE_ADDS = 2,           /* elements that may be added to one list */
  LT_PROVE_LISTS = 64,         /* lists that may grow */
  LT_PROVE_RLIMIT = 40000000,  /* what the solver may spend on one model: its own count, never a time */
  LT_PROVE_MODELS = 96         /* models looked at */
};

typedef struct lt_prove_goal {
  bool comply;                /* otherwise: */
  uint32_t subject, question;
  lt_cell cell;               /* the value wanted; of a set, a member */
} lt_prove_goal;

typedef struct lt_prove_ask {
  const lt_plan *plan;
  lt_slices *slices;
  lt_cell law_date;           /* given, or LT_UNKNOWN */
  lt_prove_goal goal;
  /* What a change of the fact costs, LT_NONE: it stays; of a list: adding an element. NULL: all cost 1. Facts of an
   * element that is added are not asked about. */
  uint32_t (*price)(const void *ctx, uint32_t subject, uint32_t fact);
  const void *ctx;
  uint32_t ways;              /* wanted; 0: one */
  uint32_t rlimit, models;    /* 0: as above */
} lt_prove_ask;

typedef struct lt_proved_change {
  lt_setting setting;         /* as `whatif --set` would take it */
  bool adds;                  /* an element; its facts follow as changes with `of` */
  uint32_t of;                /* the change that adds what this is a fact of, or LT_NONE */
  uint32_t subject, fact;     /* in the changed plan; of an addition the new element, and the fact of the list */
  uint32_t price;
} lt_proved_change;

typedef struct lt_proved_way {
  LT_VEC(lt_proved_change) changes;
  uint64_t price;
  uint32_t count;             /* facts of new elements do not count */
  lt_plan *plan;              /* the changed plan, read anew */
  lt_run *run;                /* and decided */
} lt_proved_way;

typedef struct lt_proved {
  lt_arena arena;
  LT_VEC(lt_proved_way *) ways; /* confirmed; the cheapest first, then the fewest changes, then the least */
  bool bound;                 /* it stopped at a count: there may be others */
  bool law_held;              /* a date that chooses the law stayed though it might change: `law_date` */
  uint32_t law_date;          /* that fact */
  bool narrowed; /* without a way: it was not looked for everywhere (facts that stay unknown, an open law) */
  uint32_t models;
} lt_proved;

/* Whether the solver is there: this build knows it, and its library opens. */
bool lt_prove_can(void);
/* False with a diagnostic; without the solver that is L750. */
bool lt_prove_howto(lt_proved *proved, const lt_prove_ask *ask, lt_diags *diags);
void lt_proved_free(lt_proved *proved);

#endif
