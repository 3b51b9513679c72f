/* store.h: what outlives a command, in one SQLite file: published versions of the policies, plans as they were
 * received, and receipts of what was decided, in one chain of hashes that shows every later change. Layer: store, the
 * only module that knows SQLite; it reads no clock: times are given. Ownership: a store belongs to one caller and one
 * thread at a time; what its functions give lives in the arena that they are given. Where memory is refused inside a
 * call, lt_store_abandon comes before the next. */
#ifndef LT_STORE_STORE_H
#define LT_STORE_STORE_H

#include "base/hash.h"
#include "base/json.h"
#include "explain/explain.h"
#include "policy/set.h"
#include "script/script.h"

typedef struct lt_store lt_store;

/* What a call came to; all but LT_STORE_FINE with diagnostics. */
typedef enum lt_store_status {
  LT_STORE_FINE,
  LT_STORE_USAGE,
  LT_STORE_BAD_POLICY,
  LT_STORE_BAD_PLAN,
  LT_STORE_IO
} lt_store_status;

/* ---- The file ---- */

/* Makes an empty store; what is there already is refused. It appears whole, or not at all. */
lt_store_status lt_store_create(const char *path, lt_diags *diags);
/* Opens one, after a look whether it is as luat makes them. */
lt_store_status lt_store_open(lt_store **out, const char *path, bool writes, lt_diags *diags);
/* What was put in stands in the file alone then, without the log beside it, unless others write at the same time. */
void lt_store_close(lt_store *store);
/* Ends what a call that did not come to its end has begun; nothing of it stays. */
void lt_store_abandon(lt_store *store);
/* Whether what was read last (a decision, scripts, a row that is verified) could not be had because the disk failed,
 * and not because of what is in the store: then said. */
bool lt_store_broken(lt_store *store, lt_diags *diags);
/* A copy of the whole as it is now, also while others write; what is there already is refused. */
lt_store_status lt_store_backup(lt_store *store, const char *to, lt_diags *diags);

typedef struct lt_store_counts {
  int64_t schema, publications, receipts, plans, parts, bytes;
} lt_store_counts;

/* ---- The chain ---- */

/* The last entry: whoever keeps it elsewhere sees a tail that was cut. Number 0: nothing is in store. */
typedef struct lt_head {
  int64_t number, time;
  lt_digest hash;
} lt_head;
bool lt_store_head(lt_store *store, lt_head *head);
lt_store_status lt_store_last(lt_store *store, lt_head *head, lt_diags *diags);
/* "12:" and the hash; back, also with what is signed around it: false for a text that is none. */
lt_str lt_head_print(lt_arena *arena, const lt_head *head);
bool lt_head_read(lt_str text, lt_head *out);

/* Reads every page, compares, and counts; LT_STORE_IO with what is wrong. */
lt_store_status lt_store_check(lt_store *store, lt_store_counts *counts, lt_head *head, lt_diags *diags);

/* ---- Times: seconds since 1970 in UTC, written as in Vietnam ---- */

/* 2018-09-05 (its first second) · 2018-09-05T14:30[:00][+07:00|Z], a blank for the T; without a zone, as in Vietnam. */
bool lt_moment_read(lt_arena *arena, lt_str text, int64_t *out);
/* The first second of a day there. */
int64_t lt_moment_of_day(lt_cell day);
/* 2018-09-05T14:30:00+07:00 */
lt_str lt_moment_print(lt_arena *arena, int64_t moment);
/* "14:30 ngày 05/09/2018", for messages. */
lt_text2 lt_moment_words(lt_arena *arena, int64_t moment);

/* ---- Versions ---- */

/* Who vouches for a version, by a signature in the format of minisign. */
typedef enum lt_signer_trust {
  LT_SIGNER_TRUSTED,
  LT_SIGNER_UNTRUSTED, /* the key is trusted no longer */
  LT_SIGNER_WRONG      /* no signature of this version */
} lt_signer_trust;
typedef struct lt_signer {
  uint8_t key[8];
  lt_signer_trust trust;
} lt_signer;
typedef LT_VEC(lt_signer) lt_signers;

