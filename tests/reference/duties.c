/* duties.c: obligations and the verdict of a plan, for the reference evaluator: contract 11 and 12.
 * It reads answers and changes none. */
#include "reference_impl.h"

/* What the gated decision's own date says: whether the act that waits for the duty is done. */
static bool gate_date(ref_run *run, uint32_t subject, const lt_norm *norm, lt_cell *date) {
  if (norm->gates == LT_NONE || !run->set->questions[norm->gates].taken) return false;
  const lt_question *question = &run->set->questions[norm->gates];
  uint32_t at = ref_climb(run->facts, subject, question->entity);
  ref_view view = ref_view_of(run, at == LT_NONE ? subject : at);
  ref_can can = ref_term(&view, question->taken);
  *date = can.unknown || can.cells.len != 1 ? LT_UNKNOWN : can.cells.items[0];
  return true;
}

static lt_duty_status unfulfilled(ref_run *run, uint32_t subject, const lt_norm *norm) {
  lt_cell date;
  if (gate_date(run, subject, norm, &date))
    return date == LT_ABSENT ? LT_DUTY_PENDING : date == LT_UNKNOWN ? LT_DUTY_UNDETERMINED : LT_DUTY_BREACHED;
  ref_view view = ref_view_of(run, subject);
  view.undone_unknown = true;
  if (ref_eval(&view, norm->must) == LT_FALSE) return LT_DUTY_BREACHED;
  view.besides = LT_FALSE; /* what is not known must not be able to make a breach of it */
  return ref_eval(&view, norm->must) == LT_FALSE ? LT_DUTY_UNDETERMINED : LT_DUTY_PENDING;
}

static lt_duty_status status_of(ref_run *run, const lt_duty *duty) {
  if (duty->applies == LT_FALSE) return LT_DUTY_NOT_APPLICABLE;
  if (duty->applies == LT_MAYBE) return LT_DUTY_UNDETERMINED;
  if (duty->holds == LT_TRUE) return LT_DUTY_MET;
  if (duty->holds == LT_MAYBE) return LT_DUTY_UNDETERMINED;
  return unfulfilled(run, duty->subject, &run->set->norms[duty->norm]);
}

ref_duties ref_duties_of(ref_run *run) {
  const lt_set *set = run->set;
  LT_VEC(lt_duty) list = {0};
  for (uint32_t s = 0; s < run->facts->subjects.len; s++)
    for (uint32_t n = 0; n < set->norms_len; n++) {
      const lt_norm *norm = &set->norms[n];
      if (norm->kind != LT_NORM_OBLIGE || !norm->must || norm->entity != run->facts->subjects.items[s].entity ||
          !ref_in_slice(run, s, n))
        continue;
      ref_view view = ref_view_of(run, s);
      lt_duty duty = {.subject = s, .norm = n, .applies = ref_applies(run, s, n), .witness = LT_NONE};
      duty.holds = norm->must ? ref_eval(&view, norm->must) : LT_TRUE;
      if (norm->must) duty.witness = ref_witness(&view, norm->must);
      duty.status = status_of(run, &duty);
      LT_PUSH(run->arena, &list, duty);
    }
  return (ref_duties){list.items, list.len};
}

/* ---- verdict ---- */

/* The fact that a permission is about is stated, so silence about it counts. */
static bool is_stated(ref_run *run, uint32_t subject, const lt_term *concerns) {
  if (!concerns) return true;
  uint32_t at = ref_climb(run->facts, subject, concerns->entity);
  if (at == LT_NONE) return false;
  const lt_fact *fact = &run->set->facts[concerns->item];
  uint32_t cell = run->facts->subjects.items[at].cells + fact->slot;
  uint8_t origin = run->facts->origins[cell];
  bool may_lack = false; /* it, or a fact that holds in its place, may turn out not to be there */
  for (const lt_fact *f = fact;; f = &run->set->facts[f->otherwise]) {
    may_lack = may_lack || f->absence == LT_ABSENCE_NONE || f->absence == LT_ABSENCE_NOT_YET;
    if (f->otherwise == LT_NONE || origin != LT_ORIGIN_OTHERWISE) break;
  }
  if (run->facts->cells[cell] == LT_UNKNOWN) return origin != LT_ORIGIN_UNSTATED && !may_lack;
  return run->facts->cells[cell] != LT_ABSENT && origin != LT_ORIGIN_ABSENT;
}

static unsigned bit(lt_verdict verdict) { return 1u << verdict; }

static unsigned kinds_of_answer(ref_run *run, uint32_t subject, const lt_question *question, const lt_answer *answer) {
  if (answer->outcome == LT_CONFLICT) return bit(LT_VERDICT_CONFLICT);
  if (question->kind != LT_QUESTION_PERMISSION) return 0;
  if (answer->outcome == LT_UNDETERMINED) return bit(LT_VERDICT_UNDETERMINED);
  if (answer->outcome == LT_NO_RULE) return is_stated(run, subject, question->concerns) ? bit(LT_VERDICT_SILENT) : 0;
  if (answer->outcome != LT_VALUE || answer->cell == LT_ALLOWED) return 0;
  return bit(answer->cell == LT_FORBIDDEN ? LT_VERDICT_BREACHES : LT_VERDICT_CONDITIONAL);
}

static unsigned kinds_of_duty(const lt_set *set, const lt_duty *duty) {
  if (set->norms[duty->norm].should) return 0;
  switch (duty->status) {
    case LT_DUTY_BREACHED: return bit(LT_VERDICT_BREACHES);
    case LT_DUTY_UNDETERMINED: return bit(LT_VERDICT_UNDETERMINED);
    case LT_DUTY_PENDING: return bit(LT_VERDICT_CONDITIONAL);
    default: return 0;
  }
}

/* All policies in force for the plan say that they do not apply to it. */
static bool is_out_of_all(ref_run *run) {
  for (uint32_t n = 0; n < run->set->norms_len; n++) {
    if (!ref_in_slice(run, 0, n) || run->set->norms[n].kind == LT_NORM_NOTE) continue;
    if (ref_policy_applies(run, run->set->norms[n].policy) != LT_FALSE) return false;
  }
  return true;
}

unsigned ref_kinds(ref_run *run) {
  unsigned kinds = 0;
  const lt_set *set = run->set;
  for (uint32_t s = 0; s < run->facts->subjects.len; s++) {
    if (run->no_policy[s]) {
      kinds |= bit(LT_VERDICT_NO_POLICY);
      continue;
    }
    for (uint32_t q = 0; q < set->questions_len; q++)
      if (set->questions[q].entity == run->facts->subjects.items[s].entity)
        kinds |= kinds_of_answer(run, s, &set->questions[q], &ref_ask(run, s, q)->answer);
  }
  ref_duties duties = ref_duties_of(run);
  for (uint32_t i = 0; i < duties.len; i++) kinds |= kinds_of_duty(set, &duties.items[i]);
  if (kinds & ~bit(LT_VERDICT_SILENT)) return kinds;
  if (is_out_of_all(run)) return kinds | bit(LT_VERDICT_NO_POLICY);
  return kinds ? kinds : bit(LT_VERDICT_COMPLIES);
}

lt_verdict ref_verdict(ref_run *run) {
  unsigned kinds = ref_kinds(run);
  int gravest = 0;
  while (!(kinds >> gravest & 1)) gravest++;
  return (lt_verdict)gravest;
}
