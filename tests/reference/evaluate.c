/* evaluate.c: what a tree is worth, in strong Kleene logic, for the reference evaluator: a plain walk from the
 * contract, points 7 and 8. Every part is evaluated, always; a test goes through all pairs of what its two sides may
 * still be. It does not look at combinations of cells (cells.c) and knows nothing of norms. */
#include "reference_impl.h"
#include "value/written.h"

lt_truth ref_and(lt_truth a, lt_truth b) {
  if (a == LT_FALSE || b == LT_FALSE) return LT_FALSE;
  return a == LT_MAYBE || b == LT_MAYBE ? LT_MAYBE : LT_TRUE;
}

lt_truth ref_not(lt_truth a) { return a == LT_MAYBE ? LT_MAYBE : a == LT_TRUE ? LT_FALSE : LT_TRUE; }

static lt_truth or_of(lt_truth a, lt_truth b) { return ref_not(ref_and(ref_not(a), ref_not(b))); }

static lt_truth truth_of(bool b) { return b ? LT_TRUE : LT_FALSE; }

ref_view ref_view_of(ref_run *run, uint32_t subject) {
  ref_view view = {.run = run, .besides = LT_MAYBE};
  view.vars[0] = subject;
  return view;
}

/* What is not yet done as what it is stated to be. */
static ref_view as_stated(const ref_view *view) {
  ref_view plain = *view;
  plain.undone_unknown = false;
  plain.besides = LT_MAYBE;
  return plain;
}

uint32_t ref_climb(const lt_facts *facts, uint32_t subject, uint32_t entity) {
  while (subject != LT_NONE && facts->subjects.items[subject].entity != entity)
    subject = facts->subjects.items[subject].parent;
  return subject;
}

/* ---- terms ---- */

static ref_can can_be(const ref_view *view, lt_cell cell) {
  ref_can can = {0};
  if (cell == LT_UNKNOWN)
    can.unknown = true;
  else
    ref_can_add(view->run->arena, &can, cell);
  return can;
}

/* A fact that is not yet done. */
static bool is_undone(const ref_view *view, const lt_term *term) {
  const lt_facts *facts = view->run->facts;
  uint32_t subject = term->kind == LT_TERM_FACT ? ref_climb(facts, view->vars[term->var], term->entity) : LT_NONE;
  if (subject == LT_NONE) return false;
  const lt_fact *fact = &view->run->set->facts[term->item];
  uint32_t at = facts->subjects.items[subject].cells + fact->slot;
  return facts->origins[at] == LT_ORIGIN_NOT_YET ||
         (facts->cells[at] == LT_ABSENT && fact->absence == LT_ABSENCE_NOT_YET);
}

static ref_can fact_term(const ref_view *view, const lt_term *term) {
  const lt_facts *facts = view->run->facts;
  uint32_t subject = ref_climb(facts, view->vars[term->var], term->entity);
  if (subject == LT_NONE) return can_be(view, LT_ABSENT);
  const lt_fact *fact = &view->run->set->facts[term->item];
  uint32_t at = facts->subjects.items[subject].cells + fact->slot;
  lt_cell cell = facts->cells[at];
  if (!term->type.set) cell = ref_living(view->run, view->vars[0], term->type, cell);
  if (!view->undone_unknown || !is_undone(view, term)) return can_be(view, cell);
  bool day =
      view->undone_known && term->type.kind == LT_TYPE_DATE && !term->type.set; /* of all else nothing is known */
  return can_be(view, day ? view->undone_day : LT_UNKNOWN);
}

static ref_can question_term(const ref_view *view, const lt_term *term) {
  uint32_t subject = ref_climb(view->run->facts, view->vars[term->var], term->entity);
  if (subject == LT_NONE) return can_be(view, LT_ABSENT);
  const lt_possible *possible = &ref_ask(view->run, subject, term->item)->answer.possible;
  ref_can can = {.unknown = possible->unknown};
  for (uint32_t i = 0; i < possible->len; i++) {
    lt_cell cell = ref_living(view->run, view->vars[0], term->type, possible->cells[i]);
    can.unknown |= cell == LT_UNKNOWN;
    if (cell != LT_UNKNOWN) ref_can_add(view->run->arena, &can, cell);
  }
  return can;
}

