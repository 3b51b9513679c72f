/* generate_quick.c: sets whose rows a batch decides quickly, or nearly: cases with plain facts and questions of one
 * answer, by norms of places, ranks and days, with exceptions, ties and defaults. Among them, now and then: two facts
 * compared, an answer that the plan says, an act that may be in force, a question of sixty norms or of none, one that
 * is not always asked, a set, a question that reads another, other subjects that no column touches, and an answer that
 * is the same in every way there is, of which there may be too many to look; more norms than a line of bits holds, and
 * a policy that does not apply to every plan. */
#include "generate_quick.h"

#include <stdio.h>

enum { QUESTIONS_MAX = 6, CHOICES = 6 };

typedef struct maker {
  gen_random random;
  lt_arena *arena;
  uint32_t questions, money; /* so many answer with an option, and after them so many with an amount */
  bool set, asked, reads, aside, crowd, wide, mixed; /* mixed: some conditions no row of bits holds */
} maker;

static const char *const fact_lines[] = {
    "fact 'kind' { title = 'kind', of = case, type = 'kind'%s }\n",
    "fact 'colour' { title = 'colour', of = case, type = 'kind'%s }\n",
    "fact 'open' { title = 'open', of = case, type = 'yes/no'%s }\n",
    "fact 'old' { title = 'old', of = case, type = 'yes/no'%s }\n",
    "fact 'amount' { title = 'amount', of = case, type = 'money'%s }\n",
    "fact 'term' { title = 'term', of = case, type = 'months'%s }\n",
    "fact 'heads' { title = 'heads', of = case, type = 'number'%s }\n",
    "fact 'since' { title = 'since', of = case, type = 'year'%s }\n",
    "fact 'size' { title = 'size', of = plan, type = 'money'%s }\n",
};

static void vocabulary(maker *m, lt_text *out) {
  gen_random *r = &m->random;
  lt_text_puts(out,
               "entity 'plan' { title = 'plan', law_date = { 'approved' } }\n"
               "entity 'case' { title = 'case', of = plan, at = 'cases' }\n"
               "fact 'id' { title = 'id', of = plan, at = 'plan.id', type = 'text', role = 'id', absent = 'none' }\n"
               "fact 'place' { title = 'place', of = plan, at = 'plan.place', type = 'place', role = 'place' }\n"
               "fact 'matter' { title = 'matter', of = plan, at = 'plan.matter', type = 'matter', role = 'matter', "
               "presumed = 'main' }\n"
               "fact 'approved' { title = 'approved', of = plan, at = 'dates.approved', type = 'date', "
               "absent = 'not_yet', step = true }\n"
               "choice 'matter' { options = { 'main' } }\n"
               "choice 'instrument-kind' { attributes = { rank = 'number', binding = 'yes/no' } }\n"
               "choice 'kind' { options = { 'k0', 'k1', 'k2', 'k3', 'k4', 'k5' } }\n");
  for (uint32_t i = 0; i < sizeof fact_lines / sizeof *fact_lines; i++) {
    bool choice = i < 2, yes_no = i == 2 || i == 3;
    const char *absent = "";
    if (gen_chance(r, 25)) absent = ", absent = 'none'";
    if (yes_no && gen_chance(r, 25)) absent = ", absent = false";
    if (choice && gen_chance(r, 15)) absent = ", presumed = 'k2'";
    lt_text_putf(out, fact_lines[i], absent);
  }
  for (uint32_t i = 0; i < m->questions; i++) {
    lt_text_putf(out, "decision 'q%u' { title = 'q%u', of = case, type = '%s'", i, i,
                 i < m->questions - m->money ? "kind" : "money");
    if (m->asked && i == 0) lt_text_puts(out, ", asked = ~case.open");
    lt_text_puts(out, " }\n");
  }
  if (m->set) lt_text_puts(out, "decision 'all' { title = 'all', of = case, type = 'set of kind' }\n");
  if (m->aside)
    lt_text_puts(out, "entity 'memo' { title = 'memo', of = plan, at = 'memos', absent = 'none' }\n"
                      "fact 'seen' { title = 'seen', of = memo, type = 'yes/no' }\n"
                      "decision 'ways' { title = 'ways', of = memo, type = 'set of kind' }\n"
                      "decision 'may' { title = 'may', of = memo, type = 'permission' }\n"
                      "decision 'sizes' { title = 'sizes', of = memo, type = 'set of number' }\n");
}

