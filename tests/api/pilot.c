/* pilot.c: the national pilot of 2015 to 2019: its days, places, cost heads, funds and principles, and what follows
 * where a fact is not known. */
#include "expect.h"

#define ON(day) PLAN("vn/ha-noi", "2019", "hn.so-dl", "approved: " day, "category: kind.infra, form: hire")

static const row days[] = {
    {"14/02/2015", ON("2015-02-14"), NULL, "verdict no-policy\njson \"why\":\"not-yet\"\nx approver none\n"},
    {"15/02/2015", ON("2015-02-15"), NULL, "verdict complies\nx approver = \"hn.ct-ubnd\" M\n"},
    {"31/12/2019", ON("2019-12-31"), NULL, "verdict complies\nx approver = \"hn.ct-ubnd\" M\n"},
    {"01/01/2020", ON("2020-01-01"), NULL,
     "json \"policies\":[\"vn/nd-73-2019\",\"vn/tt-23-2018\"]\nx approver undetermined\n"},
    {"the caller's date comes first", ON("2015-02-14"), "15/02/2015",
     "verdict complies\njson \"law_date\":\"2015-02-15\"\njson \"law_date_because\":\"given\"\n"},
    {"not approved: the latest step",
     PLAN("vn/ha-noi", "2019", "hn.so-dl", "prepared: 2019-03-01, submitted: 2019-04-02",
          "category: kind.infra, form: hire, consultant_hired: 2019-05-03"),
     NULL, "verdict complies\njson \"law_date\":\"2019-05-03\"\njson \"law_date_because\":\"as-of\"\n"},
    {"a change has its own law date",
     PLAN("vn/ha-noi", "2019", "hn.so-dl", "approved: 2019-12-31",
          "category: kind.infra, form: hire, changes: [ { decided: 2020-01-01 } ]") "carried_out: true\n",
     NULL,
     "x approver = \"hn.ct-ubnd\" M\njson \"law_date\":\"2020-01-01\"\n"
     "json \"policies\":[\"vn/nd-73-2019\",\"vn/qd-80-2014\",\"vn/tt-23-2018\"]\n"},
    {"a change within the pilot",
     PLAN("vn/ha-noi", "2019", "hn.so-dl", "approved: 2019-06-03",
          "category: kind.infra, form: hire, changes: [ { decided: 2019-12-31, longer_term: true } ]"),
     NULL, "verdict complies\nitems/x/changes/1 decided_by_whom no-rule\n"},
};

static const row places[] = {
    {"Nam Định", PLAN("vn/nam-dinh", "2018", "nd.so-tttt", "approved: 2018-09-05", "category: kind.infra, form: hire"),
     NULL,
     "verdict complies\nx approver = \"nd.ct-ubnd\" M\nx approver by qd#competent-person\nx appraiser "
     "undetermined L\n"
     "x consulted no-rule\nx lead = \"nd.so-tttt\"\nno \"vn/ha-noi/2018\"\n"
     "vi Chủ tịch Ủy ban nhân dân tỉnh Nam Định\nen Chairman of the Nam Định People's Committee\n"},
    {"a ministry", PLAN("vn", "2018", "vn.btttt", "approved: 2018-09-05", "category: kind.infra, form: hire"), NULL,
     "verdict complies\nx approver = {\"of\":\"vn.btttt\",\"office\":\"head\"} M\nx approver by qd#competent-head\n"
     "vi Bộ trưởng Bộ Thông tin và Truyền thông\n"},
    {"a centre of a ministry", PLAN("vn", "2018", "vn.btttt.tttt", "approved: 2018-09-05", "form: hire"), NULL,
     "x approver = {\"of\":\"vn.btttt\",\"office\":\"head\"} M\nx approver by qd#competent-minister\n"
     "x lead = \"vn.btttt.tttt\"\n"},
    {"a government agency that no register names",
     PLAN("vn", "2018", "{ name: Bảo hiểm xã hội Việt Nam, kind: ministry-agency, place: vn }", "approved: 2018-09-05",
          "form: hire"),
     NULL, "x approver by qd#competent-head\n"},
    {"the province's committee itself", PLAN("vn/nam-dinh", "2018", "nd.ubnd", "approved: 2018-09-05", "form: hire"),
     NULL, "x approver = \"nd.ct-ubnd\" M\nx approver by qd#competent-head\n"},
    {"a district of Nam Định, its own money",
     PLAN("vn/nam-dinh", "2018", "{ name: UBND huyện Ý Yên, kind: district-committee, place: vn/nam-dinh }",
          "approved: 2018-09-05", "form: hire, money_owner: district"),
     NULL, "x approver by qd#competent-committee\n"},
    {"a district of Nam Định, money of the province",
     PLAN("vn/nam-dinh", "2018", "{ name: UBND huyện Ý Yên, kind: district-committee, place: vn/nam-dinh }",
          "approved: 2018-09-05", "form: hire, money_owner: city"),
     NULL, "x approver = \"nd.ct-ubnd\" M\n"},
    {"a province whose committee of that time no register names",
     PLAN("vn/ninh-binh", "2018", "{ name: Sở Y tế, kind: department, place: vn/ninh-binh }", "approved: 2018-09-05",
          "form: hire"),
     NULL, "x approver undetermined\nx form_allowed = \"allowed\"\n"},
};

