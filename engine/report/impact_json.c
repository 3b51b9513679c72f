/* impact_json.c: what a draft changes for many plans as canonical JSON, "luat.impact/1". Ids only, no words of a
 * language. */
#include "impact_impl.h"
#include "report/law.h"

static lt_json *plan_json(lt_arena *arena, lt_str plan, int64_t receipt) {
  lt_json *out = lt_json_object(arena);
  if (plan.len > 0) lt_json_put(out, "plan", lt_json_str(arena, plan));
  lt_json_put(out, "receipt", lt_json_int(arena, receipt));
  return out;
}

static lt_json *example_json(lt_arena *arena, const lt_impact_example *one) {
  lt_json *out = plan_json(arena, one->plan, one->receipt);
  if (one->path.len > 0) lt_json_put(out, "path", lt_json_str(arena, one->path));
  if (one->what.len > 0)
    lt_json_put(out, one->duty ? "requirement" : "question", lt_json_str(arena, one->what));
  if (one->json.len > 0) lt_json_put(out, "difference", lt_json_raw(arena, one->json));
  return out;
}

static void put_hits(lt_json *out, lt_arena *arena, const int64_t hits[LT_HIT_KINDS]) {
  lt_json_put(out, "answers", lt_json_int(arena, hits[LT_HIT_ANSWER]));
  lt_json_put(out, "requirements", lt_json_int(arena, hits[LT_HIT_REQUIREMENT]));
  lt_json_put(out, "grounds", lt_json_int(arena, hits[LT_HIT_GROUNDS]));
}

/* From which outcome to which, of a question. */
static lt_json *outcomes_json(lt_arena *arena, const lt_impact_group *group) {
  lt_json *array = lt_json_array(arena);
  for (int was = 0; was <= LT_DISCRETION; was++) {
    for (int is = 0; is <= LT_DISCRETION; is++) {
      if (group->outcomes[was][is] == 0) continue;
      lt_json *one = lt_json_object(arena);
      lt_json_put(one, "from", lt_json_z(arena, lt_outcome_word((lt_outcome)was)));
      lt_json_put(one, "to", lt_json_z(arena, lt_outcome_word((lt_outcome)is)));
      lt_json_put(one, "answers", lt_json_int(arena, group->outcomes[was][is]));
      lt_json_push(array, one);
    }
  }
  return lt_json_unless_empty(array);
}

static void put_rule(lt_json *out, lt_arena *arena, const lt_impact_group *group) {
  const lt_basis *basis = lt_impact_basis(group);
  lt_json_put(out, "record", lt_json_z(arena, lt_used_word(group->set, group->record, group->number)));
  if (group->does != LT_DRAFT_KEEPS) lt_json_put(out, "draft", lt_json_z(arena, lt_draft_word(group->does)));
  if (basis == NULL) return;
  const lt_citation **cites = LT_NEW_ARRAY(arena, const lt_citation *, basis->cites_len + 1);
  for (uint32_t i = 0; i < basis->cites_len; i++) cites[i] = &basis->cites[i];
  lt_json_put(out, "cites", lt_json_cites(group->set, arena, cites, basis->cites_len));
}

static lt_json *group_json(lt_arena *arena, const lt_impact_group *group) {
  lt_json *out = lt_json_object(arena), *examples = lt_json_array(arena);
  lt_json_put(out, "id", lt_json_str(arena, group->id));
  lt_json_put(out, "plans", lt_json_int(arena, group->plans));
  put_hits(out, arena, group->hits);
  lt_json_put(out, "outcomes", outcomes_json(arena, group));
  if (group->set != NULL) {
    put_rule(out, arena, group);
    lt_json_put(out, "concludes_before", lt_json_int(arena, group->gone));
    lt_json_put(out, "concludes_after", lt_json_int(arena, group->come));
  }
  for (uint32_t i = 0; i < group->examples_len; i++) lt_json_push(examples, example_json(arena, &group->examples[i]));
  lt_json_put(out, "examples", examples);
  return out;
}

static lt_json *verdicts_json(lt_arena *arena, const lt_impact *impact) {
  lt_json *array = lt_json_array(arena);
  for (int was = 0; was < LT_VERDICTS; was++) {
    for (int is = 0; is < LT_VERDICTS; is++) {
      if (was == is || impact->verdicts[was][is] == 0) continue;
      lt_json *one = lt_json_object(arena);
      lt_json_put(one, "from", lt_json_z(arena, lt_verdict_word((lt_verdict)was)));
      lt_json_put(one, "to", lt_json_z(arena, lt_verdict_word((lt_verdict)is)));
      lt_json_put(one, "plans", lt_json_int(arena, impact->verdicts[was][is]));
      lt_json_push(array, one);
    }
  }
  return array;
}

