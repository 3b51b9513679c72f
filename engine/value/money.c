/* money.c: reads an amount of money as people write it: a figure, then perhaps nghìn, triệu or tỷ, then perhaps đồng.
 * What one reader would take for thousands and another for decimals is refused with both ways to write it; nothing is
 * guessed and nothing rounded. */
#include "value_impl.h"

#include <inttypes.h>

/* The words of units, and how they look without marks, for the hint only. */
static const struct {
  const char *word, *capital, *upper, *bare;
  int64_t unit; /* 1: đồng in one of its forms, which ends the amount */
} words[] = {
    {"nghìn", "Nghìn", "NGHÌN", "nghin", 1000},
    {"ngàn", "Ngàn", "NGÀN", "ngan", 1000},
    {"triệu", "Triệu", "TRIỆU", "trieu", 1000000},
    {"triệu", "triệu", "triệu", "tr", 1000000},
    {"tỷ", "Tỷ", "TỶ", "ty", 1000000000},
    {"tỉ", "Tỉ", "TỈ", "ti", 1000000000},
    {"đồng", "Đồng", "ĐỒNG", "dong", 1},
    {"đ", "Đ", "₫", "d", 1},
    {"vnđ", "VNĐ", "Vnđ", "vnd", 1},
    {"VND", "vnd", "Vnd", "vnd", 1},
};
enum { WORDS = sizeof words / sizeof *words };

/* An amount taken apart. */
typedef struct amount {
  lt_str text; /* all of it */
  lt_figure figure;
  lt_str unit_text; /* the words of the unit that were understood, as written */
  int64_t unit;     /* 1 without one */
  bool dong;        /* đồng stands there */
  lt_str rest;      /* what was not understood */
} amount;

/* The bytes of a blank at `at`, or 0; a no-break space, which Word puts in, is one. */
static size_t blank_at(lt_str s, size_t at) {
  if (at < s.len && (s.ptr[at] == ' ' || s.ptr[at] == '\t')) return 1;
  return at + 1 < s.len && s.ptr[at] == '\xC2' && s.ptr[at + 1] == '\xA0' ? 2 : 0;
}

/* Without blanks at the front. */
static lt_str skip_blanks(lt_str s) {
  while (blank_at(s, 0) > 0) s = lt_str_slice(s, blank_at(s, 0), SIZE_MAX);
  return s;
}

/* The first word of `s`, to the next blank. */
static lt_str first_word(lt_str s) {
  size_t len = 0;
  while (len < s.len && blank_at(s, len) == 0) len++;
  return lt_str_slice(s, 0, len);
}

static int find_word(lt_str s) {
  for (int i = 0; i < WORDS && s.len > 0; i++)
    if (lt_str_equal(s, lt_str_of(words[i].word)) || lt_str_equal(s, lt_str_of(words[i].capital)) ||
        lt_str_equal(s, lt_str_of(words[i].upper)))
      return i;
  return -1;
}

/* [nghìn | triệu | tỷ | nghìn tỷ] [đồng] */
static void take_unit(amount *a) {
  lt_str at = a->rest;
  a->unit = 1;
  for (;;) {
    at = skip_blanks(at);
    int i = find_word(first_word(at));
    if (i < 0 || a->dong) break;
    int64_t unit = words[i].unit;
    bool second = unit == 1000000000 && a->unit == 1000;
    if (unit != 1 && a->unit != 1 && !second) break;
    a->unit *= unit;
    a->dong = unit == 1;
    at = lt_str_slice(at, first_word(at).len, SIZE_MAX);
    if (at.len == 0) at = (lt_str){a->rest.ptr + a->rest.len, 0};
    a->unit_text = (lt_str){a->rest.ptr, (size_t)(at.ptr - a->rest.ptr)};
  }
  a->rest = at;
}

/* ---- hints ---- */

static lt_text2 write_one(lt_arena *arena, const char *one) {
  return lt_written_hint(lt_str_format(arena, "viết `%s`", one), lt_str_format(arena, "write `%s`", one));
}

static lt_text2 write_either(lt_arena *arena, const char *one, const char *other) {
  return lt_written_hint(lt_str_format(arena, "viết `%s` hoặc `%s`", one, other),
                         lt_str_format(arena, "write `%s` or `%s`", one, other));
}

static lt_text2 write_example(void) {
  return lt_written_hint(LT_STR("viết con số và đơn vị, ví dụ `5,2 tỷ`, `200 triệu` hoặc `5200000000`"),
                         LT_STR("write a figure and its unit, for example `5,2 tỷ`, `200 triệu` or `5200000000`"));
}

