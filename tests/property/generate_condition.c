/* generate_condition.c: conditions of every operator over the facts, lists and questions that a norm may read.
 * A condition never reads a question at or above the reader's level, so that the questions of a set stay stratified. */
#include <string.h>

#include "generate_impl.h"

const char *gen_constant(gen_world *w, gen_type type) {
  gen_random *r = &w->random;
  switch (type) {
    case GEN_NUMBER: return gen_format(w, "%u", 1 + gen_below(r, 3));
    case GEN_MONEY: return gen_format(w, "trieu(%u00)", 1 + gen_below(r, 3));
    case GEN_MONTHS: return gen_format(w, "months(%u)", 3 * (1 + gen_below(r, 3)));
    case GEN_TERM: return gen_format(w, "days(%u)", 10 * (1 + gen_below(r, 7)));
    case GEN_WORKING: return gen_format(w, "working_days(%u)", 10 * (1 + gen_below(r, 5)));
    case GEN_DATE: return gen_format(w, "\"%s\"", gen_day(1 + (int)gen_below(r, 3)));
    case GEN_OPTION: return gen_format(w, "\"c%u\"", 1 + gen_below(r, 5));
    case GEN_BODY:
    case GEN_SET: return gen_format(w, "\"b%u\"", gen_below(r, 4));
    case GEN_OFFICE: return gen_format(w, "\"o%u\"", gen_below(r, 2));
    case GEN_PERMISSION: {
      static const char *const words[] = {"\"allowed\"", "\"conditional\"", "\"forbidden\""};
      return words[gen_below(r, 3)];
    }
    default: return gen_chance(r, 50) ? "true" : "false";
  }
}

/* What to call the entity: the element of a list test, or the subject or what it belongs to. */
typedef struct source {
  const char *name;
  int entity;
} source;

static source some_source(gen_reader *reader) {
  gen_world *w = reader->world;
  static const char *const names[] = {"e1", "e2", "e3", "e4"};
  if (reader->depth && gen_chance(&w->random, 80))
    return (source){names[reader->depth - 1], reader->element[reader->depth - 1]};
  int entity = reader->entity;
  while (gen_entity_parent[entity] >= 0 && gen_chance(&w->random, 35)) entity = gen_entity_parent[entity];
  return (source){gen_entity_name[entity], entity};
}

static const char *two(gen_world *w, gen_type type) {
  gen_random *r = &w->random;
  uint32_t low = gen_below(r, 2), high = low + 1 + gen_below(r, 2 - low);
  switch (type) {
    case GEN_NUMBER: return gen_format(w, "%u, %u", low + 1, high + 1);
    case GEN_MONEY: return gen_format(w, "trieu(%u00), trieu(%u00)", low + 1, high + 1);
    case GEN_MONTHS: return gen_format(w, "months(%u), months(%u)", 3 * low + 3, 3 * high + 3);
    case GEN_TERM: return gen_format(w, "days(%u), days(%u)", 20 * low + 10, 20 * high + 10);
    case GEN_WORKING: return gen_format(w, "working_days(%u), working_days(%u)", 20 * low, 20 * high);
    default: return gen_format(w, "\"%s\", \"%s\"", gen_day((int)low + 1), gen_day((int)high + 1));
  }
}

/* A fact of the type that the source has, or NULL. */
static const char *fact_of(gen_reader *reader, source from, gen_type type) {
  gen_world *w = reader->world;
  for (uint32_t tries = 0; tries < 6; tries++) {
    const gen_fact *f = &w->facts[gen_below(&w->random, w->facts_len)];
    if (f->entity == from.entity && f->type == type) return gen_format(w, "%s.%s", from.name, f->name);
  }
  return NULL;
}

/* How many elements a list of the source has; NULL: there is none. */
static const char *counted(gen_reader *reader) {
  source from = some_source(reader);
  for (int e = 0; e < GEN_ENTITIES; e++)
    if (reader->world->has_entity[e] && gen_entity_parent[e] == from.entity)
      return gen_format(reader->world, "%s.%s:count()", from.name, gen_entity_at[e]);
  return NULL;
}

const char *gen_count(gen_world *world, int entity) {
  gen_reader reader = {.world = world, .policy = -1, .entity = entity};
  return counted(&reader);
}

