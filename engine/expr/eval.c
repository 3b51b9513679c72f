/* eval.c: walks a tree over the facts of one subject, in strong Kleene logic (eval.h says what each test is worth).
 * Idea: a scalar term is the cells that its root, a fact or a question, may still be, seen through attributes and
 * heads; a test is worth what all pairs of its two sides agree on. Lists, counts and sums are in eval_list.c. It
 * simplifies nothing, allocates nothing and knows no norms. */
#include <assert.h>
#include <string.h>

#include "eval_impl.h"
#include "value/calendar.h"

lt_truth lt_truth_of(bool b) { return b ? LT_TRUE : LT_FALSE; }

lt_truth lt_truth_opposite(lt_truth truth) { return truth == LT_MAYBE ? LT_MAYBE : lt_truth_of(truth == LT_FALSE); }

bool lt_cells_have(const lt_cell *cells, uint32_t len, lt_cell cell) {
  uint32_t low = 0;
  while (low < len) {
    uint32_t middle = low + (len - low) / 2;
    if (cells[middle] == cell) return true;
    if (cells[middle] < cell)
      low = middle + 1;
    else
      len = middle;
  }
  return false;
}

bool lt_members_have(const lt_members *members, lt_cell cell) {
  return lt_cells_have(members->cells, members->len, cell);
}

bool lt_cells_equal(const lt_cell *a, uint32_t a_len, const lt_cell *b, uint32_t b_len) {
  return a_len == b_len && (a_len == 0 || memcmp(a, b, a_len * sizeof *a) == 0);
}

bool lt_members_equal(const lt_members *a, const lt_members *b) {
  return a->open == b->open && lt_cells_equal(a->cells, a->len, b->cells, b->len);
}

/* ---- terms ---- */

uint32_t lt_eval_subject(const lt_scope *scope, const lt_term *term) {
  while (term->base != NULL) term = term->base;
  assert(term->var <= scope->depth && scope->depth < LT_VARS_MAX);
  uint32_t subject = scope->vars[term->var];
  const lt_subject *subjects = scope->facts->subjects.items;
  while (subject != LT_NONE && subjects[subject].entity != term->entity) subject = subjects[subject].parent;
  return subject;
}

static lt_possible known(lt_cell *room, lt_cell cell) {
  *room = cell;
  return (lt_possible){.cells = room, .len = 1, .unknown = cell == LT_UNKNOWN || cell == LT_LATER};
}

static lt_possible fact_possible(const lt_scope *scope, const lt_term *term, lt_cell *room) {
  const lt_facts *facts = scope->facts;
  uint32_t subject = lt_eval_subject(scope, term);
  if (subject == LT_NONE) return known(room, LT_ABSENT);
  lt_possible possible = known(room, facts->cells[facts->subjects.items[subject].cells + facts->slots[term->item]]);
  if (term->type.set && *room != LT_UNKNOWN && *room != LT_ABSENT) possible.certain = &facts->sets.items[*room];
  return possible;
}

static lt_possible question_possible(const lt_scope *scope, const lt_term *term, lt_cell *room) {
  uint32_t subject = lt_eval_subject(scope, term);
  if (subject == LT_NONE) return known(room, LT_ABSENT);
  return scope->possible(scope->answers, scope->day, subject, term->item);
}

static lt_cell parameter_of(const lt_scope *scope, const lt_term *term) {
  return scope->day && scope->day->parameters ? scope->day->parameters[term->item] : LT_UNKNOWN;
}

static bool is_later(const lt_possible *possible) { return possible->len == 1 && possible->cells[0] == LT_LATER; }

static bool is_body(lt_type type) { return type.kind == LT_TYPE_BODY || type.kind == LT_TYPE_OFFICE; }

/* Of a body that the plan describes itself; nothing is known of the head of a body but whose it is. */
static lt_cell own_attribute(const lt_facts *facts, uint32_t attribute, lt_cell of) {
  if (of >= LT_HEAD_BASE) return LT_UNKNOWN;
  const lt_own_body *own = &facts->bodies.items[of - (lt_cell)facts->bodies_base];
  if (attribute == LT_ATTRIBUTE_KIND) return own->kind;
  return attribute == LT_ATTRIBUTE_PLACE ? own->place : LT_UNKNOWN;
}

