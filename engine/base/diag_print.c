/* diag_print.c: diagnostics as people, screen readers and machines read them.
 * The caret stands under what is shown, so one walk of the line makes both: it shows a tab as blanks, and a byte that
 * a terminal would obey or hide as its number. Colour is no business of this file. */
#include <assert.h>

#include "base/diag.h"
#include "base/json.h"
#include "base_impl.h"

enum { SHOWN_COLUMNS = 120 };

static const struct {
  const char *severity[2], *hint, *see, *more_before, *more_after;
} words[2] = {
    [LT_VI] = {{"lỗi", "cảnh báo"}, "gợi ý", "xem thêm", "và ", " chẩn đoán nữa\n"},
    [LT_EN] = {{"error", "warning"}, "hint", "see", "and ", " more\n"},
};

/* Text of the user or of a file, with nothing in it that a terminal obeys. */
static void put_safe(lt_str s, lt_text *out) {
  for (size_t at = 0, from = 0; at < s.len; from = at) {
    int32_t point = lt_utf8_next(s, &at);
    if (point < 0)
      lt_text_putf(out, "<%02X>", (unsigned char)s.ptr[from]);
    else if (lt_point_fault(point) == LT_TEXT_FINE && point != '\t' && point != '\n')
      lt_text_put(out, (lt_str){s.ptr + from, at - from});
    else if (point == '\t' || point == '\n')
      lt_text_putc(out, ' ');
    else
      lt_text_putf(out, "<U+%04X>", (unsigned)point);
  }
}

static void put_where(const lt_place *place, lt_text *out) {
  put_safe(place->source->name, out);
  if (lt_place_line(place) > 0) lt_text_putf(out, ":%u", lt_place_line(place));
  if (place->line > 0) lt_text_putf(out, ":%u", place->column);
}

/* ---- for people ---- */

/* A line as it is shown: its text without tabs, and the columns of the stretch that is pointed at. */
typedef struct shown {
  lt_text text;
  size_t from, to;
} shown;

static void show(const lt_place *place, shown *line) {
  lt_str text = lt_source_line(place->source, place->line);
  uint32_t column = 1;
  size_t width = 0;
  bool started = false;
  for (size_t at = 0, from = 0; at < text.len; from = at, column++) {
    if (column == place->column) line->from = width, started = true;
    lt_utf8_next(text, &at);
    size_t len = line->text.len;
    if (text.ptr[from] == '\t')
      lt_text_pad(&line->text, ' ', 8 - width % 8);
    else
      put_safe((lt_str){text.ptr + from, at - from}, &line->text);
    width += lt_text_width((lt_str){line->text.ptr + len, line->text.len - len});
    if (column + 1 == place->column + place->length) line->to = width;
  }
  if (!started) line->from = width; /* right after the end: something is missing there */
  if (line->to <= line->from) line->to = line->from + 1;
}

/* Offset of the first code point of `s` that begins at or after column `width`; that column goes to `*at`. */
static size_t offset_at(lt_str s, size_t width, size_t *at) {
  size_t offset = 0;
  *at = 0;
  while (offset < s.len && *at < width) {
    size_t next = offset;
    lt_utf8_next(s, &next);
    *at += lt_text_width((lt_str){s.ptr + offset, next - offset});
    offset = next;
  }
  return offset;
}

