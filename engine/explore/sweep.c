/* sweep.c: one fact, or two, run through all their values. First each axis is cut wherever something may change with
 * the other axis at the beginning of each of its stretches, until no cut is left to make; then the plan is decided once
 * in every cell, cells that are decided alike are one decision, neighbours that are alike throughout are joined, and
 * what remains is confirmed around every switching point. Where cuts of one axis lie depends on the other only through
 * a test that reads both: that is refused by name. */
#include <assert.h>
#include <string.h>

#include "sweep_impl.h"
#include "value/written.h"

void lt_sweep_free(lt_sweep *sweep) {
  for (uint32_t i = 0; i < sweep->decisions.len; i++) lt_side_free(sweep->decisions.items[i]);
  lt_side_free(&sweep->low);
  lt_side_free(&sweep->high);
  lt_slices_free(&sweep->slices);
  lt_timeline_free(&sweep->calendar);
  lt_arena_free(&sweep->scratch);
  lt_arena_free(&sweep->arena);
  *sweep = (lt_sweep){0};
}

/* ---- What is run through ---- */

static bool say(lt_diags *diags, lt_code code, lt_str a0, lt_str a1, lt_str a2) {
  lt_arena *arena = diags->arena;
  lt_diag_put(diags, code, (lt_place){0}, lt_str_copy(arena, a0), lt_str_copy(arena, a1), lt_str_copy(arena, a2));
  return false;
}

bool lt_sweep_read(lt_sweep *sweep, lt_str text, lt_diags *diags) {
  assert(sweep->axes_len < 2);
  lt_axis *axis = &sweep->axes[sweep->axes_len++];
  size_t equals = lt_str_find(text, LT_STR("="), 0);
  if (equals == SIZE_MAX) return say(diags, LT_L734, text, text, LT_STR(""));
  lt_str value = lt_str_trim(lt_str_slice(text, equals + 1, text.len - equals - 1));
  lt_str path = lt_str_format(&sweep->arena, "%.*s=", LT_STR_ARG(lt_str_slice(text, 0, equals)));
  if (!lt_setting_read(&sweep->arena, path, &axis->setting, diags)) return false;
  size_t dots = lt_str_find(value, LT_STR(".."), 0);
  axis->each = lt_str_equal(value, LT_STR("each"));
  if (axis->each) return true;
  if (dots == SIZE_MAX || dots == 0 || dots + 2 == value.len)
    return say(diags, LT_L734, text, axis->setting.path, LT_STR(""));
  axis->written_from = lt_str_trim(lt_str_slice(value, 0, dots));
  axis->written_to = lt_str_trim(lt_str_slice(value, dots + 2, value.len - dots - 2));
  return true;
}

/* The plan with one axis as written; NULL with diagnostics. */
static lt_plan *bound_at(lt_sweep *sweep, lt_axis *axis, lt_str written, lt_diags *diags) {
  const lt_source *source = lt_source_new(&sweep->arena, axis->setting.path, written);
  lt_settings one = {.items = &axis->setting, .len = 1, .cap = 1};
  axis->setting.value = lt_doc_value(&sweep->arena, source, diags);
  if (axis->setting.value == NULL) return NULL;
  axis->setting.place = lt_source_place(source, 0, written.len);
  return lt_plan_changed(sweep->plan, &sweep->scratch, &one, LT_NONE, LT_NONE, diags);
}

/* The subject and fact that a path leads to; false if it leads to none. */
static bool is_listed(lt_type type) {
  return !type.set && (type.kind == LT_TYPE_CHOICE || type.kind == LT_TYPE_YES_NO);
}

static bool is_ranged(lt_type type) { return !type.set && lt_type_is_ordered(type); }