/* The date that lies the term's duration after `date`. */
static lt_cell later_by(const lt_scope *scope, const lt_term *term, lt_cell date) {
  lt_cell by = lt_eval_term(scope, term->value);
  if (by == LT_UNKNOWN || by == LT_ABSENT) return by;
  switch (term->value->type.kind) {
    case LT_TYPE_MONTHS: return lt_date_plus_months(date, by);
    case LT_TYPE_DAYS: return lt_date_plus_days(date, by);
    default:
      return scope->registers->working(scope->registers->set, scope->facts, scope->day ? scope->day->date : LT_UNKNOWN,
                                       date, by);
  }
}

/* Terms that say something of what their base is. */
static bool is_seen_through(const lt_term *term) {
  return term->kind == LT_TERM_ATTRIBUTE || term->kind == LT_TERM_HEAD || term->kind == LT_TERM_PLUS;
}

/* The attribute, or the head, of what `of` is. */
static lt_cell seen_of(const lt_scope *scope, const lt_term *term, lt_cell of) {
  bool own = is_body(term->base->type) && of >= (lt_cell)scope->facts->bodies_base;
  bool dated = !own && scope->day && scope->day->heads && of < (lt_cell)scope->day->bodies_len;
  if (term->kind == LT_TERM_HEAD && dated) return scope->day->heads[of];
  if (term->kind == LT_TERM_HEAD) return own ? lt_head_of(of) : scope->registers->head(scope->registers->set, of);
  if (own) return own_attribute(scope->facts, term->attribute, of);
  lt_cell on_day;
  if (lt_day_find(scope->day, term->base->type.kind, of, term->attribute, &on_day)) return on_day;
  return scope->registers->attribute(scope->registers->set, term->base->type, of, term->attribute);
}

lt_cell lt_eval_through(const lt_scope *scope, const lt_term *term, lt_cell cell) {
  if (!is_seen_through(term)) return cell;
  lt_cell of = lt_eval_through(scope, term->base, cell);
  if (of == LT_UNKNOWN || of == LT_ABSENT) return of;
  if (term->kind == LT_TERM_PLUS) return later_by(scope, term, of);
  return lt_day_cell(scope->day, term->type, seen_of(scope, term, of));
}

static const lt_term *root_of(const lt_term *term) {
  while (is_seen_through(term)) term = term->base;
  return term;
}

/* What an attribute, a head or a sum may be: one cell if all that its root may be lead to it, else unknown. */
static lt_possible seen_through(const lt_scope *scope, const lt_term *term, lt_cell *room) {
  lt_cell root_room;
  lt_possible root = lt_eval_possible(scope, root_of(term), &root_room);
  if (root.unknown || root.len == 0) return known(room, LT_UNKNOWN);
  lt_cell first = lt_eval_through(scope, term, root.cells[0]);
  for (uint32_t i = 1; i < root.len; i++)
    if (lt_eval_through(scope, term, root.cells[i]) != first) return known(room, LT_UNKNOWN);
  return known(room, first);
}

lt_possible lt_eval_possible(const lt_scope *scope, const lt_term *term, lt_cell *room) {
  switch (term->kind) {
    case LT_TERM_FACT: return fact_possible(scope, term, room);
    case LT_TERM_QUESTION: return question_possible(scope, term, room);
    case LT_TERM_PARAMETER: return known(room, parameter_of(scope, term));
    case LT_TERM_ATTRIBUTE:
    case LT_TERM_HEAD:
    case LT_TERM_PLUS: return seen_through(scope, term, room);
    case LT_TERM_CONSTANT: return known(room, term->cell);
    default: {
      lt_range range = lt_eval_range(scope, term);
      bool certain = !range.low_open && !range.high_open && range.low == range.high;
      return known(room, certain ? range.low : LT_UNKNOWN);
    }
  }
}

