/* receipts.c: plans recorded with what was decided about them, and receipts looked up, through the public header.
 * Deciding is what every caller of the header does; the store gets the plan's bytes and the canonical JSON. Plans of a
 * block are decided before anything is written, so that a writer never makes others wait for it to think. */
#include "store/print.h"
#include "store_call.h"

#include "explore/amends.h"
#include "report/report.h"

#include <string.h>

enum { BLOCK = 256 }; /* the more, the fewer pages are written twice */

/* A plan that was decided and is not yet in store. */
typedef struct pending {
  lt_str packed;    /* empty: refused, or known */
  lt_str name;      /* the plan's own id */
  lt_digest digest; /* of the plan's facts */
  int64_t known;    /* the receipt that is there, or 0 */
} pending;

typedef struct record_call {
  store_call base;
  const luat_submission *plans;
  luat_diagnostics *own; /* of the plan at hand */
  size_t len, from, to, at;
  lt_receipt pattern; /* what all have in common */
  lt_records records;
  pending block[BLOCK];
  lt_arena arena, tree; /* of the block; of one decision as data */
  const char *law_date, *as_of;
} record_call;

static bool date_text(record_call *call, const char *date, lt_str *out) {
  lt_cell day;
  lt_text text = {.arena = &call->base.arena};
  *out = LT_STR("");
  if (!lt_api_date(call->base.diagnostics, date, &day)) {
    call->base.status = LUAT_USAGE;
    return false;
  }
  if (day == LT_UNKNOWN) return true;
  lt_written_canonical((lt_type){.kind = LT_TYPE_DATE}, day, &text);
  *out = lt_str_copy(text.arena, lt_text_str(&text));
  return true;
}

static void prepare(void *arg) {
  record_call *call = arg;
  store_call *base = &call->base;
  lt_receipt *pattern = &call->pattern;
  lt_records *records = &call->records;
  pattern->engine = lt_str_of(luat_version());
  if (lt_api_store_moment(base, &pattern->time) && date_text(call, call->law_date, &pattern->law_date) &&
      date_text(call, call->as_of, &pattern->as_of))
    base->status = lt_api_store_status(lt_store_find_version(base->store, &base->arena, lt_str_of(base->name),
                                                             &records->version, &base->diagnostics->diags));
  lt_api_diagnostics_settle(base->diagnostics);
  pattern->version = records->version.version;
  pattern->content = records->version.content;
  pattern->seal = records->version.seal;
  pattern->published = records->version.number;
  for (size_t i = 0; i < call->len; i++) {
    lt_recorded one = {.receipt = *pattern,
                       .name = lt_str_copy(&base->arena, lt_str_of(call->plans[i].name)),
                       .line = call->plans[i].line};
    one.receipt.plan_text = (lt_str){call->plans[i].text, call->plans[i].text_len};
    LT_PUSH(&base->arena, &records->list, one);
  }
}

/* Which of the block are there already. */
static void look_up(void *arg) {
  record_call *call = arg;
  lt_store *store = call->base.store;
  lt_diags *diags = &call->base.diagnostics->diags;
  bool many = call->to - call->from > 1;
  lt_store_status status = many ? lt_store_look(store, diags) : LT_STORE_FINE;
  for (size_t i = call->from; i < call->to && status == LT_STORE_FINE; i++)
    status = lt_store_known(store, &call->records.list.items[i].receipt, &call->block[i - call->from].known, diags);
  if (status == LT_STORE_FINE && many) status = lt_store_looked(store, diags);
  if (status != LT_STORE_FINE) lt_store_abandon(store);
  call->base.status = lt_api_store_status(status);
  lt_api_diagnostics_settle(call->base.diagnostics);
}

typedef struct pack_call {
  lt_store *store;
  const luat_decision *decision;
  lt_explanation *explanation;
  lt_arena *block, *tree;
  lt_str packed, name;
  luat_status status;
} pack_call;

/* The decision as data, taken apart without being printed first. */
static void pack(void *arg) {
  pack_call *call = arg;
  const luat_decision *decision = call->decision;
  call->explanation = lt_explain_telling(decision->set->set, decision->plan->plan, decision->run);
  lt_str packed = lt_store_pack_known(call->store, call->tree, call->explanation);
  call->packed = lt_str_copy(call->block, packed);
  call->name = lt_str_copy(call->block, lt_plan_id(decision->plan->plan));
}

