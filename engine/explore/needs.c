/* needs.c: the facts that still matter, found by trying. The idea: what open answers read and nobody knows is all that
 * could matter (decide/reads.h); each of these is put in, value by value, and what reads it is decided again
 * (decide/again.h), so that a plan of many items costs little more than one of few. Where nothing differs, other facts
 * that the answer reads are put in besides, one after another. Where it is open which law governs, or a fact chooses
 * it, the whole plan is decided; facts that no open answer reads two of are then put in at once. */
#include "explore/needs.h"

#include <string.h>

#include "base/sort.h"
#include "decide/again.h"
#include "explore_impl.h"

/* An open answer, or an obligation that is not determined. */
typedef struct target {
  uint32_t subject, question, norm; /* one of the last two is LT_NONE */
  lt_picks roots;                   /* things that it is */
  lt_picks lacks;                   /* candidates, which are the reads */
  lt_picks things;                  /* that decide it; empty until asked for */
} target;

typedef struct state {
  bool open;
  uint64_t is; /* what is decided of it */
} state;

typedef struct candidate {
  lt_need need;
  bool tries; /* its values can be put in */
  bool all;   /* and these are all */
  bool whole; /* each time the whole plan is decided */
  bool never; /* it changes nothing */
  uint32_t like; /* the candidate that is tried for it: the same fact of a subject that is alike, or itself */
  lt_trial_cells cells;
  lt_origin origin; /* where it stands as unknown */
  lt_picks targets; /* that lack it */
  lt_picks things;  /* that hang on it, in order */
} candidate;

typedef struct finding {
  lt_needs *out;
  const lt_explanation *explanation;
  const lt_set *set;
  lt_arena *arena;
  lt_reads reads;
  lt_again *again; /* NULL: there are candidates for the law */
  LT_VEC(target) targets;
  LT_VEC(candidate) candidates;
  lt_facts facts; /* the plan's, with cells that are put in */
  lt_run_options options;
  const lt_run *run; /* the last trial */
  state *now;        /* of each target */
  uint32_t tried;    /* of the candidate at hand */
  uint32_t most;     /* decisions of the whole plan, or of things, that facts together may take */
  uint32_t decided;
} finding;

/* ---- What is open ---- */

static bool same(const lt_missing *a, const lt_missing *b) {
  return a->kind == b->kind && a->subject == b->subject && a->item == b->item && a->cell == b->cell &&
         a->attribute == b->attribute;
}

static void add_other(finding *f, const lt_missing *missing) {
  for (uint32_t i = 0; i < f->out->others.len; i++) {
    if (!same(&f->out->others.items[i].what, missing)) continue;
    f->out->others.items[i].touches++;
    return;
  }
  LT_PUSH(f->arena, &f->out->others, ((lt_need){.what = *missing, .touches = 1}));
}

static void add_target(finding *f, const target *t, const lt_missings *missing) {
  for (uint32_t i = 0; i < missing->len; i++)
    if (missing->items[i].kind != LT_MISSING_FACT) add_other(f, &missing->items[i]);
  LT_PUSH(f->arena, &f->targets, *t);
}

static void list_targets(finding *f) {
  const lt_explanation *e = f->explanation;
  const lt_facts *facts = &e->plan->facts;
  for (uint32_t s = 0; s < facts->subjects.len; s++) {
    const lt_numbers *questions = &f->set->entities[facts->subjects.items[s].entity].questions;
    for (uint32_t i = 0; i < questions->len; i++) {
      const lt_why *why = lt_explain_answer(e, s, questions->items[i]);
      bool define = f->set->questions[questions->items[i]].kind == LT_QUESTION_DEFINE;
      if (!why || define || why->answer->outcome != LT_UNDETERMINED) continue;
      f->out->answers++;
      target t = {.subject = s, .question = questions->items[i], .norm = LT_NONE};
      lt_reads_answer(&f->reads, s, t.question, &t.roots);
      add_target(f, &t, &why->missing);
    }
    for (uint32_t i = e->first_duty[s]; i < e->first_duty[s + 1]; i++) {
      const lt_why_duty *why = &e->duties.items[i];
      if (why->duty->status != LT_DUTY_UNDETERMINED) continue;
      f->out->duties++;
      target t = {.subject = s, .question = LT_NONE, .norm = why->duty->norm};
      lt_reads_duty(&f->reads, s, t.norm, &t.roots);
      add_target(f, &t, &why->missing);
    }
  }
}

