/* test_howto.c: ways that a search over single facts does not find: several amounts under a sum, elements added, two
 * facts compared, many changes at once; prices, facts that stay, alternatives, and that there is none. */
#include "decide/world.h"
#include "prove/prove.h"

static const char sums[] =
    "policy 'vn/n'\nact 'h'\n"
    "permit 'small' { assumes = 'A-1', allows = item.may, when = all {\n"
    "  plan.items:sum(function(i) return i.cost end):at_most(trieu(290)),\n"
    "  plan.items:every(function(i) return i.cost:at_least(trieu(90)) end) } }\n"
    "oblige 'two-parts' { assumes = 'A-1', about = item, when = item.x,\n"
    "  must = item.parts:count(function(p) return p.ok end):at_least(2) }\n"
    "rule 'in-time' { assumes = 'A-1', decides = { who = 'a' }, when = item.start:on_or_before(plan.year_end + months(1)) }\n"
    "rule 'late' { assumes = 'A-1', default = true, decides = { who = 'b' } }\n"
    "rule 'helps' { assumes = 'A-1', adds = { also = item.helper } }\n"
    "rule 'most-late' { assumes = 'A-1', default = true, decides = { lone = 'b' } }\n"
    "rule 'few' { assumes = 'A-1', decides = { lone = 'a' },\n"
    "  when = plan.items:count(function(i) return i.start:on_or_after '2018-02-01' end):below(2) }\n"
    "rule 'one-of-two' { assumes = 'A-1', decides = { lone = 'c' }, overrides = { 'few' }, when = item.z &\n"
    "  plan.items:count(function(i) return i.start:on_or_after '2018-02-01' end):one_of { 0, 1 } }\n"
    "rule 'kind' { assumes = 'A-1', decides = { then_who = 'c' }, when = item.helper.kind:is 'office' & item.cat:is 'c3' }\n";

static const char more_vocabulary[] = "fact 'year_end' { title = 'year end', of = plan, type = 'date' }\n"
                                      "decision 'lone' { title = 'lone', of = item, type = 'body' }\n";

typedef struct setup {
  lt_arena arena;
  lt_diags diags;
  lt_set *set;
  lt_plan *plan;
  lt_slices slices;
  lt_proved proved;
  const char *fixed; /* a fact by its id, or NULL */
  const char *dear;
} setup;

static uint32_t price(const void *ctx, uint32_t subject, uint32_t fact) {
  const setup *s = ctx;
  (void)subject;
  lt_str id = s->set->facts[fact].id;
  if (s->fixed && lt_str_equal(id, lt_str_of(s->fixed))) return LT_NONE;
  return s->dear && lt_str_equal(id, lt_str_of(s->dear)) ? 10 : 1;
}

static bool load(setup *s, const char *items) {
  *s = (setup){0};
  s->diags.arena = &s->arena;
  lt_script_file files[] = {{LT_STR("vocabulary.lua"), lt_str_format(&s->arena, "%s%s", world_vocabulary, more_vocabulary)},
                            {LT_STR("registers.lua"), lt_str_of(world_registers)},
                            {LT_STR("norms.lua"), lt_str_of(sums)}};
  lt_draft draft = {.arena = &s->arena};
  if (lt_script_read(&draft, files, 3, NULL, &s->diags)) s->set = lt_set_seal(&draft, &s->diags);
  lt_str text = lt_str_format(&s->arena, "plan: { id: p, place: vn }\ndates: { approved: 2018-09-05 }\nyear_end: 2018-01-31\nitems:\n%s", items);
  if (s->set)
    s->plan = lt_plan_read(s->set, lt_source_new(&s->arena, LT_STR("plan.yaml"), text), LT_DOC_YAML, LT_UNKNOWN, &s->diags);
  lt_text said = {.arena = &s->arena};
  lt_diags_print(&s->diags, LT_DIAG_PLAIN, LT_EN, &said);
  if (!s->plan) printf("# %.*s\n", LT_STR_ARG(lt_text_str(&said)));
  return s->plan != NULL;
}

