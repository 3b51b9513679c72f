/* test_written.c: dates, terms, numbers, percentages, years, yes and no; read, refused, printed. */
#include "value/written.h"

#include <inttypes.h>

#include "check.h"

static lt_arena arena;

typedef bool reader(lt_arena *, lt_str, lt_cell *, lt_written_fault *);

/* `hint` NULL: the text is read and gives `want`. */
typedef struct row {
  reader *read;
  const char *text;
  int64_t want;
  lt_code code;
  const char *hint;
} row;

#define READ(reader, text, want) {reader, text, want, LT_CODES, NULL}

static const row rows[] = {
    READ(lt_date_read, "2018-09-05", 17779), READ(lt_date_read, "05/09/2018", 17779), READ(lt_date_read, "5/9/2018", 17779),
    READ(lt_date_read, "29/02/2000", 11016), READ(lt_date_read, "1970-01-01", 0), READ(lt_date_read, "1900-01-01", -25567),
    READ(lt_date_read, "31/12/2199", 84005),
    {lt_date_read, "2018-9-5", 0, LT_L210, "viết `2018-09-05`"},
    {lt_date_read, "5-9-2018", 0, LT_L210, "viết `05/09/2018`"},
    {lt_date_read, "05.09.2018", 0, LT_L210, "viết `05/09/2018`"},
    {lt_date_read, "2018/09/05", 0, LT_L210, "viết `2018-09-05`"},
    {lt_date_read, "5 tháng 9 năm 2018", 0, LT_L210, "viết `05/09/2018`"},
    {lt_date_read, "05/09/18", 0, LT_L210, "viết `2018-09-05` hoặc `05/09/2018`"},
    {lt_date_read, "20180905", 0, LT_L210, "viết `2018-09-05` hoặc `05/09/2018`"},
    {lt_date_read, "2018-09-05T00:00:00", 0, LT_L210, "viết `2018-09-05` hoặc `05/09/2018`"},
    {lt_date_read, "", 0, LT_L210, "viết `2018-09-05` hoặc `05/09/2018`"},
    {lt_date_read, " 2018-09-05", 0, LT_L210, "viết `2018-09-05` hoặc `05/09/2018`"},
    {lt_date_read, "2018", 0, LT_L210, "viết `2018-09-05` hoặc `05/09/2018`"},
    {lt_date_read, "2018-02-30", 0, LT_L211, "tháng 2 năm 2018 có 28 ngày"},
    {lt_date_read, "29/02/1900", 0, LT_L211, "tháng 2 năm 1900 có 28 ngày"},
    {lt_date_read, "31/04/2018", 0, LT_L211, "tháng 4 năm 2018 có 30 ngày"},
    {lt_date_read, "00/04/2018", 0, LT_L211, "tháng 4 năm 2018 có 30 ngày"},
    {lt_date_read, "09/13/2018", 0, LT_L211, "ngày viết trước, tháng viết sau: `13/09/2018`"},
    {lt_date_read, "2018-00-05", 0, LT_L211, "tháng từ 01 đến 12"},
    {lt_date_read, "32/13/2018", 0, LT_L211, "tháng từ 01 đến 12"},
    {lt_date_read, "05/09/0218", 0, LT_L212, ""},
    {lt_date_read, "2200-01-01", 0, LT_L212, ""},

    READ(lt_months_read, "8", 8), READ(lt_months_read, "8 tháng", 8), READ(lt_months_read, "5 năm", 60),
    READ(lt_months_read, "1 năm 6 tháng", 18), READ(lt_months_read, "0", 0), READ(lt_months_read, "12000", 12000),
    READ(lt_months_read, "8tháng", 8),
    READ(lt_working_days_read, "20", 20), READ(lt_working_days_read, "20 ngày làm việc", 20), READ(lt_working_days_read, "372000", 372000),
    {lt_working_days_read, "20 ngày", 0, LT_L213, "viết `20 ngày làm việc`"},
    {lt_working_days_read, "20 days", 0, LT_L213, "viết `20 ngày làm việc`"},
    {lt_working_days_read, "hai mươi", 0, LT_L213, "viết `20 ngày làm việc`"},
    {lt_working_days_read, "", 0, LT_L213, "viết `20 ngày làm việc`"},
    {lt_working_days_read, "08", 0, LT_L213, "viết `8 ngày làm việc`"},
    {lt_working_days_read, "372001", 0, LT_L214, ""},
    {lt_days_read, "20 ngày làm việc", 0, LT_L213, "viết `20 ngày`"},
    {lt_months_read, "8 thang", 0, LT_L213, "viết `8 tháng`"},
    {lt_months_read, "8 months", 0, LT_L213, "viết `8 tháng`"},
    {lt_months_read, "1,5 năm", 0, LT_L213, "viết `1 năm 6 tháng`"},
    {lt_months_read, "6 tháng 1 năm", 0, LT_L213, "viết `1 năm 6 tháng`"},
    {lt_months_read, "1 năm 1 năm", 0, LT_L213, "viết `2 năm`"},
    {lt_months_read, "08 tháng", 0, LT_L213, "viết `8 tháng`"},
    {lt_months_read, "8 tháng ", 0, LT_L213, "viết `8 tháng`"},
    {lt_months_read, "20 ngày", 0, LT_L213, "viết `8 tháng` hoặc `5 năm`"},
    {lt_months_read, "-8", 0, LT_L213, "viết `8 tháng` hoặc `5 năm`"},
    {lt_months_read, "", 0, LT_L213, "viết `8 tháng` hoặc `5 năm`"},
    {lt_months_read, "1 năm 6", 0, LT_L213, "viết `1 năm 6 tháng`"},
    {lt_months_read, "12001", 0, LT_L214, ""},
    {lt_months_read, "99999999999999999999 năm", 0, LT_L214, ""},
    READ(lt_days_read, "20", 20), READ(lt_days_read, "20 ngày", 20),
    {lt_days_read, "20 ngay", 0, LT_L213, "viết `20 ngày`"},
    {lt_days_read, "2 tuần", 0, LT_L213, "viết `14 ngày`"},
    {lt_days_read, "1 tháng", 0, LT_L213, "viết `20 ngày`"},
    {lt_days_read, "372001", 0, LT_L214, ""},

    READ(lt_number_read, "0", 0), READ(lt_number_read, "12", 12), READ(lt_number_read, "-3", -3),
    READ(lt_number_read, "1000000000000000", 1000000000000000),
    {lt_number_read, "012", 0, LT_L215, "viết `12`"},
    {lt_number_read, "-012", 0, LT_L215, "viết `-12`"},
    {lt_number_read, "-0", 0, LT_L215, "viết `0`"},
    {lt_number_read, "1.000", 0, LT_L215, "viết `1000`"},
    {lt_number_read, "1_000", 0, LT_L215, "viết `1000`"},
    {lt_number_read, "+1", 0, LT_L215, "viết một số nguyên, ví dụ `12`"},
    {lt_number_read, "1e3", 0, LT_L215, "viết một số nguyên, ví dụ `12`"},
    {lt_number_read, "1,5", 0, LT_L215, "viết một số nguyên, ví dụ `12`"},
    {lt_number_read, "1.10", 0, LT_L215, "viết một số nguyên, ví dụ `12`"},
    {lt_number_read, " 1", 0, LT_L215, "viết một số nguyên, ví dụ `12`"},
    {lt_number_read, "--1", 0, LT_L215, "viết một số nguyên, ví dụ `12`"},
    {lt_number_read, "", 0, LT_L215, "viết một số nguyên, ví dụ `12`"},
    {lt_number_read, "1000000000000001", 0, LT_L216, ""},
    {lt_number_read, "-99999999999999999999", 0, LT_L216, ""},

    READ(lt_percent_read, "2,5", 2500000), READ(lt_percent_read, "2,5%", 2500000), READ(lt_percent_read, "2,5 %", 2500000),
    READ(lt_percent_read, "0", 0), READ(lt_percent_read, "1000", 1000000000), READ(lt_percent_read, "0,000001", 1),
    {lt_percent_read, "2.5%", 0, LT_L217, "viết `2,5%`"},
    {lt_percent_read, "2.5", 0, LT_L217, "viết `2,5%`"},
    {lt_percent_read, "0,0000001", 0, LT_L217, "viết nhiều nhất sáu chữ số sau dấu phẩy"},
    {lt_percent_read, "02", 0, LT_L217, "viết một số, ví dụ `2,5%`"},
    {lt_percent_read, "hai", 0, LT_L217, "viết một số, ví dụ `2,5%`"},
    {lt_percent_read, "2 phần trăm", 0, LT_L217, "viết một số, ví dụ `2,5%`"},
    {lt_percent_read, "1000,1", 0, LT_L218, ""},
    {lt_percent_read, "-1%", 0, LT_L218, ""},

    READ(lt_year_read, "2018", 2018), READ(lt_year_read, "1900", 1900), READ(lt_year_read, "2199", 2199),
    {lt_year_read, "18", 0, LT_L219, ""}, {lt_year_read, "2018.", 0, LT_L219, ""}, {lt_year_read, "20_18", 0, LT_L219, ""},
    {lt_year_read, "2,18", 0, LT_L219, ""}, {lt_year_read, "1899", 0, LT_L212, ""}, {lt_year_read, "2200", 0, LT_L212, ""},

    READ(lt_yes_no_read, "true", 1), READ(lt_yes_no_read, "false", 0),
    {lt_yes_no_read, "có", 0, LT_L220, "viết `true`"}, {lt_yes_no_read, "Yes", 0, LT_L220, "viết `true`"},
    {lt_yes_no_read, "TRUE", 0, LT_L220, "viết `true`"}, {lt_yes_no_read, "1", 0, LT_L220, "viết `true`"},
    {lt_yes_no_read, "không", 0, LT_L220, "viết `false`"}, {lt_yes_no_read, "NO", 0, LT_L220, "viết `false`"},
    {lt_yes_no_read, "off", 0, LT_L220, "viết `false`"}, {lt_yes_no_read, "0", 0, LT_L220, "viết `false`"},
    {lt_yes_no_read, "maybe", 0, LT_L220, "viết `true` (đúng) hoặc `false` (sai)"},
};

