/* batch_open.c: a question of one word where something that its norms test is unknown. A value where all that may win
 * agree; otherwise what is unknown is tried: two ways in which it may turn out that come to different answers show that
 * it is open, and if there are few ways and all come to one answer, that is it (contract 7). */
#include "batch_word.h"

/* What an unknown fact may be, as far as a word can tell, one after the other. */
typedef struct lt_tried {
  const lt_word *rows; /* the word at hand of each */
  const lt_ways *ways;
  lt_word tests;
  lt_word now; /* what the way at hand leaves */
  uint32_t at, len;
} lt_tried;

static inline void go_to(lt_tried *tried, uint32_t at, uint32_t words) {
  const lt_ways *ways = tried->ways;
  ptrdiff_t row = ways->first + (ptrdiff_t)at;
  row = ways->may_be_absent && at + 1 == tried->len ? LT_ROW_ABSENT : row;
  tried->at = at;
  tried->now = tried->rows[row * (ptrdiff_t)words];
}

typedef enum lt_trial { LT_TRIAL_OPEN, LT_TRIAL_SETTLED, LT_TRIAL_MANY, LT_TRIAL_UNCLEAR } lt_trial;

/* An answer that the closed forms leave open, tried with what the unknown facts may be. */
typedef struct lt_trying {
  const lt_quick_question *question;
  lt_word possible;
  lt_word matter; /* what has a part in how it comes out */
  uint32_t words, tries;
  lt_tried tried[LT_LOOKUPS_MAX];
  uint32_t len;
  uint64_t count; /* of all ways in which what the norms test may turn out, also where it changes nothing */
  lt_outright first;
  lt_trial came;
} lt_trying;

/* Once exactly these norms apply; true where that shows the answer to be open. All that can win says what is known. */
static bool try_norms_applying(lt_trying *t, lt_word applying) {
  lt_outright is;
  outright(t->question, applying, &is);
  if (t->tries++ == 0) t->first = is;
  bool same = is.outcome == t->first.outcome && (is.outcome != LT_VALUE || is.cell == t->first.cell);
  t->came = LT_TRIAL_OPEN;
  return !same || is.outcome == LT_CONFLICT;
}

/* One way of all of them. */
static bool try_now(lt_trying *t) {
  lt_word applying = t->possible;
  for (uint32_t i = 0; i < t->len; i++) applying &= t->tried[i].now;
  return try_norms_applying(t, applying);
}

/* Turns each unknown fact that the bit's norm tests so that it passes; to fail, the first of them alone. */
static void turn(lt_trying *t, lt_word bit, bool passes) {
  for (uint32_t i = 0; i < t->len; i++) {
    lt_tried *tried = &t->tried[i];
    if (!(tried->tests & bit)) continue;
    for (uint32_t left = tried->len; left > 0 && ((tried->now & bit) != 0) != passes; left--) {
      uint32_t at = tried->at + tried->ways->stride;
      go_to(tried, at < tried->len ? at : at - tried->len, t->words);
    }
    if (!passes) return;
  }
}

/* With the strongest norms applying and not: that soon tells an open answer. */
static bool try_norms(lt_trying *t, lt_word norms) {
  for (lt_word rest = norms; rest; rest &= rest - 1) {
    lt_word bit = rest & -rest;
    turn(t, bit, true);
    if (try_now(t)) return true;
    turn(t, bit, false);
    if (try_now(t)) return true;
  }
  return false;
}

/* What the ways of an unknown fact leave of the norms that matter, each once. */
enum { LEFT_MAX = 32 };
typedef struct lt_left {
  lt_word all[LEFT_MAX];
  uint32_t len, at;
} lt_left;

/* False: more than there is room for. */
static bool find_left(const lt_trying *t, lt_tried *tried, lt_left *left) {
  left->len = left->at = 0;
  for (uint32_t at = 0; at < tried->len; at++) {
    go_to(tried, at, t->words);
    lt_word leaves = tried->now & t->matter;
    uint32_t i = left->len;
    while (i > 0 && left->all[i - 1] != leaves) i--;
    if (i > 0) continue;
    if (left->len == LEFT_MAX) return false;
    left->all[left->len++] = leaves;
  }
  return true;
}

/* Every way there is, those that leave the same norms once. */
static bool try_all(lt_trying *t) {
  lt_left left[LT_LOOKUPS_MAX];
  uint64_t ways = 1;
  t->came = LT_TRIAL_UNCLEAR;
  for (uint32_t i = 0; i < t->len; i++) {
    if (!find_left(t, &t->tried[i], &left[i])) return true;
    ways *= left[i].len;
    if (ways > LT_CELLS_MAX) return true;
  }
  for (bool more = true; more;) {
    lt_word applying = t->possible & t->matter;
    for (uint32_t i = 0; i < t->len; i++) applying &= left[i].all[left[i].at];
    if (try_norms_applying(t, applying)) return true;
    more = false;
    for (uint32_t i = 0; i < t->len && !more; i++) {
      more = ++left[i].at < left[i].len;
      if (!more) left[i].at = 0;
    }
  }
  t->came = t->count > LT_CELLS_MAX ? LT_TRIAL_MANY : LT_TRIAL_SETTLED;
  return true;
}

