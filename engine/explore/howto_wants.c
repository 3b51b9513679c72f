/* howto_wants.c: what is wanted of a state and does not hold yet: the answer, or, where the plan is to comply, each
 * permission that is not allowed and each requirement that is not met. With each goes what may bring other law. */
#include "howto_impl.h"

/* Which law governs: dates that choose it, and transitions. */
static void of_law(lt_reasoning *w, uint32_t subject, lt_turns *out) {
  lt_state *state = w->state;
  const lt_set *set = state->search->set;
  if (!state->search->laws) return;
  bool given = state->search->howto->law_date != LT_UNKNOWN;
  for (uint32_t s = subject; s != LT_NONE; s = state->facts.subjects.items[s].parent) {
    if (s == 0 && given) break;
    const lt_numbers *dates = &set->entities[state->facts.subjects.items[s].entity].law_dates;
    for (uint32_t i = 0; i < dates->len; i++) {
      lt_turn turn = {
          .scope = lt_run_scope(w->run, s), .want = LT_MAYBE, .norm = LT_NONE, .subject = s, .of_law = true};
      lt_reason_lever(w, &turn, lt_state_lever(state, s, dates->items[i]), LT_NONE);
      if (turn.levers.len > 0) LT_PUSH(w->arena, out, turn);
    }
  }
  const lt_run *choice = state->run->choice;
  if (choice == NULL || set->law == LT_NONE) return;
  lt_turns law = {0};
  lt_reasoning of = *w;
  of.run = choice;
  lt_reason_question(&of, 0, set->law, NULL, NULL, LT_TRUE, &law);
  for (uint32_t i = 0; i < law.len; i++) {
    law.items[i].of_law = true;
    if (law.items[i].levers.len > 0) LT_PUSH(w->arena, out, law.items[i]);
  }
}

typedef void (*of_run_fn)(lt_reasoning *w, uint32_t subject, uint32_t item, lt_turns *out);

static void wanted_answer(lt_reasoning *w, uint32_t subject, uint32_t question, lt_turns *out) {
  const lt_howto *howto = w->state->search->howto;
  lt_reason_question(w, subject, question, NULL, &howto->wish, LT_TRUE, out);
}

/* That no norm answers is no lack where nothing is stated of what it is about: each of them must go, so one is reason
 * enough. */
static void wanted_silence(lt_reasoning *w, uint32_t subject, const lt_question *q, lt_turns *out) {
  for (uint32_t i = 0; i < q->norms.len; i++) {
    if (lt_reason_applies(w, subject, q->norms.items[i]) == LT_FALSE) continue;
    lt_reason_norm(w, subject, q->norms.items[i], LT_FALSE, out);
    return;
  }
}

static void wanted_leave(lt_reasoning *w, uint32_t subject, uint32_t question, lt_turns *out) {
  const lt_wish allowed = {.cell = LT_ALLOWED};
  const lt_question *q = &w->run->set->questions[question];
  lt_scope scope = lt_run_scope(w->run, subject);
  lt_reason_question(w, subject, question, NULL, &allowed, LT_TRUE, out);
  if (!lt_run_counts_silence(w->run, subject, question)) wanted_silence(w, subject, q, out);
  if (q->asked != NULL) lt_reason_expr(w, &scope, q->asked, LT_FALSE, out);
}

static void wanted_change(lt_reasoning *w, uint32_t subject, uint32_t question, lt_turns *out) {
  lt_reason_question(w, subject, question, NULL, NULL, LT_TRUE, out);
}

static void wanted_duty(lt_reasoning *w, uint32_t subject, uint32_t number, lt_turns *out) {
  const lt_norm *norm = &w->run->set->norms[number];
  lt_scope scope = lt_run_scope(w->run, subject);
  if (!lt_reason_in_slice(w, subject, number) || lt_reason_applies(w, subject, number) == LT_FALSE) return;
  w->norm = number;
  w->subject = subject;
  lt_reason_expr(w, &scope, norm->must, LT_TRUE, out);
  w->norm = w->subject = LT_NONE;
  if (lt_eval(&scope, norm->must) == LT_TRUE) lt_reason_norm(w, subject, number, LT_TRUE, out);
  lt_turns leave = {0};
  lt_reason_norm(w, subject, number, LT_FALSE, &leave);
  for (uint32_t i = 0; i < leave.len; i++)
    if (leave.items[i].test != NULL || leave.items[i].levers.len > 0 || out->len == 0)
      LT_PUSH(w->arena, out, leave.items[i]);
}

/* Policies that are in force and say that they do not apply to the plan: that it is not sure of one is enough. */
static void wanted_law(lt_reasoning *w, uint32_t subject, uint32_t item, lt_turns *out) {
  const lt_numbers *policies = &w->run->slice_of[subject]->policies;
  lt_scope plan = lt_run_scope(w->run, 0);
  (void)item;
  w->cases = true;
  for (uint32_t i = 0; i < policies->len; i++) {
    const lt_expr *applies = w->run->set->policies[policies->items[i]].applies;
    if (applies != NULL) lt_reason_expr(w, &plan, applies, LT_TRUE, out);
  }
}

