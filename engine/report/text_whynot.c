/* text_whynot.c: why an answer is not the wanted one, on a page: what is wanted and what is, then each norm that could
 * conclude it with the tests that fail, what each is and what would do, and what beats the norm besides. Norms that are
 * not looked at come last, with the reason. */
#include "text_rows.h"

enum { NORMS_SHOWN = 12, OUT_SHOWN = 6 };

typedef struct whynot_page {
  lt_writer *w;
  const lt_whynot *x;
  lt_why named; /* what is cited and assumed, for the legend */
} whynot_page;

static void write_line(const lt_writer *w, unsigned indent, const char *mark, lt_str says) {
  lt_text_pad(w->out, ' ', indent);
  lt_text_putf(w->out, "%s%s%.*s\n", mark, mark[0] ? " " : "", LT_STR_ARG(says));
}

static lt_str norm_words(const lt_writer *w, uint32_t norm) {
  return lt_said2(w, LT_SAY_NORM, lt_words_norm(w, norm), w->set->norms[norm].id);
}

/* ---- What is wanted ---- */

static lt_str wanted_words(const lt_writer *w, const lt_wish *wanted) {
  if (wanted->kind == LT_WISH_MEMBERS) return lt_words_members(w, wanted->type, &wanted->members);
  bool yes_no = wanted->type.kind == LT_TYPE_YES_NO;
  lt_str value = yes_no ? lt_said(w, wanted->cell ? LT_SAY_YES : LT_SAY_NO)
                        : lt_words_value_cell(w, wanted->type, wanted->cell);
  return wanted->kind == LT_WISH_INCLUDES ? lt_said1(w, LT_SAY_WHYNOT_INCLUDES, value) : value;
}

static lt_str now_words(const lt_writer *w, const lt_why *why) {
  return why ? lt_words_answer(w, why) : lt_said(w, LT_SAY_WHYNOT_NO_LAW);
}

/* ---- One test ---- */

/* What the term is now. */
static lt_str value_of(const lt_writer *w, const lt_scope *scope, const lt_term *term, lt_cell cell) {
  uint32_t subject = term->kind == LT_TERM_FACT || term->kind == LT_TERM_QUESTION ? lt_eval_subject(scope, term)
                                                                                    : LT_NONE;
  if (term->kind == LT_TERM_FACT && subject != LT_NONE) {
    uint32_t at = scope->facts->subjects.items[subject].cells + w->set->facts[term->item].slot;
    lt_used used = {.subject = subject,
                    .item = term->item,
                    .type = term->type,
                    .cell = scope->facts->cells[at],
                    .origin = (lt_origin)scope->facts->origins[at]};
    return lt_words_used_value(w, &used);
  }
  if (term->kind == LT_TERM_QUESTION && subject != LT_NONE)
    return now_words(w, lt_explain_answer(w->explanation, subject, term->item));
  if (cell == LT_UNKNOWN) return lt_said(w, LT_SAY_NOT_KNOWN);
  return cell == LT_ABSENT ? lt_said(w, LT_SAY_NONE_GIVEN) : lt_words_value_cell(w, term->type, cell);
}

/* "còn thiếu 9,8 tỷ", to the constant where that is not reached, else to the value that would do. */
static lt_str gap_words(const lt_writer *w, const lt_fail *fail) {
  bool lacks = fail->needed > fail->actual;
  if (fail->distance == 0) return (lt_str){0};
  if (fail->term->type.kind == LT_TYPE_DATE)
    return lt_said1(w, lacks ? LT_SAY_WHYNOT_EARLY : LT_SAY_WHYNOT_LATE,
                    lt_str_format(w->arena, "%llu", (unsigned long long)fail->distance));
  lt_cell to = fail->bound != LT_UNKNOWN && fail->bound != fail->actual ? fail->bound : fail->needed;
  lt_cell gap = lacks ? to - fail->actual : fail->actual - to;
  if (gap <= 0) gap = (lt_cell)fail->distance;
  lt_type type = fail->term->type;
  if (type.kind == LT_TYPE_YEAR) type.kind = LT_TYPE_NUMBER;
  return lt_said1(w, lacks ? LT_SAY_WHYNOT_LACKS : LT_SAY_WHYNOT_EXCEEDS, lt_words_value_cell(w, type, gap));
}

