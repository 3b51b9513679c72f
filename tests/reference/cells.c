/* cells.c: where the sets of norms leave a question open, every combination of the cells of the unknown facts that they
 * test (contract 7), for the reference evaluator. In each combination every norm applies or does not, and outcome.c
 * says what comes of it. The cells of a term are built from the tests of it; nothing else is known of its type. */
#include "reference_impl.h"

/* A norm that has a part in the question, or that may disapply one, and whom its condition is about. */
typedef struct relevant {
  uint32_t norm, about;
} relevant;

typedef struct cells {
  ref_run *run;
  uint32_t subject;
  LT_VEC(relevant) norms;
  LT_VEC(ref_dimension) dimensions;
  LT_VEC(const lt_expr *) leaves; /* uncertain ones */
} cells;

/* ---- which norms and tests ---- */

static bool disapplies(const lt_norm *by, uint32_t norm) {
  for (uint32_t i = 0; i < by->disapplies.len; i++)
    if (by->disapplies.items[i] == norm) return true;
  return false;
}

static void collect_norm(cells *c, uint32_t norm) {
  for (uint32_t i = 0; i < c->norms.len; i++)
    if (c->norms.items[i].norm == norm) return;
  uint32_t about = ref_climb(c->run->facts, c->subject, c->run->set->norms[norm].entity);
  if (about == LT_NONE) return;
  LT_PUSH(c->run->arena, &c->norms, ((relevant){norm, about}));
  for (uint32_t m = 0; m < c->run->set->norms_len; m++)
    if (disapplies(&c->run->set->norms[m], norm) && ref_applies(c->run, c->subject, m) != LT_FALSE) collect_norm(c, m);
}

static bool scalar_test(const lt_expr *leaf) {
  if (leaf->op == LT_OP_SOME || leaf->op == LT_OP_EVERY || leaf->op == LT_OP_DECIDED_BY || leaf->right ||
      leaf->left->var != 0)
    return false;
  const lt_term *left = leaf->left;
  if (leaf->open_len || ref_has_open_constant(leaf)) return false;
  return (left->kind == LT_TERM_FACT || left->kind == LT_TERM_ATTRIBUTE || left->kind == LT_TERM_QUESTION) &&
         !left->type.set && left->type.kind != LT_TYPE_LIST;
}

static ref_dimension *find_dimension(cells *c, const lt_term *term, const lt_expr *leaf, uint32_t policy,
                                     uint32_t instrument, uint32_t norm) {
  for (uint32_t i = 0; i < c->dimensions.len; i++) {
    ref_dimension *d = &c->dimensions.items[i];
    if (d->term == term && d->leaf == leaf && d->policy == policy && d->instrument == instrument && d->norm == norm)
      return d;
  }
  return NULL;
}

static void put_dimension(cells *c, const lt_term *term, const lt_expr *leaf, uint32_t policy, uint32_t instrument,
                          uint32_t norm) {
  if (find_dimension(c, term, leaf, policy, instrument, norm)) return;
  ref_dimension d = {.term = term, .leaf = leaf, .policy = policy, .instrument = instrument, .norm = norm};
  if (!term) {
    ref_can_add(c->run->arena, &d.values, 0);
    ref_can_add(c->run->arena, &d.values, 1);
  }
  LT_PUSH(c->run->arena, &c->dimensions, d);
}

static void collect_leaves(cells *c, uint32_t subject, const lt_expr *expr) {
  if (expr->op == LT_OP_ALL || expr->op == LT_OP_ANY) {
    for (uint32_t i = 0; i < expr->kids_len; i++) collect_leaves(c, subject, expr->kids[i]);
    return;
  }
  ref_view view = ref_view_of(c->run, subject);
  if (ref_eval(&view, expr) != LT_MAYBE) return;
  const lt_expr *leaf = ref_leaf(c->run, subject, expr);
  bool scalar = scalar_test(leaf);
  LT_PUSH(c->run->arena, &c->leaves, leaf);
  put_dimension(c, scalar ? expr->left : NULL, scalar ? NULL : expr, LT_NONE, LT_NONE, LT_NONE);
}

