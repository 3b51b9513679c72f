/* expect.c: what a scenario expects: read from its map or its table, and every name in it looked up. It compares
 * nothing. */
#include "report/report.h"
#include "scenario_impl.h"

static const lt_str outcome_words[] = {
    {"not-applicable", 14}, {"no-rule", 7}, {"conflict", 8}, {"undetermined", 12}, {"discretion", 10}};

static lt_expect_kind whole_kind(lt_str key) {
  if (lt_str_equal(key, LT_STR("verdict"))) return LT_EXPECT_VERDICT;
  if (lt_str_equal(key, LT_STR("kinds"))) return LT_EXPECT_KINDS;
  if (lt_str_equal(key, LT_STR("no_policy"))) return LT_EXPECT_NO_POLICY;
  if (lt_str_equal(key, LT_STR("notes"))) return LT_EXPECT_NOTES;
  return LT_EXPECT_ANSWER;
}

static void read_duties(lt_scenarios *all, lt_scenario *scenario, const lt_doc *subject, const lt_doc *map) {
  if (!lt_scenario_is(all, map, LT_DOC_MAP, map->key)) return;
  for (const lt_doc *duty = map->first; duty != NULL; duty = duty->next)
    LT_PUSH(all->arena, &scenario->expects,
            ((lt_expect){LT_EXPECT_DUTY, subject->key, duty->key, subject->key_place, duty->key_place, duty}));
}

/* Of the whole there are four words; everything else is a subject, with entries of its own. */
static void strange(lt_scenarios *all, const lt_doc *entry) {
  static const lt_str whole[] = {{"verdict", 7}, {"kinds", 5}, {"no_policy", 9}, {"notes", 5}};
  lt_text2 known = {
      LT_STR("viết `verdict`, `kinds`, `no_policy`, `notes`, hoặc đường dẫn của đối tượng với các câu hỏi của nó"),
      LT_STR("write `verdict`, `kinds`, `no_policy`, `notes`, or the path of a subject with its questions")};
  lt_scenario_near(all, LT_L801, entry->key_place, entry->key, whole, 4, known);
}

void lt_expect_read(lt_scenarios *all, lt_scenario *scenario, const lt_doc *doc) {
  if (!lt_scenario_is(all, doc, LT_DOC_MAP, doc->key)) return;
  for (const lt_doc *entry = doc->first; entry != NULL; entry = entry->next) {
    lt_expect_kind kind = whole_kind(entry->key);
    if (kind != LT_EXPECT_ANSWER) {
      LT_PUSH(all->arena, &scenario->expects,
              ((lt_expect){kind, LT_STR("plan"), entry->key, entry->key_place, entry->key_place, entry}));
    } else if (entry->kind != LT_DOC_MAP) {
      strange(all, entry);
    } else {
      for (const lt_doc *answer = entry->first; answer != NULL; answer = answer->next) {
        if (lt_str_equal(answer->key, LT_STR("requirements")))
          read_duties(all, scenario, entry, answer);
        else
          LT_PUSH(all->arena, &scenario->expects,
                  ((lt_expect){kind, entry->key, answer->key, entry->key_place, answer->key_place, answer}));
      }
    }
  }
}

bool lt_expect_column(lt_scenarios *all, lt_scenario *scenario, const lt_doc *cell) {
  lt_expect expect = {.kind = whole_kind(cell->key), .subject_place = cell->key_place, .name_place = cell->key_place};
  expect.doc = cell;
  expect.subject = LT_STR("plan");
  expect.name = cell->key;
  if (expect.kind == LT_EXPECT_ANSWER) {
    lt_str duty = LT_STR("/requirements/");
    size_t at = lt_str_find(cell->key, duty, 0), skip = duty.len;
    expect.kind = at == SIZE_MAX ? LT_EXPECT_ANSWER : LT_EXPECT_DUTY;
    if (at == SIZE_MAX) {
      for (at = cell->key.len; at > 0 && cell->key.ptr[at - 1] != '/';) at--;
      if (at == 0) return false;
      at--;
      skip = 1;
    }
    expect.subject = lt_str_slice(cell->key, 0, at);
    expect.name = lt_str_slice(cell->key, at + skip, cell->key.len);
    uint32_t entity = lt_scenario_entity(all->set, expect.subject);
    if (expect.kind == LT_EXPECT_ANSWER &&
        (entity == LT_NONE || lt_set_question(all->set, entity, expect.name) == LT_NONE))
      return false;
  }
  LT_PUSH(all->arena, &scenario->expects, expect);
  return true;
}

/* ---- what is expected of one answer ---- */

