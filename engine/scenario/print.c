/* print.c: results as people and machines read them: pretty, TAP 14, JUnit XML, canonical JSON. It judges nothing.
 * The last line of pretty is the same in both languages, for scripts that look for it. */
#include "scenario_impl.h"

typedef enum word { WORD_LINE, WORD_EXPECTED, WORD_ACTUAL, WORD_WHY, WORD_TODO, WORDS } word;

static const char *const words[WORDS][2] = {
    [WORD_LINE] = {"dòng", "line"}, [WORD_EXPECTED] = {"mong đợi", "expected"}, [WORD_ACTUAL] = {"thực tế", "actual"},
    [WORD_WHY] = {"vì sao", "why"}, [WORD_TODO] = {"chưa làm", "todo"},
};

const char *lt_scenario_word(lt_scenario_status status) {
  static const char *const names[] = {"passed", "failed", "todo"};
  return names[status];
}

static lt_str file_of(const lt_scenario *scenario) {
  return scenario->place.source == NULL ? LT_STR("") : scenario->place.source->name;
}

static void put_indented(lt_text *out, lt_str lines, unsigned indent) {
  for (size_t at = 0; at < lines.len;) {
    size_t end = lt_str_find(lines, LT_STR("\n"), at);
    if (end == SIZE_MAX) end = lines.len;
    if (end > at) lt_text_pad(out, ' ', indent);
    lt_text_put(out, lt_str_slice(lines, at, end - at));
    lt_text_putc(out, '\n');
    at = end + 1;
  }
}

static void put_failure(lt_text *out, const lt_failure *failure, lt_lang lang, unsigned indent) {
  size_t width = lt_text_width(lt_str_of(words[WORD_EXPECTED][lang])) + 2;
  lt_text_pad(out, ' ', indent);
  lt_text_putf(out, "%.*s\n", LT_STR_ARG(failure->at));
  for (word w = WORD_EXPECTED; w <= WORD_ACTUAL; w++) {
    const char *label = words[w][lang];
    lt_text_pad(out, ' ', indent + 2);
    lt_text_putf(out, "%s:", label);
    lt_text_pad(out, ' ', width - 1 - lt_text_width(lt_str_of(label)));
    lt_text_put(out, w == WORD_EXPECTED ? failure->expected : failure->actual);
    lt_text_putc(out, '\n');
  }
  lt_str why = lt_text2_in(failure->why, lang);
  if (why.len == 0) return;
  lt_text_pad(out, ' ', indent + 2);
  lt_text_putf(out, "%s:\n", words[WORD_WHY][lang]);
  put_indented(out, why, indent + 4);
}

static void put_counts(const lt_scenarios *all, lt_text *out) {
  lt_text_putf(out, "%u passed, %u failed", all->passed, all->failed);
  if (all->todo > 0) lt_text_putf(out, ", %u todo", all->todo);
  lt_text_putc(out, '\n');
}

static void print_pretty(const lt_scenarios *all, lt_lang lang, lt_text *out) {
  static const char *const signs[] = {"✓", "✗", "…"};
  lt_str file = {0};
  for (uint32_t i = 0; i < all->list.len; i++) {
    const lt_scenario *one = all->list.items[i];
    if (one->left_out) continue;
    if (!lt_str_equal(file, file_of(one))) lt_text_putf(out, "%.*s\n", LT_STR_ARG(file_of(one)));
    file = file_of(one);
    lt_text_putf(out, "  %s %.*s", signs[one->status], LT_STR_ARG(one->name));
    if (one->status == LT_SCENARIO_FAILED) lt_text_putf(out, " (%s %u)", words[WORD_LINE][lang], one->place.line);
    if (one->todo) lt_text_putf(out, " (%s: %.*s)", words[WORD_TODO][lang], LT_STR_ARG(one->todo_why));
    lt_text_putc(out, '\n');
    for (uint32_t k = 0; k < one->failures.len; k++) put_failure(out, &one->failures.items[k], lang, 6);
  }
  if (file.len > 0) lt_text_putc(out, '\n');
  put_counts(all, out);
}

/* TAP: `\` and `#` in a name are escaped; a name has no line end, since keys and names are one line. */
static void put_tap_name(lt_text *out, lt_str name) {
  for (size_t i = 0; i < name.len; i++) {
    char c = name.ptr[i];
    if (c == '#' || c == '\\') lt_text_putc(out, '\\');
    lt_text_putc(out, c == '\n' ? ' ' : c);
  }
}

static const char tap_todo[] = "TODO";

static void print_tap(const lt_scenarios *all, lt_lang lang, lt_text *out) {
  uint32_t number = 0;
  lt_text_putf(out, "TAP version 14\n1..%u\n", all->passed + all->failed + all->todo);
  for (uint32_t i = 0; i < all->list.len; i++) {
    const lt_scenario *one = all->list.items[i];
    if (one->left_out) continue;
    lt_text_putf(out, "%s %u - ", one->status == LT_SCENARIO_PASSED ? "ok" : "not ok", ++number);
    put_tap_name(out, one->name);
    if (one->todo) {
      lt_text_putf(out, " # %s ", tap_todo);
      put_tap_name(out, one->todo_why);
    }
    lt_text_putc(out, '\n');
    if (one->failures.len == 0) continue;
    lt_text_putf(out, "  ---\n  at: \"%.*s:%u\"\n  message: |\n", LT_STR_ARG(file_of(one)), one->place.line);
    for (uint32_t k = 0; k < one->failures.len; k++) put_failure(out, &one->failures.items[k], lang, 4);
    lt_text_puts(out, "  ...\n");
  }
}

