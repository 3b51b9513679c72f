/* batch.c: rows of cells decided on the pattern's facts, and what comes of it put into small records.
 * It decides nothing of its own: a row is put into the facts, run.c decides it, and answers, obligations and standings
 * are copied out. */
#include "batch_impl.h"

enum { SLICES_MAX = 4096 }; /* law of other places and days than that is built anew */

/* ---- making one ---- */

static void list_questions(lt_batch *batch, lt_arena *arena) {
  const lt_set *set = batch->set;
  uint32_t most = 0;
  for (uint32_t s = 0; s < batch->facts.subjects.len; s++)
    most += set->entities[batch->facts.subjects.items[s].entity].questions.len;
  batch->questions = LT_NEW_ARRAY(arena, lt_batch_question, most);
  for (uint32_t s = 0; s < batch->facts.subjects.len; s++) {
    const lt_numbers *questions = &set->entities[batch->facts.subjects.items[s].entity].questions;
    for (uint32_t i = 0; i < questions->len; i++)
      if (set->questions[questions->items[i]].kind != LT_QUESTION_DEFINE)
        batch->questions[batch->questions_len++] = (lt_batch_question){s, questions->items[i]};
  }
}

typedef struct lt_opening_batch {
  lt_arena arena;
  lt_batch *batch;
  const lt_set *set;
  const lt_facts *facts;
  const lt_batch_column *columns;
  uint32_t len;
} lt_opening_batch;

static void open_batch(void *arg) {
  lt_opening_batch *o = arg;
  lt_batch *batch = o->batch = LT_NEW(&o->arena, lt_batch);
  batch->set = o->set;
  batch->facts = *o->facts;
  batch->facts.cells = lt_arena_copy(&o->arena, o->facts->cells, o->facts->cells_len * sizeof *o->facts->cells);
  batch->facts.origins = lt_arena_copy(&o->arena, o->facts->origins, o->facts->cells_len * sizeof *o->facts->origins);
  batch->facts.places = lt_arena_copy(&o->arena, o->facts->places, o->facts->cells_len * sizeof *o->facts->places);
  batch->columns = lt_arena_copy(&o->arena, o->columns, o->len * sizeof *o->columns);
  batch->columns_len = o->len;
  batch->varied = LT_NEW_ARRAY(&o->arena, lt_cell, o->len + 1);
  list_questions(batch, &o->arena);
  batch->arena = o->arena;
  lt_frames_open(batch);
}

lt_batch *lt_batch_new(const lt_set *set, const lt_facts *facts, lt_run_options options, const lt_batch_column *columns,
                       uint32_t len, lt_batch_fill fill, void *ctx, lt_shared_slices *shared) {
  lt_opening_batch o = {.set = set, .facts = facts, .columns = columns, .len = len};
  if (!lt_protect(open_batch, &o)) {
    lt_arena opened = o.batch && o.batch->arena.blocks ? o.batch->arena : o.arena; /* the batch lies in it */
    lt_arena_free(&opened);
    lt_out_of_memory();
  }
  o.batch->options = options;
  o.batch->fill = fill;
  o.batch->ctx = ctx;
  o.batch->slices.shared = o.batch->frame_slices.shared = shared;
  return o.batch;
}

void lt_batch_free(lt_batch *batch) {
  if (!batch) return;
  lt_run_free(batch->run);
  for (uint32_t i = 0; i < batch->frames.len; i++) lt_run_free(batch->frames.items[i]->run);
  lt_slices_free(&batch->frame_slices);
  lt_slices_free(&batch->slices);
  lt_arena_free(&batch->scratch);
  lt_arena arena = batch->arena; /* the batch lies in it */
  lt_arena_free(&arena);
}

const lt_batch_question *lt_batch_questions(const lt_batch *batch, uint32_t *len) {
  *len = batch->questions_len;
  return batch->questions;
}

uint64_t lt_batch_quick_rows(const lt_batch *batch) { return batch->quick_rows; }

/* ---- what came of a run ---- */

/* How norms stand in a question; which law governs was decided by itself. Of a question that is not asked only norms
 * could be told that others disapply: nobody lost there. */
static uint32_t standings_of(lt_batch *batch, const lt_run *run, lt_batch_question q, lt_standing **out) {
  if (run->choice && q.subject == 0 && q.question == batch->set->law) run = run->choice;
  uint32_t len = lt_run_standings(run, &batch->scratch, q.subject, q.question, out);
  bool any = lt_run_answer(run, q.subject, q.question)->outcome != LT_NOT_APPLICABLE;
  for (uint32_t i = 0; i < len && !any; i++)
    any = (*out)[i].kind != LT_STANDS_UNMATCHED && (*out)[i].why != LT_LOST_DISAPPLIED;
  return any ? len : 0;
}

