/* json.c: a plan in JSON is accepted or refused with a diagnostic; what is accepted prints as the same plan. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  fuzz_plan(data, size, LUAT_JSON);
  return 0;
}
