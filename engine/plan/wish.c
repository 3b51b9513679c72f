/* wish.c: reads an answer that somebody wants. The value is read as the same words would be in a plan, so that it is
 * understood, and refused, alike; only permissions and what JSON prints of an office are read here. */
#include <assert.h>

#include "doc_impl.h"
#include "plan/edit.h"
#include "plan/wish.h"
#include "plan_impl.h"

static bool refuse(lt_diags *diags, lt_str text, const char *vi, const char *en) {
  lt_str shown = lt_str_copy(diags->arena, lt_doc_shown(diags->arena, text));
  lt_text2 none = {LT_STR(""), LT_STR("")};
  lt_diag_add(diags, LT_L740, (lt_place){0}, (lt_text2){shown, shown}, (lt_text2){lt_str_of(vi), lt_str_of(en)}, none,
              none);
  return false;
}

/* The subject that goes by that id, wherever it stands; else the nearest path. */
static lt_str near_subject(const lt_plan *plan, lt_arena *scratch, lt_str path) {
  const lt_facts *facts = &plan->facts;
  lt_str *paths = LT_NEW_ARRAY(scratch, lt_str, facts->subjects.len);
  lt_str last = lt_str_format(scratch, "/%.*s", LT_STR_ARG(path));
  for (uint32_t i = 0; i < facts->subjects.len; i++) {
    paths[i] = facts->subjects.items[i].path;
    if (path.len > 0 && lt_str_ends(paths[i], last.ptr)) return paths[i];
  }
  int64_t near = lt_text_nearest(scratch, path, paths, facts->subjects.len);
  return near < 0 ? LT_STR("") : paths[near];
}

uint32_t lt_plan_named_subject(const lt_plan *plan, lt_arena *scratch, lt_str path, lt_diags *diags) {
  path = lt_text_nfc(scratch, path);
  uint32_t found = lt_plan_find(plan, path);
  if (found != LT_NONE) return found;
  lt_str near = near_subject(plan, scratch, path);
  lt_text2 look = {LT_STR("xem `luat show plan`"), LT_STR("see `luat show plan`")}, none = {{0}, {0}};
  lt_text2 hint = lt_did_you_mean(diags->arena, near, look);
  path = lt_str_copy(diags->arena, path);
  lt_diag_add(diags, LT_L706, (lt_place){0}, (lt_text2){path, path}, hint, hint, none);
  return LT_NONE;
}

/* The nearest question of the subject; that of another subject which is called so; or all there are. */
static lt_text2 near_question(const lt_plan *plan, lt_arena *arena, uint32_t subject, lt_str id) {
  const lt_set *set = plan->set;
  const lt_facts *facts = &plan->facts;
  const lt_numbers *questions = &set->entities[facts->subjects.items[subject].entity].questions;
  LT_VEC(lt_str) names = {0};
  lt_text list = {.arena = arena};
  for (uint32_t i = 0; i < questions->len; i++) {
    const lt_question *question = &set->questions[questions->items[i]];
    if (question->kind == LT_QUESTION_DEFINE) continue;
    LT_PUSH(arena, &names, question->id);
    lt_text_putf(&list, "%s%.*s", list.len > 0 ? ", " : "", LT_STR_ARG(question->id));
  }
  int64_t near = lt_text_nearest(arena, id, names.items, names.len);
  if (near >= 0) return lt_did_you_mean(arena, names.items[near], (lt_text2){{0}, {0}});
  for (uint32_t i = 0; i < facts->subjects.len; i++) {
    lt_str path = facts->subjects.items[i].path;
    if (lt_set_question(set, facts->subjects.items[i].entity, id) == LT_NONE) continue;
    return (lt_text2){lt_str_format(arena, "đó là câu hỏi về `%.*s`", LT_STR_ARG(path)),
                      lt_str_format(arena, "it is a question about `%.*s`", LT_STR_ARG(path))};
  }
  return (lt_text2){lt_str_format(arena, "viết một trong: %.*s", LT_STR_ARG(lt_text_str(&list))),
                    lt_str_format(arena, "write one of: %.*s", LT_STR_ARG(lt_text_str(&list)))};
}

