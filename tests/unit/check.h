/* check.h: the whole of the unit tests' frame: CHECK and CHECK_STR print a TAP line each, CHECK_DONE the plan.
 * A test is a program whose main calls its checks and returns CHECK_DONE(). */
#ifndef LT_TESTS_CHECK_H
#define LT_TESTS_CHECK_H

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"

static unsigned check_count, check_failed;

__attribute__((format(printf, 4, 5))) static inline bool check_that(bool ok, const char *file, int line,
                                                                    const char *format, ...) {
  check_count++;
  if (ok) {
    printf("ok %u\n", check_count);
    return true;
  }
  check_failed++;
  printf("not ok %u - %s:%d: ", check_count, file, line);
  va_list args;
  va_start(args, format);
  vprintf(format, args);
  va_end(args);
  putchar('\n');
  return false;
}

static inline bool check_str(lt_str got, lt_str want, const char *file, int line) {
  bool ok = got.len == want.len && (got.len == 0 || memcmp(got.ptr, want.ptr, got.len) == 0);
  return check_that(ok, file, line, "got \"%.*s\", want \"%.*s\"", LT_STR_ARG(got), LT_STR_ARG(want));
}

static inline const char *check_name(const char *row) { return row == NULL ? "" : row; }

#define CHECK(condition) check_that((condition), __FILE__, __LINE__, "%s", #condition)
/* With the row of a table, so that a failure names it. */
#define CHECK_ROW(condition, row) check_that((condition), __FILE__, __LINE__, "%s, row \"%s\"", #condition, check_name(row))
#define CHECK_STR(got, want) check_str((got), lt_str_of(want), __FILE__, __LINE__)
#define CHECK_DONE() (printf("1..%u\n", check_count), check_failed != 0)

#endif
