/* merge.c: where it is open which law governs, the plan has been decided under each candidate, and this is what all of
 * them agree on (contract 9). An outcome counts only if it is the same, kind and value, under every one; anything else
 * is undetermined, with all that any of them leaves possible. It decides nothing of its own. */
#include "base/sort.h"
#include "run_impl.h"

/* ---- Answers ---- */

static bool same_possible(const lt_possible *a, const lt_possible *b) {
  return a->unknown == b->unknown && lt_cells_equal(a->cells, a->len, b->cells, b->len);
}

/* Of two undetermined ones: they leave the same. */
static bool agree(const lt_answer *a, const lt_answer *b) {
  if (a->outcome != b->outcome) return false;
  switch ((lt_outcome)a->outcome) {
    case LT_VALUE: return a->cell == b->cell && a->open == b->open && lt_members_equal(&a->certain, &b->certain);
    case LT_DISCRETION: return a->value == b->value;
    case LT_UNDETERMINED:
      return a->asked_unknown == b->asked_unknown && a->bound == b->bound &&
             lt_members_equal(&a->certain, &b->certain) && lt_members_equal(&a->perhaps, &b->perhaps) &&
             same_possible(&a->possible, &b->possible);
    default: return true;
  }
}

static lt_members room_for(lt_run *run, uint32_t len) {
  return (lt_members){LT_NEW_ARRAY(&run->arena, lt_cell, len + 1), 0, false};
}

static void take(lt_members *into, lt_cell cell) {
  for (uint32_t i = 0; i < into->len; i++) {
    if (into->cells[i] == cell) return;
  }
  into->cells[into->len++] = cell;
}

static const lt_answer *answer_at(const lt_run *run, uint32_t law, uint32_t at) {
  return &run->laws.items[law]->answers[at];
}

/* The members under every law, and those under any. */
static void join_members(lt_run *run, uint32_t at, lt_answer *out) {
  uint32_t most = 0;
  for (uint32_t i = 0; i < run->laws.len; i++)
    most += answer_at(run, i, at)->certain.len + answer_at(run, i, at)->perhaps.len;
  lt_members all = room_for(run, most), sure = room_for(run, most), perhaps = room_for(run, most);
  for (uint32_t i = 0; i < run->laws.len; i++) {
    const lt_answer *one = answer_at(run, i, at);
    all.open |= one->open || one->certain.open || one->perhaps.open;
    for (uint32_t k = 0; k < one->certain.len; k++) take(&all, one->certain.cells[k]);
    for (uint32_t k = 0; k < one->perhaps.len; k++) take(&all, one->perhaps.cells[k]);
  }
  for (uint32_t k = 0; k < all.len; k++) {
    bool everywhere = !run->laws_bound;
    for (uint32_t i = 0; i < run->laws.len && everywhere; i++)
      everywhere = lt_members_have(&answer_at(run, i, at)->certain, all.cells[k]);
    take(everywhere ? &sure : &perhaps, all.cells[k]);
  }
  perhaps.open = all.open || run->laws_bound;
  lt_members_sort(&sure);
  lt_members_sort(&perhaps);
  out->certain = sure;
  out->perhaps = perhaps;
}

static void join_possible(lt_run *run, uint32_t at, lt_answer *out) {
  uint32_t most = 1;
  for (uint32_t i = 0; i < run->laws.len; i++) most += answer_at(run, i, at)->possible.len;
  lt_members cells = room_for(run, most);
  out->possible.unknown = run->laws_bound;
  for (uint32_t i = 0; i < run->laws.len; i++) {
    const lt_answer *one = answer_at(run, i, at);
    for (uint32_t k = 0; k < one->possible.len; k++) take(&cells, one->possible.cells[k]);
    out->possible.unknown |= one->possible.unknown;
  }
  lt_members_sort(&cells);
  out->possible.cells = cells.cells;
  out->possible.len = cells.len;
}

static void merge_answer(lt_run *run, uint32_t at, lt_question_kind kind) {
  lt_answer *out = &run->answers[at];
  bool same = !run->laws_bound;
  for (uint32_t i = 1; i < run->laws.len && same; i++) same = agree(answer_at(run, 0, at), answer_at(run, i, at));
  if (same) {
    *out = *answer_at(run, 0, at);
    return;
  }
  *out = (lt_answer){.outcome = LT_UNDETERMINED, .bound = run->laws_bound};
  if (kind == LT_QUESTION_SET) join_members(run, at, out);
  join_possible(run, at, out);
  if (kind != LT_QUESTION_SET) return;
  out->possible.certain = &out->certain;
  out->possible.perhaps = &out->perhaps;
}

static void merge_answers(lt_run *run) {
  const lt_run *first = run->laws.items[0];
  uint32_t len = 0;
  run->first_answer = first->first_answer;
  for (uint32_t s = 0; s < run->facts->subjects.len; s++)
    len += run->set->entities[run->facts->subjects.items[s].entity].questions.len;
  run->answers = LT_NEW_ARRAY(&run->arena, lt_answer, len);
  for (uint32_t s = 0; s < run->facts->subjects.len; s++) {
    const lt_numbers *questions = &run->set->entities[run->facts->subjects.items[s].entity].questions;
    for (uint32_t slot = 0; slot < questions->len; slot++)
      merge_answer(run, run->first_answer[s] + slot, run->set->questions[questions->items[slot]].kind);
  }
}

