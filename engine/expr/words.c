/* words.c: conditions in words, Vietnamese and English, both polarities.
 * Idea: a sentence of ops.def with what is tested and its operands filled in; all and any become lists with và, hoặc.
 * Titles come from `lt_names`; grammar that no table can hold (an article before a date, first letters) is here and
 * nowhere else. */
#include "expr/words.h"
#include "value/written.h"

static void put_term(const lt_names *names, const lt_term *term, lt_lang lang, lt_text *out);

/* A title inside a sentence: its first letter small, unless the next is a capital too, as in an abbreviation. */
static void put_inside(lt_text *out, lt_str title) {
  size_t pos = 0;
  int32_t first = title.len > 0 ? lt_utf8_next(title, &pos) : -1;
  size_t after = pos;
  int32_t second = after < title.len ? lt_utf8_next(title, &after) : ' ';
  if (first < 0 || lt_point_small(first) == first || lt_point_small(second) != second) {
    lt_text_put(out, title);
    return;
  }
  lt_text_put_point(out, lt_point_small(first));
  lt_text_put(out, lt_str_slice(title, pos, title.len - pos));
}

/* The title of a record, or its id where it has none. */
static lt_str title_of(const lt_names *names, lt_name_kind kind, uint32_t number, lt_lang lang) {
  lt_str title = lt_text2_in(names->title(names->set, kind, number, names->date), lang);
  return title.len > 0 ? title : names->id(names->set, kind, number);
}

static const char *const permissions[2][3] = {{"được phép", "được phép có điều kiện", "bị cấm"},
                                              {"allowed", "conditional", "forbidden"}};

static void put_office(const lt_names *names, const lt_facts *facts, lt_cell cell, lt_lang lang, lt_text *out) {
  if (cell < LT_HEAD_BASE) {
    lt_words_cell(names, facts, (lt_type){.kind = LT_TYPE_BODY}, cell, lang, out);
    return;
  }
  lt_cell body = cell - LT_HEAD_BASE;
  bool own = facts != NULL && body >= (lt_cell)facts->bodies_base;
  bool whole = false;
  lt_str title = own ? (lt_str){0} : lt_text2_in(names->head_title(names->set, body, names->date, &whole), lang);
  lt_text_put(out, title);
  if (whole) return;
  if (title.len > 0)
    lt_text_puts(out, lang == LT_VI ? " " : ", ");
  else
    lt_text_puts(out, lang == LT_VI ? "người đứng đầu " : "the head of ");
  lt_words_cell(names, facts, (lt_type){.kind = LT_TYPE_BODY}, body, lang, out);
}

static void put_body(const lt_names *names, const lt_facts *facts, lt_cell cell, lt_lang lang, lt_text *out) {
  if (facts != NULL && cell >= (lt_cell)facts->bodies_base) {
    uint32_t own = (uint32_t)(cell - (lt_cell)facts->bodies_base);
    if (own < facts->bodies.len) lt_text_put(out, facts->bodies.items[own].name);
    return;
  }
  lt_text_put(out, title_of(names, LT_NAME_BODY, (uint32_t)cell, lang));
}

void lt_words_cell(const lt_names *names, const lt_facts *facts, lt_type type, lt_cell cell, lt_lang lang,
                   lt_text *out) {
  if (cell == LT_UNKNOWN || cell == LT_ABSENT) {
    static const char *const words[2][2] = {{"chưa rõ", "không có"}, {"not known", "none"}};
    lt_text_puts(out, words[lang][cell == LT_ABSENT]);
    return;
  }
  switch (type.kind) {
    case LT_TYPE_CHOICE: lt_text_put(out, title_of(names, LT_NAME_OPTION, (uint32_t)cell, lang)); return;
    case LT_TYPE_BODY: put_body(names, facts, cell, lang, out); return;
    case LT_TYPE_OFFICE: put_office(names, facts, cell, lang, out); return;
    case LT_TYPE_PLACE: lt_text_put(out, title_of(names, LT_NAME_PLACE, (uint32_t)cell, lang)); return;
    case LT_TYPE_INSTRUMENT: lt_text_put(out, title_of(names, LT_NAME_INSTRUMENT, (uint32_t)cell, lang)); return;
    case LT_TYPE_POLICY: lt_text_put(out, title_of(names, LT_NAME_POLICY, (uint32_t)cell, lang)); return;
    case LT_TYPE_PERMISSION: lt_text_puts(out, permissions[lang][cell]); return;
    case LT_TYPE_TEXT:
      if (facts != NULL && cell >= 0 && cell < (lt_cell)facts->texts.len) lt_text_put(out, facts->texts.items[cell]);
      return;
    default: lt_written_print(type, cell, lang, out); return;
  }
}

static bool is_vowel(char c) { return memchr("aeiou", c, 5) != NULL; }

