/* The closed forms of precedence against their definitions: made-up states of a few norms, and every set between the
 * certain and the possible ones gone through. Norms are bits 0 to 6 in the order of precedence; sets of norms are small
 * integers. */
#include "check.h"
#include "contest.h"

enum { NORMS = 7, MEMBER_CELLS = 4 };

typedef struct state {
  uint32_t len;
  uint32_t class_first[NORMS], class_end[NORMS];
  uint32_t over[NORMS]; /* O, transitive */
  uint32_t possible, certain, closing, permits;
  lt_value values[NORMS]; /* nodes; some voices share one */
  lt_voice voices[NORMS];
  uint8_t met[NORMS];
} state;

static uint64_t seed = 1;
static uint32_t draw(uint32_t below) {
  uint64_t z = (seed += UINT64_C(0x9E3779B97F4A7C15));
  z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
  z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
  return (uint32_t)((z ^ z >> 31) % below);
}

static void draw_order(state *s) {
  for (uint32_t i = 0; i < s->len; i++) {
    bool same = i > 0 && draw(2);
    s->class_first[i] = same ? s->class_first[i - 1] : i;
  }
  for (uint32_t i = s->len; i-- > 0;) {
    bool last = i + 1 == s->len || s->class_first[i + 1] != s->class_first[i];
    s->class_end[i] = last ? i + 1 : s->class_end[i + 1];
  }
  uint32_t rank[NORMS];
  for (uint32_t i = 0; i < s->len; i++) rank[i] = draw(1000);
  for (uint32_t i = 0; i < s->len; i++) {
    s->over[i] = 0;
    for (uint32_t j = 0; j < s->len; j++) {
      if ((rank[j] > rank[i] || (rank[j] == rank[i] && j > i)) && draw(4) == 0) s->over[i] |= 1u << j;
    }
  }
  for (uint32_t pass = 0; pass < s->len; pass++) {
    for (uint32_t i = 0; i < s->len; i++) {
      for (uint32_t j = 0; j < s->len; j++) {
        if (s->over[i] >> j & 1) s->over[i] |= s->over[j];
      }
    }
  }
}

static lt_voice draw_one(state *s, uint32_t i) {
  lt_value *node = &s->values[draw(4) == 0 ? 0 : i];
  switch (draw(8)) {
    case 0:
      s->values[i].kind = LT_VALUE_DISCRETION;
      return (lt_voice){.kind = LT_VOICE_UNKNOWN, .value = &s->values[i]};
    case 1: s->values[i].kind = LT_VALUE_UNREAD; return (lt_voice){.kind = LT_VOICE_UNKNOWN, .value = &s->values[i]};
    case 2: return (lt_voice){.kind = LT_VOICE_NOTHING, .value = &s->values[i]};
    case 3:
      if (node != &s->values[i]) return s->voices[0];
  }
  return (lt_voice){.kind = LT_VOICE_CELL, .cell = draw(3), .value = &s->values[i]};
}

static lt_cell set_cells[NORMS][MEMBER_CELLS];
static lt_voice draw_set(state *s, uint32_t i) {
  lt_voice voice = {.kind = LT_VOICE_SET, .value = &s->values[i], .members.cells = set_cells[i]};
  for (lt_cell cell = 0; cell < MEMBER_CELLS; cell++) {
    if (draw(3) == 0) set_cells[i][voice.members.len++] = cell;
  }
  voice.partly = draw(12) == 0;
  if (s->closing >> i & 1 && draw(16) == 0) return (lt_voice){.kind = LT_VOICE_NOTHING, .value = &s->values[i]};
  return voice;
}

static void draw_state(state *s, bool set) {
  memset(s, 0, sizeof *s);
  s->len = 1 + draw(NORMS);
  draw_order(s);
  uint32_t all = (1u << s->len) - 1;
  s->possible = draw(8) ? (draw(all + 1) | draw(all + 1)) : 0;
  s->certain = s->possible & draw(all + 1);
  s->closing = draw(all + 1);
  s->permits = draw(all + 1) | draw(all + 1);
  for (uint32_t i = 0; i < s->len; i++) {
    s->values[i].kind = LT_VALUE_CELL;
    s->voices[i] = set ? draw_set(s, i) : draw_one(s, i);
    s->met[i] = (uint8_t)draw(3);
  }
}

/* ---- the definitions ---- */

