/* text_explain.c: one subject, or one question of it, in full: the answer, each norm that concludes it with its
 * condition as a tree, what lost and to whom, what did not match and which condition failed, what is missing and still
 * to be done. Unlike the page it leaves nothing out. */
#include "text_explain.h"

static void write_line(lt_prover *p, unsigned indent, lt_str says) {
  lt_text_pad(p->w->out, ' ', indent);
  lt_text_put(p->w->out, says);
  lt_text_putc(p->w->out, '\n');
}

static lt_str norm_words(const lt_writer *w, uint32_t norm) {
  return lt_said2(w, LT_SAY_NORM, lt_words_norm(w, norm), w->set->norms[norm].id);
}

/* ---- A norm ---- */

static void write_basis(lt_prover *p, uint32_t number, const lt_ids *assumes, unsigned indent) {
  lt_writer *w = p->w;
  const lt_norm *norm = &w->set->norms[number];
  const lt_citation **cites = LT_NEW_ARRAY(w->arena, const lt_citation *, norm->basis.cites_len + 1);
  for (uint32_t i = 0; i < norm->basis.cites_len; i++) cites[i] = &norm->basis.cites[i];
  lt_str said = lt_words_cites(w, cites, norm->basis.cites_len), assuming = lt_words_assumes(w, assumes);
  if (lt_text2_in(norm->says, w->lang).len)
    write_line(p, indent, lt_said1(w, LT_SAY_NORM_SAYS, lt_text2_in(norm->says, w->lang)));
  if (said.len)
    write_line(p, indent,
               lt_words_capital(w->arena, assuming.len ? lt_str_format(w->arena, "%.*s; %.*s", LT_STR_ARG(said),
                                                                       LT_STR_ARG(assuming))
                                                       : said));
  else if (assuming.len)
    write_line(p, indent, lt_words_capital(w->arena, assuming));
}

static void norm_assumes(lt_prover *p, uint32_t number, lt_ids *out) {
  const lt_norm *norm = &p->w->set->norms[number];
  const lt_numbers *lists[3] = {&norm->basis.assumes, &norm->in_force.assumes,
                                norm->act == LT_NONE ? NULL : &p->w->set->instruments[norm->act].in_force.assumes};
  for (int k = 0; k < 3; k++) {
    for (uint32_t i = 0; lists[k] && i < lists[k]->len; i++) {
      bool there = false;
      for (uint32_t j = 0; j < out->len && !there; j++) there = out->items[j] == lists[k]->items[i];
      if (!there) LT_PUSH(p->w->arena, out, lists[k]->items[i]);
    }
  }
}

/* How a date that is a sum came about: of what, and from which day. */
static void write_sum(lt_prover *p, uint32_t subject, const lt_value *value) {
  lt_writer *w = p->w;
  if (!value || value->kind != LT_VALUE_TERM || value->term->kind != LT_TERM_PLUS) return;
  const lt_term *root = value->term;
  while (root->kind == LT_TERM_PLUS) root = root->base;
  lt_scope scope = lt_run_scope(w->explanation->run, subject);
  lt_cell from = lt_eval_term(&scope, root);
  lt_text sum = {.arena = w->arena}, day = {.arena = w->arena};
  lt_words_term(&w->set->names, value->term, w->lang, &sum);
  lt_words_term(&w->set->names, root, w->lang, &day);
  bool known = from != LT_UNKNOWN && from != LT_ABSENT;
  write_line(p, 6,
             known ? lt_said3(w, LT_SAY_NORM_SUM_FROM, lt_text_str(&sum), lt_text_str(&day), lt_words_date(w, from))
                   : lt_said1(w, LT_SAY_NORM_SUM, lt_text_str(&sum)));
}

