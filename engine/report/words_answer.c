/* words_answer.c: answers, facts, duties and failures in one phrase each, as they stand in a line of the page.
 * It says what explain/ found; how lines are laid out is for text*.c. */
#include "report_impl.h"

const char *lt_mark_truth(lt_truth truth) {
  static const char *const marks[] = {"✗", "✓", "?"};
  return marks[truth];
}

const char *lt_mark_answer(const lt_why *why) {
  static const char *const of_value[] = {"✓", "…", "✗"};
  static const char *const of_outcome[] = {"✓", "–", "–", "✗", "?", "?"};
  return why->answer->outcome == LT_VALUE ? of_value[why->answer->cell] : of_outcome[why->answer->outcome];
}

const char *lt_mark_duty(lt_duty_status status, bool should) {
  static const char *const marks[] = {"✓", "✗", "?", "–", "…"};
  return should && status == LT_DUTY_BREACHED ? "–" : marks[status];
}

lt_str lt_words_test(const lt_writer *w, const lt_expr *expr, bool opposite) {
  lt_text text = {.arena = w->arena};
  lt_names names = lt_writer_names(w);
  lt_words_expr(&names, expr, opposite, w->lang, &text);
  return lt_text_str(&text);
}

lt_str lt_words_term_of(const lt_writer *w, const lt_term *term) {
  lt_text text = {.arena = w->arena};
  lt_names names = lt_writer_names(w);
  lt_words_term(&names, term, w->lang, &text);
  return lt_text_str(&text);
}

/* ---- Facts ---- */

lt_str lt_words_fact_title(const lt_writer *w, uint32_t fact) {
  return lt_words_small(w->arena, lt_words_title(w, LT_NAME_FACT, fact));
}

static lt_str fact_title(const lt_writer *w, const lt_used *used) {
  if (!used->why) return lt_words_fact_title(w, used->item);
  return lt_words_small(w->arena, lt_words_title(w, LT_NAME_QUESTION, used->item));
}

static bool is_known(const lt_used *used) { return !used->why && used->cell != LT_UNKNOWN && used->cell != LT_ABSENT; }

lt_str lt_words_used_value(const lt_writer *w, const lt_used *used) {
  const lt_facts *facts = &w->explanation->plan->facts;
  if (used->why) return lt_words_answer(w, used->why);
  if (used->cell == LT_UNKNOWN) return lt_said(w, LT_SAY_NOT_KNOWN);
  if (used->cell == LT_ABSENT)
    return lt_said(w, w->set->facts[used->item].absence == LT_ABSENCE_NOT_YET || used->origin == LT_ORIGIN_NOT_YET
                          ? LT_SAY_NOT_YET
                          : LT_SAY_NONE_GIVEN);
  if (used->type.set) return lt_words_members(w, used->type, &facts->sets.items[used->cell]);
  if (used->type.kind == LT_TYPE_LIST) {
    uint32_t len = facts->lists.items[used->cell].len;
    return len ? lt_said1(w, LT_SAY_ELEMENTS, lt_str_format(w->arena, "%u", len)) : lt_said(w, LT_SAY_NONE_GIVEN);
  }
  return lt_words_value_cell(w, used->type, used->cell);
}

lt_str lt_words_fact_value(const lt_writer *w, uint32_t subject, uint32_t fact) {
  const lt_plan *plan = w->explanation->plan;
  lt_used used = {.subject = subject,
                  .item = fact,
                  .type = w->set->facts[fact].type,
                  .cell = lt_plan_cell(plan, subject, fact),
                  .origin = lt_plan_origin(plan, subject, fact)};
  return lt_words_used_value(w, &used);
}