/* ---- What it lacks ---- */

static lt_truth told(const finding *f, const lt_read_test *by, lt_cell cell) {
  lt_scope scope = {.facts = &f->facts, .registers = &f->set->registers, .day = by->day};
  return lt_test_cell(by->test, lt_eval_through(&scope, by->test->left, cell));
}

static bool alike(const finding *f, const lt_read *read, lt_cell a, lt_cell b) {
  for (uint32_t i = 0; i < read->tests.len; i++)
    if (told(f, &read->tests.items[i], a) != told(f, &read->tests.items[i], b)) return false;
  return true;
}

/* Of values that all tests see alike one is enough. A body is seen as the one that lives in its place, and what is not
 * there may not be there yet: those stay. */
static void thin_out(finding *f, candidate *c, const lt_read *read) {
  lt_trial_cells kept = {0};
  lt_type_kind kind = f->set->facts[read->fact].type.kind;
  if (read->otherwise || c->whole || kind == LT_TYPE_BODY || kind == LT_TYPE_OFFICE) return;
  for (uint32_t i = 0; i < c->cells.len; i++) {
    bool seen = false;
    for (uint32_t k = 0; k < kept.len && !seen && c->cells.items[i] != LT_ABSENT; k++)
      seen = kept.items[k] != LT_ABSENT && alike(f, read, c->cells.items[i], kept.items[k]);
    if (!seen) LT_PUSH(f->arena, &kept, c->cells.items[i]);
  }
  c->cells = kept;
}

/* The last candidate of the same fact that the same tests read has the same values to try. */
static bool has_same(const lt_read *read, const lt_read *other) {
  return read->otherwise == other->otherwise && read->tests.len == other->tests.len &&
         (read->tests.len == 0 ||
          memcmp(read->tests.items, other->tests.items, read->tests.len * sizeof *read->tests.items) == 0);
}

static void find_values(finding *f, candidate *c, uint32_t *last_of, lt_trial_cells *cells_of, bool *all_of) {
  const lt_read *read = &f->reads.reads.items[f->candidates.len];
  uint32_t fact = read->fact, last = last_of[fact];
  if (last == 0) all_of[fact] = lt_needs_cells(f->explanation, f->arena, fact, &cells_of[fact]);
  c->all = all_of[fact];
  if (last != 0 && has_same(read, &f->reads.reads.items[last - 1])) {
    c->cells = f->candidates.items[last - 1].cells;
  } else {
    c->cells = cells_of[fact];
    thin_out(f, c, read);
  }
  last_of[fact] = f->candidates.len + 1;
}

static void list_candidates(finding *f) {
  uint32_t *last_of = LT_NEW_ARRAY(f->arena, uint32_t, f->set->facts_len + 1);
  lt_trial_cells *cells_of = LT_NEW_ARRAY(f->arena, lt_trial_cells, f->set->facts_len + 1);
  bool *all_of = LT_NEW_ARRAY(f->arena, bool, f->set->facts_len + 1);
  const lt_facts *facts = &f->explanation->plan->facts;
  for (uint32_t i = 0; i < f->reads.reads.len; i++) {
    const lt_read *read = &f->reads.reads.items[i];
    const lt_fact *fact = &f->set->facts[read->fact];
    candidate c = {
        .need.what = {
            .kind = LT_MISSING_FACT, .subject = read->subject, .item = read->fact, .attribute = read->attribute}};
    c.tries = fact->type.kind != LT_TYPE_LIST && !fact->type.set && read->attribute == 0;
    c.origin = (lt_origin)facts->origins[facts->subjects.items[read->subject].cells + fact->slot];
    c.whole = f->explanation->run->laws.len > 0 || lt_fact_chooses_law(f->set, read->fact);
    if (c.tries) find_values(f, &c, last_of, cells_of, all_of);
    LT_PUSH(f->arena, &f->candidates, c);
  }
}

