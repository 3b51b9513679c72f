/* needs.c: the facts that still matter, found by trying. The idea: what open answers read and nobody knows is all that
 * could matter (decide/reads.h); each of these is put in, value by value, and what reads it is decided again
 * (decide/again.h), so that a plan of many items costs little more than one of few. Where nothing is settled, other
 * facts that the answer reads are put in besides (needs_together.c). Where it is open which law governs, or a fact
 * chooses it, the whole plan is decided; facts that no open answer reads two of are then put in at once. */
#include "base/sort.h"
#include "needs_impl.h"

/* ---- What is open ---- */

static bool same(const lt_missing *a, const lt_missing *b) {
  return a->kind == b->kind && a->subject == b->subject && a->item == b->item && a->cell == b->cell &&
         a->attribute == b->attribute;
}

static void add_other(lt_finding *f, const lt_missing *missing) {
  for (uint32_t i = 0; i < f->out->others.len; i++) {
    if (!same(&f->out->others.items[i].what, missing)) continue;
    f->out->others.items[i].touches++;
    return;
  }
  LT_PUSH(f->arena, &f->out->others, ((lt_need){.what = *missing, .touches = 1}));
}

static void add_target(lt_finding *f, const lt_need_target *t, const lt_missings *missing) {
  for (uint32_t i = 0; i < missing->len; i++)
    if (missing->items[i].kind != LT_MISSING_FACT) add_other(f, &missing->items[i]);
  LT_PUSH(f->arena, &f->targets, *t);
}

static void list_targets(lt_finding *f) {
  f->out->answers = f->out->duties = f->out->others.len = 0;
  const lt_explanation *e = f->explanation;
  const lt_facts *facts = &e->plan->facts;
  for (uint32_t s = 0; s < facts->subjects.len; s++) {
    const lt_numbers *questions = &f->set->entities[facts->subjects.items[s].entity].questions;
    for (uint32_t i = 0; i < questions->len; i++) {
      const lt_why *why = lt_explain_answer(e, s, questions->items[i]);
      bool define = f->set->questions[questions->items[i]].kind == LT_QUESTION_DEFINE;
      if (!why || define || why->answer->outcome != LT_UNDETERMINED) continue;
      f->out->answers++;
      lt_need_target t = {.subject = s, .question = questions->items[i], .norm = LT_NONE};
      lt_reads_answer(&f->reads, s, t.question, &t.roots);
      add_target(f, &t, &why->missing);
    }
    for (uint32_t i = e->first_duty[s]; i < e->first_duty[s + 1]; i++) {
      const lt_why_duty *why = &e->duties.items[i];
      if (why->duty->status != LT_DUTY_UNDETERMINED) continue;
      f->out->duties++;
      lt_need_target t = {.subject = s, .question = LT_NONE, .norm = why->duty->norm};
      lt_reads_duty(&f->reads, s, t.norm, &t.roots);
      add_target(f, &t, &why->missing);
    }
  }
}

/* ---- What it lacks ---- */

static void list_candidates(lt_finding *f) {
  for (uint32_t i = 0; i < f->reads.reads.len; i++) {
    const lt_read *read = &f->reads.reads.items[i];
    lt_need_candidate c = {
        .need.what = {
            .kind = LT_MISSING_FACT, .subject = read->subject, .item = read->fact, .attribute = read->attribute}};
    c.tries = read->attribute == 0;
    c.whole = f->explanation->run->laws.len > 0 || lt_fact_chooses_law(f->set, read->fact);
    if (c.tries) c.values = lt_needs_values(f, read);
    LT_PUSH(f->arena, &f->candidates, c);
  }
}

static void add_lack(lt_finding *f, uint32_t number, uint32_t read) {
  lt_need_target *t = &f->targets.items[number];
  for (uint32_t i = 0; i < t->lacks.len; i++)
    if (t->lacks.items[i] == read) return;
  LT_PUSH(f->arena, &t->lacks, read);
  LT_PUSH(f->arena, &f->candidates.items[read].targets, number);
}

