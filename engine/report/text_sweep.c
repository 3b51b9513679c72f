/* text_sweep.c: a fact, or two, run through their values, on a page. Of one: stretch by stretch, the first with what
 * will change, each other with what is not as before it. Of two: a table of letters, and what each letter stands
 * for. */
#include "text_change.h"

typedef struct sweep_page {
  const lt_sweep *sweep;
  lt_change_page c;
} sweep_page;

/* ---- Values ---- */

static lt_str value_words(const lt_writer *w, const lt_axis *axis, lt_cell cell) {
  return lt_words_value_cell(w, axis->type, cell);
}

/* Titles that have commas of their own stand apart by semicolons. */
static lt_str values_words(const lt_writer *w, const lt_strs *parts) {
  bool commas = false;
  for (uint32_t i = 0; i < parts->len; i++)
    commas |= lt_str_find(parts->items[i], LT_STR(", "), 0) < parts->items[i].len;
  if (!commas) return lt_words_join(w, parts->items, parts->len, LT_SAY_AND);
  lt_text text = {.arena = w->arena};
  for (uint32_t i = 0; i < parts->len; i++) lt_text_putf(&text, "%s%.*s", i ? "; " : "", LT_STR_ARG(parts->items[i]));
  return lt_text_str(&text);
}

static lt_str stretch_words(const lt_writer *w, const lt_axis *axis, const lt_stretch *stretch) {
  lt_strs parts = {0};
  if (axis->each) {
    for (uint32_t i = 0; i < stretch->values.len; i++)
      LT_PUSH(w->arena, &parts, value_words(w, axis, stretch->values.items[i]));
    return values_words(w, &parts);
  }
  lt_str from = value_words(w, axis, stretch->from);
  if (stretch->from == stretch->to) return lt_said1(w, LT_SAY_SWEEP_ONE, from);
  return lt_said2(w, LT_SAY_SWEEP_RANGE, from, value_words(w, axis, stretch->to));
}

static lt_str axis_words(const lt_writer *w, const lt_axis *axis) {
  lt_str title = lt_words_small(w->arena, lt_words_title(w, LT_NAME_FACT, axis->fact));
  if (axis->subject == 0) return title;
  return lt_said2(w, LT_SAY_SWEEP_OF, title, lt_words_subject_whole(w, axis->subject));
}

static void put_plain(sweep_page *p, lt_str label, lt_str says) {
  lt_row *row = lt_rows_add(p->c.is.arena, &p->c.rows, label, (lt_str){0}, "");
  LT_PUSH(p->c.is.arena, &row->says, says);
}

static void write_head(sweep_page *p) {
  lt_writer *w = &p->c.is;
  lt_write1(w, LT_SAY_SWEEP_HEAD, lt_words_plan(w));
  lt_text_putc(w->out, '\n');
  for (uint32_t i = 0; i < p->sweep->axes_len; i++) {
    const lt_axis *axis = &p->sweep->axes[i];
    lt_stretch whole = {.from = axis->from, .to = axis->to};
    put_plain(p, lt_words_capital(w->arena, axis_words(w, axis)),
              axis->each ? lt_said(w, LT_SAY_SWEEP_EACH) : stretch_words(w, axis, &whole));
  }
  lt_change_flush(&p->c, 3);
}

/* ---- Decisions ---- */

static void write_subject(sweep_page *p, uint32_t subject) {
  lt_change_flush(&p->c, 6);
  lt_text_putf(p->c.is.out, "   %.*s\n", LT_STR_ARG(lt_words_subject_whole(&p->c.is, subject)));
}

/* The first decision: what is not the same everywhere. */
static void put_thing(sweep_page *p, const lt_difference *thing) {
  const lt_writer *w = &p->c.is;
  const lt_explanation *e = w->explanation;
  if (thing->was_question != LT_NONE) {
    const lt_why *why = lt_explain_answer(e, thing->is_subject, thing->was_question);
    LT_PUSH(w->arena, &p->c.named, why);
    put_plain(p, lt_words_capital(w->arena, lt_words_title(w, LT_NAME_QUESTION, thing->was_question)),
              lt_change_answer_words(w, why));
    return;
  }
  uint32_t norm = thing->was_norm != LT_NONE ? thing->was_norm : thing->is_norm;
  lt_str label = lt_said(w, w->set->norms[norm].should ? LT_SAY_SHOULD : LT_SAY_MUST);
  for (uint32_t i = e->first_duty[thing->is_subject]; i < e->first_duty[thing->is_subject + 1]; i++)
    if (e->duties.items[i].duty->norm == norm)
      put_plain(p, label, lt_said2(w, LT_SAY_DUTY, lt_words_norm(w, norm),
                                   lt_change_duty_words(w, &e->duties.items[i])));
}

