/* Whole decisions: each outcome, each step of precedence, each counterexample that shaped them, from a script and a
 * plan to an answer. */
#include "world.h"

#define PLAN(items) "plan: { id: t, place: vn/x }\ndates: { approved: 2018-09-05 }\nitems:\n" items
#define ITEM(facts) PLAN("  - { id: i, " facts " }\n")
#define NATIONAL(norms) "policy 'vn/n'\n" norms
#define WHO(id, when, body) "rule '" id "' { assumes = 'A-1', when = " when ", decides = { who = '" body "' } }\n"
#define WHO_IF(id, when, body, more)                                                                                   \
  "rule '" id "' { assumes = 'A-1', when = " when ", decides = { who = '" body "' }, " more " }\n"

#define CLOSES(id, members, more) "rule '" id "' { assumes = 'A-1', decides = { also = " members " }, " more " }\n"
#define THEN_IF_BY(id)                                                                                                 \
  "rule 't' { assumes = 'A-1', when = item.also:decided_by '" id "', decides = { then_who = 'b' } }\n"

#define PERMITS                                                                                                        \
  "act 'h'\npermit 'p' { assumes = 'A-1', allows = item.may, provided = { item.done:exists() } }\n"                    \
  "rule 's' { assumes = 'A-1', when = item.may:decided_by 'p', decides = { then_who = 'b' } }\n"

typedef struct row {
  const char *name, *norms, *plan, *question, *answer, *standings; /* standings NULL: not looked at */
} row;

