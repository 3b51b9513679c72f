/* The few functions of Lua that scripts may use: `ipairs`, `pairs` in the order of keys, and five methods of texts,
 * each bounded and paid for; and the names that are refused, with the reason. Nothing here keeps anything between
 * calls. */
#include <string.h>

#include "base/sort.h"
#include "script_impl.h"

static int ipairs(lua_State *L);
static int pairs(lua_State *L);
static int text_format(lua_State *L);
static int text_rep(lua_State *L);
static int text_sub(lua_State *L);
static int text_lower(lua_State *L);
static int text_upper(lua_State *L);
static int text_method(lua_State *L);

#define FILES "dữ liệu viết thẳng trong kịch bản", "write data into the script itself"
#define ERRORS "viết đúng thì không có lỗi nào phải bắt", "what is right raises nothing that would have to be caught"
#define SHARED                                                                                                         \
  "điều dùng chung khai báo bằng `define`, `group`, `choice`", "declare what is shared by `define`, `group`, `choice`"
#define TEXTS "ghép chữ bằng `(\"hn.item.%s\"):format(x)`", "join texts by `(\"hn.item.%s\"):format(x)`"
#define PLAIN "viết thẳng giá trị", "write the value itself"
static const lt_mend refused[] = {
    {"os", LT_L141, "ngày giờ đến từ kế hoạch, như `plan.approved`", "dates come from the plan, as `plan.approved`"},
    {"io", LT_L141, FILES},
    {"require", LT_L141, SHARED},
    {"package", LT_L141, SHARED},
    {"dofile", LT_L141, SHARED},
    {"loadfile", LT_L141, SHARED},
    {"load", LT_L141, PLAIN},
    {"loadstring", LT_L141, PLAIN},
    {"debug", LT_L141, PLAIN},
    {"coroutine", LT_L141, PLAIN},
    {"setmetatable", LT_L141, PLAIN},
    {"getmetatable", LT_L141, PLAIN},
    {"rawset", LT_L141, PLAIN},
    {"rawget", LT_L141, PLAIN},
    {"rawequal", LT_L141, PLAIN},
    {"rawlen", LT_L141, PLAIN},
    {"collectgarbage", LT_L141, PLAIN},
    {"next", LT_L141, "dùng `pairs`, theo thứ tự khóa", "use `pairs`, which keeps the order of keys"},
    {"select", LT_L141, PLAIN},
    {"pcall", LT_L141, ERRORS},
    {"xpcall", LT_L141, ERRORS},
    {"error", LT_L141, ERRORS},
    {"assert", LT_L141, ERRORS},
    {"warn", LT_L141, ERRORS},
    {"print", LT_L141, "xem kết quả bằng `luat show`", "look at the result by `luat show`"},
    {"tostring", LT_L141, TEXTS},
    {"tonumber", LT_L141, PLAIN},
    {"type", LT_L141, PLAIN},
    {"string", LT_L141, TEXTS},
    {"table", LT_L141, "viết danh sách `{ a, b }`", "write the list `{ a, b }`"},
    {"math", LT_L141, PLAIN},
    {"utf8", LT_L141, TEXTS},
    {"_G", LT_L141, SHARED},
    {"_ENV", LT_L141, SHARED},
    {"unpack", LT_L141, PLAIN},
    {"module", LT_L141, SHARED},
};

const lt_mend *lt_refused_find(lt_str name) {
  for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
    if (lt_str_equal(lt_str_of(refused[i].token), name)) return &refused[i];
  return NULL;
}

static const luaL_Reg globals[] = {{"ipairs", ipairs}, {"pairs", pairs}, {NULL, NULL}};

bool lt_library_has(lt_str name) {
  for (const luaL_Reg *row = globals; row->name != NULL; row++)
    if (lt_str_equal(lt_str_of(row->name), name)) return true;
  return false;
}

void lt_library_open(lua_State *L) {
  static const luaL_Reg texts[] = {{"format", text_format}, {"rep", text_rep},     {"sub", text_sub},
                                   {"lower", text_lower},   {"upper", text_upper}, {NULL, NULL}};
  luaL_setfuncs(L, globals, 0);
  lua_pushstring(L, "");
  lua_createtable(L, 0, 2);
  luaL_newlib(L, texts);
  lua_pushcclosure(L, text_method, 1);
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, false);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_pop(L, 1);
}

/* ---- Going through what a script wrote ---- */

static int end_of_loop(lua_State *L) {
  lua_pushnil(L);
  return 1;
}

