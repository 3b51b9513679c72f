/* slice_day.c: what differs on the slice's day from what the trees and registers of the set say of every day.
 * A test against a parameter becomes a test against its value, and one against a body that has gone a test against the
 * body that lives in its place, so that they go into rows as if that were written there. Trees around them are copied;
 * all else is the set's. Where nothing differs there is no day at all. */
#include "base/sort.h"
#include "slice_impl.h"

typedef struct lt_day_draft {
  lt_slice *slice;
  lt_day *day;
  const lt_expr **exprs;
  bool places_move; /* some place lies in this or that by the day */
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

/* The body that lives in the place of one, by what has become of it; unknown where it has become several, or nobody
 * says what: who has gone decides nothing. Successors form no ring. */
static lt_cell living(const lt_set *set, uint32_t body, lt_cell date) {
  while (has_gone(&set->bodies[body], date) && set->bodies[body].successors.len == 1)
    body = set->bodies[body].successors.items[0];
  return has_gone(&set->bodies[body], date) ? LT_UNKNOWN : (lt_cell)body;
}

/* What a dated row says on the day; LT_UNKNOWN where none has it. */
static lt_cell said_on(const lt_dated *dated, lt_cell date) {
  const lt_dated_row *row = lt_dated_at(dated, date);
  return row ? row->cell : LT_UNKNOWN;
}

static lt_cell head_of(const lt_set *set, lt_cell body, lt_cell date) {
  if (body == LT_UNKNOWN) return LT_UNKNOWN;
  const lt_dated *dated = set->dated_len ? lt_set_dated(set, LT_TYPE_BODY, (uint32_t)body, LT_DATED_HEAD) : NULL;
  uint32_t head = set->bodies[body].head;
  if (dated && lt_dated_at(dated, date)) head = (uint32_t)lt_dated_at(dated, date)->cell;
  if (dated && !lt_dated_at(dated, date)) return LT_UNKNOWN;
  return head == LT_NONE ? lt_head_of(body) : living(set, head, date);
}

/* Some body has a head or is part of something by the day. */
static bool has_dated_bodies(const lt_set *set, lt_cell date) {
  for (uint32_t i = 0; i < set->dated_len; i++) {
    const lt_dated *dated = &set->dated[i];
    if (dated->of != LT_TYPE_BODY) continue;
    if (dated->what == LT_DATED_HEAD) return true;
    lt_cell parent = dated->what == LT_DATED_PART_OF ? (lt_cell)set->bodies[dated->number].parent : LT_UNKNOWN;
    if (dated->what == LT_DATED_PART_OF && said_on(dated, date) != parent) return true;
  }
  return false;
}

static lt_cell parent_of(const lt_set *set, uint32_t body, lt_cell date) {
  const lt_dated *dated = set->dated_len ? lt_set_dated(set, LT_TYPE_BODY, body, LT_DATED_PART_OF) : NULL;
  uint32_t parent = set->bodies[body].parent;
  if (dated) return said_on(dated, date);
  return parent == LT_NONE ? LT_ABSENT : (lt_cell)parent;
}

static void find_bodies(lt_day_draft *d) {
  const lt_set *set = d->slice->set;
  lt_cell date = d->slice->key.date;
  bool differs = has_dated_bodies(set, date);
  for (uint32_t i = 0; i < set->bodies_len && !differs; i++) differs = living(set, i, date) != (lt_cell)i;
  if (!differs) return;
  lt_cell *bodies = LT_NEW_ARRAY(&d->slice->arena, lt_cell, set->bodies_len);
  lt_cell *heads = LT_NEW_ARRAY(&d->slice->arena, lt_cell, set->bodies_len);
  lt_cell *parents = LT_NEW_ARRAY(&d->slice->arena, lt_cell, set->bodies_len);
  for (uint32_t i = 0; i < set->bodies_len; i++) {
    bodies[i] = living(set, i, date);
    heads[i] = head_of(set, bodies[i], date);
    parents[i] = parent_of(set, i, date);
  }
  d->day->bodies = bodies;
  d->day->heads = heads;
  d->day->parents = parents;
  d->day->bodies_len = set->bodies_len;
}

/* Whether `body` is `root`, which lives, or lies under it, by way of the bodies that live. Who lives in the place of
 * its own part is part of nothing more: so many steps there are at most as there are bodies. */
static lt_truth lies_under(const lt_day *day, lt_cell body, lt_cell root) {
  for (uint32_t steps = 0; body >= 0 && steps <= day->bodies_len; steps++) {
    if (body == root) return LT_TRUE;
    body = day->parents[body] < 0 ? day->parents[body] : day->bodies[day->parents[body]];
  }
  return body == LT_UNKNOWN ? LT_MAYBE : LT_FALSE;
}

/* Bodies that surely lie under a root, and those of which nobody knows. */
typedef struct lt_found_under {
  lt_members sure, open;
} lt_found_under;

static void put_under(const lt_day *day, lt_cell root, lt_found_under *out) {
  if (root == LT_UNKNOWN) out->sure.cells[out->sure.len++] = LT_UNKNOWN;
  for (uint32_t i = 0; root != LT_UNKNOWN && i < day->bodies_len; i++) {
    lt_truth truth = day->bodies[i] == (lt_cell)i ? lies_under(day, i, root) : LT_FALSE;
    lt_members *to = truth == LT_MAYBE ? &out->open : &out->sure;
    if (truth != LT_FALSE) to->cells[to->len++] = i;
  }
}

/* All that lies under what was written, as bodies live on the day. */
static lt_found_under under(const lt_day_draft *d, const lt_expr *test) {
  const lt_group *group = test->root_kind == LT_NAME_GROUP ? &d->slice->set->groups[test->root] : NULL;
  uint32_t roots = group ? group->members.len : 1, most = roots * (d->day->bodies_len + 1);
  lt_found_under out = {{LT_NEW_ARRAY(&d->slice->arena, lt_cell, most), 0, false},
                        {LT_NEW_ARRAY(&d->slice->arena, lt_cell, most), 0, false}};
  for (uint32_t i = 0; i < roots; i++)
    put_under(d->day, d->day->bodies[group ? group->members.items[i] : test->root], &out);
  lt_members_sort(&out.open);
  return out;
}

/* All places that lie in the one that was written, as they lie on the day. */
static lt_found_under places_in(const lt_day_draft *d, const lt_expr *test) {
  const lt_set *set = d->slice->set;
  lt_found_under out = {{LT_NEW_ARRAY(&d->slice->arena, lt_cell, set->places_len), 0, false}, {0}};
  for (uint32_t i = 0; i < set->places_len; i++)
    if (lt_set_place_in(set, i, test->root, d->slice->key.date)) out.sure.cells[out.sure.len++] = i;
  return out;
}

static lt_members living_cells(lt_day_draft *d, const lt_expr *test) {
  lt_members cells = {LT_NEW_ARRAY(&d->slice->arena, lt_cell, test->cells_len), 0, false};
  for (uint32_t i = 0; i < test->cells_len; i++) cells.cells[cells.len++] = lt_day_body(d->day, test->cells[i]);
  return cells;
}

/* The test with the bodies that live in the place of those that it names, and what lies under them or in a place. */
static const lt_expr *against_living(lt_day_draft *d, const lt_expr *test) {
  lt_type_kind kind = test->left ? test->left->type.kind : LT_TYPE_NONE;
  bool bodies = d->day->bodies && (kind == LT_TYPE_BODY || kind == LT_TYPE_OFFICE);
  bool places = d->places_move && kind == LT_TYPE_PLACE && test->op == LT_OP_UNDER;
  if ((!bodies && !places) || test->right || test->cells_len == 0) return NULL;
  lt_found_under found = {{0}, {0}};
  if (places)
    found = places_in(d, test);
  else if (test->op == LT_OP_UNDER)
    found = under(d, test);
  else
    found.sure = living_cells(d, test);
  lt_members_sort(&found.sure);
  if (found.open.len == 0 && lt_cells_equal(found.sure.cells, found.sure.len, test->cells, test->cells_len))
    return NULL;
  lt_expr *made = lt_arena_copy(&d->slice->arena, test, sizeof *test);
  made->cells = found.sure.cells;
  made->cells_len = found.sure.len;
  made->open = found.open.cells;
  made->open_len = found.open.len;
  return made;
}

/* ---- attributes ---- */

static int by_attribute(const void *pa, const void *pb) {
  const lt_day_attribute *a = pa, *b = pb;
  if (a->of != b->of) return a->of < b->of ? -1 : 1;
  if (a->number != b->number) return a->number < b->number ? -1 : 1;
  return (a->attribute > b->attribute) - (a->attribute < b->attribute);
}

/* Attributes that are not on the day what the register has, which is what they were at last. */
static void find_attributes(lt_day_draft *d) {
  const lt_set *set = d->slice->set;
  lt_cell date = d->slice->key.date;
  uint32_t len = 0;
  if (set->dated_len == 0) return;
  lt_day_attribute *found = LT_NEW_ARRAY(&d->slice->arena, lt_day_attribute, set->dated_len);
  for (uint32_t i = 0; i < set->dated_len; i++) {
    const lt_dated *dated = &set->dated[i];
    bool place = dated->of == LT_TYPE_PLACE && dated->what == LT_DATED_PART_OF;
    if (place) d->places_move = true;
    if (lt_dated_attribute(dated) == LT_NONE || dated->what == LT_DATED_HEAD) continue;
    lt_cell is = place ? lt_dated_nearest(dated, date)->cell : said_on(dated, date);
    if (is != dated->rows[dated->rows_len - 1].cell)
      found[len++] = (lt_day_attribute){dated->of, dated->number, lt_dated_attribute(dated), is};
  }
  if (len) lt_sort(&d->slice->arena, found, len, sizeof *found, by_attribute);
  d->day->attributes = found;
  d->day->attributes_len = len;
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
  d.day->date = slice->key.date;
  find_bodies(&d);
  find_attributes(&d);
  if (slice->set->parameters_len > 0) find_parameters(&d);
  if (!d.day->parameters && !d.day->bodies && !d.day->attributes_len && !d.places_move) return;
  if (d.day->parameters || d.day->bodies || d.places_move) rewrite(&d);
  slice->day = d.day;
}
