/* names.c: what names mean to scripts that are read without being run: the words of stdlib/, read plainly as
 * well, entities as vocabularies declare them, the tests of facts, and what Lua keeps for itself. */
#include <assert.h>

#include "script_impl.h"

lt_value_shape lt_value_shape_of(lt_str name) {
  static const char *const shapes[] = {"value", "text", "whole", "decimal", "conditions", "keys"};
  static_assert(sizeof shapes / sizeof *shapes == LT_VALUE_SHAPES, "a name for each shape");
  lt_value_shape shape = 0;
  while (shape < LT_VALUE_SHAPES && !lt_str_equal(lt_str_of(shapes[shape]), name)) shape++;
  return shape;
}

/* ---- Names ---- */

static struct lt_seen_name *seen_at(lt_load *reading, lt_str name) {
  const unsigned char *at = (const unsigned char *)name.ptr;
  size_t mixed = name.len * 7 + at[0] * 5u + at[name.len / 2] * 3u + at[name.len - 1];
  return &reading->seen_names[mixed % LT_SEEN_NAMES];
}

bool lt_load_put(lt_load *reading, const lt_word_row *row) {
  reading->word_numbers.arena = &reading->scratch;
  if (!lt_map_put(&reading->word_numbers, row->name, reading->words.len)) return false;
  if (row->name.len > 0) *seen_at(reading, row->name) = (struct lt_seen_name){{NULL, 0}, 0};
  LT_PUSH(&reading->scratch, &reading->words, *row);
  return true;
}

const lt_word_row *lt_load_name(lt_load *reading, lt_str name) {
  if (name.len == 0) return NULL;
  struct lt_seen_name *seen = seen_at(reading, name);
  if (!lt_str_equal(seen->name, name))
    *seen = (struct lt_seen_name){name, lt_map_find(&reading->word_numbers, name, UINT32_MAX)};
  return seen->number == UINT32_MAX ? NULL : &reading->words.items[seen->number];
}

const lt_word_row *lt_load_word(lt_load *reading, lt_str name) {
  const lt_word_row *row = lt_load_name(reading, name);
  return row != NULL && row->kind != LT_ROW_NONE ? row : NULL;
}

lt_known_key lt_load_key(lt_load *reading, const lt_script_word *word, lt_str key) {
  enum { KNOWN = 256 };
  if (reading->keys == NULL) reading->keys = LT_NEW_ARRAY(&reading->scratch, lt_known_key, KNOWN);
  if (key.len == 0) return (lt_known_key){NULL, LT_SHAPE_OTHER};
  uint32_t number = lt_script_word_number(word);
  size_t mixed = number * 31 + key.len * 7 + (unsigned char)key.ptr[0] * 5u + (unsigned char)key.ptr[key.len - 1];
  lt_known_key *known = &reading->keys[mixed % KNOWN];
  if (known->key != NULL && known->key->word == number && known->key->len == key.len &&
      lt_bytes_same(known->key->name, key.ptr, key.len))
    return *known;
  const lt_script_key *found = lt_script_key_find(word, key);
  if (found == NULL) return (lt_known_key){NULL, LT_SHAPE_OTHER};
  return *known = (lt_known_key){found, lt_script_key_shape(found)};
}

/* ---- Entities ---- */

static lt_awaited *awaited_find(lt_load *reading, lt_str name) {
  for (uint32_t i = 0; i < reading->awaited.len; i++)
    if (lt_str_equal(reading->awaited.items[i].row.name, name)) return &reading->awaited.items[i];
  return NULL;
}

static lt_word_row entity_row(lt_load *reading, lt_str name) {
  lt_word_row row = {.name = name, .kind = LT_ROW_FORM, .form = lt_load_form(reading, LT_FORM_ENTITY, 0)};
  row.form->name = name;
  row.form->used = true;
  return row;
}

void lt_load_entity(lt_load *reading, lt_str name) {
  if (lt_library_has(name) || lt_load_word(reading, name) != NULL || lt_script_reserved(name)) return;
  lt_awaited *awaited = awaited_find(reading, name);
  lt_word_row row = awaited != NULL ? awaited->row : entity_row(reading, name);
  const lt_word_row *test = lt_load_name(reading, name);
  if (test != NULL)
    reading->words.items[test - reading->words.items].kind = LT_ROW_FORM,
                                reading->words.items[test - reading->words.items].form = row.form;
  else
    lt_load_put(reading, &row);
}

