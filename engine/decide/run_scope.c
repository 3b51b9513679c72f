/* run_scope.c: the answers so far, as conditions see them.
 * A question passes on what it may still be; `decided_by` says whether a norm is among the reasons of its value, in
 * every case between what is certain and what is possible, in none, or in some. */
#include "run_impl.h"

lt_scope lt_run_scope(const lt_run *run, uint32_t subject) {
  lt_scope scope = {.facts = run->facts_of[subject],
                    .registers = &run->set->registers,
                    .day = run->slice_of[subject]->day,
                    .answers = run,
                    .possible = lt_run_possible_of,
                    .decided_by = lt_run_decided_by};
  scope.vars[0] = subject;
  return scope;
}

lt_cell lt_run_constant(const lt_run *run, uint32_t subject, const lt_value *value) {
  return lt_day_cell(run->slice_of[subject]->day, value->type, value->cell);
}

lt_possible lt_answer_on(const lt_answer *answer, const lt_day *day) {
  for (const lt_elsewhere *on = answer->elsewhere; on; on = on->next)
    if (on->day == day) return on->possible;
  return answer->possible;
}

lt_possible lt_run_possible_of(const void *answers, const lt_day *day, uint32_t subject, uint32_t question) {
  return lt_answer_on(lt_run_answer(answers, subject, question), day);
}

/* ---- answers as another day sees them ---- */

/* The bodies that live in the place of these; where nobody knows which, others may belong. */
static const lt_members *seen_members(lt_run *run, const lt_day *day, const lt_members *members) {
  if (!members || lt_members_live(day, members)) return members;
  lt_members seen = lt_members_living(&run->arena, day, members);
  return lt_arena_copy(&run->arena, &seen, sizeof seen);
}

static lt_possible seen_on(lt_run *run, const lt_day *day, const lt_possible *was) {
  lt_possible seen = *was;
  seen.certain = seen_members(run, day, was->certain);
  seen.perhaps = seen_members(run, day, was->perhaps);
  lt_members cells = {(lt_cell *)(uintptr_t)was->cells, was->len, false};
  if (lt_members_live(day, &cells)) return seen;
  cells = lt_members_living(&run->arena, day, &cells);
  seen.cells = cells.cells;
  seen.len = cells.len;
  seen.unknown |= cells.open;
  return seen;
}

void lt_run_elsewhere(lt_run *run, uint32_t subject, const lt_question *question, lt_answer *answer) {
  if (question->type.kind != LT_TYPE_BODY && question->type.kind != LT_TYPE_OFFICE) return;
  for (uint32_t i = 0; i < run->bits->days_len; i++) {
    const lt_day *day = run->bits->days[i];
    if (day == run->slice_of[subject]->day) continue;
    lt_elsewhere on = {day, seen_on(run, day, &answer->possible), answer->elsewhere};
    answer->elsewhere = lt_arena_copy(&run->arena, &on, sizeof on);
  }
}

/* One answer: what the norm says is the value, is not, or may be. */
static lt_truth says_value(const lt_scope *scope, lt_room *room, const lt_voice *constant, const lt_answer *answer) {
  lt_voice voice = constant->kind == LT_VOICE_LATER ? lt_voice_now(scope, room, constant->value, false) : *constant;
  if (voice.kind == LT_VOICE_CELL) return voice.cell == answer->cell ? LT_TRUE : LT_FALSE;
  return voice.kind == LT_VOICE_UNKNOWN ? LT_MAYBE : LT_FALSE;
}

static lt_truth says_permission(const lt_scope *scope, const lt_panel *panel, uint32_t bit, const lt_answer *answer) {
  if (!lt_bits_has(panel->permits, bit)) return answer->cell == LT_FORBIDDEN ? LT_TRUE : LT_FALSE;
  if (answer->cell == LT_FORBIDDEN) return LT_FALSE;
  const lt_run *run = scope->answers;
  lt_truth met = lt_norm_met(scope, &run->set->norms[panel->norms[bit]]);
  return answer->cell == LT_ALLOWED ? met : lt_truth_not(met);
}