static lt_prove_ask ask_of(setup *s, const char *path, const char *question, lt_cell cell) {
  lt_prove_ask ask = {.plan = s->plan, .slices = &s->slices, .law_date = LT_UNKNOWN, .price = price, .ctx = s};
  ask.goal.subject = lt_plan_find(s->plan, lt_str_of(path));
  ask.goal.question = lt_set_question(s->set, s->plan->facts.subjects.items[ask.goal.subject].entity, lt_str_of(question));
  ask.goal.cell = cell;
  return ask;
}

/* "items/1/cost=90000000 items/1/parts/+={}", the first way; " | " before the next. */
static lt_str ways(setup *s) {
  lt_text out = {.arena = &s->arena};
  for (uint32_t w = 0; w < s->proved.ways.len; w++) {
    const lt_proved_way *way = s->proved.ways.items[w];
    lt_text_puts(&out, w ? " | " : "");
    for (uint32_t i = 0; i < way->changes.len; i++)
      lt_text_putf(&out, "%s%.*s=%.*s", i ? " " : "", LT_STR_ARG(way->changes.items[i].setting.path),
                   LT_STR_ARG(way->changes.items[i].setting.written));
  }
  if (s->proved.bound) lt_text_puts(&out, " (bound)");
  return lt_text_str(&out);
}

static void free_all(setup *s) {
  lt_proved_free(&s->proved);
  lt_slices_free(&s->slices);
  if (s->plan) lt_plan_free(s->plan);
  if (s->set) lt_set_free(s->set);
  lt_arena_free(&s->arena);
}

static lt_cell body(const setup *s, const char *id) {
  return (lt_cell)lt_set_find(s->set, LT_RECORD_BODY, lt_str_of(id));
}

/* Three amounts, none below 90 triệu, at most 290 together: no single change does it, nor two. */
static const char three[] = "  - { id: a, x: false, cost: 120 triệu }\n  - { id: b, x: false, cost: 130 triệu }\n"
                            "  - { id: c, x: false, cost: 125 triệu }\n";

static void test_sum(void) {
  setup s;
  if (!CHECK(load(&s, three))) return;
  lt_prove_ask ask = ask_of(&s, "items/a", "may", LT_ALLOWED);
  CHECK(lt_prove_howto(&s.proved, &ask, &s.diags));
  CHECK(s.proved.ways.len == 1 && s.proved.ways.items[0]->price == 3 && s.proved.ways.items[0]->count == 3);
  free_all(&s);
}

static void test_fixed_and_dear(void) {
  setup s;
  if (!CHECK(load(&s, "  - { id: a, x: true, cost: 90 triệu, parts: [ { ok: true }, { ok: false } ] }\n"))) return;
  lt_prove_ask ask = ask_of(&s, "items/a", "may", LT_ALLOWED);
  ask.goal.comply = true;
  s.fixed = "x";
  CHECK(lt_prove_howto(&s.proved, &ask, &s.diags));
  CHECK_STR(ways(&s), "items/a/parts/2/ok=true");
  lt_proved_free(&s.proved);
  s.dear = "ok";
  CHECK(lt_prove_howto(&s.proved, &ask, &s.diags));
  CHECK_STR(ways(&s), "items/a/parts/+={} items/a/parts/3/ok=true");
  lt_proved_free(&s.proved);
  s.fixed = "parts";
  s.dear = NULL;
  ask.ways = 3;
  CHECK(lt_prove_howto(&s.proved, &ask, &s.diags));
  CHECK(s.proved.ways.len == 2 && s.proved.ways.items[0]->price == 1 && s.proved.ways.items[1]->price == 1);
  CHECK(!s.proved.bound);
  free_all(&s);
}

