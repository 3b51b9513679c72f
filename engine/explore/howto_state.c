/* howto_state.c: the plan with some of its facts moved, decided without reading it again: a copy of the cells of a
 * bound plan is changed, what follows from them is filled again, and the slices are kept. A plan with elements added is
 * bound once, its new elements empty; their facts are then moved like others. */
#include <string.h>

#include "howto_impl.h"
#include "value/written.h"

/* ---- Variants ---- */

static const lt_doc blank_map = {.kind = LT_DOC_MAP};

static lt_plan *bind_with(lt_search *search, const lt_numbers *adds, lt_str *at) {
  lt_diags unheard = {.arena = &search->scratch};
  lt_doc *root = lt_plan_doc(search->plan, &search->scratch, &unheard);
  for (uint32_t i = 0; i < adds->len && root != NULL; i++) {
    const lt_lever *lever = &search->levers.items[adds->items[i]];
    lt_str path = lt_plan_path(&search->scratch, search->plan, lever->subject, lever->fact);
    path = lt_str_format(&search->scratch, "%.*s/+", LT_STR_ARG(path));
    lt_edited edited = lt_doc_edit(search->set, &search->scratch, root, path, &blank_map, (lt_place){0});
    if (edited.fault != LT_EDIT_DONE) return NULL;
    at[i] = edited.at;
  }
  return root == NULL ? NULL : lt_plan_bind(search->set, root, lt_date_of(LT_YEAR_MAX, 12, 31), &unheard);
}

static bool map_subjects(lt_search *search, lt_variant *v, const lt_str *at) {
  const lt_facts *was = &search->plan->facts, *is = &v->plan->facts;
  v->subject_of = LT_NEW_ARRAY(search->arena, uint32_t, was->subjects.len);
  v->lever_of = LT_NEW_ARRAY(search->arena, uint32_t, is->subjects.len);
  v->was = LT_NEW_ARRAY(search->arena, uint32_t, is->subjects.len);
  for (uint32_t i = 0; i < is->subjects.len; i++) v->was[i] = v->lever_of[i] = LT_NONE;
  for (uint32_t i = 0; i < was->subjects.len; i++) {
    uint32_t there = lt_plan_find(v->plan, was->subjects.items[i].path);
    if (there == LT_NONE) return false;
    v->subject_of[i] = there;
    v->was[there] = i;
  }
  for (uint32_t i = 0; i < v->adds.len; i++) {
    uint32_t added = lt_plan_find(v->plan, at[i]);
    if (added == LT_NONE) return false;
    v->lever_of[added] = v->adds.items[i];
  }
  return true;
}

static void copy_cells(lt_search *search, lt_variant *v) {
  const lt_facts *facts = &v->plan->facts;
  v->cells = LT_NEW_ARRAY(search->arena, lt_cell, facts->cells_len);
  v->origins = LT_NEW_ARRAY(search->arena, uint8_t, facts->cells_len);
}

/* NULL where such a plan cannot be. */
static lt_variant *variant_of(lt_search *search, const lt_numbers *adds) {
  for (uint32_t i = 0; i < search->variants.len; i++) {
    lt_variant *v = search->variants.items[i];
    if (v->adds.len == adds->len &&
        (adds->len == 0 || memcmp(v->adds.items, adds->items, adds->len * sizeof *adds->items) == 0))
      return v->plan == NULL ? NULL : v;
  }
  lt_variant *v = LT_NEW(search->arena, lt_variant);
  v->adds.len = adds->len;
  v->adds.items = lt_arena_copy(search->arena, adds->items, (adds->len + 1) * sizeof *adds->items);
  LT_PUSH(search->arena, &search->variants, v);
  lt_str *at = LT_NEW_ARRAY(&search->scratch, lt_str, adds->len + 1);
  v->plan = bind_with(search, adds, at);
  if (v->plan == NULL) return NULL;
  if (!map_subjects(search, v, at)) {
    lt_plan_free(v->plan);
    v->plan = NULL;
    return NULL;
  }
  copy_cells(search, v);
  return v;
}

void lt_search_free(lt_search *search) {
  lt_run_free(search->open);
  for (uint32_t i = 0; i < search->variants.len; i++) lt_plan_free(search->variants.items[i]->plan);
  search->variants.len = 0;
  lt_arena_free(&search->scratch);
}

/* ---- States ---- */

static uint32_t subject_of(const lt_state *state, const lt_lever *lever) {
  const lt_variant *v = state->variant;
  if (lever->element == LT_NONE) return v->subject_of[lever->subject];
  for (uint32_t i = 0; i < v->plan->facts.subjects.len; i++)
    if (v->lever_of[i] == lever->element) return i;
  return LT_NONE;
}

