/* law.c: what the law sets on the day of a subject, for the reference evaluator, from the words: the row of the day; of
 * all that is stricter at the place the strictest; unknown where a day that nobody knows decides. And which body lives
 * in the place of one that has gone (contract 10): what it has become, and so on. */
#include "reference_impl.h"

static lt_in_force row_in_force(const ref_run *run, const lt_parameter *parameter, uint32_t row, lt_cell date) {
  lt_in_force own = ref_period_at(&parameter->rows[row].in_force, date);
  if (parameter->act == LT_NONE || own == LT_IN_FORCE_NO) return own;
  lt_in_force act = ref_period_at(&run->set->instruments[parameter->act].in_force, date);
  return act == LT_IN_FORCE_YES ? own : act;
}

static bool stricter(const lt_parameter *parameter, lt_cell a, lt_cell b) {
  return parameter->stricter == LT_STRICTER_LOWER ? a < b : a > b;
}

/* Sees every row in force; `in_force` those surely, otherwise those perhaps. */
static void strictest(const ref_run *run, const lt_parameter *parameter, lt_cell date, lt_in_force in_force,
                      const lt_parameter *base, lt_cell *value, uint32_t *seen) {
  for (uint32_t i = 0; i < parameter->rows_len; i++) {
    if (row_in_force(run, parameter, i, date) != in_force) continue;
    ++*seen;
    if (*value == LT_UNKNOWN || stricter(base, parameter->rows[i].value, *value)) *value = parameter->rows[i].value;
  }
}

lt_cell ref_parameter(const ref_run *run, uint32_t subject, uint32_t number) {
  const lt_set *set = run->set;
  const lt_parameter *base = &set->parameters[number];
  lt_cell date = run->law_dates[subject], value = LT_UNKNOWN, perhaps = LT_UNKNOWN;
  uint32_t sure = 0, unsure = 0;
  strictest(run, base, date, LT_IN_FORCE_MAYBE, base, &perhaps, &unsure);
  strictest(run, base, date, LT_IN_FORCE_YES, base, &value, &sure);
  if (unsure || !sure) return LT_UNKNOWN;
  perhaps = value;
  for (int pass = 0; pass < 2; pass++) {
    for (uint32_t i = 0; i < set->parameters_len; i++) {
      const lt_parameter *by = &set->parameters[i];
      if (by->tightens != number || !ref_policy_meant(run, &set->policies[by->policy], subject)) continue;
      if (!ref_competent(set, by->act, by->policy)) continue;
      strictest(run, by, date, pass ? LT_IN_FORCE_MAYBE : LT_IN_FORCE_YES, base, pass ? &perhaps : &value, &unsure);
    }
    if (!pass) perhaps = value;
  }
  return perhaps == value ? value : LT_UNKNOWN;
}

/* ---- bodies ---- */

lt_cell ref_living(const ref_run *run, uint32_t subject, lt_type type, lt_cell cell) {
  bool bodies = type.kind == LT_TYPE_BODY || type.kind == LT_TYPE_OFFICE;
  bool head = bodies && cell >= LT_HEAD_BASE;
  lt_cell body = head ? cell - LT_HEAD_BASE : cell;
  if (!bodies || body < 0 || body >= (lt_cell)run->set->bodies_len) return cell;
  const lt_body *record = &run->set->bodies[body];
  if (ref_period_at(&(lt_period){.from = {LT_UNKNOWN, LT_UNKNOWN}, .before = record->exists.before},
                    run->law_dates[subject]) != LT_IN_FORCE_NO ||
      record->successors.len == 0)
    return cell;
  if (record->successors.len > 1) return LT_UNKNOWN;
  uint32_t next = record->successors.items[0];
  lt_cell then = head && run->set->bodies[next].head != LT_NONE ? (lt_cell)run->set->bodies[next].head
                 : head                                         ? lt_head_of(next)
                                                                : (lt_cell)next;
  /* A head is registered or not only of the body that lives: a link on the way does not count. */
  if (head) {
    lt_cell lives = ref_living(run, subject, (lt_type){.kind = LT_TYPE_BODY}, next);
    if (lives == LT_UNKNOWN) return LT_UNKNOWN;
    uint32_t office = run->set->bodies[lives].head;
    then = office == LT_NONE ? lt_head_of(lives) : (lt_cell)office;
    return then < LT_HEAD_BASE ? ref_living(run, subject, type, then) : then;
  }
  return ref_living(run, subject, type, then);
}

