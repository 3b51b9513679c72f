/* batch.h: many plans that differ in some cells only, decided one after the other on what they have in common.
 * Layer: decide. Ownership: a batch owns all that it holds, results too; it lends the set and what the pattern's facts
 * point to. Not for two threads at once.
 *
 * A row comes to just what lt_run_decide makes of the facts with the row's cells in them. */
#ifndef LT_DECIDE_BATCH_H
#define LT_DECIDE_BATCH_H

#include "decide/run.h"

/* A fact of one value of the pattern that rows give. */
typedef struct lt_batch_column {
  uint32_t subject, fact;
  uint32_t cell;     /* its place in the cells of the facts */
  lt_cell low, high; /* what a value may be, both included */
} lt_batch_column;

/* Rows hold values, LT_UNKNOWN for "given as unknown", and this for "nothing is given". */
#define LT_UNSTATED LT_ABSENT

typedef struct lt_batch_answer {
  lt_cell cell;     /* LT_VALUE of one value: it; of a set: where in `members` its own begin */
  uint32_t norm;    /* LT_VALUE: the first of the decisive norms, or LT_NONE */
  uint16_t members;
  uint8_t outcome;  /* lt_outcome */
  uint8_t open;
} lt_batch_answer;

/* An obligation that is neither met nor without application. */
typedef struct lt_batch_duty {
  uint32_t norm;
  uint16_t subject;
  uint8_t status; /* lt_duty_status */
  uint8_t should;
} lt_batch_duty;

/* A norm that applies to a question, or may. */
typedef struct lt_batch_standing {
  uint32_t norm, to;
  uint16_t question; /* index in the batch */
  uint8_t kind, why; /* lt_standing_kind, lt_lost */
} lt_batch_standing;

/* A question that every row answers. */
typedef struct lt_batch_question {
  uint32_t subject, question;
} lt_batch_question;

typedef struct lt_batch_results {
  LT_VEC(lt_batch_answer) answers;
  LT_VEC(uint8_t) kinds;
  LT_VEC(lt_cell) members;
  LT_VEC(lt_batch_duty) duties;
  LT_VEC(lt_batch_standing) standings;
  LT_VEC(size_t) duties_from, standings_from; /* by row, and one past the last */
} lt_batch_results;

typedef struct lt_batch lt_batch;

/* Puts a row into the facts as reading such a plan would, what follows from it too, and says what had happened by then;
 * false where such a plan is refused. */
typedef bool (*lt_batch_fill)(void *ctx, lt_facts *facts, const lt_cell *row, lt_cell *as_of);

/* The facts are copied where rows change them. `shared`: slices of the set, or NULL. */
lt_batch *lt_batch_new(const lt_set *set, const lt_facts *facts, lt_run_options options, const lt_batch_column *columns,
                       uint32_t len, lt_batch_fill fill, void *ctx, lt_shared_slices *shared);
void lt_batch_free(lt_batch *batch);
const lt_batch_question *lt_batch_questions(const lt_batch *batch, uint32_t *len);

/* The row with each of the values in the place of that column's, which it need not have: what no column but that one
 * changes is worked out once. Results likewise. */
const lt_batch_results *lt_batch_vary(lt_batch *batch, const lt_cell *row, uint32_t column, const lt_cell *values,
                                      size_t len, bool standings);

/* How many rows were decided by their bits, without being made a plan. For tests. */
uint64_t lt_batch_quick_rows(const lt_batch *batch);

/* Results are those of the rows given, lent until the next call. */
const lt_batch_results *lt_batch_decide(lt_batch *batch, const lt_cell *rows, size_t len, bool standings);

#endif
