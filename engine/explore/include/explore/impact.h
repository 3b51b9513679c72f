/* impact.h: what a draft would change for many plans: two sets held against each other record by record, plans decided
 * by both, and what differs, counted. Data without words. Layer: explore. Nothing here reads a store: plans come one by
 * one.
 * Ownership: a pair owns what it holds and lends from its sets; a desk belongs to one thread; an impact lends ids and
 * titles from the sets, and owns the rest. */
#ifndef LT_EXPLORE_IMPACT_H
#define LT_EXPLORE_IMPACT_H

#include "base/hash.h"
#include "explore/explore.h"

/* ---- Two sets ---- */

typedef enum lt_draft_does { LT_DRAFT_KEEPS, LT_DRAFT_ADDS, LT_DRAFT_REMOVES, LT_DRAFT_CHANGES } lt_draft_does;

/* A record that the draft adds, removes or changes; LT_NONE: not on that side. */
typedef struct lt_pair_record {
  lt_record record;
  uint32_t was, is;
  lt_draft_does does;
} lt_pair_record;

/* Norms of one side, by number. */
typedef struct lt_pair_side {
  const lt_set *set;
  uint32_t *other;  /* the norm of that id on the other side, or LT_NONE */
  uint8_t *touched; /* it, or something that it is made of, is not the same on both sides */
  lt_ids *because;  /* the changed records that it is made of, itself among them: places in `changed` */
} lt_pair_side;

typedef struct lt_law_pair {
  lt_arena arena;
  lt_pair_side was, is;
  bool same;        /* one digest */
  bool one_reading; /* one vocabulary and one register: a plan that is read for one side is read for both */
  bool quiet;       /* where no norm of a slice is touched, nothing else can make its decisions differ */
  LT_VEC(lt_pair_record) changed; /* by kind of record, then id */
} lt_law_pair;

/* The pair is zeroed at first; whoever made it frees it, also after refused memory. */
void lt_law_pair_build(lt_law_pair *pair, const lt_set *was, const lt_set *is);
void lt_law_pair_free(lt_law_pair *pair);

/* ---- One plan ---- */

typedef enum lt_hit_kind {
  LT_HIT_ANSWER,      /* another outcome or value, or something else still to be done for it */
  LT_HIT_REQUIREMENT, /* an obligation stands otherwise, or demands something else */
  LT_HIT_GROUNDS,     /* the same by other norms or texts, less surely, or lacking something else */
  LT_HIT_KINDS
} lt_hit_kind;

/* A rule, or what else of the law, that makes a difference. */
typedef struct lt_cause {
  lt_record record;
  uint32_t was, is; /* its number on each side, or LT_NONE */
  lt_draft_does does;
  bool gone, come;  /* of a norm: concludes before only, under the draft only */
} lt_cause;

typedef struct lt_hit {
  lt_hit_kind kind;
  bool duty;                 /* of an obligation, not of an answer */
  lt_str path;               /* of the subject */
  uint32_t was, is;          /* the question, of an obligation the norm, on each side; or LT_NONE */
  uint8_t was_outcome, is_outcome; /* lt_outcome; of an obligation lt_duty_status */
  LT_VEC(lt_cause) causes;
} lt_hit;

typedef enum lt_tried {
  LT_TRIED,
  LT_TRIED_REFUSED, /* by the draft */
  LT_TRIED_UNREAD   /* by its own version */
} lt_tried;

typedef struct lt_impact_plan {
  const lt_law_pair *pair;
  int64_t receipt;
  lt_str id;               /* may be empty */
  lt_tried what;
  lt_code code;            /* of what is refused or not read */
  lt_text2 message;
  uint32_t place;          /* of the side that was; LT_NONE: not known */
  uint32_t unit;           /* body of that side, or LT_NONE */
  lt_str unit_name;        /* of a body that the plan describes itself, */
  uint32_t unit_place;     /* and its place on that side, or LT_NONE: many places have one of that name */
  uint8_t was_verdict, is_verdict;
  LT_VEC(lt_hit) hits;
} lt_impact_plan;

/* What one thread works on: slices of both sides, kept from plan to plan, a bounded number of them. Zeroed is valid. */
typedef struct lt_impact_desk {
  lt_slices slices;
  lt_arena scratch;
  LT_VEC(struct lt_quiet) quiet;
  lt_arena quiet_arena;
  lt_plan *plan, *draft_plan;
  lt_run *was, *is;
  lt_explanation *was_why, *is_why;
} lt_impact_desk;
void lt_impact_desk_free(lt_impact_desk *desk);

