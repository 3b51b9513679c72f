/* text_subject.c: one subject of the page: a heading, a row for each answer that has something to say, its
 * requirements, what belongs to it as a row each, and then why, why not, what is missing and what is still to be done.
 * The idea: rows are gathered first, so that labels can be aligned by display width. What nothing touches is left to
 * `explain`. */
#include "text_rows.h"

/* Norms that are left out for one reason. */
typedef struct left_out {
  lt_str because, names;
  bool lost;
} left_out;

typedef struct page {
  lt_writer *w;
  uint32_t subject;
  lt_rows rows;
  lt_strs why, missing, todo;
  LT_VEC(left_out) not_used;
  LT_VEC(const lt_expr *) told; /* tests already said */
  LT_VEC(uint32_t) norms;       /* norms already said */
  uint32_t left_out, more;      /* norms of `not_used`, and those not said for want of room */
} page;

enum { WHY_MAX = 8, NOT_USED_MAX = 3 };

static const lt_subject *subject_of(const lt_writer *w, uint32_t subject) {
  return &w->explanation->plan->facts.subjects.items[subject];
}

lt_str lt_words_subject(const lt_writer *w, uint32_t number) {
  const lt_subject *subject = subject_of(w, number);
  if (subject->name.len) return subject->name;
  lt_str title = lt_words_capital(w->arena, lt_words_title(w, LT_NAME_ENTITY, subject->entity));
  if (subject->parent == LT_NONE) return title;
  size_t at = subject->path.len;
  while (at > 0 && subject->path.ptr[at - 1] != '/') at--;
  return lt_str_format(w->arena, "%.*s %.*s", LT_STR_ARG(title), (int)(subject->path.len - at), subject->path.ptr + at);
}

/* Silence is worth saying of permissions that are really asked; of other questions only what somebody answers. */
bool lt_speaks(const lt_explanation *explanation, const lt_why *why) {
  const lt_question *question = &explanation->set->questions[why->question];
  if (question->kind == LT_QUESTION_DEFINE) return false;
  switch ((lt_outcome)why->answer->outcome) {
    case LT_NOT_APPLICABLE: return false;
    case LT_NO_RULE:
      if (question->kind != LT_QUESTION_PERMISSION) return false;
      if (question->concerns && question->concerns->kind == LT_TERM_FACT) {
        lt_scope scope = lt_run_scope(explanation->run, why->subject);
        lt_cell cell = lt_eval_term(&scope, question->concerns);
        return cell != LT_ABSENT && cell != LT_UNKNOWN;
      }
      return true;
    case LT_UNDETERMINED: return why->norms.len > 0;
    default: return true;
  }
}

static bool among(uint32_t id, const lt_numbers *list) {
  for (uint32_t i = 0; i < list->len; i++)
    if (list->items[i] == id) return true;
  return false;
}

/* What a norm assumes of its own, not what all norms of its act share: when the act was in force. That stands at the
 * end of the page, once. */
static lt_str own_assumes(const lt_writer *w, const lt_why *why) {
  lt_ids own = {0};
  for (uint32_t i = 0; i < why->assumes.len; i++) {
    uint32_t id = why->assumes.items[i];
    bool shared = false, said = false;
    for (uint32_t k = 0; k < why->norms.len; k++) {
      const lt_norm *norm = &w->set->norms[why->norms.items[k].standing.norm];
      shared |= norm->act != LT_NONE && among(id, &w->set->instruments[norm->act].in_force.assumes);
      said |= among(id, &norm->basis.assumes) || why->norms.items[k].in_zone;
    }
    if (said || !shared) LT_PUSH(w->arena, &own, id);
  }
  return lt_words_assumes(w, &own);
}