static void write_norm(lt_prover *p, const lt_why *why, const lt_why_norm *norm) {
  lt_writer *w = p->w;
  lt_ids assumes = {0};
  norm_assumes(p, norm->standing.norm, &assumes);
  write_line(p, 4, norm_words(w, norm->standing.norm));
  if (norm->standing.value && why->answer->outcome != LT_VALUE)
    write_line(p, 6, lt_said1(w, LT_SAY_NORM_ANSWERS, lt_words_norm_answer(w, &norm->standing, why->subject)));
  write_sum(p, why->subject, norm->standing.value);
  write_basis(p, norm->standing.norm, &assumes, 6);
  if (norm->in_zone) write_line(p, 6, lt_said(w, LT_SAY_NORM_ZONE));
  for (uint32_t i = 0; i < norm->doubted_by.len; i++)
    write_line(p, 6, lt_said1(w, LT_SAY_NORM_DOUBTED, norm_words(w, norm->doubted_by.items[i])));
  if (norm->policy && norm->policy->truth != LT_TRUE) {
    write_line(
        p, 6,
        lt_said1(w, LT_SAY_NORM_POLICY, lt_words_title(w, LT_NAME_POLICY, w->set->norms[norm->standing.norm].policy)));
    lt_write_proof(p, norm->policy, 8);
  }
  if (norm->when) {
    write_line(p, 6, lt_said(w, LT_SAY_NORM_WHEN));
    lt_write_proof(p, norm->when, 8);
  } else {
    write_line(p, 6, lt_said(w, LT_SAY_NORM_ALWAYS));
  }
  if (norm->provided.len) write_line(p, 6, lt_said(w, LT_SAY_NORM_PROVIDED));
  for (uint32_t i = 0; i < norm->provided.len; i++) lt_write_proof(p, norm->provided.items[i], 8);
}

/* ---- What lost and what did not match ---- */

static void write_lost(lt_prover *p, const lt_why *why) {
  lt_writer *w = p->w;
  if (why->lost.len) write_line(p, 2, lt_said(w, LT_SAY_LOST));
  for (uint32_t i = 0; i < why->lost.len; i++) {
    const lt_standing *lost = &why->lost.items[i];
    lt_str to = lost->to == LT_NONE ? (lt_str){0} : norm_words(w, lost->to);
    lt_str because = lost->to == LT_NONE || lost->why == LT_LOST_NOT
                         ? lt_said(w, LT_SAY_LOST_BARE)
                         : lt_said1(w, (lt_say)(LT_SAY_LOST_1 + (int)lost->why - (int)LT_LOST_DISAPPLIED), to);
    write_line(p, 4, lt_said2(w, LT_SAY_LOST_LINE, norm_words(w, lost->norm), because));
  }
}

/* The tests that failed, as they would have to be. */
static lt_str needed(const lt_writer *w, const lt_proof *when) {
  lt_proofs tests = {0};
  lt_proof_tests(w->arena, when, &tests);
  LT_VEC(lt_str) parts = {0};
  for (uint32_t i = 0; i < tests.len; i++) LT_PUSH(w->arena, &parts, lt_words_test(w, tests.items[i]->expr, false));
  return lt_words_join(w, parts.items, parts.len, when->expr->op == LT_OP_ANY ? LT_SAY_OR : LT_SAY_AND);
}

static lt_str unmatched_words(const lt_writer *w, const lt_why *why, const lt_standing *standing) {
  lt_why_norm norm = lt_explain_norm(w->explanation, w->arena, why->subject, standing);
  lt_str name = norm_words(w, standing->norm);
  if (norm.policy && norm.policy->truth == LT_FALSE)
    return lt_said2(w, LT_SAY_UNMATCHED_POLICY, name,
                    lt_words_title(w, LT_NAME_POLICY, w->set->norms[standing->norm].policy));
  if (!norm.when || norm.when->truth == LT_TRUE) return lt_said1(w, LT_SAY_UNMATCHED_DISAPPLIED, name);
  lt_str failure = lt_words_failure(w, why->subject, standing, UINT32_MAX), want = needed(w, norm.when);
  return failure.len ? lt_said3(w, LT_SAY_UNMATCHED_LINE, name, failure, want)
                     : lt_said2(w, LT_SAY_UNMATCHED_BARE, name, want);
}

static void write_unmatched(lt_prover *p, const lt_why *why) {
  if (why->unmatched.len) write_line(p, 2, lt_said(p->w, LT_SAY_UNMATCHED));
  for (uint32_t i = 0; i < why->unmatched.len; i++)
    write_line(p, 4, unmatched_words(p->w, why, &why->unmatched.items[i]));
}

/* ---- A question ---- */

