/* contest.c: the two stages of precedence on bits.
 * Stage 1 takes out what is overridden, stage 2 finds the norms that can win and those that surely do; both for every
 * set of norms between the certain and the possible ones at once, by closed forms that are exact. It does not know what
 * the question's answers look like: decide_one.c and its sisters do. */
#include "contest.h"

void lt_contest_except(lt_contest *c) {
  const lt_panel *p = c->panel;
  for (uint32_t w = 0; w < p->words; w++) {
    c->alive[w] = c->possible[w];
    c->firm[w] = c->certain[w];
    c->frail[w] = 0;
  }
  for (uint32_t w = 0; w < p->words; w++) {
    for (lt_word rest = c->possible[w] & p->overridden[w]; rest; rest &= rest - 1) {
      uint32_t bit = w * LT_WORD_BITS + (uint32_t)__builtin_ctzll(rest);
      const lt_word *over = p->overriders[bit];
      if (lt_bits_meet(c->certain, over, p->words)) {
        lt_bits_drop(c->alive, bit);
        lt_bits_drop(c->firm, bit);
      } else if (lt_bits_has(c->firm, bit) && lt_bits_meet(c->possible, over, p->words)) {
        lt_bits_drop(c->firm, bit);
        lt_bits_add(c->frail, bit);
      }
    }
  }
}

static lt_word competing(const lt_panel *p, uint32_t word) { return p->closing ? p->closing[word] : ~(lt_word)0; }

static uint32_t first_competing(const lt_panel *p, const lt_word *row) {
  for (uint32_t w = 0; w < p->words; w++) {
    lt_word bits = row[w] & competing(p, w);
    if (bits) return w * LT_WORD_BITS + (uint32_t)__builtin_ctzll(bits);
  }
  return p->len;
}

/* Some possible norm takes `frail` out and neither beats nor overrides those of `a` and `b`, which are of one class. */
static bool taken_out(const lt_contest *c, uint32_t frail, uint32_t a, uint32_t b) {
  const lt_panel *p = c->panel;
  const lt_word *over = p->overriders[frail], *over_a = p->overriders[a], *over_b = p->overriders[b];
  for (uint32_t w = 0; w < p->words; w++) {
    lt_word bits = c->possible[w] & ~c->certain[w] & over[w] & (~competing(p, w) | lt_bits_from(w, p->class_first[a]));
    if (over_a) bits &= ~over_a[w];
    if (over_b) bits &= ~over_b[w];
    if (bits) return true;
  }
  return false;
}

/* The first frail norm of a higher class that stands whenever `a` and `b` do, or LT_NONE. */
static uint32_t shut_out(const lt_contest *c, uint32_t a, uint32_t b) {
  const lt_panel *p = c->panel;
  uint32_t above = p->class_first[a];
  for (uint32_t w = 0; w * LT_WORD_BITS < above; w++) {
    lt_word bits = c->frail[w] & competing(p, w) & ~lt_bits_from(w, above);
    for (; bits; bits &= bits - 1) {
      uint32_t frail = w * LT_WORD_BITS + (uint32_t)__builtin_ctzll(bits);
      if (!taken_out(c, frail, a, b)) return frail;
    }
  }
  return LT_NONE;
}

uint32_t lt_contest_shut_out(const lt_contest *contest, uint32_t bit) { return shut_out(contest, bit, bit); }

static void find_winners(lt_contest *c) {
  const lt_panel *p = c->panel;
  uint32_t firm = first_competing(p, c->firm);
  uint32_t end = firm < p->len ? p->class_end[firm] : p->len;
  for (uint32_t w = 0; w < p->words; w++) c->winners[w] = c->alive[w] & competing(p, w) & ~lt_bits_from(w, end);
  if (!lt_bits_any(c->frail, p->words)) return;
  LT_EACH_BIT(bit, c->winners, p->words) {
    if (shut_out(c, bit, bit) != LT_NONE) lt_bits_drop(c->winners, bit);
  }
}

