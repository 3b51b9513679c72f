/* edit.c: a scenario's plan: the plan it starts from, copied, with the changes of the whole chain put in, oldest first.
 * A path goes as in reports: keys of maps, and of lists an element by its id or its number. Only the copy changes;
 * places stay those of the scenario file, so that what is wrong with a plan is shown where it was written. */
#include "scenario_impl.h"

static lt_doc *copy(lt_arena *arena, const lt_doc *doc) {
  lt_doc *out = LT_NEW(arena, lt_doc);
  *out = *doc;
  out->first = out->next = NULL;
  lt_doc **link = &out->first;
  for (const lt_doc *kid = doc->first; kid != NULL; kid = kid->next, link = &(*link)->next) *link = copy(arena, kid);
  return out;
}

static lt_str cut(lt_str *path) {
  size_t slash = lt_str_find(*path, LT_STR("/"), 0);
  lt_str head = slash == SIZE_MAX ? *path : lt_str_slice(*path, 0, slash);
  *path = slash == SIZE_MAX ? LT_STR("") : lt_str_slice(*path, slash + 1, path->len - slash - 1);
  return head;
}

static bool is_element(const lt_doc *element, uint32_t order, lt_arena *arena, lt_str segment) {
  const lt_doc *id = element->kind == LT_DOC_MAP ? lt_doc_get(element, "id") : NULL;
  if (id != NULL && id->kind == LT_DOC_SCALAR) return lt_str_equal(id->text, segment);
  return lt_str_equal(lt_str_format(arena, "%u", order), segment);
}

/* The link that holds the child of that name; the one at the end, holding NULL, if there is none. */
static lt_doc **find(lt_doc *parent, lt_arena *arena, lt_str segment) {
  lt_doc **link = &parent->first;
  for (uint32_t order = 1; *link != NULL; link = &(*link)->next, order++) {
    bool here =
        parent->kind == LT_DOC_MAP ? lt_str_equal((*link)->key, segment) : is_element(*link, order, arena, segment);
    if (here) break;
  }
  return link;
}

/* Puts the child in, or in the place of what was there; NULL takes it away. */
static void put(lt_doc *parent, lt_doc **link, lt_doc *child) {
  lt_doc *old = *link;
  if (child == NULL) {
    if (old == NULL) return;
    *link = old->next;
    parent->len--;
    return;
  }
  child->next = old == NULL ? NULL : old->next;
  parent->len += old == NULL;
  *link = child;
}

static bool apply(lt_arena *arena, lt_doc *root, const lt_edit *edit) {
  lt_str rest = edit->path;
  for (lt_doc *at = root;;) {
    lt_str segment = cut(&rest);
    if (segment.len == 0 || at->kind == LT_DOC_SCALAR) return false;
    lt_doc **link = find(at, arena, segment);
    if (rest.len == 0) {
      lt_doc *value = edit->value == NULL ? NULL : copy(arena, edit->value);
      if (at->kind == LT_DOC_LIST && *link == NULL) return false;
      if (*link == NULL && value == NULL) return false;
      if (value != NULL) {
        value->key = at->kind == LT_DOC_MAP ? segment : LT_STR("");
        value->key_place = edit->place;
      }
      put(at, link, value);
      return true;
    }
    if (*link == NULL) {
      if (at->kind != LT_DOC_MAP || edit->value == NULL) return false;
      lt_doc *made = LT_NEW(arena, lt_doc);
      *made = (lt_doc){.kind = LT_DOC_MAP, .place = edit->place, .key = segment, .key_place = edit->place};
      put(at, link, made);
    }
    at = *link;
  }
}

const lt_doc *lt_scenario_plan(lt_scenarios *all, lt_arena *arena, const lt_scenario *scenario) {
  LT_VEC(const lt_scenario *) chain = {0};
  for (const lt_scenario *at = scenario; at != NULL; at = at->base) LT_PUSH(arena, &chain, at);
  const lt_doc *plan = chain.items[chain.len - 1]->plan;
  if (plan == NULL) return NULL;
  lt_doc *root = copy(arena, plan);
  for (uint32_t i = chain.len; i-- > 0;) {
    const lt_edits *edits = &chain.items[i]->edits;
    for (uint32_t k = 0; k < edits->len; k++) {
      if (apply(arena, root, &edits->items[k])) continue;
      lt_text2 none = {LT_STR(""), LT_STR("")};
      if (chain.items[i] == scenario) lt_scenario_say(all, LT_L806, edits->items[k].place, edits->items[k].path, none);
      return NULL;
    }
  }
  return root;
}

/* The entity whose elements stand at `at` below another, or LT_NONE. */
static uint32_t child_at(const lt_set *set, uint32_t parent, lt_str at) {
  const lt_numbers *children = &set->entities[parent].children;
  for (uint32_t i = 0; i < children->len; i++) {
    const lt_entity *child = &set->entities[children->items[i]];
    if (lt_str_equal(child->at.len > 0 ? child->at : child->id, at)) return children->items[i];
  }
  return LT_NONE;
}

uint32_t lt_scenario_entity(const lt_set *set, lt_str path) {
  if (lt_str_equal(path, set->entities[set->plan].id)) return set->plan;
  uint32_t entity = set->plan;
  while (path.len > 0 && entity != LT_NONE) {
    entity = child_at(set, entity, cut(&path));
    if (cut(&path).len == 0) return LT_NONE;
  }
  return entity;
}
