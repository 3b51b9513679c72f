/* plain_value.c: values of a script that is read without being run: texts and numbers, facts and their tests, the words
 * that build values, `&`, `|`, `~`, `+`, and functions over elements. It accepts what handle.c, method.c and words.c
 * accept without a word, and nothing else. */
#include "plain_impl.h"

static lt_plain_value either(lt_plain *plain);

static const lt_plain_value outside = {NULL, 0};

static lt_plain_value made(lt_form *form, uint32_t depth) {
  form->used = true;
  return depth > LT_CONDITION_MAX ? outside : (lt_plain_value){form, depth};
}

static lt_form *form_at(lt_plain *plain, lt_form_kind kind, uint32_t kids, uint32_t line) {
  lt_form *form = lt_form_new(plain->reading->draft->arena, kind, kids);
  form->line = line;
  return form;
}

/* ---- Literals ---- */

lt_plain_value lt_plain_literal(lt_plain *plain) {
  lt_form *form = form_at(plain, LT_FORM_STRING, 0, 0);
  form->name = lt_plain_text(plain, &plain->tok);
  lt_plain_advance(plain);
  return form->name.ptr == NULL ? outside : made(form, 0);
}

/* Whole numbers in plain digits that surely fit. */
static lt_plain_value number(lt_plain *plain) {
  lt_form *form = form_at(plain, LT_FORM_INTEGER, 0, 0);
  lt_str digits = plain->tok.text;
  if (digits.len > 15) return outside; /* as the token check has it */
  for (size_t i = 0; i < digits.len; i++) {
    if (digits.ptr[i] < '0' || digits.ptr[i] > '9') return outside;
    form->integer = form->integer * 10 + (digits.ptr[i] - '0');
  }
  lt_plain_advance(plain);
  return made(form, 0);
}

static lt_plain_value yes_no(lt_plain *plain, bool yes) {
  lt_form *form = form_at(plain, LT_FORM_BOOLEAN, 0, 0);
  form->integer = yes;
  lt_plain_advance(plain);
  return made(form, 0);
}

/* ---- Functions over elements ---- */

/* function(x) return … end */
static lt_form *function(lt_plain *plain, uint32_t line, bool of_condition) {
  lt_plain_advance(plain);
  if (!lt_plain_take(plain, '(') || ++plain->open > LT_BRACKETS_MAX) return NULL;
  if (plain->tok.kind != LT_TOKEN_NAME || lt_script_reserved(plain->tok.text) || lt_token_is(&plain->tok, "_ENV"))
    return NULL;
  lt_form *element = form_at(plain, LT_FORM_ELEMENT, 0, line);
  element->integer = ++plain->reading->draft->functions;
  element->used = true;
  lt_plain_name name = {.name = plain->tok.text, .value = {element, 0}};
  LT_PUSH(&plain->reading->scratch, &plain->names, name);
  lt_plain_advance(plain);
  if (!lt_plain_take(plain, ')') || !lt_token_is(&plain->tok, "return")) return NULL;
  bool brace = plain->brace;
  plain->brace = false;
  lt_plain_advance(plain);
  lt_form *body = either(plain).form;
  if (body == NULL || !lt_plain_is_handle(body) || (of_condition && !lt_load_is_condition(body))) return NULL;
  lt_plain_take(plain, ';');
  if (plain->tok.kind != LT_TOKEN_NAME || !lt_token_is(&plain->tok, "end")) return NULL;
  lt_plain_advance(plain);
  plain->brace = brace;
  plain->names.len--;
  plain->open--;
  lt_form *form = form_at(plain, LT_FORM_FUNCTION, 1, line);
  form->integer = element->integer;
  form->used = true;
  form->kids[0] = body;
  return form;
}

/* ---- Tests ---- */

static bool counts(const lt_form *form) {
  return form->kind == LT_FORM_METHOD &&
         (lt_str_equal(form->name, LT_STR("count")) || lt_str_equal(form->name, LT_STR("sum")));
}

static bool may_be_asked(const lt_form *form) {
  if (!lt_plain_is_handle(form)) return false;
  return form->kind == LT_FORM_READ || counts(form) || !lt_load_is_condition(form);
}

/* One value that a test compares with. */
static bool is_operand(const lt_form *form) {
  if (form->kind == LT_FORM_TABLE) return false;
  return lt_plain_is_literal(form) || form->kind == LT_FORM_READ || counts(form) || !lt_load_is_condition(form);
}

static bool at_function(const lt_plain *plain) {
  return plain->tok.kind == LT_TOKEN_NAME && lt_token_is(&plain->tok, "function");
}

