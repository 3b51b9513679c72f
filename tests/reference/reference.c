/* reference.c: asks the questions of a plan in whatever order they need each other, and keeps what was found.
 * What a question is worth is outcome.c's and cells.c's; obligations and the verdict are duties.c's. */
#include "reference_impl.h"

static size_t place_of(const ref_run *run, uint32_t subject, uint32_t question) {
  return (size_t)subject * run->set->questions_len + question;
}

static lt_possible only(lt_arena *arena, lt_cell cell) {
  lt_cell *cells = lt_arena_copy(arena, &cell, sizeof cell);
  return (lt_possible){.cells = cells, .len = 1};
}

static lt_answer simple(ref_run *run, lt_outcome outcome) {
  return (lt_answer){.outcome = (uint8_t)outcome, .possible = only(run->arena, LT_ABSENT)};
}

static lt_answer defined(ref_run *run, uint32_t subject, const lt_question *question) {
  ref_view view = ref_view_of(run, subject);
  lt_truth truth = ref_eval(&view, question->as);
  if (truth != LT_MAYBE)
    return (lt_answer){.outcome = LT_VALUE, .cell = truth == LT_TRUE, .possible = only(run->arena, truth == LT_TRUE)};
  static const lt_cell both[] = {0, 1};
  return (lt_answer){.outcome = LT_UNDETERMINED,
                     .possible = {.cells = lt_arena_copy(run->arena, both, sizeof both), .len = 2}};
}

/* It is not known whether the question is asked: whatever was possible, and not applicable besides. */
static void unsure_if_asked(ref_run *run, const lt_question *question, lt_answer *answer) {
  lt_possible *possible = &answer->possible;
  if (question->kind == LT_QUESTION_SET) {
    ref_can all = {0};
    for (uint32_t i = 0; i < answer->certain.len; i++) ref_can_add(run->arena, &all, answer->certain.cells[i]);
    for (uint32_t i = 0; i < answer->perhaps.len; i++) ref_can_add(run->arena, &all, answer->perhaps.cells[i]);
    answer->certain = ref_members_sorted(run->arena, NULL, 0);
    answer->perhaps = ref_members_sorted(run->arena, all.cells.items, all.cells.len);
    lt_members *seen = LT_NEW_ARRAY(run->arena, lt_members, 2);
    seen[0] = answer->certain, seen[1] = answer->perhaps;
    if (possible->certain) possible->certain = &seen[0], possible->perhaps = &seen[1];
    lt_possible absent = only(run->arena, LT_ABSENT);
    possible->cells = absent.cells, possible->len = 1;
    possible->unknown |= answer->open;
  } else {
    ref_can can = {0};
    for (uint32_t i = 0; i < possible->len; i++) ref_can_add(run->arena, &can, possible->cells[i]);
    ref_can_add(run->arena, &can, LT_ABSENT);
    lt_members sorted = ref_members_sorted(run->arena, can.cells.items, can.cells.len);
    possible->cells = sorted.cells, possible->len = sorted.len;
  }
  answer->outcome = LT_UNDETERMINED;
  answer->asked_unknown = true;
  answer->cell = 0;
  answer->value = NULL;
}

static void keep_stands(ref_run *run, uint32_t subject, ref_candidates candidates, const ref_outcome *out,
                        ref_answer *kept) {
  kept->stands = LT_NEW_ARRAY(run->arena, ref_stand, candidates.len + 1);
  for (uint32_t i = 0; i < candidates.len; i++) {
    const ref_candidate *one = &candidates.items[i];
    bool twin = kept->stands_len && kept->stands[kept->stands_len - 1].norm == one->norm;
    ref_stand *stand = &kept->stands[twin ? kept->stands_len - 1 : kept->stands_len++];
    const lt_norm *norm = &run->set->norms[one->norm];
    if (!twin) {
      *stand = (ref_stand){.norm = one->norm,
                           .before = ref_applies_before(run, subject, one->norm),
                           .applies = ref_applies(run, subject, one->norm),
                           .provided = LT_TRUE};
      ref_view view = ref_view_of(run, subject);
      for (uint32_t k = 0; k < norm->provided_len; k++)
        stand->provided = ref_and(stand->provided, ref_eval(&view, norm->provided[k]));
    }
    stand->stands_always |= out->stands_always[i];
    stand->stands_ever |= out->stands_ever[i];
    stand->wins_always |= out->wins_always[i];
    stand->wins_ever |= out->wins_ever[i];
    for (uint32_t k = 0; k < candidates.len; k++)
      stand->dead |= run->overrides[(size_t)candidates.items[k].norm * run->set->norms_len + one->norm] &&
                     ref_applies(run, subject, candidates.items[k].norm) == LT_TRUE;
  }
}

static void answer_question(ref_run *run, uint32_t subject, uint32_t q, ref_answer *kept) {
  const lt_question *question = &run->set->questions[q];
  if (run->no_policy[subject]) {
    kept->answer = simple(run, LT_NO_RULE);
    return;
  }
  if (question->kind == LT_QUESTION_DEFINE) {
    kept->answer = defined(run, subject, question);
    return;
  }
  ref_view view = ref_view_of(run, subject);
  lt_truth asked = question->asked ? ref_eval(&view, question->asked) : LT_TRUE;
  ref_candidates candidates = ref_gather(run, subject, q);
  ref_outcome out = ref_outcome_of(run, question, candidates);
  kept->answer = out.answer;
  kept->skipped = out.skipped;
  kept->base = out.base;
  keep_stands(run, subject, candidates, &out, kept);
  if (out.skipped) return;
  if (asked == LT_FALSE)
    kept->answer = simple(run, LT_NOT_APPLICABLE);
  else if (asked == LT_MAYBE)
    unsure_if_asked(run, question, &kept->answer);
  else if (kept->answer.outcome == LT_UNDETERMINED)
    ref_by_cells(run, subject, q, candidates, &kept->answer);
}