/* The digits of `s` alone. */
static const char *digits_of(lt_arena *arena, lt_str s) {
  lt_text out = {.arena = arena};
  for (size_t at = 0; at < s.len; at++)
    if (s.ptr[at] >= '0' && s.ptr[at] <= '9') lt_text_putc(&out, s.ptr[at]);
  lt_text_putc(&out, '\0');
  return out.ptr;
}

/* The digits of `s` with points between groups of three. */
static const char *pointed(lt_arena *arena, lt_str s) {
  const char *digits = digits_of(arena, s);
  lt_text out = {.arena = arena};
  for (size_t at = 0, len = lt_str_of(digits).len; at < len; at++) {
    if (at > 0 && (len - at) % 3 == 0) lt_text_putc(&out, '.');
    lt_text_putc(&out, digits[at]);
  }
  lt_text_putc(&out, '\0');
  return out.ptr;
}

/* `unit_text` as a word to put after another figure: "" or " tỷ đồng". */
static const char *unit_words(lt_arena *arena, const amount *a) {
  lt_str unit = lt_str_trim(skip_blanks(a->unit_text));
  return unit.len == 0 ? "" : lt_str_format(arena, " %.*s", LT_STR_ARG(unit)).ptr;
}

/* ---- refusals ---- */

/* "45 ty": if the rest looks like units without their marks, says how to write them. */
static bool refuse_unit(lt_arena *arena, const amount *a, lt_written_fault *fault) {
  lt_written_refuse(fault, LT_L204, a->text, a->rest);
  fault->hint = lt_written_hint(LT_STR("đơn vị là đồng, nghìn, triệu hoặc tỷ, ví dụ `5,2 tỷ`"),
                                LT_STR("the unit is đồng, nghìn, triệu or tỷ, for example `5,2 tỷ`"));
  amount meant = *a;
  lt_text unit = {.arena = arena};
  lt_text_puts(&unit, unit_words(arena, a));
  for (lt_str at = lt_text_fold(arena, a->rest); at.len > 0;) {
    lt_str word = first_word(at);
    int i = 0;
    while (i < WORDS && !lt_str_equal(word, lt_str_of(words[i].bare))) i++;
    if (i == WORDS || meant.dong) return false;
    if (words[i].unit != 1 && meant.unit != 1 && !(meant.unit == 1000 && words[i].unit == 1000000000)) return false;
    meant.unit *= words[i].unit;
    meant.dong = words[i].unit == 1;
    lt_text_putf(&unit, " %s", words[i].word);
    at = skip_blanks(lt_str_slice(at, word.len, SIZE_MAX));
  }
  int64_t n;
  bool clear = a->rest.len > 0 && !a->figure.points && !a->figure.underscores && !a->figure.zeros;
  if (clear && lt_figure_scale(&a->figure, meant.unit, LT_MONEY_MAX, &n) == LT_SCALED_FINE)
    fault->hint =
        write_either(arena, lt_str_format(arena, "%.*s%s", (int)a->figure.len, a->figure.whole.ptr, unit.ptr).ptr,
                     lt_str_format(arena, "%" PRId64, n).ptr);
  return false;
}

/* Digits grouped by commas or blanks, "10,000,000" or "5 200 000": whether all of `s` is that, and grouped at all. */
static bool is_foreign_grouping(lt_str s, size_t *len) {
  size_t groups = 0, run = 0, at = 0;
  char mark = 0;
  for (; at < s.len; at++) {
    char c = s.ptr[at];
    if (c >= '0' && c <= '9') {
      run++;
      continue;
    }
    bool next_digit = at + 1 < s.len && s.ptr[at + 1] >= '0' && s.ptr[at + 1] <= '9';
    if ((c != ',' && c != ' ') || !next_digit || (mark != 0 && c != mark)) break;
    if (run == 0 || run > 3 || (groups > 0 && run != 3)) return false;
    mark = c;
    groups++;
    run = 0;
  }
  return *len = at, groups > 0 && run == 3;
}

static bool refuse_grouping(lt_arena *arena, const amount *a, lt_written_fault *fault) {
  lt_str digits = a->figure.whole;
  lt_written_refuse(fault, LT_L205, a->text, LT_STR(""));
  if (a->unit == 1)
    fault->hint =
        write_either(arena, lt_str_format(arena, "%s đồng", pointed(arena, digits)).ptr, digits_of(arena, digits));
  else
    fault->hint = write_one(arena, lt_str_format(arena, "%s%s", digits_of(arena, digits), unit_words(arena, a)).ptr);
  return false;
}

static size_t points_of(const lt_figure *figure) {
  size_t count = 0;
  for (size_t at = 0; at < figure->whole.len; at++) count += figure->whole.ptr[at] == '.';
  return count;
}

