/* text_whatif.c: a plan before and after on a page: what was changed, what is decided otherwise, because of which
 * change and which provisions, and what changed nothing. As in a timeline, what has nothing to say on either side is
 * left out and stays in the JSON. */
#include "text_change.h"

typedef struct whatif_page {
  const lt_whatif *whatif;
  lt_change_page c;
} whatif_page;

/* ---- What was changed ---- */

/* What one change is of, for the lines that say what it does. */
static lt_str setting_words(const whatif_page *p, uint32_t setting) {
  const lt_whatif *x = p->whatif;
  for (uint32_t i = 0; i < x->facts.len; i++) {
    const lt_fact_change *change = &x->facts.items[i];
    if (change->setting != setting) continue;
    const lt_writer *w = change->is_subject == LT_NONE ? &p->c.was : &p->c.is;
    uint32_t subject = change->is_subject == LT_NONE ? change->was_subject : change->is_subject;
    uint32_t fact = change->is_subject == LT_NONE ? change->was_fact : change->is_fact;
    lt_str whose = lt_words_subject_whole(w, subject);
    if (fact == LT_NONE) return whose;
    return subject == 0 ? lt_words_fact_title(w, fact) : lt_said2(w, LT_SAY_OF, lt_words_fact_title(w, fact), whose);
  }
  return x->settings.items[setting].path;
}

/* Came or went with what it belongs to. */
static bool is_part(const lt_whatif *x, const lt_fact_change *change) {
  const lt_side *side = change->is_subject != LT_NONE ? &x->is : &x->was, *other = side == &x->is ? &x->was : &x->is;
  uint32_t subject = change->is_subject != LT_NONE ? change->is_subject : change->was_subject;
  if (change->is_subject != LT_NONE && change->was_subject != LT_NONE) return false;
  const lt_subject *subjects = side->plan->facts.subjects.items;
  uint32_t parent = subjects[subject].parent;
  return parent != LT_NONE && lt_plan_find(other->plan, subjects[parent].path) == LT_NONE;
}

static void put_fact(whatif_page *p, const lt_fact_change *change) {
  const lt_writer *w = &p->c.is;
  bool gone = change->is_subject == LT_NONE, come = change->was_subject == LT_NONE;
  lt_str whose = gone ? lt_words_subject_whole(&p->c.was, change->was_subject)
                      : lt_words_subject_whole(w, change->is_subject);
  lt_row *row = lt_rows_add(w->arena, &p->c.rows, whose, (lt_str){0}, "");
  if (gone || come)
    LT_PUSH(w->arena, &row->says, lt_said(w, come ? LT_SAY_WHATIF_ADDED : LT_SAY_WHATIF_REMOVED));
  else
    LT_PUSH(w->arena, &row->says,
            lt_said3(w, LT_SAY_WHATIF_FACT, lt_words_fact_title(w, change->is_fact),
                     lt_words_fact_value(&p->c.was, change->was_subject, change->was_fact),
                     lt_words_fact_value(w, change->is_subject, change->is_fact)));
}

/* Whether some fact is other than it was by this change. */
static bool has_effect(const lt_whatif *x, uint32_t setting) {
  for (uint32_t i = 0; i < x->facts.len; i++)
    if (x->facts.items[i].setting == setting) return true;
  return false;
}

static void write_changes(whatif_page *p) {
  const lt_whatif *x = p->whatif;
  const lt_writer *w = &p->c.is;
  for (uint32_t i = 0; i < x->facts.len; i++)
    if (!is_part(x, &x->facts.items[i])) put_fact(p, &x->facts.items[i]);
  for (uint32_t i = 0; i < x->settings.len; i++) {
    if (has_effect(x, i) || x->plans) continue;
    lt_row *row = lt_rows_add(w->arena, &p->c.rows, x->settings.items[i].path, (lt_str){0}, "");
    LT_PUSH(w->arena, &row->says, lt_said1(w, LT_SAY_WHATIF_ALREADY, x->settings.items[i].written));
  }
  lt_change_flush(&p->c, 3);
}

static void write_head(whatif_page *p) {
  const lt_whatif *x = p->whatif;
  lt_writer *w = &p->c.is;
  lt_str plan = lt_words_plan(&p->c.was);
  if (x->plans)
    lt_write2(w, x->facts.len ? LT_SAY_WHATIF_PLANS : LT_SAY_WHATIF_PLANS_SAME, plan, lt_words_plan(w));
  else
    lt_write1(w, x->draft ? LT_SAY_WHATIF_DRAFT : LT_SAY_WHATIF_HEAD, plan);
  lt_text_putc(w->out, '\n');
  write_changes(p);
}

/* ---- What differs ---- */

