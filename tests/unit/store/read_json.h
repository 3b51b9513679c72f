/* read_json.h: JSON as data from text, for tests that have it as text; what is no JSON fails the test. */
#ifndef LUAT_TESTS_READ_JSON_H
#define LUAT_TESTS_READ_JSON_H

#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "check.h"

static lt_json *json_read_at(lt_arena *arena, const char **at);

static inline lt_str json_read_text(lt_arena *arena, const char **at) {
  lt_text text = {.arena = arena};
  CHECK(*(*at)++ == '"');
  for (; **at != '"' && **at != '\0'; (*at)++) {
    if (**at == '\\') (*at)++;
    lt_text_putc(&text, **at);
  }
  CHECK(*(*at)++ == '"');
  return lt_str_copy(arena, lt_text_str(&text));
}

static inline lt_json *json_read_members(lt_arena *arena, const char **at) {
  bool object = *(*at)++ == '{';
  lt_json *out = object ? lt_json_object(arena) : lt_json_array(arena);
  while (**at != '}' && **at != ']' && **at != '\0') {
    lt_str key = object ? json_read_text(arena, at) : LT_STR("");
    if (object) CHECK(*(*at)++ == ':');
    lt_json *value = json_read_at(arena, at);
    if (object) lt_json_put(out, key.ptr, value);
    else lt_json_push(out, value);
    if (**at == ',') (*at)++;
  }
  CHECK(*(*at)++ == (object ? '}' : ']'));
  return out;
}

static lt_json *json_read_at(lt_arena *arena, const char **at) {
  char *end;
  if (**at == '{' || **at == '[') return json_read_members(arena, at);
  if (**at == '"') return lt_json_str(arena, json_read_text(arena, at));
  if (**at == 't' || **at == 'f') {
    bool yes = **at == 't';
    *at += yes ? 4 : 5;
    return lt_json_bool(arena, yes);
  }
  long long number = strtoll(*at, &end, 10);
  CHECK(end != *at);
  *at = end;
  return lt_json_int(arena, number);
}

static inline lt_json *json_read(lt_arena *arena, lt_str text) {
  const char *at = lt_str_copy(arena, text).ptr;
  return json_read_at(arena, &at);
}

#endif
