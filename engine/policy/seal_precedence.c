/* seal_precedence.c: which norms give way to which: overrides, closed transitively over the whole set, and disapplies,
 * which is not transitive; neither may run in a ring (contract 2). What a lower act may not do is seal_powers.c's. */
#include "policy_impl.h"

enum { CLOSURE_MAX = 4000000 }; /* pairs; 16 MB */

/* The same name in another policy, else the nearest of its own policy, else of all. */
static lt_str nearest_norm(lt_seal *seal, lt_str name, lt_str id, uint32_t policy) {
  const lt_set *set = seal->set;
  lt_str *own = LT_NEW_ARRAY(&seal->scratch, lt_str, set->norms_len);
  size_t len = 0;
  for (uint32_t i = 0; i < set->norms_len; i++) {
    const lt_declaration *declaration = seal->found[LT_RECORD_NORM][i].declaration;
    if (lt_str_equal(declaration->id, name)) return set->norms[i].id;
    if (policy != LT_NONE && lt_str_equal(declaration->policy, set->policies[policy].id)) own[len++] = declaration->id;
  }
  int64_t nearest = lt_text_nearest(&seal->scratch, name, own, len);
  return nearest >= 0 ? own[nearest] : lt_set_nearest(set, &seal->scratch, LT_RECORD_NORM, id);
}

uint32_t lt_seal_norm_id(lt_seal *seal, lt_spot spot, const lt_form *form, uint32_t policy) {
  lt_str id = form->name;
  if (lt_str_find(id, LT_STR("#"), 0) == SIZE_MAX && policy != LT_NONE) {
    id = lt_join(seal, seal->set->policies[policy].id, '#', id);
  }
  uint32_t norm = lt_seal_number(seal, LT_RECORD_NORM, id);
  if (norm != LT_NONE) return norm;
  lt_str nearest = nearest_norm(seal, form->name, id, policy);
  lt_fail_at(seal, LT_L362, spot, form, lt_both(form->name),
             nearest.len > 0 ? lt_sayf(seal, "có phải là `%.*s` không?", "did you mean `%.*s`?", nearest)
                             : lt_say("tên trong cùng bộ quy định viết gọn; của bộ khác viết \"bộ#tên\"",
                                      "a norm of this policy is named alone, one of another as \"policy#norm\""),
             lt_both((lt_str){0}));
  return LT_NONE;
}

static bool shares_question(const lt_norm *a, const lt_norm *b) {
  for (uint32_t i = 0, k = 0; i < a->answers_len && k < b->answers_len;) {
    uint32_t x = a->answers[i].question, y = b->answers[k].question;
    if (x == y) return true;
    if (x < y)
      i++;
    else
      k++;
  }
  return false;
}

/* The norms that `form` names, as they may be: for overrides they share a question, and for both the power is there. */
static lt_numbers named_norms(lt_seal *seal, uint32_t number, const char *key, const lt_form *form, bool overrides) {
  if (form == NULL) return (lt_numbers){0};
  const lt_norm *norm = &seal->set->norms[number];
  lt_spot spot = {seal->found[LT_RECORD_NORM][number].declaration, key};
  const lt_form *const *items = &form;
  uint32_t len = form->kind == LT_FORM_TABLE ? lt_form_list(form, &items) : 1, kept = 0;
  uint32_t *numbers = LT_NEW_ARRAY(&seal->scratch, uint32_t, len);
  for (uint32_t i = 0; i < len; i++) {
    uint32_t other = lt_seal_norm_id(seal, spot, items[i], norm->policy);
    if (other == LT_NONE) continue;
    if (overrides && !shares_question(norm, &seal->set->norms[other])) {
      lt_diag *diag = lt_fail_at(seal, LT_L363, spot, items[i], lt_both(norm->local_id), lt_both(items[i]->name),
                                 lt_both((lt_str){0}));
      diag->also = lt_record_place(seal, LT_RECORD_NORM, other);
      diag->also_says = lt_say("quy phạm kia ở đây", "the other norm is here");
      continue;
    }
    lt_seal_power(seal, spot, items[i], number, other, overrides);
    numbers[kept++] = other;
  }
  return lt_numbers_of(seal->arena, numbers, kept);
}