/* The argument with `number` of a test that takes `takes`; in a bracket it may be any expression. */
static lt_form *argument(lt_plain *plain, lt_takes takes, uint32_t number, uint32_t line, bool bracket) {
  if (at_function(plain)) {
    bool function_there = takes == LT_TAKES_FUNCTION || takes == LT_TAKES_PERHAPS || takes == LT_TAKES_SUM;
    return function_there ? function(plain, line, takes != LT_TAKES_SUM || number == 1) : NULL;
  }
  bool literal = !bracket && plain->tok.kind == LT_TOKEN_STRING;
  lt_form *form = literal                     ? lt_plain_literal(plain).form
                  : lt_plain_mark(plain, '{') ? lt_plain_table(plain, 1)
                                              : either(plain).form;
  if (form == NULL) return NULL;
  switch (takes) {
    case LT_TAKES_LIST:
      return form->kind == LT_FORM_TABLE && form->kids_len > 0 && form->kids[0]->kind != LT_FORM_ENTRY ? form : NULL;
    case LT_TAKES_VALUE:
    case LT_TAKES_PAIR: return is_operand(form) ? form : NULL;
    case LT_TAKES_SUM: return number == 0 && form->kind == LT_FORM_STRING ? form : NULL;
    default: return NULL;
  }
}

static bool right_number(lt_takes takes, uint32_t len) {
  switch (takes) {
    case LT_TAKES_NOTHING: return len == 0;
    case LT_TAKES_PERHAPS: return len <= 1;
    case LT_TAKES_PAIR: return len == 2;
    case LT_TAKES_SUM: return len == 1 || len == 2;
    default: return len == 1;
  }
}

/* What a test or word is called with, onto plain->kids: `"…"`, `{ … }` or `( … )`. */
static bool arguments(lt_plain *plain, lt_takes takes, uint32_t line) {
  lt_arena *scratch = &plain->reading->scratch;
  bool bracket = lt_plain_mark(plain, '(');
  if (!bracket && plain->tok.kind != LT_TOKEN_STRING && !lt_plain_mark(plain, '{')) return false;
  if (!bracket) {
    lt_form *form = argument(plain, takes, 0, line, false);
    if (form != NULL) LT_PUSH(scratch, &plain->kids, form);
    return form != NULL;
  }
  if (++plain->open > LT_BRACKETS_MAX) return false;
  bool brace = plain->brace;
  plain->brace = false;
  lt_plain_advance(plain);
  for (uint32_t i = 0; !lt_plain_mark(plain, ')'); i++) {
    if (i > 0 && !lt_plain_take(plain, ',')) return false;
    lt_form *form = argument(plain, takes, i, line, true);
    if (form == NULL) return false;
    LT_PUSH(scratch, &plain->kids, form);
  }
  plain->open--;
  plain->brace = brace;
  lt_plain_advance(plain);
  return true;
}

/* `:is "…"` behind `of`. */
static lt_plain_value test(lt_plain *plain, lt_plain_value of) {
  lt_plain_advance(plain);
  const lt_word_row *row = plain->tok.kind == LT_TOKEN_NAME ? lt_load_name(plain->reading, plain->tok.text) : NULL;
  if (row == NULL || row->method == NULL || !may_be_asked(of.form)) return outside;
  lt_plain_advance(plain);
  uint32_t line = plain->tok.line, first = plain->kids.len;
  LT_PUSH(&plain->reading->scratch, &plain->kids, of.form);
  if (!arguments(plain, row->takes, line)) return outside;
  uint32_t len = plain->kids.len - first;
  if (!right_number(row->takes, len - 1)) return outside;
  lt_form *form = form_at(plain, LT_FORM_METHOD, len, line);
  form->name = row->name;
  lt_plain_give(plain, form, len);
  return made(form, of.depth + 1);
}

/* ---- Words that build values ---- */

/* The conditions of `all { … }`, straight into the call. */
static lt_plain_value conditions(lt_plain *plain, const lt_word_row *row, uint32_t line) {
  uint32_t first = plain->kids.len, depth = 0;
  bool brace = plain->brace;
  if (!lt_plain_mark(plain, '{') || ++plain->open > LT_BRACKETS_MAX) return outside;
  plain->brace = true;
  lt_plain_advance(plain);
  while (!lt_plain_mark(plain, '}')) {
    lt_plain_value kid = either(plain);
    if (kid.form == NULL || !lt_plain_is_handle(kid.form) || !lt_load_is_condition(kid.form)) return outside;
    if (kid.depth > depth) depth = kid.depth;
    LT_PUSH(&plain->reading->scratch, &plain->kids, kid.form);
    if (!lt_plain_take(plain, ',') && !lt_plain_take(plain, ';') && !lt_plain_mark(plain, '}')) return outside;
  }
  lt_plain_advance(plain);
  plain->open--;
  plain->brace = brace;
  uint32_t len = plain->kids.len - first;
  if (len == 0) return outside;
  lt_form *form = form_at(plain, LT_FORM_CALL, len, line);
  form->name = row->name;
  lt_plain_give(plain, form, len);
  return made(form, depth + 1);
}

