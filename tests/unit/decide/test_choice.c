/* test_choice.c: which law a transition leads to, and to which of its days: policies whose norms are in force one after
 * the other, overlap, are open at an end, are never surely in force, or are none; what the answer may be where it is
 * left to somebody, and more candidates than are tried. */
#include "check.h"
#include "decide/run.h"
#include "plan/plan.h"
#include "script/script.h"
#include "value/written.h"

static const char vocabulary[] =
    "entity 'plan' { title = 'plan', law_date = { 'approved' } }\n"
    "choice 'matter' { options = { 'fair' } }\n"
    "choice 'body-kind' { options = { 'office' } }\n"
    "choice 'instrument-kind' { attributes = { rank = 'number', binding = 'yes/no' } }\n"
    "option 'decree' { of = 'instrument-kind', title = 'decree', rank = 60, binding = true }\n"
    "place 'xx' { title = 'xx' }\n"
    "body 'xx.ct' { title = 'chairman', kind = 'office', place = 'xx' }\n"
    "body 'xx.gd' { title = 'director', kind = 'office', place = 'xx' }\n"
    "fact 'id' { of = plan, at = 'plan.id', type = 'text', role = 'id', absent = 'none', title = 'id' }\n"
    "fact 'place' { of = plan, at = 'plan.place', type = 'place', role = 'place', title = 'place' }\n"
    "fact 'matter' { of = plan, at = 'plan.matter', type = 'matter', role = 'matter', presumed = 'fair', title = 'matter' }\n"
    "fact 'approved' { of = plan, at = 'dates.approved', type = 'date', absent = 'not_yet', step = true, title = 'approved' }\n"
    "fact 'begun' { of = plan, type = 'yes/no', absent = false, title = 'begun' }\n"
    "fact 'chosen' { of = plan, type = 'policy', absent = 'none', title = 'chosen' }\n"
    "%s"
    "decision 'law' { of = plan, type = 'policy', title = 'law' }\n"
    "decision 'approver' { of = plan, type = 'office', title = 'approver' }\n"
    "decision 'many' { of = plan, type = 'set of body', title = 'many' }\n"
    "instrument 'nd-0' { kind = 'decree', in_force = { from = '2000-01-01' } }\n"
    "instrument 'nd-1' { kind = 'decree', in_force = { from = '2015-01-01', before = '2020-01-01' } }\n"
    "instrument 'nd-2' { kind = 'decree', in_force = { from = { '2020-01-01', '2020-06-01' }, before = { '2022-01-01', '2022-06-01' } } }\n"
    "instrument 'nd-4' { kind = 'decree', in_force = { before = '2018-01-01' } }\n"
    "instrument 'nd-5' { kind = 'decree', issued = '2010-01-01' }\n"
    "policy 'p0' { title = 'p0', matter = 'fair', place = 'xx' }\n";

static const char considered[] = "fact 'considered' { of = plan, type = 'date', role = 'considered', title = 'considered' }\n";

typedef struct row {
  const char *norms, *plan, *law;
} row;

#define TO(value) "policy 'p0' act 'nd-0' transition 't' { cites = 'nd-0', decides = { law = " value " } }\n"
#define AT(day) "dates: { approved: " day " }\n"
#define ONE "policy 'one' { title = 'one', matter = 'fair', place = 'xx' }\n"
#define RULE(act, id, office) "act '" act "' rule '" id "' { cites = '" act "', decides = { approver = '" office "' } }\n"

#define NEVER "act 'nd-2' rule 'n' { cites = 'nd-2', in_force = { from = { '2020-01-01', '2022-03-01' } }, decides = { approver = 'xx.ct' } }\n"

/* Of days that are exact, within those of its act that are not: it is in force for sure only where both are. */
#define EXACT                                                                                                          \
  "act 'nd-2' rule 'n' { cites = 'nd-2', in_force = { from = '2020-03-01', before = '2022-03-01' }, decides = { "      \
  "approver = 'xx.ct' } }\n"

