/* json_whatif.c: a plan before and after as canonical JSON, "luat.whatif/1", or two plans, "luat.compare/1". Answers
 * and requirements have the keys of "luat.decision/1", without the facts that were read and the norms that lost. */
#include "report_impl.h"

static const lt_type date_type = {.kind = LT_TYPE_DATE};

static lt_str path_of(const lt_side *side, uint32_t subject) {
  return side->plan->facts.subjects.items[subject].path;
}

static lt_json *json_side(const lt_side *side, lt_arena *arena, bool plan) {
  const lt_explanation *e = side->explanation;
  lt_json *out = lt_json_object(arena);
  if (plan) lt_json_put(out, "plan", lt_json_role(e, arena, LT_ROLE_ID));
  if (side->run->law_dates[0] != LT_UNKNOWN)
    lt_json_put(out, "law_date", lt_json_cell(e, arena, date_type, side->run->law_dates[0]));
  lt_json_put(out, "as_of", lt_json_cell(e, arena, date_type, side->plan->as_of));
  lt_json_put(out, "verdict", lt_json_z(arena, lt_verdict_word(side->run->verdict)));
  lt_json_put(out, "kinds", lt_json_kinds(side->run, arena));
  lt_json_put(out, "policies", lt_json_policies(side->set, arena, &side->run->policies));
  lt_no_policy none = side->run->slice_of[0]->none;
  if (none != LT_POLICY_FOUND) lt_json_put(out, "no_policy", lt_json_z(arena, lt_no_policy_word(none)));
  return out;
}

/* ---- What was changed ---- */

static lt_json *json_fact_of(const lt_side *side, lt_arena *arena, uint32_t subject, uint32_t fact) {
  if (subject == LT_NONE || fact == LT_NONE) return NULL;
  return lt_json_cell(side->explanation, arena, side->set->facts[fact].type,
                      lt_plan_cell(side->plan, subject, fact));
}

static lt_json *json_fact(const lt_whatif *x, lt_arena *arena, const lt_fact_change *change) {
  lt_json *out = lt_json_object(arena);
  const lt_side *side = change->is_subject != LT_NONE ? &x->is : &x->was;
  uint32_t subject = change->is_subject != LT_NONE ? change->is_subject : change->was_subject;
  bool whole = change->is_fact == LT_NONE;
  lt_json_put(out, "path",
              lt_json_str(arena, whole ? path_of(side, subject)
                                       : lt_plan_path(arena, side->plan, subject, change->is_fact)));
  lt_json_put(out, "from", json_fact_of(&x->was, arena, change->was_subject, change->was_fact));
  lt_json_put(out, "to", json_fact_of(&x->is, arena, change->is_subject, change->is_fact));
  if (whole) lt_json_put(out, "event", lt_json_z(arena, change->is_subject != LT_NONE ? "added" : "removed"));
  if (change->setting != LT_NONE)
    lt_json_put(out, "change", lt_json_str(arena, x->settings.items[change->setting].at));
  return out;
}

static lt_json *json_facts(const lt_whatif *x, lt_arena *arena) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < x->facts.len; i++) lt_json_push(array, json_fact(x, arena, &x->facts.items[i]));
  return array;
}

static lt_json *json_settings(const lt_whatif *x, lt_arena *arena) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < x->settings.len; i++) {
    const lt_setting *setting = &x->settings.items[i];
    lt_json *out = lt_json_object(arena);
    lt_json_put(out, "path", lt_json_str(arena, setting->at));
    if (!x->plans) lt_json_put(out, "written", lt_json_str(arena, setting->written));
    if (!x->joint) lt_json_put(out, "matters", lt_json_bool(arena, x->matters[i]));
    lt_json_push(array, out);
  }
  return array;
}

/* ---- What differs ---- */

static lt_json *json_norms(const lt_set *set, lt_arena *arena, const lt_ids *norms) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < norms->len; i++) lt_json_push(array, lt_json_str(arena, set->norms[norms->items[i]].id));
  return lt_json_unless_empty(array);
}

