/* A sealed set: that it is the same whatever the order of declarations and survives being printed and read again, what
 * it says of precedence, time and order of questions, and that refused memory leaves nothing behind. */
#include <time.h>

#include "full.h"
#include "sealed.h"
#include "policy/print.h"
#include "value/written.h"

static sealed full;

static const lt_norm *norm_of(const lt_set *set, const char *id) {
  uint32_t number = lt_set_find(set, LT_RECORD_NORM, lt_str_of(id));
  return number == LT_NONE ? NULL : &set->norms[number];
}

static const lt_question *question_of(const lt_set *set, const char *id) {
  uint32_t number = lt_set_find(set, LT_RECORD_QUESTION, lt_str_of(id));
  return number == LT_NONE ? NULL : &set->questions[number];
}

static bool lists(lt_numbers numbers, const lt_set *set, const char *norm) {
  for (uint32_t i = 0; i < numbers.len; i++) {
    if (lt_str_equal(set->norms[numbers.items[i]].id, lt_str_of(norm))) return true;
  }
  return false;
}

static lt_str printed(lt_arena *arena, const lt_set *set) {
  lt_text out = {.arena = arena};
  lt_set_print(set, &out);
  return lt_text_str(&out);
}

/* Numbers are positions in tables sorted by id, and what belongs together stands together. */
static void check_tables(void) {
  const lt_set *set = full.set;
  for (uint32_t i = 1; i < set->norms_len; i++) CHECK(lt_str_compare(set->norms[i - 1].id, set->norms[i].id) < 0);
  for (uint32_t i = 1; i < set->bodies_len; i++) CHECK(lt_str_compare(set->bodies[i - 1].id, set->bodies[i].id) < 0);
  for (uint32_t e = 0; e < set->entities_len; e++) {
    const lt_entity *entity = &set->entities[e];
    for (uint32_t i = 0; i < entity->facts.len; i++) {
      const lt_fact *fact = &set->facts[entity->facts.items[i]];
      CHECK(fact->entity == e && fact->slot == i && lt_set_fact(set, e, fact->id) == entity->facts.items[i]);
    }
    for (uint32_t i = 0; i < entity->questions.len; i++) {
      const lt_question *question = &set->questions[entity->questions.items[i]];
      CHECK(question->entity == e && question->slot == i);
      CHECK(lt_set_question(set, e, question->id) == entity->questions.items[i]);
    }
  }
  for (uint32_t c = 0; c < set->choices_len; c++) {
    for (uint32_t i = 0; i < set->choices[c].options_len; i++) {
      CHECK(set->options[set->choices[c].first_option + i].choice == c);
    }
  }
  for (uint32_t i = 0; i < set->terms_len; i++) CHECK(set->terms[i]->number == i);
  for (uint32_t i = 0; i < set->exprs_len; i++) CHECK(set->exprs[i]->number == i);
  for (uint32_t i = 0; i < set->values_len; i++) CHECK(set->values[i]->number == i);
}

static lt_str office_words(const lt_set *set, lt_cell office, lt_lang lang) {
  lt_text text = {.arena = &full.arena};
  lt_words_cell(&set->names, NULL, (lt_type){.kind = LT_TYPE_OFFICE}, office, lang, &text);
  return lt_text_str(&text);
}