static void registers(lt_text *out) {
  lt_text_puts(out, "assume 'A-1' { says = 'an open point' }\n"
                    "option 'high' { of = 'instrument-kind', title = 'high', rank = 30, binding = true }\n"
                    "option 'low' { of = 'instrument-kind', title = 'low', rank = 20, binding = true }\n"
                    "option 'soft' { of = 'instrument-kind', title = 'soft', rank = 20, binding = false }\n"
                    "place 'p' { title = 'p' }\n"
                    "place 'p-a' { title = 'a', part_of = 'p' }\nplace 'p-b' { title = 'b', part_of = 'p' }\n");
}

/* ---- conditions ---- */

static void put_amount(maker *m, lt_text *out, uint32_t fact) {
  gen_random *r = &m->random;
  switch (fact) {
    case 4:
    case 8: lt_text_putf(out, "trieu(%u)", 50 * (1 + gen_below(r, 190))); break;
    case 5: lt_text_putf(out, "months(%u)", 1 + gen_below(r, 58)); break;
    case 6: lt_text_putf(out, "%u", 1 + gen_below(r, 58)); break;
    default: lt_text_putf(out, "%u", 2015 + gen_below(r, 10));
  }
}

static const char *const names[] = {"case.kind", "case.colour", "case.open",  "case.old", "case.amount",
                                    "case.term", "case.heads",  "case.since", "plan.size"};

static void put_leaf(maker *m, lt_text *out) {
  gen_random *r = &m->random;
  uint32_t fact = gen_below(r, 9);
  if (m->mixed && m->aside && gen_chance(r, 1)) {
    lt_text_puts(out, "case.heads:at_least(plan.memos:count())");
    return;
  }
  if (m->mixed && gen_chance(r, 3)) {
    lt_text_puts(out, gen_chance(r, 50) ? "case.kind:is(case.colour)" : "case.amount:at_most(plan.size)");
    return;
  }
  lt_text_putf(out, "%s%s", gen_chance(r, 20) ? "~" : "", names[fact]);
  if (fact == 2 || fact == 3) return;
  if (fact < 2 && gen_chance(r, 50)) {
    lt_text_putf(out, ":is 'k%u'", gen_below(r, CHOICES));
  } else if (fact < 2) {
    uint32_t first = gen_below(r, CHOICES - 1);
    lt_text_putf(out, ":one_of { 'k%u', 'k%u' }", first, first + 1 + gen_below(r, CHOICES - 1 - first));
  } else {
    lt_text_puts(out, gen_chance(r, 50) ? ":at_least(" : ":below(");
    put_amount(m, out, fact);
    lt_text_puts(out, ")");
  }
}

static void put_condition(maker *m, lt_text *out) {
  gen_random *r = &m->random;
  uint32_t leaves = 1 + gen_below(r, 4);
  bool any = m->mixed && gen_chance(r, 8);
  lt_text_puts(out, any ? "any { " : "all { ");
  for (uint32_t i = 0; i < leaves; i++) {
    put_leaf(m, out);
    lt_text_puts(out, ", ");
  }
  lt_text_puts(out, "}");
}

/* ---- norms ---- */

