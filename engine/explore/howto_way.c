/* howto_way.c: the changes of a state as people would write them, confirmed: put into the tree of the plan, read and
 * decided anew. Of what has an order it is also said how far it may go either way; both ends are tried. */
#include <string.h>

#include "explain/whynot.h"
#include "howto_impl.h"
#include "value/written.h"

bool lt_howto_holds(const lt_howto *howto, const lt_run *run, uint32_t subject) {
  if (howto->comply) return run->verdict == LT_VERDICT_COMPLIES;
  const lt_answer *answer = lt_run_answer(run, subject, howto->wish.question);
  return answer->outcome == LT_VALUE && lt_wish_holds(run->set, answer, &howto->wish);
}

static lt_doc *doc_of(const lt_search *search, lt_type type, lt_cell cell) {
  const lt_facts *facts = &search->plan->facts;
  if (!type.set) return lt_doc_of(search->arena, search->set, facts, type, cell);
  return lt_doc_of_members(search->arena, search->set, facts, type, &search->sets.items[cell - LT_HOWTO_SETS]);
}

/* ---- The changes ---- */

/* Puts a value at "dates.approved" of a map. */
static void put_at(lt_arena *arena, lt_doc *map, lt_str at, lt_doc *value) {
  size_t dot = lt_str_find(at, LT_STR("."), 0);
  if (dot == SIZE_MAX) {
    lt_doc_append(map, value, at);
    return;
  }
  lt_str key = lt_str_copy(arena, lt_str_slice(at, 0, dot));
  lt_doc *inner = lt_doc_get(map, key.ptr);
  if (inner == NULL) {
    inner = LT_NEW(arena, lt_doc);
    *inner = (lt_doc){.kind = LT_DOC_MAP};
    lt_doc_append(map, inner, key);
  }
  put_at(arena, inner, lt_str_slice(at, dot + 1, at.len - dot - 1), value);
}

static lt_howto_change change_of(const lt_search *search, const lt_move *move) {
  const lt_lever *lever = &search->levers.items[move->lever];
  return (lt_howto_change){.adds = lever->adds,
                           .of = LT_NONE,
                           .fact = lever->fact,
                           .price = lever->counts ? lever->price : 0,
                           .norm = move->norm,
                           .norm_subject = move->norm_subject,
                           .test = move->test,
                           .fails = move->fails,
                           .leaves = move->leaves,
                           .low = move->cell,
                           .high = move->cell};
}

/* By where they stand in the plan; what is added last, each with its facts behind it. */
static bool stands_before(const lt_search *search, const lt_move *a, const lt_move *b) {
  const lt_lever *x = &search->levers.items[a->lever], *y = &search->levers.items[b->lever];
  uint32_t of_x = x->adds ? a->lever : x->element, of_y = y->adds ? b->lever : y->element;
  if (of_x != of_y) return of_y != LT_NONE && (of_x == LT_NONE || of_x < of_y);
  if (x->adds != y->adds) return x->adds;
  if (x->subject != y->subject) return x->subject < y->subject;
  return search->set->facts[x->fact].slot < search->set->facts[y->fact].slot;
}

static lt_moves sorted(const lt_search *search, const lt_moves *moves) {
  lt_moves out = {.items = lt_arena_copy(search->arena, moves->items, (moves->len) * sizeof *moves->items),
                  .len = moves->len};
  for (uint32_t i = 1; i < out.len; i++)
    for (uint32_t k = i; k > 0 && stands_before(search, &out.items[k], &out.items[k - 1]); k--) {
      lt_move move = out.items[k];
      out.items[k] = out.items[k - 1];
      out.items[k - 1] = move;
    }
  return out;
}

