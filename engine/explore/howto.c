/* howto.c: the search for the cheapest changes that bring what is wanted. Best first: what a state has cost and, at
 * least, still will (each wish that is still open and shares no lever with another needs one move of its own); by
 * price, then number of changes, then distance. A state is the plan with its moves, decided; only moves that turn one
 * of the reasons of one open wish follow from it. The bound is a count of decisions, never a time. */
#include <string.h>

#include "base/sort.h"
#include "howto_impl.h"

void lt_howto_free(lt_howto *howto) {
  for (uint32_t i = 0; i < howto->ways.len; i++) lt_side_free(&howto->ways.items[i]->side);
  if (howto->partial != NULL) lt_side_free(&howto->partial->side);
  lt_side_free(&howto->was);
  lt_slices_free(&howto->slices);
  lt_arena_free(&howto->arena);
  *howto = (lt_howto){0};
}

/* ---- The heap of nodes ---- */

static int compare_nodes(const lt_search *search, uint32_t a, uint32_t b) {
  const lt_node *x = &search->nodes.items[a], *y = &search->nodes.items[b];
  for (int i = 0; i < 3; i++)
    if (x->ahead[i] != y->ahead[i]) return x->ahead[i] < y->ahead[i] ? -1 : 1;
  return a > b ? -1 : 1; /* of equals the deeper one */
}

static void swap(lt_search *search, uint32_t a, uint32_t b) {
  uint32_t node = search->heap.items[a];
  search->heap.items[a] = search->heap.items[b];
  search->heap.items[b] = node;
}

static void heap_put(lt_search *search, uint32_t node) {
  LT_PUSH(search->arena, &search->heap, node);
  for (uint32_t at = search->heap.len - 1; at > 0; at = (at - 1) / 2) {
    if (compare_nodes(search, search->heap.items[at], search->heap.items[(at - 1) / 2]) > 0) return;
    swap(search, at, (at - 1) / 2);
  }
}

static uint32_t heap_take(lt_search *search) {
  uint32_t best = search->heap.items[0], len = --search->heap.len;
  search->heap.items[0] = search->heap.items[len];
  for (uint32_t at = 0, kid = 1; kid < len; at = kid, kid = 2 * at + 1) {
    if (kid + 1 < len && compare_nodes(search, search->heap.items[kid + 1], search->heap.items[kid]) < 0) kid++;
    if (compare_nodes(search, search->heap.items[at], search->heap.items[kid]) < 0) break;
    swap(search, at, kid);
  }
  return best;
}

/* ---- Nodes ---- */

/* The moves of a node; of a lever moved twice the last. */
static lt_moves moves_of(lt_search *search, uint32_t node, const lt_move *more) {
  lt_moves out = {0};
  if (more != NULL) LT_PUSH(&search->scratch, &out, *more);
  for (; node != 0; node = search->nodes.items[node].parent) {
    const lt_move *move = &search->nodes.items[node].move;
    bool moved = false;
    for (uint32_t i = 0; i < out.len; i++) moved |= out.items[i].lever == move->lever;
    if (!moved) LT_PUSH(&search->scratch, &out, *move);
  }
  return out;
}

static int compare_moves(const void *a, const void *b) {
  const lt_move *x = a, *y = b;
  return (x->lever > y->lever) - (x->lever < y->lever);
}

static bool is_new(lt_search *search, const lt_moves *moves) {
  lt_moves in_order = {.items = lt_arena_copy(&search->scratch, moves->items, moves->len * sizeof *moves->items),
                       .len = moves->len};
  lt_text key = {.arena = &search->scratch};
  if (in_order.len > 1) lt_sort(&search->scratch, in_order.items, in_order.len, sizeof *in_order.items, compare_moves);
  for (uint32_t i = 0; i < in_order.len; i++)
    lt_text_putf(&key, "%u=%lld ", in_order.items[i].lever, (long long)in_order.items[i].cell);
  lt_str whole = lt_text_str(&key);
  if (lt_map_find(&search->seen, whole, LT_NONE) != LT_NONE) return false;
  lt_map_put(&search->seen, lt_str_copy(search->arena, whole), 1);
  return true;
}

static void cost_of(const lt_search *search, const lt_moves *moves, lt_node *node) {
  node->price = node->count = node->distance = 0;
  for (uint32_t i = 0; i < moves->len; i++) {
    const lt_lever *lever = &search->levers.items[moves->items[i].lever];
    if (!lt_part_has(search, moves->items[i].lever)) continue;
    node->price += lever->counts ? lever->price : 0;
    node->count += lever->counts;
    node->distance += moves->items[i].distance;
  }
}

