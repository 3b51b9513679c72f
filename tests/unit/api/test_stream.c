/* Plans line by line: on every plan of the examples and scenarios the bytes of the report; parts of it where less is
 * told; and whatever a line is, those before and after it give what they give alone.
 * With an argument it prints the lines instead, for the tests of the command. */
#include "check.h"

#include "stream_lines.h"

#include <jansson.h>

static stream_lines lines;

static luat_stream *open_told(luat_told told, size_t memory_max) {
  luat_stream *stream = NULL;
  luat_stream_options options = {.told = told, .lang = LUAT_EN, .memory_max = memory_max};
  if (luat_stream_new(&stream, lines.set, &options, lines.diagnostics) != LUAT_OK) abort();
  return stream;
}

static lt_str answer(luat_stream *stream, lt_str line, luat_status *status) {
  lt_str out = {0};
  *status = luat_stream_line(&out.ptr, &out.len, stream, line.ptr, line.len, 7);
  return out;
}

/* What reading, deciding and reporting one by one give; the code of the first error where it is refused. */
static luat_status report(lt_str line, luat_plan_format format, luat_text **out, char *code) {
  luat_diagnostics *said = luat_diagnostics_new();
  luat_plan *plan = NULL;
  luat_decision *decision = NULL;
  luat_status status = luat_plan_read(&plan, lines.set, "-", line.ptr, line.len, format, NULL, said);
  if (status == LUAT_OK) status = luat_decide(&decision, lines.set, plan, NULL, said);
  if (status == LUAT_OK) status = luat_report(out, decision, LUAT_DECISION_JSON, LUAT_VI);
  for (size_t i = luat_diagnostics_len(said); i-- > 0;)
    if (luat_diagnostic_is_error(luat_diagnostics_get(said, i)))
      strcpy(code, luat_diagnostic_code(luat_diagnostics_get(said, i)));
  luat_decision_free(decision);
  luat_plan_free(plan);
  luat_diagnostics_free(said);
  return status;
}

static bool has_code(lt_str out, const char *code) {
  json_t *value = json_loadb(out.ptr, out.len, 0, NULL);
  const char *got = json_string_value(json_object_get(json_object_get(value, "error"), "code"));
  bool same = got != NULL && strcmp(got, code) == 0;
  json_decref(value);
  return same;
}

/* The line that answers is the report, or names what refuses it. */
static bool as_reported(luat_stream *stream, lt_str line) {
  luat_text *want = NULL;
  char code[8] = "";
  luat_status status, wanted = report(line, LUAT_JSON, &want, code);
  lt_str out = answer(stream, line, &status);
  bool same = status == wanted;
  if (wanted == LUAT_OK)
    same = same && out.len == luat_text_len(want) && memcmp(out.ptr, luat_text_data(want), out.len) == 0;
  else
    same = same && has_code(out, code) && memchr(out.ptr, '\n', out.len) == out.ptr + out.len - 1;
  luat_text_free(want);
  return same;
}

static void test_reports(void) {
  luat_stream *stream = open_told(LUAT_TELL_ALL, 0);
  CHECK(lines.examples > 20 && lines.list.len > lines.examples + 100);
  for (uint32_t i = 0; i < lines.list.len; i++)
    CHECK_ROW(as_reported(stream, lines.list.items[i]), lines.names.items[i].ptr);
  luat_stream_free(stream);
}

/* The same as from the YAML that people wrote. */
static void test_yaml(void) {
  luat_stream *stream = open_told(LUAT_TELL_ALL, 0);
  for (uint32_t i = 0; i < lines.examples; i++) {
    luat_text *want = NULL;
    lt_str yaml;
    char code[8] = "";
    luat_status status;
    lt_api_file_read(&lines.arena, lines.names.items[i].ptr, 1 << 20, &yaml, &lines.diagnostics->diags);
    luat_status wanted = report(yaml, LUAT_YAML, &want, code);
    lt_str out = answer(stream, lines.list.items[i], &status);
    CHECK_ROW(wanted == LUAT_OK && out.len == luat_text_len(want) && memcmp(out.ptr, luat_text_data(want), out.len) == 0,
              lines.names.items[i].ptr);
    luat_text_free(want);
  }
  luat_stream_free(stream);
}

/* ---- Parts ---- */

/* Keeps only what the part may have: the keys in `keys`, ended by NULL. */
static void keep_keys(json_t *object, const char *const *keys) {
  const char *key;
  json_t *value;
  void *next;
  json_object_foreach_safe(object, next, key, value) {
    bool kept = false;
    for (size_t i = 0; keys[i] != NULL; i++) kept |= strcmp(keys[i], key) == 0;
    if (!kept) json_object_del(object, key);
  }
}

