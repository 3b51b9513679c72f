/* impact.c: what a draft changes for many plans, counted: by question, by rule, by place and by unit. Plans come in
 * the order of their receipts, so the first examples are the first receipts whoever decided them. What is kept does
 * not grow with the plans: groups, a few examples of each, and which sets of changed rules some plan shows. */
#include "base/sort.h"
#include "explore/impact.h"
#include "policy/look.h"

static lt_impact_group *group_of(lt_impact *impact, lt_impact_groups *groups, lt_str id) {
  groups->by_id.arena = &impact->arena;
  uint32_t at = lt_map_find(&groups->by_id, id, LT_NONE);
  if (at != LT_NONE) return &groups->list.items[at];
  lt_impact_group made = {.id = lt_str_copy(&impact->arena, id)};
  LT_PUSH(&impact->arena, &groups->list, made);
  lt_map_put(&groups->by_id, made.id, groups->list.len - 1);
  return &groups->list.items[groups->list.len - 1];
}

/* Counts something of a plan; the plan itself once. True: it was not counted here before. */
static bool count(lt_impact_group *group, const lt_impact_plan *plan, lt_hit_kind kind) {
  bool first = group->last != plan->receipt;
  group->last = plan->receipt;
  group->plans += first;
  group->hits[kind]++;
  return first;
}

static lt_str id_of(const lt_impact_plan *plan, const lt_hit *hit) {
  const lt_set *was = plan->pair->was.set, *is = plan->pair->is.set;
  if (hit->duty) return hit->is != LT_NONE ? is->norms[hit->is].id : was->norms[hit->was].id;
  return hit->is != LT_NONE ? is->questions[hit->is].id : was->questions[hit->was].id;
}

/* Of each plan one, as answers that change say more than grounds that do. */
static void keep_example(lt_impact *impact, lt_impact_group *group, const lt_impact_plan *plan, const lt_hit *hit,
                         bool first) {
  lt_impact_example one = {.receipt = plan->receipt, .kind = LT_HIT_KINDS};
  if (!first && (group->examples_len == 0 || group->examples[group->examples_len - 1].receipt != plan->receipt)) return;
  lt_impact_example *last = group->examples_len > 0 ? &group->examples[group->examples_len - 1] : NULL;
  bool again = !first && hit != NULL && hit->kind < last->kind;
  if (!again && (!first || group->examples_len == LT_IMPACT_EXAMPLES)) return;
  one.plan = again ? last->plan : lt_str_copy(&impact->arena, plan->id);
  if (hit != NULL) {
    one.kind = hit->kind;
    one.duty = hit->duty;
    one.path = lt_str_copy(&impact->arena, hit->path);
    one.what = lt_str_copy(&impact->arena, id_of(plan, hit));
  }
  if (again)
    *last = one;
  else
    group->examples[group->examples_len++] = one;
}

/* ---- By question, by rule ---- */

static void add_question(lt_impact *impact, const lt_impact_plan *plan, const lt_hit *hit) {
  const lt_set *set = hit->is != LT_NONE ? plan->pair->is.set : plan->pair->was.set;
  uint32_t number = hit->is != LT_NONE ? hit->is : hit->was;
  lt_str id = lt_set_id(set, &impact->scratch, LT_RECORD_QUESTION, number);
  lt_impact_group *group = group_of(impact, &impact->questions, id);
  group->title = set->questions[number].title;
  keep_example(impact, group, plan, hit, count(group, plan, hit->kind));
  if (hit->kind == LT_HIT_ANSWER) group->outcomes[hit->was_outcome][hit->is_outcome]++;
}

/* Ids are their own only within their kind. */
static lt_str rule_key(lt_impact *impact, const lt_set *set, lt_record record, uint32_t number) {
  lt_str id = lt_set_id(set, &impact->scratch, record, number);
  if (record == LT_RECORD_NORM) return id;
  return lt_str_format(&impact->scratch, "%d %.*s", (int)record, LT_STR_ARG(id));
}