static lt_str needed_words(const lt_writer *w, const lt_fail *fail) {
  if (fail->expr) return lt_words_test(w, fail->expr, !fail->wanted);
  if (fail->needed == LT_UNKNOWN) return lt_said1(w, LT_SAY_WHYNOT_VALUE_ANY, lt_words_term_of(w, fail->term));
  return lt_said2(w, LT_SAY_WHYNOT_VALUE, lt_words_term_of(w, fail->term),
                  lt_words_value_cell(w, (lt_type){fail->term->type.kind, false, fail->term->type.of}, fail->needed));
}

/* A define is what the test is for: said once for tests in a row. */
static lt_str for_what(const lt_writer *w, const lt_fail *fail, lt_str says) {
  if (fail->define == LT_NONE) return says;
  return lt_said2(w, LT_SAY_WHYNOT_FROM, says, lt_words_test(w, fail->meant, !fail->meant_so));
}

static lt_str fail_words(const lt_writer *w, const lt_fail *fail) {
  lt_str needs = needed_words(w, fail), gap = gap_words(w, fail), says;
  if (fail->of == LT_FAIL_SCOPE) needs = lt_said1(w, LT_SAY_WHYNOT_SCOPE, needs);
  if (fail->expr && (fail->expr->op == LT_OP_SOME || fail->expr->op == LT_OP_EVERY) && fail->parts.len) return needs;
  lt_str now = value_of(w, &fail->scope, fail->term, fail->actual);
  if (gap.len) now = lt_said2(w, LT_SAY_WHYNOT_GAP, now, gap);
  if (fail->expr && fail->expr->right) {
    const lt_term *right = fail->expr->right;
    lt_cell cell = right->kind == LT_TERM_QUESTION || right->type.set ? LT_UNKNOWN : lt_eval_term(&fail->scope, right);
    lt_str other = lt_said2(w, LT_SAY_FACT_IS, lt_words_term_of(w, right), value_of(w, &fail->scope, right, cell));
    says = lt_said3(w, LT_SAY_WHYNOT_FAIL_AGAINST, needs, now, other);
  } else {
    says = lt_said2(w, LT_SAY_WHYNOT_FAIL, needs, now);
  }
  return for_what(w, fail, says);
}

static void write_fails(const lt_writer *w, const lt_fails *fails, unsigned indent) {
  uint32_t element = LT_NONE;
  for (uint32_t i = 0; i < fails->len; i++) {
    const lt_fail *fail = &fails->items[i];
    if (fail->element != LT_NONE && fail->element != element)
      write_line(w, indent, "", lt_said1(w, LT_SAY_ELEMENT, lt_words_subject(w, fail->element)));
    element = fail->element;
    unsigned inner = indent + (element != LT_NONE ? 2 : 0);
    write_line(w, inner, fail->truth == LT_MAYBE ? "?" : "✗", fail_words(w, fail));
    write_fails(w, &fail->parts, inner + 4);
  }
}

/* ---- A norm ---- */

static lt_str cite_words(whynot_page *p, uint32_t number) {
  const lt_writer *w = p->w;
  const lt_basis *basis = &w->set->norms[number].basis;
  const lt_citation **cites = LT_NEW_ARRAY(w->arena, const lt_citation *, basis->cites_len + 1);
  lt_ids assumes = {0};
  for (uint32_t i = 0; i < basis->cites_len; i++) {
    cites[i] = &basis->cites[i];
    LT_PUSH(w->arena, &p->named.cites, &basis->cites[i]);
  }
  for (uint32_t i = 0; i < basis->assumes.len; i++) {
    LT_PUSH(w->arena, &assumes, basis->assumes.items[i]);
    LT_PUSH(w->arena, &p->named.assumes, basis->assumes.items[i]);
  }
  lt_str said = lt_words_cites(w, cites, basis->cites_len), assuming = lt_words_assumes(w, &assumes);
  if (said.len && assuming.len) return lt_str_format(w->arena, "%.*s; %.*s", LT_STR_ARG(said), LT_STR_ARG(assuming));
  return said.len ? said : assuming;
}

