/* whynot_fails.c: what of a condition is not as it would have to be, test by test, and how far each is from it.
 * The idea: walk down to the tests whose truth is not the wanted one; where one part is enough take the nearest. The
 * nearest value that would do lies at a constant of the test or beside it, because its truth turns nowhere else. */
#include <assert.h>

#include "whynot_impl.h"

enum { STEP = 1000000, TEN_YEARS = 3650 };

static void look(const lt_failing *at, lt_scope *scope, const lt_expr *expr, bool wanted, uint32_t define,
                 lt_fails *out);

void lt_fails_measure(const lt_fails *fails, uint32_t *count, uint64_t *share) {
  for (uint32_t i = 0; i < fails->len; i++) {
    const lt_fail *fail = &fails->items[i];
    if (fail->parts.len > 0) {
      lt_fails_measure(&fail->parts, count, share);
      continue;
    }
    *count += 1;
    *share += fail->share;
  }
}

static bool nearer(const lt_fails *a, const lt_fails *b) {
  uint32_t counts[2] = {0, 0};
  uint64_t shares[2] = {0, 0};
  lt_fails_measure(a, &counts[0], &shares[0]);
  lt_fails_measure(b, &counts[1], &shares[1]);
  return counts[0] != counts[1] ? counts[0] < counts[1] : shares[0] < shares[1];
}

static bool is_so(const lt_scope *scope, const lt_expr *expr, bool wanted) {
  return lt_eval(scope, expr) == (wanted ? LT_TRUE : LT_FALSE);
}

/* ---- One test ---- */

static lt_cell cell_of(const lt_scope *scope, const lt_term *term) {
  if (term->type.set || term->type.kind == LT_TYPE_LIST) return LT_UNKNOWN;
  if (term->kind != LT_TERM_QUESTION) return lt_eval_term(scope, term);
  lt_cell room;
  lt_possible is = lt_eval_possible(scope, term, &room);
  return is.len == 1 && !is.unknown ? is.cells[0] : LT_UNKNOWN;
}

static bool is_known(lt_cell cell) { return cell != LT_UNKNOWN && cell != LT_ABSENT; }

static uint64_t apart(lt_cell a, lt_cell b) { return a > b ? (uint64_t)a - (uint64_t)b : (uint64_t)b - (uint64_t)a; }

/* The nearest value for which the test is as wanted, at a constant or beside it. */
static void nearest(lt_fail *fail, const lt_expr *test) {
  for (uint32_t i = 0; i < test->cells_len; i++) {
    for (lt_cell cell = test->cells[i] - 1; cell <= test->cells[i] + 1; cell++) {
      if (lt_test_cell(test, cell) != (fail->wanted ? LT_TRUE : LT_FALSE)) continue;
      if (fail->needed != LT_UNKNOWN && apart(cell, fail->actual) >= apart(fail->needed, fail->actual)) continue;
      fail->needed = cell;
      fail->bound = test->cells[i];
    }
  }
  if (fail->needed != LT_UNKNOWN) fail->distance = apart(fail->needed, fail->actual);
}

static uint64_t share_of(const lt_fail *fail) {
  lt_type type = fail->term->type;
  if (fail->actual == LT_UNKNOWN) return fail->truth == LT_MAYBE ? 0 : STEP;
  if (!lt_type_is_ordered(type) || fail->needed == LT_UNKNOWN) return STEP;
  uint64_t whole = TEN_YEARS;
  if (type.kind != LT_TYPE_DATE) {
    uint64_t a = apart(fail->actual, 0), b = apart(fail->needed, 0);
    whole = a > b ? a : b;
  }
  if (whole == 0 || fail->distance >= whole) return STEP;
  uint64_t distance = fail->distance;
  for (; whole > UINT64_MAX / STEP; whole /= 2) distance /= 2; /* a share of so much is as good without the last bits */
  return distance * STEP / whole;
}

/* What the test is against, the other fact's value put for it; false where that is not known. */
static bool against(const lt_scope *scope, const lt_expr *expr, lt_expr *test, lt_cell *room) {
  *test = *expr;
  if (!expr->right) return expr->cells_len > 0;
  *room = cell_of(scope, expr->right);
  test->right = NULL;
  test->cells = room;
  test->cells_len = 1;
  return is_known(*room);
}

static void measure(lt_fail *fail, const lt_expr *expr) {
  lt_expr test;
  lt_cell room;
  lt_type type = fail->term->type;
  fail->actual = cell_of(&fail->scope, fail->term);
  bool plain = !type.set && type.kind != LT_TYPE_LIST && expr->op != LT_OP_EXISTS && expr->op != LT_OP_DECIDED_BY;
  bool positive = fail->wanted != expr->negated;
  if (plain && expr->op == LT_OP_YES) {
    fail->needed = positive;
  } else if (plain && lt_type_is_ordered(type) && is_known(fail->actual)) {
    if (against(&fail->scope, expr, &test, &room)) nearest(fail, &test);
  } else if (plain && expr->op == LT_OP_IS && positive && against(&fail->scope, expr, &test, &room)) {
    fail->needed = test.cells[0];
  }
  fail->share = share_of(fail);
}

