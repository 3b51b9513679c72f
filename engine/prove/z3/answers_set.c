/* answers_set.c: a question that is a set: what closes it is a question of one value whose values are sets; what adds
 * joins whatever closes. Members are told apart one by one. */
#include "formula.h"

/* What a norm says: which members, whether some member is not known, and whether others may belong. */
typedef struct said {
  LT_VEC(lt_member) members;
  Z3_ast whole, open;
  bool nothing, speaks; /* that it is not applicable; that it names members at all */
} said;

static void join(lt_prover *p, said *s, lt_cell cell, Z3_ast in) {
  for (uint32_t i = 0; i < s->members.len; i++)
    if (s->members.items[i].cell == cell) {
      s->members.items[i].in = lt_z3_or(p, s->members.items[i].in, in);
      return;
    }
  lt_member member = {cell, in};
  LT_PUSH(p->arena, &s->members, member);
}

/* The members of a set that is a fact or an answer. What the plan leaves open has members that nobody knows; what is
 * open by nature is known with those it names. */
static void join_set(lt_prover *p, const lt_reading *r, said *s, const lt_term *term) {
  lt_group_of set = lt_prove_set(p, r, term);
  bool fact = term->kind == LT_TERM_FACT, declared = fact && p->set->facts[term->item].open;
  s->whole = lt_z3_and(p, s->whole, set.known);
  if (fact && !declared) s->whole = lt_z3_and(p, s->whole, lt_z3_not(p, set.open));
  s->open = lt_z3_or(p, s->open, set.open);
  if (declared) s->open = lt_z3_or(p, s->open, set.absent);
  for (uint32_t i = 0; i < set.members.len; i++)
    join(p, s, set.members.items[i].cell,
         lt_z3_and(p, set.members.items[i].in, lt_z3_and(p, set.known, lt_z3_not(p, set.absent))));
}

static void join_value(lt_prover *p, const lt_reading *r, said *s, const lt_value *value) {
  if (value->kind == LT_VALUE_TERM && value->term->type.set) {
    join_set(p, r, s, value->term);
  } else if (value->kind == LT_VALUE_TERM) {
    lt_scalar is = lt_prove_scalar(p, r, value->term);
    s->whole = lt_z3_and(p, s->whole, is.known);
    Z3_ast there = lt_z3_and(p, is.known, lt_z3_not(p, is.absent));
    for (uint32_t i = 0; i < is.cells_len; i++)
      join(p, s, is.cells[i], lt_z3_and(p, there, lt_z3_equal(p, is.value, lt_z3_number(p, is.cells[i]))));
  } else {
    lt_cell cell = value->kind == LT_VALUE_CELL ? lt_day_cell(r->slice->day, value->type, value->cell) : LT_UNKNOWN;
    if (cell == LT_UNKNOWN)
      s->whole = p->no;
    else
      join(p, s, cell, p->yes);
  }
}

static said said_by(lt_prover *p, const lt_reading *r, const lt_value *value) {
  said s = {.whole = p->yes, .open = p->no, .speaks = true};
  s.nothing = value->kind == LT_VALUE_INAPPLICABLE;
  if (s.nothing || value->kind == LT_VALUE_UNREAD || value->kind == LT_VALUE_DISCRETION) {
    s.whole = p->no;
    s.speaks = false;
  } else if (value->kind == LT_VALUE_SET) {
    for (uint32_t i = 0; i < value->members_len; i++) join_value(p, r, &s, value->members[i]);
  } else {
    join_value(p, r, &s, value);
  }
  return s;
}

typedef struct contest {
  const lt_answer_of *answer;
  Z3_ast *stands, *wins;
  bool *closes;
  said *says;
  const lt_value **values;
  LT_VEC(lt_cell) cells; /* of all members */
  Z3_ast *base;          /* by cell: it is among what closes */
} contest;

static Z3_ast has(const lt_prover *p, const said *s, lt_cell cell) {
  for (uint32_t i = 0; i < s->members.len; i++)
    if (s->members.items[i].cell == cell) return s->members.items[i].in;
  return p->no;
}

static void find_cells(lt_prover *p, contest *c) {
  for (uint32_t i = 0; i < c->answer->norms_len; i++)
    for (uint32_t m = 0; m < c->says[i].members.len; m++) {
      lt_cell cell = c->says[i].members.items[m].cell;
      uint32_t k = 0;
      while (k < c->cells.len && c->cells.items[k] != cell) k++;
      if (k == c->cells.len) LT_PUSH(p->arena, &c->cells, cell);
    }
  c->base = LT_NEW_ARRAY(p->arena, Z3_ast, c->cells.len + 1);
  for (uint32_t k = 0; k < c->cells.len; k++) {
    c->base[k] = p->no;
    for (uint32_t i = 0; i < c->answer->norms_len; i++)
      if (c->closes[i])
        c->base[k] = lt_z3_or(p, c->base[k], lt_z3_and(p, lt_z3_and(p, c->wins[i], c->says[i].whole),
                                                       has(p, &c->says[i], c->cells.items[k])));
  }
}

