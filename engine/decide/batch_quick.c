/* batch_quick.c: the row of a quick frame. For each subject that plain columns touch: the rows of bits that the cells
 * choose, ANDed; then of each question the first bit of its words, and of the obligations those that apply and do not
 * hold. Where nothing is unknown the norms that are possible are certain, and that is all; where something is, see
 * batch_open.c. Whatever is not of these shapes is left to the general functions, question by question, or row by
 * row. */
#include "batch_word.h"

/* ---- words ---- */

/* What an unknown fact leaves: everything. */
static const lt_word everything[LT_NARROW] __attribute__((aligned(64))) = {[0 ... LT_NARROW - 1] = ~(lt_word)0};

/* Cells that are no values: what is unstated is as the fact has it, what is unknown leaves everything. */
static uint64_t choose_otherwise(lt_ready *ready, uint64_t otherwise) {
  const lt_quick *q = ready->quick;
  uint64_t unknown = 0;
  for (uint64_t rest = otherwise; rest; rest &= rest - 1) {
    uint32_t i = (uint32_t)__builtin_ctzll(rest);
    const lt_lookup *l = &q->lookups[i];
    bool open = ready->row[l->from] == LT_UNKNOWN || l->unstated == LT_ROW_UNKNOWN;
    const lt_word *row = l->rows + l->unstated * (ptrdiff_t)q->layout->words;
    unknown |= open ? rest & -rest : 0;
    __builtin_prefetch(open ? l->tests : row);
    ready->rows[i] = open ? everything : row;
  }
  return unknown;
}

void lt_quick_choose(lt_ready *ready, bool clean) {
  const lt_quick *q = ready->quick;
  const lt_cell *cells = ready->row;
  const uint32_t len = q->lookups_len, words = q->layout->words;
  uint64_t otherwise = 0;
  for (uint32_t i = 0; clean && i < len; i++) {
    const lt_lookup *l = &q->lookups[i];
    ready->rows[i] = l->rows + (size_t)interval_of(l, cells[l->from]) * words;
    __builtin_prefetch(ready->rows[i]);
  }
  for (uint32_t i = 0; !clean && i < len; i++) {
    const lt_lookup *l = &q->lookups[i];
    lt_cell cell = cells[l->from]; /* what is no value, too, has an interval: then another row is taken */
    otherwise |= (uint64_t)(cell <= LT_UNSTATED) << i;
    ready->rows[i] = l->rows + (size_t)interval_of(l, cell) * words;
    __builtin_prefetch(ready->rows[i]);
  }
  ready->unknown = otherwise ? choose_otherwise(ready, otherwise) : 0;
}

/* gcc takes a size that is a constant once this is put in place; clang wants one that is written as such. */
#ifdef __clang__
#define ALIGNED(row, size) (row)
#else
#define ALIGNED(row, size) __builtin_assume_aligned(row, size)
#endif

/* What the chosen rows leave possible. `words` is constant where this is put in place, so that the loops over it are
 * not loops. */
static inline __attribute__((always_inline)) void leave_narrow(const lt_quick *q, const lt_ready *ready,
                                                               lt_word *possible, const uint32_t words) {
  lt_word left[LT_NARROW];
  for (uint32_t w = 0; w < words; w++) left[w] = q->possible[w];
  for (uint32_t i = 0; i < q->lookups_len; i++) {
    const lt_word *row = ALIGNED(ready->rows[i], words * sizeof *row);
    for (uint32_t w = 0; w < words; w++) left[w] &= row[w];
  }
  for (uint32_t w = 0; w < words; w++) possible[w] = left[w];
}

static inline void leave_chosen(const lt_quick *q, const lt_ready *ready, lt_word *possible) {
  switch (q->layout->words) {
    case 1: leave_narrow(q, ready, possible, 1); break;
    case 2: leave_narrow(q, ready, possible, 2); break;
    case 4: leave_narrow(q, ready, possible, 4); break;
    default: leave_narrow(q, ready, possible, LT_NARROW);
  }
}

