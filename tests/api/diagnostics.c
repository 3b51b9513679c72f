/* diagnostics.c: what is wrong, as objects: codes, places, both languages, hints, order; how they are printed; the
 * status of each kind of mistake. */
#include "expect.h"
#include "market.h"

static luat_policy_set *set;

/* The diagnostic of a code, or NULL. */
static const luat_diagnostic *find(const luat_diagnostics *diagnostics, const char *code) {
  for (size_t i = 0; i < luat_diagnostics_len(diagnostics); i++)
    if (strcmp(luat_diagnostic_code(luat_diagnostics_get(diagnostics, i)), code) == 0)
      return luat_diagnostics_get(diagnostics, i);
  return NULL;
}

static bool says(const luat_diagnostic *d, const char *vi, const char *en) {
  return d != NULL && strstr(luat_diagnostic_message(d, LUAT_VI), vi) != NULL &&
         strstr(luat_diagnostic_message(d, LUAT_EN), en) != NULL;
}

static bool at(const luat_diagnostic *d, const char *file, unsigned line, unsigned column, unsigned length) {
  bool ok = d != NULL && strcmp(luat_diagnostic_file(d), file) == 0 && luat_diagnostic_line(d) == line &&
            luat_diagnostic_column(d) == column && luat_diagnostic_length(d) == length;
  if (!ok && d != NULL)
    printf("# %s:%u:%u+%u\n", luat_diagnostic_file(d), luat_diagnostic_line(d), luat_diagnostic_column(d),
           luat_diagnostic_length(d));
  return ok;
}

static luat_status load(const luat_script *scripts, size_t len, luat_diagnostics *diagnostics) {
  luat_policy_set *out = NULL;
  luat_status status = luat_set_load_scripts(&out, scripts, len, diagnostics);
  tap((status == LUAT_OK) == (out != NULL), "a set only where the status is fine");
  luat_set_free(out);
  return status;
}

static luat_status read(const char *text, luat_diagnostics *diagnostics) {
  luat_plan *out = NULL;
  luat_status status = luat_plan_read(&out, set, "kế hoạch.yaml", text, strlen(text), LUAT_ANY, NULL, diagnostics);
  tap((status == LUAT_OK) == (out != NULL), "a plan only where the status is fine");
  luat_plan_free(out);
  return status;
}

static void objects(void) {
  luat_diagnostics *d = luat_diagnostics_new();
  tap(luat_diagnostics_len(d) == 0 && luat_diagnostics_errors(d) == 0 && luat_diagnostics_get(d, 0) == NULL,
      "a new list is empty");
  tap(read("plan: { place: xx/city }\ndates: { filed: 2018-02-30 }\nstalls: [ { paid: 45 ty } ]\n", d) == LUAT_BAD_PLAN,
      "a plan with two faults");
  tap(luat_diagnostics_len(d) == 2 && luat_diagnostics_errors(d) == 2 && luat_diagnostics_get(d, 2) == NULL,
      "both are said");
  const luat_diagnostic *date = luat_diagnostics_get(d, 0), *money = luat_diagnostics_get(d, 1);
  tap(strcmp(luat_diagnostic_code(date), "L211") == 0 && luat_diagnostic_is_error(date) == 1, "the date first");
  tap(at(date, "kế hoạch.yaml", 2, 17, 10), "the place of the date");
  tap(says(date, "không có ngày `2018-02-30`", "there is no date `2018-02-30`"), "the date in both languages");
  tap(strcmp(luat_diagnostic_code(money), "L204") == 0 && at(money, "kế hoạch.yaml", 3, 19, 5), "the unit of money");
  tap(*luat_diagnostic_hint(money, LUAT_VI) != '\0' && *luat_diagnostic_hint(money, LUAT_EN) != '\0' &&
          strcmp(luat_diagnostic_hint(money, LUAT_VI), luat_diagnostic_hint(money, LUAT_EN)) != 0,
      "its hint in both languages");
  tap(read("plan: { place: xx/city }\ndates: { filed: 2018-02-30 }\n", d) == LUAT_BAD_PLAN &&
          luat_diagnostics_len(d) == 2,
      "the same fault again is not said twice");
  tap(read("plan: { place: xx/cyti }\n", d) == LUAT_BAD_PLAN && luat_diagnostics_len(d) == 3, "a list grows");
  tap(luat_diagnostic_line(luat_diagnostics_get(d, 0)) == 1, "and stays in order");
  luat_diagnostics_clear(d);
  tap(luat_diagnostics_len(d) == 0 && luat_diagnostics_errors(d) == 0, "cleared");
  tap(read(market_plan, d) == LUAT_OK && luat_diagnostics_len(d) == 0, "a good plan says nothing");
  luat_diagnostics_free(d);
  luat_diagnostics_free(NULL);
}

