/* terms.c: what a term is: a fact, an answer, what an attribute or a head makes of it, a date with a duration added.
 * It says what expr/eval.c says. Attributes and heads are tables over the few values that their base may be. */
#include "formula.h"
#include "value/calendar.h"

uint32_t lt_prove_subject(const lt_prover *p, const lt_reading *r, const lt_term *term) {
  while (term->base != NULL) term = term->base;
  return lt_prove_climb(p, r->vars[term->var], term->entity);
}

/* ---- As bodies live on the day ---- */

static bool names_bodies(lt_type type) { return type.kind == LT_TYPE_BODY || type.kind == LT_TYPE_OFFICE; }

/* What another cell stands for each that the scalar may be: `to` beside its cells. */
static lt_scalar mapped(lt_prover *p, const lt_scalar *of, const lt_cell *to) {
  lt_scalar out = {of->known, of->absent, p->zero, NULL, 0};
  for (uint32_t i = of->cells_len; i-- > 0;) {
    Z3_ast is = lt_z3_equal(p, of->value, lt_z3_number(p, of->cells[i]));
    Z3_ast here = lt_z3_and(p, lt_z3_not(p, of->absent), is);
    if (to[i] == LT_UNKNOWN) out.known = lt_z3_and(p, out.known, lt_z3_not(p, here));
    if (to[i] == LT_ABSENT) out.absent = lt_z3_or(p, out.absent, lt_z3_and(p, of->known, here));
    if (to[i] >= 0) out.value = lt_z3_if(p, is, lt_z3_number(p, to[i]), out.value);
  }
  lt_scalar_may_be(p, &out, to, of->cells_len);
  return out;
}

static lt_scalar living(lt_prover *p, const lt_day *day, lt_type type, lt_scalar of) {
  bool differs = false;
  if (!names_bodies(type) || day == NULL || day->bodies == NULL) return of;
  lt_cell *to = LT_NEW_ARRAY(p->arena, lt_cell, of.cells_len + 1);
  for (uint32_t i = 0; i < of.cells_len; i++) {
    to[i] = lt_day_body(day, of.cells[i]);
    differs |= to[i] != of.cells[i];
  }
  return differs ? mapped(p, &of, to) : of;
}

static lt_group_of living_set(lt_prover *p, const lt_day *day, lt_type type, lt_group_of of) {
  if (!names_bodies(type) || day == NULL || day->bodies == NULL) return of;
  lt_group_of out = {.known = of.known, .absent = of.absent, .open = of.open};
  for (uint32_t i = 0; i < of.members.len; i++) {
    lt_member member = of.members.items[i];
    member.cell = lt_day_body(day, member.cell);
    uint32_t k = 0;
    while (k < out.members.len && out.members.items[k].cell != member.cell) k++;
    if (member.cell == LT_UNKNOWN)
      out.open = lt_z3_or(p, out.open, member.in);
    else if (k < out.members.len)
      out.members.items[k].in = lt_z3_or(p, out.members.items[k].in, member.in);
    else
      LT_PUSH(p->arena, &out.members, member);
  }
  return out;
}

/* ---- Facts and answers ---- */

static lt_scalar fact_scalar(lt_prover *p, const lt_reading *r, const lt_term *term) {
  uint32_t subject = lt_prove_subject(p, r, term);
  if (subject == LT_NONE) return lt_scalar_known(p, LT_ABSENT);
  return living(p, r->slice->day, term->type, lt_variable_of(p, subject, term->item)->cell);
}

static lt_scalar question_scalar(lt_prover *p, const lt_reading *r, const lt_term *term) {
  uint32_t subject = lt_prove_subject(p, r, term);
  if (subject == LT_NONE) return lt_scalar_known(p, LT_ABSENT);
  return lt_prove_answer(p, subject, term->item)->sides[r->side].cell;
}

