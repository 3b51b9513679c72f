/* bind_fill.c: what holds where a plan says nothing, once all that it says is bound.
 * The order matters: first steps later than `as of` are taken back, then another fact holds where the vocabulary says
 * so, then a presumption, then what absence means. It asks for nothing and refuses nothing but options of another
 * place. */
#include "plan_impl.h"

static const lt_fact *fact_of(const lt_binder *b, const lt_subject *subject, uint32_t slot) {
  return &b->set->facts[b->set->entities[subject->entity].facts.items[slot]];
}

static uint32_t slots_of(const lt_binder *b, const lt_subject *subject) {
  return b->set->entities[subject->entity].facts.len;
}

static bool is_stated(const lt_facts *facts, uint32_t cell) {
  return facts->origins[cell] == LT_ORIGIN_GIVEN || facts->origins[cell] == LT_ORIGIN_ASKED;
}

static void find_last_step(lt_binder *b) {
  lt_cell last = LT_UNKNOWN;
  for (uint32_t s = 0; s < b->facts->subjects.len; s++) {
    const lt_subject *subject = &b->facts->subjects.items[s];
    for (uint32_t slot = 0; slot < slots_of(b, subject); slot++) {
      lt_cell cell = b->facts->cells[subject->cells + slot];
      if (fact_of(b, subject, slot)->step && cell > LT_ABSENT && cell > last) last = cell;
    }
  }
  b->plan->last_step = last;
  if (!b->plan->as_of_given) b->plan->as_of = last;
}

static void take_back(lt_binder *b, const lt_subject *subject) {
  if (b->plan->as_of == LT_UNKNOWN) return;
  for (uint32_t slot = 0; slot < slots_of(b, subject); slot++) {
    uint32_t at = subject->cells + slot;
    if (!fact_of(b, subject, slot)->step || b->facts->cells[at] <= b->plan->as_of) continue;
    b->facts->cells[at] = LT_ABSENT;
    b->facts->origins[at] = LT_ORIGIN_NOT_YET;
  }
}

/* The cell of another fact, of the subject or of what it belongs to, if that is given; else LT_NONE. */
static uint32_t cell_instead(const lt_binder *b, uint32_t subject, uint32_t other) {
  if (other == LT_NONE) return LT_NONE;
  const lt_fact *fact = &b->set->facts[other];
  const lt_subject *subjects = b->facts->subjects.items;
  while (subject != LT_NONE && subjects[subject].entity != fact->entity) subject = subjects[subject].parent;
  if (subject == LT_NONE) return LT_NONE;
  uint32_t cell = subjects[subject].cells + fact->slot;
  return is_stated(b->facts, cell) || b->facts->origins[cell] == LT_ORIGIN_NOT_YET ? cell : LT_NONE;
}

static void fill_list(lt_binder *b, uint32_t subject, const lt_fact *fact, uint32_t at) {
  lt_list list = {.first = LT_NONE, .unknown = fact->absence == LT_ABSENCE_UNKNOWN};
  b->facts->subjects.items[subject].children[fact->type.of] = b->facts->lists.len;
  b->facts->cells[at] = list.unknown ? LT_UNKNOWN : (lt_cell)b->facts->lists.len;
  b->facts->origins[at] = list.unknown ? LT_ORIGIN_UNSTATED : LT_ORIGIN_ABSENT;
  LT_PUSH(b->arena, &b->facts->lists, list);
}

static void put(lt_binder *b, uint32_t at, lt_cell cell, lt_origin origin) {
  b->facts->cells[at] = cell;
  b->facts->origins[at] = (uint8_t)origin;
}

static void fill_absent(lt_binder *b, const lt_fact *fact, uint32_t at) {
  switch (fact->absence) {
    case LT_ABSENCE_UNKNOWN: put(b, at, LT_UNKNOWN, LT_ORIGIN_UNSTATED); break;
    case LT_ABSENCE_FALSE: put(b, at, 0, LT_ORIGIN_ABSENT); break;
    case LT_ABSENCE_NONE:
    case LT_ABSENCE_NOT_YET: put(b, at, LT_ABSENT, LT_ORIGIN_ABSENT); break;
  }
}

static void fill_fact(lt_binder *b, uint32_t subject, const lt_fact *fact, uint32_t at) {
  lt_facts *facts = b->facts;
  if (is_stated(facts, at) || facts->origins[at] == LT_ORIGIN_NOT_YET) return;
  uint32_t instead = cell_instead(b, subject, fact->otherwise);
  if (fact->type.kind == LT_TYPE_LIST) {
    fill_list(b, subject, fact, at);
  } else if (instead != LT_NONE) {
    put(b, at, facts->cells[instead], LT_ORIGIN_OTHERWISE);
    facts->places[at] = facts->places[instead];
  } else if (fact->presumed != LT_UNKNOWN) {
    put(b, at, fact->presumed, LT_ORIGIN_PRESUMED);
  } else {
    fill_absent(b, fact, at);
  }
}

