/* json_value.c: cells, spans and citations as JSON. Ids as written, integers exact, dates YYYY-MM-DD; a body that no
 * register names is an object. It has no view of questions; json_answer.c has. */
#include "base/sort.h"
#include "report_impl.h"
#include "value/written.h"

lt_json *lt_json_z(lt_arena *arena, const char *text) { return lt_json_str(arena, lt_str_of(text)); }

static lt_json *canonical(lt_arena *arena, lt_type type, lt_cell cell) {
  lt_text text = {.arena = arena};
  lt_written_canonical(type, cell, &text);
  return lt_json_str(arena, lt_text_str(&text));
}

static lt_json *json_body(const lt_explanation *explanation, lt_arena *arena, lt_cell cell) {
  const lt_facts *facts = &explanation->plan->facts;
  const lt_set *set = explanation->set;
  if (cell < (lt_cell)facts->bodies_base) return lt_json_str(arena, set->bodies[cell].id);
  const lt_own_body *own = &facts->bodies.items[cell - facts->bodies_base];
  lt_json *object = lt_json_object(arena);
  lt_json_put(object, "name", lt_json_str(arena, own->name));
  if (own->kind != LT_UNKNOWN && own->kind != LT_ABSENT)
    lt_json_put(object, "kind", lt_json_str(arena, set->options[own->kind].id));
  if (own->place != LT_UNKNOWN && own->place != LT_ABSENT)
    lt_json_put(object, "place", lt_json_str(arena, set->places[own->place].id));
  return object;
}

static lt_json *json_office(const lt_explanation *explanation, lt_arena *arena, lt_cell cell) {
  if (cell < LT_HEAD_BASE) return json_body(explanation, arena, cell);
  lt_json *object = lt_json_object(arena);
  lt_json_put(object, "office", lt_json_z(arena, "head"));
  lt_json_put(object, "of", json_body(explanation, arena, cell - LT_HEAD_BASE));
  return object;
}

static lt_json *json_set(const lt_explanation *explanation, lt_arena *arena, lt_type type, const lt_members *members) {
  lt_json *array = lt_json_array(arena);
  type.set = false;
  for (uint32_t i = 0; i < members->len; i++)
    lt_json_push(array, lt_json_cell(explanation, arena, type, members->cells[i]));
  return array;
}

static lt_json *json_list(const lt_explanation *explanation, lt_arena *arena, lt_cell record) {
  const lt_facts *facts = &explanation->plan->facts;
  const lt_list *list = &facts->lists.items[record];
  lt_json *array = lt_json_array(arena);
  uint32_t element = list->first;
  for (uint32_t i = 0; i < list->len; i++, element = facts->subjects.items[element].next)
    lt_json_push(array, lt_json_str(arena, facts->subjects.items[element].path));
  return array;
}

lt_json *lt_json_cell(const lt_explanation *explanation, lt_arena *arena, lt_type type, lt_cell cell) {
  static const char *const permissions[] = {"allowed", "conditional", "forbidden"};
  const lt_set *set = explanation->set;
  if (cell == LT_UNKNOWN || cell == LT_ABSENT) return NULL;
  if (type.set) return json_set(explanation, arena, type, &explanation->plan->facts.sets.items[cell]);
  switch (type.kind) {
    case LT_TYPE_YES_NO: return lt_json_bool(arena, cell != 0);
    case LT_TYPE_NUMBER:
    case LT_TYPE_MONEY:
    case LT_TYPE_YEAR:
    case LT_TYPE_MONTHS:
    case LT_TYPE_DAYS:
    case LT_TYPE_WORKING_DAYS: return lt_json_int(arena, cell);
    case LT_TYPE_TEXT: return lt_json_str(arena, explanation->plan->facts.texts.items[cell]);
    case LT_TYPE_CHOICE: return lt_json_str(arena, set->options[cell].id);
    case LT_TYPE_BODY: return json_body(explanation, arena, cell);
    case LT_TYPE_OFFICE: return json_office(explanation, arena, cell);
    case LT_TYPE_PLACE: return lt_json_str(arena, set->places[cell].id);
    case LT_TYPE_INSTRUMENT: return lt_json_str(arena, set->instruments[cell].id);
    case LT_TYPE_POLICY: return lt_json_str(arena, set->policies[cell].id);
    case LT_TYPE_LIST: return json_list(explanation, arena, cell);
    case LT_TYPE_PERMISSION: return lt_json_z(arena, permissions[cell]);
    default: return canonical(arena, type, cell);
  }
}

void lt_report_cell(const lt_set *set, const lt_plan *plan, lt_type type, lt_cell cell, lt_text *out) {
  lt_explanation lent = {.set = set, .plan = plan};
  lt_json *value = lt_json_cell(&lent, out->arena, type, cell);
  if (value) lt_json_print(value, 0, out);
}

lt_json *lt_json_span(lt_arena *arena, const lt_span *span) {
  lt_type date = {.kind = LT_TYPE_DATE};
  if (span->from == LT_UNKNOWN && span->to == LT_UNKNOWN) return NULL;
  if (span->from == span->to) return canonical(arena, date, span->from);
  lt_json *array = lt_json_array(arena);
  lt_json_push(array, canonical(arena, date, span->from));
  lt_json_push(array, canonical(arena, date, span->to));
  return array;
}

lt_json *lt_json_cites(const lt_set *set, lt_arena *arena, const lt_citation *const *cites, uint32_t len) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < len; i++) {
    lt_json *cite = lt_json_object(arena), *lines = lt_json_array(arena);
    if (cites[i]->instrument != LT_NONE)
      lt_json_put(cite, "act", lt_json_str(arena, set->instruments[cites[i]->instrument].id));
    for (uint32_t k = 0; k < cites[i]->lines.len; k++)
      lt_json_push(lines, lt_json_int(arena, cites[i]->lines.items[k]));
    lt_json_put(cite, "lines", lt_json_unless_empty(lines));
    if (cites[i]->provision.len) lt_json_put(cite, "provision", lt_json_str(arena, cites[i]->provision));
    if (cites[i]->source != LT_NONE) lt_json_put(cite, "source", lt_json_str(arena, set->sources[cites[i]->source].id));
    lt_json_push(array, cite);
  }
  return lt_json_unless_empty(array);
}

static int by_number(const void *a, const void *b) {
  uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
  return x < y ? -1 : x > y;
}

lt_json *lt_json_assumes(const lt_set *set, lt_arena *arena, const lt_ids *assumes) {
  lt_json *array = lt_json_array(arena);
  uint32_t *sorted = lt_arena_copy(arena, assumes->items, sizeof *assumes->items * assumes->len);
  if (assumes->len > 1) lt_sort(arena, sorted, assumes->len, sizeof *sorted, by_number);
  for (uint32_t i = 0; i < assumes->len; i++) lt_json_push(array, lt_json_str(arena, set->assumptions[sorted[i]].id));
  return lt_json_unless_empty(array);
}

void lt_report_citation(const lt_set *set, const lt_citation *citation, lt_text *out) {
  if (citation->source == LT_NONE) {
    lt_text_put(out, set->instruments[citation->instrument].id);
    if (citation->provision.len) lt_text_putf(out, " %.*s", LT_STR_ARG(citation->provision));
    return;
  }
  lt_text_put(out, set->sources[citation->source].id);
  for (uint32_t i = 0; i < citation->lines.len; i++) lt_text_putf(out, "%c%u", i ? ',' : ':', citation->lines.items[i]);
}