static uint64_t leave_wide(const lt_quick_work *k) {
  const lt_quick *q = k->q;
  lt_word *room = k->batch->words + 2 * (size_t)k->batch->words_max;
  uint64_t unknown = 0;
  lt_bits_copy(k->possible, q->possible, q->layout->words);
  for (uint32_t i = 0; i < q->lookups_len; i++) {
    const lt_column *column = q->columns[i];
    lt_cell cell = k->row[q->lookups[i].from];
    bool unsaid = cell == LT_UNSTATED;
    if (unsaid) cell = k->batch->unstated[q->lookups[i].from];
    if (cell == LT_UNKNOWN) {
      unknown |= (uint64_t)1 << i;
      continue;
    }
    const lt_word *row = cell == LT_ABSENT ? column->absent : lt_column_row(column, cell, room);
    lt_word *possible = k->possible + column->from;
    for (uint32_t w = 0; w < column->words; w++) possible[w] &= row[w];
  }
  return unknown;
}

static uint64_t leave(const lt_quick_work *k) {
  if (!k->q->narrow) return leave_wide(k);
  leave_chosen(k->q, k->ready, k->possible);
  return k->ready->unknown;
}

/* What of the possible is certain: nothing unknown is tested. As leave_narrow. */
static inline __attribute__((always_inline)) void find_certain_narrow(lt_quick_work *k, const uint32_t words) {
  const lt_quick *q = k->q;
  lt_word certain[LT_NARROW];
  for (uint32_t w = 0; w < words; w++) certain[w] = k->possible[w] & q->certain[w];
  for (uint64_t rest = k->unknown; rest; rest &= rest - 1) {
    const lt_word *tests = q->lookups[__builtin_ctzll(rest)].tests;
    for (uint32_t w = 0; w < words; w++) certain[w] &= ~tests[w];
  }
  for (uint32_t w = 0; w < words; w++) k->certain[w] = certain[w];
}

static void find_certain_wide(lt_quick_work *k) {
  const lt_quick *q = k->q;
  for (uint32_t w = 0; w < q->layout->words; w++) k->certain[w] = k->possible[w] & q->certain[w];
  for (uint64_t rest = k->unknown; rest; rest &= rest - 1) {
    const lt_column *column = q->columns[__builtin_ctzll(rest)];
    for (uint32_t w = 0; w < column->words; w++) k->certain[column->from + w] &= ~column->tests[w];
  }
}

static void find_certain(lt_quick_work *k) {
  switch (k->q->narrow ? k->q->layout->words : 0) {
    case 0: find_certain_wide(k); break;
    case 1: find_certain_narrow(k, 1); break;
    case 2: find_certain_narrow(k, 2); break;
    case 4: find_certain_narrow(k, 4); break;
    default: find_certain_narrow(k, LT_NARROW);
  }
}

/* ---- the general functions ---- */

static void put_cells(const lt_quick_work *k, const lt_facts *facts) {
  for (uint32_t i = 0; i < k->batch->columns_len; i++) {
    lt_cell cell = k->row[i] == LT_UNSTATED ? k->batch->unstated[i] : k->row[i];
    if (k->batch->plain[i]) facts->cells[k->batch->columns[i].cell] = cell;
  }
}

void lt_quick_hand_over(lt_quick_work *k) {
  lt_run *run = k->frame->run;
  if (k->written) return;
  k->written = true;
  put_cells(k, run->facts);
  for (uint32_t s = 0; s < run->facts->subjects.len; s++) {
    if (s > 0 && run->facts_of[s] == run->facts_of[s - 1]) continue;
    if (run->facts_of[s] != run->facts) put_cells(k, run->facts_of[s]);
    put_cells(k, run->bits->undone_of[s]);
  }
  lt_bits_copy(lt_run_possible(run, k->q->subject), k->possible, k->q->layout->words);
  lt_bits_copy(lt_run_certain(run, k->q->subject), k->certain, k->q->layout->words);
}

static void answer_generally(lt_quick_work *k, uint32_t number, lt_batch_answer *out) {
  lt_batch *batch = k->batch;
  lt_run *run = k->frame->run;
  uint32_t index = k->q->first_question + number;
  lt_quick_hand_over(k);
  lt_room_reset(&run->bits->keep);
  lt_run_question(run, k->q->subject, batch->set->questions[batch->questions[index].question].slot);
  uint32_t at = batch->results.answers.len;
  lt_batch_copy_answer(batch, run, &batch->results, index, k->standings);
  *out = batch->results.answers.items[at];
  batch->results.answers.len = at;
  lt_arena_free(&batch->scratch);
}

