/* plan.c: plans through the public header. Reading, binding and digest are plan/'s work. */
#include "api_impl.h"

#include <string.h>

luat_plan *lt_api_plan_new(lt_plan *plan, const luat_policy_set *set) {
  luat_plan *out = lt_memory_resize(NULL, 0, sizeof *out);
  if (out == NULL) lt_out_of_memory();
  memset(out, 0, sizeof *out);
  out->plan = plan;
  out->set = set;
  lt_str digest = lt_digest_print(&plan->arena, &plan->digest);
  memcpy(out->digest, digest.ptr, digest.len);
  return out;
}

typedef struct plan_call {
  luat_plan *out;
  lt_plan *plan;
  luat_text *text;
  lt_arena arena;
  const luat_policy_set *set;
  const char *name, *bytes, *as_of;
  size_t bytes_len;
  uint32_t line;
  luat_plan_format format;
  luat_diagnostics *diagnostics;
  luat_status status;
} plan_call;

static void read_plan(void *arg) {
  static const lt_doc_format formats[] = {LT_DOC_ANY, LT_DOC_YAML, LT_DOC_JSON};
  plan_call *call = arg;
  lt_cell as_of;
  if (!lt_api_date(call->diagnostics, call->as_of, &as_of)) {
    call->status = LUAT_USAGE;
    return;
  }
  lt_source *source = lt_source_new(&call->arena, lt_str_of(call->name), (lt_str){call->bytes, call->bytes_len});
  source->first = call->line;
  call->plan = lt_plan_read(call->set->set, source, formats[call->format], as_of, &call->diagnostics->diags);
  call->status = call->plan == NULL ? lt_api_refused(call->diagnostics, LUAT_BAD_PLAN) : LUAT_OK;
  lt_api_diagnostics_settle(call->diagnostics);
  if (call->plan != NULL) call->out = lt_api_plan_new(call->plan, call->set);
}

static luat_status run_read(luat_plan **out, plan_call *call) {
  luat_status status = lt_api_guard_diagnosed(read_plan, call, &call->status, call->diagnostics);
  *out = status == LUAT_OK ? call->out : NULL;
  if (status != LUAT_OK) lt_plan_free(call->plan);
  lt_arena_free(&call->arena);
  return status;
}

luat_status luat_plan_read(luat_plan **out, const luat_policy_set *set, const char *name, const char *text,
                           size_t text_len, luat_plan_format format, const char *as_of, luat_diagnostics *diagnostics) {
  return run_read(out, &(plan_call){.set = set,
                                    .name = name,
                                    .bytes = text,
                                    .bytes_len = text_len,
                                    .format = format,
                                    .as_of = as_of,
                                    .diagnostics = diagnostics});
}

luat_status lt_api_submission_read(luat_plan **out, const luat_policy_set *set, const luat_submission *submission,
                                   const char *as_of, luat_diagnostics *diagnostics) {
  return run_read(out, &(plan_call){.set = set,
                                    .name = submission->name,
                                    .bytes = submission->text,
                                    .bytes_len = submission->text_len,
                                    .line = submission->line,
                                    .format = LUAT_ANY,
                                    .as_of = as_of,
                                    .diagnostics = diagnostics});
}

void luat_plan_free(luat_plan *plan) {
  if (plan == NULL) return;
  lt_plan_free(plan->plan);
  lt_memory_resize(plan, sizeof *plan, 0);
}

const char *luat_plan_digest(const luat_plan *plan) { return plan->digest; }

static void print(void *arg) {
  plan_call *call = arg;
  lt_text text = {.arena = &call->arena};
  lt_plan_print(call->plan, &text);
  call->text = lt_api_text_of(&text);
}

luat_status luat_plan_print(luat_text **out, const luat_plan *plan) {
  plan_call call = {.plan = plan->plan};
  luat_status status = lt_api_guard(print, &call, &call.status);
  lt_arena_free(&call.arena);
  *out = status == LUAT_OK ? call.text : NULL;
  return status;
}
