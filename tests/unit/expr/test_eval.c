/* What a test is worth: every operator with what is known, unknown and absent, plain and negated; lists, counts, sums,
 * sets and questions. The world is small and made by hand: a plan, its items, and their costs. */
#include "check.h"
#include "expr/build.h"
#include "expr/eval.h"

enum { PLAN, ITEM, COST }; /* entities */
enum { APPROVED, HIRER, ITEMS, FLAG, AMOUNT, DATE, OTHER_DATE, PAPERS, COSTS, COUNTED, COST_AMOUNT, COST_DELTA, FACTS };
static const uint32_t slots[FACTS] = {0, 1, 2, 0, 1, 2, 3, 4, 5, 6, 0, 1};
enum { BODIES = 10, PLAN_CELLS = 3, ITEM_CELLS = 7, COST_CELLS = 2 };

static lt_arena arena;
static lt_facts facts;
static lt_builder builder;

static lt_cell attribute_of(const void *set, lt_type type, lt_cell of, uint32_t attribute) {
  (void)set;
  (void)type;
  if (of == 3) return LT_UNKNOWN;
  if (of == 4 && attribute == LT_ATTRIBUTE_PART_OF) return LT_ABSENT;
  if ((of == 6 || of == 7) && attribute == LT_ATTRIBUTE_PLACE) return 77; /* one place */
  return of * 10 + (attribute == LT_ATTRIBUTE_KIND ? 1 : 2);
}

static lt_cell head_of(const void *set, lt_cell body) {
  (void)set;
  return body == 1 ? 9 : lt_head_of(body);
}

static const lt_registers registers = {.attribute = attribute_of, .head = head_of};

static lt_possible answer;
static lt_truth decided;

static lt_possible possible(const void *answers, const lt_day *day, uint32_t subject, uint32_t question) {
  (void)answers;
  (void)day;
  (void)subject;
  (void)question;
  return answer;
}

static lt_truth decided_by(const void *answers, uint32_t subject, uint32_t question, uint32_t norm) {
  (void)answers;
  (void)subject;
  (void)question;
  (void)norm;
  return decided;
}

static lt_scope scope_of(uint32_t subject) {
  lt_scope scope = {.facts = &facts, .registers = &registers, .possible = possible, .decided_by = decided_by};
  scope.vars[0] = subject;
  return scope;
}

/* ---- the world ---- */

static uint32_t add_subject(uint32_t entity, uint32_t parent, uint32_t cells) {
  lt_subject subject = {.entity = entity, .parent = parent, .next = LT_NONE, .cells = facts.cells_len, .order = 1};
  subject.children = LT_NEW_ARRAY(&arena, uint32_t, 3);
  for (int i = 0; i < 3; i++) subject.children[i] = LT_NONE;
  for (uint32_t i = 0; i < cells; i++) facts.cells[facts.cells_len++] = LT_UNKNOWN;
  LT_PUSH(&arena, &facts.subjects, subject);
  return facts.subjects.len - 1;
}

static uint32_t add_list(uint32_t owner, uint32_t entity, uint32_t len, uint32_t cells) {
  lt_list list = {.first = LT_NONE, .len = len};
  uint32_t last = LT_NONE;
  for (uint32_t i = 0; i < len; i++) {
    uint32_t subject = add_subject(entity, owner, cells);
    if (last == LT_NONE)
      list.first = subject;
    else
      facts.subjects.items[last].next = subject;
    last = subject;
  }
  facts.subjects.items[owner].children[entity] = facts.lists.len;
  LT_PUSH(&arena, &facts.lists, list);
  return list.first;
}

static lt_cell *cell(uint32_t subject, uint32_t fact) {
  return &facts.cells[facts.subjects.items[subject].cells + slots[fact]];
}

static uint32_t item, costs;

static void build_world(void) {
  facts.arena = &arena;
  facts.cells = LT_NEW_ARRAY(&arena, lt_cell, 100);
  facts.slots = slots;
  facts.bodies_base = BODIES;
  builder.nodes = builder.scratch = &arena;
  lt_own_body own = {.name = LT_STR("Sở Y tế"), .kind = 77, .place = LT_UNKNOWN};
  LT_PUSH(&arena, &facts.bodies, own);
  add_subject(PLAN, LT_NONE, PLAN_CELLS);
  item = add_list(0, ITEM, 1, ITEM_CELLS);
  costs = add_list(item, COST, 3, COST_CELLS);
}

/* ---- terms and tests ---- */

static lt_type type_of(lt_type_kind kind) { return (lt_type){.kind = kind}; }

static const lt_term *fact(uint32_t var, uint32_t entity, uint32_t number, lt_type type) {
  lt_term term = {.kind = LT_TERM_FACT, .type = type, .var = var, .entity = entity, .item = number};
  return lt_build_term(&builder, &term);
}

static const lt_term *amount(void) { return fact(0, ITEM, AMOUNT, type_of(LT_TYPE_MONEY)); }
static const lt_term *date(void) { return fact(0, ITEM, DATE, type_of(LT_TYPE_DATE)); }
static const lt_term *other_date(void) { return fact(0, ITEM, OTHER_DATE, type_of(LT_TYPE_DATE)); }
static const lt_term *papers(void) { return fact(0, ITEM, PAPERS, (lt_type){.kind = LT_TYPE_CHOICE, .set = true}); }
static const lt_term *hirer(void) { return fact(0, PLAN, HIRER, type_of(LT_TYPE_BODY)); }
static const lt_term *costs_term(void) { return fact(0, ITEM, COSTS, (lt_type){.kind = LT_TYPE_LIST, .of = COST}); }

static const lt_term *question(lt_type type) {
  lt_term term = {.kind = LT_TERM_QUESTION, .type = type, .entity = ITEM, .item = type.set};
  return lt_build_term(&builder, &term);
}

static const lt_term *of_base(lt_term_kind kind, const lt_term *base, uint32_t attribute, lt_type type) {
  lt_term term = {
      .kind = kind, .type = type, .var = base->var, .entity = base->entity, .base = base, .attribute = attribute};
  return lt_build_term(&builder, &term);
}

