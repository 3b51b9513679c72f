/* test_money.c: amounts as people write them; what is read, what is refused, and what the refusal says. */
#include <inttypes.h>

#include "check.h"
#include "value/written.h"

static lt_arena arena;

static void test_read(void) {
  static const struct { const char *text; int64_t want; } rows[] = {
      {"0", 0}, {"45", 45}, {"5200000000", 5200000000}, {"5_200_000_000", 5200000000}, {"5,2 tỷ", 5200000000},
      {"5,2tỷ", 5200000000}, {"5,2 tỉ", 5200000000}, {"5,2 Tỷ", 5200000000}, {"5,20 tỷ", 5200000000},
      {"0,5 tỷ", 500000000}, {"200 triệu", 200000000}, {"200 TRIỆU ĐỒNG", 200000000}, {"500 nghìn", 500000},
      {"500 ngàn đồng", 500000}, {"1,5 tỷ đồng", 1500000000}, {"1 nghìn tỷ", 1000000000000},
      {"1,5 nghìn tỷ đồng", 1500000000000}, {"5.200.000.000 đồng", 5200000000}, {"5.200.000.000đ", 5200000000},
      {"1.500 đồng", 1500}, {"500 VND", 500}, {"500 vnđ", 500}, {"500 VNĐ", 500}, {"500 ₫", 500},
      {"1.500,5 tỷ", 1500500000000}, {"1.500,5 triệu đồng", 1500500000}, {"1.500.000 triệu", 1500000000000},
      {"1.500,00 đồng", 1500}, {"1,234567891 tỷ", 1234567891}, {"1000000 tỷ", 1000000000000000},
      {"1000000000000000", 1000000000000000}, {"5,2\u00A0tỷ", 5200000000}, {"5,2  tỷ", 5200000000}, {"1500 tỷ", 1500000000000},
      {"1_500 triệu", 1500000000}, {"0,001 nghìn", 1}, {" 5 tỷ ", 5000000000}, {"10,000 tỷ", 10000000000},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    lt_cell got = -1;
    lt_written_fault fault;
    bool ok = lt_money_read(&arena, lt_str_of(rows[i].text), &got, &fault);
    check_that(ok && got == rows[i].want, __FILE__, __LINE__, "\"%s\": %s, %" PRId64, rows[i].text, ok ? "read" : "refused", got);
  }
}