static void add_lack(finding *f, uint32_t number, uint32_t read) {
  target *t = &f->targets.items[number];
  for (uint32_t i = 0; i < t->lacks.len; i++)
    if (t->lacks.items[i] == read) return;
  LT_PUSH(f->arena, &t->lacks, read);
  LT_PUSH(f->arena, &f->candidates.items[read].targets, number);
}

static void join_all(finding *f) {
  for (uint32_t t = 0; t < f->targets.len; t++) {
    const lt_picks *roots = &f->targets.items[t].roots;
    for (uint32_t i = 0; i < roots->len; i++) {
      const lt_picks *reads = &f->reads.things.items[roots->items[i]].reads;
      for (uint32_t k = 0; k < reads->len; k++) add_lack(f, t, reads->items[k]);
    }
  }
  for (uint32_t i = 0; i < f->reads.things.len; i++) {
    const lt_picks *reads = &f->reads.things.items[f->reads.order[i]].reads;
    for (uint32_t k = 0; k < reads->len; k++)
      LT_PUSH(f->arena, &f->candidates.items[reads->items[k]].things, f->reads.order[i]);
  }
}

/* Of subjects that are alike the facts of the first are tried. */
static void liken(finding *f) {
  const lt_facts *facts = &f->explanation->plan->facts;
  const uint32_t *first = lt_alike_subjects(f->arena, f->set, facts);
  for (uint32_t i = 0; i < f->candidates.len; i++) {
    candidate *c = &f->candidates.items[i];
    uint32_t subject = first[c->need.what.subject], slot = f->set->facts[c->need.what.item].slot;
    uint32_t like = c->need.what.attribute ? 0 : f->reads.read_of[facts->subjects.items[subject].cells + slot];
    c->like = like == 0 ? i : like - 1;
  }
}

/* ---- What is decided ---- */

static void mix(uint64_t *hash, uint64_t with) {
  for (int i = 0; i < 8; i++) *hash = (*hash ^ (with >> 8 * i & 0xff)) * UINT64_C(0x100000001b3);
}

static void mix_members(uint64_t *hash, const lt_members *members) {
  if (!members) return;
  mix(hash, members->len);
  mix(hash, members->open);
  for (uint32_t i = 0; i < members->len; i++) mix(hash, (uint64_t)members->cells[i]);
}

static state state_of_answer(const lt_answer *answer) {
  state s = {.open = answer->outcome == LT_UNDETERMINED, .is = UINT64_C(0xcbf29ce484222325)};
  mix(&s.is, answer->outcome);
  mix(&s.is, answer->asked_unknown);
  mix(&s.is, answer->open);
  mix(&s.is, answer->outcome == LT_VALUE ? (uint64_t)answer->cell : 0);
  mix(&s.is, answer->outcome == LT_DISCRETION && answer->value ? answer->value->number : 0);
  mix_members(&s.is, &answer->certain);
  mix_members(&s.is, &answer->perhaps);
  if (!s.open) return s;
  mix(&s.is, answer->possible.unknown);
  for (uint32_t i = 0; i < answer->possible.len; i++) mix(&s.is, (uint64_t)answer->possible.cells[i]);
  return s;
}

static state state_of(const finding *f, uint32_t number) {
  const target *t = &f->targets.items[number];
  if (t->question != LT_NONE) return state_of_answer(lt_run_answer(f->run, t->subject, t->question));
  const lt_duty *duty = lt_run_duty_of(f->run, t->subject, t->norm);
  if (duty) return (state){duty->status == LT_DUTY_UNDETERMINED, duty->status};
  return (state){false, LT_DUTY_NOT_APPLICABLE};
}

static bool is_as_now(const finding *f, uint32_t number, state is) {
  return is.is == f->now[number].is && is.open == f->now[number].open;
}

