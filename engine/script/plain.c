/* plain.c: reads a script that only declares, `word "id" { key = value, … }`, straight from its text into the forms
 * that running it would give: Lua's compiler is the dearest step of loading. It takes only what the token check has
 * nothing to say of, so that check is for the other files: those that compute, which Lua runs, and those with something
 * wrong, as there is one place where mistakes are said. tests/unit/script compares the two ways, form by form. */
#include "base/sort.h"
#include "plain_impl.h"

/* A table on its way: what it is to the token check (token_table.c). */
typedef enum table_kind { ANY, DECLARATION, ROWS, ROW, KEYED } table_kind;
typedef struct table {
  table_kind kind;
  bool listed, dated;         /* the value of a key of a declaration; an entry of that: a value and its days, perhaps */
  const lt_script_word *word; /* of a declaration, of rows, or that a row is of */
  unsigned depth;
  uint32_t keys;
} table;

static lt_form *table_of(lt_plain *plain, table t);

lt_str lt_plain_text(lt_plain *plain, const lt_token *token) {
  if (token->text.len > plain->reading->limits->text_max) return (lt_str){NULL, 0};
  if (!token->escaped && plain->unit->nfc) return (lt_str){token->text.ptr + 1, token->text.len - 2};
  if (!lt_token_escapes(token)) return (lt_str){NULL, 0};
  lt_arena *arena = plain->reading->draft->arena;
  lt_str text = lt_token_string(arena, token);
  /* What stands as it is written was looked at with the whole file, and the draft keeps its sources. */
  bool written = text.ptr >= token->text.ptr && text.ptr < token->text.ptr + token->text.len;
  if (written && plain->unit->nfc) return text;
  size_t offset;
  if (!written && lt_text_check(text, &offset) != LT_TEXT_FINE) return (lt_str){NULL, 0};
  return lt_text_nfc(arena, text);
}

void lt_plain_give(lt_plain *plain, lt_form *form, uint32_t len) {
  uint32_t first = plain->kids.len - len;
  if (len > 0) memcpy(form->kids, plain->kids.items + first, len * sizeof *form->kids);
  plain->kids.len = first;
}

/* ---- Tables ---- */

/* Where the text goes on behind a key's `=`. Its parts are read and written alone: a processor that has just written
 * one of them waits where both are read as one. */
typedef struct behind {
  size_t offset;
  uint32_t line;
} behind;

/* Whether `=` stands behind the name at hand. */
static bool named(const lt_plain *plain, behind *b) {
  lt_str s = plain->scan.source->text;
  size_t at = plain->scan.offset;
  while (at < s.len && s.ptr[at] == ' ') at++;
  char mark = at + 1 < s.len ? s.ptr[at] : '\0';
  if (mark == '=') {
    b->offset = at + 1;
    b->line = plain->scan.line;
    return s.ptr[at + 1] != '=';
  }
  if (mark == '.' || mark == ':' || mark == ',' || mark == '}') return false;
  lt_scan scan = plain->scan;
  bool equals = lt_scan_next(&scan).mark == '=';
  b->offset = scan.offset;
  b->line = scan.line;
  return equals;
}

static bool at_key(const lt_plain *plain, behind *b) {
  return plain->tok.kind == LT_TOKEN_NAME ? named(plain, b) : lt_plain_mark(plain, '[');
}

/* `name =`, which ends at `b`, or `["name"] =`; false: outside. */
static bool key(lt_plain *plain, const behind *b, lt_str *name) {
  if (plain->tok.kind == LT_TOKEN_NAME) {
    *name = plain->tok.text;
    plain->scan.offset = b->offset;
    plain->scan.line = b->line;
    lt_plain_advance(plain);
    return true;
  }
  lt_plain_advance(plain);
  if (plain->open + 1 > LT_BRACKETS_MAX || plain->tok.kind != LT_TOKEN_STRING) return false;
  *name = lt_plain_text(plain, &plain->tok);
  lt_plain_advance(plain);
  return name->ptr != NULL && lt_plain_take(plain, ']') && lt_plain_take(plain, '=');
}

