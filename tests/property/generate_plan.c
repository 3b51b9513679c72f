/* generate_plan.c: a plan for a generated policy set, line by line: facts known, unknown or left out, lists open or not
 * given. */
#include <string.h>

#include "generate_impl.h"

static void line(gen_world *w, const char *text) {
  LT_PUSH(w->arena, &w->made->plan, ((gen_part){lt_str_of(text), false}));
}

static const char *one_body(gen_world *w) {
  static const char *const said[] = {", kind: department, place: p-a", ", kind: department", ", place: p-a", "", ""};
  if (gen_chance(&w->random, 18))
    return gen_format(w, "{ name: Tổ lạ %u%s }", gen_below(&w->random, 3), said[gen_below(&w->random, 5)]);
  return gen_format(w, "b%u", gen_below(&w->random, 4));
}

static const char *set_of_bodies(gen_world *w) {
  lt_text text = {.arena = w->arena};
  lt_text_putc(&text, '[');
  uint32_t n = gen_below(&w->random, 3);
  uint32_t first = gen_below(&w->random, 4);
  for (uint32_t i = 0; i < n; i++) lt_text_putf(&text, "%sb%u", i ? ", " : "", (first + i) % 4);
  if (gen_chance(&w->random, 15)) lt_text_putf(&text, "%s\"?\"", n ? ", " : "");
  lt_text_putc(&text, ']');
  return lt_str_copy(w->arena, lt_text_str(&text)).ptr;
}

static const char *known(gen_world *w, gen_type type) {
  gen_random *r = &w->random;
  switch (type) {
    case GEN_YES_NO: return gen_chance(r, 50) ? "true" : "false";
    case GEN_NUMBER: return gen_format(w, "%u", gen_below(r, 5));
    case GEN_MONEY: return gen_format(w, "%u triệu", 50 + 50 * gen_below(r, 8));
    case GEN_MONTHS: return gen_format(w, "%u", 2 + gen_below(r, 9));
    case GEN_TERM:
    case GEN_WORKING: return gen_format(w, "%u", 10 * gen_below(r, 8));
    case GEN_DATE: return gen_day(1 + (int)gen_below(r, 4));
    case GEN_OPTION: return gen_format(w, "c%u", 1 + gen_below(r, 5));
    case GEN_OFFICE: return gen_chance(r, 30) ? "{ head_of: b1 }" : gen_format(w, "o%u", gen_below(r, 2));
    case GEN_SET: return set_of_bodies(w);
    default: return one_body(w);
  }
}

static void facts_of(gen_world *w, int entity, const char *indent) {
  gen_random *r = &w->random;
  for (uint32_t i = 0; i < w->facts_len; i++) {
    const gen_fact *f = &w->facts[i];
    if (f->entity != entity || strcmp(f->name, "approved") == 0) continue;
    if (gen_chance(r, w->unknown_percent)) {
      if (gen_chance(r, 50)) line(w, gen_format(w, "%s%s: \"?\"", indent, f->name));
    } else if (f->absence == GEN_UNKNOWN || gen_chance(r, 70)) {
      line(w, gen_format(w, "%s%s: %s", indent, f->name, known(w, f->type)));
    }
  }
}

static void list_of(gen_world *w, int entity, const char *indent);

static void element(gen_world *w, int entity, uint32_t number, const char *indent) {
  line(w, gen_format(w, "%s- id: x%u", indent, number));
  const char *inner = gen_format(w, "%s  ", indent);
  if (gen_chance(&w->random, 40))
    line(w, gen_format(w, "%sname: %s", inner, gen_chance(&w->random, 80) ? "x" : "\"?\""));
  facts_of(w, entity, inner);
  for (int e = 0; e < GEN_ENTITIES; e++)
    if (gen_entity_parent[e] == entity && w->has_entity[e]) list_of(w, e, inner);
}

static void list_of(gen_world *w, int entity, const char *indent) {
  gen_random *r = &w->random;
  uint32_t n = entity == GEN_ITEM ? 1 + gen_below(r, 3) : gen_below(r, 4);
  bool open = gen_chance(r, 12);
  if (n == 0 && gen_chance(r, 60)) return;
  if (n == 0) {
    line(w, gen_format(w, "%s%s: [%s]", indent, gen_entity_at[entity], open ? "\"?\"" : ""));
    return;
  }
  line(w, gen_format(w, "%s%s:", indent, gen_entity_at[entity]));
  const char *inner = gen_format(w, "%s  ", indent);
  gen_random last = *r;
  for (uint32_t i = 0; i < n; i++) {
    bool twin = i > 0 && gen_chance(r, 20); /* says what the one before it says */
    gen_random next = *r;
    if (twin) *r = last;
    last = *r;
    element(w, entity, i + 1, inner);
    if (twin) *r = next;
  }
  if (open) line(w, gen_format(w, "%s- \"?\"", inner));
}

void gen_plan(gen_world *w) {
  static const char *const places[] = {"p-a", "p-a", "p-a-x", "p-b", "p"};
  static const uint32_t unknown[] = {0, 10, 25, 40, 70};
  gen_random *r = &w->random;
  w->unknown_percent = unknown[gen_below(r, 5)];
  line(w, "plan:");
  line(w, "  id: k1");
  line(w, gen_format(w, "  place: %s", places[gen_below(r, 5)]));
  if (gen_chance(r, 5)) line(w, "  matter: aside");
  if (gen_chance(r, 30)) line(w, gen_format(w, "  within: b%u", gen_below(r, 3)));
  if (gen_chance(r, 60))
    line(w, gen_chance(r, 80) ? gen_format(w, "  year: %u", 2017 + gen_below(r, 3)) : "  year: \"?\"");
  if (gen_chance(r, 75)) {
    line(w, "dates:");
    line(w, gen_format(w, "  approved: %s", gen_day(2 + (int)gen_below(r, 4))));
  }
  facts_of(w, GEN_PLAN, "");
  list_of(w, GEN_ITEM, "");
  w->made->law_date_given = gen_chance(r, 30);
  w->made->law_day = (int)gen_below(r, GEN_DAYS);
  w->made->as_of_given = gen_chance(r, 20);
  w->made->as_of_day = 1 + (int)gen_below(r, GEN_DAYS - 1);
}
