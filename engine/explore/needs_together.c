/* needs_together.c: whether anything open hangs on a fact once others are known. The idea: the others that the open
 * answer reads are put in one after another; a way ends where the answer is no longer open, or no longer reads the
 * fact, since nothing that is learned later opens it again. Where nothing is left to be put in and the answer is still
 * open, it hangs on the fact alone. So a way down that keeps it open finds what matters in a step a fact, and if every
 * way ends before, nothing hangs on the fact. Each of the others may also stay unknown: the fact may then settle the
 * answer in its stead. */
#include <string.h>

#include "needs_impl.h"

typedef struct put_in {
  uint32_t subject, fact;
  lt_trial_values values;
  uint32_t number; /* of the value that is in, or LT_NONE: it stays unknown */
} put_in;

typedef struct search {
  lt_finding *f;
  uint32_t target;
  const lt_need_candidate *pivot;
  bool whole;
  bool all;         /* every value of all that was put in was tried */
  bool bound;       /* there were too many cases */
  bool lists;       /* not of all lists */
  uint32_t unknown; /* how many of the path stay so */
  LT_VEC(put_in) path;
} search;

static bool is_bound(const lt_finding *f) { return f->tried > LT_NEEDS_TRIED || f->decided > f->most; }

static bool is_of(const lt_read *read, uint32_t subject, uint32_t fact, uint32_t attribute) {
  return read->subject == subject && read->fact == fact && read->attribute == attribute;
}

static bool is_put(const search *s, const lt_read *read) {
  for (uint32_t i = 0; i < s->path.len; i++)
    if (is_of(read, s->path.items[i].subject, s->path.items[i].fact, 0)) return true;
  return false;
}

/* What is cheap to go through comes first. */
static uint32_t effort(const lt_set *set, const lt_read *read) {
  lt_type type = set->facts[read->fact].type;
  if (type.kind == LT_TYPE_LIST) return 0;
  if (type.kind == LT_TYPE_YES_NO) return 1;
  if (type.set) return 4;
  return read->otherwise ? 3 : 2;
}

/* Walks what the target reads as things stand: whether the pivot is among it, and what is put in next; `next` NULL:
 * nothing is left. What it finds lies in the scratch. */
static bool look(search *s, const lt_read **next) {
  lt_finding *f = s->f;
  const lt_need_target *t = &f->targets.items[s->target];
  lt_reads *reads = LT_NEW(&f->out->scratch, lt_reads);
  lt_picks roots = {0};
  bool found = lt_fact_chooses_law(f->set, s->pivot->need.what.item);
  lt_reads_open(reads, &f->out->scratch, f->run);
  if (t->question != LT_NONE)
    lt_reads_answer(reads, t->subject, t->question, &roots);
  else
    lt_reads_duty(reads, t->subject, t->norm, &roots);
  *next = NULL;
  for (uint32_t i = 0; i < reads->reads.len; i++) {
    const lt_read *read = &reads->reads.items[i];
    const lt_missing *pivot = &s->pivot->need.what;
    bool is_pivot = is_of(read, pivot->subject, pivot->item, pivot->attribute);
    found |= is_pivot;
    if (is_pivot || is_put(s, read)) continue;
    bool chooses = !s->whole && lt_fact_chooses_law(f->set, read->fact);
    if (read->attribute != 0 || chooses)
      s->all = false;
    else if (!*next || effort(f->set, read) < effort(f->set, *next))
      *next = read;
  }
  return found;
}

/* Whether knowing one fact more turned what was open: where others stay unknown only if it is settled now. */
static bool turned(const search *s, lt_need_state before, lt_need_state now) {
  return before.open && (!now.open || (s->unknown == 0 && now.is != before.is));
}

/* Whether the fact, put in besides, makes a difference. */
static bool turns(search *s, lt_need_state before) {
  lt_finding *f = s->f;
  const lt_missing *pivot = &s->pivot->need.what;
  const lt_trial_values *values = &s->pivot->values;
  bool differs = false;
  for (uint32_t v = 0; v < values->cells.len && !differs; v++) {
    lt_needs_put(f, pivot->subject, pivot->item, values, v);
    lt_needs_decide(f, s->whole, &f->targets.items[s->target].things);
    if (!f->run) break;
    differs = turned(s, before, lt_needs_state(f, s->target));
  }
  if (differs) return true;
  lt_needs_take(f, pivot->subject, pivot->item);
  s->all &= values->all;
  return false;
}

