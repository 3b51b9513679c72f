/* The token check inside an expression: names, literals, operators, brackets, and what may follow what.
 * A value that begins where another has just ended is a missing comma, or the next statement. It evaluates nothing. */
#include "token_impl.h"

static void missing_comma(check *c);
static bool date(check *c);
static void open_bracket(check *c, frame_kind kind);
static void operator_mark(check *c);
static void plus(check *c);
static void refused_mark(check *c);
static void comma(check *c);
static void equals(check *c);
static void access(check *c, state next);

void lt_expression_begin(check *c) {
  if (complete(c) && !in_block(c)) missing_comma(c);
  if (c->state == START || (complete(c) && in_block(c))) {
    lt_statement_end(c);
    top(c)->first = c->tok;
    top(c)->statement = EXPRESSION;
  } else if (c->state == ENTRY) {
    lt_table_entry(c, &c->tok);
  } else if (c->state == POINT || c->state == COLON || c->state == METHOD || c->state == KEYED) {
    lt_expression_incomplete(c, &c->tok);
  }
}

void lt_expression_incomplete(check *c, const lt_token *token) {
  switch (c->state) {
    case POINT:
    case COLON:
      lt_token_unexpected(c, token, "sau dấu chấm hoặc hai chấm là một tên", "a point or colon is followed by a name");
      break;
    case METHOD:
      lt_token_unexpected(c, token, "viết giá trị của phép kiểm tra, như `:is \"…\"`, hoặc `()`",
                          "write what the test takes, as `:is \"…\"`, or `()`");
      break;
    case KEYED: lt_token_unexpected(c, token, "viết `=` sau khóa", "write `=` after the key"); break;
    default: lt_token_unexpected(c, token, "viết một giá trị trước dấu này", "write a value before it"); break;
  }
}

static void missing_comma(check *c) {
  frame *f = top(c);
  if (c->state == NAMED && c->tok.kind == LT_TOKEN_NUMBER && c->prev.kind == LT_TOKEN_NAME) {
    lt_str name = c->prev.text, number = c->tok.text; /* `ty 5`: as `ty "5"` is right, it looks so, too */
    lt_token_unexpected(c, &c->tok,
                        lt_str_format(c->scratch, "viết `%.*s(%.*s)`", LT_STR_ARG(name), LT_STR_ARG(number)).ptr,
                        lt_str_format(c->scratch, "write `%.*s(%.*s)`", LT_STR_ARG(name), LT_STR_ARG(number)).ptr);
  } else if (f->kind == INDEX || (f->kind == PAREN && !f->call)) {
    lt_token_unexpected(c, &c->tok, "xóa phần thừa, hoặc nối bằng `&`, `|`", "delete it, or join by `&`, `|`");
  } else if (!c->quiet && !f->mute) {
    lt_token after = c->prev;
    after.offset += after.text.len;
    after.text.len = 1;
    lt_token_say(c, LT_L126, &after, c->prev.text, lt_text2_of("", ""));
    c->quiet = !lt_token_is(&c->next, "="); /* a value without a key then is the same mistake */
  }
  if (f->kind == BRACE) {
    lt_table_entry_end(c);
    c->state = ENTRY;
  } else {
    c->state = WANT;
  }
}

void lt_expression_name(check *c) {
  lt_token name = c->tok;
  if (lt_script_reserved(name.text)) {
    bool named = c->state == POINT || c->state == COLON || (c->state == ENTRY && lt_token_is(&c->next, "="));
    bool literal = lt_token_is(&name, "true") || lt_token_is(&name, "false") || lt_token_is(&name, "nil");
    if (!named && literal) {
      lt_expression_literal(c);
      return;
    }
    if (!named) {
      lt_statement_word(c);
      return;
    }
    lt_token_word_of_lua(c, &name, c->state == ENTRY);
  }
  if (c->state == POINT || c->state == COLON) {
    c->state = c->state == POINT ? NAMED : METHOD;
    c->callee = (callee){.args = 0};
    lt_token_advance(c);
    return;
  }
  if (complete(c) && top(c)->kind == BRACE) missing_comma(c);
  if (c->state == ENTRY && lt_token_is(&c->next, "=")) {
    lt_table_key(c, &name);
    lt_token_advance(c);
    lt_token_advance(c);
    top(c)->first = c->tok;
    c->state = WANT;
    return;
  }
  lt_expression_begin(c);
  lt_token_environment(c, &name);
  c->joiner.kind = LT_TOKEN_END;
  c->state = NAMED;
  c->callee = (callee){.name = name.text};
  lt_token_advance(c);
}

