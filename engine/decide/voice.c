/* voice.c: what a norm says, as a known cell or set, or as something that equals only itself.
 * Constants are worked out once with the slice; what depends on the plan, when a contest first asks. Two values are
 * equal if both are known and the same, or if they are the very same node of the set. It does not say which norms
 * count. */
#include "contest.h"

const lt_cell lt_absent_cell[1] = {LT_ABSENT};

lt_cell *lt_room_take(lt_room *room, uint32_t len) {
  enum { LEAST = 64 };
  if (room->cap - room->len < len || !room->cells) {
    uint32_t cap = room->cap < LEAST ? LEAST : room->cap * 2;
    room->cap = cap < len ? len : cap;
    room->cells = lt_arena_take(room->arena, room->cap * sizeof *room->cells);
    room->len = 0;
  }
  lt_cell *cells = room->cells + room->len;
  room->len += len;
  return cells;
}

/* ---- sets of cells ---- */

static void sift(lt_cell *cells, uint32_t root, uint32_t len) {
  for (uint32_t child; (child = 2 * root + 1) < len; root = child) {
    if (child + 1 < len && cells[child] < cells[child + 1]) child++;
    if (cells[root] >= cells[child]) return;
    lt_cell swap = cells[root];
    cells[root] = cells[child];
    cells[child] = swap;
  }
}

/* Heap sort: in place, and as fast for the worst plan as for any. */
static void sort_cells(lt_cell *cells, uint32_t len) {
  for (uint32_t i = len / 2; i-- > 0;) sift(cells, i, len);
  for (uint32_t i = len; i-- > 1;) {
    lt_cell swap = cells[0];
    cells[0] = cells[i];
    cells[i] = swap;
    sift(cells, 0, i);
  }
}

void lt_members_sort(lt_members *members) {
  sort_cells(members->cells, members->len);
  uint32_t kept = 0;
  for (uint32_t i = 0; i < members->len; i++) {
    if (kept == 0 || members->cells[kept - 1] != members->cells[i]) members->cells[kept++] = members->cells[i];
  }
  members->len = kept;
}

void lt_members_append(lt_members *to, const lt_members *from) {
  if (from->len) memcpy(to->cells + to->len, from->cells, from->len * sizeof *from->cells);
  to->len += from->len;
}

/* ---- voices ---- */

bool lt_voice_known(const lt_voice *voice) {
  if (voice->kind == LT_VOICE_SET) return !voice->partly && !voice->open;
  return voice->kind == LT_VOICE_CELL || voice->kind == LT_VOICE_NOTHING;
}

bool lt_voice_may_be_known(const lt_voice *voice) {
  return voice->value->kind != LT_VALUE_UNREAD && voice->value->kind != LT_VALUE_DISCRETION;
}

bool lt_voice_equal(const lt_voice *a, const lt_voice *b) {
  if (a->value == b->value) return true;
  if (a->kind != b->kind || !lt_voice_known(a) || !lt_voice_known(b)) return false;
  if (a->kind == LT_VOICE_CELL) return a->cell == b->cell;
  return a->kind == LT_VOICE_NOTHING ||
         lt_cells_equal(a->members.cells, a->members.len, b->members.cells, b->members.len);
}

static bool says_terms(const lt_value *value) {
  if (value->kind == LT_VALUE_TERM) return true;
  for (uint32_t i = 0; value->kind == LT_VALUE_SET && i < value->members_len; i++) {
    if (says_terms(value->members[i])) return true;
  }
  return false;
}

static lt_voice constant_set(lt_arena *arena, const lt_day *day, const lt_value *value) {
  lt_voice voice = {.kind = LT_VOICE_SET, .value = value};
  uint32_t len = value->kind == LT_VALUE_SET ? value->members_len : 1;
  voice.members.cells = LT_NEW_ARRAY(arena, lt_cell, len);
  for (uint32_t i = 0; i < len; i++) {
    const lt_value *member = value->kind == LT_VALUE_SET ? value->members[i] : value;
    lt_cell cell = member->kind == LT_VALUE_CELL ? lt_day_cell(day, member->type, member->cell) : LT_UNKNOWN;
    if (cell != LT_UNKNOWN)
      voice.members.cells[voice.members.len++] = cell;
    else
      voice.partly = true;
  }
  lt_members_sort(&voice.members);
  return voice;
}

