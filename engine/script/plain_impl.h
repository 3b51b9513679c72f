/* plain_impl.h: what plain.c and plain_value.c share: reading a script without running it. Layer: script, private.
 * Every function that gives a form gives NULL once the file has left what plain reading covers; it is then run by Lua
 * from its beginning, which also says whatever is wrong. Nothing here ever reports. */
#ifndef LT_PLAIN_IMPL_H
#define LT_PLAIN_IMPL_H

#include "script_impl.h"

/* The parameter of a function around. */
typedef struct lt_parameter {
  lt_str name;
  lt_form *element;
} lt_parameter;

typedef struct lt_plain {
  lt_load *reading;
  const lt_unit *unit;
  lt_scan scan;
  lt_token tok, next;
  LT_VEC(lt_form *) kids; /* of all open tables and calls */
  LT_VEC(lt_parameter) parameters;
  uint32_t open;  /* brackets and functions */
} lt_plain;

/* A value on its way: what a handle is to Lua. */
typedef struct lt_plain_value {
  lt_form *form; /* NULL: outside */
  uint32_t depth;
} lt_plain_value;

static inline void lt_plain_advance(lt_plain *plain) {
  plain->tok = plain->next;
  plain->next = lt_scan_next(&plain->scan);
}
static inline bool lt_plain_mark(const lt_plain *plain, char mark) {
  return plain->tok.kind == LT_TOKEN_MARK && plain->tok.text.len == 1 && plain->tok.text.ptr[0] == mark;
}
/* Passes the mark, if it is there. */
static inline bool lt_plain_take(lt_plain *plain, char mark) {
  bool there = lt_plain_mark(plain, mark);
  if (there) lt_plain_advance(plain);
  return there;
}

/* plain.c */
/* The table that begins at the token, `depth` tables deep. */
lt_form *lt_plain_table(lt_plain *plain, unsigned depth);
/* The content of the string token, as the draft keeps it; ptr NULL: outside. */
lt_str lt_plain_text(lt_plain *plain, const lt_token *token);
/* Takes the last `len` of plain->kids into `form`, which has room for them. */
void lt_plain_give(lt_plain *plain, lt_form *form, uint32_t len);

/* plain_value.c */
/* A value of an entry, an argument or a key, tables included; `depth` tables are around it. */
lt_plain_value lt_plain_value_at(lt_plain *plain, unsigned depth);

#endif