/* "theo nguồn 1, dòng 21 (giả định A-01; mức độ chắc chắn thấp)"; of permissions without the citation. */
static lt_str tail_of(const lt_writer *w, const lt_why *why, bool with_cites) {
  lt_str cites = with_cites ? lt_words_cites(w, why->cites.items, why->cites.len) : (lt_str){0};
  lt_text aside = {.arena = w->arena}, text = {.arena = w->arena};
  lt_text_put(&aside, own_assumes(w, why));
  if (why->certainty != LT_CERTAINTY_H && why->answer->outcome == LT_VALUE)
    lt_text_putf(&aside, "%s%s", aside.len ? "; " : "",
                 lt_say_words(why->certainty == LT_CERTAINTY_M ? LT_SAY_CERTAIN_1 : LT_SAY_CERTAIN_2, w->lang));
  lt_text_put(&text, cites);
  if (aside.len) lt_text_putf(&text, "%s(%.*s)", cites.len ? " " : "", LT_STR_ARG(lt_text_str(&aside)));
  return lt_text_str(&text);
}

/* "khoản mục: chi phí tư vấn ✓ được phép (giả định A-07)". */
static lt_str permission_row(const lt_writer *w, const lt_why *why, bool with_title) {
  const lt_question *question = &w->set->questions[why->question];
  lt_text text = {.arena = w->arena};
  if (with_title)
    lt_text_putf(&text, "%.*s",
                 LT_STR_ARG(lt_words_small(w->arena, lt_words_title(w, LT_NAME_QUESTION, why->question))));
  if (question->concerns) {
    lt_scope scope = lt_run_scope(w->explanation->run, why->subject);
    lt_cell cell = lt_eval_term(&scope, question->concerns);
    if (cell != LT_UNKNOWN && cell != LT_ABSENT)
      lt_text_putf(&text, "%s%.*s", text.len ? ": " : "",
                   LT_STR_ARG(lt_words_value_cell(w, question->concerns->type, cell)));
  }
  lt_text_putf(&text, "%s%s %.*s", text.len ? " " : "", lt_mark_answer(why), LT_STR_ARG(lt_words_answer(w, why)));
  lt_str tail = tail_of(w, why, why->answer->outcome == LT_VALUE && why->answer->cell == LT_FORBIDDEN);
  if (tail.len) lt_text_putf(&text, "%s%.*s", tail.ptr[0] == '(' ? " " : ", ", LT_STR_ARG(tail));
  return lt_text_str(&text);
}

static void put_row(page *p, lt_str label, lt_str says) {
  lt_row *row = lt_rows_add(p->w->arena, &p->rows, label, (lt_str){0}, "");
  LT_PUSH(p->w->arena, &row->says, says);
}

/* An answer, and what it rests on. */
static void put_answer(page *p, lt_str label, const lt_why *why) {
  lt_writer *w = p->w;
  bool permission = w->set->questions[why->question].kind == LT_QUESTION_PERMISSION;
  lt_row *row = lt_rows_add(w->arena, &p->rows, label, (lt_str){0}, "    ");
  LT_PUSH(w->arena, &row->says, permission ? permission_row(w, why, false) : lt_words_answer(w, why));
  lt_str tail = permission ? (lt_str){0} : tail_of(w, why, why->answer->outcome != LT_CONFLICT);
  if (tail.len) LT_PUSH(w->arena, &row->says, tail);
}

/* The same in one piece, for a row that tells several. */
static lt_str answer_words(const lt_writer *w, const lt_why *why) {
  lt_str tail = tail_of(w, why, why->answer->outcome != LT_CONFLICT), says = lt_words_answer(w, why);
  return tail.len ? lt_str_format(w->arena, "%.*s, %.*s", LT_STR_ARG(says), LT_STR_ARG(tail)) : says;
}

/* ---- Why and why not ---- */

static bool told(page *p, const lt_expr *expr) {
  for (uint32_t i = 0; i < p->told.len; i++)
    if (p->told.items[i] == expr) return true;
  LT_PUSH(p->w->arena, &p->told, expr);
  return false;
}

static bool told_norm(page *p, uint32_t norm) {
  for (uint32_t i = 0; i < p->norms.len; i++)
    if (p->norms.items[i] == norm) return true;
  LT_PUSH(p->w->arena, &p->norms, norm);
  return false;
}

static bool reads_question(const lt_expr *expr) { return expr->left && expr->left->kind == LT_TERM_QUESTION; }
static bool reads_define(const lt_writer *w, const lt_expr *expr) {
  return reads_question(expr) && w->set->questions[expr->left->item].kind == LT_QUESTION_DEFINE;
}