static const row rows[] = {
    /* one act, from both sides */
    {ONE RULE("nd-1", "a", "xx.ct") TO("'one'"), AT("2016-05-05"), "one@2016-05-05"},
    {ONE RULE("nd-1", "a", "xx.ct") TO("'one'"), AT("2010-05-05"), "one@2015-01-01"},
    {ONE RULE("nd-1", "a", "xx.ct") TO("'one'"), AT("2020-01-01"), "one@2019-12-31"},
    /* the policy's days are those from its first norm to its last, whatever their order */
    {ONE RULE("nd-1", "b", "xx.ct") RULE("nd-2", "a", "xx.gd") TO("'one'"), AT("2010-05-05"), "one@2015-01-01"},
    {ONE RULE("nd-2", "b", "xx.ct") RULE("nd-1", "c", "xx.gd") TO("'one'"), AT("2010-05-05"), "one@2015-01-01"},
    {ONE RULE("nd-2", "b", "xx.ct") RULE("nd-1", "c", "xx.gd") TO("'one'"), AT("2023-05-05"), "one@2021-12-31"},
    {ONE RULE("nd-1", "a", "xx.ct") RULE("nd-2", "b", "xx.gd") TO("'one'"), AT("2023-05-05"), "one@2021-12-31"},
    /* the period of a norm is narrower than its act's */
    {ONE "act 'nd-1' rule 'a' { cites = 'nd-1', in_force = { from = '2016-01-01', before = '2019-01-01' }, decides = { "
         "approver = 'xx.ct' } }\n" TO("'one'"),
     AT("2010-05-05"), "one@2016-01-01"},
    {ONE "act 'nd-1' rule 'a' { cites = 'nd-1', in_force = { from = '2016-01-01', before = '2019-01-01' }, decides = { "
         "approver = 'xx.ct' } }\n" TO("'one'"),
     AT("2020-05-05"), "one@2018-12-31"},
    {ONE "act 'nd-5' rule 'a' { cites = 'nd-5', in_force = { from = '2016-01-01', before = '2019-01-01' }, decides = { "
         "approver = 'xx.ct' } }\n" TO("'one'"),
     AT("2020-05-05"), "one@2018-12-31"},
    /* an end that is open, or a beginning that nobody knows */
    {ONE RULE("nd-0", "a", "xx.ct") TO("'one'"), AT("2150-05-05"), "one@2150-05-05"},
    {ONE RULE("nd-1", "a", "xx.ct") RULE("nd-0", "b", "xx.ct") TO("'one'"), AT("2150-05-05"), "one@2150-05-05"},
    {ONE RULE("nd-4", "a", "xx.ct") TO("'one'"), AT("1950-05-05"), "one@1950-05-05"},
    {ONE RULE("nd-1", "a", "xx.ct") RULE("nd-4", "b", "xx.ct") TO("'one'"), AT("1950-05-05"), "one@1950-05-05"},
    {ONE RULE("nd-4", "a", "xx.ct") RULE("nd-1", "b", "xx.ct") TO("'one'"), AT("2150-05-05"), "one@2019-12-31"},
    /* days that are not certain: the nearest that is; if none is, the nearest that may be */
    {ONE RULE("nd-2", "a", "xx.ct") TO("'one'"), AT("2010-05-05"), "one@2020-06-01"},
    {ONE RULE("nd-2", "a", "xx.ct") TO("'one'"), AT("2020-03-05"), "one@2020-03-05"},
    {ONE RULE("nd-2", "a", "xx.ct") TO("'one'"), AT("2023-05-05"), "one@2021-12-31"},
    {ONE EXACT TO("'one'"), AT("2010-05-05"), "one@2020-06-01"},
    {ONE EXACT TO("'one'"), AT("2020-04-05"), "one@2020-04-05"},
    {ONE EXACT TO("'one'"), AT("2023-05-05"), "one@2021-12-31"},
    {ONE NEVER TO("'one'"), AT("2010-05-05"), "one@2020-01-01"},
    {ONE NEVER TO("'one'"), AT("2023-05-05"), "one@2022-05-31"},
    {ONE NEVER RULE("nd-1", "b", "xx.ct") TO("'one'"), AT("2023-05-05"), "one@2019-12-31"},
    /* a policy in which nothing comes into force has no days */
    {ONE "act 'nd-1' note 'a' { cites = 'nd-1', says = 'x' }\n" TO("'one'"), AT("2023-05-05"), "one@2023-05-05"},
    /* nothing moves the law */
    {ONE RULE("nd-1", "a", "xx.ct") TO("inapplicable"), AT("2010-05-05"), "-@2010-05-05"},
    {ONE RULE("nd-1", "a", "xx.ct") "policy 'p0' act 'nd-0' transition 't' { cites = 'nd-0', when = plan.begun, "
                                    "decides = { law = 'one' } }\n",
     AT("2010-05-05"), "-@2010-05-05"},
    {ONE RULE("nd-1", "a", "xx.ct") TO("plan.chosen"), AT("2010-05-05") "chosen: one\n", "one@2015-01-01"},
    /* left to somebody, or nobody knows */
    {ONE RULE("nd-1", "a", "xx.ct") RULE("nd-1", "b", "xx.ct")
         TO("discretion { by = 'xx.ct', among = { 'one', 'p0' } }"),
     AT("2010-05-05"), "one@2015-01-01 p0@2010-05-05"},
    {ONE RULE("nd-1", "a",
              "xx.ct") "policy 'p0' act 'nd-0' rule 'z' { cites = 'nd-0', decides = { approver = 'xx.gd' } }\n"
                       "transition 't' { cites = 'nd-0', decides = { law = discretion { by = 'xx.ct' } } }\n",
     AT("2010-05-05"), "one@2015-01-01 p0@2010-05-05"},
    {ONE RULE("nd-1", "a",
              "xx.ct") "policy 'p0' act 'nd-0' rule 'z' { cites = 'nd-0', decides = { approver = 'xx.gd' } }\n"
                       "transition 't' { cites = 'nd-0', decides = { law = plan.chosen } }\n",
     AT("2010-05-05"), "one@2015-01-01 p0@2010-05-05"},
    {ONE RULE("nd-1", "a", "xx.ct") TO("'one'") "transition 'u' { cites = 'nd-0', decides = { law = inapplicable } }\n",
     AT("2010-05-05"), "one@2015-01-01 -@2010-05-05"},
    {ONE RULE("nd-1", "a", "xx.ct") "policy 'p0' act 'nd-0' transition 't' { cites = 'nd-0', when = plan.begun, "
                                    "decides = { law = 'one' } }\n",
     AT("2010-05-05") "begun: \"?\"\n", "one@2015-01-01 -@2010-05-05"},
    /* then only policies of the plan's place and matter that put something in force and may apply to it */
    {ONE RULE("nd-1", "a", "xx.ct") "place 'yy' { title = 'yy' }\noption 'aside' { of = 'matter', title = 'aside' }\n"
                                    "policy 'away' { title = 'away', matter = 'fair', place = 'yy' }\n"
         RULE("nd-0", "b", "xx.ct") "policy 'other' { title = 'other', matter = 'aside', place = 'xx' }\n"
         RULE("nd-0", "c", "xx.ct") "policy 'idle' { title = 'idle', matter = 'fair', place = 'xx' }\n"
                                    "act 'nd-0' note 'd' { cites = 'nd-0', says = 'x' }\n"
                                    "policy 'not' { title = 'not', matter = 'fair', place = 'xx', applies = plan.begun }\n"
         RULE("nd-0", "e", "xx.ct") TO("discretion { by = 'xx.ct' }"),
     AT("2010-05-05"), "one@2015-01-01"},
    /* a transition that is not its issuer's to make */
    {ONE RULE("nd-1", "a", "xx.ct") "place 'yy' { title = 'yy' }\nbody 'yy.ct' { title = 'yy', kind = 'office', place = 'yy' }\n"
                                    "instrument 'nd-y' { kind = 'decree', issuer = 'yy.ct', in_force = { from = '2000-01-01' } }\n"
                                    "policy 'p0' act 'nd-y' transition 't' { cites = 'nd-y', decides = { law = 'one' } }\n",
     AT("2010-05-05"), "-@2010-05-05"},
};

