/* bind_value.c: what a scalar or a set of a plan says, by the type of its fact.
 * Amounts, dates and terms are read by value/, ids are looked up in the set; for an id that is not there the nearest is
 * named, also where somebody wrote the title. It knows no subjects; bodies are in bind_body.c. */
#include <assert.h>

#include "base/sort.h"
#include "doc_impl.h"
#include "plan_impl.h"
#include "value/written.h"

lt_diag *lt_bind_say(lt_binder *b, lt_code code, lt_place place, lt_str a0, lt_str a1, lt_str a2) {
  return lt_diag_put(b->diags, code, place, lt_doc_shown(b->scratch, a0), lt_doc_shown(b->scratch, a1),
                     lt_doc_shown(b->scratch, a2));
}

lt_diag *lt_bind_hint(lt_binder *b, lt_code code, lt_place place, lt_str a0, lt_text2 hint) {
  lt_str shown = lt_doc_shown(b->scratch, a0);
  lt_text2 none = {LT_STR(""), LT_STR("")};
  return lt_diag_add(b->diags, code, place, (lt_text2){shown, shown}, hint, none, none);
}

bool lt_bind_alike(lt_binder *b, lt_str a, lt_str b_text) {
  if (a.len == 0 || b_text.len == 0) return false;
  return lt_str_equal(lt_text_fold(b->scratch, a), lt_text_fold(b->scratch, b_text));
}

/* ---- ids ---- */

/* Whether these words stand in the title as they are, marks aside. */
static bool has_words(lt_str title, lt_str words) {
  size_t at = lt_str_find(title, words, 0);
  for (; at != SIZE_MAX; at = lt_str_find(title, words, at + 1)) {
    size_t end = at + words.len;
    if ((at == 0 || title.ptr[at - 1] == ' ') && (end == title.len || title.ptr[end] == ' ')) return true;
  }
  return false;
}

/* The only option in whose Vietnamese title the text stands: `thuê` for "thuê dịch vụ". */
static lt_str only_titled(lt_binder *b, const lt_choice *choice, lt_str text) {
  lt_str words = lt_text_fold(b->scratch, text), found = {0};
  for (uint32_t i = 0; words.len > 2 && i < choice->options_len; i++) {
    const lt_option *option = &b->set->options[choice->first_option + i];
    if (!has_words(lt_text_fold(b->scratch, option->title.vi), words)) continue;
    if (found.len > 0) return (lt_str){0};
    found = option->id;
  }
  return found;
}

static lt_str nearest_option(lt_binder *b, const lt_choice *choice, lt_str text) {
  lt_str *ids = LT_NEW_ARRAY(b->scratch, lt_str, choice->options_len + 1);
  for (uint32_t i = 0; i < choice->options_len; i++) {
    const lt_option *option = &b->set->options[choice->first_option + i];
    if (lt_bind_alike(b, text, option->title.vi) || lt_bind_alike(b, text, option->title.en)) return option->id;
    ids[i] = option->id;
  }
  lt_str ending = lt_bind_only_ending(ids, choice->options_len, text);
  if (ending.len > 0) return ending;
  int64_t near = lt_text_nearest(b->scratch, text, ids, choice->options_len);
  return near < 0 ? only_titled(b, choice, text) : ids[near];
}

static bool bind_option(lt_binder *b, uint32_t number, lt_str text, lt_place place, lt_cell *out) {
  uint32_t option = lt_set_option(b->set, number, text);
  *out = option;
  if (option != LT_NONE) return true;
  const lt_choice *choice = &b->set->choices[number];
  lt_text2 look = {lt_str_format(b->scratch, "xem các giá trị của `%.*s` bằng `luat show set %.*s`",
                                 LT_STR_ARG(choice->id), LT_STR_ARG(choice->id)),
                   lt_str_format(b->scratch, "see the values of `%.*s` with `luat show set %.*s`",
                                 LT_STR_ARG(choice->id), LT_STR_ARG(choice->id))};
  lt_bind_hint(b, LT_L261, place, text, lt_did_you_mean(b->scratch, nearest_option(b, choice, text), look));
  return false;
}

static lt_str nearest_place(lt_binder *b, lt_str text) {
  lt_str *ids = LT_NEW_ARRAY(b->scratch, lt_str, b->set->places_len + 1);
  for (uint32_t i = 0; i < b->set->places_len; i++) {
    lt_text2 title = b->set->places[i].title;
    if (lt_bind_alike(b, text, title.vi) || lt_bind_alike(b, text, title.en) ||
        lt_bind_same_words(b, title.vi, text, LT_STR("")))
      return b->set->places[i].id;
    ids[i] = b->set->places[i].id;
  }
  lt_str ending = lt_bind_only_ending(ids, b->set->places_len, text);
  if (ending.len > 0) return ending;
  return lt_set_nearest(b->set, b->scratch, LT_RECORD_PLACE, text);
}

static bool bind_place(lt_binder *b, lt_str text, lt_place place, lt_cell *out) {
  uint32_t number = lt_set_find(b->set, LT_RECORD_PLACE, text);
  *out = number;
  if (number != LT_NONE) return true;
  lt_text2 example = {LT_STR("viết mã địa phương, ví dụ `vn/ha-noi`"),
                      LT_STR("write the id of a place, for example `vn/ha-noi`")};
  lt_bind_hint(b, LT_L263, place, text, lt_did_you_mean(b->scratch, nearest_place(b, text), example));
  return false;
}

