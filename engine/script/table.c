/* Turns Lua values and tables into forms, by raw access only. Each table constructor of a script carries its number as one
 * last element (script_impl.h), so that what Lua dropped is noticed: a nil among entries, a key whose value was nil.
 * Keys come out in the order of their bytes. */
#include <assert.h>

#include "base/sort.h"
#include "script_impl.h"

static lt_form *list_form(lua_State *L, int index, const lt_written *written, unsigned depth);
static lt_form *keyed_form(lua_State *L, int index, const lt_written *written, unsigned depth);

lt_place lt_spot_place(const lt_reading *reading, const lt_spot *spot) {
  const lt_source *source = reading->unit->source;
  lt_token token;
  if (spot->table != NULL && spot->number > 0 && lt_token_entry(source, spot->table->open, spot->number, &token))
    return lt_source_place(source, token.offset, token.text.len);
  lt_arena *arena = reading->diags->arena;
  lt_str key;
  for (uint32_t number = 0; spot->table != NULL && lt_token_key(source, spot->table->open, &number, arena, &key, &token);)
    if (lt_str_equal(key, spot->what)) return lt_source_place(source, token.offset, token.text.len);
  return lt_fault_place(reading, spot->line, spot->what);
}

const lt_written *lt_value_written(lua_State *L, int index) {
  if (!lua_istable(L, index)) return NULL;
  lua_Unsigned len = lua_rawlen(L, index);
  if (len == 0) return NULL;
  lua_rawgeti(L, index, (lua_Integer)len);
  lua_Number number = lua_tonumber(L, -1);
  lua_pop(L, 1);
  const lt_unit *unit = lt_reading_of(L)->unit;
  uint32_t at = (uint32_t)number;
  assert(at < unit->tables.len);
  return &unit->tables.items[at];
}

lt_str lt_value_name(lua_State *L, int index) {
  size_t len;
  const char *text;
  lt_handle *handle = lt_handle_at(L, index);
  switch (lua_type(L, index)) {
    case LUA_TSTRING:
      text = lua_tolstring(L, index, &len);
      return len > 60 ? LT_STR("…") : lt_str_copy(lt_reading_of(L)->diags->arena, (lt_str){text, len});
    case LUA_TNUMBER:
      return lua_isinteger(L, index) ? lt_str_format(lt_reading_of(L)->diags->arena, "%lld", (long long)lua_tointeger(L, index)) : LT_STR("…");
    case LUA_TBOOLEAN: return lua_toboolean(L, index) ? LT_STR("true") : LT_STR("false");
    case LUA_TNIL: return LT_STR("nil");
    case LUA_TFUNCTION: return LT_STR("function");
    case LUA_TUSERDATA: return handle->form != NULL ? handle->form->name : LT_STR("…");
    default: return LT_STR("{ … }");
  }
}

lt_str lt_value_text(lua_State *L, int index, uint32_t line) {
  static const lt_code codes[] = {[LT_TEXT_NOT_UTF8] = LT_L101, [LT_TEXT_BOM] = LT_L102,       [LT_TEXT_CONTROL] = LT_L103,
                                  [LT_TEXT_NUL] = LT_L103,      [LT_TEXT_SEPARATOR] = LT_L104, [LT_TEXT_BIDI] = LT_L105,
                                  [LT_TEXT_INVISIBLE] = LT_L106, [LT_TEXT_LOOKALIKE] = LT_L107};
  lt_reading *reading = lt_reading_of(L);
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
  lt_text2 what = lt_text2_both(lt_str_format(reading->diags->arena, "0x%02X", (unsigned)(unsigned char)text.ptr[offset]));
  lt_fault_say(L, codes[fault], lt_fault_place(reading, line, LT_STR("")), what, lt_text2_of("", ""), lt_text2_of("", ""));
  return LT_STR("");
}

static lt_form *refuse_value(lua_State *L, int index, const lt_spot *spot) {
  lt_place place = lt_spot_place(lt_reading_of(L), spot);
  lt_text2 none = lt_text2_of("", "");
  if (lua_iscfunction(L, index)) {
    /* A test without its call: `item.category.exists`. Which one does not matter to the mend. */
    lt_fault_say(L, LT_L148, place, lt_text2_both(spot->what), lt_text2_both(LT_STR(":exists()")), none);
    return lt_form_make(lt_reading_of(L), LT_FORM_STRING, 0);
  }
  lt_text2 number = lt_text2_both(lt_str_format(lt_reading_of(L)->diags->arena, "%u", spot->number));
  if (lua_isnil(L, index) && spot->number > 0) lt_fault_say(L, LT_L153, place, number, none, none);
  else if (lua_isnil(L, index)) lt_fault_say(L, LT_L154, place, lt_text2_both(spot->what), none, none);
  else lt_fault_say(L, LT_L155, place, lt_text2_both(spot->number > 0 && spot->what.len == 0 ? number.vi : spot->what), none, none);
  return lt_form_make(lt_reading_of(L), LT_FORM_STRING, 0);
}

