/* timeline_events.c: the days on which the law of a plan's matter and place can change, and what happens on each. The
 * idea: but for transitions, conditions cannot ask for the law date, so periods count: of the norms of the policies
 * there, of their acts, of what the law sets, of the place and what it lies in, and of bodies; and the dates that
 * transitions compare with. */
#include "base/sort.h"
#include "timeline_impl.h"

typedef struct gathering {
  lt_timeline *timeline;
  bool *acts; /* already in */
  bool turns; /* transitions choose the law of each day: the plan has no law date of its own */
} gathering;

static void add(gathering *g, lt_cell date, lt_event_kind kind, lt_event_what what, uint32_t item,
                const lt_span *bound) {
  lt_event event = {date, kind, what, item, bound};
  LT_PUSH(&g->timeline->arena, &g->timeline->events, event);
}

static void add_bound(gathering *g, lt_event_kind kind, uint32_t item, const lt_span *bound, lt_event_what exact,
                      lt_event_what first, lt_event_what last) {
  if (bound->from == LT_UNKNOWN) return;
  if (bound->from == bound->to) {
    add(g, bound->from, kind, exact, item, bound);
    return;
  }
  add(g, bound->from, kind, first, item, bound);
  add(g, bound->to, kind, last, item, bound);
}

static void add_period(gathering *g, lt_event_kind kind, uint32_t item, const lt_period *period) {
  add_bound(g, kind, item, &period->from, LT_BEGINS, LT_MAY_BEGIN, LT_HAS_BEGUN);
  add_bound(g, kind, item, &period->before, LT_ENDS, LT_MAY_END, LT_HAS_ENDED);
}

/* ---- Where a transition turns ---- */

/* What had been done by then is considered anyway: before that day nothing turns. */
static void add_turn(gathering *g, uint32_t norm, lt_cell date) {
  lt_timeline *timeline = g->timeline;
  if (date == LT_UNKNOWN || date == LT_ABSENT || (timeline->plan->as_of != LT_UNKNOWN && date <= timeline->plan->as_of))
    return;
  lt_span *day = LT_NEW(&timeline->arena, lt_span);
  *day = (lt_span){date, date};
  add(g, date, LT_EVENT_NORM, LT_TURNS, norm, day);
}

static bool is_considered(const lt_set *set, const lt_term *term) {
  return term && term->kind == LT_TERM_FACT && set->facts[term->item].role == LT_ROLE_CONSIDERED;
}

/* The days on which the truth of a test of the considered day against one date changes. */
static void turn_at(gathering *g, uint32_t norm, lt_op op, lt_cell date) {
  if (op != LT_OP_AFTER && op != LT_OP_ON_OR_BEFORE) add_turn(g, norm, date);
  if (op != LT_OP_BEFORE && op != LT_OP_ON_OR_AFTER) add_turn(g, norm, date + 1);
}

/* Every date that the other side may be in this plan. */
static void turn_at_fact(gathering *g, uint32_t norm, const lt_term *term) {
  const lt_facts *facts = &g->timeline->plan->facts;
  for (uint32_t s = 0; term && term->kind == LT_TERM_FACT && s < facts->subjects.len; s++) {
    if (facts->subjects.items[s].entity != g->timeline->set->facts[term->item].entity) continue;
    lt_cell date = lt_plan_cell(g->timeline->plan, s, term->item);
    if (date != LT_UNKNOWN && date != LT_ABSENT) turn_at(g, norm, LT_OP_IS, date);
  }
}

static void add_turns(gathering *g, uint32_t norm, const lt_expr *expr) {
  const lt_set *set = g->timeline->set;
  if (!expr) return;
  for (uint32_t i = 0; i < expr->kids_len; i++) add_turns(g, norm, expr->kids[i]);
  if (is_considered(set, expr->right)) turn_at_fact(g, norm, expr->left);
  if (!is_considered(set, expr->left)) return;
  turn_at_fact(g, norm, expr->right);
  for (uint32_t i = 0; i < expr->cells_len; i++) {
    lt_op op = expr->op != LT_OP_BETWEEN ? expr->op : i == 0 ? LT_OP_ON_OR_AFTER : LT_OP_AFTER;
    turn_at(g, norm, op, expr->cells[i]);
  }
}

