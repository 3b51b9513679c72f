/* dated.c: what of a record differs from day to day: finding its rows, and the row of a day. */
#include "policy/set.h"

static int compare(const lt_dated *dated, lt_type_kind of, uint32_t number, uint32_t what) {
  if (dated->of != of) return dated->of < of ? -1 : 1;
  if (dated->number != number) return dated->number < number ? -1 : 1;
  return (dated->what > what) - (dated->what < what);
}

const lt_dated *lt_set_dated(const lt_set *set, lt_type_kind of, uint32_t number, uint32_t what) {
  uint32_t low = 0, high = set->dated_len;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    int order = compare(&set->dated[middle], of, number, what);
    if (order == 0) return &set->dated[middle];
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}

const lt_dated_row *lt_dated_at(const lt_dated *dated, lt_cell date) {
  const lt_dated_row *found = NULL;
  for (uint32_t i = 0; i < dated->rows_len; i++) {
    lt_in_force in_force = lt_period_at(&dated->rows[i].in_force, date);
    if (in_force == LT_IN_FORCE_MAYBE) return NULL;
    if (in_force == LT_IN_FORCE_YES) found = &dated->rows[i];
  }
  return found;
}

/* How many days the row is away, counted from the days on which it may hold. */
static lt_cell distance(const lt_period *period, lt_cell date) {
  if (period->from.from != LT_UNKNOWN && date < period->from.from) return period->from.from - date;
  if (period->before.to != LT_UNKNOWN && date >= period->before.to) return date - period->before.to + 1;
  return 0;
}

const lt_dated_row *lt_dated_nearest(const lt_dated *dated, lt_cell date) {
  if (date == LT_UNKNOWN) return &dated->rows[dated->rows_len - 1];
  const lt_dated_row *nearest = &dated->rows[0];
  for (uint32_t i = 1; i < dated->rows_len; i++)
    if (distance(&dated->rows[i].in_force, date) < distance(&nearest->in_force, date)) nearest = &dated->rows[i];
  return nearest;
}

uint32_t lt_set_place_above(const lt_set *set, uint32_t place, lt_cell date) {
  const lt_dated *dated = set->dated_len ? lt_set_dated(set, LT_TYPE_PLACE, place, LT_DATED_PART_OF) : NULL;
  return dated ? (uint32_t)lt_dated_nearest(dated, date)->cell : set->places[place].parent;
}

bool lt_set_place_ever_in(const lt_set *set, uint32_t place, uint32_t above) {
  if (place == LT_NONE || place == above) return place != LT_NONE;
  const lt_dated *dated = set->dated_len ? lt_set_dated(set, LT_TYPE_PLACE, place, LT_DATED_PART_OF) : NULL;
  if (!dated) return lt_set_place_ever_in(set, set->places[place].parent, above);
  for (uint32_t i = 0; i < dated->rows_len; i++)
    if (lt_set_place_ever_in(set, (uint32_t)dated->rows[i].cell, above)) return true;
  return false;
}

uint32_t lt_dated_attribute(const lt_dated *dated) {
  switch (dated->what) {
    case LT_DATED_KIND: return LT_ATTRIBUTE_KIND;
    case LT_DATED_PLACE: return LT_ATTRIBUTE_PLACE;
    case LT_DATED_PART_OF: return LT_ATTRIBUTE_PART_OF;
    case LT_DATED_HEAD: return LT_ATTRIBUTE_HEAD;
    case LT_DATED_AUTHORITY: return LT_ATTRIBUTE_AUTHORITY;
    default: return dated->what >= LT_DATED_ATTRIBUTE ? dated->what - LT_DATED_ATTRIBUTE : LT_NONE;
  }
}

lt_type lt_dated_type(const lt_set *set, const lt_dated *dated) {
  return (lt_type){.kind = dated->of, .of = dated->of == LT_TYPE_CHOICE ? set->options[dated->number].choice : 0};
}