static void test_rows(void) {
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    const row *r = &rows[i];
    lt_cell got = 0;
    lt_written_fault fault = {.code = LT_CODES};
    bool ok = r->read(&arena, lt_str_of(r->text), &got, &fault);
    bool right = check_that(ok == (r->hint == NULL) && fault.code == r->code && (!ok || got == r->want), __FILE__, __LINE__,
                            "\"%s\": %s, %" PRId64 ", %s", r->text, ok ? "read" : "refused", got,
                            fault.code < LT_CODES ? lt_code_get(fault.code)->name : "-");
    if (right && !ok) CHECK_STR(fault.hint.vi, r->hint);
  }
}

/* Every day that the door lets in, in order, one by one, in both forms. */
static void test_every_day(void) {
  static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  lt_cell day_number = -25567;
  bool right = true;
  for (int year = LT_YEAR_MIN; year <= LT_YEAR_MAX; year++) {
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    for (int month = 1; month <= 12; month++) {
      int length = lengths[month - 1] + (month == 2 && leap);
      for (int day = 1; day <= length; day++, day_number++) {
        int y, m, d;
        lt_cell iso, slashes;
        lt_written_fault fault;
        lt_date_parts(day_number, &y, &m, &d);
        char text[2][32];
        snprintf(text[0], sizeof text[0], "%04d-%02d-%02d", year, month, day);
        snprintf(text[1], sizeof text[1], "%d/%d/%04d", day, month, year);
        right = right && lt_date_of(year, month, day) == day_number && y == year && m == month && d == day &&
                lt_date_read(&arena, lt_str_of(text[0]), &iso, &fault) && iso == day_number &&
                lt_date_read(&arena, lt_str_of(text[1]), &slashes, &fault) && slashes == day_number;
      }
      right = right && lt_date_of(year, month, length + 1) == LT_UNKNOWN && lt_date_of(year, month, 0) == LT_UNKNOWN;
    }
  }
  CHECK(right);
  CHECK(day_number == 84006);
  CHECK(lt_date_of(2018, 13, 1) == LT_UNKNOWN && lt_date_of(-1, 1, 1) == LT_UNKNOWN);
}

