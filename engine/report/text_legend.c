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

static void mark_assumes(legend *l, const lt_ids *assumes) {
  for (uint32_t i = 0; i < assumes->len; i++) l->assumptions[assumes->items[i]] = true;
}

static void mark_why(legend *l, const lt_why *why, bool with_cites) {
  for (uint32_t i = 0; with_cites && i < why->cites.len; i++) mark_cites(l, why->cites.items[i]);
  mark_assumes(l, &why->assumes);
}

/* ---- A page ---- */

static void mark_page_duties(legend *l, uint32_t subject) {
  const lt_explanation *e = l->w->explanation;
  for (uint32_t i = e->first_duty[subject]; i < e->first_duty[subject + 1]; i++) {
    const lt_why_duty *why = &e->duties.items[i];
    bool only_named = why->duty->status == LT_DUTY_NOT_APPLICABLE || why->duty->status == LT_DUTY_MET ||
                      (l->w->set->norms[why->duty->norm].should && why->duty->status == LT_DUTY_UNDETERMINED);
    if (!only_named) mark_assumes(l, &why->assumes);
  }
}

static void mark_page(legend *l, uint32_t subject) {
  const lt_writer *w = l->w;
  const lt_numbers *questions = &w->set->entities[w->explanation->plan->facts.subjects.items[subject].entity].questions;
  for (uint32_t i = 0; i < questions->len; i++) {
    const lt_why *why = lt_explain_answer(w->explanation, subject, questions->items[i]);
    bool permission = w->set->questions[questions->items[i]].kind == LT_QUESTION_PERMISSION;
    bool forbidden = why && why->answer->outcome == LT_VALUE && why->answer->cell == LT_FORBIDDEN;
    if (why && lt_speaks(w->explanation, why)) mark_why(l, why, !permission || forbidden);
  }
  mark_page_duties(l, subject);
}

static void mark_remarks(legend *l) {
  const lt_explanation *e = l->w->explanation;
  for (uint32_t i = 0; i < e->remarks.len; i++) {
    const lt_basis *basis = &e->set->norms[e->remarks.items[i].norm].basis;
    for (uint32_t k = 0; k < basis->cites_len; k++) mark_cites(l, &basis->cites[k]);
    mark_assumes(l, &e->remarks.items[i].assumes);
  }
}

/* ---- In full ---- */

/* Defines are shown with what they rest on. */
static void mark_proof(legend *l, const lt_proof *proof) {
  for (uint32_t i = 0; proof && i < proof->facts.len; i++) {
    const lt_why *why = proof->facts.items[i].why;
    if (!why || !why->as) continue;
    mark_why(l, why, true);
    mark_proof(l, why->as);
  }
  for (uint32_t i = 0; proof && i < proof->kids.len; i++) mark_proof(l, proof->kids.items[i]);
}

static void mark_in_full(legend *l, const lt_why *why) {
  mark_why(l, why, true);
  mark_proof(l, why->as);
  mark_proof(l, why->asked);
  for (uint32_t i = 0; i < why->norms.len; i++) {
    const lt_why_norm *norm = &why->norms.items[i];
    mark_proof(l, norm->when);
    for (uint32_t k = 0; k < norm->provided.len; k++) mark_proof(l, norm->provided.items[k]);
  }
}

static void mark_subject(legend *l, uint32_t subject, uint32_t question) {
  const lt_writer *w = l->w;
  const lt_explanation *e = w->explanation;
  const lt_numbers *questions = &w->set->entities[e->plan->facts.subjects.items[subject].entity].questions;
  for (uint32_t i = 0; i < questions->len; i++) {
    bool define = w->set->questions[questions->items[i]].kind == LT_QUESTION_DEFINE;
    const lt_why *why = lt_explain_answer(e, subject, questions->items[i]);
    if (why && (question == LT_NONE ? !define : questions->items[i] == question)) mark_in_full(l, why);
  }
  for (uint32_t i = e->first_duty[subject]; i < e->first_duty[subject + 1]; i++) {
    const lt_why_duty *why = &e->duties.items[i];
    const lt_basis *basis = &w->set->norms[why->duty->norm].basis;
    if (!lt_waits_for(e, why, question)) continue;
    for (uint32_t k = 0; k < basis->cites_len; k++) mark_cites(l, &basis->cites[k]);
    mark_assumes(l, &why->assumes);
    mark_proof(l, why->norm.when);
    mark_proof(l, why->must);
  }
}

/* ---- What was marked ---- */

static void write_marked(const legend *l, lt_writer *w) {
  bool first = true;
  for (uint32_t i = 0; i < w->set->sources_len; i++) {
    if (!l->sources[i] || lt_words_source_by_title(w, i)) continue;
    lt_text_puts(w->out, first ? "\n" : "");
    lt_write2(w, LT_SAY_LEGEND_SOURCE, lt_words_capital(w->arena, lt_words_source(w, i)),
              lt_text2_in(w->set->sources[i].title, w->lang));
    lt_text_putc(w->out, '\n');
    first = false;
  }
  for (uint32_t i = 0; i < w->set->assumptions_len; i++) {
    if (!l->assumptions[i]) continue;
    lt_text_puts(w->out, first ? "\n" : "");
    lt_write2(w, LT_SAY_LEGEND_ASSUMPTION, w->set->assumptions[i].id,
              lt_text2_in(w->set->assumptions[i].says, w->lang));
    lt_text_putc(w->out, '\n');
    first = false;
  }
}

static legend legend_of(const lt_writer *w) {
  return (legend){w, LT_NEW_ARRAY(w->arena, bool, w->set->sources_len + 1),
                  LT_NEW_ARRAY(w->arena, bool, w->set->assumptions_len + 1)};
}

void lt_write_legend_of(lt_writer *w, const lt_whys *named) {
  legend l = legend_of(w);
  for (uint32_t i = 0; i < named->len; i++) mark_why(&l, named->items[i], true);
  write_marked(&l, w);
}

void lt_write_page_legend(lt_writer *w) {
  legend l = legend_of(w);
  for (uint32_t s = 0; s < w->explanation->plan->facts.subjects.len; s++) mark_page(&l, s);
  mark_remarks(&l);
  write_marked(&l, w);
}

void lt_write_full_legend(lt_writer *w, uint32_t subject, uint32_t question, const lt_whys *besides) {
  legend l = legend_of(w);
  for (uint32_t s = 0; s < w->explanation->plan->facts.subjects.len; s++)
    if (subject == LT_NONE || s == subject) mark_subject(&l, s, question);
  for (uint32_t i = 0; i < besides->len; i++) mark_in_full(&l, besides->items[i]);
  write_marked(&l, w);
}