static lt_json *refusals_json(lt_arena *arena, const lt_impact *impact) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < impact->refusals.len; i++) {
    const lt_impact_refusal *refusal = &impact->refusals.items[i];
    lt_json *one = lt_json_object(arena), *examples = lt_json_array(arena);
    lt_json_put(one, "by", lt_json_z(arena, refusal->what == LT_TRIED_REFUSED ? "draft" : "version"));
    lt_json_put(one, "code", lt_json_z(arena, lt_code_get(refusal->code)->name));
    lt_json_put(one, "plans", lt_json_int(arena, refusal->plans));
    for (uint32_t k = 0; k < refusal->examples_len; k++)
      lt_json_push(examples, plan_json(arena, refusal->examples[k].plan, refusal->examples[k].receipt));
    lt_json_put(one, "examples", examples);
    lt_json_push(array, one);
  }
  return array;
}

static lt_json *cover_json(lt_arena *arena, const lt_impact *impact) {
  lt_json *out = lt_json_object(arena), *plans = lt_json_array(arena);
  for (uint32_t i = 0; i < impact->cover.len; i++) {
    const lt_cover_set *set = &impact->cover.items[i];
    lt_json *one = plan_json(arena, set->plan, set->receipt), *rules = lt_json_array(arena);
    for (uint32_t k = 0; k < set->rules.len; k++)
      lt_json_push(rules, lt_json_str(arena, impact->rules.list.items[set->rules.items[k]].id));
    lt_json_put(one, "rules", rules);
    lt_json_push(plans, one);
  }
  lt_json_put(out, "exact", lt_json_bool(arena, impact->cover_exact));
  lt_json_put(out, "plans", plans);
  return out;
}

static lt_json *versions_json(lt_arena *arena, const lt_impact *impact) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < impact->versions.len; i++) {
    const lt_impact_version *version = &impact->versions.items[i];
    lt_json *one = lt_json_object(arena);
    lt_json_put(one, "number", lt_json_int(arena, version->number));
    lt_json_put(one, "plans", lt_json_int(arena, version->plans));
    lt_json_put(one, "set", lt_json_str(arena, lt_digest_print(arena, &version->seal)));
    lt_json_push(array, one);
  }
  return array;
}

static lt_json *unseen_json(lt_arena *arena, const lt_impact *impact) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < impact->unseen.len; i++) {
    lt_json *one = lt_json_object(arena);
    lt_json_put(one, "id", lt_json_str(arena, impact->unseen.items[i].id));
    put_rule(one, arena, &impact->unseen.items[i]);
    lt_json_push(array, one);
  }
  return array;
}

void lt_report_impact_json(const lt_impact *impact, lt_text *out) {
  lt_arena *arena = out->arena;
  lt_json *top = lt_json_object(arena);
  lt_impact_part parts[LT_IMPACT_PARTS];
  lt_json_put(top, "schema", lt_json_z(arena, "luat.impact/1"));
  lt_json_put(top, "draft", lt_json_str(arena, lt_digest_print(arena, &impact->draft->digest)));
  lt_json_put(top, "versions", versions_json(arena, impact));
  lt_json_put(top, "plans", lt_json_int(arena, impact->plans));
  lt_json_put(top, "changed", lt_json_int(arena, impact->changed));
  lt_json_put(top, "refused", lt_json_int(arena, impact->refused));
  lt_json_put(top, "unread", lt_json_int(arena, impact->unread));
  put_hits(top, arena, impact->hits);
  lt_json_put(top, "verdicts", verdicts_json(arena, impact));
  lt_impact_parts(impact, parts);
  for (int i = 0; i < LT_IMPACT_PARTS; i++) {
    lt_json *array = lt_json_array(arena);
    for (uint32_t k = 0; k < parts[i].groups->list.len; k++)
      lt_json_push(array, group_json(arena, &parts[i].groups->list.items[k]));
    lt_json_put(top, parts[i].key, array);
  }
  lt_json_put(top, "refusals", refusals_json(arena, impact));
  lt_json_put(top, "cover", cover_json(arena, impact));
  lt_json_put(top, "unseen", unseen_json(arena, impact));
  lt_json_print(top, 0, out);
  lt_text_putc(out, '\n');
}
