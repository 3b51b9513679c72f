/* reference.h: the contract as a slow program: decides a plan straight from the definitions, so that the engine can be
 * compared with it. It goes through every set of norms between the certain and the possible ones, and through every
 * combination of cells; no bits, no index, no closed form. It shares the sealed set, the facts and the result types
 * with the engine, and no line of evaluating or deciding. */
#ifndef LT_TESTS_REFERENCE_H
#define LT_TESTS_REFERENCE_H

#include "decide/run.h"

enum { REF_UNCERTAIN_MAX = 12 }; /* more norms than that possible and not certain: the question is skipped */

/* How a norm stands in a question, over all sets A with C ⊆ A ⊆ P. */
typedef struct ref_stand {
  uint32_t norm;
  lt_truth before;                 /* in force, policy and condition, before stage 0 */
  lt_truth applies;                /* after stage 0 */
  lt_truth provided;               /* of a permit; LT_TRUE otherwise */
  bool stands_always, stands_ever; /* in S(A) for every A, for some A */
  bool wins_always, wins_ever;     /* in W(A) */
  bool dead;                       /* a certain norm overrides it */
} ref_stand;

typedef struct ref_answer {
  lt_answer answer;       /* as the engine should say it; `possible` points into the reference's arena */
  bool skipped;           /* too many uncertain norms, here or in a question that it reads */
  const lt_members *base; /* of a set with a value, not by cells: what it is closed to, or NULL */
  ref_stand *stands;      /* norms of the slice that answer it */
  uint32_t stands_len;
} ref_answer;

typedef struct ref_run ref_run;

/* Decides everything. The arena keeps all of it. */
ref_run *ref_decide(lt_arena *arena, const lt_set *set, const lt_facts *facts, lt_run_options options);

/* True if some question was skipped: then nothing of the case is to be compared. */
bool ref_skipped(const ref_run *run);
const ref_answer *ref_answer_of(ref_run *run, uint32_t subject, uint32_t question);
/* Whether a norm applies to the subject of its entity; LT_FALSE where it is not in the slice. */
lt_truth ref_applies(ref_run *run, uint32_t subject, uint32_t norm);
bool ref_in_slice(const ref_run *run, uint32_t subject, uint32_t norm);
bool ref_no_policy(const ref_run *run, uint32_t subject);
lt_cell ref_law_date(const ref_run *run, uint32_t subject);

typedef struct ref_duties {
  lt_duty *items;
  uint32_t len;
} ref_duties;
ref_duties ref_duties_of(ref_run *run);
unsigned ref_kinds(ref_run *run);
lt_verdict ref_verdict(ref_run *run);

/* Precedence of stage 2 from the contract's words: below, equal, above 0, and what the higher one had. */
int ref_compare(const lt_set *set, uint32_t a, uint32_t b, lt_lost *why);

#endif
