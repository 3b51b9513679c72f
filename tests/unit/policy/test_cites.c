/* test_cites.c: citations as scripts write them: every way to write a provision, what it comes to, and what is none. */
#include "sealed.h"

static const struct {
  const char *cites, *comes; /* the provision, or the lines of the source; NULL: refused with `code` */
  lt_code code;
} rows[] = {
    {"law-1 Điều 6", "Điều 6", LT_CODES},
    {"law-1 điều 6", "Điều 6", LT_CODES},
    {"law-1  Điều  54a", "Điều 54a", LT_CODES},
    {"law-1 Điều 6 khoản 2 điểm đ", "Điều 6 khoản 2 điểm đ", LT_CODES},
    {"law-1 Điều 6, Khoản 2, Điểm d", "Điều 6 khoản 2 điểm d", LT_CODES},
    {"law-1 Điều 6 điểm a", "Điều 6 điểm a", LT_CODES},
    {"law-1 điểm a khoản 2 Điều 6", "Điều 6 khoản 2 điểm a", LT_CODES},
    {"law-1 Chương II", "Chương II", LT_CODES},
    {"law-1 chương XII Điều 3", "Chương XII Điều 3", LT_CODES},
    {"law-1 Phụ lục I khoản 3", "Phụ lục I khoản 3", LT_CODES},
    {"law-1 phụ lục 2", "Phụ lục 2", LT_CODES},
    {"law-1", "", LT_CODES},
    {"paper", "", LT_CODES},
    {"paper:3", "3", LT_CODES},
    {"paper:3,5-7", "3 5 6 7", LT_CODES},
    {"paper:3, 5", "3 5", LT_CODES},
    {"law-1 Điều", NULL, LT_L317},
    {"law-1 Điều 12345", NULL, LT_L317},
    {"law-1 Điều 6aa", NULL, LT_L317},
    {"law-1 Điều 6đ", NULL, LT_L317},
    {"law-1 Điều 6A", NULL, LT_L317},
    {"law-1 Điều 6{", NULL, LT_L317},
    {"law-1 Điều XIVXIVXIV", NULL, LT_L317},
    {"law-1 Điều VIIA", NULL, LT_L317},
    {"law-1 Điều 6 Điều 7", NULL, LT_L317},
    {"law-1 Phụ 2", NULL, LT_L317},
    {"law-1 khoản 2", NULL, LT_L317},
    {"law-1 điểm a", NULL, LT_L317},
    {"law-1 Điều 6 điểm f", NULL, LT_L317},
    {"law-1 Điều 6 điểm ab", NULL, LT_L317},
    {"law-1 trang 5", NULL, LT_L317},
    {"law-1:5", NULL, LT_L317},
    {"paper:", NULL, LT_L316},
    {"paper:0", NULL, LT_L316},
    {"paper:9-3", NULL, LT_L316},
    {"paper:1-1002", NULL, LT_L316},
    {"paper:12345678", NULL, LT_L316},
    {"paper:3;5", NULL, LT_L316},
    {"paper:3,", NULL, LT_L316},
    {"paper Điều 1", NULL, LT_L316},
    {"papre:3", NULL, LT_L315},
    {"law-2 Điều 1", NULL, LT_L315},
    {"Điều 1: mở đầu", NULL, LT_L315},
};

static lt_str come(sealed *s, const lt_citation *cite) {
  lt_text out = {.arena = &s->arena};
  lt_text_put(&out, cite->provision);
  for (uint32_t i = 0; i < cite->lines.len; i++) lt_text_putf(&out, "%s%u", i ? " " : "", cite->lines.items[i]);
  return lt_text_str(&out);
}

static void check_row(size_t row) {
  char script[512];
  sealed s;
  snprintf(script, sizeof script,
           "policy 'xx/top' act 'law-1'\nrule 'a' { cites = '%s', when = task.urgent, decides = { cap = dong(1) } }\n",
           rows[row].cites);
  sealed_make(&s, sealed_vocabulary, "a.lua", script);
  if (rows[row].comes == NULL) {
    CHECK_ROW(s.set == NULL && s.diags.list.len == 1 && s.diags.list.items[0].code == rows[row].code, rows[row].cites);
  } else if (CHECK_ROW(s.set != NULL && s.set->norms_len == 1 && s.set->norms[0].basis.cites_len == 1, rows[row].cites)) {
    CHECK_STR(come(&s, &s.set->norms[0].basis.cites[0]), rows[row].comes);
  } else {
    sealed_show(&s);
  }
  sealed_free(&s);
}

/* What is cited twice, however it is written, is cited once. */
static void check_twice(void) {
  sealed s;
  sealed_make(&s, sealed_vocabulary, "a.lua",
              "policy 'xx/top' act 'law-1'\nrule 'a' { cites = { 'paper:3,4', 'paper:3-4', 'law-1 Điều 2', 'law-1 điều 2', 'paper:3', 'paper:5,4' },\n"
              "  when = task.urgent, decides = { cap = dong(1) } }\n");
  if (CHECK(s.set != NULL)) CHECK(s.set->norms[0].basis.cites_len == 4);
  sealed_free(&s);
}

int main(void) {
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) check_row(i);
  check_twice();
  return CHECK_DONE();
}
