/* slice_impl.h: the index of a slice: norms as bits, and for each term that they test a row of bits for every interval
 * of its values. Layer: decide, private. Ownership: all of it lies in the slice's arena and never changes once
 * built. */
#ifndef LT_DECIDE_SLICE_IMPL_H
#define LT_DECIDE_SLICE_IMPL_H

#include "contest.h"

enum {
  LT_ROWS_MAX = 256,    /* rows of a term that are kept whole */
  LT_LINE = 8,          /* words of a cache line */
  LT_NARROW = LT_LINE,  /* an entity of so few words has all its rows whole and as wide as it is: they are cheap */
  LT_NARROW_ROWS = 4096,
  LT_STARTS_MIN = 128,
  LT_STARTS_MAX = 1024  /* where the search for an interval begins: so many places at most */
};

/* A term that norms of an entity test against constants. Values, of whatever type, are cut into intervals at `points`,
 * where some norm starts or ceases to be possible; interval k holds the values that k points do not exceed. Every
 * `step`-th interval has its row; the rows between are reached by flipping the bits that change at each point on the
 * way. A value's interval is looked for where its share of [low, high] begins, among `most` points. */
typedef struct lt_column {
  const lt_term *term;
  uint32_t stratum;     /* 0: the plan says; k + 1: a question of stratum k */
  uint32_t up, slot;    /* FACT: how many subjects above, which cell. QUESTION: likewise, its slot */
  uint32_t from, words; /* of the words of the entity, those that hold a norm that tests it */
  const lt_cell *points;
  uint32_t points_len, step;
  lt_cell low, high;
  const uint32_t *starts;
  uint32_t shift, most;
  const lt_word *rows; /* before the first: `tests`, the row where nothing is known, and `absent` */
  const uint32_t *flips;      /* bits, counted from `from` */
  const uint32_t *flip_first; /* by point; and one past the last */
  const lt_word *absent;      /* the row where there is nothing to test */
  const lt_word *tests;       /* norms that test it; where it is unknown they are possible, and not certain */
} lt_column;

typedef struct lt_policy_mask {
  uint32_t policy;
  const lt_word *bits;
} lt_policy_mask;

/* The norms of one entity as bits. Panels follow each other by stratum, each from a fresh word; obligations come
 * last. */
typedef struct lt_layout {
  uint32_t entity, words;
  lt_panel *panels;
  uint32_t panels_len;
  const lt_panel **panel_of;  /* by slot of the question; NULL: no norm here answers it */
  const lt_panel *duties;     /* NULL: none */
  uint32_t holds;             /* first of the words that say whether what obligations want holds, beside `duties` */
  const lt_word *should_duties; /* obligations that only should be met */
  const lt_word *plain_duties; /* obligations that are breached wherever they apply and that does not hold */
  const uint32_t *slots;      /* questions of the entity, by stratum */
  const uint32_t *first_slot; /* by stratum, and one past the last */
  const uint32_t *first_word; /* by stratum, that of the obligations after them, and the end */
  lt_column *columns;         /* by stratum, those of subjects above first */
  uint32_t columns_len;
  uint32_t columns_above;         /* columns of stratum 0 that read only subjects above: alike for all of one parent */
  const uint32_t *norms;          /* by bit of the entity; LT_NONE: padding */
  const lt_word *live, *unsure;   /* bits in use; norms whose act may not be in force */
  const lt_word *silenced;        /* norms that another may disapply */
  const lt_word *residual;        /* norms with conditions that no row holds */
  const uint32_t *residual_first; /* by bit, and one past the last: into residual_of */
  const uint32_t *residual_of;
  const lt_expr *const *residuals; /* each once */
  uint32_t residuals_len;
  lt_policy_mask *policies;
  uint32_t policies_len;
} lt_layout;

struct lt_index {
  lt_layout *layouts; /* by entity */
  uint32_t *silencer; /* by norm: its place among those that disapply others; NULL: there are none */
  uint32_t silencers_len;
  uint32_t panel_words_max, panel_len_max, words_max, residuals_max;
  uint32_t bits, tested, one_by_one; /* norms as bits; conditions held by rows, and those that are not */
};

/* What building needs and does not keep. */
typedef struct lt_index_draft {
  lt_slice *slice;
  lt_arena scratch;
  uint32_t *mark; /* by number of norm, term or expression: 1 + its place, 0 */
  uint32_t *term_mark, *expr_mark;
  const lt_voice **voices; /* by number of value, of questions that are no set and that are */
} lt_index_draft;

bool lt_slice_key_same(lt_slice_key a, lt_slice_key b);
void lt_slice_select(lt_index_draft *draft);
/* What differs on the slice's day (slice_day.c). */
void lt_slice_day(lt_index_draft *draft);
void lt_slice_index(lt_index_draft *draft);
/* Puts the conditions of the layout's norms into columns and residuals. */
void lt_layout_conditions(lt_index_draft *draft, lt_layout *layout);

/* A test of one term of the subject against constants, so that the term's cell decides it. */
bool lt_leaf_of_cell(const lt_expr *leaf);
/* The term can be read as a cell whatever is answered. */
bool lt_term_is_stated(const lt_term *term);
/* Adds the values at which the truth of a test changes from the one before. */
typedef LT_VEC(lt_cell) lt_points;
void lt_points_of(lt_arena *arena, const lt_expr *leaf, lt_points *points);
void lt_points_sort(lt_points *points);

/* Conditions of a column, gathered: bit by bit, upwards. */
typedef struct lt_held {
  uint32_t bit;
  const lt_expr *condition;
} lt_held;
typedef LT_VEC(lt_held) lt_held_list;
/* Makes the rows of `column`. */
void lt_column_build(lt_index_draft *draft, const lt_layout *layout, lt_column *column, const lt_held_list *held);
/* The interval of a known value. */
static inline uint32_t lt_column_interval(const lt_column *column, lt_cell cell) {
  lt_cell at = cell < column->low ? column->low : cell > column->high ? column->high : cell;
  uint32_t first = column->starts[(uint64_t)(at - column->low) >> column->shift];
  for (uint32_t left = column->most; left > 0;) {
    uint32_t half = (left + 1) / 2;
    first = column->points[first + half - 1] <= at ? first + half : first;
    left -= half;
  }
  return first;
}
/* The row of a known value: lent, or made in `room` (column->words). */
const lt_word *lt_column_row(const lt_column *column, lt_cell cell, lt_word *room);

#endif
