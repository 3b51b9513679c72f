/* What a run says besides answers: what is selected and what dropped out, law dates, obligations, the verdict; and that
 * it holds when memory is refused. */
#include "world.h"

#define HEAD "plan: { id: t, place: vn/x }\n"
#define APPROVED HEAD "dates: { approved: 2018-09-05 }\n"
#define ITEMS(more) "items:\n  - { id: i" more " }\n"
#define NATIONAL(norms) "policy 'vn/n'\nact 'h'\n" norms

/* ---- obligations ---- */

typedef struct duty_row {
  const char *name, *norms, *plan, *status, *verdict;
  const char *witness; /* path of the element that decided, or NULL */
} duty_row;

#define MUST(tree) NATIONAL("oblige 'o' { assumes = 'A-1', about = item, must = " tree " }\n")
#define GATED(tree) NATIONAL("oblige 'o' { assumes = 'A-1', must = " tree ", gates = item.gated }\n")
#define WHEN(cond, tree) NATIONAL("oblige 'o' { assumes = 'A-1', when = " cond ", must = " tree " }\n")
#define DUE_BY(one, two, tree)                                                                                         \
  "decision 'due' { of = item, type = 'date', title = 'due' }\n" MUST(                                                 \
      tree) "rule 'r' { assumes = 'A-1', decides = { due = '" two "' } }\n"                                            \
            "rule 's' { assumes = 'A-1', when = item.x, decides = { due = '" one "' }, overrides = 'r' }\n"
#define LEAST(tree) "fact 'least' { title = 'least', of = item, type = 'number', absent = 'not_yet' }\n" MUST(tree)
#define PAID                                                                                                           \
  "fact 'paid' { title = 'paid', of = part, type = 'money' }\n" MUST(                                                  \
      "item.parts:sum('paid', function(p) return p.made:exists() end):at_least(ty(5))")
#define TERM(tree) "fact 'term' { title = 'term', of = item, type = 'days' }\n" MUST(tree)

