/* batch_frame.c: frames: what rows have in common that name the same law, decided once as a plan, and for each subject
 * that only plain columns touch what these columns then choose from.
 * It looks at no row but for the columns that make frames. */
#include "batch_impl.h"

/* ---- columns ---- */

/* Nothing else follows from the fact, and its value is as the row has it. */
static bool is_plain(const lt_set *set, uint32_t number) {
  const lt_fact *fact = &set->facts[number];
  if (fact->role != LT_ROLE_NO || fact->step || fact->absence == LT_ABSENCE_NOT_YET || fact->otherwise != LT_NONE)
    return false;
  /* In the place of a body another may live. */
  if (fact->type.kind == LT_TYPE_BODY || fact->type.kind == LT_TYPE_OFFICE) return false;
  for (uint32_t i = 0; i < set->facts_len; i++)
    if (set->facts[i].otherwise == number) return false;
  const lt_numbers *dates = &set->entities[fact->entity].law_dates;
  for (uint32_t i = 0; i < dates->len; i++)
    if (dates->items[i] == number) return false;
  const lt_choice *choice = fact->type.kind == LT_TYPE_CHOICE ? &set->choices[fact->type.of] : NULL;
  /* Whether an option of one place fits is asked with the plan's. */
  for (uint32_t i = 0; choice && i < choice->options_len; i++)
    if (set->options[choice->first_option + i].place != LT_NONE) return false;
  return true;
}

/* What reading puts where nothing is given. */
static lt_cell unstated(const lt_fact *fact) {
  if (fact->presumed != LT_UNKNOWN) return fact->presumed;
  if (fact->absence == LT_ABSENCE_FALSE) return 0;
  return fact->absence == LT_ABSENCE_UNKNOWN ? LT_UNKNOWN : LT_ABSENT;
}

/* ---- what looks into lists ---- */

static bool term_reads_lists(const lt_term *term) {
  for (; term; term = term->base)
    if (term->kind == LT_TERM_COUNT || term->kind == LT_TERM_SUM || term->type.kind == LT_TYPE_LIST || term->var > 0)
      return true;
  return false;
}

static bool reads_lists(const lt_expr *expr) {
  if (!expr) return false;
  if (expr->op == LT_OP_SOME || expr->op == LT_OP_EVERY) return true;
  if (term_reads_lists(expr->left) || term_reads_lists(expr->right)) return true;
  for (uint32_t i = 0; i < expr->kids_len; i++)
    if (reads_lists(expr->kids[i])) return true;
  return false;
}

static bool value_reads_lists(const lt_value *value) {
  if (value->term && term_reads_lists(value->term)) return true;
  for (uint32_t i = 0; i < value->members_len; i++)
    if (value_reads_lists(value->members[i])) return true;
  return false;
}

static bool norm_reads_lists(const lt_norm *norm) {
  bool any = reads_lists(norm->when) || reads_lists(norm->must);
  for (uint32_t i = 0; i < norm->provided_len && !any; i++) any = reads_lists(norm->provided[i]);
  for (uint32_t i = 0; i < norm->answers_len && !any; i++) any = value_reads_lists(norm->answers[i].value);
  return any;
}

static const bool *find_readers(lt_batch *batch) {
  const lt_set *set = batch->set;
  bool *reads = LT_NEW_ARRAY(&batch->arena, bool, set->entities_len);
  for (uint32_t i = 0; i < set->norms_len; i++) reads[set->norms[i].entity] |= norm_reads_lists(&set->norms[i]);
  for (uint32_t i = 0; i < set->questions_len; i++)
    reads[set->questions[i].entity] |= reads_lists(set->questions[i].as) || reads_lists(set->questions[i].asked);
  for (uint32_t i = 0; i < set->policies_len; i++) reads[set->plan] |= reads_lists(set->policies[i].applies);
  return reads;
}