static bool fits(const lt_form *form, lt_value_shape shape) {
  switch (shape) {
    case LT_VALUE_SHAPE_VALUE:
      return form->kind == LT_FORM_STRING ||
             (lt_plain_is_handle(form) && (form->kind == LT_FORM_READ || !lt_load_is_condition(form)));
    case LT_VALUE_SHAPE_TEXT: return form->kind == LT_FORM_STRING;
    case LT_VALUE_SHAPE_WHOLE: return form->kind == LT_FORM_INTEGER;
    case LT_VALUE_SHAPE_DECIMAL: return form->kind == LT_FORM_STRING || form->kind == LT_FORM_INTEGER;
    default: return form->kind == LT_FORM_TABLE && form->kids_len > 0 && form->kids[0]->kind == LT_FORM_ENTRY;
  }
}

/* In braces a text on a new line is the next entry whose comma is missing. */
static bool is_argument(const lt_plain *plain, uint32_t line) {
  return plain->tok.kind == LT_TOKEN_STRING && (!plain->brace || plain->tok.line == line);
}

/* ty "5,2", head_of(plan.hirer), all { … } */
static lt_plain_value value_word(lt_plain *plain, const lt_word_row *row) {
  uint32_t before = plain->tok.line;
  lt_plain_advance(plain);
  uint32_t line = plain->tok.line;
  if (row->shape == LT_VALUE_SHAPE_CONDITIONS) return conditions(plain, row, line);
  bool bracket = lt_plain_mark(plain, '('), brace = plain->brace;
  if (!bracket && !is_argument(plain, before) && !lt_plain_mark(plain, '{')) return outside;
  if (++plain->open > LT_BRACKETS_MAX) return outside;
  if (bracket) {
    plain->brace = false;
    lt_plain_advance(plain);
  }
  bool table = lt_plain_mark(plain, '{');
  lt_plain_value value = table     ? (lt_plain_value){lt_plain_table(plain, 1), 0}
                         : bracket ? either(plain)
                                   : lt_plain_literal(plain);
  plain->open--;
  plain->brace = brace;
  if (value.form == NULL || !fits(value.form, row->shape)) return outside;
  if (bracket && !lt_plain_take(plain, ')')) return outside;
  lt_form *form = form_at(plain, LT_FORM_CALL, 1, line);
  form->name = row->name;
  form->kids[0] = value.form;
  return made(form, value.depth + 1);
}

/* ---- Expressions ---- */

static lt_plain_value name(lt_plain *plain) {
  lt_plain_name *own = plain->names.len > 0 ? lt_plain_name_find(plain, plain->tok.text) : NULL;
  if (own != NULL) return lt_plain_named(plain, own);
  const lt_word_row *row = lt_load_name(plain->reading, plain->tok.text);
  if (row == NULL) row = lt_load_await(plain->reading, plain->tok.text);
  if (row == NULL) return outside;
  switch (row->kind) {
    case LT_ROW_VALUE: return value_word(plain, row);
    case LT_ROW_YES: return yes_no(plain, true);
    case LT_ROW_NO: return yes_no(plain, false);
    case LT_ROW_FORM: lt_plain_advance(plain); return (lt_plain_value){row->form, 0};
    default: return outside;
  }
}

static lt_plain_value read_of(lt_plain *plain, lt_plain_value of) {
  lt_plain_advance(plain);
  lt_form_kind kind = of.form->kind;
  bool law = kind == LT_FORM_CONSTANT && lt_str_equal(of.form->name, LT_STR("law"));
  bool readable = kind == LT_FORM_ENTITY || kind == LT_FORM_ELEMENT || kind == LT_FORM_READ || law;
  if (!readable || plain->tok.kind != LT_TOKEN_NAME) return outside;
  const lt_word_row *row = lt_load_name(plain->reading, plain->tok.text);
  if (row != NULL && (row->method != NULL || row->reserved)) return outside;
  lt_form *form = form_at(plain, LT_FORM_READ, 1, plain->tok.line);
  form->name = plain->tok.text;
  form->kids[0] = of.form;
  lt_plain_advance(plain);
  return made(form, of.depth + 1);
}

