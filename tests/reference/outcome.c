/* outcome.c: the outcome of a question by its definition, for the reference evaluator: every set A of norms with C ⊆ A
 * ⊆ P is tried, and what they all agree on is taken. Contract 2, 4, 5, 6; engine.md 2.1, 2.6, 2.7 and 2.10 for what
 * S(A) and W(A) are. It does not look into conditions: the cells of unknown facts are cells.c's. */
#include <string.h>

#include "reference_impl.h"

/* What was seen over all A. */
typedef struct tally {
  ref_run *run;
  const lt_question *question;
  ref_candidates all;
  ref_outcome *out;
  bool *in, *stands, *wins;       /* of the A at hand */
  bool empty_ever;                /* A = ∅ is one of them */
  bool base_none_ever, base_ever; /* of a set: no closing norm stands; one does */
  bool clash_ever;                /* two norms of W(A) with different known values */
  bool added_ever, added_in_all;  /* of a set: some norm adds to it */
  bool open_ever, open_always;    /* of a set: a norm with a part in it leaves it open */
  ref_can base_ever_cells, added_ever_cells;
  ref_can base_always, added_always; /* cells found in every A so far */
  bool permission_ever[3], permission_always[3];
  uint32_t tried;
} tally;

static bool beats(const tally *t, uint32_t a, uint32_t b) {
  return t->run->overrides[(size_t)t->all.items[a].norm * t->run->set->norms_len + t->all.items[b].norm];
}

/* Stage 1: S(A). */
static void find_standing(tally *t) {
  for (uint32_t i = 0; i < t->all.len; i++) {
    t->stands[i] = t->in[i];
    for (uint32_t k = 0; k < t->all.len && t->stands[i]; k++)
      if (t->in[k] && beats(t, k, i)) t->stands[i] = false;
  }
}

/* Stage 2: W(A), the highest class of those that stand; norms that add to a set have no part in it. */
static void find_winners(tally *t) {
  for (uint32_t i = 0; i < t->all.len; i++) {
    t->wins[i] = t->stands[i] && !t->all.items[i].adds;
    for (uint32_t k = 0; k < t->all.len && t->wins[i]; k++) {
      lt_lost why;
      if (t->stands[k] && !t->all.items[k].adds &&
          ref_compare(t->run->set, t->all.items[k].norm, t->all.items[i].norm, &why) > 0)
        t->wins[i] = false;
    }
  }
}

static bool two_differ(const tally *t, const bool *among) {
  for (uint32_t i = 0; i < t->all.len; i++)
    for (uint32_t k = 0; among[i] && k < i; k++) {
      const ref_says *a = &t->all.items[i].says, *b = &t->all.items[k].says;
      if (among[k] && ref_says_known(a) && ref_says_known(b) && !ref_says_equal(a, b)) return true;
    }
  return false;
}

/* Of a set: two closing norms that say different things, or may do so once their members are known. */
static bool may_clash(const tally *t, const bool *among) {
  for (uint32_t i = 0; i < t->all.len; i++)
    for (uint32_t k = 0; among[i] && k < i; k++) {
      const ref_says *a = &t->all.items[i].says, *b = &t->all.items[k].says;
      bool named =
          a->kind != REF_UNKNOWN && a->kind != REF_DISCRETION && b->kind != REF_UNKNOWN && b->kind != REF_DISCRETION;
      if (among[k] && named && !ref_says_equal(a, b)) return true;
    }
  return false;
}

static bool all_agree(const tally *t, const bool *among) {
  uint32_t first = UINT32_MAX;
  for (uint32_t i = 0; i < t->all.len; i++) {
    if (!among[i]) continue;
    if (first == UINT32_MAX) first = i;
    if (!ref_says_equal(&t->all.items[first].says, &t->all.items[i].says)) return false;
  }
  return true;
}

/* ---- sets ---- */

static bool can_has(const ref_can *can, lt_cell cell) {
  for (uint32_t i = 0; i < can->cells.len; i++)
    if (can->cells.items[i] == cell) return true;
  return false;
}

static void keep_common(ref_can *always, const ref_can *now) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < always->cells.len; i++)
    if (can_has(now, always->cells.items[i])) always->cells.items[kept++] = always->cells.items[i];
  always->cells.len = kept;
}

static void add_all(lt_arena *arena, ref_can *to, const ref_can *from) {
  for (uint32_t i = 0; i < from->cells.len; i++) ref_can_add(arena, to, from->cells.items[i]);
}

