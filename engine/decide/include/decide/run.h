/* run.h: one plan decided: for every subject and question an outcome, and which norms are certain and possible.
 * Layer: decide. Ownership: a run owns all it holds in one arena, and lends from the plan, the slices and the set,
 * which must outlive it. The winners, losers and what did not match are read off the same bits on request
 * (lt_run_standings): nothing is recorded twice, and there is no way to decide without them. */
#ifndef LT_DECIDE_RUN_H
#define LT_DECIDE_RUN_H

#include "decide/slice.h"
#include "expr/facts.h"

typedef enum lt_outcome {
  LT_VALUE,
  LT_NOT_APPLICABLE,
  LT_NO_RULE,
  LT_CONFLICT,
  LT_UNDETERMINED,
  LT_DISCRETION
} lt_outcome;

typedef struct lt_answer {
  uint8_t outcome;            /* lt_outcome */
  bool asked_unknown;         /* undetermined because it is not known whether it is asked */
  bool by_cells;              /* settled by going through the cells of unknown facts (contract 7) */
  bool bound;                 /* more than LT_CELLS_MAX combinations: left undetermined */
  bool open;                  /* a set: others may belong (an open set fact joined it) */
  lt_cell cell;               /* LT_VALUE of one value: it; of a permission: lt_permission */
  /* LT_VALUE of one value, LT_DISCRETION: what the decisive norms say; of a set: what closes it, or NULL */
  const lt_value *value;
  /* a set: its members (LT_VALUE: all in `certain`); undetermined: surely, and perhaps besides */
  lt_members certain, perhaps;
  lt_possible possible;       /* as conditions of later questions see it */
  const struct lt_elsewhere *elsewhere; /* a body, office or set of them: as it is seen on other days; NULL: no other */
} lt_answer;

enum { LT_CELLS_MAX = 4096 };

typedef enum lt_standing_kind {
  LT_STANDS_DECISIVE, /* in the class that decides; its value is the answer, or one side of the conflict */
  LT_STANDS_REASON,   /* not of that class, not beaten by an override, and says the same; of a set: joins it */
  LT_STANDS_PERHAPS,  /* may decide: undetermined */
  LT_STANDS_LOST,
  LT_STANDS_UNMATCHED /* its condition does not hold, or its policy does not apply */
} lt_standing_kind;
typedef enum lt_lost {
  LT_LOST_NOT,
  LT_LOST_DISAPPLIED,
  LT_LOST_OVERRIDDEN,
  LT_LOST_BINDING,
  LT_LOST_DEFAULT,
  LT_LOST_RANK,
  LT_LOST_LATER,
  LT_LOST_LOCAL,
  LT_LOST_PROHIBITION
} lt_lost;

/* How a norm of the slice stands in one question of one subject. */
typedef struct lt_standing {
  uint32_t norm;
  lt_standing_kind kind;
  lt_truth applies;           /* LT_MAYBE: possible, not certain (before overriding) */
  bool conditional;           /* a permit whose `provided` are not all met; LT_MAYBE ones too */
  const lt_value *value;
  uint32_t to;                /* lost: to which norm, or LT_NONE */
  lt_lost why;
} lt_standing;

typedef enum lt_duty_status {
  LT_DUTY_MET,
  LT_DUTY_BREACHED,
  LT_DUTY_UNDETERMINED,
  LT_DUTY_NOT_APPLICABLE,
  LT_DUTY_PENDING
} lt_duty_status;

/* The day by which a step must be taken, where the duty says so in one test of that step. */
typedef struct lt_due {
  lt_cell day;                /* LT_UNKNOWN: none, or not known */
  bool before;                /* the step must lie before the day, not on it */
  lt_cell done;               /* when the step was taken; LT_ABSENT: not yet */
  lt_truth kept;              /* LT_MAYBE: not yet taken and not yet late, or not known */
  int64_t late;               /* not kept: by how many days; of a step not taken, up to `as of` */
} lt_due;

typedef struct lt_duty {
  uint32_t subject, norm;
  lt_duty_status status;
  lt_truth applies, holds;
  uint32_t witness;           /* the element of the outermost list test that decided, or LT_NONE */
  lt_due due;
  bool maybe_in_force;        /* its act is in the zone of an uncertain date */
} lt_duty;

/* Verdicts, the gravest first; a mask of these is `kinds`. */
typedef enum lt_verdict {
  LT_VERDICT_CONFLICT,
  LT_VERDICT_BREACHES,
  LT_VERDICT_UNDETERMINED,
  LT_VERDICT_NO_POLICY,
  LT_VERDICT_CONDITIONAL,
  LT_VERDICT_SILENT,
  LT_VERDICT_COMPLIES
} lt_verdict;

