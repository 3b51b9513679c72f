/* formula.h: what the files that speak to the solver share: truth as two formulas, values, and the search as a whole.
 * Layer: prove, private. Ownership: what is the solver's lives until its context goes; the rest lies in the arena.
 *
 * Three-valued truth is a pair: surely true, surely false; where neither, it is not known. Cells are whole numbers,
 * names among them by number. What a question comes to is worked out twice, of the norms that certainly apply and of
 * those that possibly do (`side` 0 and 1): it is known where both say the same. Where all facts are known these are
 * one. */
#ifndef LT_PROVE_FORMULA_H
#define LT_PROVE_FORMULA_H

#include "../prove_impl.h"
#include "door.h"

typedef struct lt_both {
  Z3_ast t, f;
} lt_both;

/* A cell. Absent is known, too; `value` means something where it is known and there. */
typedef struct lt_scalar {
  Z3_ast known, absent, value;
  lt_cell *cells; /* of a type with names, and yes/no: all that it may be */
  uint32_t cells_len;
} lt_scalar;

typedef struct lt_member {
  lt_cell cell;
  Z3_ast in;
} lt_member;

/* A set. `open`: others may belong. */
typedef struct lt_group_of {
  Z3_ast known, absent, open;
  LT_VEC(lt_member) members;
} lt_group_of;

/* A count or a sum; even if it is not known, it is `low` at least where `bounded` holds, and `high` at most where
 * `capped` does. */
typedef struct lt_total {
  Z3_ast known, value, bounded, low, capped, high;
} lt_total;

/* A fact of the grown plan. */
typedef struct lt_variable {
  uint32_t subject, fact;
  uint32_t price, addition; /* addition: of whose facts it is, or LT_NONE */
  Z3_ast changed;           /* NULL: it stays */
  Z3_ast value;
  bool is_known;            /* given or filled in as it is, with `was` */
  lt_cell was;
  LT_VEC(lt_member) members;
  lt_scalar cell;           /* what it comes to, other facts in its place included */
  lt_group_of set;
  Z3_ast instead;           /* another fact holds in its place where this does not change; NULL: none can */
  const struct lt_variable *other;
  Z3_ast stated;            /* for silence (decide/verdict.c) */
  uint8_t made;
} lt_variable;

/* How a tree is read: for whom, with which elements. */
typedef struct lt_reading {
  const lt_slice *slice;
  uint32_t vars[LT_VARS_MAX];
  uint32_t depth;
  int side;
} lt_reading;

typedef struct lt_side_of {
  Z3_ast value, none, inapplicable, conflict;
  Z3_ast there; /* it surely is neither none nor not applicable */
  lt_scalar cell;
  lt_group_of set;
  lt_both *reason; /* by norm of the answer: it surely is a reason; it surely is none */
} lt_side_of;

typedef struct lt_answer_of {
  uint32_t *norms; /* that answer it here, in order of precedence */
  uint32_t norms_len;
  lt_side_of sides[2];
} lt_answer_of;

/* A date plus a duration that no linear formula says: `value` lies within bounds, and is put right where a model has it
 * wrong. */
typedef struct lt_coarse {
  const lt_term *term;
  lt_cell law; /* the law date, by which the calendar goes */
  Z3_ast date, count, value;
} lt_coarse;

typedef struct lt_prover {
  lt_arena *arena; /* of the search */
  const lt_prove_ask *ask;
  const lt_set *set;
  const lt_plan *plan; /* as it is */
  lt_run *run;         /* decided as it is */
  lt_grown grown;
  const lt_facts *facts; /* of the grown plan */
  Z3_context z3;
  Z3_optimize optimize;
  Z3_ast yes, no, zero, one;
  Z3_sort whole;
  lt_variable *variables; /* by cell of the grown plan */
  LT_VEC(uint32_t) used;  /* cells with variables, in the order in which they were met */
  Z3_ast *present;        /* by subject: that it is there */
  lt_answer_of **answers; /* by subject, question */
  lt_both *truths;        /* by subject, norm; NULL pairs: not yet */
  lt_members *domains;    /* by fact: what it may become */
  LT_VEC(lt_coarse) coarse;
  bool held;              /* for tests: every fact that could change is a variable held to what it is */
  bool narrowed, law_held;
  uint32_t law_date; /* a date that chooses the law and stays */
} lt_prover;

/* ---- logic.c ---- */

Z3_ast lt_z3_not(const lt_prover *p, Z3_ast a);
Z3_ast lt_z3_and(const lt_prover *p, Z3_ast a, Z3_ast b);
Z3_ast lt_z3_or(const lt_prover *p, Z3_ast a, Z3_ast b);
Z3_ast lt_z3_if(const lt_prover *p, Z3_ast test, Z3_ast then, Z3_ast otherwise);
Z3_ast lt_z3_number(const lt_prover *p, lt_cell cell);
Z3_ast lt_z3_equal(const lt_prover *p, Z3_ast a, Z3_ast b);
Z3_ast lt_z3_at_most(const lt_prover *p, Z3_ast a, Z3_ast b);
Z3_ast lt_z3_plus(const lt_prover *p, Z3_ast a, Z3_ast b);
Z3_ast lt_z3_bool(const lt_prover *p, bool b);
Z3_ast lt_z3_fresh(lt_prover *p, const char *name, Z3_sort sort);
void lt_z3_assert(const lt_prover *p, Z3_ast a);
lt_both lt_both_of(const lt_prover *p, lt_truth truth);
lt_both lt_both_not(lt_both a);
lt_both lt_both_and(const lt_prover *p, lt_both a, lt_both b);
lt_both lt_both_or(const lt_prover *p, lt_both a, lt_both b);

