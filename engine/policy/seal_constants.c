/* seal_constants.c: constants in conditions and answers: each type has one way to be written, and every other way is
 * refused with the right one. */
#include "reading.h"

/* The calls that write amounts, with the type that each makes and its unit (0: percent "2,5"). */
static const struct {
  const char *name;
  lt_type_kind kind;
  int64_t unit;
} calls[] = {{"dong", LT_TYPE_MONEY, 1},        {"trieu", LT_TYPE_MONEY, 1000000},
             {"ty", LT_TYPE_MONEY, 1000000000}, {"percent", LT_TYPE_PERCENT, 1000000},
             {"months", LT_TYPE_MONTHS, 1},     {"years", LT_TYPE_MONTHS, 12},
             {"days", LT_TYPE_DAYS, 1},         {"working_days", LT_TYPE_WORKING_DAYS, 1}};
enum { CALLS = sizeof calls / sizeof *calls };

/* How a constant of the type is written: the mend of every mismatch. `example` is what was written, where it is a
 * number. */
static lt_text2 mend(lt_seal *seal, lt_type type, const lt_form *form) {
  lt_str n =
      form->kind == LT_FORM_INTEGER ? lt_str_format(&seal->scratch, "%lld", (long long)form->integer) : LT_STR("5");
  switch (type.kind) {
    case LT_TYPE_YES_NO: return lt_say("viết `true` hoặc `false`", "write `true` or `false`");
    case LT_TYPE_NUMBER: return lt_say("viết một số nguyên, như `5`", "write a whole number, as `5`");
    case LT_TYPE_MONEY:
      if (form->kind == LT_FORM_STRING) /* the amount is in the text: which word it needs is its writer's to say */
        return lt_say("viết `ty \"5,2\"`, `trieu(200)` hoặc `dong(500000)`",
                      "write `ty \"5,2\"`, `trieu(200)` or `dong(500000)`");
      return lt_sayf(seal, "viết `dong(%.*s)`, `trieu(200)` hoặc `ty \"5,2\"`",
                     "write `dong(%.*s)`, `trieu(200)` or `ty \"5,2\"`", n);
    case LT_TYPE_PERCENT: return lt_say("viết `percent \"2,5\"`", "write `percent \"2,5\"`");
    case LT_TYPE_DATE:
      return lt_say("viết ngày trong ngoặc kép, như \"2018-09-05\"", "write a date in quotes, as \"2018-09-05\"");
    case LT_TYPE_YEAR: return lt_say("viết năm bốn chữ số, như `2018`", "write a year of four figures, as `2018`");
    case LT_TYPE_MONTHS:
      return lt_sayf(seal, "viết `months(%.*s)` hoặc `years(1)`", "write `months(%.*s)` or `years(1)`", n);
    case LT_TYPE_DAYS: return lt_sayf(seal, "viết `days(%.*s)`", "write `days(%.*s)`", n);
    case LT_TYPE_WORKING_DAYS: return lt_sayf(seal, "viết `working_days(%.*s)`", "write `working_days(%.*s)`", n);
    case LT_TYPE_OFFICE:
      return lt_say("viết tên một chức danh trong ngoặc kép, hoặc `head_of(\"…\")`",
                    "write the name of an office in quotes, or `head_of(\"…\")`");
    default: return lt_say("viết tên trong ngoặc kép", "write its name in quotes");
  }
}

static lt_text2 what_it_is(lt_seal *seal, const lt_form *form) {
  switch (form->kind) {
    case LT_FORM_STRING: return lt_both(lt_str_format(&seal->scratch, "`\"%.*s\"`", LT_STR_ARG(form->name)));
    case LT_FORM_INTEGER: return lt_both(lt_str_format(&seal->scratch, "`%lld`", (long long)form->integer));
    case LT_FORM_BOOLEAN: return lt_both(form->integer != 0 ? LT_STR("`true`") : LT_STR("`false`"));
    case LT_FORM_CALL: return lt_both(lt_str_format(&seal->scratch, "`%.*s(…)`", LT_STR_ARG(form->name)));
    case LT_FORM_TABLE: return lt_say("`{ … }`", "`{ … }`");
    case LT_FORM_CONSTANT:
    case LT_FORM_ENTITY: return lt_both(lt_str_format(&seal->scratch, "`%.*s`", LT_STR_ARG(form->name)));
    default: return lt_say("điều kiện này", "this condition");
  }
}