/* ---- Obligations ---- */

static lt_truth both(lt_truth a, lt_truth b) { return a == b ? a : LT_MAYBE; }

/* One that is not in force under a law does not apply there. */
static lt_duty merge_duty(const lt_run *run, const lt_duty *found) {
  lt_duty out = *found;
  for (uint32_t i = 0; i < run->laws.len; i++) {
    const lt_duty *one = lt_run_duty_of(run->laws.items[i], found->subject, found->norm);
    lt_duty_status status = one ? one->status : LT_DUTY_NOT_APPLICABLE;
    out.applies = both(out.applies, one ? one->applies : LT_FALSE);
    out.holds = both(out.holds, one ? one->holds : LT_MAYBE);
    if (status != out.status || run->laws_bound) out.status = LT_DUTY_UNDETERMINED;
    if (one && one->witness != out.witness) out.witness = LT_NONE;
    out.maybe_in_force |= one && one->maybe_in_force;
  }
  return out;
}

static int compare_duties(const void *pa, const void *pb) {
  const lt_duty *a = pa, *b = pb;
  if (a->subject != b->subject) return a->subject < b->subject ? -1 : 1;
  return (a->norm > b->norm) - (a->norm < b->norm);
}

static bool is_of_law_before(const lt_run *run, uint32_t law, const lt_duty *duty) {
  for (uint32_t i = 0; i < law; i++)
    if (lt_run_duty_of(run->laws.items[i], duty->subject, duty->norm)) return true;
  return false;
}

static void merge_duties(lt_run *run) {
  for (uint32_t i = 0; i < run->laws.len; i++) {
    const lt_run *law = run->laws.items[i];
    for (uint32_t k = 0; k < law->duties.len; k++)
      if (!is_of_law_before(run, i, &law->duties.items[k]))
        LT_PUSH(&run->arena, &run->duties, merge_duty(run, &law->duties.items[k]));
  }
  if (run->duties.len > 1)
    lt_sort(&run->arena, run->duties.items, run->duties.len, sizeof *run->duties.items, compare_duties);
}

/* ---- What counted, and what dropped out ---- */

static void merge_dates(lt_run *run) {
  uint32_t len = run->facts->subjects.len;
  const lt_run *first = run->laws.items[0];
  run->slice_of = LT_NEW_ARRAY(&run->arena, const lt_slice *, len);
  run->facts_of = LT_NEW_ARRAY(&run->arena, const lt_facts *, len);
  memcpy(run->law_dates, first->law_dates, len * sizeof *run->law_dates);
  memcpy(run->law_facts, first->law_facts, len * sizeof *run->law_facts);
  for (uint32_t s = 0; s < len; s++) {
    run->slice_of[s] = first->slice_of[s];
    run->facts_of[s] = first->facts_of[s];
    for (uint32_t i = 1; i < run->laws.len; i++) {
      const lt_run *law = run->laws.items[i];
      if (law->law_dates[s] != run->law_dates[s]) run->law_dates[s] = LT_UNKNOWN;
      if (run->slice_of[s]->none != LT_POLICY_FOUND && law->slice_of[s]->none == LT_POLICY_FOUND)
        run->slice_of[s] = law->slice_of[s], run->facts_of[s] = law->facts_of[s];
    }
  }
}

static bool dropped(const lt_run *run, const lt_eliminated *wanted) {
  for (uint32_t i = 0; i < run->eliminated.len; i++) {
    const lt_eliminated *out = &run->eliminated.items[i];
    if (out->is_policy == wanted->is_policy && out->number == wanted->number && out->why == wanted->why) return true;
  }
  return false;
}

static bool counted(const lt_run *run, uint32_t policy) {
  for (uint32_t i = 0; i < run->policies.len; i++) {
    if (run->policies.items[i] == policy) return true;
  }
  return false;
}

/* A policy counts if it did under any law; what dropped out did so under all. */
static void merge_record(lt_run *run) {
  const lt_run *first = run->laws.items[0];
  run->policies.items = LT_NEW_ARRAY(&run->arena, uint32_t, run->set->policies_len);
  for (uint32_t policy = 0; policy < run->set->policies_len; policy++) {
    bool any = false;
    for (uint32_t i = 0; i < run->laws.len && !any; i++) any = counted(run->laws.items[i], policy);
    if (any) run->policies.items[run->policies.len++] = policy;
  }
  for (uint32_t i = 0; i < first->eliminated.len; i++) {
    bool all = true;
    for (uint32_t k = 1; k < run->laws.len && all; k++) all = dropped(run->laws.items[k], &first->eliminated.items[i]);
    if (all) LT_PUSH(&run->arena, &run->eliminated, first->eliminated.items[i]);
  }
}

void lt_run_merge(lt_run *run) {
  merge_dates(run);
  merge_answers(run);
  merge_duties(run);
  merge_record(run);
}

lt_truth lt_laws_truth(const lt_run *run, lt_law_truth truth, const void *ctx) {
  lt_truth all = truth(run->laws.items[0], ctx);
  for (uint32_t i = 1; i < run->laws.len; i++) all = both(all, truth(run->laws.items[i], ctx));
  return run->laws_bound ? LT_MAYBE : all;
}