lt_str lt_words_used(const lt_writer *w, const lt_used *used) {
  lt_str title = fact_title(w, used);
  if (is_known(used) && used->type.kind == LT_TYPE_YES_NO && !used->type.set)
    return lt_said1(w, used->cell ? LT_SAY_FACT_YES : LT_SAY_FACT_NO, title);
  if (is_known(used) && used->type.kind == LT_TYPE_LIST && w->explanation->plan->facts.lists.items[used->cell].len == 0)
    return lt_said1(w, LT_SAY_FACT_NONE, title);
  if (!used->why && used->cell == LT_UNKNOWN) return lt_said1(w, LT_SAY_FACT_UNKNOWN, title);
  if (!used->why && used->cell == LT_ABSENT)
    return lt_said1(w,
                    w->set->facts[used->item].absence == LT_ABSENCE_NOT_YET || used->origin == LT_ORIGIN_NOT_YET
                        ? LT_SAY_FACT_NOT_YET
                        : LT_SAY_FACT_NONE,
                    title);
  if (used->why && used->why->answer->outcome != LT_VALUE)
    return lt_said2(w, LT_SAY_FACT_VALUE, title, lt_words_answer(w, used->why));
  return lt_said2(w, LT_SAY_FACT_IS, title, lt_words_used_value(w, used));
}

lt_str lt_words_attribute(const lt_writer *w, lt_type type, uint32_t attribute) {
  const lt_names *names = &w->set->names;
  lt_str title = lt_text2_in(names->attribute_title(names->set, type, attribute), w->lang);
  return title.len ? title : names->attribute_id(names->set, type, attribute);
}

static lt_str words_register(const lt_writer *w, const lt_missing *missing) {
  lt_type of = missing->type;
  bool choice = of.kind == LT_TYPE_CHOICE;
  bool yes_no = choice && w->set->choices[of.of].attributes[missing->attribute].type.kind == LT_TYPE_YES_NO;
  return lt_said2(w, yes_no ? LT_SAY_MISSING_REGISTER_YES_NO : LT_SAY_MISSING_REGISTER,
                  lt_words_attribute(w, of, missing->attribute), lt_words_value_cell(w, of, missing->cell));
}

/* "có thuộc Kế hoạch 48 hay không", "có phần vốn hay không", "có phải là … hay không", "đã đào tạo hay chưa". */
static lt_say whether(lt_str title) {
  if (lt_str_starts(title, "có ")) return LT_SAY_MISSING_YES_NO_HAS;
  if (lt_str_starts(title, "đã ")) return LT_SAY_MISSING_YES_NO_DONE;
  return lt_str_starts(title, "là ") ? LT_SAY_MISSING_YES_NO_IS : LT_SAY_MISSING_YES_NO;
}

lt_str lt_words_missing(const lt_writer *w, const lt_missing *missing, uint32_t subject) {
  if (missing->kind == LT_MISSING_TEXT) return lt_said1(w, LT_SAY_MISSING_TEXT, lt_words_named(w, missing->item));
  if (missing->kind == LT_MISSING_ACT_DATE) return lt_said1(w, LT_SAY_MISSING_DATE, lt_words_named(w, missing->item));
  if (missing->kind == LT_MISSING_NORM_DATE)
    return lt_said1(w, LT_SAY_MISSING_DATE, lt_said1(w, LT_SAY_QUOTED, lt_words_norm(w, missing->item)));
  if (missing->kind == LT_MISSING_CHOICE)
    return lt_said1(w, LT_SAY_MISSING_CHOICE,
                    lt_words_small(w->arena, lt_words_title(w, LT_NAME_QUESTION, missing->item)));
  if (missing->kind == LT_MISSING_REGISTER) return words_register(w, missing);
  if (missing->kind == LT_MISSING_SUCCESSOR)
    return lt_said1(w, LT_SAY_MISSING_SUCCESSOR, lt_words_title(w, LT_NAME_BODY, missing->item));
  if (missing->kind == LT_MISSING_PARAMETER)
    return lt_said1(w, LT_SAY_MISSING_PARAMETER,
                    lt_words_small(w->arena, lt_words_title(w, LT_NAME_PARAMETER, missing->item)));
  lt_str title = lt_words_small(w->arena, lt_words_title(w, LT_NAME_FACT, missing->item));
  lt_type type = w->set->facts[missing->item].type;
  if (type.kind == LT_TYPE_YES_NO && !type.set) title = lt_said1(w, whether(title), title);
  if (missing->attribute) title = lt_said2(w, LT_SAY_OF, lt_words_attribute(w, type, missing->attribute), title);
  bool own = missing->subject == subject || missing->subject == 0;
  return own ? title : lt_said2(w, LT_SAY_MISSING_OF, title, lt_words_subject(w, missing->subject));
}

