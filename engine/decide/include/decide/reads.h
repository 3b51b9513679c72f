/* reads.h: what the open answers and obligations of a run may still hang on: the facts that they read and nobody knows,
 * and other answers. Layer: decide. Learning a fact never changes a test that is true or false already, so only what is
 * LT_MAYBE is followed: norms that are possible and not certain, what they test, what would disapply them, and the
 * answers that they test. What is not among the reads of an open thing, its own or through others, cannot change it,
 * but for facts that choose the law (lt_fact_chooses_law): those change which norms there are. Ownership: all lies in
 * the arena that is passed; it lends from the run, which must not change meanwhile. */
#ifndef LT_DECIDE_READS_H
#define LT_DECIDE_READS_H

#include "decide/run.h"

typedef LT_VEC(uint32_t) lt_picks; /* places in a list */

/* A test against constants, as they are on the day, of a fact or of an attribute of what the fact is; or of the
 * elements of a list. */
typedef struct lt_read_test {
  const lt_expr *test;
  const lt_day *day;
} lt_read_test;

/* A fact that nobody knows; `attribute`: of the body that the plan describes there, or 0. Also a list or a set to which
 * others may belong. Values that all `tests` see alike come to the same, unless it is also read `otherwise`. */
typedef struct lt_read {
  uint32_t subject, fact, attribute;
  LT_VEC(lt_read_test) tests;    /* each once */
  bool otherwise;                /* compared, added up, handed on, or looked through */
} lt_read;

/* An answer (`norm` LT_NONE) or an obligation, what it reads, and which others. */
typedef struct lt_open_thing {
  uint32_t side; /* which run it is of */
  uint32_t subject, question, norm, stratum;
  lt_picks reads; /* once closed also those of the things that it reads */
  lt_picks things;
} lt_open_thing;

/* A run: the whole one, or, where that has candidates for the law, one of them, or the choice between them. */
typedef struct lt_reads_side {
  const lt_run *run;
  uint32_t *thing_of; /* by answer: 1 + its place */
} lt_reads_side;

typedef struct lt_reads {
  lt_arena *arena;
  const lt_run *run;
  LT_VEC(lt_read) reads;
  LT_VEC(lt_open_thing) things;
  LT_VEC(lt_reads_side) sides;
  uint32_t *read_of; /* by cell: 1 + its place */
  uint32_t *order;   /* once closed: things as they are decided, by stratum, then subject */
  uint32_t *rank;    /* by thing: its place in that */
} lt_reads;

void lt_reads_open(lt_reads *reads, lt_arena *arena, const lt_run *run);
/* Adds to `roots` the thing that an open answer, or an obligation that is not determined, is; of a run with candidates
 * for the law what it is under each, and the choice. */
void lt_reads_answer(lt_reads *reads, uint32_t subject, uint32_t question, lt_picks *roots);
void lt_reads_duty(lt_reads *reads, uint32_t subject, uint32_t norm, lt_picks *roots);
/* No more are added: each thing now reads what those read that it hangs on. */
void lt_reads_close(lt_reads *reads);
/* The roots and all that they hang on, in the order in which they are decided. */
void lt_reads_under(const lt_reads *reads, const lt_picks *roots, lt_picks *out);

/* Whether the fact has a part in which law governs its subjects: a date of its entity, or a role of the plan. */
bool lt_fact_chooses_law(const lt_set *set, uint32_t fact);

#endif
