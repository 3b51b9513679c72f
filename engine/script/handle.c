/* What scripts hold: handles of forms. Reading a name of one makes a form, `&`, `|`, `~` join them, and every other
 * thing that Lua can do to a userdata is refused here once more, behind the token check. Tests (`:is` …) are in
 * method.c. */
#include <assert.h>

#include "script_impl.h"

static int read_name(lua_State *L);
static int join_and(lua_State *L);
static int join_or(lua_State *L);
static int negate(lua_State *L);
static int add(lua_State *L);
static int call(lua_State *L);
static int refuse(lua_State *L);
static int assign(lua_State *L);

lt_handle *lt_handle_at(lua_State *L, int index) {
  return lua_type(L, index) == LUA_TUSERDATA ? lua_touserdata(L, index) : NULL;
}

lt_form *lt_load_form(lt_load *reading, lt_form_kind kind, uint32_t kids_len) {
  lt_form *form = lt_form_new(reading->draft->arena, kind, kids_len);
  if (kids_len > 0) memset(form->kids, 0, kids_len * sizeof *form->kids); /* should its builder be left by an error */
  return form;
}

lt_form *lt_handle_push(lua_State *L, lt_form_kind kind, uint32_t kids_len, uint32_t line, uint32_t depth) {
  lt_load *reading = lt_load_of(L);
  lt_handle *handle = lua_newuserdatauv(L, sizeof *handle, 0);
  lt_form *form = lt_load_form(reading, kind, kids_len);
  *handle = (lt_handle){form, depth};
  lua_rawgeti(L, LUA_REGISTRYINDEX, LT_REF_HANDLE);
  lua_setmetatable(L, -2);
  form->line = line;
  if (line != 0) reading->line = line;
  LT_PUSH(&reading->scratch, &reading->built, form);
  lt_budget_charge(L, 2 + kids_len);
  return form;
}

bool lt_handle_room(lua_State *L, uint32_t depth, uint32_t line) {
  lt_text2 none = lt_text2_of("", "");
  if (depth > LT_CONDITION_MAX)
    lt_fault_say(L, LT_L503, lt_fault_place(lt_load_of(L), line, LT_STR("")), none, none, none);
  return depth <= LT_CONDITION_MAX;
}

bool lt_load_is_condition(const lt_form *form) {
  switch (form->kind) {
    case LT_FORM_READ:
    case LT_FORM_METHOD:
    case LT_FORM_AND:
    case LT_FORM_OR:
    case LT_FORM_NOT: return true;
    case LT_FORM_CALL:
      return lt_str_equal(form->name, LT_STR("all")) || lt_str_equal(form->name, LT_STR("any")) ||
             lt_str_equal(form->name, LT_STR("in_order"));
    default: return false;
  }
}

lt_form *lt_handle_use(lt_handle *handle) {
  assert(handle != NULL && handle->form != NULL);
  handle->form->used = true;
  return handle->form;
}

void lt_handle_open(lua_State *L) {
  static const char *const refused[][2] = {{"__eq", "=="},  {"__lt", "<"},    {"__le", "<="},  {"__concat", ".."},
                                           {"__len", "#"},  {"__sub", "-"},   {"__unm", "-"},  {"__mul", "*"},
                                           {"__div", "/"},  {"__idiv", "//"}, {"__mod", "%"},  {"__pow", "^"},
                                           {"__shl", "<<"}, {"__shr", ">>"},  {"__bxor", "~="}};
  lua_createtable(L, 0, 32);
  lt_method_open(L);
  lua_pushcclosure(L, read_name, 1);
  lua_setfield(L, -2, "__index");
  const luaL_Reg own[] = {{"__newindex", assign}, {"__band", join_and}, {"__bor", join_or}, {"__bnot", negate},
                          {"__call", call},       {"__add", add},       {NULL, NULL}};
  luaL_setfuncs(L, own, 0);
  for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
    lua_pushstring(L, refused[i][1]);
    lua_pushcclosure(L, refuse, 1);
    lua_setfield(L, -2, refused[i][0]);
  }
  lua_pushboolean(L, false);
  lua_setfield(L, -2, "__metatable");
  lua_rawseti(L, LUA_REGISTRYINDEX, LT_REF_HANDLE);
}

