/* succession.c: bodies that live in the place of others on the law date (contract 10): in whose place an answer stands,
 * which norms and facts named somebody who had gone, and what that costs in certainty. Nothing is decided here: the
 * answers have it already. */
#include "explain_impl.h"

static const lt_day *day_of(const lt_explanation *explanation, uint32_t subject) {
  const lt_day *day = explanation->run->slice_of[subject]->day;
  return day && day->bodies ? day : NULL;
}

/* The body that a body or office cell is about; LT_NONE for one of the plan's own. */
static uint32_t body_of(const lt_set *set, lt_type type, lt_cell cell) {
  if ((type.kind != LT_TYPE_BODY && type.kind != LT_TYPE_OFFICE) || cell < 0) return LT_NONE;
  lt_cell body = cell >= LT_HEAD_BASE ? cell - LT_HEAD_BASE : cell;
  return body < (lt_cell)set->bodies_len ? (uint32_t)body : LT_NONE;
}

/* ---- wider successors ---- */

static bool becomes(const lt_body *body, uint32_t successor) {
  for (uint32_t i = 0; i < body->successors.len; i++)
    if (body->successors.items[i] == successor) return true;
  return false;
}

/* It was there before, or has taken somebody else's place, too. */
static bool is_wider(const lt_set *set, uint32_t body, uint32_t successor) {
  const lt_span *from = &set->bodies[successor].exists.from, *before = &set->bodies[body].exists.before;
  if (from->from == LT_UNKNOWN || from->from < before->from) return true;
  for (uint32_t i = 0; i < set->bodies_len; i++)
    if (i != body && becomes(&set->bodies[i], successor)) return true;
  return false;
}

static bool wider_on_the_way(const lt_set *set, const lt_day *day, uint32_t body) {
  while (day->bodies[body] != (lt_cell)body) {
    if (set->bodies[body].successors.len != 1) return true;
    uint32_t next = set->bodies[body].successors.items[0];
    if (is_wider(set, body, next)) return true;
    body = next;
  }
  return false;
}

/* An answer of a subject with a law date of its own: bodies that lived then may have gone. */
static bool is_of_another_day(const lt_explanation *explanation, uint32_t subject, const lt_term *term) {
  lt_scope scope = lt_run_scope(explanation->run, subject);
  uint32_t of = term->kind == LT_TERM_QUESTION ? lt_eval_subject(&scope, term) : LT_NONE;
  return of != LT_NONE && explanation->run->slice_of[of] != explanation->run->slice_of[subject];
}

/* What a value of a norm says in its own words, before anybody's successor is put in the place. */
static lt_cell as_written(const lt_explanation *explanation, uint32_t subject, const lt_value *value) {
  if (value->kind == LT_VALUE_CELL) return value->cell;
  if (value->kind != LT_VALUE_TERM || value->term->type.set) return LT_UNKNOWN;
  if (value->term->kind == LT_TERM_QUESTION && !is_of_another_day(explanation, subject, value->term)) return LT_UNKNOWN;
  lt_scope scope = lt_run_scope(explanation->run, subject);
  scope.facts = &explanation->plan->facts;
  scope.day = NULL;
  return lt_eval_term(&scope, value->term);
}

/* ---- whom a norm names ---- */

typedef struct naming {
  const lt_explanation *explanation;
  uint32_t subject;
  const lt_set *set;
  lt_arena *arena;
  const lt_day *day;
  lt_ids *out; /* those in whose place others live, or whose head on that day nobody knows */
} naming;

static void name_cell(naming *n, lt_type type, lt_cell cell) {
  uint32_t body = body_of(n->set, type, cell);
  if (body == LT_NONE) return;
  bool headless = cell >= LT_HEAD_BASE && n->day->heads[body] == LT_UNKNOWN;
  if (headless || n->day->bodies[body] != (lt_cell)body) lt_ids_add(n->arena, n->out, body);
}