static lt_str told(const lt_run *run, lt_arena *arena) {
  lt_text out = {.arena = arena};
  for (uint32_t i = 0; i < run->laws.len || i == 0; i++) {
    const lt_run *one = run->laws.len ? run->laws.items[i] : run;
    lt_text_puts(&out, i > 0 ? " " : "");
    if (one->law != LT_NONE)
      lt_text_put(&out, run->set->policies[one->law].id);
    else
      lt_text_putc(&out, '-');
    lt_text_putc(&out, '@');
    lt_written_canonical((lt_type){.kind = LT_TYPE_DATE}, one->law_dates[0], &out);
  }
  if (run->laws_bound) lt_text_puts(&out, " and more");
  return lt_text_str(&out);
}

/* What is looked at of a run besides the law. */
typedef void look(const lt_run *run, void *out);

static void look_at_approver(const lt_run *run, void *out) {
  *(lt_outcome *)out =
      (lt_outcome)lt_run_answer(run, 0, lt_set_question(run->set, run->set->plan, LT_STR("approver")))->outcome;
}

static lt_str decided(lt_arena *arena, const char *norms, const char *plan_text, const char *facts, look *looks,
                      void *seen) {
  lt_diags diags = {.arena = arena};
  lt_draft draft = {.arena = arena};
  lt_script_file files[] = {{LT_STR("vocabulary.lua"), lt_str_format(arena, vocabulary, facts)}, {LT_STR("norms.lua"), lt_str_of(norms)}};
  lt_set *set = lt_script_read(&draft, files, 2, NULL, &diags) ? lt_set_seal(&draft, &diags) : NULL;
  lt_str text = lt_str_format(arena, "plan: { id: x, place: xx }\n%s", plan_text), out = LT_STR("refused");
  lt_plan *plan = set == NULL ? NULL : lt_plan_read(set, lt_source_new(arena, LT_STR("plan"), text), LT_DOC_YAML, LT_UNKNOWN, &diags);
  if (plan == NULL) {
    lt_text said = {.arena = arena};
    lt_diags_print(&diags, LT_DIAG_PLAIN, LT_EN, &said);
    printf("# %.*s", LT_STR_ARG(lt_text_str(&said)));
  } else {
    lt_slices slices = {0};
    lt_run *run = lt_run_decide(set, &plan->facts, &slices, (lt_run_options){LT_UNKNOWN, plan->as_of});
    out = run == NULL ? LT_STR("undecided") : lt_str_copy(arena, told(run, arena));
    if (run != NULL) looks(run, seen);
    lt_run_free(run);
    lt_slices_free(&slices);
  }
  lt_plan_free(plan);
  lt_set_free(set);
  return out;
}