/* It says what all that close say together: no member is missing. */
static Z3_ast says_all(lt_prover *p, const contest *c, uint32_t norm) {
  Z3_ast all = c->says[norm].whole;
  for (uint32_t k = 0; k < c->cells.len; k++)
    all = lt_z3_and(p, all, lt_z3_equal(p, has(p, &c->says[norm], c->cells.items[k]), c->base[k]));
  return all;
}

/* Left open, and another norm closes it besides: they are not known to agree. */
static Z3_ast alone(lt_prover *p, const contest *c, uint32_t norm) {
  Z3_ast out = lt_z3_not(p, c->says[norm].open);
  Z3_ast others = p->no;
  for (uint32_t i = 0; i < c->answer->norms_len; i++)
    if (c->values[i] != c->values[norm]) others = lt_z3_or(p, others, c->wins[i]);
  return lt_z3_or(p, out, lt_z3_not(p, others));
}

static void settle(lt_prover *p, const contest *c, lt_side_of *side) {
  Z3_ast closed = p->no, agree = p->yes, nothing = p->no, only_nothing = p->yes, adds = p->no, whole = p->yes;
  Z3_ast some_known = p->no, differ = p->no, left_open = p->no;
  side->set.open = p->no;
  for (uint32_t i = 0; i < c->answer->norms_len; i++) {
    Z3_ast counts = c->closes[i] ? c->wins[i] : c->stands[i], out = lt_z3_not(p, counts);
    side->set.open = lt_z3_or(p, side->set.open, lt_z3_and(p, counts, c->says[i].open));
    if (!c->closes[i]) {
      adds = lt_z3_or(p, adds, counts);
      whole = lt_z3_and(p, whole, lt_z3_or(p, out, c->says[i].whole));
      continue;
    }
    closed = lt_z3_or(p, closed, counts);
    left_open = lt_z3_or(p, left_open, lt_z3_and(p, counts, c->says[i].open));
    Z3_ast same = says_all(p, c, i);
    agree = lt_z3_and(p, agree, lt_z3_or(p, out, lt_z3_and(p, same, alone(p, c, i))));
    if (c->says[i].nothing) nothing = lt_z3_or(p, nothing, counts);
    if (!c->says[i].nothing) only_nothing = lt_z3_and(p, only_nothing, out);
    Z3_ast known = lt_z3_and(p, counts, lt_z3_and(p, c->says[i].whole, lt_z3_not(p, c->says[i].open)));
    some_known = lt_z3_or(p, some_known, known);
    differ = lt_z3_or(p, differ, lt_z3_and(p, known, lt_z3_not(p, same)));
  }
  Z3_ast base = lt_z3_or(p, lt_z3_and(p, closed, agree), lt_z3_and(p, lt_z3_not(p, closed), adds));
  side->value = lt_z3_and(p, base, whole);
  side->inapplicable = lt_z3_and(p, lt_z3_and(p, nothing, only_nothing), lt_z3_not(p, adds));
  differ = lt_z3_and(p, differ, lt_z3_not(p, left_open));
  side->there = lt_z3_or(p, adds, lt_z3_not(p, nothing));
  side->conflict = lt_z3_or(p, differ, lt_z3_and(p, nothing, some_known));
}

void lt_prove_set_answer(lt_prover *p, uint32_t subject, uint32_t question, lt_answer_of *answer, int which,
                         const Z3_ast *in) {
  uint32_t len = answer->norms_len;
  lt_side_of *side = &answer->sides[which];
  lt_reading r = lt_prove_reading(p, subject);
  r.side = which;
  contest c = {.answer = answer,
               .stands = LT_NEW_ARRAY(p->arena, Z3_ast, len + 1),
               .wins = LT_NEW_ARRAY(p->arena, Z3_ast, len + 1),
               .closes = LT_NEW_ARRAY(p->arena, bool, len + 1),
               .says = LT_NEW_ARRAY(p->arena, said, len + 1),
               .values = LT_NEW_ARRAY(p->arena, const lt_value *, len + 1)};
  for (uint32_t i = 0; i < len; i++) {
    const lt_answer_rule *rule = lt_prove_rule(p->set, answer->norms[i], question);
    c.closes[i] = !rule->adds;
    c.values[i] = rule->value;
    c.says[i] = said_by(p, &r, rule->value);
  }
  lt_prove_stand(p, answer, in, c.stands);
  lt_prove_win(p, answer, c.stands, c.closes, c.wins);
  find_cells(p, &c);
  settle(p, &c, side);
  for (uint32_t k = 0; k < c.cells.len; k++) {
    lt_member member = {c.cells.items[k], c.base[k]};
    for (uint32_t i = 0; i < len; i++)
      if (!c.closes[i]) member.in = lt_z3_or(p, member.in, lt_z3_and(p, c.stands[i], has(p, &c.says[i], member.cell)));
    member.in = lt_z3_and(p, member.in, side->value);
    LT_PUSH(p->arena, &side->set.members, member);
  }
  for (uint32_t i = 0; i < len; i++) {
    Z3_ast same = c.closes[i] ? says_all(p, &c, i) : p->yes;
    side->reason[i].t = lt_z3_and(p, side->value, lt_z3_and(p, c.stands[i], same));
    side->reason[i].f = lt_z3_or(p, lt_z3_not(p, c.stands[i]), lt_z3_and(p, side->value, lt_z3_not(p, same)));
  }
}
