/* howto_values.c: the values of a lever that turn a test: of an order one value of each stretch between two cuts, the
 * nearest to the present one; of ids those that tests name and, of few, all. Cuts are the constants of every test of
 * the fact, what it is compared with now, and, of the test at hand, where it turns on the way from the present value to
 * either end, found by halving: sums of dates, counts and money turn at one value in each direction. */
#include <string.h>

#include "base/sort.h"
#include "howto_impl.h"
#include "value/written.h"

static int compare_cells(const void *a, const void *b) {
  lt_cell x = *(const lt_cell *)a, y = *(const lt_cell *)b;
  return (x > y) - (x < y);
}

static void sort_cuts(lt_arena *arena, lt_cuts *cuts) {
  uint32_t len = 0;
  if (cuts->len > 1) lt_sort(arena, cuts->items, cuts->len, sizeof *cuts->items, compare_cells);
  for (uint32_t i = 0; i < cuts->len; i++)
    if (len == 0 || cuts->items[len - 1] != cuts->items[i]) cuts->items[len++] = cuts->items[i];
  cuts->len = len;
}

void lt_fact_domain(const lt_search *search, uint32_t number, bool steps, lt_cell *low, lt_cell *high) {
  const lt_fact *fact = &search->set->facts[number];
  *low = 0;
  switch (fact->type.kind) {
    case LT_TYPE_DATE:
      *low = fact->step && steps && search->plan->as_of != LT_UNKNOWN ? search->plan->as_of
                                                                      : lt_date_of(LT_YEAR_MIN, 1, 1);
      *high = lt_date_of(LT_YEAR_MAX, 12, 31);
      break;
    case LT_TYPE_YEAR:
      *low = LT_YEAR_MIN;
      *high = LT_YEAR_MAX;
      break;
    case LT_TYPE_MONEY: *high = LT_MONEY_MAX; break;
    case LT_TYPE_PERCENT: *high = INT64_C(1000000000); break;
    case LT_TYPE_MONTHS: *high = LT_TERM_MAX; break;
    case LT_TYPE_DAYS:
    case LT_TYPE_WORKING_DAYS: *high = LT_TERM_MAX; break;
    default: *high = LT_NUMBER_MAX; break;
  }
}

/* ---- What turns ---- */

static bool passes(const lt_turn *turn, lt_cell cell) {
  if (cell == LT_UNKNOWN || cell == LT_ABSENT) return false;
  if (turn->wish != NULL) return cell == turn->wish->cell;
  if (turn->test == NULL) return true;
  if (turn->test->op != LT_OP_INCLUDES && turn->test->op != LT_OP_INCLUDES_ANY)
    return lt_test_cell(turn->test, cell) == LT_TRUE;
  for (uint32_t i = 0; i < turn->test->cells_len; i++)
    if (turn->test->cells[i] == cell) return true;
  return false;
}

static bool members_pass(lt_state *state, const lt_turn *turn, lt_cell set) {
  if (set == LT_UNKNOWN || set == LT_ABSENT) return false;
  const lt_members *members = &state->facts.sets.items[set];
  for (uint32_t i = 0; i < members->len; i++)
    if (passes(turn, members->cells[i])) return true;
  return false;
}

static bool turned(lt_state *state, const lt_turn *turn) {
  if (turn->want == LT_MAYBE) return true;
  if (turn->term == NULL) return lt_eval(&turn->scope, turn->test) == turn->want;
  lt_cell room;
  lt_possible is = lt_eval_possible(&turn->scope, turn->term, &room);
  if (is.unknown || is.len != 1) return false;
  return turn->term->type.set ? members_pass(state, turn, is.cells[0]) : passes(turn, is.cells[0]);
}

/* What is tried of one lever for one turn. */
typedef struct trial {
  lt_state *state;
  const lt_turn *turn;
  uint32_t lever, at, read; /* cells: moved, and read where that is another */
  lt_type type;
  lt_cell was;
  lt_moves *out;
  uint32_t first; /* of its moves */
} trial;