/* What the path leads to, found with nothing there: every fact can be left out but for what must be known. */
static bool find_axis(lt_sweep *sweep, lt_axis *axis, lt_diags *diags) {
  lt_edited edited = {0};
  lt_doc *root = lt_plan_doc(sweep->plan, &sweep->scratch, diags), blank = {.kind = LT_DOC_SCALAR};
  if (root != NULL) edited = lt_doc_edit(sweep->plan->set, &sweep->scratch, root, axis->setting.path, &blank,
                                         axis->setting.place);
  if (root == NULL) return false;
  if (edited.fault != LT_EDIT_DONE) { /* said as for a change */
    lt_settings one = {.items = &axis->setting, .len = 1, .cap = 1};
    axis->setting.value = &blank;
    return lt_plan_changed(sweep->plan, &sweep->scratch, &one, LT_NONE, LT_NONE, diags) != NULL;
  }
  axis->setting.at = lt_str_copy(&sweep->arena, edited.at);
  bool found = lt_plan_fact_at(sweep->plan, axis->setting.at, &axis->subject, &axis->fact);
  if (found) axis->type = sweep->plan->set->facts[axis->fact].type;
  if (!found || !(is_listed(axis->type) || is_ranged(axis->type)))
    return say(diags, LT_L733, axis->setting.path, LT_STR(""), LT_STR(""));
  lt_str instead = axis->each ? LT_STR("FROM..TO") : LT_STR("each");
  if (axis->each != is_listed(axis->type)) return say(diags, LT_L735, axis->setting.path, instead, LT_STR(""));
  return true;
}

static bool read_end(lt_sweep *sweep, lt_axis *axis, lt_str written, lt_cell *out, lt_diags *diags) {
  sweep->low.own = bound_at(sweep, axis, written, diags);
  if (sweep->low.own == NULL) return false;
  *out = sweep->low.own->facts.cells[sweep->low.own->facts.subjects.items[axis->subject].cells +
                                     sweep->plan->set->facts[axis->fact].slot];
  bool later = lt_plan_origin(sweep->low.own, axis->subject, axis->fact) == LT_ORIGIN_NOT_YET;
  lt_side_free(&sweep->low);
  if (later) { /* after the day of review: what is written counts, not that it is not yet done */
    lt_written_fault fault;
    if (!lt_date_read(&sweep->scratch, written, out, &fault)) *out = LT_UNKNOWN;
  }
  return *out != LT_UNKNOWN || say(diags, LT_L734, written, axis->setting.path, LT_STR(""));
}

static bool find_range(lt_sweep *sweep, lt_axis *axis, lt_diags *diags) {
  if (!read_end(sweep, axis, axis->written_from, &axis->from, diags) ||
      !read_end(sweep, axis, axis->written_to, &axis->to, diags))
    return false;
  if (axis->from > axis->to) return say(diags, LT_L737, axis->written_from, axis->written_to, LT_STR(""));
  LT_PUSH(&sweep->arena, &axis->starts, axis->from);
  return true;
}

/* Options that a plan of this place may have; both answers. */
static bool find_values(lt_sweep *sweep, lt_axis *axis) {
  const lt_set *set = sweep->plan->set;
  uint32_t fact = set->role_fact[LT_ROLE_PLACE];
  lt_cell place = fact == LT_NONE ? LT_UNKNOWN : lt_plan_cell(sweep->plan, 0, fact);
  bool choice = axis->type.kind == LT_TYPE_CHOICE;
  uint32_t first = choice ? set->choices[axis->type.of].first_option : 0;
  uint32_t len = choice ? set->choices[axis->type.of].options_len : 2;
  for (uint32_t i = first; i < first + len; i++) {
    bool elsewhere = choice && set->options[i].place != LT_NONE && place >= 0 &&
                     !lt_set_place_ever_in(set, (uint32_t)place, set->options[i].place);
    if (!elsewhere) LT_PUSH(&sweep->arena, &axis->starts, (lt_cell)i);
  }
  return true;
}

/* ---- The plan at given values ---- */

static lt_str written(lt_sweep *sweep, const lt_axis *axis, lt_cell cell) {
  lt_text text = {.arena = &sweep->scratch};
  if (axis->type.kind == LT_TYPE_CHOICE) return sweep->plan->set->options[cell].id;
  if (axis->type.kind == LT_TYPE_PERCENT)
    lt_written_print(axis->type, cell, LT_VI, &text);
  else
    lt_written_canonical(axis->type, cell, &text);
  return lt_text_str(&text);
}