/* The date plus a term, or two. */
static const char *plus(gen_reader *reader, const char *date) {
  static const gen_type terms[] = {GEN_MONTHS, GEN_TERM, GEN_WORKING};
  gen_world *w = reader->world;
  do {
    gen_type type = terms[gen_below(&w->random, 3)];
    const char *fact = gen_chance(&w->random, 45) ? fact_of(reader, some_source(reader), type) : NULL;
    const char *law = gen_parameter(w, type, 20);
    date = gen_format(w, "%s + %s", date, law ? law : fact ? fact : gen_constant(w, type));
  } while (gen_chance(&w->random, 15));
  return date;
}

const char *gen_sum_of_dates(gen_reader *reader) {
  const char *date = fact_of(reader, some_source(reader), GEN_DATE);
  return plus(reader, date ? date : "plan.approved");
}

/* The operand of a test: a constant, or another fact of the type. */
static const char *operand(gen_reader *reader, gen_type type, uint32_t fact_percent) {
  gen_world *w = reader->world;
  for (uint32_t tries = 0; gen_chance(&w->random, fact_percent) && tries < 4; tries++) {
    source from = some_source(reader);
    const gen_fact *f = &w->facts[gen_below(&w->random, w->facts_len)];
    if (f->entity == from.entity && f->type == type) return gen_format(w, "%s.%s", from.name, f->name);
  }
  const char *law = gen_parameter(w, type, 15);
  const char *count = type == GEN_NUMBER && gen_chance(&w->random, 6) ? counted(reader) : NULL;
  return law ? law : count ? count : gen_constant(w, type);
}

static const char *test_amount(gen_reader *reader, const char *left, gen_type type) {
  gen_world *w = reader->world;
  static const char *const methods[] = {"at_least", "at_most", "above", "below", "is", "is_not"};
  uint32_t pick = gen_below(&w->random, 8);
  if (pick == 7) return gen_format(w, "%s:between(%s)", left, two(w, type));
  if (pick == 6) return gen_format(w, "%s:one_of { %s, %s }", left, gen_constant(w, type), gen_constant(w, type));
  return gen_format(w, "%s:%s(%s)", left, methods[pick], operand(reader, type, 20));
}

static const char *test_date(gen_reader *reader, const char *left) {
  gen_world *w = reader->world;
  static const char *const methods[] = {"before", "after", "on_or_before", "on_or_after", "is"};
  uint32_t pick = gen_below(&w->random, 6);
  if (gen_chance(&w->random, 30)) left = gen_format(w, "(%s)", plus(reader, left));
  if (pick == 5) return gen_format(w, "%s:between(%s)", left, two(w, GEN_DATE));
  if (gen_chance(&w->random, 35)) return gen_format(w, "%s:%s(%s)", left, methods[pick], gen_sum_of_dates(reader));
  return gen_format(w, "%s:%s(%s)", left, methods[pick], operand(reader, GEN_DATE, 35));
}

static const char *test_named(gen_reader *reader, const char *left, gen_type type) {
  gen_world *w = reader->world;
  gen_random *r = &w->random;
  const char *a = gen_constant(w, type), *b = gen_constant(w, type);
  switch (gen_below(r, type == GEN_OPTION || type == GEN_BODY ? 8 : 4)) {
    case 0: return gen_format(w, "%s:is_not(%s)", left, a);
    case 1: return gen_format(w, "%s:one_of { %s, %s }", left, a, b);
    case 2: return gen_format(w, "%s:none_of { %s, %s }", left, a, b);
    case 3: return gen_format(w, "%s:is(%s)", left, operand(reader, type, 35));
    case 4:
    case 5:
      if (type == GEN_BODY && gen_chance(r, 30)) return gen_format(w, "%s:under \"gb\"", left);
      if (type == GEN_BODY) return gen_format(w, "%s:under \"b%u\"", left, gen_chance(r, 60) ? 0 : gen_below(r, 4));
      return gen_format(w, "%s:under \"%s\"", left, gen_chance(r, 40) ? "g" : gen_chance(r, 50) ? "c1" : "c4");
    case 6:
      if (type == GEN_BODY && gen_chance(r, 40))
        return gen_format(w, "head_of(%s):is%s \"o%u\"", left, gen_chance(r, 30) ? "_not" : "", gen_below(r, 2));
      if (type == GEN_BODY)
        return gen_format(w, "%s.kind:is \"%s\"", left, gen_chance(r, 50) ? "department" : "agency");
      return gen_format(w, "%s%s.good", gen_chance(r, 30) ? "~" : "", left);
    default:
      if (type == GEN_BODY)
        return gen_format(w, gen_chance(r, 50) ? "%s.place:under \"p-a\"" : "%s.part_of:is \"b0\"", left);
      return gen_format(w, "%s.weight:at_least(2)", left);
  }
}