static void decide_whole(finding *f) {
  lt_run_free(f->out->other);
  f->out->other = NULL;
  f->run = f->out->other = lt_run_decide(f->set, &f->facts, &f->out->slices, f->options);
  f->decided += f->again ? f->reads.things.len : 1;
}

static void decide(finding *f, bool whole, const lt_picks *things) {
  f->out->trials++;
  f->tried++;
  if (whole) {
    decide_whole(f);
    return;
  }
  lt_again_decide(f->again, things->items, things->len);
  f->run = f->out->trial;
  f->decided += things->len;
}

static void put(finding *f, const candidate *c, lt_cell cell) {
  lt_origin origin = cell == LT_UNKNOWN ? c->origin : cell == LT_ABSENT ? LT_ORIGIN_ABSENT : LT_ORIGIN_GIVEN;
  if (f->again && !c->whole) {
    lt_again_put(f->again, c->need.what.subject, c->need.what.item, cell, origin);
    return;
  }
  uint32_t at = f->facts.subjects.items[c->need.what.subject].cells + f->set->facts[c->need.what.item].slot;
  f->facts.cells[at] = cell;
  f->facts.origins[at] = (uint8_t)origin;
}

/* ---- Each alone ---- */

enum { DIFFERS = 1, SETTLED = 2 };

static uint8_t look(const finding *f, uint32_t number) {
  state is = state_of(f, number);
  return (uint8_t)((is_as_now(f, number, is) ? 0 : DIFFERS) | (is.open ? 0 : SETTLED));
}

/* A target that is not as it is while nothing is known hangs on the fact: two values differ, or it is enough to know
 * any. */
static void count(candidate *c, const uint8_t *seen) {
  for (uint32_t i = 0; i < c->targets.len; i++) {
    uint8_t is = seen[c->targets.items[i]];
    if (!(is & DIFFERS)) continue;
    c->need.tried = true;
    c->need.touches++;
    c->need.settles += (is & SETTLED) != 0;
  }
}

static void clear(const candidate *c, uint8_t *seen) {
  for (uint32_t i = 0; i < c->targets.len; i++) seen[c->targets.items[i]] = 0;
}

static void try_value(finding *f, const candidate *c, uint8_t *seen) {
  for (uint32_t i = 0; i < c->targets.len && f->run; i++) seen[c->targets.items[i]] |= look(f, c->targets.items[i]);
}

static void try_one(finding *f, candidate *c, uint8_t *seen) {
  clear(c, seen);
  for (uint32_t v = 0; v < c->cells.len; v++) {
    put(f, c, c->cells.items[v]);
    decide(f, false, &c->things);
    try_value(f, c, seen);
  }
  put(f, c, LT_UNKNOWN);
  count(c, seen);
}

/* Candidates that are put in at once: no target lacks two of them. What chooses the law goes with its like alone. */
static bool joins(const finding *f, const candidate *first, const candidate *c, const uint32_t *taken, uint32_t turn) {
  bool alike = first->need.what.item == c->need.what.item;
  if (!alike && (lt_fact_chooses_law(f->set, first->need.what.item) || lt_fact_chooses_law(f->set, c->need.what.item)))
    return false;
  for (uint32_t i = 0; i < c->targets.len; i++)
    if (taken[c->targets.items[i]] == turn) return false;
  return true;
}

static void try_batch(finding *f, const lt_picks *members, uint8_t *seen) {
  bool more = true;
  for (uint32_t m = 0; m < members->len; m++) clear(&f->candidates.items[members->items[m]], seen);
  for (uint32_t v = 0; more; v++) {
    more = false;
    for (uint32_t m = 0; m < members->len; m++) {
      const candidate *c = &f->candidates.items[members->items[m]];
      put(f, c, v < c->cells.len ? c->cells.items[v] : LT_UNKNOWN);
      more |= v < c->cells.len;
    }
    if (more) decide(f, true, NULL);
    for (uint32_t m = 0; m < members->len && more; m++) try_value(f, &f->candidates.items[members->items[m]], seen);
  }
  for (uint32_t m = 0; m < members->len; m++) count(&f->candidates.items[members->items[m]], seen);
}

