/* The canonical form of trees: what is one node, what stays apart, and that its order depends only on what is said. */
#include "check.h"
#include "expr/build.h"

static lt_arena nodes, scratch;
static lt_builder builder;

static const lt_term *fact(uint32_t item, lt_type_kind kind) {
  lt_term term = {.kind = LT_TERM_FACT, .entity = 1, .item = item, .type = {.kind = kind}};
  return lt_build_term(&builder, &term);
}

static const lt_expr *yes(uint32_t item) {
  lt_expr test = {.op = LT_OP_YES, .left = fact(item, LT_TYPE_YES_NO)};
  return lt_build_test(&builder, &test);
}

static const lt_expr *test_of(lt_op op, uint32_t item, const lt_cell *cells, uint32_t len) {
  lt_expr test = {.op = op, .left = fact(item, LT_TYPE_NUMBER), .cells = cells, .cells_len = len};
  return lt_build_test(&builder, &test);
}

static const lt_expr *join(lt_op op, const lt_expr *a, const lt_expr *b) {
  const lt_expr *kids[] = {a, b};
  return lt_build_junction(&builder, op, kids, 2);
}

static const lt_expr * not(const lt_expr *expr) { return lt_build_not(&builder, expr); }

static void check_nodes(void) {
  CHECK(fact(3, LT_TYPE_NUMBER) == fact(3, LT_TYPE_NUMBER) && fact(3, LT_TYPE_NUMBER) != fact(4, LT_TYPE_NUMBER));
  CHECK(yes(1) == yes(1) && yes(1) != yes(2));
  for (uint32_t i = 0; i < 5000; i++) (void)yes(i); /* the tables grow */
  for (uint32_t i = 0; i < 5000; i++) {
    if (yes(i)->left->item != i) CHECK(false);
  }
}

static const lt_expr *under(uint32_t root, uint32_t kind) {
  lt_expr test = {.op = LT_OP_UNDER, .left = fact(2, LT_TYPE_CHOICE), .root = root, .root_kind = kind};
  return lt_build_test(&builder, &test);
}

/* Tests that differ in what they were written with alone are as many nodes, also where their places in the table meet. */
static void check_roots(void) {
  enum { ROOTS = 3000 };
  static const lt_expr *by_root[ROOTS], *by_kind[ROOTS];
  for (uint32_t i = 0; i < ROOTS; i++) by_root[i] = under(i, 0), by_kind[i] = under(ROOTS, i);
  bool fine = true;
  for (uint32_t i = 0; i < ROOTS; i++) {
    fine &= by_root[i] == under(i, 0) && by_root[i]->root == i && by_root[i]->root_kind == 0;
    fine &= by_kind[i] == under(ROOTS, i) && by_kind[i]->root == ROOTS && by_kind[i]->root_kind == i;
  }
  CHECK(fine);
}

/* Of two opposites one is kept. */
static void check_opposites(void) {
  static const lt_op pairs[][2] = {{LT_OP_IS, LT_OP_IS_NOT},          {LT_OP_ONE_OF, LT_OP_NONE_OF},
                                   {LT_OP_AT_LEAST, LT_OP_BELOW},     {LT_OP_AT_MOST, LT_OP_ABOVE},
                                   {LT_OP_BEFORE, LT_OP_ON_OR_AFTER}, {LT_OP_AFTER, LT_OP_ON_OR_BEFORE}};
  lt_cell cells[] = {7, 9};
  for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
    uint32_t len = lt_op_get(pairs[i][0])->operand == LT_OPERAND_MANY ? 2 : 1;
    const lt_expr *kept = test_of(pairs[i][0], 1, cells, len), *other = test_of(pairs[i][1], 1, cells, len);
    CHECK_ROW(kept->op == pairs[i][0] && other->op == pairs[i][0] && other->negated && !kept->negated,
              lt_op_get(pairs[i][0])->name);
    CHECK_ROW(not(kept) == other && not(other) == kept, lt_op_get(pairs[i][0])->name);
  }
  lt_cell turned[] = {9, 7, 9};
  CHECK(test_of(LT_OP_ONE_OF, 1, turned, 3) == test_of(LT_OP_ONE_OF, 1, cells, 2));
  CHECK(test_of(LT_OP_ONE_OF, 1, cells, 1) == test_of(LT_OP_IS, 1, cells, 1));
  CHECK(test_of(LT_OP_INCLUDES_ANY, 1, cells, 1)->op == LT_OP_INCLUDES);
}

