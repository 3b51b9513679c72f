/* open.c: making, opening, copying and checking the file of a store.
 * A store may come from anybody: SQLite is told to trust nothing in it, no link is followed, a rollback journal beside
 * it is refused (luat never leaves one, and playing back a planted one would undo what is recorded). luat itself never
 * opens the file: closing it again would drop the locks that SQLite holds on it. */
#include "store_impl.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { VALUE_MAX = 64 << 20, SQL_MAX = 100000 };
/* Of a new store; twice what SQLite takes: whoever reads all of it asks the system half as often. */
#define PAGES "PRAGMA page_size=8192"

static bool refuse(lt_store *store, lt_code code, const char *vi, const char *en) {
  lt_str path = lt_str_copy(store->diags->arena, store->path);
  lt_diag_add(store->diags, code, (lt_place){0}, (lt_text2){path, path}, (lt_text2){lt_str_of(vi), lt_str_of(en)},
              (lt_text2){{0}, {0}}, (lt_text2){{0}, {0}});
  return false;
}

lt_store *lt_store_new(const char *path, lt_diags *diags) {
  lt_store *store = lt_memory_resize(NULL, 0, sizeof *store);
  if (store == NULL) lt_out_of_memory();
  memset(store, 0, sizeof *store);
  store->lock = store->sync = -1;
  store->wait_ms = LT_STORE_WAIT_MS;
  store->diags = diags;
  store->path = lt_str_of(path);
  store->parts.arena = &store->part_arena;
  return store;
}

void lt_store_close(lt_store *store) {
  if (store == NULL) return;
  if (store->db != NULL) {
    lt_store_abandon(store);
    lt_store_leave(store);
  }
  for (uint32_t i = 0; i < store->statements_len; i++) sqlite3_finalize(store->statements[i].stmt);
  sqlite3_close(store->db);
  lt_arena_free(&store->part_arena);
  lt_arena_free(&store->scratch);
  lt_arena_free(&store->arena);
  lt_memory_resize(store, sizeof *store, 0);
}

/* The folder without links, and in it the file by its own name; false with a diagnostic. */
static bool resolve(lt_store *store, const char *path, lt_str *out) {
  char folder[PATH_MAX];
  const char *slash = strrchr(path, '/');
  const char *name = slash == NULL ? path : slash + 1;
  lt_str around = slash == NULL   ? LT_STR(".")
                  : slash == path ? LT_STR("/")
                                  : (lt_str){path, (size_t)(slash - path)};
  if (*name == '\0' || realpath(lt_str_copy(&store->arena, around).ptr, folder) == NULL)
    return refuse(store, LT_L621, "không có thư mục chứa nó", "the folder that it would be in is not there");
  *out = lt_str_format(&store->arena, "%s/%s", folder, name);
  return true;
}

static lt_str beside(lt_store *store, lt_str path, const char *ending) {
  return lt_str_format(&store->arena, "%.*s%s", LT_STR_ARG(path), ending);
}

/* What stands there is an ordinary file, and no journal beside it. */
static bool looks_right(lt_store *store, lt_str path) {
  struct stat info;
  if (lstat(path.ptr, &info) != 0)
    return errno == ENOENT ? refuse(store, LT_L621, "không có tệp này", "there is no such file")
                           : refuse(store, LT_L621, "không được phép đọc", "permission denied");
  if (S_ISLNK(info.st_mode)) return refuse(store, LT_L621, "là một liên kết", "it is a link");
  if (!S_ISREG(info.st_mode)) return refuse(store, LT_L621, "không phải tệp thường", "it is not an ordinary file");
  if (access(path.ptr, R_OK) != 0) return refuse(store, LT_L621, "không được phép đọc", "permission denied");
  if (info.st_size == 0) return lt_sql_fault(store, SQLITE_NOTADB);
  /* Of a pipe or a link one cannot know what SQLite would be given. */
  if (lstat(beside(store, path, "-journal").ptr, &info) == 0 && (!S_ISREG(info.st_mode) || info.st_size > 0))
    return refuse(store, LT_L626, "", "");
  return true;
}

