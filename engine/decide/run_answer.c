/* run_answer.c: the answer to one question of one subject.
 * Is it asked at all; what do its norms come to; and, where that leaves it open, what do the cells of the unknown facts
 * say. */
#include "run_impl.h"

lt_truth lt_norm_met(const lt_scope *scope, const lt_norm *norm) {
  lt_truth met = LT_TRUE;
  for (uint32_t i = 0; i < norm->provided_len && met != LT_FALSE; i++)
    met = lt_truth_and(met, lt_eval(scope, norm->provided[i]));
  return met;
}

static void look_at_provided(const lt_run *run, const lt_panel *panel, const lt_scope *scope, const lt_word *possible) {
  for (uint32_t w = 0; w < panel->words; w++) {
    for (lt_word rest = possible[w] & panel->permits[w]; rest; rest &= rest - 1) {
      uint32_t bit = w * LT_WORD_BITS + (uint32_t)__builtin_ctzll(rest);
      run->bits->met[bit] = (uint8_t)lt_norm_met(scope, &run->set->norms[panel->norms[bit]]);
    }
  }
}

lt_contest *lt_run_contest(const lt_run *run, uint32_t subject, const lt_panel *panel, const lt_scope *scope) {
  lt_contest *c = &run->bits->contest;
  c->panel = panel;
  c->scope = scope;
  c->possible = lt_run_possible(run, subject) + panel->first;
  c->certain = lt_run_certain(run, subject) + panel->first;
  c->met = run->bits->met;
  c->keep = &run->bits->keep;
  memset(c->heard, 0, panel->words * sizeof *c->heard);
  lt_room_reset(c->scratch);
  if (run->set->questions[panel->question].kind == LT_QUESTION_PERMISSION)
    look_at_provided(run, panel, scope, c->possible);
  return c;
}

void lt_decide_kind(lt_question_kind kind, lt_contest *contest, lt_answer *out) {
  if (kind == LT_QUESTION_SET)
    lt_decide_set(contest, out);
  else if (kind == LT_QUESTION_PERMISSION)
    lt_decide_permission(contest, out);
  else
    lt_decide_one(contest, out);
}

static const lt_cell no_or_yes[2] = {0, 1};

static void answer_define(const lt_scope *scope, const lt_expr *as, lt_answer *out) {
  lt_truth truth = lt_eval(scope, as);
  *out = (lt_answer){.outcome = truth == LT_MAYBE ? LT_UNDETERMINED : LT_VALUE, .cell = truth == LT_TRUE};
  out->possible =
      truth == LT_MAYBE ? (lt_possible){.cells = no_or_yes, .len = 2} : (lt_possible){.cells = &out->cell, .len = 1};
}

/* All that a set may be, and nothing that it surely is. */
static void loosen_set(lt_room *keep, lt_answer *out) {
  if (!out->possible.certain) return;
  lt_members all = {.cells = lt_room_take(keep, out->certain.len + out->perhaps.len),
                    .len = out->certain.len + out->perhaps.len};
  all.open = out->perhaps.open;
  for (uint32_t i = 0; i < all.len; i++) {
    all.cells[i] = i < out->certain.len ? out->certain.cells[i] : out->perhaps.cells[i - out->certain.len];
  }
  lt_members_sort(&all);
  out->perhaps = all;
  out->certain = (lt_members){.open = out->certain.open};
}

/* It is not known whether the question is asked: whatever the answer, there may be none. */
static void doubt(lt_room *keep, lt_answer *out) {
  const lt_possible was = out->possible;
  bool absent = was.len > 0 && was.cells[0] == LT_ABSENT;
  loosen_set(keep, out);
  if (!absent) {
    lt_cell *cells = lt_room_take(keep, was.len + 1);
    cells[0] = LT_ABSENT;
    if (was.len) memcpy(cells + 1, was.cells, was.len * sizeof *cells);
    out->possible.cells = cells;
    out->possible.len = was.len + 1;
  }
  out->outcome = LT_UNDETERMINED;
  out->asked_unknown = true;
  out->value = NULL;
  out->cell = 0;
}

static lt_truth is_asked(const lt_scope *scope, const lt_question *question) {
  return question->asked ? lt_eval(scope, question->asked) : LT_TRUE;
}

void lt_run_question(lt_run *run, uint32_t subject, uint32_t slot) {
  const lt_layout *layout = lt_run_layout(run, subject);
  uint32_t number = run->set->entities[layout->entity].questions.items[slot];
  const lt_question *question = &run->set->questions[number];
  lt_answer *out = &run->answers[run->first_answer[subject] + slot];
  const lt_panel *panel = layout->panel_of[slot];
  lt_scope scope = lt_run_scope(run, subject);
  if (question->kind == LT_QUESTION_DEFINE) {
    answer_define(&scope, question->as, out);
    return;
  }
  lt_truth asked = is_asked(&scope, question);
  *out = (lt_answer){.outcome = asked == LT_FALSE ? LT_NOT_APPLICABLE : LT_NO_RULE,
                     .possible = {.cells = lt_absent_cell, .len = 1}};
  if (panel && asked != LT_FALSE) {
    lt_contest *contest = lt_run_contest(run, subject, panel, &scope);
    lt_decide_kind(question->kind, contest, out);
    if (asked == LT_TRUE && out->outcome == LT_UNDETERMINED) lt_run_settle(run, subject, contest, out);
  }
  if (asked == LT_MAYBE) doubt(&run->bits->keep, out);
  lt_run_elsewhere(run, subject, question, out);
}
