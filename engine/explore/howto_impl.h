/* howto_impl.h: what the files of the search for changes share: levers (facts that may change), states (the plan with
 * some of them moved, decided), and reasons (what keeps a state from what is wanted). Layer: explore, private.
 * Ownership: all in the arena of the search; what belongs to one state only in its scratch. */
#ifndef LT_HOWTO_IMPL_H
#define LT_HOWTO_IMPL_H

#include "explore/howto.h"
#include "explore_impl.h"

/* A fact that may change, or an element that may be added. */
typedef struct lt_lever {
  uint32_t subject; /* of the plan as it is; of a fact of a new element LT_NONE */
  uint32_t element; /* the lever that adds it, or LT_NONE */
  uint32_t fact;    /* of an addition: the list's */
  uint32_t nth;     /* of an addition: among those to the same list */
  uint32_t price;
  bool adds;
  bool counts; /* facts of a new element do not */
} lt_lever;

typedef struct lt_move {
  uint32_t lever;
  lt_cell cell; /* of a set: SETS + number of `sets` */
  uint32_t distance;
  uint32_t norm, norm_subject; /* whose condition it serves; the subject of the plan as it is, or LT_NONE */
  bool fails;                  /* the test is to fail */
  bool leaves;                 /* the norm is not to apply any more */
  const lt_expr *test;
} lt_move;
typedef LT_VEC(lt_move) lt_moves;

/* The plan with some elements added: bound once, with all dates given as given. */
typedef struct lt_variant {
  lt_numbers adds; /* levers, ascending */
  lt_plan *plan;
  uint32_t *subject_of; /* by subject of the plan as it is */
  uint32_t *lever_of;   /* by subject: the lever that adds it, or LT_NONE */
  uint32_t *was;        /* by subject: in the plan as it is, or LT_NONE */
  lt_cell *cells;       /* copies that a state changes */
  uint8_t *origins;
} lt_variant;

typedef struct lt_node {
  uint32_t parent;
  lt_move move;
  uint64_t price, count, distance; /* so far */
  uint64_t ahead[3];               /* of each at least so much more */
  bool known;                      /* `ahead` was found out */
} lt_node;

typedef LT_VEC(lt_cell) lt_cuts;

/* Something that a plan lacks: an answer, or a requirement, or the law itself. */
typedef struct lt_lack {
  uint32_t subject, question, norm;
} lt_lack;

typedef LT_VEC(lt_lack) lt_lacks;

typedef struct lt_search {
  lt_howto *howto;
  const lt_set *set;
  const lt_plan *plan;
  lt_diags *diags;
  lt_arena *arena;
  lt_arena scratch; /* of a state */
  LT_VEC(lt_lever) levers;
  lt_map levers_by;
  LT_VEC(lt_members) sets;
  LT_VEC(lt_variant *) variants;
  LT_VEC(lt_node) nodes;
  LT_VEC(uint32_t) heap;
  lt_map seen;
  uint32_t best;                /* the node that left the least unsolved */
  LT_VEC(lt_moves) told;        /* of the ways that were found */
  bool shared;                  /* the first of them was found part by part: there may be cheaper ones */
  uint64_t looked;              /* at how much that was lacking, under this law */
  LT_VEC(lt_obstacle) obstacles;
  bool laws;                    /* dates and choices are also moved to come under other law */
  uint32_t under_law;           /* evaluations before that */
  lt_run *open;                 /* of the state at hand: freed also where memory is refused */
  struct lt_tests_of *tests_of; /* by fact: the tests of the set that read it */
  bool parted;                  /* only what one part lacks is looked at (howto_parts.c): */
  uint32_t part;                /* an element of the plan, with all that it holds; 0: the plan without its elements */
  bool free;                    /* facts of others may move, and cost nothing */
  bool outside, crosses;        /* facts of others bore on it, some of a part that lacks something, too */
  bool *lacks;                  /* by subject: it is a part that lacks something */
  lt_lacks lacking;             /* what the plan lacks as it stands (howto_core.c) */
  const lt_lack *only;          /* of that only this is looked at, with what came of changes; NULL: all of it */
  const lt_cuts *law_cuts;      /* days on which the law of the plan's matter and place may change; NULL: not sought */
} lt_search;