static void test_refuse(void) {
  static const struct { const char *text; lt_code code; const char *understood, *rest, *hint; } rows[] = {
      {"45 ty", LT_L204, "45", "ty", "viết `45 tỷ` hoặc `45000000000`"},
      {"45 ti dong", LT_L204, "45", "ti dong", "viết `45 tỉ đồng` hoặc `45000000000`"},
      {"200 trieu", LT_L204, "200", "trieu", "viết `200 triệu` hoặc `200000000`"},
      {"200 tr", LT_L204, "200", "tr", "viết `200 triệu` hoặc `200000000`"},
      {"1,5 tỷ dong", LT_L204, "1,5 tỷ", "dong", "viết `1,5 tỷ đồng` hoặc `1500000000`"},
      {"1 tỷ 200 triệu", LT_L204, "1 tỷ", "200 triệu", "đơn vị là đồng, nghìn, triệu hoặc tỷ, ví dụ `5,2 tỷ`"},
      {"1e9", LT_L204, "1", "e9", "đơn vị là đồng, nghìn, triệu hoặc tỷ, ví dụ `5,2 tỷ`"},
      {"5,2", LT_L204, "", "5,2", "đơn vị là đồng, nghìn, triệu hoặc tỷ, ví dụ `5,2 tỷ`"},
      {"5 triệu tỷ", LT_L204, "5 triệu", "tỷ", "đơn vị là đồng, nghìn, triệu hoặc tỷ, ví dụ `5,2 tỷ`"},
      {"5 đồng đồng", LT_L204, "5 đồng", "đồng", "đơn vị là đồng, nghìn, triệu hoặc tỷ, ví dụ `5,2 tỷ`"},
      {"10,000,000 ty", LT_L204, "10,000,000", "ty", "đơn vị là đồng, nghìn, triệu hoặc tỷ, ví dụ `5,2 tỷ`"},
      {"10.000.000", LT_L205, "", "10.000.000", "viết `10.000.000 đồng` hoặc `10000000`"},
      {"10,000,000", LT_L205, "", "10,000,000", "viết `10.000.000 đồng` hoặc `10000000`"},
      {"10,000 đồng", LT_L205, "", "10,000 đồng", "viết `10.000 đồng` hoặc `10000`"},
      {"10,000", LT_L205, "", "10,000", "viết `10.000 đồng` hoặc `10000`"},
      {"5 200 000", LT_L205, "", "5 200 000", "viết `5.200.000 đồng` hoặc `5200000`"},
      {"5 200 triệu", LT_L205, "", "5 200 triệu", "viết `5200 triệu`"},
      {"1.500", LT_L205, "", "1.500", "viết `1.500 đồng` hoặc `1500`"},
      {"5.2 tỷ", LT_L205, "", "5.2 tỷ", "viết `5,2 tỷ`"},
      {"5.20 tỷ đồng", LT_L205, "", "5.20 tỷ đồng", "viết `5,2 tỷ đồng`"},
      {"1.500 tỷ", LT_L205, "", "1.500 tỷ", "viết `1500 tỷ` hoặc `1,5 tỷ`"},
      {"1.500 tỷ đồng", LT_L205, "", "1.500 tỷ đồng", "viết `1500 tỷ đồng` hoặc `1,5 tỷ đồng`"},
      {"0.500 tỷ", LT_L205, "", "0.500 tỷ", "viết `0,5 tỷ`"},
      {"0,0005 nghìn", LT_L206, "", "0,0005 nghìn", "làm tròn rồi ghi số đồng chẵn"},
      {"1,5 đồng", LT_L206, "", "1,5 đồng", "làm tròn rồi ghi số đồng chẵn"},
      {"1,2345678912 tỷ", LT_L206, "", "1,2345678912 tỷ", "làm tròn rồi ghi số đồng chẵn"},
      {"0,00000000000000000000000000000000001 tỷ", LT_L206, "", "0,00000000000000000000000000000000001 tỷ", "làm tròn rồi ghi số đồng chẵn"},
      {"-200 triệu", LT_L207, "", "-200 triệu", ""},
      {"−5", LT_L207, "", "−5", ""},
      {"1000001 tỷ", LT_L208, "", "1000001 tỷ", ""},
      {"1000000000000001", LT_L208, "", "1000000000000001", ""},
      {"99999999999999999999999999 tỷ", LT_L208, "", "99999999999999999999999999 tỷ", ""},
      {"", LT_L209, "", "", "viết con số và đơn vị, ví dụ `5,2 tỷ`, `200 triệu` hoặc `5200000000`"},
      {"tỷ", LT_L209, "", "tỷ", "viết con số và đơn vị, ví dụ `5,2 tỷ`, `200 triệu` hoặc `5200000000`"},
      {"+5", LT_L209, "", "+5", "viết con số và đơn vị, ví dụ `5,2 tỷ`, `200 triệu` hoặc `5200000000`"},
      {"-", LT_L209, "", "-", "viết con số và đơn vị, ví dụ `5,2 tỷ`, `200 triệu` hoặc `5200000000`"},
      {"05 tỷ", LT_L209, "", "05 tỷ", "viết `5 tỷ`"},
      {"0123", LT_L209, "", "0123", "viết `123`"},
      {"52_00", LT_L209, "", "52_00", "viết `5200`"},
      {"5.20.3 tỷ", LT_L209, "", "5.20.3 tỷ", "viết con số và đơn vị, ví dụ `5,2 tỷ`, `200 triệu` hoặc `5200000000`"},
      {"5.2", LT_L209, "", "5.2", "viết con số và đơn vị, ví dụ `5,2 tỷ`, `200 triệu` hoặc `5200000000`"},
      {"5.2 đồng", LT_L209, "", "5.2 đồng", "viết con số và đơn vị, ví dụ `5,2 tỷ`, `200 triệu` hoặc `5200000000`"},
      {"1_000.000 đồng", LT_L209, "", "1_000.000 đồng", "viết con số và đơn vị, ví dụ `5,2 tỷ`, `200 triệu` hoặc `5200000000`"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    lt_cell got = 0;
    lt_written_fault fault = {0};
    lt_str text = lt_str_of(rows[i].text);
    bool ok = lt_money_read(&arena, text, &got, &fault);
    if (!check_that(!ok && fault.code == rows[i].code, __FILE__, __LINE__, "\"%s\": %s, %s", rows[i].text, ok ? "read" : "refused",
                    lt_code_get(fault.code)->name))
      continue;
    CHECK_STR(fault.understood.vi, rows[i].understood);
    CHECK_STR(lt_str_slice(text, fault.offset, fault.len), rows[i].rest);
    CHECK_STR(fault.hint.vi, rows[i].hint);
    CHECK((fault.hint.vi.len == 0) == (fault.hint.en.len == 0));
  }
}

/* Every amount that is printed in Vietnamese is read back as itself. */
static void test_round_trip(void) {
  uint64_t seed = 7;
  bool same = true;
  for (int i = 0; i < 100000; i++) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    int64_t n = (int64_t)((seed >> 14) % (uint64_t)LT_MONEY_MAX);
    int64_t step = 1;
    for (int zeros = i % 12; zeros > 0; zeros--) step *= 10;
    n = n / step * step;
    lt_text text = {.arena = &arena};
    lt_written_print((lt_type){.kind = LT_TYPE_MONEY}, n, LT_VI, &text);
    lt_cell back;
    lt_written_fault fault;
    same = same && lt_money_read(&arena, lt_text_str(&text), &back, &fault) && back == n;
    if (i % 1000 == 0) lt_arena_free(&arena);
  }
  CHECK(same);
}

