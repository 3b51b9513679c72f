/* The token check between expressions: statements, functions, blocks, and brackets that do not meet.
 * Refused constructs (`if`, `while` …) are said once and then read without a word, so that one mistake is one
 * diagnostic. */
#include "token_impl.h"

static void local_statement(check *c);
static void return_statement(check *c);
static void for_statement(check *c);
static void do_word(check *c);
static void branch_word(check *c);
static void stray_word(check *c);
static bool parameters(check *c, uint32_t *len);
static void shadow(check *c, lt_str name);
static void popped(check *c);
static void say_open(check *c, const lt_token *open, const lt_token *until);

void lt_statement_end(check *c) {
  frame *f = top(c);
  bool declaration = f->statement == EXPRESSION && c->state == NAMED && c->prev.offset == f->first.offset &&
                     lt_script_word_find(f->first.text) != NULL;
  if (declaration && !f->mute)
    lt_token_say(c, LT_L143, &f->first, f->first.text, lt_text2_of("", ""));
  else if (f->over && f->statement != NOTHING && f->statement != RETURN)
    lt_token_unexpected(c, &f->first, "sau `return` không viết thêm gì", "nothing follows `return`");
  else if (f->statement == EXPRESSION && (c->state == NAMED || c->state == LITERAL || (f->joined && complete(c))))
    lt_token_unexpected(c, &f->first, "dòng này không khai báo gì: viết vào một khai báo, hoặc xóa đi",
                        "this line declares nothing: write it into a declaration, or delete it");
  else if (f->statement != NOTHING && !complete(c) && c->state == WANT)
    lt_token_unexpected(c, &c->prev, "viết một giá trị ở sau", "write a value behind it");
  else if (f->statement != NOTHING && !complete(c) && c->state != START)
    lt_expression_incomplete(c, &c->prev);
  if (f->statement == LOCAL && f->names != f->values && !c->quiet && !f->mute)
    lt_token_say(c, LT_L135, &f->first, f->first.text, lt_text2_of("", ""));
  f->over = f->over || f->statement == RETURN;
  f->joined = false;
  f->statement = NOTHING;
  c->joiner.kind = LT_TOKEN_END;
  c->callee = (callee){.args = 0};
  c->state = START;
  c->quiet = false;
}

bool lt_statement_word(check *c) {
  static const struct {
    const char *word;
    void (*take)(check *c);
  } rows[] = {{"local", local_statement},
              {"return", return_statement},
              {"for", for_statement},
              {"do", do_word},
              {"function", lt_statement_function},
              {"if", branch_word},
              {"while", branch_word},
              {"repeat", branch_word},
              {"then", do_word},
              {"else", do_word},
              {"elseif", do_word}};
  if (lt_token_is(&c->tok, "end") || lt_token_is(&c->tok, "until")) {
    lt_token_close(c, lt_token_is(&c->tok, "end") ? BLOCK_DO : BLOCK_REPEAT);
    return true;
  }
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    if (lt_token_is(&c->tok, rows[i].word)) {
      rows[i].take(c);
      return true;
    }
  }
  stray_word(c);
  return true;
}

/* `and or not`, `goto`, `break`, `in`: refused, or nothing here. */
static void stray_word(check *c) {
  lt_token word = c->tok;
  bool jump = lt_token_is(&word, "goto") || lt_token_is(&word, "break");
  if (jump && in_block(c)) lt_statement_end(c);
  if (!top(c)->mute && !lt_token_refused(c, &word))
    lt_token_unexpected(c, &word, "`in` chỉ đứng trong `for … in ipairs { … } do`",
                        "`in` only stands in `for … in ipairs { … } do`");
  lt_token_advance(c);
  if (jump) {
    if (lt_token_is(&word, "goto") && c->tok.kind == LT_TOKEN_NAME) lt_token_advance(c);
    return;
  }
  if (!complete(c)) {
    lt_token at = c->tok;
    c->tok = word;
    lt_expression_begin(c);
    c->tok = at;
  }
  c->joiner.kind = LT_TOKEN_END;
  c->state = WANT;
}