lt_cell lt_eval_term(const lt_scope *scope, const lt_term *term) {
  lt_cell room;
  lt_possible possible = lt_eval_possible(scope, term, &room);
  return possible.unknown || possible.len != 1 ? LT_UNKNOWN : possible.cells[0];
}

/* ---- tests of cells ---- */

/* Of two known cells, without negation; `low` and `high` are the operand. */
static bool holds(const lt_expr *test, lt_cell cell, lt_cell low, lt_cell high) {
  switch (test->op) {
    case LT_OP_YES: return cell != 0;
    case LT_OP_IS: return cell == low;
    case LT_OP_IS_NOT: return cell != low;
    case LT_OP_ONE_OF:
    case LT_OP_UNDER: return lt_cells_have(test->cells, test->cells_len, cell);
    case LT_OP_NONE_OF: return !lt_cells_have(test->cells, test->cells_len, cell);
    case LT_OP_AT_LEAST:
    case LT_OP_ON_OR_AFTER: return cell >= low;
    case LT_OP_AT_MOST:
    case LT_OP_ON_OR_BEFORE: return cell <= low;
    case LT_OP_ABOVE:
    case LT_OP_AFTER: return cell > low;
    case LT_OP_BELOW:
    case LT_OP_BEFORE: return cell < low;
    case LT_OP_BETWEEN: return low <= cell && cell <= high;
    default: assert(false); return false;
  }
}

/* Where the other date is absent: what is not yet done lies after all that is done. */
static lt_truth against_absent(const lt_expr *test) {
  if (test->left->type.kind != LT_TYPE_DATE) return LT_FALSE;
  bool earlier = test->op == LT_OP_BEFORE || test->op == LT_OP_ON_OR_BEFORE || test->op == LT_OP_IS_NOT;
  return lt_truth_of(earlier != test->negated);
}

/* One of the constants is nobody knows which body, or nobody knows whether this one lies under it. */
static bool is_open_for(const lt_expr *test, lt_cell cell) {
  return (test->cells_len > 0 && test->cells[0] == LT_UNKNOWN) || lt_cells_have(test->open, test->open_len, cell);
}

static lt_truth test_pair(const lt_expr *test, lt_cell cell, lt_cell low, lt_cell high) {
  if (cell == LT_UNKNOWN) return LT_MAYBE;
  if (test->op == LT_OP_EXISTS) return lt_truth_of((cell != LT_ABSENT) != test->negated);
  if (cell == LT_ABSENT) return LT_FALSE;
  bool among = test->op == LT_OP_ONE_OF || test->op == LT_OP_NONE_OF || test->op == LT_OP_UNDER;
  if (low == LT_UNKNOWN && !among) return LT_MAYBE;
  if (low == LT_ABSENT) return against_absent(test);
  bool true_of = holds(test, cell, low, high);
  if (!true_of && is_open_for(test, cell)) return LT_MAYBE;
  return lt_truth_of(true_of != test->negated);
}

static bool is_set_test(const lt_expr *test) { return test->op == LT_OP_INCLUDES || test->op == LT_OP_INCLUDES_ANY; }

lt_truth lt_test_cell(const lt_expr *test, lt_cell value) {
  assert(test->right == NULL && !is_set_test(test) && test->op > LT_OP_ANY && test->op != LT_OP_DECIDED_BY);
  lt_cell low = test->cells_len > 0 ? test->cells[0] : 0;
  return test_pair(test, value, low, test->cells_len > 1 ? test->cells[1] : low);
}

/* ---- tests of what is not yet done ---- */

/* What was not done when another step of the plan was done comes after that; of any other day all of it is open. */
static lt_scope behind(const lt_scope *scope, const lt_term *other) {
  lt_scope open = *scope;
  if (other != NULL && other->step) open.as_of++;
  return open;
}

/* The first day from `day` on that an undone term can come to: a sum passes over some, as those on which nobody works.
 * It grows with the day that it is counted from, which is not before `as of`. LT_UNKNOWN: past the calendar. */
