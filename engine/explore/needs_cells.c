/* needs_cells.c: the values of an unknown fact that are worth trying: one on each side of every place where a test of
 * the set may turn, one of every option, a body of each kind. Where all that reads the fact are tests against constants
 * these are all that anything can tell apart; where it is compared, added up or handed on, they are those that are most
 * likely to differ, and that is said. */
#include "base/sort.h"
#include "explore/needs.h"

enum { OPTIONS_TRIED = 48, CELLS_TRIED = 64 };

typedef struct listing {
  const lt_explanation *explanation;
  const lt_set *set;
  lt_arena *arena;
  uint32_t fact;
  LT_VEC(const lt_expr *) tests; /* of the fact against constants */
  lt_trial_cells cells;
  bool all; /* nothing else could be told apart */
} listing;

static bool is_known(lt_cell cell) { return cell != LT_UNKNOWN && cell != LT_ABSENT; }

static void add(listing *l, lt_cell cell) {
  for (uint32_t i = 0; i < l->cells.len; i++)
    if (l->cells.items[i] == cell) return;
  LT_PUSH(l->arena, &l->cells, cell);
}

/* Of what has no order only itself. */
static void add_around(listing *l, lt_cell cell) {
  lt_type_kind kind = l->set->facts[l->fact].type.kind;
  if (!lt_type_is_ordered(l->set->facts[l->fact].type)) {
    add(l, cell);
    return;
  }
  for (lt_cell at = cell - 1; at <= cell + 1; at++)
    if (kind == LT_TYPE_DATE || at >= 0) add(l, at);
}

static bool is_fact(const listing *l, const lt_term *term) {
  return term && term->kind == LT_TERM_FACT && term->item == l->fact;
}

static bool reads(const listing *l, const lt_term *term) {
  return term && (is_fact(l, term) || reads(l, term->base) || reads(l, term->value));
}

/* What all subjects state of a fact: what the fact at hand may be compared with. */
static void add_stated(listing *l, uint32_t fact) {
  const lt_facts *facts = &l->explanation->plan->facts;
  for (uint32_t s = 0; s < facts->subjects.len && l->cells.len < 4 * CELLS_TRIED; s++) {
    if (facts->subjects.items[s].entity != l->set->facts[fact].entity) continue;
    lt_cell cell = lt_plan_cell(l->explanation->plan, s, fact);
    if (is_known(cell)) add_around(l, cell);
  }
}

static void add_other(listing *l, const lt_term *other) {
  while (other && other->kind != LT_TERM_FACT) other = other->base;
  l->all = false;
  if (other && lt_type_equal(other->type, l->set->facts[l->fact].type)) add_stated(l, other->item);
}

/* Of a sum, what is wanting of the constant beside what is stated. */
static void add_wanting(listing *l, const lt_expr *test) {
  const lt_facts *facts = &l->explanation->plan->facts;
  lt_cell known = 0;
  for (uint32_t s = 0; s < facts->subjects.len; s++) {
    if (facts->subjects.items[s].entity != l->set->facts[l->fact].entity) continue;
    lt_cell cell = lt_plan_cell(l->explanation->plan, s, l->fact);
    if (is_known(cell)) known += cell;
  }
  for (uint32_t i = 0; i < test->cells_len; i++) {
    add_around(l, test->cells[i]);
    if (test->cells[i] > known) add_around(l, test->cells[i] - known);
  }
  add(l, 0);
}

static void look(listing *l, const lt_expr *test) {
  bool ordered = lt_type_is_ordered(l->set->facts[l->fact].type);
  if (is_fact(l, test->left) && !test->right) {
    LT_PUSH(l->arena, &l->tests, test);
    for (uint32_t i = 0; i < test->cells_len; i++) add_around(l, test->cells[i]);
    return;
  }
  if (test->right && is_fact(l, test->left)) add_other(l, test->right);
  if (is_fact(l, test->right)) add_other(l, test->left);
  bool left = reads(l, test->left) && !is_fact(l, test->left);
  bool within = left || (reads(l, test->right) && !is_fact(l, test->right));
  if (!within) return;
  l->all = false;
  if (test->left->kind == LT_TERM_SUM && ordered) add_wanting(l, test);
  if (ordered && l->set->facts[l->fact].type.kind == LT_TYPE_DATE) {
    add_other(l, reads(l, test->left) ? test->right : test->left);
    for (uint32_t i = 0; i < test->cells_len; i++) add_around(l, test->cells[i]);
  }
}

static void add_options(listing *l, lt_type type) {
  const lt_choice *choice = &l->set->choices[type.of];
  for (uint32_t i = 0; i < choice->options_len && i < OPTIONS_TRIED; i++) add(l, choice->first_option + i);
  l->all = choice->options_len <= OPTIONS_TRIED;
}

