/* whynot.c: for every answer of generated cases, and every value that some norm gives it: what is listed as failing
 * fails when it is evaluated, what is said to do would do and nothing nearer would, every norm that stands is listed,
 * and a norm of which nothing fails and that nothing beats has decided. Argument: how many cases; `--seed N` only that
 * one. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "case.h"
#include "explain/whynot.h"
#include "report/report.h"

static uint64_t asked, listed, tests, wrong;

typedef struct checking {
  uint64_t seed;
  const lt_explanation *e;
  const lt_whynot *x;
} checking;

static void complain(const checking *c, const char *what, uint32_t norm) {
  const lt_set *set = c->e->set;
  lt_str path = c->e->plan->facts.subjects.items[c->x->wanted.subject].path,
         id = set->questions[c->x->wanted.question].id;
  printf("# seed %llu, %.*s, %.*s = %lld: %s (%.*s)\n", (unsigned long long)c->seed, LT_STR_ARG(path), LT_STR_ARG(id),
         (long long)c->x->wanted.cell, what, norm == LT_NONE ? 0 : (int)set->norms[norm].id.len,
         norm == LT_NONE ? "" : set->norms[norm].id.ptr);
  wrong++;
}

static void check_needed(const checking *c, const lt_fail *fail, uint32_t norm) {
  lt_expr test = *fail->expr;
  lt_truth want = fail->wanted ? LT_TRUE : LT_FALSE;
  lt_cell other;
  if (test.right) {
    other = lt_eval_term(&fail->scope, test.right);
    test.right = NULL;
    test.cells = &other;
    test.cells_len = 1;
  }
  if (lt_test_cell(&test, fail->needed) != want) complain(c, "what is needed does not do", norm);
  if (!lt_type_is_ordered(fail->term->type) || fail->distance == 0) return;
  lt_cell step = fail->needed > fail->actual ? -1 : 1;
  if (fail->needed + step != fail->actual && lt_test_cell(&test, fail->needed + step) == want)
    complain(c, "a nearer value would do", norm);
}

static void check_fails(const checking *c, const lt_fails *fails, uint32_t norm) {
  for (uint32_t i = 0; i < fails->len; i++) {
    const lt_fail *fail = &fails->items[i];
    tests++;
    if (fail->expr && lt_eval(&fail->scope, fail->expr) == (fail->wanted ? LT_TRUE : LT_FALSE))
      complain(c, "a test that does not fail", norm);
    if (fail->expr && fail->expr->right && fail->expr->right->kind == LT_TERM_QUESTION) continue;
    if (fail->expr && fail->needed != LT_UNKNOWN) check_needed(c, fail, norm);
    check_fails(c, &fail->parts, norm);
  }
}

static void check_norm(const checking *c, const lt_whynot_law *law, const lt_whynot_norm *norm) {
  listed++;
  uint32_t number = norm->norm;
  if (norm->out) {
    const lt_slice *slice = law->explanation->run->slice_of[c->x->wanted.subject];
    bool in = slice->none == LT_POLICY_FOUND && slice->norms[number] != LT_IN_FORCE_NO;
    if (in) complain(c, "out, and yet in", number);
    return;
  }
  check_fails(c, &norm->fails, number);
  bool open = !law->why || norm->in_zone || law->asked.len || norm->says >= LT_SAYS_ONE_OF;
  bool partly = c->x->wanted.kind == LT_WISH_MEMBERS;
  if (c->x->laws.len == 1 && !c->x->already && !open && !partly && !norm->fails.len && !norm->beats.len)
    complain(c, "nothing fails and nothing beats it, and yet it did not decide", number);
}

static bool is_listed(const lt_whynot_law *law, uint32_t norm) {
  for (uint32_t i = 0; i < law->norms.len; i++)
    if (law->norms.items[i].norm == norm) return true;
  return false;
}

/* Those that conclude what is wanted are among those that could. */
static void check_concluding(const checking *c, const lt_whynot_law *law) {
  if (!c->x->already || c->x->wanted.kind != LT_WISH_CELL || !law->why || law->why->as) return;
  for (uint32_t i = 0; i < law->why->norms.len; i++) {
    const lt_standing *standing = &law->why->norms.items[i].standing;
    if (standing->kind == LT_STANDS_DECISIVE && !is_listed(law, standing->norm))
      complain(c, "it concludes this, and is not listed", standing->norm);
  }
}

