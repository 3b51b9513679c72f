/* law.c: what law a set knows, and where a record is named, through the public header. */
#include "api_impl.h"

typedef struct law_call {
  luat_text *out;
  lt_arena arena;
  const lt_set *set;
  const char *id, *place, *date;
  bool json;
  lt_lang lang;
  luat_diagnostics *diagnostics;
  luat_status status;
} law_call;

static void law(void *arg) {
  law_call *call = arg;
  lt_law_view view = {call->set, LT_UNKNOWN, LT_NONE};
  uint32_t act = LT_NONE;
  if (call->id != NULL)
    call->status = lt_api_find(call->set, &call->arena, LT_RECORD_INSTRUMENT, call->id, &act, call->diagnostics);
  if (call->status == LUAT_OK && call->place != NULL)
    call->status = lt_api_find(call->set, &call->arena, LT_RECORD_PLACE, call->place, &view.place, call->diagnostics);
  if (!lt_api_date(call->diagnostics, call->date, &view.date)) call->status = LUAT_USAGE;
  if (call->status != LUAT_OK) return;
  lt_text text = {.arena = &call->arena};
  if (act != LT_NONE && call->json)
    lt_report_act_json(&view, act, &text);
  else if (act != LT_NONE)
    lt_report_act_text(&view, act, call->lang, &text);
  else if (call->json)
    lt_report_law_json(&view, &text);
  else
    lt_report_law_text(&view, call->lang, &text);
  call->out = lt_api_text_of(&text);
}

static luat_status finish(luat_text **out, law_call *call, void (*work)(void *call)) {
  luat_status status = lt_api_guard_diagnosed(work, call, &call->status, call->diagnostics);
  lt_arena_free(&call->arena);
  *out = status == LUAT_OK ? call->out : NULL;
  return status;
}

luat_status luat_law(luat_text **out, const luat_policy_set *set, const char *instrument, const char *place,
                     const char *date, luat_format format, luat_lang lang, luat_diagnostics *diagnostics) {
  law_call call = {.set = set->set,
                   .id = instrument,
                   .place = place,
                   .date = date,
                   .json = format == LUAT_DECISION_JSON,
                   .lang = lang == LUAT_EN ? LT_EN : LT_VI,
                   .diagnostics = diagnostics};
  return finish(out, &call, law);
}

static void used(void *arg) {
  law_call *call = arg;
  lt_calleds called = {0};
  lt_str id = lt_text_nfc(&call->arena, lt_str_of(call->id));
  lt_api_called(call->set, &call->arena, id, &called);
  if (called.len == 0) {
    call->status = lt_api_unknown(call->set, &call->arena, id, call->diagnostics);
    return;
  }
  lt_text text = {.arena = &call->arena};
  if (call->json)
    lt_report_used_json(call->set, called.items, called.len, &text);
  else
    lt_report_used_text(call->set, called.items, called.len, call->lang, &text);
  call->out = lt_api_text_of(&text);
}

luat_status luat_where_used(luat_text **out, const luat_policy_set *set, const char *id, luat_format format,
                            luat_lang lang, luat_diagnostics *diagnostics) {
  law_call call = {.set = set->set,
                   .id = id,
                   .json = format == LUAT_DECISION_JSON,
                   .lang = lang == LUAT_EN ? LT_EN : LT_VI,
                   .diagnostics = diagnostics};
  return finish(out, &call, used);
}
