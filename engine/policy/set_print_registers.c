/* set_print_registers.c: the canonical text of what is looked up: choices and options, places, bodies, groups,
 * calendars, sources, assumptions, acts, parameters. What differs from day to day is printed as rows. */
#include "set_print_impl.h"

/* { { value, before = … }, { value, from = … } } */
static void put_rows(printer *p, const char *key, const lt_dated *dated, lt_name_kind kind, lt_type type) {
  put_key(p, key);
  for (uint32_t i = 0; i < dated->rows_len; i++) {
    const lt_dated_row *row = &dated->rows[i];
    lt_text_puts(p->out, i > 0 ? ", { " : "{ { ");
    if (dated->what >= LT_DATED_ATTRIBUTE)
      lt_print_cell(&p->set->names, type, row->cell, p->out);
    else if (row->text.vi.len > 0)
      lt_put_words(p, row->text);
    else
      lt_print_string(p->set->names.id(p->set, kind, (uint32_t)row->cell), p->out);
    printer inner = {p->set, p->out, 1};
    lt_put_span(&inner, "from", row->in_force.from);
    lt_put_span(&inner, "before", row->in_force.before);
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
  if (!put_dated(d, key, what, LT_NAME_BODY)) lt_put_text(d.p, key, text);
}

static void put_dated_id(dating d, const char *key, lt_dated_what what, lt_name_kind kind, uint32_t number) {
  if (!put_dated(d, key, what, kind)) lt_put_id(d.p, key, kind, number);
}

static void print_choice(printer *p, const lt_choice *choice) {
  begin(p, "choice", choice->id);
  lt_put_text(p, "title", choice->title);
  if (choice->attributes_len > 0) {
    put_key(p, "attributes");
    lt_text_puts(p->out, "{");
    for (uint32_t i = 0; i < choice->attributes_len; i++) {
      const lt_attribute *attribute = &choice->attributes[i];
      lt_text_putf(p->out, "%s%.*s = { type = ", i > 0 ? ", " : " ", LT_STR_ARG(attribute->id));
      lt_put_type_value(p, attribute->type);
      if (attribute->title.vi.len > 0) {
        lt_text_puts(p->out, ", title = ");
        lt_put_words(p, attribute->title);
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
  lt_put_text(p, "title", option->title);
  lt_put_id(p, "part_of", LT_NAME_OPTION, option->parent);
  lt_put_id(p, "place", LT_NAME_PLACE, option->place);
  for (uint32_t i = 0; i < choice->attributes_len; i++) {
    uint32_t number = (uint32_t)(option - p->set->options);
    const lt_dated *dated =
        p->set->dated_len ? lt_set_dated(p->set, LT_TYPE_CHOICE, number, LT_DATED_ATTRIBUTE + i) : NULL;
    if (dated)
      put_rows(p, lt_str_format(p->out->arena, "%.*s", LT_STR_ARG(choice->attributes[i].id)).ptr, dated, LT_NAME_OPTION,
               choice->attributes[i].type);
    if (dated || option->attributes[i] == LT_UNKNOWN) continue;
    lt_text_putf(p->out, ", %.*s = ", LT_STR_ARG(choice->attributes[i].id));
    lt_print_cell(&p->set->names, choice->attributes[i].type, option->attributes[i], p->out);
  }
  lt_put_basis(p, &option->basis);
  end(p);
}

static void print_group(printer *p, const lt_group *group) {
  bool options = group->type.kind == LT_TYPE_CHOICE;
  begin(p, "group", group->id);
  lt_put_text(p, "title", group->title);
  if (options) put_str(p, "of", p->set->choices[group->type.of].id);
  lt_put_ids(p, "members", options ? LT_NAME_OPTION : LT_NAME_BODY, group->members);
  put_flag(p, "closed", group->closed);
  lt_put_basis(p, &group->basis);
  end(p);
}

static void print_place(printer *p, const lt_place_record *place) {
  begin(p, "place", place->id);
  dating d = {p, LT_TYPE_PLACE, (uint32_t)(place - p->set->places)};
  put_dated_text(d, "title", LT_DATED_TITLE, place->title);
  put_dated_id(d, "part_of", LT_DATED_PART_OF, LT_NAME_PLACE, place->parent);
  put_dated_id(d, "authority", LT_DATED_AUTHORITY, LT_NAME_BODY, place->authority);
  lt_put_period(p, "exists", &place->exists);
  lt_put_id(p, "becomes", LT_NAME_PLACE, place->successor);
  lt_put_basis(p, &place->basis);
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
  lt_put_period(p, "exists", &body->exists);
  lt_put_ids(p, "becomes", LT_NAME_BODY, body->successors);
  lt_put_ids(p, "regulates", LT_NAME_OPTION, body->regulates);
  lt_put_basis(p, &body->basis);
  end(p);
}

static void print_calendar(printer *p, const lt_calendar *calendar) {
  begin(p, "calendar", calendar->id);
  lt_put_text(p, "title", calendar->title);
  lt_put_id(p, "place", LT_NAME_PLACE, calendar->place);
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
    put_next(p, i == 0);
    lt_put_date(p, calendar->holidays[i]);
  }
  if (calendar->holidays_len > 0) lt_text_puts(p->out, " }");
  lt_put_basis(p, &calendar->basis);
  lt_put_text(p, "says", calendar->says);
  end(p);
}

static void print_source(printer *p, const lt_source_record *source) {
  begin(p, "source", source->id);
  lt_put_text(p, "title", source->title);
  put_str(p, "kind", source->kind);
  if (source->published != LT_UNKNOWN) {
    put_key(p, "published");
    lt_put_date(p, source->published);
  }
  lt_put_text(p, "says", source->says);
  end(p);
}

static void print_assumption(printer *p, const lt_assumption *assumption) {
  begin(p, "assume", assumption->id);
  lt_put_text(p, "says", assumption->says);
  lt_put_text(p, "settles", assumption->settles);
  end(p);
}

static void print_instrument(printer *p, const lt_instrument *act) {
  static const char *const relations[LT_RELATIONS] = {"replaces", "amends", "repeals", "guides", "pursuant_to"};
  begin(p, "instrument", act->id);
  lt_put_text(p, "title", act->title);
  lt_put_id(p, "kind", LT_NAME_OPTION, act->kind);
  put_str(p, "number", act->number);
  lt_put_id(p, "issuer", LT_NAME_BODY, act->issuer);
  put_str(p, "signer", act->signer);
  lt_put_span(p, "issued", act->issued);
  lt_put_period(p, "in_force", &act->in_force);
  for (int r = 0; r < LT_RELATIONS; r++) lt_put_ids(p, relations[r], LT_NAME_INSTRUMENT, act->relations[r]);
  lt_put_basis(p, &act->basis);
  lt_put_text(p, "says", act->says);
  end(p);
}

static void put_row(printer *p, const lt_parameter *parameter, const lt_parameter_row *row) {
  lt_text_puts(p->out, "{");
  printer inner = {p->set, p->out, 0};
  put_key(&inner, "value");
  lt_print_cell(&p->set->names, parameter->type, row->value, p->out);
  lt_put_span(&inner, "from", row->in_force.from);
  lt_put_span(&inner, "before", row->in_force.before);
  lt_put_basis(&inner, &row->basis);
  lt_text_puts(p->out, " }");
}

static void print_parameter(printer *p, const lt_parameter *parameter) {
  static const char *const stricter[] = {"", "lower", "higher"};
  begin(p, "parameter", parameter->local_id);
  lt_put_text(p, "title", parameter->title);
  if (parameter->tightens == LT_NONE) {
    lt_put_type(p, parameter->type);
    put_str(p, "stricter", lt_str_of(stricter[parameter->stricter]));
  } else {
    put_str(p, "tightens", p->set->parameters[parameter->tightens].id);
  }
  put_key(p, "rows");
  for (uint32_t i = 0; i < parameter->rows_len; i++) {
    put_next(p, i == 0);
    put_row(p, parameter, &parameter->rows[i]);
  }
  lt_text_puts(p->out, " }");
  lt_put_basis(p, &parameter->basis);
  end(p);
}

bool lt_print_register(printer *p, lt_record record, uint32_t number) {
  const lt_set *set = p->set;
  switch (record) {
    case LT_RECORD_CHOICE: print_choice(p, &set->choices[number]); return true;
    case LT_RECORD_OPTION: print_option(p, &set->options[number]); return true;
    case LT_RECORD_GROUP: print_group(p, &set->groups[number]); return true;
    case LT_RECORD_PLACE: print_place(p, &set->places[number]); return true;
    case LT_RECORD_BODY: print_body(p, &set->bodies[number]); return true;
    case LT_RECORD_CALENDAR: print_calendar(p, &set->calendars[number]); return true;
    case LT_RECORD_SOURCE: print_source(p, &set->sources[number]); return true;
    case LT_RECORD_ASSUMPTION: print_assumption(p, &set->assumptions[number]); return true;
    case LT_RECORD_INSTRUMENT: print_instrument(p, &set->instruments[number]); return true;
    case LT_RECORD_PARAMETER: print_parameter(p, &set->parameters[number]); return true;
    default: return false;
  }
}
