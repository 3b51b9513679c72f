/* needs_alike.c: which subjects nothing can tell apart but by their place. Elements of one list of which the plan
 * states the same, down to what they hold, may change places, and nothing is decided otherwise but under other paths:
 * lists are counted, added up and gone through, and have no order. So what is found out about a fact of one holds for
 * all. Of texts that no term reads only whether they are given counts. */
#include "base/hash.h"
#include "explore_impl.h"

typedef struct likening {
  const lt_set *set;
  const lt_facts *facts;
  lt_arena *arena;
  bool *read;      /* by fact: some term reads it */
  uint32_t *class; /* by subject: the first with the same content */
} likening;

static void put_number(lt_text *key, uint64_t number) {
  lt_text_put(key, (lt_str){(const char *)&number, sizeof number});
}

static void put_members(lt_text *key, const lt_members *members) {
  put_number(key, (uint64_t)members->len << 1 | members->open);
  for (uint32_t i = 0; i < members->len; i++) put_number(key, (uint64_t)members->cells[i]);
}

static void put_cell(const likening *l, lt_text *key, uint32_t fact, uint32_t at) {
  lt_type type = l->set->facts[fact].type;
  lt_cell cell = l->facts->cells[at];
  bool known = cell != LT_UNKNOWN && cell != LT_ABSENT;
  if (known && type.set) {
    put_members(key, &l->facts->sets.items[cell]);
  } else if (known && type.kind == LT_TYPE_TEXT) {
    lt_str text = l->read[fact] ? l->facts->texts.items[cell] : LT_STR("");
    put_number(key, text.len);
    lt_text_put(key, text);
  } else {
    put_number(key, (uint64_t)cell);
  }
  /* A step that is not yet done may be done; of what nobody knows it does not matter how that is said. */
  put_number(key, cell == LT_ABSENT ? l->facts->origins[at] : LT_ORIGIN_GIVEN);
}

static void put_list(const likening *l, lt_text *key, uint32_t record) {
  const lt_list *list = &l->facts->lists.items[record];
  put_number(key, (uint64_t)list->len << 2 | (uint64_t)list->open << 1 | list->unknown);
  for (uint32_t i = 0, element = list->first; i < list->len; i++) {
    put_number(key, l->class[element]);
    element = l->facts->subjects.items[element].next;
  }
}

static lt_str content_of(const likening *l, uint32_t number) {
  const lt_subject *subject = &l->facts->subjects.items[number];
  const lt_numbers *slots = &l->set->entities[subject->entity].facts;
  lt_text key = {.arena = l->arena};
  put_number(&key, subject->entity);
  for (uint32_t slot = 0; slot < slots->len; slot++)
    if (l->set->facts[slots->items[slot]].type.kind != LT_TYPE_LIST)
      put_cell(l, &key, slots->items[slot], subject->cells + slot);
  for (uint32_t e = 0; subject->children && e < l->set->entities_len; e++)
    if (subject->children[e] != LT_NONE) put_list(l, &key, subject->children[e]);
  return lt_text_str(&key);
}

static uint32_t first_with(lt_map *map, lt_str key, uint32_t number) {
  uint32_t first = lt_map_find(map, key, number);
  if (first == number) lt_map_put(map, key, number);
  return first;
}

const uint32_t *lt_alike_subjects(lt_arena *arena, const lt_set *set, const lt_facts *facts) {
  uint32_t len = facts->subjects.len, *first = LT_NEW_ARRAY(arena, uint32_t, len);
  likening l = {.set = set, .facts = facts, .arena = arena};
  lt_map contents = {.arena = arena}, places = {.arena = arena};
  l.read = LT_NEW_ARRAY(arena, bool, set->facts_len + 1);
  l.class = LT_NEW_ARRAY(arena, uint32_t, len);
  for (uint32_t i = 0; i < set->terms_len; i++)
    if (set->terms[i]->kind == LT_TERM_FACT) l.read[set->terms[i]->item] = true;
  for (uint32_t s = len; s-- > 0;) l.class[s] = first_with(&contents, content_of(&l, s), s); /* first what it holds */
  for (uint32_t s = 1; s < len; s++) {
    uint32_t *key = LT_NEW_ARRAY(arena, uint32_t, 2);
    key[0] = first[facts->subjects.items[s].parent];
    key[1] = l.class[s];
    first[s] = first_with(&places, (lt_str){(const char *)key, 2 * sizeof *key}, s);
  }
  return first;
}
