/* build.c: hash-consed, canonical trees (expr/build.h says which form is canonical).
 * Idea: a node is put together on the stack, looked up by its content, and copied to the arena only if it is new; then
 * equal trees are equal pointers. It does no typing: policy/ asks only for what makes sense. */
#include <assert.h>
#include <string.h>

#include "base/sort.h"
#include "expr/build.h"

static uint64_t mix(uint64_t hash, uint64_t word) {
  hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
  return hash ^ (hash >> 29);
}

static uint64_t mix_pointer(uint64_t hash, const uint32_t *number) {
  return mix(hash, number == NULL ? UINT64_MAX : *number);
}

static uint64_t hash_term(const lt_term *t) {
  uint64_t hash = mix((uint64_t)t->kind, t->var);
  hash = mix(hash, ((uint64_t)t->entity << 32) | t->item);
  hash = mix(hash, t->attribute);
  hash = mix(mix(hash, (uint64_t)t->type.kind), (uint64_t)t->cell);
  hash = mix_pointer(hash, t->base == NULL ? NULL : &t->base->number);
  hash = mix_pointer(hash, t->value == NULL ? NULL : &t->value->number);
  return mix_pointer(hash, t->filter == NULL ? NULL : &t->filter->number);
}

static uint64_t hash_expr(const lt_expr *e) {
  uint64_t hash = mix((uint64_t)e->op * 2 + e->negated, e->norm);
  hash = mix_pointer(hash, e->left == NULL ? NULL : &e->left->number);
  hash = mix_pointer(hash, e->right == NULL ? NULL : &e->right->number);
  hash = mix(hash, ((uint64_t)e->root_kind << 32) | e->root);
  for (uint32_t i = 0; i < e->cells_len; i++) hash = mix(hash, (uint64_t)e->cells[i]);
  for (uint32_t i = 0; i < e->kids_len; i++) hash = mix(hash, e->kids[i]->number);
  return hash;
}

static bool same_term(const lt_term *a, const lt_term *b) {
  return a->kind == b->kind && a->var == b->var && a->entity == b->entity && a->item == b->item &&
         a->attribute == b->attribute && a->base == b->base && a->value == b->value && a->filter == b->filter &&
         a->type.kind == b->type.kind && a->cell == b->cell;
}

static bool same_expr(const lt_expr *a, const lt_expr *b) {
  return a->op == b->op && a->negated == b->negated && a->left == b->left && a->right == b->right &&
         a->norm == b->norm && a->root == b->root && a->root_kind == b->root_kind && a->cells_len == b->cells_len &&
         a->kids_len == b->kids_len &&
         (a->cells_len == 0 || memcmp(a->cells, b->cells, a->cells_len * sizeof *a->cells) == 0) &&
         (a->kids_len == 0 || memcmp(a->kids, b->kids, a->kids_len * sizeof *a->kids) == 0);
}

/* Room for one more in an open table that is at most half full; old entries are put in their new slots by `hash_of`. */
static void make_room(lt_arena *scratch, lt_interned *set, uint64_t (*hash_of)(const void *node)) {
  if (set->len * 2 < set->cap) return;
  uint32_t cap = set->cap == 0 ? 256 : set->cap * 2;
  const void **slots = LT_NEW_ARRAY(scratch, const void *, cap);
  for (uint32_t i = 0; i < set->cap; i++) {
    if (set->slots[i] == NULL) continue;
    uint64_t at = hash_of(set->slots[i]);
    while (slots[at & (cap - 1)] != NULL) at++;
    slots[at & (cap - 1)] = set->slots[i];
  }
  set->slots = slots;
  set->cap = cap;
}

static uint64_t hash_of_term(const void *node) { return hash_term(node); }
static uint64_t hash_of_expr(const void *node) { return hash_expr(node); }

const lt_term *lt_build_term(lt_builder *builder, const lt_term *term) {
  lt_interned *set = &builder->terms;
  make_room(builder->scratch, set, hash_of_term);
  uint64_t at = hash_term(term);
  for (; set->slots[at & (set->cap - 1)] != NULL; at++) {
    const lt_term *there = set->slots[at & (set->cap - 1)];
    if (same_term(there, term)) return there;
  }
  lt_term *made = lt_arena_copy(builder->nodes, term, sizeof *term);
  made->number = set->len++;
  set->slots[at & (set->cap - 1)] = made;
  return made;
}

static const lt_expr *intern(lt_builder *builder, const lt_expr *expr) {
  lt_interned *set = &builder->exprs;
  make_room(builder->scratch, set, hash_of_expr);
  uint64_t at = hash_expr(expr);
  for (; set->slots[at & (set->cap - 1)] != NULL; at++) {
    const lt_expr *there = set->slots[at & (set->cap - 1)];
    if (same_expr(there, expr)) return there;
  }
  lt_expr *made = lt_arena_copy(builder->nodes, expr, sizeof *expr);
  if (expr->cells_len > 0) {
    made->cells = lt_arena_copy(builder->nodes, expr->cells, expr->cells_len * sizeof *expr->cells);
  }
  if (expr->kids_len > 0) {
    made->kids = lt_arena_copy(builder->nodes, expr->kids, expr->kids_len * sizeof *expr->kids);
  }
  made->number = set->len++;
  set->slots[at & (set->cap - 1)] = made;
  return made;
}