uint32_t lt_state_cell(const lt_state *state, uint32_t number) {
  const lt_lever *lever = &state->search->levers.items[number];
  uint32_t subject = lever->adds ? LT_NONE : subject_of(state, lever);
  if (subject == LT_NONE) return LT_NONE;
  return state->facts.subjects.items[subject].cells + state->search->set->facts[lever->fact].slot;
}

static lt_numbers adds_of(lt_search *search, const lt_moves *moves) {
  lt_numbers adds = {.items = LT_NEW_ARRAY(&search->scratch, uint32_t, moves->len + 1)};
  for (uint32_t i = 0; i < moves->len; i++)
    if (search->levers.items[moves->items[i].lever].adds) adds.items[adds.len++] = moves->items[i].lever;
  for (uint32_t i = 1; i < adds.len; i++)
    for (uint32_t k = i; k > 0 && adds.items[k - 1] > adds.items[k]; k--) {
      uint32_t t = adds.items[k];
      adds.items[k] = adds.items[k - 1];
      adds.items[k - 1] = t;
    }
  return adds;
}

/* The sets that moves may put in stand behind those of the plan. */
static void lend_sets(lt_state *state) {
  lt_search *search = state->search;
  lt_facts *facts = &state->facts;
  uint32_t own = facts->sets.len, more = search->sets.len;
  lt_members *all = LT_NEW_ARRAY(&search->scratch, lt_members, own + more + 1);
  if (own > 0) memcpy(all, facts->sets.items, own * sizeof *all);
  if (more > 0) memcpy(all + own, search->sets.items, more * sizeof *all);
  facts->sets.items = all;
  facts->sets.len = facts->sets.cap = own + more;
}

static void put_moves(lt_state *state) {
  const lt_search *search = state->search;
  uint32_t own = state->variant->plan->facts.sets.len;
  lt_cell latest = search->plan->as_of;
  for (uint32_t i = 0; i < state->moves.len; i++) {
    const lt_move *move = &state->moves.items[i];
    uint32_t at = lt_state_cell(state, move->lever);
    if (at == LT_NONE) continue;
    bool set = move->cell >= LT_HOWTO_SETS;
    state->facts.cells[at] = set ? (lt_cell)own + move->cell - LT_HOWTO_SETS : move->cell;
    state->facts.origins[at] = LT_ORIGIN_GIVEN;
    if (search->set->facts[search->levers.items[move->lever].fact].step && move->cell > latest) latest = move->cell;
  }
  lt_cell as_of = search->plan->as_of_given ? latest : LT_UNKNOWN;
  state->as_of = lt_facts_refill(search->set, &state->facts, as_of);
}

static bool is_ahead(const lt_run *run, lt_cell as_of) {
  for (uint32_t i = 0; as_of != LT_UNKNOWN && i < run->facts->subjects.len; i++)
    if (run->law_dates[i] != LT_UNKNOWN && run->law_dates[i] > as_of) return true;
  return false;
}

bool lt_howto_ahead(const lt_howto *howto, const lt_run *run, lt_cell as_of) {
  return is_ahead(run, as_of) && !is_ahead(howto->was.run, howto->was.plan->as_of);
}

bool lt_state_open(lt_state *state, lt_search *search, const lt_moves *moves) {
  *state = (lt_state){.search = search, .moves = *moves};
  lt_numbers adds = adds_of(search, moves);
  state->variant = variant_of(search, &adds);
  if (state->variant == NULL) return false;
  const lt_facts *bound = &state->variant->plan->facts;
  state->facts = *bound;
  state->facts.cells = state->variant->cells;
  state->facts.origins = state->variant->origins;
  memcpy(state->facts.cells, bound->cells, bound->cells_len * sizeof *bound->cells);
  memcpy(state->facts.origins, bound->origins, bound->cells_len);
  lend_sets(state);
  put_moves(state);
  lt_run_options options = {.law_date = search->howto->law_date, .as_of = state->as_of};
  search->howto->evaluated++;
  state->run = search->open = lt_run_decide(search->set, &state->facts, &search->howto->slices, options);
  if (state->run != NULL && lt_howto_ahead(search->howto, state->run, state->as_of)) lt_state_close(state);
  return state->run != NULL;
}

void lt_state_close(lt_state *state) {
  lt_run_free(state->run);
  state->run = state->search->open = NULL;
}

/* ---- Levers ---- */