static bool is_tried(const finding *f, uint32_t number, bool whole) {
  const candidate *c = &f->candidates.items[number];
  return c->tries && c->cells.len > 0 && c->whole == whole && c->like == number;
}

static void try_batches(finding *f, uint8_t *seen) {
  bool *done = LT_NEW_ARRAY(f->arena, bool, f->candidates.len + 1);
  uint32_t *taken = LT_NEW_ARRAY(f->arena, uint32_t, f->targets.len + 1), turn = 0;
  for (uint32_t i = 0; i < f->candidates.len && f->out->trials < LT_NEEDS_TRIED_ALL; i++) {
    lt_picks members = {0};
    turn++;
    for (uint32_t k = i; k < f->candidates.len && is_tried(f, i, true); k++) {
      const candidate *c = &f->candidates.items[k];
      if (done[k] || !is_tried(f, k, true) || !joins(f, &f->candidates.items[i], c, taken, turn)) continue;
      for (uint32_t t = 0; t < c->targets.len; t++) taken[c->targets.items[t]] = turn;
      done[k] = true;
      LT_PUSH(f->arena, &members, k);
    }
    if (members.len > 0) try_batch(f, &members, seen);
  }
}

static void try_alone(finding *f) {
  uint8_t *seen = LT_NEW_ARRAY(f->arena, uint8_t, f->targets.len + 1);
  for (uint32_t i = 0; i < f->candidates.len; i++)
    if (is_tried(f, i, false)) try_one(f, &f->candidates.items[i], seen);
  try_batches(f, seen);
}

/* ---- Several together ---- */

static bool is_bound(const finding *f) { return f->tried > LT_NEEDS_TRIED || f->decided > f->most; }

/* With others put in: whether two values of the fact are told apart by the target. `from`: of what it lacks, the first
 * that may be put in. */
static bool try_with(finding *f, uint32_t target_number, uint32_t number, uint32_t from, bool *all) {
  const target *t = &f->targets.items[target_number];
  const candidate *c = &f->candidates.items[number];
  bool whole = f->again == NULL || c->whole;
  decide(f, whole, &t->things);
  state first = f->run ? state_of(f, target_number) : (state){0};
  for (uint32_t v = 0; v < c->cells.len; v++) {
    put(f, c, c->cells.items[v]);
    decide(f, whole, &t->things);
    state now = f->run ? state_of(f, target_number) : first;
    if (now.is == first.is && now.open == first.open) continue;
    put(f, c, LT_UNKNOWN);
    return true;
  }
  put(f, c, LT_UNKNOWN);
  if (!first.open) return false;
  for (uint32_t i = from; i < t->lacks.len; i++) {
    const candidate *other = &f->candidates.items[t->lacks.items[i]];
    if (t->lacks.items[i] == number) continue;
    *all &= other->all && other->whole == c->whole;
    for (uint32_t u = 0; other->tries && other->whole == c->whole && u < other->cells.len; u++) {
      if (is_bound(f)) {
        *all = false;
        return false;
      }
      put(f, other, other->cells.items[u]);
      bool found = try_with(f, target_number, number, i + 1, all);
      put(f, other, LT_UNKNOWN);
      if (found) return true;
    }
  }
  return false;
}

/* Whether nothing that was tried of the fact, in any target, made a difference; false if a bound stopped it. */
static bool makes_no_difference(finding *f, uint32_t number) {
  candidate *c = &f->candidates.items[number];
  bool all = c->all && c->cells.len > 0;
  for (uint32_t i = 0; i < c->targets.len && !c->need.tried; i++) {
    target *t = &f->targets.items[c->targets.items[i]];
    if (f->decided > f->most) all = false, f->out->bound = true;
    if (f->decided > f->most) break;
    if (t->things.len == 0) lt_reads_under(&f->reads, &t->roots, &t->things);
    if (!try_with(f, c->targets.items[i], number, 0, &all)) continue;
    c->need.tried = true;
    c->need.touches = 1;
  }
  return !c->need.tried && all;
}