/* ---- a question of one word ---- */

/* As standings.c has it, where every norm that is possible is certain: those that decide come first, unless one of them
 * is overridden. */
static void put_standings(lt_quick_work *k, uint32_t index, const lt_quick_question *q, lt_word applying,
                          const lt_outright *is) {
  lt_batch_make_standings_room(k->batch);
  lt_batch_results *r = &k->batch->results;
  lt_batch_standing *out = r->standings.items + r->standings.len;
  const lt_panel_bit *winner = &q->bits[is->first];
  const lt_word alive = standing(q, applying), top = alive ? winner->ties & alive : 0;
  const lt_word may_say = is->outcome == LT_VALUE ? q->plain : 0;
  const lt_batch_standing decisive = {LT_NONE, LT_NONE, (uint16_t)index, LT_STANDS_DECISIVE, LT_LOST_NOT};
  const lt_batch_standing reason = {LT_NONE, LT_NONE, (uint16_t)index, LT_STANDS_REASON, LT_LOST_NOT};
  const lt_batch_standing lost = {LT_NONE, winner->norm, (uint16_t)index, LT_STANDS_LOST, LT_LOST_NOT};
  const uint32_t order = winner->order;
  for (lt_word rest = applying; rest; rest &= rest - 1) {
    lt_word self = rest & -rest;
    const lt_panel_bit *one = &q->bits[__builtin_ctzll(rest)];
    if (!(alive & self)) {
      lt_word over = lt_panel_over(q->bits, q->len)[__builtin_ctzll(rest)];
      uint32_t by = q->bits[__builtin_ctzll(over & alive)].norm;
      *out = (lt_batch_standing){LT_NONE, by, (uint16_t)index, LT_STANDS_LOST, LT_LOST_OVERRIDDEN};
    } else if (top & self) {
      *out = decisive;
    } else if (one->says == is->cell && (may_say & self)) {
      *out = reason;
    } else {
      *out = lost;
      out->why = (uint8_t)lt_lost_to(order, one->order);
    }
    out++->norm = one->norm;
  }
  r->standings.len = (uint32_t)(out - r->standings.items);
}

static inline bool answer_known(lt_quick_work *k, uint32_t index, const lt_quick_question *q, lt_word applying,
                                lt_batch_answer *out) {
  lt_outright is;
  if (k->standings && (applying & ~q->plain)) return false; /* one that lost may say the same as the answer */
  if (!outright(q, applying, &is)) return false;
  bool value = is.outcome == LT_VALUE;
  *out = (lt_batch_answer){
      .cell = value ? is.cell : 0, .norm = value ? q->bits[is.first].norm : LT_NONE, .outcome = (uint8_t)is.outcome};
  if (is.outcome == LT_CONFLICT) k->kinds |= 1u << LT_VERDICT_CONFLICT;
  if (k->standings) put_standings(k, index, q, applying, &is);
  return true;
}

/* ---- a question of several words ---- */

static uint32_t first_alive(const lt_panel *p, const lt_word *applying) {
  LT_EACH_BIT(bit, applying, p->words) {
    const lt_word *over = p->overriders[bit];
    if (!over || !lt_bits_meet(applying, over, p->words)) return bit;
  }
  return LT_NONE;
}

static bool answer_wide(lt_quick_work *k, const lt_panel *p, lt_batch_answer *out) {
  const lt_word *applying = k->possible + p->first;
  uint32_t first = first_alive(p, applying);
  *out = (lt_batch_answer){.norm = LT_NONE, .outcome = LT_NO_RULE};
  if (k->standings || memcmp(applying, k->certain + p->first, p->words * sizeof *applying) != 0) return false;
  if (first == LT_NONE) return true;
  *out = (lt_batch_answer){.cell = p->says[first], .norm = p->norms[first], .outcome = LT_VALUE};
  for (uint32_t bit = first; bit < p->class_end[first]; bit = lt_bits_next(applying, p->words, bit + 1)) {
    const lt_word *over = p->overriders[bit];
    if (over && lt_bits_meet(applying, over, p->words)) continue;
    if (!lt_bits_has(p->plain, bit)) return false;
    if (p->says[bit] != p->says[first]) out->outcome = LT_CONFLICT;
  }
  if (out->outcome != LT_CONFLICT) return true;
  *out = (lt_batch_answer){.norm = LT_NONE, .outcome = LT_CONFLICT};
  k->kinds |= 1u << LT_VERDICT_CONFLICT;
  return true;
}

