/* test_text.c: strings, growing text, and Unicode: the doors' faults, NFC, widths, search keys, order. */
#include "base/text.h"

#include "check.h"

static lt_arena arena;

static void test_strings(void) {
  CHECK(lt_str_of(NULL).len == 0);
  CHECK(lt_str_equal(LT_STR("đ"), LT_STR("\xC4\x91")) && !lt_str_equal(LT_STR("a"), LT_STR("b")));
  CHECK(lt_str_compare(LT_STR("a"), LT_STR("ab")) < 0 && lt_str_compare(LT_STR("b"), LT_STR("ab")) > 0);
  CHECK(lt_str_compare(LT_STR("\x7F"), LT_STR("\x80")) < 0 && lt_str_compare(LT_STR(""), LT_STR("")) == 0);
  CHECK(lt_str_starts(LT_STR("hn.ubnd"), "hn.") && !lt_str_starts(LT_STR("hn"), "hn."));
  CHECK(lt_str_ends(LT_STR("a.lua"), ".lua") && !lt_str_ends(LT_STR("lua"), ".lua"));
  CHECK_STR(lt_str_trim(LT_STR(" \t\na b\r ")), "a b");
  CHECK_STR(lt_str_slice(LT_STR("abc"), 1, 9), "bc");
  CHECK_STR(lt_str_slice(LT_STR("abc"), 3, 1), "");
  CHECK(lt_str_find(LT_STR("abcabc"), LT_STR("bc"), 2) == 4 && lt_str_find(LT_STR("abc"), LT_STR("d"), 0) == SIZE_MAX);
  CHECK(lt_str_find(LT_STR("abc"), LT_STR(""), 3) == 3 && lt_str_find(LT_STR("abc"), LT_STR("a"), 4) == SIZE_MAX);
  CHECK(strcmp(lt_str_copy(&arena, LT_STR("tỷ")).ptr, "tỷ") == 0);
  CHECK_STR(lt_str_format(&arena, "%s-%d", "điều", 6), "điều-6");
}

static void test_growing(void) {
  lt_text text = {.arena = &arena};
  CHECK(lt_text_str(&text).len == 0);
  for (int i = 0; i < 1000; i++) lt_text_putf(&text, "%d,", i);
  CHECK(text.len == 3890 && text.ptr[text.len] == '\0');
  lt_text_puts(&text, "x");
  lt_text_pad(&text, ' ', 3);
  lt_text_putc(&text, '.');
  CHECK_STR(lt_str_slice(lt_text_str(&text), 3885, SIZE_MAX), ",999,x   .");
  lt_text long_one = {.arena = &arena};
  lt_text_putf(&long_one, "%5000d", 7);
  CHECK(long_one.len == 5000 && long_one.ptr[4999] == '7');
}