static void check_one(uint64_t seed, lt_arena *arena, const lt_explanation *e, lt_wish wish) {
  checking c = {seed, e, lt_whynot_build(arena, e, &wish)};
  lt_text text = {.arena = arena};
  asked++;
  for (uint32_t i = 0; i < c.x->laws.len; i++) {
    const lt_whynot_law *law = &c.x->laws.items[i];
    check_fails(&c, &law->asked, LT_NONE);
    check_concluding(&c, law);
    for (uint32_t k = 0; k < law->norms.len; k++) check_norm(&c, law, &law->norms.items[k]);
  }
  if (asked % 7) return; /* to draw all takes long */
  lt_report_whynot_text(c.x, LT_VI, &text);
  lt_report_whynot_text(c.x, LT_EN, &text);
  lt_report_whynot_json(c.x, &text);
}

static void each_value(uint64_t seed, lt_arena *arena, const lt_explanation *e, uint32_t subject, uint32_t question,
                       const lt_value *value) {
  const lt_question *record = &e->set->questions[question];
  lt_wish wish = {.subject = subject, .question = question, .type = record->type};
  wish.type.set = false;
  wish.kind = record->kind == LT_QUESTION_SET ? LT_WISH_INCLUDES : LT_WISH_CELL;
  for (uint32_t i = 0; value->kind == LT_VALUE_SET && i < value->members_len; i++)
    each_value(seed, arena, e, subject, question, value->members[i]);
  if (value->kind == LT_VALUE_SET && value->members_len == 0) {
    wish.kind = LT_WISH_MEMBERS;
  } else if (value->kind != LT_VALUE_CELL) {
    return;
  }
  wish.cell = value->cell;
  check_one(seed, arena, e, wish);
}

static void each_wish(uint64_t seed, lt_arena *arena, const lt_explanation *e, uint32_t subject, uint32_t question) {
  const lt_set *set = e->set;
  const lt_question *record = &set->questions[question];
  lt_wish wish = {.subject = subject, .question = question, .type = {.kind = LT_TYPE_PERMISSION}};
  bool define = record->kind == LT_QUESTION_DEFINE;
  if (define) wish.type.kind = LT_TYPE_YES_NO;
  if (define || record->kind == LT_QUESTION_PERMISSION) {
    for (wish.cell = 0; wish.cell <= (define ? 1 : LT_FORBIDDEN); wish.cell++) check_one(seed, arena, e, wish);
    return;
  }
  for (uint32_t i = 0; i < record->norms.len; i++) {
    const lt_norm *norm = &set->norms[record->norms.items[i]];
    for (uint32_t k = 0; k < norm->answers_len; k++)
      if (norm->answers[k].question == question) each_value(seed, arena, e, subject, question, norm->answers[k].value);
  }
}

static void check_case(uint64_t seed) {
  lt_arena arena = {0};
  gen_case *made = gen_make(&arena, seed);
  prop_loaded loaded;
  lt_slices slices = {0};
  lt_run *run = NULL;
  lt_explanation *e = NULL;
  if (prop_load(&loaded, made, NULL, NULL))
    run = lt_run_decide(loaded.set, &loaded.plan->facts, &slices, loaded.options);
  if (run) e = lt_explain_build(loaded.set, loaded.plan, run);
  for (uint32_t s = 0; e && s < loaded.plan->facts.subjects.len; s++) {
    const lt_numbers *questions = &loaded.set->entities[loaded.plan->facts.subjects.items[s].entity].questions;
    for (uint32_t i = 0; i < questions->len; i++) each_wish(seed, &arena, e, s, questions->items[i]);
  }
  lt_explanation_free(e);
  lt_run_free(run);
  lt_slices_free(&slices);
  prop_free(&loaded);
  lt_arena_free(&arena);
}

int main(int argc, char **argv) {
  uint64_t cases = 300, seed = 1;
  for (int i = 1; i < argc; i++) {
    if (strcmp(argv[i], "--seed") == 0 && i + 1 < argc) {
      seed = strtoull(argv[++i], NULL, 10);
      cases = 1;
    } else {
      cases = strtoull(argv[i], NULL, 10);
    }
  }
  for (uint64_t i = 0; i < cases && wrong < 10; i++) check_case(seed + i);
  printf("# %llu wishes, %llu norms, %llu tests that fail\n", (unsigned long long)asked, (unsigned long long)listed,
         (unsigned long long)tests);
  bool fine = wrong == 0 && (cases < 50 || (listed > 1000 && tests > 1000));
  printf("%s 1 - whynot names what fails of every norm that it lists\n1..1\n", fine ? "ok" : "not ok");
  return fine ? 0 : 1;
}
