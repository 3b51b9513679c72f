/* What an open answer or obligation is said to hang on: of a body that the plan describes itself each attribute that
 * nobody knows; of a subject of another day, on which there is no law, nothing. And what
 * comes of an answer when a set is put back that nobody knows, beside one of whose members one has ended. */
#include "decide/again.h"
#include "world.h"

static lt_reads read_all(world *w, const char *path, const char *question, const char *norm) {
  lt_reads reads;
  lt_picks roots = {0};
  uint32_t subject = lt_plan_find(w->plan, lt_str_of(path)), entity = w->plan->facts.subjects.items[subject].entity;
  lt_reads_open(&reads, &w->arena, w->run);
  if (question) lt_reads_answer(&reads, subject, lt_set_question(w->set, entity, lt_str_of(question)), &roots);
  if (norm) lt_reads_duty(&reads, subject, lt_set_find(w->set, LT_RECORD_NORM, lt_str_of(norm)), &roots);
  lt_reads_close(&reads);
  CHECK(roots.len == 1);
  return reads;
}

static void test_attributes(void) {
  world w;
  const char *norms = "policy 'vn/n'\nact 'h'\n"
                      "rule 'r' { assumes = 'A-1', when = plan.hirer.kind:is 'department', decides = { who = 'a' } }\n"
                      "rule 's' { assumes = 'A-1', when = plan.hirer.place:is 'vn/x', decides = { who = 'b' } }\n"
                      "rule 't' { assumes = 'A-1', when = plan.hirer.kind:is 'office', decides = { who = 'c' } }\n";
  const char *plan = "plan: { id: t, place: vn/x }\ndates: { approved: 2018-09-05 }\n"
                     "hirer: { name: Quite another }\nitems: [ { id: i } ]\n";
  if (CHECK(world_load(&w, "attributes", norms, plan) && world_decide(&w, NULL))) {
    lt_reads reads = read_all(&w, "items/i", "who", NULL);
    uint32_t hirer = lt_set_fact(w.set, w.set->plan, LT_STR("hirer"));
    unsigned kinds = 0, places = 0;
    for (uint32_t i = 0; i < reads.reads.len; i++) {
      CHECK(reads.reads.items[i].fact == hirer && reads.reads.items[i].subject == 0);
      kinds += reads.reads.items[i].attribute == LT_ATTRIBUTE_KIND;
      places += reads.reads.items[i].attribute == LT_ATTRIBUTE_PLACE;
    }
    CHECK(reads.reads.len == 2 && kinds == 1 && places == 1);
  }
  world_free(&w);
}

static void test_without_law(void) {
  world w;
  const char *norms = "policy 'vn/n'\nact 'h'\nrule 'r' { assumes = 'A-1', decides = { change_who = 'a' } }\n"
                      "oblige 'o' { assumes = 'A-1', must = plan.changes:any(function(c) return "
                      "c.change_who:decided_by 'r' end) | plan.year:is(2018) }\n";
  const char *plan = "plan: { id: t, place: vn/x }\ndates: { approved: 2018-09-05 }\nyear: \"?\"\n"
                     "changes: [ { decided: 2009-01-01 } ]\n";
  if (CHECK(world_load(&w, "without law", norms, plan) && world_decide(&w, NULL))) {
    lt_reads reads = read_all(&w, "plan", NULL, "vn/n#o");
    CHECK(reads.reads.len == 1 && reads.reads.items[0].fact == lt_set_fact(w.set, w.set->plan, LT_STR("year")));
    CHECK(reads.things.len == 1);
  }
  world_free(&w);
}

static void test_set_put_back(void) {
  world w;
  const char *norms = "policy 'vn/n'\nact 'h'\n"
                      "body 'g' { title = 'Body g', kind = 'department', exists = { before = '2018-01-01' } }\n"
                      "rule 'r' { assumes = 'A-1', when = item.helpers:includes 'a', decides = { who = 'a' } }\n";
  const char *plan = "plan: { id: t, place: vn/x }\ndates: { approved: 2018-09-05 }\n"
                     "items: [ { id: i, helpers: \"?\" }, { id: j, helpers: [g] } ]\n";
  if (CHECK(world_load(&w, "a set put back", norms, plan) && world_decide(&w, NULL))) {
    CHECK_STR(world_answer(&w, "items/i", "who"), "undetermined -|a");
    uint32_t item = lt_plan_find(w.plan, LT_STR("items/i"));
    uint32_t fact = lt_set_fact(w.set, w.plan->facts.subjects.items[item].entity, LT_STR("helpers"));
    lt_reads reads = read_all(&w, "items/i", "who", NULL);
    lt_again *again = lt_again_open(&w.arena, w.run, &w.plan->facts, &reads);
    const uint32_t thing = 0;
    lt_again_put(again, item, fact, LT_ABSENT, LT_ORIGIN_ABSENT);
    lt_again_decide(again, &thing, 1);
    CHECK_STR(world_answer(&w, "items/i", "who"), "no-rule");
    lt_again_put(again, item, fact, LT_UNKNOWN, LT_ORIGIN_ASKED);
    lt_again_decide(again, &thing, 1);
    CHECK_STR(world_answer(&w, "items/i", "who"), "undetermined -|a");
  }
  world_free(&w);
}

int main(void) {
  test_set_put_back();
  test_attributes();
  test_without_law();
  return CHECK_DONE();
}