static bool turns_at(const trial *t, lt_cell cell) {
  /* A run may have facts of its own, with the day of which the law is considered. */
  lt_cell *cells = t->turn->scope.facts != NULL ? t->turn->scope.facts->cells : t->state->facts.cells,
          read = t->read == LT_NONE ? 0 : cells[t->read];
  cells[t->at] = cell;
  if (t->read != LT_NONE) cells[t->read] = cell;
  bool turns = turned(t->state, t->turn);
  if (t->read != LT_NONE) cells[t->read] = read;
  cells[t->at] = t->was;
  return turns;
}

/* Nothing is gained by moving a fact back to what the plan has: without the move it is that, too. */
static bool is_as_it_was(const trial *t, lt_cell cell) {
  const lt_lever *lever = &t->state->search->levers.items[t->lever];
  return !lever->adds && lever->subject != LT_NONE && !t->type.set &&
         lt_plan_cell(t->state->search->plan, lever->subject, lever->fact) == cell;
}

static void put(trial *t, lt_cell cell) {
  if (is_as_it_was(t, cell)) return;
  for (uint32_t i = t->first; i < t->out->len; i++)
    if (t->out->items[i].cell == cell) return;
  uint32_t whose = t->turn->subject;
  lt_move move = {.lever = t->lever,
                  .cell = cell,
                  .norm = t->turn->norm,
                  .norm_subject = whose == LT_NONE ? LT_NONE : t->state->variant->was[whose],
                  .test = t->turn->term == NULL ? t->turn->test : NULL,
                  .fails = t->turn->want == LT_FALSE,
                  .leaves = t->turn->leaves};
  LT_PUSH(&t->state->search->scratch, t->out, move);
}

/* ---- Orders ---- */

/* What the term reads is of the subject, or of what it belongs to: no element of a list test around it. */
static bool is_plain(const lt_term *term) {
  for (; term != NULL; term = term->base) {
    if (term->kind == LT_TERM_COUNT || term->kind == LT_TERM_SUM || term->var != 0) return false;
    if (term->kind == LT_TERM_PLUS && !is_plain(term->value)) return false;
  }
  return true;
}

static void cuts_of_test(lt_state *state, const lt_scope *scope, const lt_expr *test, lt_cuts *out) {
  lt_arena *arena = &state->search->scratch;
  test = lt_day_expr(scope->day, test);
  for (uint32_t i = 0; i < test->cells_len; i++) {
    LT_PUSH(arena, out, test->cells[i]);
    LT_PUSH(arena, out, test->cells[i] + 1);
  }
  if (test->right == NULL || !is_plain(test->left) || !is_plain(test->right)) return;
  const lt_term *other = test->right;
  lt_cell cell = lt_eval_term(scope, other);
  if (cell == LT_UNKNOWN || cell == LT_ABSENT) return;
  LT_PUSH(arena, out, cell);
  LT_PUSH(arena, out, cell + 1);
}

static void read_by(lt_search *search, const lt_term *term, const lt_expr *test) {
  if (term == NULL) return;
  if (term->kind == LT_TERM_FACT && lt_type_is_ordered(term->type) && !term->type.set) {
    LT_PUSH(search->arena, &search->tests_of[term->item].tests, test);
    uint32_t other = search->set->facts[term->item].otherwise;
    if (other != LT_NONE) LT_PUSH(search->arena, &search->tests_of[other].tests, test);
  }
}

static void find_tests(lt_search *search) {
  if (search->tests_of != NULL) return;
  search->tests_of = LT_NEW_ARRAY(search->arena, lt_tests_of, search->set->facts_len + 1);
  for (uint32_t i = 0; i < search->set->exprs_len; i++) {
    const lt_expr *test = search->set->exprs[i];
    if (test->kids_len > 0 || test->left == NULL) continue;
    read_by(search, test->left, test);
    read_by(search, test->right, test);
  }
}

static void put_period(lt_arena *arena, const lt_period *p, lt_cuts *out) {
  const lt_cell days[] = {p->from.from, p->from.to, p->before.from, p->before.to};
  for (uint32_t k = 0; k < 4; k++)
    if (days[k] != LT_UNKNOWN) LT_PUSH(arena, out, days[k]);
}

static lt_cell role_of(const lt_search *search, lt_role role) {
  uint32_t fact = search->set->role_fact[role];
  return fact == LT_NONE ? LT_UNKNOWN : lt_plan_cell(search->plan, 0, fact);
}