lt_str lt_words_todo(const lt_writer *w, const lt_expr *expr) {
  if (expr->op != LT_OP_EXISTS || expr->negated) return lt_said1(w, LT_SAY_STILL_TEST, lt_words_test(w, expr, false));
  lt_text text = {.arena = w->arena};
  lt_names names = lt_writer_names(w);
  lt_words_term(&names, expr->left, w->lang, &text);
  return lt_said1(w, LT_SAY_STILL_EXISTS, lt_text_str(&text));
}

/* ---- Values and answers ---- */

/* A value as an answer: yes or no of what is asked, not true or false of what is stated. */
static lt_str answer_cell(const lt_writer *w, lt_type type, lt_cell cell) {
  if (type.kind == LT_TYPE_YES_NO && !type.set) return lt_said(w, cell ? LT_SAY_YES : LT_SAY_NO);
  return lt_words_value_cell(w, type, cell);
}

lt_cell lt_report_constant(const lt_explanation *explanation, uint32_t subject, const lt_value *value) {
  lt_cell cell = lt_run_constant(explanation->run, subject, value);
  return cell == LT_UNKNOWN ? value->cell : cell;
}

/* "Sở B, kế thừa Sở A". */
static lt_str via_words(const lt_writer *w, const lt_why *why, lt_type type, lt_cell cell, lt_say say) {
  lt_str words = answer_cell(w, type, cell);
  lt_cell via = lt_explain_via(w->explanation, why, cell);
  if (via == LT_UNKNOWN) return words;
  lt_cell body = via >= LT_HEAD_BASE ? via - LT_HEAD_BASE : via;
  return lt_said2(w, say, words, lt_words_value_cell(w, (lt_type){.kind = LT_TYPE_BODY}, body));
}

static lt_str member_words(const lt_writer *w, const lt_why *why, lt_type type, const lt_members *members) {
  LT_VEC(lt_str) parts = {0};
  if (members->len == 0) return lt_words_members(w, type, members);
  type.set = false;
  for (uint32_t i = 0; i < members->len; i++)
    LT_PUSH(w->arena, &parts, via_words(w, why, type, members->cells[i], LT_SAY_VIA_AMONG));
  return lt_words_join(w, parts.items, parts.len, LT_SAY_AND);
}

static lt_str on_behalf(const lt_writer *w, lt_str value, uint32_t principal) {
  lt_type office = {.kind = LT_TYPE_OFFICE};
  return principal == LT_NONE ? value : lt_said2(w, LT_SAY_ON_BEHALF, value, lt_words_value_cell(w, office, principal));
}

/* The reasons of the answer that the term reads, or NULL. */
static const lt_why *why_of(const lt_writer *w, const lt_term *term, uint32_t subject) {
  lt_scope scope = lt_run_scope(w->explanation->run, subject);
  uint32_t owner = term->kind == LT_TERM_QUESTION ? lt_eval_subject(&scope, term) : LT_NONE;
  return owner == LT_NONE ? NULL : lt_explain_answer(w->explanation, owner, term->item);
}

static lt_str term_words(const lt_writer *w, const lt_term *term, uint32_t subject) {
  lt_scope scope = lt_run_scope(w->explanation->run, subject);
  const lt_why *why = why_of(w, term, subject);
  if (why) return lt_words_answer(w, why);
  if (term->kind == LT_TERM_QUESTION)
    return lt_said1(w, LT_SAY_AS_ANSWERED, lt_words_title(w, LT_NAME_QUESTION, term->item));
  lt_cell cell = lt_eval_term(&scope, term);
  if (cell == LT_UNKNOWN || cell == LT_ABSENT) {
    lt_text text = {.arena = w->arena};
    lt_names names = lt_writer_names(w);
    lt_words_term(&names, term, w->lang, &text);
    return lt_text_str(&text);
  }
  return term->type.set ? lt_words_members(w, term->type, &w->explanation->plan->facts.sets.items[cell])
                        : lt_words_value_cell(w, term->type, cell);
}

