/* scenario_impl.h: what the files of scenario/ share. Layer: scenario, private. Ownership: as the list's arena. */
#ifndef LT_SCENARIO_IMPL_H
#define LT_SCENARIO_IMPL_H

#include "base/json.h"
#include "scenario/scenario.h"

/* ---- say.c: diagnostics ---- */

void lt_scenario_say(lt_scenarios *all, lt_code code, lt_place place, lt_str a0, lt_text2 a1);
/* With "did you mean" if one of the candidates is near, else `otherwise`. */
void lt_scenario_near(lt_scenarios *all, lt_code code, lt_place place, lt_str word, const lt_str *candidates,
                      size_t len, lt_text2 otherwise);
/* Whether the node is of that kind; otherwise L802. `key`: what it is called. */
bool lt_scenario_is(lt_scenarios *all, const lt_doc *doc, lt_doc_kind kind, lt_str key);

/* ---- edit.c: plans with changes ---- */

/* The plan of a scenario, its changes and those of what it starts from applied; NULL with L806. In `arena`. */
const lt_doc *lt_scenario_plan(lt_scenarios *all, lt_arena *arena, const lt_scenario *scenario);
/* The entity of a path such as "items/wan/costs/1", or LT_NONE. */
uint32_t lt_scenario_entity(const lt_set *set, lt_str path);

/* ---- expect.c: what is expected ---- */

/* The parts of what is expected of one answer; those not named are NULL. */
typedef struct lt_wanted {
  const lt_doc *outcome, *value, *norms, *cites, *assumes, *certainty, *lost, *via, *on_behalf_of;
} lt_wanted;
/* Of a requirement: its status, the day by which a step was due, and whether that was kept. */
typedef struct lt_wanted_duty {
  const lt_doc *status, *due, *kept;
} lt_wanted_duty;
/* Adds what `doc`, an `expect` map, says. */
void lt_expect_read(lt_scenarios *all, lt_scenario *scenario, const lt_doc *doc);
/* Adds one column of a table if it is an expectation; false: it is a change to the plan. */
bool lt_expect_column(lt_scenarios *all, lt_scenario *scenario, const lt_doc *cell);
lt_wanted lt_expect_parts(const lt_doc *doc);
lt_wanted_duty lt_expect_duty_parts(const lt_doc *doc);
void lt_expect_check_norm(lt_scenarios *all, lt_str id, lt_place place);
/* Whether `word` is an outcome, other than a value. */
bool lt_expect_is_outcome(const lt_doc *doc);
/* Every name in it; says what is not there. The plan is on the desk. */
void lt_expect_check(lt_scenarios *all, const lt_desk *desk, const lt_expect *expect);
/* The norm of a full or local id, or LT_NONE; `*several`: a local id that more than one policy has. */
uint32_t lt_expect_norm(const lt_set *set, lt_str id, bool *several);

/* ---- notes.c: what is noted besides ---- */

void lt_notes_check(lt_scenarios *all, const lt_expect *expect);
/* Whether all that is wanted is noted; puts what is not, and all notes. */
bool lt_notes_compare(const lt_desk *desk, lt_arena *arena, const lt_doc *wanted, lt_text *missing, lt_text *got);

/* ---- value.c: values as they are written ---- */

/* As canonical JSON, or NULL with a diagnostic (`all->diags`). */
lt_json *lt_expect_value(lt_scenarios *all, lt_arena *arena, lt_type type, const lt_doc *doc);

/* ---- spoken.c ---- */

/* Canonical JSON of one value as it is written in a scenario. */
lt_str lt_scenario_spoken(lt_arena *arena, lt_str json);

/* ---- bore.c ---- */

/* The norms, by number, on which what was decided rests; the run and its explanation are on the desk. */
lt_ids lt_scenario_norms(lt_arena *arena, lt_desk *desk);

/* ---- compare.c ---- */

void lt_expect_compare(lt_scenarios *all, lt_desk *desk, lt_scenario *scenario, const lt_expect *expect);

#endif
