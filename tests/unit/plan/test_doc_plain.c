/* What the quick walk takes for JSON, jansson, the parser of record, takes too: of texts with everything in them, each
 * with one byte changed, put in or left out, and cut anywhere. And what programs write the walk does take. */
#include <jansson.h>

#include "check.h"
#include "doc_impl.h"

static uint64_t plain, told, wrong;

/* Bytes that are no UTF-8 are refused before either looks. */
static bool parser_takes(lt_str text) {
  json_error_t error;
  json_t *value = json_loadb(text.ptr, text.len, JSON_DECODE_ANY, &error);
  json_decref(value);
  return value != NULL || json_error_code(&error) == json_error_invalid_utf8;
}

static void compare(lt_str text) {
  bool is = lt_doc_is_plain_json(text);
  told++;
  plain += is;
  if (!is || parser_takes(text)) return;
  if (wrong++ < 5) printf("# taken, and is none: %.*s\n", LT_STR_ARG(text));
}

static void check_changed(const char *base) {
  static const char bytes[] = "\"\\{}[],:0123456789-+.eEtfnudDabrl/ \t\n\r\x01\x1f\x7f";
  char room[400];
  lt_str whole = lt_str_of(base);
  CHECK(lt_doc_is_plain_json(whole) && parser_takes(whole));
  for (size_t i = 0; i <= whole.len; i++) {
    compare(lt_str_slice(whole, 0, i));
    memcpy(room, whole.ptr, i);
    if (i < whole.len) memcpy(room + i, whole.ptr + i + 1, whole.len - i - 1);
    if (i < whole.len) compare((lt_str){room, whole.len - 1});
    for (size_t b = 0; b < sizeof bytes; b++) { /* the NUL, too */
      room[i] = bytes[b];
      memcpy(room + i + 1, whole.ptr + i, whole.len - i);
      compare((lt_str){room, whole.len + 1});
      if (i == whole.len) continue;
      memcpy(room + i + 1, whole.ptr + i + 1, whole.len - i - 1);
      compare((lt_str){room, whole.len});
    }
  }
}

/* What JSON allows and the walk leaves to the parser, and what neither takes. */
static void check_left(void) {
  static const char *const left[] = {"1e5",
                                     "1234567890123456789",
                                     "\"\\ud83d\\ude00\"",
                                     "\"\\u0000\"",
                                     "\"\\udC00\"",
                                     "01",
                                     "-",
                                     "1.",
                                     ".5",
                                     "[1,]",
                                     "{\"a\":1,}",
                                     "{,}",
                                     "[",
                                     "]",
                                     "{\"a\"}",
                                     "{1:2}",
                                     "nul",
                                     "[1 2]",
                                     "\"\\x\"",
                                     "\"\\u12g4\"",
                                     "",
                                     " ",
                                     "1 2",
                                     "\"\t\"",
                                     "tru",
                                     "[}",
                                     "{]"};
  for (size_t i = 0; i < sizeof left / sizeof *left; i++) CHECK(!lt_doc_is_plain_json(lt_str_of(left[i])));
}

int main(void) {
  check_changed("{\"plan\": {\"id\": \"x\\u00e9\\n\\\"\\/\", \"n\": [1, -2.5, 0, true, false, null]}, \"đường\": \"\", "
                "\"a\":[],\"b\":{}}");
  check_changed("[[[{\"dài hơn tám byte\": \"một chuỗi dài hơn tám byte \\\\ \\b\\f\\r\\t\"}]], 123456789012345678]");
  check_changed(" \"x\" ");
  check_left();
  printf("# %llu texts, %llu taken\n", (unsigned long long)told, (unsigned long long)plain);
  CHECK(wrong == 0 && plain > 1000 && plain < told);
  return CHECK_DONE();
}
