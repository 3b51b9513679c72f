/* Turns Lua values and tables into forms, by raw access only. Each table constructor of a script carries its number as
 * one last element (script_impl.h), so that what Lua dropped is noticed: a nil among entries, a key whose value was
 * nil. Keys come out in the order of their bytes. */
#include <assert.h>

#include "base/sort.h"
#include "script_impl.h"

static lt_form *list_form(lua_State *L, int index, const lt_braces *braces, unsigned depth);
static lt_form *keyed_form(lua_State *L, int index, const lt_braces *braces, unsigned depth);

lt_place lt_where_place(const lt_load *reading, const lt_where *spot) {
  const lt_source *source = reading->unit->source;
  lt_token token;
  if (spot->table != NULL && spot->number > 0 && lt_token_entry(source, spot->table->open, spot->number, &token))
    return lt_source_place(source, token.offset, token.text.len);
  lt_arena *arena = reading->diags->arena;
  lt_str key;
  for (uint32_t number = 0;
       spot->table != NULL && lt_token_key(source, spot->table->open, &number, arena, &key, &token);)
    if (lt_str_equal(key, spot->what)) return lt_source_place(source, token.offset, token.text.len);
  return lt_fault_place(reading, spot->line, spot->what);
}

const lt_braces *lt_lua_braces(lua_State *L, int index) {
  if (!lua_istable(L, index)) return NULL;
  lua_Unsigned len = lua_rawlen(L, index);
  if (len == 0) return NULL;
  lua_rawgeti(L, index, (lua_Integer)len);
  lua_Number number = lua_tonumber(L, -1);
  lua_pop(L, 1);
  const lt_unit *unit = lt_load_of(L)->unit;
  uint32_t at = (uint32_t)number;
  assert(at < unit->tables.len);
  return &unit->tables.items[at];
}

lt_str lt_lua_name(lua_State *L, int index) {
  size_t len;
  const char *text;
  lt_handle *handle = lt_handle_at(L, index);
  switch (lua_type(L, index)) {
    case LUA_TSTRING:
      text = lua_tolstring(L, index, &len);
      return len > 60 ? LT_STR("…") : lt_str_copy(lt_load_of(L)->diags->arena, (lt_str){text, len});
    case LUA_TNUMBER:
      return lua_isinteger(L, index)
                 ? lt_str_format(lt_load_of(L)->diags->arena, "%lld", (long long)lua_tointeger(L, index))
                 : LT_STR("…");
    case LUA_TBOOLEAN: return lua_toboolean(L, index) ? LT_STR("true") : LT_STR("false");
    case LUA_TNIL: return LT_STR("nil");
    case LUA_TFUNCTION: return LT_STR("function");
    case LUA_TUSERDATA: return handle->form != NULL ? handle->form->name : LT_STR("…");
    default: return LT_STR("{ … }");
  }
}

lt_str lt_lua_text(lua_State *L, int index, const lt_where *spot) {
  lt_load *reading = lt_load_of(L);
  lt_str text;
  text.ptr = lua_tolstring(L, index, &text.len);
  size_t plain = 0;
  while (plain < text.len && text.ptr[plain] >= ' ' && text.ptr[plain] < 0x7f) plain++;
  lt_str copy = lt_str_copy(reading->draft->arena, text);
  if (plain == text.len) return copy;
  lt_budget_charge(L, text.len / 16);
  size_t offset;
  lt_text_fault fault = lt_text_check(text, &offset);
  if (fault == LT_TEXT_FINE) return lt_text_nfc(reading->draft->arena, copy);
  lt_fault_text(reading, fault, text, offset, lt_where_place(reading, spot));
  return LT_STR("");
}

