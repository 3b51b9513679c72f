/* text_change.c: an answer or a requirement that is not as it was, in rows: what was, what is, and on what it rests.
 * Where the words are alike the grounds are said; where those are alike too, that a detail differs. */
#include "text_change.h"

/* "theo nguồn 1, dòng 21 (giả định A-01; mức độ chắc chắn thấp)", and what is missing. */
static lt_str basis_words(const lt_writer *w, const lt_why *why) {
  if (!why) return (lt_str){0};
  lt_strs aside = {0}, missing = {0};
  lt_str cites = lt_words_cites(w, why->cites.items, why->cites.len), assumes = lt_words_assumes(w, &why->assumes);
  if (assumes.len) LT_PUSH(w->arena, &aside, assumes);
  if (why->certainty != LT_CERTAINTY_H && why->answer->outcome == LT_VALUE)
    LT_PUSH(w->arena, &aside, lt_said(w, why->certainty == LT_CERTAINTY_M ? LT_SAY_CERTAIN_1 : LT_SAY_CERTAIN_2));
  for (uint32_t i = 0; i < why->missing.len; i++)
    LT_PUSH(w->arena, &missing, lt_words_missing(w, &why->missing.items[i], why->subject));
  if (missing.len)
    LT_PUSH(w->arena, &aside, lt_said1(w, LT_SAY_TIME_LACKS, lt_words_join(w, missing.items, missing.len, LT_SAY_AND)));
  lt_text text = {.arena = w->arena};
  lt_text_put(&text, cites);
  for (uint32_t i = 0; i < aside.len; i++)
    lt_text_putf(&text, "%s%.*s", i ? "; " : text.len ? " (" : "(", LT_STR_ARG(aside.items[i]));
  lt_text_puts(&text, aside.len ? ")" : "");
  return lt_text_str(&text);
}

static lt_str with_basis(const lt_writer *w, lt_str words, lt_str basis) {
  return basis.len == 0 ? words
                        : lt_str_format(w->arena, "%.*s%s%.*s", LT_STR_ARG(words), basis.ptr[0] == '(' ? " " : ", ",
                                        LT_STR_ARG(basis));
}

void lt_change_row(lt_change_page *p, lt_str label, lt_say brief, lt_str says) {
  lt_row *row = lt_rows_add(p->is.arena, &p->rows, label, lt_said(&p->is, brief), "");
  LT_PUSH(p->is.arena, &row->says, says);
}

lt_str lt_change_answer_words(const lt_writer *w, const lt_why *why) {
  return with_basis(w, lt_words_answer(w, why), basis_words(w, why));
}

static void put_answer(lt_change_page *p, lt_str label, const lt_was_is *change) {
  const lt_writer *w = &p->is;
  lt_str was = change->was ? lt_words_answer(&p->was, change->was) : (lt_str){0};
  lt_str is = change->is ? lt_words_answer(w, change->is) : (lt_str){0};
  lt_str was_basis = basis_words(&p->was, change->was), is_basis = basis_words(w, change->is);
  bool same = lt_str_equal(was, is), same_basis = lt_str_equal(was_basis, is_basis);
  if (!change->is) {
    lt_change_row(p, label, LT_SAY_TIME_WAS, lt_said1(w, LT_SAY_TIME_GONE, was));
    return;
  }
  LT_PUSH(w->arena, &p->named, change->is);
  if (same && !same_basis && change->was && p->was.set == w->set) LT_PUSH(w->arena, &p->named, change->was);
  if (same && same_basis)
    lt_change_row(p, label, LT_SAY_TIME_STILL, lt_said1(w, LT_SAY_TIME_IN_DETAIL, is));
  else if (change->was)
    lt_change_row(p, label, LT_SAY_TIME_WAS, same ? with_basis(w, was, was_basis) : was);
  if (!same || !same_basis) lt_change_row(p, label, LT_SAY_TIME_NOW, with_basis(w, is, is_basis));
}

