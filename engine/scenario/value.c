/* value.c: an expected value, written as in a plan, as the canonical JSON that reports give; ids must be there.
 * Of a set the registered members are put in the order of reports, by number. */
#include "base/sort.h"
#include "scenario_impl.h"
#include "value/written.h"

static lt_json *no_value(lt_scenarios *all, const lt_doc *doc, lt_text2 hint) {
  lt_str shown = doc->kind == LT_DOC_SCALAR ? doc->text : doc->key;
  lt_scenario_say(all, LT_L810, doc->place, shown, hint);
  return NULL;
}

/* The number of a registered id; LT_NONE with what is near. */
static uint32_t record(lt_scenarios *all, lt_record kind, const lt_doc *doc) {
  if (!lt_scenario_is(all, doc, LT_DOC_SCALAR, doc->key)) return LT_NONE;
  uint32_t number = lt_set_find(all->set, kind, doc->text);
  if (number != LT_NONE) return number;
  lt_str near = lt_set_nearest(all->set, all->arena, kind, doc->text);
  lt_text2 look = {LT_STR("xem các mã bằng `luat show set`"), LT_STR("see the ids with `luat show set`")};
  lt_scenario_near(all, LT_L810, doc->place, doc->text, &near, near.len > 0, look);
  return LT_NONE;
}

static lt_json *option(lt_scenarios *all, lt_arena *arena, lt_type type, const lt_doc *doc) {
  if (!lt_scenario_is(all, doc, LT_DOC_SCALAR, doc->key)) return NULL;
  if (lt_set_option(all->set, type.of, doc->text) != LT_NONE) return lt_json_str(arena, doc->text);
  const lt_choice *choice = &all->set->choices[type.of];
  lt_str *ids = LT_NEW_ARRAY(all->arena, lt_str, choice->options_len + 1);
  for (uint32_t i = 0; i < choice->options_len; i++) ids[i] = all->set->options[choice->first_option + i].id;
  lt_text2 look = {LT_STR("xem các giá trị bằng `luat show set`"), LT_STR("see the values with `luat show set`")};
  lt_scenario_near(all, LT_L810, doc->place, doc->text, ids, choice->options_len, look);
  return NULL;
}

static lt_json *permission(lt_scenarios *all, lt_arena *arena, const lt_doc *doc) {
  static const lt_str words[] = {{"allowed", 7}, {"conditional", 11}, {"forbidden", 9}};
  if (!lt_scenario_is(all, doc, LT_DOC_SCALAR, doc->key)) return NULL;
  for (size_t i = 0; i < 3; i++)
    if (lt_str_equal(doc->text, words[i])) return lt_json_str(arena, words[i]);
  lt_text2 known = {LT_STR("viết `allowed`, `conditional`, `forbidden`, hoặc `no-rule` khi pháp luật im lặng"),
                    LT_STR("write `allowed`, `conditional`, `forbidden`, or `no-rule` where the law is silent")};
  lt_scenario_near(all, LT_L810, doc->place, doc->text, words, 3, known);
  return NULL;
}

/* A body by its id, or one of the plan's own by name, kind and place. */
static lt_json *body(lt_scenarios *all, lt_arena *arena, const lt_doc *doc, uint32_t *number) {
  *number = LT_NONE;
  if (doc->kind != LT_DOC_MAP) {
    *number = record(all, LT_RECORD_BODY, doc);
    return *number == LT_NONE ? NULL : lt_json_str(arena, doc->text);
  }
  lt_json *object = lt_json_object(arena);
  for (const lt_doc *entry = doc->first; entry != NULL; entry = entry->next) {
    static const lt_str keys[] = {{"name", 4}, {"kind", 4}, {"place", 5}, {"head_of", 7}};
    lt_text2 known = {LT_STR("viết `name`, `kind`, `place`, hoặc riêng `head_of`"),
                      LT_STR("write `name`, `kind`, `place`, or `head_of` alone")};
    size_t i = 0;
    while (i < 3 && !lt_str_equal(entry->key, keys[i])) i++;
    if (i == 3) {
      lt_scenario_near(all, LT_L801, entry->key_place, entry->key, keys, 4, known);
      return NULL;
    }
    if (!lt_scenario_is(all, entry, LT_DOC_SCALAR, entry->key)) return NULL;
    lt_json_put(object, keys[i].ptr, lt_json_str(arena, entry->text));
  }
  return object;
}