static lt_impact_group *rule_of(lt_impact *impact, const lt_law_pair *pair, const lt_cause *cause) {
  const lt_set *set = cause->is != LT_NONE ? pair->is.set : pair->was.set;
  uint32_t number = cause->is != LT_NONE ? cause->is : cause->was;
  lt_impact_group *group = group_of(impact, &impact->rules, rule_key(impact, set, cause->record, number));
  group->title = lt_set_title(set, cause->record, number);
  group->record = cause->record;
  group->set = set;
  group->number = number;
  if (group->does == LT_DRAFT_KEEPS) group->does = cause->does;
  return group;
}

static void add_rules(lt_impact *impact, const lt_impact_plan *plan, const lt_hit *hit, lt_ids *changed) {
  for (uint32_t i = 0; i < hit->causes.len; i++) {
    const lt_cause *cause = &hit->causes.items[i];
    lt_impact_group *group = rule_of(impact, plan->pair, cause);
    uint32_t number = (uint32_t)(group - impact->rules.list.items);
    keep_example(impact, group, plan, hit, count(group, plan, hit->kind));
    group->gone += cause->gone;
    group->come += cause->come;
    bool there = cause->does == LT_DRAFT_KEEPS;
    for (uint32_t k = 0; k < changed->len; k++) there |= changed->items[k] == number;
    if (!there) LT_PUSH(&impact->scratch, changed, number);
  }
}

/* ---- By place, by unit ---- */

static void add_hit(lt_impact *impact, const lt_impact_plan *plan, lt_impact_groups *groups, lt_str id, lt_text2 title,
                    const lt_hit *hit) {
  lt_impact_group *group = group_of(impact, groups, id);
  if (group->plans == 0) {
    group->title.vi = lt_str_copy(&impact->arena, title.vi);
    group->title.en = lt_str_copy(&impact->arena, title.en);
  }
  keep_example(impact, group, plan, NULL, count(group, plan, hit->kind));
}

/* "Sở Y tế, thành phố Hà Nội" */
static void add_own_unit(lt_impact *impact, const lt_impact_plan *plan, const lt_hit *hit) {
  lt_arena *scratch = &impact->scratch;
  lt_str name = plan->unit_name, id = name;
  lt_text2 title = {name, name};
  if (plan->unit_place != LT_NONE) {
    const lt_place_record *place = &plan->pair->was.set->places[plan->unit_place];
    id = lt_str_format(scratch, "%.*s: %.*s", LT_STR_ARG(place->id), LT_STR_ARG(name));
    title.vi = lt_str_format(scratch, "%.*s, %.*s", LT_STR_ARG(name), LT_STR_ARG(place->title.vi));
    title.en = lt_str_format(scratch, "%.*s, %.*s", LT_STR_ARG(name), LT_STR_ARG(place->title.en));
  }
  add_hit(impact, plan, &impact->units, id, title, hit);
}

static void add_whose(lt_impact *impact, const lt_impact_plan *plan, const lt_hit *hit) {
  const lt_set *set = plan->pair->was.set;
  if (plan->place != LT_NONE)
    add_hit(impact, plan, &impact->places, set->places[plan->place].id, set->places[plan->place].title, hit);
  if (plan->unit != LT_NONE)
    add_hit(impact, plan, &impact->units, set->bodies[plan->unit].id, set->bodies[plan->unit].title, hit);
  else if (plan->unit_name.len > 0)
    add_own_unit(impact, plan, hit);
}

/* ---- Which plans show which changed rules ---- */

static int by_number(const void *a, const void *b) {
  uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
  return (x > y) - (x < y);
}

static bool has_all(const lt_ids *of, const lt_ids *part) {
  uint32_t at = 0;
  for (uint32_t i = 0; i < of->len && at < part->len; i++) at += of->items[i] == part->items[at];
  return at == part->len;
}

/* Whether some set has each of them; past the bound only a plan that shows something new is kept. */
static bool shows_nothing_new(const lt_impact *impact, const lt_ids *rules) {
  for (uint32_t i = 0; i < rules->len; i++) {
    bool there = false;
    for (uint32_t k = 0; k < impact->sets.len && !there; k++)
      there = has_all(&impact->sets.items[k].rules, &(lt_ids){&rules->items[i], 1, 1});
    if (!there) return false;
  }
  return true;
}