static bool thing_speaks(const sweep_page *p, const lt_difference *thing) {
  for (uint32_t i = 0; i < p->sweep->decisions.len; i++) {
    const lt_side *side = p->sweep->decisions.items[i];
    const lt_explanation *e = side->explanation;
    lt_was_is one = {0};
    lt_change_page page = p->c;
    page.is.explanation = page.was.explanation = e;
    uint32_t norm = thing->was_norm != LT_NONE ? thing->was_norm : thing->is_norm;
    if (thing->was_question != LT_NONE) one.is = lt_explain_answer(e, thing->is_subject, thing->was_question);
    for (uint32_t k = e->first_duty[thing->is_subject]; k < e->first_duty[thing->is_subject + 1]; k++)
      if (e->duties.items[k].duty->norm == norm) one.duty_is = &e->duties.items[k];
    if (lt_change_speaks(&page, &one)) return true;
  }
  return false;
}

static void write_first(sweep_page *p) {
  uint32_t subject = LT_NONE;
  for (uint32_t i = 0; i < p->sweep->things.len; i++) {
    const lt_difference *thing = &p->sweep->things.items[i];
    if (!thing_speaks(p, thing) || !lt_explain_has_law(p->c.is.explanation, thing->is_subject)) continue;
    if (thing->is_subject != subject) write_subject(p, thing->is_subject);
    subject = thing->is_subject;
    put_thing(p, thing);
  }
  lt_change_flush(&p->c, 6);
}

static void put_because(sweep_page *p, const lt_difference *d) {
  const lt_writer *w = &p->c.is;
  lt_str come = lt_change_norms_words(w, &d->norms_come, &p->c.was, &d->norms_gone);
  lt_str gone = lt_change_norms_words(&p->c.was, &d->norms_gone, w, &d->norms_come);
  if ((d->was == NULL && d->is == NULL) || come.len + gone.len == 0) return;
  if (come.len) come = lt_said1(w, LT_SAY_WHATIF_COME, come);
  if (gone.len) gone = lt_said1(w, LT_SAY_WHATIF_GONE, gone);
  lt_str says = lt_str_format(w->arena, "%.*s%s%.*s", LT_STR_ARG(come), come.len && gone.len ? "; " : "",
                              LT_STR_ARG(gone));
  lt_change_row(&p->c, p->c.rows.items[p->c.rows.len - 1].label, LT_SAY_TIME_AS, says);
}

static void write_switch(sweep_page *p, const lt_switch *s) {
  uint32_t subject = LT_NONE;
  p->c.was.explanation = p->sweep->decisions.items[s->was]->explanation;
  p->c.is.explanation = p->sweep->decisions.items[s->is]->explanation;
  lt_change_policies(&p->c);
  lt_change_flush(&p->c, 3);
  for (uint32_t i = 0; i < s->differences.len; i++) {
    const lt_difference *d = &s->differences.items[i];
    lt_was_is both = {d->was, d->is, d->duty_was, d->duty_is};
    if (!lt_change_speaks(&p->c, &both)) continue;
    if (d->is_subject != subject) write_subject(p, d->is_subject);
    subject = d->is_subject;
    lt_change_rows(&p->c, &both);
    put_because(p, d);
  }
  lt_change_flush(&p->c, 6);
}

/* ---- One axis, and two ---- */

static void write_line(sweep_page *p, lt_str what, uint32_t decision) {
  lt_writer *w = &p->c.is;
  w->explanation = p->sweep->decisions.items[decision]->explanation;
  lt_text_putc(w->out, '\n');
  lt_write2(w, LT_SAY_SWEEP_STRETCH, lt_words_capital(w->arena, what), lt_words_verdict(w));
  lt_text_putc(w->out, '\n');
}