static bool answers(const lt_norm *norm, uint32_t question) {
  for (uint32_t i = 0; i < norm->answers_len; i++)
    if (norm->answers[i].question == question) return true;
  return false;
}

/* What is still to be done counts for permits that answer, not for one that only disapplies. */
static void collect_dimensions(cells *c, uint32_t question) {
  for (uint32_t i = 0; i < c->norms.len; i++) {
    uint32_t n = c->norms.items[i].norm, about = c->norms.items[i].about;
    const lt_norm *norm = &c->run->set->norms[n];
    if (norm->when) collect_leaves(c, about, norm->when);
    for (uint32_t k = 0; k < norm->provided_len && answers(norm, question); k++)
      collect_leaves(c, about, norm->provided[k]);
    if (ref_policy_applies(c->run, norm->policy) == LT_MAYBE)
      put_dimension(c, NULL, NULL, norm->policy, LT_NONE, LT_NONE);
    if (ref_act_in_force(c->run, c->subject, n) == LT_IN_FORCE_MAYBE)
      put_dimension(c, NULL, NULL, LT_NONE, norm->act, LT_NONE);
    if (ref_own_in_force(c->run, c->subject, n) == LT_IN_FORCE_MAYBE) put_dimension(c, NULL, NULL, LT_NONE, LT_NONE, n);
  }
}

/* ---- the cells of a term ---- */

static bool may_be_absent(const cells *c, const lt_term *term) {
  if (term->kind == LT_TERM_FACT) {
    lt_absence absence = c->run->set->facts[term->item].absence;
    return absence == LT_ABSENCE_NONE || absence == LT_ABSENCE_NOT_YET;
  }
  if (term->kind == LT_TERM_ATTRIBUTE) return term->attribute == LT_ATTRIBUTE_PART_OF || may_be_absent(c, term->base);
  if (term->kind != LT_TERM_QUESTION) return false;
  ref_view view = ref_view_of(c->run, c->subject);
  ref_can can = ref_term(&view, term);
  for (uint32_t i = 0; i < can.cells.len; i++)
    if (can.cells.items[i] == LT_ABSENT) return true;
  return false;
}

/* Where the truth of a test changes: v if it differs between v - 1 and v. That can only be beside a constant. */
static void switch_points(const ref_run *run, const lt_expr *test, ref_can *points) {
  for (uint32_t i = 0; i < test->cells_len; i++)
    for (lt_cell v = test->cells[i]; v <= test->cells[i] + 1; v++)
      if (ref_test_at(run, test, v - 1) != ref_test_at(run, test, v)) ref_can_add(run->arena, points, v);
}

static void ordered_cells(cells *c, ref_dimension *d) {
  ref_can points = {0};
  for (uint32_t i = 0; i < c->leaves.len; i++)
    if (c->leaves.items[i]->left == d->term && scalar_test(c->leaves.items[i]))
      switch_points(c->run, c->leaves.items[i], &points);
  lt_members sorted = ref_members_sorted(c->run->arena, points.cells.items, points.cells.len);
  ref_can_add(c->run->arena, &d->values, sorted.len ? sorted.cells[0] - 1 : 0);
  for (uint32_t i = 0; i < sorted.len; i++) ref_can_add(c->run->arena, &d->values, sorted.cells[i]);
}

/* The ids from `first` on, `len` of them: the first that no test mentions stands for all others. */
static void add_other(cells *c, ref_dimension *d, lt_cell first, lt_cell len) {
  for (lt_cell id = first; id < first + len; id++) {
    bool mentioned = false;
    for (uint32_t i = 0; i < d->values.cells.len; i++) mentioned |= d->values.cells.items[i] == id;
    if (mentioned) continue;
    ref_can_add(c->run->arena, &d->values, id);
    return;
  }
}

