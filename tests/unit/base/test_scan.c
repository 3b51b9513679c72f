/* test_scan.c: the tokens of Lua text, string contents, and places found again in declarations. */
#include "base/scan.h"

#include "check.h"

static lt_arena arena;

/* The tokens as "kind text" with a bar between; N name, S string, # number, M mark, ! bad. */
static lt_str tokens(const char *text) {
  static const char kinds[] = "ENS#M!";
  lt_source *source = lt_source_new(&arena, LT_STR("x.lua"), lt_str_of(text));
  lt_scan scan;
  lt_scan_init(&scan, source);
  lt_text out = {.arena = &arena};
  for (lt_token token; (token = lt_scan_next(&scan)).kind != LT_TOKEN_END;)
    lt_text_putf(&out, "%s%c%u %.*s", out.len > 0 ? "|" : "", kinds[token.kind], token.line, LT_STR_ARG(token.text));
  CHECK(lt_scan_next(&scan).kind == LT_TOKEN_END);
  return lt_text_str(&out);
}

static void test_tokens(void) {
  static const struct { const char *text, *want; } rows[] = {
      {"", ""},
      {"  -- all comment", ""},
      {"-- one\nx", "N2 x"},
      {"--[[ two\nlines ]] x", "N2 x"},
      {"--[==[ ]] ]=] ]==] x", "N1 x"},
      {"rule \"a\" { when = x:is \"b\", }", "N1 rule|S1 \"a\"|M1 {|N1 when|M1 =|N1 x|M1 :|N1 is|S1 \"b\"|M1 ,|M1 }"},
      {"'a\\'b' \"c\\\\\" d", "S1 'a\\'b'|S1 \"c\\\\\"|N1 d"},
      {"\"a\\\nb\" c", "S1 \"a\\\nb\"|N2 c"},
      {"\"a\\z  \n  b\" c", "S1 \"a\\z  \n  b\"|N2 c"},
      {"[[a\n]b]] c", "S1 [[a\n]b]]|N2 c"},
      {"[==[a]]]=]]==]", "S1 [==[a]]]=]]==]"},
      {"2019 0x1p4 1e5 5.2 .5 1e-3 0xA.8p+1 3..2", "#1 2019|#1 0x1p4|#1 1e5|#1 5.2|#1 .5|#1 1e-3|#1 0xA.8p+1|#1 3..2"},
      {"5ty 1-2", "#1 5ty|#1 1|M1 -|#1 2"},
      {"a..b ... . :: : // / << < <= >> >= > == = ~= ~", "N1 a|M1 ..|N1 b|M1 ...|M1 .|M1 ::|M1 :|M1 //|M1 /|M1 <<|M1 <|M1 "
       "<=|M1 >>|M1 >=|M1 >|M1 ==|M1 =|M1 ~=|M1 ~"},
      {"&& || != ! & |", "M1 &&|M1 |||M1 !=|!1 !|M1 &|M1 |"},
      {"+-*%^#(){}[];,", "M1 +|M1 -|M1 *|M1 %|M1 ^|M1 #|M1 (|M1 )|M1 {|M1 }|M1 [|M1 ]|M1 ;|M1 ,"},
      {"a → b", "N1 a|!1 →|N1 b"},
      {"“a”", "!1 “|N1 a|!1 ”"},
      {"item.loại = 1", "N1 item|M1 .|!1 loại|M1 =|#1 1"},
      {"đơn_vị2 x", "!1 đơn_vị2|N1 x"},
      {"a\xE2\x80\x9D", "N1 a|!1 ”"},
      {"a \xFF b", "N1 a|!1 \xFF|N1 b"},
      {"\"no end\nx", "!1 \"no end|N2 x"},
      {"\"no end\r\nx", "!1 \"no end|N2 x"},
      {"'tail", "!1 'tail"},
      {"'tail\\", "!1 'tail\\"},
      {"[[ no\nend", "!1 [[ no\nend"},
      {"x --[[ no\nend", "N1 x|!1 --[[ no\nend"},
      {"a $ @ ? `", "N1 a|!1 $|!1 @|!1 ?|!1 `"},
      {"[=x", "M1 [|M1 =|N1 x"},
      {"and not end", "N1 and|N1 not|N1 end"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) CHECK_STR(tokens(rows[i].text), rows[i].want);
  lt_source *nul = lt_source_new(&arena, LT_STR("x"), (lt_str){"a\0b", 3});
  lt_scan scan;
  lt_scan_init(&scan, nul);
  CHECK(lt_scan_next(&scan).kind == LT_TOKEN_NAME);
  CHECK(lt_scan_next(&scan).kind == LT_TOKEN_BAD);
  CHECK(lt_scan_next(&scan).kind == LT_TOKEN_NAME);
}

static void test_strings(void) {
  static const struct { const char *text, *want; } rows[] = {
      {"\"\"", ""},
      {"'luật'", "luật"},
      {"'a\\'b\\n\\t\\\\'", "a'b\n\t\\"},
      {"'\\x41\\66\\0671'", "AB" "C1"},
      {"'\\u{1EAD}\\u{110}\\u{41}\\u{10FFFF}'", "ậĐA\xF4\x8F\xBF\xBF"},
      {"'a\\z  \n  b'", "ab"},
      {"'a\\\nb'", "a\nb"},
      {"'a\\\r\nb'", "a\nb"},
      {"[[\na\\n]]", "a\\n"},
      {"[=[\r\na\r\nb]=]", "a\nb"},
      {"'\\q'", "q"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    lt_source *source = lt_source_new(&arena, LT_STR("x"), lt_str_of(rows[i].text));
    lt_scan scan;
    lt_scan_init(&scan, source);
    lt_token token = lt_scan_next(&scan);
    if (CHECK(token.kind == LT_TOKEN_STRING)) CHECK_STR(lt_token_string(&arena, &token), rows[i].want);
  }
}

static const char script[] = "policy \"p\"\n"                                                          /* 1 */
                             "local dept = plan.hirer.kind:one_of { \"department\", \"agency\" }\n"    /* 2 */
                             "group \"g\" { closed = true, members = { \"m.a\", \"m.b\",\n"            /* 3 */
                             "  \"m.c\" } }\n"                                                         /* 4 */
                             "rule \"a\" {\n"                                                          /* 5 */
                             "  cites = \"s:1\", overrides = { \"b\" },\n"                             /* 6 */
                             "  when  = all { item.category:is \"x.y\", dept },\n"                     /* 7 */
                             "  decides = { approver = \"hn.ct\", consulted = nobody },\n"             /* 8 */
                             "  in_force = { from = { \"2018-06-13\", \"2018-07-31\" } },\n"           /* 9 */
                             "  [\"odd.key\"] = { on = 1 },\n"                                         /* 10 */
                             "}\n"                                                                     /* 11 */
                             "rule(\"b\", { when = item.category:is \"a\" & item.category_x })\n"      /* 12 */
                             "act \"c\"\n"                                                             /* 13 */
                             "rule \"d\" { cites = \"s:2\" }\n"                                        /* 14 */
                             "assume { says = \"tạm tính\" }\n"                                        /* 15 */
                             "local long = [[\n"                                                       /* 16 */
                             "\" ]] rule \"e\" { cites = \"s:3\" }\n";                                  /* 17 */

static void test_locate(void) {
  static const struct {
    uint32_t line;
    const char *id, *path, *needle;
    uint32_t needle_line;
    bool at_key;
    uint32_t want_line, want_column, want_length;
  } rows[] = {
      {5, "a", "", "", 0, false, 5, 6, 3},
      {5, "a", "cites", "", 0, false, 6, 11, 5},
      {5, "a", "cites", "", 0, true, 6, 3, 5},
      {5, "a", "decides.approver", "", 0, false, 8, 26, 7},
      {5, "a", "decides.consulted", "", 0, true, 8, 35, 9},
      {5, "a", "in_force.from", "", 0, false, 9, 23, 1},
      {5, "a", "in_force.from[2]", "", 0, false, 9, 39, 12},
      {5, "a", "overrides[1]", "", 0, false, 6, 32, 3},
      {5, "a", "when", "x.y", 0, false, 7, 34, 5},
      {5, "a", "when", "category", 0, false, 7, 22, 8},
      {5, "a", "when", "item.category", 0, false, 7, 17, 13},
      {5, "a", "when", "agency", 2, false, 2, 53, 8},
      {5, "a", "odd.key.on", "", 0, false, 10, 24, 1},
      {5, "a", "odd.key", "", 0, true, 10, 4, 9},
      {5, "a", "nothing", "", 0, false, 5, 6, 3},
      {5, "a", "decides.nothing", "", 0, false, 8, 13, 1},
      {5, "a", "when", "absent", 0, false, 7, 11, 3},
      {8, "a", "cites", "", 0, false, 6, 11, 5},
      {3, "g", "members[3]", "", 0, false, 4, 3, 5},
      {3, "g", "members", "m.b", 0, false, 3, 47, 5},
      {12, "b", "when", "item.category_x", 0, false, 12, 43, 15},
      {12, "b", "when", "item.category", 0, false, 12, 20, 13},
      {13, "c", "cites", "", 0, false, 13, 5, 3},
      {15, "", "says", "", 0, false, 15, 17, 10},
      {15, "", "", "", 0, false, 15, 1, 6},
      {17, "e", "cites", "", 0, false, 17, 25, 5},
      {2, "computed", "when", "kind", 0, false, 2, 25, 4},
      {7, "computed", "", "", 0, false, 7, 3, 45},
      {99, "none", "", "", 0, false, 99, 1, 1},
  };
  lt_source *source = lt_source_new(&arena, LT_STR("p.lua"), lt_str_of(script));
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    lt_locate what = {rows[i].line,        lt_str_of(rows[i].id), lt_str_of(rows[i].path), lt_str_of(rows[i].needle),
                      rows[i].needle_line, rows[i].at_key, 0};
    lt_place p = lt_scan_locate(source, &what);
    check_that(p.line == rows[i].want_line && p.column == rows[i].want_column && p.length == rows[i].want_length, __FILE__,
               __LINE__, "row %zu (%s %s %s): got %u:%u+%u", i, rows[i].id, rows[i].path, rows[i].needle, p.line, p.column,
               p.length);
  }
}

/* Whatever the text, the scanner moves on and ends, and nothing is located outside it. */
static void test_noise(void) {
  static const char bytes[] = "{}()[]=,\"'\\\n-.ruwl a1[[]]\xE1\xBB\x87\xFF";
  uint64_t seed = 42;
  bool ends = true;
  for (int round = 0; round < 3000; round++) {
    char text[64];
    for (size_t i = 0; i < sizeof text; i++) {
      seed = seed * 6364136223846793005u + 1442695040888963407u;
      text[i] = bytes[(seed >> 33) % (sizeof bytes - 1)];
    }
    lt_source *source = lt_source_new(&arena, LT_STR("x"), (lt_str){text, sizeof text});
    lt_scan scan;
    lt_scan_init(&scan, source);
    size_t covered = 0, count = 0;
    for (lt_token token; (token = lt_scan_next(&scan)).kind != LT_TOKEN_END && count++ < 100;) {
      ends = ends && token.text.len > 0 && token.offset >= covered && token.line <= lt_source_lines(source);
      covered = token.offset + token.text.len;
      if (token.kind == LT_TOKEN_STRING) lt_token_string(&arena, &token);
      lt_locate what = {token.line, token.text, LT_STR("a.b[1]"), LT_STR("r"), 0, false, 0};
      lt_place place = lt_scan_locate(source, &what);
      ends = ends && place.line <= lt_source_lines(source);
    }
    ends = ends && covered <= sizeof text && count < 100;
    if (round % 500 == 0) lt_arena_free(&arena);
  }
  CHECK(ends);
}

int main(void) {
  test_tokens();
  test_strings();
  test_locate();
  test_noise();
  lt_arena_free(&arena);
  return CHECK_DONE();
}
