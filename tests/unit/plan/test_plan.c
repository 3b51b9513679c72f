/* Plans bound to a small vocabulary: what each value becomes, what holds without being given, that format and order of
 * keys never show, that the canonical text reads back to itself, paths and law dates; every cut of a plan and every
 * refusal of memory. */
#include "check.h"
#include "plan/plan.h"
#include "script/script.h"
#include "value/written.h"

static const char vocabulary[] =
    "entity 'plan' { title = 'kế hoạch', law_date = { 'approved' } }\n"
    "entity 'item' { title = 'hạng mục', of = plan, at = 'items', law_date = { 'decided' } }\n"
    "entity 'cost' { title = 'khoản chi', of = item, at = 'costs' }\n"
    "entity 'opinion' { title = 'ý kiến', of = item, at = 'opinions', absent = 'none' }\n"
    "choice 'body-kind' { options = { department = 'sở', committee = 'ủy ban', office = 'chức danh' } }\n"
    "choice 'matter' { options = { hire = 'thuê', invest = 'đầu tư' } }\n"
    "choice 'fund' { options = { state = 'ngân sách', other = 'khác' } }\n"
    "place 'vn' { title = 'Việt Nam' }\n"
    "place 'vn/a' { title = 'Tỉnh A', part_of = 'vn' }\n"
    "place 'vn/b' { title = 'Tỉnh B', part_of = 'vn' }\n"
    "option 'a-only' { of = 'fund', title = 'của A', place = 'vn/a' }\n"
    "body 'a.ubnd' { title = 'Ủy ban nhân dân tỉnh A', kind = 'committee', place = 'vn/a', head = 'a.ct' }\n"
    "body 'a.ct' { title = 'Chủ tịch Ủy ban nhân dân tỉnh A', kind = 'office', place = 'vn/a' }\n"
    "body 'a.so-yt' { title = 'Sở Y tế tỉnh A', kind = 'department', place = 'vn/a', part_of = 'a.ubnd' }\n"
    "fact 'id' { of = plan, at = 'plan.id', type = 'text', role = 'id', absent = 'none', title = 'mã' }\n"
    "fact 'title' { of = plan, at = 'plan.title', type = 'text', role = 'title', absent = 'none', title = 'tên' }\n"
    "fact 'place' { of = plan, at = 'plan.place', type = 'place', role = 'place', title = 'nơi' }\n"
    "fact 'year' { of = plan, at = 'plan.year', type = 'year', role = 'year', title = 'năm' }\n"
    "fact 'matter' { of = plan, at = 'plan.matter', type = 'matter', role = 'matter', presumed = 'hire', title = 'lĩnh "
    "vực' }\n"
    "fact 'hirer' { of = plan, type = 'body', title = 'đơn vị' }\n"
    "fact 'approved' { of = plan, at = 'dates.approved', type = 'date', absent = 'not_yet', step = true, title = 'ngày "
    "duyệt' }\n"
    "fact 'prepared' { of = plan, at = 'dates.prepared', type = 'date', absent = 'not_yet', step = true, title = 'ngày "
    "lập' }\n"
    "fact 'id' { of = item, type = 'text', role = 'id', absent = 'none', title = 'mã' }\n"
    "fact 'name' { of = item, type = 'text', role = 'name', absent = 'none', title = 'tên' }\n"
    "fact 'secret' { of = item, type = 'yes/no', absent = false, title = 'bí mật' }\n"
    "fact 'shared' { of = item, type = 'yes/no', title = 'dùng chung' }\n"
    "fact 'fund' { of = item, type = 'fund', absent = 'none', title = 'nguồn' }\n"
    "fact 'term' { of = item, type = 'months', title = 'thời hạn' }\n"
    "fact 'units' { of = item, type = 'number', title = 'số đơn vị' }\n"
    "fact 'rate' { of = item, type = 'percent', title = 'tỷ lệ' }\n"
    "fact 'wait' { of = item, type = 'days', title = 'số ngày' }\n"
    "fact 'decided' { of = item, type = 'date', absent = 'not_yet', step = true, title = 'ngày quyết định' }\n"
    "fact 'approver' { of = item, type = 'office', absent = 'none', title = 'người duyệt' }\n"
    "fact 'partners' { of = item, type = 'set of body', absent = 'none', open = true, title = 'bên liên quan' }\n"
    "fact 'funds' { of = item, type = 'set of fund', title = 'các nguồn' }\n"
    "fact 'amount' { of = cost, type = 'money', title = 'số tiền' }\n"
    "fact 'fund' { of = cost, type = 'fund', otherwise = item.fund, title = 'nguồn' }\n"
    "fact 'giver' { of = opinion, type = 'body', title = 'bên cho ý kiến' }\n";

