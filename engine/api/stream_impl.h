/* stream_impl.h: what the files of a stream share. Layer: api, private.
 *
 * Lines that come from one program mostly differ in their values only. Such lines are of one shape: a line that was
 * read and decided in full, in which the places of values are known. A line that is of it byte for byte, but for plain
 * values in these places, is read without a parser and decided as a row of a batch. Whatever is not plain (an escape,
 * a value that takes more than a look, an answer that needs the explanation to be told) makes the line go the long way,
 * which alone refuses lines. So a shape can be slow, but never say anything else. */
#ifndef LT_API_STREAM_IMPL_H
#define LT_API_STREAM_IMPL_H

#include "api_impl.h"

typedef enum lt_slot_kind {
  LT_SLOT_CELL,    /* a column of the batch */
  LT_SLOT_TEXT,    /* a text: that it is there is all that counts */
  LT_SLOT_PLAN,    /* the plan's id */
  LT_SLOT_ELEMENT  /* the id of an element, which its path shows */
} lt_slot_kind;

typedef struct lt_slot {
  uint32_t literal, literal_len; /* what stands before the value, in the line that was learnt */
  lt_slot_kind kind;
  bool quoted;
  lt_type_kind type;
  uint32_t column, subject; /* of a cell; of an element's id */
  uint32_t fact;
  uint64_t literal_first, literal_last; /* its first and last eight bytes, where it has as many */
} lt_slot;

/* A value read before, so that an id is looked up once. */
typedef struct lt_known {
  uint64_t first, last; /* eight bytes of it, all where it is short */
  lt_cell cell;
  uint32_t fact;
  uint8_t len;
  char text[35];
} lt_known;

enum { LT_KNOWN_SETS = 1024, LT_KNOWN_WAYS = 2, LT_KNOWN_TEXT = 35 };
enum { LT_SHAPE_SLOTS = 4096, LT_SHAPE_SIBLINGS = 64, LT_SHAPE_LINE = 64 << 10 };

/* A question of a subject, in the order in which it is told. */
typedef struct lt_told {
  uint32_t index, question; /* in the batch; in the set */
  lt_str key;               /* its id as JSON has it, up to the brace of the answer */
} lt_told;

typedef struct lt_shape {
  const luat_policy_set *set;
  luat_plan *pattern;
  luat_batch *batch;
  lt_arena arena;
  lt_str line;
  LT_VEC(lt_slot) slots;
  uint32_t tail; /* where what stands after the last value begins */
  uint32_t columns;
  lt_cell *row;
  lt_str plan;   /* its id in the line at hand, or in the pattern; empty: it has none */
  lt_str *names; /* by subject: the last part of its path */
  lt_str *lists; /* by subject: the part before, "items/" */
  bool elements; /* some have ids of their own */
  lt_told **told; /* by subject */
  uint32_t *told_len;
  lt_known *known;
  lt_text out;
  uint64_t hits;
} lt_shape;

/* stream_shape.c: learns the shape of a line that was decided; NULL: it has none that helps. Inside a guard. */
lt_shape *lt_shape_learn(const luat_policy_set *set, lt_str line, const char *law_date, const char *as_of);
void lt_shape_free(lt_shape *shape);
/* Whether a line is of the shape; its values are the shape's then. Inside a guard. */
bool lt_shape_read(lt_shape *shape, lt_str line);

/* stream_tell.c */
/* Prepares what is the same for all lines of the shape. Inside a guard. */
void lt_shape_prepare(lt_shape *shape);
/* Decides the values and puts what is told of them in `shape->out`; false: it has to go the long way. Inside a
 * guard. */
bool lt_shape_tell(lt_shape *shape, bool rules);
/* batch.c: of the rows decided so far, those that were not made plans. For tests. */
uint64_t lt_api_batch_quick_rows(const luat_batch *batch);
/* batch.c: whether a column is that fact of that subject. */
bool lt_api_batch_column_is(const luat_batch *batch, size_t column, uint32_t subject, uint32_t fact);

#endif