static void check_records(void) {
  const lt_set *set = full.set;
  uint32_t task = lt_set_find(set, LT_RECORD_ENTITY, LT_STR("task"));
  const lt_entity *entity = &set->entities[task];
  CHECK(entity->parent == set->plan && entity->depth == 1 && set->facts[entity->list_fact].type.of == task);
  CHECK_STR(set->facts[entity->list_fact].id, "tasks");
  CHECK(set->role_fact[LT_ROLE_YEAR] == lt_set_find(set, LT_RECORD_FACT, LT_STR("plan.year")));
  CHECK(set->role_fact[LT_ROLE_WITHIN] == LT_NONE && set->matter != LT_NONE && set->body_kind != LT_NONE);
  uint32_t low = lt_set_find(set, LT_RECORD_PLACE, LT_STR("xx/zz")),
           top = lt_set_find(set, LT_RECORD_PLACE, LT_STR("xx"));
  CHECK(set->places[low].depth == 2 && lt_set_place_in(set, low, top, LT_UNKNOWN) && !lt_set_place_in(set, top, low, LT_UNKNOWN));
  CHECK(lt_set_find(set, LT_RECORD_OPTION, LT_STR("sort/bridge")) != LT_NONE);
  CHECK(lt_set_find(set, LT_RECORD_OPTION, LT_STR("sort/tower")) == LT_NONE);
  CHECK(question_of(set, "xx/top#long") != NULL && question_of(set, "task.long") == NULL);
  CHECK(lt_set_find(set, LT_RECORD_NORM, LT_STR("xx/low#nothing")) == LT_NONE);
  uint32_t desk = lt_set_find(set, LT_RECORD_BODY, LT_STR("xx.desk")),
           hall = lt_set_find(set, LT_RECORD_BODY, LT_STR("xx.hall"));
  CHECK(set->registers.head(set, desk) == lt_head_of(desk));
  CHECK(set->registers.head(set, hall) == lt_set_find(set, LT_RECORD_BODY, LT_STR("xx.boss")));
  CHECK_STR(office_words(set, lt_head_of(desk), LT_VI), "Giám đốc Sở Mẫu");
  CHECK_STR(office_words(set, lt_head_of(hall), LT_VI), "Chủ tịch Mẫu");
  CHECK_STR(office_words(set, lt_head_of(lt_set_find(set, LT_RECORD_BODY, LT_STR("xx.new"))), LT_EN), "Director, New Desk");
  lt_str near = lt_set_nearest(set, &full.arena, LT_RECORD_BODY, LT_STR("xx.hal"));
  CHECK_STR(near, "xx.hall");
}

static void check_attributes(void) {
  const lt_set *set = full.set;
  lt_type body = {.kind = LT_TYPE_BODY}, place = {.kind = LT_TYPE_PLACE}, fund = {.kind = LT_TYPE_CHOICE};
  fund.of = lt_set_find(set, LT_RECORD_CHOICE, LT_STR("fund"));
  uint32_t desk = lt_set_find(set, LT_RECORD_BODY, LT_STR("xx.desk")),
           hall = lt_set_find(set, LT_RECORD_BODY, LT_STR("xx.hall"));
  CHECK(set->registers.attribute(set, body, desk, LT_ATTRIBUTE_PART_OF) == hall);
  CHECK(set->registers.attribute(set, body, hall, LT_ATTRIBUTE_PART_OF) == LT_ABSENT);
  CHECK(set->registers.attribute(set, body, hall, LT_ATTRIBUTE_PLACE) == LT_UNKNOWN);
  CHECK(set->registers.attribute(set, body, LT_ABSENT, LT_ATTRIBUTE_KIND) == LT_ABSENT);
  CHECK(set->registers.attribute(set, place, lt_set_find(set, LT_RECORD_PLACE, LT_STR("xx")), LT_ATTRIBUTE_PART_OF) ==
        LT_ABSENT);
  CHECK(set->registers.attribute(set, place, lt_set_find(set, LT_RECORD_PLACE, LT_STR("xx")),
                                 LT_ATTRIBUTE_AUTHORITY) == LT_UNKNOWN);
  CHECK(set->registers.attribute(set, place, lt_set_find(set, LT_RECORD_PLACE, LT_STR("xx/zz")),
                                 LT_ATTRIBUTE_AUTHORITY) ==
        (lt_cell)lt_set_find(set, LT_RECORD_BODY, LT_STR("xx.new")));
  CHECK(set->registers.attribute(set, fund, lt_set_option(set, fund.of, LT_STR("city")), 0) == 1);
  CHECK(set->registers.attribute(set, fund, lt_set_option(set, fund.of, LT_STR("own")), 0) == 0);
  CHECK(set->registers.attribute(set, fund, LT_UNKNOWN, 0) == LT_UNKNOWN);
}