static const row precedence[] = {
    {"one value", NATIONAL("act 'h'\n" WHO("r", "item.x", "a")), ITEM("x: true"), "who", "value a", "r decisive"},
    {"no rule", NATIONAL("act 'h'\n" WHO("r", "item.x", "a")), ITEM("x: false"), "who", "no-rule", "r unmatched"},
    {"undetermined", NATIONAL("act 'h'\n" WHO("r", "item.x", "a")), ITEM("x: \"?\""), "who", "undetermined -|a",
     "r perhaps"},
    {"conflict", NATIONAL("act 'h'\n" WHO("r", "item.x", "a") WHO("s", "item.y", "b")), ITEM("x: true, y: true"), "who",
     "conflict", "r decisive; s decisive"},
    {"norms that agree", NATIONAL("act 'h'\n" WHO("r", "item.x", "a") WHO("s", "item.y", "a")),
     ITEM("x: true, y: true"), "who", "value a", "r decisive; s decisive"},
    {"one may apply and agrees", NATIONAL("act 'h'\n" WHO("r", "item.x", "a") WHO("s", "item.y", "a")),
     ITEM("x: true, y: \"?\""), "who", "value a", "r decisive; s perhaps"},
    {"one may apply and differs", NATIONAL("act 'h'\n" WHO("r", "item.x", "a") WHO("s", "item.y", "b")),
     ITEM("x: true, y: \"?\""), "who", "undetermined a|b ?", "r perhaps; s perhaps"},
    {"rank", NATIONAL("act 'h'\n" WHO("r", "item.x", "a") "act 'l2'\n" WHO("s", "item.y", "b")),
     ITEM("x: true, y: true"), "who", "value a", "r decisive; s lost to r (rank)"},
    {"later", NATIONAL("act 'l1'\n" WHO("r", "item.x", "a") "act 'l2'\n" WHO("s", "item.y", "b")),
     ITEM("x: true, y: true"), "who", "value b", "s decisive; r lost to s (later)"},
    {"binding, whatever the rank", NATIONAL("act 'l1'\n" WHO("r", "item.x", "a") "act 'w'\n" WHO("s", "item.y", "b")),
     ITEM("x: true, y: true"), "who", "value a", "r decisive; s lost to r (binding)"},
    {"default yields to a letter",
     NATIONAL("act 'h'\n" WHO_IF("r", "item.x", "a", "default = true") "act 'w'\n" WHO("s", "item.y", "b")),
     ITEM("x: true, y: true"), "who", "value b", "s decisive; r lost to s (default)"},
    {"the more local default",
     NATIONAL("act 'h'\n" WHO_IF("r", "item.x", "a", "default = true")) "policy 'vn/x/p'\nact 'l1'\n" WHO_IF(
         "s", "item.y", "b", "default = true"),
     ITEM("x: true, y: true"), "who", "value b", "s decisive; r lost to s (local)"},
    {"a lower one that agrees is a reason",
     NATIONAL("act 'h'\n" WHO("r", "item.x", "a") "act 'l2'\n" WHO("s", "item.y", "a")), ITEM("x: true, y: true"),
     "who", "value a", "r decisive; s reason"},
    {"override against rank",
     NATIONAL("act 'h'\n" WHO_IF("r", "item.x", "a", "default = true") "act 'l1'\n" WHO_IF(
         "s", "item.y", "b", "overrides = 'r', default = true")),
     ITEM("x: true, y: true"), "who", "value b", "s decisive; r lost to s (overridden)"},
    {"no ring: n beats x, x beats d, d is later than n",
     NATIONAL("act 'l1'\n" WHO("n", "item.x", "a") "act 'l2'\n" WHO_IF(
         "d", "item.y", "b", "default = true") "act 'w'\n" WHO("x", "item.z", "c")),
     ITEM("x: true, y: true, z: true"), "who", "value a", "n decisive; x lost to n (binding); d lost to n (default)"},
    {"overriding is transitive, a link need not apply",
     NATIONAL("act 'h'\n" WHO("r", "item.x", "a") WHO_IF("s", "item.y", "b", "overrides = 'r'")
                  WHO_IF("t", "item.z", "c", "overrides = 's'")),
     ITEM("x: true, y: false, z: true"), "who", "value c", "r lost to t (overridden); s unmatched; t decisive"},
    {"disapplying is not: the silenced one lets the third revive",
     NATIONAL("act 'h'\n" WHO("r", "item.x", "a") WHO_IF("s", "item.y", "b", "overrides = 'r'")
                  WHO_IF("t", "item.z", "c", "disapplies = 's'")),
     ITEM("x: true, y: true, z: true"), "who", "conflict", "r decisive; s lost to t (disapplied); t decisive"},
    {"silenced, and revived",
     NATIONAL("act 'h'\n" WHO("r", "item.x", "a")
                  WHO_IF("s", "item.y", "b", "overrides = 'r'") "rule 't' { assumes = 'A-1', when = item.z, decides = "
                                                                "{ then_who = 'c' }, disapplies = 's' }\n"),
     ITEM("x: true, y: true, z: true"), "who", "value a", "r decisive; s lost to t (disapplied)"},
    {"perhaps silenced",
     NATIONAL("act 'h'\n" WHO("r", "item.x", "a")
                  WHO_IF("s", "item.y", "b", "overrides = 'r'") "rule 't' { assumes = 'A-1', when = item.z, decides = "
                                                                "{ then_who = 'c' }, disapplies = 's' }\n"),
     ITEM("x: true, y: true, z: \"?\""), "who", "undetermined a|b", "r perhaps; s perhaps"},
    {"a conflict that a third may lift is none yet",
     NATIONAL("act 'h'\n" WHO("r", "item.x", "a") WHO("s", "item.x", "b")
                  WHO_IF("t", "item.z", "c", "overrides = { 'r', 's' }")),
     ITEM("x: true, z: \"?\""), "who", "undetermined a|b|c ?", NULL},
    {"a frail norm keeps out what only comes with its overrider",
     NATIONAL("act 'l2'\n" WHO_IF("r", "item.x", "a", "default = true") "act 'l1'\n" WHO_IF(
         "s", "item.x", "b", "default = true") "act 'h'\n" WHO_IF("t", "item.z", "c",
                                                                  "default = true, overrides = 'r'")),
     ITEM("x: true, z: \"?\""), "who", "undetermined a|b", "r perhaps; s perhaps; t lost to s (later)"},
};