static void name_root(naming *n, const lt_expr *expr) {
  lt_type body = {.kind = LT_TYPE_BODY};
  if (expr->root_kind == LT_NAME_BODY) name_cell(n, body, expr->root);
  const lt_group *group = expr->root_kind == LT_NAME_GROUP ? &n->set->groups[expr->root] : NULL;
  for (uint32_t i = 0; group && group->type.kind == LT_TYPE_BODY && i < group->members.len; i++)
    name_cell(n, body, group->members.items[i]);
}

static void name_expr(naming *n, const lt_expr *expr) {
  if (!expr) return;
  if (expr->op == LT_OP_UNDER) name_root(n, expr);
  bool constants = expr->left && !expr->right && expr->op != LT_OP_UNDER;
  for (uint32_t i = 0; constants && i < expr->cells_len; i++) name_cell(n, expr->left->type, expr->cells[i]);
  for (uint32_t i = 0; i < expr->kids_len; i++) name_expr(n, expr->kids[i]);
}

static void name_members(naming *n, lt_type type, const lt_members *members) {
  for (uint32_t i = 0; members && i < members->len; i++) name_cell(n, type, members->cells[i]);
}

/* Whoever the answer to a question of another day names. */
static void name_answer(naming *n, uint32_t subject, uint32_t question) {
  const lt_possible *possible = &lt_run_answer(n->explanation->run, subject, question)->possible;
  lt_type type = n->set->questions[question].type;
  for (uint32_t i = 0; i < possible->len; i++) name_cell(n, type, possible->cells[i]);
  name_members(n, type, possible->certain);
  name_members(n, type, possible->perhaps);
}

static void name_value(naming *n, const lt_value *value) {
  if (!value) return;
  if (value->kind == LT_VALUE_TERM && is_of_another_day(n->explanation, n->subject, value->term)) {
    lt_scope scope = lt_run_scope(n->explanation->run, n->subject);
    name_answer(n, lt_eval_subject(&scope, value->term), value->term->item);
  }
  name_cell(n, value->type, as_written(n->explanation, n->subject, value));
  name_value(n, value->by);
  for (uint32_t i = 0; i < value->members_len; i++) name_value(n, value->members[i]);
}

static void name_fact(naming *n, const lt_facts *facts, const lt_used *used) {
  const lt_run *run = n->explanation->run;
  if (used->why && run->slice_of[used->subject] != run->slice_of[n->subject])
    name_answer(n, used->subject, used->item);
  if (used->why || used->cell < 0) return;
  if (used->type.set)
    name_members(n, used->type, &facts->sets.items[used->cell]);
  else
    name_cell(n, used->type, used->cell);
}

lt_ids lt_succession_of(const lt_explanation *explanation, lt_arena *arena, uint32_t subject, uint32_t number,
                        const lt_value *value, const lt_useds *facts) {
  lt_ids out = {0};
  naming n = {explanation, subject, explanation->set, arena, day_of(explanation, subject), &out};
  const lt_norm *norm = &explanation->set->norms[number];
  if (!n.day) return out;
  name_expr(&n, norm->when);
  name_expr(&n, norm->must);
  for (uint32_t i = 0; i < norm->provided_len; i++) name_expr(&n, norm->provided[i]);
  name_value(&n, value);
  for (uint32_t i = 0; facts && i < facts->len; i++) name_fact(&n, &explanation->plan->facts, &facts->items[i]);
  return out;
}

lt_certainty lt_succession_certainty(const lt_explanation *explanation, uint32_t subject, const lt_ids *bodies,
                                     lt_certainty certainty) {
  const lt_day *day = day_of(explanation, subject);
  bool wider = false;
  for (uint32_t i = 0; i < bodies->len && !wider; i++)
    wider = wider_on_the_way(explanation->set, day, bodies->items[i]);
  return wider && certainty < LT_CERTAINTY_L ? (lt_certainty)(certainty + 1) : certainty;
}

