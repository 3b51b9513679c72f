/* impact.c: what a draft would change for the plans of a store, through the public header. Whoever calls
 * luat_impact_work takes the next block of receipts from the store under the lock, decides it without, and counts it
 * when its turn has come: so the counts, and the first examples, are the same however many threads there are. */
#include "store_call.h"

#include <pthread.h>
#include <string.h>

#include "explore/amends.h"
#include "explore/impact.h"
#include "report/impact.h"
#include "report/report.h"
#include "store/latest.h"

enum { BLOCK = 32, TOLD_GROUPS = 24 /* of questions, and of rules: whose examples are told in words */ };

/* A version that plans were decided by, beside the draft. */
typedef struct impact_version {
  int64_t version, number;
  luat_policy_set *set;
  lt_law_pair pair;
} impact_version;

/* A thread's own; handed on from call to call. */
typedef struct impact_desk {
  lt_impact_desk desk;
  struct impact_desk *next;
} impact_desk;

struct luat_impact {
  luat_store *store;
  const luat_policy_set *draft;
  pthread_mutex_t lock;
  pthread_cond_t turned;
  lt_arena arena;
  lt_latest_filter filter;
  lt_str place, question, version;
  int64_t after, receipts;
  bool ended, finished;
  uint64_t taken, counted;           /* blocks */
  luat_status failed;
  LT_VEC(impact_version *) versions; /* the first that were met stand first */
  impact_desk *desks;
  lt_impact impact;
};

typedef struct block {
  store_call base; /* its arena holds receipts, and what comes of them */
  luat_impact *impact;
  lt_receipts receipts;
  impact_version **versions;
  lt_impact_plan *plans;
  impact_desk *desk;
  uint64_t order;
  bool more;
} block;

/* ---- Beginning ---- */

/* Names that a draft or a version may have, or a receipt of an older one. */
typedef enum asked_name { ASKED_QUESTION, ASKED_RULE, ASKED_CITED, ASKED_NAMES } asked_name;

typedef struct open_call {
  store_call base;
  luat_impact *impact;
  const luat_impact_options *options;
  lt_publication newest;
  asked_name name;
} open_call;

static lt_str given(open_call *call, const char *text) {
  return lt_str_copy(&call->impact->arena, lt_text_nfc(&call->base.arena, lt_str_of(text)));
}

static bool read_days(open_call *call) {
  lt_latest_filter *filter = &call->impact->filter;
  lt_cell since, until;
  bool fine = lt_api_date(call->base.diagnostics, call->options->since, &since) &&
              lt_api_date(call->base.diagnostics, call->options->until, &until);
  if (!fine) return false;
  filter->since = since == LT_UNKNOWN ? INT64_MIN : lt_moment_of_day(since);
  filter->before = until == LT_UNKNOWN ? INT64_MAX : lt_moment_of_day(until + 1);
  return true;
}

/* A question by itself is no filter of plans: the draft may be the first to answer it. */
static void read_answer(open_call *call) {
  lt_latest_filter *filter = &call->impact->filter;
  filter->outcome = given(call, call->options->outcome);
  filter->rule = given(call, call->options->rule);
  filter->cites = lt_cited_asked(&call->impact->arena, given(call, call->options->cites));
  bool asked = filter->outcome.len + filter->rule.len + filter->cites.len > 0;
  filter->question = asked ? call->impact->question : LT_STR("");
}

/* Of an answer, or how a requirement stands. */
static bool read_outcome(open_call *call) {
  lt_str outcome = call->impact->filter.outcome;
  luat_diagnostics *diagnostics = call->base.diagnostics;
  lt_text words = {.arena = &diagnostics->arena};
  int outcomes = (int)LT_DISCRETION + 1, all = outcomes + (int)LT_DUTY_PENDING + 1;
  for (int i = 0; i < all; i++) {
    const char *word = i < outcomes ? lt_outcome_word((lt_outcome)i) : lt_duty_word((lt_duty_status)(i - outcomes));
    if (outcome.len == 0 || lt_str_equal(outcome, lt_str_of(word))) return true;
    lt_text_putf(&words, "%s%s", i == 0 ? "" : ", ", word);
  }
  lt_diag_put(&diagnostics->diags, LT_L705, (lt_place){0}, lt_str_copy(&diagnostics->arena, outcome), LT_STR("outcome"),
              lt_text_str(&words));
  return false;
}