/* Says why `word` cannot go through what it was given; a loop over nothing. */
static int no_loop(lua_State *L, const char *word) {
  lt_handle *handle = lt_handle_at(L, 1);
  lt_text2 name = lt_text2_both(lt_str_of(word));
  lt_place place = lt_fault_place(lt_load_of(L), lt_fault_line(L, 1), name.vi);
  bool list = strcmp(word, "ipairs") == 0;
  if (handle != NULL && handle->form != NULL)
    lt_fault_say(L, LT_L152, place, name, lt_text2_of("", ""), lt_text2_of("", ""));
  else if (handle == NULL)
    lt_fault_say(L, LT_L149, place, name,
                 lt_text2_both(list ? LT_STR("`ipairs { \"a\", \"b\" }`") : LT_STR("`pairs { a = 1, b = 2 }`")),
                 lt_text2_of("", ""));
  lua_pushcfunction(L, end_of_loop);
  return 1;
}

/* Upvalues: the list and how many of its entries have been given. What it is called with does not matter: a script may
 * keep it and call it with anything. */
static int ipairs_next(lua_State *L) {
  const lt_braces *braces = lt_lua_braces(L, lua_upvalueindex(1));
  lua_Integer i = lua_tointeger(L, lua_upvalueindex(2)) + 1;
  if (braces == NULL || i > braces->len) return end_of_loop(L);
  lua_pushinteger(L, i);
  lua_copy(L, -1, lua_upvalueindex(2));
  if (lua_rawgeti(L, lua_upvalueindex(1), i) != LUA_TNIL) return 2;
  lt_where spot = {.line = lt_fault_line(L, 1), .table = braces, .number = (uint32_t)i};
  lt_lua_form(L, -1, &spot, 0);
  lt_fault_push(L);
  return 2;
}

static int ipairs(lua_State *L) {
  const lt_braces *braces = lt_lua_braces(L, 1);
  if (!lua_istable(L, 1) || (braces != NULL && braces->keyed)) return no_loop(L, "ipairs");
  lua_settop(L, 1);
  lua_pushinteger(L, 0);
  lua_pushcclosure(L, ipairs_next, 2);
  return 1;
}

/* Upvalues: the sorted keys, how many have been given, the table. */
static int pairs_next(lua_State *L) {
  lua_Integer i = lua_tointeger(L, lua_upvalueindex(2)) + 1;
  lua_pushinteger(L, i);
  lua_replace(L, lua_upvalueindex(2));
  if (lua_rawgeti(L, lua_upvalueindex(1), i) == LUA_TNIL) return 1;
  lua_pushvalue(L, -1);
  lua_rawget(L, lua_upvalueindex(3));
  return 2;
}

static int compare_keys(const void *a, const void *b) { return lt_str_compare(*(const lt_str *)a, *(const lt_str *)b); }

