/* store_impl.h: what the files of store/ share: the open file, statements, and the one transaction at a time.
 * Layer: store, private. Ownership: everything of SQLite's that outlives a function belongs to the lt_store, so that
 * leaving for the nearest lt_protect loses nothing: whoever leaves so calls lt_store_abandon before the store is used
 * again. */
#ifndef LT_STORE_IMPL_H
#define LT_STORE_IMPL_H

#include "store/verify.h"

#include <sqlite3.h>

enum {
  LT_STORE_SCHEMA = 5,              /* user_version */
  LT_STORE_APPLICATION = 0x4c554154, /* "LUAT" */
  LT_STORE_WAIT_MS = 30000,         /* how long another writer is waited for */
  LT_STORE_STATEMENTS = 128,
  LT_PART_HASHES = 1 << 16
};

typedef enum lt_entry_kind {
  LT_ENTRY_PUBLICATION = 1,
  LT_ENTRY_RECEIPT = 2,
  LT_ENTRY_SIGNATURE = 3,
  LT_ENTRY_KEY = 4
} lt_entry_kind;

typedef struct lt_statement {
  const char *sql; /* a literal: its address is its name */
  sqlite3_stmt *stmt;
} lt_statement;

typedef struct lt_part_hash {
  int64_t id; /* 0: empty */
  lt_digest hash;
} lt_part_hash;

typedef struct lt_kept_part {
  lt_str text;
  int64_t id; /* in store; 0: not known */
} lt_kept_part;

/* A part, and the hash of all up to it. */
typedef struct lt_parts_end {
  int64_t number; /* 0: before the first */
  lt_digest chain;
} lt_parts_end;

typedef struct lt_part_span {
  int64_t from, to;
} lt_part_span;

/* Parts gone through in the order of their numbers (part.c). */
typedef struct lt_parts_walk {
  lt_arena *arena;
  lt_parts_end at;
  LT_VEC(lt_part_span) doubted; /* that nothing vouches for; in order, apart */
  sqlite3_stmt *marks;          /* receipts, at the first that vouches for `mark` parts or more */
  int64_t vouched, mark;        /* `vouched`: by the one before */
} lt_parts_walk;

struct lt_store {
  lt_arena arena;
  sqlite3 *db;
  lt_str path;                /* as the caller gave it */
  char *file_path, *lock_path, *sync_path;
  int lock, sync; /* descriptors of the lock files, of writers and of who syncs, while they are held, else -1 */
  bool shares;                /* the log is synced after the commit, for all who wait */
  uint32_t frames;            /* of the log after the last commit; 0: it put nothing in */
  unsigned char log[8];       /* its salts, which name it */
  char boot[37];              /* names this running of the machine */
  int wait_ms;                /* how long another writer is waited for */
  bool writes, wrote, within; /* may write; began to; a transaction is open */
  bool verifies;              /* each entry is held against its hash by lt_store_verify itself */
  bool head_known;            /* of the transaction that is open: what the last entry is */
  lt_head head;
  int fault; /* what the world refused last, a code of SQLite's; 0: nothing, and what fails is the store's */
  lt_diags *diags;            /* of the call at hand */
  lt_statement statements[LT_STORE_STATEMENTS];
  uint32_t statements_len;
  lt_arena scratch;           /* of what is read once, as when all is verified */
  lt_arena part_arena;        /* parts that were met lately: by text a place in `kept` */
  lt_map parts;
  lt_map keys; /* of pieces of decisions by one set (report/outline.h): the places of their parts in `kept` */
  LT_VEC(lt_kept_part) kept;
  lt_part_hash *part_hashes;  /* of parts that were met lately, by number */
  lt_parts_end last_part;     /* of the file, where `last_known`: within a transaction that writes */
  lt_parts_end met_part;      /* that was asked for last */
  bool last_known;
  lt_parts_walk held;         /* what has been gone through to read decisions */
};

/* ---- Statements (sql.c) ---- */