/* handle.name: the method of that name, or a read. */
static int read_name(lua_State *L) {
  lt_handle *handle = lt_handle_at(L, 1);
  if (handle == NULL || handle->form == NULL) return lt_fault_push(L);
  lua_pushvalue(L, 2);
  if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) return 1;
  uint32_t line = lt_fault_line(L, 1);
  lt_form_kind kind = handle->form->kind;
  bool law = kind == LT_FORM_CONSTANT && lt_str_equal(handle->form->name, LT_STR("law"));
  bool readable = kind == LT_FORM_ENTITY || kind == LT_FORM_ELEMENT || kind == LT_FORM_READ || law;
  if (lua_type(L, 2) != LUA_TSTRING || !readable) {
    lt_load *reading = lt_load_of(L);
    lt_str name = lt_lua_name(L, 2);
    lt_fault_say(L, LT_L151, lt_fault_place(reading, line, name), lt_text2_both(name), lt_text2_of("", ""),
                 lt_text2_of("", ""));
    return lt_fault_push(L);
  }
  if (!lt_handle_room(L, handle->depth + 1, line)) return lt_fault_push(L);
  lt_form *form = lt_handle_push(L, LT_FORM_READ, 1, line, handle->depth + 1);
  size_t len;
  const char *name = lua_tolstring(L, 2, &len);
  form->name = lt_str_copy(lt_load_of(L)->draft->arena, (lt_str){name, len});
  form->kids[0] = lt_handle_use(handle);
  return 1;
}

void lt_handle_no_condition(lua_State *L, int index, lt_place place) {
  lt_text2 none = lt_text2_of("", "");
  if (lua_istable(L, index)) {
    lt_fault_say(L, LT_L133, place, none, none, none);
    return;
  }
  if (lua_isnil(L, index)) {
    lt_fault_say(L, LT_L132, place, lt_text2_both(LT_STR("nil")),
                 lt_text2_of("một vế của dấu này không có giá trị: kiểm tra chính tả các tên ở hai bên",
                             "one side of this sign has no value: check the spelling of the names beside it"),
                 none);
    return;
  }
  lt_fault_say(L, LT_L132, place, lt_text2_both(lt_lua_name(L, index)),
               lt_text2_of("hỏi một dữ kiện, như `item.category:is \"…\"`", "ask a fact, as `item.category:is \"…\"`"),
               none);
}

/* The handle at `index` as an operand, or NULL where it is none and that is said or was said before. */
static lt_handle *operand(lua_State *L, int index, lt_str mark, uint32_t line, bool *said) {
  lt_handle *handle = lt_handle_at(L, index);
  if (handle != NULL && handle->form == NULL) return NULL;
  if (handle != NULL && lt_load_is_condition(handle->form)) return handle;
  lt_str needle = lua_isnil(L, index) ? mark : lt_lua_name(L, index);
  if (!*said) lt_handle_no_condition(L, index, lt_fault_place(lt_load_of(L), line, needle));
  *said = true;
  return NULL;
}

static int join(lua_State *L, lt_form_kind kind) {
  uint32_t line = lt_fault_line(L, 1), operands = kind == LT_FORM_NOT ? 1 : 2;
  lt_str mark = kind == LT_FORM_AND ? LT_STR("&") : kind == LT_FORM_OR ? LT_STR("|") : LT_STR("~");
  bool said = false;
  lt_handle *a = operand(L, 1, mark, line, &said), *b = operands == 2 ? operand(L, 2, mark, line, &said) : a;
  if (a == NULL || b == NULL) return lt_fault_push(L);
  uint32_t depth = 1 + (a->depth > b->depth ? a->depth : b->depth);
  if (!lt_handle_room(L, depth, line)) return lt_fault_push(L);
  lt_form *form = lt_handle_push(L, kind, operands, line, depth);
  form->kids[0] = lt_handle_use(a);
  if (operands == 2) form->kids[1] = lt_handle_use(b);
  return 1;
}

static int join_and(lua_State *L) { return join(L, LT_FORM_AND); }

static int join_or(lua_State *L) { return join(L, LT_FORM_OR); }

static int negate(lua_State *L) { return join(L, LT_FORM_NOT); }

