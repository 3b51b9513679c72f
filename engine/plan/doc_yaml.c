/* doc_yaml.c: YAML into a tree, from libyaml's events; with doc_yaml_fault.c the only file that sees libyaml.
 * Of YAML only maps, lists and scalars are let in: an anchor, alias, tag or directive, a merge key or a second document
 * is an error where it stands. Events are taken one by one and depth is checked as they come, so nothing is ever read
 * deeper than the bound: libyaml looks at most 1,024 characters ahead of its events, which keeps its quadratic nesting
 * small. It never uses libyaml's own loader, and never feeds libyaml directives or what follows the document. */
#include "doc_impl.h"

#include <string.h>
#include <yaml.h>

/* What must be given back to libyaml, also when memory is refused inside. */
typedef struct yaml_work {
  lt_doc_build *build;
  yaml_parser_t parser;
  yaml_event_t event;
} yaml_work;

static void run(void *arg);
static bool directives_first(lt_doc_build *build);

void lt_doc_read_yaml(lt_doc_build *build) {
  if (directives_first(build)) return;
  yaml_work work = {.build = build};
  if (!yaml_parser_initialize(&work.parser)) lt_out_of_memory();
  bool finished = lt_protect(run, &work);
  yaml_event_delete(&work.event);
  yaml_parser_delete(&work.parser);
  if (!finished) lt_out_of_memory();
}

/* Between two marks, cut at the end of the first line. */
static lt_place place_of(const lt_doc_build *build, yaml_mark_t start, yaml_mark_t end) {
  lt_place place = {
      .source = build->source, .line = (uint32_t)start.line + 1, .column = (uint32_t)start.column + 1, .length = 1};
  if (start.line == end.line) {
    if (end.column > start.column) place.length = (uint32_t)(end.column - start.column);
    return place;
  }
  lt_str line = lt_source_line(build->source, place.line);
  uint32_t points = 0;
  for (size_t i = 0; i < line.len; i++) points += ((unsigned char)line.ptr[i] & 0xC0) != 0x80;
  if (points > start.column) place.length = points - (uint32_t)start.column;
  return place;
}

/* Offset of the first byte from `offset` on that is neither blank nor comment; the end of the text if there is none. */
static size_t skip_blank(lt_str text, size_t offset) {
  while (offset < text.len) {
    if (text.ptr[offset] == '#')
      while (offset < text.len && text.ptr[offset] != '\n') offset++;
    else if (strchr(" \t\r\n", text.ptr[offset]) == NULL)
      break;
    else
      offset++;
  }
  return offset;
}

/* Directives stand before all else, and reading many of them is quadratic in libyaml. */
static bool directives_first(lt_doc_build *build) {
  lt_str text = build->source->text;
  size_t at = skip_blank(text, 0);
  if (at == text.len || text.ptr[at] != '%' || (at > 0 && text.ptr[at - 1] != '\n')) return false;
  size_t end = lt_str_find(text, LT_STR("\n"), at);
  lt_diag_put(
      build->diags, LT_L242, lt_source_place(build->source, at, end == SIZE_MAX ? text.len - at : end - at),
      lt_doc_shown(build->arena, lt_str_trim(lt_str_slice(text, at, end == SIZE_MAX ? text.len - at : end - at))),
      LT_STR(""), LT_STR(""));
  return true;
}

static size_t offset_of(const lt_source *source, yaml_mark_t mark) {
  if (mark.line >= lt_source_lines(source)) return source->text.len;
  size_t offset = lt_source_line_start(source, (uint32_t)mark.line + 1);
  for (size_t column = 0; column < mark.column && offset < source->text.len; column++)
    lt_utf8_next(source->text, &offset);
  return offset;
}

