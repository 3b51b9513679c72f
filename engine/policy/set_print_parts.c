/* set_print_parts.c: values of keys as the canonical text of a set has them: texts, ids, dates, citations, answers.
 * What a record consists of is not known here. */
#include "set_print_impl.h"

void lt_put_words(printer *p, lt_text2 text) {
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

void lt_put_id_list(printer *p, lt_name_kind kind, lt_numbers numbers) {
  lt_text_puts(p->out, "{");
  for (uint32_t i = 0; i < numbers.len; i++) {
    lt_text_puts(p->out, i > 0 ? ", " : " ");
    lt_print_string(p->set->names.id(p->set, kind, numbers.items[i]), p->out);
  }
  lt_text_puts(p->out, " }");
}

void lt_put_date(printer *p, lt_cell date) {
  lt_print_cell(&p->set->names, (lt_type){.kind = LT_TYPE_DATE}, date, p->out);
}

void lt_put_span_value(printer *p, lt_span span) {
  if (span.from == span.to) {
    lt_put_date(p, span.from);
    return;
  }
  lt_text_puts(p->out, "{ ");
  lt_put_date(p, span.from);
  lt_text_puts(p->out, ", ");
  lt_put_date(p, span.to);
  lt_text_puts(p->out, " }");
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

void lt_put_period(printer *p, const char *key, const lt_period *period) {
  if (period->from.from == LT_UNKNOWN && period->before.from == LT_UNKNOWN && period->assumes.len == 0) return;
  put_key(p, key);
  lt_text_puts(p->out, "{");
  printer inner = {p->set, p->out, 0};
  lt_put_span(&inner, "from", period->from);
  lt_put_span(&inner, "before", period->before);
  put_assumes(&inner, period->assumes);
  lt_text_puts(p->out, " }");
}

static void put_cite(printer *p, const lt_citation *cite) {
  lt_text_putc(p->out, '"');
  if (cite->source != LT_NONE) {
    lt_print_quoted(p->set->sources[cite->source].id, p->out);
    for (uint32_t i = 0; i < cite->lines.len; i++) {
      lt_text_putc(p->out, i == 0 ? ':' : ',');
      lt_text_putd(p->out, cite->lines.items[i]);
    }
  } else {
    lt_print_quoted(p->set->instruments[cite->instrument].id, p->out);
    if (cite->provision.len > 0) lt_text_putc(p->out, ' ');
    lt_print_quoted(cite->provision, p->out);
  }
  lt_text_putc(p->out, '"');
}

void lt_put_basis(printer *p, const lt_basis *basis) {
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

void lt_put_type_value(printer *p, lt_type type) {
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
  lt_text_putc(p->out, '"');
  if (type.set) lt_text_puts(p->out, "set of ");
  lt_text_put(p->out, name);
  lt_text_putc(p->out, '"');
}

void lt_put_type(printer *p, lt_type type) {
  put_key(p, "type");
  lt_put_type_value(p, type);
}

void lt_put_value(printer *p, const lt_value *value) {
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
      lt_put_value(p, value->by);
      if (value->members_len > 0) lt_text_puts(p->out, ", among =");
      break;
    default:
      if (value->members_len == 0) lt_text_puts(p->out, "nobody");
      break;
  }
  for (uint32_t i = 0; i < value->members_len; i++) {
    lt_text_puts(p->out, i > 0 ? ", " : value->kind == LT_VALUE_DISCRETION ? " { " : "{ ");
    lt_put_value(p, value->members[i]);
  }
  if (value->members_len > 0) lt_text_puts(p->out, " }");
  if (value->kind == LT_VALUE_DISCRETION) lt_text_puts(p->out, " }");
}
