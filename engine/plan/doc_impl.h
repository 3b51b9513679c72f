/* doc_impl.h: what the readers of YAML and JSON share while they build a tree of places.
 * Layer: plan, inside doc_*.c only. Ownership: frames live in the arena of the tree. */
#ifndef LT_PLAN_DOC_IMPL_H
#define LT_PLAN_DOC_IMPL_H

#include "base/hash.h"
#include "plan/doc.h"

enum { LT_DOC_BYTES_MAX = 8 << 20, LT_DOC_DEPTH_MAX = 32, LT_DOC_NODES_MAX = 1000000 };

/* A map or list that is still open. */
typedef struct lt_doc_frame {
  lt_doc *node, *last;
  lt_map *keys;  /* of a map with many: key to the number of the child */
  bool have_key; /* a key was read, its value was not */
  bool key_quoted;
  bool flow; /* written in brackets */
  lt_place opened;
  lt_str key;
  lt_place key_place;
} lt_doc_frame;

typedef struct lt_doc_build {
  lt_arena *arena;
  const lt_source *source;
  lt_diags *diags;
  lt_doc *root;
  uint32_t nodes, depth;
  bool nfc;          /* all of the source surely is */
  bool as_it_stands; /* the text at hand stands in the source, byte for byte */
  bool lends;        /* the source outlives the tree */
  lt_doc_frame frames[LT_DOC_DEPTH_MAX];
} lt_doc_build;

/* The innermost open frame, or NULL at the top. */
lt_doc_frame *lt_doc_top(lt_doc_build *build);
/* Takes a key for the value that comes next; false if it is there already (said) or its text has a fault (said). */
bool lt_doc_put_key(lt_doc_build *build, lt_str text, bool quoted, lt_place place);
/* Adds a scalar as the next value; false past a bound, or where its text has a fault (said). */
bool lt_doc_put_scalar(lt_doc_build *build, lt_str text, bool quoted, lt_place place);
/* Opens a map or list as the next value; false past a bound (said). */
bool lt_doc_open(lt_doc_build *build, lt_doc_kind kind, bool flow, lt_place place);
void lt_doc_close(lt_doc_build *build);
/* Says what is wrong with a text: `fault` at `offset` in it. */
void lt_doc_text_fault(lt_doc_build *build, lt_place place, lt_str text, lt_text_fault fault, size_t offset);

/* What a diagnostic shows of a text: at most 60 code points, then an ellipsis. */
lt_str lt_doc_shown(lt_arena *arena, lt_str text);

/* Both fill build->root; errors are in build->diags. */
void lt_doc_read_yaml(lt_doc_build *build);
void lt_doc_read_json(lt_doc_build *build);
/* Whether a text is surely JSON, within the bounds of depth and nodes; false: perhaps not. */
bool lt_doc_is_plain_json(lt_str text);

/* What libyaml says, in the house's words; `parser` is a yaml_parser_t that has failed. */
void lt_doc_yaml_fault(lt_doc_build *build, const void *parser);

#endif
