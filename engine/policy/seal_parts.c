/* seal_parts.c: readers of the plain values that many declarations have: texts, ids, dates, periods, types.
 * Each takes a form of the right shape (seal_words.c has looked) or NULL, and the place to report at. */
#include <string.h>

#include "base/sort.h"
#include "policy/print.h"
#include "policy_impl.h"

lt_str lt_seal_str(lt_seal *seal, const lt_form *form) {
  return form == NULL ? (lt_str){0} : lt_str_copy(seal->arena, form->name);
}

lt_text2 lt_seal_text(lt_seal *seal, const lt_form *form) {
  lt_str vi = {0}, en = {0};
  if (form == NULL) return (lt_text2){vi, en};
  if (form->kind == LT_FORM_STRING) return (lt_text2){lt_seal_str(seal, form), en};
  for (uint32_t i = 0; i < form->kids_len; i++) {
    if (form->kids[i]->name.ptr[0] == 'v')
      vi = lt_seal_str(seal, form->kids[i]->kids[0]);
    else
      en = lt_seal_str(seal, form->kids[i]->kids[0]);
  }
  return (lt_text2){vi.len == 0 ? en : vi, en};
}

bool lt_seal_flag(const lt_form *form) { return form != NULL && form->integer != 0; }

uint32_t lt_seal_id(lt_seal *seal, lt_spot spot, const lt_form *form, lt_record record) {
  if (form == NULL) return LT_NONE;
  uint32_t number = lt_seal_number(seal, record, form->name);
  if (number == LT_NONE) {
    lt_fail_at(seal, LT_L306, spot, form, lt_record_word(record), lt_both(form->name),
               lt_near_record(seal, form->name, record));
  }
  return number;
}

static int compare_uint32(const void *a, const void *b) {
  uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
  return (x > y) - (x < y);
}

lt_numbers lt_numbers_of(lt_arena *arena, const uint32_t *items, uint32_t len) {
  if (len == 0) return (lt_numbers){0};
  lt_numbers numbers = {lt_arena_copy(arena, items, len * sizeof *items), 1};
  if (len > 1) lt_sort(arena, numbers.items, len, sizeof *items, compare_uint32);
  for (uint32_t i = 1; i < len; i++) {
    if (numbers.items[i] != numbers.items[numbers.len - 1]) numbers.items[numbers.len++] = numbers.items[i];
  }
  return numbers;
}

lt_numbers lt_seal_ids(lt_seal *seal, lt_spot spot, const lt_form *form, lt_record record) {
  if (form == NULL) return (lt_numbers){0};
  const lt_form *const *items = &form;
  uint32_t len = form->kind == LT_FORM_TABLE ? lt_form_list(form, &items) : 1, kept = 0;
  uint32_t *numbers = LT_NEW_ARRAY(&seal->scratch, uint32_t, len);
  for (uint32_t i = 0; i < len; i++) {
    numbers[kept] = lt_seal_id(seal, spot, items[i], record);
    if (numbers[kept] != LT_NONE) kept++;
  }
  return lt_numbers_of(seal->arena, numbers, kept);
}

uint32_t lt_seal_option_id(lt_seal *seal, lt_spot spot, const lt_form *form, uint32_t choice, const char *choice_name) {
  if (form == NULL) return LT_NONE;
  if (choice == LT_NONE) {
    lt_fail_at(seal, LT_L306, spot, form, lt_record_word(LT_RECORD_CHOICE), lt_both(lt_str_of(choice_name)),
               lt_sayf(seal, "khai báo `choice \"%.*s\" { … }` trong vocabulary.lua",
                       "declare `choice \"%.*s\" { … }` in vocabulary.lua", lt_str_of(choice_name)));
    return LT_NONE;
  }
  uint32_t option = lt_set_option(seal->set, choice, form->name);
  if (option != LT_NONE) return option;
  const lt_choice *of = &seal->set->choices[choice];
  lt_str *ids = LT_NEW_ARRAY(&seal->scratch, lt_str, of->options_len);
  for (uint32_t i = 0; i < of->options_len; i++) ids[i] = seal->set->options[of->first_option + i].id;
  lt_fail_at(seal, LT_L308, spot, form, lt_both(of->id), lt_both(form->name),
             lt_near(seal, form->name, ids, of->options_len,
                     lt_say("kiểm tra cách viết, hoặc khai báo bằng `option`",
                            "check the spelling, or declare it with `option`")));
  return LT_NONE;
}