static void test_check(void) {
  static const struct { const char *text; size_t len; lt_text_fault fault; size_t offset; } rows[] = {
      {"", 0, LT_TEXT_FINE, 0},
      {"a\tb\nc\r\nĐồng ₫ – “x” …", 34, LT_TEXT_FINE, 0},
      {"ab\xFF", 3, LT_TEXT_NOT_UTF8, 2},
      {"\xC0\xAF", 2, LT_TEXT_NOT_UTF8, 0},
      {"\xE0\x80\xAF", 3, LT_TEXT_NOT_UTF8, 0},
      {"a\xED\xA0\x80", 4, LT_TEXT_NOT_UTF8, 1},
      {"\xF4\x90\x80\x80", 4, LT_TEXT_NOT_UTF8, 0},
      {"\xF5\x80\x80\x80", 4, LT_TEXT_NOT_UTF8, 0},
      {"a\xE1\xBB", 3, LT_TEXT_NOT_UTF8, 1},
      {"K\xD5 ho\xB9" "ch", 8, LT_TEXT_NOT_UTF8, 1}, /* TCVN3 */
      {"\xFF\xFE" "a", 3, LT_TEXT_NOT_UTF8, 0},
      {"\xEF\xBB\xBF" "a", 4, LT_TEXT_BOM, 0},
      {"a\xEF\xBB\xBF", 4, LT_TEXT_INVISIBLE, 1},
      {"a\x01", 2, LT_TEXT_CONTROL, 1},
      {"a\x1B[0m", 5, LT_TEXT_CONTROL, 1},
      {"a\rb", 3, LT_TEXT_CONTROL, 1},
      {"a\r", 2, LT_TEXT_CONTROL, 1},
      {"\x7F", 1, LT_TEXT_CONTROL, 0},
      {"a\xC2\x85", 3, LT_TEXT_CONTROL, 1},
      {"a\0b", 3, LT_TEXT_NUL, 1},
      {"# x\xE2\x80\xA8y", 7, LT_TEXT_SEPARATOR, 3},
      {"\xE2\x80\xA9", 3, LT_TEXT_SEPARATOR, 0},
      {"\xE2\x80\xAE", 3, LT_TEXT_BIDI, 0},
      {"\xE2\x81\xA6", 3, LT_TEXT_BIDI, 0},
      {"\xE2\x80\x8E", 3, LT_TEXT_BIDI, 0},
      {"\xD8\x9C", 2, LT_TEXT_BIDI, 0},
      {"\xE2\x80\x8B", 3, LT_TEXT_INVISIBLE, 0},
      {"\xE2\x80\x8D", 3, LT_TEXT_INVISIBLE, 0},
      {"\xE2\x81\xA0", 3, LT_TEXT_INVISIBLE, 0},
      {"\xC2\xAD", 2, LT_TEXT_INVISIBLE, 0},
      {"\xCD\x8F", 2, LT_TEXT_INVISIBLE, 0},
      {"\xF3\xA0\x81\x81", 4, LT_TEXT_INVISIBLE, 0},
      {"x\xC3\x90\xE1\xBB\x93ng", 8, LT_TEXT_LOOKALIKE, 1},
      {"\xC3\xB0", 2, LT_TEXT_LOOKALIKE, 0},
      {"\xC6\x89", 2, LT_TEXT_LOOKALIKE, 0},
      {"\xC9\x96", 2, LT_TEXT_LOOKALIKE, 0},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    size_t offset = 0;
    lt_text_fault fault = lt_text_check((lt_str){rows[i].text, rows[i].len}, &offset);
    check_that(fault == rows[i].fault && offset == rows[i].offset, __FILE__, __LINE__, "row %zu: fault %d at %zu", i, (int)fault, offset);
  }
}

/* The twelve vowels and their five tones, in both cases: each coding that Unicode holds equal gives one text. */
static const char *const vowels[] = {
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ", "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "YỲỶỸÝỴ"};
static const char *const tones[] = {"", "\xCC\x80", "\xCC\x89", "\xCC\x83", "\xCC\x81", "\xCC\xA3"};

static bool becomes(const char *text, lt_str want) {
  lt_str got = lt_text_nfc(&arena, lt_str_of(text));
  bool fixed = lt_text_is_nfc(got) && lt_text_nfc(&arena, got).ptr == got.ptr;
  return lt_str_equal(got, want) && fixed && lt_text_is_nfc(lt_str_of(text)) == lt_str_equal(lt_str_of(text), want);
}

/* Each vowel and đ with the same of the other size, and back. */
static void test_sizes(void) {
  for (size_t v = 0; v < 13; v++) {
    lt_str smalls = lt_str_of(v < 12 ? vowels[v] : "\u0111"), capitals = lt_str_of(v < 12 ? vowels[v + 12] : "\u0110");
    size_t from = 0, to = 0;
    while (from < capitals.len && to < smalls.len) {
      int32_t capital = lt_utf8_next(capitals, &from), small = lt_utf8_next(smalls, &to);
      lt_text said = {.arena = &arena};
      CHECK(lt_point_small(capital) == small && lt_point_capital(small) == capital);
      CHECK(lt_point_small(small) == small && lt_point_capital(capital) == capital);
      lt_text_put_point(&said, small);
      size_t at = 0;
      CHECK(lt_utf8_next(lt_text_str(&said), &at) == small && at == said.len);
    }
    CHECK(from == capitals.len && to == smalls.len);
  }
  CHECK(lt_point_small('1') == '1' && lt_point_capital(0x1F600) == 0x1F600);
}

