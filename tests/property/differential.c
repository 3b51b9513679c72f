/* differential.c: the engine against the reference evaluator, on generated policy sets and plans.
 * property_differential [N] [--seed S] [--show S] [--survey]: N cases from seed S on; --show prints the case of seed S
 * alone, --survey only the differences of all cases, as they are. Otherwise the first cases that differ are shrunk by
 * leaving out declarations, keys and lines of the plan, and printed with both answers. Fails also if some outcome, loss
 * or status never occurred, because then nothing was compared for it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "case.h"

typedef enum result { SAME, DIFFERENT, REFUSED, SKIPPED } result;

/* Decides a case both ways. `says` gets the differences, or what the loader said. */
static result try_case(const gen_case *made, lt_text *says, prop_counts *counts) {
  prop_loaded loaded;
  if (!prop_load(&loaded, made, NULL, NULL)) {
    if (says) lt_text_put(says, prop_said(says->arena, &loaded));
    prop_free(&loaded);
    return REFUSED;
  }
  lt_arena arena = {0};
  lt_slices slices = {0};
  lt_run *run = lt_run_decide(loaded.set, &loaded.plan->facts, &slices, loaded.options);
  ref_run *ref = run ? ref_decide(&arena, loaded.set, &loaded.plan->facts, loaded.options) : NULL;
  result came = run ? SKIPPED : REFUSED; /* while shrinking: no place */
  if (run && !ref_skipped(ref)) {
    lt_text unused = {.arena = &arena};
    came = prop_compare(run, ref, says ? says : &unused, counts) ? DIFFERENT : SAME;
  }
  lt_run_free(run);
  lt_slices_free(&slices);
  lt_arena_free(&arena);
  prop_free(&loaded);
  return came;
}

/* ---- shrinking ---- */

static bool still_differs(const gen_case *made) { return try_case(made, NULL, NULL) == DIFFERENT; }

static bool without(const gen_case *made, bool *off) {
  if (*off) return false;
  *off = true;
  if (still_differs(made)) return true;
  *off = false;
  return false;
}

static bool shrink_once(gen_case *made) {
  bool smaller = false;
  for (uint32_t i = made->declarations.len; i-- > 0;) smaller |= without(made, &made->declarations.items[i].off);
  for (uint32_t i = made->plan.len; i-- > 0;) smaller |= without(made, &made->plan.items[i].off);
  for (uint32_t i = 0; i < made->declarations.len; i++) {
    gen_declaration *declaration = &made->declarations.items[i];
    for (uint32_t k = 0; k < declaration->keys.len && !declaration->off; k++)
      smaller |= without(made, &declaration->keys.items[k].off);
  }
  return smaller;
}

static void print_case(const gen_case *made) {
  lt_arena arena = {0};
  printf("seed %llu%s%s%s%s\n", (unsigned long long)made->seed, made->law_date_given ? " law date " : "",
         made->law_date_given ? gen_day(made->law_day) : "", made->as_of_given ? " as of " : "",
         made->as_of_given ? gen_day(made->as_of_day) : "");
  for (uint32_t i = 0; i < made->files.len; i++) {
    lt_str text = gen_file_text(&arena, made, i, NULL);
    if (text.len > made->files.items[i].frame.len)
      printf("-- %.*s\n%.*s", LT_STR_ARG(made->files.items[i].name), LT_STR_ARG(text));
  }
  lt_str plan = gen_plan_text(&arena, made);
  printf("# plan.yaml\n%.*s", LT_STR_ARG(plan));
  lt_arena_free(&arena);
}

static void report_difference(gen_case *made) {
  lt_arena arena = {0};
  while (shrink_once(made)) {
  }
  lt_text says = {.arena = &arena};
  try_case(made, &says, NULL);
  print_case(made);
  lt_str text = lt_text_str(&says);
  printf("# differences\n%.*s\n", LT_STR_ARG(text));
  lt_arena_free(&arena);
}

/* ---- many cases ---- */

typedef struct sums {
  uint64_t cases, refused, skipped, different;
  prop_counts counts;
} sums;

static void run_case(sums *totals, uint64_t seed, bool show, bool survey) {
  lt_arena arena = {0};
  gen_case *made = gen_make(&arena, seed);
  lt_text says = {.arena = &arena};
  if (show) print_case(made);
  result came = try_case(made, &says, &totals->counts);
  totals->cases++;
  totals->skipped += came == SKIPPED;
  totals->refused += came == REFUSED;
  totals->different += came == DIFFERENT;
  lt_str text = lt_text_str(&says);
  if ((show || totals->refused <= 3) && came == REFUSED)
    printf("seed %llu refused:\n%.*s\n", (unsigned long long)seed, LT_STR_ARG(text));
  if (came == DIFFERENT && survey)
    printf("# seed %llu\n%.*s", (unsigned long long)seed, LT_STR_ARG(text));
  else if (came == DIFFERENT)
    report_difference(made);
  lt_arena_free(&arena);
}

static bool print_counts(const sums *totals) {
  bool all = true;
  printf("# %llu cases, %llu with too many uncertain norms, %llu refused, %llu different\n#",
         (unsigned long long)totals->cases, (unsigned long long)totals->skipped, (unsigned long long)totals->refused,
         (unsigned long long)totals->different);
#define X(name) printf(" " #name " %llu", (unsigned long long)totals->counts.name), all &= totals->counts.name > 0;
  PROP_COUNTS(X)
#undef X
  putchar('\n');
  return all;
}

int main(int argc, char **argv) {
  uint64_t cases = 3000, seed = 1;
  bool show = false, survey = false;
  for (int i = 1; i < argc; i++) {
    bool named = strcmp(argv[i], "--seed") == 0 || strcmp(argv[i], "--show") == 0;
    if (named && i + 1 < argc) {
      show = strcmp(argv[i], "--show") == 0;
      seed = strtoull(argv[++i], NULL, 10);
      if (show) cases = 1;
    } else if (strcmp(argv[i], "--survey") == 0) {
      survey = true;
    } else {
      cases = strtoull(argv[i], NULL, 10);
    }
  }
  sums totals = {0};
  for (uint64_t i = 0; i < cases && (survey || totals.different < 3); i++) run_case(&totals, seed + i, show, survey);
  bool all = print_counts(&totals);
  bool ok =
      totals.different == 0 && totals.refused == 0 && totals.skipped * 20 <= totals.cases && (all || cases < 2000);
  printf("%s 1 - %llu generated cases: the engine and the reference agree\n1..1\n", ok ? "ok" : "not ok",
         (unsigned long long)totals.cases);
  return ok ? 0 : 1;
}