void lt_succession_missing(const lt_explanation *explanation, lt_arena *arena, uint32_t subject, const lt_ids *bodies,
                           lt_missings *out) {
  const lt_day *day = day_of(explanation, subject);
  for (uint32_t i = 0; i < bodies->len; i++) {
    uint32_t body = bodies->items[i];
    if (day->bodies[body] == LT_UNKNOWN)
      lt_missings_add(arena, out, (lt_missing){.kind = LT_MISSING_SUCCESSOR, .item = body});
    else if (day->heads[body] == LT_UNKNOWN)
      lt_missings_add(arena, out,
                      (lt_missing){.kind = LT_MISSING_REGISTER,
                                   .type = {.kind = LT_TYPE_BODY},
                                   .cell = day->bodies[body],
                                   .attribute = LT_ATTRIBUTE_HEAD});
  }
}

void lt_succession_unclear(const lt_explanation *explanation, lt_arena *arena, uint32_t subject, const lt_expr *test,
                           const lt_useds *facts, lt_missings *out) {
  lt_ids bodies = {0};
  naming n = {explanation, subject, explanation->set, arena, day_of(explanation, subject), &bodies};
  if (!n.day) return;
  name_expr(&n, test);
  for (uint32_t i = 0; i < facts->len; i++) name_fact(&n, &explanation->plan->facts, &facts->items[i]);
  lt_succession_missing(explanation, arena, subject, &bodies, out);
}

/* ---- in whose place an answer stands ---- */

typedef struct via {
  const lt_explanation *explanation;
  const lt_day *day;
  uint32_t subject;
  lt_cell cell, found;
  bool itself;
} via;

static void see_cell(via *v, lt_cell cell) {
  if (cell == v->cell) v->itself = true;
  uint32_t body = body_of(v->explanation->set, (lt_type){.kind = LT_TYPE_OFFICE}, cell);
  bool gone = body != LT_NONE && v->day->bodies[body] != (lt_cell)body; /* and no other head of the same body */
  if (gone && cell != v->cell && lt_day_body(v->day, cell) == v->cell && v->found == LT_UNKNOWN) v->found = cell;
}

static void see_value(via *v, const lt_value *value) {
  if (!value) return;
  bool set = value->kind == LT_VALUE_TERM && value->term->type.set;
  if (set && (value->term->kind == LT_TERM_FACT || is_of_another_day(v->explanation, v->subject, value->term))) {
    lt_scope scope = lt_run_scope(v->explanation->run, v->subject);
    scope.facts = &v->explanation->plan->facts;
    scope.day = NULL;
    lt_cell room;
    lt_possible is = lt_eval_possible(&scope, value->term, &room);
    for (uint32_t i = 0; is.certain && i < is.certain->len; i++) see_cell(v, is.certain->cells[i]);
  } else {
    see_cell(v, as_written(v->explanation, v->subject, value));
  }
  for (uint32_t i = 0; value->kind == LT_VALUE_SET && i < value->members_len; i++) see_value(v, value->members[i]);
}

lt_cell lt_explain_via(const lt_explanation *explanation, const lt_why *why, lt_cell cell) {
  lt_type type = explanation->set->questions[why->question].type;
  via v = {explanation, day_of(explanation, why->subject), why->subject, cell, LT_UNKNOWN, false};
  if (!v.day || (type.kind != LT_TYPE_BODY && type.kind != LT_TYPE_OFFICE)) return LT_UNKNOWN;
  for (uint32_t i = 0; i < why->norms.len; i++) see_value(&v, why->norms.items[i].standing.value);
  return v.itself ? LT_UNKNOWN : v.found;
}

/* ---- notes ---- */

