/* plain_local.c: names of a file's own: `local name = value`, `local function name(x) return … end`, and loops over
 * texts that are written out. A loop's block and a function's body are read again for each entry and each call, as Lua
 * runs them; how much may be read again is bounded, and what is never used Lua has the word on. */
#include "plain_impl.h"

static const lt_plain_value outside = {NULL, 0};

lt_plain_name *lt_plain_name_find(lt_plain *plain, lt_str name) {
  for (uint32_t i = plain->names.len; i-- > 0;) {
    if (i >= plain->hidden_from && i < plain->hidden_to) continue;
    if (lt_str_equal(plain->names.items[i].name, name)) return &plain->names.items[i];
  }
  return NULL;
}

/* Names that mean nothing yet, and not so many that Lua might have no room for them. */
static bool may_name(const lt_plain *plain, const lt_token *name) {
  enum { NAMES_MAX = 100 };
  if (plain->names.len > NAMES_MAX || name->kind != LT_TOKEN_NAME || lt_load_name(plain->reading, name->text) != NULL)
    return false;
  return lt_refused_find(name->text) == NULL && !lt_library_has(name->text);
}

/* Passes the word, if it is there. */
static bool take(lt_plain *plain, const char *word) {
  bool there = plain->tok.kind == LT_TOKEN_NAME && lt_token_is(&plain->tok, word);
  if (there) lt_plain_advance(plain);
  return there;
}

static lt_plain_at at(const lt_plain *plain) { return (lt_plain_at){plain->scan, plain->tok}; }

static void go_to(lt_plain *plain, const lt_plain_at *place) {
  plain->scan = place->scan;
  plain->tok = place->tok;
}

/* Pays for what is read again up to the token at hand. */
static bool paid(lt_plain *plain, const lt_plain_at *from) {
  size_t len = plain->tok.offset - from->tok.offset;
  if (len > plain->again) return false;
  plain->again -= len;
  return true;
}

/* ---- Use ---- */

/* "x" or (x). */
static lt_plain_value argument(lt_plain *plain, uint32_t line) {
  if (plain->tok.kind == LT_TOKEN_STRING && (!plain->brace || plain->tok.line == line)) return lt_plain_literal(plain);
  bool brace = plain->brace;
  if (!lt_plain_take(plain, '(')) return outside;
  plain->brace = false;
  lt_plain_value value = lt_plain_expression(plain);
  plain->brace = brace;
  return value.form != NULL && lt_plain_take(plain, ')') ? value : outside;
}

/* What the function returns for `given`. It sees the names that stood before it. */
static lt_plain_value returned(lt_plain *plain, uint32_t number, lt_plain_value given) {
  const lt_plain_name function = plain->names.items[number];
  const uint32_t from = plain->hidden_from, to = plain->hidden_to, names = plain->names.len;
  const bool brace = plain->brace;
  const lt_plain_at back = at(plain);
  lt_plain_name parameter = {.name = function.parameter, .value = given, .used = lt_plain_is_literal(given.form)};
  LT_PUSH(&plain->reading->scratch, &plain->names, parameter);
  plain->hidden_from = number;
  plain->hidden_to = names;
  plain->brace = false;
  go_to(plain, &function.body);
  lt_plain_value value = lt_plain_expression(plain);
  lt_plain_take(plain, ';');
  bool fine = value.form != NULL && plain->tok.kind == LT_TOKEN_NAME && lt_token_is(&plain->tok, "end") &&
              plain->names.items[names].used && paid(plain, &function.body);
  plain->names.len = names;
  plain->hidden_from = from;
  plain->hidden_to = to;
  plain->brace = brace;
  go_to(plain, &back);
  return fine ? value : outside;
}

lt_plain_value lt_plain_named(lt_plain *plain, lt_plain_name *name) {
  uint32_t number = (uint32_t)(name - plain->names.items), line = plain->tok.line;
  lt_plain_value value = name->value;
  name->used = true;
  lt_plain_advance(plain);
  if (value.form == NULL) {
    if (++plain->open > LT_BRACKETS_MAX) return outside;
    lt_plain_value given = argument(plain, line);
    if (given.form == NULL) return outside;
    value = returned(plain, number, given);
    plain->open--;
    return value;
  }
  if (!lt_plain_is_literal(value.form)) return value;
  lt_form *copy =
      lt_form_new(plain->reading->draft->arena, value.form->kind, 0); /* each use of a text is a form of its own */
  copy->name = value.form->name;                                      /* or its integer */
  copy->used = true;
  return (lt_plain_value){copy, 0};
}

