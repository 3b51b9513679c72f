/* plan_json.h: a plan's tree as a line of JSON, for tests that have plans in YAML. Layer: tests. */
#ifndef LT_TESTS_PLAN_JSON_H
#define LT_TESTS_PLAN_JSON_H

#include "base/json.h"
#include "plan/doc.h"

/* As JSON says it: a bare word of YAML that JSON has too stays bare. */
static inline bool plan_is_bare(const lt_doc *doc) {
  if (doc->quoted) return false;
  if (lt_str_equal(doc->text, LT_STR("true")) || lt_str_equal(doc->text, LT_STR("false"))) return true;
  if (doc->text.len == 0 || (doc->text.len > 1 && doc->text.ptr[0] == '0')) return false;
  for (size_t i = 0; i < doc->text.len; i++)
    if (doc->text.ptr[i] < '0' || doc->text.ptr[i] > '9') return false;
  return true;
}

static inline void plan_json(lt_arena *arena, const lt_doc *doc, lt_text *out) {
  if (doc->kind == LT_DOC_SCALAR && plan_is_bare(doc)) {
    lt_text_put(out, doc->text);
  } else if (doc->kind == LT_DOC_SCALAR) {
    lt_json_print(lt_json_str(arena, doc->text), 0, out);
  } else {
    lt_text_putc(out, doc->kind == LT_DOC_MAP ? '{' : '[');
    for (const lt_doc *child = doc->first; child != NULL; child = child->next) {
      if (child != doc->first) lt_text_putc(out, ',');
      if (doc->kind == LT_DOC_MAP) {
        lt_json_print(lt_json_str(arena, child->key), 0, out);
        lt_text_putc(out, ':');
      }
      plan_json(arena, child, out);
    }
    lt_text_putc(out, doc->kind == LT_DOC_MAP ? '}' : ']');
  }
}

#endif
