/* run_record.c: which policies counted for a run, and what dropped out on the way to it.
 * The slices say what their matter, place and date leave out; whether a policy applies to this very plan is added
 * here. */
#include "run_impl.h"

static int compare(const lt_eliminated *a, const lt_eliminated *b) {
  if (a->is_policy != b->is_policy) return a->is_policy ? -1 : 1;
  if (a->number != b->number) return a->number < b->number ? -1 : 1;
  return (a->why > b->why) - (a->why < b->why);
}

/* Puts one where it belongs. */
static void put(lt_run *run, const lt_eliminated *out) {
  LT_PUSH(&run->arena, &run->eliminated, *out);
  lt_eliminated *items = run->eliminated.items;
  uint32_t at = run->eliminated.len - 1;
  for (; at > 0 && compare(out, &items[at - 1]) < 0; at--) items[at] = items[at - 1];
  items[at] = *out;
}

/* Joins what a slice left out, which is sorted too; each stands once. */
static void merge(lt_run *run, const lt_slice *slice) {
  uint32_t len = run->eliminated.len + slice->eliminated.len, kept = 0;
  const lt_eliminated *a = run->eliminated.items, *b = slice->eliminated.items;
  const lt_eliminated *a_end = a + run->eliminated.len, *b_end = b + slice->eliminated.len;
  lt_eliminated *all = LT_NEW_ARRAY(&run->arena, lt_eliminated, len);
  while (a < a_end || b < b_end) {
    int order = a == a_end ? 1 : b == b_end ? -1 : compare(a, b);
    all[kept++] = order <= 0 ? *a : *b;
    a += order <= 0;
    b += order >= 0;
  }
  run->eliminated.items = all;
  run->eliminated.len = kept;
  run->eliminated.cap = len;
}

static bool is_new(const lt_run *run, uint32_t subject) {
  for (uint32_t i = 0; i < subject; i++) {
    if (run->slice_of[i] == run->slice_of[subject]) return false;
  }
  return true;
}

static void add_policy(lt_run *run, uint32_t policy) {
  uint32_t at = run->policies.len;
  for (uint32_t i = 0; i < run->policies.len; i++) {
    if (run->policies.items[i] == policy) return;
  }
  for (; at > 0 && run->policies.items[at - 1] > policy; at--) run->policies.items[at] = run->policies.items[at - 1];
  run->policies.items[at] = policy;
  run->policies.len++;
}

static bool is_eliminated(const lt_run *run, const lt_eliminated *out) {
  for (uint32_t i = 0; i < run->eliminated.len && run->eliminated.items[i].is_policy; i++) {
    if (compare(&run->eliminated.items[i], out) == 0) return true;
  }
  return false;
}

static void record_slice(lt_run *run, const lt_slice *slice) {
  merge(run, slice);
  for (uint32_t i = 0; i < slice->policies.len; i++) {
    uint32_t policy = slice->policies.items[i];
    lt_span none = {LT_UNKNOWN, LT_UNKNOWN};
    lt_eliminated out = {true, policy, LT_OUT_SCOPE, none, none};
    if (lt_policy_truth(run, policy) != LT_FALSE)
      add_policy(run, policy);
    else if (!is_eliminated(run, &out))
      put(run, &out);
  }
}

void lt_run_record(lt_run *run) {
  run->policies.items = LT_NEW_ARRAY(&run->arena, uint32_t, run->set->policies_len);
  const lt_slice *last = NULL;
  for (uint32_t i = 0; i < run->facts->subjects.len; i++) {
    if (run->slice_of[i] != last && is_new(run, i)) record_slice(run, run->slice_of[i]);
    last = run->slice_of[i];
  }
}
