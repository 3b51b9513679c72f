/* seal_tests.c: tests, `item.category:is "…"`: whether the test goes with what it tests, and its operands, typed.
 * The operators are the rows of ops.def; nothing here knows more of one than its row and the kind of its operands. */
#include "base/sort.h"
#include "reading.h"

/* What a term is, in the terms of ops.def. */
static unsigned kinds_of(const lt_term *term) {
  lt_type type = term->type;
  unsigned on = term->kind == LT_TERM_QUESTION ? LT_ON_QUESTION : 0;
  if (type.kind == LT_TYPE_LIST) return LT_ON_LIST;
  if (type.set) return on | LT_ON_SET;
  if (lt_type_is_amount(type)) on |= LT_ON_AMOUNT;
  if (type.kind == LT_TYPE_DATE) on |= LT_ON_DATE;
  if (type.kind == LT_TYPE_CHOICE || type.kind == LT_TYPE_BODY || type.kind == LT_TYPE_PLACE) on |= LT_ON_TREE;
  if (type.kind == LT_TYPE_YES_NO) on |= LT_ON_YES_NO;
  return on | LT_ON_ANY;
}

/* Whether the test goes with the term. `exists` asks what a plan states, so it is of facts, sets among them; a text can
 * only exist; a yes/no is or is not; a define is decided by nobody's norm. */
static bool goes_with(const lt_set *set, lt_op op, const lt_term *term) {
  lt_type_kind kind = term->type.kind;
  switch (op) {
    case LT_OP_EXISTS: return kind != LT_TYPE_LIST && (term->kind == LT_TERM_FACT || term->kind == LT_TERM_ATTRIBUTE);
    case LT_OP_IS:
    case LT_OP_IS_NOT: return (kinds_of(term) & LT_ON_ANY) != 0 && kind != LT_TYPE_TEXT;
    case LT_OP_ONE_OF:
    case LT_OP_NONE_OF: return (kinds_of(term) & LT_ON_ANY) != 0 && kind != LT_TYPE_TEXT && kind != LT_TYPE_YES_NO;
    case LT_OP_DECIDED_BY:
      return term->kind == LT_TERM_QUESTION && set->questions[term->item].kind != LT_QUESTION_DEFINE;
    case LT_OP_ALL:
    case LT_OP_ANY:
    case LT_OP_YES: return false;
    default: return (lt_op_get(op)->applies & kinds_of(term)) != 0;
  }
}

static lt_str tests_of(lt_seal *seal, const lt_term *term) {
  lt_text names = {.arena = &seal->scratch};
  for (int op = 0; op < LT_OPS; op++) {
    if (!goes_with(seal->set, (lt_op)op, term)) continue;
    lt_text_putf(&names, "%s`:%s`", names.len > 0 ? ", " : "", lt_op_get((lt_op)op)->method);
  }
  return lt_text_str(&names);
}

static const lt_expr *wrong_operand(lt_reading *reading, const lt_form *form, const char *vi, const char *en) {
  lt_fail_at(reading->seal, LT_L341, reading->spot, form, lt_both(form->name), lt_say(vi, en), lt_both((lt_str){0}));
  return NULL;
}

/* A question further in: `head_of(item.appraiser)`, `item.appraiser.kind`. */
static bool reads_question(const lt_term *term) {
  for (; term != NULL; term = term->base) {
    if (term->kind == LT_TERM_QUESTION || (term->value != NULL && reads_question(term->value))) return true;
  }
  return false;
}

