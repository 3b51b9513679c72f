/* text_timeline.c: a plan through time on a page: each day on which something changes, because of which act or norm,
 * and of every question and requirement what it was and what it is. As on the page of a decision, what has nothing to
 * say before and after is left out and stays in the JSON. */
#include "text_rows.h"

typedef struct time_page {
  const lt_timeline *timeline;
  const lt_interval *interval;
  lt_writer w, before; /* one writer for each side of a change; both write to one text */
  lt_whys named;
  lt_rows rows;
} time_page;

/* ---- Why ---- */

static lt_str event_words(const lt_writer *w, const lt_event *event) {
  bool law = event->kind == LT_EVENT_ACT || event->kind == LT_EVENT_NORM || event->kind == LT_EVENT_PARAMETER;
  bool from = event->what == LT_BEGINS || event->what == LT_MAY_BEGIN || event->what == LT_HAS_BEGUN;
  lt_str name = event->kind == LT_EVENT_ACT     ? lt_words_act(w, event->item)
                : event->kind == LT_EVENT_NORM  ? lt_said1(w, LT_SAY_QUOTED, lt_words_norm(w, event->item))
                : event->kind == LT_EVENT_PARAMETER ? lt_said1(w, LT_SAY_PARAMETER, lt_words_title(w, LT_NAME_PARAMETER, event->item))
                : event->kind == LT_EVENT_PLACE ? lt_words_title(w, LT_NAME_PLACE, event->item)
                                                : lt_words_title(w, LT_NAME_BODY, event->item);
  lt_str span = event->bound->from == event->bound->to
                    ? (lt_str){0}
                    : lt_said1(w, from ? LT_SAY_SPAN_FROM : LT_SAY_SPAN_BEFORE, lt_words_span(w, event->bound));
  return lt_said2(w, (lt_say)((int)(law ? LT_SAY_EVENT_0 : LT_SAY_EXISTS_0) + (int)event->what), name, span);
}

static lt_str events_words(const lt_writer *w, const lt_event_list *list) {
  lt_strs parts = {0};
  for (uint32_t i = 0; i < list->len; i++) LT_PUSH(w->arena, &parts, event_words(w, list->items[i]));
  return lt_words_join(w, parts.items, parts.len, LT_SAY_AND);
}

/* ---- What was, and what is ---- */

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

/* A row of a change: what it is of, "trước", "nay" or "vì", and what is said. */
static void put_row(time_page *p, lt_str label, lt_say brief, lt_str says) {
  lt_row *row = lt_rows_add(p->w.arena, &p->rows, label, lt_said(&p->w, brief), "");
  LT_PUSH(p->w.arena, &row->says, says);
}

static void put_answer(time_page *p, lt_str label, const lt_change *change) {
  const lt_writer *w = &p->w;
  lt_str was = change->was ? lt_words_answer(&p->before, change->was) : (lt_str){0};
  lt_str is = change->is ? lt_words_answer(w, change->is) : (lt_str){0};
  lt_str was_basis = basis_words(&p->before, change->was), is_basis = basis_words(w, change->is);
  bool same = lt_str_equal(was, is), same_basis = lt_str_equal(was_basis, is_basis);
  if (!change->is) {
    put_row(p, label, LT_SAY_TIME_WAS, lt_said1(w, LT_SAY_TIME_GONE, was));
    return;
  }
  LT_PUSH(w->arena, &p->named, change->is);
  if (same && !same_basis) LT_PUSH(w->arena, &p->named, change->was);
  if (same && same_basis)
    put_row(p, label, LT_SAY_TIME_STILL, lt_said1(w, LT_SAY_TIME_IN_DETAIL, is));
  else if (change->was)
    put_row(p, label, LT_SAY_TIME_WAS, same ? with_basis(w, was, was_basis) : was);
  if (!same || !same_basis) put_row(p, label, LT_SAY_TIME_NOW, with_basis(w, is, is_basis));
}

