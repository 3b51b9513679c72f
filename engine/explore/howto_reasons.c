/* howto_reasons.c: why a state does not have what is wanted, as tests of which at least one must turn. The idea: of an
 * `all` that fails one failing part is reason enough, of an `any` all parts are; of an answer, that no norm which says
 * it applies, or those that stand against it. Whatever leaves all of these tests as they are leaves the answer as it
 * is, so a search need change nothing else. Where there is a choice of reasons, that with the fewest levers is taken:
 * one with none ends the matter. It knows no values. */
#include "howto_impl.h"

static uint32_t weight(const lt_turns *turns) {
  uint32_t sum = 0;
  for (uint32_t i = 0; i < turns->len; i++) sum += turns->items[i].levers.len + (turns->items[i].beyond ? 1 : 0);
  return sum;
}

static void add_all(lt_reasoning *w, lt_turns *out, const lt_turns *more) {
  for (uint32_t i = 0; i < more->len; i++) LT_PUSH(w->arena, out, more->items[i]);
}

/* Keeps the lighter of two reasons, either of which is enough. */
static void keep(lt_turns *best, bool *any, const lt_turns *other) {
  if (!*any || weight(other) < weight(best)) *best = *other;
  *any = true;
}

/* Of what is lacking one part is enough; where cases are looked at each of it may count. */
static void gather(lt_reasoning *w, lt_turns *best, bool *any, const lt_turns *part) {
  if (!w->cases) {
    keep(best, any, part);
    return;
  }
  add_all(w, best, part);
  *any = true;
}

/* ---- Levers of terms ---- */

void lt_reason_lever(lt_reasoning *w, lt_turn *turn, uint32_t lever, uint32_t cell) {
  if (lever == LT_NONE || !lt_part_reads(w->state->search, lever)) return;
  for (uint32_t i = 0; i < turn->levers.len; i++)
    if (turn->levers.items[i] == lever) return;
  LT_PUSH(w->arena, &turn->levers, lever);
  LT_PUSH(w->arena, &turn->cells, cell);
}

static void read_fact(lt_reasoning *w, const lt_scope *scope, const lt_term *term, lt_turn *turn) {
  const lt_set *set = w->state->search->set;
  const lt_facts *facts = &w->state->facts;
  uint32_t subject = lt_eval_subject(scope, term);
  if (subject == LT_NONE) return;
  uint32_t cell = facts->subjects.items[subject].cells + set->facts[term->item].slot;
  lt_reason_lever(w, turn, lt_state_lever(w->state, subject, term->item), LT_NONE);
  uint32_t other = set->facts[term->item].otherwise;
  if (other == LT_NONE || facts->origins[cell] == LT_ORIGIN_GIVEN || facts->origins[cell] == LT_ORIGIN_ASKED) return;
  while (subject != LT_NONE && facts->subjects.items[subject].entity != set->facts[other].entity)
    subject = facts->subjects.items[subject].parent;
  if (subject != LT_NONE) lt_reason_lever(w, turn, lt_state_lever(w->state, subject, other), cell);
}

static void read_term(lt_reasoning *w, const lt_scope *scope, const lt_term *term, lt_turn *turn);

/* Of a test within a count or sum; of a list test in it every element. */
static void read_tests(lt_reasoning *w, const lt_scope *scope, const lt_expr *expr, lt_turn *turn) {
  expr = lt_day_expr(scope->day, expr);
  bool elements = expr->op == LT_OP_SOME || expr->op == LT_OP_EVERY;
  for (uint32_t i = 0; i < expr->kids_len && !elements; i++) read_tests(w, scope, expr->kids[i], turn);
  if (elements) {
    uint32_t owner;
    const lt_list *list = lt_eval_list(scope, expr->left, &owner);
    lt_scope inner = *scope;
    inner.depth++;
    uint32_t element = list == NULL ? LT_NONE : list->first;
    for (uint32_t i = 0; list != NULL && i < list->len; i++, element = scope->facts->subjects.items[element].next) {
      inner.vars[inner.depth] = element;
      read_tests(w, &inner, expr->kids[0], turn);
    }
    return;
  }
  if (expr->left != NULL) read_term(w, scope, expr->left, turn);
  if (expr->right != NULL) read_term(w, scope, expr->right, turn);
}