static void make_changes(lt_search *search, const lt_moves *moves, lt_howto_way *way) {
  uint32_t adder = LT_NONE;
  lt_doc *element = NULL;
  for (uint32_t i = 0; i < moves->len; i++) {
    const lt_move *move = &moves->items[i];
    const lt_lever *lever = &search->levers.items[move->lever];
    const lt_fact *fact = &search->set->facts[lever->fact];
    lt_howto_change change = change_of(search, move);
    if (lever->adds) {
      lt_str list = lt_plan_path(search->arena, search->plan, lever->subject, lever->fact);
      change.setting.path = lt_str_format(search->arena, "%.*s/+", LT_STR_ARG(list));
      element = LT_NEW(search->arena, lt_doc);
      *element = (lt_doc){.kind = LT_DOC_MAP};
      change.setting.value = element;
      adder = i;
    } else if (lever->element != LT_NONE) {
      put_at(search->arena, element, lt_fact_at(search->set, fact), doc_of(search, fact->type, move->cell));
      change.of = adder;
      change.setting.path = lt_fact_at(search->set, fact);
      change.setting.value = doc_of(search, fact->type, move->cell);
    } else {
      change.setting.path = lt_plan_path(search->arena, search->plan, lever->subject, lever->fact);
      change.setting.value = doc_of(search, fact->type, move->cell);
      change.was = lt_plan_cell(search->plan, lever->subject, lever->fact);
    }
    way->price += change.price;
    way->count += lever->counts;
    LT_PUSH(search->arena, &way->changes, change);
  }
  for (uint32_t i = 0; i < way->changes.len; i++) {
    lt_setting *setting = &way->changes.items[i].setting;
    setting->written = lt_doc_written(search->arena, setting->value);
  }
}

/* ---- Reading it anew ---- */

/* The plan with the changes of a way, read anew; NULL where it cannot be one. */
static lt_plan *changed(lt_search *search, lt_howto_way *way) {
  lt_diags unheard = {.arena = &search->scratch};
  lt_doc *root = lt_plan_doc(search->plan, &search->scratch, &unheard);
  for (uint32_t i = 0; i < way->changes.len && root != NULL; i++) {
    lt_setting *setting = &way->changes.items[i].setting;
    if (way->changes.items[i].of != LT_NONE) continue;
    lt_edited edited = lt_doc_edit(search->set, &search->scratch, root, setting->path, setting->value, (lt_place){0});
    if (edited.fault != LT_EDIT_DONE) return NULL;
    setting->at = lt_str_copy(search->arena, edited.at);
  }
  lt_cell as_of = search->plan->as_of_given ? way->as_of : LT_UNKNOWN;
  return root == NULL ? NULL : lt_plan_bind(search->set, root, as_of, &unheard);
}

/* The subject of each change in the plan that it makes. */
static void find_subjects(const lt_search *search, const lt_moves *moves, lt_howto_way *way) {
  for (uint32_t i = 0; i < way->changes.len; i++) {
    lt_howto_change *change = &way->changes.items[i];
    const lt_lever *lever = &search->levers.items[moves->items[i].lever];
    if (change->adds)
      change->subject = lt_plan_find(way->side.plan, change->setting.at);
    else if (change->of != LT_NONE)
      change->subject = way->changes.items[change->of].subject;
    else
      change->subject = lt_plan_find(way->side.plan, search->plan->facts.subjects.items[lever->subject].path);
    if (change->norm_subject != LT_NONE)
      change->norm_subject =
          lt_plan_find(way->side.plan, search->plan->facts.subjects.items[change->norm_subject].path);
  }
}

/* ---- How far it may go ---- */

/* The same policies apply: under others a way may hold too, but not for the reason that is told. */
static bool same_law(const lt_run *a, const lt_run *b) {
  return a->policies.len == b->policies.len &&
         (a->policies.len == 0 ||
          memcmp(a->policies.items, b->policies.items, a->policies.len * sizeof *a->policies.items) == 0);
}

