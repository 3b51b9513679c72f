/* slice_print.c: what a slice holds, in plain text: for `show slice`, for the benchmark, and to see how much of the law
 * no row holds. */
#include <inttypes.h>

#include "slice_impl.h"
#include "value/written.h"

static lt_str id_of(const lt_slice *slice, lt_name_kind kind, uint32_t number) {
  return number == LT_NONE ? LT_STR("-") : slice->set->names.id(slice->set, kind, number);
}

static void print_key(const lt_slice *slice, lt_text *out) {
  lt_text_putf(out, "slice: matter ");
  lt_text_put(out, id_of(slice, LT_NAME_OPTION, slice->key.matter));
  lt_text_puts(out, ", place ");
  lt_text_put(out, id_of(slice, LT_NAME_PLACE, slice->key.place));
  lt_text_puts(out, ", within ");
  lt_text_put(out, id_of(slice, LT_NAME_BODY, slice->key.within));
  lt_text_puts(out, ", date ");
  lt_written_canonical((lt_type){.kind = LT_TYPE_DATE}, slice->key.date, out);
  lt_text_putc(out, '\n');
}

static void print_selection(const lt_slice *slice, lt_text *out) {
  static const char *const why[] = {"matter", "date", "place", "scope", "competence"};
  static const char *const none[] = {"", "not-yet", "ended", "gap", "unknown-place", "place-ended"};
  for (uint32_t i = 0; i < slice->policies.len; i++) {
    lt_str id = id_of(slice, LT_NAME_POLICY, slice->policies.items[i]);
    lt_text_putf(out, "policy %.*s\n", LT_STR_ARG(id));
  }
  if (slice->none != LT_POLICY_FOUND) lt_text_putf(out, "no policy: %s\n", none[slice->none]);
  for (uint32_t i = 0; i < slice->eliminated.len; i++) {
    const lt_eliminated *e = &slice->eliminated.items[i];
    lt_str id = id_of(slice, e->is_policy ? LT_NAME_POLICY : LT_NAME_NORM, e->number);
    lt_text_putf(out, "out: %s %.*s (%s)\n", e->is_policy ? "policy" : "norm", LT_STR_ARG(id), why[e->why]);
  }
}

static void print_column(const lt_slice *slice, const lt_column *column, lt_text *out) {
  uint32_t rows = (column->points_len + column->step) / column->step, tests = 0;
  for (uint32_t w = 0; w < column->words; w++) tests += (uint32_t)__builtin_popcountll(column->tests[w]);
  lt_text_puts(out, "  term ");
  lt_print_term(&slice->set->names, column->term, out);
  lt_text_putf(
      out, ": tested by %" PRIu32 ", intervals %" PRIu32 ", rows %" PRIu32 ", flips %" PRIu32 ", words %" PRIu32 "\n",
      tests, column->points_len + 1, rows, column->flip_first[column->points_len], column->words);
}

static void print_layout(const lt_slice *slice, const lt_layout *layout, lt_text *out) {
  lt_str id = id_of(slice, LT_NAME_ENTITY, layout->entity);
  if (layout->words == 0) return;
  lt_text_putf(out, "entity %.*s: words %" PRIu32 "\n", LT_STR_ARG(id), layout->words);
  for (uint32_t i = 0; i < layout->panels_len; i++) {
    const lt_panel *panel = &layout->panels[i];
    lt_str name = panel->question == LT_NONE ? LT_STR("obligations") : id_of(slice, LT_NAME_QUESTION, panel->question);
    lt_text_putf(out, "  %.*s: norms %" PRIu32 "\n", LT_STR_ARG(name), panel->len);
  }
  for (uint32_t i = 0; i < layout->columns_len; i++) print_column(slice, &layout->columns[i], out);
  for (uint32_t i = 0; i < layout->residuals_len; i++) {
    lt_text_puts(out, "  one by one: ");
    lt_print_expr(&slice->set->names, layout->residuals[i], out);
    lt_text_putc(out, '\n');
  }
}

void lt_slice_print(const lt_slice *slice, lt_text *out) {
  print_key(slice, out);
  print_selection(slice, out);
  const struct lt_index *index = slice->index;
  lt_text_putf(out, "norms as bits %" PRIu32 ", conditions in rows %" PRIu32 ", one by one %" PRIu32 ", bytes %zu\n",
               index->bits, index->tested, index->one_by_one, slice->arena.used_bytes);
  for (uint32_t e = 0; e < slice->set->entities_len; e++) print_layout(slice, &index->layouts[e], out);
}
