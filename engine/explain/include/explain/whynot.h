/* whynot.h: why an answer is not the one that somebody wants: the norms that could conclude it, nearest first, what
 * fails of each, and what beats it even if nothing did. Data without words. Layer: explain; it sees the explanation and
 * changes nothing. Ownership: all of it lives in the arena that is passed, and lends from the explanation.
 *
 * A condition that nobody knows fails too: it does not surely hold. Of parts of which one is enough, the nearest is
 * taken. A define is traced to the tests that it means. */
#ifndef LT_EXPLAIN_WHYNOT_H
#define LT_EXPLAIN_WHYNOT_H

#include "explain/explain.h"
#include "plan/wish.h"

typedef enum lt_fail_of {
  LT_FAIL_ASKED,    /* the question does not arise */
  LT_FAIL_SCOPE,    /* what the policy demands of the plan */
  LT_FAIL_WHEN,     /* the norm's condition, or what a define means */
  LT_FAIL_PROVIDED, /* what is still to be done before a permit allows */
  LT_FAIL_VALUE     /* its value, which is what a fact or another answer is, would have to be the wanted one */
} lt_fail_of;

struct lt_fail;
typedef LT_VEC(struct lt_fail) lt_fails;

/* One test that is not as it would have to be. */
typedef struct lt_fail {
  lt_fail_of of;
  const lt_expr *expr;  /* as it stands on the law date; NULL: a value */
  const lt_term *term;  /* what is tested; of a value what it is */
  lt_scope scope;       /* where it was evaluated, elements of lists bound */
  bool wanted;          /* what it would have to be */
  lt_truth truth;       /* what it is */
  lt_cell actual;       /* the term; LT_UNKNOWN also where it is a set, a list, or one of several */
  lt_cell needed;       /* the nearest value that would do, where one can be named; else LT_UNKNOWN */
  lt_cell bound;        /* of what is ordered: the constant that it does not reach; else LT_UNKNOWN */
  uint64_t distance;    /* from `actual` to `needed`, in units of the type; 0: not measured */
  uint64_t share;       /* how far it is, to compare: millionths of a whole step */
  uint32_t define;      /* the outermost define that it is part of, or LT_NONE */
  const lt_expr *meant; /* the test of that define, and */
  bool meant_so;        /* what it would have to be */
  uint32_t element;     /* the element of the list test around it, or LT_NONE */
  lt_fails parts;       /* of a list test: what fails of the elements, or of the nearest where one is enough */
} lt_fail;

/* Which way a norm could say what is wanted. */
typedef enum lt_says {
  LT_SAYS_NOT,
  LT_SAYS_SO,
  LT_SAYS_IF,     /* its value is a term, which would have to be the wanted value */
  LT_SAYS_ONE_OF, /* one of several bodies that live in the place of the one that it names */
  LT_SAYS_TEXT,   /* a text that we have not read says what */
  LT_SAYS_CHOICE  /* a body chooses; what is wanted is among what it may choose */
} lt_says;

/* What keeps a norm from deciding even where nothing of it fails. */
typedef struct lt_beat {
  uint32_t norm;
  lt_lost why;    /* LT_LOST_NOT: of one class with another value, a conflict; or one of the next three */
  bool adds;      /* brings members that are not wanted */
  bool allows;    /* allows without what is still to be done */
  bool clashes;   /* closes the set otherwise than another, so that what joins it settles nothing */
  bool perhaps;   /* it is not certain that it applies */
} lt_beat;

typedef struct lt_whynot_norm {
  uint32_t norm;         /* LT_NONE: what a define means */
  lt_says says;
  const lt_value *value; /* NULL: a define */
  bool out;              /* kept out before any condition; then nothing below is filled in but the reason */
  lt_out why_out;
  lt_span from, before;  /* out by date: the bound that it missed (the other one LT_UNKNOWN) */
  bool in_zone;          /* perhaps not in force on the law date */
  lt_fails fails;
  LT_VEC(lt_beat) beats;
  uint32_t count;        /* of tests that fail, parts counted for the list test that they are of */
  uint64_t share;        /* their sum */
} lt_whynot_norm;

/* Under one law. */
typedef struct lt_whynot_law {
  const lt_explanation *explanation;
  const lt_why *why;     /* the answer; NULL: no policy is in force */
  lt_fails asked;        /* why the question does not surely arise */
  LT_VEC(lt_whynot_norm) norms; /* nearest first, those that are out last */
  uint32_t in;           /* how many are not out */
} lt_whynot_law;

typedef struct lt_whynot {
  const lt_explanation *explanation;
  lt_wish wanted, lives; /* as asked for, and by the bodies that live on the law date */
  const lt_why *why;     /* of all laws together; NULL: no policy is in force, or no transition applies */
  bool already;          /* it is so */
  bool law_given;        /* which law governs: no transition was asked, for the law date was given */
  LT_VEC(lt_whynot_law) laws; /* one, or one for each candidate for the law */
} lt_whynot;

lt_whynot *lt_whynot_build(lt_arena *arena, const lt_explanation *explanation, const lt_wish *wanted);
/* What is wanted, by the bodies that live on the day. */
lt_wish lt_wish_on(lt_arena *arena, const lt_wish *wish, const lt_day *day);
/* Whether the answer surely is what is wanted, as lt_wish_on gives it. */
bool lt_wish_holds(const lt_set *set, const lt_answer *answer, const lt_wish *wanted);

#endif
