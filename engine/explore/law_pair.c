/* law_pair.c: two sets held against each other: which records differ, which norms that touches, and whether a plan
 * has to be read twice. Records are compared by their canonical print, which is what the digest is of, so nothing
 * that decides can differ unseen. What a changed record is part of is found by following who names it. */
#include "explore/impact.h"
#include "policy/look.h"
#include "policy/print.h"

void lt_law_pair_free(lt_law_pair *pair) {
  lt_arena_free(&pair->arena);
  *pair = (lt_law_pair){0};
}

static uint32_t count_of(const lt_set *set, lt_record record) {
  switch (record) {
    case LT_RECORD_CHOICE: return set->choices_len;
    case LT_RECORD_OPTION: return set->options_len;
    case LT_RECORD_GROUP: return set->groups_len;
    case LT_RECORD_PLACE: return set->places_len;
    case LT_RECORD_BODY: return set->bodies_len;
    case LT_RECORD_CALENDAR: return set->calendars_len;
    case LT_RECORD_SOURCE: return set->sources_len;
    case LT_RECORD_ASSUMPTION: return set->assumptions_len;
    case LT_RECORD_INSTRUMENT: return set->instruments_len;
    case LT_RECORD_ENTITY: return set->entities_len;
    case LT_RECORD_FACT: return set->facts_len;
    case LT_RECORD_QUESTION: return set->questions_len;
    case LT_RECORD_NORM: return set->norms_len;
    case LT_RECORD_PARAMETER: return set->parameters_len;
    case LT_RECORD_POLICY: return set->policies_len;
  }
  return 0;
}

/* An option's id is its own only within its choice. */
static lt_str id_of(const lt_set *set, lt_arena *arena, lt_record record, uint32_t number) {
  lt_str id = lt_set_id(set, arena, record, number);
  if (record != LT_RECORD_OPTION) return id;
  return lt_str_format(arena, "%.*s/%.*s", LT_STR_ARG(set->choices[set->options[number].choice].id), LT_STR_ARG(id));
}

/* ---- Records side by side ---- */

typedef struct comparing {
  lt_law_pair *pair;
  lt_arena scratch;
  bool moved; /* numbers of acts or policies are not the same on both sides */
} comparing;

static bool prints_alike(comparing *c, lt_record record, uint32_t was, uint32_t is) {
  lt_text a = {.arena = &c->scratch}, b = {.arena = &c->scratch};
  lt_set_print_record(c->pair->was.set, record, was, &a);
  lt_set_print_record(c->pair->is.set, record, is, &b);
  return lt_str_equal(lt_text_str(&a), lt_text_str(&b));
}

/* What no norm has to name to hang on it: facts are read by it, places and bodies lie in it, days are counted by it. */
static bool is_beneath(lt_record record) {
  switch (record) {
    case LT_RECORD_CHOICE:
    case LT_RECORD_OPTION:
    case LT_RECORD_PLACE:
    case LT_RECORD_BODY:
    case LT_RECORD_CALENDAR:
    case LT_RECORD_ENTITY:
    case LT_RECORD_FACT: return true;
    default: return false;
  }
}

static bool is_define(const lt_law_pair *pair, const lt_pair_record *one) {
  const lt_set *set = one->is != LT_NONE ? pair->is.set : pair->was.set;
  return set->questions[one->is != LT_NONE ? one->is : one->was].kind == LT_QUESTION_DEFINE;
}

static void differ(comparing *c, lt_pair_record one) {
  lt_law_pair *pair = c->pair;
  LT_PUSH(&pair->arena, &pair->changed, one);
  if (is_beneath(one.record)) pair->one_reading = false;
  if (is_beneath(one.record) || (one.record == LT_RECORD_QUESTION && !is_define(pair, &one))) pair->quiet = false;
}

static void compare_kind(comparing *c, lt_record record) {
  const lt_set *was = c->pair->was.set, *is = c->pair->is.set;
  uint32_t was_len = count_of(was, record), is_len = count_of(is, record);
  lt_map there = {.arena = &c->scratch};
  uint8_t *met = LT_NEW_ARRAY(&c->scratch, uint8_t, is_len + 1);
  for (uint32_t i = 0; i < is_len; i++) lt_map_put(&there, id_of(is, &c->scratch, record, i), i);
  for (uint32_t i = 0; i < was_len; i++) {
    uint32_t other = lt_map_find(&there, id_of(was, &c->scratch, record, i), LT_NONE);
    if (other != i && (record == LT_RECORD_INSTRUMENT || record == LT_RECORD_POLICY)) c->moved = true;
    if (other == LT_NONE) {
      differ(c, (lt_pair_record){record, i, LT_NONE, LT_DRAFT_REMOVES});
      continue;
    }
    met[other] = 1;
    if (record == LT_RECORD_NORM) {
      c->pair->was.other[i] = other;
      c->pair->is.other[other] = i;
    }
    if (!prints_alike(c, record, i, other)) differ(c, (lt_pair_record){record, i, other, LT_DRAFT_CHANGES});
  }
  for (uint32_t i = 0; i < is_len; i++)
    if (!met[i]) differ(c, (lt_pair_record){record, LT_NONE, i, LT_DRAFT_ADDS});
  lt_arena_free(&c->scratch);
}

