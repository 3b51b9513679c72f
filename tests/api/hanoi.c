/* hanoi.c: Hà Nội's directive of 2018, row by row of the law (HN-1 to HN-10): a plan where each decides and one where
 * it does not; districts, parts of the shared items, the day of the opinion, and the zone of its uncertain date. */
#include "expect.h"

#define APPROVED "approved: 2018-09-05"
#define TASK "in_kh48: true, form: hire"
#define OPINION ", opinions: [ { giver: hn.so-tttt, dated: 2018-05-04 } ]"
#define TRAFFIC "category: hn.item.smart-traffic, " TASK
#define DISTRICT "{ name: UBND quận Ba Đình, kind: district-committee, place: vn/ha-noi }"
#define DISTRICT_JSON "{\"kind\":\"district-committee\",\"name\":\"UBND quận Ba Đình\",\"place\":\"vn/ha-noi\"}"
#define HEAD_OF_TRAFFIC "{\"of\":\"hn.so-gtvt\",\"office\":\"head\",\"on_behalf_of\":\"hn.ct-ubnd\"}"

/* What each of the five shared items gets, and every part of one. */
#define SHARED                                                                                                         \
  "x approver = \"hn.ct-ubnd\" H\n"                                                                                    \
  "x appraiser = \"hn.so-tttt\" H\n"                                                                                   \
  "x consulted = [] H\n"                                                                                               \
  "x co_appraisers no-rule\n"                                                                                          \
  "x invited no-rule\n"                                                                                                \
  "x ! hn#opinion-before-approval not-applicable\n"                                                                    \
  "x ! hn#invitation-to-appraise not-applicable\n"

