/* seal_graph.c: putting things that need each other in order, and finding where they need each other in a ring.
 * Idea: take away, again and again, what needs nothing that is left; what remains needs itself, and following needs
 * from the least node there runs into a ring. Linear, and without recursion. */
#include <assert.h>

#include "policy_impl.h"

void lt_graph_link(lt_seal *seal, lt_graph *graph, uint32_t from, uint32_t to) {
  lt_edge edge = {from, to};
  LT_PUSH(&seal->scratch, &graph->edges, edge);
}

/* The work of one ordering. Edges stand by `from`; `into` lists those that end at each node. */
typedef struct ordering {
  const lt_graph *graph;
  uint32_t *first, *into_first, *into; /* by node: first edge, first of `into` */
  uint32_t *needs;                     /* edges of a node that are left */
  bool *done;
  uint32_t *order, len, taken;
} ordering;

static void index_edges(lt_seal *seal, ordering *o) {
  const lt_graph *graph = o->graph;
  o->first = LT_NEW_ARRAY(&seal->scratch, uint32_t, graph->nodes + 1);
  o->into_first = LT_NEW_ARRAY(&seal->scratch, uint32_t, graph->nodes + 2);
  o->into = LT_NEW_ARRAY(&seal->scratch, uint32_t, graph->edges.len);
  o->needs = LT_NEW_ARRAY(&seal->scratch, uint32_t, graph->nodes);
  for (uint32_t i = 0; i < graph->edges.len; i++) {
    assert(i == 0 || graph->edges.items[i - 1].from <= graph->edges.items[i].from);
    o->first[graph->edges.items[i].from + 1]++;
    o->into_first[graph->edges.items[i].to + 2]++;
    o->needs[graph->edges.items[i].from]++;
  }
  for (uint32_t n = 0; n < graph->nodes; n++) {
    o->first[n + 1] += o->first[n];
    o->into_first[n + 1] += o->into_first[n];
  }
  o->into_first[graph->nodes + 1] += o->into_first[graph->nodes];
  for (uint32_t i = 0; i < graph->edges.len; i++) o->into[o->into_first[graph->edges.items[i].to + 1]++] = i;
}

static void finish(ordering *o, uint32_t node) {
  if (o->done[node]) return;
  o->done[node] = true;
  o->order[o->len++] = node;
}

/* Takes away all that needs nothing any more. */
static void settle(ordering *o) {
  while (o->taken < o->len) {
    uint32_t node = o->order[o->taken++];
    for (uint32_t i = o->into_first[node]; i < o->into_first[node + 1]; i++) {
      uint32_t from = o->graph->edges.items[o->into[i]].from;
      if (!o->done[from] && --o->needs[from] == 0) finish(o, from);
    }
  }
}

/* The edge of `node` to what is still there. */
static const lt_edge *open_edge(const ordering *o, uint32_t node) {
  for (uint32_t i = o->first[node]; i < o->first[node + 1]; i++) {
    if (!o->done[o->graph->edges.items[i].to]) return &o->graph->edges.items[i];
  }
  return NULL;
}

/* The ring that is reached from `node`, from its least node on. */
static lt_cycle find_cycle(lt_seal *seal, const ordering *o, uint32_t node) {
  uint32_t *seen_at = LT_NEW_ARRAY(&seal->scratch, uint32_t, o->graph->nodes);
  const lt_edge **path = LT_NEW_ARRAY(&seal->scratch, const lt_edge *, o->graph->nodes + 1);
  uint32_t len = 0;
  while (seen_at[node] == 0) {
    seen_at[node] = len + 1;
    path[len] = open_edge(o, node);
    node = path[len++]->to;
  }
  uint32_t start = seen_at[node] - 1, least = start;
  for (uint32_t i = start; i < len; i++) {
    if (path[i]->from < path[least]->from) least = i;
  }
  lt_cycle cycle = {LT_NEW_ARRAY(&seal->scratch, const lt_edge *, len - start), len - start};
  for (uint32_t i = 0; i < cycle.len; i++) cycle.edges[i] = path[start + (least - start + i) % cycle.len];
  return cycle;
}

void lt_graph_order(lt_seal *seal, lt_graph *graph, void (*on_cycle)(lt_seal *seal, const lt_cycle *cycle, void *ctx),
                    void *ctx) {
  ordering o = {.graph = graph,
                .done = LT_NEW_ARRAY(&seal->scratch, bool, graph->nodes),
                .order = LT_NEW_ARRAY(&seal->scratch, uint32_t, graph->nodes)};
  index_edges(seal, &o);
  for (uint32_t n = 0; n < graph->nodes; n++) {
    if (o.needs[n] == 0) finish(&o, n);
  }
  settle(&o);
  for (uint32_t n = 0; n < graph->nodes; n++) {
    if (o.done[n]) continue;
    lt_cycle cycle = find_cycle(seal, &o, n);
    on_cycle(seal, &cycle, ctx);
    for (uint32_t i = 0; i < cycle.len; i++) finish(&o, cycle.edges[i]->from);
    settle(&o);
    if (!o.done[n]) n--; /* it leads into another ring */
  }
  graph->order = o.order;
}

static lt_str id_of(const lt_seal *seal, lt_record record, uint32_t number) { return seal->found[record][number].id; }

void lt_report_chain(lt_seal *seal, const lt_cycle *cycle, void *ctx) {
  const lt_chain *chain = ctx;
  lt_text names = {.arena = &seal->scratch};
  for (uint32_t i = 0; i < cycle->len; i++) {
    lt_text_putf(&names, "%.*s → ", LT_STR_ARG(id_of(seal, chain->record, cycle->edges[i]->from)));
  }
  uint32_t first = cycle->edges[0]->from;
  lt_text_put(&names, id_of(seal, chain->record, first));
  const lt_declaration *declaration = seal->found[chain->record][first].declaration;
  lt_diag *diag = lt_fail(seal, LT_L311, lt_declaration_key_place(declaration, chain->path),
                          lt_both(lt_str_of(chain->path)), lt_both(lt_text_str(&names)), lt_both((lt_str){0}));
  if (cycle->len < 2) return;
  diag->also = lt_declaration_key_place(seal->found[chain->record][cycle->edges[0]->to].declaration, chain->path);
  diag->also_says = lt_say("vòng đi tiếp từ đây", "the ring goes on here");
}

typedef struct tree_ctx {
  lt_chain chain;
  uint32_t *(*link)(lt_set *set, uint32_t n);
} tree_ctx;

static void cut(lt_seal *seal, const lt_cycle *cycle, void *ctx) {
  tree_ctx *tree = ctx;
  lt_report_chain(seal, cycle, &tree->chain);
  for (uint32_t i = 0; i < cycle->len; i++) *tree->link(seal->set, cycle->edges[i]->from) = LT_NONE;
}

void lt_seal_tree(lt_seal *seal, lt_chain chain, uint32_t len, uint32_t *(*link)(lt_set *set, uint32_t n)) {
  lt_graph graph = {.nodes = len};
  for (uint32_t n = 0; n < len; n++) {
    uint32_t to = *link(seal->set, n);
    if (to != LT_NONE) lt_graph_link(seal, &graph, n, to);
  }
  tree_ctx tree = {chain, link};
  lt_graph_order(seal, &graph, cut, &tree);
}