bool lt_sweep_at(lt_sweep *sweep, const lt_cell at[2], lt_side *side, lt_diags *diags) {
  lt_setting two[2];
  lt_doc docs[2];
  lt_settings settings = {.items = two, .len = sweep->axes_len, .cap = 2};
  for (uint32_t i = 0; i < sweep->axes_len; i++) {
    docs[i] = (lt_doc){.kind = LT_DOC_SCALAR, .text = written(sweep, &sweep->axes[i], at[i])};
    two[i] = sweep->axes[i].setting;
    two[i].value = &docs[i];
  }
  lt_side_free(side);
  side->own = lt_plan_changed(sweep->plan, &sweep->scratch, &settings, LT_NONE, LT_NONE, diags);
  sweep->decided++;
  return side->own != NULL &&
         lt_side_decide(side, sweep->plan->set, side->own, &sweep->slices, sweep->law_date, diags);
}

/* ---- Cutting ---- */

static lt_cell last_of(const lt_axis *axis, uint32_t start) {
  if (axis->each) return axis->starts.items[start];
  return start + 1 < axis->starts.len ? axis->starts.items[start + 1] - 1 : axis->to;
}

static void cut(lt_sweep *sweep, lt_axis *axis, lt_cell value) {
  uint32_t at = 0;
  while (at < axis->starts.len && axis->starts.items[at] < value) at++;
  if (at < axis->starts.len && axis->starts.items[at] == value) return;
  LT_PUSH(&sweep->arena, &axis->starts, value);
  memmove(axis->starts.items + at + 1, axis->starts.items + at,
          (axis->starts.len - 1 - at) * sizeof *axis->starts.items);
  axis->starts.items[at] = value;
}

/* Rounds after which two axes that do not meet in one test have no cut left to make; those that do never end. */
enum { ROUNDS = 3 };

static bool meet(const lt_sweep *sweep, lt_diags *diags) {
  return say(diags, LT_L736, sweep->axes[0].setting.path, sweep->axes[1].setting.path, LT_STR(""));
}

static bool too_many(const lt_sweep *sweep, unsigned round, lt_diags *diags) {
  uint64_t cells = sweep->axes[0].starts.len;
  if (sweep->axes_len == 2) cells *= sweep->axes[1].starts.len;
  if (cells <= LT_SWEEP_CELLS_MAX) return false;
  if (round > 1)
    meet(sweep, diags);
  else
    say(diags, LT_L524, lt_str_format(diags->arena, "%d", LT_SWEEP_CELLS_MAX), LT_STR(""), LT_STR(""));
  return true;
}

/* Cuts one stretch of an axis, the other standing at `at`, until nothing can change between two cuts. */
static bool cut_stretches(lt_sweep *sweep, uint32_t number, lt_cell other, unsigned round, bool *cuts,
                          lt_diags *diags) {
  lt_axis *axis = &sweep->axes[number];
  for (uint32_t i = 0; i < axis->starts.len;) {
    lt_cells found = {0};
    lt_cell at[2] = {other, other};
    at[number] = axis->starts.items[i];
    lt_arena_free(&sweep->scratch);
    if (too_many(sweep, round, diags)) return false;
    if (!axis->each && !lt_sweep_boundaries(sweep, number, at, last_of(axis, i), &found, diags)) return false;
    for (uint32_t k = 0; k < found.len; k++) cut(sweep, axis, found.items[k]);
    *cuts |= found.len > 0;
    i += found.len == 0;
  }
  return true;
}

/* At the last value of the other axis' stretches no cut may lie elsewhere than at the first. */
static bool is_rectangular(lt_sweep *sweep, lt_diags *diags) {
  const lt_axis *x = &sweep->axes[0], *y = &sweep->axes[1];
  for (uint32_t i = 0; i < x->starts.len && sweep->axes_len == 2 && !x->each && !y->each; i++)
    for (uint32_t k = 0; k < y->starts.len; k++) {
      lt_cells found = {0};
      lt_cell at[2] = {x->starts.items[i], last_of(y, k)};
      lt_arena_free(&sweep->scratch);
      if (!lt_sweep_boundaries(sweep, 0, at, last_of(x, i), &found, diags)) return false;
      if (found.len > 0) return meet(sweep, diags);
    }
  return true;
}