static const row routing[] = {
    {"HN-1 the City allocates", HN("hn.so-dl", APPROVED, "category: hn.item.outside, in_kh48: false, form: hire"), NULL,
     "x allocates = \"hn.ubnd\" H\nx allocates cites seed-1:15\n"},
    {"HN-1 elsewhere nothing is said", PLAN("vn/nam-dinh", "2018", "nd.so-tttt", APPROVED, "form: hire"), NULL,
     "x allocates no-rule\n"},
    {"HN-2 two departments guide", HN("hn.so-dl", APPROVED, TRAFFIC), NULL,
     "x guided_by = [\"hn.so-tc\",\"hn.so-tttt\"] H\nx guided_by cites seed-1:17\n"},
    {"HN-2 elsewhere nobody does", PLAN("vn/nam-dinh", "2018", "nd.so-tttt", APPROVED, "form: hire"), NULL,
     "x guided_by no-rule\n"},
    {"HN-3 a department applies the letter", HN("hn.so-tc", APPROVED, "category: hn.item.outside, in_kh48: false"),
     NULL, "x appraiser undetermined L\nx appraiser rests A-01\nx appraiser shows {\"text\":\"cv-347-2018\"}\n"},
    {"HN-3 a district too", HN(DISTRICT, APPROVED, "category: hn.item.kh48-district, in_kh48: true"), NULL,
     "x appraiser undetermined\nx appraiser rests A-01\n"},
    {"HN-3 not for a shared item", HN("hn.so-tc", APPROVED, "category: hn.item.sms, in_kh48: true"), NULL,
     "x appraiser = \"hn.so-tttt\"\nx appraiser lost hn#appraisal-as-guided to hn#shared-item default\n"},

    {"HN-4 smart tourism", HN("hn.so-dl", APPROVED, "category: hn.item.smart-tourism, " TASK OPINION), NULL,
     "verdict complies\nx approver = {\"of\":\"hn.so-dl\",\"office\":\"head\",\"on_behalf_of\":\"hn.ct-ubnd\"} H\n"
     "x lead = \"hn.so-dl\" H\nx lead by hn#lead-of-smart-tourism qd#lead-unit\nx consulted = [\"hn.so-tttt\"]\n"},
    {"HN-4 another task, of a department", HN("hn.so-tc", APPROVED, "category: hn.item.kh48-other, " TASK OPINION),
     NULL,
     "verdict complies\nx approver by hn#kh48-tasks\nx lead = \"hn.so-tc\"\nx lead by qd#lead-unit\n"
     "x approver lost qd#competent-person to hn#kh48-tasks default\n"},
    {"HN-4 an agency that no register names",
     HN("{ name: Ban Quản lý phố cổ, kind: agency, place: vn/ha-noi }", APPROVED,
        "category: hn.item.kh48-other, " TASK OPINION),
     NULL,
     "verdict complies\nx approver = {\"of\":{\"kind\":\"agency\",\"name\":\"Ban Quản lý phố cổ\",\"place\":"
     "\"vn/ha-noi\"},\"office\":\"head\",\"on_behalf_of\":\"hn.ct-ubnd\"} H\n"},
    {"HN-4 not a centre",
     HN("{ name: Trung tâm Giao dịch, kind: centre, place: vn/ha-noi }", APPROVED,
        "category: hn.item.kh48-other, " TASK),
     NULL, "x approver = \"hn.ct-ubnd\" M\nx approver by qd#competent-person\nx consulted no-rule\n"},
    {"HN-4 not the City's committee itself", HN("hn.ubnd", APPROVED, "category: hn.item.kh48-other, " TASK), NULL,
     "x approver = \"hn.ct-ubnd\" M\nx approver by qd#competent-head\n"},
    {"HN-4 a lead that the plan does not follow",
     HN("hn.so-tttt", APPROVED, "category: hn.item.smart-traffic, in_kh48: true, form: hire"), NULL,
     "x lead = \"hn.so-gtvt\"\nx lead lost qd#lead-unit to hn#lead-of-smart-traffic default\n"
     "x approver = {\"of\":\"hn.so-tttt\",\"office\":\"head\",\"on_behalf_of\":\"hn.ct-ubnd\"}\n"},

    {"HN-5 data centre", HN("hn.so-tttt", APPROVED, "category: hn.item.data-centre, " TASK), NULL,
     SHARED "x approver cites seed-1:23\nx lead = \"hn.so-tttt\"\nx lead by qd#lead-unit\n"},
    {"HN-5 lines", HN("hn.so-tttt", APPROVED, "category: hn.item.wan, " TASK), NULL, SHARED},
    {"HN-5 a part of the lines", HN("hn.so-tttt", APPROVED, "category: hn.item.wan.reserve, " TASK), NULL, SHARED},
    {"HN-5 links of data centres", HN("hn.so-tttt", APPROVED, "category: hn.item.wan.links, " TASK), NULL, SHARED},
    {"HN-5 online services", HN("hn.so-tttt", APPROVED, "category: hn.item.dvctt, " TASK), NULL, SHARED},
    {"HN-5 one-stop", HN("hn.so-tttt", APPROVED, "category: hn.item.dvctt.one-stop, " TASK), NULL, SHARED},
    {"HN-5 portal", HN("hn.so-tttt", APPROVED, "category: hn.item.dvctt.portal, " TASK), NULL, SHARED},
    {"HN-5 services", HN("hn.so-tttt", APPROVED, "category: hn.item.dvctt.services, " TASK), NULL, SHARED},
    {"HN-5 messages", HN("hn.so-tttt", APPROVED, "category: hn.item.sms, " TASK), NULL, SHARED},
    {"HN-5 of any unit", HN("hn.so-dl", APPROVED, "category: hn.item.data-centre, " TASK), NULL, SHARED},
    {"HN-5 of a district", HN(DISTRICT, APPROVED, "category: hn.item.data-centre, " TASK ", money_owner: district"),
     NULL, SHARED "x approver lost qd#competent-committee to hn#shared-item default\n"},
    {"HN-5 does not ask for Plan 48",
     HN("hn.so-tttt", APPROVED, "category: hn.item.data-centre, in_kh48: \"?\", form: hire"), NULL, SHARED},
    {"HN-5 not smart traffic", HN("hn.so-gtvt", APPROVED, TRAFFIC OPINION), NULL,
     "x approver = " HEAD_OF_TRAFFIC " H\n"},
    {"HN-5 appraised before it is submitted",
     HN("hn.so-tttt", APPROVED,
        "category: hn.item.sms, " TASK ", item_appraised: 2018-08-20, item_submitted: 2018-08-21"),
     NULL, "verdict complies\nx ! hn#appraisal-before-submission met\n"},
    {"HN-5 appraised on the day of submission",
     HN("hn.so-tttt", APPROVED,
        "category: hn.item.sms, " TASK ", item_appraised: 2018-08-21, item_submitted: 2018-08-21"),
     NULL, "verdict breaches\nx ! hn#appraisal-before-submission breached\n"},
    {"HN-5 the plan's appraisal counts for the item",
     HN("hn.so-tttt", "appraised: 2018-08-20, " APPROVED,
        "category: hn.item.sms, " TASK ", item_submitted: 2018-08-21"),
     NULL, "verdict complies\nx ! hn#appraisal-before-submission met\n"},
    {"HN-5 approved without an appraisal", HN("hn.so-tttt", APPROVED, "category: hn.item.sms, " TASK), NULL,
     "verdict breaches\nx ! hn#appraisal-before-submission breached\n"},
    {"HN-5 not approved yet", HN("hn.so-tttt", "prepared: 2018-09-05", "category: hn.item.sms, " TASK), NULL,
     "verdict conditional\nx ! hn#appraisal-before-submission pending\n"},

    {"HN-6 departments concerned join",
     HN("hn.so-tttt", APPROVED, "category: hn.item.ioc, " TASK ", related_departments: [ hn.so-gtvt, hn.so-tc ]"), NULL,
     "x co_appraisers = [\"hn.kbnn\",\"hn.so-gtvt\",\"hn.so-khdt\",\"hn.so-tc\"] H\nno open-set-empty\n"},
    {"HN-6 none named: a warning", HN("hn.so-tttt", APPROVED, "category: hn.item.ioc, " TASK), NULL,
     "x co_appraisers = [\"hn.kbnn\",\"hn.so-khdt\",\"hn.so-tc\"] H\nx co_appraisers rests A-06\n"
     "json \"note\":\"open-set-empty\"\n"},
    {"HN-6 which concern it is not known",
     HN("hn.so-tttt", APPROVED, "category: hn.item.ioc, " TASK ", related_departments: \"?\""), NULL,
     "x co_appraisers undetermined\n"
     "x co_appraisers shows \"at_least\":[\"hn.kbnn\",\"hn.so-khdt\",\"hn.so-tc\"]\n"},
    {"HN-6 the lead is named by Plan 48", HN("hn.so-tc", APPROVED, "category: hn.item.ioc, " TASK), NULL,
     "x lead = \"hn.so-tttt\" H\nx lead by hn#lead-of-operations-centre\n"
     "x lead lost qd#lead-unit to hn#lead-of-operations-centre default\n"},
    {"HN-6 changes neither appraiser nor approver", HN("hn.so-tttt", APPROVED, "category: hn.item.ioc, " TASK), NULL,
     "x approver = \"hn.ct-ubnd\" H\nx appraiser = \"hn.so-tttt\" H\nx invited = [\"vn.btttt.cuc-thh\"] H\n"},
    {"HN-6 invited after the appraisal",
     HN("hn.so-tttt", APPROVED,
        "category: hn.item.ioc, " TASK
        ", item_appraised: 2018-08-20, item_submitted: 2018-08-22, invitation_sent: 2018-08-21"),
     NULL, "verdict breaches\nx ! hn#invitation-to-appraise breached\nx ! hn#appraisal-before-submission met\n"},
    {"HN-6 not the data centre", HN("hn.so-tttt", APPROVED, "category: hn.item.data-centre, " TASK), NULL,
     "x co_appraisers no-rule\nx invited no-rule\n"},

    {"HN-7 a district with money of the City",
     HN(DISTRICT, APPROVED, "category: hn.item.kh48-district, " TASK ", money_owner: city"), NULL,
     "verdict complies\nx approver = \"hn.ct-ubnd\" M\nx approver by qd#competent-person-for-city-money\nx approver "
     "rests A-03\nx consulted no-rule\n"
     "x ! hn#opinion-before-approval not-applicable\n"},
    {"HN-7 a district with its own money",
     HN(DISTRICT, APPROVED, "category: hn.item.kh48-district, " TASK ", money_owner: district"), NULL,
     "x approver = {\"of\":" DISTRICT_JSON ",\"office\":\"head\"} M\nx approver by qd#competent-committee\n"
     "x approver rests A-03\nx lead = " DISTRICT_JSON "\n"},
    {"HN-7 whose money it is is not said", HN(DISTRICT, APPROVED, "category: hn.item.kh48-district, " TASK), NULL,
     "x approver undetermined\nx approver shows \"path\":\"items/x/money_owner\"\nx approver shows \"hn.ct-ubnd\"\n"},
    {"HN-7 a commune with its own money",
     HN("{ name: UBND phường Cống Vị, kind: commune-committee, place: vn/ha-noi }", APPROVED,
        "category: hn.item.kh48-other, " TASK ", money_owner: commune"),
     NULL, "x approver by qd#competent-committee\nx consulted no-rule\n"},

    {"HN-8 outside Plan 48", HN("hn.so-dl", APPROVED, "category: hn.item.outside, in_kh48: false, form: hire" OPINION),
     NULL, "x approver = \"hn.ct-ubnd\" M\nx consulted no-rule\nx ! hn#opinion-before-approval not-applicable\n"},
    {"HN-8 not by its category alone",
     HN("hn.so-dl", APPROVED, "category: hn.item.kh48-other, in_kh48: false, form: hire"), NULL,
     "x approver = \"hn.ct-ubnd\" M\nx approver by qd#competent-person\n"},

    {"HN-9 the department of information itself", HN("hn.so-tttt", APPROVED, "category: hn.item.kh48-other, " TASK),
     NULL,
     "verdict complies\nx approver = {\"of\":\"hn.so-tttt\",\"office\":\"head\",\"on_behalf_of\":\"hn.ct-ubnd\"} H\n"
     "x consulted = [\"hn.so-tttt\"]\nx ! hn#opinion-before-approval not-applicable\nx appraiser undetermined\n"},
    {"HN-9 not for its shared items", HN("hn.so-tttt", APPROVED, "category: hn.item.dvctt, " TASK), NULL,
     "x approver = \"hn.ct-ubnd\" H\nx consulted = []\n"},

    {"HN-10 implementation plan first",
     HN("hn.so-tc", APPROVED,
        "category: hn.item.core-system, " TASK OPINION ", implementation_plan_issued: 2018-07-02"),
     NULL, "verdict complies\nx ! hn#implementation-plan-first met\n"},
    {"HN-10 without it", HN("hn.so-tc", APPROVED, "category: hn.item.core-system, " TASK OPINION), NULL,
     "verdict breaches\nx ! hn#implementation-plan-first breached\n"},
    {"HN-10 after the approval",
     HN("hn.so-tc", APPROVED,
        "category: hn.item.core-system, " TASK OPINION ", implementation_plan_issued: 2018-09-06"),
     NULL, "verdict breaches\nx ! hn#implementation-plan-first breached\n"},
    {"HN-10 not approved yet", HN("hn.so-tc", "prepared: 2018-09-05", "category: hn.item.core-system, " TASK OPINION),
     NULL, "verdict conditional\nx ! hn#implementation-plan-first pending\nx ! hn#opinion-before-approval met\n"},
    {"HN-10 not outside Plan 48", HN("hn.so-tc", APPROVED, "category: hn.item.core-system, in_kh48: false, form: hire"),
     NULL, "verdict complies\nx ! hn#implementation-plan-first not-applicable\n"},
    {"HN-10 not of a district",
     HN(DISTRICT, APPROVED, "category: hn.item.core-system, " TASK ", money_owner: district"), NULL,
     "verdict complies\nx ! hn#implementation-plan-first not-applicable\n"},
    {"HN-10 whether it is in Plan 48 is not known",
     HN("hn.so-tc", APPROVED, "category: hn.item.core-system, in_kh48: \"?\", form: hire"), NULL,
     "verdict undetermined\nx ! hn#implementation-plan-first undetermined\n"},
};

