/* asked.c: the subject and the question that somebody names, of a decision; what is not there is said with what is
 * near. And what is asked of one question besides its reasons: why it is not otherwise. */
#include "api_impl.h"

#include "explain/whynot.h"
#include "report/report.h"

/* The questions of an entity that are no defines: those that a plan's reader asks. */
uint32_t lt_api_question_at(const lt_set *set, uint32_t entity, size_t index) {
  const lt_numbers *questions = &set->entities[entity].questions;
  for (uint32_t i = 0; i < questions->len; i++) {
    if (set->questions[questions->items[i]].kind == LT_QUESTION_DEFINE) continue;
    if (index-- == 0) return questions->items[i];
  }
  return LT_NONE;
}

static luat_status found(uint32_t number, luat_diagnostics *diagnostics) {
  if (number != LT_NONE) return LUAT_OK;
  lt_api_diagnostics_settle(diagnostics);
  return LUAT_USAGE;
}

luat_status lt_api_subject_find(const luat_decision *decision, lt_arena *scratch, const char *name, uint32_t *out,
                                luat_diagnostics *diagnostics) {
  *out = lt_plan_named_subject(decision->plan->plan, scratch, lt_str_of(name), &diagnostics->diags);
  return found(*out, diagnostics);
}

luat_status lt_api_question_find(const luat_decision *decision, lt_arena *scratch, uint32_t subject, lt_str written,
                                 uint32_t *out, luat_diagnostics *diagnostics) {
  *out = lt_plan_named_question(decision->plan->plan, scratch, subject, written, true, &diagnostics->diags);
  return found(*out, diagnostics);
}

/* ---- Why not ---- */

typedef struct whynot_call {
  luat_text *out;
  lt_arena arena;
  const luat_decision *decision;
  const char *subject, *wanted;
  bool json;
  lt_lang lang;
  luat_diagnostics *diagnostics;
  luat_status status;
} whynot_call;

static bool read_wanted(whynot_call *call, lt_wish *out) {
  lt_str question, value;
  uint32_t subject, number;
  lt_diags *diags = &call->diagnostics->diags;
  call->status = lt_api_subject_find(call->decision, &call->arena, call->subject, &subject, call->diagnostics);
  if (call->status != LUAT_OK) return false;
  bool fine = lt_wish_split(&call->arena, lt_str_of(call->wanted), &question, &value, diags);
  if (fine) {
    call->status = lt_api_question_find(call->decision, &call->arena, subject, question, &number, call->diagnostics);
    if (call->status != LUAT_OK) return false;
    fine = lt_wish_read(call->decision->plan->plan, &call->arena, subject, number, value, out, diags);
  }
  lt_api_diagnostics_settle(call->diagnostics);
  if (!fine) call->status = LUAT_USAGE;
  return fine;
}

static void whynot(void *arg) {
  whynot_call *call = arg;
  lt_wish wanted;
  if (!read_wanted(call, &wanted)) return;
  const lt_whynot *x = lt_whynot_build(&call->arena, lt_api_explanation(call->decision), &wanted);
  lt_text text = {.arena = &call->arena};
  if (call->json)
    lt_report_whynot_json(x, &text);
  else
    lt_report_whynot_text(x, call->lang, &text);
  call->out = lt_api_text_of(&text);
}

luat_status luat_whynot(luat_text **out, const luat_decision *decision, const char *subject, const char *wanted,
                        luat_format format, luat_lang lang, luat_diagnostics *diagnostics) {
  whynot_call call = {.decision = decision,
                      .subject = subject,
                      .wanted = wanted,
                      .json = format == LUAT_DECISION_JSON,
                      .lang = lang == LUAT_EN ? LT_EN : LT_VI,
                      .diagnostics = diagnostics};
  luat_status status = lt_api_guard_diagnosed(whynot, &call, &call.status, diagnostics);
  lt_arena_free(&call.arena);
  *out = status == LUAT_OK ? call.out : NULL;
  return status;
}
