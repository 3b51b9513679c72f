/* compare.c: for tests: every tree, answer and duty of a plan translated, and what the formulas come to beside what was
 * decided. Facts that could change are variables held to the values that they have, so that what is compared is what a
 * search asks of the solver. */
#include "formula.h"

/* Something translated, to be looked at when there is a model. */
typedef struct thing {
  enum { TREE, APPLIES, ANSWER, DUTY } kind;
  uint32_t subject, number;
  const lt_expr *expr;
  lt_both both;
  const lt_answer_of *answer;
  lt_truth want;
} thing;

typedef struct comparing {
  lt_prover *p;
  const lt_run *run;
  lt_translated *out;
  Z3_model model;
  LT_VEC(thing) things;
  bool strict; /* nothing is unknown: the same must come out */
} comparing;

static bool is_so(const comparing *c, Z3_ast a) {
  Z3_ast out;
  return Z3_model_eval(c->p->z3, c->model, a, true, &out) && Z3_get_bool_value(c->p->z3, out) == Z3_L_TRUE;
}

static void wrong(comparing *c, const thing *t, const char *what, int64_t got, int64_t want) {
  c->out->wrong++;
  lt_text_putf(c->out->says, "%s %u of %.*s: %lld, decided %lld\n", what, t->number,
               LT_STR_ARG(c->run->facts->subjects.items[t->subject].path), (long long)got, (long long)want);
}

static void compare_truth(comparing *c, const thing *t) {
  bool yes = is_so(c, t->both.t), no = is_so(c, t->both.f);
  lt_truth is = yes ? LT_TRUE : no ? LT_FALSE : LT_MAYBE;
  bool open = !c->strict && (is == LT_MAYBE || t->want == LT_MAYBE);
  static const char *const names[] = {"tree", "applies", "answer", "duty"};
  if ((yes && no) || (is != t->want && !open)) wrong(c, t, names[t->kind], is, t->want);
}

/* ---- Answers ---- */

static bool both_sides(const comparing *c, const lt_answer_of *a, size_t field) {
  Z3_ast one = *(const Z3_ast *)(const void *)((const char *)&a->sides[0] + field);
  Z3_ast other = *(const Z3_ast *)(const void *)((const char *)&a->sides[1] + field);
  return is_so(c, one) && is_so(c, other);
}

static bool same_members(comparing *c, const lt_side_of *side, const lt_answer *answer) {
  uint32_t in = 0;
  for (uint32_t i = 0; i < side->set.members.len; i++) {
    if (!is_so(c, side->set.members.items[i].in)) continue;
    in++;
    bool there = false;
    for (uint32_t k = 0; k < answer->certain.len; k++)
      there |= answer->certain.cells[k] == side->set.members.items[i].cell;
    if (!there) return false;
  }
  return in == answer->certain.len;
}

/* Of both sides the same value, or the same members. */
static bool sides_agree(const comparing *c, const lt_answer_of *a) {
  const lt_side_of *one = &a->sides[0], *other = &a->sides[1];
  if (one->set.members.len == 0) return is_so(c, lt_z3_equal(c->p, one->cell.value, other->cell.value));
  for (uint32_t i = 0; i < one->set.members.len; i++)
    if (is_so(c, one->set.members.items[i].in) != is_so(c, other->set.members.items[i].in)) return false;
  return true;
}

static int outcome_in(const comparing *c, const lt_answer_of *a) {
  if (both_sides(c, a, offsetof(lt_side_of, value))) return sides_agree(c, a) ? LT_VALUE : LT_UNDETERMINED;
  if (both_sides(c, a, offsetof(lt_side_of, none))) return LT_NO_RULE;
  if (both_sides(c, a, offsetof(lt_side_of, inapplicable))) return LT_NOT_APPLICABLE;
  return both_sides(c, a, offsetof(lt_side_of, conflict)) ? LT_CONFLICT : LT_UNDETERMINED;
}

