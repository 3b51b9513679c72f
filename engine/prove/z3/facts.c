/* facts.c: a fact of the plan as it is, or changed: what is given, else what another fact gives in its place, else a
 * presumption or what absence means, as the reader of plans fills it (plan/bind_fill.c); and, where it may change, what
 * the solver puts there instead. Variables are made where a formula first reads them. */
#include "formula.h"

uint32_t lt_prove_climb(const lt_prover *p, uint32_t subject, uint32_t entity) {
  const lt_subject *subjects = p->facts->subjects.items;
  while (subject != LT_NONE && subjects[subject].entity != entity) subject = subjects[subject].parent;
  return subject;
}

const lt_slice *lt_prove_slice(const lt_prover *p, uint32_t subject) {
  while (p->grown.was[subject] == LT_NONE) subject = p->facts->subjects.items[subject].parent;
  return p->run->slice_of[p->grown.was[subject]];
}

/* ---- Cells ---- */

lt_scalar lt_scalar_unknown(const lt_prover *p) { return (lt_scalar){p->no, p->no, p->zero, NULL, 0}; }

void lt_scalar_may_be(lt_prover *p, lt_scalar *scalar, const lt_cell *cells, uint32_t len) {
  lt_cell *all = LT_NEW_ARRAY(p->arena, lt_cell, scalar->cells_len + len + 1);
  uint32_t count = 0;
  for (uint32_t i = 0; i < scalar->cells_len; i++) all[count++] = scalar->cells[i];
  for (uint32_t i = 0; i < len; i++) {
    bool there = cells[i] == LT_UNKNOWN || cells[i] == LT_ABSENT;
    for (uint32_t k = 0; k < count && !there; k++) there = all[k] == cells[i];
    if (!there) all[count++] = cells[i];
  }
  scalar->cells = all;
  scalar->cells_len = count;
}

lt_scalar lt_scalar_known(const lt_prover *p, lt_cell cell) {
  if (cell == LT_UNKNOWN) return lt_scalar_unknown(p);
  if (cell == LT_ABSENT) return (lt_scalar){p->yes, p->yes, p->zero, NULL, 0};
  return (lt_scalar){p->yes, p->no, lt_z3_number(p, cell), NULL, 0};
}

static lt_scalar constant(lt_prover *p, lt_cell cell) {
  lt_scalar scalar = lt_scalar_known(p, cell);
  lt_scalar_may_be(p, &scalar, &cell, 1);
  return scalar;
}

static lt_scalar either(lt_prover *p, Z3_ast test, lt_scalar a, lt_scalar b) {
  lt_scalar out = {lt_z3_if(p, test, a.known, b.known), lt_z3_if(p, test, a.absent, b.absent),
                   lt_z3_if(p, test, a.value, b.value), NULL, 0};
  lt_scalar_may_be(p, &out, a.cells, a.cells_len);
  lt_scalar_may_be(p, &out, b.cells, b.cells_len);
  return out;
}

/* ---- What may change ---- */

static bool chooses_law(const lt_set *set, uint32_t fact) {
  const lt_numbers *dates = &set->entities[set->facts[fact].entity].law_dates;
  for (uint32_t i = 0; i < dates->len; i++)
    if (dates->items[i] == fact) return true;
  return false;
}

/* A step that was taken, or of which it is not known when. */
static bool is_past(const lt_prover *p, uint32_t was, const lt_fact *fact) {
  const lt_facts *facts = &p->plan->facts;
  uint32_t at = facts->subjects.items[was].cells + fact->slot;
  if (!fact->step && fact->absence != LT_ABSENCE_NOT_YET) return false;
  if (facts->cells[at] == LT_UNKNOWN) return facts->origins[at] == LT_ORIGIN_ASKED;
  return fact->step && facts->origins[at] == LT_ORIGIN_GIVEN && facts->cells[at] != LT_ABSENT;
}

static uint32_t new_element(const lt_prover *p, uint32_t subject) { return p->grown.addition_of[subject]; }

