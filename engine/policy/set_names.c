/* set_names.c: what expr/ asks of a set: attributes of what the registers name, ids and titles. */
#include "policy_impl.h"

static lt_cell number_or(uint32_t number, lt_cell otherwise) { return number == LT_NONE ? otherwise : (lt_cell)number; }

/* What a register does not state of a kind, a place or an authority is unknown; being part of nothing is a
 * statement. */
static lt_cell attribute(const void *ctx, lt_type type, lt_cell of, uint32_t attribute_number) {
  const lt_set *set = ctx;
  if (of < 0) return of == LT_ABSENT ? LT_ABSENT : LT_UNKNOWN;
  if (type.kind == LT_TYPE_CHOICE && of < set->options_len && attribute_number < set->choices[type.of].attributes_len) {
    return set->options[of].attributes[attribute_number];
  }
  if (type.kind == LT_TYPE_PLACE && of < set->places_len) {
    if (attribute_number == LT_ATTRIBUTE_AUTHORITY) return number_or(set->places[of].authority, LT_UNKNOWN);
    return number_or(set->places[of].parent, LT_ABSENT);
  }
  if (type.kind != LT_TYPE_BODY || of >= set->bodies_len) return LT_UNKNOWN;
  const lt_body *body = &set->bodies[of];
  if (attribute_number == LT_ATTRIBUTE_KIND) return number_or(body->kind, LT_UNKNOWN);
  if (attribute_number == LT_ATTRIBUTE_PLACE) return number_or(body->place, LT_UNKNOWN);
  return number_or(body->parent, LT_ABSENT);
}

static lt_cell head(const void *ctx, lt_cell body) {
  const lt_set *set = ctx;
  bool registered = body >= 0 && body < set->bodies_len && set->bodies[body].head != LT_NONE;
  return registered ? (lt_cell)set->bodies[body].head : lt_head_of(body);
}

static lt_cell working(const void *ctx, const lt_facts *facts, lt_cell law, lt_cell date, lt_cell count) {
  const lt_set *set = ctx;
  uint32_t calendar = lt_set_calendar_of(set, facts, law);
  return calendar == LT_NONE ? LT_UNKNOWN : lt_date_plus_working(&set->calendars[calendar].working, date, count);
}

static lt_str id(const void *ctx, lt_name_kind kind, uint32_t n) {
  const lt_set *set = ctx;
  switch (kind) {
    case LT_NAME_ENTITY: return set->entities[n].id;
    case LT_NAME_FACT: return set->facts[n].id;
    case LT_NAME_QUESTION: return set->questions[n].id;
    case LT_NAME_OPTION: return set->options[n].id;
    case LT_NAME_BODY: return set->bodies[n].id;
    case LT_NAME_PLACE: return set->places[n].id;
    case LT_NAME_GROUP: return set->groups[n].id;
    case LT_NAME_NORM: return set->norms[n].id;
    case LT_NAME_INSTRUMENT: return set->instruments[n].id;
    case LT_NAME_POLICY: return set->policies[n].id;
    case LT_NAME_PARAMETER: return set->parameters[n].id;
  }
  return (lt_str){0};
}

/* The text of the day, where there are rows. */
static lt_text2 of_day(const lt_set *set, lt_type_kind of, uint32_t number, uint32_t what, lt_text2 otherwise,
                       lt_cell date) {
  const lt_dated *dated = set->dated_len ? lt_set_dated(set, of, number, what) : NULL;
  return dated ? lt_dated_nearest(dated, date)->text : otherwise;
}

static lt_text2 title(const void *ctx, lt_name_kind kind, uint32_t n, lt_cell date) {
  const lt_set *set = ctx;
  switch (kind) {
    case LT_NAME_ENTITY: return set->entities[n].title;
    case LT_NAME_FACT: return set->facts[n].title;
    case LT_NAME_QUESTION: return set->questions[n].title;
    case LT_NAME_OPTION: return set->options[n].title;
    case LT_NAME_BODY: return of_day(set, LT_TYPE_BODY, n, LT_DATED_TITLE, set->bodies[n].title, date);
    case LT_NAME_PLACE: return of_day(set, LT_TYPE_PLACE, n, LT_DATED_TITLE, set->places[n].title, date);
    case LT_NAME_GROUP: return set->groups[n].title;
    case LT_NAME_NORM: return set->norms[n].title;
    case LT_NAME_INSTRUMENT: return set->instruments[n].title;
    case LT_NAME_POLICY: return set->policies[n].title;
    case LT_NAME_PARAMETER: return set->parameters[n].title;
  }
  return (lt_text2){{0}, {0}};
}

static lt_str attribute_id(const void *ctx, lt_type type, uint32_t n) {
  const lt_set *set = ctx;
  if (type.kind == LT_TYPE_CHOICE) return set->choices[type.of].attributes[n].id;
  if (n == LT_ATTRIBUTE_KIND) return LT_STR("kind");
  if (n == LT_ATTRIBUTE_AUTHORITY) return LT_STR("authority");
  if (n == LT_ATTRIBUTE_CALENDAR) return LT_STR("calendar");
  if (n == LT_ATTRIBUTE_HEAD) return LT_STR("head");
  return n == LT_ATTRIBUTE_PLACE ? LT_STR("place") : LT_STR("part_of");
}

static lt_text2 attribute_title(const void *ctx, lt_type type, uint32_t n) {
  const lt_set *set = ctx;
  if (type.kind == LT_TYPE_CHOICE) return set->choices[type.of].attributes[n].title;
  if (n == LT_ATTRIBUTE_KIND) return lt_say("loại cơ quan", "kind");
  if (n == LT_ATTRIBUTE_PLACE) return lt_say("địa phương", "place");
  if (n == LT_ATTRIBUTE_AUTHORITY) return lt_say("cơ quan quản lý", "authority");
  if (n == LT_ATTRIBUTE_HEAD) return lt_say("người đứng đầu", "head");
  if (n == LT_ATTRIBUTE_CALENDAR) return lt_say("lịch làm việc", "calendar of working days");
  return type.kind == LT_TYPE_PLACE ? lt_say("địa phương cấp trên", "place above")
                                    : lt_say("cơ quan cấp trên", "parent body");
}

static lt_text2 head_title(const void *ctx, lt_cell of, lt_cell date, bool *whole) {
  const lt_set *set = ctx;
  if (of < 0 || of >= set->bodies_len) return (lt_text2){{0}, {0}};
  const lt_body *body = &set->bodies[of];
  const lt_dated *heads = set->dated_len ? lt_set_dated(set, LT_TYPE_BODY, (uint32_t)of, LT_DATED_HEAD) : NULL;
  const lt_dated_row *row = !heads               ? NULL
                            : date == LT_UNKNOWN ? lt_dated_nearest(heads, date)
                                                 : lt_dated_at(heads, date);
  lt_cell head = row ? row->cell : heads ? LT_UNKNOWN : number_or(body->head, LT_UNKNOWN);
  *whole = head != LT_UNKNOWN;
  if (*whole) return title(set, LT_NAME_BODY, (uint32_t)head, date);
  return of_day(set, LT_TYPE_BODY, (uint32_t)of, LT_DATED_HEAD_TITLE, body->head_title, date);
}

void lt_set_bind(lt_set *set) {
  set->registers = (lt_registers){set, attribute, head, working};
  set->names = (lt_names){set, id, title, attribute_id, attribute_title, head_title, LT_UNKNOWN};
}
