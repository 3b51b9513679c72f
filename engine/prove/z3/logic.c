/* logic.c: formulas put together, with what is plain taken out on the way: the solver shares equal nodes, so two
 * formulas are the same where they are the same node. */
#include "formula.h"

Z3_ast lt_z3_bool(const lt_prover *p, bool b) { return b ? p->yes : p->no; }

Z3_ast lt_z3_not(const lt_prover *p, Z3_ast a) {
  if (a == p->yes) return p->no;
  if (a == p->no) return p->yes;
  if (Z3_get_decl_kind(p->z3, Z3_get_app_decl(p->z3, Z3_to_app(p->z3, a))) == Z3_OP_NOT)
    return Z3_get_app_arg(p->z3, Z3_to_app(p->z3, a), 0);
  return Z3_mk_not(p->z3, a);
}

Z3_ast lt_z3_and(const lt_prover *p, Z3_ast a, Z3_ast b) {
  if (a == p->no || b == p->no) return p->no;
  if (a == p->yes || a == b) return b;
  if (b == p->yes) return a;
  return Z3_mk_and(p->z3, 2, (Z3_ast[]){a, b});
}

Z3_ast lt_z3_or(const lt_prover *p, Z3_ast a, Z3_ast b) {
  if (a == p->yes || b == p->yes) return p->yes;
  if (a == p->no || a == b) return b;
  if (b == p->no) return a;
  return Z3_mk_or(p->z3, 2, (Z3_ast[]){a, b});
}

Z3_ast lt_z3_if(const lt_prover *p, Z3_ast test, Z3_ast then, Z3_ast otherwise) {
  if (test == p->yes || then == otherwise) return then;
  return test == p->no ? otherwise : Z3_mk_ite(p->z3, test, then, otherwise);
}

Z3_ast lt_z3_number(const lt_prover *p, lt_cell cell) { return Z3_mk_int64(p->z3, cell, p->whole); }

static bool number_of(const lt_prover *p, Z3_ast a, lt_cell *out) {
  return Z3_get_ast_kind(p->z3, a) == Z3_NUMERAL_AST && Z3_get_numeral_int64(p->z3, a, out);
}

Z3_ast lt_z3_equal(const lt_prover *p, Z3_ast a, Z3_ast b) {
  lt_cell x, y;
  if (a == b) return p->yes;
  if (number_of(p, a, &x) && number_of(p, b, &y)) return lt_z3_bool(p, x == y);
  return Z3_mk_eq(p->z3, a, b);
}

Z3_ast lt_z3_at_most(const lt_prover *p, Z3_ast a, Z3_ast b) {
  lt_cell x, y;
  if (a == b) return p->yes;
  if (number_of(p, a, &x) && number_of(p, b, &y)) return lt_z3_bool(p, x <= y);
  return Z3_mk_le(p->z3, a, b);
}

Z3_ast lt_z3_plus(const lt_prover *p, Z3_ast a, Z3_ast b) {
  lt_cell x, y, sum;
  if (a == p->zero) return b;
  if (b == p->zero) return a;
  if (number_of(p, a, &x) && number_of(p, b, &y) && !__builtin_add_overflow(x, y, &sum)) return lt_z3_number(p, sum);
  return Z3_mk_add(p->z3, 2, (Z3_ast[]){a, b});
}

Z3_ast lt_z3_fresh(lt_prover *p, const char *name, Z3_sort sort) { return Z3_mk_fresh_const(p->z3, name, sort); }

void lt_z3_assert(const lt_prover *p, Z3_ast a) { Z3_optimize_assert(p->z3, p->optimize, a); }

lt_both lt_both_of(const lt_prover *p, lt_truth truth) {
  return (lt_both){lt_z3_bool(p, truth == LT_TRUE), lt_z3_bool(p, truth == LT_FALSE)};
}

lt_both lt_both_not(lt_both a) { return (lt_both){a.f, a.t}; }

lt_both lt_both_and(const lt_prover *p, lt_both a, lt_both b) {
  return (lt_both){lt_z3_and(p, a.t, b.t), lt_z3_or(p, a.f, b.f)};
}

lt_both lt_both_or(const lt_prover *p, lt_both a, lt_both b) {
  return (lt_both){lt_z3_or(p, a.t, b.t), lt_z3_and(p, a.f, b.f)};
}