/* Cuts a line that is too long around the caret, with an ellipsis at each end that was cut. */
static void cut(shown *line) {
  lt_str all = lt_text_str(&line->text);
  size_t width = lt_text_width(all);
  if (width <= SHOWN_COLUMNS) return;
  size_t first = 0, start = line->from > SHOWN_COLUMNS / 2 ? line->from - SHOWN_COLUMNS / 2 : 0;
  if (start + SHOWN_COLUMNS > width) start = width > SHOWN_COLUMNS ? width - SHOWN_COLUMNS : 0;
  size_t head = offset_at(all, start == 0 ? 0 : start + 1, &first);
  lt_str rest = lt_str_slice(all, head, SIZE_MAX);
  size_t room = SHOWN_COLUMNS - (start == 0 ? 0 : 1), end = 0;
  bool more = lt_text_width(rest) > room;
  size_t tail = more ? offset_at(rest, room - 2, &end) : rest.len;
  lt_text text = {.arena = line->text.arena};
  if (start > 0) lt_text_puts(&text, "…");
  lt_text_put(&text, lt_str_slice(rest, 0, tail));
  if (more) lt_text_puts(&text, "…");
  line->text = text;
  size_t shift = start == 0 ? 0 : first - 1;
  line->from -= shift;
  line->to -= shift;
  if (line->to > SHOWN_COLUMNS) line->to = SHOWN_COLUMNS;
}

static unsigned digits(uint32_t n) { return n < 10 ? 1 : 1 + digits(n / 10); }

/* The gutter of `width` columns and a bar; with no number where `line` is 0. */
static void put_gutter(unsigned width, uint32_t line, lt_text *out) {
  if (line == 0)
    lt_text_pad(out, ' ', width);
  else
    lt_text_putf(out, "%*u", (int)width, line);
  lt_text_puts(out, " |");
}

static void put_block(const lt_place *place, const char *arrow, lt_str label, unsigned width, lt_text *out) {
  lt_text_pad(out, ' ', width);
  lt_text_puts(out, arrow);
  put_where(place, out);
  lt_text_putc(out, '\n');
  if (place->line == 0) return;
  shown line = {.text = {.arena = out->arena}};
  show(place, &line);
  cut(&line);
  put_gutter(width, 0, out);
  lt_text_putc(out, '\n');
  put_gutter(width, lt_place_line(place), out);
  if (line.text.len > 0) lt_text_putc(out, ' ');
  lt_text_put(out, lt_text_str(&line.text));
  lt_text_putc(out, '\n');
  put_gutter(width, 0, out);
  lt_text_pad(out, ' ', line.from + 1);
  lt_text_pad(out, '^', line.to - line.from);
  if (label.len > 0) lt_text_putc(out, ' ');
  put_safe(label, out);
  lt_text_putc(out, '\n');
}

static void put_note(unsigned width, const char *word, lt_str text, lt_text *out) {
  lt_text_pad(out, ' ', width);
  lt_text_putf(out, " = %s: ", word);
  put_safe(text, out);
  lt_text_putc(out, '\n');
}

static void print_human(const lt_diag *diag, lt_lang lang, lt_text *out) {
  uint32_t line = lt_place_line(&diag->place), also = lt_place_line(&diag->also);
  unsigned width = digits(line > also ? line : also);
  lt_text_putf(out, "%s[%s]: ", words[lang].severity[diag->severity], lt_code_get(diag->code)->name);
  put_safe(lt_text2_in(diag->message, lang), out);
  lt_text_putc(out, '\n');
  if (diag->place.source != NULL) put_block(&diag->place, "--> ", lt_text2_in(diag->label, lang), width, out);
  if (diag->also.source != NULL && diag->also.line > 0)
    put_block(&diag->also, "::: ", lt_text2_in(diag->also_says, lang), width, out);
  lt_str hint = lt_text2_in(diag->hint, lang);
  if (hint.len > 0) put_note(width, words[lang].hint, hint, out);
  lt_str page = lt_str_format(out->arena, "luat explain %s", lt_code_get(diag->code)->name);
  put_note(width, words[lang].see, page, out);
}

/* ---- for screen readers and grep ---- */