static lt_cell number_or_unknown(uint32_t number) { return number == LT_NONE ? LT_UNKNOWN : (lt_cell)number; }
static lt_cell number_or_absent(uint32_t number) { return number == LT_NONE ? LT_ABSENT : (lt_cell)number; }

static lt_cell body_attribute(const ref_view *view, lt_cell body, uint32_t attribute) {
  const ref_run *run = view->run;
  if (body >= LT_HEAD_BASE) return LT_UNKNOWN;
  if (body >= (lt_cell)run->facts->bodies_base) {
    const lt_own_body *own = &run->facts->bodies.items[body - run->facts->bodies_base];
    return attribute == LT_ATTRIBUTE_KIND ? own->kind : attribute == LT_ATTRIBUTE_PLACE ? own->place : LT_UNKNOWN;
  }
  const lt_body *record = &run->set->bodies[body];
  uint32_t subject = view->vars[0];
  if (attribute == LT_ATTRIBUTE_KIND)
    return ref_dated(run, subject, LT_TYPE_BODY, body, LT_DATED_KIND, number_or_unknown(record->kind));
  if (attribute == LT_ATTRIBUTE_PLACE)
    return ref_dated(run, subject, LT_TYPE_BODY, body, LT_DATED_PLACE, number_or_unknown(record->place));
  return ref_dated(run, subject, LT_TYPE_BODY, body, LT_DATED_PART_OF, number_or_absent(record->parent));
}

static lt_cell attribute_of(const ref_view *view, const lt_term *term, lt_cell of) {
  const lt_set *set = view->run->set;
  uint32_t subject = view->vars[0];
  if (of == LT_ABSENT) return LT_ABSENT;
  switch (term->base->type.kind) {
    case LT_TYPE_CHOICE:
      return ref_dated(view->run, subject, LT_TYPE_CHOICE, of, LT_DATED_ATTRIBUTE + term->attribute,
                       set->options[of].attributes[term->attribute]);
    case LT_TYPE_PLACE:
      if (term->attribute == LT_ATTRIBUTE_AUTHORITY)
        return ref_dated(view->run, subject, LT_TYPE_PLACE, of, LT_DATED_AUTHORITY,
                         number_or_unknown(set->places[of].authority));
      return number_or_absent(ref_place_above(view->run, subject, (uint32_t)of));
    default: return body_attribute(view, of, term->attribute);
  }
}

static lt_cell head_of(const ref_view *view, lt_cell body) {
  if (body == LT_ABSENT || body >= (lt_cell)view->run->facts->bodies_base)
    return body == LT_ABSENT ? body : lt_head_of(body);
  return ref_head(view->run, view->vars[0], body);
}

/* ---- dates plus terms ---- */

/* Whether the day is worked by the calendar. */
static bool is_worked(const lt_calendar *calendar, lt_cell day) {
  lt_cell weekday = (day % 7 + 10) % 7; /* 1970-01-01 was a Thursday, 3 days after a Monday */
  for (uint32_t i = 0; i < calendar->holidays_len; i++)
    if (calendar->holidays[i] == day) return false;
  return !calendar->working.off[weekday];
}

/* Of the plan's place, or of the nearest above it that has one; NULL without. */
static const lt_calendar *calendar_of(const ref_view *view) {
  const ref_run *run = view->run;
  const lt_set *set = run->set;
  uint32_t fact = set->role_fact[LT_ROLE_PLACE];
  uint32_t place = (uint32_t)run->facts->cells[run->facts->subjects.items[0].cells + set->facts[fact].slot];
  for (; place != LT_NONE; place = ref_place_above(run, view->vars[0], place))
    for (uint32_t i = 0; i < set->calendars_len; i++)
      if (set->calendars[i].place == place) return &set->calendars[i];
  return NULL;
}

static lt_cell plus_months(lt_cell date, lt_cell months) {
  int year, month, day;
  lt_date_parts(date, &year, &month, &day);
  for (; months > 0 && year <= LT_YEAR_MAX; months--) {
    year += month == 12;
    month = month == 12 ? 1 : month + 1;
  }
  while (lt_date_of(year, month, day) == LT_UNKNOWN) day--;
  return lt_date_of(year, month, day);
}