static uint32_t price_of(lt_prover *p, uint32_t subject, uint32_t number) {
  const lt_fact *fact = &p->set->facts[number];
  bool can = fact->type.kind != LT_TYPE_TEXT && fact->type.kind != LT_TYPE_LIST && fact->role == LT_ROLE_NO;
  if (!can) return LT_NONE;
  if (p->held || new_element(p, subject) != LT_NONE) return 0;
  uint32_t was = p->grown.was[subject];
  if (was == LT_NONE || is_past(p, was, fact)) return LT_NONE;
  uint32_t price = lt_prove_price(p->ask, was, number);
  if (price != LT_NONE && chooses_law(p->set, number)) {
    p->narrowed = p->law_held = true;
    p->law_date = number;
    return LT_NONE;
  }
  return price;
}

void lt_prove_find_law_date(lt_prover *p) {
  bool narrowed = p->narrowed;
  for (uint32_t s = 0; s < p->facts->subjects.len && p->ask->law_date == LT_UNKNOWN; s++) {
    const lt_numbers *dates = &p->set->entities[p->facts->subjects.items[s].entity].law_dates;
    for (uint32_t i = 0; i < dates->len && !p->law_held; i++) price_of(p, s, dates->items[i]);
  }
  p->narrowed = narrowed;
}

/* ---- As it is ---- */

static uint32_t cell_of(const lt_prover *p, uint32_t subject, uint32_t fact) {
  return p->facts->subjects.items[subject].cells + p->set->facts[fact].slot;
}

static bool given(const lt_prover *p, uint32_t at) {
  return p->facts->origins[at] == LT_ORIGIN_GIVEN || p->facts->origins[at] == LT_ORIGIN_ASKED;
}

static bool may_lack(const lt_fact *fact) {
  return fact->absence == LT_ABSENCE_NONE || fact->absence == LT_ABSENCE_NOT_YET;
}

static void fill_absent(lt_prover *p, lt_variable *v, const lt_fact *fact) {
  v->was = fact->presumed;
  v->stated = lt_z3_bool(p, fact->presumed != LT_UNKNOWN);
  if (fact->presumed == LT_UNKNOWN && fact->absence == LT_ABSENCE_FALSE) v->was = 0;
  if (fact->presumed == LT_UNKNOWN && may_lack(fact)) v->was = LT_ABSENT;
  v->cell = constant(p, v->was);
}

/* What another fact gives in the place of this one. */
static void fill_instead(lt_prover *p, lt_variable *v, const lt_fact *fact) {
  uint32_t at = fact->otherwise == LT_NONE ? LT_NONE
                                           : lt_prove_climb(p, v->subject, p->set->facts[fact->otherwise].entity);
  if (at == LT_NONE) return;
  const lt_fact *other_fact = &p->set->facts[fact->otherwise];
  const lt_variable *other = lt_variable_of(p, at, fact->otherwise);
  Z3_ast instead = lt_z3_bool(p, given(p, cell_of(p, at, fact->otherwise)));
  if (other->changed != NULL) instead = lt_z3_or(p, instead, other->changed);
  if (instead != p->no) v->was = LT_UNKNOWN;
  v->cell = either(p, instead, other->cell, v->cell);
  v->instead = instead;
  v->other = other;
  Z3_ast there = lt_z3_if(p, other->cell.known, lt_z3_not(p, other->cell.absent),
                          lt_z3_bool(p, !may_lack(fact) && !may_lack(other_fact)));
  v->stated = lt_z3_if(p, instead, there, v->stated);
}

static void as_it_is(lt_prover *p, lt_variable *v, const lt_fact *fact) {
  uint32_t at = cell_of(p, v->subject, v->fact);
  if (!given(p, at)) {
    fill_absent(p, v, fact);
    fill_instead(p, v, fact);
    return;
  }
  v->was = p->facts->cells[at];
  bool later = fact->step && p->plan->as_of != LT_UNKNOWN && v->was > p->plan->as_of;
  if (later) {
    p->narrowed = true; /* it is done where another step moves `as of` */
    v->was = LT_ABSENT;
  }
  v->stated = lt_z3_bool(p, v->was != LT_ABSENT && (v->was != LT_UNKNOWN || !may_lack(fact)));
  v->cell = fact->type.set && v->was >= 0 ? lt_scalar_known(p, 0) : constant(p, v->was);
}

/* ---- Changed ---- */