/* The members that all closing norms of W(A) have, and those that the standing adding norms bring. */
static void note_set(tally *t) {
  lt_arena *arena = t->run->arena;
  ref_can base = {0}, some = {0}, added = {0};
  bool first = true, any_added = false, open = false;
  for (uint32_t i = 0; i < t->all.len; i++) {
    const ref_candidate *one = &t->all.items[i];
    if (one->adds ? !t->stands[i] : !t->wins[i]) continue;
    open |= one->says.members.open;
    ref_can members = {0};
    for (uint32_t m = 0; m < one->says.members.len; m++) ref_can_add(arena, &members, one->says.members.cells[m]);
    if (one->adds) {
      add_all(arena, &added, &members);
      any_added = true;
    } else {
      add_all(arena, &some, &members);
      if (first)
        add_all(arena, &base, &members);
      else
        keep_common(&base, &members);
      first = false;
    }
  }
  t->added_ever |= any_added;
  t->added_in_all = any_added && (t->tried == 0 || t->added_in_all);
  t->open_ever |= open;
  t->open_always = open && (t->tried == 0 || t->open_always);
  if (first)
    t->base_none_ever = true;
  else
    t->base_ever = true;
  add_all(arena, &t->base_ever_cells, &some);
  add_all(arena, &t->added_ever_cells, &added);
  if (t->tried == 0) {
    add_all(arena, &t->base_always, &base);
    add_all(arena, &t->added_always, &added);
  } else {
    keep_common(&t->base_always, &base);
    keep_common(&t->added_always, &added);
  }
}

/* ---- going through all A ---- */

/* Of a permission: forbidden if a prohibition stands, else allowed if a permit does, else conditional. */
static void note_permission(tally *t) {
  bool now[3] = {false, false, false};
  for (uint32_t i = 0; i < t->all.len; i++)
    if (t->stands[i]) now[t->all.items[i].says.cell] = true;
  lt_cell outcome = now[LT_FORBIDDEN] ? LT_FORBIDDEN : now[LT_ALLOWED] ? LT_ALLOWED : LT_CONDITIONAL;
  for (uint32_t i = 0; i < t->all.len; i++) t->wins[i] = t->stands[i] && t->all.items[i].says.cell == outcome;
  for (int x = 0; x < 3; x++) {
    t->permission_ever[x] |= now[x];
    t->permission_always[x] = now[x] && (t->tried == 0 || t->permission_always[x]);
  }
}

static void note_norms(tally *t) {
  ref_outcome *out = t->out;
  bool any = false;
  for (uint32_t i = 0; i < t->all.len; i++) {
    any |= t->in[i];
    out->stands_ever[i] |= t->stands[i];
    out->wins_ever[i] |= t->wins[i];
    out->stands_always[i] = t->stands[i] && (t->tried == 0 || out->stands_always[i]);
    out->wins_always[i] = t->wins[i] && (t->tried == 0 || out->wins_always[i]);
  }
  t->empty_ever |= !any;
}

static void try_one(tally *t) {
  find_standing(t);
  if (t->question->kind == LT_QUESTION_PERMISSION) {
    note_permission(t);
  } else {
    find_winners(t);
    bool set = t->question->kind == LT_QUESTION_SET;
    t->clash_ever |= set ? may_clash(t, t->wins) : two_differ(t, t->wins);
    if (set) note_set(t);
  }
  note_norms(t);
  t->tried++;
}

static void try_all(tally *t) {
  uint32_t uncertain[REF_UNCERTAIN_MAX + 1], len = 0;
  for (uint32_t i = 0; i < t->all.len && len <= REF_UNCERTAIN_MAX; i++)
    if (t->all.items[i].truth == LT_MAYBE) uncertain[len++] = i;
  if (len > REF_UNCERTAIN_MAX) {
    t->out->skipped = true;
    return;
  }
  for (uint32_t mask = 0; mask < 1u << len; mask++) {
    for (uint32_t i = 0; i < t->all.len; i++) t->in[i] = t->all.items[i].truth == LT_TRUE;
    for (uint32_t i = 0; i < len; i++) t->in[uncertain[i]] = (mask >> i & 1) != 0;
    try_one(t);
  }
}

/* ---- what is taken from it ---- */

static bool none_possible(const tally *t) {
  for (uint32_t i = 0; i < t->all.len; i++)
    if (t->all.items[i].truth != LT_FALSE) return false;
  return true;
}

static const ref_says *some_winner(const tally *t) {
  for (uint32_t i = 0; i < t->all.len; i++)
    if (t->out->wins_ever[i] && !t->all.items[i].adds) return &t->all.items[i].says;
  return NULL;
}

