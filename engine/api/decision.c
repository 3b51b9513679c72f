/* decision.c: deciding through the public header, and reading what was decided.
 * Deciding makes no explanation and no texts: the explanation is built when something that needs it is first asked for,
 * an answer's record (its value, norms and citations as texts) when that answer is. */
#include "api_impl.h"

#include "report/report.h"

#include <string.h>

struct luat_answer {
  const lt_why *why;
  const char *question, *value;
  const char **norms, **citations, **assumptions, **lost, **lost_to, **lost_why; /* each ends in NULL */
};

struct luat_requirement {
  const lt_duty *duty;
  const char *norm, *due; /* due: NULL: none */
  bool should;
};

typedef struct decide_call {
  luat_decision *out;
  const char *law_date;
  luat_diagnostics *diagnostics;
  luat_status status;
} decide_call;

static const char *text_of(luat_decision *decision, lt_str s) { return lt_str_copy(&decision->arena, s).ptr; }

static const char *due_text(luat_decision *decision, const lt_due *due) {
  lt_text text = {.arena = &decision->arena};
  if (due->day == LT_UNKNOWN) return NULL;
  lt_written_canonical((lt_type){.kind = LT_TYPE_DATE}, due->day, &text);
  return text_of(decision, lt_text_str(&text));
}

static void list_requirements(luat_decision *decision) {
  const lt_run *run = decision->run;
  const uint32_t subjects = run->facts->subjects.len;
  decision->requirements = LT_NEW_ARRAY(&decision->arena, luat_requirement, run->duties.len + 1);
  decision->first_requirement = LT_NEW_ARRAY(&decision->arena, uint32_t, subjects + 1);
  uint32_t next = 0, len = 0;
  for (uint32_t s = 0; s < subjects; s++) {
    decision->first_requirement[s] = len;
    for (; next < run->duties.len && run->duties.items[next].subject == s; next++) {
      const lt_duty *duty = &run->duties.items[next];
      if (!lt_explain_requires(run, duty)) continue;
      decision->requirements[len++] = (luat_requirement){.duty = duty,
                                                         .norm = decision->set->norm_ids[duty->norm],
                                                         .due = due_text(decision, &duty->due),
                                                         .should = decision->set->set->norms[duty->norm].should};
    }
  }
  decision->first_requirement[subjects] = len;
}

/* What getters index: paths and duties, and room for answers. */
static void make_tables(luat_decision *decision) {
  const lt_facts *facts = decision->run->facts;
  uint32_t answers = 0;
  for (uint32_t i = 0; i < facts->subjects.len; i++)
    answers += decision->set->set->entities[facts->subjects.items[i].entity].questions.len;
  decision->answers = LT_NEW_ARRAY(&decision->arena, luat_answer *, answers + 1);
  decision->paths = LT_NEW_ARRAY(&decision->arena, const char *, facts->subjects.len + 1);
  for (uint32_t i = 0; i < facts->subjects.len; i++)
    decision->paths[i] = text_of(decision, facts->subjects.items[i].path);
  list_requirements(decision);
}

/* The decision is the caller's own, so what is made on request may be kept in it behind a pointer to const. */
static luat_decision *own(const luat_decision *decision) { return (luat_decision *)(uintptr_t)decision; }

/* Inside a guard. */
const lt_explanation *lt_api_explanation(const luat_decision *decision) {
  if (decision->explanation == NULL)
    own(decision)->explanation = lt_explain_build(decision->set->set, decision->plan->plan, decision->run);
  return decision->explanation;
}

static void decide(void *arg) {
  decide_call *call = arg;
  luat_decision *decision = call->out;
  const lt_plan *plan = decision->plan->plan;
  lt_run_options options = {.as_of = plan->as_of};
  if (decision->plan->set != decision->set) {
    lt_diag_put(&call->diagnostics->diags, LT_L713, (lt_place){0}, (lt_str){0}, (lt_str){0}, (lt_str){0});
    lt_api_diagnostics_settle(call->diagnostics);
    call->status = LUAT_USAGE;
    return;
  }
  if (!lt_api_date(call->diagnostics, call->law_date, &options.law_date)) {
    call->status = LUAT_USAGE;
    return;
  }
  if (!lt_plan_dates_known(plan, options.law_date != LT_UNKNOWN, &call->diagnostics->diags)) {
    lt_api_diagnostics_settle(call->diagnostics);
    call->status = LUAT_BAD_PLAN;
    return;
  }
  decision->run = lt_run_decide(decision->set->set, &plan->facts, &decision->slices, options);
  if (decision->run == NULL) {
    call->status = LUAT_BAD_PLAN;
    return;
  }
  lt_explain_past(plan, &decision->arena, decision->run, &call->diagnostics->diags);
  lt_api_diagnostics_settle(call->diagnostics);
  make_tables(decision);
}