/* What is in the file is data and nothing else. */
static bool harden(lt_store *store) {
  static const struct {
    int option, value;
  } options[] = {{SQLITE_DBCONFIG_DEFENSIVE, 1},       {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                 {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},  {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                 {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0}, {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                 {SQLITE_DBCONFIG_DQS_DML, 0},         {SQLITE_DBCONFIG_DQS_DDL, 0},
                 {SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1}};
  for (size_t i = 0; i < sizeof options / sizeof *options; i++)
    sqlite3_db_config(store->db, options[i].option, options[i].value, NULL);
  sqlite3_limit(store->db, SQLITE_LIMIT_LENGTH, VALUE_MAX);
  sqlite3_limit(store->db, SQLITE_LIMIT_SQL_LENGTH, SQL_MAX);
  sqlite3_limit(store->db, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit(store->db, SQLITE_LIMIT_TRIGGER_DEPTH, 0);
  sqlite3_limit(store->db, SQLITE_LIMIT_WORKER_THREADS, 0);
  sqlite3_busy_timeout(store->db, LT_STORE_WAIT_MS);
  return lt_sql_exec(
      store, "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16384; "
             "PRAGMA synchronous=FULL");
}

/* The same path as a URI that says that nobody writes. */
static lt_str untouched(lt_store *store, lt_str path) {
  lt_text uri = {.arena = &store->arena};
  lt_text_puts(&uri, "file:");
  for (size_t i = 0; i < path.len; i++) {
    unsigned char c = (unsigned char)path.ptr[i];
    if (c == '%' || c == '?' || c == '#') lt_text_putf(&uri, "%%%02x", c);
    else lt_text_putc(&uri, path.ptr[i]);
  }
  lt_text_puts(&uri, "?immutable=1");
  return lt_str_copy(&store->arena, lt_text_str(&uri));
}

static bool open_file(lt_store *store, lt_str path, int flags) {
  errno = 0;
  flags |= SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE |
           SQLITE_OPEN_NOMUTEX; /* one thread at a time: no locks between threads are wanted */
  int code = sqlite3_open_v2(path.ptr, &store->db, flags, NULL);
  if (code != SQLITE_OK) return lt_sql_fault(store, code);
  return harden(store);
}

/* Where nobody may write, the shared memory of readers cannot be made: the file is read as one that does not change, as
 * a medium is. Not with a log beside it, since what the log says would not be seen. */
static bool open_sealed(lt_store *store, lt_str path) {
  struct stat info;
  if (stat(beside(store, path, "-wal").ptr, &info) == 0 && info.st_size > 0) return refuse(store, LT_L636, "", "");
  return open_file(store, untouched(store, path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
}

static bool may_write_around(lt_store *store, lt_str path) {
  size_t slash = path.len;
  while (slash > 1 && path.ptr[slash - 1] != '/') slash--;
  return access(lt_str_copy(&store->arena, lt_str_slice(path, 0, slash)).ptr, W_OK) == 0;
}

/* Where there is a log, commits do not sync it, nor does SQLite begin a checkpoint by itself: durable.c and
 * transaction.c do both, in this order. */
static bool share_syncs(lt_store *store) {
  sqlite3_stmt *stmt = lt_sql(store, "PRAGMA journal_mode");
  if (lt_sql_row(store, stmt) < 1) return false;
  store->shares = lt_str_equal(lt_sql_lent(stmt, 0), LT_STR("wal"));
  sqlite3_reset(stmt);
  if (!store->shares) return true;
  sqlite3_wal_hook(store->db, lt_durable_committed, store);
  return lt_durable_boot(store) && lt_sql_exec(store, "PRAGMA synchronous=NORMAL");
}

bool lt_store_attach(lt_store *store, const char *path, bool writes) {
  lt_str whole;
  if (!resolve(store, path, &whole) || !looks_right(store, whole)) return false;
  store->writes = writes;
  store->file_path = lt_arena_copy(&store->arena, whole.ptr, whole.len + 1);
  store->lock_path = lt_arena_copy(&store->arena, beside(store, whole, ".lock").ptr, whole.len + sizeof ".lock");
  store->sync_path = lt_arena_copy(&store->arena, beside(store, whole, ".sync").ptr, whole.len + sizeof ".sync");
  /* A reader too needs the shared memory beside the file, which is made where it is not there. */
  bool around = may_write_around(store, whole), may = access(whole.ptr, W_OK) == 0;
  if (writes && (!around || !may)) return lt_sql_fault(store, SQLITE_READONLY);
  if (!around && !may ? !open_sealed(store, whole)
                      : !open_file(store, whole, may ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY))
    return false;
  if (writes) return share_syncs(store) && lt_schema_holds(store);
  return lt_schema_holds(store) && lt_sql_exec(store, "PRAGMA query_only=ON; PRAGMA wal_autocheckpoint=0");
}

typedef struct opening {
  lt_store *store;
  const char *path;
  bool writes, fine;
} opening;

static void attach(void *arg) {
  opening *work = arg;
  work->store->path = lt_str_copy(&work->store->arena, work->store->path);
  work->fine = lt_store_attach(work->store, work->path, work->writes);
}

lt_store_status lt_store_open(lt_store **out, const char *path, bool writes, lt_diags *diags) {
  opening work = {.store = lt_store_new(path, diags), .path = path, .writes = writes};
  bool memory = lt_protect(attach, &work);
  *out = memory && work.fine ? work.store : NULL;
  if (*out == NULL) lt_store_close(work.store);
  if (!memory) lt_out_of_memory();
  return work.fine ? LT_STORE_FINE : LT_STORE_IO;
}

/* ---- New files: written beside under another name, synced, then linked into place ---- */

static bool sync_folder(lt_str path) {
  char folder[PATH_MAX];
  snprintf(folder, sizeof folder, "%s", path.ptr);
  char *slash = strrchr(folder, '/');
  if (slash != NULL) slash[slash == folder] = '\0';
  int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) return false;
  bool fine = fsync(file) == 0;
  close(file);
  return fine;
}

typedef struct making {
  lt_store *store;  /* what is written */
  lt_store *source; /* of a copy; NULL: an empty store */
  const char *path;
  lt_str whole, draft;
  bool drafted, fine;
} making;

static bool copy_pages(making *work) {
  sqlite3_backup *backup = sqlite3_backup_init(work->store->db, "main", work->source->db, "main");
  if (backup == NULL) return lt_sql_fault(work->store, sqlite3_extended_errcode(work->store->db));
  int code = sqlite3_backup_step(backup, -1);
  sqlite3_backup_finish(backup);
  return code == SQLITE_DONE || lt_sql_fault(work->store, code);
}

/* A file of its own that nobody else may read; SQLite gives what it puts beside the same rights. */
static bool draft_file(making *work) {
  struct stat info;
  if (!resolve(work->store, work->path, &work->whole)) return false;
  if (lstat(work->whole.ptr, &info) == 0) return refuse(work->store, LT_L629, "", "");
  work->draft = beside(work->store, work->whole, ".new");
  int file = open(work->draft.ptr, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0 && errno == EEXIST && unlink(work->draft.ptr) == 0) /* of a run that was cut off */
    file = open(work->draft.ptr, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0) return lt_sql_fault(work->store, errno == ENOSPC ? SQLITE_FULL : SQLITE_READONLY);
  work->drafted = true;
  close(file);
  return true;
}

static void make(void *arg) {
  making *work = arg;
  lt_store *store = work->store;
  store->path = lt_str_copy(&store->arena, store->path);
  if (!draft_file(work) || !open_file(store, work->draft, SQLITE_OPEN_READWRITE)) return;
  sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);       /* while its pages are put in whole */
  sqlite3_db_config(store->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL); /* all of it into the one file */
  if (work->source != NULL ? !copy_pages(work) : !lt_sql_exec(store, PAGES) || !lt_schema_create(store)) return;
  work->fine = lt_sql_exec(store, "PRAGMA journal_mode=WAL");
}

static bool link_into_place(making *work) {
  if (link(work->draft.ptr, work->whole.ptr) == 0 && sync_folder(work->whole)) return true;
  return errno == EEXIST ? refuse(work->store, LT_L629, "", "") : lt_sql_fault(work->store, SQLITE_IOERR);
}

static void close_draft(making *work) {
  lt_store *store = work->store;
  for (uint32_t i = 0; i < store->statements_len; i++) sqlite3_finalize(store->statements[i].stmt);
  store->statements_len = 0;
  if (work->fine) work->fine = sqlite3_close(store->db) == SQLITE_OK || lt_sql_fault(store, SQLITE_IOERR);
  else sqlite3_close(store->db);
  store->db = NULL;
}

static lt_store_status make_file(making *work) {
  bool memory = lt_protect(make, work);
  close_draft(work);
  if (memory && work->fine) work->fine = link_into_place(work);
  if (work->drafted) unlink(work->draft.ptr);
  lt_store_close(work->store);
  if (!memory) lt_out_of_memory();
  return work->fine ? LT_STORE_FINE : LT_STORE_IO;
}

lt_store_status lt_store_create(const char *path, lt_diags *diags) {
  making work = {.store = lt_store_new(path, diags), .path = path};
  return make_file(&work);
}

lt_store_status lt_store_backup(lt_store *store, const char *to, lt_diags *diags) {
  making work = {.store = lt_store_new(to, diags), .source = store, .path = to};
  return make_file(&work);
}

/* ---- Checking ---- */

/* A page that could not be read is told by SQLite like one that is wrong: so it is asked again, and where the disk
 * fails for good, what is read next says so. */
bool lt_pages_agree(lt_store *store, lt_arena *arena, bool *agree, lt_str *said) {
  *agree = false;
  for (int asked = 0; asked < 2 && !*agree; asked++) {
    sqlite3_stmt *stmt = lt_sql(store, "PRAGMA integrity_check(1)");
    if (lt_sql_row(store, stmt) < 1) return false;
    *said = lt_shown(arena, lt_sql_lent(stmt, 0));
    *agree = lt_str_equal(*said, LT_STR("ok"));
    sqlite3_reset(stmt);
  }
  return true;
}

static bool check_pages(lt_store *store) {
  bool agree;
  lt_str said;
  return lt_pages_agree(store, store->diags->arena, &agree, &said) &&
         (agree || lt_store_damaged(store, said.ptr, said.ptr));
}

static bool count(lt_store *store, const char *sql, int64_t *out) {
  sqlite3_stmt *stmt = lt_sql(store, sql);
  if (lt_sql_row(store, stmt) < 1) return false;
  *out = sqlite3_column_int64(stmt, 0);
  sqlite3_reset(stmt);
  return true;
}

lt_store_status lt_store_check(lt_store *store, lt_store_counts *counts, lt_head *head, lt_diags *diags) {
  store->diags = diags;
  bool fine = lt_store_begin_read(store) && check_pages(store) && lt_schema_holds(store) &&
              count(store, "PRAGMA user_version", &counts->schema) &&
              count(store, "SELECT count(*) FROM publication", &counts->publications) &&
              count(store, "SELECT count(*) FROM receipt", &counts->receipts) &&
              count(store, "SELECT count(*) FROM plan", &counts->plans) &&
              count(store, "SELECT count(*) FROM part", &counts->parts) &&
              count(store, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", &counts->bytes) &&
              lt_store_head(store, head);
  lt_store_abandon(store);
  return fine ? LT_STORE_FINE : LT_STORE_IO;
}