#define OPINIONS(list) HN("hn.so-gtvt", APPROVED, TRAFFIC ", opinions: " list)
#define DUTY "x ! hn#opinion-before-approval "

static const row opinions[] = {
    {"the day before the approval", OPINIONS("[ { giver: hn.so-tttt, dated: 2018-09-04 } ]"), NULL,
     "verdict complies\n" DUTY "met\n"},
    {"the same day is too late", OPINIONS("[ { giver: hn.so-tttt, dated: 2018-09-05 } ]"), NULL,
     "verdict breaches\n" DUTY "breached\n"},
    {"of another department", OPINIONS("[ { giver: hn.so-tc, dated: 2018-08-01 } ]"), NULL,
     "verdict breaches\n" DUTY "breached\n"},
    {"one of two", OPINIONS("[ { giver: hn.so-tc, dated: 2018-08-01 }, { giver: hn.so-tttt, dated: 2018-08-02 } ]"),
     NULL, "verdict complies\n" DUTY "met\njson \"witness\":\"items/x/opinions/2\"\n"},
    {"in writing", OPINIONS("[ { giver: hn.so-tttt, dated: 2018-08-02, written: true } ]"), NULL,
     "x ! hn#opinion-in-writing met should\n"},
    {"by word of mouth is no breach", OPINIONS("[ { giver: hn.so-tttt, dated: 2018-08-02, written: false } ]"), NULL,
     "verdict complies\nkinds complies\nx ! hn#opinion-in-writing breached should\n"},
    {"its day is not known", OPINIONS("[ { giver: hn.so-tttt, dated: \"?\" } ]"), NULL,
     "verdict undetermined\n" DUTY "undetermined\n"},
    {"its giver is not known", OPINIONS("[ { giver: \"?\", dated: 2018-08-02 } ]"), NULL,
     "verdict undetermined\n" DUTY "undetermined\n"},
    {"whether there is any is not known", OPINIONS("\"?\""), NULL, "verdict undetermined\n" DUTY "undetermined\n"},
    {"there may be others", OPINIONS("[ { giver: hn.so-tc, dated: 2018-08-01 }, \"?\" ]"), NULL,
     "verdict undetermined\n" DUTY "undetermined\n"},
    {"none, and that is said", OPINIONS("[]"), NULL, "verdict breaches\n" DUTY "breached\n"},
    {"whether it is approved is not known", HN("hn.so-gtvt", "prepared: 2018-08-01, approved: \"?\"", TRAFFIC),
     "2018-09-05", "verdict undetermined\n" DUTY "undetermined\n"},
    {"asked for before anything is approved", HN("hn.so-gtvt", "prepared: 2018-09-01", TRAFFIC OPINION), NULL,
     "verdict complies\n" DUTY "met\n"},
};

