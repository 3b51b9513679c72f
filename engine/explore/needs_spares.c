/* needs_spares.c: elements that a list may yet turn out to have. They stand behind all subjects of the plan, with
 * nothing known of them, and belong to no list until they are put in; then what is read of them is put in like other
 * facts. */
#include <string.h>

#include "needs_impl.h"

enum { SPARES_MAX = 32, UNSTATED_MAX = 4096 /* cells */ };

static lt_facts *copy_of(lt_arena *arena, const lt_facts *facts) {
  lt_facts *copy = lt_arena_copy(arena, facts, sizeof *facts);
  copy->subjects.items = lt_arena_copy(arena, facts->subjects.items, facts->subjects.len * sizeof(lt_subject));
  copy->subjects.cap = facts->subjects.len;
  copy->lists.items = lt_arena_copy(arena, facts->lists.items, facts->lists.len * sizeof(lt_list));
  copy->lists.cap = facts->lists.len;
  copy->cells = LT_NEW_ARRAY(arena, lt_cell, facts->cells_len + UNSTATED_MAX);
  copy->origins = LT_NEW_ARRAY(arena, uint8_t, facts->cells_len + UNSTATED_MAX);
  memcpy(copy->cells, facts->cells, facts->cells_len * sizeof *copy->cells);
  memcpy(copy->origins, facts->origins, facts->cells_len);
  for (uint32_t i = 0; i < UNSTATED_MAX; i++) {
    copy->cells[facts->cells_len + i] = LT_UNKNOWN;
    copy->origins[facts->cells_len + i] = LT_ORIGIN_UNSTATED;
  }
  return copy;
}

/* Its own lists are empty. */
static void add_spare(lt_finding *f, lt_facts *facts, uint32_t owner, uint32_t entity, uint32_t order) {
  lt_subject spare = {.entity = entity, .parent = owner, .order = order, .next = LT_NONE, .cells = facts->cells_len};
  const lt_entity *record = &f->set->entities[entity];
  spare.children = LT_NEW_ARRAY(f->arena, uint32_t, f->set->entities_len);
  for (uint32_t i = 0; i < f->set->entities_len; i++) spare.children[i] = LT_NONE;
  for (uint32_t i = 0; i < record->children.len; i++) {
    spare.children[record->children.items[i]] = facts->lists.len;
    LT_PUSH(f->arena, &facts->lists, ((lt_list){.first = LT_NONE}));
  }
  facts->cells_len += record->facts.len;
  LT_PUSH(f->arena, &facts->subjects, spare);
}

static void link_spares(lt_facts *facts, const lt_list *list, uint32_t first) {
  for (uint32_t i = 0; i + 1 < LT_NEEDS_SPARES; i++) facts->subjects.items[first + i].next = first + i + 1;
  uint32_t last = list->first;
  for (uint32_t i = 1; i < list->len; i++) last = facts->subjects.items[last].next;
  if (list->len > 0) facts->subjects.items[last].next = first;
}

uint32_t lt_needs_add_spares(lt_finding *f) {
  const lt_facts *plan = &f->explanation->plan->facts;
  lt_facts *facts = copy_of(f->arena, plan);
  uint32_t added = 0;
  f->spare_of = LT_NEW_ARRAY(f->arena, uint32_t, plan->lists.len + 1);
  for (uint32_t s = 0; s < plan->subjects.len; s++) {
    const uint32_t *children = plan->subjects.items[s].children;
    for (uint32_t e = 0; children && e < f->set->entities_len; e++) {
      const lt_entity *entity = &f->set->entities[e];
      const lt_list *list = children[e] == LT_NONE ? NULL : &plan->lists.items[children[e]];
      if (!list || !(list->open || list->unknown) || entity->law_dates.len > 0 || added == SPARES_MAX) continue;
      uint32_t room = plan->cells_len + UNSTATED_MAX - facts->cells_len;
      if (entity->facts.len * LT_NEEDS_SPARES > room) continue;
      f->spare_of[children[e]] = facts->subjects.len;
      for (uint32_t i = 1; i <= LT_NEEDS_SPARES; i++) add_spare(f, facts, s, e, list->len + i);
      link_spares(facts, list, f->spare_of[children[e]]);
      added++;
    }
  }
  f->base = facts;
  return added;
}
