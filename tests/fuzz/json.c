/* json.c: a plan in JSON is accepted or refused with a diagnostic; what is accepted prints as the same plan. What the
 * quick walk takes for JSON the parser of record takes, unless bytes are no UTF-8, which is seen before either. */
#include <jansson.h>

#include "doc_impl.h"
#include "fuzz.h"

static void compare(const uint8_t *data, size_t size) {
  json_error_t error;
  if (!lt_doc_is_plain_json((lt_str){(const char *)data, size})) return;
  json_t *value = json_loadb((const char *)data, size, JSON_DECODE_ANY, &error);
  FUZZ_MUST(value != NULL || json_error_code(&error) == json_error_invalid_utf8);
  json_decref(value);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  compare(data, size);
  fuzz_plan(data, size, LUAT_JSON);
  return 0;
}