static void put_rule(maker *m, lt_text *out, uint32_t number, uint32_t question, uint32_t same_before) {
  gen_random *r = &m->random;
  lt_text_putf(out, "rule 'r%u' { assumes = 'A-1', about = case", number);
  bool of_old = m->wide && question == 1; /* so that now and then none of many applies */
  if (of_old || gen_chance(r, 92)) {
    lt_text_puts(out, of_old ? ", when = case.old & " : ", when = ");
    put_condition(m, out);
    if (m->reads && question > 0 && gen_chance(r, 25)) lt_text_puts(out, " & case.q0:is 'k1'");
  }
  if (gen_chance(r, 12)) lt_text_puts(out, ", default = true");
  if (same_before != UINT32_MAX && gen_chance(r, 15)) lt_text_putf(out, ", overrides = 'r%u'", same_before);
  lt_text_putf(out, ", decides = { q%u = ", question);
  if (question >= m->questions - m->money)
    lt_text_puts(out, gen_chance(r, 6) ? "case.amount" : gen_chance(r, 50) ? "trieu(5)" : "trieu(7)");
  else if (gen_chance(r, 4))
    lt_text_puts(out, "case.colour");
  else
    lt_text_putf(out, "'k%u'", gen_below(r, 3));
  lt_text_puts(out, " } }\n");
}

static void put_duty(maker *m, lt_text *out, uint32_t number) {
  lt_text_putf(out, "oblige 'r%u' { assumes = 'A-1', about = case, when = ", number);
  put_condition(m, out);
  lt_text_puts(out, gen_chance(&m->random, 80) ? ", must = " : ", should = ");
  put_condition(m, out);
  lt_text_puts(out, " }\n");
}

enum { CROWD = 20 };

/* Two rules of which one applies; weaker ones that may and that surely do; and still weaker ones with many bounds, on
 * the same question or on another. */
static void put_crowd(maker *m, lt_text *out) {
  static const char *const kinds[] = {"high", "low", "soft"};
  bool same = gen_chance(&m->random, 50);
  for (uint32_t i = 0; i < 3; i++)
    lt_text_putf(out, "instrument 'c-%s' { title = 'an act', kind = '%s', issued = '2017-03-01' }\n", kinds[i],
                 kinds[i]);
  lt_text_puts(out, "act 'c-high'\n"
                    "rule 'above' { assumes = 'A-1', when = case.amount:at_least(trieu(500)), decides = { q0 = 'k1' } }\n"
                    "rule 'below' { assumes = 'A-1', when = case.amount:below(trieu(500)), decides = { q0 = 'k1' } }\n"
                    "act 'c-low'\n"
                    "rule 'odd' { assumes = 'A-1', when = case.term:at_least(months(3)), decides = { q0 = 'k2' } }\n"
                    "act 'c-soft'\n"
                    "rule 'always' { assumes = 'A-1', about = case, decides = { q0 = 'k1' } }\n");
  for (uint32_t i = 1; i <= CROWD; i++)
    lt_text_putf(out,
                 "rule 'c%u' { assumes = 'A-1', default = true, when = all { case.term:at_least(months(%u)), "
                 "case.heads:at_least(%u), case.amount:at_least(trieu(%u)) }, decides = { q%u = 'k2' } }\n",
                 i, i * 2, i * 2, i * 50, same ? 0 : 1);
}

