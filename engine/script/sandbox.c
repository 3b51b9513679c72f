/* The room that scripts run in: one lua_State for a reading, an allow-list of words that cannot be changed, globals of
 * its own for each file, and the only protected call. Everything that can raise happens inside that call, furnishing
 * included. */
#include <assert.h>
#include <string.h>

#include "base/sort.h"
#include "script_impl.h"

static int unknown_word(lua_State *L);
static int assign_global(lua_State *L);

lt_load *lt_load_of(lua_State *L) { return *(lt_load **)lua_getextraspace(L); }

bool lt_sandbox_open(lt_load *reading) {
  reading->state = lua_newstate(lt_budget_allocate, reading);
  if (reading->state == NULL) return false;
  *(lt_load **)lua_getextraspace(reading->state) = reading;
  lt_budget_start(reading);
  /* Nearly all that a script builds stays: collecting at four times the last size finds little less to free. */
  lua_gc(reading->state, LUA_GCINC, 400, 0, 0);
  return true;
}

/* Puts what came out of the protected call into the diagnostics. */
static void say_raised(lt_load *reading, bool memory) {
  lua_State *L = reading->state;
  if (memory && reading->world_refused) lt_out_of_memory();
  if (reading->reported) return;
  if (memory) {
    reading->tripped = true;
    reading->bound = LT_L502;
    lt_str bound = lt_str_format(reading->diags->arena, "%llu", (unsigned long long)(reading->memory_max >> 20));
    lt_text2 none = lt_text2_of("", "");
    lt_diag_add(reading->diags, LT_L502, lt_fault_place(reading, reading->refused_line, LT_STR("")),
                lt_text2_both(bound), none, none, none);
    return;
  }
  /* Only a text is looked at, and no metamethod of it is ever called. */
  lt_str message = LT_STR("");
  if (lua_type(L, -1) == LUA_TSTRING) message.ptr = lua_tolstring(L, -1, &message.len);
  lt_fault_translate(reading, message);
}

bool lt_script_call(lt_load *reading, lua_CFunction work) {
  lua_State *L = reading->state;
  assert(L != NULL && work != NULL);
  reading->reported = reading->world_refused = reading->load_refused = false;
  reading->refused_line = 0;
  lua_settop(L, 0);
  lua_pushcfunction(L, work);
  int status = lua_pcall(L, 0, 0, 0);
  bool fine = status == LUA_OK && !reading->tripped;
  if (!fine) say_raised(reading, status == LUA_ERRMEM || reading->load_refused);
  lua_settop(L, 0);
  return fine;
}

/* ---- Furnishing ---- */

/* Runs one file of stdlib with the table of words as its globals and the primitives as its argument. */
static void run_stdlib(lua_State *L, const lt_stdlib_file *file, int words, int primitives) {
  if (luaL_loadbufferx(L, file->text, file->len, "=stdlib", "t") != LUA_OK) lua_error(L);
  lua_pushvalue(L, words);
  lua_setupvalue(L, -2, 1);
  lua_pushvalue(L, primitives);
  lua_call(L, 1, 0);
}

/* Entities as words; those whose names are taken are said, at their declaration. */
static void add_entities(lua_State *L, int words) {
  lt_load *reading = lt_load_of(L);
  for (uint32_t i = 0; i < reading->entities.names.len; i++) {
    lt_str name = reading->entities.names.items[i];
    lua_pushlstring(L, name.ptr, name.len);
    if (lua_rawget(L, words) == LUA_TNIL && !lt_script_reserved(name)) {
      lua_pushlstring(L, name.ptr, name.len);
      lt_form *form = lt_handle_push(L, LT_FORM_ENTITY, 0, 0, 0);
      form->name = lt_str_copy(reading->draft->arena, name);
      form->used = true;
      lua_rawset(L, words);
    }
    lua_pop(L, 1);
  }
}

int lt_sandbox_furnish(lua_State *L) {
  lt_handle_open(L);
  lua_createtable(L, 0, 64);
  int words = lua_gettop(L);
  lt_library_open(L);
  lt_words_open(L);
  for (size_t i = 0; i < lt_stdlib_len; i++) run_stdlib(L, &lt_stdlib_files[i], words, words + 1);
  lua_settop(L, words);
  add_entities(L, words);
  lt_words_note(L);
  lua_pushvalue(L, words);
  lua_rawseti(L, LUA_REGISTRYINDEX, LT_REF_WORDS);

  /* What a file's globals look up: the words, and behind them what says that there is no such word. */
  lua_createtable(L, 0, 2);
  lua_pushcfunction(L, unknown_word);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, words);
  lua_createtable(L, 0, 3);
  lua_pushvalue(L, words);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, assign_global);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, false);
  lua_setfield(L, -2, "__metatable");
  lua_rawseti(L, LUA_REGISTRYINDEX, LT_REF_FILE);
  return 0;
}