/* One item, one cost line. */
#define COST_OF(year, item, cost)                                                                                      \
  PLAN("vn/ha-noi", year, "hn.so-dl", "approved: 2018-09-05",                                                          \
       "category: hn.item.outside, in_kh48: false, form: hire" item ", costs: [ { " cost " } ]")
#define COST(cost) COST_OF("2018", "", cost)

static const row costs[] = {
    {"service", COST("kind: service, fund: fund.su-nghiep, amount: 200 triệu"), NULL,
     "verdict complies\nx/1 head_allowed = \"allowed\" M\nx/1 head_allowed by qd#service-price\n"
     "x/1 head_allowed rests A-07\nx/1 fund_allowed = \"allowed\" H\nx/1 fund_allowed by qd#career-money\n"
     "x/1 fund_allowed cites seed-0:15\nx plan_needed = true M\nvi 200 triệu\n"},
    {"management", COST("kind: management, fund: fund.dtpt"), NULL,
     "verdict complies\nx/1 head_allowed = \"allowed\" H\nx/1 head_allowed by qd#heads-of-article-6\n"
     "x/1 fund_allowed by qd#investment-money\n"},
    {"consulting", COST("kind: consulting, use: examine, fund: fund.su-nghiep"), NULL,
     "verdict complies\nx/1 head_allowed = \"allowed\" H\n"},
    {"other", COST("kind: other, fund: fund.nn-khac"), NULL,
     "verdict complies\nx/1 head_allowed = \"allowed\" H\nx/1 ! qd#reason-for-other-costs breached should\n"
     "x/1 fund_allowed = \"allowed\"\nx/1 fund_allowed by qd#other-lawful-state-capital\n"},
    {"contingency", COST("kind: contingency, fund: fund.su-nghiep"), NULL, "verdict complies\n"},
    {"hardware", COST("kind: hardware, fund: fund.su-nghiep"), NULL,
     "verdict silent\nx/1 head_allowed no-rule\nx/1 fund_allowed = \"allowed\"\n"},
    {"software", COST("kind: software, fund: fund.su-nghiep"), NULL, "verdict silent\nx/1 head_allowed no-rule\n"},
    {"hardware with a reason is no other cost", COST("kind: hardware, reason: để dự phòng, fund: fund.su-nghiep"), NULL,
     "verdict silent\nx/1 head_allowed no-rule\n"},
    {"a kind that is not known", COST("kind: \"?\", fund: fund.su-nghiep"), NULL,
     "verdict undetermined\nx/1 head_allowed undetermined\nx/1 head_allowed shows \"path\":\"items/x/costs/1/kind\"\n"},
    {"a kind that is not stated", COST("amount: 1 tỷ, fund: fund.su-nghiep"), NULL,
     "verdict undetermined\nx/1 head_allowed undetermined\n"},
    {"an amount that is not known decides nothing", COST("kind: service, amount: \"?\", fund: fund.su-nghiep"), NULL,
     "verdict complies\n"},

    {"regular spending is not named", COST("kind: service, fund: fund.thuong-xuyen"), NULL,
     "verdict silent\nx/1 fund_allowed no-rule\n"},
    {"a donor's grant is not the State's", COST("kind: service, fund: fund.oda-grant"), NULL,
     "verdict silent\nx/1 fund_allowed no-rule\n"},
    {"private money is not the State's", COST("kind: service, fund: fund.tu-nhan"), NULL,
     "verdict silent\nx/1 fund_allowed no-rule\n"},
    {"programme money for the service", COST("kind: service, fund: fund.hn-cntt-2018"), NULL,
     "verdict silent\nx/1 fund_allowed no-rule\n"},
    {"project capital of Nam Định, in Nam Định",
     PLAN("vn/nam-dinh", "2018", "nd.so-tttt", "approved: 2018-09-05",
          "category: nd.item.mail, form: hire, costs: [ { kind: service, fund: fund.nd-khung-cpdt } ]"),
     NULL, "verdict silent\nx/1 fund_allowed no-rule\n"},
    {"a fund that is not known", COST("kind: service, fund: \"?\""), NULL,
     "verdict undetermined\nx/1 fund_allowed undetermined\nx plan_needed undetermined\n"},
    {"a fund that is not stated", COST("kind: service"), NULL, "verdict undetermined\nx/1 fund_allowed undetermined\n"},
    {"the item's fund is the line's", COST_OF("2018", ", fund: fund.dtpt", "kind: service"), NULL,
     "verdict complies\nx/1 fund_allowed = \"allowed\"\nx fund_allowed = \"allowed\" H\n"
     "x fund_allowed by qd#investment-money-of-item\nx plan_needed = false M\n"},
    {"the line's own fund comes first", COST_OF("2018", ", fund: fund.dtpt", "kind: management, fund: fund.tu-nhan"),
     NULL, "verdict silent\nx/1 fund_allowed no-rule\nx fund_allowed = \"allowed\"\n"},
    {"an item without a fund is not asked for it", COST("kind: service, fund: fund.su-nghiep"), NULL,
     "x fund_allowed not-applicable\n"},
    {"another lawful fund of the item", COST_OF("2018", ", fund: fund.nn-khac", "kind: service"), NULL,
     "verdict complies\nx fund_allowed = \"allowed\"\nx plan_needed no-rule\n"},
    {"money of both kinds", COST("kind: service, fund: fund.su-nghiep }, { kind: service, fund: fund.dtpt"), NULL,
     "verdict complies\nx plan_needed no-rule\n"},

    {"programme money for consultants, nothing done", COST("kind: consulting, use: prepare, fund: fund.hn-cntt-2018"),
     NULL,
     "verdict conditional\nkinds conditional\nx/1 fund_allowed = \"conditional\" H\n"
     "x/1 fund_allowed by hn#planning-consultants\nx/1 fund_allowed cites seed-1:15\nx/1 head_allowed = \"allowed\"\n"},
    {"estimated, not allocated",
     COST_OF("2018", ", provisional_estimate: 2018-07-02", "kind: consulting, use: prepare, fund: fund.hn-cntt-2018"),
     NULL, "verdict conditional\nx/1 fund_allowed = \"conditional\"\n"},
    {"estimated and allocated",
     COST_OF("2018", ", provisional_estimate: 2018-07-02, allocated: 2018-08-01",
             "kind: consulting, use: prepare, fund: fund.hn-cntt-2018"),
     NULL,
     "verdict complies\nx/1 fund_allowed = \"allowed\" H\nx ! hn#estimate-before-allocation met should\n"
     "x ! hn#allocation-before-consultants not-applicable should\n"},
    {"whether it is allocated is not known",
     COST_OF("2018", ", provisional_estimate: 2018-07-02, allocated: \"?\"",
             "kind: consulting, use: prepare, fund: fund.hn-cntt-2018"),
     NULL, "verdict undetermined\nx/1 fund_allowed undetermined\n"},
    {"programme money for an examination", COST("kind: consulting, use: examine, fund: fund.hn-cntt-2018"), NULL,
     "verdict silent\nx/1 fund_allowed no-rule\n"},
    {"programme money for a use that is not stated", COST("kind: consulting, fund: fund.hn-cntt-2018"), NULL,
     "verdict undetermined\nx/1 fund_allowed undetermined\n"},
    {"programme money in a plan of 2017",
     COST_OF("2017", "", "kind: consulting, use: prepare, fund: fund.hn-cntt-2018"), NULL,
     "verdict silent\nx/1 fund_allowed no-rule\n"},
    {"allocated before it was estimated is no breach",
     COST_OF("2018", ", provisional_estimate: 2018-08-02, allocated: 2018-08-01, consultant_hired: 2018-07-01",
             "kind: consulting, use: prepare, fund: fund.hn-cntt-2018"),
     NULL,
     "verdict complies\nx ! hn#estimate-before-allocation breached should\n"
     "x ! hn#allocation-before-consultants breached should\n"},
};

