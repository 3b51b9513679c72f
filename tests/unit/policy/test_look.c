/* How an act stands on a day, what came before and after it, whether it is one of a place, and where records are named:
 * each against a table. */
#include "policy/look.h"
#include "sealed.h"
#include "value/written.h"

static const char acts[] = "body 'yy.hall' { title = 'Ủy ban tỉnh', place = 'xx/yy' }\n"
                           "instrument 'day' { kind = 'law', issued = '2010-01-01', in_force = { from = '2011-01-01', "
                           "before = '2012-01-01' } }\n"
                           "instrument 'zone' { kind = 'law', in_force = { from = { '2011-01-01', '2011-12-31' }, "
                           "before = { '2012-01-01', '2013-01-01' } } }\n"
                           "instrument 'open' { kind = 'law', issued = { '2011-01-01', '2011-12-31' }, issuer = "
                           "'yy.hall', replaces = 'day' }\n"
                           "body 'xx.fleet' { title = 'Đội Mẫu', part_of = { { 'xx.school', before = '2020-01-01' }, { 'xx.hall', from = '2020-01-01' } } }\n"
                           "instrument 'bare' { kind = 'law', amends = 'open', repeals = 'zone' }\n"
                           "instrument 'ring' { kind = 'law', replaces = { 'bare', 'day' }, pursuant_to = 'open' }\n"
                           "instrument 'left' { kind = 'law', replaces = 'right', issuer = 'xx.hall' }\n"
                           "instrument 'right' { kind = 'law', amends = 'left' }\n"
                           "instrument 'brief' { kind = 'law', in_force = { from = '2005-01-01' } }\n"
                           "choice 'grade' { attributes = { led = 'body', kin = 'grade' } }\n"
                           "option 'first' { of = 'grade', title = 'một', led = { { 'xx.school', before = '2020-01-01' }, { 'xx.desk', from = '2020-01-01' } } }\n"
                           "place 'xx/ww' { title = { { 'Cũ', before = '2020-01-01' }, { 'Mới', from = '2020-01-01' } }, "
                           "part_of = { { 'xx/yy', before = '2020-01-01' }, { 'xx', from = '2020-01-01' } } }\n"
                           "body 'xx.moved' { title = { { 'Cũ', before = '2020-01-01' }, { 'Mới', from = '2020-01-01' } }, "
                           "kind = { { 'school', before = '2020-01-01' }, { 'bureau', from = '2020-01-01' } }, "
                           "place = { { 'xx', before = '2020-01-01' }, { 'xx/yy', from = '2020-01-01' } } }\n"
                           "policy 'xx/low'\n"
                           "act 'brief'\n"
                           "rule 'f' { cites = 'brief Điều 1', decides = { needed = true }, in_force = { before = '2011-01-01' } }\n"
                           "rule 'g' { cites = 'paper:3,5', decides = { cap = dong(1) }, in_force = { before = '2015-01-01' } }\n"
                           "act 'bare'\n"
                           "rule 'a' { cites = 'bare Điều 1', decides = { signs = head_of('xx.desk') }, in_force = { "
                           "before = '2011-01-01' }, when = task.sort:under 'roads' }\n"
                           "rule 'b' { cites = 'bare Điều 2', decides = { checks = 'xx.desk' }, overrides = 'c', when "
                           "= task.sort:is 'house' }\n"
                           "rule 'c' { cites = { 'bare Điều 3', 'law-1' }, decides = { checks = 'xx.hall' }, when = "
                           "task.notes:any(function(n) return n.giver:is 'xx.school' end),\n"
                           "  in_force = { before = { '2015-01-01', '2015-12-31' } } }\n"
                           "oblige 'd' { cites = 'bare Điều 4', says = 'x', by = { 'xx.hall', 'xx.desk' } }\n"
                           "note 'e' { cites = 'bare Điều 5', says = 'x', when = task.signs:is 'xx.boss' }\n"
                           "source 'web' { title = 'Trang mẫu' }\n"
                           "calendar 'days' { title = 'Lịch mẫu', place = 'xx', weekend = { 'sunday' }, cites = 'web:1' }\n"
                           "fact 'basis' { of = plan, type = 'instrument', title = 'căn cứ' }\n"
                           "act 'let-1'\n"
                           "property 'h' { cites = 'web:2', holds = plan.basis:is 'dec-2' & plan.owner:under 'xx.boss' }\n";