static lt_form *keyed_entry(lt_plain *plain, const table *t, const behind *b) {
  lt_str name;
  bool bare = plain->tok.kind == LT_TOKEN_NAME;
  if (!key(plain, b, &name)) return NULL;
  bool declaration = t->kind == DECLARATION || t->kind == ROWS || t->kind == ROW;
  lt_known_key known = {NULL, LT_SHAPE_OTHER};
  if (declaration) known = lt_load_key(plain->reading, t->word, name);
  if (bare && known.key == NULL && lt_script_reserved(name)) return NULL;
  lt_form *value;
  if (lt_plain_mark(plain, '{')) {
    if (known.shape == LT_SHAPE_CONDITION) return NULL;
    bool keyed = known.shape == LT_SHAPE_KEYED && !lt_str_equal(name, LT_STR("options"));
    value = table_of(plain, (table){.kind = keyed ? KEYED : ANY, .listed = declaration, .depth = t->depth + 1});
  } else {
    value = lt_plain_expression(plain).form;
    if (value != NULL && known.shape == LT_SHAPE_CONDITION && lt_plain_is_literal(value)) return NULL;
  }
  if (value == NULL) return NULL;
  lt_form *form = lt_form_new(plain->reading->draft->arena, LT_FORM_ENTRY, 1);
  form->used = true;
  form->name = name;
  if (known.key != NULL) form->key = (uint8_t)(1 + lt_script_key_number(known.key));
  form->kids[0] = value;
  return form;
}

static lt_form *list_entry(lt_plain *plain, const table *t) {
  bool brace = lt_plain_mark(plain, '{');
  switch (t->kind) {
    case KEYED:
    case DECLARATION: return NULL;
    case ROWS: return brace ? table_of(plain, (table){.kind = ROW, .word = t->word, .depth = t->depth + 1}) : NULL;
    default: break;
  }
  if (brace) return table_of(plain, (table){.kind = ANY, .dated = t->listed, .depth = t->depth + 1});
  return lt_plain_expression(plain).form;
}

static int compare_entries(const void *a, const void *b) {
  return lt_str_compare((*(lt_form *const *)a)->name, (*(lt_form *const *)b)->name);
}

/* Keys go before the list part, which keeps its order. */
static void part(lt_plain *plain, lt_form *form, uint32_t keys) {
  lt_form **parted = LT_NEW_ARRAY(&plain->reading->scratch, lt_form *, form->kids_len);
  uint32_t key_at = 0, list_at = keys;
  for (uint32_t i = 0; i < form->kids_len; i++)
    parted[form->kids[i]->kind == LT_FORM_ENTRY ? key_at++ : list_at++] = form->kids[i];
  memcpy(form->kids, parted, form->kids_len * sizeof *parted);
}

/* The first `len` entries by key; false where one stands twice. Few keys are the rule: put each where it belongs. */
static bool sort_entries(lt_plain *plain, lt_form *form, uint32_t len) {
  lt_form **kids = form->kids;
  if (len > 32) {
    lt_sort(&plain->reading->scratch, kids, len, sizeof *kids, compare_entries);
    for (uint32_t i = 1; i < len; i++)
      if (lt_str_equal(kids[i - 1]->name, kids[i]->name)) return false;
    return true;
  }
  for (uint32_t i = 1; i < len; i++) {
    lt_form *entry = kids[i];
    int order = 1;
    uint32_t at = i;
    for (; at > 0 && (order = lt_str_compare(kids[at - 1]->name, entry->name)) > 0; at--) kids[at] = kids[at - 1];
    if (at > 0 && order == 0) return false;
    kids[at] = entry;
  }
  return true;
}

/* A value and the days on which it holds: `{ "vn.btttt", before = "2025-03-01" }`. */
static bool is_dated(const lt_form *form, uint32_t keys) {
  bool days = keys + 1 == form->kids_len;
  for (uint32_t i = 0; days && i < form->kids_len; i++)
    days = form->kids[i]->kind != LT_FORM_ENTRY || lt_str_equal(form->kids[i]->name, LT_STR("from")) ||
           lt_str_equal(form->kids[i]->name, LT_STR("before"));
  return days;
}

/* What stands in the braces, onto plain->kids; moves past them. */
static bool entries(lt_plain *plain, table *t) {
  while (!lt_plain_mark(plain, '}')) {
    behind b;
    bool keyed = at_key(plain, &b);
    lt_form *form = keyed ? keyed_entry(plain, t, &b) : list_entry(plain, t);
    if (form == NULL) return false;
    t->keys += keyed;
    LT_PUSH(&plain->reading->scratch, &plain->kids, form);
    if (!lt_plain_take(plain, ',') && !lt_plain_take(plain, ';') && !lt_plain_mark(plain, '}')) return false;
  }
  lt_plain_advance(plain);
  return true;
}