static const char *const part_names[] = {"outcome", "value", "norms", "cites", "assumes", "certainty", "lost", "via",
                                         "on_behalf_of"};
enum { PARTS = sizeof part_names / sizeof *part_names };

bool lt_expect_is_outcome(const lt_doc *doc) {
  for (size_t i = 0; doc->kind == LT_DOC_SCALAR && i < sizeof outcome_words / sizeof *outcome_words; i++)
    if (lt_str_equal(doc->text, outcome_words[i])) return true;
  return false;
}

/* A map is a value where it describes a body or an office, else it has parts. */
static bool is_value(const lt_doc *doc) {
  return doc->kind != LT_DOC_MAP || lt_doc_get(doc, "head_of") != NULL || lt_doc_get(doc, "name") != NULL;
}

lt_wanted lt_expect_parts(const lt_doc *doc) {
  if (is_value(doc)) return lt_expect_is_outcome(doc) ? (lt_wanted){.outcome = doc} : (lt_wanted){.value = doc};
  return (lt_wanted){lt_doc_get(doc, "outcome"), lt_doc_get(doc, "value"),   lt_doc_get(doc, "norms"),
                     lt_doc_get(doc, "cites"),   lt_doc_get(doc, "assumes"), lt_doc_get(doc, "certainty"),
                     lt_doc_get(doc, "lost"),    lt_doc_get(doc, "via"),     lt_doc_get(doc, "on_behalf_of")};
}

lt_wanted_duty lt_expect_duty_parts(const lt_doc *doc) {
  if (doc->kind != LT_DOC_MAP) return (lt_wanted_duty){.status = doc};
  return (lt_wanted_duty){lt_doc_get(doc, "status"), lt_doc_get(doc, "due"), lt_doc_get(doc, "kept")};
}

uint32_t lt_expect_norm(const lt_set *set, lt_str id, bool *several) {
  *several = false;
  uint32_t found = lt_set_find(set, LT_RECORD_NORM, id);
  if (found != LT_NONE) return found;
  for (uint32_t i = 0; i < set->norms_len; i++) {
    if (!lt_str_equal(set->norms[i].local_id, id)) continue;
    *several |= found != LT_NONE;
    found = i;
  }
  return *several ? LT_NONE : found;
}

/* ---- looking names up ---- */

void lt_expect_check_norm(lt_scenarios *all, lt_str id, lt_place place) {
  bool several;
  if (lt_expect_norm(all->set, id, &several) != LT_NONE) return;
  lt_text2 full = {LT_STR("nhiều chính sách có tên này: viết đủ, như `vn/qd-80-2014#…`"),
                   LT_STR("several policies have one of that name: write it in full, as `vn/qd-80-2014#…`")};
  lt_text2 look = {LT_STR("xem các quy định bằng `luat show set`"), LT_STR("see the norms with `luat show set`")};
  lt_str *ids = LT_NEW_ARRAY(all->arena, lt_str, all->set->norms_len + 1);
  bool whole = lt_str_find(id, LT_STR("#"), 0) != SIZE_MAX;
  for (uint32_t i = 0; i < all->set->norms_len; i++)
    ids[i] = whole ? all->set->norms[i].id : all->set->norms[i].local_id;
  lt_scenario_near(all, LT_L809, place, id, ids, several ? 0 : all->set->norms_len, several ? full : look);
}

/* A word of a fixed list. */
static void check_word(lt_scenarios *all, const lt_doc *doc, const lt_str *words, size_t len) {
  if (!lt_scenario_is(all, doc, LT_DOC_SCALAR, doc->key)) return;
  lt_text list = {.arena = all->arena};
  for (size_t i = 0; i < len; i++) {
    if (lt_str_equal(doc->text, words[i])) return;
    lt_text_putf(&list, "%s`%.*s`", i ? ", " : "", LT_STR_ARG(words[i]));
  }
  lt_str known = lt_text_str(&list);
  lt_text2 write = {lt_str_format(all->arena, "viết một trong: %.*s", LT_STR_ARG(known)),
                    lt_str_format(all->arena, "write one of: %.*s", LT_STR_ARG(known))};
  lt_scenario_near(all, LT_L810, doc->place, doc->text, words, len, write);
}

static void check_words(lt_scenarios *all, const lt_doc *doc, int from, int to, const char *(*word)(int)) {
  lt_str words[16];
  size_t len = 0;
  for (int i = from; i <= to; i++) words[len++] = lt_str_of(word(i));
  check_word(all, doc, words, len);
}