static uint32_t standing(const state *s, uint32_t applying) {
  uint32_t stand = 0;
  for (uint32_t i = 0; i < s->len; i++) {
    if (applying >> i & 1 && !(applying & s->over[i])) stand |= 1u << i;
  }
  return stand;
}

static uint32_t winners(const state *s, uint32_t applying, uint32_t competing) {
  uint32_t stand = standing(s, applying) & competing;
  if (!stand) return 0;
  uint32_t first = (uint32_t)__builtin_ctz(stand);
  return stand & ((1u << s->class_end[first]) - 1);
}

static bool differ(const lt_voice *a, const lt_voice *b) {
  return lt_voice_known(a) && lt_voice_known(b) && !lt_voice_equal(a, b);
}

static bool conflicting(const state *s, uint32_t norms) {
  for (uint32_t i = 0; i < s->len; i++) {
    for (uint32_t j = 0; j < i; j++) {
      if (norms >> i & 1 && norms >> j & 1 && differ(&s->voices[i], &s->voices[j])) return true;
    }
  }
  return false;
}

/* The voice that all of `norms` share, or NULL. */
static const lt_voice *agreed(const state *s, uint32_t norms) {
  const lt_voice *first = NULL;
  for (uint32_t i = 0; i < s->len; i++) {
    if (!(norms >> i & 1)) continue;
    if (first && !lt_voice_equal(first, &s->voices[i])) return NULL;
    if (!first) first = &s->voices[i];
  }
  return first;
}

typedef struct defined {
  lt_outcome outcome;
  lt_cell cell;
  uint32_t can_win, surely_win;
  bool may_conflict;
} defined;

static lt_outcome outcome_of(const lt_voice *voice) {
  if (voice->kind == LT_VOICE_CELL) return LT_VALUE;
  if (voice->kind == LT_VOICE_SET) return voice->partly ? LT_UNDETERMINED : LT_VALUE;
  if (voice->kind == LT_VOICE_NOTHING) return LT_NOT_APPLICABLE;
  return voice->value->kind == LT_VALUE_DISCRETION ? LT_DISCRETION : LT_UNDETERMINED;
}

static defined by_definition(const state *s, uint32_t competing) {
  defined d = {.outcome = LT_NO_RULE, .surely_win = ~0u};
  uint32_t unsure = s->possible & ~s->certain;
  bool always = true, ever = false;
  for (uint32_t sub = unsure;; sub = (sub - 1) & unsure) {
    uint32_t win = winners(s, s->certain | sub, competing);
    d.can_win |= win;
    d.surely_win &= win;
    always &= win != 0;
    ever |= win != 0;
    d.may_conflict |= conflicting(s, win);
    if (sub == 0) break;
  }
  const lt_voice *voice = agreed(s, d.can_win);
  if (!ever) return d;
  d.outcome = LT_UNDETERMINED;
  if (always && voice) d.outcome = outcome_of(voice);
  if (conflicting(s, d.surely_win)) d.outcome = LT_CONFLICT;
  d.cell = voice ? voice->cell : 0;
  return d;
}

/* ---- the bits ---- */

typedef struct bits {
  lt_panel panel;
  lt_word possible, certain, closing, permits, overridden, over[NORMS];
  const lt_word *overriders[NORMS];
  const lt_voice *says[NORMS];
  lt_word alive, firm, frail, winners, heard;
  lt_voice voices[NORMS];
  uint8_t met[NORMS];
  lt_arena arena;
  lt_room scratch, keep;
  lt_contest contest;
} bits;

static lt_contest *lay_out(const state *s, bits *b, bool set) {
  b->possible = s->possible;
  b->certain = s->certain;
  b->closing = s->closing;
  b->permits = s->permits;
  b->heard = b->overridden = 0;
  for (uint32_t i = 0; i < s->len; i++) {
    b->over[i] = s->over[i];
    b->says[i] = &s->voices[i];
    b->overriders[i] = s->over[i] ? &b->over[i] : NULL;
    if (s->over[i]) lt_bits_add(&b->overridden, i);
  }
  b->panel = (lt_panel){.words = 1,
                        .len = s->len,
                        .voices = b->says,
                        .class_first = s->class_first,
                        .class_end = s->class_end,
                        .overridden = &b->overridden,
                        .overriders = b->overriders,
                        .closing = set ? &b->closing : NULL,
                        .permits = &b->permits};
  lt_room_reset(&b->scratch);
  lt_room_reset(&b->keep);
  b->scratch.arena = b->keep.arena = &b->arena;
  b->contest = (lt_contest){.panel = &b->panel,
                            .possible = &b->possible,
                            .certain = &b->certain,
                            .met = s->met,
                            .voices = b->voices,
                            .heard = &b->heard,
                            .alive = &b->alive,
                            .firm = &b->firm,
                            .frail = &b->frail,
                            .winners = &b->winners,
                            .scratch = &b->scratch,
                            .keep = &b->keep};
  return &b->contest;
}

