/* needs.h: which facts still matter: those of the plan, not known yet, on which an open answer or an obligation that is
 * not determined depends; most useful first. Data without words. Layer: explore.
 *
 * What open answers read (decide/reads.h) is tried: each value of a fact that conditions can tell apart is put in, and
 * what reads it decided; where that settles nothing, other facts that the answer reads are put in besides, or stay
 * unknown, until knowing this one settles the answer or makes another of it. So are sets, by the members that
 * conditions name, and lists, by elements that they may yet turn out to have. A fact for which all was tried and
 * nothing was found is not listed, nor is one that no open answer reads. Where that cannot be told (values that are
 * compared with one another or added up, of which not all were tried, or past LT_NEEDS_TRIED trials) it is listed with
 * `tried` false. Ownership: needs own all they hold; the caller owns them, zeroed at first, and frees them also where
 * memory was refused while they were found. They lend from the explanation. */
#ifndef LT_EXPLORE_NEEDS_H
#define LT_EXPLORE_NEEDS_H

#include "explain/explain.h"

typedef struct lt_need {
  lt_missing what;   /* LT_MISSING_FACT: a fact of the plan; otherwise what no plan can tell */
  uint32_t settles;  /* answers and obligations that some value of it alone determines */
  uint32_t touches;  /* those that it bears on */
  bool tried;        /* that it makes a difference was shown */
} lt_need;

typedef struct lt_needs {
  lt_arena arena, scratch;
  lt_slices slices;
  lt_run *trial, *other;    /* at hand: the plan with something put in; and where that chooses the law */
  const lt_explanation *explanation;
  LT_VEC(lt_need) facts;    /* most useful first: by settles, touches, then as the plan has them */
  LT_VEC(lt_need) others;   /* texts, registers, dates of acts, parameters, the choice of law */
  uint32_t answers, duties; /* that are open */
  uint32_t trials;
  bool bound;               /* some fact is listed though it was not found to matter: too many cases */
} lt_needs;

enum {
  LT_NEEDS_TRIED = 256,     /* trials of one fact */
  LT_NEEDS_DECIDED = 20000, /* answers decided again for facts that matter with others only */
  LT_NEEDS_TRIED_ALL = 8192, /* trials, where each decides the whole plan */
  LT_NEEDS_TOGETHER = 200000 /* over the square of its subjects: of those, how many for facts together */
};

void lt_needs_find(lt_needs *needs, const lt_explanation *explanation);
void lt_needs_free(lt_needs *needs);

/* The values of a fact that tests of the set can tell apart, and LT_ABSENT where the plan may say that there is none.
 * True if there are no others that anything could tell apart from these. */
typedef LT_VEC(lt_cell) lt_trial_cells;
bool lt_needs_cells(const lt_explanation *explanation, lt_arena *arena, uint32_t fact, lt_trial_cells *out);

#endif