static const lt_term *aggregate(lt_term_kind kind, const lt_term *value, const lt_expr *filter) {
  lt_term term = {.kind = kind,
                  .type = type_of(LT_TYPE_NUMBER),
                  .entity = ITEM,
                  .base = costs_term(),
                  .value = value,
                  .filter = filter};
  return lt_build_term(&builder, &term);
}

/* Not through the builder's canonical form, so that every operator is met as it is. */
static lt_truth eval_at(uint32_t subject, lt_op op, bool negated, const lt_term *left, const lt_term *right,
                        const lt_cell *cells, uint32_t len) {
  lt_expr expr = {.op = op, .negated = negated, .left = left, .right = right, .cells = cells, .cells_len = len};
  lt_scope scope = scope_of(subject);
  return lt_eval(&scope, &expr);
}

static lt_truth eval_op(lt_op op, bool negated, const lt_term *left, const lt_term *right, const lt_cell *cells,
                        uint32_t len) {
  return eval_at(item, op, negated, left, right, cells, len);
}

/* ---- single cells ---- */

#define F LT_FALSE
#define T LT_TRUE
#define M LT_MAYBE

static const struct {
  lt_op op;
  lt_cell cells[2];
  uint32_t len;
  lt_cell value;
  lt_truth plain, negated;
} single[] = {
    {LT_OP_YES, {0}, 0, 1, T, F},
    {LT_OP_YES, {0}, 0, 0, F, T},
    {LT_OP_YES, {0}, 0, LT_UNKNOWN, M, M},
    {LT_OP_YES, {0}, 0, LT_ABSENT, F, F},
    {LT_OP_EXISTS, {0}, 0, 5, T, F},
    {LT_OP_EXISTS, {0}, 0, LT_UNKNOWN, M, M},
    {LT_OP_EXISTS, {0}, 0, LT_ABSENT, F, T},
    {LT_OP_IS, {5}, 1, 5, T, F},
    {LT_OP_IS, {5}, 1, 6, F, T},
    {LT_OP_IS, {5}, 1, LT_UNKNOWN, M, M},
    {LT_OP_IS, {5}, 1, LT_ABSENT, F, F},
    {LT_OP_IS_NOT, {5}, 1, 5, F, T},
    {LT_OP_IS_NOT, {5}, 1, 6, T, F},
    {LT_OP_IS_NOT, {5}, 1, LT_UNKNOWN, M, M},
    {LT_OP_IS_NOT, {5}, 1, LT_ABSENT, F, F},
    {LT_OP_ONE_OF, {5, 7}, 2, 7, T, F},
    {LT_OP_ONE_OF, {5, 7}, 2, 6, F, T},
    {LT_OP_ONE_OF, {5, 7}, 2, LT_UNKNOWN, M, M},
    {LT_OP_ONE_OF, {5, 7}, 2, LT_ABSENT, F, F},
    {LT_OP_NONE_OF, {5, 7}, 2, 7, F, T},
    {LT_OP_NONE_OF, {5, 7}, 2, 6, T, F},
    {LT_OP_NONE_OF, {5, 7}, 2, LT_UNKNOWN, M, M},
    {LT_OP_NONE_OF, {5, 7}, 2, LT_ABSENT, F, F},
    {LT_OP_UNDER, {5, 7}, 2, 5, T, F},
    {LT_OP_UNDER, {5, 7}, 2, 4, F, T},
    {LT_OP_UNDER, {5, 7}, 2, LT_UNKNOWN, M, M},
    {LT_OP_UNDER, {5, 7}, 2, LT_ABSENT, F, F},
    {LT_OP_AT_LEAST, {5}, 1, 5, T, F},
    {LT_OP_AT_LEAST, {5}, 1, 4, F, T},
    {LT_OP_AT_LEAST, {5}, 1, LT_UNKNOWN, M, M},
    {LT_OP_AT_LEAST, {5}, 1, LT_ABSENT, F, F},
    {LT_OP_AT_MOST, {5}, 1, 5, T, F},
    {LT_OP_AT_MOST, {5}, 1, 6, F, T},
    {LT_OP_AT_MOST, {5}, 1, LT_UNKNOWN, M, M},
    {LT_OP_AT_MOST, {5}, 1, LT_ABSENT, F, F},
    {LT_OP_ABOVE, {5}, 1, 6, T, F},
    {LT_OP_ABOVE, {5}, 1, 5, F, T},
    {LT_OP_ABOVE, {5}, 1, LT_UNKNOWN, M, M},
    {LT_OP_ABOVE, {5}, 1, LT_ABSENT, F, F},
    {LT_OP_BELOW, {5}, 1, 4, T, F},
    {LT_OP_BELOW, {5}, 1, 5, F, T},
    {LT_OP_BELOW, {5}, 1, LT_UNKNOWN, M, M},
    {LT_OP_BELOW, {5}, 1, LT_ABSENT, F, F},
    {LT_OP_BETWEEN, {5, 7}, 2, 5, T, F},
    {LT_OP_BETWEEN, {5, 7}, 2, 7, T, F},
    {LT_OP_BETWEEN, {5, 7}, 2, 8, F, T},
    {LT_OP_BETWEEN, {5, 7}, 2, LT_UNKNOWN, M, M},
    {LT_OP_BETWEEN, {5, 7}, 2, LT_ABSENT, F, F},
    {LT_OP_BEFORE, {5}, 1, 4, T, F},
    {LT_OP_BEFORE, {5}, 1, 5, F, T},
    {LT_OP_BEFORE, {5}, 1, LT_UNKNOWN, M, M},
    {LT_OP_BEFORE, {5}, 1, LT_ABSENT, F, F},
    {LT_OP_AFTER, {5}, 1, 6, T, F},
    {LT_OP_AFTER, {5}, 1, 5, F, T},
    {LT_OP_AFTER, {5}, 1, LT_UNKNOWN, M, M},
    {LT_OP_AFTER, {5}, 1, LT_ABSENT, F, F},
    {LT_OP_ON_OR_BEFORE, {5}, 1, 5, T, F},
    {LT_OP_ON_OR_BEFORE, {5}, 1, 6, F, T},
    {LT_OP_ON_OR_BEFORE, {5}, 1, LT_UNKNOWN, M, M},
    {LT_OP_ON_OR_BEFORE, {5}, 1, LT_ABSENT, F, F},
    {LT_OP_ON_OR_AFTER, {5}, 1, 5, T, F},
    {LT_OP_ON_OR_AFTER, {5}, 1, 4, F, T},
    {LT_OP_ON_OR_AFTER, {5}, 1, LT_UNKNOWN, M, M},
    {LT_OP_ON_OR_AFTER, {5}, 1, LT_ABSENT, F, F},
};

