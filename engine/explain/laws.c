/* laws.c: the reasons of a plan of which it is open which law governs it: those under every candidate, joined. What all
 * decide alike rests on the reasons of all; where they differ each keeps its own, and what is missing is what the
 * choice of law lacks. It decides nothing: the answers are those of the run (decide/merge.c). */
#include "explain_impl.h"

static lt_explanation *law_at(const lt_explanation *explanation, uint32_t i) { return explanation->laws.items[i]; }

/* What would have to be known to choose the law: the facts that the choice lacks, or that it be made. */
static void choice_missing(lt_explanation *explanation, lt_missings *out) {
  uint32_t law = explanation->set->law;
  const lt_why *choice = lt_explain_answer(explanation->choice, 0, law);
  for (uint32_t i = 0; i < choice->missing.len; i++)
    lt_missings_add(&explanation->arena, out, choice->missing.items[i]);
  if (choice->missing.len == 0)
    lt_missings_add(&explanation->arena, out, (lt_missing){.kind = LT_MISSING_CHOICE, .item = law});
}

/* ---- An answer ---- */

static bool has_norm(const lt_why *why, uint32_t norm) {
  for (uint32_t i = 0; i < why->norms.len; i++)
    if (why->norms.items[i].standing.norm == norm) return true;
  for (uint32_t i = 0; i < why->lost.len; i++)
    if (why->lost.items[i].norm == norm) return true;
  for (uint32_t i = 0; i < why->unmatched.len; i++)
    if (why->unmatched.items[i].norm == norm) return true;
  return false;
}

/* A norm that concludes under one law and did not under another is among those that conclude. */
static void join_norms(lt_explanation *explanation, uint32_t at, lt_why *out) {
  lt_arena *arena = &explanation->arena;
  for (uint32_t i = 0; i < explanation->laws.len; i++) {
    const lt_why *why = law_at(explanation, i)->answers[at];
    for (uint32_t k = 0; why && k < why->norms.len; k++)
      if (!has_norm(out, why->norms.items[k].standing.norm)) LT_PUSH(arena, &out->norms, why->norms.items[k]);
  }
  for (uint32_t i = 0; i < explanation->laws.len; i++) {
    const lt_why *why = law_at(explanation, i)->answers[at];
    for (uint32_t k = 0; why && k < why->lost.len; k++)
      if (!has_norm(out, why->lost.items[k].norm)) LT_PUSH(arena, &out->lost, why->lost.items[k]);
  }
  for (uint32_t i = 0; i < explanation->laws.len; i++) {
    const lt_why *why = law_at(explanation, i)->answers[at];
    for (uint32_t k = 0; why && k < why->unmatched.len; k++)
      if (!has_norm(out, why->unmatched.items[k].norm)) LT_PUSH(arena, &out->unmatched, why->unmatched.items[k]);
  }
}

static void join_todo(lt_arena *arena, lt_why *out, const lt_todo *todo) {
  for (uint32_t i = 0; i < out->todo.len; i++)
    if (out->todo.items[i].norm == todo->norm && out->todo.items[i].proof->expr == todo->proof->expr) return;
  LT_PUSH(arena, &out->todo, *todo);
}

static void join_rest(lt_arena *arena, lt_why *out, const lt_why *why) {
  if (why->certainty > out->certainty) out->certainty = why->certainty;
  if (!out->as) out->as = why->as;
  if (!out->asked) out->asked = why->asked;
  for (uint32_t i = 0; i < why->cites.len; i++) lt_why_cite(arena, out, why->cites.items[i]);
  for (uint32_t i = 0; i < why->assumes.len; i++) lt_ids_add(arena, &out->assumes, why->assumes.items[i]);
  for (uint32_t i = 0; i < why->facts.len; i++) lt_useds_add(arena, &out->facts, why->facts.items[i]);
  for (uint32_t i = 0; i < why->missing.len; i++) lt_missings_add(arena, &out->missing, why->missing.items[i]);
  for (uint32_t i = 0; i < why->todo.len; i++) join_todo(arena, out, &why->todo.items[i]);
}

static bool all_same(const lt_explanation *explanation, uint32_t at) {
  bool same = !explanation->run->laws_bound;
  for (uint32_t i = 1; i < explanation->laws.len && same; i++)
    same = lt_why_same(law_at(explanation, 0)->answers[at], law_at(explanation, i)->answers[at]);
  return same;
}

/* Whoever is on whose behalf under all. */
static uint32_t principal_of(const lt_explanation *explanation, uint32_t at) {
  const lt_why *first = law_at(explanation, 0)->answers[at];
  for (uint32_t i = 0; i < explanation->laws.len; i++) {
    const lt_why *why = law_at(explanation, i)->answers[at];
    if (!why || !first || why->principal != first->principal) return LT_NONE;
  }
  return first->principal;
}

