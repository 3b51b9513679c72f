/* json_answer.c: one answer and one requirement as JSON: the keys of "luat.decision/1"; what is absent is left out.
 * It draws what explain/ found and looks nothing up that is not there. */
#include "report_impl.h"

static lt_json *id_of(lt_arena *arena, lt_str id) { return lt_json_str(arena, id); }

static lt_str path_of(const lt_explanation *explanation, uint32_t subject) {
  return explanation->plan->facts.subjects.items[subject].path;
}

static lt_json *json_term(const lt_explanation *explanation, lt_arena *arena, const lt_term *term, uint32_t subject) {
  lt_scope scope = lt_run_scope(explanation->run, subject);
  if (term->kind != LT_TERM_QUESTION) return lt_json_cell(explanation, arena, term->type, lt_eval_term(&scope, term));
  uint32_t owner = lt_eval_subject(&scope, term);
  const lt_why *why = owner == LT_NONE ? NULL : lt_explain_answer(explanation, owner, term->item);
  return why ? lt_json_answer_value(explanation, arena, why) : NULL;
}

static lt_json *json_members(const lt_explanation *explanation, lt_arena *arena, const lt_value *value,
                             uint32_t subject) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < value->members_len; i++) {
    lt_json *member = lt_json_value(explanation, arena, value->members[i], subject);
    if (member) lt_json_push(array, member);
  }
  return array;
}

lt_json *lt_json_value(const lt_explanation *explanation, lt_arena *arena, const lt_value *value, uint32_t subject) {
  lt_json *object;
  switch (value->kind) {
    case LT_VALUE_CELL:
      return lt_json_cell(explanation, arena, value->type, lt_report_constant(explanation, subject, value));
    case LT_VALUE_PERMISSION: return lt_json_cell(explanation, arena, value->type, value->cell);
    case LT_VALUE_TERM: return json_term(explanation, arena, value->term, subject);
    case LT_VALUE_SET: return json_members(explanation, arena, value, subject);
    case LT_VALUE_UNREAD:
      object = lt_json_object(arena);
      lt_json_put(object, "text", id_of(arena, explanation->set->instruments[value->instrument].id));
      return object;
    case LT_VALUE_DISCRETION:
      object = lt_json_object(arena);
      lt_json_put(object, "outcome", lt_json_z(arena, lt_outcome_word(LT_DISCRETION)));
      if (value->by) lt_json_put(object, "by", lt_json_value(explanation, arena, value->by, subject));
      return object;
    case LT_VALUE_INAPPLICABLE:
      object = lt_json_object(arena);
      lt_json_put(object, "outcome", lt_json_z(arena, lt_outcome_word(LT_NOT_APPLICABLE)));
      return object;
  }
  return NULL;
}

/* A body or office, and the one in whose place it stands; `why` NULL: only itself. */
static lt_json *with_via(const lt_explanation *explanation, lt_arena *arena, const lt_why *why, lt_type type,
                         lt_cell cell) {
  lt_json *value = lt_json_cell(explanation, arena, type, cell);
  lt_cell via = why ? lt_explain_via(explanation, why, cell) : LT_UNKNOWN;
  if (via == LT_UNKNOWN) return value;
  lt_json *object = value;
  if (cell < LT_HEAD_BASE) {
    object = lt_json_object(arena);
    lt_json_put(object, type.kind == LT_TYPE_OFFICE ? "office" : "body", value);
  }
  lt_cell body = via >= LT_HEAD_BASE ? via - LT_HEAD_BASE : via;
  lt_json_put(object, "via", id_of(arena, explanation->set->bodies[body].id));
  return object;
}

static lt_json *json_members_of(const lt_explanation *explanation, lt_arena *arena, const lt_why *why, lt_type type,
                                const lt_members *members) {
  lt_json *array = lt_json_array(arena);
  type.set = false;
  for (uint32_t i = 0; i < members->len; i++)
    lt_json_push(array, with_via(explanation, arena, why, type, members->cells[i]));
  return array;
}

