/* choice.c: which law governs the plan (contract 9), before anything else is decided.
 * The question is decided as any other, but on a slice of transitions alone, of the plan alone, on facts in which the
 * day that is considered has been filled in. One policy: the law date is the base date, moved to the nearest day on
 * which that policy has a norm in force. No rule: the base date. Open: every policy that may still come of it, and the
 * base date where perhaps nothing does, is decided by itself (merge.c joins them). */
#include "run_impl.h"

/* ---- On which days a policy is law ---- */

static void narrow(lt_cell *bound, lt_cell other, bool latest) {
  if (other == LT_UNKNOWN) return;
  if (*bound == LT_UNKNOWN || (latest ? other > *bound : other < *bound)) *bound = other;
}

/* Days [from, before) with LT_UNKNOWN for no bound. */
typedef struct lt_days {
  lt_cell from, before;
} lt_days;

/* The days on which a norm is in force, surely or perhaps. */
static lt_days days_of(const lt_set *set, const lt_norm *norm, bool surely) {
  lt_days days = {LT_UNKNOWN, LT_UNKNOWN};
  const lt_period *periods[2] = {&norm->in_force, norm->act == LT_NONE ? NULL : &set->instruments[norm->act].in_force};
  for (int i = 0; i < 2 && periods[i]; i++) {
    narrow(&days.from, surely ? periods[i]->from.to : periods[i]->from.from, true);
    narrow(&days.before, surely ? periods[i]->before.from : periods[i]->before.to, false);
  }
  return days;
}

/* From the first day on which the policy is in force by a norm to the last; false if there is none. Notes, transitions
 * and what is beyond its issuer's power put nothing in force. */
static bool days_of_policy(const lt_set *set, uint32_t policy, bool surely, lt_days *out) {
  const lt_numbers *norms = &set->policies[policy].norms;
  bool found = false;
  for (uint32_t i = 0; i < norms->len; i++) {
    const lt_norm *norm = &set->norms[norms->items[i]];
    if (norm->kind == LT_NORM_TRANSITION || norm->kind == LT_NORM_NOTE || !norm->competent) continue;
    lt_days days = days_of(set, norm, surely);
    if (days.from != LT_UNKNOWN && days.before != LT_UNKNOWN && days.from >= days.before) continue;
    if (!found || (out->from != LT_UNKNOWN && (days.from == LT_UNKNOWN || days.from < out->from)))
      out->from = days.from;
    if (!found || (out->before != LT_UNKNOWN && (days.before == LT_UNKNOWN || days.before > out->before)))
      out->before = days.before;
    found = true;
  }
  return found;
}

/* A date outside is moved to the nearest day that is certain, or, if none is, to the nearest that is possible. */
static lt_cell law_date(const lt_set *set, uint32_t policy, lt_cell base) {
  lt_days maybe, sure;
  if (policy == LT_NONE || !days_of_policy(set, policy, false, &maybe)) return base;
  if (!days_of_policy(set, policy, true, &sure)) sure = maybe;
  if (maybe.from != LT_UNKNOWN && base < maybe.from) return sure.from != LT_UNKNOWN ? sure.from : maybe.from;
  if (maybe.before == LT_UNKNOWN || base < maybe.before) return base;
  return (sure.before != LT_UNKNOWN ? sure.before : maybe.before) - 1;
}

/* ---- The question ---- */

/* The plan alone, and what it states, with the day that is considered. */
static const lt_facts *facts_for_choice(lt_run *run) {
  lt_facts *facts = lt_arena_copy(&run->arena, run->facts, sizeof *facts);
  uint32_t fact = run->set->role_fact[LT_ROLE_CONSIDERED];
  facts->subjects.len = 1;
  if (fact == LT_NONE) return facts;
  lt_cell as_of = run->options.as_of, base = run->base_date;
  uint32_t cell = facts->subjects.items[0].cells + run->set->facts[fact].slot;
  facts->cells = lt_arena_copy(&run->arena, facts->cells, facts->cells_len * sizeof *facts->cells);
  facts->origins = lt_arena_copy(&run->arena, facts->origins, facts->cells_len * sizeof *facts->origins);
  facts->cells[cell] = as_of != LT_UNKNOWN && as_of > base ? as_of : base;
  facts->origins[cell] = LT_ORIGIN_CONSIDERED;
  return facts;
}

static bool is_asked(const lt_run *run) {
  uint32_t law = run->set->law;
  if (law == LT_NONE || run->set->questions[law].norms.len == 0) return false;
  return run->options.law_date == LT_UNKNOWN || !lt_run_has_own_date(run);
}

/* ---- Candidates ---- */

typedef struct lt_gathering {
  lt_run *run;
  uint32_t policies[LT_LAWS_MAX]; /* in the order of their ids; the base date's, LT_NONE, last */
  uint32_t len;
} lt_gathering;

