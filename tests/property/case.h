/* case.h: a generated case, loaded and decided; and the engine's answer compared with the reference's. */
#ifndef LT_TESTS_CASE_H
#define LT_TESTS_CASE_H

#include "base/diag.h"
#include "decide/run.h"
#include "generate.h"
#include "plan/plan.h"
#include "value/written.h"
#include "reference.h"

/* A set and a plan, or what the loader said instead. */
typedef struct prop_loaded {
  lt_arena arena; /* scratch of the loading; the diagnostics */
  lt_diags diags;
  lt_set *set;
  lt_plan *plan;
  lt_run_options options;
} prop_loaded;

/* `order`: of the declarations, or NULL; `files`: of the files, or NULL. False if the loader refused something. Free it
 * in either case. */
bool prop_load(prop_loaded *loaded, const gen_case *made, const uint32_t *order, const uint32_t *files);
void prop_free(prop_loaded *loaded);
/* The arguments of a program: [CASES] [--seed S]; true if one case is asked for, which is then all. */
bool prop_args(int argc, char **argv, uint64_t *cases, uint64_t *seed);
/* What the loader said, in English. */
lt_str prop_said(lt_arena *arena, const prop_loaded *loaded);

/* How often what occurred. */
#define PROP_COUNTS(X)                                                                                                 \
  X(value)                                                                                                             \
  X(not_applicable) X(no_rule) X(conflict) X(undetermined) X(discretion) X(asked_unknown) X(by_cells) X(bound) X(sets) \
      X(open_sets) X(permissions) X(conditional) X(forbidden) X(overridden) X(disapplied) X(by_default) X(by_binding)  \
          X(by_rank) X(by_later) X(by_local) X(by_prohibition) X(agreeing) X(uncertain_norms) X(no_policy)             \
              X(own_law_date) X(met) X(breached) X(undetermined_duties) X(not_applicable_duties) X(pending)            \
                  X(witnesses) X(sums_of_dates) X(sums_of_working_days)
typedef struct prop_counts {
#define X(name) uint64_t name;
  PROP_COUNTS(X)
#undef X
} prop_counts;

/* Every difference, a line each; returns how many. `counts` may be NULL. */
uint32_t prop_compare(const lt_run *run, ref_run *ref, lt_text *says, prop_counts *counts);

#endif
