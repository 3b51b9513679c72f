/* sweep_bounds.c: where between two values of a fact something may change. The idea: at both ends the plan is bound and
 * decided; the cells that are the value itself at both are driven by it. Every test of every condition that may count
 * is then looked at with the driven cells set to one value and another: what a side of a test is worth never falls as
 * they rise, so the first value at which it reaches a constant, or the other side, is found by halving, exact to one.
 * More values than switch anything do no harm; a value missed would. It does not decide between the ends. */
#include <assert.h>

#include "sweep_impl.h"

enum { STEPS_MAX = 200000 };

typedef struct bounding {
  lt_sweep *sweep;
  const lt_set *set;
  const lt_side *low;
  lt_cell lo, hi;
  /* Of the run in hand: */
  const lt_run *run;
  lt_facts facts; /* its cells a copy in which the driven ones are set */
  LT_VEC(uint32_t) driven;
  bool *driven_facts; /* by fact */
  uint8_t *exprs;     /* by number: 0 not looked at yet, 1 reads nothing driven, 2 may */
  bool too_wide;      /* a test would have to be gone through value by value, and there are too many */
  lt_cells *out;
} bounding;

static void put(bounding *b, lt_cell value) {
  if (value <= b->lo || value > b->hi) return;
  for (uint32_t i = 0; i < b->out->len; i++)
    if (b->out->items[i] == value) return;
  LT_PUSH(&b->sweep->scratch, b->out, value);
}

static void set_driven(bounding *b, lt_cell value) {
  for (uint32_t i = 0; i < b->driven.len; i++) b->facts.cells[b->driven.items[i]] = value;
}

/* ---- What a side of a test is worth ---- */

/* A side of a test at a value: of a count or sum what it is at least or at most; UNKNOWN where that has no bound. */
typedef struct view {
  const lt_scope *scope;
  const lt_term *term;
  bool high;
} view;

static lt_cell worth(bounding *b, const view *v, lt_cell value) {
  set_driven(b, value);
  if (v->term->kind != LT_TERM_COUNT && v->term->kind != LT_TERM_SUM) return lt_eval_term(v->scope, v->term);
  lt_range range = lt_eval_range(v->scope, v->term);
  if (v->high ? range.high_open : range.low_open) return LT_UNKNOWN;
  return v->high ? range.high : range.low;
}

static bool is_known(lt_cell cell) { return cell != LT_UNKNOWN && cell != LT_ABSENT; }

/* Whether left less right (0 without one) is at least `least`. */
static bool reaches(bounding *b, const view *left, const view *right, lt_cell least, lt_cell value) {
  lt_cell l = worth(b, left, value), r = right == NULL ? 0 : worth(b, right, value);
  return is_known(l) && is_known(r) && l - r >= least;
}

/* The value at which that flips, which it does at most once. */
static void put_flip(bounding *b, const view *left, const view *right, lt_cell least) {
  bool first = reaches(b, left, right, least, b->lo);
  lt_cell same = b->lo, other = b->hi;
  if (reaches(b, left, right, least, b->hi) == first) return;
  while (other - same > 1) {
    lt_cell middle = same + (other - same) / 2;
    *(reaches(b, left, right, least, middle) == first ? &same : &other) = middle;
  }
  put(b, other);
}

static bool moves(bounding *b, const view *v) {
  lt_cell low = worth(b, v, b->lo), high = worth(b, v, b->hi);
  return low != high && is_known(low) && is_known(high);
}

/* Rises by a fixed number for each one that the value rises. */
static bool is_linear(const lt_term *term) {
  switch (term->kind) {
    case LT_TERM_FACT:
    case LT_TERM_COUNT:
    case LT_TERM_CONSTANT:
    case LT_TERM_PARAMETER:
    case LT_TERM_QUESTION: return true;
    case LT_TERM_SUM: return is_linear(term->value);
    case LT_TERM_PLUS: return is_linear(term->base) && is_linear(term->value) && term->value->type.kind == LT_TYPE_DAYS;
    default: return false;
  }
}

/* ---- Tests ---- */

static void against_constants(bounding *b, const view *v, const lt_cell *cells, uint32_t len) {
  for (uint32_t i = 0; i < len; i++) {
    put_flip(b, v, NULL, cells[i]);
    put_flip(b, v, NULL, cells[i] + 1);
  }
}

