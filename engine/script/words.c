/* The primitives that the words of stdlib/ are made of: `declare` opens a declaration, `value` builds a value or a
 * condition from what it is given, `constant` one that takes nothing. What the words mean is not known here. */
#include <string.h>

#include "base/sixteen.h"
#include "script_impl.h"

static int declare(lua_State *L);
static int open_declaration(lua_State *L);
static int fill_declaration(lua_State *L);
static int value(lua_State *L);
static int build_value(lua_State *L);
static int constant(lua_State *L);

enum { ID_MAX = 120 };

void lt_words_open(lua_State *L) {
  static const luaL_Reg primitives[] = {{"declare", declare}, {"value", value}, {"constant", constant}, {NULL, NULL}};
  luaL_newlib(L, primitives);
}

/* declare(word): the function that `word` is in scripts. */
static int declare(lua_State *L) {
  const lt_script_word *word = lt_script_word_find(lt_str_of(luaL_checkstring(L, 1)));
  luaL_argcheck(L, word != NULL, 1, "no row of words.def");
  lua_pushinteger(L, lt_script_word_number(word));
  lua_pushcclosure(L, open_declaration, 1);
  return 1;
}

static bool is_word(const lt_script_word *word, const char *name) {
  return word->name[0] == name[0] && strcmp(word->name, name) == 0;
}

/* Printable ASCII without blanks, quotes, escapes, and the `#` between a policy and its norm. */
static bool plain_id(lt_str id) {
  for (size_t i = 0; (i = lt_sixteen_name(id, i)) < id.len; i++) {
    char c = id.ptr[i];
    if (c <= ' ' || c >= 0x7f || c == '"' || c == '\'' || c == '\\' || c == '#') return false;
  }
  return id.len > 0 && id.len <= ID_MAX;
}

/* An option may be called what the law calls it, as "công văn": words of any letters, one blank between two. */
static bool option_id(lt_str id) {
  char before = ' ';
  for (size_t i = 0; i < id.len; before = id.ptr[i++]) {
    unsigned char c = (unsigned char)id.ptr[i];
    if (c < ' ' || c == 0x7f || strchr("\"'\\#", c) != NULL || (c == ' ' && before == ' ')) return false;
  }
  return id.len > 0 && id.len <= ID_MAX && before != ' ';
}

/* Ids that are read as `item.name`. */
static bool plain_name(lt_str id) {
  for (size_t i = 0; i < id.len; i++) {
    char c = id.ptr[i];
    bool letter = (c >= 'a' && c <= 'z') || c == '_';
    if (!letter && (i == 0 || c < '0' || c > '9')) return false;
  }
  return !lt_script_reserved(id) && lt_method_find(id) == NULL;
}

/* Whether the word that scripts see under this name is the entity and nothing else. */
static bool entity_is_word(lt_load *reading, lt_str id) {
  const lt_word_row *row = lt_load_word(reading, id);
  return row != NULL && row->kind == LT_ROW_FORM && row->form->kind == LT_FORM_ENTITY;
}

bool lt_load_may_declare(lt_load *reading, const lt_script_word *word, lt_str id) {
  if (reading->unit->vocabulary && is_word(word, "entity")) {
    LT_PUSH(&reading->scratch, &reading->entities.names, id);
    lt_load_entity(reading, id);
  }
  return lt_word_id_fault(reading, word, id) == LT_CODES;
}

static bool entity_known(const lt_load *reading, lt_str id) {
  for (uint32_t i = 0; i < reading->entities.names.len; i++)
    if (lt_str_equal(reading->entities.names.items[i], id)) return true;
  return false;
}

lt_code lt_word_id_fault(lt_load *reading, const lt_script_word *word, lt_str id) {
  bool option = is_word(word, "option");
  if (option ? !option_id(id) : !plain_id(id)) return LT_L143;
  if (is_word(word, "entity")) {
    if (!reading->unit->vocabulary || !entity_known(reading, id)) return LT_L145;
    return plain_name(id) && entity_is_word(reading, id) ? LT_CODES : LT_L146;
  }
  bool named = is_word(word, "fact") || is_word(word, "decision") || is_word(word, "define");
  return named && !plain_name(id) ? LT_L146 : LT_CODES;
}