static lt_str beat_words(const lt_writer *w, const lt_beat *beat) {
  lt_str name = norm_words(w, beat->norm);
  lt_say say = beat->adds                    ? LT_SAY_WHYNOT_ADDS
               : beat->clashes               ? LT_SAY_WHYNOT_CLASHES
               : beat->allows                ? LT_SAY_WHYNOT_ALLOWS
               : beat->why == LT_LOST_NOT    ? LT_SAY_WHYNOT_TIE
                                             : (lt_say)(LT_SAY_LOST_1 + (int)beat->why - (int)LT_LOST_DISAPPLIED);
  lt_str says = lt_said1(w, say, name);
  return beat->perhaps ? lt_said1(w, LT_SAY_WHYNOT_PERHAPS, says) : says;
}

static void write_beats(const lt_writer *w, const lt_whynot_norm *norm) {
  lt_strs parts = {0};
  for (uint32_t i = 0; i < norm->beats.len && i < NORMS_SHOWN; i++)
    LT_PUSH(w->arena, &parts, beat_words(w, &norm->beats.items[i]));
  if (norm->beats.len > NORMS_SHOWN)
    LT_PUSH(w->arena, &parts,
            lt_said1(w, LT_SAY_WHYNOT_MORE, lt_str_format(w->arena, "%u", norm->beats.len - NORMS_SHOWN)));
  if (parts.len)
    write_line(w, 7, "",
               lt_said1(w, norm->count ? LT_SAY_WHYNOT_EVEN : LT_SAY_WHYNOT_BUT,
                        lt_words_join(w, parts.items, parts.len, LT_SAY_AND)));
}

static void write_count(const lt_writer *w, const lt_whynot_norm *norm) {
  lt_str count = lt_str_format(w->arena, "%u", norm->count);
  if (norm->count == 0)
    write_line(w, 7, "", lt_said(w, LT_SAY_WHYNOT_FAILS_NOT));
  else if (norm->count == 1)
    write_line(w, 7, "", lt_said(w, LT_SAY_WHYNOT_FAILS_ONE));
  else
    write_line(w, 7, "", lt_said1(w, LT_SAY_WHYNOT_FAILS, count));
}

static void write_norm(whynot_page *p, const lt_whynot_norm *norm, uint32_t order) {
  const lt_writer *w = p->w;
  uint32_t subject = p->x->wanted.subject;
  if (norm->norm == LT_NONE) {
    lt_str title = lt_words_small(w->arena, lt_words_title(w, LT_NAME_QUESTION, p->x->wanted.question));
    write_line(w, 4, "", lt_said1(w, LT_SAY_WHYNOT_DEFINE, title));
  } else {
    write_line(w, 4, "",
               lt_said3(w, LT_SAY_WHYNOT_NORM, lt_str_format(w->arena, "%u", order), norm_words(w, norm->norm),
                        cite_words(p, norm->norm)));
  }
  if (norm->says == LT_SAYS_TEXT && norm->value->kind == LT_VALUE_UNREAD)
    write_line(w, 7, "",
               lt_said1(w, LT_SAY_WHYNOT_TEXT, lt_words_named(w, norm->value->instrument)));
  if (norm->says == LT_SAYS_ONE_OF)
    write_line(w, 7, "", lt_said1(w, LT_SAY_WHYNOT_ONE_OF, lt_words_value(w, norm->value, subject)));
  if (norm->says == LT_SAYS_CHOICE)
    write_line(w, 7, "", lt_said1(w, LT_SAY_WHYNOT_CHOICE, lt_words_value(w, norm->value, subject)));
  if (norm->in_zone) write_line(w, 7, "", lt_said(w, LT_SAY_WHYNOT_ZONE));
  write_count(w, norm);
  write_fails(w, &norm->fails, 9);
  write_beats(w, norm);
}

static void write_out(whynot_page *p, const lt_whynot_norm *norm) {
  const lt_writer *w = p->w;
  lt_eliminated out = {.is_policy = true,
                       .number = w->set->norms[norm->norm].policy,
                       .why = norm->why_out,
                       .from = norm->from,
                       .before = norm->before};
  lt_str cites = cite_words(p, norm->norm);
  write_line(w, 4, "", lt_said3(w, LT_SAY_WHYNOT_OUT, norm_words(w, norm->norm), cites, lt_words_out(w, &out)));
}