/* Both sides move, and not by even steps (months are added): value by value. */
static void step_through(bounding *b, const view *left, const view *right) {
  if (b->hi - b->lo > STEPS_MAX) {
    b->too_wide = true;
    return;
  }
  for (lt_cell value = b->lo; value < b->hi; value++)
    for (lt_cell least = 0; least < 2; least++)
      if (reaches(b, left, right, least, value) != reaches(b, left, right, least, value + 1)) put(b, value + 1);
}

static void against(bounding *b, const view *left, const view *right) {
  bool l = moves(b, left), r = moves(b, right);
  if (l && r && !(is_linear(left->term) && is_linear(right->term))) {
    step_through(b, left, right);
  } else if (l || r) {
    put_flip(b, left, right, 0);
    put_flip(b, left, right, 1);
  }
}

static void solve(bounding *b, const lt_scope *scope, const lt_expr *test, const lt_term *left, const lt_term *right) {
  if (left->type.set) return;
  for (int l = 0; l < 2; l++) {
    view a = {scope, left, l != 0};
    if (moves(b, &a)) against_constants(b, &a, test->cells, test->cells_len);
    for (int r = 0; r < 2 && right != NULL; r++) {
      view c = {scope, right, r != 0};
      against(b, &a, &c);
    }
  }
}

/* A value of a set against what moves. */
static void solve_members(bounding *b, const lt_scope *scope, const lt_expr *test) {
  lt_cell room;
  view right = {.scope = scope, .term = test->right};
  set_driven(b, b->lo);
  lt_possible possible = lt_eval_possible(scope, test->left, &room);
  const lt_members *parts[] = {possible.certain, possible.perhaps};
  for (int i = 0; i < 2; i++)
    if (parts[i] != NULL) against_constants(b, &right, parts[i]->cells, parts[i]->len);
}

/* ---- What reads something driven ---- */

static bool expr_may(bounding *b, const lt_expr *expr);

static bool term_may(bounding *b, const lt_term *term, unsigned depth);

/* An answer may be what some fact is. */
static bool answer_may(bounding *b, uint32_t question, unsigned depth) {
  const lt_numbers *norms = &b->set->questions[question].norms;
  if (depth > 8) return true;
  for (uint32_t i = 0; i < norms->len; i++) {
    const lt_norm *norm = &b->set->norms[norms->items[i]];
    for (uint32_t k = 0; k < norm->answers_len; k++) {
      const lt_value *value = norm->answers[k].value;
      bool of = norm->answers[k].question == question && value->kind == LT_VALUE_TERM;
      if (of && term_may(b, value->term, depth + 1)) return true;
    }
  }
  return false;
}

static bool term_may(bounding *b, const lt_term *term, unsigned depth) {
  if (term == NULL) return false;
  if (term->kind == LT_TERM_FACT && term->type.kind != LT_TYPE_LIST && b->driven_facts[term->item]) return true;
  if (term->kind == LT_TERM_QUESTION && answer_may(b, term->item, depth)) return true;
  return term_may(b, term->base, depth) || term_may(b, term->value, depth) ||
         (term->filter != NULL && expr_may(b, term->filter));
}

static bool expr_may(bounding *b, const lt_expr *expr) {
  uint8_t *known = &b->exprs[expr->number];
  if (*known != 0) return *known == 2;
  bool may = term_may(b, expr->left, 0) || term_may(b, expr->right, 0);
  for (uint32_t i = 0; i < expr->kids_len && !may; i++) may = expr_may(b, expr->kids[i]);
  *known = may ? 2 : 1;
  return may;
}

/* ---- Walking ---- */

static void walk_expr(bounding *b, const lt_scope *scope, const lt_expr *expr);

/* With each element of the list that a term names: what must hold of it, and the terms in it. */
static void walk_elements(bounding *b, const lt_scope *scope, const lt_term *list, const lt_expr *each,
                          const lt_term *value);

static void walk_term(bounding *b, const lt_scope *scope, const lt_term *term) {
  if (term == NULL || !term_may(b, term, 0)) return;
  if (term->kind == LT_TERM_COUNT || term->kind == LT_TERM_SUM) {
    walk_elements(b, scope, term->base, term->filter, term->value);
    return;
  }
  walk_term(b, scope, term->base);
  walk_term(b, scope, term->value);
}

