/* verdict.c: the verdict of a plan, the gravest of what occurs in it (contract 12).
 * Permissions, obligations, conflicts and missing law set it; who appraises or approves may stay open without touching
 * it. */
#include "run_impl.h"

static unsigned of(lt_verdict kind) { return 1u << kind; }

static bool may_be_none(const lt_set *set, uint32_t fact) {
  lt_absence absence = set->facts[fact].absence;
  return absence == LT_ABSENCE_NONE || absence == LT_ABSENCE_NOT_YET;
}

/* What a permission is about is stated, or given as unknown where there must be one: learning it cannot make the
 * verdict less grave. */
static bool is_stated(const lt_run *run, const lt_scope *scope, const lt_term *fact) {
  if (!fact) return true;
  uint32_t subject = lt_eval_subject(scope, fact);
  if (fact->kind != LT_TERM_FACT || subject == LT_NONE) return false;
  const lt_fact *record = &run->set->facts[fact->item];
  uint32_t cell = run->facts->subjects.items[subject].cells + record->slot;
  uint8_t origin = run->facts->origins[cell];
  if (run->facts->cells[cell] != LT_UNKNOWN) return run->facts->cells[cell] != LT_ABSENT && origin != LT_ORIGIN_ABSENT;
  if (origin == LT_ORIGIN_UNSTATED || may_be_none(run->set, fact->item)) return false;
  return origin != LT_ORIGIN_OTHERWISE || !may_be_none(run->set, record->otherwise);
}

bool lt_run_counts_silence(const lt_run *run, uint32_t subject, uint32_t question) {
  const lt_question *record = &run->set->questions[question];
  lt_scope scope = lt_run_scope(run, subject);
  return record->kind == LT_QUESTION_PERMISSION && is_stated(run, &scope, record->concerns);
}

bool lt_run_is_silent(const lt_run *run, uint32_t subject, uint32_t question) {
  return lt_run_answer(run, subject, question)->outcome == LT_NO_RULE && lt_run_counts_silence(run, subject, question);
}

static unsigned kinds_of_permission(const lt_run *run, uint32_t subject, uint32_t question, const lt_answer *answer) {
  if (answer->outcome == LT_UNDETERMINED) return of(LT_VERDICT_UNDETERMINED);
  if (lt_run_is_silent(run, subject, question)) return of(LT_VERDICT_SILENT);
  if (answer->outcome == LT_VALUE && answer->cell == LT_FORBIDDEN) return of(LT_VERDICT_BREACHES);
  if (answer->outcome == LT_VALUE && answer->cell == LT_CONDITIONAL) return of(LT_VERDICT_CONDITIONAL);
  return 0;
}

unsigned lt_run_kinds_of(const lt_run *run, uint32_t subject) {
  if (!lt_run_has_policy(run, subject)) return of(LT_VERDICT_NO_POLICY);
  const lt_numbers *questions = &run->set->entities[run->facts->subjects.items[subject].entity].questions;
  unsigned kinds = 0;
  for (uint32_t slot = 0; slot < questions->len; slot++) {
    const lt_question *question = &run->set->questions[questions->items[slot]];
    const lt_answer *answer = &run->answers[run->first_answer[subject] + slot];
    if (answer->outcome == LT_CONFLICT) kinds |= of(LT_VERDICT_CONFLICT);
    if (question->kind == LT_QUESTION_PERMISSION)
      kinds |= kinds_of_permission(run, subject, questions->items[slot], answer);
  }
  return kinds;
}

unsigned lt_duty_kinds(lt_duty_status status, bool should) {
  if (should) return 0;
  if (status == LT_DUTY_BREACHED) return of(LT_VERDICT_BREACHES);
  if (status == LT_DUTY_UNDETERMINED) return of(LT_VERDICT_UNDETERMINED);
  return status == LT_DUTY_PENDING ? of(LT_VERDICT_CONDITIONAL) : 0;
}

/* Which law governs is not known, or in conflict; left to a body's choice it is only open. */
unsigned lt_run_kinds_of_law(const lt_run *run) {
  if (!run->choice) return 0;
  lt_outcome outcome = (lt_outcome)lt_run_answer(run->choice, 0, run->set->law)->outcome;
  if (outcome == LT_UNDETERMINED) return of(LT_VERDICT_UNDETERMINED);
  return outcome == LT_CONFLICT ? of(LT_VERDICT_CONFLICT) : 0;
}

/* Every policy in force says that it does not apply to this plan: then there is nothing that it could comply with. */
static bool is_out_of_all(const lt_run *run) {
  const lt_numbers *policies = &run->slice_of[0]->policies;
  if (run->laws.len > 0) return false;
  for (uint32_t i = 0; i < policies->len; i++)
    if (lt_policy_truth(run, policies->items[i]) != LT_FALSE) return false;
  return policies->len > 0;
}

unsigned lt_run_kind_of_nothing(const lt_run *run) {
  return of(is_out_of_all(run) ? LT_VERDICT_NO_POLICY : LT_VERDICT_COMPLIES);
}

void lt_run_verdict(lt_run *run) {
  run->kinds = lt_run_kinds_of_law(run);
  for (uint32_t subject = 0; subject < run->facts->subjects.len; subject++)
    run->kinds |= lt_run_kinds_of(run, subject);
  for (uint32_t i = 0; i < run->duties.len; i++) {
    const lt_duty *duty = &run->duties.items[i];
    run->kinds |= lt_duty_kinds(duty->status, run->set->norms[duty->norm].should);
  }
  run->kinds = lt_kinds_with_nothing(run->kinds, lt_run_kind_of_nothing(run));
  run->verdict = (lt_verdict)__builtin_ctz(run->kinds);
}
