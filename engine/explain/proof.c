/* proof.c: a condition for one subject, part by part, with what each test read and what it lacks.
 * The idea: the tree is walked once more with the run's answers as its scope, and every part keeps its own truth; what
 * made the whole true, false or unknown are then the parts that share its truth. It does not say which norm wins, and
 * it has no words. */
#include <assert.h>

#include "explain_impl.h"

typedef struct proving {
  const lt_explanation *explanation;
  lt_arena *arena;
  lt_scope scope;
  bool undone; /* what is not yet done leaves its tests open */
} proving;

static lt_proof *prove(proving *at, const lt_expr *expr);
static void read_term(proving *at, const lt_term *term, lt_proof *proof);

static proving proving_of(const lt_explanation *explanation, lt_arena *arena, uint32_t subject) {
  return (proving){.explanation = explanation, .arena = arena, .scope = lt_run_scope(explanation->run, subject)};
}

lt_proof *lt_prove(const lt_explanation *explanation, lt_arena *arena, uint32_t subject, const lt_expr *expr) {
  proving at = proving_of(explanation, arena, subject);
  return prove(&at, expr);
}

lt_proof *lt_prove_undone(const lt_explanation *explanation, lt_arena *arena, uint32_t subject, const lt_expr *expr) {
  proving at = proving_of(explanation, arena, subject);
  at.undone = true;
  return prove(&at, expr);
}

void lt_prove_term(const lt_explanation *explanation, lt_arena *arena, uint32_t subject, const lt_term *term,
                   lt_missings *missing) {
  proving at = proving_of(explanation, arena, subject);
  lt_proof proof = {.truth = LT_MAYBE};
  read_term(&at, term, &proof);
  for (uint32_t i = 0; i < proof.missing.len; i++) lt_missings_add(arena, missing, proof.missing.items[i]);
}

void lt_prove_sum(const lt_explanation *explanation, lt_arena *arena, uint32_t subject, const lt_term *term,
                  lt_useds *facts, lt_bases *bases) {
  proving at = proving_of(explanation, arena, subject);
  lt_proof proof = {.truth = LT_TRUE};
  read_term(&at, term, &proof);
  for (uint32_t i = 0; i < proof.facts.len; i++) lt_useds_add(arena, facts, proof.facts.items[i]);
  for (uint32_t i = 0; i < proof.bases.len; i++) lt_bases_add(arena, bases, proof.bases.items[i]);
}

static lt_truth truth_of(const proving *at, const lt_expr *expr) {
  lt_truth truth = lt_eval(&at->scope, expr);
  bool open = at->undone && truth != LT_MAYBE && lt_run_undone(at->explanation->run, &at->scope, expr) == LT_MAYBE;
  return open ? LT_MAYBE : truth;
}

/* The place of its cell, or LT_NONE where nobody is there to have it. */
static uint32_t use_fact(proving *at, const lt_term *term, lt_used *used) {
  const lt_facts *facts = at->scope.facts;
  uint32_t subject = lt_eval_subject(&at->scope, term);
  if (subject == LT_NONE) return LT_NONE;
  uint32_t cell = facts->subjects.items[subject].cells + at->explanation->set->facts[term->item].slot;
  *used = (lt_used){.subject = subject,
                    .item = term->item,
                    .type = term->type,
                    .cell = at->explanation->plan->facts.cells[cell],
                    .origin = (lt_origin)facts->origins[cell]};
  return cell;
}

static void read_fact(proving *at, const lt_term *term, lt_proof *proof) {
  const lt_facts *facts = at->scope.facts;
  lt_used used;
  uint32_t cell = use_fact(at, term, &used);
  if (cell == LT_NONE) return;
  lt_useds_add(at->arena, &proof->facts, used);
  bool open = term->type.set && used.cell != LT_UNKNOWN && used.cell != LT_ABSENT && facts->sets.items[used.cell].open;
  bool split = used.cell != LT_UNKNOWN && facts->cells[cell] == LT_UNKNOWN; /* its body has become several */
  if (proof->truth == LT_MAYBE && !split && (facts->cells[cell] == LT_UNKNOWN || open))
    lt_missings_add(at->arena, &proof->missing,
                    (lt_missing){.kind = LT_MISSING_FACT, .subject = used.subject, .item = term->item});
}

static void read_question(proving *at, const lt_term *term, lt_proof *proof) {
  uint32_t subject = lt_eval_subject(&at->scope, term);
  const lt_why *why = subject == LT_NONE ? NULL : lt_explain_answer(at->explanation, subject, term->item);
  if (!why) return;
  lt_useds_add(at->arena, &proof->facts,
               (lt_used){.subject = subject, .item = term->item, .type = term->type, .why = why});
  for (uint32_t i = 0; proof->truth == LT_MAYBE && i < why->missing.len; i++)
    lt_missings_add(at->arena, &proof->missing, why->missing.items[i]);
}

