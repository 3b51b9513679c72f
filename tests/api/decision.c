/* decision.c: the rest of the public header on a small set: what a set and a slice show, all six outcomes and all
 * statuses through the getters, and that walking a decision meets everything once. */
#include "expect.h"
#include "market.h"

static const char more[] =
    "policy \"xx/more\" { title = \"Thêm\", matter = \"stall\", place = \"xx/city\" }\n"
    "act \"qd-7\"\n"
    "rule \"east\" { title = \"Đông\", cites = \"qd-7 Điều 5\", decides = { guard = \"xx.ubnd\" } }\n"
    "rule \"west\" { title = \"Tây\", cites = \"qd-7 Điều 6\", decides = { guard = \"xx.phuong\" } }\n"
    "rule \"choose\" { title = \"Chọn\", cites = \"qd-7 Điều 7\","
    " decides = { cleaner = discretion { by = \"xx.ubnd\", among = { \"xx.phuong\", \"xx.ubnd\" } } } }\n"
    "rule \"none\" { title = \"Không\", cites = \"qd-7 Điều 8\", when = stall.goods:is \"flowers\","
    " decides = { inspector = inapplicable } }\n"
    "rule \"kitchen\" { title = \"Bếp\", cites = \"qd-7 Điều 9\", when = stall.goods:is \"food\","
    " decides = { inspector = \"xx.phuong\" } }\n"
    "forbid \"late\" { title = \"Cấm\", cites = \"qd-7 Điều 10\", when = stall.paid:is(dong(1)), forbids = stall.sale "
    "}\n"
    "oblige \"advice\" { title = \"Nên\", cites = \"qd-7 Điều 11\", about = stall, should = "
    "stall.paid:at_least(trieu(3)) }\n";
static const char questions[] = "decision \"guard\" { of = stall, type = \"body\", title = \"Trông coi\" }\n"
                                "decision \"cleaner\" { of = stall, type = \"body\", title = \"Dọn dẹp\" }\n"
                                "decision \"inspector\" { of = stall, type = \"body\", title = \"Kiểm tra\" }\n";

#define SCRIPT(name, text)                                                                                             \
  { (name), (text), sizeof(text) - 1 }

static luat_policy_set *load(const luat_script *scripts, size_t len) {
  luat_diagnostics *d = luat_diagnostics_new();
  luat_policy_set *set = NULL;
  if (luat_set_load_scripts(&set, scripts, len, d) != LUAT_OK) tap_diagnostics(d);
  luat_diagnostics_free(d);
  return set;
}

static const luat_script market[] = {SCRIPT("vocabulary.lua", market_words), SCRIPT("a.lua", market_norms),
                                     SCRIPT("b.lua", more), SCRIPT("c/vocabulary.lua", questions)};

static void digests(const luat_policy_set *set) {
  const luat_script otherwise[] = {SCRIPT("z.lua", more), SCRIPT("words/vocabulary.lua", questions),
                                   SCRIPT("vocabulary.lua", market_words), SCRIPT("deep/er/y.lua", market_norms)};
  luat_policy_set *other = load(otherwise, 4);
  const char *digest = luat_set_digest(set);
  tap(strncmp(digest, "blake2b:", 8) == 0 && strlen(digest) == 8 + 64, "the form of a digest");
  tap(other != NULL && strcmp(luat_set_digest(other), digest) == 0, "order and names of files carry no meaning");
  tap(luat_set_norms(set) == 11, "norms are counted: %zu", luat_set_norms(set));
  luat_set_free(other);
  luat_policy_set *fewer = load(otherwise + 1, 3);
  tap(fewer != NULL && strcmp(luat_set_digest(fewer), digest) != 0, "other law, another digest");
  luat_set_free(fewer);
}

