/* seal_words.c: the keys of declarations, checked against words.def: unknown ones, missing ones, values of a wrong
 * shape. Idea: one table made from words.def; each declaration's keys are then unpacked into a struct, so that the
 * passes name keys and never search. It looks at shapes only; what ids and reads mean is for later passes. */
#include <stddef.h>
#include <string.h>

#include "policy/print.h"
#include "policy_impl.h"

typedef enum lt_shape {
  LT_SHAPE_TEXT,
  LT_SHAPE_STRING,
  LT_SHAPE_STRINGS,
  LT_SHAPE_FLAG,
  LT_SHAPE_INTEGER,
  LT_SHAPE_DATE,
  LT_SHAPE_SPAN,
  LT_SHAPE_PERIOD,
  LT_SHAPE_ID_OPTION,
  LT_SHAPE_ID_PLACE,
  LT_SHAPE_ID_BODY,
  LT_SHAPE_ID_CHOICE,
  LT_SHAPE_IDS_POLICY,
  LT_SHAPE_IDS_INSTRUMENT,
  LT_SHAPE_IDS_BODY,
  LT_SHAPE_IDS_OPTION,
  LT_SHAPE_TYPE,
  LT_SHAPE_CONDITION,
  LT_SHAPE_CONDITIONS,
  LT_SHAPE_ANSWERS,
  LT_SHAPE_QUESTION,
  LT_SHAPE_QUESTIONS,
  LT_SHAPE_READ,
  LT_SHAPE_READS,
  LT_SHAPE_ENTITY,
  LT_SHAPE_CITES,
  LT_SHAPE_ASSUMES,
  LT_SHAPE_CERTAINTY,
  LT_SHAPE_NORMS,
  LT_SHAPE_ABSENT,
  LT_SHAPE_ATTRIBUTES,
  LT_SHAPE_OPTIONS,
  LT_SHAPE_VALUE,
  LT_SHAPE_STRICTER,
  LT_SHAPE_ID_PARAMETER,
  LT_SHAPE_ROWS,
  LT_SHAPE_DATED_TEXT,
  LT_SHAPE_DATED_ID_OPTION,
  LT_SHAPE_DATED_ID_PLACE,
  LT_SHAPE_DATED_ID_BODY,
  LT_SHAPES
} lt_shape;

typedef enum lt_takes { TAKES_TABLE, TAKES_MAYBE, TAKES_NONE } lt_takes;
typedef enum lt_need { NEED_MAY, NEED_MUST } lt_need;

typedef struct word_row {
  const char *name;
  lt_takes takes;
  const char *says[2]; /* by lt_lang */
} word_row;

typedef struct key_row {
  lt_word word;
  const char *name;
  size_t len; /* of the name */
  lt_shape shape;
  lt_need need;
  size_t offset;       /* in lt_keys */
  const char *says[2]; /* by lt_lang */
} key_row;

static const word_row words[LT_WORDS] = {
#define LT_WORD(word, takes, vi, en) [LT_WORD_##word] = {#word, TAKES_##takes, {vi, en}},
#define LT_KEY(word, key, shape, need, vi, en)
#include "policy/words.def"
#undef LT_WORD
#undef LT_KEY
};

