/* A plan through time: how often it is decided, where it begins and ends, what changes and because of what. */
#include "explain/timeline.h"
#include "explained.h"
#include "small_law.h"
#include "value/written.h"

static lt_cell day(int year, int month, int of_month) { return lt_date_of(year, month, of_month); }

static const lt_change *change_of(const lt_timeline *timeline, uint32_t interval, const char *subject,
                                  const char *question) {
  const lt_interval *in = &timeline->list.items[interval];
  for (uint32_t i = 0; i < in->changes.len; i++) {
    const lt_change *change = &in->changes.items[i];
    if (change->question == LT_NONE) continue;
    if (lt_str_equal(timeline->plan->facts.subjects.items[change->subject].path, lt_str_of(subject)) &&
        lt_str_equal(timeline->set->questions[change->question].id, lt_str_of(question)))
      return change;
  }
  return NULL;
}

/* The act may begin in February and surely has by the last of March: before, within, after. */
static void test_defaults(const explained *x) {
  lt_timeline t = {0};
  CHECK(lt_timeline_build(&t, x->set, x->plan, LT_UNKNOWN, LT_UNKNOWN));
  CHECK(t.from == day(2020, 2, 1) && t.to == day(2020, 3, 31));
  CHECK(t.has_earlier && !t.to_given);
  CHECK(t.events.len == 2 && t.decided == 3 && t.list.len == 3);
  CHECK(t.list.items[0].from == day(2020, 1, 31) && t.list.items[0].run->verdict == LT_VERDICT_NO_POLICY);
  CHECK(t.list.items[1].from == day(2020, 2, 1) && t.list.items[1].before == day(2020, 3, 31));
  CHECK(t.list.items[1].differs && t.list.items[1].because.len == 1);
  CHECK(t.list.items[1].because.items[0]->what == LT_MAY_BEGIN &&
        t.list.items[2].because.items[0]->what == LT_HAS_BEGUN);
  const lt_change *began = change_of(&t, 1, "boats/an", "licenses"), *sure = change_of(&t, 2, "boats/an", "licenses");
  CHECK(began && !began->was && began->is->answer->outcome == LT_UNDETERMINED);
  CHECK(sure && sure->was->answer->outcome == LT_UNDETERMINED && sure->is->answer->outcome == LT_VALUE);
  CHECK(sure && sure->because.len == 1 && sure->because.items[0]->kind == LT_EVENT_ACT);
  lt_timeline_free(&t);
}

static void test_bounds(const explained *x) {
  lt_timeline t = {0};
  CHECK(lt_timeline_build(&t, x->set, x->plan, day(2021, 1, 1), day(2023, 12, 31)));
  CHECK(t.decided == 2 && t.list.len == 2 && !t.list.items[1].differs && t.list.items[1].changes.len == 0);
  CHECK(t.list.items[1].before == day(2024, 1, 1));
  lt_timeline_free(&t);
  CHECK(lt_timeline_build(&t, x->set, x->plan, LT_UNKNOWN, day(2019, 5, 1)));
  CHECK(t.from == t.to && t.from == day(2019, 5, 1));
  lt_timeline_free(&t);
  CHECK(lt_timeline_build(&t, x->set, x->plan, day(2022, 5, 1), LT_UNKNOWN));
  CHECK(t.from == t.to && t.to == day(2022, 5, 1));
  lt_timeline_free(&t);
  CHECK(lt_timeline_build(&t, x->set, x->plan, day(1900, 1, 1), day(2199, 12, 31)));
  CHECK(!t.has_earlier && t.decided == 3 && t.list.len == 3 && t.list.items[0].from == day(1900, 1, 1));
  CHECK(t.list.items[2].before == day(2199, 12, 31) + 1);
  lt_timeline_free(&t);
}

/* A change on the first day that was asked for is one, too; one on the day after the last is not. */
static void test_edges(const explained *x) {
  lt_timeline t = {0};
  CHECK(lt_timeline_build(&t, x->set, x->plan, day(2020, 3, 31), day(2020, 3, 31)));
  CHECK(t.list.len == 2 && t.list.items[1].differs && change_of(&t, 1, "boats/an", "licenses"));
  lt_timeline_free(&t);
  CHECK(lt_timeline_build(&t, x->set, x->plan, day(2020, 2, 2), day(2020, 3, 30)));
  CHECK(t.list.len == 2 && !t.list.items[1].differs && t.list.items[1].before == day(2020, 3, 31));
  lt_timeline_free(&t);
}