/* In every case some norm that competes stands: a certain one that only another competitor could take out. */
static bool surely_one(const lt_contest *c) {
  const lt_panel *p = c->panel;
  if (!p->closing) return lt_bits_any(c->certain, p->words);
  for (uint32_t w = 0; w < p->words; w++) {
    for (lt_word rest = c->certain[w] & c->alive[w] & p->closing[w]; rest; rest &= rest - 1) {
      const lt_word *over = p->overriders[w * LT_WORD_BITS + (uint32_t)__builtin_ctzll(rest)];
      bool joined = false;
      for (uint32_t v = 0; over && v < p->words && !joined; v++) joined = c->possible[v] & over[v] & ~p->closing[v];
      if (!joined) return true;
    }
  }
  return false;
}

/* What all winners say alike, or NULL. */
static const lt_voice *unanimous(lt_contest *c) {
  const lt_voice *first = NULL;
  LT_EACH_BIT(bit, c->winners, c->panel->words) {
    const lt_voice *voice = lt_contest_voice(c, bit);
    if (!first)
      first = voice;
    else if (!lt_voice_equal(first, voice))
      return NULL;
  }
  return first;
}

void lt_contest_surely(const lt_contest *c, lt_word *out) {
  const lt_panel *p = c->panel;
  uint32_t first = first_competing(p, c->alive);
  uint32_t end = first < p->len ? p->class_end[first] : 0;
  for (uint32_t w = 0; w < p->words; w++) {
    out[w] = c->firm[w] & competing(p, w) & lt_bits_from(w, first) & ~lt_bits_from(w, end);
  }
}

/* Two norms that surely win say known and different things. */
static bool surely_conflict(lt_contest *c) {
  const lt_panel *p = c->panel;
  uint32_t top = first_competing(p, c->alive);
  const lt_voice *known = NULL;
  for (uint32_t bit = top; top < p->len && bit < p->class_end[top]; bit++) {
    bool competes = competing(p, bit / LT_WORD_BITS) >> (bit % LT_WORD_BITS) & 1;
    if (!competes || !lt_bits_has(c->firm, bit)) continue;
    const lt_voice *voice = lt_contest_voice(c, bit);
    if (!lt_voice_known(voice)) continue;
    if (known && !lt_voice_equal(known, voice)) return true;
    known = voice;
  }
  return false;
}

static lt_outcome outcome_of(const lt_voice *voice) {
  switch (voice->kind) {
    case LT_VOICE_CELL: return LT_VALUE;
    case LT_VOICE_SET: return voice->partly ? LT_UNDETERMINED : LT_VALUE;
    case LT_VOICE_NOTHING: return LT_NOT_APPLICABLE;
    default: return voice->value->kind == LT_VALUE_DISCRETION ? LT_DISCRETION : LT_UNDETERMINED;
  }
}

lt_base lt_contest_base(lt_contest *c) {
  lt_base base = {LT_UNDETERMINED, false, NULL};
  find_winners(c);
  if (first_competing(c->panel, c->alive) >= c->panel->len) {
    base.outcome = LT_NO_RULE;
    return base;
  }
  base.sure = surely_one(c);
  base.voice = unanimous(c);
  if (base.voice) {
    if (base.sure) base.outcome = outcome_of(base.voice);
  } else if (surely_conflict(c)) {
    base.outcome = LT_CONFLICT;
  }
  return base;
}

/* `a` and `b`, both winners of one class, stand together in some case. */
static bool together(const lt_contest *c, uint32_t a, uint32_t b) {
  const lt_word *over_a = c->panel->overriders[a], *over_b = c->panel->overriders[b];
  if (over_a && lt_bits_has(over_a, b)) return false;
  if (over_b && lt_bits_has(over_b, a)) return false;
  return shut_out(c, a, b) == LT_NONE;
}

bool lt_contest_may_conflict(lt_contest *c) {
  const lt_panel *p = c->panel;
  LT_EACH_BIT(a, c->winners, p->words) {
    const lt_voice *one = lt_contest_voice(c, a);
    if (!lt_voice_may_be_known(one)) continue;
    for (uint32_t b = lt_bits_next(c->winners, p->words, a + 1); b < p->class_end[a];
         b = lt_bits_next(c->winners, p->words, b + 1)) {
      const lt_voice *other = lt_contest_voice(c, b);
      if (lt_voice_may_be_known(other) && !lt_voice_equal(one, other) && together(c, a, b)) return true;
    }
  }
  return false;
}
