/* tests.c: scenarios through the public header: results as objects, and what is refused. */
#include "expect.h"
#include "market.h"

#define CHECK(condition) tap((condition), "%s", #condition)

static luat_policy_set *market(luat_diagnostics *diagnostics) {
  const luat_script scripts[] = MARKET_SCRIPTS;
  luat_policy_set *set = NULL;
  if (luat_set_load_scripts(&set, scripts, 2, diagnostics) != LUAT_OK) return NULL;
  return set;
}

static void results(const luat_policy_set *set, luat_diagnostics *diagnostics) {
  const char *const paths[] = {tree_path("tests/api/stalls.scenarios.yaml")};
  luat_tests *tests = NULL;
  CHECK(luat_test_run(&tests, set, paths, 1, NULL, diagnostics) == LUAT_OK);
  CHECK(luat_tests_len(tests) == 3);
  CHECK(luat_tests_count(tests, LUAT_TEST_PASSED) == 1 && luat_tests_count(tests, LUAT_TEST_FAILED) == 1);
  CHECK(luat_tests_count(tests, LUAT_TEST_TODO) == 1);
  CHECK(strcmp(luat_test_name(tests, 1), "food: wrong") == 0 && luat_test_result(tests, 1) == LUAT_TEST_FAILED);
  CHECK(strstr(luat_test_file(tests, 1), "stalls.scenarios.yaml") != NULL && luat_test_line(tests, 1) == 13);
  CHECK(strcmp(luat_test_failure_at(tests, 1, 0), "stalls/1/leave") == 0);
  CHECK(strcmp(luat_test_failure_expected(tests, 1, 0), "xx.phuong") == 0);
  CHECK(strcmp(luat_test_failure_actual(tests, 1, 0), "xx.ubnd") == 0);
  CHECK(luat_test_failure_at(tests, 1, 1) == NULL && luat_test_failure_at(tests, 0, 0) == NULL);
  CHECK(luat_test_name(tests, 3) == NULL && luat_test_file(tests, 3) == NULL && luat_test_line(tests, 3) == 0);
  luat_tests_free(tests);
  luat_tests_free(NULL);
}

static void chosen(const luat_policy_set *set, luat_diagnostics *diagnostics) {
  const char *const paths[] = {tree_path("tests/api/stalls.scenarios.yaml")};
  luat_tests *tests = NULL;
  CHECK(luat_test_run(&tests, set, paths, 1, "^f.*w", diagnostics) == LUAT_OK);
  CHECK(luat_tests_len(tests) == 2);
  luat_tests_free(tests);
  CHECK(luat_test_run(&tests, set, paths, 1, "(", diagnostics) == LUAT_USAGE && tests == NULL);
  CHECK(strcmp(luat_diagnostic_code(luat_diagnostics_get(diagnostics, 0)), "L812") == 0);
  /* Errors of an earlier call do not count. */
  CHECK(luat_test_run(&tests, set, paths, 1, NULL, diagnostics) == LUAT_OK);
  luat_tests_free(tests);
  CHECK(luat_test_run(&tests, set, NULL, 0, NULL, diagnostics) == LUAT_OK && luat_tests_len(tests) == 0);
  luat_tests_free(tests);
}

/* Scenarios of another law: its subjects are not there. */
static void refused(const luat_policy_set *set, luat_diagnostics *diagnostics) {
  const char *const paths[] = {tree_path("tests/cases/scenarios/some-fail/a.scenarios.yaml")};
  luat_tests *tests = NULL;
  CHECK(luat_test_run(&tests, set, paths, 1, NULL, diagnostics) == LUAT_BAD_PLAN && tests == NULL);
  CHECK(luat_diagnostics_errors(diagnostics) > 0);
}

int main(void) {
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  luat_policy_set *set = market(diagnostics);
  CHECK(set != NULL);
  results(set, diagnostics);
  chosen(set, diagnostics);
  refused(set, diagnostics);
  luat_set_free(set);
  luat_diagnostics_free(diagnostics);
  return tap_done();
}
