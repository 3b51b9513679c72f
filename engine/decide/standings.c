/* standings.c: how each norm stands in a question, read off the bits of the decision.
 * Decisive, a reason, perhaps, lost and to whom, or unmatched. Nothing of this is kept while deciding: it is worked out
 * when somebody asks, from the same words and by the same rules, so it cannot say otherwise. It puts nothing in
 * words. */
#include "run_impl.h"

typedef struct lt_viewing {
  const lt_run *run;
  uint32_t subject;
  const lt_question *question;
  const lt_panel *panel;
  const lt_answer *answer;
  lt_contest *contest;
  lt_word *surely; /* W- */
  lt_base base;
  bool asked;
  bool open; /* what competes is undetermined */
} lt_viewing;

static lt_lost lost_by(const lt_viewing *v, uint32_t winner, uint32_t loser) {
  return lt_lost_to(v->panel->order[winner], v->panel->order[loser]);
}

static void lose(const lt_viewing *v, lt_standing *s, uint32_t winner, lt_lost why) {
  s->kind = LT_STANDS_LOST;
  s->to = v->panel->norms[winner];
  s->why = why;
}

/* The norm does not apply: by its condition, or because another surely disapplies it. */
static void unmatched(const lt_viewing *v, lt_standing *s) {
  const lt_numbers *by = &v->run->set->norms[s->norm].disapplied_by;
  s->kind = LT_STANDS_UNMATCHED;
  if (by->len == 0 || lt_norm_matches(v->run, v->subject, s->norm) == LT_FALSE) return;
  for (uint32_t i = 0; i < by->len && s->kind == LT_STANDS_UNMATCHED; i++) {
    if (!lt_may_silence(v->run, v->subject, s->norm, by->items[i])) continue;
    if (lt_silencer_truth(v->run, v->subject, by->items[i]) != LT_TRUE) continue;
    s->kind = LT_STANDS_LOST;
    s->to = by->items[i];
    s->why = LT_LOST_DISAPPLIED;
  }
}

/* Overridden by a certain norm: the first that is not itself overridden so. */
static void overridden(const lt_viewing *v, uint32_t bit, lt_standing *s) {
  const lt_word *over = v->panel->overriders[bit];
  LT_EACH_BIT(by, over, v->panel->words) {
    if (!lt_bits_has(v->contest->certain, by) || !lt_bits_has(v->contest->alive, by)) continue;
    lose(v, s, by, LT_LOST_OVERRIDDEN);
    return;
  }
}

static bool competes(const lt_panel *panel, uint32_t bit) {
  return !panel->closing || lt_bits_has(panel->closing, bit);
}

/* Out by its class: to the first firm norm above it, else to the frail one that always keeps it out. */
static void outranked(const lt_viewing *v, uint32_t bit, lt_standing *s) {
  LT_EACH_BIT(firm, v->contest->firm, v->panel->words) {
    if (firm >= v->panel->class_first[bit]) break;
    if (!competes(v->panel, firm)) continue;
    lose(v, s, firm, lost_by(v, firm, bit));
    return;
  }
  uint32_t frail = lt_contest_shut_out(v->contest, bit);
  if (frail != LT_NONE) lose(v, s, frail, lost_by(v, frail, bit));
}

/* What the norm says is what was decided. */
static bool says_the_same(const lt_viewing *v, uint32_t bit) {
  return !v->open && v->base.voice && lt_voice_equal(v->base.voice, lt_contest_voice(v->contest, bit));
}

static void stand_one(const lt_viewing *v, uint32_t bit, lt_standing *s) {
  if (lt_bits_has(v->contest->winners, bit)) {
    s->kind = lt_bits_has(v->surely, bit) && !v->open ? LT_STANDS_DECISIVE : LT_STANDS_PERHAPS;
  } else if (says_the_same(v, bit)) {
    s->kind = LT_STANDS_REASON;
  } else {
    outranked(v, bit, s);
  }
}

static void stand_set(const lt_viewing *v, uint32_t bit, lt_standing *s) {
  if (competes(v->panel, bit))
    stand_one(v, bit, s);
  else
    s->kind = lt_bits_has(v->contest->firm, bit) ? LT_STANDS_REASON : LT_STANDS_PERHAPS;
}

static uint32_t first_firm_forbid(const lt_viewing *v) {
  LT_EACH_BIT(bit, v->contest->firm, v->panel->words) {
    if (!lt_bits_has(v->panel->permits, bit)) return bit;
  }
  return LT_NONE;
}