static void check_junctions(void) {
  const lt_expr *a = yes(1), *b = yes(2), *c = yes(3);
  const lt_expr *abc = join(LT_OP_ALL, a, join(LT_OP_ALL, b, c));
  CHECK(abc == join(LT_OP_ALL, join(LT_OP_ALL, c, a), b) && abc->kids_len == 3);
  CHECK(join(LT_OP_ALL, a, a) == a && join(LT_OP_ANY, abc, abc) == abc);
  CHECK(join(LT_OP_ALL, a, join(LT_OP_ANY, b, c))->kids_len == 2);
  CHECK(not(abc) == join(LT_OP_ANY, not(c), join(LT_OP_ANY, not(a), not(b))) && not(not(abc)) == abc);
  /* No tautology and no contradiction is seen: strong Kleene logic has neither. */
  CHECK(join(LT_OP_ANY, a, not(a))->kids_len == 2 && join(LT_OP_ALL, a, not(a))->kids_len == 2);
  /* No absorption either. */
  CHECK(join(LT_OP_ANY, a, join(LT_OP_ALL, a, b))->kids_len == 2);
}

static void check_lists(void) {
  const lt_term *list = fact(9, LT_TYPE_LIST);
  const lt_expr *some = lt_build_list_test(&builder, LT_OP_SOME, list, yes(1));
  CHECK(not(some) == lt_build_list_test(&builder, LT_OP_EVERY, list, not(yes(1))) && not(not(some)) == some);
}

/* A second builder that is asked in another order gives trees in the same order. */
static void check_order(void) {
  lt_builder first = builder;
  const lt_expr *one = join(LT_OP_ALL, yes(5), join(LT_OP_ANY, yes(6), yes(7)));
  lt_arena other_nodes = {0};
  builder = (lt_builder){.nodes = &other_nodes, .scratch = &scratch};
  const lt_expr *right = join(LT_OP_ANY, yes(7), yes(6));
  const lt_expr *two = join(LT_OP_ALL, right, yes(5));
  CHECK(two->kids_len == one->kids_len);
  for (uint32_t i = 0; i < one->kids_len; i++) CHECK(one->kids[i]->op == two->kids[i]->op);
  for (uint32_t i = 0; i < 2; i++) CHECK(one->kids[1]->kids[i]->left->item == two->kids[1]->kids[i]->left->item);
  lt_arena_free(&other_nodes);
  builder = first;
}

static void check_numbers(void) {
  lt_numbered numbered = {.arena = &scratch};
  const lt_expr *tree = join(LT_OP_ALL, yes(1), not(join(LT_OP_ALL, yes(2), yes(1)))), *unused = yes(3);
  lt_number_begin(&builder);
  lt_number_expr(&numbered, tree);
  lt_number_expr(&numbered, tree);
  CHECK(numbered.exprs.len == 5 && numbered.exprs.items[4] == tree && numbered.terms.len == 2);
  for (uint32_t i = 0; i < numbered.exprs.len; i++) CHECK(numbered.exprs.items[i]->number == i);
  CHECK(unused->number == LT_NONE);
}

int main(void) {
  builder = (lt_builder){.nodes = &nodes, .scratch = &scratch};
  check_nodes();
  check_roots();
  check_opposites();
  check_junctions();
  check_lists();
  check_order();
  check_numbers();
  lt_arena_free(&nodes);
  lt_arena_free(&scratch);
  return CHECK_DONE();
}
