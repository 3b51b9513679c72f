/* workload.c: makes the rules of the benchmark from a seed. The shares of conditions are such that a case meets
 * about one visible rule in six, as law does. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bench_impl.h"
#include "clock.h"

const bench_fact bench_facts[BENCH_FACTS] = {
    {"category", BENCH_CHOICE, 0, 23},    {"kind", BENCH_CHOICE, 0, 5},   {"source", BENCH_CHOICE, 0, 7},
    {"unit", BENCH_CHOICE, 0, 9},         {"form", BENCH_CHOICE, 0, 1},   {"closed", BENCH_YES_NO, 0, 1},
    {"shared", BENCH_YES_NO, 0, 1},       {"amount", BENCH_MONEY, 0, INT64_C(40000000000)},
    {"term", BENCH_MONTHS, 1, 84},        {"year", BENCH_YEAR, 2016, 2027},
};

int64_t bench_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int64_t bench_elapsed(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int64_t bench_thread_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

double bench_per_second(size_t count, int64_t ns) { return ns > 0 ? (double)count * 1e9 / (double)ns : 0; }

/* splitmix64 */
uint64_t bench_random(uint64_t *state) {
  uint64_t z = *state += 0x9e3779b97f4a7c15U;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31);
}

static int64_t between(uint64_t *state, int64_t low, int64_t high) {
  return low + (int64_t)(bench_random(state) % (uint64_t)(high - low + 1));
}

static void make_options(uint64_t *state, const bench_fact *fact, bench_condition *condition) {
  int64_t count = fact->high + 1, wanted = between(state, 1, (count + 1) / 2);
  while (wanted > 0) {
    uint32_t bit = UINT32_C(1) << between(state, 0, count - 1);
    if (condition->options & bit) continue;
    condition->options |= bit;
    wanted--;
  }
  condition->test = condition->options & (condition->options - 1) ? BENCH_ONE_OF : BENCH_IS;
}

enum { MILLION = 1000000 };

/* A bound that a rule states: amounts are whole millions, unless all are to differ. */
static int64_t bound(bench_workload *workload, uint64_t *state, const bench_fact *fact, int64_t low, int64_t high) {
  if (fact->kind != BENCH_MONEY) return between(state, low, high);
  if (low % MILLION > 0) low += MILLION - low % MILLION;
  int64_t amount = between(state, low / MILLION, high / MILLION) * MILLION;
  return workload->shape.distinct ? amount + between(state, 1, MILLION - 1) : amount;
}

static void make_bounds(bench_workload *workload, uint64_t *state, const bench_fact *fact, bench_condition *condition) {
  int64_t third = (fact->high - fact->low) / 3;
  switch (between(state, 0, 3)) {
    case 0:
      condition->test = BENCH_BETWEEN;
      condition->low = bound(workload, state, fact, fact->low, fact->high - third);
      condition->high = bound(workload, state, fact, condition->low, fact->high);
      return;
    case 1:
      condition->test = BENCH_BELOW;
      condition->low = bound(workload, state, fact, fact->low + third, fact->high);
      return;
    default:
      condition->test = BENCH_AT_LEAST;
      condition->low = bound(workload, state, fact, fact->low, fact->high - third);
  }
}

static bench_condition make_condition(bench_workload *workload, uint64_t *state, uint8_t number) {
  const bench_fact *fact = &bench_facts[number];
  bench_condition condition = {.fact = number};
  if (fact->kind == BENCH_CHOICE)
    make_options(state, fact, &condition);
  else if (fact->kind == BENCH_YES_NO)
    condition.test = between(state, 0, 1) ? BENCH_YES : BENCH_NO;
  else
    make_bounds(workload, state, fact, &condition);
  return condition;
}

/* Different facts, so that no rule contradicts itself. */
static void make_conditions(bench_workload *workload, uint64_t *state, bench_rule *rule) {
  unsigned used = 0;
  rule->conditions_len = (uint8_t)between(state, 1 + (rule->question < 0), BENCH_CONDITIONS_MAX);
  for (uint8_t i = 0; i < rule->conditions_len; i++) {
    uint8_t fact;
    do fact = (uint8_t)between(state, 0, BENCH_FACTS - 1);
    while (used & (1u << fact));
    used |= 1u << fact;
    rule->conditions[i] = make_condition(workload, state, fact);
  }
}

static size_t national_of(const bench_shape *shape) {
  size_t rules = shape->rules, national = rules <= 60 ? rules * 3 / 4 : rules <= 1000 ? 40 : 100;
  return shape->national || national > rules ? rules : national;
}

/* The act of the province and level that still has room. */
static uint32_t act_with_room(bench_workload *workload, uint32_t *open, int16_t province, uint8_t level) {
  uint32_t *last = &open[(province + 1) * BENCH_LEVELS + level];
  if (*last == 0 || workload->acts[*last - 1].rules == BENCH_ACT_RULES) {
    size_t number = workload->acts_len++;
    workload->acts[number] = (bench_act){province, level, 0, (uint16_t)(number % 7000)};
    *last = (uint32_t)workload->acts_len;
  }
  return *last - 1;
}

