/* seal_rows.c: a table of norms becomes ordinary declarations, one a row, with the row's own place: its columns' cells
 * are tests that join `when`, its answers' cells join `decides`. Idea: all that follows sees norms and no tables, so a
 * table means, prints and decides what its norms do. What a cell's value means is for the later passes. */
#include "policy_impl.h"

typedef LT_VEC(lt_form *) form_list;

/* A table on its way: what its rows share. */
typedef struct table {
  lt_seal *seal;
  const lt_declaration *declaration;
  lt_keys keys;
  lt_word of;
  const lt_form *const *columns, *const *answers;
  uint32_t columns_len, answers_len;
  form_list common; /* entries that go into every row as they are */
} table;

static lt_form *form_new(table *t, lt_form_kind kind, lt_str name, uint32_t kids_len, uint32_t line) {
  lt_form *form = lt_form_new(&t->seal->scratch, kind, kids_len);
  form->name = name;
  form->line = line;
  form->used = true;
  return form;
}

/* Forms are read only from here on; kids are not constant because scripts build them. */
static lt_form *shared(const lt_form *form) { return (lt_form *)(uintptr_t)form; }

static lt_form *entry_new(table *t, const char *key, lt_form *value) {
  lt_form *entry = form_new(t, LT_FORM_ENTRY, lt_str_of(key), 1, 0);
  entry->kids[0] = value;
  return entry;
}

static bool is_constant(const lt_form *form, const char *name) {
  return form->kind == LT_FORM_CONSTANT && lt_str_equal(form->name, lt_str_of(name));
}

static lt_spot row_spot(const lt_declaration *row) { return (lt_spot){row, "when"}; }

/* ---- cells ---- */

static lt_form *method(table *t, lt_str name, const lt_form *column, uint32_t kids_len, uint32_t line) {
  lt_form *form = form_new(t, LT_FORM_METHOD, name, kids_len, line);
  form->kids[0] = shared(column);
  return form;
}

static lt_form *method_of_one(table *t, lt_str name, const lt_form *column, const lt_form *value, uint32_t line) {
  lt_form *form = method(t, name, column, 2, line);
  form->kids[1] = shared(value);
  return form;
}

static lt_form *negation(table *t, const lt_form *form, uint32_t line) {
  lt_form *not = form_new(t, LT_FORM_NOT, (lt_str){0}, 1, line);
  not ->kids[0] = shared(form);
  return not ;
}

/* A value, as opposed to a condition. */
static bool is_value(const lt_form *form) {
  if (form->kind == LT_FORM_CALL)
    return !lt_str_equal(form->name, LT_STR("all")) && !lt_str_equal(form->name, LT_STR("any")) &&
           !lt_str_equal(form->name, LT_STR("in_order"));
  return form->kind == LT_FORM_PLUS || form->kind == LT_FORM_STRING || form->kind == LT_FORM_INTEGER ||
         form->kind == LT_FORM_BOOLEAN || form->kind == LT_FORM_READ;
}

static bool is_list_of(const lt_form *form, uint32_t len) {
  const lt_form *const *items;
  bool list = form->kind == LT_FORM_TABLE && lt_form_list(form, &items) == form->kids_len && form->kids_len > 0;
  for (uint32_t i = 0; list && i < form->kids_len; i++) list = is_value(form->kids[i]);
  return list && (len == 0 || form->kids_len == len);
}

