/* duties.c: the status of each obligation that a subject has.
 * Met or breached where it surely applies and its tree says so; pending while the act that it must precede is not done
 * either, or, where no act is named, while it fails only because something is not yet done. It never changes an
 * answer. */
#include "run_impl.h"

static lt_truth either(lt_truth a, lt_truth b) { return lt_truth_not(lt_truth_and(lt_truth_not(a), lt_truth_not(b))); }

/* The cell of the fact that says when the gated act was done; false if the duty gates nothing that has one. */
static bool gated_act(const lt_run *run, const lt_scope *scope, const lt_norm *norm, lt_cell *done) {
  if (norm->gates == LT_NONE || !run->set->questions[norm->gates].taken) return false;
  *done = lt_eval_term(scope, run->set->questions[norm->gates].taken);
  return true;
}

lt_truth lt_run_undone(const lt_run *run, const lt_scope *scope, const lt_expr *expr) {
  lt_scope open = *scope;
  open.facts = run->bits->undone_of[scope->vars[0]];
  open.as_of = run->options.as_of;
  return lt_eval(&open, expr);
}

/* What a tree comes to if what is not yet done may still be done, and everything that nobody knows turns out as
 * `guess`. */
static lt_truth guessed(const lt_run *run, const lt_scope *scope, const lt_expr *expr, lt_truth guess);

static lt_truth list_guessed(const lt_run *run, const lt_scope *scope, const lt_expr *expr, lt_truth guess) {
  bool some = expr->op == LT_OP_SOME;
  const lt_list *list = lt_eval_list(scope, expr->left, NULL);
  if (list->unknown || (list->open && guess == (some ? LT_TRUE : LT_FALSE))) return guess;
  lt_truth truth = some ? LT_FALSE : LT_TRUE;
  lt_scope inner = *scope;
  inner.depth++;
  uint32_t element = list->first;
  for (uint32_t i = 0; i < list->len; i++, element = scope->facts->subjects.items[element].next) {
    inner.vars[inner.depth] = element;
    lt_truth one = guessed(run, &inner, expr->kids[0], guess);
    truth = some ? either(truth, one) : lt_truth_and(truth, one);
  }
  return truth;
}

/* Of a count or sum: whether something that nobody knows has a part in it. What is summed is stated, never counted. */
static bool hangs(const lt_run *run, const lt_scope *scope, const lt_term *term) {
  if (!term || (term->kind != LT_TERM_COUNT && term->kind != LT_TERM_SUM)) return false;
  const lt_list *list = lt_eval_list(scope, term->base, NULL);
  if (list->unknown || list->open) return true;
  lt_scope inner = *scope;
  inner.depth++;
  uint32_t element = list->first;
  for (uint32_t i = 0; i < list->len; i++, element = scope->facts->subjects.items[element].next) {
    inner.vars[inner.depth] = element;
    const lt_expr *filter = term->filter;
    if (filter && guessed(run, &inner, filter, LT_FALSE) != guessed(run, &inner, filter, LT_TRUE)) return true;
    if (term->value && lt_eval_term(&inner, term->value) == LT_UNKNOWN) return true;
  }
  return false;
}

/* Whether something in the term is not known, other than what is not yet done. */
static bool doubtful(const lt_scope *scope, const lt_term *term) {
  for (; term; term = term->base) {
    lt_cell room;
    lt_possible is = lt_eval_possible(scope, term, &room);
    if (is.unknown || is.len != 1 || (term->kind == LT_TERM_PLUS && doubtful(scope, term->value))) return true;
  }
  return false;
}

/* What is not yet done is compared with a day that nobody knows: that day may have passed, or not. */
static bool of_doubtful_day(const lt_scope *scope, const lt_expr *test) {
  bool date = test->left && test->left->type.kind == LT_TYPE_DATE && !test->left->type.set;
  return date && (doubtful(scope, test->left) || doubtful(scope, test->right));
}

static lt_truth test_guessed(const lt_run *run, const lt_scope *scope, const lt_expr *test, lt_truth guess) {
  if (lt_eval(scope, test) == LT_MAYBE) return guess;
  lt_truth done = lt_run_undone(run, scope, test);
  bool open = done == LT_MAYBE &&
              (hangs(run, scope, test->left) || hangs(run, scope, test->right) || of_doubtful_day(scope, test));
  return open ? guess : done;
}