/* The first norm that decides, or LT_NONE; the standings, if they are wanted. */
static uint32_t copy_standings(lt_batch *batch, const lt_run *run, lt_batch_results *to, uint32_t index, bool wanted) {
  lt_standing *all;
  uint32_t len = standings_of(batch, run, batch->questions[index], &all), first = LT_NONE;
  for (uint32_t i = 0; i < len; i++) {
    const lt_standing *one = &all[i];
    if (first == LT_NONE && one->kind == LT_STANDS_DECISIVE) first = one->norm;
    if (!wanted || one->kind == LT_STANDS_UNMATCHED) continue;
    lt_batch_standing standing = {one->norm, one->to, (uint16_t)index, (uint8_t)one->kind, (uint8_t)one->why};
    LT_PUSH(&batch->arena, &to->standings, standing);
  }
  return first;
}

void lt_batch_copy_answer(lt_batch *batch, const lt_run *run, lt_batch_results *to, uint32_t index, bool standings) {
  lt_batch_question q = batch->questions[index];
  const lt_answer *answer = lt_run_answer(run, q.subject, q.question);
  lt_batch_answer out = {.norm = LT_NONE, .outcome = answer->outcome};
  uint32_t first = copy_standings(batch, run, to, index, standings);
  if (answer->outcome == LT_VALUE) {
    out.norm = first;
    out.cell = answer->cell;
    out.open = answer->open;
  }
  if (answer->outcome == LT_VALUE && batch->set->questions[q.question].kind == LT_QUESTION_SET) {
    out.cell = answer->certain.len > 0 ? to->members.len : 0;
    out.members = (uint16_t)answer->certain.len;
    for (uint32_t i = 0; i < answer->certain.len; i++) LT_PUSH(&batch->arena, &to->members, answer->certain.cells[i]);
  }
  LT_PUSH(&batch->arena, &to->answers, out);
}

void lt_batch_copy_duties(lt_batch *batch, const lt_run *run, lt_batch_results *to, uint32_t subject) {
  for (uint32_t i = 0; i < run->duties.len; i++) {
    const lt_duty *duty = &run->duties.items[i];
    if (duty->subject != subject || duty->status == LT_DUTY_MET || duty->status == LT_DUTY_NOT_APPLICABLE) continue;
    bool should = batch->set->norms[duty->norm].should;
    lt_batch_duty out = {duty->norm, (uint16_t)subject, (uint8_t)duty->status, should};
    LT_PUSH(&batch->arena, &to->duties, out);
  }
}

/* ---- a row ---- */

/* Every cell is a value. */
static inline bool is_clean(const lt_batch *batch, const lt_cell *row) {
  bool outside = false;
  for (uint32_t i = 0; i < batch->columns_len; i++)
    outside |= (uint64_t)row[i] - (uint64_t)batch->lows[i] > batch->ranges[i];
  return !outside;
}

/* Or says that there is none: LT_UNKNOWN and LT_UNSTATED are the lowest cells. Apart from what rows of values go
 * through, which would be slower with it. */
static __attribute__((noinline)) bool are_cells(const lt_batch *batch, const lt_cell *row) {
  bool outside = false;
  for (uint32_t i = 0; i < batch->columns_len; i++) {
    bool value = (uint64_t)row[i] - (uint64_t)batch->lows[i] <= batch->ranges[i];
    outside |= !value & (row[i] > LT_UNSTATED);
  }
  return !outside;
}

static void refuse(lt_batch *batch, size_t number) {
  lt_batch_answer none = {.norm = LT_NONE, .outcome = LT_UNDETERMINED};
  for (uint32_t i = 0; i < batch->questions_len; i++) LT_PUSH(&batch->arena, &batch->results.answers, none);
  batch->results.kinds.items[number] = 0;
}

/* As a plan; false where it is refused. */
static bool decide_plan(lt_batch *batch, const lt_cell *row) {
  if (!batch->fill(batch->ctx, &batch->facts, row, &batch->options.as_of)) return false;
  if (batch->slices.list.len > SLICES_MAX) lt_slices_free(&batch->slices);
  batch->run = lt_run_decide(batch->set, &batch->facts, &batch->slices, batch->options);
  return batch->run != NULL;
}