static void print_plain(const lt_diag *diag, lt_lang lang, lt_text *out) {
  if (diag->place.source != NULL) {
    put_where(&diag->place, out);
    lt_text_puts(out, ": ");
  }
  lt_text_putf(out, "%s[%s]: ", words[lang].severity[diag->severity], lt_code_get(diag->code)->name);
  put_safe(lt_text2_in(diag->message, lang), out);
  lt_str label = lt_text2_in(diag->label, lang), hint = lt_text2_in(diag->hint, lang);
  if (label.len > 0) lt_text_puts(out, ": ");
  put_safe(label, out);
  if (diag->also.source != NULL && diag->also.line > 0) {
    lt_text_puts(out, "; ");
    put_where(&diag->also, out);
    lt_text_puts(out, ": ");
    put_safe(lt_text2_in(diag->also_says, lang), out);
  }
  if (hint.len > 0) lt_text_puts(out, " (");
  put_safe(hint, out);
  lt_text_puts(out, hint.len > 0 ? ")\n" : "\n");
}

/* ---- for machines ---- */

static void json_place(lt_arena *arena, const lt_place *place, lt_json *object) {
  if (place->source == NULL) return;
  lt_json_put(object, "file", lt_json_str(arena, place->source->name));
  if (lt_place_line(place) > 0) lt_json_put(object, "line", lt_json_int(arena, lt_place_line(place)));
  if (place->line == 0) return;
  lt_json_put(object, "column", lt_json_int(arena, place->column));
  lt_json_put(object, "length", lt_json_int(arena, place->length));
}

static void json_text(lt_arena *arena, const char *key, lt_str text, lt_json *object) {
  if (text.len > 0) lt_json_put(object, key, lt_json_str(arena, text));
}

static lt_json *json_diag(lt_arena *arena, const lt_diag *diag, lt_lang lang) {
  lt_json *object = lt_json_object(arena);
  lt_json_put(object, "code", lt_json_str(arena, lt_str_of(lt_code_get(diag->code)->name)));
  lt_json_put(object, "severity", lt_json_str(arena, lt_str_of(words[LT_EN].severity[diag->severity])));
  json_text(arena, "message", lt_text2_in(diag->message, lang), object);
  json_text(arena, "label", lt_text2_in(diag->label, lang), object);
  json_text(arena, "hint", lt_text2_in(diag->hint, lang), object);
  json_place(arena, &diag->place, object);
  if (diag->also.source != NULL && diag->also.line > 0) {
    lt_json *also = lt_json_object(arena);
    json_place(arena, &diag->also, also);
    json_text(arena, "says", lt_text2_in(diag->also_says, lang), also);
    lt_json_put(object, "also", also);
  }
  return object;
}

static void print_json(const lt_diags *diags, lt_lang lang, lt_text *out) {
  lt_json *list = lt_json_array(out->arena), *top = lt_json_object(out->arena);
  for (uint32_t i = 0; i < diags->list.len; i++) lt_json_push(list, json_diag(out->arena, &diags->list.items[i], lang));
  lt_json_put(top, "schema", lt_json_str(out->arena, LT_STR("luat.diagnostics/1")));
  lt_json_put(top, "diagnostics", list);
  lt_json_put(top, "errors", lt_json_int(out->arena, diags->errors));
  if (diags->dropped > 0) lt_json_put(top, "dropped", lt_json_int(out->arena, diags->dropped));
  lt_json_print(top, 0, out);
  lt_text_putc(out, '\n');
}

void lt_diags_print(const lt_diags *diags, lt_diag_format format, lt_lang lang, lt_text *out) {
  assert(diags != NULL && out != NULL);
  if (format == LT_DIAG_JSON) {
    print_json(diags, lang, out);
    return;
  }
  for (uint32_t i = 0; i < diags->list.len; i++) {
    if (format == LT_DIAG_HUMAN && i > 0) lt_text_putc(out, '\n');
    (format == LT_DIAG_HUMAN ? print_human : print_plain)(&diags->list.items[i], lang, out);
  }
  if (diags->dropped == 0) return;
  if (format == LT_DIAG_HUMAN) lt_text_putc(out, '\n');
  lt_text_putf(out, "%s%u%s", words[lang].more_before, diags->dropped, words[lang].more_after);
}
