/* sql.c: statements and values of SQLite, and what it refuses in words of ours.
 * Statements are prepared once for each store and named by the address of their text. It knows no table. */
#include "store_impl.h"

#include <assert.h>
#include <errno.h>
#include <string.h>

sqlite3_stmt *lt_sql(lt_store *store, const char *sql) {
  for (uint32_t i = 0; i < store->statements_len; i++) {
    if (store->statements[i].sql != sql) continue;
    sqlite3_reset(store->statements[i].stmt);
    sqlite3_clear_bindings(store->statements[i].stmt);
    return store->statements[i].stmt;
  }
  assert(store->statements_len < LT_STORE_STATEMENTS);
  sqlite3_stmt *stmt = NULL;
  errno = 0;
  int code = sqlite3_prepare_v3(store->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);
  if (code != SQLITE_OK) {
    lt_sql_fault(store, code);
    return NULL;
  }
  store->statements[store->statements_len++] = (lt_statement){sql, stmt};
  return stmt;
}

void lt_sql_int(sqlite3_stmt *stmt, int at, int64_t value) { sqlite3_bind_int64(stmt, at, value); }

void lt_sql_str(sqlite3_stmt *stmt, int at, lt_str value) {
  sqlite3_bind_text64(stmt, at, value.len == 0 ? "" : value.ptr, value.len, SQLITE_STATIC, SQLITE_UTF8);
}

void lt_sql_digest(sqlite3_stmt *stmt, int at, const lt_digest *value) {
  sqlite3_bind_blob(stmt, at, value->bytes, sizeof value->bytes, SQLITE_STATIC);
}

int lt_sql_row(lt_store *store, sqlite3_stmt *stmt) {
  if (stmt == NULL) return -1;
  errno = 0;
  int code = sqlite3_step(stmt);
  if (code == SQLITE_ROW) return 1;
  sqlite3_reset(stmt);
  if (code == SQLITE_DONE) return 0;
  lt_sql_fault(store, code);
  return -1;
}

bool lt_sql_run(lt_store *store, sqlite3_stmt *stmt) { return lt_sql_row(store, stmt) == 0; }

bool lt_sql_exec(lt_store *store, const char *sql) {
  errno = 0;
  int code = sqlite3_exec(store->db, sql, NULL, NULL, NULL);
  return code == SQLITE_OK || lt_sql_fault(store, code);
}

lt_str lt_sql_lent(sqlite3_stmt *stmt, int column) {
  const void *ptr = sqlite3_column_blob(stmt, column);
  int len = sqlite3_column_bytes(stmt, column);
  return ptr == NULL ? LT_STR("") : (lt_str){ptr, (size_t)len};
}

lt_str lt_sql_text(lt_arena *arena, sqlite3_stmt *stmt, int column) {
  return lt_str_copy(arena, lt_sql_lent(stmt, column));
}

lt_digest lt_sql_get_digest(sqlite3_stmt *stmt, int column) {
  lt_digest digest = {{0}};
  lt_str bytes = lt_sql_lent(stmt, column);
  if (bytes.len == sizeof digest.bytes) memcpy(digest.bytes, bytes.ptr, bytes.len);
  return digest;
}

static void say(lt_store *store, lt_code code, lt_text2 reason) {
  lt_str path = lt_str_copy(store->diags->arena, store->path);
  lt_diag_add(store->diags, code, (lt_place){0}, (lt_text2){path, path}, reason, (lt_text2){{0}, {0}},
              (lt_text2){{0}, {0}});
}

bool lt_store_damaged(lt_store *store, const char *vi, const char *en) {
  say(store, LT_L625, (lt_text2){lt_str_of(vi), lt_str_of(en)});
  return false;
}

bool lt_store_broken(lt_store *store, lt_diags *diags) {
  store->diags = diags;
  return store->fault != SQLITE_OK && !lt_sql_fault(store, store->fault);
}

/* SQLite takes a page that the disk cannot read for one that is wrong; the system's own number tells them apart. */
static int kind_of(int code) {
  bool unread = (code & 0xff) == SQLITE_CORRUPT && (errno == EIO || errno == ENXIO || errno == ERANGE);
  return unread ? SQLITE_IOERR : code & 0xff;
}

/* Of a file that luat did not leave so. */
static lt_text2 what_is_wrong(int kind) {
  switch (kind) {
    case SQLITE_CORRUPT:
      return (lt_text2){LT_STR("các trang của tệp không khớp nhau, hoặc tệp bị cắt ngắn"),
                        LT_STR("pages of the file do not agree, or its end was cut off")};
    case SQLITE_TOOBIG:
      return (lt_text2){LT_STR("có một giá trị dài hơn mọi giá trị mà luat ghi"),
                        LT_STR("a value is longer than any that luat writes")};
    case SQLITE_CONSTRAINT:
      return (lt_text2){LT_STR("có dòng trùng với dòng đang ghi, mà không thuộc chuỗi"),
                        LT_STR("a row stands where one is to be put in, and is not of the chain")};
    default: return (lt_text2){lt_str_of(sqlite3_errstr(kind)), lt_str_of(sqlite3_errstr(kind))};
  }
}

bool lt_sql_fault(lt_store *store, int code) {
  int kind = kind_of(code);
  if (kind != SQLITE_CORRUPT && kind != SQLITE_NOTADB && kind != SQLITE_TOOBIG) store->fault = kind;
  switch (kind) {
    case SQLITE_NOMEM: lt_out_of_memory();
    case SQLITE_BUSY:
    case SQLITE_LOCKED: say(store, LT_L627, (lt_text2){LT_STR(""), LT_STR("")}); break;
    case SQLITE_FULL: say(store, LT_L628, (lt_text2){LT_STR("đĩa đã đầy"), LT_STR("the disk is full")}); break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      say(store, LT_L628,
          (lt_text2){LT_STR("tệp hoặc thư mục chứa nó không cho ghi"),
                     LT_STR("the file or the folder around it may not be written")});
      break;
    case SQLITE_IOERR:
    case SQLITE_PROTOCOL: /* locks that are refused again and again */
      say(store, LT_L628, (lt_text2){LT_STR("đĩa báo lỗi"), LT_STR("the disk reports an error")});
      break;
    case SQLITE_NOTADB: say(store, LT_L622, (lt_text2){LT_STR(""), LT_STR("")}); break;
    default: say(store, LT_L625, what_is_wrong(kind));
  }
  return false;
}
