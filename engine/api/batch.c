/* batch.c: many plans of one shape through the public header. Here columns are found by their paths, and a row is put
 * into the pattern's facts as reading such a plan would; deciding it is decide/'s work. */
#include "stream_impl.h"

#include <stddef.h>
#include <string.h>

#include "decide/batch.h"
#include "explore/explore.h"
#include "report/report.h"

#define SAME_PLACE(field, theirs, ours) (offsetof(luat_##theirs, field) == offsetof(lt_##ours, field))
_Static_assert(LUAT_CELL_UNKNOWN == LT_UNKNOWN && LUAT_CELL_UNSTATED == LT_UNSTATED, "cells are the inside's");
_Static_assert(LUAT_NO_NORM == LT_NONE, "so is no norm");
_Static_assert(sizeof(luat_batch_answer) == sizeof(lt_batch_answer) && SAME_PLACE(norm, batch_answer, batch_answer) &&
                   SAME_PLACE(members, batch_answer, batch_answer) && SAME_PLACE(outcome, batch_answer, batch_answer) &&
                   SAME_PLACE(open, batch_answer, batch_answer),
               "answers are lent as they are");
_Static_assert(sizeof(luat_batch_duty) == sizeof(lt_batch_duty) && SAME_PLACE(subject, batch_duty, batch_duty) &&
                   SAME_PLACE(status, batch_duty, batch_duty) && SAME_PLACE(should, batch_duty, batch_duty),
               "duties are lent as they are");
_Static_assert(sizeof(luat_batch_standing) == sizeof(lt_batch_standing) &&
                   SAME_PLACE(to, batch_standing, batch_standing) &&
                   SAME_PLACE(question, batch_standing, batch_standing) &&
                   SAME_PLACE(kind, batch_standing, batch_standing) && SAME_PLACE(why, batch_standing, batch_standing),
               "standings are lent as they are");
_Static_assert((int)LUAT_DUTY_PENDING == (int)LT_DUTY_PENDING, "statuses are in one order");
_Static_assert((int)LUAT_STANDS_LOST == (int)LT_STANDS_LOST, "standings are in one order");

typedef struct batch_column {
  const char *path;
  uint32_t subject, fact, cell;
} batch_column;

struct luat_batch {
  const luat_policy_set *set;
  const luat_plan *pattern;
  lt_arena arena;
  batch_column *columns;
  uint32_t columns_len;
  lt_plan *given; /* the pattern with every step that it names, done by then or not */
  lt_plan shape;  /* the pattern with the facts of the row at hand */
  lt_cell law_date;
  bool placed;                        /* some option is of one place only */
  const char **subjects, **questions; /* texts ending in NUL */
  lt_batch *batch;
};

typedef struct batch_call {
  luat_batch *out;
  luat_batch *batch;
  const char *const *paths;
  size_t len, column;
  const char *law_date, *value;
  int64_t cell;
  lt_arena arena;
  luat_text *text;
  const int64_t *cells, *values;
  unsigned wanted;
  const lt_batch_results *results;
  const luat_batch_results *lent;
  const luat_batch_answer *answer;
  size_t question;
  luat_diagnostics *diagnostics;
  luat_status status;
} batch_call;

/* ---- A row ---- */

static void put_row(luat_batch *b, lt_facts *facts, const lt_cell *row) {
  const lt_facts *given = &b->given->facts;
  memcpy(facts->cells, given->cells, given->cells_len * sizeof *given->cells);
  memcpy(facts->origins, given->origins, given->cells_len * sizeof *given->origins);
  for (uint32_t i = 0; i < b->columns_len; i++) {
    uint32_t at = b->columns[i].cell;
    facts->cells[at] = row[i] == LT_UNSTATED ? LT_UNKNOWN : row[i];
    facts->origins[at] = row[i] == LT_UNSTATED  ? LT_ORIGIN_UNSTATED
                         : row[i] == LT_UNKNOWN ? LT_ORIGIN_ASKED
                                                : LT_ORIGIN_GIVEN;
  }
}