lt_voice lt_voice_constant(lt_arena *arena, const lt_day *day, const lt_value *value, bool set) {
  lt_voice voice = {.kind = LT_VOICE_UNKNOWN, .value = value};
  if (value->kind == LT_VALUE_INAPPLICABLE) voice.kind = LT_VOICE_NOTHING;
  if (value->kind == LT_VALUE_UNREAD || value->kind == LT_VALUE_DISCRETION || value->kind == LT_VALUE_INAPPLICABLE)
    return voice;
  if (says_terms(value)) {
    voice.kind = LT_VOICE_LATER;
    return voice;
  }
  if (set) return constant_set(arena, day, value);
  voice.cell = lt_day_cell(day, value->type, value->cell);
  if (voice.cell != LT_UNKNOWN) voice.kind = LT_VOICE_CELL;
  return voice;
}

static lt_voice term_voice(const lt_scope *scope, const lt_value *value) {
  lt_voice voice = {.kind = LT_VOICE_UNKNOWN, .value = value};
  lt_cell room;
  lt_possible is = lt_eval_possible(scope, value->term, &room);
  if (is.unknown || is.len != 1 || is.cells[0] == LT_ABSENT) return voice;
  voice.kind = LT_VOICE_CELL;
  voice.cell = is.cells[0];
  return voice;
}

/* What a member of a set value may be: itself, or the members of a set that the plan states. */
typedef struct lt_part {
  lt_possible is;
  lt_cell cell;
} lt_part;

static void look_at(const lt_scope *scope, const lt_value *member, lt_part *part) {
  if (member->kind == LT_VALUE_TERM) {
    part->is = lt_eval_possible(scope, member->term, &part->cell);
    return;
  }
  part->cell = lt_day_cell(scope->day, member->type, member->cell);
  part->is = (lt_possible){
      .cells = &part->cell, .len = 1, .unknown = member->kind != LT_VALUE_CELL || part->cell == LT_UNKNOWN};
}

/* None is named of a set that is open by nature: others may belong all the same. */
static bool open_without_members(const lt_scope *scope, const lt_value *member, const lt_possible *is) {
  const lt_set *set = scope->registers->set;
  bool absent = is->len == 1 && is->cells[0] == LT_ABSENT && !is->unknown && !is->certain && !is->perhaps;
  return absent && member->term->kind == LT_TERM_FACT && set->facts[member->term->item].open;
}

/* A set that the plan leaves open has members that nobody knows; one that is open by nature is known with those it
 * names. */
static bool left_open(const lt_scope *scope, const lt_value *member, const lt_members *certain) {
  const lt_set *set = scope->registers->set;
  return certain && certain->open && member->term->kind == LT_TERM_FACT && !set->facts[member->term->item].open;
}

static void join(lt_voice *voice, const lt_part *part, bool set) {
  const lt_possible *is = &part->is;
  if (is->unknown || (set && is->perhaps && (is->perhaps->len || is->perhaps->open))) voice->partly = true;
  if (set && is->certain) {
    voice->open |= is->certain->open;
    lt_members_append(&voice->members, is->certain);
  } else if (!set && !is->unknown) {
    if (is->len != 1)
      voice->partly = true;
    else if (is->cells[0] != LT_ABSENT)
      voice->members.cells[voice->members.len++] = is->cells[0];
  }
}

static lt_voice set_voice(const lt_scope *scope, lt_room *room, const lt_value *value) {
  lt_voice voice = {.kind = LT_VOICE_SET, .value = value};
  uint32_t len = value->kind == LT_VALUE_SET ? value->members_len : 1, members = 0;
  for (int pass = 0; pass < 2; pass++) {
    if (pass == 1) voice.members.cells = lt_room_take(room, members);
    for (uint32_t i = 0; i < len; i++) {
      const lt_value *member = value->kind == LT_VALUE_SET ? value->members[i] : value;
      bool set = member->kind == LT_VALUE_TERM && member->term->type.set;
      lt_part part;
      look_at(scope, member, &part);
      if (pass == 0) members += set && part.is.certain ? part.is.certain->len : 1;
      if (pass == 1 && set && left_open(scope, member, part.is.certain)) voice.partly = true;
      if (pass == 1 && set && open_without_members(scope, member, &part.is)) voice.open = true;
      if (pass == 1) join(&voice, &part, set);
    }
  }
  lt_members_sort(&voice.members);
  return voice;
}

lt_voice lt_voice_now(const lt_scope *scope, lt_room *room, const lt_value *value, bool set) {
  return set ? set_voice(scope, room, value) : term_voice(scope, value);
}

const lt_voice *lt_contest_voice(lt_contest *c, uint32_t bit) {
  const lt_voice *constant = c->panel->voices[bit];
  if (constant->kind != LT_VOICE_LATER) return constant;
  if (!lt_bits_has(c->heard, bit)) {
    lt_bits_add(c->heard, bit);
    c->voices[bit] = lt_voice_now(c->scope, c->scratch, constant->value, c->panel->closing != NULL);
  }
  return &c->voices[bit];
}