static lt_arena arena;
static lt_set *set;

static void seal(void) {
  lt_draft draft = {.arena = &arena};
  lt_diags diags = {.arena = &arena};
  lt_script_file file = {LT_STR("vocabulary.lua"), LT_STR(vocabulary)};
  if (lt_script_read(&draft, &file, 1, NULL, &diags)) set = lt_set_seal(&draft, &diags);
  lt_text said = {.arena = &arena};
  lt_diags_print(&diags, LT_DIAG_PLAIN, LT_EN, &said);
  printf("%.*s", LT_STR_ARG(said));
}

static lt_diags said;

static lt_plan *read_as_of(const char *text, lt_cell as_of) {
  said = (lt_diags){.arena = &arena};
  return lt_plan_read(set, lt_source_new(&arena, LT_STR("plan.yaml"), lt_str_of(text)), LT_DOC_ANY, as_of, &said);
}

static lt_plan *read_plan(const char *text) { return read_as_of(text, LT_UNKNOWN); }

static uint32_t fact_of(const char *id) {
  uint32_t fact = lt_set_find(set, LT_RECORD_FACT, lt_str_of(id));
  CHECK_ROW(fact != LT_NONE, id);
  return fact;
}

static lt_cell cell(const lt_plan *plan, const char *path, const char *fact) {
  return lt_plan_cell(plan, lt_plan_find(plan, lt_str_of(path)), fact_of(fact));
}

static lt_origin origin(const lt_plan *plan, const char *path, const char *fact) {
  return lt_plan_origin(plan, lt_plan_find(plan, lt_str_of(path)), fact_of(fact));
}

static const char yaml[] = "plan: { id: kh-1, title: Kế hoạch, place: vn/a, year: 2018 }\n"
                           "hirer: a.so-yt\n"
                           "dates: { prepared: 20/07/2018, approved: 2018-09-05 }\n"
                           "items:\n"
                           "  - id: wan\n"
                           "    name: Mạng\n"
                           "    shared: \"?\"\n"
                           "    fund: state\n"
                           "    term: 1 năm 6 tháng\n"
                           "    units: -3\n"
                           "    rate: 2,5 %\n"
                           "    wait: 20 ngày\n"
                           "    decided: 2018-08-01\n"
                           "    approver: { head_of: a.ubnd }\n"
                           "    partners: [a.so-yt, { name: Sở X, kind: department }, { name: Sở B }]\n"
                           "    funds: [other, state, \"?\"]\n"
                           "    opinions: [{ giver: { name: Sở B } }]\n"
                           "    costs:\n"
                           "      - amount: 5,2 tỷ\n"
                           "      - { amount: \"?\", fund: other }\n"
                           "      - {}\n"
                           "      - \"?\"\n"
                           "  - approver: { head_of: a.so-yt }\n"
                           "    costs: []\n";

/* The same, with keys in another order, other forms of the values, and as JSON. */
static const char json[] =
    "{\"items\": [{\"costs\": [{\"amount\": 5200000000}, {\"fund\": \"other\", \"amount\": \"?\"}, {}, \"?\"],"
    "\"opinions\": [{\"giver\": {\"name\": \"So\\u031b\\u0309 B\"}}], \"funds\": [\"state\", \"other\", \"?\"],"
    "\"partners\": [{\"name\": \"Sở B\"}, {\"kind\": \"department\", \"name\": \"Sở X\"}, \"a.so-yt\"],"
    "\"approver\": \"a.ct\", \"decided\": \"01/08/2018\", \"wait\": 20, \"rate\": \"2,5\", \"units\": -3, \"term\": 18,"
    "\"fund\": \"state\", \"shared\": \"?\", \"name\": \"Ma\\u0323ng\", \"id\": \"wan\"},"
    "{\"costs\": [], \"approver\": {\"head_of\": \"a.so-yt\"}}],"
    "\"dates\": {\"approved\": \"05/09/2018\", \"prepared\": \"2018-07-20\"}, \"hirer\": \"a.so-yt\","
    "\"plan\": {\"year\": 2018, \"place\": \"vn/a\", \"title\": \"Kế hoạch\", \"id\": \"kh-1\"}}";

