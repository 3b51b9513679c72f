/* generate_norm.c: the norms of a generated policy set: what they answer, when, and which others they override or
 * disapply. A norm overrides or disapplies only norms made before it, so that neither can be cyclic, and none of a
 * binding higher act, which the loader refuses. */
#include <stdio.h>
#include <string.h>

#include "generate_impl.h"

static const gen_fact *fact_of(gen_world *w, int entity, gen_type type) {
  for (uint32_t tries = 0; tries < 10; tries++) {
    const gen_fact *f = &w->facts[gen_below(&w->random, w->facts_len)];
    if (gen_is_above(f->entity, entity) && f->type == type) return f;
  }
  return NULL;
}

/* A question of the type that is decided before `level`. */
static const gen_question *question_of(gen_world *w, int entity, gen_type type, uint32_t level) {
  for (uint32_t tries = 0; level && tries < 6; tries++) {
    const gen_question *q = &w->questions[gen_below(&w->random, level)];
    if (gen_is_above(q->entity, entity) && q->type == type && !q->is_define) return q;
  }
  return NULL;
}

static const char *head(gen_world *w, int entity) {
  const gen_fact *f = fact_of(w, entity, GEN_BODY);
  if (f && gen_chance(&w->random, 60)) return gen_format(w, "head_of(%s.%s)", gen_entity_name[f->entity], f->name);
  return gen_format(w, "head_of \"b%u\"", gen_below(&w->random, 4));
}

static const char *plain_value(gen_world *w, int entity, gen_type type, uint32_t level) {
  gen_random *r = &w->random;
  if (type == GEN_OFFICE && gen_chance(r, 50)) return head(w, entity);
  const gen_question *q = gen_chance(r, 8) ? question_of(w, entity, type, level) : NULL;
  if (q) return gen_format(w, "%s.%s", gen_entity_name[q->entity], q->name);
  const gen_fact *f = gen_chance(r, 12) ? fact_of(w, entity, type) : NULL;
  if (f) return gen_format(w, "%s.%s", gen_entity_name[f->entity], f->name);
  const char *law = gen_parameter(w, type, 12);
  if (law) return law;
  const char *count = type == GEN_NUMBER && gen_chance(r, 10) ? gen_count(w, entity) : NULL;
  if (count) return count;
  gen_reader reader = {.world = w, .policy = -1, .entity = entity};
  return type == GEN_DATE && gen_chance(r, 60) ? gen_sum_of_dates(&reader) : gen_constant(w, type);
}

static const char *set_value(gen_world *w, int entity, uint32_t level) {
  gen_random *r = &w->random;
  if (gen_chance(r, 10)) return "nobody";
  if (gen_chance(r, 25)) return gen_chance(r, 70) ? "{ \"b0\" }" : "{ \"b0\", \"b1\" }"; /* as others do */
  lt_text text = {.arena = w->arena};
  lt_text_puts(&text, "{ ");
  for (uint32_t n = 1 + gen_below(r, 3), i = 0; i < n; i++) {
    const gen_fact *f = gen_chance(r, 12) ? fact_of(w, entity, GEN_SET) : NULL;
    const gen_question *q = gen_chance(r, 6) ? question_of(w, entity, GEN_SET, level) : NULL;
    if (f)
      lt_text_putf(&text, "%s.%s, ", gen_entity_name[f->entity], f->name);
    else if (q)
      lt_text_putf(&text, "%s.%s, ", gen_entity_name[q->entity], q->name);
    else
      lt_text_putf(&text, "%s, ", plain_value(w, entity, GEN_BODY, level));
  }
  lt_text_puts(&text, "}");
  return lt_str_copy(w->arena, lt_text_str(&text)).ptr;
}

static const char *value(gen_world *w, const gen_question *q, bool adds, uint32_t level) {
  gen_random *r = &w->random;
  uint32_t pick = adds ? 100 : gen_below(r, 100);
  if (pick < 4) return gen_format(w, "unread \"a%u\"", gen_below(r, w->acts_len));
  if (pick < 8) return "inapplicable";
  if (pick < 12 && q->type != GEN_DATE && q->type != GEN_YES_NO && q->type != GEN_NUMBER)
    return gen_format(w, "discretion { by = \"b%u\" }", gen_below(r, 2));
  if (q->type == GEN_SET) return set_value(w, q->entity, level);
  return plain_value(w, q->entity, q->type, level);
}

/* ---- what it answers ---- */

static bool answers(const gen_norm *norm, uint32_t question) {
  for (uint32_t i = 0; i < norm->questions_len; i++)
    if (norm->questions[i] == question) return true;
  return false;
}

