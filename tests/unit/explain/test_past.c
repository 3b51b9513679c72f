/* test_past.c: days that the law reckons at the end of the calendar: the last one is a day like any other, the next is
 * told where the date stands that it is reckoned from, once, and only where something hangs on it; nothing comes round. */
#include "check.h"
#include "explain/explain.h"
#include "script/script.h"
#include "value/written.h"

static const char vocabulary[] =
    "entity 'plan' { title = { vi = 'đơn', en = 'file' }, law_date = { 'filed' } }\n"
    "entity 'step' { title = { vi = 'bước', en = 'step' }, of = plan, at = 'steps' }\n"
    "choice 'matter' { options = { 'dig' } }\n"
    "choice 'body-kind' { options = { 'office' } }\n"
    "choice 'instrument-kind' { attributes = { rank = 'number', binding = 'yes/no' } }\n"
    "option 'decree' { of = 'instrument-kind', title = 'decree', rank = 60, binding = true }\n"
    "place 'vn' { title = 'vn' }\n"
    "place 'xx' { title = 'xx', part_of = 'vn' }\n"
    "place 'yy' { title = 'yy', part_of = 'vn' }\n"
    "calendar 'xx' { title = 'lịch', place = 'xx', weekend = { 'saturday', 'sunday' }, assumes = 'A-1' }\n"
    "assume 'A-1' { says = 'x' }\n"
    "fact 'place' { of = plan, at = 'plan.place', type = 'place', role = 'place', title = 'place' }\n"
    "fact 'matter' { of = plan, at = 'plan.matter', type = 'matter', role = 'matter', presumed = 'dig', title = 'matter' }\n"
    "fact 'filed' { of = plan, type = 'date', absent = 'not_yet', step = true, title = { vi = 'ngày nộp', en = 'day of filing' } }\n"
    "fact 'urgent' { of = plan, type = 'yes/no', absent = false, title = { vi = 'gấp', en = 'urgent' } }\n"
    "fact 'term' { of = plan, type = 'months', title = { vi = 'thời hạn', en = 'term' } }\n"
    "fact 'done' { of = step, type = 'date', absent = 'none', title = { vi = 'ngày làm', en = 'day of doing' } }\n"
    "decision 'due' { of = plan, type = 'date', title = 'due' }\n"
    "decision 'quick' { of = plan, type = 'permission', title = 'quick' }\n"
    "instrument 'nd' { kind = 'decree', in_force = { from = '2000-01-01' } }\n"
    "policy 'p' { title = 'p', matter = 'dig', place = 'vn' }\n";

#define NORM(text) "policy 'p' act 'nd'\n" text "\n"
#define DUE(sum) NORM("rule 'a' { cites = 'nd', decides = { due = " sum " } }")
#define XX "plan: { place: xx }\n"