static lt_str printed(const lt_plan *plan) {
  lt_text out = {.arena = &arena};
  lt_plan_print(plan, &out);
  return lt_text_str(&out);
}

static bool same_digest(const lt_plan *a, const lt_plan *b) {
  return memcmp(&a->digest, &b->digest, sizeof a->digest) == 0;
}

static void check_canonical(void) {
  lt_plan *plan = read_plan(yaml), *twin = read_plan(json);
  if (!CHECK(plan != NULL && twin != NULL)) return;
  CHECK_STR(printed(plan), "dates:\n"
                           "  approved: 2018-09-05\n"
                           "  prepared: 2018-07-20\n"
                           "hirer: a.so-yt\n"
                           "items:\n"
                           "  - approver: a.ct\n"
                           "    costs:\n"
                           "      - amount: 5200000000\n"
                           "      - amount: \"?\"\n"
                           "        fund: other\n"
                           "      - {}\n"
                           "      - \"?\"\n"
                           "    decided: 2018-08-01\n"
                           "    fund: state\n"
                           "    funds: [other, state, \"?\"]\n"
                           "    id: \"wan\"\n"
                           "    name: \"Mạng\"\n"
                           "    opinions:\n"
                           "      - giver: { name: \"Sở B\" }\n"
                           "    partners: [a.so-yt, { name: \"Sở B\" }, { name: \"Sở X\", kind: department }]\n"
                           "    rate: \"2,5 %\"\n"
                           "    shared: \"?\"\n"
                           "    term: 18\n"
                           "    units: -3\n"
                           "    wait: 20\n"
                           "  - approver: { head_of: a.so-yt }\n"
                           "    costs: []\n"
                           "plan:\n"
                           "  id: \"kh-1\"\n"
                           "  place: vn/a\n"
                           "  title: \"Kế hoạch\"\n"
                           "  year: 2018\n");
  lt_str first = printed(plan), second = printed(twin);
  CHECK(lt_str_equal(first, second) && same_digest(plan, twin));
  lt_plan *again = read_plan(first.ptr == NULL ? "" : lt_str_copy(&arena, first).ptr);
  CHECK(again != NULL && lt_str_equal(printed(again), first) && same_digest(again, plan));
  lt_plan *earlier = read_as_of(yaml, lt_date_of(2018, 8, 1));
  CHECK(earlier != NULL && same_digest(earlier, plan));
  lt_plan_free(plan);
  lt_plan_free(twin);
  lt_plan_free(again);
  lt_plan_free(earlier);
}