void lt_frames_open(lt_batch *batch) {
  lt_arena *arena = &batch->arena;
  uint32_t len = batch->columns_len;
  batch->keys = LT_NEW_ARRAY(arena, uint32_t, len);
  batch->unstated = LT_NEW_ARRAY(arena, lt_cell, len);
  batch->plain = LT_NEW_ARRAY(arena, bool, len);
  for (uint32_t i = 0; i < len; i++) {
    const lt_fact *fact = &batch->set->facts[batch->columns[i].fact];
    batch->plain[i] = is_plain(batch->set, batch->columns[i].fact);
    batch->unstated[i] = unstated(fact);
    if (!batch->plain[i]) batch->keys[batch->keys_len++] = i;
  }
  batch->lows = LT_NEW_ARRAY(arena, lt_cell, len);
  batch->ranges = LT_NEW_ARRAY(arena, uint64_t, len);
  for (uint32_t i = 0; i < len; i++) {
    batch->lows[i] = batch->columns[i].low;
    batch->ranges[i] = (uint64_t)(batch->columns[i].high - batch->columns[i].low);
  }
  batch->reads_lists = find_readers(batch);
  const lt_batch_column *only = batch->keys_len == 1 ? &batch->columns[batch->keys[0]] : NULL;
  batch->direct = only && only->high - only->low < LT_FRAME_TABLE;
  batch->frame_of_len = batch->direct ? (uint32_t)(only->high - only->low) + 3 : LT_FRAMES_MAX * 4;
  batch->frame_of = LT_NEW_ARRAY(arena, lt_frame *, batch->frame_of_len);
}

/* ---- a quick subject ---- */

typedef struct lt_framing {
  lt_batch *batch;
  lt_frame *frame;
  bool *touched; /* by subject: some plain column has a part in what is decided of it */
} lt_framing;

/* The plain column that says the cell, or LT_NONE. */
static uint32_t plain_column(const lt_batch *batch, uint32_t cell) {
  for (uint32_t i = 0; i < batch->columns_len; i++)
    if (batch->plain[i] && batch->columns[i].cell == cell) return i;
  return LT_NONE;
}

static uint32_t cell_of(const lt_run *run, uint32_t subject, const lt_column *column) {
  const lt_subject *subjects = run->facts->subjects.items;
  for (uint32_t up = column->up; up > 0; up--) subject = subjects[subject].parent;
  return subjects[subject].cells + column->slot;
}