static const row unknowns[] = {
    {"a contradiction of something unknown is open",
     NATIONAL("act 'h'\n" WHO("r", "item.cost:at_least(ty(5)) & item.cost:below(ty(3))", "a")), ITEM("cost: \"?\""),
     "who", "no-rule by cells", NULL},
    {"complements: settled by cells",
     NATIONAL("act 'h'\n" WHO("r", "item.cost:at_most(ty(5))", "a") WHO("s", "item.cost:above(ty(5))", "a")),
     ITEM("cost: \"?\""), "who", "value a by cells", NULL},
    {"a table with a gap",
     NATIONAL("act 'h'\n" WHO("r", "item.cost:below(ty(5))", "a") WHO("s", "item.cost:above(ty(5))", "a")),
     ITEM("cost: \"?\""), "who", "undetermined -|a", NULL},
    {"ids: every option",
     NATIONAL("act 'h'\n" WHO("r", "item.cat:one_of { 'c1', 'c2' }", "a")
                  WHO("s", "item.cat:one_of { 'c3', 'c4' }", "a")),
     ITEM("cat: \"?\""), "who", "value a by cells", NULL},
    {"ids: every instrument",
     "fact 'act' { title = 'act', of = item, type = 'instrument' }\n" NATIONAL(
         "act 'h'\n" WHO("r", "item.act:one_of { 'h', 'l1', 'l2' }", "a") WHO("s", "item.act:one_of { 'w', 'f' }", "a")),
     ITEM("act: \"?\""), "who", "value a by cells", NULL},
    {"what may be absent is a cell of its own",
     NATIONAL("act 'h'\n" WHO("r", "item.own:is 'c1'", "a") WHO("s", "~item.own:is 'c1'", "a")), ITEM("own: \"?\""),
     "who", "undetermined -|a", NULL},
    {"a plain and a negated test of what is absent fail",
     NATIONAL("act 'h'\n" WHO("r", "item.own:is 'c1'", "a") WHO("s", "~item.own:is 'c1'", "b")), ITEM("x: true"), "who",
     "no-rule", NULL},
    {"alternatives over several facts", NATIONAL("act 'h'\n" WHO("r", "item.x | item.y", "a")),
     ITEM("x: \"?\", y: true"), "who", "value a", NULL},
    {"two facts compared", NATIONAL("act 'h'\n" WHO("r", "item.start:before(plan.approved)", "a")),
     ITEM("start: 2018-01-01"), "who", "value a", NULL},
    {"two facts compared, one unknown",
     NATIONAL("act 'h'\n" WHO("r", "item.start:before(plan.approved)", "a")
                  WHO("s", "~item.start:before(plan.approved)", "a")),
     ITEM("start: \"?\""), "who", "undetermined -|a", NULL},
    {"unread", NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', decides = { who = unread 'w' } }\n"), ITEM("x: true"),
     "who", "undetermined ?", "r perhaps"},
    {"discretion", NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', decides = { who = discretion { by = 'a' } } }\n"),
     ITEM("x: true"), "who", "discretion", "r decisive"},
    {"inapplicable", NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', decides = { who = inapplicable } }\n"),
     ITEM("x: true"), "who", "not-applicable", "r decisive"},
    {"inapplicable against a value",
     NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', decides = { who = inapplicable } }\n" WHO("s", "item.x", "a")),
     ITEM("x: true"), "who", "conflict", NULL},
    {"not asked", NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', decides = { if_x = 'a' } }\n"), ITEM("x: false"),
     "if_x", "not-applicable", "r unmatched"},
    {"perhaps asked", NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', decides = { if_x = 'a' } }\n"), ITEM("x: \"?\""),
     "if_x", "undetermined -|a", NULL},
    {"a value that the plan says", NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', decides = { who = item.helper } }\n"),
     ITEM("helper: b"), "who", "value b", NULL},
    {"a value that the plan leaves open",
     NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', decides = { who = item.helper } }\n"), ITEM("helper: \"?\""), "who",
     "undetermined ?", NULL},
    {"head of a body", NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', decides = { head = head_of(plan.hirer) } }\n"),
     ITEM("x: true") "hirer: a\n", "head", "value head", NULL},
    {"an act of uncertain date, both ways alike",
     NATIONAL("act 'f'\n" WHO("r", "item.x", "a") "act 'l1'\n" WHO("s", "item.x", "a")),
     "plan: { id: t, place: vn/x }\ndates: { approved: 2018-07-01 }\nitems: [ { id: i, x: true } ]\n", "who", "value a",
     NULL},
    {"an act of uncertain date decides",
     NATIONAL("act 'f'\n" WHO("r", "item.x", "b") "act 'l1'\n" WHO("s", "item.x", "a")),
     "plan: { id: t, place: vn/x }\ndates: { approved: 2018-07-01 }\nitems: [ { id: i, x: true } ]\n", "who",
     "undetermined a|b", NULL},
};

