/* test_diag.c: sources and places, the table of codes, and diagnostics as they are shown. */
#include "base/diag.h"

#include "check.h"

static lt_arena arena;
static const lt_text2 none;

static lt_str printed(const lt_diags *diags, lt_diag_format format, lt_lang lang) {
  lt_text out = {.arena = &arena};
  lt_diags_print(diags, format, lang, &out);
  return lt_text_str(&out);
}

static lt_source *source_of(const char *text) { return lt_source_new(&arena, LT_STR("a.yaml"), lt_str_of(text)); }

static void test_source(void) {
  lt_source *s = source_of("một\r\n\thai ba\n\ncuối");
  CHECK(lt_source_lines(s) == 4);
  CHECK_STR(lt_source_line(s, 1), "một");
  CHECK_STR(lt_source_line(s, 2), "\thai ba");
  CHECK_STR(lt_source_line(s, 3), "");
  CHECK_STR(lt_source_line(s, 4), "cuối");
  CHECK(lt_source_line(s, 0).len == 0 && lt_source_line(s, 5).len == 0);
  static const struct { size_t offset, len; uint32_t line, column, length; } rows[] = {
      {0, 1, 1, 1, 1}, {0, 99, 1, 1, 3}, {1, 3, 1, 2, 1}, {2, 1, 1, 2, 1}, {4, 1, 1, 3, 1}, {5, 1, 1, 4, 1}, {6, 1, 1, 4, 1},
      {7, 1, 2, 1, 1}, {8, 3, 2, 2, 3}, {15, 1, 3, 1, 1}, {16, 99, 4, 1, 4}, {99, 1, 4, 5, 1},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    lt_place p = lt_source_place(s, rows[i].offset, rows[i].len);
    check_that(p.line == rows[i].line && p.column == rows[i].column && p.length == rows[i].length, __FILE__, __LINE__,
               "row %zu: %u:%u+%u", i, p.line, p.column, p.length);
  }
  lt_place line = lt_source_line_place(s, 2);
  CHECK(line.column == 2 && line.length == 6);
  line = lt_source_line_place(s, 3);
  CHECK(line.line == 3 && line.column == 1 && line.length == 1);
  CHECK(lt_source_lines(source_of("")) == 1 && lt_source_lines(source_of("a\n")) == 2);
}

static void test_table(void) {
  bool ordered = true, whole = true;
  for (int code = 0; code < LT_CODES; code++) {
    const lt_code_info *info = lt_code_get((lt_code)code);
    if (code > 0) ordered = ordered && strcmp(lt_code_get((lt_code)(code - 1))->name, info->name) < 0;
    for (int lang = 0; lang < 2; lang++) {
      bool row = strlen(info->message[lang]) > 0 && strlen(info->page[lang]) > 40;
      const char *message = info->message[lang];
      bool capital = message[0] >= 'A' && message[0] <= 'Z' && !(message[1] >= 'A' && message[1] <= 'Z'); /* but YAML */
      row = row && message[strlen(message) - 1] != '.' && !capital;
      whole = whole && check_that(row, __FILE__, __LINE__, "%s: \"%s\"", info->name, info->message[lang]);
    }
    CHECK_ROW((info->hint[0][0] == '\0') == (info->hint[1][0] == '\0'), info->name);
  }
  CHECK(ordered && whole);
  CHECK(lt_code_find(LT_STR("L204")) == lt_code_get(LT_L204) && lt_code_find(LT_STR("l204")) == lt_code_get(LT_L204));
  CHECK(lt_code_find(LT_STR("L999")) == NULL && lt_code_find(LT_STR("")) == NULL && lt_code_find(LT_STR("204")) == NULL);
  CHECK_STR(lt_text2_in((lt_text2){LT_STR("có"), LT_STR("")}, LT_EN), "có");
}