static lt_str join_values(const lt_writer *w, const lt_value *value, uint32_t subject, lt_say last) {
  LT_VEC(lt_str) parts = {0};
  for (uint32_t i = 0; i < value->members_len; i++)
    LT_PUSH(w->arena, &parts, lt_words_value(w, value->members[i], subject));
  return lt_words_join(w, parts.items, parts.len, last);
}

/* Whose choice it is; who that is may not be determined itself. */
static lt_str decider_words(const lt_writer *w, const lt_value *value, uint32_t subject) {
  if (value->by == NULL) return lt_said(w, LT_SAY_DISCRETION_OPEN);
  const lt_why *why = value->by->kind == LT_VALUE_TERM ? why_of(w, value->by->term, subject) : NULL;
  bool settled = why == NULL || why->answer->outcome == LT_VALUE;
  return lt_said1(w, settled ? LT_SAY_DISCRETION : LT_SAY_DISCRETION_UNSETTLED, lt_words_value(w, value->by, subject));
}

lt_str lt_words_value(const lt_writer *w, const lt_value *value, uint32_t subject) {
  lt_str by;
  switch (value->kind) {
    case LT_VALUE_CELL: return answer_cell(w, value->type, lt_report_constant(w->explanation, subject, value));
    case LT_VALUE_PERMISSION: return lt_said(w, value->cell == LT_FORBIDDEN ? LT_SAY_FORBIDDEN : LT_SAY_ALLOWED);
    case LT_VALUE_TERM: return term_words(w, value->term, subject);
    case LT_VALUE_SET:
      return value->members_len ? join_values(w, value, subject, LT_SAY_AND)
                                : lt_said(w, value->type.kind == LT_TYPE_BODY ? LT_SAY_NOBODY : LT_SAY_EMPTY);
    case LT_VALUE_UNREAD: return lt_said1(w, LT_SAY_UNREAD, lt_words_named(w, value->instrument));
    case LT_VALUE_DISCRETION:
      by = decider_words(w, value, subject);
      return value->members_len ? lt_said2(w, LT_SAY_DISCRETION_AMONG, by, join_values(w, value, subject, LT_SAY_AND))
                                : by;
    case LT_VALUE_INAPPLICABLE: return lt_said(w, LT_SAY_NOT_APPLICABLE);
  }
  return (lt_str){0};
}

lt_str lt_words_norm_answer(const lt_writer *w, const lt_standing *standing, uint32_t subject) {
  return on_behalf(w, lt_words_value(w, standing->value, subject), w->set->norms[standing->norm].principal);
}

static lt_str permission_words(const lt_writer *w, const lt_why *why) {
  LT_VEC(lt_str) parts = {0};
  if (why->answer->cell != LT_CONDITIONAL)
    return lt_said(w, why->answer->cell == LT_ALLOWED ? LT_SAY_ALLOWED : LT_SAY_FORBIDDEN);
  for (uint32_t i = 0; i < why->todo.len; i++)
    LT_PUSH(w->arena, &parts, lt_words_todo(w, why->todo.items[i].proof->expr));
  return parts.len ? lt_said1(w, LT_SAY_CONDITIONAL, lt_words_join(w, parts.items, parts.len, LT_SAY_AND))
                   : lt_said(w, LT_SAY_CONDITIONAL_BARE);
}

