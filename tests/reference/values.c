/* values.c: cells that are still possible, sets of members, and what norms say, for the reference evaluator.
 * It decides nothing: it only says what a value is for a plan, and when two values are the same. */
#include <stdlib.h>
#include <string.h>

#include "reference_impl.h"

void ref_can_add(lt_arena *arena, ref_can *can, lt_cell cell) {
  for (uint32_t i = 0; i < can->cells.len; i++)
    if (can->cells.items[i] == cell) return;
  LT_PUSH(arena, &can->cells, cell);
}

bool ref_members_has(const lt_members *members, lt_cell cell) {
  for (uint32_t i = 0; i < members->len; i++)
    if (members->cells[i] == cell) return true;
  return false;
}

static int by_cell(const void *a, const void *b) {
  lt_cell x = *(const lt_cell *)a, y = *(const lt_cell *)b;
  return (x > y) - (x < y);
}

lt_members ref_members_sorted(lt_arena *arena, const lt_cell *cells, uint32_t len) {
  lt_members members = {LT_NEW_ARRAY(arena, lt_cell, len + 1), 0, false};
  if (len) memcpy(members.cells, cells, len * sizeof *cells);
  qsort(members.cells, len, sizeof *cells, by_cell);
  for (uint32_t i = 0; i < len; i++)
    if (i == 0 || members.cells[i] != members.cells[members.len - 1]) members.cells[members.len++] = members.cells[i];
  return members;
}

/* The set that a fact or a question is. */
static ref_set set_of_fact(const ref_view *view, const lt_term *term) {
  ref_set set = {0};
  ref_can can = ref_term(view, term);
  if (can.unknown) {
    set.unknown = true;
  } else if (can.cells.items[0] == LT_ABSENT) {
    set.absent = true;
  } else {
    const lt_members *members = &view->run->facts->sets.items[can.cells.items[0]];
    ref_can living = {0};
    lt_type type = term->type;
    for (uint32_t i = 0; i < members->len; i++)
      ref_can_add(view->run->arena, &living, ref_living(view->run, view->vars[0], type, members->cells[i]));
    set.unknown = members->open;
    for (uint32_t i = 0; i < living.cells.len; i++) set.unknown |= living.cells.items[i] == LT_UNKNOWN;
    set.certain = ref_members_sorted(view->run->arena, living.cells.items, living.cells.len);
    if (set.certain.len && set.certain.cells[0] == LT_UNKNOWN) set.certain.cells++, set.certain.len--;
    set.certain.open = set.unknown;
  }
  return set;
}

/* Members with the bodies that live where they are read; one of several leaves the set unknown. */
static lt_members living_members(const ref_view *view, const lt_term *term, const lt_members *members, ref_set *set) {
  ref_can living = {0};
  lt_type type = {.kind = term->type.kind, .of = term->type.of};
  for (uint32_t i = 0; i < members->len; i++) {
    lt_cell cell = ref_living(view->run, view->vars[0], type, members->cells[i]);
    set->unknown |= cell == LT_UNKNOWN;
    if (cell != LT_UNKNOWN) ref_can_add(view->run->arena, &living, cell);
  }
  lt_members out = ref_members_sorted(view->run->arena, living.cells.items, living.cells.len);
  out.open = members->open;
  return out;
}

static ref_set set_of_question(const ref_view *view, const lt_term *term) {
  ref_set set = {0};
  uint32_t subject = ref_climb(view->run->facts, view->vars[term->var], term->entity);
  if (subject == LT_NONE) {
    set.absent = true;
    return set;
  }
  const lt_possible *possible = &ref_ask(view->run, subject, term->item)->answer.possible;
  bool absent = possible->len && possible->cells[0] == LT_ABSENT;
  set.absent = absent && !possible->certain && !possible->unknown;
  set.maybe_absent = absent && !set.absent;
  set.unknown = possible->unknown;
  if (possible->certain) {
    set.certain = living_members(view, term, possible->certain, &set);
    set.certain.open |= set.unknown && !possible->unknown;
    set.unknown |= possible->certain->open;
  }
  if (possible->perhaps) set.perhaps = living_members(view, term, possible->perhaps, &set);
  return set;
}

