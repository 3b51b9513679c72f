/* csv.c: rows for a sheet, of names that somebody else has written (a line of the input each): read as RFC 4180 says
 * they are the names again, and no piece of them begins a formula, whatever the sheet takes for the end of a cell. */
#include "fuzz.h"

#include "report/impact.h"

enum { NAMES = 3, COLUMNS = 10, CELL_ID = 1, CELL_NAME = 2, CELL_EXAMPLES = 9 };
static const char formula[] = "=+-@\t\r";

/* `name` as a cell says it: a ' before what would begin a formula. */
static lt_str disarmed(lt_arena *arena, lt_str name) {
  lt_text out = {.arena = arena};
  for (size_t i = 0; i < name.len; i++) {
    bool begins = i == 0 || memchr(";\t\r\n", name.ptr[i - 1], 4) != NULL;
    if (begins && memchr(formula, name.ptr[i], sizeof formula - 1) != NULL) lt_text_putc(&out, '\'');
    lt_text_putc(&out, name.ptr[i]);
  }
  return (lt_str){out.ptr, out.len};
}

/* A cell read from `at`, which is led past the separator behind it. */
static lt_str cell_read(lt_arena *arena, const char *text, size_t len, size_t *at, bool *ends_row) {
  lt_text out = {.arena = arena};
  bool quoted = *at < len && text[*at] == '"';
  for (*at += quoted; *at < len; ++*at) {
    char c = text[*at];
    if (quoted && c == '"') {
      if (*at + 1 >= len || text[*at + 1] != '"') break;
      ++*at;
    } else if (!quoted && (c == ',' || c == '\r')) {
      break;
    }
    lt_text_putc(&out, c);
  }
  *at += quoted;
  FUZZ_MUST(*at < len && (text[*at] == ',' || (*at + 1 < len && text[*at] == '\r' && text[*at + 1] == '\n')));
  *ends_row = text[*at] == '\r';
  *at += *ends_row ? 2 : 1;
  return (lt_str){out.ptr, out.len};
}

/* A sheet that knows nothing of quotes, and takes any of these for an end. */
static void no_formula(const char *text, size_t len) {
  bool begins = true;
  for (size_t i = 0; i < len; i++) {
    bool ends = memchr(";\t\r\n", text[i], 4) != NULL;
    FUZZ_MUST(!begins || text[i] == '\t' || text[i] == '\r' || memchr(formula, text[i], sizeof formula - 1) == NULL);
    begins = ends;
  }
}

static uint32_t names_of(const char *data, size_t size, lt_str names[NAMES]) {
  uint32_t len = 0;
  for (size_t at = 0; len < NAMES; at += names[len++].len + 1) {
    const char *end = at >= size ? NULL : memchr(data + at, '\n', size - at);
    bool last = len + 1 == NAMES || end == NULL; /* line ends stand in the last one */
    names[len] = (lt_str){data + at, at >= size ? 0 : last ? size - at : (size_t)(end - data) - at};
    if (last) return len + 1;
  }
  return len;
}

static void check(lt_arena *arena, const lt_str names[NAMES], uint32_t rows, lt_text text) {
  size_t at = 3;
  FUZZ_MUST(text.len > at && memcmp(text.ptr, "\xEF\xBB\xBF", at) == 0);
  no_formula(text.ptr + at, text.len - at);
  for (uint32_t row = 0; row <= rows; row++)
    for (int column = 0; column < COLUMNS; column++) {
      bool ends;
      lt_str cell = cell_read(arena, text.ptr, text.len, &at, &ends);
      FUZZ_MUST(ends == (column + 1 == COLUMNS));
      if (row == 0) continue;
      if (column == CELL_ID) FUZZ_MUST(lt_str_equal(cell, disarmed(arena, names[0])));
      if (column == CELL_NAME) FUZZ_MUST(lt_str_equal(cell, disarmed(arena, names[1])));
      if (column == CELL_EXAMPLES && names[2].len > 0)
        FUZZ_MUST(cell.len > names[2].len && memmem(cell.ptr, cell.len, disarmed(arena, names[2]).ptr,
                                                    disarmed(arena, names[2]).len) != NULL);
    }
  FUZZ_MUST(at == text.len);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  lt_arena arena = {0};
  lt_text out = {.arena = &arena};
  lt_str names[NAMES] = {{0}};
  names_of((const char *)data, size, names);
  lt_impact impact = {0};
  lt_impact_group group = {.id = names[0], .title = {names[1], names[1]}, .plans = 1, .examples_len = 1};
  group.examples[0] = (lt_impact_example){.receipt = 7, .plan = names[2]};
  LT_PUSH(&impact.arena, &impact.questions.list, group);
  LT_PUSH(&impact.arena, &impact.units.list, group);
  lt_report_impact_csv(&impact, size % 2 == 0 ? LT_VI : LT_EN, &out);
  check(&arena, names, 2, out);
  lt_impact_free(&impact);
  lt_arena_free(&arena);
  return 0;
}