static lt_cell reached(const lt_scope *scope, const lt_term *term, lt_cell day) {
  lt_cell low = scope->as_of, high = day > low ? day : low;
  while (low < high) {
    lt_cell middle = low + (high - low) / 2, comes = lt_eval_through(scope, term, middle);
    if (comes != LT_UNKNOWN && comes < day)
      low = middle + 1;
    else
      high = middle;
  }
  return lt_eval_through(scope, term, low);
}

/* Whether no day that the undone term can come to passes the test of the constants: its truth changes only at them and
 * behind them. */
static bool fails_from(const lt_scope *scope, const lt_expr *test, lt_cell first, const lt_cell *cells, uint32_t len) {
  lt_expr plain = *test;
  plain.cells = cells;
  plain.cells_len = len;
  lt_cell high = cells[len > 1 ? 1 : 0];
  if (holds(&plain, first, cells[0], high) != test->negated) return false;
  for (uint32_t i = 0; i < 2 * len; i++) {
    lt_cell day = cells[i / 2] + i % 2;
    if (day < first) continue;
    day = reached(scope, test->left, day);
    if (day == LT_UNKNOWN || holds(&plain, day, cells[0], high) != test->negated) return false;
  }
  return true;
}

/* The left side is undone: it lies on or after `first`, if it ever comes. */
static lt_truth test_undone(const lt_scope *scope, const lt_expr *test, lt_cell first) {
  lt_cell room;
  lt_possible right =
      test->right == NULL ? known(&room, LT_ABSENT) : lt_eval_possible(scope, root_of(test->right), &room);
  if (test->op == LT_OP_EXISTS || first == LT_UNKNOWN || is_later(&right)) return LT_MAYBE;
  if (first == LT_ABSENT) return LT_FALSE;
  if (test->right == NULL) return fails_from(scope, test, first, test->cells, test->cells_len) ? LT_FALSE : LT_MAYBE;
  lt_cell other = lt_eval_term(scope, test->right);
  if (other == LT_UNKNOWN) return LT_MAYBE;
  bool fails = other == LT_ABSENT ? against_absent(test) == LT_FALSE : fails_from(scope, test, first, &other, 1);
  return fails ? LT_FALSE : LT_MAYBE;
}

/* The right side is undone likewise, the left one is `cell`. */
static lt_truth test_against_undone(const lt_scope *scope, const lt_expr *test, lt_cell cell, lt_cell first) {
  if (first == LT_UNKNOWN || against_absent(test) != LT_FALSE) return LT_MAYBE;
  if (first == LT_ABSENT) return LT_FALSE;
  if (test_pair(test, cell, first, first) != LT_FALSE) return LT_MAYBE;
  for (lt_cell day = cell; day <= cell + 1; day++) {
    lt_cell comes = day < first ? first : reached(scope, test->right, day);
    if (comes == LT_UNKNOWN || test_pair(test, cell, comes, comes) != LT_FALSE) return LT_MAYBE;
  }
  return LT_FALSE;
}

/* ---- tests of terms ---- */

/* What all of several cases agree on. */
typedef struct agreement {
  lt_truth truth;
  bool any;
} agreement;

static void agree(agreement *so_far, lt_truth next) {
  if (so_far->any && so_far->truth != next) next = LT_MAYBE;
  *so_far = (agreement){next, true};
}

static lt_truth agreed(const agreement *cases) { return cases->any ? cases->truth : LT_MAYBE; }

/* One cell on the left against all that the right may be. */
static lt_truth test_against(const lt_scope *scope, const lt_expr *test, lt_cell cell) {
  if (test->right == NULL) return lt_test_cell(test, cell);
  if (cell == LT_UNKNOWN || cell == LT_ABSENT) return test_pair(test, cell, LT_UNKNOWN, LT_UNKNOWN);
  lt_cell room;
  lt_possible right = lt_eval_possible(scope, root_of(test->right), &room);
  if (is_later(&right)) {
    lt_scope open = behind(scope, test->left);
    return test_against_undone(&open, test, cell, lt_eval_through(&open, test->right, open.as_of));
  }
  if (right.unknown) return LT_MAYBE;
  agreement cases = {LT_MAYBE, false};
  for (uint32_t i = 0; i < right.len; i++) {
    lt_cell other = lt_eval_through(scope, test->right, right.cells[i]);
    agree(&cases, test_pair(test, cell, other, other));
  }
  return agreed(&cases);
}

