/* amends.c: what an amendment touches, through the public header: rules of a set, scenarios that rest on them, plans
 * of a store whose decisions cite it. */
#include "store_call.h"

#include "report/amends.h"
#include "scenario/scenario.h"
#include "store/citing.h"

typedef struct amends_call {
  luat_text *out;
  lt_arena arena;
  lt_desk desk;
  lt_amends amends;
  const lt_set *set;
  lt_store *store; /* NULL: none is asked */
  const char *const *paths;
  size_t paths_len;
  const char *asked;
  bool json;
  lt_lang lang;
  luat_diagnostics *diagnostics;
  luat_status status;
} amends_call;

static lt_touch touch_of(void *ctx, lt_str act, lt_str provision) {
  const lt_amends *amends = ctx;
  return lt_amended_touch(amends->set, &amends->amended, act, provision);
}

static void add_scenario(amends_call *call, const lt_scenario *scenario) {
  lt_amends *amends = &call->amends;
  lt_touched_scenario one = {.name = scenario->name,
                             .file = scenario->place.source->name,
                             .line = scenario->place.line,
                             .touch = LT_TOUCH_NOT};
  for (uint32_t i = 0; i < scenario->norms.len; i++) {
    lt_touch touch = amends->norms[scenario->norms.items[i]];
    if (touch < one.touch) one.touch = touch;
  }
  if (one.touch == LT_TOUCH_NOT) return;
  for (uint32_t i = 0; i < scenario->norms.len; i++)
    if (amends->norms[scenario->norms.items[i]] == one.touch)
      LT_PUSH(&call->arena, &one.norms, scenario->norms.items[i]);
  LT_PUSH(&call->arena, &amends->scenarios, one);
}

/* All of them are run: what a scenario rests on is known once it is decided. */
static void add_scenarios(amends_call *call) {
  lt_diags *diags = &call->diagnostics->diags;
  lt_scenarios all = {.arena = &call->arena, .set = call->set, .diags = diags};
  lt_api_files files = {0};
  const uint32_t errors = diags->errors;
  diags->errors = 0;
  for (size_t i = 0; i < call->paths_len && call->status == LUAT_OK; i++)
    call->status = lt_api_scenarios_read(&call->arena, call->paths[i], &files, diags);
  for (uint32_t i = 0; i < files.list.len; i++)
    lt_scenarios_read(&all, lt_source_new(&call->arena, files.list.items[i].name, files.list.items[i].text));
  if (call->status == LUAT_OK && diags->errors == 0) lt_scenarios_check(&all, &call->desk);
  if (call->status == LUAT_OK && diags->errors > 0) call->status = lt_api_refused(call->diagnostics, LUAT_BAD_PLAN);
  diags->errors += errors;
  if (call->status != LUAT_OK) return;
  lt_scenarios_run(&all, &call->desk);
  call->amends.scenarios_all = all.list.len;
  for (uint32_t i = 0; i < all.list.len; i++) add_scenario(call, all.list.items[i]);
}

static void find(amends_call *call) {
  uint32_t act;
  lt_amends *amends = &call->amends;
  lt_str asked = lt_text_nfc(&call->arena, lt_str_of(call->asked));
  lt_str id = lt_str_copy(&call->arena, lt_amended_act(asked));
  call->status = lt_api_find(call->set, &call->arena, LT_RECORD_INSTRUMENT, id.ptr, &act, call->diagnostics);
  if (call->status != LUAT_OK) return;
  amends->set = call->set;
  amends->amended = lt_amended_open(call->set, &call->arena, act, asked);
  lt_amends_rules(&call->arena, amends);
  if (call->paths_len > 0) add_scenarios(call);
  if (call->status == LUAT_OK && call->store != NULL)
    call->status = lt_api_store_status(
        lt_store_citing(call->store, &call->arena, touch_of, amends, amends, &call->diagnostics->diags));
}

static void work(void *arg) {
  amends_call *call = arg;
  find(call);
  lt_api_diagnostics_settle(call->diagnostics);
  if (call->status != LUAT_OK) return;
  lt_text text = {.arena = &call->arena};
  if (call->json)
    lt_report_amends_json(&call->amends, &text);
  else
    lt_report_amends_text(&call->amends, call->lang, &text);
  call->out = lt_api_text_of(&text);
}

luat_status luat_amends(luat_text **out, const luat_policy_set *set, const char *asked, const char *const *scenarios,
                        size_t len, luat_store *store, luat_format format, luat_lang lang,
                        luat_diagnostics *diagnostics) {
  amends_call call = {.set = set->set,
                      .store = store == NULL ? NULL : store->store,
                      .paths = scenarios,
                      .paths_len = len,
                      .asked = asked,
                      .json = format == LUAT_DECISION_JSON,
                      .lang = lang == LUAT_EN ? LT_EN : LT_VI,
                      .diagnostics = diagnostics};
  luat_status status = lt_api_guard_diagnosed(work, &call, &call.status, diagnostics);
  if (status == LUAT_NO_MEMORY && store != NULL) lt_store_abandon(store->store);
  lt_desk_free(&call.desk);
  lt_arena_free(&call.arena);
  *out = status == LUAT_OK ? call.out : NULL;
  return status;
}