static lt_form *no_test(table *t, const lt_declaration *row, const lt_form *entry) {
  lt_seal *seal = t->seal;
  lt_str *names = LT_NEW_ARRAY(&seal->scratch, lt_str, LT_OPS);
  uint32_t len = 0;
  for (int op = 0; op < LT_OPS; op++) {
    lt_operand operand = lt_op_get((lt_op)op)->operand;
    lt_str name = lt_str_of(lt_op_get((lt_op)op)->method);
    if (name.len > 0 && operand != LT_OPERAND_BODY) names[len++] = name;
  }
  lt_text2 otherwise = lt_say("viết `{ above = … }`, `{ between = { …, … } }`, `{ exists = true }` …",
                              "write `{ above = … }`, `{ between = { …, … } }`, `{ exists = true }` …");
  bool known = lt_op_find(entry->name) != LT_OPS;
  lt_fail(seal, LT_L391, lt_declaration_place(row, "when", entry->name), lt_both(entry->name),
          known ? otherwise : lt_near(seal, entry->name, names, len, otherwise), lt_both((lt_str){0}));
  return NULL;
}

/* `above = ty "5"`: the test of that name. */
static lt_form *named_test(table *t, const lt_declaration *row, const lt_form *column, const lt_form *entry) {
  const lt_form *value = entry->kids[0];
  lt_op op = lt_op_find(entry->name);
  if (op == LT_OPS) return no_test(t, row, entry);
  switch (lt_op_get(op)->operand) {
    case LT_OPERAND_NOTHING: {
      if (value->kind != LT_FORM_BOOLEAN) return no_test(t, row, entry);
      lt_form *test = method(t, entry->name, column, 1, row->line);
      return value->integer ? test : negation(t, test, row->line);
    }
    case LT_OPERAND_TWO: {
      if (!is_list_of(value, 2)) return no_test(t, row, entry);
      lt_form *test = method(t, entry->name, column, 3, row->line);
      test->kids[1] = value->kids[0];
      test->kids[2] = value->kids[1];
      return test;
    }
    case LT_OPERAND_MANY:
      if (!is_list_of(value, 0)) return no_test(t, row, entry);
      return method_of_one(t, entry->name, column, value, row->line);
    case LT_OPERAND_ONE:
    case LT_OPERAND_ROOT:
    case LT_OPERAND_NORM:
      if (!is_value(value)) return no_test(t, row, entry);
      return method_of_one(t, entry->name, column, value, row->line);
    default: return no_test(t, row, entry);
  }
}

static void add_tests(table *t, const lt_declaration *row, const lt_form *column, const lt_form *cell,
                      form_list *tests) {
  lt_form *test = NULL;
  if (is_constant(cell, "any_value")) return;
  if (cell->kind == LT_FORM_BOOLEAN) {
    test = cell->integer ? shared(column) : negation(t, column, row->line);
  } else if (is_value(cell)) {
    test = method_of_one(t, LT_STR("is"), column, cell, row->line);
  } else if (is_list_of(cell, 0)) {
    test = method_of_one(t, LT_STR("one_of"), column, cell, row->line);
  } else if (cell->kind == LT_FORM_TABLE && cell->kids_len > 0 && cell->kids[0]->kind == LT_FORM_ENTRY) {
    for (uint32_t i = 0; i < cell->kids_len; i++) {
      test = named_test(t, row, column, cell->kids[i]);
      if (test != NULL) LT_PUSH(&t->seal->scratch, tests, test);
    }
    return;
  } else {
    lt_fail(t->seal, LT_L392, lt_spot_place(row_spot(row), cell), lt_both((lt_str){0}), lt_both((lt_str){0}),
            lt_both((lt_str){0}));
    return;
  }
  LT_PUSH(&t->seal->scratch, tests, test);
}

/* ---- a row ---- */

static const lt_form *own(const lt_form *row, const char *key) {
  for (uint32_t i = 0; i < row->kids_len && row->kids[i]->kind == LT_FORM_ENTRY; i++)
    if (lt_str_equal(row->kids[i]->name, lt_str_of(key))) return row->kids[i]->kids[0];
  return NULL;
}

