/* The token check inside braces: keys twice, entries without a key, keys among entries, literals where a condition
 * stands; and the look-up of an entry by its number or key, for messages about values that turn out wrong later. */
#include "token_impl.h"

static table_kind kind_of(check *c, bool call, const lt_script_word **word);
static bool is_row(check *c, bool call);

void lt_table_open(check *c, bool call) {
  lt_token open = c->tok;
  const lt_script_word *word = NULL;
  bool row = is_row(c, call);
  bool listed = !call && top(c)->kind == BRACE && top(c)->table == DECLARATION && c->state == WANT;
  bool dated = !call && top(c)->kind == BRACE && top(c)->listed && c->state == ENTRY;
  table_kind kind = kind_of(c, call, &word);
  if (!call) {
    frame *f = top(c);
    if (c->joiner.kind != LT_TOKEN_END || (f->kind == BRACE && f->shape == LT_SHAPE_CONDITION && c->state == WANT) ||
        (f->kind == BRACE && f->table == CONDITIONS && c->state == ENTRY))
      lt_token_say(c, LT_L133, &open, open.text, lt_text2_of("", ""));
    lt_expression_begin(c);
  }
  lt_token_push(c, BRACE, &open);
  top(c)->call = call;
  top(c)->table = kind;
  top(c)->word = word;
  top(c)->row = row;
  top(c)->listed = listed;
  top(c)->dated = dated;
  top(c)->rows = word != NULL && !row && strcmp(word->name, "rows") == 0;
  c->state = ENTRY;
  c->quiet = false;
  lt_token_advance(c);
}

/* An entry of `rows "id" { … }`. */
static bool is_row(check *c, bool call) {
  frame *f = top(c);
  return !call && f->kind == BRACE && f->rows && c->state == ENTRY;
}

static table_kind kind_of(check *c, bool call, const lt_script_word **word) {
  frame *f = top(c);
  if (is_row(c, call)) {
    *word = f->word;
    return DECLARATION;
  }
  if (call && c->callee.args == 1 && c->callee.name.len != 0 && (*word = lt_script_word_find(c->callee.name)) != NULL)
    return DECLARATION;
  if (call && c->callee.args == 0 &&
      (lt_str_equal(c->callee.name, LT_STR("all")) || lt_str_equal(c->callee.name, LT_STR("any"))))
    return CONDITIONS;
  bool keyed = !call && f->kind == BRACE && f->table == DECLARATION && f->shape == LT_SHAPE_KEYED && c->state == WANT;
  return keyed && !lt_str_equal(f->key_name, LT_STR("options")) ? KEYED_ONLY : ANY;
}

/* The number of an earlier key of the table at hand with this name, or UINT32_MAX. Tables with many keys get a map. */
static uint32_t find_key(check *c, lt_str name) {
  enum { MANY = 32 };
  frame *f = top(c);
  if (f->seen != NULL) return lt_map_find(f->seen, name, UINT32_MAX);
  for (uint32_t i = f->first_key; i < c->keys.len; i++)
    if (lt_str_equal(c->keys.items[i].text, name)) return i;
  if (f->keys < MANY) return UINT32_MAX;
  f->seen = LT_NEW(c->scratch, lt_map);
  f->seen->arena = c->scratch;
  for (uint32_t i = f->first_key; i < c->keys.len; i++) lt_map_put(f->seen, c->keys.items[i].text, i);
  return UINT32_MAX;
}