/* A head that was signed: by entry `entry`. */
typedef struct lt_signed_head {
  int64_t entry, number;
  lt_signer signer;
} lt_signed_head;
typedef LT_VEC(lt_signed_head) lt_signed_heads;

/* One publication of a version: the event. What was published once may be published again, after others. */
typedef struct lt_publication {
  int64_t number, parent, time; /* parent: of the publication before it, 0: none */
  int64_t version;              /* number of its row */
  lt_digest content, seal;      /* of the scripts' bytes; of the sealed set */
  int64_t norms, scripts;
  lt_str note;
  lt_signers signers; /* none: unsigned */
  bool again; /* it was the newest already: nothing was put in */
} lt_publication;
typedef LT_VEC(lt_publication) lt_publications;

/* Publishes scripts that were sealed as `set`. */
lt_store_status lt_store_publish(lt_store *store, lt_arena *arena, const lt_script_file *files, uint32_t len,
                                 const lt_set *set, lt_str note, int64_t time, lt_publication *out, lt_head *head,
                                 lt_diags *diags);
/* All of them, the oldest first; without who signed them, and as they stand there. */
lt_store_status lt_store_published(lt_store *store, lt_arena *arena, lt_publications *out, lt_diags *diags);
/* The same, each held against its entry, with who signed it. */
lt_store_status lt_store_versions(lt_store *store, lt_arena *arena, lt_publications *out, lt_diags *diags);
/* The one of that number ("3"), or the newest whose content or seal begins so ("9f0c1e", "blake2b:9f0c1e…"); of an
 * empty name the newest. */
lt_store_status lt_store_find_version(lt_store *store, lt_arena *arena, lt_str name, lt_publication *out,
                                      lt_diags *diags);
/* The newest that was published before that moment: what was known then. L634 where there was none. */
lt_store_status lt_store_find_known(lt_store *store, lt_arena *arena, int64_t moment, lt_publication *out,
                                    lt_diags *diags);
typedef LT_VEC(lt_script_file) lt_script_files;
/* Its scripts by name, each held against its hash. */
lt_store_status lt_store_scripts(lt_store *store, lt_arena *arena, const lt_publication *publication,
                                 lt_script_files *out, lt_diags *diags);

/* What is signed: its content, and each script by hash and name, a line each. */
lt_store_status lt_store_manifest(lt_store *store, lt_arena *arena, const lt_publication *publication, lt_text *out,
                                  lt_diags *diags);
/* Puts a public key into the list of those that are trusted, or says that it is trusted no longer. `text` as of
 * lt_key_read. */
lt_store_status lt_store_trust(lt_store *store, lt_arena *arena, lt_str text, bool trust, int64_t time,
                               lt_diags *diags);
/* Puts in a signature of the version's manifest, once it was found right. `text` as of lt_signature_read. */
lt_store_status lt_store_sign(lt_store *store, lt_arena *arena, const lt_publication *publication, lt_str text,
                              int64_t time, lt_diags *diags);
/* What is signed of a head: "luat.head/1 12:…" and the end of a line. */
lt_str lt_head_text(lt_arena *arena, const lt_head *head);
/* Puts in a signature of a head of this chain, "12:…". */
lt_store_status lt_store_sign_head(lt_store *store, lt_arena *arena, const lt_head *head, lt_str text, int64_t time,
                                   lt_diags *diags);
/* Writes them into a new folder. */
lt_store_status lt_store_checkout(lt_store *store, lt_arena *arena, const lt_publication *publication,
                                  const char *folder, lt_diags *diags);

/* ---- Receipts ---- */

/* What was decided about a plan, by which version and engine, for what. What the caller fills in stands first. */
typedef struct lt_receipt {
  lt_str plan, plan_text;      /* the plan's own id; its bytes as they were received */
  lt_digest plan_digest;       /* of its facts */
  int64_t version;             /* of lt_publication, with `content` and `seal` */
  lt_digest content, seal;
  lt_str law_date, as_of;      /* as they were asked for, YYYY-MM-DD, or "" */
  lt_str engine;
  int64_t time;
  int64_t number, published;   /* `published`: the newest publication of the version */
  lt_digest hash, plan_hash;   /* of the entry; of the plan's bytes */
  bool hashed;                 /* `plan_hash` is known */
  bool changed;                /* of the log: it is not what was recorded */
  lt_str body;                 /* the decision, taken apart */
} lt_receipt;
typedef LT_VEC(lt_receipt) lt_receipts;