/* What must be known is: a place and a matter are never "?". */
static bool role_is_known(const luat_batch *b, const lt_facts *facts, lt_role role) {
  const lt_set *set = b->set->set;
  uint32_t fact = set->role_fact[role];
  if (fact == LT_NONE) return true;
  uint32_t cell = facts->subjects.items[0].cells + set->facts[fact].slot;
  return facts->cells[cell] >= 0 && facts->origins[cell] != LT_ORIGIN_ASKED;
}

static bool fill_row(void *ctx, lt_facts *facts, const lt_cell *row, lt_cell *as_of) {
  luat_batch *b = ctx;
  const lt_plan *pattern = b->pattern->plan;
  put_row(b, facts, row);
  *as_of = lt_facts_refill(b->set->set, facts, pattern->as_of_given ? pattern->as_of : LT_UNKNOWN);
  if (!role_is_known(b, facts, LT_ROLE_PLACE) || !role_is_known(b, facts, LT_ROLE_MATTER)) return false;
  if (b->placed && !lt_facts_options_fit(b->set->set, facts)) return false;
  b->shape = *pattern;
  b->shape.facts = *facts;
  b->shape.as_of = *as_of;
  return lt_plan_dates_known(&b->shape, b->law_date != LT_UNKNOWN, NULL);
}

/* ---- Columns ---- */

static lt_settings blank_at(batch_call *call, const char *path) {
  static const lt_doc blank = {.kind = LT_DOC_SCALAR};
  lt_settings one = {0};
  lt_setting setting = {.path = lt_str_copy(&call->arena, lt_str_of(path)), .value = &blank};
  LT_PUSH(&call->arena, &one, setting);
  return one;
}

/* Where the path leads, as reports name it: found with nothing there, for every fact can be left out. */
static bool find_at(batch_call *call, const char *path, lt_str *at) {
  const lt_plan *pattern = call->batch->pattern->plan;
  lt_diags *diags = &call->diagnostics->diags;
  lt_settings one = blank_at(call, path);
  lt_doc *root = lt_plan_doc(pattern, &call->arena, diags);
  if (root == NULL) return false;
  const lt_setting *blank = &one.items[0];
  lt_edited edited = lt_doc_edit(pattern->set, &call->arena, root, blank->path, blank->value, (lt_place){0});
  *at = edited.at;
  if (edited.fault == LT_EDIT_DONE) return true;
  return lt_plan_changed(pattern, &call->arena, &one, LT_NONE, LT_NONE, diags) != NULL; /* which says what is wrong */
}

static bool can_be_column(const lt_fact *fact) {
  return !fact->type.set && fact->type.kind != LT_TYPE_LIST && fact->type.kind != LT_TYPE_TEXT &&
         fact->type.kind != LT_TYPE_OFFICE && fact->role != LT_ROLE_CONSIDERED;
}

static bool find_column(batch_call *call, const char *path, batch_column *out) {
  const lt_plan *pattern = call->batch->pattern->plan;
  lt_str at;
  if (!find_at(call, path, &at)) return false;
  bool found = lt_plan_fact_at(pattern, at, &out->subject, &out->fact);
  if (!found || !can_be_column(&pattern->set->facts[out->fact])) {
    lt_diags *diags = &call->diagnostics->diags;
    lt_diag_put(diags, LT_L733, (lt_place){0}, lt_str_copy(diags->arena, lt_str_of(path)), (lt_str){0}, (lt_str){0});
    return false;
  }
  out->path = lt_str_copy(&call->batch->arena, lt_str_of(path)).ptr;
  out->cell = pattern->facts.subjects.items[out->subject].cells + pattern->set->facts[out->fact].slot;
  return true;
}