/* Days on which the law of the plan's matter and place may change; a plan keeps those. */
static void find_law_cuts(lt_search *search) {
  const lt_set *set = search->set;
  lt_cell place = role_of(search, LT_ROLE_PLACE), matter = role_of(search, LT_ROLE_MATTER);
  lt_cuts *cuts = LT_NEW(search->arena, lt_cuts);
  for (uint32_t i = 0; i < set->norms_len && place >= 0; i++) {
    const lt_policy *policy = &set->policies[set->norms[i].policy];
    if (policy->matter != (uint32_t)matter || !lt_set_place_ever_in(set, (uint32_t)place, policy->place)) continue;
    put_period(search->arena, &set->norms[i].in_force, cuts);
    if (set->norms[i].act != LT_NONE) put_period(search->arena, &set->instruments[set->norms[i].act].in_force, cuts);
  }
  sort_cuts(search->arena, cuts);
  search->law_cuts = cuts;
}

/* Those days, where the fact chooses the law. */
static void cuts_of_law(lt_state *state, uint32_t subject, uint32_t fact, lt_cuts *out) {
  lt_search *search = state->search;
  const lt_numbers *dates = &search->set->entities[state->facts.subjects.items[subject].entity].law_dates;
  bool chooses = false;
  for (uint32_t i = 0; i < dates->len; i++) chooses |= dates->items[i] == fact;
  if (!chooses) return;
  if (search->law_cuts == NULL) find_law_cuts(search);
  for (uint32_t i = 0; i < search->law_cuts->len; i++) LT_PUSH(&search->scratch, out, search->law_cuts->items[i]);
}

void lt_fact_cuts(lt_state *state, uint32_t subject, uint32_t fact, lt_cuts *out) {
  lt_search *search = state->search;
  find_tests(search);
  lt_scope scope = lt_run_scope(state->run->laws.len > 0 ? state->run->laws.items[0] : state->run, subject);
  for (uint32_t i = 0; i < search->tests_of[fact].tests.len; i++) {
    const lt_expr *test = search->tests_of[fact].tests.items[i];
    cuts_of_test(state, &scope, test, out);
    if (test->right == NULL || test->right->kind != LT_TERM_FACT || test->right->item != fact ||
        !is_plain(test->right) || !is_plain(test->left))
      continue;
    lt_cell cell = lt_eval_term(&scope, test->left);
    if (cell == LT_UNKNOWN || cell == LT_ABSENT) continue;
    LT_PUSH(&search->scratch, out, cell);
    LT_PUSH(&search->scratch, out, cell + 1);
  }
  cuts_of_law(state, subject, fact, out);
  sort_cuts(&search->scratch, out);
}

/* The value nearest to `from` on the way to `to` from which on the truth is that at `to`. */
static void halve(const trial *t, lt_cell from, lt_cell to, lt_cuts *out) {
  bool end = turns_at(t, to);
  if (turns_at(t, from) == end) return;
  while (from - to > 1 || to - from > 1) {
    lt_cell middle = from + (to - from) / 2;
    if (turns_at(t, middle) == end)
      to = middle;
    else
      from = middle;
  }
  LT_PUSH(&t->state->search->scratch, out, from > to ? from : to);
}

/* What the term of the turn is with the lever at the cell. */
static lt_cell term_at(const trial *t, lt_cell cell) {
  lt_cell *cells = t->turn->scope.facts != NULL ? t->turn->scope.facts->cells : t->state->facts.cells;
  lt_cell read = t->read == LT_NONE ? 0 : cells[t->read];
  cells[t->at] = cell;
  if (t->read != LT_NONE) cells[t->read] = cell;
  lt_cell is = lt_eval_term(&t->turn->scope, t->turn->term);
  if (t->read != LT_NONE) cells[t->read] = read;
  cells[t->at] = t->was;
  return is;
}

/* The first value at which a term that rises with it, as a day and some days more, comes to what is wished; past the
 * calendar's end it is no day any more. */
static void put_reached(const trial *t, lt_cell low, lt_cell high, lt_cuts *out) {
  if (term_at(t, low) < 0) return;
  while (low < high) {
    lt_cell middle = low + (high - low) / 2, is = term_at(t, middle);
    if (is >= 0 && is < t->turn->wish->cell)
      low = middle + 1;
    else
      high = middle;
  }
  LT_PUSH(&t->state->search->scratch, out, low);
  LT_PUSH(&t->state->search->scratch, out, low + 1);
}

