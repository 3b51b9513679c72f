/* cells.c: what an unknown fact may turn out to be, as far as the open tests at hand can tell.
 * An ordered fact: the intervals between the values at which a test turns. An id: each that a test names, and one
 * other. Absent, where that may be. A question that is one of several: just those. Anything else that is open: no or
 * yes. */
#include "cells.h"

lt_cells *lt_cells_begin(lt_run *run) {
  if (run->bits->cells) return run->bits->cells;
  const lt_set *set = run->set;
  lt_arena *arena = &run->arena;
  lt_cells *cells = run->bits->cells = LT_NEW(arena, lt_cells);
  *cells = (lt_cells){
      .set = set, .arena = arena, .room = {.arena = arena}, .first = {.arena = arena}, .keep = {.arena = arena}};
  cells->leaf_of = LT_NEW_ARRAY(arena, uint32_t, set->exprs_len);
  cells->term_of = LT_NEW_ARRAY(arena, uint32_t, set->terms_len);
  cells->norm_of = LT_NEW_ARRAY(arena, uint32_t, set->norms_len);
  cells->row = LT_NEW_ARRAY(arena, lt_word, run->bits->panel_words_max);
  cells->met = LT_NEW_ARRAY(arena, uint8_t, run->bits->panel_len_max);
  return cells;
}

void lt_cells_end(lt_cells *cells) {
  for (uint32_t i = 0; i < cells->leaves.len; i++) cells->leaf_of[cells->leaves.items[i].leaf->number] = 0;
  for (uint32_t i = 0; i < cells->norms.len; i++) cells->norm_of[cells->norms.items[i].norm] = 0;
  for (uint32_t i = 0; i < cells->dimensions.len; i++) {
    if (cells->dimensions.items[i].term) cells->term_of[cells->dimensions.items[i].term->number] = 0;
  }
  cells->leaves.len = cells->norms.len = cells->dimensions.len = 0;
  lt_room_reset(&cells->room);
  lt_room_reset(&cells->first);
  lt_room_reset(&cells->keep);
}

static bool is_of_cells(const lt_expr *leaf) {
  if (leaf->op == LT_OP_SOME || leaf->op == LT_OP_EVERY || leaf->op == LT_OP_INCLUDES || leaf->op == LT_OP_INCLUDES_ANY)
    return false;
  if (leaf->op == LT_OP_DECIDED_BY || leaf->right || leaf->left->type.set) return false;
  if (leaf->open_len || (leaf->cells_len > 0 && leaf->cells[0] == LT_UNKNOWN)) return false;
  return leaf->left->kind == LT_TERM_FACT || leaf->left->kind == LT_TERM_QUESTION ||
         leaf->left->kind == LT_TERM_ATTRIBUTE;
}

uint32_t lt_cells_dimension_of(lt_cells *cells, const lt_expr *leaf) {
  lt_dimension dimension = {.kind = LT_DIMENSION_LEAF};
  uint32_t *mark = NULL;
  if (is_of_cells(leaf)) {
    dimension.kind = LT_DIMENSION_TERM;
    dimension.term = leaf->left;
    mark = &cells->term_of[leaf->left->number];
    if (*mark) return *mark - 1;
    *mark = cells->dimensions.len + 1;
  }
  LT_PUSH(cells->arena, &cells->dimensions, dimension);
  return cells->dimensions.len - 1;
}

uint32_t lt_cells_doubt(lt_cells *cells, lt_dimension_kind kind, uint32_t number) {
  for (uint32_t i = 0; i < cells->dimensions.len; i++) {
    if (cells->dimensions.items[i].kind == kind && cells->dimensions.items[i].number == number) return i;
  }
  lt_dimension dimension = {.kind = kind, .number = number};
  LT_PUSH(cells->arena, &cells->dimensions, dimension);
  return cells->dimensions.len - 1;
}

/* ---- what a term may turn out to be ---- */

/* How many ids a type has at most; of bodies and texts a plan may bring its own. */
static uint64_t ids_of(const lt_set *set, lt_type type) {
  switch (type.kind) {
    case LT_TYPE_CHOICE: return set->choices[type.of].options_len;
    case LT_TYPE_PLACE: return set->places_len;
    case LT_TYPE_INSTRUMENT: return set->instruments_len;
    case LT_TYPE_POLICY: return set->policies_len;
    case LT_TYPE_PERMISSION: return LT_FORBIDDEN + 1;
    default: return UINT64_MAX;
  }
}

/* Of a term that is unknown. What stands on something absent is absent; a root is part of nothing. */
static bool may_be_absent(const lt_set *set, const lt_scope *scope, const lt_term *term) {
  if (term->kind == LT_TERM_ATTRIBUTE)
    return term->attribute == LT_ATTRIBUTE_PART_OF || may_be_absent(set, scope, term->base);
  if (term->kind == LT_TERM_FACT)
    return set->facts[term->item].absence == LT_ABSENCE_NONE || set->facts[term->item].absence == LT_ABSENCE_NOT_YET;
  lt_cell room;
  lt_possible is = lt_eval_possible(scope, term, &room);
  return is.len > 0 && is.cells[0] == LT_ABSENT;
}

