/* edit.c: a scenario's plan: the plan it starts from, copied, with the changes of the whole chain put in, oldest first.
 * How a path is understood is plan/'s work. Only the copy changes; places stay those of the scenario file, so that what
 * is wrong with a plan is shown where it was written. */
#include "plan/edit.h"
#include "scenario_impl.h"

static lt_str cut(lt_str *path) {
  size_t slash = lt_str_find(*path, LT_STR("/"), 0);
  lt_str head = slash == SIZE_MAX ? *path : lt_str_slice(*path, 0, slash);
  *path = slash == SIZE_MAX ? LT_STR("") : lt_str_slice(*path, slash + 1, path->len - slash - 1);
  return head;
}

const lt_doc *lt_scenario_plan(lt_scenarios *all, lt_arena *arena, const lt_scenario *scenario) {
  LT_VEC(const lt_scenario *) chain = {0};
  for (const lt_scenario *at = scenario; at != NULL; at = at->base) LT_PUSH(arena, &chain, at);
  const lt_doc *plan = chain.items[chain.len - 1]->plan;
  if (plan == NULL) return NULL;
  lt_doc *root = lt_doc_copy(arena, plan);
  for (uint32_t i = chain.len; i-- > 0;) {
    const lt_edits *edits = &chain.items[i]->edits;
    for (uint32_t k = 0; k < edits->len; k++) {
      const lt_edit *edit = &edits->items[k];
      if (lt_doc_edit(all->set, arena, root, edit->path, edit->value, edit->place).fault == LT_EDIT_DONE) continue;
      lt_text2 none = {LT_STR(""), LT_STR("")};
      if (chain.items[i] == scenario) lt_scenario_say(all, LT_L806, edit->place, edit->path, none);
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