luat_status luat_decide(luat_decision **out, const luat_policy_set *set, const luat_plan *plan, const char *law_date,
                        luat_diagnostics *diagnostics) {
  *out = NULL;
  luat_decision *decision = lt_memory_resize(NULL, 0, sizeof *decision);
  if (decision == NULL) return LUAT_NO_MEMORY;
  memset(decision, 0, sizeof *decision);
  decision->set = set;
  decision->plan = plan;
  decision->slices.shared = set->slices;
  decide_call call = {.out = decision, .law_date = law_date, .diagnostics = diagnostics};
  luat_status status = lt_api_guard_diagnosed(decide, &call, &call.status, diagnostics);
  if (status == LUAT_OK)
    *out = decision;
  else
    luat_decision_free(decision);
  return status;
}

void luat_decision_free(luat_decision *decision) {
  if (decision == NULL) return;
  lt_explanation_free(decision->explanation);
  lt_run_free(decision->run);
  lt_slices_free(&decision->slices);
  lt_arena_free(&decision->arena);
  lt_memory_resize(decision, sizeof *decision, 0);
}

/* ---- Words ---- */

_Static_assert((int)LUAT_VERDICT_COMPLIES == (int)LT_VERDICT_COMPLIES, "verdicts are in one order");
_Static_assert((int)LUAT_OUTCOME_DISCRETION == (int)LT_DISCRETION, "outcomes are in one order");

const char *luat_verdict_word(luat_verdict verdict) { return lt_verdict_word((lt_verdict)verdict); }
const char *luat_outcome_word(luat_outcome outcome) { return lt_outcome_word((lt_outcome)outcome); }

int luat_verdict_find(const char *word) {
  for (int i = 0; i <= LUAT_VERDICT_COMPLIES; i++)
    if (strcmp(lt_verdict_word((lt_verdict)i), word) == 0) return i;
  return -1;
}

luat_verdict luat_decision_verdict(const luat_decision *decision) { return (luat_verdict)decision->run->verdict; }
int luat_decision_has(const luat_decision *decision, luat_verdict kind) { return (decision->run->kinds >> kind) & 1; }

/* ---- Answers ---- */

typedef struct record_call {
  luat_decision *decision;
  uint32_t subject, question;
  luat_answer **slot;
  luat_status status;
} record_call;

static const char **list_new(luat_decision *decision, uint32_t len) {
  return LT_NEW_ARRAY(&decision->arena, const char *, len + 1);
}

static void record_lost(luat_decision *decision, luat_answer *answer) {
  uint32_t len = answer->why->lost.len;
  answer->lost = list_new(decision, len);
  answer->lost_to = list_new(decision, len);
  answer->lost_why = list_new(decision, len);
  for (uint32_t i = 0; i < len; i++) {
    const lt_standing *standing = &answer->why->lost.items[i];
    answer->lost[i] = decision->set->norm_ids[standing->norm];
    answer->lost_to[i] = standing->to == LT_NONE ? "" : decision->set->norm_ids[standing->to];
    answer->lost_why[i] = lt_lost_word(standing->why);
  }
}

static void record(void *arg) {
  record_call *call = arg;
  luat_decision *decision = call->decision;
  const lt_set *set = decision->set->set;
  luat_answer *answer = LT_NEW(&decision->arena, luat_answer);
  const lt_explanation *explanation = lt_api_explanation(decision);
  answer->why = lt_explain_answer(explanation, call->subject, call->question);
  if (answer->why == NULL) return;
  answer->question = text_of(decision, set->questions[call->question].id);
  lt_text value = {.arena = &decision->arena};
  lt_report_value(explanation, answer->why, &value);
  answer->value = text_of(decision, lt_text_str(&value));
  answer->norms = list_new(decision, answer->why->norms.len);
  for (uint32_t i = 0; i < answer->why->norms.len; i++)
    answer->norms[i] = decision->set->norm_ids[answer->why->norms.items[i].standing.norm];
  answer->citations = list_new(decision, answer->why->cites.len);
  for (uint32_t i = 0; i < answer->why->cites.len; i++) {
    lt_text cite = {.arena = &decision->arena};
    lt_report_citation(set, answer->why->cites.items[i], &cite);
    answer->citations[i] = text_of(decision, lt_text_str(&cite));
  }
  answer->assumptions = list_new(decision, answer->why->assumes.len);
  for (uint32_t i = 0; i < answer->why->assumes.len; i++)
    answer->assumptions[i] = text_of(decision, set->assumptions[answer->why->assumes.items[i]].id);
  record_lost(decision, answer);
  *call->slot = answer;
}

