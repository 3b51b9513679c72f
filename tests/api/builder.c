/* builder.c: a plan fact by fact: what may be put, that it gives the same plan as a text, and what is said of one that
 * cannot be. */
#include "expect.h"

static const luat_policy_set *set;

/* A builder with the lines "path: value" put; `+ path: member` adds to a set. The status of the last one goes to
 * `*last`. */
static luat_plan_builder *put_lines(const char *lines, luat_status *last) {
  luat_plan_builder *builder = NULL;
  *last = luat_plan_builder_new(&builder);
  while (*lines != '\0' && *last == LUAT_OK) {
    char line[256];
    size_t len = strcspn(lines, "\n");
    snprintf(line, sizeof line, "%.*s", (int)len, lines);
    lines += len + (lines[len] == '\n');
    char *path = line[0] == '+' ? line + 2 : line, *colon = strstr(path, ": ");
    *colon = '\0';
    *last = line[0] == '+' ? luat_plan_builder_add(builder, path, colon + 2)
                           : luat_plan_builder_put(builder, path, colon + 2);
  }
  return builder;
}

#define HEAD "plan/place: vn/ha-noi\nplan/year: 2018\nhirer: hn.so-tc\ndates/approved: 2018-09-05\n"
#define YAML_HEAD "plan: { place: vn/ha-noi, year: 2018 }\nhirer: hn.so-tc\ndates: { approved: 2018-09-05 }\n"

/* The same plan in both ways: one digest, one decision. */
static const struct {
  const char *name, *lines, *yaml;
} twins[] = {
    {"an item without an id", HEAD "items/1/category: hn.item.sms\nitems/1/form: hire\n",
     YAML_HEAD "items: [ { category: hn.item.sms, form: hire } ]\n"},
    {"an element by its number and its id",
     HEAD "items/a/category: hn.item.sms\nitems/2/id: b\nitems/b/form: hire\nitems/1/form: hire\n",
     YAML_HEAD "items: [ { id: a, category: hn.item.sms, form: hire }, { id: b, form: hire } ]\n"},
    {"an id put beside its path", HEAD "items/a/id: a\nitems/a/form: hire\n",
     YAML_HEAD "items: [ { id: a, form: hire } ]\n"},
    {"a set, member by member",
     HEAD "+ items/a/related_departments: hn.so-dl\n+ items/a/related_departments: hn.so-gtvt\n",
     YAML_HEAD "items: [ { id: a, related_departments: [ hn.so-gtvt, hn.so-dl ] } ]\n"},
    {"a set of choices", HEAD "+ items/a/papers: to-trinh\n+ items/a/papers: hire-plan\n",
     YAML_HEAD "items: [ { id: a, papers: [ to-trinh, hire-plan ] } ]\n"},
    {"an empty set", HEAD "items/a/papers: []\n", YAML_HEAD "items: [ { id: a, papers: [] } ]\n"},
    {"an empty list", HEAD "items/a/opinions: []\n", YAML_HEAD "items: [ { id: a, opinions: [] } ]\n"},
    {"a list that is not known", HEAD "items/a/opinions: ?\n", YAML_HEAD "items: [ { id: a, opinions: \"?\" } ]\n"},
    {"a list that is open", HEAD "items/a/opinions/1/giver: hn.so-tttt\n+ items/a/opinions: ?\n",
     YAML_HEAD "items: [ { id: a, opinions: [ { giver: hn.so-tttt }, \"?\" ] } ]\n"},
    {"an unknown fact", HEAD "items/a/in_kh48: ?\n", YAML_HEAD "items: [ { id: a, in_kh48: \"?\" } ]\n"},
    {"a body of its own",
     "plan/place: vn/ha-noi\nhirer/name: Sở Y tế\nhirer/kind: department\nhirer/place: vn/ha-noi\n"
     "dates/approved: 05/09/2018\n",
     "plan: { place: vn/ha-noi }\nhirer: { kind: department, name: Sở Y tế, place: vn/ha-noi }\n"
     "dates: { approved: 2018-09-05 }\n"},
    {"the head of a body", HEAD "items/a/approver_proposed/head_of: hn.so-tc\n",
     YAML_HEAD "items: [ { id: a, approver_proposed: { head_of: hn.so-tc } } ]\n"},
    {"an office by its id", HEAD "items/a/approver_proposed: hn.ct-ubnd\n",
     YAML_HEAD "items: [ { id: a, approver_proposed: hn.ct-ubnd } ]\n"},
    {"letters that are not composed", HEAD "items/a/name: Tổng đài\n",
     YAML_HEAD "items: [ { id: a, name: To\xcc\x82\xcc\x89ng \xc4\x91\x61\xcc\x80i } ]\n"},
    {"a colon in a text", HEAD "plan/title: Thuê: năm 2018\n",
     "plan: { place: vn/ha-noi, year: 2018, title: \"Thuê: năm 2018\" }\nhirer: hn.so-tc\ndates: { approved: "
     "2018-09-05 }\n"},
    {"terms", HEAD "items/a/term: 2 năm\n", YAML_HEAD "items: [ { id: a, term: 24 tháng } ]\n"},
};

