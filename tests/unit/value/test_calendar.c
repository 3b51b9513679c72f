/* test_calendar.c: dates plus terms: months at their ends, working days against counting one by one, and the bounds. */
#include "value/calendar.h"

#include "check.h"
#include "value/written.h"

static lt_cell day_of(const char *iso) {
  lt_arena arena = {0};
  lt_cell day = 0;
  lt_written_fault fault;
  CHECK_ROW(lt_date_read(&arena, lt_str_of(iso), &day, &fault), iso);
  lt_arena_free(&arena);
  return day;
}

static void test_weekdays(void) {
  CHECK(lt_weekday_of(0) == 3); /* 1970-01-01, a Thursday */
  CHECK(lt_weekday_of(-4) == 6 && lt_weekday_of(-3) == 0);
  CHECK(lt_weekday_of(day_of("2018-09-05")) == 2 && lt_weekday_of(day_of("1900-01-01")) == 0);
}

static void test_days(void) {
  CHECK(lt_date_plus_days(day_of("2018-12-31"), 1) == day_of("2019-01-01"));
  CHECK(lt_date_plus_days(day_of("2018-09-05"), 0) == day_of("2018-09-05"));
  CHECK(lt_date_plus_days(day_of("2199-12-30"), 1) == day_of("2199-12-31"));
  CHECK(lt_date_plus_days(day_of("2199-12-31"), 1) == LT_UNKNOWN);
  CHECK(lt_date_plus_days(day_of("2018-09-05"), INT64_MAX) == LT_UNKNOWN);
}

static void test_months(void) {
  static const struct {
    const char *from, *to;
    int64_t months;
  } rows[] = {
      {"2018-01-31", "2018-02-28", 1},   {"2020-01-31", "2020-02-29", 1},   {"2018-01-31", "2018-03-31", 2},
      {"2018-08-31", "2018-09-30", 1},   {"2020-02-29", "2021-02-28", 12},  {"2018-11-15", "2019-01-15", 2},
      {"2018-12-31", "2019-12-31", 12},  {"2018-09-05", "2018-09-05", 0},   {"2018-12-01", "2199-12-01", 181 * 12},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    CHECK_ROW(lt_date_plus_months(day_of(rows[i].from), rows[i].months) == day_of(rows[i].to), rows[i].from);
  CHECK(lt_date_plus_months(day_of("2199-12-15"), 1) == LT_UNKNOWN);
  CHECK(lt_date_plus_months(day_of("2018-09-05"), 12000) == LT_UNKNOWN);
}

/* Day after day. */
static lt_cell counted(const lt_working *working, lt_cell date, int64_t count) {
  while (count > 0) {
    date++;
    bool holiday = false;
    for (uint32_t i = 0; i < working->holidays_len; i++) holiday |= working->holidays[i] == date;
    count -= !holiday && !working->off[lt_weekday_of(date)];
  }
  return date;
}

static void test_working(const lt_working *working, const char *name) {
  lt_cell first = day_of("2018-08-20");
  bool same = true, rising = true;
  for (lt_cell date = first; date < first + 40; date++)
    for (int64_t count = 0; count < 60; count++) {
      lt_cell sum = lt_date_plus_working(working, date, count);
      same &= sum == counted(working, date, count);
      rising &= date == first || sum >= lt_date_plus_working(working, date - 1, count);
    }
  CHECK_ROW(same, name);
  CHECK_ROW(rising, name);
}

static void test_calendars(void) {
  const lt_cell holidays[] = {day_of("2018-08-31"), day_of("2018-09-03"), day_of("2018-09-04"), day_of("2018-10-10")};
  lt_working plain = {.off = {[5] = true, [6] = true}}, with = plain, friday_only = {.holidays = holidays};
  for (int i = 0; i < LT_WEEKDAYS; i++) friday_only.off[i] = i != 4;
  friday_only.holidays_len = 1;
  with.holidays = holidays;
  with.holidays_len = 4;
  test_working(&plain, "a week of five days");
  test_working(&with, "with holidays");
  test_working(&friday_only, "a week of one day");
  test_working(&(lt_working){.holidays = NULL}, "a week of seven days");
  CHECK(lt_date_plus_working(&plain, day_of("2018-09-07"), 1) == day_of("2018-09-10"));
  CHECK(lt_date_plus_working(&plain, day_of("2018-09-08"), 0) == day_of("2018-09-08"));
  CHECK(lt_date_plus_working(&plain, day_of("2199-12-30"), 1) == day_of("2199-12-31"));
  CHECK(lt_date_plus_working(&plain, day_of("2199-12-31"), 1) == LT_UNKNOWN);
  CHECK(lt_date_plus_working(&plain, day_of("2018-09-05"), 372000) == LT_UNKNOWN);
  CHECK(lt_date_plus_working(&plain, day_of("2018-09-05"), 60000) == LT_UNKNOWN);
}

int main(void) {
  test_weekdays();
  test_days();
  test_months();
  test_calendars();
  return CHECK_DONE();
}
