/* api_impl.h: what the files of api/ share: the objects behind the opaque types, and how a call is guarded against
 * refused memory. Layer: api; the only module that sees both the public header and all of the inside. */
#ifndef LT_API_IMPL_H
#define LT_API_IMPL_H

#include "base/diag.h"
#include "decide/run.h"
#include "explain/explain.h"
#include "luat/luat.h"
#include "plan/plan.h"
#include "value/written.h"
#include "policy/set.h"
#include "report/law.h"
#include "script/script.h"
#include "store/store.h"

struct luat_text {
  size_t len;
  char data[];
};

/* A settled diagnostic: its texts end in NUL, its sources are the list's own. */
struct luat_diagnostic {
  lt_diag diag;
};

struct luat_diagnostics {
  lt_arena arena;
  lt_diags diags;
  uint32_t settled; /* so many of them are settled, and can be seen from outside */
  uint32_t settled_errors, settled_dropped;
  LT_VEC(const lt_source *) kept;      /* copies of sources, in this arena */
  LT_VEC(const lt_source *) kept_from; /* beside it: what each is a copy of; NULL once the call is over */
};

struct luat_policy_set {
  lt_set *set;
  lt_arena arena;
  const char **norm_ids; /* by number, each ending in NUL */
  lt_shared_slices *slices; /* of all decisions, batches and streams on it */
  char digest[80];
};

struct luat_policy_slice {
  lt_slice *slice;
};

struct luat_plan {
  lt_plan *plan;
  const luat_policy_set *set;
  char digest[80];
};

struct luat_decision {
  const luat_policy_set *set;
  const luat_plan *plan;
  lt_slices slices;
  lt_run *run;
  lt_explanation *explanation;    /* NULL: not asked for yet */
  lt_arena arena;                 /* records */
  luat_answer **answers;          /* as run->answers; NULL: not asked for yet */
  luat_requirement *requirements; /* of run->duties those that are asked of the plan */
  uint32_t *first_requirement;    /* by subject, and one past the last */
  const char **paths;             /* by subject */
};

/* Guards: each public call puts its arguments in a struct of its own and runs through here. LUAT_NO_MEMORY if memory
 * was refused, else what `*status` became. */
luat_status lt_api_guard(void (*work)(void *call), void *call, const luat_status *status);
/* The same for a call that may add diagnostics: where memory is refused, those that it had begun to add are forgotten,
 * for what they point into is gone. */
luat_status lt_api_guard_diagnosed(void (*work)(void *call), void *call, const luat_status *status,
                                   luat_diagnostics *diagnostics);

/* Makes a given text. NULL if memory is refused. */
luat_text *lt_api_text(lt_str s);
/* The same inside a guard: refusal leaves it. */
luat_text *lt_api_text_of(const lt_text *text);

/* Copies the sources that diagnostics point into, so that these outlive what was being read; then sorts. Inside a
 * guard. */
void lt_api_diagnostics_settle(luat_diagnostics *diagnostics);
/* What is in `from`, which was about that piece of a file, goes to `to`, and `from` is empty then. Inside a guard. */
void lt_api_diagnostics_move(luat_diagnostics *from, luat_diagnostics *to, const luat_submission *about);
/* What this call refuses as `wrong`, unless it hit a bound: that is told by its code. Before settling. */
luat_status lt_api_refused(const luat_diagnostics *diagnostics, luat_status wrong);
/* Reads a date argument; LT_UNKNOWN for NULL; false with L709. Inside a guard. */
bool lt_api_date(luat_diagnostics *diagnostics, const char *date, lt_cell *out);

typedef LT_VEC(lt_called) lt_calleds;
/* Every record of that id; options, facts and questions also without their choice or entity, as plans name them. */
void lt_api_called(const lt_set *set, lt_arena *arena, lt_str id, lt_calleds *out);
/* Nothing is called that: L708 with the nearest id of any kind; LUAT_USAGE. Inside a guard. */
luat_status lt_api_unknown(const lt_set *set, lt_arena *scratch, lt_str id, luat_diagnostics *diagnostics);
/* The number of an id of that kind (of options: a matter), or LUAT_USAGE with L708 and the nearest. Inside a guard. */
luat_status lt_api_find(const lt_set *set, lt_arena *scratch, lt_record record, const char *id, uint32_t *out,
                        luat_diagnostics *diagnostics);

/* The explanation of a decision, made when it is first asked for. Inside a guard. */
const lt_explanation *lt_api_explanation(const luat_decision *decision);
/* The n-th question of an entity that is no define: those that a plan's reader asks; LT_NONE past the last. */
uint32_t lt_api_question_at(const lt_set *set, uint32_t entity, size_t index);
/* The subject of a path, or LUAT_USAGE with L706, which names the nearest. Inside a guard. */
luat_status lt_api_subject_find(const luat_decision *decision, lt_arena *scratch, const char *path, uint32_t *out,
                                luat_diagnostics *diagnostics);
/* The question of that name of the subject, or LUAT_USAGE with L707, which lists them. Inside a guard. */
luat_status lt_api_question_find(const luat_decision *decision, lt_arena *scratch, uint32_t subject, lt_str name,
                                 uint32_t *out, luat_diagnostics *diagnostics);

/* Takes a bound plan. Inside a guard: where memory is refused the plan still is the caller's. */
luat_plan *lt_api_plan_new(lt_plan *plan, const luat_policy_set *set);
/* As luat_plan_read; places are those of the file that the submission is a line of. */
luat_status lt_api_submission_read(luat_plan **out, const luat_policy_set *set, const luat_submission *submission,
                                   const char *as_of, luat_diagnostics *diagnostics);

/* Reads a folder's scripts (`.lua`, folders in it included) into the arena, sorted by name. Inside a guard. */
typedef struct lt_api_files {
  LT_VEC(lt_script_file) list;
} lt_api_files;
luat_status lt_api_folder_read(lt_arena *arena, const char *folder, lt_api_files *out, lt_diags *diags);
/* Adds a scenario file, or those (`.scenarios.yaml`) of a folder and of the folders in it, named from `path`. LUAT_IO
 * with L811 where there is none. */
luat_status lt_api_scenarios_read(lt_arena *arena, const char *path, lt_api_files *out, lt_diags *diags);
/* Runs and seals them. The arena holds what diagnostics point into until these are settled. Inside a guard. */
luat_status lt_api_seal(lt_arena *arena, const lt_api_files *files, lt_set **out, luat_diagnostics *diagnostics);
/* Reads a file whole; `-` is standard input. */
luat_status lt_api_file_read(lt_arena *arena, const char *path, size_t size_max, lt_str *out, lt_diags *diags);

#endif
