/* learn.c: closes the gaps of a plan one by one, in memory, as if an officer had learned a fact. What follows from it
 * is monotone.c's. */
#include <string.h>

#include "learn.h"

static bool chooses_law(const lt_set *set, const lt_fact *fact) {
  if (fact->role != LT_ROLE_NO && fact->entity == set->plan) return true;
  const lt_numbers *dates = &set->entities[fact->entity].law_dates;
  for (uint32_t i = 0; i < dates->len; i++)
    if (&set->facts[dates->items[i]] == fact) return true;
  return false;
}

learn_gaps learn_find(lt_arena *arena, const lt_set *set, const lt_facts *facts) {
  LT_VEC(learn_gap) gaps = {0};
  for (uint32_t s = 0; s < facts->subjects.len; s++) {
    const lt_subject *subject = &facts->subjects.items[s];
    const lt_entity *entity = &set->entities[subject->entity];
    for (uint32_t i = 0; i < entity->facts.len; i++) {
      const lt_fact *fact = &set->facts[entity->facts.items[i]];
      lt_cell cell = facts->cells[subject->cells + fact->slot];
      if (fact->type.kind == LT_TYPE_LIST || chooses_law(set, fact)) continue;
      bool open = fact->type.set && cell >= 0 && facts->sets.items[cell].open && !fact->open;
      if (cell == LT_UNKNOWN || open) LT_PUSH(arena, &gaps, ((learn_gap){s, entity->facts.items[i], LT_NONE}));
    }
    for (uint32_t i = 0; i < entity->children.len; i++) {
      uint32_t list = subject->children[entity->children.items[i]];
      if (list != LT_NONE && (facts->lists.items[list].open || facts->lists.items[list].unknown))
        LT_PUSH(arena, &gaps, ((learn_gap){s, LT_NONE, list}));
    }
  }
  return (learn_gaps){gaps.items, gaps.len};
}

/* Constants that conditions compare such values with, and their neighbours. */
static lt_cell near_a_constant(const lt_set *set, lt_type type, gen_random *random) {
  lt_cell found = 1;
  uint32_t seen = 0;
  for (uint32_t i = 0; i < set->exprs_len; i++) {
    const lt_expr *expr = set->exprs[i];
    if (!expr->left || expr->left->type.kind != type.kind || expr->root_kind == LT_NAME_GROUP) continue;
    for (uint32_t k = 0; k < expr->cells_len; k++)
      if (gen_below(random, ++seen) == 0) found = expr->cells[k];
  }
  lt_cell near = found + (lt_cell)gen_below(random, 3) - 1;
  return near < 0 ? found : near;
}

static bool is_office(const lt_set *set, lt_cell body) {
  uint32_t kind = body < (lt_cell)set->bodies_len ? set->bodies[body].kind : LT_NONE;
  return kind != LT_NONE && lt_str_equal(set->options[kind].id, LT_STR("office"));
}

/* As a plan may name it: one that is registered, or the head of another body. */
static lt_cell some_office(const lt_set *set, gen_random *random) {
  lt_cell body = gen_below(random, set->bodies_len);
  return is_office(set, body) ? body : set->registers.head(set->registers.set, body);
}

static lt_cell some_cell(const lt_set *set, lt_type type, gen_random *random) {
  switch (type.kind) {
    case LT_TYPE_YES_NO: return gen_below(random, 2);
    case LT_TYPE_CHOICE:
      return set->choices[type.of].first_option + gen_below(random, set->choices[type.of].options_len);
    case LT_TYPE_BODY: return gen_below(random, set->bodies_len);
    case LT_TYPE_OFFICE: return some_office(set, random);
    case LT_TYPE_PLACE: return gen_below(random, set->places_len);
    case LT_TYPE_INSTRUMENT: return gen_below(random, set->instruments_len);
    case LT_TYPE_POLICY: return gen_below(random, set->policies_len);
    case LT_TYPE_TEXT: return 0;
    default: return near_a_constant(set, type, random);
  }
}