static void add_policy(gathering *g, const lt_policy *policy) {
  const lt_set *set = g->timeline->set;
  for (uint32_t i = 0; i < policy->norms.len; i++) {
    const lt_norm *norm = &set->norms[policy->norms.items[i]];
    if (norm->kind == LT_NORM_NOTE || !norm->competent) continue; /* it changes nothing */
    if (norm->kind == LT_NORM_TRANSITION) {
      if (g->turns) add_turns(g, policy->norms.items[i], norm->when);
      continue;
    }
    add_period(g, LT_EVENT_NORM, policy->norms.items[i], &norm->in_force);
    if (norm->act == LT_NONE || g->acts[norm->act]) continue;
    g->acts[norm->act] = true;
    add_period(g, LT_EVENT_ACT, norm->act, &set->instruments[norm->act].in_force);
  }
}

/* The bounds of rows: two rows that meet on a day are one event. */
static void add_rows(gathering *g, uint32_t number) {
  const lt_dated *dated = &g->timeline->set->dated[number];
  if (dated->rows[0].text.vi.len > 0) return; /* names decide nothing */
  for (uint32_t i = 0; i < dated->rows_len; i++) {
    const lt_period *period = &dated->rows[i].in_force, *last = i > 0 ? &dated->rows[i - 1].in_force : NULL;
    bool met = last && last->before.from == period->from.from && last->before.to == period->from.to;
    if (!met) add_bound(g, LT_EVENT_RECORD, number, &period->from, LT_CHANGES, LT_CHANGES, LT_CHANGES);
    add_bound(g, LT_EVENT_RECORD, number, &period->before, LT_CHANGES, LT_CHANGES, LT_CHANGES);
  }
}

/* By day; acts before norms, places and bodies, each by number, beginning before ending. */
static int compare(const void *pa, const void *pb) {
  const lt_event *a = pa, *b = pb;
  if (a->date != b->date) return a->date < b->date ? -1 : 1;
  if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
  if (a->item != b->item) return a->item < b->item ? -1 : 1;
  return (a->what > b->what) - (a->what < b->what);
}

static uint32_t role(const lt_timeline *timeline, lt_role wanted) {
  uint32_t fact = timeline->set->role_fact[wanted];
  lt_cell cell = fact == LT_NONE ? LT_UNKNOWN : lt_plan_cell(timeline->plan, 0, fact);
  return cell < 0 || cell >= LT_NONE ? LT_NONE : (uint32_t)cell;
}

/* Rows of the law's, and of what tightens it there. */
static void add_parameter(gathering *g, uint32_t number) {
  const lt_set *set = g->timeline->set;
  const lt_parameter *parameter = &set->parameters[number];
  for (uint32_t i = 0; i < parameter->rows_len; i++)
    add_period(g, LT_EVENT_PARAMETER, number, &parameter->rows[i].in_force);
  if (parameter->act == LT_NONE || g->acts[parameter->act]) return;
  g->acts[parameter->act] = true;
  add_period(g, LT_EVENT_ACT, parameter->act, &set->instruments[parameter->act].in_force);
}

bool lt_timeline_events(lt_timeline *timeline) {
  const lt_set *set = timeline->set;
  gathering g = {timeline, LT_NEW_ARRAY(&timeline->arena, bool, set->instruments_len + 1), false};
  uint32_t chosen_by;
  (void)lt_plan_law_date(timeline->plan, 0, &chosen_by);
  g.turns = chosen_by == LT_NONE;
  uint32_t matter = role(timeline, LT_ROLE_MATTER), own = role(timeline, LT_ROLE_PLACE);
  if (own == LT_NONE) return false;
  for (uint32_t i = 0; i < set->policies_len; i++) {
    const lt_policy *policy = &set->policies[i];
    bool here = policy->place == LT_NONE || lt_set_place_ever_in(set, own, policy->place);
    if (here && policy->matter == matter) add_policy(&g, policy);
  }
  for (uint32_t i = 0; i < set->parameters_len; i++) {
    uint32_t policy = set->parameters[i].policy;
    bool here = policy == LT_NONE || set->policies[policy].place == LT_NONE ||
                lt_set_place_ever_in(set, own, set->policies[policy].place);
    if (here) add_parameter(&g, i);
  }
  for (uint32_t place = own; place != LT_NONE; place = set->places[place].parent)
    add_period(&g, LT_EVENT_PLACE, place, &set->places[place].exists);
  for (uint32_t i = 0; i < set->bodies_len; i++) add_period(&g, LT_EVENT_BODY, i, &set->bodies[i].exists);
  for (uint32_t i = 0; i < set->dated_len; i++) add_rows(&g, i);
  lt_sort(&timeline->arena, timeline->events.items, timeline->events.len, sizeof *timeline->events.items, compare);
  return true;
}

