/* worked.c: the worked plans of the law, each from YAML, from JSON and fact by fact. What must come of them is what the
 * law says of them, not what luat printed. */
#include "expect.h"

typedef struct fact {
  const char *path, *value;
} fact;

typedef struct worked {
  const char *name, *yaml, *json;
  fact facts[40];
  const char *lines;
} worked;

static const worked plans[] = {
    {"P01 operations centre",
     "# Trung tâm Điều hành\n"
     "plan:\n  id: p01\n  place: vn/ha-noi\n  year: 2018\n"
     "hirer: hn.so-tttt\n"
     "dates:\n  approved: 10/09/2018\n"
     "items:\n"
     "  - id: x\n"
     "    category: hn.item.ioc\n"
     "    in_kh48: true\n"
     "    form: hire\n"
     "    fund: fund.su-nghiep\n"
     "    invitation_sent: 2018-08-01\n"
     "    item_appraised: 20/08/2018\n"
     "    item_submitted: 2018-08-21\n"
     "    costs:\n"
     "      - { kind: service, amount: \"12,5 tỷ\" }\n"
     "      - { kind: management, amount: 90 triệu }\n"
     "      - { kind: consulting, use: prepare, amount: 200 triệu }\n"
     "      - { kind: other, amount: 45_000_000 }\n"
     "      - { kind: contingency, amount: 600.000.000 đồng }\n",
     "{\"hirer\":\"hn.so-tttt\",\"plan\":{\"year\":2018,\"place\":\"vn/ha-noi\",\"id\":\"p01\"},"
     "\"items\":[{\"costs\":[{\"amount\":12500000000,\"kind\":\"service\"},{\"kind\":\"management\",\"amount\":"
     "90000000},"
     "{\"kind\":\"consulting\",\"amount\":\"200 triệu\",\"use\":\"prepare\"},{\"kind\":\"other\",\"amount\":"
     "45000000},"
     "{\"kind\":\"contingency\",\"amount\":\"0,6 tỷ\"}],\"id\":\"x\",\"item_submitted\":\"2018-08-21\","
     "\"item_appraised\":\"2018-08-20\",\"invitation_sent\":\"01/08/2018\",\"fund\":\"fund.su-nghiep\",\"form\":"
     "\"hire\","
     "\"in_kh48\":true,\"category\":\"hn.item.ioc\"}],\"dates\":{\"approved\":\"2018-09-10\"}}",
     {{"plan/id", "p01"},
      {"plan/place", "vn/ha-noi"},
      {"plan/year", "2018"},
      {"hirer", "hn.so-tttt"},
      {"dates/approved", "2018-09-10"},
      {"items/x/category", "hn.item.ioc"},
      {"items/x/in_kh48", "true"},
      {"items/x/form", "hire"},
      {"items/x/fund", "fund.su-nghiep"},
      {"items/x/invitation_sent", "2018-08-01"},
      {"items/x/item_appraised", "2018-08-20"},
      {"items/x/item_submitted", "2018-08-21"},
      {"items/x/costs/1/kind", "service"},
      {"items/x/costs/1/amount", "12.500.000.000 đồng"},
      {"items/x/costs/2/kind", "management"},
      {"items/x/costs/2/amount", "90000000"},
      {"items/x/costs/3/kind", "consulting"},
      {"items/x/costs/3/use", "prepare"},
      {"items/x/costs/3/amount", "200 triệu"},
      {"items/x/costs/4/kind", "other"},
      {"items/x/costs/4/amount", "45 triệu"},
      {"items/x/costs/5/kind", "contingency"},
      {"items/x/costs/5/amount", "600 triệu"}},
     "verdict complies\n"
     "kinds complies\n"
     "x appraiser = \"hn.so-tttt\" H\n"
     "x appraiser by hn#shared-item hn#operations-centre-appraisal\n"
     "x appraiser lost hn#appraisal-as-guided to hn#operations-centre-appraisal default\n"
     "x appraiser rests A-27\n"
     "x co_appraisers = [\"hn.kbnn\",\"hn.so-khdt\",\"hn.so-tc\"] H\n"
     "x co_appraisers by hn#operations-centre\n"
     "x co_appraisers cites seed-1:25\n"
     "x co_appraisers rests A-06\n"
     "x invited = [\"vn.btttt.cuc-thh\"] H\n"
     "x approver = \"hn.ct-ubnd\" H\n"
     "x approver cites seed-1:23\n"
     "x approver by hn#shared-item qd#competent-person\n"
     "x consulted = [] H\n"
     "x lead = \"hn.so-tttt\" H\n"
     "x lead by hn#lead-of-operations-centre qd#lead-unit\n"
     "x guided_by = [\"hn.so-tc\",\"hn.so-tttt\"] H\n"
     "x allocates = \"hn.ubnd\" H\n"
     "x form_allowed = \"allowed\"\n"
     "x plan_needed = true M\n"
     "x fund_allowed = \"allowed\" H\n"
     "x/1 head_allowed = \"allowed\" M\n"
     "x/1 head_allowed rests A-07\n"
     "x/2 head_allowed = \"allowed\" H\n"
     "x/2 head_allowed cites qd-80-2014 Điều 6\n"
     "x/3 head_allowed = \"allowed\" H\n"
     "x/4 head_allowed = \"allowed\" H\n"
     "x/5 head_allowed = \"allowed\" H\n"
     "x/5 fund_allowed = \"allowed\" H\n"
     "x ! hn#appraisal-before-submission met\n"
     "x ! hn#invitation-to-appraise met\n"
     "x ! hn#opinion-before-approval not-applicable\n"
     "vi Chủ tịch Ủy ban nhân dân thành phố Hà Nội\n"
     "vi Sở Thông tin và Truyền thông Hà Nội\n"
     "vi Kho bạc Nhà nước Hà Nội\n"
     "vi Sở Kế hoạch và Đầu tư Hà Nội\n"
     "vi Cục Tin học hóa (Bộ Thông tin và Truyền thông)\n"
     "vi 10/09/2018\n"
     "vi 12,5 tỷ\n"
     "vi A-27\n"
     "en Chairman of the Hà Nội People's Committee\n"
     "en Hà Nội Department of Information and Communications\n"
     "en Hà Nội State Treasury\n"
     "en Authority of IT Application, MIC\n"},

    {"P03 smart traffic",
     "plan: { id: p03, title: Giao thông, place: vn/ha-noi, year: 2018 }\n"
     "hirer: hn.so-gtvt\n"
     "dates: { approved: 2018-09-05 }\n"
     "items:\n"
     "  - id: x\n"
     "    category: hn.item.smart-traffic\n"
     "    in_kh48: true\n"
     "    form: hire\n"
     "    opinions:\n"
     "      - { giver: hn.so-tttt, dated: 20/08/2018 }\n"
     "    costs:\n"
     "      - { kind: service, amount: 5 tỷ, fund: fund.su-nghiep }\n",
     "{\"plan\":{\"id\":\"p03\",\"title\":\"Giao "
     "thông\",\"place\":\"vn/ha-noi\",\"year\":2018},\"hirer\":\"hn.so-gtvt\","
     "\"dates\":{\"approved\":\"05/09/2018\"},\"items\":[{\"id\":\"x\",\"category\":\"hn.item.smart-traffic\","
     "\"in_kh48\":true,\"form\":\"hire\",\"opinions\":[{\"dated\":\"2018-08-20\",\"giver\":\"hn.so-tttt\"}],"
     "\"costs\":[{\"kind\":\"service\",\"amount\":5000000000,\"fund\":\"fund.su-nghiep\"}]}]}",
     {{"items/x/costs/1/fund", "fund.su-nghiep"},
      {"items/x/costs/1/amount", "5000000000"},
      {"items/x/costs/1/kind", "service"},
      {"items/x/opinions/1/dated", "2018-08-20"},
      {"items/x/opinions/1/giver", "hn.so-tttt"},
      {"items/x/form", "hire"},
      {"items/x/in_kh48", "true"},
      {"items/x/category", "hn.item.smart-traffic"},
      {"dates/approved", "2018-09-05"},
      {"hirer", "hn.so-gtvt"},
      {"plan/year", "2018"},
      {"plan/place", "vn/ha-noi"},
      {"plan/title", "Giao thông"},
      {"plan/id", "p03"}},
     "verdict complies\n"
     "kinds complies\n"
     "x approver = {\"of\":\"hn.so-gtvt\",\"office\":\"head\",\"on_behalf_of\":\"hn.ct-ubnd\"} H\n"
     "x approver by hn#kh48-tasks\n"
     "x approver cites seed-1:21\n"
     "x approver lost qd#competent-person to hn#kh48-tasks default\n"
     "x consulted = [\"hn.so-tttt\"] H\n"
     "x consulted by hn#consult-on-delegated\n"
     "x appraiser undetermined L\n"
     "x appraiser rests A-01\n"
     "x appraiser shows \"missing\":[{\"text\":\"cv-347-2018\"}]\n"
     "x lead = \"hn.so-gtvt\" H\n"
     "x lead cites seed-1:33\n"
     "x co_appraisers no-rule\n"
     "x invited no-rule\n"
     "x ! hn#opinion-before-approval met\n"
     "x ! hn#opinion-in-writing undetermined should\n"
     "x ! hn#appraisal-before-submission not-applicable\n"
     "x/1 head_allowed = \"allowed\" M\n"
     "json \"witness\":\"items/x/opinions/1\"\n"
     "json {\"outcome\":\"undetermined\",\"path\":\"items/x\",\"question\":\"appraiser\"}\n"
     "json \"law_date\":\"2018-09-05\"\n"
     "json \"law_date_because\":\"plan/approved\"\n"
     "vi Giám đốc Sở Giao thông Vận tải Hà Nội\n"
     "vi theo ủy quyền của Chủ tịch Ủy ban nhân dân thành phố Hà Nội\n"
     "vi 20/08/2018\n"
     "vi A-01\n"
     "en Hà Nội Department of Transport\n"
     "en Chairman of the Hà Nội People's Committee\n"},

    {"P04 without an opinion",
     "plan: { place: vn/ha-noi, year: 2018 }\nhirer: hn.so-gtvt\ndates: { approved: 2018-09-05 }\n"
     "items: [ { id: x, category: hn.item.smart-traffic, in_kh48: true, form: hire } ]\n",
     "{\"plan\":{\"place\":\"vn/"
     "ha-noi\",\"year\":2018},\"hirer\":\"hn.so-gtvt\",\"dates\":{\"approved\":\"2018-09-05\"},"
     "\"items\":[{\"id\":\"x\",\"category\":\"hn.item.smart-traffic\",\"in_kh48\":true,\"form\":\"hire\"}]}",
     {{"plan/place", "vn/ha-noi"},
      {"plan/year", "2018"},
      {"hirer", "hn.so-gtvt"},
      {"dates/approved", "2018-09-05"},
      {"items/x/category", "hn.item.smart-traffic"},
      {"items/x/in_kh48", "true"},
      {"items/x/form", "hire"}},
     "verdict breaches\n"
     "kinds breaches\n"
     "x ! hn#opinion-before-approval breached\n"
     "x approver = {\"of\":\"hn.so-gtvt\",\"office\":\"head\",\"on_behalf_of\":\"hn.ct-ubnd\"} H\n"
     "x consulted = [\"hn.so-tttt\"]\n"
     "json \"gates\":\"approver\"\n"},

    {"P04 with an opinion after approval",
     "plan: { place: vn/ha-noi, year: 2018 }\nhirer: hn.so-gtvt\ndates: { approved: 2018-09-05 }\n"
     "items:\n- id: x\n  category: hn.item.smart-traffic\n  in_kh48: true\n  form: hire\n"
     "  opinions: [ { giver: hn.so-tttt, dated: 2018-09-20, written: true } ]\n",
     "{\"plan\":{\"place\":\"vn/"
     "ha-noi\",\"year\":2018},\"hirer\":\"hn.so-gtvt\",\"dates\":{\"approved\":\"2018-09-05\"},"
     "\"items\":[{\"id\":\"x\",\"category\":\"hn.item.smart-traffic\",\"in_kh48\":true,\"form\":\"hire\","
     "\"opinions\":[{\"giver\":\"hn.so-tttt\",\"dated\":\"2018-09-20\",\"written\":true}]}]}",
     {{"plan/place", "vn/ha-noi"},
      {"plan/year", "2018"},
      {"hirer", "hn.so-gtvt"},
      {"dates/approved", "2018-09-05"},
      {"items/x/category", "hn.item.smart-traffic"},
      {"items/x/in_kh48", "true"},
      {"items/x/form", "hire"},
      {"items/x/opinions/1/giver", "hn.so-tttt"},
      {"items/x/opinions/1/dated", "20/09/2018"},
      {"items/x/opinions/1/written", "true"}},
     "verdict breaches\n"
     "x ! hn#opinion-before-approval breached\n"
     "x ! hn#opinion-in-writing met should\n"
     "json \"law_date\":\"2018-09-05\"\n"
     "json \"as_of\":\"2018-09-20\"\n"},

    {"P04 not approved yet",
     "plan: { place: vn/ha-noi, year: 2018 }\nhirer: hn.so-gtvt\ndates: { prepared: 2018-09-01 }\n"
     "items:\n- id: x\n  category: hn.item.smart-traffic\n  in_kh48: true\n  form: hire\n",
     "{\"plan\":{\"place\":\"vn/"
     "ha-noi\",\"year\":2018},\"hirer\":\"hn.so-gtvt\",\"dates\":{\"prepared\":\"2018-09-01\"},"
     "\"items\":[{\"id\":\"x\",\"category\":\"hn.item.smart-traffic\",\"in_kh48\":true,\"form\":\"hire\"}]}",
     {{"plan/place", "vn/ha-noi"},
      {"plan/year", "2018"},
      {"hirer", "hn.so-gtvt"},
      {"dates/prepared", "2018-09-01"},
      {"items/x/category", "hn.item.smart-traffic"},
      {"items/x/in_kh48", "true"},
      {"items/x/form", "hire"}},
     "verdict conditional\n"
     "kinds conditional\n"
     "x ! hn#opinion-before-approval pending\n"
     "x approver = {\"of\":\"hn.so-gtvt\",\"office\":\"head\",\"on_behalf_of\":\"hn.ct-ubnd\"} H\n"
     "json \"gates\":\"approver\"\n"
     "json \"law_date\":\"2018-09-01\"\n"
     "json \"law_date_because\":\"as-of\"\n"},

    {"P05 outside Plan 48",
     "plan: { place: vn/ha-noi, year: 2018 }\n"
     "hirer: { name: Sở Y tế, kind: department, place: vn/ha-noi }\n"
     "dates: { approved: 2018-09-05 }\n"
     "items:\n- id: x\n  name: Hệ thống quản lý khám chữa bệnh\n  category: hn.item.outside\n  in_kh48: false\n  form: "
     "hire\n"
     "  opinions: [ { giver: hn.so-tttt, dated: 2018-08-01 } ]\n"
     "  costs: [ { kind: service, amount: \"2,75 tỷ\", fund: fund.su-nghiep } ]\n",
     "{\"plan\":{\"place\":\"vn/ha-noi\",\"year\":2018},"
     "\"hirer\":{\"name\":\"Sở Y tế\",\"kind\":\"department\",\"place\":\"vn/ha-noi\"},"
     "\"dates\":{\"approved\":\"2018-09-05\"},\"items\":[{\"id\":\"x\",\"name\":\"Hệ thống quản lý khám chữa bệnh\","
     "\"category\":\"hn.item.outside\",\"in_kh48\":false,\"form\":\"hire\",\"opinions\":[{\"giver\":\"hn.so-tttt\","
     "\"dated\":\"2018-08-01\"}],\"costs\":[{\"kind\":\"service\",\"amount\":2750000000,\"fund\":\"fund.su-nghiep\"}]}]"
     "}",
     {{"plan/place", "vn/ha-noi"},
      {"plan/year", "2018"},
      {"hirer/name", "Sở Y tế"},
      {"hirer/kind", "department"},
      {"hirer/place", "vn/ha-noi"},
      {"dates/approved", "2018-09-05"},
      {"items/x/name", "Hệ thống quản lý khám chữa bệnh"},
      {"items/x/category", "hn.item.outside"},
      {"items/x/in_kh48", "false"},
      {"items/x/form", "hire"},
      {"items/x/opinions/1/giver", "hn.so-tttt"},
      {"items/x/opinions/1/dated", "2018-08-01"},
      {"items/x/costs/1/kind", "service"},
      {"items/x/costs/1/amount", "2,75 tỷ"},
      {"items/x/costs/1/fund", "fund.su-nghiep"}},
     "verdict complies\n"
     "x approver = \"hn.ct-ubnd\" M\n"
     "x approver by qd#competent-person\n"
     "x consulted no-rule\n"
     "x ! hn#opinion-before-approval not-applicable\n"
     "x lead = {\"kind\":\"department\",\"name\":\"Sở Y tế\",\"place\":\"vn/ha-noi\"} H\n"
     "x appraiser undetermined\n"
     "vi Sở Y tế\n"
     "vi Chủ tịch Ủy ban nhân dân thành phố Hà Nội\n"
     "en Chairman of the Hà Nội People's Committee\n"},

    {"P09 buying a server",
     "plan: { place: vn/ha-noi, year: 2018 }\nhirer: hn.so-gtvt\ndates: { approved: 2018-09-05 }\n"
     "items:\n- id: x\n  category: hn.item.smart-traffic\n  in_kh48: true\n  form: hire\n  fund: fund.su-nghiep\n"
     "  opinions: [ { giver: hn.so-tttt, dated: 2018-08-20 } ]\n"
     "  costs:\n"
     "  - { kind: service, amount: \"5,2 tỷ\" }\n  - { kind: management, amount: \"0,05 tỷ\" }\n"
     "  - { kind: consulting, amount: \"0,2 tỷ\" }\n  - { kind: contingency, amount: \"0,3 tỷ\" }\n"
     "  - { kind: hardware, name: mua máy chủ, amount: \"1,1 tỷ\" }\n",
     "{\"plan\":{\"place\":\"vn/"
     "ha-noi\",\"year\":2018},\"hirer\":\"hn.so-gtvt\",\"dates\":{\"approved\":\"2018-09-05\"},"
     "\"items\":[{\"id\":\"x\",\"category\":\"hn.item.smart-traffic\",\"in_kh48\":true,\"form\":\"hire\","
     "\"fund\":\"fund.su-nghiep\",\"opinions\":[{\"giver\":\"hn.so-tttt\",\"dated\":\"2018-08-20\"}],\"costs\":["
     "{\"kind\":\"service\",\"amount\":5200000000},{\"kind\":\"management\",\"amount\":50000000},"
     "{\"kind\":\"consulting\",\"amount\":200000000},{\"kind\":\"contingency\",\"amount\":300000000},"
     "{\"kind\":\"hardware\",\"name\":\"mua máy chủ\",\"amount\":1100000000}]}]}",
     {{"plan/place", "vn/ha-noi"},
      {"plan/year", "2018"},
      {"hirer", "hn.so-gtvt"},
      {"dates/approved", "2018-09-05"},
      {"items/x/category", "hn.item.smart-traffic"},
      {"items/x/in_kh48", "true"},
      {"items/x/form", "hire"},
      {"items/x/fund", "fund.su-nghiep"},
      {"items/x/opinions/1/giver", "hn.so-tttt"},
      {"items/x/opinions/1/dated", "2018-08-20"},
      {"items/x/costs/1/kind", "service"},
      {"items/x/costs/1/amount", "5,2 tỷ"},
      {"items/x/costs/2/kind", "management"},
      {"items/x/costs/2/amount", "50 triệu"},
      {"items/x/costs/3/kind", "consulting"},
      {"items/x/costs/3/amount", "200 triệu"},
      {"items/x/costs/4/kind", "contingency"},
      {"items/x/costs/4/amount", "300 triệu"},
      {"items/x/costs/5/kind", "hardware"},
      {"items/x/costs/5/name", "mua máy chủ"},
      {"items/x/costs/5/amount", "1,1 tỷ"}},
     "verdict silent\n"
     "kinds silent\n"
     "x/5 head_allowed no-rule\n"
     "x/5 fund_allowed = \"allowed\"\n"
     "x/1 head_allowed = \"allowed\" M\n"
     "x/2 head_allowed = \"allowed\" H\n"
     "x/3 head_allowed = \"allowed\" H\n"
     "x/4 head_allowed = \"allowed\" H\n"
     "x approver = {\"of\":\"hn.so-gtvt\",\"office\":\"head\",\"on_behalf_of\":\"hn.ct-ubnd\"} H\n"
     "vi mua máy chủ\n"
     "vi 1,1 tỷ\n"},
};