static const row questions[] = {
    {"a question in a condition",
     NATIONAL("act 'h'\n" WHO(
         "r", "item.x", "a") "rule 's' { assumes = 'A-1', when = item.who:is 'a', decides = { then_who = 'b' } }\n"),
     ITEM("x: true"), "then_who", "value b", NULL},
    {"one of several, all of which do",
     NATIONAL("act 'h'\n" WHO("r", "item.x", "a") "act 'l1'\n" WHO(
         "q", "item.y",
         "c") "rule 's' { assumes = 'A-1', when = item.who:one_of { 'a', 'c' }, decides = { then_who = 'b' } }\n"),
     ITEM("x: \"?\", y: true"), "then_who", "value b", NULL},
    {"no rule: the negated test fails too",
     NATIONAL("act 'h'\n" WHO(
         "r", "item.x", "a") "rule 's' { assumes = 'A-1', when = ~item.who:is 'b', decides = { then_who = 'b' } }\n"),
     ITEM("x: false"), "then_who", "no-rule", NULL},
    {"conflict passes on as unknown",
     NATIONAL("act 'h'\n" WHO("r", "item.x", "a") WHO(
         "q", "item.x", "b") "rule 's' { assumes = 'A-1', when = item.who:is 'd', decides = { then_who = 'b' } }\n"),
     ITEM("x: true"), "then_who", "undetermined -|b", NULL},
    {"a conflict that may come, too",
     NATIONAL("act 'h'\n" WHO("r", "item.x", "a") WHO(
         "q", "item.y",
         "b") "rule 's' { assumes = 'A-1', when = item.who:one_of { 'a', 'b' }, decides = { then_who = 'b' } }\n"),
     ITEM("x: true, y: \"?\""), "then_who", "undetermined -|b", NULL},
    {"decided by",
     NATIONAL("act 'h'\n" WHO("r", "item.x", "a") WHO(
         "q", "item.y",
         "a") "rule 's' { assumes = 'A-1', when = item.who:decided_by 'q', decides = { then_who = 'b' } }\n"),
     ITEM("x: true, y: true"), "then_who", "value b", NULL},
    {"perhaps decided by",
     NATIONAL("act 'h'\n" WHO("r", "item.x", "a") WHO(
         "q", "item.y",
         "a") "rule 's' { assumes = 'A-1', when = item.who:decided_by 'q', decides = { then_who = 'b' } }\n"),
     ITEM("x: true, y: \"?\""), "then_who", "undetermined -|b", NULL},
    {"a set that another closes, too: the same, another, or not asked",
     NATIONAL("act 'h'\n" CLOSES("r", "{ 'a' }", "") CLOSES("d", "{ 'a' }", "default = true") THEN_IF_BY("d")),
     ITEM("x: true"), "then_who", "value b", NULL},
    {"another",
     NATIONAL("act 'h'\n" CLOSES("r", "{ 'a' }", "") CLOSES("d", "{ 'b' }", "default = true") THEN_IF_BY("d")),
     ITEM("x: true"), "then_who", "no-rule", NULL},
    {"inapplicable",
     NATIONAL("act 'h'\n" CLOSES("r", "{ 'a' }", "") CLOSES("d", "inapplicable", "default = true") THEN_IF_BY("d")),
     ITEM("x: true"), "then_who", "no-rule", NULL},
    {"what nobody has read may say the same",
     NATIONAL("act 'h'\n" CLOSES("r", "{ 'a' }", "") CLOSES("d", "unread 'w'", "default = true") THEN_IF_BY("d")),
     ITEM("x: true"), "then_who", "undetermined -|b", NULL},
    {"a body may choose the same",
     NATIONAL("act 'h'\n" CLOSES("r", "{ 'a' }", "") CLOSES("d", "discretion { by = 'b' }", "default = true")
                  THEN_IF_BY("d")),
     ITEM("x: true"), "then_who", "undetermined -|b", NULL},
    {"a member that nobody knows may be the same",
     NATIONAL("act 'h'\n" CLOSES("r", "{ 'a' }", "") CLOSES("d", "{ item.helper }", "default = true") THEN_IF_BY("d")),
     ITEM("helper: \"?\""), "then_who", "undetermined -|b", NULL},
    {"others may belong to a set that is open by nature",
     NATIONAL("act 'h'\n" CLOSES("r", "{ item.others }", "") CLOSES("d", "{ 'a' }", "default = true") THEN_IF_BY("d")),
     ITEM("others: [a]"), "then_who", "undetermined -|b", NULL},
    {"settled by cells, whichever closes it",
     NATIONAL("act 'h'\n" CLOSES("r", "{ 'a' }", "when = item.x") CLOSES("s", "{ 'a' }", "when = ~item.x")
                  THEN_IF_BY("s")),
     ITEM("x: \"?\""), "then_who", "undetermined -|b", NULL},
    {"settled by cells, and not by one with another member",
     NATIONAL("act 'h'\n" CLOSES("r", "{ 'a' }", "when = item.x") CLOSES("s", "{ 'a' }", "when = ~item.x")
                  CLOSES("d", "{ 'a', 'b' }", "default = true") THEN_IF_BY("d")),
     ITEM("x: \"?\""), "then_who", "no-rule", NULL},
    {"decided by no norm that says it does not apply, where a value is",
     NATIONAL("act 'h'\n" WHO("r", "item.x", "a") "rule 'd' { assumes = 'A-1', default = true, decides = { who = "
                                                  "inapplicable } }\nrule 's' { assumes = 'A-1', when = "
                                                  "item.who:decided_by 'd', decides = { then_who = 'b' } }\n"),
     ITEM("x: true"), "then_who", "no-rule", NULL},
    {"a permission, by a permit of which something is still to be done", NATIONAL(PERMITS), ITEM("x: true"), "then_who",
     "value b", NULL},
    {"a permission, by a permit of which nothing is", NATIONAL(PERMITS), ITEM("x: true, done: 2018-01-01"), "then_who",
     "value b", NULL},
    {"a permission, not by a permit that waits for more",
     NATIONAL(PERMITS "permit 'q' { assumes = 'A-1', allows = item.may }\n"), ITEM("x: true"), "then_who", "no-rule",
     NULL},
    {"what silences an item's rule, and cannot the plan's",
     "decision 'lead' { title = 'lead', of = plan, type = 'body' }\n" NATIONAL(
         "act 'h'\nrule 'r' { assumes = 'A-1', decides = { who = 'a' } }\n"
         "rule 's' { assumes = 'A-1', decides = { who = 'a' } }\n"
         "rule 'p' { assumes = 'A-1', when = plan.year:is(2018), decides = { lead = 'b' }, disapplies = 'r' }\n"
         "rule 'i' { assumes = 'A-1', when = item.x, decides = { then_who = 'c' }, disapplies = { 's', 'p' } }\n"),
     ITEM("x: \"?\"") "year: \"?\"\n", "who", "undetermined -|a", NULL},
    {"a define",
     NATIONAL(
         "define 'both' { of = item, assumes = 'A-1', as = item.x & item.y }\nact 'h'\n" WHO("r", "~item.both", "a")),
     ITEM("x: true, y: false"), "who", "value a", NULL},
};