/* What can be known of a row before those before it are done. */
static inline void prepare(lt_batch *batch, const lt_cell *row, lt_ready *ready) {
  bool clean = is_clean(batch, row);
  ready->row = row;
  ready->quick = NULL;
  ready->frame = clean || are_cells(batch, row) ? lt_frame_of(batch, row) : NULL;
  if (!ready->frame || !ready->frame->ready) return;
  ready->quick = &ready->frame->quicks[0];
  lt_quick_choose(ready, clean);
}

static void decide_row(lt_batch *batch, const lt_ready *ready, size_t number, bool standings) {
  if (ready->frame && ready->frame->quick && lt_quick_row(batch, ready, number, standings)) {
    batch->quick_rows++;
    return;
  }
  bool refused = ready->frame ? !ready->frame->run : !are_cells(batch, ready->row);
  if (refused || !decide_plan(batch, ready->row)) {
    refuse(batch, number);
    return;
  }
  for (uint32_t k = 0; k < batch->questions_len; k++)
    lt_batch_copy_answer(batch, batch->run, &batch->results, k, standings);
  for (uint32_t s = 0; s < batch->facts.subjects.len; s++) lt_batch_copy_duties(batch, batch->run, &batch->results, s);
  batch->results.kinds.items[number] = (uint8_t)batch->run->kinds;
  lt_run_free(batch->run);
  batch->run = NULL;
  lt_arena_free(&batch->scratch);
}

/* Forgets what was decided before, and takes room for so many rows: then only lists of their own can outgrow it. */
static void start(lt_batch *batch, size_t len) {
  lt_batch_results *r = &batch->results;
  lt_arena *arena = &batch->arena;
  lt_run_free(batch->run); /* a row in which memory was refused */
  batch->run = NULL;
  r->answers.len = r->kinds.len = r->members.len = r->duties.len = r->standings.len = 0;
  while (r->answers.cap < (len + 1) * batch->questions_len + 1) {
    lt_batch_answer none = {0};
    r->answers.len = r->answers.cap;
    LT_PUSH(arena, &r->answers, none);
  }
  while (r->kinds.cap < len + 1) {
    r->kinds.len = r->kinds.cap;
    LT_PUSH(arena, &r->kinds, 0);
  }
  while (r->duties_from.cap < len + 1) {
    r->duties_from.len = r->standings_from.len = r->duties_from.cap;
    LT_PUSH(arena, &r->duties_from, 0);
    LT_PUSH(arena, &r->standings_from, 0);
  }
  r->answers.len = 0;
  r->duties_from.items[0] = r->standings_from.items[0] = 0;
}

const lt_batch_results *lt_batch_decide(lt_batch *batch, const lt_cell *rows, size_t len, bool standings) {
  lt_ready ready[2];
  start(batch, len);
  if (len > 0) prepare(batch, rows, &ready[0]);
  for (size_t i = 0; i < len; i++) {
    const lt_ready *now = &ready[i % 2];
    if (i + 1 < len) prepare(batch, rows + (i + 1) * batch->columns_len, &ready[(i + 1) % 2]);
    lt_batch_make_room(batch);
    bool plain = now->quick && now->quick->plain && now->unknown == 0 && !standings;
    if (plain && lt_quick_plainly(batch, now, i))
      batch->quick_rows++;
    else
      decide_row(batch, now, i, standings);
    batch->results.duties_from.items[i + 1] = batch->results.duties.len;
    batch->results.standings_from.items[i + 1] = batch->results.standings.len;
  }
  return &batch->results;
}

const lt_batch_results *lt_batch_vary(lt_batch *batch, const lt_cell *row, uint32_t column, const lt_cell *values,
                                      size_t len, bool standings) {
  lt_held_row held = {0};
  lt_ready ready;
  bool holds = false;
  start(batch, len);
  memcpy(batch->varied, row, batch->columns_len * sizeof *row);
  for (size_t i = 0; i < len; i++) {
    bool value = (uint64_t)values[i] - (uint64_t)batch->lows[column] <= batch->ranges[column];
    lt_batch_make_room(batch);
    if (holds && value && lt_quick_vary(batch, &held, values[i], i)) {
      batch->quick_rows++;
    } else {
      batch->varied[column] = values[i];
      prepare(batch, batch->varied, &ready);
      decide_row(batch, &ready, i, standings);
      if (i == 0 && batch->plain[column] && !standings) holds = lt_quick_hold(&held, &ready, column);
    }
    batch->results.duties_from.items[i + 1] = batch->results.duties.len;
    batch->results.standings_from.items[i + 1] = batch->results.standings.len;
  }
  return &batch->results;
}
