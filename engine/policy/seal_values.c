/* seal_values.c: what norms answer: constants, reads, sets, a body's discretion, a text that nobody has read.
 * Equal values are one node, so that deciding compares pointers; they are found again by their content. */
#include "base/sort.h"
#include "reading.h"

static uint64_t mix(uint64_t hash, uint64_t word) {
  hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
  return hash ^ (hash >> 31);
}

static uint64_t hash_value(const lt_value *v) {
  uint64_t hash = mix((uint64_t)v->kind, ((uint64_t)v->type.kind << 33) | ((uint64_t)v->type.set << 32) | v->type.of);
  hash = mix(mix(hash, (uint64_t)v->cell), v->instrument);
  hash = mix(hash, v->term == NULL ? UINT64_MAX : v->term->number);
  hash = mix(hash, v->by == NULL ? UINT64_MAX : v->by->number);
  for (uint32_t i = 0; i < v->members_len; i++) hash = mix(hash, v->members[i]->number);
  return hash;
}

static bool same_value(const lt_value *a, const lt_value *b) {
  if (a->kind != b->kind || !lt_type_equal(a->type, b->type) || a->cell != b->cell || a->term != b->term ||
      a->instrument != b->instrument || a->by != b->by || a->members_len != b->members_len) {
    return false;
  }
  for (uint32_t i = 0; i < a->members_len; i++) {
    if (a->members[i] != b->members[i]) return false;
  }
  return true;
}

static void make_room(lt_seal *seal) {
  if (seal->values.len * 2 < seal->value_cap) return;
  seal->value_cap = seal->value_cap == 0 ? 256 : seal->value_cap * 2;
  seal->value_slots = LT_NEW_ARRAY(&seal->scratch, const lt_value *, seal->value_cap);
  for (uint32_t i = 0; i < seal->values.len; i++) {
    uint64_t at = hash_value(seal->values.items[i]);
    while (seal->value_slots[at & (seal->value_cap - 1)] != NULL) at++;
    seal->value_slots[at & (seal->value_cap - 1)] = seal->values.items[i];
  }
}

static const lt_value *intern(lt_seal *seal, const lt_value *value) {
  make_room(seal);
  uint64_t at = hash_value(value);
  for (; seal->value_slots[at & (seal->value_cap - 1)] != NULL; at++) {
    const lt_value *there = seal->value_slots[at & (seal->value_cap - 1)];
    if (same_value(there, value)) return there;
  }
  lt_value *made = lt_arena_copy(seal->arena, value, sizeof *value);
  if (value->members_len > 0) {
    made->members = lt_arena_copy(seal->arena, value->members, value->members_len * sizeof *value->members);
  }
  made->number = seal->values.len;
  LT_PUSH(&seal->scratch, &seal->values, made);
  seal->value_slots[at & (seal->value_cap - 1)] = made;
  return made;
}

static int compare_int64(int64_t a, int64_t b) { return (a > b) - (a < b); }

/* Members have no members. */
static int compare_members(const void *left, const void *right) {
  const lt_value *a = *(const lt_value *const *)left, *b = *(const lt_value *const *)right;
  int order = compare_int64(a->kind, b->kind);
  if (order == 0) order = compare_int64(a->cell, b->cell);
  if (order == 0) order = compare_int64(a->instrument, b->instrument);
  return order != 0 ? order : lt_term_compare(a->term, b->term);
}

static bool is_call(const lt_form *form, const char *name) {
  return form->kind == LT_FORM_CALL && lt_str_equal(form->name, lt_str_of(name));
}

static const lt_value *wrong(lt_reading *reading, const lt_form *form, lt_type type, const char *vi, const char *en) {
  lt_fail_at(reading->seal, LT_L349, reading->spot, form, lt_type_words(reading->seal, type), lt_say(vi, en),
             lt_both((lt_str){0}));
  return NULL;
}