static void put_why(page *p, const lt_why *why) {
  lt_writer *w = p->w;
  for (uint32_t i = 0; i < why->norms.len; i++) {
    lt_proofs tests = {0};
    const lt_why_norm *norm = &why->norms.items[i];
    if (norm->when && norm->when->truth == LT_TRUE) lt_proof_tests(w->arena, norm->when, &tests);
    for (uint32_t k = 0; k < tests.len && p->why.len < WHY_MAX; k++) {
      const lt_expr *expr = tests.items[k]->expr;
      if ((!reads_question(expr) || reads_define(w, expr)) && !told(p, expr))
        LT_PUSH(w->arena, &p->why, lt_said1(w, LT_SAY_TRUE_TEST, lt_words_test(w, expr, false)));
    }
  }
}

/* Norms that give way to one, or fail for one reason, are said together; only the first few are. */
static void leave_out(page *p, uint32_t norm, lt_str because, bool lost) {
  if (p->left_out == NOT_USED_MAX) {
    p->more++;
    return;
  }
  p->left_out++;
  lt_str name = lt_said1(p->w, LT_SAY_QUOTED, lt_words_norm(p->w, norm));
  for (uint32_t i = 0; i < p->not_used.len; i++) {
    left_out *old = &p->not_used.items[i];
    if (old->lost != lost || !lt_str_equal(old->because, because)) continue;
    old->names = lt_str_format(p->w->arena, "%.*s, %.*s", LT_STR_ARG(old->names), LT_STR_ARG(name));
    return;
  }
  LT_PUSH(p->w->arena, &p->not_used, ((left_out){because, name, lost}));
}

/* Whether a norm that did not match would have counted if it had: what is weaker than the winner is left to
 * `explain`. */
static bool would_count(const lt_writer *w, const lt_why *why, uint32_t norm) {
  bool one = w->set->questions[why->question].kind == LT_QUESTION_ONE;
  if (!one || why->answer->outcome == LT_UNDETERMINED || why->norms.len == 0) return true;
  uint32_t winner = why->norms.items[0].standing.norm;
  lt_prevails by;
  return lt_norm_compare(w->set, norm, winner, &by) >= 0 || among(norm, &w->set->norms[winner].overridden_by);
}

static void put_not_used(page *p, const lt_why *why) {
  lt_writer *w = p->w;
  for (uint32_t i = 0; i < why->lost.len; i++) {
    const lt_standing *lost = &why->lost.items[i];
    if (lost->to != LT_NONE && !told_norm(p, lost->norm)) leave_out(p, lost->norm, lt_words_norm(w, lost->to), true);
  }
  for (uint32_t i = 0; i < why->unmatched.len; i++) {
    const lt_standing *unmatched = &why->unmatched.items[i];
    if (!would_count(w, why, unmatched->norm) || told_norm(p, unmatched->norm)) continue;
    lt_str failure = lt_words_failure(w, p->subject, unmatched, 1);
    if (failure.len) leave_out(p, unmatched->norm, failure, false);
  }
}

static void put_missing(page *p, const lt_missings *missing) {
  for (uint32_t i = 0; i < missing->len; i++) {
    lt_str said = lt_words_missing(p->w, &missing->items[i], p->subject);
    bool there = false;
    for (uint32_t k = 0; k < p->missing.len && !there; k++) there = lt_str_equal(p->missing.items[k], said);
    if (!there) LT_PUSH(p->w->arena, &p->missing, said);
  }
}

static void put_todo(page *p, lt_str said) {
  for (uint32_t i = 0; i < p->todo.len; i++)
    if (lt_str_equal(p->todo.items[i], said)) return;
  LT_PUSH(p->w->arena, &p->todo, said);
}

static void put_loose_ends(page *p, const lt_why *why) {
  put_missing(p, &why->missing);
  for (uint32_t i = 0; i < why->todo.len; i++) put_todo(p, lt_words_todo(p->w, why->todo.items[i].proof->expr));
}

/* ---- Rows ---- */