/* Only blanks and comments may follow. What ends the document without a mark is mostly a line out of its column. */
static void after_document(lt_doc_build *build, const yaml_event_t *event) {
  lt_str text = build->source->text;
  size_t at = skip_blank(text, offset_of(build->source, event->end_mark));
  if (at == text.len) return;
  lt_str rest = lt_str_slice(text, at, text.len - at);
  bool first = at == 0 || text.ptr[at - 1] == '\n' ||
               lt_str_trim(lt_source_line(build->source, (uint32_t)event->end_mark.line + 1)).ptr == rest.ptr;
  lt_code code = first ? LT_L238 : LT_L253;
  if (!event->data.document_end.implicit || lt_str_starts(rest, "---") || rest.ptr[0] == '%') code = LT_L243;
  size_t end = lt_str_find(text, LT_STR("\n"), at);
  lt_diag_put(build->diags, code, lt_source_place(build->source, at, end == SIZE_MAX ? text.len - at : end - at),
              LT_STR(""), LT_STR(""), LT_STR(""));
}

static bool is_plain(const yaml_event_t *event) {
  return event->type == YAML_SCALAR_EVENT && event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
}

static bool is_empty_plain(const yaml_event_t *event) { return is_plain(event) && event->data.scalar.length == 0; }

static lt_str text_of(const yaml_event_t *event) {
  return (lt_str){(const char *)event->data.scalar.value, event->data.scalar.length};
}

/* Where the content of a scalar stands: without its quotes if it is on one line. */
static lt_place scalar_place(const lt_doc_build *build, const yaml_event_t *event) {
  lt_place place = place_of(build, event->start_mark, event->end_mark);
  yaml_scalar_style_t style = event->data.scalar.style;
  bool quotes = style == YAML_SINGLE_QUOTED_SCALAR_STYLE || style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
  if (quotes && event->start_mark.line == event->end_mark.line && place.length > 2) {
    place.column++;
    place.length -= 2;
  }
  return place;
}

/* The word at a place, as an anchor or a tag is written; the place becomes its own. */
static lt_str word_at(lt_doc_build *build, lt_place *place) {
  lt_str line = lt_source_line(build->source, place->line);
  size_t at = 0, end;
  for (uint32_t column = 1; column < place->column && at < line.len; column++) lt_utf8_next(line, &at);
  place->length = 0;
  for (end = at; end < line.len && strchr(" \t,]}", line.ptr[end]) == NULL; place->length++) lt_utf8_next(line, &end);
  if (place->length == 0) place->length = 1;
  return lt_doc_shown(build->arena, lt_str_slice(line, at, end - at));
}

/* Anchors, aliases and tags; what they stand on is read on, so that more can be said. */
static void refuse_extras(lt_doc_build *build, const yaml_event_t *event) {
  const yaml_char_t *anchor = NULL, *tag = NULL;
  if (event->type == YAML_SCALAR_EVENT) {
    anchor = event->data.scalar.anchor;
    tag = event->data.scalar.tag;
  } else if (event->type == YAML_SEQUENCE_START_EVENT) {
    anchor = event->data.sequence_start.anchor;
    tag = event->data.sequence_start.tag;
  } else if (event->type == YAML_MAPPING_START_EVENT) {
    anchor = event->data.mapping_start.anchor;
    tag = event->data.mapping_start.tag;
  }
  if (anchor == NULL && tag == NULL) return;
  lt_place place = place_of(build, event->start_mark, event->end_mark);
  lt_str word = word_at(build, &place);
  lt_diag_put(build->diags, anchor != NULL ? LT_L240 : LT_L241, place, word, LT_STR(""), LT_STR(""));
}

static bool all_digits(lt_str s) {
  for (size_t i = 0; i < s.len; i++)
    if (s.ptr[i] < '0' || s.ptr[i] > '9') return false;
  return s.len > 0;
}

/* `{ amount: 5,2 tỷ }` reads as 5 and a key `2 tỷ` without a value: true, and said, if `frame` stands right there. */
static bool split_amount(lt_doc_build *build, lt_doc_frame *frame) {
  const lt_doc *before = frame->last;
  if (!frame->flow || frame->key_quoted || before == NULL || before->kind != LT_DOC_SCALAR || before->quoted)
    return false;
  if (!all_digits(before->text) || frame->key.len == 0 || frame->key.ptr[0] < '0' || frame->key.ptr[0] > '9')
    return false;
  lt_place place = before->place;
  if (place.line == frame->key_place.line)
    place.length = frame->key_place.column + frame->key_place.length - place.column;
  lt_str meant = lt_str_format(build->arena, "%.*s,%.*s", LT_STR_ARG(before->text), LT_STR_ARG(frame->key));
  lt_diag_put(build->diags, LT_L237, place, lt_doc_shown(build->arena, meant), LT_STR(""), LT_STR(""));
  return true;
}

