/* slice_select.c: which policies and norms a matter, a place, a body and a date leave, and why the others drop out.
 * Contract 1: selection comes first and is explained. Nothing here looks at a plan: whether a policy applies to it is
 * tested with it. */
#include "base/sort.h"
#include "slice_impl.h"

static void drop(lt_slice *slice, bool is_policy, uint32_t number, lt_out why, const lt_period *missed) {
  lt_span none = {LT_UNKNOWN, LT_UNKNOWN};
  lt_eliminated out = {is_policy, number, why, none, none};
  if (missed) {
    out.from = missed->from;
    out.before = missed->before;
  }
  LT_PUSH(&slice->arena, &slice->eliminated, out);
}

/* The bound of `period` that `date` misses, the other left out; false if it misses none. */
static bool misses(const lt_period *period, lt_cell date, lt_period *missed) {
  lt_span none = {LT_UNKNOWN, LT_UNKNOWN};
  *missed = (lt_period){none, none, {NULL, 0}};
  if (lt_period_at(period, date) != LT_IN_FORCE_NO) return false;
  if (period->from.from != LT_UNKNOWN && date < period->from.from)
    missed->from = period->from;
  else
    missed->before = period->before;
  return true;
}

/* Of two bounds that the date misses, whether `own` is the further one. */
static bool further(const lt_period *own, const lt_period *acts) {
  if (own->from.from != LT_UNKNOWN) return acts->from.from != LT_UNKNOWN && own->from.from > acts->from.from;
  return acts->before.to != LT_UNKNOWN && own->before.to < acts->before.to;
}

static bool norm_misses(const lt_slice *slice, const lt_norm *norm, lt_period *missed) {
  if (slice->key.transitions) return false;
  lt_period own;
  bool by_own = misses(&norm->in_force, slice->key.date, &own);
  bool by_act =
      norm->act != LT_NONE && misses(&slice->set->instruments[norm->act].in_force, slice->key.date, missed);
  if (by_own && (!by_act || further(&own, missed))) *missed = own;
  return by_own || by_act;
}

static lt_in_force norm_in_force(const lt_slice *slice, const lt_norm *norm) {
  lt_period missed;
  if (slice->key.transitions) return LT_IN_FORCE_YES;
  if (norm_misses(slice, norm, &missed)) return LT_IN_FORCE_NO;
  bool act = norm->act == LT_NONE ||
             lt_period_at(&slice->set->instruments[norm->act].in_force, slice->key.date) == LT_IN_FORCE_YES;
  return act && lt_period_at(&norm->in_force, slice->key.date) == LT_IN_FORCE_YES ? LT_IN_FORCE_YES : LT_IN_FORCE_MAYBE;
}

/* Whether a policy is in force by such a norm. Transitions choose the day, so they stand apart: by themselves, and then
 * whatever the day. Notes change nothing, and norms beyond the power of their act neither. */
static bool counts(const lt_slice *slice, uint32_t number) {
  const lt_norm *norm = &slice->set->norms[number];
  return norm->kind != LT_NORM_NOTE && norm->competent && (norm->kind == LT_NORM_TRANSITION) == slice->key.transitions;
}

/* Whether the policy has norms by which it can be in force; of the others puts notes in, and says what is out for want
 * of competence. */
static bool take_others(lt_slice *slice, const lt_policy *policy) {
  bool any = false;
  for (uint32_t i = 0; i < policy->norms.len; i++) {
    uint32_t number = policy->norms.items[i];
    const lt_norm *norm = &slice->set->norms[number];
    any |= counts(slice, number);
    if ((norm->kind == LT_NORM_TRANSITION) != slice->key.transitions) continue;
    if (norm->kind == LT_NORM_NOTE && norm->competent)
      slice->norms[number] = (uint8_t)norm_in_force(slice, norm);
    else if (!norm->competent && (slice->key.transitions || norm_in_force(slice, norm) != LT_IN_FORCE_NO))
      drop(slice, false, number, LT_OUT_COMPETENCE, NULL);
  }
  return any;
}

/* How a policy lies to the date, if none of its norms is in force. */
typedef struct lt_distance {
  bool in_force, later, ended;
  lt_cell days;     /* to the nearest bound */
  lt_period missed; /* that bound */
} lt_distance;

static lt_distance distance_of(const lt_slice *slice, const lt_policy *policy) {
  lt_distance d = {.days = INT64_MAX};
  for (uint32_t i = 0; i < policy->norms.len && !d.in_force; i++) {
    lt_period missed;
    if (!counts(slice, policy->norms.items[i])) continue;
    if (!norm_misses(slice, &slice->set->norms[policy->norms.items[i]], &missed)) {
      d.in_force = true;
      break;
    }
    bool later = missed.from.from != LT_UNKNOWN;
    lt_cell days = later ? missed.from.from - slice->key.date : slice->key.date - missed.before.to;
    *(later ? &d.later : &d.ended) = true;
    if (days < d.days) {
      d.days = days;
      d.missed = missed;
    }
  }
  return d;
}

