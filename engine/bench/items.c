/* items.c: what is decided: plans as JSON, and of one case each as rows of a batch; all different, made from a seed. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench_impl.h"
#include "clock.h"

/* ---- As JSON ---- */

static void put_fact(bench_text *text, const char *before, const bench_fact *fact, uint64_t *state) {
  uint64_t value = (uint64_t)fact->low + bench_random(state) % (uint64_t)(fact->high - fact->low + 1);
  bench_put(text, "%s\"%s\":", before, fact->name);
  switch (fact->kind) {
    case BENCH_CHOICE: bench_put(text, "\"%s-%" PRIu64 "\"", fact->name, value); break;
    case BENCH_YES_NO: bench_put(text, value ? "true" : "false"); break;
    case BENCH_MONEY: bench_put(text, "%" PRIu64, value / 1000000 * 1000000); break;
    default: bench_put(text, "%" PRIu64, value);
  }
}

void bench_put_plan(bench_text *text, size_t id, size_t cases, uint64_t *state) {
  uint64_t province = bench_random(state) % BENCH_PROVINCES;
  bench_put(text, "{\"plan\":{\"id\":\"%zu\",\"place\":\"vn/p%02" PRIu64 "\"},", id, province);
  bench_put(text, "\"dates\":{\"approved\":\"2025-03-01\"},\"cases\":[");
  for (size_t i = 0; i < cases; i++) {
    bench_put(text, "%s{", i > 0 ? "," : "");
    for (size_t k = 0; k < BENCH_FACTS; k++) put_fact(text, k == 0 ? "" : ",", &bench_facts[k], state);
    bench_put(text, "}");
  }
  bench_put(text, "]}");
}

/* ---- As rows ---- */

const char *const bench_paths[BENCH_COLUMNS] = {
    "place",          "cases/1/category", "cases/1/kind",   "cases/1/source", "cases/1/unit", "cases/1/form",
    "cases/1/closed", "cases/1/shared",   "cases/1/amount", "cases/1/term",   "cases/1/year"};

static luat_status read_cells(bench_items *items, luat_diagnostics *diagnostics) {
  char text[32];
  luat_status status = LUAT_OK;
  for (int i = 0; i < BENCH_PROVINCES && status == LUAT_OK; i++) {
    snprintf(text, sizeof text, "vn/p%02d", i);
    status = luat_batch_cell(&items->province[i], items->batch, 0, text, diagnostics);
  }
  for (size_t f = 0; f < BENCH_FACTS; f++) {
    bool choice = bench_facts[f].kind == BENCH_CHOICE;
    for (int64_t i = 0; choice && i <= bench_facts[f].high && status == LUAT_OK; i++) {
      snprintf(text, sizeof text, "%s-%d", bench_facts[f].name, (int)i);
      status = luat_batch_cell(&items->option[f][i], items->batch, f + 1, text, diagnostics);
    }
  }
  return status;
}

static void draw(bench_items *items, unsigned unknown, uint64_t seed) {
  for (size_t row = 0; row < items->len; row++) {
    int64_t *cells = items->cells + row * BENCH_COLUMNS;
    cells[0] = items->province[bench_random(&seed) % BENCH_PROVINCES];
    for (size_t f = 0; f < BENCH_FACTS; f++) {
      const bench_fact *fact = &bench_facts[f];
      int64_t value = fact->low + (int64_t)(bench_random(&seed) % (uint64_t)(fact->high - fact->low + 1));
      cells[f + 1] = fact->kind == BENCH_CHOICE ? items->option[f][value] : value;
      if (bench_random(&seed) % 1000 < unknown) cells[f + 1] = LUAT_CELL_UNKNOWN;
    }
  }
}

luat_status bench_items_make(bench_items *items, const luat_policy_set *set, size_t len, unsigned unknown,
                             uint64_t seed, luat_diagnostics *diagnostics) {
  static const char pattern[] = "{\"plan\":{\"id\":\"plan\",\"place\":\"vn/p00\"},"
                                "\"dates\":{\"approved\":\"2026-06-01\"},\"cases\":[{}]}";
  *items = (bench_items){.len = len};
  items->cells = malloc(len * BENCH_COLUMNS * sizeof *items->cells);
  luat_status status = items->cells == NULL ? LUAT_NO_MEMORY : LUAT_OK;
  if (status == LUAT_OK)
    status = luat_plan_read(&items->pattern, set, "plan", pattern, sizeof pattern - 1, LUAT_JSON, NULL, diagnostics);
  if (status == LUAT_OK)
    status = luat_batch_new(&items->batch, set, items->pattern, bench_paths, BENCH_COLUMNS, NULL, diagnostics);
  if (status == LUAT_OK) status = read_cells(items, diagnostics);
  if (status == LUAT_OK)
    draw(items, unknown, seed);
  else
    bench_items_free(items);
  return status;
}

void bench_items_free(bench_items *items) {
  luat_batch_free(items->batch);
  luat_plan_free(items->pattern);
  free(items->cells);
  *items = (bench_items){0};
}

static int by_province(const void *a, const void *b) {
  int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
  return (x > y) - (x < y);
}

void bench_items_sort(bench_items *items) {
  qsort(items->cells, items->len, BENCH_COLUMNS * sizeof *items->cells, by_province);
}
