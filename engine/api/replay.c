/* replay.c: what a store keeps decided again, through the public header.
 * It needs nothing but the store: the version's scripts are sealed again, the plan's bytes read again, and the
 * canonical JSON compared byte for byte. */
#include "store/print.h"
#include "store_call.h"

#include <string.h>

enum { STRETCH_BEFORE = 48, STRETCH = 120 };

/* ---- Replaying ---- */

typedef struct replay_call {
  store_call base;
  lt_arena kept;         /* what is to be said; base.arena holds one receipt at a time */
  const char *name;      /* NULL: all */
  lt_receipt receipt;
  lt_publication version;
  lt_text was;
  lt_str is;
  lt_replay_kind kind;
  lt_replays replays;
  int64_t after;
} replay_call;

/* The receipt, and its decision if it is what was recorded. What is wrong with one is found, not said. */
static void read_one(void *arg) {
  replay_call *call = arg;
  store_call *base = &call->base;
  lt_diags aside = {.arena = &base->arena}, *diags = &base->diagnostics->diags;
  lt_store_status status =
      call->name != NULL
          ? lt_store_find_receipt(base->store, &base->arena, lt_str_of(call->name), &call->receipt, diags)
          : lt_store_receipt(base->store, &base->arena, call->after, true, &call->receipt, diags);
  base->status = lt_api_store_status(status);
  lt_api_diagnostics_settle(base->diagnostics);
  call->kind = LT_REPLAY_LOST;
  if (status != LT_STORE_FINE || call->receipt.number == 0 || call->receipt.changed) return;
  call->was = (lt_text){.arena = &base->arena};
  bool holds = lt_store_decision(base->store, &call->receipt, &call->was, &aside) == LT_STORE_FINE;
  if (!holds && lt_store_broken(base->store, diags)) base->status = LUAT_IO;
  lt_api_diagnostics_settle(base->diagnostics);
  call->kind = holds ? LT_REPLAY_SAME : LT_REPLAY_DAMAGED;
  call->version = (lt_publication){.version = call->receipt.version,
                                   .number = call->receipt.published,
                                   .content = call->receipt.content,
                                   .seal = call->receipt.seal};
}

static const char *date_or_null(lt_arena *arena, lt_str date) {
  return date.len == 0 ? NULL : lt_str_copy(arena, date).ptr;
}

luat_status lt_api_decide_again(store_call *call, const lt_receipt *receipt, const lt_publication *version,
                                luat_plan **plan, luat_decision **decision, luat_diagnostics *aside) {
  const luat_policy_set *set;
  luat_diagnostics *said = call->diagnostics;
  call->diagnostics = aside;
  luat_status status = lt_api_store_set(call, version, &set);
  call->diagnostics = said;
  if (status == LUAT_OK)
    status = luat_plan_read(plan, set, receipt->plan.ptr, receipt->plan_text.ptr, receipt->plan_text.len, LUAT_ANY,
                            date_or_null(&call->arena, receipt->as_of), aside);
  if (status == LUAT_OK)
    status = luat_decide(decision, set, *plan, date_or_null(&call->arena, receipt->law_date), aside);
  return status;
}

/* `*json` NULL where it can no longer be decided at all. */
static luat_status decide_again(replay_call *call, luat_text **json, luat_diagnostics *aside) {
  luat_plan *plan = NULL;
  luat_decision *decision = NULL;
  luat_status status =
      lt_api_decide_again(&call->base, &call->receipt, &call->version, &plan, &decision, aside);
  bool disk = lt_api_disk_failed(&call->base, status);
  if (status == LUAT_IO) call->kind = LT_REPLAY_DAMAGED;
  if (status == LUAT_OK) status = luat_report(json, decision, LUAT_DECISION_JSON, LUAT_VI);
  luat_decision_free(decision);
  luat_plan_free(plan);
  if (disk) return LUAT_IO;
  return status == LUAT_NO_MEMORY ? status : LUAT_OK;
}