/* `item.category "x"`, or what a local stands for is called: the name that the script uses for it is the one to say. */
static void say_called(lua_State *L, const lt_form *form) {
  lt_load *reading = lt_load_of(L);
  lua_Debug frame;
  bool named = lua_getstack(L, 0, &frame) && lua_getinfo(L, "n", &frame) && frame.name != NULL;
  lt_str name = named ? lt_str_copy(reading->diags->arena, lt_str_of(frame.name)) : form->name;
  bool condition = lt_load_is_condition(form) && form->kind != LT_FORM_READ;
  lt_fault_say(L, LT_L150, lt_fault_place(reading, lt_fault_line(L, 1), name), lt_text2_both(name),
               condition
                   ? lt_text2_of("đây đã là một điều kiện: bỏ phần trong ngoặc theo sau",
                                 "it is a condition already: leave out the parentheses")
                   : lt_text2_of("viết phép kiểm tra ở giữa, như `:is \"…\"`", "write a test between, as `:is \"…\"`"),
               lt_text2_of("", ""));
}

/* `item.category:iss "x"` comes here as item.category.iss(item.category, "x"), `item.category "x"` without the
 * first. */
static int call(lua_State *L) {
  lt_handle *handle = lt_handle_at(L, 1), *first = lt_handle_at(L, 2);
  if (handle->form == NULL) return lt_fault_push(L);
  lt_load *reading = lt_load_of(L);
  const lt_form *form = handle->form;
  lt_str name = form->name;
  lt_place place = lt_fault_place(reading, lt_fault_line(L, 1), name);
  lt_text2 none = lt_text2_of("", "");
  if (form->kind == LT_FORM_READ && first != NULL && first->form == form->kids[0]) {
    lt_str names[64];
    size_t len = 0;
    for (const lt_script_method *m = lt_script_methods(); m->name != NULL; m++) names[len++] = lt_str_of(m->name);
    lt_text2 hint = lt_fault_nearest(reading->diags->arena, name, names, len,
                                     lt_text2_of("dùng một phép kiểm tra như `:is`, `:one_of`, `:exists`",
                                                 "use a test such as `:is`, `:one_of`, `:exists`"));
    lt_fault_say(L, LT_L147, place, lt_text2_both(name), hint, none);
  } else {
    say_called(L, form);
  }
  return lt_fault_push(L);
}

/* Says that the mark cannot join what stands beside it. */
static int say_refused(lua_State *L, lt_str mark) {
  const lt_mend *mend = lt_mend_find(mark);
  lt_place place = lt_fault_place(lt_load_of(L), lt_fault_line(L, 1), mark);
  lt_fault_say(L, mend->code, place, lt_text2_both(lt_str_of(mend->token)), lt_text2_of(mend->vi, mend->en),
               lt_text2_of("", ""));
  return lt_fault_push(L);
}

static int refuse(lua_State *L) { return say_refused(L, lt_str_of(lua_tostring(L, lua_upvalueindex(1)))); }

/* A fact, or a sum of one, on the left; a fact or a word such as `days(20)` on the right. Types are looked at when the
 * set is sealed. */
static bool may_be_added(const lt_form *form, bool left) {
  if (form->kind == LT_FORM_READ) return true;
  return left ? form->kind == LT_FORM_PLUS : form->kind == LT_FORM_CALL && !lt_load_is_condition(form);
}

static int add(lua_State *L) {
  lt_handle *a = lt_handle_at(L, 1), *b = lt_handle_at(L, 2);
  if ((a != NULL && a->form == NULL) || (b != NULL && b->form == NULL)) return lt_fault_push(L);
  if (a == NULL || b == NULL || !may_be_added(a->form, true) || !may_be_added(b->form, false))
    return say_refused(L, LT_STR("+"));
  uint32_t line = lt_fault_line(L, 1), depth = 1 + (a->depth > b->depth ? a->depth : b->depth);
  if (!lt_handle_room(L, depth, line)) return lt_fault_push(L);
  lt_form *form = lt_handle_push(L, LT_FORM_PLUS, 2, line, depth);
  form->name = LT_STR("+");
  form->kids[0] = lt_handle_use(a);
  form->kids[1] = lt_handle_use(b);
  return 1;
}

static int assign(lua_State *L) {
  lt_str name = lt_lua_name(L, 2);
  lt_place place = lt_fault_place(lt_load_of(L), lt_fault_line(L, 1), name);
  lt_fault_say(L, LT_L118, place, lt_text2_both(name), lt_text2_of("", ""), lt_text2_of("", ""));
  return 0;
}
