/* Scenario files on a small law: changes by path, values of every type, tables, what is wrong; every cut of a file and
 * every refusal of memory. */
#include "check.h"
#include "scenario_impl.h"
#include "script/script.h"

static const char vocabulary[] =
    "entity 'plan' { title = 'kế hoạch', law_date = { 'approved' } }\n"
    "entity 'item' { title = 'hạng mục', of = plan, at = 'items' }\n"
    "choice 'body-kind' { options = { committee = 'ủy ban', office = 'chức danh' } }\n"
    "choice 'matter' { options = { hire = 'thuê' } }\n"
    "choice 'fund' { options = { state = 'ngân sách', other = 'khác' } }\n"
    "choice 'instrument-kind' { attributes = { rank = 'number', binding = 'yes/no' } }\n"
    "option 'decision' { of = 'instrument-kind', title = 'Quyết định', rank = 30, binding = true }\n"
    "place 'vn' { title = 'Việt Nam' }\n"
    "body 'a.ubnd' { title = 'Ủy ban A', kind = 'committee', place = 'vn' }\n"
    "body 'b.ubnd' { title = 'Ủy ban B', kind = 'committee', place = 'vn' }\n"
    "fact 'place' { of = plan, at = 'plan.place', type = 'place', role = 'place', title = 'nơi' }\n"
    "fact 'matter' { of = plan, at = 'plan.matter', type = 'matter', role = 'matter', presumed = 'hire', title = 'lĩnh "
    "vực' }\n"
    "fact 'approved' { of = plan, at = 'dates.approved', type = 'date', absent = 'not_yet', step = true, title = "
    "'ngày' }\n"
    "fact 'id' { of = item, type = 'text', role = 'id', absent = 'none', title = 'mã' }\n"
    "fact 'fund' { of = item, type = 'fund', title = 'nguồn' }\n"
    "decision 'head' { of = item, type = 'office', title = 'người' }\n"
    "decision 'asked' { of = item, type = 'set of body', title = 'hỏi' }\n"
    "decision 'money' { of = item, type = 'money', title = 'tiền' }\n"
    "decision 'day' { of = item, type = 'date', title = 'hạn' }\n"
    "decision 'needed' { of = item, type = 'yes/no', title = 'cần' }\n"
    "decision 'from' { of = item, type = 'fund', title = 'từ' }\n"
    "decision 'paid' { of = item, type = 'permission', concerns = item.fund, title = 'chi' }\n";

static const char norms[] =
    "policy 'vn/p' { title = 'P', matter = 'hire', place = 'vn' }\n"
    "instrument 'qd' { kind = 'decision', number = '1', issued = '2016-01-01', in_force = { from = '2016-01-01' } }\n"
    "act 'qd'\n"
    "rule 'all' { title = 'R', cites = 'qd Điều 1', when = item.fund:is 'state', decides = { head = head_of 'a.ubnd',\n"
    "  asked = { 'a.ubnd', 'b.ubnd' }, money = ty '5,2', day = '2018-09-05', needed = true, from = 'other' } }\n"
    "permit 'pay' { title = 'C', cites = 'qd Điều 2', when = item.fund:is 'state', allows = item.paid }\n";

typedef struct world {
  lt_arena arena;
  lt_set *set;
} world;

static bool make_world(world *w) {
  lt_diags diags = {.arena = &w->arena};
  lt_draft draft = {.arena = &w->arena};
  lt_script_file files[] = {{LT_STR("vocabulary.lua"), lt_str_of(vocabulary)}, {LT_STR("p.lua"), lt_str_of(norms)}};
  if (lt_script_read(&draft, files, 2, NULL, &diags)) w->set = lt_set_seal(&draft, &diags);
  lt_text text = {.arena = &w->arena};
  lt_diags_print(&diags, LT_DIAG_PLAIN, LT_EN, &text);
  if (w->set == NULL) printf("# %.*s\n", LT_STR_ARG(lt_text_str(&text)));
  return w->set != NULL;
}

#define PLANS                                                                                                          \
  "plans: { a: { plan: { place: vn }, dates: { approved: 2018-01-01 }, items: [ { id: x, fund: state } ] } }\n"

/* Runs a text; "2 0 1" are passed, failed, todo; or the codes of what is wrong. */
typedef struct trial {
  const world *world;
  const char *text;
  size_t len;
  lt_arena arena;
  lt_desk desk;
  lt_diags diags;
  lt_text out, failures;
} trial;

static void attempt(void *arg) {
  trial *t = arg;
  lt_scenarios all = {.arena = &t->arena, .set = t->world->set, .diags = &t->diags};
  t->diags.arena = t->out.arena = t->failures.arena = &t->arena;
  lt_scenarios_read(&all, lt_source_new(&t->arena, LT_STR("a.scenarios.yaml"), (lt_str){t->text, t->len}));
  if (t->diags.errors == 0 && lt_scenarios_check(&all, &t->desk)) {
    lt_scenarios_run(&all, &t->desk);
    lt_text_putf(&t->out, "%u %u %u", all.passed, all.failed, all.todo);
    lt_scenarios_print(&all, LT_SCENARIO_PRETTY, LT_EN, &t->failures);
    return;
  }
  lt_diags_sort(&t->diags);
  for (uint32_t i = 0; i < t->diags.list.len; i++)
    lt_text_putf(&t->out, "%s%s", i ? " " : "", lt_code_get(t->diags.list.items[i].code)->name);
}

