/* source.c: the text of a file with the start of each line, and places in it.
 * Columns are counted when a place is made, not kept: places are made for diagnostics and declarations only. */
#include "base/source.h"

#include <assert.h>
#include <string.h>

struct lt_lines {
  lt_arena *arena;
  uint32_t *starts; /* offsets; NULL until one is asked for */
  uint32_t len;
};

static const struct lt_lines *lines_of(const lt_source *source) {
  struct lt_lines *lines = source->lines;
  if (lines->starts != NULL) return lines;
  lt_str text = source->text;
  const char *end = text.ptr + text.len;
  uint32_t len = 1, line = 1;
  for (const char *at = text.ptr; at < end && (at = memchr(at, '\n', (size_t)(end - at))) != NULL; at++) len++;
  uint32_t *starts = lt_arena_take(lines->arena, len * sizeof *starts);
  starts[0] = 0;
  for (const char *at = text.ptr; at < end && (at = memchr(at, '\n', (size_t)(end - at))) != NULL; at++)
    starts[line++] = (uint32_t)(at + 1 - text.ptr);
  lines->starts = starts;
  lines->len = len;
  return lines;
}

lt_source *lt_source_lent(lt_arena *arena, lt_str name, lt_str text) {
  lt_source *source = LT_NEW(arena, lt_source);
  *source = (lt_source){name, text, LT_NEW(arena, struct lt_lines), .first = 0};
  source->lines->arena = arena;
  return source;
}

lt_source *lt_source_new(lt_arena *arena, lt_str name, lt_str text) {
  lt_source *source = lt_source_lent(arena, lt_str_copy(arena, name), lt_str_copy(arena, text));
  (void)lines_of(source);
  return source;
}

uint32_t lt_source_lines(const lt_source *source) { return lines_of(source)->len; }

size_t lt_source_line_start(const lt_source *source, uint32_t line) {
  const struct lt_lines *lines = lines_of(source);
  assert(line > 0 && line <= lines->len);
  return lines->starts[line - 1];
}

lt_str lt_source_line(const lt_source *source, uint32_t line) {
  assert(source != NULL);
  const struct lt_lines *lines = lines_of(source);
  if (line == 0 || line > lines->len) return LT_STR("");
  size_t from = lines->starts[line - 1];
  size_t end = line < lines->len ? lines->starts[line] : source->text.len;
  if (end > from && source->text.ptr[end - 1] == '\n') end--;
  if (end > from && source->text.ptr[end - 1] == '\r') end--;
  return (lt_str){source->text.ptr + from, end - from};
}

static uint32_t line_at(const lt_source *source, size_t offset) {
  const struct lt_lines *lines = lines_of(source);
  uint32_t low = 0, high = lines->len; /* the line starts in [low, high) */
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (lines->starts[middle] <= offset)
      low = middle;
    else
      high = middle;
  }
  return low + 1;
}

/* Code points that begin in s[from, to). A byte that is not UTF-8 counts as one if it is no continuation byte. */
static uint32_t points(lt_str s, size_t from, size_t to) {
  uint32_t count = 0;
  for (size_t i = from; i < to; i++) count += ((unsigned char)s.ptr[i] & 0xC0) != 0x80;
  return count;
}

lt_place lt_source_place(const lt_source *source, size_t offset, size_t len) {
  assert(source != NULL);
  if (offset > source->text.len) offset = source->text.len;
  lt_place place = {.source = source, .line = line_at(source, offset)};
  lt_str line = lt_source_line(source, place.line);
  size_t from = offset - lt_source_line_start(source, place.line);
  if (from > line.len) from = line.len;
  while (from > 0 && from < line.len && ((unsigned char)line.ptr[from] & 0xC0) == 0x80) from--;
  size_t to = len < line.len - from ? from + len : line.len;
  place.column = points(line, 0, from) + 1;
  place.length = points(line, from, to);
  if (place.length == 0) place.length = 1;
  return place;
}

uint32_t lt_place_line(const lt_place *place) {
  uint32_t first = place->source == NULL ? 0 : place->source->first;
  if (first == 0) return place->line;
  return place->line == 0 ? first : first + place->line - 1;
}

lt_place lt_source_line_place(const lt_source *source, uint32_t line) {
  lt_str text = lt_source_line(source, line);
  if (line == 0 || line > lt_source_lines(source))
    return (lt_place){.source = source, .line = line, .column = 1, .length = 1};
  lt_str trimmed = lt_str_trim(text);
  size_t indent = trimmed.len == 0 ? 0 : (size_t)(trimmed.ptr - text.ptr);
  return lt_source_place(source, lt_source_line_start(source, line) + indent, trimmed.len);
}