/* Day by day. */
static lt_cell plus(const ref_view *view, lt_type type, lt_cell date, lt_cell by) {
  lt_cell last = lt_date_of(LT_YEAR_MAX, 12, 31);
  const lt_calendar *calendar = type.kind == LT_TYPE_WORKING_DAYS ? calendar_of(view) : NULL;
  if (type.kind == LT_TYPE_WORKING_DAYS && !calendar) return LT_UNKNOWN;
  if (type.kind == LT_TYPE_MONTHS) {
    date = plus_months(date, by);
    return date > last ? LT_UNKNOWN : date;
  }
  while (by > 0 && date <= last) {
    date++;
    by -= !calendar || is_worked(calendar, date);
  }
  return date > last ? LT_UNKNOWN : date;
}

/* A date that is absent or unknown makes the sum so, then a term that is. */
static ref_can sum_of_dates(const ref_view *view, const lt_term *term) {
  ref_can base = ref_term(view, term->base), by = ref_term(view, term->value), can = {.unknown = base.unknown};
  for (uint32_t i = 0; i < base.cells.len; i++) {
    lt_cell date = base.cells.items[i], sum = LT_UNKNOWN;
    if (date == LT_ABSENT)
      sum = LT_ABSENT;
    else if (!by.unknown && by.cells.len == 1)
      sum = by.cells.items[0] == LT_ABSENT ? LT_ABSENT : plus(view, term->value->type, date, by.cells.items[0]);
    if (sum == LT_UNKNOWN)
      can.unknown = true;
    else
      ref_can_add(view->run->arena, &can, sum);
  }
  return can;
}

/* A count or sum lies between `low` and `high`, or has no upper bound. */
typedef struct interval {
  lt_cell low, high;
  bool endless;
  bool unsure; /* `besides`: it hangs on what is unknown besides */
} interval;
static interval range_of(const ref_view *view, const lt_term *term);

static bool is_aggregate(const lt_term *term) { return term->kind == LT_TERM_COUNT || term->kind == LT_TERM_SUM; }

ref_can ref_term(const ref_view *view, const lt_term *term) {
  if (is_aggregate(term)) {
    interval range = range_of(view, term);
    return can_be(view, range.endless || range.low != range.high ? LT_UNKNOWN : range.low);
  }
  if (term->kind == LT_TERM_FACT) return fact_term(view, term);
  if (term->kind == LT_TERM_PARAMETER) return can_be(view, ref_parameter(view->run, view->vars[0], term->item));
  if (term->kind == LT_TERM_QUESTION) return question_term(view, term);
  if (term->kind == LT_TERM_CONSTANT) return can_be(view, term->cell);
  if (term->kind == LT_TERM_PLUS) return sum_of_dates(view, term);
  ref_can base = ref_term(view, term->base), can = {.unknown = base.unknown};
  for (uint32_t i = 0; i < base.cells.len; i++) {
    lt_cell of = base.cells.items[i];
    lt_cell cell = term->kind == LT_TERM_HEAD ? head_of(view, of) : attribute_of(view, term, of);
    cell = ref_living(view->run, view->vars[0], term->type, cell);
    if (cell == LT_UNKNOWN)
      can.unknown = true;
    else
      ref_can_add(view->run->arena, &can, cell);
  }
  return can;
}

/* ---- tests of one cell ---- */

static bool group_has(const lt_set *set, const lt_group *group, uint32_t root_kind, lt_cell cell);

/* `cell` is `root` or lies under it. */
static bool lies_under(const lt_set *set, uint32_t root_kind, uint32_t root, lt_cell cell) {
  if (root_kind == LT_NAME_GROUP) {
    const lt_group *group = &set->groups[root];
    return group_has(set, group, group->type.kind == LT_TYPE_CHOICE ? LT_NAME_OPTION : LT_NAME_BODY, cell);
  }
  uint32_t len = root_kind == LT_NAME_OPTION ? set->options_len
                 : root_kind == LT_NAME_BODY ? set->bodies_len
                                             : set->places_len;
  for (uint32_t at = cell < (lt_cell)len ? (uint32_t)cell : LT_NONE; at != LT_NONE;) {
    if (at == root) return true;
    at = root_kind == LT_NAME_OPTION ? set->options[at].parent
         : root_kind == LT_NAME_BODY ? set->bodies[at].parent
                                     : set->places[at].parent;
  }
  return false;
}