#define BEFORE_80(approved)                                                                                            \
  "plan: { place: vn/ha-noi, year: 2015 }\nhirer: hn.so-tttt\ndates: { prepared: 2014-11-20, approved: " approved      \
  " }\n"                                                                                                               \
  "items: [ { id: x, category: kind.internal-app, form: hire, costs: [ { kind: service, fund: fund.su-nghiep } ] } "   \
  "]\n"
#define NO_REGIME                                                                                                      \
  "verdict no-policy\n"                                                                                                \
  "kinds no-policy\n"                                                                                                  \
  "x approver none\n"                                                                                                  \
  "x/1 head_allowed none\n"                                                                                            \
  "x ! qd#state-quality none\n"                                                                                        \
  "json \"matter\":\"hire\"\n"                                                                                         \
  "json \"why\":\"not-yet\"\n"                                                                                         \
  "json \"policies\":[]\n"
#define FIRST_REGIME                                                                                                   \
  "verdict complies\n"                                                                                                 \
  "x approver = \"hn.ct-ubnd\" M\n"                                                                                    \
  "x form_allowed = \"allowed\" H\n"                                                                                   \
  "x/1 head_allowed = \"allowed\" M\n"                                                                                 \
  "x/1 fund_allowed = \"allowed\" H\n"                                                                                 \
  "x appraiser undetermined L\n"                                                                                       \
  "json \"policies\":[\"vn/qd-80-2014\"]\n"