/* The walk and the test of a cell, which the index is made of, must never differ. */
static void check_single(void) {
  for (size_t i = 0; i < sizeof single / sizeof single[0]; i++) {
    *cell(item, AMOUNT) = single[i].value;
    for (int negated = 0; negated < 2; negated++) {
      lt_expr expr = {.op = single[i].op,
                      .negated = negated,
                      .left = amount(),
                      .cells = single[i].cells,
                      .cells_len = single[i].len};
      lt_truth want = negated ? single[i].negated : single[i].plain;
      lt_scope scope = scope_of(item);
      CHECK_ROW(lt_eval(&scope, &expr) == want, lt_op_get(single[i].op)->name);
      CHECK_ROW(lt_test_cell(&expr, single[i].value) == want, lt_op_get(single[i].op)->name);
    }
  }
}

/* ---- two facts ---- */

static const struct {
  lt_op op;
  lt_cell left, right;
  lt_truth plain, negated;
} pairs[] = {
    {LT_OP_BEFORE, 3, 5, T, F},
    {LT_OP_BEFORE, 5, 5, F, T},
    {LT_OP_BEFORE, 3, LT_ABSENT, T, F},
    {LT_OP_ON_OR_BEFORE, 3, LT_ABSENT, T, F},
    {LT_OP_AFTER, 3, LT_ABSENT, F, T},
    {LT_OP_ON_OR_AFTER, 3, LT_ABSENT, F, T},
    {LT_OP_IS, 3, LT_ABSENT, F, T},
    {LT_OP_IS_NOT, 3, LT_ABSENT, T, F},
    {LT_OP_BEFORE, LT_ABSENT, 3, F, F},
    {LT_OP_AFTER, LT_ABSENT, 3, F, F},
    {LT_OP_BEFORE, LT_ABSENT, LT_ABSENT, F, F},
    {LT_OP_BEFORE, LT_ABSENT, LT_UNKNOWN, F, F},
    {LT_OP_BEFORE, LT_UNKNOWN, 3, M, M},
    {LT_OP_BEFORE, 3, LT_UNKNOWN, M, M},
    {LT_OP_BEFORE, LT_UNKNOWN, LT_ABSENT, M, M},
};

static void check_pairs(void) {
  for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
    *cell(item, DATE) = pairs[i].left;
    *cell(item, OTHER_DATE) = pairs[i].right;
    CHECK_ROW(eval_op(pairs[i].op, false, date(), other_date(), NULL, 0) == pairs[i].plain,
              lt_op_get(pairs[i].op)->name);
    CHECK_ROW(eval_op(pairs[i].op, true, date(), other_date(), NULL, 0) == pairs[i].negated,
              lt_op_get(pairs[i].op)->name);
  }
  *cell(item, AMOUNT) = 5;
  *cell(item, COUNTED) = LT_ABSENT;
  const lt_term *counted = fact(0, ITEM, COUNTED, type_of(LT_TYPE_MONEY));
  CHECK(eval_op(LT_OP_AT_LEAST, false, amount(), counted, NULL, 0) == LT_FALSE);
  CHECK(eval_op(LT_OP_AT_LEAST, true, amount(), counted, NULL, 0) == LT_FALSE);
}

/* ---- subjects, attributes, heads ---- */

static void check_terms(void) {
  lt_scope scope = scope_of(costs);
  CHECK(lt_eval_subject(&scope, hirer()) == 0);
  CHECK(lt_eval_subject(&scope, amount()) == item);
  CHECK(lt_eval_subject(&scope, fact(0, COST, COST_AMOUNT, type_of(LT_TYPE_MONEY))) == costs);
  scope = scope_of(0);
  CHECK(lt_eval_subject(&scope, amount()) == LT_NONE);
  CHECK(lt_eval_term(&scope, amount()) == LT_ABSENT);
  CHECK(eval_at(0, LT_OP_AT_LEAST, true, amount(), NULL, (lt_cell[]){1}, 1) == LT_FALSE);

  const lt_term *kind = of_base(LT_TERM_ATTRIBUTE, hirer(), LT_ATTRIBUTE_KIND, type_of(LT_TYPE_CHOICE));
  const lt_term *place = of_base(LT_TERM_ATTRIBUTE, hirer(), LT_ATTRIBUTE_PLACE, type_of(LT_TYPE_PLACE));
  const lt_term *above = of_base(LT_TERM_ATTRIBUTE, hirer(), LT_ATTRIBUTE_PART_OF, type_of(LT_TYPE_BODY));
  const lt_term *head = of_base(LT_TERM_HEAD, hirer(), 0, type_of(LT_TYPE_OFFICE));
  static const struct {
    lt_cell hirer, kind, place, above, head;
  } rows[] = {
      {1, 11, 12, 12, 9},
      {2, 21, 22, 22, LT_HEAD_BASE + 2},
      {3, LT_UNKNOWN, LT_UNKNOWN, LT_UNKNOWN, LT_HEAD_BASE + 3},
      {4, 41, 42, LT_ABSENT, LT_HEAD_BASE + 4},
      {BODIES, 77, LT_UNKNOWN, LT_UNKNOWN, LT_HEAD_BASE + BODIES},
      {LT_UNKNOWN, LT_UNKNOWN, LT_UNKNOWN, LT_UNKNOWN, LT_UNKNOWN},
      {LT_ABSENT, LT_ABSENT, LT_ABSENT, LT_ABSENT, LT_ABSENT},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    *cell(0, HIRER) = rows[i].hirer;
    CHECK(lt_eval_term(&scope, kind) == rows[i].kind);
    CHECK(lt_eval_term(&scope, place) == rows[i].place);
    CHECK(lt_eval_term(&scope, above) == rows[i].above);
    CHECK(lt_eval_term(&scope, head) == rows[i].head);
  }
}

