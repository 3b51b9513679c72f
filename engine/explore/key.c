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

/* What norms may conclude, as they say it: what a fact is goes along with that fact. */
static void put_values(const lt_why *why, lt_text *out) {
  const lt_possible *possible = &why->answer->possible;
  lt_text_putf(out, " none %d", possible->len > 0 && possible->cells[0] == LT_ABSENT);
  for (uint32_t i = 0; i < why->norms.len; i++) {
    const lt_value *value = why->norms.items[i].standing.value;
    if (value != NULL) lt_text_putf(out, " %u", value->number);
  }
}

/* A value of a discretion: whose it is, or one that it is among. What a fact is goes along with that fact. */
static void put_choice(const lt_explanation *e, const lt_why *why, const lt_value *value, bool varies, lt_text *out) {
  lt_cell cell = value->cell;
  if (value->kind == LT_VALUE_TERM) {
    lt_scope scope = lt_run_scope(e->run, why->subject);
    cell = value->term->kind == LT_TERM_QUESTION ? LT_UNKNOWN : lt_eval_term(&scope, value->term);
  }
  lt_text_putf(out, " choice %u ", value->number);
  if (value->kind == LT_VALUE_CELL || (value->kind == LT_VALUE_TERM && !varies))
    put_cell(e->plan, value->type, cell, out);
}

static void put_discretion(const lt_explanation *e, const lt_why *why, bool varies, lt_text *out) {
  for (uint32_t i = 0; i < why->norms.len; i++) {
    const lt_value *value = why->norms.items[i].standing.value;
    if (value == NULL || value->kind != LT_VALUE_DISCRETION) continue;
    if (value->by != NULL) put_choice(e, why, value->by, varies, out);
    for (uint32_t k = 0; k < value->members_len; k++) put_choice(e, why, value->members[k], varies, out);
  }
}

static void put_value(const lt_explanation *e, const lt_why *why, bool varies, lt_text *out) {
  const lt_answer *answer = why->answer;
  lt_type type = type_of(&e->set->questions[why->question]), one = type;
  one.set = false;
  if (type.set) {
    put_members(e->plan, type, &answer->certain, out);
    put_members(e->plan, type, &answer->perhaps, out);
  } else if (answer->outcome == LT_VALUE && varies && answer->value && answer->value->kind == LT_VALUE_TERM) {
    lt_text_putf(out, "term %u", answer->value->number);
  } else if (answer->outcome == LT_VALUE) {
    put_cell(e->plan, one, answer->cell, out);
  }
  put_discretion(e, why, varies, out);
  if (answer->outcome != LT_UNDETERMINED) return;
  lt_text_putf(out, " asked %d unknown %d may be", answer->asked_unknown, answer->possible.unknown);
  if (varies && has_term(why)) {
    put_values(why, out);
    return;
  }
  for (uint32_t i = 0; i < answer->possible.len && !type.set; i++) {
    lt_text_putc(out, ' ');
    put_cell(e->plan, one, answer->possible.cells[i], out);
  }
}

lt_str lt_key_answer(lt_arena *arena, const lt_explanation *e, const lt_why *why, bool varies) {
  lt_text out = {.arena = arena};
  if (why == NULL) return LT_STR("");
  lt_text_putf(&out, "%d %d ", why->answer->outcome, why->answer->open);
  put_value(e, why, varies, &out);
  if (why->principal != LT_NONE) lt_text_putf(&out, " for %.*s", LT_STR_ARG(e->set->bodies[why->principal].id));
  lt_text_putf(&out, " certainty %d\n", (int)why->certainty);
  put_norms(e->set, why, &out);
  put_cites(e->set, why, &out);
  put_assumes(e->set, &why->assumes, &out);
  put_missing(e, &why->missing, &out);
  put_todo(e->set, why, &out);
  for (uint32_t i = 0; i < why->laws.len; i++)
    lt_text_putf(&out, "law %.*s",
                 LT_STR_ARG(lt_key_answer(arena, e->laws.items[i], why->laws.items[i], varies)));
  return lt_text_str(&out);
}

lt_str lt_key_value(lt_arena *arena, const lt_explanation *e, const lt_why *why) {
  lt_text out = {.arena = arena};
  lt_text_putf(&out, "%d %d ", why->answer->outcome, why->answer->open);
  put_value(e, why, false, &out);
  if (why->principal != LT_NONE) lt_text_putf(&out, " for %.*s", LT_STR_ARG(e->set->bodies[why->principal].id));
  return lt_text_str(&out);
}

lt_str lt_key_duty(lt_arena *arena, const lt_explanation *e, const lt_why_duty *why, bool varies) {
  lt_text out = {.arena = arena};
  if (why == NULL) return LT_STR("");
  lt_text_putf(&out, "%d certainty %d ", (int)why->duty->status, (int)why->certainty);
  if (why->duty->witness != LT_NONE) lt_text_put(&out, path_of(e->plan, why->duty->witness));
  if (why->duty->due.day != LT_UNKNOWN) lt_text_putf(&out, " kept %d", (int)why->duty->due.kept);
  if (why->duty->due.day != LT_UNKNOWN && !varies)
    lt_text_putf(&out, " due %lld late %lld", (long long)why->duty->due.day, (long long)why->duty->due.late);
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
