/* doc.c: a YAML or JSON text as a tree of places: the door, and how a tree grows.
 * The door looks at the bytes before any reader does: size, encoding, what the eye cannot see. Then the reader of the
 * format hands over keys, scalars and brackets one by one, and bounds and duplicate keys are checked here, for both
 * alike. It gives nothing a type: that is bind.c. */
#include "doc_impl.h"

#include <assert.h>

#include "plan/edit.h"

enum { INDEX_FROM = 24, SHOWN_POINTS = 60 };

static const lt_code text_codes[] = {
    [LT_TEXT_NOT_UTF8] = LT_L221,  [LT_TEXT_BOM] = LT_L222,       [LT_TEXT_CONTROL] = LT_L223,
    [LT_TEXT_NUL] = LT_L224,       [LT_TEXT_SEPARATOR] = LT_L225, [LT_TEXT_BIDI] = LT_L226,
    [LT_TEXT_INVISIBLE] = LT_L227, [LT_TEXT_LOOKALIKE] = LT_L228,
};

static bool door(const lt_source *source, lt_doc_build *build);
static lt_doc_format format_of(lt_str text);

static lt_doc *read_doc(lt_arena *arena, const lt_source *source, lt_doc_format format, bool lends, lt_diags *diags) {
  assert(arena != NULL && source != NULL && diags != NULL);
  lt_doc_build *build = LT_NEW(arena, lt_doc_build);
  build->arena = arena;
  build->lends = lends;
  build->source = source;
  build->diags = diags;
  uint32_t before = diags->errors;
  if (!door(source, build)) return NULL;
  if ((format == LT_DOC_ANY ? format_of(source->text) : format) == LT_DOC_JSON)
    lt_doc_read_json(build);
  else
    lt_doc_read_yaml(build);
  return diags->errors == before ? build->root : NULL;
}

lt_doc *lt_doc_read(lt_arena *arena, const lt_source *source, lt_doc_format format, lt_diags *diags) {
  return read_doc(arena, source, format, false, diags);
}

lt_doc *lt_doc_read_lent(lt_arena *arena, const lt_source *source, lt_doc_format format, lt_diags *diags) {
  return read_doc(arena, source, format, true, diags);
}

lt_doc *lt_doc_value(lt_arena *arena, const lt_source *source, lt_diags *diags) {
  lt_str text = lt_str_trim(source->text);
  bool yaml = text.len > 0 && (text.ptr[0] == '{' || text.ptr[0] == '[' || text.ptr[0] == '"' || text.ptr[0] == '\'');
  if (yaml) return lt_doc_read(arena, source, LT_DOC_YAML, diags);
  lt_doc_build *build = LT_NEW(arena, lt_doc_build);
  build->arena = arena;
  build->source = source;
  build->diags = diags;
  if (!door(source, build)) return NULL;
  lt_place place = lt_source_place(source, (size_t)(text.ptr - source->text.ptr), text.len);
  return lt_doc_put_scalar(build, text, false, place) ? build->root : NULL;
}

lt_doc *lt_doc_get(const lt_doc *map, const char *key) {
  if (map == NULL || map->kind != LT_DOC_MAP) return NULL;
  lt_str wanted = lt_str_of(key);
  for (lt_doc *child = map->first; child != NULL; child = child->next)
    if (lt_str_equal(child->key, wanted)) return child;
  return NULL;
}

static bool door(const lt_source *source, lt_doc_build *build) {
  if (source->text.len > LT_DOC_BYTES_MAX) {
    lt_diag_put(build->diags, LT_L520, lt_source_place(source, 0, 1), LT_STR(""), LT_STR(""), LT_STR(""));
    return false;
  }
  size_t offset = 0;
  lt_text_fault fault = lt_text_look(source->text, &offset, &build->nfc);
  if (fault == LT_TEXT_FINE) return true;
  lt_doc_text_fault(build, lt_source_place(source, offset, 1), source->text, fault, offset);
  return false;
}

static lt_doc_format format_of(lt_str text) {
  text = lt_str_trim(text);
  return text.len > 0 && (text.ptr[0] == '{' || text.ptr[0] == '[') ? LT_DOC_JSON : LT_DOC_YAML;
}

void lt_doc_text_fault(lt_doc_build *build, lt_place place, lt_str text, lt_text_fault fault, size_t offset) {
  lt_str what;
  size_t at = offset;
  if (fault == LT_TEXT_NOT_UTF8)
    what = lt_str_format(build->arena, "0x%02X", (unsigned char)text.ptr[offset]);
  else
    what = lt_str_format(build->arena, "U+%04X", (unsigned)lt_utf8_next(text, &at));
  lt_diag_put(build->diags, text_codes[fault], place, what, LT_STR(""), LT_STR(""));
}

lt_doc_frame *lt_doc_top(lt_doc_build *build) { return build->depth == 0 ? NULL : &build->frames[build->depth - 1]; }

