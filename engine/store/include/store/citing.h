/* citing.h: which plans in a store rest on what an act says, by the decisions as they were recorded. Layer: store.
 * Ownership: as store.h. */
#ifndef LT_STORE_CITING_H
#define LT_STORE_CITING_H

#include "explore/amends.h"
#include "store/latest.h"

/* How a citation is touched. */
typedef lt_touch (*lt_cited_touch)(void *ctx, lt_str act, lt_str provision);

/* Of each plan the last receipt, if anything that it decided is touched; `looked_at`: how many there are. */
lt_store_status lt_store_citing(lt_store *store, lt_arena *arena, lt_cited_touch touch, void *ctx, lt_amends *out,
                                lt_diags *diags);

#endif