static void answer_otherwise(lt_quick_work *k, uint32_t number, lt_batch_answer *out) {
  const lt_quick_question *q = &k->q->questions[number];
  *out = (lt_batch_answer){.norm = LT_NONE, .outcome = LT_NO_RULE};
  if (!q->panel) return;
  bool answered = q->bits && k->possible[q->word] != k->certain[q->word] && lt_quick_answer_open(k, q, out);
  if (answered || (!q->bits && answer_wide(k, q->panel, out))) return;
  answer_generally(k, number, out);
  if (out->outcome == LT_CONFLICT) k->kinds |= 1u << LT_VERDICT_CONFLICT;
}

/* False where two norms of a class stand, or one says what the plan says: then nothing counts. */
static inline bool answer_plainly(const lt_quick_question *q, lt_word applying, lt_batch_answer *out) {
  lt_word alive = applying & q->overridden ? standing(q, applying) : applying;
  const lt_panel_bit *first = &q->bits[alive ? (uint32_t)__builtin_ctzll(alive) : q->len];
  lt_word top = alive & first->ties;
  out->cell = first->says;
  out->norm = first->norm;
  out->members = 0;
  out->outcome = first->norm == LT_NONE ? LT_NO_RULE : LT_VALUE;
  out->open = 0;
  return ((top & (top - 1)) | (top & ~q->plain)) == 0;
}

/* Most questions at once: all is known, or the strongest norm that may apply surely does and nothing may override
 * anything, so that what is weaker counts for nothing; or it shows by itself that the answer is open. Which of these it
 * is changes from row to row, so it is put in without a branch. */
static inline bool answer_soon(const lt_quick_question *question, lt_word possible, lt_word certain, lt_word stuck,
                               lt_batch_answer *out) {
  lt_word shaken = possible & question->overridden, alive = shaken ? standing(question, possible) : possible;
  lt_word self = alive & -alive;
  const lt_panel_bit *first = &question->bits[alive ? (uint32_t)__builtin_ctzll(alive) : question->len];
  lt_word top = alive & first->ties, more = (top & (top - 1)) | (top & ~question->plain);
  lt_word sure = -(lt_word)((possible == certain) | ((shaken | (self & ~certain)) == 0));
  lt_word unclear = shaken | (alive & ~question->plain) | lt_quick_beside(first, alive, stuck);
  int found = first->norm == LT_NONE ? LT_NO_RULE : LT_VALUE;
  out->cell = first->says & (lt_cell)sure;
  out->norm = first->norm | ~(uint32_t)sure;
  out->members = 0;
  out->outcome = (uint8_t)(LT_UNDETERMINED ^ ((LT_UNDETERMINED ^ found) & (int)sure));
  out->open = 0;
  return (more | (unclear & ~sure)) == 0;
}

static inline void answer(lt_quick_work *k, uint32_t number, lt_batch_answer *out) {
  const lt_quick_question *q = &k->q->questions[number];
  lt_word possible = k->possible[q->word], certain = k->certain[q->word];
  if (k->sure && q->bits && !k->standings && answer_plainly(q, possible, out)) return;
  bool known = q->panel && q->bits && possible == certain;
  if (known && answer_known(k, k->q->first_question + number, q, possible, out)) return;
  answer_otherwise(k, number, out);
}

/* What is read is kept beside what is written, which may not change it, though nothing else says so. */
static void answer_all(lt_quick_work *k, lt_batch_answer *answers) {
  const lt_quick_question *const questions = k->q->questions;
  const lt_word *const possible = k->possible, *const certain = k->certain, *const stuck = k->q->stuck;
  const uint32_t len = k->q->questions_len;
  const bool soon = !k->sure && !k->standings;
  for (uint32_t i = 0; i < len; i++) {
    const lt_quick_question *q = &questions[i];
    const uint32_t w = q->word;
    if (soon && q->bits && answer_soon(q, possible[w], certain[w], stuck[w], &answers[i])) continue;
    answer(k, i, &answers[i]);
  }
}

/* ---- obligations ---- */

