/* type.c: what can be said of types without names, and who reads their values. */
#include "value/type.h"
#include "value/written.h"

bool lt_type_equal(lt_type a, lt_type b) { return a.kind == b.kind && a.set == b.set && a.of == b.of; }

bool lt_type_is_amount(lt_type type) {
  if (type.set) return false;
  switch (type.kind) {
    case LT_TYPE_NUMBER:
    case LT_TYPE_MONEY:
    case LT_TYPE_PERCENT:
    case LT_TYPE_YEAR:
    case LT_TYPE_MONTHS:
    case LT_TYPE_DAYS:
    case LT_TYPE_WORKING_DAYS: return true;
    default: return false;
  }
}

bool lt_type_is_duration(lt_type type) {
  return !type.set && (type.kind == LT_TYPE_MONTHS || type.kind == LT_TYPE_DAYS || type.kind == LT_TYPE_WORKING_DAYS);
}

bool lt_type_is_ordered(lt_type type) { return lt_type_is_amount(type) || (type.kind == LT_TYPE_DATE && !type.set); }

lt_written_reader lt_written_reader_of(lt_type_kind kind) {
  static const lt_written_reader readers[LT_TYPE_KINDS] = {
      [LT_TYPE_YES_NO] = lt_yes_no_read,
      [LT_TYPE_NUMBER] = lt_number_read,
      [LT_TYPE_MONEY] = lt_money_read,
      [LT_TYPE_PERCENT] = lt_percent_read,
      [LT_TYPE_DATE] = lt_date_read,
      [LT_TYPE_YEAR] = lt_year_read,
      [LT_TYPE_MONTHS] = lt_months_read,
      [LT_TYPE_DAYS] = lt_days_read,
      [LT_TYPE_WORKING_DAYS] = lt_working_days_read,
  };
  return readers[kind];
}