/* A cell that is the number of an act or a policy says the same on both sides only if these have the same numbers. */
static bool has_facts_of_acts(const lt_set *set) {
  bool any = false;
  for (uint32_t i = 0; i < set->facts_len; i++)
    any |= set->facts[i].type.kind == LT_TYPE_INSTRUMENT || set->facts[i].type.kind == LT_TYPE_POLICY;
  return any;
}

/* ---- What a record is part of ---- */

typedef LT_VEC(lt_use) queue;

static void reach_norm(lt_law_pair *pair, lt_pair_side *side, uint32_t norm, uint32_t changed) {
  lt_ids *because = &side->because[norm];
  side->touched[norm] = 1;
  if (side->set->norms[norm].kind == LT_NORM_TRANSITION) pair->quiet = false; /* which law governs may be another */
  if (because->len == 0 || because->items[because->len - 1] != changed) LT_PUSH(&pair->arena, because, changed);
}

/* What names a record of that kind is made of it; what names an act as that which it follows is not. */
static void follow(lt_law_pair *pair, lt_pair_side *side, lt_arena *scratch, queue *next, const lt_use *use,
                   uint32_t changed) {
  switch (use->record) {
    case LT_RECORD_NORM: reach_norm(pair, side, use->number, changed); return;
    case LT_RECORD_QUESTION:
      if (side->set->questions[use->number].kind != LT_QUESTION_DEFINE) pair->quiet = false;
      LT_PUSH(scratch, next, *use);
      return;
    case LT_RECORD_GROUP:
    case LT_RECORD_PARAMETER:
    case LT_RECORD_POLICY: LT_PUSH(scratch, next, *use); return;
    default: return;
  }
}

static bool is_queued(const queue *list, const lt_use *use) {
  for (uint32_t i = 0; i < list->len; i++)
    if (list->items[i].record == use->record && list->items[i].number == use->number) return true;
  return false;
}

static void reach(comparing *c, lt_pair_side *side, lt_record record, uint32_t number, uint32_t changed) {
  queue list = {0};
  if (number == LT_NONE) return;
  LT_PUSH(&c->scratch, &list, ((lt_use){record, number, ""}));
  for (uint32_t i = 0; i < list.len; i++) {
    lt_uses uses = {0};
    queue more = {0};
    lt_set_uses(side->set, &c->scratch, list.items[i].record, list.items[i].number, &uses);
    for (uint32_t k = 0; k < uses.len; k++) follow(c->pair, side, &c->scratch, &more, &uses.items[k], changed);
    for (uint32_t k = 0; k < more.len; k++)
      if (!is_queued(&list, &more.items[k])) LT_PUSH(&c->scratch, &list, more.items[k]);
  }
}

static void reach_all(comparing *c) {
  lt_law_pair *pair = c->pair;
  for (uint32_t i = 0; i < pair->changed.len; i++) {
    const lt_pair_record *one = &pair->changed.items[i];
    if (one->record == LT_RECORD_SOURCE || one->record == LT_RECORD_ASSUMPTION) continue; /* they are told, not read */
    if (one->record == LT_RECORD_NORM) {
      if (one->was != LT_NONE) reach_norm(pair, &pair->was, one->was, i);
      if (one->is != LT_NONE) reach_norm(pair, &pair->is, one->is, i);
      continue;
    }
    reach(c, &pair->was, one->record, one->was, i);
    reach(c, &pair->is, one->record, one->is, i);
    lt_arena_free(&c->scratch);
  }
}

static void open_side(lt_law_pair *pair, lt_pair_side *side, const lt_set *set) {
  side->set = set;
  side->other = LT_NEW_ARRAY(&pair->arena, uint32_t, set->norms_len + 1);
  side->touched = LT_NEW_ARRAY(&pair->arena, uint8_t, set->norms_len + 1);
  side->because = LT_NEW_ARRAY(&pair->arena, lt_ids, set->norms_len + 1);
  for (uint32_t i = 0; i < set->norms_len; i++) side->other[i] = LT_NONE;
}

static void build(void *arg) {
  comparing *c = arg;
  lt_law_pair *pair = c->pair;
  for (int record = LT_RECORD_CHOICE; record <= LT_RECORD_POLICY; record++) compare_kind(c, (lt_record)record);
  if (c->moved && (has_facts_of_acts(pair->was.set) || has_facts_of_acts(pair->is.set))) pair->one_reading = false;
  reach_all(c);
}

void lt_law_pair_build(lt_law_pair *pair, const lt_set *was, const lt_set *is) {
  comparing c = {.pair = pair};
  open_side(pair, &pair->was, was);
  open_side(pair, &pair->is, is);
  pair->same = lt_digest_equal(&was->digest, &is->digest);
  pair->one_reading = true;
  pair->quiet = true;
  bool built = lt_protect(build, &c);
  lt_arena_free(&c.scratch);
  if (!built) lt_out_of_memory();
}
