/* timeline_bodies.c: which bodies, and what of options and places, that which changed has to do with, so that a change
 * is told by what happened to them and not by whatever else happened to others on that day: those that its norms name,
 * in conditions and values, and those that the facts which it hangs on name; with what they become, and what they are
 * part of. */
#include "explain_impl.h"
#include "timeline_impl.h"

enum { DEEP = 16 }; /* defines that read defines */

typedef struct lt_involved {
  uint32_t subject;
  const lt_set *set;
  const lt_plan *plan;
  lt_arena *arena;
  bool *bodies;
  bool *choices;           /* whose attributes are read */
  bool place, authority;   /* what a place lies in, or who governs it, is read */
} lt_involved;

static void name(lt_involved *in, lt_type type, lt_cell cell) {
  if ((type.kind != LT_TYPE_BODY && type.kind != LT_TYPE_OFFICE) || cell < 0) return;
  lt_cell body = cell >= LT_HEAD_BASE ? cell - LT_HEAD_BASE : cell;
  if (body < (lt_cell)in->set->bodies_len) in->bodies[body] = true;
}

static void name_root(lt_involved *in, const lt_expr *expr) {
  const lt_type body = {.kind = LT_TYPE_BODY};
  const lt_group *group = expr->root_kind == LT_NAME_GROUP ? &in->set->groups[expr->root] : NULL;
  if (expr->root_kind == LT_NAME_BODY) name(in, body, expr->root);
  if (expr->root_kind == LT_NAME_PLACE) in->place = true;
  for (uint32_t i = 0; group && group->type.kind == LT_TYPE_BODY && i < group->members.len; i++)
    name(in, body, group->members.items[i]);
}

static void name_expr(lt_involved *in, const lt_expr *expr, unsigned depth);

static void read_attribute(lt_involved *in, lt_type type, uint32_t attribute) {
  if (type.kind == LT_TYPE_CHOICE) in->choices[type.of] = true;
  if (type.kind == LT_TYPE_PLACE && attribute == LT_ATTRIBUTE_AUTHORITY) in->authority = true;
  if (type.kind == LT_TYPE_PLACE && attribute == LT_ATTRIBUTE_PART_OF) in->place = true;
}

/* What a define that is read names. */
static void name_term(lt_involved *in, const lt_term *term, unsigned depth) {
  for (; term; term = term->base) {
    if (term->kind == LT_TERM_ATTRIBUTE) read_attribute(in, term->base->type, term->attribute);
    if (term->kind != LT_TERM_QUESTION) continue;
    const lt_expr *as = in->set->questions[term->item].as;
    if (as && depth < DEEP) name_expr(in, as, depth + 1);
    return;
  }
}

static void name_expr(lt_involved *in, const lt_expr *expr, unsigned depth) {
  if (!expr) return;
  name_term(in, expr->left, depth);
  name_term(in, expr->right, depth);
  if (expr->op == LT_OP_UNDER) name_root(in, expr);
  bool constants = expr->left && !expr->right && expr->op != LT_OP_UNDER;
  for (uint32_t i = 0; constants && i < expr->cells_len; i++) name(in, expr->left->type, expr->cells[i]);
  for (uint32_t i = 0; i < expr->kids_len; i++) name_expr(in, expr->kids[i], depth);
}

/* A fact of the plan that a value is, or is the head or an attribute of. */
static void name_root_fact(lt_involved *in, const lt_term *term) {
  for (; term && term->kind != LT_TERM_FACT; term = term->base)
    if (term->kind == LT_TERM_ATTRIBUTE) read_attribute(in, term->base->type, term->attribute);
  const lt_facts *facts = &in->plan->facts;
  uint32_t subject = term ? in->subject : LT_NONE;
  while (subject != LT_NONE && facts->subjects.items[subject].entity != term->entity)
    subject = facts->subjects.items[subject].parent;
  if (subject != LT_NONE && !term->type.set) name(in, term->type, lt_plan_cell(in->plan, subject, term->item));
}

static void name_value(lt_involved *in, const lt_value *value) {
  if (!value) return;
  if (value->kind == LT_VALUE_CELL) name(in, value->type, value->cell);
  if (value->kind == LT_VALUE_TERM) name_root_fact(in, value->term);
  name_value(in, value->by);
  for (uint32_t i = 0; i < value->members_len; i++) name_value(in, value->members[i]);
}

