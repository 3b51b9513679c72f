/* locate.c: finds where a part of a declaration stands in its script, on the way to a diagnostic.
 * Lua knows the line of a call and nothing finer, so the declaration's tokens are walked again by its keys. It is
 * content with less when the text was built by other means than written out: at worst the line. */
#include <assert.h>

#include "base/scan.h"

/* Tokens from `at` to before `end`, as offsets in the text; `line` is that of `at`. */
typedef struct span {
  size_t at, end;
  uint32_t line;
} span;

typedef struct search {
  const lt_source *source;
  const lt_locate *what;
} search;

static lt_scan scan_from(const search *s, span from) {
  return (lt_scan){.source = s->source, .offset = from.at, .line = from.line};
}

static bool is_mark(const lt_token *token, const char *mark) {
  return token->kind == LT_TOKEN_MARK && lt_str_equal(token->text, lt_str_of(mark));
}

static bool opens(const lt_token *token) { return is_mark(token, "{") || is_mark(token, "(") || is_mark(token, "["); }

static bool closes(const lt_token *token) { return is_mark(token, "}") || is_mark(token, ")") || is_mark(token, "]"); }

/* Escapes in names and ids are not resolved: who writes "\104n.ubnd" gets the line. */
static bool is_string(const lt_token *token, lt_str content) {
  if (token->kind != LT_TOKEN_STRING || token->text.ptr[0] == '[') return false;
  return lt_str_equal(lt_str_slice(token->text, 1, token->text.len - 2), content);
}

static lt_place place_of(const search *s, const lt_token *token) {
  return lt_source_place(s->source, token->offset, token->text.len);
}

/* ---- the declaration ---- */

typedef struct declaration {
  bool found;
  lt_token id; /* or the word, where there is no id */
  span rest;   /* all that follows it, to the end of the text */
} declaration;

/* From the start of a line to the end of the text. A line inside a long string or comment starts no token; that is
 * found out by what is looked for not being there. */
static span from_line(const search *s, uint32_t line) {
  const lt_source *source = s->source;
  if (line == 0 || line > lt_source_lines(source)) return (span){0, source->text.len, 1};
  return (span){lt_source_line_start(source, line), source->text.len, line};
}

/* `word "id"` or `word("id"`, no method or field; without an id, the first word of the line. */
static declaration find_in(const search *s, span in) {
  declaration found = {0};
  bool whole = s->what->id.len == 0;
  lt_scan scan = scan_from(s, in);
  lt_token before = {0}, word = {0};
  for (lt_token token; (token = lt_scan_next(&scan)).kind != LT_TOKEN_END && token.line <= s->what->line + 1;) {
    bool word_counts = word.kind == LT_TOKEN_NAME && word.line <= s->what->line;
    bool match = whole ? token.kind == LT_TOKEN_NAME && token.line == s->what->line && !found.found
                       : word_counts && is_string(&token, s->what->id);
    bool again = found.found && word.line == found.id.line;
    if (match && !again) {
      found = (declaration){true, token, {scan.offset, s->source->text.len, scan.line}};
      if (whole) break;
    }
    if (is_mark(&token, "(") && word.kind == LT_TOKEN_NAME) continue;
    word = is_mark(&before, ":") || is_mark(&before, ".") ? (lt_token){0} : token;
    before = token;
  }
  return found;
}

/* Nearly every declaration stands on its line: only if it does not, all above is read too. Every record has its place
 * looked up, so a search from the top each time would make loading quadratic. */
static declaration find_declaration(const search *s) {
  declaration found = find_in(s, from_line(s, s->what->line));
  return found.found ? found : find_in(s, from_line(s, 0));
}

/* What may stand between a declaration's word and its table. */
static bool leads_to_table(const lt_token *token) {
  return token->kind == LT_TOKEN_STRING || is_mark(token, "(") || is_mark(token, ")") || is_mark(token, ",");
}

