/* batch.c: rows of cells decided on the pattern's facts, and what comes of it put into small records.
 * It decides nothing of its own: a row is put into the facts, run.c decides it, and answers, obligations and standings
 * are copied out. */
#include "decide/batch.h"

#include "run_impl.h"

enum { SLICES_MAX = 4096 }; /* law of other places and days than that is built anew */

struct lt_batch {
  lt_arena arena;
  const lt_set *set;
  lt_facts facts; /* with cells and origins of its own */
  lt_run_options options;
  lt_batch_column *columns;
  uint32_t columns_len;
  lt_batch_fill fill;
  void *ctx;
  lt_batch_question *questions;
  uint32_t questions_len;
  lt_slices slices;
  lt_run *run;      /* of the row at hand */
  lt_arena scratch; /* likewise */
  lt_batch_results results;
};

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
  list_questions(batch, &o->arena);
}

lt_batch *lt_batch_new(const lt_set *set, const lt_facts *facts, lt_run_options options, const lt_batch_column *columns,
                       uint32_t len, lt_batch_fill fill, void *ctx) {
  lt_opening_batch o = {.set = set, .facts = facts, .columns = columns, .len = len};
  if (!lt_protect(open_batch, &o)) {
    lt_arena_free(&o.arena);
    lt_out_of_memory();
  }
  o.batch->arena = o.arena;
  o.batch->options = options;
  o.batch->fill = fill;
  o.batch->ctx = ctx;
  return o.batch;
}

void lt_batch_free(lt_batch *batch) {
  if (!batch) return;
  lt_run_free(batch->run);
  lt_slices_free(&batch->slices);
  lt_arena_free(&batch->scratch);
  lt_arena arena = batch->arena; /* the batch lies in it */
  lt_arena_free(&arena);
}

const lt_batch_question *lt_batch_questions(const lt_batch *batch, uint32_t *len) {
  *len = batch->questions_len;
  return batch->questions;
}

/* ---- what came of a run ---- */

/* How norms stand in a question; which law governs was decided by itself. Of a question that is not asked only norms
 * could be told that others disapply: nobody lost there. */
static uint32_t standings_of(lt_batch *batch, lt_batch_question q, lt_standing **out) {
  const lt_run *run = batch->run;
  if (run->choice && q.subject == 0 && q.question == batch->set->law) run = run->choice;
  uint32_t len = lt_run_standings(run, &batch->scratch, q.subject, q.question, out);
  bool any = lt_run_answer(run, q.subject, q.question)->outcome != LT_NOT_APPLICABLE;
  for (uint32_t i = 0; i < len && !any; i++)
    any = (*out)[i].kind != LT_STANDS_UNMATCHED && (*out)[i].why != LT_LOST_DISAPPLIED;
  return any ? len : 0;
}

/* The first norm that decides, or LT_NONE; the standings, if they are wanted. */
static uint32_t copy_standings(lt_batch *batch, uint32_t index, bool wanted) {
  lt_standing *all;
  uint32_t len = standings_of(batch, batch->questions[index], &all), first = LT_NONE;
  for (uint32_t i = 0; i < len; i++) {
    const lt_standing *one = &all[i];
    if (first == LT_NONE && one->kind == LT_STANDS_DECISIVE) first = one->norm;
    if (!wanted || one->kind == LT_STANDS_UNMATCHED) continue;
    lt_batch_standing standing = {one->norm, one->to, (uint16_t)index, (uint8_t)one->kind, (uint8_t)one->why};
    LT_PUSH(&batch->arena, &batch->results.standings, standing);
  }
  return first;
}

static void copy_answer(lt_batch *batch, uint32_t index, bool standings) {
  lt_batch_question q = batch->questions[index];
  const lt_answer *answer = lt_run_answer(batch->run, q.subject, q.question);
  lt_batch_answer out = {.norm = LT_NONE, .outcome = answer->outcome};
  uint32_t first = copy_standings(batch, index, standings);
  if (answer->outcome == LT_VALUE) {
    out.norm = first;
    out.cell = answer->cell;
    out.open = answer->open;
  }
  if (answer->outcome == LT_VALUE && batch->set->questions[q.question].kind == LT_QUESTION_SET) {
    out.cell = answer->certain.len > 0 ? batch->results.members.len : 0;
    out.members = (uint16_t)answer->certain.len;
    for (uint32_t i = 0; i < answer->certain.len; i++)
      LT_PUSH(&batch->arena, &batch->results.members, answer->certain.cells[i]);
  }
  LT_PUSH(&batch->arena, &batch->results.answers, out);
}

static void copy_duties(lt_batch *batch) {
  for (uint32_t i = 0; i < batch->run->duties.len; i++) {
    const lt_duty *duty = &batch->run->duties.items[i];
    if (duty->status == LT_DUTY_MET || duty->status == LT_DUTY_NOT_APPLICABLE) continue;
    lt_batch_duty out = {duty->norm, (uint16_t)duty->subject, (uint8_t)duty->status, batch->set->norms[duty->norm].should};
    LT_PUSH(&batch->arena, &batch->results.duties, out);
  }
}

/* ---- a row ---- */

static bool is_a_cell(const lt_batch_column *column, lt_cell cell) {
  return cell == LT_UNKNOWN || cell == LT_UNSTATED || (cell >= column->low && cell <= column->high);
}

static void refuse(lt_batch *batch) {
  lt_batch_answer none = {.norm = LT_NONE, .outcome = LT_UNDETERMINED};
  for (uint32_t i = 0; i < batch->questions_len; i++) LT_PUSH(&batch->arena, &batch->results.answers, none);
  LT_PUSH(&batch->arena, &batch->results.kinds, 0);
}

static bool decide_row(lt_batch *batch, const lt_cell *row) {
  for (uint32_t i = 0; i < batch->columns_len; i++)
    if (!is_a_cell(&batch->columns[i], row[i])) return false;
  if (!batch->fill(batch->ctx, &batch->facts, row, &batch->options.as_of)) return false;
  if (batch->slices.list.len > SLICES_MAX) lt_slices_free(&batch->slices);
  batch->run = lt_run_decide(batch->set, &batch->facts, &batch->slices, batch->options);
  return batch->run != NULL;
}

static void close_row(lt_batch *batch) {
  lt_run_free(batch->run);
  batch->run = NULL;
  lt_arena_free(&batch->scratch);
  LT_PUSH(&batch->arena, &batch->results.duties_from, batch->results.duties.len);
  LT_PUSH(&batch->arena, &batch->results.standings_from, batch->results.standings.len);
}

static void forget(lt_batch *batch) {
  lt_batch_results *r = &batch->results;
  lt_run_free(batch->run); /* a row in which memory was refused */
  batch->run = NULL;
  r->answers.len = r->kinds.len = r->members.len = r->duties.len = r->standings.len = 0;
  r->duties_from.len = r->standings_from.len = 0;
  LT_PUSH(&batch->arena, &r->duties_from, 0);
  LT_PUSH(&batch->arena, &r->standings_from, 0);
}

const lt_batch_results *lt_batch_decide(lt_batch *batch, const lt_cell *rows, size_t len, bool standings) {
  forget(batch);
  for (size_t i = 0; i < len; i++) {
    if (decide_row(batch, rows + i * batch->columns_len)) {
      for (uint32_t k = 0; k < batch->questions_len; k++) copy_answer(batch, k, standings);
      copy_duties(batch);
      LT_PUSH(&batch->arena, &batch->results.kinds, (uint8_t)batch->run->kinds);
    } else {
      refuse(batch);
    }
    close_row(batch);
  }
  return &batch->results;
}
