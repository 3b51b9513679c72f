/* needs_values.c: what may be put in of one fact that is read. Where all that reads it are tests against constants,
 * there is one value for each way in which those tests can come out, and these are all; else those of needs_cells.c. Of
 * a set every choice of the members that the tests name, while those are few. */
#include <string.h>

#include "base/sort.h"
#include "needs_impl.h"

enum {
  MEMBERS_WHOLE = 8 /* every choice of so many is listed */,
  MEMBERS_FIRST = 4 /* and of so many tried alone */,
  MEMBERS_MAX = 32,
  VALUES_MAX = 96
};

/* ---- Cells ---- */

typedef struct choosing {
  lt_finding *f;
  const lt_read *read;
  const lt_fact *fact;
  lt_trial_cells cells;
  uint8_t *seen; /* of each cell, how the tests come out */
} choosing;

static bool names_body(lt_type type) { return type.kind == LT_TYPE_BODY || type.kind == LT_TYPE_OFFICE; }

/* How a test comes out; a body is seen as the one that lives in its place. */
static lt_truth told(const choosing *c, const lt_read_test *by, lt_cell cell) {
  lt_scope scope = {.facts = &c->f->facts, .registers = &c->f->set->registers, .day = by->day};
  if (names_body(c->fact->type)) cell = lt_day_body(by->day, cell);
  if (cell == LT_UNKNOWN) return LT_MAYBE;
  return lt_test_cell(by->test, lt_eval_through(&scope, by->test->left, cell));
}

/* A step is not done later than the day of review. */
static lt_cell latest_of(const choosing *c) {
  lt_cell as_of = c->f->explanation->plan->as_of;
  return c->fact->step && c->fact->type.kind == LT_TYPE_DATE && as_of != LT_UNKNOWN ? as_of : INT64_MAX;
}

/* Of values that all tests see alike one is enough. */
static void offer(choosing *c, lt_cell cell) {
  uint32_t tests = c->read->tests.len;
  uint8_t *as = &c->seen[(size_t)c->cells.len * tests];
  if (c->cells.len >= VALUES_MAX || cell > latest_of(c)) return;
  for (uint32_t i = 0; i < tests; i++) as[i] = (uint8_t)told(c, &c->read->tests.items[i], cell);
  for (uint32_t k = 0; k < c->cells.len; k++)
    if (tests == 0 || memcmp(as, &c->seen[(size_t)k * tests], tests) == 0) return;
  LT_PUSH(c->f->arena, &c->cells, cell);
}

static void offer_range(choosing *c, uint32_t first, uint32_t len) {
  for (uint32_t i = 0; i < len; i++) offer(c, (lt_cell)(first + i));
}

/* The constants of tests of the fact itself, and where there is an order what lies beside them. */
static void offer_constants(choosing *c) {
  bool ordered = lt_type_is_ordered(c->fact->type), date = c->fact->type.kind == LT_TYPE_DATE;
  for (uint32_t i = 0; i < c->read->tests.len; i++) {
    const lt_expr *test = c->read->tests.items[i].test;
    if (test->left->kind != LT_TERM_FACT) continue; /* of what an attribute is */
    for (uint32_t k = 0; k < test->cells_len; k++) {
      lt_cell cell = test->cells[k];
      if (cell == LT_UNKNOWN) continue;
      for (lt_cell at = ordered ? cell - 1 : cell; at <= (ordered ? cell + 1 : cell); at++)
        if (!ordered || date || at >= 0) offer(c, at);
    }
  }
  if (latest_of(c) != INT64_MAX) offer(c, latest_of(c));
}

/* Registered ones, heads of bodies that have no office of their own, and one that no register has. */
static void offer_bodies(choosing *c) {
  const lt_set *set = c->f->set;
  bool wanted = c->fact->type.kind == LT_TYPE_OFFICE;
  for (uint32_t i = 0; i < set->bodies_len; i++) {
    uint32_t kind = set->bodies[i].kind;
    bool office = kind != LT_NONE && lt_str_equal(set->options[kind].id, LT_STR("office"));
    if (kind != LT_NONE && office == wanted) offer(c, (lt_cell)i);
    if (kind != LT_NONE && wanted && !office) offer(c, lt_head_of((lt_cell)i));
  }
  if (c->f->own_bodies.len > 0 && !wanted) offer(c, c->f->own_bodies.items[0]);
}