static const lt_expr *against_term(lt_reading *reading, const lt_form *form, lt_expr *test) {
  lt_seal *seal = reading->seal;
  const lt_form *operand = form->kids[1];
  lt_type wanted = test->left->type;
  wanted.set = false;
  test->right = lt_seal_term(reading, operand);
  if (test->right == NULL) return NULL;
  if (!lt_type_equal(test->right->type, wanted)) {
    lt_fail_at(seal, LT_L331, reading->spot, operand, lt_type_words(seal, test->right->type),
               lt_type_words(seal, wanted), lt_say("hai vế phải cùng kiểu", "both sides must be of one type"));
    return NULL;
  }
  if (test->right == test->left)
    lt_fail_at(seal, LT_L384, reading->spot, operand, lt_both(operand->name), lt_both(form->name),
               lt_both((lt_str){0}));
  if (reads_question(test->right)) {
    lt_fail_at(seal, LT_L339, reading->spot, operand, lt_both(operand->name), lt_both((lt_str){0}),
               lt_both((lt_str){0}));
    return NULL;
  }
  return lt_build_test(&seal->builder, test);
}

static const lt_expr *one_operand(lt_reading *reading, const lt_form *form, lt_expr *test) {
  lt_seal *seal = reading->seal;
  if (form->kids_len != 2) return wrong_operand(reading, form, "cần đúng một giá trị", "it takes exactly one value");
  if (form->kids[1]->kind == LT_FORM_TABLE) {
    return wrong_operand(reading, form,
                         "chỉ nhận một giá trị; nhiều giá trị thì viết `:one_of { … }` hoặc `:includes_any { … }`",
                         "it takes one value; for several write `:one_of { … }` or `:includes_any { … }`");
  }
  if (lt_form_is_term(form->kids[1])) return against_term(reading, form, test);
  lt_type type = test->left->type;
  type.set = false;
  lt_cell cell;
  if (!lt_seal_constant(seal, reading->spot, form->kids[1], type, &cell)) return NULL;
  if (type.kind == LT_TYPE_YES_NO) {
    test->negated = (cell == 0) != (test->op == LT_OP_IS_NOT);
    test->op = LT_OP_YES;
    return lt_build_test(&seal->builder, test);
  }
  test->cells = &cell;
  test->cells_len = 1;
  return lt_build_test(&seal->builder, test);
}

static const lt_expr *two_operands(lt_reading *reading, const lt_form *form, lt_expr *test) {
  if (form->kids_len != 3)
    return wrong_operand(reading, form, "cần hai giá trị: từ và đến", "it takes two values: from and to");
  lt_cell cells[2];
  bool low = lt_seal_constant(reading->seal, reading->spot, form->kids[1], test->left->type, &cells[0]);
  bool high = lt_seal_constant(reading->seal, reading->spot, form->kids[2], test->left->type, &cells[1]);
  if (!low || !high) return NULL;
  if (cells[0] > cells[1])
    return wrong_operand(reading, form, "giá trị đầu phải nhỏ hơn giá trị sau",
                         "the first value must not be above the second");
  test->cells = cells;
  test->cells_len = 2;
  return lt_build_test(&reading->seal->builder, test);
}

/* One of the values named before it once more: perhaps another was meant. */
static void say_twice(lt_reading *reading, const lt_form *form, lt_type type, const lt_form *const *items,
                      const lt_cell *cells, uint32_t at) {
  lt_text name = {.arena = &reading->seal->scratch};
  uint32_t first = 0;
  while (first < at && cells[first] != cells[at]) first++;
  if (first == at) return;
  lt_print_cell(&reading->seal->set->names, type, cells[at], &name);
  lt_fail_at(reading->seal, LT_L378, reading->spot, items[at], lt_both(lt_text_str(&name)), lt_both(form->name),
             lt_both((lt_str){0}));
}

static const lt_expr *many_operands(lt_reading *reading, const lt_form *form, lt_expr *test) {
  lt_seal *seal = reading->seal;
  const lt_form *const *items = NULL;
  uint32_t len = form->kids_len == 2 ? lt_form_list(form->kids[1], &items) : 0;
  if (len == 0) return wrong_operand(reading, form, "cần một danh sách `{ …, … }`", "it takes a list `{ …, … }`");
  lt_cell *cells = LT_NEW_ARRAY(&seal->scratch, lt_cell, len);
  lt_type type = test->left->type;
  type.set = false;
  bool whole = true;
  for (uint32_t i = 0; i < len; i++) whole = lt_seal_constant(seal, reading->spot, items[i], type, &cells[i]) && whole;
  if (!whole) return NULL;
  for (uint32_t i = 1; i < len; i++) say_twice(reading, form, type, items, cells, i);
  test->cells = cells;
  test->cells_len = len;
  return lt_build_test(&seal->builder, test);
}

