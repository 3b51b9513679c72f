/* date.c: civil dates, by the proleptic Gregorian calendar, and how they are read.
 * Days are counted from 1970-01-01 by whole eras of 400 years, so no table and no loop is needed. There is no time of
 * day, no time zone and no clock. */
#include "value_impl.h"

#include <assert.h>

enum { ERA_DAYS = 146097, ERA_YEARS = 400, EPOCH_DAYS = 719468 }; /* the epoch is that many days after 0000-03-01 */

static bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

static int days_in(int year, int month) {
  static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

lt_cell lt_date_of(int year, int month, int day) {
  if (year < 0 || year > 9999 || month < 1 || month > 12 || day < 1 || day > days_in(year, month)) return LT_UNKNOWN;
  int64_t y = month <= 2 ? year - 1 : year, m = (month + 9) % 12; /* a year here begins in March, so 29/02 ends it */
  int64_t era = (y >= 0 ? y : y - (ERA_YEARS - 1)) / ERA_YEARS, in_era = y - era * ERA_YEARS;
  int64_t in_year = (153 * m + 2) / 5 + day - 1;
  return era * ERA_DAYS + in_era * 365 + in_era / 4 - in_era / 100 + in_year - EPOCH_DAYS;
}

void lt_date_parts(lt_cell date, int *year, int *month, int *day) {
  assert(year != NULL && month != NULL && day != NULL && date > -EPOCH_DAYS && date < 10000000);
  int64_t z = date + EPOCH_DAYS, era = z / ERA_DAYS, in_era = z - era * ERA_DAYS;
  int64_t y = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
  int64_t in_year = in_era - (365 * y + y / 4 - y / 100), m = (5 * in_year + 2) / 153;
  *day = (int)(in_year - (153 * m + 2) / 5) + 1;
  *month = (int)(m < 10 ? m + 3 : m - 9);
  *year = (int)(y + era * ERA_YEARS) + (*month <= 2);
}

/* ---- reading ---- */

/* A date taken apart: three runs of digits, and what stands between the first two. */
typedef struct parts {
  int number[3];
  size_t len[3];
  lt_str between[2];
  bool whole; /* nothing before, nothing after, three runs of at most four digits */
} parts;

static parts split(lt_str s) {
  parts p = {0};
  size_t at = 0;
  for (int i = 0; i < 3; i++) {
    size_t from = at;
    while (at < s.len && (s.ptr[at] < '0' || s.ptr[at] > '9')) at++;
    if (i > 0)
      p.between[i - 1] = lt_str_slice(s, from, at - from);
    else if (at > from)
      p.len[0] = SIZE_MAX; /* something stands before */
    size_t digits = at;
    for (; at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9' && at - digits < 4; at++)
      p.number[i] = p.number[i] * 10 + (s.ptr[at] - '0');
    if (at == digits) return p;
    if (p.len[i] != SIZE_MAX) p.len[i] = at - digits;
  }
  p.whole = at == s.len;
  return p;
}

static bool between_is(const parts *p, const char *mark) {
  return lt_str_equal(p->between[0], lt_str_of(mark)) && lt_str_equal(p->between[1], lt_str_of(mark));
}

/* How the date was probably meant: its three numbers, the year known by its four digits. */
static lt_text2 hint_of(lt_arena *arena, lt_str text) {
  lt_text2 plain =
      lt_written_hint(LT_STR("viết `2018-09-05` hoặc `05/09/2018`"), LT_STR("write `2018-09-05` or `05/09/2018`"));
  parts p = split(text);
  if (!p.whole || p.len[1] == 0 || p.len[1] > 2) return plain;
  bool year_first = p.len[0] == 4;
  if (year_first == (p.len[2] == 4)) return plain;
  int year = p.number[year_first ? 0 : 2], day = p.number[year_first ? 2 : 0];
  if (lt_date_of(year, p.number[1], day) == LT_UNKNOWN) return plain;
  lt_str mended = year_first ? lt_str_format(arena, "%04d-%02d-%02d", year, p.number[1], day)
                             : lt_str_format(arena, "%02d/%02d/%04d", day, p.number[1], year);
  return lt_written_hint(lt_str_format(arena, "viết `%.*s`", LT_STR_ARG(mended)),
                         lt_str_format(arena, "write `%.*s`", LT_STR_ARG(mended)));
}

static bool refuse_day(lt_arena *arena, lt_str text, int year, int month, int day, lt_written_fault *fault) {
  lt_written_refuse(fault, LT_L211, text, LT_STR(""));
  if (month >= 1 && month <= 12)
    fault->hint =
        lt_written_hint(lt_str_format(arena, "tháng %d năm %d có %d ngày", month, year, days_in(year, month)),
                        lt_str_format(arena, "month %d of %d has %d days", month, year, days_in(year, month)));
  else if (lt_date_of(year, day, month) != LT_UNKNOWN)
    fault->hint =
        lt_written_hint(lt_str_format(arena, "ngày viết trước, tháng viết sau: `%02d/%02d/%04d`", month, day, year),
                        lt_str_format(arena, "the day comes before the month: `%02d/%02d/%04d`", month, day, year));
  else
    fault->hint = lt_written_hint(LT_STR("tháng từ 01 đến 12"), LT_STR("months go from 01 to 12"));
  return false;
}

bool lt_date_read(lt_arena *arena, lt_str text, lt_cell *out, lt_written_fault *fault) {
  parts p = split(text);
  bool iso = p.whole && between_is(&p, "-") && p.len[0] == 4 && p.len[1] == 2 && p.len[2] == 2;
  bool slashes = p.whole && between_is(&p, "/") && p.len[0] <= 2 && p.len[1] <= 2 && p.len[2] == 4;
  if (!iso && !slashes) {
    lt_written_refuse(fault, LT_L210, text, LT_STR(""));
    fault->hint = hint_of(arena, text);
    return false;
  }
  int year = p.number[iso ? 0 : 2], month = p.number[1], day = p.number[iso ? 2 : 0];
  if (year < LT_YEAR_MIN || year > LT_YEAR_MAX) return lt_written_refuse(fault, LT_L212, text, LT_STR(""));
  *out = lt_date_of(year, month, day);
  return *out == LT_UNKNOWN ? refuse_day(arena, text, year, month, day, fault) : true;
}
