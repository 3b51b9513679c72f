/* generate_law.c: what the law of a generated set sets: a parameter for some of the types that have an order, with one
 * or two rows, perhaps a gap or a day known within bounds, and stricter values of policies. */
#include "generate_impl.h"

static const char *value(gen_world *w, gen_type type, uint32_t n) {
  switch (type) {
    case GEN_NUMBER: return gen_format(w, "%u", n);
    case GEN_MONEY: return gen_format(w, "trieu(%u00)", n);
    case GEN_MONTHS: return gen_format(w, "months(%u)", 3 * n);
    case GEN_TERM: return gen_format(w, "days(%u)", 20 * n);
    case GEN_WORKING: return gen_format(w, "working_days(%u)", 15 * n);
    default: return gen_format(w, "\"%s\"", gen_day((int)n));
  }
}

static const char *name_of(gen_type type) {
  static const char *const names[GEN_TYPES] = {
      [GEN_NUMBER] = "l_number", [GEN_MONEY] = "l_money",     [GEN_MONTHS] = "l_months",
      [GEN_TERM] = "l_term",     [GEN_WORKING] = "l_working", [GEN_DATE] = "l_date"};
  return names[type];
}

/* The bound between two rows: a day, or two that it lies between. */
static const char *bound(gen_world *w) {
  int day = 1 + (int)gen_below(&w->random, 3);
  if (gen_chance(&w->random, 25)) return gen_format(w, "{ \"%s\", \"%s\" }", gen_day(day), gen_day(day + 1));
  return gen_format(w, "\"%s\"", gen_day(day));
}

static const char *rows(gen_world *w, gen_type type, uint32_t first, uint32_t second) {
  const char *at = bound(w), *one = value(w, type, first), *two = value(w, type, second);
  switch (gen_below(&w->random, 4)) {
    case 0: return gen_format(w, "{ { value = %s, before = %s }, { value = %s, from = %s } }", one, at, two, at);
    case 1: return gen_format(w, "{ { value = %s, from = %s } }", one, at);
    default: return gen_format(w, "{ { value = %s } }", one);
  }
}

void gen_parameters(gen_world *w, uint32_t file) {
  for (gen_type type = GEN_NUMBER; type <= GEN_DATE; type++) {
    if (!gen_chance(&w->random, 40)) continue;
    static const char *const types[] = {"", "number", "money", "months", "days", "working days", "date"};
    gen_declaration *d = gen_declare(w, file, "parameter \"%s\"", name_of(type));
    gen_key(w, d, "title = \"%s\"", name_of(type));
    gen_key(w, d, "type = \"%s\"", types[type]);
    gen_key(w, d, "stricter = \"lower\"");
    gen_key(w, d, "assumes = \"A-1\"");
    uint32_t first = 2 + gen_below(&w->random, 2), second = 2 + gen_below(&w->random, 2);
    gen_key(w, d, "rows = %s", rows(w, type, first, second));
    w->has_parameter[type] = true;
  }
}

void gen_tightenings(gen_world *w) {
  for (uint32_t i = 0; i < w->policies_len; i++) {
    for (gen_type type = GEN_NUMBER; type <= GEN_DATE; type++) {
      if (!w->has_parameter[type] || w->limited[i] || !gen_chance(&w->random, 25)) continue;
      uint32_t act = gen_below(&w->random, w->acts_len);
      uint32_t file = gen_file_add(w, lt_str_format(w->arena, "p%u/%s.lua", i, name_of(type)),
                                   lt_str_format(w->arena, "policy \"p%u\"\nact \"a%u\"\n", i, act));
      gen_declaration *d = gen_declare(w, file, "parameter \"%s\"", name_of(type));
      gen_key(w, d, "tightens = \"%s\"", name_of(type));
      gen_key(w, d, "assumes = \"A-1\"");
      gen_key(w, d, "rows = %s", rows(w, type, 1 + gen_below(&w->random, 2), 1 + gen_below(&w->random, 2)));
    }
  }
}

const char *gen_parameter(gen_world *w, gen_type type, uint32_t percent) {
  if (type > GEN_DATE || !w->has_parameter[type] || !gen_chance(&w->random, percent)) return NULL;
  return gen_format(w, "law.%s", name_of(type));
}

/* One value, or rows: the one before a day and the other from it, or only from it, or before it. */
void gen_dated(gen_world *w, gen_declaration *d, const char *key, const char *one, const char *two) {
  const char *at = bound(w);
  if (gen_chance(&w->random, 80)) {
    if (*one) gen_key(w, d, "%s = %s", key, one);
    return;
  }
  const char *first = *one ? one : two;
  switch (gen_below(&w->random, 4)) {
    case 0: gen_key(w, d, "%s = { { %s, from = %s } }", key, two, at); return;
    case 1: gen_key(w, d, "%s = { { %s, before = %s } }", key, first, at); return;
    default: gen_key(w, d, "%s = { { %s, from = %s }, { %s, before = %s } }", key, two, at, first, at); return;
  }
}

/* The place with this number has been there from some day on, or until some day, from when on another is there
 * instead. */
void gen_existing(gen_world *w, gen_declaration *d, int place) {
  bool ends = gen_chance(&w->random, 50);
  gen_key(w, d, "exists = { %s = %s }", ends ? "before" : "from", bound(w));
  if (ends && place > 0 && gen_chance(&w->random, 70)) gen_key(w, d, "becomes = \"%s\"", place == 3 ? "p-a" : "p");
}

void gen_becoming(gen_world *w, gen_declaration *d, int body) {
  gen_random *r = &w->random;
  gen_key(w, d, "exists = { before = %s }", bound(w));
  if (body == 4 || gen_chance(r, 10)) return;
  if (body == 5)
    gen_key(w, d, "becomes = \"o0\"");
  else if (body > 1 && gen_chance(r, 30))
    gen_key(w, d, "becomes = { \"b0\", \"b%u\" }", 1 + gen_below(r, (uint32_t)body - 1));
  else
    gen_key(w, d, "becomes = \"b%u\"", gen_below(r, (uint32_t)body));
}