/* What a call is given as `f "text"`. */
static void text_argument(check *c, const lt_token *token) {
  if (c->callee.args == 0 && c->unit->vocabulary && lt_str_equal(c->callee.name, LT_STR("entity")))
    LT_PUSH(c->scratch, &c->entities->names, lt_token_string(c->scratch, token));
  lt_statement_arity(c, c->callee, 1);
  c->callee.args++;
  c->state = CALLED;
}

void lt_expression_literal(check *c) {
  lt_token token = c->tok;
  bool text = token.kind == LT_TOKEN_STRING;
  if (text && token.text.len > c->text_max) {
    token.text.len = 1;
    lt_token_say(c, LT_L504, &token, lt_str_format(c->scratch, "%llu", (unsigned long long)c->text_max),
                 lt_text2_of("", ""));
  }
  /* In a table a text on a new line is the next entry whose comma is missing, though Lua would call with it. */
  bool apart = top(c)->kind == BRACE && token.line != c->prev.line;
  if (text && (c->state == METHOD || ((c->state == NAMED || c->state == CALLED) && !apart))) {
    text_argument(c, &token);
  } else {
    lt_expression_begin(c);
    if (c->joiner.kind != LT_TOKEN_END) lt_token_no_condition(c, &token);
    c->state = LITERAL;
    c->callee = (callee){.args = 0};
  }
  c->joiner.kind = LT_TOKEN_END;
  lt_token_advance(c);
}

/* How a decimal is written: in the word that was called, as a million is no billion; else in one that takes decimals,
 * or as a whole number, since tokens do not tell of which type the fact is. */
static lt_text2 decimal_hint(check *c, lt_str decimal) {
  static const char *const words[] = {"ty", "trieu", "percent"};
  const frame *f = top(c);
  for (size_t i = 0; f->kind == PAREN && f->call && i < sizeof words / sizeof *words; i++) {
    if (!lt_str_equal(f->before.name, lt_str_of(words[i]))) continue;
    return (lt_text2){lt_str_format(c->scratch, "viết `%s \"%.*s\"`", words[i], LT_STR_ARG(decimal)),
                      lt_str_format(c->scratch, "write `%s \"%.*s\"`", words[i], LT_STR_ARG(decimal))};
  }
  size_t comma = lt_str_find(decimal, LT_STR(","), 0), at = comma;
  while (at < decimal.len && (decimal.ptr[at] == ',' || decimal.ptr[at] == '0')) at++;
  bool is_whole = at >= decimal.len; /* `5.0` was meant as `5`; what `2.5` should be only its writer knows */
  lt_str whole =
      is_whole ? lt_str_format(c->scratch, ": `%.*s`", LT_STR_ARG(lt_str_slice(decimal, 0, comma))) : LT_STR("");
  return (lt_text2){
      lt_str_format(c->scratch,
                    "số tiền viết `ty \"%.*s\"`, phần trăm viết `percent \"%.*s\"`, số nguyên không có dấu chấm%.*s",
                    LT_STR_ARG(decimal), LT_STR_ARG(decimal), LT_STR_ARG(whole)),
      lt_str_format(
          c->scratch,
          "an amount is written `ty \"%.*s\"`, a percentage `percent \"%.*s\"`, a whole number without a point%.*s",
          LT_STR_ARG(decimal), LT_STR_ARG(decimal), LT_STR_ARG(whole))};
}

void lt_expression_number(check *c) {
  lt_token number = c->tok;
  uint32_t said = c->diags->errors;
  if (!date(c)) {
    size_t points = 0, digits = 0, others = 0;
    for (size_t i = 0; i < number.text.len; i++) {
      char d = number.text.ptr[i];
      *(d == '.' ? &points : d >= '0' && d <= '9' ? &digits : &others) += 1;
    }
    if (points == 1 && others == 0 && digits > 0) {
      size_t point = lt_str_find(number.text, LT_STR("."), 0);
      lt_str whole = lt_str_slice(number.text, 0, point), rest = lt_str_slice(number.text, point + 1, SIZE_MAX);
      lt_str mend = lt_str_format(c->scratch, "%s%.*s%s%.*s", point == 0 ? "0" : "", LT_STR_ARG(whole),
                                  rest.len > 0 ? "," : "", LT_STR_ARG(rest));
      lt_token_say(c, LT_L122, &number, number.text, decimal_hint(c, mend));
    } else if (points + others > 0 || digits > 15) {
      lt_token_say(
          c, LT_L122, &number, number.text,
          lt_text2_of(
              "viết bằng các chữ số liền nhau, không quá 15 chữ số; số tiền có thể viết `trieu(200)`, `ty \"5,2\"`",
              "write its digits without anything between them, at most 15; amounts may be `trieu(200)`, `ty \"5,2\"`"));
    }
  }
  if (c->diags->errors != said) top(c)->shape = LT_SHAPE_OTHER; /* that it is no condition either needs no word */
  lt_expression_literal(c);
}