/* The place has become the plan's, or one above it. */
static bool is_predecessor(const lt_slice *slice, uint32_t place) {
  const lt_set *set = slice->set;
  for (uint32_t steps = 0; place != LT_NONE && steps <= set->places_len; steps++) {
    place = set->places[place].successor;
    if (place != LT_NONE && lt_set_place_in(set, slice->key.place, place, slice->key.date)) return true;
  }
  return false;
}

static void take_policy(lt_slice *slice, uint32_t number) {
  const lt_policy *policy = &slice->set->policies[number];
  slice->policies.items[slice->policies.len++] = number;
  for (uint32_t i = 0; i < policy->norms.len; i++) {
    uint32_t norm = policy->norms.items[i];
    lt_period missed;
    if (!counts(slice, norm)) continue;
    slice->norms[norm] = (uint8_t)norm_in_force(slice, &slice->set->norms[norm]);
    if (norm_misses(slice, &slice->set->norms[norm], &missed)) drop(slice, false, norm, LT_OUT_DATE, &missed);
  }
}

/* Policies of the matter at the place, none of which is in force: when the nearest of them was or will be. */
typedef struct lt_absentee {
  uint32_t policy;
  lt_distance distance;
} lt_absentee;

static void say_none(lt_slice *slice, const lt_absentee *absent, uint32_t len) {
  bool later = false, ended = false;
  lt_cell least = INT64_MAX;
  for (uint32_t i = 0; i < len; i++) {
    later |= absent[i].distance.later;
    ended |= absent[i].distance.ended;
    if (absent[i].distance.days < least) least = absent[i].distance.days;
  }
  slice->none = !len             ? LT_POLICY_UNKNOWN_PLACE
                : later && ended ? LT_POLICY_GAP
                : later          ? LT_POLICY_NOT_YET
                                 : LT_POLICY_ENDED;
  for (uint32_t i = 0; i < len; i++) {
    if (absent[i].distance.days == least) slice->nearest.items[slice->nearest.len++] = absent[i].policy;
  }
}

/* Puts a policy in, or says why it is out. */
static void weigh(lt_slice *slice, uint32_t number, lt_absentee *absent, uint32_t *absent_len) {
  const lt_set *set = slice->set;
  const lt_policy *policy = &set->policies[number];
  if (policy->norms.len == 0) return;
  bool here = policy->place == LT_NONE || lt_set_place_in(set, slice->key.place, policy->place, slice->key.date);
  bool matter = policy->matter == slice->key.matter;
  if (!here) {
    if (matter && is_predecessor(slice, policy->place)) drop(slice, true, number, LT_OUT_PLACE, NULL);
    return;
  }
  if (!matter) {
    drop(slice, true, number, LT_OUT_MATTER, NULL);
    return;
  }
  if (policy->within != LT_NONE && !lt_set_within(set, slice->day, slice->key.within, policy->within)) {
    drop(slice, true, number, LT_OUT_SCOPE, NULL);
    return;
  }
  if (!take_others(slice, policy)) return;
  lt_distance distance = distance_of(slice, policy);
  if (distance.in_force) {
    take_policy(slice, number);
    return;
  }
  drop(slice, true, number, LT_OUT_DATE, &distance.missed);
  absent[(*absent_len)++] = (lt_absentee){number, distance};
}

/* A place that has ended is not decided as its successor, nor as the country that it lay in. */
static bool place_has_ended(lt_slice *slice) {
  const lt_place_record *place = &slice->set->places[slice->key.place];
  lt_period missed;
  if (slice->key.transitions || !misses(&place->exists, slice->key.date, &missed) || missed.before.to == LT_UNKNOWN)
    return false;
  slice->none = LT_POLICY_PLACE_ENDED;
  slice->successor = place->successor;
  return true;
}

/* Policies before norms, each by number: the order in which they are reported. */
static int compare_eliminated(const void *a, const void *b) {
  const lt_eliminated *x = a, *y = b;
  if (x->is_policy != y->is_policy) return x->is_policy ? -1 : 1;
  return (x->number > y->number) - (x->number < y->number);
}

void lt_slice_select(lt_index_draft *draft) {
  lt_slice *slice = draft->slice;
  const lt_set *set = slice->set;
  slice->norms = LT_NEW_ARRAY(&slice->arena, uint8_t, set->norms_len);
  memset(slice->norms, LT_IN_FORCE_NO, set->norms_len);
  slice->policies.items = LT_NEW_ARRAY(&slice->arena, uint32_t, set->policies_len);
  slice->nearest.items = LT_NEW_ARRAY(&slice->arena, uint32_t, set->policies_len);
  slice->successor = LT_NONE;
  slice->none = LT_POLICY_UNKNOWN_PLACE;
  if (slice->key.place == LT_NONE || place_has_ended(slice)) return;
  lt_absentee *absent = LT_NEW_ARRAY(&draft->scratch, lt_absentee, set->policies_len);
  uint32_t len = 0;
  for (uint32_t i = 0; i < set->policies_len; i++) weigh(slice, i, absent, &len);
  if (slice->policies.len)
    slice->none = LT_POLICY_FOUND;
  else
    say_none(slice, absent, len);
  lt_sort(&draft->scratch, slice->eliminated.items, slice->eliminated.len, sizeof *slice->eliminated.items,
          compare_eliminated);
}
