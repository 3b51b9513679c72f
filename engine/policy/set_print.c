/* set_print.c: the canonical text of a set: one declaration a line, keys and records in a fixed order, nothing of files
 * or lines. It is what the digest is of, what `luat show set` shows, and a script that seals to the same set again.
 * Entities come by depth, because scripts name only those that are declared; what has no act comes before the first
 * act. */
#include <inttypes.h>

#include "policy_impl.h"

/* A declaration in the making: `keys` counts those put so far. */
typedef struct printer {
  const lt_set *set;
  lt_text *out;
  unsigned keys;
} printer;

static void begin(printer *p, const char *word, lt_str id) {
  lt_text_puts(p->out, word);
  lt_text_putc(p->out, ' ');
  lt_print_string(id, p->out);
  lt_text_puts(p->out, " {");
  p->keys = 0;
}

static void end(printer *p) { lt_text_puts(p->out, " }\n"); }

static void put_key(printer *p, const char *key) {
  lt_text_puts(p->out, p->keys++ > 0 ? ", " : " ");
  lt_text_puts(p->out, key);
  lt_text_puts(p->out, " = ");
}

static void put_str(printer *p, const char *key, lt_str s) {
  if (s.len == 0) return;
  put_key(p, key);
  lt_print_string(s, p->out);
}

static void put_words(printer *p, lt_text2 text) {
  if (text.en.len == 0) {
    lt_print_string(text.vi, p->out);
    return;
  }
  lt_text_puts(p->out, "{ vi = ");
  lt_print_string(text.vi, p->out);
  lt_text_puts(p->out, ", en = ");
  lt_print_string(text.en, p->out);
  lt_text_puts(p->out, " }");
}

static void put_text(printer *p, const char *key, lt_text2 text) {
  if (text.vi.len == 0 && text.en.len == 0) return;
  put_key(p, key);
  put_words(p, text);
}

static void put_flag(printer *p, const char *key, bool flag) {
  if (!flag) return;
  put_key(p, key);
  lt_text_puts(p->out, "true");
}

static void put_id(printer *p, const char *key, lt_name_kind kind, uint32_t number) {
  if (number != LT_NONE) put_str(p, key, p->set->names.id(p->set, kind, number));
}

static void put_ids(printer *p, const char *key, lt_name_kind kind, lt_numbers numbers) {
  if (numbers.len == 0) return;
  put_key(p, key);
  lt_text_puts(p->out, "{");
  for (uint32_t i = 0; i < numbers.len; i++) {
    lt_text_puts(p->out, i > 0 ? ", " : " ");
    lt_print_string(p->set->names.id(p->set, kind, numbers.items[i]), p->out);
  }
  lt_text_puts(p->out, " }");
}

static void put_date(printer *p, lt_cell date) {
  lt_print_cell(&p->set->names, (lt_type){.kind = LT_TYPE_DATE}, date, p->out);
}

static void put_span_value(printer *p, lt_span span) {
  if (span.from == span.to) {
    put_date(p, span.from);
    return;
  }
  lt_text_puts(p->out, "{ ");
  put_date(p, span.from);
  lt_text_puts(p->out, ", ");
  put_date(p, span.to);
  lt_text_puts(p->out, " }");
}

static void put_span(printer *p, const char *key, lt_span span) {
  if (span.from == LT_UNKNOWN) return;
  put_key(p, key);
  put_span_value(p, span);
}

static void put_assumes(printer *p, lt_numbers assumes) {
  if (assumes.len == 0) return;
  put_key(p, "assumes");
  lt_text_puts(p->out, "{");
  for (uint32_t i = 0; i < assumes.len; i++) {
    lt_text_puts(p->out, i > 0 ? ", " : " ");
    lt_print_string(p->set->assumptions[assumes.items[i]].id, p->out);
  }
  lt_text_puts(p->out, " }");
}

static void put_period(printer *p, const char *key, const lt_period *period) {
  if (period->from.from == LT_UNKNOWN && period->before.from == LT_UNKNOWN && period->assumes.len == 0) return;
  put_key(p, key);
  lt_text_puts(p->out, "{");
  printer inner = {p->set, p->out, 0};
  put_span(&inner, "from", period->from);
  put_span(&inner, "before", period->before);
  put_assumes(&inner, period->assumes);
  lt_text_puts(p->out, " }");
}

