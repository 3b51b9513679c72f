/* batch_impl.h: what the files that decide rows share.
 * Layer: decide, private. Ownership: all of it is the batch's.
 *
 * Columns are of two kinds. Those that say which law governs, or from which other facts follow (a place, a date, a
 * step), make a frame: a plan with these cells, decided once, as any plan is. The others are plain: within a frame they
 * only choose rows of bits. A subject that only plain columns touch, whose norms are all held by rows and whose
 * questions have one answer, is quick: its words are one AND away from its answers (batch_quick.c). Everything else,
 * and of a quick subject what is not plainly so or so, is decided as any plan is (run.c). */
#ifndef LT_DECIDE_BATCH_IMPL_H
#define LT_DECIDE_BATCH_IMPL_H

#include "decide/batch.h"
#include "run_impl.h"

enum { LT_FRAMES_MAX = 1024, LT_LOOKUPS_MAX = 64, LT_FRAME_TABLE = 65536 };

/* A plain column as a quick subject sees it: what is needed of its column on one cache line. */
typedef struct lt_lookup {
  lt_cell low, high; /* of the column's points */
  const lt_word *rows;
  const uint32_t *starts;
  const lt_cell *points;
  uint32_t shift, most;
  uint32_t from;    /* of the row */
  int32_t unstated; /* which row stands for "nothing is given": an interval, LT_ROW_UNKNOWN or LT_ROW_ABSENT */
  const lt_word *tests;
} lt_lookup;

/* What its fact may be: rows that follow each other, and that of what is absent. */
typedef struct lt_ways {
  int32_t first;
  uint32_t len; /* of the rows, the absent one too */
  uint32_t stride; /* so many on, and round again, comes by each of them, and soon by one that is far off */
  uint32_t count;  /* of values that are told apart, at most one more than LT_CELLS_MAX */
  bool may_be_absent;
} lt_ways;

/* A question of a quick subject whose norms fit in one word. */
typedef struct lt_quick_question {
  const lt_panel_bit *bits; /* NULL: more than one word; without any norm what stands for none */
  lt_word overridden, plain;
  const lt_panel *panel; /* NULL: no norm answers it */
  uint32_t word, len;
} lt_quick_question;
enum { LT_ROW_UNKNOWN = -2, LT_ROW_ABSENT = -1 };

typedef struct lt_quick {
  uint32_t subject;
  const lt_layout *layout;
  const lt_word *possible, *certain; /* what all but plain columns leave */
  bool unsure;                       /* they differ */
  bool residual;                     /* some norm has conditions that no row holds */
  bool narrow;                       /* rows are as wide as the words, whole, and there are few words */
  bool plain;                        /* narrow, each question in one word, and nothing open but by unknown cells */
  lt_lookup *lookups;
  lt_ways *ways; /* beside lookups */
  /* Norms that may be open by more than unknown facts, or that some fact that they test, once it is known, cannot make
   * fail or cannot make pass. Not narrow: all. */
  const lt_word *stuck;
  const lt_column **columns; /* likewise */
  uint32_t lookups_len;
  lt_quick_question *questions;
  uint32_t first_question, questions_len; /* in the batch */
  uint32_t duties, duties_words, holds;   /* words of obligations, and of what they want */
  const uint32_t *duty_norms;
} lt_quick;

typedef struct lt_frame {
  const lt_cell *key; /* of the columns that make it */
  lt_facts facts;
  lt_run *run;    /* NULL: such plans are refused */
  bool quick;     /* rows can be decided quickly; else each is decided as a plan */
  bool whole;     /* a quick subject answers all questions */
  bool ready;     /* and its rows can be chosen ahead */
  unsigned kinds; /* of all subjects that are not touched, and of the law */
  unsigned kind_of_nothing;
  lt_quick *quicks; /* subjects that plain columns touch, in plan order */
  uint32_t quicks_len;
  lt_batch_results rest; /* of the subjects that are not: answers of all questions, obligations and standings */
} lt_frame;