static bool pick_questions(gen_world *w, gen_norm *norm) {
  gen_random *r = &w->random;
  uint32_t first = gen_below(r, w->questions_len);
  const gen_question *q = &w->questions[first];
  if (q->is_define) return false;
  norm->entity = q->entity;
  norm->questions[norm->questions_len++] = first;
  for (uint32_t i = 0; i < w->questions_len && norm->questions_len < 3; i++) {
    const gen_question *other = &w->questions[i];
    if (i == first || other->is_define || other->entity != q->entity ||
        (other->type == GEN_PERMISSION) != (q->type == GEN_PERMISSION))
      continue;
    if (gen_chance(r, 20)) norm->questions[norm->questions_len++] = i;
  }
  return true;
}

static uint32_t level_of(const gen_norm *norm) {
  uint32_t level = UINT32_MAX;
  for (uint32_t i = 0; i < norm->questions_len; i++)
    if (norm->questions[i] < level) level = norm->questions[i];
  return level;
}

static void put_permission(gen_world *w, gen_norm *norm, gen_declaration *d, bool permit, gen_reader *reader) {
  lt_text text = {.arena = w->arena};
  for (uint32_t i = 0; i < norm->questions_len; i++) {
    const gen_question *q = &w->questions[norm->questions[i]];
    lt_text_putf(&text, "%s%s.%s", i ? ", " : "", gen_entity_name[q->entity], q->name);
  }
  gen_key(w, d, "%s = { %.*s }", permit ? "allows" : "forbids", LT_STR_ARG(lt_text_str(&text)));
  if (permit && gen_chance(&w->random, 45)) {
    if (gen_chance(&w->random, 40))
      gen_key(w, d, "provided = { %s, %s }", gen_condition(reader, 1), gen_condition(reader, 1));
    else
      gen_key(w, d, "provided = { %s }", gen_condition(reader, 1 + gen_below(&w->random, 2)));
  }
}

static void put_answers(gen_world *w, gen_norm *norm, gen_declaration *d, uint32_t level) {
  lt_text decides = {.arena = w->arena}, adds = {.arena = w->arena};
  for (uint32_t i = 0; i < norm->questions_len; i++) {
    const gen_question *q = &w->questions[norm->questions[i]];
    bool joins = q->type == GEN_SET && gen_chance(&w->random, 50);
    lt_text_putf(joins ? &adds : &decides, "%s = %s, ", q->name, value(w, q, joins, level));
  }
  if (decides.len) gen_key(w, d, "decides = { %.*s }", LT_STR_ARG(lt_text_str(&decides)));
  if (adds.len) gen_key(w, d, "adds = { %.*s }", LT_STR_ARG(lt_text_str(&adds)));
}

/* ---- which others it beats ---- */

/* Of a binding higher act a norm may keep permissions from applying, or override by a prohibition: else it is beyond
 * its power. */
static bool is_below(gen_world *w, const gen_norm *norm, const gen_norm *other) {
  int own = w->acts[norm->act].kind, its = w->acts[other->act].kind;
  return gen_binding(its) && !other->is_default && gen_rank(its) > gen_rank(own);
}

static bool may_disapply(gen_world *w, const gen_norm *norm, const gen_norm *other) {
  return !is_below(w, norm, other) || (other->permits && !norm->permits);
}

static bool share(const gen_norm *a, const gen_norm *b) {
  for (uint32_t i = 0; i < a->questions_len; i++)
    if (answers(b, a->questions[i])) return true;
  return false;
}

static const char *name_of(gen_world *w, const gen_norm *norm, const gen_norm *other) {
  return norm->policy == other->policy ? gen_format(w, "\"%s\"", other->name)
                                       : gen_format(w, "\"p%d#%s\"", other->policy, other->name);
}

/* `level` falls to that of what it disapplies: its condition is read before those questions are decided. */
static void put_disapplied(gen_world *w, gen_norm *norm, gen_declaration *d, uint32_t *level) {
  lt_text names = {.arena = w->arena};
  for (uint32_t i = 0; i + 1 < w->norms_len; i++) {
    const gen_norm *other = &w->norms[i];
    if (!may_disapply(w, norm, other) || norm->oblige != other->oblige || !gen_is_above(norm->entity, other->entity))
      continue;
    if (!gen_chance(&w->random, norm->oblige ? 15 : 5)) continue;
    lt_text_putf(&names, "%s, ", name_of(w, norm, other));
    if (!norm->oblige && other->reach < *level) *level = other->reach;
  }
  norm->reach = *level;
  if (names.len) gen_key(w, d, "disapplies = { %.*s }", LT_STR_ARG(lt_text_str(&names)));
}