/* Elements that are added only make a count grow. Of a sum nothing is known: a number may be below zero. */
static bool grows_in_vain(const lt_turn *turn, const lt_term *term) {
  const lt_expr *test = turn->test;
  if (test == NULL || test->left != term || test->right != NULL || term->kind != LT_TERM_COUNT) return false;
  bool holds = (turn->want == LT_TRUE) != test->negated;
  if (test->op == LT_OP_AT_LEAST || test->op == LT_OP_ABOVE) return !holds;
  return (test->op == LT_OP_AT_MOST || test->op == LT_OP_BELOW) && holds;
}

/* A count or sum: each element by itself; several at once, and new ones, are beyond this search. What nothing of it can
 * move is not beyond it: it stays as it is. */
static void read_aggregate(lt_reasoning *w, const lt_scope *scope, const lt_term *term, lt_turn *turn) {
  uint32_t owner, before = turn->levers.len;
  const lt_list *list = lt_eval_list(scope, term->base, &owner);
  if (list == NULL || list->unknown) {
    turn->beyond = true;
    return;
  }
  lt_scope inner = *scope;
  inner.depth++;
  uint32_t element = list->first;
  for (uint32_t i = 0; i < list->len; i++, element = scope->facts->subjects.items[element].next) {
    inner.vars[inner.depth] = element;
    if (term->filter != NULL) read_tests(w, &inner, term->filter, turn);
    if (term->value != NULL) read_term(w, &inner, term->value, turn);
  }
  bool several = turn->levers.len > before + 1;
  bool grows = !grows_in_vain(turn, term) && lt_state_adder(w->state, owner, term->base->item) != LT_NONE;
  turn->beyond |= several || grows;
}

static void read_term(lt_reasoning *w, const lt_scope *scope, const lt_term *term, lt_turn *turn) {
  switch (term->kind) {
    case LT_TERM_FACT:
      if (term->type.kind != LT_TYPE_LIST) read_fact(w, scope, term, turn);
      break;
    case LT_TERM_COUNT:
    case LT_TERM_SUM: read_aggregate(w, scope, term, turn); break;
    case LT_TERM_ATTRIBUTE:
    case LT_TERM_HEAD: read_term(w, scope, term->base, turn); break;
    case LT_TERM_PLUS:
      read_term(w, scope, term->base, turn);
      read_term(w, scope, term->value, turn);
      break;
    default: break;
  }
}

/* ---- Tests ---- */

static const lt_term *root_of(const lt_term *term) {
  while (term != NULL && term->kind != LT_TERM_COUNT && term->kind != LT_TERM_SUM && term->base != NULL)
    term = term->base;
  return term;
}

/* The answer that a side of the test reads must be another one. */
static void of_read_question(lt_reasoning *w, const lt_scope *scope, const lt_term *side, const lt_expr *test,
                             lt_truth want, lt_turns *out) {
  const lt_term *root = root_of(side);
  if (root == NULL || root->kind != LT_TERM_QUESTION) return;
  uint32_t subject = lt_eval_subject(scope, root);
  if (subject == LT_NONE) return;
  bool plain = side == root && side == test->left && test->right == NULL && want == LT_TRUE;
  lt_reason_question(w, subject, root->item, plain ? test : NULL, NULL, want, out);
  if (test->op == LT_OP_DECIDED_BY && want == LT_TRUE && !test->negated &&
      lt_run_applies(w->run, subject, test->norm) != LT_TRUE)
    lt_reason_norm(w, subject, test->norm, LT_TRUE, out);
}

