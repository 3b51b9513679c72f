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

static const lt_dated *rows_of(const lt_set *set, lt_type_kind of, lt_cell number, uint32_t what) {
  for (uint32_t i = 0; i < set->dated_len; i++)
    if (set->dated[i].of == of && (lt_cell)set->dated[i].number == number && set->dated[i].what == what)
      return &set->dated[i];
  return NULL;
}

lt_cell ref_dated(const ref_run *run, uint32_t subject, lt_type_kind of, lt_cell number, uint32_t what,
                  lt_cell otherwise) {
  const lt_dated *dated = rows_of(run->set, of, number, what);
  lt_cell found = LT_UNKNOWN;
  bool maybe = false;
  if (!dated) return otherwise;
  for (uint32_t i = 0; i < dated->rows_len; i++) {
    lt_in_force in_force = ref_period_at(&dated->rows[i].in_force, run->law_dates[subject]);
    if (in_force == LT_IN_FORCE_YES) found = dated->rows[i].cell;
    maybe |= in_force == LT_IN_FORCE_MAYBE;
  }
  return maybe ? LT_UNKNOWN : found;
}

/* Day by day away from the law date, first to the row that begins first, until a row holds there or may. */
uint32_t ref_place_above(const ref_run *run, uint32_t subject, uint32_t place) {
  const lt_dated *dated = rows_of(run->set, LT_TYPE_PLACE, place, LT_DATED_PART_OF);
  if (!dated) return run->set->places[place].parent;
  for (lt_cell away = 0;; away++)
    for (uint32_t i = 0; i < dated->rows_len; i++)
      for (int side = -1; side <= 1; side += 2)
        if (ref_period_at(&dated->rows[i].in_force, run->law_dates[subject] + side * away) != LT_IN_FORCE_NO)
          return (uint32_t)dated->rows[i].cell;
}

lt_cell ref_head(const ref_run *run, uint32_t subject, lt_cell body) {
  uint32_t office = run->set->bodies[body].head;
  return ref_dated(run, subject, LT_TYPE_BODY, body, LT_DATED_HEAD,
                   office == LT_NONE ? lt_head_of(body) : (lt_cell)office);
}

static bool gone(const ref_run *run, uint32_t subject, const lt_body *body) {
  lt_period end = {.from = {LT_UNKNOWN, LT_UNKNOWN}, .before = body->exists.before};
  return ref_period_at(&end, run->law_dates[subject]) == LT_IN_FORCE_NO;
}

static lt_cell living_body(const ref_run *run, uint32_t subject, lt_cell body) {
  const lt_body *record = &run->set->bodies[body];
  if (!gone(run, subject, record)) return body;
  return record->successors.len != 1 ? LT_UNKNOWN : living_body(run, subject, record->successors.items[0]);
}

lt_cell ref_living(const ref_run *run, uint32_t subject, lt_type type, lt_cell cell) {
  bool bodies = type.kind == LT_TYPE_BODY || type.kind == LT_TYPE_OFFICE;
  bool head = bodies && cell >= LT_HEAD_BASE;
  lt_cell body = head ? cell - LT_HEAD_BASE : cell;
  if (!bodies || body < 0 || body >= (lt_cell)run->set->bodies_len) return cell;
  lt_cell lives = living_body(run, subject, body);
  if (!head || lives == LT_UNKNOWN) return lives;
  /* A head is registered or not only of the body that lives: a link on the way does not count. */
  lt_cell office = ref_head(run, subject, lives);
  bool as_said = lives == body && !rows_of(run->set, LT_TYPE_BODY, body, LT_DATED_HEAD);
  if (as_said) return cell;
  return office >= LT_HEAD_BASE || office == LT_UNKNOWN ? office : living_body(run, subject, office);
}

/* TRUE, FALSE, or MAYBE where nobody knows what something on the way is part of. */
static lt_truth under(const ref_run *run, uint32_t subject, uint32_t root, lt_cell body) {
  lt_type type = {.kind = LT_TYPE_BODY};
  lt_cell wanted = ref_living(run, subject, type, root);
  if (wanted == LT_UNKNOWN) return LT_FALSE; /* said otherwise */
  for (uint32_t steps = 0; body >= 0 && steps <= run->set->bodies_len; steps++) {
    if (body == wanted) return LT_TRUE;
    uint32_t parent = run->set->bodies[body].parent;
    body = ref_dated(run, subject, LT_TYPE_BODY, body, LT_DATED_PART_OF,
                     parent == LT_NONE ? LT_ABSENT : (lt_cell)parent);
    if (body >= 0) body = ref_living(run, subject, type, body);
  }
  return body == LT_UNKNOWN ? LT_MAYBE : LT_FALSE;
}

/* Every body that lives, tried against every root. */
static const lt_expr *under_as_list(const ref_run *run, uint32_t subject, const lt_expr *leaf) {
  const lt_group *group = leaf->root_kind == LT_NAME_GROUP ? &run->set->groups[leaf->root] : NULL;
  const uint32_t *roots = group ? group->members.items : &leaf->root;
  uint32_t len = group ? group->members.len : 1;
  lt_type type = {.kind = LT_TYPE_BODY};
  ref_can cells = {0}, open = {0};
  for (uint32_t r = 0; r < len; r++) {
    if (ref_living(run, subject, type, roots[r]) == LT_UNKNOWN) ref_can_add(run->arena, &cells, LT_UNKNOWN);
    for (uint32_t b = 0; b < run->set->bodies_len; b++) {
      if (ref_living(run, subject, type, b) != (lt_cell)b) continue;
      lt_truth truth = under(run, subject, roots[r], b);
      if (truth != LT_FALSE) ref_can_add(run->arena, truth == LT_TRUE ? &cells : &open, b);
    }
  }
  lt_expr *made = lt_arena_copy(run->arena, leaf, sizeof *leaf);
  made->op = LT_OP_ONE_OF;
  made->cells = cells.cells.items;
  made->cells_len = cells.cells.len;
  made->open = open.cells.items;
  made->open_len = open.cells.len;
  return made;
}

static const lt_expr *places_as_list(const ref_run *run, uint32_t subject, const lt_expr *leaf) {
  ref_can cells = {0};
  for (uint32_t i = 0; i < run->set->places_len; i++)
    for (uint32_t at = i; at != LT_NONE; at = ref_place_above(run, subject, at))
      if (at == leaf->root) ref_can_add(run->arena, &cells, i);
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
  if (kind == LT_TYPE_PLACE && leaf->op == LT_OP_UNDER) return places_as_list(run, subject, leaf);
  return kind == LT_TYPE_BODY || kind == LT_TYPE_OFFICE ? with_living(run, subject, leaf) : leaf;
}