/* "items", "entries", "boxes"; Vietnamese has no plural forms. Some words stand before it. */
static void put_plural(const lt_names *names, uint32_t entity, lt_lang lang, lt_text *out) {
  put_inside(out, title_of(names, LT_NAME_ENTITY, entity, lang));
  if (lang == LT_VI) return;
  lt_str said = lt_text_str(out);
  if (lt_str_ends(said, "y") && !is_vowel(said.ptr[said.len - 2])) {
    out->len--;
    lt_text_puts(out, "ies");
  } else {
    bool hissing =
        lt_str_ends(said, "s") || lt_str_ends(said, "x") || lt_str_ends(said, "ch") || lt_str_ends(said, "sh");
    lt_text_puts(out, hissing ? "es" : "s");
  }
}

/* "tổng số tiền của các dòng chi phí", "số ý kiến mà …". */
static void put_aggregate(const lt_names *names, const lt_term *term, lt_lang lang, lt_text *out) {
  bool vi = lang == LT_VI;
  if (term->kind == LT_TERM_SUM) {
    lt_text_puts(out, vi ? "tổng " : "the sum of ");
    put_term(names, term->value, lang, out);
    lt_text_puts(out, vi ? " của các " : " over all ");
  } else {
    lt_text_puts(out, vi ? "số " : "the number of ");
  }
  put_plural(names, term->base->type.of, lang, out);
  if (term->filter != NULL) {
    lt_text_puts(out, vi ? " mà " : " where ");
    lt_words_expr(names, term->filter, false, lang, out);
  }
}

/* "ngày cuối của thời hạn 20 ngày làm việc kể từ ngày nhận hồ sơ"; of a stated term "của thời gian thẩm định kể từ
 * …". */
static void put_sum_of_dates(const lt_names *names, const lt_term *term, lt_lang lang, lt_text *out) {
  bool vi = lang == LT_VI;
  if (vi) lt_text_puts(out, term->value->kind == LT_TERM_CONSTANT ? "ngày cuối của thời hạn " : "ngày cuối của ");
  put_term(names, term->value, lang, out);
  lt_text_puts(out, vi ? " kể từ " : " after ");
  put_term(names, term->base, lang, out);
}

static void put_attribute(const lt_names *names, const lt_term *term, lt_lang lang, lt_text *out) {
  lt_type of = term->base->type;
  lt_str title = lt_text2_in(names->attribute_title(names->set, of, term->attribute), lang);
  if (title.len == 0) title = names->attribute_id(names->set, of, term->attribute);
  put_inside(out, title);
  lt_text_puts(out, lang == LT_VI ? " của " : " of ");
  put_term(names, term->base, lang, out);
}

static void put_term(const lt_names *names, const lt_term *term, lt_lang lang, lt_text *out) {
  switch (term->kind) {
    case LT_TERM_FACT: put_inside(out, title_of(names, LT_NAME_FACT, term->item, lang)); return;
    case LT_TERM_QUESTION: put_inside(out, title_of(names, LT_NAME_QUESTION, term->item, lang)); return;
    case LT_TERM_PARAMETER: put_inside(out, title_of(names, LT_NAME_PARAMETER, term->item, lang)); return;
    case LT_TERM_ATTRIBUTE: put_attribute(names, term, lang, out); return;
    case LT_TERM_HEAD:
      lt_text_puts(out, lang == LT_VI ? "người đứng đầu " : "the head of ");
      put_term(names, term->base, lang, out);
      return;
    case LT_TERM_PLUS: put_sum_of_dates(names, term, lang, out); return;
    case LT_TERM_CONSTANT: lt_words_cell(names, NULL, term->type, term->cell, lang, out); return;
    case LT_TERM_COUNT:
    case LT_TERM_SUM: put_aggregate(names, term, lang, out); return;
  }
}

void lt_words_term(const lt_names *names, const lt_term *term, lt_lang lang, lt_text *out) {
  put_term(names, term, lang, out);
}

/* "a, b hoặc c". */
static void put_list(const lt_names *names, lt_type type, const lt_expr *test, lt_lang lang, lt_text *out) {
  for (uint32_t i = 0; i < test->cells_len; i++) {
    if (i > 0) lt_text_puts(out, i + 1 < test->cells_len ? ", " : lang == LT_VI ? " hoặc " : " or ");
    lt_words_cell(names, NULL, type, test->cells[i], lang, out);
  }
}

static void put_what(const lt_names *names, const lt_expr *test, lt_lang lang, lt_text *out) {
  if (lt_op_get(test->op)->operand == LT_OPERAND_BODY) {
    put_inside(out, title_of(names, LT_NAME_ENTITY, test->left->type.of, lang));
  } else {
    put_term(names, test->left, lang, out);
  }
}

