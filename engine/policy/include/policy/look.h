/* look.h: what people ask of a sealed set: how an act stands on a day, what came before and after it, and where a
 * record is named.
 * Layer: policy; it sees base, value and expr. Ownership: lists are made in the arena that is passed. */
#ifndef LT_POLICY_LOOK_H
#define LT_POLICY_LOOK_H

#include "policy/set.h"

/* How an act stands on a day; partly ended: in force, but of its norms some have ended by their own period. */
typedef enum lt_standing_of {
  LT_ACT_NOT_YET,
  LT_ACT_IN_FORCE,
  LT_ACT_PARTLY_ENDED,
  LT_ACT_ENDED,
  LT_ACT_STANDINGS
} lt_standing_of;

typedef struct lt_act_standing {
  unsigned may; /* a bit for each lt_standing_of that it may have: several where the day lies within a date's bounds */
  bool from_open; /* its first day in force is not stated, so it is taken to be in force from its issue on */
} lt_act_standing;

lt_act_standing lt_act_on(const lt_set *set, uint32_t instrument, lt_cell date);
/* The same of a period alone, a norm's own: never partly ended. */
lt_act_standing lt_period_on(const lt_period *period, lt_cell date);

/* An act related to another: `relation` is how it stands to `to`; `inverse`: how `to` stands to it. */
typedef struct lt_related {
  uint32_t instrument, to;
  lt_relation relation;
  bool inverse;
} lt_related;
typedef LT_VEC(lt_related) lt_relateds;

/* What it replaced, amended or repealed, and what these had (`later` false), or what did so to it, and so on; each act
 * once, by day of issue, then id. */
void lt_act_history(const lt_set *set, lt_arena *arena, uint32_t instrument, bool later, lt_relateds *out);
/* The acts that name it in that relation, by id. */
void lt_act_named_by(const lt_set *set, lt_arena *arena, uint32_t instrument, lt_relation relation, lt_numbers *out);
/* Whether the act is one of a place: a norm of it applies there (its policy is of that place or one above), or, where
 * it carries none, its issuer is of such a place. An act whose issuer or whose issuer's place is not stated is one of
 * every place. */
bool lt_act_at(const lt_set *set, uint32_t instrument, uint32_t place);
/* Of acts: by day of issue (not stated: last), then by id. */
void lt_acts_sort(const lt_set *set, lt_arena *scratch, lt_numbers *acts);

/* A place where a record is named: in which record, and under which key of it. */
typedef struct lt_use {
  lt_record record;
  uint32_t number;
  const char *key;          /* lent for ever */
} lt_use;
typedef LT_VEC(lt_use) lt_uses;

/* Every place that names the record, by kind of record, id and key; each once. What is part of a tree is named where
 * the tree's root is written only if it is the root. */
void lt_set_uses(const lt_set *set, lt_arena *arena, lt_record record, uint32_t number, lt_uses *out);
/* A citation as people ask for it: a line of a source ("seed-1:21"), or a provision of an act ("nd-73-2019 Điều 56"),
 * with what stands in it ("Điều 56 khoản 2"). */
typedef struct lt_cited {
  uint32_t source, instrument; /* one of them; the other LT_NONE */
  uint32_t line;
  lt_str provision;            /* lent */
} lt_cited;
/* False if the text names no source or act that there is, or nothing in it. */
bool lt_set_cited(const lt_set *set, lt_str text, lt_cited *out);
/* Every record that cites it, as lt_set_uses. */
void lt_set_citing(const lt_set *set, lt_arena *arena, const lt_cited *cited, lt_uses *out);
/* The id of a record as scripts write it ("item.approver", "category/hn.item.ioc"), and where it was declared. */
lt_str lt_set_id(const lt_set *set, lt_arena *arena, lt_record record, uint32_t number);
const lt_declared *lt_set_declared(const lt_set *set, lt_record record, uint32_t number);
lt_text2 lt_set_title(const lt_set *set, lt_record record, uint32_t number);

#endif