/* Nine policies among which somebody chooses: one more than are tried, so nothing is agreed on, not even what all say. */
static void check_bound(void) {
  for (int policies = 8; policies < 10; policies++) {
    lt_arena arena = {0};
    lt_text norms = {.arena = &arena}, among = {.arena = &arena};
    for (int i = 0; i < policies; i++) {
      lt_text_putf(&norms, "policy 'q%d' { title = 'q', matter = 'fair', place = 'xx' }\nact 'nd-0' rule 'a' { cites = 'nd-0', decides = { approver = 'xx.ct', many = { 'xx.gd' } } }\n"
                           "oblige 'b' { cites = 'nd-0', must = plan.begun }\n", i);
      lt_text_putf(&among, "%s'q%d'", i > 0 ? ", " : "", i);
    }
    lt_text_putf(&norms, "policy 'p0' act 'nd-0' transition 't' { cites = 'nd-0', decides = { law = discretion { by = 'xx.ct', among = { %.*s } } } }\n",
                 LT_STR_ARG(lt_text_str(&among)));
    lt_outcome approver = LT_NO_RULE;
    lt_str law = decided(&arena, norms.ptr, AT("2010-05-05"), considered, look_at_approver, &approver);
    CHECK(lt_str_ends(law, " and more") == (policies > 8));
    CHECK(approver == (policies > 8 ? LT_UNDETERMINED : LT_VALUE));
    lt_arena_free(&arena);
  }
}

/* Two laws that close a set to what they share and to what they do not, and an obligation that each sees met by
 * another. */