static lt_json *office(lt_scenarios *all, lt_arena *arena, const lt_doc *doc, uint32_t *number) {
  const lt_doc *head = doc->kind == LT_DOC_MAP ? lt_doc_get(doc, "head_of") : NULL;
  if (head == NULL) return body(all, arena, doc, number);
  for (const lt_doc *entry = doc->first; entry != NULL; entry = entry->next) {
    static const lt_str alone[] = {{"head_of", 7}};
    lt_text2 hint = {LT_STR("`head_of` đứng một mình; theo ủy quyền của ai thì ghi `on_behalf_of` bên cạnh `value`"),
                     LT_STR("`head_of` stands alone; on whose behalf is `on_behalf_of`, beside `value`")};
    if (entry == head) continue;
    lt_scenario_near(all, LT_L801, entry->key_place, entry->key, alone, 0, hint);
    return NULL;
  }
  lt_json *of = body(all, arena, head, number);
  if (of == NULL) return NULL;
  uint32_t registered = *number == LT_NONE ? LT_NONE : all->set->bodies[*number].head;
  if (registered != LT_NONE) { /* reports give the office itself */
    *number = registered;
    return lt_json_str(arena, all->set->bodies[registered].id);
  }
  if (*number != LT_NONE) *number += all->set->bodies_len;
  lt_json *object = lt_json_object(arena);
  lt_json_put(object, "office", lt_json_str(arena, LT_STR("head")));
  lt_json_put(object, "of", of);
  return object;
}

static lt_json *written(lt_scenarios *all, lt_arena *arena, lt_type type, const lt_doc *doc) {
  lt_written_reader reads = lt_written_reader_of(type.kind);
  lt_cell cell = 0;
  lt_written_fault fault = {0};
  if (!lt_scenario_is(all, doc, LT_DOC_SCALAR, doc->key)) return NULL;
  if (reads == NULL) return lt_json_str(arena, doc->text);
  if (!reads(arena, doc->text, &cell, &fault)) {
    lt_written_fault_put(all->diags, doc->place, doc->text, &fault);
    return NULL;
  }
  if (type.kind == LT_TYPE_YES_NO) return lt_json_bool(arena, cell != 0);
  if (type.kind != LT_TYPE_DATE && type.kind != LT_TYPE_PERCENT) return lt_json_int(arena, cell);
  lt_text text = {.arena = arena};
  lt_written_canonical(type, cell, &text);
  return lt_json_str(arena, lt_text_str(&text));
}

static lt_json *one(lt_scenarios *all, lt_arena *arena, lt_type type, const lt_doc *doc, uint32_t *number) {
  lt_record kind = type.kind == LT_TYPE_PLACE        ? LT_RECORD_PLACE
                   : type.kind == LT_TYPE_INSTRUMENT ? LT_RECORD_INSTRUMENT
                                                     : LT_RECORD_POLICY;
  *number = LT_NONE;
  switch (type.kind) {
    case LT_TYPE_PERMISSION: return permission(all, arena, doc);
    case LT_TYPE_CHOICE:
      if (doc->kind == LT_DOC_SCALAR) *number = lt_set_option(all->set, type.of, doc->text);
      return option(all, arena, type, doc);
    case LT_TYPE_BODY: return body(all, arena, doc, number);
    case LT_TYPE_OFFICE: return office(all, arena, doc, number);
    case LT_TYPE_PLACE:
    case LT_TYPE_INSTRUMENT:
    case LT_TYPE_POLICY:
      *number = record(all, kind, doc);
      return *number == LT_NONE ? NULL : lt_json_str(arena, doc->text);
    default: return written(all, arena, type, doc);
  }
}

typedef struct member {
  uint32_t number;
  lt_json *json;
} member;

static int by_number(const void *a, const void *b) {
  uint32_t x = ((const member *)a)->number, y = ((const member *)b)->number;
  return (x > y) - (x < y);
}

lt_json *lt_expect_value(lt_scenarios *all, lt_arena *arena, lt_type type, const lt_doc *doc) {
  uint32_t number;
  if (!type.set) return one(all, arena, type, doc, &number);
  if (!lt_scenario_is(all, doc, LT_DOC_LIST, doc->key)) return NULL;
  LT_VEC(member) members = {0};
  type.set = false;
  for (const lt_doc *kid = doc->first; kid != NULL; kid = kid->next) {
    member next = {0};
    next.json = one(all, arena, type, kid, &next.number);
    if (next.json == NULL) return NULL;
    for (uint32_t i = 0; i < members.len; i++)
      if (next.number != LT_NONE && members.items[i].number == next.number) {
        lt_text2 twice = {LT_STR("bỏ một: giá trị này ghi hai lần"), LT_STR("leave one out: it is there twice")};
        return no_value(all, kid, twice);
      }
    LT_PUSH(arena, &members, next);
  }
  if (members.len > 1) lt_sort(arena, members.items, members.len, sizeof *members.items, by_number);
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < members.len; i++) lt_json_push(array, members.items[i].json);
  return array;
}
