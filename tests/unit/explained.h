/* explained.h: a plan decided and explained from texts, for the tests of explain/ and report/.
 * `explained_make` leaves a diagnostic on the screen and NULL where something does not load. */
#ifndef LT_TESTS_EXPLAINED_H
#define LT_TESTS_EXPLAINED_H

#include "check.h"
#include "explain/explain.h"
#include "script/script.h"

typedef struct explained {
  lt_arena arena;
  lt_diags diags;
  lt_set *set;
  lt_plan *plan;
  lt_slices slices;
  lt_run *run;
  lt_explanation *explanation;
} explained;

static inline void explained_free(explained *x) {
  lt_explanation_free(x->explanation);
  if (x->run) lt_run_free(x->run);
  lt_slices_free(&x->slices);
  if (x->plan) lt_plan_free(x->plan);
  if (x->set) lt_set_free(x->set);
  lt_arena_free(&x->arena);
}

static inline bool explained_fails(explained *x) {
  lt_text text = {.arena = &x->arena};
  lt_diags_print(&x->diags, LT_DIAG_HUMAN, LT_VI, &text);
  printf("# %.*s\n", LT_STR_ARG(lt_text_str(&text)));
  return false;
}

/* Reads, seals, binds, decides and explains. */
static inline bool explained_make(explained *x, const char *vocabulary, const char *policy, const char *plan) {
  *x = (explained){0};
  x->diags.arena = &x->arena;
  lt_draft draft = {.arena = &x->arena};
  lt_script_file files[] = {{LT_STR("vocabulary.lua"), lt_str_of(vocabulary)},
                            {LT_STR("policy.lua"), lt_str_of(policy)}};
  if (!lt_script_read(&draft, files, 2, NULL, &x->diags)) return explained_fails(x);
  x->set = lt_set_seal(&draft, &x->diags);
  if (!x->set) return explained_fails(x);
  lt_source *source = lt_source_new(&x->arena, LT_STR("plan.yaml"), lt_str_of(plan));
  x->plan = lt_plan_read(x->set, source, LT_DOC_YAML, LT_UNKNOWN, &x->diags);
  if (!x->plan) return explained_fails(x);
  x->run = lt_run_decide(x->set, &x->plan->facts, &x->slices, (lt_run_options){LT_UNKNOWN, x->plan->as_of});
  x->explanation = lt_explain_build(x->set, x->plan, x->run);
  return true;
}

static inline const lt_why *explained_why(const explained *x, const char *subject, const char *question) {
  uint32_t s = lt_plan_find(x->plan, lt_str_of(subject));
  if (s == LT_NONE) return NULL;
  uint32_t q = lt_set_question(x->set, x->plan->facts.subjects.items[s].entity, lt_str_of(question));
  return q == LT_NONE ? NULL : lt_explain_answer(x->explanation, s, q);
}

#endif