static void of_test(lt_reasoning *w, const lt_scope *scope, const lt_expr *test, lt_truth want, lt_turns *out) {
  lt_turn turn = {.scope = *scope,
                  .test = test,
                  .want = want,
                  .norm = w->norm,
                  .subject = w->subject,
                  .leaves = w->leaves};
  const lt_term *left = root_of(test->left), *right = root_of(test->right);
  bool question = left->kind == LT_TERM_QUESTION || (right != NULL && right->kind == LT_TERM_QUESTION);
  if (test->op == LT_OP_EXISTS && test->left->type.kind == LT_TYPE_LIST && (want == LT_TRUE) != test->negated) {
    uint32_t owner = lt_eval_subject(scope, test->left);
    if (owner != LT_NONE) lt_reason_lever(w, &turn, lt_state_adder(w->state, owner, test->left->item), LT_NONE);
  }
  if (left->kind != LT_TERM_QUESTION) read_term(w, scope, test->left, &turn);
  if (right != NULL && right->kind != LT_TERM_QUESTION) read_term(w, scope, test->right, &turn);
  if (!question || turn.levers.len > 0) LT_PUSH(w->arena, out, turn);
  if (left->kind == LT_TERM_QUESTION) of_read_question(w, scope, test->left, test, want, out);
  if (right != NULL && right->kind == LT_TERM_QUESTION) of_read_question(w, scope, test->right, test, want, out);
}

/* `some` wanted, or `every` not: any element will do, or a new one. */
static void of_any_element(lt_reasoning *w, const lt_scope *scope, const lt_expr *expr, const lt_list *list,
                           uint32_t owner, lt_truth want, lt_turns *out) {
  lt_scope inner = *scope;
  inner.depth++;
  uint32_t element = list->first;
  for (uint32_t i = 0; i < list->len; i++, element = scope->facts->subjects.items[element].next) {
    inner.vars[inner.depth] = element;
    lt_reason_expr(w, &inner, expr->kids[0], want, out);
  }
  lt_turn turn = {.scope = *scope,
                  .test = expr,
                  .want = want == LT_TRUE ? LT_TRUE : LT_FALSE,
                  .norm = w->norm,
                  .subject = w->subject,
                  .leaves = w->leaves};
  lt_reason_lever(w, &turn, lt_state_adder(w->state, owner, expr->left->item), LT_NONE);
  LT_PUSH(w->arena, out, turn);
}

static void of_all_elements(lt_reasoning *w, const lt_scope *scope, const lt_expr *expr, const lt_list *list,
                            lt_truth want, lt_turns *out) {
  lt_turns best = {0};
  lt_truth opposite = want == LT_TRUE ? LT_FALSE : LT_TRUE;
  bool any = false, firm = w->cases && lt_eval(scope, expr) == opposite;
  lt_scope inner = *scope;
  inner.depth++;
  uint32_t element = list->first;
  for (uint32_t i = 0; i < list->len; i++, element = scope->facts->subjects.items[element].next) {
    lt_turns one = {0};
    inner.vars[inner.depth] = element;
    lt_truth is = lt_eval(&inner, expr->kids[0]);
    if (is == want || (firm && is != opposite)) continue;
    lt_reason_expr(w, &inner, expr->kids[0], want, &one);
    if (firm)
      keep(&best, &any, &one);
    else
      gather(w, &best, &any, &one);
  }
  add_all(w, out, &best);
}

static void of_elements(lt_reasoning *w, const lt_scope *scope, const lt_expr *expr, lt_truth want, lt_turns *out) {
  uint32_t owner;
  const lt_list *list = lt_eval_list(scope, expr->left, &owner);
  bool any = (expr->op == LT_OP_SOME) == (want == LT_TRUE);
  if (expr->negated) want = want == LT_TRUE ? LT_FALSE : LT_TRUE;
  if (expr->negated) any = (expr->op == LT_OP_SOME) == (want == LT_TRUE);
  bool unstated = list == NULL || list->unknown;
  if (unstated || (list->open && !any)) {
    lt_turn turn = {.scope = *scope,
                    .test = expr,
                    .want = want,
                    .norm = w->norm,
                    .subject = w->subject,
                    .leaves = w->leaves};
    if (unstated && owner != LT_NONE)
      lt_reason_lever(w, &turn, lt_state_adder(w->state, owner, expr->left->item), LT_NONE);
    LT_PUSH(w->arena, out, turn);
  } else if (any) {
    of_any_element(w, scope, expr, list, owner, want, out);
  } else {
    of_all_elements(w, scope, expr, list, want, out);
  }
}