static void put_cite(printer *p, const lt_citation *cite) {
  lt_text text = {.arena = p->out->arena};
  if (cite->source != LT_NONE) {
    lt_text_put(&text, p->set->sources[cite->source].id);
    for (uint32_t i = 0; i < cite->lines.len; i++)
      lt_text_putf(&text, "%c%u", i == 0 ? ':' : ',', cite->lines.items[i]);
  } else {
    lt_text_put(&text, p->set->instruments[cite->instrument].id);
    if (cite->provision.len > 0) lt_text_putf(&text, " %.*s", LT_STR_ARG(cite->provision));
  }
  lt_print_string(lt_text_str(&text), p->out);
}

static void put_basis(printer *p, const lt_basis *basis) {
  static const char *const letters[] = {"H", "M", "L"};
  if (basis->cites_len > 0) {
    put_key(p, "cites");
    lt_text_puts(p->out, "{");
    for (uint32_t i = 0; i < basis->cites_len; i++) {
      lt_text_puts(p->out, i > 0 ? ", " : " ");
      put_cite(p, &basis->cites[i]);
    }
    lt_text_puts(p->out, " }");
  }
  put_assumes(p, basis->assumes);
  if (basis->certainty != LT_CERTAINTY_H) put_str(p, "certainty", lt_str_of(letters[basis->certainty]));
}

static void put_expr(printer *p, const char *key, const lt_expr *expr) {
  if (expr == NULL) return;
  put_key(p, key);
  lt_print_expr(&p->set->names, expr, p->out);
}

static void put_term(printer *p, const char *key, const lt_term *term) {
  if (term == NULL) return;
  put_key(p, key);
  lt_print_term(&p->set->names, term, p->out);
}

/* { { value, before = … }, { value, from = … } } */
static void put_rows(printer *p, const char *key, const lt_dated *dated, lt_name_kind kind, lt_type type) {
  put_key(p, key);
  for (uint32_t i = 0; i < dated->rows_len; i++) {
    const lt_dated_row *row = &dated->rows[i];
    lt_text_puts(p->out, i > 0 ? ", { " : "{ { ");
    if (dated->what >= LT_DATED_ATTRIBUTE)
      lt_print_cell(&p->set->names, type, row->cell, p->out);
    else if (row->text.vi.len > 0)
      put_words(p, row->text);
    else
      lt_print_string(p->set->names.id(p->set, kind, (uint32_t)row->cell), p->out);
    printer inner = {p->set, p->out, 1};
    put_span(&inner, "from", row->in_force.from);
    put_span(&inner, "before", row->in_force.before);
    lt_text_puts(p->out, " }");
  }
  lt_text_puts(p->out, " }");
}

/* Whose rows may stand in the place of one value. */
typedef struct dating {
  printer *p;
  lt_type_kind of;
  uint32_t number;
} dating;

static bool put_dated(dating d, const char *key, lt_dated_what what, lt_name_kind kind) {
  const lt_dated *dated = d.p->set->dated_len ? lt_set_dated(d.p->set, d.of, d.number, what) : NULL;
  if (dated != NULL) put_rows(d.p, key, dated, kind, (lt_type){.kind = LT_TYPE_NONE});
  return dated != NULL;
}

static void put_dated_text(dating d, const char *key, lt_dated_what what, lt_text2 text) {
  if (!put_dated(d, key, what, LT_NAME_BODY)) put_text(d.p, key, text);
}

static void put_dated_id(dating d, const char *key, lt_dated_what what, lt_name_kind kind, uint32_t number) {
  if (!put_dated(d, key, what, kind)) put_id(d.p, key, kind, number);
}