static void open_impact(void *arg) {
  open_call *call = arg;
  store_call *base = &call->base;
  luat_impact *impact = call->impact;
  uint32_t place = LT_NONE;
  lt_diags *diags = &base->diagnostics->diags;
  impact->filter.plan = given(call, call->options->plan);
  impact->place = given(call, call->options->place);
  impact->question = given(call, call->options->question);
  impact->version = given(call, call->options->version);
  read_answer(call);
  base->status = read_days(call) && read_outcome(call) ? LUAT_OK : LUAT_USAGE;
  if (base->status == LUAT_OK && impact->place.len > 0)
    base->status = lt_api_find(impact->draft->set, &base->arena, LT_RECORD_PLACE, impact->place.ptr, &place,
                               base->diagnostics);
  if (base->status == LUAT_OK)
    base->status = lt_api_store_status(lt_store_receipts(base->store, &impact->filter.last, &impact->receipts, diags));
  if (base->status == LUAT_OK && (impact->version.len > 0 || impact->receipts > 0))
    base->status = lt_api_store_status(
        lt_store_find_version(base->store, &base->arena, impact->version, &call->newest, diags));
  lt_api_diagnostics_settle(base->diagnostics);
}

static bool has_question(const lt_set *set, lt_str id) {
  for (uint32_t i = 0; i < set->questions_len; i++)
    if (set->questions[i].kind != LT_QUESTION_DEFINE && lt_str_equal(set->questions[i].id, id)) return true;
  return false;
}

typedef struct add_call {
  luat_impact *impact;
  impact_version *version;
  luat_status status;
} add_call;

static void add_version(void *arg) {
  add_call *call = arg;
  LT_PUSH(&call->impact->arena, &call->impact->versions, call->version);
  lt_law_pair_build(&call->version->pair, call->version->set->set, call->impact->draft->set);
}

/* The version's set, sealed again and held beside the draft once; under the lock. */
static luat_status find_version(block *b, const lt_publication *asked, impact_version **out) {
  luat_impact *impact = b->impact;
  for (uint32_t i = 0; i < impact->versions.len; i++)
    if ((*out = impact->versions.items[i])->version == asked->version) return LUAT_OK;
  const luat_policy_set *set;
  luat_status status = lt_api_store_set(&b->base, asked, &set);
  impact_version *made = status == LUAT_OK ? lt_memory_resize(NULL, 0, sizeof *made) : NULL;
  if (made == NULL) return status == LUAT_OK ? LUAT_NO_MEMORY : status;
  memset(made, 0, sizeof *made);
  made->version = asked->version;
  made->number = asked->number;
  made->set = impact->store->set;
  impact->store->set = NULL; /* the impact's from now on */
  add_call call = {.impact = impact, .version = made};
  status = lt_api_guard(add_version, &call, &call.status);
  *out = made;
  if (status == LUAT_OK) return status;
  if (impact->versions.len > 0 && impact->versions.items[impact->versions.len - 1] == made) return status;
  luat_set_free(made->set);
  lt_memory_resize(made, sizeof *made, 0);
  return status;
}

static lt_str asked_text(const luat_impact *impact, asked_name name) {
  lt_str cites = impact->filter.cites;
  size_t end = 0;
  while (end < cites.len && cites.ptr[end] != ' ' && cites.ptr[end] != ':') end++;
  return name == ASKED_QUESTION ? impact->question
         : name == ASKED_RULE   ? impact->filter.rule
                                : lt_str_slice(cites, 0, end);
}

static bool has_name(const lt_set *set, asked_name name, lt_str text) {
  if (name == ASKED_QUESTION) return has_question(set, text);
  if (name == ASKED_RULE) return lt_set_find(set, LT_RECORD_NORM, text) != LT_NONE;
  return lt_set_find(set, LT_RECORD_INSTRUMENT, text) != LT_NONE || lt_set_find(set, LT_RECORD_SOURCE, text) != LT_NONE;
}