/* The whole, cut down to what is promised of the part. */
static void cut_down(json_t *whole, bool rules) {
  static const char *const top[] = {"plan", "schema", "subjects", "verdict", NULL};
  static const char *const of_subject[] = {"decisions", "path", "requirements", NULL};
  static const char *const of_answer[] = {"outcome", "value", NULL}, *const of_rules[] = {"norms", "outcome", "value", NULL};
  static const char *const of_breach[] = {"norm", "status", NULL};
  json_t *subjects = json_object_get(whole, "subjects");
  keep_keys(whole, top);
  json_object_set_new(whole, "schema", json_string(rules ? "luat.rules/1" : "luat.outcomes/1"));
  for (size_t s = json_array_size(subjects); s-- > 0;) {
    json_t *subject = json_array_get(subjects, s), *answers = json_object_get(subject, "decisions");
    json_t *duties = json_object_get(subject, "requirements"), *one;
    const char *key;
    keep_keys(subject, of_subject);
    json_object_foreach(answers, key, one) keep_keys(one, rules ? of_rules : of_answer);
    for (size_t d = json_array_size(duties); d-- > 0;) {
      one = json_array_get(duties, d);
      bool breached = strcmp(json_string_value(json_object_get(one, "status")), "breached") == 0;
      keep_keys(one, of_breach);
      if (!breached || !rules) json_array_remove(duties, d);
    }
    if (json_array_size(duties) == 0) json_object_del(subject, "requirements");
    if (json_object_size(answers) == 0) json_object_del(subject, "decisions");
    if (json_object_size(subject) == 1) json_array_remove(subjects, s);
  }
}

static void test_parts(luat_told told) {
  luat_stream *stream = open_told(told, 0), *full = open_told(LUAT_TELL_ALL, 0);
  for (uint32_t i = 0; i < lines.list.len; i++) {
    luat_status status, full_status;
    lt_str part = answer(stream, lines.list.items[i], &status), all = answer(full, lines.list.items[i], &full_status);
    json_t *whole = json_loadb(all.ptr, all.len, 0, NULL), *got = json_loadb(part.ptr, part.len, 0, NULL);
    if (full_status == LUAT_OK) cut_down(whole, told == LUAT_TELL_RULES);
    CHECK_ROW(status == full_status && got != NULL && json_equal(whole, got), lines.names.items[i].ptr);
    char *canonical = json_dumps(got, JSON_COMPACT | JSON_SORT_KEYS);
    CHECK_ROW(canonical != NULL && strlen(canonical) + 1 == part.len && memcmp(canonical, part.ptr, part.len - 1) == 0,
              lines.names.items[i].ptr);
    free(canonical);
    json_decref(whole);
    json_decref(got);
  }
  luat_stream_free(full);
  luat_stream_free(stream);
}

/* ---- Lines that are wrong ---- */

/* Whatever stands between, a good line gives what it gave. */
typedef struct spoiling {
  luat_stream *stream;
  lt_str good, want, spoiled;
  unsigned wrong, refused;
} spoiling;

static void spoil(spoiling *s, size_t len) {
  luat_status status, again;
  lt_str out = answer(s->stream, (lt_str){s->spoiled.ptr, len}, &status);
  json_t *value = json_loadb(out.ptr, out.len, 0, NULL);
  bool fine = value != NULL && memchr(out.ptr, '\n', out.len) == out.ptr + out.len - 1;
  fine = fine && (status == LUAT_OK) == (json_object_get(value, "error") == NULL);
  s->refused += status != LUAT_OK;
  json_decref(value);
  out = answer(s->stream, s->good, &again);
  fine = fine && again == LUAT_OK && lt_str_equal(out, s->want);
  s->wrong += !fine;
}

static void test_spoiled(luat_told told) {
  static const char instead[] = {'"', '\\', '{', '}', '[', ',', ':', '0', '-', 'x', '\0', '\r', '\xC4', '\x80', '\xFF'};
  luat_stream *stream = open_told(told, 0);
  luat_status status;
  spoiling s = {.stream = stream, .good = lines.list.items[1]};
  s.want = lt_str_copy(&lines.arena, answer(stream, s.good, &status));
  s.spoiled = lt_str_copy(&lines.arena, lines.list.items[0]);
  char *bytes = (char *)(uintptr_t)s.spoiled.ptr;
  for (size_t len = 0; len < s.spoiled.len; len++) spoil(&s, len);
  CHECK(s.wrong == 0 && s.refused == s.spoiled.len);
  for (size_t i = 0; i < s.spoiled.len; i++) {
    char was = bytes[i];
    bytes[i] = instead[i % sizeof instead];
    spoil(&s, s.spoiled.len);
    bytes[i] = instead[(i / 3 + 7) % sizeof instead];
    spoil(&s, s.spoiled.len);
    bytes[i] = was;
  }
  CHECK(s.wrong == 0);
  luat_stream_free(stream);
}

