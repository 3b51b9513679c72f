/* embed.c: luat in another program. Loads the policies of a folder, builds a plan fact by fact, decides it, and
 * asks who approves, and why.
 *   cc embed.c $(pkg-config --cflags --libs luat) -o embed && ./embed policies */
#include <luat/luat.h>
#include <stdio.h>

static int say(const luat_diagnostics *diagnostics) {
  for (size_t i = 0; i < luat_diagnostics_len(diagnostics); i++) {
    const luat_diagnostic *d = luat_diagnostics_get(diagnostics, i);
    fprintf(stderr, "%s:%u:%u: %s: %s\n", luat_diagnostic_file(d), luat_diagnostic_line(d), luat_diagnostic_column(d),
            luat_diagnostic_code(d), luat_diagnostic_message(d, LUAT_EN));
  }
  return 1;
}

static const char *const facts[][2] = {
    {"plan/id", "hn-2018-giao-thong"},
    {"plan/place", "vn/ha-noi"},
    {"plan/year", "2018"},
    {"hirer", "hn.so-gtvt"},
    {"dates/approved", "05/09/2018"},
    {"items/smart-traffic/category", "hn.item.smart-traffic"},
    {"items/smart-traffic/form", "hire"},
    {"items/smart-traffic/in_kh48", "true"},
    {"items/smart-traffic/opinions/1/giver", "hn.so-tttt"},
    {"items/smart-traffic/opinions/1/dated", "20/08/2018"},
};

int main(int argc, char **argv) {
  int code = 1;
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  luat_policy_set *set = NULL;
  luat_plan_builder *builder = NULL;
  luat_plan *plan = NULL;
  luat_decision *decision = NULL;
  luat_text *why = NULL;

  if (luat_set_load(&set, argc > 1 ? argv[1] : "policies", diagnostics) != LUAT_OK) goto done;
  if (luat_plan_builder_new(&builder) != LUAT_OK) goto done;
  for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
    if (luat_plan_builder_put(builder, facts[i][0], facts[i][1]) != LUAT_OK) goto done;
  if (luat_plan_build(&plan, set, builder, NULL, diagnostics) != LUAT_OK) goto done;
  if (luat_decide(&decision, set, plan, NULL, diagnostics) != LUAT_OK) goto done;

  const luat_answer *approver = luat_decision_find(decision, "items/smart-traffic", "approver");
  printf("%s\n", luat_answer_value(approver));
  for (size_t i = 0; luat_answer_norm(approver, i) != NULL; i++) printf("by %s\n", luat_answer_norm(approver, i));
  if (luat_explain(&why, decision, "items/smart-traffic", "approver", LUAT_TEXT, LUAT_VI, diagnostics) != LUAT_OK)
    goto done;
  fputs(luat_text_data(why), stdout);
  code = 0;
done:
  if (code != 0) say(diagnostics);
  luat_text_free(why);
  luat_decision_free(decision);
  luat_plan_free(plan);
  luat_plan_builder_free(builder);
  luat_set_free(set);
  luat_diagnostics_free(diagnostics);
  return code;
}
