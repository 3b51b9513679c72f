/* slice_rows.c: a term's rows: which norms each interval of its values leaves possible.
 * At most LT_ROWS_MAX rows a term are kept whole; between two of them lie the bits that flip, so memory and time to
 * build grow with the number of tests and not with its square. Numbers, dates and ids are alike here: an id that is
 * tested is an interval of its own. A norm whose tests can never hold together keeps its bit in `tests`, and no
 * flips. */
#include "base/sort.h"
#include "slice_impl.h"

/* ---- where the truth of a test changes ---- */

void lt_points_of(lt_arena *arena, const lt_expr *leaf, lt_points *points) {
  if (leaf->op == LT_OP_YES) {
    LT_PUSH(arena, points, 1);
    return;
  }
  for (uint32_t i = 0; i < leaf->cells_len; i++) {
    for (lt_cell point = leaf->cells[i]; point <= leaf->cells[i] + 1; point++) {
      if (lt_test_cell(leaf, point - 1) != lt_test_cell(leaf, point)) LT_PUSH(arena, points, point);
    }
  }
}

void lt_points_sort(lt_points *points) {
  lt_members sorted = {points->items, points->len, false};
  lt_members_sort(&sorted);
  points->len = sorted.len;
}

static void points_of_tree(lt_arena *arena, const lt_expr *expr, lt_points *points) {
  if (expr->op != LT_OP_ALL && expr->op != LT_OP_ANY) lt_points_of(arena, expr, points);
  for (uint32_t i = 0; i < expr->kids_len; i++) points_of_tree(arena, expr->kids[i], points);
}

static bool holds(const lt_expr *expr, lt_cell cell) {
  if (expr->op != LT_OP_ALL && expr->op != LT_OP_ANY) return lt_test_cell(expr, cell) == LT_TRUE;
  bool all = expr->op == LT_OP_ALL;
  for (uint32_t i = 0; i < expr->kids_len; i++) {
    if (holds(expr->kids[i], cell) != all) return !all;
  }
  return all;
}

static bool all_hold(const lt_held *held, uint32_t len, lt_cell cell) {
  for (uint32_t i = 0; i < len; i++) {
    if (!holds(held[i].condition, cell)) return false;
  }
  return true;
}

/* ---- building ---- */

typedef struct lt_turn {
  lt_cell point;
  uint32_t bit;
} lt_turn;
typedef struct lt_rows_draft {
  lt_arena *scratch;
  lt_column *column;
  lt_word *first, *absent, *tests; /* row of the lowest interval, … */
  LT_VEC(lt_turn) turns;
} lt_rows_draft;

/* One norm: what its tests of the term leave of the first row, and where that turns. */
static void place_norm(lt_rows_draft *d, const lt_held *held, uint32_t len) {
  uint32_t bit = held->bit - d->column->from * LT_WORD_BITS;
  lt_points points = {0};
  for (uint32_t i = 0; i < len; i++) points_of_tree(d->scratch, held[i].condition, &points);
  lt_points_sort(&points);
  bool on = all_hold(held, len, points.len ? points.items[0] - 1 : 0);
  lt_bits_add(d->tests, bit);
  if (!on) lt_bits_drop(d->first, bit);
  if (!all_hold(held, len, LT_ABSENT)) lt_bits_drop(d->absent, bit);
  for (uint32_t i = 0; i < points.len; i++) {
    if (all_hold(held, len, points.items[i]) == on) continue;
    on = !on;
    LT_PUSH(d->scratch, &d->turns, ((lt_turn){points.items[i], bit}));
  }
}

static int compare_turns(const void *a, const void *b) {
  const lt_turn *x = a, *y = b;
  if (x->point != y->point) return x->point < y->point ? -1 : 1;
  return (x->bit > y->bit) - (x->bit < y->bit);
}

/* Points, and the bits that flip at each. */
static void lay_flips(lt_rows_draft *d, lt_arena *arena) {
  uint32_t len = d->turns.len, points_len = 0;
  lt_sort(d->scratch, d->turns.items, len, sizeof *d->turns.items, compare_turns);
  for (uint32_t i = 0; i < len; i++) points_len += i == 0 || d->turns.items[i].point != d->turns.items[i - 1].point;
  lt_cell *points = LT_NEW_ARRAY(d->scratch, lt_cell, points_len);
  uint32_t *first = LT_NEW_ARRAY(arena, uint32_t, points_len + 1), *flips = LT_NEW_ARRAY(arena, uint32_t, len);
  uint32_t at = 0;
  for (uint32_t i = 0; i < len; i++) {
    if (i == 0 || d->turns.items[i].point != d->turns.items[i - 1].point) {
      points[at] = d->turns.items[i].point;
      first[at++] = i;
    }
    flips[i] = d->turns.items[i].bit;
  }
  first[points_len] = len;
  d->column->points = points;
  d->column->points_len = points_len;
  d->column->flips = flips;
  d->column->flip_first = first;
}

