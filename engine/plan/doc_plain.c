/* doc_plain.c: whether a text is surely JSON, as programs write it: one walk, no tree, nothing kept.
 * It errs on one side only. What it does not take (a half of a surrogate pair, a number with an exponent or of more
 * digits than surely fit, what is nested too deeply) may be JSON all the same: jansson says so, or says what is
 * wrong. */
#include "base/eight.h"
#include "doc_impl.h"

enum { DIGITS_MAX = 18 };

typedef struct plain_walk {
  const char *at, *end;
  uint64_t maps; /* a bit for each open bracket, the innermost lowest: it is a map */
  uint32_t depth, nodes;
} plain_walk;

static char past_blanks(plain_walk *walk) {
  while (walk->at < walk->end && (*walk->at == ' ' || *walk->at == '\n' || *walk->at == '\t' || *walk->at == '\r'))
    walk->at++;
  return walk->at < walk->end ? *walk->at : '\0';
}

static bool is_hex(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }

/* Past an escape; `at` is at its backslash. Neither NUL nor a half of a pair. */
static bool past_escape(plain_walk *walk) {
  const char *c = ++walk->at;
  if (walk->at == walk->end) return false;
  walk->at++;
  if (*c != 'u') return *c != '\0' && strchr("\"\\/bfnrt", *c) != NULL;
  if (walk->end - walk->at < 4) return false;
  for (int i = 1; i <= 4; i++)
    if (!is_hex(c[i])) return false;
  walk->at += 4;
  bool half = (c[1] | 0x20) == 'd' && c[2] > '7';
  return !half && memcmp(c + 1, "0000", 4) != 0;
}

/* Past a string whose opening quote `at` is at. */
static bool past_string(plain_walk *walk) {
  for (walk->at++; walk->at < walk->end;) {
    uint64_t marks = 0;
    if (walk->end - walk->at >= 8) marks = lt_eight_marks(lt_eight_at(walk->at));
    if (walk->end - walk->at >= 8 && marks == 0) {
      walk->at += 8;
      continue;
    }
    if (marks != 0) walk->at += lt_eight_first(marks);
    unsigned char c = (unsigned char)*walk->at;
    if (c < 0x20) return false;
    if (c == '\\') {
      if (!past_escape(walk)) return false;
    } else {
      walk->at++;
      if (c == '"') return true;
    }
  }
  return false;
}

static size_t past_digits(plain_walk *walk) {
  const char *from = walk->at;
  while (walk->at < walk->end && *walk->at >= '0' && *walk->at <= '9') walk->at++;
  return (size_t)(walk->at - from);
}

static bool past_number(plain_walk *walk) {
  if (*walk->at == '-') walk->at++;
  bool zero = walk->at < walk->end && *walk->at == '0';
  size_t whole = past_digits(walk), part = 0;
  if (whole == 0 || (zero && whole > 1)) return false;
  if (walk->at < walk->end && *walk->at == '.') {
    walk->at++;
    part = past_digits(walk);
    if (part == 0) return false;
  }
  return whole + part <= DIGITS_MAX;
}

static bool past_word(plain_walk *walk, lt_str word) {
  if ((size_t)(walk->end - walk->at) < word.len || memcmp(walk->at, word.ptr, word.len) != 0) return false;
  walk->at += word.len;
  return true;
}

static bool past_scalar(plain_walk *walk, char first) {
  switch (first) {
    case '"': return past_string(walk);
    case 't': return past_word(walk, LT_STR("true"));
    case 'f': return past_word(walk, LT_STR("false"));
    case 'n': return past_word(walk, LT_STR("null"));
    default: return past_number(walk);
  }
}

static bool past_key(plain_walk *walk) {
  if (past_blanks(walk) != '"' || !past_string(walk) || past_blanks(walk) != ':') return false;
  walk->at++;
  return true;
}

/* Past the bracket at `at`, up to its first value; `closed`: there is none. */
static bool past_opening(plain_walk *walk, bool map, bool *closed) {
  if (walk->depth == LT_DOC_DEPTH_MAX) return false;
  walk->at++;
  *closed = past_blanks(walk) == (map ? '}' : ']');
  if (*closed) {
    walk->at++;
    return true;
  }
  walk->depth++;
  walk->maps = walk->maps << 1 | map;
  return !map || past_key(walk);
}

/* Past what stands behind a value, up to the next one or, with `depth` 0, to where the outermost is closed. */
static bool past_closing(plain_walk *walk) {
  while (walk->depth > 0) {
    bool map = walk->maps & 1;
    char c = past_blanks(walk);
    if (c == '\0') return false;
    walk->at++;
    if (c == ',') return !map || past_key(walk);
    if (c != (map ? '}' : ']')) return false;
    walk->depth--;
    walk->maps >>= 1;
  }
  return true;
}

bool lt_doc_is_plain_json(lt_str text) {
  plain_walk walk = {.at = text.ptr, .end = text.ptr + text.len};
  do {
    char first = past_blanks(&walk);
    bool opens = first == '{' || first == '[', closed = true;
    if (++walk.nodes > LT_DOC_NODES_MAX / 2 || first == '\0') return false;
    if (opens ? !past_opening(&walk, first == '{', &closed) : !past_scalar(&walk, first)) return false;
    if (closed && !past_closing(&walk)) return false;
  } while (walk.depth > 0);
  return past_blanks(&walk) == '\0' && walk.at == walk.end;
}