static void write_missing(lt_prover *p, const lt_missings *missing, uint32_t subject, unsigned indent) {
  lt_text all = {.arena = p->w->arena};
  for (uint32_t i = 0; i < missing->len; i++)
    lt_text_putf(&all, "%s%.*s", i ? "; " : "", LT_STR_ARG(lt_words_missing(p->w, &missing->items[i], subject)));
  if (all.len) write_line(p, indent, lt_said1(p->w, LT_SAY_MISSING, lt_text_str(&all)));
}

static void write_todo(lt_prover *p, const lt_why *why) {
  LT_VEC(lt_str) parts = {0};
  for (uint32_t i = 0; i < why->todo.len; i++)
    LT_PUSH(p->w->arena, &parts, lt_words_todo(p->w, why->todo.items[i].proof->expr));
  if (parts.len)
    write_line(p, 2, lt_said1(p->w, LT_SAY_STILL, lt_words_join(p->w, parts.items, parts.len, LT_SAY_AND)));
}

static lt_say norms_heading(const lt_why *why) {
  return why->answer->outcome == LT_CONFLICT       ? LT_SAY_SIDES
         : why->answer->outcome == LT_UNDETERMINED ? LT_SAY_POSSIBLE
                                                   : LT_SAY_CONCLUDING;
}

/* The norms alone, and every fact that they read, with where it comes from. */
static void write_base(lt_prover *p, const lt_why *why) {
  lt_writer *w = p->w;
  if (why->norms.len) write_line(p, 2, lt_said(w, norms_heading(why)));
  for (uint32_t i = 0; i < why->norms.len; i++) {
    lt_ids assumes = {0};
    norm_assumes(p, why->norms.items[i].standing.norm, &assumes);
    write_line(p, 4, norm_words(w, why->norms.items[i].standing.norm));
    write_basis(p, why->norms.items[i].standing.norm, &assumes, 6);
  }
  if (why->facts.len) write_line(p, 2, lt_said(w, LT_SAY_FACTS_READ));
  for (uint32_t i = 0; i < why->facts.len; i++) {
    const lt_used *used = &why->facts.items[i];
    lt_str title = lt_words_small(w->arena, lt_words_title(w, used->why ? LT_NAME_QUESTION : LT_NAME_FACT, used->item));
    lt_str origin = lt_said(w, used->why ? LT_SAY_ORIGIN_DERIVED : (lt_say)(LT_SAY_ORIGIN_0 + (int)used->origin));
    lt_str whose = used->subject == why->subject ? (lt_str){0} : lt_words_subject(w, used->subject);
    lt_str says = lt_said3(w, LT_SAY_FACT_LINE, title, lt_words_used_value(w, used), origin);
    write_line(p, 4, whose.len ? lt_said2(w, LT_SAY_MISSING_OF, says, whose) : says);
  }
}

static void write_cites(lt_prover *p, const lt_why *why) {
  lt_str cites = lt_words_cites(p->w, why->cites.items, why->cites.len),
         assumes = lt_words_assumes(p->w, &why->assumes);
  if (cites.len) write_line(p, 2, lt_words_capital(p->w->arena, cites));
  if (assumes.len) write_line(p, 2, lt_words_capital(p->w->arena, assumes));
}

static void write_question(lt_prover *p, const lt_why *why) {
  lt_writer *w = p->w;
  const lt_question *question = &w->set->questions[why->question];
  lt_str answer = lt_words_answer(w, why);
  if (question->kind == LT_QUESTION_PERMISSION)
    answer = lt_str_format(w->arena, "%s %.*s", lt_mark_answer(why), LT_STR_ARG(answer));
  lt_text_putc(w->out, '\n');
  write_line(p, 0,
             lt_said2(w, LT_SAY_QUESTION_HEAD,
                      lt_words_capital(w->arena, lt_words_title(w, LT_NAME_QUESTION, why->question)), answer));
  if (why->answer->by_cells) write_line(p, 2, lt_words_capital(w->arena, lt_said(w, LT_SAY_BY_CELLS)));
  if (why->norms.len || why->as)
    write_line(p, 2, lt_said1(w, LT_SAY_CERTAINTY, lt_said(w, (lt_say)(LT_SAY_CERTAINTY_0 + (int)why->certainty))));
  if (p->view->depth == LT_DEPTH_CONCLUSION) write_cites(p, why);
  if (p->view->depth == LT_DEPTH_BASE) write_base(p, why);
  if (p->view->depth != LT_DEPTH_FULL) {
    write_missing(p, &why->missing, why->subject, 2);
    write_todo(p, why);
    return;
  }
  if (why->asked) {
    write_line(p, 2, lt_said(w, LT_SAY_ASKED));
    lt_write_proof(p, why->asked, 4);
  }
  if (why->as) {
    lt_str cites = lt_words_cites(w, why->cites.items, why->cites.len);
    write_line(p, 2, lt_said(w, LT_SAY_DEFINED_AS));
    lt_write_proof(p, why->as, 4);
    if (cites.len) write_line(p, 2, lt_words_capital(w->arena, cites));
  }
  if (why->norms.len) write_line(p, 2, lt_said(w, norms_heading(why)));
  for (uint32_t i = 0; i < why->norms.len; i++) write_norm(p, why, &why->norms.items[i]);
  write_lost(p, why);
  write_unmatched(p, why);
  write_missing(p, &why->missing, why->subject, 2);
  write_todo(p, why);
}

