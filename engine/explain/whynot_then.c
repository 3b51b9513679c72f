/* whynot_then.c: whether a condition would still hold where what fails of a norm were as it would have to be: "shared"
 * being so, a norm for what is not shared no longer stands in the way. The idea: the tree is evaluated with the failing
 * tests taken as wanted, and tests of the same fact with the value that it would have; all else stays as it is. It
 * tells no more than that: where the fact could have other values too, those are not tried. */
#include "whynot_impl.h"

typedef struct supposing {
  const lt_explanation *explanation;
  const lt_fails *fails;
} supposing;

static lt_truth opposite(lt_truth truth) {
  return truth == LT_MAYBE ? LT_MAYBE : truth == LT_TRUE ? LT_FALSE : LT_TRUE;
}

/* The same test, whatever its sign. */
static bool same_test(const lt_expr *a, const lt_expr *b) {
  if (a == b) return true;
  if (a->op != b->op || a->left != b->left || a->right != b->right || a->cells_len != b->cells_len ||
      a->norm != b->norm || a->root != b->root || a->root_kind != b->root_kind || a->kids_len != b->kids_len)
    return false;
  for (uint32_t i = 0; i < a->cells_len; i++)
    if (a->cells[i] != b->cells[i]) return false;
  return a->kids_len == 0 || a->kids[0] == b->kids[0];
}

/* What the failing test says of this one; false: nothing. */
static bool supposed(const lt_fail *fail, const lt_scope *scope, const lt_expr *expr, lt_truth *out) {
  bool plain = fail->scope.depth == 0 && expr->left == fail->term;
  if (!plain || lt_eval_subject(scope, expr->left) != lt_eval_subject(&fail->scope, fail->term)) return false;
  if (fail->expr && same_test(expr, fail->expr)) {
    bool holds = (expr->negated == fail->expr->negated) == fail->wanted;
    *out = holds ? LT_TRUE : LT_FALSE;
    return true;
  }
  bool cell = fail->needed != LT_UNKNOWN && !expr->right && !expr->left->type.set &&
              expr->left->type.kind != LT_TYPE_LIST && expr->op != LT_OP_DECIDED_BY && expr->op != LT_OP_EXISTS;
  if (cell) *out = lt_test_cell(expr, fail->needed);
  return cell;
}

static lt_truth then(const supposing *s, const lt_scope *scope, const lt_expr *expr) {
  expr = lt_day_expr(scope->day, expr);
  if (expr->op == LT_OP_ALL || expr->op == LT_OP_ANY) {
    lt_truth decisive = expr->op == LT_OP_ALL ? LT_FALSE : LT_TRUE, truth = opposite(decisive);
    for (uint32_t i = 0; i < expr->kids_len; i++) {
      lt_truth kid = then(s, scope, expr->kids[i]);
      if (kid == decisive) return kid;
      if (kid == LT_MAYBE) truth = LT_MAYBE;
    }
    return truth;
  }
  lt_truth truth;
  for (uint32_t i = 0; i < s->fails->len; i++)
    if (supposed(&s->fails->items[i], scope, expr, &truth)) return truth;
  const lt_run *run = s->explanation->run;
  uint32_t owner = expr->op == LT_OP_YES && expr->left->kind == LT_TERM_QUESTION ? lt_eval_subject(scope, expr->left)
                                                                                  : LT_NONE;
  if (owner == LT_NONE || run->set->questions[expr->left->item].kind != LT_QUESTION_DEFINE) return lt_eval(scope, expr);
  lt_scope own = lt_run_scope(run, owner);
  truth = then(s, &own, run->set->questions[expr->left->item].as);
  return expr->negated ? opposite(truth) : truth;
}

lt_truth lt_fails_then(const lt_explanation *explanation, const lt_fails *fails, uint32_t subject,
                       const lt_expr *expr) {
  supposing s = {explanation, fails};
  lt_scope scope = lt_run_scope(explanation->run, subject);
  return then(&s, &scope, expr);
}
