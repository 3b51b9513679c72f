/* needs.c: the facts that still matter, found by trying. The idea: what open answers lack, as their explanations say,
 * is all that could matter; each of these is put in, value by value, and the plan decided again. Facts of one kind that
 * no open answer lacks two of are put in at once, so that a plan of many items costs little more than one of few. Where
 * nothing differs, other facts are put in besides, one after another. */
#include "explore/needs.h"

#include "base/sort.h"

/* An open answer, or an obligation that is not determined. */
typedef struct target {
  uint32_t subject, question, norm; /* one of the last two is LT_NONE */
  LT_VEC(uint32_t) lacks;           /* candidates */
} target;

typedef struct state {
  bool open;
  uint64_t is; /* what is decided of it */
} state;

typedef struct candidate {
  lt_need need;
  bool tries; /* its values can be put in */
  bool all;   /* and these are all */
  lt_trial_cells cells;
  uint32_t cell; /* where it stands */
} candidate;

typedef struct finding {
  lt_needs *out;
  const lt_explanation *explanation;
  const lt_set *set;
  lt_arena *arena;
  LT_VEC(target) targets;
  LT_VEC(candidate) candidates;
  lt_facts facts; /* the plan's, with cells that are put in */
  lt_run_options options;
  state *now;     /* of each target */
  uint32_t tried; /* of the candidate at hand */
  uint32_t most;  /* trials of all together; of a larger plan each costs more */
} finding;

/* ---- What is open, and what it lacks ---- */

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

static uint32_t candidate_of(finding *f, const lt_missing *missing) {
  const lt_fact *fact = &f->set->facts[missing->item];
  const lt_facts *facts = &f->explanation->plan->facts;
  for (uint32_t i = 0; i < f->candidates.len; i++)
    if (same(&f->candidates.items[i].need.what, missing)) return i;
  candidate c = {.need = {.what = *missing}};
  c.tries = fact->type.kind != LT_TYPE_LIST && !fact->type.set && missing->attribute == 0;
  c.cell = facts->subjects.items[missing->subject].cells + fact->slot;
  if (c.tries) {
    bool known = false;
    for (uint32_t i = 0; i < f->candidates.len && !known; i++) {
      const candidate *other = &f->candidates.items[i];
      known = other->tries && other->need.what.item == missing->item;
      if (known) c.cells = other->cells, c.all = other->all;
    }
    if (!known) c.all = lt_needs_cells(f->explanation, f->arena, missing->item, &c.cells);
  }
  LT_PUSH(f->arena, &f->candidates, c);
  return f->candidates.len - 1;
}

static void add_lack(finding *f, target *t, uint32_t number) {
  for (uint32_t i = 0; i < t->lacks.len; i++)
    if (t->lacks.items[i] == number) return;
  LT_PUSH(f->arena, &t->lacks, number);
}

static void add_lacks(finding *f, target *t, const lt_missings *missing) {
  for (uint32_t i = 0; i < missing->len; i++)
    if (missing->items[i].kind == LT_MISSING_FACT) add_lack(f, t, candidate_of(f, &missing->items[i]));
}

static void add_proof(finding *f, target *t, const lt_proof *proof) {
  if (!proof) return;
  add_lacks(f, t, &proof->missing);
  for (uint32_t i = 0; i < proof->kids.len; i++) add_proof(f, t, proof->kids.items[i]);
}

/* Norms that lose may still, if they apply, beat one that may win; and what perhaps disapplies them. */
static void add_norm(finding *f, target *t, const lt_standing *standing, unsigned depth) {
  if (standing->applies != LT_MAYBE || depth > 8) return;
  lt_why_norm norm = lt_explain_norm(f->explanation, f->arena, t->subject, standing);
  add_proof(f, t, norm.policy);
  add_proof(f, t, norm.when);
  for (uint32_t i = 0; i < norm.doubted_by.len; i++)
    add_norm(f, t, &(lt_standing){.norm = norm.doubted_by.items[i], .applies = LT_MAYBE, .to = LT_NONE}, depth + 1);
}

/* ---- Which norm decided another question ---- */

static bool hangs_on_deciding(const lt_why *why, unsigned depth);

static bool reads_deciding(const lt_proof *proof, unsigned depth) {
  if (!proof || depth > 6) return false;
  bool deciding = proof->expr->op == LT_OP_DECIDED_BY && proof->truth == LT_MAYBE;
  for (uint32_t i = 0; i < proof->facts.len && !deciding; i++)
    deciding = proof->facts.items[i].why && hangs_on_deciding(proof->facts.items[i].why, depth + 1);
  for (uint32_t i = 0; i < proof->kids.len && !deciding; i++) deciding = reads_deciding(proof->kids.items[i], depth);
  return deciding;
}

static bool hangs_on_deciding(const lt_why *why, unsigned depth) {
  bool deciding = reads_deciding(why->as, depth) || reads_deciding(why->asked, depth);
  for (uint32_t i = 0; i < why->norms.len && !deciding; i++) deciding = reads_deciding(why->norms.items[i].when, depth);
  return deciding;
}