typedef struct lt_tests_of {
  LT_VEC(const lt_expr *) tests;
} lt_tests_of;

/* A state: the plan with the moves of a node. */
typedef struct lt_state {
  lt_search *search;
  lt_moves moves; /* one a lever */
  lt_variant *variant;
  lt_facts facts;
  lt_cell as_of;
  lt_run *run;
} lt_state;

#define LT_HOWTO_SETS ((lt_cell)1 << 41) /* cells of moves that are sets lie above */
enum { LT_HOWTO_ADDS_MAX = 2 };

/* ---- howto_state.c ---- */

/* Whether a changed plan would be decided under law of a later day than the plan itself has come to, where as it stands
 * it is not: nobody can choose on a day what comes only after it. */
bool lt_howto_ahead(const lt_howto *howto, const lt_run *run, lt_cell as_of);
/* Decides the plan with the moves; false where it cannot be one, or is ahead of its time. */
bool lt_state_open(lt_state *state, lt_search *search, const lt_moves *moves);
void lt_state_close(lt_state *state);
/* The lever of a fact of the state's plan, or of one more element of a list; LT_NONE: it stays as it is. */
uint32_t lt_state_lever(lt_state *state, uint32_t subject, uint32_t fact);
uint32_t lt_state_adder(lt_state *state, uint32_t subject, uint32_t list_fact);
/* The cell of a lever in the state; LT_NONE for an addition. */
uint32_t lt_state_cell(const lt_state *state, uint32_t lever);
bool lt_state_moved(const lt_state *state, uint32_t lever);
/* Runs, plans and scratch of a search; what it found is the howto's. */
void lt_search_free(lt_search *search);

/* What a change at the path costs; LT_NONE: it stays. */
uint32_t lt_howto_price_at(const lt_howto *howto, lt_str path);

/* ---- howto_reasons.c ---- */

/* Something that would have to turn: a test in a scope, or what a term of an answer is; and the levers of it. */
typedef struct lt_turn {
  lt_scope scope;
  const lt_expr *test; /* NULL: a term */
  const lt_term *term;
  lt_truth want;
  const lt_wish *wish; /* of a term: what it should be */
  uint32_t norm, subject;
  lt_ids levers;
  lt_ids cells; /* beside: the cell read where the lever moves another one, else LT_NONE */
  bool beyond;  /* a sum or count that several elements at once, or new ones, might turn */
  bool of_law;  /* which law governs hangs on it, nothing else */
  bool leaves;  /* the norm is not to apply any more; otherwise the test is what it needs */
} lt_turn;
typedef LT_VEC(lt_turn) lt_turns;

/* What is looked at while reasons are gathered. */
typedef struct lt_reasoning {
  lt_state *state;
  lt_arena *arena;
  const lt_run *run;      /* one of the candidates for the law */
  uint32_t norm, subject; /* whose condition is looked at */
  bool cases;             /* all that is unknown counts, not one part of it */
  bool leaves;            /* the norm is to go */
} lt_reasoning;
/* Tests of which at least one must turn before the tree, the norm's applying or the answer is what is wanted: a value
 * that passes the test, or that is wished; with neither, anything else than now. */
void lt_reason_expr(lt_reasoning *w, const lt_scope *scope, const lt_expr *expr, lt_truth want, lt_turns *out);
void lt_reason_norm(lt_reasoning *w, uint32_t subject, uint32_t norm, lt_truth want, lt_turns *out);
void lt_reason_question(lt_reasoning *w, uint32_t subject, uint32_t question, const lt_expr *test, const lt_wish *wish,
                        lt_truth want, lt_turns *out);
