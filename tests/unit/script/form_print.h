/* form_print.h: a draft as canonical text, so that tests can compare what was read.
 * A line for each declaration, its table on one line behind it, in the words of scripts. The order is that of the texts,
 * so that neither files nor norms show theirs. Parameters of functions are printed by their number, which counts
 * functions in the order in which they were read. */
#ifndef LT_TEST_FORM_PRINT_H
#define LT_TEST_FORM_PRINT_H

#include <assert.h>

#include "base/sort.h"
#include "policy/form.h"

static inline void print_list(const lt_form *form, uint32_t from, const char *open, const char *close, lt_text *out);
static void print_form(const lt_form *form, lt_text *out);

static void print_string(lt_str s, lt_text *out) {
  lt_text_putc(out, '"');
  for (size_t i = 0; i < s.len; i++) {
    char c = s.ptr[i];
    if (c == '"' || c == '\\') lt_text_putc(out, '\\');
    if (c == '\n')
      lt_text_puts(out, "\\n");
    else
      lt_text_putc(out, c);
  }
  lt_text_putc(out, '"');
}

static void print_pair(const lt_form *form, const char *mark, lt_text *out) {
  lt_text_putc(out, '(');
  print_form(form->kids[0], out);
  lt_text_puts(out, mark);
  print_form(form->kids[1], out);
  lt_text_putc(out, ')');
}

/* As a script would write it: `(item.category:is("a") & ~item.shared)`. */
static void print_form(const lt_form *form, lt_text *out) {
  switch (form->kind) {
    case LT_FORM_STRING: print_string(form->name, out); break;
    case LT_FORM_INTEGER: lt_text_putf(out, "%lld", (long long)form->integer); break;
    case LT_FORM_BOOLEAN: lt_text_puts(out, form->integer != 0 ? "true" : "false"); break;
    case LT_FORM_TABLE: print_list(form, 0, "{ ", " }", out); break;
    case LT_FORM_ENTRY:
      lt_text_put(out, form->name);
      lt_text_puts(out, " = ");
      print_form(form->kids[0], out);
      break;
    case LT_FORM_ENTITY:
    case LT_FORM_CONSTANT: lt_text_put(out, form->name); break;
    case LT_FORM_ELEMENT: lt_text_putf(out, "x%lld", (long long)form->integer); break;
    case LT_FORM_READ:
      print_form(form->kids[0], out);
      lt_text_putc(out, '.');
      lt_text_put(out, form->name);
      break;
    case LT_FORM_METHOD:
      print_form(form->kids[0], out);
      lt_text_putc(out, ':');
      lt_text_put(out, form->name);
      print_list(form, 1, "(", ")", out);
      break;
    case LT_FORM_CALL:
      lt_text_put(out, form->name);
      print_list(form, 0, "(", ")", out);
      break;
    case LT_FORM_AND: print_pair(form, " & ", out); break;
    case LT_FORM_OR: print_pair(form, " | ", out); break;
    case LT_FORM_PLUS: print_pair(form, " + ", out); break;
    case LT_FORM_NOT:
      lt_text_putc(out, '~');
      print_form(form->kids[0], out);
      break;
    case LT_FORM_FUNCTION:
      lt_text_putf(out, "function(x%lld) ", (long long)form->integer);
      print_form(form->kids[0], out);
      lt_text_puts(out, " end");
      break;
  }
}

static inline void print_list(const lt_form *form, uint32_t from, const char *open, const char *close, lt_text *out) {
  lt_text_puts(out, open);
  for (uint32_t i = from; i < form->kids_len; i++) {
    if (i > from) lt_text_puts(out, ", ");
    print_form(form->kids[i], out);
  }
  lt_text_puts(out, close);
}

/* A line: `policy(act) word "id" { … }`. */
static void print_declaration(const lt_declaration *declaration, lt_text *out) {
  if (declaration->policy.len > 0) lt_text_putf(out, "%.*s", LT_STR_ARG(declaration->policy));
  if (declaration->act.len > 0) lt_text_putf(out, "(%.*s)", LT_STR_ARG(declaration->act));
  if (declaration->policy.len > 0 || declaration->act.len > 0) lt_text_putc(out, ' ');
  lt_text_put(out, declaration->word);
  lt_text_putc(out, ' ');
  print_string(declaration->id, out);
  if (declaration->table != NULL) {
    lt_text_putc(out, ' ');
    print_form(declaration->table, out);
  }
  lt_text_putc(out, '\n');
}

static int compare_lines(const void *a, const void *b) {
  return lt_str_compare(*(const lt_str *)a, *(const lt_str *)b);
}

/* All declarations, sorted as texts. */
static inline void print_draft(const lt_draft *draft, lt_text *out) {
  assert(draft != NULL && out->arena != NULL);
  uint32_t len = draft->declarations.len;
  lt_str *lines = LT_NEW_ARRAY(out->arena, lt_str, (size_t)len + 1);
  for (uint32_t i = 0; i < len; i++) {
    lt_text line = {.arena = out->arena};
    print_declaration(&draft->declarations.items[i], &line);
    lines[i] = lt_text_str(&line);
  }
  lt_sort(out->arena, lines, len, sizeof *lines, compare_lines);
  for (uint32_t i = 0; i < len; i++) lt_text_put(out, lines[i]);
}

#endif