static lt_str value_words(const lt_writer *w, const lt_why *why) {
  const lt_question *question = &w->set->questions[why->question];
  if (question->kind == LT_QUESTION_PERMISSION) return permission_words(w, why);
  if (question->kind == LT_QUESTION_SET) {
    const lt_members *members = &why->answer->certain;
    lt_str words = member_words(w, why, question->type, members);
    if (why->answer->open && members->len == 0 && question->type.kind == LT_TYPE_BODY)
      return lt_said(w, LT_SAY_NOBODY_YET);
    return why->answer->open ? lt_said1(w, LT_SAY_AND_OTHERS, words) : words;
  }
  lt_type type = question->kind == LT_QUESTION_DEFINE ? (lt_type){.kind = LT_TYPE_YES_NO} : question->type;
  return on_behalf(w, via_words(w, why, type, why->answer->cell, LT_SAY_VIA), why->principal);
}

static lt_str conflict_words(const lt_writer *w, const lt_why *why) {
  lt_text text = {.arena = w->arena};
  for (uint32_t i = 0; i < why->norms.len; i++) {
    const lt_standing *standing = &why->norms.items[i].standing;
    const lt_basis *basis = &w->set->norms[standing->norm].basis;
    const lt_citation *first = basis->cites_len ? &basis->cites[0] : NULL;
    lt_str cite = first ? lt_words_cites(w, &first, 1) : w->set->norms[standing->norm].id;
    if (!standing->value) continue;
    lt_text_puts(&text, text.len ? "; " : "");
    lt_text_put(&text, lt_said3(w, LT_SAY_SIDE, lt_words_norm_answer(w, standing, why->subject),
                                lt_words_norm(w, standing->norm), cite));
  }
  return lt_said1(w, LT_SAY_CONFLICT, lt_text_str(&text));
}

/* What may stand in the place of a value: a text, somebody's choice, nobody, or nothing at all. */
static void add_instead(const lt_writer *w, const lt_why *why, const lt_candidates *candidates, lt_strs *parts) {
  lt_type type = w->set->questions[why->question].type;
  if (candidates->nobody)
    LT_PUSH(w->arena, parts, lt_said(w, type.kind == LT_TYPE_BODY ? LT_SAY_NOBODY : LT_SAY_EMPTY));
  if (candidates->not_applicable) LT_PUSH(w->arena, parts, lt_said(w, LT_SAY_OR_NOT_APPLICABLE));
  if (candidates->no_rule) LT_PUSH(w->arena, parts, lt_said(w, LT_SAY_OR_NO_RULE));
}

static lt_str or_others(const lt_writer *w, const lt_why *why, const lt_candidates *candidates, lt_str said) {
  for (uint32_t i = 0; i < candidates->others.len; i++) {
    lt_str other = lt_words_value(w, candidates->others.items[i], why->subject);
    said = said.len ? lt_said2(w, LT_SAY_OR_ELSE, said, other) : lt_said1(w, LT_SAY_UNDETERMINED_OTHER, other);
  }
  return said.len ? said : lt_said(w, LT_SAY_UNDETERMINED);
}

/* What a set surely holds, what it may hold, and what else it may come to. */
static lt_str open_set_words(const lt_writer *w, const lt_why *why) {
  lt_type type = w->set->questions[why->question].type;
  const lt_members *sure = &why->answer->certain, *perhaps = &why->answer->perhaps;
  lt_candidates candidates = lt_explain_candidates(w->explanation, w->arena, why);
  if (sure->len) {
    lt_str members = lt_words_members(w, type, sure);
    return perhaps->len ? lt_said2(w, LT_SAY_UNDETERMINED_SET, members, lt_words_members(w, type, perhaps))
                        : lt_said1(w, LT_SAY_UNDETERMINED_SET_SURE, members);
  }
  lt_strs instead = {0};
  lt_str said = {0};
  add_instead(w, why, &candidates, &instead);
  if (perhaps->len || (perhaps->open && instead.len)) {
    said = perhaps->len ? lt_said1(w, LT_SAY_UNDETERMINED_SET_PERHAPS, lt_words_members(w, type, perhaps))
                        : lt_said(w, LT_SAY_UNDETERMINED_SET_UNNAMED);
    for (uint32_t i = 0; i < instead.len; i++) said = lt_said2(w, LT_SAY_OR_ELSE, said, instead.items[i]);
  } else if (instead.len == 1 && candidates.no_rule) {
    said = lt_said(w, LT_SAY_UNDETERMINED_NO_RULE);
  } else if (instead.len) {
    said = lt_said1(w, LT_SAY_UNDETERMINED_AMONG, lt_words_join(w, instead.items, instead.len, LT_SAY_OR));
  }
  return or_others(w, why, &candidates, said);
}

