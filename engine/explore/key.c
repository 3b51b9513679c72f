/* key.c: what is decided, as a text: outcomes, values, concluding norms, citations, assumptions, certainty, what is
 * missing or still to be done. Two sides may be of different plans or sets, so everything is by id or path, and equal
 * texts say that the same is decided on the same grounds. What lost or dropped out does not count, as in a timeline. */
#include "base/sort.h"
#include "explore_impl.h"

static lt_str path_of(const lt_plan *plan, uint32_t subject) { return plan->facts.subjects.items[subject].path; }

/* ---- Values ---- */

static void put_cell(const lt_plan *plan, lt_type type, lt_cell cell, lt_text *out);

static void put_members(const lt_plan *plan, lt_type type, const lt_members *members, lt_text *out) {
  type.set = false;
  lt_text_putc(out, '{');
  for (uint32_t i = 0; i < members->len; i++) {
    put_cell(plan, type, members->cells[i], out);
    lt_text_putc(out, ',');
  }
  lt_text_puts(out, members->open ? "…}" : "}");
}

static void put_own_body(const lt_plan *plan, lt_cell cell, lt_text *out) {
  const lt_own_body *own = &plan->facts.bodies.items[cell - (lt_cell)plan->facts.bodies_base];
  lt_type kind = {.kind = LT_TYPE_CHOICE}, place = {.kind = LT_TYPE_PLACE};
  lt_text_putf(out, "own %.*s ", LT_STR_ARG(own->name));
  put_cell(plan, kind, own->kind, out);
  put_cell(plan, place, own->place, out);
}

static void put_cell(const lt_plan *plan, lt_type type, lt_cell cell, lt_text *out) {
  const lt_facts *facts = &plan->facts;
  bool body = type.kind == LT_TYPE_BODY || type.kind == LT_TYPE_OFFICE;
  if (cell == LT_UNKNOWN || cell == LT_ABSENT) {
    lt_text_puts(out, cell == LT_UNKNOWN ? "?" : "-");
  } else if (type.set) {
    put_members(plan, type, &facts->sets.items[cell], out);
  } else if (type.kind == LT_TYPE_LIST) {
    lt_text_putf(out, "%u", facts->lists.items[cell].len);
  } else if (type.kind == LT_TYPE_TEXT) {
    lt_text_put(out, facts->texts.items[cell]);
  } else if (body && cell >= LT_HEAD_BASE && cell - LT_HEAD_BASE >= (lt_cell)facts->bodies_base) {
    lt_text_puts(out, "head of ");
    put_own_body(plan, cell - LT_HEAD_BASE, out);
  } else if (body && cell < LT_HEAD_BASE && cell >= (lt_cell)facts->bodies_base) {
    put_own_body(plan, cell, out);
  } else if (type.kind == LT_TYPE_PERMISSION) {
    lt_text_putf(out, "%d", (int)cell);
  } else {
    lt_print_cell(&plan->set->names, type, cell, out);
  }
}

lt_str lt_key_cell(lt_arena *arena, const lt_plan *plan, lt_type type, lt_cell cell) {
  lt_text text = {.arena = arena};
  put_cell(plan, type, cell, &text);
  return lt_text_str(&text);
}

/* ---- Grounds ---- */

static int compare_texts(const void *a, const void *b) {
  return lt_str_compare(*(const lt_str *)a, *(const lt_str *)b);
}

typedef LT_VEC(lt_str) texts;

static void put_sorted(texts *list, lt_text *out) {
  if (list->len > 1) lt_sort(out->arena, list->items, list->len, sizeof *list->items, compare_texts);
  for (uint32_t i = 0; i < list->len; i++) lt_text_putf(out, "%.*s;", LT_STR_ARG(list->items[i]));
  lt_text_putc(out, '\n');
}

static lt_str citation(const lt_set *set, lt_arena *arena, const lt_citation *cite) {
  lt_text text = {.arena = arena};
  if (cite->source != LT_NONE) lt_text_put(&text, set->sources[cite->source].id);
  if (cite->instrument != LT_NONE) lt_text_putf(&text, " %.*s", LT_STR_ARG(set->instruments[cite->instrument].id));
  for (uint32_t i = 0; i < cite->lines.len; i++) lt_text_putf(&text, ":%u", cite->lines.items[i]);
  lt_text_putf(&text, " %.*s", LT_STR_ARG(cite->provision));
  return lt_text_str(&text);
}