static void put_type_value(printer *p, lt_type type) {
  static const char *const names[LT_TYPE_KINDS] = {[LT_TYPE_YES_NO] = "yes/no",
                                                   [LT_TYPE_NUMBER] = "number",
                                                   [LT_TYPE_MONEY] = "money",
                                                   [LT_TYPE_PERCENT] = "percent",
                                                   [LT_TYPE_DATE] = "date",
                                                   [LT_TYPE_YEAR] = "year",
                                                   [LT_TYPE_MONTHS] = "months",
                                                   [LT_TYPE_DAYS] = "days",
                                                   [LT_TYPE_WORKING_DAYS] = "working days",
                                                   [LT_TYPE_TEXT] = "text",
                                                   [LT_TYPE_BODY] = "body",
                                                   [LT_TYPE_OFFICE] = "office",
                                                   [LT_TYPE_PLACE] = "place",
                                                   [LT_TYPE_INSTRUMENT] = "instrument",
                                                   [LT_TYPE_POLICY] = "policy",
                                                   [LT_TYPE_PERMISSION] = "permission"};
  lt_str name = type.kind == LT_TYPE_CHOICE ? p->set->choices[type.of].id : lt_str_of(names[type.kind]);
  lt_text_putf(p->out, "\"%s%.*s\"", type.set ? "set of " : "", LT_STR_ARG(name));
}

static void put_type(printer *p, lt_type type) {
  put_key(p, "type");
  put_type_value(p, type);
}

static void put_entity(printer *p, const char *key, uint32_t entity) {
  if (entity == LT_NONE) return;
  put_key(p, key);
  lt_text_put(p->out, p->set->entities[entity].id);
}

static void print_choice(printer *p, const lt_choice *choice) {
  begin(p, "choice", choice->id);
  put_text(p, "title", choice->title);
  if (choice->attributes_len > 0) {
    put_key(p, "attributes");
    lt_text_puts(p->out, "{");
    for (uint32_t i = 0; i < choice->attributes_len; i++) {
      const lt_attribute *attribute = &choice->attributes[i];
      lt_text_putf(p->out, "%s%.*s = { type = ", i > 0 ? ", " : " ", LT_STR_ARG(attribute->id));
      put_type_value(p, attribute->type);
      if (attribute->title.vi.len > 0) {
        lt_text_puts(p->out, ", title = ");
        put_words(p, attribute->title);
      }
      lt_text_puts(p->out, " }");
    }
    lt_text_puts(p->out, " }");
  }
  end(p);
}

static void print_option(printer *p, const lt_option *option) {
  const lt_choice *choice = &p->set->choices[option->choice];
  begin(p, "option", option->id);
  put_str(p, "of", choice->id);
  put_text(p, "title", option->title);
  put_id(p, "part_of", LT_NAME_OPTION, option->parent);
  put_id(p, "place", LT_NAME_PLACE, option->place);
  for (uint32_t i = 0; i < choice->attributes_len; i++) {
    uint32_t number = (uint32_t)(option - p->set->options);
    const lt_dated *dated =
        p->set->dated_len ? lt_set_dated(p->set, LT_TYPE_CHOICE, number, LT_DATED_ATTRIBUTE + i) : NULL;
    if (dated) put_rows(p, lt_str_format(p->out->arena, "%.*s", LT_STR_ARG(choice->attributes[i].id)).ptr, dated,
                        LT_NAME_OPTION, choice->attributes[i].type);
    if (dated || option->attributes[i] == LT_UNKNOWN) continue;
    lt_text_putf(p->out, ", %.*s = ", LT_STR_ARG(choice->attributes[i].id));
    lt_print_cell(&p->set->names, choice->attributes[i].type, option->attributes[i], p->out);
  }
  put_basis(p, &option->basis);
  end(p);
}

static void print_group(printer *p, const lt_group *group) {
  bool options = group->type.kind == LT_TYPE_CHOICE;
  begin(p, "group", group->id);
  put_text(p, "title", group->title);
  if (options) put_str(p, "of", p->set->choices[group->type.of].id);
  put_ids(p, "members", options ? LT_NAME_OPTION : LT_NAME_BODY, group->members);
  put_flag(p, "closed", group->closed);
  put_basis(p, &group->basis);
  end(p);
}

static void print_place(printer *p, const lt_place_record *place) {
  begin(p, "place", place->id);
  dating d = {p, LT_TYPE_PLACE, (uint32_t)(place - p->set->places)};
  put_dated_text(d, "title", LT_DATED_TITLE, place->title);
  put_dated_id(d, "part_of", LT_DATED_PART_OF, LT_NAME_PLACE, place->parent);
  put_dated_id(d, "authority", LT_DATED_AUTHORITY, LT_NAME_BODY, place->authority);
  put_period(p, "exists", &place->exists);
  put_id(p, "becomes", LT_NAME_PLACE, place->successor);
  put_basis(p, &place->basis);
  end(p);
}