lt_group_of lt_prove_set(lt_prover *p, const lt_reading *r, const lt_term *term) {
  uint32_t subject = lt_prove_subject(p, r, term);
  if (subject == LT_NONE) return (lt_group_of){.known = p->yes, .absent = p->yes, .open = p->no};
  if (term->kind == LT_TERM_QUESTION) return lt_prove_answer(p, subject, term->item)->sides[r->side].set;
  return living_set(p, r->slice->day, term->type, lt_variable_of(p, subject, term->item)->set);
}

/* ---- Seen through ---- */

static bool is_own(const lt_prover *p, lt_type type, lt_cell of) {
  return names_bodies(type) && of >= (lt_cell)p->facts->bodies_base;
}

/* Of a body that the plan describes; nothing is known of a head but whose it is. */
static lt_cell own_attribute(const lt_prover *p, uint32_t attribute, lt_cell of) {
  if (of >= LT_HEAD_BASE) return LT_UNKNOWN;
  const lt_own_body *own = &p->facts->bodies.items[of - (lt_cell)p->facts->bodies_base];
  if (attribute == LT_ATTRIBUTE_KIND) return own->kind;
  return attribute == LT_ATTRIBUTE_PLACE ? own->place : LT_UNKNOWN;
}

static lt_cell seen_of(const lt_prover *p, const lt_day *day, const lt_term *term, lt_cell of) {
  const lt_registers *registers = &p->set->registers;
  bool own = is_own(p, term->base->type, of);
  bool dated = !own && day != NULL && day->heads != NULL && of < (lt_cell)day->bodies_len;
  lt_cell on_day;
  if (term->kind == LT_TERM_HEAD && dated) return day->heads[of];
  if (term->kind == LT_TERM_HEAD) return own ? lt_head_of(of) : registers->head(registers->set, of);
  if (own) return own_attribute(p, term->attribute, of);
  if (lt_day_find(day, term->base->type.kind, of, term->attribute, &on_day)) return on_day;
  return registers->attribute(registers->set, term->base->type, of, term->attribute);
}

static lt_scalar seen(lt_prover *p, const lt_reading *r, const lt_term *term) {
  lt_scalar base = lt_prove_scalar(p, r, term->base);
  lt_cell *to = LT_NEW_ARRAY(p->arena, lt_cell, base.cells_len + 1);
  for (uint32_t i = 0; i < base.cells_len; i++)
    to[i] = lt_day_cell(r->slice->day, term->type, seen_of(p, r->slice->day, term, base.cells[i]));
  return mapped(p, &base, to);
}

/* ---- Dates and durations ---- */

static bool number_of(const lt_prover *p, Z3_ast a, lt_cell *out) {
  return Z3_get_ast_kind(p->z3, a) == Z3_NUMERAL_AST && Z3_get_numeral_int64(p->z3, a, out);
}

lt_cell lt_prove_later(const lt_prover *p, const lt_term *term, lt_cell law, lt_cell date, lt_cell count) {
  const lt_registers *registers = &p->set->registers;
  switch (term->value->type.kind) {
    case LT_TYPE_MONTHS: return lt_date_plus_months(date, count);
    case LT_TYPE_DAYS: return lt_date_plus_days(date, count);
    default: return registers->working(registers->set, &p->plan->facts, law, date, count);
  }
}

/* The same sum of the same date is one value. */
static const lt_coarse *seen_before(const lt_prover *p, const lt_term *term, lt_cell law, Z3_ast date, Z3_ast count) {
  for (uint32_t i = 0; i < p->coarse.len; i++) {
    const lt_coarse *c = &p->coarse.items[i];
    bool same = c->term->value->type.kind == term->value->type.kind && c->law == law;
    if (same && c->date == date && c->count == count) return c;
  }
  return NULL;
}

