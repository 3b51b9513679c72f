/* number.c: figures, whole numbers, percentages, years, and yes or no, as they are written.
 * A figure is taken apart once and judged by each reader; the hint of a refusal shows the figure rewritten. There is no
 * floating point: decimals are digits until they are scaled to whole units. */
#include "value_impl.h"

#include <assert.h>
#include <inttypes.h>

enum { PERCENT_UNIT = 1000000, PERCENT_DECIMALS = 6, PERCENT_MAX = 1000 };

static bool is_digit(lt_str s, size_t at) { return at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9'; }

/* Groups stand properly: one to three digits, then threes, with one mark throughout. */
static bool is_grouped(lt_str whole, char mark) {
  size_t run = 0, groups = 0;
  for (size_t at = 0; at <= whole.len; at++) {
    if (at < whole.len && whole.ptr[at] != mark) {
      if (!is_digit(whole, at)) return false;
      run++;
      continue;
    }
    if (run == 0 || run > 3 || (groups > 0 && run != 3)) return false;
    groups++;
    run = 0;
  }
  return true;
}

lt_figure lt_figure_scan(lt_str text) {
  lt_figure f = {0};
  size_t at = 0;
  for (; is_digit(text, at) || (at > 0 && is_digit(text, at + 1) && (text.ptr[at] == '.' || text.ptr[at] == '_'));
       at++) {
    f.points = f.points || text.ptr[at] == '.';
    f.underscores = f.underscores || text.ptr[at] == '_';
  }
  f.whole = lt_str_slice(text, 0, at);
  f.zeros = at > 1 && text.ptr[0] == '0';
  f.grouped = (f.points || f.underscores) && is_grouped(f.whole, f.points ? '.' : '_');
  if (at > 0 && at < text.len && text.ptr[at] == ',' && is_digit(text, at + 1)) {
    f.comma = true;
    size_t from = ++at;
    while (is_digit(text, at)) at++;
    f.decimals = lt_str_slice(text, from, at - from);
  }
  f.len = at;
  return f;
}

bool lt_digits_only(lt_str text, int64_t max, int64_t *out) {
  enum { SHORT = 18 };
  int64_t n = 0;
  if (text.len == 0 || text.len > SHORT || (text.ptr[0] == '0' && text.len > 1)) return false;
  for (size_t at = 0; at < text.len; at++) {
    if (text.ptr[at] < '0' || text.ptr[at] > '9') return false;
    n = n * 10 + (text.ptr[at] - '0');
  }
  if (n <= max) *out = n;
  return n <= max;
}

bool lt_digits_read(lt_str s, int64_t max, int64_t *out) {
  int64_t n = 0;
  for (size_t at = 0; at < s.len; at++) {
    if (!is_digit(s, at)) continue;
    if (__builtin_mul_overflow(n, 10, &n) || __builtin_add_overflow(n, s.ptr[at] - '0', &n) || n > max) return false;
  }
  *out = n;
  return true;
}

static int64_t common_divisor(int64_t a, int64_t b) {
  while (b != 0) {
    int64_t rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

lt_scaled lt_figure_scale(const lt_figure *figure, int64_t unit, int64_t max, int64_t *out) {
  int64_t whole, decimals, place = 1;
  lt_str digits = figure->decimals;
  while (digits.len > 0 && digits.ptr[digits.len - 1] == '0') digits.len--;
  if (!lt_digits_read(figure->whole, max, &whole)) return LT_SCALED_GREAT;
  if (!lt_digits_read(digits, INT64_MAX / 10, &decimals)) return LT_SCALED_FRACTION;
  for (size_t i = 0; i < digits.len; i++) /* leading zeros do not show in `decimals` */
    if (__builtin_mul_overflow(place, 10, &place)) return LT_SCALED_FRACTION;
  int64_t shared = common_divisor(place, unit), all;
  if (decimals % (place / shared) != 0) return LT_SCALED_FRACTION;
  int64_t fraction = decimals / (place / shared) * (unit / shared); /* less than `unit` */
  if (__builtin_mul_overflow(whole, unit, &all) || __builtin_add_overflow(all, fraction, &all)) return LT_SCALED_GREAT;
  if (all > max) return LT_SCALED_GREAT;
  return *out = all, LT_SCALED_FINE;
}

bool lt_written_refuse(lt_written_fault *fault, lt_code code, lt_str text, lt_str not_understood) {
  *fault = (lt_written_fault){.code = code, .len = text.len};
  bool inside = not_understood.len > 0 && not_understood.ptr >= text.ptr && not_understood.ptr < text.ptr + text.len;
  if (!inside) return false;
  fault->offset = (size_t)(not_understood.ptr - text.ptr);
  fault->len = not_understood.len;
  lt_str understood = lt_str_trim(lt_str_slice(text, 0, fault->offset));
  fault->understood = (lt_text2){understood, understood};
  return false;
}

lt_text2 lt_written_hint(lt_str vi, lt_str en) { return (lt_text2){vi, en}; }

/* What was understood and what was not, for the caret's label; empty where nothing was. */
static lt_str label(lt_arena *arena, const char *format, lt_str understood, lt_str rest) {
  if (understood.len == 0 || rest.len == 0) return LT_STR("");
  lt_text out = {.arena = arena};
  for (const char *at = format; *at != '\0'; at++) {
    if (*at == '1')
      lt_text_put(&out, understood);
    else if (*at == '2')
      lt_text_put(&out, rest);
    else
      lt_text_putc(&out, *at);
  }
  return lt_text_str(&out);
}

lt_diag *lt_written_fault_put(lt_diags *diags, lt_place place, lt_str text, const lt_written_fault *fault) {
  assert(diags != NULL && fault != NULL);
  lt_diag *diag = lt_diag_add(diags, fault->code, place, (lt_text2){text, text}, fault->hint, (lt_text2){{0}, {0}},
                              (lt_text2){{0}, {0}});
  lt_str rest = lt_str_slice(text, fault->offset, fault->len);
  diag->label.vi = label(diags->arena, "hiểu được \"1\", không hiểu \"2\"", fault->understood.vi, rest);
  diag->label.en = label(diags->arena, "understood \"1\", not \"2\"", fault->understood.vi, rest);
  return diag;
}

static bool refuse_number(lt_arena *arena, lt_str text, const lt_figure *figure, lt_written_fault *fault) {
  lt_written_refuse(fault, LT_L215, text, LT_STR(""));
  int64_t n;
  bool minus = text.len > 1 && text.ptr[0] == '-';
  bool rewritten = figure->len > 0 && figure->len + minus == text.len && !figure->comma &&
                   (!(figure->points || figure->underscores) || figure->grouped) &&
                   lt_digits_read(figure->whole, LT_NUMBER_MAX, &n);
  if (!rewritten) {
    fault->hint =
        lt_written_hint(LT_STR("viết một số nguyên, ví dụ `12`"), LT_STR("write a whole number, for example `12`"));
    return false;
  }
  const char *sign = minus && n != 0 ? "-" : "";
  fault->hint = lt_written_hint(lt_str_format(arena, "viết `%s%" PRId64 "`", sign, n),
                                lt_str_format(arena, "write `%s%" PRId64 "`", sign, n));
  return false;
}

bool lt_number_read(lt_arena *arena, lt_str text, lt_cell *out, lt_written_fault *fault) {
  bool minus = text.len > 1 && text.ptr[0] == '-';
  lt_figure figure = lt_figure_scan(lt_str_slice(text, minus, SIZE_MAX));
  bool plain =
      figure.len > 0 && figure.len + minus == text.len && !figure.comma && !figure.points && !figure.underscores;
  if (!plain || figure.zeros || (minus && figure.whole.ptr[0] == '0'))
    return refuse_number(arena, text, &figure, fault);
  if (!lt_digits_read(figure.whole, LT_NUMBER_MAX, out)) return lt_written_refuse(fault, LT_L216, text, LT_STR(""));
  if (minus) *out = -*out;
  return true;
}

/* How the percentage was probably meant: the point a comma. */
static bool refuse_percent(lt_arena *arena, lt_str text, lt_written_fault *fault) {
  lt_written_refuse(fault, LT_L217, text, LT_STR(""));
  lt_figure figure = lt_figure_scan(text);
  size_t point = lt_str_find(figure.whole, LT_STR("."), 0);
  bool one_point = figure.points && !figure.comma && lt_str_find(figure.whole, LT_STR("."), point + 1) == SIZE_MAX;
  lt_str tail = lt_str_trim(lt_str_slice(text, figure.len, SIZE_MAX));
  if (one_point && !figure.underscores && (tail.len == 0 || lt_str_equal(tail, LT_STR("%")))) {
    lt_str before = lt_str_slice(figure.whole, 0, point), after = lt_str_slice(figure.whole, point + 1, SIZE_MAX);
    fault->hint = lt_written_hint(lt_str_format(arena, "viết `%.*s,%.*s%%`", LT_STR_ARG(before), LT_STR_ARG(after)),
                                  lt_str_format(arena, "write `%.*s,%.*s%%`", LT_STR_ARG(before), LT_STR_ARG(after)));
  } else if (figure.decimals.len > PERCENT_DECIMALS) {
    fault->hint =
        lt_written_hint(LT_STR("viết nhiều nhất sáu chữ số sau dấu phẩy"), LT_STR("write at most six decimals"));
  } else {
    fault->hint = lt_written_hint(LT_STR("viết một số, ví dụ `2,5%`"), LT_STR("write a figure, for example `2,5%`"));
  }
  return false;
}

bool lt_percent_read(lt_arena *arena, lt_str text, lt_cell *out, lt_written_fault *fault) {
  lt_figure figure = lt_figure_scan(text);
  lt_str tail = lt_str_slice(text, figure.len, SIZE_MAX);
  bool sign = tail.len == 0 || lt_str_equal(tail, LT_STR("%")) || lt_str_equal(tail, LT_STR(" %"));
  if (text.len > 1 && text.ptr[0] == '-' && lt_figure_scan(lt_str_slice(text, 1, SIZE_MAX)).len > 0)
    return lt_written_refuse(fault, LT_L218, text, LT_STR(""));
  if (figure.len == 0 || !sign || figure.points || figure.underscores || figure.zeros ||
      figure.decimals.len > PERCENT_DECIMALS)
    return refuse_percent(arena, text, fault);
  if (lt_figure_scale(&figure, PERCENT_UNIT, (int64_t)PERCENT_UNIT * PERCENT_MAX, out) != LT_SCALED_FINE)
    return lt_written_refuse(fault, LT_L218, text, LT_STR(""));
  return true;
}

bool lt_year_read(lt_arena *arena, lt_str text, lt_cell *out, lt_written_fault *fault) {
  (void)arena;
  lt_figure figure = lt_figure_scan(text);
  if (figure.len != text.len || text.len != 4 || figure.points || figure.underscores || figure.comma)
    return lt_written_refuse(fault, LT_L219, text, LT_STR(""));
  lt_digits_read(text, 9999, out);
  if (*out < LT_YEAR_MIN || *out > LT_YEAR_MAX) return lt_written_refuse(fault, LT_L212, text, LT_STR(""));
  return true;
}

bool lt_yes_no_read(lt_arena *arena, lt_str text, lt_cell *out, lt_written_fault *fault) {
  static const char *const yes[] = {"có", "đúng", "yes", "y", "on", "1", "true", "co", "dung", "rồi"};
  static const char *const no[] = {"không", "sai", "no", "n", "off", "0", "false", "khong", "chưa"};
  if (lt_str_equal(text, LT_STR("true"))) return *out = 1, true;
  if (lt_str_equal(text, LT_STR("false"))) return *out = 0, true;
  lt_written_refuse(fault, LT_L220, text, LT_STR(""));
  lt_str key = lt_text_fold(arena, text);
  fault->hint = lt_written_hint(LT_STR("viết `true` (đúng) hoặc `false` (sai)"), LT_STR("write `true` or `false`"));
  for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
    if (lt_str_equal(key, lt_text_fold(arena, lt_str_of(yes[i]))))
      fault->hint = lt_written_hint(LT_STR("viết `true`"), LT_STR("write `true`"));
  for (size_t i = 0; i < sizeof no / sizeof *no; i++)
    if (lt_str_equal(key, lt_text_fold(arena, lt_str_of(no[i]))))
      fault->hint = lt_written_hint(LT_STR("viết `false`"), LT_STR("write `false`"));
  return false;
}

bool lt_decimal_read(lt_arena *arena, lt_str text, int64_t unit, lt_cell *out, lt_written_fault *fault) {
  assert(unit > 0);
  lt_figure figure = lt_figure_scan(text);
  if (figure.len == text.len && figure.len > 0 && !figure.points && !figure.underscores && !figure.zeros) {
    lt_scaled scaled = lt_figure_scale(&figure, unit, LT_MONEY_MAX, out);
    if (scaled == LT_SCALED_FINE) return true;
    lt_written_refuse(fault, scaled == LT_SCALED_GREAT ? LT_L208 : LT_L206, text, LT_STR(""));
    fault->hint = lt_written_hint(LT_STR("viết ít chữ số sau dấu phẩy hơn"), LT_STR("write fewer decimals"));
    return false;
  }
  if (text.len > 1 && text.ptr[0] == '-' && is_digit(text, 1))
    return lt_written_refuse(fault, LT_L207, text, LT_STR(""));
  lt_written_refuse(fault, LT_L209, text, LT_STR(""));
  lt_str point = LT_STR(".");
  size_t at = lt_str_find(text, point, 0);
  bool one_point = figure.len == text.len && figure.points && !figure.comma && !figure.underscores &&
                   lt_str_find(text, point, at + 1) == SIZE_MAX;
  if (one_point) {
    lt_str before = lt_str_slice(text, 0, at), after = lt_str_slice(text, at + 1, SIZE_MAX);
    fault->hint = lt_written_hint(lt_str_format(arena, "viết `%.*s,%.*s`", LT_STR_ARG(before), LT_STR_ARG(after)),
                                  lt_str_format(arena, "write `%.*s,%.*s`", LT_STR_ARG(before), LT_STR_ARG(after)));
  } else {
    fault->hint = lt_written_hint(LT_STR("viết con số với dấu phẩy thập phân, ví dụ `5,2`"),
                                  LT_STR("write a figure with a decimal comma, for example `5,2`"));
  }
  return false;
}