static const row pilot[] = {
    {"P22 a: before QĐ 80 was issued", BEFORE_80("2014-11-20"), NULL, NO_REGIME},
    {"P22 b: issued, not in force", BEFORE_80("2014-12-31"), NULL, NO_REGIME},
    {"P22 c: the day before it is in force", BEFORE_80("2015-02-14"), NULL, NO_REGIME},
    {"P22 d: the first day", BEFORE_80("15/02/2015"), NULL, FIRST_REGIME},
    {"P22 prepared before, approved after", BEFORE_80("2015-03-01"), NULL, FIRST_REGIME},
    {"P22 a, asked under the law of the first day", BEFORE_80("2014-11-20"), "2015-02-15",
     FIRST_REGIME "json \"law_date_because\":\"given\"\n"},
};

/* Fact by fact: the first fact's path is NULL past the end. */
static bool build(decided *d, const luat_policy_set *set, const worked *w) {
  luat_plan_builder *builder = NULL;
  *d = (decided){.diagnostics = luat_diagnostics_new()};
  bool ok = luat_plan_builder_new(&builder) == LUAT_OK;
  for (size_t i = 0; ok && w->facts[i].path != NULL; i++)
    ok = luat_plan_builder_put(builder, w->facts[i].path, w->facts[i].value) == LUAT_OK;
  ok = ok && luat_plan_build(&d->plan, set, builder, NULL, d->diagnostics) == LUAT_OK && decide_plan(d, set, NULL);
  luat_plan_builder_free(builder);
  return ok;
}

