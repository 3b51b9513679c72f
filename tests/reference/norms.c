/* norms.c: whether a norm applies to a subject, what it says to a question, and which of two prevails, for the
 * reference evaluator. Stage 0, overriding and precedence are taken from the words of contract 2; who wins is
 * outcome.c's. */
#include "reference_impl.h"

static bool numbers_have(const lt_numbers *numbers, uint32_t number) {
  for (uint32_t i = 0; i < numbers->len; i++)
    if (numbers->items[i] == number) return true;
  return false;
}

/* Overriding as the text says it, transitive over the whole set. */
void ref_close_overrides(ref_run *run) {
  uint32_t n = run->set->norms_len;
  bool *over = run->overrides = LT_NEW_ARRAY(run->arena, bool, (size_t)n *n + 1);
  for (uint32_t a = 0; a < n; a++)
    for (uint32_t b = 0; b < n; b++) over[a * n + b] = numbers_have(&run->set->norms[a].overrides, b);
  for (uint32_t by = 0; by < n; by++)
    for (uint32_t a = 0; a < n; a++)
      for (uint32_t b = 0; over[a * n + by] && b < n; b++)
        if (over[by * n + b]) over[a * n + b] = true;
}

lt_truth ref_policy_applies(ref_run *run, uint32_t policy) {
  const lt_expr *applies = run->set->policies[policy].applies;
  ref_view view = ref_view_of(run, 0);
  return applies ? ref_eval(&view, applies) : LT_TRUE;
}

bool ref_in_slice(const ref_run *run, uint32_t subject, uint32_t norm) {
  return run->in_force[(size_t)subject * run->set->norms_len + norm] != LT_IN_FORCE_NO;
}

static lt_truth find_before(ref_run *run, uint32_t subject, uint32_t norm) {
  const lt_norm *self = &run->set->norms[norm];
  uint8_t in_force = run->in_force[(size_t)subject * run->set->norms_len + norm];
  if (in_force == LT_IN_FORCE_NO) return LT_FALSE;
  lt_truth truth = in_force == LT_IN_FORCE_MAYBE ? LT_MAYBE : LT_TRUE;
  truth = ref_and(truth, ref_policy_applies(run, self->policy));
  ref_view view = ref_view_of(run, ref_climb(run->facts, subject, self->entity));
  return self->when ? ref_and(truth, ref_eval(&view, self->when)) : truth;
}

/* `subject` says whose law date counts; the condition is about it, or about what it belongs to. */
lt_truth ref_applies_before(ref_run *run, uint32_t subject, uint32_t norm) {
  uint8_t *memo = &run->before[(size_t)subject * run->set->norms_len + norm];
  if (!*memo) *memo = (uint8_t)(1 + find_before(run, subject, norm));
  return (lt_truth)(*memo - 1);
}

lt_truth ref_applies(ref_run *run, uint32_t subject, uint32_t norm) {
  uint8_t *memo = &run->truths[(size_t)subject * run->set->norms_len + norm];
  if (*memo) return (lt_truth)(*memo - 1);
  lt_truth truth = ref_applies_before(run, subject, norm);
  for (uint32_t m = 0; m < run->set->norms_len && truth != LT_FALSE; m++) {
    if (!numbers_have(&run->set->norms[m].disapplies, norm)) continue;
    if (ref_climb(run->facts, subject, run->set->norms[m].entity) != LT_NONE)
      truth = ref_and(truth, ref_not(ref_applies(run, subject, m)));
  }
  *memo = (uint8_t)(1 + truth);
  return truth;
}

/* ---- precedence ---- */

static int class_of(const lt_set *set, const lt_norm *norm) {
  if (norm->is_default) return 0;
  return norm->act != LT_NONE && set->instruments[norm->act].binding ? 2 : 1;
}

/* The day of issue; where it is not known, the first day in force; a span by its earliest day. */
static lt_cell issued(const lt_set *set, const lt_norm *norm) {
  if (norm->act == LT_NONE) return LT_UNKNOWN;
  const lt_instrument *act = &set->instruments[norm->act];
  return act->issued.from != LT_UNKNOWN ? act->issued.from : act->in_force.from.from;
}

static int depth_of(const lt_set *set, uint32_t place) {
  int depth = 0;
  for (; set->places[place].parent != LT_NONE; place = set->places[place].parent) depth++;
  return depth;
}

static int sign(int64_t a, int64_t b) { return (a > b) - (a < b); }

int ref_compare(const lt_set *set, uint32_t a, uint32_t b, lt_lost *why) {
  const lt_norm *x = &set->norms[a], *y = &set->norms[b];
  int by = sign(class_of(set, x), class_of(set, y));
  *why = x->is_default != y->is_default ? LT_LOST_DEFAULT : LT_LOST_BINDING;
  if (by) return by;
  if (x->is_default) {
    *why = LT_LOST_LOCAL;
    by = sign(depth_of(set, set->policies[x->policy].place), depth_of(set, set->policies[y->policy].place));
  } else if (x->act != LT_NONE && y->act != LT_NONE) {
    *why = LT_LOST_RANK;
    by = sign(set->instruments[x->act].rank, set->instruments[y->act].rank);
  }
  if (by) return by;
  *why = LT_LOST_LATER;
  by = sign(issued(set, x), issued(set, y));
  if (!by) *why = LT_LOST_NOT;
  return by;
}

/* ---- candidates ---- */

static lt_truth provided_of(ref_run *run, uint32_t subject, const lt_norm *norm) {
  ref_view view = ref_view_of(run, subject);
  lt_truth truth = LT_TRUE;
  for (uint32_t i = 0; i < norm->provided_len; i++) truth = ref_and(truth, ref_eval(&view, norm->provided[i]));
  return truth;
}

static ref_candidate permission(uint32_t norm, lt_truth truth, lt_permission cell) {
  return (ref_candidate){.norm = norm, .truth = truth, .says = {.kind = REF_CELL, .cell = cell}};
}

/* The norms of the slice that answer the question, also those that do not apply. */
ref_candidates ref_gather(ref_run *run, uint32_t subject, uint32_t question) {
  const lt_set *set = run->set;
  ref_candidates all = {LT_NEW_ARRAY(run->arena, ref_candidate, 2 * set->norms_len + 1), 0};
  ref_view view = ref_view_of(run, subject);
  for (uint32_t n = 0; n < set->norms_len; n++) {
    const lt_norm *norm = &set->norms[n];
    for (uint32_t i = 0; i < norm->answers_len && ref_in_slice(run, subject, n); i++) {
      const lt_answer_rule *rule = &norm->answers[i];
      if (rule->question != question) continue;
      lt_truth truth = ref_applies(run, subject, n);
      if (norm->kind == LT_NORM_FORBID) {
        all.items[all.len++] = permission(n, truth, LT_FORBIDDEN);
      } else if (norm->kind == LT_NORM_PERMIT) {
        lt_truth provided = provided_of(run, subject, norm);
        all.items[all.len++] = permission(n, ref_and(truth, provided), LT_ALLOWED);
        if (norm->provided_len) all.items[all.len++] = permission(n, ref_and(truth, ref_not(provided)), LT_CONDITIONAL);
      } else {
        all.items[all.len++] =
            (ref_candidate){n, truth, rule->adds, ref_says_of(&view, &set->questions[question], rule->value)};
      }
    }
  }
  return all;
}
