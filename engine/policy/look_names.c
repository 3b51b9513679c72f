/* look_names.c: of any record: its id as scripts and people write it, its title, and where it was declared. */
#include "policy/look.h"

static lt_str of_entity(const lt_set *set, lt_arena *arena, uint32_t entity, lt_str id) {
  if (lt_str_find(id, LT_STR("#"), 0) != SIZE_MAX) return id; /* a define has an id of its own */
  return lt_str_format(arena, "%.*s.%.*s", LT_STR_ARG(set->entities[entity].id), LT_STR_ARG(id));
}

lt_str lt_set_id(const lt_set *set, lt_arena *arena, lt_record record, uint32_t n) {
  switch (record) {
    case LT_RECORD_CHOICE: return set->choices[n].id;
    case LT_RECORD_OPTION: return set->options[n].id;
    case LT_RECORD_GROUP: return set->groups[n].id;
    case LT_RECORD_PLACE: return set->places[n].id;
    case LT_RECORD_BODY: return set->bodies[n].id;
    case LT_RECORD_CALENDAR: return set->calendars[n].id;
    case LT_RECORD_SOURCE: return set->sources[n].id;
    case LT_RECORD_ASSUMPTION: return set->assumptions[n].id;
    case LT_RECORD_INSTRUMENT: return set->instruments[n].id;
    case LT_RECORD_ENTITY: return set->entities[n].id;
    case LT_RECORD_FACT: return of_entity(set, arena, set->facts[n].entity, set->facts[n].id);
    case LT_RECORD_QUESTION: return of_entity(set, arena, set->questions[n].entity, set->questions[n].id);
    case LT_RECORD_NORM: return set->norms[n].id;
    case LT_RECORD_PARAMETER: return set->parameters[n].id;
    case LT_RECORD_POLICY: return set->policies[n].id;
  }
  return (lt_str){0};
}

const lt_declared *lt_set_declared(const lt_set *set, lt_record record, uint32_t n) {
  switch (record) {
    case LT_RECORD_CHOICE: return &set->choices[n].declared;
    case LT_RECORD_OPTION: return &set->options[n].declared;
    case LT_RECORD_GROUP: return &set->groups[n].declared;
    case LT_RECORD_PLACE: return &set->places[n].declared;
    case LT_RECORD_BODY: return &set->bodies[n].declared;
    case LT_RECORD_CALENDAR: return &set->calendars[n].declared;
    case LT_RECORD_SOURCE: return &set->sources[n].declared;
    case LT_RECORD_ASSUMPTION: return &set->assumptions[n].declared;
    case LT_RECORD_INSTRUMENT: return &set->instruments[n].declared;
    case LT_RECORD_ENTITY: return &set->entities[n].declared;
    case LT_RECORD_FACT: return &set->facts[n].declared;
    case LT_RECORD_QUESTION: return &set->questions[n].declared;
    case LT_RECORD_NORM: return &set->norms[n].declared;
    case LT_RECORD_PARAMETER: return &set->parameters[n].declared;
    case LT_RECORD_POLICY: return &set->policies[n].declared;
  }
  return NULL;
}

lt_text2 lt_set_title(const lt_set *set, lt_record record, uint32_t n) {
  switch (record) {
    case LT_RECORD_CHOICE: return set->choices[n].title;
    case LT_RECORD_OPTION: return set->options[n].title;
    case LT_RECORD_GROUP: return set->groups[n].title;
    case LT_RECORD_PLACE: return set->places[n].title;
    case LT_RECORD_BODY: return set->bodies[n].title;
    case LT_RECORD_CALENDAR: return set->calendars[n].title;
    case LT_RECORD_SOURCE: return set->sources[n].title;
    case LT_RECORD_ASSUMPTION: return set->assumptions[n].says;
    case LT_RECORD_INSTRUMENT: return set->instruments[n].title;
    case LT_RECORD_ENTITY: return set->entities[n].title;
    case LT_RECORD_FACT: return set->facts[n].title;
    case LT_RECORD_QUESTION: return set->questions[n].title;
    case LT_RECORD_NORM: return set->norms[n].title;
    case LT_RECORD_PARAMETER: return set->parameters[n].title;
    case LT_RECORD_POLICY: return set->policies[n].title;
  }
  return (lt_text2){{0}, {0}};
}