static lt_outcome outcome_of_says(const ref_says *says) {
  switch (says->kind) {
    case REF_INAPPLICABLE: return LT_NOT_APPLICABLE;
    case REF_DISCRETION: return LT_DISCRETION;
    case REF_UNKNOWN: return LT_UNDETERMINED;
    case REF_MEMBERS: return says->incomplete ? LT_UNDETERMINED : LT_VALUE;
    default: return LT_VALUE;
  }
}

/* One value, or the closing norms of a set. `always`: a norm wins in every A. */
static lt_outcome one_outcome(tally *t, bool always) {
  if (always && all_agree(t, t->out->wins_ever)) return outcome_of_says(some_winner(t));
  return two_differ(t, t->out->wins_always) ? LT_CONFLICT : LT_UNDETERMINED;
}

static void put_possible(lt_arena *arena, lt_possible *possible, const ref_can *can) {
  lt_members sorted = ref_members_sorted(arena, can->cells.items, can->cells.len);
  possible->cells = sorted.cells;
  possible->len = sorted.len;
  possible->unknown = can->unknown;
}

static void finish_one(tally *t) {
  lt_answer *answer = &t->out->answer;
  answer->outcome = none_possible(t) ? LT_NO_RULE : (uint8_t)one_outcome(t, !t->empty_ever);
  const ref_says *winner = some_winner(t);
  if (answer->outcome == LT_VALUE) answer->cell = winner->cell;
  if (answer->outcome == LT_VALUE || answer->outcome == LT_DISCRETION) answer->value = winner->node;
  ref_can can = {.unknown = t->clash_ever};
  if (t->empty_ever) ref_can_add(t->run->arena, &can, LT_ABSENT);
  for (uint32_t i = 0; i < t->all.len; i++) {
    const ref_says *says = &t->all.items[i].says;
    if (!t->out->wins_ever[i]) continue;
    if (says->kind == REF_CELL)
      ref_can_add(t->run->arena, &can, says->cell);
    else if (says->kind == REF_INAPPLICABLE)
      ref_can_add(t->run->arena, &can, LT_ABSENT);
    else
      can.unknown = true;
  }
  if (answer->outcome == LT_CONFLICT || answer->outcome == LT_DISCRETION) can = (ref_can){.unknown = true};
  put_possible(t->run->arena, &answer->possible, &can);
}

static void finish_permission(tally *t) {
  lt_answer *answer = &t->out->answer;
  const bool *ever = t->permission_ever, *always = t->permission_always;
  answer->outcome = LT_VALUE;
  if (always[LT_FORBIDDEN])
    answer->cell = LT_FORBIDDEN;
  else if (!ever[LT_FORBIDDEN] && always[LT_ALLOWED])
    answer->cell = LT_ALLOWED;
  else if (!ever[LT_FORBIDDEN] && !ever[LT_ALLOWED] && always[LT_CONDITIONAL])
    answer->cell = LT_CONDITIONAL;
  else if (!ever[LT_FORBIDDEN] && !ever[LT_ALLOWED] && !ever[LT_CONDITIONAL])
    answer->outcome = LT_NO_RULE;
  else
    answer->outcome = LT_UNDETERMINED;
  ref_can can = {0};
  if (t->empty_ever) ref_can_add(t->run->arena, &can, LT_ABSENT);
  if (answer->outcome == LT_VALUE) ref_can_add(t->run->arena, &can, answer->cell);
  for (int x = 0; x < 3; x++)
    if (ever[x] && answer->outcome == LT_UNDETERMINED) ref_can_add(t->run->arena, &can, x);
  put_possible(t->run->arena, &answer->possible, &can);
}

/* Whether members are not known, by any norm that may have a part in the set. */
static void set_gaps(const tally *t, bool *incomplete, bool *left_open_by_base) {
  *incomplete = *left_open_by_base = false;
  for (uint32_t i = 0; i < t->all.len; i++) {
    const ref_candidate *one = &t->all.items[i];
    if (one->adds ? !t->out->stands_ever[i] : !t->out->wins_ever[i]) continue;
    if (one->adds && (one->says.incomplete || one->says.kind != REF_MEMBERS)) *incomplete = true;
    if (!one->adds && (one->says.incomplete || one->says.kind == REF_UNKNOWN || one->says.kind == REF_DISCRETION))
      *left_open_by_base = true;
  }
}

/* A norm that says so may close the set, and perhaps nothing is added. */
static bool may_be_inapplicable(const tally *t) {
  for (uint32_t i = 0; i < t->all.len; i++)
    if (t->out->wins_ever[i] && !t->all.items[i].adds && t->all.items[i].says.kind == REF_INAPPLICABLE)
      return !t->added_in_all;
  return false;
}