static void walk_elements(bounding *b, const lt_scope *scope, const lt_term *list, const lt_expr *each,
                          const lt_term *value) {
  uint32_t owner = lt_eval_subject(scope, list);
  uint32_t number = owner == LT_NONE ? LT_NONE : b->facts.subjects.items[owner].children[list->type.of];
  if (number == LT_NONE) return;
  lt_scope inner = *scope;
  inner.depth++;
  assert(inner.depth < LT_VARS_MAX);
  uint32_t element = b->facts.lists.items[number].first;
  for (uint32_t i = 0; i < b->facts.lists.items[number].len; i++, element = b->facts.subjects.items[element].next) {
    inner.vars[inner.depth] = element;
    if (each != NULL) walk_expr(b, &inner, each);
    walk_term(b, &inner, value);
  }
}

/* A test of an answer that is what a fact is, is one of that fact. */
static void walk_answer(bounding *b, const lt_scope *scope, const lt_expr *test, const lt_term *answer,
                        unsigned depth) {
  uint32_t subject = lt_eval_subject(scope, answer);
  const lt_numbers *norms = &b->set->questions[answer->item].norms;
  if (subject == LT_NONE || depth > 8) return;
  lt_scope own = *scope;
  own.vars[0] = subject;
  for (uint32_t i = 0; i < norms->len; i++) {
    const lt_norm *norm = &b->set->norms[norms->items[i]];
    for (uint32_t k = 0; k < norm->answers_len; k++) {
      const lt_value *value = norm->answers[k].value;
      if (norm->answers[k].question != answer->item || value->kind != LT_VALUE_TERM) continue;
      walk_term(b, &own, value->term);
      if (value->term->kind == LT_TERM_QUESTION) walk_answer(b, &own, test, value->term, depth + 1);
      if (answer == test->left) solve(b, &own, test, value->term, test->right);
      if (answer == test->right) solve(b, &own, test, test->left, value->term);
    }
  }
}

static bool compares(const lt_expr *test) {
  return test->op != LT_OP_DECIDED_BY && test->op != LT_OP_EXISTS && test->left->type.kind != LT_TYPE_LIST;
}

static void walk_expr(bounding *b, const lt_scope *scope, const lt_expr *tree) {
  const lt_expr *expr = lt_day_expr(scope->day, tree);
  if (!expr_may(b, tree)) return;
  if (expr->op == LT_OP_ALL || expr->op == LT_OP_ANY) {
    for (uint32_t i = 0; i < expr->kids_len; i++) walk_expr(b, scope, expr->kids[i]);
    return;
  }
  if (expr->op == LT_OP_SOME || expr->op == LT_OP_EVERY) {
    walk_elements(b, scope, expr->left, expr->kids[0], NULL);
    return;
  }
  walk_term(b, scope, expr->left);
  walk_term(b, scope, expr->right);
  if (!compares(expr)) return;
  solve(b, scope, expr, expr->left, expr->right);
  if (expr->left->type.set && expr->right != NULL) solve_members(b, scope, expr);
  if (expr->left->kind == LT_TERM_QUESTION) walk_answer(b, scope, expr, expr->left, 0);
  if (expr->right != NULL && expr->right->kind == LT_TERM_QUESTION) walk_answer(b, scope, expr, expr->right, 0);
}

static void walk_norm(bounding *b, const lt_scope *scope, const lt_norm *norm) {
  if (norm->when != NULL) walk_expr(b, scope, norm->when);
  if (norm->must != NULL) walk_expr(b, scope, norm->must);
  for (uint32_t i = 0; i < norm->provided_len; i++) walk_expr(b, scope, norm->provided[i]);
  for (uint32_t i = 0; i < norm->answers_len; i++)
    if (norm->answers[i].value->kind == LT_VALUE_TERM) walk_term(b, scope, norm->answers[i].value->term);
}

/* Norms that answer one question agree or conflict where their values meet. */
static void meet(bounding *b, const lt_scope *scope, const lt_value *one, const lt_value *other) {
  view left = {.scope = scope, .term = one->term};
  if (other->kind == LT_VALUE_CELL && moves(b, &left)) against_constants(b, &left, &other->cell, 1);
  if (other->kind != LT_VALUE_TERM || other == one) return;
  view right = {.scope = scope, .term = other->term};
  against(b, &left, &right);
}

/* No stretch has a day within on which the law changes: what is not in force at its beginning is not in it at all. */
static bool in_force(const bounding *b, uint32_t subject, uint32_t norm) {
  return b->run->slice_of[subject]->norms[norm] != LT_IN_FORCE_NO;
}