static const row permissions[] = {
    {"silence is no permission",
     NATIONAL("act 'h'\npermit 'p' { assumes = 'A-1', when = item.x, allows = item.may }\n"), ITEM("x: false"), "may",
     "no-rule", "p unmatched"},
    {"allowed", NATIONAL("act 'h'\npermit 'p' { assumes = 'A-1', allows = item.may }\n"), ITEM("x: true"), "may",
     "value allowed", "p decisive"},
    {"conditional",
     NATIONAL("act 'h'\npermit 'p' { assumes = 'A-1', allows = item.may, provided = { item.done:exists() } }\n"),
     ITEM("x: true"), "may", "value conditional", "p decisive conditional"},
    {"provided, and met",
     NATIONAL("act 'h'\npermit 'p' { assumes = 'A-1', allows = item.may, provided = { item.done:exists() } }\n"),
     ITEM("done: 2018-01-01"), "may", "value allowed", "p decisive"},
    {"provided is open",
     NATIONAL("act 'h'\npermit 'p' { assumes = 'A-1', allows = item.may, provided = { item.y } }\n"), ITEM("y: \"?\""),
     "may", "undetermined -|allowed|conditional", "p perhaps conditional"},
    {"prohibition prevails, whatever the rank",
     NATIONAL("act 'h'\npermit 'p' { assumes = 'A-1', allows = item.may }\nact 'l1'\nforbid 'f' { assumes = 'A-1', "
              "forbids = item.may }\n"),
     ITEM("x: true"), "may", "value forbidden", "p lost to f (prohibition); f decisive"},
    {"a prohibition is lifted by its exception",
     NATIONAL("act 'h'\nforbid 'f' { assumes = 'A-1', forbids = item.may }\npermit 'p' { assumes = 'A-1', when = "
              "item.x, allows = item.may, overrides = 'f' }\n"),
     ITEM("x: true"), "may", "value allowed", "f lost to p (overridden); p decisive"},
    {"each prohibition with its own exception",
     NATIONAL("act 'h'\nforbid 'f' { assumes = 'A-1', forbids = item.may }\nforbid 'g' { assumes = 'A-1', forbids = "
              "item.may }\npermit 'p' { assumes = 'A-1', allows = item.may, overrides = 'f' }\npermit 'q' { assumes = "
              "'A-1', allows = item.may, overrides = 'g' }\n"),
     ITEM("x: true"), "may", "value allowed",
     "f lost to p (overridden); g lost to q (overridden); p decisive; q decisive"},
    {"an overridden permit does not allow",
     NATIONAL("act 'h'\npermit 'p' { assumes = 'A-1', allows = item.may }\nforbid 'f' { assumes = 'A-1', when = "
              "item.x, forbids = item.may, overrides = 'p' }\n"),
     ITEM("x: true"), "may", "value forbidden", "f decisive; p lost to f (overridden)"},
    {"perhaps forbidden",
     NATIONAL("act 'h'\npermit 'p' { assumes = 'A-1', allows = item.may }\nforbid 'f' { assumes = 'A-1', when = "
              "item.x, forbids = item.may }\n"),
     ITEM("x: \"?\""), "may", "undetermined allowed|forbidden", NULL},
};

