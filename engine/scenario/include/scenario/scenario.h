/* scenario.h: scenarios, the tests of the law: a plan, and what is to be decided about it, as a lawyer writes them in
 * YAML. Layer: scenario; it reads, binds, decides and compares with what the modules before it offer, and decides
 * nothing itself. Ownership: scenarios and results live in the arena of the list and lend from its sources and set;
 * what one scenario opens (plan, run, explanation) lies on the desk, which the caller frees, also after refused
 * memory. */
#ifndef LT_SCENARIO_SCENARIO_H
#define LT_SCENARIO_SCENARIO_H

#include "explain/explain.h"

/* A change to a plan: a value put at a path, or (NULL) what stands there taken away. */
typedef struct lt_edit {
  lt_str path;
  lt_place place;
  const lt_doc *value;
} lt_edit;
typedef LT_VEC(lt_edit) lt_edits;

typedef enum lt_expect_kind {
  LT_EXPECT_VERDICT,
  LT_EXPECT_KINDS,
  LT_EXPECT_NO_POLICY,
  LT_EXPECT_NOTES,
  LT_EXPECT_ANSWER,
  LT_EXPECT_DUTY
} lt_expect_kind;

typedef struct lt_expect {
  lt_expect_kind kind;
  lt_str subject, name; /* as written: path of the subject; question or norm */
  lt_place subject_place, name_place;
  const lt_doc *doc; /* what is expected */
} lt_expect;

/* What did not come out as expected. */
typedef struct lt_failure {
  lt_str at; /* "items/wan/approver", "items/wan/approver norms", "verdict" */
  lt_str expected, actual;
  lt_text2 why; /* lines; may be empty */
} lt_failure;

typedef enum lt_scenario_status { LT_SCENARIO_PASSED, LT_SCENARIO_FAILED, LT_SCENARIO_TODO } lt_scenario_status;

typedef struct lt_scenario {
  lt_str name; /* of a case: the scenario's, a colon, and the case's */
  lt_place place;
  const struct lt_scenario *base; /* whose plan it starts from, or NULL: `plan` */
  const lt_doc *plan;
  lt_edits edits;
  lt_cell on, as_of; /* LT_UNKNOWN: not given */
  bool todo;
  lt_str todo_why;
  LT_VEC(lt_expect) expects;
  bool left_out; /* by the expression that chooses */
  lt_scenario_status status;
  LT_VEC(lt_failure) failures;
  lt_ids norms; /* after it was run: those on which what was decided rests, by number */
} lt_scenario;

typedef struct lt_scenarios {
  lt_arena *arena;
  const lt_set *set;
  lt_diags *diags;
  LT_VEC(lt_scenario *) list; /* in the order of files and in them */
  uint32_t passed, failed, todo;
} lt_scenarios;

/* What one scenario opens. Zeroed is valid. */
typedef struct lt_desk {
  lt_arena scratch, said;
  lt_plan *plan;
  lt_run *run;
  lt_explanation *explanation;
  lt_slices slices;
} lt_desk;
void lt_desk_free(lt_desk *desk);

/* Adds the scenarios of a file; what is wrong with it is in the list's diagnostics (L8xx). */
void lt_scenarios_read(lt_scenarios *all, const lt_source *source);
/* Keeps those whose name the POSIX extended expression matches; false with L812 if it is none. */
bool lt_scenarios_choose(lt_scenarios *all, const char *expression);
/* Binds every plan and resolves every name; false if there was an error in any. */
bool lt_scenarios_check(lt_scenarios *all, lt_desk *desk);
/* Decides and compares; after a check without errors. */
void lt_scenarios_run(lt_scenarios *all, lt_desk *desk);

typedef enum lt_scenario_format {
  LT_SCENARIO_PRETTY,
  LT_SCENARIO_TAP /* version 14 */,
  LT_SCENARIO_JUNIT,
  LT_SCENARIO_JSON /* canonical "luat.tests/1" */
} lt_scenario_format;
void lt_scenarios_print(const lt_scenarios *all, lt_scenario_format format, lt_lang lang, lt_text *out);
/* "passed", "failed", "todo". Lent for ever. */
const char *lt_scenario_word(lt_scenario_status status);

#endif