/* Words that begin with a cache line. */
static lt_word *lines(lt_arena *arena, size_t words) {
  lt_word *room = LT_NEW_ARRAY(arena, lt_word, words + LT_LINE - 1);
  return room + (LT_LINE - (uintptr_t)room / sizeof *room % LT_LINE) % LT_LINE;
}

/* Rows stand one after the other behind the norms that test the term, the row of what is not known, which leaves
 * everything, and that of what is absent. */
static void lay_rows(lt_rows_draft *d, lt_arena *arena, bool narrow) {
  lt_column *column = d->column;
  uint32_t intervals = column->points_len + 1, most = narrow ? LT_NARROW_ROWS : LT_ROWS_MAX;
  column->step = (intervals + most - 1) / most;
  uint32_t kept = (intervals + column->step - 1) / column->step;
  lt_word *rows = lines(arena, (size_t)(kept + 3) * column->words);
  lt_bits_copy(rows, d->tests, column->words);
  column->tests = rows;
  rows += column->words;
  memset(rows, 0xff, column->words * sizeof *rows);
  lt_bits_copy(rows + column->words, d->absent, column->words);
  column->absent = rows + column->words;
  column->rows = rows += 2 * (size_t)column->words;
  for (uint32_t interval = 0; interval < intervals; interval++) {
    if (interval > 0) {
      for (uint32_t i = column->flip_first[interval - 1]; i < column->flip_first[interval]; i++)
        lt_bits_flip(d->first, column->flips[i]);
    }
    if (interval % column->step == 0)
      lt_bits_copy(rows + (size_t)(interval / column->step) * column->words, d->first, column->words);
  }
}

/* Cuts [low, high] into equal shares, about two for each point, and says how many points do not exceed the first value
 * of each share, and how many lie in a share at most. Where points crowd together that many are searched. */
static void lay_starts(lt_column *column, lt_arena *arena) {
  const lt_cell *points = column->points;
  uint32_t len = column->points_len, at = 0;
  if (len > 0) {
    column->low = points[0] - 1;
    column->high = points[len - 1];
  }
  uint64_t span = (uint64_t)(column->high - column->low);
  uint32_t wanted = len * 2 < LT_STARTS_MIN ? LT_STARTS_MIN : len * 2 < LT_STARTS_MAX ? len * 2 : LT_STARTS_MAX;
  while (span >> column->shift >= wanted) column->shift++;
  uint32_t shares = (uint32_t)(span >> column->shift) + 1;
  uint32_t *starts = LT_NEW_ARRAY(arena, uint32_t, shares);
  for (uint32_t share = 0; share < shares; share++) {
    uint64_t first = (uint64_t)share << column->shift;
    while (at < len && (uint64_t)(points[at] - column->low) <= first) at++;
    starts[share] = at;
  }
  for (uint32_t share = 0; share < shares && column->shift > 0; share++) { /* a share of one value needs no search */
    uint32_t end = share + 1 < shares ? starts[share + 1] : len;
    if (end - starts[share] > column->most) column->most = end - starts[share];
  }
  column->starts = starts;
  lt_cell *padded = LT_NEW_ARRAY(arena, lt_cell, len + column->most); /* the search may look that far */
  for (uint32_t i = 0; i < len + column->most; i++) padded[i] = i < len ? points[i] : INT64_MAX;
  column->points = padded;
}

void lt_column_build(lt_index_draft *draft, const lt_layout *layout, lt_column *column, const lt_held_list *held) {
  lt_arena *arena = &draft->slice->arena;
  bool narrow = layout->words <= LT_NARROW;
  column->from = held->items[0].bit / LT_WORD_BITS;
  column->words = held->items[held->len - 1].bit / LT_WORD_BITS + 1 - column->from;
  if (narrow) {
    column->from = 0;
    column->words = layout->words;
  }
  lt_rows_draft d = {.scratch = &draft->scratch, .column = column};
  d.first = LT_NEW_ARRAY(&draft->scratch, lt_word, column->words);
  d.absent = LT_NEW_ARRAY(&draft->scratch, lt_word, column->words);
  d.tests = LT_NEW_ARRAY(&draft->scratch, lt_word, column->words);
  lt_bits_copy(d.first, layout->live + column->from, column->words);
  lt_bits_copy(d.absent, layout->live + column->from, column->words);
  for (uint32_t i = 0, end; i < held->len; i = end) {
    for (end = i + 1; end < held->len && held->items[end].bit == held->items[i].bit;) end++;
    place_norm(&d, &held->items[i], end - i);
  }
  lay_flips(&d, arena);
  lay_rows(&d, arena, narrow);
  lay_starts(column, arena);
}

/* ---- reading ---- */

const lt_word *lt_column_row(const lt_column *column, lt_cell cell, lt_word *room) {
  uint32_t low = lt_column_interval(column, cell);
  uint32_t kept = low / column->step;
  const lt_word *row = column->rows + (size_t)kept * column->words;
  if (kept * column->step == low) return row;
  lt_bits_copy(room, row, column->words);
  for (uint32_t i = column->flip_first[kept * column->step]; i < column->flip_first[low]; i++)
    lt_bits_flip(room, column->flips[i]);
  return room;
}
