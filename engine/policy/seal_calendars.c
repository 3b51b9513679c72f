/* seal_calendars.c: calendars of working days: their week, their days off, and that no place has two.
 * The holidays that fall on a day off are kept as declared, but counting does not see them. */
#include "base/sort.h"
#include "policy_impl.h"

const char *const lt_weekday_names[LT_WEEKDAYS] = {"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};

static void wrong(lt_seal *seal, lt_spot spot, const lt_form *form, lt_text2 what, lt_text2 hint) {
  lt_fail_at(seal, LT_L307, spot, form, lt_both(spot.declaration->id), what, hint);
}

static void seal_weekend(lt_seal *seal, const lt_declaration *declaration, const lt_form *form, lt_working *working) {
  lt_str names[LT_WEEKDAYS];
  lt_spot spot = {declaration, "weekend"};
  unsigned off = 0;
  for (unsigned day = 0; day < LT_WEEKDAYS; day++) names[day] = lt_str_of(lt_weekday_names[day]);
  for (uint32_t i = 0; form != NULL && i < form->kids_len; i++) {
    unsigned day = 0;
    while (day < LT_WEEKDAYS && !lt_str_equal(form->kids[i]->name, names[day])) day++;
    if (day == LT_WEEKDAYS) {
      wrong(
          seal, spot, form->kids[i],
          lt_sayf(seal, "`%.*s` không phải là một ngày trong tuần", "`%.*s` is no day of the week",
                  form->kids[i]->name),
          lt_near(seal, form->kids[i]->name, names, LT_WEEKDAYS,
                  lt_say("viết \"monday\", \"tuesday\", … \"sunday\"", "write \"monday\", \"tuesday\", … \"sunday\"")));
      continue;
    }
    off += !working->off[day];
    working->off[day] = true;
  }
  if (off < LT_WEEKDAYS) return;
  working->off[0] = false; /* so that counting comes to an end */
  wrong(seal, spot, form, lt_say("không còn ngày làm việc nào", "no working day is left"),
        lt_say("bỏ các ngày làm việc khỏi `weekend`", "take the days that are worked out of `weekend`"));
}

static int compare_cells(const void *a, const void *b) {
  lt_cell x = *(const lt_cell *)a, y = *(const lt_cell *)b;
  return (x > y) - (x < y);
}

static void seal_holidays(lt_seal *seal, const lt_declaration *declaration, const lt_form *form,
                          lt_calendar *calendar) {
  uint32_t len = form == NULL ? 0 : form->kids_len, distinct = 0, counted = 0;
  lt_cell *all = LT_NEW_ARRAY(seal->arena, lt_cell, len), *worked = LT_NEW_ARRAY(seal->arena, lt_cell, len);
  for (uint32_t i = 0; i < len; i++)
    if (!lt_seal_date(seal, (lt_spot){declaration, "holidays"}, form->kids[i], &all[i])) all[i] = 0;
  if (len > 0) lt_sort(&seal->scratch, all, len, sizeof *all, compare_cells);
  for (uint32_t i = 0; i < len; i++) {
    if (distinct > 0 && all[distinct - 1] == all[i]) continue;
    all[distinct++] = all[i];
    if (!calendar->working.off[lt_weekday_of(all[distinct - 1])]) worked[counted++] = all[distinct - 1];
  }
  calendar->holidays = all;
  calendar->holidays_len = distinct;
  calendar->working.holidays = worked;
  calendar->working.holidays_len = counted;
}

static void check_place(lt_seal *seal, uint32_t number) {
  const lt_set *set = seal->set;
  const lt_declaration *declaration = seal->found[LT_RECORD_CALENDAR][number].declaration;
  for (uint32_t i = 0; i < number && set->calendars[number].place != LT_NONE; i++) {
    if (set->calendars[i].place != set->calendars[number].place) continue;
    wrong(seal, (lt_spot){declaration, "place"}, lt_declaration_get(declaration, "place"),
          lt_sayf(seal, "địa phương này đã có lịch `%.*s`", "the place has the calendar `%.*s` already",
                  set->calendars[i].id),
          lt_say("mỗi địa phương chỉ có một lịch: gộp hai lịch làm một",
                 "a place has one calendar: make one of the two"));
    return;
  }
}

void lt_seal_calendars(lt_seal *seal) {
  for (uint32_t i = 0; i < seal->set->calendars_len; i++) {
    const lt_declaration *declaration = seal->found[LT_RECORD_CALENDAR][i].declaration;
    lt_calendar *calendar = &seal->set->calendars[i];
    lt_keys keys;
    lt_seal_keys(declaration, LT_WORD_calendar, &keys);
    calendar->title = lt_seal_text(seal, keys.k_title);
    calendar->says = lt_seal_text(seal, keys.k_says);
    calendar->place = lt_seal_id(seal, (lt_spot){declaration, "place"}, keys.k_place, LT_RECORD_PLACE);
    calendar->basis = lt_seal_basis(seal, declaration, &keys, LT_NONE);
    seal_weekend(seal, declaration, keys.k_weekend, &calendar->working);
    seal_holidays(seal, declaration, keys.k_holidays, calendar);
    check_place(seal, i);
  }
}
