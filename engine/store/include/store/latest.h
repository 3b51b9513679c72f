/* latest.h: of each plan in a store the last receipt: what holds for it now. Layer: store. Ownership: as store.h. */
#ifndef LT_STORE_LATEST_H
#define LT_STORE_LATEST_H

#include "store/store.h"

/* How many receipts there are, and the number of the last. */
lt_store_status lt_store_receipts(lt_store *store, int64_t *last, int64_t *count, lt_diags *diags);

typedef struct lt_latest_filter {
  lt_str plan;           /* its id, or "" */
  int64_t since, before; /* when the receipt was recorded */
  int64_t last;          /* no receipt after this one counts */
  lt_str question, outcome, rule, cites; /* as of lt_log_filter */
} lt_latest_filter;

/* The next `most` of them after that receipt, with the plans' bytes, by number; without `digest`, `hash` and
 * `engine`. */
lt_store_status lt_store_latest(lt_store *store, lt_arena *arena, const lt_latest_filter *filter, int64_t after,
                                uint32_t most, lt_receipts *out, lt_diags *diags);
/* Whether any answer or requirement that is in store names that norm, or that act or source; "" is none. */
lt_store_status lt_store_names(lt_store *store, lt_str rule, lt_str cited, bool *out, lt_diags *diags);
/* Whether the plan's bytes are what was recorded: L625. */
lt_store_status lt_store_plan_holds(lt_store *store, const lt_receipt *receipt, lt_diags *diags);

#endif