static void put_cites(const lt_set *set, const lt_why *why, lt_text *out) {
  texts list = {0};
  for (uint32_t i = 0; i < why->cites.len; i++)
    LT_PUSH(out->arena, &list, citation(set, out->arena, why->cites.items[i]));
  put_sorted(&list, out);
}

static void put_assumes(const lt_set *set, const lt_ids *assumes, lt_text *out) {
  texts list = {0};
  for (uint32_t i = 0; i < assumes->len; i++) LT_PUSH(out->arena, &list, set->assumptions[assumes->items[i]].id);
  put_sorted(&list, out);
}

static lt_str missing(const lt_explanation *e, lt_arena *arena, const lt_missing *item) {
  lt_text text = {.arena = arena};
  lt_text_putf(&text, "%d ", (int)item->kind);
  switch (item->kind) {
    case LT_MISSING_FACT: lt_text_put(&text, lt_plan_path(arena, e->plan, item->subject, item->item)); break;
    case LT_MISSING_TEXT:
    case LT_MISSING_ACT_DATE: lt_text_put(&text, e->set->instruments[item->item].id); break;
    case LT_MISSING_CHOICE: lt_text_put(&text, e->set->questions[item->item].id); break;
    case LT_MISSING_NORM_DATE: lt_text_put(&text, e->set->norms[item->item].id); break;
    default: put_cell(e->plan, item->type, item->cell, &text); break;
  }
  lt_text_putf(&text, " %u", item->attribute);
  return lt_text_str(&text);
}

static void put_missing(const lt_explanation *e, const lt_missings *list, lt_text *out) {
  texts all = {0};
  for (uint32_t i = 0; i < list->len; i++) LT_PUSH(out->arena, &all, missing(e, out->arena, &list->items[i]));
  put_sorted(&all, out);
}

static void put_norms(const lt_set *set, const lt_why *why, lt_text *out) {
  texts list = {0};
  for (uint32_t i = 0; i < why->norms.len; i++)
    LT_PUSH(out->arena, &list, set->norms[why->norms.items[i].standing.norm].id);
  put_sorted(&list, out);
}

static void put_todo(const lt_set *set, const lt_why *why, lt_text *out) {
  for (uint32_t i = 0; i < why->todo.len; i++) {
    lt_text_putf(out, "%.*s ", LT_STR_ARG(set->norms[why->todo.items[i].norm].id));
    lt_print_expr(&set->names, why->todo.items[i].proof->expr, out);
    lt_text_putc(out, '\n');
  }
}

/* ---- Answers and requirements ---- */

static lt_type type_of(const lt_question *question) {
  if (question->kind == LT_QUESTION_PERMISSION) return (lt_type){.kind = LT_TYPE_PERMISSION};
  if (question->kind == LT_QUESTION_DEFINE) return (lt_type){.kind = LT_TYPE_YES_NO};
  return question->type;
}

static bool has_term(const lt_why *why) {
  for (uint32_t i = 0; i < why->norms.len; i++) {
    const lt_value *value = why->norms.items[i].standing.value;
    if (value != NULL && value->kind == LT_VALUE_TERM) return true;
  }
  return false;
}

/* A value of the law as it is written, by ids, so that it can be held against one of another set. */
static void put_written(const lt_set *set, const lt_value *value, lt_text *out) {
  switch (value->kind) {
    case LT_VALUE_CELL: lt_print_cell(&set->names, value->type, value->cell, out); return;
    case LT_VALUE_PERMISSION: lt_text_putf(out, "%d", (int)value->cell); return;
    case LT_VALUE_TERM: lt_print_term(&set->names, value->term, out); return;
    case LT_VALUE_UNREAD: lt_text_putf(out, "unread %.*s", LT_STR_ARG(set->instruments[value->instrument].id)); return;
    case LT_VALUE_INAPPLICABLE: lt_text_puts(out, "inapplicable"); return;
    case LT_VALUE_DISCRETION: lt_text_puts(out, "discretion"); break;
    case LT_VALUE_SET: lt_text_puts(out, "set"); break;
  }
  if (value->by != NULL) {
    lt_text_puts(out, " by ");
    put_written(set, value->by, out);
  }
  for (uint32_t i = 0; i < value->members_len; i++) {
    lt_text_puts(out, i > 0 ? ", " : " ");
    put_written(set, value->members[i], out);
  }
}