/* An attribute that nobody knows is missing from the register, or from the plan where the body is the plan's own. */
static void read_attribute(proving *at, const lt_term *term, lt_proof *proof) {
  read_term(at, term->base, proof);
  if (proof->truth != LT_MAYBE || lt_eval_term(&at->scope, term) != LT_UNKNOWN) return;
  lt_cell of = lt_eval_term(&at->scope, term->base);
  if (of == LT_UNKNOWN || of == LT_ABSENT) return;
  if (term->base->type.kind == LT_TYPE_BODY && of >= (lt_cell)at->scope.facts->bodies_base) {
    if (term->base->kind == LT_TERM_FACT)
      lt_missings_add(at->arena, &proof->missing,
                      (lt_missing){.kind = LT_MISSING_FACT,
                                   .subject = lt_eval_subject(&at->scope, term->base),
                                   .item = term->base->item,
                                   .attribute = term->attribute});
    return;
  }
  lt_missings_add(
      at->arena, &proof->missing,
      (lt_missing){.kind = LT_MISSING_REGISTER,
                   .type = term->base->type,
                   .cell = of,
                   .attribute = term->kind == LT_TERM_HEAD ? LT_ATTRIBUTE_HEAD : term->attribute});
}

static void read_parameter(proving *at, const lt_term *term, lt_proof *proof) {
  if (proof->truth == LT_MAYBE && lt_eval_term(&at->scope, term) == LT_UNKNOWN)
    lt_missings_add(at->arena, &proof->missing, (lt_missing){.kind = LT_MISSING_PARAMETER, .item = term->item});
}

/* The list itself, where its elements cannot tell all: it is empty, not given, or others may belong. */
static void read_list(proving *at, const lt_term *term, lt_proof *proof) {
  uint32_t owner;
  const lt_list *list = lt_eval_list(&at->scope, term, &owner);
  if (!list) return;
  if (list->unknown || list->len == 0 || list->open) read_fact(at, term, proof);
  if (proof->truth == LT_MAYBE && (list->unknown || list->open))
    lt_missings_add(at->arena, &proof->missing,
                    (lt_missing){.kind = LT_MISSING_FACT, .subject = owner, .item = term->item});
}

static void join(lt_arena *arena, lt_proof *into, const lt_proof *from, bool missing_too) {
  for (uint32_t i = 0; i < from->facts.len; i++) lt_useds_add(arena, &into->facts, from->facts.items[i]);
  for (uint32_t i = 0; missing_too && i < from->missing.len; i++)
    lt_missings_add(arena, &into->missing, from->missing.items[i]);
  for (uint32_t i = 0; i < from->bases.len; i++) lt_bases_add(arena, &into->bases, from->bases.items[i]);
  for (uint32_t i = 0; i < from->kids.len; i++)
    join(arena, into, from->kids.items[i], missing_too && from->kids.items[i]->truth == LT_MAYBE);
}

/* A count or a sum: the list, what tells which elements are meant, and what is added up. */
static void read_sum(proving *at, const lt_term *term, lt_proof *proof) {
  read_list(at, term->base, proof);
  uint32_t owner;
  const lt_list *list = lt_eval_list(&at->scope, term->base, &owner);
  if (!list || list->unknown) return;
  assert(at->scope.depth + 1 < LT_VARS_MAX);
  at->scope.depth++;
  uint32_t element = list->first;
  for (uint32_t i = 0; i < list->len && i < LT_ELEMENTS_SHOWN;
       i++, element = at->scope.facts->subjects.items[element].next) {
    at->scope.vars[at->scope.depth] = element;
    lt_truth counts = LT_TRUE;
    if (term->filter) {
      lt_proof *filter = prove(at, term->filter);
      counts = filter->truth;
      join(at->arena, proof, filter, proof->truth == LT_MAYBE && counts == LT_MAYBE);
    }
    if (term->value && counts != LT_FALSE) read_term(at, term->value, proof);
  }
  at->scope.depth--;
}

/* Of whom nobody knows what it is part of, that is missing where a test asks what it lies under; and who lives in the
 * place of a body on the way. */