void lt_reason_expr(lt_reasoning *w, const lt_scope *scope, const lt_expr *expr, lt_truth want, lt_turns *out) {
  expr = lt_day_expr(scope->day, expr);
  if (lt_eval(scope, expr) == want) return;
  if (expr->op == LT_OP_SOME || expr->op == LT_OP_EVERY) {
    of_elements(w, scope, expr, want, out);
    return;
  }
  if (expr->op != LT_OP_ALL && expr->op != LT_OP_ANY) {
    of_test(w, scope, expr, want, out);
    return;
  }
  bool one = (expr->op == LT_OP_ALL) == (want == LT_TRUE), any = false;
  lt_truth opposite = want == LT_TRUE ? LT_FALSE : LT_TRUE;
  bool firm = w->cases && one && lt_eval(scope, expr) == opposite;
  lt_turns best = {0};
  for (uint32_t i = 0; i < expr->kids_len; i++) {
    lt_turns part = {0};
    lt_truth is = lt_eval(scope, expr->kids[i]);
    if (is == want || (firm && is != opposite)) continue;
    lt_reason_expr(w, scope, expr->kids[i], want, &part);
    if (one && firm)
      keep(&best, &any, &part);
    else if (one)
      gather(w, &best, &any, &part);
    else
      add_all(w, out, &part);
  }
  add_all(w, out, &best);
}

/* ---- Norms ---- */

static uint32_t subject_at(const lt_facts *facts, uint32_t subject, uint32_t entity) {
  while (subject != LT_NONE && facts->subjects.items[subject].entity != entity)
    subject = facts->subjects.items[subject].parent;
  return subject;
}

bool lt_reason_in_slice(const lt_reasoning *w, uint32_t subject, uint32_t norm) {
  const lt_slice *slice = w->run->slice_of[subject];
  return slice != NULL && slice->norms[norm] != LT_IN_FORCE_NO;
}

lt_truth lt_reason_applies(const lt_reasoning *w, uint32_t subject, uint32_t norm) {
  return lt_reason_in_slice(w, subject, norm) ? lt_run_applies(w->run, subject, norm) : LT_FALSE;
}

static void blocked(lt_reasoning *w, uint32_t subject, uint32_t norm, lt_truth want, lt_turns *out) {
  lt_turn turn = {.want = want, .norm = norm, .subject = subject};
  LT_PUSH(w->arena, out, turn);
}

static void of_applying(lt_reasoning *w, uint32_t subject, uint32_t number, lt_turns *out) {
  const lt_norm *norm = &w->run->set->norms[number];
  lt_scope scope = lt_run_scope(w->run, subject), plan = lt_run_scope(w->run, 0);
  const lt_expr *policy = w->run->set->policies[norm->policy].applies;
  lt_turns best = {0}, part = {0};
  bool any = false;
  if (policy != NULL && lt_eval(&plan, policy) != LT_TRUE) {
    lt_reason_expr(w, &plan, policy, LT_TRUE, &part);
    gather(w, &best, &any, &part);
  }
  if (norm->when != NULL && lt_eval(&scope, norm->when) != LT_TRUE) {
    part = (lt_turns){0};
    lt_reason_expr(w, &scope, norm->when, LT_TRUE, &part);
    gather(w, &best, &any, &part);
  }
  for (uint32_t i = 0; i < norm->disapplied_by.len; i++) {
    uint32_t by = norm->disapplied_by.items[i];
    if (lt_reason_applies(w, subject, by) == LT_FALSE) continue;
    part = (lt_turns){0};
    lt_reason_norm(w, subject, by, LT_FALSE, &part);
    gather(w, &best, &any, &part);
  }
  if (!any) blocked(w, subject, number, LT_TRUE, &best);
  add_all(w, out, &best);
}