static lt_fail *add(const lt_failing *at, const lt_scope *scope, const lt_expr *expr, bool wanted, uint32_t define,
                    lt_fails *out) {
  lt_fail fail = {.of = at->of,
                  .expr = expr,
                  .term = expr->left,
                  .scope = *scope,
                  .wanted = wanted,
                  .truth = lt_eval(scope, expr),
                  .actual = LT_UNKNOWN,
                  .needed = LT_UNKNOWN,
                  .bound = LT_UNKNOWN,
                  .define = define,
                  .element = scope->depth ? scope->vars[scope->depth] : LT_NONE};
  measure(&fail, expr);
  LT_PUSH(at->arena, out, fail);
  return &out->items[out->len - 1];
}

void lt_fails_value(const lt_failing *at, uint32_t subject, const lt_term *term, lt_cell needed, lt_fails *out) {
  lt_fail fail = {.of = LT_FAIL_VALUE,
                  .term = term,
                  .scope = lt_run_scope(at->explanation->run, subject),
                  .wanted = true,
                  .truth = LT_FALSE,
                  .needed = needed,
                  .bound = LT_UNKNOWN,
                  .define = LT_NONE,
                  .element = LT_NONE};
  fail.actual = cell_of(&fail.scope, term);
  if (fail.actual == LT_UNKNOWN) fail.truth = LT_MAYBE;
  if (is_known(fail.actual) && is_known(needed) && lt_type_is_ordered(term->type))
    fail.distance = apart(fail.actual, needed);
  fail.share = share_of(&fail);
  LT_PUSH(at->arena, out, fail);
}

/* ---- Parts ---- */

static void nearest_part(const lt_failing *at, lt_scope *scope, const lt_expr *expr, bool wanted, uint32_t define,
                         lt_fails *out) {
  lt_fails best = {0};
  for (uint32_t i = 0; i < expr->kids_len; i++) {
    lt_fails one = {0};
    look(at, scope, expr->kids[i], wanted, define, &one);
    if (i == 0 || nearer(&one, &best)) best = one;
  }
  for (uint32_t i = 0; i < best.len; i++) LT_PUSH(at->arena, out, best.items[i]);
}

/* Of elements of which one is enough the nearest, else all that fail. */
static void look_elements(const lt_failing *at, const lt_scope *scope, const lt_expr *expr, bool wanted,
                          lt_fails *parts) {
  const lt_list *list = lt_eval_list(scope, expr->left, NULL);
  bool one_enough = (expr->op == LT_OP_SOME) == wanted;
  lt_fails best = {0};
  if (!list || list->unknown || scope->depth + 1 >= LT_VARS_MAX) return;
  lt_scope inner = *scope;
  inner.depth++;
  uint32_t element = list->first;
  for (uint32_t i = 0; i < list->len; i++, element = scope->facts->subjects.items[element].next) {
    lt_fails one = {0};
    inner.vars[inner.depth] = element;
    look(at, &inner, expr->kids[0], wanted, LT_NONE, &one);
    if (one_enough && (best.len == 0 || nearer(&one, &best))) best = one;
    for (uint32_t k = 0; !one_enough && k < one.len && best.len < LT_ELEMENTS_SHOWN; k++)
      LT_PUSH(at->arena, &best, one.items[k]);
  }
  *parts = best;
}

/* The tests that a define means. Where it cannot be traced, it stands for itself. */
static bool look_define(const lt_failing *at, const lt_scope *scope, const lt_expr *expr, bool wanted, uint32_t define,
                        lt_fails *out) {
  const lt_run *run = at->explanation->run;
  if (expr->op != LT_OP_YES || expr->left->kind != LT_TERM_QUESTION) return false;
  const lt_question *question = &run->set->questions[expr->left->item];
  uint32_t subject = lt_eval_subject(scope, expr->left);
  if (question->kind != LT_QUESTION_DEFINE || subject == LT_NONE || subject >= run->facts->subjects.len) return false;
  lt_scope own = lt_run_scope(run, subject);
  uint32_t before = out->len;
  bool so = wanted != expr->negated;
  look(at, &own, question->as, so, define == LT_NONE ? expr->left->item : define, out);
  for (uint32_t i = before; i < out->len; i++) {
    if (scope->depth) out->items[i].element = scope->vars[scope->depth];
    if (define != LT_NONE) continue;
    out->items[i].meant = expr;
    out->items[i].meant_so = wanted;
  }
  return out->len > before;
}

static void look(const lt_failing *at, lt_scope *scope, const lt_expr *expr, bool wanted, uint32_t define,
                 lt_fails *out) {
  expr = lt_day_expr(scope->day, expr);
  if (is_so(scope, expr, wanted)) return;
  bool junction = expr->op == LT_OP_ALL || expr->op == LT_OP_ANY;
  if (junction && (expr->op == LT_OP_ALL) == wanted) {
    for (uint32_t i = 0; i < expr->kids_len; i++) look(at, scope, expr->kids[i], wanted, define, out);
  } else if (junction) {
    nearest_part(at, scope, expr, wanted, define, out);
  } else if (expr->op == LT_OP_SOME || expr->op == LT_OP_EVERY) {
    lt_fail *fail = add(at, scope, expr, wanted, define, out);
    look_elements(at, scope, expr, wanted != expr->negated, &fail->parts);
  } else if (!look_define(at, scope, expr, wanted, define, out)) {
    add(at, scope, expr, wanted, define, out);
  }
}

void lt_fails_of(const lt_failing *at, uint32_t subject, const lt_expr *expr, bool wanted, lt_fails *out) {
  lt_scope scope = lt_run_scope(at->explanation->run, subject);
  look(at, &scope, expr, wanted, LT_NONE, out);
}