/* An office that another has handed its power to names both; `object`: the value has keys already. */
static lt_json *on_behalf(const lt_explanation *explanation, lt_arena *arena, bool object, uint32_t principal,
                          lt_json *value) {
  lt_type office = {.kind = LT_TYPE_OFFICE};
  if (principal == LT_NONE) return value;
  if (!object) {
    lt_json *holder = lt_json_object(arena);
    lt_json_put(holder, "office", value);
    value = holder;
  }
  lt_json_put(value, "on_behalf_of", lt_json_cell(explanation, arena, office, principal));
  return value;
}

static lt_json *answer_value(const lt_explanation *explanation, lt_arena *arena, const lt_why *why, bool whole) {
  const lt_question *question = &explanation->set->questions[why->question];
  if (why->answer->outcome != LT_VALUE) return NULL;
  if (question->kind == LT_QUESTION_SET)
    return json_members_of(explanation, arena, whole ? why : NULL, question->type, &why->answer->certain);
  lt_type type = question->type;
  if (question->kind == LT_QUESTION_PERMISSION) type = (lt_type){.kind = LT_TYPE_PERMISSION};
  if (question->kind == LT_QUESTION_DEFINE) type = (lt_type){.kind = LT_TYPE_YES_NO};
  lt_cell cell = why->answer->cell;
  bool object = cell >= LT_HEAD_BASE || (whole && lt_explain_via(explanation, why, cell) != LT_UNKNOWN);
  return on_behalf(explanation, arena, object, whole ? why->principal : LT_NONE,
                   with_via(explanation, arena, whole ? why : NULL, type, cell));
}

lt_json *lt_json_answer_value(const lt_explanation *explanation, lt_arena *arena, const lt_why *why) {
  return answer_value(explanation, arena, why, true);
}

void lt_report_plain_value(const lt_explanation *explanation, const lt_why *why, lt_text *out) {
  lt_json *value = answer_value(explanation, out->arena, why, false);
  if (value) lt_json_print(value, 0, out);
}

void lt_report_value(const lt_explanation *explanation, const lt_why *why, lt_text *out) {
  lt_json *value = lt_json_answer_value(explanation, out->arena, why);
  if (value) lt_json_print(value, 0, out);
}

static lt_json *json_norms(const lt_explanation *explanation, lt_arena *arena, const lt_why *why) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < why->norms.len; i++)
    lt_json_push(array, id_of(arena, explanation->set->norms[why->norms.items[i].standing.norm].id));
  return lt_json_unless_empty(array);
}

static lt_json *json_facts(const lt_explanation *explanation, lt_arena *arena, const lt_useds *facts) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < facts->len; i++) {
    const lt_used *used = &facts->items[i];
    lt_json *fact = lt_json_object(arena);
    if (used->why && used->why->as)
      lt_json_put(fact, "define", id_of(arena, explanation->set->questions[used->item].id));
    lt_json_put(fact, "origin", lt_json_z(arena, used->why ? "derived" : lt_origin_word(used->origin)));
    if (used->why && used->why->answer->outcome != LT_VALUE)
      lt_json_put(fact, "outcome", lt_json_z(arena, lt_outcome_word((lt_outcome)used->why->answer->outcome)));
    lt_json_put(fact, "path", lt_json_str(arena, lt_explain_path(explanation, arena, used)));
    lt_json_put(fact, "value",
                used->why ? lt_json_answer_value(explanation, arena, used->why)
                          : lt_json_cell(explanation, arena, used->type, used->cell));
    lt_json_push(array, fact);
  }
  return lt_json_unless_empty(array);
}

static lt_json *json_lost(const lt_explanation *explanation, lt_arena *arena, const lt_why *why) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < why->lost.len; i++) {
    const lt_standing *standing = &why->lost.items[i];
    lt_json *lost = lt_json_object(arena);
    lt_json_put(lost, "norm", id_of(arena, explanation->set->norms[standing->norm].id));
    if (standing->to != LT_NONE) lt_json_put(lost, "to", id_of(arena, explanation->set->norms[standing->to].id));
    lt_json_put(lost, "why", lt_json_z(arena, lt_lost_word(standing->why)));
    lt_json_push(array, lost);
  }
  return lt_json_unless_empty(array);
}

