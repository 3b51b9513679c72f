/* decide_set.c: the outcome of a question whose answer is a set.
 * Norms that close the set compete for one value; to it join the members of norms that add, whatever their rank, unless
 * overridden. A member is then surely in, perhaps in, or out. Nothing is sure while what closes the set is open: it may
 * yet be a conflict. */
#include "contest.h"

/* What the norms that add come to. */
typedef struct lt_joins {
  lt_members sure, all; /* all: those that may join, the sure ones among them */
  bool any;             /* some norm that adds may stand */
  bool always;          /* and in every case some does */
  bool open, may_open;  /* one that surely does, or may, joins a set to which others may belong */
  bool unknown;         /* members that nobody knows may join */
} lt_joins;

static bool adds(const lt_panel *p, uint32_t bit) { return !lt_bits_has(p->closing, bit); }

static bool carries(lt_contest *c, uint32_t bit, lt_cell member) {
  if (!adds(c->panel, bit)) return false;
  const lt_voice *voice = lt_contest_voice(c, bit);
  return voice->kind == LT_VOICE_SET && lt_members_have(&voice->members, member);
}

/* It leaves the set open to others. */
static bool opens(lt_contest *c, uint32_t bit, lt_cell member) {
  (void)member;
  return adds(c->panel, bit) && lt_contest_voice(c, bit)->open;
}

/* What `bit` does is done in every case in which it does not stand, too: whatever overrides the bit does the same. */
static bool surely_done(lt_contest *c, uint32_t bit, lt_cell member, bool (*does)(lt_contest *, uint32_t, lt_cell)) {
  const lt_panel *p = c->panel;
  if (!lt_bits_has(c->certain, bit)) return false;
  const lt_word *over = p->overriders[bit];
  for (uint32_t w = 0; over && w < p->words; w++) {
    for (lt_word rest = c->possible[w] & over[w]; rest; rest &= rest - 1) {
      if (!does(c, w * LT_WORD_BITS + (uint32_t)__builtin_ctzll(rest), member)) return false;
    }
  }
  return true;
}

/* It is certain, and only norms that add may take it out. */
static bool only_adders_override(const lt_contest *c, uint32_t bit) {
  const lt_word *over = c->panel->overriders[bit];
  if (!lt_bits_has(c->certain, bit)) return false;
  for (uint32_t w = 0; over && w < c->panel->words; w++) {
    if (c->possible[w] & over[w] & c->panel->closing[w]) return false;
  }
  return true;
}

static void take(lt_contest *c, uint32_t bit, const lt_voice *voice, lt_joins *joins) {
  joins->any = true;
  joins->always |= only_adders_override(c, bit);
  joins->may_open |= voice->open;
  if (voice->kind == LT_VOICE_UNKNOWN || voice->partly) joins->unknown = true;
  if (voice->open && surely_done(c, bit, 0, opens)) joins->open = true;
  for (uint32_t i = 0; i < voice->members.len; i++) {
    lt_cell member = voice->members.cells[i];
    joins->all.cells[joins->all.len++] = member;
    if (surely_done(c, bit, member, carries)) joins->sure.cells[joins->sure.len++] = member;
  }
}

static lt_joins additions(lt_contest *c) {
  const lt_panel *p = c->panel;
  uint32_t len = 0;
  LT_EACH_BIT(bit, c->alive, p->words) {
    if (adds(p, bit)) len += lt_contest_voice(c, bit)->members.len;
  }
  lt_joins joins = {.sure.cells = lt_room_take(c->scratch, len), .all.cells = lt_room_take(c->scratch, len)};
  LT_EACH_BIT(bit, c->alive, p->words) {
    if (adds(p, bit)) take(c, bit, lt_contest_voice(c, bit), &joins);
  }
  lt_members_sort(&joins.sure);
  lt_members_sort(&joins.all);
  return joins;
}

/* The base is a value, or surely nothing closes the set. */
static bool settled(const lt_base *base) { return base->outcome == LT_VALUE || base->outcome == LT_NO_RULE; }

/* Members that every set has which may close the question; `room` holds those of the first. */
static void common(lt_contest *c, lt_members *room) {
  bool first = true;
  LT_EACH_BIT(bit, c->winners, c->panel->words) {
    const lt_voice *voice = lt_contest_voice(c, bit);
    const lt_members *members = &voice->members;
    if (first) {
      room->cells = lt_room_take(c->scratch, members->len);
      lt_members_append(room, members);
      first = false;
      continue;
    }
    uint32_t kept = 0;
    for (uint32_t i = 0; i < room->len; i++) {
      if (lt_members_have(members, room->cells[i])) room->cells[kept++] = room->cells[i];
    }
    room->len = kept;
  }
}