static void shown(const luat_policy_set *set) {
  luat_diagnostics *d = luat_diagnostics_new();
  luat_text *text = NULL, *again = NULL;
  tap(luat_set_print(&text, set, NULL, d) == LUAT_OK && strstr(luat_text_data(text), luat_set_digest(set)) != NULL,
      "a set shows its digest");
  const luat_script printed = {"vocabulary.lua", luat_text_data(text), luat_text_len(text)};
  luat_policy_set *reloaded = load(&printed, 1);
  tap(reloaded != NULL && strcmp(luat_set_digest(reloaded), luat_set_digest(set)) == 0,
      "what it prints is a script of the same law");
  tap(reloaded != NULL && luat_set_print(&again, reloaded, NULL, d) == LUAT_OK &&
          strcmp(luat_text_data(again), luat_text_data(text)) == 0,
      "and prints the same");
  luat_set_free(reloaded);
  luat_text_free(text);
  luat_text_free(again);
  static const char *const ids[] = {"xx/stalls#flowers", "qd-7",  "xx.ubnd",    "xx/city", "stall.goods", "stall.leave",
                                    "xx/stalls",         "goods", "goods/food", "stall",   "food",        "leave"};
  for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
    bool ok = luat_set_print(&text, set, ids[i], d) == LUAT_OK && luat_text_len(text) > 0;
    tap(ok, "shown: %s", ids[i]);
    luat_text_free(text);
  }
  luat_policy_slice *slice = NULL;
  tap(luat_slice_pick(&slice, set, "stall", "xx/city", "xx.phuong", "01/03/2018", d) == LUAT_OK &&
          luat_slice_print(&text, slice) == LUAT_OK && strstr(luat_text_data(text), "xx/more") != NULL,
      "a slice shows its policies");
  luat_text_free(text);
  luat_slice_free(slice);
  tap(luat_slice_pick(&slice, set, "stall", "xx", NULL, "2015-12-31", d) == LUAT_OK &&
          luat_slice_print(&text, slice) == LUAT_OK,
      "a slice of a day without law");
  luat_text_free(text);
  luat_slice_free(slice);
  for (int lang = LUAT_VI; lang <= LUAT_EN; lang++) {
    tap(luat_language_print(&text, (luat_lang)lang) == LUAT_OK && strstr(luat_text_data(text), "oblige") != NULL &&
            strstr(luat_text_data(text), ":one_of") != NULL && strstr(luat_text_data(text), "head_of") != NULL &&
            strstr(luat_text_data(text), lang == LUAT_VI ? "quy phạm cho phép" : "a norm that allows") != NULL,
        "the words of the language");
    luat_text_free(text);
  }
  luat_diagnostics_free(d);
}

static const char stalls[] = "plan: { id: don-2, place: xx/city }\ndates: { filed: 2018-03-01 }\n"
                             "stalls:\n"
                             "- { goods: flowers, paid: 2 triệu }\n"
                             "- { goods: food, paid: 1 }\n"
                             "- { goods: \"?\", paid: \"?\" }\n";

static const row rows[] = {
    {"outcomes", stalls, NULL,
     "verdict conflict\nkinds conflict breaches undetermined\n"
     "stalls/1 leave = \"xx.phuong\" H\nstalls/1 leave lost xx/stalls#usual to xx/stalls#flowers default\n"
     "stalls/2 leave = \"xx.ubnd\"\nstalls/3 leave undetermined\n"
     "stalls/1 guard conflict H\nstalls/1 guard by xx/more#east xx/more#west\n"
     "stalls/1 cleaner discretion\nstalls/1 cleaner shows \"by\":\"xx.ubnd\"\n"
     "stalls/1 cleaner shows \"among\":[\"xx.phuong\",\"xx.ubnd\"]\n"
     "stalls/1 inspector not-applicable H\nstalls/2 inspector = \"xx.phuong\"\nstalls/3 inspector undetermined\n"
     "stalls/1 sale = \"allowed\"\nstalls/2 sale = \"forbidden\"\n"
     "stalls/2 sale lost xx/stalls#sell to xx/more#late prohibition\nstalls/3 sale undetermined\n"
     "stalls/1 ! xx/stalls#fee met\nstalls/2 ! xx/stalls#fee breached\nstalls/3 ! xx/stalls#fee undetermined\n"
     "stalls/1 ! xx/more#advice breached should\n"
     "json \"values\"\nvi Trông coi\n"},
    {"the country without the city",
     "plan: { id: don-3, place: xx }\ndates: { filed: 2018-03-01 }\n"
     "stalls: [ { goods: food, paid: 2 triệu } ]\n",
     NULL,
     "verdict complies\nstalls/1 guard no-rule -\nstalls/1 leave = \"xx.ubnd\"\nstalls/1 ! xx/more#advice none\n"},
};

