/* compare.c: what would make one plan of another, as changes of facts: the trees of both are walked side by side along
 * the vocabulary. Elements are the same where they have one id, else one number. So two plans are compared as a plan
 * before and after those changes, and which of them matter is found out in the same way. */
#include "explore_impl.h"

typedef struct pair {
  lt_arena *arena;
  const lt_plan *was, *is;
  lt_settings *out;
} pair;

/* What stands at "dates.approved" in a map, or NULL. */
static const lt_doc *at_of(lt_arena *arena, const lt_doc *map, lt_str at) {
  while (map != NULL) {
    size_t dot = lt_str_find(at, LT_STR("."), 0);
    lt_str key = dot == SIZE_MAX ? at : lt_str_slice(at, 0, dot);
    map = lt_doc_get(map, lt_str_copy(arena, key).ptr);
    if (dot == SIZE_MAX) return map;
    at = lt_str_slice(at, dot + 1, at.len - dot - 1);
  }
  return NULL;
}

static lt_str below(const pair *p, lt_str path, lt_str at) {
  return path.len == 0 ? at : lt_str_format(p->arena, "%.*s/%.*s", LT_STR_ARG(path), LT_STR_ARG(at));
}

static void set(const pair *p, lt_str path, lt_str at, const lt_doc *value) {
  lt_setting setting = {.path = path, .at = at, .value = value, .place = value != NULL ? value->place : (lt_place){0}};
  if (value != NULL && value->kind == LT_DOC_SCALAR) setting.written = value->text;
  LT_PUSH(p->arena, p->out, setting);
}

/* Whether the fact is the same in both, however it is written. */
static bool same(const pair *p, lt_str subject, uint32_t fact, const lt_doc *was, const lt_doc *is) {
  if ((was == NULL) != (is == NULL)) return false;
  if (was == NULL) return true;
  lt_str path = subject.len == 0 ? LT_STR("plan") : subject;
  uint32_t a = lt_plan_find(p->was, path), b = lt_plan_find(p->is, path);
  if (a == LT_NONE || b == LT_NONE) return false;
  lt_type type = p->was->set->facts[fact].type;
  return lt_plan_origin(p->was, a, fact) == lt_plan_origin(p->is, b, fact) &&
         lt_str_equal(lt_key_cell(p->arena, p->was, type, lt_plan_cell(p->was, a, fact)),
                      lt_key_cell(p->arena, p->is, type, lt_plan_cell(p->is, b, fact)));
}

static const lt_doc *find(const pair *p, uint32_t entity, const lt_doc *list, lt_str name) {
  uint32_t order = 1;
  for (const lt_doc *element = list->first; element != NULL; element = element->next, order++)
    if (element->kind == LT_DOC_MAP &&
        lt_str_equal(lt_doc_element_name(p->was->set, p->arena, entity, element, order), name))
      return element;
  return NULL;
}

static bool is_open(const lt_doc *list) {
  const lt_doc *last = list->first;
  while (last != NULL && last->next != NULL) last = last->next;
  return last != NULL && last->kind == LT_DOC_SCALAR;
}

static void walk_map(const pair *p, uint32_t entity, lt_str path, const lt_doc *was, const lt_doc *is);

/* Those that are in both, then new ones, then, from the last, those that are gone: numbers stay what they are. */
static void walk_list(const pair *p, uint32_t entity, lt_str path, const lt_doc *was, const lt_doc *is) {
  LT_VEC(lt_str) gone = {0};
  uint32_t order = 1;
  for (const lt_doc *element = was->first; element != NULL; element = element->next, order++) {
    if (element->kind != LT_DOC_MAP) continue;
    lt_str name = lt_doc_element_name(p->was->set, p->arena, entity, element, order);
    const lt_doc *other = find(p, entity, is, name);
    if (other != NULL)
      walk_map(p, entity, below(p, path, name), element, other);
    else
      LT_PUSH(p->arena, &gone, name);
  }
  order = 1;
  for (const lt_doc *element = is->first; element != NULL; element = element->next, order++) {
    if (element->kind != LT_DOC_MAP) continue;
    lt_str name = lt_doc_element_name(p->was->set, p->arena, entity, element, order);
    if (find(p, entity, was, name) == NULL) set(p, below(p, path, LT_STR("+")), below(p, path, name), element);
  }
  while (gone.len > 0) {
    lt_str at = below(p, path, gone.items[--gone.len]);
    set(p, at, at, NULL);
  }
}

static void walk_map(const pair *p, uint32_t entity, lt_str path, const lt_doc *was, const lt_doc *is) {
  const lt_numbers *facts = &p->was->set->entities[entity].facts;
  for (uint32_t i = 0; i < facts->len; i++) {
    const lt_fact *fact = &p->was->set->facts[facts->items[i]];
    lt_str at = lt_fact_at(p->was->set, fact);
    const lt_doc *a = at_of(p->arena, was, at), *b = at_of(p->arena, is, at);
    bool lists = fact->type.kind == LT_TYPE_LIST && a != NULL && b != NULL && a->kind == LT_DOC_LIST &&
                 b->kind == LT_DOC_LIST && is_open(a) == is_open(b);
    if (lists)
      walk_list(p, fact->type.of, below(p, path, at), a, b);
    else if (fact->type.kind == LT_TYPE_LIST ? (a != NULL || b != NULL) : !same(p, path, facts->items[i], a, b))
      set(p, below(p, path, at), below(p, path, at), b);
  }
}

bool lt_settings_between(lt_arena *arena, const lt_plan *plan, const lt_plan *other, lt_settings *out,
                         lt_diags *diags) {
  const pair p = {arena, plan, other, out};
  const lt_doc *was = lt_plan_doc(plan, arena, diags), *is = lt_plan_doc(other, arena, diags);
  if (was == NULL || is == NULL) return false;
  walk_map(&p, plan->set->plan, LT_STR(""), was, is);
  return true;
}