/* A question is answered only for its entity; what an attribute may be of nothing is not known. */
static void check_odd_terms(void) {
  const lt_term *approver = question(type_of(LT_TYPE_BODY));
  CHECK(eval_at(0, LT_OP_EXISTS, false, approver, NULL, NULL, 0) == LT_FALSE);
  decided = LT_TRUE;
  CHECK(eval_at(0, LT_OP_DECIDED_BY, false, approver, NULL, NULL, 0) == LT_FALSE);
  answer = (lt_possible){.len = 0};
  lt_scope scope = scope_of(item);
  CHECK(lt_eval_term(&scope, of_base(LT_TERM_ATTRIBUTE, approver, LT_ATTRIBUTE_KIND, type_of(LT_TYPE_CHOICE))) == LT_UNKNOWN);
  /* Of the head of a body that the plan describes itself nothing is known. */
  const lt_term *head = of_base(LT_TERM_HEAD, hirer(), 0, type_of(LT_TYPE_OFFICE));
  const lt_term *kind = of_base(LT_TERM_ATTRIBUTE, head, LT_ATTRIBUTE_KIND, type_of(LT_TYPE_CHOICE));
  *cell(0, HIRER) = BODIES;
  CHECK(lt_eval_term(&scope, kind) == LT_UNKNOWN);
  *cell(0, HIRER) = 1;
  CHECK(lt_eval_term(&scope, kind) == 91);
}

/* ---- what is not yet done ---- */

enum { TODAY = 10, LAST_DAY = 84005 /* 31/12/2199 */ };

static const lt_term *later(const lt_term *date, const lt_term *by) {
  lt_term term = {.kind = LT_TERM_PLUS, .type = date->type, .entity = ITEM, .base = date, .value = by};
  return lt_build_term(&builder, &term);
}

static lt_truth eval_today(lt_op op, const lt_term *left, const lt_term *right, const lt_cell *cells, uint32_t len) {
  lt_expr expr = {.op = op, .left = left, .right = right, .cells = cells, .cells_len = len};
  lt_scope scope = scope_of(item);
  scope.as_of = TODAY;
  return lt_eval(&scope, &expr);
}

static void check_undone(void) {
  const lt_term *days = fact(0, ITEM, AMOUNT, type_of(LT_TYPE_DAYS)), *months = fact(0, ITEM, AMOUNT, type_of(LT_TYPE_MONTHS));
  static const lt_cell soon[] = {100}, past[] = {TODAY - 1};
  *cell(item, DATE) = LT_LATER;
  *cell(item, AMOUNT) = LT_ABSENT;
  CHECK(eval_today(LT_OP_BEFORE, later(date(), days), NULL, soon, 1) == LT_FALSE);
  CHECK(eval_today(LT_OP_BEFORE, date(), NULL, soon, 1) == LT_MAYBE);
  CHECK(eval_today(LT_OP_BEFORE, date(), NULL, past, 1) == LT_FALSE);
  /* Against a step that is not done at all. */
  *cell(item, OTHER_DATE) = LT_ABSENT;
  CHECK(eval_today(LT_OP_AFTER, date(), other_date(), NULL, 0) == LT_FALSE);
  CHECK(eval_today(LT_OP_BEFORE, date(), other_date(), NULL, 0) == LT_MAYBE);
  static const struct {
    lt_op op;
    lt_cell day, by;
    lt_truth truth;
  } rows[] = {
      {LT_OP_AFTER, 5, LT_ABSENT, F}, {LT_OP_AFTER, 5, 0, F},         {LT_OP_AFTER, TODAY, 0, F},       {LT_OP_AFTER, TODAY + 1, 0, M},
      {LT_OP_IS, TODAY - 1, 0, F},    {LT_OP_IS, TODAY, 0, M},        {LT_OP_IS, TODAY + 1, 0, M},      {LT_OP_BEFORE, TODAY, 0, M},
      {LT_OP_IS, LAST_DAY, 1, M},     {LT_OP_IS, LAST_DAY + 1, 1, M}, {LT_OP_IS, TODAY, LT_UNKNOWN, M},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    *cell(item, OTHER_DATE) = rows[i].day;
    *cell(item, AMOUNT) = rows[i].by;
    CHECK_ROW(eval_today(rows[i].op, other_date(), later(date(), days), NULL, 0) == rows[i].truth, lt_op_get(rows[i].op)->name);
  }
  /* No day has 31/12/2199 a month behind it; those after 30/11 have none at all. */
  *cell(item, OTHER_DATE) = LAST_DAY;
  *cell(item, AMOUNT) = 1;
  CHECK(eval_today(LT_OP_IS, other_date(), later(date(), months), NULL, 0) == LT_MAYBE);
  /* Nor is any day behind the last one: whether what comes then passes is not known. */
  CHECK(eval_today(LT_OP_AFTER, later(date(), days), NULL, (lt_cell[]){LAST_DAY}, 1) == LT_MAYBE);
}

/* ---- dates at the end of the calendar ---- */

/* A sum past the last day is not known: never a day of another century. */
static void check_last_day(void) {
  static const struct {
    lt_type_kind kind;
    lt_cell day, by, sum;
  } rows[] = {
      {LT_TYPE_DAYS, LAST_DAY - 1, 1, LAST_DAY},    {LT_TYPE_DAYS, LAST_DAY, 1, LT_UNKNOWN},  {LT_TYPE_DAYS, LAST_DAY, 0, LAST_DAY},
      {LT_TYPE_DAYS, 0, INT64_MAX, LT_UNKNOWN},     {LT_TYPE_DAYS, LAST_DAY, 372000, LT_UNKNOWN}, {LT_TYPE_MONTHS, LAST_DAY - 31, 1, LAST_DAY - 1},
      {LT_TYPE_MONTHS, LAST_DAY, 1, LT_UNKNOWN},    {LT_TYPE_MONTHS, 0, 12000, LT_UNKNOWN},   {LT_TYPE_MONTHS, LAST_DAY, 0, LAST_DAY},
      {LT_TYPE_MONTHS, LT_ABSENT, 12000, LT_ABSENT}, {LT_TYPE_DAYS, LT_UNKNOWN, 1, LT_UNKNOWN},
  };
  lt_scope scope = scope_of(item);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    *cell(item, DATE) = rows[i].day;
    *cell(item, AMOUNT) = rows[i].by;
    CHECK(lt_eval_term(&scope, later(date(), fact(0, ITEM, AMOUNT, type_of(rows[i].kind)))) == rows[i].sum);
    if (rows[i].sum == LT_UNKNOWN)
      CHECK(eval_op(LT_OP_AFTER, false, later(date(), fact(0, ITEM, AMOUNT, type_of(rows[i].kind))), NULL, (lt_cell[]){0}, 1) == LT_MAYBE);
  }
}