static void test_errors(void) {
  static const struct {
    const char *line, *want;
  } rows[] = {
      {"", "{\"error\":{\"code\":\"L247\",\"line\":7,\"message\":\"the plan is empty\",\"pointer\":\"\"}}\n"},
      {"{\"plan\":{\"id\":\"a\",\"place\":\"vn/ha-noy\"},\"items\":[]}",
       "{\"error\":{\"code\":\"L263\",\"line\":7,\"message\":\"there is no place `vn/ha-noy`\",\"pointer\":\"/plan/place\"},"
       "\"plan\":\"a\"}\n"},
      {"{\"plan\":{\"id\":\"b\",\"place\":\"vn/ha-noi\"},\"items\":[{\"id\":\"x\"},{\"id\":\"y\",\"colour\":1}]}",
       "{\"error\":{\"code\":\"L255\",\"line\":7,\"message\":\"there is no entry `colour` here\",\"pointer\":"
       "\"/items/1/colour\"},\"plan\":\"b\"}\n"},
      {"{\"plan\":{\"id\":\"c\",\"place\":\"vn/ha-noi\"},\"items\":[]}",
       "{\"error\":{\"code\":\"L711\",\"line\":7,\"message\":\"it is not known which day's law applies\",\"pointer\":\"\"},"
       "\"plan\":\"c\"}\n"},
      {"{\"plan\":{\"id\":\"d\\u00e9\",\"id\":\"e\"}}",
       "{\"error\":{\"code\":\"L244\",\"line\":7,\"message\":\"the key `id` is given twice\",\"pointer\":\"/plan/id\"},"
       "\"plan\":\"dé\"}\n"},
  };
  luat_stream *stream = open_told(LUAT_TELL_RULES, 0);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    luat_status status;
    CHECK_STR(answer(stream, lt_str_of(rows[i].line), &status), rows[i].want);
    CHECK_ROW(status == LUAT_BAD_PLAN, rows[i].line);
  }
  const char *out;
  size_t len;
  CHECK(luat_stream_too_long(&out, &len, stream, 100, 9) == LUAT_BOUND);
  CHECK_STR(((lt_str){out, len}), "{\"error\":{\"code\":\"L525\",\"line\":9,\"message\":\"the line has more than 100 bytes\","
                                  "\"pointer\":\"\"}}\n");
  luat_stream_free(stream);
}

/* Where a line may take little memory, it is refused, and always the same lines are. */
static void test_memory(void) {
  luat_stream *small = open_told(LUAT_TELL_ALL, 3 << 20), *large = open_told(LUAT_TELL_ALL, 0);
  unsigned refused = 0, wrong = 0;
  lt_text many = {.arena = &lines.arena};
  lt_text_puts(&many, "{\"plan\":{\"id\":\"m\",\"place\":\"vn/ha-noi\"},\"dates\":{\"approved\":\"2018-09-05\"},\"items\":[");
  for (int i = 0; i < 300; i++) lt_text_putf(&many, "%s{\"id\":\"i%d\"}", i ? "," : "", i);
  lt_text_puts(&many, "]}");
  for (uint32_t i = 0; i < lines.examples; i++) {
    luat_status status, of_many, want;
    lt_str out = lt_str_copy(&lines.arena, answer(small, lines.list.items[i], &status));
    lt_str whole = answer(large, lines.list.items[i], &want);
    wrong += status == LUAT_BOUND ? !has_code(out, "L526") : !lt_str_equal(out, whole) || status != want;
    out = answer(small, lt_text_str(&many), &of_many);
    refused += of_many == LUAT_BOUND && has_code(out, "L526");
  }
  CHECK(wrong == 0);
  CHECK(refused == lines.examples);
  luat_stream_free(small);
  luat_stream_free(large);
}

static void test_options(void) {
  luat_stream *stream = NULL;
  luat_stream_options options = {.law_date = "2018-02-30"};
  luat_diagnostics_clear(lines.diagnostics);
  CHECK(luat_stream_new(&stream, lines.set, &options, lines.diagnostics) == LUAT_USAGE && stream == NULL);
  CHECK(luat_diagnostics_len(lines.diagnostics) == 1);
}

int main(int argc, char **argv) {
  (void)argv;
  if (!stream_lines_make(&lines, LUAT_SOURCE_DIR)) return 1;
  if (argc > 1) {
    for (uint32_t i = 0; i < lines.list.len; i++) printf("%.*s\n", LT_STR_ARG(lines.list.items[i]));
  } else {
    test_reports();
    test_yaml();
    test_parts(LUAT_TELL_OUTCOMES);
    test_parts(LUAT_TELL_RULES);
    test_spoiled(LUAT_TELL_RULES);
    test_spoiled(LUAT_TELL_ALL);
    test_errors();
    test_memory();
    test_options();
  }
  stream_lines_free(&lines);
  return argc > 1 ? 0 : CHECK_DONE();
}
