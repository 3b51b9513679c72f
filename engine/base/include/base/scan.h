/* scan.h: splits the text of a Lua script into tokens, each with its place.
 * It gives diagnostics their columns and refuses nothing itself; what a policy script may contain is script/'s word.
 * Layer: base; it knows nothing of the Lua library. Ownership: tokens point into the source's text. */
#ifndef LT_BASE_SCAN_H
#define LT_BASE_SCAN_H

#include "base/source.h"

typedef enum lt_token_kind {
  LT_TOKEN_END,
  LT_TOKEN_NAME,      /* also Lua's reserved words */
  LT_TOKEN_STRING,    /* with its quotes or long brackets */
  LT_TOKEN_NUMBER,
  LT_TOKEN_MARK,      /* an operator or punctuation, the longest that Lua knows */
  LT_TOKEN_BAD        /* a byte that starts no token, or a string that does not end */
} lt_token_kind;

typedef struct lt_token {
  lt_token_kind kind;
  uint32_t line;
  char mark;          /* of a mark of one byte: that; else NUL */
  bool escaped;       /* of a string: it may hold a backslash */
  size_t offset;      /* in the source's text */
  lt_str text;
} lt_token;

typedef struct lt_scan {
  const lt_source *source;
  size_t offset;
  uint32_t line;
} lt_scan;

void lt_scan_init(lt_scan *scan, const lt_source *source);
/* The next token; comments and blanks are passed over. At the end LT_TOKEN_END for ever. */
lt_token lt_scan_next(lt_scan *scan);
/* The same, straight to where it is to be. */
void lt_scan_to(lt_scan *scan, lt_token *token);
/* The content of a string token, with its escapes resolved. */
lt_str lt_token_string(lt_arena *arena, const lt_token *token);
/* Whether Lua knows each escape in a string: of one that it does not know only Lua can say what is wrong. */
bool lt_token_escapes(const lt_token *token);

/* Where something inside a declaration stands. The declaration is the one that starts on `line` (or, failing that, the
 * nearest above) with `word "id"`. `path` names keys from the outside in, as "decides.approver" or "in_force.from";
 * empty means the declaration's id. `needle` narrows the place to that name or that string's content inside the value
 * (`needle_line`, if not 0, prefers an occurrence on that line); empty means the value's first token, or with
 * `at_key` the key itself. Never fails: the best place that can be found, at worst the line. */
typedef struct lt_locate {
  uint32_t line;
  lt_str id, path, needle;
  uint32_t needle_line;
  bool at_key;
  size_t row; /* one past the offset of the `{` of a row of the declaration, where only that row is meant; else 0 */
} lt_locate;
lt_place lt_scan_locate(const lt_source *source, const lt_locate *what);

#endif
