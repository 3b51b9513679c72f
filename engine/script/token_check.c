/* Reads the tokens of a script before Lua does, and says at the column what Lua would drop silently or say in its own
 * words. One pass with a stack of open brackets and blocks; an error is said and the reading goes on, so that all of
 * them are found. It knows no names but those of words.def, and does not ask whether anything is declared. */
#include <assert.h>

#include "token_impl.h"

static void step(check *c);

bool lt_token_check(lt_arena *scratch, lt_unit *unit, lt_entities *entities, uint64_t text_max, lt_diags *diags) {
  assert(unit->source != NULL && diags != NULL);
  uint32_t errors = diags->errors + diags->dropped;
  check *c = LT_NEW(scratch, check);
  c->scratch = scratch;
  c->unit = unit;
  c->entities = entities;
  c->diags = diags;
  c->text_max = text_max;
  lt_scan_init(&c->scan, unit->source);
  c->next = lt_scan_next(&c->scan);
  lt_token_advance(c);
  c->depth = 1;
  c->frames[0].kind = BLOCK_FILE;
  c->state = START;
  while (c->tok.kind != LT_TOKEN_END && !c->stop) step(c);
  if (!c->stop) {
    lt_token_close(c, BLOCK_FILE);
    lt_statement_end(c);
  }
  unit->fine = diags->errors + diags->dropped == errors;
  return unit->fine;
}

void lt_token_advance(check *c) {
  c->prev = c->tok;
  c->tok = c->next;
  c->next = lt_scan_next(&c->scan);
}

lt_place lt_token_place(const check *c, const lt_token *token) {
  return lt_source_place(c->unit->source, token->offset, token->text.len);
}

void lt_token_say(check *c, lt_code code, const lt_token *token, lt_str a0, lt_text2 a1) {
  lt_text2 none = lt_text2_of("", "");
  lt_diag_add(c->diags, code, lt_token_place(c, token), lt_text2_both(a0.len > 60 ? LT_STR("…") : a0), a1, none, none);
}

void lt_token_unexpected(check *c, const lt_token *token, const char *vi, const char *en) {
  if (!c->quiet && !top(c)->mute)
    lt_token_say(c, LT_L134, token, token->kind == LT_TOKEN_END ? LT_STR("…") : token->text, lt_text2_of(vi, en));
  c->quiet = true;
}

void lt_token_no_condition(check *c, const lt_token *token) {
  bool joined = c->joiner.kind != LT_TOKEN_END || lt_token_is(&c->tok, "&") || lt_token_is(&c->tok, "|");
  bool text = token->kind == LT_TOKEN_STRING && joined;
  if (lt_token_is(token, "}"))
    lt_token_say(c, LT_L133, token, token->text, lt_text2_of("", ""));
  else
    lt_token_say(
        c, LT_L132, token, token->text,
        text ? lt_text2_of("hỏi nhiều giá trị cùng lúc bằng `:one_of { \"a\", \"b\" }`",
                           "ask for several values by `:one_of { \"a\", \"b\" }`")
             : lt_text2_of("hỏi một dữ kiện, như `item.category:is \"…\"`; luôn áp dụng thì bỏ hẳn khóa này",
                           "ask a fact, as `item.category:is \"…\"`; leave the key out for what always applies"));
}

void lt_token_push(check *c, frame_kind kind, const lt_token *open) {
  if (c->depth > LT_BRACKETS_MAX) {
    lt_token_say(c, LT_L503, open, open->text, lt_text2_of("", ""));
    c->stop = true;
    return;
  }
  bool mute = top(c)->mute;
  c->frames[c->depth++] =
      (frame){.kind = kind, .open = *open, .first = *open, .before = c->callee, .first_key = c->keys.len, .mute = mute};
  c->callee = (callee){.args = 0};
  c->joiner.kind = LT_TOKEN_END;
}

void lt_token_word_of_lua(check *c, const lt_token *token, bool key) {
  lt_str word = token->text;
  lt_text2 hint = {
      lt_str_format(c->scratch, "đặt tên khác, ví dụ `%.*s_date` hoặc `is_%.*s`", LT_STR_ARG(word), LT_STR_ARG(word)),
      lt_str_format(c->scratch, "choose another, as `%.*s_date` or `is_%.*s`", LT_STR_ARG(word), LT_STR_ARG(word))};
  if (key && lt_token_is(token, "if")) hint = lt_text2_of("viết `when = …`", "write `when = …`");
  lt_token_say(c, LT_L127, token, word, hint);
}

/* Whether letters make the token; a sign of typography is none. */
static bool is_word(lt_str text) {
  size_t at = 0;
  int32_t point = lt_utf8_next(text, &at);
  return point >= 0xC0 && point != 0xD7 && point != 0xF7 && (point < 0x2000 || point > 0x303F);
}

void lt_token_unreadable(check *c, const lt_token *token) {
  bool word = token->text.len > 1 && (is_word(token->text) || (token->text.ptr[0] | 32) >= 'a');
  lt_token_say(
      c, LT_L125, token, token->text,
      word ? lt_text2_of(
                 "tên viết bằng chữ không dấu, chữ số và `_`, như `item.category`; chữ có dấu phải đặt trong ngoặc kép",
                 "names are made of unmarked letters, digits and `_`, as `item.category`; other text stands in quotes")
           : lt_text2_of("xóa dấu này; chú thích thì viết sau `--`", "delete it; a comment follows `--`"));
}

bool lt_token_refused(check *c, const lt_token *token) {
  const lt_mend *mend = lt_mend_find(token->text);
  if (mend != NULL) lt_token_say(c, mend->code, token, token->text, lt_text2_of(mend->vi, mend->en));
  return mend != NULL;
}

void lt_token_environment(check *c, const lt_token *name) {
  const lt_mend *mend = lt_token_is(name, "_ENV") ? lt_refused_find(name->text) : NULL;
  if (mend != NULL) lt_token_say(c, mend->code, name, name->text, lt_text2_of(mend->vi, mend->en));
}

static void step(check *c) {
  if (lt_statement_left_open(c)) return;
  switch (c->tok.kind) {
    case LT_TOKEN_NAME: lt_expression_name(c); break;
    case LT_TOKEN_STRING: lt_expression_literal(c); break;
    case LT_TOKEN_NUMBER: lt_expression_number(c); break;
    case LT_TOKEN_MARK: lt_expression_mark(c); break;
    case LT_TOKEN_BAD: lt_mend_find(c->tok.text) != NULL ? lt_expression_mark(c) : lt_expression_bad(c); break;
    case LT_TOKEN_END: break;
  }
}