/* The inside of the first `{` of `in`, up to its `}`; where `at_once`, only what leads to a table may come before. */
static bool find_table(const search *s, span in, bool at_once, span *inside) {
  lt_scan scan = scan_from(s, in);
  lt_token token;
  do {
    token = lt_scan_next(&scan);
    if (token.kind == LT_TOKEN_END || token.offset >= in.end) return false;
  } while (!is_mark(&token, "{") && (!at_once || leads_to_table(&token)));
  if (!is_mark(&token, "{")) return false;
  *inside = (span){scan.offset, in.end, scan.line};
  for (int depth = 1; depth > 0;) {
    token = lt_scan_next(&scan);
    if (token.kind == LT_TOKEN_END || token.offset >= in.end) return true;
    depth += opens(&token) - closes(&token);
    inside->end = token.offset;
  }
  return true;
}

/* ---- the path ---- */

/* One entry of a table: its key (or its first token, in a list) and its value. */
typedef struct entry {
  lt_token key, first;
  bool named;
  span value;
} entry;

/* Reads the entry at the front of `inside` and moves past it; false at the end. */
static bool next_entry(const search *s, span *inside, entry *e) {
  lt_scan scan = scan_from(s, *inside);
  lt_token token = lt_scan_next(&scan);
  if (token.kind == LT_TOKEN_END || token.offset >= inside->end) return false;
  bool bracket = is_mark(&token, "[");
  *e = (entry){.key = token, .first = token, .value = {token.offset, inside->end, token.line}};
  if (bracket) e->key = token = lt_scan_next(&scan);
  lt_scan after = scan;
  lt_token next = lt_scan_next(&after);
  if (bracket && is_mark(&next, "]")) next = lt_scan_next(&after);
  if (is_mark(&next, "=") && (bracket || token.kind == LT_TOKEN_NAME)) {
    e->named = true;
    scan = after;
    lt_scan peek = after;
    e->first = lt_scan_next(&peek);
    e->value = (span){e->first.offset, inside->end, e->first.line};
  } else {
    scan = scan_from(s, e->value);
  }
  for (int depth = 0;;) {
    token = lt_scan_next(&scan);
    if (token.kind == LT_TOKEN_END || token.offset >= inside->end) break;
    depth += opens(&token) - closes(&token);
    if (depth == 0 && (is_mark(&token, ",") || is_mark(&token, ";"))) {
      e->value.end = token.offset;
      *inside = (span){scan.offset, inside->end, scan.line};
      return true;
    }
  }
  *inside = (span){inside->end, inside->end, inside->line};
  return true;
}

static lt_str key_text(const lt_token *key) {
  return key->kind == LT_TOKEN_STRING ? lt_str_slice(key->text, 1, key->text.len - 2) : key->text;
}

/* Bytes of `path` that name the entry: "members" of "members[3].x", or "[2]" for the second of a list; else 0. */
static size_t names_entry(lt_str path, const entry *e, uint32_t position) {
  if (e->named) {
    lt_str key = key_text(&e->key);
    if (key.len == 0 || path.len < key.len || !lt_str_equal(lt_str_slice(path, 0, key.len), key)) return 0;
    return path.len == key.len || path.ptr[key.len] == '.' || path.ptr[key.len] == '[' ? key.len : 0;
  }
  if (path.len < 3 || path.ptr[0] != '[') return 0;
  size_t at = 1;
  uint32_t n = 0;
  for (; at < path.len && path.ptr[at] >= '0' && path.ptr[at] <= '9' && n < 100000; at++)
    n = n * 10 + (uint32_t)(path.ptr[at] - '0');
  return n == position && at < path.len && path.ptr[at] == ']' ? at + 1 : 0;
}

/* The entry of the table that the front of `path` names, by the longest key (keys may hold points). */
static size_t find_entry(const search *s, span inside, lt_str path, entry *best) {
  size_t most = 0;
  uint32_t position = 0;
  entry e;
  while (next_entry(s, &inside, &e)) {
    if (!e.named) position++;
    size_t len = names_entry(path, &e, position);
    if (len > most) most = len, *best = e;
  }
  return most;
}