/* Of a record that differs from day to day: the row of the day, none in a gap, and for names the nearest. */
static void check_dated(void) {
  const lt_set *set = full.set;
  uint32_t moved = lt_set_find(set, LT_RECORD_BODY, LT_STR("xx.moved")),
           hall = lt_set_find(set, LT_RECORD_BODY, LT_STR("xx.hall")),
           place = lt_set_find(set, LT_RECORD_PLACE, LT_STR("xx/dd"));
  const lt_dated *kind = lt_set_dated(set, LT_TYPE_BODY, moved, LT_DATED_KIND),
                 *part_of = lt_set_dated(set, LT_TYPE_BODY, moved, LT_DATED_PART_OF);
  CHECK(kind && part_of && !lt_set_dated(set, LT_TYPE_BODY, hall, LT_DATED_KIND));
  if (!kind || !part_of) return;
  CHECK(lt_dated_at(kind, lt_date_of(2018, 1, 1)) == &kind->rows[0]);
  CHECK(!lt_dated_at(kind, lt_date_of(2019, 1, 15)) && !lt_dated_at(kind, lt_date_of(2019, 6, 1)));
  CHECK(lt_dated_nearest(kind, lt_date_of(2019, 2, 20)) == &kind->rows[0]);
  CHECK(lt_dated_nearest(kind, lt_date_of(2019, 12, 1)) == &kind->rows[1]);
  CHECK(part_of->rows_len == 2 && part_of->rows[1].cell == (lt_cell)hall && set->bodies[moved].parent == hall);
  CHECK(set->bodies[moved].head == LT_NONE);
  CHECK_STR(set->names.title(set, LT_NAME_BODY, moved, lt_date_of(2020, 1, 1)).en, "Moved Agency");
  CHECK_STR(set->names.title(set, LT_NAME_BODY, moved, LT_UNKNOWN).vi, "Cục Đã Dời");
  uint32_t low = lt_set_find(set, LT_RECORD_PLACE, LT_STR("xx/yy"));
  CHECK(lt_set_place_in(set, place, low, lt_date_of(2025, 6, 30)) && lt_set_place_ever_in(set, place, low));
  CHECK(!lt_set_place_in(set, place, low, lt_date_of(2025, 7, 1)));
}

/* The order of declarations is turned over and over: not a byte may change. */
static void check_order(void) {
  lt_str first = printed(&full.arena, full.set);
  lt_draft *draft = &full.draft;
  uint32_t state = 12345;
  for (int round = 0; round < 100; round++) {
    for (uint32_t i = draft->declarations.len; i > 1; i--) {
      state = state * 1103515245u + 12345u;
      uint32_t k = (state >> 8) % i;
      lt_declaration swap = draft->declarations.items[i - 1];
      draft->declarations.items[i - 1] = draft->declarations.items[k];
      draft->declarations.items[k] = swap;
    }
    lt_set *set = lt_set_seal(draft, &full.diags);
    CHECK(set != NULL);
    if (set == NULL) return;
    lt_arena arena = {0};
    bool same =
        lt_str_equal(printed(&arena, set), first) && memcmp(&set->digest, &full.set->digest, sizeof set->digest) == 0;
    CHECK(same && set->terms_len == full.set->terms_len && set->exprs_len == full.set->exprs_len);
    lt_arena_free(&arena);
    lt_set_free(set);
  }
}

/* Printed, read as a script and sealed again it is the same set. */
static void check_round_trip(void) {
  lt_str first = printed(&full.arena, full.set);
  sealed again;
  sealed_make(&again, lt_str_copy(&full.arena, first).ptr, "empty.lua", "");
  CHECK(again.set != NULL);
  if (again.set == NULL) {
    sealed_show(&again);
    printf("# %.*s\n", LT_STR_ARG(first));
  } else {
    CHECK(memcmp(&again.set->digest, &full.set->digest, sizeof again.set->digest) == 0);
    lt_str second = printed(&again.arena, again.set);
    for (size_t i = 0; i < first.len && i < second.len; i++) {
      if (first.ptr[i] == second.ptr[i]) continue;
      size_t from = i > 60 ? i - 60 : 0;
      CHECK_STR(lt_str_slice(second, from, 120), lt_str_copy(&full.arena, lt_str_slice(first, from, 120)).ptr);
      break;
    }
  }
  sealed_free(&again);
}

