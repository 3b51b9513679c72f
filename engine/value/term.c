/* term.c: reads terms in months, in days and in working days.
 * Months and days never turn into one another; years are twelve months. A wrong term that has one meaning is shown
 * rewritten in the hint. */
#include "value_impl.h"

#include <inttypes.h>

/* Units as they must be written, and their other spellings without marks, for hints only. */
static const struct {
  const char *word, *bare;
  int64_t months, days; /* 0: not of that type */
  bool right;           /* this word itself is read */
} units[] = {
    {"tháng", "thang", 1, 0, true}, {"tháng", "month", 1, 0, false}, {"tháng", "months", 1, 0, false},
    {"năm", "nam", 12, 0, true},    {"năm", "year", 12, 0, false},   {"năm", "years", 12, 0, false},
    {"ngày", "ngay", 0, 1, true},   {"ngày", "day", 0, 1, false},    {"ngày", "days", 0, 1, false},
    {"ngày", "tuan", 0, 7, false},  {"ngày", "tuần", 0, 7, false},
};

typedef enum term_kind { MONTHS, DAYS } term_kind;

/* One "figure unit" at the front of `s`. */
typedef struct piece {
  lt_figure figure;
  lt_str word;
  lt_str rest; /* after the word and its blank */
} piece;

static piece take(lt_str s) {
  piece p = {.figure = lt_figure_scan(s)};
  lt_str tail = lt_str_slice(s, p.figure.len, SIZE_MAX);
  if (lt_str_starts(tail, " ")) tail = lt_str_slice(tail, 1, SIZE_MAX);
  size_t len = lt_str_find(tail, LT_STR(" "), 0);
  p.word = lt_str_slice(tail, 0, len);
  p.rest = lt_str_slice(tail, len == SIZE_MAX ? len : len + 1, SIZE_MAX);
  return p;
}

static bool is_plain(const lt_figure *f) {
  return f->len > 0 && !f->points && !f->underscores && !f->comma && !f->zeros;
}

/* The size of the unit `word`, which must be written right; 0 if it is none of this kind. */
static int64_t unit_of(lt_str word, term_kind kind) {
  for (size_t i = 0; i < sizeof units / sizeof *units; i++)
    if (units[i].right && lt_str_equal(word, lt_str_of(units[i].word)))
      return kind == MONTHS ? units[i].months : units[i].days;
  return 0;
}

/* The same of a word without its marks or in English. */
static int64_t unit_meant(lt_arena *arena, lt_str word, term_kind kind) {
  lt_str bare = lt_text_fold(arena, word);
  for (size_t i = 0; i < sizeof units / sizeof *units; i++)
    if (lt_str_equal(bare, lt_str_of(units[i].bare))) return kind == MONTHS ? units[i].months : units[i].days;
  return 0;
}

/* What a term that is not written right was meant to be, in months or days; false if that is not plain. */
static bool meaning(lt_arena *arena, lt_str text, term_kind kind, int64_t max, int64_t *out) {
  int64_t all = 0;
  for (lt_str s = lt_str_trim(text); s.len > 0;) {
    piece p = take(s);
    int64_t unit = p.word.len == 0 ? 1 : unit_meant(arena, p.word, kind), n;
    if (p.figure.len == 0 || p.figure.points || p.figure.underscores || unit == 0) return false;
    if (lt_figure_scale(&p.figure, unit, max, &n) != LT_SCALED_FINE) return false;
    all += n;
    if (all > max) return false;
    s = lt_str_trim(p.rest);
  }
  return *out = all, all > 0;
}

static lt_str print_term(lt_arena *arena, int64_t n, term_kind kind) {
  if (kind == DAYS) return lt_str_format(arena, "%" PRId64 " ngày", n);
  if (n < 12) return lt_str_format(arena, "%" PRId64 " tháng", n);
  if (n % 12 == 0) return lt_str_format(arena, "%" PRId64 " năm", n / 12);
  return lt_str_format(arena, "%" PRId64 " năm %" PRId64 " tháng", n / 12, n % 12);
}

