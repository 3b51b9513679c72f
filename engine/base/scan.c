/* scan.c: splits Lua text into tokens.
 * One pass, a class for each byte; what Lua would refuse comes out whole as a bad token, in the reader's units: a word
 * with Vietnamese letters, a curly quote, a string to the end of its line. It judges nothing and builds no tree. */
#include "base/scan.h"

#include <assert.h>
#include <string.h>

#include "base_impl.h"
#include "base/sixteen.h"

/* A byte may be several. ALONE: a mark by itself, always; LONGER: one that a second byte may make another. */
enum { NAME = LT_BYTE_NAME, DIGIT = 2, HEX = 4, BLANK = 8, ALONE = 16, LONGER = 32 };

// clang-format off
#define D NAME | DIGIT | HEX
#define H NAME | HEX
#define G_TO_Z NAME, NAME, NAME, NAME, NAME, NAME, NAME, NAME, NAME, NAME, \
               NAME, NAME, NAME, NAME, NAME, NAME, NAME, NAME, NAME, NAME
const unsigned char lt_byte_classes[256] = {
    ['\t'] = BLANK, ['\n'] = BLANK, ['\v'] = BLANK, ['\f'] = BLANK, ['\r'] = BLANK, [' '] = BLANK,
    ['0'] = D, D, D, D, D, D, D, D, D, D,
    ['A'] = H, H, H, H, H, H, G_TO_Z,
    ['a'] = H, H, H, H, H, H, G_TO_Z,
    ['_'] = NAME,
    ['{'] = ALONE, ['}'] = ALONE, ['('] = ALONE, [')'] = ALONE, [']'] = ALONE, [','] = ALONE, [';'] = ALONE,
    ['='] = LONGER, ['.'] = LONGER, [':'] = LONGER, ['&'] = LONGER, ['|'] = LONGER, ['~'] = LONGER,
};
// clang-format on

static unsigned class_at(lt_str s, size_t at) { return at < s.len ? lt_byte_classes[(unsigned char)s.ptr[at]] : 0; }

static char byte_at(lt_str s, size_t at) { return at < s.len ? s.ptr[at] : '\0'; }

void lt_scan_init(lt_scan *scan, const lt_source *source) {
  assert(scan != NULL && source != NULL);
  *scan = (lt_scan){.source = source, .line = 1};
}

/* The level of the long bracket `[==[` at `at`, or -1 if there is none. */
static int bracket_level(lt_str s, size_t at) {
  if (byte_at(s, at) != '[') return -1;
  size_t end = at + 1;
  while (byte_at(s, end) == '=') end++;
  return byte_at(s, end) == '[' ? (int)(end - at - 1) : -1;
}

/* The end of the long bracket at `at`; false, and the end of the text, if it does not close. */
static bool bracket_end(lt_str s, size_t at, int level, size_t *end) {
  size_t marks = (size_t)level;
  for (at += marks + 2; at < s.len; at++) {
    const char *close = memchr(s.ptr + at, ']', s.len - at);
    if (close == NULL) break;
    at = (size_t)(close - s.ptr);
    size_t i = 0;
    while (i < marks && byte_at(s, at + 1 + i) == '=') i++;
    if (i == marks && byte_at(s, at + 1 + i) == ']') return *end = at + marks + 2, true;
  }
  return *end = s.len, false;
}

/* The end of the quoted string at `at`; false, and the end of the line, if it does not close. */
static bool quote_end(lt_str s, size_t at, size_t *end) {
  char quote = s.ptr[at++];
  for (; at < s.len && s.ptr[at] != '\n'; at++) {
    if (s.ptr[at] == quote) return *end = at + 1, true;
    if (s.ptr[at] != '\\') continue;
    at++;
    if (byte_at(s, at) == '\r' && byte_at(s, at + 1) == '\n') at++;
    if (byte_at(s, at) == 'z')
      while (class_at(s, at + 1) & BLANK) at++;
  }
  if (at > s.len) at = s.len;
  if (at > 0 && at < s.len && s.ptr[at - 1] == '\r') at--;
  return *end = at, false;
}