static void check_norms(void) {
  const lt_set *set = full.set;
  const lt_norm *base = norm_of(set, "xx/top#base"), *special = norm_of(set, "xx/low#special"),
                *pay = norm_of(set, "xx/low#pay");
  uint32_t task = lt_set_find(set, LT_RECORD_ENTITY, LT_STR("task")),
           bill = lt_set_find(set, LT_RECORD_ENTITY, LT_STR("bill"));
  CHECK(base->entity == task && pay->entity == bill && norm_of(set, "xx/low#sums")->entity == set->plan);
  CHECK(norm_of(set, "xx/top#notes")->entity == task && norm_of(set, "xx/low#one")->entity == task);
  CHECK(base->overridden_by.len == 1 && lists(base->overridden_by, set, "xx/low#special"));
  CHECK(lists(pay->disapplied_by, set, "xx/low#no-pay") && special->answers_len == 4);
  CHECK(base->basis.certainty == LT_CERTAINTY_M && base->basis.cites_len == 2 && base->basis.cites[1].lines.len == 4);
  CHECK_STR(special->basis.cites[0].provision, "Điều 6 khoản 2 điểm đ");
  CHECK(base->basis.cites[1].instrument == lt_set_find(set, LT_RECORD_INSTRUMENT, LT_STR("law-1")));
  CHECK(norm_of(set, "xx/low#hand")->principal == lt_set_find(set, LT_RECORD_BODY, LT_STR("xx.boss")));
  CHECK(norm_of(set, "xx/low#sums")->should && !norm_of(set, "xx/top#notes")->should);
  CHECK(pay->provided_len == 3 && norm_of(set, "xx/low#one")->exactly_one.len == 2);
  CHECK(question_of(set, "task.signs")->norms.len == 4 && question_of(set, "bill.pay")->norms.len == 4);
}

/* A question lies above all that its norms read; what it gates does not count. */
static void check_strata(void) {
  const lt_set *set = full.set;
  uint32_t define = question_of(set, "xx/top#long")->stratum, signs = question_of(set, "task.signs")->stratum;
  uint32_t asked = question_of(set, "task.asked")->stratum, pay = question_of(set, "bill.pay")->stratum;
  CHECK(define == 0 && signs > define && asked > signs && pay > question_of(set, "task.way")->stratum);
  CHECK(set->strata == asked + 1);
}

static const char precedence[] =
    "policy 'xx/top' act 'law-1'\n"
    "rule 'law' { cites = 'paper', decides = { needed = true } }\n"
    "rule 'law-default' { cites = 'paper', default = true, decides = { needed = true } }\n"
    "act 'let-1'\nrule 'letter' { cites = 'paper', decides = { needed = true } }\n"
    "act 'dec-1'\nrule 'decision' { cites = 'paper', decides = { needed = true } }\nrule 'decision-too' { cites = "
    "'paper', decides = { needed = true } }\n"
    "act 'dec-2'\nrule 'later' { cites = 'paper', decides = { needed = true } }\n"
    "policy 'xx/low' act 'dec-1'\nrule 'local-default' { cites = 'paper', default = true, decides = { needed = true } "
    "}\n"
    "rule 'o1' { cites = 'paper', decides = { needed = true } }\n"
    "rule 'o2' { cites = 'paper', overrides = 'o1', decides = { needed = true, cap = ty '1' } }\n"
    "rule 'o3' { cites = 'paper', overrides = 'o2', decides = { cap = ty '1' } }\n"
    "rule 'o4' { cites = 'paper', overrides = 'o3', decides = { cap = ty '1', needed = true } }\n";