ref_set ref_set_term(const ref_view *view, const lt_term *term) {
  return term->kind == LT_TERM_QUESTION ? set_of_question(view, term) : set_of_fact(view, term);
}

/* ---- what norms say ---- */

/* Joins one member of a written set: a constant, a term, or a term that is itself a set. */
static void join_member(const ref_view *view, const lt_value *value, ref_says *says, ref_can *cells) {
  lt_arena *arena = view->run->arena;
  if (value->kind == LT_VALUE_CELL) {
    lt_cell cell = ref_living(view->run, view->vars[0], value->type, value->cell);
    if (cell == LT_UNKNOWN)
      says->incomplete = true;
    else
      ref_can_add(arena, cells, cell);
  } else if (value->kind != LT_VALUE_TERM) {
    says->incomplete = true;
  } else if (value->term->type.set) {
    ref_set set = ref_set_term(view, value->term);
    for (uint32_t i = 0; i < set.certain.len; i++) ref_can_add(arena, cells, set.certain.cells[i]);
    /* What is declared open never is complete; what the plan marks open may still be learned. */
    bool declared = value->term->kind == LT_TERM_FACT && view->run->set->facts[value->term->item].open;
    bool open = set.certain.open && (declared || value->term->kind == LT_TERM_QUESTION);
    open |= set.absent && declared; /* none named, and others may still belong */
    if (open) says->members.open = true;
    if (set.perhaps.len || (set.unknown && !open)) says->incomplete = true;
  } else {
    ref_can can = ref_term(view, value->term);
    if (can.unknown || can.cells.len != 1)
      says->incomplete = true;
    else if (can.cells.items[0] != LT_ABSENT)
      ref_can_add(arena, cells, can.cells.items[0]);
  }
}

static ref_says says_members(const ref_view *view, const lt_value *value) {
  ref_says says = {.kind = REF_MEMBERS, .node = value};
  ref_can cells = {0};
  if (value->kind == LT_VALUE_SET)
    for (uint32_t i = 0; i < value->members_len; i++) join_member(view, value->members[i], &says, &cells);
  else
    join_member(view, value, &says, &cells);
  bool open = says.members.open;
  says.members = ref_members_sorted(view->run->arena, cells.cells.items, cells.cells.len);
  says.members.open = open;
  return says;
}

ref_says ref_says_of(const ref_view *view, const lt_question *question, const lt_value *value) {
  ref_says says = {.kind = REF_UNKNOWN, .node = value};
  switch (value->kind) {
    case LT_VALUE_INAPPLICABLE: says.kind = REF_INAPPLICABLE; return says;
    case LT_VALUE_DISCRETION: says.kind = REF_DISCRETION; return says;
    case LT_VALUE_UNREAD: return says;
    default: break;
  }
  if (question->kind == LT_QUESTION_SET) return says_members(view, value);
  if (value->kind == LT_VALUE_TERM) {
    ref_can can = ref_term(view, value->term);
    if (can.unknown || can.cells.len != 1 || can.cells.items[0] == LT_ABSENT) return says;
    says.cell = can.cells.items[0];
  } else {
    says.cell = ref_living(view->run, view->vars[0], value->type, value->cell);
    if (says.cell == LT_UNKNOWN) return says;
  }
  says.kind = REF_CELL;
  return says;
}

bool ref_says_known(const ref_says *says) {
  return says->kind == REF_CELL || says->kind == REF_INAPPLICABLE ||
         (says->kind == REF_MEMBERS && !says->incomplete && !says->members.open);
}

bool ref_says_equal(const ref_says *a, const ref_says *b) {
  if (a->node == b->node) return true;
  if (!ref_says_known(a) || !ref_says_known(b) || a->kind != b->kind) return false;
  if (a->kind == REF_INAPPLICABLE) return true;
  if (a->kind == REF_CELL) return a->cell == b->cell;
  return a->members.len == b->members.len &&
         (a->members.len == 0 || memcmp(a->members.cells, b->members.cells, a->members.len * sizeof(lt_cell)) == 0);
}