/* What `other` overrides, it overrides too. */
static bool may_override(gen_world *w, const gen_norm *norm, const gen_norm *other) {
  for (uint32_t i = 0; i < w->norms_len && !norm->forbids; i++) {
    const gen_norm *reached = &w->norms[i];
    bool reaches = reached == other || (other->overrides >> i & 1);
    if (reaches && share(norm, reached) && is_below(w, norm, reached)) return false;
  }
  return true;
}

static void put_overridden(gen_world *w, gen_norm *norm, gen_declaration *d) {
  lt_text names = {.arena = w->arena};
  for (uint32_t i = 0; i + 1 < w->norms_len; i++) {
    const gen_norm *other = &w->norms[i];
    if (other->oblige || !share(norm, other) || !may_override(w, norm, other) || !gen_chance(&w->random, 22)) continue;
    norm->overrides |= other->overrides | (uint64_t)1 << i;
    lt_text_putf(&names, "%s, ", name_of(w, norm, other));
  }
  if (names.len) gen_key(w, d, "overrides = { %.*s }", LT_STR_ARG(lt_text_str(&names)));
}

/* ---- the norms ---- */

static void put_in_force(gen_world *w, gen_norm *norm, gen_declaration *d) {
  if (w->acts[norm->act].uncertain || !gen_chance(&w->random, 8)) return;
  if (gen_chance(&w->random, 50))
    gen_key(w, d, "in_force = { from = { \"%s\", \"%s\" } }", gen_day(1), gen_day(3));
  else
    gen_key(w, d, "in_force = { before = \"%s\" }", gen_day(4));
}

static void oblige(gen_world *w, gen_norm *norm, uint32_t file) {
  gen_random *r = &w->random;
  norm->oblige = true;
  do norm->entity = (int)gen_below(r, GEN_ENTITIES);
  while (!w->has_entity[norm->entity]);
  gen_declaration *d = gen_declare(w, file, "oblige \"%s\"", norm->name);
  gen_key(w, d, "about = %s", gen_entity_name[norm->entity]);
  gen_key(w, d, "assumes = \"A-1\"");
  uint32_t level = w->questions_len;
  gen_reader reader = {.world = w, .policy = norm->policy, .entity = norm->entity, .level = level};
  if (gen_chance(r, 60)) gen_key(w, d, "when = %s", gen_condition(&reader, 1 + gen_below(r, 2)));
  bool recorded = gen_chance(r, 15);
  if (recorded)
    gen_key(w, d, "says = \"x\"");
  else
    gen_key(w, d, "%s = %s", gen_chance(r, 80) ? "must" : "should", gen_condition(&reader, 1 + gen_below(r, 3)));
  const gen_question *q = &w->questions[gen_below(r, w->questions_len)];
  if (!recorded && gen_chance(r, 50) && !q->is_define && gen_is_above(q->entity, norm->entity))
    gen_key(w, d, "gates = %s.%s", gen_entity_name[q->entity], q->name);
  put_disapplied(w, norm, d, &level);
  put_in_force(w, norm, d);
}

/* Beside the norms, and none of them: it changes nothing, also where it alone would be in force. */
static void note(gen_world *w, uint32_t number) {
  gen_random *r = &w->random;
  uint32_t policy = gen_below(r, w->policies_len), act = gen_below(r, w->acts_len);
  uint32_t file = gen_file_add(w, lt_str_format(w->arena, "p%u/a%u.lua", policy, act),
                               lt_str_format(w->arena, "policy \"p%u\"\nact \"a%u\"\n", policy, act));
  gen_declaration *d = gen_declare(w, file, "note \"told%u\"", number);
  gen_key(w, d, "about = %s", gen_entity_name[0]);
  gen_key(w, d, "assumes = \"A-1\"");
  gen_key(w, d, "says = \"x\"");
  gen_reader reader = {.world = w, .policy = (int)policy, .entity = 0, .level = w->questions_len};
  if (gen_chance(r, 60)) gen_key(w, d, "when = %s", gen_condition(&reader, 1 + gen_below(r, 2)));
}

/* The norm without which nobody could hand the power over. */
static void gives(gen_world *w, const gen_norm *norm, const gen_question *q, uint32_t file) {
  gen_declaration *d = gen_declare(w, file, "rule \"gives-%s\"", norm->name);
  gen_key(w, d, "about = %s", gen_entity_name[norm->entity]);
  gen_key(w, d, "assumes = \"A-1\"");
  gen_key(w, d, "default = true");
  gen_key(w, d, "decides = { %s = \"o0\" }", q->name);
}