/* A child of a node; what lies ahead of the parent lies ahead of it, too. */
static void add_child(lt_search *search, uint32_t parent, const lt_move *move, const uint64_t ahead[3]) {
  lt_moves moves = moves_of(search, parent, move);
  if (!is_new(search, &moves)) return;
  lt_node node = {.parent = parent, .move = *move};
  cost_of(search, &moves, &node);
  const uint64_t own[3] = {node.price, node.count, node.distance};
  bool more = false, less = false;
  for (int i = 0; i < 3 && !more && !less; i++) {
    more = own[i] > ahead[i];
    less = own[i] < ahead[i];
  }
  memcpy(node.ahead, more ? own : ahead, sizeof node.ahead);
  LT_PUSH(search->arena, &search->nodes, node);
  heap_put(search, search->nodes.len - 1);
}

/* ---- Wishes that are open ---- */

typedef struct opening {
  lt_turns turns;
  lt_moves moves;
  uint64_t least[3];
} opening;

static void put_obstacle(lt_search *search, lt_obstacle obstacle, bool beyond) {
  lt_howto *howto = search->howto;
  uint32_t len = beyond ? howto->beyond.len : howto->obstacles.len;
  const lt_obstacle *have = beyond ? howto->beyond.items : howto->obstacles.items;
  for (uint32_t i = 0; i < len; i++)
    if (have[i].norm == obstacle.norm && have[i].subject == obstacle.subject && have[i].question == obstacle.question &&
        have[i].test == obstacle.test && have[i].gives == obstacle.gives)
      return;
  if (len == LT_HOWTO_MOST) return;
  if (beyond)
    LT_PUSH(search->arena, &howto->beyond, obstacle);
  else
    LT_PUSH(search->arena, &howto->obstacles, obstacle);
}

/* Whether what keeps a norm applying holds of the plan as it stands. Tests of elements count as they were found. */
static lt_truth stands(const lt_search *search, const lt_state *state, const lt_turn *turn, uint32_t subject) {
  const lt_run *was = search->howto->was.run;
  if (turn->term != NULL || turn->test == NULL || turn->want != LT_FALSE || subject == LT_NONE) return LT_TRUE;
  if (state->moves.len == 0) return lt_eval(&turn->scope, turn->test);
  if (turn->scope.depth > 0) return LT_TRUE;
  lt_scope scope = lt_run_scope(was->laws.len > 0 ? was->laws.items[0] : was, subject);
  return lt_eval(&scope, turn->test);
}

static void add_obstacle(lt_search *search, const lt_state *state, const lt_turn *turn, bool beyond) {
  if (turn->norm == LT_NONE || turn->of_law) return;
  uint32_t subject = turn->subject == LT_NONE ? LT_NONE : state->variant->was[turn->subject];
  lt_obstacle obstacle = {.norm = turn->norm,
                          .subject = subject,
                          .question = LT_NONE,
                          .test = turn->term == NULL ? turn->test : NULL,
                          .gives = turn->term,
                          .holds = turn->want == LT_FALSE,
                          .stands = stands(search, state, turn, subject)};
  put_obstacle(search, obstacle, beyond);
}

/* A want that nothing can bring: what stands in the way of it. */
static void add_obstacles(lt_search *search, const lt_state *state, const lt_want *want) {
  bool any = false;
  for (uint32_t i = 0; i < want->turns.len; i++) {
    any |= want->turns.items[i].norm != LT_NONE && !want->turns.items[i].of_law;
    add_obstacle(search, state, &want->turns.items[i], false);
  }
  lt_obstacle silence = {.norm = LT_NONE, .subject = state->variant->was[want->subject], .question = want->question};
  if (!any) put_obstacle(search, silence, false);
}

static bool has_lever(const lt_moves *moves, uint32_t lever) {
  for (uint32_t i = 0; i < moves->len; i++)
    if (moves->items[i].lever == lever) return true;
  return false;
}

static void open_one(lt_state *state, const lt_turns *turns, opening *out) {
  lt_search *search = state->search;
  *out = (opening){.turns = *turns};
  for (uint32_t i = 0; i < turns->len; i++) {
    lt_moves found = {0};
    lt_turn_moves(state, &turns->items[i], &found);
    if (turns->items[i].beyond) add_obstacle(search, state, &turns->items[i], true);
    for (uint32_t k = 0; k < found.len; k++) {
      bool twin = false;
      for (uint32_t m = 0; m < out->moves.len && !twin; m++)
        twin = out->moves.items[m].lever == found.items[k].lever && out->moves.items[m].cell == found.items[k].cell;
      if (!twin) LT_PUSH(&search->scratch, &out->moves, found.items[k]);
    }
  }
  for (int k = 0; k < 3; k++) out->least[k] = UINT64_MAX;
  for (uint32_t i = 0; i < out->moves.len; i++) {
    const lt_lever *lever = &search->levers.items[out->moves.items[i].lever];
    bool free = !lever->counts || !lt_part_has(search, out->moves.items[i].lever) ||
                lt_state_moved(state, out->moves.items[i].lever);
    uint64_t costs[3] = {free ? 0 : lever->price, free ? 0 : 1, free ? 0 : out->moves.items[i].distance};
    for (int k = 0; k < 3; k++)
      if (costs[k] < out->least[k]) out->least[k] = costs[k];
  }
}