static void offer_all(choosing *c, const lt_trial_cells *usual) {
  const lt_set *set = c->f->set;
  lt_type type = c->fact->type;
  offer_constants(c);
  for (uint32_t i = 0; i < usual->len; i++)
    if (usual->items[i] != LT_ABSENT) offer(c, usual->items[i]);
  switch (type.kind) {
    case LT_TYPE_CHOICE: offer_range(c, set->choices[type.of].first_option, set->choices[type.of].options_len); break;
    case LT_TYPE_PLACE: offer_range(c, 0, set->places_len); break;
    case LT_TYPE_INSTRUMENT: offer_range(c, 0, set->instruments_len); break;
    case LT_TYPE_POLICY: offer_range(c, 0, set->policies_len); break;
    case LT_TYPE_BODY:
    case LT_TYPE_OFFICE: offer_bodies(c); break;
    default: break;
  }
}

static lt_trial_values cells_of(lt_finding *f, const lt_read *read) {
  const lt_fact *fact = &f->set->facts[read->fact];
  lt_trial_values usual = {0}, out = {.all = true};
  usual.all = lt_needs_cells(f->explanation, f->arena, read->fact, &usual.cells);
  usual.first = usual.cells.len;
  if (read->otherwise && fact->type.kind == LT_TYPE_BODY)
    for (uint32_t i = 0; i < f->own_bodies.len; i++) LT_PUSH(f->arena, &usual.cells, f->own_bodies.items[i]);
  if (read->otherwise || fact->type.kind == LT_TYPE_YES_NO || lt_fact_chooses_law(f->set, read->fact)) return usual;
  choosing c = {.f = f, .read = read, .fact = fact};
  c.seen = LT_NEW_ARRAY(f->arena, uint8_t, (size_t)(VALUES_MAX + 1) * (read->tests.len + 1));
  offer_all(&c, &usual.cells);
  out.all = c.cells.len < VALUES_MAX;
  out.cells = c.cells;
  for (uint32_t i = 0; i < usual.cells.len; i++)
    if (usual.cells.items[i] == LT_ABSENT) LT_PUSH(f->arena, &out.cells, LT_ABSENT);
  out.first = out.cells.len;
  return out;
}

/* ---- Sets ---- */

typedef struct gathering {
  lt_finding *f;
  const lt_read *read;
  const lt_fact *fact;
  lt_members stated;     /* by the plan */
  lt_trial_cells others; /* that tests name */
  lt_trial_values out;
  LT_VEC(lt_members) sets;
} gathering;

static bool names(const lt_expr *test, lt_cell cell) {
  for (uint32_t i = 0; i < test->cells_len; i++)
    if (test->cells[i] == cell) return true;
  return false;
}

/* Named by the same tests. */
static bool same_member(const gathering *g, lt_cell a, lt_cell b) {
  for (uint32_t i = 0; i < g->read->tests.len; i++)
    if (names(g->read->tests.items[i].test, a) != names(g->read->tests.items[i].test, b)) return false;
  return true;
}

static void add_member(gathering *g, const lt_read_test *by, lt_cell cell) {
  if (cell == LT_UNKNOWN || lt_members_have(&g->stated, cell)) return;
  if (names_body(g->fact->type) && lt_day_body(by->day, cell) != cell) {
    g->out.all = false;
    return;
  }
  for (uint32_t i = 0; i < g->others.len; i++)
    if (g->others.items[i] == cell || (!g->read->otherwise && same_member(g, g->others.items[i], cell))) return;
  LT_PUSH(g->f->arena, &g->others, cell);
}