static bool cut_axes(lt_sweep *sweep, lt_diags *diags) {
  bool cuts = true;
  if (sweep->axes_len == 1) return cut_stretches(sweep, 0, 0, 1, &cuts, diags);
  for (unsigned round = 1; cuts; round++) {
    cuts = false;
    for (uint32_t a = 0; a < 2; a++)
      for (uint32_t i = 0; i < sweep->axes[!a].starts.len; i++)
        if (!cut_stretches(sweep, a, sweep->axes[!a].starts.items[i], round, &cuts, diags)) return false;
    if (cuts && round >= ROUNDS && !is_rectangular(sweep, diags)) return false;
  }
  return is_rectangular(sweep, diags);
}

/* ---- Deciding and joining ---- */

static lt_str whole_key(lt_arena *arena, const lt_side *side) {
  const lt_explanation *e = side->explanation;
  lt_text key = {.arena = arena};
  lt_text_put(&key, lt_key_whole(arena, e));
  for (uint32_t s = 0; s < side->plan->facts.subjects.len; s++) {
    const lt_numbers *questions = &side->set->entities[side->plan->facts.subjects.items[s].entity].questions;
    for (uint32_t i = 0; i < questions->len; i++) {
      if (side->set->questions[questions->items[i]].kind == LT_QUESTION_DEFINE) continue;
      lt_text_put(&key, lt_key_answer(arena, e, lt_explain_answer(e, s, questions->items[i]), true));
      lt_text_putc(&key, '|');
    }
    for (uint32_t i = e->first_duty[s]; i < e->first_duty[s + 1]; i++) {
      lt_text_putf(&key, "%u:", e->duties.items[i].duty->norm);
      lt_text_put(&key, lt_key_duty(arena, e, &e->duties.items[i], true));
    }
  }
  return lt_text_str(&key);
}

/* The number of the decision that a side is; a new one takes it over. */
static uint32_t decision_of(lt_sweep *sweep, lt_side *side) {
  lt_str key = whole_key(&sweep->scratch, side);
  for (uint32_t i = 0; i < sweep->keys.len; i++)
    if (lt_str_equal(sweep->keys.items[i], key)) return i;
  lt_side *own = LT_NEW(&sweep->arena, lt_side);
  LT_PUSH(&sweep->arena, &sweep->keys, lt_str_copy(&sweep->arena, key));
  LT_PUSH(&sweep->arena, &sweep->decisions, own);
  *own = *side;
  *side = (lt_side){0};
  return sweep->decisions.len - 1;
}

static bool decide_cells(lt_sweep *sweep, uint32_t *cells, lt_diags *diags) {
  const lt_axis *x = &sweep->axes[0], *y = &sweep->axes[1];
  uint32_t columns = sweep->axes_len == 2 ? y->starts.len : 1;
  for (uint32_t i = 0; i < x->starts.len; i++)
    for (uint32_t k = 0; k < columns; k++) {
      lt_cell at[2] = {x->starts.items[i], sweep->axes_len == 2 ? y->starts.items[k] : 0};
      lt_arena_free(&sweep->scratch);
      if (!lt_sweep_at(sweep, at, &sweep->low, diags)) return false;
      cells[i * columns + k] = decision_of(sweep, &sweep->low);
    }
  return true;
}

/* Whether two lines of the table of cells are alike; `step` from one cell of a line to the next. */
static bool same_line(const uint32_t *cells, uint32_t a, uint32_t b, uint32_t stride, uint32_t step, uint32_t len) {
  for (uint32_t i = 0; i < len; i++)
    if (cells[a * stride + i * step] != cells[b * stride + i * step]) return false;
  return true;
}