/* What a value of the fact may be, as reading plans bounds it. */
static lt_batch_column bounds_of(const lt_set *set, const lt_fact *fact) {
  lt_batch_column c = {.high = LT_MONEY_MAX};
  switch (fact->type.kind) {
    case LT_TYPE_YES_NO: c.high = 1; break;
    case LT_TYPE_NUMBER: c.low = -LT_NUMBER_MAX, c.high = LT_NUMBER_MAX; break;
    case LT_TYPE_PERCENT: c.high = INT64_C(1000000000); break;
    case LT_TYPE_DATE: c.low = lt_date_of(LT_YEAR_MIN, 1, 1), c.high = lt_date_of(LT_YEAR_MAX, 12, 31); break;
    case LT_TYPE_YEAR: c.low = LT_YEAR_MIN, c.high = LT_YEAR_MAX; break;
    case LT_TYPE_MONTHS: c.high = LT_TERM_MAX; break;
    case LT_TYPE_DAYS:
    case LT_TYPE_WORKING_DAYS: c.high = LT_TERM_MAX * 31; break;
    case LT_TYPE_CHOICE:
      c.low = set->choices[fact->type.of].first_option;
      c.high = c.low + set->choices[fact->type.of].options_len - 1;
      break;
    case LT_TYPE_BODY: c.high = (lt_cell)set->bodies_len - 1; break;
    case LT_TYPE_PLACE: c.high = (lt_cell)set->places_len - 1; break;
    case LT_TYPE_INSTRUMENT: c.high = (lt_cell)set->instruments_len - 1; break;
    case LT_TYPE_POLICY: c.high = (lt_cell)set->policies_len - 1; break;
    default: break;
  }
  return c;
}

/* ---- Making one ---- */

static void name_all(luat_batch *b) {
  const lt_set *set = b->set->set;
  const lt_facts *facts = &b->pattern->plan->facts;
  uint32_t len;
  const lt_batch_question *questions = lt_batch_questions(b->batch, &len);
  b->subjects = LT_NEW_ARRAY(&b->arena, const char *, facts->subjects.len + 1);
  b->questions = LT_NEW_ARRAY(&b->arena, const char *, len + 1);
  for (uint32_t i = 0; i < facts->subjects.len; i++)
    b->subjects[i] = lt_str_copy(&b->arena, facts->subjects.items[i].path).ptr;
  for (uint32_t i = 0; i < len; i++)
    b->questions[i] = lt_str_copy(&b->arena, set->questions[questions[i].question].id).ptr;
  for (uint32_t i = 0; i < set->options_len; i++) b->placed |= set->options[i].place != LT_NONE;
}

/* The pattern bound as if every step had been taken: what it says of those that have not been is needed again. */
static bool bind_given(batch_call *call) {
  luat_batch *b = call->batch;
  lt_diags unsaid = {.arena = &call->arena};
  lt_doc *root = lt_plan_doc(b->pattern->plan, &call->arena, &unsaid);
  if (root != NULL) b->given = lt_plan_bind(b->set->set, root, lt_date_of(LT_YEAR_MAX, 12, 31), &unsaid);
  return b->given != NULL;
}

static bool begin(batch_call *call) {
  luat_batch *b = call->batch;
  if (b->pattern->set != b->set) {
    lt_diag_put(&call->diagnostics->diags, LT_L713, (lt_place){0}, (lt_str){0}, (lt_str){0}, (lt_str){0});
    return false;
  }
  if (!lt_api_date(call->diagnostics, call->law_date, &b->law_date)) return false;
  bool fine = bind_given(call);
  b->columns = LT_NEW_ARRAY(&b->arena, batch_column, call->len + 1);
  for (size_t i = 0; i < call->len && fine; i++) fine = find_column(call, call->paths[i], &b->columns[i]);
  b->columns_len = (uint32_t)call->len;
  return fine;
}