static lt_str duty_words(const lt_writer *w, const lt_why_duty *why) {
  if (!why) return lt_said(w, LT_SAY_DUTY_NOT_APPLICABLE);
  return lt_str_format(w->arena, "%s %.*s", lt_mark_duty(why->duty->status, w->set->norms[why->duty->norm].should),
                       LT_STR_ARG(lt_words_status(w, why)));
}

static void put_duty(time_page *p, lt_str label, const lt_change *change) {
  const lt_writer *w = &p->w;
  lt_str was = duty_words(&p->before, change->duty_was), is = duty_words(w, change->duty_is);
  lt_row *row = lt_rows_add(w->arena, &p->rows, label, (lt_str){0}, "");
  LT_PUSH(w->arena, &row->says, lt_words_norm(w, change->norm));
  if (lt_str_equal(was, is)) {
    put_row(p, label, LT_SAY_TIME_STILL, lt_said1(w, LT_SAY_TIME_IN_DETAIL, is));
    return;
  }
  if (change->duty_was) put_row(p, label, LT_SAY_TIME_WAS, was);
  put_row(p, label, LT_SAY_TIME_NOW, is);
}

/* Of what only should be, what nobody can judge is not worth a row. */
static bool duty_speaks(const time_page *p, const lt_why_duty *why) {
  if (!why || why->duty->status == LT_DUTY_NOT_APPLICABLE) return false;
  return !p->w.set->norms[why->duty->norm].should || why->duty->status != LT_DUTY_UNDETERMINED;
}

static bool speaks(const time_page *p, const lt_change *change) {
  if (change->question == LT_NONE) return duty_speaks(p, change->duty_was) || duty_speaks(p, change->duty_is);
  return (change->was && lt_speaks(p->before.explanation, change->was)) ||
         (change->is && lt_speaks(p->w.explanation, change->is));
}

/* ---- The page ---- */

static void put_change(time_page *p, const lt_change *change, uint32_t events) {
  const lt_writer *w = &p->w;
  if (change->question != LT_NONE) {
    lt_str label = lt_words_capital(w->arena, lt_words_title(w, LT_NAME_QUESTION, change->question));
    put_answer(p, label, change);
  } else {
    put_duty(p, lt_said(w, w->set->norms[change->norm].should ? LT_SAY_SHOULD : LT_SAY_MUST), change);
  }
  lt_str label = p->rows.items[p->rows.len - 1].label;
  if (change->because.len < events) put_row(p, label, LT_SAY_TIME_AS, events_words(w, &change->because));
}

static void flush_rows(time_page *p, unsigned indent) {
  lt_write_rows(&p->w, &p->rows, indent);
  p->rows = (lt_rows){0};
}

/* "Khoản chi 1 của Hệ thống giao thông thông minh". */
static lt_str subject_words(const time_page *p, uint32_t subject) {
  uint32_t parent = p->timeline->plan->facts.subjects.items[subject].parent;
  lt_str name = lt_words_subject(&p->w, subject);
  return parent == LT_NONE || parent == 0 ? name : lt_said2(&p->w, LT_SAY_OF, name, subject_words(p, parent));
}

static void write_changes(time_page *p, uint32_t events) {
  uint32_t subject = LT_NONE;
  for (uint32_t i = 0; i < p->interval->changes.len; i++) {
    const lt_change *change = &p->interval->changes.items[i];
    if (!speaks(p, change)) continue;
    if (change->subject != subject) {
      flush_rows(p, 6);
      lt_text_puts(p->w.out, "   ");
      lt_text_put(p->w.out, subject_words(p, change->subject));
      lt_text_putc(p->w.out, '\n');
      subject = change->subject;
    }
    put_change(p, change, events);
  }
  flush_rows(p, 6);
}

static bool has(const lt_numbers *list, uint32_t number) {
  for (uint32_t i = 0; i < list->len; i++)
    if (list->items[i] == number) return true;
  return false;
}

/* Applied under the plan's own law date: what applied to a subject by a date of its own does not move. */
static bool applied(const lt_run *run, uint32_t policy) {
  return has(&run->policies, policy) && has(&run->slice_of[0]->policies, policy);
}