/* A statement's word inside brackets: something is still open, or a value was meant. */
static bool outside_block(check *c) {
  if (in_block(c)) return false;
  lt_token_unexpected(c, &c->tok, "kiểm tra dấu ngoặc và dấu phẩy ở phía trên",
                      "look at the brackets and commas above");
  if (!complete(c)) {
    lt_expression_begin(c);
    c->state = LITERAL;
  }
  lt_token_advance(c);
  return true;
}

/* `local name <const>` says what holds of every name here; `<close>` has nothing to close. */
static void attribute_of_local(check *c) {
  lt_token open = c->tok;
  lt_token_advance(c);
  bool fine = lt_token_is(&c->tok, "const");
  while (c->tok.kind == LT_TOKEN_NAME) lt_token_advance(c);
  if (!fine || !lt_token_is(&c->tok, ">")) lt_token_say(c, LT_L135, &open, open.text, lt_text2_of("", ""));
  if (lt_token_is(&c->tok, ">")) lt_token_advance(c);
}

static void local_statement(check *c) {
  if (outside_block(c)) return;
  lt_statement_end(c);
  lt_token_advance(c);
  if (lt_token_is(&c->tok, "function")) {
    lt_statement_function(c);
    return;
  }
  frame *f = top(c);
  f->first = c->tok;
  f->names = f->values = 0;
  for (;;) {
    if (c->tok.kind == LT_TOKEN_BAD) {
      lt_token_unreadable(c, &c->tok);
    } else if (c->tok.kind != LT_TOKEN_NAME) {
      lt_token_unexpected(c, &c->tok, "sau `local` là một tên", "`local` is followed by a name");
      c->state = START;
      return;
    } else if (lt_script_reserved(c->tok.text)) {
      lt_token_word_of_lua(c, &c->tok, false);
    }
    lt_token_environment(c, &c->tok);
    shadow(c, c->tok.text);
    f->names++;
    lt_token_advance(c);
    if (lt_token_is(&c->tok, "<")) attribute_of_local(c);
    if (!lt_token_is(&c->tok, ",")) break;
    lt_token_advance(c);
  }
  f->statement = LOCAL;
  if (lt_token_is(&c->tok, "=")) {
    f->values = 1;
    c->state = WANT;
    lt_token_advance(c);
  } else {
    lt_statement_end(c);
  }
}

static void return_statement(check *c) {
  if (outside_block(c)) return;
  lt_statement_end(c);
  lt_token word = c->tok;
  uint32_t at = c->depth - 1;
  while (at > 0 && c->frames[at].kind != BLOCK_FUNCTION) at--;
  if (at == 0)
    lt_token_unexpected(c, &word, "`return` chỉ đứng trong hàm", "`return` only stands in a function");
  else if (c->frames[at].returns++ > 0)
    lt_token_say(c, LT_L116, &word, word.text, lt_text2_of("", ""));
  lt_token_advance(c);
  frame *f = top(c);
  f->first = word;
  f->statement = RETURN;
  c->state = WANT;
  if (lt_token_is(&c->tok, "end") || lt_token_is(&c->tok, ";")) {
    lt_token_say(c, LT_L117, &word, word.text, lt_text2_of("", ""));
    f->statement = NOTHING;
    c->state = START;
  }
}

/* `for a, b in ipairs …` as far as the list; everything else up to `do` is passed over. */
static void for_statement(check *c) {
  if (outside_block(c)) return;
  lt_statement_end(c);
  lt_token word = c->tok;
  lt_token_advance(c);
  while (c->tok.kind == LT_TOKEN_NAME && !lt_script_reserved(c->tok.text)) {
    lt_token_environment(c, &c->tok);
    shadow(c, c->tok.text);
    lt_token_advance(c);
    if (!lt_token_is(&c->tok, ",")) break;
    lt_token_advance(c);
  }
  bool over = lt_token_is(&c->tok, "in") && (lt_token_is(&c->next, "ipairs") || lt_token_is(&c->next, "pairs"));
  top(c)->first = word;
  top(c)->statement = LOOP;
  c->state = WANT;
  if (over) {
    lt_token_advance(c);
    return;
  }
  lt_token_say(c, LT_L114, &word, word.text, lt_text2_of("", ""));
  while (c->tok.kind != LT_TOKEN_END && !lt_token_is(&c->tok, "do")) lt_token_advance(c);
  c->state = CALLED;
}