static const duty_row duties[] = {
    {"met", MUST("item.x"), APPROVED ITEMS(", x: true"), "met", "complies: complies", NULL},
    {"breached", MUST("item.x"), APPROVED ITEMS(", x: false"), "breached", "breaches: breaches", NULL},
    {"undetermined", MUST("item.x"), APPROVED ITEMS(""), "undetermined", "undetermined: undetermined", NULL},
    {"not applicable", WHEN("item.y", "item.x"), APPROVED ITEMS(", x: false, y: false"), "not-applicable",
     "complies: complies", NULL},
    {"perhaps applicable", WHEN("item.y", "item.x"), APPROVED ITEMS(", x: true, y: \"?\""), "undetermined",
     "undetermined: undetermined", NULL},
    {"should never breaches", NATIONAL("oblige 'o' { assumes = 'A-1', about = item, should = item.x }\n"),
     APPROVED ITEMS(", x: false"), "breached", "complies: complies", NULL},
    {"not yet done", MUST("item.done:exists()"), APPROVED ITEMS(""), "pending", "conditional: conditional", NULL},
    {"not yet done, and it would fail", MUST("item.done:exists() & item.x"), APPROVED ITEMS(", x: false"), "breached",
     "breaches: breaches", NULL},
    {"not yet done, and it may fail", MUST("item.done:exists() & item.x"), APPROVED ITEMS(", x: \"?\""), "undetermined",
     "undetermined: undetermined", NULL},
    {"some not yet done, counted", MUST("item.parts:count(function(p) return p.made:exists() & p.ok end):at_least(2)"),
     APPROVED ITEMS(", parts: [ { ok: true }, { ok: true } ]"), "pending", "conditional: conditional", NULL},
    {"some not yet done, and one may not count",
     MUST("item.parts:count(function(p) return p.made:exists() & p.ok end):at_least(2)"),
     APPROVED ITEMS(", parts: [ { ok: \"?\" }, { ok: true } ]"), "undetermined", "undetermined: undetermined", NULL},
    {"too few, whatever is done", MUST("item.parts:count(function(p) return p.made:exists() & p.ok end):at_least(2)"),
     APPROVED ITEMS(", parts: [ { ok: true } ]"), "breached", "breaches: breaches", NULL},
    {"one is not yet made, and of others that there may be one may not be in order",
     MUST("item.parts:every(function(p) return p.made:exists() & p.ok end)"),
     APPROVED ITEMS(", parts: [ { ok: true }, \"?\" ]"), "undetermined", "undetermined: undetermined", NULL},
    {"one is not yet made, and that one is enough, whatever others there are",
     MUST("item.parts:any(function(p) return p.made:exists() & p.ok end) & item.done:exists()"),
     APPROVED ITEMS(", parts: [ { ok: true }, \"?\" ]"), "pending", "conditional: conditional", NULL},
    {"not yet done, and whether there are any parts nobody knows",
     MUST("item.parts:any(function(p) return p.ok end) & item.done:exists()"), APPROVED ITEMS(", parts: \"?\""),
     "undetermined", "undetermined: undetermined", NULL},
    {"one counts until it is made, and one of others that there may be always",
     MUST("item.parts:count(function(p) return ~p.made:exists() | p.ok end):at_most(0)"),
     APPROVED ITEMS(", parts: [ { ok: false }, \"?\" ]"), "undetermined", "undetermined: undetermined", NULL},
    {"one counts until it is made", MUST("item.parts:count(function(p) return ~p.made:exists() | p.ok end):at_most(0)"),
     APPROVED ITEMS(", parts: [ { ok: false } ]"), "pending", "conditional: conditional", NULL},
    {"how many there must be is not yet said", LEAST("item.parts:count():at_least(item.least)"),
     APPROVED ITEMS(", parts: [ { ok: true } ]"), "pending", "conditional: conditional", NULL},
    {"nor known how many there are", LEAST("item.parts:count():at_least(item.least)"), APPROVED ITEMS(", parts: \"?\""),
     "undetermined", "undetermined: undetermined", NULL},
    {"what is not yet made adds up to enough", PAID, APPROVED ITEMS(", parts: [ { paid: 3 tỷ }, { paid: 2 tỷ } ]"),
     "pending", "conditional: conditional", NULL},
    {"what is not yet made adds up to too little", PAID, APPROVED ITEMS(", parts: [ { paid: 3 tỷ }, { paid: 1 tỷ } ]"),
     "breached", "breaches: breaches", NULL},
    {"what is not yet made adds up to what nobody knows", PAID,
     APPROVED ITEMS(", parts: [ { paid: \"?\" }, { paid: 1 tỷ } ]"), "undetermined", "undetermined: undetermined",
     NULL},
    {"not yet done, and it will be late if one of two days is the one",
     DUE_BY("2018-01-01", "2018-10-01", "item.due:after(item.done)"), APPROVED ITEMS(", x: \"?\""), "undetermined",
     "undetermined: undetermined", NULL},
    {"not yet done, and late by either", DUE_BY("2018-01-01", "2018-02-01", "item.due:after(item.done)"),
     APPROVED ITEMS(", x: \"?\""), "breached", "breaches: breaches", NULL},
    {"not yet done, and by the one there is it is in time",
     DUE_BY("2018-01-01", "2018-10-01", "item.due:after(item.done)"), APPROVED ITEMS(", x: false"), "pending",
     "conditional: conditional", NULL},
    {"not yet done, and how long it takes from then nobody knows",
     TERM("(item.done + item.term):on_or_before('2018-10-01')"), APPROVED ITEMS(", term: \"?\""), "undetermined",
     "undetermined: undetermined", NULL},
    {"not yet done, and it takes too long from then", TERM("(item.done + item.term):on_or_before('2018-10-01')"),
     APPROVED ITEMS(", term: 100"), "breached", "breaches: breaches", NULL},
    {"not yet done, and it does not", TERM("(item.done + item.term):on_or_before('2018-10-01')"),
     APPROVED ITEMS(", term: 5"), "pending", "conditional: conditional", NULL},
    {"the act that it must precede is not done", GATED("item.x"), HEAD ITEMS(", x: false"), "pending",
     "conditional: conditional", NULL},
    {"a set of days, none of which is named yet",
     "fact 'days' { title = 'days', of = item, type = 'set of date', absent = 'not_yet' }\n" MUST(
         "item.days:includes '2018-01-01'"),
     APPROVED ITEMS(""), "pending", "conditional: conditional", NULL},
    {"how many are done by a day that nobody knows",
     LEAST("item.least:at_most(item.parts:count(function(p) return p.made:before(item.start) end))"),
     APPROVED ITEMS(", least: 1, start: \"?\", parts: [ { ok: true } ]"), "undetermined", "undetermined: undetermined",
     NULL},
    {"the act that it must precede is done", GATED("item.x"), APPROVED ITEMS(", x: false"), "breached",
     "breaches: breaches", NULL},
    {"whether it is done is open", GATED("item.x"), HEAD "dates: { approved: \"?\" }\n" ITEMS(", x: false"),
     "undetermined", "undetermined: undetermined", NULL},
    {"the first element that does it", MUST("item.parts:any(function(p) return p.ok end)"),
     APPROVED ITEMS(", parts: [ { ok: false }, { ok: true }, { ok: true } ]"), "met", "complies: complies",
     "items/i/parts/2"},
    {"the first element that fails", MUST("item.parts:every(function(p) return p.ok end)"),
     APPROVED ITEMS(", parts: [ { ok: true }, { ok: false } ]"), "breached", "breaches: breaches", "items/i/parts/2"},
    {"silenced",
     NATIONAL("oblige 'o' { assumes = 'A-1', about = item, must = item.x }\nrule 's' { assumes = 'A-1', when = item.y, "
              "decides = { who = 'a' }, disapplies = 'o' }\n"),
     APPROVED ITEMS(", x: false, y: true"), "not-applicable", "complies: complies", NULL},
    {"of an act of uncertain date",
     "policy 'vn/n'\nact 'f'\noblige 'o' { assumes = 'A-1', about = item, must = item.x }\n",
     HEAD "dates: { approved: 2018-07-01 }\n" ITEMS(", x: false"), "undetermined", "undetermined: undetermined", NULL},
};