static const char *test_set(gen_reader *reader, const char *left) {
  gen_world *w = reader->world;
  if (gen_chance(&w->random, 30))
    return gen_format(w, "%s:includes_any { %s, %s }", left, gen_constant(w, GEN_BODY), gen_constant(w, GEN_BODY));
  return gen_format(w, "%s:includes(%s)", left, operand(reader, GEN_BODY, 25));
}

static const char *test_of(gen_reader *reader, const char *left, gen_type type) {
  gen_world *w = reader->world;
  switch (type) {
    case GEN_YES_NO: return left;
    case GEN_NUMBER:
    case GEN_MONEY:
    case GEN_MONTHS:
    case GEN_TERM:
    case GEN_WORKING: return test_amount(reader, left, type);
    case GEN_DATE: return test_date(reader, left);
    case GEN_SET: return test_set(reader, left);
    case GEN_PERMISSION:
      if (gen_chance(&w->random, 60)) return gen_format(w, "%s:is(%s)", left, gen_constant(w, type));
      return gen_format(w, "%s:one_of { \"allowed\", %s }", left,
                        gen_chance(&w->random, 50) ? "\"conditional\"" : "\"forbidden\"");
    default: return test_named(reader, left, type);
  }
}

/* Facts that the engine itself has a use for. */
static const char *test_role(gen_reader *reader) {
  gen_world *w = reader->world;
  source from = some_source(reader);
  if (from.entity != GEN_PLAN) return gen_format(w, "%s.name:exists()", from.name);
  uint32_t year = 2017 + gen_below(&w->random, 2);
  return gen_format(w, gen_chance(&w->random, 50) ? "plan.year:is(%u)" : "plan.year:one_of { %u, 2019 }", year);
}

static const char *test_fact(gen_reader *reader) {
  gen_world *w = reader->world;
  if (gen_chance(&w->random, 2)) return test_role(reader);
  for (uint32_t tries = 0; tries < 24; tries++) {
    source from = some_source(reader);
    const gen_fact *f = &w->facts[gen_below(&w->random, w->facts_len)];
    if (f->entity != from.entity) continue;
    if (gen_chance(&w->random, 8)) return gen_format(w, "%s.%s:exists()", from.name, f->name);
    return test_of(reader, gen_format(w, "%s.%s", from.name, f->name), f->type);
  }
  return "plan.approved:after \"2018-03-01\"";
}

/* ---- questions ---- */

static const char *test_decided_by(gen_reader *reader, const char *left, uint32_t question) {
  gen_world *w = reader->world;
  for (uint32_t tries = 0; tries < 6 && w->norms_len; tries++) {
    const gen_norm *norm = &w->norms[gen_below(&w->random, w->norms_len)];
    for (uint32_t i = 0; i < norm->questions_len; i++)
      if (!norm->oblige && norm->questions[i] == question)
        return gen_format(w, "%s:decided_by \"p%d#%s\"", left, norm->policy, norm->name);
  }
  return NULL;
}

static const char *test_question(gen_reader *reader) {
  gen_world *w = reader->world;
  for (uint32_t tries = 0; tries < 12 && reader->level; tries++) {
    source from = some_source(reader);
    uint32_t at = gen_below(&w->random, reader->level);
    const gen_question *q = &w->questions[at];
    if (q->entity != from.entity ||
        (q->is_define && q->policy != reader->policy && (q->policy != 0 || reader->policy < 0)))
      continue;
    const char *left = gen_format(w, "%s.%s", from.name, q->name);
    if (q->is_define) return left;
    const char *by = gen_chance(&w->random, q->type == GEN_SET ? 55 : 25) ? test_decided_by(reader, left, at) : NULL;
    return by ? by : test_of(reader, left, q->type);
  }
  return test_fact(reader);
}

