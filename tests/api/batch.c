/* batch.c: many plans of one shape: what columns may be, cells and values, rows that are refused, and what comes of
 * rows; that they come to what plans do is tests/property/batch.c's. */
#include "expect.h"
#include "market.h"

static luat_policy_set *set, *other;
static luat_plan *pattern;
static luat_diagnostics *diagnostics;

static bool prepare(void) {
  const luat_script scripts[] = MARKET_SCRIPTS;
  return luat_set_load_scripts(&set, scripts, 2, diagnostics) == LUAT_OK &&
         luat_set_load_scripts(&other, scripts, 2, diagnostics) == LUAT_OK &&
         luat_plan_read(&pattern, set, "plan", market_plan, strlen(market_plan), LUAT_ANY, NULL, diagnostics) ==
             LUAT_OK;
}

/* A batch that is refused says why with this code. */
static void refused(const char *what, const luat_policy_set *of, const char *column, const char *date,
                    const char *code) {
  luat_batch *batch = NULL;
  luat_status status = luat_batch_new(&batch, of, pattern, &column, 1, date, diagnostics);
  const luat_diagnostic *d = luat_diagnostics_get(diagnostics, 0);
  tap(status == LUAT_USAGE && batch == NULL && d != NULL && strcmp(luat_diagnostic_code(d), code) == 0, "%s", what);
  luat_diagnostics_clear(diagnostics);
}

static int64_t cell(const luat_batch *batch, size_t column, const char *value) {
  int64_t out = 0;
  tap(luat_batch_cell(&out, batch, column, value, diagnostics) == LUAT_OK, "the cell of %s", value);
  return out;
}

static void check_value(const luat_batch *batch, const luat_batch_results *got, size_t number, size_t question,
                        const char *want) {
  luat_text *text = NULL;
  const luat_batch_answer *answer = &got->answers[number * got->questions + question];
  luat_status status = luat_batch_value(&text, batch, question, got, answer);
  tap(status == LUAT_OK && strcmp(luat_text_data(text), want) == 0, "row %zu, %s: %s", number,
      luat_batch_question(batch, question, NULL), want);
  luat_text_free(text);
}

/* Questions: leave and sale of stall 1, then of stall 2. */
static void check_rows(luat_batch *batch) {
  const int64_t flowers = cell(batch, 0, "flowers"), food = cell(batch, 0, "food"), money = cell(batch, 1, "3 triệu"),
                city = cell(batch, 2, "xx/city");
  const int64_t rows[][3] = {{flowers, money, city},
                             {food, 1999999, city},
                             {LUAT_CELL_UNKNOWN, LUAT_CELL_UNSTATED, city},
                             {food, -1, city},
                             {food, money, LUAT_CELL_UNKNOWN},
                             {flowers + food + 1000, money, city}};
  luat_batch_results got;
  tap(money == 3000000 && flowers != food, "cells of amounts are amounts");
  bool ran = luat_batch_decide(batch, rows[0], 6, LUAT_STANDINGS, &got) == LUAT_OK;
  if (!tap(ran && got.rows == 6 && got.questions == 4, "six rows of four questions")) return;
  check_value(batch, &got, 0, 0, "\"xx.phuong\"");
  check_value(batch, &got, 1, 0, "\"xx.ubnd\"");
  check_value(batch, &got, 0, 1, "\"allowed\"");
  tap(strcmp(luat_set_norm(set, got.answers[0].norm), "xx/stalls#flowers") == 0, "the norm that decides");
  tap(got.answers[2 * 4].outcome == LUAT_OUTCOME_UNDETERMINED && got.answers[2 * 4].norm == LUAT_NO_NORM,
      "of an unknown fact the answer is open");
  const luat_batch_standing *s = &got.standings[got.standings_from[0]];
  tap(s[0].kind == LUAT_STANDS_DECISIVE && s[1].kind == LUAT_STANDS_LOST && s[1].to == s[0].norm &&
          strcmp(luat_lost_word(s[1].why), "default") == 0,
      "the loser after the winner, and why it lost");
  tap(got.duties_from[1] == got.duties_from[0] + 1 && got.duties[0].subject == 2 &&
          got.duties[0].status == LUAT_DUTY_UNDETERMINED,
      "of the first row the fee of the second stall is open");
  tap(got.duties_from[2] - got.duties_from[1] == 2 && got.duties[got.duties_from[1]].status == LUAT_DUTY_BREACHED,
      "of the second row the first fee is breached");
  tap(got.kinds[1] == (1u << LUAT_VERDICT_BREACHES | 1u << LUAT_VERDICT_UNDETERMINED), "every kind that occurs");
  tap(got.kinds[3] == 0 && got.kinds[4] == 0 && got.kinds[5] == 0, "rows that reading would refuse");
  luat_text *text = NULL;
  tap(luat_batch_value(&text, batch, 0, &got, &got.answers[2 * 4]) == LUAT_USAGE, "what is open has no value");
}