/* ---- sets ---- */

static void check_sets(void) {
  static lt_cell two[] = {5, 7};
  lt_members closed = {.cells = two, .len = 2}, open = {.cells = two, .len = 2, .open = true}, empty = {0};
  LT_PUSH(&arena, &facts.sets, closed);
  LT_PUSH(&arena, &facts.sets, open);
  LT_PUSH(&arena, &facts.sets, empty);
  static const struct {
    lt_cell set;
    lt_truth has5[2], has6[2], any[2], exists[2];
  } rows[] = {
      {0, {T, F}, {F, T}, {T, F}, {T, F}},         {1, {T, F}, {M, M}, {T, F}, {T, F}},
      {2, {F, T}, {F, T}, {F, T}, {T, F}},         {LT_UNKNOWN, {M, M}, {M, M}, {M, M}, {M, M}},
      {LT_ABSENT, {F, F}, {F, F}, {F, F}, {F, T}},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    *cell(item, PAPERS) = rows[i].set;
    for (int n = 0; n < 2; n++) {
      CHECK(eval_op(LT_OP_INCLUDES, n, papers(), NULL, (lt_cell[]){5}, 1) == rows[i].has5[n]);
      CHECK(eval_op(LT_OP_INCLUDES, n, papers(), NULL, (lt_cell[]){6}, 1) == rows[i].has6[n]);
      CHECK(eval_op(LT_OP_INCLUDES_ANY, n, papers(), NULL, (lt_cell[]){6, 7}, 2) == rows[i].any[n]);
      CHECK(eval_op(LT_OP_EXISTS, n, papers(), NULL, NULL, 0) == rows[i].exists[n]);
    }
  }
  *cell(item, PAPERS) = 0;
  *cell(item, AMOUNT) = 7;
  CHECK(eval_op(LT_OP_INCLUDES, false, papers(), amount(), NULL, 0) == LT_TRUE);
  *cell(item, AMOUNT) = LT_ABSENT;
  CHECK(eval_op(LT_OP_INCLUDES, true, papers(), amount(), NULL, 0) == LT_FALSE);
  *cell(item, AMOUNT) = LT_UNKNOWN;
  CHECK(eval_op(LT_OP_INCLUDES, true, papers(), amount(), NULL, 0) == LT_MAYBE);
  const lt_term *kind = of_base(LT_TERM_ATTRIBUTE, hirer(), LT_ATTRIBUTE_KIND, type_of(LT_TYPE_CHOICE));
  *cell(0, HIRER) = 3;
  CHECK(eval_op(LT_OP_INCLUDES, false, papers(), kind, NULL, 0) == LT_MAYBE);
}

/* ---- questions ---- */

static void check_questions(void) {
  const lt_term *approver = question(type_of(LT_TYPE_BODY));
  static const lt_cell one[] = {5}, two[] = {5, 6}, absent[] = {LT_ABSENT}, perhaps[] = {LT_ABSENT, 5};
  static const struct {
    const char *row;
    lt_possible answer;
    lt_truth is5[2], one_of[2], exists[2];
  } rows[] = {
      {"known", {.cells = one, .len = 1}, {T, F}, {T, F}, {T, F}},
      {"one of two", {.cells = two, .len = 2}, {M, M}, {T, F}, {T, F}},
      {"absent", {.cells = absent, .len = 1}, {F, F}, {F, F}, {F, T}},
      {"perhaps absent", {.cells = perhaps, .len = 2}, {M, F}, {M, F}, {M, M}},
      {"unknown", {.unknown = true}, {M, M}, {M, M}, {M, M}},
      {"known, or anything", {.cells = one, .len = 1, .unknown = true}, {M, M}, {M, M}, {M, M}},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    answer = rows[i].answer;
    for (int n = 0; n < 2; n++) {
      CHECK_ROW(eval_op(LT_OP_IS, n, approver, NULL, one, 1) == rows[i].is5[n], rows[i].row);
      CHECK_ROW(eval_op(LT_OP_ONE_OF, n, approver, NULL, two, 2) == rows[i].one_of[n], rows[i].row);
      CHECK_ROW(eval_op(LT_OP_EXISTS, n, approver, NULL, NULL, 0) == rows[i].exists[n], rows[i].row);
    }
  }
  const lt_term *kind = of_base(LT_TERM_ATTRIBUTE, approver, LT_ATTRIBUTE_KIND, type_of(LT_TYPE_CHOICE));
  answer = (lt_possible){.cells = two, .len = 2};
  CHECK(eval_op(LT_OP_ONE_OF, false, kind, NULL, (lt_cell[]){51, 61}, 2) == LT_TRUE);
  CHECK(eval_op(LT_OP_IS, false, kind, NULL, (lt_cell[]){51}, 1) == LT_MAYBE);
  CHECK(eval_op(LT_OP_IS, false, kind, NULL, (lt_cell[]){99}, 1) == LT_FALSE);
  *cell(0, HIRER) = 5;
  CHECK(eval_op(LT_OP_IS, false, hirer(), approver, NULL, 0) == LT_MAYBE);
  *cell(0, HIRER) = 8;
  CHECK(eval_op(LT_OP_IS, false, hirer(), approver, NULL, 0) == LT_FALSE);
  lt_scope scope = scope_of(item);
  CHECK(lt_eval_term(&scope, kind) == LT_UNKNOWN);
  const lt_term *place = of_base(LT_TERM_ATTRIBUTE, approver, LT_ATTRIBUTE_PLACE, type_of(LT_TYPE_PLACE));
  answer = (lt_possible){.cells = (const lt_cell[]){6, 7}, .len = 2};
  CHECK(lt_eval_term(&scope, place) == 77);
}

