/* type.c: what can be said of types without names. */
#include "value/type.h"

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