static void test_duties(void) {
  for (size_t i = 0; i < sizeof duties / sizeof *duties; i++) {
    const duty_row *row = &duties[i];
    world w;
    if (CHECK_ROW(world_load(&w, row->name, row->norms, row->plan) && world_decide(&w, NULL), row->name)) {
      uint32_t witness = LT_NONE;
      CHECK_STR(lt_str_of(world_duty(&w, "items/i", "o", &witness)), row->status);
      CHECK_STR(world_verdict(&w), row->verdict);
      if (row->witness) CHECK_ROW(witness == lt_plan_find(w.plan, lt_str_of(row->witness)), row->name);
    }
    world_free(&w);
  }
}

/* The day by which something is wanted is told where the obligation names one, not where it names several. */
static void test_due(void) {
  static const struct {
    const char *name, *must;
    bool told;
  } rows[] = {{"one", "item.done:on_or_before('2018-12-01') & item.x", true},
              {"two", "item.done:on_or_before('2018-12-01') & plan.submitted:on_or_before('2018-12-02')", false}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    world w;
    char norms[512];
    snprintf(norms, sizeof norms, MUST("%s"), rows[i].must);
    if (CHECK_ROW(world_load(&w, rows[i].name, norms, APPROVED ITEMS(", x: true")) && world_decide(&w, NULL),
                  rows[i].name)) {
      CHECK_ROW(w.run->duties.len == 1 && w.run->duties.items[0].status == LT_DUTY_PENDING, rows[i].name);
      CHECK_ROW(w.run->duties.items[0].due.day == (rows[i].told ? lt_date_of(2018, 12, 1) : LT_UNKNOWN), rows[i].name);
    }
    world_free(&w);
  }
}

/* ---- selection ---- */

static const char two_policies[] = "policy 'vn/n'\nact 'h'\nrule 'r' { assumes = 'A-1', decides = { who = 'a' } }\n"
                                   "act 'l2'\nrule 's' { assumes = 'A-1', decides = { then_who = 'b' } }\n";