/* Joins lines of an axis: of a range neighbours, of `each` any. `kept`: the first line of each stretch. */
static void join(lt_sweep *sweep, lt_axis *axis, const uint32_t *cells, uint32_t stride, uint32_t step, uint32_t len,
                 uint32_t *kept) {
  for (uint32_t i = 0; i < axis->starts.len; i++) {
    uint32_t k = axis->each || axis->stretches.len == 0 ? 0 : axis->stretches.len - 1;
    while (k < axis->stretches.len && !same_line(cells, kept[k], i, stride, step, len)) k++;
    if (k == axis->stretches.len) {
      kept[k] = i;
      LT_PUSH(&sweep->arena, &axis->stretches, ((lt_stretch){.from = axis->starts.items[i]}));
    }
    lt_stretch *stretch = &axis->stretches.items[k];
    stretch->to = last_of(axis, i);
    if (axis->each) LT_PUSH(&sweep->arena, &stretch->values, axis->starts.items[i]);
  }
}

static bool decide_and_join(lt_sweep *sweep, lt_diags *diags) {
  lt_axis *x = &sweep->axes[0], *y = &sweep->axes[1];
  uint32_t rows = x->starts.len, columns = sweep->axes_len == 2 ? y->starts.len : 1;
  uint32_t *cells = LT_NEW_ARRAY(&sweep->arena, uint32_t, rows * columns);
  uint32_t *kept_rows = LT_NEW_ARRAY(&sweep->arena, uint32_t, rows);
  uint32_t *kept_columns = LT_NEW_ARRAY(&sweep->arena, uint32_t, columns);
  if (!decide_cells(sweep, cells, diags)) return false;
  join(sweep, x, cells, columns, 1, columns, kept_rows);
  if (sweep->axes_len == 2) join(sweep, y, cells, 1, columns, rows, kept_columns);
  uint32_t width = sweep->axes_len == 2 ? y->stretches.len : 1;
  sweep->cells = LT_NEW_ARRAY(&sweep->arena, uint32_t, x->stretches.len * width);
  for (uint32_t i = 0; i < x->stretches.len; i++)
    for (uint32_t k = 0; k < width; k++)
      sweep->cells[i * width + k] = cells[kept_rows[i] * columns + kept_columns[k]];
  return true;
}

/* ---- Confirming ---- */

static bool confirm_at(lt_sweep *sweep, uint32_t row, uint32_t column, lt_cell x, lt_cell y, lt_diags *diags) {
  uint32_t width = sweep->axes_len == 2 ? sweep->axes[1].stretches.len : 1;
  lt_cell at[2] = {x, y};
  lt_arena_free(&sweep->scratch);
  if (!lt_sweep_at(sweep, at, &sweep->high, diags)) return false;
  uint32_t decisions = sweep->decisions.len, number = decision_of(sweep, &sweep->high);
  assert(number == sweep->cells[row * width + column] && decisions == sweep->decisions.len);
  (void)number;
  (void)decisions;
  return true;
}

/* Around each beginning of a stretch but the first: the last value before, the first, the second. */
static bool confirm(lt_sweep *sweep, uint32_t number, lt_diags *diags) {
  const lt_axis *axis = &sweep->axes[number], *other = &sweep->axes[!number];
  uint32_t others = sweep->axes_len == 2 ? other->stretches.len : 1;
  for (uint32_t i = 1; i < axis->stretches.len && !axis->each; i++)
    for (uint32_t k = 0; k < others; k++) {
      lt_cell from = axis->stretches.items[i].from, still = sweep->axes_len == 2 ? other->stretches.items[k].from : 0;
      lt_cell around[] = {from - 1, from, from + 1};
      for (uint32_t n = 0; n < 3; n++) {
        uint32_t line = i - (n == 0);
        if (around[n] > axis->stretches.items[line].to) continue;
        bool fine = number == 0 ? confirm_at(sweep, line, k, around[n], still, diags)
                                : confirm_at(sweep, k, line, still, around[n], diags);
        if (!fine) return false;
      }
    }
  return true;
}

/* ---- What differs ---- */