static lt_str because_words(const whatif_page *p, const lt_difference *d) {
  const lt_writer *w = &p->c.is;
  lt_strs facts = {0}, parts = {0};
  for (uint32_t i = 0; i < d->because.len && p->whatif->settings.len > 1 && !p->whatif->joint; i++)
    LT_PUSH(w->arena, &facts, setting_words(p, d->because.items[i]));
  if (facts.len) LT_PUSH(w->arena, &parts, lt_words_join(w, facts.items, facts.len, LT_SAY_AND));
  bool answer = d->was || d->is;
  if (answer && d->norms_come.len)
    LT_PUSH(w->arena, &parts, lt_said1(w, LT_SAY_WHATIF_COME,
                                        lt_change_norms_words(w, &d->norms_come, &p->c.was, &d->norms_gone)));
  if (answer && d->norms_gone.len)
    LT_PUSH(w->arena, &parts, lt_said1(w, LT_SAY_WHATIF_GONE,
                                        lt_change_norms_words(&p->c.was, &d->norms_gone, w, &d->norms_come)));
  lt_text text = {.arena = w->arena};
  for (uint32_t i = 0; i < parts.len; i++) lt_text_putf(&text, "%s%.*s", i ? "; " : "", LT_STR_ARG(parts.items[i]));
  return lt_text_str(&text);
}

static bool is_whole(const lt_difference *d) {
  return d->was_question == LT_NONE && d->is_question == LT_NONE && d->was_norm == LT_NONE && d->is_norm == LT_NONE;
}

/* Of whom it is: the subject's number on one side, above all numbers of the other if it is there only. */
static uint64_t whose(const lt_difference *d) {
  return d->is_subject != LT_NONE ? d->is_subject : ((uint64_t)1 << 32) + d->was_subject;
}

static void write_subject(whatif_page *p, const lt_difference *d) {
  lt_text *out = p->c.is.out;
  lt_str name = d->is_subject != LT_NONE ? lt_words_subject_whole(&p->c.is, d->is_subject)
                                         : lt_words_subject_whole(&p->c.was, d->was_subject);
  lt_change_flush(&p->c, 6);
  lt_text_putf(out, "   %.*s\n", LT_STR_ARG(name));
}

static uint32_t write_differences(whatif_page *p) {
  uint64_t subject = UINT64_MAX;
  uint32_t written = 0;
  for (uint32_t i = 0; i < p->whatif->differences.len; i++) {
    const lt_difference *d = &p->whatif->differences.items[i];
    lt_was_is both = {d->was, d->is, d->duty_was, d->duty_is};
    if (is_whole(d)) continue; /* said among what was changed */
    if (!lt_change_speaks(&p->c, &both)) continue;
    if (whose(d) != subject) write_subject(p, d);
    subject = whose(d);
    written++;
    lt_change_rows(&p->c, &both);
    lt_str label = p->c.rows.items[p->c.rows.len - 1].label, because = because_words(p, d);
    if (because.len) lt_change_row(&p->c, label, LT_SAY_TIME_AS, because);
  }
  lt_change_flush(&p->c, 6);
  return written;
}

static void write_idle(whatif_page *p) {
  const lt_whatif *x = p->whatif;
  lt_strs idle = {0};
  for (uint32_t i = 0; i < x->settings.len && !x->joint; i++)
    if (!x->matters[i]) LT_PUSH(p->c.is.arena, &idle, setting_words(p, i));
  if (x->joint) {
    lt_write1(&p->c.is, LT_SAY_WHATIF_JOINT, lt_str_format(p->c.is.arena, "%d", LT_SETTINGS_MAX));
    lt_text_putc(p->c.is.out, '\n');
  }
  lt_write_list(&p->c.is, LT_SAY_WHATIF_IDLE, &idle, 0);
}

static lt_str law_date_words(const lt_writer *w) {
  const lt_run *run = w->explanation->run;
  return run->laws.len > 0 ? lt_words_laws(w)
                           : lt_said1(w, LT_SAY_WHATIF_LAW_DATE, lt_words_date(w, run->law_dates[0]));
}

static void put_law_date(whatif_page *p) {
  const lt_writer *w = &p->c.is;
  lt_str label = lt_said(w, LT_SAY_TIME_POLICIES);
  lt_cell was = p->whatif->was.run->law_dates[0], is = p->whatif->is.run->law_dates[0];
  if (was == is) return;
  lt_change_row(&p->c, label, LT_SAY_TIME_WAS, law_date_words(&p->c.was));
  lt_change_row(&p->c, label, LT_SAY_TIME_NOW, law_date_words(&p->c.is));
}

void lt_report_whatif_text(const lt_whatif *x, lt_lang lang, lt_text *out) {
  whatif_page p = {.whatif = x,
                   .c = {.was = {x->was.explanation, x->was.set, lang, out, out->arena, 0},
                         .is = {x->is.explanation, x->is.set, lang, out, out->arena, 0}}};
  lt_writer *w = &p.c.is;
  write_head(&p);
  lt_text_putc(out, '\n');
  lt_change_verdict(&p.c);
  put_law_date(&p);
  lt_change_policies(&p.c);
  lt_change_flush(&p.c, 3);
  if (x->was.run->kinds == x->is.run->kinds) {
    lt_write1(w, LT_SAY_WHATIF_STILL, lt_words_verdict(w));
    lt_text_putc(out, '\n');
  }
  if (write_differences(&p) == 0) {
    lt_write(w, x->was.run->kinds == x->is.run->kinds ? LT_SAY_WHATIF_SAME : LT_SAY_WHATIF_REST_SAME);
    lt_text_putc(out, '\n');
  }
  write_idle(&p);
  lt_write_legend_of(w, &p.c.named);
}