#define ON_DAY(day) HN("hn.so-gtvt", "approved: " day, TRAFFIC OPINION)
#define NATIONAL                                                                                                       \
  "x approver = \"hn.ct-ubnd\" M\nx approver by qd#competent-person\nx consulted no-rule\nverdict complies\n"
#define IN_ZONE                                                                                                        \
  "verdict undetermined\nx approver undetermined L\nx approver rests A-02\nx approver shows \"hn.ct-ubnd\"\n"          \
  "x approver shows \"hn.so-gtvt\"\nx consulted undetermined\njson \"note\":\"uncertain-date\"\njson "                 \
  "\"act\":\"hn-2018\"\n" DUTY "undetermined\n"
#define DELEGATED                                                                                                      \
  "x approver = " HEAD_OF_TRAFFIC " H\nx consulted = [\"hn.so-tttt\"] H\nverdict complies\nno uncertain-date\n"

static const row days[] = {
    {"12/02/2018: before Plan 48", ON_DAY("2018-02-12"), NULL,
     "x approver = \"hn.ct-ubnd\" M\nx lead by qd#lead-unit\n"
     "json \"policy\":\"vn/ha-noi/2018\",\"why\":\"date\"\n"},
    {"13/02/2018: Plan 48 names the lead", ON_DAY("2018-02-13"), NULL,
     "x approver = \"hn.ct-ubnd\" M\nx lead by hn#lead-of-smart-traffic qd#lead-unit\n"
     "json \"norm\":\"vn/ha-noi/2018#kh48-tasks\",\"why\":\"date\"\n"},
    {"12/06/2018: the last day before the zone", ON_DAY("2018-06-12"), NULL, NATIONAL "no uncertain-date\n"},
    {"13/06/2018: the first day of the zone", ON_DAY("2018-06-13"), NULL, IN_ZONE},
    {"01/07/2018: in the zone", ON_DAY("2018-07-01"), NULL, IN_ZONE "vi A-02\nen A-02\n"},
    {"30/07/2018: the last day of the zone", ON_DAY("2018-07-30"), NULL, IN_ZONE},
    {"31/07/2018: certain", ON_DAY("2018-07-31"), NULL, DELEGATED},
    {"31/12/2018: the last day", ON_DAY("2018-12-31"), NULL, DELEGATED},
    {"01/01/2019: over", ON_DAY("2019-01-01"), NULL, NATIONAL "json \"policy\":\"vn/ha-noi/2018\",\"why\":\"date\"\n"},
    {"zone: both readings agree on the approver",
     HN("hn.so-tttt", "approved: 2018-07-01", "category: hn.item.data-centre, " TASK), NULL,
     "x approver = \"hn.ct-ubnd\" L\nx approver rests A-02\nx appraiser undetermined\nx consulted undetermined\n"
     "json \"note\":\"uncertain-date\"\n"},
    {"zone: what does not hang on it",
     HN("hn.so-dl", "approved: 2018-07-01", "category: hn.item.outside, in_kh48: false, form: hire"), NULL,
     "verdict complies\nx approver = \"hn.ct-ubnd\" M\nx consulted no-rule\nx guided_by undetermined\n"
     "x ! hn#opinion-before-approval not-applicable\n"},
    {"zone: Plan 48 itself is certain", HN("hn.so-tttt", "approved: 2018-07-01", "category: hn.item.ioc, " TASK), NULL,
     "x lead = \"hn.so-tttt\" H\nx invited undetermined\n"},
    {"a plan of 2017", PLAN("vn/ha-noi", "2017", "hn.so-gtvt", APPROVED, TRAFFIC), NULL,
     NATIONAL "json \"policy\":\"vn/ha-noi/2018\",\"why\":\"scope\"\nx lead by qd#lead-unit\n"
              "x allocates no-rule\n"},
    {"a plan of 2019", PLAN("vn/ha-noi", "2019", "hn.so-gtvt", "approved: 2018-12-20", TRAFFIC), NULL,
     NATIONAL "json \"policy\":\"vn/ha-noi/2018\",\"why\":\"scope\"\n"},
    {"a plan of an unknown year", PLAN("vn/ha-noi", "\"?\"", "hn.so-gtvt", APPROVED, TRAFFIC OPINION), NULL,
     "verdict undetermined\nx approver undetermined\nx approver shows \"path\":\"plan/year\"\nx guided_by "
     "undetermined\n"},
    {"a shared item of an unknown year: both agree",
     PLAN("vn/ha-noi", "\"?\"", "hn.so-tttt", APPROVED, "category: hn.item.data-centre, " TASK), NULL,
     "x approver = \"hn.ct-ubnd\"\nx appraiser undetermined\n"},
};