static void test_vowels(void) {
  static const char latin[] = "AEIOUYaeiouy";
  static const char *const shapes[] = {"", "\xCC\x86", "\xCC\x82", "\xCC\x9B"}; /* breve, circumflex, horn */
  static const size_t shape_of[] = {0, 1, 2, 0, 2, 0, 0, 2, 3, 0, 3, 0};
  unsigned forms = 0;
  for (size_t v = 0; v < 24; v++) {
    lt_str all = lt_str_of(vowels[v]);
    size_t at = 0, plain_end = 0;
    lt_utf8_next(all, &plain_end);
    lt_str plain = lt_str_slice(all, 0, plain_end);
    lt_str base = lt_text_fold(&arena, plain);
    char letter = v < 12 ? base.ptr[0] : (char)(base.ptr[0] - 32);
    CHECK(strchr(latin, letter) != NULL);
    for (size_t t = 0; t < 6; t++, forms++) {
      size_t from = at;
      lt_utf8_next(all, &at);
      lt_str composed = lt_str_slice(all, from, at - from);
      const char *shape = shapes[shape_of[v % 12]];
      char codings[5][32];
      snprintf(codings[0], 32, "%.*s", LT_STR_ARG(composed));
      snprintf(codings[1], 32, "%c%s%s", letter, shape, tones[t]);        /* as macOS has it, but for the dot below */
      snprintf(codings[2], 32, "%c%s%s", letter, tones[t], shape);        /* the marks the other way round */
      snprintf(codings[3], 32, "%.*s%s", LT_STR_ARG(plain), tones[t]);    /* code page 1258: letter, then its tone */
      lt_str toned = lt_str_format(&arena, "%c%s", letter, tones[t]);
      lt_str half = lt_text_nfc(&arena, toned);
      snprintf(codings[4], 32, "%.*s%s", LT_STR_ARG(half), shape);
      bool same = true;
      /* Breve and circumflex are marks of one class with the tones above: their order is a difference of Unicode's. */
      bool swaps = shape[0] == '\0' || shape_of[v % 12] == 3 || t == 0 || t == 5;
      for (size_t c = 0; c < 5; c++) same = same && (((c == 2 || c == 4) && !swaps) || becomes(codings[c], composed));
      check_that(same, __FILE__, __LINE__, "vowel %.*s", LT_STR_ARG(composed));
      lt_str key = lt_text_fold(&arena, composed);
      CHECK(key.len == 1 && key.ptr[0] == (letter | 0x20));
    }
  }
  CHECK(forms == 144);
}

