/* moment.c: times of entries, read and written as in Vietnam (+07:00, all year), and heads of the chain.
 * No zone of the machine and no clock is asked. */
#include "store_impl.h"
#include "store_print.h"

#include "value/written.h"

#include <inttypes.h>

enum { ZONE = 7 * 3600, DAY = 86400 };

static bool two_digits(lt_str text, size_t at, int max, int64_t *out) {
  if (at + 2 > text.len) return false;
  char a = text.ptr[at], b = text.ptr[at + 1];
  if (a < '0' || a > '9' || b < '0' || b > '9') return false;
  *out = (a - '0') * 10 + (b - '0');
  return *out <= max;
}

/* HH:MM or HH:MM:SS, then nothing, Z or a zone: seconds into the day, those of the zone taken off. */
static bool clock_read(lt_str text, int64_t *out) {
  int64_t hours, minutes, seconds = 0, zone_hours, zone_minutes, zone = ZONE;
  if (!two_digits(text, 0, 23, &hours) || text.len < 5 || text.ptr[2] != ':' || !two_digits(text, 3, 59, &minutes))
    return false;
  text = lt_str_slice(text, 5, text.len);
  if (text.len >= 3 && text.ptr[0] == ':') {
    if (!two_digits(text, 1, 59, &seconds)) return false;
    text = lt_str_slice(text, 3, text.len);
  }
  if (lt_str_equal(text, LT_STR("Z"))) {
    zone = 0;
  } else if (text.len > 0) {
    if (text.len != 6 || (text.ptr[0] != '+' && text.ptr[0] != '-') || text.ptr[3] != ':') return false;
    if (!two_digits(text, 1, 14, &zone_hours) || !two_digits(text, 4, 59, &zone_minutes)) return false;
    zone = (zone_hours * 3600 + zone_minutes * 60) * (text.ptr[0] == '-' ? -1 : 1);
  }
  *out = hours * 3600 + minutes * 60 + seconds - zone;
  return true;
}

bool lt_moment_read(lt_arena *arena, lt_str text, int64_t *out) {
  lt_written_fault fault;
  lt_cell day;
  size_t split = lt_str_find(text, LT_STR("T"), 0);
  if (split == SIZE_MAX) split = lt_str_find(text, LT_STR(" "), 0);
  if (split == SIZE_MAX) split = text.len;
  if (!lt_date_read(arena, lt_str_slice(text, 0, split), &day, &fault)) return false;
  int64_t clock = -ZONE;
  if (split < text.len && !clock_read(lt_str_slice(text, split + 1, text.len), &clock)) return false;
  *out = lt_moment_of_day(day) + ZONE + clock;
  return true;
}

int64_t lt_moment_of_day(lt_cell day) { return (day - lt_date_of(1970, 1, 1)) * DAY - ZONE; }

/* Somebody may have written any number into a store: years have four digits. */
static int64_t within_years(int64_t moment) {
  int64_t first = lt_moment_of_day(lt_date_of(1, 1, 1)), end = lt_moment_of_day(lt_date_of(9999, 12, 31)) + DAY - 1;
  return moment < first ? first : moment > end ? end : moment;
}

lt_str lt_moment_print(lt_arena *arena, int64_t moment) {
  moment = within_years(moment);
  int64_t local = moment + ZONE, day = local / DAY - (local % DAY < 0), second = local - day * DAY;
  int year, month, date;
  lt_date_parts(day + lt_date_of(1970, 1, 1), &year, &month, &date);
  return lt_str_format(arena, "%04d-%02d-%02dT%02d:%02d:%02d+07:00", year, month, date, (int)(second / 3600),
                       (int)(second / 60 % 60), (int)(second % 60));
}

lt_text2 lt_moment_words(lt_arena *arena, int64_t moment) {
  return (lt_text2){lt_moment_said(arena, moment, LT_VI), lt_moment_said(arena, moment, LT_EN)};
}

lt_str lt_head_print(lt_arena *arena, const lt_head *head) {
  return lt_str_format(arena, "%" PRId64 ":%.*s", head->number, LT_STR_ARG(lt_digest_hex(arena, &head->hash)));
}

lt_str lt_head_text(lt_arena *arena, const lt_head *head) {
  return lt_str_format(arena, "luat.head/1 %.*s\n", LT_STR_ARG(lt_head_print(arena, head)));
}

bool lt_head_read(lt_str text, lt_head *out) {
  if (lt_str_starts(text, "luat.head/1 ")) text = lt_str_slice(text, 12, text.len);
  if (lt_str_ends(text, "\n")) text.len--;
  size_t split = lt_str_find(text, LT_STR(":"), 0);
  *out = (lt_head){0};
  if (split == SIZE_MAX || split == 0 || split > 18) return false;
  for (size_t i = 0; i < split; i++) {
    if (text.ptr[i] < '0' || text.ptr[i] > '9') return false;
    out->number = out->number * 10 + (text.ptr[i] - '0');
  }
  return out->number > 0 && lt_digest_read(lt_str_slice(text, split + 1, text.len), &out->hash);
}