static void put_missing_fact(const lt_explanation *explanation, lt_arena *arena, const lt_missing *missing,
                             lt_json *out) {
  const lt_set *set = explanation->set;
  lt_str path = lt_plan_path(arena, explanation->plan, missing->subject, missing->item);
  if (missing->attribute) {
    lt_str attribute = set->names.attribute_id(set->names.set, set->facts[missing->item].type, missing->attribute);
    path = lt_str_format(arena, "%.*s/%.*s", LT_STR_ARG(path), LT_STR_ARG(attribute));
  }
  lt_json_put(out, "fact", id_of(arena, set->facts[missing->item].id));
  lt_json_put(out, "path", lt_json_str(arena, path));
}

/* "hn.so-abc/kind": whose attribute, and which. */
static lt_json *json_attribute(const lt_set *set, lt_arena *arena, const lt_missing *missing) {
  lt_str attribute = set->names.attribute_id(set->names.set, missing->type, missing->attribute);
  lt_name_kind kind = missing->type.kind == LT_TYPE_CHOICE  ? LT_NAME_OPTION
                      : missing->type.kind == LT_TYPE_PLACE ? LT_NAME_PLACE
                                                            : LT_NAME_BODY;
  lt_str id = set->names.id(set->names.set, kind, (uint32_t)missing->cell);
  return lt_json_str(arena, lt_str_format(arena, "%.*s/%.*s", LT_STR_ARG(id), LT_STR_ARG(attribute)));
}

lt_json *lt_json_missing(const lt_explanation *explanation, lt_arena *arena, const lt_missings *list) {
  const lt_set *set = explanation->set;
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < list->len; i++) {
    const lt_missing *missing = &list->items[i];
    lt_json *object = lt_json_object(arena);
    switch (missing->kind) {
      case LT_MISSING_FACT: put_missing_fact(explanation, arena, missing, object); break;
      case LT_MISSING_TEXT: lt_json_put(object, "text", id_of(arena, set->instruments[missing->item].id)); break;
      case LT_MISSING_REGISTER: lt_json_put(object, "register", json_attribute(set, arena, missing)); break;
      case LT_MISSING_ACT_DATE:
        lt_json_put(object, "register", id_of(arena, set->instruments[missing->item].id));
        break;
      case LT_MISSING_SUCCESSOR:
        lt_json_put(
            object, "register",
            lt_json_str(arena, lt_str_format(arena, "%.*s/becomes", LT_STR_ARG(set->bodies[missing->item].id))));
        break;
      case LT_MISSING_PARAMETER:
        lt_json_put(object, "parameter", id_of(arena, set->parameters[missing->item].id));
        break;
      case LT_MISSING_CHOICE:
        lt_json_put(object, "path", lt_json_str(arena, path_of(explanation, missing->subject)));
        lt_json_put(object, "question", id_of(arena, set->questions[missing->item].id));
        break;
      case LT_MISSING_NORM_DATE: lt_json_put(object, "register", id_of(arena, set->norms[missing->item].id)); break;
    }
    lt_json_push(array, object);
  }
  return lt_json_unless_empty(array);
}

static lt_json *json_todo(const lt_explanation *explanation, lt_arena *arena, const lt_why *why) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < why->todo.len; i++) {
    const lt_todo *todo = &why->todo.items[i];
    lt_json *object = lt_json_object(arena);
    lt_text condition = {.arena = arena};
    lt_print_expr(&explanation->set->names, todo->proof->expr, &condition);
    lt_json_put(object, "norm", id_of(arena, explanation->set->norms[todo->norm].id));
    lt_json_put(object, "condition", lt_json_str(arena, lt_text_str(&condition)));
    if (todo->proof->facts.len && !todo->proof->facts.items[0].why) {
      const lt_used *used = &todo->proof->facts.items[0];
      lt_json_put(object, "fact", id_of(arena, explanation->set->facts[used->item].id));
      lt_json_put(object, "path", lt_json_str(arena, lt_explain_path(explanation, arena, used)));
    }
    lt_json_push(array, object);
  }
  return lt_json_unless_empty(array);
}

