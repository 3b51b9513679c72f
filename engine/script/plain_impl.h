/* plain_impl.h: what the files plain*.c share: reading a script without running it. Layer: script, private.
 * Every function that gives a form gives NULL once the file has left what plain reading covers; the tokens of the file
 * are then checked and it is run by Lua from its beginning, which also says whatever is wrong. Nothing here reports. */
#ifndef LT_PLAIN_IMPL_H
#define LT_PLAIN_IMPL_H

#include "script_impl.h"

/* A value on its way: what a handle is to Lua. */
typedef struct lt_plain_value {
  lt_form *form; /* NULL: outside */
  uint32_t depth;
} lt_plain_value;

/* A place in the file to read from, again. */
typedef struct lt_plain_at {
  lt_scan scan;
  lt_token tok;
} lt_plain_at;

/* A name of the file's own: a parameter, `local name = value`, what a loop goes through, or `local function`. */
typedef struct lt_plain_name {
  lt_str name;
  lt_plain_value value; /* form NULL: a function */
  lt_plain_at body;     /* of a function: behind `return` */
  lt_str parameter;     /* of a function */
  bool used;
} lt_plain_name;

typedef struct lt_plain {
  lt_load *reading;
  const lt_unit *unit;
  lt_scan scan;
  lt_token tok;
  bool brace; /* the innermost bracket is `{` */
  uint32_t open;  /* brackets and functions */
  size_t again;   /* bytes that may still be read more than once */
  LT_VEC(lt_form *) kids; /* of all open tables and calls */
  LT_VEC(lt_plain_name) names;
  uint32_t hidden_from, hidden_to; /* of the names: those that the function at hand does not see */
} lt_plain;

static inline void lt_plain_advance(lt_plain *plain) { lt_scan_to(&plain->scan, &plain->tok); }
static inline bool lt_plain_mark(const lt_plain *plain, char mark) { return plain->tok.mark == mark; }
/* Passes the mark, if it is there. */
static inline bool lt_plain_take(lt_plain *plain, char mark) {
  bool there = lt_plain_mark(plain, mark);
  if (there) lt_plain_advance(plain);
  return there;
}
static inline bool lt_plain_is_literal(const lt_form *form) {
  return form->kind == LT_FORM_STRING || form->kind == LT_FORM_INTEGER || form->kind == LT_FORM_BOOLEAN;
}
/* What scripts hold as a handle. */
static inline bool lt_plain_is_handle(const lt_form *form) {
  return !lt_plain_is_literal(form) && form->kind != LT_FORM_TABLE;
}

/* plain.c */
/* A table of no declaration, as an argument has it, that begins at the token, `depth` tables deep. */
lt_form *lt_plain_table(lt_plain *plain, unsigned depth);
/* The content of the string token, as the draft keeps it; ptr NULL: outside. */
lt_str lt_plain_text(lt_plain *plain, const lt_token *token);
/* Takes the last `len` of plain->kids into `form`, which has room for them. */
void lt_plain_give(lt_plain *plain, lt_form *form, uint32_t len);
/* Statements up to the end of the file, or of the block around. */
bool lt_plain_statements(lt_plain *plain, bool block);

/* plain_value.c */
/* Any expression that is no table. */
lt_plain_value lt_plain_expression(lt_plain *plain);
/* A text alone. */
lt_plain_value lt_plain_literal(lt_plain *plain);

/* plain_local.c */
/* The file's own name, or NULL; the innermost of several. */
lt_plain_name *lt_plain_name_find(lt_plain *plain, lt_str name);
/* `name` as a value; `helper "x"` and `helper(x)` with what its function returns. */
lt_plain_value lt_plain_named(lt_plain *plain, lt_plain_name *name);
/* `local …` and `for … in ipairs { … } do … end`. */
bool lt_plain_local(lt_plain *plain);
bool lt_plain_for(lt_plain *plain);

#endif