/* The statement, reset and without bindings; NULL with a diagnostic. */
sqlite3_stmt *lt_sql(lt_store *store, const char *sql);
void lt_sql_int(sqlite3_stmt *stmt, int at, int64_t value);
/* Lent until the statement is run. */
void lt_sql_str(sqlite3_stmt *stmt, int at, lt_str value);
void lt_sql_digest(sqlite3_stmt *stmt, int at, const lt_digest *value);
/* 1: a row is there, 0: no more, -1: failed, with a diagnostic. A statement that is through is reset. */
int lt_sql_row(lt_store *store, sqlite3_stmt *stmt);
/* Runs a statement that gives no rows. */
bool lt_sql_run(lt_store *store, sqlite3_stmt *stmt);
bool lt_sql_exec(lt_store *store, const char *sql);
/* Columns of the row. A text is copied; lent ones hold until the next step. */
lt_str lt_sql_text(lt_arena *arena, sqlite3_stmt *stmt, int column);
lt_str lt_sql_lent(sqlite3_stmt *stmt, int column);
/* All zeroes where the column holds no digest. */
lt_digest lt_sql_get_digest(sqlite3_stmt *stmt, int column);
/* What SQLite refused, as a diagnostic; memory leaves for the nearest lt_protect. Always false. */
bool lt_sql_fault(lt_store *store, int code);
/* The store is not as luat wrote it: L625 with what is wrong. Always false. */
bool lt_store_damaged(lt_store *store, const char *vi, const char *en);

/* ---- Transactions (transaction.c) ---- */

void lt_store_leave(lt_store *store); /* before the file is closed */
bool lt_store_begin_write(lt_store *store);
bool lt_store_begin_read(lt_store *store);
bool lt_store_end_read(lt_store *store);
bool lt_store_commit(lt_store *store);

/* ---- The disk (durable.c) ---- */

/* Waits for a lock file; false where the lock does not come in time, or the file cannot be made. */
bool lt_lock_take(lt_store *store, const char *path, int *descriptor);
void lt_lock_leave(int *descriptor);
/* Before the first of them. */
bool lt_durable_boot(lt_store *store);
/* A transaction that may write has begun, and was committed; both under the lock of writers. */
bool lt_durable_begin(lt_store *store);
bool lt_durable_end(lt_store *store);
/* What SQLite calls at each commit. */
int lt_durable_committed(void *store, sqlite3 *db, const char *name, int frames);
/* Until the last commit is on the disk; false where the disk failed, or may have. `writers_wait`: the lock of writers
 * is held. */
bool lt_durable_wait(lt_store *store, bool writers_wait);
/* All that anybody has committed is on the disk, as far as can be seen without a sync. */
bool lt_durable_all(lt_store *store);

/* ---- The file (schema.c, open.c) ---- */

/* All pages of the file agree; what SQLite says where they do not in `*said`. */
bool lt_pages_agree(lt_store *store, lt_arena *arena, bool *agree, lt_str *said);
/* Makes an empty store of a file that is open and empty. */
bool lt_schema_create(lt_store *store);
/* Application, schema number, and every object as luat makes it, or made it then; a diagnostic otherwise. Where it may
 * write, what is older is brought up to date, whole or not at all. */
bool lt_schema_holds(lt_store *store);
/* Opens the file of that path, which is there, with all that keeps a hostile one harmless. */
bool lt_store_attach(lt_store *store, const char *path, bool writes);
lt_store *lt_store_new(const char *path, lt_diags *diags);

/* What somebody wrote, fit for a terminal: control characters and what cannot be seen as their bytes (print.c). */
lt_str lt_shown(lt_arena *arena, lt_str s);

/* ---- The chain (chain.c) ---- */

lt_digest lt_entry_hash(const lt_digest *before, int64_t number, lt_entry_kind kind, int64_t time,
                        const lt_digest *content);
/* Appends an entry after the last one, which is asked for where it is NULL; its number and hash in `*head`. */
bool lt_chain_append(lt_store *store, lt_entry_kind kind, int64_t time, const lt_digest *content, const lt_head *last,
                     lt_head *head);

/* Whether the entry of that number is of that kind and about that content, and follows the one before it; false where
 * it cannot be read. Whoever verifies does so entry by entry: then it always holds. */
bool lt_chain_holds(lt_store *store, int64_t number, lt_entry_kind kind, const lt_digest *content, bool *holds);

/* ---- Versions (version.c) ---- */

enum { LT_PREFIX_MIN = 6 }; /* digits of a hash that name what has it */

lt_digest lt_publication_content(const lt_publication *publication, const lt_digest *bodies);
bool lt_publications_list(lt_store *store, lt_arena *arena, lt_publications *out);
/* The bodies of its register, which stand in a table for people who ask in SQL. */
bool lt_bodies_hash(lt_store *store, int64_t version, lt_digest *out);
/* The same of one that is in store. */
bool lt_publication_hash(lt_store *store, lt_arena *arena, int64_t number, lt_digest *out);
lt_digest lt_script_hash(lt_str text);
/* Scripts by name, held against the hash of all. */
bool lt_version_scripts(lt_store *store, lt_arena *arena, int64_t version, const lt_digest *content,
                        lt_script_files *out);
