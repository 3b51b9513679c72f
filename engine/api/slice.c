/* slice.c: slices through the public header, by the ids that people write. */
#include "api_impl.h"

typedef struct slice_call {
  luat_policy_slice *out;
  lt_slice *slice;
  luat_text *text;
  lt_arena arena;
  const lt_set *set;
  const lt_slice *shown;
  const char *matter, *place, *within, *date;
  luat_diagnostics *diagnostics;
  luat_status status;
} slice_call;

/* The number of an id; where there is none, the call fails, and the others are looked for all the same. */
static uint32_t find(slice_call *call, lt_record record, const char *id) {
  uint32_t number = LT_NONE;
  luat_status status = lt_api_find(call->set, &call->arena, record, id, &number, call->diagnostics);
  if (status != LUAT_OK) call->status = status;
  return number;
}

/* The matter that a plan has if it states none, as the vocabulary says. */
static uint32_t presumed_matter(slice_call *call) {
  uint32_t fact = call->set->role_fact[LT_ROLE_MATTER];
  if (fact == LT_NONE || call->set->facts[fact].presumed == LT_UNKNOWN) return find(call, LT_RECORD_OPTION, "");
  return (uint32_t)call->set->facts[fact].presumed;
}

static void pick(void *arg) {
  slice_call *call = arg;
  lt_slice_key key = {.within = LT_NONE};
  key.matter = call->matter != NULL ? find(call, LT_RECORD_OPTION, call->matter) : presumed_matter(call);
  key.place = find(call, LT_RECORD_PLACE, call->place);
  if (call->within != NULL) key.within = find(call, LT_RECORD_BODY, call->within);
  const char *date = call->date != NULL ? call->date : ""; /* a slice is of one day: none is no date */
  if (!lt_api_date(call->diagnostics, date, &key.date)) call->status = LUAT_USAGE;
  if (call->status != LUAT_OK) return;
  call->slice = lt_slice_build(call->set, key);
  call->out = lt_memory_resize(NULL, 0, sizeof *call->out);
  if (call->out == NULL) lt_out_of_memory();
  call->out->slice = call->slice;
}

luat_status luat_slice_pick(luat_policy_slice **out, const luat_policy_set *set, const char *matter, const char *place,
                            const char *within, const char *date, luat_diagnostics *diagnostics) {
  slice_call call = {
      .set = set->set, .matter = matter, .place = place, .within = within, .date = date, .diagnostics = diagnostics};
  luat_status status = lt_api_guard_diagnosed(pick, &call, &call.status, diagnostics);
  lt_arena_free(&call.arena);
  *out = status == LUAT_OK ? call.out : NULL;
  if (status != LUAT_OK) lt_slice_free(call.slice);
  return status;
}

void luat_slice_free(luat_policy_slice *slice) {
  if (slice == NULL) return;
  lt_slice_free(slice->slice);
  lt_memory_resize(slice, sizeof *slice, 0);
}

static void print(void *arg) {
  slice_call *call = arg;
  lt_text text = {.arena = &call->arena};
  lt_slice_print(call->shown, &text);
  call->text = lt_api_text_of(&text);
}

luat_status luat_slice_print(luat_text **out, const luat_policy_slice *slice) {
  slice_call call = {.shown = slice->slice};
  luat_status status = lt_api_guard(print, &call, &call.status);
  lt_arena_free(&call.arena);
  *out = status == LUAT_OK ? call.text : NULL;
  return status;
}
