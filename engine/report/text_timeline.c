/* text_timeline.c: a plan through time on a page: each day on which something changes, because of which act or norm,
 * and of every question and requirement what it was and what it is. As on the page of a decision, what has nothing to
 * say before and after is left out and stays in the JSON. */
#include "text_change.h"

typedef struct time_page {
  const lt_timeline *timeline;
  const lt_interval *interval;
  lt_change_page c;
} time_page;

/* ---- Why ---- */

/* "cơ quan cấp trên của Cục Chuyển đổi số quốc gia". */
static lt_str record_words(const lt_writer *w, const lt_dated *dated) {
  lt_name_kind kind = dated->of == LT_TYPE_CHOICE ? LT_NAME_OPTION
                      : dated->of == LT_TYPE_BODY ? LT_NAME_BODY
                                                  : LT_NAME_PLACE;
  lt_str attribute = lt_words_attribute(w, lt_dated_type(w->set, dated), lt_dated_attribute(dated));
  return lt_said2(w, LT_SAY_OF, attribute, lt_words_title(w, kind, dated->number));
}

static lt_str event_words(const lt_writer *w, const lt_event *event) {
  if (event->kind == LT_EVENT_RECORD)
    return lt_said1(w, LT_SAY_EVENT_CHANGES, record_words(w, &w->set->dated[event->item]));
  bool law = event->kind == LT_EVENT_ACT || event->kind == LT_EVENT_NORM || event->kind == LT_EVENT_PARAMETER;
  bool from = event->what == LT_BEGINS || event->what == LT_MAY_BEGIN || event->what == LT_HAS_BEGUN;
  lt_str name = event->kind == LT_EVENT_ACT    ? lt_words_act(w, event->item)
                : event->kind == LT_EVENT_NORM ? lt_said1(w, LT_SAY_QUOTED, lt_words_norm(w, event->item))
                : event->kind == LT_EVENT_PARAMETER
                    ? lt_said1(w, LT_SAY_PARAMETER, lt_words_title(w, LT_NAME_PARAMETER, event->item))
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

/* ---- The page ---- */

static lt_was_is of(const lt_change *change) {
  return (lt_was_is){change->was, change->is, change->duty_was, change->duty_is};
}

/* ---- A requirement of one act in the place of the same requirement of another ---- */

static bool in_question(const lt_why_duty *why) { return why && why->duty->status != LT_DUTY_NOT_APPLICABLE; }
static bool arises(const lt_change *change) { return in_question(change->duty_is) && !in_question(change->duty_was); }
static bool goes(const lt_change *change) { return in_question(change->duty_was) && !in_question(change->duty_is); }

static uint32_t duty_norm(const lt_change *change) {
  return (in_question(change->duty_is) ? change->duty_is : change->duty_was)->duty->norm;
}

/* The only one of that name that goes where this arises, or arises where this goes; NULL if there is none, or several.
 */
static const lt_change *counterpart(const time_page *p, const lt_change *change) {
  const lt_change *found = NULL;
  if (!arises(change) && !goes(change)) return NULL;
  lt_str title = lt_words_norm(&p->c.is, duty_norm(change));
  for (uint32_t i = 0; i < p->interval->changes.len; i++) {
    const lt_change *other = &p->interval->changes.items[i];
    if (other == change || other->subject != change->subject || !(arises(other) || goes(other))) continue;
    if (!lt_str_equal(lt_words_norm(&p->c.is, duty_norm(other)), title)) continue;
    if (found != NULL || arises(other) == arises(change)) return NULL;
    found = other;
  }
  return found;
}

/* ---- The changes of a day ---- */

static bool has_event(const lt_event_list *list, const lt_event *event) {
  for (uint32_t i = 0; i < list->len; i++)
    if (list->items[i] == event) return true;
  return false;
}

/* The events of the day that bear on either. */
static lt_event_list because_of(const time_page *p, const lt_change *a, const lt_change *b) {
  const lt_event_list *all = &p->interval->because;
  lt_event_list out = {0};
  for (uint32_t i = 0; i < all->len; i++)
    if (has_event(&a->because, all->items[i]) || (b && has_event(&b->because, all->items[i])))
      LT_PUSH(p->c.is.arena, &out, all->items[i]);
  return out;
}

static void put_change(time_page *p, const lt_change *change, const lt_change *before, uint32_t events) {
  const lt_writer *w = &p->c.is;
  lt_was_is both = of(change);
  if (before) both.duty_was = before->duty_was;
  lt_change_rows(&p->c, &both);
  lt_str label = p->c.rows.items[p->c.rows.len - 1].label;
  lt_event_list because = because_of(p, change, before);
  if (because.len < events) lt_change_row(&p->c, label, LT_SAY_TIME_AS, events_words(w, &because));
}

static void write_changes(time_page *p, uint32_t events) {
  uint32_t subject = LT_NONE;
  for (uint32_t i = 0; i < p->interval->changes.len; i++) {
    const lt_change *change = &p->interval->changes.items[i];
    lt_was_is both = of(change);
    if (!lt_change_speaks(&p->c, &both)) continue;
    const lt_change *other = counterpart(p, change);
    if (other && goes(change)) continue; /* told with what takes its place */
    if (change->subject != subject) {
      lt_change_flush(&p->c, 6);
      lt_text_puts(p->c.is.out, "   ");
      lt_text_put(p->c.is.out, lt_words_subject_whole(&p->c.is, change->subject));
      lt_text_putc(p->c.is.out, '\n');
      subject = change->subject;
    }
    put_change(p, change, other, events);
  }
  lt_change_flush(&p->c, 6);
}

static void write_interval(time_page *p, const lt_interval *interval) {
  lt_writer *w = &p->c.is;
  const lt_interval *before = interval - 1;
  p->interval = interval;
  w->explanation = interval->explanation;
  p->c.was.explanation = before->explanation;
  const lt_event_list *events = &interval->because;
  const lt_slice *slice = interval->run->slice_of[0];
  lt_text_putc(w->out, '\n');
  if (events->len)
    lt_write2(w, LT_SAY_TIME_DAY, lt_words_date(w, interval->from), events_words(w, events));
  else
    lt_write1(w, LT_SAY_TIME_DAY_BARE, lt_words_date(w, interval->from));
  lt_text_putc(w->out, '\n');
  lt_change_verdict(&p->c);
  lt_change_policies(&p->c);
  lt_change_flush(&p->c, 3);
  if (slice->none != LT_POLICY_FOUND && slice->none != before->run->slice_of[0]->none) {
    lt_text_puts(w->out, "   ");
    lt_write_no_policy(w, slice, (lt_str){0});
  }
  write_changes(p, events->len);
}

void lt_report_timeline_text(const lt_timeline *timeline, lt_lang lang, lt_text *out) {
  const lt_interval *first = &timeline->list.items[0];
  lt_writer w = {first->explanation, timeline->set, lang, out, out->arena, 0};
  time_page p = {.timeline = timeline, .c = {.was = w, .is = w}};
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
  lt_write_legend_of(&p.c.is, &p.c.named);
}