lt_str lt_change_duty_words(const lt_writer *w, const lt_why_duty *why) {
  if (!why) return lt_said(w, LT_SAY_DUTY_NOT_APPLICABLE);
  return lt_str_format(w->arena, "%s %.*s", lt_mark_duty(why->duty->status, w->set->norms[why->duty->norm].should),
                       LT_STR_ARG(lt_words_status(w, why)));
}

static lt_str norm_words(const lt_change_page *p, const lt_was_is *change) {
  return change->duty_is ? lt_words_norm(&p->is, change->duty_is->duty->norm)
                         : lt_words_norm(&p->was, change->duty_was->duty->norm);
}

/* A requirement that another norm makes now: by what. */
static lt_str new_basis(const lt_change_page *p, const lt_was_is *change) {
  if (!change->duty_was || !change->duty_is) return (lt_str){0};
  const lt_writer *w = &p->is;
  const lt_norm *was = &p->was.set->norms[change->duty_was->duty->norm],
                *is = &w->set->norms[change->duty_is->duty->norm];
  if (lt_str_equal(was->id, is->id)) return (lt_str){0};
  const lt_citation **cites = LT_NEW_ARRAY(w->arena, const lt_citation *, is->basis.cites_len + 1);
  for (uint32_t i = 0; i < is->basis.cites_len; i++) cites[i] = &is->basis.cites[i];
  return lt_words_cites(w, cites, is->basis.cites_len);
}

static void put_duty(lt_change_page *p, lt_str label, const lt_was_is *change) {
  const lt_writer *w = &p->is;
  lt_str was = lt_change_duty_words(&p->was, change->duty_was), is = lt_change_duty_words(w, change->duty_is);
  lt_str basis = new_basis(p, change);
  lt_row *row = lt_rows_add(w->arena, &p->rows, label, (lt_str){0}, "");
  LT_PUSH(w->arena, &row->says, norm_words(p, change));
  bool same = lt_str_equal(was, is);
  if (same && basis.len == 0) is = lt_said1(w, LT_SAY_TIME_IN_DETAIL, is);
  if (!same && change->duty_was) lt_change_row(p, label, LT_SAY_TIME_WAS, was);
  lt_change_row(p, label, same ? LT_SAY_TIME_STILL : LT_SAY_TIME_NOW, with_basis(w, is, basis));
}

/* Of what only should be, what nobody can judge is not worth a row. */
static bool duty_speaks(const lt_writer *w, const lt_why_duty *why) {
  if (!why || why->duty->status == LT_DUTY_NOT_APPLICABLE) return false;
  return !w->set->norms[why->duty->norm].should || why->duty->status != LT_DUTY_UNDETERMINED;
}

static bool is_duty(const lt_was_is *change) { return change->duty_was || change->duty_is; }

bool lt_change_speaks(const lt_change_page *p, const lt_was_is *change) {
  if (is_duty(change)) return duty_speaks(&p->was, change->duty_was) || duty_speaks(&p->is, change->duty_is);
  return (change->was && lt_speaks(p->was.explanation, change->was)) ||
         (change->is && lt_speaks(p->is.explanation, change->is));
}

void lt_change_rows(lt_change_page *p, const lt_was_is *change) {
  const lt_writer *w = (is_duty(change) ? change->duty_is != NULL : change->is != NULL) ? &p->is : &p->was;
  if (is_duty(change)) {
    const lt_why_duty *why = change->duty_is ? change->duty_is : change->duty_was;
    put_duty(p, lt_said(w, w->set->norms[why->duty->norm].should ? LT_SAY_SHOULD : LT_SAY_MUST), change);
    return;
  }
  uint32_t question = change->is ? change->is->question : change->was->question;
  put_answer(p, lt_words_capital(w->arena, lt_words_title(w, LT_NAME_QUESTION, question)), change);
}

