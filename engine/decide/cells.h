/* cells.h: the cells into which the tests of an undetermined question cut what is unknown, and the way through their
 * combinations. Layer: decide, private. Ownership: one workspace of a run, in its arena, made when a question first
 * needs it. */
#ifndef LT_DECIDE_CELLS_H
#define LT_DECIDE_CELLS_H

#include "run_impl.h"

typedef enum lt_dimension_kind {
  LT_DIMENSION_TERM,   /* an unknown fact, attribute or answer: its cells */
  LT_DIMENSION_LEAF,   /* any other test that is open: no, yes */
  LT_DIMENSION_POLICY, /* whether a policy applies: no, yes */
  LT_DIMENSION_ACT,    /* whether an act of uncertain date is in force */
  LT_DIMENSION_NORM    /* the same of a norm's own dates */
} lt_dimension_kind;

typedef struct lt_dimension {
  lt_dimension_kind kind;
  uint32_t number; /* of the policy, act or norm */
  const lt_term *term;
  const lt_cell *cells;
  uint32_t len, at;
} lt_dimension;

typedef struct lt_cell_leaf {
  const lt_expr *leaf;
  lt_truth truth;     /* now */
  uint32_t dimension; /* LT_NONE: it is known */
} lt_cell_leaf;

typedef struct lt_cell_norm {
  uint32_t norm;
  uint32_t policy, act, own; /* dimensions, or LT_NONE */
  bool applies;              /* in the combination at hand */
} lt_cell_norm;

typedef struct lt_cells {
  const lt_set *set;
  lt_arena *arena;
  uint32_t *leaf_of, *term_of, *norm_of; /* by number: 1 + its place below, or 0 */
  LT_VEC(lt_cell_leaf) leaves;
  LT_VEC(lt_dimension) dimensions;
  LT_VEC(lt_cell_norm) norms; /* each after those that may disapply it */
  lt_points points;
  lt_room room, first, keep; /* cells; what the first combination came to, and the others */
  lt_word *row;
  uint8_t *met;
} lt_cells;

/* The workspace, empty. */
lt_cells *lt_cells_begin(lt_run *run);
void lt_cells_end(lt_cells *cells);
/* The dimension that an open test belongs to. */
uint32_t lt_cells_dimension_of(lt_cells *cells, const lt_expr *leaf);
/* A yes/no dimension of a policy, act or norm. */
uint32_t lt_cells_doubt(lt_cells *cells, lt_dimension_kind kind, uint32_t number);
/* Gives each dimension its cells, the first of each at hand; false if that makes more than LT_CELLS_MAX
 * combinations. */
bool lt_cells_fill(lt_cells *cells, const lt_scope *scope);
/* Moves to the next combination; false after the last. */
bool lt_cells_next(lt_cells *cells);

static inline lt_cell lt_cells_at(const lt_cells *cells, uint32_t dimension) {
  return cells->dimensions.items[dimension].cells[cells->dimensions.items[dimension].at];
}

#endif
