/* howto.c: the least that must change. For generated sets with a plan each, and a wish for every value that a norm
 * gives some answer, and that the plan complies: each way that is told brings what is wanted when its changes are
 * written into the plan and that is read again; it keeps to what may change; the same is told again; and no single
 * change, no pair and no three changes of the facts bring it with fewer, tried one by one: of each fact one value of
 * each stretch that tests tell apart. Sums and counts that only several amounts turn are left to the solver, as the
 * command leaves them. What is tried for one wish is bounded by a count; many are tried out whole.
 * property_howto [N] [--seed S] [--tries T]. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "case.h"
#include "explore/howto.h"
#include "prove/prove.h"
#include "report/report.h"

typedef struct sums {
  uint64_t plans, refused, asked, found, none, bounds, beyond, solved, tried, whole, broken;
} sums;

typedef struct change {
  uint32_t subject, fact;
  lt_setting setting;
} change;

typedef struct trying {
  sums *to;
  const prop_loaded *loaded;
  lt_arena arena, scratch;
  lt_slices slices;
  LT_VEC(change) changes; /* every single one that may be made */
  uint64_t tries, left; /* for a wish, and of them still to go */
  char where[48];
} trying;

static void say(trying *t, const char *what, lt_str which) {
  t->to->broken++;
  printf("# %s: %s %.*s\n", t->where, what, LT_STR_ARG(which));
}

/* ---- what may change ---- */

static bool is_done(const lt_plan *plan, uint32_t subject, const lt_fact *fact) {
  lt_cell cell = plan->facts.cells[plan->facts.subjects.items[subject].cells + fact->slot];
  lt_origin origin = (lt_origin)plan->facts.origins[plan->facts.subjects.items[subject].cells + fact->slot];
  if (!fact->step) return false;
  return cell == LT_UNKNOWN ? origin == LT_ORIGIN_ASKED : origin == LT_ORIGIN_GIVEN && cell != LT_ABSENT;
}

static bool may_change(const lt_plan *plan, uint32_t subject, const lt_fact *fact) {
  const lt_entity *entity = &plan->set->entities[fact->entity];
  if (!fact->changeable || fact->role != LT_ROLE_NO || fact->type.set || fact->type.kind == LT_TYPE_TEXT ||
      fact->type.kind == LT_TYPE_LIST || is_done(plan, subject, fact))
    return false;
  for (uint32_t i = 0; i < entity->facts.len && entity->parent != LT_NONE; i++) {
    const lt_fact *step = &plan->set->facts[entity->facts.items[i]];
    if (step->absence != LT_ABSENCE_NOT_YET && is_done(plan, subject, step)) return false;
  }
  return true;
}

static void add(trying *t, uint32_t subject, const lt_fact *fact, lt_str value) {
  const lt_plan *plan = t->loaded->plan;
  uint32_t number = (uint32_t)(fact - plan->set->facts);
  lt_diags unheard = {.arena = &t->scratch};
  change one = {.subject = subject, .fact = number};
  lt_str path = lt_plan_path(&t->arena, plan, subject, number);
  lt_str text = lt_str_format(&t->arena, "%.*s=%.*s", LT_STR_ARG(path), LT_STR_ARG(value));
  if (lt_setting_read(&t->arena, text, &one.setting, &unheard)) LT_PUSH(&t->arena, &t->changes, one);
}

static void add_cell(trying *t, uint32_t subject, const lt_fact *fact, lt_cell cell) {
  lt_text text = {.arena = &t->arena};
  if (fact->type.kind == LT_TYPE_DATE && fact->step && cell < t->loaded->plan->as_of) return;
  if (fact->type.kind != LT_TYPE_DATE && cell < 0) return;
  if (fact->type.kind == LT_TYPE_PERCENT)
    lt_written_print(fact->type, cell, LT_VI, &text);
  else
    lt_written_canonical(fact->type, cell, &text);
  add(t, subject, fact, lt_text_str(&text));
}

typedef LT_VEC(lt_cell) cell_list;

