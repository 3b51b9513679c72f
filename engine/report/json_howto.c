/* json_howto.c: what must change as canonical JSON, "luat.howto/1". */
#include "report_impl.h"

static lt_json *cell_of(const lt_side *side, lt_arena *arena, lt_type type, lt_cell cell) {
  return lt_json_cell(side->explanation, arena, type, cell);
}

static lt_str condition_of(const lt_set *set, lt_arena *arena, const lt_expr *test) {
  lt_text text = {.arena = arena};
  lt_print_expr(&set->names, test, &text);
  return lt_text_str(&text);
}

static lt_str term_of(const lt_set *set, lt_arena *arena, const lt_term *term) {
  lt_text text = {.arena = arena};
  lt_print_term(&set->names, term, &text);
  return lt_text_str(&text);
}

static void put_norm(const lt_side *side, lt_arena *arena, lt_json *out, uint32_t norm, uint32_t subject) {
  const lt_norm *record = &side->set->norms[norm];
  LT_VEC(const lt_citation *) cites = {0};
  lt_ids assumes = {0};
  for (uint32_t i = 0; i < record->basis.cites_len; i++) LT_PUSH(arena, &cites, &record->basis.cites[i]);
  for (uint32_t i = 0; i < record->basis.assumes.len; i++) LT_PUSH(arena, &assumes, record->basis.assumes.items[i]);
  lt_json_put(out, "norm", lt_json_str(arena, record->id));
  if (subject != LT_NONE)
    lt_json_put(out, "subject", lt_json_str(arena, side->plan->facts.subjects.items[subject].path));
  if (cites.len > 0) lt_json_put(out, "cites", lt_json_cites(side->set, arena, cites.items, cites.len));
  if (assumes.len > 0) lt_json_put(out, "assumes", lt_json_assumes(side->set, arena, &assumes));
}

static lt_json *json_because(const lt_side *side, lt_arena *arena, const lt_howto_change *c) {
  lt_json *out = lt_json_object(arena);
  put_norm(side, arena, out, c->norm, c->norm_subject);
  if (c->test != NULL) {
    lt_json_put(out, "condition", lt_json_str(arena, condition_of(side->set, arena, c->test)));
    lt_json_put(out, "must_hold", lt_json_bool(arena, !c->fails));
    if (c->leaves) lt_json_put(out, "leaves", lt_json_bool(arena, true));
  }
  return out;
}

static lt_json *json_change(const lt_howto *x, const lt_howto_way *way, lt_arena *arena, const lt_howto_change *c) {
  const lt_side *side = &way->side;
  lt_type type = side->set->facts[c->fact].type;
  lt_json *out = lt_json_object(arena);
  if (c->of == LT_NONE) {
    lt_json_put(out, "path", lt_json_str(arena, c->setting.path));
    lt_json_put(out, "set",
                lt_json_str(arena, lt_str_format(arena, "%.*s=%.*s", LT_STR_ARG(c->setting.path),
                                                 LT_STR_ARG(c->setting.written))));
    lt_json_put(out, "price", lt_json_int(arena, c->price));
  } else {
    lt_json_put(out, "path", lt_json_str(arena, lt_plan_path(arena, side->plan, c->subject, c->fact)));
    lt_json_put(out, "of", lt_json_str(arena, way->changes.items[c->of].setting.at));
  }
  if (c->adds) lt_json_put(out, "added", lt_json_str(arena, c->setting.at));
  if (!c->adds) {
    lt_json_put(out, "to", cell_of(side, arena, type, lt_plan_cell(side->plan, c->subject, c->fact)));
    if (c->of == LT_NONE && c->was != LT_UNKNOWN && c->was != LT_ABSENT)
      lt_json_put(out, "from", cell_of(&x->was, arena, type, c->was));
  }
  if (!c->adds && lt_type_is_ordered(type) && !type.set) {
    lt_json_put(out, "at_least", cell_of(side, arena, type, c->low));
    if (c->high != LT_UNKNOWN) lt_json_put(out, "at_most", cell_of(side, arena, type, c->high));
  }
  if (c->norm != LT_NONE) lt_json_put(out, "because", json_because(side, arena, c));
  return out;
}

static lt_json *json_way(const lt_howto *x, const lt_howto_way *way, lt_arena *arena) {
  static const lt_type date = {.kind = LT_TYPE_DATE};
  lt_json *out = lt_json_object(arena), *changes = lt_json_array(arena);
  for (uint32_t i = 0; i < way->changes.len; i++)
    lt_json_push(changes, json_change(x, way, arena, &way->changes.items[i]));
  lt_json_put(out, "changes", changes);
  lt_json_put(out, "count", lt_json_int(arena, way->count));
  lt_json_put(out, "price", lt_json_int(arena, (int64_t)way->price));
  lt_json_put(out, "as_of", cell_of(&way->side, arena, date, way->as_of));
  lt_json_put(out, "verdict", lt_json_z(arena, lt_verdict_word(way->side.run->verdict)));
  if (x->comply) return out;
  lt_str path = x->was.plan->facts.subjects.items[x->wish.subject].path;
  const lt_why *why = lt_explain_answer(way->side.explanation, lt_plan_find(way->side.plan, path), x->wish.question);
  if (why != NULL) lt_json_put(out, "answer", lt_json_answer_brief(way->side.explanation, arena, why));
  return out;
}