/* The text as the tree keeps it: checked again where escapes may have made what the door refuses. */
static bool take_text(lt_doc_build *build, lt_str text, bool quoted, lt_place place, lt_str *out) {
  size_t offset = 0;
  lt_text_fault fault = quoted && !build->as_it_stands ? lt_text_check(text, &offset) : LT_TEXT_FINE;
  if (fault != LT_TEXT_FINE) {
    lt_doc_text_fault(build, place, text, fault, offset);
    return false;
  }
  *out = build->lends && build->as_it_stands ? text : lt_str_copy(build->arena, text);
  if (!build->nfc || !build->as_it_stands) *out = lt_text_nfc(build->arena, *out);
  return true;
}

/* The child of this key, or NULL. Few keys are compared one by one; the index is built when there are more. */
static const lt_doc *child_of(lt_doc_build *build, lt_doc_frame *frame, lt_str key) {
  const lt_doc *child = frame->node->first;
  if (frame->node->len < INDEX_FROM) {
    while (child != NULL && !lt_str_equal(child->key, key)) child = child->next;
    return child;
  }
  if (frame->keys == NULL) {
    frame->keys = LT_NEW(build->arena, lt_map);
    frame->keys->arena = build->arena;
    for (uint32_t number = 0; child != NULL; child = child->next) lt_map_put(frame->keys, child->key, number++);
  }
  uint32_t number = lt_map_find(frame->keys, key, UINT32_MAX);
  if (number == UINT32_MAX) {
    lt_map_put(frame->keys, key, frame->node->len);
    return NULL;
  }
  for (child = frame->node->first; number > 0; number--) child = child->next;
  return child;
}

lt_str lt_doc_shown(lt_arena *arena, lt_str text) {
  size_t at = 0;
  if (text.len <= SHOWN_POINTS) return text;
  for (unsigned points = 0; points < SHOWN_POINTS && at < text.len; points++) lt_utf8_next(text, &at);
  if (at == text.len) return text;
  return lt_str_format(arena, "%.*s…", (int)at, text.ptr);
}

bool lt_doc_put_key(lt_doc_build *build, lt_str text, bool quoted, lt_place place) {
  lt_doc_frame *frame = lt_doc_top(build);
  assert(frame != NULL && frame->node->kind == LT_DOC_MAP && !frame->have_key);
  lt_str key;
  if (!take_text(build, text, quoted, place, &key)) return false;
  const lt_doc *twin = child_of(build, frame, key);
  if (twin != NULL) {
    lt_diag *diag = lt_diag_put(build->diags, LT_L244, place, lt_doc_shown(build->arena, key), LT_STR(""), LT_STR(""));
    diag->also = twin->key_place;
    diag->also_says = (lt_text2){LT_STR("lần đầu ở đây"), LT_STR("first given here")};
    return false;
  }
  if (frame->node->len == 0) frame->node->place = place;
  frame->have_key = true;
  frame->key_quoted = quoted;
  frame->key = key;
  frame->key_place = place;
  return true;
}

static lt_doc *new_node(lt_doc_build *build, lt_doc_kind kind, lt_place place) {
  if (build->nodes == LT_DOC_NODES_MAX) {
    lt_diag_put(build->diags, LT_L522, place, LT_STR(""), LT_STR(""), LT_STR(""));
    return NULL;
  }
  build->nodes++;
  lt_doc *node = LT_NEW(build->arena, lt_doc);
  node->kind = kind;
  node->place = place;
  lt_doc_frame *frame = lt_doc_top(build);
  if (frame == NULL) {
    build->root = node;
    return node;
  }
  if (frame->node->kind == LT_DOC_MAP) {
    node->key = frame->key;
    node->key_place = frame->key_place;
    frame->have_key = false;
  } else if (frame->node->len == 0) {
    frame->node->place = place;
  }
  *(frame->last == NULL ? &frame->node->first : &frame->last->next) = node;
  frame->last = node;
  frame->node->len++;
  return node;
}

bool lt_doc_put_scalar(lt_doc_build *build, lt_str text, bool quoted, lt_place place) {
  lt_doc *node = new_node(build, LT_DOC_SCALAR, place);
  if (node == NULL) return false;
  node->quoted = quoted;
  return take_text(build, text, quoted, place, &node->text);
}

bool lt_doc_open(lt_doc_build *build, lt_doc_kind kind, bool flow, lt_place place) {
  if (build->depth == LT_DOC_DEPTH_MAX) {
    lt_diag_put(build->diags, LT_L521, place, LT_STR(""), LT_STR(""), LT_STR(""));
    return false;
  }
  lt_doc *node = new_node(build, kind, place);
  if (node == NULL) return false;
  build->frames[build->depth++] = (lt_doc_frame){.node = node, .flow = flow, .opened = place};
  return true;
}

void lt_doc_close(lt_doc_build *build) {
  assert(build->depth > 0);
  build->depth--;
}