static void add_cut(trying *t, cell_list *cuts, lt_cell cell) {
  uint32_t at = cuts->len;
  if (cell == LT_UNKNOWN || cell == LT_ABSENT) return;
  for (uint32_t i = 0; i < cuts->len; i++)
    if (cuts->items[i] == cell) return;
  LT_PUSH(&t->arena, cuts, cell);
  for (; at > 0 && cuts->items[at - 1] > cell; at--) cuts->items[at] = cuts->items[at - 1];
  cuts->items[at] = cell;
}

/* What the other side of a comparison of two facts of the subject, or of what it belongs to, is now. */
static lt_cell other_side(const trying *t, uint32_t subject, const lt_expr *test, uint32_t fact) {
  const lt_plan *plan = t->loaded->plan;
  bool left = test->left->kind == LT_TERM_FACT && test->left->item == fact;
  const lt_term *other = left ? test->right : test->left;
  if (other == NULL || other->kind != LT_TERM_FACT || (!left && test->right->item != fact)) return LT_UNKNOWN;
  while (subject != LT_NONE && plan->facts.subjects.items[subject].entity != plan->set->facts[other->item].entity)
    subject = plan->facts.subjects.items[subject].parent;
  return subject == LT_NONE ? LT_UNKNOWN : lt_plan_cell(plan, subject, other->item);
}

/* One value of each stretch between two places where a test of the fact turns. */
static void add_ordered(trying *t, uint32_t subject, const lt_fact *fact) {
  const lt_set *set = t->loaded->plan->set;
  uint32_t number = (uint32_t)(fact - set->facts);
  cell_list cuts = {0};
  for (uint32_t i = 0; i < set->exprs_len; i++) {
    const lt_expr *test = set->exprs[i];
    if (test->left == NULL || !lt_type_equal(test->left->type, fact->type)) continue;
    bool own = test->left->kind == LT_TERM_FACT && test->left->item == number;
    for (uint32_t k = 0; k < test->cells_len && own && test->right == NULL; k++) {
      add_cut(t, &cuts, test->cells[k]);
      add_cut(t, &cuts, test->cells[k] + 1);
    }
    lt_cell other = test->right == NULL ? LT_UNKNOWN : other_side(t, subject, test, number);
    if (other == LT_UNKNOWN || other == LT_ABSENT) continue;
    add_cut(t, &cuts, other);
    add_cut(t, &cuts, other + 1);
  }
  if (cuts.len > 0) add_cell(t, subject, fact, cuts.items[0] - 1);
  for (uint32_t i = 0; i < cuts.len; i++) add_cell(t, subject, fact, cuts.items[i]);
}

static void add_all(trying *t, uint32_t subject, const lt_fact *fact) {
  const lt_set *set = t->loaded->plan->set;
  if (fact->type.kind == LT_TYPE_YES_NO) {
    add(t, subject, fact, LT_STR("true"));
    add(t, subject, fact, LT_STR("false"));
  } else if (fact->type.kind == LT_TYPE_CHOICE) {
    const lt_choice *choice = &set->choices[fact->type.of];
    for (uint32_t i = 0; i < choice->options_len; i++) add(t, subject, fact, set->options[choice->first_option + i].id);
  } else if (lt_type_is_ordered(fact->type)) {
    add_ordered(t, subject, fact);
  }
}

static void find_changes(trying *t) {
  const lt_plan *plan = t->loaded->plan;
  for (uint32_t s = 0; s < plan->facts.subjects.len; s++) {
    const lt_numbers *facts = &plan->set->entities[plan->facts.subjects.items[s].entity].facts;
    for (uint32_t i = 0; i < facts->len; i++)
      if (may_change(plan, s, &plan->set->facts[facts->items[i]])) add_all(t, s, &plan->set->facts[facts->items[i]]);
  }
}

/* ---- whether changes bring it ---- */

static bool has(const lt_howto *howto, const lt_run *run, uint32_t subject) {
  if (howto->comply) return run->verdict == LT_VERDICT_COMPLIES;
  const lt_answer *answer = lt_run_answer(run, subject, howto->wish.question);
  if (answer->outcome != LT_VALUE) return false;
  if (run->set->questions[howto->wish.question].kind != LT_QUESTION_SET) return answer->cell == howto->wish.cell;
  for (uint32_t i = 0; i < answer->certain.len; i++)
    if (answer->certain.cells[i] == howto->wish.cell) return true;
  return false;
}

