/* verb_bench.c: bench: measures luat on this machine. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "bench/bench.h"
#include "cli.h"

enum { RULES_MAX = 1000000, SEED = 20260701 };

/* A whole number up to RULES_MAX; 0 with a diagnostic. */
static size_t number_of_rules(cli_session *session, const char *text) {
  char *end = NULL;
  errno = 0;
  long number = strtol(text, &end, 10);
  if (errno == 0 && end != text && *end == '\0' && number >= 1 && number <= RULES_MAX) return (size_t)number;
  cli_usage(session, "L705", text, "--rules", "1 … 1000000");
  return 0;
}

int cli_bench(cli_session *session) {
  const cli_options *options = &session->options;
  int format = cli_choose(session, "--format", options->format, "text json");
  if (format < 0) return EXIT_USAGE;
  bench_options bench = {
      .policies = cli_policies_folder(session), .seed = SEED, .json = format == 1, .lang = session->lang};
  if (options->rules != NULL && (bench.rules = number_of_rules(session, options->rules)) == 0) return EXIT_USAGE;
  luat_status status = bench_run(stdout, &bench, session->diagnostics);
  return status == LUAT_OK ? EXIT_RAN : cli_fail(session, status);
}
