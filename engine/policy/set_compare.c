/* set_compare.c: what is in force on a day, and which of two norms prevails (contract 2, stage 2; engine.md 2.1).
 * The order is a total preorder: class first, then the key of that class; nothing here looks at what the norms
 * answer. */
#include "policy/set.h"

lt_in_force lt_period_at(const lt_period *period, lt_cell date) {
  lt_in_force state = LT_IN_FORCE_YES;
  if (period->from.from != LT_UNKNOWN) {
    if (date < period->from.from) return LT_IN_FORCE_NO;
    if (date < period->from.to) state = LT_IN_FORCE_MAYBE;
  }
  if (period->before.from != LT_UNKNOWN) {
    if (date >= period->before.to) return LT_IN_FORCE_NO;
    if (date >= period->before.from) state = LT_IN_FORCE_MAYBE;
  }
  return state;
}

static bool has(const lt_numbers *numbers, uint32_t number) {
  for (uint32_t i = 0; i < numbers->len; i++)
    if (numbers->items[i] == number) return true;
  return false;
}

/* Of a place that has ended its successor is the place too. */
static bool is_of(const lt_set *set, uint32_t place, uint32_t issuer) {
  for (uint32_t steps = 0; issuer != LT_NONE && steps <= set->places_len; steps++) {
    if (lt_set_place_ever_in(set, place, issuer)) return true;
    issuer = set->places[issuer].successor;
  }
  return false;
}

/* The body is, or was on some day, of the place or of one above it; or it is not known where. */
static bool is_above(const lt_set *set, uint32_t issuer, uint32_t place) {
  const lt_dated *dated = set->dated_len ? lt_set_dated(set, LT_TYPE_BODY, issuer, LT_DATED_PLACE) : NULL;
  if (set->bodies[issuer].place == LT_NONE || place == LT_NONE || is_of(set, place, set->bodies[issuer].place))
    return true;
  for (uint32_t i = 0; dated && i < dated->rows_len; i++)
    if (is_of(set, place, (uint32_t)dated->rows[i].cell)) return true;
  return false;
}

bool lt_act_competent(const lt_set *set, uint32_t instrument, uint32_t policy) {
  uint32_t issuer = instrument == LT_NONE ? LT_NONE : set->instruments[instrument].issuer;
  const lt_policy *of = &set->policies[policy];
  if (issuer == LT_NONE) return true;
  const lt_body *body = &set->bodies[issuer];
  if (body->regulates.len > 0 && of->matter != LT_NONE && !has(&body->regulates, of->matter)) return false;
  return is_above(set, issuer, of->place);
}

/* 0 binding and no default, 1 not binding and no default, 2 default. */
static int class_of(const lt_set *set, const lt_norm *norm) {
  if (norm->is_default) return 2;
  return norm->act != LT_NONE && set->instruments[norm->act].binding ? 0 : 1;
}

/* The day that stands for the issue: where that is not stated, the earliest day in force. */
static lt_cell issued(const lt_set *set, const lt_norm *norm) {
  if (norm->act == LT_NONE) return LT_UNKNOWN;
  const lt_instrument *act = &set->instruments[norm->act];
  return act->issued.from != LT_UNKNOWN ? act->issued.from : act->in_force.from.from;
}

static int64_t rank_of(const lt_set *set, const lt_norm *norm) {
  return norm->act == LT_NONE ? INT64_MIN : set->instruments[norm->act].rank;
}

static uint32_t depth_of(const lt_set *set, const lt_norm *norm) {
  uint32_t place = set->policies[norm->policy].place;
  return place == LT_NONE ? 0 : set->places[place].depth;
}

static int compare(int64_t a, int64_t b) { return (a > b) - (a < b); }

int lt_norm_compare(const lt_set *set, uint32_t a, uint32_t b, lt_prevails *why) {
  const lt_norm *x = &set->norms[a], *y = &set->norms[b];
  int x_class = class_of(set, x), y_class = class_of(set, y);
  lt_prevails reason = x_class == 2 || y_class == 2 ? LT_PREVAILS_DEFAULT : LT_PREVAILS_BINDING;
  int order = compare(y_class, x_class);
  if (order == 0) {
    bool is_default = x_class == 2;
    reason = is_default ? LT_PREVAILS_LOCAL : LT_PREVAILS_RANK;
    order = is_default ? compare(depth_of(set, x), depth_of(set, y)) : compare(rank_of(set, x), rank_of(set, y));
  }
  if (order == 0) {
    reason = LT_PREVAILS_LATER;
    order = compare(issued(set, x), issued(set, y));
  }
  if (why != NULL) *why = order == 0 ? LT_PREVAILS_NOT : reason;
  return order;
}
