/* sweep_impl.h: what the parts of a sweep share: the plan at given values, and where between two of them something may
 * change. Layer: explore, private. Ownership: as said. */
#ifndef LT_EXPLORE_SWEEP_IMPL_H
#define LT_EXPLORE_SWEEP_IMPL_H

#include "explore/sweep.h"
#include "explore_impl.h"

typedef LT_VEC(lt_cell) lt_cells;

/* Decides the plan with the axes at these values; false with diagnostics. `at[1]` counts only where there are two. */
bool lt_sweep_at(lt_sweep *sweep, const lt_cell at[2], lt_side *side, lt_diags *diags);

/* Values in (at[axis], last] of one axis, the other standing still, at which something may change; none: everything is
 * decided alike from at[axis] to `last`. False with diagnostics. */
bool lt_sweep_boundaries(lt_sweep *sweep, uint32_t axis, const lt_cell at[2], lt_cell last, lt_cells *out,
                         lt_diags *diags);

#endif