static void print_body(printer *p, const lt_body *body) {
  begin(p, "body", body->id);
  dating d = {p, LT_TYPE_BODY, (uint32_t)(body - p->set->bodies)};
  put_dated_text(d, "title", LT_DATED_TITLE, body->title);
  put_dated_text(d, "short", LT_DATED_SHORT, body->short_title);
  put_dated_id(d, "kind", LT_DATED_KIND, LT_NAME_OPTION, body->kind);
  put_dated_id(d, "place", LT_DATED_PLACE, LT_NAME_PLACE, body->place);
  put_dated_id(d, "part_of", LT_DATED_PART_OF, LT_NAME_BODY, body->parent);
  put_dated_id(d, "head", LT_DATED_HEAD, LT_NAME_BODY, body->head);
  put_dated_text(d, "head_title", LT_DATED_HEAD_TITLE, body->head_title);
  put_period(p, "exists", &body->exists);
  put_ids(p, "becomes", LT_NAME_BODY, body->successors);
  put_ids(p, "regulates", LT_NAME_OPTION, body->regulates);
  put_basis(p, &body->basis);
  end(p);
}

static void print_calendar(printer *p, const lt_calendar *calendar) {
  begin(p, "calendar", calendar->id);
  put_text(p, "title", calendar->title);
  put_id(p, "place", LT_NAME_PLACE, calendar->place);
  put_key(p, "weekend");
  const char *mark = "{ ";
  for (unsigned day = 0; day < LT_WEEKDAYS; day++) {
    if (!calendar->working.off[day]) continue;
    lt_text_putf(p->out, "%s\"%s\"", mark, lt_weekday_names[day]);
    mark = ", ";
  }
  lt_text_puts(p->out, " }");
  if (calendar->holidays_len > 0) put_key(p, "holidays");
  for (uint32_t i = 0; i < calendar->holidays_len; i++) {
    lt_text_puts(p->out, i > 0 ? ", " : "{ ");
    put_date(p, calendar->holidays[i]);
  }
  if (calendar->holidays_len > 0) lt_text_puts(p->out, " }");
  put_basis(p, &calendar->basis);
  put_text(p, "says", calendar->says);
  end(p);
}

static void print_source(printer *p, const lt_source_record *source) {
  begin(p, "source", source->id);
  put_text(p, "title", source->title);
  put_str(p, "kind", source->kind);
  if (source->published != LT_UNKNOWN) {
    put_key(p, "published");
    put_date(p, source->published);
  }
  put_text(p, "says", source->says);
  end(p);
}

static void print_assumption(printer *p, const lt_assumption *assumption) {
  begin(p, "assume", assumption->id);
  put_text(p, "says", assumption->says);
  put_text(p, "settles", assumption->settles);
  end(p);
}

static void print_instrument(printer *p, const lt_instrument *act) {
  static const char *const relations[LT_RELATIONS] = {"replaces", "amends", "repeals", "guides", "pursuant_to"};
  begin(p, "instrument", act->id);
  put_text(p, "title", act->title);
  put_id(p, "kind", LT_NAME_OPTION, act->kind);
  put_str(p, "number", act->number);
  put_id(p, "issuer", LT_NAME_BODY, act->issuer);
  put_str(p, "signer", act->signer);
  put_span(p, "issued", act->issued);
  put_period(p, "in_force", &act->in_force);
  for (int r = 0; r < LT_RELATIONS; r++) put_ids(p, relations[r], LT_NAME_INSTRUMENT, act->relations[r]);
  put_basis(p, &act->basis);
  put_text(p, "says", act->says);
  end(p);
}

static void put_row(printer *p, const lt_parameter *parameter, const lt_parameter_row *row) {
  lt_text_puts(p->out, "{");
  printer inner = {p->set, p->out, 0};
  put_key(&inner, "value");
  lt_print_cell(&p->set->names, parameter->type, row->value, p->out);
  put_span(&inner, "from", row->in_force.from);
  put_span(&inner, "before", row->in_force.before);
  put_basis(&inner, &row->basis);
  lt_text_puts(p->out, " }");
}

