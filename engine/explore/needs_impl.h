/* needs_impl.h: what the files of needs share: what is open, what it lacks, the values of that which are worth trying,
 * and how a value is put into the plan and what hangs on it decided again. Layer: explore, private. Ownership: all lies
 * in the arena of the needs. */
#ifndef LT_EXPLORE_NEEDS_IMPL_H
#define LT_EXPLORE_NEEDS_IMPL_H

#include "decide/again.h"
#include "explore/needs.h"
#include "explore_impl.h"

enum { LT_NEEDS_SPARES = 2 /* elements that a list may yet turn out to have are tried */ };

/* Contents of a fact that nobody knows, or of which not all is known. Of a set `sets` are beside the cells, which then
 * are LT_UNKNOWN, or LT_ABSENT for one that is not there. Of a list a cell is how many more elements it has. */
typedef struct lt_trial_values {
  lt_trial_cells cells;
  const lt_members *sets;
  uint32_t first; /* so many are put in to see what hangs on it alone */
  bool all;       /* nothing could be told apart from all of them */
} lt_trial_values;

/* An open answer, or an obligation that is not determined. */
typedef struct lt_need_target {
  uint32_t subject, question, norm; /* one of the last two is LT_NONE */
  lt_picks roots;                   /* things that it is */
  lt_picks lacks;                   /* candidates, which are the reads */
  lt_picks things;                  /* that decide it; empty until asked for */
} lt_need_target;

typedef struct lt_need_candidate {
  lt_need need;
  bool tries;    /* values can be put in */
  bool whole;    /* each time the whole plan is decided */
  bool never;    /* it changes nothing */
  bool bound;    /* there were too many cases */
  bool lists;    /* more elements of some list might make it matter */
  uint32_t like; /* the candidate that is tried for it: the same fact of a subject that is alike, or itself */
  lt_trial_values values;
  lt_picks targets; /* that lack it */
  lt_picks things;  /* that hang on it, in order */
} lt_need_candidate;

/* What is decided of a target. */
typedef struct lt_need_state {
  bool open;
  uint64_t is;
} lt_need_state;

/* Values of a fact found before, for the same tests. */
typedef struct lt_known_values {
  const lt_read_test *tests;
  uint32_t tests_len;
  bool otherwise;
  lt_trial_values values;
} lt_known_values;
typedef LT_VEC(lt_known_values) lt_known_list;

typedef struct lt_finding {
  lt_needs *out;
  const lt_explanation *explanation;
  const lt_set *set;
  lt_arena *arena;
  lt_reads reads;
  lt_again *again; /* NULL: there are candidates for the law */
  LT_VEC(lt_need_target) targets;
  LT_VEC(lt_need_candidate) candidates;
  const lt_facts *base; /* the plan's, and spare elements of its lists where they are wanted */
  lt_facts facts;       /* the same, with what is put in */
  uint32_t *set_of; /* by cell: of a set that may be put in, its number */
  lt_trial_cells own_bodies; /* such as a plan may describe: one of each kind, of its place */
  lt_known_list *known; /* by fact */
  uint32_t *spare_of;   /* by list: the first spare element, or 0; NULL: there are none */
  lt_run_options options;
  const lt_run *run;  /* the last trial */
  lt_need_state *now; /* of each target */
  uint32_t tried;     /* of the candidate at hand */
  uint32_t most;      /* decisions of the whole plan, or of things, that facts together may take */
  uint32_t decided;
} lt_finding;

/* ---- needs_values.c ---- */

/* Makes room for the sets and bodies that may be put in; before anything is decided. */
void lt_needs_make_room(lt_finding *f);
/* What may be put in of a fact that is read, and what tests of it that count can tell apart. */
lt_trial_values lt_needs_values(lt_finding *f, const lt_read *read);

/* ---- needs_spares.c ---- */

/* Elements that lists of the plan may yet turn out to have, in f->base; how many lists have got some. */
uint32_t lt_needs_add_spares(lt_finding *f);

/* ---- needs_trial.c ---- */

uint32_t lt_needs_cell(const lt_finding *f, uint32_t subject, uint32_t fact);
void lt_needs_put(lt_finding *f, uint32_t subject, uint32_t fact, const lt_trial_values *values, uint32_t number);
/* As the plan has it. */
void lt_needs_take(lt_finding *f, uint32_t subject, uint32_t fact);
/* What is put in is decided: of the whole plan, or the things alone. Where that fails f->run is NULL. */
void lt_needs_decide(lt_finding *f, bool whole, const lt_picks *things);
lt_need_state lt_needs_state(const lt_finding *f, uint32_t target);

/* ---- needs_together.c ---- */

/* Of facts of which nothing alone hangs, whether something does together with others. */
void lt_needs_try_together(lt_finding *f);
/* Of one. */
void lt_needs_try_with(lt_finding *f, uint32_t candidate);

#endif
