/* least.c: that no cheaper way than the solver's is found by trying: for generated sets and plans, a value that some
 * norm gives to a question is wanted; every single change of a fact to a value that a condition speaks of, or next to
 * one, is put into the plan and decided, and many pairs. Where one of them reaches what is wanted, the solver has a way
 * that costs no more; where the solver says that there is none, there is none among them. */
#include <stdio.h>
#include <stdlib.h>

#include "case.h"
#include "prove_impl.h"

enum { PAIRS = 60, PUTS_MAX = 160 };

typedef struct trial {
  lt_arena arena;
  lt_prove_ask ask;
  lt_grown grown;
  lt_put singles[PUTS_MAX];
  uint32_t len;
} trial;

static bool may_change(const lt_set *set, const lt_plan *plan, uint32_t subject, const lt_fact *fact) {
  const lt_numbers *dates = &set->entities[fact->entity].law_dates;
  for (uint32_t i = 0; i < dates->len; i++)
    if (&set->facts[dates->items[i]] == fact) return false;
  bool step = fact->step || fact->absence == LT_ABSENCE_NOT_YET;
  bool scalar = !fact->type.set && fact->type.kind != LT_TYPE_TEXT && fact->type.kind != LT_TYPE_LIST;
  if (step && lt_plan_origin(plan, subject, (uint32_t)(fact - set->facts)) == LT_ORIGIN_GIVEN) return false;
  return scalar && fact->role == LT_ROLE_NO && !(step && fact->type.kind == LT_TYPE_DATE);
}

static void add(trial *t, uint32_t subject, uint32_t grown, uint32_t fact, lt_cell cell) {
  lt_type type = t->ask.plan->set->facts[fact].type;
  bool own = cell < 0 || (type.kind == LT_TYPE_BODY && cell >= (lt_cell)t->ask.plan->set->bodies_len);
  bool head = cell >= LT_HEAD_BASE;
  if (t->len == PUTS_MAX || own || (head && type.kind != LT_TYPE_OFFICE)) return;
  if (cell == lt_plan_cell(t->ask.plan, subject, fact)) return;
  for (uint32_t i = 0; i < t->len; i++)
    if (t->singles[i].subject == grown && t->singles[i].fact == fact && t->singles[i].cell == cell) return;
  t->singles[t->len++] = (lt_put){.subject = grown, .fact = fact, .price = 1, .cell = cell};
}

static void add_fact(trial *t, uint32_t subject, uint32_t grown, uint32_t number) {
  const lt_set *set = t->ask.plan->set;
  const lt_fact *fact = &set->facts[number];
  if (!may_change(set, t->ask.plan, subject, fact)) return;
  if (fact->type.kind == LT_TYPE_YES_NO) {
    add(t, subject, grown, number, 0);
    add(t, subject, grown, number, 1);
    return;
  }
  for (uint32_t i = 0; i < set->exprs_len; i++) {
    const lt_expr *expr = set->exprs[i];
    if (!expr->left || expr->left->type.kind != fact->type.kind || expr->left->type.of != fact->type.of) continue;
    for (uint32_t k = 0; k < expr->cells_len; k++) {
      if (expr->cells[k] < 0) continue;
      add(t, subject, grown, number, expr->cells[k]);
      if (lt_type_is_ordered(fact->type)) add(t, subject, grown, number, expr->cells[k] + 1);
      if (lt_type_is_ordered(fact->type)) add(t, subject, grown, number, expr->cells[k] - 1);
    }
  }
}

static void add_all(trial *t) {
  const lt_plan *plan = t->ask.plan;
  for (uint32_t s = 0; s < plan->facts.subjects.len; s++) {
    uint32_t grown = lt_plan_find(t->grown.plan, plan->facts.subjects.items[s].path);
    const lt_numbers *facts = &plan->set->entities[plan->facts.subjects.items[s].entity].facts;
    for (uint32_t i = 0; i < facts->len; i++) add_fact(t, s, grown, facts->items[i]);
  }
}

static bool reaches(trial *t, const lt_put *a, const lt_put *b) {
  lt_proved proved = {0};
  lt_arena arena = {0};
  lt_puts puts = {0};
  LT_PUSH(&arena, &puts, *a);
  if (b) LT_PUSH(&arena, &puts, *b);
  bool found = lt_way_confirm(&proved, &t->ask, &t->grown, &puts);
  lt_proved_free(&proved);
  lt_arena_free(&arena);
  return found;
}

/* The least price found by trying: 1, 2, or 3 for none. */
static uint32_t try_out(trial *t, gen_random *random) {
  for (uint32_t i = 0; i < t->len; i++)
    if (reaches(t, &t->singles[i], NULL)) return 1;
  for (uint32_t i = 0; i < PAIRS && t->len > 1; i++) {
    const lt_put *a = &t->singles[gen_below(random, t->len)], *b = &t->singles[gen_below(random, t->len)];
    if (a->subject == b->subject && a->fact == b->fact) continue;
    if (reaches(t, a, b)) return 2;
  }
  return 3;
}