static void print_parameter(printer *p, const lt_parameter *parameter) {
  static const char *const stricter[] = {"", "lower", "higher"};
  begin(p, "parameter", parameter->local_id);
  put_text(p, "title", parameter->title);
  if (parameter->tightens == LT_NONE) {
    put_type(p, parameter->type);
    put_str(p, "stricter", lt_str_of(stricter[parameter->stricter]));
  } else {
    put_str(p, "tightens", p->set->parameters[parameter->tightens].id);
  }
  put_key(p, "rows");
  for (uint32_t i = 0; i < parameter->rows_len; i++) {
    lt_text_puts(p->out, i > 0 ? ", " : "{ ");
    put_row(p, parameter, &parameter->rows[i]);
  }
  lt_text_puts(p->out, " }");
  put_basis(p, &parameter->basis);
  end(p);
}

static void put_absence(printer *p, lt_absence absence) {
  static const char *const words[] = {NULL, "\"none\"", "\"not_yet\"", "false"};
  if (absence == LT_ABSENCE_UNKNOWN) return;
  put_key(p, "absent");
  lt_text_puts(p->out, words[absence]);
}

static void print_entity(printer *p, const lt_entity *entity) {
  begin(p, "entity", entity->id);
  put_text(p, "title", entity->title);
  put_entity(p, "of", entity->parent);
  put_str(p, "at", entity->at);
  put_ids(p, "law_date", LT_NAME_FACT, entity->law_dates);
  if (entity->list_fact != LT_NONE) put_absence(p, p->set->facts[entity->list_fact].absence);
  end(p);
}

static void put_fact_read(printer *p, uint32_t number) {
  const lt_fact *fact = &p->set->facts[number];
  lt_text_putf(p->out, "%.*s.%.*s", LT_STR_ARG(p->set->entities[fact->entity].id), LT_STR_ARG(fact->id));
}

static void put_fact_reads(printer *p, const char *key, lt_numbers facts) {
  if (facts.len == 0) return;
  put_key(p, key);
  for (uint32_t i = 0; i < facts.len; i++) {
    lt_text_puts(p->out, i > 0 ? ", " : "{ ");
    put_fact_read(p, facts.items[i]);
  }
  lt_text_puts(p->out, " }");
}

static void print_fact(printer *p, const lt_fact *fact) {
  static const char *const roles[] = {"", "id", "title", "name", "place", "within", "year", "matter", "considered"};
  begin(p, "fact", fact->id);
  put_entity(p, "of", fact->entity);
  put_type(p, fact->type);
  put_str(p, "at", fact->at);
  put_text(p, "title", fact->title);
  put_text(p, "asks", fact->asks);
  put_absence(p, fact->absence);
  if (fact->otherwise != LT_NONE) {
    put_key(p, "otherwise");
    put_fact_read(p, fact->otherwise);
  }
  if (fact->presumed != LT_UNKNOWN) {
    put_key(p, "presumed");
    lt_print_cell(&p->set->names, fact->type, fact->presumed, p->out);
  }
  put_flag(p, "open", fact->open);
  put_flag(p, "step", fact->step);
  if (fact->changeable != (fact->role == LT_ROLE_NO)) {
    put_key(p, "changeable");
    lt_text_puts(p->out, fact->changeable ? "true" : "false");
  }
  put_fact_reads(p, "follows", fact->follows);
  put_fact_reads(p, "precedes", fact->precedes);
  put_str(p, "role", lt_str_of(roles[fact->role]));
  end(p);
}

static lt_str local_name(lt_str id) {
  size_t mark = lt_str_find(id, LT_STR("#"), 0);
  return mark == SIZE_MAX ? id : lt_str_slice(id, mark + 1, id.len);
}

static void print_question(printer *p, const lt_question *question) {
  bool define = question->kind == LT_QUESTION_DEFINE;
  begin(p, define ? "define" : "decision", local_name(question->id));
  put_entity(p, "of", question->entity);
  if (!define) put_type(p, question->type);
  put_expr(p, "as", question->as);
  put_text(p, "title", question->title);
  put_text(p, "says", question->says);
  put_expr(p, "asked", question->asked);
  put_term(p, "concerns", question->concerns);
  put_term(p, "taken", question->taken);
  put_flag(p, "delegable", question->delegable);
  if (question->order != INT64_MAX) {
    put_key(p, "order");
    lt_text_putf(p->out, "%lld", (long long)question->order);
  }
  put_basis(p, &question->basis);
  end(p);
}