static void check_cells(void) {
  lt_plan *plan = read_plan(yaml);
  if (!CHECK(plan != NULL)) return;
  const lt_facts *facts = &plan->facts;
  const char *wan = "items/wan";
  CHECK(cell(plan, wan, "item.term") == 18 && cell(plan, wan, "item.units") == -3);
  CHECK(cell(plan, wan, "item.rate") == 2500000 && cell(plan, wan, "item.wait") == 20);
  CHECK(cell(plan, wan, "item.decided") == lt_date_of(2018, 8, 1));
  CHECK(cell(plan, wan, "item.shared") == LT_UNKNOWN && origin(plan, wan, "item.shared") == LT_ORIGIN_ASKED);
  CHECK(cell(plan, wan, "item.secret") == 0 && origin(plan, wan, "item.secret") == LT_ORIGIN_ABSENT);
  CHECK(cell(plan, "items/2", "item.shared") == LT_UNKNOWN &&
        origin(plan, "items/2", "item.shared") == LT_ORIGIN_UNSTATED);
  CHECK(cell(plan, "items/2", "item.fund") == LT_ABSENT && cell(plan, "items/2", "item.decided") == LT_ABSENT);
  CHECK(cell(plan, "items/2", "item.partners") == LT_ABSENT && cell(plan, "items/2", "item.funds") == LT_UNKNOWN);
  CHECK(cell(plan, "plan", "plan.matter") == lt_set_option(set, set->matter, LT_STR("hire")));
  CHECK(origin(plan, "plan", "plan.matter") == LT_ORIGIN_PRESUMED);
  /* The fund of a cost is that of the item where it says none; a cost without an amount is unknown. */
  CHECK(cell(plan, "items/wan/costs/1", "cost.fund") == cell(plan, wan, "item.fund"));
  CHECK(origin(plan, "items/wan/costs/1", "cost.fund") == LT_ORIGIN_OTHERWISE);
  CHECK(origin(plan, "items/wan/costs/2", "cost.fund") == LT_ORIGIN_GIVEN);
  CHECK(cell(plan, "items/wan/costs/3", "cost.amount") == LT_UNKNOWN);
  /* Offices and bodies. */
  CHECK(cell(plan, wan, "item.approver") == lt_set_find(set, LT_RECORD_BODY, LT_STR("a.ct")));
  CHECK(cell(plan, "items/2", "item.approver") == lt_head_of(lt_set_find(set, LT_RECORD_BODY, LT_STR("a.so-yt"))));
  const lt_members *partners = &facts->sets.items[cell(plan, wan, "item.partners")];
  CHECK(partners->len == 3 && partners->open && facts->bodies.len == 2);
  CHECK(facts->sets.items[cell(plan, wan, "item.funds")].open);
  CHECK(cell(plan, "items/wan/opinions/1", "opinion.giver") >= facts->bodies_base);
  lt_place place = lt_plan_place(plan, lt_plan_find(plan, lt_str_of(wan)), fact_of("item.term"));
  CHECK(place.line == 9 && place.column == 11 && place.length == 13 && place.source != NULL);
  lt_plan_free(plan);
}

static const lt_list *list_of(const lt_plan *plan, const char *path, const char *entity) {
  uint32_t subject = lt_plan_find(plan, lt_str_of(path)),
           number = lt_set_find(set, LT_RECORD_ENTITY, lt_str_of(entity));
  return &plan->facts.lists.items[plan->facts.subjects.items[subject].children[number]];
}

static void check_lists(void) {
  lt_plan *plan = read_plan(yaml);
  if (!CHECK(plan != NULL)) return;
  const lt_list *costs = list_of(plan, "items/wan", "cost");
  CHECK(costs->len == 3 && costs->open && !costs->unknown);
  costs = list_of(plan, "items/2", "cost");
  CHECK(costs->len == 0 && !costs->open && !costs->unknown);
  const lt_list *opinions = list_of(plan, "items/2", "opinion");
  CHECK(opinions->len == 0 && !opinions->open && !opinions->unknown);
  lt_plan_free(plan);
  plan = read_plan("plan: { place: vn/a }\nitems: [{ costs: \"?\" }, {}]\n");
  if (!CHECK(plan != NULL)) return;
  CHECK(list_of(plan, "items/1", "cost")->unknown && origin(plan, "items/1", "item.costs") == LT_ORIGIN_ASKED);
  CHECK(list_of(plan, "items/2", "cost")->unknown && origin(plan, "items/2", "item.costs") == LT_ORIGIN_UNSTATED);
  lt_plan_free(plan);
  plan = read_plan("plan: { place: vn/a }\n");
  CHECK(plan != NULL && list_of(plan, "plan", "item")->unknown);
  lt_plan_free(plan);
}

