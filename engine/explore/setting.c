/* setting.c: changes as people write them, PATH=VALUE, and the plan with them put in. The tree of the plan is changed
 * and bound again, so that a change is read, and refused, as the same words in a plan would be. */
#include "base/text.h"
#include "explore_impl.h"

bool lt_setting_read(lt_arena *arena, lt_str text, lt_setting *out, lt_diags *diags) {
  size_t at = lt_str_find(text, LT_STR("="), 0);
  if (at == SIZE_MAX || at == 0) {
    lt_str shown = lt_str_copy(diags->arena, text);
    lt_diag_put(diags, LT_L730, (lt_place){0}, shown, LT_STR("PATH=VALUE"), LT_STR(""));
    return false;
  }
  size_t offset;
  lt_str path = lt_str_trim(lt_str_slice(text, 0, at)), written = lt_str_slice(text, at + 1, text.len - at - 1);
  if (lt_text_check(path, &offset) != LT_TEXT_FINE) path = LT_STR("");
  *out = (lt_setting){.path = lt_text_nfc(arena, lt_str_copy(arena, path)), .written = lt_str_trim(written)};
  const lt_source *source = lt_source_new(arena, out->path, written);
  out->place = lt_source_place(source, 0, written.len);
  if (out->written.len == 0) return true;
  out->value = lt_doc_value(arena, source, diags);
  return out->value != NULL;
}

void lt_path_refuse(lt_str path, const lt_edited *edited, lt_diags *diags) {
  lt_arena *arena = diags->arena;
  lt_str shown = lt_str_copy(arena, path);
  lt_text2 none = {LT_STR(""), LT_STR("")}, part = none;
  if (edited->word.len > 0 && !lt_str_equal(edited->word, path))
    part = (lt_text2){lt_str_format(arena, ": không có `%.*s`", LT_STR_ARG(edited->word)),
                      lt_str_format(arena, ": there is no `%.*s`", LT_STR_ARG(edited->word))};
  lt_text2 look = {LT_STR("xem các đường dẫn bằng `luat show plan`; thêm một phần tử bằng `…/+`"),
                   LT_STR("see the paths with `luat show plan`; add an element with `…/+`")};
  lt_diag_add(diags, LT_L731, (lt_place){0}, (lt_text2){shown, shown}, part,
              lt_did_you_mean(arena, edited->near, look), none);
}

/* Puts one change in; what is not there is not missed where it is taken away. */
static bool put(const lt_plan *plan, lt_arena *scratch, lt_doc *root, lt_setting *setting, lt_diags *diags) {
  lt_edited edited = lt_doc_edit(plan->set, scratch, root, setting->path, setting->value, setting->place);
  if (setting->at.len == 0) setting->at = edited.at;
  if (edited.fault == LT_EDIT_DONE || edited.fault == LT_EDIT_NOTHING) return true;
  lt_path_refuse(setting->path, &edited, diags);
  return false;
}

lt_plan *lt_plan_changed(const lt_plan *plan, lt_arena *scratch, lt_settings *settings, uint32_t without,
                         uint32_t only, lt_diags *diags) {
  lt_doc *root = lt_plan_doc(plan, scratch, diags);
  bool fine = root != NULL;
  for (uint32_t i = 0; i < settings->len && root != NULL; i++)
    if (i != without && (only == LT_NONE || i == only)) fine &= put(plan, scratch, root, &settings->items[i], diags);
  return fine ? lt_plan_bind(plan->set, root, plan->as_of_given ? plan->as_of : LT_UNKNOWN, diags) : NULL;
}
