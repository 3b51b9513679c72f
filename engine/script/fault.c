/* Says what is wrong while a script runs, in the house's words and at a place: a line from Lua, the column by reading
 * that line's tokens again. What Lua itself raised is told apart by its text and said anew; its own words never go
 * out. */
#include <assert.h>
#include <string.h>

#include "script_impl.h"

lt_text2 lt_text2_both(lt_str text) { return (lt_text2){text, text}; }

lt_text2 lt_text2_of(const char *vi, const char *en) { return (lt_text2){lt_str_of(vi), lt_str_of(en)}; }

uint32_t lt_fault_line(lua_State *L, int level) {
  lua_Debug frame;
  if (!lua_getstack(L, level, &frame)) return 0;
  lua_getinfo(L, "l", &frame);
  return frame.currentline > 0 ? (uint32_t)frame.currentline : 0;
}

static bool token_matches(const lt_token *token, lt_str needle) {
  if (token->kind != LT_TOKEN_STRING) return lt_str_equal(token->text, needle);
  return token->text.len == needle.len + 2 && memcmp(token->text.ptr + 1, needle.ptr, needle.len) == 0;
}

lt_place lt_fault_place(const lt_load *reading, uint32_t line, lt_str needle) {
  const lt_source *source = reading->unit->source;
  if (line == 0) line = reading->line;
  if (line == 0 || line > lt_source_lines(source)) line = 1;
  lt_scan scan = {.source = source, .offset = lt_source_line_start(source, line), .line = line};
  for (lt_token token = lt_scan_next(&scan); needle.len > 0 && token.kind != LT_TOKEN_END && token.line == line;
       token = lt_scan_next(&scan))
    if (token_matches(&token, needle)) return lt_source_place(source, token.offset, token.text.len);
  return lt_source_line_place(source, line);
}

void lt_fault_say(lua_State *L, lt_code code, lt_place place, lt_text2 a0, lt_text2 a1, lt_text2 a2) {
  lt_diags *diags = lt_load_of(L)->diags;
  lt_diag_add(diags, code, place, a0, a1, a2, lt_text2_of("", ""));
  if (diags->dropped > 0) lt_budget_trip(L, LT_L501); /* nobody reads further: a loop of faults ends here */
}

int lt_fault_push(lua_State *L) {
  lt_handle *handle = lua_newuserdatauv(L, sizeof *handle, 0);
  *handle = (lt_handle){NULL, 0};
  lua_rawgeti(L, LUA_REGISTRYINDEX, LT_REF_HANDLE);
  lua_setmetatable(L, -2);
  return 1;
}

lt_text2 lt_fault_nearest(lt_arena *arena, lt_str word, const lt_str *candidates, size_t len, lt_text2 otherwise) {
  int64_t nearest = lt_text_nearest(arena, word, candidates, len);
  if (nearest < 0) return otherwise;
  lt_str found = candidates[nearest];
  return (lt_text2){lt_str_format(arena, "có phải là `%.*s` không?", LT_STR_ARG(found)),
                    lt_str_format(arena, "did you mean `%.*s`?", LT_STR_ARG(found))};
}

void lt_fault_text(const lt_load *reading, lt_text_fault fault, lt_str text, size_t offset, lt_place place) {
  static const lt_code codes[] = {
      [LT_TEXT_NOT_UTF8] = LT_L101,  [LT_TEXT_BOM] = LT_L102,       [LT_TEXT_CONTROL] = LT_L103,
      [LT_TEXT_NUL] = LT_L103,       [LT_TEXT_SEPARATOR] = LT_L104, [LT_TEXT_BIDI] = LT_L105,
      [LT_TEXT_INVISIBLE] = LT_L106, [LT_TEXT_LOOKALIKE] = LT_L107};
  unsigned byte = (unsigned char)text.ptr[offset];
  int32_t point = lt_utf8_next(text, &offset);
  lt_arena *arena = reading->diags->arena;
  lt_str what = point < 0 ? lt_str_format(arena, "0x%02X", byte) : lt_str_format(arena, "U+%04X", (unsigned)point);
  lt_text2 none = lt_text2_of("", "");
  lt_diag_add(reading->diags, codes[fault], place, lt_text2_both(what), none, none, none);
}