static void walk_values(bounding *b, const lt_scope *scope, const lt_question *question) {
  LT_VEC(const lt_value *) values = {0};
  uint32_t number = (uint32_t)(question - b->set->questions);
  if (!lt_type_is_ordered(question->type) || question->type.set) return;
  for (uint32_t i = 0; i < question->norms.len; i++) {
    const lt_norm *norm = &b->set->norms[question->norms.items[i]];
    for (uint32_t k = 0; k < norm->answers_len && in_force(b, scope->vars[0], question->norms.items[i]); k++)
      if (norm->answers[k].question == number) LT_PUSH(&b->sweep->scratch, &values, norm->answers[k].value);
  }
  for (uint32_t i = 0; i < values.len; i++) {
    bool term = values.items[i]->kind == LT_VALUE_TERM && term_may(b, values.items[i]->term, 0);
    for (uint32_t k = 0; k < values.len && term; k++) meet(b, scope, values.items[i], values.items[k]);
  }
}

static void walk_subject(bounding *b, uint32_t subject) {
  uint32_t entity = b->facts.subjects.items[subject].entity;
  const lt_numbers *questions = &b->set->entities[entity].questions;
  lt_scope scope = lt_run_scope(b->run, subject);
  scope.facts = &b->facts;
  for (uint32_t i = 0; i < questions->len; i++) {
    const lt_question *question = &b->set->questions[questions->items[i]];
    if (question->as != NULL) walk_expr(b, &scope, question->as);
    if (question->asked != NULL) walk_expr(b, &scope, question->asked);
    walk_values(b, &scope, question);
  }
  for (uint32_t i = 0; i < b->set->policies_len; i++) {
    const lt_policy *policy = &b->set->policies[i];
    bool any = false;
    for (uint32_t k = 0; k < policy->norms.len; k++) {
      const lt_norm *norm = &b->set->norms[policy->norms.items[k]];
      if (!in_force(b, subject, policy->norms.items[k])) continue;
      any = true;
      if (norm->entity == entity) walk_norm(b, &scope, norm);
    }
    if (any && policy->applies != NULL) walk_expr(b, &scope, policy->applies);
  }
}

/* ---- What is driven ---- */

/* Whether a cell that was `first` at the low end may be what it is at `value`: it is as it was, or goes along. */
static bool goes(lt_cell first, lt_cell lo, lt_cell now, lt_cell value) {
  return now == first || (first == lo && now == value);
}

/* Facts and law dates, of candidates for the law and of the choice of one too. */
static bool same_run(const lt_run *a, lt_cell lo, const lt_run *b, lt_cell value) {
  if ((a->choice == NULL) != (b->choice == NULL) || a->laws.len != b->laws.len || a->law != b->law) return false;
  bool same = goes(a->base_date, lo, b->base_date, value);
  for (uint32_t i = 0; i < a->facts->cells_len && same; i++)
    same = goes(a->facts->cells[i], lo, b->facts->cells[i], value);
  for (uint32_t s = 0; s < a->facts->subjects.len && same; s++)
    same = goes(a->law_dates[s], lo, b->law_dates[s], value);
  for (uint32_t i = 0; i < a->laws.len && same; i++) same = same_run(a->laws.items[i], lo, b->laws.items[i], value);
  return same && (a->choice == NULL || same_run(a->choice, lo, b->choice, value));
}

static bool same_shape(const lt_side *low, lt_cell lo, const lt_side *other, lt_cell value) {
  return goes(low->plan->as_of, lo, other->plan->as_of, value) && same_run(low->run, lo, other->run, value);
}

/* The law date, or the day of review, moves from one end to the other. */
static bool day_moves(const lt_side *low, const lt_side *high) {
  bool any = low->plan->as_of != high->plan->as_of || low->run->base_date != high->run->base_date;
  for (uint32_t s = 0; s < low->plan->facts.subjects.len; s++)
    any |= low->run->law_dates[s] != high->run->law_dates[s];
  return any;
}

static void put_events(bounding *b) {
  lt_timeline *calendar = &b->sweep->calendar;
  lt_timeline_free(calendar);
  calendar->set = b->set;
  calendar->plan = b->low->plan;
  bool known = lt_timeline_events(calendar);
  for (uint32_t i = 0; i < calendar->events.len && known; i++) put(b, calendar->events.items[i].date);
}

