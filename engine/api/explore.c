/* explore.c: plans changed, tried and compared through the public header: changes as people write them, then the page
 * or the data. What differs, and why, is explore/'s work. */
#include "api_impl.h"

#include "explore/sweep.h"
#include "report/report.h"

typedef struct explore_call {
  luat_text *out;
  luat_plan *made;
  lt_arena arena;
  lt_whatif whatif;
  lt_sweep sweep;
  lt_plan *plan_made; /* bound here: changed, or for the draft */
  const luat_policy_set *set, *draft;
  const luat_plan *plan, *other;
  const char *const *changes;
  size_t changes_len;
  const char *law_date;
  lt_cell day;
  bool json;
  lt_lang lang;
  luat_diagnostics *diagnostics;
  luat_status status;
} explore_call;

/* What was refused: a path or a change that is none is a matter of the call, the rest of the plan. */
static void refused(explore_call *call) {
  luat_status status = lt_api_refused(call->diagnostics, LUAT_BAD_PLAN);
  const lt_diags *diags = &call->diagnostics->diags;
  for (uint32_t i = call->diagnostics->settled; i < diags->list.len; i++) {
    lt_code code = diags->list.items[i].code;
    if (code >= LT_L730 && code <= LT_L737) status = LUAT_USAGE;
  }
  lt_api_diagnostics_settle(call->diagnostics);
  call->status = status;
}

static bool read_changes(explore_call *call, lt_arena *arena, lt_settings *out) {
  bool fine = true;
  for (size_t i = 0; i < call->changes_len; i++) {
    lt_setting setting = {0};
    fine &= lt_setting_read(arena, lt_str_of(call->changes[i]), &setting, &call->diagnostics->diags);
    LT_PUSH(arena, out, setting);
  }
  return fine;
}

/* Plans of the set, and a day that is one. */
static bool begins(explore_call *call) {
  bool own = call->plan->set == call->set && (call->other == NULL || call->other->set == call->set);
  if (!own) {
    lt_diag_put(&call->diagnostics->diags, LT_L713, (lt_place){0}, (lt_str){0}, (lt_str){0}, (lt_str){0});
    lt_api_diagnostics_settle(call->diagnostics);
  }
  if (!own || !lt_api_date(call->diagnostics, call->law_date, &call->day)) {
    call->status = LUAT_USAGE;
    return false;
  }
  return true;
}

static void finish(explore_call *call, bool built) {
  if (!built) {
    refused(call);
    return;
  }
  lt_api_diagnostics_settle(call->diagnostics);
  lt_text text = {.arena = &call->arena};
  if (call->json)
    lt_report_whatif_json(&call->whatif, &text);
  else
    lt_report_whatif_text(&call->whatif, call->lang, &text);
  call->out = lt_api_text_of(&text);
}

static luat_status run(explore_call *call, void (*work)(void *), luat_text **out) {
  luat_status status = lt_api_guard_diagnosed(work, call, &call->status, call->diagnostics);
  lt_whatif_free(&call->whatif);
  lt_sweep_free(&call->sweep);
  lt_plan_free(call->plan_made);
  lt_arena_free(&call->arena);
  *out = status == LUAT_OK ? call->out : NULL;
  return status;
}

/* ---- A changed plan ---- */

static void change(void *arg) {
  explore_call *call = arg;
  lt_settings settings = {0};
  if (read_changes(call, &call->arena, &settings))
    call->plan_made = lt_plan_changed(call->plan->plan, &call->arena, &settings, LT_NONE, LT_NONE,
                                      &call->diagnostics->diags);
  if (call->plan_made == NULL) {
    refused(call);
    return;
  }
  lt_api_diagnostics_settle(call->diagnostics);
  call->made = lt_api_plan_new(call->plan_made, call->plan->set);
}

luat_status luat_plan_change(luat_plan **out, const luat_plan *plan, const char *const *changes, size_t len,
                             luat_diagnostics *diagnostics) {
  explore_call call = {.plan = plan, .changes = changes, .changes_len = len, .diagnostics = diagnostics};
  luat_status status = lt_api_guard_diagnosed(change, &call, &call.status, diagnostics);
  *out = status == LUAT_OK ? call.made : NULL;
  if (status != LUAT_OK) lt_plan_free(call.plan_made);
  lt_arena_free(&call.arena);
  return status;
}

/* ---- Before and after ---- */

static void try_changes(void *arg) {
  explore_call *call = arg;
  if (!begins(call)) return;
  bool built = read_changes(call, &call->whatif.arena, &call->whatif.settings) &&
               lt_whatif_set(&call->whatif, call->plan->plan, call->day, &call->diagnostics->diags);
  finish(call, built);
}

