/* ops.c: the table of operators, made from ops.def. What each does is eval.c's, how it reads words.c's. */
#include "expr/tree.h"

static const lt_op_info infos[LT_OPS] = {
#define LT_OP(op, method, operand, applies, vi, vi_not, en, en_not)                                                    \
  [LT_OP_##op] = {#op, method, LT_OPERAND_##operand, applies, {{vi, vi_not}, {en, en_not}}},
#include "expr/ops.def"
#undef LT_OP
};

const lt_op_info *lt_op_get(lt_op op) { return &infos[op]; }

lt_op lt_op_find(lt_str method) {
  if (method.len == 0) return LT_OPS;
  for (int op = 0; op < LT_OPS; op++) {
    const char *name = infos[op].method;
    if (name[0] == method.ptr[0] && lt_str_equal(method, lt_str_of(name))) return (lt_op)op;
  }
  return LT_OPS;
}
