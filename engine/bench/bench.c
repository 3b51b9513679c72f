/* bench.c: the parts that are measured, in which order, and how they are put together. What a part measures, and how it
 * says it, is in the file of its name. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "bench/bench.h"
#include "bench_impl.h"

typedef struct bench_part {
  const char *name; /* its key in luat.bench/1, and what the command calls it */
  luat_status (*measure)(bench_report *report);
} bench_part;

static const bench_part parts[] = {
    {"load", bench_load},
    {"verbs", bench_verbs},
    {"filter", bench_filter},
    {"deciding", bench_deciding},
    {"store", bench_store},
    {"command", bench_command},
    {"impact", bench_impact},
};
enum { PARTS = sizeof parts / sizeof *parts };

const char *bench_part_name(size_t index) { return index < PARTS ? parts[index].name : NULL; }

size_t bench_sizes(const bench_options *options, size_t sizes[BENCH_SIZES]) {
  static const size_t all[BENCH_SIZES] = {40, 700, 10000};
  memcpy(sizes, all, sizeof all);
  if (options->rules == 0) return BENCH_SIZES;
  sizes[0] = options->rules;
  return 1;
}

static bool is_asked(const bench_options *options, const char *name) {
  for (size_t i = 0; i < options->parts_len; i++)
    if (strcmp(options->parts[i], name) == 0) return true;
  return options->parts_len == 0;
}

static void free_report(bench_report *report) {
  free(report->text.data);
  free(report->json.data);
  *report = (bench_report){.options = report->options, .diagnostics = report->diagnostics};
}

/* Text is written as parts are done, a blank line between two; JSON when all are. */
static luat_status measure_all(FILE *out, bench_report *reports, size_t *said) {
  for (size_t i = 0; i < PARTS; i++) {
    if (!is_asked(reports[i].options, parts[i].name)) continue;
    luat_status status = parts[i].measure(&reports[i]);
    if (status == LUAT_OK && (reports[i].text.failed || reports[i].json.failed)) status = LUAT_NO_MEMORY;
    if (status != LUAT_OK) return status;
    if (reports[i].options->json) continue;
    fprintf(out, "%s%s", (*said)++ > 0 ? "\n" : "", reports[i].text.data);
    fflush(out);
  }
  return LUAT_OK;
}

/* The next part in the order of keys after `last` (NULL: the first); PARTS after the last. */
static size_t next_key(const char *last) {
  size_t next = PARTS;
  for (size_t i = 0; i < PARTS; i++) {
    bool later = last == NULL || strcmp(parts[i].name, last) > 0;
    if (later && (next == PARTS || strcmp(parts[i].name, parts[next].name) < 0)) next = i;
  }
  return next;
}

static void say_json(FILE *out, const bench_report *reports, const bench_options *options) {
  bool head = false; /* the keys that are not those of parts have been written */
  const char *comma = "{";
  for (size_t i = next_key(NULL); i < PARTS || !head; i = next_key(parts[i].name)) {
    if (!head && (i == PARTS || strcmp(parts[i].name, "schema") > 0)) {
      fprintf(out, "%s\"schema\":\"luat.bench/1\",\"seed\":%" PRIu64, comma, options->seed);
      comma = ",";
      head = true;
    }
    if (i == PARTS) break;
    if (reports[i].json.len > 0) {
      fprintf(out, "%s\"%s\":%s", comma, parts[i].name, reports[i].json.data);
      comma = ",";
    }
  }
  fprintf(out, "}\n");
}

luat_status bench_run(FILE *out, const bench_options *options, luat_diagnostics *diagnostics) {
  bench_report reports[PARTS];
  size_t said = 0;
  for (size_t i = 0; i < PARTS; i++) reports[i] = (bench_report){.options = options, .diagnostics = diagnostics};
  luat_status status = measure_all(out, reports, &said);
  if (status == LUAT_OK && options->json) say_json(out, reports, options);
  for (size_t i = 0; i < PARTS; i++) free_report(&reports[i]);
  return status;
}
