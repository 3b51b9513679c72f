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