static int pairs(lua_State *L) {
  const lt_braces *braces = lt_lua_braces(L, 1);
  if (!lua_istable(L, 1) || (braces != NULL && !braces->keyed)) return no_loop(L, "pairs");
  lt_load *reading = lt_load_of(L);
  uint32_t len = 0, cap = braces != NULL ? braces->len : 0;
  lt_budget_charge(L, cap);
  lt_str *keys = LT_NEW_ARRAY(&reading->scratch, lt_str, cap + 1);
  for (lua_pushnil(L); braces != NULL && lua_next(L, 1) != 0; lua_pop(L, 1)) {
    if (lua_type(L, -2) != LUA_TSTRING) continue;
    keys[len].ptr = lua_tolstring(L, -2, &keys[len].len);
    len++;
  }
  lua_settop(L, 1);
  lt_sort(&reading->scratch, keys, len, sizeof *keys, compare_keys);
  lua_createtable(L, (int)len, 0);
  for (uint32_t i = 0; i < len; i++) {
    lua_pushlstring(L, keys[i].ptr, keys[i].len);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  lua_pushinteger(L, 0);
  lua_pushvalue(L, 1);
  lua_pushcclosure(L, pairs_next, 3);
  return 1;
}

/* ---- Texts ---- */

static int text_method(lua_State *L) {
  lua_pushvalue(L, 2);
  if (lua_type(L, 2) == LUA_TSTRING && lua_rawget(L, lua_upvalueindex(1)) == LUA_TFUNCTION) return 1;
  lt_str name = lt_lua_name(L, 2);
  lt_place place = lt_fault_place(lt_load_of(L), lt_fault_line(L, 1), name);
  bool test = lt_method_find(name) != NULL;
  lt_fault_say(L, LT_L147, place, lt_text2_both(name),
               test ? lt_text2_of("hỏi một dữ kiện, như `item.category:is \"…\"`, không phải một chuỗi",
                                  "ask a fact, as `item.category:is \"…\"`, not a text")
                    : lt_text2_of("chuỗi có `:format`, `:rep`, `:sub`, `:lower`, `:upper`",
                                  "texts have `:format`, `:rep`, `:sub`, `:lower`, `:upper`"),
               lt_text2_of("", ""));
  return lt_fault_push(L);
}

static int text_wrong(lua_State *L, const char *name, const char *example) {
  lt_str word = lt_str_of(name);
  for (int i = 1; i <= lua_gettop(L); i++) {
    lt_handle *handle = lt_handle_at(L, i);
    if (handle != NULL && handle->form == NULL) return lt_fault_push(L);
  }
  lt_fault_say(L, LT_L149, lt_fault_place(lt_load_of(L), lt_fault_line(L, 1), word), lt_text2_both(word),
               lt_text2_both(lt_str_of(example)), lt_text2_of("", ""));
  return lt_fault_push(L);
}

/* Makes room for a text of this length, or trips. */
static void text_pay(lua_State *L, uint64_t len) {
  if (len > lt_load_of(L)->limits->text_max) lt_budget_trip(L, LT_L504);
  lt_budget_charge(L, 1 + len / 16);
}

/* `%s`, `%d` and `%%` only; the arguments are texts and whole numbers. */
static int text_format(lua_State *L) {
  static const char example[] = "`(\"hn.item.%s\"):format(\"ioc\")`";
  lt_load *reading = lt_load_of(L);
  if (lua_type(L, 1) != LUA_TSTRING) return text_wrong(L, "format", example);
  lt_text out = {.arena = &reading->scratch};
  size_t len;
  const char *format = lua_tolstring(L, 1, &len);
  int arg = 1;
  for (size_t i = 0; i < len; i++) {
    if (format[i] != '%') {
      lt_text_putc(&out, format[i]);
      continue;
    }
    char kind = i + 1 < len ? format[++i] : '\0';
    if (kind == '%') {
      lt_text_putc(&out, '%');
      continue;
    }
    bool number = lua_isinteger(L, ++arg);
    if ((kind != 's' && kind != 'd') || (!number && (kind == 'd' || lua_type(L, arg) != LUA_TSTRING)))
      return text_wrong(L, "format", example);
    lt_str piece;
    piece.ptr = lua_tolstring(L, arg, &piece.len);
    text_pay(L, out.len + piece.len);
    lt_text_put(&out, piece);
  }
  if (arg != lua_gettop(L)) return text_wrong(L, "format", example);
  text_pay(L, out.len);
  lua_pushlstring(L, out.ptr != NULL ? out.ptr : "", out.len);
  return 1;
}

static int text_rep(lua_State *L) {
  size_t len;
  if (lua_gettop(L) != 2 || lua_type(L, 1) != LUA_TSTRING || !lua_isinteger(L, 2))
    return text_wrong(L, "rep", "`(\"=\"):rep(3)`");
  const char *text = lua_tolstring(L, 1, &len);
  lua_Integer times = lua_tointeger(L, 2);
  if (times <= 0 || len == 0) {
    lua_pushstring(L, "");
    return 1;
  }
  uint64_t max = lt_load_of(L)->limits->text_max;
  text_pay(L, (uint64_t)times > max ? max + 1 : (uint64_t)times * len);
  lt_text out = {.arena = &lt_load_of(L)->scratch};
  for (lua_Integer i = 0; i < times; i++) lt_text_put(&out, (lt_str){text, len});
  lua_pushlstring(L, out.ptr, out.len);
  return 1;
}

/* As Lua's, over bytes. */
static int text_sub(lua_State *L) {
  size_t size;
  int args = lua_gettop(L);
  bool right = args >= 2 && args <= 3 && lua_type(L, 1) == LUA_TSTRING && lua_isinteger(L, 2) &&
               (args == 2 || lua_isinteger(L, 3));
  if (!right) return text_wrong(L, "sub", "`(\"hn.item\"):sub(1, 2)`");
  const char *text = lua_tolstring(L, 1, &size);
  lua_Integer len = (lua_Integer)size, from = lua_tointeger(L, 2), to = args == 3 ? lua_tointeger(L, 3) : -1;
  if (from < 0) from = from < -len ? 1 : len + from + 1;
  if (to < 0) to = to < -len ? 0 : len + to + 1;
  if (from < 1) from = 1;
  if (to > len) to = len;
  text_pay(L, size);
  lua_pushlstring(L, from > to ? "" : text + from - 1, from > to ? 0 : (size_t)(to - from + 1));
  return 1;
}

/* Of ASCII letters only, whatever the locale: ids have no others. */
static int text_case(lua_State *L, char first, const char *name, const char *example) {
  size_t len;
  if (lua_gettop(L) != 1 || lua_type(L, 1) != LUA_TSTRING) return text_wrong(L, name, example);
  const char *text = lua_tolstring(L, 1, &len);
  text_pay(L, len);
  char *copy = lt_arena_copy(&lt_load_of(L)->scratch, text, len + 1);
  for (size_t i = 0; i < len; i++)
    if (copy[i] >= first && copy[i] < first + 26) copy[i] = (char)(copy[i] ^ 0x20);
  lua_pushlstring(L, copy, len);
  return 1;
}

static int text_lower(lua_State *L) { return text_case(L, 'A', "lower", "`(\"HN\"):lower()`"); }

static int text_upper(lua_State *L) { return text_case(L, 'a', "upper", "`(\"hn\"):upper()`"); }
