/* Bounds what a script may cost: instructions and charged units, bytes of memory. A bound that was hit stays hit: every
 * further instruction raises again, and the host looks at the flag whatever the script made of it. Nothing here is a
 * time. */
#include <assert.h>

#include "script_impl.h"

enum { HOOK_EVERY = 1000, REFUSALS_MAX = 3, TEXT_HEADER = 64 };

static void on_count(lua_State *L, lua_Debug *frame);

void lt_budget_start(lt_load *reading) {
  lt_budget_begin(reading);
  lua_sethook(reading->state, on_count, LUA_MASKCOUNT, HOOK_EVERY);
}

static uint64_t in_arenas(const lt_load *reading) {
  return reading->draft->arena->used_bytes + reading->scratch.used_bytes;
}

void lt_budget_begin(lt_load *reading) { reading->arenas_from = in_arenas(reading); }

void lt_budget_end(lt_load *reading) { reading->arenas += in_arenas(reading) - reading->arenas_from; }

static void check_bounds(lua_State *L, const lt_load *reading) {
  if (reading->steps > reading->steps_max) lt_budget_trip(L, LT_L501);
  if (reading->arenas + in_arenas(reading) - reading->arenas_from > reading->memory_max) lt_budget_trip(L, LT_L502);
}

static void on_count(lua_State *L, lua_Debug *frame) {
  (void)frame;
  lt_load *reading = lt_load_of(L);
  if (reading->tripped) lt_budget_trip(L, reading->bound);
  reading->steps += HOOK_EVERY;
  check_bounds(L, reading);
}

void lt_budget_charge(lua_State *L, uint64_t steps) {
  lt_load *reading = lt_load_of(L);
  reading->steps += steps;
  if (reading->tripped) lt_budget_trip(L, reading->bound);
  check_bounds(L, reading);
}

/* The line of the nearest script on the stack: words of stdlib may stand between. */
static uint32_t script_line(lua_State *L) {
  lua_Debug frame;
  for (int level = 0; level < 40 && lua_getstack(L, level, &frame); level++) {
    lua_getinfo(L, "Sl", &frame);
    if (frame.currentline > 0 && frame.source[0] == '=' && frame.source[1] == 's' && frame.source[2] == '\0')
      return (uint32_t)frame.currentline;
  }
  return 0;
}

void lt_budget_trip(lua_State *L, lt_code bound) {
  lt_load *reading = lt_load_of(L);
  assert(bound == LT_L501 || bound == LT_L502 || bound == LT_L503 || bound == LT_L504);
  lua_sethook(L, on_count, LUA_MASKCOUNT, 1);
  if (!reading->tripped) {
    uint64_t amount = bound == LT_L501   ? reading->steps_max
                      : bound == LT_L502 ? reading->memory_max >> 20
                                         : reading->limits->text_max;
    lt_str text = lt_str_format(reading->diags->arena, "%llu", (unsigned long long)amount);
    reading->tripped = true;
    reading->bound = bound;
    reading->reported = true;
    lt_text2 none = lt_text2_of("", "");
    lt_diag_add(reading->diags, bound, lt_fault_place(reading, script_line(L), LT_STR("")), lt_text2_both(text), none,
                none, none);
  }
  lua_pushnil(L);
  lua_error(L);
  abort();
}

/* Lua's allocator: the door, with a bound. For a new object `old_size` is its kind. */
void *lt_budget_allocate(void *ctx, void *block, size_t old_size, size_t size) {
  lt_load *reading = ctx;
  size_t old = block != NULL ? old_size : 0;
  if (size == 0) {
    reading->memory -= old;
    if (block != NULL) lt_memory_resize(block, old, 0);
    return NULL;
  }
  bool text = block == NULL && old_size == LUA_TSTRING && size > reading->limits->text_max + TEXT_HEADER;
  if (text || (size > old && reading->memory + (size - old) > reading->memory_max)) {
    /* Lua collects and tries again after each refusal; without an end to that a script could live just under the
     * bound. */
    if (reading->state == NULL) return NULL;
    uint32_t line = script_line(reading->state); /* after the unwinding nobody knows it */
    if (line != 0) reading->refused_line = line;
    if (++reading->refusals >= REFUSALS_MAX) lua_sethook(reading->state, on_count, LUA_MASKCOUNT, 1);
    return NULL;
  }
  void *fresh = lt_memory_resize(block, old, size);
  if (fresh == NULL)
    reading->world_refused = true;
  else
    reading->memory += (uint64_t)size - old;
  return fresh;
}
