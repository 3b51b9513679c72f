/* text_subject.c: one subject of the page: a heading, a row for each answer that has something to say, its
 * requirements, what belongs to it as a row each, and then why, why not, what is missing and what is still to be done.
 * The idea: rows are gathered first, so that labels can be aligned by display width. What nothing touches is left to
 * `explain`. */
#include "report_impl.h"

typedef struct row {
  lt_str label, says;
} row;

typedef struct page {
  lt_writer *w;
  uint32_t subject;
  LT_VEC(row) rows;
  LT_VEC(lt_str) why, not_used, missing, todo;
  LT_VEC(const lt_expr *) told; /* tests already said */
  LT_VEC(uint32_t) norms;       /* norms already said */
  uint32_t more;                /* that were not said for want of room */
} page;

enum { WHY_MAX = 8, NOT_USED_MAX = 5, GAP = 3 };

static const lt_subject *subject_of(const lt_writer *w, uint32_t subject) {
  return &w->explanation->plan->facts.subjects.items[subject];
}

lt_str lt_words_subject(const lt_writer *w, uint32_t number) {
  const lt_subject *subject = subject_of(w, number);
  if (subject->name.len) return subject->name;
  lt_str title = lt_words_capital(w->arena, lt_words_title(w, LT_NAME_ENTITY, subject->entity));
  return subject->parent == LT_NONE ? title : lt_str_format(w->arena, "%.*s %u", LT_STR_ARG(title), subject->order);
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

/* "theo nguồn 1, dòng 21 (giả định A-01)"; of permissions only the assumptions. */
static lt_str tail_of(const lt_writer *w, const lt_why *why, bool with_cites) {
  lt_str cites = with_cites ? lt_words_cites(w, why->cites.items, why->cites.len) : (lt_str){0};
  lt_str assumes = own_assumes(w, why);
  lt_text text = {.arena = w->arena};
  lt_text_put(&text, cites);
  if (assumes.len) lt_text_putf(&text, "%s(%.*s)", cites.len ? " " : "", LT_STR_ARG(assumes));
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
  if (tail.len) lt_text_putf(&text, " %.*s", LT_STR_ARG(tail));
  return lt_text_str(&text);
}

static lt_str answer_row(const lt_writer *w, const lt_why *why) {
  if (w->set->questions[why->question].kind == LT_QUESTION_PERMISSION) return permission_row(w, why, false);
  lt_text text = {.arena = w->arena};
  lt_text_put(&text, lt_words_answer(w, why));
  lt_str tail = tail_of(w, why, true);
  if (tail.len) lt_text_putf(&text, "    %.*s", LT_STR_ARG(tail));
  return lt_text_str(&text);
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

static void put_not_used(page *p, const lt_why *why) {
  lt_writer *w = p->w;
  for (uint32_t i = 0; i < why->lost.len; i++) {
    const lt_standing *lost = &why->lost.items[i];
    if (lost->to == LT_NONE || told_norm(p, lost->norm)) continue;
    LT_PUSH(w->arena, &p->not_used,
            lt_said2(w, LT_SAY_NOT_USED_LOST, lt_words_norm(w, lost->norm), lt_words_norm(w, lost->to)));
  }
  for (uint32_t i = 0; i < why->unmatched.len; i++) {
    const lt_standing *unmatched = &why->unmatched.items[i];
    if (told_norm(p, unmatched->norm)) continue;
    if (p->not_used.len >= NOT_USED_MAX) {
      p->more++;
      continue;
    }
    lt_str failure = lt_words_failure(w, p->subject, unmatched);
    if (failure.len)
      LT_PUSH(w->arena, &p->not_used, lt_said2(w, LT_SAY_NOT_USED_BECAUSE, lt_words_norm(w, unmatched->norm), failure));
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

static void answers(page *p) {
  lt_writer *w = p->w;
  const lt_numbers *questions = &w->set->entities[subject_of(w, p->subject)->entity].questions;
  for (uint32_t i = 0; i < questions->len; i++) {
    const lt_why *why = lt_explain_answer(w->explanation, p->subject, questions->items[i]);
    if (!why || !lt_speaks(w->explanation, why)) continue;
    LT_PUSH(w->arena, &p->rows, ((row){lt_words_title(w, LT_NAME_QUESTION, questions->items[i]), answer_row(w, why)}));
    if (w->set->questions[questions->items[i]].kind != LT_QUESTION_PERMISSION) {
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

static lt_str duty_row(const lt_writer *w, const lt_why_duty *why) {
  lt_text text = {.arena = w->arena};
  bool should = w->set->norms[why->duty->norm].should;
  lt_str date = witness_date(w, why->duty->witness), status = lt_words_status(w, why);
  if (date.len) status = lt_said2(w, LT_SAY_ON_DATE, status, date);
  lt_text_putf(&text, "%s ", lt_mark_duty(why->duty->status, should));
  lt_text_put(&text, lt_said2(w, LT_SAY_DUTY, lt_words_norm(w, why->duty->norm), status));
  lt_str assumes = lt_words_assumes(w, &why->assumes);
  if (assumes.len && why->duty->status != LT_DUTY_MET) lt_text_putf(&text, " (%.*s)", LT_STR_ARG(assumes));
  return lt_text_str(&text);
}

/* What must be is said one by one; of what only should be, what the plan says nothing about is said in one row. */
static void duties(page *p) {
  lt_writer *w = p->w;
  const lt_explanation *e = w->explanation;
  LT_VEC(lt_str) unknown = {0};
  for (uint32_t i = e->first_duty[p->subject]; i < e->first_duty[p->subject + 1]; i++) {
    const lt_why_duty *why = &e->duties.items[i];
    bool should = w->set->norms[why->duty->norm].should;
    if (why->duty->status == LT_DUTY_NOT_APPLICABLE) continue;
    if (should && why->duty->status == LT_DUTY_UNDETERMINED) {
      LT_PUSH(w->arena, &unknown, lt_words_norm(w, why->duty->norm));
      continue;
    }
    LT_PUSH(w->arena, &p->rows, ((row){lt_said(w, should ? LT_SAY_SHOULD : LT_SAY_MUST), duty_row(w, why)}));
    if (should) continue;
    put_missing(p, &why->missing);
    if (why->duty->status == LT_DUTY_PENDING) put_todo(p, lt_words_small(w->arena, lt_words_norm(w, why->duty->norm)));
  }
  if (unknown.len) {
    lt_str list = lt_words_join(w, unknown.items, unknown.len, LT_SAY_AND);
    LT_PUSH(w->arena, &p->rows,
            ((row){lt_said(w, LT_SAY_SHOULD),
                   lt_str_format(w->arena, "? %.*s", LT_STR_ARG(lt_said1(w, LT_SAY_SHOULD_UNKNOWN, list)))}));
  }
}

/* What a cost line or the like is known by: its name and its amounts. */
static lt_str brief(const lt_writer *w, uint32_t subject) {
  lt_text text = {.arena = w->arena};
  lt_text_put(&text, subject_of(w, subject)->name);
  const lt_numbers *facts = &w->set->entities[subject_of(w, subject)->entity].facts;
  for (uint32_t i = 0; i < facts->len; i++) {
    lt_cell cell = lt_plan_cell(w->explanation->plan, subject, facts->items[i]);
    if (w->set->facts[facts->items[i]].type.kind == LT_TYPE_MONEY && cell != LT_UNKNOWN && cell != LT_ABSENT)
      lt_text_putf(&text, "%s%.*s", text.len ? " " : "",
                   LT_STR_ARG(lt_words_value_cell(w, w->set->facts[facts->items[i]].type, cell)));
  }
  return lt_text_str(&text);
}

/* What belongs to the subject, a row each, and what belongs to that. */
static void part(page *p, uint32_t subject) {
  lt_writer *w = p->w;
  const lt_explanation *e = w->explanation;
  const lt_numbers *questions = &w->set->entities[subject_of(w, subject)->entity].questions;
  lt_text text = {.arena = w->arena};
  for (uint32_t i = 0; i < questions->len; i++) {
    const lt_why *why = lt_explain_answer(e, subject, questions->items[i]);
    if (!why || !lt_speaks(e, why)) continue;
    bool permission = w->set->questions[questions->items[i]].kind == LT_QUESTION_PERMISSION;
    lt_str said = permission
                      ? permission_row(w, why, true)
                      : lt_said2(w, LT_SAY_FACT_VALUE,
                                 lt_words_small(w->arena, lt_words_title(w, LT_NAME_QUESTION, questions->items[i])),
                                 answer_row(w, why));
    lt_text_putf(&text, "%s%.*s", text.len ? " · " : "", LT_STR_ARG(said));
    put_loose_ends(p, why);
  }
  for (uint32_t i = e->first_duty[subject]; i < e->first_duty[subject + 1]; i++) {
    const lt_why_duty *why = &e->duties.items[i];
    bool should = w->set->norms[why->duty->norm].should;
    if (why->duty->status == LT_DUTY_NOT_APPLICABLE || (should && why->duty->status != LT_DUTY_BREACHED)) continue;
    lt_text_putf(&text, "%s%.*s", text.len ? " · " : "", LT_STR_ARG(duty_row(w, why)));
    put_missing(p, &why->missing);
  }
  if (text.len) {
    const lt_subject *record = subject_of(w, subject);
    lt_str title = lt_words_capital(w->arena, lt_words_title(w, LT_NAME_ENTITY, record->entity)),
           known_by = brief(w, subject);
    lt_str label = lt_str_format(w->arena, "%.*s %u", LT_STR_ARG(title), record->order);
    LT_PUSH(w->arena, &p->rows,
            ((row){label, lt_str_format(w->arena, "%.*s%s%.*s", LT_STR_ARG(known_by), known_by.len ? "    " : "",
                                        LT_STR_ARG(lt_text_str(&text)))}));
  }
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

/* ---- Layout ---- */

static void write_rows(page *p, unsigned indent) {
  size_t width = 0;
  for (uint32_t i = 0; i < p->rows.len; i++) {
    size_t own = lt_text_width(p->rows.items[i].label);
    width = own > width ? own : width;
  }
  for (uint32_t i = 0; i < p->rows.len; i++) {
    const row *r = &p->rows.items[i];
    bool again = i > 0 && lt_str_equal(r->label, p->rows.items[i - 1].label);
    lt_text_pad(p->w->out, ' ', indent);
    if (!again) lt_text_put(p->w->out, r->label);
    lt_text_pad(p->w->out, ' ', width - (again ? 0 : lt_text_width(r->label)) + GAP);
    lt_text_put(p->w->out, r->says);
    lt_text_putc(p->w->out, '\n');
  }
}

static void write_list(page *p, lt_say say, const lt_str *items, uint32_t len, unsigned indent) {
  if (len == 0) return;
  lt_text text = {.arena = p->w->arena};
  for (uint32_t i = 0; i < len; i++) lt_text_putf(&text, "%s%.*s", i ? "; " : "", LT_STR_ARG(items[i]));
  lt_text_pad(p->w->out, ' ', indent);
  lt_write1(p->w, say, lt_text_str(&text));
  lt_text_putc(p->w->out, '\n');
}

static void write_heading(page *p, const char *number) {
  lt_writer *w = p->w;
  lt_text_puts(w->out, number);
  lt_text_put(w->out, lt_words_subject(w, p->subject));
  const lt_run *run = w->explanation->run;
  if (run->law_dates[p->subject] != run->law_dates[0])
    lt_text_putf(w->out, " · %.*s",
                 LT_STR_ARG(lt_said1(w, LT_SAY_OWN_LAW_DATE, lt_words_date(w, run->law_dates[p->subject]))));
  lt_text_putc(w->out, '\n');
}

void lt_write_subject(lt_writer *w, uint32_t subject, const char *number, unsigned indent) {
  page p = {.w = w, .subject = subject};
  answers(&p);
  duties(&p);
  parts(&p);
  bool law = lt_explain_has_law(w->explanation, subject);
  if (p.rows.len == 0 && (subject == 0 || law) && p.missing.len == 0) return;
  lt_text_putc(w->out, '\n');
  write_heading(&p, number);
  if (!law) {
    lt_text_pad(w->out, ' ', indent);
    lt_write(w, LT_SAY_NO_LAW);
    lt_text_putc(w->out, '\n');
  }
  if (p.more) LT_PUSH(w->arena, &p.not_used, lt_said1(w, LT_SAY_NOT_USED_MORE, lt_str_format(w->arena, "%u", p.more)));
  write_rows(&p, indent);
  write_list(&p, LT_SAY_WHY, p.why.items, p.why.len, indent);
  write_list(&p, LT_SAY_NOT_USED, p.not_used.items, p.not_used.len, indent);
  write_list(&p, LT_SAY_MISSING, p.missing.items, p.missing.len, indent);
  write_list(&p, LT_SAY_TODO, p.todo.items, p.todo.len, indent);
}