/* Between so and so many days for each of the duration, with some to spare. */
static lt_scalar roughly(lt_prover *p, const lt_term *term, lt_cell law, lt_scalar date, lt_scalar count) {
  enum { MONTH_LEAST = 28, MONTH_MOST = 31, WORKING_MOST = 7, SPARE = 3660 };
  bool months = term->value->type.kind == LT_TYPE_MONTHS;
  uint32_t calendar = months ? LT_NONE : lt_set_calendar_of(p->set, &p->plan->facts, law);
  if (!months && calendar == LT_NONE) return lt_scalar_unknown(p);
  Z3_ast known = lt_z3_and(p, date.known, count.known);
  const lt_coarse *same = seen_before(p, term, law, date.value, count.value);
  if (same != NULL) return (lt_scalar){known, p->no, same->value, NULL, 0};
  lt_cell least = months ? MONTH_LEAST : 1, most = months ? MONTH_MOST : WORKING_MOST;
  lt_coarse coarse = {term, law, date.value, count.value, lt_z3_fresh(p, "later", p->whole)};
  Z3_ast low = Z3_mk_mul(p->z3, 2, (Z3_ast[]){lt_z3_number(p, least), count.value});
  Z3_ast high = Z3_mk_mul(p->z3, 2, (Z3_ast[]){lt_z3_number(p, most), count.value});
  high = lt_z3_plus(p, high, lt_z3_number(p, months ? 0 : SPARE));
  lt_z3_assert(p, lt_z3_at_most(p, lt_z3_plus(p, date.value, low), coarse.value));
  lt_z3_assert(p, lt_z3_at_most(p, coarse.value, lt_z3_plus(p, date.value, high)));
  LT_PUSH(p->arena, &p->coarse, coarse);
  return (lt_scalar){known, p->no, coarse.value, NULL, 0};
}

static lt_scalar later(lt_prover *p, const lt_reading *r, const lt_term *term) {
  lt_scalar date = lt_prove_scalar(p, r, term->base), count = lt_prove_scalar(p, r, term->value), out;
  lt_cell day, by, law = r->slice->day != NULL ? r->slice->day->date : LT_UNKNOWN;
  if (number_of(p, date.value, &day) && number_of(p, count.value, &by))
    out = lt_scalar_known(p, lt_prove_later(p, term, law, day, by));
  else if (term->value->type.kind == LT_TYPE_DAYS)
    out = (lt_scalar){p->yes, p->no, lt_z3_plus(p, date.value, count.value), NULL, 0};
  else
    out = roughly(p, term, law, date, count);
  Z3_ast none = lt_z3_or(p, lt_z3_and(p, date.known, date.absent), lt_z3_and(p, count.known, count.absent));
  Z3_ast both = lt_z3_and(p, date.known, lt_z3_or(p, date.absent, count.known));
  out.known = lt_z3_and(p, both, lt_z3_or(p, none, out.known));
  out.absent = lt_z3_and(p, both, lt_z3_or(p, none, out.absent));
  return out;
}

/* ---- Any ---- */

lt_scalar lt_prove_scalar(lt_prover *p, const lt_reading *r, const lt_term *term) {
  const lt_day *day = r->slice->day;
  switch (term->kind) {
    case LT_TERM_FACT: return fact_scalar(p, r, term);
    case LT_TERM_QUESTION: return question_scalar(p, r, term);
    case LT_TERM_PARAMETER: {
      lt_cell cell = day != NULL && day->parameters != NULL ? day->parameters[term->item] : LT_UNKNOWN;
      lt_scalar scalar = lt_scalar_known(p, cell);
      lt_scalar_may_be(p, &scalar, &cell, 1);
      return scalar;
    }
    case LT_TERM_ATTRIBUTE:
    case LT_TERM_HEAD: return seen(p, r, term);
    case LT_TERM_PLUS: return later(p, r, term);
    case LT_TERM_CONSTANT: return lt_scalar_known(p, term->cell);
    default: {
      lt_total total = lt_prove_total(p, r, term);
      return (lt_scalar){total.known, p->no, total.value, NULL, 0};
    }
  }
}
