/* Looks into declarations as scripts wrote them, and finds the places of their parts for diagnostics.
 * Forms carry lines only; columns are looked up in the text again, on the way to an error. It checks nothing. */
#include "policy/form.h"

#include <assert.h>

#include "base/scan.h"

static lt_place place(const lt_declaration *declaration, const char *path, lt_str needle, uint32_t line, bool at_key) {
  assert(declaration != NULL && declaration->source != NULL);
  const lt_declaration *written = declaration->rows != NULL ? declaration->rows : declaration;
  lt_locate what = {.line = written->line,
                    .id = written->id,
                    .row = declaration->row,
                    .path = lt_str_of(path),
                    .needle = needle,
                    .needle_line = line,
                    .at_key = at_key};
  return lt_scan_locate(declaration->source, &what);
}

lt_place lt_declaration_place(const lt_declaration *declaration, const char *path, lt_str needle) {
  return place(declaration, path, needle, 0, false);
}

lt_place lt_declaration_key_place(const lt_declaration *declaration, const char *path) {
  return place(declaration, path, LT_STR(""), 0, true);
}

lt_place lt_form_place(const lt_declaration *declaration, const char *path, const lt_form *form) {
  lt_str needle = form->name;
  for (const lt_form *at = form; needle.len == 0 && at->kids_len > 0; needle = at->name) at = at->kids[0];
  return place(declaration, path, needle, form->line, false);
}

lt_form *lt_declaration_get(const lt_declaration *declaration, const char *key) {
  if (declaration->table == NULL) return NULL;
  for (uint32_t i = 0; i < declaration->table->kids_len; i++) {
    const lt_form *entry = declaration->table->kids[i];
    if (entry->kind == LT_FORM_ENTRY && lt_str_equal(entry->name, lt_str_of(key))) return entry->kids[0];
  }
  return NULL;
}
