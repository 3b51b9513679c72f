/* slice_day.c: what differs on the slice's day from what the trees of the set say of every day.
 * A test against a parameter becomes a test against its value, and one against a body that has gone a test against the
 * body that lives in its place, so that they go into rows as if that were written there. Trees around them are copied;
 * all else is the set's. Where nothing differs there is no day at all. */
#include "slice_impl.h"

typedef struct lt_day_draft {
  lt_slice *slice;
  lt_day *day;
  const lt_expr **exprs;
} lt_day_draft;

/* ---- parameters ---- */

static void find_parameters(lt_day_draft *d) {
  const lt_slice *slice = d->slice;
  uint32_t len = slice->set->parameters_len;
  lt_where where = {slice->key.matter, slice->key.place, slice->key.within, slice->key.date, d->day};
  lt_parameter_value *found = LT_NEW_ARRAY(&d->slice->arena, lt_parameter_value, len);
  lt_cell *values = LT_NEW_ARRAY(&d->slice->arena, lt_cell, len);
  for (uint32_t i = 0; i < len; i++) {
    found[i] = (lt_parameter_value){LT_UNKNOWN, LT_NONE, NULL};
    if (slice->set->parameters[i].tightens == LT_NONE) found[i] = lt_parameter_at(slice->set, i, where);
    values[i] = found[i].value;
  }
  d->slice->parameters = found;
  d->day->parameters = values;
}

/* ---- bodies ---- */

/* Gone for sure. Inside an uncertain day it still counts as there. */
static bool has_gone(const lt_body *body, lt_cell date) {
  return body->exists.before.to != LT_UNKNOWN && date >= body->exists.before.to;
}

/* The body that lives in the place of one, by what has become of it. Successors form no ring. */
static lt_cell living(const lt_set *set, uint32_t body, lt_cell date) {
  while (has_gone(&set->bodies[body], date) && set->bodies[body].successors.len == 1)
    body = set->bodies[body].successors.items[0];
  bool split = has_gone(&set->bodies[body], date) && set->bodies[body].successors.len > 1;
  return split ? LT_UNKNOWN : (lt_cell)body;
}

static lt_cell head_of(const lt_set *set, lt_cell body, lt_cell date) {
  if (body == LT_UNKNOWN) return LT_UNKNOWN;
  uint32_t head = set->bodies[body].head;
  return head == LT_NONE ? lt_head_of(body) : living(set, head, date);
}

static void find_bodies(lt_day_draft *d) {
  const lt_set *set = d->slice->set;
  lt_cell date = d->slice->key.date;
  bool differs = false;
  for (uint32_t i = 0; i < set->bodies_len && !differs; i++) differs = living(set, i, date) != (lt_cell)i;
  if (!differs) return;
  lt_cell *bodies = LT_NEW_ARRAY(&d->slice->arena, lt_cell, set->bodies_len);
  lt_cell *heads = LT_NEW_ARRAY(&d->slice->arena, lt_cell, set->bodies_len);
  for (uint32_t i = 0; i < set->bodies_len; i++) {
    bodies[i] = living(set, i, date);
    heads[i] = head_of(set, bodies[i], date);
  }
  d->day->bodies = bodies;
  d->day->heads = heads;
  d->day->bodies_len = set->bodies_len;
}

/* `body` is `root`, which lives, or lies under it, by way of the bodies that live. */
static bool lies_under(const lt_day_draft *d, lt_cell body, lt_cell root) {
  while (body != root) {
    uint32_t parent = body == LT_UNKNOWN ? LT_NONE : d->slice->set->bodies[body].parent;
    if (parent == LT_NONE) return false;
    body = d->day->bodies[parent];
  }
  return true;
}

static void put_under(const lt_day_draft *d, lt_cell root, lt_members *out) {
  if (root == LT_UNKNOWN) out->cells[out->len++] = LT_UNKNOWN;
  for (uint32_t i = 0; root != LT_UNKNOWN && i < d->day->bodies_len; i++)
    if (d->day->bodies[i] == (lt_cell)i && lies_under(d, i, root)) out->cells[out->len++] = i;
}