static unsigned wrong_one(const state *s, bits *b) {
  defined d = by_definition(s, ~0u);
  lt_answer answer;
  lt_contest *contest = lay_out(s, b, false);
  lt_decide_one(contest, &answer);
  lt_word surely;
  lt_contest_surely(contest, &surely);
  bool ok = answer.outcome == d.outcome && (d.outcome != LT_VALUE || answer.cell == d.cell) && b->winners == d.can_win;
  if (s->possible) ok &= surely == d.surely_win;
  return !(ok && lt_contest_may_conflict(contest) == d.may_conflict);
}

static unsigned outcomes[6];
static void test_one(void) {
  static bits b;
  unsigned wrong = 0;
  for (int round = 0; round < 60000; round++) {
    state s;
    draw_state(&s, false);
    wrong += wrong_one(&s, &b);
    outcomes[by_definition(&s, ~0u).outcome]++;
  }
  CHECK(wrong == 0);
  for (int i = 0; i < 6; i++) CHECK(outcomes[i] > 0);
  lt_arena_free(&b.arena);
}

/* ---- sets ---- */

static uint32_t cells_of(const lt_members *members) {
  uint32_t cells = 0;
  for (uint32_t i = 0; i < members->len; i++) cells |= 1u << members->cells[i];
  return cells;
}

/* Of all sets of norms that may apply: what surely joins, what may, and whether something unknown may. */
typedef struct joined {
  uint32_t sure, all;
  bool unknown;
} joined;

static joined joins_by_definition(const state *s) {
  joined j = {.sure = ~0u};
  uint32_t unsure = s->possible & ~s->certain;
  for (uint32_t sub = unsure;; sub = (sub - 1) & unsure) {
    uint32_t stand = standing(s, s->certain | sub) & ~s->closing, cells = 0;
    for (uint32_t i = 0; i < s->len; i++) {
      if (!(stand >> i & 1)) continue;
      cells |= cells_of(&s->voices[i].members);
      j.unknown |= s->voices[i].partly;
    }
    j.sure &= cells;
    j.all |= cells;
    if (sub == 0) break;
  }
  return j;
}

static bool set_as_defined(const state *s, bits *b) {
  defined base = by_definition(s, s->closing);
  joined j = joins_by_definition(s);
  lt_answer answer;
  lt_decide_set(lay_out(s, b, true), &answer);
  if (s->possible == 0) return answer.outcome == LT_NO_RULE;
  if (base.outcome == LT_CONFLICT) return answer.outcome == LT_CONFLICT && answer.possible.unknown;
  const lt_voice *voice = agreed(s, base.can_win);
  uint32_t closed = voice ? cells_of(&voice->members) : 0;
  uint32_t certain = cells_of(&answer.certain), perhaps = cells_of(&answer.perhaps);
  bool settled = base.outcome == LT_VALUE || base.outcome == LT_NO_RULE;
  if (base.outcome == LT_NO_RULE) closed = 0;
  if (settled) {
    bool value = (j.all & ~(j.sure | closed)) == 0 && !j.unknown && s->certain;
    return certain == (j.sure | closed) && perhaps == (j.all & ~certain) && answer.perhaps.open == j.unknown &&
           (answer.outcome == LT_VALUE) == value;
  }
  if (answer.outcome == LT_NOT_APPLICABLE) return base.outcome == LT_NOT_APPLICABLE && j.all == 0;
  return answer.outcome == LT_UNDETERMINED && (certain & perhaps) == 0 && (j.all & ~(certain | perhaps)) == 0 &&
         answer.possible.unknown >= base.may_conflict;
}

static void test_set(void) {
  static bits b;
  unsigned wrong = 0;
  for (int round = 0; round < 60000; round++) {
    state s;
    draw_state(&s, true);
    wrong += !set_as_defined(&s, &b);
  }
  CHECK(wrong == 0);
  lt_arena_free(&b.arena);
}