lt_form *lt_value_form(lua_State *L, int index, const lt_spot *spot, unsigned depth) {
  lt_reading *reading = lt_reading_of(L);
  lt_form *form;
  switch (lua_type(L, index)) {
    case LUA_TSTRING:
      form = lt_form_make(reading, LT_FORM_STRING, 0);
      form->name = lt_value_text(L, index, spot->line);
      break;
    case LUA_TNUMBER:
      if (!lua_isinteger(L, index)) return refuse_value(L, index, spot);
      form = lt_form_make(reading, LT_FORM_INTEGER, 0);
      form->integer = lua_tointeger(L, index);
      break;
    case LUA_TBOOLEAN:
      form = lt_form_make(reading, LT_FORM_BOOLEAN, 0);
      form->integer = lua_toboolean(L, index);
      break;
    case LUA_TUSERDATA: {
      lt_handle *handle = lt_handle_at(L, index);
      return handle->form != NULL ? lt_handle_use(handle) : lt_form_make(reading, LT_FORM_STRING, 0);
    }
    case LUA_TTABLE: return lt_value_table(L, index, spot, depth + 1);
    default: return refuse_value(L, index, spot);
  }
  form->used = true;
  return form;
}

lt_form *lt_value_table(lua_State *L, int index, const lt_spot *spot, unsigned depth) {
  lt_reading *reading = lt_reading_of(L);
  if (depth > LT_TABLE_MAX) {
    lt_text2 none = lt_text2_of("", "");
    lt_fault_say(L, LT_L503, lt_spot_place(reading, spot), none, none, none);
    return lt_form_make(reading, LT_FORM_TABLE, 0);
  }
  luaL_checkstack(L, 8, NULL);
  index = lua_absindex(L, index);
  const lt_written *written = lt_value_written(L, index);
  if (written == NULL) return lt_form_make(reading, LT_FORM_TABLE, 0);
  lt_budget_charge(L, 2 + written->len);
  return written->keyed ? keyed_form(L, index, written, depth) : list_form(L, index, written, depth);
}

static lt_form *list_form(lua_State *L, int index, const lt_written *written, unsigned depth) {
  lt_form *table = lt_form_make(lt_reading_of(L), LT_FORM_TABLE, written->len);
  table->line = written->line;
  table->used = true;
  lt_spot spot = {.line = written->line, .table = written};
  for (uint32_t i = 0; i < written->len; i++) {
    lua_rawgeti(L, index, (lua_Integer)i + 1);
    spot.number = i + 1;
    table->kids[i] = lt_value_form(L, -1, &spot, depth);
    lua_pop(L, 1);
  }
  return table;
}

static int compare_entries(const void *a, const void *b) {
  return lt_str_compare((*(lt_form *const *)a)->name, (*(lt_form *const *)b)->name);
}

/* Says which keys were written and did not arrive. */
static void say_lost(lua_State *L, int index, const lt_written *written) {
  lt_reading *reading = lt_reading_of(L);
  lt_str key;
  lt_token token;
  for (uint32_t number = 0; lt_token_key(reading->unit->source, written->open, &number, reading->diags->arena, &key, &token);) {
    lua_pushlstring(L, key.ptr, key.len);
    lua_rawget(L, index);
    bool lost = lua_isnil(L, -1);
    lua_pop(L, 1);
    lt_text2 none = lt_text2_of("", "");
    lt_place place = lt_source_place(reading->unit->source, token.offset, token.text.len);
    if (lost) lt_fault_say(L, LT_L154, place, lt_text2_both(key), none, none);
  }
}

static lt_form *keyed_form(lua_State *L, int index, const lt_written *written, unsigned depth) {
  lt_reading *reading = lt_reading_of(L);
  lt_form *table = lt_form_make(reading, LT_FORM_TABLE, written->len);
  table->line = written->line;
  table->used = true;
  lt_spot spot = {.line = written->line, .table = written};
  uint32_t len = 0;
  for (lua_pushnil(L); lua_next(L, index) != 0; lua_pop(L, 1)) {
    if (lua_type(L, -2) != LUA_TSTRING) continue; /* the table's own number */
    assert(len < written->len);
    lt_form *entry = lt_form_make(reading, LT_FORM_ENTRY, 1);
    entry->used = true;
    entry->name = lt_value_text(L, -2, written->line);
    spot.what = entry->name;
    entry->kids[0] = lt_value_form(L, -1, &spot, depth);
    table->kids[len++] = entry;
  }
  table->kids_len = len;
  if (len < written->len) say_lost(L, index, written);
  /* Lua's own order differs from run to run. Few keys are the rule: put each where it belongs. */
  if (len > 32) {
    lt_sort(&reading->scratch, table->kids, len, sizeof *table->kids, compare_entries);
    return table;
  }
  for (uint32_t i = 1; i < len; i++) {
    lt_form *entry = table->kids[i];
    uint32_t at = i;
    for (; at > 0 && lt_str_compare(table->kids[at - 1]->name, entry->name) > 0; at--) table->kids[at] = table->kids[at - 1];
    table->kids[at] = entry;
  }
  return table;
}

void lt_value_list(lua_State *L, int index, const lt_written *written, lt_form **into, uint32_t *depth) {
  lt_spot spot = {.line = written->line, .table = written};
  lt_budget_charge(L, written->len);
  for (uint32_t i = 0; i < written->len; i++) {
    lua_rawgeti(L, index, (lua_Integer)i + 1);
    spot.number = i + 1;
    lt_handle *handle = lt_handle_at(L, -1);
    bool condition = handle != NULL && (handle->form == NULL || lt_form_is_condition(handle->form));
    if (depth != NULL && !condition && !lua_isnil(L, -1) && !lua_isfunction(L, -1)) {
      lt_handle_no_condition(L, lua_gettop(L), lt_spot_place(lt_reading_of(L), &spot));
      into[i] = lt_form_make(lt_reading_of(L), LT_FORM_STRING, 0);
    } else {
      into[i] = lt_value_form(L, -1, &spot, 0);
    }
    if (depth != NULL && handle != NULL && handle->depth > *depth) *depth = handle->depth;
    lua_pop(L, 1);
  }
}
