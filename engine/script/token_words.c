/* What single words and marks mean to the token check: the words of Lua, the refused ones with their mends, the words
 * of policy/words.def with the keys that the check has to know. Tables and look-ups; nothing here sees a file. */
#include <string.h>

#include "script_impl.h"

#define LOGIC LT_L110
#define COMPARE LT_L111
#define OPERATOR LT_L112
#define CONTROL LT_L113

static const lt_mend mends[] = {
    {"and", LOGIC, "`&` giữa hai điều kiện", "`&` between two conditions"},
    {"or", LOGIC, "`|` giữa hai điều kiện", "`|` between two conditions"},
    {"not", LOGIC, "`~` trước điều kiện", "`~` before the condition"},
    {"&&", LOGIC, "`&`", "`&`"},
    {"||", LOGIC, "`|`", "`|`"},
    {"!", LOGIC, "`~` trước điều kiện", "`~` before the condition"},
    {"==", COMPARE, "`:is`, như `item.category:is \"…\"`", "`:is`, as `item.category:is \"…\"`"},
    {"~=", COMPARE, "`:is_not`, như `item.category:is_not \"…\"`", "`:is_not`, as `item.category:is_not \"…\"`"},
    {"!=", COMPARE, "`:is_not`, như `item.category:is_not \"…\"`", "`:is_not`, as `item.category:is_not \"…\"`"},
    {"<>", COMPARE, "`:is_not`, như `item.category:is_not \"…\"`", "`:is_not`, as `item.category:is_not \"…\"`"},
    {"<", COMPARE, "`:below` (nhỏ hơn) hoặc `:before` (trước ngày)", "`:below`, or `:before` for dates"},
    {"<=", COMPARE, "`:at_most` (không quá) hoặc `:on_or_before` (chậm nhất ngày)",
     "`:at_most`, or `:on_or_before` for dates"},
    {">", COMPARE, "`:above` (trên) hoặc `:after` (sau ngày)", "`:above`, or `:after` for dates"},
    {">=", COMPARE, "`:at_least` (từ … trở lên) hoặc `:on_or_after` (từ ngày)",
     "`:at_least`, or `:on_or_after` for dates"},
    {"..", OPERATOR, "ghép chữ bằng `(\"hn.item.%s\"):format(x)`", "join texts by `(\"hn.item.%s\"):format(x)`"},
    {"...", OPERATOR, "viết tên từng tham số của hàm", "write the name of each parameter"},
    {"#", OPERATOR, "đếm bằng `:count()`", "count with `:count()`"},
    {"+", OPERATOR,
     "chỉ cộng một ngày với một thời hạn, như `item.dossier_complete + working_days(20)`; còn lại viết thẳng kết quả",
     "only a date and a term are added, as `item.dossier_complete + working_days(20)`; otherwise write the result "
     "itself"},
    {"-", OPERATOR, "viết thẳng kết quả, ngày thì cộng ở vế kia: `a + days(20)`; số tiền và thời hạn không âm",
     "write the result itself, of dates add on the other side: `a + days(20)`; amounts and terms are not negative"},
    {"*", OPERATOR, "viết thẳng kết quả, ví dụ `ty \"1,5\"`", "write the result itself, as `ty \"1,5\"`"},
    {"/", OPERATOR, "viết thẳng kết quả; tỷ lệ viết `percent \"2,5\"`",
     "write the result itself; a rate is `percent \"2,5\"`"},
    {"//", OPERATOR, "viết thẳng kết quả; chú thích thì viết sau `--`",
     "write the result itself; a comment follows `--`"},
    {"%", OPERATOR, "phần trăm viết `percent \"2,5\"`", "a percentage is written `percent \"2,5\"`"},
    {"^", OPERATOR, "viết thẳng kết quả", "write the result itself"},
    {"<<", OPERATOR, "viết thẳng kết quả", "write the result itself"},
    {">>", OPERATOR, "viết thẳng kết quả", "write the result itself"},
    {"if", CONTROL, "đặt điều kiện vào `when = …` của quy phạm", "put the condition into the norm's `when = …`"},
    {"then", CONTROL, "đặt điều kiện vào `when = …` của quy phạm", "put the condition into the norm's `when = …`"},
    {"else", CONTROL, "viết quy phạm thứ hai với điều kiện ngược lại (`~`)",
     "write a second norm with the opposite condition (`~`)"},
    {"elseif", CONTROL, "viết một quy phạm cho mỗi trường hợp", "write a norm for each case"},
    {"while", CONTROL,
     "đặt điều kiện vào `when = …`; nhiều quy phạm giống nhau thì dùng `for _, x in ipairs { … } do … end`",
     "put the condition into `when = …`; for several norms alike use `for _, x in ipairs { … } do … end`"},
    {"repeat", CONTROL,
     "đặt điều kiện vào `when = …`; nhiều quy phạm giống nhau thì dùng `for _, x in ipairs { … } do … end`",
     "put the condition into `when = …`; for several norms alike use `for _, x in ipairs { … } do … end`"},
    {"until", CONTROL, "đặt điều kiện vào `when = …` của quy phạm", "put the condition into the norm's `when = …`"},
    {"goto", CONTROL, "viết các khai báo lần lượt", "write the declarations one after the other"},
    {"::", CONTROL, "viết các khai báo lần lượt", "write the declarations one after the other"},
    {"break", CONTROL, "chỉ liệt kê trong `ipairs { … }` những mục cần dùng",
     "list in `ipairs { … }` only what is needed"},
};

