/* generate_frame.c: the frame of a generated policy set: registers, entities, facts, questions, acts and policies.
 * The registers are always the same; what varies is which facts and questions there are, and when the acts are in
 * force. */
#include <stdio.h>
#include <string.h>

#include "generate_impl.h"

/* Kinds of instruments: two of one rank, one not binding. */
static const int ranks[] = {10, 20, 20, 30};
static const bool binding[] = {false, true, false, true};
int gen_rank(int kind) { return ranks[kind]; }
bool gen_binding(int kind) { return binding[kind]; }

/* A fact may stand where this type is wanted. */
bool gen_fact_type_fits(gen_type of_fact, gen_type wanted) { return of_fact == wanted; }

static void title(gen_world *w, gen_declaration *d, const char *text) { gen_key(w, d, "title = \"%s\"", text); }

static void registers(gen_world *w, uint32_t file) {
  title(w, gen_declare(w, file, "source \"s\""), "a source");
  gen_declaration *d = gen_declare(w, file, "assume \"A-1\"");
  gen_key(w, d, "says = \"an open point\"");
  static const char *const places[][3] = {
      {"p", "", ""}, {"p-a", "\"p\"", "\"p-b\""}, {"p-a-x", "\"p-a\"", "\"p-b\""}, {"p-b", "\"p\"", "\"p\""}};
  for (int i = 0; i < 4; i++) {
    title(w, d = gen_declare(w, file, "place \"%s\"", places[i][0]), places[i][0]);
    if (i) gen_dated(w, d, "part_of", places[i][1], places[i][2]);
    if (i > 1) gen_dated(w, d, "authority", "\"b0\"", "\"b1\"");
    if (gen_chance(&w->random, 8)) gen_existing(w, d, i);
  }
  /* What each is part of and who heads it, and now and then what else for a time. */
  static const char *const bodies[][7] = {{"b0", "committee", "p-a", "", "", "\"o0\"", "\"o1\""},
                                          {"b1", "department", "p-a", "\"b0\"", "\"b2\"", "", "\"o1\""},
                                          {"b2", "department", "p-a", "\"b0\"", "\"b3\"", "\"o1\"", "\"o0\""},
                                          {"b3", "agency", "p-b", "", "\"b0\"", "", "\"o0\""},
                                          {"o0", "office", "p-a", "", "", "", ""},
                                          {"o1", "office", "p-a", "", "", "", ""}};
  for (int i = 0; i < 6; i++) {
    title(w, d = gen_declare(w, file, "body \"%s\"", bodies[i][0]), bodies[i][0]);
    const char *kind = gen_format(w, "\"%s\"", bodies[i][1]), *place = gen_format(w, "\"%s\"", bodies[i][2]);
    gen_dated(w, d, "kind", kind, i < 4 ? "\"agency\"" : "\"office\"");
    gen_dated(w, d, "place", place, "\"p-b\"");
    if (*bodies[i][4]) gen_dated(w, d, "part_of", bodies[i][3], bodies[i][4]);
    if (*bodies[i][6]) gen_dated(w, d, "head", bodies[i][5], bodies[i][6]);
    if (i > 0 && gen_chance(&w->random, 20)) gen_becoming(w, d, i);
  }
}

/* One calendar, of one place or another, so that some plans have none; at times a second one further down. */
static void calendars(gen_world *w, uint32_t file) {
  static const char *const places[] = {"p", "p", "p-a", "p-a-x"};
  gen_random *r = &w->random;
  uint32_t first = gen_below(r, 4);
  for (uint32_t i = first; i < 4; i++) {
    if (i != first && (strcmp(places[i], places[first]) == 0 || !gen_chance(r, 15))) continue;
    gen_declaration *d = gen_declare(w, file, "calendar \"%s\"", places[i]);
    title(w, d, "working days");
    gen_key(w, d, "place = \"%s\"", places[i]);
    gen_key(w, d, gen_chance(r, 70) ? "weekend = { \"saturday\", \"sunday\" }" : "weekend = { \"wednesday\" }");
    if (gen_chance(r, 60))
      gen_key(w, d, "holidays = { \"%s\", \"%s\" }", gen_day(1 + (int)gen_below(r, 3)), gen_day(2));
    gen_key(w, d, "assumes = \"A-1\"");
  }
}

