/* again.h: a run decided again where facts of the plan are put in, for those answers and obligations alone that hang on
 * them (reads.h). Layer: decide. So many values can be tried for little more than what depends on them.
 * Only what nobody knows may be put in, and no fact that chooses the law; of a run without candidates for the law.
 * Ownership: it lends the run, its facts, whose cells it changes, and the reads, and lies in the arena; putting all
 * back to LT_UNKNOWN and deciding nothing leaves the run as it was. */
#ifndef LT_DECIDE_AGAIN_H
#define LT_DECIDE_AGAIN_H

#include "decide/reads.h"

typedef struct lt_again lt_again;

/* `facts` are those that the run was decided on; `reads` are of this run, and closed. */
lt_again *lt_again_open(lt_arena *arena, lt_run *run, lt_facts *facts, const lt_reads *reads);
/* Puts a value in, or takes it out: LT_UNKNOWN, with the origin that it had. */
void lt_again_put(lt_again *again, uint32_t subject, uint32_t fact, lt_cell cell, lt_origin origin);
/* Decides the things anew, which must come in their order and hold all that may differ from the run as it was
 * and is looked at; all others are as they were. */
void lt_again_decide(lt_again *again, const uint32_t *things, uint32_t len);
#endif