static Z3_ast within(lt_prover *p, Z3_ast value, const lt_members *cells) {
  Z3_ast any = p->no;
  for (uint32_t i = 0; i < cells->len; i++)
    any = lt_z3_or(p, any, lt_z3_equal(p, value, lt_z3_number(p, cells->cells[i])));
  return any;
}

/* A change is to another value; what is not changed has one value in every model. */
static void bind_value(lt_prover *p, lt_variable *v, const lt_fact *fact, const lt_members *domain) {
  Z3_ast rest = lt_z3_number(p, v->was >= 0 ? v->was : 0);
  v->value = lt_z3_fresh(p, "value", p->whole);
  if (lt_prove_is_named(fact->type)) {
    lt_z3_assert(p, Z3_mk_implies(p->z3, v->changed, within(p, v->value, domain)));
  } else {
    lt_cell low, high;
    lt_prove_bounds(p, fact, &low, &high);
    Z3_ast fits = lt_z3_and(p, lt_z3_at_most(p, lt_z3_number(p, low), v->value),
                            lt_z3_at_most(p, v->value, lt_z3_number(p, high)));
    lt_z3_assert(p, Z3_mk_implies(p->z3, v->changed, fits));
  }
  lt_z3_assert(p, lt_z3_or(p, v->changed, lt_z3_equal(p, v->value, rest)));
  if (v->was != LT_UNKNOWN && v->was != LT_ABSENT)
    lt_z3_assert(p, Z3_mk_implies(p->z3, v->changed, lt_z3_not(p, lt_z3_equal(p, v->value, rest))));
  lt_scalar own = {p->yes, p->no, v->value, NULL, 0};
  if (lt_prove_is_named(fact->type)) lt_scalar_may_be(p, &own, domain->cells, domain->len);
  v->cell = either(p, v->changed, own, v->cell);
}

static const lt_members *set_was(const lt_prover *p, const lt_variable *v) {
  return v->was >= 0 ? &p->facts->sets.items[v->was] : NULL;
}

static void bind_members(lt_prover *p, lt_variable *v, const lt_members *domain) {
  const lt_members *was = set_was(p, v);
  Z3_ast differs = lt_z3_bool(p, was == NULL || was->open);
  for (uint32_t i = 0; i < domain->len; i++) {
    lt_member member = {domain->cells[i], lt_z3_fresh(p, "member", Z3_mk_bool_sort(p->z3))};
    Z3_ast rest = lt_z3_bool(p, was != NULL && lt_members_have(was, member.cell));
    Z3_ast same = rest == p->yes ? member.in : lt_z3_not(p, member.in);
    lt_z3_assert(p, lt_z3_or(p, v->changed, same));
    differs = lt_z3_or(p, differs, lt_z3_not(p, same));
    LT_PUSH(p->arena, &v->members, member);
  }
  lt_z3_assert(p, Z3_mk_implies(p->z3, v->changed, differs));
  v->cell = either(p, v->changed, lt_scalar_known(p, 0), v->cell);
}

static void join(lt_prover *p, lt_variable *v, lt_cell cell, Z3_ast in) {
  for (uint32_t i = 0; i < v->set.members.len; i++)
    if (v->set.members.items[i].cell == cell) {
      v->set.members.items[i].in = lt_z3_or(p, v->set.members.items[i].in, in);
      return;
    }
  lt_member member = {cell, in};
  LT_PUSH(p->arena, &v->set.members, member);
}

/* The members of the fact that holds in its place. */
static void join_other(lt_prover *p, lt_variable *v, Z3_ast changed) {
  Z3_ast holds = lt_z3_and(p, v->instead, lt_z3_not(p, changed));
  v->set.open = lt_z3_or(p, v->set.open, lt_z3_and(p, holds, v->other->set.open));
  for (uint32_t i = 0; i < v->other->set.members.len; i++) {
    const lt_member *member = &v->other->set.members.items[i];
    join(p, v, member->cell, lt_z3_and(p, holds, member->in));
  }
}