static void test_human(void) {
  lt_source *s = source_of("a: 1\n\tđơn vị: Sở Y tế\nb: \x1B[31m \xFF\nlast");
  lt_diags diags = {.arena = &arena};
  lt_place word = lt_source_place(s, lt_str_find(s->text, LT_STR("Sở"), 0), sizeof "Sở Y tế" - 1);
  lt_diag *diag = lt_diag_put(&diags, LT_L215, word, LT_STR("Sở Y tế"), LT_STR("viết `1`"), LT_STR(""));
  diag->also = lt_source_place(s, 0, 1);
  diag->also_says = (lt_text2){LT_STR("lần đầu ở đây"), LT_STR("first here")};
  lt_diag_put(&diags, LT_L223, lt_source_place(s, lt_str_find(s->text, LT_STR("[31m"), 0), 4), LT_STR("U+001B"), LT_STR(""), LT_STR(""));
  lt_diag_put(&diags, LT_L209, lt_source_place(s, s->text.len, 0), LT_STR("\x1B"), LT_STR(""), LT_STR(""));
  lt_diag_put(&diags, LT_L207, (lt_place){0}, LT_STR("-5"), LT_STR(""), LT_STR(""));
  lt_diag_put(&diags, LT_L208, (lt_place){.source = s}, LT_STR("9"), LT_STR(""), LT_STR(""));
  CHECK(diags.errors == 5);
  CHECK_STR(printed(&diags, LT_DIAG_HUMAN, LT_VI),
            "lỗi[L215]: `Sở Y tế` không phải số nguyên\n"
            " --> a.yaml:2:10\n"
            "  |\n"
            "2 |         đơn vị: Sở Y tế\n"
            "  |                 ^^^^^^^\n"
            " ::: a.yaml:1:1\n"
            "  |\n"
            "1 | a: 1\n"
            "  | ^ lần đầu ở đây\n"
            "  = gợi ý: viết `1`\n"
            "  = xem thêm: luat explain L215\n"
            "\n"
            "lỗi[L223]: có ký tự điều khiển U+001B\n"
            " --> a.yaml:3:5\n"
            "  |\n"
            "3 | b: <U+001B>[31m <FF>\n"
            "  |            ^^^^\n"
            "  = gợi ý: xóa ký tự ấy\n"
            "  = xem thêm: luat explain L223\n"
            "\n"
            "lỗi[L209]: `<U+001B>` không phải số tiền\n"
            " --> a.yaml:4:5\n"
            "  |\n"
            "4 | last\n"
            "  |     ^\n"
            "  = xem thêm: luat explain L209\n"
            "\n"
            "lỗi[L207]: số tiền `-5` là số âm\n"
            "  = gợi ý: viết số tiền không âm; khoản giảm trừ thì ghi thành số tiền sau khi giảm\n"
            "  = xem thêm: luat explain L207\n"
            "\n"
            "lỗi[L208]: số tiền `9` vượt giới hạn 1.000.000 tỷ đồng\n"
            " --> a.yaml\n"
            "  = gợi ý: kiểm tra lại số chữ số và đơn vị\n"
            "  = xem thêm: luat explain L208\n");
  lt_str english = printed(&diags, LT_DIAG_HUMAN, LT_EN);
  CHECK(lt_str_starts(english, "error[L215]: `Sở Y tế` is not a whole number\n"));
  CHECK(lt_str_find(english, LT_STR("  = hint: delete that character\n  = see: luat explain L223\n"), 0) != SIZE_MAX);
}

/* A line of more than 120 columns is cut around the caret, which stays under what it means. */
static void test_long_line(void) {
  for (size_t at = 0; at < 400; at += 13) {
    lt_text text = {.arena = &arena};
    for (size_t i = 0; i < 400; i++) lt_text_puts(&text, i == at ? "X" : i % 3 == 0 ? "ệ" : "a");
    lt_source *s = lt_source_new(&arena, LT_STR("a"), lt_text_str(&text));
    lt_diags diags = {.arena = &arena};
    lt_diag_put(&diags, LT_L219, lt_source_place(s, lt_str_find(s->text, LT_STR("X"), 0), 1), LT_STR("x"), LT_STR(""), LT_STR(""));
    lt_str out = printed(&diags, LT_DIAG_HUMAN, LT_VI);
    lt_source *shown = lt_source_new(&arena, LT_STR("out"), out);
    lt_str line = lt_source_line(shown, 4), caret = lt_source_line(shown, 5);
    size_t x = lt_str_find(line, LT_STR("X"), 0), hat = lt_str_find(caret, LT_STR("^"), 0);
    bool under = x != SIZE_MAX && lt_text_width(lt_str_slice(line, 0, x)) == lt_text_width(lt_str_slice(caret, 0, hat));
    check_that(under && lt_text_width(line) <= 124, __FILE__, __LINE__, "at %zu: %zu columns", at, lt_text_width(line));
  }
}