luat_status luat_whatif(luat_text **out, const luat_policy_set *set, const luat_plan *plan, const char *const *changes,
                        size_t len, const char *law_date, luat_format format, luat_lang lang,
                        luat_diagnostics *diagnostics) {
  explore_call call = {.set = set,
                       .plan = plan,
                       .changes = changes,
                       .changes_len = len,
                       .law_date = law_date,
                       .json = format == LUAT_DECISION_JSON,
                       .lang = lang == LUAT_EN ? LT_EN : LT_VI,
                       .diagnostics = diagnostics};
  return run(&call, try_changes, out);
}

static void try_draft(void *arg) {
  explore_call *call = arg;
  if (!begins(call)) return;
  const lt_plan *plan = call->plan->plan;
  lt_diags *diags = &call->diagnostics->diags;
  lt_doc *doc = lt_plan_doc(plan, &call->arena, diags);
  if (doc != NULL)
    call->plan_made = lt_plan_bind(call->draft->set, doc, plan->as_of_given ? plan->as_of : LT_UNKNOWN, diags);
  finish(call, call->plan_made != NULL && lt_whatif_draft(&call->whatif, plan, call->plan_made, call->day, diags));
}

luat_status luat_whatif_draft(luat_text **out, const luat_policy_set *set, const luat_plan *plan,
                              const luat_policy_set *draft, const char *law_date, luat_format format, luat_lang lang,
                              luat_diagnostics *diagnostics) {
  explore_call call = {.set = set,
                       .plan = plan,
                       .draft = draft,
                       .law_date = law_date,
                       .json = format == LUAT_DECISION_JSON,
                       .lang = lang == LUAT_EN ? LT_EN : LT_VI,
                       .diagnostics = diagnostics};
  return run(&call, try_draft, out);
}

/* ---- Two plans ---- */

static void compare(void *arg) {
  explore_call *call = arg;
  if (!begins(call)) return;
  finish(call, lt_whatif_compare(&call->whatif, call->plan->plan, call->other->plan, call->day,
                                 &call->diagnostics->diags));
}

luat_status luat_compare(luat_text **out, const luat_policy_set *set, const luat_plan *plan, const luat_plan *other,
                         const char *law_date, luat_format format, luat_lang lang, luat_diagnostics *diagnostics) {
  explore_call call = {.set = set,
                       .plan = plan,
                       .other = other,
                       .law_date = law_date,
                       .json = format == LUAT_DECISION_JSON,
                       .lang = lang == LUAT_EN ? LT_EN : LT_VI,
                       .diagnostics = diagnostics};
  return run(&call, compare, out);
}

/* ---- Run through ---- */

static bool read_sweeps(explore_call *call) {
  lt_diags *diags = &call->diagnostics->diags;
  bool fine = call->changes_len > 0 && call->changes_len <= 2;
  if (!fine) {
    lt_str which = call->changes_len == 0 ? LT_STR("") : lt_str_copy(diags->arena, lt_str_of(call->changes[2]));
    lt_diag_put(diags, LT_L734, (lt_place){0}, which, (lt_str){0}, (lt_str){0});
  }
  for (size_t i = 0; i < call->changes_len && fine; i++)
    fine = lt_sweep_read(&call->sweep, lt_str_of(call->changes[i]), diags);
  return fine;
}

static void sweep(void *arg) {
  explore_call *call = arg;
  lt_text text = {.arena = &call->arena};
  if (!begins(call)) return;
  if (!read_sweeps(call) ||
      !lt_sweep_build(&call->sweep, call->plan->plan, call->day, &call->diagnostics->diags)) {
    refused(call);
    return;
  }
  lt_diags *diags = &call->diagnostics->diags;
  diags->list.len = call->diagnostics->settled; /* warnings of plans that nobody wrote */
  if (call->json)
    lt_report_sweep_json(&call->sweep, &text);
  else
    lt_report_sweep_text(&call->sweep, call->lang, &text);
  call->out = lt_api_text_of(&text);
}

luat_status luat_sweep(luat_text **out, const luat_policy_set *set, const luat_plan *plan, const char *const *sweeps,
                       size_t len, const char *law_date, luat_format format, luat_lang lang,
                       luat_diagnostics *diagnostics) {
  explore_call call = {.set = set,
                       .plan = plan,
                       .changes = sweeps,
                       .changes_len = len,
                       .law_date = law_date,
                       .json = format == LUAT_DECISION_JSON,
                       .lang = lang == LUAT_EN ? LT_EN : LT_VI,
                       .diagnostics = diagnostics};
  return run(&call, sweep, out);
}