/* Every member that the norm names is in the answer. */
static bool fits(const lt_voice *voice, const lt_answer *answer) {
  for (uint32_t i = 0; i < voice->members.len; i++) {
    if (!lt_members_have(&answer->certain, voice->members.cells[i])) return false;
  }
  return true;
}

/* Norms that add are reasons; one that closes is, if it closes with the very members. What closes a set settled by
 * cells is not known. */
static lt_truth says_set(const lt_scope *scope, lt_room *room, const lt_panel *panel, uint32_t bit,
                         const lt_answer *answer) {
  if (!lt_bits_has(panel->closing, bit)) return LT_TRUE;
  const lt_value *value = panel->voices[bit]->value;
  if (value == answer->value) return LT_TRUE;
  if (value->kind == LT_VALUE_INAPPLICABLE) return LT_FALSE;
  if (value->kind == LT_VALUE_UNREAD || value->kind == LT_VALUE_DISCRETION) return LT_MAYBE;
  lt_voice voice = lt_voice_now(scope, room, value, true);
  if (!answer->value) return fits(&voice, answer) ? LT_MAYBE : LT_FALSE;
  lt_voice base = lt_voice_now(scope, room, answer->value, true);
  if (!lt_voice_known(&voice) || !lt_voice_known(&base)) return LT_MAYBE;
  return lt_voice_equal(&voice, &base) ? LT_TRUE : LT_FALSE;
}

static lt_truth is_reason(const lt_run *run, uint32_t subject, const lt_panel *panel, uint32_t bit,
                          const lt_answer *answer) {
  const lt_word *possible = lt_run_possible(run, subject) + panel->first,
                *certain = lt_run_certain(run, subject) + panel->first;
  const lt_word *over = panel->overriders[bit];
  if (!lt_bits_has(possible, bit) || (over && lt_bits_meet(certain, over, panel->words))) return LT_FALSE;
  if (answer->outcome != LT_VALUE) return LT_MAYBE;
  lt_scope scope = lt_run_scope(run, subject);
  lt_question_kind kind = run->set->questions[panel->question].kind;
  lt_truth says = kind == LT_QUESTION_PERMISSION ? says_permission(&scope, panel, bit, answer)
                  : kind == LT_QUESTION_SET      ? says_set(&scope, &run->bits->scratch, panel, bit, answer)
                                                 : says_value(&scope, &run->bits->scratch, panel->voices[bit], answer);
  bool firm = lt_bits_has(certain, bit) && !(over && lt_bits_meet(possible, over, panel->words));
  return lt_truth_and(says, firm ? LT_TRUE : LT_MAYBE);
}

typedef struct lt_asked_reason {
  uint32_t subject, question, norm;
} lt_asked_reason;

static lt_truth decided_under(const lt_run *law, const void *ctx) {
  const lt_asked_reason *asked = ctx;
  return lt_run_decided_by(law, asked->subject, asked->question, asked->norm);
}

lt_truth lt_run_decided_by(const void *answers, uint32_t subject, uint32_t question, uint32_t norm) {
  const lt_run *run = answers;
  if (run->laws.len) return lt_laws_truth(run, decided_under, &(lt_asked_reason){subject, question, norm});
  const lt_answer *answer = lt_run_answer(run, subject, question);
  if (!lt_run_has_policy(run, subject)) return LT_FALSE;
  const lt_panel *panel = lt_run_layout(run, subject)->panel_of[run->set->questions[question].slot];
  if (!panel || answer->outcome == LT_NO_RULE || answer->outcome == LT_NOT_APPLICABLE) return LT_FALSE;
  lt_truth truth = LT_FALSE;
  for (uint32_t bit = 0; bit < panel->len && truth != LT_TRUE; bit++) {
    if (panel->norms[bit] != norm) continue;
    lt_truth one = is_reason(run, subject, panel, bit, answer);
    if (one != LT_FALSE) truth = one;
  }
  return truth;
}
