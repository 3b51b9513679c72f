/* json_timeline.c: a plan through time as canonical JSON, "luat.timeline/1". Answers and requirements have the keys of
 * "luat.decision/1", without the facts that were read and the norms that lost. */
#include "report_impl.h"

static const lt_type date_type = {.kind = LT_TYPE_DATE};

/* What differs from the day on: an attribute of an option, a body or a place. */
static void put_record(const lt_timeline *timeline, lt_arena *arena, const lt_dated *dated, lt_json *out) {
  const lt_set *set = timeline->set;
  lt_type type = lt_dated_type(set, dated);
  lt_str id = dated->of == LT_TYPE_CHOICE ? set->options[dated->number].id
              : dated->of == LT_TYPE_BODY ? set->bodies[dated->number].id
                                          : set->places[dated->number].id;
  lt_str attribute = set->names.attribute_id(set->names.set, type, lt_dated_attribute(dated));
  lt_json_put(out, dated->of == LT_TYPE_CHOICE ? "option" : dated->of == LT_TYPE_BODY ? "body" : "place",
              lt_json_str(arena, id));
  lt_json_put(out, "attribute", lt_json_str(arena, attribute));
}

static lt_json *json_event(const lt_timeline *timeline, lt_arena *arena, const lt_event *event) {
  static const char *const whats[] = {"begins", "may-begin", "has-begun", "ends", "may-end", "has-ended",
                                      "turns", "changes"};
  const lt_set *set = timeline->set;
  lt_json *out = lt_json_object(arena);
  switch (event->kind) {
    case LT_EVENT_ACT: lt_json_put(out, "act", lt_json_str(arena, set->instruments[event->item].id)); break;
    case LT_EVENT_NORM: lt_json_put(out, "norm", lt_json_str(arena, set->norms[event->item].id)); break;
    case LT_EVENT_PARAMETER:
      lt_json_put(out, "parameter", lt_json_str(arena, set->parameters[event->item].id));
      break;
    case LT_EVENT_PLACE: lt_json_put(out, "place", lt_json_str(arena, set->places[event->item].id)); break;
    case LT_EVENT_BODY: lt_json_put(out, "body", lt_json_str(arena, set->bodies[event->item].id)); break;
    case LT_EVENT_RECORD: put_record(timeline, arena, &set->dated[event->item], out); break;
  }
  lt_json_put(out, "event", lt_json_z(arena, whats[event->what]));
  if (event->bound->from != event->bound->to) lt_json_put(out, "span", lt_json_span(arena, event->bound));
  return out;
}

static lt_json *json_because(const lt_timeline *timeline, lt_arena *arena, const lt_event_list *because) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < because->len; i++) lt_json_push(array, json_event(timeline, arena, because->items[i]));
  return lt_json_unless_empty(array);
}

static lt_json *json_answer(const lt_explanation *explanation, lt_arena *arena, const lt_why *why) {
  return why ? lt_json_answer_brief(explanation, arena, why) : NULL;
}

static lt_json *json_duty(const lt_explanation *explanation, lt_arena *arena, const lt_why_duty *why) {
  return why ? lt_json_requirement(explanation, arena, why) : NULL;
}

static lt_json *json_change(const lt_timeline *timeline, lt_arena *arena, const lt_interval *interval,
                            const lt_change *change) {
  const lt_set *set = timeline->set;
  const lt_explanation *was = interval[-1].explanation, *is = interval->explanation;
  bool answer = change->question != LT_NONE;
  lt_json *out = lt_json_object(arena);
  lt_json_put(out, "path", lt_json_str(arena, timeline->plan->facts.subjects.items[change->subject].path));
  if (answer)
    lt_json_put(out, "question", lt_json_str(arena, set->questions[change->question].id));
  else
    lt_json_put(out, "requirement", lt_json_str(arena, set->norms[change->norm].id));
  lt_json_put(out, "from", answer ? json_answer(was, arena, change->was) : json_duty(was, arena, change->duty_was));
  lt_json_put(out, "to", answer ? json_answer(is, arena, change->is) : json_duty(is, arena, change->duty_is));
  lt_json_put(out, "because", json_because(timeline, arena, &change->because));
  return out;
}

/* What holds on all of its days. */
static lt_json *json_state(const lt_timeline *timeline, lt_arena *arena, const lt_interval *interval) {
  lt_json *out = lt_json_object(arena);
  lt_json_put(out, "verdict", lt_json_z(arena, lt_verdict_word(interval->run->verdict)));
  lt_json_put(out, "kinds", lt_json_kinds(interval->run, arena));
  lt_no_policy none = interval->run->slice_of[0]->none;
  if (none != LT_POLICY_FOUND) lt_json_put(out, "no_policy", lt_json_z(arena, lt_no_policy_word(none)));
  lt_json_put(out, "policies", lt_json_policies(timeline->set, arena, &interval->run->policies));
  return out;
}

static lt_json *json_date(const lt_interval *interval, lt_arena *arena, lt_cell date) {
  return lt_json_cell(interval->explanation, arena, date_type, date);
}

static lt_json *json_interval(const lt_timeline *timeline, lt_arena *arena, const lt_interval *interval, bool last) {
  lt_json *out = json_state(timeline, arena, interval), *changes = lt_json_array(arena);
  lt_json_put(out, "from", json_date(interval, arena, interval->from));
  if (!last || timeline->to_given) lt_json_put(out, "before", json_date(interval, arena, interval->before));
  lt_json_put(out, "because", json_because(timeline, arena, &interval->because));
  for (uint32_t i = 0; i < interval->changes.len; i++)
    lt_json_push(changes, json_change(timeline, arena, interval, &interval->changes.items[i]));
  lt_json_put(out, "changes", changes);
  return out;
}

void lt_report_timeline_json(const lt_timeline *timeline, lt_text *out) {
  lt_arena *arena = out->arena;
  const lt_interval *first = &timeline->list.items[0];
  const lt_explanation *any = first->explanation;
  lt_json *top = lt_json_object(arena), *intervals = lt_json_array(arena);
  lt_json_put(top, "schema", lt_json_z(arena, "luat.timeline/1"));
  lt_json_put(top, "plan", lt_json_role(any, arena, LT_ROLE_ID));
  lt_json_put(top, "place", lt_json_role(any, arena, LT_ROLE_PLACE));
  lt_json_put(top, "set", lt_json_str(arena, lt_digest_print(arena, &timeline->set->digest)));
  lt_json_put(top, "as_of", json_date(first, arena, timeline->plan->as_of));
  lt_json_put(top, "from", json_date(first, arena, timeline->from));
  lt_json_put(top, "to", json_date(first, arena, timeline->to));
  if (timeline->has_earlier) lt_json_put(top, "earlier", json_state(timeline, arena, first));
  for (uint32_t i = timeline->has_earlier; i < timeline->list.len; i++)
    lt_json_push(intervals, json_interval(timeline, arena, &timeline->list.items[i], i + 1 == timeline->list.len));
  lt_json_put(top, "intervals", intervals);
  lt_json_print(top, 0, out);
  lt_text_putc(out, '\n');
}