static void stand_permission(const lt_viewing *v, uint32_t bit, lt_standing *s) {
  bool permit = lt_bits_has(v->panel->permits, bit), firm = lt_bits_has(v->contest->firm, bit);
  lt_truth met = permit ? (lt_truth)v->contest->met[bit] : LT_TRUE;
  s->conditional = met != LT_TRUE;
  s->kind = LT_STANDS_PERHAPS;
  if (v->answer->outcome != LT_VALUE) return;
  if (v->answer->cell == LT_FORBIDDEN) {
    uint32_t forbid = permit ? first_firm_forbid(v) : LT_NONE;
    if (forbid != LT_NONE)
      lose(v, s, forbid, LT_LOST_PROHIBITION);
    else if (!permit && firm)
      s->kind = LT_STANDS_DECISIVE;
    return;
  }
  lt_truth gives = v->answer->cell == LT_ALLOWED ? met : lt_truth_not(met);
  if (firm) s->kind = gives == LT_TRUE ? LT_STANDS_DECISIVE : LT_STANDS_REASON;
}

static lt_standing stand(const lt_viewing *v, uint32_t bit) {
  const lt_voice *voice = v->panel->voices[bit];
  lt_standing s = {.norm = v->panel->norms[bit], .kind = LT_STANDS_UNMATCHED, .to = LT_NONE, .value = voice->value};
  bool possible = lt_bits_has(v->contest->possible, bit);
  s.applies = !possible ? LT_FALSE : lt_bits_has(v->contest->certain, bit) ? LT_TRUE : LT_MAYBE;
  if (!possible)
    unmatched(v, &s);
  else if (!v->asked)
    s.kind = LT_STANDS_UNMATCHED;
  else if (!lt_bits_has(v->contest->alive, bit))
    overridden(v, bit, &s);
  else if (v->question->kind == LT_QUESTION_PERMISSION)
    stand_permission(v, bit, &s);
  else if (v->question->kind == LT_QUESTION_SET)
    stand_set(v, bit, &s);
  else
    stand_one(v, bit, &s);
  return s;
}

/* Readies the contest of a panel to say how each of its norms stands. */
static void view(lt_viewing *v, lt_arena *arena, const lt_scope *scope) {
  const lt_question *question = v->question;
  v->answer = &v->run->answers[v->run->first_answer[v->subject] + question->slot];
  v->contest = lt_run_contest(v->run, v->subject, v->panel, scope);
  v->asked = !question->asked || lt_eval(scope, question->asked) != LT_FALSE;
  v->surely = LT_NEW_ARRAY(arena, lt_word, v->panel->words);
  lt_contest_except(v->contest);
  if (question->kind == LT_QUESTION_PERMISSION) return;
  v->base = lt_contest_base(v->contest);
  lt_contest_surely(v->contest, v->surely);
  bool base_open = question->kind != LT_QUESTION_SET || v->base.outcome == LT_UNDETERMINED || v->answer->asked_unknown;
  v->open = v->answer->outcome == LT_UNDETERMINED && base_open;
}

/* The norms of a question for a subject, or NULL. */
static const lt_panel *panel_of(const lt_run *run, uint32_t subject, const lt_question *question) {
  if (run->laws.len > 0 || !lt_run_has_policy(run, subject)) return NULL;
  return lt_run_layout(run, subject)->panel_of[question->slot];
}

uint32_t lt_run_standings(const lt_run *run, lt_arena *arena, uint32_t subject, uint32_t number, lt_standing **out) {
  const lt_question *question = &run->set->questions[number];
  const lt_panel *panel = panel_of(run, subject, question);
  *out = NULL;
  if (!panel) return 0;
  lt_scope scope = lt_run_scope(run, subject);
  lt_viewing v = {.run = run, .subject = subject, .question = question, .panel = panel};
  view(&v, arena, &scope);
  *out = lt_arena_take(arena, panel->len * sizeof **out);
  for (uint32_t bit = 0; bit < panel->len; bit++) (*out)[bit] = stand(&v, bit);
  return panel->len;
}

