/* outline.h: what a subject's element of the decision says, as keys: a short way to see that it was said before of
 * another subject, without making its JSON. Layer: report. Ownership: everything lives in the arena of the outline, and
 * lends what the explanation holds. */
#ifndef LT_REPORT_OUTLINE_H
#define LT_REPORT_OUTLINE_H

#include "base/json.h"
#include "explain/explain.h"

/* Bytes that each key begins with, for the caller, who says there of which list and place the element is. */
enum { LT_OUTLINE_ROOM = 4 };

/* Where two pieces have the same key, of elements of one list, their JSON is the same but for the values that their
 * outlines give, and but for paths that begin with the stem of the element: those end alike. A path that begins
 * otherwise is in the key as it is. */
typedef struct lt_outline_piece {
  lt_str key;        /* empty: it has none, and its values are not given */
  uint32_t paths;    /* texts of it that are paths of the element's list and are in the key as such */
  const lt_why *why; /* an answer; NULL: the element without its answers */
} lt_outline_piece;

/* What stands behind `"path":"…","value":` in answers that have a key, each once. */
typedef struct lt_outline_value {
  lt_str path;            /* empty: nobody has asked yet (lt_report_outline_path) */
  const lt_json *value;   /* a text, a number, or yes and no; NULL: it has none, or one that is in the key */
  bool written;           /* its value is in the key */
  uint32_t subject, item; /* as of lt_used */
  const lt_why *why;
  lt_cell cell;
} lt_outline_value;

typedef struct lt_outline {
  lt_arena *arena;
  lt_text keys;
  LT_VEC(lt_outline_piece) answers; /* in the order of their names */
  lt_outline_piece shape;
  lt_outline_piece paths; /* of the values that are given: none where an answer has no key, or two have one path */
  LT_VEC(lt_outline_value) values;
  LT_VEC(uint32_t) given; /* values that there are, by path */
  uint32_t **orders;      /* by entity, once asked: its questions but for defines by name, and how many */
} lt_outline;

/* The outline of a subject, over what was in `out`, which is zeroed at first but for the arena. `stem`: what the
 * subject's path and those of what belongs to it begin with. False: it has no answer and no requirement. */
bool lt_report_outline(const lt_explanation *explanation, uint32_t subject, lt_str stem, lt_outline *out);
lt_str lt_report_outline_path(const lt_explanation *explanation, lt_arena *arena, lt_outline_value *value);
/* The piece that an open question of the decision is. */
lt_outline_piece lt_report_outline_open(const lt_explanation *explanation, uint32_t number, lt_outline *out);
/* The decision with `subjects`, and `open` if it has any, that are empty; one of these, of a subject also with answers
 * that are empty objects; and one answer. As in lt_report_tree. */
lt_json *lt_report_frame(const lt_explanation *explanation, lt_arena *arena);
lt_json *lt_report_open(const lt_explanation *explanation, lt_arena *arena, uint32_t number);
lt_json *lt_report_subject(const lt_explanation *explanation, lt_arena *arena, uint32_t subject, bool answers);
lt_json *lt_report_answer(const lt_explanation *explanation, lt_arena *arena, const lt_why *why);

#endif