/* Whether it comes out the same whatever the unknown facts turn out to be. */
static lt_trial try_ways(const lt_quick_work *k, const lt_quick_question *question, lt_word norms, lt_outright *first) {
  const lt_quick *q = k->q;
  lt_trying t;
  t.question = question;
  t.possible = k->possible[question->word];
  t.words = q->layout->words;
  t.tries = t.len = 0;
  t.count = 1;
  bool more = (t.possible & ~q->certain[question->word]) != 0; /* open by more than facts */
  if (more || !q->narrow) return LT_TRIAL_UNCLEAR;
  /* Where nothing may override anything, what is weaker than all that may win changes nothing. */
  t.matter = t.possible & question->overridden ? t.possible : norms;
  for (uint64_t rest = k->unknown; rest; rest &= rest - 1) {
    uint32_t i = (uint32_t)__builtin_ctzll(rest);
    const lt_lookup *l = &q->lookups[i];
    lt_word tests = l->tests[question->word];
    if (tests & t.possible && t.count <= LT_CELLS_MAX) t.count *= q->ways[i].count;
    if (!(tests & t.matter)) continue;
    lt_tried *tried = &t.tried[t.len++];
    tried->rows = l->rows + question->word;
    tried->ways = &q->ways[i];
    tried->tests = tests;
    tried->len = q->ways[i].len;
    go_to(tried, 0, t.words);
  }
  if (!try_norms(&t, norms)) try_all(&t);
  *first = t.first;
  return t.came;
}

/* Where values are told apart in too many ways, an answer stays open even if it always comes out the same (contract 7).
 * The ways were counted with all that the rows tell apart, which the norms that are left may not. */
static bool are_few(lt_quick_work *k, const lt_quick_question *q) {
  lt_run *run = k->frame->run;
  lt_quick_hand_over(k);
  lt_scope scope = lt_run_scope(run, k->q->subject);
  return lt_run_can_settle(run, k->q->subject, lt_run_contest(run, k->q->subject, q->panel, &scope));
}

/* All say the same; each says a cell. */
static bool agree(const lt_quick_question *q, lt_word bits) {
  return !bits || (bits & ~q->bits[__builtin_ctzll(bits)].alike) == 0;
}

/* Without those that a certain norm overrides; and of the certain ones those that nothing possible overrides. */
static void except(const lt_quick_question *q, lt_word possible, lt_word certain, lt_word *alive, lt_word *firm) {
  *alive = possible;
  *firm = certain;
  for (lt_word rest = possible & q->overridden; rest; rest &= rest - 1) {
    lt_word bit = rest & -rest, over = lt_panel_over(q->bits, q->len)[__builtin_ctzll(rest)];
    if (over & certain) *alive &= ~bit;
    if (over & possible) *firm &= ~bit;
  }
}

/* A value where all that may win agree, a conflict where two that surely win do not: as contest.c has it, but that here
 * some more are taken to be able to win where a certain norm may be overridden. Otherwise what is unknown is tried. */
bool lt_quick_answer_open(lt_quick_work *k, const lt_quick_question *q, lt_batch_answer *out) {
  lt_word possible = k->possible[q->word], certain = k->certain[q->word], alive, firm;
  if (k->standings) return false;
  except(q, possible, certain, &alive, &firm); /* some norm is left alive, for no two override each other */
  lt_word can_win = alive;
  if (firm) {
    uint32_t first = (uint32_t)__builtin_ctzll(firm); /* what is below its class cannot win */
    can_win &= (((lt_word)1 << first) - 1) | q->bits[first].ties;
  }
  if (can_win & ~q->plain) return false;
  lt_word surely = firm & q->bits[__builtin_ctzll(alive)].ties;
  uint32_t first = surely ? q->bits[__builtin_ctzll(surely)].norm : LT_NONE;
  *out = (lt_batch_answer){.norm = LT_NONE, .outcome = LT_UNDETERMINED};
  if (certain && agree(q, can_win)) {
    *out = (lt_batch_answer){.cell = q->bits[__builtin_ctzll(can_win)].says, .norm = first, .outcome = LT_VALUE};
    return true;
  }
  if (!agree(q, surely)) {
    out->outcome = LT_CONFLICT;
    k->kinds |= 1u << LT_VERDICT_CONFLICT;
    return true;
  }
  const lt_panel_bit *strongest = &q->bits[__builtin_ctzll(can_win)];
  if (((possible & q->overridden) | lt_quick_beside(strongest, can_win, k->q->stuck[q->word])) == 0) return true;
  lt_outright is;
  switch (try_ways(k, q, can_win, &is)) {
    case LT_TRIAL_UNCLEAR: return false;
    case LT_TRIAL_OPEN: return true;
    case LT_TRIAL_MANY:
      if (!are_few(k, q)) return false;
      break;
    case LT_TRIAL_SETTLED: break;
  }
  out->outcome = (uint8_t)is.outcome;
  if (is.outcome == LT_VALUE) {
    out->cell = is.cell;
    out->norm = first;
  }
  return true;
}