/* A parameter that must not be lower than a law sets it, and may be set higher below. */
static const char floors[] = "parameter 'floor' { type = 'number', stricter = 'higher', cites = 'paper:1', rows = { { value = 3 } } }\n"
                             "policy 'xx/low'\n"
                             "act 'dec-1'\n"
                             "parameter 'floor' { tightens = 'floor', cites = 'paper:2', rows = { { value = 5, before = '2018-01-01' }, { value = 4, from = '2018-01-01' } } }\n";

static sealed s;

static uint32_t act_of(const char *id) { return lt_set_find(s.set, LT_RECORD_INSTRUMENT, lt_str_of(id)); }

static lt_cell day(const char *text) {
  lt_cell cell = LT_UNKNOWN;
  lt_written_fault fault;
  CHECK(lt_date_read(&s.arena, lt_str_of(text), &cell, &fault));
  return cell;
}

enum { NOT_YET = 1, IN = 2, PARTLY = 4, ENDED = 8 };

static const struct {
  const char *act, *date;
  unsigned may;
  bool from_open;
} days[] = {
    {"day", "2010-12-31", NOT_YET, false},
    {"day", "2011-01-01", IN, false},
    {"day", "2011-12-31", IN, false},
    {"day", "2012-01-01", ENDED, false},
    {"zone", "2010-12-31", NOT_YET, false},
    {"zone", "2011-03-01", NOT_YET | IN, false},
    {"zone", "2011-07-01", NOT_YET | IN, false},
    {"zone", "2012-01-01", IN | ENDED, false},
    {"zone", "2013-01-01", ENDED, false},
    {"open", "2010-01-01", NOT_YET, false},
    {"open", "2011-05-01", NOT_YET | IN | ENDED, true},
    {"open", "2012-01-01", IN | ENDED, true},
    {"bare", "2000-01-01", IN | ENDED, true},
    {"bare", "2011-01-01", PARTLY | ENDED, true},
    {"brief", "2010-12-31", IN, false},
    {"brief", "2011-01-01", PARTLY, false},
    {"brief", "2015-01-01", PARTLY | ENDED, false},
};

static void check_days(void) {
  for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
    lt_act_standing standing = lt_act_on(s.set, act_of(days[i].act), day(days[i].date));
    CHECK_ROW(standing.may == days[i].may, days[i].act);
    CHECK_ROW(standing.from_open == days[i].from_open, days[i].act);
  }
}

static void check_history(void) {
  lt_relateds before = {0}, after = {0};
  lt_act_history(s.set, &s.arena, act_of("ring"), false, &before);
  CHECK(before.len == 4); /* day, open (by bare), zone and bare, each once */
  CHECK(before.len == 4 && before.items[0].instrument == act_of("day") && before.items[1].instrument == act_of("open"));
  CHECK(before.len == 4 && before.items[1].to == act_of("bare") && before.items[1].relation == LT_AMENDS &&
        before.items[1].inverse);
  lt_act_history(s.set, &s.arena, act_of("zone"), true, &after);
  CHECK(after.len == 2 && after.items[0].instrument == act_of("bare") && !after.items[0].inverse &&
        after.items[0].relation == LT_REPEALS);
}

/* Each of two acts that changed the other came before it, and it is no history of itself. */
static void check_ring(void) {
  for (int forward = 0; forward < 2; forward++) {
    lt_relateds found = {0};
    lt_act_history(s.set, &s.arena, act_of("left"), forward != 0, &found);
    CHECK(found.len == 1 && found.items[0].instrument == act_of("right"));
  }
}