static const char *verdict(int i) { return lt_verdict_word((lt_verdict)i); }
static const char *no_policy(int i) { return lt_no_policy_word((lt_no_policy)i); }
static const char *duty(int i) { return lt_duty_word((lt_duty_status)i); }
static const char *lost(int i) { return lt_lost_word((lt_lost)i); }
static const char *certainty(int i) { return lt_certainty_word((lt_certainty)i); }

static void check_list(lt_scenarios *all, const lt_doc *list, bool norms) {
  if (list == NULL || !lt_scenario_is(all, list, LT_DOC_LIST, list->key)) return;
  for (const lt_doc *one = list->first; one != NULL; one = one->next)
    if (lt_scenario_is(all, one, LT_DOC_SCALAR, list->key) && norms) lt_expect_check_norm(all, one->text, one->place);
}

static void check_assumptions(lt_scenarios *all, const lt_doc *list) {
  check_list(all, list, false);
  for (const lt_doc *one = list == NULL ? NULL : list->first; one != NULL; one = one->next) {
    if (one->kind != LT_DOC_SCALAR || lt_set_find(all->set, LT_RECORD_ASSUMPTION, one->text) != LT_NONE) continue;
    lt_str near = lt_set_nearest(all->set, all->arena, LT_RECORD_ASSUMPTION, one->text);
    lt_text2 look = {LT_STR("xem các giả định bằng `luat show set`"),
                     LT_STR("see the assumptions with `luat show set`")};
    lt_scenario_near(all, LT_L810, one->place, one->text, &near, near.len > 0, look);
  }
}

/* A body, or a list of them. */
static void check_bodies(lt_scenarios *all, const lt_doc *doc) {
  if (doc == NULL) return;
  if (doc->kind == LT_DOC_LIST) {
    for (const lt_doc *one = doc->first; one != NULL; one = one->next) check_bodies(all, one);
    return;
  }
  if (!lt_scenario_is(all, doc, LT_DOC_SCALAR, LT_STR("via"))) return;
  if (lt_set_find(all->set, LT_RECORD_BODY, doc->text) != LT_NONE) return;
  lt_str near = lt_set_nearest(all->set, all->arena, LT_RECORD_BODY, doc->text);
  lt_text2 look = {LT_STR("xem các cơ quan bằng `luat show set`"), LT_STR("see the bodies with `luat show set`")};
  lt_scenario_near(all, LT_L810, doc->place, doc->text, &near, near.len > 0, look);
}

/* Of an answer that nobody has handed over. */
static bool is_nobody(const lt_doc *doc) {
  return doc->kind == LT_DOC_SCALAR && lt_str_equal(doc->text, LT_STR("nobody"));
}

/* A status alone, or with the day by which a step was due. */
static void check_duty(lt_scenarios *all, const lt_doc *doc) {
  static const lt_str names[] = {{"status", 6}, {"due", 3}, {"kept", 4}}, truths[] = {{"true", 4}, {"false", 5}};
  lt_wanted_duty wanted = lt_expect_duty_parts(doc);
  for (const lt_doc *entry = doc->kind == LT_DOC_MAP ? doc->first : NULL; entry != NULL; entry = entry->next) {
    lt_text2 known = {LT_STR("ở đây có `status`, `due`, `kept`"), LT_STR("known here are `status`, `due`, `kept`")};
    bool is = lt_str_equal(entry->key, names[0]) || lt_str_equal(entry->key, names[1]) ||
              lt_str_equal(entry->key, names[2]);
    if (!is) lt_scenario_near(all, LT_L801, entry->key_place, entry->key, names, 3, known);
  }
  if (wanted.status != NULL) check_words(all, wanted.status, LT_DUTY_MET, LT_DUTY_PENDING, duty);
  if (wanted.kept != NULL) check_word(all, wanted.kept, truths, 2);
  if (wanted.due != NULL) lt_expect_value(all, all->arena, (lt_type){.kind = LT_TYPE_DATE}, wanted.due);
}

