/* set_print_impl.h: what the files that print a set share. Layer: inside policy/, included by set_print*.c only.
 * Keys and marks are known when this is compiled, so what puts them stands here, where their lengths are folded. */
#ifndef LT_SET_PRINT_IMPL_H
#define LT_SET_PRINT_IMPL_H

#include "policy_impl.h"
#include "policy/print.h"

/* A declaration in the making: `keys` counts those put so far. */
typedef struct printer {
  const lt_set *set;
  lt_text *out;
  unsigned keys;
} printer;

static inline void begin(printer *p, const char *word, lt_str id) {
  lt_text_puts(p->out, word);
  lt_text_putc(p->out, ' ');
  lt_print_string(id, p->out);
  lt_text_puts(p->out, " {");
  p->keys = 0;
}

static inline void end(printer *p) { lt_text_puts(p->out, " }\n"); }

static inline __attribute__((always_inline)) void put_key(printer *p, const char *key) {
  size_t len = strlen(key);
  lt_text_reserve(p->out, len + 5);
  char *to = p->out->ptr + p->out->len;
  if (p->keys++ > 0) *to++ = ',';
  *to++ = ' ';
  memcpy(to, key, len);
  memcpy(to + len, " = ", 4); /* with its NUL */
  p->out->len = (size_t)(to + len + 3 - p->out->ptr);
}

static inline void put_str(printer *p, const char *key, lt_str s) {
  if (s.len == 0) return;
  put_key(p, key);
  lt_print_string(s, p->out);
}

static inline void put_flag(printer *p, const char *key, bool flag) {
  if (!flag) return;
  put_key(p, key);
  lt_text_puts(p->out, "true");
}

/* What stands before an element of a list. */
static inline void put_next(printer *p, bool first) {
  if (first)
    lt_text_puts(p->out, "{ ");
  else
    lt_text_puts(p->out, ", ");
}

/* ---- values of keys (set_print_parts.c); what is not there is left out ---- */
void lt_put_words(printer *p, lt_text2 text);
void lt_put_id_list(printer *p, lt_name_kind kind, lt_numbers numbers);
void lt_put_date(printer *p, lt_cell date);
void lt_put_span_value(printer *p, lt_span span);
void lt_put_period(printer *p, const char *key, const lt_period *period);
void lt_put_basis(printer *p, const lt_basis *basis);
void lt_put_type_value(printer *p, lt_type type);
void lt_put_type(printer *p, lt_type type);
void lt_put_value(printer *p, const lt_value *value);

static inline void lt_put_text(printer *p, const char *key, lt_text2 text) {
  if (text.vi.len == 0 && text.en.len == 0) return;
  put_key(p, key);
  lt_put_words(p, text);
}

static inline void lt_put_id(printer *p, const char *key, lt_name_kind kind, uint32_t number) {
  if (number != LT_NONE) put_str(p, key, p->set->names.id(p->set, kind, number));
}

static inline void lt_put_ids(printer *p, const char *key, lt_name_kind kind, lt_numbers numbers) {
  if (numbers.len == 0) return;
  put_key(p, key);
  lt_put_id_list(p, kind, numbers);
}

static inline void lt_put_span(printer *p, const char *key, lt_span span) {
  if (span.from == LT_UNKNOWN) return;
  put_key(p, key);
  lt_put_span_value(p, span);
}

static inline void lt_put_expr(printer *p, const char *key, const lt_expr *expr) {
  if (expr == NULL) return;
  put_key(p, key);
  lt_print_expr(&p->set->names, expr, p->out);
}

static inline void lt_put_term(printer *p, const char *key, const lt_term *term) {
  if (term == NULL) return;
  put_key(p, key);
  lt_print_term(&p->set->names, term, p->out);
}

static inline void lt_put_entity(printer *p, const char *key, uint32_t entity) {
  if (entity == LT_NONE) return;
  put_key(p, key);
  lt_text_put(p->out, p->set->entities[entity].id);
}

/* ---- registers (set_print_registers.c) ---- */
/* False where the record is of no register. */
bool lt_print_register(printer *p, lt_record record, uint32_t number);

#endif
