/* explain.c: the explanation of a whole run, built answer by answer in the order of the strata, so that what a
 * condition reads is explained before it. The idea: one pass over subjects and questions, each answer once; later steps
 * only lend. No words here. */
#include <assert.h>

#include "explain_impl.h"

enum { DEEP = 64 }; /* strata */

bool lt_explain_has_law(const lt_explanation *explanation, uint32_t subject) {
  return explanation->run->slice_of[subject]->none == LT_POLICY_FOUND;
}

bool lt_explain_requires(const lt_run *run, const lt_duty *duty) {
  uint32_t policy = run->set->norms[duty->norm].policy;
  bool applies = run->set->policies[policy].applies == NULL;
  for (uint32_t i = 0; i < run->policies.len && !applies; i++) applies = run->policies.items[i] == policy;
  return applies;
}

static bool is_define(const lt_explanation *explanation, uint32_t question) {
  return explanation->set->questions[question].kind == LT_QUESTION_DEFINE;
}

/* Most defines of a set are read by nothing that concludes anything of a plan, so each is explained when somebody first
 * asks. Where they stand on one another many deep, all are, from below: then nobody asks before. */
const lt_why *lt_explain_answer(const lt_explanation *explanation, uint32_t subject, uint32_t question) {
  assert(explanation->set->questions[question].entity == explanation->plan->facts.subjects.items[subject].entity);
  uint32_t at = explanation->run->first_answer[subject] + explanation->set->questions[question].slot;
  lt_why **answers = explanation->answers;
  bool now = answers[at] == NULL && is_define(explanation, question) && explanation->laws.len == 0 &&
             lt_explain_has_law(explanation, subject);
  if (now) answers[at] = lt_why_build((lt_explanation *)(uintptr_t)explanation, subject, question);
  return answers[at];
}

const lt_why *lt_explain_law(const lt_explanation *explanation) {
  return explanation->choice ? lt_explain_answer(explanation, 0, explanation->set->law) : NULL;
}

static void build_answers(lt_explanation *explanation) {
  const lt_set *set = explanation->set;
  uint32_t subjects = explanation->plan->facts.subjects.len, answers = 0;
  for (uint32_t s = 0; s < subjects; s++)
    answers += set->entities[explanation->plan->facts.subjects.items[s].entity].questions.len;
  explanation->answers = LT_NEW_ARRAY(&explanation->arena, lt_why *, answers + 1);

  /* Subjects by entity, so that a question meets only its own. */
  uint32_t *next = LT_NEW_ARRAY(&explanation->arena, uint32_t, subjects + 1);
  uint32_t *first = LT_NEW_ARRAY(&explanation->arena, uint32_t, set->entities_len + 1);
  for (uint32_t i = 0; i < set->entities_len; i++) first[i] = LT_NONE;
  for (uint32_t s = subjects; s-- > 0;) {
    uint32_t entity = explanation->plan->facts.subjects.items[s].entity;
    next[s] = first[entity];
    first[entity] = s;
  }
  bool choice = explanation->run->slice_of[0]->key.transitions, deep = set->strata > DEEP;
  for (uint32_t stratum = 0; stratum <= set->strata; stratum++) {
    for (uint32_t i = 0; i < set->questions_len; i++) {
      const lt_question *question = &set->questions[i];
      if (question->stratum != stratum || (is_define(explanation, i) && !deep)) continue;
      if (i == set->law && !choice) continue; /* told by the choice of law */
      for (uint32_t s = first[question->entity]; s != LT_NONE; s = next[s])
        if (lt_explain_has_law(explanation, s))
          explanation->answers[explanation->run->first_answer[s] + question->slot] = lt_why_build(explanation, s, i);
    }
  }
}

static void build_duties(lt_explanation *explanation) {
  const lt_run *run = explanation->run;
  uint32_t subjects = explanation->plan->facts.subjects.len, d = 0;
  explanation->first_duty = LT_NEW_ARRAY(&explanation->arena, uint32_t, subjects + 1);
  explanation->duties.items =
      lt_arena_take(&explanation->arena, (run->duties.len + 1) * sizeof *explanation->duties.items);
  explanation->duties.cap = run->duties.len;
  for (uint32_t s = 0; s < subjects; s++) {
    explanation->first_duty[s] = explanation->duties.len;
    for (; d < run->duties.len && run->duties.items[d].subject == s; d++)
      if (lt_explain_requires(run, &run->duties.items[d]))
        LT_PUSH(&explanation->arena, &explanation->duties,
                explanation->brief ? (lt_why_duty){.duty = &run->duties.items[d]}
                                   : lt_why_duty_build(explanation, &run->duties.items[d]));
  }
  explanation->first_duty[subjects] = explanation->duties.len;
}

static bool is_open(const lt_question *question, const lt_answer *answer) {
  return question->kind != LT_QUESTION_PERMISSION && question->kind != LT_QUESTION_DEFINE &&
         (answer->outcome == LT_UNDETERMINED || answer->outcome == LT_NO_RULE || answer->outcome == LT_DISCRETION);
}