static void of_leaving(lt_reasoning *w, uint32_t subject, uint32_t number, lt_turns *out) {
  const lt_norm *norm = &w->run->set->norms[number];
  lt_scope scope = lt_run_scope(w->run, subject), plan = lt_run_scope(w->run, 0);
  const lt_expr *policy = w->run->set->policies[norm->policy].applies;
  uint32_t before = out->len;
  if (policy != NULL) lt_reason_expr(w, &plan, policy, LT_FALSE, out);
  if (norm->when != NULL) lt_reason_expr(w, &scope, norm->when, LT_FALSE, out);
  for (uint32_t i = 0; i < norm->disapplied_by.len; i++)
    if (lt_reason_applies(w, subject, norm->disapplied_by.items[i]) != LT_TRUE)
      lt_reason_norm(w, subject, norm->disapplied_by.items[i], LT_TRUE, out);
  if (out->len == before) blocked(w, subject, number, LT_FALSE, out);
}

void lt_reason_norm(lt_reasoning *w, uint32_t subject, uint32_t norm, lt_truth want, lt_turns *out) {
  uint32_t of = subject_at(w->run->facts, subject, w->run->set->norms[norm].entity);
  if (of == LT_NONE) return;
  if (!lt_reason_in_slice(w, of, norm)) {
    if (want == LT_TRUE) blocked(w, of, norm, want, out);
    return;
  }
  uint32_t was_norm = w->norm, was_subject = w->subject;
  bool was_leaves = w->leaves;
  w->norm = norm;
  w->subject = of;
  w->leaves = want != LT_TRUE;
  if (want == LT_TRUE)
    of_applying(w, of, norm, out);
  else
    of_leaving(w, of, norm, out);
  w->norm = was_norm;
  w->subject = was_subject;
  w->leaves = was_leaves;
}

/* ---- Answers ---- */

static const lt_answer_rule *says(const lt_norm *norm, uint32_t question) {
  for (uint32_t i = 0; i < norm->answers_len; i++)
    if (norm->answers[i].question == question) return &norm->answers[i];
  return NULL;
}

typedef struct asking {
  uint32_t subject, question;
  const lt_expr *test; /* a test that its value should pass, or */
  const lt_wish *wish; /* what it should be, or neither: anything else than now */
  const lt_scope *scope;
} asking;

static bool cell_passes(const asking *a, lt_cell cell) {
  if (cell == LT_UNKNOWN || cell == LT_ABSENT) return false;
  return a->wish != NULL ? cell == a->wish->cell : lt_test_cell(a->test, cell) == LT_TRUE;
}

/* Whether a member does: what the wish names, or one of those that `includes` names. */
static bool member_passes(const asking *a, lt_cell cell) {
  if (a->wish != NULL) return cell == a->wish->cell;
  for (uint32_t i = 0; i < a->test->cells_len; i++)
    if (a->test->cells[i] == cell) return true;
  return false;
}

static bool members_pass(const asking *a, const lt_members *members) {
  for (uint32_t i = 0; i < members->len; i++)
    if (member_passes(a, members->cells[i])) return true;
  return false;
}

/* What a norm names is the body that lives in its place. */
static lt_cell lives(const asking *a, lt_type type, lt_cell cell) { return lt_day_cell(a->scope->day, type, cell); }

typedef enum saying { SAYS_NOT, SAYS_NOW, SAYS_IF /* its term may come to it */ } saying;