static void find_in_store(void *arg) {
  open_call *call = arg;
  lt_str text = asked_text(call->impact, call->name), none = LT_STR("");
  bool rule = call->name == ASKED_RULE, there = false;
  lt_store_status status = LT_STORE_FINE;
  if (call->name != ASKED_QUESTION)
    status = lt_store_names(call->base.store, rule ? text : none, rule ? none : text, &there,
                            &call->base.diagnostics->diags);
  call->base.status = lt_api_store_status(status);
  uint32_t none_of = LT_NONE;
  if (status == LT_STORE_FINE && !there)
    call->base.status = rule
                            ? lt_api_find(call->impact->draft->set, &call->base.arena, LT_RECORD_NORM, text.ptr,
                                          &none_of, call->base.diagnostics)
                            : lt_api_unknown(call->impact->draft->set, &call->base.arena, text, call->base.diagnostics);
  lt_api_diagnostics_settle(call->base.diagnostics);
}

/* A name that neither the draft nor the version nor any receipt has is a mistake. */
static luat_status check_name(open_call *call) {
  luat_impact *impact = call->impact;
  impact_version *version = NULL;
  block b = {.base = call->base, .impact = impact};
  lt_str text = asked_text(impact, call->name);
  if (text.len == 0 || has_name(impact->draft->set, call->name, text)) return LUAT_OK;
  luat_status status = call->newest.number == 0 ? LUAT_OK : find_version(&b, &call->newest, &version);
  call->base.arena = b.base.arena;
  if (status != LUAT_OK) return status;
  if (version != NULL && has_name(version->set->set, call->name, text)) return LUAT_OK;
  return lt_api_store_guard(&call->base, call, find_in_store);
}

luat_status luat_impact_new(luat_impact **out, luat_store *store, const luat_policy_set *draft,
                            const luat_impact_options *options, luat_diagnostics *diagnostics) {
  static const luat_impact_options all;
  *out = NULL;
  luat_impact *impact = lt_memory_resize(NULL, 0, sizeof *impact);
  if (impact == NULL) return LUAT_NO_MEMORY;
  memset(impact, 0, sizeof *impact);
  impact->store = store;
  impact->draft = draft;
  pthread_mutex_init(&impact->lock, NULL);
  pthread_cond_init(&impact->turned, NULL);
  open_call call = {.base = lt_api_store_call(store, LUAT_TEXT, LUAT_VI, diagnostics),
                    .impact = impact,
                    .options = options == NULL ? &all : options};
  luat_status status = lt_api_store_guard(&call.base, &call, open_impact);
  for (int name = 0; name < ASKED_NAMES && status == LUAT_OK; name++) {
    call.name = (asked_name)name;
    status = check_name(&call);
  }
  lt_arena_free(&call.base.arena);
  if (status == LUAT_OK)
    *out = impact;
  else
    luat_impact_free(impact);
  return status;
}

void luat_impact_free(luat_impact *impact) {
  if (impact == NULL) return;
  for (impact_desk *desk = impact->desks; desk != NULL;) {
    impact_desk *next = desk->next;
    lt_impact_desk_free(&desk->desk);
    lt_memory_resize(desk, sizeof *desk, 0);
    desk = next;
  }
  lt_impact_free(&impact->impact);
  for (uint32_t i = 0; i < impact->versions.len; i++) {
    lt_law_pair_free(&impact->versions.items[i]->pair);
    luat_set_free(impact->versions.items[i]->set);
    lt_memory_resize(impact->versions.items[i], sizeof(impact_version), 0);
  }
  lt_arena_free(&impact->arena);
  pthread_cond_destroy(&impact->turned);
  pthread_mutex_destroy(&impact->lock);
  lt_memory_resize(impact, sizeof *impact, 0);
}

/* ---- A block ---- */