static void choices(gen_world *w, uint32_t file) {
  gen_key(w, gen_declare(w, file, "choice \"matter\""), "options = { \"main\", \"aside\" }");
  gen_key(w, gen_declare(w, file, "choice \"body-kind\""),
          "options = { \"committee\", \"department\", \"agency\", \"office\" }");
  gen_key(w, gen_declare(w, file, "choice \"instrument-kind\""),
          "attributes = { rank = \"number\", binding = \"yes/no\" }");
  gen_declaration *d;
  for (int i = 0; i < 4; i++) {
    title(w, d = gen_declare(w, file, "option \"k%d\"", i), "a kind");
    gen_key(w, d, "of = \"instrument-kind\"");
    gen_key(w, d, "rank = %d", ranks[i]);
    gen_key(w, d, "binding = %s", binding[i] ? "true" : "false");
  }
  gen_key(w, gen_declare(w, file, "choice \"category\""), "attributes = { weight = \"number\", good = \"yes/no\" }");
  static const char *const options[][4] = {{"c1", "", "1", "true"},
                                           {"c2", "c1", "2", ""},
                                           {"c3", "c1", "", "false"},
                                           {"c4", "", "2", "true"},
                                           {"c5", "c4", "3", "false"}};
  for (int i = 0; i < 5; i++) {
    title(w, d = gen_declare(w, file, "option \"%s\"", options[i][0]), options[i][0]);
    gen_key(w, d, "of = \"category\"");
    if (*options[i][1]) gen_key(w, d, "part_of = \"%s\"", options[i][1]);
    gen_dated(w, d, "weight", options[i][2], "2");
    gen_dated(w, d, "good", options[i][3], "true");
  }
  d = gen_declare(w, file, "group \"g\"");
  gen_key(w, d, "of = \"category\"");
  gen_key(w, d, "members = { \"c2\", \"c4\" }");
  d = gen_declare(w, file, "group \"gb\"");
  gen_key(w, d, "members = { \"b1\", \"b3\" }");
}

/* ---- entities and facts ---- */

static const char *type_word(gen_type type) {
  static const char *const words[GEN_TYPES] = {"yes/no", "number",   "money", "months", "days",        "working days",
                                               "date",   "category", "body",  "office", "set of body", "permission"};
  return words[type];
}

static void entities(gen_world *w, uint32_t file) {
  gen_declaration *d;
  title(w, d = gen_declare(w, file, "entity \"plan\""), "plan");
  gen_key(w, d, "law_date = { \"approved\" }");
  w->has_entity[GEN_PLAN] = w->has_entity[GEN_ITEM] = true;
  w->has_entity[GEN_COST] = gen_chance(&w->random, 70);
  w->has_entity[GEN_CHANGE] = gen_chance(&w->random, 30);
  for (int e = GEN_ITEM; e < GEN_ENTITIES; e++) {
    if (!w->has_entity[e]) continue;
    title(w, d = gen_declare(w, file, "entity \"%s\"", gen_entity_name[e]), gen_entity_name[e]);
    gen_key(w, d, "of = %s", gen_entity_name[gen_entity_parent[e]]);
    gen_key(w, d, "at = \"%s\"", gen_entity_at[e]);
    if (gen_chance(&w->random, 60)) gen_key(w, d, "absent = \"none\"");
    if (e == GEN_CHANGE) gen_key(w, d, "law_date = { \"decided\" }");
  }
}

static gen_declaration *fact(gen_world *w, uint32_t file, int entity, gen_type type, gen_absence absence,
                             const char *name) {
  gen_fact *f = &w->facts[w->facts_len++];
  *f = (gen_fact){.entity = entity, .type = type, .absence = absence};
  snprintf(f->name, sizeof f->name, "%s", name);
  gen_declaration *d = gen_declare(w, file, "fact \"%s\"", name);
  title(w, d, name);
  gen_key(w, d, "of = %s", gen_entity_name[entity]);
  gen_key(w, d, "type = \"%s\"", type_word(type));
  static const char *const words[] = {"\"unknown\"", "\"none\"", "\"not_yet\"", "false"};
  if (absence != GEN_UNKNOWN) gen_key(w, d, "absent = %s", words[absence]);
  return d;
}

