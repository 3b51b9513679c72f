/* text_legend.c: the end of a report: the sources and assumptions that it named by number or id, each once, with their
 * titles and texts. It names no acts: these are known by their numbers. */
#include "report_impl.h"

typedef struct legend {
  const lt_writer *w;
  bool *sources, *assumptions;
} legend;

static void mark_cites(legend *l, const lt_citation *cite) {
  if (cite->source != LT_NONE) l->sources[cite->source] = true;
}

static void mark_answers(legend *l, uint32_t subject, uint32_t question) {
  const lt_writer *w = l->w;
  const lt_numbers *questions = &w->set->entities[w->explanation->plan->facts.subjects.items[subject].entity].questions;
  for (uint32_t i = 0; i < questions->len; i++) {
    if (question != LT_NONE && questions->items[i] != question) continue;
    const lt_why *why = lt_explain_answer(w->explanation, subject, questions->items[i]);
    if (!why || !(question != LT_NONE || lt_speaks(w->explanation, why))) continue;
    bool permission = w->set->questions[questions->items[i]].kind == LT_QUESTION_PERMISSION && question == LT_NONE;
    for (uint32_t k = 0; k < why->cites.len && !permission; k++) mark_cites(l, why->cites.items[k]);
    for (uint32_t k = 0; k < why->assumes.len; k++) l->assumptions[why->assumes.items[k]] = true;
  }
}

static void mark_duties(legend *l, uint32_t subject) {
  const lt_explanation *e = l->w->explanation;
  for (uint32_t i = e->first_duty[subject]; i < e->first_duty[subject + 1]; i++) {
    const lt_why_duty *why = &e->duties.items[i];
    if (why->duty->status == LT_DUTY_NOT_APPLICABLE || why->duty->status == LT_DUTY_MET) continue;
    for (uint32_t k = 0; k < why->assumes.len; k++) l->assumptions[why->assumes.items[k]] = true;
  }
}

void lt_write_legend(lt_writer *w, uint32_t subject, uint32_t question) {
  legend l = {w, LT_NEW_ARRAY(w->arena, bool, w->set->sources_len + 1),
              LT_NEW_ARRAY(w->arena, bool, w->set->assumptions_len + 1)};
  for (uint32_t s = 0; s < w->explanation->plan->facts.subjects.len; s++) {
    if (subject != LT_NONE && s != subject) continue;
    mark_answers(&l, s, question);
    if (question == LT_NONE) mark_duties(&l, s);
  }
  bool first = true;
  for (uint32_t i = 0; i < w->set->sources_len; i++) {
    if (!l.sources[i] || lt_words_source_by_title(w, i)) continue;
    lt_text_puts(w->out, first ? "\n" : "");
    lt_write2(w, LT_SAY_LEGEND_SOURCE, lt_words_capital(w->arena, lt_words_source(w, i)),
              lt_text2_in(w->set->sources[i].title, w->lang));
    lt_text_putc(w->out, '\n');
    first = false;
  }
  for (uint32_t i = 0; i < w->set->assumptions_len; i++) {
    if (!l.assumptions[i]) continue;
    lt_text_puts(w->out, first ? "\n" : "");
    lt_write2(w, LT_SAY_LEGEND_ASSUMPTION, w->set->assumptions[i].id,
              lt_text2_in(w->set->assumptions[i].says, w->lang));
    lt_text_putc(w->out, '\n');
    first = false;
  }
}
