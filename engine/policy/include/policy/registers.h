/* registers.h: what a policy set registers: choices and options, places, bodies, acts, where we read them, and what we
 * assume; and what every record rests on. Layer: policy; it sees base and expr. Ownership: records live in the arena of
 * their set (set.h). */
#ifndef LT_POLICY_REGISTERS_H
#define LT_POLICY_REGISTERS_H

#include "base/diag.h"
#include "expr/tree.h"
#include "value/calendar.h"

typedef struct lt_numbers {
  uint32_t *items;
  uint32_t len;
} lt_numbers;

/* "seed-1:21" or "qd-80-2014 Điều 6 khoản 2". */
typedef struct lt_citation {
  uint32_t source;          /* a source, or LT_NONE */
  uint32_t instrument;      /* the act cited; for a source, the act that the norm is of, or LT_NONE */
  lt_numbers lines;         /* of the source */
  lt_str provision;         /* "Điều 6 khoản 2", as written on paper; may be empty */
} lt_citation;

/* What every conclusion rests on. */
typedef struct lt_basis {
  lt_citation *cites;
  uint32_t cites_len;
  lt_numbers assumes;       /* assumptions */
  lt_certainty certainty;
} lt_basis;

/* A day that may be known only within bounds: from == to when it is exact. */
typedef struct lt_span {
  lt_cell from, to;         /* LT_UNKNOWN both: not stated */
} lt_span;

/* `from`: first day in force; `before`: first day no longer. Not stated: without that bound. */
typedef struct lt_period {
  lt_span from, before;
  lt_numbers assumes;
} lt_period;

typedef enum lt_in_force { LT_IN_FORCE_NO, LT_IN_FORCE_YES, LT_IN_FORCE_MAYBE } lt_in_force;
lt_in_force lt_period_at(const lt_period *period, lt_cell date);

/* Where it was declared: for diagnostics and `show`, never part of the digest. */
typedef struct lt_declared {
  lt_str file;
  uint32_t line;
} lt_declared;

/* What of a record may differ from day to day. Attributes of options follow LT_DATED_ATTRIBUTE by number. */
typedef enum lt_dated_what {
  LT_DATED_TITLE,
  LT_DATED_SHORT,
  LT_DATED_KIND,
  LT_DATED_PLACE,
  LT_DATED_PART_OF,
  LT_DATED_HEAD,
  LT_DATED_HEAD_TITLE,
  LT_DATED_AUTHORITY,
  LT_DATED_ATTRIBUTE
} lt_dated_what;

typedef struct lt_dated_row {
  lt_cell cell;             /* of what is no text */
  lt_text2 text;
  lt_period in_force;
} lt_dated_row;

/* What a record is on different days. The record itself has the last of them, but no head: that is of each day. */
typedef struct lt_dated {
  lt_type_kind of;          /* LT_TYPE_CHOICE (an option), LT_TYPE_BODY, LT_TYPE_PLACE */
  uint32_t number, what;
  lt_dated_row *rows;       /* by the day on which they begin; no two on one day */
  uint32_t rows_len;
} lt_dated;

typedef struct lt_attribute {
  lt_str id;
  lt_text2 title;           /* may be empty */
  lt_type type;
} lt_attribute;

typedef struct lt_choice {
  lt_str id;
  lt_text2 title;
  lt_attribute *attributes;
  uint32_t attributes_len;
  uint32_t first_option, options_len; /* options are sorted by choice, then id */
  lt_declared declared;
} lt_choice;

typedef struct lt_option {
  lt_str id;
  lt_text2 title;
  uint32_t choice, parent, place;
  lt_cell *attributes;      /* by number; LT_UNKNOWN where not stated */
  lt_basis basis;
  lt_declared declared;
} lt_option;

typedef struct lt_group {
  lt_str id;
  lt_text2 title;
  lt_type type;             /* of its members: a choice or body */
  lt_numbers members;
  bool closed;
  lt_basis basis;
  lt_declared declared;
} lt_group;

typedef struct lt_place_record {
  lt_str id;
  lt_text2 title;
  uint32_t parent, successor, depth; /* depth 0: the country */
  uint32_t authority;       /* the body that governs it; LT_NONE: not in our register */
  lt_period exists;
  lt_basis basis;
  lt_declared declared;
} lt_place_record;

typedef struct lt_body {
  lt_str id;
  lt_text2 title, short_title, head_title;
  uint32_t kind, place, parent, head; /* option of `body-kind`, place, body, office */
  lt_period exists;
  lt_numbers successors;
  lt_numbers regulates;     /* options of `matter` that its acts may settle; none: all */
  lt_basis basis;
  lt_declared declared;
} lt_body;

/* Working days, of its place and what lies in it without one of its own. */
typedef struct lt_calendar {
  lt_str id;
  lt_text2 title, says;
  uint32_t place;
  lt_cell *holidays;        /* as declared: sorted, distinct */
  uint32_t holidays_len;
  lt_working working;       /* what counting needs of it */
  lt_basis basis;
  lt_declared declared;
} lt_calendar;

/* As scripts write them, from Monday on. */
extern const char *const lt_weekday_names[LT_WEEKDAYS];

typedef struct lt_source_record {
  lt_str id, kind;
  lt_text2 title, says;
  lt_cell published;
  lt_declared declared;
} lt_source_record;

typedef struct lt_assumption {
  lt_str id;
  lt_text2 says, settles;
  lt_declared declared;
} lt_assumption;

/* What is stricter: the less or the more. */
typedef enum lt_stricter { LT_STRICTER_NOT_SAID, LT_STRICTER_LOWER, LT_STRICTER_HIGHER } lt_stricter;

/* A value for some days. */
typedef struct lt_parameter_row {
  lt_cell value;
  lt_period in_force;
  lt_basis basis;           /* its own; that of the parameter counts besides */
} lt_parameter_row;

/* What the law sets at a date, read as `law.x`; or, of a policy and its act, a stricter value for its place. */
typedef struct lt_parameter {
  lt_str id;                /* "hire_term_most"; of one that tightens: "vn/ha-noi#hire_term_most" */
  lt_str local_id;
  lt_text2 title;
  lt_type type;
  lt_stricter stricter;     /* of one that tightens: as the parameter that it tightens */
  uint32_t tightens;        /* parameter, or LT_NONE */
  uint32_t policy, act;     /* whose it is, where it tightens; else LT_NONE */
  lt_numbers tightened_by;  /* parameters */
  lt_parameter_row *rows;   /* by the day on which they begin */
  uint32_t rows_len;
  lt_basis basis;
  lt_declared declared;
} lt_parameter;

typedef enum lt_relation { LT_REPLACES, LT_AMENDS, LT_REPEALS, LT_GUIDES, LT_PURSUANT_TO, LT_RELATIONS } lt_relation;

typedef struct lt_instrument {
  lt_str id, number, signer;
  lt_text2 title, says;
  uint32_t kind, issuer;    /* option of `instrument-kind`, body */
  int64_t rank;             /* of its kind: higher beats lower */
  bool binding;             /* of its kind */
  lt_span issued;
  lt_period in_force;
  lt_numbers relations[LT_RELATIONS];
  lt_basis basis;
  lt_declared declared;
} lt_instrument;

#endif
