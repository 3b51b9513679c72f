/* seal_conditions.c: conditions from forms: and, or, not, all, any, and facts that are conditions by themselves.
 * Tests are seal_tests.c's. Forms may share parts, so a small script can describe a huge tree: how much of it is looked
 * at is counted, and the count is bounded. */
#include <assert.h>

#include "reading.h"

enum { NESTING_MAX = 100, VISITED_MAX = 20000 };

bool lt_reading_bound(lt_reading *reading) {
  reading->visited++;
  if (reading->nesting < NESTING_MAX && reading->visited < VISITED_MAX) return true;
  if (reading->visited <= VISITED_MAX) {
    lt_fail(reading->seal, LT_L591, lt_declaration_key_place(reading->spot.declaration, reading->spot.path),
            lt_both(lt_str_format(&reading->seal->scratch, "%d", NESTING_MAX)),
            lt_both(lt_str_format(&reading->seal->scratch, "%d", VISITED_MAX)), lt_both((lt_str){0}));
    reading->visited = VISITED_MAX + 1; /* said once */
  }
  return false;
}

/* Why a form is no condition, and what was meant. */
static const lt_expr *no_condition(lt_reading *reading, const lt_form *form) {
  lt_text2 what = lt_say("giá trị này", "this value"),
           hint = lt_say("viết một phép kiểm tra, như `item.category:is \"…\"`",
                         "write a test, as `item.category:is \"…\"`");
  switch (form->kind) {
    case LT_FORM_BOOLEAN:
      what = lt_both(form->integer != 0 ? LT_STR("true") : LT_STR("false"));
      hint = lt_say("bỏ khóa này đi nếu điều kiện luôn đúng", "leave the key out if it always holds");
      break;
    case LT_FORM_TABLE:
      what = lt_say("{ … }", "{ … }");
      hint = lt_say("viết `all { …, … }` nếu phải đủ cả, `any { …, … }` nếu chỉ cần một",
                    "write `all { …, … }` if all must hold, `any { …, … }` if one is enough");
      break;
    case LT_FORM_STRING:
      what = lt_both(lt_str_format(&reading->seal->scratch, "\"%.*s\"", LT_STR_ARG(form->name)));
      break;
    case LT_FORM_ENTITY:
    case LT_FORM_CONSTANT: what = lt_both(form->name); break;
    case LT_FORM_PLUS:
      what = lt_say("ngày cộng thời hạn", "a date plus a term");
      hint = lt_say("so sánh nó, như `:on_or_after(plan.approved)`", "compare it, as `:on_or_after(plan.approved)`");
      break;
    case LT_FORM_METHOD:
    case LT_FORM_CALL:
      what = lt_both(form->name);
      hint = lt_say("so sánh nó với một giá trị, như `:at_least(…)`", "compare it with a value, as `:at_least(…)`");
      break;
    default: break;
  }
  lt_fail_at(reading->seal, LT_L337, reading->spot, form, what, hint, lt_both((lt_str){0}));
  return NULL;
}

/* A yes/no fact, question or define is a condition by itself; so is a permission: that it is allowed. */
static const lt_expr *truth_of(lt_reading *reading, const lt_form *form) {
  lt_seal *seal = reading->seal;
  const lt_term *term = lt_seal_term(reading, form);
  if (term == NULL) return NULL;
  lt_expr test = {.op = LT_OP_YES, .left = term};
  lt_cell allowed = LT_ALLOWED;
  if (term->type.kind == LT_TYPE_YES_NO && !term->type.set) return lt_build_test(&seal->builder, &test);
  if (term->type.kind == LT_TYPE_PERMISSION) {
    test = (lt_expr){.op = LT_OP_IS, .left = term, .cells = &allowed, .cells_len = 1};
    return lt_build_test(&seal->builder, &test);
  }
  lt_text2 mend = term->type.kind == LT_TYPE_LIST
                      ? lt_sayf(seal, "danh sách có nhiều phần tử: viết `%.*s:any(function(x) return … end)`",
                                "a list has many elements; write `%.*s:any(function(x) return … end)`", form->name)
                  : term->type.set
                      ? lt_sayf(seal, "tập hợp có nhiều giá trị: viết `%.*s:includes \"…\"`",
                                "a set has many values; write `%.*s:includes \"…\"`", form->name)
                      : lt_sayf(seal, "đây không phải là dữ kiện có/không: viết một phép kiểm tra, như `%.*s:is(…)`",
                                "it is no yes/no; write a test, as `%.*s:is(…)`", form->name);
  lt_fail_at(seal, LT_L337, reading->spot, form, lt_both(form->name), mend, lt_both((lt_str){0}));
  return NULL;
}