/* As Lua reads it: digits, points, an exponent's sign, and any name bytes, so that a malformed number is one token. */
static size_t number_end(lt_str s, size_t at) {
  bool hex = s.ptr[at] == '0' && (byte_at(s, at + 1) == 'x' || byte_at(s, at + 1) == 'X');
  for (;; at++) {
    char c = byte_at(s, at), exponent = hex ? 'p' : 'e';
    if ((c | 0x20) == exponent && (byte_at(s, at + 1) == '+' || byte_at(s, at + 1) == '-'))
      at++;
    else if (c != '.' && !(class_at(s, at) & NAME))
      return at;
  }
}

/* The end of the word at `at`, of ASCII name bytes and of letters beyond ASCII. */
static size_t word_end(lt_str s, size_t at) {
  while (at < s.len) {
    if (lt_byte_classes[(unsigned char)s.ptr[at]] & NAME) {
      at++;
      continue;
    }
    size_t next = at;
    if ((unsigned char)s.ptr[at] < 0x80) break;
    int32_t point = lt_utf8_next(s, &next);
    if (point < 0 || !lt_point_is_letter(point)) break;
    at = next;
  }
  return at;
}

/* The length of the mark at `at`, or 0. `&&`, `||` and `!=` are no marks of Lua, but people type them as one. */
static size_t mark_len(lt_str s, size_t at) {
  char a = s.ptr[at], b = byte_at(s, at + 1);
  switch (a) {
    case '.': return b != '.' ? 1 : byte_at(s, at + 2) == '.' ? 3 : 2;
    case '=':
    case '~': return b == '=' ? 2 : 1;
    case '<':
    case '>': return b == '=' || b == a ? 2 : 1;
    case '/':
    case ':':
    case '&':
    case '|': return b == a ? 2 : 1;
    case '!': return b == '=' ? 2 : 0;
    default: return a != '\0' && strchr("+-*%^#(){}[];,", a) != NULL ? 1 : 0;
  }
}

/* The first token or comment at `at`, which is no blank; comments come as LT_TOKEN_END. */
static lt_token_kind token_at(lt_str s, size_t at, size_t *end) {
  unsigned char c = (unsigned char)s.ptr[at];
  bool comment = c == '-' && byte_at(s, at + 1) == '-';
  int level = comment ? bracket_level(s, at + 2) : bracket_level(s, at);
  if (level >= 0) {
    if (!bracket_end(s, comment ? at + 2 : at, level, end)) return LT_TOKEN_BAD;
    return comment ? LT_TOKEN_END : LT_TOKEN_STRING;
  }
  if (comment) {
    const char *line_end = memchr(s.ptr + at, '\n', s.len - at);
    return *end = line_end == NULL ? s.len : (size_t)(line_end - s.ptr), LT_TOKEN_END;
  }
  if (lt_byte_classes[c] & DIGIT || (c == '.' && class_at(s, at + 1) & DIGIT))
    return *end = number_end(s, at), LT_TOKEN_NUMBER;
  if (lt_byte_classes[c] & NAME) {
    for (*end = at + 1; class_at(s, *end) & NAME;) ++*end;
    if ((unsigned char)byte_at(s, *end) < 0x80) return LT_TOKEN_NAME;
    size_t whole = word_end(s, *end);
    return whole == *end ? LT_TOKEN_NAME : (*end = whole, LT_TOKEN_BAD);
  }
  if (c == '"' || c == '\'') return quote_end(s, at, end) ? LT_TOKEN_STRING : LT_TOKEN_BAD;
  size_t len = mark_len(s, at);
  if (len > 0) return *end = at + len, LT_TOKEN_MARK;
  *end = word_end(s, at);
  if (*end == at) lt_utf8_next(s, end);
  return LT_TOKEN_BAD;
}

static uint32_t line_ends(lt_str s) {
  uint32_t count = 0;
  const char *end = s.ptr + s.len;
  for (const char *at = s.ptr; at < end && (at = memchr(at, '\n', (size_t)(end - at))) != NULL; at++) count++;
  return count;
}

/* The offset past the quoted string at `at` where it ends on its line and has no escape, else 0. */
static inline size_t simple_string_end(lt_str s, size_t at) {
  at = lt_sixteen_find(s, at + 1, '"', '\\', '\n');
  return at < s.len && s.ptr[at] == '"' ? at + 1 : 0;
}