static void check_paths(void) {
  lt_plan *plan = read_plan(yaml);
  if (!CHECK(plan != NULL)) return;
  const lt_subject *subjects = plan->facts.subjects.items;
  static const char *const paths[] = {
      "plan",   "items/wan", "items/wan/costs/1", "items/wan/costs/2", "items/wan/costs/3", "items/wan/opinions/1",
      "items/2"};
  CHECK(plan->facts.subjects.len == 7);
  for (uint32_t i = 0; i < 7; i++) CHECK(lt_plan_find(plan, subjects[i].path) == i);
  for (size_t i = 0; i < 7; i++) CHECK_ROW(lt_plan_find(plan, lt_str_of(paths[i])) != LT_NONE, paths[i]);
  CHECK_STR(subjects[1].name, "Mạng");
  CHECK(lt_plan_find(plan, LT_STR("items/1/costs/2")) == lt_plan_find(plan, LT_STR("items/wan/costs/2")));
  static const char *const none[] = {"",        "items",  "items/3", "items/wan/costs", "items/wan/costs/9",
                                     "costs/1", "plan/x", "items/0"};
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
    CHECK_ROW(lt_plan_find(plan, lt_str_of(none[i])) == LT_NONE, none[i]);
  CHECK_STR(lt_plan_path(&arena, plan, 0, fact_of("plan.approved")), "plan/approved");
  CHECK_STR(lt_plan_path(&arena, plan, 1, fact_of("item.term")), "items/wan/term");
  uint32_t subject, fact;
  CHECK(lt_plan_fact_at(plan, LT_STR("items/wan/term"), &subject, &fact) && subject == 1 && fact == fact_of("item.term"));
  CHECK(lt_plan_fact_at(plan, LT_STR("hirer"), &subject, &fact) && subject == 0 && fact == fact_of("plan.hirer"));
  CHECK(!lt_plan_fact_at(plan, LT_STR("items/9/term"), &subject, &fact));
  CHECK(!lt_plan_fact_at(plan, LT_STR("items/wan/nothing"), &subject, &fact));
  CHECK(lt_plan_find(plan, LT_STR("items/9/costs/1")) == LT_NONE);
  lt_plan_free(plan);
}

static void check_dates(void) {
  uint32_t fact;
  lt_plan *plan = read_plan(yaml);
  if (!CHECK(plan != NULL)) return;
  CHECK(plan->as_of == lt_date_of(2018, 9, 5) && plan->last_step == plan->as_of && !plan->as_of_given);
  CHECK(lt_plan_law_date(plan, 0, &fact) == lt_date_of(2018, 9, 5) && fact == fact_of("plan.approved"));
  uint32_t cost = lt_plan_find(plan, LT_STR("items/wan/costs/1"));
  CHECK(lt_plan_law_date(plan, cost, &fact) == lt_date_of(2018, 8, 1) && fact == fact_of("item.decided"));
  CHECK(lt_plan_law_date(plan, lt_plan_find(plan, LT_STR("items/2")), &fact) == lt_date_of(2018, 9, 5));
  lt_plan_free(plan);
  plan = read_as_of(yaml, lt_date_of(2018, 7, 31));
  if (!CHECK(plan != NULL)) return;
  CHECK(plan->as_of_given && plan->as_of == lt_date_of(2018, 7, 31) && plan->last_step == lt_date_of(2018, 9, 5));
  CHECK(cell(plan, "plan", "plan.approved") == LT_ABSENT && origin(plan, "plan", "plan.approved") == LT_ORIGIN_NOT_YET);
  CHECK(cell(plan, "plan", "plan.prepared") == lt_date_of(2018, 7, 20));
  CHECK(lt_plan_law_date(plan, 0, &fact) == lt_date_of(2018, 7, 31) && fact == LT_NONE);
  lt_plan_free(plan);
  plan = read_plan("plan: { place: vn/a }\n");
  CHECK(plan != NULL && plan->as_of == LT_UNKNOWN && lt_plan_law_date(plan, 0, &fact) == LT_UNKNOWN);
  lt_plan_free(plan);
  plan = read_plan("plan: { place: vn/a }\ndates: { prepared: 2018-07-20, approved: \"?\" }\n");
  CHECK(plan != NULL && lt_plan_law_date(plan, 0, &fact) == LT_UNKNOWN && fact == fact_of("plan.approved"));
  lt_plan_free(plan);
}

/* ---- what is refused ---- */