/* All that beats a norm, and beats that, may tell which one decides: then anything that is not known is tried. */
static void add_anything(finding *f, target *t) {
  const lt_facts *facts = &f->explanation->plan->facts;
  for (uint32_t s = 0; s < facts->subjects.len; s++) {
    const lt_numbers *own = &f->set->entities[facts->subjects.items[s].entity].facts;
    for (uint32_t i = 0; i < own->len; i++) {
      const lt_fact *fact = &f->set->facts[own->items[i]];
      bool unknown = lt_plan_cell(f->explanation->plan, s, own->items[i]) == LT_UNKNOWN;
      if (!unknown || fact->role != LT_ROLE_NO || fact->type.set || fact->type.kind == LT_TYPE_LIST) continue;
      lt_missing missing = {.kind = LT_MISSING_FACT, .subject = s, .item = own->items[i]};
      add_lack(f, t, candidate_of(f, &missing));
    }
  }
}

/* ---- All of them ---- */

static void add_target(finding *f, target *t, const lt_missings *missing) {
  for (uint32_t i = 0; i < missing->len; i++)
    if (missing->items[i].kind != LT_MISSING_FACT) add_other(f, &missing->items[i]);
  add_lacks(f, t, missing);
  if (missing->len == 0) add_anything(f, t); /* it hangs on something that no proof shows */
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
      for (uint32_t k = 0; k < why->lost.len; k++) add_norm(f, &t, &why->lost.items[k], 0);
      if (hangs_on_deciding(why, 0)) add_anything(f, &t);
      add_target(f, &t, &why->missing);
    }
    for (uint32_t i = e->first_duty[s]; i < e->first_duty[s + 1]; i++) {
      const lt_why_duty *why = &e->duties.items[i];
      if (why->duty->status != LT_DUTY_UNDETERMINED) continue;
      f->out->duties++;
      target t = {.subject = s, .question = LT_NONE, .norm = why->duty->norm};
      if (reads_deciding(why->norm.when, 0) || reads_deciding(why->must, 0)) add_anything(f, &t);
      add_target(f, &t, &why->missing);
    }
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
  const lt_run *run = f->out->trial;
  if (t->question != LT_NONE) return state_of_answer(lt_run_answer(run, t->subject, t->question));
  for (uint32_t i = 0; i < run->duties.len; i++) {
    const lt_duty *duty = &run->duties.items[i];
    if (duty->subject == t->subject && duty->norm == t->norm)
      return (state){duty->status == LT_DUTY_UNDETERMINED, duty->status};
  }
  return (state){false, LT_DUTY_NOT_APPLICABLE};
}

static void decide(finding *f) {
  lt_run_free(f->out->trial);
  f->out->trial = NULL;
  f->out->trial = lt_run_decide(f->set, &f->facts, &f->out->slices, f->options);
  f->out->trials++;
  f->tried++;
}

static void put(finding *f, const candidate *c, lt_cell cell) {
  f->facts.cells[c->cell] = cell;
  f->facts.origins[c->cell] = cell == LT_UNKNOWN ? f->explanation->plan->facts.origins[c->cell] : LT_ORIGIN_GIVEN;
  if (cell == LT_ABSENT) f->facts.origins[c->cell] = LT_ORIGIN_ABSENT;
}

/* ---- Trying ---- */

static bool lacks(const target *t, uint32_t number) {
  for (uint32_t i = 0; i < t->lacks.len; i++)
    if (t->lacks.items[i] == number) return true;
  return false;
}

/* Members of a batch stand beside each other in `members`; each target lacks at most one of them. */
typedef struct batch {
  LT_VEC(uint32_t) members;
  uint32_t *of_target; /* the member that it lacks, or LT_NONE */
} batch;

static bool join(finding *f, batch *b, uint32_t number) {
  for (uint32_t t = 0; t < f->targets.len; t++)
    if (lacks(&f->targets.items[t], number) && b->of_target[t] != LT_NONE) return false;
  for (uint32_t t = 0; t < f->targets.len; t++)
    if (lacks(&f->targets.items[t], number)) b->of_target[t] = number;
  LT_PUSH(f->arena, &b->members, number);
  return true;
}

/* Each value of the members at once: a target whose state is not what it is while nothing is known hangs on its member:
 * two values differ, or it is enough to know any. */
