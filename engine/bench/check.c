/* check.c: whether what is measured says what it should: every item as the baseline says, and where there is none, or
 * facts are unknown, a sample as deciding each plan by itself says. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench_impl.h"

/* ---- Against the baseline ---- */

/* The rule of a norm "vn/p07/directive#r123", by number; -1: none. */
static int32_t rule_of(const luat_policy_set *set, uint32_t norm) {
  const char *id = norm == LUAT_NO_NORM ? NULL : luat_set_norm(set, norm);
  const char *at = id == NULL ? NULL : strstr(id, "#r");
  return at == NULL ? -1 : (int32_t)strtol(at + 2, NULL, 10);
}

/* Names of norms are read once. */
static int32_t *rules_of(const luat_policy_set *set) {
  size_t len = luat_set_norms(set);
  int32_t *rules = malloc((len + 1) * sizeof *rules);
  for (size_t i = 0; rules != NULL && i < len; i++) rules[i] = rule_of(set, (uint32_t)i);
  return rules;
}

typedef struct checking {
  const bench_workload *workload;
  const bench_items *items;
  const int32_t *rules;
  const luat_batch_results *got;
  int64_t cells[BENCH_ANSWERS]; /* of answers that were seen */
  int answers[BENCH_ANSWERS], seen;
} checking;

/* The number of the answer that has this cell, -1: none. */
static int answer_of(checking *c, size_t question, const luat_batch_answer *answer) {
  for (int i = 0; i < c->seen; i++)
    if (c->cells[i] == answer->cell) return c->answers[i];
  luat_text *text = NULL;
  if (c->seen == BENCH_ANSWERS || luat_batch_value(&text, c->items->batch, question, c->got, answer) != LUAT_OK)
    return -1;
  const char *number = strchr(luat_text_data(text), '-'); /* "answer-7" */
  c->cells[c->seen] = answer->cell;
  c->answers[c->seen] = number == NULL ? -1 : (int)strtol(number + 1, NULL, 10);
  luat_text_free(text);
  return c->answers[c->seen++];
}

static bool same_answer(checking *c, size_t question, const luat_batch_answer *a, int32_t norm, int32_t value) {
  if (value == -1) return a->outcome == LUAT_OUTCOME_NO_RULE;
  if (value == -2) return a->outcome == LUAT_OUTCOME_CONFLICT;
  if (a->outcome != LUAT_OUTCOME_VALUE || a->norm == LUAT_NO_NORM) return false;
  const bench_rule *rule = &c->workload->rules[c->rules[a->norm]];
  /* Of several that decide alike either may be the first. */
  bool alike = c->workload->shape.law_like && rule->answer == value;
  return answer_of(c, question, a) == value && (c->rules[a->norm] == norm || alike);
}

static bool is_among(const uint32_t *from, const uint32_t *end, int32_t rule) {
  for (; from < end; from++)
    if ((int32_t)*from == rule) return true;
  return false;
}

static bool same_breaches(const checking *c, size_t row, const bench_said *said) {
  const luat_batch_results *got = c->got;
  size_t len = got->duties_from[row + 1] - got->duties_from[row];
  if (len != (size_t)(said->breached_end - said->breached)) return false;
  for (size_t i = 0; i < len; i++) {
    const luat_batch_duty *duty = &got->duties[got->duties_from[row] + i];
    if (duty->status != LUAT_DUTY_BREACHED) return false;
    if (!is_among(said->breached, said->breached_end, c->rules[duty->norm])) return false;
  }
  return true;
}

/* Losers of one question after the other, each in the order of precedence; rules of one class may stand either way. */
static bool same_losers(const checking *c, size_t row, const bench_said *said) {
  const luat_batch_results *got = c->got;
  const uint32_t *lost = said->lost;
  for (size_t i = got->standings_from[row]; i < got->standings_from[row + 1]; i++) {
    if (got->standings[i].kind != LUAT_STANDS_LOST) continue;
    if (lost == said->lost_end || c->rules[got->standings[i].norm] != (int32_t)*lost++) return false;
  }
  return lost == said->lost_end;
}

static bool check_chunk(checking *c, const bench_said *said, bool losers) {
  for (size_t row = 0; row < c->got->rows; row++) {
    const luat_batch_answer *answers = &c->got->answers[row * c->got->questions];
    for (size_t q = 0; q < BENCH_QUESTIONS; q++)
      if (!same_answer(c, q, &answers[q], said[row].norm[q], said[row].value[q])) return false;
    if (!same_breaches(c, row, &said[row]) || (losers && !same_losers(c, row, &said[row]))) return false;
  }
  return true;
}

bool bench_check(const bench_workload *workload, const luat_policy_set *set, const bench_items *items,
                 const bench_baseline *baseline, bench_room *room, bool losers) {
  int32_t *rules = rules_of(set);
  checking c = {.workload = workload, .items = items, .rules = rules};
  bool same = rules != NULL;
  for (size_t i = 0; i < items->len && same; i += BENCH_CHUNK) {
    size_t len = items->len - i < BENCH_CHUNK ? items->len - i : BENCH_CHUNK;
    const int64_t *cells = items->cells + i * BENCH_COLUMNS;
    luat_batch_results got;
    same = luat_batch_decide(items->batch, cells, len, losers ? LUAT_STANDINGS : 0, &got) == LUAT_OK;
    if (!same) break;
    baseline->decide(cells, len, room->said, room->breached, room->lost);
    c.got = &got;
    same = check_chunk(&c, room->said, losers);
  }
  free(rules);
  return same;
}

