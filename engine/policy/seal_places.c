/* seal_places.c: where facts stand in a plan: names with points between them, no two at one place, and none at a place
 * that holds others: a plan cannot state a value there and a group of facts, too. */
#include <string.h>

#include "policy_impl.h"

/* What a plan may have as a key, and a path of the command line may name. */
static bool is_name(lt_str name) {
  if (name.len == 0 || lt_str_trim(name).len != name.len) return false;
  for (size_t i = 0; i < name.len; i++) {
    unsigned char c = (unsigned char)name.ptr[i];
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
    if (!letter && !(c >= '0' && c <= '9') && c != '_' && c != '-' && c != ' ') return false;
  }
  return true;
}

static bool is_place(lt_str at) {
  for (size_t from = 0, point; from <= at.len; from = point + 1) {
    const char *found = memchr(at.ptr + from, '.', at.len - from);
    point = found == NULL ? at.len : (size_t)(found - at.ptr);
    if (!is_name(lt_str_slice(at, from, point - from))) return false;
  }
  return true;
}

static const lt_declaration *declaration_of(const lt_seal *seal, uint32_t fact) {
  return seal->found[LT_RECORD_FACT][fact].declaration;
}

static void say_other(lt_seal *seal, lt_code code, uint32_t number, lt_str at, uint32_t first, uint32_t second,
                      uint32_t other) {
  const lt_fact *facts = seal->set->facts;
  lt_diag *diag = lt_fail(seal, code, lt_declaration_place(declaration_of(seal, number), "at", (lt_str){0}),
                          lt_both(at), lt_both(facts[first].id), lt_both(facts[second].id));
  diag->also = lt_declaration_place(declaration_of(seal, other), "", (lt_str){0});
  diag->also_says = lt_say("dữ kiện kia ở đây", "the other fact is here");
}

/* The fact that stands where this one's place begins, or LT_NONE. */
static uint32_t above(const lt_map *places, lt_str at) {
  for (size_t i = 0; i < at.len; i++) {
    uint32_t found = at.ptr[i] == '.' ? lt_map_find(places, lt_str_slice(at, 0, i), LT_NONE) : LT_NONE;
    if (found != LT_NONE) return found;
  }
  return LT_NONE;
}

void lt_seal_places(lt_seal *seal, const lt_entity *entity) {
  lt_map places = {.arena = &seal->scratch};
  for (uint32_t i = 0; i < entity->facts.len; i++) {
    uint32_t number = entity->facts.items[i];
    lt_str at = seal->set->facts[number].at;
    if (seal->set->facts[number].type.kind != LT_TYPE_LIST && !is_place(at))
      lt_fail(seal, LT_L367, lt_declaration_place(declaration_of(seal, number), "at", (lt_str){0}), lt_both(at),
              lt_both((lt_str){0}), lt_both((lt_str){0}));
    else if (!lt_map_put(&places, at, number))
      say_other(seal, LT_L326, number, at, number, lt_map_find(&places, at, 0), lt_map_find(&places, at, 0));
  }
  for (uint32_t i = 0; i < entity->facts.len; i++) {
    uint32_t number = entity->facts.items[i], other = above(&places, seal->set->facts[number].at);
    if (seal->set->facts[number].type.kind == LT_TYPE_LIST) continue;
    if (other != LT_NONE) say_other(seal, LT_L368, number, seal->set->facts[other].at, other, number, other);
  }
}
