/* run.c: scenarios checked and run, one after the other on one desk. The check finds every error of every file before
 * anything is decided; a plan that several scenarios start from complains once. */
#include <string.h>

#include "scenario_impl.h"

void lt_desk_free(lt_desk *desk) {
  lt_explanation_free(desk->explanation);
  lt_run_free(desk->run);
  lt_plan_free(desk->plan);
  lt_slices_free(&desk->slices);
  lt_arena_free(&desk->scratch);
  lt_arena_free(&desk->said);
  memset(desk, 0, sizeof *desk);
}

static void clear(lt_desk *desk) {
  lt_explanation_free(desk->explanation);
  lt_run_free(desk->run);
  lt_plan_free(desk->plan);
  desk->explanation = NULL;
  desk->run = NULL;
  desk->plan = NULL;
  lt_arena_free(&desk->scratch);
  lt_arena_free(&desk->said);
}

static bool is_said(const lt_diags *diags, const lt_diag *diag) {
  for (uint32_t i = 0; i < diags->list.len; i++) {
    const lt_diag *old = &diags->list.items[i];
    if (old->code == diag->code && old->place.source == diag->place.source && old->place.line == diag->place.line &&
        old->place.column == diag->place.column)
      return true;
  }
  return false;
}

static lt_text2 keep(lt_arena *arena, lt_text2 text) {
  return (lt_text2){lt_str_copy(arena, text.vi), lt_str_copy(arena, text.en)};
}

/* What binding said, each once. Places may lend from the plan, which is about to go: they are in the scenario's
 * file. */
static void pass_on(lt_scenarios *all, const lt_scenario *scenario, const lt_diags *said) {
  lt_diags *diags = all->diags;
  for (uint32_t i = 0; i < said->list.len; i++) {
    lt_diag diag = said->list.items[i];
    if (diag.place.line == 0) diag.place = scenario->place;
    diag.place.source = scenario->place.source;
    if (diag.also.line > 0) diag.also.source = scenario->place.source;
    if (diag.code == LT_L277 || is_said(diags, &diag)) continue; /* steps out of order are what a scenario is about */
    lt_text2 none = {LT_STR(""), LT_STR("")};
    lt_diag *own = lt_diag_add(diags, diag.code, diag.place, none, none, none, none);
    own->message = keep(diags->arena, diag.message);
    own->hint = keep(diags->arena, diag.hint);
    own->label = keep(diags->arena, diag.label);
    own->also = diag.also;
    own->also_says = keep(diags->arena, diag.also_says);
  }
}

/* Puts the bound plan of a scenario on the desk; false if it cannot be bound or has no law date. */
static bool open_plan(lt_scenarios *all, lt_desk *desk, const lt_scenario *scenario) {
  clear(desk);
  const lt_doc *doc = lt_scenario_plan(all, &desk->scratch, scenario);
  if (doc == NULL) return false;
  lt_diags said = {.arena = &desk->said};
  desk->plan = lt_plan_bind(all->set, doc, scenario->as_of, &said);
  pass_on(all, scenario, &said);
  if (desk->plan == NULL) return false;
  said.list.len = 0;
  bool known = lt_plan_dates_known(desk->plan, scenario->on != LT_UNKNOWN, &said);
  pass_on(all, scenario, &said);
  return known;
}

bool lt_scenarios_check(lt_scenarios *all, lt_desk *desk) {
  for (uint32_t i = 0; i < all->list.len; i++) {
    const lt_scenario *scenario = all->list.items[i];
    if (scenario->todo || !open_plan(all, desk, scenario)) continue;
    for (uint32_t k = 0; k < scenario->expects.len; k++) lt_expect_check(all, desk, &scenario->expects.items[k]);
  }
  clear(desk);
  return all->diags->errors == 0;
}

static void run_one(lt_scenarios *all, lt_desk *desk, lt_scenario *scenario) {
  if (!open_plan(all, desk, scenario)) return;
  lt_run_options options = {.law_date = scenario->on, .as_of = desk->plan->as_of};
  desk->run = lt_run_decide(all->set, &desk->plan->facts, &desk->slices, options);
  desk->explanation = lt_explain_build(all->set, desk->plan, desk->run);
  scenario->norms = lt_scenario_norms(all->arena, desk);
  for (uint32_t i = 0; i < scenario->expects.len; i++)
    lt_expect_compare(all, desk, scenario, &scenario->expects.items[i]);
  scenario->status = scenario->failures.len > 0 ? LT_SCENARIO_FAILED : LT_SCENARIO_PASSED;
}

void lt_scenarios_run(lt_scenarios *all, lt_desk *desk) {
  for (uint32_t i = 0; i < all->list.len; i++) {
    lt_scenario *scenario = all->list.items[i];
    if (scenario->left_out) continue;
    if (scenario->todo)
      scenario->status = LT_SCENARIO_TODO;
    else
      run_one(all, desk, scenario);
    all->passed += scenario->status == LT_SCENARIO_PASSED;
    all->failed += scenario->status == LT_SCENARIO_FAILED;
    all->todo += scenario->status == LT_SCENARIO_TODO;
  }
  clear(desk);
}
