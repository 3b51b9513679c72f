/* howto_read.c: what is asked of the search as people write it: the wish (plan/wish.h reads it), what stays, what
 * costs otherwise. Each is refused at once with what is near. */
#include "howto_impl.h"
#include "value/written.h"

bool lt_howto_wish(lt_howto *howto, const lt_plan *plan, lt_str subject, lt_str wanted, lt_diags *diags) {
  lt_arena *arena = &howto->arena;
  lt_str id, value;
  howto->comply = subject.len == 0;
  if (howto->comply) return true;
  uint32_t of = lt_plan_named_subject(plan, arena, subject, diags);
  if (of == LT_NONE || !lt_wish_split(arena, wanted, &id, &value, diags)) return false;
  uint32_t question = lt_plan_named_question(plan, arena, of, id, false, diags);
  if (question == LT_NONE || !lt_wish_read(plan, arena, of, question, value, &howto->wish, diags)) return false;
  return howto->wish.kind != LT_WISH_MEMBERS || lt_wish_refuse_members(wanted, diags);
}

/* ---- What stays, what costs otherwise ---- */

static bool find_path(lt_howto *howto, const lt_plan *plan, lt_str path, lt_str *at, lt_diags *diags) {
  lt_arena *arena = &howto->arena;
  lt_doc blank = {.kind = LT_DOC_SCALAR};
  lt_doc *root = lt_plan_doc(plan, arena, diags);
  if (root == NULL) return false;
  lt_edited edited = lt_doc_edit(plan->set, arena, root, path, &blank, (lt_place){0});
  *at = edited.at;
  if (edited.fault == LT_EDIT_DONE) return true;
  lt_path_refuse(path, &edited, diags);
  return false;
}

bool lt_howto_fix(lt_howto *howto, const lt_plan *plan, lt_str path, lt_diags *diags) {
  lt_priced fix = {.price = LT_NONE};
  if (!find_path(howto, plan, lt_str_copy(&howto->arena, path), &fix.at, diags)) return false;
  LT_PUSH(&howto->arena, &howto->fixes, fix);
  return true;
}

enum { PRICE_MAX = 1000000 };

bool lt_howto_cost(lt_howto *howto, const lt_plan *plan, lt_str text, lt_diags *diags) {
  size_t at = lt_str_find(text, LT_STR("="), 0);
  lt_priced cost = {0};
  lt_cell price = -1;
  lt_written_fault fault;
  bool number =
      at != SIZE_MAX && at > 0 &&
      lt_number_read(&howto->arena, lt_str_trim(lt_str_slice(text, at + 1, text.len - at - 1)), &price, &fault);
  if (!number || price < 0 || price > PRICE_MAX) {
    lt_diag_put(diags, LT_L746, (lt_place){0}, lt_str_copy(diags->arena, text),
                lt_str_format(diags->arena, "%d", PRICE_MAX), LT_STR(""));
    return false;
  }
  cost.price = (uint32_t)price;
  if (!find_path(howto, plan, lt_str_copy(&howto->arena, lt_str_slice(text, 0, at)), &cost.at, diags)) return false;
  LT_PUSH(&howto->arena, &howto->costs, cost);
  return true;
}
