/* set.h: the policy set: everything that the scripts declared, resolved, typed, checked and sealed; it never changes.
 * Layer: policy; it sees base, value and expr. Many threads may read one set at once.
 * Ownership: a set owns all that it holds in one arena. All arrays are sorted by id (bytes), so numbers do not depend
 * on the order of files or declarations. `LT_NONE` is "no number". Dates are cells; LT_UNKNOWN where not known. */
#ifndef LT_POLICY_SET_H
#define LT_POLICY_SET_H

#include "base/diag.h"
#include "base/hash.h"
#include "expr/eval.h"
#include "expr/words.h"
#include "policy/form.h"
#include "policy/registers.h"

typedef struct lt_entity {
  lt_str id, at;
  lt_text2 title;
  uint32_t parent, depth;
  uint32_t list_fact;       /* the parent's fact of type list whose elements they are, or LT_NONE for the plan */
  lt_numbers law_dates;     /* facts */
  lt_numbers facts;         /* by slot */
  lt_numbers questions;     /* asked of it, defines among them, by `order`, then id; a question's `slot` is its index */
  uint32_t first_question;  /* the least of their numbers: an entity's questions stand together */
  lt_numbers children;      /* entities */
  lt_declared declared;
} lt_entity;

typedef enum lt_absence { LT_ABSENCE_UNKNOWN, LT_ABSENCE_NONE, LT_ABSENCE_NOT_YET, LT_ABSENCE_FALSE } lt_absence;
typedef enum lt_role {
  LT_ROLE_NO, LT_ROLE_ID, LT_ROLE_TITLE, LT_ROLE_NAME, LT_ROLE_PLACE, LT_ROLE_WITHIN, LT_ROLE_YEAR, LT_ROLE_MATTER,
  LT_ROLE_CONSIDERED /* a date that no plan states: deciding fills it in (decide/run.h) */
} lt_role;

typedef struct lt_fact {
  lt_str id, at;
  lt_text2 title, asks;
  uint32_t entity, slot;
  lt_type type;             /* LT_TYPE_LIST: the children of an entity; made by the entity, not declared */
  lt_absence absence;
  uint32_t otherwise;       /* fact, or LT_NONE */
  lt_cell presumed;         /* LT_UNKNOWN: none */
  bool open, step;
  bool changeable;          /* by whoever submits the plan, to reach another decision; but a step taken is past */
  lt_numbers follows, precedes; /* facts, dates of its entity or of one above: those that come first, and afterwards */
  lt_role role;
  lt_declared declared;
} lt_fact;

typedef enum lt_question_kind {
  LT_QUESTION_ONE, LT_QUESTION_SET, LT_QUESTION_PERMISSION, LT_QUESTION_DEFINE
} lt_question_kind;

typedef struct lt_question {
  lt_str id;                /* a define's: "vn/ha-noi/2018#shared" */
  lt_text2 title, says;
  lt_question_kind kind;
  uint32_t entity, slot;
  lt_type type;
  uint32_t policy;          /* a define's */
  const lt_expr *as;        /* a define's condition */
  const lt_expr *asked;     /* NULL: of every subject */
  const lt_term *concerns, *taken; /* facts, or NULL */
  bool delegable;
  int64_t order;            /* where reports list it; INT64_MAX: not said */
  uint32_t stratum;         /* decided after all questions of lower strata, of every entity */
  lt_numbers norms;         /* that answer it, in canonical order */
  lt_numbers parameters;    /* that `as` and `asked` read */
  lt_basis basis;
  lt_declared declared;
} lt_question;

typedef enum lt_norm_kind {
  LT_NORM_RULE, LT_NORM_PERMIT, LT_NORM_FORBID, LT_NORM_OBLIGE, LT_NORM_DELEGATE, LT_NORM_PROPERTY, LT_NORM_NOTE,
  LT_NORM_TRANSITION /* answers the choice of law, whatever the day; nothing else */
} lt_norm_kind;

typedef enum lt_value_kind {
  LT_VALUE_CELL,        /* a constant */
  LT_VALUE_TERM,        /* what a fact, or the head of a body, is for the plan */
  LT_VALUE_SET,         /* members, each a cell or a term (a term may itself be a set); `nobody` has none */
  LT_VALUE_PERMISSION,  /* cell: LT_ALLOWED or LT_FORBIDDEN */
  LT_VALUE_UNREAD,      /* instrument: a text that we have not read */
  LT_VALUE_DISCRETION,  /* by, among */
  LT_VALUE_INAPPLICABLE
} lt_value_kind;