static bool build(decided *d, const luat_plan_builder *builder) {
  *d = (decided){.diagnostics = luat_diagnostics_new()};
  return luat_plan_build(&d->plan, set, builder, NULL, d->diagnostics) == LUAT_OK && decide_plan(d, set, NULL);
}

static void same_as_text(const char *name, const char *lines, const char *yaml) {
  luat_status status;
  luat_plan_builder *builder = put_lines(lines, &status);
  decided built, read;
  bool made = status == LUAT_OK && build(&built, builder);
  if (status != LUAT_OK) built = (decided){.diagnostics = luat_diagnostics_new()};
  if (!tap(made, "%s: built", name)) tap_diagnostics(built.diagnostics);
  bool fine = decide_text(&read, set, yaml, LUAT_YAML, NULL);
  if (!tap(fine, "%s: read", name)) tap_diagnostics(read.diagnostics);
  if (made && fine) {
    tap(strcmp(luat_plan_digest(built.plan), luat_plan_digest(read.plan)) == 0, "%s: the same digest", name);
    tap(strcmp(luat_text_data(built.json), luat_text_data(read.json)) == 0, "%s: the same decision", name);
  }
  decided_free(&built);
  decided_free(&read);
  luat_plan_builder_free(builder);
}

/* Typed values are the written ones. */
static void typed(void) {
  luat_status status;
  luat_plan_builder *typed_builder =
      put_lines("plan/place: vn/ha-noi\nhirer: hn.so-tc\ndates/approved: 2018-09-05\n", &status);
  tap(luat_plan_builder_put_integer(typed_builder, "plan/year", 2018) == LUAT_OK &&
          luat_plan_builder_put_yes_no(typed_builder, "items/a/in_kh48", 1) == LUAT_OK &&
          luat_plan_builder_put_yes_no(typed_builder, "items/a/state_secret", 0) == LUAT_OK &&
          luat_plan_builder_put_integer(typed_builder, "items/a/term", 8) == LUAT_OK &&
          luat_plan_builder_put_integer(typed_builder, "items/a/costs/1/amount", INT64_C(5200000000)) == LUAT_OK,
      "integers and yes/no");
  luat_plan_builder *written =
      put_lines(HEAD "items/a/in_kh48: true\nitems/a/state_secret: false\nitems/a/term: 8 tháng\n"
                     "items/a/costs/1/amount: 5,2 tỷ\n",
                &status);
  decided a, b;
  bool fine = build(&a, typed_builder), also = build(&b, written);
  tap(fine && also && strcmp(luat_plan_digest(a.plan), luat_plan_digest(b.plan)) == 0, "integers: the same digest");
  decided_free(&a);
  decided_free(&b);
  luat_plan_builder_free(typed_builder);
  luat_plan_builder_free(written);
}

/* Paths that cannot be, and values put twice. */
static void refused_at_once(void) {
  static const char *const paths[] = {"",
                                      "/",
                                      "/plan/place",
                                      "plan/place/",
                                      "plan//place",
                                      "items/a\nb/form",
                                      "a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q",
                                      "items/\xff/form"};
  luat_status status;
  luat_plan_builder *builder = put_lines(HEAD, &status);
  for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
    tap(luat_plan_builder_put(builder, paths[i], "x") == LUAT_USAGE, "the path %zu cannot be", i + 1);
  char *endless = malloc(4001);
  memset(endless, 'a', 4000);
  endless[4000] = '\0';
  tap(luat_plan_builder_put(builder, endless, "x") == LUAT_USAGE, "a path without end");
  free(endless);
  tap(luat_plan_builder_put(builder, "items/a/name", "one\ntwo") == LUAT_USAGE, "a value of two lines");
  tap(luat_plan_builder_put(builder, "items/a/name", "\xff") == LUAT_USAGE, "a value that is not UTF-8");
  tap(luat_plan_builder_put(builder, "hirer", "hn.so-tc") == LUAT_USAGE, "a value put twice");
  tap(luat_plan_builder_add(builder, "hirer", "hn.so-tc") == LUAT_USAGE, "a member where a value stands");
  tap(luat_plan_builder_add(builder, "items/a/papers", "hire-plan") == LUAT_OK &&
          luat_plan_builder_put(builder, "items/a/papers", "hire-plan") == LUAT_USAGE,
      "a value where members stand");
  decided d;
  tap(build(&d, builder), "what was refused leaves no trace");
  decided_free(&d);
  luat_plan_builder_free(builder);
}