static bool bind_record(lt_binder *b, lt_record record, lt_str text, lt_place place, lt_cell *out) {
  uint32_t number = lt_set_find(b->set, record, text);
  *out = number;
  if (number != LT_NONE) return true;
  lt_text2 look = {LT_STR("xem các mã bằng `luat show set`"), LT_STR("see the ids with `luat show set`")};
  lt_str near = lt_set_nearest(b->set, b->scratch, record, text);
  lt_bind_hint(b, LT_L265, place, text, lt_did_you_mean(b->scratch, near, look));
  return false;
}

/* ---- what value/ reads ---- */

static bool read_written(lt_binder *b, lt_type type, const lt_doc *doc, lt_cell *out) {
  lt_written_fault fault = {0};
  lt_str text = lt_doc_shown(b->scratch, doc->text); /* no value is longer than what is shown */
  if (lt_written_reader_of(type.kind)(b->scratch, text, out, &fault)) return true;
  lt_written_fault_put(b->diags, doc->place, text, &fault);
  return false;
}

static bool bind_text(lt_binder *b, lt_str key, const lt_doc *doc, lt_cell *out) {
  if (doc->text.len == 0) {
    lt_bind_say(b, LT_L260, doc->place, key, LT_STR(""), LT_STR(""));
    return false;
  }
  *out = b->facts->texts.len;
  LT_PUSH(b->arena, &b->facts->texts, lt_str_copy(b->arena, doc->text));
  return true;
}

bool lt_bind_one(lt_binder *b, lt_type type, lt_str key, const lt_doc *doc, lt_cell *out) {
  if (type.kind == LT_TYPE_BODY || type.kind == LT_TYPE_OFFICE) return lt_bind_body(b, type, key, doc, out);
  if (doc->kind != LT_DOC_SCALAR) {
    lt_bind_say(b, LT_L258, doc->place, key, LT_STR(""), LT_STR(""));
    return false;
  }
  switch (type.kind) {
    case LT_TYPE_TEXT: return bind_text(b, key, doc, out);
    case LT_TYPE_CHOICE: return bind_option(b, type.of, doc->text, doc->place, out);
    case LT_TYPE_PLACE: return bind_place(b, doc->text, doc->place, out);
    case LT_TYPE_INSTRUMENT: return bind_record(b, LT_RECORD_INSTRUMENT, doc->text, doc->place, out);
    case LT_TYPE_POLICY: return bind_record(b, LT_RECORD_POLICY, doc->text, doc->place, out);
    default: break;
  }
  assert(lt_written_reader_of(type.kind) != NULL);
  return read_written(b, type, doc, out);
}

/* ---- sets ---- */

static int compare_cells(const void *a, const void *b) {
  lt_cell x = *(const lt_cell *)a, y = *(const lt_cell *)b;
  return (x > y) - (x < y);
}

/* One element of a set: a member, or the "?" at the end that leaves it open. */
static bool bind_member(lt_binder *b, lt_type type, lt_str key, const lt_doc *doc, lt_members *members) {
  if (lt_doc_is_asked(doc)) {
    if (doc->next == NULL)
      members->open = true;
    else
      lt_bind_say(b, LT_L273, doc->place, key, LT_STR(""), LT_STR(""));
    return doc->next == NULL;
  }
  if (lt_doc_is_null(doc)) {
    lt_bind_say(b, LT_L260, doc->place, key, LT_STR(""), LT_STR(""));
    return false;
  }
  lt_cell cell;
  if (!lt_bind_one(b, type, key, doc, &cell)) return false;
  if (lt_members_have(members, cell))
    lt_bind_say(b, LT_L274, doc->place, doc->text, LT_STR(""), LT_STR(""));
  else
    members->cells[members->len++] = cell;
  return true;
}

static bool bind_set(lt_binder *b, const lt_fact *fact, lt_str key, const lt_doc *doc, lt_cell *out) {
  if (doc->kind != LT_DOC_LIST) {
    lt_bind_say(b, LT_L259, doc->place, key, doc->kind == LT_DOC_SCALAR ? doc->text : LT_STR("…"), LT_STR(""));
    return false;
  }
  if (doc->len > LT_LIST_MAX) {
    lt_bind_say(b, LT_L523, doc->place, lt_str_format(b->scratch, "%d", LT_LIST_MAX), LT_STR(""), LT_STR(""));
    return false;
  }
  lt_members members = {.cells = LT_NEW_ARRAY(b->arena, lt_cell, doc->len + 1), .open = fact->open};
  lt_type type = fact->type;
  type.set = false;
  bool fine = true;
  for (const lt_doc *element = doc->first; element != NULL; element = element->next)
    fine &= bind_member(b, type, key, element, &members);
  lt_sort(b->scratch, members.cells, members.len, sizeof *members.cells, compare_cells);
  *out = b->facts->sets.len;
  LT_PUSH(b->arena, &b->facts->sets, members);
  return fine;
}

bool lt_bind_value(lt_binder *b, const lt_fact *fact, const lt_doc *doc, lt_cell *out) {
  lt_str key = lt_fact_at(b->set, fact);
  return fact->type.set ? bind_set(b, fact, key, doc, out) : lt_bind_one(b, fact->type, key, doc, out);
}