/* True with the way that was found left in place, the fact too. */
static bool go_down(search *s) {
  lt_finding *f = s->f;
  if (is_bound(f)) {
    s->bound = true;
    return false;
  }
  lt_needs_decide(f, s->whole, &f->targets.items[s->target].things);
  lt_need_state state = f->run ? lt_needs_state(f, s->target) : (lt_need_state){0};
  if (!state.open) return false;
  const lt_read *next;
  bool reads_it = look(s, &next);
  put_in step = {0};
  if (reads_it && next)
    step = (put_in){.subject = next->subject, .fact = next->fact, .values = lt_needs_values(f, next)};
  lt_arena_reset(&f->out->scratch);
  if (!reads_it) return false;
  if (step.values.cells.len == 0) return turns(s, state);
  s->all &= step.values.all;
  s->lists |= f->set->facts[step.fact].type.kind == LT_TYPE_LIST && !step.values.all;
  LT_PUSH(f->arena, &s->path, step);
  for (uint32_t v = 0; v < step.values.cells.len; v++) {
    s->path.items[s->path.len - 1].number = v;
    lt_needs_put(f, step.subject, step.fact, &step.values, v);
    if (go_down(s)) return true;
  }
  lt_needs_take(f, step.subject, step.fact);
  s->path.items[s->path.len - 1].number = LT_NONE;
  s->unknown++;
  if (go_down(s)) return true;
  s->unknown--;
  s->path.len--;
  return false;
}

static void tell(lt_need_candidate *c) {
  c->need.tried = true;
  if (c->need.touches == 0) c->need.touches = 1;
}

/* Of what was put in on the way that was found, what the target hangs on too. Then all is taken out. */
static void share(search *s) {
  lt_finding *f = s->f;
  const lt_missing *pivot = &s->pivot->need.what;
  lt_need_state found = lt_needs_state(f, s->target);
  for (uint32_t i = 0; i < s->path.len; i++) {
    put_in *step = &s->path.items[i];
    uint32_t place = f->reads.read_of[lt_needs_cell(f, step->subject, step->fact)];
    lt_need_candidate *c = place ? &f->candidates.items[f->candidates.items[place - 1].like] : NULL;
    if (!c || c->need.tried || !c->tries || c->whole != s->whole || step->number == LT_NONE) continue;
    lt_needs_take(f, step->subject, step->fact);
    lt_needs_decide(f, s->whole, &f->targets.items[s->target].things);
    if (f->run && turned(s, lt_needs_state(f, s->target), found)) tell(c);
    lt_needs_put(f, step->subject, step->fact, &step->values, step->number);
  }
  for (uint32_t i = 0; i < s->path.len; i++) lt_needs_take(f, s->path.items[i].subject, s->path.items[i].fact);
  lt_needs_take(f, pivot->subject, pivot->item);
}

/* Whether nothing that was tried of the fact, in any target, made a difference; false if a bound stopped it. */
static bool makes_no_difference(lt_finding *f, uint32_t number) {
  lt_need_candidate *c = &f->candidates.items[number];
  bool all = c->values.cells.len > 0;
  for (uint32_t i = 0; i < c->targets.len && !c->need.tried; i++) {
    lt_need_target *t = &f->targets.items[c->targets.items[i]];
    if (f->decided > f->most) c->bound = true;
    if (c->bound) break;
    if (t->things.len == 0) lt_reads_under(&f->reads, &t->roots, &t->things);
    search s = {.f = f, .target = c->targets.items[i], .pivot = c, .whole = f->again == NULL || c->whole, .all = true};
    if (go_down(&s)) {
      tell(c);
      share(&s);
    }
    all &= s.all;
    c->bound |= s.bound;
    c->lists |= s.lists;
  }
  return !c->need.tried && !c->bound && all;
}

void lt_needs_try_with(lt_finding *f, uint32_t candidate) {
  lt_need_candidate *c = &f->candidates.items[candidate];
  if (!c->tries || c->need.tried || c->like != candidate) return;
  f->tried = 0;
  c->never = makes_no_difference(f, candidate);
}

void lt_needs_try_together(lt_finding *f) {
  for (uint32_t i = 0; i < f->candidates.len; i++) lt_needs_try_with(f, i);
}