/* ---- lists ---- */

static const char *leaf(gen_reader *reader);

static const char *summed(gen_reader *reader, int entity) {
  for (uint32_t i = 0; i < reader->world->facts_len; i++)
    if (reader->world->facts[i].entity == entity && reader->world->facts[i].type == GEN_MONEY)
      return reader->world->facts[i].name;
  return NULL;
}

static const char *test_list(gen_reader *reader) {
  gen_world *w = reader->world;
  source from = some_source(reader);
  int children[GEN_ENTITIES], len = 0;
  for (int e = 0; e < GEN_ENTITIES; e++)
    if (w->has_entity[e] && gen_entity_parent[e] == from.entity) children[len++] = e;
  if (!len || reader->depth >= 2) return test_fact(reader);
  int child = children[gen_below(&w->random, (uint32_t)len)];
  const char *list = gen_format(w, "%s.%s", from.name, gen_entity_at[child]);
  uint32_t pick = gen_below(&w->random, 10);
  if (pick == 0) return gen_format(w, "%s:count():at_least(%s)", list, operand(reader, GEN_NUMBER, 30));
  const char *amount = summed(reader, child);
  bool sums = pick <= 3 && amount;
  if (sums && gen_chance(&w->random, 50))
    return gen_format(w, "%s:sum(\"%s\"):%s(trieu(%u00))", list, amount, pick == 1 ? "at_least" : "at_most",
                      2 + gen_below(&w->random, 4));
  reader->element[reader->depth++] = child;
  const char *body = leaf(reader);
  if (gen_chance(&w->random, 40))
    body = gen_format(w, "%s %s %s", body, gen_chance(&w->random, 50) ? "&" : "|", leaf(reader));
  uint32_t k = reader->depth--;
  if (sums)
    return gen_format(w, "%s:sum(\"%s\", function(e%u) return %s end):%s(trieu(%u00))", list, amount, k, body,
                      pick == 1 ? "at_least" : "below", 1 + gen_below(&w->random, 4));
  if (pick <= 4)
    return gen_format(w, "%s:count(function(e%u) return %s end):%s(%u)", list, k, body,
                      gen_chance(&w->random, 50) ? "at_least" : "is", 1 + gen_below(&w->random, 2));
  return gen_format(w, "%s:%s(function(e%u) return %s end)", list, pick < 8 ? "any" : "every", k, body);
}

static const char *in_order(gen_reader *reader) {
  gen_world *w = reader->world;
  lt_text text = {.arena = w->arena};
  uint32_t n = 0;
  for (uint32_t tries = 0; tries < 3; tries++) {
    const char *date = fact_of(reader, some_source(reader), GEN_DATE);
    if (date) lt_text_putf(&text, "%s%s", n++ ? ", " : "in_order { ", date);
  }
  lt_text_puts(&text, n == 1 ? ", plan.approved }" : " }");
  return n ? lt_str_copy(w->arena, lt_text_str(&text)).ptr : test_fact(reader);
}

static const char *leaf(gen_reader *reader) {
  gen_world *w = reader->world;
  uint32_t pick = gen_below(&w->random, 100);
  if (gen_chance(&w->random, 4)) return in_order(reader);
  const char *test = pick < 15 ? test_list(reader) : pick < 45 ? test_question(reader) : test_fact(reader);
  return gen_chance(&w->random, 15) && test[0] != '~' ? gen_format(w, "~%s", test) : test;
}

const char *gen_condition(gen_reader *reader, uint32_t leaves) {
  gen_world *w = reader->world;
  if (leaves <= 1) return leaf(reader);
  uint32_t left = 1 + gen_below(&w->random, leaves - 1);
  const char *a = gen_condition(reader, left), *b = gen_condition(reader, leaves - left);
  switch (gen_below(&w->random, 8)) {
    case 0: return gen_format(w, "any { %s, %s }", a, b);
    case 1: return gen_format(w, "all { %s, %s }", a, b);
    case 2: return gen_format(w, "~(%s & %s)", a, b);
    case 3:
    case 4: return gen_format(w, "(%s | %s)", a, b);
    default: return gen_format(w, "(%s & %s)", a, b);
  }
}