static bool group_has(const lt_set *set, const lt_group *group, uint32_t root_kind, lt_cell cell) {
  for (uint32_t i = 0; i < group->members.len; i++)
    if (lies_under(set, root_kind, group->members.items[i], cell)) return true;
  return false;
}

static bool one_of(const lt_expr *test, lt_cell cell) {
  for (uint32_t i = 0; i < test->cells_len; i++)
    if (test->cells[i] == cell) return true;
  return false;
}

/* Of two known cells, without negation; `low` and `high` are the operand. */
static bool holds(const ref_run *run, const lt_expr *test, lt_cell cell, lt_cell low, lt_cell high) {
  switch (test->op) {
    case LT_OP_YES: return cell != 0;
    case LT_OP_IS: return cell == low;
    case LT_OP_IS_NOT: return cell != low;
    case LT_OP_ONE_OF: return one_of(test, cell);
    case LT_OP_NONE_OF: return !one_of(test, cell);
    case LT_OP_UNDER: return lies_under(run->set, test->root_kind, test->root, cell);
    case LT_OP_AT_LEAST:
    case LT_OP_ON_OR_AFTER: return cell >= low;
    case LT_OP_AT_MOST:
    case LT_OP_ON_OR_BEFORE: return cell <= low;
    case LT_OP_ABOVE:
    case LT_OP_AFTER: return cell > low;
    case LT_OP_BELOW:
    case LT_OP_BEFORE: return cell < low;
    case LT_OP_BETWEEN: return low <= cell && cell <= high;
    default: return false;
  }
}

bool ref_has_open_constant(const lt_expr *test) {
  for (uint32_t i = 0; i < test->cells_len; i++)
    if (test->cells[i] == LT_UNKNOWN) return true;
  return false;
}

/* Of cells that may be absent. What is not yet done lies after all that is done. */
static lt_truth test_pair(const ref_run *run, const lt_expr *test, lt_cell cell, lt_cell low, lt_cell high) {
  if (test->op == LT_OP_EXISTS) return truth_of((cell != LT_ABSENT) != test->negated);
  if (cell == LT_ABSENT) return LT_FALSE;
  if (low == LT_ABSENT) {
    if (test->left->type.kind != LT_TYPE_DATE) return LT_FALSE;
    bool earlier = test->op == LT_OP_BEFORE || test->op == LT_OP_ON_OR_BEFORE || test->op == LT_OP_IS_NOT;
    return truth_of(earlier != test->negated);
  }
  bool true_of = holds(run, test, cell, low, high);
  for (uint32_t i = 0; i < test->open_len; i++)
    if (!true_of && test->open[i] == cell) return LT_MAYBE;
  if (!true_of && ref_has_open_constant(test)) return LT_MAYBE;
  return truth_of(true_of != test->negated);
}

lt_truth ref_test_at(const ref_run *run, const lt_expr *test, lt_cell cell) {
  lt_cell low = test->cells_len ? test->cells[0] : 0, high = test->cells_len > 1 ? test->cells[1] : low;
  return test_pair(run, test, cell, low, high);
}

/* ---- tests of terms ---- */

/* What all of several cases agree on. */
static void agree(lt_truth *so_far, bool *first, lt_truth next) {
  *so_far = *first || *so_far == next ? next : LT_MAYBE;
  *first = false;
}

static lt_truth test_cells(const ref_view *view, const lt_expr *test);

/* A date, or a sum from one, that is not yet done. */
static bool is_undone_date(const ref_view *view, const lt_term *term) {
  while (term && term->kind == LT_TERM_PLUS) term = term->base;
  return term && term->type.kind == LT_TYPE_DATE && !term->type.set && is_undone(view, term);
}

/* The last day that the test speaks of: behind it nothing changes. */
static lt_cell last_day(const ref_view *view, const lt_expr *test) {
  lt_cell last = view->run->options.as_of;
  const lt_term *sides[] = {test->left, test->right};
  for (uint32_t i = 0; i < test->cells_len; i++)
    if (test->cells[i] > last) last = test->cells[i];
  for (int i = 0; i < 2; i++) {
    ref_can can = {0};
    if (sides[i] && !is_undone_date(view, sides[i])) can = ref_term(view, sides[i]);
    for (uint32_t k = 0; k < can.cells.len; k++)
      if (can.cells.items[k] > last) last = can.cells.items[k];
  }
  return last + 1;
}