/* A set that has all that was known of it, and perhaps one more. */
static lt_cell some_set(lt_arena *arena, const lt_set *set, lt_facts *facts, const lt_fact *fact, lt_cell before,
                        gen_random *random) {
  lt_members members = {.cells = LT_NEW_ARRAY(arena, lt_cell, LT_LIST_MAX), .open = fact->open};
  if (before >= 0) members.len = facts->sets.items[before].len;
  if (before >= 0 && members.len) memcpy(members.cells, facts->sets.items[before].cells, members.len * sizeof(lt_cell));
  for (uint32_t n = gen_below(random, 3); n; n--) {
    lt_cell cell = some_cell(set, (lt_type){.kind = fact->type.kind, .of = fact->type.of}, random);
    uint32_t at = 0;
    while (at < members.len && members.cells[at] < cell) at++;
    if (at < members.len && members.cells[at] == cell) continue;
    memmove(&members.cells[at + 1], &members.cells[at], (members.len - at) * sizeof(lt_cell));
    members.cells[at] = cell;
    members.len++;
  }
  facts->sets.cap = facts->sets.len; /* so that growing copies, and the facts before stay as they were */
  LT_PUSH(arena, &facts->sets, members);
  return facts->sets.len - 1;
}

lt_facts *learn_close(lt_arena *arena, const lt_set *set, const lt_facts *facts, learn_gap gap, gen_random *random,
                      lt_text *says) {
  lt_facts *next = lt_arena_copy(arena, facts, sizeof *facts);
  lt_str path = facts->subjects.items[gap.subject].path;
  if (gap.fact == LT_NONE) {
    next->lists.items = lt_arena_copy(arena, facts->lists.items, facts->lists.len * sizeof *facts->lists.items);
    next->lists.items[gap.list].open = next->lists.items[gap.list].unknown = false;
    lt_text_putf(says, "%.*s: list %u is complete", LT_STR_ARG(path), gap.list);
    return next;
  }
  const lt_fact *fact = &set->facts[gap.fact];
  uint32_t at = facts->subjects.items[gap.subject].cells + fact->slot;
  next->cells = lt_arena_copy(arena, facts->cells, facts->cells_len * sizeof *facts->cells);
  next->origins = lt_arena_copy(arena, facts->origins, facts->cells_len);
  bool may_lack = fact->absence == LT_ABSENCE_NONE || fact->absence == LT_ABSENCE_NOT_YET;
  lt_cell before = facts->cells[at], cell;
  if (before == LT_UNKNOWN && may_lack && gen_chance(random, 25))
    cell = LT_ABSENT;
  else
    cell = fact->type.set ? some_set(arena, set, next, fact, before, random) : some_cell(set, fact->type, random);
  next->cells[at] = cell;
  next->origins[at] = cell == LT_ABSENT ? LT_ORIGIN_ABSENT : LT_ORIGIN_GIVEN;
  lt_text_putf(says, "%.*s: %.*s is %lld", LT_STR_ARG(path), LT_STR_ARG(fact->id), (long long)cell);
  return next;
}

/* ---- plans for any set ---- */

static uint32_t ids; /* of the plan at hand: elements that are alike have ids of their own */

static void put_text(lt_text *out, lt_str s) { lt_text_putf(out, "\"%.*s\"", LT_STR_ARG(s)); }

/* An option of the place, an office where one is wanted. */
static bool fits(const lt_set *set, lt_type type, lt_cell cell, lt_str place) {
  if (type.kind == LT_TYPE_OFFICE) return is_office(set, cell);
  if (type.kind != LT_TYPE_CHOICE || set->options[cell].place == LT_NONE) return true;
  return lt_set_place_ever_in(set, lt_set_find(set, LT_RECORD_PLACE, place), set->options[cell].place);
}

static void put_value(const lt_set *set, lt_type type, lt_str place, gen_random *random, lt_text *out) {
  lt_cell cell = some_cell(set, type, random);
  for (int tries = 0; tries < 40 && !fits(set, type, cell, place); tries++) cell = some_cell(set, type, random);
  if (!fits(set, type, cell, place)) {
    lt_text_puts(out, "\"?\"");
    return;
  }
  switch (type.kind) {
    case LT_TYPE_YES_NO: lt_text_puts(out, cell ? "true" : "false"); break;
    case LT_TYPE_CHOICE: put_text(out, set->options[cell].id); break;
    case LT_TYPE_BODY:
    case LT_TYPE_OFFICE: put_text(out, set->bodies[cell].id); break;
    case LT_TYPE_PLACE: put_text(out, set->places[cell].id); break;
    case LT_TYPE_INSTRUMENT: put_text(out, set->instruments[cell].id); break;
    case LT_TYPE_POLICY: put_text(out, set->policies[cell].id); break;
    case LT_TYPE_DATE:
      lt_text_putf(out, "\"2018-%02u-%02u\"", 6 + gen_below(random, 4), 1 + gen_below(random, 28));
      break;
    case LT_TYPE_YEAR: lt_text_putf(out, "%u", 2017 + gen_below(random, 3)); break;
    case LT_TYPE_TEXT: lt_text_puts(out, "\"x\""); break;
    case LT_TYPE_MONEY: lt_text_putf(out, "%u", 100000000 * (1 + gen_below(random, 30))); break;
    default: lt_text_putf(out, "%u", gen_below(random, 40)); break;
  }
}

