/* slice_day.c: what differs on the slice's day from what the trees of the set say of every day.
 * A test against a parameter becomes a test against its value, so that it goes into rows as if the value were written
 * there. Trees around it are copied; all else is the set's. Where nothing differs there is no day at all. */
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
  lt_where where = {slice->key.matter, slice->key.place, slice->key.within, slice->key.date};
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
    any |= d->exprs[i] != NULL;
  }
  if (any) d->day->exprs = d->exprs;
}

void lt_slice_day(lt_index_draft *draft) {
  lt_slice *slice = draft->slice;
  if (slice->set->parameters_len == 0 || slice->key.place == LT_NONE) return;
  lt_day_draft d = {.slice = slice, .day = LT_NEW(&slice->arena, lt_day)};
  find_parameters(&d);
  rewrite(&d);
  slice->day = d.day;
}