static bool is_step(const ref_view *view, const lt_term *term) {
  return term && term->kind == LT_TERM_FACT && view->run->set->facts[term->item].step;
}

/* What is not yet done may be done on any day from `as of` on, or never: false if the test fails on each. Against a
 * step that is done it is late already on `as of` itself. */
static lt_truth test_undone(const ref_view *view, const lt_expr *test) {
  bool left = is_undone_date(view, test->left), right = is_undone_date(view, test->right);
  if (left && right) return LT_MAYBE;
  ref_view then = *view;
  then.undone_known = true;
  then.undone_day = LT_ABSENT;
  if (test_cells(&then, test) != LT_FALSE) return LT_MAYBE;
  lt_cell last = last_day(view, test);
  lt_cell first = view->run->options.as_of + is_step(view, left ? test->right : test->left);
  for (then.undone_day = first; then.undone_day <= last; then.undone_day++)
    if (test_cells(&then, test) != LT_FALSE) return LT_MAYBE;
  return LT_FALSE;
}

static lt_truth test_scalar(const ref_view *view, const lt_expr *test) {
  bool undone = view->undone_unknown && (is_undone_date(view, test->left) || is_undone_date(view, test->right));
  return undone && view->run->options.as_of != LT_UNKNOWN ? test_undone(view, test) : test_cells(view, test);
}

static lt_truth test_cells(const ref_view *view, const lt_expr *test) {
  ref_can left = ref_term(view, test->left), right = {0};
  if (test->right) right = ref_term(view, test->right);
  bool only_absent = left.cells.len == 1 && left.cells.items[0] == LT_ABSENT && !left.unknown;
  if (only_absent && test->op != LT_OP_EXISTS) return LT_FALSE;
  if (left.unknown || right.unknown) return LT_MAYBE;
  lt_truth truth = LT_MAYBE;
  bool first = true;
  for (uint32_t i = 0; i < left.cells.len; i++) {
    if (!test->right) agree(&truth, &first, ref_test_at(view->run, test, left.cells.items[i]));
    for (uint32_t k = 0; k < right.cells.len; k++)
      agree(&truth, &first,
            test_pair(view->run, test, left.cells.items[i], right.cells.items[k], right.cells.items[k]));
  }
  return truth;
}

static lt_truth includes_cell(const ref_set *set, const lt_expr *test, lt_cell cell) {
  if (set->absent) return LT_FALSE;
  if (cell == LT_UNKNOWN) return LT_MAYBE;
  if (ref_members_has(&set->certain, cell)) return truth_of(!test->negated);
  if (set->unknown || ref_members_has(&set->perhaps, cell)) return LT_MAYBE;
  if (!test->negated) return LT_FALSE;
  return set->maybe_absent ? LT_MAYBE : LT_TRUE;
}

static lt_truth test_includes(const ref_view *view, const lt_expr *test) {
  ref_set set = ref_set_term(view, test->left);
  if (!test->right) {
    lt_truth truth = test->negated ? LT_TRUE : LT_FALSE;
    for (uint32_t i = 0; i < test->cells_len; i++) {
      lt_truth one = includes_cell(&set, test, test->cells[i]);
      truth = test->negated ? ref_and(truth, one) : or_of(truth, one);
    }
    return truth;
  }
  ref_can right = ref_term(view, test->right);
  if (set.absent) return LT_FALSE;
  if (right.unknown) return LT_MAYBE;
  lt_truth truth = LT_MAYBE;
  bool first = true;
  for (uint32_t k = 0; k < right.cells.len; k++) {
    lt_cell cell = right.cells.items[k];
    agree(&truth, &first, cell == LT_ABSENT ? LT_FALSE : includes_cell(&set, test, cell));
  }
  return truth;
}

static lt_truth test_set_exists(const ref_view *view, const lt_expr *test) {
  ref_set set = ref_set_term(view, test->left);
  if (set.absent) return truth_of(test->negated);
  bool named =
      test->left->kind == LT_TERM_QUESTION ? !set.unknown || set.certain.len : !set.unknown || set.certain.cells;
  return set.maybe_absent || !named ? LT_MAYBE : truth_of(!test->negated);
}