#define ITEM(facts) PLAN("vn/ha-noi", "2019", "hn.so-dl", "approved: 2019-03-01", "category: kind.support" facts)

static const row items[] = {
    {"hiring", ITEM(", form: hire"), NULL,
     "verdict complies\nx form_allowed = \"allowed\" H\nx form_allowed cites qd-80-2014 Điều 1\n"},
    {"investing is not spoken of", ITEM(", form: invest"), NULL, "verdict silent\nx form_allowed no-rule\n"},
    {"a form that is not known", ITEM(", form: \"?\""), NULL, "verdict undetermined\nx form_allowed undetermined\n"},
    {"a term is not spoken of", ITEM(", form: hire, term: 8 tháng"), NULL, "verdict silent\nx term_allowed no-rule\n"},
    {"a term that is not stated asks nothing", ITEM(", form: hire"), NULL,
     "verdict complies\nx term_allowed no-rule\n"},
    {"twelve months are one year", ITEM(", form: hire, term: 12, money_secured: false"), NULL,
     "x ! qd#secure-money-for-several-years not-applicable should\n"},
    {"thirteen are more", ITEM(", form: hire, term: 13 tháng, money_secured: false"), NULL,
     "verdict silent\nx ! qd#secure-money-for-several-years breached should\n"},
    {"several years, money secured", ITEM(", form: hire, term: 3 năm, money_secured: true"), NULL,
     "x ! qd#secure-money-for-several-years met should\n"},
    {"two units, hired centrally", ITEM(", form: hire, same_service_units: 2, centralised: true"), NULL,
     "x ! qd#prefer-centralised-hire met should\n"},
    {"two units, each for itself", ITEM(", form: hire, same_service_units: 2"), NULL,
     "verdict complies\nx ! qd#prefer-centralised-hire breached should\n"},
    {"one unit", ITEM(", form: hire, same_service_units: 1"), NULL,
     "x ! qd#prefer-centralised-hire not-applicable should\n"},
    {"principles advise", ITEM(", form: hire, states_quality: false, states_security: true"), NULL,
     "verdict complies\nkinds complies\nx ! qd#state-quality breached should\nx ! qd#state-security met should\n"
     "x ! qd#state-connection undetermined should\n"},
    {"justifying the hire", ITEM(", form: hire, states_efficiency: true"), NULL, "x ! qd#justify-hiring met should\n"},
    {"nothing to justify where nothing is hired", ITEM(", form: invest, states_efficiency: true"), NULL,
     "x ! qd#justify-hiring not-applicable should\n"},
};

int main(void) {
  luat_policy_set *set = load_policies();
  expect_rows(set, days, sizeof days / sizeof *days);
  expect_rows(set, places, sizeof places / sizeof *places);
  expect_rows(set, costs, sizeof costs / sizeof *costs);
  expect_rows(set, items, sizeof items / sizeof *items);
  luat_set_free(set);
  return tap_done();
}
