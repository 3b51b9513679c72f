/* sweep.h: a fact of a plan, or two, run through all their values: where decisions switch, exactly, and what is decided
 * on each side. Layer: explore.
 * Nothing is sampled. Between two values nothing can change but where some test of a condition does, where the law date
 * comes to a day on which the law changes, or where what is done by the day of review changes. Those values are solved
 * for, through sums and comparisons too; the plan is decided once on each stretch between them, stretches that are
 * decided alike are joined, and every switching point that remains is confirmed: just below it, at it, and just above.
 * Ownership: as a what-if (explore.h). */
#ifndef LT_EXPLORE_SWEEP_H
#define LT_EXPLORE_SWEEP_H

#include "explain/timeline.h"
#include "explore/explore.h"

/* Values that are decided alike: from `from` to `to`, both included; of `each`, those listed. */
typedef struct lt_stretch {
  lt_cell from, to;
  LT_VEC(lt_cell) values;
} lt_stretch;

/* One fact that is run through. */
typedef struct lt_axis {
  lt_setting setting;          /* path and place; `at` as reports name it */
  lt_str written_from, written_to; /* of a range */
  bool each;
  uint32_t subject, fact;
  lt_type type;
  lt_cell from, to;
  LT_VEC(lt_cell) starts;      /* of stretches, ascending; of `each` the values */
  LT_VEC(lt_stretch) stretches;
} lt_axis;

/* Two decisions side by side: of one axis that of a stretch beside that of the stretch before it (of `each`, beside the
 * first); of two axes each beside the first. */
typedef struct lt_switch {
  uint32_t stretch; /* of one axis */
  uint32_t was, is; /* decisions */
  LT_VEC(lt_difference) differences;
} lt_switch;

typedef struct lt_sweep {
  lt_arena arena;
  lt_slices slices;
  const lt_plan *plan;
  lt_cell law_date;
  lt_axis axes[2];
  uint32_t axes_len;
  LT_VEC(lt_side *) decisions;  /* that are not alike */
  LT_VEC(lt_str) keys;          /* beside them */
  uint32_t *cells;              /* by stretch of the first axis, then of the second: the decision */
  LT_VEC(lt_difference) things; /* answers and requirements that are not the same everywhere; sides as of the first and
                                   some other decision */
  LT_VEC(lt_switch) switches;
  uint32_t decided;             /* how often the plan was decided */
  /* Private: the ends of the stretch in hand. */
  lt_side low, high;
  lt_timeline calendar;
  lt_arena scratch;
} lt_sweep;

enum { LT_SWEEP_CELLS_MAX = 1024 };

/* Reads `PATH=FROM..TO` or `PATH=each` into the next axis; false with a diagnostic. */
bool lt_sweep_read(lt_sweep *sweep, lt_str text, lt_diags *diags);
/* Runs through; false with diagnostics. */
bool lt_sweep_build(lt_sweep *sweep, const lt_plan *plan, lt_cell law_date, lt_diags *diags);
void lt_sweep_free(lt_sweep *sweep);

#endif