static lt_cell near_of(lt_cell was, lt_cell low, lt_cell high) {
  if (was == LT_UNKNOWN || was == LT_ABSENT) return low;
  return was < low ? low : was > high ? high : was;
}

static void try_order(trial *t, uint32_t fact, uint32_t subject) {
  lt_search *search = t->state->search;
  lt_cell low, high;
  lt_cuts cuts = {0};
  lt_fact_domain(search, fact, true, &low, &high);
  lt_fact_cuts(t->state, subject, fact, &cuts);
  bool none = t->was == LT_UNKNOWN || t->was == LT_ABSENT || t->was < low || t->was > high;
  lt_cell here = none ? low : t->was;
  if (t->turn->wish != NULL && t->turn->term != NULL) put_reached(t, low, high, &cuts);
  if (t->turn->test != NULL && t->turn->term == NULL && t->turn->test->right != NULL) {
    lt_cell other = lt_eval_term(&t->turn->scope, t->turn->test->right),
            mine = lt_eval_term(&t->turn->scope, t->turn->test->left);
    for (int i = 0; i < 2; i++, other = mine)
      if (other != LT_UNKNOWN && other != LT_ABSENT) {
        LT_PUSH(&search->scratch, &cuts, other);
        LT_PUSH(&search->scratch, &cuts, other + 1);
      }
  }
  halve(t, here, low, &cuts);
  halve(t, here, high, &cuts);
  LT_PUSH(&search->scratch, &cuts, low);
  LT_PUSH(&search->scratch, &cuts, high + 1);
  sort_cuts(&search->scratch, &cuts);
  for (uint32_t i = 0; i + 1 < cuts.len; i++) {
    if (cuts.items[i] < low || cuts.items[i] > high) continue;
    lt_cell end = cuts.items[i + 1] - 1 > high ? high : cuts.items[i + 1] - 1;
    lt_cell near = near_of(t->was, cuts.items[i], end);
    if (near != t->was && turns_at(t, near)) put(t, near);
  }
}

/* ---- Ids ---- */

static bool is_elsewhere(const lt_search *search, uint32_t option) {
  uint32_t fact = search->set->role_fact[LT_ROLE_PLACE], of = search->set->options[option].place;
  lt_cell place = fact == LT_NONE ? LT_UNKNOWN : lt_plan_cell(search->plan, 0, fact);
  return of != LT_NONE && place >= 0 && !lt_set_place_ever_in(search->set, (uint32_t)place, of);
}

static void try_id(trial *t, lt_cell cell) {
  if (cell == t->was || cell == LT_UNKNOWN || cell == LT_ABSENT) return;
  if (t->type.kind == LT_TYPE_CHOICE && is_elsewhere(t->state->search, (uint32_t)cell)) return;
  if (turns_at(t, cell)) put(t, cell);
}

static bool names_id(const lt_expr *test, const lt_term *term, lt_type type) {
  return term != NULL && test->left != NULL && test->right == NULL && term->kind == LT_TERM_FACT &&
         lt_type_equal(term->type, type);
}

/* Ids that any test of the same type names, and what stands on the other side. */
static void try_named(trial *t, uint32_t fact) {
  const lt_set *set = t->state->search->set;
  for (uint32_t i = 0; i < set->exprs_len; i++) {
    const lt_expr *test = set->exprs[i];
    if (!names_id(test, test->left, t->type) || test->left->item != fact) continue;
    for (uint32_t k = 0; k < test->cells_len; k++) try_id(t, test->cells[k]);
  }
  const lt_expr *test = t->turn->test;
  /* What the test is of may be another type: a count of elements of which the lever is a fact. */
  bool alike = test != NULL && lt_type_equal(test->left->type, t->type);
  for (uint32_t k = 0; alike && k < test->cells_len; k++) try_id(t, test->cells[k]);
  if (alike && t->turn->term == NULL && test->right != NULL) {
    try_id(t, lt_eval_term(&t->turn->scope, test->right));
    try_id(t, lt_eval_term(&t->turn->scope, test->left));
  }
  if (t->turn->wish != NULL && t->turn->term->kind == LT_TERM_FACT) try_id(t, t->turn->wish->cell);
}