/* ---- Which of them a change is because of ---- */

static bool reads(const lt_set *set, const lt_norm *norm, uint32_t parameter) {
  if (set->parameters[parameter].tightens != LT_NONE) parameter = set->parameters[parameter].tightens;
  for (uint32_t i = 0; i < norm->parameters.len; i++)
    if (norm->parameters.items[i] == parameter) return true;
  return false;
}

/* The act is that of a parameter which tightens what the norm reads. */
static bool tightened_by(const lt_set *set, const lt_norm *norm, uint32_t act) {
  for (uint32_t i = 0; i < set->parameters_len; i++)
    if (set->parameters[i].act == act && reads(set, norm, i)) return true;
  return false;
}

static bool of_norm(const lt_set *set, const lt_event *event, uint32_t norm) {
  if (event->kind == LT_EVENT_PARAMETER) return reads(set, &set->norms[norm], event->item);
  if (event->kind == LT_EVENT_ACT && tightened_by(set, &set->norms[norm], event->item)) return true;
  if (event->kind == LT_EVENT_NORM) return event->item == norm;
  return event->kind == LT_EVENT_ACT && event->item == set->norms[norm].act;
}

static bool of_why(const lt_set *set, const lt_event *event, const lt_why *why) {
  if (!why) return false;
  for (uint32_t i = 0; i < why->norms.len; i++)
    if (of_norm(set, event, why->norms.items[i].standing.norm)) return true;
  for (uint32_t i = 0; i < why->lost.len; i++)
    if (of_norm(set, event, why->lost.items[i].norm)) return true;
  return false;
}

static bool is_law(const lt_event *event) { return event->kind != LT_EVENT_BODY && event->kind != LT_EVENT_RECORD; }

/* Something else that the answer hangs on has changed: any of the day may be why, bodies only where nothing else is. */
static void take_all(lt_timeline *timeline, const lt_event_list *all, lt_event_list *out) {
  bool law = false;
  for (uint32_t i = 0; i < all->len; i++) law |= is_law(all->items[i]);
  for (uint32_t i = 0; i < all->len; i++)
    if (!law || is_law(all->items[i])) LT_PUSH(&timeline->arena, out, all->items[i]);
}

static bool among(const lt_event_list *list, const lt_event *event) {
  for (uint32_t i = 0; i < list->len; i++)
    if (list->items[i] == event) return true;
  return false;
}

void lt_timeline_settle(lt_timeline *timeline, lt_interval *interval) {
  lt_event_list all = interval->because;
  interval->because = (lt_event_list){0};
  if (interval->changes.len == 0) {
    take_all(timeline, &all, &interval->because);
    return;
  }
  for (uint32_t i = 0; i < all.len; i++) {
    bool matters = false;
    for (uint32_t k = 0; k < interval->changes.len && !matters; k++)
      matters = among(&interval->changes.items[k].because, all.items[i]);
    if (matters) LT_PUSH(&timeline->arena, &interval->because, all.items[i]);
  }
}

void lt_timeline_because(lt_timeline *timeline, const lt_interval *interval, lt_change *change) {
  const lt_event_list *all = &interval->because;
  bool *touching = LT_NEW_ARRAY(&timeline->arena, bool, all->len + 1);
  lt_timeline_touching(timeline, change, all, touching);
  for (uint32_t i = 0; i < all->len; i++) {
    const lt_event *event = all->items[i];
    if (of_why(timeline->set, event, change->was) || of_why(timeline->set, event, change->is) ||
        (change->norm != LT_NONE && of_norm(timeline->set, event, change->norm)) ||
        touching[i])
      LT_PUSH(&timeline->arena, &change->because, event);
  }
  if (change->because.len == 0) take_all(timeline, all, &change->because);
}