/* All that must hold: what all rows need, what this one does, and its cells. */
static lt_form *when_of(table *t, const lt_declaration *row, const lt_form *form, const lt_form *const *cells) {
  form_list tests = {0};
  const lt_form *when = own(form, "when");
  if (t->keys.k_when != NULL) LT_PUSH(&t->seal->scratch, &tests, shared(t->keys.k_when));
  if (when != NULL) LT_PUSH(&t->seal->scratch, &tests, shared(when));
  for (uint32_t i = 0; i < t->columns_len; i++) add_tests(t, row, t->columns[i], cells[i], &tests);
  if (tests.len < 2) return tests.len == 0 ? NULL : tests.items[0];
  lt_form *all = form_new(t, LT_FORM_CALL, LT_STR("all"), tests.len, row->line);
  for (uint32_t i = 0; i < tests.len; i++) all->kids[i] = tests.items[i];
  return all;
}

static lt_form *decides_of(table *t, const lt_form *form, const lt_form *const *cells) {
  form_list answers = {0};
  const lt_form *decides = own(form, "decides");
  if (decides == NULL) decides = t->keys.k_decides;
  for (uint32_t i = 0; decides != NULL && i < decides->kids_len; i++)
    LT_PUSH(&t->seal->scratch, &answers, decides->kids[i]);
  for (uint32_t i = 0; i < t->answers_len; i++) {
    if (is_constant(cells[i], "any_value")) continue;
    lt_form *entry = form_new(t, LT_FORM_ENTRY, t->answers[i]->name, 1, 0);
    entry->kids[0] = shared(cells[i]);
    LT_PUSH(&t->seal->scratch, &answers, entry);
  }
  if (answers.len == 0) return NULL;
  lt_form *joined = form_new(t, LT_FORM_TABLE, (lt_str){0}, answers.len, 0);
  for (uint32_t i = 0; i < answers.len; i++) joined->kids[i] = answers.items[i];
  return joined;
}

/* By key, and each key once: of the row rather than of the table. */
static void put(form_list *entries, lt_form *entry, lt_arena *scratch) {
  uint32_t at = entries->len;
  for (uint32_t i = 0; i < entries->len; i++) {
    if (!lt_str_equal(entries->items[i]->name, entry->name)) continue;
    entries->items[i] = entry;
    return;
  }
  LT_PUSH(scratch, entries, entry);
  for (; at > 0 && lt_str_compare(entries->items[at - 1]->name, entry->name) > 0; at--)
    entries->items[at] = entries->items[at - 1];
  entries->items[at] = entry;
}