static void named_cells(cells *c, ref_dimension *d) {
  const lt_set *set = c->run->set;
  for (uint32_t i = 0; i < c->leaves.len; i++) {
    const lt_expr *leaf = c->leaves.items[i];
    if (leaf->left != d->term || !scalar_test(leaf)) continue;
    for (uint32_t k = 0; k < leaf->cells_len; k++) ref_can_add(c->run->arena, &d->values, leaf->cells[k]);
  }
  lt_type type = d->term->type;
  switch (type.kind) {
    case LT_TYPE_YES_NO:
      ref_can_add(c->run->arena, &d->values, 0);
      ref_can_add(c->run->arena, &d->values, 1);
      break;
    case LT_TYPE_CHOICE: add_other(c, d, set->choices[type.of].first_option, set->choices[type.of].options_len); break;
    case LT_TYPE_PLACE: add_other(c, d, 0, set->places_len); break;
    case LT_TYPE_INSTRUMENT: add_other(c, d, 0, set->instruments_len); break;
    case LT_TYPE_POLICY: add_other(c, d, 0, set->policies_len); break;
    case LT_TYPE_PERMISSION: add_other(c, d, 0, 3); break;
    default: add_other(c, d, LT_HEAD_BASE - 2, 1); break; /* bodies, offices, texts: there is always another */
  }
}

/* Whether some test of the term sees the two values differently. */
static bool differ(const cells *c, const lt_term *term, lt_cell a, lt_cell b) {
  for (uint32_t i = 0; i < c->leaves.len; i++) {
    const lt_expr *leaf = c->leaves.items[i];
    if (leaf->left == term && scalar_test(leaf) && ref_test_at(c->run, leaf, a) != ref_test_at(c->run, leaf, b))
      return true;
  }
  return false;
}

/* Values that no test tells apart are one. */
static void add_if_new(cells *c, ref_dimension *d, lt_cell cell) {
  for (uint32_t i = 0; i < d->values.cells.len; i++)
    if (!differ(c, d->term, d->values.cells.items[i], cell)) return;
  ref_can_add(c->run->arena, &d->values, cell);
}

static void find_cells(cells *c, ref_dimension *d) {
  if (!d->term) return;
  if (d->term->kind == LT_TERM_QUESTION) {
    ref_view view = ref_view_of(c->run, c->subject);
    ref_can can = ref_term(&view, d->term);
    if (!can.unknown) {
      for (uint32_t i = 0; i < can.cells.len; i++) add_if_new(c, d, can.cells.items[i]);
      return;
    }
  }
  if (lt_type_is_ordered(d->term->type))
    ordered_cells(c, d);
  else
    named_cells(c, d);
  if (may_be_absent(c, d->term)) ref_can_add(c->run->arena, &d->values, LT_ABSENT);
}

/* ---- one combination ---- */

static lt_truth walk(cells *c, uint32_t subject, const lt_expr *expr) {
  if (expr->op == LT_OP_ALL || expr->op == LT_OP_ANY) {
    bool all = expr->op == LT_OP_ALL, truth = all;
    for (uint32_t i = 0; i < expr->kids_len; i++) {
      bool kid = walk(c, subject, expr->kids[i]) == LT_TRUE;
      truth = all ? truth && kid : truth || kid;
    }
    return truth ? LT_TRUE : LT_FALSE;
  }
  const lt_expr *leaf = ref_leaf(c->run, subject, expr);
  bool scalar = scalar_test(leaf);
  const ref_dimension *d =
      find_dimension(c, scalar ? expr->left : NULL, scalar ? NULL : expr, LT_NONE, LT_NONE, LT_NONE);
  if (d && scalar) return ref_test_at(c->run, leaf, d->cell);
  if (d) return d->cell ? LT_TRUE : LT_FALSE;
  ref_view view = ref_view_of(c->run, subject);
  return ref_eval(&view, expr);
}

static bool dimension_says(cells *c, uint32_t policy, uint32_t instrument, uint32_t norm) {
  const ref_dimension *d = find_dimension(c, NULL, NULL, policy, instrument, norm);
  return !d || d->cell != 0;
}

static bool applies_here(cells *c, uint32_t n, uint32_t about) {
  const lt_norm *norm = &c->run->set->norms[n];
  if (ref_applies(c->run, c->subject, n) == LT_FALSE) return false;
  if (!dimension_says(c, norm->policy, LT_NONE, LT_NONE) || !dimension_says(c, LT_NONE, LT_NONE, n)) return false;
  if (ref_act_in_force(c->run, c->subject, n) == LT_IN_FORCE_MAYBE && !dimension_says(c, LT_NONE, norm->act, LT_NONE))
    return false;
  if (norm->when && walk(c, about, norm->when) != LT_TRUE) return false;
  for (uint32_t i = 0; i < c->norms.len; i++)
    if (disapplies(&c->run->set->norms[c->norms.items[i].norm], n) &&
        applies_here(c, c->norms.items[i].norm, c->norms.items[i].about))
      return false;
  return true;
}