/* Its manifest, and who signed it. */
bool lt_version_manifest(lt_store *store, lt_arena *arena, const lt_publication *publication, lt_text *out);
bool lt_version_signers(lt_store *store, lt_arena *arena, const lt_publication *publication, lt_signers *out);
/* Signed heads, the oldest first, each with who signed it. */
bool lt_heads_signed(lt_store *store, lt_arena *arena, lt_signed_heads *out);
/* What an entry that is a signature or a key says, as one hash. */
bool lt_signing_hash(lt_store *store, int64_t number, lt_entry_kind kind, lt_digest *out);
/* A short number, and nothing else. */
bool lt_digits(lt_str text, int64_t *out);

/* ---- Receipts (receipt.c) ---- */

lt_digest lt_plan_hash(lt_str text);
/* What a receipt says, as one hash. */
bool lt_receipt_content(lt_store *store, const lt_receipt *receipt, lt_digest *out);

/* ---- Decisions in parts (pack.c, unpack.c) ---- */

/* What a body begins with: as it is taken apart, and was kept up to schema 3; as it is kept, with the number of parts
 * that were in store then. */
#define LT_BODY_MARK "{\"~\":2"
#define LT_BODY_VOUCHES "{\"~\":["
enum { LT_PART_SHAPE = 2 };      /* flags of a part in which parts stand by their numbers, and by places in a body */

/* What was taken apart (lt_store_pack) as it is in store: its parts are put in where they are new. */
bool lt_pack_settle(lt_store *store, lt_arena *arena, lt_str packed, lt_str *out);
/* The settled body as it is kept: it vouches for all parts that are in store. */
bool lt_pack_vouch(lt_store *store, lt_arena *arena, lt_str settled, lt_str *out);
/* Numbers of parts that were put in may have been taken back. */
void lt_pack_forget(lt_store *store);
/* Parts in memory that are many are let go. */
void lt_pack_trim(lt_store *store);
/* Puts it together again. */
bool lt_unpack(lt_store *store, lt_str body, lt_text *out);
/* Adds the body to a hash, with the hashes of its parts. */
bool lt_pack_seal(lt_store *store, lt_sealing *sealing, lt_str body);
/* The hash of a part, from its text; what is known of one is kept. */
bool lt_part_hash_make(lt_store *store, int64_t flags, lt_str text, lt_digest *out);
void lt_part_hash_keep(lt_store *store, int64_t id, const lt_digest *hash);
/* For how many parts it vouches; false for one of an older luat, which has the hash of each in its own. */
bool lt_body_vouches(lt_str body, int64_t *parts);
/* Whether it rests on a part that is doubted. */
bool lt_body_rests(lt_store *store, lt_str body, const lt_parts_walk *all, bool *doubted);
/* A member at the top of a body that is a text or a number; empty where there is none. */
lt_str lt_body_member(lt_str body, const char *key);

/* ---- Parts in store (part.c) ---- */

/* The number of the part with that hash, 0: there is none. */
bool lt_part_find(lt_store *store, const lt_digest *hash, int64_t *id);
/* Puts one in after the last. */
bool lt_part_put(lt_store *store, const lt_digest *hash, int64_t flags, lt_str text, int64_t *id);
/* The last one, in a transaction that writes. */
bool lt_parts_last(lt_store *store, lt_parts_end *out);
/* The hash of all parts up to that one, as it stands in the table. */
bool lt_parts_chain(lt_store *store, int64_t number, lt_digest *out);
/* What stands in it of parts before there was one, in a transaction that writes. */
bool lt_parts_chain_all(lt_store *store);
/* Goes on to the part with that number, hash and chain: whether it follows. What does not is doubted, with all that
 * only the same receipts vouch for. */
bool lt_parts_follow(lt_store *store, lt_parts_walk *walk, int64_t number, const lt_digest *hash,
                     const lt_digest *chain, bool *follows);
void lt_parts_doubt(lt_parts_walk *walk, int64_t from, int64_t to);
bool lt_parts_doubted(const lt_parts_walk *walk, int64_t number);
/* Goes through all up to that number. */
bool lt_parts_hold(lt_store *store, int64_t number);

#endif