static const struct {
  const char *text; /* after `plan: { place: vn/a }` */
  lt_code code;
  uint32_t line, column;
} refused[] = {
    {"items:\n  - term: 8 thang\n", LT_L213, 3, 11},
    {"items:\n  - costs: [{ amount: 45 ty }]\n", LT_L204, 3, 23},
    {"items:\n  - costs: [{ amount: \"45 ty\" }]\n", LT_L204, 3, 24},
    {"dates: { approved: 2018-02-30 }\n", LT_L211, 2, 20},
    {"items: [{ secret: yes }]\n", LT_L220, 2, 19},
    {"hiror: a.ubnd\n", LT_L255, 2, 1},
    {"approved: 2018-09-05\n", LT_L255, 2, 1},
    {"dates: { day: 2018-09-05 }\n", LT_L255, 2, 10},
    {"dates.approved: 2018-09-05\n", LT_L255, 2, 1},
    {"items: { id: a }\n", LT_L256, 2, 10},
    {"items: 5\n", LT_L256, 2, 8},
    {"dates: 2018-09-05\n", LT_L257, 2, 8},
    {"items: [a]\n", LT_L257, 2, 9},
    {"items: [{ fund: [state] }]\n", LT_L258, 2, 18},
    {"hirer: [a.ubnd]\n", LT_L258, 2, 9},
    {"items: [{ funds: state }]\n", LT_L259, 2, 18},
    {"items: [{ funds: { a: b } }]\n", LT_L259, 2, 20},
    {"hirer:\n", LT_L260, 2, 1},
    {"items:\n", LT_L260, 2, 1},
    {"hirer: null\n", LT_L260, 2, 1},
    {"items: [{ name: \"\" }]\n", LT_L260, 2, 17},
    {"items: [{ funds: [~] }]\n", LT_L260, 2, 19},
    {"hirer: { name: Sở X, kind: }\n", LT_L260, 2, 22},
    {"items: [{ fund: stat }]\n", LT_L261, 2, 17},
    {"items: [{ funds: [other, stat] }]\n", LT_L261, 2, 26},
    {"hirer: { name: Sở X, place: vn/c }\n", LT_L263, 2, 29},
    {"hirer: a.ubn\n", LT_L264, 2, 8},
    {"items: [{ approver: { head_of: x } }]\n", LT_L264, 2, 32},
    {"items: [{ approver: a.ubnd }]\n", LT_L266, 2, 21},
    {"items: [{ approver: { name: Sở X } }]\n", LT_L266, 2, 23},
    {"hirer: { name: Sở X, size: 5 }\n", LT_L267, 2, 22},
    {"hirer: { name: \"?\" }\n", LT_L276, 2, 10},
    {"items: [{ id: a }, { id: a }]\n", LT_L270, 2, 22},
    {"items: [{}, { id: \"1\" }]\n", LT_L270, 2, 15},
    {"items: [{ id: a/b }]\n", LT_L271, 2, 15},
    {"items: [{ id: \"?\" }]\n", LT_L272, 2, 16},
    {"items: [\"?\", {}]\n", LT_L273, 2, 10},
    {"items: [{ funds: [\"?\", state] }]\n", LT_L273, 2, 20},
    {"hirer: { head_of: a.so-yt }\n", LT_L275, 2, 10},
    {"items: [{ approver: { head_of: a.ct } }]\n", LT_L275, 2, 32},
    {"hirer: { kind: department }\n", LT_L276, 2, 10},
};

static void check_refused(void) {
  for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
    lt_plan *plan = read_plan(lt_str_format(&arena, "plan: { place: vn/a }\n%s", refused[i].text).ptr);
    if (!CHECK_ROW(plan == NULL && said.list.len == 1, refused[i].text)) continue;
    const lt_diag *diag = &said.list.items[0];
    CHECK_ROW(diag->code == refused[i].code, refused[i].text);
    CHECK_ROW(diag->place.line == refused[i].line && diag->place.column == refused[i].column, refused[i].text);
    CHECK_ROW(lt_str_equal(diag->place.source->name, LT_STR("plan.yaml")), refused[i].text);
  }
}

/* Whole plans: of the place itself, of another place, of a list too long. */
static void check_whole(void) {
  static const struct {
    const char *text;
    lt_code code;
  } rows[] = {
      {"hirer: a.ubnd\n", LT_L269},
      {"plan: { place: \"?\" }\n", LT_L272},
      {"plan: { place: vn/c }\n", LT_L263},
      {"- a\n", LT_L248},
      {"plan: { place: vn/b }\nitems: [{ fund: a-only }]\n", LT_L262},
      {"plan: { place: vn/b }\nitems: [{ funds: [state, a-only] }]\n", LT_L262},
      {"plan: { place: vn/a, matter: \"?\" }\n", LT_L272},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    CHECK_ROW(read_plan(rows[i].text) == NULL, rows[i].text);
    CHECK_ROW(said.list.len == 1 && said.list.items[0].code == rows[i].code, rows[i].text);
  }
  lt_plan *plan = read_plan("plan: { place: vn/a }\nitems: [{ fund: a-only }]\n");
  CHECK(plan != NULL);
  lt_plan_free(plan);
  lt_text text = {.arena = &arena};
  lt_text_puts(&text, "plan: { place: vn/a }\nitems:\n");
  for (int i = 0; i <= 4096; i++) lt_text_puts(&text, "  - {}\n");
  CHECK(read_plan(lt_text_str(&text).ptr) == NULL || text.len == 0);
  CHECK(said.list.len == 1 && said.list.items[0].code == LT_L523);
}