/* A stretch around the first byte that differs, cut between letters. */
static lt_str stretch(lt_arena *arena, lt_str text, size_t at) {
  size_t from = at > STRETCH_BEFORE ? at - STRETCH_BEFORE : 0, to = from + STRETCH;
  while (from < text.len && ((unsigned char)text.ptr[from] & 0xC0) == 0x80) from++;
  while (to < text.len && ((unsigned char)text.ptr[to] & 0xC0) == 0x80) to++;
  lt_str cut = lt_str_slice(text, from, to - from);
  return lt_str_copy(arena, lt_str_ends(cut, "\n") ? lt_str_slice(cut, 0, cut.len - 1) : cut);
}

static void judge(void *arg) {
  replay_call *call = arg;
  lt_str was = lt_text_str(&call->was), is = call->is;
  bool same = call->kind == LT_REPLAY_SAME && lt_str_equal(was, is);
  if (same) {
    call->replays.same++;
    return;
  }
  call->replays.differ++;
  if (call->replays.list.len == LT_FINDINGS_MAX) return;
  bool other_engine = !lt_str_equal(call->receipt.engine, lt_str_of(luat_version()));
  lt_replay one = {.number = call->receipt.number,
                   .kind = call->kind != LT_REPLAY_SAME ? call->kind
                           : other_engine               ? LT_REPLAY_ENGINE
                                                        : LT_REPLAY_OTHER,
                   .plan = lt_str_copy(&call->kept, call->receipt.plan),
                   .engine = lt_str_copy(&call->kept, call->receipt.engine)};
  size_t at = 0;
  while (at < was.len && at < is.len && was.ptr[at] == is.ptr[at]) at++;
  if (one.kind != LT_REPLAY_DAMAGED && one.kind != LT_REPLAY_LOST) {
    one.was = stretch(&call->kept, was, at);
    one.is = stretch(&call->kept, is, at);
  }
  LT_PUSH(&call->kept, &call->replays.list, one);
}

static luat_status replay_one(replay_call *call) {
  luat_diagnostics *aside = luat_diagnostics_new();
  luat_text *json = NULL;
  if (aside == NULL) return LUAT_NO_MEMORY;
  luat_status status = call->kind == LT_REPLAY_SAME ? decide_again(call, &json, aside) : LUAT_OK;
  call->is = json == NULL ? (lt_str){0} : (lt_str){json->data, json->len};
  if (status == LUAT_OK) status = lt_api_store_guard(&call->base, call, judge);
  luat_text_free(json);
  luat_diagnostics_free(aside);
  return status;
}

static void print_replays(void *arg) {
  replay_call *call = arg;
  lt_text text = {.arena = &call->kept};
  if (call->base.json)
    lt_store_replays_json(&call->replays, &text);
  else
    lt_store_replays_text(&call->replays, call->base.lang, &text);
  call->base.out = lt_api_text_of(&text);
}

luat_status luat_replay(luat_text **out, size_t *differ, luat_store *store, const char *receipt, luat_format format,
                        luat_lang lang, luat_diagnostics *diagnostics) {
  replay_call call = {.base = lt_api_store_call(store, format, lang, diagnostics), .name = receipt};
  luat_status status;
  do {
    status = lt_api_store_guard(&call.base, &call, read_one);
    if (status == LUAT_OK && call.receipt.number != 0) status = replay_one(&call);
    call.after = call.receipt.number;
    lt_arena_free(&call.base.arena);
  } while (status == LUAT_OK && receipt == NULL && call.after != 0);
  if (status == LUAT_OK) status = lt_api_store_guard(&call.base, &call, print_replays);
  *differ = status == LUAT_OK ? (size_t)call.replays.differ : 0;
  lt_arena_free(&call.kept);
  *out = status == LUAT_OK ? call.base.out : NULL;
  return status;
}