uint32_t lt_plan_named_question(const lt_plan *plan, lt_arena *scratch, uint32_t subject, lt_str id, bool defines,
                                lt_diags *diags) {
  const lt_set *set = plan->set;
  const lt_subject *of = &plan->facts.subjects.items[subject];
  id = lt_text_nfc(scratch, id);
  uint32_t found = lt_set_question(set, of->entity, id);
  if (found != LT_NONE && (defines || set->questions[found].kind != LT_QUESTION_DEFINE)) return found;
  lt_str path = lt_str_copy(diags->arena, of->path), name = lt_str_copy(diags->arena, id);
  lt_diag_add(diags, LT_L707, (lt_place){0}, (lt_text2){path, path}, (lt_text2){name, name},
              near_question(plan, diags->arena, subject, name), (lt_text2){{0}, {0}});
  return LT_NONE;
}

bool lt_wish_refuse_members(lt_str wanted, lt_diags *diags) {
  return refuse(diags, wanted, "nêu từng thành viên cần có: viết `includes:MÃ`",
                "name one member that is to be there: write `includes:ID`");
}

bool lt_wish_split(lt_arena *arena, lt_str text, lt_str *question, lt_str *value, lt_diags *diags) {
  size_t at = lt_str_find(text, LT_STR("="), 0), offset;
  *question = at == SIZE_MAX ? LT_STR("") : lt_str_trim(lt_str_slice(text, 0, at));
  *value = at == SIZE_MAX ? LT_STR("") : lt_str_trim(lt_str_slice(text, at + 1, text.len - at - 1));
  if (question->len == 0 || value->len == 0 || lt_text_check(*question, &offset) != LT_TEXT_FINE)
    return refuse(diags, text, "viết `CÂU-HỎI=GIÁ-TRỊ`, ví dụ `approver=hn.ct-ubnd`",
                  "write `QUESTION=VALUE`, for example `approver=hn.ct-ubnd`");
  *question = lt_text_nfc(arena, lt_str_copy(arena, *question));
  return true;
}

static bool read_permission(lt_str text, lt_cell *out, lt_diags *diags) {
  static const char *const words[] = {"allowed", "conditional", "forbidden"};
  for (int i = 0; i < 3; i++) {
    *out = i;
    if (lt_str_equal(text, lt_str_of(words[i]))) return true;
  }
  return refuse(diags, text, "đây là việc được phép hay không: viết `allowed`, `conditional` hoặc `forbidden`",
                "this is a permission: write `allowed`, `conditional` or `forbidden`");
}

/* {office: head, of: X} as JSON prints it is { head_of: X } in a plan; on whose behalf it is makes no other office. */
static const lt_doc *as_in_plans(lt_arena *arena, const lt_doc *doc) {
  const lt_doc *office = lt_doc_get(doc, "office"), *of = lt_doc_get(doc, "of");
  if (doc->kind != LT_DOC_MAP || office == NULL) return doc;
  if (of == NULL) {
    lt_doc *plain = lt_doc_copy(arena, office);
    plain->next = NULL;
    return plain;
  }
  lt_doc *map = lt_doc_copy(arena, doc), *head = lt_doc_copy(arena, of);
  head->key = LT_STR("head_of");
  head->next = NULL;
  map->first = head;
  map->len = 1;
  return map;
}

/* Of bodies that only the wish describes no norm can speak. */
static bool is_known_body(const lt_plan *plan, lt_type type, lt_cell cell) {
  if (type.kind != LT_TYPE_BODY && type.kind != LT_TYPE_OFFICE) return true;
  if (cell >= LT_HEAD_BASE) cell -= LT_HEAD_BASE;
  return cell < (lt_cell)plan->facts.bodies_base + plan->facts.bodies.len;
}

typedef struct reading {
  lt_binder binder;
  lt_facts facts;
  const lt_plan *plan;
  lt_str text;
  lt_diags *diags;
} reading;

static bool read_cell(reading *r, lt_type type, lt_str key, const lt_doc *doc, lt_cell *out) {
  *out = LT_UNKNOWN;
  if (lt_doc_is_asked(doc) || lt_doc_is_null(doc))
    return refuse(r->diags, r->text, "nêu giá trị mong muốn, không phải `?`", "say which value is wanted, not `?`");
  if (!lt_bind_one(&r->binder, type, key, as_in_plans(r->binder.scratch, doc), out)) return false;
  if (*out == LT_UNKNOWN || !is_known_body(r->plan, type, *out))
    return refuse(r->diags, r->text, "cơ quan này không có trong danh mục và trong kế hoạch",
                  "this body is neither in the register nor in the plan");
  return true;
}

