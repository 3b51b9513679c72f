/* say.c: how scenarios complain: a code, a place, and what to do, in both languages. It finds nothing wrong itself. */
#include "scenario_impl.h"

void lt_scenario_say(lt_scenarios *all, lt_code code, lt_place place, lt_str a0, lt_text2 a1) {
  lt_text2 none = {LT_STR(""), LT_STR("")};
  lt_diag_add(all->diags, code, place, (lt_text2){a0, a0}, a1, none, none);
}

void lt_scenario_near(lt_scenarios *all, lt_code code, lt_place place, lt_str word, const lt_str *candidates,
                      size_t len, lt_text2 otherwise) {
  int64_t near = lt_text_nearest(all->arena, word, candidates, len);
  lt_str found = near < 0 ? LT_STR("") : candidates[near];
  lt_scenario_say(all, code, place, word, lt_did_you_mean(all->arena, found, otherwise));
}

bool lt_scenario_is(lt_scenarios *all, const lt_doc *doc, lt_doc_kind kind, lt_str key) {
  static const char *const vi[] = {"các dòng `khóa: giá trị`", "một danh sách", "một giá trị"};
  static const char *const en[] = {"`key: value` entries", "a list", "one value"};
  if (doc->kind == kind) return true;
  lt_scenario_say(all, LT_L802, doc->place, key, (lt_text2){lt_str_of(vi[kind]), lt_str_of(en[kind])});
  return false;
}
