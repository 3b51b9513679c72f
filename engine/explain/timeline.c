/* timeline.c: decides a plan once for each stretch of days between two events, joins stretches that are decided alike,
 * and lists what changes between the others. One state more than the days asked for, the day before, so that a change
 * on the first day shows too. */
#include "timeline_impl.h"
#include "value/written.h"

static void free_state(lt_interval *interval) {
  lt_explanation_free(interval->explanation);
  lt_run_free(interval->run);
  interval->explanation = NULL;
  interval->run = NULL;
}

void lt_timeline_free(lt_timeline *timeline) {
  for (uint32_t i = 0; i < timeline->list.len; i++) free_state(&timeline->list.items[i]);
  lt_slices_free(&timeline->slices);
  lt_arena_free(&timeline->arena);
  *timeline = (lt_timeline){0};
}

/* ---- What changes ---- */

static void put_change(lt_timeline *timeline, lt_interval *interval, lt_change change) {
  lt_timeline_because(timeline, interval, &change);
  LT_PUSH(&timeline->arena, &interval->changes, change);
}

static void compare_answers(lt_timeline *timeline, const lt_interval *before, lt_interval *interval, uint32_t subject) {
  const lt_set *set = timeline->set;
  const lt_numbers *questions = &set->entities[timeline->plan->facts.subjects.items[subject].entity].questions;
  for (uint32_t i = 0; i < questions->len; i++) {
    uint32_t question = questions->items[i];
    lt_change change = {.subject = subject, .question = question, .norm = LT_NONE};
    if (set->questions[question].kind == LT_QUESTION_DEFINE) continue;
    change.was = lt_explain_answer(before->explanation, subject, question);
    change.is = lt_explain_answer(interval->explanation, subject, question);
    if (!lt_why_same(change.was, change.is)) put_change(timeline, interval, change);
  }
}

/* Both lists are by norm: what stands in one only began or ceased to be required. */
static void compare_duties(lt_timeline *timeline, const lt_interval *before, lt_interval *interval, uint32_t subject) {
  const lt_explanation *a = before->explanation, *b = interval->explanation;
  uint32_t i = a->first_duty[subject], k = b->first_duty[subject];
  while (i < a->first_duty[subject + 1] || k < b->first_duty[subject + 1]) {
    const lt_why_duty *was = i < a->first_duty[subject + 1] ? &a->duties.items[i] : NULL;
    const lt_why_duty *is = k < b->first_duty[subject + 1] ? &b->duties.items[k] : NULL;
    if (was && is && was->duty->norm != is->duty->norm) *(was->duty->norm < is->duty->norm ? &is : &was) = NULL;
    i += was != NULL;
    k += is != NULL;
    if (lt_why_duty_same(was, is)) continue;
    put_change(timeline, interval,
               (lt_change){.subject = subject,
                           .question = LT_NONE,
                           .norm = (is ? is : was)->duty->norm,
                           .duty_was = was,
                           .duty_is = is});
  }
}

static void compare_with(lt_timeline *timeline, const lt_interval *before, lt_interval *interval) {
  interval->differs = true;
  for (uint32_t i = 0; i < timeline->events.len; i++)
    if (timeline->events.items[i].date == interval->from)
      LT_PUSH(&timeline->arena, &interval->because, &timeline->events.items[i]);
  for (uint32_t s = 0; s < timeline->plan->facts.subjects.len; s++) {
    compare_answers(timeline, before, interval, s);
    compare_duties(timeline, before, interval, s);
  }
  lt_timeline_settle(timeline, interval);
}

/* ---- Deciding ---- */

/* Decides as of `day`; joins the interval before where all is alike, unless it is to stand alone. */
static bool decide(lt_timeline *timeline, lt_cell day, lt_cell before, bool alone) {
  LT_PUSH(&timeline->arena, &timeline->list, ((lt_interval){.from = day, .before = before}));
  lt_interval *interval = &timeline->list.items[timeline->list.len - 1];
  lt_run_options options = {.law_date = day, .as_of = timeline->plan->as_of};
  interval->run = lt_run_decide(timeline->set, &timeline->plan->facts, &timeline->slices, options);
  timeline->decided++;
  if (!interval->run) return false;
  interval->explanation = lt_explain_build(timeline->set, timeline->plan, interval->run);
  if (timeline->list.len == 1) return true;
  lt_interval *last = interval - 1;
  bool same = lt_timeline_same(last->explanation, interval->explanation);
  if (same && !alone) {
    last->before = before;
    free_state(interval);
    timeline->list.len--;
  } else if (!same) {
    compare_with(timeline, last, interval);
  }
  return true;
}

/* The first day after `day` on which anything happens, or one past the last. */
static lt_cell next_day(const lt_timeline *timeline, lt_cell day) {
  for (uint32_t i = 0; i < timeline->events.len; i++)
    if (timeline->events.items[i].date > day && timeline->events.items[i].date <= timeline->to)
      return timeline->events.items[i].date;
  return timeline->to + 1;
}

/* From that day another body lives in the place of one, or it is not what it was. */
static bool is_succession(const lt_set *set, const lt_event *event) {
  if (event->kind == LT_EVENT_RECORD) return true;
  return event->kind == LT_EVENT_BODY && (event->what == LT_ENDS || event->what == LT_HAS_ENDED) &&
         set->bodies[event->item].successors.len > 0;
}

/* The first or the last day on which anything happens in law; without any, of the year whose law the plan itself would
 * be decided by, or of the calendar. */
static lt_cell bound_of(const lt_timeline *timeline, bool last) {
  lt_cell found = LT_UNKNOWN;
  for (uint32_t i = 0; i < timeline->events.len; i++) {
    const lt_event *event = &timeline->events.items[i];
    bool other = event->kind == LT_EVENT_BODY || event->kind == LT_EVENT_RECORD;
    bool counts = !other || (found != LT_UNKNOWN && is_succession(timeline->set, event));
    if (counts && (last || found == LT_UNKNOWN)) found = event->date;
  }
  if (found != LT_UNKNOWN) return found;
  uint32_t fact;
  lt_cell day = lt_plan_law_date(timeline->plan, 0, &fact);
  int year = last ? LT_YEAR_MAX : LT_YEAR_MIN, month, of_month;
  if (day != LT_UNKNOWN) lt_date_parts(day, &year, &month, &of_month);
  return last ? lt_date_of(year, 12, 31) : lt_date_of(year, 1, 1);
}

static void set_bounds(lt_timeline *timeline, lt_cell from, lt_cell to) {
  timeline->to_given = to != LT_UNKNOWN;
  lt_cell first = from == LT_UNKNOWN ? bound_of(timeline, false) : from;
  lt_cell last = to == LT_UNKNOWN ? bound_of(timeline, true) : to;
  if (first > last) *(from == LT_UNKNOWN ? &first : &last) = from == LT_UNKNOWN ? last : first;
  timeline->from = first;
  timeline->to = last;
}

bool lt_timeline_build(lt_timeline *timeline, const lt_set *set, const lt_plan *plan, lt_cell from, lt_cell to) {
  timeline->set = set;
  timeline->plan = plan;
  if (!lt_timeline_events(timeline)) return false;
  set_bounds(timeline, from, to);
  timeline->has_earlier = timeline->from > lt_date_of(LT_YEAR_MIN, 1, 1);
  if (timeline->has_earlier && !decide(timeline, timeline->from - 1, timeline->from, true)) return false;
  for (lt_cell day = timeline->from; day <= timeline->to;) {
    lt_cell before = next_day(timeline, day);
    if (!decide(timeline, day, before, day == timeline->from)) return false;
    day = before;
  }
  return true;
}