static lt_outcome set_outcome(tally *t, bool additions_settled) {
  if (none_possible(t)) return LT_NO_RULE;
  if (!t->base_ever) return !t->empty_ever && additions_settled ? LT_VALUE : LT_UNDETERMINED;
  lt_outcome base = one_outcome(t, !t->base_none_ever);
  if (base == LT_CONFLICT) return base;
  if (base == LT_NOT_APPLICABLE || base == LT_DISCRETION) return t->added_ever ? LT_UNDETERMINED : base;
  return base == LT_VALUE && additions_settled ? LT_VALUE : LT_UNDETERMINED;
}

static void finish_set(tally *t) {
  lt_arena *arena = t->run->arena;
  lt_answer *answer = &t->out->answer;
  bool open = t->open_ever, incomplete, base_unknown;
  set_gaps(t, &incomplete, &base_unknown);
  bool settled =
      !incomplete && t->open_ever == t->open_always; /* what is perhaps added is added surely, or in the base anyway */
  for (uint32_t i = 0; i < t->added_ever_cells.cells.len; i++)
    settled &= can_has(&t->added_always, t->added_ever_cells.cells.items[i]) ||
               can_has(&t->base_always, t->added_ever_cells.cells.items[i]);
  answer->outcome = (uint8_t)set_outcome(t, settled);
  lt_possible *possible = &answer->possible;
  ref_can absent = {0}, certain = {0}, perhaps = {0};
  ref_can_add(arena, &absent, LT_ABSENT);
  if (answer->outcome == LT_NO_RULE || answer->outcome == LT_NOT_APPLICABLE) put_possible(arena, possible, &absent);
  if (answer->outcome == LT_CONFLICT || answer->outcome == LT_DISCRETION) possible->unknown = true;
  if (answer->outcome == LT_DISCRETION) answer->value = some_winner(t)->node;
  if (answer->outcome != LT_VALUE && answer->outcome != LT_UNDETERMINED) return;
  if (!t->clash_ever) add_all(arena, &certain, &t->base_always);
  add_all(arena, &certain, &t->added_always);
  add_all(arena, &perhaps, &t->base_ever_cells);
  add_all(arena, &perhaps, &t->added_ever_cells);
  uint32_t kept = 0;
  for (uint32_t i = 0; i < perhaps.cells.len; i++)
    if (!can_has(&certain, perhaps.cells.items[i])) perhaps.cells.items[kept++] = perhaps.cells.items[i];
  answer->open = open;
  answer->certain = ref_members_sorted(arena, certain.cells.items, certain.cells.len);
  answer->perhaps = ref_members_sorted(arena, perhaps.cells.items, kept);
  if (answer->outcome == LT_VALUE && t->base_ever)
    t->out->base = lt_arena_copy(arena, &some_winner(t)->members, sizeof(lt_members));
  lt_members *seen = LT_NEW_ARRAY(arena, lt_members, 2);
  seen[0] = t->clash_ever ? ref_members_sorted(arena, NULL, 0) : answer->certain; /* a conflict has none */
  seen[1] = answer->perhaps;
  if (answer->outcome == LT_UNDETERMINED && (t->empty_ever || may_be_inapplicable(t)))
    put_possible(arena, possible, &absent);
  possible->certain = &seen[0];
  possible->perhaps = &seen[1];
  seen[0].open = open && answer->outcome == LT_VALUE;
  possible->unknown = answer->outcome == LT_UNDETERMINED && (open || incomplete || base_unknown || t->clash_ever);
}

ref_outcome ref_outcome_of(ref_run *run, const lt_question *question, ref_candidates candidates) {
  ref_outcome out = {0};
  uint32_t len = candidates.len + 1;
  bool **arrays[] = {&out.stands_always, &out.stands_ever, &out.wins_always, &out.wins_ever};
  for (uint32_t i = 0; i < 4; i++) *arrays[i] = LT_NEW_ARRAY(run->arena, bool, len);
  tally t = {.run = run, .question = question, .all = candidates, .out = &out};
  t.in = LT_NEW_ARRAY(run->arena, bool, len);
  t.stands = LT_NEW_ARRAY(run->arena, bool, len);
  t.wins = LT_NEW_ARRAY(run->arena, bool, len);
  try_all(&t);
  if (out.skipped) {
    run->skipped = true;
    out.answer.outcome = LT_UNDETERMINED;
    out.answer.possible.unknown = true;
    return out;
  }
  if (question->kind == LT_QUESTION_PERMISSION)
    finish_permission(&t);
  else if (question->kind == LT_QUESTION_SET)
    finish_set(&t);
  else
    finish_one(&t);
  return out;
}