/* Who does what first, then what is allowed. */
static void answers(page *p, bool permissions) {
  lt_writer *w = p->w;
  const lt_numbers *questions = &w->set->entities[subject_of(w, p->subject)->entity].questions;
  for (uint32_t i = 0; i < questions->len; i++) {
    uint32_t question = questions->items[i];
    const lt_why *why = lt_explain_answer(w->explanation, p->subject, question);
    if ((w->set->questions[question].kind == LT_QUESTION_PERMISSION) != permissions) continue;
    if (!why || !lt_speaks(w->explanation, why)) continue;
    put_answer(p, lt_words_title(w, LT_NAME_QUESTION, question), why);
    if (!permissions) {
      put_why(p, why);
      put_not_used(p, why);
    }
    put_loose_ends(p, why);
  }
}

/* The first date of the element that decided: the day on which it was done. */
static lt_str witness_date(const lt_writer *w, uint32_t witness) {
  if (witness == LT_NONE) return (lt_str){0};
  const lt_numbers *facts = &w->set->entities[subject_of(w, witness)->entity].facts;
  for (uint32_t i = 0; i < facts->len; i++) {
    lt_cell cell = lt_plan_cell(w->explanation->plan, witness, facts->items[i]);
    if (w->set->facts[facts->items[i]].type.kind == LT_TYPE_DATE && cell != LT_UNKNOWN && cell != LT_ABSENT)
      return lt_words_date(w, cell);
  }
  return (lt_str){0};
}

/* Where the law is still open two of its candidates may ask for things of one name: then it is said under which. */
static lt_str duty_name(const lt_writer *w, const lt_why_duty *why) {
  const lt_explanation *e = w->explanation;
  lt_str name = lt_words_norm(w, why->duty->norm);
  bool again = false;
  for (uint32_t i = e->first_duty[why->duty->subject]; i < e->first_duty[why->duty->subject + 1]; i++) {
    const lt_duty *other = e->duties.items[i].duty;
    again |= other->norm != why->duty->norm && other->status != LT_DUTY_NOT_APPLICABLE &&
             lt_str_equal(lt_words_norm(w, other->norm), name);
  }
  const lt_basis *basis = &w->set->norms[why->duty->norm].basis;
  const lt_citation *first = again && basis->cites_len ? &basis->cites[0] : NULL;
  return first ? lt_str_format(w->arena, "%.*s, %.*s", LT_STR_ARG(name), LT_STR_ARG(lt_words_cites(w, &first, 1)))
               : name;
}

static lt_str duty_row(const lt_writer *w, const lt_why_duty *why) {
  lt_text text = {.arena = w->arena};
  bool should = w->set->norms[why->duty->norm].should;
  lt_str status = lt_words_status(w, why);
  lt_str date = why->duty->status == LT_DUTY_MET ? witness_date(w, why->duty->witness) : (lt_str){0};
  if (date.len) status = lt_said2(w, LT_SAY_MET_ON_DATE, status, date);
  lt_text_putf(&text, "%s ", lt_mark_duty(why->duty->status, should));
  lt_text_put(&text, lt_said2(w, LT_SAY_DUTY, duty_name(w, why), status));
  lt_ids own = {0};
  const lt_numbers *assumed = &w->set->norms[why->duty->norm].basis.assumes;
  for (uint32_t i = 0; i < assumed->len; i++) LT_PUSH(w->arena, &own, assumed->items[i]);
  lt_str assumes = lt_words_assumes(w, &own);
  if (assumes.len && why->duty->status != LT_DUTY_MET) lt_text_putf(&text, " (%.*s)", LT_STR_ARG(assumes));
  return lt_text_str(&text);
}

static void duty(page *p, const lt_why_duty *why, bool should) {
  lt_writer *w = p->w;
  put_row(p, lt_said(w, should ? LT_SAY_SHOULD : LT_SAY_MUST), duty_row(w, why));
  if (should) return;
  put_missing(p, &why->missing);
  if (why->duty->status == LT_DUTY_PENDING) put_todo(p, lt_words_small(w->arena, lt_words_norm(w, why->duty->norm)));
}