/* Puts the obligations that `open` or `fails` marks in a word. There is room for them. */
static inline unsigned put_marked(lt_batch *batch, const lt_quick *q, uint32_t word, lt_word fails, lt_word open) {
  lt_batch_duty *duties = batch->results.duties.items;
  uint32_t at = batch->results.duties.len;
  lt_word should = q->layout->should_duties[word];
  for (lt_word rest = fails | open; rest; rest &= rest - 1) {
    uint32_t bit = (uint32_t)__builtin_ctzll(rest);
    duties[at++] = (lt_batch_duty){q->duty_norms[word * LT_WORD_BITS + bit], (uint16_t)q->subject,
                                   open >> bit & 1 ? LT_DUTY_UNDETERMINED : LT_DUTY_BREACHED, should >> bit & 1};
  }
  batch->results.duties.len = at;
  return (fails & ~should ? 1u << LT_VERDICT_BREACHES : 0) | (open & ~should ? 1u << LT_VERDICT_UNDETERMINED : 0);
}

/* False where one has failed and that may not be the end of it. */
static inline bool put_duties(lt_quick_work *k) {
  const lt_quick *q = k->q;
  lt_batch_make_room(k->batch);
  for (uint32_t w = 0; w < q->duties_words; w++) {
    lt_word applies = k->possible[q->duties + w], surely = k->certain[q->duties + w];
    lt_word holds = k->possible[q->holds + w], certain = k->certain[q->holds + w];
    lt_word fails = surely & ~holds;
    if (fails & ~q->layout->plain_duties[w]) return false;
    k->kinds |= put_marked(k->batch, q, w, fails, applies & ~(surely & holds & certain) & ~fails);
  }
  return true;
}

/* ---- a row ---- */

/* Some norm that may apply, or what some obligation wants, has conditions that no row holds. */
static bool meets_residual(const lt_quick_work *k) {
  return k->q->residual && lt_bits_meet(k->possible, k->q->layout->residual, k->q->layout->words);
}

static bool decide_subject(lt_quick_work *k, lt_batch_answer *answers) {
  const lt_quick *q = k->q;
  k->possible = k->certain = k->batch->words;
  k->unknown = leave(k);
  k->written = false;
  if (meets_residual(k)) return false;
  k->sure = !k->unknown && !q->unsure;
  if (!k->sure) {
    k->certain = k->batch->words + k->batch->words_max;
    find_certain(k);
  }
  answer_all(k, answers + q->first_question);
  return put_duties(k);
}

static void copy_rest(lt_quick_work *k, uint32_t subject, uint32_t *duty, uint32_t *standing) {
  const lt_batch_results *rest = &k->frame->rest;
  for (; *duty < rest->duties.len && rest->duties.items[*duty].subject < subject; ++*duty)
    LT_PUSH(&k->batch->arena, &k->batch->results.duties, rest->duties.items[*duty]);
  for (; k->standings && *standing < rest->standings.len; ++*standing) {
    const lt_batch_standing *one = &rest->standings.items[*standing];
    if (k->batch->questions[one->question].subject >= subject) return;
    LT_PUSH(&k->batch->arena, &k->batch->results.standings, *one);
  }
}

/* Subject by subject. */
static bool decide_several(lt_quick_work *k, lt_batch_answer *answers) {
  uint32_t duty = 0, standing = 0;
  lt_ready ready = *k->ready;
  k->ready = &ready;
  for (uint32_t i = 0; i < k->frame->quicks_len; i++) {
    k->q = ready.quick = &k->frame->quicks[i];
    copy_rest(k, k->q->subject, &duty, &standing);
    if (k->q->narrow) lt_quick_choose(&ready, false);
    if (!decide_subject(k, answers)) return false;
  }
  copy_rest(k, LT_NONE, &duty, &standing);
  return true;
}

/* Room for a row's answers; the general functions put one more behind them. */
static lt_batch_answer *room_for_answers(lt_batch *batch) {
  lt_batch_results *r = &batch->results;
  uint32_t at = r->answers.len;
  if (r->answers.cap - at < batch->questions_len + 1) {
    lt_batch_answer none = {0};
    for (uint32_t i = 0; i <= batch->questions_len; i++) LT_PUSH(&batch->arena, &r->answers, none);
  }
  r->answers.len = at + batch->questions_len;
  return r->answers.items + at;
}

