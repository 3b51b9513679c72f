/* bench.h: measures luat on the machine at hand, with answers checked first, and says what it measured.
 * Layer: bench; it sees the public header only, so what it measures is what every program can have. */
#ifndef LT_BENCH_BENCH_H
#define LT_BENCH_BENCH_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "luat/luat.h"

typedef struct bench_options {
  const char *policies; /* a folder whose loading is measured besides */
  const char *const *parts; /* what to measure, by name; none: all */
  size_t parts_len;
  const char *plan;     /* whose elements are multiplied for `verbs`; NULL: those of `examples`, beside the policies */
  size_t rules;         /* 0: 40, 700 and 10,000 */
  size_t items;         /* how many different ones are decided */
  uint64_t seed;
  bool json;
  luat_lang lang;
} bench_options;

/* The parts there are, in the order in which they are measured; NULL past the last. */
const char *bench_part_name(size_t index);

/* Measures and writes to `out`. LUAT_OK, or what loading the policies gave, then said in `diagnostics`;
 * LUAT_NO_MEMORY. */
luat_status bench_run(FILE *out, const bench_options *options, luat_diagnostics *diagnostics);

#endif