/* What the plan says: of the type that is asked for; in a set also a whole set of it. */
static const lt_value *from_term(lt_reading *reading, const lt_form *form, lt_type type, bool in_set) {
  lt_seal *seal = reading->seal;
  const lt_term *term = lt_seal_term(reading, form);
  if (term == NULL) return NULL;
  lt_type single = term->type;
  if (in_set) single.set = false;
  if (type.kind == LT_TYPE_OFFICE && single.kind == LT_TYPE_BODY && !single.set) {
    lt_fail_at(seal, LT_L333, reading->spot, form, lt_both(form->name), lt_both((lt_str){0}), lt_both((lt_str){0}));
    return NULL;
  }
  if (!lt_type_equal(single, type)) {
    lt_fail_at(seal, LT_L331, reading->spot, form, lt_type_words(seal, term->type), lt_type_words(seal, type),
               lt_say("viết một dữ kiện cùng kiểu, hoặc một giá trị", "write a fact of that type, or a value"));
    return NULL;
  }
  lt_value value = {.kind = LT_VALUE_TERM, .type = type, .term = term, .instrument = LT_NONE};
  return intern(seal, &value);
}

/* A member of a set, or a single answer: a constant or a read. */
static const lt_value *scalar(lt_reading *reading, const lt_form *form, lt_type type, bool in_set) {
  if (lt_form_is_term(form)) return from_term(reading, form, type, in_set);
  lt_value value = {.kind = LT_VALUE_CELL, .type = type, .instrument = LT_NONE};
  if (!lt_seal_constant(reading->seal, reading->spot, form, type, &value.cell)) return NULL;
  return intern(reading->seal, &value);
}

typedef struct value_list {
  const lt_value **items;
  uint32_t len, cap;
} value_list;

/* A member that is named once more: perhaps another was meant. */
static void say_twice(lt_reading *reading, const lt_form *form) {
  lt_fail_at(reading->seal, LT_L378, reading->spot, form, lt_both(form->name), lt_both(lt_str_of(reading->spot.path)),
             lt_both((lt_str){0}));
}

/* The members of a list, sorted and distinct; false after a fault. */
static bool members_of(lt_reading *reading, const lt_form *form, lt_type type, value_list *out) {
  const lt_form *const *items = NULL;
  uint32_t len = lt_form_list(form, &items);
  bool whole = true;
  for (uint32_t i = 0; i < len; i++) {
    const lt_value *member = scalar(reading, items[i], type, true);
    whole = whole && member != NULL;
    for (uint32_t k = 0; member != NULL && k < out->len; k++)
      if (out->items[k] == member) say_twice(reading, items[i]);
    if (member != NULL) LT_PUSH(&reading->seal->scratch, out, member);
  }
  if (out->len > 0) lt_sort(&reading->seal->scratch, out->items, out->len, sizeof *out->items, compare_members);
  uint32_t distinct = 0;
  for (uint32_t i = 0; i < out->len; i++) {
    if (distinct == 0 || out->items[i] != out->items[distinct - 1]) out->items[distinct++] = out->items[i];
  }
  out->len = distinct;
  return whole;
}

static bool is_nobody(const lt_form *form) {
  return form->kind == LT_FORM_CONSTANT && lt_str_equal(form->name, LT_STR("nobody"));
}

static const lt_value *set_value(lt_reading *reading, const lt_form *form, lt_type type) {
  lt_type member = type;
  member.set = false;
  lt_value value = {.kind = LT_VALUE_SET, .type = type, .instrument = LT_NONE};
  value_list members = {0};
  if (is_nobody(form)) return intern(reading->seal, &value);
  if (form->kind == LT_FORM_TABLE && form->kids_len > 0) {
    if (!members_of(reading, form, member, &members)) return NULL;
  } else if (lt_form_is_term(form)) {
    const lt_value *one = from_term(reading, form, member, true);
    if (one == NULL) return NULL;
    LT_PUSH(&reading->seal->scratch, &members, one);
  } else {
    return wrong(reading, form, type, "viết danh sách `{ \"…\" }`, hoặc `nobody` nếu không có ai",
                 "write a list `{ \"…\" }`, or `nobody` for none");
  }
  value.members = members.items;
  value.members_len = members.len;
  return intern(reading->seal, &value);
}

