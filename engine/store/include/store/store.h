/* store.h: what outlives a command, in one SQLite file: published versions of the policies, plans as they were received, and receipts of what was
 * decided, in one chain of hashes that shows every later change.
 * Layer: store, the only module that knows SQLite; it reads no clock: times are given. Ownership: a store belongs to one caller and one thread at a time;
 * what its functions give lives in the arena that they are given. Where memory is refused inside a call, lt_store_abandon comes before the next. */
#ifndef LT_STORE_STORE_H
#define LT_STORE_STORE_H

#include "base/hash.h"
#include "policy/set.h"
#include "script/script.h"

typedef struct lt_store lt_store;

/* What a call came to; all but LT_STORE_FINE with diagnostics. */
typedef enum lt_store_status { LT_STORE_FINE, LT_STORE_USAGE, LT_STORE_BAD_POLICY, LT_STORE_BAD_PLAN, LT_STORE_IO } lt_store_status;

/* ---- The file ---- */

/* Makes an empty store; what is there already is refused. It appears whole, or not at all. */
lt_store_status lt_store_create(const char *path, lt_diags *diags);
/* Opens one, after a look whether it is as luat makes them. Diagnostics of later calls go to the list that they name. */
lt_store_status lt_store_open(lt_store **out, const char *path, bool writes, lt_diags *diags);
void lt_store_close(lt_store *store);
/* Ends what a call that did not come to its end has begun; nothing of it stays. */
void lt_store_abandon(lt_store *store);
/* A copy of the whole as it is now, also while others write; what is there already is refused. */
lt_store_status lt_store_backup(lt_store *store, const char *to, lt_diags *diags);

typedef struct lt_store_counts {
  int64_t publications, receipts, plans, parts, bytes;
} lt_store_counts;

/* ---- The chain ---- */

/* The last entry: whoever keeps it elsewhere sees a tail that was cut. Number 0: nothing is in store. */
typedef struct lt_head {
  int64_t number, time;
  lt_digest hash;
} lt_head;
bool lt_store_head(lt_store *store, lt_head *head);
/* "12:" and the hash; back: false for a text that is none. */
lt_str lt_head_print(lt_arena *arena, const lt_head *head);
bool lt_head_read(lt_str text, lt_head *out);

/* Reads every page, compares, and counts; LT_STORE_IO with what is wrong. */
lt_store_status lt_store_check(lt_store *store, lt_store_counts *counts, lt_head *head, lt_diags *diags);

/* ---- Times: seconds since 1970 in UTC, written as in Vietnam ---- */

/* 2018-09-05 (its first second) · 2018-09-05T14:30[:00][+07:00|Z], a blank for the T; without a zone, as in Vietnam. */
bool lt_moment_read(lt_arena *arena, lt_str text, int64_t *out);
/* 2018-09-05T14:30:00+07:00 */
lt_str lt_moment_print(lt_arena *arena, int64_t moment);

/* ---- Versions ---- */

/* One publication of a version: the event. What was published once may be published again, after others. */
typedef struct lt_publication {
  int64_t number, parent, time; /* parent: of the publication before it, 0: none */
  int64_t version;              /* number of its row */
  lt_digest content, seal;      /* of the scripts' bytes; of the sealed set */
  int64_t norms, scripts;
  lt_str note;
  bool again; /* it was the newest already: nothing was put in */
} lt_publication;
typedef LT_VEC(lt_publication) lt_publications;

/* Publishes scripts that were sealed as `set`. */
lt_store_status lt_store_publish(lt_store *store, lt_arena *arena, const lt_script_file *files, uint32_t len, const lt_set *set, lt_str note, int64_t time,
                                 lt_publication *out, lt_head *head, lt_diags *diags);
/* All of them, the oldest first. */
lt_store_status lt_store_versions(lt_store *store, lt_arena *arena, lt_publications *out, lt_diags *diags);
/* The one of that number ("3"), or the newest whose content or seal begins so ("9f0c1e", "blake2b:9f0c1e…"); of an empty name the newest. */
lt_store_status lt_store_find_version(lt_store *store, lt_arena *arena, lt_str name, lt_publication *out, lt_diags *diags);
/* Its scripts by name, each held against its hash. */
typedef LT_VEC(lt_script_file) lt_script_files;
lt_store_status lt_store_scripts(lt_store *store, lt_arena *arena, const lt_publication *publication, lt_script_files *out, lt_diags *diags);

/* Writes them into a new folder. */
lt_store_status lt_store_checkout(lt_store *store, lt_arena *arena, const lt_publication *publication, const char *folder, lt_diags *diags);

/* The words of versions; the JSON is "luat.versions/1", of one "luat.publication/1". */
void lt_store_versions_text(const lt_publications *list, lt_lang lang, lt_text *out);
void lt_store_versions_json(const lt_publications *list, lt_text *out);
void lt_store_publication_text(const lt_publication *publication, const lt_head *head, lt_lang lang, lt_text *out);
void lt_store_publication_json(const lt_publication *publication, const lt_head *head, lt_text *out);
/* What a check found; the JSON is "luat.store/1". */
void lt_store_check_text(const lt_store_counts *counts, const lt_head *head, lt_lang lang, lt_text *out);
void lt_store_check_json(const lt_store_counts *counts, const lt_head *head, lt_text *out);

#endif