static void scripts(void) {
  static const char late[] = "-- hai lỗi\nrule \"r\" { cites = \"qd-9\", when = stall.goods == \"food\" }\n";
  static const char early[] = "local tỷ = 1\n";
  const luat_script wrong[] = {{"z.lua", late, sizeof late - 1},
                               {"vocabulary.lua", market_words, sizeof market_words - 1},
                               {"a.lua", early, sizeof early - 1}};
  luat_diagnostics *d = luat_diagnostics_new();
  tap(load(wrong, 3, d) == LUAT_BAD_POLICY, "wrong scripts");
  const luat_diagnostic *first = luat_diagnostics_get(d, 0), *last = NULL;
  for (size_t i = 0; i < luat_diagnostics_len(d); i++) last = luat_diagnostics_get(d, i);
  tap(first != NULL && strcmp(luat_diagnostic_file(first), "a.lua") == 0 &&
          strcmp(luat_diagnostic_file(last), "z.lua") == 0,
      "in the order of names, not as given");
  tap(at(last, "z.lua", 2, 47, 2), "the place of ==");
  tap(says(last, "`==`", "`==`") && strstr(luat_diagnostic_hint(last, LUAT_EN), ":is") != NULL, "what to write for ==");
  luat_diagnostics_clear(d);

  static const char unknown[] = "policy \"xx/p\" { title = \"p\", matter = \"stall\", place = \"xx/cyti\" }\n";
  const luat_script near[] = {{"vocabulary.lua", market_words, sizeof market_words - 1},
                              {"p.lua", unknown, sizeof unknown - 1}};
  tap(load(near, 2, d) == LUAT_BAD_POLICY && luat_diagnostics_len(d) >= 1, "a place that nobody declared");
  first = luat_diagnostics_get(d, 0);
  tap(first != NULL && luat_diagnostic_line(first) == 1 &&
          strstr(luat_diagnostic_hint(first, LUAT_EN), "`xx/city`") != NULL &&
          strstr(luat_diagnostic_hint(first, LUAT_VI), "`xx/city`") != NULL,
      "the nearest is named");
  luat_diagnostics_clear(d);

  static const char endless[] = "local function f(n) return f(n) end\nf(1)\n";
  const luat_script bound[] = {{"vocabulary.lua", market_words, sizeof market_words - 1},
                               {"p.lua", endless, sizeof endless - 1}};
  tap(load(bound, 2, d) == LUAT_BOUND, "a script without end hits a bound");
  first = luat_diagnostics_get(d, 0);
  tap(first != NULL && luat_diagnostic_code(first)[1] == '5' && strcmp(luat_diagnostic_file(first), "p.lua") == 0,
      "which names the script");
  if (first == NULL || luat_diagnostic_code(first)[1] != '5') tap_diagnostics(d);
  tap(load(near, 2, d) == LUAT_BAD_POLICY, "the bound of an earlier call is not a later one's");
  luat_diagnostics_free(d);
}