/* Of that place, or of one in it. */
static bool is_there(const luat_impact *impact, const lt_receipt *receipt) {
  lt_str place = lt_receipt_says(receipt, "place"), in = impact->place;
  if (in.len == 0) return true;
  return lt_str_equal(lt_str_slice(place, 0, in.len), in) && (place.len == in.len || place.ptr[in.len] == '/');
}

static void read_block(void *arg) {
  block *b = arg;
  luat_impact *impact = b->impact;
  lt_arena *arena = &b->base.arena;
  lt_diags *diags = &b->base.diagnostics->diags;
  lt_receipts all = {0};
  lt_store_status status =
      lt_store_latest(b->base.store, arena, &impact->filter, impact->after, BLOCK, &all, diags);
  for (uint32_t i = 0; i < all.len && status == LT_STORE_FINE; i++) {
    impact->after = all.items[i].number;
    if (!is_there(impact, &all.items[i])) continue;
    status = lt_store_plan_holds(b->base.store, &all.items[i], diags);
    LT_PUSH(arena, &b->receipts, all.items[i]);
  }
  b->more = all.len == BLOCK;
  b->versions = LT_NEW_ARRAY(arena, impact_version *, b->receipts.len + 1);
  b->plans = LT_NEW_ARRAY(arena, lt_impact_plan, b->receipts.len + 1);
  b->base.status = lt_api_store_status(status);
  lt_api_diagnostics_settle(b->base.diagnostics);
}

typedef struct named_version {
  block *b;
  lt_publication version;
} named_version;

static void read_version(void *arg) {
  named_version *call = arg;
  store_call *base = &call->b->base;
  base->status = lt_api_store_status(lt_store_find_version(base->store, &base->arena, call->b->impact->version,
                                                           &call->version, &base->diagnostics->diags));
  lt_api_diagnostics_settle(base->diagnostics);
}

static luat_status find_versions(block *b) {
  named_version named = {.b = b};
  luat_status status = LUAT_OK;
  bool one = b->impact->version.len > 0;
  if (one) status = lt_api_store_guard(&b->base, &named, read_version);
  for (uint32_t i = 0; i < b->receipts.len && status == LUAT_OK; i++) {
    const lt_receipt *receipt = &b->receipts.items[i];
    lt_publication own = {.version = receipt->version,
                          .number = receipt->published,
                          .content = receipt->content,
                          .seal = receipt->seal};
    status = find_version(b, one ? &named.version : &own, &b->versions[i]);
  }
  return status;
}

static luat_status take_desk(block *b) {
  b->desk = b->impact->desks;
  if (b->desk != NULL) {
    b->impact->desks = b->desk->next;
    return LUAT_OK;
  }
  b->desk = lt_memory_resize(NULL, 0, sizeof *b->desk);
  if (b->desk == NULL) return LUAT_NO_MEMORY;
  memset(b->desk, 0, sizeof *b->desk);
  return LUAT_OK;
}

/* The next block, with all that it needs; under the lock. */
static luat_status take_block(block *b) {
  luat_impact *impact = b->impact;
  if (impact->ended) return LUAT_OK;
  luat_status status = lt_api_store_guard(&b->base, b, read_block);
  if (status == LUAT_OK) status = find_versions(b);
  if (status == LUAT_OK) status = take_desk(b);
  impact->ended = !b->more;
  b->order = impact->taken++;
  return status;
}

static lt_cell day_of(block *b, lt_str date) {
  lt_cell day = LT_UNKNOWN;
  lt_written_fault fault;
  if (date.len > 0 && !lt_date_read(&b->base.arena, date, &day, &fault)) day = LT_UNKNOWN;
  return day;
}

static void decide_block(void *arg) {
  block *b = arg;
  lt_arena *arena = &b->base.arena;
  for (uint32_t i = 0; i < b->receipts.len; i++) {
    const lt_receipt *receipt = &b->receipts.items[i];
    const lt_source *source = lt_source_lent(arena, receipt->plan, receipt->plan_text);
    lt_impact_try(&b->desk->desk, &b->versions[i]->pair, arena, source, day_of(b, receipt->law_date),
                  day_of(b, receipt->as_of), b->impact->question, &b->plans[i]);
    b->plans[i].receipt = receipt->number;
    b->plans[i].id = receipt->plan;
  }
}