static void check_places(void) {
  uint32_t top = lt_set_find(s.set, LT_RECORD_PLACE, LT_STR("xx")),
           low = lt_set_find(s.set, LT_RECORD_PLACE, LT_STR("xx/yy"));
  CHECK(lt_act_at(s.set, act_of("bare"), low) && !lt_act_at(s.set, act_of("bare"), top));
  CHECK(lt_act_at(s.set, act_of("open"), low) && !lt_act_at(s.set, act_of("open"), top));
  CHECK(lt_act_at(s.set, act_of("left"), low) && lt_act_at(s.set, act_of("left"), top)); /* its issuer sits nowhere */
  CHECK(lt_act_at(s.set, act_of("day"), top) && lt_act_at(s.set, act_of("day"), low));
}

/* An issuer that sits nowhere is of every place; one of a place of that and those below. */
static void check_competence(void) {
  uint32_t top = lt_set_find(s.set, LT_RECORD_POLICY, LT_STR("xx/top")), low = lt_set_find(s.set, LT_RECORD_POLICY, LT_STR("xx/low"));
  CHECK(lt_act_competent(s.set, act_of("left"), top) && lt_act_competent(s.set, act_of("left"), low));
  CHECK(!lt_act_competent(s.set, act_of("open"), top) && lt_act_competent(s.set, act_of("open"), low));
  CHECK(lt_act_competent(s.set, act_of("day"), top)); /* it is not said who issued it */
}

/* What a law sets, and what an act below makes stricter, where and when that is in force. */
static void check_floors(void) {
  static const struct {
    const char *place, *date;
    lt_cell value;
  } rows[] = {{"xx/yy", "2015-01-01", 3}, {"xx/yy", "2016-01-01", 5}, {"xx/yy", "2018-01-01", 4}, {"xx", "2016-01-01", 3}, {"xx/yy", "2020-01-01", 3}};
  sealed floor;
  sealed_make(&floor, sealed_vocabulary, "floors.lua", floors);
  if (CHECK(floor.set != NULL)) {
    uint32_t parameter = lt_set_find(floor.set, LT_RECORD_PARAMETER, LT_STR("floor"));
    uint32_t policy = lt_set_find(floor.set, LT_RECORD_POLICY, LT_STR("xx/low"));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
      lt_where where = {.place = lt_set_find(floor.set, LT_RECORD_PLACE, lt_str_of(rows[i].place)), .within = LT_NONE, .date = day(rows[i].date), .matter = floor.set->policies[policy].matter};
      CHECK_ROW(lt_parameter_at(floor.set, parameter, where).value == rows[i].value, rows[i].date);
    }
  } else {
    sealed_show(&floor);
  }
  sealed_free(&floor);
}