static void same(const decided *a, const decided *b, const char *name, const char *way) {
  tap(strcmp(luat_plan_digest(a->plan), luat_plan_digest(b->plan)) == 0, "%s: the same digest %s", name, way);
  tap(strcmp(luat_text_data(a->json), luat_text_data(b->json)) == 0, "%s: the same JSON %s", name, way);
  tap(strcmp(luat_text_data(a->vi), luat_text_data(b->vi)) == 0, "%s: the same text %s", name, way);
}

static void three_ways(const luat_policy_set *set, const worked *w) {
  decided yaml, json, built;
  bool fine = decide_text(&yaml, set, w->yaml, LUAT_ANY, NULL);
  if (!tap(fine, "%s: from YAML", w->name)) tap_diagnostics(yaml.diagnostics);
  bool read = decide_text(&json, set, w->json, LUAT_ANY, NULL);
  if (!tap(read, "%s: from JSON", w->name)) tap_diagnostics(json.diagnostics);
  bool made = build(&built, set, w);
  if (!tap(made, "%s: fact by fact", w->name)) tap_diagnostics(built.diagnostics);
  if (fine) expect(&yaml, w->name, w->lines);
  if (fine && read) same(&yaml, &json, w->name, "from JSON");
  if (fine && made) same(&yaml, &built, w->name, "fact by fact");
  decided_free(&yaml);
  decided_free(&json);
  decided_free(&built);
}

int main(void) {
  luat_policy_set *set = load_policies();
  for (size_t i = 0; i < sizeof plans / sizeof *plans; i++) three_ways(set, &plans[i]);
  expect_rows(set, pilot, sizeof pilot / sizeof *pilot);
  luat_set_free(set);
  return tap_done();
}