static saying value_says(const asking *a, const lt_value *value, bool set) {
  saying best = SAYS_NOT;
  switch (value->kind) {
    case LT_VALUE_PERMISSION: return cell_passes(a, value->cell) ? SAYS_NOW : SAYS_NOT;
    case LT_VALUE_CELL: {
      lt_cell cell = lives(a, value->type, value->cell);
      return (set ? member_passes(a, cell) : cell_passes(a, cell)) ? SAYS_NOW : SAYS_NOT;
    }
    case LT_VALUE_TERM: {
      lt_cell cell = lt_eval_term(a->scope, value->term);
      if (cell == LT_UNKNOWN || cell == LT_ABSENT) return SAYS_IF;
      if (value->term->type.set) return members_pass(a, &a->scope->facts->sets.items[cell]) ? SAYS_NOW : SAYS_IF;
      return (set ? member_passes(a, cell) : cell_passes(a, cell)) ? SAYS_NOW : SAYS_IF;
    }
    case LT_VALUE_SET:
      for (uint32_t i = 0; i < value->members_len && best != SAYS_NOW; i++) {
        saying one = value_says(a, value->members[i], true);
        if (one != SAYS_NOT) best = one;
      }
      return best;
    default: return SAYS_NOT;
  }
}

/* The term that the norm's answer is, so that it comes to what is wanted. */
static void of_value(lt_reasoning *w, const asking *a, uint32_t norm, const lt_value *value, lt_turns *out) {
  for (uint32_t i = 0; value->kind == LT_VALUE_SET && i < value->members_len; i++)
    of_value(w, a, norm, value->members[i], out);
  if (value->kind == LT_VALUE_TERM) {
    lt_turn turn = {.scope = *a->scope,
                    .term = value->term,
                    .test = a->test,
                    .wish = a->wish,
                    .want = LT_TRUE,
                    .norm = norm,
                    .subject = a->subject};
    const lt_term *root = root_of(value->term);
    if (root->kind == LT_TERM_QUESTION) {
      uint32_t subject = lt_eval_subject(a->scope, root);
      if (subject != LT_NONE) lt_reason_question(w, subject, root->item, NULL, NULL, LT_TRUE, out);
      return;
    }
    read_term(w, a->scope, value->term, &turn);
    LT_PUSH(w->arena, out, turn);
  }
}

static lt_truth all_met(const lt_scope *scope, const lt_norm *norm) {
  lt_truth truth = LT_TRUE;
  for (uint32_t i = 0; i < norm->provided_len && truth != LT_FALSE; i++) {
    lt_truth one = lt_eval(scope, norm->provided[i]);
    if (one != LT_TRUE) truth = one;
  }
  return truth;
}

/* Of a permit: the wish for `allowed` needs all that it has provided. */
static bool wants_allowed(const asking *a) {
  return a->wish != NULL ? a->wish->cell == LT_ALLOWED : cell_passes(a, LT_ALLOWED);
}

/* One reason why a norm that says what is wanted does not bring it: empty if nothing is lacking of it. */
static void of_saying(lt_reasoning *w, const asking *a, uint32_t number, saying how, lt_turns *out) {
  const lt_norm *norm = &w->run->set->norms[number];
  lt_turns best = {0}, part = {0};
  bool any = false;
  if (lt_reason_applies(w, a->subject, number) != LT_TRUE) {
    lt_reason_norm(w, a->subject, number, LT_TRUE, &part);
    gather(w, &best, &any, &part);
  }
  if (how == SAYS_IF) {
    part = (lt_turns){0};
    of_value(w, a, number, says(norm, a->question)->value, &part);
    gather(w, &best, &any, &part);
  }
  uint32_t was_norm = w->norm, was_subject = w->subject;
  bool was_leaves = w->leaves;
  w->norm = number;
  w->subject = a->subject;
  w->leaves = false;
  for (uint32_t i = 0; i < norm->provided_len && wants_allowed(a); i++) {
    if (lt_eval(a->scope, norm->provided[i]) == LT_TRUE) continue;
    part = (lt_turns){0};
    lt_reason_expr(w, a->scope, norm->provided[i], LT_TRUE, &part);
    gather(w, &best, &any, &part);
  }
  w->norm = was_norm;
  w->subject = was_subject;
  w->leaves = was_leaves;
  add_all(w, out, &best);
}