static lt_form *refuse_value(lua_State *L, int index, const lt_where *spot) {
  lt_place place = lt_where_place(lt_load_of(L), spot);
  lt_text2 none = lt_text2_of("", "");
  const lt_script_method *method = lt_method_at(L, index);
  if (method != NULL) {
    lt_str name = lt_str_of(method->name), example = lt_str_of(method->example);
    lt_text2 mend = lt_text2_both(lt_str_slice(example, 1, example.len - 2));
    lt_fault_say(L, LT_L148, lt_fault_place(lt_load_of(L), place.line, name), lt_text2_both(name), mend, none);
    return lt_load_form(lt_load_of(L), LT_FORM_STRING, 0);
  }
  lt_text2 number = lt_text2_both(lt_str_format(lt_load_of(L)->diags->arena, "%u", spot->number));
  if (lua_isnil(L, index) && spot->number > 0)
    lt_fault_say(L, LT_L153, place, number, none, none);
  else if (lua_isnil(L, index))
    lt_fault_say(L, LT_L154, place, lt_text2_both(spot->what), none, none);
  else
    lt_fault_say(L, LT_L155, place, lt_text2_both(spot->number > 0 && spot->what.len == 0 ? number.vi : spot->what),
                 none, none);
  return lt_load_form(lt_load_of(L), LT_FORM_STRING, 0);
}

lt_form *lt_lua_form(lua_State *L, int index, const lt_where *spot, unsigned depth) {
  lt_load *reading = lt_load_of(L);
  lt_form *form;
  switch (lua_type(L, index)) {
    case LUA_TSTRING:
      form = lt_load_form(reading, LT_FORM_STRING, 0);
      form->name = lt_lua_text(L, index, spot);
      break;
    case LUA_TNUMBER:
      if (!lua_isinteger(L, index)) return refuse_value(L, index, spot);
      form = lt_load_form(reading, LT_FORM_INTEGER, 0);
      form->integer = lua_tointeger(L, index);
      break;
    case LUA_TBOOLEAN:
      form = lt_load_form(reading, LT_FORM_BOOLEAN, 0);
      form->integer = lua_toboolean(L, index);
      break;
    case LUA_TUSERDATA: {
      lt_handle *handle = lt_handle_at(L, index);
      return handle->form != NULL ? lt_handle_use(handle) : lt_load_form(reading, LT_FORM_STRING, 0);
    }
    case LUA_TTABLE: return lt_lua_table(L, index, spot, depth + 1);
    default: return refuse_value(L, index, spot);
  }
  form->used = true;
  return form;
}

lt_form *lt_lua_table(lua_State *L, int index, const lt_where *spot, unsigned depth) {
  lt_load *reading = lt_load_of(L);
  if (depth > LT_TABLE_MAX) {
    lt_text2 none = lt_text2_of("", "");
    lt_fault_say(L, LT_L503, lt_where_place(reading, spot), none, none, none);
    return lt_load_form(reading, LT_FORM_TABLE, 0);
  }
  luaL_checkstack(L, 8, NULL);
  index = lua_absindex(L, index);
  const lt_braces *braces = lt_lua_braces(L, index);
  if (braces == NULL) return lt_load_form(reading, LT_FORM_TABLE, 0);
  lt_budget_charge(L, 2 + braces->len + braces->rows);
  return braces->keyed ? keyed_form(L, index, braces, depth) : list_form(L, index, braces, depth);
}

static void put_entries(lua_State *L, int index, const lt_braces *braces, uint32_t len, lt_form **into,
                        unsigned depth) {
  lt_where spot = {.line = braces->line, .table = braces};
  for (uint32_t i = 0; i < len; i++) {
    lua_rawgeti(L, index, (lua_Integer)i + 1);
    spot.number = i + 1;
    into[i] = lt_lua_form(L, -1, &spot, depth);
    lua_pop(L, 1);
  }
}

static lt_form *list_form(lua_State *L, int index, const lt_braces *braces, unsigned depth) {
  lt_form *table = lt_load_form(lt_load_of(L), LT_FORM_TABLE, braces->len);
  table->line = braces->line;
  table->integer = (int64_t)braces->open;
  table->used = true;
  put_entries(L, index, braces, braces->len, table->kids, depth);
  return table;
}

static int compare_entries(const void *a, const void *b) {
  return lt_str_compare((*(lt_form *const *)a)->name, (*(lt_form *const *)b)->name);
}

