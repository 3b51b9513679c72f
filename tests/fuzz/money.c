/* money.c: an amount as people write it: in its range or refused; what is printed reads as the same amount. */
#include "fuzz_value.h"

static const lt_type money = {.kind = LT_TYPE_MONEY};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  lt_arena arena = {0};
  lt_cell cell = fuzz_value(&arena, lt_money_read, data, size);
  if (cell != LT_UNKNOWN) {
    FUZZ_MUST(cell >= 0 && cell <= LT_MONEY_MAX);
    fuzz_value_again(&arena, lt_money_read, money, cell);
  }
  lt_arena_free(&arena);
  return 0;
}
