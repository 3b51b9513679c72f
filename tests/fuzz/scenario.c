/* scenario.c: a file of scenarios: refused with diagnostics, or run to an end and printed in every format. */
#include "fuzz.h"

#include "api_impl.h"
#include "scenario/scenario.h"

typedef struct bench {
  lt_arena arena;
  lt_desk desk;
  lt_str text;
} bench;

static void run(void *arg) {
  bench *b = arg;
  lt_diags diags = {.arena = &b->arena};
  lt_scenarios all = {.arena = &b->arena, .set = fuzz_policies()->set, .diags = &diags};
  lt_scenarios_read(&all, lt_source_new(&b->arena, LT_STR("a.scenarios.yaml"), b->text));
  bool fine = diags.errors == 0 && lt_scenarios_check(&all, &b->desk);
  FUZZ_MUST(fine == (diags.errors == 0));
  if (!fine) return;
  lt_scenarios_run(&all, &b->desk);
  FUZZ_MUST(all.passed + all.failed + all.todo <= all.list.len);
  for (int format = LT_SCENARIO_PRETTY; format <= LT_SCENARIO_JSON; format++) {
    lt_text out = {.arena = &b->arena};
    lt_scenarios_print(&all, (lt_scenario_format)format, format % 2 ? LT_EN : LT_VI, &out);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  char *text = fuzz_copy(data, size);
  bench b = {.text = {text, size}};
  FUZZ_MUST(lt_protect(run, &b));
  lt_desk_free(&b.desk);
  lt_arena_free(&b.arena);
  free(text);
  return 0;
}