static void check_question_sets(void) {
  const lt_term *consulted = question((lt_type){.kind = LT_TYPE_BODY, .set = true});
  static lt_cell five[] = {5}, six[] = {6};
  static const lt_cell absent[] = {LT_ABSENT};
  static const lt_members certain = {.cells = five, .len = 1}, perhaps = {.cells = six, .len = 1}, nobody = {0},
                          open = {.open = true};
  static const struct {
    const char *row;
    lt_possible answer;
    lt_truth has5[2], has6[2], has7[2], exists[2];
  } rows[] = {
      {"settled", {.certain = &certain, .perhaps = &nobody}, {T, F}, {F, T}, {F, T}, {T, F}},
      {"perhaps more", {.certain = &certain, .perhaps = &perhaps}, {T, F}, {M, M}, {F, T}, {T, F}},
      {"perhaps others", {.certain = &certain, .perhaps = &open}, {T, F}, {M, M}, {M, M}, {T, F}},
      {"nobody", {.certain = &nobody, .perhaps = &nobody}, {F, T}, {F, T}, {F, T}, {T, F}},
      {"absent", {.cells = absent, .len = 1}, {F, F}, {F, F}, {F, F}, {F, T}},
      {"perhaps absent",
       {.cells = absent, .len = 1, .certain = &nobody, .perhaps = &perhaps},
       {F, M},
       {M, M},
       {F, M},
       {M, M}},
      {"unknown", {.unknown = true}, {M, M}, {M, M}, {M, M}, {M, M}},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    answer = rows[i].answer;
    for (int n = 0; n < 2; n++) {
      CHECK_ROW(eval_op(LT_OP_INCLUDES, n, consulted, NULL, (lt_cell[]){5}, 1) == rows[i].has5[n], rows[i].row);
      CHECK_ROW(eval_op(LT_OP_INCLUDES, n, consulted, NULL, (lt_cell[]){6}, 1) == rows[i].has6[n], rows[i].row);
      CHECK_ROW(eval_op(LT_OP_INCLUDES, n, consulted, NULL, (lt_cell[]){7}, 1) == rows[i].has7[n], rows[i].row);
      CHECK_ROW(eval_op(LT_OP_EXISTS, n, consulted, NULL, NULL, 0) == rows[i].exists[n], rows[i].row);
    }
  }
}

static void check_decided_by(void) {
  const lt_term *approver = question(type_of(LT_TYPE_BODY));
  static const lt_cell one[] = {5}, absent[] = {LT_ABSENT}, perhaps[] = {LT_ABSENT, 5};
  static const struct {
    lt_truth decided;
    lt_possible answer;
    lt_truth plain, negated;
  } rows[] = {
      {T, {.cells = one, .len = 1}, T, F},     {F, {.cells = one, .len = 1}, F, T},
      {M, {.cells = one, .len = 1}, M, M},     {F, {.cells = absent, .len = 1}, F, F},
      {F, {.cells = perhaps, .len = 2}, F, M}, {F, {.unknown = true}, F, T},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    decided = rows[i].decided;
    answer = rows[i].answer;
    CHECK(eval_op(LT_OP_DECIDED_BY, false, approver, NULL, NULL, 0) == rows[i].plain);
    CHECK(eval_op(LT_OP_DECIDED_BY, true, approver, NULL, NULL, 0) == rows[i].negated);
  }
}

/* ---- lists ---- */

static lt_list *costs_list(void) { return &facts.lists.items[facts.subjects.items[item].children[COST]]; }

static void set_costs(lt_cell a, lt_cell b, lt_cell c, uint32_t len, bool open, bool unknown) {
  lt_cell cells[] = {a, b, c};
  for (uint32_t i = 0; i < 3; i++) *cell(costs + i, COST_AMOUNT) = cells[i];
  costs_list()->len = len;
  costs_list()->open = open;
  costs_list()->unknown = unknown;
}

static const lt_expr *above(uint32_t var, lt_cell bound) {
  lt_cell cells[] = {bound};
  lt_expr test = {.op = LT_OP_AT_LEAST,
                  .left = fact(var, COST, COST_AMOUNT, type_of(LT_TYPE_MONEY)),
                  .cells = cells,
                  .cells_len = 1};
  return lt_build_test(&builder, &test);
}

static void check_lists(void) {
  const lt_expr *some = lt_build_list_test(&builder, LT_OP_SOME, costs_term(), above(1, 5));
  const lt_expr *every = lt_build_list_test(&builder, LT_OP_EVERY, costs_term(), above(1, 5));
  static const struct {
    lt_cell a, b, c;
    uint32_t len;
    bool open, unknown;
    lt_truth some, every, exists;
  } rows[] = {
      {1, 2, 3, 3, false, false, F, F, T},          {1, 9, 3, 3, false, false, T, F, T},
      {7, 8, 9, 3, false, false, T, T, T},          {7, 8, LT_UNKNOWN, 3, false, false, T, M, T},
      {1, 2, LT_UNKNOWN, 3, false, false, M, F, T}, {7, LT_ABSENT, 9, 3, false, false, T, F, T},
      {0, 0, 0, 0, false, false, F, T, F},          {0, 0, 0, 0, true, false, M, M, M},
      {1, 2, 3, 3, true, false, M, F, T},           {7, 8, 9, 3, true, false, T, M, T},
      {0, 0, 0, 0, false, true, M, M, M},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    set_costs(rows[i].a, rows[i].b, rows[i].c, rows[i].len, rows[i].open, rows[i].unknown);
    lt_scope scope = scope_of(item);
    CHECK(lt_eval(&scope, some) == rows[i].some);
    CHECK(lt_eval(&scope, every) == rows[i].every);
    CHECK(eval_op(LT_OP_EXISTS, false, costs_term(), NULL, NULL, 0) == rows[i].exists);
    lt_expr none = *some;
    none.negated = true;
    CHECK(lt_eval(&scope, &none) == (rows[i].some == M ? M : rows[i].some == T ? F : T));
  }
  /* A list test in a list test: a cost that no other cost, itself among them, exceeds by bound 8. */
  const lt_expr *inner = lt_build_list_test(&builder, LT_OP_SOME, costs_term(), above(2, 8));
  const lt_expr *both[] = {above(1, 5), inner};
  const lt_expr *outer =
      lt_build_list_test(&builder, LT_OP_EVERY, costs_term(), lt_build_junction(&builder, LT_OP_ALL, both, 2));
  lt_scope scope = scope_of(item);
  set_costs(5, 6, 8, 3, false, false);
  CHECK(lt_eval(&scope, outer) == LT_TRUE);
  set_costs(5, 6, 7, 3, false, false);
  CHECK(lt_eval(&scope, outer) == LT_FALSE);
  /* An element that the caller has bound. */
  set_costs(5, 6, 8, 3, false, false);
  scope.vars[1] = costs + 2;
  scope.depth = 1;
  CHECK(lt_eval(&scope, above(1, 8)) == LT_TRUE);
  CHECK(lt_eval(&scope, inner) == LT_TRUE);
}