/* What it may be, and where it may come to nothing, that too. Of yes and no, yes is said first. */
static lt_str among_words(const lt_writer *w, const lt_why *why) {
  const lt_question *question = &w->set->questions[why->question];
  lt_type type = question->kind == LT_QUESTION_PERMISSION ? (lt_type){.kind = LT_TYPE_PERMISSION} : question->type;
  lt_candidates candidates = lt_explain_candidates(w->explanation, w->arena, why);
  lt_strs parts = {0}, opens = {0}; /* of a term that is not determined itself, why */
  lt_str open = lt_said1(w, LT_SAY_UNDETERMINED_OTHER, LT_STR(""));
  uint32_t len = candidates.values.len;
  for (uint32_t i = 0; i < len; i++) {
    const lt_candidate *value = &candidates.values.items[type.kind == LT_TYPE_YES_NO ? len - 1 - i : i];
    LT_PUSH(w->arena, &parts, on_behalf(w, answer_cell(w, type, value->cell), value->principal));
  }
  for (uint32_t i = 0; i < candidates.terms.len; i++) {
    lt_str term = term_words(w, candidates.terms.items[i].term, why->subject);
    LT_PUSH(w->arena, lt_str_starts(term, open.ptr) ? &opens : &parts,
            lt_str_starts(term, open.ptr) ? lt_str_slice(term, open.len, term.len)
                                          : on_behalf(w, term, candidates.terms.items[i].principal));
  }
  bool values = parts.len > 0;
  lt_str said = {0};
  add_instead(w, why, &candidates, &parts);
  if (values) said = lt_said1(w, LT_SAY_UNDETERMINED_AMONG, lt_words_join(w, parts.items, parts.len, LT_SAY_OR));
  for (uint32_t i = 0; i < opens.len; i++)
    said = said.len ? lt_said2(w, LT_SAY_OR_ELSE, said, opens.items[i])
                    : lt_said1(w, LT_SAY_UNDETERMINED_OTHER, opens.items[i]);
  said = or_others(w, why, &candidates, said);
  for (uint32_t i = 0; !values && candidates.others.len + opens.len && i < parts.len; i++)
    said = lt_said2(w, LT_SAY_OR_ELSE, said, parts.items[i]);
  return said;
}

/* What it is under each candidate for the law. */
static lt_str under_laws(const lt_writer *w, const lt_why *why) {
  lt_text text = {.arena = w->arena};
  for (uint32_t i = 0; i < why->laws.len; i++) {
    lt_writer under = *w;
    under.explanation = w->explanation->laws.items[i];
    const lt_why *one = why->laws.items[i];
    lt_str says = one ? lt_words_answer(&under, one) : lt_said(w, LT_SAY_NO_LAW_PART);
    lt_text_puts(&text, i ? "; " : "");
    lt_text_put(&text, lt_said2(w, LT_SAY_UNDER_LAW, lt_words_law(w, under.explanation->run), says));
  }
  return lt_said1(w, LT_SAY_UNDETERMINED_OTHER, lt_text_str(&text));
}

static lt_str undetermined_words(const lt_writer *w, const lt_why *why) {
  const lt_question *question = &w->set->questions[why->question];
  if (why->laws.len > 0) return under_laws(w, why);
  if (why->answer->asked_unknown && why->norms.len == 0) return lt_said(w, LT_SAY_UNDETERMINED_ASKED);
  return question->kind == LT_QUESTION_SET ? open_set_words(w, why) : among_words(w, why);
}

