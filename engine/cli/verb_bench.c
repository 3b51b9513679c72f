/* verb_bench.c: bench: measures luat on this machine. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/bench.h"
#include "cli.h"

enum { RULES_MAX = 1000000, ITEMS_MAX = 10000000, ITEMS = 100000, SEED = 20260701 };

/* A whole number from 1 to `max` into `out`, which stays where nothing is given; false with a diagnostic. */
static bool number_of(cli_session *session, const char *option, const char *text, long max, size_t *out) {
  if (text == NULL) return true;
  char *end = NULL, range[32];
  errno = 0;
  long number = strtol(text, &end, 10);
  if (errno == 0 && end != text && *end == '\0' && number >= 1 && number <= max) {
    *out = (size_t)number;
    return true;
  }
  snprintf(range, sizeof range, "1 … %ld", max);
  cli_usage(session, "L705", text, option, range);
  return false;
}

/* The parts that are asked for are parts. */
static bool know_parts(cli_session *session) {
  char words[256] = "";
  for (size_t i = 0; bench_part_name(i) != NULL; i++) {
    size_t used = strlen(words);
    snprintf(words + used, sizeof words - used, "%s%s", i > 0 ? " " : "", bench_part_name(i));
  }
  for (size_t i = 0; i < session->args_len; i++)
    if (cli_choose(session, "bench", session->args[i], words) < 0) return false;
  return true;
}

int cli_bench(cli_session *session) {
  const cli_options *options = &session->options;
  int format = cli_choose(session, "--format", options->format, "text json");
  if (format < 0 || !know_parts(session)) return EXIT_USAGE;
  bench_options bench = {.policies = cli_policies_folder(session),
                         .parts = session->args,
                         .parts_len = session->args_len,
                         .plan = options->plan,
                         .items = ITEMS,
                         .seed = SEED,
                         .json = format == 1,
                         .lang = session->lang};
  if (!number_of(session, "--rules", options->rules, RULES_MAX, &bench.rules)) return EXIT_USAGE;
  if (!number_of(session, "--items", options->items, ITEMS_MAX, &bench.items)) return EXIT_USAGE;
  luat_status status = bench_run(stdout, &bench, session->diagnostics);
  return status == LUAT_OK ? EXIT_RAN : cli_fail(session, status);
}
