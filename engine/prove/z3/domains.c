/* domains.c: what a fact may be changed to. Of a type with names: the options, the bodies that live, otherwise what
 * conditions, answers and the plan speak of; of an order: its bounds at the door, steps not before `as of`. */
#include "base/sort.h"
#include "formula.h"
#include "value/written.h"

enum { BODIES_MAX = 128 };

static int by_cell(const void *a, const void *b) {
  lt_cell x = *(const lt_cell *)a, y = *(const lt_cell *)b;
  return (x > y) - (x < y);
}

typedef struct gathering {
  lt_prover *p;
  lt_type type;
  LT_VEC(lt_cell) cells;
} gathering;

/* What no plan can write, or only for itself: unknown cells, bodies that a plan describes, and those that have gone. */
static bool can_be(const gathering *g, lt_cell cell) {
  const lt_set *set = g->p->set;
  if (cell < 0) return false;
  if (g->type.kind != LT_TYPE_BODY && g->type.kind != LT_TYPE_OFFICE) return true;
  bool head = cell >= LT_HEAD_BASE;
  lt_cell body = head ? cell - LT_HEAD_BASE : cell;
  if (body >= (lt_cell)set->bodies_len || (head && g->type.kind == LT_TYPE_BODY)) return false;
  return lt_day_body(lt_prove_slice(g->p, 0)->day, cell) == cell;
}

static void gather(gathering *g, lt_cell cell) {
  if (can_be(g, cell)) LT_PUSH(g->p->arena, &g->cells, cell);
}

static void gather_options(gathering *g) {
  const lt_set *set = g->p->set;
  const lt_choice *choice = &set->choices[g->type.of];
  for (uint32_t i = 0; i < choice->options_len; i++) {
    uint32_t place = set->options[choice->first_option + i].place;
    if (place == LT_NONE || lt_set_place_ever_in(set, lt_prove_slice(g->p, 0)->key.place, place))
      gather(g, choice->first_option + i);
  }
}

static bool is_of(const gathering *g, lt_type type) { return type.kind == g->type.kind && type.of == g->type.of; }

static void gather_constants(gathering *g) {
  const lt_set *set = g->p->set;
  for (uint32_t i = 0; i < set->exprs_len; i++) {
    const lt_expr *expr = set->exprs[i];
    if (expr->left == NULL || !is_of(g, expr->left->type)) continue;
    for (uint32_t k = 0; k < expr->cells_len; k++) gather(g, expr->cells[k]);
  }
  for (uint32_t i = 0; i < set->values_len; i++)
    if (set->values[i]->kind == LT_VALUE_CELL && is_of(g, set->values[i]->type)) gather(g, set->values[i]->cell);
}

static void gather_stated(gathering *g) {
  const lt_facts *facts = &g->p->plan->facts;
  for (uint32_t s = 0; s < facts->subjects.len; s++) {
    const lt_numbers *slots = &g->p->set->entities[facts->subjects.items[s].entity].facts;
    for (uint32_t slot = 0; slot < slots->len; slot++) {
      lt_type type = g->p->set->facts[slots->items[slot]].type;
      lt_cell cell = facts->cells[facts->subjects.items[s].cells + slot];
      if (!is_of(g, type) || cell < 0) continue;
      if (!type.set) gather(g, cell);
      for (uint32_t i = 0; type.set && i < facts->sets.items[cell].len; i++)
        gather(g, facts->sets.items[cell].cells[i]);
    }
  }
}

lt_members lt_prove_domain(lt_prover *p, uint32_t fact) {
  gathering g = {.p = p, .type = p->set->facts[fact].type};
  if (p->domains[fact].cells != NULL) return p->domains[fact];
  if (g.type.kind == LT_TYPE_YES_NO) {
    gather(&g, 0);
    gather(&g, 1);
  } else if (g.type.kind == LT_TYPE_CHOICE) {
    gather_options(&g);
  } else {
    bool all = g.type.kind == LT_TYPE_BODY && p->set->bodies_len <= BODIES_MAX;
    for (uint32_t i = 0; all && i < p->set->bodies_len; i++) gather(&g, i);
    gather_constants(&g);
    gather_stated(&g);
  }
  if (g.cells.len > 0) lt_sort(p->arena, g.cells.items, g.cells.len, sizeof *g.cells.items, by_cell);
  lt_members *out = &p->domains[fact];
  out->cells = LT_NEW_ARRAY(p->arena, lt_cell, g.cells.len + 1);
  for (uint32_t i = 0; i < g.cells.len; i++)
    if (out->len == 0 || out->cells[out->len - 1] != g.cells.items[i]) out->cells[out->len++] = g.cells.items[i];
  return *out;
}

bool lt_prove_is_named(lt_type type) { return type.kind == LT_TYPE_YES_NO || !lt_type_is_ordered(type); }

lt_cell lt_prove_start(const lt_prover *p, const lt_fact *fact) {
  bool step = fact->step || fact->absence == LT_ABSENCE_NOT_YET;
  lt_cell as_of = p->plan->as_of != LT_UNKNOWN ? p->plan->as_of : p->run->base_date;
  return step ? as_of : lt_date_of(LT_YEAR_MIN, 1, 1);
}

void lt_prove_bounds(const lt_prover *p, const lt_fact *fact, lt_cell *low, lt_cell *high) {
  enum { YEARS = 3660, PERCENTS = 1000 };
  *low = 0;
  switch (fact->type.kind) {
    case LT_TYPE_DATE:
      *low = lt_prove_start(p, fact);
      *high = fact->step ? *low + YEARS : lt_date_of(LT_YEAR_MAX, 12, 31);
      return;
    case LT_TYPE_NUMBER:
      *low = -LT_NUMBER_MAX;
      *high = LT_NUMBER_MAX;
      return;
    case LT_TYPE_YEAR:
      *low = LT_YEAR_MIN;
      *high = LT_YEAR_MAX;
      return;
    case LT_TYPE_PERCENT: *high = PERCENTS * INT64_C(1000000); return;
    case LT_TYPE_MONTHS:
    case LT_TYPE_DAYS:
    case LT_TYPE_WORKING_DAYS: *high = LT_TERM_MAX; return;
    default: *high = LT_MONEY_MAX; return;
  }
}
