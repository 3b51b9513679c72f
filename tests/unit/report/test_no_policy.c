/* Where nothing is in force the page says why, in both languages, and decides nothing: before, after, between, and for
 * places that no policy is for or that have ended. */
#include "explained.h"
#include "report/report.h"

static const char vocabulary[] =
    "entity 'plan' { title = { vi = 'đơn', en = 'form' }, law_date = { 'filed' } }\n"
    "choice 'matter' { options = { sail = { vi = 'đi biển', en = 'sailing' } } }\n"
    "choice 'instrument-kind' { attributes = { rank = 'number', binding = 'yes/no' } }\n"
    "option 'decree' { of = 'instrument-kind', title = 'Nghị định', rank = 60, binding = true }\n"
    "place 'xx' { title = 'tỉnh Mẫu' }\n"
    "place 'yy' { title = 'tỉnh Khác' }\n"
    "place 'zz' { title = 'tỉnh Cũ', exists = { before = '2012-01-01' }, becomes = 'xx' }\n"
    "fact 'place' { of = plan, at = 'plan.place', type = 'place', role = 'place', title = 'nơi' }\n"
    "fact 'matter' { of = plan, at = 'plan.matter', type = 'matter', role = 'matter', presumed = 'sail', title = 'lĩnh "
    "vực' }\n"
    "fact 'filed' { of = plan, at = 'dates.filed', type = 'date', absent = 'not_yet', step = true, title = { vi = "
    "'ngày nộp', en = 'day of filing' } }\n"
    "fact 'calm' { of = plan, type = 'yes/no', title = 'biển lặng' }\n"
    "decision 'go' { of = plan, type = 'permission', title = 'Ra khơi' }\n";

static const char policy[] =
    "instrument 'nd-1' { kind = 'decree', number = '1/2010', in_force = { from = '2010-01-01', before = '2015-01-01' } "
    "}\n"
    "instrument 'nd-2' { kind = 'decree', number = '2/2018', in_force = { from = '2018-01-01', before = '2020-01-01' } "
    "}\n"
    "policy 'xx/one' { title = { vi = 'Quy định trước', en = 'The first' }, matter = 'sail', place = 'xx' }\n"
    "policy 'xx/two' { title = { vi = 'Quy định sau', en = 'The second' }, matter = 'sail', place = 'xx' }\n"
    "policy 'xx/one'\n"
    "act 'nd-1'\n"
    "permit 'go' { cites = 'nd-1 Điều 1', when = plan.calm, allows = plan.go }\n"
    "policy 'xx/two'\n"
    "act 'nd-2'\n"
    "permit 'go' { cites = 'nd-2 Điều 1', when = plan.calm, allows = plan.go }\n";

typedef struct row {
  const char *place, *filed, *vi, *en, *json;
} row;

static const row rows[] = {
    {"xx", "2009-05-06",
     "Vào ngày 06/05/2009 chưa có quy định nào về đi biển có hiệu lực. Quy định gần nhất: Quy định trước (xx/one; chỉ có hiệu lực từ ngày 01/01/2010).",
     "On 06/05/2009 no policy on sailing was in force yet. Nearest: The first (xx/one; in force only from 01/01/2010).", "\"why\":\"not-yet\""},
    {"xx", "2021-05-06",
     "Vào ngày 06/05/2021 các quy định về đi biển đã hết hiệu lực. Quy định gần nhất: Quy định sau (xx/two; hết hiệu lực từ ngày 01/01/2020).",
     "On 06/05/2021 the policies on sailing had ended. Nearest: The second (xx/two; no longer in force from 01/01/2020).", "\"why\":\"ended\""},
    {"xx", "2016-05-06",
     "Ngày 06/05/2016 nằm giữa hai quy định về đi biển: quy định trước đã hết, quy định sau chưa có hiệu lực.",
     "06/05/2016 lies between two policies on sailing: one had ended, the next was not in force yet.",
     "\"why\":\"gap\""},
    {"yy", "2011-05-06", "Không có quy định nào về đi biển cho địa phương này vào ngày 06/05/2011.",
     "There is no policy on sailing for this place on 06/05/2011.", "\"why\":\"unknown-place\""},
    {"zz", "2013-05-06",
     "Vào ngày 06/05/2013 tỉnh Cũ không còn nữa (đã kết thúc từ ngày 01/01/2012): không xét đi biển theo tên cũ, cũng không tự thay bằng địa phương kế thừa.",
     "On 06/05/2013 tỉnh Cũ no longer existed (it ended on 01/01/2012); its successor is not put in its place to decide on sailing.",
     "\"successor\":\"xx\",\"why\":\"place-ended\""},
};

static bool holds(lt_str text, const char *part) {
  bool there = lt_str_find(text, lt_str_of(part), 0) != SIZE_MAX;
  if (!there) printf("# not in: %.*s\n", LT_STR_ARG(text));
  return there;
}

static void one(const row *r) {
  explained x;
  char plan[160];
  snprintf(plan, sizeof plan, "plan: { place: %s }\ndates: { filed: %s }\ncalm: true\n", r->place, r->filed);
  if (!CHECK_ROW(explained_make(&x, vocabulary, policy, plan), r->json)) return;
  lt_text vi = {.arena = &x.arena}, en = {.arena = &x.arena}, json = {.arena = &x.arena}, full = {.arena = &x.arena};
  lt_report_text(x.explanation, LT_VI, &vi);
  lt_report_text(x.explanation, LT_EN, &en);
  lt_report_json(x.explanation, &json);
  lt_report_explain_text(x.explanation, LT_NONE, LT_NONE, LT_VI, &full);
  CHECK_ROW(holds(lt_text_str(&vi), r->vi) && holds(lt_text_str(&vi), "Kết luận: ? không có quy định nào có hiệu lực."),
            r->json);
  CHECK_ROW(holds(lt_text_str(&en), r->en), r->json);
  CHECK_ROW(holds(lt_text_str(&json), r->json) && holds(lt_text_str(&json), "\"decisions\":{}"), r->json);
  CHECK_ROW(!lt_str_equal(lt_text_str(&json), LT_STR("")) && holds(lt_text_str(&json), "\"verdict\":\"no-policy\""),
            r->json);
  CHECK_ROW(holds(lt_text_str(&full), r->vi), r->json);
  explained_free(&x);
}

int main(void) {
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) one(&rows[i]);
  return CHECK_DONE();
}
