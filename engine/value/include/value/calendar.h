/* calendar.h: a date and a term make a date: so many days, months or working days later.
 * Layer: value. Dates outside the years that dates may have (LT_YEAR_MIN to LT_YEAR_MAX) are LT_UNKNOWN, never wrapped.
 * No sum goes back: of two dates the later one has the later sum, or the same. */
#ifndef LT_VALUE_CALENDAR_H
#define LT_VALUE_CALENDAR_H

#include "value/type.h"

enum { LT_WEEKDAYS = 7 };

/* Which days are worked. At least one weekday must be. */
typedef struct lt_working {
  bool off[LT_WEEKDAYS];   /* from Monday on */
  const lt_cell *holidays; /* sorted, distinct, none of them on a weekday that is off */
  uint32_t holidays_len;
} lt_working;

/* Monday is 0. */
unsigned lt_weekday_of(lt_cell date);
/* `count` must not be negative. */
lt_cell lt_date_plus_days(lt_cell date, int64_t count);
/* The same day of the month, or the month's last day where it has no such day. */
lt_cell lt_date_plus_months(lt_cell date, int64_t count);
/* The `count`-th working day after the date, counted from the day after it; of 0 the date itself. */
lt_cell lt_date_plus_working(const lt_working *working, lt_cell date, int64_t count);

#endif