static void name_norm(lt_involved *in, uint32_t number) {
  const lt_norm *norm = &in->set->norms[number];
  name_expr(in, norm->when, 0);
  name_expr(in, norm->must, 0);
  for (uint32_t i = 0; i < norm->provided_len; i++) name_expr(in, norm->provided[i], 0);
  for (uint32_t i = 0; i < norm->answers_len; i++) name_value(in, norm->answers[i].value);
}

static void name_why(lt_involved *in, const lt_why *why, unsigned depth);

/* What the plan states, and what was answered before. */
static void name_facts(lt_involved *in, const lt_useds *facts, unsigned depth) {
  for (uint32_t i = 0; i < facts->len; i++) {
    const lt_used *used = &facts->items[i];
    if (used->why && depth < DEEP) name_why(in, used->why, depth + 1);
    if (used->why || used->type.kind == LT_TYPE_LIST) continue;
    lt_cell cell = lt_plan_cell(in->plan, used->subject, used->item);
    if (!used->type.set) name(in, used->type, cell);
    for (uint32_t m = 0; used->type.set && cell >= 0 && m < in->plan->facts.sets.items[cell].len; m++)
      name(in, used->type, in->plan->facts.sets.items[cell].cells[m]);
  }
}

static void name_why(lt_involved *in, const lt_why *why, unsigned depth) {
  if (!why) return;
  for (uint32_t i = 0; i < why->norms.len; i++) name_norm(in, why->norms.items[i].standing.norm);
  for (uint32_t i = 0; i < why->lost.len; i++) name_norm(in, why->lost.items[i].norm);
  name_facts(in, &why->facts, depth);
}

static void name_duty(lt_involved *in, const lt_why_duty *duty) {
  lt_useds facts = {0};
  if (!duty) return;
  lt_proof_facts(in->arena, duty->norm.when, &facts);
  lt_proof_facts(in->arena, duty->must, &facts);
  name_facts(in, &facts, 0);
}

static bool also(lt_involved *in, lt_cell body) {
  if (body < 0 || in->bodies[body]) return false;
  return in->bodies[body] = true;
}

/* What one of them becomes, and what it is part of on any day; true if any is new. */
static bool grow(lt_involved *in, uint32_t number) {
  const lt_body *body = &in->set->bodies[number];
  const lt_dated *dated = lt_set_dated(in->set, LT_TYPE_BODY, number, LT_DATED_PART_OF);
  bool any = body->parent != LT_NONE && also(in, body->parent);
  for (uint32_t i = 0; i < body->successors.len; i++) any |= also(in, body->successors.items[i]);
  for (uint32_t i = 0; dated && i < dated->rows_len; i++) any |= also(in, dated->rows[i].cell);
  return any;
}

static bool touches(const lt_involved *in, const lt_event *event) {
  if (event->kind == LT_EVENT_BODY) return in->bodies[event->item];
  if (event->kind != LT_EVENT_RECORD) return false;
  const lt_dated *dated = &in->set->dated[event->item];
  if (dated->of == LT_TYPE_BODY) return in->bodies[dated->number];
  if (dated->of == LT_TYPE_CHOICE) return in->choices[in->set->options[dated->number].choice];
  return dated->what == LT_DATED_AUTHORITY ? in->authority : in->place;
}

void lt_timeline_touching(lt_timeline *timeline, const lt_change *change, const lt_event_list *all, bool *out) {
  const lt_set *set = timeline->set;
  lt_involved in = {.subject = change->subject, .set = set, .plan = timeline->plan, .arena = &timeline->arena};
  in.bodies = LT_NEW_ARRAY(&timeline->arena, bool, set->bodies_len + 1);
  in.choices = LT_NEW_ARRAY(&timeline->arena, bool, set->choices_len + 1);
  name_why(&in, change->was, 0);
  name_why(&in, change->is, 0);
  name_duty(&in, change->duty_was);
  name_duty(&in, change->duty_is);
  if (change->norm != LT_NONE) name_norm(&in, change->norm);
  for (bool any = true; any;) {
    any = false;
    for (uint32_t i = 0; i < set->bodies_len; i++) any |= in.bodies[i] && grow(&in, i);
  }
  for (uint32_t i = 0; i < all->len; i++) out[i] = touches(&in, all->items[i]);
}