/* A mistake in a call: its status, its code, no place. */
static void calls(void) {
  luat_diagnostics *d = luat_diagnostics_new();
  luat_policy_set *no_set = NULL;
  luat_plan *plan = NULL;
  luat_decision *decision = NULL;
  luat_policy_slice *slice = NULL;
  luat_text *text = NULL;
  tap(luat_set_load(&no_set, tree_path("nowhere"), d) == LUAT_IO && no_set == NULL && find(d, "L601") != NULL,
      "a folder that is not there");
  tap(*luat_diagnostic_file(find(d, "L601")) == '\0' && luat_diagnostic_line(find(d, "L601")) == 0, "it has no place");
  tap(luat_set_load(&no_set, tree_path("examples/embed"), d) == LUAT_IO && find(d, "L603") != NULL,
      "a folder without scripts");
  tap(luat_file_read(&text, tree_path("examples"), d) == LUAT_IO && text == NULL, "a file that is a folder");
  tap(luat_plan_read(&plan, set, "p", market_plan, strlen(market_plan), LUAT_ANY, "2018-02-30", d) == LUAT_USAGE &&
          plan == NULL && find(d, "L709") != NULL,
      "as of no date");
  tap(luat_plan_read(&plan, set, "p", "{\"plan\":{}}", 11, LUAT_YAML, NULL, d) == LUAT_BAD_PLAN,
      "a plan without a place");
  static const char undated[] = "plan: { place: xx/city }\n";
  tap(luat_plan_read(&plan, set, "p", undated, strlen(undated), LUAT_ANY, NULL, d) == LUAT_OK, "a plan without a date");
  tap(luat_decide(&decision, set, plan, NULL, d) == LUAT_BAD_PLAN && decision == NULL && find(d, "L711") != NULL,
      "is not decided");
  tap(luat_decide(&decision, set, plan, "1/3/18", d) == LUAT_USAGE && decision == NULL, "a law date that is none");
  tap(luat_decide(&decision, set, plan, "01/03/2018", d) == LUAT_OK, "a law date that is given");
  tap(luat_explain(&text, decision, "stall", NULL, LUAT_TEXT, LUAT_VI, d) == LUAT_USAGE && text == NULL &&
          find(d, "L706") != NULL,
      "a subject that is not there");
  tap(luat_explain(&text, decision, "plan", "leave", LUAT_TEXT, LUAT_VI, d) == LUAT_USAGE && find(d, "L707") != NULL,
      "a question of another entity");
  tap(luat_explain(&text, decision, NULL, "leave", LUAT_TEXT, LUAT_VI, d) == LUAT_USAGE && text == NULL &&
          find(d, "L703") != NULL,
      "a question of no subject");
  tap(luat_decision_find(decision, "stalls/9", "leave") == NULL &&
          luat_decision_find(decision, "plan", "leave") == NULL,
      "no such answer");
  tap(luat_set_print(&text, set, "xx/stalls#flower", d) == LUAT_USAGE && text == NULL &&
          strstr(luat_diagnostic_hint(find(d, "L708"), LUAT_EN), "`xx/stalls#flowers`") != NULL,
      "an id that is nothing's");
  tap(luat_slice_pick(&slice, set, "stall", "xx/ciyt", NULL, "2018-03-01", d) == LUAT_USAGE && slice == NULL,
      "a slice of nowhere");
  tap(luat_slice_pick(&slice, set, "stall", "xx/city", NULL, "someday", d) == LUAT_USAGE && slice == NULL,
      "a slice of no day");
  tap(luat_slice_pick(&slice, set, "stall", "xx/city", NULL, NULL, d) == LUAT_USAGE && slice == NULL,
      "a slice without a day");
  luat_decision_free(decision);
  const luat_script market[] = MARKET_SCRIPTS;
  luat_policy_set *twin = NULL;
  tap(luat_set_load_scripts(&twin, market, 2, d) == LUAT_OK &&
          luat_decide(&decision, twin, plan, "01/03/2018", d) == LUAT_USAGE && decision == NULL &&
          find(d, "L713") != NULL,
      "a plan that was read for another set");
  luat_set_free(twin);
  luat_plan_free(plan);
  luat_diagnostics_free(d);
}

static void own_codes(void) {
  static const char *const words[] = {"evaluate", "explain", "điều kiện"};
  const char *const args[] = {"evalute", "có phải là `luat evaluate`?", "did you mean `luat evaluate`?", NULL};
  luat_diagnostics *d = luat_diagnostics_new();
  tap(luat_diagnostics_add(d, "L999", args) == LUAT_USAGE && luat_diagnostics_len(d) == 0, "a code that is none");
  tap(luat_diagnostics_add(d, "L701", args) == LUAT_OK && luat_diagnostics_len(d) == 1, "a code of luat");
  const luat_diagnostic *first = luat_diagnostics_get(d, 0);
  tap(says(first, "`evalute`", "`evalute`") && strcmp(luat_diagnostic_hint(first, LUAT_EN), args[2]) == 0,
      "its arguments");
  tap(luat_nearest("evalute", words, 3) == 0 && luat_nearest("dieu kien", words, 3) == 2 &&
          luat_nearest("Điều Kiện", words, 3) == 2 && luat_nearest("xyz", words, 3) == -1 &&
          luat_nearest("evaluate", words, 0) == -1,
      "did you mean");
  luat_text *vi = NULL, *en = NULL;
  tap(luat_code_explain(&vi, "L204", LUAT_VI) == LUAT_OK && luat_code_explain(&en, "l204", LUAT_EN) == LUAT_OK &&
          strncmp(luat_text_data(vi), "L204: ", 6) == 0 && strncmp(luat_text_data(en), "L204: ", 6) == 0 &&
          strcmp(luat_text_data(vi), luat_text_data(en)) != 0,
      "the page of a code");
  luat_text_free(vi);
  luat_text_free(en);
  tap(luat_code_explain(&vi, "L999", LUAT_VI) == LUAT_USAGE && vi == NULL, "no page of no code");
  luat_diagnostics_free(d);
}