/* By law that only records a duty nothing is answered, whatever the rows say. */
static void check_records_only(void) {
  static const char policy[] = "policy \"xx/stalls\" { title = \"Hè phố\", matter = \"stall\", place = \"xx\" }\n"
                               "instrument \"qd-8\" { kind = \"decision\", issued = \"2016-01-01\" }\n"
                               "act \"qd-8\"\n"
                               "oblige \"clean\" { title = \"Giữ sạch\", says = \"giữ sạch\", cites = \"qd-8 Điều 1\", about = stall }\n";
  const luat_script scripts[] = {
      {"vocabulary.lua", market_words, (size_t)(strstr(market_words, "decision \"sale\"") - market_words)},
      {"stalls.lua", policy, sizeof policy - 1}};
  const char *const column = "stalls/1/paid";
  const int64_t rows[] = {2000000, LUAT_CELL_UNKNOWN};
  luat_policy_set *bare = NULL;
  luat_plan *plan = NULL;
  luat_batch *batch = NULL;
  luat_batch_results got;
  bool made = luat_set_load_scripts(&bare, scripts, 2, diagnostics) == LUAT_OK &&
              luat_plan_read(&plan, bare, "plan", market_plan, strlen(market_plan), LUAT_ANY, NULL, diagnostics) ==
                  LUAT_OK &&
              luat_batch_new(&batch, bare, plan, &column, 1, NULL, diagnostics) == LUAT_OK;
  bool ran = made && luat_batch_decide(batch, rows, 2, 0, &got) == LUAT_OK && got.rows == 2 && got.questions == 2;
  for (size_t i = 0; i < 4 && ran; i++) ran = got.answers[i].outcome == LUAT_OUTCOME_NO_RULE;
  tap(ran, "law that only records a duty answers nothing");
  luat_batch_free(batch);
  luat_plan_free(plan);
  luat_set_free(bare);
}

/* ---- small laws of one question of a stall ---- */

typedef struct small {
  luat_policy_set *set;
  luat_plan *plan;
  luat_batch *batch;
} small;

static bool small_open(small *w, const char *more_words, const char *norms, const char *plan) {
  static const char policy[] =
      "policy \"xx/stalls\" { title = \"Hè phố\", matter = \"stall\", place = \"xx\" }\n"
      "instrument \"qd-8\" { kind = \"decision\", issued = \"2016-01-01\", in_force = { from = \"2016-01-01\" } }\n"
      "act \"qd-8\"\n"
      "rule \"usual\" { cites = \"qd-8\", default = true, decides = { leave = \"xx.ubnd\" } }\n"
      "rule \"flowers\" { cites = \"qd-8\", when = stall.goods:is \"flowers\", decides = { leave = \"xx.phuong\" } }\n";
  static char words[8192], rules[131072];
  static const char *const columns[] = {"stalls/1/goods", "stalls/1/paid"};
  int common = (int)(strstr(market_words, "decision \"sale\"") - market_words);
  int words_len = snprintf(words, sizeof words, "%.*s%s", common, market_words, more_words);
  int rules_len = snprintf(rules, sizeof rules, "%s%s", policy, norms);
  const luat_script scripts[] = {{"vocabulary.lua", words, (size_t)words_len}, {"stalls.lua", rules, (size_t)rules_len}};
  *w = (small){0};
  return luat_set_load_scripts(&w->set, scripts, 2, diagnostics) == LUAT_OK &&
         luat_plan_read(&w->plan, w->set, "plan", plan, strlen(plan), LUAT_ANY, NULL, diagnostics) == LUAT_OK &&
         luat_batch_new(&w->batch, w->set, w->plan, columns, 2, NULL, diagnostics) == LUAT_OK;
}