static lt_truth guessed(const lt_run *run, const lt_scope *scope, const lt_expr *expr, lt_truth guess) {
  if ((expr->op == LT_OP_SOME || expr->op == LT_OP_EVERY) && !expr->negated)
    return list_guessed(run, scope, expr, guess);
  if (expr->op != LT_OP_ALL && expr->op != LT_OP_ANY) return test_guessed(run, scope, expr, guess);
  bool all = expr->op == LT_OP_ALL;
  lt_truth truth = all ? LT_TRUE : LT_FALSE;
  for (uint32_t i = 0; i < expr->kids_len; i++) {
    lt_truth part = guessed(run, scope, expr->kids[i], guess);
    truth = all ? lt_truth_and(truth, part) : either(truth, part);
  }
  return truth;
}

static lt_duty_status unmet(const lt_run *run, const lt_scope *scope, const lt_norm *norm) {
  lt_cell done;
  if (gated_act(run, scope, norm, &done)) {
    if (done == LT_ABSENT) return LT_DUTY_PENDING;
    return done == LT_UNKNOWN ? LT_DUTY_UNDETERMINED : LT_DUTY_BREACHED;
  }
  if (lt_run_undone(run, scope, norm->must) == LT_FALSE) return LT_DUTY_BREACHED;
  /* If it does not fail though all that is unknown turns out badly, learning cannot make it fail. */
  return guessed(run, scope, norm->must, LT_FALSE) == LT_FALSE ? LT_DUTY_UNDETERMINED : LT_DUTY_PENDING;
}

static lt_duty_status status_of(const lt_run *run, const lt_scope *scope, const lt_norm *norm, const lt_duty *duty) {
  if (duty->applies == LT_FALSE) return LT_DUTY_NOT_APPLICABLE;
  if (duty->applies == LT_MAYBE || duty->holds == LT_MAYBE) return LT_DUTY_UNDETERMINED;
  return duty->holds == LT_TRUE ? LT_DUTY_MET : unmet(run, scope, norm);
}

/* ---- the element that decided ---- */

/* The only list test of the outermost parts, or NULL. */
static const lt_expr *list_part(const lt_expr *expr) {
  if (expr->op == LT_OP_SOME || expr->op == LT_OP_EVERY) return expr;
  const lt_expr *only = NULL;
  for (uint32_t i = 0; (expr->op == LT_OP_ALL || expr->op == LT_OP_ANY) && i < expr->kids_len; i++) {
    const lt_expr *part = list_part(expr->kids[i]);
    if (part && only) return NULL;
    if (part) only = part;
  }
  return only;
}

/* The first element for which the body of an `any` holds, or that of an `every` does not. */
static uint32_t witness(const lt_scope *scope, const lt_expr *must) {
  const lt_expr *test = list_part(must);
  const lt_list *list = test ? lt_eval_list(scope, test->left, NULL) : NULL;
  if (!list || list->unknown) return LT_NONE;
  lt_scope inner = *scope;
  inner.depth++;
  uint32_t element = list->first;
  for (uint32_t i = 0; i < list->len; i++, element = scope->facts->subjects.items[element].next) {
    inner.vars[inner.depth] = element;
    if (lt_eval(&inner, test->kids[0]) == (test->op == LT_OP_SOME ? LT_TRUE : LT_FALSE)) return element;
  }
  return LT_NONE;
}

lt_duty lt_run_duty(const lt_run *run, uint32_t subject, uint32_t bit) {
  const lt_panel *panel = lt_run_layout(run, subject)->duties;
  const lt_word *possible = lt_run_possible(run, subject) + panel->first,
                *certain = lt_run_certain(run, subject) + panel->first;
  lt_scope scope = lt_run_scope(run, subject);
  const lt_norm *norm = &run->set->norms[panel->norms[bit]];
  lt_duty duty = {.subject = subject, .norm = panel->norms[bit], .witness = LT_NONE, .holds = LT_MAYBE};
  duty.due.day = LT_UNKNOWN;
  duty.maybe_in_force = run->slice_of[subject]->norms[duty.norm] == LT_IN_FORCE_MAYBE;
  duty.applies = !lt_bits_has(possible, bit) ? LT_FALSE : lt_bits_has(certain, bit) ? LT_TRUE : LT_MAYBE;
  if (duty.applies != LT_FALSE && norm->must) {
    duty.holds = lt_eval(&scope, norm->must);
    duty.witness = witness(&scope, norm->must);
    duty.due = lt_run_due(run, &scope, norm->must);
  }
  duty.status = status_of(run, &scope, norm, &duty);
  return duty;
}

void lt_run_duties(lt_run *run, uint32_t subject) {
  const lt_panel *panel = lt_run_layout(run, subject)->duties;
  for (uint32_t bit = 0; panel && bit < panel->len; bit++)
    run->duties.items[run->duties.len++] = lt_run_duty(run, subject, bit);
}