/* ---- What Lua raised ---- */

/* The name in "(local 'x')", "(field 'x')", … at the end of a message; empty if it has none. */
static lt_str named(lt_str message) {
  size_t open = lt_str_find(message, LT_STR(" '"), 0);
  if (open == SIZE_MAX) return LT_STR("");
  size_t close = lt_str_find(message, LT_STR("')"), open + 2);
  return close == SIZE_MAX ? LT_STR("") : lt_str_slice(message, open + 2, close - open - 2);
}

/* The token that the compiler complains of: near 'x'. */
static lt_str near_token(lt_str message) {
  size_t near = lt_str_find(message, LT_STR("near '"), 0);
  return near == SIZE_MAX ? LT_STR("") : lt_str_slice(message, near + 6, message.len - near - 7);
}

static bool has(lt_str message, const char *part) { return lt_str_find(message, lt_str_of(part), 0) != SIZE_MAX; }

/* Takes "s:12: " off; the line, or 0. */
static uint32_t take_line(lt_str *message) {
  if (!lt_str_starts(*message, "s:")) return 0;
  uint32_t line = 0;
  size_t at = 2;
  for (; at < message->len && message->ptr[at] >= '0' && message->ptr[at] <= '9' && line < 100000000; at++)
    line = line * 10 + (uint32_t)(message->ptr[at] - '0');
  *message = lt_str_slice(*message, at + 2, message->len);
  return line;
}

static void say_bound(lt_load *reading, lt_code code, uint32_t line) {
  lt_text2 none = lt_text2_of("", "");
  lt_diag_add(reading->diags, code, lt_fault_place(reading, line, LT_STR("")), none, none, none, none);
}

static void say_runtime(lt_load *reading, lt_str message, uint32_t line) {
  lt_str name = named(message);
  lt_place place = lt_fault_place(reading, line, name);
  lt_text2 arg =
      lt_text2_both(name.len > 0 ? lt_str_copy(reading->diags->arena, name) : lt_source_line(place.source, place.line));
  lt_text2 none = lt_text2_of("", "");
  bool operation = has(message, "bitwise");
  bool call = has(message, "attempt to call a");
  if (operation)
    lt_diag_add(reading->diags, LT_L132, place, arg,
                lt_text2_of("nối điều kiện với điều kiện; kiểm tra tên được viết ở đây",
                            "join conditions with conditions; check the name here"),
                none, none);
  else if (call && !has(message, "call a nil"))
    lt_diag_add(reading->diags, LT_L150, place, arg,
                lt_text2_of("chỉ từ của ngôn ngữ và hàm `local function` gọi được",
                            "only words of the language and a `local function` can be called"),
                none, none);
  else
    lt_diag_add(reading->diags, LT_L157, place, arg, none, none, none);
}

void lt_fault_translate(lt_load *reading, lt_str message) {
  uint32_t line = take_line(&message);
  bool deep = has(message, "overflow") || has(message, "too many C levels");
  bool many =
      has(message, "too many") || has(message, "function or expression needs") || has(message, "control structure");
  if (deep) {
    say_bound(reading, LT_L503, line);
  } else if (many) {
    say_bound(reading, LT_L506, line);
  } else if (has(message, "attempt to")) {
    say_runtime(reading, message, line);
  } else {
    lt_str token = near_token(message);
    lt_text2 none = lt_text2_of("", "");
    lt_diag_add(reading->diags, LT_L134, lt_fault_place(reading, line, token),
                lt_text2_both(lt_str_copy(reading->diags->arena, token)),
                lt_text2_of("kiểm tra dấu ngoặc, dấu phẩy và dấu ngoặc kép ở dòng này",
                            "look at the brackets, commas and quotes of this line"),
                none, none);
  }
}