lt_declaration *lt_load_declare(lt_load *reading, const lt_script_word *word, lt_str id, uint32_t line) {
  if (is_word(word, "policy")) reading->policy = id;
  if (is_word(word, "act")) reading->act = id;
  lt_declaration declaration = {.word = lt_str_of(word->name),
                                .id = id,
                                .policy = reading->policy,
                                .act = reading->act,
                                .source = reading->unit->source,
                                .number = (uint8_t)(1 + lt_script_word_number(word)),
                                .line = line};
  LT_PUSH(reading->draft->arena, &reading->draft->declarations, declaration);
  return &reading->draft->declarations.items[reading->draft->declarations.len - 1];
}

/* word "id": a declaration without its table yet; gives the function that takes the table. */
static int open_declaration(lua_State *L) {
  lt_load *reading = lt_load_of(L);
  const lt_script_word *word = lt_script_word_at((uint32_t)lua_tointeger(L, lua_upvalueindex(1)));
  uint32_t line = lt_fault_line(L, 1);
  lt_str name = lt_str_of(word->name), id = LT_STR("");
  bool text = lua_type(L, 1) == LUA_TSTRING && lua_gettop(L) == 1;
  lt_where spot = {.line = line, .what = name};
  if (text) id = lt_lua_text(L, 1, &spot);
  lt_code fault = text ? lt_word_id_fault(reading, word, id) : LT_L143;
  if (fault != LT_CODES) {
    lt_handle *handle = lt_handle_at(L, 1);
    if (handle == NULL || handle->form != NULL)
      lt_fault_say(L, fault, lt_fault_place(reading, line, id.len > 0 ? id : name),
                   lt_text2_both(fault == LT_L146 ? id : name), lt_text2_of("", ""), lt_text2_of("", ""));
    return lt_fault_push(L);
  }
  reading->line = line;
  lt_load_declare(reading, word, id, line);
  lt_budget_charge(L, 10);
  lua_pushinteger(L, reading->draft->declarations.len - 1);
  lua_pushcclosure(L, fill_declaration, 1);
  return 1;
}

static int fill_declaration(lua_State *L) {
  lt_load *reading = lt_load_of(L);
  uint32_t at = (uint32_t)lua_tointeger(L, lua_upvalueindex(1));
  lt_declaration *declaration = &reading->draft->declarations.items[at];
  const lt_script_word *word = lt_script_word_find(declaration->word);
  lt_where spot = {.line = declaration->line, .what = declaration->id};
  const lt_braces *braces = lt_lua_braces(L, 1);
  bool table = lua_istable(L, 1) && lua_gettop(L) == 1 && (braces == NULL || braces->keyed);
  if (!table || declaration->table != NULL || word->takes == LT_TAKES_NONE) {
    lt_handle *handle = lt_handle_at(L, 1);
    lt_text2 hint = word->takes == LT_TAKES_NONE
                        ? lt_text2_of("khai báo văn bản bằng `instrument`", "declare the act by `instrument`")
                        : lt_text2_of("viết một bảng `{ khóa = giá trị, … }`", "write one table `{ key = value, … }`");
    if (handle == NULL || handle->form != NULL)
      lt_fault_say(L, LT_L144, lt_where_place(reading, &spot), lt_text2_both(declaration->word),
                   lt_text2_both(declaration->id), hint);
    if (declaration->table == NULL) declaration->table = lt_load_form(reading, LT_FORM_TABLE, 0);
    return 0;
  }
  lt_form *form = lt_lua_table(L, 1, &spot, 1);
  reading->draft->declarations.items[at].table = form;
  return 0;
}

/* value(name, shape, example): a function that builds a CALL form. Shapes: "value" a text or a fact · "text" · "whole"
 * a whole number · "decimal" a whole number or a text with a comma · "conditions" a list of conditions · "keys" a table
 * with keys. */
static int value(lua_State *L) {
  luaL_checkstring(L, 1);
  luaL_checkstring(L, 2);
  luaL_checkstring(L, 3);
  lua_settop(L, 3);
  lua_pushcclosure(L, build_value, 3);
  return 1;
}