/* The first of the register that does, in the plan's place before elsewhere: for what only reads attributes of it. */
static void try_register(trial *t) {
  const lt_search *search = t->state->search;
  uint32_t fact = search->set->role_fact[LT_ROLE_PLACE];
  lt_cell place = fact == LT_NONE ? LT_UNKNOWN : lt_plan_cell(search->plan, 0, fact);
  for (int near = 1; near >= 0; near--)
    for (uint32_t i = 0; i < search->set->bodies_len; i++) {
      bool here = search->set->bodies[i].place == (uint32_t)place;
      uint32_t before = t->out->len;
      if (here == (near == 1)) try_id(t, i);
      if (t->out->len > before) return;
    }
}

static void try_ids(trial *t, uint32_t fact) {
  const lt_set *set = t->state->search->set;
  switch (t->type.kind) {
    case LT_TYPE_YES_NO:
      try_id(t, 0);
      try_id(t, 1);
      break;
    case LT_TYPE_CHOICE:
      for (uint32_t i = 0; i < set->choices[t->type.of].options_len; i++)
        try_id(t, set->choices[t->type.of].first_option + i);
      break;
    default:
      try_named(t, fact);
      if (t->type.kind == LT_TYPE_BODY) try_register(t);
      break;
  }
}

/* ---- Sets ---- */

lt_cell lt_howto_set(lt_search *search, const lt_members *members) {
  for (uint32_t i = 0; i < search->sets.len; i++) {
    const lt_members *other = &search->sets.items[i];
    bool same = other->len == members->len;
    for (uint32_t k = 0; k < members->len && same; k++) same = other->cells[k] == members->cells[k];
    if (same) return LT_HOWTO_SETS + i;
  }
  lt_members own = {.cells = lt_arena_copy(search->arena, members->cells, members->len * sizeof *members->cells),
                    .len = members->len};
  LT_PUSH(search->arena, &search->sets, own);
  return LT_HOWTO_SETS + search->sets.len - 1;
}

lt_cell lt_howto_flipped(lt_search *search, lt_cell set, lt_cell member) {
  const lt_members *is = &search->sets.items[set - LT_HOWTO_SETS];
  lt_members other = {.cells = LT_NEW_ARRAY(search->arena, lt_cell, is->len + 1)};
  for (uint32_t i = 0; i < is->len; i++)
    if (is->cells[i] != member) other.cells[other.len++] = is->cells[i];
  if (other.len == is->len) other.cells[other.len++] = member;
  if (other.len > 1) lt_sort(search->arena, other.cells, other.len, sizeof *other.cells, compare_cells);
  return lt_howto_set(search, &other);
}

/* Members that tests of the set name. */
static void named_members(const lt_search *search, uint32_t fact, lt_arena *arena, lt_cuts *out) {
  for (uint32_t i = 0; i < search->set->exprs_len; i++) {
    const lt_expr *test = search->set->exprs[i];
    bool ours =
        test->left != NULL && test->left->kind == LT_TERM_FACT && test->left->item == fact && test->right == NULL;
    for (uint32_t k = 0; ours && k < test->cells_len; k++) LT_PUSH(arena, out, test->cells[k]);
  }
  sort_cuts(arena, out);
}

enum { MEMBERS_MAX = 8 }; /* that are tried in all their combinations */