static void add(lt_gathering *g, uint32_t policy) {
  uint32_t at = 0;
  while (at < g->len && g->policies[at] < policy) at++;
  if (at < g->len && g->policies[at] == policy) return;
  if (g->len == LT_LAWS_MAX) {
    g->run->laws_bound = true;
    return;
  }
  memmove(g->policies + at + 1, g->policies + at, (g->len - at) * sizeof *g->policies);
  g->policies[at] = policy;
  g->len++;
}

/* Nothing is known of which: every policy of the plan's matter and place that may apply to it. */
static void add_any(lt_gathering *g) {
  const lt_run *choice = g->run->choice;
  const lt_set *set = g->run->set;
  lt_slice_key key = choice->slice_of[0]->key;
  lt_days days;
  for (uint32_t i = 0; i < set->policies_len; i++) {
    const lt_policy *policy = &set->policies[i];
    bool here = policy->place == LT_NONE || lt_set_place_in(set, key.place, policy->place, key.date);
    if (here && policy->matter == key.matter && days_of_policy(set, i, false, &days) &&
        lt_policy_truth(choice, i) != LT_FALSE)
      add(g, i);
  }
}

static void add_value(lt_gathering *g, const lt_value *value) {
  lt_cell cell = LT_UNKNOWN;
  if (value->kind == LT_VALUE_DISCRETION && value->members_len > 0) {
    for (uint32_t i = 0; i < value->members_len; i++) add_value(g, value->members[i]);
    return;
  }
  if (value->kind == LT_VALUE_INAPPLICABLE) {
    add(g, LT_NONE);
    return;
  }
  if (value->kind == LT_VALUE_CELL) cell = value->cell;
  if (value->kind == LT_VALUE_TERM) {
    lt_scope scope = lt_run_scope(g->run->choice, 0);
    cell = lt_eval_term(&scope, value->term);
  }
  if (cell == LT_UNKNOWN || cell == LT_ABSENT)
    add_any(g);
  else
    add(g, (uint32_t)cell);
}

/* What the answer leaves: the values of the norms that decide or may, and the base date where perhaps none does. */
static void gather(lt_gathering *g, const lt_answer *answer) {
  lt_run *run = g->run;
  for (uint32_t i = 0; answer->outcome == LT_UNDETERMINED && i < answer->possible.len; i++) {
    lt_cell cell = answer->possible.cells[i];
    add(g, cell == LT_ABSENT ? LT_NONE : (uint32_t)cell);
  }
  if (answer->outcome == LT_DISCRETION) {
    add_value(g, answer->value);
    return;
  }
  lt_standing *standings;
  uint32_t len = lt_run_standings(run->choice, &run->arena, 0, run->set->law, &standings);
  for (uint32_t i = 0; i < len; i++) {
    bool says = standings[i].kind == LT_STANDS_DECISIVE || standings[i].kind == LT_STANDS_PERHAPS;
    if (says && standings[i].value) add_value(g, standings[i].value);
  }
}

static void decide_each(lt_run *run, lt_slices *slices, const lt_gathering *g) {
  run->laws.items = LT_NEW_ARRAY(&run->arena, lt_run *, g->len);
  run->laws.cap = g->len;
  for (uint32_t i = 0; i < g->len; i++) {
    lt_law law = {LT_LAW_CHOSEN, g->policies[i], law_date(run->set, g->policies[i], run->base_date)};
    lt_run *one = lt_run_decide_under(run->set, run->facts, slices, run->options, law);
    run->laws.items[run->laws.len++] = one;
  }
}

lt_law lt_run_choose(lt_run *run, lt_slices *slices) {
  lt_law law = {LT_LAW_CHOSEN, LT_NONE, run->base_date};
  if (!is_asked(run)) return law;
  run->choice = lt_run_decide_under(run->set, facts_for_choice(run), slices, run->options,
                                    (lt_law){.how = LT_LAW_TRANSITIONS, .policy = LT_NONE});
  const lt_answer *answer = lt_run_answer(run->choice, 0, run->set->law);
  if (answer->outcome == LT_NO_RULE || answer->outcome == LT_NOT_APPLICABLE) return law;
  if (answer->outcome == LT_VALUE) {
    law.policy = (uint32_t)answer->cell;
    law.date = law_date(run->set, law.policy, run->base_date);
    return law;
  }
  lt_gathering g = {.run = run};
  gather(&g, answer);
  decide_each(run, slices, &g);
  return law;
}

void lt_run_tell_law(lt_run *run) {
  if (!run->choice) return;
  uint32_t slot = run->set->questions[run->set->law].slot;
  run->answers[run->first_answer[0] + slot] = *lt_run_answer(run->choice, 0, run->set->law);
}