/* What stands against what is wanted: it must go, or be overridden. */
static void of_rival(lt_reasoning *w, const asking *a, uint32_t number, lt_turns *out) {
  const lt_norm *norm = &w->run->set->norms[number];
  lt_reason_norm(w, a->subject, number, LT_FALSE, out);
  for (uint32_t i = 0; i < norm->overridden_by.len; i++) {
    uint32_t by = norm->overridden_by.items[i];
    if (says(&w->run->set->norms[by], a->question) != NULL && lt_reason_applies(w, a->subject, by) != LT_TRUE)
      lt_reason_norm(w, a->subject, by, LT_TRUE, out);
  }
  const lt_answer_rule *rule = says(norm, a->question);
  if (rule != NULL) of_value(w, a, number, rule->value, out);
}

/* Any change of the answer: some norm of it comes or goes, or says otherwise. */
static void of_whole(lt_reasoning *w, const asking *a, lt_turns *out) {
  const lt_question *q = &w->run->set->questions[a->question];
  for (uint32_t i = 0; i < q->norms.len; i++) {
    uint32_t number = q->norms.items[i];
    const lt_norm *norm = &w->run->set->norms[number];
    if (!lt_reason_in_slice(w, a->subject, number)) continue;
    lt_truth truth = lt_reason_applies(w, a->subject, number);
    if (truth != LT_TRUE) lt_reason_norm(w, a->subject, number, LT_TRUE, out);
    if (truth == LT_FALSE) continue;
    lt_reason_norm(w, a->subject, number, LT_FALSE, out);
    lt_truth met = all_met(a->scope, norm);
    for (uint32_t k = 0; k < norm->provided_len; k++)
      lt_reason_expr(w, a->scope, norm->provided[k], met == LT_TRUE ? LT_FALSE : LT_TRUE, out);
    const lt_answer_rule *rule = says(norm, a->question);
    if (rule != NULL) of_value(w, a, number, rule->value, out);
  }
}

/* Nothing can be moved, and something of it is only unknown: the norm counts in some cases, whatever is done. */
static bool hangs(const lt_turns *part) {
  bool maybe = false;
  for (uint32_t i = 0; i < part->len; i++) {
    const lt_turn *turn = &part->items[i];
    if (turn->levers.len > 0 || turn->beyond) return false;
    maybe |= turn->test != NULL && turn->term == NULL && lt_eval(&turn->scope, turn->test) == LT_MAYBE;
  }
  return maybe;
}

/* Whether a norm that may apply stands against what is wanted: also a permit whose conditions are still to be met, in
 * the place of those that it overrides. */
static bool stands_against(const asking *a, const lt_norm *norm, bool set) {
  if (set) return true;
  bool instead = norm->overrides.len > 0 && wants_allowed(a);
  if (instead && all_met(a->scope, norm) != LT_TRUE) return true;
  return value_says(a, says(norm, a->question)->value, set) != SAYS_NOW;
}

/* Where a norm that says so hangs on what nobody can move, the others may still bring it together, in every case: then
 * all that is unknown of it counts, and what stands against it. */
