/* The tests of facts, rows of methods.def: each checks what it is given and builds a METHOD form.
 * A function over elements is called once, with a handle that stands for any of them. Types are looked at when the set
 * is sealed. */
#include <string.h>

#include "script_impl.h"

#define LT_METHOD(name, takes, example, vi, en) {#name, example, {vi, en}},
static const lt_script_method rows[] = {
#include "methods.def"
    {NULL, NULL, {NULL, NULL}},
};
#undef LT_METHOD
#define LT_VALUE(name, example, vi, en) {#name, example, {vi, en}},
static const lt_script_method value_rows[] = {
#include "values.def"
    {NULL, NULL, {NULL, NULL}},
};
#undef LT_VALUE
#define LT_METHOD(name, takes, example, vi, en) LT_TAKES_##takes,
static const lt_takes row_takes[] = {
#include "methods.def"
};
#undef LT_METHOD
enum { ROWS = sizeof row_takes / sizeof *row_takes };

static int test(lua_State *L);
static bool may_be_asked(const lt_form *form);
static bool right_number(lt_takes take, int args);
static lt_form *argument(lua_State *L, int index, lt_takes take, int number, const lt_where *spot);
static lt_form *value(lua_State *L, int index, const lt_where *spot);
static lt_form *function(lua_State *L, int index, const lt_where *spot, bool of_condition);
static int wrong(lua_State *L, const lt_script_method *row, const lt_where *spot);

const lt_script_method *lt_script_methods(void) { return rows; }
const lt_script_method *lt_script_values(void) { return value_rows; }

const lt_script_method *lt_method_find(lt_str name) {
  for (const lt_script_method *row = rows; row->name != NULL; row++)
    if (name.len > 0 && row->name[0] == name.ptr[0] && lt_str_equal(lt_str_of(row->name), name)) return row;
  return NULL;
}

lt_takes lt_method_takes(const lt_script_method *method) { return row_takes[method - rows]; }

const lt_script_method *lt_method_at(lua_State *L, int index) {
  if (lua_tocfunction(L, index) != test) return NULL;
  lua_getupvalue(L, index, 1);
  lua_Integer number = lua_tointeger(L, -1);
  lua_pop(L, 1);
  return &rows[number];
}

void lt_method_open(lua_State *L) {
  lua_createtable(L, 0, ROWS);
  for (int i = 0; i < ROWS; i++) {
    lua_pushinteger(L, i);
    lua_pushcclosure(L, test, 1);
    lua_setfield(L, -2, rows[i].name);
  }
}

static int test(lua_State *L) {
  lua_Integer number = lua_tointeger(L, lua_upvalueindex(1));
  const lt_script_method *row = &rows[number];
  lt_takes take = row_takes[number];
  lt_handle *handle = lt_handle_at(L, 1);
  int args = lua_gettop(L) - 1;
  lt_where spot = {.line = lt_fault_line(L, 1), .what = lt_str_of(row->name)};
  if (handle == NULL) {
    lt_text2 example = lt_text2_both(lt_str_slice(lt_str_of(row->example), 1, strlen(row->example) - 2));
    lt_fault_say(L, LT_L148, lt_where_place(lt_load_of(L), &spot), lt_text2_both(spot.what), example,
                 lt_text2_of("", ""));
    return lt_fault_push(L);
  }
  if (handle->form == NULL) return lt_fault_push(L);
  if (!may_be_asked(handle->form)) {
    lt_text2 name = lt_text2_both(lt_str_format(lt_load_of(L)->diags->arena, ":%s", row->name)),
             none = lt_text2_of("", "");
    lt_fault_say(L, LT_L151, lt_where_place(lt_load_of(L), &spot), name, none, none);
    return lt_fault_push(L);
  }
  if (!right_number(take, args)) return wrong(L, row, &spot);
  lt_form *values[2] = {NULL, NULL};
  for (int i = 0; i < args; i++) {
    values[i] = argument(L, 2 + i, take, i, &spot);
    if (values[i] != NULL) continue;
    bool said = lt_handle_at(L, 2 + i) != NULL || lua_isfunction(L, 2 + i);
    return said ? lt_fault_push(L) : wrong(L, row, &spot);
  }
  if (!lt_handle_room(L, handle->depth + 1, spot.line)) return lt_fault_push(L);
  lt_form *form = lt_handle_push(L, LT_FORM_METHOD, 1 + (uint32_t)args, spot.line, handle->depth + 1);
  form->name = spot.what;
  form->kids[0] = lt_handle_use(handle);
  for (int i = 0; i < args; i++) form->kids[1 + i] = values[i];
  return 1;
}

static bool right_number(lt_takes take, int args) {
  switch (take) {
    case LT_TAKES_NOTHING: return args == 0;
    case LT_TAKES_PERHAPS: return args <= 1;
    case LT_TAKES_PAIR: return args == 2;
    case LT_TAKES_SUM: return args == 1 || args == 2;
    default: return args == 1;
  }
}

/* The argument at `index`, the `number`-th from 0; NULL where it is of the wrong kind. What is a handle or a function
 * then has been said to be wrong. */