static int compare_cells(const void *a, const void *b) {
  lt_cell x = *(const lt_cell *)a, y = *(const lt_cell *)b;
  return (x > y) - (x < y);
}

/* Sorts a copy of the constants and drops equal ones. */
static void sort_cells(lt_builder *builder, lt_expr *test) {
  if (test->cells_len < 2) return;
  lt_cell *cells = lt_arena_copy(builder->scratch, test->cells, test->cells_len * sizeof *cells);
  lt_sort(builder->scratch, cells, test->cells_len, sizeof *cells, compare_cells);
  uint32_t len = 1;
  for (uint32_t i = 1; i < test->cells_len; i++) {
    if (cells[i] != cells[len - 1]) cells[len++] = cells[i];
  }
  test->cells = cells;
  test->cells_len = len;
}

/* The operator that is kept of a pair of opposites. */
static lt_op opposite_kept(lt_op op) {
  switch (op) {
    case LT_OP_IS_NOT: return LT_OP_IS;
    case LT_OP_NONE_OF: return LT_OP_ONE_OF;
    case LT_OP_BELOW: return LT_OP_AT_LEAST;
    case LT_OP_ABOVE: return LT_OP_AT_MOST;
    case LT_OP_ON_OR_AFTER: return LT_OP_BEFORE;
    case LT_OP_ON_OR_BEFORE: return LT_OP_AFTER;
    default: return LT_OPS;
  }
}

const lt_expr *lt_build_test(lt_builder *builder, const lt_expr *test) {
  lt_expr canonical = *test;
  if (test->op != LT_OP_UNDER) canonical.root = LT_NONE, canonical.root_kind = 0;
  if (test->op != LT_OP_DECIDED_BY) canonical.norm = LT_NONE;
  lt_op kept = opposite_kept(test->op);
  if (kept != LT_OPS) {
    canonical.op = kept;
    canonical.negated = !test->negated;
  }
  if (canonical.op == LT_OP_ONE_OF || canonical.op == LT_OP_INCLUDES_ANY) sort_cells(builder, &canonical);
  if (canonical.op == LT_OP_ONE_OF && canonical.cells_len == 1) canonical.op = LT_OP_IS;
  if (canonical.op == LT_OP_INCLUDES_ANY && canonical.cells_len == 1) canonical.op = LT_OP_INCLUDES;
  return intern(builder, &canonical);
}

static int compare_kids(const void *a, const void *b) {
  return lt_expr_compare(*(const lt_expr *const *)a, *(const lt_expr *const *)b);
}

const lt_expr *lt_build_junction(lt_builder *builder, lt_op op, const lt_expr *const *kids, uint32_t len) {
  assert(len > 0);
  LT_VEC(const lt_expr *) flat = {0};
  for (uint32_t i = 0; i < len; i++) {
    if (kids[i]->op != op) {
      LT_PUSH(builder->scratch, &flat, kids[i]);
      continue;
    }
    for (uint32_t k = 0; k < kids[i]->kids_len; k++) LT_PUSH(builder->scratch, &flat, kids[i]->kids[k]);
  }
  lt_sort(builder->scratch, flat.items, flat.len, sizeof *flat.items, compare_kids);
  uint32_t distinct = 1;
  for (uint32_t i = 1; i < flat.len; i++) {
    if (flat.items[i] != flat.items[distinct - 1]) flat.items[distinct++] = flat.items[i];
  }
  if (distinct == 1) return flat.items[0];
  lt_expr made = {.op = op, .root = LT_NONE, .norm = LT_NONE, .kids = flat.items, .kids_len = distinct};
  return intern(builder, &made);
}

const lt_expr *lt_build_list_test(lt_builder *builder, lt_op op, const lt_term *list, const lt_expr *body) {
  lt_expr made = {.op = op, .left = list, .root = LT_NONE, .norm = LT_NONE, .kids = &body, .kids_len = 1};
  return intern(builder, &made);
}