static int compare_openings(const void *a, const void *b) {
  const opening *x = a, *y = b;
  return (x->moves.len > y->moves.len) - (x->moves.len < y->moves.len);
}

/* At least so much more, of openings that share no lever. */
static void look_ahead(const opening *openings, uint32_t len, uint64_t ahead[3]) {
  for (uint32_t i = 0; i < len; i++) {
    bool shares = false;
    for (uint32_t k = 0; k < i && !shares; k++)
      for (uint32_t m = 0; m < openings[i].moves.len && !shares; m++)
        shares = has_lever(&openings[k].moves, openings[i].moves.items[m].lever);
    for (int k = 0; k < 3 && !shares; k++) ahead[k] += openings[i].least[k];
  }
}

static void expand(lt_search *search, uint32_t number, lt_state *state, const lt_wants *wants) {
  opening *openings = LT_NEW_ARRAY(&search->scratch, opening, wants->len);
  for (uint32_t i = 0; i < wants->len; i++) {
    open_one(state, &wants->items[i].turns, &openings[i]);
    if (openings[i].moves.len > 0) continue;
    add_obstacles(search, state, &wants->items[i]);
    return; /* nothing can bring this one */
  }
  if (wants->len > 1) lt_sort(&search->scratch, openings, wants->len, sizeof *openings, compare_openings);
  const lt_node *node = &search->nodes.items[number];
  uint64_t ahead[3] = {node->price, node->count, node->distance};
  look_ahead(openings, wants->len, ahead);
  for (uint32_t i = openings[0].moves.len; i-- > 0;) add_child(search, number, &openings[0].moves.items[i], ahead);
}

/* ---- The search ---- */

/* Whether the moves hold those of a way that was found, and so are no other way. */
static bool is_told(const lt_search *search, const lt_moves *moves) {
  const lt_moves *told = search->told.items;
  for (uint32_t w = 0; w < search->told.len; w++) {
    uint32_t within = 0, counted = 0, others = 0;
    for (uint32_t i = 0; i < moves->len; i++) {
      const lt_lever *lever = &search->levers.items[moves->items[i].lever];
      counted += lever->counts;
      for (uint32_t k = 0; k < told[w].len; k++) {
        if (told[w].items[k].lever != moves->items[i].lever) continue;
        within += lever->counts;
        lt_type type = search->set->facts[lever->fact].type;
        others += told[w].items[k].cell != moves->items[i].cell && !lt_type_is_ordered(type) && !type.set;
      }
    }
    uint32_t wanted = 0;
    for (uint32_t k = 0; k < told[w].len; k++) wanted += search->levers.items[told[w].items[k].lever].counts;
    if (within == wanted && (counted > wanted || others == 0)) return true;
  }
  return false;
}

/* Of ways that were found the cheapest first; more than asked for are forgotten. */
static void keep_cheapest(lt_howto *howto) {
  for (uint32_t k = howto->ways.len - 1; k > 0 && howto->ways.items[k]->price < howto->ways.items[k - 1]->price; k--) {
    lt_howto_way *way = howto->ways.items[k];
    howto->ways.items[k] = howto->ways.items[k - 1];
    howto->ways.items[k - 1] = way;
  }
  if (howto->ways.len > howto->alternatives + 1) lt_side_free(&howto->ways.items[--howto->ways.len]->side);
}

/* Whether what is cheapest of all that is left could still be told. */
static bool goes_on(const lt_search *search) {
  const lt_howto *howto = search->howto;
  if (search->heap.len == 0 || howto->already || howto->bound || howto->laws_bound) return false;
  if (howto->ways.len <= howto->alternatives) return true;
  uint64_t dearest = howto->ways.items[howto->ways.len - 1]->price;
  return (search->laws || search->shared) && search->nodes.items[search->heap.items[0]].ahead[0] < dearest;
}

void lt_search_begin(lt_search *search) {
  search->heap.len = search->nodes.len = 0;
  search->seen = (lt_map){.arena = search->arena};
  search->best = 0;
  search->howto->left = LT_NONE;
  LT_PUSH(search->arena, &search->nodes, (lt_node){.parent = 0});
  heap_put(search, 0);
}