static void small_free(small *w) {
  luat_batch_free(w->batch);
  luat_plan_free(w->plan);
  luat_set_free(w->set);
}

#define PLACED "plan: { id: don-1, place: xx/city }\n"
#define FILED PLACED "dates: { filed: 2018-03-01 }\n"

/* No rows come to nothing; a column that no norm tests changes nothing; and how norms stand is told of each value. */
static void check_varied(void) {
  small w;
  luat_batch_results got;
  if (tap(small_open(&w, "", "", FILED "stalls: [ {} ]\n"), "a law that tests one fact of two")) {
    const int64_t flowers = cell(w.batch, 0, "flowers"), food = cell(w.batch, 0, "food");
    const int64_t given[] = {flowers, 1}, amounts[] = {1, 2, 3}, goods[] = {food, flowers};
    tap(luat_batch_decide(w.batch, given, 0, 0, &got) == LUAT_OK && got.rows == 0, "no rows, no results");
    bool ran = luat_batch_vary(w.batch, given, 1, amounts, 3, 0, &got) == LUAT_OK && got.rows == 3;
    for (size_t i = 0; i < 3 && ran; i++) check_value(w.batch, &got, i, 0, "\"xx.phuong\"");
    tap(ran, "each of three amounts");
    ran = luat_batch_vary(w.batch, given, 0, goods, 2, LUAT_STANDINGS, &got) == LUAT_OK && got.rows == 2;
    tap(ran && got.standings_from[1] == 1 && got.standings_from[2] == 3, "one norm for food, two for flowers");
  }
  small_free(&w);
}

/* Where nothing says which law governs, each row is refused as the plan is. */
static void check_undated(void) {
  small w;
  luat_batch_results got;
  if (tap(small_open(&w, "", "", PLACED "stalls: [ {} ]\n"), "a plan without a date")) {
    const int64_t rows[][2] = {{cell(w.batch, 0, "flowers"), 1}, {LUAT_CELL_UNKNOWN, 2}};
    bool ran = luat_batch_decide(w.batch, rows[0], 2, LUAT_STANDINGS, &got) == LUAT_OK;
    tap(ran && got.rows == 2 && got.kinds[0] == 0 && got.kinds[1] == 0, "its rows are refused");
  }
  small_free(&w);
}

/* More amounts than a table keeps whole. */
static void check_long_table(void) {
  enum { AMOUNTS = 700 };
  static char norms[AMOUNTS * 160];
  size_t len = 0;
  small w;
  luat_batch_results got;
  for (unsigned i = 0; i < AMOUNTS; i++)
    len += (size_t)snprintf(norms + len, sizeof norms - len,
                            "rule \"r%u\" { cites = \"qd-8\", when = stall.paid:is(dong(%u)), overrides = \"flowers\", "
                            "decides = { leave = \"xx.%s\" } }\n",
                            i, 10 * i, i % 2 ? "phuong" : "ubnd");
  if (tap(small_open(&w, "", norms, FILED "stalls: [ {} ]\n"), "a law of many amounts")) {
    const int64_t food = cell(w.batch, 0, "food"), flowers = cell(w.batch, 0, "flowers");
    const int64_t rows[][2] = {{food, 10}, {food, 20}, {food, 15}, {flowers, 6980}, {flowers, 6985}, {food, 6990}};
    static const char *const want[] = {"\"xx.phuong\"", "\"xx.ubnd\"",   "\"xx.ubnd\"",
                                       "\"xx.ubnd\"",   "\"xx.phuong\"", "\"xx.phuong\""};
    bool ran = luat_batch_decide(w.batch, rows[0], 6, 0, &got) == LUAT_OK;
    for (size_t i = 0; i < 6 && ran; i++) check_value(w.batch, &got, i, 0, want[i]);
    tap(ran, "each of six amounts");
  }
  small_free(&w);
}

/* Beside the stall that rows change a question of the plan, where a transition chose the law, and a trip of a later day,
 * on which a body has ended. */
