/* parameters.c: what a parameter is worth somewhere on a day: the value of its row, or of the strictest that tightens
 * it there. A row whose days are known within bounds only leaves the value unknown as long as it may hold. */
#include "policy/set.h"

typedef struct row_found {
  const lt_parameter_row *row;
  lt_in_force in_force;
} row_found;

/* The row of the day; one that perhaps holds leaves open which. */
static row_found row_at(const lt_parameter *parameter, lt_cell date) {
  row_found found = {NULL, LT_IN_FORCE_NO};
  for (uint32_t i = 0; i < parameter->rows_len; i++) {
    lt_in_force in_force = lt_period_at(&parameter->rows[i].in_force, date);
    if (in_force == LT_IN_FORCE_NO || found.in_force == LT_IN_FORCE_MAYBE) continue;
    found = (row_found){&parameter->rows[i], in_force};
  }
  return found;
}

static bool is_stricter(const lt_parameter *parameter, lt_cell value, lt_cell than) {
  return parameter->stricter == LT_STRICTER_LOWER ? value < than : value > than;
}

bool lt_set_within(const lt_set *set, const lt_day *day, uint32_t body, uint32_t above) {
  lt_cell root = lt_day_body(day, above);
  lt_cell at = body < set->bodies_len ? lt_day_body(day, body) : LT_UNKNOWN;
  for (uint32_t steps = 0; at >= 0 && root != LT_UNKNOWN && steps <= set->bodies_len; steps++) {
    if (at == root) return true;
    uint32_t parent = set->bodies[at].parent;
    at = day && day->parents ? day->parents[at] : parent == LT_NONE ? LT_ABSENT : (lt_cell)parent;
    if (at >= 0) at = lt_day_body(day, at);
  }
  return false;
}

static bool holds_there(const lt_set *set, const lt_parameter *parameter, lt_where where) {
  const lt_policy *policy = &set->policies[parameter->policy];
  if (policy->matter != where.matter || !lt_act_competent(set, parameter->act, parameter->policy)) return false;
  if (policy->place != LT_NONE && !lt_set_place_in(set, where.place, policy->place, where.date)) return false;
  return policy->within == LT_NONE || lt_set_within(set, where.day, where.within, policy->within);
}

static lt_in_force both(lt_in_force a, lt_in_force b) {
  if (a == LT_IN_FORCE_NO || b == LT_IN_FORCE_NO) return LT_IN_FORCE_NO;
  return a == LT_IN_FORCE_YES && b == LT_IN_FORCE_YES ? LT_IN_FORCE_YES : LT_IN_FORCE_MAYBE;
}

/* Takes over the stricter rows of one that tightens which hold surely, or sees whether any perhaps does. */
static bool tighten_by(const lt_set *set, uint32_t number, lt_where where, lt_in_force wanted,
                       lt_parameter_value *found) {
  const lt_parameter *by = &set->parameters[number];
  lt_in_force act = lt_period_at(&set->instruments[by->act].in_force, where.date);
  bool any = false;
  for (uint32_t i = 0; i < by->rows_len; i++) {
    const lt_parameter_row *row = &by->rows[i];
    if (both(lt_period_at(&row->in_force, where.date), act) != wanted || !is_stricter(by, row->value, found->value))
      continue;
    any = true;
    if (wanted == LT_IN_FORCE_YES) *found = (lt_parameter_value){row->value, number, row};
  }
  return any;
}

static bool tighten(const lt_set *set, const lt_parameter *base, lt_where where, lt_in_force wanted,
                    lt_parameter_value *found) {
  bool any = false;
  for (uint32_t i = 0; i < base->tightened_by.len; i++) {
    uint32_t number = base->tightened_by.items[i];
    if (holds_there(set, &set->parameters[number], where) && tighten_by(set, number, where, wanted, found)) any = true;
  }
  return any;
}

lt_parameter_value lt_parameter_at(const lt_set *set, uint32_t parameter, lt_where where) {
  const lt_parameter *base = &set->parameters[parameter];
  lt_parameter_value found = {LT_UNKNOWN, LT_NONE, NULL};
  row_found row = row_at(base, where.date);
  if (row.in_force != LT_IN_FORCE_YES) return found;
  found = (lt_parameter_value){row.row->value, parameter, row.row};
  (void)tighten(set, base, where, LT_IN_FORCE_YES, &found);
  if (tighten(set, base, where, LT_IN_FORCE_MAYBE, &found)) found = (lt_parameter_value){LT_UNKNOWN, LT_NONE, NULL};
  return found;
}
