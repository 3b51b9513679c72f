/* print.c: scalar values in words for people, and canonically for JSON and digests.
 * What is printed in Vietnamese can be read again and means the same. Names of options, bodies and places are the
 * business of whoever holds them. */
#include <assert.h>
#include <inttypes.h>

#include "value/written.h"

enum { PERCENT_UNIT = 1000000, PERCENT_DECIMALS = 6 };
static const int64_t billion = 1000000000, million = 1000000;

/* A whole number with `mark` between groups of three. */
static void print_grouped(int64_t n, char mark, lt_text *out) {
  if (n < 0) lt_text_putc(out, '-');
  uint64_t rest = n < 0 ? 0 - (uint64_t)n : (uint64_t)n, unit = 1;
  while (rest / unit >= 1000) unit *= 1000;
  lt_text_putf(out, "%" PRIu64, rest / unit);
  for (unit /= 1000; unit > 0; unit /= 1000) lt_text_putf(out, "%c%03" PRIu64, mark, rest / unit % 1000);
}

/* n / unit, where unit is 10^places, without zeros at the end; `group` may be NUL. */
static void print_decimal(int64_t n, int64_t unit, int places, char point, char group, lt_text *out) {
  assert(unit > 0);
  int64_t whole = n / unit, part = n % unit;
  if (n < 0) {
    lt_text_putc(out, '-');
    whole = -whole;
    part = -part;
  }
  if (group != '\0')
    print_grouped(whole, group, out);
  else
    lt_text_putf(out, "%" PRId64, whole);
  if (part == 0) return;
  for (; part % 10 == 0; part /= 10) places--;
  lt_text_putf(out, "%c%0*" PRId64, point, places, part);
}

/* Before tỷ and triệu thousands are not grouped in Vietnamese: "1.500 tỷ" would be refused on the way back in. */
static void print_money(int64_t n, lt_lang lang, lt_text *out) {
  int64_t size = n < 0 ? -n : n;
  bool english = lang == LT_EN;
  char point = english ? '.' : ',', group = english ? ',' : '\0';
  if (size >= billion && size % (billion / 1000) == 0) {
    print_decimal(n / (billion / 1000), 1000, 3, point, group, out);
    lt_text_puts(out, english ? " billion VND" : " tỷ");
  } else if (size >= million && size % (million / 1000) == 0) {
    print_decimal(n / (million / 1000), 1000, 3, point, group, out);
    lt_text_puts(out, english ? " million VND" : " triệu");
  } else {
    print_grouped(n, english ? ',' : '.', out);
    lt_text_puts(out, english ? " VND" : " đồng");
  }
}

static void print_count(int64_t n, const char *vi, const char *en, lt_lang lang, lt_text *out) {
  if (lang == LT_VI)
    lt_text_putf(out, "%" PRId64 " %s", n, vi);
  else
    lt_text_putf(out, "%" PRId64 " %s%s", n, en, n == 1 ? "" : "s");
}

static void print_months(int64_t n, lt_lang lang, lt_text *out) {
  if (n != 0 && n % 12 == 0)
    print_count(n / 12, "năm", "year", lang, out);
  else
    print_count(n, "tháng", "month", lang, out);
}

static void print_date(lt_cell date, bool day_first, lt_text *out) {
  int year, month, day;
  lt_date_parts(date, &year, &month, &day);
  char written[] = {(char)('0' + year / 1000 % 10), (char)('0' + year / 100 % 10), (char)('0' + year / 10 % 10),
                    (char)('0' + year % 10),        '-',
                    (char)('0' + month / 10),       (char)('0' + month % 10),      '-',
                    (char)('0' + day / 10),         (char)('0' + day % 10)};
  if (!day_first && year >= 0 && year <= 9999)
    lt_text_put(out, (lt_str){written, sizeof written});
  else if (day_first)
    lt_text_putf(out, "%02d/%02d/%04d", day, month, year);
  else
    lt_text_putf(out, "%04d-%02d-%02d", year, month, day);
}

void lt_written_print(lt_type type, lt_cell value, lt_lang lang, lt_text *out) {
  bool english = lang == LT_EN;
  if (value == LT_UNKNOWN || value == LT_ABSENT) {
    bool unknown = value == LT_UNKNOWN;
    lt_text_puts(out, english ? (unknown ? "unknown" : "none") : (unknown ? "chưa biết" : "không có"));
    return;
  }
  switch (type.kind) {
    case LT_TYPE_YES_NO:
      lt_text_puts(out, english ? (value != 0 ? "yes" : "no") : (value != 0 ? "đúng" : "sai"));
      break;
    case LT_TYPE_MONEY: print_money(value, lang, out); break;
    case LT_TYPE_PERCENT:
      print_decimal(value, PERCENT_UNIT, PERCENT_DECIMALS, english ? '.' : ',', '\0', out);
      lt_text_puts(out, " %");
      break;
    case LT_TYPE_DATE: print_date(value, true, out); break;
    case LT_TYPE_MONTHS: print_months(value, lang, out); break;
    case LT_TYPE_DAYS: print_count(value, "ngày", "day", lang, out); break;
    case LT_TYPE_WORKING_DAYS: print_count(value, "ngày làm việc", "working day", lang, out); break;
    default: lt_text_putd(out, value); break;
  }
}

void lt_written_canonical(lt_type type, lt_cell value, lt_text *out) {
  if (value == LT_UNKNOWN || value == LT_ABSENT) {
    lt_text_puts(out, "null");
    return;
  }
  switch (type.kind) {
    case LT_TYPE_YES_NO: lt_text_puts(out, value != 0 ? "true" : "false"); break;
    case LT_TYPE_PERCENT: print_decimal(value, PERCENT_UNIT, PERCENT_DECIMALS, '.', '\0', out); break;
    case LT_TYPE_DATE: print_date(value, false, out); break;
    default: lt_text_putd(out, value); break;
  }
}