static void count_version(lt_impact *impact, const impact_version *version) {
  for (uint32_t i = 0; i < impact->versions.len; i++)
    if (impact->versions.items[i].number == version->number) {
      impact->versions.items[i].plans++;
      return;
    }
  LT_PUSH(&impact->arena, &impact->versions,
          ((lt_impact_version){version->number, 1, version->set->set->digest}));
}

static void count_block(void *arg) {
  block *b = arg;
  lt_impact *impact = &b->impact->impact;
  for (uint32_t i = 0; i < b->receipts.len; i++) {
    count_version(impact, b->versions[i]);
    lt_impact_add(impact, &b->plans[i]);
  }
}

/* Waits until all blocks before it are counted; under the lock, which is given up meanwhile. */
static luat_status count_in_turn(block *b) {
  luat_impact *impact = b->impact;
  while (impact->failed == LUAT_OK && impact->counted != b->order) pthread_cond_wait(&impact->turned, &impact->lock);
  if (impact->failed != LUAT_OK) return impact->failed;
  luat_status status = lt_api_store_guard(&b->base, b, count_block);
  impact->counted++;
  return status;
}

static void fail(luat_impact *impact, luat_status status) {
  if (impact->failed == LUAT_OK) impact->failed = status;
  pthread_cond_broadcast(&impact->turned);
}

luat_status luat_impact_work(luat_impact *impact, int *more, luat_diagnostics *diagnostics) {
  block b = {.base = lt_api_store_call(impact->store, LUAT_TEXT, LUAT_VI, diagnostics), .impact = impact};
  pthread_mutex_lock(&impact->lock);
  luat_status status = impact->failed != LUAT_OK ? impact->failed : take_block(&b);
  if (status != LUAT_OK) fail(impact, status);
  pthread_mutex_unlock(&impact->lock);
  bool took = status == LUAT_OK && b.desk != NULL;
  if (took) {
    b.base.status = LUAT_OK;
    status = lt_api_guard(decide_block, &b, &b.base.status);
    pthread_mutex_lock(&impact->lock);
    if (status == LUAT_OK) status = count_in_turn(&b);
    b.desk->next = impact->desks;
    impact->desks = b.desk;
    if (status != LUAT_OK) fail(impact, status);
    pthread_cond_broadcast(&impact->turned);
    pthread_mutex_unlock(&impact->lock);
  }
  *more = status == LUAT_OK && took && b.more;
  lt_arena_free(&b.base.arena);
  return status;
}

int64_t luat_impact_done(const luat_impact *impact, int64_t *receipts) {
  luat_impact *shared = (luat_impact *)(uintptr_t)impact;
  pthread_mutex_lock(&shared->lock);
  int64_t done = impact->impact.plans;
  *receipts = impact->receipts;
  pthread_mutex_unlock(&shared->lock);
  return done;
}

/* ---- Examples in words ---- */

typedef LT_VEC(lt_impact_example *) examples;

typedef struct print_call {
  store_call base;
  luat_impact *impact;
  luat_format format;
  examples list;
  lt_whatif whatif; /* of the plan at hand */
  lt_plan *plan, *draft_plan;
  lt_arena scratch;
  int64_t receipt;
} print_call;

static void gather(lt_arena *arena, lt_impact_groups *groups, examples *out) {
  for (uint32_t i = 0; i < groups->list.len && i < TOLD_GROUPS; i++)
    for (uint32_t k = 0; k < groups->list.items[i].examples_len; k++)
      LT_PUSH(arena, out, &groups->list.items[i].examples[k]);
}

static void finish_counts(void *arg) {
  print_call *call = arg;
  luat_impact *impact = call->impact;
  const lt_law_pair **pairs = LT_NEW_ARRAY(&impact->arena, const lt_law_pair *, impact->versions.len + 1);
  for (uint32_t i = 0; i < impact->versions.len; i++) pairs[i] = &impact->versions.items[i]->pair;
  impact->impact.draft = impact->draft->set;
  lt_impact_finish(&impact->impact, pairs, impact->versions.len);
  gather(&impact->arena, &impact->impact.questions, &call->list);
  gather(&impact->arena, &impact->impact.rules, &call->list);
}