static lt_form *table_of(lt_plain *plain, table t) {
  uint32_t line = plain->tok.line, first = plain->kids.len;
  size_t offset = plain->tok.offset;
  bool brace = plain->brace;
  if (t.depth > LT_TABLE_MAX || ++plain->open > LT_BRACKETS_MAX) return NULL;
  lt_plain_advance(plain);
  plain->brace = true;
  if (!entries(plain, &t)) return NULL;
  plain->brace = brace;
  plain->open--;
  uint32_t len = plain->kids.len - first;
  lt_form *form = lt_form_new(plain->reading->draft->arena, LT_FORM_TABLE, len);
  if (len == 0) return form;
  form->line = line;
  form->integer = (int64_t)offset;
  form->used = true;
  lt_plain_give(plain, form, len);
  bool mixed = t.keys > 0 && t.keys < len;
  if (mixed && t.kind == ANY && !(t.dated && is_dated(form, t.keys))) return NULL;
  if (mixed) part(plain, form, t.keys);
  return t.keys == 0 || sort_entries(plain, form, t.keys) ? form : NULL;
}

lt_form *lt_plain_table(lt_plain *plain, unsigned depth) { return table_of(plain, (table){.depth = depth}); }

/* ---- Statements ---- */

/* "id", or `("id")` and `(name)`, where `name` is a text of the file's own; ptr NULL: outside. */
static lt_str id_of(lt_plain *plain, const lt_word_row *row) {
  const lt_str none = {NULL, 0};
  bool bracket = lt_plain_take(plain, '(');
  lt_str id;
  if (plain->tok.kind == LT_TOKEN_STRING) {
    id = lt_plain_text(plain, &plain->tok);
  } else {
    lt_plain_name *name = bracket ? lt_plain_name_find(plain, plain->tok.text) : NULL;
    if (plain->tok.kind != LT_TOKEN_NAME || name == NULL || name->value.form == NULL) return none;
    if (name->value.form->kind != LT_FORM_STRING) return none;
    id = name->value.form->name;
  }
  /* The entities of a vocabulary are those that its tokens name. */
  if (bracket && lt_str_equal(lt_str_of(row->word->name), LT_STR("entity"))) return none;
  lt_plain_advance(plain);
  return !bracket || lt_plain_take(plain, ')') ? id : none;
}

/* word "id", and its table if it has one. */
static bool declaration(lt_plain *plain, const lt_word_row *row) {
  lt_load *reading = plain->reading;
  uint32_t line = plain->tok.line;
  lt_plain_advance(plain);
  lt_str id = id_of(plain, row);
  if (id.ptr == NULL || !lt_load_may_declare(reading, row->word, id)) return false;
  lt_load_declare(reading, row->word, id, line);
  if (!lt_plain_mark(plain, '{')) return row->word->takes != LT_TAKES_TABLE;
  if (row->word->takes == LT_TAKES_NONE) return false;
  uint32_t at = reading->draft->declarations.len - 1;
  bool rows = lt_str_equal(lt_str_of(row->word->name), LT_STR("rows"));
  lt_form *form = table_of(plain, (table){.kind = rows ? ROWS : DECLARATION, .word = row->word, .depth = 1});
  bool keyed = form != NULL && (form->kids_len == 0 || form->kids[0]->kind == LT_FORM_ENTRY);
  if (!keyed) return false;
  reading->draft->declarations.items[at].table = form; /* which may have moved */
  return true;
}

static bool statement(lt_plain *plain) {
  if (lt_plain_take(plain, ';')) return true;
  if (plain->tok.kind != LT_TOKEN_NAME) return false;
  const lt_word_row *row = lt_load_word(plain->reading, plain->tok.text);
  if (row != NULL) return row->kind == LT_ROW_DECLARE && declaration(plain, row);
  if (lt_token_is(&plain->tok, "local")) return lt_plain_local(plain);
  return lt_token_is(&plain->tok, "for") && lt_plain_for(plain);
}

bool lt_plain_statements(lt_plain *plain, bool block) {
  uint32_t names = plain->names.len;
  while (plain->tok.kind != LT_TOKEN_END && !(block && lt_token_is(&plain->tok, "end")))
    if (!statement(plain)) return false;
  if (block && plain->tok.kind == LT_TOKEN_END) return false;
  for (uint32_t i = names; i < plain->names.len; i++)
    if (!plain->names.items[i].used) return false; /* which Lua says, or need not have read at all */
  plain->names.len = names;
  return true;
}

bool lt_plain_read(lt_load *reading, const lt_unit *unit) {
  uint32_t declarations = reading->draft->declarations.len, functions = reading->draft->functions;
  lt_plain plain = {.reading = reading, .unit = unit, .again = 16 * unit->source->text.len};
  lt_scan_init(&plain.scan, unit->source);
  lt_plain_advance(&plain);
  bool fine = lt_plain_statements(&plain, false);
  reading->draft->plain += fine;
  if (fine) return true;
  reading->draft->declarations.len = declarations;
  reading->draft->functions = functions;
  return false;
}