/* ---- A duty ---- */

static void write_duty(lt_prover *p, const lt_why_duty *why) {
  lt_writer *w = p->w;
  const lt_norm *norm = &w->set->norms[why->duty->norm];
  lt_text_putc(w->out, '\n');
  lt_str status = lt_words_status(w, why);
  write_line(p, 0,
             lt_said2(w, LT_SAY_QUESTION_HEAD, lt_said(w, norm->should ? LT_SAY_SHOULD : LT_SAY_MUST),
                      lt_str_format(w->arena, "%s %.*s: %.*s", lt_mark_duty(why->duty->status, norm->should),
                                    LT_STR_ARG(norm_words(w, why->duty->norm)), LT_STR_ARG(status))));
  write_basis(p, why->duty->norm, &why->assumes, 2);
  write_line(p, 2, lt_said1(w, LT_SAY_CERTAINTY, lt_said(w, (lt_say)(LT_SAY_CERTAINTY_0 + (int)why->certainty))));
  if (p->view->depth != LT_DEPTH_FULL) {
    write_missing(p, &why->missing, why->duty->subject, 2);
    return;
  }
  if (why->norm.in_zone) write_line(p, 2, lt_said(w, LT_SAY_NORM_ZONE));
  if (why->norm.when) {
    write_line(p, 2, lt_said(w, LT_SAY_NORM_WHEN));
    lt_write_proof(p, why->norm.when, 4);
  }
  if (why->must) {
    write_line(p, 2, lt_said(w, norm->should ? LT_SAY_REQUIRED_SHOULD : LT_SAY_REQUIRED));
    lt_write_proof(p, why->must, 4);
  }
  if (why->duty->witness != LT_NONE)
    write_line(p, 2, lt_said1(w, LT_SAY_WITNESS, lt_words_subject(w, why->duty->witness)));
  write_missing(p, &why->missing, why->duty->subject, 2);
}

/* The choice of law, where no transition applies. */
static void write_law_by_date(lt_prover *p) {
  lt_writer *w = p->w;
  lt_str title = lt_words_capital(w->arena, lt_words_title(w, LT_NAME_QUESTION, w->set->law));
  lt_text_putc(w->out, '\n');
  write_line(p, 0, lt_said2(w, LT_SAY_QUESTION_HEAD, title, lt_words_law_by_date(w)));
}

static void write_subject(lt_prover *p, uint32_t subject, uint32_t question) {
  lt_writer *w = p->w;
  const lt_explanation *e = w->explanation;
  const lt_subject *record = &e->plan->facts.subjects.items[subject];
  w->subject = subject;
  write_line(p, 0, lt_said2(w, LT_SAY_SUBJECT_HEAD, lt_words_subject(w, subject), record->path));
  if (!lt_explain_has_law(e, subject)) {
    lt_text_pad(w->out, ' ', 2);
    lt_write_no_policy(w, e->run->slice_of[subject], (lt_str){0});
    return;
  }
  const lt_numbers *questions = &w->set->entities[record->entity].questions;
  uint32_t asked = 0;
  for (uint32_t i = 0; i < questions->len; i++) {
    bool define = w->set->questions[questions->items[i]].kind == LT_QUESTION_DEFINE;
    if (question == LT_NONE ? define : questions->items[i] != question) continue;
    const lt_why *why = lt_explain_answer(e, subject, questions->items[i]);
    asked += why != NULL || question != LT_NONE;
    if (why)
      write_question(p, why);
    else if (question != LT_NONE)
      write_law_by_date(p);
  }
  if (asked == 0 && e->first_duty[subject] == e->first_duty[subject + 1])
    write_line(p, 2, lt_said(w, LT_SAY_NOTHING_ASKED));
  for (uint32_t i = e->first_duty[subject]; i < e->first_duty[subject + 1]; i++)
    if (lt_waits_for(e, &e->duties.items[i], question)) write_duty(p, &e->duties.items[i]);
}