static lt_json *json_because(const lt_whatif *x, lt_arena *arena, const lt_difference *d) {
  lt_json *out = lt_json_object(arena), *changes = lt_json_array(arena);
  for (uint32_t i = 0; i < d->because.len; i++)
    lt_json_push(changes, lt_json_str(arena, x->settings.items[d->because.items[i]].at));
  if (!x->joint) lt_json_put(out, "changes", lt_json_unless_empty(changes));
  lt_json_put(out, "norms_from", json_norms(x->was.set, arena, &d->norms_gone));
  lt_json_put(out, "norms_to", json_norms(x->is.set, arena, &d->norms_come));
  return lt_json_unless_empty(out);
}

static lt_json *json_answer(const lt_side *side, lt_arena *arena, const lt_why *why) {
  return why ? lt_json_answer_brief(side->explanation, arena, why) : NULL;
}

static lt_json *json_duty(const lt_side *side, lt_arena *arena, const lt_why_duty *why) {
  return why ? lt_json_requirement(side->explanation, arena, why) : NULL;
}

lt_json *lt_json_difference(const lt_side *was, const lt_side *is, lt_arena *arena, const lt_difference *d) {
  lt_json *out = lt_json_object(arena);
  lt_json_put(out, "path", lt_json_str(arena, d->is_subject != LT_NONE ? path_of(is, d->is_subject)
                                                                       : path_of(was, d->was_subject)));
  if (d->is_question != LT_NONE || d->was_question != LT_NONE) {
    lt_str id = d->is_question != LT_NONE ? is->set->questions[d->is_question].id
                                          : was->set->questions[d->was_question].id;
    lt_json_put(out, "question", lt_json_str(arena, id));
    lt_json_put(out, "from", json_answer(was, arena, d->was));
    lt_json_put(out, "to", json_answer(is, arena, d->is));
  } else if (d->is_norm != LT_NONE || d->was_norm != LT_NONE) {
    lt_str id = d->is_norm != LT_NONE ? is->set->norms[d->is_norm].id : was->set->norms[d->was_norm].id;
    lt_json_put(out, "requirement", lt_json_str(arena, id));
    lt_json_put(out, "from", json_duty(was, arena, d->duty_was));
    lt_json_put(out, "to", json_duty(is, arena, d->duty_is));
  } else {
    lt_json_put(out, "only", lt_json_z(arena, d->is_subject != LT_NONE ? "after" : "before"));
  }
  return out;
}

void lt_report_whatif_json(const lt_whatif *x, lt_text *out) {
  lt_arena *arena = out->arena;
  lt_json *top = lt_json_object(arena), *differences = lt_json_array(arena);
  lt_json_put(top, "schema", lt_json_z(arena, x->plans ? "luat.compare/1" : "luat.whatif/1"));
  if (!x->plans) lt_json_put(top, "plan", lt_json_role(x->was.explanation, arena, LT_ROLE_ID));
  lt_json_put(top, "set", lt_json_str(arena, lt_digest_print(arena, &x->was.set->digest)));
  if (x->draft) lt_json_put(top, "draft", lt_json_str(arena, lt_digest_print(arena, &x->is.set->digest)));
  lt_json_put(top, "before", json_side(&x->was, arena, x->plans));
  lt_json_put(top, "after", json_side(&x->is, arena, x->plans));
  if (!x->draft) lt_json_put(top, "changes", json_settings(x, arena));
  if (!x->draft) lt_json_put(top, "facts", json_facts(x, arena));
  for (uint32_t i = 0; i < x->differences.len; i++) {
    lt_json *one = lt_json_difference(&x->was, &x->is, arena, &x->differences.items[i]);
    lt_json_put(one, "because", json_because(x, arena, &x->differences.items[i]));
    lt_json_push(differences, one);
  }
  lt_json_put(top, "differences", differences);
  lt_json_print(top, 0, out);
  lt_text_putc(out, '\n');
}
