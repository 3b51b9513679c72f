/* print.c: conditions, terms and constants printed back as a script would write them.
 * Idea: the canonical tree has one text, so equal sets have equal bytes and read again they seal to the same tree. It
 * prints only; what a file needs around it (policy, act, keys) is policy/'s. */
#include <inttypes.h>

#include "base/sixteen.h"
#include "expr/words.h"
#include "value/written.h"

static void print_expr(const lt_names *names, const lt_expr *expr, unsigned depth, lt_text *out);

static bool needs_escape(char c) { return c == '"' || c == '\\' || (unsigned char)c < 0x20 || c == 0x7F; }

static void print_escaped(lt_str s, lt_text *out) {
  for (size_t at = 0; at < s.len; at++) {
    char c = s.ptr[at];
    if (!needs_escape(c))
      lt_text_putc(out, c);
    else if (c == '"' || c == '\\')
      lt_text_putf(out, "\\%c", c);
    else if (c == '\n')
      lt_text_puts(out, "\\n");
    else
      lt_text_putf(out, "\\%03u", (unsigned)(unsigned char)c);
  }
}

void lt_print_quoted(lt_str s, lt_text *out) {
  lt_text_reserve(out, s.len);
  if (!lt_sixteen_copy(out->ptr + out->len, s)) {
    print_escaped(s, out);
    return;
  }
  out->len += s.len;
  out->ptr[out->len] = '\0';
}

void lt_print_string(lt_str s, lt_text *out) {
  lt_text_reserve(out, s.len + 2);
  char *to = out->ptr + out->len;
  *to = '"';
  if (!lt_sixteen_copy(to + 1, s)) {
    lt_text_putc(out, '"');
    print_escaped(s, out);
    lt_text_putc(out, '"');
    return;
  }
  memcpy(to + 1 + s.len, "\"", 2);
  out->len += s.len + 2;
}

static void print_id(const lt_names *names, lt_name_kind kind, lt_cell number, lt_text *out) {
  lt_print_string(names->id(names->set, kind, (uint32_t)number), out);
}

static void print_office(const lt_names *names, lt_cell cell, lt_text *out) {
  if (cell < LT_HEAD_BASE) {
    print_id(names, LT_NAME_BODY, cell, out);
    return;
  }
  lt_text_puts(out, "head_of(");
  print_id(names, LT_NAME_BODY, cell - LT_HEAD_BASE, out);
  lt_text_putc(out, ')');
}

/* percent "2,5": at most six decimals, none that says nothing. */
static void print_percent(lt_cell cell, lt_text *out) {
  lt_text_putf(out, "percent \"%" PRId64, cell / 1000000);
  int64_t rest = cell % 1000000;
  if (rest != 0) {
    int digits = 6;
    for (; rest % 10 == 0; rest /= 10) digits--;
    lt_text_putf(out, ",%0*" PRId64, digits, rest);
  }
  lt_text_putc(out, '"');
}

static void print_two(int number, lt_text *out) {
  lt_text_putc(out, (char)('0' + number / 10 % 10));
  lt_text_putc(out, (char)('0' + number % 10));
}

static void print_date(lt_cell cell, lt_text *out) {
  int year, month, day;
  lt_date_parts(cell, &year, &month, &day);
  lt_text_putc(out, '"');
  print_two(year / 100, out);
  print_two(year, out);
  lt_text_putc(out, '-');
  print_two(month, out);
  lt_text_putc(out, '-');
  print_two(day, out);
  lt_text_putc(out, '"');
}

static void print_count(const char *word, lt_cell cell, lt_text *out) {
  lt_text_puts(out, word);
  lt_text_putd(out, cell);
  lt_text_putc(out, ')');
}