static bool take_key(lt_doc_build *build, const yaml_event_t *event) {
  lt_place place = place_of(build, event->start_mark, event->end_mark);
  if (event->type != YAML_SCALAR_EVENT) {
    lt_diag_put(build->diags, LT_L245, place, LT_STR(""), LT_STR(""), LT_STR(""));
    return false;
  }
  if (is_empty_plain(event)) {
    if (place.column > 1) place.column--; /* the mark stands right after the `?` */
    lt_diag_put(build->diags, LT_L230, place, LT_STR(""), LT_STR(""), LT_STR(""));
    return false;
  }
  if (is_plain(event) && lt_str_equal(text_of(event), LT_STR("<<"))) {
    lt_diag_put(build->diags, LT_L240, place, LT_STR("<<"), LT_STR(""), LT_STR(""));
    return false;
  }
  return lt_doc_put_key(build, text_of(event), !is_plain(event), scalar_place(build, event));
}

/* One event that begins a node. */
static bool take_node(lt_doc_build *build, const yaml_event_t *event) {
  refuse_extras(build, event);
  lt_doc_frame *frame = lt_doc_top(build);
  if (frame != NULL && frame->node->kind == LT_DOC_MAP && !frame->have_key) return take_key(build, event);
  if (event->type == YAML_MAPPING_START_EVENT)
    return lt_doc_open(build, LT_DOC_MAP, event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE,
                       place_of(build, event->start_mark, event->end_mark));
  if (event->type == YAML_SEQUENCE_START_EVENT)
    return lt_doc_open(build, LT_DOC_LIST, event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE,
                       place_of(build, event->start_mark, event->end_mark));
  if (frame != NULL && is_empty_plain(event) && split_amount(build, frame)) return false;
  bool bare = is_empty_plain(event) && frame != NULL && frame->node->kind == LT_DOC_MAP;
  return lt_doc_put_scalar(build, text_of(event), !is_plain(event),
                           bare ? frame->key_place : scalar_place(build, event));
}

static bool take_alias(lt_doc_build *build, const yaml_event_t *event) {
  lt_str name = lt_str_format(build->arena, "*%s", (const char *)event->data.alias.anchor);
  lt_diag_put(build->diags, LT_L240, place_of(build, event->start_mark, event->end_mark),
              lt_doc_shown(build->arena, name), LT_STR(""), LT_STR(""));
  return false;
}

/* False when nothing more is to be read. */
static bool take(lt_doc_build *build, const yaml_event_t *event) {
  switch (event->type) {
    case YAML_SCALAR_EVENT:
    case YAML_SEQUENCE_START_EVENT:
    case YAML_MAPPING_START_EVENT: return take_node(build, event);
    case YAML_ALIAS_EVENT: return take_alias(build, event);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT: lt_doc_close(build); return true;
    case YAML_DOCUMENT_END_EVENT: after_document(build, event); return false;
    case YAML_STREAM_END_EVENT:
      lt_diag_put(build->diags, LT_L247, lt_source_place(build->source, 0, 1), LT_STR(""), LT_STR(""), LT_STR(""));
      return false;
    default: return true;
  }
}

static void run(void *arg) {
  yaml_work *work = arg;
  lt_str text = work->build->source->text;
  yaml_parser_set_encoding(&work->parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&work->parser, (const unsigned char *)text.ptr, text.len);
  bool more = true;
  while (more) {
    yaml_event_delete(&work->event);
    if (!yaml_parser_parse(&work->parser, &work->event)) {
      if (work->parser.error == YAML_MEMORY_ERROR) lt_out_of_memory();
      lt_doc_yaml_fault(work->build, &work->parser);
      return;
    }
    more = take(work->build, &work->event);
  }
}
