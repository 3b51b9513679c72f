/* seal_vain.c: conditions that nothing can meet, though each of their tests is well formed. The idea: of the tests that
 * must hold together those of one fact against constants are tried on every value that they can tell apart; if none
 * passes them all, the whole is in vain. That is said, never used: what is decided is the tree as it was written.
 * Bodies and places are left out: which of them lives in the place of another differs from day to day. */
#include "policy_impl.h"

typedef struct vain {
  lt_seal *seal;
  const lt_declaration *declaration;
  const char *key;
  bool said; /* once of a key */
} vain;

typedef LT_VEC(const lt_expr *) test_list;

/* ---- Values that tests tell apart ---- */

static bool is_named(lt_type type) {
  return type.kind == LT_TYPE_BODY || type.kind == LT_TYPE_OFFICE || type.kind == LT_TYPE_PLACE ||
         type.kind == LT_TYPE_INSTRUMENT || type.kind == LT_TYPE_POLICY;
}

static bool is_looked_at(const lt_expr *test) {
  const lt_term *left = test->left;
  if (left == NULL || test->right != NULL || test->kids_len > 0 || left->type.set || left->type.kind == LT_TYPE_LIST)
    return false;
  if (test->op == LT_OP_DECIDED_BY || test->open_len > 0) return false;
  for (uint32_t i = 0; i < test->cells_len; i++)
    if (test->cells[i] == LT_UNKNOWN) return false;
  return true;
}

/* Of bodies and places only what must not be there is looked at. */
static bool must_be_absent(const test_list *tests, const lt_term *term) {
  for (uint32_t i = 0; i < tests->len; i++)
    if (tests->items[i]->left == term && tests->items[i]->op == LT_OP_EXISTS && tests->items[i]->negated) return true;
  return false;
}

static bool all_pass(const test_list *tests, const lt_term *term, lt_cell cell) {
  for (uint32_t i = 0; i < tests->len; i++)
    if (tests->items[i]->left == term && lt_test_cell(tests->items[i], cell) != LT_TRUE) return false;
  return true;
}

/* Every value on a side of one that a test names, and one of which no test speaks. */
static bool some_passes(const lt_seal *seal, const test_list *tests, const lt_term *term) {
  lt_type type = term->type;
  bool ordered = lt_type_is_ordered(type), yes_no = type.kind == LT_TYPE_YES_NO, choice = type.kind == LT_TYPE_CHOICE;
  if (all_pass(tests, term, LT_ABSENT)) return true;
  if (is_named(type)) return !must_be_absent(tests, term);
  if (yes_no || (!ordered && !choice)) return all_pass(tests, term, 0) || all_pass(tests, term, 1);
  const lt_choice *of = choice ? &seal->set->choices[type.of] : NULL;
  for (uint32_t i = 0; choice && i < of->options_len; i++)
    if (all_pass(tests, term, of->first_option + i)) return true;
  for (uint32_t i = 0; ordered && i < tests->len; i++)
    for (uint32_t k = 0; tests->items[i]->left == term && k < tests->items[i]->cells_len; k++)
      for (lt_cell cell = tests->items[i]->cells[k] - 1; cell <= tests->items[i]->cells[k] + 1; cell++)
        if (all_pass(tests, term, cell)) return true;
  return false;
}

/* ---- Trees ---- */

static void say(vain *v, const test_list *tests, const lt_term *term) {
  lt_text both = {.arena = &v->seal->scratch};
  v->said = true;
  for (uint32_t i = 0; i < tests->len; i++) {
    if (tests->items[i]->left != term) continue;
    lt_text_puts(&both, both.len > 0 ? ", " : "");
    lt_print_expr(&v->seal->set->names, tests->items[i], &both);
  }
  lt_fail(v->seal, LT_L369, lt_declaration_key_place(v->declaration, v->key), lt_both(lt_str_of(v->key)),
          lt_both(lt_text_str(&both)), lt_both((lt_str){0}));
}

/* Of tests that must all hold. */
static void look_at_tests(vain *v, const test_list *tests) {
  for (uint32_t i = 0; i < tests->len && !v->said; i++) {
    const lt_term *term = tests->items[i]->left;
    bool seen = false, again = false;
    for (uint32_t k = 0; k < tests->len; k++) {
      seen |= k < i && tests->items[k]->left == term;
      again |= k > i && tests->items[k]->left == term;
    }
    if (!seen && again && !some_passes(v->seal, tests, term)) say(v, tests, term);
  }
}

static void gather(vain *v, const lt_expr *expr, test_list *out) {
  for (uint32_t i = 0; expr->op == LT_OP_ALL && i < expr->kids_len; i++) gather(v, expr->kids[i], out);
  if (is_looked_at(expr)) LT_PUSH(&v->seal->scratch, out, expr);
}

/* `together` is true where what stands around it looks at it, too. */
static void look_at(vain *v, const lt_expr *expr, bool together) {
  if (expr == NULL || v->said) return;
  bool all = expr->op == LT_OP_ALL;
  for (uint32_t i = 0; i < expr->kids_len; i++) look_at(v, expr->kids[i], all);
  if (!all || together) return;
  test_list tests = {0};
  gather(v, expr, &tests);
  if (tests.len > 1) look_at_tests(v, &tests);
}

static void look_at_key(lt_seal *seal, const lt_declaration *declaration, const char *key, const lt_expr *expr) {
  vain v = {.seal = seal, .declaration = declaration, .key = key};
  look_at(&v, expr, false);
}

/* ---- Declarations ---- */

/* What the norm needs beside its own condition: that its policy applies. */
static void look_with_policy(lt_seal *seal, const lt_norm *norm, const lt_declaration *declaration, const char *key) {
  const lt_expr *applies = norm->policy == LT_NONE ? NULL : seal->set->policies[norm->policy].applies;
  vain v = {.seal = seal, .declaration = declaration, .key = key};
  look_at(&v, norm->when, false);
  if (v.said || applies == NULL || norm->when == NULL) return;
  test_list tests = {0};
  gather(&v, applies, &tests);
  gather(&v, norm->when, &tests);
  look_at_tests(&v, &tests);
}

static void look_at_norm(lt_seal *seal, uint32_t number) {
  const lt_norm *norm = &seal->set->norms[number];
  const lt_declaration *declaration = seal->found[LT_RECORD_NORM][number].declaration;
  bool when = lt_declaration_get(declaration, "when") != NULL;
  bool who = lt_declaration_get(declaration, "who") != NULL;
  look_with_policy(seal, norm, declaration, when ? "when" : who ? "who" : "what");
  for (uint32_t i = 0; i < norm->provided_len; i++) look_at_key(seal, declaration, "provided", norm->provided[i]);
  const char *must = norm->kind == LT_NORM_PROPERTY ? "holds" : norm->should ? "should" : "must";
  look_at_key(seal, declaration, must, norm->must);
}

void lt_seal_vain(lt_seal *seal) {
  const lt_set *set = seal->set;
  for (uint32_t i = 0; i < set->policies_len; i++)
    look_at_key(seal, seal->found[LT_RECORD_POLICY][i].declaration, "applies", set->policies[i].applies);
  for (uint32_t i = 0; i < set->questions_len; i++) {
    look_at_key(seal, seal->found[LT_RECORD_QUESTION][i].declaration, "asked", set->questions[i].asked);
    look_at_key(seal, seal->found[LT_RECORD_QUESTION][i].declaration, "as", set->questions[i].as);
  }
  for (uint32_t i = 0; i < set->norms_len; i++) look_at_norm(seal, i);
}