/* Titles in quotes; one that a norm of the other side has too goes with its id, where that differs. */
lt_str lt_change_norms_words(const lt_writer *w, const lt_ids *norms, const lt_writer *other, const lt_ids *others) {
  lt_strs parts = {0};
  for (uint32_t i = 0; i < norms->len; i++) {
    lt_str title = lt_words_norm(w, norms->items[i]), id = w->set->norms[norms->items[i]].id;
    bool twice = false;
    for (uint32_t k = 0; k < others->len; k++)
      twice |= lt_str_equal(title, lt_words_norm(other, others->items[k])) &&
               !lt_str_equal(id, other->set->norms[others->items[k]].id);
    lt_str said = twice ? lt_said2(w, LT_SAY_NORM, title, id) : lt_said1(w, LT_SAY_QUOTED, title);
    bool row = parts.len > 0 && lt_str_equal(parts.items[parts.len - 1], said); /* of the table before it */
    if (!row) LT_PUSH(w->arena, &parts, said);
  }
  return lt_words_join(w, parts.items, parts.len, LT_SAY_AND);
}

/* ---- What the page is of ---- */

lt_str lt_words_subject_whole(const lt_writer *w, uint32_t subject) {
  uint32_t parent = w->explanation->plan->facts.subjects.items[subject].parent;
  lt_str name = lt_words_subject(w, subject);
  bool whole = parent == LT_NONE || parent == 0;
  return whole ? name : lt_said2(w, LT_SAY_OF, name, lt_words_subject_whole(w, parent));
}

void lt_change_flush(lt_change_page *p, unsigned indent) {
  lt_write_rows(&p->is, &p->rows, indent);
  p->rows = (lt_rows){0};
}

void lt_change_verdict(lt_change_page *p) {
  if (p->is.explanation->run->kinds == p->was.explanation->run->kinds) return;
  lt_str label = lt_said(&p->is, LT_SAY_TIME_VERDICT);
  lt_change_row(p, label, LT_SAY_TIME_WAS, lt_words_verdict(&p->was));
  lt_change_row(p, label, LT_SAY_TIME_NOW, lt_words_verdict(&p->is));
}

static bool has(const lt_numbers *list, uint32_t number) {
  for (uint32_t i = 0; i < list->len; i++)
    if (list->items[i] == number) return true;
  return false;
}

/* Applied under the plan's own law date, or a candidate's: what applied to a subject by a date of its own does not
 * move. */
static bool applied(const lt_writer *w, lt_str id) {
  const lt_run *run = w->explanation->run;
  uint32_t policy = lt_set_find(w->set, LT_RECORD_POLICY, id);
  bool own = run->laws.len == 0 && has(&run->slice_of[0]->policies, policy);
  for (uint32_t i = 0; i < run->laws.len; i++) own |= has(&run->laws.items[i]->slice_of[0]->policies, policy);
  return own && has(&run->policies, policy);
}

static bool applied_at_all(const lt_writer *w, lt_str id) {
  return has(&w->explanation->run->policies, lt_set_find(w->set, LT_RECORD_POLICY, id));
}

/* The policies that applied on one side and not on the other, to the plan or, by a date of its own, to a part of it. */
static lt_str policies_without(const lt_writer *w, const lt_writer *other) {
  const lt_run *run = w->explanation->run;
  lt_strs parts = {0};
  for (uint32_t i = 0; i < run->policies.len; i++) {
    uint32_t policy = run->policies.items[i];
    lt_str id = w->set->policies[policy].id;
    if ((applied(w, id) && !applied(other, id)) || !applied_at_all(other, id))
      LT_PUSH(w->arena, &parts, lt_said2(w, LT_SAY_NORM, lt_words_title(w, LT_NAME_POLICY, policy), id));
  }
  return lt_words_join(w, parts.items, parts.len, LT_SAY_AND);
}

void lt_change_policies(lt_change_page *p) {
  lt_str begun = policies_without(&p->is, &p->was), stopped = policies_without(&p->was, &p->is);
  if (begun.len) lt_change_row(p, lt_said(&p->is, LT_SAY_TIME_POLICIES), LT_SAY_TIME_BEGUN, begun);
  if (stopped.len) lt_change_row(p, lt_said(&p->is, LT_SAY_TIME_POLICIES), LT_SAY_TIME_STOPPED, stopped);
}
