/* grow.c: the plan with elements that might be added, bound once: to each list that some condition reads, and to each
 * that has facts or questions asked of its elements, a few empty ones at its end. Whether one of them is there is for
 * the formula to say. Lists whose elements have a law of their own do not grow. It knows nothing of the solver. */
#include "prove_impl.h"
#include "value/written.h"

static const lt_doc blank_map = {.kind = LT_DOC_MAP};

uint32_t lt_prove_price(const lt_prove_ask *ask, uint32_t subject, uint32_t fact) {
  return ask->price == NULL ? 1 : ask->price(ask->ctx, subject, fact);
}

/* Some condition looks at the elements of such a list. */
static bool is_read(const lt_set *set, uint32_t entity) {
  for (uint32_t i = 0; i < set->terms_len; i++)
    if (set->terms[i]->type.kind == LT_TYPE_LIST && set->terms[i]->type.of == entity) return true;
  return false;
}

static bool may_grow(const lt_set *set, uint32_t entity) {
  return set->entities[entity].law_dates.len == 0 && is_read(set, entity);
}

static void add_to(lt_grown *grown, lt_arena *arena, const lt_prove_ask *ask, lt_doc *root, uint32_t subject,
                   uint32_t entity) {
  const lt_plan *plan = ask->plan;
  uint32_t fact = plan->set->entities[entity].list_fact, price = lt_prove_price(ask, subject, fact);
  if (price == LT_NONE || !may_grow(plan->set, entity)) return;
  if (grown->additions.len == LT_PROVE_ADDS * LT_PROVE_LISTS) {
    grown->narrowed = true;
    return;
  }
  lt_str path = lt_str_format(arena, "%.*s/+", LT_STR_ARG(lt_plan_path(arena, plan, subject, fact)));
  for (uint32_t nth = 0; nth < LT_PROVE_ADDS; nth++) {
    if (lt_doc_edit(plan->set, arena, root, path, &blank_map, (lt_place){0}).fault != LT_EDIT_DONE) return;
    lt_addition one = {LT_NONE, subject, fact, nth, price};
    LT_PUSH(arena, &grown->additions, one);
  }
}

/* The last elements of the list are those that were added. */
static void find_added(lt_grown *grown, const lt_list *list, uint32_t first) {
  uint32_t element = list->first;
  for (uint32_t i = 0; i < list->len; i++, element = grown->plan->facts.subjects.items[element].next) {
    if (i + LT_PROVE_ADDS < list->len) continue;
    uint32_t number = first + i + LT_PROVE_ADDS - list->len;
    grown->additions.items[number].subject = element;
    grown->addition_of[element] = number;
    grown->was[element] = LT_NONE;
  }
}

static void map_subjects(lt_grown *grown, lt_arena *arena, const lt_plan *plan) {
  const lt_facts *was = &plan->facts, *is = &grown->plan->facts;
  grown->was = LT_NEW_ARRAY(arena, uint32_t, is->subjects.len);
  grown->addition_of = LT_NEW_ARRAY(arena, uint32_t, is->subjects.len);
  for (uint32_t i = 0; i < is->subjects.len; i++) grown->was[i] = grown->addition_of[i] = LT_NONE;
  for (uint32_t i = 0; i < was->subjects.len; i++)
    grown->was[lt_plan_find(grown->plan, was->subjects.items[i].path)] = i;
  for (uint32_t i = 0; i < grown->additions.len; i += LT_PROVE_ADDS) {
    const lt_addition *one = &grown->additions.items[i];
    uint32_t parent = lt_plan_find(grown->plan, was->subjects.items[one->parent].path);
    uint32_t list = is->subjects.items[parent].children[plan->set->facts[one->list_fact].type.of];
    find_added(grown, &is->lists.items[list], i);
  }
}

bool lt_grown_build(lt_grown *grown, lt_arena *arena, const lt_prove_ask *ask) {
  const lt_plan *plan = ask->plan;
  lt_diags unheard = {.arena = arena};
  lt_doc *root = lt_plan_doc(plan, arena, &unheard);
  *grown = (lt_grown){0};
  if (root == NULL) return false;
  for (uint32_t s = 0; s < plan->facts.subjects.len; s++) {
    const lt_numbers *children = &plan->set->entities[plan->facts.subjects.items[s].entity].children;
    for (uint32_t i = 0; i < children->len; i++) add_to(grown, arena, ask, root, s, children->items[i]);
  }
  grown->plan = lt_plan_bind(plan->set, root, lt_date_of(LT_YEAR_MAX, 12, 31), &unheard);
  if (grown->plan == NULL) return false;
  map_subjects(grown, arena, plan);
  return true;
}
