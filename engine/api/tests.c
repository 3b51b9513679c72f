/* tests.c: scenarios through the public header. Reading files is folder.c's work, running them scenario/'s. */
#include "api_impl.h"

#include <string.h>

#include "scenario/scenario.h"

struct luat_tests {
  lt_arena arena;
  lt_scenarios all;
  LT_VEC(const lt_scenario *) shown; /* those that the expression left */
};

typedef struct tests_call {
  luat_tests *out;
  lt_desk desk;
  const luat_policy_set *set;
  const char *const *paths;
  size_t len;
  const char *run;
  luat_diagnostics *diagnostics;
  luat_status status;
} tests_call;

static void read_all(tests_call *call, lt_scenarios *all) {
  lt_api_files files = {0};
  for (size_t i = 0; i < call->len; i++) {
    luat_status status = lt_api_scenarios_read(all->arena, call->paths[i], &files, all->diags);
    if (call->status == LUAT_OK) call->status = status;
  }
  for (uint32_t i = 0; i < files.list.len; i++)
    lt_scenarios_read(all, lt_source_new(all->arena, files.list.items[i].name, files.list.items[i].text));
}

/* The list grows by what this call finds only, so that errors of earlier calls do not count. */
static void run_tests(tests_call *call, lt_diags *diags) {
  luat_tests *tests = call->out;
  lt_scenarios *all = &tests->all;
  *all = (lt_scenarios){.arena = &tests->arena, .set = call->set->set, .diags = diags};
  read_all(call, all);
  if (call->status != LUAT_OK) return;
  if (diags->errors == 0) lt_scenarios_check(all, &call->desk);
  if (diags->errors > 0) {
    call->status = LUAT_BAD_PLAN;
    return;
  }
  if (call->run != NULL && !lt_scenarios_choose(all, call->run)) {
    call->status = LUAT_USAGE;
    return;
  }
  lt_scenarios_run(all, &call->desk);
  for (uint32_t i = 0; i < all->list.len; i++)
    if (!all->list.items[i]->left_out) LT_PUSH(&tests->arena, &tests->shown, all->list.items[i]);
}

static void run_guarded(void *arg) {
  tests_call *call = arg;
  lt_diags *diags = &call->diagnostics->diags;
  const uint32_t errors = diags->errors;
  diags->errors = 0;
  run_tests(call, diags);
  if (call->status == LUAT_BAD_PLAN) call->status = lt_api_refused(call->diagnostics, LUAT_BAD_PLAN);
  diags->errors += errors;
  lt_api_diagnostics_settle(call->diagnostics);
  call->out->all.diags = NULL; /* the caller's */
}

luat_status luat_test_run(luat_tests **out, const luat_policy_set *set, const char *const *paths, size_t len,
                          const char *run, luat_diagnostics *diagnostics) {
  *out = NULL;
  luat_tests *tests = lt_memory_resize(NULL, 0, sizeof *tests);
  if (tests == NULL) return LUAT_NO_MEMORY;
  memset(tests, 0, sizeof *tests);
  tests_call call = {.out = tests, .set = set, .paths = paths, .len = len, .run = run, .diagnostics = diagnostics};
  luat_status status = lt_api_guard_diagnosed(run_guarded, &call, &call.status, diagnostics);
  lt_desk_free(&call.desk);
  if (status == LUAT_OK)
    *out = tests;
  else
    luat_tests_free(tests);
  return status;
}

void luat_tests_free(luat_tests *tests) {
  if (tests == NULL) return;
  lt_arena_free(&tests->arena);
  lt_memory_resize(tests, sizeof *tests, 0);
}

size_t luat_tests_len(const luat_tests *tests) { return tests->shown.len; }

size_t luat_tests_count(const luat_tests *tests, luat_test_status status) {
  return status == LUAT_TEST_PASSED   ? tests->all.passed
         : status == LUAT_TEST_FAILED ? tests->all.failed
                                      : tests->all.todo;
}

static const lt_scenario *at(const luat_tests *tests, size_t index) {
  return index < tests->shown.len ? tests->shown.items[index] : NULL;
}

static const lt_failure *failure_at(const luat_tests *tests, size_t index, size_t failure) {
  const lt_scenario *one = at(tests, index);
  return one != NULL && failure < one->failures.len ? &one->failures.items[failure] : NULL;
}

const char *luat_test_name(const luat_tests *tests, size_t index) {
  const lt_scenario *one = at(tests, index);
  return one == NULL ? NULL : one->name.ptr;
}

const char *luat_test_file(const luat_tests *tests, size_t index) {
  const lt_scenario *one = at(tests, index);
  return one == NULL ? NULL : one->place.source->name.ptr;
}

unsigned luat_test_line(const luat_tests *tests, size_t index) {
  const lt_scenario *one = at(tests, index);
  return one == NULL ? 0 : one->place.line;
}

luat_test_status luat_test_result(const luat_tests *tests, size_t index) {
  const lt_scenario *one = at(tests, index);
  return one == NULL ? LUAT_TEST_PASSED : (luat_test_status)one->status;
}

const char *luat_test_failure_at(const luat_tests *tests, size_t index, size_t failure) {
  const lt_failure *one = failure_at(tests, index, failure);
  return one == NULL ? NULL : one->at.ptr;
}

const char *luat_test_failure_expected(const luat_tests *tests, size_t index, size_t failure) {
  const lt_failure *one = failure_at(tests, index, failure);
  return one == NULL ? NULL : one->expected.ptr;
}

const char *luat_test_failure_actual(const luat_tests *tests, size_t index, size_t failure) {
  const lt_failure *one = failure_at(tests, index, failure);
  return one == NULL ? NULL : one->actual.ptr;
}

typedef struct print_call {
  const luat_tests *tests;
  lt_arena arena;
  luat_text *out;
  luat_test_format format;
  luat_lang lang;
  luat_status status;
} print_call;

static void print(void *arg) {
  print_call *call = arg;
  lt_text text = {.arena = &call->arena};
  lt_scenarios_print(&call->tests->all, (lt_scenario_format)call->format, (lt_lang)call->lang, &text);
  call->out = lt_api_text_of(&text);
}

luat_status luat_tests_print(luat_text **out, const luat_tests *tests, luat_test_format format, luat_lang lang) {
  print_call call = {.tests = tests, .format = format, .lang = lang};
  luat_status status = lt_api_guard(print, &call, &call.status);
  lt_arena_free(&call.arena);
  *out = status == LUAT_OK ? call.out : NULL;
  return status;
}
