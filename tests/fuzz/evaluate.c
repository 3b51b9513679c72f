/* evaluate.c: all of `luat evaluate`: a script and a plan in one input, a line `%%%%` between them. The script stands
 * beside a vocabulary, or, where it begins with `--`, alone. */
#include "fuzz.h"

#include "policy/sealed.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  fuzz_halves halves = fuzz_cut(data, size);
  bool alone = halves.first_len > 1 && memcmp(halves.first, "--", 2) == 0;
  const luat_script scripts[] = {{"law/vocabulary.lua", halves.first, halves.first_len},
                                 {"vocabulary.lua", sealed_vocabulary, sizeof sealed_vocabulary - 1}};
  const luat_script beside[] = {{"law.lua", halves.first, halves.first_len}, scripts[1]};
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  luat_policy_set *set = NULL;
  luat_plan *plan = NULL;
  luat_status status = luat_set_load_scripts(&set, alone ? scripts : beside, alone ? 1 : 2, diagnostics);
  fuzz_diagnosed(diagnostics, status);
  if (status == LUAT_OK) {
    luat_diagnostics_clear(diagnostics);
    status = luat_plan_read(&plan, set, "plan", halves.second, halves.second_len, LUAT_ANY, NULL, diagnostics);
    fuzz_diagnosed(diagnostics, status);
  }
  if (plan != NULL) {
    fuzz_plan_again(set, plan);
    fuzz_decide(set, plan);
  }
  luat_plan_free(plan);
  luat_set_free(set);
  luat_diagnostics_free(diagnostics);
  fuzz_halves_free(&halves);
  return 0;
}