const ref_answer *ref_ask(ref_run *run, uint32_t subject, uint32_t question) {
  size_t at = place_of(run, subject, question);
  if (run->answers[at]) return run->answers[at];
  ref_answer *kept = LT_NEW(run->arena, ref_answer);
  if (run->busy[at]) { /* a cycle: the loader lets none pass */
    run->skipped = true;
    kept->answer.possible.unknown = true;
    return kept;
  }
  run->busy[at] = 1;
  answer_question(run, subject, question, kept);
  return run->answers[at] = kept;
}

const ref_answer *ref_answer_of(ref_run *run, uint32_t subject, uint32_t question) {
  return ref_ask(run, subject, question);
}

/* ---- decided by ---- */

static const ref_stand *stand_of(const ref_answer *answer, uint32_t norm) {
  for (uint32_t i = 0; i < answer->stands_len; i++)
    if (answer->stands[i].norm == norm) return &answer->stands[i];
  return NULL;
}

static bool within(const lt_members *inner, const lt_members *outer) {
  for (uint32_t i = 0; i < inner->len; i++)
    if (!ref_members_has(outer, inner->cells[i])) return false;
  return true;
}

/* Of a set: whether a closing norm closes it to just these. */
static lt_truth closes_to(const ref_answer *kept, const ref_says *says, const ref_stand *stand) {
  if (stand->wins_always && kept->base) return LT_TRUE;
  /* Settled by cells: it cannot have closed with a member that is not in the answer, whatever its others are. */
  if (!kept->base) return within(&says->members, &kept->answer.certain) ? LT_MAYBE : LT_FALSE;
  if (!ref_says_known(says) || kept->base->open) return LT_MAYBE;
  return within(&says->members, kept->base) && within(kept->base, &says->members) ? LT_TRUE : LT_FALSE;
}

/* Whether what the norm says is the answer: TRUE, FALSE, or not known. Of a set: whether it closes it so, or joins it.
 */
static lt_truth says_the_answer(ref_run *run, uint32_t subject, const lt_question *question, const ref_answer *kept,
                                const ref_stand *stand) {
  const lt_answer *answer = &kept->answer;
  const lt_norm *norm = &run->set->norms[stand->norm];
  if (norm->kind == LT_NORM_FORBID) return answer->cell == LT_FORBIDDEN ? LT_TRUE : LT_FALSE;
  if (norm->kind == LT_NORM_PERMIT) {
    if (answer->cell == LT_FORBIDDEN) return LT_FALSE;
    return answer->cell == LT_ALLOWED ? stand->provided : ref_not(stand->provided);
  }
  ref_view view = ref_view_of(run, subject);
  for (uint32_t i = 0; i < norm->answers_len; i++) {
    if (norm->answers[i].question != (uint32_t)(question - run->set->questions)) continue;
    if (norm->answers[i].adds) return LT_TRUE;
    ref_says says = ref_says_of(&view, question, norm->answers[i].value);
    if (says.kind == REF_INAPPLICABLE) return LT_FALSE;
    if (question->kind == LT_QUESTION_SET) return closes_to(kept, &says, stand);
    if (!ref_says_known(&says)) return LT_MAYBE;
    return says.cell == answer->cell ? LT_TRUE : LT_FALSE;
  }
  return LT_FALSE;
}

lt_truth ref_decided_by(ref_run *run, uint32_t subject, uint32_t q, uint32_t norm) {
  const ref_answer *kept = ref_ask(run, subject, q);
  const lt_answer *answer = &kept->answer;
  const ref_stand *stand = stand_of(kept, norm);
  if (answer->outcome == LT_NO_RULE || answer->outcome == LT_NOT_APPLICABLE) return LT_FALSE;
  if (!stand || stand->applies == LT_FALSE || stand->dead) return LT_FALSE;
  if (answer->outcome != LT_VALUE) return LT_MAYBE;
  lt_truth says = says_the_answer(run, subject, &run->set->questions[q], kept, stand);
  if (says == LT_FALSE) return LT_FALSE;
  return says == LT_TRUE && stand->applies == LT_TRUE && stand->stands_always ? LT_TRUE : LT_MAYBE;
}

/* ---- the whole ---- */

bool ref_skipped(const ref_run *run) { return run->skipped; }
bool ref_no_policy(const ref_run *run, uint32_t subject) { return run->no_policy[subject]; }
lt_cell ref_law_date(const ref_run *run, uint32_t subject) { return run->law_dates[subject]; }

ref_run *ref_decide(lt_arena *arena, const lt_set *set, const lt_facts *facts, lt_run_options options) {
  ref_run *run = LT_NEW(arena, ref_run);
  *run = (ref_run){.arena = arena, .set = set, .facts = facts, .options = options};
  uint32_t subjects = facts->subjects.len;
  size_t norms = (size_t)subjects * set->norms_len + 1, questions = (size_t)subjects * set->questions_len + 1;
  run->truths = LT_NEW_ARRAY(arena, uint8_t, norms);
  run->before = LT_NEW_ARRAY(arena, uint8_t, norms);
  run->answers = LT_NEW_ARRAY(arena, ref_answer *, questions);
  run->busy = LT_NEW_ARRAY(arena, uint8_t, questions);
  ref_close_overrides(run);
  ref_select(run);
  for (uint32_t s = 0; s < subjects; s++)
    for (uint32_t q = 0; q < set->questions_len; q++)
      if (set->questions[q].entity == facts->subjects.items[s].entity) ref_ask(run, s, q);
  return run;
}
