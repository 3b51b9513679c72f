/* value.c: terms, numbers, percentages, years, yes or no: each text given to every reader. */
#include "fuzz_value.h"

static bool read_decimal(lt_arena *arena, lt_str text, lt_cell *out, lt_written_fault *fault) {
  return lt_decimal_read(arena, text, 1000000000, out, fault);
}

static const struct {
  fuzz_reader *read;
  lt_type_kind kind; /* LT_TYPE_NONE: is not printed */
  lt_cell min, max;
} readers[] = {
    {lt_months_read, LT_TYPE_MONTHS, 0, LT_TERM_MAX},
    {lt_days_read, LT_TYPE_DAYS, 0, LT_TERM_MAX * 31},
    {lt_working_days_read, LT_TYPE_WORKING_DAYS, 0, LT_TERM_MAX * 31},
    {lt_number_read, LT_TYPE_NUMBER, -LT_NUMBER_MAX, LT_NUMBER_MAX},
    {lt_percent_read, LT_TYPE_PERCENT, 0, 1000 * INT64_C(1000000)},
    {lt_year_read, LT_TYPE_YEAR, LT_YEAR_MIN, LT_YEAR_MAX},
    {lt_yes_no_read, LT_TYPE_NONE, 0, 1},
    {read_decimal, LT_TYPE_NONE, 0, LT_MONEY_MAX},
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  lt_arena arena = {0};
  for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
    lt_cell cell = fuzz_value(&arena, readers[i].read, data, size);
    if (cell == LT_UNKNOWN) continue;
    FUZZ_MUST(cell >= readers[i].min && cell <= readers[i].max);
    lt_type type = {.kind = readers[i].kind};
    if (type.kind != LT_TYPE_NONE && type.kind != LT_TYPE_NUMBER) fuzz_value_again(&arena, readers[i].read, type, cell);
  }
  lt_arena_free(&arena);
  return 0;
}