static uint32_t parent_of(const lt_set *set, lt_name_kind kind, uint32_t n) {
  if (kind == LT_NAME_OPTION) return set->options[n].parent;
  return kind == LT_NAME_BODY ? set->bodies[n].parent : set->places[n].parent;
}

typedef struct number_list {
  uint32_t *items;
  uint32_t len, cap;
} number_list;

/* All that is `root` or a part of it, by climbing from each. */
static void put_under(lt_seal *seal, lt_name_kind kind, uint32_t root, number_list *out) {
  const lt_set *set = seal->set;
  uint32_t first = 0, len = kind == LT_NAME_BODY ? set->bodies_len : set->places_len;
  if (kind == LT_NAME_OPTION) {
    const lt_choice *choice = &set->choices[set->options[root].choice];
    first = choice->first_option;
    len = choice->options_len;
  }
  for (uint32_t n = first; n < first + len; n++) {
    uint32_t up = n;
    while (up != LT_NONE && up != root) up = parent_of(set, kind, up);
    if (up == root) LT_PUSH(&seal->scratch, out, n);
  }
}

/* Kept for each root, since many norms name the same few. */
static const lt_numbers *under_of(lt_seal *seal, lt_name_kind kind, uint32_t root) {
  const lt_set *set = seal->set;
  int slot = kind == LT_NAME_OPTION ? 0 : kind == LT_NAME_BODY ? 1 : kind == LT_NAME_PLACE ? 2 : 3;
  const uint32_t lens[] = {set->options_len, set->bodies_len, set->places_len, set->groups_len};
  if (seal->under[slot] == NULL) seal->under[slot] = LT_NEW_ARRAY(&seal->scratch, lt_numbers, lens[slot]);
  lt_numbers *kept = &seal->under[slot][root];
  if (kept->items != NULL) return kept;
  number_list list = {0};
  if (kind == LT_NAME_GROUP) {
    const lt_group *group = &set->groups[root];
    lt_name_kind member = group->type.kind == LT_TYPE_BODY ? LT_NAME_BODY : LT_NAME_OPTION;
    for (uint32_t i = 0; i < group->members.len; i++) put_under(seal, member, group->members.items[i], &list);
  } else {
    put_under(seal, kind, root, &list);
  }
  *kept = lt_numbers_of(&seal->scratch, list.items, list.len);
  return kept;
}

/* What a root is: an option, body or place of the type that is tested, or a group of them. */
static bool find_root(lt_reading *reading, const lt_form *form, lt_type type, lt_name_kind *kind, uint32_t *root) {
  lt_seal *seal = reading->seal;
  const lt_set *set = seal->set;
  *kind = type.kind == LT_TYPE_CHOICE ? LT_NAME_OPTION : type.kind == LT_TYPE_BODY ? LT_NAME_BODY : LT_NAME_PLACE;
  *root = type.kind == LT_TYPE_CHOICE
              ? lt_set_option(set, type.of, form->name)
              : lt_set_find(set, type.kind == LT_TYPE_BODY ? LT_RECORD_BODY : LT_RECORD_PLACE, form->name);
  if (*root != LT_NONE) return true;
  *root = lt_set_find(set, LT_RECORD_GROUP, form->name);
  if (*root != LT_NONE && lt_type_equal(set->groups[*root].type, type)) {
    *kind = LT_NAME_GROUP;
    return true;
  }
  if (*root != LT_NONE) {
    lt_fail_at(seal, LT_L331, reading->spot, form, lt_sayf(seal, "nhóm `%.*s`", "the group `%.*s`", form->name),
               lt_type_words(seal, type),
               lt_say("dùng một nhóm có thành viên thuộc kiểu này", "use a group whose members are of this type"));
    return false;
  }
  lt_str group = lt_set_nearest(set, &seal->scratch, LT_RECORD_GROUP, form->name);
  if (group.len > 0)
    (void)lt_seal_id(seal, reading->spot, form, LT_RECORD_GROUP);
  else
    (void)lt_seal_constant(seal, reading->spot, form, type, &(lt_cell){0});
  return false;
}

