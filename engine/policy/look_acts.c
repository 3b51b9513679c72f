/* look_acts.c: how an act stands on a day, what it came from and what came of it, and whether it is one of a place.
 * A date that is not stated is no bound, as when a plan is decided; that it is not stated is said. */
#include "base/sort.h"
#include "policy/look.h"

enum { NO = 1, YES = 2 }; /* what may be so */

/* Whether the day that the span bounds has come. */
static unsigned come(const lt_span *span, lt_cell date) {
  if (date < span->from) return NO;
  return date < span->to ? NO | YES : YES;
}

static unsigned bit(lt_standing_of standing) { return 1U << standing; }

static lt_act_standing standing_of(unsigned begun, unsigned ended, bool from_open) {
  lt_act_standing standing = {.from_open = from_open && (begun & YES) != 0};
  if (begun & NO) standing.may |= bit(LT_ACT_NOT_YET);
  if ((begun & YES) && (ended & NO)) standing.may |= bit(LT_ACT_IN_FORCE);
  if ((begun & YES) && (ended & YES)) standing.may |= bit(LT_ACT_ENDED);
  return standing;
}

lt_act_standing lt_period_on(const lt_period *period, lt_cell date) {
  unsigned begun = period->from.from == LT_UNKNOWN ? YES : come(&period->from, date);
  unsigned ended = period->before.from == LT_UNKNOWN ? NO : come(&period->before, date);
  return standing_of(begun, ended, false);
}

/* What its norms make of an act in force: partly ended for sure, perhaps, or not at all. */
static unsigned norms_ended(const lt_set *set, uint32_t instrument, lt_cell date) {
  unsigned ended = NO;
  for (uint32_t i = 0; i < set->norms_len; i++) {
    const lt_norm *norm = &set->norms[i];
    if (norm->act != instrument || norm->in_force.before.from == LT_UNKNOWN) continue;
    unsigned own = come(&norm->in_force.before, date);
    if (own == YES) return YES;
    ended |= own;
  }
  return ended;
}

/* Nothing that we hold of the act has force any more: it may have ended as a whole. */
static bool all_norms_ended(const lt_set *set, uint32_t instrument, lt_cell date) {
  for (uint32_t i = 0; i < set->norms_len; i++) {
    const lt_span *before = &set->norms[i].in_force.before;
    if (set->norms[i].act == instrument && (before->from == LT_UNKNOWN || come(before, date) != YES)) return false;
  }
  return true;
}

lt_act_standing lt_act_on(const lt_set *set, uint32_t instrument, lt_cell date) {
  const lt_instrument *act = &set->instruments[instrument];
  const lt_period *period = &act->in_force;
  bool open = period->from.from == LT_UNKNOWN;
  unsigned ended = period->before.from == LT_UNKNOWN ? NO : come(&period->before, date), begun = YES;
  if (!open)
    begun = come(&period->from, date);
  else if (act->issued.from != LT_UNKNOWN)
    begun = come(&act->issued, date);
  /* Of an act without either date nobody can say that it still is in force. */
  if (open && period->before.from == LT_UNKNOWN) ended = NO | YES;
  lt_act_standing standing = standing_of(begun, ended, open);
  if (standing.may & bit(LT_ACT_IN_FORCE)) {
    unsigned partly = norms_ended(set, instrument, date);
    if (partly & YES) standing.may |= bit(LT_ACT_PARTLY_ENDED);
    if (partly == YES) standing.may &= ~bit(LT_ACT_IN_FORCE);
    if (partly == YES && period->before.from == LT_UNKNOWN && all_norms_ended(set, instrument, date))
      standing.may |= bit(LT_ACT_ENDED);
  }
  if (standing.may == bit(LT_ACT_ENDED)) standing.from_open = false;
  return standing;
}

/* ---- Order ---- */

typedef struct dated {
  lt_cell issued;
  uint32_t number, at;
} dated;