static uint32_t divisor(uint32_t a, uint32_t b) {
  while (b > 0) {
    uint32_t rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

/* Values that are numbers of records, or yes and no, are all that there is; otherwise each interval is. */
static lt_ways ways_of(const lt_column *column, const lt_batch_column *given, const lt_fact *fact) {
  bool listed = !lt_type_is_ordered(fact->type), absent = fact->absence == LT_ABSENCE_NONE;
  uint32_t first = listed ? lt_column_interval(column, given->low) : 0;
  uint32_t last = listed ? lt_column_interval(column, given->high) : column->points_len;
  uint64_t count = (listed ? (uint64_t)(given->high - given->low) : (uint64_t)column->points_len) + 1 + absent;
  lt_ways ways = {.first = (int32_t)first, .len = last - first + 1 + absent, .may_be_absent = absent};
  ways.count = count > LT_CELLS_MAX ? LT_CELLS_MAX + 1 : (uint32_t)count;
  ways.stride = ways.len * 5 / 8; /* near the golden section */
  while (ways.stride < 1 || divisor(ways.len, ways.stride) > 1) ways.stride++;
  return ways;
}

static void add_lookup(const lt_batch *batch, lt_quick *q, const lt_column *column, uint32_t from) {
  const lt_batch_column *given = &batch->columns[from];
  const lt_fact *fact = &batch->set->facts[given->fact];
  lt_cell unsaid = batch->unstated[from];
  lt_lookup *lookup = &q->lookups[q->lookups_len];
  *lookup = (lt_lookup){.low = column->low,
                        .high = column->high,
                        .rows = column->rows,
                        .starts = column->starts,
                        .points = column->points,
                        .shift = column->shift,
                        .most = column->most,
                        .from = from,
                        .tests = column->tests};
  lookup->unstated = unsaid == LT_UNKNOWN  ? LT_ROW_UNKNOWN
                     : unsaid == LT_ABSENT ? LT_ROW_ABSENT
                                           : (int32_t)lt_column_interval(column, unsaid);
  q->columns[q->lookups_len] = column;
  q->ways[q->lookups_len++] = ways_of(column, given, fact);
  q->narrow &= column->step == 1 && column->words == q->layout->words;
}

/* Leaves what a column that no row changes leaves, or keeps it as a lookup; false where neither can be. */
static bool take_column(lt_framing *f, lt_quick *q, const lt_column *column, lt_word *possible, lt_word *certain) {
  const lt_run *run = f->frame->run;
  uint32_t cell = cell_of(run, q->subject, column), from = plain_column(f->batch, cell);
  if (column->stratum > 0) return false;
  if (from != LT_NONE) {
    if (column->term->kind != LT_TERM_FACT || q->lookups_len == LT_LOOKUPS_MAX) return false;
    add_lookup(f->batch, q, column, from);
    return true;
  }
  lt_scope scope = lt_run_scope(run, q->subject);
  lt_cell value = lt_eval_term(&scope, column->term);
  const lt_word *row = value == LT_UNKNOWN  ? NULL
                       : value == LT_ABSENT ? column->absent
                                            : lt_column_row(column, value, f->batch->words);
  for (uint32_t w = 0; w < column->words; w++) {
    lt_word left = row ? row[w] : ~column->tests[w];
    certain[column->from + w] &= left;
    if (row) possible[column->from + w] &= left;
  }
  return true;
}

static bool take_policies(lt_framing *f, const lt_quick *q, lt_word *possible, lt_word *certain) {
  for (uint32_t i = 0; i < q->layout->policies_len; i++) {
    const lt_policy_mask *mask = &q->layout->policies[i];
    if (f->touched[0]) return false;
    lt_truth applies = lt_policy_truth(f->frame->run, mask->policy);
    for (uint32_t w = 0; w < q->layout->words && applies != LT_TRUE; w++) {
      certain[w] &= ~mask->bits[w];
      if (applies == LT_FALSE) possible[w] &= ~mask->bits[w];
    }
  }
  return true;
}

/* Of a question that no norm answers: the word that it is given is that of others, so each bit stands for none. */
static const lt_panel_bit nothing[LT_WORD_BITS + 1] = {[0 ... LT_WORD_BITS] = {.norm = LT_NONE}};

/* Questions that have one answer, whoever asks. */
static bool take_questions(lt_framing *f, lt_quick *q) {
  const lt_batch *batch = f->batch;
  q->questions = LT_NEW_ARRAY(&f->batch->arena, lt_quick_question, batch->questions_len);
  while (q->first_question < batch->questions_len && batch->questions[q->first_question].subject != q->subject)
    q->first_question++;
  for (uint32_t i = q->first_question; i < batch->questions_len && batch->questions[i].subject == q->subject; i++) {
    const lt_question *question = &batch->set->questions[batch->questions[i].question];
    if (question->kind != LT_QUESTION_ONE || question->asked) return false;
    const lt_panel *panel = q->layout->panel_of[question->slot];
    lt_quick_question *quick = &q->questions[q->questions_len++];
    *quick = (lt_quick_question){.bits = panel ? NULL : nothing, .panel = panel};
    if (!panel || !panel->bits) continue;
    *quick = (lt_quick_question){panel->bits, panel->overridden[0], panel->plain[0], panel, panel->first, panel->len};
  }
  return true;
}

/* Of each norm that a lookup tests whether it passes for something that its fact may be, and fails for something
 * else. */
static void find_stuck(lt_arena *arena, lt_quick *q) {
  const uint32_t words = q->layout->words;
  lt_word *stuck = LT_NEW_ARRAY(arena, lt_word, words);
  for (uint32_t w = 0; w < words; w++) stuck[w] = q->narrow ? ~q->certain[w] : ~(lt_word)0;
  for (uint32_t i = 0; i < q->lookups_len && q->narrow; i++) {
    const lt_ways *ways = &q->ways[i];
    for (uint32_t w = 0; w < words; w++) {
      lt_word some = 0, all = ~(lt_word)0;
      for (uint32_t at = 0; at < ways->len; at++) {
        bool absent = ways->may_be_absent && at + 1 == ways->len;
        ptrdiff_t row = absent ? LT_ROW_ABSENT : ways->first + (ptrdiff_t)at;
        lt_word leaves = q->lookups[i].rows[row * (ptrdiff_t)words + (ptrdiff_t)w];
        some |= leaves;
        all &= leaves;
      }
      stuck[w] |= q->lookups[i].tests[w] & ~(some & ~all);
    }
  }
  q->stuck = stuck;
}

static bool make_quick(lt_framing *f, uint32_t subject, lt_quick *q) {
  lt_arena *arena = &f->batch->arena;
  const lt_layout *layout = lt_run_layout(f->frame->run, subject);
  *q = (lt_quick){.subject = subject, .layout = layout, .narrow = layout->words > 0 && layout->words <= LT_NARROW};
  lt_word *possible = LT_NEW_ARRAY(arena, lt_word, layout->words);
  lt_word *certain = LT_NEW_ARRAY(arena, lt_word, layout->words);
  for (uint32_t w = 0; w < layout->words; w++) {
    possible[w] = layout->live[w];
    certain[w] = layout->live[w] & ~layout->unsure[w];
  }
  q->lookups = LT_NEW_ARRAY(arena, lt_lookup, layout->columns_len);
  q->ways = LT_NEW_ARRAY(arena, lt_ways, layout->columns_len);
  q->columns = LT_NEW_ARRAY(arena, const lt_column *, layout->columns_len);
  if (layout->duties) {
    q->duties = layout->duties->first;
    q->duty_norms = layout->duties->norms;
    q->duties_words = layout->duties->words;
    q->holds = layout->holds;
  }
  q->residual = lt_bits_any(layout->residual, layout->words);
  bool fine = !lt_bits_any(layout->silenced, layout->words) && take_questions(f, q);
  for (uint32_t i = 0; i < layout->columns_len && fine; i++)
    fine = take_column(f, q, &layout->columns[i], possible, certain);
  fine = fine && take_policies(f, q, possible, certain);
  q->possible = possible;
  q->certain = certain;
  q->plain = q->narrow;
  for (uint32_t i = 0; i < q->questions_len; i++) q->plain &= q->questions[i].bits != NULL;
  for (uint32_t w = 0; w < layout->words; w++) q->unsure |= possible[w] != certain[w];
  q->plain &= !q->unsure;
  if (fine) find_stuck(arena, q);
  return fine;
}

/* ---- a frame ---- */

static void touch(lt_framing *f) {
  const lt_batch *batch = f->batch;
  const lt_subject *subjects = batch->facts.subjects.items;
  bool any = false;
  for (uint32_t i = 0; i < batch->columns_len; i++) {
    f->touched[batch->columns[i].subject] |= batch->plain[i];
    any |= batch->plain[i];
  }
  for (uint32_t s = 0; s < batch->facts.subjects.len; s++) {
    f->touched[s] |= any && batch->reads_lists[subjects[s].entity];
    f->touched[s] |= subjects[s].parent != LT_NONE && f->touched[subjects[s].parent];
  }
  for (uint32_t s = 0; s < batch->facts.subjects.len; s++) f->touched[s] &= lt_run_has_policy(f->frame->run, s);
}

/* What subjects come to that no plain column touches. */
static void keep_rest(lt_framing *f) {
  lt_batch *batch = f->batch;
  lt_frame *frame = f->frame;
  frame->kinds = lt_run_kinds_of_law(frame->run);
  frame->kind_of_nothing = lt_run_kind_of_nothing(frame->run);
  for (uint32_t i = 0; i < batch->questions_len; i++)
    lt_batch_copy_answer(batch, frame->run, &frame->rest, i, !f->touched[batch->questions[i].subject]);
  for (uint32_t s = 0; s < batch->facts.subjects.len; s++) {
    if (f->touched[s]) continue;
    frame->kinds |= lt_run_kinds_of(frame->run, s);
    lt_batch_copy_duties(batch, frame->run, &frame->rest, s);
  }
  for (uint32_t i = 0; i < frame->rest.duties.len; i++) {
    const lt_batch_duty *duty = &frame->rest.duties.items[i];
    frame->kinds |= lt_duty_kinds((lt_duty_status)duty->status, duty->should);
  }
}

/* At least one word: of a question without norms one is read, whatever it holds. */
static uint32_t widest(const lt_batch *batch, const lt_run *run) {
  uint32_t most = 1;
  for (uint32_t s = 0; s < batch->facts.subjects.len; s++)
    if (run->slice_of[s]->index->words_max > most) most = run->slice_of[s]->index->words_max;
  return most;
}

static void make_quicks(lt_framing *f) {
  lt_batch *batch = f->batch;
  lt_frame *frame = f->frame;
  uint32_t most = widest(batch, frame->run);
  if (most > batch->words_max) {
    batch->words = LT_NEW_ARRAY(&batch->arena, lt_word, 3 * (size_t)most);
    batch->words_max = most;
  }
  f->touched = LT_NEW_ARRAY(&batch->scratch, bool, batch->facts.subjects.len);
  touch(f);
  frame->quick = true;
  frame->quicks = LT_NEW_ARRAY(&batch->arena, lt_quick, batch->facts.subjects.len);
  for (uint32_t s = 0; s < batch->facts.subjects.len && frame->quick; s++)
    if (f->touched[s]) frame->quick = make_quick(f, s, &frame->quicks[frame->quicks_len++]);
  if (frame->quick) keep_rest(f);
  frame->quick &= frame->rest.members.len == 0;
  frame->whole = frame->quicks_len == 1 && frame->rest.duties.len == 0 && frame->rest.standings.len == 0;
  for (uint32_t i = 0; i < batch->questions_len; i++) frame->whole &= f->touched[batch->questions[i].subject];
  frame->ready = frame->quick && frame->whole && frame->quicks[0].narrow;
  for (uint32_t i = 0; i < frame->quicks_len; i++) {
    const lt_panel *duties = frame->quicks[i].layout->duties;
    if (duties && duties->len > batch->duties_max) batch->duties_max = duties->len;
    uint32_t bits = frame->quicks[i].layout->words * LT_WORD_BITS;
    if (bits > batch->standings_max) batch->standings_max = bits;
  }
  /* What the frame's own plan left is no longer needed, but for the answers of subjects that stay. */
  frame->run->bits->keep = (lt_room){.arena = &frame->run->arena};
  lt_arena_free(&batch->scratch);
}

static lt_frame *make_frame(lt_batch *batch, const lt_cell *row) {
  lt_arena *arena = &batch->arena;
  lt_frame *frame = LT_NEW(arena, lt_frame);
  lt_cell *key = LT_NEW_ARRAY(arena, lt_cell, batch->keys_len);
  for (uint32_t i = 0; i < batch->keys_len; i++) key[i] = row[batch->keys[i]];
  frame->key = key;
  frame->facts = batch->facts;
  frame->facts.cells = lt_arena_copy(arena, batch->facts.cells, batch->facts.cells_len * sizeof *batch->facts.cells);
  frame->facts.origins = lt_arena_copy(arena, batch->facts.origins, batch->facts.cells_len);
  LT_PUSH(arena, &batch->frames, frame);
  lt_run_options options = batch->options;
  if (!batch->fill(batch->ctx, &frame->facts, row, &options.as_of)) return frame;
  frame->run = lt_run_decide(batch->set, &frame->facts, &batch->frame_slices, options);
  if (frame->run && frame->run->laws.len == 0) make_quicks(&(lt_framing){.batch = batch, .frame = frame});
  return frame;
}

static bool is_key(const lt_batch *batch, const lt_frame *frame, const lt_cell *row) {
  for (uint32_t i = 0; i < batch->keys_len; i++)
    if (frame->key[i] != row[batch->keys[i]]) return false;
  return true;
}

static uint32_t place_of(const lt_batch *batch, const lt_cell *row) {
  if (batch->direct) {
    lt_cell cell = row[batch->keys[0]];
    return cell == LT_UNKNOWN ? 0 : cell == LT_UNSTATED ? 1 : (uint32_t)(cell - batch->columns[batch->keys[0]].low) + 2;
  }
  uint64_t hash = 0;
  for (uint32_t i = 0; i < batch->keys_len; i++)
    hash = (hash ^ (uint64_t)row[batch->keys[i]]) * UINT64_C(0x9e3779b97f4a7c15);
  return (uint32_t)(hash >> 32) % batch->frame_of_len;
}

lt_frame *lt_frame_of(lt_batch *batch, const lt_cell *row) {
  uint32_t place = place_of(batch, row);
  while (!batch->direct && batch->frame_of[place] && !is_key(batch, batch->frame_of[place], row))
    place = place + 1 < batch->frame_of_len ? place + 1 : 0;
  lt_frame *frame = batch->frame_of[place];
  if (frame || batch->frames.len == LT_FRAMES_MAX) return frame;
  frame = make_frame(batch, row);
  batch->frame_of[place] = frame;
  return frame;
}