/* `do`, `then`, `else`, `elseif`. */
static void do_word(check *c) {
  lt_token word = c->tok;
  frame *f = top(c);
  bool plain_do = lt_token_is(&word, "do");
  if (f->kind == BLOCK_DO && f->mute && (f->statement == BRANCH || !plain_do)) {
    f->statement = lt_token_is(&word, "elseif") ? BRANCH : NOTHING;
    c->state = f->statement == BRANCH ? WANT : START;
    lt_token_advance(c);
    return;
  }
  if (!plain_do || outside_block(c)) {
    if (!plain_do) {
      lt_token_refused(c, &word);
      lt_token_advance(c);
    }
    return;
  }
  if (f->statement == LOOP) {
    f->statement = NOTHING;
    if (!complete(c)) lt_token_unexpected(c, &word, "viết danh sách trước `do`", "write the list before `do`");
  } else {
    lt_statement_end(c);
  }
  lt_token_push(c, BLOCK_DO, &word);
  c->state = START;
  c->quiet = false;
  lt_token_advance(c);
}

/* `if`, `while`, `repeat`: said here; what they hold is read without a word about its grammar. */
static void branch_word(check *c) {
  lt_token word = c->tok;
  bool value = !in_block(c) || c->state == WANT;
  if (!top(c)->mute) lt_token_refused(c, &word);
  if (!value)
    lt_statement_end(c);
  else if (!complete(c))
    c->quiet = true, lt_expression_begin(c);
  bool repeat = lt_token_is(&word, "repeat");
  lt_token_push(c, repeat ? BLOCK_REPEAT : BLOCK_DO, &word);
  top(c)->mute = true;
  top(c)->call = value;
  top(c)->statement = repeat ? NOTHING : BRANCH;
  c->state = repeat ? START : WANT;
  lt_token_advance(c);
}

void lt_statement_function(check *c) {
  lt_token word = c->tok;
  bool named = c->next.kind == LT_TOKEN_NAME;
  bool local = c->prev.text.ptr != NULL && lt_token_is(&c->prev, "local");
  if (named && local) lt_token_environment(c, &c->next);
  if (named && !local) {
    if (outside_block(c)) return;
    lt_statement_end(c);
    lt_token_say(c, LT_L118, &c->next, c->next.text, lt_text2_of("", ""));
  }
  if (!named) {
    bool argument = c->state == ARGUMENT || (c->state == WANT && top(c)->kind == PAREN && top(c)->call);
    if (!argument && !top(c)->mute) lt_token_say(c, LT_L115, &word, word.text, lt_text2_of("", ""));
    lt_expression_begin(c);
  }
  lt_token_advance(c);
  helper made = {.name = c->tok.text};
  while (c->tok.kind == LT_TOKEN_NAME || lt_token_is(&c->tok, ".") || lt_token_is(&c->tok, ":")) lt_token_advance(c);
  if (!parameters(c, &made.parameters))
    lt_token_unexpected(c, &c->tok, "viết các tham số trong ngoặc: `function(x)`",
                        "write the parameters in parentheses: `function(x)`");
  if (named) LT_PUSH(c->scratch, &c->helpers, made);
  lt_token_push(c, BLOCK_FUNCTION, &word);
  top(c)->call = !named;
  c->state = START;
  c->quiet = false;
}

/* The function of the file that a name is, or NULL. */
static const helper *find_helper(const check *c, lt_str name) {
  for (uint32_t i = c->helpers.len; i-- > 0;)
    if (lt_str_equal(c->helpers.items[i].name, name)) return &c->helpers.items[i];
  return NULL;
}