static luat_status decide(record_call *call, const luat_policy_set *set, const luat_submission *submission,
                          pending *out) {
  luat_diagnostics *diagnostics = call->own;
  luat_plan *plan = NULL;
  luat_decision *decision = NULL;
  luat_status status = lt_api_submission_read(&plan, set, submission, call->as_of, diagnostics);
  if (status == LUAT_OK) status = luat_decide(&decision, set, plan, call->law_date, diagnostics);
  pack_call packing = {
      .store = call->base.store, .decision = decision, .block = &call->arena, .tree = &call->tree, .status = LUAT_OK};
  if (status == LUAT_OK) status = lt_api_guard(pack, &packing, &packing.status);
  lt_explanation_free(packing.explanation);
  lt_arena_reset(&call->tree);
  out->packed = packing.packed;
  out->name = packing.name;
  if (status == LUAT_OK) out->digest = plan->plan->digest;
  luat_decision_free(decision);
  luat_plan_free(plan);
  return status;
}

/* What is wrong with the plan at hand: its first error for the words about it, which are there however much else is
 * said; and all of it for the caller. */
static void pass_on(void *arg) {
  record_call *call = arg;
  lt_recorded *one = &call->records.list.items[call->at];
  for (size_t i = 0; i < luat_diagnostics_len(call->own) && one->code.len == 0; i++) {
    const lt_diag *diag = &call->own->diags.list.items[i];
    if (diag->severity != LT_ERROR) continue;
    one->code = lt_str_of(lt_code_get(diag->code)->name);
    one->why.vi = lt_str_copy(&call->base.arena, diag->message.vi);
    one->why.en = lt_str_copy(&call->base.arena, lt_text2_in(diag->message, LT_EN));
  }
  lt_api_diagnostics_move(call->own, call->base.diagnostics, &call->plans[call->at]);
}

static void put_block(void *arg) {
  record_call *call = arg;
  store_call *base = &call->base;
  lt_diags *diags = &base->diagnostics->diags;
  lt_store_status status = LT_STORE_FINE;
  bool writes = false, known = false, added;
  for (size_t i = call->from; i < call->to; i++) {
    writes |= call->block[i - call->from].packed.len > 0;
    known |= call->block[i - call->from].known != 0;
  }
  if (writes) status = lt_store_begin(base->store, diags);
  for (size_t i = call->from; writes && i < call->to && status == LT_STORE_FINE; i++) {
    const pending *one = &call->block[i - call->from];
    lt_recorded *recorded = &call->records.list.items[i];
    if (one->packed.len == 0) continue;
    recorded->receipt.plan_digest = one->digest;
    recorded->receipt.plan = one->name;
    status = lt_store_put(base->store, &call->arena, &recorded->receipt, one->packed, &added, diags);
    recorded->added = added;
    known |= !added;
  }
  if (status == LT_STORE_FINE && !lt_store_head(base->store, &call->records.head))
    status = LT_STORE_IO; /* of what is said to be there, not of what others put in since */
  if (writes && status == LT_STORE_FINE) status = lt_store_end(base->store, diags);
  if ((known || !writes) && status == LT_STORE_FINE) status = lt_store_confirm(base->store, diags);
  if (status != LT_STORE_FINE) lt_store_abandon(base->store);
  base->status = lt_api_store_status(status);
  lt_api_diagnostics_settle(base->diagnostics);
}

/* What somebody changed is not said to be there. */
static luat_status read_one(record_call *call, int64_t number, lt_receipt *out) {
  lt_store *store = call->base.store;
  lt_diags *diags = &call->base.diagnostics->diags;
  lt_store_status status = lt_store_receipt(store, &call->arena, number, false, out, diags);
  if (status == LT_STORE_FINE) status = lt_store_receipt_holds(store, out, diags);
  return lt_api_store_status(status);
}

/* What was there already, and what another writer put in meanwhile, is read back for its words; of each is kept what
 * words need. */
static void read_back(void *arg) {
  record_call *call = arg;
  store_call *base = &call->base;
  for (size_t i = call->from; i < call->to && base->status == LUAT_OK; i++) {
    lt_recorded *recorded = &call->records.list.items[i];
    int64_t number =
        call->block[i - call->from].known != 0 ? call->block[i - call->from].known : recorded->receipt.number;
    if (number == 0) continue;
    if (!recorded->added) base->status = read_one(call, number, &recorded->receipt);
    lt_receipt_shorten(&base->arena, &recorded->receipt);
  }
  lt_api_diagnostics_settle(base->diagnostics);
}

