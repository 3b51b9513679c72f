/* fuzz_value.h: reading a value from a text, and what is printed of it read again. */
#ifndef LUAT_TESTS_FUZZ_VALUE_H
#define LUAT_TESTS_FUZZ_VALUE_H

#include "fuzz.h"
#include "value/written.h"

typedef bool fuzz_reader(lt_arena *arena, lt_str text, lt_cell *out, lt_written_fault *fault);

/* The cell, or LT_UNKNOWN where the text is refused; then the fault points into the text. Readers get NFC. */
static inline lt_cell fuzz_value(lt_arena *arena, fuzz_reader *reader, const uint8_t *data, size_t size) {
  lt_cell cell = LT_UNKNOWN;
  lt_written_fault fault = {0};
  char *copy = fuzz_copy(data, size);
  lt_str text = {copy, size};
  size_t at;
  if (lt_text_check(text, &at) == LT_TEXT_FINE) {
    text = lt_text_nfc(arena, text);
    bool fine = reader(arena, text, &cell, &fault);
    FUZZ_MUST(!fine || cell != LT_UNKNOWN);
    if (!fine) cell = LT_UNKNOWN;
    FUZZ_MUST(fine || (fault.offset <= text.len && fault.len <= text.len - fault.offset && fault.code != 0));
  }
  free(copy);
  return cell;
}

/* What is printed for Vietnamese readers is read as the same value. */
static inline void fuzz_value_again(lt_arena *arena, fuzz_reader *reader, lt_type type, lt_cell cell) {
  lt_text out = {.arena = arena};
  lt_cell again = LT_UNKNOWN;
  lt_written_fault fault;
  lt_written_print(type, cell, LT_VI, &out);
  FUZZ_MUST(reader(arena, lt_text_str(&out), &again, &fault) && again == cell);
}

#endif