/* `2019-01-01` or `05/09/2018` without quotes: says so and leaves the last of the numbers as the token at hand. */
static bool date(check *c) {
  char mark = c->next.text.len == 1 ? c->next.text.ptr[0] : ' ';
  if (mark != '-' && mark != '/') return false;
  lt_scan ahead = c->scan;
  lt_token second = lt_scan_next(&ahead), between = lt_scan_next(&ahead), third = lt_scan_next(&ahead);
  if (second.kind != LT_TOKEN_NUMBER || third.kind != LT_TOKEN_NUMBER || between.text.len != 1 ||
      between.text.ptr[0] != mark)
    return false;
  lt_token all = c->tok;
  bool iso = mark == '-';
  lt_str written = lt_str_format(c->scratch, "%.*s%c%.*s%c%.*s", LT_STR_ARG(all.text), mark, LT_STR_ARG(second.text),
                                 mark, LT_STR_ARG(third.text));
  lt_str year = iso ? all.text : third.text, day = iso ? third.text : all.text;
  lt_str mend = lt_str_format(c->scratch, "%.*s-%s%.*s-%s%.*s", LT_STR_ARG(year), second.text.len < 2 ? "0" : "",
                              LT_STR_ARG(second.text), day.len < 2 ? "0" : "", LT_STR_ARG(day));
  all.text.len = third.offset + third.text.len - all.offset;
  lt_token_say(c, LT_L123, &all, written, lt_text2_both(mend));
  for (int i = 0; i < 4; i++) {
    lt_token before = c->prev;
    lt_token_advance(c);
    c->prev = before; /* so that the value still begins where it does */
  }
  return true;
}

/* Blanks that are none to Lua, as the no-break space that comes with text copied from a document. */
static bool foreign_blank(check *c) {
  size_t at = 0;
  int32_t point = lt_utf8_next(c->tok.text, &at);
  bool blank = point == 0xA0 || point == 0x1680 || (point >= 0x2000 && point <= 0x200A) || point == 0x202F ||
               point == 0x205F || point == 0x3000;
  if (blank)
    lt_token_say(c, LT_L106, &c->tok, lt_str_format(c->scratch, "U+%04X", (unsigned)point), lt_text2_of("", ""));
  return blank;
}

/* A byte that starts no token: curly quotes, a string without end, letters that Lua does not know. */
void lt_expression_bad(check *c) {
  lt_token bad = c->tok;
  if (foreign_blank(c)) {
    lt_token before = c->prev;
    lt_token_advance(c);
    c->prev = before; /* nothing has been read, as with any blank */
    return;
  }
  char first = bad.text.ptr[0];
  lt_text2 none = lt_text2_of("", "");
  bool curly = lt_str_starts(bad.text, "\u201c") || lt_str_starts(bad.text, "\u201d") ||
               lt_str_starts(bad.text, "\u2018") || lt_str_starts(bad.text, "\u2019");
  if (first == '"' || first == '\'' || first == '[') {
    lt_token open = bad;
    open.text.len = 1;
    lt_token_say(c, LT_L131, &open, bad.text, none);
    c->quiet = true;
    c->stop = first == '['; /* it has taken the rest of the file */
  } else if (first == '-') {
    lt_token open = bad;
    open.text.len = 4;
    lt_token_say(c, LT_L129, &open, open.text, lt_text2_of("`]]`", "`]]`"));
    c->stop = true;
  } else if (curly) {
    lt_token_say(c, LT_L124, &bad, bad.text, none);
    /* What stands between the two is a text that was meant to be quoted. */
    while (c->next.kind != LT_TOKEN_END && c->next.line == bad.line && c->next.kind != LT_TOKEN_BAD)
      lt_token_advance(c);
    if (c->next.kind == LT_TOKEN_BAD && c->next.line == bad.line) lt_token_advance(c);
  } else {
    lt_token_unreadable(c, &bad);
    /* Between declarations it begins a note in plain words: the rest of the line is the same mistake. */
    while (c->depth == 1 && (c->state == START || complete(c)) && c->next.kind != LT_TOKEN_END &&
           c->next.line == bad.line)
      lt_token_advance(c);
  }
  c->joiner.kind = LT_TOKEN_END;
  bool key = c->state == ENTRY && !curly && lt_token_is(&c->next, "=");
  if (c->state == POINT || c->state == COLON || key) {
    if (key) {
      lt_table_key(c, &bad);
      lt_token_advance(c);
      c->state = WANT;
    } else {
      c->state = c->state == COLON ? METHOD : NAMED;
    }
  } else if ((c->state == NAMED || c->state == CALLED || c->state == METHOD) && curly) {
    c->callee.args++;
    c->state = CALLED;
  } else {
    bool quiet = c->quiet;
    if (!complete(c)) lt_expression_begin(c);
    c->quiet = quiet;
    c->state = CALLED;
  }
  lt_token_advance(c);
}

