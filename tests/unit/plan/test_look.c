/* test_look.c: JSON that was refused, looked into: which place a byte is at, as a pointer, and the text at a path; cut and
 * turned at every byte it says something or nothing. */
#include "check.h"
#include "plan/look.h"

static lt_arena arena;

/* The byte that is asked for is the one behind `|`. */
static void check_pointers(void) {
  static const struct {
    const char *text, *pointer;
  } rows[] = {
      {"|{\"a\":1}", ""},
      {"{|\"a\":1}", "/a"},
      {"{\"a\":|1}", "/a"},
      {"{\t\"a\"\r\n:\t[1,|2]}", "/a/1"},
      {"{\"a\":[1,2|]}", "/a/1"},
      {"{\"a\":{\"b\":[{},{\"c\":|x}]}}", "/a/b/1/c"},
      {"{\"a~b\":{\"c/d\":|1}}", "/a~0b/c~1d"},
      {"{\"\\u0061\\n\":|1}", "/a\n"},
      {"{\"\\u00e1\":|1}", "/á"},
      {"{\"\\u0000\":|1}", "/"},
      {"{\"\\ud83d\":|1}", "/"},
      {"{\"\\udc00x\":|1}", "/"},
      {"{\"\\u00g1\":|1}", "/"},
      {"{\"\\u00!1\":|1}", "/"},
      {"{\"\\u00:1\":|1}", "/"},
      {"{\"\\u12\":|1}", "/"},
      {"{\"\\ufffd\":|1}", "/\xEF\xBF\xBD"},
      {":|1", ""},
      {"{\"\\q\":|1}", "/"},
      {"{\"\\\"\\\\\\/\":|1}", "/\"\\~1"},
      {",|1", ""},
      {"}|", ""},
      {"{\"a\":\"no end|", "/a"},
      {"{a:|1}", ""},
      {"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[|1", NULL},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    lt_str text = lt_str_of(rows[i].text);
    size_t at = lt_str_find(text, LT_STR("|"), 0);
    lt_str before = lt_str_slice(text, 0, at), after = lt_str_slice(text, at + 1, SIZE_MAX);
    lt_str pointer = lt_look_pointer(&arena, lt_str_format(&arena, "%.*s%.*s", LT_STR_ARG(before), LT_STR_ARG(after)), at);
    if (rows[i].pointer != NULL)
      CHECK_STR(pointer, rows[i].pointer);
    else
      CHECK_ROW(pointer.len < 2 * text.len && lt_str_starts(pointer, "/0/0"), rows[i].text);
  }
}

static void check_strings(void) {
  static const struct {
    const char *text, *path, *want;
  } rows[] = {
      {"{\"plan\":{\"id\":\"x\"}}", "plan.id", "x"},
      {"{\"plan\":{\"id\":\"x\"}, \"plan\":{\"id\":\"y\"}}", "plan.id", "x"},
      {"{\"plan\":{\"id\":\"x\\ud83d\"}}", "plan.id", ""},
      {"{\"plan\":{\"id\":5}}", "plan.id", ""},
      {"{\"plan\":[{\"id\":\"x\"}]}", "plan.id", ""},
      {"{\"plan\":{\"plan\":{\"id\":\"x\"}}}", "plan.id", ""},
      {"{\"plan\":{\"id\":\"e\\u0301\"", "plan.id", "é"},
      {"{\"plan\":{\"id\":\"\\u202e\"}}", "plan.id", ""},
      {"", "plan.id", ""},
      {",", "plan.id", ""},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    CHECK_STR(lt_look_string(&arena, lt_str_of(rows[i].text), lt_str_of(rows[i].path)), rows[i].want);
  static const char nothing[] = "{\"plan\":{\"id\":\"x\\\0\"}}";
  CHECK_STR(lt_look_string(&arena, (lt_str){nothing, sizeof nothing - 1}, LT_STR("plan.id")), "");
}

static void check_bytes(void) {
  static const char text[] = "{\"plan\":{\"id\":\"k\\u1ebf\",\"place\":\"vn/a\"},\"items\":[{\"costs\":[{\"amount\":5.5e3}]},{}]}";
  bool bounded = true;
  char turned[sizeof text];
  for (size_t len = 0; len < sizeof text; len++) {
    lt_str cut = {text, len};
    bounded &= lt_look_pointer(&arena, cut, len).len <= 3 * sizeof text && lt_look_string(&arena, cut, LT_STR("plan.id")).len <= len;
    for (int bit = 0; bit < 8 && len + 1 < sizeof text; bit++) {
      memcpy(turned, text, sizeof text);
      turned[len] = (char)(turned[len] ^ (1 << bit));
      bounded &= lt_look_pointer(&arena, (lt_str){turned, sizeof text - 1}, len).len <= 3 * sizeof text;
    }
  }
  CHECK(bounded);
}

int main(void) {
  check_pointers();
  check_strings();
  check_bytes();
  lt_arena_free(&arena);
  return CHECK_DONE();
}
