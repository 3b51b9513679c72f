/* seal_dated.c: what of a record differs from day to day: instead of one value a list of rows, each a value with the
 * days on which it holds, `{ { "vn.btttt", before = "2025-03-01" }, { "vn.bkhcn", from = "2025-03-01" } }`. The record
 * itself has the last row's, for all that asks no day. Two rows never hold on one day; days without a row are
 * unknown. */
#include "base/sort.h"
#include "reading.h"

bool lt_form_is_dated(const lt_form *form) {
  const lt_form *const *items = NULL;
  if (form == NULL || form->kind != LT_FORM_TABLE || form->kids_len == 0 || form->kids[0]->kind != LT_FORM_TABLE)
    return false;
  for (uint32_t i = 0; i < form->kids_len; i++) {
    const lt_form *row = form->kids[i];
    if (row->kind != LT_FORM_TABLE || lt_form_list(row, &items) != 1) return false;
    for (uint32_t k = 0; k + 1 < row->kids_len; k++) {
      if (!lt_str_equal(row->kids[k]->name, LT_STR("from")) && !lt_str_equal(row->kids[k]->name, LT_STR("before")))
        return false;
    }
  }
  return true;
}

const lt_form *lt_form_of_row(const lt_form *row) { return row->kids[row->kids_len - 1]; }

/* ---- rows ---- */

static int by_beginning(const void *pa, const void *pb) {
  const lt_dated_row *a = pa, *b = pb;
  if (a->in_force.from.from != b->in_force.from.from) return a->in_force.from.from < b->in_force.from.from ? -1 : 1;
  return (a->in_force.before.from > b->in_force.before.from) - (a->in_force.before.from < b->in_force.before.from);
}

static void read_value(lt_seal *seal, const lt_dating *what, lt_spot spot, const lt_form *form, lt_dated_row *row) {
  uint32_t number = LT_NONE;
  row->cell = LT_UNKNOWN;
  if (form == NULL) return;
  switch (what->what) {
    case LT_DATED_TITLE:
    case LT_DATED_SHORT:
    case LT_DATED_HEAD_TITLE: row->text = lt_seal_text(seal, form); return;
    case LT_DATED_KIND: number = lt_seal_option_id(seal, spot, form, seal->set->body_kind, "body-kind"); break;
    case LT_DATED_PLACE: number = lt_seal_id(seal, spot, form, LT_RECORD_PLACE); break;
    case LT_DATED_HEAD:
    case LT_DATED_AUTHORITY: number = lt_seal_id(seal, spot, form, LT_RECORD_BODY); break;
    case LT_DATED_PART_OF:
      number = lt_seal_id(seal, spot, form, what->of == LT_TYPE_PLACE ? LT_RECORD_PLACE : LT_RECORD_BODY);
      break;
    default: (void)lt_seal_constant(seal, spot, form, what->type, &row->cell); return;
  }
  if (number != LT_NONE) row->cell = number;
}

static void check_row(lt_seal *seal, const lt_dating *what, const char *path, const lt_dated_row *rows, uint32_t len) {
  for (uint32_t i = 0; i < len; i++) {
    if (!lt_periods_meet(&rows[i].in_force, &rows[len].in_force)) continue;
    lt_fail(seal, LT_L381, lt_declaration_place(what->declaration, path, (lt_str){0}),
            lt_both(what->declaration->id), lt_both((lt_str){0}), lt_both((lt_str){0}));
    return;
  }
}

static lt_dated_row read_rows(lt_seal *seal, const lt_dating *what, const lt_form *form) {
  lt_dated dated = {.of = what->of, .number = what->number, .what = what->what};
  dated.rows = LT_NEW_ARRAY(seal->arena, lt_dated_row, form->kids_len);
  for (uint32_t i = 0; i < form->kids_len; i++) {
    const char *path = lt_str_format(&seal->scratch, "%s[%u]", what->key, i + 1).ptr;
    lt_dated_row *row = &dated.rows[i];
    read_value(seal, what, (lt_spot){what->declaration, path}, lt_form_of_row(form->kids[i]), row);
    row->in_force = lt_seal_row_period(seal, what->declaration, path, form->kids[i]);
    check_row(seal, what, path, dated.rows, i);
    dated.rows_len++;
  }
  lt_sort(&seal->scratch, dated.rows, dated.rows_len, sizeof *dated.rows, by_beginning);
  LT_PUSH(&seal->scratch, &seal->dated, dated);
  return dated.rows[dated.rows_len - 1];
}

lt_dated_row lt_seal_dated(lt_seal *seal, const lt_dating *what, const lt_form *form) {
  if (lt_form_is_dated(form)) return read_rows(seal, what, form);
  lt_dated_row row = {0};
  read_value(seal, what, (lt_spot){what->declaration, what->key}, form, &row);
  return row;
}

uint32_t lt_seal_dated_number(lt_seal *seal, const lt_dating *what, const lt_form *form) {
  lt_cell cell = lt_seal_dated(seal, what, form).cell;
  return cell == LT_UNKNOWN ? LT_NONE : (uint32_t)cell;
}

/* ---- the table ---- */

static int by_record(const void *pa, const void *pb) {
  const lt_dated *a = pa, *b = pb;
  if (a->of != b->of) return a->of < b->of ? -1 : 1;
  if (a->number != b->number) return a->number < b->number ? -1 : 1;
  return (a->what > b->what) - (a->what < b->what);
}

/* Whatever the day, what is part of what is a tree: rows of all days together have no ring. */
static void check_trees(lt_seal *seal, lt_type_kind of, lt_record record, uint32_t len,
                        uint32_t (*parent)(const lt_set *set, uint32_t n)) {
  const lt_set *set = seal->set;
  lt_graph graph = {.nodes = len};
  for (uint32_t i = 0; i < len; i++) {
    const lt_dated *dated = lt_set_dated(set, of, i, LT_DATED_PART_OF);
    uint32_t rows = dated ? dated->rows_len : 1;
    for (uint32_t r = 0; r < rows; r++) {
      lt_cell to = dated ? dated->rows[r].cell : parent(set, i) == LT_NONE ? LT_UNKNOWN : (lt_cell)parent(set, i);
      if (to >= 0) lt_graph_link(seal, &graph, i, (uint32_t)to);
    }
  }
  lt_chain chain = {record, "part_of"};
  lt_graph_order(seal, &graph, lt_report_chain, &chain);
}

static uint32_t body_parent(const lt_set *set, uint32_t n) { return set->bodies[n].parent; }
static uint32_t place_parent(const lt_set *set, uint32_t n) { return set->places[n].parent; }

void lt_seal_dated_end(lt_seal *seal) {
  lt_set *set = seal->set;
  if (seal->dated.len == 0) return;
  lt_sort(&seal->scratch, seal->dated.items, seal->dated.len, sizeof *seal->dated.items, by_record);
  set->dated = lt_arena_copy(seal->arena, seal->dated.items, seal->dated.len * sizeof *seal->dated.items);
  set->dated_len = seal->dated.len;
  bool bodies = false, places = false;
  for (uint32_t i = 0; i < set->dated_len; i++) {
    bool part_of = set->dated[i].what == LT_DATED_PART_OF;
    bodies |= part_of && set->dated[i].of == LT_TYPE_BODY;
    places |= part_of && set->dated[i].of == LT_TYPE_PLACE;
  }
  if (bodies) check_trees(seal, LT_TYPE_BODY, LT_RECORD_BODY, set->bodies_len, body_parent);
  if (places) check_trees(seal, LT_TYPE_PLACE, LT_RECORD_PLACE, set->places_len, place_parent);
}