/* What was read on the way, each once, until nothing new is. */
static void write_chain(lt_prover *p) {
  for (uint32_t i = 0; i < p->chain.len; i++) {
    const lt_why *why = p->chain.items[i];
    lt_text_putc(p->w->out, '\n');
      p->w->subject = why->subject;
    write_line(p, 0,
               lt_said2(p->w, LT_SAY_SUBJECT_HEAD, lt_words_subject(p->w, why->subject),
                        p->w->explanation->plan->facts.subjects.items[why->subject].path));
    write_question(p, why);
  }
}

static void write_requirement(lt_prover *p) {
  const lt_explanation *e = p->w->explanation;
  uint32_t subject = p->w->subject = p->view->subject;
  write_line(p, 0,
             lt_said2(p->w, LT_SAY_SUBJECT_HEAD, lt_words_subject(p->w, subject),
                      e->plan->facts.subjects.items[subject].path));
  for (uint32_t i = e->first_duty[subject]; i < e->first_duty[subject + 1]; i++)
    if (e->duties.items[i].duty->norm == p->view->norm) write_duty(p, &e->duties.items[i]);
}

/* What an obligation rests on, as an answer would have it. */
static const lt_why *rests_of(const lt_writer *w, const lt_view *view) {
  const lt_explanation *e = w->explanation;
  const lt_basis *basis = &w->set->norms[view->norm].basis;
  lt_why *out = LT_NEW(w->arena, lt_why);
  for (uint32_t i = 0; i < basis->cites_len; i++) LT_PUSH(w->arena, &out->cites, &basis->cites[i]);
  for (uint32_t i = e->first_duty[view->subject]; i < e->first_duty[view->subject + 1]; i++)
    if (e->duties.items[i].duty->norm == view->norm) out->assumes = e->duties.items[i].assumes;
  return out;
}

void lt_report_view_text(const lt_explanation *explanation, const lt_view *view, lt_lang lang, lt_text *out) {
  lt_writer w = {explanation, explanation->set, lang, out, out->arena, 0};
  lt_prover p = {.w = &w, .view = view};
  lt_whys chain = {0};
  const lt_facts *facts = &explanation->plan->facts;
  bool first = true;
  if (view->norm != LT_NONE) write_requirement(&p);
  for (uint32_t s = 0; view->norm == LT_NONE && s < facts->subjects.len; s++) {
    bool silent = explanation->set->entities[facts->subjects.items[s].entity].questions.len == 0;
    if (view->subject == LT_NONE ? silent : s != view->subject) continue;
    lt_text_puts(out, first ? "" : "\n");
    write_subject(&p, s, view->question);
    first = false;
  }
  if (view->question != LT_NONE || view->norm != LT_NONE) write_chain(&p);
  for (uint32_t i = 0; i < p.chain.len && (view->question != LT_NONE || view->norm != LT_NONE); i++)
    LT_PUSH(w.arena, &chain, p.chain.items[i]);
  if (view->norm != LT_NONE) LT_PUSH(w.arena, &chain, rests_of(&w, view));
  if (view->norm != LT_NONE)
    lt_write_legend_of(&w, &chain);
  else
    lt_write_full_legend(&w, view->subject, view->question, &chain);
}

void lt_report_explain_text(const lt_explanation *explanation, uint32_t subject, uint32_t question, lt_lang lang,
                            lt_text *out) {
  lt_view view = {subject, question, LT_NONE, LT_DEPTH_FULL};
  lt_report_view_text(explanation, &view, lang, out);
}