/* A local or parameter takes the name: what it is now cannot be known here. */
static void shadow(check *c, lt_str name) {
  helper made = {name, UINT32_MAX};
  if (find_helper(c, name) != NULL) LT_PUSH(c->scratch, &c->helpers, made);
}

void lt_statement_arity(check *c, callee called, uint32_t values) {
  const helper *known = called.args == 0 && called.name.len > 0 ? find_helper(c, called.name) : NULL;
  if (known == NULL || known->parameters == UINT32_MAX || known->parameters == values) return;
  lt_token name = {.offset = (size_t)(called.name.ptr - c->unit->source->text.ptr), .text = called.name};
  lt_str vi = lt_str_format(c->scratch, "`%.*s` với đúng %u giá trị", LT_STR_ARG(name.text), known->parameters);
  lt_str en = lt_str_format(c->scratch, "`%.*s` with exactly %u value(s)", LT_STR_ARG(name.text), known->parameters);
  lt_token_say(c, LT_L149, &name, name.text, (lt_text2){vi, en});
}

static bool parameters(check *c, uint32_t *len) {
  if (!lt_token_is(&c->tok, "(")) return false;
  lt_token_advance(c);
  while (c->tok.kind == LT_TOKEN_NAME || c->tok.kind == LT_TOKEN_BAD || lt_token_is(&c->tok, ",") ||
         lt_token_is(&c->tok, "...")) {
    if (c->tok.kind == LT_TOKEN_BAD)
      lt_token_unreadable(c, &c->tok);
    else if (lt_token_is(&c->tok, "..."))
      lt_token_refused(c, &c->tok);
    else if (c->tok.kind == LT_TOKEN_NAME && lt_script_reserved(c->tok.text))
      lt_token_word_of_lua(c, &c->tok, false);
    lt_token_environment(c, &c->tok);
    *len += c->tok.kind == LT_TOKEN_NAME;
    shadow(c, c->tok.text);
    lt_token_advance(c);
  }
  if (!lt_token_is(&c->tok, ")")) return false;
  lt_token_advance(c);
  return true;
}

/* ---- Brackets and blocks that end ---- */

static bool closes(frame_kind open, frame_kind with) {
  return open == with || (with == BLOCK_DO && open == BLOCK_FUNCTION);
}

/* Columns of blanks before the first token of the line at `offset`. */
static size_t indent_of(const check *c, size_t offset) {
  const char *text = c->unit->source->text.ptr;
  size_t start = offset, indent = 0;
  while (start > 0 && text[start - 1] != '\n') start--;
  while (text[start + indent] == ' ' || text[start + indent] == '\t') indent++;
  return indent;
}

/* A `}` that stands under the beginning of an outer bracket's line closes, by its look, that one: then the inner one
 * is what was left open. It is only used to choose which of them to show once something is known to be missing. */
static void suspect(check *c) {
  const frame *f = top(c);
  if (c->suspect.kind != LT_TOKEN_END || c->tok.line == f->open.line || c->tok.line == c->prev.line) return;
  size_t indent = indent_of(c, c->tok.offset);
  if (indent == indent_of(c, f->open.offset)) return;
  for (uint32_t i = 1; i + 1 < c->depth; i++)
    if (c->frames[i].kind == BRACE && indent_of(c, c->frames[i].open.offset) == indent) c->suspect = f->open;
}

void lt_token_close(check *c, frame_kind kind) {
  uint32_t at = c->depth - 1;
  while (at > 0 && !closes(c->frames[at].kind, kind)) at--;
  if (at == 0 && kind != BLOCK_FILE) {
    if (!top(c)->mute && !c->quiet) lt_token_say(c, LT_L130, &c->tok, c->tok.text, lt_text2_of("", ""));
    lt_token_advance(c);
    return;
  }
  if (at + 1 < c->depth) {
    lt_token open = c->suspect.kind != LT_TOKEN_END ? c->suspect : top(c)->open;
    if (kind == BLOCK_FILE || !top(c)->mute) say_open(c, &open, &c->tok);
    c->depth = at + 1;
    c->keys.len = at == 0 ? 0 : c->keys.len;
    c->quiet = true;
    c->state = CALLED;
    if (kind == BLOCK_FILE) {
      top(c)->statement = NOTHING;
      return;
    }
  }
  if (kind == BLOCK_FILE) return;
  bool empty = c->state == ENTRY || (c->state == ARGUMENT && kind == PAREN);
  if (in_block(c))
    lt_statement_end(c);
  else if (!empty && !complete(c))
    lt_expression_incomplete(c, &c->tok);
  if (!empty) top(c)->values++;
  popped(c);
}