static bool is_among(const lt_sweep *sweep, const lt_difference *d) {
  for (uint32_t i = 0; i < sweep->things.len; i++) {
    const lt_difference *t = &sweep->things.items[i];
    if (t->is_subject == d->is_subject && t->was_question == d->was_question && t->was_norm == d->was_norm &&
        t->is_norm == d->is_norm)
      return true;
  }
  return false;
}

/* By subject, questions in the order of reports, then requirements. */
static int compare_things(const lt_sweep *sweep, const lt_difference *a, const lt_difference *b) {
  const lt_set *set = sweep->plan->set;
  if (a->is_subject != b->is_subject) return a->is_subject < b->is_subject ? -1 : 1;
  if ((a->was_question == LT_NONE) != (b->was_question == LT_NONE)) return a->was_question != LT_NONE ? -1 : 1;
  uint32_t x = a->was_question != LT_NONE ? set->questions[a->was_question].slot : a->was_norm;
  uint32_t y = b->was_question != LT_NONE ? set->questions[b->was_question].slot : b->was_norm;
  return x < y ? -1 : x > y;
}

static void find_things(lt_sweep *sweep) {
  const lt_settings none = {0};
  for (uint32_t i = 1; i < sweep->decisions.len; i++) {
    lt_differences found = {0};
    lt_sides_compare(&sweep->arena, sweep->decisions.items[0], sweep->decisions.items[i], &none, true, &found);
    for (uint32_t k = 0; k < found.len; k++) {
      if (is_among(sweep, &found.items[k])) continue;
      LT_PUSH(&sweep->arena, &sweep->things, found.items[k]);
      for (uint32_t n = sweep->things.len - 1; n > 0; n--) {
        lt_difference *a = &sweep->things.items[n - 1], *b = a + 1, swap = *a;
        if (compare_things(sweep, a, b) <= 0) break;
        *a = *b;
        *b = swap;
      }
    }
  }
}

static void put_switch(lt_sweep *sweep, uint32_t stretch, uint32_t was, uint32_t is) {
  const lt_settings none = {0};
  lt_switch one = {.stretch = stretch, .was = was, .is = is};
  lt_differences found = {0};
  const lt_side *a = sweep->decisions.items[was], *b = sweep->decisions.items[is];
  lt_sides_compare(&sweep->arena, a, b, &none, true, &found);
  for (uint32_t i = 0; i < found.len; i++) {
    lt_difference_norms(&sweep->arena, a->set, b->set, &found.items[i]);
    LT_PUSH(&sweep->arena, &one.differences, found.items[i]);
  }
  LT_PUSH(&sweep->arena, &sweep->switches, one);
}

static void find_switches(lt_sweep *sweep) {
  const lt_axis *axis = &sweep->axes[0];
  for (uint32_t i = 1; i < axis->stretches.len && sweep->axes_len == 1; i++)
    put_switch(sweep, i, sweep->cells[axis->each ? 0 : i - 1], sweep->cells[i]);
  for (uint32_t i = 1; i < sweep->decisions.len && sweep->axes_len == 2; i++) put_switch(sweep, 0, 0, i);
}

bool lt_sweep_build(lt_sweep *sweep, const lt_plan *plan, lt_cell law_date, lt_diags *diags) {
  sweep->plan = plan;
  sweep->law_date = law_date;
  for (uint32_t i = 0; i < sweep->axes_len; i++) {
    lt_axis *axis = &sweep->axes[i];
    if (!find_axis(sweep, axis, diags)) return false;
    if (axis->each ? !find_values(sweep, axis) : !find_range(sweep, axis, diags)) return false;
  }
  if (sweep->axes_len == 2 && lt_str_equal(sweep->axes[0].setting.at, sweep->axes[1].setting.at))
    return say(diags, LT_L732, sweep->axes[0].setting.path, sweep->axes[1].setting.path, LT_STR(""));
  if (!cut_axes(sweep, diags) || !decide_and_join(sweep, diags) ||
      !confirm(sweep, 0, diags) || (sweep->axes_len == 2 && !confirm(sweep, 1, diags)))
    return false;
  find_things(sweep);
  find_switches(sweep);
  return true;
}