/* The sides of a conflict. */
static lt_json *json_sides(const lt_explanation *explanation, lt_arena *arena, const lt_why *why) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < why->norms.len; i++) {
    const lt_standing *standing = &why->norms.items[i].standing;
    if (!standing->value) continue;
    lt_json *side = lt_json_object(arena);
    lt_json_put(side, "norm", id_of(arena, explanation->set->norms[standing->norm].id));
    lt_json_put(side, "value", lt_json_value(explanation, arena, standing->value, why->subject));
    lt_json_push(array, side);
  }
  return lt_json_unless_empty(array);
}

static lt_json *json_outcome(lt_arena *arena, lt_outcome outcome) {
  lt_json *object = lt_json_object(arena);
  lt_json_put(object, "outcome", lt_json_z(arena, lt_outcome_word(outcome)));
  return object;
}

/* Where a value that is not known yet would come from: a fact, a count or sum, an attribute of the register, the head
 * of such a body. */
static lt_json *json_source(const lt_explanation *explanation, lt_arena *arena, const lt_term *term, uint32_t subject) {
  lt_scope scope = lt_run_scope(explanation->run, subject);
  const lt_set *set = explanation->set;
  lt_json *object = lt_json_object(arena);
  uint32_t owner = lt_eval_subject(&scope, term);
  lt_cell base;
  switch (term->kind) {
    case LT_TERM_HEAD: lt_json_put(object, "office", lt_json_z(arena, "head")); break;
    case LT_TERM_ATTRIBUTE:
      lt_json_put(object, "attribute", id_of(arena, set->names.attribute_id(set, term->base->type, term->attribute)));
      break;
    case LT_TERM_FACT:
      lt_json_put(object, "fact", id_of(arena, set->facts[term->item].id));
      if (owner != LT_NONE)
        lt_json_put(object, "path", lt_json_str(arena, lt_plan_path(arena, explanation->plan, owner, term->item)));
      return object;
    case LT_TERM_COUNT:
    case LT_TERM_SUM: {
      lt_text sum = {.arena = arena};
      lt_print_term(&set->names, term, &sum);
      lt_json_put(object, "sum", lt_json_str(arena, lt_text_str(&sum)));
      return object;
    }
    case LT_TERM_PLUS: {
      lt_text by = {.arena = arena};
      lt_print_term(&set->names, term->value, &by);
      lt_json_put(object, "plus", lt_json_str(arena, lt_text_str(&by)));
      break;
    }
    case LT_TERM_PARAMETER:
      lt_json_put(object, "parameter", id_of(arena, set->parameters[term->item].id));
      return object;
    default: lt_json_put(object, "question", id_of(arena, set->questions[term->item].id)); return object;
  }
  base = term->base->kind == LT_TERM_QUESTION ? LT_UNKNOWN : lt_eval_term(&scope, term->base);
  lt_json_put(object, "of",
              base == LT_UNKNOWN || base == LT_ABSENT ? json_source(explanation, arena, term->base, subject)
                                                      : lt_json_cell(explanation, arena, term->base->type, base));
  return object;
}

static lt_json *json_candidate_term(const lt_explanation *explanation, lt_arena *arena, const lt_candidate_term *term,
                                    uint32_t subject) {
  const lt_type office = {.kind = LT_TYPE_OFFICE};
  lt_json *object = json_source(explanation, arena, term->term, subject);
  if (term->principal != LT_NONE)
    lt_json_put(object, "on_behalf_of", lt_json_cell(explanation, arena, office, term->principal));
  return object;
}

static lt_json *json_candidates(const lt_explanation *explanation, lt_arena *arena, const lt_why *why);

/* A candidate for the law: the policy, unless it is what the date alone selects, and the law date. */
static lt_json *json_law(const lt_explanation *law, lt_arena *arena) {
  const lt_type date = {.kind = LT_TYPE_DATE};
  lt_json *object = lt_json_object(arena);
  if (law->run->law != LT_NONE) lt_json_put(object, "law", id_of(arena, law->set->policies[law->run->law].id));
  lt_json_put(object, "law_date", lt_json_cell(law, arena, date, law->run->law_dates[0]));
  return object;
}