static void check_beside(void) {
  static const char words[] =
      "entity \"trip\" { title = \"chuyến\", of = plan, at = \"trips\", law_date = { \"left\" } }\n"
      "fact \"left\" { of = trip, type = \"date\", title = \"ngày đi\" }\n"
      "fact \"helper\" { of = stall, type = \"body\", title = \"nơi giúp\" }\n"
      "body \"xx.old\" { title = \"Phường cũ\", kind = \"committee\", exists = { before = \"2018-06-01\" } }\n"
      "decision \"chair\" { of = plan, type = \"body\", title = \"Chủ trì\" }\n"
      "decision \"law\" { of = plan, type = \"policy\", title = \"Pháp luật\" }\n"
      "decision \"lead\" { of = trip, type = \"body\", title = \"Dẫn đoàn\" }\n";
  static const char norms[] =
      "rule \"helped\" { cites = \"qd-8\", when = stall.goods:is \"food\", decides = { leave = stall.helper } }\n"
      "rule \"chair\" { cites = \"qd-8\", decides = { chair = \"xx.ubnd\" } }\n"
      "rule \"lead\" { cites = \"qd-8\", decides = { lead = \"xx.phuong\" } }\n"
      "transition \"same\" { cites = \"qd-8\", decides = { law = \"xx/stalls\" } }\n";
  small w;
  luat_batch_results got;
  if (tap(small_open(&w, words, norms, FILED "stalls: [ { helper: xx.old } ]\ntrips: [ { left: 2018-09-01 } ]\n"),
          "a law of more than stalls")) {
    const int64_t rows[][2] = {{cell(w.batch, 0, "food"), 1}, {cell(w.batch, 0, "flowers"), 1}, {LUAT_CELL_UNKNOWN, 1}};
    static const char *const want[2][4] = {{"\"xx.ubnd\"", "\"xx/stalls\"", "\"xx.old\"", "\"xx.phuong\""},
                                           {"\"xx.ubnd\"", "\"xx/stalls\"", "\"xx.phuong\"", "\"xx.phuong\""}};
    bool ran = luat_batch_decide(w.batch, rows[0], 3, LUAT_STANDINGS, &got) == LUAT_OK && got.questions == 4;
    for (size_t i = 0; i < 8 && ran; i++) check_value(w.batch, &got, i / 4, i % 4, want[i / 4][i % 4]);
    tap(ran && got.answers[2 * 4 + 2].outcome == LUAT_OUTCOME_UNDETERMINED, "which stall is open");
    tap(ran && got.standings_from[1] == 5, "the norms of each question, and the default that lost");
  }
  small_free(&w);
}

int main(void) {
  const char *const columns[] = {"stalls/1/goods", "stalls/1/paid", "place"};
  luat_batch *batch = NULL;
  diagnostics = luat_diagnostics_new();
  if (tap(prepare(), "what the calls need")) {
    refused("a pattern of another set", other, "place", NULL, "L713");
    refused("a date that is none", set, "place", "yesterday", "L709");
    refused("a path that leads nowhere", set, "stalls/1/godos", NULL, "L731");
    refused("a list is no column", set, "stalls", NULL, "L733");
    refused("a text is no column", set, "plan/id", NULL, "L733");
    bool made = luat_batch_new(&batch, set, pattern, columns, 3, NULL, diagnostics) == LUAT_OK;
    if (tap(made, "a batch")) check_rows(batch);
    int64_t out = 7;
    tap(luat_batch_cell(&out, batch, 0, "fish", diagnostics) == LUAT_BAD_PLAN && out == 7, "a value that is none");
    tap(luat_batch_subject(batch, 2) != NULL && strcmp(luat_batch_subject(batch, 2), "stalls/2") == 0 &&
            luat_batch_subject(batch, 3) == NULL,
        "subjects are named");
    tap(luat_batch_question(batch, 4, NULL) == NULL, "no question past the last");
    check_records_only();
    check_varied();
    check_undated();
    check_long_table();
    check_beside();
  }
  tap(luat_lost_word(0) == NULL && luat_lost_word(99) == NULL && luat_set_norm(set, 99) == NULL,
      "no words for nothing");
  luat_batch_free(batch);
  luat_plan_free(pattern);
  luat_set_free(other);
  luat_set_free(set);
  luat_diagnostics_free(diagnostics);
  return tap_done();
}