void lt_bind_fill(lt_binder *b) {
  find_last_step(b);
  uint32_t len = b->facts->subjects.len;
  for (uint32_t s = 0; s < len; s++) take_back(b, &b->facts->subjects.items[s]);
  for (uint32_t s = 0; s < len; s++) {
    const lt_subject *subject = &b->facts->subjects.items[s];
    for (uint32_t slot = 0; slot < slots_of(b, subject); slot++)
      fill_fact(b, s, fact_of(b, subject, slot), subject->cells + slot);
  }
}

lt_cell lt_facts_refill(const lt_set *set, lt_facts *facts, lt_cell as_of) {
  lt_plan plan = {.as_of = as_of, .as_of_given = as_of != LT_UNKNOWN};
  lt_binder b = {.plan = &plan, .set = set, .facts = facts};
  uint32_t len = facts->subjects.len;
  for (uint32_t s = 0; s < len; s++) {
    const lt_subject *subject = &facts->subjects.items[s];
    for (uint32_t slot = 0; slot < slots_of(&b, subject); slot++) {
      uint32_t at = subject->cells + slot;
      bool list = fact_of(&b, subject, slot)->type.kind == LT_TYPE_LIST;
      if (!list && !is_stated(facts, at)) put(&b, at, LT_UNKNOWN, LT_ORIGIN_UNSTATED);
    }
  }
  find_last_step(&b);
  for (uint32_t s = 0; s < len; s++) take_back(&b, &facts->subjects.items[s]);
  for (uint32_t s = 0; s < len; s++) {
    const lt_subject *subject = &facts->subjects.items[s];
    for (uint32_t slot = 0; slot < slots_of(&b, subject); slot++) {
      const lt_fact *fact = fact_of(&b, subject, slot);
      if (fact->type.kind != LT_TYPE_LIST) fill_fact(&b, s, fact, subject->cells + slot);
    }
  }
  return plan.as_of;
}

/* ---- options of another place ---- */

static bool fits(const lt_set *set, uint32_t place, lt_cell option) {
  return set->options[option].place == LT_NONE || lt_set_place_ever_in(set, place, set->options[option].place);
}

static void check_option(lt_binder *b, uint32_t place, lt_cell cell, lt_place where) {
  const lt_option *option = &b->set->options[cell];
  if (fits(b->set, place, cell)) return;
  lt_bind_say(b, LT_L262, lt_bind_theirs(b, where), option->id, b->set->places[option->place].id,
              b->set->places[place].id);
}

static void check_subject(lt_binder *b, uint32_t place, const lt_subject *subject) {
  for (uint32_t slot = 0; slot < slots_of(b, subject); slot++) {
    uint32_t at = subject->cells + slot;
    lt_type type = fact_of(b, subject, slot)->type;
    if (type.kind != LT_TYPE_CHOICE || b->facts->origins[at] != LT_ORIGIN_GIVEN) continue;
    lt_cell cell = b->facts->cells[at];
    if (!type.set) {
      check_option(b, place, cell, b->facts->places[at]);
      continue;
    }
    const lt_members *members = &b->facts->sets.items[cell];
    for (uint32_t i = 0; i < members->len; i++) check_option(b, place, members->cells[i], b->facts->places[at]);
  }
}

void lt_bind_check_options(lt_binder *b) {
  uint32_t fact = b->set->role_fact[LT_ROLE_PLACE];
  if (fact == LT_NONE) return;
  lt_cell place = b->facts->cells[b->facts->subjects.items[0].cells + b->set->facts[fact].slot];
  if (place == LT_UNKNOWN || place == LT_ABSENT) return;
  for (uint32_t s = 0; s < b->facts->subjects.len; s++) check_subject(b, (uint32_t)place, &b->facts->subjects.items[s]);
}

static bool subject_fits(const lt_set *set, const lt_facts *facts, uint32_t place, const lt_subject *subject) {
  const lt_numbers *slots = &set->entities[subject->entity].facts;
  for (uint32_t slot = 0; slot < slots->len; slot++) {
    uint32_t at = subject->cells + slot;
    lt_type type = set->facts[slots->items[slot]].type;
    if (type.kind != LT_TYPE_CHOICE || facts->origins[at] != LT_ORIGIN_GIVEN) continue;
    if (!type.set && !fits(set, place, facts->cells[at])) return false;
    const lt_members *members = type.set ? &facts->sets.items[facts->cells[at]] : NULL;
    for (uint32_t i = 0; members != NULL && i < members->len; i++)
      if (!fits(set, place, members->cells[i])) return false;
  }
  return true;
}

bool lt_facts_options_fit(const lt_set *set, const lt_facts *facts) {
  uint32_t fact = set->role_fact[LT_ROLE_PLACE];
  if (fact == LT_NONE) return true;
  lt_cell place = facts->cells[facts->subjects.items[0].cells + set->facts[fact].slot];
  for (uint32_t s = 0; s < facts->subjects.len && place >= 0; s++)
    if (!subject_fits(set, facts, (uint32_t)place, &facts->subjects.items[s])) return false;
  return true;
}