static bool provided_here(cells *c, const lt_norm *norm) {
  for (uint32_t i = 0; i < norm->provided_len; i++)
    if (walk(c, c->subject, norm->provided[i]) != LT_TRUE) return false;
  return true;
}

static lt_answer outcome_here(cells *c, const lt_question *question, ref_candidates candidates) {
  ref_candidates here = {LT_NEW_ARRAY(c->run->arena, ref_candidate, candidates.len + 1), candidates.len};
  for (uint32_t i = 0; i < candidates.len; i++) {
    ref_candidate *one = &here.items[i];
    *one = candidates.items[i];
    if (one->truth == LT_FALSE) continue;
    bool applies = applies_here(c, one->norm, c->subject);
    const lt_norm *norm = &c->run->set->norms[one->norm];
    if (norm->kind == LT_NORM_PERMIT) applies &= provided_here(c, norm) == (one->says.cell == LT_ALLOWED);
    one->truth = applies ? LT_TRUE : LT_FALSE;
  }
  return ref_outcome_of(c->run, question, here).answer;
}

/* ---- all combinations ---- */

static bool same_answer(const lt_answer *a, const lt_answer *b, const lt_question *question) {
  if (a->outcome != b->outcome || a->outcome == LT_CONFLICT || a->outcome == LT_UNDETERMINED) return false;
  if (a->outcome == LT_DISCRETION) return a->value == b->value;
  if (a->outcome != LT_VALUE) return true;
  if (question->kind != LT_QUESTION_SET) return a->cell == b->cell;
  if (a->open != b->open) return false;
  for (uint32_t i = 0; i < a->certain.len; i++)
    if (!ref_members_has(&b->certain, a->certain.cells[i])) return false;
  return a->certain.len == b->certain.len;
}

static bool count_fits(const cells *c) {
  uint64_t product = 1;
  for (uint32_t i = 0; i < c->dimensions.len; i++) {
    product *= c->dimensions.items[i].values.cells.len;
    if (product > LT_CELLS_MAX) return false;
  }
  return true;
}

/* The next combination, as an odometer turns; false after the last. */
static bool turn(cells *c, uint32_t *at) {
  for (uint32_t i = 0; i < c->dimensions.len; i++) {
    ref_dimension *d = &c->dimensions.items[i];
    at[i] = at[i] + 1 < d->values.cells.len ? at[i] + 1 : 0;
    d->cell = d->values.cells.items[at[i]];
    if (at[i]) return true;
  }
  return false;
}

void ref_by_cells(ref_run *run, uint32_t subject, uint32_t question, ref_candidates candidates, lt_answer *answer) {
  cells c = {.run = run, .subject = subject};
  for (uint32_t i = 0; i < candidates.len; i++)
    if (candidates.items[i].truth != LT_FALSE) collect_norm(&c, candidates.items[i].norm);
  collect_dimensions(&c, question);
  for (uint32_t i = 0; i < c.dimensions.len; i++) find_cells(&c, &c.dimensions.items[i]);
  answer->bound = !count_fits(&c);
  if (answer->bound) return;
  uint32_t *at = LT_NEW_ARRAY(run->arena, uint32_t, c.dimensions.len + 1);
  for (uint32_t i = 0; i < c.dimensions.len; i++)
    c.dimensions.items[i].cell = c.dimensions.items[i].values.cells.items[0];
  const lt_question *asked = &run->set->questions[question];
  lt_answer first = outcome_here(&c, asked, candidates);
  if (!same_answer(&first, &first, asked)) return;
  while (turn(&c, at)) {
    lt_answer next = outcome_here(&c, asked, candidates);
    if (!same_answer(&first, &next, asked)) return;
  }
  *answer = first;
  answer->by_cells = true;
}
