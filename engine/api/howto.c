/* howto.c: the least that must change, through the public header. The search is explore/'s, the words are report/'s. */
#include "api_impl.h"

#include "explore/howto.h"
#include "report/report.h"

typedef struct howto_call {
  luat_text *out;
  lt_howto howto;
  lt_arena arena;
  const luat_policy_set *set;
  const luat_plan *plan;
  const char *subject, *wanted;
  const char *const *fixes, *const *costs;
  size_t fixes_len, costs_len;
  unsigned alternatives;
  const char *law_date;
  bool json;
  lt_lang lang;
  luat_diagnostics *diagnostics;
  luat_status status;
} howto_call;

static bool ask(howto_call *call, lt_diags *diags) {
  const lt_plan *plan = call->plan->plan;
  lt_howto *howto = &call->howto;
  lt_str subject = call->subject == NULL ? LT_STR("") : lt_str_of(call->subject);
  bool fine = lt_howto_wish(howto, plan, subject, lt_str_of(call->wanted), diags);
  for (size_t i = 0; i < call->fixes_len; i++) fine &= lt_howto_fix(howto, plan, lt_str_of(call->fixes[i]), diags);
  for (size_t i = 0; i < call->costs_len; i++) fine &= lt_howto_cost(howto, plan, lt_str_of(call->costs[i]), diags);
  return fine;
}

static void howto(void *arg) {
  howto_call *call = arg;
  lt_diags *diags = &call->diagnostics->diags;
  lt_cell day = LT_UNKNOWN;
  bool own = call->plan->set == call->set;
  if (!own) lt_diag_put(diags, LT_L713, (lt_place){0}, (lt_str){0}, (lt_str){0}, (lt_str){0});
  call->howto.alternatives = call->alternatives < LT_HOWTO_MOST ? call->alternatives : LT_HOWTO_MOST;
  call->status = LUAT_USAGE;
  bool asked = own && lt_api_date(call->diagnostics, call->law_date, &day) && ask(call, diags);
  if (asked && !lt_howto_search(&call->howto, call->plan->plan, day, diags)) {
    call->status = lt_api_refused(call->diagnostics, LUAT_BAD_PLAN);
    asked = false;
  }
  lt_api_diagnostics_settle(call->diagnostics);
  if (!asked) return;
  lt_text text = {.arena = &call->arena};
  if (call->json)
    lt_report_howto_json(&call->howto, &text);
  else
    lt_report_howto_text(&call->howto, call->lang, &text);
  call->out = lt_api_text_of(&text);
  call->status = LUAT_OK;
}

luat_status luat_howto(luat_text **out, const luat_policy_set *set, const luat_plan *plan, const char *subject,
                       const char *wanted, const luat_howto_options *options, const char *law_date, luat_format format,
                       luat_lang lang, luat_diagnostics *diagnostics) {
  static const luat_howto_options none = {0};
  const luat_howto_options *o = options != NULL ? options : &none;
  howto_call call = {.set = set,
                     .plan = plan,
                     .subject = subject,
                     .wanted = wanted,
                     .fixes = o->fixed,
                     .fixes_len = o->fixed_len,
                     .costs = o->costs,
                     .costs_len = o->costs_len,
                     .alternatives = o->alternatives,
                     .law_date = law_date,
                     .json = format == LUAT_DECISION_JSON,
                     .lang = lang == LUAT_EN ? LT_EN : LT_VI,
                     .diagnostics = diagnostics};
  luat_status status = lt_api_guard_diagnosed(howto, &call, &call.status, diagnostics);
  lt_howto_free(&call.howto);
  lt_arena_free(&call.arena);
  *out = status == LUAT_OK ? call.out : NULL;
  return status;
}