/* The answer under each candidate for the law. */
static lt_json *json_under_laws(const lt_explanation *explanation, lt_arena *arena, const lt_why *why) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < why->laws.len; i++) {
    const lt_explanation *law = explanation->laws.items[i];
    const lt_why *one = why->laws.items[i];
    lt_json *object = json_law(law, arena);
    if (one && one->answer->outcome == LT_VALUE)
      lt_json_put(object, "value", lt_json_answer_value(law, arena, one));
    else
      lt_json_put(object, "outcome",
                  lt_json_z(arena, lt_outcome_word(one ? (lt_outcome)one->answer->outcome : LT_NO_RULE)));
    if (one && one->answer->outcome == LT_UNDETERMINED)
      lt_json_put(object, "candidates", json_candidates(law, arena, one));
    lt_json_push(array, object);
  }
  return array;
}

/* The policies that may govern, and the date where perhaps none is chosen. */
static lt_json *json_laws(const lt_explanation *explanation, lt_arena *arena) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < explanation->laws.len; i++) lt_json_push(array, json_law(explanation->laws.items[i], arena));
  return lt_json_unless_empty(array);
}

/* What an undetermined answer may be: values, then what stands in the place of a value. */
static lt_json *json_candidates(const lt_explanation *explanation, lt_arena *arena, const lt_why *why) {
  const lt_question *question = &explanation->set->questions[why->question];
  lt_type type = question->kind == LT_QUESTION_PERMISSION ? (lt_type){.kind = LT_TYPE_PERMISSION} : question->type;
  if (why->laws.len > 0) return json_under_laws(explanation, arena, why);
  lt_candidates candidates = lt_explain_candidates(explanation, arena, why);
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < candidates.values.len; i++) {
    const lt_candidate *value = &candidates.values.items[i];
    lt_json_push(array, on_behalf(explanation, arena, value->cell >= LT_HEAD_BASE, value->principal,
                                  lt_json_cell(explanation, arena, type, value->cell)));
  }
  for (uint32_t i = 0; i < candidates.terms.len; i++)
    lt_json_push(array, json_candidate_term(explanation, arena, &candidates.terms.items[i], why->subject));
  if (candidates.nobody && why->answer->certain.len == 0) lt_json_push(array, lt_json_array(arena));
  for (uint32_t i = 0; i < candidates.others.len; i++)
    lt_json_push(array, lt_json_value(explanation, arena, candidates.others.items[i], why->subject));
  if (candidates.not_applicable) lt_json_push(array, json_outcome(arena, LT_NOT_APPLICABLE));
  if (candidates.no_rule) lt_json_push(array, json_outcome(arena, LT_NO_RULE));
  return lt_json_unless_empty(array);
}

static void put_set(const lt_explanation *explanation, lt_arena *arena, const lt_why *why, lt_json *out) {
  lt_type type = explanation->set->questions[why->question].type;
  if (why->answer->open) lt_json_put(out, "open", lt_json_bool(arena, true));
  if (why->answer->outcome != LT_UNDETERMINED) return;
  lt_json_put(out, "at_least",
              lt_json_unless_empty(json_members_of(explanation, arena, why, type, &why->answer->certain)));
  lt_json_put(out, "perhaps",
              lt_json_unless_empty(json_members_of(explanation, arena, why, type, &why->answer->perhaps)));
}

static void put_discretion(const lt_explanation *explanation, lt_arena *arena, const lt_why *why, lt_json *out) {
  const lt_value *value = why->answer->value;
  if (!value || value->kind != LT_VALUE_DISCRETION) return;
  if (value->by) lt_json_put(out, "by", lt_json_value(explanation, arena, value->by, why->subject));
  lt_json_put(out, "among", lt_json_unless_empty(json_members(explanation, arena, value, why->subject)));
}