static void compare_answer(comparing *c, const thing *t) {
  const lt_answer *answer = lt_run_answer(c->run, t->subject, t->number);
  int is = outcome_in(c, t->answer), want = answer->outcome == LT_DISCRETION ? LT_UNDETERMINED : answer->outcome;
  bool open = !c->strict && (is == LT_UNDETERMINED || want == LT_UNDETERMINED);
  if (is != want && !open) wrong(c, t, "outcome", is, want);
  if (is != LT_VALUE || want != LT_VALUE) return;
  const lt_side_of *side = &t->answer->sides[0];
  if (c->p->set->questions[t->number].kind == LT_QUESTION_SET) {
    if (!same_members(c, side, answer)) wrong(c, t, "members", 0, answer->certain.len);
    return;
  }
  Z3_ast value;
  lt_cell cell = LT_UNKNOWN;
  if (Z3_model_eval(c->p->z3, c->model, side->cell.value, true, &value)) Z3_get_numeral_int64(c->p->z3, value, &cell);
  if (cell != answer->cell) wrong(c, t, "value", cell, answer->cell);
}

/* ---- What is translated ---- */

static void note_ops(lt_translated *out, const lt_expr *expr) {
  out->ops[expr->op] = true;
  for (uint32_t i = 0; i < expr->kids_len; i++) note_ops(out, expr->kids[i]);
}

static uint32_t grown_of(const comparing *c, uint32_t subject) {
  return lt_plan_find(c->p->grown.plan, c->run->facts->subjects.items[subject].path);
}

static void add_tree(comparing *c, uint32_t subject, uint32_t norm, const lt_expr *expr) {
  if (expr == NULL) return;
  lt_reading r = lt_prove_reading(c->p, grown_of(c, subject));
  lt_scope scope = lt_run_scope(c->run, subject);
  thing t = {.kind = TREE, .subject = subject, .number = norm, .expr = expr, .want = lt_eval(&scope, expr)};
  t.both = lt_prove_expr(c->p, &r, expr);
  note_ops(c->out, expr);
  c->out->trees++;
  LT_PUSH(c->p->arena, &c->things, t);
}

static void add_norm(comparing *c, uint32_t subject, uint32_t number) {
  const lt_norm *norm = &c->p->set->norms[number];
  if (norm->entity != c->run->facts->subjects.items[subject].entity) return;
  if (c->run->slice_of[subject]->norms[number] == LT_IN_FORCE_NO) return;
  c->strict &= c->run->slice_of[subject]->norms[number] == LT_IN_FORCE_YES;
  add_tree(c, subject, number, norm->when);
  add_tree(c, subject, number, norm->must);
  for (uint32_t i = 0; i < norm->provided_len; i++) add_tree(c, subject, number, norm->provided[i]);
  thing t = {.kind = APPLIES, .subject = subject, .number = number, .want = lt_run_applies(c->run, subject, number)};
  t.both = lt_prove_applies(c->p, grown_of(c, subject), number);
  LT_PUSH(c->p->arena, &c->things, t);
}

static void add_answers(comparing *c, uint32_t subject) {
  const lt_numbers *questions = &c->p->set->entities[c->run->facts->subjects.items[subject].entity].questions;
  for (uint32_t i = 0; i < questions->len; i++) {
    thing t = {.kind = ANSWER, .subject = subject, .number = questions->items[i]};
    if (t.number == c->p->set->law) continue;
    t.answer = lt_prove_answer(c->p, grown_of(c, subject), t.number);
    c->out->answers++;
    LT_PUSH(c->p->arena, &c->things, t);
  }
}