static void test_nfc(void) {
  static const struct { const char *text, *want; } rows[] = {
      {"Nguye\xCC\x82\xCC\x83n \xC4\x90u\xCC\x9B\xCC\x81"
       "c", "Nguyễn Đức"},
      {"\xE2\x84\xAB", "Å"},                                       /* the ångström sign */
      {"\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8", "각"},              /* Hangul */
      {"\xCD\x81", "\xCC\x81"},                                    /* a mark with another number */
      {"a\xCC\xA3\xCC\x82", "ậ"},
      {"\xEF\xAC\x81", "\xEF\xAC\x81"},                            /* a ligature is no coding of its letters */
      {"", ""},
      {"đ\xCC\x81", "đ\xCC\x81"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) CHECK_ROW(becomes(rows[i].text, lt_str_of(rows[i].want)), rows[i].want);
  CHECK(!lt_text_is_nfc(LT_STR("\xFF")));
  lt_str bad = LT_STR("a\xCC\x81\xFF");
  CHECK(lt_text_nfc(&arena, bad).ptr == bad.ptr);
  lt_text many = {.arena = &arena};
  lt_text_putc(&many, 'x');
  for (int i = 0; i < 500; i++) lt_text_puts(&many, "\xCC\x81");
  CHECK(lt_str_equal(lt_text_nfc(&arena, lt_text_str(&many)), lt_text_str(&many)));
}

static void test_width(void) {
  CHECK(lt_text_width(LT_STR("Nguyễn Đức")) == 10);
  CHECK(lt_text_width(LT_STR("e\xCC\x82\xCC\x81")) == 1);
  CHECK(lt_text_width(LT_STR("中文")) == 4);
  CHECK(lt_text_width(LT_STR("a\tb")) == 9 && lt_text_width(LT_STR("12345678\tb")) == 17);
  CHECK(lt_text_width(LT_STR("\xFF₫…")) == 3);
}

static void test_fold(void) {
  static const struct { const char *text, *want; } rows[] = {
      {"Hoà  Bình", "hoa binh"}, {"hòa", "hoa"}, {"Đắk Lắk", "dak lak"}, {"\xC3\x90\xE1\xBB\x93ng", "dong"},
      {"  Sở\u00A0Y tế\t", "so y te"}, {"THỦY thuỷ", "thuy thuy"}, {"a\xFF", "a\xEF\xBF\xBD"}, {"hn.so-gtvt", "hn.so-gtvt"}, {"", ""},
      {"e\xCC\x82\xCC\x81", "e"}, {"Ư", "u"}, {"ΑΒ", "αβ"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) CHECK_STR(lt_text_fold(&arena, lt_str_of(rows[i].text)), rows[i].want);
}

static void test_distance(void) {
  static const struct { const char *a, *b; uint32_t limit, want; } rows[] = {
      {"", "", 3, 0}, {"abc", "abc", 3, 0}, {"abc", "abd", 3, 1}, {"abc", "acb", 3, 1}, {"abc", "ab", 3, 1}, {"abc", "xyz", 2, 3},
      {"aprover", "approver", 3, 1}, {"Sở", "so", 3, 0}, {"kitten", "sitting", 5, 3}, {"kitten", "sitting", 2, 3}, {"a", "abcdef", 3, 4},
      {"ab", "ba", 0, 1}, {"ab", "ab", 0, 0}, {"", "abc", 5, 3}, {"consulted", "consluted", 2, 1},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    CHECK_ROW(lt_text_distance(&arena, lt_str_of(rows[i].a), lt_str_of(rows[i].b), rows[i].limit) == rows[i].want, rows[i].a);
    CHECK_ROW(lt_text_distance(&arena, lt_str_of(rows[i].b), lt_str_of(rows[i].a), rows[i].limit) == rows[i].want, rows[i].b);
  }
  const lt_str names[] = {LT_STR("appraiser"), LT_STR("approver"), LT_STR("consulted"), LT_STR("co_appraisers"), LT_STR("hn.so-tttt")};
  CHECK(lt_text_nearest(&arena, LT_STR("aprover"), names, 5) == 1);
  CHECK(lt_text_nearest(&arena, LT_STR("appraizer"), names, 5) == 0);
  CHECK(lt_text_nearest(&arena, LT_STR("HN.SỞ-TTTT"), names, 5) == 4);
  CHECK(lt_text_nearest(&arena, LT_STR("budget"), names, 5) == -1);
  CHECK(lt_text_nearest(&arena, LT_STR(""), names, 5) == -1);
  lt_text longer = {.arena = &arena};
  lt_text_pad(&longer, 'a', 5000);
  CHECK(lt_text_nearest(&arena, lt_text_str(&longer), names, 5) == -1);
  const lt_str equals[] = {LT_STR("ab"), LT_STR("ac"), LT_STR("ad")};
  CHECK(lt_text_nearest(&arena, LT_STR("ax"), equals, 3) == 0);
}

int main(void) {
  test_strings();
  test_growing();
  test_check();
  test_sizes();
  test_vowels();
  test_nfc();
  test_width();
  test_fold();
  test_distance();
  lt_arena_free(&arena);
  return CHECK_DONE();
}