/* Follows the path inwards as far as it goes; the entry it got to, or false. */
static bool follow(const search *s, span body, entry *last) {
  lt_str path = s->what->path;
  bool any = false;
  while (path.len > 0) {
    size_t len = find_entry(s, body, path, last);
    if (len == 0) return any;
    any = true;
    path = lt_str_slice(path, len, SIZE_MAX);
    if (path.len > 0 && path.ptr[0] == '.') path = lt_str_slice(path, 1, SIZE_MAX);
    if (path.len > 0 && !find_table(s, last->value, false, &body)) return any;
  }
  return any;
}

/* ---- the needle ---- */

/* A name that ends before `at` would go on there. */
static bool goes_on(lt_str text, size_t at) {
  char c = at < text.len ? text.ptr[at] : '\0';
  return c == '_' || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* A name, or names joined by points as they stand in the text, a string's content, or a number. */
static bool is_needle(const search *s, const lt_token *token) {
  lt_str needle = s->what->needle, text = s->source->text;
  if (is_string(token, needle)) return true;
  if (token->kind == LT_TOKEN_BAD || token->kind == LT_TOKEN_NUMBER) return lt_str_equal(token->text, needle);
  if (token->kind != LT_TOKEN_NAME) return false;
  if (!lt_str_equal(lt_str_slice(text, token->offset, needle.len), needle)) return false;
  bool longer = token->text.len < needle.len && needle.ptr[token->text.len] == '.';
  return longer ? !goes_on(text, token->offset + needle.len) : token->text.len == needle.len;
}

/* The first needle in `in`, on `line` only unless that is 0. */
static bool find_needle(const search *s, span in, uint32_t line, lt_place *place) {
  lt_scan scan = scan_from(s, in);
  for (lt_token token; (token = lt_scan_next(&scan)).kind != LT_TOKEN_END && token.offset < in.end;) {
    if (line != 0 && token.line > line) return false;
    if ((line != 0 && token.line != line) || !is_needle(s, &token)) continue;
    size_t len = token.kind == LT_TOKEN_NAME ? s->what->needle.len : token.text.len;
    *place = lt_source_place(s->source, token.offset, len);
    return true;
  }
  return false;
}

/* Of a row of a table: what stands in the row, or else, as what all rows share, above it. */
static lt_place locate_row(const search *s) {
  const lt_locate *what = s->what;
  lt_place place;
  if (what->needle.len > 0 && what->needle_line != 0 &&
      find_needle(s, from_line(s, what->needle_line), what->needle_line, &place))
    return place;
  span row = {what->row - 1, s->source->text.len, lt_source_place(s->source, what->row - 1, 1).line};
  entry e;
  bool body = find_table(s, row, true, &row), followed = body && what->path.len > 0 && follow(s, row, &e);
  if (what->needle.len > 0 && body && find_needle(s, row, 0, &place)) return place;
  if (followed) return place_of(s, what->at_key ? &e.key : &e.first);
  declaration d = find_in(s, from_line(s, what->line));
  span above = {d.rest.at, what->row - 1, d.rest.line};
  if (what->needle.len > 0 && d.found && find_needle(s, above, 0, &place)) return place;
  return lt_source_place(s->source, what->row - 1, 1);
}

lt_place lt_scan_locate(const lt_source *source, const lt_locate *what) {
  assert(source != NULL && what != NULL);
  search s = {source, what};
  if (what->row != 0) return locate_row(&s);
  span body = {0};
  declaration d = find_declaration(&s);
  bool has_body = d.found && find_table(&s, d.rest, true, &body);
  entry e;
  bool followed = has_body && what->path.len > 0 && follow(&s, body, &e);
  lt_place place;
  if (what->needle.len > 0) {
    uint32_t line = what->needle_line;
    if (line != 0 && followed && find_needle(&s, e.value, line, &place)) return place;
    if (line != 0 && find_needle(&s, from_line(&s, line), line, &place)) return place;
    if (followed && find_needle(&s, e.value, 0, &place)) return place;
    if (has_body && find_needle(&s, body, 0, &place)) return place;
    if (!has_body && find_needle(&s, from_line(&s, what->line), what->line, &place)) return place;
  }
  if (followed) return place_of(&s, what->at_key ? &e.key : &e.first);
  return d.found ? place_of(&s, &d.id) : lt_source_line_place(source, what->line);
}