typedef struct lt_run_options {
  lt_cell law_date;           /* of the plan, given by the caller, or LT_UNKNOWN: by the entity's facts, else as_of */
  lt_cell as_of;              /* the plan's */
} lt_run_options;

/* How many candidates for the law are decided where it is open. */
enum { LT_LAWS_MAX = 8 };

/* The law of a plan (contract 9). The base date is the one given, else the first known law date of the plan's own, else
 * `as of`. Before anything else, the question which law governs is decided on the transitions alone, unless a law date
 * was given for a plan that has one of its own: then the caller asks what another day's law would say. A policy that
 * comes of it moves the law date to the nearest day on which that policy has a norm in force. Where that question stays
 * open, the plan is decided under every candidate, and the run holds what all of these agree on. */
typedef struct lt_run {
  lt_arena arena;
  const lt_set *set;
  const lt_facts *facts;
  lt_run_options options;
  const lt_slice **slice_of;  /* by subject; where candidates differ, of the first that has a policy in force */
  const lt_facts **facts_of;  /* by subject: the plan's facts, with the bodies that live on its law date */
  lt_cell *law_dates;         /* by subject; LT_UNKNOWN: candidates differ */
  uint32_t *law_facts;        /* by subject: the fact that chose it; LT_NONE: as_of, or given */
  lt_answer *answers;         /* by subject: first_answer[subject] + the question's slot */
  uint32_t *first_answer;
  LT_VEC(lt_duty) duties;     /* by subject, then norm */
  LT_VEC(lt_eliminated) eliminated; /* of all slices, with those of scope, sorted, distinct */
  lt_numbers policies;        /* that applied, or may have */
  lt_verdict verdict;
  unsigned kinds;             /* 1 << lt_verdict */
  lt_cell base_date;          /* of the plan, before any transition */
  uint32_t law;               /* the policy whose law a transition chose, or LT_NONE */
  struct lt_run *choice; /* the question which law governs, decided of the plan alone on facts that have `considered`;
                            NULL: no transition was asked */
  /* that question is open: the plan under each candidate, `law` saying which (LT_NONE: the base date's) */
  LT_VEC(struct lt_run *) laws;
  bool laws_bound;            /* there are more candidates than LT_LAWS_MAX: nothing is agreed on */
  struct lt_run_bits *bits;   /* private; NULL where `laws` are */
} lt_run;

/* Decides. NULL only if the plan's law date or place is not known; callers refuse such plans before. */
lt_run *lt_run_decide(const lt_set *set, const lt_facts *facts, lt_slices *slices, lt_run_options options);
void lt_run_free(lt_run *run);

const lt_answer *lt_run_answer(const lt_run *run, uint32_t subject, uint32_t question);
/* A permission about something that the plan states: that no norm answers it would count for the verdict. */
bool lt_run_counts_silence(const lt_run *run, uint32_t subject, uint32_t question);
/* And none does. */
bool lt_run_is_silent(const lt_run *run, uint32_t subject, uint32_t question);
/* An obligation of a subject, or NULL. */
const lt_duty *lt_run_duty_of(const lt_run *run, uint32_t subject, uint32_t norm);
/* Whether a norm of the slice applies to the subject: in force, its policy applies, its condition holds, nothing
 * disapplies it. */
lt_truth lt_run_applies(const lt_run *run, uint32_t subject, uint32_t norm);
/* Norms of the slice that answer the question, in order of precedence; returns how many. Of a run that holds what
 * candidates agree on there are none: ask each of `laws`. */
uint32_t lt_run_standings(const lt_run *run, lt_arena *arena, uint32_t subject, uint32_t question, lt_standing **out);
/* The same, of those only that surely or perhaps apply. */
uint32_t lt_run_standings_possible(const lt_run *run, lt_arena *arena, uint32_t subject, uint32_t question,
                                   lt_standing **out);
/* The same, of those that do not stand unmatched: also those that would apply and are disapplied. */
uint32_t lt_run_standings_telling(const lt_run *run, lt_arena *arena, uint32_t subject, uint32_t question,
                                  lt_standing **out);
/* A constant of a norm as it is on the subject's law date: the body that lives in its place. LT_UNKNOWN: one of
 * several. */
lt_cell lt_run_constant(const lt_run *run, uint32_t subject, const lt_value *value);
/* A scope for evaluating trees with this run's answers (explanation, reference, `whynot`). */
lt_scope lt_run_scope(const lt_run *run, uint32_t subject);
/* What a tree is worth in such a scope if all that is not yet done may still be done: so obligations are looked at. */
lt_truth lt_run_undone(const lt_run *run, const lt_scope *scope, const lt_expr *expr);

#endif
