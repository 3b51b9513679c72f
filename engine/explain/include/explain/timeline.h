/* timeline.h: one plan through time: the days on which anything decided about it changes, what changes, and because of
 * which act, norm, place or body. Data without words, as explain.h. Layer: explain.
 * The law can change only where a period begins or ends, or begins or ceases to be uncertain, and, of a plan whose own
 * dates do not choose its law, where a transition turns; between two such days it is decided once. The plan's law date
 * moves; that of subjects with a date of their own, and what had been done (`as of`), do not. Ownership: a timeline
 * owns all it holds; the caller owns it, zeroed at first, and frees it also where memory was refused while it was
 * built. It lends from set and plan. */
#ifndef LT_EXPLAIN_TIMELINE_H
#define LT_EXPLAIN_TIMELINE_H

#include "explain/explain.h"

typedef enum lt_event_kind { LT_EVENT_ACT, LT_EVENT_NORM, LT_EVENT_PARAMETER, LT_EVENT_PLACE, LT_EVENT_BODY,
                             LT_EVENT_RECORD /* what of a record differs by the day */ } lt_event_kind;
typedef enum lt_event_what {
  LT_BEGINS,
  LT_MAY_BEGIN, /* the first day on which it may be in force */
  LT_HAS_BEGUN, /* the first day on which that is certain */
  LT_ENDS,
  LT_MAY_END,
  LT_HAS_ENDED,
  LT_TURNS,  /* a transition tells days before this one from this day on */
  LT_CHANGES /* a row of a record begins or ends, or may */
} lt_event_what;

/* What happens in the registers on a day. */
typedef struct lt_event {
  lt_cell date;
  lt_event_kind kind;
  lt_event_what what;
  uint32_t item;        /* instrument, norm, place or body; of a record: its rows among set->dated */
  const lt_span *bound; /* the days between which it is uncertain */
} lt_event;
typedef LT_VEC(lt_event) lt_events;
typedef LT_VEC(const lt_event *) lt_event_list;

/* An answer or a requirement that is not as it was. */
typedef struct lt_change {
  uint32_t subject;
  uint32_t question, norm; /* of an answer the question, of a requirement the norm; the other is LT_NONE */
  const lt_why *was, *is;  /* of an answer; NULL: no policy is in force */
  const lt_why_duty *duty_was, *duty_is; /* of a requirement; NULL: nothing of the kind is required */
  lt_event_list because;
} lt_change;

/* Days on which everything about the plan is decided alike. */
typedef struct lt_interval {
  lt_cell from, before; /* before: the first day of the next, or one past the last day that was asked for */
  lt_run *run;          /* as of the first day */
  lt_explanation *explanation;
  bool differs;              /* from what was decided the day before */
  LT_VEC(lt_change) changes; /* by subject, answers before requirements */
  lt_event_list because;     /* what happens on the first day that something differs by; acts first, bodies last */
} lt_interval;

typedef struct lt_timeline {
  lt_arena arena;
  const lt_set *set;
  const lt_plan *plan;
  lt_cell from, to;
  bool to_given;
  lt_slices slices;
  lt_events events;         /* by day */
  LT_VEC(lt_interval) list; /* the first stands for the day before `from`, unless the calendar begins there */
  bool has_earlier;         /* it does */
  uint32_t decided;         /* how often the plan was decided */
} lt_timeline;

/* LT_UNKNOWN as `from`: the first day on which the law of the plan's matter and place changes; as `to`: the last.
 * Where it never changes, the year whose law decides the plan. False if the plan has no place. `from` is not after
 * `to`. */
bool lt_timeline_build(lt_timeline *timeline, const lt_set *set, const lt_plan *plan, lt_cell from, lt_cell to);
void lt_timeline_free(lt_timeline *timeline);
/* Only the days on which the law can change, by day, of a timeline with its set and plan; false if the plan has no
 * place. */
bool lt_timeline_events(lt_timeline *timeline);

/* Whether two explanations of one plan say the same: answers, values, norms, citations, statuses, policies, verdict. */
bool lt_timeline_same(const lt_explanation *a, const lt_explanation *b);
/* Whether one answer, or requirement, is the same in both. NULL: there is none. */
bool lt_why_same(const lt_why *a, const lt_why *b);
bool lt_why_duty_same(const lt_why_duty *a, const lt_why_duty *b);

#endif
