/* spoken.c: a value as it is written in a scenario, from its canonical JSON: ids without quotation marks, the head of a
 * body as `{ head_of: … }`. What a failed test shows can so be put into the file as it stands. It knows nothing of
 * ids. */
#include "scenario_impl.h"

typedef struct speaking {
  lt_str json;
  size_t at;
  lt_text *out;
} speaking;

static void speak(speaking *s);

static bool next_is(speaking *s, char c) {
  bool is = s->at < s->json.len && s->json.ptr[s->at] == c;
  if (is) s->at++;
  return is;
}

/* With its quotation marks. */
static lt_str text_at(speaking *s) {
  size_t from = s->at++;
  for (; s->at < s->json.len && s->json.ptr[s->at] != '"'; s->at++)
    if (s->json.ptr[s->at] == '\\') s->at++;
  s->at++;
  return lt_str_slice(s->json, from, s->at - from);
}

/* What stands by itself in YAML, inside brackets too. */
static bool is_plain(lt_str text) {
  for (size_t i = 1; i + 1 < text.len; i++)
    if (strchr(",[]{}:#&*!|>'\"%@`\\", text.ptr[i]) != NULL) return false;
  return text.len > 2;
}

static void speak_text(speaking *s) {
  lt_str text = text_at(s);
  lt_text_put(s->out, is_plain(text) ? lt_str_slice(text, 1, text.len - 2) : text);
}

/* `{"of":…,"office":"head"}` is the head of a body; in JSON its keys are in this order. */
static void speak_object(speaking *s) {
  bool first = true;
  while (s->at < s->json.len && !next_is(s, '}')) {
    next_is(s, ',');
    lt_str quoted = text_at(s), key = lt_str_slice(quoted, 1, quoted.len - 2);
    next_is(s, ':');
    if (lt_str_equal(key, LT_STR("office"))) {
      text_at(s);
      continue;
    }
    bool head = lt_str_equal(key, LT_STR("of"));
    lt_text_putf(s->out, "%s%.*s: ", first ? "{ " : ", ", LT_STR_ARG(head ? LT_STR("head_of") : key));
    first = false;
    speak(s);
  }
  lt_text_puts(s->out, " }");
}

static void speak_array(speaking *s) {
  lt_text_putc(s->out, '[');
  for (bool first = true; s->at < s->json.len && !next_is(s, ']'); first = false) {
    if (next_is(s, ',')) lt_text_puts(s->out, first ? "" : ", ");
    speak(s);
  }
  lt_text_putc(s->out, ']');
}

static void speak(speaking *s) {
  if (next_is(s, '{')) {
    speak_object(s);
  } else if (next_is(s, '[')) {
    speak_array(s);
  } else if (s->at < s->json.len && s->json.ptr[s->at] == '"') {
    speak_text(s);
  } else {
    while (s->at < s->json.len && strchr(",]}", s->json.ptr[s->at]) == NULL) lt_text_putc(s->out, s->json.ptr[s->at++]);
  }
}

lt_str lt_scenario_spoken(lt_arena *arena, lt_str json) {
  lt_text text = {.arena = arena};
  speaking s = {json, 0, &text};
  speak(&s);
  return lt_text_str(&text);
}