/* A fact against constants, which most tests are. */
static lt_truth test_fact(const lt_scope *scope, const lt_expr *test, bool *later) {
  const lt_facts *facts = scope->facts;
  uint32_t subject = lt_eval_subject(scope, test->left);
  lt_cell cell = LT_ABSENT;
  if (subject != LT_NONE) cell = facts->cells[facts->subjects.items[subject].cells + facts->slots[test->left->item]];
  *later = cell == LT_LATER;
  return *later ? LT_MAYBE : lt_test_cell(test, cell);
}

static lt_truth test_scalar(const lt_scope *scope, const lt_expr *test) {
  if (test->left->kind == LT_TERM_FACT && test->right == NULL) {
    bool later;
    lt_truth truth = test_fact(scope, test, &later);
    if (!later) return truth;
  }
  lt_cell room;
  lt_possible left = lt_eval_possible(scope, root_of(test->left), &room);
  if (is_later(&left)) {
    lt_scope open = behind(scope, test->right);
    return test_undone(&open, test, lt_eval_through(&open, test->left, open.as_of));
  }
  if (left.unknown) return LT_MAYBE;
  agreement cases = {LT_MAYBE, false};
  for (uint32_t i = 0; i < left.len; i++)
    agree(&cases, test_against(scope, test, lt_eval_through(scope, test->left, left.cells[i])));
  return agreed(&cases);
}

static lt_truth test_aggregate(const lt_scope *scope, const lt_expr *test) {
  lt_range range = lt_eval_range(scope, test->left);
  if (test->right == NULL) return lt_test_range(test, &range, test->cells, test->cells_len);
  lt_cell room;
  lt_possible right = lt_eval_possible(scope, root_of(test->right), &room);
  if (right.unknown) return LT_MAYBE;
  agreement cases = {LT_MAYBE, false};
  for (uint32_t i = 0; i < right.len; i++) {
    lt_cell other = lt_eval_through(scope, test->right, right.cells[i]);
    agree(&cases, other == LT_UNKNOWN  ? LT_MAYBE
                  : other == LT_ABSENT ? LT_FALSE
                                       : lt_test_range(test, &range, &other, 1));
  }
  return agreed(&cases);
}

/* ---- sets ---- */

typedef struct set_view {
  const lt_members *certain, *perhaps;
  bool absent, maybe_absent, open;
} set_view;

static set_view set_of(const lt_scope *scope, const lt_term *term) {
  lt_cell room;
  lt_possible possible = lt_eval_possible(scope, term, &room);
  set_view set = {.certain = possible.certain, .perhaps = possible.perhaps, .open = possible.unknown};
  bool absent = possible.len > 0 && possible.cells[0] == LT_ABSENT;
  set.absent = absent && possible.certain == NULL && !possible.unknown;
  set.maybe_absent = absent;
  if (possible.certain != NULL && possible.certain->open) set.open = true;
  if (possible.perhaps != NULL && possible.perhaps->open) set.open = true;
  return set;
}

static bool in(const lt_members *members, lt_cell cell) {
  return members != NULL && lt_cells_have(members->cells, members->len, cell);
}

/* Without negation, of a set that is there: whether `cell` belongs to it. */
static lt_truth belongs(const set_view *set, lt_cell cell) {
  if (in(set->certain, cell)) return LT_TRUE;
  return set->open || in(set->perhaps, cell) ? LT_MAYBE : LT_FALSE;
}

static lt_truth signed_of(const lt_expr *test, const set_view *set, lt_truth truth) {
  if (!test->negated) return truth;
  if (truth == LT_FALSE && set->maybe_absent) return LT_MAYBE; /* a negated test of an absent set fails, too */
  return lt_truth_opposite(truth);
}