/* A body of each kind, two of the plan's own place: heads and attributes of the fact differ by these. */
static void add_bodies(listing *l, lt_type type) {
  uint32_t *seen = LT_NEW_ARRAY(l->arena, uint32_t, l->set->options_len + 1);
  lt_cell place = l->explanation->run->slice_of[0]->key.place;
  for (int here = 1; here >= 0; here--) {
    for (uint32_t i = 0; i < l->set->bodies_len; i++) {
      const lt_body *body = &l->set->bodies[i];
      bool office = body->kind != LT_NONE && lt_str_equal(l->set->options[body->kind].id, LT_STR("office"));
      if (body->kind == LT_NONE || office != (type.kind == LT_TYPE_OFFICE) || ((lt_cell)body->place == place) != here)
        continue;
      if (seen[body->kind]++ < (here ? 2u : 1u)) add(l, (lt_cell)i);
    }
  }
  l->all = false;
}

static lt_cell a_day(const listing *l) {
  lt_cell as_of = l->explanation->plan->as_of;
  return as_of == LT_UNKNOWN ? l->explanation->run->slice_of[0]->key.date : as_of;
}

static void add_type(listing *l, lt_type type) {
  switch (type.kind) {
    case LT_TYPE_YES_NO:
      l->cells.len = 0;
      add(l, 1);
      add(l, 0);
      l->all = true;
      break;
    case LT_TYPE_CHOICE: add_options(l, type); break;
    case LT_TYPE_BODY:
    case LT_TYPE_OFFICE: add_bodies(l, type); break;
    case LT_TYPE_PLACE:
      for (uint32_t i = 0; i < l->set->places_len && i < OPTIONS_TRIED; i++) add(l, (lt_cell)i);
      l->all &= l->set->places_len <= OPTIONS_TRIED;
      break;
    case LT_TYPE_TEXT: add(l, 0); break;
    default:
      if (l->cells.len == 0) add_around(l, type.kind == LT_TYPE_DATE ? a_day(l) : 1);
  }
}

static int by_cell(const void *a, const void *b) {
  lt_cell x = *(const lt_cell *)a, y = *(const lt_cell *)b;
  return (x > y) - (x < y);
}

/* Of values that every test sees alike one is enough, where there is nothing but tests. */
static void thin_out(listing *l) {
  lt_trial_cells kept = {0};
  for (uint32_t i = 0; i < l->cells.len; i++) {
    bool seen = false;
    for (uint32_t k = 0; k < kept.len && !seen; k++) {
      seen = true;
      for (uint32_t t = 0; t < l->tests.len && seen; t++)
        seen = lt_test_cell(l->tests.items[t], l->cells.items[i]) == lt_test_cell(l->tests.items[t], kept.items[k]);
    }
    if (!seen) LT_PUSH(l->arena, &kept, l->cells.items[i]);
  }
  l->cells = kept;
}

/* A step that is not stated was taken by the day of review, or will be later: that is another plan. */
static lt_cell latest_of(const listing *l) {
  const lt_fact *fact = &l->set->facts[l->fact];
  lt_cell as_of = l->explanation->plan->as_of;
  return fact->step && fact->type.kind == LT_TYPE_DATE && as_of != LT_UNKNOWN ? as_of : INT64_MAX;
}

static void leave_out_later(listing *l) {
  lt_cell latest = latest_of(l);
  uint32_t len = 0;
  if (latest != INT64_MAX) add(l, latest);
  for (uint32_t i = 0; i < l->cells.len; i++)
    if (l->cells.items[i] <= latest) l->cells.items[len++] = l->cells.items[i];
  l->cells.len = len;
}

bool lt_needs_cells(const lt_explanation *explanation, lt_arena *arena, uint32_t fact, lt_trial_cells *out) {
  const lt_set *set = explanation->set;
  const lt_fact *record = &set->facts[fact];
  lt_type type = record->type;
  listing l = {.explanation = explanation, .set = set, .arena = arena, .fact = fact, .all = true};
  for (uint32_t i = 0; i < set->exprs_len; i++)
    if (set->exprs[i]->left) look(&l, set->exprs[i]);
  for (uint32_t i = 0; i < set->values_len; i++)
    if (set->values[i]->kind == LT_VALUE_TERM && reads(&l, set->values[i]->term)) l.all = false;
  bool told_by_tests = l.all;
  add_type(&l, type);
  leave_out_later(&l);
  lt_sort(arena, l.cells.items, l.cells.len, sizeof *l.cells.items, by_cell);
  if (told_by_tests && type.kind != LT_TYPE_YES_NO && type.kind != LT_TYPE_CHOICE && type.kind != LT_TYPE_BODY &&
      type.kind != LT_TYPE_OFFICE)
    thin_out(&l);
  for (uint32_t i = 0; i < l.cells.len && out->len < CELLS_TRIED; i++) LT_PUSH(arena, out, l.cells.items[i]);
  if (record->absence == LT_ABSENCE_NONE || record->absence == LT_ABSENCE_NOT_YET) LT_PUSH(arena, out, LT_ABSENT);
  return l.all && l.cells.len <= CELLS_TRIED;
}
