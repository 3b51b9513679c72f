/* plain.c: reads a script that only declares, `word "id" { key = value, … }`, straight from its tokens into the forms
 * that running it would give. Most of the law is written so, and Lua's compiler is the dearest step of loading it.
 * What computes (`local`, `for`, functions of its own, texts put together) is run by Lua. So is whatever is
 * wrong: there is one place where mistakes are said. tests/unit/script compares the two ways, form by form. */
#include "base/sort.h"
#include "plain_impl.h"

lt_str lt_plain_text(lt_plain *plain, const lt_token *token) {
  lt_arena *arena = plain->reading->draft->arena;
  lt_str text = lt_token_string(arena, token);
  size_t ascii = 0, offset;
  while (ascii < text.len && text.ptr[ascii] >= ' ' && text.ptr[ascii] < 0x7f) ascii++;
  if (ascii == text.len) return text; /* the draft keeps its sources */
  /* What stands as it is written was looked at with the whole file. */
  bool written = text.ptr >= token->text.ptr && text.ptr < token->text.ptr + token->text.len;
  if (!written && lt_text_check(text, &offset) != LT_TEXT_FINE) return (lt_str){NULL, 0};
  return lt_text_nfc(arena, text);
}

void lt_plain_give(lt_plain *plain, lt_form *form, uint32_t len) {
  uint32_t first = plain->kids.len - len;
  if (len > 0) memcpy(form->kids, plain->kids.items + first, len * sizeof *form->kids);
  plain->kids.len = first;
}

/* ---- Tables ---- */

/* The key before `=`; false where the entry has none. Moves past the sign. */
static bool key(lt_plain *plain, lt_str *name) {
  bool sign = plain->next.kind == LT_TOKEN_MARK && lt_token_is(&plain->next, "=");
  if (plain->tok.kind == LT_TOKEN_NAME && sign) {
    *name = plain->tok.text;
    lt_plain_advance(plain);
    lt_plain_advance(plain);
    return true;
  }
  if (!lt_plain_mark(plain, '[') || plain->next.kind != LT_TOKEN_STRING) return false;
  lt_plain_advance(plain);
  *name = lt_plain_text(plain, &plain->tok);
  lt_plain_advance(plain);
  return name->ptr != NULL && lt_plain_take(plain, ']') && lt_plain_take(plain, '=');
}

static int compare_entries(const void *a, const void *b) {
  return lt_str_compare((*(lt_form *const *)a)->name, (*(lt_form *const *)b)->name);
}

/* Keys go before the list part, which keeps its order. */
static void part(lt_plain *plain, lt_form *table, uint32_t keys) {
  lt_form **parted = LT_NEW_ARRAY(&plain->reading->scratch, lt_form *, table->kids_len);
  uint32_t key_at = 0, list_at = keys;
  for (uint32_t i = 0; i < table->kids_len; i++)
    parted[table->kids[i]->kind == LT_FORM_ENTRY ? key_at++ : list_at++] = table->kids[i];
  memcpy(table->kids, parted, table->kids_len * sizeof *parted);
}

/* The first `len` entries by key. Few keys are the rule: put each where it belongs. */
static void sort_entries(lt_plain *plain, lt_form *table, uint32_t len) {
  if (len > 32) {
    lt_sort(&plain->reading->scratch, table->kids, len, sizeof *table->kids, compare_entries);
    return;
  }
  for (uint32_t i = 1; i < len; i++) {
    lt_form *entry = table->kids[i];
    uint32_t at = i;
    for (; at > 0 && lt_str_compare(table->kids[at - 1]->name, entry->name) > 0; at--)
      table->kids[at] = table->kids[at - 1];
    table->kids[at] = entry;
  }
}

static lt_form *entry(lt_plain *plain, unsigned depth, bool *keyed) {
  lt_str name;
  *keyed = key(plain, &name);
  lt_form *value = lt_plain_value_at(plain, depth).form;
  if (!*keyed || value == NULL) return value;
  lt_form *form = lt_load_form(plain->reading, LT_FORM_ENTRY, 1);
  form->used = true;
  form->name = name;
  form->kids[0] = value;
  return form;
}

lt_form *lt_plain_table(lt_plain *plain, unsigned depth) {
  uint32_t line = plain->tok.line, first = plain->kids.len, keys = 0;
  size_t offset = plain->tok.offset;
  if (depth > LT_TABLE_MAX || ++plain->open > LT_BRACKETS_MAX) return NULL;
  lt_plain_advance(plain);
  while (!lt_plain_mark(plain, '}')) {
    bool keyed;
    lt_form *form = entry(plain, depth, &keyed);
    if (form == NULL) return NULL;
    keys += keyed;
    LT_PUSH(&plain->reading->scratch, &plain->kids, form);
    if (!lt_plain_take(plain, ',') && !lt_plain_take(plain, ';') && !lt_plain_mark(plain, '}')) return NULL;
  }
  lt_plain_advance(plain);
  plain->open--;
  uint32_t len = plain->kids.len - first;
  bool mixed = keys > 0 && keys < len; /* the token check has said where they may not stand together */
  lt_form *table = lt_load_form(plain->reading, LT_FORM_TABLE, len);
  if (len == 0) return table;
  table->line = line;
  table->integer = (int64_t)offset;
  table->used = true;
  lt_plain_give(plain, table, len);
  if (mixed) part(plain, table, keys);
  if (keys > 0) sort_entries(plain, table, keys);
  return table;
}

/* ---- Statements ---- */

static bool is_keyed(const lt_form *table) { return table->kids_len == 0 || table->kids[0]->kind == LT_FORM_ENTRY; }

/* word "id", and its table if it has one. */
static bool declaration(lt_plain *plain) {
  lt_load *reading = plain->reading;
  const lt_word_row *row = lt_load_word(reading, plain->tok.text);
  if (plain->tok.kind != LT_TOKEN_NAME || row == NULL || row->kind != LT_ROW_DECLARE) return false;
  lt_plain_advance(plain);
  uint32_t line = plain->tok.line;
  if (plain->tok.kind != LT_TOKEN_STRING) return false;
  lt_str id = lt_plain_text(plain, &plain->tok);
  if (id.ptr == NULL || lt_word_id_fault(reading, row->word, id) != LT_CODES) return false;
  lt_plain_advance(plain);
  lt_load_declare(reading, row->word, id, line);
  if (!lt_plain_mark(plain, '{')) return row->word->takes != LT_TAKES_TABLE;
  if (row->word->takes == LT_TAKES_NONE) return false;
  uint32_t at = reading->draft->declarations.len - 1;
  lt_form *table = lt_plain_table(plain, 1);
  if (table == NULL || !is_keyed(table)) return false;
  reading->draft->declarations.items[at].table = table; /* which may have moved */
  return true;
}

bool lt_plain_read(lt_load *reading, const lt_unit *unit) {
  uint32_t declarations = reading->draft->declarations.len, functions = reading->draft->functions;
  lt_plain plain = {.reading = reading, .unit = unit};
  lt_scan_init(&plain.scan, unit->source);
  plain.next = lt_scan_next(&plain.scan);
  lt_plain_advance(&plain);
  bool fine = true;
  while (fine && plain.tok.kind != LT_TOKEN_END) fine = lt_plain_take(&plain, ';') || declaration(&plain);
  reading->draft->plain += fine;
  if (fine) return true;
  reading->draft->declarations.len = declarations;
  reading->draft->functions = functions;
  reading->policy = reading->act = LT_STR("");
  reading->line = 0;
  return false;
}
