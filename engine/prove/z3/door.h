/* door.h: the solver's library, opened when something is first asked of it: mapping its twenty megabytes costs more
 * than deciding a plan, and most commands never ask. Include this in place of <z3.h>.
 * Layer: prove, private. Threads: opened once, then only read.
 *
 * <z3.h> gives the types; each function that luat calls has a row here, and its name stands for what was found in the
 * library. A call of one without a row does not link. */
#ifndef LT_PROVE_DOOR_H
#define LT_PROVE_DOOR_H

#include <stdbool.h>
#include <z3.h>

#define LT_Z3_FUNCTIONS(ROW) \
  ROW(Z3_del_config) ROW(Z3_del_context) ROW(Z3_get_app_arg) ROW(Z3_get_app_decl) ROW(Z3_get_ast_kind) \
  ROW(Z3_get_bool_value) ROW(Z3_get_decl_kind) ROW(Z3_get_numeral_int64) ROW(Z3_mk_add) ROW(Z3_mk_and) \
  ROW(Z3_mk_bool_sort) ROW(Z3_mk_config) ROW(Z3_mk_context) ROW(Z3_mk_eq) ROW(Z3_mk_false) \
  ROW(Z3_mk_fresh_const) ROW(Z3_mk_implies) ROW(Z3_mk_int64) ROW(Z3_mk_int_sort) ROW(Z3_mk_ite) \
  ROW(Z3_mk_le) ROW(Z3_mk_mul) ROW(Z3_mk_not) ROW(Z3_mk_optimize) ROW(Z3_mk_or) \
  ROW(Z3_mk_params) ROW(Z3_mk_string_symbol) ROW(Z3_mk_sub) ROW(Z3_mk_true) ROW(Z3_model_dec_ref) \
  ROW(Z3_model_eval) ROW(Z3_model_inc_ref) ROW(Z3_optimize_assert) ROW(Z3_optimize_assert_soft) \
  ROW(Z3_optimize_check) ROW(Z3_optimize_dec_ref) ROW(Z3_optimize_get_model) ROW(Z3_optimize_inc_ref) \
  ROW(Z3_optimize_minimize) ROW(Z3_optimize_set_params) ROW(Z3_params_dec_ref) ROW(Z3_params_inc_ref) \
  ROW(Z3_params_set_symbol) ROW(Z3_params_set_uint) ROW(Z3_set_error_handler) ROW(Z3_to_app)

#define LT_Z3_FIELD(name) __typeof__(name) *name;
typedef struct lt_z3_functions {
  LT_Z3_FUNCTIONS(LT_Z3_FIELD)
} lt_z3_functions;
#undef LT_Z3_FIELD

extern lt_z3_functions lt_z3;

/* Opens the library if nobody has; false where it is not there, or lacks one of these. */
bool lt_z3_open(void);

#define Z3_del_config lt_z3.Z3_del_config
#define Z3_del_context lt_z3.Z3_del_context
#define Z3_get_app_arg lt_z3.Z3_get_app_arg
#define Z3_get_app_decl lt_z3.Z3_get_app_decl
#define Z3_get_ast_kind lt_z3.Z3_get_ast_kind
#define Z3_get_bool_value lt_z3.Z3_get_bool_value
#define Z3_get_decl_kind lt_z3.Z3_get_decl_kind
#define Z3_get_numeral_int64 lt_z3.Z3_get_numeral_int64
#define Z3_mk_add lt_z3.Z3_mk_add
#define Z3_mk_and lt_z3.Z3_mk_and
#define Z3_mk_bool_sort lt_z3.Z3_mk_bool_sort
#define Z3_mk_config lt_z3.Z3_mk_config
#define Z3_mk_context lt_z3.Z3_mk_context
#define Z3_mk_eq lt_z3.Z3_mk_eq
#define Z3_mk_false lt_z3.Z3_mk_false
#define Z3_mk_fresh_const lt_z3.Z3_mk_fresh_const
#define Z3_mk_implies lt_z3.Z3_mk_implies
#define Z3_mk_int64 lt_z3.Z3_mk_int64
#define Z3_mk_int_sort lt_z3.Z3_mk_int_sort
#define Z3_mk_ite lt_z3.Z3_mk_ite
#define Z3_mk_le lt_z3.Z3_mk_le
#define Z3_mk_mul lt_z3.Z3_mk_mul
#define Z3_mk_not lt_z3.Z3_mk_not
#define Z3_mk_optimize lt_z3.Z3_mk_optimize
#define Z3_mk_or lt_z3.Z3_mk_or
#define Z3_mk_params lt_z3.Z3_mk_params
#define Z3_mk_string_symbol lt_z3.Z3_mk_string_symbol
#define Z3_mk_sub lt_z3.Z3_mk_sub
#define Z3_mk_true lt_z3.Z3_mk_true
#define Z3_model_dec_ref lt_z3.Z3_model_dec_ref
#define Z3_model_eval lt_z3.Z3_model_eval
#define Z3_model_inc_ref lt_z3.Z3_model_inc_ref
#define Z3_optimize_assert lt_z3.Z3_optimize_assert
#define Z3_optimize_assert_soft lt_z3.Z3_optimize_assert_soft
#define Z3_optimize_check lt_z3.Z3_optimize_check
#define Z3_optimize_dec_ref lt_z3.Z3_optimize_dec_ref
#define Z3_optimize_get_model lt_z3.Z3_optimize_get_model
#define Z3_optimize_inc_ref lt_z3.Z3_optimize_inc_ref
#define Z3_optimize_minimize lt_z3.Z3_optimize_minimize
#define Z3_optimize_set_params lt_z3.Z3_optimize_set_params
#define Z3_params_dec_ref lt_z3.Z3_params_dec_ref
#define Z3_params_inc_ref lt_z3.Z3_params_inc_ref
#define Z3_params_set_symbol lt_z3.Z3_params_set_symbol
#define Z3_params_set_uint lt_z3.Z3_params_set_uint
#define Z3_set_error_handler lt_z3.Z3_set_error_handler
#define Z3_to_app lt_z3.Z3_to_app

#endif