static lt_form *argument(lua_State *L, int index, lt_takes take, int number, const lt_where *spot) {
  if (take == LT_TAKES_LIST) {
    const lt_braces *list = lt_lua_braces(L, index);
    return list != NULL && !list->keyed ? lt_lua_table(L, index, spot, 1) : NULL;
  }
  if (take == LT_TAKES_VALUE || take == LT_TAKES_PAIR) return value(L, index, spot);
  if (take == LT_TAKES_SUM && number == 0 && lua_type(L, index) == LUA_TSTRING) return lt_lua_form(L, index, spot, 0);
  return function(L, index, spot, take != LT_TAKES_SUM || number == 1);
}

/* Conditions are not asked again; what counts or sums is. */
static bool may_be_asked(const lt_form *form) {
  if (form->kind == LT_FORM_METHOD)
    return lt_str_equal(form->name, LT_STR("count")) || lt_str_equal(form->name, LT_STR("sum"));
  return form->kind == LT_FORM_READ || !lt_load_is_condition(form);
}

/* One value: a text, a number, true, false, a fact, a word such as `ty "5,2"`. NULL for anything else. */
static lt_form *value(lua_State *L, int index, const lt_where *spot) {
  lt_handle *handle = lt_handle_at(L, index);
  if (handle != NULL && handle->form == NULL) return NULL;
  if (handle != NULL && handle->form->kind != LT_FORM_READ && lt_load_is_condition(handle->form)) {
    bool amount = handle->form->kind == LT_FORM_METHOD && may_be_asked(handle->form);
    if (!amount) {
      lt_text2 name = lt_text2_both(spot->what), none = lt_text2_of("", "");
      const lt_script_method *row = lt_method_find(spot->what);
      lt_fault_say(L, LT_L149, lt_where_place(lt_load_of(L), spot), name, lt_text2_both(lt_str_of(row->example)), none);
      return NULL;
    }
  }
  if (handle == NULL && lua_type(L, index) != LUA_TSTRING && !lua_isinteger(L, index) && !lua_isboolean(L, index))
    return NULL;
  return lt_lua_form(L, index, spot, 0);
}

/* Calls the function with its element; NULL, and it is said, where it gives no single condition or fact. */
static lt_form *function(lua_State *L, int index, const lt_where *spot, bool of_condition) {
  lt_load *reading = lt_load_of(L);
  lt_handle *handle = lt_handle_at(L, index);
  if (handle != NULL && handle->form == NULL) return NULL;
  if (!lua_isfunction(L, index) || lua_iscfunction(L, index)) {
    if (handle != NULL || lua_isfunction(L, index)) wrong(L, lt_method_find(spot->what), spot);
    return NULL;
  }
  luaL_checkstack(L, LUA_MINSTACK, NULL);
  uint32_t number = ++reading->draft->functions;
  int base = lua_gettop(L);
  lua_pushvalue(L, index);
  lt_form *element = lt_handle_push(L, LT_FORM_ELEMENT, 0, spot->line, 0);
  element->integer = number;
  element->used = true;
  lua_call(L, 1, LUA_MULTRET);
  lt_handle *result = lt_handle_at(L, base + 1);
  if (lua_gettop(L) != base + 1 || result == NULL ||
      (result->form != NULL && of_condition && !lt_load_is_condition(result->form))) {
    lt_text2 none = lt_text2_of("", "");
    lt_place place = lt_fault_place(reading, spot->line, LT_STR("function"));
    bool one = of_condition && lua_gettop(L) == base + 1 && !lua_isnil(L, base + 1);
    if (one)
      lt_handle_no_condition(L, base + 1, place);
    else
      lt_fault_say(L, LT_L117, place, none, none, none);
    return NULL;
  }
  if (result->form == NULL) return NULL;
  lt_form *form = lt_load_form(reading, LT_FORM_FUNCTION, 1);
  form->integer = number;
  form->line = spot->line;
  form->used = true;
  form->kids[0] = lt_handle_use(result);
  lua_settop(L, base);
  return form;
}

static int wrong(lua_State *L, const lt_script_method *row, const lt_where *spot) {
  bool one = strcmp(row->name, "is") == 0 || strcmp(row->name, "includes") == 0 || strcmp(row->name, "is_not") == 0;
  bool several = one && (lua_istable(L, 2) || lua_gettop(L) > 2);
  const char *example = !several                           ? row->example
                        : strcmp(row->name, "is") == 0     ? "`:one_of { \"a\", \"b\" }`"
                        : strcmp(row->name, "is_not") == 0 ? "`:none_of { \"a\", \"b\" }`"
                                                           : "`:includes_any { \"a\", \"b\" }`";
  if (strcmp(row->name, "one_of") == 0 && lua_type(L, 2) == LUA_TSTRING && lua_gettop(L) == 2) example = "`:is \"…\"`";
  lt_fault_say(L, LT_L149, lt_where_place(lt_load_of(L), spot), lt_text2_both(spot->what),
               lt_text2_both(lt_str_of(example)), lt_text2_of("", ""));
  return lt_fault_push(L);
}