void lt_print_cell(const lt_names *names, lt_type type, lt_cell cell, lt_text *out) {
  static const char *const permissions[] = {"\"allowed\"", "\"conditional\"", "\"forbidden\""};
  switch (type.kind) {
    case LT_TYPE_YES_NO: lt_text_puts(out, cell != 0 ? "true" : "false"); return;
    case LT_TYPE_MONEY: print_count("dong(", cell, out); return;
    case LT_TYPE_PERCENT: print_percent(cell, out); return;
    case LT_TYPE_DATE: print_date(cell, out); return;
    case LT_TYPE_MONTHS: print_count("months(", cell, out); return;
    case LT_TYPE_DAYS: print_count("days(", cell, out); return;
    case LT_TYPE_WORKING_DAYS: print_count("working_days(", cell, out); return;
    case LT_TYPE_CHOICE: print_id(names, LT_NAME_OPTION, cell, out); return;
    case LT_TYPE_BODY: print_id(names, LT_NAME_BODY, cell, out); return;
    case LT_TYPE_OFFICE: print_office(names, cell, out); return;
    case LT_TYPE_PLACE: print_id(names, LT_NAME_PLACE, cell, out); return;
    case LT_TYPE_INSTRUMENT: print_id(names, LT_NAME_INSTRUMENT, cell, out); return;
    case LT_TYPE_POLICY: print_id(names, LT_NAME_POLICY, cell, out); return;
    case LT_TYPE_PERMISSION: lt_text_puts(out, permissions[cell]); return;
    default: lt_text_putd(out, cell); return;
  }
}

/* `item`, or the parameter of the function around: x1, x2 … by depth. */
static void print_subject(const lt_names *names, const lt_term *term, lt_text *out) {
  if (term->var == 0)
    lt_text_put(out, names->id(names->set, LT_NAME_ENTITY, term->entity));
  else
    lt_text_putc(out, 'x'), lt_text_putd(out, term->var);
}

/* A define is written by its local name: what stands after # in its id. */
static lt_str question_name(lt_str id) {
  size_t mark = lt_str_find(id, LT_STR("#"), 0);
  return mark == SIZE_MAX ? id : lt_str_slice(id, mark + 1, id.len - mark - 1);
}

static void print_function(unsigned depth, lt_text *out) { lt_text_putf(out, "function(x%u) return ", depth + 1); }

static void print_term(const lt_names *names, const lt_term *term, unsigned depth, lt_text *out);

static void print_aggregate(const lt_names *names, const lt_term *term, unsigned depth, lt_text *out) {
  print_term(names, term->base, depth, out);
  lt_text_puts(out, term->kind == LT_TERM_SUM ? ":sum(" : ":count(");
  if (term->kind == LT_TERM_SUM) {
    print_function(depth, out);
    print_term(names, term->value, depth + 1, out);
    lt_text_puts(out, term->filter != NULL ? " end, " : " end");
  }
  if (term->filter != NULL) {
    print_function(depth, out);
    print_expr(names, term->filter, depth + 1, out);
    lt_text_puts(out, " end");
  }
  lt_text_putc(out, ')');
}

static void print_term(const lt_names *names, const lt_term *term, unsigned depth, lt_text *out) {
  switch (term->kind) {
    case LT_TERM_FACT:
      print_subject(names, term, out);
      lt_text_putc(out, '.');
      lt_text_put(out, names->id(names->set, LT_NAME_FACT, term->item));
      return;
    case LT_TERM_QUESTION:
      print_subject(names, term, out);
      lt_text_putc(out, '.');
      lt_text_put(out, question_name(names->id(names->set, LT_NAME_QUESTION, term->item)));
      return;
    case LT_TERM_PARAMETER:
      lt_text_puts(out, "law.");
      lt_text_put(out, names->id(names->set, LT_NAME_PARAMETER, term->item));
      return;
    case LT_TERM_ATTRIBUTE:
      print_term(names, term->base, depth, out);
      lt_text_putc(out, '.');
      lt_text_put(out, names->attribute_id(names->set, term->base->type, term->attribute));
      return;
    case LT_TERM_HEAD:
      lt_text_puts(out, "head_of(");
      print_term(names, term->base, depth, out);
      lt_text_putc(out, ')');
      return;
    case LT_TERM_PLUS:
      print_term(names, term->base, depth, out);
      lt_text_puts(out, " + ");
      print_term(names, term->value, depth, out);
      return;
    case LT_TERM_CONSTANT: lt_print_cell(names, term->type, term->cell, out); return;
    case LT_TERM_COUNT:
    case LT_TERM_SUM: print_aggregate(names, term, depth, out); return;
  }
}