static void put_value(printer *p, const lt_value *value) {
  switch (value->kind) {
    case LT_VALUE_CELL: lt_print_cell(&p->set->names, value->type, value->cell, p->out); return;
    case LT_VALUE_TERM: lt_print_term(&p->set->names, value->term, p->out); return;
    case LT_VALUE_UNREAD:
      lt_text_puts(p->out, "unread ");
      lt_print_string(p->set->instruments[value->instrument].id, p->out);
      return;
    case LT_VALUE_INAPPLICABLE: lt_text_puts(p->out, "inapplicable"); return;
    case LT_VALUE_DISCRETION:
      lt_text_puts(p->out, "discretion { by = ");
      put_value(p, value->by);
      if (value->members_len > 0) lt_text_puts(p->out, ", among =");
      break;
    default:
      if (value->members_len == 0) lt_text_puts(p->out, "nobody");
      break;
  }
  for (uint32_t i = 0; i < value->members_len; i++) {
    lt_text_puts(p->out, i > 0 ? ", " : value->kind == LT_VALUE_DISCRETION ? " { " : "{ ");
    put_value(p, value->members[i]);
  }
  if (value->members_len > 0) lt_text_puts(p->out, " }");
  if (value->kind == LT_VALUE_DISCRETION) lt_text_puts(p->out, " }");
}

static void put_answers(printer *p, const char *key, const lt_norm *norm, bool adds) {
  uint32_t put = 0;
  for (uint32_t i = 0; i < norm->answers_len; i++) {
    const lt_answer_rule *answer = &norm->answers[i];
    if (answer->adds != adds) continue;
    if (put++ == 0) {
      put_key(p, key);
      lt_text_puts(p->out, "{ ");
    } else {
      lt_text_puts(p->out, ", ");
    }
    lt_text_put(p->out, p->set->questions[answer->question].id);
    lt_text_puts(p->out, " = ");
    put_value(p, answer->value);
  }
  if (put > 0) lt_text_puts(p->out, " }");
}

static void put_question(printer *p, uint32_t number) {
  const lt_question *question = &p->set->questions[number];
  lt_text_putf(p->out, "%.*s.%.*s", LT_STR_ARG(p->set->entities[question->entity].id),
               LT_STR_ARG(local_name(question->id)));
}

static void put_questions(printer *p, const char *key, const lt_norm *norm) {
  put_key(p, key);
  for (uint32_t i = 0; i < norm->answers_len; i++) {
    lt_text_puts(p->out, i > 0 ? ", " : "{ ");
    put_question(p, norm->answers[i].question);
  }
  lt_text_puts(p->out, " }");
}

static void put_provided(printer *p, const lt_norm *norm) {
  if (norm->provided_len == 0) return;
  put_key(p, "provided");
  for (uint32_t i = 0; i < norm->provided_len; i++) {
    lt_text_puts(p->out, i > 0 ? ", " : "{ ");
    lt_print_expr(&p->set->names, norm->provided[i], p->out);
  }
  lt_text_puts(p->out, " }");
}

static void put_delegation(printer *p, const lt_norm *norm) {
  if (norm->answers_len > 0) {
    put_key(p, "power");
    put_question(p, norm->answers[0].question);
    put_key(p, "to");
    put_value(p, norm->answers[0].value);
  }
  if (norm->principal == LT_NONE) return;
  put_key(p, "from");
  lt_print_cell(&p->set->names, (lt_type){.kind = LT_TYPE_OFFICE}, norm->principal, p->out);
}

static void put_duty(printer *p, const lt_norm *norm) {
  put_expr(p, norm->kind == LT_NORM_PROPERTY ? "holds" : norm->should ? "should" : "must", norm->must);
  put_ids(p, "by", LT_NAME_BODY, norm->by);
  if (norm->gates != LT_NONE) {
    put_key(p, "gates");
    put_question(p, norm->gates);
  }
  for (uint32_t i = 0; i < norm->exactly_one.len; i++) {
    if (i == 0) put_key(p, "exactly_one");
    lt_text_puts(p->out, i > 0 ? ", " : "{ ");
    put_question(p, norm->exactly_one.items[i]);
    if (i + 1 == norm->exactly_one.len) lt_text_puts(p->out, " }");
  }
}

