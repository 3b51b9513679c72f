/* slice.h: what of a policy set applies at a place and a date, for a matter, indexed for deciding.
 * Layer: decide; it sees the set and facts as data, and no files, clock or locale.
 * Ownership: a slice owns its arena; it never changes once built, may be read by many threads, and must not outlive its
 * set.
 *
 * For each entity, every question that a norm of the slice answers has its norms as bits in the order of precedence;
 * for each term that conditions test against constants there is a row of bits for every value or interval: the norms
 * that this value leaves possible. A row for "unknown" is all ones, and `tests` says which norms test the term. At most
 * 256 rows a term are kept whole; between two of them lie the flips. What no row can hold (two facts compared, lists,
 * sets) is evaluated for norms that survive only. */
#ifndef LT_DECIDE_SLICE_H
#define LT_DECIDE_SLICE_H

#include "policy/set.h"

typedef struct lt_slice_key {
  uint32_t matter;  /* option of `matter` */
  uint32_t place;
  uint32_t within;  /* body, or LT_NONE */
  lt_cell date;
  bool transitions; /* only the norms that choose the law, whatever the day; otherwise all but those */
} lt_slice_key;

typedef enum lt_out { LT_OUT_MATTER, LT_OUT_DATE, LT_OUT_PLACE, LT_OUT_SCOPE, LT_OUT_COMPETENCE } lt_out;

/* A policy, or a norm of one that is in, which does not apply here. Of other places than the plan's, those above it and
 * its predecessors nothing is said. */
typedef struct lt_eliminated {
  bool is_policy;
  uint32_t number;
  lt_out why;
  lt_span from, before; /* LT_OUT_DATE: the bound that it missed (the other one LT_UNKNOWN) */
} lt_eliminated;

typedef enum lt_no_policy {
  LT_POLICY_FOUND,
  LT_POLICY_NOT_YET,
  LT_POLICY_ENDED,
  LT_POLICY_GAP,
  LT_POLICY_UNKNOWN_PLACE,
  LT_POLICY_PLACE_ENDED
} lt_no_policy;

typedef struct lt_slice {
  const lt_set *set;
  lt_slice_key key;
  lt_numbers policies;          /* in force here; whether they apply to a plan is tested with it */
  uint8_t *norms;               /* by norm: lt_in_force, LT_IN_FORCE_NO also where place or matter keep it out */
  LT_VEC(lt_eliminated) eliminated;
  lt_no_policy none;            /* why no policy is in force, if none is */
  lt_numbers nearest;           /* then: the policies nearest in time */
  uint32_t successor;           /* of a place that has ended, or LT_NONE */
  const lt_day *day; /* what differs on the day from what trees and registers say of every day; NULL: nothing */
  const lt_parameter_value *parameters; /* by number: what the law sets here, and where it says so */
  struct lt_index *index;       /* by entity: private to decide/ */
  lt_arena arena;
} lt_slice;

/* Builds a slice. Never fails but for memory. */
lt_slice *lt_slice_build(const lt_set *set, lt_slice_key key);
void lt_slice_free(lt_slice *slice);
/* What the index holds: terms, rows, flips, bytes, norms that are tested one by one. For `show slice` and the
 * benchmark. */
void lt_slice_print(const lt_slice *slice, lt_text *out);

/* Slices of one set that all its callers share, on any thread: each is built once. The owner frees it after them. */
typedef struct lt_shared_slices lt_shared_slices;
enum { LT_SHARED_BYTES = 64 << 20 }; /* of slices that are kept for all */
/* NULL if memory is refused. */
lt_shared_slices *lt_shared_slices_new(void);
void lt_shared_slices_free(lt_shared_slices *shared);
/* NULL where so much is kept that it is for the caller to build his own. */
const lt_slice *lt_shared_slices_get(lt_shared_slices *shared, const lt_set *set, lt_slice_key key);

/* Slices that one caller has asked for: his own, and those he shares where `shared` is given. Zeroed is valid. Not for
 * two threads at once. */
typedef struct lt_kept_slice {
  const lt_slice *slice;
  lt_slice *own; /* NULL: it is shared */
} lt_kept_slice;
enum { LT_SLICES_SEEN = 64 };
typedef struct lt_slices {
  lt_shared_slices *shared; /* all slices asked for are of one set then; stays when the others are freed */
  LT_VEC(lt_kept_slice) list;
  uint32_t seen[LT_SLICES_SEEN]; /* by a hash of the key: the one last asked for, counted from 1 */
  lt_arena arena;
} lt_slices;
const lt_slice *lt_slices_get(lt_slices *slices, const lt_set *set, lt_slice_key key);
void lt_slices_free(lt_slices *slices);

#endif
