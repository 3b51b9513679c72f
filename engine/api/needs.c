/* needs.c: which facts still matter, through the public header; and what to ask next. */
#include "api_impl.h"

#include <string.h>

#include "explore/needs.h"
#include "report/report.h"

typedef struct needs_call {
  luat_text *out, *path;
  lt_arena arena;
  lt_needs needs;
  const luat_decision *decision;
  const char *const *skipped;
  size_t skipped_len;
  bool json;
  lt_lang lang;
  luat_status status;
} needs_call;

static void missing(void *arg) {
  needs_call *call = arg;
  lt_text text = {.arena = &call->arena};
  lt_needs_find(&call->needs, lt_api_explanation(call->decision));
  if (call->json)
    lt_report_needs_json(&call->needs, &text);
  else
    lt_report_needs_text(&call->needs, call->lang, &text);
  call->out = lt_api_text_of(&text);
}

luat_status luat_missing(luat_text **out, const luat_decision *decision, luat_format format, luat_lang lang) {
  needs_call call = {
      .decision = decision, .json = format == LUAT_DECISION_JSON, .lang = lang == LUAT_EN ? LT_EN : LT_VI};
  luat_status status = lt_api_guard(missing, &call, &call.status);
  lt_needs_free(&call.needs);
  lt_arena_free(&call.arena);
  *out = status == LUAT_OK ? call.out : NULL;
  return status;
}

static bool is_skipped(const needs_call *call, lt_str path) {
  for (size_t i = 0; i < call->skipped_len; i++)
    if (lt_str_equal(lt_str_of(call->skipped[i]), path)) return true;
  return false;
}

/* What a plan's own body is lies within the fact, and is not asked for by itself. */
static void next(void *arg) {
  needs_call *call = arg;
  const lt_explanation *explanation = lt_api_explanation(call->decision);
  lt_needs_find(&call->needs, explanation);
  for (uint32_t i = 0; i < call->needs.facts.len; i++) {
    const lt_missing *fact = &call->needs.facts.items[i].what;
    lt_str path = lt_plan_path(&call->arena, explanation->plan, fact->subject, fact->item);
    if (fact->attribute || is_skipped(call, path)) continue;
    lt_text text = {.arena = &call->arena}, where = {.arena = &call->arena};
    lt_report_ask_text(explanation, fact, call->lang, &text);
    lt_text_put(&where, path);
    call->out = lt_api_text_of(&text);
    call->path = lt_api_text_of(&where);
    return;
  }
}

luat_status luat_ask(luat_text **path, luat_text **question, const luat_decision *decision, const char *const *skipped,
                     size_t len, luat_lang lang) {
  needs_call call = {
      .decision = decision, .skipped = skipped, .skipped_len = len, .lang = lang == LUAT_EN ? LT_EN : LT_VI};
  luat_status status = lt_api_guard(next, &call, &call.status);
  lt_needs_free(&call.needs);
  lt_arena_free(&call.arena);
  if (status != LUAT_OK || call.path == NULL) {
    luat_text_free(call.out);
    call.out = NULL;
  }
  *question = call.out;
  *path = call.path;
  return status;
}