static void of_wanted(lt_reasoning *w, const asking *a, lt_turns *out) {
  const lt_question *q = &w->run->set->questions[a->question];
  bool set = q->kind == LT_QUESTION_SET, now = false, cases = w->cases;
  for (uint32_t i = 0; i < q->norms.len; i++) {
    uint32_t number = q->norms.items[i];
    if (!lt_reason_in_slice(w, a->subject, number)) continue;
    saying how = value_says(a, says(&w->run->set->norms[number], a->question)->value, set);
    bool permit = q->kind == LT_QUESTION_PERMISSION && w->run->set->norms[number].provided_len > 0;
    if (how == SAYS_NOT && permit && a->wish == NULL && cell_passes(a, LT_CONDITIONAL)) how = SAYS_NOW;
    if (how == SAYS_NOT) continue;
    lt_turns part = {0};
    of_saying(w, a, number, how, &part);
    bool hanging = hangs(&part);
    if (hanging) {
      w->cases = true;
      part = (lt_turns){0};
      of_saying(w, a, number, how, &part);
      w->cases = cases;
    }
    now |= part.len == 0 || hanging;
    add_all(w, out, &part);
  }
  for (uint32_t i = 0; i < q->norms.len && now; i++) {
    uint32_t number = q->norms.items[i];
    if (!lt_reason_in_slice(w, a->subject, number) || lt_reason_applies(w, a->subject, number) == LT_FALSE) continue;
    if (stands_against(a, &w->run->set->norms[number], set)) of_rival(w, a, number, out);
    /* A set is settled as well where what may close it surely does. */
    bool perhaps = lt_reason_applies(w, a->subject, number) == LT_MAYBE;
    if (set && perhaps) lt_reason_norm(w, a->subject, number, LT_TRUE, out);
  }
}

void lt_reason_rivals(lt_reasoning *w, uint32_t subject, uint32_t question, const lt_wish *wish, lt_turns *out) {
  const lt_question *q = &w->run->set->questions[question];
  lt_scope scope = lt_run_scope(w->run, subject);
  const asking a = {subject, question, NULL, wish, &scope};
  if (q->kind == LT_QUESTION_DEFINE || q->kind == LT_QUESTION_SET) return;
  for (uint32_t i = 0; i < q->norms.len; i++) {
    uint32_t number = q->norms.items[i];
    const lt_answer_rule *rule = says(&w->run->set->norms[number], question);
    if (lt_reason_in_slice(w, subject, number) && lt_reason_applies(w, subject, number) != LT_FALSE &&
        value_says(&a, rule->value, false) == SAYS_NOT)
      lt_reason_norm(w, subject, number, LT_FALSE, out);
  }
}

/* The dates that choose the law are a reason for everything, where they can be moved. */
void lt_reason_question(lt_reasoning *w, uint32_t subject, uint32_t question, const lt_expr *test, const lt_wish *wish,
                        lt_truth want, lt_turns *out) {
  const lt_question *q = &w->run->set->questions[question];
  lt_scope scope = lt_run_scope(w->run, subject);
  const asking a = {subject, question, test, wish, &scope};
  if (q->kind == LT_QUESTION_DEFINE) {
    lt_truth now = lt_eval(&scope, q->as);
    bool turns = test == NULL || (test->op == LT_OP_YES && !test->negated);
    lt_truth to = turns && test != NULL ? want : now == LT_TRUE ? LT_FALSE : LT_TRUE;
    if (test != NULL && test->op == LT_OP_YES && test->negated) to = want == LT_TRUE ? LT_FALSE : LT_TRUE;
    lt_reason_expr(w, &scope, q->as, to, out);
    if (now == LT_MAYBE && test == NULL) lt_reason_expr(w, &scope, q->as, LT_FALSE, out);
    return;
  }
  if (q->asked != NULL && lt_eval(&scope, q->asked) != LT_TRUE) {
    lt_reason_expr(w, &scope, q->asked, LT_TRUE, out);
    if (lt_eval(&scope, q->asked) == LT_FALSE) return;
  }
  bool conditional = wish != NULL && q->kind == LT_QUESTION_PERMISSION && wish->cell == LT_CONDITIONAL;
  if ((wish != NULL && !conditional) ||
      (test != NULL && (q->kind == LT_QUESTION_SET) == (test->op == LT_OP_INCLUDES || test->op == LT_OP_INCLUDES_ANY) &&
       test->op != LT_OP_DECIDED_BY && test->op != LT_OP_EXISTS && !(q->kind == LT_QUESTION_SET && test->negated)))
    of_wanted(w, &a, out);
  else
    of_whole(w, &(asking){subject, question, NULL, NULL, &scope}, out);
  if (wish == NULL && test == NULL && q->asked != NULL) lt_reason_expr(w, &scope, q->asked, LT_FALSE, out);
}
