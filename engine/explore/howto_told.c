/* howto_told.c: a way that somebody else found, joined to those of the search: read anew, decided, and kept only if it
 * comes out as wanted and nobody told it already; and what a change costs, for whoever looks for one. */
#include "howto_impl.h"

uint32_t lt_howto_price(const lt_howto *howto, uint32_t subject, uint32_t number) {
  const lt_plan *plan = howto->was.plan;
  const lt_fact *fact = &plan->set->facts[number];
  lt_arena arena = {0};
  if (fact->type.kind != LT_TYPE_LIST && !fact->changeable) return LT_NONE;
  lt_str path = lt_fact_at(plan->set, fact);
  if (subject != 0) path = lt_plan_path(&arena, plan, subject, number);
  uint32_t price = lt_howto_price_at(howto, path);
  lt_arena_free(&arena);
  return price;
}

/* The facts of an element stand in what is put in for it. */
static void put_changes(lt_howto *howto, const lt_plan *plan, const lt_howto_change *changes, uint32_t len,
                        lt_howto_way *way) {
  lt_arena *arena = &howto->arena;
  lt_doc *element = NULL;
  for (uint32_t i = 0; i < len; i++) {
    lt_howto_change change = changes[i];
    lt_doc *value = lt_doc_copy(arena, change.setting.value);
    change.setting.value = value;
    change.norm = change.norm_subject = LT_NONE;
    change.was = LT_ABSENT;
    uint32_t was = lt_plan_find(howto->was.plan, plan->facts.subjects.items[change.subject].path);
    if (change.adds) {
      element = value;
    } else if (change.of != LT_NONE) {
      change.setting.path = lt_fact_at(plan->set, &plan->set->facts[change.fact]);
      lt_howto_put_at(arena, element, change.setting.path, lt_doc_copy(arena, value));
    } else {
      change.was = lt_plan_cell(howto->was.plan, was, change.fact);
    }
    if (!change.adds) change.low = change.high = lt_plan_cell(plan, change.subject, change.fact);
    way->price += change.of == LT_NONE ? change.price : 0;
    way->count += change.of == LT_NONE;
    change.setting.path = lt_str_copy(arena, change.setting.path);
    LT_PUSH(arena, &way->changes, change);
  }
  for (uint32_t i = 0; i < way->changes.len; i++)
    way->changes.items[i].setting.written = lt_howto_written(arena, way->changes.items[i].setting.value);
}

static bool same_way(const lt_howto_way *a, const lt_howto_way *b) {
  if (a->changes.len != b->changes.len) return false;
  for (uint32_t i = 0; i < a->changes.len; i++) {
    const lt_setting *x = &a->changes.items[i].setting, *y = &b->changes.items[i].setting;
    if (!lt_str_equal(x->path, y->path) || !lt_str_equal(x->written, y->written)) return false;
  }
  return true;
}

static bool comes_out(lt_search *search, lt_howto_way *way) {
  lt_howto *howto = search->howto;
  lt_diags unheard = {.arena = search->arena};
  for (uint32_t i = 0; i + 1 < howto->ways.len; i++)
    if (same_way(howto->ways.items[i], way)) return false;
  way->side.own = lt_howto_changed(search, way);
  if (way->side.own == NULL ||
      !lt_side_decide(&way->side, search->set, way->side.own, &howto->slices, howto->law_date, &unheard))
    return false;
  uint32_t subject = howto->comply ? 0 : howto->wish.subject;
  subject = lt_plan_find(way->side.plan, howto->was.plan->facts.subjects.items[subject].path);
  way->as_of = way->side.plan->as_of;
  return lt_howto_holds(howto, way->side.run, subject);
}

/* In the plan read anew the subjects have the paths that they had for whoever found the way. */
static void find_subjects(const lt_plan *plan, lt_howto_way *way) {
  for (uint32_t i = 0; i < way->changes.len; i++) {
    uint32_t *subject = &way->changes.items[i].subject;
    *subject = lt_plan_find(way->side.plan, plan->facts.subjects.items[*subject].path);
  }
}

static bool comes_before(const lt_howto_way *a, const lt_howto_way *b) {
  return a->price != b->price ? a->price < b->price : a->count < b->count;
}

bool lt_howto_add(lt_howto *howto, const lt_plan *plan, const lt_howto_change *changes, uint32_t len) {
  lt_search search = {.howto = howto, .set = plan->set, .plan = howto->was.plan, .arena = &howto->arena};
  lt_howto_way *way = LT_NEW(&howto->arena, lt_howto_way);
  LT_PUSH(&howto->arena, &howto->ways, way); /* freed with it, whatever becomes of it */
  way->as_of = plan->as_of;
  put_changes(howto, plan, changes, len, way);
  bool fine = comes_out(&search, way);
  if (fine) find_subjects(plan, way);
  lt_arena_free(&search.scratch);
  if (!fine) {
    lt_side_free(&way->side);
    howto->ways.len--;
    return false;
  }
  for (uint32_t k = howto->ways.len - 1; k > 0 && comes_before(way, howto->ways.items[k - 1]); k--) {
    howto->ways.items[k] = howto->ways.items[k - 1];
    howto->ways.items[k - 1] = way;
  }
  if (howto->ways.len > howto->alternatives + 1) lt_side_free(&howto->ways.items[--howto->ways.len]->side);
  return true;
}