static void gather_points(lt_cells *cells, uint32_t dimension, bool ordered) {
  cells->points.len = 0;
  for (uint32_t i = 0; i < cells->leaves.len; i++) {
    const lt_cell_leaf *leaf = &cells->leaves.items[i];
    if (leaf->dimension != dimension) continue;
    if (ordered) lt_points_of(cells->arena, leaf->leaf, &cells->points);
    for (uint32_t c = 0; !ordered && c < leaf->leaf->cells_len; c++)
      LT_PUSH(cells->arena, &cells->points, leaf->leaf->cells[c]);
  }
  lt_points_sort(&cells->points);
}

/* One value of each interval; an interval below the first point, too. */
static uint32_t put_intervals(const lt_points *points, lt_cell *cells) {
  cells[0] = points->len ? points->items[0] - 1 : 0;
  for (uint32_t i = 0; i < points->len; i++) cells[i + 1] = points->items[i];
  return points->len + 1;
}

static uint32_t put_ids(const lt_cells *all, lt_type type, lt_cell *cells) {
  const lt_points *points = &all->points;
  uint32_t len = 0;
  for (; len < points->len; len++) cells[len] = points->items[len];
  if (points->len < ids_of(all->set, type))
    cells[len++] = INT64_MAX; /* tests only ask whether it is one that they name */
  return len;
}

static void fill_unknown(lt_cells *cells, const lt_scope *scope, uint32_t number) {
  lt_dimension *dimension = &cells->dimensions.items[number];
  lt_type type = dimension->term->type;
  bool ordered = lt_type_is_ordered(type);
  if (type.kind == LT_TYPE_YES_NO)
    cells->points.len = 0;
  else
    gather_points(cells, number, ordered);
  lt_cell *room = lt_room_take(&cells->room, cells->points.len + 3);
  if (type.kind == LT_TYPE_YES_NO) {
    room[0] = 0;
    room[1] = 1;
    dimension->len = 2;
  } else {
    dimension->len = ordered ? put_intervals(&cells->points, room) : put_ids(cells, type, room);
  }
  if (may_be_absent(cells->set, scope, dimension->term)) room[dimension->len++] = LT_ABSENT;
  dimension->cells = room;
}

static bool told_apart(const lt_cells *cells, uint32_t dimension, lt_cell a, lt_cell b) {
  for (uint32_t i = 0; i < cells->leaves.len; i++) {
    const lt_cell_leaf *leaf = &cells->leaves.items[i];
    if (leaf->dimension == dimension && lt_test_cell(leaf->leaf, a) != lt_test_cell(leaf->leaf, b)) return true;
  }
  return false;
}

/* Of the values that an answer may still have, one for each way in which the tests see them. So an answer that is
 * better known never needs more combinations than one of which nothing is known. */
static void fill_possible(lt_cells *cells, uint32_t number, const lt_possible *is) {
  lt_dimension *dimension = &cells->dimensions.items[number];
  lt_cell *room = lt_room_take(&cells->room, is->len);
  dimension->len = 0;
  for (uint32_t i = 0; i < is->len; i++) {
    bool seen = false;
    for (uint32_t k = 0; k < dimension->len && !seen; k++) seen = !told_apart(cells, number, is->cells[i], room[k]);
    if (!seen) room[dimension->len++] = is->cells[i];
  }
  dimension->cells = room;
}

static const lt_cell no_or_yes[2] = {0, 1};

bool lt_cells_fill(lt_cells *cells, const lt_scope *scope) {
  uint64_t combinations = 1;
  for (uint32_t i = 0; i < cells->dimensions.len; i++) {
    lt_dimension *dimension = &cells->dimensions.items[i];
    lt_cell room;
    dimension->at = 0;
    dimension->cells = no_or_yes;
    dimension->len = 2;
    if (dimension->kind == LT_DIMENSION_TERM) {
      lt_possible is = lt_eval_possible(scope, dimension->term, &room);
      bool several = dimension->term->kind == LT_TERM_QUESTION && !is.unknown && is.len > 0;
      if (several)
        fill_possible(cells, i, &is);
      else
        fill_unknown(cells, scope, i);
    }
    combinations *= dimension->len;
    if (combinations > LT_CELLS_MAX) return false;
  }
  return true;
}

bool lt_cells_next(lt_cells *cells) {
  for (uint32_t i = 0; i < cells->dimensions.len; i++) {
    lt_dimension *dimension = &cells->dimensions.items[i];
    if (++dimension->at < dimension->len) return true;
    dimension->at = 0;
  }
  return false;
}