void lt_expression_mark(check *c) {
  char mark = c->tok.text.len == 1 ? c->tok.text.ptr[0] : '\0';
  switch (mark) {
    case '{': lt_table_open(c, c->state == NAMED || c->state == CALLED || c->state == METHOD); break;
    case '(': open_bracket(c, PAREN); break;
    case '[': open_bracket(c, INDEX); break;
    case '}': lt_token_close(c, BRACE); break;
    case ')': lt_token_close(c, PAREN); break;
    case ']': lt_token_close(c, INDEX); break;
    case ',':
    case ';': comma(c); break;
    case '=': equals(c); break;
    case '.': access(c, POINT); break;
    case ':': access(c, COLON); break;
    case '&':
    case '|':
    case '~': operator_mark(c); break;
    case '+': plus(c); break;
    default: refused_mark(c); break;
  }
}

static void open_bracket(check *c, frame_kind kind) {
  lt_token open = c->tok;
  bool behind = c->state == NAMED || c->state == CALLED || (c->state == METHOD && kind == PAREN);
  bool key = kind == INDEX && c->state == ENTRY;
  if (!behind && !key) {
    if (kind == INDEX) lt_token_unexpected(c, &open, "danh sách viết trong `{ … }`", "a list stands in `{ … }`");
    lt_expression_begin(c);
  }
  lt_token_push(c, kind, &open);
  top(c)->call = behind;
  top(c)->key = key;
  c->state = kind == PAREN && behind ? ARGUMENT : WANT;
  lt_token_advance(c);
}

/* `&` and `|` between conditions, `~` before one. */
static void operator_mark(check *c) {
  bool prefix = c->tok.text.ptr[0] == '~';
  c->prefixes = prefix && lt_token_is(&c->prev, "~") ? c->prefixes + 1 : 0;
  if (c->prefixes > LT_BRACKETS_MAX) {
    lt_token_say(c, LT_L503, &c->tok, c->tok.text, lt_text2_of("", ""));
    c->stop = true;
    return;
  }
  if (complete(c)) {
    if (prefix)
      lt_token_say(c, LT_L112, &c->tok, c->tok.text,
                   lt_text2_of("`~` chỉ đứng trước một điều kiện: viết `& ~` hoặc `| ~`",
                               "`~` only stands before a condition: write `& ~` or `| ~`"));
    else if (c->state == LITERAL && !c->quiet)
      lt_token_no_condition(c, &c->prev);
  } else if (prefix) {
    lt_expression_begin(c);
  } else {
    if (c->state == ENTRY) lt_table_entry(c, &c->tok);
    lt_token_unexpected(c, &c->tok, "viết một điều kiện ở mỗi bên", "write a condition on each side");
  }
  top(c)->joined = true;
  c->joiner = c->tok;
  c->state = WANT;
  lt_token_advance(c);
}

/* `date + term` joins names and calls only; what they are is looked at when they are joined. */
static void plus(check *c) {
  bool joins =
      (c->state == NAMED || c->state == CALLED) && c->next.kind == LT_TOKEN_NAME && !lt_script_reserved(c->next.text);
  if (!joins) {
    refused_mark(c);
    return;
  }
  top(c)->joined = true;
  c->joiner.kind = LT_TOKEN_END;
  c->state = WANT;
  lt_token_advance(c);
}