/* A law without any day: the year that decides the plan, and nothing changes. */
static void test_timeless(void) {
  explained x;
  lt_timeline t = {0};
  static const char timeless[] = "policy 'xx/sail' { title = 'Đi biển', matter = 'sail', place = 'xx' }\n"
                                 "instrument 'nd-1' { kind = 'decree', number = '1' }\n"
                                 "act 'nd-1'\n"
                                 "rule 'chairman' { cites = 'nd-1 Điều 1', decides = { licenses = 'xx.ct' } }\n";
  if (!CHECK(explained_make(&x, small_vocabulary, timeless, small_plan))) return;
  CHECK(lt_timeline_build(&t, x.set, x.plan, LT_UNKNOWN, LT_UNKNOWN));
  CHECK(t.from == day(2021, 1, 1) && t.to == day(2021, 12, 31) && t.list.len == 2 && !t.list.items[1].differs);
  lt_timeline_free(&t);
  explained_free(&x);
}

/* Two acts that begin on one day, one that nobody feels, and a requirement that comes and goes. */
static const char more_policy[] =
    "policy 'xx/sail' { title = { vi = 'Đi biển', en = 'Sailing' }, matter = 'sail', place = 'xx' }\n"
    "instrument 'nd-1' { kind = 'decree', number = '1', in_force = { from = '2020-02-01' } }\n"
    "instrument 'nd-2' { kind = 'decree', number = '2', in_force = { from = '2020-02-01', before = '2022-01-01' } }\n"
    "instrument 'nd-3' { kind = 'decree', number = '3', in_force = { from = '2021-02-01' } }\n"
    "act 'nd-1'\n"
    "rule 'chairman' { cites = 'nd-1 Điều 1', decides = { licenses = 'xx.ct' } }\n"
    "act 'nd-2'\n"
    "rule 'home' { cites = 'nd-2 Điều 1', decides = { home = 'xx.cang' } }\n"
    "oblige 'radio' { cites = 'nd-2 Điều 2', about = boat, must = boat.radio }\n"
    "act 'nd-3'\n"
    "rule 'never' { cites = 'nd-3 Điều 1', when = boat.length:above(1000), decides = { home = 'xx.cang' } }\n";

static void test_causes(void) {
  explained x;
  lt_timeline t = {0};
  if (!CHECK(explained_make(&x, small_vocabulary, more_policy, small_plan))) return;
  CHECK(lt_timeline_build(&t, x.set, x.plan, LT_UNKNOWN, LT_UNKNOWN));
  CHECK(t.decided == 4 && t.list.len == 3); /* nobody feels the third act */
  CHECK(t.list.items[1].because.len == 2);
  const lt_change *licence = change_of(&t, 1, "boats/an", "licenses"), *home = change_of(&t, 1, "boats/an", "home");
  CHECK(licence && licence->because.len == 1 && home && home->because.len == 1);
  CHECK(licence && home && licence->because.items[0]->item != home->because.items[0]->item);
  uint32_t gone = 0;
  for (uint32_t i = 0; i < t.list.items[2].changes.len; i++) {
    const lt_change *change = &t.list.items[2].changes.items[i];
    gone += change->norm != LT_NONE && change->duty_was && !change->duty_is && change->because.len == 1;
  }
  CHECK(gone == 3);
  CHECK(!change_of(&t, 2, "boats/an", "licenses") && change_of(&t, 2, "boats/an", "home"));
  lt_timeline_free(&t);
  explained_free(&x);
}

int main(void) {
  explained x;
  if (CHECK(explained_make(&x, small_vocabulary, small_policy, small_plan))) {
    test_defaults(&x);
    test_bounds(&x);
    test_edges(&x);
    CHECK(lt_timeline_same(x.explanation, x.explanation));
    CHECK(lt_why_same(NULL, NULL) && !lt_why_same(explained_why(&x, "boats/an", "licenses"), NULL));
    explained_free(&x);
  }
  test_causes();
  test_timeless();
  return CHECK_DONE();
}