/* "policy vn/x/p date; norm vn/n#s date", as the run lists what dropped out. */
static lt_str dropped(world *w) {
  static const char *const why[] = {"matter", "date", "place", "scope", "competence"};
  lt_text out = {.arena = &w->arena};
  for (uint32_t i = 0; i < w->run->eliminated.len; i++) {
    const lt_eliminated *e = &w->run->eliminated.items[i];
    lt_str id = e->is_policy ? w->set->policies[e->number].id : w->set->norms[e->number].id;
    lt_text_putf(&out, "%s%s %.*s %s", i ? "; " : "", e->is_policy ? "policy" : "norm", LT_STR_ARG(id), why[e->why]);
  }
  return lt_text_str(&out);
}

typedef struct selection_row {
  const char *name, *norms, *plan, *law_date, *policies, *dropped, *who;
} selection_row;

#define LOCAL_RULE "act 'l2'\nrule 'l' { assumes = 'A-1', decides = { who = 'b' } }\n"
#define ASIDE "policy 'vn/side' { title = 'aside', matter = 'aside', place = 'vn' }\n"
#define OF_A "policy 'vn/of-a' { title = 'of a', matter = 'main', place = 'vn', within = 'a' }\n"
#define IN_2018                                                                                                        \
  "policy 'vn/2018' { title = 'of the year', matter = 'main', place = 'vn', applies = plan.year:is(2018) }\n"

static const selection_row selections[] = {
    {"a norm not yet in force", two_policies, APPROVED ITEMS(""), "2016-01-01", "vn/n", "norm vn/n#s date", "value a"},
    {"a norm that may have ended before its act comes into force",
     "policy 'vn/n'\nact 'h'\nrule 'r' { assumes = 'A-1', decides = { who = 'a' } }\nact 'l1'\nrule 's' { assumes = "
     "'A-1', decides = { then_who = 'b' }, in_force = { before = { '2012-01-01', '2016-01-01' } } }\n",
     APPROVED ITEMS(""), "2013-01-01", "vn/n", "norm vn/n#s date", "value a"},
    {"another matter",
     "policy 'vn/n'\nact 'h'\nrule 'r' { assumes = 'A-1', decides = { who = 'a' } }\n" ASIDE LOCAL_RULE,
     APPROVED ITEMS(""), NULL, "vn/n", "policy vn/side matter", "value a"},
    {"a policy of a body and what is under it", OF_A LOCAL_RULE, "plan: { id: t, place: vn/x, within: c }\n" ITEMS(""),
     NULL, "vn/of-a", "", "value b"},
    {"not of another body",
     "policy 'vn/n'\nact 'h'\nrule 'r' { assumes = 'A-1', decides = { who = 'a' } }\n" OF_A LOCAL_RULE,
     "plan: { id: t, place: vn/x, within: b }\n" ITEMS(""), NULL, "vn/n", "policy vn/of-a scope", "value a"},
    {"a policy that does not apply to the plan", IN_2018 LOCAL_RULE, HEAD "year: 2017\n" ITEMS(""), NULL, "",
     "policy vn/2018 scope", "no-rule"},
    {"a policy that may apply", IN_2018 LOCAL_RULE, HEAD ITEMS(""), NULL, "vn/2018", "", "undetermined -|b"},
    {"a policy that applies", IN_2018 LOCAL_RULE, HEAD "year: 2018\n" ITEMS(""), NULL, "vn/2018", "", "value b"},
};

static void test_selection(void) {
  for (size_t i = 0; i < sizeof selections / sizeof *selections; i++) {
    const selection_row *row = &selections[i];
    world w;
    if (CHECK_ROW(world_load(&w, row->name, row->norms, row->plan) && world_decide(&w, row->law_date), row->name)) {
      lt_text policies = {.arena = &w.arena};
      for (uint32_t p = 0; p < w.run->policies.len; p++)
        lt_text_put(&policies, w.set->policies[w.run->policies.items[p]].id);
      CHECK_STR(lt_text_str(&policies), row->policies);
      CHECK_STR(dropped(&w), row->dropped);
      CHECK_STR(world_answer(&w, "items/i", "who"), row->who);
    }
    world_free(&w);
  }
}

typedef struct none_row {
  const char *name, *norms, *plan, *law_date;
  lt_no_policy none;
} none_row;