/* NULL also where memory is refused. */
static const luat_answer *answer_of(const luat_decision *decision, uint32_t subject, uint32_t question) {
  const lt_set *set = decision->set->set;
  luat_answer **slot = &decision->answers[decision->run->first_answer[subject] + set->questions[question].slot];
  record_call call = {.decision = own(decision), .subject = subject, .question = question, .slot = slot};
  if (*slot == NULL && lt_api_guard(record, &call, &call.status) != LUAT_OK) return NULL;
  return *slot;
}

const char *luat_decision_subject(const luat_decision *decision, size_t index) {
  return index < decision->run->facts->subjects.len ? decision->paths[index] : NULL;
}

const luat_answer *luat_decision_answer(const luat_decision *decision, size_t subject, size_t index) {
  if (subject >= decision->run->facts->subjects.len) return NULL;
  uint32_t entity = decision->run->facts->subjects.items[subject].entity;
  uint32_t question = lt_api_question_at(decision->set->set, entity, index);
  return question == LT_NONE ? NULL : answer_of(decision, (uint32_t)subject, question);
}

const luat_answer *luat_decision_find(const luat_decision *decision, const char *subject, const char *question) {
  uint32_t number = lt_plan_find(decision->plan->plan, lt_str_of(subject));
  if (number == LT_NONE) return NULL;
  uint32_t asked =
      lt_set_question(decision->set->set, decision->run->facts->subjects.items[number].entity, lt_str_of(question));
  return asked == LT_NONE ? NULL : answer_of(decision, number, asked);
}

static const char *at(const char **list, size_t index) {
  for (size_t i = 0; list[i] != NULL; i++)
    if (i == index) return list[i];
  return NULL;
}

const char *luat_answer_question(const luat_answer *answer) { return answer->question; }
luat_outcome luat_answer_outcome(const luat_answer *answer) { return (luat_outcome)answer->why->answer->outcome; }
const char *luat_answer_value(const luat_answer *answer) { return answer->value; }
char luat_answer_certainty(const luat_answer *answer) {
  const lt_why *why = answer->why;
  return why->norms.len > 0 || why->as != NULL ? "HML"[why->certainty] : '\0'; /* as the JSON leaves it out */
}
const char *luat_answer_norm(const luat_answer *answer, size_t index) { return at(answer->norms, index); }
const char *luat_answer_citation(const luat_answer *answer, size_t index) { return at(answer->citations, index); }
const char *luat_answer_assumption(const luat_answer *answer, size_t index) { return at(answer->assumptions, index); }
const char *luat_answer_lost(const luat_answer *answer, size_t index) { return at(answer->lost, index); }
const char *luat_answer_lost_to(const luat_answer *answer, size_t index) { return at(answer->lost_to, index); }
const char *luat_answer_lost_why(const luat_answer *answer, size_t index) { return at(answer->lost_why, index); }

/* ---- Requirements ---- */

const luat_requirement *luat_decision_requirement(const luat_decision *decision, size_t subject, size_t index) {
  if (subject >= decision->run->facts->subjects.len) return NULL;
  const uint32_t *first = decision->first_requirement;
  size_t number = first[subject] + index;
  return number < first[subject + 1] ? &decision->requirements[number] : NULL;
}

const char *luat_requirement_norm(const luat_requirement *requirement) { return requirement->norm; }
const char *luat_requirement_status(const luat_requirement *requirement) {
  return lt_duty_word(requirement->duty->status);
}
const char *luat_requirement_due(const luat_requirement *requirement) { return requirement->due; }
const char *luat_requirement_kept(const luat_requirement *requirement) {
  lt_truth kept = requirement->duty->due.day == LT_UNKNOWN ? LT_MAYBE : requirement->duty->due.kept;
  return kept == LT_MAYBE ? NULL : kept == LT_TRUE ? "kept" : "late";
}
const char *luat_requirement_level(const luat_requirement *requirement) {
  return requirement->should ? "should" : "must";
}

/* ---- Report ---- */

