/* verify.h: everything in a store held against its hashes, and what is found. Layer: store. Ownership: what is found is
 * the caller's arena's. */
#ifndef LT_STORE_VERIFY_H
#define LT_STORE_VERIFY_H

#include "store/store.h"

typedef enum lt_finding_kind {
  LT_FOUND_FILE,    /* SQLite finds pages that do not agree, and says so in `name` */
  LT_FOUND_UNREAD,  /* tables, `name`, that cannot be read to their end */
  LT_FOUND_SCRIPT, LT_FOUND_PLAN, LT_FOUND_PART, /* the row of that number is not what was put in */
  LT_FOUND_VERSION, /* the scripts of that publication are not those that were published */
  LT_FOUND_SIGNATURE, /* that publication has a signature that is none of it */
  LT_FOUND_SIGNED_HEAD, /* entry N signs a head that the chain does not have */
  LT_FOUND_SEAL,    /* they are, and are sealed otherwise now */
  LT_FOUND_CONTENT, /* what entry N is about was changed, or is gone */
  LT_FOUND_ENTRY,   /* entry N itself was changed, or does not follow the one before it */
  LT_FOUND_GAP,     /* entry N is lacking */
  LT_FOUND_STRAY,   /* N was put in beside the chain */
  LT_FOUND_LOOSE_SCRIPT, LT_FOUND_LOOSE_PLAN, LT_FOUND_LOOSE_PART, LT_FOUND_LOOSE_VERSION, /* the row of that number
                     * was put in, and nothing in the chain knows it */
  LT_FOUND_HEAD,    /* entry N is not the one that was kept elsewhere */
  LT_FOUND_CUT      /* it is gone with all before the end */
} lt_finding_kind;
typedef struct lt_finding {
  lt_finding_kind what;
  int64_t number;
  int entry;   /* what kind of entry N is; 0: none, or not known */
  lt_str name; /* of the script or the plan, where there is one */
} lt_finding;
enum { LT_FINDINGS_MAX = 100 };
typedef struct lt_findings {
  LT_VEC(lt_finding) list; /* the first LT_FINDINGS_MAX */
  int64_t count, entries;
  lt_signed_head signed_head; /* the last one that holds; number 0: none */
} lt_findings;
/* What does not hold, also against `kept` (or NULL), a head of before. LT_STORE_FINE also where something was found. */
lt_store_status lt_store_verify(lt_store *store, lt_arena *arena, const lt_head *kept, lt_findings *out, lt_head *head,
                                lt_diags *diags);

/* The same in shares, each by anybody who has a store of their own of the same file, in any order. If nothing is found
 * in any, nothing is in the whole up to `head`; what is found is for lt_store_verify to say, since what stands in one
 * share may rest on what was changed in another. */
typedef struct lt_verify_share {
  int64_t from, to;           /* entries */
  int64_t plan_from, plan_to; /* rows of plans */
} lt_verify_share;
typedef struct lt_verify_shares {
  lt_head head;
  LT_VEC(lt_verify_share) list;
  uint32_t len; /* 0: not to be shared out */
} lt_verify_shares;
lt_store_status lt_store_verify_shares(lt_store *store, lt_arena *arena, const lt_head *kept, lt_verify_shares *out,
                                       lt_diags *diags);
/* The one of that number, below `len`. Of `out` the count and the signed head say something. */
lt_store_status lt_store_verify_share(lt_store *store, lt_arena *arena, const lt_verify_shares *shares, uint32_t number,
                                      const lt_head *kept, lt_findings *out, lt_diags *diags);

#endif