#define BRIEF                                                                                                          \
  "policy 'vn/n'\nact 'h'\nrule 'r' { assumes = 'A-1', decides = { who = 'a' }, in_force = { from = '2012-01-01', "    \
  "before = '2013-01-01' } }\n"
static const none_row nones[] = {
    {"not yet", two_policies, APPROVED ITEMS(""), "2009-12-31", LT_POLICY_NOT_YET},
    {"the first day", two_policies, APPROVED ITEMS(""), "2010-01-01", LT_POLICY_FOUND},
    {"the last day", BRIEF, APPROVED ITEMS(""), "2012-12-31", LT_POLICY_FOUND},
    {"ended", BRIEF, APPROVED ITEMS(""), "2013-01-01", LT_POLICY_ENDED},
    {"between two", BRIEF "rule 's' { assumes = 'A-1', decides = { who = 'b' }, in_force = { from = '2015-01-01' } }\n",
     APPROVED ITEMS(""), "2014-01-01", LT_POLICY_GAP},
    {"of no matter here", ASIDE "act 'h'\nrule 'r' { assumes = 'A-1', decides = { who = 'a' } }\n", APPROVED ITEMS(""),
     NULL, LT_POLICY_UNKNOWN_PLACE},
    {"a place that has ended", two_policies, "plan: { id: t, place: vn/old }\n" ITEMS(""), "2019-01-01",
     LT_POLICY_PLACE_ENDED},
    {"a place that has not", two_policies, "plan: { id: t, place: vn/old }\n" ITEMS(""), "2018-12-31", LT_POLICY_FOUND},
};

static void test_no_policy(void) {
  for (size_t i = 0; i < sizeof nones / sizeof *nones; i++) {
    const none_row *row = &nones[i];
    world w;
    if (CHECK_ROW(world_load(&w, row->name, row->norms, row->plan) && world_decide(&w, row->law_date), row->name)) {
      bool found = row->none == LT_POLICY_FOUND;
      CHECK_ROW(w.run->slice_of[0]->none == row->none, row->name);
      CHECK_ROW((w.run->kinds >> LT_VERDICT_NO_POLICY & 1) != found, row->name);
      CHECK_STR(world_answer(&w, "items/i", "who"), found ? "value a" : "no-rule");
      bool ended = row->none == LT_POLICY_PLACE_ENDED;
      CHECK_ROW(!ended || w.run->slice_of[0]->successor == lt_set_find(w.set, LT_RECORD_PLACE, LT_STR("vn/x")),
                row->name);
      lt_text print = {.arena = &w.arena};
      lt_slice_print(w.run->slice_of[0], &print);
      CHECK_ROW(lt_str_starts(lt_text_str(&print), "slice: matter"), row->name);
    }
    world_free(&w);
  }
}

/* A set in which no fact says where a plan is decides none. */
static void test_no_place(void) {
  static const char vocabulary[] =
      "entity 'plan' { title = 'plan', law_date = { 'approved' } }\n"
      "choice 'matter' { options = { 'main' } }\n"
      "fact 'matter' { title = 'matter', of = plan, type = 'matter', role = 'matter', presumed = 'main' }\n"
      "fact 'approved' { title = 'approved', of = plan, type = 'date', step = true }\n";
  lt_arena arena = {0};
  lt_diags diags = {.arena = &arena};
  lt_draft draft = {.arena = &arena};
  lt_script_file file = {LT_STR("vocabulary.lua"), lt_str_of(vocabulary)};
  lt_set *set = lt_script_read(&draft, &file, 1, NULL, &diags) ? lt_set_seal(&draft, &diags) : NULL;
  lt_source *source = lt_source_new(&arena, LT_STR("plan.yaml"), LT_STR("approved: 2018-09-05\n"));
  lt_plan *plan = set ? lt_plan_read(set, source, LT_DOC_YAML, LT_UNKNOWN, &diags) : NULL;
  lt_slices slices = {0};
  if (CHECK(plan != NULL))
    CHECK(lt_run_decide(set, &plan->facts, &slices, (lt_run_options){LT_UNKNOWN, plan->as_of}) == NULL);
  lt_slices_free(&slices);
  lt_plan_free(plan);
  lt_set_free(set);
  lt_arena_free(&arena);
}

