/* batch_word.h: a row of a quick frame at work, and what the norms of a question come to that fit in one word.
 * Layer: decide, private to batch_quick.c and batch_open.c. */
#ifndef LT_DECIDE_BATCH_WORD_H
#define LT_DECIDE_BATCH_WORD_H

#include "batch_impl.h"

typedef struct lt_quick_work {
  lt_batch *batch;
  lt_frame *frame;
  const lt_quick *q;
  const lt_ready *ready;
  const lt_cell *row;
  lt_word *possible, *certain;
  uint64_t unknown; /* by lookup */
  unsigned kinds;
  bool standings;
  bool sure;    /* what is possible is certain */
  bool written; /* the run has the row's cells and words: general functions can be asked */
} lt_quick_work;

/* The interval of a value; as lt_column_interval, on the lookup's own line. */
static inline uint32_t interval_of(const lt_lookup *l, lt_cell cell) {
  lt_cell at = cell < l->low ? l->low : cell;
  at = at > l->high ? l->high : at;
  uint32_t first = l->starts[(uint64_t)(at - l->low) >> l->shift];
  for (uint32_t left = l->most; left > 0;) {
    uint32_t half = (left + 1) / 2;
    first = l->points[first + half - 1] <= at ? first + half : first;
    left -= half;
  }
  return first;
}

/* What the norms of one word come to when exactly these apply. */
typedef struct lt_outright {
  lt_outcome outcome;
  lt_cell cell;
  uint32_t first; /* bit */
} lt_outright;

/* Without those that another of them overrides. */
static inline lt_word standing(const lt_quick_question *q, lt_word applying) {
  lt_word alive = applying;
  const lt_word *over = lt_panel_over(q->bits, q->len);
  for (lt_word rest = applying & q->overridden; rest; rest &= rest - 1)
    if (over[__builtin_ctzll(rest)] & applying) alive &= ~(rest & -rest);
  return alive;
}

/* False if a norm that decides says what the plan says, or nothing that is known. */
static inline bool outright(const lt_quick_question *q, lt_word applying, lt_outright *out) {
  lt_word alive = standing(q, applying);
  *out = (lt_outright){.outcome = LT_NO_RULE};
  if (!alive) return true;
  out->first = (uint32_t)__builtin_ctzll(alive);
  const lt_panel_bit *first = &q->bits[out->first];
  lt_word top = alive & first->ties;
  if (top & ~q->plain) return false;
  out->outcome = top & ~first->alike ? LT_CONFLICT : LT_VALUE;
  out->cell = first->says;
  return true;
}

/* What keeps the strongest norm that may win from showing an answer to be open: nothing, if it alone says something
 * that no other does which may, and each fact that it tests and nobody knows may make it pass and may make it fail.
 * Facts turn out as they like, whatever others do. All these norms say a cell, none may be overridden, and it is not
 * certain. */
static inline lt_word lt_quick_beside(const lt_panel_bit *strongest, lt_word can_win, lt_word stuck) {
  lt_word self = can_win & -can_win;
  return (can_win & (strongest->ties | strongest->alike) & ~self) | (self & stuck);
}

/* batch_quick.c: gives the frame's run the cells and words of the row. */
void lt_quick_hand_over(lt_quick_work *k);

/* batch_open.c: a question of one word of which something is unknown; false where the general functions must answer. */
bool lt_quick_answer_open(lt_quick_work *k, const lt_quick_question *q, lt_batch_answer *out);

#endif