static bool brings(trying *t, const lt_howto *howto, lt_settings *settings, lt_cell as_of) {
  const lt_plan *plan = t->loaded->plan;
  lt_diags unheard = {.arena = &t->scratch};
  lt_plan own = *plan;
  if (plan->as_of_given) own.as_of = as_of;
  lt_plan *made = lt_plan_changed(&own, &t->scratch, settings, LT_NONE, LT_NONE, &unheard);
  bool brought = false;
  t->to->tried++;
  if (made != NULL) {
    lt_run *run = lt_run_decide(plan->set, &made->facts, &t->slices, (lt_run_options){LT_UNKNOWN, made->as_of});
    uint32_t subject =
        howto->comply ? 0 : lt_plan_find(made, plan->facts.subjects.items[howto->wish.subject].path);
    brought = run != NULL && has(howto, run, subject);
    lt_run_free(run);
  }
  lt_plan_free(made);
  return brought;
}

static lt_cell later(const trying *t, const change *one, lt_cell as_of) {
  const lt_fact *fact = &t->loaded->plan->set->facts[one->fact];
  lt_cell day;
  lt_written_fault fault;
  lt_arena arena = {0};
  bool date = fact->step && lt_date_read(&arena, one->setting.written, &day, &fault);
  lt_arena_free(&arena);
  return date && day > as_of ? day : as_of;
}

enum { TOGETHER = 3 };

static bool all_bring(trying *t, const lt_howto *howto, const uint32_t *chosen, uint32_t len) {
  lt_setting put[TOGETHER];
  lt_settings settings = {.items = put, .len = len, .cap = TOGETHER};
  lt_cell as_of = t->loaded->plan->as_of;
  for (uint32_t i = 0; i < len; i++) {
    put[i] = t->changes.items[chosen[i]].setting;
    as_of = later(t, &t->changes.items[chosen[i]], as_of);
  }
  bool brought = brings(t, howto, &settings, as_of);
  lt_arena_free(&t->scratch);
  return brought;
}

/* Whether `len` changes, of different facts, bring it; those before `at` are chosen. */
static bool some_bring(trying *t, const lt_howto *howto, uint32_t *chosen, uint32_t at, uint32_t len) {
  if (at == len) {
    if (t->left == 0) return false;
    t->left--;
    return all_bring(t, howto, chosen, len);
  }
  for (chosen[at] = at == 0 ? 0 : chosen[at - 1] + 1; chosen[at] < t->changes.len && t->left > 0; chosen[at]++) {
    bool twice = false;
    for (uint32_t i = 0; i < at; i++)
      twice |= t->changes.items[chosen[i]].subject == t->changes.items[chosen[at]].subject &&
               t->changes.items[chosen[i]].fact == t->changes.items[chosen[at]].fact;
    if (!twice && some_bring(t, howto, chosen, at + 1, len)) return true;
  }
  return false;
}

/* The fewest changes by which it can be had; UINT32_MAX: not by fewer than `below`, or than was tried. */
static uint32_t fewest(trying *t, const lt_howto *howto, uint32_t below) {
  uint32_t chosen[TOGETHER];
  t->left = t->tries;
  for (uint32_t len = 1; len <= TOGETHER && len < below; len++) {
    if (!some_bring(t, howto, chosen, 0, len)) continue;
    for (uint32_t i = 0; i < len; i++)
      printf("# by %.*s=%.*s\n", LT_STR_ARG(t->changes.items[chosen[i]].setting.path),
             LT_STR_ARG(t->changes.items[chosen[i]].setting.written));
    return len;
  }
  t->to->whole += t->left > 0;
  return UINT32_MAX;
}