static void check_counts(void) {
  const lt_term *sum = aggregate(LT_TERM_SUM, fact(1, COST, COST_AMOUNT, type_of(LT_TYPE_MONEY)), NULL);
  const lt_term *count = aggregate(LT_TERM_COUNT, NULL, above(1, 5));
  static const struct {
    const char *row;
    lt_cell a, b, c;
    bool open, unknown;
    lt_op op;
    lt_cell bound;
    lt_truth sum, count;
  } rows[] = {
      {"known", 1, 5, 9, false, false, LT_OP_AT_LEAST, 15, T, F},
      {"known", 1, 5, 9, false, false, LT_OP_IS, 2, F, T},
      {"known", 1, 5, 9, false, false, LT_OP_AT_MOST, 2, F, T},
      {"known", 1, 5, 9, false, false, LT_OP_ABOVE, 15, F, F},
      {"known", 1, 5, 9, false, false, LT_OP_BELOW, 3, F, T},
      {"unknown element", 1, LT_UNKNOWN, 9, false, false, LT_OP_AT_LEAST, 10, T, F},
      {"unknown element", 1, LT_UNKNOWN, 9, false, false, LT_OP_AT_LEAST, 11, M, F},
      {"unknown element", 1, LT_UNKNOWN, 9, false, false, LT_OP_AT_MOST, 9, F, T},
      {"unknown element", 1, LT_UNKNOWN, 9, false, false, LT_OP_IS, 1, F, M},
      {"absent element", 1, LT_ABSENT, 9, false, false, LT_OP_IS, 10, T, F},
      {"open", 1, 5, 9, true, false, LT_OP_AT_LEAST, 2, T, T},
      {"open", 1, 5, 9, true, false, LT_OP_AT_MOST, 20, M, M},
      {"open", 1, 5, 9, true, false, LT_OP_AT_MOST, 1, F, F},
      {"not given", 1, 5, 9, false, true, LT_OP_AT_LEAST, 1, M, M},
      {"not given", 1, 5, 9, false, true, LT_OP_IS, 3, M, M},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    set_costs(rows[i].a, rows[i].b, rows[i].c, 3, rows[i].open, rows[i].unknown);
    lt_truth opposite_sum = rows[i].sum == M ? M : rows[i].sum == T ? F : T;
    CHECK_ROW(eval_op(rows[i].op, false, sum, NULL, &rows[i].bound, 1) == rows[i].sum, rows[i].row);
    CHECK_ROW(eval_op(rows[i].op, true, sum, NULL, &rows[i].bound, 1) == opposite_sum, rows[i].row);
    CHECK_ROW(eval_op(rows[i].op, false, count, NULL, &rows[i].bound, 1) == rows[i].count, rows[i].row);
  }
  lt_scope scope = scope_of(item);
  set_costs(1, 5, 9, 3, false, false);
  CHECK(lt_eval_term(&scope, sum) == 15 && lt_eval_term(&scope, count) == 2);
  static const lt_cell few[] = {1, 2, 3}, bounds[] = {14, 16};
  CHECK(eval_op(LT_OP_ONE_OF, false, count, NULL, few, 3) == LT_TRUE);
  CHECK(eval_op(LT_OP_NONE_OF, false, count, NULL, few, 3) == LT_FALSE);
  CHECK(eval_op(LT_OP_BETWEEN, false, sum, NULL, bounds, 2) == LT_TRUE);
  CHECK(eval_op(LT_OP_ONE_OF, false, count, NULL, (lt_cell[]){0, 7}, 2) == LT_FALSE);
  set_costs(1, LT_UNKNOWN, 9, 3, false, false);
  CHECK(lt_eval_term(&scope, count) == LT_UNKNOWN);
  CHECK(eval_op(LT_OP_ONE_OF, false, count, NULL, few, 3) == LT_TRUE);
  CHECK(eval_op(LT_OP_ONE_OF, false, count, NULL, few, 1) == LT_MAYBE);
  *cell(item, AMOUNT) = 10;
  CHECK(eval_op(LT_OP_AT_LEAST, false, sum, amount(), NULL, 0) == LT_TRUE);
  *cell(item, AMOUNT) = LT_ABSENT;
  CHECK(eval_op(LT_OP_AT_LEAST, false, sum, amount(), NULL, 0) == LT_FALSE);
  *cell(item, AMOUNT) = LT_UNKNOWN;
  CHECK(eval_op(LT_OP_AT_LEAST, false, sum, amount(), NULL, 0) == LT_MAYBE);
  /* Against what the register does not know of a body. */
  *cell(0, HIRER) = 3;
  const lt_term *most = of_base(LT_TERM_ATTRIBUTE, hirer(), LT_ATTRIBUTE_KIND, type_of(LT_TYPE_NUMBER));
  CHECK(eval_op(LT_OP_AT_LEAST, false, count, most, NULL, 0) == LT_MAYBE);
  /* Plain numbers may be negative: an unknown one takes both bounds away. */
  const lt_term *deltas = aggregate(LT_TERM_SUM, fact(1, COST, COST_DELTA, type_of(LT_TYPE_NUMBER)), above(1, 5));
  set_costs(9, LT_UNKNOWN, 9, 3, false, false);
  for (uint32_t i = 0; i < 3; i++) *cell(costs + i, COST_DELTA) = -2;
  CHECK(eval_op(LT_OP_AT_LEAST, false, deltas, NULL, (lt_cell[]){-6}, 1) == LT_TRUE);
  CHECK(eval_op(LT_OP_AT_MOST, false, deltas, NULL, (lt_cell[]){-4}, 1) == LT_TRUE);
  CHECK(eval_op(LT_OP_AT_MOST, false, deltas, NULL, (lt_cell[]){-5}, 1) == LT_MAYBE);
  *cell(costs, COST_DELTA) = LT_UNKNOWN;
  CHECK(eval_op(LT_OP_AT_MOST, false, deltas, NULL, (lt_cell[]){100}, 1) == LT_MAYBE);
  CHECK(eval_op(LT_OP_AT_LEAST, false, deltas, NULL, (lt_cell[]){-100}, 1) == LT_MAYBE);
  CHECK(lt_eval_term(&scope, deltas) == LT_UNKNOWN);
  CHECK(eval_op(LT_OP_ONE_OF, false, deltas, NULL, (lt_cell[]){-4, 5}, 2) == LT_MAYBE);
}