static void put_xml(lt_text *out, lt_str text) {
  for (size_t i = 0; i < text.len; i++) {
    switch (text.ptr[i]) {
      case '&': lt_text_puts(out, "&amp;"); break;
      case '<': lt_text_puts(out, "&lt;"); break;
      case '>': lt_text_puts(out, "&gt;"); break;
      case '"': lt_text_puts(out, "&quot;"); break;
      case '\n': lt_text_puts(out, "&#10;"); break;
      default: lt_text_putc(out, text.ptr[i]);
    }
  }
}

static void put_xml_case(lt_text *out, const lt_scenario *one, lt_lang lang) {
  lt_text_puts(out, "    <testcase classname=\"");
  put_xml(out, file_of(one));
  lt_text_puts(out, "\" name=\"");
  put_xml(out, one->name);
  lt_text_putf(out, "\" line=\"%u\"", one->place.line);
  if (one->status == LT_SCENARIO_PASSED) {
    lt_text_puts(out, "/>\n");
    return;
  }
  lt_text_puts(out, ">\n");
  if (one->todo) {
    lt_text_puts(out, "      <skipped message=\"");
    put_xml(out, one->todo_why);
    lt_text_puts(out, "\"/>\n");
  }
  for (uint32_t i = 0; i < one->failures.len; i++) {
    lt_text whole = {.arena = out->arena};
    put_failure(&whole, &one->failures.items[i], lang, 0);
    lt_text_puts(out, "      <failure message=\"");
    put_xml(out, one->failures.items[i].at);
    lt_text_puts(out, "\">");
    put_xml(out, lt_text_str(&whole));
    lt_text_puts(out, "</failure>\n");
  }
  lt_text_puts(out, "    </testcase>\n");
}

static void print_junit(const lt_scenarios *all, lt_lang lang, lt_text *out) {
  const unsigned tests = all->passed + all->failed + all->todo;
  lt_text_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
  lt_text_putf(out, "  <testsuite name=\"luat\" tests=\"%u\" failures=\"%u\" skipped=\"%u\">\n", tests, all->failed,
               all->todo);
  for (uint32_t i = 0; i < all->list.len; i++)
    if (!all->list.items[i]->left_out) put_xml_case(out, all->list.items[i], lang);
  lt_text_puts(out, "  </testsuite>\n</testsuites>\n");
}

static lt_json *json_failure(lt_arena *arena, const lt_failure *failure) {
  lt_json *object = lt_json_object(arena);
  lt_json_put(object, "at", lt_json_str(arena, failure->at));
  lt_json_put(object, "expected", lt_json_str(arena, failure->expected));
  lt_json_put(object, "actual", lt_json_str(arena, failure->actual));
  return object;
}

static void print_json(const lt_scenarios *all, lt_text *out) {
  lt_arena *arena = out->arena;
  lt_json *top = lt_json_object(arena), *list = lt_json_array(arena);
  for (uint32_t i = 0; i < all->list.len; i++) {
    const lt_scenario *one = all->list.items[i];
    if (one->left_out) continue;
    lt_json *object = lt_json_object(arena), *failures = lt_json_array(arena), *norms = lt_json_array(arena);
    for (uint32_t k = 0; k < one->failures.len; k++)
      lt_json_push(failures, json_failure(arena, &one->failures.items[k]));
    for (uint32_t k = 0; k < one->norms.len; k++)
      lt_json_push(norms, lt_json_str(arena, all->set->norms[one->norms.items[k]].id));
    lt_json_put(object, "file", lt_json_str(arena, file_of(one)));
    lt_json_put(object, "line", lt_json_int(arena, one->place.line));
    lt_json_put(object, "name", lt_json_str(arena, one->name));
    lt_json_put(object, "norms", lt_json_unless_empty(norms));
    lt_json_put(object, "status", lt_json_str(arena, lt_str_of(lt_scenario_word(one->status))));
    lt_json_put(object, "todo", one->todo ? lt_json_str(arena, one->todo_why) : NULL);
    lt_json_put(object, "failures", lt_json_unless_empty(failures));
    lt_json_push(list, object);
  }
  lt_json_put(top, "schema", lt_json_str(arena, LT_STR("luat.tests/1")));
  lt_json_put(top, "passed", lt_json_int(arena, all->passed));
  lt_json_put(top, "failed", lt_json_int(arena, all->failed));
  lt_json_put(top, "todo", lt_json_int(arena, all->todo));
  lt_json_put(top, "scenarios", list);
  lt_json_print(top, 0, out);
  lt_text_putc(out, '\n');
}

void lt_scenarios_print(const lt_scenarios *all, lt_scenario_format format, lt_lang lang, lt_text *out) {
  switch (format) {
    case LT_SCENARIO_TAP: print_tap(all, lang, out); break;
    case LT_SCENARIO_JUNIT: print_junit(all, lang, out); break;
    case LT_SCENARIO_JSON: print_json(all, out); break;
    case LT_SCENARIO_PRETTY: print_pretty(all, lang, out); break;
  }
}