static lt_truth test_includes(const lt_scope *scope, const lt_expr *test) {
  set_view set = set_of(scope, test->left);
  if (set.absent) return LT_FALSE;
  if (test->right == NULL) {
    lt_truth truth = LT_FALSE;
    for (uint32_t i = 0; i < test->cells_len && truth != LT_TRUE; i++) {
      lt_truth one = test->cells[i] == LT_UNKNOWN ? LT_MAYBE : belongs(&set, test->cells[i]);
      if (one != LT_FALSE) truth = one;
    }
    return signed_of(test, &set, truth);
  }
  lt_cell room;
  lt_possible right = lt_eval_possible(scope, root_of(test->right), &room);
  if (right.unknown) return LT_MAYBE;
  agreement cases = {LT_MAYBE, false};
  for (uint32_t i = 0; i < right.len; i++) {
    lt_cell cell = lt_eval_through(scope, test->right, right.cells[i]);
    lt_truth one = cell == LT_UNKNOWN  ? LT_MAYBE
                   : cell == LT_ABSENT ? LT_FALSE
                                       : signed_of(test, &set, belongs(&set, cell));
    agree(&cases, one);
  }
  return agreed(&cases);
}

/* A set is there unless it is absent; one without members is there, too. */
static lt_truth test_set_exists(const lt_scope *scope, const lt_expr *test) {
  set_view set = set_of(scope, test->left);
  if (set.absent) return lt_truth_of(test->negated);
  bool named = set.certain != NULL && (set.certain->len > 0 || test->left->kind == LT_TERM_FACT);
  if (set.maybe_absent || (set.open && !named)) return LT_MAYBE;
  return lt_truth_of(!test->negated);
}

static lt_truth test_decided_by(const lt_scope *scope, const lt_expr *test) {
  uint32_t subject = lt_eval_subject(scope, test->left);
  if (subject == LT_NONE) return LT_FALSE;
  lt_truth truth = scope->decided_by(scope->answers, subject, test->left->item, test->norm);
  if (!test->negated || truth != LT_FALSE) return test->negated ? lt_truth_opposite(truth) : truth;
  lt_possible possible = scope->possible(scope->answers, scope->day, subject, test->left->item);
  bool absent = possible.len > 0 && possible.cells[0] == LT_ABSENT;
  if (!absent) return LT_TRUE;
  return possible.len == 1 && !possible.unknown && possible.certain == NULL ? LT_FALSE : LT_MAYBE;
}

static lt_truth test_junction(const lt_scope *scope, const lt_expr *expr) {
  lt_truth decisive = expr->op == LT_OP_ALL ? LT_FALSE : LT_TRUE, truth = lt_truth_opposite(decisive);
  for (uint32_t i = 0; i < expr->kids_len; i++) {
    lt_truth kid = lt_eval(scope, expr->kids[i]);
    if (kid == decisive) return kid;
    if (kid == LT_MAYBE) truth = LT_MAYBE;
  }
  return truth;
}

lt_truth lt_eval(const lt_scope *scope, const lt_expr *expr) {
  assert(scope != NULL && expr != NULL);
  expr = lt_day_expr(scope->day, expr);
  switch (expr->op) {
    case LT_OP_ALL:
    case LT_OP_ANY: return test_junction(scope, expr);
    case LT_OP_SOME:
    case LT_OP_EVERY: return lt_eval_elements(scope, expr);
    case LT_OP_INCLUDES:
    case LT_OP_INCLUDES_ANY: return test_includes(scope, expr);
    case LT_OP_DECIDED_BY: return test_decided_by(scope, expr);
    default: break;
  }
  if (expr->left->type.set) return test_set_exists(scope, expr);
  if (expr->left->type.kind == LT_TYPE_LIST) return lt_eval_list_exists(scope, expr);
  if (expr->left->kind == LT_TERM_COUNT || expr->left->kind == LT_TERM_SUM) return test_aggregate(scope, expr);
  return test_scalar(scope, expr);
}
