/* contest.h: the norms that answer one question for one subject, and who of them decides.
 * Layer: decide, private. It knows nothing of plans or indexes: a panel of bits in the order of precedence, and between
 * which bounds the set of norms that apply lies. So the closed forms can be tested against their definitions on made-up
 * states. Ownership: a contest lends everything; rows and voices are scratch of the run, what lasts is put into `keep`.
 *
 * With P = norms possible, C = norms certain and O[r] = those that override r:
 *   dead = possible, but a certain one overrides it · firm = certain, and nothing possible overrides it · frail =
 * certain, neither. An outcome is given if it is the same for every set of norms between C and P. */
#ifndef LT_DECIDE_CONTEST_H
#define LT_DECIDE_CONTEST_H

#include "bits.h"
#include "decide/run.h"

/* Room for cells: taken at the start of a run, and doubled where a plan needs more. Nothing in it moves. */
typedef struct lt_room {
  lt_arena *arena;
  lt_cell *cells;
  uint32_t len, cap;
} lt_room;
lt_cell *lt_room_take(lt_room *room, uint32_t len);
/* Forgets what was taken. */
static inline void lt_room_reset(lt_room *room) { room->len = 0; }

typedef enum lt_voice_kind {
  LT_VOICE_LATER, /* depends on the plan: not yet worked out */
  LT_VOICE_CELL,
  LT_VOICE_SET,
  LT_VOICE_NOTHING, /* not applicable: a known value unlike all others */
  LT_VOICE_UNKNOWN  /* unread, discretion, an unknown fact: equal to the very same node only */
} lt_voice_kind;

/* What a norm says, for the subject at hand. */
typedef struct lt_voice {
  lt_voice_kind kind;
  bool open;   /* a set: others may belong */
  bool partly; /* a set: some member is not known */
  lt_cell cell;
  lt_members members;
  const lt_value *value;
} lt_voice;

/* What a bit of a panel of one word comes to, on half a cache line. */
typedef struct lt_panel_bit {
  uint64_t ties;  /* the bits of its class */
  uint64_t alike; /* those that say the same cell, of bits that say one */
  lt_cell says;   /* as of the panel */
  uint32_t norm, order;
} lt_panel_bit;

/* By bit, those that override it: behind the bits of a panel of one word of which some may be overridden. */
static inline const lt_word *lt_panel_over(const lt_panel_bit *bits, uint32_t len) {
  return (const lt_word *)(bits + len + 1);
}

/* A question's norms as bits, the strongest first. */
typedef struct lt_panel {
  uint32_t question; /* LT_NONE: obligations, in order of their number */
  uint32_t first;    /* its first word in the words of the entity */
  uint32_t words, len;
  const uint32_t *norms;                   /* by bit */
  const lt_voice *const *voices;           /* by bit; LT_VOICE_LATER where the plan says what */
  const lt_panel_bit *bits;                /* by bit, of one word, and one that stands for no norm; NULL: more words */
  const uint32_t *class_first, *class_end; /* by bit: the bits of its class */
  const uint32_t *order;                   /* by bit: its grade and rank, as lt_lost_to has them */
  const lt_cell *says;                     /* by bit: the cell that is the same for every plan (`plain`) */
  const lt_word *plain;                    /* bits that say such a cell */
  const lt_word *overridden;               /* bits that something of the panel may override */
  const lt_word *const *overriders;        /* by bit: O, or NULL */
  const lt_word *closing;                  /* of a set: norms that close it; NULL: all compete */
  const lt_word *permits;                  /* of a permission */
} lt_panel;

/* Where a norm stands among those of its question: its grade (0 binding, 1 not binding, 2 default) in the lower bits,
 * and above it how many times the rank, or of defaults how local they are, has changed on the way down to it. */
enum { LT_GRADES = 4 };
/* Why a norm of a later class loses to one of an earlier. */
static inline lt_lost lt_lost_to(uint32_t winner, uint32_t loser) {
  bool is_default = loser % LT_GRADES == 2;
  lt_lost by_grade = is_default ? LT_LOST_DEFAULT : LT_LOST_BINDING,
          by_rank = is_default ? LT_LOST_LOCAL : LT_LOST_RANK;
  lt_lost why = winner == loser ? LT_LOST_LATER : by_rank;
  return winner % LT_GRADES != loser % LT_GRADES ? by_grade : why;
}

typedef struct lt_contest {
  const lt_panel *panel;
  const lt_scope *scope; /* for values that the plan says; NULL if there are none */
  const lt_word *possible, *certain;
  const uint8_t *met;                      /* of a permission, by bit: truth of what is `provided` */
  lt_voice *voices;                        /* by bit, for LT_VOICE_LATER */
  lt_word *heard;                          /* which of them have been worked out */
  lt_word *alive, *firm, *frail, *winners; /* set by the functions below; winners: W+ */
  lt_room *scratch, *keep;
} lt_contest;

/* What the norms that compete for one value come to. */
typedef struct lt_base {
  lt_outcome outcome;
  bool sure;             /* in every case some norm that competes stands */
  const lt_voice *voice; /* what all of W+ say alike, or NULL */
} lt_base;

/* Stage 1: sets alive, firm and frail. */
void lt_contest_except(lt_contest *contest);
/* Stage 2 among the norms that compete: sets winners. Needs stage 1. */
lt_base lt_contest_base(lt_contest *contest);
/* W-: the bits that surely win. Needs stage 1. */
void lt_contest_surely(const lt_contest *contest, lt_word *out);
/* Two winners that say different things, or may when more is known, may still win together. */
bool lt_contest_may_conflict(lt_contest *contest);
/* The frail norm that keeps `bit` from winning, whatever applies, or LT_NONE. */
uint32_t lt_contest_shut_out(const lt_contest *contest, uint32_t bit);

/* The whole: outcome and what may still be. Each sets every field of `out` but asked_unknown, by_cells and bound. */
void lt_decide_one(lt_contest *contest, lt_answer *out);
void lt_decide_set(lt_contest *contest, lt_answer *out);
void lt_decide_permission(lt_contest *contest, lt_answer *out);

const lt_voice *lt_contest_voice(lt_contest *contest, uint32_t bit);
bool lt_voice_equal(const lt_voice *a, const lt_voice *b);
bool lt_voice_known(const lt_voice *voice);
/* It is known, or may be when more of the plan is. */
bool lt_voice_may_be_known(const lt_voice *voice);
/* What a value says where the plan has no part in it; LT_VOICE_LATER otherwise. Members go into `arena`. */
lt_voice lt_voice_constant(lt_arena *arena, const lt_day *day, const lt_value *value, bool set);
/* What a set of constants and terms, or a single term, says for the subject at hand. Members go into `room`. */
lt_voice lt_voice_now(const lt_scope *scope, lt_room *room, const lt_value *value, bool set);

/* Sets of cells, sorted and distinct. */
void lt_members_sort(lt_members *members);
/* `to` has room; it is not sorted afterwards. */
void lt_members_append(lt_members *to, const lt_members *from);

extern const lt_cell lt_absent_cell[1];

#endif