static bool mismatch(lt_seal *seal, lt_spot spot, const lt_form *form, lt_type type) {
  lt_fail_at(seal, LT_L331, spot, form, what_it_is(seal, form), lt_type_words(seal, type), mend(seal, type, form));
  return false;
}

static bool in_bounds(lt_type type, lt_cell value) {
  switch (type.kind) {
    case LT_TYPE_MONEY: return value >= 0 && value <= LT_MONEY_MAX;
    case LT_TYPE_NUMBER: return value >= -LT_NUMBER_MAX && value <= LT_NUMBER_MAX;
    case LT_TYPE_YEAR: return value >= LT_YEAR_MIN && value <= LT_YEAR_MAX;
    case LT_TYPE_MONTHS: return value >= 0 && value <= LT_TERM_MAX;
    case LT_TYPE_DAYS:
    case LT_TYPE_WORKING_DAYS: return value >= 0 && value <= LT_TERM_MAX * 31;
    case LT_TYPE_PERCENT: return value >= 0 && value <= INT64_C(1000000000);
    default: return true;
  }
}

static bool checked(lt_seal *seal, lt_spot spot, const lt_form *form, lt_type type, lt_cell value, lt_cell *out) {
  *out = value;
  if (in_bounds(type, value)) return true;
  lt_fail_at(seal, LT_L332, spot, form, lt_type_words(seal, type), lt_both((lt_str){0}), lt_both((lt_str){0}));
  return false;
}

/* ty "5,2", months(8): the decimal or whole number times the unit. */
static bool from_call(lt_seal *seal, lt_spot spot, const lt_form *form, lt_type type, lt_cell *out) {
  int c = 0;
  while (c < CALLS && !lt_str_equal(form->name, lt_str_of(calls[c].name))) c++;
  if (c == CALLS || calls[c].kind != type.kind || form->kids_len != 1) return mismatch(seal, spot, form, type);
  const lt_form *arg = form->kids[0];
  lt_cell value = 0;
  if (arg->kind == LT_FORM_INTEGER) {
    if (__builtin_mul_overflow(arg->integer, calls[c].unit, &value)) value = INT64_MAX;
    return checked(seal, spot, form, type, value, out);
  }
  if (arg->kind != LT_FORM_STRING) return mismatch(seal, spot, form, type);
  lt_written_fault fault;
  if (lt_decimal_read(&seal->scratch, arg->name, calls[c].unit, &value, &fault)) {
    return checked(seal, spot, form, type, value, out);
  }
  lt_written_fault_put(seal->diags, lt_spot_place(spot, form), arg->name, &fault);
  return false;
}

static bool record_constant(lt_seal *seal, lt_spot spot, const lt_form *form, lt_record record, lt_cell *out) {
  uint32_t number = lt_seal_id(seal, spot, form, record);
  *out = number == LT_NONE ? LT_UNKNOWN : (lt_cell)number;
  return number != LT_NONE;
}

static bool permission_constant(lt_seal *seal, lt_spot spot, const lt_form *form, lt_cell *out) {
  static const lt_str names[] = {{"allowed", 7}, {"conditional", 11}, {"forbidden", 9}};
  for (*out = LT_ALLOWED; *out <= LT_FORBIDDEN; (*out)++) {
    if (lt_str_equal(form->name, names[*out])) return true;
  }
  lt_fail_at(seal, LT_L308, spot, form, lt_say("permission", "permission"), lt_both(form->name),
             lt_near(seal, form->name, names, 3,
                     lt_say("viết \"allowed\", \"conditional\" hoặc \"forbidden\"",
                            "write \"allowed\", \"conditional\" or \"forbidden\"")));
  return false;
}