static const row sets[] = {
    {"closed", NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', decides = { also = { 'b', 'a' } } }\n"), ITEM("x: true"),
     "also", "value {a b}", "r decisive"},
    {"joined, whatever the rank",
     NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', decides = { also = { 'b' } } }\nact 'l1'\nrule 's' { assumes = "
              "'A-1', adds = { also = { 'a' } } }\n"),
     ITEM("x: true"), "also", "value {a b}", "r decisive; s reason"},
    {"nobody, on purpose", NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', decides = { also = nobody } }\n"),
     ITEM("x: true"), "also", "value {}", NULL},
    {"no norm touches it",
     NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', when = item.x, decides = { also = nobody } }\n"), ITEM("x: false"),
     "also", "no-rule", NULL},
    {"two different closings",
     NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', decides = { also = { 'b' } } }\nrule 's' { assumes = 'A-1', "
              "decides = { also = { 'a' } } }\n"),
     ITEM("x: true"), "also", "conflict", NULL},
    {"perhaps joined",
     NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', decides = { also = { 'b' } } }\nrule 's' { assumes = 'A-1', when = "
              "item.x, adds = { also = { 'a' } } }\n"),
     ITEM("x: \"?\""), "also", "undetermined {b} {a}", NULL},
    {"perhaps joined by what is in anyway",
     NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', decides = { also = { 'a' } } }\nrule 's' { assumes = 'A-1', when = "
              "item.x, adds = { also = { 'a' } } }\n"),
     ITEM("x: \"?\""), "also", "value {a}", NULL},
    {"an overridden addition",
     NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', decides = { also = { 'b' } }, overrides = 's' }\nrule 's' { "
              "assumes = 'A-1', adds = { also = { 'a' } } }\n"),
     ITEM("x: true"), "also", "value {b}", "r decisive; s lost to r (overridden)"},
    {"members that the plan says",
     NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', decides = { also = { 'd', item.helpers } } }\n"),
     ITEM("helpers: [a, c]"), "also", "value {a c d}", NULL},
    {"members that the plan leaves open",
     NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', decides = { also = { 'd', item.helpers } } }\n"),
     ITEM("helpers: \"?\""), "also", "undetermined {d} { ..}", NULL},
    {"a set that is open by nature",
     NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', decides = { also = { 'd', item.others } } }\n"),
     ITEM("others: [a]"), "also", "value {a d ..}", NULL},
    {"open, whichever of two adds",
     NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', adds = { also = { item.others } } }\n"
              "rule 's' { assumes = 'A-1', when = item.x, adds = { also = { item.others, 'a' } }, overrides = 'r' }\n"),
     ITEM("x: \"?\", others: [a, c]"), "also", "value {a c ..}", NULL},
    {"open, if one of two adds",
     NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', adds = { also = { item.others } } }\n"
              "rule 's' { assumes = 'A-1', when = item.x, adds = { also = { 'a', 'c' } }, overrides = 'r' }\n"),
     ITEM("x: \"?\", others: [a, c]"), "also", "undetermined {a c} { ..}", NULL},
    {"a set that another question leaves open",
     "decision 'more' { title = 'more', of = item, type = 'set of body' }\n" NATIONAL(
         "act 'h'\nrule 'r' { assumes = 'A-1', decides = { also = { item.others } } }\n"
         "rule 's' { assumes = 'A-1', decides = { more = { 'd', item.also } } }\n"),
     ITEM("others: [a]"), "more", "value {a d ..}", NULL},
    {"an addition that nobody has read, in the place of another",
     NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', adds = { also = { 'a' } } }\n"
              "rule 's' { assumes = 'A-1', when = item.x, adds = { also = unread 'w' }, overrides = 'r' }\n"),
     ITEM("x: \"?\""), "also", "undetermined {} {a ..}", NULL},
    {"a set that the plan leaves open",
     NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', decides = { also = { 'd', item.helpers } } }\n"),
     ITEM("helpers: [a, \"?\"]"), "also", "undetermined {a d} { ..}", NULL},
    {"closed in one of two ways",
     NATIONAL("act 'h'\nrule 'r' { assumes = 'A-1', decides = { also = { 'a', 'b' } } }\nrule 's' { assumes = 'A-1', "
              "when = item.x, decides = { also = { 'a' } }, overrides = 'r' }\n"),
     ITEM("x: \"?\""), "also", "undetermined {a} {b}", NULL},
};