static void read_under(proving *at, const lt_expr *test, lt_proof *proof) {
  const lt_day *day = at->scope.day;
  lt_cell body = proof->truth == LT_MAYBE ? lt_eval_term(&at->scope, test->left) : LT_UNKNOWN;
  if (!day || !day->parents || test->left->type.kind != LT_TYPE_BODY) return;
  for (uint32_t steps = 0; body >= 0 && body < (lt_cell)day->bodies_len && steps <= day->bodies_len; steps++) {
    lt_cell parent = day->parents[body];
    if (parent == LT_UNKNOWN)
      lt_missings_add(at->arena, &proof->missing,
                      (lt_missing){.kind = LT_MISSING_REGISTER,
                                   .type = {.kind = LT_TYPE_BODY},
                                   .cell = body,
                                   .attribute = LT_ATTRIBUTE_PART_OF});
    body = parent >= 0 ? day->bodies[parent] : parent;
    if (parent >= 0 && body == LT_UNKNOWN)
      lt_missings_add(at->arena, &proof->missing, (lt_missing){.kind = LT_MISSING_SUCCESSOR, .item = (uint32_t)parent});
  }
}

/* A date plus a term; working days hang on the calendar of the plan's place, if there is one. */
static void read_plus(proving *at, const lt_term *term, lt_proof *proof) {
  const lt_set *set = at->explanation->set;
  read_term(at, term->base, proof);
  read_term(at, term->value, proof);
  if (term->value->type.kind != LT_TYPE_WORKING_DAYS) return;
  uint32_t calendar = lt_set_calendar_of(set, at->scope.facts, at->scope.day ? at->scope.day->date : LT_UNKNOWN);
  if (calendar != LT_NONE)
    lt_bases_add(at->arena, &proof->bases, &set->calendars[calendar].basis);
  else if (proof->truth == LT_MAYBE)
    lt_missings_add(at->arena, &proof->missing,
                    (lt_missing){.kind = LT_MISSING_REGISTER,
                                 .type = {.kind = LT_TYPE_PLACE},
                                 .cell = at->explanation->run->slice_of[0]->key.place,
                                 .attribute = LT_ATTRIBUTE_CALENDAR});
}

static void read_term(proving *at, const lt_term *term, lt_proof *proof) {
  switch (term->kind) {
    case LT_TERM_FACT: read_fact(at, term, proof); break;
    case LT_TERM_QUESTION: read_question(at, term, proof); break;
    case LT_TERM_ATTRIBUTE: read_attribute(at, term, proof); break;
    case LT_TERM_PARAMETER: read_parameter(at, term, proof); break;
    case LT_TERM_HEAD: read_attribute(at, term, proof); break;
    case LT_TERM_COUNT:
    case LT_TERM_SUM: read_sum(at, term, proof); break;
    case LT_TERM_PLUS: read_plus(at, term, proof); break;
    case LT_TERM_CONSTANT: break;
  }
}

/* Which norm decides may be open though the answer is not: then what keeps the norms that answer from being certain is
 * missing too. */
static void read_deciding(proving *at, const lt_expr *expr, lt_proof *proof) {
  const lt_set *set = at->explanation->set;
  uint32_t subject = lt_eval_subject(&at->scope, expr->left);
  if (proof->truth != LT_MAYBE || subject == LT_NONE) return;
  const lt_numbers *norms = &set->questions[expr->left->item].norms;
  for (uint32_t i = 0; i < norms->len; i++) {
    const lt_norm *norm = &set->norms[norms->items[i]];
    const lt_expr *scope = set->policies[norm->policy].applies;
    if (lt_run_applies(at->explanation->run, subject, norms->items[i]) != LT_MAYBE) continue;
    if (norm->when)
      lt_proof_missing(at->arena, lt_prove(at->explanation, at->arena, subject, norm->when), &proof->missing);
    if (scope) lt_proof_missing(at->arena, lt_prove(at->explanation, at->arena, 0, scope), &proof->missing);
  }
}

/* The elements that show why a list test came out as it did: one witness, or those that share the reason. */
static void prove_elements(proving *at, const lt_expr *expr, lt_proof *proof) {
  uint32_t owner;
  const lt_list *list = lt_eval_list(&at->scope, expr->left, &owner);
  if (!list || list->unknown) return;
  lt_truth whole = proof->truth == LT_MAYBE || !expr->negated ? proof->truth
                   : proof->truth == LT_TRUE                  ? LT_FALSE
                                                              : LT_TRUE;
  bool witness = whole == (expr->op == LT_OP_SOME ? LT_TRUE : LT_FALSE);
  assert(at->scope.depth + 1 < LT_VARS_MAX);
  at->scope.depth++;
  uint32_t element = list->first;
  for (uint32_t i = 0; i < list->len; i++, element = at->scope.facts->subjects.items[element].next) {
    at->scope.vars[at->scope.depth] = element;
    if (truth_of(at, expr->kids[0]) != whole) continue;
    lt_proof *kid = prove(at, expr->kids[0]);
    kid->element = element;
    LT_PUSH(at->arena, &proof->kids, kid);
    if (witness || proof->kids.len == LT_ELEMENTS_SHOWN) break;
  }
  at->scope.depth--;
}