static void put_fact(const lt_set *set, const lt_fact *fact, lt_str place, gen_random *random, lt_text *out) {
  if (fact->role == LT_ROLE_PLACE) {
    put_text(out, place);
  } else if (fact->role == LT_ROLE_ID) {
    lt_text_putf(out, "\"x%u\"", ids++);
  } else if (fact->type.set) {
    lt_text_putc(out, '[');
    for (uint32_t n = gen_below(random, 3), i = 0; i < n; i++) {
      if (i) lt_text_puts(out, ", ");
      put_value(set, (lt_type){.kind = fact->type.kind, .of = fact->type.of}, place, random, out);
    }
    lt_text_putc(out, ']');
  } else {
    put_value(set, fact->type, place, random, out);
  }
}

static bool is_wanted(const lt_set *set, const lt_fact *fact, gen_random *random) {
  if (fact->type.kind == LT_TYPE_LIST || fact->role == LT_ROLE_MATTER || fact->role == LT_ROLE_CONSIDERED ||
      fact->role == LT_ROLE_WITHIN)
    return false;
  return fact->role == LT_ROLE_PLACE || fact->role == LT_ROLE_ID || chooses_law(set, fact) || gen_chance(random, 60);
}

/* The facts of a subject, those under one key ("dates.approved") together. */
static void put_subject(lt_arena *arena, const lt_set *set, uint32_t entity_number, lt_str place, uint32_t most,
                        gen_random *random, lt_text *out) {
  const lt_entity *entity = &set->entities[entity_number];
  bool *done = LT_NEW_ARRAY(arena, bool, entity->facts.len + 1);
  const char *comma = "";
  lt_text_putc(out, '{');
  for (uint32_t i = 0; i < entity->facts.len; i++) {
    if (done[i]) continue;
    lt_str at = set->facts[entity->facts.items[i]].at;
    size_t dot = lt_str_find(at, LT_STR("."), 0);
    lt_str group = lt_str_slice(at, 0, dot == SIZE_MAX ? 0 : dot + 1);
    lt_text inner = {.arena = arena};
    for (uint32_t k = i; k < entity->facts.len; k++) {
      const lt_fact *fact = &set->facts[entity->facts.items[k]];
      bool together = group.len ? lt_str_starts(fact->at, lt_str_copy(arena, group).ptr) : k == i;
      if (!together) continue;
      done[k] = true;
      if (!is_wanted(set, fact, random)) continue;
      lt_text_putf(&inner, "%s\"%.*s\": ", inner.len ? ", " : "",
                   LT_STR_ARG(lt_str_slice(fact->at, group.len, fact->at.len)));
      if (gen_chance(random, 25) && fact->role == LT_ROLE_NO && !chooses_law(set, fact))
        lt_text_puts(&inner, "\"?\"");
      else
        put_fact(set, fact, place, random, &inner);
    }
    if (!inner.len) continue;
    lt_str text = lt_text_str(&inner);
    if (group.len)
      lt_text_putf(out, "%s\"%.*s\": {%.*s}", comma, (int)(group.len - 1), group.ptr, LT_STR_ARG(text));
    else
      lt_text_putf(out, "%s%.*s", comma, LT_STR_ARG(text));
    comma = ", ";
  }
  for (uint32_t i = 0; i < entity->children.len; i++) {
    if (gen_chance(random, 25)) continue;
    lt_text_putf(out, "%s\"%.*s\": [", comma, LT_STR_ARG(set->entities[entity->children.items[i]].at));
    comma = ", ";
    gen_random last = *random;
    for (uint32_t n = gen_below(random, most + 1), k = 0; k < n; k++) {
      if (k) lt_text_puts(out, ", ");
      bool twin = k > 0 && gen_chance(random, 25); /* says what the one before it says */
      gen_random as = last;
      if (!twin) last = *random;
      put_subject(arena, set, entity->children.items[i], place, 2, twin ? &as : random, out);
    }
    lt_text_putc(out, ']');
  }
  lt_text_putc(out, '}');
}

lt_str learn_plan(lt_arena *arena, const lt_set *set, lt_str place, uint32_t most, gen_random *random) {
  lt_text out = {.arena = arena};
  ids = 1;
  put_subject(arena, set, set->plan, place, most, random, &out);
  return lt_text_str(&out);
}