/* The row to print a negated test with, so that no `~` is needed; LT_OPS where there is none. */
static lt_op opposite_written(lt_op op) {
  switch (op) {
    case LT_OP_IS: return LT_OP_IS_NOT;
    case LT_OP_ONE_OF: return LT_OP_NONE_OF;
    case LT_OP_AT_LEAST: return LT_OP_BELOW;
    case LT_OP_AT_MOST: return LT_OP_ABOVE;
    case LT_OP_BEFORE: return LT_OP_ON_OR_AFTER;
    case LT_OP_AFTER: return LT_OP_ON_OR_BEFORE;
    default: return LT_OPS;
  }
}

static void print_operands(const lt_names *names, const lt_expr *test, unsigned depth, lt_text *out) {
  lt_type type = test->left->type;
  type.set = false;
  lt_operand operand = lt_op_get(test->op)->operand;
  if (operand == LT_OPERAND_NORM) {
    print_id(names, LT_NAME_NORM, test->norm, out);
  } else if (operand == LT_OPERAND_ROOT) {
    print_id(names, (lt_name_kind)test->root_kind, test->root, out);
  } else if (operand == LT_OPERAND_BODY) {
    print_function(depth, out);
    print_expr(names, test->kids[0], depth + 1, out);
    lt_text_puts(out, " end");
  } else if (test->right != NULL) {
    print_term(names, test->right, depth, out);
  } else {
    if (operand == LT_OPERAND_MANY) lt_text_puts(out, "{ ");
    for (uint32_t i = 0; i < test->cells_len; i++) {
      if (i > 0) lt_text_puts(out, ", ");
      lt_print_cell(names, type, test->cells[i], out);
    }
    if (operand == LT_OPERAND_MANY) lt_text_puts(out, " }");
  }
}

static void print_test(const lt_names *names, const lt_expr *test, unsigned depth, lt_text *out) {
  lt_op written = test->negated ? opposite_written(test->op) : test->op;
  if (written == LT_OPS) {
    lt_text_putc(out, '~');
    written = test->op;
  }
  bool sum = test->left->kind == LT_TERM_PLUS; /* in Lua a test binds closer than `+` */
  if (sum) lt_text_putc(out, '(');
  print_term(names, test->left, depth, out);
  if (sum) lt_text_putc(out, ')');
  if (test->op == LT_OP_YES) return;
  lt_text_putc(out, ':');
  lt_text_puts(out, lt_op_get(written)->method);
  lt_text_putc(out, '(');
  print_operands(names, test, depth, out);
  lt_text_putc(out, ')');
}

static void print_expr(const lt_names *names, const lt_expr *expr, unsigned depth, lt_text *out) {
  if (expr->op != LT_OP_ALL && expr->op != LT_OP_ANY) {
    print_test(names, expr, depth, out);
    return;
  }
  lt_text_puts(out, expr->op == LT_OP_ALL ? "all { " : "any { ");
  for (uint32_t i = 0; i < expr->kids_len; i++) {
    if (i > 0) lt_text_puts(out, ", ");
    print_expr(names, expr->kids[i], depth, out);
  }
  lt_text_puts(out, " }");
}

void lt_print_expr(const lt_names *names, const lt_expr *expr, lt_text *out) { print_expr(names, expr, 0, out); }

void lt_print_term(const lt_names *names, const lt_term *term, lt_text *out) { print_term(names, term, 0, out); }
