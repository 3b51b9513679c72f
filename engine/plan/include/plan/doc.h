/* doc.h: a YAML or JSON text as a tree of places, before anything in it has a type. The only reader of libyaml and
 * jansson. Layer: plan. Scenarios will use it too. Ownership: nodes live in the arena; texts are NFC copies. */
#ifndef LT_PLAN_DOC_H
#define LT_PLAN_DOC_H

#include "base/diag.h"

typedef enum lt_doc_kind { LT_DOC_MAP, LT_DOC_LIST, LT_DOC_SCALAR } lt_doc_kind;

typedef struct lt_doc {
  lt_doc_kind kind;
  lt_place place;           /* of a map or list: its first key or element */
  lt_str text;              /* scalar, NFC */
  bool quoted;              /* it was written in quotes (or as a block): a text whatever it looks like */
  lt_str key;               /* in a map: NFC */
  lt_place key_place;
  struct lt_doc *first, *next; /* children of a map or list in order */
  uint32_t len;
} lt_doc;

typedef enum lt_doc_format {
  LT_DOC_ANY /* JSON if the first byte that is no blank is '{' or '[' */,
  LT_DOC_YAML,
  LT_DOC_JSON
} lt_doc_format;

/* NULL if there was an error. Bounds: 8 MiB, depth 32, 1,000,000 nodes; anchors, aliases, tags, merge keys, directives,
 * a second document, duplicate keys, NUL, BOM and what lt_text_check refuses are errors. JSON is checked strictly first
 * (jansson). */
lt_doc *lt_doc_read(lt_arena *arena, const lt_source *source, lt_doc_format format, lt_diags *diags);
/* The same of a source that outlives the tree: texts that stand in it are lent, and do not end in NUL. */
lt_doc *lt_doc_read_lent(lt_arena *arena, const lt_source *source, lt_doc_format format, lt_diags *diags);
/* The value of a key, or NULL. */
lt_doc *lt_doc_get(const lt_doc *map, const char *key);

#endif