static int by_cell(const void *a, const void *b) {
  lt_cell x = *(const lt_cell *)a, y = *(const lt_cell *)b;
  return (x > y) - (x < y);
}

static void add_set(gathering *g, uint64_t chosen) {
  lt_members set = {.open = g->fact->open};
  set.cells = LT_NEW_ARRAY(g->f->arena, lt_cell, g->stated.len + g->others.len + 1);
  if (g->stated.len) memcpy(set.cells, g->stated.cells, g->stated.len * sizeof *set.cells);
  set.len = g->stated.len;
  for (uint32_t i = 0; i < g->others.len; i++)
    if (chosen >> i & 1) set.cells[set.len++] = g->others.items[i];
  lt_sort(g->f->arena, set.cells, set.len, sizeof *set.cells, by_cell);
  LT_PUSH(g->f->arena, &g->sets, set);
  LT_PUSH(g->f->arena, &g->out.cells, LT_UNKNOWN);
}

static bool is_one_or_all_but_one(uint64_t chosen, uint64_t whole) {
  uint64_t left = whole & ~chosen;
  return (chosen & (chosen - 1)) == 0 || (left & (left - 1)) == 0;
}

/* Those that are likely to differ come first. */
static void add_sets(gathering *g) {
  uint32_t len = g->others.len < MEMBERS_MAX ? g->others.len : MEMBERS_MAX;
  uint64_t whole = (UINT64_C(1) << len) - 1;
  add_set(g, 0);
  if (len > 0) add_set(g, whole);
  for (uint32_t i = 0; i < len && len > 1; i++) add_set(g, UINT64_C(1) << i);
  for (uint32_t i = 0; i < len && len > 2; i++) add_set(g, whole & ~(UINT64_C(1) << i));
  g->out.first = g->out.cells.len;
  for (uint64_t chosen = 1; len <= MEMBERS_WHOLE && chosen < whole; chosen++)
    if (!is_one_or_all_but_one(chosen, whole)) add_set(g, chosen);
  if (len <= MEMBERS_FIRST) g->out.first = g->out.cells.len;
  g->out.all &= len <= MEMBERS_WHOLE && !g->read->otherwise;
}

static lt_trial_values sets_of(lt_finding *f, const lt_read *read) {
  const lt_facts *plan = f->base;
  gathering g = {.f = f, .read = read, .fact = &f->set->facts[read->fact], .out.all = true};
  lt_cell cell = plan->cells[lt_needs_cell(f, read->subject, read->fact)];
  if (cell >= 0) g.stated = plan->sets.items[cell];
  for (uint32_t i = 0; i < read->tests.len; i++) {
    const lt_read_test *by = &read->tests.items[i];
    for (uint32_t k = 0; k < by->test->cells_len; k++) add_member(&g, by, by->test->cells[k]);
  }
  add_sets(&g);
  bool may_lack = g.fact->absence == LT_ABSENCE_NONE || g.fact->absence == LT_ABSENCE_NOT_YET;
  if (cell == LT_UNKNOWN && may_lack) {
    LT_PUSH(f->arena, &g.sets, (lt_members){0});
    LT_PUSH(f->arena, &g.out.cells, LT_ABSENT);
    if (g.others.len <= MEMBERS_FIRST) g.out.first++;
  }
  g.out.sets = g.sets.items;
  return g.out;
}

/* Only its kind and its place are known of a body that no register has. */
static void make_bodies(lt_finding *f) {
  const lt_set *set = f->set;
  lt_facts *facts = &f->facts;
  if (set->body_kind == LT_NONE) return;
  const lt_choice *kinds = &set->choices[set->body_kind];
  facts->bodies.items = lt_arena_copy(f->arena, facts->bodies.items, facts->bodies.len * sizeof *facts->bodies.items);
  facts->bodies.cap = facts->bodies.len;
  for (uint32_t i = 0; i < kinds->options_len; i++) {
    lt_cell kind = kinds->first_option + i;
    if (lt_str_equal(set->options[kind].id, LT_STR("office"))) continue;
    LT_PUSH(f->arena, &f->own_bodies, (lt_cell)facts->bodies_base + facts->bodies.len);
    lt_own_body body = {.kind = kind, .place = f->explanation->run->slice_of[0]->key.place};
    LT_PUSH(f->arena, &facts->bodies, body);
  }
}

