/* What conditions read like, in both languages and both polarities, for every operator; and that what is printed back
 * reads to the same condition. */
#include "policy/sealed.h"

typedef struct said_row {
  const char *about, *condition, *words[2][2];
} said_row;

#define LT_SAID(about, condition, vi, vi_not, en, en_not) {about, condition, {{vi, vi_not}, {en, en_not}}},
static const said_row rows[] = {
#include "words.def"
};
enum { ROWS = sizeof rows / sizeof *rows };

static bool seen[LT_OPS][2], seen_term[LT_TERM_CONSTANT + 1], against_term[LT_OPS];

/* Lists whose names take another end where there are many; a body whose head has changed. */
static const char plurals[] = "entity 'duty' { title = { vi = 'nghĩa vụ', en = 'duty' }, of = task, at = 'duties', absent = 'none' }\n"
                              "entity 'survey' { title = { vi = 'cuộc khảo sát', en = 'survey' }, of = task, at = 'surveys', absent = 'none' }\n"
                              "body 'xx.bank' { title = { vi = 'Ngân hàng Mẫu', en = 'Sample Bank' }, kind = 'bureau', head = { { 'xx.boss', before = '2020-01-01' }, { 'xx.clerk', from = '2020-01-01' } } }\n"
                              "body 'xx.clerk' { title = { vi = 'Thư ký Mẫu', en = 'Sample Clerk' }, kind = 'office' }\n"
                              "entity 'bus' { title = { vi = 'xe buýt', en = 'bus' }, of = task, at = 'buses', absent = 'none' }\n"
                              "entity 'box' { title = { vi = 'hộp', en = 'box' }, of = task, at = 'boxes', absent = 'none' }\n"
                              "entity 'branch' { title = { vi = 'nhánh', en = 'branch' }, of = task, at = 'branches', absent = 'none' }\n"
                              "entity 'brush' { title = { vi = 'chổi', en = 'brush' }, of = task, at = 'brushes', absent = 'none' }\n";

/* Seals an obligation that says the condition. */
static const lt_expr *seal(sealed *s, const char *about, const char *condition) {
  lt_arena arena = {0};
  lt_str script = lt_str_format(&arena,
                                "policy 'xx/low' act 'dec-1'\n"
                                "rule 'base' { cites = 'paper', title = { vi = 'Quy tắc chung', en = 'The general "
                                "rule' }, decides = { signs = 'xx.boss' } }\n"
                                "parameter 'least' { type = 'months', title = { vi = 'thời hạn tối thiểu', en = 'the "
                                "shortest term' }, cites = 'paper', rows = { { value = months(8), from = '2010-01-01' } } }\n"
                                "calendar 'xx' { title = 'Lịch', place = 'xx', weekend = { 'sunday' }, assumes = 'A-1' }\n"
                                "fact 'code' { of = task, type = 'number', title = { vi = 'CNTT chung', en = 'ID number' } }\n"
                                "fact 'basis' { of = task, type = 'instrument', title = { vi = 'căn cứ', en = 'basis' } }\n"
                                "fact 'mark' { of = task, type = 'yes/no', title = { vi = 'X', en = 'X' } }\n"
                                "oblige 'x' { cites = 'paper', about = %s, must = %s }\n",
                                about, condition);
  sealed_make(s, lt_str_format(&arena, "%s%s", sealed_vocabulary, plurals).ptr, "policy.lua", script.ptr);
  lt_arena_free(&arena);
  if (s->set == NULL) {
    sealed_show(s);
    return NULL;
  }
  return s->set->norms[lt_set_find(s->set, LT_RECORD_NORM, LT_STR("xx/low#x"))].must;
}

static lt_str words(sealed *s, const lt_expr *expr, bool opposite, lt_lang lang) {
  lt_text out = {.arena = &s->arena};
  lt_words_expr(&s->set->names, expr, opposite, lang, &out);
  return lt_text_str(&out);
}

static lt_str printed(sealed *s, const lt_expr *expr) {
  lt_text out = {.arena = &s->arena};
  lt_print_expr(&s->set->names, expr, &out);
  return lt_str_copy(&s->arena, lt_text_str(&out));
}

static void note_term(const lt_term *term) {
  if (term == NULL) return;
  seen_term[term->kind] = true;
  note_term(term->base);
  note_term(term->value);
}

static void note_ops(const lt_expr *expr) {
  seen[expr->op][expr->negated] = true;
  against_term[expr->op] |= expr->right != NULL;
  note_term(expr->left);
  note_term(expr->right);
  for (uint32_t i = 0; i < expr->kids_len; i++) note_ops(expr->kids[i]);
}