/* A fact of an entity above of the same type holds where this one is not given. */
static void otherwise(gen_world *w, gen_declaration *d) {
  gen_fact *own = &w->facts[w->facts_len - 1];
  for (uint32_t i = 0; i + 1 < w->facts_len; i++) {
    const gen_fact *other = &w->facts[i];
    if (other->type == own->type && other->entity != own->entity && gen_is_above(other->entity, own->entity) &&
        gen_chance(&w->random, 60)) {
      gen_key(w, d, "otherwise = %s.%s", gen_entity_name[other->entity], other->name);
      own->otherwise = true;
      return;
    }
  }
}

static void random_fact(gen_world *w, uint32_t file, int entity, int number) {
  static const gen_type menu[] = {GEN_YES_NO, GEN_YES_NO, GEN_NUMBER, GEN_MONEY,   GEN_MONTHS, GEN_DATE,
                                  GEN_DATE,   GEN_DATE,   GEN_TERM,   GEN_WORKING, GEN_OPTION, GEN_OPTION,
                                  GEN_BODY,   GEN_BODY,   GEN_SET,    GEN_OFFICE};
  gen_random *r = &w->random;
  gen_type type = menu[gen_below(r, sizeof menu / sizeof *menu)];
  gen_absence absence = GEN_UNKNOWN;
  if (gen_chance(r, 45))
    absence = type == GEN_DATE || gen_chance(r, 15)     ? GEN_NOT_YET
              : type == GEN_YES_NO && gen_chance(r, 50) ? GEN_FALSE
                                                        : GEN_NONE;
  char name[16];
  snprintf(name, sizeof name, "%c%d", gen_entity_name[entity][1], number);
  gen_declaration *d = fact(w, file, entity, type, absence, name);
  if (type == GEN_DATE && gen_chance(r, 50)) gen_key(w, d, "step = true");
  if (type == GEN_SET && gen_chance(r, 25)) gen_key(w, d, "open = true");
  if (type == GEN_OPTION && absence == GEN_UNKNOWN && gen_chance(r, 10)) gen_key(w, d, "presumed = \"c2\"");
  if (gen_chance(r, 35)) otherwise(w, d);
}

static void facts(gen_world *w, uint32_t file) {
  gen_declaration *d = fact(w, file, GEN_PLAN, GEN_DATE, GEN_NOT_YET, "approved");
  gen_key(w, d, "at = \"dates.approved\"");
  gen_key(w, d, "step = true");
  static const char *const roles[][3] = {{"id", "text", "id"},
                                         {"place", "place", "place"},
                                         {"within", "body", "within"},
                                         {"matter", "matter", "matter"},
                                         {"year", "year", "year"}};
  for (int i = 0; i < 5; i++) {
    title(w, d = gen_declare(w, file, "fact \"%s\"", roles[i][0]), roles[i][0]);
    gen_key(w, d, "of = plan");
    gen_key(w, d, "at = \"plan.%s\"", roles[i][0]);
    gen_key(w, d, "type = \"%s\"", roles[i][1]);
    gen_key(w, d, "role = \"%s\"", roles[i][2]);
    if (i == 3)
      gen_key(w, d, "presumed = \"main\"");
    else if (i == 0 || i == 2)
      gen_key(w, d, "absent = \"none\"");
  }
  for (int e = GEN_ITEM; e < GEN_ENTITIES; e++) {
    if (!w->has_entity[e]) continue;
    title(w, d = gen_declare(w, file, "fact \"id\""), "id");
    gen_key(w, d, "of = %s", gen_entity_name[e]);
    gen_key(w, d, "type = \"text\"");
    gen_key(w, d, "role = \"id\"");
    gen_key(w, d, "absent = \"none\"");
    title(w, d = gen_declare(w, file, "fact \"name\""), "name");
    gen_key(w, d, "of = %s", gen_entity_name[e]);
    gen_key(w, d, "type = \"text\"");
    gen_key(w, d, "role = \"name\"");
  }
  if (w->has_entity[GEN_CHANGE]) fact(w, file, GEN_CHANGE, GEN_DATE, GEN_UNKNOWN, "decided");
  for (int e = 0; e < GEN_ENTITIES; e++) {
    uint32_t n = w->has_entity[e] ? 2 + gen_below(&w->random, e == GEN_ITEM ? 6 : 4) : 0;
    for (uint32_t i = 0; i < n; i++) random_fact(w, file, e, (int)i);
  }
}