/* Equal values are one node: compare pointers. */
typedef struct lt_value {
  lt_value_kind kind;
  uint32_t number;          /* dense in the set */
  lt_type type;
  lt_cell cell;
  const lt_term *term;
  uint32_t instrument;
  const struct lt_value *by;             /* discretion: whose */
  const struct lt_value *const *members; /* set, and the values that discretion is among; canonical order */
  uint32_t members_len;
} lt_value;

typedef struct lt_answer_rule {
  uint32_t question;
  const lt_value *value;
  bool adds;                /* joins a set; otherwise it is the answer, or closes the set */
} lt_answer_rule;

typedef struct lt_norm {
  lt_str id;                /* "vn/ha-noi/2018#kh48-tasks" */
  lt_str local_id;
  lt_norm_kind kind;
  uint32_t policy, act, entity;
  lt_text2 title, says;
  const lt_expr *when;      /* NULL: always */
  lt_answer_rule *answers;  /* sorted by question */
  uint32_t answers_len;
  const lt_expr *const *provided; /* of a permit */
  uint32_t provided_len;
  const lt_expr *must;      /* of an obligation, or what a property holds; NULL: a duty that is only recorded */
  bool should;              /* it only should */
  lt_numbers by;            /* of an obligation: bodies that owe it */
  uint32_t gates;           /* question, or LT_NONE */
  lt_numbers exactly_one;   /* of a property: questions */
  uint32_t principal;       /* of a delegation: the office whose power it is, or LT_NONE */
  bool is_default;
  bool competent;           /* its act is, for its policy: otherwise it never counts */
  lt_numbers overrides, disapplies;   /* as written */
  lt_numbers overridden_by;           /* norms that override this one, transitively, and share a question with it */
  lt_numbers disapplied_by;
  lt_period in_force;       /* its own; the act's applies besides */
  lt_numbers parameters;    /* that it reads, in conditions, in answers and through defines */
  lt_basis basis;
  lt_declared declared;
} lt_norm;

typedef struct lt_policy {
  lt_str id;
  lt_text2 title, says;
  uint32_t matter, place, within;
  lt_numbers under;
  const lt_expr *applies;   /* on the plan; NULL: always */
  lt_numbers norms;
  lt_declared declared;
} lt_policy;

typedef struct lt_set {
  lt_arena arena;
  lt_digest digest;         /* of the canonical print */
  lt_cell known;            /* it is what was known by the end of that day (lt_draft_known); LT_UNKNOWN: all there is */
#define LT_TABLE(type, name) type *name; uint32_t name##_len
  LT_TABLE(lt_choice, choices);
  LT_TABLE(lt_option, options);
  LT_TABLE(lt_group, groups);
  LT_TABLE(lt_place_record, places);
  LT_TABLE(lt_body, bodies);
  LT_TABLE(lt_dated, dated);           /* by of, number, what */
  LT_TABLE(lt_calendar, calendars);
  LT_TABLE(lt_source_record, sources);
  LT_TABLE(lt_assumption, assumptions);
  LT_TABLE(lt_instrument, instruments);
  LT_TABLE(lt_entity, entities);
  LT_TABLE(lt_fact, facts);
  LT_TABLE(lt_question, questions);
  LT_TABLE(lt_norm, norms);
  LT_TABLE(lt_parameter, parameters);
  LT_TABLE(lt_policy, policies);
  LT_TABLE(const lt_term *, terms);    /* by number */
  LT_TABLE(const lt_expr *, exprs);    /* by number */
  LT_TABLE(const lt_value *, values);  /* by number */
#undef LT_TABLE
  lt_numbers remarks;       /* norms that are only told: notes, and duties that are only recorded */
  uint32_t plan;            /* the entity that belongs to none */
  uint32_t strata;
  uint32_t body_kind, matter; /* choices that the engine knows by name: body-kind, matter; LT_NONE where not declared */
  uint32_t law;             /* the question of the plan which law governs it (its type is policy), or LT_NONE; only
                             * transitions answer it, and no condition reads it */
  uint32_t role_fact[9];    /* by lt_role, of the plan: fact or LT_NONE */
  lt_registers registers;
  lt_names names;
} lt_set;

/* Seals a draft. NULL, and nothing kept, if there was any error; all errors of the draft are reported at once. */
lt_set *lt_set_seal(const lt_draft *draft, lt_diags *diags);
void lt_set_free(lt_set *set);