/* ---- permissions: a permit stands for two norms, bit i and bit i + 8 ---- */

static uint32_t permission_members(const state *s, uint32_t applying) {
  uint32_t found = 0;
  uint32_t real = (applying | applying >> 8) & 0xff;
  for (uint32_t i = 0; i < s->len; i++) {
    if (real & s->over[i]) continue;
    if (applying >> i & 1) found |= s->permits >> i & 1 ? 1u << LT_ALLOWED : 1u << LT_FORBIDDEN;
    if (applying >> (i + 8) & 1) found |= 1u << LT_CONDITIONAL;
  }
  return found;
}

static void twins(const state *s, uint32_t *possible, uint32_t *certain) {
  *possible = *certain = 0;
  for (uint32_t i = 0; i < s->len; i++) {
    bool may = s->possible >> i & 1, must = s->certain >> i & 1, permit = s->permits >> i & 1;
    if (may && (!permit || s->met[i] != LT_FALSE)) *possible |= 1u << i;
    if (must && (!permit || s->met[i] == LT_TRUE)) *certain |= 1u << i;
    if (may && permit && s->met[i] != LT_TRUE) *possible |= 1u << (i + 8);
    if (must && permit && s->met[i] == LT_FALSE) *certain |= 1u << (i + 8);
  }
}

static bool permission_as_defined(const state *s, bits *b) {
  uint32_t possible, certain, sure = ~0u, ever = 0;
  twins(s, &possible, &certain);
  for (uint32_t unsure = possible & ~certain, sub = unsure;; sub = (sub - 1) & unsure) {
    uint32_t members = permission_members(s, certain | sub);
    sure &= members;
    ever |= members;
    if (sub == 0) break;
  }
  lt_outcome outcome = ever ? LT_UNDETERMINED : LT_NO_RULE;
  lt_cell cell = -1;
  for (int member = LT_FORBIDDEN; member >= 0 && ever; member = member == LT_FORBIDDEN ? LT_ALLOWED
                                                                : member == LT_ALLOWED ? LT_CONDITIONAL
                                                                                       : -1) {
    if (sure >> member & 1) {
      outcome = LT_VALUE;
      cell = member;
    }
    if (ever >> member & 1) break;
  }
  lt_answer answer;
  lt_decide_permission(lay_out(s, b, false), &answer);
  return answer.outcome == outcome && (outcome != LT_VALUE || answer.cell == cell);
}

static void test_permission(void) {
  static bits b;
  unsigned wrong = 0;
  for (int round = 0; round < 20000; round++) {
    state s;
    draw_state(&s, false);
    if (s.len > 5) continue;
    wrong += !permission_as_defined(&s, &b);
  }
  CHECK(wrong == 0);
  lt_arena_free(&b.arena);
}

/* What `after` may still be, `before` may too. */
static bool within(const lt_answer *after, const lt_answer *before) {
  if (after->possible.unknown) return false;
  for (uint32_t i = 0; i < after->possible.len; i++) {
    bool found = false;
    for (uint32_t j = 0; j < before->possible.len; j++) found |= before->possible.cells[j] == after->possible.cells[i];
    if (!found) return false;
  }
  return true;
}

/* Learning narrows what lies between certain and possible: an outcome stays, and so does what a later question was
 * told. */
static void test_learning(void) {
  static bits b, later;
  unsigned wrong = 0;
  for (int round = 0; round < 60000; round++) {
    state s;
    draw_state(&s, false);
    lt_answer before, after;
    lt_decide_one(lay_out(&s, &b, false), &before);
    uint32_t learned = s.possible & ~s.certain & draw(256), holds = draw(256);
    s.possible &= ~(learned & ~holds);
    s.certain |= learned & holds;
    lt_decide_one(lay_out(&s, &later, false), &after);
    if (before.outcome != LT_UNDETERMINED)
      wrong += after.outcome != before.outcome || after.cell != before.cell;
    else
      wrong += !before.possible.unknown && !within(&after, &before);
  }
  CHECK(wrong == 0);
  lt_arena_free(&b.arena);
  lt_arena_free(&later.arena);
}

int main(void) {
  test_one();
  test_set();
  test_permission();
  test_learning();
  return CHECK_DONE();
}
