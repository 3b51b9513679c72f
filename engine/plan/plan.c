/* plan.c: a plan that is bound, looked into: cells, places, paths and law dates.
 * Paths are read segment by segment, so that an element is found by its id or by its number, whichever is written.
 * It changes nothing. */
#include <assert.h>

#include "plan_impl.h"

static uint32_t cell_at(const lt_plan *plan, uint32_t subject, uint32_t fact) {
  assert(subject < plan->facts.subjects.len && fact < plan->set->facts_len);
  assert(plan->set->facts[fact].entity == plan->facts.subjects.items[subject].entity);
  return plan->facts.subjects.items[subject].cells + plan->set->facts[fact].slot;
}

lt_cell lt_plan_cell(const lt_plan *plan, uint32_t subject, uint32_t fact) {
  return plan->facts.cells[cell_at(plan, subject, fact)];
}

lt_str lt_plan_id(const lt_plan *plan) {
  uint32_t fact = plan->set->role_fact[LT_ROLE_ID];
  lt_cell text = fact == LT_NONE ? LT_UNKNOWN : lt_plan_cell(plan, 0, fact);
  return text >= 0 ? plan->facts.texts.items[text] : LT_STR("");
}

lt_origin lt_plan_origin(const lt_plan *plan, uint32_t subject, uint32_t fact) {
  return (lt_origin)plan->facts.origins[cell_at(plan, subject, fact)];
}

lt_place lt_plan_place(const lt_plan *plan, uint32_t subject, uint32_t fact) {
  return plan->facts.places[cell_at(plan, subject, fact)];
}

lt_str lt_plan_path(lt_arena *arena, const lt_plan *plan, uint32_t subject, uint32_t number) {
  const lt_fact *fact = &plan->set->facts[number];
  lt_str name = subject == 0 ? fact->id : lt_fact_at(plan->set, fact);
  return lt_str_join(arena, plan->facts.subjects.items[subject].path, '/', name);
}

/* ---- paths ---- */

/* Cuts the first segment off a path. */
static lt_str next_segment(lt_str *path) {
  size_t slash = lt_str_find(*path, LT_STR("/"), 0);
  lt_str segment = lt_str_slice(*path, 0, slash == SIZE_MAX ? path->len : slash);
  *path = slash == SIZE_MAX ? LT_STR("") : lt_str_slice(*path, slash + 1, path->len - slash - 1);
  return segment;
}

/* The list of a subject that stands at `at`, or NULL. */
static const lt_list *list_at(const lt_plan *plan, uint32_t subject, lt_str at) {
  const lt_subject *owner = &plan->facts.subjects.items[subject];
  const lt_entity *entity = &plan->set->entities[owner->entity];
  for (uint32_t slot = 0; slot < entity->facts.len; slot++) {
    const lt_fact *fact = &plan->set->facts[entity->facts.items[slot]];
    if (fact->type.kind == LT_TYPE_LIST && lt_str_equal(lt_fact_at(plan->set, fact), at))
      return &plan->facts.lists.items[owner->children[fact->type.of]];
  }
  return NULL;
}

static uint32_t number_of(lt_str segment) {
  uint64_t number = 0;
  for (size_t i = 0; i < segment.len && number <= UINT32_MAX; i++) {
    if (segment.ptr[i] < '0' || segment.ptr[i] > '9') return 0;
    number = number * 10 + (uint64_t)(segment.ptr[i] - '0');
  }
  return number <= UINT32_MAX ? (uint32_t)number : 0;
}

/* The element that a segment names: by what its path ends in, else by its number. */
static uint32_t element_at(const lt_plan *plan, const lt_list *list, lt_str segment) {
  uint32_t number = number_of(segment), by_number = LT_NONE;
  for (uint32_t i = 0, at = list->first; i < list->len; i++, at = plan->facts.subjects.items[at].next) {
    const lt_subject *element = &plan->facts.subjects.items[at];
    lt_str last = element->path;
    while (lt_str_find(last, LT_STR("/"), 0) != SIZE_MAX) next_segment(&last);
    if (lt_str_equal(last, segment)) return at;
    if (element->order == number) by_number = at;
  }
  return by_number;
}

uint32_t lt_plan_find(const lt_plan *plan, lt_str path) {
  if (lt_str_equal(path, LT_STR("plan"))) return 0;
  uint32_t subject = 0;
  while (path.len > 0 && subject != LT_NONE) {
    lt_str at = next_segment(&path);
    const lt_list *list = list_at(plan, subject, at);
    if (list == NULL || path.len == 0) return LT_NONE;
    subject = element_at(plan, list, next_segment(&path));
  }
  return subject == 0 ? LT_NONE : subject;
}

bool lt_plan_fact_at(const lt_plan *plan, lt_str at, uint32_t *subject, uint32_t *fact) {
  lt_str owner = LT_STR("plan");
  for (size_t i = at.len; i > 0; i--)
    if (at.ptr[i - 1] == '/') {
      owner = lt_str_slice(at, 0, i - 1);
      at = lt_str_slice(at, i, at.len - i);
      break;
    }
  *subject = lt_plan_find(plan, owner);
  if (*subject == LT_NONE) return false;
  const lt_numbers *facts = &plan->set->entities[plan->facts.subjects.items[*subject].entity].facts;
  for (uint32_t i = 0; i < facts->len; i++) {
    *fact = facts->items[i];
    if (lt_str_equal(lt_fact_at(plan->set, &plan->set->facts[*fact]), at)) return true;
  }
  return false;
}

/* ---- law dates ---- */

lt_cell lt_plan_law_date(const lt_plan *plan, uint32_t subject, uint32_t *fact) {
  for (; subject != LT_NONE; subject = plan->facts.subjects.items[subject].parent) {
    const lt_numbers *dates = &plan->set->entities[plan->facts.subjects.items[subject].entity].law_dates;
    for (uint32_t i = 0; i < dates->len; i++) {
      *fact = dates->items[i];
      lt_cell cell = lt_plan_cell(plan, subject, *fact);
      if (cell != LT_UNKNOWN && cell != LT_ABSENT) return cell;
      if (lt_plan_origin(plan, subject, *fact) == LT_ORIGIN_ASKED) return LT_UNKNOWN;
    }
  }
  *fact = LT_NONE;
  return plan->as_of;
}

bool lt_plan_dates_known(const lt_plan *plan, bool given, lt_diags *diags) {
  bool known = true;
  for (uint32_t i = 0; i < plan->facts.subjects.len; i++) {
    uint32_t fact, entity = plan->facts.subjects.items[i].entity;
    if ((i == 0 && given) || (i > 0 && plan->set->entities[entity].law_dates.len == 0)) continue;
    if (lt_plan_law_date(plan, i, &fact) != LT_UNKNOWN) continue;
    if (i > 0 && (fact == LT_NONE || plan->set->facts[fact].entity != entity))
      continue; /* said of what it is part of */
    lt_place place = fact == LT_NONE ? (lt_place){.source = plan->source} : lt_plan_place(plan, i, fact);
    if (diags != NULL) lt_diag_put(diags, LT_L711, place, (lt_str){0}, (lt_str){0}, (lt_str){0});
    known = false;
  }
  return known;
}

void lt_plan_print(const lt_plan *plan, lt_text *out) { lt_text_put(out, plan->canonical); }