lt_str lt_words_answer(const lt_writer *w, const lt_why *why) {
  bool permission = w->set->questions[why->question].kind == LT_QUESTION_PERMISSION;
  switch ((lt_outcome)why->answer->outcome) {
    case LT_VALUE: return value_words(w, why);
    case LT_NOT_APPLICABLE: return lt_said(w, LT_SAY_NOT_APPLICABLE);
    case LT_NO_RULE: return lt_said(w, permission ? LT_SAY_SILENT : LT_SAY_NO_RULE);
    case LT_CONFLICT: return conflict_words(w, why);
    case LT_UNDETERMINED: return undetermined_words(w, why);
    case LT_DISCRETION:
      return why->answer->value ? lt_words_value(w, why->answer->value, why->subject)
                                : lt_said(w, LT_SAY_DISCRETION_OPEN);
  }
  return (lt_str){0};
}

/* ---- Duties ---- */

static lt_str status_alone(const lt_writer *w, const lt_why_duty *why) {
  const lt_norm *norm = &w->set->norms[why->duty->norm];
  switch (why->duty->status) {
    case LT_DUTY_MET: return lt_said(w, LT_SAY_MET);
    case LT_DUTY_BREACHED: return lt_said(w, norm->should ? LT_SAY_SHOULD_BREACHED : LT_SAY_BREACHED);
    case LT_DUTY_UNDETERMINED: return lt_said(w, LT_SAY_DUTY_UNDETERMINED);
    case LT_DUTY_NOT_APPLICABLE: return lt_said(w, LT_SAY_DUTY_NOT_APPLICABLE);
    case LT_DUTY_PENDING:
      return norm->gates == LT_NONE
                 ? lt_said(w, LT_SAY_PENDING)
                 : lt_said1(w, LT_SAY_PENDING_GATE,
                            lt_words_small(w->arena, lt_words_title(w, LT_NAME_QUESTION, norm->gates)));
  }
  return (lt_str){0};
}

/* "hạn 05/09/2018, đã làm 01/09/2018: đúng hạn". */
static lt_str due_words(const lt_writer *w, const lt_due *due, bool pending) {
  lt_str day = lt_said1(w, due->before ? LT_SAY_DUE_BEFORE : LT_SAY_DUE, lt_words_date(w, due->day));
  lt_str late = due->late == 1 ? lt_said(w, LT_SAY_DUE_LATE_ONE)
                               : lt_said1(w, LT_SAY_DUE_LATE, lt_str_format(w->arena, "%lld", (long long)due->late));
  if (due->done == LT_UNKNOWN || (pending && due->kept == LT_MAYBE)) return day; /* that it is not done is said */
  if (due->done != LT_ABSENT)
    return lt_said3(w, LT_SAY_DUE_DONE, day, lt_words_date(w, due->done),
                    due->kept == LT_TRUE ? lt_said(w, LT_SAY_DUE_KEPT) : late);
  return due->kept == LT_FALSE ? lt_said2(w, LT_SAY_DUE_LATE_UNDONE, day, late) : lt_said1(w, LT_SAY_DUE_UNDONE, day);
}

lt_str lt_words_status(const lt_writer *w, const lt_why_duty *why) {
  lt_str status = status_alone(w, why);
  const lt_due *due = &why->duty->due;
  return due->day == LT_UNKNOWN
             ? status
             : lt_said2(w, LT_SAY_STATUS_DUE, status, due_words(w, due, why->duty->status == LT_DUTY_PENDING));
}

/* ---- Failures ---- */

/* A test of one fact against constants is told by what the fact is; any other by its opposite. */
static bool tells_by_fact(const lt_expr *expr) {
  return expr->left && expr->left->kind == LT_TERM_FACT && expr->left->type.kind != LT_TYPE_LIST && !expr->right &&
         !expr->left->type.set;
}

/* Whether the tests that made a define what it is say it better than its title: each of them alone would have, and each
 * is about a fact, not about the elements of a list. */