/* What building says: a code, at the line of the entry. */
static const struct {
  const char *name, *lines, *code;
  unsigned line;
} faults[] = {
    {"an amount that is none", HEAD "items/a/costs/1/amount: 45 ty x\n", "L2", 5},
    {"an impossible date", "plan/place: vn/ha-noi\ndates/approved: 2018-02-30\n", "L211", 2},
    {"a fact that nobody declared", HEAD "items/a/in_kh84: true\n", "L255", 5},
    {"a body that nobody declared", "plan/place: vn/ha-noi\nhirer: hn.so-gtvtt\ndates/approved: 2018-09-05\n", "L2", 2},
    {"a place that nobody declared", "plan/place: vn/ha-noi-2\ndates/approved: 2018-09-05\n", "L2", 1},
    {"an option of another place", HEAD "items/a/category: nd.item.mail\n", "L2", 5},
    {"a number that leaves one out", HEAD "items/a/costs/2/kind: service\n", "L712", 5},
    {"an item that leaves one out", HEAD "items/3/form: hire\n", "L712", 5},
    {"another value by another path", HEAD "items/a/form: hire\nitems/1/form: invest\n", "L712", 6},
    {"a value below a value", HEAD "hirer/name: Sở Y tế\n", "L712", 5},
    {"an element that is a value", HEAD "items/a: hire\n", "L712", 5},
    {"another id than its path", HEAD "items/a/form: hire\nitems/a/id: b\n", "L712", 6},
    {"a list that is a word", HEAD "items/a/opinions: none\n", "L256", 5},
    {"no place", "hirer: hn.so-tc\ndates/approved: 2018-09-05\n", "L269", 1},
};

static void said_at_line(void) {
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
    luat_status status;
    luat_plan_builder *builder = put_lines(faults[i].lines, &status);
    luat_diagnostics *diagnostics = luat_diagnostics_new();
    luat_plan *plan = NULL;
    tap(status == LUAT_OK, "%s: it can be put", faults[i].name);
    tap(luat_plan_build(&plan, set, builder, NULL, diagnostics) == LUAT_BAD_PLAN && plan == NULL, "%s: not built",
        faults[i].name);
    const luat_diagnostic *first = luat_diagnostics_get(diagnostics, 0);
    bool ok = first != NULL && strncmp(luat_diagnostic_code(first), faults[i].code, strlen(faults[i].code)) == 0 &&
              luat_diagnostic_line(first) == faults[i].line && luat_diagnostic_column(first) > 0;
    if (!tap(ok, "%s: %s at line %u", faults[i].name, faults[i].code, faults[i].line)) tap_diagnostics(diagnostics);
    luat_text *human = NULL;
    char line[256];
    const char *at = faults[i].lines;
    for (unsigned n = 1; n < faults[i].line; n++) at = strchr(at, '\n') + 1;
    snprintf(line, sizeof line, "%.*s", (int)strcspn(at, "\n"), at);
    ok = luat_diagnostics_print(&human, diagnostics, LUAT_HUMAN, LUAT_EN) == LUAT_OK &&
         strstr(luat_text_data(human), line) != NULL && strchr(luat_text_data(human), '^') != NULL;
    if (!tap(ok, "%s: its line is shown", faults[i].name) && human != NULL) printf("# %s\n", luat_text_data(human));
    luat_text_free(human);
    luat_diagnostics_free(diagnostics);
    luat_plan_builder_free(builder);
  }
}

/* A builder goes on after it was built; a plan keeps nothing of it. */
static void goes_on(void) {
  luat_status status;
  luat_plan_builder *builder = put_lines(HEAD "items/a/category: hn.item.kh48-other\nitems/a/form: hire\n", &status);
  decided before, after;
  tap(build(&before, builder), "built once");
  tap(luat_plan_builder_put(builder, "items/a/in_kh48", "true") == LUAT_OK && build(&after, builder), "built again");
  luat_plan_builder_free(builder);
  expect(&before, "before", "x approver none\nitems/a approver undetermined\n");
  expect(&after, "after", "items/a approver by hn#kh48-tasks\n");
  tap(strcmp(luat_plan_digest(before.plan), luat_plan_digest(after.plan)) != 0, "another plan has another digest");
  luat_text *yaml = NULL;
  decided again;
  tap(luat_plan_print(&yaml, after.plan) == LUAT_OK &&
          decide_text(&again, set, luat_text_data(yaml), LUAT_YAML, NULL) &&
          strcmp(luat_plan_digest(after.plan), luat_plan_digest(again.plan)) == 0 &&
          strcmp(luat_text_data(after.json), luat_text_data(again.json)) == 0,
      "a plan that is printed reads the same");
  luat_text_free(yaml);
  decided_free(&again);
  decided_free(&before);
  decided_free(&after);
}

int main(void) {
  luat_policy_set *loaded = load_policies();
  set = loaded;
  for (size_t i = 0; i < sizeof twins / sizeof *twins; i++) same_as_text(twins[i].name, twins[i].lines, twins[i].yaml);
  typed();
  refused_at_once();
  said_at_line();
  goes_on();
  luat_set_free(loaded);
  return tap_done();
}