static lt_why *join_answer(lt_explanation *explanation, uint32_t subject, uint32_t question, uint32_t at) {
  lt_arena *arena = &explanation->arena;
  bool any = false, open;
  for (uint32_t i = 0; i < explanation->laws.len; i++)
    any |= lt_explain_answer(law_at(explanation, i), subject, question) != NULL;
  if (!any) return NULL;
  lt_why *out = LT_NEW(arena, lt_why);
  bool same = all_same(explanation, at);
  if (same) *out = *law_at(explanation, 0)->answers[at];
  out->subject = subject;
  out->question = question;
  out->answer = lt_run_answer(explanation->run, subject, question);
  if (same) return out;
  open = out->answer->outcome == LT_UNDETERMINED;
  out->principal = open ? LT_NONE : principal_of(explanation, at);
  join_norms(explanation, at, out);
  for (uint32_t i = 0; i < explanation->laws.len; i++) {
    const lt_why *why = law_at(explanation, i)->answers[at];
    if (why) join_rest(arena, out, why);
    if (open) LT_PUSH(arena, &out->laws, why);
  }
  if (open) choice_missing(explanation, &out->missing);
  return out;
}

static void join_answers(lt_explanation *explanation) {
  const lt_facts *facts = &explanation->plan->facts;
  uint32_t len = 0;
  for (uint32_t s = 0; s < facts->subjects.len; s++)
    len += explanation->set->entities[facts->subjects.items[s].entity].questions.len;
  explanation->answers = LT_NEW_ARRAY(&explanation->arena, lt_why *, len + 1);
  for (uint32_t s = 0; s < facts->subjects.len; s++) {
    const lt_numbers *questions = &explanation->set->entities[facts->subjects.items[s].entity].questions;
    for (uint32_t slot = 0; slot < questions->len; slot++) {
      uint32_t at = explanation->run->first_answer[s] + slot;
      explanation->answers[at] = join_answer(explanation, s, questions->items[slot], at);
    }
  }
}

/* ---- Obligations ---- */

static const lt_why_duty *duty_in(const lt_explanation *law, const lt_duty *duty) {
  for (uint32_t i = law->first_duty[duty->subject]; i < law->first_duty[duty->subject + 1]; i++)
    if (law->duties.items[i].duty->norm == duty->norm) return &law->duties.items[i];
  return NULL;
}

static void join_duty(lt_explanation *explanation, const lt_duty *duty) {
  lt_arena *arena = &explanation->arena;
  lt_why_duty out = {.duty = duty};
  bool found = false, alike = true;
  for (uint32_t i = 0; i < explanation->laws.len; i++) {
    const lt_why_duty *why = duty_in(law_at(explanation, i), duty);
    alike &= (why ? why->duty->status : LT_DUTY_NOT_APPLICABLE) == duty->status;
    if (!why) continue;
    if (!found) out.norm = why->norm;
    if (!out.must) out.must = why->must;
    found = true;
    if (why->certainty > out.certainty) out.certainty = why->certainty;
    for (uint32_t k = 0; k < why->assumes.len; k++) lt_ids_add(arena, &out.assumes, why->assumes.items[k]);
    for (uint32_t k = 0; k < why->missing.len; k++) lt_missings_add(arena, &out.missing, why->missing.items[k]);
  }
  if (!found) return;
  if (!alike) choice_missing(explanation, &out.missing);
  LT_PUSH(arena, &explanation->duties, out);
}

static void join_duties(lt_explanation *explanation) {
  const lt_run *run = explanation->run;
  uint32_t subjects = explanation->plan->facts.subjects.len, d = 0;
  explanation->first_duty = LT_NEW_ARRAY(&explanation->arena, uint32_t, subjects + 1);
  for (uint32_t s = 0; s < subjects; s++) {
    explanation->first_duty[s] = explanation->duties.len;
    for (; d < run->duties.len && run->duties.items[d].subject == s; d++) join_duty(explanation, &run->duties.items[d]);
  }
  explanation->first_duty[subjects] = explanation->duties.len;
}

void lt_laws_join(lt_explanation *explanation) {
  join_answers(explanation);
  join_duties(explanation);
}

const lt_explanation *lt_explanation_under(const lt_explanation *explanation, uint32_t subject, uint32_t norm) {
  if (explanation->set->norms[norm].kind == LT_NORM_TRANSITION)
    return explanation->choice ? explanation->choice : explanation;
  for (uint32_t i = 0; i < explanation->laws.len; i++)
    if (law_at(explanation, i)->run->slice_of[subject]->norms[norm] != LT_IN_FORCE_NO) return law_at(explanation, i);
  return explanation->laws.len ? law_at(explanation, 0) : explanation;
}
