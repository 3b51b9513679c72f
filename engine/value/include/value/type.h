/* type.h: the types of the policy language, and the cell, the one machine word that holds any value.
 * Layer: value; it sees base. It knows no names: options, bodies and places are numbers given by policy/. */
#ifndef LT_VALUE_TYPE_H
#define LT_VALUE_TYPE_H

#include <stdbool.h>
#include <stdint.h>

typedef enum lt_type_kind {
  LT_TYPE_NONE,
  LT_TYPE_YES_NO,     /* 0 or 1 */
  LT_TYPE_NUMBER,     /* a whole number */
  LT_TYPE_MONEY,      /* whole đồng */
  LT_TYPE_PERCENT,    /* millionths of one percent: 2,5 % is 2,500,000 */
  LT_TYPE_DATE,       /* days since 1970-01-01, proleptic Gregorian */
  LT_TYPE_YEAR,
  LT_TYPE_MONTHS,
  LT_TYPE_DAYS,
  LT_TYPE_TEXT,       /* number of a text of the plan; conditions test only whether it exists */
  LT_TYPE_CHOICE,     /* number of an option */
  LT_TYPE_BODY,       /* number of a body: below the register's length a registered one, else one of the plan's own */
  LT_TYPE_OFFICE,     /* a registered office's body number, or lt_head_of(body) */
  LT_TYPE_PLACE,
  LT_TYPE_INSTRUMENT,
  LT_TYPE_POLICY,
  LT_TYPE_LIST,       /* list of an entity; the cell is the number of a list record of the plan */
  LT_TYPE_PERMISSION, /* lt_permission; questions only */
  LT_TYPE_WORKING_DAYS, /* of the calendar; never mixed with LT_TYPE_DAYS */
  LT_TYPE_KINDS
} lt_type_kind;

/* A type. `set` is "set of" the rest, `of` the choice (LT_TYPE_CHOICE) or entity (LT_TYPE_LIST) by number. */
typedef struct lt_type {
  lt_type_kind kind;
  bool set;
  uint32_t of;
} lt_type;

bool lt_type_equal(lt_type a, lt_type b);
/* Amounts and durations: number, money, percent, year, months, days, working days. */
bool lt_type_is_amount(lt_type type);
/* Can be added to a date: months, days, working days. */
bool lt_type_is_duration(lt_type type);
/* Has an order that tests use: amounts and dates. */
bool lt_type_is_ordered(lt_type type);

/* A cell: a value of some type, or one of these two. A set's cell is the number of a set record. */
typedef int64_t lt_cell;
#define LT_UNKNOWN INT64_MIN      /* not known, however that came about */
#define LT_ABSENT (INT64_MIN + 1) /* known not to be there: none, not yet, not applicable, no rule */

/* The office of the head of a body that the register names no head for. */
#define LT_HEAD_BASE ((lt_cell)1 << 40)
static inline lt_cell lt_head_of(lt_cell body) { return LT_HEAD_BASE + body; }

typedef enum lt_truth { LT_FALSE, LT_TRUE, LT_MAYBE } lt_truth; /* strong Kleene */

typedef enum lt_permission { LT_ALLOWED, LT_CONDITIONAL, LT_FORBIDDEN } lt_permission;
typedef enum lt_certainty { LT_CERTAINTY_H, LT_CERTAINTY_M, LT_CERTAINTY_L } lt_certainty; /* a greater one is lower */

#endif