/* A norm that counts names bodies in whose place others live. */
static void note_norm(lt_explanation *explanation, uint32_t subject, uint32_t norm, const lt_value *value) {
  lt_ids bodies = lt_succession_of(explanation, &explanation->arena, subject, norm, value, NULL);
  for (uint32_t i = 0; i < bodies.len; i++) {
    lt_cell lives = day_of(explanation, subject)->bodies[bodies.items[i]];
    if (lives == (lt_cell)bodies.items[i]) continue;
    lt_note_add(explanation, (lt_note){.kind = LT_NOTE_SUCCESSION,
                                       .subject = LT_NONE,
                                       .item = norm,
                                       .body = bodies.items[i],
                                       .successor = lives == LT_UNKNOWN ? LT_NONE : (uint32_t)lives});
  }
}

/* A body that the plan names had gone, or was not there yet, on the law date. */
static void note_body(lt_explanation *explanation, uint32_t subject, uint32_t fact, uint32_t body) {
  const lt_period *exists = &explanation->set->bodies[body].exists;
  lt_cell date = explanation->run->law_dates[subject];
  lt_note note = {.subject = subject, .item = fact, .body = body, .successor = LT_NONE};
  if (date == LT_UNKNOWN) return; /* candidates of the law differ */
  if (exists->before.to != LT_UNKNOWN && date >= exists->before.to) {
    const lt_day *day = day_of(explanation, subject);
    note.kind = LT_NOTE_BODY_ENDED;
    if (day && day->bodies[body] != (lt_cell)body && day->bodies[body] != LT_UNKNOWN)
      note.successor = (uint32_t)day->bodies[body];
    lt_note_add(explanation, note);
  } else if (exists->from.from != LT_UNKNOWN && date < exists->from.from) {
    note.kind = LT_NOTE_BODY_NOT_YET;
    lt_note_add(explanation, note);
  }
}

static void note_facts(lt_explanation *explanation, uint32_t subject) {
  const lt_set *set = explanation->set;
  const lt_facts *facts = &explanation->plan->facts;
  const lt_numbers *numbers = &set->entities[facts->subjects.items[subject].entity].facts;
  for (uint32_t i = 0; i < numbers->len; i++) {
    const lt_fact *fact = &set->facts[numbers->items[i]];
    lt_cell cell = facts->cells[facts->subjects.items[subject].cells + fact->slot];
    if (cell < 0 || (fact->type.kind != LT_TYPE_BODY && fact->type.kind != LT_TYPE_OFFICE)) continue;
    const lt_members one = {&cell, 1, false}, *members = fact->type.set ? &facts->sets.items[cell] : &one;
    for (uint32_t m = 0; m < members->len; m++) {
      uint32_t body = body_of(set, fact->type, members->cells[m]);
      if (body != LT_NONE) note_body(explanation, subject, numbers->items[i], body);
    }
  }
}

void lt_succession_notes(lt_explanation *explanation) {
  const lt_set *set = explanation->set;
  for (uint32_t s = 0; s < explanation->plan->facts.subjects.len; s++) {
    note_facts(explanation, s);
    if (!lt_explain_has_law(explanation, s) || !day_of(explanation, s)) continue;
    const lt_numbers *questions = &set->entities[explanation->plan->facts.subjects.items[s].entity].questions;
    for (uint32_t i = 0; i < questions->len; i++) {
      bool define = set->questions[questions->items[i]].kind == LT_QUESTION_DEFINE; /* which no norm concludes */
      const lt_why *why = define ? NULL : lt_explain_answer(explanation, s, questions->items[i]);
      for (uint32_t k = 0; why && k < why->norms.len; k++)
        note_norm(explanation, s, why->norms.items[k].standing.norm, why->norms.items[k].standing.value);
    }
    for (uint32_t d = explanation->first_duty[s]; d < explanation->first_duty[s + 1]; d++)
      if (explanation->duties.items[d].duty->status != LT_DUTY_NOT_APPLICABLE)
        note_norm(explanation, s, explanation->duties.items[d].duty->norm, NULL);
  }
}