/* The one norm that applies, where it surely does and nothing was to be weighed. */
static bool stands_alone(const lt_run *run, uint32_t subject, const lt_question *question, const lt_panel *panel,
                         lt_standing *out) {
  const lt_layout *layout = lt_run_layout(run, subject);
  const lt_word *possible = lt_run_possible(run, subject) + panel->first;
  const lt_word *certain = lt_run_certain(run, subject) + panel->first, *silenced = layout->silenced + panel->first;
  if (question->kind != LT_QUESTION_ONE || question->asked || panel->words != 1 || silenced[0] != 0) return false;
  if (possible[0] == 0 || (possible[0] & (possible[0] - 1)) != 0 || certain[0] != possible[0]) return false;
  if (run->answers[run->first_answer[subject] + question->slot].outcome != LT_VALUE) return false;
  uint32_t bit = (uint32_t)__builtin_ctzll(possible[0]);
  *out = (lt_standing){.norm = panel->norms[bit],
                       .kind = LT_STANDS_DECISIVE,
                       .applies = LT_TRUE,
                       .value = panel->voices[bit]->value,
                       .to = LT_NONE};
  return true;
}

/* Of norms that surely or perhaps apply; `told`: those that do not stand unmatched, disapplied ones too. */
static uint32_t stand_some(const lt_run *run, lt_arena *arena, uint32_t subject, const lt_question *question, bool told,
                           lt_standing **out) {
  const lt_panel *panel = panel_of(run, subject, question);
  *out = NULL;
  if (!panel) return 0;
  const lt_word *possible = lt_run_possible(run, subject) + panel->first;
  const lt_word *silenced = lt_run_layout(run, subject)->silenced + panel->first;
  if (!lt_bits_any(possible, panel->words) && !(told && lt_bits_any(silenced, panel->words))) return 0;
  *out = lt_arena_take(arena, panel->len * sizeof **out);
  if (told && stands_alone(run, subject, question, panel, *out)) return 1;
  lt_scope scope = lt_run_scope(run, subject);
  lt_viewing v = {.run = run, .subject = subject, .question = question, .panel = panel};
  view(&v, arena, &scope);
  uint32_t len = 0;
  for (uint32_t w = 0; w < panel->words; w++)
    for (lt_word rest = told ? possible[w] | silenced[w] : possible[w]; rest; rest &= rest - 1) {
      lt_standing s = stand(&v, w * LT_WORD_BITS + (uint32_t)__builtin_ctzll(rest));
      if (!told || s.kind != LT_STANDS_UNMATCHED) (*out)[len++] = s;
    }
  return len;
}

uint32_t lt_run_standings_possible(const lt_run *run, lt_arena *arena, uint32_t subject, uint32_t number,
                                   lt_standing **out) {
  return stand_some(run, arena, subject, &run->set->questions[number], false, out);
}

uint32_t lt_run_standings_telling(const lt_run *run, lt_arena *arena, uint32_t subject, uint32_t number,
                                  lt_standing **out) {
  return stand_some(run, arena, subject, &run->set->questions[number], true, out);
}

/* By its tree: what is only told has no bits. */
static lt_truth told(const lt_run *run, uint32_t subject, uint32_t number) {
  const lt_numbers *by = &run->set->norms[number].disapplied_by;
  lt_truth truth = lt_norm_matches(run, subject, number);
  for (uint32_t i = 0; i < by->len && truth != LT_FALSE; i++) {
    if (lt_may_silence(run, subject, number, by->items[i]))
      truth = lt_truth_and(truth, lt_truth_not(lt_silencer_truth(run, subject, by->items[i])));
  }
  return truth;
}

typedef struct lt_asked_norm {
  uint32_t subject, norm;
} lt_asked_norm;

static lt_truth applies_under(const lt_run *law, const void *ctx) {
  const lt_asked_norm *asked = ctx;
  return lt_run_applies(law, asked->subject, asked->norm);
}

lt_truth lt_run_applies(const lt_run *run, uint32_t subject, uint32_t number) {
  if (run->laws.len) return lt_laws_truth(run, applies_under, &(lt_asked_norm){subject, number});
  if (!lt_run_has_policy(run, subject)) return LT_FALSE;
  const lt_layout *layout = lt_run_layout(run, subject);
  const lt_norm *norm = &run->set->norms[number];
  uint32_t len = norm->answers_len > 0 || norm->must ? layout->words * LT_WORD_BITS : 0;
  for (uint32_t bit = 0; bit < len; bit++) {
    if (layout->norms[bit] != number) continue;
    if (!lt_bits_has(lt_run_possible(run, subject), bit)) return LT_FALSE;
    return lt_bits_has(lt_run_certain(run, subject), bit) ? LT_TRUE : LT_MAYBE;
  }
  return told(run, subject, number);
}