static lt_json *json_obstacles(const lt_howto *x, lt_arena *arena, const lt_obstacle *list, uint32_t len) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < len; i++) {
    lt_json *out = lt_json_object(arena);
    if (list[i].norm != LT_NONE) {
      put_norm(&x->was, arena, out, list[i].norm, list[i].subject);
      lt_json_put(out, "holds", lt_json_bool(arena, list[i].holds));
      if (list[i].holds && list[i].stands != LT_TRUE) /* but not, or perhaps not, in the plan as it stands */
        lt_json_put(out, "now", lt_json_str(arena, list[i].stands == LT_MAYBE ? LT_STR("unknown") : LT_STR("fails")));
    } else if (list[i].subject != LT_NONE) {
      lt_json_put(out, "subject", lt_json_str(arena, x->was.plan->facts.subjects.items[list[i].subject].path));
    }
    if (list[i].question != LT_NONE)
      lt_json_put(out, "question", lt_json_str(arena, x->was.set->questions[list[i].question].id));
    if (list[i].gives != NULL) lt_json_put(out, "gives", lt_json_str(arena, term_of(x->was.set, arena, list[i].gives)));
    if (list[i].test != NULL)
      lt_json_put(out, "condition", lt_json_str(arena, condition_of(x->was.set, arena, list[i].test)));
    lt_json_push(array, out);
  }
  return array;
}

static lt_json *json_wish(const lt_howto *x, lt_arena *arena) {
  lt_json *out = lt_json_object(arena);
  const lt_wish *wish = &x->wish;
  if (x->comply) {
    lt_json_put(out, "verdict", lt_json_z(arena, lt_verdict_word(LT_VERDICT_COMPLIES)));
    return out;
  }
  lt_json_put(out, "path", lt_json_str(arena, x->was.plan->facts.subjects.items[wish->subject].path));
  lt_json_put(out, "question", lt_json_str(arena, x->was.set->questions[wish->question].id));
  lt_json_put(out, wish->kind == LT_WISH_INCLUDES ? "includes" : "value",
              cell_of(&x->was, arena, wish->type, wish->cell));
  return out;
}

void lt_report_howto_json(const lt_howto *x, lt_text *out) {
  lt_arena *arena = out->arena;
  lt_json *top = lt_json_object(arena), *ways = lt_json_array(arena);
  bool some = x->already || x->ways.len > 0;
  const char *outcome = x->already          ? "already"
                        : some              ? "found"
                        : x->bound          ? "bound"
                        : x->narrowed       ? "not-settled"
                        : x->beyond.len > 0 ? "needs-solver"
                                            : "none";
  lt_json_put(top, "schema", lt_json_z(arena, "luat.howto/1"));
  lt_json_put(top, "plan", lt_json_role(x->was.explanation, arena, LT_ROLE_ID));
  lt_json_put(top, "set", lt_json_str(arena, lt_digest_print(arena, &x->was.set->digest)));
  lt_json_put(top, "wanted", json_wish(x, arena));
  lt_json_put(top, "outcome", lt_json_z(arena, outcome));
  for (uint32_t i = 0; i < x->ways.len; i++) lt_json_push(ways, json_way(x, x->ways.items[i], arena));
  if (x->ways.len > 0) lt_json_put(top, "ways", ways);
  if (x->partial != NULL) lt_json_put(top, "nearest", json_way(x, x->partial, arena));
  if (x->partial != NULL) lt_json_put(top, "left", lt_json_int(arena, x->left));
  if (x->laws_bound) lt_json_put(top, "other_law", lt_json_z(arena, "bound"));
  if (x->law_held) lt_json_put(top, "law_date_kept", lt_json_str(arena, x->was.set->facts[x->law_fact].id));
  if (x->bound) lt_json_put(top, "bound", lt_json_int(arena, x->evaluated));
  if (!some && !x->bound) lt_json_put(top, "obstacles", json_obstacles(x, arena, x->obstacles.items, x->obstacles.len));
  if (x->beyond.len > 0) lt_json_put(top, "beyond", json_obstacles(x, arena, x->beyond.items, x->beyond.len));
  lt_json_print(top, 0, out);
  lt_text_putc(out, '\n');
}