static void write_more(const lt_writer *w, uint32_t more) {
  if (more) write_line(w, 4, "", lt_said1(w, LT_SAY_WHYNOT_MORE, lt_str_format(w->arena, "%u", more)));
}

static void write_law(whynot_page *p, const lt_whynot_law *law) {
  lt_writer own = *p->w, *whole = p->w;
  own.explanation = law->explanation;
  p->w = &own;
  if (p->x->laws.len > 1)
    write_line(&own, 2, "",
               lt_said2(&own, LT_SAY_WHYNOT_LAW, lt_words_law(&own, law->explanation->run), now_words(&own, law->why)));
  if (law->asked.len) {
    write_line(&own, 2, "", lt_said(&own, LT_SAY_WHYNOT_ASKED));
    write_fails(&own, &law->asked, 4);
  }
  uint32_t out = law->norms.len - law->in;
  if (law->norms.len == 0) write_line(&own, 2, "", lt_said(&own, LT_SAY_WHYNOT_NONE));
  if (law->in) write_line(&own, 2, "", lt_said(&own, LT_SAY_WHYNOT_NORMS));
  for (uint32_t i = 0; i < law->in && i < NORMS_SHOWN; i++) write_norm(p, &law->norms.items[i], i + 1);
  write_more(&own, law->in > NORMS_SHOWN ? law->in - NORMS_SHOWN : 0);
  if (out) write_line(&own, 2, "", lt_said(&own, LT_SAY_WHYNOT_NORMS_OUT));
  for (uint32_t i = 0; i < out && i < OUT_SHOWN; i++) write_out(p, &law->norms.items[law->in + i]);
  write_more(&own, out > OUT_SHOWN ? out - OUT_SHOWN : 0);
  p->w = whole;
}

void lt_report_whynot_text(const lt_whynot *x, lt_lang lang, lt_text *out) {
  lt_writer w = {x->explanation, x->explanation->set, lang, out, out->arena, x->wanted.subject};
  whynot_page p = {.w = &w, .x = x};
  const lt_subject *subject = &x->explanation->plan->facts.subjects.items[x->wanted.subject];
  write_line(&w, 0, "", lt_said2(&w, LT_SAY_SUBJECT_HEAD, lt_words_subject(&w, x->wanted.subject), subject->path));
  lt_str title = lt_words_capital(w.arena, lt_words_title(&w, LT_NAME_QUESTION, x->wanted.question));
  bool by_date = x->wanted.question == w.set->law && !x->why;
  lt_str now = by_date ? lt_words_law_by_date(&w) : now_words(&w, x->why);
  write_line(&w, 0, "", lt_said3(&w, LT_SAY_WHYNOT_HEAD, title, wanted_words(&w, &x->wanted), now));
  if (x->lives.cell != x->wanted.cell)
    write_line(&w, 2, "",
               lt_said2(&w, LT_SAY_WHYNOT_LIVES, lt_words_value_cell(&w, x->wanted.type, x->wanted.cell),
                        lt_words_value_cell(&w, x->wanted.type, x->lives.cell)));
  if (x->already) {
    lt_whys whys = {0};
    LT_PUSH(w.arena, &whys, x->why);
    lt_str cites = lt_words_cites(&w, x->why->cites.items, x->why->cites.len);
    if (cites.len == 0) cites = lt_words_assumes(&w, &x->why->assumes);
    write_line(&w, 2, "", lt_said1(&w, LT_SAY_WHYNOT_ALREADY, cites));
    lt_write_legend_of(&w, &whys);
    return;
  }
  if (x->law_given) write_line(&w, 2, "", lt_said(&w, LT_SAY_WHYNOT_GIVEN));
  for (uint32_t i = 0; i < x->laws.len; i++) write_law(&p, &x->laws.items[i]);
  const lt_why *named = &p.named;
  lt_whys list = {0};
  LT_PUSH(w.arena, &list, named);
  lt_write_legend_of(&w, &list);
}