/* A set as it is, or as changed; what is not among the members that may be put in leaves with the change. */
static void make_set(lt_prover *p, lt_variable *v, const lt_fact *fact) {
  const lt_members *was = set_was(p, v);
  Z3_ast changed = v->changed == NULL ? p->no : v->changed;
  bool open = was != NULL && was->open;
  v->set = (lt_group_of){.known = v->cell.known, .absent = v->cell.absent};
  v->set.open = fact->open ? lt_z3_bool(p, true) : lt_z3_and(p, lt_z3_not(p, changed), lt_z3_bool(p, open));
  Z3_ast own = v->instead != NULL ? lt_z3_or(p, changed, lt_z3_not(p, v->instead)) : p->yes;
  for (uint32_t i = 0; i < v->members.len; i++)
    join(p, v, v->members.items[i].cell, lt_z3_and(p, own, v->members.items[i].in));
  for (uint32_t i = 0; was != NULL && i < was->len; i++) {
    bool there = false;
    for (uint32_t k = 0; k < v->members.len; k++) there |= v->members.items[k].cell == was->cells[i];
    if (!there) join(p, v, was->cells[i], lt_z3_not(p, changed));
  }
  if (v->instead != NULL) join_other(p, v, changed);
}

/* Held to what it is, which the formula is not to see otherwise. */
static void hold(lt_prover *p, lt_variable *v, lt_cell is, bool set) {
  const lt_members *members = set ? &p->facts->sets.items[is] : NULL;
  lt_z3_assert(p, v->changed);
  if (!set) lt_z3_assert(p, lt_z3_equal(p, v->value, lt_z3_number(p, is)));
  for (uint32_t i = 0; i < v->members.len; i++) {
    Z3_ast in = v->members.items[i].in;
    lt_z3_assert(p, lt_members_have(members, v->members.items[i].cell) ? in : lt_z3_not(p, in));
  }
}

static bool can_hold(const lt_prover *p, const lt_fact *fact, const lt_members *domain, lt_cell is) {
  lt_cell low, high;
  if (is == LT_UNKNOWN || is == LT_ABSENT) return false;
  if (fact->type.set) {
    const lt_members *members = &p->facts->sets.items[is];
    for (uint32_t i = 0; i < members->len; i++)
      if (!lt_members_have(domain, members->cells[i])) return false;
    return !members->open || fact->open;
  }
  if (lt_prove_is_named(fact->type)) return lt_members_have(domain, is);
  lt_prove_bounds(p, fact, &low, &high);
  return low <= is && is <= high;
}

/* Facts of an element that is not added do not change. */
static void bind_to_element(lt_prover *p, lt_variable *v) {
  v->addition = new_element(p, v->subject);
  if (v->addition != LT_NONE) lt_z3_assert(p, Z3_mk_implies(p->z3, v->changed, p->present[v->subject]));
}

lt_variable *lt_variable_of(lt_prover *p, uint32_t subject, uint32_t number) {
  const lt_fact *fact = &p->set->facts[number];
  uint32_t at = cell_of(p, subject, number);
  lt_variable *v = &p->variables[at];
  if (v->made) return v;
  *v = (lt_variable){.subject = subject, .fact = number, .addition = LT_NONE, .was = LT_UNKNOWN, .made = 1};
  as_it_is(p, v, fact);
  if (fact->type.kind == LT_TYPE_LIST) return v;
  v->price = price_of(p, subject, number);
  lt_members domain = {0};
  if (v->price != LT_NONE && lt_prove_is_named(fact->type)) domain = lt_prove_domain(p, number);
  bool can = v->price != LT_NONE && (!lt_prove_is_named(fact->type) || domain.len > 0);
  lt_cell is = v->was;
  if (p->held) can = can && new_element(p, subject) == LT_NONE && can_hold(p, fact, &domain, is);
  if (p->held && can) {
    v->was = LT_UNKNOWN;
    v->cell = lt_scalar_unknown(p);
  }
  if (can) {
    LT_PUSH(p->arena, &p->used, at);
    v->changed = lt_z3_fresh(p, "changed", Z3_mk_bool_sort(p->z3));
    v->stated = lt_z3_or(p, v->changed, v->stated);
    bind_to_element(p, v);
    if (fact->type.set)
      bind_members(p, v, &domain);
    else
      bind_value(p, v, fact, &domain);
    if (p->held) hold(p, v, is, fact->type.set);
  } else if (v->cell.known != p->yes) {
    p->narrowed = true;
  }
  if (fact->type.set) make_set(p, v, fact);
  return v;
}
