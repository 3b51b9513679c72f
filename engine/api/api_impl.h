/* api_impl.h: what the files of api/ share: the objects behind the opaque types, and how a call is guarded against
 * refused memory. Layer: api; the only module that sees both the public header and all of the inside. */
#ifndef LT_API_IMPL_H
#define LT_API_IMPL_H

#include "base/diag.h"
#include "decide/run.h"
#include "explain/explain.h"
#include "luat/luat.h"
#include "plan/plan.h"
#include "value/written.h"
#include "policy/set.h"

struct luat_text {
  size_t len;
  char data[];
};

/* A diagnostic with all its texts ending in NUL. */
struct luat_diagnostic {
  const lt_diag *diag;
  const char *file, *message[2], *hint[2];
};

struct luat_diagnostics {
  lt_arena arena;
  lt_diags diags;
  LT_VEC(const lt_source *) kept;      /* copies of sources, in this arena */
  LT_VEC(const lt_source *) kept_from; /* beside it: what each is a copy of */
  luat_diagnostic *records;            /* made anew after each call that may add */
  size_t records_len;
};

struct luat_policy_set {
  lt_set *set;
  char digest[80];
};

struct luat_policy_slice {
  lt_slice *slice;
};

struct luat_plan {
  lt_plan *plan;
  const luat_policy_set *set;
  char digest[80];
};

/* Guards: each public call puts its arguments in a struct of its own and runs through here. LUAT_NO_MEMORY if memory
 * was refused, else what `*status` became. */
luat_status lt_api_guard(void (*work)(void *call), void *call, const luat_status *status);

/* Makes a given text. NULL if memory is refused. */
luat_text *lt_api_text(lt_str s);
/* The same inside a guard: refusal leaves it. */
luat_text *lt_api_text_of(const lt_text *text);

/* Copies the sources that diagnostics point into, so that these outlive what was being read; then sorts and makes the
 * records. Inside a guard. */
void lt_api_diagnostics_settle(luat_diagnostics *diagnostics);
/* Reads a date argument; LT_UNKNOWN for NULL; false with L709. Inside a guard. */
bool lt_api_date(luat_diagnostics *diagnostics, const char *date, lt_cell *out);

/* Takes a bound plan. Inside a guard: where memory is refused the plan still is the caller's. */
luat_plan *lt_api_plan_new(lt_plan *plan, const luat_policy_set *set);

/* Reads a folder's scripts (`.lua`, folders in it included) into the arena, sorted by name. Inside a guard. */
typedef struct lt_api_file {
  lt_str name, text;
} lt_api_file;
typedef struct lt_api_files {
  LT_VEC(lt_api_file) list;
} lt_api_files;
luat_status lt_api_folder_read(lt_arena *arena, const char *folder, lt_api_files *out, lt_diags *diags);
/* Reads a file whole; `-` is standard input. */
luat_status lt_api_file_read(lt_arena *arena, const char *path, size_t size_max, lt_str *out, lt_diags *diags);

#endif