static const struct {
  const char *a, *b;
  int order;
  lt_prevails why;
} order_rows[] = {
    {"xx/top#law", "xx/top#decision", 1, LT_PREVAILS_RANK},
    {"xx/top#law", "xx/top#letter", 1, LT_PREVAILS_BINDING},
    {"xx/top#letter", "xx/top#law-default", 1, LT_PREVAILS_DEFAULT},
    {"xx/top#decision", "xx/top#law-default", 1, LT_PREVAILS_DEFAULT},
    {"xx/top#later", "xx/top#decision", 1, LT_PREVAILS_LATER}, /* by the first day in force: its issue is not stated */
    {"xx/top#decision", "xx/top#decision-too", 0, LT_PREVAILS_NOT},
    {"xx/low#local-default", "xx/top#law-default", 1, LT_PREVAILS_LOCAL},
};

static int sign(int n) { return (n > 0) - (n < 0); }

static void check_precedence(void) {
  sealed s;
  sealed_make(&s, sealed_vocabulary, "policy.lua", precedence);
  CHECK(s.set != NULL);
  if (s.set == NULL) {
    sealed_show(&s);
    return;
  }
  for (size_t i = 0; i < sizeof order_rows / sizeof *order_rows; i++) {
    uint32_t a = lt_set_find(s.set, LT_RECORD_NORM, lt_str_of(order_rows[i].a));
    uint32_t b = lt_set_find(s.set, LT_RECORD_NORM, lt_str_of(order_rows[i].b));
    lt_prevails why, back;
    CHECK_ROW(sign(lt_norm_compare(s.set, a, b, &why)) == order_rows[i].order && why == order_rows[i].why,
              order_rows[i].a);
    CHECK_ROW(sign(lt_norm_compare(s.set, b, a, &back)) == -order_rows[i].order && back == why, order_rows[i].a);
  }
  /* The chain o4, o3, o2, o1 is transitive as text, and counts only where a question is shared. */
  const lt_norm *o1 = norm_of(s.set, "xx/low#o1"), *o2 = norm_of(s.set, "xx/low#o2"), *o3 = norm_of(s.set, "xx/low#o3");
  CHECK(o1->overridden_by.len == 2 && lists(o1->overridden_by, s.set, "xx/low#o2") &&
        lists(o1->overridden_by, s.set, "xx/low#o4"));
  CHECK(o2->overridden_by.len == 2 && lists(o2->overridden_by, s.set, "xx/low#o3") &&
        lists(o2->overridden_by, s.set, "xx/low#o4"));
  CHECK(o3->overridden_by.len == 1 && o3->overrides.len == 1);
  sealed_free(&s);
}

static void check_periods(void) {
  lt_period none = {{LT_UNKNOWN, LT_UNKNOWN}, {LT_UNKNOWN, LT_UNKNOWN}, {0}};
  lt_period zone = {{10, 20}, {30, 40}, {0}};
  CHECK(lt_period_at(&none, 0) == LT_IN_FORCE_YES);
  const struct {
    lt_cell date;
    lt_in_force state;
  } rows[] = {{9, LT_IN_FORCE_NO},   {10, LT_IN_FORCE_MAYBE}, {19, LT_IN_FORCE_MAYBE}, {20, LT_IN_FORCE_YES},
              {29, LT_IN_FORCE_YES}, {30, LT_IN_FORCE_MAYBE}, {39, LT_IN_FORCE_MAYBE}, {40, LT_IN_FORCE_NO}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) CHECK(lt_period_at(&zone, rows[i].date) == rows[i].state);
}

/* Equal conditions are one tree, whatever the order in which they are written. */
static void check_shared(void) {
  sealed s;
  sealed_make(&s, sealed_vocabulary, "policy.lua",
              "policy 'xx/low' act 'dec-1'\n"
              "rule 'a' { cites = 'paper', when = task.urgent & task.sort:is 'road' & task.units:above(3), decides = { "
              "needed = true } }\n"
              "rule 'b' { cites = 'paper', when = all { task.units:above(3), all { task.sort:one_of { 'road' }, "
              "task.urgent }, task.urgent }, decides = { needed = true } }\n"
              "rule 'c' { cites = 'paper', when = ~(task.sort:is_not 'road' | ~task.urgent | task.units:at_most(3)), "
              "decides = { needed = true } }\n"
              "rule 'd' { cites = 'paper', when = task.urgent | ~task.urgent, decides = { needed = true } }\n");
  CHECK(s.set != NULL);
  if (s.set == NULL) return;
  CHECK(norm_of(s.set, "xx/low#a")->when == norm_of(s.set, "xx/low#b")->when);
  CHECK(norm_of(s.set, "xx/low#a")->when == norm_of(s.set, "xx/low#c")->when);
  CHECK(norm_of(s.set, "xx/low#d")->when->op == LT_OP_ANY && norm_of(s.set, "xx/low#d")->when->kids_len == 2);
  CHECK(norm_of(s.set, "xx/low#a")->answers[0].value == norm_of(s.set, "xx/low#d")->answers[0].value &&
        s.set->values_len == 1);
  sealed_free(&s);
}

