/* howto.c: a build without the solver: what needs it is refused by name. */
#include "../prove_impl.h"

bool lt_prove_can(void) { return false; }

bool lt_prove_howto(lt_proved *proved, const lt_prove_ask *ask, lt_diags *diags) {
  (void)proved;
  (void)ask;
  lt_diag_put(diags, LT_L750, (lt_place){0}, LT_STR("libz3"), LT_STR(""), LT_STR(""));
  return false;
}

bool lt_prove_compare(lt_translated *out, const lt_prove_ask *ask) {
  (void)out;
  (void)ask;
  return false;
}