static void add_duties(comparing *c) {
  for (uint32_t i = 0; i < c->run->duties.len; i++) {
    const lt_duty *duty = &c->run->duties.items[i];
    if (c->p->set->norms[duty->norm].must == NULL) continue;
    thing t = {.kind = DUTY, .subject = duty->subject, .number = duty->norm};
    bool kept = duty->status == LT_DUTY_MET || duty->status == LT_DUTY_NOT_APPLICABLE;
    t.want = kept ? LT_TRUE : duty->status == LT_DUTY_UNDETERMINED && !c->strict ? LT_MAYBE : LT_FALSE;
    t.both.t = lt_prove_kept(c->p, grown_of(c, duty->subject), duty->norm);
    t.both.f = lt_z3_not(c->p, t.both.t);
    c->out->duties++;
    LT_PUSH(c->p->arena, &c->things, t);
  }
}

static bool all_known(const lt_facts *facts) {
  for (uint32_t i = 0; i < facts->cells_len; i++)
    if (facts->cells[i] == LT_UNKNOWN) return false;
  for (uint32_t i = 0; i < facts->lists.len; i++)
    if (facts->lists.items[i].open || facts->lists.items[i].unknown) return false;
  for (uint32_t i = 0; i < facts->sets.len; i++)
    if (facts->sets.items[i].open) return false;
  return true;
}

static bool find_model(comparing *c) {
  while (Z3_optimize_check(c->p->z3, c->p->optimize, 0, NULL) == Z3_L_TRUE) {
    c->model = Z3_optimize_get_model(c->p->z3, c->p->optimize);
    Z3_model_inc_ref(c->p->z3, c->model);
    if (!lt_prove_put_right(c->p, c->model)) return true;
    Z3_model_dec_ref(c->p->z3, c->model);
  }
  return false;
}

/* Unread texts, discretion and attributes that no register states leave answers open, too. */
static bool all_settled(const lt_run *run) {
  for (uint32_t s = 0; s < run->facts->subjects.len; s++) {
    const lt_numbers *questions = &run->set->entities[run->facts->subjects.items[s].entity].questions;
    for (uint32_t i = 0; i < questions->len; i++) {
      uint8_t outcome = lt_run_answer(run, s, questions->items[i])->outcome;
      if (outcome == LT_UNDETERMINED || outcome == LT_DISCRETION || outcome == LT_CONFLICT) return false;
    }
  }
  return true;
}

static void compare_all(comparing *c) {
  c->strict = all_known(c->run->facts) && all_settled(c->run);
  for (uint32_t s = 0; s < c->run->facts->subjects.len; s++) {
    if (c->run->slice_of[s]->none != LT_POLICY_FOUND) continue;
    for (uint32_t n = 0; n < c->p->set->norms_len; n++) add_norm(c, s, n);
    add_answers(c, s);
  }
  add_duties(c);
  c->out->strict += c->strict;
  if (!find_model(c)) {
    c->out->wrong++;
    lt_text_puts(c->out->says, "the facts as they are have no model\n");
    return;
  }
  for (uint32_t i = 0; i < c->things.len; i++) {
    const thing *t = &c->things.items[i];
    bool duty_open =
        t->kind == DUTY && !c->strict && t->want == LT_TRUE; /* kept in ways that the formula leaves open */
    if (t->kind == ANSWER)
      compare_answer(c, t);
    else if (!duty_open)
      compare_truth(c, t);
  }
  Z3_model_dec_ref(c->p->z3, c->model);
}

typedef struct work {
  lt_prover prover;
  lt_arena arena;
  lt_translated *out;
  bool done;
} work;

static void run(void *arg) {
  work *w = arg;
  w->prover.arena = &w->arena;
  w->prover.held = true;
  w->done = lt_prover_open(&w->prover);
  comparing c = {.p = &w->prover, .run = w->prover.run, .out = w->out};
  if (w->done) compare_all(&c);
}

bool lt_prove_compare(lt_translated *out, const lt_prove_ask *ask) {
  if (!lt_prove_can()) return false;
  work w = {.prover = {.ask = ask}, .out = out};
  bool finished = lt_protect(run, &w);
  lt_prover_close(&w.prover);
  lt_arena_free(&w.arena);
  if (!finished) lt_out_of_memory();
  return w.done;
}