/* Makes the rule one that law would have: some yield to all others, some are overridden by an earlier one. `group`:
 * 1 + the last rule of its policy and question. */
static void make_law_like(bench_workload *workload, uint64_t *state, uint32_t number, uint32_t *group) {
  bench_rule *rule = &workload->rules[number];
  rule->is_default = between(state, 1, 100) <= 10;
  if (*group > 0 && between(state, 1, 100) <= 15) {
    rule->overridden_by = *group;
    workload->rules[*group - 1].overrides = number + 1;
  }
  *group = number + 1;
}

enum { GROUPS = (BENCH_PROVINCES + 1) * BENCH_LEVELS };

static void make_rules(bench_workload *workload, uint64_t *state, uint32_t *open, uint32_t *groups) {
  const bench_shape *shape = &workload->shape;
  size_t national = national_of(shape);
  for (size_t i = 0; i < workload->rules_len; i++) {
    bench_rule *rule = &workload->rules[i];
    bool country = i < national;
    int16_t province = country ? -1 : (int16_t)between(state, 0, BENCH_PROVINCES - 1);
    uint8_t level = country ? 0 : (uint8_t)between(state, 1, BENCH_LEVELS - 1);
    rule->act = act_with_room(workload, open, province, level);
    uint8_t nth = workload->acts[rule->act].rules++;
    rule->question = nth < BENCH_QUESTIONS ? (int8_t)nth : -1;
    if (shape->law_like && rule->question >= 0) rule->question = (int8_t)between(state, 0, BENCH_QUESTIONS - 1);
    rule->answer = (uint8_t)between(state, 0, BENCH_ANSWERS - 1);
    make_conditions(workload, state, rule);
    if (shape->law_like && rule->question >= 0)
      make_law_like(workload, state, (uint32_t)i,
                    &groups[((province + 1) * BENCH_LEVELS + level) * BENCH_QUESTIONS + rule->question]);
  }
}

static bench_condition is_option(uint8_t fact, size_t option) {
  return (bench_condition){.fact = fact, .test = BENCH_IS, .options = UINT32_C(1) << option};
}

/* Rows of one act: category, kind, unit and a band of amounts. */
static void make_table(bench_workload *workload, uint64_t *state) {
  enum { CATEGORY = 0, KIND = 1, UNIT = 3, AMOUNT = 7 };
  const size_t categories = (size_t)bench_facts[CATEGORY].high + 1, kinds = (size_t)bench_facts[KIND].high + 1,
               units = (size_t)bench_facts[UNIT].high + 1, per_band = categories * kinds * units;
  int64_t bands = (int64_t)((workload->rules_len + per_band - 1) / per_band), step = bench_facts[AMOUNT].high / bands;
  workload->acts[workload->acts_len++] = (bench_act){.province = -1};
  for (size_t i = 0; i < workload->rules_len; i++) {
    bench_rule *rule = &workload->rules[i];
    int64_t band = (int64_t)(i / per_band);
    rule->answer = (uint8_t)between(state, 0, BENCH_ANSWERS - 1);
    rule->conditions[0] = is_option(CATEGORY, i % categories);
    rule->conditions[1] = is_option(KIND, i / categories % kinds);
    rule->conditions[2] = is_option(UNIT, i / categories / kinds % units);
    rule->conditions[3] = (bench_condition){AMOUNT, BENCH_BETWEEN, 0, band * step, (band + 1) * step - 1};
    rule->conditions_len = 4;
  }
}

bool bench_workload_make_shape(bench_workload *workload, const bench_shape *shape, uint64_t seed) {
  size_t rules = shape->rules;
  *workload = (bench_workload){.seed = seed, .shape = *shape, .rules_len = rules};
  workload->rules = calloc(rules + 1, sizeof *workload->rules);
  workload->acts = calloc(rules + 1, sizeof *workload->acts);
  uint32_t *open = calloc(GROUPS, sizeof *open), *groups = calloc(GROUPS * BENCH_QUESTIONS, sizeof *groups);
  bool made = workload->rules != NULL && workload->acts != NULL && open != NULL && groups != NULL;
  if (made && shape->table)
    make_table(workload, &seed);
  else if (made)
    make_rules(workload, &seed, open, groups);
  free(open);
  free(groups);
  if (!made) bench_workload_free(workload);
  return made;
}

bool bench_workload_make(bench_workload *workload, size_t rules, uint64_t seed) {
  return bench_workload_make_shape(workload, &(bench_shape){.rules = rules}, seed);
}

void bench_workload_free(bench_workload *workload) {
  free(workload->rules);
  free(workload->acts);
  *workload = (bench_workload){0};
}
