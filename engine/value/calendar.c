/* calendar.c: dates plus terms. Whole weeks are taken at once and holidays made up for afterwards, so a long term costs
 * no more than a short one. It reads no calendar: which days are worked is given. */
#include "value/calendar.h"

#include <assert.h>

#include "value/written.h"

unsigned lt_weekday_of(lt_cell date) {
  int64_t day = (date + 3) % LT_WEEKDAYS; /* 1970-01-01 was a Thursday */
  return (unsigned)(day < 0 ? day + LT_WEEKDAYS : day);
}

static lt_cell within_bounds(lt_cell date) {
  return date < lt_date_of(LT_YEAR_MIN, 1, 1) || date > lt_date_of(LT_YEAR_MAX, 12, 31) ? LT_UNKNOWN : date;
}

lt_cell lt_date_plus_days(lt_cell date, int64_t count) {
  assert(count >= 0);
  return __builtin_add_overflow(date, count, &date) ? LT_UNKNOWN : within_bounds(date);
}

lt_cell lt_date_plus_months(lt_cell date, int64_t count) {
  assert(count >= 0);
  int year, month, day;
  if (count > INT64_C(12) * (LT_YEAR_MAX - LT_YEAR_MIN + 1)) return LT_UNKNOWN;
  lt_date_parts(date, &year, &month, &day);
  int months = month - 1 + (int)count;
  year += months / 12;
  month = months % 12 + 1;
  if (year > LT_YEAR_MAX) return LT_UNKNOWN;
  lt_cell sum = LT_UNKNOWN;
  for (; sum == LT_UNKNOWN && day > 0; day--) sum = lt_date_of(year, month, day);
  return within_bounds(sum);
}

/* How many holidays lie at or before the date. */
static uint32_t holidays_until(const lt_working *working, lt_cell date) {
  uint32_t low = 0, high = working->holidays_len;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (working->holidays[middle] <= date)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* The same as if there were no holidays; `a_week`: days worked in a week. */
static lt_cell plus_weekdays(const lt_working *working, lt_cell date, int64_t count, int64_t a_week) {
  date += count / a_week * LT_WEEKDAYS;
  for (int64_t left = count % a_week; left > 0;) left -= !working->off[lt_weekday_of(++date)];
  while (count >= a_week && working->off[lt_weekday_of(date)]) date--; /* whole weeks after a day off end on one */
  return date;
}

lt_cell lt_date_plus_working(const lt_working *working, lt_cell date, int64_t count) {
  assert(count >= 0);
  int64_t a_week = 0;
  for (int i = 0; i < LT_WEEKDAYS; i++) a_week += !working->off[i];
  assert(a_week > 0);
  if (within_bounds(date) == LT_UNKNOWN || count > lt_date_of(LT_YEAR_MAX, 12, 31) - date) return LT_UNKNOWN;
  uint32_t met = holidays_until(working, date);
  while (count > 0) {
    date = plus_weekdays(working, date, count, a_week);
    uint32_t until = holidays_until(working, date);
    count = until - met;
    met = until;
  }
  return within_bounds(date);
}