/* The end and kind of the commonest tokens, or LT_TOKEN_END where token_at has to look. */
static inline __attribute__((always_inline)) lt_token_kind common_at(lt_str s, size_t at, size_t *end) {
  unsigned char c = (unsigned char)s.ptr[at], class = lt_byte_classes[c];
  if (class & ALONE) return *end = at + 1, LT_TOKEN_MARK;
  if (c == '"') return (*end = simple_string_end(s, at)) != 0 ? LT_TOKEN_STRING : LT_TOKEN_END;
  if (class & LONGER) {
    char next = byte_at(s, at + 1);
    bool longer = next == (char)c || (c == '.' && next >= '0' && next <= '9') || (c == '~' && next == '=');
    return *end = at + 1, longer ? LT_TOKEN_END : LT_TOKEN_MARK;
  }
  if ((class & (NAME | DIGIT)) != NAME) return LT_TOKEN_END;
  *end = at = lt_sixteen_name(s, at + 1);
  return at < s.len && (unsigned char)s.ptr[at] >= 0x80 ? LT_TOKEN_END : LT_TOKEN_NAME;
}

/* Past blanks: mostly one, or the end of a line and what the next is set in by. */
static inline size_t past_blanks(lt_str s, size_t at, uint32_t *line) {
  if (at < s.len && s.ptr[at] == ' ') at++;
  while (at < s.len && (unsigned char)s.ptr[at] <= ' ' && lt_byte_classes[(unsigned char)s.ptr[at]] & BLANK)
    if (s.ptr[at++] == '\n') ++*line, at = lt_sixteen_spaces(s, at);
  return at;
}

static inline void put_token(lt_scan *scan, lt_token *token, lt_token_kind kind, size_t at, size_t end) {
  const char *text = scan->source->text.ptr + at;
  scan->offset = end;
  token->kind = kind;
  token->offset = at;
  token->text.ptr = text;
  token->text.len = end - at;
  token->mark = kind == LT_TOKEN_MARK && end - at == 1 ? text[0] : '\0';
}

/* From `at` on, where no common token stands: past comments to a token, or to the end. */
static __attribute__((noinline)) void scan_on(lt_scan *scan, lt_token *token, size_t at) {
  const lt_str s = scan->source->text;
  lt_token_kind kind = LT_TOKEN_END;
  size_t end = s.len;
  while (kind == LT_TOKEN_END && at < s.len) {
    token->line = scan->line;
    token->escaped = true;
    kind = common_at(s, at, &end);
    if (kind == LT_TOKEN_END) kind = token_at(s, at, &end);
    scan->line += line_ends((lt_str){s.ptr + at, end - at});
    if (kind == LT_TOKEN_END) at = past_blanks(s, end, &scan->line);
  }
  if (kind == LT_TOKEN_END) at = end = s.len, token->line = scan->line;
  put_token(scan, token, kind, at, end);
}

void lt_scan_to(lt_scan *scan, lt_token *token) {
  const lt_str s = scan->source->text;
  size_t at = past_blanks(s, scan->offset, &scan->line), end;
  lt_token_kind kind = at < s.len ? common_at(s, at, &end) : LT_TOKEN_END;
  if (kind == LT_TOKEN_END) {
    scan_on(scan, token, at);
    return;
  }
  token->line = scan->line;
  token->escaped = false;
  put_token(scan, token, kind, at, end);
}

lt_token lt_scan_next(lt_scan *scan) {
  lt_token token;
  lt_scan_to(scan, &token);
  return token;
}

/* ---- the content of a string ---- */

static unsigned hex_value(char c) { return c <= '9' ? (unsigned)(c - '0') : (unsigned)((c | 0x20) - 'a') + 10; }

/* Puts code point `n` as UTF-8; as Lua does, up to 2^31 and without a thought for surrogates. */
static void put_point(uint32_t n, lt_text *out) {
  char bytes[6];
  size_t len = 1;
  uint32_t first = 0x3F;
  if (n < 0x80) {
    lt_text_putc(out, (char)n);
    return;
  }
  do {
    bytes[sizeof bytes - len++] = (char)(0x80 | (n & 0x3F));
    n >>= 6;
    first >>= 1;
  } while (n > first);
  bytes[sizeof bytes - len] = (char)(((~first << 1) | n) & 0xFF);
  lt_text_put(out, (lt_str){bytes + sizeof bytes - len, len});
}