/* One thing that is wanted, under every candidate for the law. */
static void want(lt_state *state, uint32_t subject, uint32_t item, of_run_fn of_run, lt_wants *out) {
  lt_arena *arena = &state->search->scratch;
  bool duty = of_run == wanted_duty, law = of_run == wanted_law;
  uint32_t question = duty || law ? LT_NONE : item, norm = duty ? item : LT_NONE;
  if (!lt_part_wants(state, subject) || !lt_core_wants(state, subject, question, norm)) return;
  lt_turns turns = {0};
  uint32_t laws = state->run->laws.len;
  for (uint32_t i = 0; i < (laws == 0 ? 1 : laws); i++) {
    lt_reasoning w = {.state = state,
                      .arena = arena,
                      .run = laws == 0 ? state->run : state->run->laws.items[i],
                      .norm = LT_NONE,
                      .subject = LT_NONE};
    const lt_slice *slice = w.run->slice_of[subject];
    if (slice != NULL && slice->policies.len > 0) of_run(&w, subject, item, &turns);
    if (i == 0) of_law(&w, subject, &turns);
  }
  lt_want one = {turns, subject, question, norm};
  LT_PUSH(arena, out, one);
}

static void want_answers(lt_state *state, uint32_t subject, lt_wants *out) {
  const lt_set *set = state->search->set;
  const lt_numbers *questions = &set->entities[state->facts.subjects.items[subject].entity].questions;
  for (uint32_t i = 0; i < questions->len; i++) {
    const lt_question *q = &set->questions[questions->items[i]];
    const lt_answer *answer = lt_run_answer(state->run, subject, questions->items[i]);
    bool permission = q->kind == LT_QUESTION_PERMISSION;
    bool silent = lt_run_is_silent(state->run, subject, questions->items[i]);
    bool bad = permission && (answer->outcome == LT_UNDETERMINED || silent ||
                              (answer->outcome == LT_VALUE && answer->cell != LT_ALLOWED));
    if (answer->outcome == LT_CONFLICT && q->kind != LT_QUESTION_DEFINE && !permission)
      want(state, subject, questions->items[i], wanted_change, out);
    else if (bad || (permission && answer->outcome == LT_CONFLICT))
      want(state, subject, questions->items[i], wanted_leave, out);
  }
}

static void want_to_comply(lt_state *state, lt_wants *out) {
  const lt_run *run = state->run;
  if (run->verdict == LT_VERDICT_COMPLIES) return;
  for (uint32_t s = 0; s < state->facts.subjects.len; s++) {
    if (run->laws.len == 0 && run->slice_of[s]->policies.len == 0)
      want(state, s, LT_NONE, wanted_law, out);
    else
      want_answers(state, s, out);
  }
  for (uint32_t i = 0; i < run->duties.len; i++) {
    const lt_duty *duty = &run->duties.items[i];
    bool bad =
        duty->status == LT_DUTY_BREACHED || duty->status == LT_DUTY_UNDETERMINED || duty->status == LT_DUTY_PENDING;
    if (bad && !run->set->norms[duty->norm].should) want(state, duty->subject, duty->norm, wanted_duty, out);
  }
  if (out->len == 0 && !state->search->parted && state->search->only == NULL) want(state, 0, LT_NONE, wanted_law, out);
}

void lt_state_wants(lt_state *state, lt_wants *out) {
  const lt_howto *howto = state->search->howto;
  if (howto->comply) {
    want_to_comply(state, out);
    return;
  }
  uint32_t subject = state->variant->subject_of[howto->wish.subject];
  if (lt_howto_holds(howto, state->run, subject)) return;
  want(state, subject, howto->wish.question, wanted_answer, out);
}

void lt_want_stands(lt_state *state, const lt_want *want, lt_turns *out) {
  const lt_howto *howto = state->search->howto;
  const lt_run *run = state->run->laws.len > 0 ? state->run->laws.items[0] : state->run;
  const lt_wish allowed = {.cell = LT_ALLOWED};
  lt_reasoning w = {
      .state = state, .arena = &state->search->scratch, .run = run, .norm = LT_NONE, .subject = LT_NONE};
  if (want->question != LT_NONE && run->slice_of[want->subject] != NULL)
    lt_reason_rivals(&w, want->subject, want->question, howto->comply ? &allowed : &howto->wish, out);
  for (uint32_t i = 0; i < want->turns.len && want->norm != LT_NONE; i++)
    if (want->turns.items[i].norm == want->norm) LT_PUSH(w.arena, out, want->turns.items[i]);
}