uint32_t lt_seal_entity(lt_seal *seal, lt_spot spot, const lt_form *form) {
  if (form == NULL) return LT_NONE;
  lt_str name = form->name; /* forms of one entity share it */
  size_t slot = (uintptr_t)name.ptr % (sizeof seal->seen_entities / sizeof *seal->seen_entities);
  if (name.len > 0 && seal->seen_entities[slot].name.ptr == name.ptr && seal->seen_entities[slot].name.len == name.len)
    return seal->seen_entities[slot].number;
  uint32_t number = lt_seal_id(seal, spot, form, LT_RECORD_ENTITY);
  if (number == LT_NONE) return LT_NONE;
  seal->seen_entities[slot].name = name;
  return seal->seen_entities[slot].number = number;
}

bool lt_seal_date(lt_seal *seal, lt_spot spot, const lt_form *form, lt_cell *out) {
  lt_written_fault fault;
  if (lt_date_read(&seal->scratch, form->name, out, &fault)) return true;
  lt_written_fault_put(seal->diags, lt_spot_place(spot, form), form->name, &fault);
  *out = LT_UNKNOWN;
  return false;
}

lt_span lt_seal_span(lt_seal *seal, lt_spot spot, const lt_form *form) {
  lt_span span = {LT_UNKNOWN, LT_UNKNOWN};
  if (form == NULL) return span;
  if (form->kind == LT_FORM_STRING) {
    (void)lt_seal_date(seal, spot, form, &span.from);
    span.to = span.from;
    return span;
  }
  bool both = lt_seal_date(seal, spot, form->kids[0], &span.from);
  both = lt_seal_date(seal, spot, form->kids[1], &span.to) && both;
  if (both && span.from > span.to) {
    lt_fail_at(seal, LT_L321, spot, form->kids[1], lt_say("ngày thứ nhất", "the first day"),
               lt_say("ngày thứ hai", "the second"), lt_both((lt_str){0}));
  }
  if (!both || span.from > span.to) span = (lt_span){LT_UNKNOWN, LT_UNKNOWN};
  return span;
}

static const lt_form *entry(const lt_form *table, char first) {
  for (uint32_t i = 0; i < table->kids_len; i++) {
    if (table->kids[i]->name.ptr[0] == first) return table->kids[i]->kids[0];
  }
  return NULL;
}

lt_period lt_seal_period(lt_seal *seal, const lt_declaration *declaration, const char *key, const lt_form *form) {
  lt_period period = {{LT_UNKNOWN, LT_UNKNOWN}, {LT_UNKNOWN, LT_UNKNOWN}, {0}};
  if (form == NULL) return period;
  const lt_form *from = entry(form, 'f'), *before = entry(form, 'b');
  const char *from_path = lt_join(seal, lt_str_of(key), '.', LT_STR("from")).ptr;
  const char *before_path = lt_join(seal, lt_str_of(key), '.', LT_STR("before")).ptr;
  const char *assumes_path = lt_join(seal, lt_str_of(key), '.', LT_STR("assumes")).ptr;
  period.from = lt_seal_span(seal, (lt_spot){declaration, from_path}, from);
  period.before = lt_seal_span(seal, (lt_spot){declaration, before_path}, before);
  period.assumes = lt_seal_ids(seal, (lt_spot){declaration, assumes_path}, entry(form, 'a'), LT_RECORD_ASSUMPTION);
  if (period.from.to != LT_UNKNOWN && period.before.from != LT_UNKNOWN && period.from.to >= period.before.from) {
    lt_fail(seal, LT_L321, lt_declaration_place(declaration, before_path, (lt_str){0}), lt_say("`from`", "`from`"),
            lt_say("`before`", "`before`"), lt_both((lt_str){0}));
    period.before = (lt_span){LT_UNKNOWN, LT_UNKNOWN};
  }
  return period;
}

static const struct {
  const char *name;
  lt_type_kind kind;
  const char *says[2]; /* by lt_lang */
} type_names[] = {
    {"yes/no", LT_TYPE_YES_NO, {"đúng hoặc sai", "it is so or it is not"}},
    {"number", LT_TYPE_NUMBER, {"số nguyên", "a whole number"}},
    {"money", LT_TYPE_MONEY, {"số tiền, đồng chẵn", "money, in whole đồng"}},
    {"percent", LT_TYPE_PERCENT, {"tỷ lệ phần trăm", "a rate in hundredths"}},
    {"date", LT_TYPE_DATE, {"ngày", "a date"}},
    {"year", LT_TYPE_YEAR, {"năm", "a year"}},
    {"months", LT_TYPE_MONTHS, {"thời hạn tính bằng tháng, năm", "a term in months or years"}},
    {"days", LT_TYPE_DAYS, {"thời hạn tính bằng ngày lịch", "a term in calendar days"}},
    {"working days", LT_TYPE_WORKING_DAYS, {"thời hạn tính bằng ngày làm việc", "a term in working days"}},
    {"text", LT_TYPE_TEXT, {"chữ", "a text"}},
    {"body", LT_TYPE_BODY, {"cơ quan, đơn vị", "a body"}},
    {"office", LT_TYPE_OFFICE, {"chức danh", "an office"}},
    {"place", LT_TYPE_PLACE, {"địa phương", "a place"}},
    {"instrument", LT_TYPE_INSTRUMENT, {"văn bản", "an act"}},
    {"policy", LT_TYPE_POLICY, {"bộ quy định", "a policy"}},
    {"permission",
     LT_TYPE_PERMISSION,
     {"được phép, được phép có điều kiện hoặc bị cấm; chỉ dùng cho câu hỏi",
      "allowed, conditional or forbidden; only of questions"}}};