/* Most keys in their order, so that none has to make room for another. */
static lt_json *answer(const lt_explanation *explanation, lt_arena *arena, const lt_why *why, bool whole) {
  lt_json *out = lt_json_object(arena);
  const lt_question *question = &explanation->set->questions[why->question];
  lt_outcome outcome = (lt_outcome)why->answer->outcome;
  lt_json_put(out, "assumes", lt_json_assumes(explanation->set, arena, &why->assumes));
  if (why->question == explanation->set->law)
    lt_json_put(out, "candidates", json_laws(explanation, arena));
  else if (outcome == LT_UNDETERMINED)
    lt_json_put(out, "candidates", json_candidates(explanation, arena, why));
  if (why->norms.len || why->as) lt_json_put(out, "certainty", lt_json_z(arena, lt_certainty_word(why->certainty)));
  lt_json_put(out, "cites", lt_json_cites(explanation->set, arena, why->cites.items, why->cites.len));
  if (whole) lt_json_put(out, "facts", json_facts(explanation, arena, &why->facts));
  if (whole) lt_json_put(out, "lost", json_lost(explanation, arena, why));
  lt_json_put(out, "missing", lt_json_missing(explanation, arena, &why->missing));
  lt_json_put(out, "norms", json_norms(explanation, arena, why));
  lt_json_put(out, "outcome", lt_json_z(arena, lt_outcome_word(outcome)));
  lt_json_put(out, "todo", json_todo(explanation, arena, why));
  lt_json_put(out, "value", lt_json_answer_value(explanation, arena, why));
  if (outcome == LT_CONFLICT) lt_json_put(out, "values", json_sides(explanation, arena, why));
  if (outcome == LT_DISCRETION) put_discretion(explanation, arena, why, out);
  if (question->kind == LT_QUESTION_SET) put_set(explanation, arena, why, out);
  return out;
}

lt_json *lt_json_answer_brief(const lt_explanation *explanation, lt_arena *arena, const lt_why *why) {
  return answer(explanation, arena, why, false);
}

lt_json *lt_json_answer(const lt_explanation *explanation, lt_arena *arena, const lt_why *why) {
  return answer(explanation, arena, why, true);
}

/* The element that decided a requirement's list test. */
static lt_json *witness(const lt_explanation *explanation, lt_arena *arena, const lt_why_duty *why) {
  return why->duty->witness == LT_NONE ? NULL : lt_json_str(arena, path_of(explanation, why->duty->witness));
}

/* The day by which a step was to be taken, and where that is settled whether it was. */
static void put_due(const lt_explanation *explanation, lt_arena *arena, const lt_due *due, lt_json *out) {
  const lt_type date = {.kind = LT_TYPE_DATE};
  if (due->day == LT_UNKNOWN) return;
  lt_json_put(out, "due", lt_json_cell(explanation, arena, date, due->day));
  if (due->kept != LT_MAYBE) lt_json_put(out, "kept", lt_json_bool(arena, due->kept == LT_TRUE));
}

lt_json *lt_json_requirement(const lt_explanation *explanation, lt_arena *arena, const lt_why_duty *why) {
  const lt_set *set = explanation->set;
  const lt_norm *norm = &set->norms[why->duty->norm];
  LT_VEC(const lt_citation *) cites = {0};
  for (uint32_t i = 0; i < norm->basis.cites_len; i++) LT_PUSH(arena, &cites, &norm->basis.cites[i]);
  for (uint32_t i = 0; i < why->bases.len; i++)
    for (uint32_t k = 0; k < why->bases.items[i]->cites_len; k++)
      LT_PUSH(arena, &cites, &why->bases.items[i]->cites[k]);
  lt_json *out = lt_json_object(arena);
  lt_json_put(out, "assumes", lt_json_assumes(set, arena, &why->assumes));
  lt_json_put(out, "certainty", lt_json_z(arena, lt_certainty_word(why->certainty)));
  lt_json_put(out, "cites", lt_json_cites(set, arena, cites.items, cites.len));
  if (norm->gates != LT_NONE) lt_json_put(out, "gates", id_of(arena, set->questions[norm->gates].id));
  lt_json_put(out, "level", lt_json_z(arena, norm->should ? "should" : "must"));
  lt_json_put(out, "missing", lt_json_missing(explanation, arena, &why->missing));
  lt_json_put(out, "norm", id_of(arena, norm->id));
  lt_json_put(out, "status", lt_json_z(arena, lt_duty_word(why->duty->status)));
  lt_json_put(out, "witness", witness(explanation, arena, why));
  put_due(explanation, arena, &why->duty->due, out);
  return out;
}