static void check_way(trying *t, const lt_howto *howto, const lt_howto_way *way) {
  lt_settings settings = {0};
  lt_diags unheard = {.arena = &t->scratch};
  for (uint32_t i = 0; i < way->changes.len; i++) {
    const lt_howto_change *c = &way->changes.items[i];
    lt_setting setting = {0};
    lt_str text = lt_str_format(&t->scratch, "%.*s=%.*s", LT_STR_ARG(c->setting.path), LT_STR_ARG(c->setting.written));
    if (c->of != LT_NONE) continue;
    if (!lt_setting_read(&t->scratch, text, &setting, &unheard)) say(t, "cannot be written:", text);
    LT_PUSH(&t->scratch, &settings, setting);
    const lt_fact *fact = &t->loaded->plan->set->facts[c->fact];
    uint32_t subject =
        c->adds ? LT_NONE : lt_plan_find(t->loaded->plan, way->side.plan->facts.subjects.items[c->subject].path);
    bool may = c->adds || (fact->changeable && fact->role == LT_ROLE_NO && !is_done(t->loaded->plan, subject, fact));
    if (!may) say(t, "may not change:", text);
  }
  if (!brings(t, howto, &settings, way->as_of))
    say(t, "does not bring it:", way->changes.len > 0 ? way->changes.items[0].setting.path : LT_STR(""));
  lt_arena_free(&t->scratch);
}

/* How many changes the solver's cheapest way has, where sums and counts were left to it; UINT32_MAX: none. `open`: it
 * says that there may be others. */
static uint32_t ask_solver(trying *t, lt_howto *howto, bool *open) {
  lt_prove_ask ask = {.plan = t->loaded->plan, .slices = &howto->slices, .law_date = LT_UNKNOWN};
  lt_proved proved = {0};
  lt_diags unheard = {.arena = &t->arena};
  ask.goal = (lt_prove_goal){howto->comply, howto->wish.subject, howto->wish.question, howto->wish.cell};
  *open = !lt_prove_can() || !lt_prove_howto(&proved, &ask, &unheard) ||
          (proved.ways.len == 0 && (proved.bound || proved.narrowed));
  uint32_t count = proved.ways.len > 0 ? proved.ways.items[0]->count : UINT32_MAX;
  t->to->solved += proved.ways.len > 0;
  lt_proved_free(&proved);
  return count;
}

static lt_str told(lt_arena *arena, const lt_howto *howto) {
  lt_text text = {.arena = arena};
  lt_report_howto_json(howto, &text);
  return lt_text_str(&text);
}

static void ask(trying *t, lt_wish wish, bool comply) {
  lt_howto howto = {.wish = wish, .comply = comply}, again = {.wish = wish, .comply = comply};
  lt_diags unheard = {.arena = &t->arena};
  t->to->asked++;
  if (lt_howto_search(&howto, t->loaded->plan, LT_UNKNOWN, &unheard) && !howto.already) {
    bool twice = lt_howto_search(&again, t->loaded->plan, LT_UNKNOWN, &unheard);
    if (!twice || !lt_str_equal(told(&t->arena, &howto), told(&t->arena, &again)))
      say(t, "not told again alike", LT_STR(""));
    for (uint32_t i = 0; i < howto.ways.len; i++) check_way(t, &howto, howto.ways.items[i]);
    uint32_t count = howto.ways.len > 0 ? howto.ways.items[0]->count : UINT32_MAX;
    t->to->found += howto.ways.len > 0;
    t->to->bounds += howto.bound || howto.laws_bound;
    t->to->beyond += howto.beyond.len > 0;
    t->to->none += howto.ways.len == 0;
    bool open = howto.bound || howto.laws_bound;
    if (!open && howto.beyond.len > 0 && count > 1) {
      uint32_t solved = ask_solver(t, &howto, &open);
      if (solved < count) count = solved;
    }
    uint32_t least = open ? UINT32_MAX : fewest(t, &howto, count);
    if (least < count) {
      lt_str path = comply ? LT_STR("(comply)") : t->loaded->plan->set->questions[wish.question].id;
      printf("# least %u, told %u\n", least, howto.ways.len > 0 ? count : 0);
      say(t, "there is a cheaper one for", path);
    }
  }
  lt_howto_free(&howto);
  lt_howto_free(&again);
}