static lt_plain_value primary(lt_plain *plain) {
  if (plain->tok.kind == LT_TOKEN_NAME) return name(plain);
  if (!lt_plain_mark(plain, '(') || ++plain->open > LT_BRACKETS_MAX) return outside;
  bool brace = plain->brace;
  plain->brace = false;
  lt_plain_advance(plain);
  lt_plain_value value = either(plain);
  plain->open--;
  plain->brace = brace;
  return value.form != NULL && lt_plain_take(plain, ')') ? value : outside;
}

static lt_plain_value suffixed(lt_plain *plain) {
  if (plain->tok.kind == LT_TOKEN_STRING) return lt_plain_literal(plain);
  if (plain->tok.kind == LT_TOKEN_NUMBER) return number(plain);
  lt_plain_value value = primary(plain);
  while (value.form != NULL) {
    if (lt_plain_mark(plain, '.'))
      value = read_of(plain, value);
    else if (lt_plain_mark(plain, ':'))
      value = test(plain, value);
    else
      return lt_plain_mark(plain, '(') || lt_plain_mark(plain, '{') || lt_plain_mark(plain, '[') ||
                     plain->tok.kind == LT_TOKEN_STRING
                 ? outside
                 : value;
  }
  return outside;
}

static lt_plain_value joined(lt_plain *plain, lt_form_kind kind, uint32_t line, lt_plain_value a, lt_plain_value b) {
  uint32_t len = kind == LT_FORM_NOT ? 1 : 2;
  if (a.form == NULL || b.form == NULL || !lt_plain_is_handle(a.form) || !lt_plain_is_handle(b.form)) return outside;
  if (!lt_load_is_condition(a.form) || !lt_load_is_condition(b.form)) return outside;
  lt_form *form = form_at(plain, kind, len, line);
  form->kids[0] = a.form;
  if (len == 2) form->kids[1] = b.form;
  return made(form, 1 + (a.depth > b.depth ? a.depth : b.depth));
}

static lt_plain_value negated(lt_plain *plain) {
  if (!lt_plain_mark(plain, '~')) return suffixed(plain);
  uint32_t line = plain->tok.line;
  if (++plain->open > LT_BRACKETS_MAX) return outside;
  lt_plain_advance(plain);
  lt_plain_value value = negated(plain);
  plain->open--;
  return joined(plain, LT_FORM_NOT, line, value, value);
}

/* A fact, or a sum of one, on the left; a fact or a word such as `days(20)` on the right. */
static bool may_be_added(const lt_form *form, bool left) {
  if (form->kind == LT_FORM_READ) return true;
  return left ? form->kind == LT_FORM_PLUS : form->kind == LT_FORM_CALL && !lt_load_is_condition(form);
}

static lt_plain_value sum(lt_plain *plain) {
  lt_plain_value value = negated(plain);
  while (value.form != NULL && lt_plain_mark(plain, '+')) {
    uint32_t line = plain->tok.line;
    lt_plain_advance(plain);
    if (plain->tok.kind != LT_TOKEN_NAME) return outside;
    lt_plain_value added = negated(plain);
    if (added.form == NULL || !may_be_added(value.form, true) || !may_be_added(added.form, false)) return outside;
    lt_form *form = form_at(plain, LT_FORM_PLUS, 2, line);
    form->name = LT_STR("+");
    form->kids[0] = value.form;
    form->kids[1] = added.form;
    value = made(form, 1 + (value.depth > added.depth ? value.depth : added.depth));
  }
  return value;
}

static lt_plain_value both(lt_plain *plain) {
  lt_plain_value value = sum(plain);
  while (value.form != NULL && lt_plain_mark(plain, '&')) {
    uint32_t line = plain->tok.line;
    lt_plain_advance(plain);
    value = joined(plain, LT_FORM_AND, line, value, sum(plain));
  }
  return value;
}

static lt_plain_value either(lt_plain *plain) {
  lt_plain_value value = both(plain);
  while (value.form != NULL && lt_plain_mark(plain, '|')) {
    uint32_t line = plain->tok.line;
    lt_plain_advance(plain);
    value = joined(plain, LT_FORM_OR, line, value, both(plain));
  }
  return value;
}

/* Mostly a text by itself; there is nothing that a text could be joined with. */
lt_plain_value lt_plain_expression(lt_plain *plain) {
  if (plain->tok.kind != LT_TOKEN_STRING) return either(plain);
  lt_plain_value text = lt_plain_literal(plain);
  char mark = plain->tok.mark;
  return mark == '|' || mark == '&' || mark == '+' ? outside : text;
}