/* A plan that shows no more than an earlier one is not needed; nor is an earlier one that shows only a part. */
static void keep_set(lt_impact *impact, const lt_impact_plan *plan, lt_ids *rules) {
  if (rules->len == 0) return;
  lt_sort(&impact->scratch, rules->items, rules->len, sizeof *rules->items, by_number);
  for (uint32_t i = 0; i < impact->sets.len; i++)
    if (has_all(&impact->sets.items[i].rules, rules)) return;
  uint32_t kept = 0;
  for (uint32_t i = 0; i < impact->sets.len; i++)
    if (!has_all(rules, &impact->sets.items[i].rules)) impact->sets.items[kept++] = impact->sets.items[i];
  impact->sets.len = kept;
  if (kept >= LT_COVER_SETS) {
    impact->sets_bound = true;
    if (shows_nothing_new(impact, rules)) return;
  }
  lt_cover_set set = {plan->receipt, lt_str_copy(&impact->arena, plan->id), *rules};
  set.rules.items = lt_arena_copy(&impact->arena, rules->items, rules->len * sizeof *rules->items);
  set.rules.cap = rules->len;
  LT_PUSH(&impact->arena, &impact->sets, set);
}

/* ---- A plan ---- */

static void add_refused(lt_impact *impact, const lt_impact_plan *plan) {
  lt_impact_refusal *refusal = NULL;
  if (plan->what == LT_TRIED_REFUSED)
    impact->refused++;
  else
    impact->unread++;
  for (uint32_t i = 0; i < impact->refusals.len && refusal == NULL; i++)
    if (impact->refusals.items[i].code == plan->code && impact->refusals.items[i].what == plan->what)
      refusal = &impact->refusals.items[i];
  if (refusal == NULL) {
    LT_PUSH(&impact->arena, &impact->refusals, ((lt_impact_refusal){.what = plan->what, .code = plan->code}));
    refusal = &impact->refusals.items[impact->refusals.len - 1];
  }
  refusal->plans++;
  if (refusal->examples_len == LT_IMPACT_EXAMPLES) return;
  uint32_t at = refusal->examples_len++;
  refusal->examples[at].receipt = plan->receipt;
  refusal->examples[at].plan = lt_str_copy(&impact->arena, plan->id);
  refusal->examples[at].message = (lt_text2){lt_str_copy(&impact->arena, plan->message.vi),
                                             lt_str_copy(&impact->arena, plan->message.en)};
}

void lt_impact_add(lt_impact *impact, const lt_impact_plan *plan) {
  lt_ids changed = {0};
  impact->plans++;
  if (plan->what != LT_TRIED) {
    add_refused(impact, plan);
    return;
  }
  impact->changed += plan->hits.len > 0 || plan->was_verdict != plan->is_verdict;
  impact->verdicts[plan->was_verdict][plan->is_verdict]++;
  for (uint32_t i = 0; i < plan->hits.len; i++) {
    const lt_hit *hit = &plan->hits.items[i];
    impact->hits[hit->kind]++;
    if (!hit->duty) add_question(impact, plan, hit);
    add_rules(impact, plan, hit, &changed);
    add_whose(impact, plan, hit);
  }
  keep_set(impact, plan, &changed);
  lt_arena_reset(&impact->scratch);
}

/* ---- All are in ---- */

typedef struct place {
  const lt_impact_group *group;
  uint32_t number;
} place;

static int by_plans(const void *a, const void *b) {
  const lt_impact_group *x = ((const place *)a)->group, *y = ((const place *)b)->group;
  if (x->plans != y->plans) return x->plans > y->plans ? -1 : 1;
  return lt_str_compare(x->id, y->id);
}

