/* names_impl.h: what names mean to scripts: words and their keys, entities, tests of facts, what Lua keeps for itself.
 * Layer: script, private; script_impl.h includes it. Ownership: rows live in the reading's scratch arena. */
#ifndef LT_NAMES_IMPL_H
#define LT_NAMES_IMPL_H

#include "base/hash.h"
#include "script/script.h"

typedef struct lt_load lt_load;

/* ---- Tables of the language (token_words.c) ---- */

/* A word that Lua keeps for itself. */
bool lt_script_reserved(lt_str name);
uint32_t lt_script_reserved_len(void);
lt_str lt_script_reserved_at(uint32_t number);

/* A row of policy/words.def. */
typedef enum lt_script_takes { LT_TAKES_TABLE, LT_TAKES_MAYBE, LT_TAKES_NONE } lt_script_takes;
typedef struct lt_script_word {
  const char *name;
  lt_script_takes takes;
} lt_script_word;
const lt_script_word *lt_script_word_find(lt_str name);
uint32_t lt_script_word_number(const lt_script_word *word);
const lt_script_word *lt_script_word_at(uint32_t number);

/* What a key of a declaration asks of braces and literals behind it. */
typedef enum lt_key_shape { LT_SHAPE_OTHER, LT_SHAPE_KEYED, LT_SHAPE_CONDITION } lt_key_shape;
/* A row of words.def. */
typedef struct lt_script_key {
  const char *name, *shape;
  uint8_t word, len;
} lt_script_key;
/* The row of a word's key, or NULL. */
const lt_script_key *lt_script_key_find(const lt_script_word *word, lt_str key);
/* Its number among the keys of its word, from 0. */
uint32_t lt_script_key_number(const lt_script_key *key);
lt_key_shape lt_script_key_shape(const lt_script_key *key);
lt_key_shape lt_key_shape_of(const lt_script_word *word, lt_str key);

/* ---- Names of one reading (names.c) ---- */

/* A word that scripts see: it opens a declaration, builds a value, or is one. */
typedef enum lt_row_kind { LT_ROW_NONE, LT_ROW_DECLARE, LT_ROW_VALUE, LT_ROW_FORM, LT_ROW_YES, LT_ROW_NO } lt_row_kind;
typedef enum lt_value_shape {
  LT_VALUE_SHAPE_VALUE, LT_VALUE_SHAPE_TEXT, LT_VALUE_SHAPE_WHOLE, LT_VALUE_SHAPE_DECIMAL, LT_VALUE_SHAPE_CONDITIONS,
  LT_VALUE_SHAPE_KEYS, LT_VALUE_SHAPES
} lt_value_shape;
/* What a test takes behind its name. */
typedef enum lt_takes {
  LT_TAKES_VALUE, LT_TAKES_LIST, LT_TAKES_NOTHING, LT_TAKES_PAIR, LT_TAKES_FUNCTION, LT_TAKES_PERHAPS, LT_TAKES_SUM
} lt_takes;
/* All that a name means to scripts: as a word, behind a colon, and to Lua itself. */
typedef struct lt_word_row {
  lt_str name;
  lt_row_kind kind;
  lt_value_shape shape;           /* VALUE */
  const lt_script_word *word;     /* DECLARE */
  lt_form *form;                  /* FORM: a constant or an entity */
  const lt_script_method *method; /* a test of facts, or NULL */
  lt_takes takes;                 /* of the test */
  bool reserved;                  /* Lua keeps it for itself */
} lt_word_row;

/* An entity that a vocabulary names before its declaration is read. */
typedef struct lt_awaited {
  lt_word_row row;
  uint32_t unit; /* the first that names it */
} lt_awaited;

/* Adds what a name means; false if it is there. */
bool lt_load_put(lt_load *reading, const lt_word_row *row);
/* The row of a name, or NULL where it means nothing. */
const lt_word_row *lt_load_name(lt_load *reading, lt_str name);
/* The same of a word only. */
const lt_word_row *lt_load_word(lt_load *reading, lt_str name);
/* Makes the entity a word, unless its name is taken. */
void lt_load_entity(lt_load *reading, lt_str name);
/* An entity of this name, should one be declared; NULL where none can be any more. */
const lt_word_row *lt_load_await(lt_load *reading, lt_str name);
/* As lt_script_key_find and what the key asks; keys are few, and come again and again. */
typedef struct lt_known_key {
  const lt_script_key *key;
  lt_key_shape shape;
} lt_known_key;
lt_known_key lt_load_key(lt_load *reading, const lt_script_word *word, lt_str key);
lt_value_shape lt_value_shape_of(lt_str name);
/* Reads the words of stdlib/ without running it; false where it does more than plainly name them. */
bool lt_plain_words(lt_load *reading);

#endif