/* What is decided of the plan is seen from a change of a later day: a body that has ended by then may be any. */
static void test_body_of_another_day(void) {
  world w;
  const char *plan = HEAD "dates: { approved: 2018-09-05 }\nchanges:\n  - { decided: 2018-12-01 }\n  - { decided: 2018-09-05 }\n";
  const char *norms = "policy 'vn/n'\nact 'h'\nbody 'g' { title = 'Body g', kind = 'department', exists = { before = '2018-10-01' } }\n"
                      "decision 'lead' { of = plan, type = 'body', title = 'lead' }\n"
                      "rule 'r' { assumes = 'A-1', decides = { lead = 'g' } }\n"
                      "rule 's' { assumes = 'A-1', when = plan.lead:is 'b', decides = { change_who = 'a' } }\n";
  if (CHECK(world_load(&w, "another day", norms, plan) && world_decide(&w, NULL))) {
    CHECK_STR(world_answer(&w, "plan", "lead"), "value g");
    CHECK_STR(world_answer(&w, "changes/1", "change_who"), "undetermined -|a");
    CHECK_STR(world_answer(&w, "changes/2", "change_who"), "no-rule");
  }
  world_free(&w);
}

/* A change has a date of its own: the law of that day decides it, and only it. */
static void test_law_dates(void) {
  world w;
  const char *plan = HEAD "dates: { approved: 2016-01-01 }\nchanges:\n  - { decided: 2017-01-01 }\n  - { decided: "
                          "2018-02-01 }\n  - { what: true }\n  - { decided: 2009-01-01 }\n";
  const char *norms = "policy 'vn/n'\nact 'l1'\nrule 'r' { assumes = 'A-1', decides = { change_who = 'a' } }\n"
                      "act 'l2'\nrule 's' { assumes = 'A-1', decides = { change_who = 'b' }, overrides = 'r' }\n";
  if (CHECK(world_load(&w, "law dates", norms, plan) && world_decide(&w, NULL))) {
    CHECK_STR(world_answer(&w, "changes/1", "change_who"), "value a");
    CHECK_STR(world_answer(&w, "changes/2", "change_who"), "value b");
    CHECK_STR(world_answer(&w, "changes/3", "change_who"), "value a");
    CHECK_STR(world_answer(&w, "changes/4", "change_who"), "no-rule");
    CHECK(w.run->law_dates[0] == lt_date_of(2016, 1, 1));
    uint32_t third = lt_plan_find(w.plan, LT_STR("changes/3"));
    CHECK(w.run->law_dates[third] == w.run->law_dates[0] && w.run->law_facts[third] == w.run->law_facts[0]);
    CHECK_STR(world_verdict(&w), "no-policy: no-policy");
    CHECK(w.slices.list.len == 4);
    lt_run_options given = {lt_date_of(2018, 6, 1), LT_UNKNOWN};
    lt_run *run = lt_run_decide(w.set, &w.plan->facts, &w.slices, given);
    CHECK(run->law_dates[0] == given.law_date && run->law_facts[0] == LT_NONE &&
          run->law_dates[third] == given.law_date);
    lt_run_free(run);
  }
  world_free(&w);
}

/* Permissions that nobody answers: only what the plan states counts as silent. */
static void test_silence(void) {
  static const struct {
    const char *name, *plan, *verdict;
  } rows[] = {{"nothing is stated", APPROVED "year: 2018\n" ITEMS(""), "complies: complies"},
              {"it is stated", APPROVED "year: 2018\n" ITEMS(", own: c1"), "silent: silent"},
              {"there may be none", APPROVED "year: 2018\n" ITEMS(", own: \"?\""), "complies: complies"},
              {"perhaps answered", APPROVED "year: \"?\"\n" ITEMS(", own: c1"), "undetermined: undetermined"}};
  static const char norms[] =
      NATIONAL("permit 'p' { assumes = 'A-1', when = plan.year:is(1999), allows = item.may }\n");
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    world w;
    if (CHECK_ROW(world_load(&w, rows[i].name, norms, rows[i].plan) && world_decide(&w, NULL), rows[i].name)) {
      CHECK_STR(world_verdict(&w), rows[i].verdict);
    }
    world_free(&w);
  }
}