static void write_stretches(sweep_page *p) {
  const lt_axis *axis = &p->sweep->axes[0];
  for (uint32_t i = 0; i < axis->stretches.len; i++) {
    write_line(p, stretch_words(&p->c.is, axis, &axis->stretches.items[i]), p->sweep->cells[i]);
    if (i == 0)
      write_first(p);
    else
      write_switch(p, &p->sweep->switches.items[i - 1]);
  }
}

static lt_str letter(lt_arena *arena, uint32_t number) {
  return number < 26 ? lt_str_format(arena, "%c", (char)('A' + number)) : lt_str_format(arena, "A%u", number);
}

static void write_table(sweep_page *p) {
  const lt_sweep *x = p->sweep;
  const lt_axis *rows = &x->axes[0], *columns = &x->axes[1];
  const lt_writer *w = &p->c.is;
  for (uint32_t k = 0; k < columns->stretches.len; k++)
    put_plain(p, lt_said1(w, LT_SAY_SWEEP_COLUMN, lt_str_format(w->arena, "%u", k + 1)),
              stretch_words(w, columns, &columns->stretches.items[k]));
  lt_change_flush(&p->c, 3);
  lt_text_putc(w->out, '\n');
  for (uint32_t i = 0; i < rows->stretches.len; i++) {
    lt_text line = {.arena = w->arena};
    for (uint32_t k = 0; k < columns->stretches.len; k++)
      lt_text_putf(&line, "%s%.*s", k ? "  " : "",
                   LT_STR_ARG(letter(w->arena, x->cells[i * columns->stretches.len + k])));
    put_plain(p, stretch_words(w, rows, &rows->stretches.items[i]), lt_text_str(&line));
  }
  lt_change_flush(&p->c, 3);
  for (uint32_t i = 0; i < x->decisions.len; i++) {
    lt_str name = letter(w->arena, i);
    write_line(p, i == 0 ? name : lt_said1(w, LT_SAY_SWEEP_BESIDE, name), i);
    if (i == 0)
      write_first(p);
    else
      write_switch(p, &x->switches.items[i - 1]);
  }
}

static bool has_due(const lt_explanation *e, const lt_difference *thing) {
  uint32_t norm = thing->was_norm != LT_NONE ? thing->was_norm : thing->is_norm;
  for (uint32_t i = 0; i < e->duties.len; i++) {
    const lt_duty *duty = e->duties.items[i].duty;
    if (duty->due.day != LT_UNKNOWN && duty->norm == norm && duty->subject == thing->is_subject) return true;
  }
  return false;
}

/* Whether a day due is told that may go along with a day that is run through: nothing switches by it alone. */
static bool goes_along(const sweep_page *p) {
  const lt_sweep *x = p->sweep;
  bool days = false, due = false;
  for (uint32_t i = 0; i < x->axes_len; i++) days |= !x->axes[i].each && x->axes[i].type.kind == LT_TYPE_DATE;
  for (uint32_t i = 0; i < x->decisions.len && days; i++)
    for (uint32_t k = 0; k < x->things.len && !due; k++)
      due = has_due(x->decisions.items[i]->explanation, &x->things.items[k]);
  return due;
}

void lt_report_sweep_text(const lt_sweep *sweep, lt_lang lang, lt_text *out) {
  lt_writer w = {sweep->decisions.items[0]->explanation, sweep->plan->set, lang, out, out->arena, 0};
  sweep_page p = {.sweep = sweep, .c = {.was = w, .is = w}};
  write_head(&p);
  if (sweep->axes_len == 1)
    write_stretches(&p);
  else
    write_table(&p);
  if (sweep->decisions.len == 1) {
    lt_write(&p.c.is, LT_SAY_SWEEP_NONE);
    lt_text_putc(out, '\n');
  }
  if (goes_along(&p)) {
    lt_text_putc(out, '\n');
    lt_write(&p.c.is, LT_SAY_SWEEP_ALONG);
    lt_text_putc(out, '\n');
  }
  lt_write_legend_of(&p.c.is, &p.c.named);
}