/* Many norms: the pairs of a chain of overrides are bounded, and sealing takes little time (said, not tested). */
static lt_str many(lt_arena *arena, unsigned n, bool chained) {
  lt_text text = {.arena = arena};
  lt_text_puts(&text, "policy 'xx/low' act 'dec-1'\n");
  for (unsigned i = 0; i < n; i++) {
    lt_text_putf(&text,
                 "rule 'r%u' { cites = 'dec-1 Điều %u', title = 'Quy tắc %u', when = task.units:at_least(%u) & "
                 "task.sort:is 'road' & ~task.urgent,",
                 i, i % 90 + 1, i, i);
    if (chained && i > 0) lt_text_putf(&text, " overrides = 'r%u',", i - 1);
    lt_text_putf(&text, " decides = { signs = 'xx.boss', asked = { 'xx.desk' } } }\n");
  }
  return lt_str_copy(arena, lt_text_str(&text));
}

static void check_chain(void) {
  lt_arena arena = {0};
  sealed s;
  sealed_make(&s, sealed_vocabulary, "policy.lua", many(&arena, 3000, true).ptr);
  CHECK(s.set == NULL && s.diags.list.len == 1 && s.diags.list.items[0].code == LT_L592);
  sealed_free(&s);
  lt_arena_free(&arena);
}

/* What the law sets is read through defines, however many stand between. */
static void check_read_through(void) {
  enum { DEFINES = 40 };
  lt_arena arena = {0};
  lt_text text = {.arena = &arena};
  sealed s;
  lt_text_puts(&text, "policy 'xx/low' act 'dec-1'\n"
                      "parameter 'most' { type = 'months', cites = 'paper:1', rows = { { value = years(3) } } }\n"
                      "define 'd0' { of = task, as = task.term:above(law.most), cites = 'paper:1' }\n");
  for (int i = 1; i < DEFINES; i++)
    lt_text_putf(&text, "define 'd%d' { of = task, as = task.d%d & task.urgent, cites = 'paper:1' }\n", i, i - 1);
  lt_text_putf(&text, "rule 'a' { cites = 'paper:1', when = task.d%d, decides = { needed = true } }\n", DEFINES - 1);
  sealed_make(&s, sealed_vocabulary, "policy.lua", lt_text_str(&text).ptr);
  if (CHECK(s.set != NULL)) {
    const lt_norm *norm = norm_of(s.set, "xx/low#a");
    const lt_question *last = question_of(s.set, "xx/low#d39");
    CHECK(norm != NULL && norm->parameters.len == 1 && last != NULL && last->parameters.len == 1);
  } else {
    sealed_show(&s);
  }
  sealed_free(&s);
  lt_arena_free(&arena);
}