/* Puts what the escape after the backslash at `at` stands for; returns where the text goes on. */
static size_t put_escape(lt_str s, size_t at, lt_text *out) {
  static const char letters[] = "abfnrtv", meanings[] = "\a\b\f\n\r\t\v";
  char c = byte_at(s, ++at);
  const char *letter = c == '\0' ? NULL : strchr(letters, c);
  uint32_t n = 0;
  if (letter != NULL) {
    lt_text_putc(out, meanings[letter - letters]);
  } else if (c == 'x') {
    for (int i = 0; i < 2 && class_at(s, at + 1) & HEX; i++) n = n * 16 + hex_value(s.ptr[++at]);
    lt_text_putc(out, (char)n);
  } else if (class_at(s, at) & DIGIT) {
    n = hex_value(c);
    for (int i = 0; i < 2 && class_at(s, at + 1) & DIGIT; i++) n = n * 10 + hex_value(s.ptr[++at]);
    lt_text_putc(out, (char)n);
  } else if (c == 'u' && byte_at(s, at + 1) == '{') {
    for (at++; class_at(s, at + 1) & HEX;) n = (n << 4 | hex_value(s.ptr[++at])) & 0x7FFFFFFF;
    put_point(n, out);
    at += byte_at(s, at + 1) == '}';
  } else if (c == 'z') {
    while (class_at(s, at + 1) & BLANK) at++;
  } else {
    if (c == '\r' && byte_at(s, at + 1) == '\n') c = s.ptr[++at];
    lt_text_putc(out, c);
  }
  return at + 1;
}

/* Past the escape after the backslash at `at`, or 0 where Lua knows none such. */
static size_t past_escape(lt_str s, size_t at) {
  char c = byte_at(s, ++at);
  uint32_t n = 0;
  size_t from = at + 2;
  if (c == 'x') return class_at(s, at + 1) & class_at(s, at + 2) & HEX ? at + 3 : 0;
  if (class_at(s, at) & DIGIT) {
    for (from = at; at < from + 3 && class_at(s, at) & DIGIT; at++) n = n * 10 + hex_value(s.ptr[at]);
    return n <= UINT8_MAX ? at : 0;
  }
  if (c == 'u') {
    for (at = from; class_at(s, at) & HEX && n < 0x8000000; at++) n = n << 4 | hex_value(s.ptr[at]);
    return byte_at(s, from - 1) == '{' && at > from && byte_at(s, at) == '}' ? at + 1 : 0;
  }
  return c != '\0' && strchr("abfnrtvz\\\"'\n\r", c) != NULL ? at + 1 : 0;
}

bool lt_token_escapes(const lt_token *token) {
  lt_str s = token->text;
  if (s.ptr[0] == '[') return true;
  for (size_t at = 1; at + 1 < s.len;) {
    if (s.ptr[at] == '\\')
      at = past_escape(s, at);
    else
      at++;
    if (at == 0) return false;
  }
  return true;
}

static lt_str long_content(lt_arena *arena, lt_str s) {
  size_t level = (size_t)bracket_level(s, 0);
  s = lt_str_slice(s, level + 2, s.len - 2 * (level + 2));
  if (lt_str_starts(s, "\r\n"))
    s = lt_str_slice(s, 2, SIZE_MAX);
  else if (lt_str_starts(s, "\n"))
    s = lt_str_slice(s, 1, SIZE_MAX);
  if (lt_str_find(s, LT_STR("\r\n"), 0) == SIZE_MAX) return s;
  lt_text out = {.arena = arena};
  for (size_t at = 0; at < s.len; at++)
    if (s.ptr[at] != '\r' || byte_at(s, at + 1) != '\n') lt_text_putc(&out, s.ptr[at]);
  return lt_text_str(&out);
}

lt_str lt_token_string(lt_arena *arena, const lt_token *token) {
  assert(token != NULL && token->kind == LT_TOKEN_STRING);
  if (token->text.ptr[0] == '[') return long_content(arena, token->text);
  lt_str s = lt_str_slice(token->text, 1, token->text.len - 2);
  if (!token->escaped || memchr(s.ptr, '\\', s.len) == NULL) return s;
  lt_text out = {.arena = arena};
  for (size_t at = 0; at < s.len;) {
    if (s.ptr[at] == '\\')
      at = put_escape(s, at, &out);
    else
      lt_text_putc(&out, s.ptr[at++]);
  }
  return lt_text_str(&out);
}