/* What must be is said one by one; of what only should be, what the plan says nothing about is said in one row. */
static void duties(page *p, bool should) {
  lt_writer *w = p->w;
  const lt_explanation *e = w->explanation;
  lt_strs unknown = {0};
  for (uint32_t i = e->first_duty[p->subject]; i < e->first_duty[p->subject + 1]; i++) {
    const lt_why_duty *why = &e->duties.items[i];
    if (w->set->norms[why->duty->norm].should != should || why->duty->status == LT_DUTY_NOT_APPLICABLE) continue;
    if (!should || why->duty->status != LT_DUTY_UNDETERMINED) {
      duty(p, why, should);
      continue;
    }
    lt_str name = lt_words_small(w->arena, lt_words_norm(w, why->duty->norm));
    if (unknown.len == 0)
      name = lt_str_format(w->arena, "? %.*s", LT_STR_ARG(lt_said1(w, LT_SAY_SHOULD_UNKNOWN, name)));
    LT_PUSH(w->arena, &unknown, name);
  }
  if (unknown.len) lt_rows_add(w->arena, &p->rows, lt_said(w, LT_SAY_SHOULD), (lt_str){0}, "; ")->says = unknown;
}

/* What a cost line or the like is known by: its name and its amounts. An amount that nobody states is not nothing. */
static lt_str brief(const lt_writer *w, uint32_t subject) {
  lt_text text = {.arena = w->arena};
  lt_str unknown = {0};
  bool known = false;
  lt_text_put(&text, subject_of(w, subject)->name);
  const lt_numbers *facts = &w->set->entities[subject_of(w, subject)->entity].facts;
  for (uint32_t i = 0; i < facts->len; i++) {
    lt_type type = w->set->facts[facts->items[i]].type;
    lt_cell cell = lt_plan_cell(w->explanation->plan, subject, facts->items[i]);
    if (type.kind != LT_TYPE_MONEY || cell == LT_ABSENT) continue;
    if (cell == LT_UNKNOWN) {
      lt_str title = lt_words_small(w->arena, lt_words_title(w, LT_NAME_FACT, facts->items[i]));
      if (unknown.len == 0) unknown = lt_said1(w, LT_SAY_FACT_UNKNOWN, title);
      continue;
    }
    known = true;
    lt_text_putf(&text, "%s%.*s", text.len ? " " : "", LT_STR_ARG(lt_words_value_cell(w, type, cell)));
  }
  if (!known && unknown.len) lt_text_putf(&text, "%s%.*s", text.len ? ", " : "", LT_STR_ARG(unknown));
  return lt_text_str(&text);
}

/* Its own law, where that is not the law of what it belongs to. */
static void part_law(page *p, uint32_t subject, lt_strs *says) {
  const lt_writer *w = p->w;
  const lt_cell *dates = w->explanation->run->law_dates;
  uint32_t parent = subject_of(w, subject)->parent;
  if (dates[subject] != dates[parent])
    LT_PUSH(w->arena, says, lt_said1(w, LT_SAY_OWN_LAW_DATE, lt_words_date(w, dates[subject])));
  if (!lt_explain_has_law(w->explanation, subject) && lt_explain_has_law(w->explanation, parent))
    LT_PUSH(w->arena, says, lt_said(w, LT_SAY_NO_LAW_PART));
}

static void part_answers(page *p, uint32_t subject, lt_strs *says) {
  const lt_writer *w = p->w;
  const lt_numbers *questions = &w->set->entities[subject_of(w, subject)->entity].questions;
  for (uint32_t i = 0; i < questions->len; i++) {
    const lt_why *why = lt_explain_answer(w->explanation, subject, questions->items[i]);
    if (!why || !lt_speaks(w->explanation, why)) continue;
    bool permission = w->set->questions[questions->items[i]].kind == LT_QUESTION_PERMISSION;
    lt_str title = lt_words_small(w->arena, lt_words_title(w, LT_NAME_QUESTION, questions->items[i]));
    LT_PUSH(w->arena, says,
            permission ? permission_row(w, why, true) : lt_said2(w, LT_SAY_FACT_VALUE, title, answer_words(w, why)));
    put_loose_ends(p, why);
  }
}

static void part_duties(page *p, uint32_t subject, lt_strs *says) {
  const lt_writer *w = p->w;
  const lt_explanation *e = w->explanation;
  for (uint32_t i = e->first_duty[subject]; i < e->first_duty[subject + 1]; i++) {
    const lt_why_duty *why = &e->duties.items[i];
    bool should = w->set->norms[why->duty->norm].should;
    if (why->duty->status == LT_DUTY_NOT_APPLICABLE || (should && why->duty->status != LT_DUTY_BREACHED)) continue;
    LT_PUSH(w->arena, says, duty_row(w, why));
    put_missing(p, &why->missing);
  }
}