static void print_norm(printer *p, const lt_norm *norm) {
  static const char *const words[] = {"rule", "permit", "forbid", "oblige", "delegate", "property", "note", "transition"};
  begin(p, words[norm->kind], norm->local_id);
  put_text(p, "title", norm->title);
  put_text(p, "says", norm->says);
  if (norm->kind != LT_NORM_TRANSITION) put_entity(p, "about", norm->entity); /* always about the plan */
  put_basis(p, &norm->basis);
  put_period(p, "in_force", &norm->in_force);
  put_expr(p, norm->kind == LT_NORM_DELEGATE ? "what" : "when", norm->when);
  bool answers = norm->kind == LT_NORM_RULE || norm->kind == LT_NORM_TRANSITION;
  if (answers) put_answers(p, "decides", norm, false);
  if (answers) put_answers(p, "adds", norm, true);
  if (norm->kind == LT_NORM_PERMIT) put_questions(p, "allows", norm);
  if (norm->kind == LT_NORM_FORBID) put_questions(p, "forbids", norm);
  if (norm->kind == LT_NORM_DELEGATE) put_delegation(p, norm);
  put_provided(p, norm);
  put_duty(p, norm);
  put_ids(p, "overrides", LT_NAME_NORM, norm->overrides);
  put_ids(p, "disapplies", LT_NAME_NORM, norm->disapplies);
  put_flag(p, "default", norm->is_default);
  end(p);
}

static void print_policy(printer *p, const lt_policy *policy) {
  begin(p, "policy", policy->id);
  put_text(p, "title", policy->title);
  put_id(p, "matter", LT_NAME_OPTION, policy->matter);
  put_id(p, "place", LT_NAME_PLACE, policy->place);
  put_id(p, "within", LT_NAME_BODY, policy->within);
  put_ids(p, "under", LT_NAME_POLICY, policy->under);
  put_expr(p, "applies", policy->applies);
  put_text(p, "says", policy->says);
  end(p);
}

void lt_set_print_record(const lt_set *set, lt_record record, uint32_t number, lt_text *out) {
  printer p = {set, out, 0};
  switch (record) {
    case LT_RECORD_CHOICE: print_choice(&p, &set->choices[number]); return;
    case LT_RECORD_OPTION: print_option(&p, &set->options[number]); return;
    case LT_RECORD_GROUP: print_group(&p, &set->groups[number]); return;
    case LT_RECORD_PLACE: print_place(&p, &set->places[number]); return;
    case LT_RECORD_BODY: print_body(&p, &set->bodies[number]); return;
    case LT_RECORD_CALENDAR: print_calendar(&p, &set->calendars[number]); return;
    case LT_RECORD_SOURCE: print_source(&p, &set->sources[number]); return;
    case LT_RECORD_ASSUMPTION: print_assumption(&p, &set->assumptions[number]); return;
    case LT_RECORD_INSTRUMENT: print_instrument(&p, &set->instruments[number]); return;
    case LT_RECORD_ENTITY: print_entity(&p, &set->entities[number]); return;
    case LT_RECORD_FACT:
      /* The list of an entity is said by the entity. */
      if (set->facts[number].type.kind != LT_TYPE_LIST) print_fact(&p, &set->facts[number]);
      return;
    case LT_RECORD_QUESTION: print_question(&p, &set->questions[number]); return;
    case LT_RECORD_NORM: print_norm(&p, &set->norms[number]); return;
    case LT_RECORD_PARAMETER: print_parameter(&p, &set->parameters[number]); return;
    case LT_RECORD_POLICY: print_policy(&p, &set->policies[number]); return;
  }
}

static void print_all(const lt_set *set, lt_record record, uint32_t len, lt_text *out) {
  for (uint32_t i = 0; i < len; i++) lt_set_print_record(set, record, i, out);
}

static void print_vocabulary(const lt_set *set, lt_text *out) {
  uint32_t left = set->entities_len;
  for (uint32_t depth = 0; left > 0; depth++) {
    for (uint32_t i = 0; i < set->entities_len; i++) {
      if (set->entities[i].depth != depth) continue;
      lt_set_print_record(set, LT_RECORD_ENTITY, i, out);
      left--;
    }
  }
  print_all(set, LT_RECORD_FACT, set->facts_len, out);
  for (uint32_t i = 0; i < set->questions_len; i++) {
    if (set->questions[i].kind != LT_QUESTION_DEFINE) lt_set_print_record(set, LT_RECORD_QUESTION, i, out);
  }
}

