/* json.h: JSON as data, and its canonical text (sorted keys, exact integers, no blanks).
 * Layer: base. Ownership: nodes live in the arena; keys and texts are lent and must live as long. */
#ifndef LT_BASE_JSON_H
#define LT_BASE_JSON_H

#include "base/text.h"

typedef struct lt_json lt_json;

lt_json *lt_json_object(lt_arena *arena);
lt_json *lt_json_array(lt_arena *arena);
/* Members: a NULL value is left out, so "absent keys are left out" needs no test at the caller. Keys are distinct. */
void lt_json_put(lt_json *object, const char *key, lt_json *value);
void lt_json_push(lt_json *array, lt_json *value);
lt_json *lt_json_str(lt_arena *arena, lt_str s);
lt_json *lt_json_int(lt_arena *arena, int64_t n);
lt_json *lt_json_bool(lt_arena *arena, bool b);
/* Canonical JSON on one line that was printed before, put in as it is. */
lt_json *lt_json_raw(lt_arena *arena, lt_str text);
/* NULL where the array or object is empty: for keys that are left out then. */
lt_json *lt_json_unless_empty(lt_json *value);
/* Keys in byte order. `indent` 0: one line without blanks; otherwise that many blanks a level. No final newline. */
void lt_json_print(const lt_json *value, unsigned indent, lt_text *out);
/* A text as JSON, in its quotes. */
void lt_json_print_str(lt_str s, lt_text *out);
/* A text as it stands between the quotes. */
void lt_json_escape(lt_str s, lt_text *out);

/* ---- Looking at what was made ---- */

typedef enum lt_json_kind {
  LT_JSON_OBJECT,
  LT_JSON_ARRAY,
  LT_JSON_STR,
  LT_JSON_INT,
  LT_JSON_BOOL,
  LT_JSON_RAW
} lt_json_kind;
lt_json_kind lt_json_what(const lt_json *value);
/* Members of an object, in byte order of their keys, or of an array. */
uint32_t lt_json_len(const lt_json *value);
const lt_json *lt_json_at(const lt_json *value, uint32_t number);
lt_str lt_json_key(const lt_json *object, uint32_t number);
/* Of a text, or of what was printed before. */
lt_str lt_json_text(const lt_json *value);
/* Of a number; of yes and no 1 and 0. */
int64_t lt_json_number(const lt_json *value);

#endif
