/* select.c: which norms are in the slice of each subject, for the reference evaluator: contract 1 and 9, from the
 * words. It does not say what was eliminated and why, only what is left. */
#include "reference_impl.h"

static lt_in_force both(lt_in_force a, lt_in_force b) {
  if (a == LT_IN_FORCE_NO || b == LT_IN_FORCE_NO) return LT_IN_FORCE_NO;
  return a == LT_IN_FORCE_YES && b == LT_IN_FORCE_YES ? LT_IN_FORCE_YES : LT_IN_FORCE_MAYBE;
}

/* Every day that a span allows is tried at its two ends: the date is in force if it is with both, and not if with
 * neither. */
lt_in_force ref_period_at(const lt_period *period, lt_cell date) {
  lt_in_force from = LT_IN_FORCE_YES, before = LT_IN_FORCE_YES;
  if (period->from.from != LT_UNKNOWN)
    from = date >= period->from.to ? LT_IN_FORCE_YES : date < period->from.from ? LT_IN_FORCE_NO : LT_IN_FORCE_MAYBE;
  if (period->before.from != LT_UNKNOWN)
    before = date < period->before.from  ? LT_IN_FORCE_YES
             : date >= period->before.to ? LT_IN_FORCE_NO
                                         : LT_IN_FORCE_MAYBE;
  return both(from, before);
}

lt_in_force ref_act_in_force(const ref_run *run, uint32_t subject, uint32_t norm) {
  uint32_t act = run->set->norms[norm].act;
  return act == LT_NONE ? LT_IN_FORCE_YES : ref_period_at(&run->set->instruments[act].in_force, run->law_dates[subject]);
}

lt_in_force ref_own_in_force(const ref_run *run, uint32_t subject, uint32_t norm) {
  return ref_period_at(&run->set->norms[norm].in_force, run->law_dates[subject]);
}

static lt_cell plan_cell(const ref_run *run, lt_role role) {
  uint32_t fact = run->set->role_fact[role];
  if (fact == LT_NONE) return LT_ABSENT;
  return run->facts->cells[run->facts->subjects.items[0].cells + run->set->facts[fact].slot];
}

static bool place_above(const ref_run *run, uint32_t subject, uint32_t above, lt_cell place) {
  for (uint32_t at = place < 0 ? LT_NONE : (uint32_t)place; at != LT_NONE; at = ref_place_above(run, subject, at))
    if (at == above) return true;
  return false;
}

/* On some day or other. */
static bool ever_above(const lt_set *set, uint32_t above, uint32_t place) {
  bool any = false, rows = false;
  if (place == above || place == LT_NONE) return place != LT_NONE;
  for (uint32_t i = 0; i < set->dated_len; i++) {
    const lt_dated *dated = &set->dated[i];
    if (dated->of != LT_TYPE_PLACE || dated->number != place || dated->what != LT_DATED_PART_OF) continue;
    rows = true;
    for (uint32_t r = 0; r < dated->rows_len; r++) any |= ever_above(set, above, (uint32_t)dated->rows[r].cell);
  }
  return rows ? any : ever_above(set, above, set->places[place].parent);
}

static bool body_within(const ref_run *run, uint32_t above, lt_cell body, uint32_t subject) {
  lt_type type = {.kind = LT_TYPE_BODY};
  if (body < 0 || body >= (lt_cell)run->set->bodies_len) return false;
  lt_cell at = ref_living(run, subject, type, body), wanted = ref_living(run, subject, type, above);
  for (uint32_t steps = 0; at >= 0 && wanted >= 0 && steps <= run->set->bodies_len; steps++) {
    if (at == wanted) return true;
    at = ref_dated(run, subject, LT_TYPE_BODY, at, LT_DATED_PART_OF,
                   run->set->bodies[at].parent == LT_NONE ? LT_ABSENT : (lt_cell)run->set->bodies[at].parent);
    if (at >= 0) at = ref_living(run, subject, type, at);
  }
  return false;
}