/* ---- domains.c ---- */

/* A fact of the type takes one of some values that have names; otherwise any of an order. */
bool lt_prove_is_named(lt_type type);
lt_members lt_prove_domain(lt_prover *p, uint32_t fact);
void lt_prove_bounds(const lt_prover *p, const lt_fact *fact, lt_cell *low, lt_cell *high);
/* The first day on which a step can be taken. */
lt_cell lt_prove_start(const lt_prover *p, const lt_fact *fact);

/* ---- facts.c ---- */

/* The variable of a fact, with all that follows from it made. */
lt_variable *lt_variable_of(lt_prover *p, uint32_t subject, uint32_t fact);
/* Notes a date that chooses the law and might be changed: it stays (`law_held`). */
void lt_prove_find_law_date(lt_prover *p);
lt_scalar lt_scalar_known(const lt_prover *p, lt_cell cell);
lt_scalar lt_scalar_unknown(const lt_prover *p);
void lt_scalar_may_be(lt_prover *p, lt_scalar *scalar, const lt_cell *cells, uint32_t len);
/* The subject itself or what it belongs to, of the entity; LT_NONE if none. */
uint32_t lt_prove_climb(const lt_prover *p, uint32_t subject, uint32_t entity);
const lt_slice *lt_prove_slice(const lt_prover *p, uint32_t subject);

/* ---- terms.c ---- */

uint32_t lt_prove_subject(const lt_prover *p, const lt_reading *r, const lt_term *term);
/* The date that lies so many of the term after another. */
lt_cell lt_prove_later(const lt_prover *p, const lt_term *term, lt_cell law, lt_cell date, lt_cell count);
lt_scalar lt_prove_scalar(lt_prover *p, const lt_reading *r, const lt_term *term);
lt_group_of lt_prove_set(lt_prover *p, const lt_reading *r, const lt_term *term);
/* The elements of the list of a term, those that may be added too. */
typedef struct lt_elements {
  uint32_t first, len; /* none: len 0 */
  Z3_ast known;        /* something is known of the list */
  bool open;
} lt_elements;
lt_elements lt_prove_elements(lt_prover *p, const lt_reading *r, const lt_term *term);

/* ---- lists.c ---- */

lt_both lt_prove_list_test(lt_prover *p, const lt_reading *r, const lt_expr *expr);
lt_both lt_prove_list_exists(lt_prover *p, const lt_reading *r, const lt_expr *expr);
lt_total lt_prove_total(lt_prover *p, const lt_reading *r, const lt_term *term);

/* ---- trees.c ---- */

lt_both lt_prove_expr(lt_prover *p, const lt_reading *r, const lt_expr *expr);

/* ---- norms.c, answers.c ---- */

lt_reading lt_prove_reading(const lt_prover *p, uint32_t subject);
lt_both lt_prove_applies(lt_prover *p, uint32_t subject, uint32_t norm);
const lt_answer_of *lt_prove_answer(lt_prover *p, uint32_t subject, uint32_t question);
Z3_ast lt_side_any(const lt_prover *p, Z3_ast *all, uint32_t len);
void lt_prove_set_answer(lt_prover *p, uint32_t subject, uint32_t question, lt_answer_of *answer, int side,
                         const Z3_ast *in);
/* Stage 1: of the norms that apply, those that no other one overrides. */
void lt_prove_stand(lt_prover *p, const lt_answer_of *answer, const Z3_ast *in, Z3_ast *stands);
/* Stage 2 among the norms marked: of those, the highest class that stands. */
void lt_prove_win(lt_prover *p, const lt_answer_of *answer, const Z3_ast *stands, const bool *competes, Z3_ast *wins);
const lt_answer_rule *lt_prove_rule(const lt_set *set, uint32_t norm, uint32_t question);

/* ---- goal.c ---- */

Z3_ast lt_prove_wanted(lt_prover *p);
/* That the duty is met or none. */
Z3_ast lt_prove_kept(lt_prover *p, uint32_t subject, uint32_t norm);

/* ---- prover.c ---- */

/* Opens the solver; the caller closes it, also where memory was refused. */
bool lt_prover_open(lt_prover *p);
void lt_prover_close(lt_prover *p);
/* A sum of a date that the model has wrong is put right for that date and duration; and, since no sum goes back, for
 * all before and all after. True if one was. */
bool lt_prove_put_right(lt_prover *p, Z3_model model);

#endif