/* A value that some norm of the question gives, and that it does not have. */
static bool find_goal(trial *t, const lt_run *run, gen_random *random) {
  const lt_set *set = run->set;
  for (int tries = 0; tries < 12; tries++) {
    uint32_t s = gen_below(random, run->facts->subjects.len);
    const lt_numbers *questions = &set->entities[run->facts->subjects.items[s].entity].questions;
    if (questions->len == 0) continue;
    const lt_question *question = &set->questions[questions->items[gen_below(random, questions->len)]];
    uint32_t number = (uint32_t)(question - set->questions);
    if (question->kind == LT_QUESTION_DEFINE || question->norms.len == 0 || number == set->law) continue;
    const lt_norm *norm = &set->norms[question->norms.items[gen_below(random, question->norms.len)]];
    for (uint32_t i = 0; i < norm->answers_len; i++) {
      const lt_value *value = norm->answers[i].value;
      if (norm->answers[i].question != number) continue;
      if (value->kind == LT_VALUE_SET && value->members_len) value = value->members[0];
      if (value->kind != LT_VALUE_CELL && value->kind != LT_VALUE_PERMISSION) continue;
      lt_cell cell = question->kind == LT_QUESTION_PERMISSION ? LT_ALLOWED : value->cell;
      t->ask.goal = (lt_prove_goal){false, s, number, cell};
      if (!lt_prove_holds(&t->ask.goal, run, s)) return true;
    }
  }
  t->ask.goal = (lt_prove_goal){.comply = true};
  return !lt_prove_holds(&t->ask.goal, run, 0);
}

typedef struct tally {
  uint64_t asked, ways, none, bound, narrowed, tried, wrong;
} tally;

static void check(trial *t, tally *all, gen_random *random, uint64_t seed) {
  lt_proved proved = {0};
  lt_diags diags = {.arena = &t->arena};
  lt_prove_howto(&proved, &t->ask, &diags);
  all->asked++;
  all->ways += proved.ways.len > 0;
  all->none += proved.ways.len == 0 && !proved.bound;
  all->bound += proved.bound;
  all->narrowed += proved.narrowed;
  add_all(t);
  uint32_t least = try_out(t, random);
  all->tried += least < 3;
  bool open = proved.bound || (proved.ways.len == 0 && proved.narrowed);
  bool dearer = least < 3 && !open && (proved.ways.len == 0 || proved.ways.items[0]->price > least);
  if (dearer) {
    printf("# case %llu: by trying %u, by the solver %lld%s\n", (unsigned long long)seed, least,
           proved.ways.len ? (long long)proved.ways.items[0]->price : -1LL, proved.narrowed ? " (narrowed)" : "");
    all->wrong++;
  }
  lt_proved_free(&proved);
}

int main(int argc, char **argv) {
  uint64_t cases = argc > 1 ? strtoull(argv[1], NULL, 10) : 100;
  if (!lt_prove_can()) {
    printf("ok 1 # skip there is no solver in this build\n1..1\n");
    return 0;
  }
  tally all = {0};
  for (uint64_t seed = 1; seed <= cases; seed++) {
    lt_arena own = {0};
    gen_random random = {seed * 7919};
    prop_loaded loaded;
    trial t = {0};
    lt_slices slices = {0};
    bool fine = prop_load(&loaded, gen_make(&own, seed), NULL, NULL) && loaded.plan->as_of != LT_UNKNOWN;
    t.ask = (lt_prove_ask){.plan = loaded.plan, .slices = &slices, .law_date = loaded.options.law_date};
    lt_run *run = fine ? lt_run_decide(loaded.set, &loaded.plan->facts, &slices, loaded.options) : NULL;
    if (run && run->laws.len == 0 && find_goal(&t, run, &random) && lt_grown_build(&t.grown, &t.arena, &t.ask))
      check(&t, &all, &random, seed);
    lt_run_free(run);
    lt_plan_free(t.grown.plan);
    lt_slices_free(&slices);
    lt_arena_free(&t.arena);
    prop_free(&loaded);
    lt_arena_free(&own);
  }
  printf("# %llu asked: %llu with a way, %llu without, %llu at a bound, %llu narrowed; %llu reached by trying\n",
         (unsigned long long)all.asked, (unsigned long long)all.ways, (unsigned long long)all.none,
         (unsigned long long)all.bound, (unsigned long long)all.narrowed, (unsigned long long)all.tried);
  printf("%s 1 - none is cheaper than the solver's\n1..1\n", all.wrong == 0 ? "ok" : "not ok");
  return all.wrong != 0;
}