/* What is in, whatever applies: members of every base, if there surely is one and no clash may come, and those that
 * surely join. */
static void surely(lt_contest *c, const lt_base *base, const lt_joins *joins, bool clash, lt_answer *out) {
  lt_members closed = {0};
  if (base->sure && !clash) common(c, &closed);
  out->certain.cells = lt_room_take(c->keep, joins->sure.len + closed.len);
  lt_members_append(&out->certain, &joins->sure);
  lt_members_append(&out->certain, &closed);
  lt_members_sort(&out->certain);
  out->open = joins->open || (base->sure && base->voice && base->voice->open);
}

/* Members of the sets that may close the question, and whether some of them are not known. */
static void may_close(lt_contest *c, lt_answer *out, lt_members *perhaps) {
  LT_EACH_BIT(bit, c->winners, c->panel->words) {
    const lt_voice *voice = lt_contest_voice(c, bit);
    if (voice->kind == LT_VOICE_UNKNOWN) out->possible.unknown = true;
    if (voice->partly || voice->open) perhaps->open = true;
    if (perhaps->cells)
      lt_members_append(perhaps, &voice->members);
    else
      perhaps->len += voice->members.len;
  }
}

static void perhaps(lt_contest *c, const lt_base *base, const lt_joins *joins, lt_answer *out) {
  lt_members room = {.len = joins->all.len};
  if (!settled(base)) may_close(c, out, &room);
  lt_members all = {.cells = lt_room_take(c->keep, room.len)};
  lt_members_append(&all, &joins->all);
  if (!settled(base)) may_close(c, out, &all);
  lt_members_sort(&all);
  all.open |= joins->unknown || (joins->may_open && !out->open);
  uint32_t kept = 0;
  for (uint32_t i = 0; i < all.len; i++) {
    if (!lt_members_have(&out->certain, all.cells[i])) all.cells[kept++] = all.cells[i];
  }
  all.len = kept;
  out->perhaps = all;
}

/* No rule or not applicable may come out yet. */
static bool may_be_absent(lt_contest *c, const lt_joins *joins) {
  if (!lt_bits_any(c->certain, c->panel->words)) return true;
  LT_EACH_BIT(bit, c->winners, c->panel->words) {
    if (lt_contest_voice(c, bit)->kind == LT_VOICE_NOTHING) return !joins->always;
  }
  return false;
}

/* What later questions are told. A conflict counts as unknown, so where one may come they may be sure of nothing. */
static void pass_on(lt_contest *c, const lt_joins *joins, bool clash, lt_answer *out) {
  static const lt_members none = {NULL, 0, false};
  out->possible.certain = clash ? &none : &out->certain;
  out->possible.perhaps = &out->perhaps;
  out->possible.unknown |= clash;
  if (out->outcome == LT_VALUE || !may_be_absent(c, joins)) return;
  out->possible.cells = lt_absent_cell;
  out->possible.len = 1;
}

static void combine(lt_contest *c, const lt_base *base, lt_answer *out) {
  lt_joins joins = additions(c);
  if (!joins.any && (base->outcome == LT_NOT_APPLICABLE || base->outcome == LT_DISCRETION)) {
    out->outcome = (uint8_t)base->outcome;
    out->value = base->outcome == LT_DISCRETION ? base->voice->value : NULL;
    out->possible.unknown = base->outcome == LT_DISCRETION;
    if (!out->possible.unknown) out->possible = (lt_possible){.cells = lt_absent_cell, .len = 1};
    return;
  }
  bool clash = lt_contest_may_conflict(c);
  surely(c, base, &joins, clash, out);
  perhaps(c, base, &joins, out);
  bool value = settled(base) && lt_bits_any(c->certain, c->panel->words) && out->perhaps.len == 0 && !out->perhaps.open;
  out->outcome = value ? LT_VALUE : LT_UNDETERMINED;
  if (value)
    out->certain.open = out->open;
  else
    out->perhaps.open |= out->open;
  if (value && base->outcome == LT_VALUE) out->value = base->voice->value;
  pass_on(c, &joins, clash, out);
}

void lt_decide_set(lt_contest *c, lt_answer *out) {
  lt_contest_except(c);
  lt_base base = lt_contest_base(c);
  *out = (lt_answer){.outcome = LT_NO_RULE};
  if (!lt_bits_any(c->possible, c->panel->words))
    out->possible = (lt_possible){.cells = lt_absent_cell, .len = 1};
  else if (base.outcome == LT_CONFLICT) {
    out->outcome = LT_CONFLICT;
    out->possible.unknown = true;
  } else
    combine(c, &base, out);
}