/* What belongs to the subject, a row each, and what belongs to that. */
static void part(page *p, uint32_t subject) {
  lt_writer *w = p->w;
  lt_strs says = {0};
  part_law(p, subject, &says);
  part_answers(p, subject, &says);
  part_duties(p, subject, &says);
  if (says.len == 0) return;
  const lt_subject *record = subject_of(w, subject);
  lt_str title = lt_words_capital(w->arena, lt_words_title(w, LT_NAME_ENTITY, record->entity));
  lt_str label = lt_str_format(w->arena, "%.*s %u", LT_STR_ARG(title), record->order);
  lt_rows_add(w->arena, &p->rows, label, brief(w, subject), " · ")->says = says;
}

/* Subjects stand depth first: all that follow until one that does not belong to this. */
static bool belongs(const lt_writer *w, uint32_t subject, uint32_t to) {
  while (subject != LT_NONE && subject != to) subject = subject_of(w, subject)->parent;
  return subject == to;
}

static void parts(page *p) {
  if (p->subject == 0) return;
  for (uint32_t s = p->subject + 1; s < p->w->explanation->plan->facts.subjects.len && belongs(p->w, s, p->subject);
       s++)
    part(p, s);
}

/* ---- The whole ---- */

static bool own_law_date(const page *p) {
  const lt_run *run = p->w->explanation->run;
  return run->law_dates[p->subject] != run->law_dates[0];
}

static void write_heading(page *p, const char *number) {
  lt_writer *w = p->w;
  lt_text_puts(w->out, number);
  lt_text_put(w->out, lt_words_subject(w, p->subject));
  if (own_law_date(p))
    lt_text_putf(
        w->out, " · %.*s",
        LT_STR_ARG(lt_said1(w, LT_SAY_OWN_LAW_DATE, lt_words_date(w, w->explanation->run->law_dates[p->subject]))));
  lt_text_putc(w->out, '\n');
}

static void write_not_used(page *p, unsigned indent) {
  lt_strs parts = {0};
  for (uint32_t i = 0; i < p->not_used.len; i++) {
    const left_out *out = &p->not_used.items[i];
    LT_PUSH(p->w->arena, &parts,
            lt_said2(p->w, out->lost ? LT_SAY_NOT_USED_LOST : LT_SAY_NOT_USED_BECAUSE, out->names, out->because));
  }
  if (p->more)
    LT_PUSH(p->w->arena, &parts, lt_said1(p->w, LT_SAY_NOT_USED_MORE, lt_str_format(p->w->arena, "%u", p->more)));
  lt_write_list(p->w, LT_SAY_NOT_USED, &parts, indent);
}

/* Law of its own is told even where nothing comes of it: by the heading alone. */
static bool is_silent(const page *p, bool law) {
  return p->rows.len == 0 && p->missing.len == 0 && !own_law_date(p) && (p->subject == 0 || law);
}

void lt_write_subject(lt_writer *w, uint32_t subject, const char *number, unsigned indent) {
  page p = {.w = w, .subject = subject};
  w->subject = subject;
  answers(&p, false);
  answers(&p, true);
  duties(&p, false);
  duties(&p, true);
  parts(&p);
  bool law = lt_explain_has_law(w->explanation, subject);
  if (is_silent(&p, law)) {
    w->subject = 0;
    return;
  }
  lt_text_putc(w->out, '\n');
  write_heading(&p, number);
  if (!law) {
    lt_text_pad(w->out, ' ', indent);
    lt_write(w, LT_SAY_NO_LAW);
    lt_text_putc(w->out, '\n');
  }
  lt_write_rows(w, &p.rows, indent);
  lt_write_list(w, LT_SAY_WHY, &p.why, indent);
  write_not_used(&p, indent);
  lt_write_list(w, LT_SAY_MISSING, &p.missing, indent);
  lt_write_list(w, LT_SAY_STILL, &p.todo, indent);
  w->subject = 0;
}