/* ---- Against plans ---- */

static luat_status put(luat_plan_builder *builder, const bench_items *items, size_t column, int64_t cell) {
  const bench_fact *fact = column == 0 ? NULL : &bench_facts[column - 1];
  char text[32] = "?";
  const char *path = column == 0 ? "plan/place" : bench_paths[column];
  if (cell == LUAT_CELL_UNKNOWN) return luat_plan_builder_put(builder, path, text);
  if (fact != NULL && fact->kind == BENCH_YES_NO) return luat_plan_builder_put_yes_no(builder, path, cell != 0);
  if (fact != NULL && fact->kind != BENCH_CHOICE) return luat_plan_builder_put_integer(builder, path, cell);
  const int64_t *all = fact == NULL ? items->province : items->option[column - 1];
  int number = 0;
  while (all[number] != cell) number++;
  if (fact == NULL)
    snprintf(text, sizeof text, "vn/p%02d", number);
  else
    snprintf(text, sizeof text, "%s-%d", fact->name, number);
  return luat_plan_builder_put(builder, path, text);
}

static luat_status plan_of(luat_plan **out, const luat_policy_set *set, const bench_items *items, size_t row,
                           luat_diagnostics *diagnostics) {
  luat_plan_builder *builder = NULL;
  luat_status status = luat_plan_builder_new(&builder);
  if (status == LUAT_OK) status = luat_plan_builder_put(builder, "plan/id", "plan");
  if (status == LUAT_OK) status = luat_plan_builder_put(builder, "dates/approved", "2026-06-01");
  for (size_t i = 0; i < BENCH_COLUMNS && status == LUAT_OK; i++)
    status = put(builder, items, i, items->cells[row * BENCH_COLUMNS + i]);
  if (status == LUAT_OK) status = luat_plan_build(out, set, builder, NULL, diagnostics);
  luat_plan_builder_free(builder);
  return status;
}

static bool value_is(const bench_items *items, const luat_batch_results *got, size_t question,
                     const luat_answer *answer) {
  luat_text *text = NULL;
  bool same = luat_batch_value(&text, items->batch, question, got, &got->answers[question]) == LUAT_OK &&
              strcmp(luat_text_data(text), luat_answer_value(answer)) == 0;
  luat_text_free(text);
  return same;
}

static bool concludes(const luat_answer *answer, const char *norm) {
  for (size_t i = 0; luat_answer_norm(answer, i) != NULL; i++)
    if (strcmp(luat_answer_norm(answer, i), norm) == 0) return true;
  return false;
}

static bool same_decision(const luat_policy_set *set, const bench_items *items, const luat_batch_results *got,
                          const luat_decision *decision) {
  for (size_t q = 0; q < got->questions; q++) {
    const luat_answer *answer = luat_decision_find(decision, "cases/1", luat_batch_question(items->batch, q, NULL));
    if (answer == NULL || luat_answer_outcome(answer) != (luat_outcome)got->answers[q].outcome) return false;
    if (got->answers[q].outcome != LUAT_OUTCOME_VALUE) continue;
    if (!value_is(items, got, q, answer)) return false;
    uint32_t norm = got->answers[q].norm;
    if (norm != LUAT_NO_NORM && !concludes(answer, luat_set_norm(set, norm))) return false;
  }
  size_t open[2] = {0, 0};
  const luat_requirement *requirement;
  for (size_t i = 0; (requirement = luat_decision_requirement(decision, 1, i)) != NULL; i++) {
    open[0] += strcmp(luat_requirement_status(requirement), "breached") == 0;
    open[1] += strcmp(luat_requirement_status(requirement), "undetermined") == 0;
  }
  for (size_t i = 0; i < got->duties_from[1]; i++) {
    open[0] -= got->duties[i].status == LUAT_DUTY_BREACHED;
    open[1] -= got->duties[i].status == LUAT_DUTY_UNDETERMINED;
  }
  return open[0] == 0 && open[1] == 0;
}

luat_status bench_check_sample(const luat_policy_set *set, const bench_items *items, size_t sample, bool *same,
                               luat_diagnostics *diagnostics) {
  luat_status status = LUAT_OK;
  *same = true;
  for (size_t i = 0; i < sample && *same && status == LUAT_OK; i++) {
    size_t row = i * (items->len / sample);
    luat_plan *plan = NULL;
    luat_decision *decision = NULL;
    luat_batch_results got;
    status = plan_of(&plan, set, items, row, diagnostics);
    if (status == LUAT_OK) status = luat_decide(&decision, set, plan, NULL, diagnostics);
    if (status == LUAT_OK) status = luat_batch_decide(items->batch, items->cells + row * BENCH_COLUMNS, 1, 0, &got);
    if (status == LUAT_OK) *same = same_decision(set, items, &got, decision);
    luat_decision_free(decision);
    luat_plan_free(plan);
  }
  return status;
}
