/* test_data.c: JSON, the map, the digest, the sort; and the first three with memory refused at every point. */
#include "base/hash.h"
#include "base/json.h"
#include "base/sort.h"

#include "check.h"

static lt_str json_text(lt_arena *arena, const lt_json *value, unsigned indent) {
  lt_text out = {.arena = arena};
  lt_json_print(value, indent, &out);
  return lt_text_str(&out);
}

static lt_json *sample(lt_arena *arena) {
  lt_json *top = lt_json_object(arena), *list = lt_json_array(arena);
  lt_json_put(top, "verdict", lt_json_str(arena, LT_STR("complies")));
  lt_json_put(top, "as_of", lt_json_int(arena, INT64_MIN));
  lt_json_put(top, "absent", NULL);
  lt_json_put(top, "empty", lt_json_unless_empty(lt_json_array(arena)));
  lt_json_put(top, "none", lt_json_array(arena));
  lt_json_put(top, "b", lt_json_bool(arena, true));
  lt_json_put(top, "asB", lt_json_bool(arena, false));
  lt_json_push(list, lt_json_int(arena, 1));
  lt_json_push(list, NULL);
  lt_json_push(list, lt_json_object(arena));
  lt_json_put(top, "list", lt_json_unless_empty(list));
  return top;
}

static void test_json(void) {
  lt_arena arena = {0};
  lt_json *top = sample(&arena);
  CHECK(lt_json_unless_empty(top) == top && lt_json_unless_empty(NULL) == NULL);
  CHECK_STR(json_text(&arena, top, 0),
            "{\"asB\":false,\"as_of\":-9223372036854775808,\"b\":true,\"list\":[1,{}],\"none\":[],\"verdict\":\"complies\"}");
  CHECK_STR(json_text(&arena, top, 2), "{\n  \"asB\": false,\n  \"as_of\": -9223372036854775808,\n  \"b\": true,\n  \"list\": [\n    1,\n    {}\n  ],\n"
                                       "  \"none\": [],\n  \"verdict\": \"complies\"\n}");
  lt_json *text = lt_json_str(&arena, (lt_str){"a\"\\/\n\t\0\x1F\x7Fđ\xFF\xF0\x9F\x98\x80", 16});
  CHECK_STR(json_text(&arena, text, 0), "\"a\\\"\\\\/\\u000a\\u0009\\u0000\\u001f\x7Fđ\xEF\xBF\xBD\xF0\x9F\x98\x80\"");
  lt_arena_free(&arena);
}

/* Texts of every short length, with something odd at every place. */
static void test_json_lengths(void) {
  static const struct {
    const char *odd, *written;
  } odds[] = {{"x", "x"}, {"\"", "\\\""}, {"\\", "\\\\"}, {"\n", "\\u000a"}, {"đ", "đ"}, {"ỷ", "ỷ"}, {"\xC4", "\xEF\xBF\xBD"}, {"\x7F", "\x7F"}};
  lt_arena arena = {0};
  bool right = true;
  for (size_t k = 0; k < sizeof odds / sizeof *odds; k++) {
    for (size_t before = 0; before < 20; before++) {
      for (size_t after = 0; after < 20; after++) {
        lt_text text = {.arena = &arena}, wanted = {.arena = &arena}, out = {.arena = &arena};
        lt_text_pad(&text, 'a', before);
        lt_text_puts(&text, odds[k].odd);
        lt_text_pad(&text, 'b', after);
        lt_text_putc(&wanted, '"');
        lt_text_pad(&wanted, 'a', before);
        lt_text_puts(&wanted, odds[k].written);
        lt_text_pad(&wanted, 'b', after);
        lt_text_putc(&wanted, '"');
        lt_json_print_str(lt_text_str(&text), &out);
        right = right && lt_str_equal(lt_text_str(&out), lt_text_str(&wanted)) && out.ptr[out.len] == '\0';
      }
    }
  }
  CHECK(right);
  lt_arena_free(&arena);
}

static void test_map(void) {
  lt_arena arena = {0};
  lt_map map = {.arena = &arena};
  CHECK(lt_map_find(&map, LT_STR("x"), 7) == 7);
  bool right = true;
  for (uint32_t i = 0; i < 20000; i++) right = right && lt_map_put(&map, lt_str_format(&arena, "norm-%u", i), i);
  for (uint32_t i = 0; i < 20000; i++) right = right && lt_map_find(&map, lt_str_format(&arena, "norm-%u", i), UINT32_MAX) == i;
  CHECK(right && map.len == 20000);
  CHECK(!lt_map_put(&map, LT_STR("norm-5"), 9) && lt_map_find(&map, LT_STR("norm-5"), 0) == 5);
  CHECK(lt_map_put(&map, LT_STR(""), 1) && lt_map_find(&map, LT_STR(""), 0) == 1);
  CHECK(lt_map_find(&map, LT_STR("norm-20000"), 3) == 3);
  CHECK(lt_map_put(&map, (lt_str){"a\0", 2}, 1) && lt_map_put(&map, (lt_str){"a\0\0", 3}, 2) && lt_map_put(&map, LT_STR("a"), 3));
  lt_arena_free(&arena);
}

static void test_digest(void) {
  lt_arena arena = {0};
  lt_digest empty = lt_digest_of(LT_STR("")), abc = lt_digest_of(LT_STR("abc"));
  CHECK_STR(lt_digest_print(&arena, &empty), "blake2b:0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
  CHECK_STR(lt_digest_print(&arena, &abc), "blake2b:bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
  lt_arena_free(&arena);
}

static void everything(void *arg) {
  lt_arena *arena = arg;
  lt_map map = {.arena = arena};
  for (uint32_t i = 0; i < 1000; i++) lt_map_put(&map, lt_str_format(arena, "n%u", i), i);
  json_text(arena, sample(arena), 2);
  lt_text_nfc(arena, LT_STR("e\xCC\x82\xCC\x81"));
}

static void test_refusal(void) {
  lt_arena arena = {0};
  uint64_t before = lt_memory_count();
  CHECK(lt_protect(everything, &arena));
  lt_arena_free(&arena);
  uint64_t points = lt_memory_count() - before;
  bool refused = points > 3;
  for (uint64_t n = 1; n <= points; n++) {
    lt_memory_fail_at(n, false);
    refused = refused && !lt_protect(everything, &arena);
    lt_arena_free(&arena);
  }
  lt_memory_fail_at(0, false);
  CHECK(refused);
}

/* A key, and where the item stood before. */
typedef struct pair {
  uint32_t key, at;
} pair;

static int by_key(const void *a, const void *b) {
  const pair *x = a, *y = b;
  return (x->key > y->key) - (x->key < y->key);
}

static void test_sort(void) {
  lt_arena arena = {0};
  pair items[200];
  for (uint32_t len = 0; len <= 200; len++) {
    for (uint32_t i = 0; i < len; i++) items[i] = (pair){i * 7919 % 13, i};
    lt_sort(&arena, items, len, sizeof *items, by_key);
    bool ordered = true, kept = true;
    for (uint32_t i = 1; i < len; i++) {
      ordered &= items[i - 1].key <= items[i].key;
      kept &= items[i - 1].key != items[i].key || items[i - 1].at < items[i].at;
    }
    CHECK(ordered && kept);
  }
  lt_arena_free(&arena);
}

int main(void) {
  test_sort();
  test_json();
  test_json_lengths();
  test_map();
  test_digest();
  test_refusal();
  return CHECK_DONE();
}