/* Matter, place and body of the policy are the plan's; dates come after. */
bool ref_policy_meant(const ref_run *run, const lt_policy *policy, uint32_t subject) {
  if ((lt_cell)policy->matter != plan_cell(run, LT_ROLE_MATTER)) return false;
  if (!place_above(run, subject, policy->place, plan_cell(run, LT_ROLE_PLACE))) return false;
  return policy->within == LT_NONE || body_within(run, policy->within, plan_cell(run, LT_ROLE_WITHIN), subject);
}

static void choose_law_date(ref_run *run, uint32_t subject) {
  const lt_subject *self = &run->facts->subjects.items[subject];
  const lt_numbers *dates = &run->set->entities[self->entity].law_dates;
  lt_cell chosen = self->parent == LT_NONE ? run->options.law_date : LT_UNKNOWN;
  for (uint32_t i = 0; i < dates->len && chosen == LT_UNKNOWN; i++) {
    lt_cell cell = run->facts->cells[self->cells + run->set->facts[dates->items[i]].slot];
    if (cell != LT_ABSENT) chosen = cell;
  }
  if (chosen == LT_UNKNOWN) chosen = self->parent == LT_NONE ? run->options.as_of : run->law_dates[self->parent];
  run->law_dates[subject] = chosen;
}

/* The issuer's place is that of the policy or one above it, or was; the policy's matter is one of the issuer's. */
bool ref_competent(const lt_set *set, uint32_t act, uint32_t of) {
  const lt_policy *policy = &set->policies[of];
  uint32_t issuer = act == LT_NONE ? LT_NONE : set->instruments[act].issuer;
  if (issuer == LT_NONE) return true;
  const lt_body *body = &set->bodies[issuer];
  bool matter = body->regulates.len == 0, place = body->place == LT_NONE;
  for (uint32_t i = 0; i < body->regulates.len; i++) matter |= body->regulates.items[i] == policy->matter;
  for (uint32_t at = body->place; at != LT_NONE && !place; at = set->places[at].successor)
    place = ever_above(set, at, policy->place);
  for (uint32_t i = 0; i < set->dated_len && !place; i++) {
    const lt_dated *dated = &set->dated[i];
    if (dated->of != LT_TYPE_BODY || dated->number != issuer || dated->what != LT_DATED_PLACE) continue;
    for (uint32_t r = 0; r < dated->rows_len; r++)
      for (uint32_t at = (uint32_t)dated->rows[r].cell; at != LT_NONE && !place; at = set->places[at].successor)
        place = ever_above(set, at, policy->place);
  }
  return matter && place;
}

/* A place that is surely no more on the day is not decided, by no law. */
static bool place_has_ended(const ref_run *run, uint32_t subject) {
  lt_cell place = plan_cell(run, LT_ROLE_PLACE);
  if (place < 0) return false;
  lt_period end = {.from = {LT_UNKNOWN, LT_UNKNOWN}, .before = run->set->places[place].exists.before};
  return ref_period_at(&end, run->law_dates[subject]) == LT_IN_FORCE_NO;
}

static void select_norms(ref_run *run, uint32_t subject) {
  const lt_set *set = run->set;
  bool ended = place_has_ended(run, subject);
  run->no_policy[subject] = true;
  for (uint32_t n = 0; n < set->norms_len; n++) {
    lt_in_force in_force = both(ref_act_in_force(run, subject, n), ref_own_in_force(run, subject, n));
    uint32_t policy = set->norms[n].policy;
    if (ended || !ref_policy_meant(run, &set->policies[policy], subject) ||
        !ref_competent(set, set->norms[n].act, policy))
      in_force = LT_IN_FORCE_NO;
    run->in_force[(size_t)subject * set->norms_len + n] = (uint8_t)in_force;
    if (in_force != LT_IN_FORCE_NO && set->norms[n].kind != LT_NORM_NOTE) run->no_policy[subject] = false;
  }
}

void ref_select(ref_run *run) {
  uint32_t subjects = run->facts->subjects.len;
  run->law_dates = LT_NEW_ARRAY(run->arena, lt_cell, subjects);
  run->in_force = LT_NEW_ARRAY(run->arena, uint8_t, (size_t)subjects * run->set->norms_len + 1);
  run->no_policy = LT_NEW_ARRAY(run->arena, bool, subjects);
  for (uint32_t s = 0; s < subjects; s++) {
    choose_law_date(run, s);
    select_norms(run, s);
  }
}