static void test_rows(const row *rows, size_t len) {
  for (size_t i = 0; i < len; i++) {
    world w;
    if (CHECK_ROW(world_load(&w, rows[i].name, rows[i].norms, rows[i].plan) && world_decide(&w, NULL), rows[i].name)) {
      CHECK_STR(world_answer(&w, "items/i", rows[i].question), rows[i].answer);
      if (rows[i].standings) CHECK_STR(world_standings(&w, "items/i", rows[i].question), rows[i].standings);
    }
    world_free(&w);
  }
}

/* More members than there is room for at first, so that it grows while ways are gone through; and more norms than a
 * word of bits holds. */
static void test_many(void) {
  enum { MANY = 100, SURE = 78 };
  world w;
  lt_arena arena = {0};
  lt_text norms = {.arena = &arena}, plan = {.arena = &arena};
  lt_text_puts(&plan, "plan: { id: t, place: vn/x }\ndates: { approved: 2018-09-05 }\n"
                      "items:\n  - { id: i, y: \"?\", cost: 70 triệu }\n");
  for (unsigned i = 0; i < SURE; i++)
    lt_text_putf(&norms, "body 'm%u' { title = 'm', kind = 'department' }\n", i);
  lt_text_puts(&norms, "policy 'vn/n'\nact 'h'\n"
                       "rule 'r' { assumes = 'A-1', when = item.y, adds = { also = { 'a' } } }\n"
                       "rule 's' { assumes = 'A-1', when = ~item.y, adds = { also = { 'a' } } }\n"
                       "rule 't' { assumes = 'A-1', adds = { also = { 'b'");
  for (unsigned i = 0; i < SURE; i++) lt_text_putf(&norms, ", 'm%u'", i);
  lt_text_puts(&norms, " } } }\n");
  for (unsigned i = 0; i < MANY; i++)
    lt_text_putf(&norms, "rule 'n%u' { assumes = 'A-1', when = item.cost:is(trieu(%u)), decides = { who = 'a' } }\n", i,
                 i);
  lt_text_putc(&plan, '\0');
  lt_text_putc(&norms, '\0');
  if (CHECK(world_load(&w, "many", norms.ptr, plan.ptr) && world_decide(&w, NULL))) {
    uint32_t item = lt_plan_find(w.plan, LT_STR("items/i")), entity = w.plan->facts.subjects.items[item].entity;
    const lt_answer *also = lt_run_answer(w.run, item, lt_set_question(w.set, entity, LT_STR("also")));
    CHECK(also->outcome == LT_VALUE && also->by_cells && also->certain.len == SURE + 2);
    lt_standing *standings;
    uint32_t who = lt_set_question(w.set, entity, LT_STR("who"));
    CHECK(lt_run_standings_telling(w.run, &arena, item, who, &standings) == 1);
    CHECK(standings[0].kind == LT_STANDS_DECISIVE &&
          lt_str_equal(w.set->norms[standings[0].norm].local_id, LT_STR("n70")));
  }
  world_free(&w);
  lt_arena_free(&arena);
}

int main(void) {
  test_many();
  test_rows(precedence, sizeof precedence / sizeof *precedence);
  test_rows(unknowns, sizeof unknowns / sizeof *unknowns);
  test_rows(questions, sizeof questions / sizeof *questions);
  test_rows(permissions, sizeof permissions / sizeof *permissions);
  test_rows(sets, sizeof sets / sizeof *sets);
  return CHECK_DONE();
}