static int by_issue(const void *a, const void *b) {
  const dated *x = a, *y = b;
  if (x->issued != y->issued) return x->issued < y->issued ? -1 : 1;
  return x->number < y->number ? -1 : x->number > y->number;
}

static dated dated_of(const lt_set *set, uint32_t number, uint32_t at) {
  lt_cell issued = set->instruments[number].issued.from;
  return (dated){issued == LT_UNKNOWN ? INT64_MAX : issued, number, at};
}

void lt_acts_sort(const lt_set *set, lt_arena *scratch, lt_numbers *acts) {
  dated *order = LT_NEW_ARRAY(scratch, dated, acts->len + 1);
  for (uint32_t i = 0; i < acts->len; i++) order[i] = dated_of(set, acts->items[i], i);
  lt_sort(scratch, order, acts->len, sizeof *order, by_issue);
  for (uint32_t i = 0; i < acts->len; i++) acts->items[i] = order[i].number;
}

/* ---- Relations ---- */

static bool names(const lt_numbers *list, uint32_t number) {
  for (uint32_t i = 0; i < list->len; i++)
    if (list->items[i] == number) return true;
  return false;
}

void lt_act_named_by(const lt_set *set, lt_arena *arena, uint32_t instrument, lt_relation relation, lt_numbers *out) {
  out->items = LT_NEW_ARRAY(arena, uint32_t, set->instruments_len);
  out->len = 0;
  for (uint32_t i = 0; i < set->instruments_len; i++)
    if (names(&set->instruments[i].relations[relation], instrument)) out->items[out->len++] = i;
}

static void add_once(lt_arena *arena, lt_relateds *out, lt_related related, uint32_t start) {
  if (related.instrument == start) return;
  for (uint32_t i = 0; i < out->len; i++)
    if (out->items[i].instrument == related.instrument) return;
  LT_PUSH(arena, out, related);
}

static void add_next(const lt_set *set, lt_arena *arena, uint32_t from, bool later, uint32_t start, lt_relateds *out) {
  static const lt_relation changing[] = {LT_REPLACES, LT_REPEALS, LT_AMENDS};
  for (size_t r = 0; r < sizeof changing / sizeof *changing; r++) {
    lt_numbers list = set->instruments[from].relations[changing[r]];
    if (later) lt_act_named_by(set, arena, from, changing[r], &list);
    for (uint32_t i = 0; i < list.len; i++)
      add_once(arena, out, (lt_related){list.items[i], from, changing[r], !later}, start);
  }
}

void lt_act_history(const lt_set *set, lt_arena *arena, uint32_t instrument, bool later, lt_relateds *out) {
  lt_relateds met = {0};
  add_next(set, arena, instrument, later, instrument, &met);
  for (uint32_t i = 0; i < met.len; i++) add_next(set, arena, met.items[i].instrument, later, instrument, &met);
  dated *order = LT_NEW_ARRAY(arena, dated, met.len + 1);
  for (uint32_t i = 0; i < met.len; i++) order[i] = dated_of(set, met.items[i].instrument, i);
  lt_sort(arena, order, met.len, sizeof *order, by_issue);
  for (uint32_t i = 0; i < met.len; i++) LT_PUSH(arena, out, met.items[order[i].at]);
}

/* ---- Places ---- */

bool lt_act_at(const lt_set *set, uint32_t instrument, uint32_t place) {
  bool carries = false;
  for (uint32_t i = 0; i < set->norms_len; i++) {
    if (set->norms[i].act != instrument) continue;
    if (lt_set_place_ever_in(set, place, set->policies[set->norms[i].policy].place)) return true;
    carries = true;
  }
  uint32_t issuer = set->instruments[instrument].issuer;
  if (carries) return false;
  if (issuer == LT_NONE || set->bodies[issuer].place == LT_NONE) return true;
  return lt_set_place_ever_in(set, place, set->bodies[issuer].place);
}
