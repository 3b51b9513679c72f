/* generate.c: the random numbers, the declarations and the texts of a generated case. What it is made of is in the
 * generate_*.c. */
#include <stdio.h>
#include <string.h>

#include "generate_impl.h"

uint64_t gen_next(gen_random *random) {
  uint64_t z = random->state += UINT64_C(0x9E3779B97F4A7C15);
  z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
  return z ^ (z >> 31);
}

uint32_t gen_below(gen_random *random, uint32_t n) { return (uint32_t)((gen_next(random) >> 32) * n >> 32); }

bool gen_chance(gen_random *random, uint32_t percent) { return gen_below(random, 100) < percent; }

const char *gen_day(int n) {
  static const char *const days[GEN_DAYS] = {"2018-02-01", "2018-03-01", "2018-03-02",
                                             "2018-04-15", "2018-06-01", "2018-09-30"};
  return days[n];
}

const char *const gen_entity_name[GEN_ENTITIES] = {"plan", "item", "cost", "change"};
const char *const gen_entity_at[GEN_ENTITIES] = {"", "items", "costs", "changes"};
const int gen_entity_parent[GEN_ENTITIES] = {-1, GEN_PLAN, GEN_ITEM, GEN_ITEM};

bool gen_is_above(int above, int entity) {
  while (entity != above && entity >= 0) entity = gen_entity_parent[entity];
  return entity == above;
}

const char *gen_format(gen_world *world, const char *format, ...) {
  lt_text text = {.arena = world->arena};
  va_list args;
  va_start(args, format);
  lt_text_putv(&text, format, args);
  va_end(args);
  return lt_str_copy(world->arena, lt_text_str(&text)).ptr;
}

uint32_t gen_file_add(gen_world *world, lt_str name, lt_str frame) {
  for (uint32_t i = 0; i < world->made->files.len; i++)
    if (lt_str_equal(world->made->files.items[i].name, name)) return i;
  LT_PUSH(world->arena, &world->made->files,
          ((gen_file){lt_str_copy(world->arena, name), lt_str_copy(world->arena, frame)}));
  return world->made->files.len - 1;
}

gen_declaration *gen_declare(gen_world *world, uint32_t file, const char *format, ...) {
  lt_text text = {.arena = world->arena};
  va_list args;
  va_start(args, format);
  lt_text_putv(&text, format, args);
  va_end(args);
  gen_declaration declaration = {.file = file, .head = lt_str_copy(world->arena, lt_text_str(&text))};
  LT_PUSH(world->arena, &world->made->declarations, declaration);
  return &world->made->declarations.items[world->made->declarations.len - 1];
}

void gen_key(gen_world *world, gen_declaration *declaration, const char *format, ...) {
  lt_text text = {.arena = world->arena};
  va_list args;
  va_start(args, format);
  lt_text_putv(&text, format, args);
  va_end(args);
  LT_PUSH(world->arena, &declaration->keys, ((gen_part){lt_str_copy(world->arena, lt_text_str(&text)), false}));
}

lt_str gen_file_text(lt_arena *arena, const gen_case *made, uint32_t file, const uint32_t *order) {
  lt_text text = {.arena = arena};
  lt_text_put(&text, made->files.items[file].frame);
  for (uint32_t i = 0; i < made->declarations.len; i++) {
    const gen_declaration *declaration = &made->declarations.items[order ? order[i] : i];
    if (declaration->file != file || declaration->off) continue;
    lt_text_putf(&text, "%.*s {\n", LT_STR_ARG(declaration->head));
    for (uint32_t k = 0; k < declaration->keys.len; k++)
      if (!declaration->keys.items[k].off)
        lt_text_putf(&text, "  %.*s,\n", LT_STR_ARG(declaration->keys.items[k].text));
    lt_text_puts(&text, "}\n");
  }
  return lt_text_str(&text);
}

lt_str gen_plan_text(lt_arena *arena, const gen_case *made) {
  lt_text text = {.arena = arena};
  for (uint32_t i = 0; i < made->plan.len; i++)
    if (!made->plan.items[i].off) lt_text_putf(&text, "%.*s\n", LT_STR_ARG(made->plan.items[i].text));
  return lt_text_str(&text);
}

gen_case *gen_make(lt_arena *arena, uint64_t seed) {
  gen_world *world = LT_NEW(arena, gen_world);
  world->arena = arena;
  world->random.state = seed;
  world->made = LT_NEW(arena, gen_case);
  world->made->arena = arena;
  world->made->seed = seed;
  gen_frame(world);
  gen_norms(world);
  gen_plan(world);
  return world->made;
}