/* Keys that make no key of the norm. */
static bool is_of_table(lt_str key) {
  static const char *const names[] = {"answers", "columns", "decides", "id", "of", "when"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (lt_str_equal(key, lt_str_of(names[i]))) return true;
  return false;
}

static lt_form *entries_of(table *t, const lt_declaration *row, const lt_form *form, const lt_form *const *cells) {
  lt_arena *scratch = &t->seal->scratch;
  form_list entries = {0};
  for (uint32_t i = 0; i < t->common.len; i++) put(&entries, t->common.items[i], scratch);
  for (uint32_t i = 0; i < form->kids_len && form->kids[i]->kind == LT_FORM_ENTRY; i++)
    if (!is_of_table(form->kids[i]->name)) put(&entries, form->kids[i], scratch);
  lt_form *when = when_of(t, row, form, cells), *decides = decides_of(t, form, cells + t->columns_len);
  if (when != NULL) put(&entries, entry_new(t, "when", when), scratch);
  if (decides != NULL) put(&entries, entry_new(t, "decides", decides), scratch);
  lt_form *made = form_new(t, LT_FORM_TABLE, (lt_str){0}, entries.len, row->line);
  made->integer = form->integer;
  for (uint32_t i = 0; i < entries.len; i++) made->kids[i] = entries.items[i];
  return made;
}

/* "heads/3", or by the row's own name. */
static lt_str id_of(table *t, const lt_form *form, uint32_t number) {
  const lt_form *id = own(form, "id");
  lt_str name = id != NULL && id->kind == LT_FORM_STRING ? id->name : lt_str_format(&t->seal->scratch, "%u", number);
  return lt_join(t->seal, t->declaration->id, '/', name);
}

/* A row's own keys are those of its norm, and its name. */
static void check_own(table *t, const lt_declaration *row, const lt_form *form) {
  static const char *const of_table[] = {"answers", "columns", "of"};
  const lt_form *id = own(form, "id");
  for (size_t i = 0; i < sizeof of_table / sizeof *of_table; i++)
    if (own(form, of_table[i]) != NULL)
      lt_fail(
          t->seal, LT_L301, lt_declaration_key_place(row, of_table[i]), lt_both(lt_str_of(of_table[i])),
          lt_both(row->word),
          lt_say("khóa này là của cả bảng: viết nó lên đầu bảng", "it is a key of the table: write it at its head"));
  if (id != NULL && id->kind != LT_FORM_STRING)
    lt_fail(t->seal, LT_L303, lt_declaration_place(row, "id", (lt_str){0}), lt_both(LT_STR("id")),
            lt_say("một chuỗi \"…\"", "a text \"…\""), lt_both((lt_str){0}));
}

static void expand(table *t, const lt_form *form, uint32_t number) {
  lt_seal *seal = t->seal;
  lt_declaration *row = LT_NEW(&seal->scratch, lt_declaration);
  *row = *t->declaration;
  row->word = lt_str_of(lt_word_name(t->of));
  row->number = (uint8_t)(1 + t->of);
  row->rows = t->declaration;
  if (form->line > 0) { /* an empty one is nowhere: then the table stands for it */
    row->row = (size_t)form->integer + 1;
    row->line = form->line;
  }
  row->table = NULL;
  const lt_form *const *cells = NULL;
  uint32_t len = lt_form_list(form, &cells);
  row->id = id_of(t, form, number);
  if (form->kind != LT_FORM_TABLE || len != t->columns_len + t->answers_len) {
    lt_fail(seal, LT_L390, lt_declaration_place(row, "", (lt_str){0}),
            lt_both(lt_str_format(&seal->scratch, "%u", len)),
            lt_both(lt_str_format(&seal->scratch, "%u", t->columns_len + t->answers_len)), lt_both((lt_str){0}));
    return;
  }
  check_own(t, row, form);
  row->table = entries_of(t, row, form, cells);
  lt_seal_check_keys(seal, t->of, row);
  LT_PUSH(&seal->scratch, &seal->words[t->of].list, row);
}

/* ---- the table ---- */

static bool cannot(table *t, const char *path, lt_text2 why, lt_text2 mend) {
  lt_fail(t->seal, LT_L393, lt_declaration_place(t->declaration, path, (lt_str){0}), lt_both(t->declaration->id), why,
          mend);
  return false;
}

/* It is there in another shape, which is said: then what the rows are, or lack, is not known. */
static bool is_unfit(const table *t, const char *key, const lt_form *form) {
  return form == NULL && lt_declaration_get(t->declaration, key) != NULL;
}

static bool find_word(table *t) {
  static const lt_word words[] = {LT_WORD_rule, LT_WORD_permit, LT_WORD_forbid, LT_WORD_oblige, LT_WORD_note};
  t->of = LT_WORD_rule;
  if (t->keys.k_of == NULL) return !is_unfit(t, "of", t->keys.k_of);
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    t->of = words[i];
    if (lt_str_equal(t->keys.k_of->name, lt_str_of(lt_word_name(t->of)))) return true;
  }
  return cannot(t, "of", lt_say("`of` không phải là từ của một hàng", "`of` is no word of a row"),
                lt_say("viết \"rule\", \"permit\", \"forbid\", \"oblige\" hoặc \"note\"",
                       "write \"rule\", \"permit\", \"forbid\", \"oblige\" or \"note\""));
}

