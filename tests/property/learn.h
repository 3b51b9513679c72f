/* learn.h: the facts of a plan with one unknown after another learned, and plans for any policy set. */
#ifndef LT_TESTS_LEARN_H
#define LT_TESTS_LEARN_H

#include "expr/facts.h"
#include "generate.h"
#include "policy/set.h"
#include "value/written.h"

/* What of a plan is unknown: a fact of a subject, a list of one, or a set that is open. */
typedef struct learn_gap {
  uint32_t subject;
  uint32_t fact; /* or LT_NONE */
  uint32_t list; /* number of a list that is unknown or open, or LT_NONE */
} learn_gap;
typedef struct learn_gaps {
  learn_gap *items;
  uint32_t len;
} learn_gaps;

/* All gaps but those of facts that choose the law, its place, matter or body. */
learn_gaps learn_find(lt_arena *arena, const lt_set *set, const lt_facts *facts);
/* The facts with that gap closed by some value. `says` tells which. */
lt_facts *learn_close(lt_arena *arena, const lt_set *set, const lt_facts *facts, learn_gap gap, gen_random *random,
                      lt_text *says);

/* A plan as JSON, of this place and approved on a day of 2018, in the words of the set's vocabulary, with at most so
 * many elements in each of its lists; not every one will be accepted. */
lt_str learn_plan(lt_arena *arena, const lt_set *set, lt_str place, uint32_t most, gen_random *random);

#endif
