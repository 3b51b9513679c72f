/* run_cells.c: settles an undetermined answer where it comes out the same however the unknown facts turn out.
 * Conditions see no more of a fact than the cells into which their constants cut its values. So the answer is worked
 * out, two-valued, for every combination of the cells of what the norms that may matter test and nobody knows, up to a
 * fixed count; if all agree, that is the answer. Facts fewer in number never need more cells, so learning one cannot
 * undo what was settled here. Cells are made in cells.c. */
#include "cells.h"

/* ---- which norms matter, and what they test ---- */

static void see_leaf(lt_cells *cells, const lt_scope *scope, const lt_expr *leaf) {
  uint32_t *mark = &cells->leaf_of[leaf->number];
  if (*mark) return;
  lt_cell_leaf seen = {.leaf = leaf, .truth = lt_eval(scope, leaf), .dimension = LT_NONE};
  if (seen.truth == LT_MAYBE) seen.dimension = lt_cells_dimension_of(cells, leaf);
  LT_PUSH(cells->arena, &cells->leaves, seen);
  *mark = cells->leaves.len;
}

static void see_tree(lt_cells *cells, const lt_scope *scope, const lt_expr *expr) {
  if (expr->op != LT_OP_ALL && expr->op != LT_OP_ANY) see_leaf(cells, scope, expr);
  for (uint32_t i = 0; (expr->op == LT_OP_ALL || expr->op == LT_OP_ANY) && i < expr->kids_len; i++)
    see_tree(cells, scope, expr->kids[i]);
}

/* A yes/no dimension for what is uncertain besides facts. */
static uint32_t doubt_about(lt_cells *cells, bool doubtful, lt_dimension_kind kind, uint32_t number) {
  return doubtful ? lt_cells_doubt(cells, kind, number) : LT_NONE;
}

/* Adds a norm, after all that may disapply it. */
static void see_norm(lt_run *run, lt_cells *cells, uint32_t subject, uint32_t number) {
  const lt_norm *norm = &run->set->norms[number];
  if (cells->norm_of[number]) return;
  for (uint32_t i = 0; i < norm->disapplied_by.len; i++) {
    uint32_t by = norm->disapplied_by.items[i];
    if (lt_may_silence(run, subject, number, by) && lt_silencer_truth(run, subject, by) != LT_FALSE)
      see_norm(run, cells, subject, by);
  }
  lt_cell date = run->slice_of[subject]->key.date;
  bool act =
      norm->act != LT_NONE && lt_period_at(&run->set->instruments[norm->act].in_force, date) == LT_IN_FORCE_MAYBE;
  lt_cell_norm seen = {.norm = number};
  seen.policy = doubt_about(cells, lt_policy_truth(run, norm->policy) == LT_MAYBE, LT_DIMENSION_POLICY, norm->policy);
  seen.act = doubt_about(cells, act, LT_DIMENSION_ACT, norm->act);
  seen.own = doubt_about(cells, lt_period_at(&norm->in_force, date) == LT_IN_FORCE_MAYBE, LT_DIMENSION_NORM, number);
  lt_scope scope = lt_run_scope(run, lt_subject_of(run->facts, subject, norm->entity));
  if (norm->when) see_tree(cells, &scope, lt_day_expr(scope.day, norm->when));
  LT_PUSH(cells->arena, &cells->norms, seen);
  cells->norm_of[number] = cells->norms.len;
}

static void see_panel(lt_run *run, lt_cells *cells, uint32_t subject, const lt_contest *contest) {
  const lt_panel *panel = contest->panel;
  bool permission = run->set->questions[panel->question].kind == LT_QUESTION_PERMISSION;
  LT_EACH_BIT(bit, contest->possible, panel->words) {
    const lt_norm *norm = &run->set->norms[panel->norms[bit]];
    see_norm(run, cells, subject, panel->norms[bit]);
    for (uint32_t i = 0; permission && i < norm->provided_len; i++)
      see_tree(cells, contest->scope, lt_day_expr(contest->scope->day, norm->provided[i]));
  }
}

/* ---- one combination ---- */

static bool yes(const lt_cells *cells, uint32_t dimension) {
  return dimension == LT_NONE || lt_cells_at(cells, dimension) != 0;
}

static bool leaf_holds(const lt_cells *cells, const lt_expr *expr) {
  const lt_cell_leaf *leaf = &cells->leaves.items[cells->leaf_of[expr->number] - 1];
  if (leaf->dimension == LT_NONE) return leaf->truth == LT_TRUE;
  lt_cell cell = lt_cells_at(cells, leaf->dimension);
  return cells->dimensions.items[leaf->dimension].kind == LT_DIMENSION_TERM ? lt_test_cell(leaf->leaf, cell) == LT_TRUE
                                                                            : cell != 0;
}

static bool tree_holds(const lt_cells *cells, const lt_expr *expr) {
  if (expr->op != LT_OP_ALL && expr->op != LT_OP_ANY) return leaf_holds(cells, expr);
  bool all = expr->op == LT_OP_ALL;
  for (uint32_t i = 0; i < expr->kids_len; i++) {
    if (tree_holds(cells, expr->kids[i]) != all) return !all;
  }
  return all;
}