/* The questions are of one entity, which the norms are about. */
static bool find_about(table *t) {
  lt_str entity = {0};
  for (uint32_t i = 0; i < t->answers_len; i++) {
    const lt_form *base = t->answers[i]->kids[0];
    bool same = base->kind == LT_FORM_ENTITY && (i == 0 || lt_str_equal(base->name, entity));
    if (!same)
      return cannot(
          t, "answers",
          lt_say("`answers` phải là câu hỏi của cùng một đối tượng", "`answers` must be questions of one entity"),
          lt_say("viết như `{ item.approver, item.appraiser }`", "write as `{ item.approver, item.appraiser }`"));
    entity = base->name;
  }
  if (t->answers_len > 0 && t->keys.k_about == NULL)
    LT_PUSH(&t->seal->scratch, &t->common, entry_new(t, "about", t->answers[0]->kids[0]));
  bool told = t->of == LT_WORD_oblige || t->of == LT_WORD_note;
  if (told && t->keys.k_about == NULL)
    return cannot(
        t, "", lt_say("các hàng có thể nói về những đối tượng khác nhau", "its rows might be about different entities"),
        lt_say("thêm `about = …`", "add `about = …`"));
  if (t->answers_len > 0 && t->of != LT_WORD_rule)
    return cannot(t, "answers", lt_say("chỉ `rule` có `answers`", "only a `rule` has `answers`"),
                  lt_say("bỏ `answers`, hoặc bỏ `of`", "remove `answers`, or `of`"));
  return true;
}

/* What all rows have; a key that their word does not know is said once, for the table. */
static void find_common(table *t) {
  lt_declaration head = *t->declaration;
  lt_form *form = form_new(t, LT_FORM_TABLE, (lt_str){0}, t->declaration->table->kids_len, 0);
  uint32_t len = 0;
  for (uint32_t i = 0; i < t->declaration->table->kids_len; i++) {
    lt_form *entry = t->declaration->table->kids[i];
    if (entry->kind != LT_FORM_ENTRY || is_of_table(entry->name)) continue;
    bool fitting;
    if (!lt_seal_has_key(t->of, entry, &fitting))
      form->kids[len++] = entry;
    else if (fitting) /* else it is said already */
      LT_PUSH(&t->seal->scratch, &t->common, entry);
  }
  form->kids_len = len;
  head.word = lt_str_of(lt_word_name(t->of));
  head.table = form;
  for (uint32_t i = 0; i < len; i++) lt_seal_no_key(t->seal, t->of, &head, form->kids[i]->name);
}

void lt_seal_rows(lt_seal *seal, const lt_declaration *declaration) {
  table t = {.seal = seal, .declaration = declaration};
  if (declaration->table == NULL) return;
  lt_seal_keys(declaration, LT_WORD_rows, &t.keys);
  if (!find_word(&t) || is_unfit(&t, "columns", t.keys.k_columns) || is_unfit(&t, "answers", t.keys.k_answers)) return;
  if (t.keys.k_columns != NULL) {
    t.columns = &t.keys.k_columns;
    t.columns_len = t.keys.k_columns->kind == LT_FORM_TABLE ? lt_form_list(t.keys.k_columns, &t.columns) : 1;
  }
  if (t.keys.k_answers != NULL) {
    t.answers = &t.keys.k_answers;
    t.answers_len = t.keys.k_answers->kind == LT_FORM_TABLE ? lt_form_list(t.keys.k_answers, &t.answers) : 1;
  }
  find_common(&t);
  if (!find_about(&t)) return;
  const lt_form *const *rows = NULL;
  uint32_t len = lt_form_list(declaration->table, &rows);
  if (len == 0) {
    (void)cannot(&t, "", lt_say("nó không có hàng nào", "it has no rows"),
                 lt_say("viết mỗi hàng thành một danh sách `{ …, … }`", "write each row as a list `{ …, … }`"));
  }
  for (uint32_t i = 0; i < len; i++) expand(&t, rows[i], i + 1);
}
