/* reading.h: forms read as terms, conditions and values (seal_terms.c, seal_conditions.c, seal_tests.c,
 * seal_constants.c, seal_values.c). Layer: inside policy/. Ownership and faults: as in policy_impl.h. */
#ifndef LT_POLICY_READING_H
#define LT_POLICY_READING_H

#include "policy_impl.h"

/* What a condition may read, and where it stands. */
typedef struct lt_reading {
  lt_seal *seal;
  lt_spot spot;
  uint32_t policy;  /* whose defines it sees; LT_NONE in the vocabulary */
  uint32_t subject; /* entity of var 0 */
  uint32_t depth;   /* list tests around */
  struct {
    int64_t function;
    uint32_t entity;
  } scopes[LT_VARS_MAX];
  uint32_t nesting, visited; /* bounds */
} lt_reading;

lt_reading lt_reading_of(lt_seal *seal, const lt_declaration *declaration, const char *path, uint32_t policy,
                         uint32_t subject);
bool lt_form_is_term(const lt_form *form);
const lt_term *lt_seal_term(lt_reading *reading, const lt_form *form);
const lt_expr *lt_seal_condition(lt_reading *reading, const lt_form *form);
const lt_expr *lt_seal_test(lt_reading *reading, const lt_form *form);
/* date + duration, and in_order { … } (seal_dates.c). */
const lt_term *lt_seal_plus(lt_reading *reading, const lt_form *form);
const lt_expr *lt_seal_in_order(lt_reading *reading, const lt_form *form);
/* False, said once, where a condition is nested too deep or too large. */
bool lt_reading_bound(lt_reading *reading);
/* Enters the function of a list test; false after a fault. */
bool lt_reading_enter(lt_reading *reading, const lt_form *call, const lt_form *function, const lt_term *list);
/* A constant of a scalar type. */
bool lt_seal_constant(lt_seal *seal, lt_spot spot, const lt_form *form, lt_type type, lt_cell *out);
const lt_value *lt_seal_value(lt_reading *reading, const lt_form *form, lt_type type);
/* Calls `each` with the questions that a tree, a term or a value reads, inner trees included. */
typedef void (*lt_question_visitor)(void *ctx, uint32_t question);
void lt_questions_of_expr(const lt_expr *expr, lt_question_visitor each, void *ctx);
void lt_questions_of_value(const lt_value *value, lt_question_visitor each, void *ctx);
void lt_questions_of_term(const lt_term *term, lt_question_visitor each, void *ctx);
/* Reports a condition that reads questions where only facts can be read. */
void lt_seal_facts_only(lt_seal *seal, lt_spot spot, const lt_expr *expr);
const lt_value *lt_seal_permission(lt_seal *seal, lt_permission permission);
/* Whether a condition of this declaration may read the fact or question; reports it (seal_law.c). */
bool lt_seal_may_read(lt_reading *reading, const lt_form *form, bool question, uint32_t number);
/* The question, fact or define that `name` is for an entity; true if there is one. Defines by the policy's sight. */
typedef struct lt_named {
  bool question;
  uint32_t number;
} lt_named;
bool lt_seal_named(lt_seal *seal, uint32_t policy, uint32_t entity, lt_str name, lt_named *out);
/* The question that `item.approver` is, or LT_NONE after a report. */
uint32_t lt_seal_question_read(lt_seal *seal, lt_spot spot, const lt_form *form);

#endif