static bool is_undone(const lt_facts *facts, const lt_fact *fact, uint32_t cell) {
  bool step = fact->absence == LT_ABSENCE_NOT_YET || facts->origins[cell] == LT_ORIGIN_NOT_YET;
  return step && facts->cells[cell] == LT_ABSENT && fact->type.kind == LT_TYPE_DATE && !fact->type.set;
}

/* The cells of a run that move. `undone`: what is not yet done is taken as done on the day of review, for no duty can
 * be judged by an earlier one. */
static void find_driven(bounding *b, const lt_run *low, const lt_run *high, bool undone) {
  lt_arena *scratch = &b->sweep->scratch;
  lt_cell review = low->options.as_of;
  bool reviews = review != high->options.as_of;
  b->run = low;
  b->facts = *low->facts;
  b->facts.cells = lt_arena_copy(scratch, low->facts->cells, sizeof *low->facts->cells * low->facts->cells_len);
  b->driven.len = 0;
  b->driven_facts = LT_NEW_ARRAY(scratch, bool, b->set->facts_len + 1);
  b->exprs = LT_NEW_ARRAY(scratch, uint8_t, b->set->exprs_len + 1);
  for (uint32_t s = 0; s < low->facts->subjects.len; s++) {
    const lt_subject *subject = &low->facts->subjects.items[s];
    const lt_numbers *facts = &b->set->entities[subject->entity].facts;
    for (uint32_t slot = 0; slot < facts->len; slot++) {
      uint32_t cell = subject->cells + slot;
      bool later = undone && is_undone(low->facts, &b->set->facts[facts->items[slot]], cell);
      if (later) b->facts.cells[cell] = review;
      if (later ? !reviews : low->facts->cells[cell] == high->facts->cells[cell]) continue;
      LT_PUSH(scratch, &b->driven, cell);
      b->driven_facts[facts->items[slot]] = true;
    }
  }
}

/* Every test that may count, under each law that may govern, and of the choice of it. */
static void walk_run(bounding *b, const lt_run *low, const lt_run *high) {
  for (int undone = 0; undone < 2 && low->laws.len == 0; undone++) {
    find_driven(b, low, high, undone != 0);
    for (uint32_t s = 0; s < b->facts.subjects.len && b->driven.len > 0; s++) walk_subject(b, s);
  }
  for (uint32_t i = 0; i < low->laws.len; i++) walk_run(b, low->laws.items[i], high->laws.items[i]);
  if (low->choice != NULL) walk_run(b, low->choice, high->choice);
}

/* The first value, by halving, at which something else of the plan follows than what goes along: a step comes to lie
 * after the day of review, a date becomes the latest. */
static bool put_bend(bounding *b, uint32_t axis, const lt_cell at[2], lt_diags *diags) {
  lt_cell same = b->lo, other = b->hi, where[2] = {at[0], at[1]};
  while (other - same > 1) {
    lt_cell middle = same + (other - same) / 2;
    where[axis] = middle;
    if (!lt_sweep_at(b->sweep, where, &b->sweep->high, diags)) return false;
    *(same_shape(b->low, b->lo, &b->sweep->high, middle) ? &same : &other) = middle;
  }
  put(b, other);
  return true;
}

bool lt_sweep_boundaries(lt_sweep *sweep, uint32_t axis, const lt_cell at[2], lt_cell last, lt_cells *out,
                         lt_diags *diags) {
  lt_cell end[2] = {at[0], at[1]};
  end[axis] = last;
  if (at[axis] == last) return true;
  if (!lt_sweep_at(sweep, at, &sweep->low, diags) || !lt_sweep_at(sweep, end, &sweep->high, diags)) return false;
  bounding b = {
      .sweep = sweep, .set = sweep->plan->set, .low = &sweep->low, .lo = at[axis], .hi = last, .out = out};
  if (day_moves(&sweep->low, &sweep->high)) put_events(&b);
  if (out->len > 0) return true;
  if (!same_shape(&sweep->low, b.lo, &sweep->high, b.hi)) return put_bend(&b, axis, at, diags);
  walk_run(&b, sweep->low.run, sweep->high.run);
  if (b.too_wide)
    lt_diag_put(diags, LT_L524, (lt_place){0}, lt_str_format(diags->arena, "%d", STEPS_MAX), LT_STR(""), LT_STR(""));
  return !b.too_wide;
}