/* Of facts of which nothing alone hangs, whether something does together with others. */
static void try_together(finding *f) {
  for (uint32_t i = 0; i < f->candidates.len; i++) {
    candidate *c = &f->candidates.items[i];
    if (!c->tries || c->need.tried || c->like != i) continue;
    f->tried = 0;
    c->never = makes_no_difference(f, i);
    f->out->bound |= !c->never && !c->need.tried && f->tried > LT_NEEDS_TRIED;
  }
}

static void tell_alike(finding *f) {
  for (uint32_t i = 0; i < f->candidates.len; i++) {
    candidate *c = &f->candidates.items[i];
    const candidate *like = &f->candidates.items[c->like];
    lt_missing what = c->need.what;
    c->need = like->need;
    c->need.what = what;
    c->never = like->never;
  }
}

/* ---- Order ---- */

static int by_use(const void *pa, const void *pb) {
  const lt_need *a = pa, *b = pb;
  if (a->settles != b->settles) return a->settles > b->settles ? -1 : 1;
  if (a->touches != b->touches) return a->touches > b->touches ? -1 : 1;
  if (a->what.subject != b->what.subject) return a->what.subject < b->what.subject ? -1 : 1;
  if (a->what.item != b->what.item) return a->what.item < b->what.item ? -1 : 1;
  return (a->what.attribute > b->what.attribute) - (a->what.attribute < b->what.attribute);
}

static void list_facts(finding *f) {
  for (uint32_t i = 0; i < f->candidates.len; i++) {
    candidate *c = &f->candidates.items[i];
    if (c->never || c->targets.len == 0) continue;
    if (!c->need.tried) c->need.touches = c->targets.len;
    LT_PUSH(f->arena, &f->out->facts, c->need);
  }
  if (f->out->facts.len > 1)
    lt_sort(f->arena, f->out->facts.items, f->out->facts.len, sizeof *f->out->facts.items, by_use);
}

/* The plan as it is, decided on facts that can be changed. */
static void decide_as_is(finding *f) {
  const lt_run *run = f->explanation->run;
  f->run = f->out->trial = lt_run_decide(f->set, &f->facts, &f->out->slices, f->options);
  f->out->trials++;
  lt_reads_open(&f->reads, f->arena, f->out->trial ? f->out->trial : run);
  list_targets(f);
  lt_reads_close(&f->reads);
  list_candidates(f);
  join_all(f);
  liken(f);
  f->now = LT_NEW_ARRAY(f->arena, state, f->targets.len + 1);
  for (uint32_t t = 0; t < f->targets.len && f->run; t++) f->now[t] = state_of(f, t);
  if (run->laws.len == 0 && f->run) f->again = lt_again_open(f->arena, f->out->trial, &f->facts, &f->reads);
}

void lt_needs_find(lt_needs *out, const lt_explanation *explanation) {
  const lt_facts *facts = &explanation->plan->facts;
  out->explanation = explanation;
  finding f = {.out = out,
               .explanation = explanation,
               .set = explanation->set,
               .arena = &out->arena,
               .facts = *facts,
               .options = explanation->run->options};
  f.facts.cells = lt_arena_copy(f.arena, facts->cells, facts->cells_len * sizeof *facts->cells);
  f.facts.origins = lt_arena_copy(f.arena, facts->origins, facts->cells_len * sizeof *facts->origins);
  decide_as_is(&f);
  try_alone(&f);
  f.most = f.decided + (f.again ? LT_NEEDS_DECIDED : 32 + LT_NEEDS_TRIED_ALL / facts->subjects.len / 4);
  try_together(&f);
  tell_alike(&f);
  list_facts(&f);
}

void lt_needs_free(lt_needs *needs) {
  lt_run_free(needs->trial);
  lt_run_free(needs->other);
  lt_slices_free(&needs->slices);
  lt_arena arena = needs->arena;
  *needs = (lt_needs){0};
  lt_arena_free(&arena);
}
