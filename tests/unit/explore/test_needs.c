/* test_needs.c: the values of a fact that nobody knows which are worth trying. */
#include "decide/world.h"
#include "explore/needs.h"

/* A step that was taken by the day of review has a day up to it, also where every test of it turns only later. */
static void test_step(void) {
  world w;
  lt_trial_cells cells = {0};
  if (!CHECK(world_load(&w, "step", "policy 'vn/n'\nact 'h'\n"
                        "permit 'late' { assumes = 'A-1', allows = item.may, when = item.done:after '2018-12-01' }\n",
                        "plan: { id: p, place: vn }\ndates: { approved: 2018-09-05 }\nitems:\n  - { id: a }\n")))
    return;
  CHECK(world_decide(&w, NULL));
  lt_explanation *e = lt_explain_build(w.set, w.plan, w.run);
  uint32_t done = lt_set_fact(w.set, lt_set_find(w.set, LT_RECORD_ENTITY, LT_STR("item")), LT_STR("done"));
  CHECK(lt_needs_cells(e, &w.arena, done, &cells));
  CHECK(cells.len == 2 && cells.items[0] == lt_date_of(2018, 9, 5) && cells.items[1] == LT_ABSENT);
  lt_explanation_free(e);
  world_free(&w);
}

int main(void) {
  test_step();
  return CHECK_DONE();
}