void lt_needs_make_room(lt_finding *f) {
  const lt_facts *plan = f->base;
  lt_facts *facts = &f->facts;
  *facts = *plan;
  facts->cells = lt_arena_copy(f->arena, plan->cells, plan->cells_len * sizeof *plan->cells);
  facts->origins = lt_arena_copy(f->arena, plan->origins, plan->cells_len * sizeof *plan->origins);
  make_bodies(f);
  f->set_of = LT_NEW_ARRAY(f->arena, uint32_t, plan->cells_len + 1);
  facts->sets.items = lt_arena_copy(f->arena, plan->sets.items, plan->sets.len * sizeof *plan->sets.items);
  facts->sets.cap = facts->sets.len;
  facts->lists.items = lt_arena_copy(f->arena, plan->lists.items, plan->lists.len * sizeof *plan->lists.items);
  for (uint32_t s = 0; s < plan->subjects.len; s++) {
    const lt_numbers *slots = &f->set->entities[plan->subjects.items[s].entity].facts;
    for (uint32_t i = 0; i < slots->len; i++) {
      uint32_t at = plan->subjects.items[s].cells + i;
      bool set = f->set->facts[slots->items[i]].type.set;
      if (!set || (plan->cells[at] >= 0 && !plan->sets.items[plan->cells[at]].open)) continue;
      f->set_of[at] = facts->sets.len;
      LT_PUSH(f->arena, &facts->sets, (lt_members){0});
    }
  }
}

/* ---- Lists ---- */

/* An element for each test that looks for one is enough; how many there are, or what they add up to, has no end. */
static lt_trial_values lists_of(lt_finding *f, const lt_read *read) {
  lt_trial_values out = {0};
  uint32_t entity = f->set->facts[read->fact].type.of;
  uint32_t list = f->base->subjects.items[read->subject].children[entity];
  bool spares = f->spare_of && list < f->explanation->plan->facts.lists.len && f->spare_of[list] != 0;
  for (uint32_t more = 0; more <= (spares ? LT_NEEDS_SPARES : 0); more++) LT_PUSH(f->arena, &out.cells, (lt_cell)more);
  out.all =
      spares && !read->otherwise && read->tests.len <= LT_NEEDS_SPARES && f->set->entities[entity].children.len == 0;
  out.first = 1;
  return out;
}

/* ---- Either ---- */

/* Elements mostly have the same facts, read by the same tests. */
static const lt_known_values *known_of(const lt_finding *f, const lt_read *read) {
  const lt_known_list *known = &f->known[read->fact];
  for (uint32_t i = 0; i < known->len; i++) {
    const lt_known_values *one = &known->items[i];
    if (one->otherwise == read->otherwise && one->tests_len == read->tests.len &&
        (one->tests_len == 0 || memcmp(one->tests, read->tests.items, one->tests_len * sizeof *one->tests) == 0))
      return one;
  }
  return NULL;
}

lt_trial_values lt_needs_values(lt_finding *f, const lt_read *read) {
  lt_type type = f->set->facts[read->fact].type;
  if (type.kind == LT_TYPE_LIST) return lists_of(f, read);
  const lt_known_values *known = known_of(f, read);
  bool stated = type.set && f->base->cells[lt_needs_cell(f, read->subject, read->fact)] >= 0;
  if (known && !stated) return known->values;
  lt_known_values found = {.tests_len = read->tests.len, .otherwise = read->otherwise};
  found.values = type.set ? sets_of(f, read) : cells_of(f, read);
  found.tests = lt_arena_copy(f->arena, read->tests.items, read->tests.len * sizeof *read->tests.items);
  if (!stated) LT_PUSH(f->arena, &f->known[read->fact], found);
  return found.values;
}