/* What is put in between the two is there when lt_store_end has said so, or not at all (lt_store_abandon). */
lt_store_status lt_store_begin(lt_store *store, lt_diags *diags);
lt_store_status lt_store_end(lt_store *store, lt_diags *diags);
/* What this store was seen to hold already may have been put in by somebody who still waits for the disk: when this is
 * fine it is there. Ends a transaction that writes. */
lt_store_status lt_store_confirm(lt_store *store, lt_diags *diags);
/* What is asked in between the two is asked of one state of the file, and more quickly; where that fails
 * lt_store_abandon ends it too. */
lt_store_status lt_store_look(lt_store *store, lt_diags *diags);
lt_store_status lt_store_looked(lt_store *store, lt_diags *diags);
/* The number of the receipt that says the same was decided (plan, version, dates, engine), or 0. */
lt_store_status lt_store_known(lt_store *store, lt_receipt *asked, int64_t *number, lt_diags *diags);
/* A decision taken apart, for this store and until the next lt_store_end. It asks the file nothing, and may be done
 * while others write. */
lt_str lt_store_pack(lt_store *store, lt_arena *arena, const lt_json *decision);
/* The same of what lt_report_tree would give, most of which is never made where its like was taken apart before. All
 * explanations are of one set, until lt_store_pack_other says that those to come are of another. */
lt_str lt_store_pack_known(lt_store *store, lt_arena *arena, const lt_explanation *explanation);
void lt_store_pack_other(lt_store *store);
/* Puts one in with its decision; where it is there already, its number and nothing else. L632 warns of a clock that
 * went backwards. `receipt->plan` empty: the id that the decision has, as it is written in JSON. */
lt_store_status lt_store_put(lt_store *store, lt_arena *arena, lt_receipt *receipt, lt_str packed, bool *added,
                             lt_diags *diags);
/* Lets go of all of it but what is said of many in a line each, which is copied. */
void lt_receipt_shorten(lt_arena *arena, lt_receipt *receipt);
/* The one of that number, or with `next` the first in the chain after it; number 0: none. Where the chain has it and
 * its row, its plan or its version is gone, its number and `changed`. */
lt_store_status lt_store_receipt(lt_store *store, lt_arena *arena, int64_t number, bool next, lt_receipt *out,
                                 lt_diags *diags);
/* Whether one that was read is what was recorded; L625 where it is not. */
lt_store_status lt_store_receipt_holds(lt_store *store, const lt_receipt *receipt, lt_diags *diags);
/* The one of that number ("12"), or whose hash begins so; L765. */
lt_store_status lt_store_find_receipt(lt_store *store, lt_arena *arena, lt_str name, lt_receipt *out, lt_diags *diags);
/* Its decision, canonical JSON, once it was held against its hash. */
lt_store_status lt_store_decision(lt_store *store, const lt_receipt *receipt, lt_text *out, lt_diags *diags);
/* "complies": a text at the top of the decision. */
lt_str lt_receipt_says(const lt_receipt *receipt, const char *key);

/* Receipts of that plan in which one answer, or one requirement, is as all the others say; "" asks for nothing. */
typedef struct lt_log_filter {
  lt_str plan, question, rule, outcome; /* outcome: also how a requirement stands */
  lt_str cites; /* that or what lies in it, as of lt_cited_asked: "seed-1", "seed-1:21", "qd-80-2014 Điều 6" */
} lt_log_filter;
/* Without the texts of plans, the oldest first; each held against its entry. */
lt_store_status lt_store_log(lt_store *store, lt_arena *arena, const lt_log_filter *filter, lt_receipts *out,
                             lt_diags *diags);

#endif
