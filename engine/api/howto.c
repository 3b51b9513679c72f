/* howto.c: the least that must change, through the public header. The search is explore/'s, the words are report/'s. */
#include "api_impl.h"

#include "explore/howto.h"
#include "prove/prove.h"
#include "report/report.h"

typedef struct howto_call {
  luat_text *out;
  lt_howto howto;
  lt_proved proved;
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

/* ---- Where the search does not reach ---- */

static uint32_t price(const void *ctx, uint32_t subject, uint32_t fact) { return lt_howto_price(ctx, subject, fact); }

static bool add_way(howto_call *call, const lt_proved_way *way) {
  lt_howto_change *changes = LT_NEW_ARRAY(&call->arena, lt_howto_change, way->changes.len + 1);
  for (uint32_t i = 0; i < way->changes.len; i++) {
    const lt_proved_change *change = &way->changes.items[i];
    changes[i] = (lt_howto_change){.setting = change->setting,
                                   .adds = change->adds,
                                   .of = change->of,
                                   .subject = change->subject,
                                   .fact = change->fact,
                                   .price = change->price};
  }
  return lt_howto_add(&call->howto, way->plan, changes, way->changes.len);
}

/* Several amounts at once are no cheaper than a way of one change at the usual price. */
static bool is_open(const lt_howto *howto) {
  if (howto->already) return false;
  if (howto->ways.len == 0) return howto->bound || howto->beyond.len > 0;
  return howto->beyond.len > 0 && howto->ways.items[0]->price > 1;
}

/* Where the search found nothing, or may have passed over what is cheaper: sums and counts that several amounts at once
 * would turn, and searches that ended at their bound. What the solver settles is not left open. */
static bool ask_solver(howto_call *call, lt_diags *diags) {
  lt_howto *howto = &call->howto;
  if (!is_open(howto)) return true;
  if (!lt_prove_can() && (howto->ways.len > 0 || howto->bound)) return true; /* told with what was not tried */
  lt_prove_ask ask = {.plan = call->plan->plan,
                      .slices = &howto->slices,
                      .law_date = howto->law_date,
                      .price = price,
                      .ctx = howto,
                      .ways = howto->alternatives + 1};
  ask.goal = (lt_prove_goal){howto->comply, howto->wish.subject, howto->wish.question, howto->wish.cell};
  if (!lt_prove_howto(&call->proved, &ask, diags)) return false;
  bool rests = howto->bound || howto->ways.len == 0; /* on what the solver found */
  for (uint32_t i = 0; i < call->proved.ways.len; i++) rests |= add_way(call, call->proved.ways.items[i]);
  howto->law_held = rests && call->proved.law_held;
  howto->law_fact = call->proved.law_date;
  bool settled = call->proved.ways.len > 0 || (!call->proved.bound && !call->proved.narrowed);
  howto->narrowed = call->proved.ways.len == 0 && call->proved.narrowed;
  if (settled) lt_howto_settle(howto);
  return true;
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
  asked = asked && ask_solver(call, diags);
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
  lt_proved_free(&call.proved);
  lt_howto_free(&call.howto);
  lt_arena_free(&call.arena);
  *out = status == LUAT_OK ? call.out : NULL;
  return status;
}