static bool fits(lua_State *L, const char *shape) {
  lt_handle *handle = lt_handle_at(L, 1);
  const lt_braces *braces = lt_lua_braces(L, 1);
  int type = lua_type(L, 1);
  if (lua_gettop(L) != 1) return false;
  if (strcmp(shape, "value") == 0)
    return type == LUA_TSTRING ||
           (handle != NULL && (handle->form->kind == LT_FORM_READ || !lt_load_is_condition(handle->form)));
  if (strcmp(shape, "text") == 0) return type == LUA_TSTRING;
  if (strcmp(shape, "whole") == 0) return lua_isinteger(L, 1);
  if (strcmp(shape, "decimal") == 0) return type == LUA_TSTRING || lua_isinteger(L, 1);
  return braces != NULL && braces->keyed == (strcmp(shape, "keys") == 0);
}

static int build_value(lua_State *L) {
  lt_load *reading = lt_load_of(L);
  lt_where spot = {.line = lt_fault_line(L, 1), .what = lt_str_of(lua_tostring(L, lua_upvalueindex(1)))};
  const char *shape = lua_tostring(L, lua_upvalueindex(2));
  lt_handle *handle = lt_handle_at(L, 1);
  if (handle != NULL && handle->form == NULL) return lt_fault_push(L);
  if (!fits(L, shape)) {
    lt_text2 example =
        lt_text2_both(lt_str_copy(reading->diags->arena, lt_str_of(lua_tostring(L, lua_upvalueindex(3)))));
    lt_str name = lt_str_copy(reading->diags->arena, spot.what);
    lt_fault_say(L, LT_L149, lt_where_place(reading, &spot), lt_text2_both(name), example, lt_text2_of("", ""));
    return lt_fault_push(L);
  }
  bool conditions = strcmp(shape, "conditions") == 0;
  const lt_braces *braces = conditions ? lt_lua_braces(L, 1) : NULL;
  uint32_t depth = handle != NULL ? handle->depth : 0;
  lt_form *form = lt_handle_push(L, LT_FORM_CALL, braces != NULL ? braces->len : 1, spot.line, 0);
  int result = lua_gettop(L);
  form->name = lt_str_copy(reading->draft->arena, spot.what);
  if (conditions)
    lt_lua_list(L, 1, braces, form->kids, &depth);
  else
    form->kids[0] = lt_lua_form(L, 1, &spot, 0);
  lt_handle_at(L, result)->depth = depth + 1;
  return lt_handle_room(L, depth + 1, spot.line) ? 1 : lt_fault_push(L);
}

/* constant(name): a handle that any number of forms may hold. */
static int constant(lua_State *L) {
  size_t len;
  const char *name = luaL_checklstring(L, 1, &len);
  lt_form *form = lt_handle_push(L, LT_FORM_CONSTANT, 0, 0, 0);
  form->name = lt_str_copy(lt_load_of(L)->draft->arena, (lt_str){name, len});
  form->used = true;
  return 1;
}

/* ---- The words as rows ---- */

/* The handles of constants and entities, and the functions that stand for the other words. */
static bool row_of(lua_State *L, lt_word_row *row) {
  lua_CFunction word = lua_tocfunction(L, -1);
  lt_handle *handle = lt_handle_at(L, -1);
  if (handle != NULL) {
    row->kind = LT_ROW_FORM;
    row->form = handle->form;
    return handle->form != NULL;
  }
  if (word != open_declaration && word != build_value) return false;
  lua_getupvalue(L, -1, 1);
  row->kind = word == open_declaration ? LT_ROW_DECLARE : LT_ROW_VALUE;
  if (word == open_declaration) row->word = lt_script_word_at((uint32_t)lua_tointeger(L, -1));
  lua_pop(L, 1);
  if (word == open_declaration) return true;
  lua_getupvalue(L, -1, 2);
  row->shape = lt_value_shape_of(lt_str_of(lua_tostring(L, -1)));
  lua_pop(L, 1);
  return true;
}

void lt_words_note(lua_State *L) {
  lt_load *reading = lt_load_of(L);
  if (reading->plain) return;
  for (lua_pushnil(L); lua_next(L, -2) != 0; lua_pop(L, 1)) {
    lt_word_row row = {.kind = LT_ROW_NONE};
    if (lua_type(L, -2) != LUA_TSTRING || !row_of(L, &row)) continue;
    row.name = lt_str_copy(reading->draft->arena, lt_str_of(lua_tostring(L, -2)));
    lt_load_put(reading, &row);
  }
}