/* A value that some norm gives an answer of the subject. */
static void ask_answers(trying *t, uint32_t subject, gen_random *random) {
  const lt_set *set = t->loaded->plan->set;
  const lt_numbers *questions = &set->entities[t->loaded->plan->facts.subjects.items[subject].entity].questions;
  for (uint32_t i = 0; i < questions->len; i++) {
    const lt_question *q = &set->questions[questions->items[i]];
    if (q->kind == LT_QUESTION_DEFINE || q->norms.len == 0 || questions->items[i] == set->law) continue;
    lt_wish wish = {.subject = subject, .question = questions->items[i], .type = q->type};
    if (q->type.set) wish.kind = LT_WISH_INCLUDES;
    wish.type.set = false;
    const lt_norm *norm = &set->norms[q->norms.items[gen_below(random, q->norms.len)]];
    const lt_value *value = NULL;
    for (uint32_t k = 0; k < norm->answers_len; k++)
      if (norm->answers[k].question == questions->items[i]) value = norm->answers[k].value;
    if (value != NULL && value->kind == LT_VALUE_SET && value->members_len > 0) value = value->members[0];
    if (value == NULL || (value->kind != LT_VALUE_CELL && value->kind != LT_VALUE_PERMISSION)) continue;
    wish.cell = value->cell;
    ask(t, wish, false);
  }
}

static void generated(sums *to, uint64_t seed, uint64_t tries) {
  lt_arena arena = {0};
  prop_loaded loaded;
  gen_random random = {seed ^ 0x4017};
  trying t = {.to = to, .loaded = &loaded, .tries = tries};
  snprintf(t.where, sizeof t.where, "seed %llu", (unsigned long long)seed);
  to->plans++;
  if (prop_load(&loaded, gen_make(&arena, seed), NULL, NULL) && loaded.options.law_date == LT_UNKNOWN) {
    lt_diags unheard = {.arena = &t.scratch};
    if (lt_plan_dates_known(loaded.plan, false, &unheard)) {
      find_changes(&t);
      ask(&t, (lt_wish){.question = LT_NONE}, true);
      for (uint32_t s = 0; s < loaded.plan->facts.subjects.len && s < 3; s++) ask_answers(&t, s, &random);
    }
  } else {
    to->refused++;
  }
  lt_slices_free(&t.slices);
  lt_arena_free(&t.arena);
  lt_arena_free(&t.scratch);
  prop_free(&loaded);
  lt_arena_free(&arena);
}

int main(int argc, char **argv) {
  setvbuf(stdout, NULL, _IOLBF, 0);
  uint64_t cases = 60, seed = 1, tries = 1500;
  sums to = {0};
  for (int i = 1; i < argc; i++) {
    if (strcmp(argv[i], "--seed") == 0 && i + 1 < argc)
      seed = strtoull(argv[++i], NULL, 10);
    else if (strcmp(argv[i], "--tries") == 0 && i + 1 < argc)
      tries = strtoull(argv[++i], NULL, 10);
    else
      cases = strtoull(argv[i], NULL, 10);
  }
  for (uint64_t i = 0; i < cases; i++) generated(&to, seed + i, tries);
  printf("# %llu plans, %llu refused; %llu wishes: %llu ways, %llu without, %llu at the bound; %llu past sums, %llu of "
         "them solved; %llu tried, %llu wishes tried out whole\n",
         (unsigned long long)to.plans, (unsigned long long)to.refused, (unsigned long long)to.asked,
         (unsigned long long)to.found, (unsigned long long)to.none, (unsigned long long)to.bounds,
         (unsigned long long)to.beyond, (unsigned long long)to.solved, (unsigned long long)to.tried,
         (unsigned long long)to.whole);
  printf("%s - every way is confirmed, keeps to what may change, and nothing cheaper is found by trying\n",
         to.broken == 0 && to.found > 0 && to.whole > 0 ? "ok 1" : "not ok 1");
  return to.broken != 0 || to.found == 0 || to.whole == 0;
}