static luat_status record_block(record_call *call, const luat_policy_set *set) {
  memset(call->block, 0, sizeof call->block);
  luat_status worst = LUAT_OK, status = lt_api_store_guard(&call->base, call, look_up);
  for (size_t i = call->from; i < call->to && status == LUAT_OK; i++) {
    pending *one = &call->block[i - call->from];
    if (one->known != 0) continue;
    call->at = i;
    status = decide(call, set, &call->plans[i], one);
    if (luat_diagnostics_len(call->own) > 0 && lt_api_store_guard(&call->base, call, pass_on) == LUAT_NO_MEMORY)
      status = LUAT_NO_MEMORY;
    if (status == LUAT_IO || status == LUAT_NO_MEMORY) break;
    if (status != LUAT_OK) worst = status;
    status = LUAT_OK;
  }
  if (status == LUAT_OK) status = lt_api_store_guard(&call->base, call, put_block);
  if (status == LUAT_OK) status = lt_api_store_guard(&call->base, call, read_back);
  lt_arena_reset(&call->arena);
  return status != LUAT_OK ? status : worst;
}

static void print_records(void *arg) {
  record_call *call = arg;
  lt_text text = {.arena = &call->base.arena};
  if (call->len == 0) lt_store_head(call->base.store, &call->records.head);
  if (call->base.json)
    lt_store_records_json(&call->records, &text);
  else
    lt_store_records_text(&call->records, call->base.lang, &text);
  call->base.out = lt_api_text_of(&text);
}

luat_status luat_record(luat_text **out, luat_store *store, const char *version, const luat_submission *plans,
                        size_t len, const char *law_date, const char *as_of, const char *at, luat_format format,
                        luat_lang lang, luat_diagnostics *diagnostics) {
  record_call call = {.base = lt_api_store_call(store, format, lang, diagnostics),
                      .plans = plans,
                      .len = len,
                      .own = luat_diagnostics_new(),
                      .law_date = law_date,
                      .as_of = as_of};
  if (call.own == NULL) return *out = NULL, LUAT_NO_MEMORY;
  call.base.name = version == NULL ? "" : version;
  call.base.at = at;
  const luat_policy_set *set;
  luat_status worst = LUAT_OK, status = lt_api_store_guard(&call.base, &call, prepare);
  if (status == LUAT_OK) status = lt_api_store_set(&call.base, &call.records.version, &set);
  for (call.from = 0; status == LUAT_OK && call.from < len; call.from = call.to) {
    call.to = len - call.from < BLOCK ? len : call.from + BLOCK;
    status = record_block(&call, set);
    if (status == LUAT_BAD_PLAN || status == LUAT_BOUND) {
      worst = status;
      status = LUAT_OK;
    }
  }
  lt_arena_free(&call.arena);
  lt_arena_free(&call.tree);
  luat_diagnostics_free(call.own);
  if (status == LUAT_OK) status = lt_api_store_guard(&call.base, &call, print_records);
  lt_arena_free(&call.base.arena);
  *out = status == LUAT_OK ? call.base.out : NULL;
  return status != LUAT_OK ? status : worst;
}

/* ---- Looking up ---- */

typedef struct log_call {
  store_call base;
  const luat_log_filter *filter;
} log_call;

static void log_receipts(void *arg) {
  log_call *call = arg;
  store_call *base = &call->base;
  lt_receipts receipts = {0};
  lt_text text = {.arena = &base->arena};
  lt_log_filter filter = {0};
  if (call->filter != NULL)
    filter = (lt_log_filter){.plan = lt_text_nfc(&base->arena, lt_str_of(call->filter->plan)),
                             .question = lt_str_of(call->filter->question),
                             .outcome = lt_str_of(call->filter->outcome),
                             .rule = lt_str_of(call->filter->rule),
                             .cites = lt_text_nfc(&base->arena, lt_str_of(call->filter->cites))};
  filter.cites = lt_cited_asked(&base->arena, filter.cites);
  base->status = lt_api_store_status(
      lt_store_log(base->store, &base->arena, &filter, &receipts, &base->diagnostics->diags));
  lt_api_diagnostics_settle(base->diagnostics);
  if (base->status != LUAT_OK) return;
  if (base->json)
    lt_store_log_json(&receipts, &text);
  else
    lt_store_log_text(&receipts, base->lang, &text);
  base->out = lt_api_text_of(&text);
}