static bool silenced(const lt_run *run, const lt_cells *cells, uint32_t subject, const lt_norm *norm, uint32_t number) {
  for (uint32_t i = 0; i < norm->disapplied_by.len; i++) {
    uint32_t by = norm->disapplied_by.items[i], seen = cells->norm_of[by];
    if (seen && cells->norms.items[seen - 1].applies && lt_may_silence(run, subject, number, by)) return true;
  }
  return false;
}

static void apply_norms(const lt_run *run, lt_cells *cells, uint32_t subject) {
  for (uint32_t i = 0; i < cells->norms.len; i++) {
    lt_cell_norm *seen = &cells->norms.items[i];
    const lt_norm *norm = &run->set->norms[seen->norm];
    seen->applies = yes(cells, seen->policy) && yes(cells, seen->act) && yes(cells, seen->own) &&
                    (!norm->when || tree_holds(cells, norm->when)) && !silenced(run, cells, subject, norm, seen->norm);
  }
}

static void decide_combination(const lt_run *run, lt_cells *cells, lt_contest *trial, const lt_contest *contest,
                               lt_answer *out) {
  const lt_panel *panel = trial->panel;
  lt_question_kind kind = run->set->questions[panel->question].kind;
  lt_room before = *trial->scratch;
  memset(cells->row, 0, panel->words * sizeof *cells->row);
  LT_EACH_BIT(bit, contest->possible, panel->words) {
    const lt_norm *norm = &run->set->norms[panel->norms[bit]];
    if (!cells->norms.items[cells->norm_of[panel->norms[bit]] - 1].applies) continue;
    lt_bits_add(cells->row, bit);
    bool met = true;
    for (uint32_t i = 0; kind == LT_QUESTION_PERMISSION && i < norm->provided_len && met; i++)
      met = tree_holds(cells, norm->provided[i]);
    cells->met[bit] = met ? LT_TRUE : LT_FALSE;
  }
  lt_decide_kind(kind, trial, out);
  trial->scratch->len = trial->scratch->cells == before.cells ? before.len : 0;
}

static bool same_outcome(lt_question_kind kind, const lt_answer *a, const lt_answer *b) {
  if (a->outcome != b->outcome || a->outcome == LT_CONFLICT || a->outcome == LT_UNDETERMINED) return false;
  if (a->outcome == LT_DISCRETION) return a->value == b->value;
  if (a->outcome != LT_VALUE) return true;
  return kind == LT_QUESTION_SET
             ? a->open == b->open && lt_cells_equal(a->certain.cells, a->certain.len, b->certain.cells, b->certain.len)
             : a->cell == b->cell;
}

/* ---- all of them ---- */

static void take_over(lt_run *run, lt_question_kind kind, const lt_answer *from, lt_answer *out) {
  *out = (lt_answer){
      .outcome = from->outcome, .by_cells = true, .open = from->open, .cell = from->cell, .value = from->value};
  if (from->outcome == LT_DISCRETION) {
    out->possible.unknown = true;
  } else if (from->outcome != LT_VALUE) {
    out->possible = (lt_possible){.cells = lt_absent_cell, .len = 1};
  } else if (kind == LT_QUESTION_SET) {
    out->certain = from->certain;
    out->certain.cells = lt_room_take(&run->bits->keep, from->certain.len);
    if (from->certain.len) memcpy(out->certain.cells, from->certain.cells, from->certain.len * sizeof(lt_cell));
    out->possible = (lt_possible){.certain = &out->certain, .perhaps = &out->perhaps};
    out->value = NULL;
  } else {
    out->possible = (lt_possible){.cells = &out->cell, .len = 1};
  }
}

static void go_through(lt_run *run, lt_cells *cells, uint32_t subject, const lt_contest *contest, lt_answer *answer) {
  lt_question_kind kind = run->set->questions[contest->panel->question].kind;
  lt_contest trial = *contest;
  trial.possible = trial.certain = cells->row;
  trial.met = cells->met;
  trial.keep = &cells->first;
  LT_EACH_BIT(bit, contest->possible, contest->panel->words) lt_contest_voice(&trial, bit);
  lt_answer first, next;
  apply_norms(run, cells, subject);
  decide_combination(run, cells, &trial, contest, &first);
  trial.keep = &cells->keep;
  next = first;
  while (same_outcome(kind, &first, &next)) {
    if (!lt_cells_next(cells)) {
      take_over(run, kind, &first, answer);
      return;
    }
    lt_room_reset(&cells->keep);
    apply_norms(run, cells, subject);
    decide_combination(run, cells, &trial, contest, &next);
  }
}

/* Begins the cells of what is unknown in what a question's norms test; false where they are none, or too many. */
static bool begin_cells(lt_run *run, uint32_t subject, const lt_contest *contest, lt_cells **out) {
  lt_cells *cells = *out = lt_cells_begin(run);
  lt_scope scope = lt_run_scope(run, subject);
  see_panel(run, cells, subject, contest);
  return cells->dimensions.len > 0 && lt_cells_fill(cells, &scope);
}

void lt_run_settle(lt_run *run, uint32_t subject, const lt_contest *contest, lt_answer *answer) {
  lt_cells *cells;
  if (begin_cells(run, subject, contest, &cells))
    go_through(run, cells, subject, contest, answer);
  else if (cells->dimensions.len > 0)
    answer->bound = true;
  lt_cells_end(cells);
}

bool lt_run_can_settle(lt_run *run, uint32_t subject, const lt_contest *contest) {
  lt_cells *cells;
  bool can = begin_cells(run, subject, contest, &cells);
  lt_cells_end(cells);
  return can;
}
