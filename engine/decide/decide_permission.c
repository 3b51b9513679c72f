/* decide_permission.c: allowed, conditional or forbidden: exceptions first, then prohibition.
 * A permit stands for two norms with the same overrides: one whose `provided` are met, one whose are not. Each of the
 * three members is then possible or certain by itself. */
#include "contest.h"

enum { MEMBERS = 3 };

/* The norms that carry a member, word by word. `unsure` also counts those that only may. */
static lt_word carriers(const lt_contest *c, lt_permission member, uint32_t word, bool unsure) {
  const lt_panel *p = c->panel;
  lt_word bits = unsure ? c->possible[word] : c->certain[word];
  if (member == LT_FORBIDDEN) return bits & ~p->permits[word];
  lt_word kept = 0;
  lt_truth unlike = member == LT_ALLOWED ? LT_FALSE : LT_TRUE;
  for (lt_word rest = bits & p->permits[word]; rest; rest &= rest - 1) {
    lt_truth met = (lt_truth)c->met[word * LT_WORD_BITS + (uint32_t)__builtin_ctzll(rest)];
    if (met != unlike && (unsure || met != LT_MAYBE)) kept |= rest & -rest;
  }
  return kept;
}

/* Norms that apply for certain, whichever of its two a permit stands for; a permit of which that is open is not one of
 * them. */
static lt_word settled(const lt_contest *c, uint32_t word) {
  lt_word bits = 0;
  for (int member = 0; member < MEMBERS; member++) bits |= carriers(c, (lt_permission)member, word, false);
  return bits;
}

static lt_word others(const lt_contest *c, lt_permission member, uint32_t word) {
  lt_word bits = 0;
  for (int other = 0; other < MEMBERS; other++) {
    if (other != (int)member) bits |= carriers(c, (lt_permission)other, word, true);
  }
  return bits;
}

static bool possible(const lt_contest *c, lt_permission member) {
  for (uint32_t w = 0; w < c->panel->words; w++) {
    for (lt_word rest = carriers(c, member, w, true); rest; rest &= rest - 1) {
      const lt_word *over = c->panel->overriders[w * LT_WORD_BITS + (uint32_t)__builtin_ctzll(rest)];
      bool dead = false;
      for (uint32_t v = 0; over && v < c->panel->words && !dead; v++) dead = settled(c, v) & over[v];
      if (!dead) return true;
    }
  }
  return false;
}

static bool certain(const lt_contest *c, lt_permission member) {
  for (uint32_t w = 0; w < c->panel->words; w++) {
    for (lt_word rest = carriers(c, member, w, false); rest; rest &= rest - 1) {
      const lt_word *over = c->panel->overriders[w * LT_WORD_BITS + (uint32_t)__builtin_ctzll(rest)];
      bool shaken = false;
      for (uint32_t v = 0; over && v < c->panel->words && !shaken; v++) {
        shaken = (settled(c, v) | others(c, member, v)) & over[v];
      }
      if (!shaken) return true;
    }
  }
  return false;
}

static void give(lt_answer *out, lt_permission member) {
  out->outcome = LT_VALUE;
  out->cell = member;
  out->possible = (lt_possible){.cells = &out->cell, .len = 1};
}

static void leave_open(lt_contest *c, const bool may[MEMBERS], lt_answer *out) {
  lt_cell *cells = lt_room_take(c->keep, MEMBERS + 1);
  uint32_t len = 0;
  bool some = false;
  for (uint32_t w = 0; w < c->panel->words && !some; w++) some = settled(c, w) != 0;
  if (!some) cells[len++] = LT_ABSENT;
  for (int member = 0; member < MEMBERS; member++) {
    if (may[member]) cells[len++] = member;
  }
  out->outcome = LT_UNDETERMINED;
  out->possible = (lt_possible){.cells = cells, .len = len};
}

void lt_decide_permission(lt_contest *c, lt_answer *out) {
  *out = (lt_answer){.outcome = LT_NO_RULE, .possible = {.cells = lt_absent_cell, .len = 1}};
  lt_contest_except(c);
  bool may[MEMBERS];
  for (int member = 0; member < MEMBERS; member++) may[member] = possible(c, (lt_permission)member);
  if (!may[LT_ALLOWED] && !may[LT_CONDITIONAL] && !may[LT_FORBIDDEN]) return;
  if (may[LT_FORBIDDEN] && certain(c, LT_FORBIDDEN))
    give(out, LT_FORBIDDEN);
  else if (!may[LT_FORBIDDEN] && may[LT_ALLOWED] && certain(c, LT_ALLOWED))
    give(out, LT_ALLOWED);
  else if (!may[LT_FORBIDDEN] && !may[LT_ALLOWED] && certain(c, LT_CONDITIONAL))
    give(out, LT_CONDITIONAL);
  else
    leave_open(c, may, out);
}