/* ---- Running a file ---- */

/* The file's text with the number of each table constructor written in before its closing brace. */
typedef struct feed {
  const lt_unit *unit;
  size_t at;
  uint32_t table;
  bool number; /* the number comes next */
  char text[16];
} feed;

static const char *feed_next(lua_State *L, void *data, size_t *size) {
  (void)L;
  feed *f = data;
  lt_str text = f->unit->source->text;
  if (f->number) {
    const lt_braces *braces = &f->unit->tables.items[f->table];
    char *end = f->text + sizeof f->text, *p = end;
    *--p = '0';
    *--p = '.';
    uint32_t n = f->table++;
    do *--p = (char)('0' + n % 10);
    while ((n /= 10) > 0);
    if (!braces->comma) *--p = ',';
    f->number = false;
    *size = (size_t)(end - p);
    return p;
  }
  size_t end = f->table < f->unit->tables.len ? f->unit->tables.items[f->table].close : text.len;
  f->number = end < text.len;
  const char *piece = text.ptr + f->at;
  *size = end - f->at;
  f->at = end;
  return *size > 0 ? piece : f->number ? feed_next(L, data, size) : NULL;
}

int lt_sandbox_run(lua_State *L) {
  lt_load *reading = lt_load_of(L);
  feed f = {.unit = reading->unit};
  int status = lua_load(L, feed_next, &f, "=s", "t");
  reading->load_refused = status == LUA_ERRMEM;
  if (status != LUA_OK) return lua_error(L);
  lua_createtable(L, 0, 0);
  lua_rawgeti(L, LUA_REGISTRYINDEX, LT_REF_FILE);
  lua_setmetatable(L, -2);
  lua_setupvalue(L, -2, 1);
  lua_call(L, 0, 0);
  return 0;
}

static int compare_names(const void *a, const void *b) {
  return lt_str_compare(*(const lt_str *)a, *(const lt_str *)b);
}

/* The words that scripts see, in the order of their bytes. */
static void note_seen(lua_State *L) {
  lt_load *reading = lt_load_of(L);
  lua_rawgeti(L, LUA_REGISTRYINDEX, LT_REF_WORDS);
  for (lua_pushnil(L); lua_next(L, -2) != 0; lua_pop(L, 1)) {
    if (lua_type(L, -2) != LUA_TSTRING) continue;
    lt_str word;
    word.ptr = lua_tolstring(L, -2, &word.len);
    LT_PUSH(&reading->scratch, &reading->seen, word);
  }
  lua_pop(L, 1);
  lt_sort(&reading->scratch, reading->seen.items, reading->seen.len, sizeof *reading->seen.items, compare_names);
}

/* A global that is no word. */
static int unknown_word(lua_State *L) {
  lt_load *reading = lt_load_of(L);
  lt_str name = lt_lua_name(L, 2);
  lt_place place = lt_fault_place(reading, lt_fault_line(L, 1), name);
  const lt_mend *mend = lt_refused_find(name);
  if (mend != NULL) {
    lt_fault_say(L, mend->code, place, lt_text2_both(name), lt_text2_of(mend->vi, mend->en), lt_text2_of("", ""));
    return lt_fault_push(L);
  }
  if (reading->seen.len == 0) note_seen(L);
  lt_text2 otherwise = lt_text2_of("kiểm tra chính tả; tên của tệp phải có `local` ở phía trên",
                                   "check the spelling; a name of the file's own needs its `local` above");
  lt_text2 mended =
      lt_fault_nearest(reading->diags->arena, name, reading->seen.items, reading->seen.len, otherwise);
  lt_fault_say(L, LT_L140, place, lt_text2_both(name), mended, lt_text2_of("", ""));
  return lt_fault_push(L);
}

static int assign_global(lua_State *L) {
  lt_load *reading = lt_load_of(L);
  lt_str name = lt_lua_name(L, 2);
  lt_fault_say(L, LT_L118, lt_fault_place(reading, lt_fault_line(L, 1), name), lt_text2_both(name), lt_text2_of("", ""),
               lt_text2_of("", ""));
  return 0;
}
