/* Reports of a small decision: the JSON to the letter, parts of the page in both languages, and refusal of memory. */
#include "explained.h"
#include "report/report.h"
#include "report_impl.h"
#include "small_law.h"

static explained x;

static lt_str json(void) {
  lt_text text = {.arena = &x.arena};
  lt_report_json(x.explanation, &text);
  return lt_text_str(&text);
}

static bool holds(lt_str text, const char *part) {
  bool there = lt_str_find(text, lt_str_of(part), 0) != SIZE_MAX;
  if (!there) printf("# not in: %.*s\n", LT_STR_ARG(text));
  return there;
}

static void json_to_the_letter(void) {
  lt_str text = json();
  CHECK(holds(text, "\"licenses\":{\"assumes\":[\"A-1\",\"A-2\"],\"certainty\":\"M\",\"cites\":[{\"act\":\"nd-1\","));
  CHECK(holds(text, "{\"act\":\"nd-1\",\"lines\":[2],\"source\":\"paper-1\"}"));
  CHECK(holds(text, "{\"act\":\"nd-1\",\"provision\":\"Điều 2\"}"));
  CHECK(holds(text, "\"value\":{\"of\":\"xx.cang\",\"office\":\"head\",\"on_behalf_of\":\"xx.ct\"}"));
  CHECK(holds(text, "\"lost\":[{\"norm\":\"xx/sail#chairman\",\"to\":\"xx/sail#small-boats\",\"why\":\"default\"}]"));
  CHECK(holds(text, "{\"origin\":\"given\",\"path\":\"boats/an/length\",\"value\":10}"));
  CHECK(holds(text, "\"law_date\":\"2021-01-05\",\"law_date_because\":\"plan/filed\""));
  CHECK(holds(text, "\"missing\":[{\"fact\":\"sea\",\"path\":\"boats/cu/sea\"}]"));
  CHECK(holds(text, "\"schema\":\"luat.decision/1\""));
  CHECK(holds(text, "\"witness\":\"boats/an/crew/2\""));
  CHECK(lt_str_ends(text, "}\n") && lt_str_find(text, LT_STR("\n"), 0) == text.len - 1);
  CHECK(lt_str_equal(text, json()));
}

static lt_str page(lt_lang lang) {
  lt_text text = {.arena = &x.arena};
  lt_report_text(x.explanation, lang, &text);
  return lt_text_str(&text);
}

static void page_in_words(void) {
  lt_str vi = page(LT_VI), en = page(LT_EN);
  CHECK(
      lt_str_starts(vi, "Đơn don-1 · áp dụng pháp luật ngày 05/01/2021 (ngày nộp) · xx/sail\nKết luận: ✗ có vi phạm"));
  CHECK(lt_str_starts(en, "Form don-1 · law of 05/01/2021 (day of filing) · xx/sail\nConclusion: ✗ breaches the law"));
  CHECK(holds(vi, "Giám đốc Cảng Mẫu, theo ủy quyền của Chủ tịch tỉnh Mẫu"));
  CHECK(holds(vi, "Còn thiếu: vùng biển; Thuyền viên 2: đã qua đào tạo hay chưa."));
  CHECK(holds(vi, "Nguồn 1: Tài liệu mẫu"));
  CHECK(holds(vi, "Giả định A-1: Giả định thứ nhất."));
  CHECK(holds(en, "on behalf of Chairman"));
}

static void parts(void) {
  lt_text text = {.arena = &x.arena};
  const lt_why *why = explained_why(&x, "boats/an", "licenses");
  lt_report_value(x.explanation, why, &text);
  CHECK_STR(lt_text_str(&text), "{\"of\":\"xx.cang\",\"office\":\"head\",\"on_behalf_of\":\"xx.ct\"}");
  for (uint32_t i = 0; i < why->cites.len; i++) {
    text = (lt_text){.arena = &x.arena};
    lt_report_citation(x.set, why->cites.items[i], &text);
    CHECK_STR(lt_text_str(&text), why->cites.items[i]->source == LT_NONE ? "nd-1 Điều 2" : "paper-1:2");
  }
}

static void in_full(void) {
  uint32_t boat = lt_plan_find(x.plan, LT_STR("boats/an"));
  uint32_t licenses = lt_set_question(x.set, x.plan->facts.subjects.items[boat].entity, LT_STR("licenses"));
  lt_text text = {.arena = &x.arena};
  lt_report_explain_text(x.explanation, boat, licenses, LT_VI, &text);
  CHECK(holds(lt_text_str(&text), "✓ chiều dài dưới 15\n"));
  CHECK(holds(lt_text_str(&text), "chiều dài: 10 (kế hoạch nêu)"));
  CHECK(holds(lt_text_str(&text),
              "“chairman” (xx/sail#chairman): là quy định mặc định nên nhường “Thuyền nhỏ” (xx/sail#small-boats)"));
  text = (lt_text){.arena = &x.arena};
  lt_report_explain_json(x.explanation, boat, licenses, &text);
  CHECK(holds(lt_text_str(&text), "\"schema\":\"luat.explanation/1\""));
  CHECK(holds(lt_text_str(&text), "\"condition\":"));
}