static void read_norms(lt_seal *seal) {
  for (uint32_t i = 0; i < seal->relations.len; i++) {
    const lt_relating *relating = &seal->relations.items[i];
    lt_norm *norm = &seal->set->norms[relating->norm];
    norm->overrides = named_norms(seal, relating->norm, "overrides", relating->overrides, true);
    norm->disapplies = named_norms(seal, relating->norm, "disapplies", relating->disapplies, false);
  }
}

typedef struct ring_ctx {
  lt_chain chain;
  bool overrides;
} ring_ctx;

static void cut_ring(lt_seal *seal, const lt_cycle *cycle, void *ctx) {
  ring_ctx *ring = ctx;
  lt_report_chain(seal, cycle, &ring->chain);
  for (uint32_t i = 0; i < cycle->len; i++) {
    lt_norm *norm = &seal->set->norms[cycle->edges[i]->from];
    *(ring->overrides ? &norm->overrides : &norm->disapplies) = (lt_numbers){0};
  }
}

static void refuse_rings(lt_seal *seal, bool overrides) {
  lt_graph graph = {.nodes = seal->set->norms_len};
  for (uint32_t i = 0; i < seal->set->norms_len; i++) {
    const lt_norm *norm = &seal->set->norms[i];
    const lt_numbers *others = overrides ? &norm->overrides : &norm->disapplies;
    for (uint32_t k = 0; k < others->len; k++) lt_graph_link(seal, &graph, i, others->items[k]);
  }
  ring_ctx ring = {{LT_RECORD_NORM, overrides ? "overrides" : "disapplies"}, overrides};
  lt_graph_order(seal, &graph, cut_ring, &ring);
}

typedef struct number_list {
  uint32_t *items;
  uint32_t len, cap;
} number_list;

/* Everybody who is reached from `norm` upwards; `over` lists who overrides each directly. */
static bool close_one(lt_seal *seal, uint32_t norm, const number_list *over, uint32_t *seen, uint64_t *total) {
  number_list reached = {0};
  for (uint32_t at = norm, next = 0;; at = reached.items[next++]) {
    for (uint32_t i = 0; i < over[at].len; i++) {
      if (seen[over[at].items[i]] == norm + 1) continue;
      seen[over[at].items[i]] = norm + 1;
      LT_PUSH(&seal->scratch, &reached, over[at].items[i]);
    }
    if (next == reached.len) break;
  }
  *total += reached.len;
  if (*total > CLOSURE_MAX) return false;
  uint32_t kept = 0;
  for (uint32_t i = 0; i < reached.len; i++) {
    if (shares_question(&seal->set->norms[norm], &seal->set->norms[reached.items[i]]))
      reached.items[kept++] = reached.items[i];
  }
  seal->set->norms[norm].overridden_by = lt_numbers_of(seal->arena, reached.items, kept);
  return true;
}

static number_list *reversed(lt_seal *seal, bool overrides) {
  number_list *lists = LT_NEW_ARRAY(&seal->scratch, number_list, seal->set->norms_len);
  for (uint32_t i = 0; i < seal->set->norms_len; i++) {
    const lt_numbers *others = overrides ? &seal->set->norms[i].overrides : &seal->set->norms[i].disapplies;
    for (uint32_t k = 0; k < others->len; k++) LT_PUSH(&seal->scratch, &lists[others->items[k]], i);
  }
  return lists;
}

static void close_overrides(lt_seal *seal) {
  const number_list *over = reversed(seal, true);
  uint32_t *seen = LT_NEW_ARRAY(&seal->scratch, uint32_t, seal->set->norms_len);
  uint64_t total = 0;
  for (uint32_t i = 0; i < seal->set->norms_len; i++) {
    if (over[i].len == 0 || close_one(seal, i, over, seen, &total)) continue;
    lt_fail(seal, LT_L592, lt_record_place(seal, LT_RECORD_NORM, i),
            lt_both(lt_str_format(&seal->scratch, "%d", CLOSURE_MAX)), lt_both((lt_str){0}), lt_both((lt_str){0}));
    return;
  }
}

void lt_seal_precedence(lt_seal *seal) {
  read_norms(seal);
  refuse_rings(seal, true);
  refuse_rings(seal, false);
  close_overrides(seal);
  const number_list *disapplied = reversed(seal, false);
  for (uint32_t i = 0; i < seal->set->norms_len; i++) {
    seal->set->norms[i].disapplied_by = lt_numbers_of(seal->arena, disapplied[i].items, disapplied[i].len);
  }
}