static void test_decimal(void) {
  static const struct { const char *text; int64_t unit, want; lt_code code; } rows[] = {
      {"5,2", 1000000000, 5200000000, LT_CODES}, {"0,125", 1000, 125, LT_CODES}, {"7", 12, 84, LT_CODES}, {"0,5", 12, 6, LT_CODES},
      {"5.2", 1000, 0, LT_L209}, {"0,3", 12, 0, LT_L206}, {"-1", 10, 0, LT_L207}, {"2000000", 1000000000, 0, LT_L208}, {"5,2 tỷ", 10, 0, LT_L209},
      {"", 10, 0, LT_L209}, {"0x1p4", 10, 0, LT_L209}, {"05", 10, 0, LT_L209},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    lt_cell got = 0;
    lt_written_fault fault = {.code = LT_CODES};
    bool ok = lt_decimal_read(&arena, lt_str_of(rows[i].text), rows[i].unit, &got, &fault);
    CHECK_ROW(ok == (rows[i].code == LT_CODES) && fault.code == rows[i].code && got == rows[i].want, rows[i].text);
  }
}

/* The diagnostic of the specification, to the byte. */
static void test_diagnostic(void) {
  lt_diags diags = {.arena = &arena};
  lt_str yaml = LT_STR("\n\n\n\n\n\n\n\n\n\n\n\n\n      amount: 45 ty\n");
  lt_source *source = lt_source_new(&arena, LT_STR("ke-hoach.yaml"), yaml);
  size_t at = lt_str_find(yaml, LT_STR("45"), 0);
  lt_str text = lt_str_slice(yaml, at, 5);
  lt_cell got;
  lt_written_fault fault;
  CHECK(!lt_money_read(&arena, text, &got, &fault));
  lt_written_fault_put(&diags, lt_source_place(source, at, 5), text, &fault);
  lt_text out = {.arena = &arena};
  lt_diags_print(&diags, LT_DIAG_HUMAN, LT_VI, &out);
  CHECK_STR(lt_text_str(&out), "lỗi[L204]: đơn vị tiền không rõ\n"
                               "  --> ke-hoach.yaml:14:15\n"
                               "   |\n"
                               "14 |       amount: 45 ty\n"
                               "   |               ^^^^^ hiểu được \"45\", không hiểu \"ty\"\n"
                               "   = gợi ý: viết `45 tỷ` hoặc `45000000000`\n"
                               "   = xem thêm: luat explain L204\n");
  out.len = 0;
  lt_diags_print(&diags, LT_DIAG_PLAIN, LT_EN, &out);
  CHECK_STR(lt_text_str(&out), "ke-hoach.yaml:14:15: error[L204]: unclear unit of money: understood \"45\", not \"ty\" (write `45 tỷ` or `45000000000`)\n");
}

int main(void) {
  test_read();
  test_refuse();
  test_round_trip();
  test_decimal();
  test_diagnostic();
  lt_arena_free(&arena);
  return CHECK_DONE();
}