static void check_row(const said_row *row) {
  sealed s, again;
  const lt_expr *expr = seal(&s, row->about, row->condition);
  CHECK_ROW(expr != NULL, row->condition);
  if (expr == NULL) return;
  note_ops(expr);
  for (int lang = LT_VI; lang <= LT_EN; lang++) {
    for (int opposite = 0; opposite < 2; opposite++) {
      CHECK_STR(words(&s, expr, opposite != 0, (lt_lang)lang), row->words[lang][opposite]);
    }
  }
  lt_str first = printed(&s, expr);
  const lt_expr *read = seal(&again, row->about, first.ptr);
  CHECK_ROW(read != NULL, row->condition);
  if (read != NULL) CHECK_STR(printed(&again, read), first.ptr);
  sealed_free(&again);
  sealed_free(&s);
}

/* Some row writes it as a script does. */
static bool is_written(const char *method) {
  char call[40];
  snprintf(call, sizeof call, ":%s", method);
  for (size_t i = 0; i < ROWS; i++)
    for (const char *at = strstr(rows[i].condition, call); at != NULL; at = strstr(at + 1, call))
      if (strchr(" ({", at[strlen(call)]) != NULL) return true;
  return false;
}

/* Every kind of term stands in a row, and what compares has one against a term, too. */
static void check_terms(void) {
  for (int kind = 0; kind <= LT_TERM_CONSTANT; kind++) CHECK(seen_term[kind]);
  static const lt_op compared[] = {LT_OP_IS, LT_OP_AT_LEAST, LT_OP_AT_MOST, LT_OP_BEFORE, LT_OP_AFTER};
  for (size_t i = 0; i < sizeof compared / sizeof *compared; i++)
    CHECK_ROW(against_term[compared[i]], lt_op_get(compared[i])->name);
}

/* An operator that a sealed tree keeps stands in a row; every other has its opposite there. */
static void check_operators(void) {
  for (int op = 0; op < LT_OPS; op++) {
    const lt_op_info *info = lt_op_get((lt_op)op);
    for (int lang = 0; lang < 2; lang++) {
      CHECK_ROW(strstr(info->words[lang][0], "{0}") != NULL, info->name);
      bool junction = op == LT_OP_ALL || op == LT_OP_ANY;
      CHECK_ROW(junction || strstr(info->words[lang][1], "{0}") != NULL, info->name);
      CHECK_ROW((info->operand == LT_OPERAND_TWO) == (strstr(info->words[lang][0], "{2}") != NULL), info->name);
    }
    bool replaced = op == LT_OP_IS_NOT || op == LT_OP_NONE_OF || op == LT_OP_BELOW || op == LT_OP_ABOVE ||
                    op == LT_OP_ON_OR_AFTER || op == LT_OP_ON_OR_BEFORE;
    CHECK_ROW((seen[op][0] || seen[op][1]) != replaced, info->name);
    if (info->method[0] != '\0') CHECK_ROW(lt_op_find(lt_str_of(info->method)) == (lt_op)op, info->name);
    if (info->method[0] != '\0') CHECK_ROW(is_written(info->method), info->method);
  }
  CHECK(lt_op_find(LT_STR("")) == LT_OPS && lt_op_find(LT_STR("ist")) == LT_OPS);
}

/* What is not known and what is not there have words for every type; what stands in quotes is escaped as Lua reads it. */
static void check_cells(void) {
  sealed s;
  sealed_make(&s, sealed_vocabulary, "policy.lua", "");
  static const char *const said[2][2] = {{"chưa rõ", "không có"}, {"not known", "none"}};
  for (int kind = LT_TYPE_YES_NO; kind < LT_TYPE_KINDS; kind++)
    for (int lang = LT_VI; lang <= LT_EN; lang++)
      for (int absent = 0; absent < 2; absent++) {
        lt_text out = {.arena = &s.arena};
        lt_words_cell(&s.set->names, NULL, (lt_type){.kind = (lt_type_kind)kind}, absent ? LT_ABSENT : LT_UNKNOWN, (lt_lang)lang, &out);
        CHECK_STR(lt_text_str(&out), said[lang][absent]);
      }
  static const struct {
    const char *text, *quoted;
  } quotes[] = {{"plain", "\"plain\""}, {"a\"b\\", "\"a\\\"b\\\\\""}, {"a\nb", "\"a\\nb\""}, {"a\x01" "1\x7F", "\"a\\0011\\127\""}, {"", "\"\""}};
  for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++) {
    lt_text out = {.arena = &s.arena}, inside = {.arena = &s.arena};
    lt_print_string(lt_str_of(quotes[i].text), &out);
    CHECK_STR(lt_text_str(&out), quotes[i].quoted);
    lt_print_quoted(lt_str_of(quotes[i].text), &inside);
    CHECK_ROW(lt_str_equal(lt_str_slice(lt_text_str(&out), 1, out.len - 2), lt_text_str(&inside)), quotes[i].quoted);
  }
  sealed_free(&s);
}

int main(void) {
  for (size_t i = 0; i < ROWS; i++) check_row(&rows[i]);
  check_operators();
  check_terms();
  check_cells();
  return CHECK_DONE();
}