static void refused_mark(check *c) {
  lt_token mark = c->tok;
  bool label = lt_token_is(&mark, "::");
  if (!top(c)->mute && !lt_token_refused(c, &mark)) lt_token_unreadable(c, &mark);
  if (!complete(c) && !label) lt_expression_begin(c);
  c->joiner.kind = LT_TOKEN_END;
  lt_token_advance(c);
  if (label) {
    while (c->tok.kind == LT_TOKEN_NAME || lt_token_is(&c->tok, "::")) lt_token_advance(c);
    c->state = START;
    return;
  }
  c->state = lt_token_is(&mark, "...") ? LITERAL : WANT;
}

/* `rule "a" { … } }, decides = … }`: what follows the bracket too many was meant to stand in the declaration. */
static void closed_early(check *c) {
  lt_token_unexpected(c, &c->tok, "khai báo đã kết thúc trước dấu này: phía trên có thể thừa một dấu đóng",
                      "the declaration has ended before it: above there may be a closing mark too many");
  for (uint32_t open = 0; c->next.kind != LT_TOKEN_END; lt_token_advance(c)) {
    if (open == 0 && lt_script_word_find(c->next.text) != NULL) return;
    open += lt_token_is(&c->next, "{") || lt_token_is(&c->next, "(");
    if (!lt_token_is(&c->next, "}") && !lt_token_is(&c->next, ")")) continue;
    if (open-- > 0) continue;
    lt_token_advance(c);
    return;
  }
}

static void comma(check *c) {
  frame *f = top(c);
  bool semicolon = c->tok.text.ptr[0] == ';';
  if (f->kind == BRACE) {
    if (c->state == ENTRY || !complete(c)) lt_expression_incomplete(c, &c->tok);
    lt_table_entry_end(c);
    c->state = ENTRY;
    c->quiet = false;
  } else if (f->kind == PAREN && f->call && !semicolon) {
    if (!complete(c)) lt_expression_incomplete(c, &c->tok);
    f->values++;
    c->state = WANT;
    c->quiet = false;
  } else if (in_block(c) && semicolon) {
    lt_statement_end(c);
  } else if (in_block(c) && (f->statement == LOCAL || f->statement == RETURN || f->statement == ASSIGNMENT) &&
             complete(c)) {
    if (f->statement == RETURN) lt_token_say(c, LT_L117, &c->tok, c->tok.text, lt_text2_of("", ""));
    f->values++;
    c->state = WANT;
  } else if (in_block(c) && f->statement == EXPRESSION && c->state == NAMED) {
    f->joined = true; /* no call, and where it is `a, b = …` the `=` will be refused */
    c->state = WANT;
  } else if (c->depth == 1 && c->state == CALLED) {
    closed_early(c);
  } else {
    lt_token_unexpected(c, &c->tok, "xóa dấu này", "delete it");
  }
  c->joiner.kind = LT_TOKEN_END;
  lt_token_advance(c);
}

static void equals(check *c) {
  frame *f = top(c);
  if (c->state == KEYED) {
    c->state = WANT;
    f->first = c->next;
  } else if (in_block(c) && f->statement == EXPRESSION && complete(c)) {
    lt_token target = f->first;
    target.text.len = c->prev.offset + c->prev.text.len - target.offset;
    lt_token_say(c, LT_L118, &target, target.text, lt_text2_of("", ""));
    f->statement = ASSIGNMENT;
    c->state = WANT;
  } else if (complete(c)) {
    lt_token_say(c, LT_L128, &c->tok, c->tok.text, lt_text2_of("", ""));
    c->state = WANT;
    c->joiner.kind = LT_TOKEN_END;
  } else {
    lt_token_unexpected(c, &c->tok, "trước `=` là tên một khóa", "`=` is preceded by the name of a key");
  }
  lt_token_advance(c);
}

/* `.` and `:` behind a value. */
static void access(check *c, state next) {
  if (c->state == NAMED || c->state == CALLED)
    c->state = next;
  else if (c->state == LITERAL)
    lt_token_unexpected(c, &c->tok, "đặt chuỗi trong ngoặc: `(\"…\"):format(x)`",
                        "put the text in parentheses: `(\"…\"):format(x)`"),
        c->state = next;
  else
    lt_token_unexpected(c, &c->tok, "viết tên đối tượng ở trước, như `item.category`",
                        "write the entity before it, as `item.category`");
  lt_token_advance(c);
}
