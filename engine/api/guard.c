/* guard.c: what every public call stands on: a guard against refused memory, given texts, versions.
 * A call's memory is in arenas that the call owns, so leaving it halfway frees everything. */
#include "api_impl.h"

#include <string.h>

luat_status lt_api_guard(void (*work)(void *call), void *call, const luat_status *status) {
  return lt_protect(work, call) ? *status : LUAT_NO_MEMORY;
}

void luat_set_allocator(const luat_allocator *allocator) {
  if (allocator == NULL) {
    lt_memory_set_allocator(NULL);
    return;
  }
  const lt_allocator inner = {allocator->resize, allocator->ctx};
  lt_memory_set_allocator(&inner);
}

luat_text *lt_api_text(lt_str s) {
  luat_text *text = lt_memory_resize(NULL, 0, sizeof *text + s.len + 1);
  if (text == NULL) return NULL;
  text->len = s.len;
  if (s.len > 0) memcpy(text->data, s.ptr, s.len);
  text->data[s.len] = '\0';
  return text;
}

luat_text *lt_api_text_of(const lt_text *text) {
  luat_text *given = lt_api_text(lt_text_str(text));
  if (given == NULL) lt_out_of_memory();
  return given;
}

const char *luat_text_data(const luat_text *text) { return text->data; }
size_t luat_text_len(const luat_text *text) { return text->len; }

void luat_text_free(luat_text *text) {
  if (text != NULL) lt_memory_resize(text, sizeof *text + text->len + 1, 0);
}

const char *luat_version(void) { return "0.1.0"; }