static const lt_str reserved[] = {
#define R(word)                                                                                                        \
  { word, sizeof(word) - 1 }
    R("and"),      R("break"),  R("do"),   R("else"), R("elseif"), R("end"),   R("false"), R("for"),
    R("function"), R("goto"),   R("if"),   R("in"),   R("local"),  R("nil"),   R("not"),   R("or"),
    R("repeat"),   R("return"), R("then"), R("true"), R("until"),  R("while"),
#undef R
};

#define LT_WORD(word, takes, vi, en) {#word, LT_TAKES_##takes},
#define LT_KEY(word, key, shape, need, vi, en)
static const lt_script_word words[] = {
#include "policy/words.def"
};
#undef LT_WORD
#undef LT_KEY

#define LT_WORD(word, takes, vi, en) NUMBER_##word,
#define LT_KEY(word, key, shape, need, vi, en)
enum {
#include "policy/words.def"
};
#undef LT_WORD
#undef LT_KEY

#define LT_WORD(word, takes, vi, en)
#define LT_KEY(word, key, shape, need, vi, en) {#key, #shape, NUMBER_##word, sizeof(#key) - 1},
static const lt_script_key keys[] = {
#include "policy/words.def"
};
#undef LT_WORD
#undef LT_KEY

/* Where the keys of each word begin. */
#define LT_WORD(word, takes, vi, en) FIRST_##word, BEFORE_##word = FIRST_##word - 1,
#define LT_KEY(word, key, shape, need, vi, en) ROW_##word##_##key,
enum {
#include "policy/words.def"
};
#undef LT_WORD
#undef LT_KEY
#define LT_WORD(word, takes, vi, en) FIRST_##word,
#define LT_KEY(word, key, shape, need, vi, en)
static const uint16_t first_keys[] = {
#include "policy/words.def"
    sizeof keys / sizeof *keys};
#undef LT_WORD
#undef LT_KEY

bool lt_script_reserved(lt_str name) {
  /* By length, the first letters of those there are; most names end here. */
  static const char *const letters[] = {"", "", "dio", "aefn", "egt", "bfluw", "er", "", "f"};
  if (name.len < 2 || name.len > 8 || name.ptr[0] == '\0' || strchr(letters[name.len], name.ptr[0]) == NULL)
    return false;
  for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++)
    if (lt_str_equal(reserved[i], name)) return true;
  return false;
}

uint32_t lt_script_reserved_len(void) { return sizeof reserved / sizeof *reserved; }

lt_str lt_script_reserved_at(uint32_t number) { return reserved[number]; }

static bool same(const char *z, lt_str s) {
  return z[0] == s.ptr[0] && strncmp(z, s.ptr, s.len) == 0 && z[s.len] == '\0';
}

const lt_mend *lt_mend_find(lt_str token) {
  for (size_t i = 0; token.len > 0 && i < sizeof mends / sizeof *mends; i++)
    if (same(mends[i].token, token)) return &mends[i];
  return NULL;
}

const lt_script_word *lt_script_word_find(lt_str name) {
  for (size_t i = 0; name.len > 0 && i < sizeof words / sizeof *words; i++)
    if (same(words[i].name, name)) return &words[i];
  return NULL;
}

uint32_t lt_script_word_number(const lt_script_word *word) { return (uint32_t)(word - words); }

const lt_script_word *lt_script_word_at(uint32_t number) {
  return number < sizeof words / sizeof *words ? &words[number] : NULL;
}

const lt_script_key *lt_script_key_find(const lt_script_word *word, lt_str key) {
  uint32_t number = lt_script_word_number(word);
  for (uint32_t i = first_keys[number]; i < first_keys[number + 1]; i++)
    if (keys[i].len == key.len && memcmp(keys[i].name, key.ptr, key.len) == 0) return &keys[i];
  return NULL;
}

uint32_t lt_script_key_number(const lt_script_key *key) { return (uint32_t)(key - keys) - first_keys[key->word]; }

lt_key_shape lt_script_key_shape(const lt_script_key *key) {
  const char *shape = key->shape;
  if (strcmp(shape, "CONDITION") == 0) return LT_SHAPE_CONDITION;
  bool keyed = strcmp(shape, "TEXT") == 0 || strcmp(shape, "ANSWERS") == 0 || strcmp(shape, "PERIOD") == 0 ||
               strcmp(shape, "ATTRIBUTES") == 0;
  return keyed ? LT_SHAPE_KEYED : LT_SHAPE_OTHER;
}

lt_key_shape lt_key_shape_of(const lt_script_word *word, lt_str key) {
  const lt_script_key *found = lt_script_key_find(word, key);
  return found != NULL ? lt_script_key_shape(found) : LT_SHAPE_OTHER;
}