luat_status luat_log(luat_text **out, luat_store *store, const luat_log_filter *filter, luat_format format,
                     luat_lang lang, luat_diagnostics *diagnostics) {
  log_call call = {.base = lt_api_store_call(store, format, lang, diagnostics), .filter = filter};
  luat_status status = lt_api_store_guard(&call.base, &call, log_receipts);
  lt_arena_free(&call.base.arena);
  *out = status == LUAT_OK ? call.base.out : NULL;
  return status;
}

typedef struct receipt_call {
  store_call base;
  lt_receipt receipt;
  lt_publication version;
  lt_text was;      /* what was decided, as it is kept */
  luat_text *again; /* in words, decided anew; NULL: not so any more */
} receipt_call;

static void find_receipt(void *arg) {
  receipt_call *call = arg;
  store_call *base = &call->base;
  lt_diags *diags = &base->diagnostics->diags;
  lt_receipt *receipt = &call->receipt;
  call->was = (lt_text){.arena = &base->arena};
  lt_store_status status = lt_store_find_receipt(base->store, &base->arena, lt_str_of(base->name), receipt, diags);
  if (status == LT_STORE_FINE) status = lt_store_decision(base->store, receipt, &call->was, diags);
  if (status == LT_STORE_FINE)
    status = lt_store_find_version(base->store, &base->arena,
                                   lt_str_format(&base->arena, "%lld", (long long)receipt->published), &call->version,
                                   diags);
  base->status = lt_api_store_status(status);
  lt_api_diagnostics_settle(base->diagnostics);
}

/* What is kept has no words, so the words are those of the plan decided again, where that gives the same bytes. */
static luat_status tell_again(receipt_call *call) {
  luat_diagnostics *aside = luat_diagnostics_new();
  luat_plan *plan = NULL;
  luat_decision *decision = NULL;
  luat_text *json = NULL;
  if (aside == NULL) return LUAT_NO_MEMORY;
  luat_status status = lt_api_decide_again(&call->base, &call->receipt, &call->version, &plan, &decision, aside);
  bool disk = lt_api_disk_failed(&call->base, status);
  if (status == LUAT_OK) status = luat_report(&json, decision, LUAT_DECISION_JSON, LUAT_VI);
  bool same = status == LUAT_OK && lt_str_equal((lt_str){json->data, json->len}, lt_text_str(&call->was));
  if (same) status = luat_report(&call->again, decision, LUAT_TEXT, call->base.lang == LT_EN ? LUAT_EN : LUAT_VI);
  luat_text_free(json);
  luat_decision_free(decision);
  luat_plan_free(plan);
  luat_diagnostics_free(aside);
  if (disk) return LUAT_IO;
  return status == LUAT_NO_MEMORY ? status : LUAT_OK;
}

static void print_receipt(void *arg) {
  receipt_call *call = arg;
  store_call *base = &call->base;
  lt_text text = {.arena = &base->arena};
  lt_str again = call->again == NULL ? LT_STR("") : (lt_str){call->again->data, call->again->len};
  if (base->json)
    lt_store_receipt_json(&call->receipt, &call->version, lt_text_str(&call->was), &text);
  else
    lt_store_receipt_text(&call->receipt, &call->version, again, base->lang, &text);
  base->out = lt_api_text_of(&text);
}

luat_status luat_receipt(luat_text **out, luat_store *store, const char *receipt, luat_format format, luat_lang lang,
                         luat_diagnostics *diagnostics) {
  receipt_call call = {.base = lt_api_store_call(store, format, lang, diagnostics)};
  call.base.name = receipt;
  luat_status status = lt_api_store_guard(&call.base, &call, find_receipt);
  if (status == LUAT_OK && !call.base.json) status = tell_again(&call);
  if (status == LUAT_OK) status = lt_api_store_guard(&call.base, &call, print_receipt);
  luat_text_free(call.again);
  lt_arena_free(&call.base.arena);
  *out = status == LUAT_OK ? call.base.out : NULL;
  return status;
}