/* All that lies under what was written, as bodies live on the day. */
static lt_members under(const lt_day_draft *d, const lt_expr *test) {
  const lt_group *group = test->root_kind == LT_NAME_GROUP ? &d->slice->set->groups[test->root] : NULL;
  uint32_t roots = group ? group->members.len : 1;
  lt_members out = {LT_NEW_ARRAY(&d->slice->arena, lt_cell, roots * (d->day->bodies_len + 1)), 0, false};
  for (uint32_t i = 0; i < roots; i++) put_under(d, d->day->bodies[group ? group->members.items[i] : test->root], &out);
  return out;
}

/* The test with the bodies that live in the place of those that it names. */
static const lt_expr *against_living(lt_day_draft *d, const lt_expr *test) {
  lt_type_kind kind = test->left ? test->left->type.kind : LT_TYPE_NONE;
  bool bodies = kind == LT_TYPE_BODY || kind == LT_TYPE_OFFICE;
  if (!d->day->bodies || !bodies || test->right || test->cells_len == 0) return NULL;
  lt_members cells = {LT_NEW_ARRAY(&d->slice->arena, lt_cell, test->cells_len), 0, false};
  if (test->op == LT_OP_UNDER)
    cells = under(d, test);
  else
    for (uint32_t i = 0; i < test->cells_len; i++) cells.cells[cells.len++] = lt_day_body(d->day, test->cells[i]);
  lt_members_sort(&cells);
  lt_members before = {(lt_cell *)(uintptr_t)test->cells, test->cells_len, false};
  if (lt_members_equal(&cells, &before)) return NULL;
  lt_expr *made = lt_arena_copy(&d->slice->arena, test, sizeof *test);
  made->cells = cells.cells;
  made->cells_len = cells.len;
  return made;
}

/* ---- trees ---- */

/* The test with what the law sets in the place of the parameter. */
static const lt_expr *against_value(lt_day_draft *d, const lt_expr *test) {
  if (!test->right || test->right->kind != LT_TERM_PARAMETER) return NULL;
  lt_cell value = d->day->parameters[test->right->item];
  if (value == LT_UNKNOWN) return NULL;
  lt_expr *made = lt_arena_copy(&d->slice->arena, test, sizeof *test);
  made->cells = lt_arena_copy(&d->slice->arena, &value, sizeof value);
  made->cells_len = 1;
  made->right = NULL;
  return made;
}

static const lt_expr *with_kids(lt_day_draft *d, const lt_expr *expr) {
  bool differs = false;
  for (uint32_t i = 0; i < expr->kids_len; i++) differs |= d->exprs[expr->kids[i]->number] != NULL;
  if (!differs) return NULL;
  lt_expr *made = lt_arena_copy(&d->slice->arena, expr, sizeof *expr);
  const lt_expr **kids = LT_NEW_ARRAY(&d->slice->arena, const lt_expr *, expr->kids_len);
  for (uint32_t i = 0; i < expr->kids_len; i++) {
    const lt_expr *kid = d->exprs[expr->kids[i]->number];
    kids[i] = kid ? kid : expr->kids[i];
  }
  made->kids = kids;
  return made;
}

/* Parts are numbered before what they are parts of. */
static void rewrite(lt_day_draft *d) {
  const lt_set *set = d->slice->set;
  bool any = false;
  d->exprs = LT_NEW_ARRAY(&d->slice->arena, const lt_expr *, set->exprs_len);
  for (uint32_t i = 0; i < set->exprs_len; i++) {
    const lt_expr *expr = set->exprs[i];
    d->exprs[i] = expr->kids_len ? with_kids(d, expr) : against_value(d, expr);
    if (!d->exprs[i] && !expr->kids_len) d->exprs[i] = against_living(d, expr);
    any |= d->exprs[i] != NULL;
  }
  if (any) d->day->exprs = d->exprs;
}

void lt_slice_day(lt_index_draft *draft) {
  lt_slice *slice = draft->slice;
  if (slice->key.place == LT_NONE) return;
  lt_day_draft d = {.slice = slice, .day = LT_NEW(&slice->arena, lt_day)};
  find_bodies(&d);
  if (slice->set->parameters_len > 0) find_parameters(&d);
  if (!d.day->parameters && !d.day->bodies) return;
  rewrite(&d);
  slice->day = d.day;
}
