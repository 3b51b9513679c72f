/* pack_impl.h: what the files that take decisions apart share. Layer: store, private. Ownership: a packing is of one
 * decision; its texts live in the arena that is given, parts and keys in the store's. */
#ifndef LT_STORE_PACK_IMPL_H
#define LT_STORE_PACK_IMPL_H

#include "report/outline.h"
#include "store_impl.h"

typedef struct lt_packed_value {
  lt_str path;
  const lt_json *value;
} lt_packed_value;

typedef struct lt_packing {
  lt_store *store;
  lt_arena *arena;
  lt_str stem;                   /* "": nothing is written otherwise */
  bool within;                   /* a part of an element, whose facts give their values to the body */
  bool marked;                   /* a text begins as if it were written short: then nothing is */
  bool places;                   /* of a shape without answers: only where they stand */
  LT_VEC(lt_packed_value) facts; /* by path */
  uint32_t paths_part;           /* of these paths the part, or LT_NONE: by their texts */
  lt_text shape, part, answers, paths;
  /* Of what is known by keys: */
  const lt_explanation *explanation;
  lt_outline outline;
  lt_str list; /* the first segment of the stem, and how many texts were met that go on from there */
  uint32_t listed;
  uint32_t subject, place; /* whose place was asked for last */
} lt_packing;

/* The place of a text among the parts in memory. */
uint32_t lt_pack_keep(lt_store *store, lt_str text);
/* Puts a part by its place in memory, and the next answer of the element at hand. */
void lt_pack_refer(lt_text *out, uint32_t number);
void lt_pack_answer(lt_packing *p, uint32_t number);
/* A text as it stands in a part. */
void lt_pack_string(lt_packing *p, lt_str s, lt_text *out);
/* Whether JSON writes it as it is; whether a value is one that may go to the body; gives it, false also where that fact
 * has another one there. */
bool lt_pack_plain(lt_str s);
bool lt_pack_gives(const lt_json *value);
bool lt_pack_give(lt_packing *p, lt_str path, const lt_json *value);
/* The first two segments of an element's path; "" where nothing is written short. */
lt_str lt_pack_stem(lt_str path);
/* An answer or requirement as a part; the shape of an element, into p->shape; an element: its shape, or all of it. */
uint32_t lt_pack_inner(lt_packing *p, const lt_json *inner);
void lt_pack_shape(lt_packing *p, const lt_json *element);
uint32_t lt_pack_apart(lt_packing *p, const lt_json *element, bool *parts);
/* The same of a subject and of an open question, by their keys (pack_known.c). */
uint32_t lt_pack_subject(lt_packing *p, uint32_t subject, bool *parts);
uint32_t lt_pack_open(lt_packing *p, uint32_t number, bool *parts);

#endif