static bool refuse(lt_arena *arena, lt_str text, term_kind kind, int64_t max, lt_written_fault *fault) {
  int64_t n;
  lt_written_refuse(fault, LT_L213, text, LT_STR(""));
  lt_str term = kind == MONTHS ? LT_STR("8 tháng` hoặc `5 năm") : LT_STR("20 ngày");
  lt_str term_en = kind == MONTHS ? LT_STR("8 tháng` or `5 năm") : LT_STR("20 ngày");
  if (meaning(arena, text, kind, max, &n)) term = term_en = print_term(arena, n, kind);
  fault->hint = lt_written_hint(lt_str_format(arena, "viết `%.*s`", LT_STR_ARG(term)),
                                lt_str_format(arena, "write `%.*s`", LT_STR_ARG(term_en)));
  return false;
}

static bool read_term(lt_arena *arena, lt_str text, term_kind kind, int64_t max, lt_cell *out,
                      lt_written_fault *fault) {
  int64_t all = 0, last = INT64_MAX;
  bool great = false;
  if (lt_digits_only(text, max, out)) return true;
  lt_figure alone = lt_figure_scan(text);
  bool bare = is_plain(&alone) && alone.len == text.len;
  for (lt_str s = text; s.len > 0;) {
    piece p = take(s);
    int64_t unit = bare ? 1 : unit_of(p.word, kind), n = 0;
    /* Greater units first, each once: "1 năm 6 tháng". A blank at the end leaves an empty piece that is refused. */
    bool ends_in_blank = s.ptr[s.len - 1] == ' ';
    if (!is_plain(&p.figure) || unit == 0 || unit >= last || ends_in_blank)
      return refuse(arena, text, kind, max, fault);
    great = great || lt_figure_scale(&p.figure, unit, max, &n) != LT_SCALED_FINE;
    all += n;
    last = unit;
    s = p.rest;
  }
  if (last == INT64_MAX) return refuse(arena, text, kind, max, fault);
  if (great || all > max) return lt_written_refuse(fault, LT_L214, text, LT_STR(""));
  return *out = all, true;
}

bool lt_months_read(lt_arena *arena, lt_str text, lt_cell *out, lt_written_fault *fault) {
  return read_term(arena, text, MONTHS, LT_TERM_MAX, out, fault);
}

bool lt_days_read(lt_arena *arena, lt_str text, lt_cell *out, lt_written_fault *fault) {
  return read_term(arena, text, DAYS, (int64_t)LT_TERM_MAX * 31, out, fault);
}

/* "20 ngày làm việc", or the number alone. Without its last two words it would be calendar days, so it is refused. */
bool lt_working_days_read(lt_arena *arena, lt_str text, lt_cell *out, lt_written_fault *fault) {
  static const char *const unit = " ngày làm việc";
  lt_figure figure = lt_figure_scan(text);
  lt_str rest = lt_str_slice(text, figure.len, SIZE_MAX);
  int64_t meant;
  if (is_plain(&figure) && (rest.len == 0 || lt_str_equal(rest, lt_str_of(unit)))) {
    if (lt_figure_scale(&figure, 1, (int64_t)LT_TERM_MAX * 31, out) == LT_SCALED_FINE) return true;
    return lt_written_refuse(fault, LT_L214, text, LT_STR(""));
  }
  if (!meaning(arena, text, DAYS, (int64_t)LT_TERM_MAX * 31, &meant)) meant = 20;
  lt_written_refuse(fault, LT_L213, text, LT_STR(""));
  fault->hint = lt_written_hint(lt_str_format(arena, "viết `%" PRId64 "%s`", meant, unit),
                                lt_str_format(arena, "write `%" PRId64 "%s`", meant, unit));
  return false;
}