static const lt_expr *root_operand(lt_reading *reading, const lt_form *form, lt_expr *test) {
  if (form->kids_len != 2 || form->kids[1]->kind != LT_FORM_STRING) {
    return wrong_operand(reading, form, "cần một tên trong ngoặc kép", "it takes one name in quotes");
  }
  lt_name_kind kind;
  if (!find_root(reading, form->kids[1], test->left->type, &kind, &test->root)) return NULL;
  test->root_kind = (uint32_t)kind;
  const lt_numbers *under = under_of(reading->seal, kind, test->root);
  lt_cell *cells = LT_NEW_ARRAY(&reading->seal->scratch, lt_cell, under->len);
  for (uint32_t i = 0; i < under->len; i++) cells[i] = under->items[i];
  test->cells = cells;
  test->cells_len = under->len;
  return lt_build_test(&reading->seal->builder, test);
}

static const lt_expr *norm_operand(lt_reading *reading, const lt_form *form, lt_expr *test) {
  lt_seal *seal = reading->seal;
  if (form->kids_len != 2 || form->kids[1]->kind != LT_FORM_STRING) {
    return wrong_operand(reading, form, "cần tên một quy phạm trong ngoặc kép",
                         "it takes the name of one norm in quotes");
  }
  test->norm = lt_seal_norm_id(seal, reading->spot, form->kids[1], reading->policy);
  if (test->norm == LT_NONE) return NULL;
  lt_decided_by check = {reading->spot, form->kids[1], test->left->item, test->norm};
  LT_PUSH(&seal->scratch, &seal->decided_by, check);
  return lt_build_test(&seal->builder, test);
}

static const lt_expr *body_operand(lt_reading *reading, const lt_form *form, lt_expr *test) {
  if (form->kids_len != 2) {
    lt_fail_at(reading->seal, LT_L345, reading->spot, form, lt_both(form->name), lt_both((lt_str){0}),
               lt_both((lt_str){0}));
    return NULL;
  }
  if (!lt_reading_enter(reading, form, form->kids[1], test->left)) return NULL;
  const lt_expr *body = lt_seal_condition(reading, form->kids[1]->kids[0]);
  reading->depth--;
  return body == NULL ? NULL : lt_build_list_test(&reading->seal->builder, test->op, test->left, body);
}

const lt_expr *lt_seal_test(lt_reading *reading, const lt_form *form) {
  lt_seal *seal = reading->seal;
  lt_expr test = {.op = lt_op_find(form->name), .root = LT_NONE, .norm = LT_NONE};
  if (test.op == LT_OPS) {
    return wrong_operand(reading, form, "không có phép kiểm tra này", "there is no such test");
  }
  test.left = lt_seal_term(reading, form->kids[0]);
  if (test.left == NULL) return NULL;
  if (!goes_with(seal->set, test.op, test.left)) {
    lt_fail_at(seal, LT_L330, reading->spot, form, lt_both(form->name), lt_type_words(seal, test.left->type),
               lt_both(tests_of(seal, test.left)));
    return NULL;
  }
  switch (lt_op_get(test.op)->operand) {
    case LT_OPERAND_ONE: return one_operand(reading, form, &test);
    case LT_OPERAND_TWO: return two_operands(reading, form, &test);
    case LT_OPERAND_MANY: return many_operands(reading, form, &test);
    case LT_OPERAND_ROOT: return root_operand(reading, form, &test);
    case LT_OPERAND_NORM: return norm_operand(reading, form, &test);
    case LT_OPERAND_BODY: return body_operand(reading, form, &test);
    default: break;
  }
  if (form->kids_len != 1) return wrong_operand(reading, form, "không nhận giá trị nào", "it takes no value");
  return lt_build_test(&seal->builder, &test);
}
