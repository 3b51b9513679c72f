/* date.c: a day as people write it, and sums from it: a day of 1900 to 2199 or none, never another one; no sum goes
 * back, and one more day, month or working day never makes it earlier. The text ends at a NUL; behind it stands a
 * count. */
#include "fuzz_value.h"

#include "value/calendar.h"

static const lt_type date = {.kind = LT_TYPE_DATE};

static bool in_range(lt_cell day) {
  int year, month, of_month;
  lt_date_parts(day, &year, &month, &of_month);
  return year >= LT_YEAR_MIN && year <= LT_YEAR_MAX && lt_date_of(year, month, of_month) == day;
}

static void check_sum(lt_cell day, lt_cell sum, lt_cell more) {
  if (sum == LT_UNKNOWN) return;
  FUZZ_MUST(sum >= day && in_range(sum));
  FUZZ_MUST(more == LT_UNKNOWN || more >= sum);
}

static void sums(lt_cell day, int64_t count) {
  static const lt_cell holidays[] = {0, 17776, 17777, 20000};
  const lt_working working = {.off = {[5] = true, [6] = true}, .holidays = holidays, .holidays_len = 4};
  int64_t more = count == INT64_MAX ? count : count + 1;
  check_sum(day, lt_date_plus_days(day, count), lt_date_plus_days(day, more));
  check_sum(day, lt_date_plus_months(day, count), lt_date_plus_months(day, more));
  check_sum(day, lt_date_plus_working(&working, day, count), lt_date_plus_working(&working, day, more));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  lt_arena arena = {0};
  size_t len = size == 0 ? 0 : strnlen((const char *)data, size);
  lt_cell day = fuzz_value(&arena, lt_date_read, data, len);
  if (day != LT_UNKNOWN) {
    int64_t count = 0;
    if (size - len > sizeof count) memcpy(&count, data + len + 1, sizeof count);
    FUZZ_MUST(in_range(day));
    fuzz_value_again(&arena, lt_date_read, date, day);
    sums(day, count < 0 ? -(count + 1) : count);
  }
  lt_arena_free(&arena);
  return 0;
}