/* A day by which a step was to be taken, and whether it was. */
static void due(void) {
  static const char limit[] =
      "policy \"xx/late\" { title = \"Hạn\", matter = \"stall\", place = \"xx/city\" }\nact \"qd-7\"\n"
      "oblige \"early\" { title = \"Sớm\", cites = \"qd-7 Điều 5\", about = plan,"
      " must = plan.filed:on_or_before \"2018-02-28\" }\n"
      "oblige \"filed\" { title = \"Nộp\", cites = \"qd-7 Điều 6\", about = plan, must = plan.filed:exists() }\n";
  const luat_script scripts[] = {SCRIPT("vocabulary.lua", market_words), SCRIPT("a.lua", market_norms),
                                 SCRIPT("b.lua", limit)};
  luat_policy_set *set = load(scripts, 3);
  decided d;
  if (!tap(set != NULL && decide_text(&d, set, market_plan, LUAT_ANY, NULL), "a plan with a time limit")) return;
  const luat_requirement *requirement = NULL;
  bool late = false, none = false;
  for (size_t i = 0; (requirement = luat_decision_requirement(d.decision, 0, i)) != NULL; i++) {
    const char *day = luat_requirement_due(requirement), *kept = luat_requirement_kept(requirement);
    if (strcmp(luat_requirement_norm(requirement), "xx/late#early") == 0)
      late = day != NULL && strcmp(day, "2018-02-28") == 0 && kept != NULL && strcmp(kept, "late") == 0;
    else if (strcmp(luat_requirement_norm(requirement), "xx/late#filed") == 0)
      none = day == NULL && kept == NULL;
  }
  tap(late, "a limit that was not kept");
  tap(none, "no limit, no due day");
  decided_free(&d);
  luat_set_free(set);
}

static void walked(const luat_policy_set *set) {
  decided d;
  if (!tap(decide_text(&d, set, stalls, LUAT_ANY, NULL), "a plan to walk")) return;
  size_t subjects = 0, answers = 0, found = 0;
  const char *path = NULL;
  for (; (path = luat_decision_subject(d.decision, subjects)) != NULL; subjects++) {
    const luat_answer *answer = NULL;
    for (size_t i = 0; (answer = luat_decision_answer(d.decision, subjects, i)) != NULL; i++, answers++)
      found += luat_decision_find(d.decision, path, luat_answer_question(answer)) == answer;
  }
  tap(subjects == 4 && strcmp(luat_decision_subject(d.decision, 0), "plan") == 0 &&
          strcmp(luat_decision_subject(d.decision, 3), "stalls/3") == 0,
      "subjects in plan order");
  tap(answers == 3 * 5 && found == answers, "each answer once, and the one that is found: %zu", answers);
  tap(luat_decision_answer(d.decision, 99, 0) == NULL && luat_decision_requirement(d.decision, 99, 0) == NULL &&
          luat_decision_requirement(d.decision, 0, 0) == NULL,
      "nothing past the end");
  for (int verdict = 0; verdict <= LUAT_VERDICT_COMPLIES; verdict++)
    tap(luat_verdict_find(luat_verdict_word((luat_verdict)verdict)) == verdict, "%s and back",
        luat_verdict_word((luat_verdict)verdict));
  tap(luat_verdict_find("good") == -1, "no such verdict");
  decided again;
  tap(decide_text(&again, set, stalls, LUAT_ANY, NULL) &&
          strcmp(luat_text_data(again.json), luat_text_data(d.json)) == 0,
      "decided again, the same bytes");
  tap(strstr(luat_text_data(d.json), luat_set_digest(set)) != NULL, "a decision names the set");
  decided_free(&again);
  decided_free(&d);
}

int main(void) {
  luat_policy_set *set = load(market, sizeof market / sizeof *market);
  if (!tap(set != NULL, "a small set loads")) return 1;
  tap(strcmp(luat_version(), "0.1.0") == 0, "the version");
  digests(set);
  shown(set);
  expect_rows(set, rows, sizeof rows / sizeof *rows);
  walked(set);
  due();
  luat_set_free(set);
  luat_set_free(NULL);
  return tap_done();
}