/* What keeps the norms applying that answer otherwise than is wished. */
void lt_reason_rivals(lt_reasoning *w, uint32_t subject, uint32_t question, const lt_wish *wish, lt_turns *out);
void lt_reason_lever(lt_reasoning *w, lt_turn *turn, uint32_t lever, uint32_t cell);
bool lt_reason_in_slice(const lt_reasoning *w, uint32_t subject, uint32_t norm);
lt_truth lt_reason_applies(const lt_reasoning *w, uint32_t subject, uint32_t norm);

/* ---- howto_core.c ---- */

/* Whether what is lacking is looked at. */
bool lt_core_wants(const lt_state *state, uint32_t subject, uint32_t question, uint32_t norm);
/* Where there is no way: of the obstacles those of what cannot be had even alone, if there are such. */
void lt_search_core(lt_search *search);

/* ---- howto_wants.c ---- */

/* What is wanted of the state and does not hold yet: each a list of turns of which at least one must come. None: the
 * wish holds. */
typedef struct lt_want {
  lt_turns turns;
  uint32_t subject, question, norm; /* of the state; an answer, or a requirement, or neither: the law itself */
} lt_want;
typedef LT_VEC(lt_want) lt_wants;
void lt_state_wants(lt_state *state, lt_wants *out);
/* Of one of them what applies and says otherwise, or is required and not met. */
void lt_want_stands(lt_state *state, const lt_want *want, lt_turns *out);

/* ---- howto_values.c ---- */

/* The moves that turn it, nearest first. */
void lt_turn_moves(lt_state *state, const lt_turn *turn, lt_moves *out);
/* Whether it turns where a lever of it, that adds nothing, comes to a cell. */
bool lt_turn_comes(lt_state *state, const lt_turn *turn, uint32_t lever, lt_cell cell);
/* The cell of a move that puts in a set with these members, ascending. */
lt_cell lt_howto_set(lt_search *search, const lt_members *members);
/* The same with one member in that was out, or out that was in. */
lt_cell lt_howto_flipped(lt_search *search, lt_cell set, lt_cell member);
/* Where the truth of any test of an ordered fact may change: ascending values from which on it is otherwise. */
void lt_fact_cuts(lt_state *state, uint32_t subject, uint32_t fact, lt_cuts *out);
void lt_fact_domain(const lt_search *search, uint32_t fact, bool steps, lt_cell *low, lt_cell *high);

/* ---- howto.c ---- */

/* Begins anew with the plan as it is. */
void lt_search_begin(lt_search *search);
/* Looks at the most promising node; true if nothing is wanted of it any more: then its moves, in the scratch. */
bool lt_search_step(lt_search *search, lt_moves *out);
/* What stands in the way where fewest wishes are left comes before what turns up further on. Where one of them cannot
 * be brought by anything, that alone is told. */
void lt_search_nearest(lt_search *search);

/* ---- howto_parts.c ---- */

/* Whether what a subject of the state lacks is looked at, a lever is of the part, and it may be moved for it. */
bool lt_part_wants(const lt_state *state, uint32_t subject);
bool lt_part_has(const lt_search *search, uint32_t lever);
bool lt_part_reads(lt_search *search, uint32_t lever);

typedef enum lt_parted {
  LT_PARTED_NOT,  /* there are too few parts */
  LT_PARTED_NEVER, /* a part lacks what nothing can bring, whatever is moved: the obstacles are told */
  LT_PARTED_SOME, /* moves after which `left` things are lacking */
  LT_PARTED_ALL,  /* moves after which nothing is */
  LT_PARTED_LEAST /* and none are cheaper */
} lt_parted;
/* Part by part what makes the plan comply, if it has many that lack something. */
lt_parted lt_search_parts(lt_search *search, lt_moves *out, uint32_t *left);

/* ---- howto_way.c ---- */

/* The changes of a state, confirmed by reading and deciding the changed plan anew; NULL where that does not come out as
 * wanted, unless it is to be told as far as it goes. */
lt_howto_way *lt_howto_confirm(lt_search *search, const lt_moves *moves, bool partial);
/* Whether a run has what is wanted, of the subject by its path. */
bool lt_howto_holds(const lt_howto *howto, const lt_run *run, uint32_t subject);


#endif