/* The plan is lent: what reading may add to it is added to a copy. */
static void open_reading(reading *r, const lt_plan *plan, lt_arena *arena, lt_str text, lt_diags *diags) {
  *r = (reading){.facts = plan->facts, .plan = plan, .text = text, .diags = diags};
  r->facts.bodies.items =
      lt_arena_copy(arena, plan->facts.bodies.items, plan->facts.bodies.len * sizeof *plan->facts.bodies.items);
  r->facts.bodies.cap = plan->facts.bodies.len;
  r->binder = (lt_binder){
      .set = plan->set, .facts = &r->facts, .arena = arena, .scratch = arena, .diags = diags, .place = LT_NONE};
}

bool lt_fact_read(const lt_plan *plan, lt_arena *arena, uint32_t fact, lt_str value, lt_cell *out, lt_diags *diags) {
  const lt_fact *record = &plan->set->facts[fact];
  lt_doc *doc = lt_doc_value(arena, lt_source_new(arena, record->id, value), diags);
  *out = LT_UNKNOWN;
  if (doc == NULL || lt_doc_is_asked(doc)) return doc != NULL;
  reading r;
  open_reading(&r, plan, arena, value, diags);
  return read_cell(&r, record->type, lt_fact_at(plan->set, record), doc, out);
}

static void add_member(lt_members *members, lt_cell cell) {
  uint32_t at = 0;
  while (at < members->len && members->cells[at] < cell) at++;
  if (at < members->len && members->cells[at] == cell) return;
  for (uint32_t i = members->len++; i > at; i--) members->cells[i] = members->cells[i - 1];
  members->cells[at] = cell;
}

static bool read_set(reading *r, lt_str key, const lt_doc *doc, lt_wish *out) {
  if (doc->kind == LT_DOC_SCALAR && lt_str_equal(doc->text, LT_STR("nobody"))) {
    out->kind = LT_WISH_MEMBERS;
    return true;
  }
  if (doc->kind != LT_DOC_LIST) {
    out->kind = LT_WISH_INCLUDES;
    return read_cell(r, out->type, key, doc, &out->cell);
  }
  out->kind = LT_WISH_MEMBERS;
  out->members.cells = LT_NEW_ARRAY(r->binder.arena, lt_cell, doc->len + 1);
  for (const lt_doc *member = doc->first; member != NULL; member = member->next) {
    lt_cell cell;
    if (!read_cell(r, out->type, key, member, &cell)) return false;
    add_member(&out->members, cell);
  }
  return true;
}

bool lt_wish_read(const lt_plan *plan, lt_arena *arena, uint32_t subject, uint32_t number, lt_str value,
                    lt_wish *out, lt_diags *diags) {
  const lt_question *question = &plan->set->questions[number];
  *out = (lt_wish){.subject = subject, .question = number, .type = question->type, .cell = LT_UNKNOWN};
  bool set = question->kind == LT_QUESTION_SET;
  out->type.set = false;
  lt_str of = lt_str_starts(value, "head_of:") ? lt_str_trim(lt_str_slice(value, 8, value.len)) : (lt_str){0};
  if (of.len > 0) value = lt_str_format(arena, "{head_of: %.*s}", LT_STR_ARG(of));
  if (question->kind == LT_QUESTION_DEFINE) out->type = (lt_type){.kind = LT_TYPE_YES_NO};
  if (question->kind == LT_QUESTION_PERMISSION) {
    out->type = (lt_type){.kind = LT_TYPE_PERMISSION};
    return read_permission(value, &out->cell, diags);
  }
  if (!set && lt_str_starts(value, "includes:"))
    return refuse(diags, value, "câu hỏi này chỉ có một câu trả lời: bỏ `includes:`",
                  "this question has a single answer: leave out `includes:`");
  if (set && lt_str_starts(value, "includes:")) value = lt_str_trim(lt_str_slice(value, 9, value.len));
  lt_doc *doc = lt_doc_value(arena, lt_source_new(arena, question->id, value), diags);
  if (doc == NULL) return false;
  reading r;
  open_reading(&r, plan, arena, value, diags);
  return set ? read_set(&r, question->id, doc, out) : read_cell(&r, out->type, question->id, doc, &out->cell);
}