typedef enum lt_record {
  LT_RECORD_CHOICE, LT_RECORD_OPTION, LT_RECORD_GROUP, LT_RECORD_PLACE, LT_RECORD_BODY, LT_RECORD_CALENDAR,
  LT_RECORD_SOURCE, LT_RECORD_ASSUMPTION, LT_RECORD_INSTRUMENT, LT_RECORD_ENTITY, LT_RECORD_FACT, LT_RECORD_QUESTION,
  LT_RECORD_NORM, LT_RECORD_PARAMETER, LT_RECORD_POLICY
} lt_record;
/* The number of a record by id, or LT_NONE. Options as "choice/option", facts and questions as "entity.fact". */
uint32_t lt_set_find(const lt_set *set, lt_record record, lt_str id);
uint32_t lt_set_option(const lt_set *set, uint32_t choice, lt_str id);
uint32_t lt_set_fact(const lt_set *set, uint32_t entity, lt_str id);
uint32_t lt_set_question(const lt_set *set, uint32_t entity, lt_str id);
/* The id nearest to what was asked for; empty if none is near. */
lt_str lt_set_nearest(const lt_set *set, lt_arena *scratch, lt_record record, lt_str id);
/* What of a record differs from day to day, or NULL (dated.c). */
const lt_dated *lt_set_dated(const lt_set *set, lt_type_kind of, uint32_t number, uint32_t what);
/* The row of the day; NULL where none is, or where nobody knows which. */
const lt_dated_row *lt_dated_at(const lt_dated *dated, lt_cell date);
/* The row of the day or the one nearest to it; LT_UNKNOWN: the last. */
const lt_dated_row *lt_dated_nearest(const lt_dated *dated, lt_cell date);
/* The attribute that the rows are of (LT_ATTRIBUTE_…, or one of the choice), and the type that has it; LT_NONE of
 * names. */
uint32_t lt_dated_attribute(const lt_dated *dated);
lt_type lt_dated_type(const lt_set *set, const lt_dated *dated);
/* What a place lies in, LT_NONE: nothing. As titles go, where no row has the day the nearest has: a place must be
 * known. */
uint32_t lt_set_place_above(const lt_set *set, uint32_t place, lt_cell date);

/* The calendar of the place or of the nearest above it that has one; LT_NONE without. */
uint32_t lt_set_calendar(const lt_set *set, uint32_t place, lt_cell date);
/* The calendar that counts working days for a plan. */
uint32_t lt_set_calendar_of(const lt_set *set, const lt_facts *facts, lt_cell date);
/* `place` is `above` or lies in it on the day; LT_UNKNOWN: on whatever day is the last. */
bool lt_set_place_in(const lt_set *set, uint32_t place, uint32_t above, lt_cell date);
/* The same on any day at all. */
bool lt_set_place_ever_in(const lt_set *set, uint32_t place, uint32_t above);

/* The value of a parameter (none that tightens) for a matter, a place and a body on a day: that of its row, or of the
 * strictest that tightens it there. LT_UNKNOWN: no row, or it is not known which. `from` and `row`: where it stands. */
typedef struct lt_parameter_value {
  lt_cell value;
  uint32_t from;            /* the parameter whose row it is, or LT_NONE */
  const lt_parameter_row *row;
} lt_parameter_value;
typedef struct lt_where {
  uint32_t matter, place, within; /* option, place, body or LT_NONE */
  lt_cell date;
  const lt_day *day;        /* which bodies live then, or NULL */
} lt_where;
/* `body` is `above` or lies under it, by way of the bodies that live on the day. */
bool lt_set_within(const lt_set *set, const lt_day *day, uint32_t body, uint32_t above);
lt_parameter_value lt_parameter_at(const lt_set *set, uint32_t parameter, lt_where where);

/* Whether the issuer of the act may settle what the policy is about: it is of the policy's place or of one above, and
 * its matters, where they are stated, have the policy's. Who or whose place is not stated, is taken to be competent. */
bool lt_act_competent(const lt_set *set, uint32_t instrument, uint32_t policy);

/* Precedence (contract 2, stage 2): below 0 if `a` yields to `b`, 0 if both are of one class, above 0 if it prevails;
 * `why` says what it had. */
typedef enum lt_prevails {
  LT_PREVAILS_NOT, LT_PREVAILS_BINDING, LT_PREVAILS_DEFAULT, LT_PREVAILS_RANK, LT_PREVAILS_LATER, LT_PREVAILS_LOCAL
} lt_prevails;
int lt_norm_compare(const lt_set *set, uint32_t a, uint32_t b, lt_prevails *why);

#endif