static void printed(void) {
  luat_diagnostics *d = luat_diagnostics_new();
  static const char plan[] = "plan: { place: xx/city }\ndates: { filed: 2018-02-30 }\nstalls: [ { paid: 45 ty } ]\n";
  tap(read(plan, d) == LUAT_BAD_PLAN, "a plan to print faults of");
  luat_text *human = NULL, *plain = NULL, *json = NULL, *vi = NULL;
  tap(luat_diagnostics_print(&human, d, LUAT_HUMAN, LUAT_EN) == LUAT_OK &&
          luat_diagnostics_print(&plain, d, LUAT_PLAIN, LUAT_EN) == LUAT_OK &&
          luat_diagnostics_print(&json, d, LUAT_DIAGNOSTICS_JSON, LUAT_EN) == LUAT_OK &&
          luat_diagnostics_print(&vi, d, LUAT_HUMAN, LUAT_VI) == LUAT_OK,
      "three formats");
  tap(strncmp(luat_text_data(human),
              "error[L211]: there is no date `2018-02-30`\n"
              " --> kế hoạch.yaml:2:17\n"
              "  |\n"
              "2 | dates: { filed: 2018-02-30 }\n"
              "  |                 ^^^^^^^^^^\n",
              strlen("error[L211]: there is no date `2018-02-30`\n --> kế hoạch.yaml:2:17\n  |\n"
                     "2 | dates: { filed: 2018-02-30 }\n  |                 ^^^^^^^^^^\n")) == 0,
      "for people: the line with a caret");
  tap(strncmp(luat_text_data(vi), "lỗi[L211]: không có ngày `2018-02-30`\n", 30) == 0, "for people, in Vietnamese");
  size_t lines = 0;
  for (const char *p = luat_text_data(plain); (p = strchr(p, '\n')) != NULL; p++) lines++;
  tap(lines == 2 && strncmp(luat_text_data(plain), "kế hoạch.yaml:2:17: error[L211]: there is no date", 40) == 0 &&
          strlen(luat_text_data(plain)) == luat_text_len(plain),
      "plain: a line each");
  tap(strstr(luat_text_data(json), "\"schema\":\"luat.diagnostics/1\"") != NULL &&
          strstr(luat_text_data(json), "\"code\":\"L211\",\"column\":17,\"file\":\"kế hoạch.yaml\"") != NULL &&
          strstr(luat_text_data(json), "\"errors\":2") != NULL &&
          strchr(luat_text_data(json), '\n') == luat_text_data(json) + luat_text_len(json) - 1,
      "JSON: one line, sorted keys");
  luat_text_free(human);
  luat_text_free(plain);
  luat_text_free(json);
  luat_text_free(vi);
  luat_text_free(NULL);
  luat_diagnostics_free(d);
}

/* A warning goes on; and a text that would steer a terminal is shown, not sent. */
static void warnings(void) {
  luat_policy_set *law = load_policies();
  luat_diagnostics *d = luat_diagnostics_new();
  luat_plan *plan = NULL;
  static const char near[] = "plan: { place: vn/ha-noi }\ndates: { approved: 2018-09-05 }\n"
                             "hirer: { name: Sở Giao thông vận tải Hà Nội, kind: department, place: vn/ha-noi }\n";
  tap(luat_plan_read(&plan, law, "p", near, strlen(near), LUAT_ANY, NULL, d) == LUAT_OK && plan != NULL,
      "a body that is nearly a registered one is read");
  tap(luat_diagnostics_len(d) == 1 && luat_diagnostics_errors(d) == 0 &&
          luat_diagnostic_is_error(luat_diagnostics_get(d, 0)) == 0 &&
          luat_diagnostic_line(luat_diagnostics_get(d, 0)) == 3,
      "with a warning at its line");
  tap_diagnostics(d);
  luat_plan_free(plan);
  luat_diagnostics_clear(d);
  tap(read("plan: { place: \"xx/\\u202Ecity\" }\n", d) == LUAT_BAD_PLAN, "a mark that turns the text around");
  luat_text *human = NULL;
  tap(luat_diagnostics_print(&human, d, LUAT_HUMAN, LUAT_VI) == LUAT_OK &&
          strstr(luat_text_data(human), "\xe2\x80\xae") == NULL,
      "is not sent to the terminal");
  luat_text_free(human);
  luat_diagnostics_free(d);
  luat_set_free(law);
}

int main(void) {
  const luat_script market[] = MARKET_SCRIPTS;
  luat_diagnostics *d = luat_diagnostics_new();
  if (!tap(luat_set_load_scripts(&set, market, 2, d) == LUAT_OK, "a small set loads")) {
    tap_diagnostics(d);
    return 1;
  }
  luat_diagnostics_free(d);
  objects();
  scripts();
  calls();
  own_codes();
  printed();
  warnings();
  luat_set_free(set);
  return tap_done();
}