/* `moved`, if there: by number of before, the place of after. */
static void sort_groups(lt_impact *impact, lt_impact_groups *groups, uint32_t *moved) {
  lt_arena *arena = &impact->arena;
  uint32_t len = groups->list.len;
  place *order = LT_NEW_ARRAY(arena, place, len + 1);
  lt_impact_group *sorted = LT_NEW_ARRAY(arena, lt_impact_group, len + 1);
  for (uint32_t i = 0; i < len; i++) order[i] = (place){&groups->list.items[i], i};
  if (len > 1) lt_sort(arena, order, len, sizeof *order, by_plans);
  for (uint32_t i = 0; i < len; i++) {
    sorted[i] = *order[i].group;
    if (moved != NULL) moved[order[i].number] = i;
  }
  groups->list.items = sorted;
}

/* As a rule is named: a norm by its id, what else by its own, without the kind. */
static void plain_ids(lt_impact_groups *rules) {
  for (uint32_t i = 0; i < rules->list.len; i++) {
    lt_impact_group *group = &rules->list.items[i];
    size_t blank = group->record == LT_RECORD_NORM ? SIZE_MAX : lt_str_find(group->id, LT_STR(" "), 0);
    if (blank != SIZE_MAX) group->id = lt_str_slice(group->id, blank + 1, group->id.len);
  }
}

static void find_cover(lt_impact *impact, const uint32_t *moved) {
  lt_ids chosen = {0};
  lt_cover_find(&impact->arena, impact->sets.items, impact->sets.len, impact->rules.list.len, &chosen,
                &impact->cover_exact);
  impact->cover_exact &= !impact->sets_bound;
  for (uint32_t i = 0; i < chosen.len; i++) {
    lt_cover_set set = impact->sets.items[chosen.items[i]];
    for (uint32_t k = 0; k < set.rules.len; k++) set.rules.items[k] = moved[set.rules.items[k]];
    lt_sort(&impact->arena, set.rules.items, set.rules.len, sizeof *set.rules.items, by_number);
    LT_PUSH(&impact->arena, &impact->cover, set);
  }
}

/* What decides, and can be shown by a plan. */
static bool is_rule(const lt_law_pair *pair, const lt_pair_record *one) {
  if (one->record != LT_RECORD_NORM) return one->record == LT_RECORD_PARAMETER;
  const lt_norm *norm = one->is != LT_NONE ? &pair->is.set->norms[one->is] : &pair->was.set->norms[one->was];
  return norm->kind != LT_NORM_NOTE && norm->kind != LT_NORM_PROPERTY;
}

static void find_unseen(lt_impact *impact, const lt_law_pair *pair, lt_map *known) {
  for (uint32_t i = 0; i < pair->changed.len; i++) {
    const lt_pair_record *one = &pair->changed.items[i];
    const lt_set *set = one->is != LT_NONE ? pair->is.set : pair->was.set;
    uint32_t number = one->is != LT_NONE ? one->is : one->was;
    if (!is_rule(pair, one)) continue;
    lt_str key = rule_key(impact, set, one->record, number);
    if (lt_map_find(&impact->rules.by_id, key, LT_NONE) != LT_NONE || !lt_map_put(known, key, 0)) continue;
    LT_PUSH(&impact->arena, &impact->unseen,
            ((lt_impact_group){.id = lt_str_copy(&impact->arena, lt_set_id(set, &impact->scratch, one->record, number)),
                               .title = lt_set_title(set, one->record, number),
                               .record = one->record,
                               .does = one->does,
                               .set = set,
                               .number = number}));
  }
}

void lt_impact_finish(lt_impact *impact, const lt_law_pair *const *pairs, uint32_t len) {
  uint32_t *moved = LT_NEW_ARRAY(&impact->arena, uint32_t, impact->rules.list.len + 1);
  lt_map known = {.arena = &impact->arena};
  sort_groups(impact, &impact->questions, NULL);
  sort_groups(impact, &impact->rules, moved);
  sort_groups(impact, &impact->places, NULL);
  sort_groups(impact, &impact->units, NULL);
  find_cover(impact, moved);
  plain_ids(&impact->rules);
  for (uint32_t i = 0; i < len; i++) find_unseen(impact, pairs[i], &known);
}

void lt_impact_free(lt_impact *impact) {
  lt_arena_free(&impact->scratch);
  lt_arena_free(&impact->arena);
  *impact = (lt_impact){0};
}