static void check_parts(lt_scenarios *all, const lt_expect *expect, const lt_question *question) {
  const lt_doc *doc = expect->doc;
  lt_wanted wanted = lt_expect_parts(doc);
  if (!is_value(doc)) {
    lt_str names[PARTS];
    for (size_t i = 0; i < PARTS; i++) names[i] = lt_str_of(part_names[i]);
    for (const lt_doc *entry = doc->first; entry != NULL; entry = entry->next) {
      size_t i = 0;
      while (i < PARTS && !lt_str_equal(entry->key, names[i])) i++;
      lt_text2 known = {
          LT_STR(
              "ở đây có `outcome`, `value`, `norms`, `cites`, `assumes`, `certainty`, `lost`, `via`, `on_behalf_of`"),
          LT_STR("known here are `outcome`, `value`, `norms`, `cites`, `assumes`, `certainty`, `lost`, `via`, "
                 "`on_behalf_of`")};
      if (i == PARTS) lt_scenario_near(all, LT_L801, entry->key_place, entry->key, names, PARTS, known);
    }
  }
  if (wanted.outcome != NULL && !lt_str_equal(wanted.outcome->text, LT_STR("value")))
    check_word(all, wanted.outcome, outcome_words, sizeof outcome_words / sizeof *outcome_words);
  if (wanted.value != NULL) lt_expect_value(all, all->arena, question->type, wanted.value);
  check_list(all, wanted.norms, true);
  check_bodies(all, wanted.via);
  if (wanted.on_behalf_of && !is_nobody(wanted.on_behalf_of)) check_bodies(all, wanted.on_behalf_of);
  check_list(all, wanted.cites, false);
  check_assumptions(all, wanted.assumes);
  if (wanted.certainty != NULL) check_words(all, wanted.certainty, LT_CERTAINTY_H, LT_CERTAINTY_L, certainty);
  if (wanted.lost == NULL || !lt_scenario_is(all, wanted.lost, LT_DOC_MAP, wanted.lost->key)) return;
  for (const lt_doc *norm = wanted.lost->first; norm != NULL; norm = norm->next) {
    lt_expect_check_norm(all, norm->key, norm->key_place);
    check_words(all, norm, LT_LOST_DISAPPLIED, LT_LOST_PROHIBITION, lost);
  }
}

static void check_answer(lt_scenarios *all, const lt_facts *facts, uint32_t subject, const lt_expect *expect) {
  const lt_entity *entity = &all->set->entities[facts->subjects.items[subject].entity];
  uint32_t question = lt_set_question(all->set, facts->subjects.items[subject].entity, expect->name);
  if (question != LT_NONE) {
    check_parts(all, expect, &all->set->questions[question]);
    return;
  }
  LT_VEC(lt_str) names = {0};
  for (uint32_t i = 0; i < entity->questions.len; i++) {
    const lt_question *other = &all->set->questions[entity->questions.items[i]];
    if (other->kind != LT_QUESTION_DEFINE) LT_PUSH(all->arena, &names, other->id);
  }
  lt_text2 look = {LT_STR("xem các câu hỏi bằng `luat show set`"), LT_STR("see the questions with `luat show set`")};
  lt_scenario_near(all, LT_L808, expect->name_place, expect->name, names.items, names.len, look);
}

void lt_expect_check(lt_scenarios *all, const lt_desk *desk, const lt_expect *expect) {
  const lt_facts *facts = &desk->plan->facts;
  if (expect->kind == LT_EXPECT_VERDICT) check_words(all, expect->doc, 0, LT_VERDICT_COMPLIES, verdict);
  if (expect->kind == LT_EXPECT_NO_POLICY) check_words(all, expect->doc, 1, 5, no_policy);
  if (expect->kind == LT_EXPECT_NOTES) lt_notes_check(all, expect);
  if (expect->kind == LT_EXPECT_KINDS && lt_scenario_is(all, expect->doc, LT_DOC_LIST, expect->name))
    for (const lt_doc *kind = expect->doc->first; kind != NULL; kind = kind->next)
      check_words(all, kind, 0, LT_VERDICT_COMPLIES, verdict);
  if (expect->kind != LT_EXPECT_ANSWER && expect->kind != LT_EXPECT_DUTY) return;
  uint32_t subject = lt_plan_find(desk->plan, expect->subject);
  if (subject == LT_NONE) {
    LT_VEC(lt_str) paths = {0};
    for (uint32_t i = 0; i < facts->subjects.len; i++)
      LT_PUSH(all->arena, &paths, lt_str_copy(all->arena, facts->subjects.items[i].path));
    lt_text2 look = {LT_STR("viết như `plan`, `items/1`, `items/1/costs/2`, theo kế hoạch của tình huống"),
                     LT_STR("write it as `plan`, `items/1`, `items/1/costs/2`, as in the scenario's plan")};
    lt_scenario_near(all, LT_L807, expect->subject_place, expect->subject, paths.items, paths.len, look);
    return;
  }
  if (expect->kind == LT_EXPECT_ANSWER) {
    check_answer(all, facts, subject, expect);
    return;
  }
  lt_expect_check_norm(all, expect->name, expect->name_place);
  check_duty(all, expect->doc);
}