static void test_added(void) {
  setup s;
  if (!CHECK(load(&s, "  - { id: a, x: true, cost: 90 triệu }\n"))) return;
  s.fixed = "x";
  lt_prove_ask ask = ask_of(&s, "items/a", "may", LT_ALLOWED);
  ask.goal.comply = true;
  CHECK(lt_prove_howto(&s.proved, &ask, &s.diags));
  CHECK_STR(ways(&s), "items/a/parts/+={} items/a/parts/1/ok=true items/a/parts/+={} items/a/parts/2/ok=true");
  CHECK(s.proved.ways.len == 1 && s.proved.ways.items[0]->price == 2 && s.proved.ways.items[0]->count == 2);
  free_all(&s);
}

/* The formula has the month only between bounds; it is put right until the day is right. */
static void test_calendar(void) {
  setup s;
  if (!CHECK(load(&s, "  - { id: a, x: false, cost: 90 triệu, start: 2018-05-31 }\n"))) return;
  lt_prove_ask ask = ask_of(&s, "items/a", "who", body(&s, "a"));
  s.fixed = "year_end";
  CHECK(lt_prove_howto(&s.proved, &ask, &s.diags));
  CHECK_STR(ways(&s), "items/a/start=2018-02-28");
  lt_proved_free(&s.proved);
  s.fixed = "start";
  CHECK(lt_prove_howto(&s.proved, &ask, &s.diags));
  CHECK_STR(ways(&s), "year_end=2018-05-01");
  free_all(&s);
}

static void test_joint_and_none(void) {
  setup s;
  if (!CHECK(load(&s, "  - { id: a, x: false, cost: 90 triệu, cat: c1, helper: b }\n"))) return;
  lt_prove_ask ask = ask_of(&s, "items/a", "then_who", body(&s, "c"));
  CHECK(lt_prove_howto(&s.proved, &ask, &s.diags));
  CHECK_STR(ways(&s), "items/a/cat=c3 items/a/helper=o");
  lt_proved_free(&s.proved);
  s.fixed = "cat";
  CHECK(lt_prove_howto(&s.proved, &ask, &s.diags));
  CHECK(s.proved.ways.len == 0 && !s.proved.bound && !s.proved.narrowed);
  lt_proved_free(&s.proved);
  s.fixed = NULL;
  ask = ask_of(&s, "items/a", "also", body(&s, "d"));
  CHECK(lt_prove_howto(&s.proved, &ask, &s.diags));
  CHECK_STR(ways(&s), "items/a/helper=d");
  lt_proved_free(&s.proved);
  ask.rlimit = 1;
  CHECK(lt_prove_howto(&s.proved, &ask, &s.diags));
  CHECK(s.proved.bound);
  free_all(&s);
}

/* What is not known counts as one at most: it is enough that one of two does not count. */
static void test_count_of_unknown(void) {
  setup s;
  if (!CHECK(load(&s, "  - { id: a, x: false, z: true }\n  - { id: b, x: false, z: false }\n"))) return;
  lt_prove_ask ask = ask_of(&s, "items/b", "lone", body(&s, "a"));
  CHECK(lt_prove_howto(&s.proved, &ask, &s.diags));
  CHECK(s.proved.ways.len == 1 && s.proved.ways.items[0]->price == 1 && !s.proved.bound);
  lt_proved_free(&s.proved);
  ask = ask_of(&s, "items/a", "lone", body(&s, "c"));
  CHECK(lt_prove_howto(&s.proved, &ask, &s.diags));
  CHECK(s.proved.ways.len == 1 && s.proved.ways.items[0]->price == 1 && !s.proved.bound);
  free_all(&s);
}

static void test_refused(void) {
  setup s;
  if (!CHECK(load(&s, three))) return;
  lt_prove_ask ask = ask_of(&s, "items/a", "may", LT_ALLOWED);
  CHECK(!lt_prove_howto(&s.proved, &ask, &s.diags));
  CHECK(s.diags.list.len == 1 && s.diags.list.items[0].code == LT_L750);
  free_all(&s);
}

int main(void) {
  if (!lt_prove_can()) {
    test_refused();
    return CHECK_DONE();
  }
  test_sum();
  test_fixed_and_dear();
  test_added();
  test_calendar();
  test_joint_and_none();
  test_count_of_unknown();
  return CHECK_DONE();
}
