/* set.c: finding records of a sealed set by id, and what its registers say of each other.
 * All tables are sorted by id, so a search is a bisection of the table, or of a part of it. */
#include <stddef.h>

#include "policy/set.h"

/* Where in a set a table is, and where in its records the id. */
typedef struct table_row {
  size_t records, len, stride, id;
} table_row;

#define TABLE(name, type)                                                                                              \
  { offsetof(lt_set, name), offsetof(lt_set, name##_len), sizeof(type), offsetof(type, id) }

static const table_row tables[] = {[LT_RECORD_CHOICE] = TABLE(choices, lt_choice),
                                   [LT_RECORD_OPTION] = TABLE(options, lt_option),
                                   [LT_RECORD_GROUP] = TABLE(groups, lt_group),
                                   [LT_RECORD_PLACE] = TABLE(places, lt_place_record),
                                   [LT_RECORD_BODY] = TABLE(bodies, lt_body),
                                   [LT_RECORD_CALENDAR] = TABLE(calendars, lt_calendar),
                                   [LT_RECORD_SOURCE] = TABLE(sources, lt_source_record),
                                   [LT_RECORD_ASSUMPTION] = TABLE(assumptions, lt_assumption),
                                   [LT_RECORD_INSTRUMENT] = TABLE(instruments, lt_instrument),
                                   [LT_RECORD_ENTITY] = TABLE(entities, lt_entity),
                                   [LT_RECORD_FACT] = TABLE(facts, lt_fact),
                                   [LT_RECORD_QUESTION] = TABLE(questions, lt_question),
                                   [LT_RECORD_NORM] = TABLE(norms, lt_norm),
                                   [LT_RECORD_PARAMETER] = TABLE(parameters, lt_parameter),
                                   [LT_RECORD_POLICY] = TABLE(policies, lt_policy)};

/* The tables, for what is alike in all of them: where the ids are. */
typedef struct table_view {
  const char *first_id;
  size_t stride;
  uint32_t len;
} table_view;

static table_view view_of(const lt_set *set, lt_record record) {
  const table_row *row = &tables[record];
  const char *records = *(const char *const *)(const void *)((const char *)set + row->records);
  uint32_t len = *(const uint32_t *)(const void *)((const char *)set + row->len);
  return (table_view){records == NULL ? NULL : records + row->id, row->stride, len};
}

static lt_str id_at(const table_view *view, uint32_t number) {
  return *(const lt_str *)(const void *)(view->first_id + (size_t)number * view->stride);
}

/* The number of `id` among `len` records from `first`, sorted by id. */
static uint32_t bisect(const table_view *view, uint32_t first, uint32_t len, lt_str id) {
  uint32_t low = first, high = first + len;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    int order = lt_str_compare(id_at(view, middle), id);
    if (order == 0) return middle;
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return LT_NONE;
}

uint32_t lt_set_option(const lt_set *set, uint32_t choice, lt_str id) {
  table_view view = view_of(set, LT_RECORD_OPTION);
  return bisect(&view, set->choices[choice].first_option, set->choices[choice].options_len, id);
}

uint32_t lt_set_fact(const lt_set *set, uint32_t entity, lt_str id) {
  const lt_numbers *facts = &set->entities[entity].facts;
  table_view view = view_of(set, LT_RECORD_FACT);
  return facts->len == 0 ? LT_NONE : bisect(&view, facts->items[0], facts->len, id);
}

uint32_t lt_set_question(const lt_set *set, uint32_t entity, lt_str id) {
  table_view view = view_of(set, LT_RECORD_QUESTION);
  return bisect(&view, set->entities[entity].first_question, set->entities[entity].questions.len, id);
}

/* Options: the choice's id may itself contain a stroke, so every stroke is tried. */
static uint32_t find_option(const lt_set *set, lt_str id) {
  for (size_t at = 0; at < id.len; at++) {
    if (id.ptr[at] != '/') continue;
    uint32_t choice = lt_set_find(set, LT_RECORD_CHOICE, lt_str_slice(id, 0, at));
    uint32_t option = choice == LT_NONE ? LT_NONE : lt_set_option(set, choice, lt_str_slice(id, at + 1, id.len));
    if (option != LT_NONE) return option;
  }
  return LT_NONE;
}

/* "item.approver"; a define also by its own id, whatever its entity. */
static uint32_t find_of_entity(const lt_set *set, lt_record record, lt_str id) {
  if (record == LT_RECORD_QUESTION && lt_str_find(id, LT_STR("#"), 0) != SIZE_MAX) {
    for (uint32_t entity = 0; entity < set->entities_len; entity++) {
      uint32_t question = lt_set_question(set, entity, id);
      if (question != LT_NONE) return question;
    }
    return LT_NONE;
  }
  size_t point = lt_str_find(id, LT_STR("."), 0);
  if (point == SIZE_MAX) return LT_NONE;
  uint32_t entity = lt_set_find(set, LT_RECORD_ENTITY, lt_str_slice(id, 0, point));
  if (entity == LT_NONE) return LT_NONE;
  lt_str name = lt_str_slice(id, point + 1, id.len);
  return record == LT_RECORD_FACT ? lt_set_fact(set, entity, name) : lt_set_question(set, entity, name);
}

uint32_t lt_set_find(const lt_set *set, lt_record record, lt_str id) {
  if (record == LT_RECORD_OPTION) return find_option(set, id);
  if (record == LT_RECORD_FACT || record == LT_RECORD_QUESTION) return find_of_entity(set, record, id);
  table_view view = view_of(set, record);
  return bisect(&view, 0, view.len, id);
}

lt_str lt_set_nearest(const lt_set *set, lt_arena *scratch, lt_record record, lt_str id) {
  table_view view = view_of(set, record);
  lt_str *ids = LT_NEW_ARRAY(scratch, lt_str, view.len);
  for (uint32_t i = 0; i < view.len; i++) ids[i] = id_at(&view, i);
  int64_t nearest = lt_text_nearest(scratch, id, ids, view.len);
  return nearest < 0 ? (lt_str){0} : ids[nearest];
}

bool lt_set_place_in(const lt_set *set, uint32_t place, uint32_t above, lt_cell date) {
  while (place != LT_NONE && place != above) place = lt_set_place_above(set, place, date);
  return place == above && place != LT_NONE;
}

void lt_set_free(lt_set *set) {
  if (set == NULL) return;
  lt_arena arena = set->arena; /* the set itself lives in it */
  lt_arena_free(&arena);
}

uint32_t lt_set_calendar(const lt_set *set, uint32_t place, lt_cell date) {
  for (; place != LT_NONE; place = lt_set_place_above(set, place, date)) {
    for (uint32_t i = 0; i < set->calendars_len; i++)
      if (set->calendars[i].place == place) return i;
  }
  return LT_NONE;
}

uint32_t lt_set_calendar_of(const lt_set *set, const lt_facts *facts, lt_cell date) {
  uint32_t fact = set->role_fact[LT_ROLE_PLACE];
  if (fact == LT_NONE) return LT_NONE;
  lt_cell place = facts->cells[facts->subjects.items[0].cells + set->facts[fact].slot];
  return place >= 0 && place < set->places_len ? lt_set_calendar(set, (uint32_t)place, date) : LT_NONE;
}