static const key_row keys_table[] = {
#define LT_WORD(word, takes, vi, en)
#define LT_KEY(word, key, shape, need, vi, en)                                                                         \
  {LT_WORD_##word, #key, sizeof(#key) - 1, LT_SHAPE_##shape, NEED_##need, offsetof(lt_keys, k_##key), {vi, en}},
#include "policy/words.def"
#undef LT_WORD
#undef LT_KEY
};
enum { KEYS = sizeof keys_table / sizeof *keys_table };

#define ROWS_VI ", hoặc các dòng `{ { …, before = \"2025-03-01\" }, { …, from = \"2025-03-01\" } }`"
#define ROWS_EN ", or rows `{ { …, before = \"2025-03-01\" }, { …, from = \"2025-03-01\" } }`"
/* What each shape looks like, for the message: "`title` must be …". */
static const char *const shape_words[LT_SHAPES][2] = {
    [LT_SHAPE_TEXT] = {"một chuỗi \"…\" hoặc `{ vi = \"…\", en = \"…\" }`",
                       "a text \"…\" or `{ vi = \"…\", en = \"…\" }`"},
    [LT_SHAPE_STRING] = {"một chuỗi \"…\"", "a text \"…\""},
    [LT_SHAPE_STRINGS] = {"một danh sách chuỗi `{ \"…\", \"…\" }`", "a list of texts `{ \"…\", \"…\" }`"},
    [LT_SHAPE_FLAG] = {"`true` hoặc `false`", "`true` or `false`"},
    [LT_SHAPE_INTEGER] = {"một số nguyên", "a whole number"},
    [LT_SHAPE_DATE] = {"một ngày như \"2018-09-05\"", "a date as \"2018-09-05\""},
    [LT_SHAPE_SPAN] =
        {"một ngày như \"2018-09-05\", hoặc `{ \"2018-06-13\", \"2018-07-31\" }` nếu chỉ biết trong khoảng",
         "a date as \"2018-09-05\", or `{ \"2018-06-13\", \"2018-07-31\" }` if it is known only within bounds"},
    [LT_SHAPE_PERIOD] = {"`{ from = \"…\", before = \"…\" }`", "`{ from = \"…\", before = \"…\" }`"},
    [LT_SHAPE_ID_OPTION] = {"một tên trong ngoặc kép", "one name in quotes"},
    [LT_SHAPE_ID_PLACE] = {"tên một địa phương trong ngoặc kép", "the name of one place in quotes"},
    [LT_SHAPE_ID_BODY] = {"tên một cơ quan trong ngoặc kép", "the name of one body in quotes"},
    [LT_SHAPE_ID_CHOICE] = {"tên một kiểu lựa chọn trong ngoặc kép", "the name of one choice in quotes"},
    [LT_SHAPE_IDS_POLICY] = {"tên một bộ quy định, hoặc danh sách tên", "the name of a policy, or a list of names"},
    [LT_SHAPE_IDS_INSTRUMENT] = {"tên một văn bản, hoặc danh sách tên",
                                 "the name of an instrument, or a list of names"},
    [LT_SHAPE_IDS_BODY] = {"tên một cơ quan, hoặc danh sách tên", "the name of a body, or a list of names"},
    [LT_SHAPE_IDS_OPTION] = {"một tên trong ngoặc kép, hoặc danh sách tên", "a name in quotes, or a list of names"},
    [LT_SHAPE_TYPE] = {"tên một kiểu trong ngoặc kép", "the name of a type in quotes"},
    [LT_SHAPE_CONDITION] = {"một điều kiện", "a condition"},
    [LT_SHAPE_CONDITIONS] = {"một điều kiện, hoặc danh sách điều kiện", "a condition, or a list of conditions"},
    [LT_SHAPE_ANSWERS] = {"`{ câu_hỏi = giá trị }`", "`{ question = value }`"},
    [LT_SHAPE_QUESTION] = {"một câu hỏi như `item.approver`", "a question as `item.approver`"},
    [LT_SHAPE_QUESTIONS] = {"một câu hỏi như `item.approver`, hoặc danh sách",
                            "a question as `item.approver`, or a list"},
    [LT_SHAPE_READ] = {"một dữ kiện như `plan.submitted`", "a fact as `plan.submitted`"},
    [LT_SHAPE_READS] = {"một dữ kiện hay câu hỏi như `item.category`, hoặc danh sách",
                        "a fact or question as `item.category`, or a list"},
    [LT_SHAPE_ENTITY] = {"một đối tượng như `item`, không có ngoặc kép", "an entity as `item`, without quotes"},
    [LT_SHAPE_CITES] = {"một trích dẫn trong ngoặc kép, hoặc danh sách", "a citation in quotes, or a list"},
    [LT_SHAPE_ASSUMES] = {"tên một giả định, hoặc danh sách tên", "the name of an assumption, or a list of names"},
    [LT_SHAPE_CERTAINTY] = {"\"H\", \"M\" hoặc \"L\"", "\"H\", \"M\" or \"L\""},
    [LT_SHAPE_NORMS] = {"tên một quy phạm, hoặc danh sách tên", "the name of a norm, or a list of names"},
    [LT_SHAPE_ABSENT] = {"\"unknown\", \"none\", \"not_yet\" hoặc `false`",
                         "\"unknown\", \"none\", \"not_yet\" or `false`"},
    [LT_SHAPE_ATTRIBUTES] = {"`{ tên = \"kiểu\" }` hoặc `{ tên = { type = \"kiểu\", title = \"…\" } }`",
                             "`{ name = \"type\" }` or `{ name = { type = \"type\", title = \"…\" } }`"},
    [LT_SHAPE_OPTIONS] = {"danh sách tên, hoặc `{ tên = \"tên gọi\" }`", "a list of names, or `{ name = \"title\" }`"},
    [LT_SHAPE_VALUE] = {"một giá trị", "a value"},
    [LT_SHAPE_STRICTER] = {"\"lower\" hoặc \"higher\"", "\"lower\" or \"higher\""},
    [LT_SHAPE_ID_PARAMETER] = {"tên một mức trong ngoặc kép", "the name of one parameter in quotes"},
    [LT_SHAPE_ROWS] = {"`{ { value = …, from = \"…\", before = \"…\", cites = … }, … }`",
                       "`{ { value = …, from = \"…\", before = \"…\", cites = … }, … }`"},
    [LT_SHAPE_DATED_TEXT] = {"một chuỗi \"…\" hoặc `{ vi = \"…\", en = \"…\" }`" ROWS_VI,
                             "a text \"…\" or `{ vi = \"…\", en = \"…\" }`" ROWS_EN},
    [LT_SHAPE_DATED_ID_OPTION] = {"một tên trong ngoặc kép" ROWS_VI, "one name in quotes" ROWS_EN},
    [LT_SHAPE_DATED_ID_PLACE] = {"tên một địa phương trong ngoặc kép" ROWS_VI,
                                 "the name of one place in quotes" ROWS_EN},
    [LT_SHAPE_DATED_ID_BODY] = {"tên một cơ quan trong ngoặc kép" ROWS_VI, "the name of one body in quotes" ROWS_EN}};
#undef ROWS_VI
#undef ROWS_EN

lt_word lt_word_of(const lt_declaration *declaration) {
  if (declaration->number > 0) return (lt_word)(declaration->number - 1);
  for (int word = 0; word < LT_WORDS; word++) {
    const char *name = words[word].name;
    if (declaration->word.ptr[0] == name[0] && lt_str_equal(declaration->word, lt_str_of(name))) return (lt_word)word;
  }
  return LT_WORDS;
}

uint32_t lt_form_list(const lt_form *form, const lt_form *const **items) {
  uint32_t first = 0;
  if (form->kind != LT_FORM_TABLE) return 0;
  while (first < form->kids_len && form->kids[first]->kind == LT_FORM_ENTRY) first++;
  *items = (const lt_form *const *)form->kids + first;
  return form->kids_len - first;
}

static bool is_table(const lt_form *form) { return form->kind == LT_FORM_TABLE; }
static bool is_list(const lt_form *form) {
  return is_table(form) && (form->kids_len == 0 || form->kids[0]->kind != LT_FORM_ENTRY);
}
/* Only keys, no list part. */
static bool is_record(const lt_form *form) {
  return is_table(form) && (form->kids_len == 0 || form->kids[form->kids_len - 1]->kind == LT_FORM_ENTRY);
}

static bool all_of_kind(const lt_form *list, lt_form_kind kind) {
  for (uint32_t i = 0; i < list->kids_len; i++) {
    if (list->kids[i]->kind != kind) return false;
  }
  return true;
}

static bool is_strings(const lt_form *form) {
  return is_list(form) && form->kids_len > 0 && all_of_kind(form, LT_FORM_STRING);
}

static bool is_read(const lt_form *form) { return form->kind == LT_FORM_READ; }

/* The only keys that a record inside a declaration has; `names` is ended by NULL. */
static bool has_only(const lt_form *record, const char *const *names) {
  for (uint32_t i = 0; i < record->kids_len; i++) {
    const char *const *name = names;
    while (*name != NULL && !lt_str_equal(record->kids[i]->name, lt_str_of(*name))) name++;
    if (*name == NULL) return false;
  }
  return true;
}

static bool is_words(const lt_form *form) { return form->kind == LT_FORM_STRING && lt_str_trim(form->name).len > 0; }

/* Vietnamese must be there and must say something; English may be left out. */
static bool is_text(const lt_form *form) {
  if (form->kind == LT_FORM_STRING) return is_words(form);
  if (!is_record(form) || form->kids_len == 0) return false;
  for (uint32_t i = 0; i < form->kids_len; i++) {
    lt_str name = form->kids[i]->name;
    if (!lt_str_equal(name, LT_STR("en")) && !lt_str_equal(name, LT_STR("vi"))) return false;
    if (!is_words(form->kids[i]->kids[0])) return false;
  }
  return form->kids[form->kids_len - 1]->name.ptr[0] == 'v';
}

static bool is_span(const lt_form *form) {
  return form->kind == LT_FORM_STRING || (is_strings(form) && form->kids_len == 2);
}

static bool is_period(const lt_form *form) {
  static const char *const names[] = {"assumes", "before", "from", NULL};
  if (!is_record(form) || form->kids_len == 0 || !has_only(form, names)) return false;
  for (uint32_t i = 0; i < form->kids_len; i++) {
    const lt_form *value = form->kids[i]->kids[0];
    bool assumes = form->kids[i]->name.ptr[0] == 'a';
    if (assumes ? value->kind != LT_FORM_STRING && !is_strings(value) : !is_span(value)) return false;
  }
  return true;
}

/* A list part and keys may not stand together; entries are texts. */
static bool is_options(const lt_form *form) {
  if (is_strings(form)) return true;
  if (!is_record(form) || form->kids_len == 0) return false;
  for (uint32_t i = 0; i < form->kids_len; i++) {
    if (!is_text(form->kids[i]->kids[0])) return false;
  }
  return true;
}

static bool is_attribute(const lt_form *form) {
  static const char *const names[] = {"title", "type", NULL};
  if (form->kind == LT_FORM_STRING) return true;
  if (!is_record(form) || form->kids_len == 0 || !has_only(form, names)) return false;
  for (uint32_t i = 0; i < form->kids_len; i++) {
    bool title = form->kids[i]->name.ptr[1] == 'i';
    if (title ? !is_text(form->kids[i]->kids[0]) : form->kids[i]->kids[0]->kind != LT_FORM_STRING) return false;
  }
  return form->kids[form->kids_len - 1]->name.ptr[1] == 'y';
}

static bool is_attributes(const lt_form *form) {
  if (!is_record(form) || form->kids_len == 0) return false;
  for (uint32_t i = 0; i < form->kids_len; i++) {
    if (!is_attribute(form->kids[i]->kids[0])) return false;
  }
  return true;
}

/* Conditions are looked at when they are typed: there the message can say what was meant. */
static bool is_condition(const lt_form *form) { return form->kind != LT_FORM_ENTRY; }

static bool is_questions(const lt_form *form) {
  return is_read(form) || (is_list(form) && form->kids_len > 0 && all_of_kind(form, LT_FORM_READ));
}

static bool is_absent(const lt_form *form) {
  if (form->kind == LT_FORM_BOOLEAN) return form->integer == 0;
  if (form->kind != LT_FORM_STRING) return false;
  return lt_str_equal(form->name, LT_STR("unknown")) || lt_str_equal(form->name, LT_STR("none")) ||
         lt_str_equal(form->name, LT_STR("not_yet"));
}

static bool is_certainty(const lt_form *form) {
  return form->kind == LT_FORM_STRING && form->name.len == 1 && strchr("HML", form->name.ptr[0]) != NULL;
}

static bool is_stricter(const lt_form *form) {
  return form->kind == LT_FORM_STRING &&
         (lt_str_equal(form->name, LT_STR("lower")) || lt_str_equal(form->name, LT_STR("higher")));
}

/* A table of what holds for some days: what it must say is looked at where it is typed. */
static bool is_row(const lt_form *row) {
  static const char *const names[] = {"assumes", "before", "certainty", "cites", "from", "value", NULL};
  if (!is_record(row) || !has_only(row, names)) return false;
  for (uint32_t i = 0; i < row->kids_len; i++) {
    const lt_form *value = row->kids[i]->kids[0];
    lt_str name = row->kids[i]->name;
    bool texts = name.ptr[0] == 'a' || lt_str_equal(name, LT_STR("cites"));
    if (texts && value->kind != LT_FORM_STRING && !is_strings(value)) return false;
    if (lt_str_equal(name, LT_STR("certainty")) && !is_certainty(value)) return false;
    if ((name.ptr[0] == 'b' || name.ptr[0] == 'f') && !is_span(value)) return false;
  }
  return row->kids_len > 0 && row->kids[row->kids_len - 1]->name.ptr[0] == 'v';
}

static bool is_rows(const lt_form *form) {
  if (!is_list(form) || form->kids_len == 0) return false;
  for (uint32_t i = 0; i < form->kids_len; i++) {
    if (!is_row(form->kids[i])) return false;
  }
  return true;
}

static bool fits(const lt_form *form, lt_shape shape);

/* One value, or rows of such. */
static bool is_dated(const lt_form *form, lt_shape shape) {
  if (!lt_form_is_dated(form)) return fits(form, shape);
  for (uint32_t i = 0; i < form->kids_len; i++) {
    const lt_form *row = form->kids[i];
    if (!fits(lt_form_of_row(row), shape)) return false;
    for (uint32_t k = 0; k + 1 < row->kids_len; k++) {
      if (!is_span(row->kids[k]->kids[0])) return false;
    }
  }
  return true;
}

static bool fits(const lt_form *form, lt_shape shape) {
  switch (shape) {
    case LT_SHAPE_DATED_TEXT: return is_dated(form, LT_SHAPE_TEXT);
    case LT_SHAPE_DATED_ID_OPTION:
    case LT_SHAPE_DATED_ID_PLACE:
    case LT_SHAPE_DATED_ID_BODY: return is_dated(form, LT_SHAPE_ID_BODY);
    case LT_SHAPE_TEXT: return is_text(form);
    case LT_SHAPE_STRINGS: return is_strings(form);
    case LT_SHAPE_FLAG: return form->kind == LT_FORM_BOOLEAN;
    case LT_SHAPE_INTEGER: return form->kind == LT_FORM_INTEGER;
    case LT_SHAPE_SPAN: return is_span(form);
    case LT_SHAPE_PERIOD: return is_period(form);
    case LT_SHAPE_CITES:
    case LT_SHAPE_ASSUMES:
    case LT_SHAPE_NORMS:
    case LT_SHAPE_IDS_POLICY:
    case LT_SHAPE_IDS_INSTRUMENT:
    case LT_SHAPE_IDS_OPTION:
    case LT_SHAPE_IDS_BODY: return form->kind == LT_FORM_STRING || is_strings(form);
    case LT_SHAPE_CONDITION:
    case LT_SHAPE_CONDITIONS:
    case LT_SHAPE_VALUE: return is_condition(form);
    case LT_SHAPE_ANSWERS: return is_record(form) && form->kids_len > 0;
    case LT_SHAPE_QUESTION:
    case LT_SHAPE_READ: return is_read(form);
    case LT_SHAPE_READS:
    case LT_SHAPE_QUESTIONS: return is_questions(form);
    case LT_SHAPE_ENTITY: return form->kind == LT_FORM_ENTITY;
    case LT_SHAPE_CERTAINTY: return is_certainty(form);
    case LT_SHAPE_ABSENT: return is_absent(form);
    case LT_SHAPE_ATTRIBUTES: return is_attributes(form);
    case LT_SHAPE_OPTIONS: return is_options(form);
    case LT_SHAPE_STRICTER: return is_stricter(form);
    case LT_SHAPE_ROWS: return is_rows(form);
    default: return form->kind == LT_FORM_STRING;
  }
}

/* Where the rows of each word begin: the rows are counted, and a word itself takes none. */
enum {
#define LT_WORD(word, takes, vi, en) FIRST_##word, BEFORE_##word = FIRST_##word - 1,
#define LT_KEY(word, key, shape, need, vi, en) ROW_##word##_##key,
#include "policy/words.def"
#undef LT_WORD
#undef LT_KEY
};

static const int first_rows[LT_WORDS + 1] = {
#define LT_WORD(word, takes, vi, en) [LT_WORD_##word] = FIRST_##word,
#define LT_KEY(word, key, shape, need, vi, en)
#include "policy/words.def"
#undef LT_WORD
#undef LT_KEY
    [LT_WORDS] = KEYS};

static const key_row *rows_of(lt_word word, const key_row **end) {
  *end = keys_table + first_rows[word + 1];
  return keys_table + first_rows[word];
}

static bool is_key(const key_row *row, lt_str name) {
  return row->len == name.len && lt_bytes_same(row->name, name.ptr, name.len);
}

/* The row of an entry's key; first that which its writer knew. */
static const key_row *find_key(const key_row *row, const key_row *end, const lt_form *entry) {
  if (entry->key > 0 && row + entry->key <= end && is_key(row + entry->key - 1, entry->name))
    return row + entry->key - 1;
  while (row < end && !is_key(row, entry->name)) row++;
  return row < end ? row : NULL;
}

const char *lt_word_name(lt_word word) { return words[word].name; }

bool lt_seal_has_key(lt_word word, const lt_form *entry, bool *fitting) {
  const key_row *end, *rows = rows_of(word, &end), *row = find_key(rows, end, entry);
  *fitting = row != NULL && fits(entry->kids[0], row->shape);
  return row != NULL;
}

static const lt_form **slot(lt_keys *keys, const key_row *row) {
  return (const lt_form **)(void *)((char *)keys + row->offset);
}

void lt_seal_keys(const lt_declaration *declaration, lt_word word, lt_keys *keys) {
  lt_memory_clear(keys, sizeof *keys);
  if (declaration->table == NULL) return;
  const key_row *end, *rows = rows_of(word, &end);
  for (uint32_t i = 0; i < declaration->table->kids_len; i++) {
    const lt_form *entry = declaration->table->kids[i]; /* lt_seal_check_keys noted its row */
    if (entry->kind == LT_FORM_ENTRY && entry->fits) *slot(keys, &rows[entry->key - 1]) = entry->kids[0];
  }
}

const lt_form *lt_seal_key(const lt_declaration *declaration, lt_word word, size_t offset) {
  const key_row *end, *rows = rows_of(word, &end);
  for (uint32_t i = 0; declaration->table != NULL && i < declaration->table->kids_len; i++) {
    const lt_form *entry = declaration->table->kids[i];
    if (entry->kind == LT_FORM_ENTRY && entry->fits && rows[entry->key - 1].offset == offset) return entry->kids[0];
  }
  return NULL;
}

static lt_text2 near_key(lt_seal *seal, const key_row *rows, const key_row *end, lt_str name) {
  lt_str candidates[32];
  size_t len = 0;
  for (const key_row *row = rows; row < end && len < 32; row++) candidates[len++] = lt_str_of(row->name);
  return lt_near(seal, name, candidates, len,
                 lt_say("xem các khóa của từ này bằng `luat show language`",
                        "see the keys of this word with `luat show language`"));
}

void lt_seal_no_key(lt_seal *seal, lt_word word, const lt_declaration *declaration, lt_str key) {
  const key_row *end, *rows = rows_of(word, &end);
  lt_fail(seal, LT_L301, lt_declaration_key_place(declaration, lt_str_copy(&seal->scratch, key).ptr), lt_both(key),
          lt_both(declaration->word), near_key(seal, rows, end, key));
}

static void check_entry(lt_seal *seal, lt_word word, const lt_declaration *declaration, const lt_form *entry,
                        const key_row *row) {
  const char *path = lt_str_copy(&seal->scratch, entry->name).ptr;
  if (row == NULL) {
    if (word == LT_WORD_option) return; /* perhaps an attribute of its choice: seal_register.c sees */
    lt_seal_no_key(seal, word, declaration, entry->name);
  } else { /* then its value is of another shape */
    lt_place place = lt_declaration_place(declaration, path, (lt_str){0});
    lt_fail(seal, LT_L303, place, lt_both(entry->name),
            lt_say(shape_words[row->shape][LT_VI], shape_words[row->shape][LT_EN]), lt_both((lt_str){0}));
  }
}

/* The same name twice in a list: one of them was perhaps to be another. */
static void check_twice(lt_seal *seal, const lt_declaration *declaration, const lt_form *entry) {
  const lt_form *list = entry->kids[0];
  if (list->kind != LT_FORM_TABLE || list->kids_len < 2 || !is_strings(list)) return;
  lt_map seen = {.arena = &seal->scratch};
  for (uint32_t i = 0; i < list->kids_len; i++) {
    if (lt_map_put(&seen, list->kids[i]->name, i)) continue;
    const char *path = lt_str_format(&seal->scratch, "%.*s[%u]", LT_STR_ARG(entry->name), i + 1).ptr;
    lt_fail(seal, LT_L378, lt_declaration_place(declaration, path, (lt_str){0}), lt_both(list->kids[i]->name),
            lt_both(entry->name), lt_both((lt_str){0}));
  }
}

void lt_seal_check_keys(lt_seal *seal, lt_word word, const lt_declaration *declaration) {
  if (declaration->table == NULL) return;
  const key_row *end, *rows = rows_of(word, &end);
  uint64_t seen = 0; /* by row of the word; no word has 64 keys */
  for (uint32_t i = 0; i < declaration->table->kids_len; i++) {
    lt_form *entry = declaration->table->kids[i];
    if (entry->kind != LT_FORM_ENTRY || entry->name.len == 0) continue;
    const key_row *row = find_key(rows, end, entry);
    if (row != NULL) seen |= UINT64_C(1) << (row - rows);
    entry->fits = row != NULL && fits(entry->kids[0], row->shape);
    if (entry->fits)
      entry->key = (uint8_t)(1 + (row - rows));
    else
      check_entry(seal, word, declaration, entry, row);
    if (entry->fits) check_twice(seal, declaration, entry);
  }
  for (const key_row *row = rows; row < end; row++) {
    if (row->need != NEED_MUST || (seen >> (row - rows) & 1) != 0) continue;
    lt_fail(seal, LT_L302, lt_declaration_place(declaration, "", (lt_str){0}), lt_both(declaration->word),
            lt_both(lt_str_of(row->name)), lt_say(shape_words[row->shape][LT_VI], shape_words[row->shape][LT_EN]));
  }
}

void lt_words_reference(lt_lang lang, lt_text *out) {
  for (int word = 0; word < LT_WORDS; word++) {
    lt_text_putf(out, "%s  %s\n", words[word].name, words[word].says[lang]);
    const key_row *end, *row = rows_of((lt_word)word, &end);
    for (; row < end; row++) {
      const char *must = row->need != NEED_MUST ? "" : lang == LT_VI ? "(phải có) " : "(must) ";
      lt_text_putf(out, "  %-12s %s%s%s%s\n", row->name, must, shape_words[row->shape][lang],
                   row->says[lang][0] != '\0' ? ": " : "", row->says[lang]);
    }
  }
}
