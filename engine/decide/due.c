/* due.c: by which day a step must be taken, and whether it was: read off the one test of a duty that compares a step
 * with a day. It is for people: the status of a duty is duties.c's and does not depend on it. */
#include "run_impl.h"

static bool is_step(const lt_set *set, const lt_term *term) {
  return term->kind == LT_TERM_FACT && term->var == 0 && set->facts[term->item].step;
}

/* `step:on_or_before(day)`, `step:before(day)`; in a tree the first is "not after". Of two steps the one only comes
 * first: the day of the other is no time limit. */
static bool sets_limit(const lt_set *set, const lt_expr *test) {
  if (test->op != (test->negated ? LT_OP_AFTER : LT_OP_BEFORE)) return false;
  return is_step(set, test->left) && (test->right == NULL || !is_step(set, test->right));
}

/* The only such test of the outermost parts, or NULL. */
static const lt_expr *limit_of(const lt_set *set, const lt_expr *must) {
  const lt_expr *only = NULL;
  if (must->op != LT_OP_ALL) return sets_limit(set, must) ? must : NULL;
  for (uint32_t i = 0; i < must->kids_len; i++) {
    if (!sets_limit(set, must->kids[i])) continue;
    if (only) return NULL;
    only = must->kids[i];
  }
  return only;
}

lt_due lt_run_due(const lt_run *run, const lt_scope *scope, const lt_expr *must) {
  lt_due due = {.day = LT_UNKNOWN, .done = LT_UNKNOWN, .kept = LT_MAYBE};
  const lt_expr *limit = limit_of(run->set, must);
  if (!limit) return due;
  due.day = limit->right ? lt_eval_term(scope, limit->right) : limit->cells[0];
  if (due.day == LT_ABSENT) due.day = LT_UNKNOWN;
  if (due.day == LT_UNKNOWN) return due;
  due.before = !limit->negated;
  due.done = lt_eval_term(scope, limit->left);
  if (due.done == LT_UNKNOWN) return due;
  lt_cell last = due.day - due.before, as_of = run->options.as_of;
  /* Today still counts: what is not done by now may be done today. */
  if (due.done != LT_ABSENT)
    due.kept = due.done <= last ? LT_TRUE : LT_FALSE;
  else if (as_of != LT_UNKNOWN && as_of != LT_ABSENT && as_of > last)
    due.kept = LT_FALSE;
  if (due.kept == LT_FALSE) due.late = (due.done == LT_ABSENT ? as_of : due.done) - last;
  return due;
}