/* Takes the frame at the top off and says what state that leaves. */
static void popped(check *c) {
  frame f = *top(c);
  if (f.kind == BRACE) {
    suspect(c);
    lt_table_close(c);
  }
  if (f.kind == BLOCK_FUNCTION && f.returns == 0 && !f.mute)
    lt_token_say(c, LT_L117, &f.open, f.open.text, lt_text2_of("", ""));
  c->depth--;
  c->keys.len = f.first_key;
  c->joiner.kind = LT_TOKEN_END;
  c->callee = (callee){.args = 0};
  if (f.kind == INDEX && f.key) {
    lt_token key = c->prev;
    if (key.kind == LT_TOKEN_STRING) {
      key.text = lt_token_string(c->scratch, &c->prev);
      lt_table_key(c, &key);
    } else {
      lt_token_unexpected(c, &f.open, "khóa là một tên, hoặc một chuỗi trong `[\"…\"]`",
                          "a key is a name, or a text in `[\"…\"]`");
    }
    c->state = KEYED;
  } else if (f.kind == PAREN || f.kind == INDEX || f.kind == BRACE) {
    c->state = f.call && f.kind != INDEX ? CALLED : f.kind == BRACE ? LITERAL : NAMED;
    if (f.kind == PAREN && f.call) c->callee = (callee){f.before.name, f.before.args + 1};
    if (f.kind != INDEX && f.call) lt_statement_arity(c, f.before, f.kind == BRACE ? 1 : f.values);
  } else {
    c->state = f.call ? LITERAL : START;
    c->quiet = f.call && f.mute;
  }
  if (c->depth == 1) c->suspect.kind = LT_TOKEN_END;
  lt_token_advance(c);
  if (f.kind == BLOCK_REPEAT) {
    top(c)->statement = ASSIGNMENT; /* what follows `until` */
    c->state = WANT;
  }
}

static void say_open(check *c, const lt_token *open, const lt_token *until) {
  const char *mend = lt_token_is(open, "{")   ? "`}`"
                     : lt_token_is(open, "(") ? "`)`"
                     : lt_token_is(open, "[") ? "`]`"
                                              : "`end`";
  lt_text2 none = lt_text2_of("", "");
  lt_diag *diag = lt_diag_add(c->diags, LT_L129, lt_token_place(c, open), lt_text2_both(open->text),
                              lt_text2_of(mend, mend), none, none);
  diag->also = lt_token_place(c, until);
  diag->also_says = lt_text2_of("đến đây vẫn chưa đóng", "still open here");
}

bool lt_statement_left_open(check *c) {
  lt_token tok = c->tok;
  if (c->depth == 1 || tok.kind != LT_TOKEN_NAME || (tok.offset > 0 && tok.text.ptr[-1] != '\n')) return false;
  bool starts =
      lt_token_is(&tok, "local") || (c->next.kind == LT_TOKEN_STRING && lt_script_word_find(tok.text) != NULL);
  uint32_t at = 1;
  while (at < c->depth && c->frames[at].kind <= BLOCK_REPEAT) at++;
  if (!starts || at == c->depth) return false;
  lt_token open = c->suspect.kind != LT_TOKEN_END ? c->suspect : top(c)->open;
  say_open(c, &open, &tok);
  c->keys.len = c->frames[at].first_key;
  c->depth = at;
  c->suspect.kind = LT_TOKEN_END;
  top(c)->statement = NOTHING;
  c->state = START;
  c->quiet = false;
  c->joiner.kind = LT_TOKEN_END;
  c->callee = (callee){.args = 0};
  return true;
}