uint32_t lt_howto_price_at(const lt_howto *howto, lt_str path) {
  uint32_t price = 1;
  for (uint32_t i = 0; i < howto->fixes.len + howto->costs.len; i++) {
    const lt_priced *p = i < howto->costs.len ? &howto->costs.items[i] : &howto->fixes.items[i - howto->costs.len];
    bool below = path.len > p->at.len && memcmp(path.ptr, p->at.ptr, p->at.len) == 0 &&
                 (path.ptr[p->at.len] == '/' || path.ptr[p->at.len] == '.');
    if (p->at.len == 0 || below || lt_str_equal(path, p->at)) price = p->price;
  }
  return price;
}

static uint32_t lever_of(lt_search *search, lt_lever lever) {
  const uint32_t names[4] = {lever.subject, lever.element, lever.fact, lever.nth};
  lt_str key = {(const char *)names, sizeof names};
  uint32_t found = lt_map_find(&search->levers_by, key, LT_NONE);
  if (found != LT_NONE) return found;
  lt_map_put(&search->levers_by, lt_str_copy(search->arena, key), search->levers.len);
  LT_PUSH(search->arena, &search->levers, lever);
  return search->levers.len - 1;
}

/* As changes name it: facts of the plan by where they stand. */
static lt_str path_of(lt_search *search, uint32_t subject, uint32_t fact) {
  if (subject == 0) return lt_fact_at(search->set, &search->set->facts[fact]);
  return lt_plan_path(&search->scratch, search->plan, subject, fact);
}

static uint32_t price_of(lt_search *search, uint32_t subject, uint32_t fact) {
  const lt_howto *howto = search->howto;
  if (howto->fixes.len == 0 && howto->costs.len == 0) return 1;
  return lt_howto_price_at(howto, path_of(search, subject, fact));
}

static bool can_move(lt_type type) { return type.kind != LT_TYPE_TEXT && type.kind != LT_TYPE_LIST; }

static bool is_done(const lt_plan *plan, uint32_t subject, const lt_fact *fact) {
  uint32_t at = plan->facts.subjects.items[subject].cells + fact->slot;
  if (!fact->step) return false;
  if (plan->facts.cells[at] == LT_UNKNOWN) return plan->facts.origins[at] == LT_ORIGIN_ASKED;
  return plan->facts.origins[at] == LT_ORIGIN_GIVEN && plan->facts.cells[at] != LT_ABSENT;
}

/* A step that was taken, or may have been; and all that is said of an element which is such a step itself: one whose
 * date must be there, as that of an opinion. */
static bool is_past(const lt_search *search, uint32_t subject, const lt_fact *fact) {
  const lt_plan *plan = search->plan;
  const lt_entity *entity = &search->set->entities[fact->entity];
  if (is_done(plan, subject, fact)) return true;
  for (uint32_t i = 0; i < entity->facts.len && entity->parent != LT_NONE; i++) {
    const lt_fact *step = &search->set->facts[entity->facts.items[i]];
    if (step->absence != LT_ABSENCE_NOT_YET && is_done(plan, subject, step)) return true;
  }
  return false;
}

uint32_t lt_state_lever(lt_state *state, uint32_t subject, uint32_t number) {
  lt_search *search = state->search;
  const lt_fact *fact = &search->set->facts[number];
  lt_lever lever = {
      .subject = state->variant->was[subject], .element = state->variant->lever_of[subject], .fact = number};
  if (!can_move(fact->type) || fact->role != LT_ROLE_NO) return LT_NONE;
  if (lever.subject == LT_NONE && lever.element == LT_NONE) return LT_NONE;
  if (lever.element != LT_NONE) {
    lever.subject = LT_NONE;
    return lever_of(search, lever);
  }
  if (!fact->changeable || is_past(search, lever.subject, fact)) return LT_NONE;
  lever.price = price_of(search, lever.subject, number);
  lever.counts = true;
  return lever.price == LT_NONE ? LT_NONE : lever_of(search, lever);
}

uint32_t lt_state_adder(lt_state *state, uint32_t subject, uint32_t list_fact) {
  lt_search *search = state->search;
  lt_lever lever = {
      .subject = state->variant->was[subject], .element = LT_NONE, .fact = list_fact, .adds = true, .counts = true};
  if (lever.subject == LT_NONE) return LT_NONE;
  for (uint32_t i = 0; i < state->variant->adds.len; i++) {
    const lt_lever *other = &search->levers.items[state->variant->adds.items[i]];
    lever.nth += other->subject == lever.subject && other->fact == list_fact;
  }
  lever.price = price_of(search, lever.subject, list_fact);
  return lever.nth == LT_HOWTO_ADDS_MAX || lever.price == LT_NONE ? LT_NONE : lever_of(search, lever);
}

bool lt_state_moved(const lt_state *state, uint32_t lever) {
  for (uint32_t i = 0; i < state->moves.len; i++)
    if (state->moves.items[i].lever == lever) return true;
  return false;
}