static bool under(const ref_run *run, uint32_t subject, uint32_t root, lt_cell body) {
  lt_type type = {.kind = LT_TYPE_BODY};
  lt_cell wanted = ref_living(run, subject, type, root);
  while (body != LT_UNKNOWN && body != wanted) {
    uint32_t parent = run->set->bodies[body].parent;
    body = parent == LT_NONE ? LT_UNKNOWN : ref_living(run, subject, type, parent);
  }
  return body == wanted && wanted != LT_UNKNOWN;
}

/* Every body that lives, tried against every root. */
static const lt_expr *under_as_list(const ref_run *run, uint32_t subject, const lt_expr *leaf) {
  const lt_group *group = leaf->root_kind == LT_NAME_GROUP ? &run->set->groups[leaf->root] : NULL;
  const uint32_t *roots = group ? group->members.items : &leaf->root;
  uint32_t len = group ? group->members.len : 1;
  lt_type type = {.kind = LT_TYPE_BODY};
  ref_can cells = {0};
  for (uint32_t r = 0; r < len; r++) {
    if (ref_living(run, subject, type, roots[r]) == LT_UNKNOWN) ref_can_add(run->arena, &cells, LT_UNKNOWN);
    for (uint32_t b = 0; b < run->set->bodies_len; b++)
      if (ref_living(run, subject, type, b) == (lt_cell)b && under(run, subject, roots[r], b))
        ref_can_add(run->arena, &cells, b);
  }
  lt_expr *made = lt_arena_copy(run->arena, leaf, sizeof *leaf);
  made->op = LT_OP_ONE_OF;
  made->cells = cells.cells.items;
  made->cells_len = cells.cells.len;
  return made;
}

static const lt_expr *with_living(const ref_run *run, uint32_t subject, const lt_expr *leaf) {
  lt_cell *cells = LT_NEW_ARRAY(run->arena, lt_cell, leaf->cells_len + 1);
  for (uint32_t i = 0; i < leaf->cells_len; i++)
    cells[i] = ref_living(run, subject, leaf->left->type, leaf->cells[i]);
  lt_expr *made = lt_arena_copy(run->arena, leaf, sizeof *leaf);
  made->cells = cells;
  return made;
}

static const lt_expr *with_value(const ref_run *run, uint32_t subject, const lt_expr *leaf) {
  lt_cell value = ref_parameter(run, subject, leaf->right->item);
  if (value == LT_UNKNOWN) return leaf;
  lt_expr *made = lt_arena_copy(run->arena, leaf, sizeof *leaf);
  made->cells = lt_arena_copy(run->arena, &value, sizeof value);
  made->cells_len = 1;
  made->right = NULL;
  return made;
}

const lt_expr *ref_leaf(const ref_run *run, uint32_t subject, const lt_expr *leaf) {
  if (!leaf->left) return leaf;
  if (leaf->right) return leaf->right->kind == LT_TERM_PARAMETER ? with_value(run, subject, leaf) : leaf;
  lt_type_kind kind = leaf->left->type.kind;
  if (kind == LT_TYPE_BODY && leaf->op == LT_OP_UNDER) return under_as_list(run, subject, leaf);
  return kind == LT_TYPE_BODY || kind == LT_TYPE_OFFICE ? with_living(run, subject, leaf) : leaf;
}