static void put_operand(const lt_names *names, const lt_expr *test, int which, lt_lang lang, lt_text *out) {
  lt_type type = test->left->type;
  type.set = false;
  switch (lt_op_get(test->op)->operand) {
    case LT_OPERAND_ONE:
      if (test->right != NULL)
        put_term(names, test->right, lang, out);
      else
        lt_words_cell(names, NULL, type, test->cells[0], lang, out);
      return;
    case LT_OPERAND_TWO:
      if (type.kind == LT_TYPE_DATE && lang == LT_VI) lt_text_puts(out, "ngày ");
      lt_words_cell(names, NULL, type, test->cells[which - 1], lang, out);
      return;
    case LT_OPERAND_MANY: put_list(names, type, test, lang, out); return;
    case LT_OPERAND_ROOT: lt_text_put(out, title_of(names, (lt_name_kind)test->root_kind, test->root, lang)); return;
    case LT_OPERAND_NORM: lt_text_put(out, title_of(names, LT_NAME_NORM, test->norm, lang)); return;
    case LT_OPERAND_BODY: lt_words_expr(names, test->kids[0], false, lang, out); return;
    default: return;
  }
}

/* A yes/no attribute says something of what has it: "nguồn vốn là vốn nhà nước", "nguồn vốn không là vốn nhà nước". */
static void put_quality(const lt_names *names, const lt_expr *test, bool negated, lt_lang lang, lt_text *out) {
  const lt_term *term = test->left;
  lt_str title = lt_text2_in(names->attribute_title(names->set, term->base->type, term->attribute), lang);
  if (title.len == 0) title = names->attribute_id(names->set, term->base->type, term->attribute);
  put_term(names, term->base, lang, out);
  lt_text_puts(out, lang == LT_VI ? " " : ": ");
  if (negated) lt_text_puts(out, lang == LT_VI ? "không " : "not ");
  put_inside(out, title);
}

/* Fills a sentence. Where it says "ngày {1}" and the operand begins with that word itself, the word is said once. */
static void fill(const lt_names *names, const char *sentence, const lt_expr *test, lt_lang lang, lt_text *out) {
  static const lt_str day = {"ngày ", sizeof "ngày " - 1};
  for (const char *p = sentence; *p != '\0'; p++) {
    if (p[0] != '{') {
      lt_text_putc(out, *p);
      continue;
    }
    lt_text piece = {.arena = out->arena};
    if (p[1] == '0')
      put_what(names, test, lang, &piece);
    else
      put_operand(names, test, p[1] - '0', lang, &piece);
    lt_str said = lt_text_str(&piece);
    bool twice = lang == LT_VI && lt_str_ends(lt_text_str(out), day.ptr) && lt_str_starts(said, day.ptr);
    lt_text_put(out, twice ? lt_str_slice(said, day.len, said.len - day.len) : said);
    p += 2;
  }
}

/* What a permission is: "{0} được phép", "{0} không bị cấm"; no "là" stands between. */
static const char *sentence_of(const lt_expr *test, bool negated, lt_lang lang) {
  bool permission = test->left->type.kind == LT_TYPE_PERMISSION && (test->op == LT_OP_IS || test->op == LT_OP_ONE_OF);
  if (permission && lang == LT_VI) return negated ? "{0} không {1}" : "{0} {1}";
  return lt_op_get(test->op)->words[lang][negated];
}

static bool is_junction(const lt_expr *expr) { return expr->op == LT_OP_ALL || expr->op == LT_OP_ANY; }

/* "a và b"; of three and more "a; b; và c". A junction inside another stands in brackets. */
static void put_junction(const lt_names *names, const lt_expr *expr, bool opposite, lt_lang lang, lt_text *out) {
  static const char *const joins[2][2] = {{"và ", "hoặc "}, {"and ", "or "}};
  const char *join = joins[lang][(expr->op == LT_OP_ANY) != opposite];
  for (uint32_t i = 0; i < expr->kids_len; i++) {
    if (i > 0) lt_text_puts(out, expr->kids_len > 2 ? "; " : " ");
    if (i > 0 && i + 1 == expr->kids_len) lt_text_puts(out, join);
    if (is_junction(expr->kids[i])) lt_text_putc(out, '(');
    lt_words_expr(names, expr->kids[i], opposite, lang, out);
    if (is_junction(expr->kids[i])) lt_text_putc(out, ')');
  }
}

/* "với mọi hạng mục thì …", where two denials would say it: no item that is not so. */
static void put_every(const lt_names *names, const lt_expr *some, lt_lang lang, lt_text *out) {
  lt_expr body = *some->kids[0], every = *some;
  const lt_expr *const kids[] = {&body};
  body.negated = false;
  every.op = LT_OP_EVERY;
  every.kids = kids;
  fill(names, lt_op_get(LT_OP_EVERY)->words[lang][false], &every, lang, out);
}

void lt_words_expr(const lt_names *names, const lt_expr *expr, bool opposite, lt_lang lang, lt_text *out) {
  if (is_junction(expr)) {
    put_junction(names, expr, opposite, lang, out);
    return;
  }
  if (expr->op == LT_OP_YES && expr->left->kind == LT_TERM_ATTRIBUTE) {
    put_quality(names, expr, expr->negated != opposite, lang, out);
    return;
  }
  bool negated = expr->negated != opposite;
  if (expr->op == LT_OP_SOME && negated && !is_junction(expr->kids[0]) && expr->kids[0]->negated)
    put_every(names, expr, lang, out);
  else
    fill(names, sentence_of(expr, negated, lang), expr, lang, out);
}
