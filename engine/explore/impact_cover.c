/* impact_cover.c: the fewest plans that together show every changed rule: a set cover. Branch and bound: the rule
 * that the fewest plans show is covered next, by each of these in turn; what is left needs at least as many plans as
 * rules are left over the most that one plan shows. The greedy choice is the first answer, and so the worst. A
 * bounded number of steps: past it the best answer so far stands, and it is said that it may not be the least. */
#include "explore/impact.h"

enum { STEPS_MAX = 200000 };

typedef struct covering {
  lt_arena *arena;
  const lt_cover_set *sets;
  uint32_t len, rules, left, most;
  uint32_t *times; /* by rule: how many of the chosen sets have it */
  uint8_t *wanted; /* by rule: some set has it */
  uint32_t *chosen, chosen_len, *best, best_len;
  uint64_t steps;
} covering;

static bool has(const lt_cover_set *set, uint32_t rule) {
  for (uint32_t i = 0; i < set->rules.len; i++)
    if (set->rules.items[i] == rule) return true;
  return false;
}

static void take(covering *c, uint32_t set) {
  const lt_ids *rules = &c->sets[set].rules;
  c->chosen[c->chosen_len++] = set;
  for (uint32_t i = 0; i < rules->len; i++) c->left -= c->times[rules->items[i]]++ == 0;
}

static void put_back(covering *c) {
  const lt_ids *rules = &c->sets[c->chosen[--c->chosen_len]].rules;
  for (uint32_t i = 0; i < rules->len; i++) c->left += --c->times[rules->items[i]] == 0;
}

static uint32_t gain(const covering *c, uint32_t set) {
  const lt_ids *rules = &c->sets[set].rules;
  uint32_t more = 0;
  for (uint32_t i = 0; i < rules->len; i++) more += c->times[rules->items[i]] == 0;
  return more;
}

static void keep(covering *c) {
  if (c->best_len <= c->chosen_len) return;
  c->best_len = c->chosen_len;
  for (uint32_t i = 0; i < c->chosen_len; i++) c->best[i] = c->chosen[i];
}

/* The first of those that add most, again and again. */
static void choose_greedily(covering *c) {
  while (c->left > 0) {
    uint32_t best = 0, most = 0;
    for (uint32_t i = 0; i < c->len; i++) {
      uint32_t more = gain(c, i);
      if (more > most) {
        most = more;
        best = i;
      }
    }
    take(c, best);
  }
  c->best_len = UINT32_MAX;
  keep(c);
  while (c->chosen_len > 0) put_back(c);
}

/* The rule not covered yet that the fewest sets have. */
static uint32_t rarest(const covering *c) {
  uint32_t found = LT_NONE, fewest = UINT32_MAX;
  for (uint32_t rule = 0; rule < c->rules; rule++) {
    uint32_t sets = 0;
    if (!c->wanted[rule] || c->times[rule] > 0) continue;
    for (uint32_t i = 0; i < c->len && sets < fewest; i++) sets += has(&c->sets[i], rule);
    if (sets < fewest) {
      fewest = sets;
      found = rule;
    }
  }
  return found;
}

static void search(covering *c) {
  if (c->steps++ >= STEPS_MAX) return;
  if (c->left == 0) {
    keep(c);
    return;
  }
  if (c->chosen_len + (c->left + c->most - 1) / c->most >= c->best_len) return;
  uint32_t rule = rarest(c);
  for (uint32_t i = 0; i < c->len && c->steps < STEPS_MAX; i++) {
    if (!has(&c->sets[i], rule)) continue;
    take(c, i);
    search(c);
    put_back(c);
  }
}

static int by_number(const void *a, const void *b) {
  uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
  return (x > y) - (x < y);
}

void lt_cover_find(lt_arena *arena, const lt_cover_set *sets, uint32_t len, uint32_t rules, lt_ids *out, bool *exact) {
  covering c = {.arena = arena, .sets = sets, .len = len, .rules = rules, .most = 1};
  c.times = LT_NEW_ARRAY(arena, uint32_t, rules + 1);
  c.wanted = LT_NEW_ARRAY(arena, uint8_t, rules + 1);
  c.chosen = LT_NEW_ARRAY(arena, uint32_t, rules + 1);
  c.best = LT_NEW_ARRAY(arena, uint32_t, rules + 1);
  for (uint32_t i = 0; i < len; i++) {
    if (sets[i].rules.len > c.most) c.most = sets[i].rules.len;
    for (uint32_t k = 0; k < sets[i].rules.len; k++) c.wanted[sets[i].rules.items[k]] = 1;
  }
  for (uint32_t i = 0; i < rules; i++) c.left += c.wanted[i];
  choose_greedily(&c);
  search(&c);
  *exact = c.steps < STEPS_MAX;
  for (uint32_t i = 1; i < c.best_len; i++) /* in the order of the sets */
    for (uint32_t k = i; k > 0 && by_number(&c.best[k - 1], &c.best[k]) > 0; k--) {
      uint32_t swapped = c.best[k];
      c.best[k] = c.best[k - 1];
      c.best[k - 1] = swapped;
    }
  for (uint32_t i = 0; i < c.best_len; i++) LT_PUSH(arena, out, c.best[i]);
}