static lt_truth test_decided_by(const ref_view *view, const lt_expr *test) {
  uint32_t subject = ref_climb(view->run->facts, view->vars[test->left->var], test->left->entity);
  if (subject == LT_NONE) return LT_FALSE;
  lt_truth plain = ref_decided_by(view->run, subject, test->left->item, test->norm);
  if (!test->negated || plain != LT_FALSE) return test->negated ? ref_not(plain) : plain;
  const lt_possible *possible = &ref_ask(view->run, subject, test->left->item)->answer.possible;
  bool absent = false;
  for (uint32_t i = 0; i < possible->len; i++) absent |= possible->cells[i] == LT_ABSENT;
  if (!absent) return LT_TRUE;
  return possible->len == 1 && !possible->unknown && !possible->certain ? LT_FALSE : LT_MAYBE;
}

/* ---- lists ---- */

/* The list that a term is; false where nothing is known of it. */
static bool list_of(const ref_view *view, const lt_term *term, lt_list *list) {
  const lt_facts *facts = view->run->facts;
  uint32_t subject = ref_climb(facts, view->vars[term->var], term->entity);
  if (subject == LT_NONE) return false;
  *list = facts->lists.items[facts->subjects.items[subject].children[term->type.of]];
  return !list->unknown;
}

static ref_view element_view(const ref_view *view, uint32_t element) {
  ref_view inner = *view;
  inner.vars[++inner.depth] = element;
  return inner;
}

static lt_truth test_list(const ref_view *view, const lt_expr *test) {
  lt_list list = {0};
  if (!list_of(view, test->left, &list)) return view->besides;
  bool some = test->op == LT_OP_SOME;
  lt_truth truth = some ? LT_FALSE : LT_TRUE;
  uint32_t element = list.first;
  for (uint32_t i = 0; i < list.len; i++, element = view->run->facts->subjects.items[element].next) {
    ref_view inner = element_view(view, element);
    lt_truth one = ref_eval(&inner, test->kids[0]);
    truth = some ? or_of(truth, one) : ref_and(truth, one);
  }
  if (list.open) truth = some ? or_of(truth, view->besides) : ref_and(truth, view->besides);
  return test->negated ? ref_not(truth) : truth;
}

uint32_t ref_witness(const ref_view *view, const lt_expr *test) {
  lt_list list = {0};
  if ((test->op != LT_OP_SOME && test->op != LT_OP_EVERY) || !list_of(view, test->left, &list)) return LT_NONE;
  uint32_t element = list.first;
  for (uint32_t i = 0; i < list.len; i++, element = view->run->facts->subjects.items[element].next) {
    ref_view inner = element_view(view, element);
    if (ref_eval(&inner, test->kids[0]) == (test->op == LT_OP_SOME ? LT_TRUE : LT_FALSE)) return element;
  }
  return LT_NONE;
}

/* Whether an element counts; `unsure` if that hangs on what is unknown besides. */
static lt_truth counts_in(const ref_view *inner, const lt_term *term, bool *unsure) {
  if (!term->filter) return LT_TRUE;
  if (inner->besides == LT_MAYBE) return ref_eval(inner, term->filter);
  ref_view worst = *inner, best = *inner;
  worst.besides = LT_FALSE;
  best.besides = LT_TRUE;
  lt_truth truth = ref_eval(&worst, term->filter);
  *unsure |= truth != ref_eval(&best, term->filter);
  return truth;
}

static void range_element(const ref_view *inner, const lt_term *term, interval *range) {
  lt_truth counts = counts_in(inner, term, &range->unsure);
  if (counts == LT_FALSE) return;
  lt_cell value = 1;
  if (term->kind == LT_TERM_SUM) {
    ref_view plain = as_stated(inner);
    range->unsure |= ref_term(&plain, term->value).unknown;
    ref_can can = ref_term(inner, term->value);
    if (can.unknown || can.cells.len != 1) {
      range->endless = true;
      return;
    }
    value = can.cells.items[0] == LT_ABSENT ? 0 : can.cells.items[0];
  }
  range->high += value;
  if (counts == LT_TRUE) range->low += value;
}

static interval range_of(const ref_view *view, const lt_term *term) {
  interval range = {0, 0, false, false};
  lt_list list = {0};
  if (!list_of(view, term->base, &list)) {
    range.endless = range.unsure = true;
    return range;
  }
  uint32_t element = list.first;
  for (uint32_t i = 0; i < list.len; i++, element = view->run->facts->subjects.items[element].next) {
    ref_view inner = element_view(view, element);
    range_element(&inner, term, &range);
  }
  range.endless |= list.open;
  range.unsure |= list.open;
  return range;
}

