/* seal_dates.c: dates in conditions and answers: `date + working_days(20)`, and `in_order { a, b, c }`, which is short
 * for tests of neighbours. Whether a set that counts working days has a calendar is looked at where they are
 * written. */
#include "reading.h"

static bool is_date(lt_type type) { return type.kind == LT_TYPE_DATE && !type.set; }

static const lt_term *not_added(lt_reading *reading, const lt_form *form, lt_text2 what, const char *vi,
                                const char *en) {
  lt_fail_at(reading->seal, LT_L338, reading->spot, form, what, lt_say(vi, en), lt_both((lt_str){0}));
  return NULL;
}

/* days(20), months(8), years(5), working_days(20): of which type that is; NONE if the form is none of them. */
static lt_type type_of_call(const lt_form *form) {
  static const struct {
    const char *name;
    lt_type_kind kind;
  } calls[] = {{"days", LT_TYPE_DAYS},
               {"months", LT_TYPE_MONTHS},
               {"years", LT_TYPE_MONTHS},
               {"working_days", LT_TYPE_WORKING_DAYS}};
  lt_type type = {.kind = LT_TYPE_NONE};
  for (size_t i = 0; form->kind == LT_FORM_CALL && i < sizeof calls / sizeof *calls; i++)
    if (lt_str_equal(form->name, lt_str_of(calls[i].name))) type.kind = calls[i].kind;
  return type;
}

static const lt_term *duration(lt_reading *reading, const lt_form *form) {
  static const char *const vi = "sau `+` là `days(20)`, `working_days(20)`, `months(8)`, `years(5)` hoặc một dữ kiện "
                                "kiểu thời hạn",
                           *const en = "after `+` stands `days(20)`, `working_days(20)`, `months(8)`, `years(5)` or a "
                                       "fact that is a term";
  lt_seal *seal = reading->seal;
  lt_term constant = {.kind = LT_TERM_CONSTANT, .item = LT_NONE, .entity = LT_NONE, .type = type_of_call(form)};
  if (constant.type.kind != LT_TYPE_NONE) {
    if (!lt_seal_constant(seal, reading->spot, form, constant.type, &constant.cell)) return NULL;
    return lt_build_term(&seal->builder, &constant);
  }
  if (!lt_form_is_term(form)) return not_added(reading, form, lt_both(form->name), vi, en);
  const lt_term *term = lt_seal_term(reading, form);
  if (term == NULL || lt_type_is_duration(term->type)) return term;
  return not_added(reading, form, lt_type_words(seal, term->type), vi, en);
}

static bool has_calendar(lt_reading *reading, const lt_form *form) {
  if (reading->seal->set->calendars_len > 0) return true;
  lt_fail_at(reading->seal, LT_L342, reading->spot, form, lt_both((lt_str){0}), lt_both((lt_str){0}),
             lt_both((lt_str){0}));
  return false;
}

const lt_term *lt_seal_plus(lt_reading *reading, const lt_form *form) {
  lt_seal *seal = reading->seal;
  const lt_term *base = lt_seal_term(reading, form->kids[0]), *value = duration(reading, form->kids[1]);
  if (base == NULL || value == NULL) return NULL;
  if (!is_date(base->type)) {
    return not_added(reading, form->kids[0], lt_type_words(seal, base->type),
                     "trước `+` là một ngày, như `item.dossier_complete + working_days(20)`",
                     "before `+` stands a date, as in `item.dossier_complete + working_days(20)`");
  }
  if (value->type.kind == LT_TYPE_WORKING_DAYS && !has_calendar(reading, form->kids[1])) return NULL;
  lt_term term = {.kind = LT_TERM_PLUS,
                  .type = base->type,
                  .var = base->var,
                  .entity = base->entity,
                  .item = LT_NONE,
                  .base = base,
                  .value = value};
  return lt_build_term(&seal->builder, &term);
}

static const lt_expr *out_of_order(lt_reading *reading, const lt_form *form, lt_text2 what) {
  lt_fail_at(reading->seal, LT_L340, reading->spot, form, what, lt_both((lt_str){0}), lt_both((lt_str){0}));
  return NULL;
}

/* `b` is not done, or `a` is done on that day or earlier. */
static const lt_expr *pair(lt_reading *reading, const lt_term *a, const lt_term *b) {
  lt_builder *builder = &reading->seal->builder;
  lt_expr undone = {.op = LT_OP_EXISTS, .negated = true, .left = b};
  lt_expr before = {.op = LT_OP_ON_OR_BEFORE, .left = a, .right = b};
  const lt_expr *either[] = {lt_build_test(builder, &undone), lt_build_test(builder, &before)};
  return lt_build_junction(builder, LT_OP_ANY, either, 2);
}

const lt_expr *lt_seal_in_order(lt_reading *reading, const lt_form *form) {
  lt_seal *seal = reading->seal;
  if (form->kids_len < 2) {
    return out_of_order(reading, form, lt_say("cần ít nhất hai ngày", "it takes at least two dates"));
  }
  const lt_expr **pairs = LT_NEW_ARRAY(&seal->scratch, const lt_expr *, form->kids_len - 1);
  const lt_term *last = NULL;
  bool whole = true;
  for (uint32_t i = 0; i < form->kids_len; i++) {
    const lt_form *kid = form->kids[i];
    const lt_term *term = kid->kind == LT_FORM_READ ? lt_seal_term(reading, kid) : NULL;
    bool date = term != NULL && is_date(term->type) && term->kind == LT_TERM_FACT;
    if (!date && (term != NULL || kid->kind != LT_FORM_READ))
      (void)out_of_order(
          reading, kid,
          lt_sayf(seal, "`%.*s` không phải là một dữ kiện kiểu ngày", "`%.*s` is no fact that is a date", kid->name));
    if (date && term == last)
      lt_fail_at(seal, LT_L384, reading->spot, kid, lt_both(kid->name), lt_say("in_order", "in_order"),
                 lt_both((lt_str){0}));
    if (date && last != NULL) pairs[i - 1] = pair(reading, last, term);
    whole = whole && date;
    last = date ? term : NULL;
  }
  return whole ? lt_build_junction(&seal->builder, LT_OP_ALL, pairs, form->kids_len - 1) : NULL;
}
