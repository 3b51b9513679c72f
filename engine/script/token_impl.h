/* token_impl.h: the token check's own state, shared by token_check.c, token_statement.c and token_table.c only. Layer:
 * script. The check is a reader of Lua's grammar without recursion: a stack of what is open, and what may come next. */
#ifndef LT_TOKEN_IMPL_H
#define LT_TOKEN_IMPL_H

#include "script_impl.h"

/* What may come next. From LITERAL on a value has ended. */
typedef enum state {
  START,    /* a statement */
  ENTRY,    /* an entry of a table, or its end */
  ARGUMENT, /* the first argument of a call, or `)` */
  WANT,     /* a value */
  POINT,    /* a name, after `.` */
  COLON,    /* a name, after `:` */
  METHOD,   /* what a method is called with */
  KEYED,    /* `=`, after `[ … ]` */
  LITERAL,  /* a value that cannot be called has ended */
  NAMED,    /* one that can be called */
  CALLED    /* a call */
} state;

typedef enum frame_kind { BLOCK_FILE, BLOCK_FUNCTION, BLOCK_DO, BLOCK_REPEAT, PAREN, INDEX, BRACE } frame_kind;
typedef enum statement { NOTHING, EXPRESSION, LOCAL, RETURN, LOOP, BRANCH, ASSIGNMENT } statement;
typedef enum table_kind { ANY, DECLARATION, KEYED_ONLY, CONDITIONS } table_kind;

/* What is being called: `rule`, then `rule "id"`. Empty where it is no plain name. */
typedef struct callee {
  lt_str name;
  uint32_t args;
} callee;

typedef struct frame {
  frame_kind kind;
  bool call; /* PAREN, BRACE: what a call is given; BLOCK_FUNCTION, BLOCK_DO: stands where a value does */
  bool mute; /* inside a refused construct: no further word about its grammar */
  lt_token open;
  lt_token first; /* first token of the statement or entry at hand */
  callee before;  /* what was being called when it opened */
  /* blocks */
  statement statement;
  uint32_t names, values, returns;
  bool joined; /* the statement has an operator, so it is no call */
  bool over;   /* it has returned */
  /* tables; INDEX: `key` says that it names a key */
  bool key;
  table_kind table;
  bool rows, row; /* of a DECLARATION: its entries are rows; one of these rows, which has entries and keys */
  bool listed, dated;         /* the value of a key of a DECLARATION; an entry of that: a value and its days, perhaps */
  const lt_script_word *word; /* of a DECLARATION, or that a row is of */
  lt_str key_name;            /* of the entry at hand */
  lt_key_shape shape;
  uint32_t entries, keys, first_key;
  lt_map *seen; /* the keys by name, once they are many; numbers as in check.keys */
} frame;

/* A `local function` and how many parameters it has. */
typedef struct helper {
  lt_str name;
  uint32_t parameters;
} helper;

typedef struct check {
  lt_arena *scratch;
  lt_unit *unit;
  lt_entities *entities;
  lt_diags *diags;
  uint64_t text_max;
  lt_scan scan;
  lt_token prev, tok, next;
  state state;
  bool quiet; /* after an error that confuses what follows, until the next entry or statement */
  bool stop;
  uint32_t prefixes; /* `~` in a row, up to the token at hand */
  lt_token joiner; /* a `&`, `|` or `~` whose right side has not begun; else kind END */
  callee callee;
  frame frames[LT_BRACKETS_MAX + 2];
  uint32_t depth;        /* frames in use */
  lt_token suspect;      /* a bracket that may be the one left open; kind END if none */
  LT_VEC(lt_token) keys; /* of all open tables */
  LT_VEC(helper) helpers;
} check;

static inline frame *top(check *c) { return &c->frames[c->depth - 1]; }
static inline bool in_block(const check *c) { return c->frames[c->depth - 1].kind <= BLOCK_REPEAT; }
static inline bool complete(const check *c) { return c->state >= LITERAL; }

/* Moves to the next token. */
void lt_token_advance(check *c);
lt_place lt_token_place(const check *c, const lt_token *token);
/* Says an error at a token; plain arguments. */
void lt_token_say(check *c, lt_code code, const lt_token *token, lt_str a0, lt_text2 a1);
/* L134, once until the next entry or statement. */
void lt_token_unexpected(check *c, const lt_token *token, const char *vi, const char *en);
void lt_token_push(check *c, frame_kind kind, const lt_token *open);
/* Says that `_ENV`, by which Lua reaches globals past every check, may not be named. */
void lt_token_environment(check *c, const lt_token *name);
/* L127: a word of Lua where a name is wanted; `key` is true at the start of an entry. */
void lt_token_word_of_lua(check *c, const lt_token *token, bool key);
/* L125: a name with marks, or a sign that means nothing. */
void lt_token_unreadable(check *c, const lt_token *token);
/* The refused words and marks; true if the token is one. */
bool lt_token_refused(check *c, const lt_token *token);

/* L132 or L133: the token, a literal or the end of a table, was given as a condition. */
void lt_token_no_condition(check *c, const lt_token *token);

/* token_expression.c */
/* A value begins at the token: starts the entry or the statement that it belongs to. */
void lt_expression_begin(check *c);
/* Something ends at `token` where a name or value is still wanted. */
void lt_expression_incomplete(check *c, const lt_token *token);
void lt_expression_name(check *c);
void lt_expression_literal(check *c);
void lt_expression_number(check *c);
void lt_expression_bad(check *c);
void lt_expression_mark(check *c);

/* token_statement.c */
void lt_statement_end(check *c);
/* A reserved word; true if it was one of statements and is dealt with. */
bool lt_statement_word(check *c);
void lt_statement_function(check *c);
/* Says that a function of the file is called with too many or too few values: Lua would drop them, or fill in nil. */
void lt_statement_arity(check *c, callee called, uint32_t values);
/* `end` and `until` come here through lt_token_close. */
void lt_token_close(check *c, frame_kind kind);
/* Whether a declaration starts here although something is still open. */
bool lt_statement_left_open(check *c);

/* token_table.c */
void lt_table_open(check *c, bool call);
void lt_table_key(check *c, const lt_token *token);
void lt_table_entry(check *c, const lt_token *token);
void lt_table_entry_end(check *c);
void lt_table_close(check *c);

#endif