static void make(void *arg) {
  batch_call *call = arg;
  luat_batch *b = call->batch;
  bool begun = begin(call);
  lt_api_diagnostics_settle(call->diagnostics);
  if (!begun) {
    call->status = LUAT_USAGE;
    return;
  }
  const lt_plan *pattern = b->pattern->plan;
  lt_batch_column *columns = LT_NEW_ARRAY(&call->arena, lt_batch_column, b->columns_len + 1);
  for (uint32_t i = 0; i < b->columns_len; i++) {
    columns[i] = bounds_of(b->set->set, &b->set->set->facts[b->columns[i].fact]);
    columns[i].subject = b->columns[i].subject;
    columns[i].fact = b->columns[i].fact;
    columns[i].cell = b->columns[i].cell;
  }
  lt_run_options options = {.law_date = b->law_date, .as_of = pattern->as_of};
  b->batch = lt_batch_new(b->set->set, &pattern->facts, options, columns, b->columns_len, fill_row, b,
                          b->set->slices);
  name_all(b);
}

luat_status luat_batch_new(luat_batch **out, const luat_policy_set *set, const luat_plan *pattern,
                           const char *const *columns, size_t len, const char *law_date,
                           luat_diagnostics *diagnostics) {
  *out = NULL;
  luat_batch *batch = lt_memory_resize(NULL, 0, sizeof *batch);
  if (batch == NULL) return LUAT_NO_MEMORY;
  memset(batch, 0, sizeof *batch);
  batch->set = set;
  batch->pattern = pattern;
  batch_call call = {.batch = batch, .paths = columns, .len = len, .law_date = law_date, .diagnostics = diagnostics};
  luat_status status = lt_api_guard_diagnosed(make, &call, &call.status, diagnostics);
  lt_arena_free(&call.arena);
  if (status == LUAT_OK)
    *out = batch;
  else
    luat_batch_free(batch);
  return status;
}

void luat_batch_free(luat_batch *batch) {
  if (batch == NULL) return;
  lt_batch_free(batch->batch);
  lt_plan_free(batch->given);
  lt_arena_free(&batch->arena);
  lt_memory_resize(batch, sizeof *batch, 0);
}

bool lt_api_batch_column_is(const luat_batch *batch, size_t column, uint32_t subject, uint32_t fact) {
  return batch->columns[column].subject == subject && batch->columns[column].fact == fact;
}

uint64_t lt_api_batch_quick_rows(const luat_batch *batch) { return lt_batch_quick_rows(batch->batch); }

/* ---- Cells and values ---- */

static void read_cell(void *arg) {
  batch_call *call = arg;
  const luat_batch *b = call->batch;
  const batch_column *column = &b->columns[call->column];
  lt_diags *diags = &call->diagnostics->diags;
  lt_cell cell = LT_UNKNOWN;
  bool read = lt_fact_read(b->pattern->plan, &call->arena, column->fact, lt_str_of(call->value), &cell, diags);
  if (!read) call->status = LUAT_BAD_PLAN;
  lt_api_diagnostics_settle(call->diagnostics);
  call->cell = cell;
}

luat_status luat_batch_cell(int64_t *out, const luat_batch *batch, size_t column, const char *value,
                            luat_diagnostics *diagnostics) {
  batch_call call = {
      .batch = (luat_batch *)(uintptr_t)batch, .column = column, .value = value, .diagnostics = diagnostics};
  luat_status status = lt_api_guard_diagnosed(read_cell, &call, &call.status, diagnostics);
  lt_arena_free(&call.arena);
  if (status == LUAT_OK) *out = call.cell;
  return status;
}

static void print_value(void *arg) {
  batch_call *call = arg;
  const luat_batch *b = call->batch;
  uint32_t len;
  const lt_batch_question *questions = lt_batch_questions(b->batch, &len);
  const lt_question *question = &b->set->set->questions[questions[call->question].question];
  const luat_batch_answer *answer = call->answer;
  lt_text text = {.arena = &call->arena};
  lt_type type = question->type;
  if (question->kind != LT_QUESTION_SET) {
    lt_report_cell(b->set->set, b->pattern->plan, type, answer->cell, &text);
  } else {
    type.set = false;
    for (uint16_t i = 0; i < answer->members; i++) {
      lt_text_putc(&text, i > 0 ? ',' : '[');
      lt_report_cell(b->set->set, b->pattern->plan, type, call->lent->members[answer->cell + i], &text);
    }
    lt_text_puts(&text, answer->members > 0 ? "]" : "[]");
  }
  call->text = lt_api_text_of(&text);
}

