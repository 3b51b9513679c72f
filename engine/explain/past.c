/* past.c: days that the law reckons and that lie past the last one a date may have, told where the date stands that
 * they are reckoned from. Such a day is not known, so what hangs on it stays open, and no fact of the plan would settle
 * it. Only norms that may apply count, and of their conditions only what is open. It changes no answer. */
#include "explain_impl.h"
#include "expr/words.h"
#include "value/written.h"

typedef struct told {
  const lt_term *term;
  uint32_t subject;
} told;

typedef struct walk {
  const lt_plan *plan;
  const lt_run *run;
  lt_diags *diags;
  lt_arena *scratch;
  LT_VEC(told) told;
} walk;

/* ---- Whether there is a sum of dates at all ---- */

static bool expr_has_sum(const lt_expr *expr);

static bool term_has_sum(const lt_term *term) {
  for (; term; term = term->base)
    if (term->kind == LT_TERM_PLUS || expr_has_sum(term->filter)) return true;
  return false;
}

static bool expr_has_sum(const lt_expr *expr) {
  if (!expr) return false;
  if (term_has_sum(expr->left) || term_has_sum(expr->right)) return true;
  for (uint32_t i = 0; i < expr->kids_len; i++)
    if (expr_has_sum(expr->kids[i])) return true;
  return false;
}

static bool norm_has_sum(const lt_norm *norm) {
  bool has = expr_has_sum(norm->when) || expr_has_sum(norm->must);
  for (uint32_t i = 0; i < norm->provided_len && !has; i++) has = expr_has_sum(norm->provided[i]);
  for (uint32_t i = 0; i < norm->answers_len && !has; i++)
    has = norm->answers[i].value && term_has_sum(norm->answers[i].value->term);
  return has;
}

/* ---- Sums past the last day ---- */

static bool is_day(lt_cell cell) { return cell != LT_UNKNOWN && cell != LT_ABSENT && cell != LT_LATER; }

/* Both sides are known, and the sum is not: unless nobody says which days are worked, it is too late to be a date. */
static bool is_past(const lt_scope *scope, const lt_term *term, const lt_set *set) {
  if (!is_day(lt_eval_term(scope, term->base)) || !is_day(lt_eval_term(scope, term->value))) return false;
  if (lt_eval_term(scope, term) != LT_UNKNOWN) return false;
  lt_cell law = scope->day ? scope->day->date : LT_UNKNOWN;
  return term->value->type.kind != LT_TYPE_WORKING_DAYS || lt_set_calendar_of(set, scope->facts, law) != LT_NONE;
}

static void tell(walk *w, const lt_scope *scope, const lt_term *term) {
  const lt_term *root = term;
  while (root->base) root = root->base;
  uint32_t subject = lt_eval_subject(scope, root);
  for (uint32_t i = 0; i < w->told.len; i++)
    if (w->told.items[i].term == term && w->told.items[i].subject == subject) return;
  LT_PUSH(w->scratch, &w->told, ((told){term, subject}));
  lt_text vi = {.arena = w->diags->arena}, en = {.arena = w->diags->arena};
  lt_words_term(&w->plan->set->names, term, LT_VI, &vi);
  lt_words_term(&w->plan->set->names, term, LT_EN, &en);
  lt_place place = root->kind == LT_TERM_FACT ? lt_plan_place(w->plan, subject, root->item) : (lt_place){0};
  lt_text2 none = {{0}, {0}};
  lt_diag_add(w->diags, LT_L527, place, (lt_text2){lt_text_str(&vi), lt_text_str(&en)}, none, none, none);
}

static void see_expr(walk *w, const lt_scope *scope, const lt_expr *expr);