const lt_word_row *lt_load_await(lt_load *reading, lt_str name) {
  if (!reading->awaiting) return NULL;
  lt_awaited *found = awaited_find(reading, name);
  if (found != NULL) return &found->row;
  lt_awaited awaited = {.row = entity_row(reading, name), .unit = (uint32_t)(reading->unit - reading->units)};
  LT_PUSH(&reading->scratch, &reading->awaited, awaited);
  return &reading->awaited.items[reading->awaited.len - 1].row;
}

/* ---- The words of stdlib ---- */

/* Where a file of stdlib is read; `fine` turns false where it leaves what is plain. */
typedef struct words {
  lt_load *reading;
  lt_scan scan;
  lt_token tok;
  bool fine;
} words;

static lt_token pass(words *w) {
  lt_token token = w->tok;
  w->tok = lt_scan_next(&w->scan);
  return token;
}

static bool passed(words *w, const char *text) {
  bool there = w->tok.kind != LT_TOKEN_END && lt_token_is(&w->tok, text);
  if (there) pass(w);
  return there;
}

static void want(words *w, const char *text) { w->fine = w->fine && passed(w, text); }

static lt_str text_of(words *w) {
  w->fine = w->fine && w->tok.kind == LT_TOKEN_STRING;
  lt_token token = pass(w);
  return w->fine ? lt_token_string(w->reading->draft->arena, &token) : LT_STR("");
}

/* core.declare "rule" · core.value("ty", "decimal", "…") · core.constant "nobody" */
static void primitive(words *w, lt_word_row *row) {
  want(w, "core");
  want(w, ".");
  if (passed(w, "declare")) {
    row->kind = LT_ROW_DECLARE;
    row->word = lt_script_word_find(text_of(w));
    w->fine = w->fine && row->word != NULL;
  } else if (passed(w, "value")) {
    row->kind = LT_ROW_VALUE;
    want(w, "(");
    w->fine = lt_str_equal(text_of(w), row->name) && w->fine;
    want(w, ",");
    row->shape = lt_value_shape_of(text_of(w));
    want(w, ",");
    text_of(w);
    want(w, ")");
    w->fine = w->fine && row->shape < LT_VALUE_SHAPES;
  } else {
    want(w, "constant");
    row->kind = LT_ROW_FORM;
    row->form = lt_load_form(w->reading, LT_FORM_CONSTANT, 0);
    row->form->name = text_of(w);
    row->form->used = true;
  }
}

static bool read_stdlib(lt_load *reading, const lt_stdlib_file *file) {
  const lt_source *source = lt_source_lent(&reading->scratch, lt_str_of(file->name), (lt_str){file->text, file->len});
  words w = {.reading = reading, .fine = true};
  lt_scan_init(&w.scan, source);
  pass(&w);
  static const char *const opening[] = {"local", "core", "=", "..."};
  for (size_t i = 0; i < sizeof opening / sizeof *opening; i++) want(&w, opening[i]);
  while (w.fine && w.tok.kind != LT_TOKEN_END) {
    lt_word_row row = {.name = w.tok.text};
    w.fine = w.tok.kind == LT_TOKEN_NAME && !lt_script_reserved(row.name);
    pass(&w);
    want(&w, "=");
    primitive(&w, &row);
    w.fine = w.fine && lt_load_put(reading, &row);
  }
  return w.fine;
}

/* Tests and what Lua keeps for itself; a test may have the name of a word. */
static void put_names(lt_load *reading) {
  for (const lt_script_method *method = lt_script_methods(); method->name != NULL; method++) {
    lt_word_row row = {.name = lt_str_of(method->name), .method = method, .takes = lt_method_takes(method)};
    const lt_word_row *word = lt_load_name(reading, row.name);
    lt_word_row *there = word != NULL ? &reading->words.items[word - reading->words.items] : NULL;
    if (there != NULL) there->method = method, there->takes = row.takes;
    if (there == NULL) lt_load_put(reading, &row);
  }
  for (uint32_t i = 0; i < lt_script_reserved_len(); i++) {
    lt_word_row row = {.name = lt_script_reserved_at(i), .reserved = true};
    if (lt_str_equal(row.name, LT_STR("true"))) row.kind = LT_ROW_YES;
    if (lt_str_equal(row.name, LT_STR("false"))) row.kind = LT_ROW_NO;
    lt_load_put(reading, &row);
  }
}

bool lt_plain_words(lt_load *reading) {
  for (size_t i = 0; i < lt_stdlib_len; i++) {
    if (read_stdlib(reading, &lt_stdlib_files[i])) continue;
    reading->words.len = 0;
    reading->word_numbers = (lt_map){.arena = &reading->scratch};
    return false;
  }
  put_names(reading);
  return true;
}
