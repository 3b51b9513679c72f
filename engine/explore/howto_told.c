/* howto_told.c: a way that somebody else found, joined to those of the search. Its changes are made moves of the
 * search: then it is read anew and decided like any other, and kept only if it comes out as wanted and nobody told it
 * already. And what a change costs, for whoever looks for one. */
#include "howto_impl.h"

uint32_t lt_howto_price(const lt_howto *howto, uint32_t subject, uint32_t number) {
  const lt_plan *plan = howto->was.plan;
  const lt_fact *fact = &plan->set->facts[number];
  lt_arena arena = {0};
  if (fact->type.kind != LT_TYPE_LIST && !fact->changeable) return LT_NONE;
  lt_str path = lt_fact_at(plan->set, fact);
  if (subject != 0) path = lt_plan_path(&arena, plan, subject, number);
  uint32_t price = lt_howto_price_at(howto, path);
  lt_arena_free(&arena);
  return price;
}

/* What is at work while a way is joined. */
typedef struct telling {
  lt_search search;
  const lt_plan *made; /* the changed plan of whoever found it */
  const lt_howto_change *changes;
  uint32_t len;
  lt_moves moves; /* one a change, those that add first */
  bool added;
} telling;

/* ---- Changes as moves ---- */

static uint32_t before(const telling *t, uint32_t subject) {
  return lt_plan_find(t->search.plan, t->made->facts.subjects.items[subject].path);
}

/* A body that a plan describes itself goes by its number there. */
static lt_cell cell_here(const telling *t, lt_type type, lt_cell cell) {
  const lt_set *set = t->search.set;
  lt_cell base = type.kind == LT_TYPE_OFFICE && cell >= LT_HEAD_BASE ? LT_HEAD_BASE : 0;
  if ((type.kind != LT_TYPE_BODY && type.kind != LT_TYPE_OFFICE) || cell - base < (lt_cell)set->bodies_len) return cell;
  const lt_own_body *own = &t->made->facts.bodies.items[cell - base - (lt_cell)set->bodies_len];
  for (uint32_t i = 0; i < t->search.plan->facts.bodies.len; i++) {
    const lt_own_body *is = &t->search.plan->facts.bodies.items[i];
    if (lt_str_equal(is->name, own->name) && is->kind == own->kind && is->place == own->place)
      return base + (lt_cell)set->bodies_len + i;
  }
  return LT_UNKNOWN;
}

static lt_cell cell_of(telling *t, const lt_howto_change *change) {
  lt_type type = t->search.set->facts[change->fact].type;
  lt_cell cell = lt_plan_cell(t->made, change->subject, change->fact);
  if (cell == LT_UNKNOWN || cell == LT_ABSENT) return LT_UNKNOWN;
  if (!type.set) return cell_here(t, type, cell);
  const lt_members *made = &t->made->facts.sets.items[cell];
  lt_members members = {.cells = LT_NEW_ARRAY(t->search.arena, lt_cell, made->len + 1)};
  for (uint32_t i = 0; i < made->len; i++) members.cells[members.len++] = cell_here(t, type, made->cells[i]);
  return lt_howto_set(&t->search, &members);
}

static bool put_addition(telling *t, const lt_howto_change *change) {
  lt_state state;
  uint32_t lever = LT_NONE, parent = before(t, t->made->facts.subjects.items[change->subject].parent);
  if (parent != LT_NONE && lt_state_open(&state, &t->search, &t->moves)) {
    lever = lt_state_adder(&state, state.variant->subject_of[parent], change->fact);
    lt_state_close(&state);
  }
  lt_move move = {.lever = lever, .norm = LT_NONE, .norm_subject = LT_NONE};
  LT_PUSH(t->search.arena, &t->moves, move);
  return lever != LT_NONE;
}

/* The lever of the addition that a change is a fact of: additions stand first, in their order. */
static uint32_t adder_of(const telling *t, uint32_t addition) {
  uint32_t nth = 0;
  for (uint32_t i = 0; i < addition; i++) nth += t->changes[i].adds;
  return t->moves.items[nth].lever;
}