/* One point, before a unit such as tỷ: decimals to some, thousands to others. */
static bool refuse_point(lt_arena *arena, const amount *a, lt_written_fault *fault) {
  size_t point = lt_str_find(a->figure.whole, LT_STR("."), 0);
  lt_str before = lt_str_slice(a->figure.whole, 0, point), after = lt_str_slice(a->figure.whole, point + 1, SIZE_MAX);
  while (after.len > 0 && after.ptr[after.len - 1] == '0') after.len--;
  const char *unit = unit_words(arena, a);
  lt_str comma =
      lt_str_format(arena, "%.*s%s%.*s%s", LT_STR_ARG(before), after.len > 0 ? "," : "", LT_STR_ARG(after), unit);
  lt_written_refuse(fault, LT_L205, a->text, LT_STR(""));
  if (!a->figure.grouped || a->figure.zeros)
    fault->hint = write_one(arena, comma.ptr);
  else
    fault->hint =
        write_either(arena, lt_str_format(arena, "%s%s", digits_of(arena, a->figure.whole), unit).ptr, comma.ptr);
  return false;
}

/* Judges the points and underscores of the figure with its unit. */
static bool refuse_marks(lt_arena *arena, const amount *a, lt_written_fault *fault) {
  const lt_figure *f = &a->figure;
  lt_str digits = lt_str_of(digits_of(arena, f->whole));
  if (!f->underscores && !f->comma && a->unit != 1 && points_of(f) == 1) return refuse_point(arena, a, fault);
  if (f->grouped && !f->underscores && !f->comma && a->unit == 1 && !a->dong) return refuse_grouping(arena, a, fault);
  lt_written_refuse(fault, LT_L209, a->text, LT_STR(""));
  fault->hint = write_example();
  while (digits.len > 1 && digits.ptr[0] == '0') digits = lt_str_slice(digits, 1, SIZE_MAX);
  bool clear = !f->comma && (f->grouped || !f->points);
  if (clear)
    fault->hint = write_one(arena, lt_str_format(arena, "%.*s%s", LT_STR_ARG(digits), unit_words(arena, a)).ptr);
  return false;
}

static bool refuse_front(lt_str text, lt_written_fault *fault) {
  bool minus = lt_str_starts(text, "-") || lt_str_starts(text, "−");
  lt_str after = skip_blanks(lt_str_slice(text, lt_str_starts(text, "-") ? 1 : 3, SIZE_MAX));
  if (minus && lt_figure_scan(after).len > 0) return lt_written_refuse(fault, LT_L207, text, LT_STR(""));
  lt_written_refuse(fault, LT_L209, text, LT_STR(""));
  fault->hint = write_example();
  return false;
}

/* Whether the marks of the figure, with this unit, can be read in one way only. */
static bool is_clear(const amount *a) {
  const lt_figure *f = &a->figure;
  if (f->zeros) return false;
  if (!f->points && !f->underscores) return true;
  if (!f->grouped) return false;
  if (f->underscores || f->comma) return true;
  return a->unit == 1 ? a->dong : points_of(f) > 1;
}

/* Takes the amount apart; false if the figure is grouped as other languages do it, and then it is all of that. */
static bool take(lt_str text, amount *a) {
  lt_str s = lt_str_trim(text);
  *a = (amount){.text = text, .figure = lt_figure_scan(s)};
  if (a->figure.len == 0) return true;
  a->rest = (lt_str){s.ptr + a->figure.len, s.len - a->figure.len};
  take_unit(a);
  size_t len = 0;
  if (!is_foreign_grouping(s, &len) || (len == a->figure.len && a->unit != 1)) return true;
  *a = (amount){.text = text, .figure = {.len = len, .whole = {s.ptr, len}, .points = true}};
  a->rest = (lt_str){s.ptr + len, s.len - len};
  take_unit(a);
  return false;
}

bool lt_money_read(lt_arena *arena, lt_str text, lt_cell *out, lt_written_fault *fault) {
  amount a;
  if (lt_digits_only(text, LT_MONEY_MAX, out)) return true;
  bool ours = take(text, &a);
  if (a.figure.len == 0) return refuse_front(text, fault);
  if (a.rest.len > 0) return refuse_unit(arena, &a, fault);
  if (!ours) return refuse_grouping(arena, &a, fault);
  if (!is_clear(&a)) return refuse_marks(arena, &a, fault);
  if (a.figure.comma && a.unit == 1 && !a.dong) return refuse_unit(arena, &a, fault);
  switch (lt_figure_scale(&a.figure, a.unit, LT_MONEY_MAX, out)) {
    case LT_SCALED_FINE: return true;
    case LT_SCALED_GREAT: return lt_written_refuse(fault, LT_L208, text, LT_STR(""));
    default: break;
  }
  lt_written_refuse(fault, LT_L206, text, LT_STR(""));
  fault->hint = lt_written_hint(LT_STR("làm tròn rồi ghi số đồng chẵn"), LT_STR("round it and write whole đồng"));
  return false;
}