/* Of a question only the duties that hold it up and apply are told; of the subject all are. */
static void duties_of_a_question(void) {
  static const char policy[] =
      "policy 'xx/sail' { title = 'Luật đi biển', matter = 'sail', place = 'xx' }\n"
      "instrument 'nd-1' { kind = 'decree', number = '1/2020/NĐ-CP', in_force = { from = '2020-01-01' } }\n"
      "act 'nd-1'\n"
      "rule 'chairman' { cites = 'paper-1:1', decides = { licenses = 'xx.ct' } }\n"
      "oblige 'radio-works' { cites = 'paper-1:2', about = boat, gates = boat.licenses, when = boat.radio, must = "
      "boat.sea:is 'near' }\n"
      "oblige 'short' { cites = 'paper-1:3', about = boat, gates = boat.licenses, must = boat.length:below(9) }\n";
  static const char plan[] =
      "plan: { id: d, place: xx }\ndates: { filed: 2021-01-05 }\nboats: [ { id: an, sea: near, length: 10 } ]\n";
  explained y;
  if (!CHECK(explained_make(&y, small_vocabulary, policy, plan))) return;
  uint32_t boat = lt_plan_find(y.plan, LT_STR("boats/an"));
  uint32_t licenses = lt_set_question(y.set, y.plan->facts.subjects.items[boat].entity, LT_STR("licenses"));
  for (int whole = 0; whole < 2; whole++) {
    lt_text text = {.arena = &y.arena}, json_text = {.arena = &y.arena};
    lt_report_explain_text(y.explanation, boat, whole ? LT_NONE : licenses, LT_VI, &text);
    lt_report_explain_json(y.explanation, boat, whole ? LT_NONE : licenses, &json_text);
    CHECK(holds(lt_text_str(&text), "xx/sail#short"));
    CHECK((lt_str_find(lt_text_str(&text), LT_STR("xx/sail#radio-works"), 0) != SIZE_MAX) == whole);
    CHECK((lt_str_find(lt_text_str(&json_text), LT_STR("xx/sail#radio-works"), 0) != SIZE_MAX) == whole);
  }
  lt_text nothing = {.arena = &y.arena};
  lt_report_explain_text(y.explanation, 0, LT_NONE, LT_VI, &nothing);
  CHECK(holds(lt_text_str(&nothing), "Ở mục này không có nội dung nào phải xét."));
  explained_free(&y);
}

/* What is there to be decided about is not stated, or stated to be nothing: said, unless the plan names something else.
 */
static void nothing_to_decide(void) {
  static const struct {
    const char *plan, *vi, *en, *json;
  } rows[] = {
      {"plan: { id: d, place: xx }\ndates: { filed: 2021-01-05 }\n",
       "Lưu ý: đơn chưa cho biết có những thuyền nào, nên chưa xét được nội dung này.",
       "Note: the form does not say which boat it has, so nothing of that kind is decided yet.",
       "\"notes\":[{\"entity\":\"boat\",\"note\":\"no-elements\",\"path\":\"plan\"}]"},
      {"plan: { id: d, place: xx }\ndates: { filed: 2021-01-05 }\nboats: []\n",
       "Lưu ý: đơn không nêu thuyền nào, nên không có gì để xét về nội dung này.",
       "Note: the form names no boat, so nothing of that kind is decided.",
       "\"notes\":[{\"entity\":\"boat\",\"note\":\"no-elements\",\"path\":\"plan\"}]"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    explained y;
    if (!CHECK(explained_make(&y, small_vocabulary, small_policy, rows[i].plan))) return;
    lt_text vi = {.arena = &y.arena}, en = {.arena = &y.arena}, json_text = {.arena = &y.arena};
    lt_report_text(y.explanation, LT_VI, &vi);
    lt_report_text(y.explanation, LT_EN, &en);
    lt_report_json(y.explanation, &json_text);
    CHECK(holds(lt_text_str(&vi), rows[i].vi));
    CHECK(holds(lt_text_str(&en), rows[i].en));
    CHECK(holds(lt_text_str(&json_text), rows[i].json));
    explained_free(&y);
  }
}

static void all_reports(void *arg) {
  lt_text text = {.arena = arg};
  lt_report_json(x.explanation, &text);
  lt_report_text(x.explanation, LT_VI, &text);
  lt_report_explain_text(x.explanation, LT_NONE, LT_NONE, LT_EN, &text);
  lt_report_explain_json(x.explanation, LT_NONE, LT_NONE, &text);
}

static void refused_memory(void) {
  uint64_t n = 0;
  bool done = false;
  while (!done && ++n < 10000) {
    lt_arena arena = {0};
    lt_memory_fail_at(n, true);
    done = lt_protect(all_reports, &arena);
    lt_memory_fail_at(0, false);
    lt_arena_free(&arena);
  }
  CHECK(done && n > 1);
}

int main(void) {
  if (!CHECK(explained_make(&x, small_vocabulary, small_policy, small_plan))) return CHECK_DONE();
  json_to_the_letter();
  page_in_words();
  parts();
  in_full();
  duties_of_a_question();
  nothing_to_decide();
  refused_memory();
  explained_free(&x);
  return CHECK_DONE();
}