/* The plan of an example, read for both sides and decided with its reasons. */
static bool open_example(print_call *call) {
  store_call *base = &call->base;
  luat_impact *impact = call->impact;
  lt_diags aside = {.arena = &base->arena, .errors_only = true};
  lt_receipt receipt;
  if (lt_store_receipt(base->store, &base->arena, call->receipt, false, &receipt, &aside) != LT_STORE_FINE ||
      receipt.number == 0 || receipt.changed)
    return false;
  const impact_version *version = NULL;
  for (uint32_t i = 0; i < impact->versions.len; i++)
    if (impact->version.len > 0 || impact->versions.items[i]->version == receipt.version)
      version = impact->versions.items[i];
  if (version == NULL) return false;
  block b = {.base = *base};
  lt_cell law_date = day_of(&b, receipt.law_date), as_of = day_of(&b, receipt.as_of);
  const lt_source *source = lt_source_lent(&base->arena, receipt.plan, receipt.plan_text);
  call->plan = lt_plan_read(version->set->set, source, LT_DOC_ANY, as_of, &aside);
  call->draft_plan = lt_plan_read(impact->draft->set, source, LT_DOC_ANY, as_of, &aside);
  return call->plan != NULL && call->draft_plan != NULL &&
         lt_whatif_draft(&call->whatif, call->plan, call->draft_plan, law_date, &aside);
}

static void tell_plan(void *arg) {
  print_call *call = arg;
  if (!open_example(call)) return;
  for (uint32_t i = 0; i < call->list.len; i++) {
    lt_impact_example *one = call->list.items[i];
    if (one->receipt == call->receipt) lt_report_example(&call->whatif, one, &call->impact->arena);
  }
}

/* Each plan once, in the order in which examples name it. */
static luat_status tell_examples(print_call *call) {
  luat_status status = LUAT_OK;
  for (uint32_t i = 0; i < call->list.len && status == LUAT_OK; i++) {
    bool told = false;
    for (uint32_t k = 0; k < i && !told; k++) told = call->list.items[k]->receipt == call->list.items[i]->receipt;
    if (told) continue;
    call->receipt = call->list.items[i]->receipt;
    status = lt_api_store_guard(&call->base, call, tell_plan);
    lt_whatif_free(&call->whatif);
    lt_plan_free(call->plan);
    lt_plan_free(call->draft_plan);
    call->plan = call->draft_plan = NULL;
    lt_arena_free(&call->base.arena);
  }
  return status;
}

static void print(void *arg) {
  print_call *call = arg;
  const lt_impact *impact = &call->impact->impact;
  lt_text text = {.arena = &call->base.arena};
  switch (call->format) {
    case LUAT_DECISION_JSON: lt_report_impact_json(impact, &text); break;
    case LUAT_HTML: lt_report_impact_html(impact, call->base.lang, &text); break;
    case LUAT_CSV: lt_report_impact_csv(impact, call->base.lang, &text); break;
    default: lt_report_impact_text(impact, call->base.lang, &text);
  }
  call->base.out = lt_api_text_of(&text);
}

luat_status luat_impact_print(luat_text **out, luat_impact *impact, luat_format format, luat_lang lang,
                              luat_diagnostics *diagnostics) {
  print_call call = {.base = lt_api_store_call(impact->store, format, lang, diagnostics),
                     .impact = impact,
                     .format = format};
  luat_status status = impact->failed;
  if (status == LUAT_OK && !impact->finished) {
    status = lt_api_store_guard(&call.base, &call, finish_counts);
    if (status == LUAT_OK) status = tell_examples(&call);
    impact->finished = status == LUAT_OK;
    if (status != LUAT_OK) impact->failed = status; /* half of it is there */
  }
  if (status == LUAT_OK) status = lt_api_store_guard(&call.base, &call, print);
  lt_arena_free(&call.base.arena);
  *out = status == LUAT_OK ? call.base.out : NULL;
  return status;
}
