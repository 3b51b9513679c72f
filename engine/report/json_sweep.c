/* json_sweep.c: a fact, or two, run through their values, as canonical JSON, "luat.sweep/1": the stretches of each
 * axis, the decision of each cell by its number, of each decision what is not the same everywhere, and of one axis what
 * changes where. Answers and requirements have the keys of "luat.decision/1". */
#include "report_impl.h"

static lt_json *json_at(const lt_sweep *sweep, lt_arena *arena, const lt_axis *axis, lt_cell cell) {
  return lt_json_cell(sweep->decisions.items[0]->explanation, arena, axis->type, cell);
}

static lt_json *json_axis(const lt_sweep *sweep, lt_arena *arena, const lt_axis *axis) {
  lt_json *out = lt_json_object(arena), *stretches = lt_json_array(arena);
  lt_json_put(out, "path", lt_json_str(arena, axis->setting.at));
  for (uint32_t i = 0; i < axis->stretches.len; i++) {
    const lt_stretch *stretch = &axis->stretches.items[i];
    lt_json *one = lt_json_object(arena), *values = lt_json_array(arena);
    if (!axis->each) lt_json_put(one, "from", json_at(sweep, arena, axis, stretch->from));
    if (!axis->each) lt_json_put(one, "to", json_at(sweep, arena, axis, stretch->to));
    for (uint32_t k = 0; k < stretch->values.len; k++)
      lt_json_push(values, json_at(sweep, arena, axis, stretch->values.items[k]));
    lt_json_put(one, "values", lt_json_unless_empty(values));
    lt_json_push(stretches, one);
  }
  lt_json_put(out, "stretches", stretches);
  return out;
}

static lt_json *json_cells(const lt_sweep *sweep, lt_arena *arena) {
  uint32_t width = sweep->axes_len == 2 ? sweep->axes[1].stretches.len : 1;
  lt_json *rows = lt_json_array(arena);
  for (uint32_t i = 0; i < sweep->axes[0].stretches.len; i++) {
    lt_json *row = lt_json_array(arena);
    for (uint32_t k = 0; k < width; k++) lt_json_push(row, lt_json_int(arena, sweep->cells[i * width + k]));
    lt_json_push(rows, sweep->axes_len == 2 ? row : lt_json_int(arena, sweep->cells[i]));
  }
  return rows;
}

/* What a decision says of one of the things that differ somewhere. */
static lt_json *json_thing(const lt_side *side, lt_arena *arena, const lt_difference *thing) {
  lt_json *out = lt_json_object(arena);
  const lt_explanation *e = side->explanation;
  uint32_t subject = thing->is_subject;
  lt_json_put(out, "path", lt_json_str(arena, side->plan->facts.subjects.items[subject].path));
  if (thing->was_question != LT_NONE) {
    const lt_why *why = lt_explain_answer(e, subject, thing->was_question);
    lt_json_put(out, "question", lt_json_str(arena, side->set->questions[thing->was_question].id));
    lt_json_put(out, "is", why ? lt_json_answer_brief(e, arena, why) : NULL);
    return out;
  }
  uint32_t norm = thing->was_norm != LT_NONE ? thing->was_norm : thing->is_norm;
  lt_json_put(out, "requirement", lt_json_str(arena, side->set->norms[norm].id));
  for (uint32_t i = e->first_duty[subject]; i < e->first_duty[subject + 1]; i++)
    if (e->duties.items[i].duty->norm == norm)
      lt_json_put(out, "is", lt_json_requirement(e, arena, &e->duties.items[i]));
  return out;
}

static lt_json *json_decision(const lt_sweep *sweep, lt_arena *arena, const lt_side *side) {
  lt_json *out = lt_json_object(arena), *things = lt_json_array(arena);
  lt_json_put(out, "verdict", lt_json_z(arena, lt_verdict_word(side->run->verdict)));
  lt_json_put(out, "kinds", lt_json_kinds(side->run, arena));
  lt_json_put(out, "policies", lt_json_policies(side->set, arena, &side->run->policies));
  lt_no_policy none = side->run->slice_of[0]->none;
  if (none != LT_POLICY_FOUND) lt_json_put(out, "no_policy", lt_json_z(arena, lt_no_policy_word(none)));
  for (uint32_t i = 0; i < sweep->things.len; i++)
    lt_json_push(things, json_thing(side, arena, &sweep->things.items[i]));
  lt_json_put(out, "differing", things);
  return out;
}

static lt_json *norms(const lt_side *side, lt_arena *arena, const lt_ids *list) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < list->len; i++) lt_json_push(array, lt_json_str(arena, side->set->norms[list->items[i]].id));
  return lt_json_unless_empty(array);
}

static lt_json *json_switch(const lt_sweep *sweep, lt_arena *arena, const lt_switch *s) {
  lt_json *out = lt_json_object(arena), *differences = lt_json_array(arena);
  const lt_side *was = sweep->decisions.items[s->was], *is = sweep->decisions.items[s->is];
  const lt_axis *axis = &sweep->axes[0];
  bool point = sweep->axes_len == 1 && !axis->each;
  if (point) lt_json_put(out, "at", json_at(sweep, arena, axis, axis->stretches.items[s->stretch].from));
  lt_json_put(out, "from", lt_json_int(arena, s->was));
  lt_json_put(out, "to", lt_json_int(arena, s->is));
  for (uint32_t i = 0; i < s->differences.len; i++) {
    lt_json *one = lt_json_difference(was, is, arena, &s->differences.items[i]), *because = lt_json_object(arena);
    lt_json_put(because, "norms_from", norms(was, arena, &s->differences.items[i].norms_gone));
    lt_json_put(because, "norms_to", norms(is, arena, &s->differences.items[i].norms_come));
    lt_json_put(one, "because", lt_json_unless_empty(because));
    lt_json_push(differences, one);
  }
  lt_json_put(out, "differences", differences);
  return out;
}

void lt_report_sweep_json(const lt_sweep *sweep, lt_text *out) {
  lt_arena *arena = out->arena;
  lt_json *top = lt_json_object(arena), *axes = lt_json_array(arena), *decisions = lt_json_array(arena),
          *switches = lt_json_array(arena);
  lt_json_put(top, "schema", lt_json_z(arena, "luat.sweep/1"));
  lt_json_put(top, "plan", lt_json_role(sweep->decisions.items[0]->explanation, arena, LT_ROLE_ID));
  lt_json_put(top, "set", lt_json_str(arena, lt_digest_print(arena, &sweep->plan->set->digest)));
  for (uint32_t i = 0; i < sweep->axes_len; i++) lt_json_push(axes, json_axis(sweep, arena, &sweep->axes[i]));
  lt_json_put(top, "axes", axes);
  lt_json_put(top, "cells", json_cells(sweep, arena));
  for (uint32_t i = 0; i < sweep->decisions.len; i++)
    lt_json_push(decisions, json_decision(sweep, arena, sweep->decisions.items[i]));
  lt_json_put(top, "decisions", decisions);
  for (uint32_t i = 0; i < sweep->switches.len; i++)
    lt_json_push(switches, json_switch(sweep, arena, &sweep->switches.items[i]));
  lt_json_put(top, "switches", switches);
  lt_json_print(top, 0, out);
  lt_text_putc(out, '\n');
}