typedef struct part_list {
  const lt_form **items;
  uint32_t len, cap;
} part_list;

/* `a & b & c` is built from the left; its left spine may be long, so it is walked, not recursed into. */
static void collect_chain(lt_reading *reading, const lt_form *form, part_list *out) {
  lt_form_kind kind = form->kind;
  for (; form->kind == kind && reading->visited < VISITED_MAX; form = form->kids[0]) {
    LT_PUSH(&reading->seal->scratch, out, form->kids[1]);
    reading->visited++;
  }
  LT_PUSH(&reading->seal->scratch, out, form);
}

/* all { a, b }: the parts stand in one table, or one by one. */
static void collect_call(lt_reading *reading, const lt_form *form, part_list *out) {
  for (uint32_t i = 0; i < form->kids_len; i++) {
    const lt_form *const *items = (const lt_form *const *)&form->kids[i];
    uint32_t len = form->kids[i]->kind == LT_FORM_TABLE ? lt_form_list(form->kids[i], &items) : 1;
    for (uint32_t k = 0; k < len; k++) LT_PUSH(&reading->seal->scratch, out, items[k]);
  }
}

static const lt_expr *junction(lt_reading *reading, lt_op op, const part_list *parts) {
  lt_seal *seal = reading->seal;
  assert(parts->len > 0); /* script/ refuses an empty one */
  const lt_expr **kids = LT_NEW_ARRAY(&seal->scratch, const lt_expr *, parts->len);
  bool whole = true;
  for (uint32_t i = 0; i < parts->len; i++) {
    kids[i] = lt_seal_condition(reading, parts->items[i]);
    whole = whole && kids[i] != NULL;
  }
  return whole ? lt_build_junction(&seal->builder, op, kids, parts->len) : NULL;
}

static const lt_expr *condition_of(lt_reading *reading, const lt_form *form) {
  part_list parts = {0};
  switch (form->kind) {
    case LT_FORM_READ: return truth_of(reading, form);
    case LT_FORM_METHOD: return lt_form_is_term(form) ? no_condition(reading, form) : lt_seal_test(reading, form);
    case LT_FORM_AND:
    case LT_FORM_OR:
      collect_chain(reading, form, &parts);
      return junction(reading, form->kind == LT_FORM_AND ? LT_OP_ALL : LT_OP_ANY, &parts);
    case LT_FORM_NOT: {
      const lt_expr *positive = lt_seal_condition(reading, form->kids[0]);
      return positive == NULL ? NULL : lt_build_not(&reading->seal->builder, positive);
    }
    case LT_FORM_CALL:
      if (lt_str_equal(form->name, LT_STR("all")) || lt_str_equal(form->name, LT_STR("any"))) {
        collect_call(reading, form, &parts);
        return junction(reading, form->name.ptr[1] == 'l' ? LT_OP_ALL : LT_OP_ANY, &parts);
      }
      if (lt_str_equal(form->name, LT_STR("in_order"))) return lt_seal_in_order(reading, form);
      return no_condition(reading, form);
    default: return no_condition(reading, form);
  }
}

const lt_expr *lt_seal_condition(lt_reading *reading, const lt_form *form) {
  if (!lt_reading_bound(reading)) return NULL;
  reading->nesting++;
  const lt_expr *expr = condition_of(reading, form);
  reading->nesting--;
  return expr;
}
