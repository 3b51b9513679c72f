/* seal_report.c: how the passes of sealing report what is wrong: places, "did you mean", types and records in words. */
#include <string.h>

#include <stdio.h>

#include "policy_impl.h"

lt_str lt_join(lt_seal *seal, lt_str a, char between, lt_str b) {
  char *room = lt_arena_alloc(&seal->scratch, a.len + b.len + 2);
  if (a.len > 0) memcpy(room, a.ptr, a.len);
  room[a.len] = between;
  if (b.len > 0) memcpy(room + a.len + 1, b.ptr, b.len);
  return (lt_str){room, a.len + b.len + 1};
}

lt_text2 lt_both(lt_str s) { return (lt_text2){s, s}; }

lt_text2 lt_say(const char *vi, const char *en) { return (lt_text2){lt_str_of(vi), lt_str_of(en)}; }

__attribute__((format(printf, 2, 0))) static lt_str format_one(lt_seal *seal, const char *format, ...) {
  lt_text text = {.arena = &seal->scratch};
  va_list args;
  va_start(args, format);
  lt_text_putv(&text, format, args);
  va_end(args);
  return lt_text_str(&text);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
lt_text2 lt_sayf(lt_seal *seal, const char *vi, const char *en, lt_str arg) {
  return (lt_text2){format_one(seal, vi, LT_STR_ARG(arg)), format_one(seal, en, LT_STR_ARG(arg))};
}
#pragma GCC diagnostic pop

lt_diag *lt_fail(lt_seal *seal, lt_code code, lt_place place, lt_text2 a0, lt_text2 a1, lt_text2 a2) {
  return lt_diag_add(seal->diags, code, place, a0, a1, a2, (lt_text2){{0}, {0}});
}

/* The place of a value: a form that knows its line is looked for there, a plain text by its content. */
lt_place lt_spot_place(lt_spot spot, const lt_form *form) {
  if (form == NULL) return lt_declaration_place(spot.declaration, spot.path, (lt_str){0});
  if (form->line != 0) return lt_form_place(spot.declaration, spot.path, form);
  char digits[24];
  lt_str needle = form->kind == LT_FORM_STRING || form->kind == LT_FORM_ENTRY ? form->name : (lt_str){0};
  if (form->kind == LT_FORM_BOOLEAN) needle = form->integer != 0 ? LT_STR("true") : LT_STR("false");
  if (form->kind == LT_FORM_INTEGER) {
    (void)snprintf(digits, sizeof digits, "%lld", (long long)form->integer);
    needle = lt_str_of(digits);
  }
  return lt_declaration_place(spot.declaration, spot.path, needle);
}

lt_diag *lt_fail_at(lt_seal *seal, lt_code code, lt_spot spot, const lt_form *form, lt_text2 a0, lt_text2 a1,
                    lt_text2 a2) {
  return lt_fail(seal, code, lt_spot_place(spot, form), a0, a1, a2);
}

lt_place lt_record_place(const lt_seal *seal, lt_record record, uint32_t number) {
  return lt_declaration_place(seal->found[record][number].declaration, "", (lt_str){0});
}

lt_text2 lt_near(lt_seal *seal, lt_str word, const lt_str *candidates, size_t len, lt_text2 otherwise) {
  int64_t nearest = lt_text_nearest(&seal->scratch, word, candidates, len);
  if (nearest < 0) return otherwise;
  return lt_sayf(seal, "có phải là `%.*s` không?", "did you mean `%.*s`?", candidates[nearest]);
}

lt_text2 lt_near_record(lt_seal *seal, lt_str word, lt_record record) {
  lt_str nearest = lt_set_nearest(seal->set, &seal->scratch, record, word);
  if (nearest.len > 0) return lt_sayf(seal, "có phải là `%.*s` không?", "did you mean `%.*s`?", nearest);
  return lt_say("kiểm tra cách viết, hoặc khai báo tên này", "check the spelling, or declare it");
}

lt_text2 lt_record_word(lt_record record) {
  static const char *const words[LT_RECORDS][2] = {[LT_RECORD_CHOICE] = {"kiểu lựa chọn", "choice"},
                                                   [LT_RECORD_OPTION] = {"giá trị", "option"},
                                                   [LT_RECORD_GROUP] = {"nhóm", "group"},
                                                   [LT_RECORD_PLACE] = {"địa phương", "place"},
                                                   [LT_RECORD_BODY] = {"cơ quan", "body"},
                                                   [LT_RECORD_CALENDAR] = {"lịch làm việc", "calendar"},
                                                   [LT_RECORD_SOURCE] = {"nguồn", "source"},
                                                   [LT_RECORD_ASSUMPTION] = {"giả định", "assumption"},
                                                   [LT_RECORD_INSTRUMENT] = {"văn bản", "instrument"},
                                                   [LT_RECORD_ENTITY] = {"đối tượng", "entity"},
                                                   [LT_RECORD_FACT] = {"dữ kiện", "fact"},
                                                   [LT_RECORD_QUESTION] = {"câu hỏi", "question"},
                                                   [LT_RECORD_NORM] = {"quy phạm", "norm"},
                                                   [LT_RECORD_PARAMETER] = {"mức của pháp luật", "parameter"},
                                                   [LT_RECORD_POLICY] = {"bộ quy định", "policy"}};
  return lt_say(words[record][0], words[record][1]);
}

static const char *const type_words[LT_TYPE_KINDS][2] = {
    [LT_TYPE_YES_NO] = {"có/không", "yes/no"},
    [LT_TYPE_NUMBER] = {"số nguyên", "a number"},
    [LT_TYPE_MONEY] = {"số tiền", "an amount of money"},
    [LT_TYPE_PERCENT] = {"tỷ lệ phần trăm", "a percentage"},
    [LT_TYPE_DATE] = {"ngày", "a date"},
    [LT_TYPE_YEAR] = {"năm", "a year"},
    [LT_TYPE_MONTHS] = {"thời hạn theo tháng", "a term in months"},
    [LT_TYPE_DAYS] = {"số ngày", "a number of days"},
    [LT_TYPE_WORKING_DAYS] = {"số ngày làm việc", "a number of working days"},
    [LT_TYPE_TEXT] = {"văn bản tự do", "a text"},
    [LT_TYPE_BODY] = {"cơ quan", "a body"},
    [LT_TYPE_OFFICE] = {"chức danh", "an office"},
    [LT_TYPE_PLACE] = {"địa phương", "a place"},
    [LT_TYPE_INSTRUMENT] = {"văn bản", "an instrument"},
    [LT_TYPE_POLICY] = {"bộ quy định", "a policy"},
    [LT_TYPE_PERMISSION] = {"sự cho phép", "a permission"}};

lt_text2 lt_type_words(lt_seal *seal, lt_type type) {
  if (type.kind == LT_TYPE_LIST) {
    return lt_sayf(seal, "danh sách `%.*s`", "a list of `%.*s`", seal->set->entities[type.of].id);
  }
  lt_text2 words = type.kind == LT_TYPE_CHOICE
                       ? lt_sayf(seal, "giá trị của `%.*s`", "an option of `%.*s`", seal->set->choices[type.of].id)
                       : lt_say(type_words[type.kind][0], type_words[type.kind][1]);
  if (!type.set) return words;
  return (lt_text2){lt_str_format(&seal->scratch, "tập hợp %.*s", LT_STR_ARG(words.vi)),
                    lt_str_format(&seal->scratch, "a set, each member %.*s", LT_STR_ARG(words.en))};
}

void lt_seal_idle(lt_seal *seal, const lt_declaration *declaration, const char *key, lt_text2 why) {
  lt_fail(seal, LT_L377, lt_declaration_key_place(declaration, key), lt_both(lt_str_of(key)), lt_both(declaration->id),
          why);
}