static bool put_fact(telling *t, lt_state *state, const lt_howto_change *change) {
  const lt_variant *v = state->variant;
  uint32_t subject = LT_NONE;
  if (change->of == LT_NONE) {
    uint32_t was = before(t, change->subject);
    if (was != LT_NONE) subject = v->subject_of[was];
  } else {
    uint32_t adder = adder_of(t, change->of);
    for (uint32_t i = 0; i < v->plan->facts.subjects.len; i++)
      if (v->lever_of[i] == adder) subject = i;
  }
  lt_move move = {.norm = LT_NONE, .norm_subject = LT_NONE, .cell = cell_of(t, change)};
  move.lever = subject == LT_NONE ? LT_NONE : lt_state_lever(state, subject, change->fact);
  LT_PUSH(t->search.arena, &t->moves, move);
  return move.lever != LT_NONE && move.cell != LT_UNKNOWN;
}

static bool put_moves(telling *t) {
  lt_state state;
  bool fine = true;
  for (uint32_t i = 0; i < t->len && fine; i++)
    if (t->changes[i].adds) fine = put_addition(t, &t->changes[i]);
  if (!fine || !lt_state_open(&state, &t->search, &t->moves)) return false;
  for (uint32_t i = 0; i < t->len && fine; i++)
    if (!t->changes[i].adds) fine = put_fact(t, &state, &t->changes[i]);
  lt_state_close(&state);
  return fine;
}

/* ---- Joining ---- */

static bool same_way(const lt_howto_way *a, const lt_howto_way *b) {
  if (a->changes.len != b->changes.len) return false;
  for (uint32_t i = 0; i < a->changes.len; i++) {
    const lt_setting *x = &a->changes.items[i].setting, *y = &b->changes.items[i].setting;
    if (!lt_str_equal(x->path, y->path) || !lt_str_equal(x->written, y->written)) return false;
  }
  return true;
}

static bool comes_before(const lt_howto_way *a, const lt_howto_way *b) {
  return a->price != b->price ? a->price < b->price : a->count < b->count;
}

/* Confirmed it stands last among the ways. */
static void join(void *arg) {
  telling *t = arg;
  lt_howto *howto = t->search.howto;
  if (!put_moves(t)) return;
  lt_howto_way *way = lt_howto_confirm(&t->search, &t->moves, false);
  if (way == NULL) return;
  uint32_t last = howto->ways.len - 1;
  t->added = true;
  for (uint32_t i = 0; i < last; i++) t->added &= !same_way(howto->ways.items[i], way);
  for (uint32_t k = last; t->added && k > 0 && comes_before(way, howto->ways.items[k - 1]); k--) {
    howto->ways.items[k] = howto->ways.items[k - 1];
    howto->ways.items[k - 1] = way;
  }
  if (t->added && howto->ways.len <= howto->alternatives + 1) return;
  t->added &= howto->ways.items[last] != way;
  lt_side_free(&howto->ways.items[--howto->ways.len]->side);
}

bool lt_howto_add(lt_howto *howto, const lt_plan *plan, const lt_howto_change *changes, uint32_t len) {
  telling t = {.search = {.howto = howto, .set = plan->set, .plan = howto->was.plan, .arena = &howto->arena},
               .made = plan,
               .changes = changes,
               .len = len};
  t.search.levers_by.arena = t.search.seen.arena = &howto->arena;
  bool finished = lt_protect(join, &t);
  lt_search_free(&t.search);
  if (!finished) lt_out_of_memory();
  if (t.added && howto->partial != NULL) lt_side_free(&howto->partial->side);
  if (t.added) howto->partial = NULL;
  return t.added;
}

void lt_howto_settle(lt_howto *howto) {
  bool silent = howto->obstacles.len == 1 && howto->obstacles.items[0].norm == LT_NONE;
  howto->bound = false;
  if (howto->ways.len == 0 && howto->beyond.len > 0) {
    if (silent) howto->obstacles.len = 0;
    for (uint32_t i = 0; i < howto->beyond.len; i++) LT_PUSH(&howto->arena, &howto->obstacles, howto->beyond.items[i]);
  }
  howto->beyond.len = 0;
}