/* What holds in the place of what a permission is about is unknown: stated, unless it may turn out that there is none.
 */
static void test_silence_instead(void) {
  static const struct {
    const char *name, *absent, *item, *verdict;
  } rows[] = {{"there is one", "'unknown'", "", "silent: silent"},
              {"there may be none", "'none'", "", "complies: complies"},
              {"its own is given", "'none'", ", hers: c1", "silent: silent"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    world w;
    char norms[1024], plan[256];
    snprintf(norms, sizeof norms,
             "fact 'first' { of = plan, type = 'category', title = 'first', absent = %s }\n"
             "fact 'hers' { of = item, type = 'category', title = 'hers', otherwise = plan.first }\n"
             "decision 'may_hers' { of = item, type = 'permission', title = 'may hers', concerns = item.hers }\n%s",
             rows[i].absent, NATIONAL("rule 'r' { assumes = 'A-1', decides = { who = 'a' } }\n"));
    snprintf(plan, sizeof plan, APPROVED "first: \"?\"\nitems:\n  - { id: i%s }\n", rows[i].item);
    if (CHECK_ROW(world_load(&w, rows[i].name, norms, plan) && world_decide(&w, NULL), rows[i].name)) {
      CHECK_STR(world_answer(&w, "items/i", "may_hers"), "no-rule");
      CHECK_STR(world_verdict(&w), rows[i].verdict);
    }
    world_free(&w);
  }
}

/* ---- refused memory ---- */

typedef struct again {
  world *w;
  lt_run *run;
  lt_slices slices;
} again;

static void decide_again(void *arg) {
  again *a = arg;
  lt_run_options options = {LT_UNKNOWN, a->w->plan->as_of};
  a->run = lt_run_decide(a->w->set, &a->w->plan->facts, &a->slices, options);
}

static void test_refusal(void) {
  world w;
  const char *norms =
      NATIONAL("rule 'r' { assumes = 'A-1', when = item.cost:at_most(ty(5)), decides = { who = 'a', also = { 'a', "
               "item.helpers } } }\n"
               "rule 's' { assumes = 'A-1', when = item.cost:above(ty(5)), decides = { who = 'a' } }\n");
  if (!CHECK(world_load(&w, "refusal", norms, APPROVED ITEMS(", cost: \"?\", helpers: [b]")))) return;
  bool done = false;
  for (uint64_t n = 1; n < 1000 && !done; n++) {
    again a = {.w = &w};
    lt_memory_fail_at(n, false);
    done = lt_protect(decide_again, &a);
    lt_memory_fail_at(0, false);
    if (done) lt_run_free(a.run);
    lt_slices_free(&a.slices);
  }
  CHECK(done);
  world_free(&w);
}

/* No memory on the path of an item: a hundred items take no more requests than one. */
static void test_allocation(void) {
  static const char norms[] =
      NATIONAL("rule 'r' { assumes = 'A-1', when = item.x, decides = { who = 'a', also = { 'a', 'b' } } }\n");
  uint64_t asked[2];
  for (int many = 0; many < 2; many++) {
    world w;
    char plan[8192] = APPROVED "items:\n";
    for (int i = 0; i < (many ? 100 : 1); i++) strcat(plan, "  - { x: true }\n");
    if (!CHECK(world_load(&w, "allocation", norms, plan) && world_decide(&w, NULL))) return;
    uint64_t before = lt_memory_count();
    again a = {.w = &w};
    a.slices = w.slices;
    decide_again(&a);
    asked[many] = lt_memory_count() - before;
    lt_run_free(a.run);
    world_free(&w);
  }
  CHECK(asked[1] <= asked[0] + 8); /* larger blocks, not one for each item */
}

int main(void) {
  test_duties();
  test_due();
  test_selection();
  test_no_policy();
  test_no_place();
  test_law_dates();
  test_body_of_another_day();
  test_silence();
  test_silence_instead();
  test_refusal();
  test_allocation();
  return CHECK_DONE();
}