/* ---- Statements ---- */

/* Past the `end` of the function whose body begins at the token. */
static bool skip_body(lt_plain *plain) {
  for (uint32_t functions = 1; functions > 0; lt_plain_advance(plain)) {
    if (plain->tok.kind == LT_TOKEN_END) return false;
    if (plain->tok.kind != LT_TOKEN_NAME) continue;
    if (lt_token_is(&plain->tok, "function")) functions++;
    if (lt_token_is(&plain->tok, "end")) functions--;
  }
  return true;
}

/* function name(x) return … end */
static bool local_function(lt_plain *plain) {
  if (!may_name(plain, &plain->tok)) return false;
  lt_plain_name name = {.name = plain->tok.text};
  lt_plain_advance(plain);
  if (!lt_plain_take(plain, '(') || !may_name(plain, &plain->tok)) return false;
  name.parameter = plain->tok.text;
  lt_plain_advance(plain);
  if (!lt_plain_take(plain, ')') || !take(plain, "return")) return false;
  name.body = at(plain);
  LT_PUSH(&plain->reading->scratch, &plain->names, name);
  return skip_body(plain);
}

bool lt_plain_local(lt_plain *plain) {
  lt_plain_advance(plain);
  if (take(plain, "function")) return local_function(plain);
  if (!may_name(plain, &plain->tok)) return false;
  lt_plain_name name = {.name = plain->tok.text};
  lt_plain_advance(plain);
  if (!lt_plain_take(plain, '=')) return false;
  name.value = lt_plain_expression(plain);
  if (name.value.form == NULL) return false;
  name.used = lt_plain_is_literal(name.value.form);
  LT_PUSH(&plain->reading->scratch, &plain->names, name);
  return true;
}

/* { "a", "b" }, onto plain->kids. */
static bool loop_entries(lt_plain *plain) {
  if (!lt_plain_take(plain, '{')) return false;
  plain->brace = true;
  while (!lt_plain_mark(plain, '}')) {
    lt_form *form = lt_plain_expression(plain).form;
    if (form == NULL || !lt_plain_is_literal(form)) return false;
    LT_PUSH(&plain->reading->scratch, &plain->kids, form);
    if (!lt_plain_take(plain, ',') && !lt_plain_take(plain, ';') && !lt_plain_mark(plain, '}')) return false;
  }
  plain->brace = false;
  lt_plain_advance(plain);
  return true;
}

/* The block, with what its two names are in this round. */
static bool round_of(lt_plain *plain, const lt_plain_name *names, uint32_t number, lt_form *entry) {
  uint32_t len = plain->names.len;
  lt_plain_name key = names[0], value = names[1];
  key.value.form = lt_form_new(plain->reading->draft->arena, LT_FORM_INTEGER, 0);
  key.value.form->integer = number;
  value.value.form = entry;
  LT_PUSH(&plain->reading->scratch, &plain->names, key);
  LT_PUSH(&plain->reading->scratch, &plain->names, value);
  bool fine = lt_plain_statements(plain, true);
  plain->names.len = len;
  return fine;
}

bool lt_plain_for(lt_plain *plain) {
  lt_plain_name names[2] = {{.used = true}, {.used = true}};
  if (++plain->open > LT_BRACKETS_MAX) return false;
  lt_plain_advance(plain);
  for (int i = 0; i < 2; i++) {
    if (!may_name(plain, &plain->tok)) return false;
    names[i].name = plain->tok.text;
    lt_plain_advance(plain);
    if (i == 0 && !lt_plain_take(plain, ',')) return false;
  }
  uint32_t first = plain->kids.len;
  if (!take(plain, "in") || !take(plain, "ipairs") || !loop_entries(plain) || plain->kids.len == first) return false;
  if (plain->tok.kind != LT_TOKEN_NAME || !lt_token_is(&plain->tok, "do")) return false;
  lt_plain_advance(plain);
  const lt_plain_at body = at(plain);
  uint32_t last = plain->kids.len;
  for (uint32_t i = first; i < last; i++) {
    go_to(plain, &body);
    if (!round_of(plain, names, i - first + 1, plain->kids.items[i]) || !paid(plain, &body)) return false;
  }
  plain->kids.len = first;
  plain->open--;
  lt_plain_advance(plain);
  return true;
}