/* Says a key that stands twice. */
static void check_twice(check *c, const lt_token *token) {
  uint32_t first = find_key(c, token->text);
  if (top(c)->seen != NULL) lt_map_put(top(c)->seen, token->text, c->keys.len);
  if (first == UINT32_MAX) return;
  lt_text2 none = lt_text2_of("", "");
  bool condition = top(c)->shape == LT_SHAPE_CONDITION;
  lt_str key = token->text.len > 40 ? LT_STR("…") : token->text;
  const char *joined = condition ? "all { … }" : "{ a, b }";
  lt_text2 hint = {lt_str_format(c->scratch, "giữ một, hoặc gộp lại: `%.*s = %s`", LT_STR_ARG(key), joined),
                   lt_str_format(c->scratch, "keep one, or join them: `%.*s = %s`", LT_STR_ARG(key), joined)};
  lt_token written = *token; /* `["key"]` is the key's text at the place of its quotes */
  if (written.kind == LT_TOKEN_STRING) written.text.len = c->prev.text.len;
  lt_diag *diag =
      lt_diag_add(c->diags, LT_L119, lt_token_place(c, &written), lt_text2_both(token->text), hint, none, none);
  diag->also = lt_token_place(c, &c->keys.items[first]);
  diag->also_says = lt_text2_of("lần đầu ở đây", "first here");
}

/* Days on which the value beside them holds: `{ "vn.btttt", before = "2025-03-01" }`. */
static bool only_days(check *c, frame *f) {
  if (!f->dated || f->entries > 1) return false;
  for (uint32_t i = f->first_key; i < c->keys.len; i++) {
    lt_str key = c->keys.items[i].text;
    if (!lt_str_equal(key, LT_STR("from")) && !lt_str_equal(key, LT_STR("before"))) return false;
  }
  return true;
}

void lt_table_key(check *c, const lt_token *token) {
  frame *f = top(c);
  f->first = *token;
  f->key_name = token->text;
  f->shape = f->table == DECLARATION && f->word != NULL ? lt_key_shape_of(f->word, token->text) : LT_SHAPE_OTHER;
  check_twice(c, token);
  LT_PUSH(c->scratch, &c->keys, *token);
  bool first = f->keys++ == 0, mixed = f->entries > 0 && f->table == ANY;
  mixed = mixed && (f->dated ? !only_days(c, f) : first);
  if (mixed || f->table == CONDITIONS) lt_token_say(c, LT_L121, token, token->text, lt_text2_of("", ""));
}

/* `cites = a, b`: the entry without a key that b became. */
static void say_bare(check *c, const lt_token *token) {
  frame *f = top(c);
  lt_str key = f->key_name;
  if (f->keys == 0 || key.len > 40)
    lt_token_say(c, LT_L120, token, token->text, lt_text2_of("viết `khóa = giá trị`", "write `key = value`"));
  else
    lt_token_say(
        c, LT_L120, token, token->text,
        (lt_text2){
            lt_str_format(c->scratch, "viết `khóa = giá trị`; nếu `%.*s` có nhiều giá trị thì viết `%.*s = { a, b }`",
                          LT_STR_ARG(key), LT_STR_ARG(key)),
            lt_str_format(c->scratch, "write `key = value`; where `%.*s` has several values write `%.*s = { a, b }`",
                          LT_STR_ARG(key), LT_STR_ARG(key))});
}

void lt_table_entry(check *c, const lt_token *token) {
  frame *f = top(c);
  c->state = WANT;
  f->first = *token;
  f->shape = LT_SHAPE_OTHER;
  f->entries++;
  if (c->quiet || f->mute) return;
  bool rows = f->row || (f->rows && lt_token_is(token, "{"));
  if (!rows && (f->table == DECLARATION || f->table == KEYED_ONLY))
    say_bare(c, token);
  else if (!rows && f->keys > 0 && (f->dated ? !only_days(c, f) : f->entries == 1))
    lt_token_say(c, LT_L121, token, f->key_name, lt_text2_of("", ""));
}

void lt_table_entry_end(check *c) {
  frame *f = top(c);
  bool positional = f->entries > 0 && f->table == CONDITIONS && f->keys == 0;
  /* A lone literal: the token just read is the whole value. */
  bool literal = c->state == LITERAL &&
                 (c->prev.kind == LT_TOKEN_STRING || c->prev.kind == LT_TOKEN_NUMBER || c->prev.kind == LT_TOKEN_NAME);
  bool asked = positional || f->shape == LT_SHAPE_CONDITION;
  if (literal && asked && c->prev.offset == f->first.offset && !lt_token_is(&c->prev, "end") &&
      !lt_token_is(&c->prev, "nil") && !c->quiet)
    lt_token_no_condition(c, &c->prev);
  f->shape = LT_SHAPE_OTHER;
}

