/* amends.h: what an amendment of an act, or of an article of it, touches: the rules that cite it, and, filled in by
 * whoever knows them, scenarios and plans. Data without words. Layer: explore.
 * Ownership: lists lie in the arena that is passed; ids are lent from the set. */
#ifndef LT_EXPLORE_AMENDS_H
#define LT_EXPLORE_AMENDS_H

#include "explore/explore.h"

/* How near; the nearest first. */
typedef enum lt_touch {
  LT_TOUCH_DIRECT,   /* cites just that, or something in it */
  LT_TOUCH_WHOLE,    /* cites what it lies in, without saying where: the act, or the article of a clause */
  LT_TOUCH_INDIRECT, /* cites an act that guides it, or that was issued pursuant to it, or one that follows these */
  LT_TOUCH_NOT
} lt_touch;

/* "Điều 54 khoản 2 điểm đ", "Đ54 k2", in any order; what is no such text is kept as it is written. */
typedef struct lt_provision {
  lt_str article, clause, point, other;
} lt_provision;
lt_provision lt_provision_read(lt_str text);

/* What is asked about citations, as these are written: "qd-80-2014:Đ6 k2" is "qd-80-2014 Điều 6 khoản 2"; what is no
 * provision, as the lines of a source, stays as it is. */
lt_str lt_cited_asked(lt_arena *arena, lt_str asked);

typedef struct lt_amended {
  uint32_t instrument;
  lt_provision provision;   /* all empty: the whole act */
  lt_numbers followers;     /* acts that guide it or follow from it, by number */
} lt_amended;

/* "nd-73-2019", "nd-73-2019:Đ54", "nd-73-2019 Điều 54 khoản 2": the id of the act is what stands before the first colon
 * or blank. */
lt_str lt_amended_act(lt_str asked);
lt_amended lt_amended_open(const lt_set *set, lt_arena *arena, uint32_t instrument, lt_str asked);
/* How a citation of that act (an id) and provision is touched. */
lt_touch lt_amended_touch(const lt_set *set, const lt_amended *amended, lt_str act, lt_str provision);

/* A norm, define, parameter or group. */
typedef struct lt_touched_rule {
  lt_record record;
  uint32_t number;
  lt_touch touch;
  bool through; /* it cites nothing of the kind, but reads a parameter or define that does */
} lt_touched_rule;
typedef struct lt_touched_scenario {
  lt_str name, file;
  uint32_t line;
  lt_touch touch;
  lt_ids norms; /* on which it rests, that are touched so */
} lt_touched_scenario;
typedef struct lt_touched_plan {
  int64_t receipt;
  lt_str plan;
  lt_touch touch;
} lt_touched_plan;

typedef struct lt_amends {
  const lt_set *set;
  lt_amended amended;
  LT_VEC(lt_touched_rule) rules;         /* by touch, then record, then id */
  lt_touch *norms;                       /* by norm */
  LT_VEC(lt_touched_scenario) scenarios; /* in the order of files */
  int64_t scenarios_all;
  LT_VEC(lt_touched_plan) plans;         /* by receipt */
  int64_t plans_all;
} lt_amends;
/* The rules; scenarios and plans are for others to fill in. */
void lt_amends_rules(lt_arena *arena, lt_amends *amends);

#endif