/* Of a range: what all its numbers agree on. Between the operands' neighbours nothing changes, so a few numbers speak
 * for all. */
static lt_truth test_range(const ref_view *view, const lt_expr *test, interval range, lt_cell other) {
  lt_truth truth = LT_MAYBE;
  bool first = true;
  lt_cell probes[4 + 3 * 16];
  uint32_t len = 0;
  probes[len++] = range.low;
  probes[len++] = range.endless ? INT64_MAX / 2 : range.high;
  for (uint32_t i = 0; i < (test->right ? 1 : test->cells_len) && i < 16; i++)
    for (lt_cell by = -1; by <= 1; by++) probes[len++] = (test->right ? other : test->cells[i]) + by;
  for (uint32_t i = 0; i < len; i++) {
    if (probes[i] < range.low || (!range.endless && probes[i] > range.high)) continue;
    agree(&truth, &first,
          test->right ? test_pair(view->run, test, probes[i], other, other) : ref_test_at(view->run, test, probes[i]));
  }
  return truth;
}

static lt_truth test_aggregate(const ref_view *view, const lt_expr *test) {
  interval range = range_of(view, test->left);
  if (view->besides != LT_MAYBE && range.unsure) { /* unless it comes out whatever is unknown */
    ref_view any = *view;
    any.besides = LT_MAYBE;
    lt_truth truth = test_aggregate(&any, test);
    return truth == LT_MAYBE ? view->besides : truth;
  }
  if (!test->right) return test_range(view, test, range, 0);
  ref_can right = ref_term(view, test->right);
  if (right.unknown) return LT_MAYBE;
  lt_truth truth = LT_MAYBE;
  bool first = true;
  for (uint32_t i = 0; i < right.cells.len; i++) {
    lt_cell other = right.cells.items[i];
    agree(&truth, &first, other == LT_ABSENT ? LT_FALSE : test_range(view, test, range, other));
  }
  return truth;
}

/* Whether something in the term is not known, or not settled. */
static bool is_doubtful(const ref_view *plain, const lt_term *term) {
  if (!term || term->kind == LT_TERM_CONSTANT) return false;
  ref_can can = ref_term(plain, term);
  return can.unknown || can.cells.len != 1 || is_doubtful(plain, term->base) ||
         (term->kind == LT_TERM_PLUS && is_doubtful(plain, term->value));
}

static lt_truth test_leaf(const ref_view *view, const lt_expr *expr) {
  switch (expr->op) {
    case LT_OP_INCLUDES:
    case LT_OP_INCLUDES_ANY: return test_includes(view, expr);
    case LT_OP_DECIDED_BY: return test_decided_by(view, expr);
    default: break;
  }
  if (is_aggregate(expr->left)) return test_aggregate(view, expr);
  if (expr->left->type.set) return test_set_exists(view, expr);
  return test_scalar(view, expr);
}

lt_truth ref_eval(const ref_view *view, const lt_expr *expr) {
  if (expr->op == LT_OP_ALL || expr->op == LT_OP_ANY) {
    bool all = expr->op == LT_OP_ALL;
    lt_truth truth = all ? LT_TRUE : LT_FALSE;
    for (uint32_t i = 0; i < expr->kids_len; i++) {
      lt_truth kid = ref_eval(view, expr->kids[i]);
      truth = all ? ref_and(truth, kid) : or_of(truth, kid);
    }
    return truth;
  }
  if (expr->op == LT_OP_SOME || expr->op == LT_OP_EVERY) return test_list(view, expr);
  expr = ref_leaf(view->run, view->vars[0], expr);
  if (view->besides != LT_MAYBE) {
    ref_view plain = as_stated(view);
    if (test_leaf(&plain, expr) == LT_MAYBE) return view->besides;
    /* What is not yet done against a day that nobody knows: that day may have passed. */
    bool date = expr->left->type.kind == LT_TYPE_DATE && !expr->left->type.set;
    if (date && test_leaf(view, expr) == LT_MAYBE &&
        (is_doubtful(&plain, expr->left) || is_doubtful(&plain, expr->right)))
      return view->besides;
  }
  return test_leaf(view, expr);
}