static void try_batch(finding *f, const batch *b) {
  const lt_trial_cells *cells = &f->candidates.items[b->members.items[0]].cells;
  uint8_t *seen = LT_NEW_ARRAY(f->arena, uint8_t, f->targets.len + 1); /* 1 differs, 2 settled */
  for (uint32_t v = 0; v < cells->len; v++) {
    for (uint32_t m = 0; m < b->members.len; m++) put(f, &f->candidates.items[b->members.items[m]], cells->items[v]);
    decide(f);
    for (uint32_t t = 0; t < f->targets.len && f->out->trial; t++) {
      if (b->of_target[t] == LT_NONE) continue;
      state now = state_of(f, t);
      if (now.is != f->now[t].is || now.open != f->now[t].open) seen[t] |= 1;
      if (!now.open) seen[t] |= 2;
    }
  }
  for (uint32_t m = 0; m < b->members.len; m++) put(f, &f->candidates.items[b->members.items[m]], LT_UNKNOWN);
  for (uint32_t t = 0; t < f->targets.len; t++) {
    if (b->of_target[t] == LT_NONE || !(seen[t] & 1)) continue;
    lt_need *need = &f->candidates.items[b->of_target[t]].need;
    need->tried = true;
    need->touches++;
    need->settles += seen[t] >> 1;
  }
}

static void try_alone(finding *f) {
  bool *done = LT_NEW_ARRAY(f->arena, bool, f->candidates.len + 1);
  for (uint32_t i = 0; i < f->candidates.len; i++) {
    if (done[i] || !f->candidates.items[i].tries || f->candidates.items[i].cells.len == 0) continue;
    batch b = {.of_target = LT_NEW_ARRAY(f->arena, uint32_t, f->targets.len + 1)};
    for (uint32_t t = 0; t < f->targets.len; t++) b.of_target[t] = LT_NONE;
    for (uint32_t k = i; k < f->candidates.len; k++) {
      bool alike = !done[k] && f->candidates.items[k].tries &&
                   f->candidates.items[k].need.what.item == f->candidates.items[i].need.what.item;
      if (alike) done[k] = join(f, &b, k);
    }
    f->tried = 0;
    if (f->out->trials < LT_NEEDS_TRIED_ALL) try_batch(f, &b);
  }
}

/* With others put in: whether two values of the fact are told apart by the target. `from`: of what it lacks, the first
 * that may be put in. */
static bool try_with(finding *f, uint32_t target_number, uint32_t number, uint32_t from, bool *all) {
  const target *t = &f->targets.items[target_number];
  const candidate *c = &f->candidates.items[number];
  decide(f);
  state first = f->out->trial ? state_of(f, target_number) : (state){0};
  for (uint32_t v = 0; v < c->cells.len; v++) {
    put(f, c, c->cells.items[v]);
    decide(f);
    state now = f->out->trial ? state_of(f, target_number) : first;
    if (now.is == first.is && now.open == first.open) continue;
    put(f, c, LT_UNKNOWN);
    return true;
  }
  put(f, c, LT_UNKNOWN);
  if (!first.open) return false;
  for (uint32_t i = from; i < t->lacks.len; i++) {
    const candidate *other = &f->candidates.items[t->lacks.items[i]];
    if (t->lacks.items[i] == number) continue;
    *all &= other->all;
    for (uint32_t u = 0; other->tries && u < other->cells.len; u++) {
      if (f->tried > LT_NEEDS_TRIED || f->out->trials > f->most) {
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

/* Of facts of which nothing alone hangs, whether something does together with others. */
static void try_together(finding *f) {
  for (uint32_t i = 0; i < f->candidates.len; i++) {
    candidate *c = &f->candidates.items[i];
    if (!c->tries || c->need.tried) continue;
    bool all = c->all && c->cells.len > 0;
    f->tried = 0;
    for (uint32_t t = 0; t < f->targets.len && !c->need.tried; t++) {
      if (f->out->trials > f->most) all = false, f->out->bound = true;
      if (f->out->trials > f->most || !lacks(&f->targets.items[t], i) || !try_with(f, t, i, 0, &all)) continue;
      c->need.tried = true;
      c->need.touches = 1;
    }
    if (!c->need.tried && all) c->tries = false, c->all = false, c->cell = UINT32_MAX; /* it never matters */
    if (!c->need.tried && !all) f->out->bound |= f->tried > LT_NEEDS_TRIED;
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
    if (c->cell == UINT32_MAX) continue;
    for (uint32_t t = 0; t < f->targets.len && !c->need.tried; t++) c->need.touches += lacks(&f->targets.items[t], i);
    LT_PUSH(f->arena, &f->out->facts, c->need);
  }
  if (f->out->facts.len > 1)
    lt_sort(f->arena, f->out->facts.items, f->out->facts.len, sizeof *f->out->facts.items, by_use);
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
  list_targets(&f);
  f.now = LT_NEW_ARRAY(f.arena, state, f.targets.len + 1);
  if (f.targets.len > 0) decide(&f);
  for (uint32_t t = 0; t < f.targets.len && out->trial; t++) f.now[t] = state_of(&f, t);
  try_alone(&f);
  f.most = out->trials + 32 + LT_NEEDS_TRIED_ALL / facts->subjects.len / 4;
  try_together(&f);
  list_facts(&f);
}

void lt_needs_free(lt_needs *needs) {
  lt_run_free(needs->trial);
  lt_slices_free(&needs->slices);
  lt_arena arena = needs->arena;
  *needs = (lt_needs){0};
  lt_arena_free(&arena);
}
