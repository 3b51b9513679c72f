/* The table of words: both languages there, the same places to fill; letters; words of the JSON. */
#include "check.h"
#include "report_impl.h"

static const char *const names[] = {
#define LT_SAY(name, vi, en) #name,
#include "report_words.def"
#undef LT_SAY
};

static unsigned places_in(const char *words) {
  unsigned mask = 0;
  for (const char *p = words; *p; p++)
    if (p[0] == '{' && p[1] && p[2] == '}') mask |= 1u << (p[1] - '0');
  return mask;
}

static void both_languages(void) {
  for (int i = 0; i < LT_SAYS; i++) {
    const char *vi = lt_say_words((lt_say)i, LT_VI), *en = lt_say_words((lt_say)i, LT_EN);
    CHECK_ROW(vi[0] && en[0], names[i]);
    CHECK_ROW(places_in(vi) == places_in(en) && places_in(vi) < 8, names[i]);
    CHECK_ROW(lt_text_is_nfc(lt_str_of(vi)) && lt_text_is_nfc(lt_str_of(en)), names[i]);
  }
}

/* Rows that an enumeration picks by number stand in its order. */
static void rows_in_order(void) {
  CHECK(LT_SAY_VERDICT_6 - LT_SAY_VERDICT_0 == LT_VERDICT_COMPLIES);
  CHECK(LT_SAY_BESIDES_5 - LT_SAY_BESIDES_0 == LT_VERDICT_SILENT);
  CHECK(LT_SAY_LOST_8 - LT_SAY_LOST_1 == LT_LOST_PROHIBITION - LT_LOST_DISAPPLIED);
  CHECK(LT_SAY_NONE_5 - LT_SAY_NONE_1 == LT_POLICY_PLACE_ENDED - LT_POLICY_NOT_YET);
  CHECK(LT_SAY_ORIGIN_6 - LT_SAY_ORIGIN_0 == LT_ORIGIN_NOT_YET);
  CHECK(LT_SAY_CERTAINTY_2 - LT_SAY_CERTAINTY_0 == LT_CERTAINTY_L);
}

static void letters(void) {
  static const char *const rows[][2] = {{"đường", "Đường"},
                                        {"ủy ban", "Ủy ban"},
                                        {"khoản chi", "Khoản chi"},
                                        {"ơn", "Ơn"},
                                        {"ưu tiên", "Ưu tiên"},
                                        {"ý kiến", "Ý kiến"},
                                        {"ăn", "Ăn"},
                                        {"ế", "Ế"},
                                        {"5 tỷ", "5 tỷ"},
                                        {"", ""}};
  lt_arena arena = {0};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    CHECK_STR(lt_words_capital(&arena, lt_str_of(rows[i][0])), rows[i][1]);
    CHECK_STR(lt_words_small(&arena, lt_str_of(rows[i][1])), rows[i][0]);
  }
  CHECK_STR(lt_words_small(&arena, LT_STR("UBND")), "UBND");
  CHECK_STR(lt_words_small(&arena, LT_STR("ĐTXD")), "ĐTXD");
  lt_arena_free(&arena);
}

static void json_words(void) {
  CHECK_STR(lt_str_of(lt_outcome_word(LT_NO_RULE)), "no-rule");
  CHECK_STR(lt_str_of(lt_outcome_word(LT_DISCRETION)), "discretion");
  CHECK_STR(lt_str_of(lt_verdict_word(LT_VERDICT_NO_POLICY)), "no-policy");
  CHECK_STR(lt_str_of(lt_verdict_word(LT_VERDICT_COMPLIES)), "complies");
  CHECK_STR(lt_str_of(lt_lost_word(LT_LOST_PROHIBITION)), "prohibition");
  CHECK_STR(lt_str_of(lt_duty_word(LT_DUTY_PENDING)), "pending");
  CHECK_STR(lt_str_of(lt_out_word(LT_OUT_COMPETENCE)), "competence");
  CHECK_STR(lt_str_of(lt_no_policy_word(LT_POLICY_PLACE_ENDED)), "place-ended");
  CHECK_STR(lt_str_of(lt_origin_word(LT_ORIGIN_NOT_YET)), "not-yet");
  CHECK_STR(lt_str_of(lt_certainty_word(LT_CERTAINTY_L)), "L");
}

int main(void) {
  both_languages();
  rows_in_order();
  letters();
  json_words();
  return CHECK_DONE();
}