/* ---- questions ---- */

static const gen_fact *some_fact(gen_world *w, int entity, gen_type type) {
  for (uint32_t tries = 0; tries < 12; tries++) {
    const gen_fact *f = &w->facts[gen_below(&w->random, w->facts_len)];
    if (gen_is_above(f->entity, entity) && (type == GEN_TYPES || f->type == type)) return f;
  }
  return NULL;
}

static void decision(gen_world *w, uint32_t file, gen_question *q) {
  gen_declaration *d = gen_declare(w, file, "decision \"%s\"", q->name);
  title(w, d, q->name);
  gen_key(w, d, "of = %s", gen_entity_name[q->entity]);
  gen_key(w, d, "type = \"%s\"", type_word(q->type));
  gen_random *r = &w->random;
  gen_reader reader = {.world = w, .policy = -1, .entity = q->entity, .level = w->questions_len - 1};
  if (gen_chance(r, 20)) gen_key(w, d, "asked = %s", gen_condition(&reader, 1 + gen_below(r, 2)));
  const gen_fact *f = some_fact(w, q->entity, GEN_TYPES);
  for (uint32_t i = 0; q->type == GEN_PERMISSION && i < w->facts_len; i++)
    if (w->facts[i].otherwise && gen_is_above(w->facts[i].entity, q->entity) && gen_chance(r, 60)) f = &w->facts[i];
  if (q->type == GEN_PERMISSION && gen_chance(r, 50) && f)
    gen_key(w, d, "concerns = %s.%s", gen_entity_name[f->entity], f->name);
  f = some_fact(w, q->entity, GEN_DATE);
  if (gen_chance(r, 50) && f) gen_key(w, d, "taken = %s.%s", gen_entity_name[f->entity], f->name);
  q->delegable = q->type == GEN_OFFICE;
  if (q->delegable) gen_key(w, d, "delegable = true");
}

static void define(gen_world *w, gen_question *q) {
  gen_random *r = &w->random;
  q->is_define = true;
  q->type = GEN_YES_NO;
  q->policy = (int)gen_below(r, w->policies_len);
  uint32_t file = gen_file_add(w, lt_str_format(w->arena, "p%d/defines.lua", q->policy),
                               lt_str_format(w->arena, "policy \"p%d\"\n", q->policy));
  gen_declaration *d = gen_declare(w, file, "define \"%s\"", q->name);
  gen_key(w, d, "of = %s", gen_entity_name[q->entity]);
  gen_reader reader = {.world = w, .policy = q->policy, .entity = q->entity, .level = w->questions_len - 1};
  gen_key(w, d, "as = %s", gen_condition(&reader, 1 + gen_below(r, 3)));
  gen_key(w, d, "assumes = \"A-1\"");
}

static void questions(gen_world *w, uint32_t file) {
  static const gen_type menu[] = {GEN_OPTION, GEN_OPTION, GEN_BODY, GEN_OFFICE, GEN_NUMBER,     GEN_DATE,
                                  GEN_YES_NO, GEN_SET,    GEN_SET,  GEN_SET,    GEN_PERMISSION, GEN_PERMISSION};
  gen_random *r = &w->random;
  uint32_t n = 2 + gen_below(r, 5);
  for (uint32_t i = 0; i < n; i++) {
    int entity = gen_chance(r, 40) ? GEN_ITEM : (int)gen_below(r, GEN_ENTITIES);
    if (!w->has_entity[entity]) entity = GEN_ITEM;
    gen_question *q = &w->questions[w->questions_len++];
    *q = (gen_question){.entity = entity, .policy = -1, .type = menu[gen_below(r, sizeof menu / sizeof *menu)]};
    bool is_define = gen_chance(r, 20);
    snprintf(q->name, sizeof q->name, "%c%u", is_define ? 'd' : 'q', i);
    if (is_define)
      define(w, q);
    else
      decision(w, file, q);
  }
}

