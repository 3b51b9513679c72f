/* decide_one.c: the outcome of a question that has one answer.
 * The contest says who can win; all alike and surely there give a value, two that surely win and differ a conflict, the
 * rest is undetermined, and passes on what it may still be. */
#include "contest.h"

/* What the winners may make of it: known cells, absent where no norm may apply or one says so; unknown where a cell
 * would not cover it. */
static void candidates(lt_contest *c, lt_answer *out) {
  uint32_t len = 1;
  for (uint32_t w = 0; w < c->panel->words; w++) len += (uint32_t)__builtin_popcountll(c->winners[w]);
  lt_members cells = {.cells = lt_room_take(c->keep, len)};
  if (!lt_bits_any(c->certain, c->panel->words)) cells.cells[cells.len++] = LT_ABSENT;
  LT_EACH_BIT(bit, c->winners, c->panel->words) {
    const lt_voice *voice = lt_contest_voice(c, bit);
    if (voice->kind == LT_VOICE_UNKNOWN)
      out->possible.unknown = true;
    else
      cells.cells[cells.len++] = voice->kind == LT_VOICE_CELL ? voice->cell : LT_ABSENT;
  }
  lt_members_sort(&cells);
  out->possible.cells = cells.cells;
  out->possible.len = cells.len;
  if (!out->possible.unknown) out->possible.unknown = lt_contest_may_conflict(c);
}

void lt_decide_one(lt_contest *c, lt_answer *out) {
  lt_contest_except(c);
  lt_base base = lt_contest_base(c);
  *out = (lt_answer){.outcome = (uint8_t)base.outcome};
  switch (base.outcome) {
    case LT_VALUE:
      out->cell = base.voice->cell;
      out->value = base.voice->value;
      out->possible = (lt_possible){.cells = &out->cell, .len = 1};
      break;
    case LT_NO_RULE:
    case LT_NOT_APPLICABLE: out->possible = (lt_possible){.cells = lt_absent_cell, .len = 1}; break;
    case LT_DISCRETION:
      out->value = base.voice->value;
      out->possible.unknown = true;
      break;
    case LT_CONFLICT: out->possible.unknown = true; break;
    case LT_UNDETERMINED: candidates(c, out); break;
  }
}