/* Questions left open, and subjects without law, in plan order. */
static void build_open(lt_explanation *explanation) {
  const lt_set *set = explanation->set;
  for (uint32_t s = 0; s < explanation->plan->facts.subjects.len; s++) {
    const lt_slice *slice = explanation->run->slice_of[s];
    if (!lt_explain_has_law(explanation, s)) {
      bool there = false;
      for (uint32_t i = 0; i < explanation->none.len && !there; i++) there = explanation->none.items[i].slice == slice;
      if (!there) LT_PUSH(&explanation->arena, &explanation->none, ((lt_no_law){.slice = slice, .subject = s}));
      continue;
    }
    const lt_numbers *questions = &set->entities[explanation->plan->facts.subjects.items[s].entity].questions;
    for (uint32_t i = 0; i < questions->len; i++)
      if (is_open(&set->questions[questions->items[i]], lt_run_answer(explanation->run, s, questions->items[i])) &&
          lt_explain_answer(explanation, s, questions->items[i]))
        LT_PUSH(&explanation->arena, &explanation->open, ((lt_open_question){s, questions->items[i]}));
  }
}

typedef struct building {
  lt_explanation *explanation;
  const lt_set *set;
  const lt_plan *plan;
  const lt_run *run;
  bool brief, telling;
} building;

static lt_explanation *make(building b);

/* The choice is explained as of the plan alone, on the facts that it was decided on. */
static void explain_choice(lt_explanation *explanation) {
  const lt_run *choice = explanation->run->choice;
  if (!choice) return;
  lt_plan *plan = lt_arena_copy(&explanation->arena, explanation->plan, sizeof *plan);
  plan->facts = *choice->facts;
  explanation->choice = make((building){NULL, explanation->set, plan, choice, explanation->brief, false});
}

static void explain_laws(lt_explanation *explanation) {
  const lt_run *run = explanation->run;
  explanation->laws.items = LT_NEW_ARRAY(&explanation->arena, lt_explanation *, run->laws.len + 1);
  explanation->laws.cap = run->laws.len;
  for (uint32_t i = 0; i < run->laws.len; i++) {
    explanation->laws.items[explanation->laws.len++] =
        make((building){NULL, explanation->set, explanation->plan, run->laws.items[i], explanation->brief, false});
  }
}

/* Its answer stands among those of the plan, unless no transition applies. */
static void tell_law(lt_explanation *explanation) {
  uint32_t law = explanation->set->law;
  if (!explanation->choice) return;
  const lt_answer *answer = lt_run_answer(explanation->run->choice, 0, law);
  if (answer->outcome == LT_NO_RULE || answer->outcome == LT_NOT_APPLICABLE) return;
  uint32_t slot = explanation->set->questions[law].slot;
  explanation->answers[explanation->run->first_answer[0] + slot] =
      explanation->choice->answers[explanation->choice->run->first_answer[0] + slot];
}

static void build(void *arg) {
  building *b = arg;
  lt_arena arena = {0};
  lt_explanation *explanation = LT_NEW(&arena, lt_explanation);
  explanation->arena = arena;
  explanation->set = b->set;
  explanation->plan = b->plan;
  explanation->run = b->run;
  explanation->brief = b->brief;
  explanation->telling = b->telling;
  explanation->scopes = LT_NEW_ARRAY(&explanation->arena, lt_proof *, b->set->policies_len + 1);
  if (b->telling) explanation->weighs = LT_NEW_ARRAY(&explanation->arena, uint8_t, b->set->norms_len + 1);
  b->explanation = explanation;
  explain_choice(explanation);
  explain_laws(explanation);
  if (explanation->laws.len > 0) {
    lt_laws_join(explanation);
  } else {
    build_answers(explanation);
    build_duties(explanation);
  }
  tell_law(explanation);
  if (explanation->brief) return;
  build_open(explanation);
  lt_notes_build(explanation);
  lt_remarks_build(explanation);
}

static lt_explanation *make(building b) {
  if (!lt_protect(build, &b)) {
    lt_explanation_free(b.explanation);
    lt_out_of_memory();
  }
  return b.explanation;
}

lt_explanation *lt_explain_build(const lt_set *set, const lt_plan *plan, const lt_run *run) {
  return make((building){NULL, set, plan, run, false, false});
}

lt_explanation *lt_explain_brief(const lt_set *set, const lt_plan *plan, const lt_run *run) {
  return make((building){NULL, set, plan, run, true, false});
}

lt_explanation *lt_explain_telling(const lt_set *set, const lt_plan *plan, const lt_run *run) {
  return make((building){NULL, set, plan, run, false, true});
}

void lt_explanation_free(lt_explanation *explanation) {
  if (!explanation) return;
  lt_explanation_free(explanation->choice);
  for (uint32_t i = 0; i < explanation->laws.len; i++) lt_explanation_free(explanation->laws.items[i]);
  lt_arena arena = explanation->arena;
  lt_arena_free(&arena);
}

lt_str lt_explain_path(const lt_explanation *explanation, lt_arena *arena, const lt_used *used) {
  if (!used->why) return lt_plan_path(arena, explanation->plan, used->subject, used->item);
  const lt_question *question = &explanation->set->questions[used->item];
  lt_str id = question->id;
  size_t hash = lt_str_find(id, LT_STR("#"), 0);
  if (question->kind == LT_QUESTION_DEFINE && hash != SIZE_MAX) id = lt_str_slice(id, hash + 1, id.len);
  return lt_str_join(arena, explanation->plan->facts.subjects.items[used->subject].path, '/', id);
}