/* What norms may conclude, as they say it: what a fact is goes along with that fact. */
static void put_values(const lt_explanation *e, const lt_why *why, lt_text *out) {
  const lt_possible *possible = &why->answer->possible;
  lt_text_putf(out, " none %d", possible->len > 0 && possible->cells[0] == LT_ABSENT);
  for (uint32_t i = 0; i < why->norms.len; i++) {
    const lt_value *value = why->norms.items[i].standing.value;
    if (value == NULL) continue;
    lt_text_putc(out, ' ');
    put_written(e->set, value, out);
  }
}

/* What a value of the law comes to for this subject. */
static void put_worth(const lt_explanation *e, uint32_t subject, const lt_value *value, lt_text *out) {
  lt_scope scope = lt_run_scope(e->run, subject);
  if (value->kind == LT_VALUE_CELL) {
    lt_cell cell = lt_run_constant(e->run, subject, value);
    put_cell(e->plan, value->type, cell == LT_UNKNOWN ? value->cell : cell, out);
  } else if (value->kind == LT_VALUE_TERM && value->term->kind != LT_TERM_QUESTION) {
    put_cell(e->plan, value->type, lt_eval_term(&scope, value->term), out);
  } else if (value->kind == LT_VALUE_TERM) {
    uint32_t owner = lt_eval_subject(&scope, value->term);
    const lt_why *why = owner == LT_NONE ? NULL : lt_explain_answer(e, owner, value->term->item);
    if (why != NULL) lt_text_put(out, lt_key_value(out->arena, e, why));
  }
}

/* A value of a discretion: whose it is, or one that it is among; a side of a conflict. What a fact is goes along with
 * that fact. */
static void put_choice(const lt_explanation *e, const lt_why *why, const lt_value *value, bool varies, lt_text *out) {
  lt_text_puts(out, " choice ");
  put_written(e->set, value, out);
  if (value->kind == LT_VALUE_TERM && varies) return;
  lt_text_puts(out, ": ");
  put_worth(e, why->subject, value, out);
}

static void put_discretion(const lt_explanation *e, const lt_why *why, bool varies, lt_text *out) {
  for (uint32_t i = 0; i < why->norms.len; i++) {
    const lt_value *value = why->norms.items[i].standing.value;
    if (value == NULL || value->kind != LT_VALUE_DISCRETION) continue;
    if (value->by != NULL) put_choice(e, why, value->by, varies, out);
    for (uint32_t k = 0; k < value->members_len; k++) put_choice(e, why, value->members[k], varies, out);
  }
}

/* By norm, in the order of their ids. */
static void put_sides(const lt_explanation *e, const lt_why *why, bool varies, lt_text *out) {
  texts list = {0};
  for (uint32_t i = 0; i < why->norms.len; i++) {
    const lt_standing *standing = &why->norms.items[i].standing;
    lt_text side = {.arena = out->arena};
    lt_text_put(&side, e->set->norms[standing->norm].id);
    if (standing->value != NULL) put_choice(e, why, standing->value, varies, &side);
    for (uint32_t k = 0; standing->value != NULL && k < standing->value->members_len; k++)
      put_choice(e, why, standing->value->members[k], varies, &side);
    LT_PUSH(out->arena, &list, lt_text_str(&side));
  }
  put_sorted(&list, out);
}

static void put_value(const lt_explanation *e, const lt_why *why, bool varies, lt_text *out) {
  const lt_answer *answer = why->answer;
  lt_type type = type_of(&e->set->questions[why->question]), one = type;
  one.set = false;
  if (type.set) {
    put_members(e->plan, type, &answer->certain, out);
    put_members(e->plan, type, &answer->perhaps, out);
  } else if (answer->outcome == LT_VALUE && varies && answer->value && answer->value->kind == LT_VALUE_TERM) {
    lt_text_puts(out, "term ");
    put_written(e->set, answer->value, out);
  } else if (answer->outcome == LT_VALUE) {
    put_cell(e->plan, one, answer->cell, out);
  }
  put_discretion(e, why, varies, out);
  if (answer->outcome == LT_CONFLICT) put_sides(e, why, varies, out);
  if (answer->outcome != LT_UNDETERMINED) return;
  lt_text_putf(out, " asked %d unknown %d may be", answer->asked_unknown, answer->possible.unknown);
  if (varies && has_term(why)) {
    put_values(e, why, out);
    return;
  }
  for (uint32_t i = 0; i < answer->possible.len && !type.set; i++) {
    lt_text_putc(out, ' ');
    put_cell(e->plan, one, answer->possible.cells[i], out);
  }
}