bool lt_quick_row(lt_batch *batch, const lt_ready *ready, size_t number, bool standings) {
  lt_batch_results *r = &batch->results;
  lt_frame *frame = ready->frame;
  uint32_t before = r->answers.len, duties = r->duties.len, stood = r->standings.len, members = r->members.len;
  lt_quick_work k = {.batch = batch, .frame = frame, .ready = ready, .row = ready->row};
  lt_batch_answer *answers = room_for_answers(batch);
  k.kinds = frame->kinds;
  k.standings = standings;
  k.q = ready->quick;
  if (!frame->whole && batch->questions_len > 0)
    memcpy(answers, frame->rest.answers.items, batch->questions_len * sizeof *answers);
  if (frame->whole && k.q ? !decide_subject(&k, answers) : !decide_several(&k, answers)) {
    r->answers.len = before;
    r->duties.len = duties;
    r->standings.len = stood;
    r->members.len = members;
    return false;
  }
  r->kinds.items[number] = (uint8_t)lt_kinds_with_nothing(k.kinds, frame->kind_of_nothing);
  return true;
}

/* ---- a row of which all is plain ---- */

static inline unsigned put_breaches(lt_batch *batch, const lt_quick *q, const lt_word *possible) {
  unsigned kinds = 0;
  for (uint32_t w = 0; w < q->duties_words; w++)
    kinds |= put_marked(batch, q, w, possible[q->duties + w] & ~possible[q->holds + w], 0);
  return kinds;
}

/* Some obligation that fails may not be the end of it, or some norm has conditions that no row holds. */
static inline bool needs_more(const lt_quick *q, const lt_word *possible) {
  lt_word more = 0;
  for (uint32_t w = 0; w < q->duties_words; w++)
    more |= possible[q->duties + w] & ~possible[q->holds + w] & ~q->layout->plain_duties[w];
  return more || (q->residual && lt_bits_meet(possible, q->layout->residual, q->layout->words));
}

static inline bool finish_plainly(lt_batch *batch, const lt_frame *frame, const lt_quick *q, const lt_word *possible,
                                  size_t number) {
  if (needs_more(q, possible)) return false;
  lt_batch_answer *answers = batch->results.answers.items + number * batch->questions_len;
  bool plain = true;
  for (uint32_t i = 0; i < q->questions_len; i++) {
    const lt_quick_question *question = &q->questions[i];
    plain &= answer_plainly(question, possible[question->word], &answers[i]);
  }
  if (!plain) return false;
  batch->results.answers.len += batch->questions_len;
  unsigned kinds = frame->kinds | put_breaches(batch, q, possible);
  batch->results.kinds.items[number] = (uint8_t)lt_kinds_with_nothing(kinds, frame->kind_of_nothing);
  return true;
}

bool lt_quick_plainly(lt_batch *batch, const lt_ready *ready, size_t number) {
  lt_word possible[LT_NARROW];
  leave_chosen(ready->quick, ready, possible);
  return finish_plainly(batch, ready->frame, ready->quick, possible, number);
}

/* ---- a row of which one column varies ---- */

bool lt_quick_hold(lt_held_row *held, const lt_ready *ready, uint32_t column) {
  const lt_quick *q = ready->quick;
  *held = (lt_held_row){.frame = ready->frame, .quick = q};
  if (!q || !q->plain) return false;
  lt_bits_copy(held->rest, q->possible, q->layout->words);
  for (uint32_t i = 0; i < q->lookups_len; i++) {
    bool varies = q->lookups[i].from == column;
    if (varies ? held->varying != NULL : (ready->unknown >> i & 1) != 0) return false;
    if (varies) held->varying = &q->lookups[i];
    for (uint32_t w = 0; w < q->layout->words && !varies; w++) held->rest[w] &= ready->rows[i][w];
  }
  return true;
}

bool lt_quick_vary(lt_batch *batch, const lt_held_row *held, lt_cell cell, size_t number) {
  const uint32_t words = held->quick->layout->words;
  const lt_lookup *l = held->varying;
  const lt_word *row = l ? l->rows + (size_t)interval_of(l, cell) * words : held->rest;
  lt_word possible[LT_NARROW];
  for (uint32_t w = 0; w < words; w++) possible[w] = held->rest[w] & row[w];
  return finish_plainly(batch, held->frame, held->quick, possible, number);
}