/* Every operator that a number may be tested with, of one that is certain and of one without an upper bound. */
static void check_count_operators(void) {
  const lt_term *count = aggregate(LT_TERM_COUNT, NULL, above(1, 5));
  static const struct {
    lt_op op;
    lt_cell cells[2];
    uint32_t len;
    lt_truth of_two, of_two_or_more;
  } rows[] = {
      {LT_OP_EXISTS, {0}, 0, T, T},      {LT_OP_IS, {2}, 1, T, M},          {LT_OP_IS, {1}, 1, F, F},        {LT_OP_IS_NOT, {2}, 1, F, M},
      {LT_OP_IS_NOT, {1}, 1, T, T},      {LT_OP_ONE_OF, {2, 7}, 2, T, M},   {LT_OP_ONE_OF, {3, 7}, 2, F, M}, {LT_OP_ONE_OF, {0, 1}, 2, F, F},
      {LT_OP_NONE_OF, {2, 7}, 2, F, M},  {LT_OP_NONE_OF, {0, 1}, 2, T, T},  {LT_OP_ABOVE, {1}, 1, T, T},     {LT_OP_BELOW, {2}, 1, F, F},
      {LT_OP_BETWEEN, {2, 3}, 2, T, M},  {LT_OP_BETWEEN, {0, 1}, 2, F, F},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    for (int open = 0; open < 2; open++) {
      set_costs(1, 5, 9, 3, open != 0, false);
      lt_truth want = open ? rows[i].of_two_or_more : rows[i].of_two, opposite = want == M ? M : want == T ? F : T;
      CHECK_ROW(eval_op(rows[i].op, false, count, NULL, rows[i].cells, rows[i].len) == want, lt_op_get(rows[i].op)->name);
      CHECK_ROW(eval_op(rows[i].op, true, count, NULL, rows[i].cells, rows[i].len) == opposite, lt_op_get(rows[i].op)->name);
    }
}

/* Past 64 bits a sum loses the bound on that side; it never comes round. */
static void check_great_sums(void) {
  const lt_term *sum = aggregate(LT_TERM_SUM, fact(1, COST, COST_DELTA, type_of(LT_TYPE_NUMBER)), NULL);
  static const struct {
    lt_cell a, b;
    lt_truth least, most; /* at least 5, at most 5 */
  } rows[] = {{INT64_MAX, 0, T, F}, {INT64_MAX, 1, M, M}, {INT64_MAX, INT64_MAX, M, M},
              {INT64_MIN + 9, 0, F, T}, {INT64_MIN + 9, INT64_MIN + 9, M, M}, {INT64_MAX, INT64_MIN + 9, T, F}};
  set_costs(0, 0, 0, 3, false, false);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    *cell(costs, COST_DELTA) = rows[i].a;
    *cell(costs + 1, COST_DELTA) = rows[i].b;
    *cell(costs + 2, COST_DELTA) = 0;
    CHECK(eval_op(LT_OP_AT_LEAST, false, sum, NULL, (lt_cell[]){5}, 1) == rows[i].least);
    CHECK(eval_op(LT_OP_AT_MOST, false, sum, NULL, (lt_cell[]){5}, 1) == rows[i].most);
  }
}

/* ---- all, any ---- */

static void check_junctions(void) {
  *cell(item, FLAG) = 1;
  *cell(item, AMOUNT) = LT_UNKNOWN;
  *cell(item, COUNTED) = 0;
  lt_expr yes = {.op = LT_OP_YES, .left = fact(0, ITEM, FLAG, type_of(LT_TYPE_YES_NO))};
  lt_expr maybe = {.op = LT_OP_YES, .left = fact(0, ITEM, AMOUNT, type_of(LT_TYPE_YES_NO))};
  lt_expr no = {.op = LT_OP_YES, .left = fact(0, ITEM, COUNTED, type_of(LT_TYPE_YES_NO))};
  const lt_expr *leaf[] = {&no, &yes, &maybe}; /* by lt_truth */
  lt_scope scope = scope_of(item);
  for (int a = 0; a < 3; a++) {
    for (int b = 0; b < 3; b++) {
      const lt_expr *kids[] = {leaf[a], leaf[b]};
      lt_expr all = {.op = LT_OP_ALL, .kids = kids, .kids_len = 2},
              any = {.op = LT_OP_ANY, .kids = kids, .kids_len = 2};
      lt_truth want_all = a == F || b == F ? F : a == M || b == M ? M : T;
      lt_truth want_any = a == T || b == T ? T : a == M || b == M ? M : F;
      CHECK(lt_eval(&scope, &all) == want_all);
      CHECK(lt_eval(&scope, &any) == want_any);
    }
  }
}

int main(void) {
  build_world();
  check_single();
  check_pairs();
  check_terms();
  check_odd_terms();
  check_undone();
  check_last_day();
  check_sets();
  check_questions();
  check_question_sets();
  check_decided_by();
  check_lists();
  check_counts();
  check_count_operators();
  check_great_sums();
  check_junctions();
  lt_arena_free(&arena);
  return CHECK_DONE();
}