/* Decides a plan by both sides and says in `out`, whose texts are made in `arena`, what differs. `question`: only that
 * one (an id without its entity), no requirement and no verdict; empty: all. */
void lt_impact_try(lt_impact_desk *desk, const lt_law_pair *pair, lt_arena *arena, const lt_source *source,
                   lt_cell law_date, lt_cell as_of, lt_str question, lt_impact_plan *out);

/* ---- All of them ---- */

enum { LT_IMPACT_EXAMPLES = 3, LT_COVER_SETS = 4096, LT_VERDICTS = LT_VERDICT_COMPLIES + 1 };

/* Where something can be seen. */
typedef struct lt_impact_example {
  int64_t receipt;
  lt_str plan, path;
  lt_hit_kind kind;
  bool duty;
  lt_str what;           /* id of the question, or of the norm of an obligation */
  lt_str label[2], was[2], is[2]; /* in words, by language; empty until somebody fills them in */
  lt_str json;           /* what it was and is, canonical; likewise */
} lt_impact_example;

typedef struct lt_impact_group {
  lt_str id;
  lt_text2 title;
  lt_record record;      /* of a rule: what it is */
  lt_draft_does does;    /* of a rule */
  const lt_set *set;     /* of a rule: where its record is, of the draft if there, and which */
  uint32_t number;
  int64_t plans, hits[LT_HIT_KINDS];
  int64_t gone, come;    /* of a rule: how often it concludes before only, under the draft only */
  int64_t outcomes[LT_DISCRETION + 1][LT_DISCRETION + 1]; /* of a question: answers from … to … */
  int64_t last;          /* the receipt that was counted last */
  lt_impact_example examples[LT_IMPACT_EXAMPLES];
  uint32_t examples_len;
} lt_impact_group;

typedef struct lt_impact_groups {
  lt_map by_id;
  LT_VEC(lt_impact_group) list; /* sorted once all is in */
} lt_impact_groups;

/* Plans that the draft, or their own version, refuses, by code. */
typedef struct lt_impact_refusal {
  lt_tried what;
  lt_code code;
  int64_t plans;
  struct {
    int64_t receipt;
    lt_str plan;
    lt_text2 message;
  } examples[LT_IMPACT_EXAMPLES];
  uint32_t examples_len;
} lt_impact_refusal;

/* Changed rules that a plan shows, and the first plan that shows just these. */
typedef struct lt_cover_set {
  int64_t receipt;
  lt_str plan;
  lt_ids rules; /* groups; sorted */
} lt_cover_set;

typedef struct lt_impact_version {
  int64_t number, plans;
  lt_digest seal;
} lt_impact_version;

typedef struct lt_impact {
  lt_arena arena, scratch; /* scratch: of the plan that is being counted */
  const lt_set *draft;
  LT_VEC(lt_impact_version) versions;
  int64_t plans, changed, refused, unread;
  int64_t hits[LT_HIT_KINDS];
  int64_t verdicts[LT_VERDICTS][LT_VERDICTS];
  lt_impact_groups questions, rules, places, units;
  LT_VEC(lt_impact_refusal) refusals;
  LT_VEC(lt_cover_set) sets;
  bool sets_bound;         /* there were more than LT_COVER_SETS */
  LT_VEC(lt_cover_set) cover;
  bool cover_exact;
  LT_VEC(lt_impact_group) unseen; /* rules that the draft changes and no plan shows; by kind of record, then id */
} lt_impact;

/* Counts a plan; in the order of receipts. */
void lt_impact_add(lt_impact *impact, const lt_impact_plan *plan);
/* All are in: groups are sorted (most plans first, then by id), the cover is found. `pairs`: all that were used. */
void lt_impact_finish(lt_impact *impact, const lt_law_pair *const *pairs, uint32_t len);
void lt_impact_free(lt_impact *impact);

/* The fewest of the sets that together have every rule that any of them has: exact where the search ends within its
 * bound, else the best that it met. `rules`: one past the greatest number. */
void lt_cover_find(lt_arena *arena, const lt_cover_set *sets, uint32_t len, uint32_t rules, lt_ids *out, bool *exact);

#endif