static void see_elements(walk *w, const lt_scope *scope, const lt_term *list_term, const lt_expr *condition) {
  const lt_list *list = lt_eval_list(scope, list_term, NULL);
  lt_scope inner = *scope;
  inner.depth++;
  if (!list || list->unknown) return;
  for (uint32_t i = 0, element = list->first; i < list->len; i++) {
    inner.vars[inner.depth] = element;
    see_expr(w, &inner, condition);
    element = scope->facts->subjects.items[element].next;
  }
}

static void see_term(walk *w, const lt_scope *scope, const lt_term *term) {
  for (; term; term = term->base) {
    if (term->filter) see_elements(w, scope, term->base, term->filter);
    if (term->kind == LT_TERM_PLUS && is_past(scope, term, w->plan->set)) tell(w, scope, term);
  }
}

static void see_expr(walk *w, const lt_scope *scope, const lt_expr *expr) {
  if (lt_eval(scope, expr) != LT_MAYBE) return;
  expr = lt_day_expr(scope->day, expr);
  for (uint32_t i = 0; i < expr->kids_len && (expr->op == LT_OP_ALL || expr->op == LT_OP_ANY); i++)
    see_expr(w, scope, expr->kids[i]);
  if (expr->op == LT_OP_SOME || expr->op == LT_OP_EVERY) see_elements(w, scope, expr->left, expr->kids[0]);
  see_term(w, scope, expr->left);
  see_term(w, scope, expr->right);
}

static void see_norm(walk *w, uint32_t subject, const lt_norm *norm) {
  lt_scope scope = lt_run_scope(w->run, subject);
  if (norm->when) see_expr(w, &scope, norm->when);
  if (norm->must) see_expr(w, &scope, norm->must);
  for (uint32_t i = 0; i < norm->provided_len; i++) see_expr(w, &scope, norm->provided[i]);
  for (uint32_t i = 0; i < norm->answers_len; i++)
    if (norm->answers[i].value) see_term(w, &scope, norm->answers[i].value->term);
}

static void see_norms(walk *w) {
  const lt_set *set = w->plan->set;
  const lt_facts *facts = w->run->facts;
  for (uint32_t n = 0; n < set->norms_len; n++) {
    if (!norm_has_sum(&set->norms[n])) continue;
    for (uint32_t s = 0; s < facts->subjects.len; s++)
      if (facts->subjects.items[s].entity == set->norms[n].entity && lt_run_applies(w->run, s, n) != LT_FALSE)
        see_norm(w, s, &set->norms[n]);
  }
}

static void see_defines(walk *w) {
  const lt_set *set = w->plan->set;
  const lt_facts *facts = w->run->facts;
  for (uint32_t q = 0; q < set->questions_len; q++) {
    const lt_question *question = &set->questions[q];
    if (question->kind != LT_QUESTION_DEFINE || !expr_has_sum(question->as)) continue;
    for (uint32_t s = 0; s < facts->subjects.len; s++) {
      lt_scope scope = lt_run_scope(w->run, s);
      if (facts->subjects.items[s].entity == question->entity) see_expr(w, &scope, question->as);
    }
  }
}

static bool is_open(const lt_run *run) {
  for (uint32_t i = 0; i < run->duties.len; i++)
    if (run->duties.items[i].status == LT_DUTY_UNDETERMINED) return true;
  for (uint32_t s = 0; s < run->facts->subjects.len; s++) {
    uint32_t len = run->set->entities[run->facts->subjects.items[s].entity].questions.len;
    for (uint32_t i = 0; i < len; i++)
      if (run->answers[run->first_answer[s] + i].outcome == LT_UNDETERMINED) return true;
  }
  return false;
}

void lt_explain_past(const lt_plan *plan, lt_arena *scratch, const lt_run *run, lt_diags *diags) {
  walk w = {.plan = plan, .run = run, .diags = diags, .scratch = scratch};
  if (!is_open(run)) return;
  for (uint32_t i = 0; i < run->laws.len; i++) lt_explain_past(plan, scratch, run->laws.items[i], diags);
  if (run->laws.len > 0) return;
  see_norms(&w);
  see_defines(&w);
}