const lt_expr *lt_build_not(lt_builder *builder, const lt_expr *expr) {
  if (expr->op == LT_OP_SOME || expr->op == LT_OP_EVERY) {
    lt_op op = expr->op == LT_OP_SOME ? LT_OP_EVERY : LT_OP_SOME;
    return lt_build_list_test(builder, op, expr->left, lt_build_not(builder, expr->kids[0]));
  }
  if (expr->op == LT_OP_ALL || expr->op == LT_OP_ANY) {
    const lt_expr **kids = LT_NEW_ARRAY(builder->scratch, const lt_expr *, expr->kids_len);
    for (uint32_t i = 0; i < expr->kids_len; i++) kids[i] = lt_build_not(builder, expr->kids[i]);
    return lt_build_junction(builder, expr->op == LT_OP_ALL ? LT_OP_ANY : LT_OP_ALL, kids, expr->kids_len);
  }
  lt_expr made = *expr;
  made.negated = !expr->negated;
  return intern(builder, &made);
}

static int compare_numbers(uint64_t a, uint64_t b) { return (a > b) - (a < b); }

int lt_term_compare(const lt_term *a, const lt_term *b) {
  if (a == b) return 0;
  if (a == NULL || b == NULL) return a == NULL ? -1 : 1;
  int order = compare_numbers(a->var, b->var);
  if (order == 0) order = compare_numbers((uint64_t)a->kind, (uint64_t)b->kind);
  if (order == 0) order = compare_numbers(a->entity, b->entity);
  if (order == 0) order = compare_numbers(a->item, b->item);
  if (order == 0) order = compare_numbers(a->attribute, b->attribute);
  if (order == 0) order = lt_term_compare(a->base, b->base);
  if (order == 0) order = lt_term_compare(a->value, b->value);
  if (order == 0 && a->filter != b->filter) order = lt_expr_compare(a->filter, b->filter);
  if (order == 0) order = compare_numbers((uint64_t)a->type.kind, (uint64_t)b->type.kind);
  if (order == 0) order = (a->cell > b->cell) - (a->cell < b->cell);
  return order;
}

/* Simple tests come first, then list tests, then all and any: so conditions read from the plain to the compound. */
static uint64_t weight(const lt_expr *e) {
  switch (e->op) {
    case LT_OP_ALL:
    case LT_OP_ANY: return 2;
    case LT_OP_SOME:
    case LT_OP_EVERY: return 1;
    default: return 0;
  }
}

static int compare_contents(const lt_expr *a, const lt_expr *b) {
  int order = compare_numbers(a->cells_len, b->cells_len);
  for (uint32_t i = 0; order == 0 && i < a->cells_len; i++) {
    order = (a->cells[i] > b->cells[i]) - (a->cells[i] < b->cells[i]);
  }
  if (order == 0) order = compare_numbers(a->kids_len, b->kids_len);
  for (uint32_t i = 0; order == 0 && i < a->kids_len; i++) order = lt_expr_compare(a->kids[i], b->kids[i]);
  return order;
}

int lt_expr_compare(const lt_expr *a, const lt_expr *b) {
  if (a == b) return 0;
  if (a == NULL || b == NULL) return a == NULL ? -1 : 1;
  int order = compare_numbers(weight(a), weight(b));
  if (order == 0) order = lt_term_compare(a->left, b->left);
  if (order == 0) order = compare_numbers((uint64_t)a->op, (uint64_t)b->op);
  if (order == 0) order = compare_numbers(a->negated, b->negated);
  if (order == 0) order = lt_term_compare(a->right, b->right);
  if (order == 0) order = compare_numbers(a->root_kind, b->root_kind);
  if (order == 0) order = compare_numbers(a->root, b->root);
  if (order == 0) order = compare_numbers(a->norm, b->norm);
  return order == 0 ? compare_contents(a, b) : order;
}

void lt_number_begin(lt_builder *builder) {
  /* Nodes are constant for everybody else; until they are numbered they are this file's. */
  for (uint32_t i = 0; i < builder->terms.cap; i++) {
    if (builder->terms.slots[i] != NULL) ((lt_term *)(uintptr_t)builder->terms.slots[i])->number = LT_NONE;
  }
  for (uint32_t i = 0; i < builder->exprs.cap; i++) {
    if (builder->exprs.slots[i] != NULL) ((lt_expr *)(uintptr_t)builder->exprs.slots[i])->number = LT_NONE;
  }
}

void lt_number_term(lt_numbered *numbered, const lt_term *term) {
  if (term == NULL || term->number != LT_NONE) return;
  lt_number_term(numbered, term->base);
  lt_number_term(numbered, term->value);
  lt_number_expr(numbered, term->filter);
  ((lt_term *)(uintptr_t)term)->number = numbered->terms.len;
  LT_PUSH(numbered->arena, &numbered->terms, term);
}

void lt_number_expr(lt_numbered *numbered, const lt_expr *expr) {
  if (expr == NULL || expr->number != LT_NONE) return;
  lt_number_term(numbered, expr->left);
  lt_number_term(numbered, expr->right);
  for (uint32_t i = 0; i < expr->kids_len; i++) lt_number_expr(numbered, expr->kids[i]);
  ((lt_expr *)(uintptr_t)expr)->number = numbered->exprs.len;
  LT_PUSH(numbered->arena, &numbered->exprs, expr);
}
