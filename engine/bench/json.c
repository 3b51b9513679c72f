/* json.c: looks into canonical JSON that luat itself has written: where a value ends, a member of an object, the next
 * element. It is for text that is known to be well formed, and checks nothing. */
#include <string.h>

#include "bench_impl.h"

static const char *end_of_string(const char *at) {
  for (at++; *at != '"'; at++)
    if (*at == '\\') at++;
  return at + 1;
}

const char *bench_json_end(const char *at) {
  if (*at == '"') return end_of_string(at);
  if (*at != '{' && *at != '[') return at + strcspn(at, ",]}");
  for (size_t depth = 0;;) {
    if (*at == '"') {
      at = end_of_string(at);
      continue;
    }
    if (*at == '{' || *at == '[') depth++;
    if (*at == '}' || *at == ']') depth--;
    at++;
    if (depth == 0) return at;
  }
}

const char *bench_json_first(const char *list) {
  return list != NULL && list[1] != ']' && list[1] != '}' ? list + 1 : NULL;
}

const char *bench_json_next(const char *at) {
  const char *end = bench_json_end(at);
  return *end == ',' ? end + 1 : NULL;
}

const char *bench_json_value(const char *key) { return end_of_string(key) + 1; }

const char *bench_json_next_key(const char *key) { return bench_json_next(bench_json_value(key)); }

const char *bench_json_member(const char *object, const char *name) {
  size_t len = strlen(name);
  for (const char *key = bench_json_first(object); key != NULL; key = bench_json_next_key(key))
    if (strncmp(key + 1, name, len) == 0 && key[len + 1] == '"') return bench_json_value(key);
  return NULL;
}

bool bench_json_copy(const char *at, char *out, size_t size) {
  size_t len = (size_t)(bench_json_end(at) - at);
  if (*at == '"') at++, len -= 2;
  if (len >= size || memchr(at, '\\', len) != NULL) return false;
  memcpy(out, at, len);
  out[len] = '\0';
  return true;
}