static const lt_value *unread(lt_reading *reading, const lt_form *form, lt_type type) {
  if (form->kids_len != 1 || form->kids[0]->kind != LT_FORM_STRING) {
    return wrong(reading, form, type, "viết `unread \"tên văn bản\"`", "write `unread \"id of the instrument\"`");
  }
  lt_value value = {.kind = LT_VALUE_UNREAD, .type = type};
  value.instrument = lt_seal_id(reading->seal, reading->spot, form->kids[0], LT_RECORD_INSTRUMENT);
  return value.instrument == LT_NONE ? NULL : intern(reading->seal, &value);
}

static const lt_form *entry_of(const lt_form *table, const char *key) {
  for (uint32_t i = 0; i < table->kids_len; i++) {
    const lt_form *kid = table->kids[i];
    if (kid->kind == LT_FORM_ENTRY && lt_str_equal(kid->name, lt_str_of(key))) return kid->kids[0];
  }
  return NULL;
}

/* Whose discretion: an office or a body, a name or a read. */
static const lt_value *discretion_by(lt_reading *reading, const lt_form *form) {
  lt_type type = {.kind = LT_TYPE_BODY};
  bool head = is_call(form, "head_of");
  if (lt_form_is_term(form) && !head) {
    const lt_term *term = lt_seal_term(reading, form);
    if (term == NULL) return NULL;
    if (term->type.kind == LT_TYPE_OFFICE && !term->type.set) type.kind = LT_TYPE_OFFICE;
  }
  if (head) type.kind = LT_TYPE_OFFICE;
  return scalar(reading, form, type, false);
}

static const lt_value *discretion(lt_reading *reading, const lt_form *form, lt_type type) {
  static const char *const vi = "viết `discretion { by = \"…\", among = { … } }`",
                           *const en = "write `discretion { by = \"…\", among = { … } }`";
  const lt_form *table = form->kids_len == 1 && form->kids[0]->kind == LT_FORM_TABLE ? form->kids[0] : NULL;
  const lt_form *by = table == NULL ? NULL : entry_of(table, "by"),
                *among = table == NULL ? NULL : entry_of(table, "among");
  uint32_t known = (by != NULL ? 1U : 0U) + (among != NULL ? 1U : 0U);
  if (by == NULL || table->kids_len != known || (among != NULL && among->kind != LT_FORM_TABLE)) {
    return wrong(reading, form, type, vi, en);
  }
  lt_type member = type;
  member.set = false;
  lt_value value = {.kind = LT_VALUE_DISCRETION, .type = type, .instrument = LT_NONE};
  value_list members = {0};
  value.by = discretion_by(reading, by);
  bool whole = among == NULL || members_of(reading, among, member, &members);
  if (value.by == NULL || !whole) return NULL;
  if (among != NULL && members.len == 0) return wrong(reading, form, type, vi, en);
  value.members = members.items;
  value.members_len = members.len;
  return intern(reading->seal, &value);
}

const lt_value *lt_seal_value(lt_reading *reading, const lt_form *form, lt_type type) {
  if (form->kind == LT_FORM_CONSTANT && lt_str_equal(form->name, LT_STR("law"))) {
    return wrong(reading, form, type, "viết mức của pháp luật, như `law.ten_muc`",
                 "write what the law sets, as `law.its_name`");
  }
  if (is_call(form, "unread")) return unread(reading, form, type);
  if (is_call(form, "discretion")) return discretion(reading, form, type);
  if (form->kind == LT_FORM_CONSTANT && lt_str_equal(form->name, LT_STR("inapplicable"))) {
    lt_value value = {.kind = LT_VALUE_INAPPLICABLE, .type = type, .instrument = LT_NONE};
    return intern(reading->seal, &value);
  }
  if (type.set) return set_value(reading, form, type);
  if (form->kind == LT_FORM_CONSTANT) {
    return wrong(reading, form, type,
                 "`nobody` chỉ dùng cho câu hỏi có nhiều câu trả lời; ở đây viết `inapplicable` nếu không áp dụng",
                 "`nobody` is for questions whose answer is a set; here write `inapplicable` if it does not apply");
  }
  return scalar(reading, form, type, false);
}

const lt_value *lt_seal_permission(lt_seal *seal, lt_permission permission) {
  lt_value value = {
      .kind = LT_VALUE_PERMISSION, .type = {.kind = LT_TYPE_PERMISSION}, .cell = permission, .instrument = LT_NONE};
  return intern(seal, &value);
}