static void test_sort(void) {
  lt_source *b = lt_source_new(&arena, LT_STR("b"), LT_STR("x\ny")), *a = lt_source_new(&arena, LT_STR("a"), LT_STR("x\ny"));
  lt_diags diags = {.arena = &arena};
  lt_place places[] = {lt_source_place(b, 2, 1), lt_source_place(b, 0, 1), lt_source_place(a, 2, 1), lt_source_place(b, 2, 1)};
  for (int i = 0; i < 4; i++) lt_diag_put(&diags, LT_L209, places[i], LT_STR("z"), LT_STR(""), LT_STR(""));
  lt_diag_put(&diags, LT_L204, places[0], LT_STR("z"), LT_STR(""), LT_STR(""));
  lt_diag_put(&diags, LT_L209, places[0], LT_STR("w"), LT_STR(""), LT_STR(""));
  lt_diags_sort(&diags);
  CHECK(diags.errors == 5 && diags.list.len == 5);
  CHECK_STR(printed(&diags, LT_DIAG_PLAIN, LT_EN),
            "a:2:1: error[L209]: `z` is not an amount of money\n"
            "b:1:1: error[L209]: `z` is not an amount of money\n"
            "b:2:1: error[L204]: unclear unit of money\n"
            "b:2:1: error[L209]: `w` is not an amount of money\n"
            "b:2:1: error[L209]: `z` is not an amount of money\n");
}

static void test_bound(void) {
  lt_source *s = source_of("x");
  lt_diags diags = {.arena = &arena};
  for (int i = 0; i < LT_DIAGS_MAX + 7; i++) {
    lt_diag *diag = lt_diag_add(&diags, LT_L219, lt_source_place(s, 0, 1), (lt_text2){LT_STR("số"), LT_STR("n")}, none, none, none);
    diag->also = (lt_place){0};
  }
  CHECK(diags.list.len == LT_DIAGS_MAX && diags.dropped == 7 && diags.errors == LT_DIAGS_MAX + 7);
  CHECK(lt_str_ends(printed(&diags, LT_DIAG_PLAIN, LT_VI), "\nvà 7 chẩn đoán nữa\n"));
  CHECK(lt_str_ends(printed(&diags, LT_DIAG_HUMAN, LT_EN), "\n\nand 7 more\n"));
}

static void test_json(void) {
  lt_source *s = source_of("x: 18");
  lt_diags diags = {.arena = &arena};
  CHECK_STR(printed(&diags, LT_DIAG_HUMAN, LT_VI), "");
  CHECK_STR(printed(&diags, LT_DIAG_JSON, LT_VI), "{\"diagnostics\":[],\"errors\":0,\"schema\":\"luat.diagnostics/1\"}\n");
  lt_diag *diag = lt_diag_put(&diags, LT_L219, lt_source_place(s, 3, 2), LT_STR("18"), LT_STR(""), LT_STR(""));
  diag->label = (lt_text2){LT_STR("đây"), LT_STR("here")};
  diag->also = lt_source_place(s, 0, 1);
  diag->also_says = (lt_text2){LT_STR("khóa"), LT_STR("key")};
  CHECK_STR(printed(&diags, LT_DIAG_JSON, LT_EN),
            "{\"diagnostics\":[{\"also\":{\"column\":1,\"file\":\"a.yaml\",\"length\":1,\"line\":1,\"says\":\"key\"},\"code\":\"L219\",\"column\":4,"
            "\"file\":\"a.yaml\",\"hint\":\"write the year with four digits, for example `2018`\",\"label\":\"here\",\"length\":2,\"line\":1,"
            "\"message\":\"`18` is not a year\",\"severity\":\"error\"}],\"errors\":1,\"schema\":\"luat.diagnostics/1\"}\n");
  CHECK_STR(printed(&diags, LT_DIAG_PLAIN, LT_EN),
            "a.yaml:1:4: error[L219]: `18` is not a year: here; a.yaml:1:1: key (write the year with four digits, for example `2018`)\n");
}

int main(void) {
  test_source();
  test_table();
  test_human();
  test_long_line();
  test_sort();
  test_bound();
  test_json();
  lt_arena_free(&arena);
  return CHECK_DONE();
}
