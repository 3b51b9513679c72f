/* howto.h: the fewest and cheapest lawful changes of a plan that reach a wanted answer, or make the plan comply.
 * Layer: explore; it sees the set, plans and runs, and changes none of them. Data without words.
 *
 * A change puts another value into a fact that the vocabulary calls changeable and nobody fixed, or adds an element to
 * a list. A step that was taken is past and stays; one not yet taken is taken on or after `as of`. Conditions see cells
 * of facts only, so one value of each is tried, the nearest to what the plan has. The search goes by price (1 a change
 * where no other is set), then number of changes, then distance; it only ever changes what the reason why the wish does
 * not hold yet rests on, so what it passes over could not have helped. Each answer is confirmed by reading and deciding
 * the changed plan anew.
 * Ownership: a howto owns all it holds; the caller owns it, zeroed at first, and frees it also where memory was refused
 * or a diagnostic given. It lends from the set and the plan. */
#ifndef LT_EXPLORE_HOWTO_H
#define LT_EXPLORE_HOWTO_H

#include "explore/explore.h"
#include "plan/wish.h"

enum {
  LT_HOWTO_EVALUATIONS = 2000, /* how often a changed plan is decided while searching under the law that governs */
  LT_HOWTO_LAWS = 500,         /* the same while looking for other law to come under */
  LT_HOWTO_LOOKED = 20000, /* and at how much that is lacking, of plans that lack much; a quarter of it for other law */
  LT_HOWTO_MOST = 32
};

/* A fact that may not change (price LT_NONE), or costs otherwise: the path as written, and what it leads to. */
typedef struct lt_priced {
  lt_str at; /* as reports name it; also of all that is below */
  uint32_t price;
} lt_priced;

/* One change. */
typedef struct lt_howto_change {
  lt_setting setting;     /* as `whatif --set` would take it; `at` as reports name it */
  bool adds;              /* an element: its facts follow as changes with `of` */
  uint32_t of;            /* the change that adds what this is a fact of, or LT_NONE */
  uint32_t subject, fact; /* in the changed plan; of an addition the new element, and the fact of the list */
  lt_cell was;            /* LT_ABSENT or LT_UNKNOWN where there was nothing */
  lt_cell low, high;      /* of an order: the other values around that would do, or the value itself twice */
  uint32_t price;
  uint32_t norm, norm_subject; /* whose condition asks for it, and of whom; LT_NONE: none alone */
  const lt_expr *test;         /* the test that it is to turn, or NULL */
  bool fails;                  /* that test is to fail */
  bool leaves;                 /* so that the norm does not apply any more; otherwise it needs that */
} lt_howto_change;

typedef struct lt_howto_way {
  LT_VEC(lt_howto_change) changes; /* in the order of the plan, parts of a new element behind it */
  uint64_t price;
  uint32_t count; /* parts of a new element do not count */
  lt_cell as_of;  /* of the changed plan */
  lt_side side;   /* the changed plan, read anew and decided */
} lt_howto_way;

/* What stands in the way: a norm, the test that nothing changeable turns, or what it gives for an answer (neither: its
 * date, place or competence), and of whom; or that no norm answers a question as it should (`norm` LT_NONE). */
typedef struct lt_obstacle {
  uint32_t norm, subject, question;
  const lt_expr *test;
  const lt_term *gives;
  bool holds;      /* the test holds and would have to fail */
  lt_truth stands; /* of such a test: in the plan as it stands; LT_FALSE: only in one that was tried */
} lt_obstacle;

typedef LT_VEC(lt_obstacle) lt_obstacles;

typedef struct lt_howto {
  lt_arena arena;
  lt_slices slices;
  lt_side was; /* the plan as it is */
  lt_cell law_date;
  bool comply;  /* wanted is that the plan complies */
  lt_wish wish; /* else this value of an answer, or this member in a set */
  LT_VEC(lt_priced) fixes, costs;
  uint32_t alternatives;         /* asked for besides the best */
  bool already;                  /* it is so */
  bool bound;                    /* the search stopped at LT_HOWTO_EVALUATIONS, or what it looked at */
  bool laws_bound;               /* under the law that governs all was tried, under other law up to LT_HOWTO_LAWS */
  LT_VEC(lt_howto_way *) ways;   /* the best first */
  lt_howto_way *partial;         /* at a bound, where no way was found: what left the least unsolved */
  lt_obstacles obstacles; /* where there is no way, and no bound */
  LT_VEC(lt_obstacle) beyond;    /* sums and counts that several amounts at once might turn: not tried */
  bool narrowed;                 /* beyond the search not all was looked at, and no way found */
  bool law_held;                 /* beyond the search a date that chooses the law was left as it is: */
  uint32_t law_fact;
  uint32_t evaluated;
  uint32_t left; /* at a bound without a way: the least that remained unsolved of what is to comply */
} lt_howto;

/* Reads `SUBJECT` and `QUESTION=VALUE` as the wish; false with a diagnostic. Both empty: that the plan complies. */
bool lt_howto_wish(lt_howto *howto, const lt_plan *plan, lt_str subject, lt_str wanted, lt_diags *diags);
/* A path that stays as it is, or PATH=N: what a change of it costs. */
bool lt_howto_fix(lt_howto *howto, const lt_plan *plan, lt_str path, lt_diags *diags);
bool lt_howto_cost(lt_howto *howto, const lt_plan *plan, lt_str text, lt_diags *diags);
/* Searches; false with diagnostics. `law_date` LT_UNKNOWN: the plan's own. */
bool lt_howto_search(lt_howto *howto, const lt_plan *plan, lt_cell law_date, lt_diags *diags);
/* What a change of a fact of the plan as it is costs (of a list: adding an element), by the vocabulary, what is fixed
 * and what is priced; LT_NONE: it stays. */
uint32_t lt_howto_price(const lt_howto *howto, uint32_t subject, uint32_t fact);
/* A way that somebody else found (prove/): of each change its setting, `adds`, `of`, fact, price, and as `subject` that
 * of `plan`, the changed plan. Confirmed here like any other; true if it is now among the ways. */
bool lt_howto_add(lt_howto *howto, const lt_plan *plan, const lt_howto_change *changes, uint32_t len);
/* Nothing is left open: what was beyond the search was looked at; without a way it stands in the way. */
void lt_howto_settle(lt_howto *howto);
void lt_howto_free(lt_howto *howto);

#endif