/* With some members in or out that were not: few combinations whole, of more each one alone and all together. */
static void try_sets(trial *t, uint32_t fact) {
  lt_search *search = t->state->search;
  lt_cuts named = {0};
  named_members(search, fact, &search->scratch, &named);
  static const lt_members none = {0};
  const lt_members *was = t->was == LT_UNKNOWN || t->was == LT_ABSENT ? &none : &t->state->facts.sets.items[t->was];
  bool whole = named.len <= MEMBERS_MAX;
  uint32_t len = whole ? 1u << named.len : named.len + 2;
  lt_facts *facts = t->turn->scope.facts != NULL ? (lt_facts *)t->turn->scope.facts : &t->state->facts, kept = *facts;
  facts->sets.items = LT_NEW_ARRAY(&search->scratch, lt_members, kept.sets.len + 1);
  if (kept.sets.len > 0) memcpy(facts->sets.items, kept.sets.items, kept.sets.len * sizeof *kept.sets.items);
  lt_members *last = &facts->sets.items[facts->sets.len++];
  for (uint32_t mask = 0; mask < len; mask++) {
    lt_members is = {.cells = LT_NEW_ARRAY(&search->scratch, lt_cell, was->len + named.len + 1)};
    for (uint32_t i = 0; i < was->len; i++)
      if (!lt_members_have(&(lt_members){.cells = named.items, .len = named.len}, was->cells[i]))
        is.cells[is.len++] = was->cells[i];
    for (uint32_t i = 0; i < named.len; i++) {
      bool flips = whole ? (mask >> i & 1) != 0 : mask == i || mask == named.len;
      if (mask == named.len + 1 ? true : lt_members_have(was, named.items[i]) != flips)
        is.cells[is.len++] = named.items[i];
    }
    if (is.len > 1) lt_sort(&search->scratch, is.cells, is.len, sizeof *is.cells, compare_cells);
    *last = is;
    if (turns_at(t, (lt_cell)kept.sets.len)) put(t, lt_howto_set(search, &is));
  }
  facts->sets = kept.sets;
}

/* ---- Moves ---- */

static uint64_t gap(const trial *t, lt_cell cell) {
  if (t->was == LT_UNKNOWN || t->was == LT_ABSENT) return (uint64_t)cell;
  return cell > t->was ? (uint64_t)cell - (uint64_t)t->was : (uint64_t)t->was - (uint64_t)cell;
}

/* Nearest first; each a step farther than the one before. */
static void order(trial *t) {
  lt_moves *out = t->out;
  for (uint32_t i = t->first + 1; i < out->len && lt_type_is_ordered(t->type); i++)
    for (uint32_t k = i; k > t->first && gap(t, out->items[k].cell) < gap(t, out->items[k - 1].cell); k--) {
      lt_move move = out->items[k];
      out->items[k] = out->items[k - 1];
      out->items[k - 1] = move;
    }
  bool near = lt_type_is_ordered(t->type) || t->type.set;
  for (uint32_t i = t->first; i < out->len; i++) out->items[i].distance = near ? i - t->first + 1 : 1;
}

static void of_lever(lt_state *state, const lt_turn *turn, uint32_t lever, uint32_t read, lt_moves *out) {
  lt_search *search = state->search;
  const lt_lever *l = &search->levers.items[lever];
  const lt_fact *fact = &search->set->facts[l->fact];
  trial t = {
      .state = state, .turn = turn, .lever = lever, .read = read, .type = fact->type, .out = out, .first = out->len};
  if (l->adds) {
    put(&t, 0);
    out->items[out->len - 1].distance = 1;
    return;
  }
  t.at = lt_state_cell(state, lever);
  t.was = state->facts.cells[t.at];
  uint32_t subject = 0;
  while (subject + 1 < state->facts.subjects.len && state->facts.subjects.items[subject + 1].cells <= t.at) subject++;
  if (fact->type.set)
    try_sets(&t, l->fact);
  else if (lt_type_is_ordered(fact->type))
    try_order(&t, l->fact, subject);
  else
    try_ids(&t, l->fact);
  order(&t);
}

/* A date that was moved to come under other law is not moved on from there: its other values follow from where it
 * was. */
void lt_turn_moves(lt_state *state, const lt_turn *turn, lt_moves *out) {
  bool any = turn->of_law && turn->want == LT_MAYBE;
  for (uint32_t i = 0; i < turn->levers.len; i++)
    if (!any || !lt_state_moved(state, turn->levers.items[i]))
      of_lever(state, turn, turn->levers.items[i], turn->cells.items[i], out);
}

bool lt_turn_comes(lt_state *state, const lt_turn *turn, uint32_t lever, lt_cell cell) {
  trial t = {.state = state, .turn = turn, .lever = lever, .read = LT_NONE, .at = lt_state_cell(state, lever)};
  if (t.at == LT_NONE) return false;
  for (uint32_t i = 0; i < turn->levers.len; i++)
    if (turn->levers.items[i] == lever) t.read = turn->cells.items[i];
  t.was = state->facts.cells[t.at];
  bool set = cell >= LT_HOWTO_SETS;
  return turns_at(&t, set ? (lt_cell)state->variant->plan->facts.sets.len + cell - LT_HOWTO_SETS : cell);
}