typedef LT_VEC(lt_frame *) lt_frames;

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
  lt_run *run;      /* of the row at hand, where it is decided as a plan */
  lt_arena scratch; /* likewise */
  lt_batch_results results;

  uint32_t *keys, keys_len; /* columns that make frames */
  lt_cell *unstated;        /* by column that is plain: what "nothing is given" means */
  bool *plain;
  const bool *reads_lists; /* by entity */
  lt_frames frames;
  bool direct; /* one column makes frames, of few values: then by value, else by hash */
  lt_frame **frame_of;
  uint32_t frame_of_len;
  lt_slices frame_slices;
  lt_cell *lows; /* by column: what it may be at least, and how much more */
  uint64_t *ranges;
  lt_cell *varied;                /* scratch: a row of which one column varies */
  uint64_t quick_rows;            /* decided without being made a plan */
  lt_word *words;                 /* scratch of a quick row: possible, certain and a row, as wide as any entity */
  uint32_t words_max, duties_max, standings_max; /* of any entity met so far */
};

/* batch_frame.c */
void lt_frames_open(lt_batch *batch);
/* The frame of a row, made where it is the first of its kind; NULL where there would be too many. */
lt_frame *lt_frame_of(lt_batch *batch, const lt_cell *row);

/* batch.c: what came of a run, put into records. */
void lt_batch_copy_answer(lt_batch *batch, const lt_run *run, lt_batch_results *out, uint32_t index, bool standings);
void lt_batch_copy_duties(lt_batch *batch, const lt_run *run, lt_batch_results *out, uint32_t subject);

/* A row about to be decided: its frame, and where that has one narrow quick subject, the rows of bits that its cells
 * choose, on their way from memory. */
typedef struct lt_ready {
  const lt_cell *row;
  lt_frame *frame; /* NULL: it has none, or some cell is none */
  const lt_quick *quick;
  uint64_t unknown; /* by lookup */
  const lt_word *rows[LT_LOOKUPS_MAX];
} lt_ready;

/* Room for the obligations of one more subject. */
static inline void lt_batch_make_room(lt_batch *batch) {
  while (batch->results.duties.cap - batch->results.duties.len < batch->duties_max) {
    uint32_t len = batch->results.duties.len;
    lt_batch_duty none = {0};
    batch->results.duties.len = batch->results.duties.cap;
    LT_PUSH(&batch->arena, &batch->results.duties, none);
    batch->results.duties.len = len;
  }
}

/* Likewise for how norms stand in questions of one word. */
static inline void lt_batch_make_standings_room(lt_batch *batch) {
  while (batch->results.standings.cap - batch->results.standings.len < batch->standings_max) {
    uint32_t len = batch->results.standings.len;
    lt_batch_standing none = {0};
    batch->results.standings.len = batch->results.standings.cap;
    LT_PUSH(&batch->arena, &batch->results.standings, none);
    batch->results.standings.len = len;
  }
}

/* batch_quick.c */
/* `clean`: every cell is a value. */
void lt_quick_choose(lt_ready *ready, bool clean);
/* Decides a row with one narrow quick subject of which all is known and no norm needs a second look; false where that
 * is not so. Results have room for it. */
bool lt_quick_plainly(lt_batch *batch, const lt_ready *ready, size_t number);
/* What all columns of a row but one leave, so that values of that one are an AND away. */
typedef struct lt_held_row {
  const lt_frame *frame;
  const lt_quick *quick;
  const lt_lookup *varying; /* NULL: no norm tests it */
  lt_word rest[LT_NARROW];
} lt_held_row;
/* False where that cannot be: the row is not of that kind, or something else of it is unknown. */
bool lt_quick_hold(lt_held_row *held, const lt_ready *ready, uint32_t column);
/* As lt_quick_plainly, the varying column being this value. */
bool lt_quick_vary(lt_batch *batch, const lt_held_row *held, lt_cell cell, size_t number);
/* Decides a row of a quick frame; false where it must be decided as a plan: then nothing was put out. */
bool lt_quick_row(lt_batch *batch, const lt_ready *ready, size_t number, bool standings);

#endif