static void policy(maker *m, lt_text *out, int number) {
  static const char *const policies[] = {"p", "p-a", "p-b"};
  static const char *const kinds[] = {"high", "low", "soft"};
  gen_random *r = &m->random;
  uint32_t acts = 1 + gen_below(r, 3), rules = gen_chance(r, 12) ? 150 : 4 + gen_below(r, 30), last[QUESTIONS_MAX];
  if (m->wide && number == 0) rules = 450; /* more than one line of bits holds */
  lt_text_putf(out, "policy '%s' { title = 'x', matter = 'main', place = '%s'%s", policies[number], policies[number],
               number > 0 ? ", under = 'p'" : "");
  if (number > 0 && gen_chance(r, 20))
    lt_text_putf(out, ", applies = plan.size:at_least(trieu(%u))", 300 + gen_below(r, 200));
  lt_text_puts(out, " }\n");
  for (uint32_t a = 0; a < acts; a++) {
    lt_text_putf(out, "instrument 'a%d-%u' { title = 'an act', kind = '%s', issued = '2017-0%u-01'", number, a,
                 kinds[number == 0 ? 0 : gen_below(r, 3)], 1 + gen_below(r, 2));
    if (gen_chance(r, 8)) lt_text_puts(out, ", in_force = { from = { '2018-01-01', '2019-01-01' } }");
    lt_text_puts(out, " }\n");
  }
  for (uint32_t i = 0, act = 0; i < rules; i++) {
    if (i % (rules / acts + 1) == 0) {
      lt_text_putf(out, "act 'a%d-%u'\n", number, act++);
      for (uint32_t q = 0; q < QUESTIONS_MAX; q++) last[q] = UINT32_MAX; /* of a higher act none may be overridden */
    }
    if (gen_chance(r, 20)) {
      put_duty(m, out, i);
      continue;
    }
    uint32_t question = gen_below(r, m->questions);
    if (m->crowd && question == 0) question = 1;
    put_rule(m, out, i, question, last[question]);
    last[question] = i;
  }
  if (m->crowd && number == 0) put_crowd(m, out);
  if (m->set && number == 0)
    lt_text_puts(out, "rule 'joins' { assumes = 'A-1', about = case, when = case.open, adds = { all = { 'k1' } } }\n");
  if (m->aside && number == 0)
    lt_text_puts(out, "rule 'seen' { assumes = 'A-1', about = memo, when = memo.seen, adds = { ways = { 'k1' } } }\n"
                      "permit 'may' { assumes = 'A-1', about = memo, allows = memo.may, provided = { memo.seen } }\n"
                      "oblige 'look' { assumes = 'A-1', about = memo, must = memo.seen }\n");
  if (m->aside && number == 0 && gen_chance(r, 30))
    lt_text_puts(out,
                 "rule 'sizes' { assumes = 'A-1', about = memo, decides = { sizes = { 1, plan.cases:count() } } }\n");
}

/* ---- the plan ---- */

static void plan(maker *m, lt_text *out) {
  gen_random *r = &m->random;
  lt_text_putf(out, "plan: { id: x, place: %s }\nsize: %s\ndates: { approved: 2018-06-01 }\ncases:\n",
               gen_chance(r, 50) ? "p-a" : "p-b", gen_chance(r, 80) ? "400 triệu" : "\"?\"");
  for (uint32_t i = 1 + gen_below(r, 3); i > 0; i--)
    lt_text_putf(out, "  - { kind: k%u, colour: k%u, open: %s, amount: %u triệu, term: %u, heads: %u }\n",
                 gen_below(r, 6), gen_below(r, 6), gen_chance(r, 50) ? "true" : "false", 50 * gen_below(r, 200),
                 gen_below(r, 60), gen_below(r, 60));
  if (m->aside)
    lt_text_puts(out,
                 gen_chance(r, 50) ? "memos: [ { seen: true }, { seen: \"?\" } ]\n" : "memos: [ { seen: false } ]\n");
}

gen_quick gen_quick_make(lt_arena *arena, uint64_t seed) {
  static const char *const files[] = {"vocabulary.lua", "registers.lua", "p.lua", "a.lua", "b.lua"};
  maker m = {.random = {seed}, .arena = arena};
  gen_quick out = {.len = GEN_QUICK_FILES};
  m.questions = 2 + gen_below(&m.random, QUESTIONS_MAX - 1);
  m.money = gen_below(&m.random, 2);
  m.set = gen_chance(&m.random, 6);
  m.asked = gen_chance(&m.random, 6);
  m.reads = gen_chance(&m.random, 6);
  m.aside = gen_chance(&m.random, 25);
  m.wide = gen_chance(&m.random, 5);
  m.mixed = !m.wide && gen_chance(&m.random, 30);
  m.crowd = m.questions - m.money > 1 && gen_chance(&m.random, 15);
  for (uint32_t i = 0; i < GEN_QUICK_FILES; i++) {
    lt_text text = {.arena = arena};
    if (i == 0)
      vocabulary(&m, &text);
    else if (i == 1)
      registers(&text);
    else
      policy(&m, &text, (int)i - 2);
    out.files[i] = (lt_script_file){lt_str_of(files[i]), lt_text_str(&text)};
  }
  lt_text text = {.arena = arena};
  plan(&m, &text);
  out.plan = lt_text_str(&text);
  return out;
}