enum { TYPE_NAMES = sizeof type_names / sizeof *type_names };

void lt_types_reference(lt_lang lang, lt_text *out) {
  static const char *const others[][2] = {
      {"tên một `choice`: một trong các giá trị của kiểu lựa chọn ấy", "the id of a `choice`: one of its options"},
      {"\"set of …\": tập hợp các giá trị của một trong các kiểu trên",
       "\"set of …\": a set of values of one of these types"}};
  for (size_t i = 0; i < TYPE_NAMES; i++) {
    lt_text_putf(out, "\"%s\"", type_names[i].name);
    lt_text_pad(out, ' ', 16 - strlen(type_names[i].name));
    lt_text_putf(out, "%s\n", type_names[i].says[lang]);
  }
  for (size_t i = 0; i < sizeof others / sizeof *others; i++) lt_text_putf(out, "%s\n", others[i][lang]);
}

static lt_text2 near_type(lt_seal *seal, lt_str name) {
  lt_str *names = LT_NEW_ARRAY(&seal->scratch, lt_str, TYPE_NAMES + seal->set->choices_len);
  size_t len = 0;
  for (; len < TYPE_NAMES; len++) names[len] = lt_str_of(type_names[len].name);
  for (uint32_t i = 0; i < seal->set->choices_len; i++) names[len++] = seal->set->choices[i].id;
  return lt_near(
      seal, name, names, len,
      lt_say("các kiểu: yes/no, number, money, percent, date, year, months, days, text, body, office, place, "
             "instrument, policy, permission, tên một `choice`, hoặc \"set of …\"",
             "the types: yes/no, number, money, percent, date, year, months, days, text, body, office, place, "
             "instrument, policy, permission, the name of a `choice`, or \"set of …\""));
}

bool lt_seal_type(lt_seal *seal, lt_spot spot, const lt_form *form, lt_type *out) {
  lt_str name = form->name;
  *out = (lt_type){.set = lt_str_starts(name, "set of ")};
  if (out->set) name = lt_str_trim(lt_str_slice(name, 7, name.len));
  for (size_t i = 0; i < TYPE_NAMES; i++) {
    if (name.len > 0 && name.ptr[0] == type_names[i].name[0] && lt_str_equal(name, lt_str_of(type_names[i].name)))
      out->kind = type_names[i].kind;
  }
  if (out->kind == LT_TYPE_NONE) {
    out->of = lt_set_find(seal->set, LT_RECORD_CHOICE, name);
    if (out->of != LT_NONE)
      out->kind = LT_TYPE_CHOICE;
    else
      out->of = 0;
  }
  bool fits =
      out->kind != LT_TYPE_NONE && !(out->set && (out->kind == LT_TYPE_PERMISSION || out->kind == LT_TYPE_TEXT));
  if (!fits) lt_fail_at(seal, LT_L309, spot, form, lt_both(form->name), near_type(seal, name), lt_both((lt_str){0}));
  return fits;
}

lt_declared lt_seal_declared(lt_seal *seal, const lt_declaration *declaration) {
  size_t slot = ((uintptr_t)declaration->source >> 4) % (sizeof seal->seen_files / sizeof *seal->seen_files);
  if (declaration->source != seal->seen_files[slot].source) {
    lt_str name = declaration->source->name;
    uint32_t known = lt_map_find(&seal->files, name, LT_NONE);
    if (known == LT_NONE) {
      known = seal->file_names.len;
      LT_PUSH(&seal->scratch, &seal->file_names, lt_str_copy(seal->arena, name));
      (void)lt_map_put(&seal->files, name, known);
    }
    seal->seen_files[slot].source = declaration->source;
    seal->seen_files[slot].name = seal->file_names.items[known];
  }
  return (lt_declared){seal->seen_files[slot].name, declaration->line};
}
