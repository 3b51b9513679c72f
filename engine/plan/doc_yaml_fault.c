/* doc_yaml_fault.c: what libyaml says, in the house's words.
 * libyaml knows some forty problems, each an English phrase. A table tells which of them is which diagnostic, by a
 * piece of the phrase; what no row knows is the last code, which says no more than where. The phrase itself is never
 * shown. */
#include "doc_impl.h"

#include <string.h>
#include <yaml.h>

typedef enum fault_at {
  AT_PROBLEM,
  AT_CONTEXT
} fault_at; /* where the caret goes: where it was noticed, or where it began */

static const struct {
  const char *problem, *context; /* pieces of the phrases; NULL: any */
  lt_code code;
  fault_at at;
} rows[] = {
    {"mapping keys are not allowed", NULL, LT_L230, AT_PROBLEM},
    {"mapping values are not allowed", NULL, LT_L231, AT_PROBLEM},
    {"tab character", NULL, LT_L232, AT_PROBLEM},
    {"cannot start any token", NULL, LT_L233, AT_PROBLEM},
    {"unexpected end of stream", "quoted scalar", LT_L234, AT_CONTEXT},
    {"unexpected document indicator", "quoted scalar", LT_L234, AT_CONTEXT},
    {"unknown escape character", NULL, LT_L235, AT_PROBLEM},
    {"hexdecimal number", NULL, LT_L235, AT_PROBLEM},
    {"invalid Unicode character escape", NULL, LT_L235, AT_PROBLEM},
    {"',' or ']'", NULL, LT_L236, AT_CONTEXT},
    {"',' or '}'", NULL, LT_L236, AT_CONTEXT},
    {"did not find expected key", NULL, LT_L238, AT_PROBLEM},
    {"'-' indicator", NULL, LT_L238, AT_PROBLEM},
    {"sequence entries are not allowed", NULL, LT_L254, AT_PROBLEM},
    {"node content", NULL, LT_L233, AT_PROBLEM},
    {"could not find expected ':'", NULL, LT_L239, AT_CONTEXT},
    {NULL, "an anchor", LT_L240, AT_CONTEXT},
    {NULL, "an alias", LT_L240, AT_CONTEXT},
    {NULL, "a tag", LT_L241, AT_CONTEXT},
    {"tag handle", NULL, LT_L241, AT_PROBLEM},
    {NULL, "a directive", LT_L242, AT_CONTEXT},
    {"document start", NULL, LT_L243, AT_PROBLEM},
};

static bool has(const char *phrase, const char *piece) {
  return piece == NULL || (phrase != NULL && strstr(phrase, piece) != NULL);
}

static lt_place place_at(const lt_doc_build *build, yaml_mark_t mark) {
  const lt_source *source = build->source;
  if (mark.line >= lt_source_lines(source)) return lt_source_place(source, source->text.len, 1);
  return (lt_place){
      .source = source, .line = (uint32_t)mark.line + 1, .column = (uint32_t)mark.column + 1, .length = 1};
}

/* The character at a place; empty at the end of its line. */
static lt_str character_at(lt_place place) {
  lt_str line = lt_source_line(place.source, place.line);
  size_t at = 0;
  for (uint32_t column = 1; column < place.column && at < line.len; column++) lt_utf8_next(line, &at);
  size_t end = at;
  if (end < line.len) lt_utf8_next(line, &end);
  return lt_str_slice(line, at, end - at);
}

/* Nothing but blanks stands before it on its line. */
static bool is_first(lt_place place) {
  lt_place line = lt_source_line_place(place.source, place.line);
  return place.column <= line.column;
}

/* What the character at the place says more exactly than libyaml does. */
static lt_code refine(const lt_doc_build *build, lt_code code, lt_place *place, lt_str character) {
  if (code == LT_L238 && !is_first(*place)) return LT_L253;
  if (code != LT_L233) return code;
  if (lt_str_equal(character, LT_STR("\t"))) return LT_L232;
  if (lt_str_equal(character, LT_STR("?"))) return LT_L230;
  if (character.len > 0 || build->depth == 0 || !build->frames[build->depth - 1].flow) return code;
  *place = build->frames[build->depth - 1].opened; /* the text ends inside brackets */
  return LT_L236;
}

void lt_doc_yaml_fault(lt_doc_build *build, const void *failed) {
  const yaml_parser_t *parser = failed;
  if (parser->error == YAML_READER_ERROR) {
    lt_text_fault fault = LT_TEXT_CONTROL; /* what libyaml does not print and the door lets in: U+FFFE and its like */
    size_t offset = parser->problem_offset < build->source->text.len ? parser->problem_offset : 0;
    lt_doc_text_fault(build, lt_source_place(build->source, offset, 1), build->source->text, fault, offset);
    return;
  }
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    if (!has(parser->problem, rows[i].problem) || !has(parser->context, rows[i].context)) continue;
    bool began = rows[i].at == AT_CONTEXT && parser->context != NULL;
    lt_place place = place_at(build, began ? parser->context_mark : parser->problem_mark);
    lt_str character = character_at(place);
    lt_code code = refine(build, rows[i].code, &place, character);
    lt_diag *diag = lt_diag_put(build->diags, code, place, character, LT_STR(""), LT_STR(""));
    if (code != LT_L236 || !began) return;
    diag->also = place_at(build, parser->problem_mark);
    diag->also_says = (lt_text2){LT_STR("đến đây thì không đọc tiếp được"), LT_STR("it cannot be read on from here")};
    return;
  }
  lt_diag_put(build->diags, LT_L246, place_at(build, parser->problem_mark), LT_STR(""), LT_STR(""), LT_STR(""));
}
