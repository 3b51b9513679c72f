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
  if (test->op == LT_OP_DECIDED_BY) return false;
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

/* Counts, amounts and terms are not below zero; a plain number may be. */
static bool is_in_domain(const lt_term *term, lt_cell cell) {
  lt_type_kind kind = term->type.kind;
  bool any = kind == LT_TYPE_DATE || (kind == LT_TYPE_NUMBER && term->kind != LT_TERM_COUNT);
  return any || cell >= 0 || cell == LT_ABSENT;
}

static bool all_pass(const test_list *tests, const lt_term *term, lt_cell cell) {
  if (!is_in_domain(term, cell)) return false;
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
  if (ordered && all_pass(tests, term, 0)) return true; /* also of tests that name no value */
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
    uint32_t first = 0;
    while (tests->items[first]->left != term) first++;
    if (first == i && !some_passes(v->seal, tests, term)) say(v, tests, term);
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
  if (together) return;
  test_list tests = {0};
  gather(v, expr, &tests);
  look_at_tests(v, &tests);
}

static void look_at_key(lt_seal *seal, const lt_declaration *declaration, const char *key, const lt_expr *expr) {
  vain v = {.seal = seal, .declaration = declaration, .key = key};
  look_at(&v, expr, false);
}

/* ---- Declarations ---- */

/* A condition, and where it can be met, whether it can be where another holds: the policy's, or the norm's own. */
static bool look_beside(lt_seal *seal, const lt_declaration *declaration, const char *key, const lt_expr *other,
                        const lt_expr *expr) {
  vain v = {.seal = seal, .declaration = declaration, .key = key};
  look_at(&v, expr, false);
  if (v.said || other == NULL || expr == NULL) return v.said;
  test_list tests = {0};
  gather(&v, other, &tests);
  gather(&v, expr, &tests);
  look_at_tests(&v, &tests);
  return v.said;
}

static void look_at_norm(lt_seal *seal, uint32_t number) {
  const lt_norm *norm = &seal->set->norms[number];
  const lt_declaration *declaration = seal->found[LT_RECORD_NORM][number].declaration;
  bool when = lt_declaration_get(declaration, "when") != NULL;
  bool who = lt_declaration_get(declaration, "who") != NULL;
  const lt_expr *applies = norm->policy == LT_NONE ? NULL : seal->set->policies[norm->policy].applies;
  if (look_beside(seal, declaration, when ? "when" : who ? "who" : "what", applies, norm->when)) return;
  for (uint32_t i = 0; i < norm->provided_len; i++)
    look_beside(seal, declaration, "provided", norm->when, norm->provided[i]);
  const char *must = norm->kind == LT_NORM_PROPERTY ? "holds" : norm->should ? "should" : "must";
  look_beside(seal, declaration, must, norm->when, norm->must);
}

/* A norm whose place is no more when it comes into force, or not yet when it ends. What became of the place has law of
 * its own. Said once a file and act, at the first of its norms. */
static bool is_out_of_place(const lt_set *set, const lt_norm *norm) {
  if (norm->policy == LT_NONE || norm->act == LT_NONE || set->policies[norm->policy].place == LT_NONE) return false;
  const lt_period *place = &set->places[set->policies[norm->policy].place].exists;
  const lt_period *act = &set->instruments[norm->act].in_force, *own = &norm->in_force;
  lt_cell from = own->from.from != LT_UNKNOWN ? own->from.from : act->from.from;
  lt_cell before = own->before.to != LT_UNKNOWN ? own->before.to : act->before.to;
  bool gone = place->before.to != LT_UNKNOWN && from != LT_UNKNOWN && place->before.to <= from;
  bool yet = place->from.from != LT_UNKNOWN && before != LT_UNKNOWN && before <= place->from.from;
  return gone || yet;
}

static void look_at_place(lt_seal *seal, uint32_t number) {
  const lt_set *set = seal->set;
  const lt_norm *norm = &set->norms[number], *before = number > 0 ? norm - 1 : NULL;
  bool same = before != NULL && before->policy == norm->policy && before->act == norm->act;
  if (!is_out_of_place(set, norm) || (same && is_out_of_place(set, before))) return;
  uint32_t place = set->policies[norm->policy].place;
  lt_diag *diag = lt_fail(seal, LT_L385,
                          lt_declaration_place(seal->found[LT_RECORD_NORM][number].declaration, "", (lt_str){0}),
                          lt_both(norm->local_id), lt_both(set->places[place].id), lt_both((lt_str){0}));
  diag->also = lt_declaration_key_place(seal->found[LT_RECORD_PLACE][place].declaration, "exists");
  diag->also_says = lt_say("thời gian tồn tại của địa phương ở đây", "when the place exists is here");
}

void lt_seal_vain(lt_seal *seal) {
  const lt_set *set = seal->set;
  for (uint32_t i = 0; i < set->policies_len; i++)
    look_at_key(seal, seal->found[LT_RECORD_POLICY][i].declaration, "applies", set->policies[i].applies);
  for (uint32_t i = 0; i < set->questions_len; i++) {
    look_at_key(seal, seal->found[LT_RECORD_QUESTION][i].declaration, "asked", set->questions[i].asked);
    look_at_key(seal, seal->found[LT_RECORD_QUESTION][i].declaration, "as", set->questions[i].as);
  }
  for (uint32_t i = 0; i < set->norms_len; i++) {
    look_at_norm(seal, i);
    look_at_place(seal, i);
  }
}