typedef struct shared {
  lt_answer many;
  bool sure, perhaps;
  uint32_t witness, duties;
  lt_duty_status status;
} shared;

static void look_at_shared(const lt_run *run, void *out) {
  shared *s = out;
  s->many = *lt_run_answer(run, 0, lt_set_question(run->set, run->set->plan, LT_STR("many")));
  uint32_t ct = lt_set_find(run->set, LT_RECORD_BODY, LT_STR("xx.ct")),
           gd = lt_set_find(run->set, LT_RECORD_BODY, LT_STR("xx.gd"));
  s->sure = s->many.certain.len == 1 && s->many.certain.cells[0] == ct;
  s->perhaps = s->many.perhaps.len == 1 && s->many.perhaps.cells[0] == gd;
  s->duties = run->duties.len;
  s->witness = run->duties.len ? run->duties.items[0].witness : 0;
  if (run->duties.len) s->status = run->duties.items[0].status;
}

static void check_shared(void) {
  static const char facts[] =
      "entity 'fair' { of = plan, at = 'fairs', title = 'fair' }\n"
      "fact 'days' { of = fair, type = 'number', title = 'days' }\n"
      "assume 'A-1' { says = 'an open point' }\n"
      "parameter 'least' { title = 'least', type = 'number', stricter = 'lower', assumes = 'A-1',\n"
      "  rows = { { value = 5, before = '2012-01-01' }, { value = 2, from = '2012-01-01' } } }\n"
      "parameter 'same' { title = 'same', type = 'number', stricter = 'lower', assumes = 'A-1', rows = { { value = 2 } "
      "} }\n";
  static const char norms[] = ONE
      "act 'nd-1' rule 'a' { cites = 'nd-1', decides = { many = { 'xx.ct', 'xx.gd' } } }\n"
      "policy 'p0' act 'nd-0' rule 'z' { cites = 'nd-0', default = true, decides = { many = { 'xx.ct' } } }\n"
      "oblige 'o' { cites = 'nd-0', must = plan.fairs:any(function(f) return f.days:at_least(law.%s) end) }\n"
      "transition 't' { cites = 'nd-0', decides = { law = discretion { by = 'xx.ct', among = { 'one', 'p0' } } } }\n";
  for (int differ = 0; differ < 2; differ++) {
    lt_arena arena = {0};
    shared s = {0};
    lt_str text = lt_str_format(&arena, norms, differ ? "least" : "same");
    CHECK_STR(
        decided(&arena, text.ptr, AT("2010-05-05") "fairs: [ { days: 3 }, { days: 9 } ]\n", facts, look_at_shared, &s),
        "one@2015-01-01 p0@2010-05-05");
    CHECK(s.many.outcome == LT_UNDETERMINED && s.sure && s.perhaps);
    CHECK(s.duties == 1 && s.status == LT_DUTY_MET);
    CHECK(differ ? s.witness == LT_NONE : s.witness == 1);
    lt_arena_free(&arena);
  }
}

/* What two laws leave open or decide in different ways, each of a kind of its own: "undetermined", the members that are
 * sure and those that may be, ".." where others may, and how much a single answer may be. */
typedef struct differing {
  const char *name, *facts, *one, *zero, *plan, *many, *then;
} differing;

#define MANY(members) "rule 'a' { cites = 'nd-0', decides = { many = " members " } }\n"
#define ADDS(members) "rule 'a' { cites = 'nd-0', when = plan.begun, adds = { many = " members " } }\n"
#define THEN(when) "rule 't' { cites = 'nd-0', when = " when ", decides = { next = 'xx.gd' } }\n"
#define SURE(when) "rule 's' { cites = 'nd-0', when = " when ", decides = { approver = 'xx.ct' } }\n"
#define NEXT(asked) "decision 'next' { of = plan, type = 'office', title = 'next'" asked " }\n"
#define SO_MANY                                                                                                        \
  "any { plan.f1, plan.f2, plan.f3, plan.f4, plan.f5, plan.f6, plan.f7, plan.f8, plan.f9, plan.f10, plan.f11, "         \
  "plan.f12, plan.f13 }"
#define FACT(n) "fact 'f" #n "' { of = plan, type = 'yes/no', title = 'f' }\n"