static lt_proof *prove(proving *at, const lt_expr *expr) {
  lt_proof *proof = LT_NEW(at->arena, lt_proof);
  *proof = (lt_proof){.expr = expr, .truth = truth_of(at, expr), .element = LT_NONE};
  switch (expr->op) {
    case LT_OP_ALL:
    case LT_OP_ANY:
      for (uint32_t i = 0; i < expr->kids_len; i++) LT_PUSH(at->arena, &proof->kids, prove(at, expr->kids[i]));
      break;
    case LT_OP_SOME:
    case LT_OP_EVERY:
      read_list(at, expr->left, proof);
      prove_elements(at, expr, proof);
      break;
    default:
      read_term(at, expr->left, proof);
      if (expr->right) read_term(at, expr->right, proof);
      if (expr->op == LT_OP_DECIDED_BY) read_deciding(at, expr, proof);
      if (expr->op == LT_OP_UNDER) read_under(at, expr, proof);
      if (proof->truth == LT_MAYBE)
        lt_succession_unclear(at->explanation, at->arena, at->scope.vars[0], expr, &proof->facts, &proof->missing);
  }
  return proof;
}

static bool is_junction(const lt_proof *proof) { return proof->expr->op == LT_OP_ALL || proof->expr->op == LT_OP_ANY; }

void lt_proof_tests(lt_arena *arena, const lt_proof *proof, lt_proofs *out) {
  if (!proof) return;
  if (!is_junction(proof)) {
    for (uint32_t i = 0; i < out->len; i++)
      if (out->items[i]->expr == proof->expr) return;
    LT_PUSH(arena, out, proof);
    return;
  }
  for (uint32_t i = 0; i < proof->kids.len; i++)
    if (proof->kids.items[i]->truth == proof->truth) lt_proof_tests(arena, proof->kids.items[i], out);
}

void lt_proof_facts(lt_arena *arena, const lt_proof *proof, lt_useds *out) {
  if (!proof) return;
  for (uint32_t i = 0; i < proof->facts.len; i++) {
    const lt_used *used = &proof->facts.items[i];
    lt_useds_add(arena, out, *used);
    for (uint32_t k = 0; used->why && used->why->as && k < used->why->facts.len; k++)
      lt_useds_add(arena, out, used->why->facts.items[k]);
  }
  for (uint32_t i = 0; i < proof->kids.len; i++)
    if (!is_junction(proof) || proof->kids.items[i]->truth == proof->truth)
      lt_proof_facts(arena, proof->kids.items[i], out);
}

void lt_proof_bases(lt_arena *arena, const lt_proof *proof, lt_bases *out) {
  if (!proof) return;
  for (uint32_t i = 0; i < proof->bases.len; i++) lt_bases_add(arena, out, proof->bases.items[i]);
  for (uint32_t i = 0; i < proof->kids.len; i++)
    if (!is_junction(proof) || proof->kids.items[i]->truth == proof->truth)
      lt_proof_bases(arena, proof->kids.items[i], out);
}

/* ---- Without the tree ---- */

static bool is_fact(const lt_term *term) { return !term || term->kind == LT_TERM_FACT; }

/* What a test reads; nothing is asked of what it lacks. */
static void trace_test(proving *at, const lt_expr *expr, lt_useds *facts, lt_bases *bases) {
  const lt_term *const terms[] = {expr->left, expr->right};
  if (is_fact(expr->left) && is_fact(expr->right)) {
    lt_used used;
    for (int i = 0; i < 2 && terms[i]; i++)
      if (use_fact(at, terms[i], &used) != LT_NONE) lt_useds_add(at->arena, facts, used);
    return;
  }
  lt_proof proof = {.expr = expr, .truth = LT_TRUE};
  for (int i = 0; i < 2 && terms[i]; i++) read_term(at, terms[i], &proof);
  lt_proof_facts(at->arena, &proof, facts);
  lt_proof_bases(at->arena, &proof, bases);
}