/* The act that a define's citations of sources are of. */
static uint32_t act_of_define(const lt_question *define) {
  for (uint32_t i = 0; i < define->basis.cites_len; i++) {
    if (define->basis.cites[i].source != LT_NONE) return define->basis.cites[i].instrument;
  }
  return LT_NONE;
}

/* The declarations of one policy that are of `act`, or of any act, each after its own `act` line. */
typedef struct home {
  const lt_set *set;
  lt_text *out;
  uint32_t policy, act; /* as said last */
  lt_hashing *hashing;  /* takes what is printed, piece by piece; NULL: `out` keeps it */
} home;

static void print_at_home(home *h, lt_record record, uint32_t number, uint32_t policy, uint32_t act) {
  if (policy != h->policy) {
    lt_text_puts(h->out, "policy ");
    lt_print_string(h->set->policies[policy].id, h->out);
    lt_text_putc(h->out, '\n');
    h->policy = policy;
  }
  if (act != h->act) {
    lt_text_puts(h->out, "act ");
    lt_print_string(h->set->instruments[act].id, h->out);
    lt_text_putc(h->out, '\n');
    h->act = act;
  }
  lt_set_print_record(h->set, record, number, h->out);
  enum { PIECE = 1 << 15 };
  if (h->hashing != NULL && h->out->len > PIECE) lt_hashing_flush(h->hashing, h->out);
}

static void print_norms(const lt_set *set, bool with_act, home *h) {
  for (uint32_t i = 0; i < set->questions_len; i++) {
    const lt_question *question = &set->questions[i];
    if (question->kind != LT_QUESTION_DEFINE) continue;
    uint32_t act = act_of_define(question);
    if ((act != LT_NONE) == with_act) print_at_home(h, LT_RECORD_QUESTION, i, question->policy, act);
  }
  for (uint32_t i = 0; with_act && i < set->parameters_len; i++) {
    const lt_parameter *parameter = &set->parameters[i];
    if (parameter->tightens != LT_NONE) print_at_home(h, LT_RECORD_PARAMETER, i, parameter->policy, parameter->act);
  }
  for (uint32_t i = 0; i < set->norms_len; i++) {
    const lt_norm *norm = &set->norms[i];
    if ((norm->act != LT_NONE) == with_act) print_at_home(h, LT_RECORD_NORM, i, norm->policy, norm->act);
  }
}

static void print_set(const lt_set *set, lt_text *out, lt_hashing *hashing) {
  print_all(set, LT_RECORD_CHOICE, set->choices_len, out);
  print_all(set, LT_RECORD_OPTION, set->options_len, out);
  print_all(set, LT_RECORD_PLACE, set->places_len, out);
  print_all(set, LT_RECORD_BODY, set->bodies_len, out);
  print_all(set, LT_RECORD_GROUP, set->groups_len, out);
  print_all(set, LT_RECORD_CALENDAR, set->calendars_len, out);
  print_all(set, LT_RECORD_SOURCE, set->sources_len, out);
  print_all(set, LT_RECORD_ASSUMPTION, set->assumptions_len, out);
  print_vocabulary(set, out);
  print_all(set, LT_RECORD_INSTRUMENT, set->instruments_len, out);
  for (uint32_t i = 0; i < set->parameters_len; i++) {
    if (set->parameters[i].tightens == LT_NONE) lt_set_print_record(set, LT_RECORD_PARAMETER, i, out);
  }
  print_all(set, LT_RECORD_POLICY, set->policies_len, out);
  home h = {set, out, LT_NONE, LT_NONE, hashing};
  print_norms(set, false, &h);
  print_norms(set, true, &h);
}

void lt_set_print(const lt_set *set, lt_text *out) { print_set(set, out, NULL); }

lt_digest lt_set_hash(const lt_set *set, lt_arena *scratch) {
  lt_text text = {.arena = scratch};
  lt_hashing hashing;
  lt_hashing_begin(&hashing);
  print_set(set, &text, &hashing);
  lt_hashing_flush(&hashing, &text);
  return lt_hashing_end(&hashing);
}