static const differing differ[] = {
    {"one leaves the set open to others",
     "fact 'guests' { of = plan, type = 'set of body', open = true, title = 'guests' }\n", MANY("{ plan.guests }"),
     MANY("{ 'xx.ct' }"), "guests: [xx.ct]\n", "undetermined 1 0 ..", NULL},
    {"others may join", "", ADDS("{ 'xx.ct' }"), ADDS("{ 'xx.gd' }"), "begun: \"?\"\n", "undetermined 0 2", NULL},
    {"under one somebody surely does, too", "", ADDS("{ 'xx.gd' }") "rule 'b' { cites = 'nd-0', adds = { many = { 'xx.ct' } } }\n",
     ADDS("{ 'xx.gd' }"), "begun: \"?\"\n", "undetermined 0 2", NULL},
    {"one perhaps does not ask", NEXT(", asked = plan.approver:is 'xx.ct'"), SURE("~plan.chosen:exists()") THEN("plan.begun"),
     SURE("plan.begun") THEN("plan.begun"), "begun: \"?\"\n", NULL, "undetermined 2"},
    {"one hangs on too much",
     NEXT("") FACT(1) FACT(2) FACT(3) FACT(4) FACT(5) FACT(6) FACT(7) FACT(8) FACT(9) FACT(10) FACT(11) FACT(12)
         FACT(13),
     THEN(SO_MANY), THEN("plan.begun"), "begun: \"?\"\n", NULL, "undetermined 2"},
};

typedef struct told_of {
  lt_arena *arena;
  lt_str many, then;
} told_of;

static void look_at_differing(const lt_run *run, void *out) {
  static const char *const outcomes[] = {"value", "not-applicable", "no-rule", "conflict", "undetermined", "discretion"};
  told_of *told = out;
  uint32_t next = lt_set_question(run->set, run->set->plan, LT_STR("next"));
  const lt_answer *many = lt_run_answer(run, 0, lt_set_question(run->set, run->set->plan, LT_STR("many")));
  told->many = lt_str_format(told->arena, "%s %u %u%s", outcomes[many->outcome], many->certain.len, many->perhaps.len,
                             many->perhaps.open ? " .." : "");
  if (next == LT_NONE) return;
  const lt_answer *then = lt_run_answer(run, 0, next);
  told->then = lt_str_format(told->arena, "%s %u", outcomes[then->outcome], then->possible.len);
}

static void check_differing(void) {
  for (size_t i = 0; i < 2 * (sizeof differ / sizeof *differ); i++) {
    const differing *law = &differ[i / 2];
    lt_arena arena = {0};
    told_of told = {.arena = &arena};
    lt_text norms = {.arena = &arena};
    lt_text_putf(&norms,
                 "instrument 'nd-6' { kind = 'decree', in_force = { from = '2000-01-01', before = '2012-01-01' } }\n" ONE
                 "act 'nd-1' %spolicy 'p0' act 'nd-6' %sact 'nd-0' transition 'c' { cites = 'nd-0', decides = { law = "
                     "discretion { by = 'xx.ct', among = { 'one', 'p0' } } } }\n%c",
                 i % 2 ? law->zero : law->one, i % 2 ? law->one : law->zero, '\0');
    lt_str plan = lt_str_format(&arena, AT("2010-05-05") "%s%c", law->plan, '\0');
    CHECK_STR(decided(&arena, norms.ptr, plan.ptr, law->facts, look_at_differing, &told),
              "one@2015-01-01 p0@2010-05-05");
    if (law->many) CHECK_STR(told.many, law->many);
    if (law->then) CHECK_STR(told.then, law->then);
    lt_arena_free(&arena);
  }
}

int main(void) {
  check_differing();
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    for (int asks = 0; asks < 2; asks++) { /* also where no fact says which day is considered */
      lt_arena arena = {0};
      lt_outcome approver;
      CHECK_STR(decided(&arena, rows[i].norms, rows[i].plan, asks ? considered : "", look_at_approver, &approver),
                rows[i].law);
      lt_arena_free(&arena);
    }
  check_bound();
  check_shared();
  return CHECK_DONE();
}