void lt_table_close(check *c) {
  frame *f = top(c);
  lt_token_kind before = c->prev.kind;
  bool comma = before == LT_TOKEN_MARK && (lt_token_is(&c->prev, ",") || lt_token_is(&c->prev, ";"));
  if (c->state != ENTRY) lt_table_entry_end(c);
  if (f->entries + f->keys == 0) return;
  lt_braces braces = {.open = f->open.offset,
                      .close = c->tok.offset,
                      .line = f->open.line,
                      .len = f->keys > 0 ? f->keys : f->entries,
                      .rows = f->keys > 0 ? f->entries : 0,
                      .keyed = f->keys > 0,
                      .comma = comma};
  LT_PUSH(c->scratch, &c->unit->tables, braces);
}

/* ---- Looking an entry up again, on the way to an error ---- */

typedef struct walk {
  lt_scan scan;
  lt_token tok, next;
  uint32_t depth, blocks;
} walk;

static void walk_on(walk *w) {
  w->tok = w->next;
  w->next = lt_scan_next(&w->scan);
}

/* Stands at the first token of the table. */
static walk walk_start(const lt_source *source, size_t open) {
  walk w = {.scan = {.source = source, .offset = open, .line = lt_source_place(source, open, 1).line}};
  walk_on(&w);
  walk_on(&w);
  walk_on(&w);
  return w;
}

/* Stands at `key =` or `[key] =`, not at an entry of a list. */
static bool walk_at_key(const walk *w) {
  return lt_token_is(&w->tok, "[") || (w->tok.kind == LT_TOKEN_NAME && lt_token_is(&w->next, "="));
}

/* From the start of an entry past its comma; false at the table's end. */
static bool walk_entry(walk *w) {
  for (; w->tok.kind != LT_TOKEN_END; walk_on(w)) {
    if (lt_token_is(&w->tok, "function"))
      w->blocks++;
    else if (lt_token_is(&w->tok, "end") && w->blocks > 0)
      w->blocks--;
    if (w->tok.kind != LT_TOKEN_MARK || w->tok.text.len != 1) continue;
    char mark = w->tok.text.ptr[0];
    if (mark == '{' || mark == '(' || mark == '[')
      w->depth++;
    else if ((mark == '}' || mark == ')' || mark == ']') && w->depth-- == 0)
      return false;
    else if ((mark == ',' || mark == ';') && w->depth == 0 && w->blocks == 0) {
      walk_on(w);
      return w->tok.kind != LT_TOKEN_END && !lt_token_is(&w->tok, "}");
    }
  }
  return false;
}

bool lt_token_key(const lt_source *source, size_t open, uint32_t *number, lt_arena *arena, lt_str *key, lt_token *out) {
  walk w = walk_start(source, open);
  for (uint32_t i = 0; i < *number; i++)
    if (!walk_entry(&w)) return false;
  for (; !walk_at_key(&w); ++*number)
    if (lt_token_is(&w.tok, "}") || !walk_entry(&w)) return false;
  ++*number;
  bool bracket = lt_token_is(&w.tok, "[");
  *out = bracket ? w.next : w.tok;
  *key = bracket ? lt_token_string(arena, &w.next) : w.tok.text;
  return true;
}

bool lt_token_entry(const lt_source *source, size_t open, uint32_t number, lt_token *out) {
  walk w = walk_start(source, open);
  for (uint32_t left = number; (left -= !walk_at_key(&w)) > 0;)
    if (!walk_entry(&w)) return false;
  *out = w.tok;
  if (w.tok.kind == LT_TOKEN_END) return false;
  /* `helper.typo` is one name to its reader. */
  while (w.tok.kind == LT_TOKEN_NAME && lt_token_is(&w.next, ".")) {
    walk_on(&w);
    walk_on(&w);
    if (w.tok.kind == LT_TOKEN_NAME && w.tok.line == out->line)
      out->text.len = w.tok.offset + w.tok.text.len - out->offset;
  }
  return true;
}
