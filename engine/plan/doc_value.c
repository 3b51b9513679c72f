/* doc_value.c: values as a plan would write them: the tree of one, and its text on one line. The way back is
 * bind_value.c and bind_body.c; what a whole plan looks like is plan_print.c. */
#include "plan/edit.h"
#include "value/written.h"

static lt_doc *scalar(lt_arena *arena, lt_str text) {
  lt_doc *doc = LT_NEW(arena, lt_doc);
  *doc = (lt_doc){.kind = LT_DOC_SCALAR, .text = text};
  return doc;
}

void lt_doc_append(lt_doc *parent, lt_doc *child, lt_str key) {
  lt_doc **link = &parent->first;
  while (*link != NULL) link = &(*link)->next;
  child->key = key;
  *link = child;
  parent->len++;
}

static lt_doc *body_doc(lt_arena *arena, const lt_set *set, const lt_facts *facts, lt_cell cell) {
  if (cell < (lt_cell)set->bodies_len) return scalar(arena, set->bodies[cell].id);
  lt_doc *map = LT_NEW(arena, lt_doc);
  *map = (lt_doc){.kind = LT_DOC_MAP};
  if (cell >= LT_HEAD_BASE) {
    lt_doc_append(map, body_doc(arena, set, facts, cell - LT_HEAD_BASE), LT_STR("head_of"));
    return map;
  }
  const lt_own_body *own = &facts->bodies.items[cell - (lt_cell)set->bodies_len];
  lt_doc_append(map, scalar(arena, own->name), LT_STR("name"));
  if (own->kind >= 0) lt_doc_append(map, scalar(arena, set->options[own->kind].id), LT_STR("kind"));
  if (own->place >= 0) lt_doc_append(map, scalar(arena, set->places[own->place].id), LT_STR("place"));
  return map;
}

lt_doc *lt_doc_of(lt_arena *arena, const lt_set *set, const lt_facts *facts, lt_type type, lt_cell cell) {
  lt_text text = {.arena = arena};
  switch (type.kind) {
    case LT_TYPE_CHOICE: return scalar(arena, set->options[cell].id);
    case LT_TYPE_PLACE: return scalar(arena, set->places[cell].id);
    case LT_TYPE_INSTRUMENT: return scalar(arena, set->instruments[cell].id);
    case LT_TYPE_POLICY: return scalar(arena, set->policies[cell].id);
    case LT_TYPE_BODY:
    case LT_TYPE_OFFICE: return body_doc(arena, set, facts, cell);
    case LT_TYPE_PERCENT: lt_written_print(type, cell, LT_VI, &text); break;
    default: lt_written_canonical(type, cell, &text); break;
  }
  return scalar(arena, lt_text_str(&text));
}

lt_doc *lt_doc_of_members(lt_arena *arena, const lt_set *set, const lt_facts *facts, lt_type type,
                          const lt_members *members) {
  lt_doc *list = LT_NEW(arena, lt_doc);
  *list = (lt_doc){.kind = LT_DOC_LIST};
  type.set = false;
  for (uint32_t i = 0; i < members->len; i++)
    lt_doc_append(list, lt_doc_of(arena, set, facts, type, members->cells[i]), LT_STR(""));
  return list;
}

static void write(const lt_doc *doc, lt_text *out) {
  bool map = doc->kind == LT_DOC_MAP;
  if (doc->kind == LT_DOC_SCALAR) {
    bool quotes =
        lt_str_find(doc->text, LT_STR(","), 0) != SIZE_MAX || lt_str_find(doc->text, LT_STR(": "), 0) != SIZE_MAX;
    lt_text_putf(out, quotes ? "\"%.*s\"" : "%.*s", LT_STR_ARG(doc->text));
    return;
  }
  lt_text_putc(out, map ? '{' : '[');
  for (const lt_doc *kid = doc->first; kid != NULL; kid = kid->next) {
    if (map) lt_text_putf(out, "%.*s: ", LT_STR_ARG(kid->key));
    write(kid, out);
    if (kid->next != NULL) lt_text_puts(out, ", ");
  }
  lt_text_putc(out, map ? '}' : ']');
}

lt_str lt_doc_written(lt_arena *arena, const lt_doc *doc) {
  lt_text text = {.arena = arena};
  if (doc->kind == LT_DOC_SCALAR) return doc->text;
  write(doc, &text);
  return lt_text_str(&text);
}