static bool tells_by_tests(const lt_writer *w, const lt_proof *as) {
  lt_proofs tests = {0};
  lt_proof_tests(w->arena, as, &tests);
  for (uint32_t i = 0; i < tests.len; i++)
    if (tests.items[i]->expr->op == LT_OP_SOME || tests.items[i]->expr->op == LT_OP_EVERY) return false;
  return tests.len == 1 || (as->expr->op == LT_OP_ALL && as->truth == LT_FALSE) ||
         (as->expr->op == LT_OP_ANY && as->truth == LT_TRUE);
}

static bool said_before(const lt_writer *w, lt_useds *seen, const lt_used *used) {
  for (uint32_t k = 0; k < seen->len; k++)
    if (seen->items[k].subject == used->subject && seen->items[k].item == used->item && seen->items[k].why == used->why)
      return true;
  LT_PUSH(w->arena, seen, *used);
  return false;
}

/* What failed or is not known, of a test outside lists: what the fact, or the attribute, is; else the test's
 * opposite. */
static lt_str failure_of(const lt_writer *w, uint32_t subject, const lt_proof *test, const lt_used *used) {
  const lt_term *left = test->expr->left;
  if (used && (tells_by_fact(test->expr) || test->truth == LT_MAYBE)) return lt_words_used(w, used);
  lt_scope scope = lt_run_scope(w->explanation->run, subject);
  bool attribute = left && left->kind == LT_TERM_ATTRIBUTE && !left->type.set && !test->expr->right &&
                   left->type.kind != LT_TYPE_YES_NO;
  lt_cell cell = attribute ? lt_eval_term(&scope, left) : LT_UNKNOWN;
  if (cell == LT_UNKNOWN || cell == LT_ABSENT) return lt_words_test(w, test->expr, test->truth == LT_FALSE);
  lt_text term = {.arena = w->arena};
  lt_names names = lt_writer_names(w);
  lt_words_term(&names, left, w->lang, &term);
  return lt_said2(w, LT_SAY_FACT_IS, lt_text_str(&term), lt_words_value_cell(w, left->type, cell));
}

static void failures(const lt_writer *w, uint32_t subject, const lt_proof *proof, lt_useds *seen, lt_strs *out) {
  lt_proofs tests = {0};
  lt_proof_tests(w->arena, proof, &tests);
  for (uint32_t i = 0; i < tests.len; i++) {
    const lt_proof *test = tests.items[i];
    const lt_used *used = test->facts.len ? &test->facts.items[0] : NULL;
    if (used && said_before(w, seen, used)) continue;
    bool define = used && used->why && used->why->as;
    if (define && tells_by_tests(w, used->why->as)) {
      failures(w, used->subject, used->why->as, seen, out);
      continue;
    }
    LT_PUSH(w->arena, out,
            define ? lt_words_test(w, test->expr, test->truth == LT_FALSE) : failure_of(w, subject, test, used));
  }
}

lt_str lt_words_failure(const lt_writer *w, uint32_t subject, const lt_standing *standing, uint32_t most) {
  lt_why_norm norm = lt_explain_norm(w->explanation, w->arena, subject, standing);
  lt_strs parts = {0};
  lt_useds seen = {0};
  uint32_t of = subject;
  const lt_subject *subjects = w->explanation->plan->facts.subjects.items;
  while (subjects[of].parent != LT_NONE && subjects[of].entity != w->set->norms[standing->norm].entity)
    of = subjects[of].parent;
  if (norm.policy && norm.policy->truth == LT_FALSE)
    failures(w, 0, norm.policy, &seen, &parts);
  else if (norm.when && norm.when->truth != LT_TRUE)
    failures(w, of, norm.when, &seen, &parts);
  lt_text text = {.arena = w->arena};
  for (uint32_t i = 0; i < parts.len && i < most; i++)
    lt_text_putf(&text, "%s%.*s", i ? ", " : "", LT_STR_ARG(parts.items[i]));
  return lt_text_str(&text);
}