static void trace(proving *at, const lt_expr *expr, lt_truth truth, lt_useds *facts, lt_bases *bases) {
  const lt_proof *elements;
  bool all_alike = truth == (expr->op == LT_OP_ALL ? LT_TRUE : LT_FALSE) && lt_day_expr(at->scope.day, expr) == expr;
  switch (expr->op) {
    case LT_OP_ALL:
    case LT_OP_ANY:
      for (uint32_t i = 0; i < expr->kids_len; i++)
        if (all_alike || lt_eval(&at->scope, expr->kids[i]) == truth) trace(at, expr->kids[i], truth, facts, bases);
      break;
    case LT_OP_SOME:
    case LT_OP_EVERY:
      elements = prove(at, expr);
      lt_proof_facts(at->arena, elements, facts);
      lt_proof_bases(at->arena, elements, bases);
      break;
    default: trace_test(at, expr, facts, bases);
  }
}

void lt_trace(const lt_explanation *explanation, lt_arena *arena, uint32_t subject, const lt_expr *expr, bool holds,
              lt_useds *facts, lt_bases *bases) {
  proving at = proving_of(explanation, arena, subject);
  trace(&at, expr, holds ? LT_TRUE : lt_eval(&at.scope, expr), facts, bases);
}

/* A fact of the plan's own has no certainty and no assumptions, and only bodies can have others in their place. */
static bool term_weighs(const lt_term *term) {
  for (; term; term = term->base) {
    bool body = term->type.kind == LT_TYPE_BODY || term->type.kind == LT_TYPE_OFFICE;
    if (term->kind == LT_TERM_QUESTION || body) return true;
    if (term->kind == LT_TERM_PLUS && term->value->type.kind == LT_TYPE_WORKING_DAYS) return true;
    if (term_weighs(term->value) || lt_weighs(term->filter)) return true;
  }
  return false;
}

bool lt_weighs(const lt_expr *expr) {
  if (!expr) return false;
  bool weighs = term_weighs(expr->left) || term_weighs(expr->right);
  for (uint32_t i = 0; i < expr->kids_len && !weighs; i++) weighs = lt_weighs(expr->kids[i]);
  return weighs;
}

lt_certainty lt_bases_certainty(lt_arena *arena, const lt_bases *bases, lt_certainty certainty, lt_ids *assumes) {
  for (uint32_t i = 0; i < bases->len; i++) {
    const lt_basis *basis = bases->items[i];
    if (basis->certainty > certainty) certainty = basis->certainty;
    for (uint32_t k = 0; k < basis->assumes.len; k++) lt_ids_add(arena, assumes, basis->assumes.items[k]);
  }
  return certainty;
}

void lt_bases_add(lt_arena *arena, lt_bases *list, const lt_basis *basis) {
  for (uint32_t i = 0; i < list->len; i++)
    if (list->items[i] == basis) return;
  LT_PUSH(arena, list, basis);
}

void lt_proof_missing(lt_arena *arena, const lt_proof *proof, lt_missings *out) {
  if (!proof || proof->truth != LT_MAYBE) return;
  for (uint32_t i = 0; i < proof->missing.len; i++) lt_missings_add(arena, out, proof->missing.items[i]);
  for (uint32_t i = 0; i < proof->kids.len; i++) lt_proof_missing(arena, proof->kids.items[i], out);
}

lt_certainty lt_facts_certainty(lt_arena *arena, const lt_useds *facts, lt_certainty certainty, lt_ids *assumes) {
  for (uint32_t i = 0; i < facts->len; i++) {
    const lt_why *why = facts->items[i].why;
    if (why && why->certainty > certainty) certainty = why->certainty;
    for (uint32_t k = 0; assumes && why && why->as && k < why->assumes.len; k++)
      lt_ids_add(arena, assumes, why->assumes.items[k]);
  }
  return certainty;
}

void lt_useds_add(lt_arena *arena, lt_useds *list, lt_used used) {
  for (uint32_t i = 0; i < list->len; i++) {
    const lt_used *old = &list->items[i];
    if (old->subject == used.subject && old->item == used.item && !old->why == !used.why) return;
  }
  LT_PUSH(arena, list, used);
}

void lt_missings_add(lt_arena *arena, lt_missings *list, lt_missing missing) {
  for (uint32_t i = 0; i < list->len; i++) {
    const lt_missing *old = &list->items[i];
    if (old->kind == missing.kind && old->subject == missing.subject && old->item == missing.item &&
        old->cell == missing.cell && old->attribute == missing.attribute)
      return;
  }
  LT_PUSH(arena, list, missing);
}

void lt_ids_add(lt_arena *arena, lt_ids *list, uint32_t id) {
  for (uint32_t i = 0; i < list->len; i++)
    if (list->items[i] == id) return;
  LT_PUSH(arena, list, id);
}