static void delegate(gen_world *w, gen_norm *norm, uint32_t file) {
  gen_random *r = &w->random;
  const gen_question *q = &w->questions[norm->questions[0]];
  norm->questions_len = 1;
  gen_declaration *d = gen_declare(w, file, "delegate \"%s\"", norm->name);
  gen_key(w, d, "about = %s", gen_entity_name[norm->entity]);
  gen_key(w, d, "assumes = \"A-1\"");
  gen_key(w, d, "power = %s.%s", gen_entity_name[q->entity], q->name);
  gen_key(w, d, "from = \"o0\"");
  gen_key(w, d, "to = %s", head(w, norm->entity));
  uint32_t level = level_of(norm);
  put_disapplied(w, norm, d, &level);
  put_overridden(w, norm, d);
  gen_reader reader = {.world = w, .policy = norm->policy, .entity = norm->entity, .level = level};
  gen_key(w, d, "who = %s", gen_condition(&reader, 1));
  if (gen_chance(r, 60)) gen_key(w, d, "what = %s", gen_condition(&reader, 1 + gen_below(r, 2)));
  gives(w, norm, q, file);
}

/* The norm as the only row of a table, which tests one fact besides. */
static void put_row(gen_world *w, gen_norm *norm, gen_declaration *d, const char *word, const gen_fact *column) {
  size_t len = strlen(norm->name);
  snprintf(norm->name + len, sizeof norm->name - len, "/1");
  gen_key(w, d, "of = \"%s\"", word);
  gen_key(w, d, "columns = { %s.%s }", gen_entity_name[column->entity], column->name);
  if (gen_chance(&w->random, 30))
    gen_key(w, d, "{ any_value }");
  else if (column->type == GEN_NUMBER && gen_chance(&w->random, 50))
    gen_key(w, d, "{ { at_least = %s } }", gen_constant(w, column->type));
  else
    gen_key(w, d, "{ %s }", gen_constant(w, column->type));
}

static void answering(gen_world *w, gen_norm *norm, uint32_t file) {
  gen_random *r = &w->random;
  const gen_question *q = &w->questions[norm->questions[0]];
  bool permission = q->type == GEN_PERMISSION, permit = gen_chance(r, 65);
  norm->is_default = gen_chance(r, 18);
  const char *word = !permission ? "rule" : permit ? "permit" : "forbid";
  const gen_fact *column =
      gen_chance(r, 15) ? fact_of(w, norm->entity, gen_chance(r, 50) ? GEN_NUMBER : GEN_YES_NO) : NULL;
  gen_declaration *d = gen_declare(w, file, "%s \"%s\"", column ? "rows" : word, norm->name);
  if (column) put_row(w, norm, d, word, column);
  gen_key(w, d, "about = %s", gen_entity_name[norm->entity]);
  gen_key(w, d, "assumes = \"A-1\"");
  if (norm->is_default) gen_key(w, d, "default = true");
  uint32_t level = level_of(norm);
  norm->permits = permission && permit;
  norm->forbids = permission && !permit;
  put_disapplied(w, norm, d, &level);
  gen_reader reader = {.world = w, .policy = norm->policy, .entity = norm->entity, .level = level};
  if (permission)
    put_permission(w, norm, d, permit, &reader);
  else
    put_answers(w, norm, d, level);
  put_overridden(w, norm, d);
  static const uint32_t leaves[] = {0, 0, 1, 1, 1, 2, 2, 3, 4, 5};
  uint32_t n = leaves[gen_below(r, 10)];
  if (n) gen_key(w, d, "when = %s", gen_condition(&reader, n));
  put_in_force(w, norm, d);
}

void gen_norms(gen_world *w) {
  gen_random *r = &w->random;
  uint32_t n = 6 + gen_below(r, 18);
  for (uint32_t i = 0; i < n; i++) {
    gen_norm *norm = &w->norms[w->norms_len];
    *norm = (gen_norm){.policy = (int)gen_below(r, w->policies_len), .act = (int)gen_below(r, w->acts_len)};
    snprintf(norm->name, sizeof norm->name, "n%u", i);
    bool duty = gen_chance(r, 15);
    if (!duty && !pick_questions(w, norm)) continue;
    w->norms_len++;
    uint32_t file = gen_file_add(w, lt_str_format(w->arena, "p%d/a%d.lua", norm->policy, norm->act),
                                 lt_str_format(w->arena, "policy \"p%d\"\nact \"a%d\"\n", norm->policy, norm->act));
    if (duty)
      oblige(w, norm, file);
    else if (w->questions[norm->questions[0]].delegable && gen_chance(r, 30))
      delegate(w, norm, file);
    else
      answering(w, norm, file);
  }
  for (uint32_t i = gen_below(r, 3); i > 0; i--) note(w, i);
}