static void test_print(void) {
  static const struct { lt_type_kind kind; int64_t value; const char *vi, *en, *canonical; } prints[] = {
      {LT_TYPE_MONEY, 5200000000, "5,2 tỷ", "5.2 billion VND", "5200000000"},
      {LT_TYPE_MONEY, 200000000, "200 triệu", "200 million VND", "200000000"},
      {LT_TYPE_MONEY, 1234567, "1.234.567 đồng", "1,234,567 VND", "1234567"},
      {LT_TYPE_MONEY, 1234567000, "1234,567 triệu", "1,234.567 million VND", "1234567000"},
      {LT_TYPE_MONEY, 1500000000000, "1500 tỷ", "1,500 billion VND", "1500000000000"},
      {LT_TYPE_MONEY, 500000, "500.000 đồng", "500,000 VND", "500000"},
      {LT_TYPE_MONEY, 0, "0 đồng", "0 VND", "0"},
      {LT_TYPE_MONEY, -1500000, "-1,5 triệu", "-1.5 million VND", "-1500000"},
      {LT_TYPE_MONEY, -1234, "-1.234 đồng", "-1,234 VND", "-1234"},
      {LT_TYPE_MONEY, 1005000000, "1,005 tỷ", "1.005 billion VND", "1005000000"},
      {LT_TYPE_DATE, 17779, "05/09/2018", "05/09/2018", "2018-09-05"},
      {LT_TYPE_MONTHS, 8, "8 tháng", "8 months", "8"},
      {LT_TYPE_MONTHS, 1, "1 tháng", "1 month", "1"},
      {LT_TYPE_MONTHS, 60, "5 năm", "5 years", "60"},
      {LT_TYPE_MONTHS, 12, "1 năm", "1 year", "12"},
      {LT_TYPE_MONTHS, 18, "18 tháng", "18 months", "18"},
      {LT_TYPE_MONTHS, 0, "0 tháng", "0 months", "0"},
      {LT_TYPE_DAYS, 20, "20 ngày", "20 days", "20"},
      {LT_TYPE_WORKING_DAYS, 20, "20 ngày làm việc", "20 working days", "20"},
      {LT_TYPE_WORKING_DAYS, 1, "1 ngày làm việc", "1 working day", "1"},
      {LT_TYPE_PERCENT, 2500000, "2,5 %", "2.5 %", "2.5"},
      {LT_TYPE_PERCENT, 1, "0,000001 %", "0.000001 %", "0.000001"},
      {LT_TYPE_PERCENT, 10000000, "10 %", "10 %", "10"},
      {LT_TYPE_NUMBER, 1234567, "1234567", "1234567", "1234567"},
      {LT_TYPE_YEAR, 2018, "2018", "2018", "2018"},
      {LT_TYPE_YES_NO, 1, "đúng", "yes", "true"},
      {LT_TYPE_YES_NO, 0, "sai", "no", "false"},
      {LT_TYPE_MONEY, LT_UNKNOWN, "chưa biết", "unknown", "null"},
      {LT_TYPE_DATE, LT_ABSENT, "không có", "none", "null"},
  };
  for (size_t i = 0; i < sizeof prints / sizeof *prints; i++) {
    lt_type type = {.kind = prints[i].kind};
    lt_text out = {.arena = &arena};
    lt_written_print(type, prints[i].value, LT_VI, &out);
    CHECK_STR(lt_text_str(&out), prints[i].vi);
    out.len = 0;
    lt_written_print(type, prints[i].value, LT_EN, &out);
    CHECK_STR(lt_text_str(&out), prints[i].en);
    out.len = 0;
    lt_written_canonical(type, prints[i].value, &out);
    CHECK_STR(lt_text_str(&out), prints[i].canonical);
  }
}

static void test_type(void) {
  lt_type money = {.kind = LT_TYPE_MONEY}, date = {.kind = LT_TYPE_DATE}, place = {.kind = LT_TYPE_PLACE};
  lt_type set = {.kind = LT_TYPE_MONEY, .set = true}, choice = {.kind = LT_TYPE_CHOICE, .of = 3};
  CHECK(lt_type_is_amount(money) && lt_type_is_ordered(money));
  CHECK(!lt_type_is_amount(date) && lt_type_is_ordered(date));
  CHECK(lt_type_is_duration((lt_type){.kind = LT_TYPE_WORKING_DAYS}) && !lt_type_is_duration(money));
  CHECK(!lt_type_is_ordered(place) && !lt_type_is_amount(set));
  CHECK(lt_type_equal(money, money) && !lt_type_equal(money, set) && !lt_type_equal(choice, (lt_type){.kind = LT_TYPE_CHOICE}));
}

int main(void) {
  test_rows();
  test_every_day();
  test_print();
  test_type();
  lt_arena_free(&arena);
  return CHECK_DONE();
}