static void finish(trial *t) {
  lt_desk_free(&t->desk);
  lt_arena_free(&t->arena);
}

typedef struct row {
  const char *text, *want;
} row;

static const row rows[] = {
    {"scenarios: []", "0 0 0"},
    {PLANS
     "scenarios: [ { name: a, base: a, expect: { verdict: complies, kinds: [complies], items/x: { head: { head_of: "
     "a.ubnd },"
     " asked: [b.ubnd, a.ubnd], money: '5,2 tỷ', day: 05/09/2018, needed: true, from: other, paid: allowed } } } ]",
     "1 0 0"},
    {PLANS "scenarios: [ { name: a, base: a, expect: { items/x: { head: { head_of: b.ubnd }, asked: [a.ubnd] } } } ]",
     "0 1 0"},
    {PLANS "scenarios: [ { name: a, base: a, set: { items/2/fund: other }, expect: { items/x: { paid: no-rule } } } ]",
     "L806"},
    {PLANS "scenarios: [ { name: a, base: a, set: { items/x/fund: other }, expect: { items/x: { paid: no-rule } } },"
           " { name: b, base: a, expect: { items/1: { money: no-rule } } } ]",
     "2 0 0"},
    {PLANS
     "scenarios: [ { name: b, base: a, without: [ items/x/fund ], expect: { items/x: { paid: undetermined } } } ]",
     "1 0 0"},
    {PLANS "scenarios: [ { name: b, base: a, without: [ items/x ], expect: { items/x: { paid: allowed } } } ]", "L807"},
    {PLANS "scenarios: [ { name: b, base: a, without: [ dates ], expect: { verdict: complies } } ]", "L711"},
    {PLANS "scenarios: [ { name: b, base: a, without: [ dates ], on: 2018-01-01, expect: { verdict: complies } } ]",
     "1 0 0"},
    {PLANS "scenarios: [ { name: b, base: a, on: 2015-01-01, expect: { no_policy: not-yet, verdict: no-policy } } ]",
     "1 0 0"},
    {PLANS "scenarios: [ { name: t, base: a, cases: [ { items/x/fund: state, items/x/paid: allowed },"
           " { items/x/fund: other, items/x/paid: no-rule }, { items/x/fund: other, items/x/paid: allowed } ] } ]",
     "2 1 0"},
    {PLANS "scenarios: [ { name: t, base: a, cases: [ { items/x/fund: sate, items/x/paid: allowed } ] } ]", "L261"},
    {PLANS "scenarios: [ { name: t, base: a, cases: [ { items/x/fund: state } ] } ]", "L803"},
    {PLANS "scenarios: [ { name: t, todo: later } ]", "0 0 1"},
    {PLANS "scenarios: [ { name: t, base: a, on: 2018-02-30, expect: { verdict: complies } } ]", "L211"},
    {PLANS "scenarios: [ { name: t, base: a, expect: { items/x: { money: 45 ty, day: soon, needed: có } } } ]",
     "L204 L210 L220"},
    {PLANS "scenarios: x", "L802"},
    {"- a", "L802"},
    {"plans: {}", "L803"},
};

static void run_rows(const world *w) {
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    trial t = {.world = w, .text = rows[i].text, .len = strlen(rows[i].text)};
    CHECK(lt_protect(attempt, &t));
    if (!CHECK_STR(lt_text_str(&t.out), rows[i].want))
      printf("# %s\n%.*s\n", rows[i].text, LT_STR_ARG(lt_text_str(&t.failures)));
    finish(&t);
  }
}

/* Every cut of a file: an error or a result, never more. */
static void run_cuts(const world *w) {
  bool fine = true;
  for (size_t len = 0; len <= strlen(rows[10].text); len++) {
    trial t = {.world = w, .text = rows[10].text, .len = len};
    fine &= lt_protect(attempt, &t) && t.out.len > 0;
    finish(&t);
  }
  CHECK(fine);
}

static void run_refusals(const world *w) {
  bool fine = true, refused = true;
  for (uint64_t n = 1; refused && n < 2000; n++) {
    trial t = {.world = w, .text = rows[2].text, .len = strlen(rows[2].text)};
    lt_memory_fail_at(n, true);
    refused = !lt_protect(attempt, &t);
    lt_memory_fail_at(0, false);
    fine &= refused || lt_str_equal(lt_text_str(&t.out), LT_STR("0 1 0"));
    finish(&t);
  }
  CHECK(fine && !refused);
}

int main(void) {
  world w = {0};
  if (CHECK(make_world(&w))) {
    run_rows(&w);
    run_cuts(&w);
    run_refusals(&w);
  }
  lt_set_free(w.set);
  lt_arena_free(&w.arena);
  return CHECK_DONE();
}