/* ---- acts and policies ---- */

static const char *span(gen_world *w, int from, int to) {
  if (to == from) return gen_format(w, "\"%s\"", gen_day(from));
  return gen_format(w, "{ \"%s\", \"%s\" }", gen_day(from), gen_day(to));
}

static void acts(gen_world *w, uint32_t file) {
  gen_random *r = &w->random;
  w->acts_len = 1 + gen_below(r, GEN_ACTS_MAX);
  for (uint32_t i = 0; i < w->acts_len; i++) {
    w->acts[i].kind = (int)gen_below(r, 4);
    gen_declaration *d = gen_declare(w, file, "instrument \"a%u\"", i);
    title(w, d, "an act");
    gen_key(w, d, "kind = \"k%d\"", w->acts[i].kind);
    /* Of a place that is not that of every policy: there it is beyond its issuer's power. */
    if (gen_chance(r, 12)) gen_key(w, d, "issuer = \"b%u\"", gen_chance(r, 50) ? 0U : 3U);
    if (gen_chance(r, 80)) gen_key(w, d, "issued = \"2017-0%u-01\"", 1 + gen_below(r, 3));
    if (gen_chance(r, 50)) {
      bool fuzzy = gen_chance(r, 40);
      const char *from = span(w, fuzzy ? 1 : 0, fuzzy ? 3 : 0);
      bool ends = gen_chance(r, 25);
      if (ends)
        gen_key(w, d, "in_force = { from = %s, before = %s }", from, span(w, 4, gen_chance(r, 40) ? 5 : 4));
      else
        gen_key(w, d, "in_force = { from = %s }", from);
      w->acts[i].uncertain = true;
    }
  }
}

static void policies(gen_world *w) {
  static const char *const places[] = {"p", "p-a", "p-a-x"};
  gen_random *r = &w->random;
  for (uint32_t i = 0; i < w->policies_len; i++) {
    uint32_t file = gen_file_add(w, lt_str_format(w->arena, "p%u/policy.lua", i), LT_STR(""));
    gen_declaration *d = gen_declare(w, file, "policy \"p%u\"", i);
    title(w, d, "a policy");
    gen_key(w, d, "matter = \"%s\"", gen_chance(r, i ? 92 : 97) ? "main" : "aside");
    gen_key(w, d, "place = \"%s\"", places[gen_chance(r, 50) ? 0 : gen_below(r, 3)]);
    if (gen_chance(r, 8)) gen_key(w, d, "within = \"b0\"");
    if (i) gen_key(w, d, "under = \"p0\"");
    gen_reader reader = {.world = w, .policy = -1, .entity = GEN_PLAN};
    w->limited[i] = gen_chance(r, 25);
    if (w->limited[i]) gen_key(w, d, "applies = %s", gen_condition(&reader, 1));
  }
}

void gen_frame(gen_world *w) {
  uint32_t words = gen_file_add(w, LT_STR("vocabulary.lua"), LT_STR(""));
  uint32_t other = gen_file_add(w, LT_STR("x/vocabulary.lua"), LT_STR(""));
  uint32_t file = gen_file_add(w, LT_STR("registers.lua"), LT_STR(""));
  w->policies_len = 1 + gen_below(&w->random, GEN_POLICIES_MAX);
  entities(w, words);
  choices(w, other);
  registers(w, file);
  calendars(w, file);
  facts(w, other);
  gen_parameters(w, file);
  questions(w, other);
  acts(w, file);
  policies(w);
  gen_tightenings(w);
}
