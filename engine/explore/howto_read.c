/* howto_read.c: what is asked of the search as people write it: the wish, what stays, what costs otherwise. Each is
 * refused at once with what is near. */
#include "howto_impl.h"
#include "value/written.h"

static bool say(lt_diags *diags, lt_code code, lt_str a0, lt_text2 hint) {
  lt_str shown = lt_str_copy(diags->arena, a0);
  lt_text2 none = {LT_STR(""), LT_STR("")};
  lt_diag_add(diags, code, (lt_place){0}, (lt_text2){shown, shown}, hint, hint, none);
  return false;
}

static lt_text2 near_or(lt_arena *arena, lt_str near, lt_text2 otherwise) {
  if (near.len == 0) return otherwise;
  return (lt_text2){lt_str_format(arena, "có phải là `%.*s`?", LT_STR_ARG(near)),
                    lt_str_format(arena, "did you mean `%.*s`?", LT_STR_ARG(near))};
}

static bool find_subject(lt_howto *howto, const lt_plan *plan, lt_str path, lt_diags *diags) {
  howto->wish.subject = lt_plan_find(plan, path);
  if (howto->wish.subject != LT_NONE) return true;
  const lt_facts *facts = &plan->facts;
  lt_str *paths = LT_NEW_ARRAY(&howto->arena, lt_str, facts->subjects.len);
  for (uint32_t i = 0; i < facts->subjects.len; i++) paths[i] = facts->subjects.items[i].path;
  int64_t near = lt_text_nearest(&howto->arena, path, paths, facts->subjects.len);
  lt_text2 look = {LT_STR("xem các đối tượng bằng `luat explain KẾ-HOẠCH`"),
                   LT_STR("see the subjects with `luat explain PLAN`")};
  return say(diags, LT_L706, path, near_or(diags->arena, near < 0 ? LT_STR("") : paths[near], look));
}

static bool find_question(lt_howto *howto, const lt_plan *plan, lt_str subject, lt_str id, lt_diags *diags) {
  const lt_set *set = plan->set;
  uint32_t entity = plan->facts.subjects.items[howto->wish.subject].entity;
  uint32_t question = lt_set_question(set, entity, id);
  if (question != LT_NONE && set->questions[question].kind != LT_QUESTION_DEFINE) {
    howto->wish.question = question;
    howto->wish.type = set->questions[question].type;
    return true;
  }
  lt_text list = {.arena = diags->arena};
  const lt_numbers *questions = &set->entities[entity].questions;
  for (uint32_t i = 0; i < questions->len; i++) {
    const lt_question *q = &set->questions[questions->items[i]];
    if (q->kind != LT_QUESTION_DEFINE) lt_text_putf(&list, "%s%.*s", list.len > 0 ? ", " : "", LT_STR_ARG(q->id));
  }
  lt_diag_put(diags, LT_L707, (lt_place){0}, lt_str_copy(diags->arena, subject), lt_str_copy(diags->arena, id),
              lt_text_str(&list));
  return false;
}

static bool read_permission(lt_howto *howto, lt_str text, lt_diags *diags) {
  static const lt_str words[] = {{"allowed", 7}, {"conditional", 11}, {"forbidden", 9}};
  for (size_t i = 0; i < 3; i++)
    if (lt_str_equal(text, words[i])) {
      howto->wish.cell = (lt_cell)i;
      return true;
    }
  lt_diag_put(diags, LT_L705, (lt_place){0}, lt_str_copy(diags->arena, text), LT_STR("QUESTION=VALUE"),
              LT_STR("allowed, conditional, forbidden"));
  return false;
}

/* `head_of:ID` is `{head_of: ID}`. */
static const lt_doc *value_of(lt_howto *howto, lt_str text, lt_diags *diags) {
  if (lt_str_starts(text, "head_of:"))
    text =
        lt_str_format(&howto->arena, "{head_of: %.*s}", LT_STR_ARG(lt_str_trim(lt_str_slice(text, 8, text.len - 8))));
  const lt_source *source = lt_source_new(&howto->arena, LT_STR("QUESTION=VALUE"), text);
  return lt_doc_value(&howto->arena, source, diags);
}

static bool read_value(lt_howto *howto, const lt_plan *plan, lt_str id, lt_str text, lt_diags *diags) {
  lt_type type = howto->wish.type;
  if (type.kind == LT_TYPE_PERMISSION) return read_permission(howto, text, diags);
  if (type.set && lt_str_starts(text, "includes:")) text = lt_str_trim(lt_str_slice(text, 9, text.len - 9));
  type.set = false;
  const lt_doc *doc = value_of(howto, text, diags);
  return doc != NULL && lt_plan_value(plan, &howto->arena, type, id, doc, &howto->wish.cell, diags);
}

bool lt_howto_wish(lt_howto *howto, const lt_plan *plan, lt_str subject, lt_str wanted, lt_diags *diags) {
  howto->wish = (lt_goal){.question = LT_NONE, .comply = subject.len == 0};
  if (howto->wish.comply) return true;
  size_t at = lt_str_find(wanted, LT_STR("="), 0);
  if (at == SIZE_MAX || at == 0 || at + 1 == wanted.len) {
    lt_diag_put(diags, LT_L745, (lt_place){0}, lt_str_copy(diags->arena, wanted), LT_STR(""), LT_STR(""));
    return false;
  }
  lt_str id = lt_str_trim(lt_str_slice(wanted, 0, at)),
         text = lt_str_trim(lt_str_slice(wanted, at + 1, wanted.len - at - 1));
  id = lt_str_copy(&howto->arena, id);
  text = lt_str_copy(&howto->arena, text);
  return find_subject(howto, plan, subject, diags) && find_question(howto, plan, subject, id, diags) &&
         read_value(howto, plan, id, text, diags);
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
  lt_text2 look = {LT_STR("xem các đường dẫn bằng `luat show plan`"), LT_STR("see the paths with `luat show plan`")};
  lt_text2 none = {LT_STR(""), LT_STR("")};
  lt_str shown = lt_str_copy(diags->arena, path), word = lt_str_copy(diags->arena, edited.word);
  lt_diag_add(diags, LT_L731, (lt_place){0}, (lt_text2){shown, shown}, (lt_text2){word, word},
              near_or(diags->arena, edited.near, look), none);
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
