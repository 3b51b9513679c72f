/* howto_core.c: where no way was found, what stands in it. The idea: of all that the plan lacks as it stands each thing
 * is sought alone, with what comes of it on the way, and the rest of what was lacking let be. What can be had so does
 * not stand in the way, be it ever so much; what cannot does, with what its own search ran into. Where each can be had
 * alone they only exclude each other, and what the whole search ran into is told. */
#include "howto_impl.h"

enum { CORE_EVALUATIONS = 100, CORE_ALL = 600 };

bool lt_core_wants(const lt_state *state, uint32_t subject, uint32_t question, uint32_t norm) {
  const lt_search *search = state->search;
  if (search->only == NULL) return true;
  const lt_lack have = {state->variant->was[subject], question, norm};
  for (uint32_t i = 0; i < search->lacking.len; i++) {
    const lt_lack *lack = &search->lacking.items[i];
    if (lack->subject == have.subject && lack->question == have.question && lack->norm == have.norm)
      return lack == search->only;
  }
  return true; /* came of a change */
}

static void find_lacking(lt_search *search) {
  lt_state state;
  lt_wants wants = {0};
  const lt_moves none = {0};
  if (lt_state_open(&state, search, &none)) lt_state_wants(&state, &wants);
  for (uint32_t i = 0; i < wants.len; i++) {
    const lt_want *want = &wants.items[i];
    const lt_lack lack = {state.variant->was[want->subject], want->question, want->norm};
    LT_PUSH(search->arena, &search->lacking, lack);
  }
  lt_state_close(&state);
}

/* Whether all was tried, and nothing brings it. */
static bool cannot_be_had(lt_search *search, uint32_t until) {
  lt_search_begin(search);
  while (search->heap.len > 0) {
    lt_moves moves;
    if (search->howto->evaluated >= until || lt_search_step(search, &moves)) return false;
  }
  return true;
}

void lt_search_core(lt_search *search) {
  lt_howto *howto = search->howto;
  const lt_obstacles whole = howto->obstacles;
  lt_obstacles core = {0};
  uint32_t left = howto->left, end = howto->evaluated + CORE_ALL;
  search->laws = false;
  find_lacking(search);
  for (uint32_t i = 0; i < search->lacking.len && search->lacking.len > 1 && howto->evaluated < end; i++) {
    uint32_t until = howto->evaluated + CORE_EVALUATIONS;
    howto->obstacles = (lt_obstacles){0};
    search->only = &search->lacking.items[i];
    if (!cannot_be_had(search, until < end ? until : end)) continue;
    lt_search_nearest(search);
    for (uint32_t k = 0; k < howto->obstacles.len; k++) LT_PUSH(search->arena, &core, howto->obstacles.items[k]);
  }
  search->only = NULL;
  howto->left = left;
  howto->obstacles = core.len > 0 ? core : whole;
}