luat_status luat_batch_value(luat_text **out, const luat_batch *batch, size_t question,
                             const luat_batch_results *results, const luat_batch_answer *answer) {
  *out = NULL;
  if (answer->outcome != LUAT_OUTCOME_VALUE || question >= luat_batch_questions(batch)) return LUAT_USAGE;
  batch_call call = {.batch = (luat_batch *)(uintptr_t)batch, .question = question, .answer = answer, .lent = results};
  luat_status status = lt_api_guard(print_value, &call, &call.status);
  lt_arena_free(&call.arena);
  if (status == LUAT_OK) *out = call.text;
  return status;
}

/* ---- Names ---- */

const char *luat_batch_subject(const luat_batch *batch, size_t index) {
  return index < batch->pattern->plan->facts.subjects.len ? batch->subjects[index] : NULL;
}

size_t luat_batch_questions(const luat_batch *batch) {
  uint32_t len;
  lt_batch_questions(batch->batch, &len);
  return len;
}

const char *luat_batch_question(const luat_batch *batch, size_t index, size_t *subject) {
  uint32_t len;
  const lt_batch_question *questions = lt_batch_questions(batch->batch, &len);
  if (index >= len) return NULL;
  if (subject != NULL) *subject = questions[index].subject;
  return batch->questions[index];
}

const char *luat_set_norm(const luat_policy_set *set, uint32_t number) {
  return number < set->set->norms_len ? set->norm_ids[number] : NULL;
}

const char *luat_lost_word(unsigned why) {
  return why > LT_LOST_NOT && why <= LT_LOST_PROHIBITION ? lt_lost_word((lt_lost)why) : NULL;
}

/* ---- Deciding ---- */

static void decide(void *arg) {
  batch_call *call = arg;
  bool standings = (call->wanted & LUAT_STANDINGS) != 0;
  lt_batch *batch = call->batch->batch;
  call->results = call->values != NULL ? lt_batch_vary(batch, call->cells, (uint32_t)call->column, call->values,
                                                       call->len, standings)
                                       : lt_batch_decide(batch, call->cells, call->len, standings);
}

static luat_status decide_guarded(batch_call *call, luat_batch_results *out) {
  luat_status status = lt_api_guard(decide, call, &call->status);
  *out = (luat_batch_results){0};
  if (status != LUAT_OK) return status;
  const lt_batch_results *r = call->results;
  *out = (luat_batch_results){.rows = call->len,
                              .questions = luat_batch_questions(call->batch),
                              .answers = (const luat_batch_answer *)r->answers.items,
                              .kinds = r->kinds.items,
                              .members = r->members.items,
                              .duties = (const luat_batch_duty *)r->duties.items,
                              .duties_from = r->duties_from.items,
                              .standings = (const luat_batch_standing *)r->standings.items,
                              .standings_from = r->standings_from.items};
  return LUAT_OK;
}

luat_status luat_batch_decide(luat_batch *batch, const int64_t *cells, size_t rows, unsigned wanted,
                              luat_batch_results *out) {
  batch_call call = {.batch = batch, .cells = cells, .len = rows, .wanted = wanted};
  return decide_guarded(&call, out);
}

luat_status luat_batch_vary(luat_batch *batch, const int64_t *cells, size_t column, const int64_t *values, size_t len,
                            unsigned wanted, luat_batch_results *out) {
  static const int64_t no_value = 0; /* so that no values are not taken for rows */
  batch_call call = {.batch = batch, .cells = cells, .column = column, .len = len, .wanted = wanted};
  call.values = values != NULL ? values : &no_value;
  *out = (luat_batch_results){0};
  return column < batch->columns_len ? decide_guarded(&call, out) : LUAT_USAGE;
}