static void join_all(lt_finding *f) {
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
static void liken(lt_finding *f) {
  const lt_facts *facts = &f->explanation->plan->facts;
  const uint32_t *first = lt_alike_subjects(f->arena, f->set, facts);
  for (uint32_t i = 0; i < f->candidates.len; i++) {
    lt_need_candidate *c = &f->candidates.items[i];
    uint32_t subject = first[c->need.what.subject], slot = f->set->facts[c->need.what.item].slot;
    uint32_t like = c->need.what.attribute ? 0 : f->reads.read_of[facts->subjects.items[subject].cells + slot];
    c->like = like == 0 ? i : like - 1;
  }
}

/* ---- Each alone ---- */

enum { DIFFERS = 1, SETTLED = 2 };

static uint8_t look(const lt_finding *f, uint32_t number) {
  lt_need_state is = lt_needs_state(f, number), was = f->now[number];
  return (uint8_t)((is.is == was.is && is.open == was.open ? 0 : DIFFERS) | (is.open ? 0 : SETTLED));
}

/* A target that is not as it is while nothing is known may hang on the fact; one that is settled does. */
static void count(lt_need_candidate *c, const uint8_t *seen) {
  for (uint32_t i = 0; i < c->targets.len; i++) {
    uint8_t is = seen[c->targets.items[i]];
    if (!(is & DIFFERS)) continue;
    c->need.touches++;
    c->need.settles += (is & SETTLED) != 0;
  }
  c->need.tried = c->need.settles > 0;
}

static void clear(const lt_need_candidate *c, uint8_t *seen) {
  for (uint32_t i = 0; i < c->targets.len; i++) seen[c->targets.items[i]] = 0;
}

static void try_value(lt_finding *f, const lt_need_candidate *c, uint8_t *seen) {
  for (uint32_t i = 0; i < c->targets.len && f->run; i++) seen[c->targets.items[i]] |= look(f, c->targets.items[i]);
}

/* Where each decides the whole plan, of sets none and all of what they may hold. */
static uint32_t values_of(const lt_need_candidate *c) {
  return c->values.sets && c->whole && c->values.first > 2 ? 2 : c->values.first;
}

static void try_one(lt_finding *f, lt_need_candidate *c, uint8_t *seen) {
  clear(c, seen);
  for (uint32_t v = 0; v < values_of(c); v++) {
    lt_needs_put(f, c->need.what.subject, c->need.what.item, &c->values, v);
    lt_needs_decide(f, false, &c->things);
    try_value(f, c, seen);
  }
  lt_needs_take(f, c->need.what.subject, c->need.what.item);
  count(c, seen);
}

/* Candidates that are put in at once: no target lacks two of them. What chooses the law goes with its like alone. */
static bool joins(const lt_finding *f, const lt_need_candidate *first, const lt_need_candidate *c,
                  const uint32_t *taken, uint32_t turn) {
  bool alike = first->need.what.item == c->need.what.item;
  if (!alike && (lt_fact_chooses_law(f->set, first->need.what.item) || lt_fact_chooses_law(f->set, c->need.what.item)))
    return false;
  for (uint32_t i = 0; i < c->targets.len; i++)
    if (taken[c->targets.items[i]] == turn) return false;
  return true;
}

static void try_batch(lt_finding *f, const lt_picks *members, uint8_t *seen) {
  bool more = true;
  for (uint32_t m = 0; m < members->len; m++) clear(&f->candidates.items[members->items[m]], seen);
  for (uint32_t v = 0; more; v++) {
    more = false;
    for (uint32_t m = 0; m < members->len; m++) {
      const lt_need_candidate *c = &f->candidates.items[members->items[m]];
      if (v < values_of(c))
        lt_needs_put(f, c->need.what.subject, c->need.what.item, &c->values, v);
      else
        lt_needs_take(f, c->need.what.subject, c->need.what.item);
      more |= v < values_of(c);
    }
    if (more) lt_needs_decide(f, true, NULL);
    for (uint32_t m = 0; m < members->len && more; m++) try_value(f, &f->candidates.items[members->items[m]], seen);
  }
  for (uint32_t m = 0; m < members->len; m++) count(&f->candidates.items[members->items[m]], seen);
}

static bool is_tried(const lt_finding *f, uint32_t number, bool whole) {
  const lt_need_candidate *c = &f->candidates.items[number];
  return c->tries && c->values.cells.len > 0 && c->whole == whole && c->like == number;
}

static void try_batches(lt_finding *f, uint8_t *seen) {
  bool *done = LT_NEW_ARRAY(f->arena, bool, f->candidates.len + 1);
  uint32_t *taken = LT_NEW_ARRAY(f->arena, uint32_t, f->targets.len + 1), turn = 0;
  for (uint32_t i = 0; i < f->candidates.len && f->out->trials < LT_NEEDS_TRIED_ALL; i++) {
    lt_picks members = {0};
    turn++;
    for (uint32_t k = i; k < f->candidates.len && is_tried(f, i, true); k++) {
      const lt_need_candidate *c = &f->candidates.items[k];
      if (done[k] || !is_tried(f, k, true) || !joins(f, &f->candidates.items[i], c, taken, turn)) continue;
      for (uint32_t t = 0; t < c->targets.len; t++) taken[c->targets.items[t]] = turn;
      done[k] = true;
      LT_PUSH(f->arena, &members, k);
    }
    if (members.len > 0) try_batch(f, &members, seen);
  }
}

static void try_alone(lt_finding *f) {
  uint8_t *seen = LT_NEW_ARRAY(f->arena, uint8_t, f->targets.len + 1);
  for (uint32_t i = 0; i < f->candidates.len; i++)
    if (is_tried(f, i, false)) try_one(f, &f->candidates.items[i], seen);
  try_batches(f, seen);
}

/* ---- All of them ---- */

static void tell_alike(lt_finding *f) {
  for (uint32_t i = 0; i < f->candidates.len; i++) {
    lt_need_candidate *c = &f->candidates.items[i];
    const lt_need_candidate *like = &f->candidates.items[c->like];
    lt_missing what = c->need.what;
    c->need = like->need;
    c->need.what = what;
    c->never = like->never;
    c->bound = like->bound;
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

static void list_facts(lt_finding *f) {
  for (uint32_t i = 0; i < f->candidates.len; i++) {
    lt_need_candidate *c = &f->candidates.items[i];
    if (c->never || c->targets.len == 0) continue;
    if (!c->need.tried && c->need.touches == 0) c->need.touches = c->targets.len;
    f->out->bound |= !c->need.tried && c->bound;
    LT_PUSH(f->arena, &f->out->facts, c->need);
  }
  if (f->out->facts.len > 1)
    lt_sort(f->arena, f->out->facts.items, f->out->facts.len, sizeof *f->out->facts.items, by_use);
}

/* The plan as it is, decided on facts that can be changed. `parts`: trials decide parts of it, where they can. */
static void decide_as_is(lt_finding *f, bool parts) {
  const lt_run *run = f->explanation->run;
  lt_run_free(f->out->trial);
  f->out->trial = NULL;
  f->run = f->out->trial = lt_run_decide(f->set, &f->facts, &f->out->slices, f->options);
  f->out->trials++;
  lt_reads_open(&f->reads, f->arena, f->out->trial ? f->out->trial : run);
  list_targets(f);
  lt_reads_close(&f->reads);
  list_candidates(f);
  join_all(f);
  liken(f);
  f->now = LT_NEW_ARRAY(f->arena, lt_need_state, f->targets.len + 1);
  for (uint32_t t = 0; t < f->targets.len && f->run; t++) f->now[t] = lt_needs_state(f, t);
  if (parts && run->laws.len == 0 && f->run) f->again = lt_again_open(f->arena, f->out->trial, &f->facts, &f->reads);
}

static lt_finding begin(lt_needs *out) {
  lt_finding f = {.out = out,
                  .explanation = out->explanation,
                  .set = out->explanation->set,
                  .arena = &out->arena,
                  .base = &out->explanation->plan->facts,
                  .options = out->explanation->run->options};
  f.known = LT_NEW_ARRAY(f.arena, lt_known_list, f.set->facts_len + 1);
  return f;
}

/* A plan of many subjects takes longer, and has more to be tried. */
static uint32_t whole_trials(const lt_finding *f) {
  uint32_t subjects = f->base->subjects.len, trials = subjects < 1000 ? LT_NEEDS_TOGETHER / (subjects * subjects) : 0;
  return trials < LT_NEEDS_TRIED_ALL / 8 ? 32 + trials : LT_NEEDS_TRIED_ALL / 8;
}

static bool is_left(const lt_finding *f, uint32_t number) {
  const lt_need_candidate *c = &f->candidates.items[number];
  return c->tries && c->lists && !c->need.tried && !c->never && c->like == number;
}

/* Once more what may matter if lists have more elements than the plan names. */
static void try_longer_lists(lt_finding *f) {
  lt_finding longer = begin(f->out);
  bool any = false;
  for (uint32_t i = 0; i < f->candidates.len && !any; i++) any = is_left(f, i);
  if (!any || lt_needs_add_spares(&longer) == 0) return;
  lt_needs_make_room(&longer);
  decide_as_is(&longer, false);
  longer.most = longer.decided + whole_trials(&longer);
  for (uint32_t i = 0; i < f->candidates.len && longer.run; i++) {
    lt_need_candidate *c = &f->candidates.items[i];
    if (!is_left(f, i)) continue;
    lt_needs_try_with(&longer, i);
    const lt_need_candidate *found = &longer.candidates.items[i];
    c->need.tried = found->need.tried;
    if (c->need.touches < found->need.touches) c->need.touches = found->need.touches;
    c->never = found->never;
    c->bound = found->bound;
  }
}

void lt_needs_find(lt_needs *out, const lt_explanation *explanation) {
  out->explanation = explanation;
  lt_finding f = begin(out);
  lt_needs_make_room(&f);
  decide_as_is(&f, true);
  try_alone(&f);
  f.most = f.decided + (f.again ? LT_NEEDS_DECIDED : whole_trials(&f));
  lt_needs_try_together(&f);
  try_longer_lists(&f);
  tell_alike(&f);
  list_facts(&f);
}

void lt_needs_free(lt_needs *needs) {
  lt_run_free(needs->trial);
  lt_run_free(needs->other);
  lt_slices_free(&needs->slices);
  lt_arena_free(&needs->scratch);
  lt_arena arena = needs->arena;
  *needs = (lt_needs){0};
  lt_arena_free(&arena);
}
