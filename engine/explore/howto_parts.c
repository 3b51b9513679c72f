/* howto_parts.c: a plan of many elements made to comply element by element. The idea: what an element lacks mostly
 * rests on facts of its own, and then what is cheapest for each is cheapest for all: the search need not go through how
 * they combine. An element is a part, with all that it holds; the plan itself is one, without its elements. A part is
 * first searched with the facts of all others free of charge: so its share of any way costs at least that. Where that
 * moved nothing of others it is the part's share; else the part is searched once more by itself. The shares together
 * are decided as any state. They are the cheapest way where no other could cost less: one that moves something for
 * several parts costs at least what the parts cost free of charge, and that one thing. */
#include "howto_impl.h"

/* Of a single part nothing is gained. */
enum { PARTS_LEAST = 2, PART_EVALUATIONS = 120 };

static uint32_t top_of(const lt_facts *facts, uint32_t subject) {
  while (subject != 0 && facts->subjects.items[subject].parent != 0) subject = facts->subjects.items[subject].parent;
  return subject;
}

bool lt_part_wants(const lt_state *state, uint32_t subject) {
  const lt_search *search = state->search;
  if (!search->parted) return true;
  return state->variant->was[top_of(&state->facts, subject)] == search->part;
}

static uint32_t top_of_lever(const lt_search *search, uint32_t number) {
  const lt_lever *lever = &search->levers.items[number];
  uint32_t subject = lever->element == LT_NONE ? lever->subject : search->levers.items[lever->element].subject;
  return top_of(&search->plan->facts, subject);
}

bool lt_part_has(const lt_search *search, uint32_t lever) {
  return !search->parted || top_of_lever(search, lever) == search->part;
}

bool lt_part_reads(lt_search *search, uint32_t lever) {
  if (lt_part_has(search, lever)) return true;
  search->outside = true;
  search->crosses |= search->lacks[top_of_lever(search, lever)];
  return search->free;
}

typedef struct share {
  lt_moves moves;
  uint64_t price, count;
  bool found;
} share;

static share share_of(const lt_search *search, const lt_moves *moves) {
  share out = {.found = true};
  for (uint32_t i = 0; i < moves->len; i++) {
    const lt_lever *lever = &search->levers.items[moves->items[i].lever];
    if (!lever->counts || !lt_part_has(search, moves->items[i].lever)) continue;
    out.price += lever->price;
    out.count++;
  }
  out.moves = (lt_moves){.items = lt_arena_copy(search->arena, moves->items, moves->len * sizeof *moves->items),
                         .len = moves->len};
  return out;
}

static bool moves_others(const lt_search *search, const share *s) {
  for (uint32_t i = 0; i < s->moves.len; i++)
    if (!lt_part_has(search, s->moves.items[i].lever)) return true;
  return false;
}

/* The cheapest moves after which the part lacks nothing. `ended`: there are none, or they were found. */
static share search_part(lt_search *search, bool free, bool *ended) {
  uint32_t until = search->howto->evaluated + PART_EVALUATIONS;
  share found = {0};
  search->free = free;
  lt_search_begin(search);
  while (search->heap.len > 0 && !found.found && search->howto->evaluated < until) {
    lt_moves moves;
    if (lt_search_step(search, &moves)) found = share_of(search, &moves);
  }
  *ended = found.found || search->heap.len == 0;
  return found;
}

/* ---- All of them ---- */

typedef struct parting {
  lt_search *search;
  lt_moves moves;         /* of all shares */
  uint64_t price, count;  /* of these */
  uint64_t least[2];      /* price and number of changes of any way, but for what it moves outside all parts */
  bool shared;            /* something outside a part bears on it */
  bool whole;             /* each part has a share */
  bool hopeless;          /* some part can have none */
} parting;

static void add_part(parting *p, uint32_t subject) {
  lt_search *search = p->search;
  bool ended;
  search->part = subject;
  search->outside = false;
  lt_howto *howto = search->howto;
  uint32_t obstacles = howto->obstacles.len, beyond = howto->beyond.len;
  share free = search_part(search, true, &ended), own = free;
  p->shared |= search->outside;
  p->hopeless |= ended && !free.found;
  if (p->hopeless) lt_search_nearest(search);
  if (p->hopeless) return;
  howto->obstacles.len = obstacles;
  howto->beyond.len = beyond;
  if (!free.found || moves_others(search, &free)) own = search_part(search, false, &ended);
  p->whole &= own.found;
  if (free.found) p->least[0] += free.price, p->least[1] += free.count;
  p->price += own.price;
  p->count += own.count;
  for (uint32_t i = 0; i < own.moves.len; i++) LT_PUSH(search->arena, &p->moves, own.moves.items[i]);
}

/* The parts that lack something, as subjects of the plan. */
static lt_numbers parts_of(lt_search *search) {
  lt_state state;
  lt_wants wants = {0};
  lt_moves none = {0};
  uint32_t len = search->plan->facts.subjects.len;
  lt_numbers out = {.items = LT_NEW_ARRAY(search->arena, uint32_t, len)};
  search->lacks = LT_NEW_ARRAY(search->arena, bool, len);
  if (lt_state_open(&state, search, &none)) lt_state_wants(&state, &wants);
  for (uint32_t i = 0; i < wants.len; i++)
    search->lacks[top_of(&search->plan->facts, state.variant->was[wants.items[i].subject])] = true;
  lt_state_close(&state);
  for (uint32_t s = 0; s < len; s++)
    if (search->lacks[s]) out.items[out.len++] = s;
  return out;
}

static uint32_t count_wants(lt_search *search, const lt_moves *moves) {
  lt_state state;
  lt_wants wants = {0};
  bool open = lt_state_open(&state, search, moves);
  if (open) lt_state_wants(&state, &wants);
  lt_state_close(&state);
  return open ? wants.len : LT_NONE;
}

/* What moves something outside all parts pays for it; what moves something of another part may have to anyway. */
static bool is_least(const parting *p) {
  const lt_search *search = p->search;
  uint64_t price = search->crosses ? 0 : 1, more = search->crosses ? 0 : 1;
  for (uint32_t i = 0; i < search->howto->costs.len; i++)
    if (search->howto->costs.items[i].price < price) price = search->howto->costs.items[i].price;
  price += p->least[0];
  return !p->shared || price > p->price || (price == p->price && p->least[1] + more >= p->count);
}

lt_parted lt_search_parts(lt_search *search, lt_moves *out, uint32_t *left) {
  lt_howto *howto = search->howto;
  lt_arena_reset(&search->scratch);
  lt_numbers parts = parts_of(search);
  if (parts.len < PARTS_LEAST) return LT_PARTED_NOT;
  uint32_t obstacles = howto->obstacles.len, beyond = howto->beyond.len; /* of what is lacking in the end */
  parting p = {.search = search, .whole = true};
  search->parted = true;
  for (uint32_t i = 0; i < parts.len && !p.hopeless; i++) add_part(&p, parts.items[i]);
  search->parted = search->free = false;
  if (p.hopeless) return LT_PARTED_NEVER;
  howto->obstacles.len = obstacles;
  howto->beyond.len = beyond;
  lt_arena_reset(&search->scratch);
  *out = p.moves;
  *left = count_wants(search, out);
  if (*left > 0) return LT_PARTED_SOME;
  return p.whole && is_least(&p) ? LT_PARTED_LEAST : LT_PARTED_ALL;
}