/* Values that differ in one thing are as many nodes, wherever they are kept; equal ones are one. */
static void check_values(void) {
  enum { VALUES = 100 };
  lt_arena arena = {0};
  lt_text text = {.arena = &arena};
  sealed s;
  lt_text_puts(&text, "policy 'xx/low' act 'dec-1'\n");
  for (int i = 0; i < VALUES; i++) {
    lt_text_putf(&text, "instrument 'i-%d' { kind = 'letter' }\nbody 'b-%d' { title = 'b' }\n", i, i);
    for (int again = 0; again < 2; again++)
      lt_text_putf(&text,
                   "rule 'u-%d-%d' { cites = 'paper:1', when = task.units:is(%d), decides = { checks = unread 'i-%d' } }\n"
                   "rule 'd-%d-%d' { cites = 'paper:1', when = task.units:is(%d), decides = { checks = discretion { by = 'b-%d' } } }\n",
                   i, again, 2 * i + again, i, i, again, 2 * i + again, i);
  }
  sealed_make(&s, sealed_vocabulary, "policy.lua", lt_text_str(&text).ptr);
  if (CHECK(s.set != NULL && s.set->norms_len == 4 * VALUES)) {
    /* sorted by id: each and its equal stand side by side */
    bool one = true, many = true;
    for (uint32_t i = 0; i < s.set->norms_len; i += 2) {
      const lt_value *value = s.set->norms[i].answers[0].value;
      one &= value == s.set->norms[i + 1].answers[0].value;
      for (uint32_t k = 0; k < i; k++) many &= value != s.set->norms[k].answers[0].value;
    }
    CHECK(one && many);
  } else {
    sealed_show(&s);
  }
  sealed_free(&s);
  lt_arena_free(&arena);
}

static void report_speed(void) {
  enum { NORMS = 10000 };
  lt_arena arena = {0};
  sealed s;
  sealed_make(&s, sealed_vocabulary, "policy.lua", many(&arena, NORMS, false).ptr);
  clock_t from = clock();
  lt_set *set = lt_set_seal(&s.draft, &s.diags);
  double us = (double)(clock() - from) / CLOCKS_PER_SEC * 1e6;
  CHECK(set != NULL && set->norms_len == NORMS);
  printf("# %.2f us a norm to seal %d\n", us / NORMS, NORMS);
  lt_set_free(set);
  sealed_free(&s);
  lt_arena_free(&arena);
}

static lt_set *made;

static void seal_full(void *arg) {
  (void)arg;
  made = lt_set_seal(&full.draft, &full.diags);
}

/* Memory is refused once at each allocation in turn; under a leak checker this shows that nothing stays behind. */
static void check_memory(void) {
  uint64_t n = 1;
  for (;; n++) {
    lt_memory_fail_at(n, false);
    bool done = lt_protect(seal_full, NULL);
    lt_memory_fail_at(0, false);
    if (done) break;
    if (n > 10000) break;
  }
  CHECK(made != NULL && n > 3 && n <= 10000);
  lt_set_free(made);
  lt_set_free(NULL);
}

/* A draft whose writer does not say which rows of the table its words are is the same set. */
static void check_unnumbered(void) {
  lt_arena arena = {0};
  lt_draft draft = {.arena = &arena};
  lt_diags diags = {.arena = &arena};
  lt_script_file files[] = {{LT_STR("vocabulary.lua"), lt_str_of(sealed_vocabulary)},
                            {LT_STR("policy.lua"), LT_STR("policy 'xx/low' act 'dec-1'\npermit 'a' { cites = 'paper:1', allows = bill.pay }\n")}};
  CHECK(lt_script_read(&draft, files, 2, NULL, &diags));
  lt_set *set = lt_set_seal(&draft, &diags);
  for (uint32_t i = 0; i < draft.declarations.len; i++) draft.declarations.items[i].number = 0;
  lt_set *again = lt_set_seal(&draft, &diags);
  CHECK(diags.errors == 0 && set != NULL && again != NULL && memcmp(&set->digest, &again->digest, sizeof set->digest) == 0);
  lt_set_free(set);
  lt_set_free(again);
  lt_arena_free(&arena);
}

int main(void) {
  check_unnumbered();
  sealed_make(&full, sealed_vocabulary, "policy.lua", full_policy);
  CHECK(full.set != NULL);
  if (full.set == NULL) {
    sealed_show(&full);
    return CHECK_DONE();
  }
  check_tables();
  check_records();
  check_attributes();
  check_norms();
  check_strata();
  check_precedence();
  check_periods();
  check_shared();
  check_round_trip();
  check_dated();
  check_order();
  check_chain();
  check_read_through();
  check_values();
  check_memory();
  report_speed();
  sealed_free(&full);
  return CHECK_DONE();
}
