/* solver.c: what the solver is asked against what luat decides: for generated sets and plans, every tree, norm, answer
 * and duty is translated, and what the formulas come to for the facts of the plan is what was decided of it. All
 * operators occur. Without the solver what needs it is refused by name. */
#include "case.h"
#include "prove_impl.h"

#include <stdio.h>
#include <stdlib.h>

/* Operators that sealing puts in a canonical form never reach a plan; the others must occur. */
static bool is_canonical(lt_op op) {
  switch (op) {
    case LT_OP_IS_NOT:
    case LT_OP_NONE_OF:
    case LT_OP_BELOW:
    case LT_OP_ABOVE:
    case LT_OP_ON_OR_AFTER:
    case LT_OP_ON_OR_BEFORE: return false;
    default: return true;
  }
}

static int without_solver(void) {
  lt_arena arena = {0};
  lt_diags diags = {.arena = &arena};
  lt_proved proved = {0};
  lt_prove_ask ask = {0};
  bool refused = !lt_prove_howto(&proved, &ask, &diags);
  refused = refused && diags.list.len == 1 && diags.list.items[0].code == LT_L750;
  printf("%s 1 - without the solver what needs it is refused by name\n1..1\n", refused ? "ok" : "not ok");
  lt_proved_free(&proved);
  lt_arena_free(&arena);
  return !refused;
}

/* With every fact known at times: "?" is taken out of the plan. */
static void make_known(gen_case *made) {
  for (uint32_t i = 0; i < made->plan.len; i++) {
    gen_part *line = &made->plan.items[i];
    if (lt_str_find(line->text, LT_STR("?"), 0) != SIZE_MAX) line->off = true;
  }
}

int main(int argc, char **argv) {
  uint64_t cases = argc > 1 ? strtoull(argv[1], NULL, 10) : 300, compared = 0;
  if (!lt_prove_can()) return without_solver();
  lt_arena arena = {0};
  lt_text says = {.arena = &arena};
  lt_translated all = {.says = &says};
  for (uint64_t seed = getenv("SEED") ? strtoull(getenv("SEED"),0,10) : 1; seed <= cases; seed++) {
    lt_arena own = {0};
    gen_case *made = gen_make(&own, seed);
    if (seed % 2) make_known(made);
    prop_loaded loaded;
    if (prop_load(&loaded, made, NULL, NULL)) {
      lt_slices slices = {0};
      lt_prove_ask ask = {.plan = loaded.plan, .slices = &slices, .law_date = loaded.options.law_date};
      uint64_t before = all.wrong;
      lt_cell as_of = loaded.plan->as_of;
      loaded.plan->as_of = loaded.options.as_of;
      if (as_of != LT_UNKNOWN) compared += lt_prove_compare(&all, &ask);
      if (all.wrong != before) lt_text_putf(&says, "in case %llu\n", (unsigned long long)seed);
      lt_slices_free(&slices);
    }
    prop_free(&loaded);
    lt_arena_free(&own);
  }
  bool ops = true;
  for (int op = 0; op < LT_OPS; op++) ops &= all.ops[op] || !is_canonical((lt_op)op);
  printf("# %llu cases, %llu with nothing unknown; %llu trees, %llu answers, %llu duties\n",
         (unsigned long long)compared, (unsigned long long)all.strict, (unsigned long long)all.trees,
         (unsigned long long)all.answers, (unsigned long long)all.duties);
  if (says.len) printf("# %.*s\n", (int)(says.len < 6000 ? says.len : 6000), says.ptr);
  printf("%s 1 - formulas say what is decided\n", all.wrong == 0 ? "ok" : "not ok");
  printf("%s 2 - every operator occurred\n", ops || cases < 300 ? "ok" : "not ok");
  for (int op = 0; op < LT_OPS; op++)
    if (!all.ops[op] && is_canonical((lt_op)op)) printf("# %s did not occur\n", lt_op_get((lt_op)op)->name);
  printf("1..2\n");
  lt_arena_free(&arena);
  return all.wrong != 0;
}