static const row unknowns[] = {
    {"whether it is in Plan 48", HN("hn.so-gtvt", APPROVED, "category: hn.item.smart-traffic, in_kh48: \"?\"" OPINION),
     NULL,
     "verdict undetermined\nx approver undetermined\nx approver shows \"path\":\"items/x/in_kh48\"\n"
     "x consulted undetermined\n" DUTY "undetermined\nx lead = \"hn.so-gtvt\"\n"},
    {"not stated is unknown too", HN("hn.so-gtvt", APPROVED, "category: hn.item.smart-traffic" OPINION), NULL,
     "x approver undetermined\n"},
    {"of which category", HN("hn.so-gtvt", APPROVED, "category: \"?\", in_kh48: true, form: hire" OPINION), NULL,
     "verdict undetermined\nx approver undetermined\nx appraiser undetermined\nx invited undetermined\n"
     "x approver shows \"path\":\"items/x/category\"\n"},
    {"the category of a centre's item: the approver is the same",
     HN("{ name: Trung tâm Giao dịch, kind: centre, place: vn/ha-noi }", APPROVED, "category: \"?\", in_kh48: true"),
     NULL, "x approver = \"hn.ct-ubnd\"\nx appraiser undetermined\n"},
    {"who hires", HN("\"?\"", APPROVED, "category: hn.item.kh48-other, in_kh48: true" OPINION), NULL,
     "x approver undetermined\nx lead undetermined\n"},
    {"who hires a shared item", HN("\"?\"", APPROVED, "category: hn.item.sms, in_kh48: true"), NULL,
     "x approver = \"hn.ct-ubnd\" H\nx appraiser = \"hn.so-tttt\" H\nx lead undetermined\n"},
    {"whose money, of a district in a shared item", HN(DISTRICT, APPROVED, "category: hn.item.wan.lines"), NULL,
     "x approver = \"hn.ct-ubnd\" H\n"},
};

int main(void) {
  luat_policy_set *set = load_policies();
  expect_rows(set, routing, sizeof routing / sizeof *routing);
  expect_rows(set, opinions, sizeof opinions / sizeof *opinions);
  expect_rows(set, days, sizeof days / sizeof *days);
  expect_rows(set, unknowns, sizeof unknowns / sizeof *unknowns);
  luat_set_free(set);
  return tap_done();
}