/* A warning is said, and the plan goes on. */
static void check_warned(void) {
  static const struct {
    const char *hirer;
    bool warns;
  } rows[] = {
      {"{ name: Sở Y tế tỉnh A }", true},        {"{ name: sở y tế tỉnh a }", true},
      {"{ name: Sở Y té tỉnh A }", true},        {"{ name: Sở Y tế, place: vn/a }", true},
      {"{ name: Sở Y tế, place: vn/b }", false}, {"{ name: Sở Giao thông }", false},
      {"{ name: Ủy ban nhân dân tỉnhA }", true}, {"{ name: UBND tỉnh A }", true},
      {"{ name: UBND tỉnh B }", false},          {"{ name: UBND, place: vn/a }", true},
      {"{ name: UBND, place: vn/b }", false},    {"{ name: SYT tỉnh A }", true},
      {"{ name: UBND cả tỉnh A }", true},        {"{ name: Sở Y tế của tỉnh A }", false},
      {"{ name: tỉnh A, place: vn/a }", false},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    lt_plan *plan = read_plan(lt_str_format(&arena, "plan: { place: vn/a }\nhirer: %s\n", rows[i].hirer).ptr);
    CHECK_ROW(plan != NULL, rows[i].hirer);
    bool warned = said.list.len == 1 && said.list.items[0].code == LT_L268;
    CHECK_ROW(rows[i].warns ? warned : said.list.len == 0, rows[i].hirer);
    lt_plan_free(plan);
  }
  lt_plan *plan = read_plan("plan: { place: vn/a }\nitems: [{ funds: [state, state] }]\n");
  CHECK(plan != NULL && said.list.len == 1 && said.list.items[0].code == LT_L274);
  lt_plan_free(plan);
}

/* ---- hostile ---- */

static void check_cuts(const char *text) {
  lt_str whole = lt_str_of(text);
  bool fine = true;
  for (size_t len = 0; len < whole.len; len++) {
    lt_arena own = {0};
    lt_diags diags = {.arena = &own};
    lt_plan *plan = lt_plan_read(set, lt_source_new(&own, LT_STR("p"), lt_str_slice(whole, 0, len)), LT_DOC_ANY,
                                 LT_UNKNOWN, &diags);
    fine &= (plan != NULL) == (diags.errors == 0);
    lt_plan_free(plan);
    lt_diags_sort(&diags);
    lt_text out = {.arena = &own};
    lt_diags_print(&diags, LT_DIAG_HUMAN, LT_VI, &out); /* its places must outlive the plan */
    lt_arena_free(&own);
  }
  CHECK(fine);
}

typedef struct memory_case {
  lt_arena arena;
  lt_plan *plan;
} memory_case;

static void read_case(void *arg) {
  memory_case *c = arg;
  lt_diags diags = {.arena = &c->arena};
  c->plan = lt_plan_read(set, lt_source_new(&c->arena, LT_STR("p"), LT_STR(yaml)), LT_DOC_ANY, LT_UNKNOWN, &diags);
}

static void check_memory(void) {
  bool finished = false;
  uint64_t refusals = 0;
  for (; !finished && refusals < 10000; refusals++) {
    memory_case c = {.plan = NULL};
    lt_memory_fail_at(refusals + 1, false);
    finished = lt_protect(read_case, &c);
    lt_memory_fail_at(0, false);
    if (finished) lt_plan_free(c.plan);
    lt_arena_free(&c.arena);
  }
  CHECK(finished && refusals > 2);
}

int main(void) {
  seal();
  if (!CHECK(set != NULL)) return CHECK_DONE();
  check_canonical();
  check_cells();
  check_lists();
  check_paths();
  check_dates();
  check_refused();
  check_whole();
  check_warned();
  check_cuts(yaml);
  check_cuts(json);
  check_memory();
  lt_set_free(set);
  lt_arena_free(&arena);
  return CHECK_DONE();
}
