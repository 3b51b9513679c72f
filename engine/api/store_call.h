/* store_call.h: what the calls that work with a store share. Layer: api, private. */
#ifndef LT_API_STORE_CALL_H
#define LT_API_STORE_CALL_H

#include "api_impl.h"

struct luat_store {
  lt_store *store;
  luat_policy_set *set; /* of the version that was asked for last */
  int64_t set_version;
};

typedef struct store_call {
  luat_text *out;
  luat_store *handle;
  lt_store *store;
  lt_arena arena;
  lt_set *sealed;
  const char *path, *folder, *name, *note, *at;
  bool writes, json;
  lt_lang lang;
  luat_diagnostics *diagnostics;
  luat_status status;
} store_call;

luat_status lt_api_store_status(lt_store_status status);
store_call lt_api_store_call(luat_store *store, luat_format format, luat_lang lang, luat_diagnostics *diagnostics);
/* Runs one piece of work on the store; where memory is refused, what it had begun there is undone. */
luat_status lt_api_store_guard(store_call *call, void *work_call, void (*work)(void *work_call));
/* The same, and then the call is over: its text is given, what it holds is freed. */
luat_status lt_api_store_run(luat_text **out, store_call *call, void (*work)(void *call));
/* Reads the time of the call; false with L763. Inside a guard. */
bool lt_api_store_moment(store_call *call, int64_t *out);
/* The policies of a version, sealed again and kept with the store until another is asked for: L633 where their seal is
 * another. */
luat_status lt_api_store_set(store_call *call, const lt_publication *version, const luat_policy_set **out);
/* The plan of a receipt decided anew by its version, for the same dates; what is said of it goes aside, and what
 * is given is freed by the caller, whatever the status. Outside a guard. */
luat_status lt_api_decide_again(store_call *call, const lt_receipt *receipt, const lt_publication *version,
                                luat_plan **plan, luat_decision **decision, luat_diagnostics *aside);
/* Whether a call that gave LUAT_IO met a disk that fails, and not a store that is damaged: then that is said. */
bool lt_api_disk_failed(store_call *call, luat_status status);

#endif