/* Whether it comes out as wanted with the cell; of a way that is known under the same law. */
static bool holds_with(lt_search *search, const lt_run *way, const lt_moves *moves, uint32_t number, lt_cell cell) {
  lt_moves other = {.items = lt_arena_copy(&search->scratch, moves->items, moves->len * sizeof *moves->items),
                    .len = moves->len};
  lt_state state;
  other.items[number].cell = cell;
  bool holds = lt_state_open(&state, search, &other);
  if (holds) {
    uint32_t subject = search->howto->comply ? 0 : state.variant->subject_of[search->howto->wish.subject];
    holds = (way == NULL || same_law(way, state.run)) && lt_howto_holds(search->howto, state.run, subject);
  }
  lt_state_close(&state);
  return holds;
}

/* The last value towards `end` that still does: cut by cut, then halved between two cuts. */
static lt_cell reach(lt_search *search, const lt_run *way, const lt_moves *moves, uint32_t number, const lt_cuts *cuts,
                     lt_cell end) {
  lt_cell good = moves->items[number].cell, bad = end;
  bool up = end > good, fails = false;
  for (uint32_t i = 0; i < cuts->len && !fails; i++) {
    lt_cell cut = cuts->items[up ? i : cuts->len - 1 - i];
    if (up ? (cut <= good || cut > end) : (cut - 1 >= good || cut - 1 < end)) continue;
    lt_cell at = up ? cut : cut - 1;
    fails = !holds_with(search, way, moves, number, at);
    if (fails)
      bad = at;
    else
      good = at;
  }
  if (!fails && holds_with(search, way, moves, number, end)) return end;
  while (bad - good > 1 || good - bad > 1) {
    lt_cell middle = good + (bad - good) / 2;
    if (holds_with(search, way, moves, number, middle))
      good = middle;
    else
      bad = middle;
  }
  return good;
}

static void find_reach(lt_search *search, const lt_moves *moves, lt_howto_way *way) {
  for (uint32_t i = 0; i < way->changes.len; i++) {
    lt_howto_change *change = &way->changes.items[i];
    lt_cell low, high;
    lt_cuts cuts = {0};
    lt_state state;
    lt_type type = search->set->facts[change->fact].type;
    if (change->adds || type.set || !lt_type_is_ordered(type)) continue;
    lt_fact_domain(search, change->fact, true, &low, &high);
    if (lt_state_open(&state, search, moves)) lt_fact_cuts(&state, change->subject, change->fact, &cuts);
    lt_state_close(&state);
    lt_cell from = reach(search, way->side.run, moves, i, &cuts, low);
    lt_cell to = reach(search, way->side.run, moves, i, &cuts, high);
    change->low = from;
    change->high = to == high ? LT_UNKNOWN : to;
  }
}

/* Members of sets that need not have come or gone stay as they were. */
static void spare_members(lt_search *search, lt_moves *moves, uint32_t number) {
  static const lt_members none = {0};
  const lt_lever *lever = &search->levers.items[moves->items[number].lever];
  lt_cell was = lever->element != LT_NONE ? LT_ABSENT : lt_plan_cell(search->plan, lever->subject, lever->fact);
  lt_members is = search->sets.items[moves->items[number].cell - LT_HOWTO_SETS],
             before = was == LT_ABSENT || was == LT_UNKNOWN ? none : search->plan->facts.sets.items[was];
  for (uint32_t i = 0; i < is.len + before.len; i++) {
    bool gone = i >= is.len;
    lt_cell member = gone ? before.cells[i - is.len] : is.cells[i];
    if (lt_members_have(gone ? &is : &before, member)) continue;
    lt_cell cell = lt_howto_flipped(search, moves->items[number].cell, member);
    if (holds_with(search, NULL, moves, number, cell)) moves->items[number].cell = cell;
  }
}

/* ---- What asks for it ---- */

static bool has_lever(const lt_turn *turn, uint32_t lever) {
  for (uint32_t i = 0; i < turn->levers.len; i++)
    if (turn->levers.items[i] == lever) return true;
  return false;
}