static const struct {
  const char *norms, *plan, *said; /* "line:column of the date, the sum; …" */
} rows[] = {
    {DUE("plan.filed + days(1)"), XX "filed: 2199-12-30\n", ""},
    {DUE("plan.filed + days(1)"), XX "filed: 2199-12-31\n", "2:8 1 day after day of filing; "},
    {DUE("plan.filed + days(372000)"), XX "filed: 2018-01-01\n", "2:8 372000 days after day of filing; "},
    {DUE("plan.filed + months(1)"), XX "filed: 2199-11-30\n", ""},
    {DUE("plan.filed + months(1)"), XX "filed: 2199-12-01\n", "2:8 1 month after day of filing; "},
    {DUE("plan.filed + plan.term"), XX "filed: 2199-12-01\nterm: 1000 năm\n", "2:8 term after day of filing; "},
    {DUE("plan.filed + plan.term"), XX "filed: 2199-12-01\nterm: 0\n", ""},
    {DUE("plan.filed + plan.term"), XX "filed: 2199-12-01\nterm: \"?\"\n", ""},
    {DUE("plan.filed + working_days(1)"), XX "filed: 2199-12-30\n", ""},
    {DUE("plan.filed + working_days(1)"), XX "filed: 2199-12-31\n", "2:8 1 working day after day of filing; "},
    {DUE("plan.filed + working_days(1)"), "plan: { place: yy }\nfiled: 2199-12-30\n", ""}, /* nobody says which days are worked */
    {DUE("plan.filed + months(1) + days(1)"), XX "filed: 2199-12-15\n", "2:8 1 month after day of filing; "},
    {DUE("plan.filed + days(1) + months(1)"), XX "filed: 2199-11-30\n", "2:8 1 month after 1 day after day of filing; "},
    /* only where something hangs on it */
    {NORM("permit 'a' { cites = 'nd', allows = plan.quick, when = plan.urgent & (plan.filed + days(1)):after '2020-01-01' }"), XX "filed: 2199-12-31\n", ""},
    {NORM("permit 'a' { cites = 'nd', allows = plan.quick, when = plan.urgent & (plan.filed + days(1)):after '2020-01-01' }"),
     XX "filed: 2199-12-31\nurgent: true\n", "2:8 1 day after day of filing; "},
    {NORM("permit 'a' { cites = 'nd', allows = plan.quick, provided = (plan.filed + days(1)):after '2020-01-01' }"), XX "filed: 2199-12-31\n",
     "2:8 1 day after day of filing; "},
    {NORM("oblige 'a' { cites = 'nd', must = plan.filed:before(plan.filed + days(1)) }"), XX "filed: 2199-12-31\n", "2:8 1 day after day of filing; "},
    {NORM("define 'late' { of = plan, as = plan.filed:before(plan.filed + days(1)), cites = 'nd' }\npermit 'a' { cites = 'nd', allows = plan.quick, when = plan.late }"),
     XX "filed: 2199-12-31\n", "2:8 1 day after day of filing; "},
    /* of each element that says so, once */
    {NORM("permit 'a' { cites = 'nd', allows = plan.quick, when = plan.steps:any(function(s) return (s.done + days(1)):before(plan.filed) end) }"),
     XX "filed: 2018-01-01\nsteps: [ { done: 2199-12-30 }, { done: 2199-12-31 }, {} ]\n", "3:40 1 day after day of doing; "},
    {NORM("permit 'a' { cites = 'nd', allows = plan.quick, when = plan.steps:count(function(s) return (s.done + days(1)):before(plan.filed) end):at_least(1) }"),
     XX "filed: 2018-01-01\nsteps: [ { done: 2199-12-31 } ]\n", "3:18 1 day after day of doing; "},
    {NORM("permit 'a' { cites = 'nd', allows = plan.quick, when = plan.steps:any(function(s) return (s.done + days(1)):before(plan.filed) end) }"),
     XX "filed: 2199-12-31\n", ""},
};

static lt_str told(lt_arena *arena, lt_diags *diags) {
  lt_text out = {.arena = arena};
  lt_diags_sort(diags);
  for (uint32_t i = 0; i < diags->list.len; i++) {
    const lt_diag *diag = &diags->list.items[i];
    size_t colon = lt_str_find(diag->message.en, LT_STR(":"), 0);
    CHECK(diag->code == LT_L527 && colon != SIZE_MAX);
    lt_str sum = lt_str_slice(diag->message.en, 0, colon);
    lt_text_putf(&out, "%u:%u %.*s; ", diag->place.line, diag->place.column, LT_STR_ARG(sum));
  }
  return lt_text_str(&out);
}

static void check_row(size_t row) {
  lt_arena arena = {0};
  lt_diags diags = {.arena = &arena};
  lt_draft draft = {.arena = &arena};
  lt_script_file files[] = {{LT_STR("vocabulary.lua"), LT_STR(vocabulary)}, {LT_STR("norms.lua"), lt_str_of(rows[row].norms)}};
  lt_set *set = lt_script_read(&draft, files, 2, NULL, &diags) ? lt_set_seal(&draft, &diags) : NULL;
  lt_source *source = lt_source_new(&arena, LT_STR("plan"), lt_str_of(rows[row].plan));
  lt_plan *plan = set == NULL ? NULL : lt_plan_read(set, source, LT_DOC_YAML, LT_UNKNOWN, &diags);
  lt_slices slices = {0};
  lt_run *run = NULL;
  if (CHECK_ROW(plan != NULL && diags.list.len == 0, rows[row].norms))
    run = lt_run_decide(set, &plan->facts, &slices, (lt_run_options){LT_UNKNOWN, plan->as_of});
  if (CHECK_ROW(run != NULL, rows[row].norms)) {
    lt_explain_past(plan, &arena, run, &diags);
    CHECK_STR(told(&arena, &diags), rows[row].said);
    CHECK_ROW(diags.errors == 0, rows[row].plan);
  } else {
    lt_text out = {.arena = &arena};
    lt_diags_print(&diags, LT_DIAG_PLAIN, LT_EN, &out);
    printf("# %.*s", LT_STR_ARG(lt_text_str(&out)));
  }
  lt_run_free(run);
  lt_slices_free(&slices);
  lt_plan_free(plan);
  lt_set_free(set);
  lt_arena_free(&arena);
}

int main(void) {
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) check_row(i);
  return CHECK_DONE();
}