/* Says which keys were written and did not arrive. */
static void say_lost(lua_State *L, int index, const lt_braces *braces) {
  lt_load *reading = lt_load_of(L);
  lt_str key;
  lt_token token;
  for (uint32_t number = 0;
       lt_token_key(reading->unit->source, braces->open, &number, reading->diags->arena, &key, &token);) {
    lua_pushlstring(L, key.ptr, key.len);
    lua_rawget(L, index);
    bool lost = lua_isnil(L, -1);
    lua_pop(L, 1);
    lt_text2 none = lt_text2_of("", "");
    lt_place place = lt_source_place(reading->unit->source, token.offset, token.text.len);
    if (lost) lt_fault_say(L, LT_L154, place, lt_text2_both(key), none, none);
  }
}

/* Lua's own order differs from run to run. Few keys are the rule: put each where it belongs. */
static void sort_entries(lt_load *reading, lt_form **entries, uint32_t len) {
  if (len > 32) {
    lt_sort(&reading->scratch, entries, len, sizeof *entries, compare_entries);
    return;
  }
  for (uint32_t i = 1; i < len; i++) {
    lt_form *entry = entries[i];
    uint32_t at = i;
    for (; at > 0 && lt_str_compare(entries[at - 1]->name, entry->name) > 0; at--) entries[at] = entries[at - 1];
    entries[at] = entry;
  }
}

/* The keys that are texts, as Lua holds them, in the order of their bytes; how many. */
static uint32_t gather_keys(lua_State *L, int index, const lt_braces *braces, lt_form **entries) {
  lt_load *reading = lt_load_of(L);
  uint32_t len = 0;
  for (lua_pushnil(L); lua_next(L, index) != 0; lua_pop(L, 1)) {
    if (lua_type(L, -2) != LUA_TSTRING) continue; /* rows, and the table's own number */
    assert(len < braces->len);
    lt_form *entry = lt_load_form(reading, LT_FORM_ENTRY, 1);
    entry->used = true;
    entry->name.ptr = lua_tolstring(L, -2, &entry->name.len);
    entries[len++] = entry;
  }
  sort_entries(reading, entries, len);
  return len;
}

/* What is said of keys and values is said in the order of the keys. */
static lt_form *keyed_form(lua_State *L, int index, const lt_braces *braces, unsigned depth) {
  lt_load *reading = lt_load_of(L);
  lt_form *table = lt_load_form(reading, LT_FORM_TABLE, braces->len + braces->rows);
  table->line = braces->line;
  table->integer = (int64_t)braces->open;
  table->used = true;
  lt_where spot = {.line = braces->line, .table = braces};
  uint32_t len = gather_keys(L, index, braces, table->kids);
  for (uint32_t i = 0; i < len; i++) {
    lt_form *entry = table->kids[i];
    lua_pushlstring(L, entry->name.ptr, entry->name.len);
    lua_pushvalue(L, -1);
    lua_rawget(L, index);
    spot.what = lt_lua_name(L, -2);
    entry->name = spot.what = lt_lua_text(L, -2, &spot);
    entry->kids[0] = lt_lua_form(L, -1, &spot, depth);
    lua_pop(L, 2);
  }
  if (len < braces->len) say_lost(L, index, braces);
  sort_entries(reading, table->kids, len); /* once more: in NFC keys may stand otherwise */
  put_entries(L, index, braces, braces->rows, table->kids + len, depth);
  table->kids_len = len + braces->rows;
  return table;
}

void lt_lua_list(lua_State *L, int index, const lt_braces *braces, lt_form **into, uint32_t *depth) {
  lt_where spot = {.line = braces->line, .table = braces};
  lt_budget_charge(L, braces->len);
  for (uint32_t i = 0; i < braces->len; i++) {
    lua_rawgeti(L, index, (lua_Integer)i + 1);
    spot.number = i + 1;
    lt_handle *handle = lt_handle_at(L, -1);
    bool condition = handle != NULL && (handle->form == NULL || lt_load_is_condition(handle->form));
    if (!condition && !lua_isnil(L, -1) && !lua_isfunction(L, -1)) {
      lt_handle_no_condition(L, lua_gettop(L), lt_where_place(lt_load_of(L), &spot));
      into[i] = lt_load_form(lt_load_of(L), LT_FORM_STRING, 0);
    } else {
      into[i] = lt_lua_form(L, -1, &spot, 0);
    }
    if (handle != NULL && handle->depth > *depth) *depth = handle->depth;
    lua_pop(L, 1);
  }
}