/* The policies that applied in one run and not in the other. */
static lt_str policies_without(const lt_writer *w, const lt_run *run, const lt_run *other) {
  lt_strs parts = {0};
  for (uint32_t i = 0; i < run->policies.len; i++) {
    uint32_t policy = run->policies.items[i];
    if (applied(run, policy) && !applied(other, policy))
      LT_PUSH(w->arena, &parts,
              lt_said2(w, LT_SAY_NORM, lt_words_title(w, LT_NAME_POLICY, policy), w->set->policies[policy].id));
  }
  return lt_words_join(w, parts.items, parts.len, LT_SAY_AND);
}

static void put_policies(time_page *p, const lt_interval *before) {
  const lt_writer *w = &p->w;
  lt_str begun = policies_without(w, p->interval->run, before->run);
  lt_str stopped = policies_without(w, before->run, p->interval->run);
  if (begun.len) put_row(p, lt_said(w, LT_SAY_TIME_POLICIES), LT_SAY_TIME_BEGUN, begun);
  if (stopped.len) put_row(p, lt_said(w, LT_SAY_TIME_POLICIES), LT_SAY_TIME_STOPPED, stopped);
}

static void write_interval(time_page *p, const lt_interval *interval) {
  lt_writer *w = &p->w;
  const lt_interval *before = interval - 1;
  p->interval = interval;
  w->explanation = interval->explanation;
  p->before.explanation = before->explanation;
  const lt_event_list *events = &interval->because;
  const lt_slice *slice = interval->run->slice_of[0];
  lt_text_putc(w->out, '\n');
  if (events->len)
    lt_write2(w, LT_SAY_TIME_DAY, lt_words_date(w, interval->from), events_words(w, events));
  else
    lt_write1(w, LT_SAY_TIME_DAY_BARE, lt_words_date(w, interval->from));
  lt_text_putc(w->out, '\n');
  if (interval->run->kinds != before->run->kinds) {
    put_row(p, lt_said(w, LT_SAY_TIME_VERDICT), LT_SAY_TIME_WAS, lt_words_verdict(&p->before));
    put_row(p, lt_said(w, LT_SAY_TIME_VERDICT), LT_SAY_TIME_NOW, lt_words_verdict(w));
  }
  put_policies(p, before);
  flush_rows(p, 3);
  if (slice->none != LT_POLICY_FOUND && slice->none != before->run->slice_of[0]->none) {
    lt_text_puts(w->out, "   ");
    lt_write_no_policy(w, slice, (lt_str){0});
  }
  write_changes(p, events->len);
}

void lt_report_timeline_text(const lt_timeline *timeline, lt_lang lang, lt_text *out) {
  const lt_interval *first = &timeline->list.items[0];
  lt_writer w = {first->explanation, timeline->set, lang, out, out->arena};
  time_page p = {.timeline = timeline, .w = w, .before = w};
  bool changes = false;
  lt_text_put(out, lt_said3(&w, LT_SAY_TIME_HEAD, lt_words_plan(&w), lt_words_date(&w, timeline->from),
                            lt_words_date(&w, timeline->to)));
  if (timeline->plan->as_of != LT_UNKNOWN) lt_write1(&w, LT_SAY_TIME_AS_OF, lt_words_date(&w, timeline->plan->as_of));
  lt_text_putc(out, '\n');
  lt_write2(&w, timeline->has_earlier ? LT_SAY_TIME_EARLIER : LT_SAY_TIME_FROM, lt_words_date(&w, timeline->from),
            lt_words_verdict(&w));
  lt_text_putc(out, '\n');
  for (uint32_t i = 1; i < timeline->list.len; i++) {
    if (!timeline->list.items[i].differs) continue;
    write_interval(&p, &timeline->list.items[i]);
    changes = true;
  }
  lt_text_putc(out, '\n');
  if (!changes)
    lt_write(&w, LT_SAY_TIME_NO_CHANGE);
  else if (!timeline->to_given)
    lt_write1(&w, LT_SAY_TIME_END, lt_words_date(&w, timeline->to));
  if (!changes || !timeline->to_given) lt_text_putc(out, '\n');
  lt_write_legend_of(&p.w, &p.named);
}