static void note_reason(const lt_state *state, const lt_turn *turn, lt_move *move) {
  move->norm = turn->norm;
  move->norm_subject = turn->subject == LT_NONE ? LT_NONE : state->variant->was[turn->subject];
  move->test = turn->term == NULL ? turn->test : NULL;
  move->fails = turn->want == LT_FALSE;
  move->leaves = turn->leaves;
}

/* Where all others are made but this one: of what is then wanted the first test that this one turns; where there is
 * none, what the search made it for, a test that reads it, or the requirement that is not met. */
static void find_reason(lt_search *search, lt_moves *moves, uint32_t number) {
  lt_move *move = &moves->items[number];
  lt_moves others = {.items = lt_arena_copy(search->arena, moves->items, moves->len * sizeof *moves->items),
                     .len = moves->len - 1};
  lt_state state;
  lt_wants wants = {0};
  others.items[number] = moves->items[others.len];
  if (lt_state_open(&state, search, &others)) lt_state_wants(&state, &wants);
  bool turned = false;
  for (uint32_t i = 0; i < wants.len && !turned; i++)
    for (uint32_t k = 0; k < wants.items[i].turns.len && !turned; k++) {
      const lt_turn *turn = &wants.items[i].turns.items[k];
      if (turn->norm == LT_NONE || turn->of_law || !has_lever(turn, move->lever)) continue;
      turned = lt_turn_comes(&state, turn, move->lever, move->cell);
      if (turned || move->norm == LT_NONE) note_reason(&state, turn, move);
    }
  for (uint32_t i = 0; i < wants.len && move->norm == LT_NONE; i++) {
    move->norm = wants.items[i].norm;
    if (move->norm != LT_NONE) move->norm_subject = state.variant->was[wants.items[i].subject];
  }
  lt_state_close(&state);
}

static lt_cell as_of(const lt_search *search, const lt_moves *moves) {
  lt_cell latest = search->plan->as_of;
  for (uint32_t i = 0; i < moves->len; i++) {
    const lt_lever *lever = &search->levers.items[moves->items[i].lever];
    if (search->set->facts[lever->fact].step && !lever->adds && moves->items[i].cell > latest)
      latest = moves->items[i].cell;
  }
  return latest;
}

lt_howto_way *lt_howto_confirm(lt_search *search, const lt_moves *found, bool partial) {
  lt_howto *howto = search->howto;
  lt_howto_way *way = LT_NEW(search->arena, lt_howto_way);
  lt_moves moves = sorted(search, found);
  for (uint32_t i = 0; i < moves.len && !partial; i++)
    if (moves.items[i].cell >= LT_HOWTO_SETS) spare_members(search, &moves, i);
  for (uint32_t i = 0; i < moves.len && !partial; i++) find_reason(search, &moves, i);
  way->as_of = as_of(search, &moves);
  make_changes(search, &moves, way);
  LT_PUSH(search->arena, &howto->ways, way); /* freed with it, whatever becomes of it */
  way->side.own = changed(search, way);
  lt_diags unheard = {.arena = &search->scratch};
  bool fine = way->side.own != NULL &&
              lt_side_decide(&way->side, search->set, way->side.own, &howto->slices, howto->law_date, &unheard);
  fine = fine && !lt_howto_ahead(howto, way->side.run, way->side.plan->as_of);
  if (fine && !partial) {
    uint32_t subject = howto->comply
                           ? 0
                           : lt_plan_find(way->side.plan, search->plan->facts.subjects.items[howto->wish.subject].path);
    fine = lt_howto_holds(howto, way->side.run, subject);
  }
  if (!fine) {
    lt_side_free(&way->side);
    howto->ways.len--;
    return NULL;
  }
  way->as_of = way->side.plan->as_of;
  find_subjects(search, &moves, way);
  if (!partial) find_reach(search, &moves, way);
  return way;
}