static bool is_office(const lt_set *set, uint32_t body) {
  uint32_t kind = set->bodies[body].kind;
  return kind != LT_NONE && lt_str_equal(set->options[kind].id, LT_STR("office"));
}

static bool office_constant(lt_seal *seal, lt_spot spot, const lt_form *form, lt_cell *out) {
  uint32_t body = lt_seal_id(seal, spot, form, LT_RECORD_BODY);
  if (body == LT_NONE) return false;
  *out = body;
  if (is_office(seal->set, body)) return true;
  lt_fail_at(seal, LT_L333, spot, form, lt_both(form->name), lt_both((lt_str){0}), lt_both((lt_str){0}));
  return false;
}

/* head_of("hn.ubnd"): the registered office of its head, else "the head of". */
static bool head_constant(lt_seal *seal, lt_spot spot, const lt_form *form, lt_cell *out) {
  uint32_t body = lt_seal_id(seal, spot, form->kids[0], LT_RECORD_BODY);
  if (body == LT_NONE) return false;
  if (is_office(seal->set, body)) {
    lt_fail_at(seal, LT_L344, spot, form->kids[0], lt_type_words(seal, (lt_type){.kind = LT_TYPE_OFFICE}),
               lt_both((lt_str){0}), lt_both((lt_str){0}));
    return false;
  }
  uint32_t head = seal->set->bodies[body].head;
  *out = head != LT_NONE ? (lt_cell)head : lt_head_of(body);
  return true;
}

static bool from_string(lt_seal *seal, lt_spot spot, const lt_form *form, lt_type type, lt_cell *out) {
  switch (type.kind) {
    case LT_TYPE_DATE: return lt_seal_date(seal, spot, form, out);
    case LT_TYPE_BODY: return record_constant(seal, spot, form, LT_RECORD_BODY, out);
    case LT_TYPE_PLACE: return record_constant(seal, spot, form, LT_RECORD_PLACE, out);
    case LT_TYPE_INSTRUMENT: return record_constant(seal, spot, form, LT_RECORD_INSTRUMENT, out);
    case LT_TYPE_POLICY: return record_constant(seal, spot, form, LT_RECORD_POLICY, out);
    case LT_TYPE_OFFICE: return office_constant(seal, spot, form, out);
    case LT_TYPE_PERMISSION: return permission_constant(seal, spot, form, out);
    case LT_TYPE_CHOICE: {
      uint32_t option = lt_seal_option_id(seal, spot, form, type.of, "");
      *out = option == LT_NONE ? LT_UNKNOWN : (lt_cell)option;
      return option != LT_NONE;
    }
    default: return mismatch(seal, spot, form, type);
  }
}

bool lt_seal_constant(lt_seal *seal, lt_spot spot, const lt_form *form, lt_type type, lt_cell *out) {
  bool number = type.kind == LT_TYPE_NUMBER || type.kind == LT_TYPE_YEAR;
  switch (form->kind) {
    case LT_FORM_BOOLEAN:
      if (type.kind != LT_TYPE_YES_NO) return mismatch(seal, spot, form, type);
      *out = form->integer;
      return true;
    case LT_FORM_INTEGER:
      return number ? checked(seal, spot, form, type, form->integer, out) : mismatch(seal, spot, form, type);
    case LT_FORM_STRING: return from_string(seal, spot, form, type, out);
    case LT_FORM_CALL:
      if (type.kind == LT_TYPE_OFFICE && lt_str_equal(form->name, LT_STR("head_of")) && form->kids_len == 1 &&
          form->kids[0]->kind == LT_FORM_STRING) {
        return head_constant(seal, spot, form, out);
      }
      return from_call(seal, spot, form, type, out);
    default: return mismatch(seal, spot, form, type);
  }
}
