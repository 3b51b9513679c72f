/* timeline.c: a plan through time through the public header: bounds as people write them, then the page or the data. */
#include "api_impl.h"

#include "explain/timeline.h"
#include "report/report.h"

typedef struct timeline_call {
  luat_text *out;
  lt_arena arena;
  lt_timeline timeline;
  const luat_policy_set *set;
  const luat_plan *plan;
  const char *from, *to;
  luat_format format;
  lt_lang lang;
  luat_diagnostics *diagnostics;
  luat_status status;
} timeline_call;

static void refuse(timeline_call *call, lt_code code) {
  lt_arena *arena = &call->diagnostics->arena;
  lt_diag_put(&call->diagnostics->diags, code, (lt_place){0}, lt_str_copy(arena, lt_str_of(call->from)),
              lt_str_copy(arena, lt_str_of(call->to)), (lt_str){0});
  lt_api_diagnostics_settle(call->diagnostics);
  call->status = LUAT_USAGE;
}

static void build(void *arg) {
  timeline_call *call = arg;
  lt_cell from, to;
  if (call->plan->set != call->set) {
    refuse(call, LT_L713);
    return;
  }
  if (!lt_api_date(call->diagnostics, call->from, &from) || !lt_api_date(call->diagnostics, call->to, &to)) {
    call->status = LUAT_USAGE;
    return;
  }
  if (from != LT_UNKNOWN && to != LT_UNKNOWN && from > to) {
    refuse(call, LT_L718);
    return;
  }
  if (!lt_timeline_build(&call->timeline, call->set->set, call->plan->plan, from, to)) {
    call->status = LUAT_BAD_PLAN;
    return;
  }
  lt_text text = {.arena = &call->arena};
  if (call->format == LUAT_DECISION_JSON)
    lt_report_timeline_json(&call->timeline, &text);
  else
    lt_report_timeline_text(&call->timeline, call->lang, &text);
  call->out = lt_api_text_of(&text);
}

luat_status luat_timeline(luat_text **out, const luat_policy_set *set, const luat_plan *plan, const char *from,
                          const char *to, luat_format format, luat_lang lang, luat_diagnostics *diagnostics) {
  timeline_call call = {.set = set,
                        .plan = plan,
                        .from = from,
                        .to = to,
                        .format = format,
                        .lang = lang == LUAT_EN ? LT_EN : LT_VI,
                        .diagnostics = diagnostics};
  luat_status status = lt_api_guard_diagnosed(build, &call, &call.status, diagnostics);
  lt_timeline_free(&call.timeline);
  lt_arena_free(&call.arena);
  *out = status == LUAT_OK ? call.out : NULL;
  return status;
}
