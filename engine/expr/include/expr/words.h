/* words.h: a condition in words, in both languages and both polarities, as an officer would write it.
 * Layer: expr. Everything comes from ops.def and from titles that `lt_names` lends. */
#ifndef LT_EXPR_WORDS_H
#define LT_EXPR_WORDS_H

#include "base/diag.h"
#include "expr/facts.h"

typedef enum lt_name_kind {
  LT_NAME_ENTITY,
  LT_NAME_FACT,
  LT_NAME_QUESTION,
  LT_NAME_OPTION,
  LT_NAME_BODY,
  LT_NAME_PLACE,
  LT_NAME_GROUP,
  LT_NAME_NORM,
  LT_NAME_INSTRUMENT,
  LT_NAME_POLICY,
  LT_NAME_PARAMETER
} lt_name_kind;

/* How expr/ gets at ids and titles; policy/ fills it. `attribute` also by type. */
typedef struct lt_names {
  const void *set;
  lt_str (*id)(const void *set, lt_name_kind kind, uint32_t number);
  lt_text2 (*title)(const void *set, lt_name_kind kind, uint32_t number, lt_cell date);
  lt_str (*attribute_id)(const void *set, lt_type type, uint32_t attribute);
  lt_text2 (*attribute_title)(const void *set, lt_type type, uint32_t attribute);
  /* What the head of a body is called: "Giám đốc", before the body's own name; or, `whole`, in full. May be empty. */
  lt_text2 (*head_title)(const void *set, lt_cell body, lt_cell date, bool *whole);
  lt_cell date; /* the day whose names count; LT_UNKNOWN: the last */
} lt_names;

/* A value in words: titles for what has a name, 5,2 tỷ, 05/09/2018. `facts` may be NULL where no body or text of a plan
 * can occur. */
void lt_words_cell(const lt_names *names, const lt_facts *facts, lt_type type, lt_cell cell, lt_lang lang,
                   lt_text *out);
void lt_words_term(const lt_names *names, const lt_term *term, lt_lang lang, lt_text *out);
/* The condition as it stands (its opposite with `opposite`). */
void lt_words_expr(const lt_names *names, const lt_expr *expr, bool opposite, lt_lang lang, lt_text *out);
/* Canonical source text, as a script would write it after sealing; read again it seals to the same tree. */
void lt_print_expr(const lt_names *names, const lt_expr *expr, lt_text *out);
void lt_print_term(const lt_names *names, const lt_term *term, lt_text *out);
void lt_print_cell(const lt_names *names, lt_type type, lt_cell cell, lt_text *out);
/* A text in quotes, as Lua reads it back. */
void lt_print_string(lt_str s, lt_text *out);
/* The same without its quotes. */
void lt_print_quoted(lt_str s, lt_text *out);

#endif
