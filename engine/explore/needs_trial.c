/* needs_trial.c: a value put into the plan, what hangs on it decided again, and what became of what was open. */
#include "needs_impl.h"

uint32_t lt_needs_cell(const lt_finding *f, uint32_t subject, uint32_t fact) {
  return f->facts.subjects.items[subject].cells + f->set->facts[fact].slot;
}

/* ---- Put in ---- */

static void put_cell(lt_finding *f, uint32_t subject, uint32_t fact, lt_cell cell, lt_origin origin) {
  uint32_t at = lt_needs_cell(f, subject, fact);
  if (f->again && !lt_fact_chooses_law(f->set, fact)) {
    lt_again_put(f->again, subject, fact, cell, origin);
    return;
  }
  f->facts.cells[at] = cell;
  f->facts.origins[at] = (uint8_t)origin;
}

static lt_list *list_of(lt_finding *f, uint32_t subject, uint32_t fact) {
  return &f->facts.lists.items[f->facts.subjects.items[subject].children[f->set->facts[fact].type.of]];
}

/* Nothing is unknown of it but what its further elements are. */
static void complete(lt_finding *f, lt_list *list, uint32_t more) {
  uint32_t number = (uint32_t)(list - f->facts.lists.items);
  *list = f->base->lists.items[number];
  if (list->len == 0 && more > 0) list->first = f->spare_of[number];
  list->len += more;
  list->open = list->unknown = false;
}

void lt_needs_put(lt_finding *f, uint32_t subject, uint32_t fact, const lt_trial_values *values, uint32_t number) {
  if (f->set->facts[fact].type.kind == LT_TYPE_LIST) {
    complete(f, list_of(f, subject, fact), (uint32_t)values->cells.items[number]);
    return;
  }
  lt_cell cell = values->cells.items[number];
  if (values->sets && cell != LT_ABSENT) {
    cell = f->set_of[lt_needs_cell(f, subject, fact)];
    f->facts.sets.items[cell] = values->sets[number];
  }
  put_cell(f, subject, fact, cell, cell == LT_ABSENT ? LT_ORIGIN_ABSENT : LT_ORIGIN_GIVEN);
}

void lt_needs_take(lt_finding *f, uint32_t subject, uint32_t fact) {
  const lt_facts *plan = f->base;
  if (f->set->facts[fact].type.kind == LT_TYPE_LIST) {
    lt_list *list = list_of(f, subject, fact);
    *list = plan->lists.items[list - f->facts.lists.items];
    return;
  }
  uint32_t at = lt_needs_cell(f, subject, fact);
  put_cell(f, subject, fact, plan->cells[at], (lt_origin)plan->origins[at]);
}

/* ---- Decided ---- */

void lt_needs_decide(lt_finding *f, bool whole, const lt_picks *things) {
  f->out->trials++;
  f->tried++;
  if (!whole && f->again) {
    lt_again_decide(f->again, things->items, things->len);
    f->run = f->out->trial;
    f->decided += things->len;
    return;
  }
  lt_run_free(f->out->other);
  f->out->other = NULL;
  f->run = f->out->other = lt_run_decide(f->set, &f->facts, &f->out->slices, f->options);
  f->decided += f->again ? f->reads.things.len : 1;
}

/* ---- What became of it ---- */

static void mix(uint64_t *hash, uint64_t with) {
  for (int i = 0; i < 8; i++) *hash = (*hash ^ (with >> 8 * i & 0xff)) * UINT64_C(0x100000001b3);
}

static void mix_members(uint64_t *hash, const lt_members *members) {
  if (!members) return;
  mix(hash, members->len);
  mix(hash, members->open);
  for (uint32_t i = 0; i < members->len; i++) mix(hash, (uint64_t)members->cells[i]);
}

static lt_need_state state_of_answer(const lt_answer *answer) {
  lt_need_state s = {.open = answer->outcome == LT_UNDETERMINED, .is = UINT64_C(0xcbf29ce484222325)};
  mix(&s.is, answer->outcome);
  mix(&s.is, answer->asked_unknown);
  mix(&s.is, answer->open);
  mix(&s.is, answer->outcome == LT_VALUE ? (uint64_t)answer->cell : 0);
  mix(&s.is, answer->outcome == LT_DISCRETION && answer->value ? answer->value->number : 0);
  mix_members(&s.is, &answer->certain);
  mix_members(&s.is, &answer->perhaps);
  if (!s.open) return s;
  mix(&s.is, answer->possible.unknown);
  for (uint32_t i = 0; i < answer->possible.len; i++) mix(&s.is, (uint64_t)answer->possible.cells[i]);
  return s;
}

lt_need_state lt_needs_state(const lt_finding *f, uint32_t target) {
  const lt_need_target *t = &f->targets.items[target];
  if (t->question != LT_NONE) return state_of_answer(lt_run_answer(f->run, t->subject, t->question));
  const lt_duty *duty = lt_run_duty_of(f->run, t->subject, t->norm);
  if (duty) return (lt_need_state){duty->status == LT_DUTY_UNDETERMINED, duty->status};
  return (lt_need_state){false, LT_DUTY_NOT_APPLICABLE};
}
