/* seal_strata.c: in what order questions are decided: each after all that the conditions and answers of its norms read.
 * Nodes are questions (defines among them) and norms: a question needs the norms that answer it, a norm the questions
 * that it reads and the norms that disapply it. `gates` is no need, and obligations come after everything. A ring is an
 * error that prints its way. */
#include "reading.h"

void lt_questions_of_term(const lt_term *term, lt_question_visitor each, void *ctx) {
  for (; term != NULL; term = term->base) {
    if (term->kind == LT_TERM_QUESTION) each(ctx, term->item);
    if (term->value != NULL) lt_questions_of_term(term->value, each, ctx);
    if (term->filter != NULL) lt_questions_of_expr(term->filter, each, ctx);
  }
}

void lt_questions_of_expr(const lt_expr *expr, lt_question_visitor each, void *ctx) {
  if (expr == NULL) return;
  lt_questions_of_term(expr->left, each, ctx);
  lt_questions_of_term(expr->right, each, ctx);
  for (uint32_t i = 0; i < expr->kids_len; i++) lt_questions_of_expr(expr->kids[i], each, ctx);
}

void lt_questions_of_value(const lt_value *value, lt_question_visitor each, void *ctx) {
  lt_questions_of_term(value->term, each, ctx);
  if (value->by != NULL) lt_questions_of_value(value->by, each, ctx);
  for (uint32_t i = 0; i < value->members_len; i++) lt_questions_of_value(value->members[i], each, ctx);
}

typedef struct first_question {
  uint32_t question;
} first_question;

static void remember(void *ctx, uint32_t question) {
  first_question *first = ctx;
  if (first->question == LT_NONE) first->question = question;
}

void lt_seal_facts_only(lt_seal *seal, lt_spot spot, const lt_expr *expr) {
  first_question first = {LT_NONE};
  lt_questions_of_expr(expr, remember, &first);
  if (first.question == LT_NONE) return;
  lt_fail(seal, LT_L364, lt_declaration_place(spot.declaration, spot.path, seal->set->questions[first.question].id),
          lt_both(seal->set->questions[first.question].id), lt_both((lt_str){0}), lt_both((lt_str){0}));
}

typedef struct linking {
  lt_seal *seal;
  lt_graph *graph;
  uint32_t from;
} linking;

static void link_question(void *ctx, uint32_t question) {
  linking *l = ctx;
  lt_graph_link(l->seal, l->graph, l->from, question);
}

/* Nodes: questions, then norms. */
static void link_all(lt_seal *seal, lt_graph *graph) {
  const lt_set *set = seal->set;
  linking l = {seal, graph, 0};
  for (uint32_t q = 0; q < set->questions_len; q++) {
    const lt_question *question = &set->questions[q];
    l.from = q;
    lt_questions_of_expr(question->asked, link_question, &l);
    lt_questions_of_expr(question->as, link_question, &l);
    for (uint32_t i = 0; i < question->norms.len; i++)
      lt_graph_link(seal, graph, q, set->questions_len + question->norms.items[i]);
  }
  for (uint32_t n = 0; n < set->norms_len; n++) {
    const lt_norm *norm = &set->norms[n];
    l.from = set->questions_len + n;
    lt_questions_of_expr(norm->when, link_question, &l);
    for (uint32_t i = 0; i < norm->provided_len; i++) lt_questions_of_expr(norm->provided[i], link_question, &l);
    for (uint32_t i = 0; i < norm->answers_len; i++) lt_questions_of_value(norm->answers[i].value, link_question, &l);
    for (uint32_t i = 0; i < norm->disapplied_by.len; i++) {
      lt_graph_link(seal, graph, l.from, set->questions_len + norm->disapplied_by.items[i]);
    }
  }
}

static lt_str node_name(const lt_seal *seal, uint32_t node) {
  const lt_set *set = seal->set;
  if (node >= set->questions_len) return set->norms[node - set->questions_len].id;
  return set->questions[node].id;
}

static lt_declared node_declared(const lt_seal *seal, uint32_t node) {
  const lt_set *set = seal->set;
  return node >= set->questions_len ? set->norms[node - set->questions_len].declared : set->questions[node].declared;
}

/* "consulted ← kh48-tasks (routing.lua:12) ← approver …": questions by name, norms with their lines. */
static void report_ring(lt_seal *seal, const lt_cycle *cycle, void *ctx) {
  (void)ctx;
  uint32_t questions = seal->set->questions_len;
  lt_text chain = {.arena = &seal->scratch};
  const lt_edge *norm = NULL, *second = NULL;
  for (uint32_t i = 0; i < cycle->len; i++) {
    uint32_t node = cycle->edges[i]->from;
    lt_declared declared = node_declared(seal, node);
    lt_text_putf(&chain, "%.*s (%.*s:%u) → ", LT_STR_ARG(node_name(seal, node)), LT_STR_ARG(declared.file),
                 declared.line);
    if (node < questions) continue;
    if (norm == NULL)
      norm = cycle->edges[i];
    else if (second == NULL)
      second = cycle->edges[i];
  }
  uint32_t first = cycle->edges[0]->from;
  lt_text_put(&chain, node_name(seal, first));
  lt_place place = norm != NULL ? lt_record_place(seal, LT_RECORD_NORM, norm->from - questions)
                                : lt_record_place(seal, LT_RECORD_QUESTION, first);
  lt_diag *diag =
      lt_fail(seal, LT_L365, place, lt_both(lt_text_str(&chain)), lt_both((lt_str){0}), lt_both((lt_str){0}));
  if (second == NULL) return;
  diag->also = lt_record_place(seal, LT_RECORD_NORM, second->from - questions);
  diag->also_says = lt_say("vòng đi qua cả quy phạm này", "the ring runs through this norm too");
}

void lt_seal_strata(lt_seal *seal) {
  lt_set *set = seal->set;
  lt_graph graph = {.nodes = set->questions_len + set->norms_len};
  link_all(seal, &graph);
  uint32_t errors = seal->diags->errors;
  lt_graph_order(seal, &graph, report_ring, NULL);
  if (seal->diags->errors != errors) return;
  /* Each node lies above what it needs; a question itself makes a step. */
  uint32_t *level = LT_NEW_ARRAY(&seal->scratch, uint32_t, graph.nodes);
  uint32_t *first = LT_NEW_ARRAY(&seal->scratch, uint32_t, graph.nodes + 1);
  for (uint32_t i = 0; i < graph.edges.len; i++) first[graph.edges.items[i].from + 1]++;
  for (uint32_t i = 0; i < graph.nodes; i++) first[i + 1] += first[i];
  for (uint32_t i = 0; i < graph.nodes; i++) {
    uint32_t node = graph.order[i];
    for (uint32_t e = first[node]; e < first[node + 1]; e++) {
      uint32_t to = graph.edges.items[e].to, above = level[to] + (to < set->questions_len);
      if (above > level[node]) level[node] = above;
    }
    if (node >= set->questions_len) continue;
    set->questions[node].stratum = level[node];
    if (level[node] + 1 > set->strata) set->strata = level[node] + 1;
  }
}