typedef struct report_call {
  luat_text *out;
  lt_arena arena;
  const luat_decision *decision;
  const char *subject, *question;
  lt_view view;
  bool json;
  lt_lang lang;
  luat_diagnostics *diagnostics;
  luat_status status;
} report_call;

static void report(void *arg) {
  report_call *call = arg;
  lt_text text = {.arena = &call->arena};
  if (call->json)
    lt_report_json(lt_api_explanation(call->decision), &text);
  else
    lt_report_text(lt_api_explanation(call->decision), call->lang, &text);
  call->out = lt_api_text_of(&text);
}

luat_status luat_report(luat_text **out, const luat_decision *decision, luat_format format, luat_lang lang) {
  report_call call = {
      .decision = decision, .json = format == LUAT_DECISION_JSON, .lang = lang == LUAT_EN ? LT_EN : LT_VI};
  luat_status status = lt_api_guard(report, &call, &call.status);
  lt_arena_free(&call.arena);
  *out = status == LUAT_OK ? call.out : NULL;
  return status;
}

/* A question of no subject: one name may be asked of several entities, so it says nothing without its subject. */
static void miss_subject(report_call *call) {
  lt_diag_add(&call->diagnostics->diags, LT_L703, (lt_place){0}, (lt_text2){LT_STR("explain"), LT_STR("explain")},
              (lt_text2){LT_STR("ĐỐI-TƯỢNG"), {0}}, (lt_text2){{0}, LT_STR("SUBJECT")}, (lt_text2){{0}, {0}});
  lt_api_diagnostics_settle(call->diagnostics);
  call->status = LUAT_USAGE;
}

/* An obligation of the subject by its id, in full or within its policy; a question of that name comes first. */
static bool find_requirement(report_call *call) {
  const lt_set *set = call->decision->set->set;
  const lt_run *run = call->decision->run;
  lt_str id = lt_str_of(call->question);
  uint32_t entity = run->facts->subjects.items[call->view.subject].entity;
  if (lt_set_question(set, entity, id) != LT_NONE) return false;
  for (uint32_t i = 0; i < run->duties.len; i++) {
    const lt_norm *norm = &set->norms[run->duties.items[i].norm];
    if (run->duties.items[i].subject != call->view.subject || !lt_explain_requires(run, &run->duties.items[i]))
      continue;
    if (!lt_str_equal(norm->id, id) && !lt_str_equal(norm->local_id, id)) continue;
    call->view.norm = run->duties.items[i].norm;
    return true;
  }
  return false;
}

static void explain(void *arg) {
  report_call *call = arg;
  call->view.subject = call->view.question = call->view.norm = LT_NONE;
  if (call->subject != NULL)
    call->status =
        lt_api_subject_find(call->decision, &call->arena, call->subject, &call->view.subject, call->diagnostics);
  else if (call->question != NULL)
    miss_subject(call);
  if (call->status == LUAT_OK && call->question != NULL && !find_requirement(call))
    call->status = lt_api_question_find(call->decision, &call->arena, call->view.subject, lt_str_of(call->question),
                                        &call->view.question, call->diagnostics);
  if (call->status != LUAT_OK) return;
  lt_text text = {.arena = &call->arena};
  if (call->json)
    lt_report_view_json(lt_api_explanation(call->decision), &call->view, &text);
  else
    lt_report_view_text(lt_api_explanation(call->decision), &call->view, call->lang, &text);
  call->out = lt_api_text_of(&text);
}

luat_status luat_explain(luat_text **out, const luat_decision *decision, const char *subject, const char *question,
                         luat_format format, luat_lang lang, luat_diagnostics *diagnostics) {
  return luat_explain_depth(out, decision, subject, question, LUAT_FULL, format, lang, diagnostics);
}

_Static_assert((int)LUAT_FULL == (int)LT_DEPTH_FULL, "depths are in one order");

luat_status luat_explain_depth(luat_text **out, const luat_decision *decision, const char *subject,
                               const char *question, luat_depth depth, luat_format format, luat_lang lang,
                               luat_diagnostics *diagnostics) {
  report_call call = {.decision = decision,
                      .subject = subject,
                      .question = question,
                      .view = {.depth = (lt_depth)depth},
                      .json = format == LUAT_DECISION_JSON,
                      .lang = lang == LUAT_EN ? LT_EN : LT_VI,
                      .diagnostics = diagnostics};
  luat_status status = lt_api_guard_diagnosed(explain, &call, &call.status, diagnostics);
  lt_arena_free(&call.arena);
  *out = status == LUAT_OK ? call.out : NULL;
  return status;
}
