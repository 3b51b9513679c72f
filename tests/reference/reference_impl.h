/* reference_impl.h: what the reference's files share. */
#ifndef LT_TESTS_REFERENCE_IMPL_H
#define LT_TESTS_REFERENCE_IMPL_H

#include "reference.h"

/* What a scalar term may still be. */
typedef struct ref_can {
  LT_VEC(lt_cell) cells; /* in no order, distinct; LT_ABSENT may be one */
  bool unknown;          /* anything else, too */
} ref_can;

/* What a set may still hold. */
typedef struct ref_set {
  lt_members certain, perhaps;
  bool absent, maybe_absent, unknown; /* unknown: members that nobody can name */
} ref_set;

/* What a norm says to a question. */
typedef enum ref_says_kind { REF_CELL, REF_MEMBERS, REF_INAPPLICABLE, REF_DISCRETION, REF_UNKNOWN } ref_says_kind;
typedef struct ref_says {
  ref_says_kind kind;
  lt_cell cell;
  lt_members members; /* sorted; `open` */
  bool incomplete;    /* a member is not known */
  const lt_value *node;
} ref_says;

/* A norm as it takes part in a question. A permit takes part twice: as a permit and as a conditional one. */
typedef struct ref_candidate {
  uint32_t norm;
  lt_truth truth;
  bool adds;
  ref_says says;
} ref_candidate;

typedef struct ref_candidates {
  ref_candidate *items;
  uint32_t len;
} ref_candidates;

/* The fields that an outcome is made of, and what later conditions may see. */
typedef struct ref_outcome {
  lt_answer answer;
  bool skipped;
  const lt_members *base; /* of a set with a value: what it is closed to; NULL if nothing closes it */
  bool *stands_always, *stands_ever, *wins_always, *wins_ever; /* by candidate */
} ref_outcome;

/* One test, or one term, fixed by a combination of cells. */
typedef struct ref_dimension {
  const lt_term *term;               /* its tests see `cell` */
  const lt_expr *leaf;               /* or this test is `cell` */
  uint32_t policy, instrument, norm; /* or whether it applies, is in force; LT_NONE otherwise */
  ref_can values;
  lt_cell cell;
} ref_dimension;

struct ref_run {
  lt_arena *arena;
  const lt_set *set;
  const lt_facts *facts;
  lt_run_options options;
  lt_cell *law_dates;   /* by subject */
  uint8_t *in_force;    /* by subject, norm: lt_in_force; NO also where the policy is out */
  bool *no_policy;      /* by subject */
  uint8_t *truths;      /* by subject, norm: 0 not yet, else 1 + lt_truth, after stage 0 */
  uint8_t *before;      /* the same before stage 0 */
  ref_answer **answers; /* by subject, question; NULL: not yet */
  uint8_t *busy;
  bool *overrides; /* by norm, norm: the first overrides the second, transitively */
  bool skipped;
};

/* How a tree is read: for which subject, with which elements of lists, and whether what is not yet done counts as
 * unknown. */
typedef struct ref_view {
  ref_run *run;
  uint32_t vars[LT_VARS_MAX];
  uint32_t depth;
  bool undone_unknown;
  bool undone_known; /* with it: as dates, all on this day; LT_ABSENT: never */
  lt_cell undone_day;
  lt_truth besides; /* with it, what tests of things unknown besides count as; otherwise LT_MAYBE */
} ref_view;

/* evaluate.c */
lt_truth ref_and(lt_truth a, lt_truth b);
lt_truth ref_not(lt_truth a);
ref_view ref_view_of(ref_run *run, uint32_t subject);
lt_truth ref_eval(const ref_view *view, const lt_expr *expr);
ref_can ref_term(const ref_view *view, const lt_term *term);
uint32_t ref_climb(const lt_facts *facts, uint32_t subject, uint32_t entity);
/* The first element that decides a list test, or LT_NONE. */
uint32_t ref_witness(const ref_view *view, const lt_expr *test);
/* A test against constants, of one cell. */
bool ref_has_open_constant(const lt_expr *test);
lt_truth ref_test_at(const ref_run *run, const lt_expr *test, lt_cell cell);

/* values.c */
void ref_can_add(lt_arena *arena, ref_can *can, lt_cell cell);
bool ref_members_has(const lt_members *members, lt_cell cell);
lt_members ref_members_sorted(lt_arena *arena, const lt_cell *cells, uint32_t len);
ref_set ref_set_term(const ref_view *view, const lt_term *term);
ref_says ref_says_of(const ref_view *view, const lt_question *question, const lt_value *value);
bool ref_says_known(const ref_says *says);
bool ref_says_equal(const ref_says *a, const ref_says *b);

/* select.c */
void ref_select(ref_run *run);
lt_in_force ref_act_in_force(const ref_run *run, uint32_t subject, uint32_t norm);
lt_in_force ref_period_at(const lt_period *period, lt_cell date);
/* Matter, place and body of the policy are the plan's. */
bool ref_policy_meant(const ref_run *run, const lt_policy *policy, uint32_t subject);
/* Whether the act may settle what the policy is about. */
bool ref_competent(const lt_set *set, uint32_t act, uint32_t of);
lt_in_force ref_own_in_force(const ref_run *run, uint32_t subject, uint32_t norm);

/* law.c: what the law sets for a subject, and a test with it in the place of its name */
lt_cell ref_parameter(const ref_run *run, uint32_t subject, uint32_t parameter);
/* The body or office that lives in the place of one on that day; LT_UNKNOWN: one of several. */
lt_cell ref_living(const ref_run *run, uint32_t subject, lt_type type, lt_cell cell);
/* What the rows of a record say on the subject's law date; `otherwise` where it has none. */
lt_cell ref_dated(const ref_run *run, uint32_t subject, lt_type_kind of, lt_cell number, uint32_t what,
                  lt_cell otherwise);
lt_cell ref_head(const ref_run *run, uint32_t subject, lt_cell body);
/* What the place lies in on the subject's law date, or LT_NONE. */
uint32_t ref_place_above(const ref_run *run, uint32_t subject, uint32_t place);
const lt_expr *ref_leaf(const ref_run *run, uint32_t subject, const lt_expr *leaf);

/* norms.c */
lt_truth ref_applies_before(ref_run *run, uint32_t subject, uint32_t norm);
lt_truth ref_policy_applies(ref_run *run, uint32_t policy);
ref_candidates ref_gather(ref_run *run, uint32_t subject, uint32_t question);
void ref_close_overrides(ref_run *run);

/* outcome.c: the definition, over every set of norms between the certain and the possible */
ref_outcome ref_outcome_of(ref_run *run, const lt_question *question, ref_candidates candidates);

/* cells.c: every combination of the cells of unknown facts */
void ref_by_cells(ref_run *run, uint32_t subject, uint32_t question, ref_candidates candidates, lt_answer *answer);

/* reference.c */
const ref_answer *ref_ask(ref_run *run, uint32_t subject, uint32_t question);
lt_truth ref_decided_by(ref_run *run, uint32_t subject, uint32_t question, uint32_t norm);

#endif