static void put_decided(const lt_explanation *e, const lt_why *why, bool varies, lt_text *out) {
  lt_text_putf(out, "%d %d ", why->answer->outcome, why->answer->open);
  put_value(e, why, varies, out);
  if (why->principal != LT_NONE) lt_text_putf(out, " for %.*s", LT_STR_ARG(e->set->bodies[why->principal].id));
  put_todo(e->set, why, out);
}

lt_str lt_key_grounds(lt_arena *arena, const lt_explanation *e, const lt_why *why) {
  lt_text out = {.arena = arena};
  if (why == NULL) return LT_STR("");
  lt_text_putf(&out, " certainty %d\n", (int)why->certainty);
  put_norms(e->set, why, &out);
  put_cites(e->set, why, &out);
  put_assumes(e->set, &why->assumes, &out);
  put_missing(e, &why->missing, &out);
  for (uint32_t i = 0; i < why->laws.len; i++)
    lt_text_putf(&out, "law %.*s", LT_STR_ARG(lt_key_grounds(arena, e->laws.items[i], why->laws.items[i])));
  return lt_text_str(&out);
}

lt_str lt_key_answer(lt_arena *arena, const lt_explanation *e, const lt_why *why, bool varies) {
  lt_text out = {.arena = arena};
  if (why == NULL) return LT_STR("");
  put_decided(e, why, varies, &out);
  lt_text_put(&out, lt_key_grounds(arena, e, why));
  for (uint32_t i = 0; i < why->laws.len; i++)
    lt_text_putf(&out, "law %.*s",
                 LT_STR_ARG(lt_key_answer(arena, e->laws.items[i], why->laws.items[i], varies)));
  return lt_text_str(&out);
}

lt_str lt_key_value(lt_arena *arena, const lt_explanation *e, const lt_why *why) {
  lt_text out = {.arena = arena};
  if (why == NULL) return LT_STR("");
  put_decided(e, why, false, &out);
  for (uint32_t i = 0; i < why->laws.len; i++)
    lt_text_putf(&out, "law %.*s", LT_STR_ARG(lt_key_value(arena, e->laws.items[i], why->laws.items[i])));
  return lt_text_str(&out);
}

/* What is demanded, and by what text. */
static void put_demand(const lt_set *set, const lt_why_duty *why, lt_text *out) {
  const lt_norm *norm = &set->norms[why->duty->norm];
  texts list = {0};
  lt_text_puts(out, norm->should ? " should" : " must");
  if (norm->gates != LT_NONE) lt_text_putf(out, " gates %.*s", LT_STR_ARG(set->questions[norm->gates].id));
  for (uint32_t i = 0; i < norm->basis.cites_len; i++)
    LT_PUSH(out->arena, &list, citation(set, out->arena, &norm->basis.cites[i]));
  for (uint32_t i = 0; i < why->bases.len; i++)
    for (uint32_t k = 0; k < why->bases.items[i]->cites_len; k++)
      LT_PUSH(out->arena, &list, citation(set, out->arena, &why->bases.items[i]->cites[k]));
  put_sorted(&list, out);
}

lt_str lt_key_duty(lt_arena *arena, const lt_explanation *e, const lt_why_duty *why, bool varies) {
  lt_text out = {.arena = arena};
  if (why == NULL) return LT_STR("");
  lt_text_putf(&out, "%d certainty %d ", (int)why->duty->status, (int)why->certainty);
  if (why->duty->witness != LT_NONE) lt_text_put(&out, path_of(e->plan, why->duty->witness));
  if (why->duty->due.day != LT_UNKNOWN) lt_text_putf(&out, " kept %d", (int)why->duty->due.kept);
  if (why->duty->due.day != LT_UNKNOWN && !varies)
    lt_text_putf(&out, " due %lld late %lld", (long long)why->duty->due.day, (long long)why->duty->due.late);
  if (why->duty->status != LT_DUTY_NOT_APPLICABLE) put_demand(e->set, why, &out);
  lt_text_putc(&out, '\n');
  put_assumes(e->set, &why->assumes, &out);
  put_missing(e, &why->missing, &out);
  return lt_text_str(&out);
}

lt_str lt_key_whole(lt_arena *arena, const lt_explanation *e) {
  lt_text out = {.arena = arena};
  lt_text_putf(&out, "%u %d ", e->run->kinds, (int)e->run->slice_of[0]->none);
  for (uint32_t i = 0; i < e->run->policies.len; i++)
    lt_text_putf(&out, "%.*s;", LT_STR_ARG(e->set->policies[e->run->policies.items[i]].id));
  return lt_text_str(&out);
}