bool lt_search_step(lt_search *search, lt_moves *out) {
  lt_howto *howto = search->howto;
  lt_state state;
  lt_wants wants = {0};
  lt_arena_reset(&search->scratch);
  uint32_t number = heap_take(search);
  *out = moves_of(search, number, NULL);
  if (is_told(search, out)) return false;
  bool open = lt_state_open(&state, search, out);
  if (open) lt_state_wants(&state, &wants);
  search->looked += wants.len;
  if (open && wants.len < howto->left) {
    howto->left = wants.len;
    search->best = number;
  }
  if (open && wants.len > 0) expand(search, number, &state, &wants);
  lt_state_close(&state);
  return open && wants.len == 0;
}

/* A way that was found, kept where it is confirmed. */
static bool tell(lt_search *search, const lt_moves *moves) {
  if (lt_howto_confirm(search, moves, false) == NULL) return false;
  lt_moves kept = {.items = lt_arena_copy(search->arena, moves->items, moves->len * sizeof *moves->items),
                   .len = moves->len};
  LT_PUSH(search->arena, &search->told, kept);
  keep_cheapest(search->howto);
  return true;
}

static void take(lt_search *search) {
  lt_howto *howto = search->howto;
  lt_moves moves;
  bool holds = lt_search_step(search, &moves);
  if (search->laws)
    howto->laws_bound =
        howto->evaluated >= search->under_law + LT_HOWTO_LAWS || search->looked >= LT_HOWTO_LOOKED / 4;
  else
    howto->bound = howto->evaluated >= LT_HOWTO_EVALUATIONS || search->looked >= LT_HOWTO_LOOKED;
  if (!holds) return;
  howto->already = moves.len == 0;
  if (moves.len > 0) tell(search, &moves);
}

void lt_search_nearest(lt_search *search) {
  lt_howto *howto = search->howto;
  lt_obstacles later = howto->obstacles;
  lt_moves moves = moves_of(search, search->best, NULL);
  lt_state state;
  lt_wants wants = {0};
  lt_turns stand = {0};
  bool closed = false;
  if (later.len == 1 && later.items[0].norm == LT_NONE) return; /* nobody says what is wanted */
  if (lt_state_open(&state, search, &moves)) lt_state_wants(&state, &wants);
  for (uint32_t i = 0; i < wants.len && !closed; i++) {
    opening one;
    open_one(&state, &wants.items[i].turns, &one);
    closed = one.moves.len == 0;
    if (closed) stand.len = 0;
    lt_want_stands(&state, &wants.items[i], &stand);
  }
  howto->obstacles = (lt_obstacles){0};
  for (uint32_t i = 0; i < stand.len; i++) add_obstacle(search, &state, &stand.items[i], false);
  for (uint32_t i = 0; i < later.len; i++) put_obstacle(search, later.items[i], false);
  lt_state_close(&state);
}

/* First under the law that governs; then, where that could be cheaper, also so that other law would. */
static void go(lt_search *search) {
  lt_howto *howto = search->howto;
  lt_moves shares = {0};
  uint32_t left = LT_NONE;
  lt_parted parted = howto->comply ? lt_search_parts(search, &shares, &left) : LT_PARTED_NOT;
  search->shared = parted >= LT_PARTED_ALL && tell(search, &shares);
  bool ended =
      parted == LT_PARTED_NEVER || (search->shared && parted == LT_PARTED_LEAST && howto->alternatives == 0);
  for (int pass = 0; pass < 2 && !howto->bound && !howto->already; pass++) {
    search->laws = pass == 1;
    search->under_law = howto->evaluated;
    search->looked = 0;
    if (pass == 0 && ended) continue;
    lt_search_begin(search);
    while (goes_on(search)) take(search);
    if (pass == 0 && howto->ways.len == 0 && !howto->already) lt_search_nearest(search);
  }
  if (!howto->bound && !howto->already && howto->ways.len == 0) lt_search_core(search);
  if (!howto->bound || howto->ways.len > 0 || (search->best == 0 && left == LT_NONE)) return;
  lt_moves moves = moves_of(search, search->best, NULL);
  if (left < howto->left) moves = shares, howto->left = left;
  howto->partial = lt_howto_confirm(search, &moves, true);
  howto->ways.len = 0;
}

typedef struct searching {
  lt_search search;
} searching;

static void run(void *arg) { go(&((searching *)arg)->search); }

bool lt_howto_search(lt_howto *howto, const lt_plan *plan, lt_cell law_date, lt_diags *diags) {
  howto->law_date = law_date;
  if (!lt_side_decide(&howto->was, plan->set, plan, &howto->slices, law_date, diags)) return false;
  searching s = {.search = {.howto = howto, .set = plan->set, .plan = plan, .diags = diags, .arena = &howto->arena}};
  s.search.levers_by.arena = s.search.seen.arena = &howto->arena;
  bool finished = lt_protect(run, &s);
  lt_search_free(&s.search);
  if (!finished) lt_out_of_memory();
  return true;
}