static const struct {
  lt_record record;
  const char *id, *used; /* "id key; id key" */
} uses[] = {
    {LT_RECORD_BODY, "xx.desk", "first attributes; desks members; xx.school part_of; xx/low#a decides; xx/low#b decides; xx/low#d by; "},
    {LT_RECORD_QUESTION, "task.signs", "xx/low#a decides; xx/low#e when; "},
    {LT_RECORD_BODY, "xx.school", "first attributes; xx.fleet part_of; xx/low#c when; "},
    {LT_RECORD_GROUP, "roads", "xx/low#a when; "},
    {LT_RECORD_OPTION, "sort/road", "bridge part_of; roads members; "},
    {LT_RECORD_OPTION, "sort/house", "xx/low#b when; "},
    {LT_RECORD_FACT, "memo.giver", "xx/low#c when; "},
    {LT_RECORD_FACT, "task.notes", "xx/low#c when; "},
    {LT_RECORD_QUESTION, "task.checks", "xx/low#b decides; xx/low#c decides; "},
    {LT_RECORD_NORM, "xx/low#c", "xx/low#b overrides; "},
    {LT_RECORD_INSTRUMENT, "law-1", "xx/low#c cites; "},
    {LT_RECORD_INSTRUMENT, "open", "bare amends; ring pursuant_to; "},
    {LT_RECORD_INSTRUMENT, "bare",
     "ring replaces; xx/low#a act; xx/low#a cites; xx/low#b act; xx/low#b cites; xx/low#c act; xx/low#c cites; "
     "xx/low#d act; xx/low#d cites; xx/low#e act; xx/low#e cites; "},
    {LT_RECORD_SOURCE, "paper", "xx/low#g cites; "},
    {LT_RECORD_OPTION, "body-kind/school", "xx.moved kind; xx.school kind; "},
    {LT_RECORD_PLACE, "xx/yy", "xx/ww part_of; xx.moved place; yy.hall place; xx/low place; "},
    {LT_RECORD_SOURCE, "web", "days cites; xx/low#h cites; "},
    {LT_RECORD_INSTRUMENT, "dec-2", "xx/low#h holds; "},
    {LT_RECORD_BODY, "xx.boss", "xx.hall head; xx/low#e when; xx/low#h holds; "},
    {LT_RECORD_NORM, "xx/low#nothing", ""},
};

static void check_uses(void) {
  for (size_t i = 0; i < sizeof uses / sizeof *uses; i++) {
    lt_uses found = {0};
    lt_text text = {.arena = &s.arena};
    lt_set_uses(s.set, &s.arena, uses[i].record, lt_set_find(s.set, uses[i].record, lt_str_of(uses[i].id)), &found);
    for (uint32_t k = 0; k < found.len; k++) {
      lt_str id = lt_set_id(s.set, &s.arena, found.items[k].record, found.items[k].number);
      lt_text_putf(&text, "%.*s %s; ", LT_STR_ARG(id), found.items[k].key);
      CHECK(lt_set_declared(s.set, found.items[k].record, found.items[k].number)->line > 0);
    }
    CHECK_STR(lt_text_str(&text), uses[i].used);
  }
  CHECK_STR(lt_set_title(s.set, LT_RECORD_CALENDAR, 0).vi, "Lịch mẫu");
}

/* What cites a line of a source, or a provision. */
static void check_cited(void) {
  static const struct {
    const char *text;
    const char *used; /* NULL: names nothing */
  } rows[] = {
      {"paper:3", "xx/low#g; "},   {"paper:4", ""},        {"paper:5", "xx/low#g; "}, {"bare Điều 1", "xx/low#a; "}, {"bare Điều 9", ""},
      {"paper:", NULL},            {"paper:x", NULL},      {"paper:3a", NULL},        {"paper:/", NULL},
      {"paper:99999999999", NULL}, {"paper:1000000", ""}, {"papre:3", NULL},         {"bare", NULL},               {"bare ", NULL},
      {"bear Điều 1", NULL},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    lt_cited cited;
    lt_uses found = {0};
    lt_text text = {.arena = &s.arena};
    bool named = lt_set_cited(s.set, lt_str_of(rows[i].text), &cited);
    if (!CHECK_ROW(named == (rows[i].used != NULL), rows[i].text) || !named) continue;
    lt_set_citing(s.set, &s.arena, &cited, &found);
    for (uint32_t k = 0; k < found.len; k++)
      lt_text_putf(&text, "%.*s; ", LT_STR_ARG(lt_set_id(s.set, &s.arena, found.items[k].record, found.items[k].number)));
    CHECK_STR(lt_text_str(&text), rows[i].used);
  }
}

int main(void) {
  sealed_make(&s, sealed_vocabulary, "acts.lua", acts);
  CHECK(s.set != NULL);
  if (s.set == NULL) {
    sealed_show(&s);
    return CHECK_DONE();
  }
  check_days();
  check_history();
  check_ring();
  check_places();
  check_competence();
  check_floors();
  check_uses();
  check_cited();
  sealed_free(&s);
  return CHECK_DONE();
}
