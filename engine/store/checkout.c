/* checkout.c: writes the scripts of a version into a new folder.
 * A store may come from anybody: a name that would lead out of the folder is refused, nothing that is there is written
 * over or followed. */
#include "store_impl.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct writing {
  lt_store *store;
  lt_arena *arena;
  const char *folder;
  int top;       /* the new folder */
  uint32_t made; /* scripts that were begun */
} writing;

/* Segments of letters that stay below: none empty, none of dots alone, no control characters. */
static bool is_inside(lt_str name) {
  size_t from = 0;
  if (name.len == 0) return false;
  for (size_t i = 0; i <= name.len; i++) {
    if (i < name.len && name.ptr[i] != '/') {
      if ((unsigned char)name.ptr[i] < 0x20) return false;
      continue;
    }
    lt_str segment = {name.ptr + from, i - from};
    if (segment.len == 0 || lt_str_equal(segment, LT_STR(".")) || lt_str_equal(segment, LT_STR(".."))) return false;
    from = i + 1;
  }
  return true;
}

static bool failed(writing *w, int error) {
  lt_text2 why = error == ENOSPC || error == EDQUOT
                     ? (lt_text2){LT_STR("đĩa đã đầy"), LT_STR("the disk is full")}
                 : error == EIO      ? (lt_text2){LT_STR("đĩa báo lỗi"), LT_STR("the disk reports an error")}
                 : error == ENOENT || error == ENOTDIR
                     ? (lt_text2){LT_STR("không có thư mục chứa nó"), LT_STR("the folder around it is not there")}
                     : (lt_text2){LT_STR("không được phép ghi"), LT_STR("permission denied")};
  lt_str folder = lt_str_copy(w->store->diags->arena, lt_str_of(w->folder));
  lt_diag_add(w->store->diags, LT_L637, (lt_place){0}, (lt_text2){folder, folder}, why, (lt_text2){{0}, {0}},
              (lt_text2){{0}, {0}});
  return false;
}

/* The folders of a name, each made where it is not there. */
static bool make_folders(writing *w, char *path) {
  for (char *slash = strchr(path, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
    *slash = '\0';
    bool made = mkdirat(w->top, path, 0777) == 0 || errno == EEXIST;
    int error = errno;
    *slash = '/';
    if (!made) return failed(w, error);
  }
  return true;
}

static bool write_all(int file, lt_str text) {
  for (size_t at = 0; at < text.len;) {
    ssize_t put = write(file, text.ptr + at, text.len - at);
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    at += (size_t)put;
  }
  return true;
}

static bool write_script(writing *w, const lt_script_file *script) {
  if (!is_inside(script->name))
    return lt_store_damaged(w->store, "tên của một kịch bản dẫn ra ngoài thư mục",
                            "the name of a script leads out of the folder");
  char *path = lt_arena_copy(w->arena, lt_str_copy(w->arena, script->name).ptr, script->name.len + 1);
  if (!make_folders(w, path)) return false;
  int file = openat(w->top, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (file < 0) return failed(w, errno);
  w->made++;
  bool fine = write_all(file, script->text);
  int error = errno;
  if (close(file) != 0 && fine) {
    fine = false;
    error = errno;
  }
  return fine || failed(w, error);
}

/* Nothing stays of a version that was not written out as a whole. */
static void remove_scripts(writing *w, const lt_script_files *scripts) {
  for (uint32_t i = w->made; i-- > 0;) unlinkat(w->top, lt_str_copy(w->arena, scripts->items[i].name).ptr, 0);
  for (uint32_t i = w->made + 1 < scripts->len ? w->made + 1 : scripts->len; i-- > 0;) {
    lt_str name = scripts->items[i].name;
    while (name.len > 0) {
      while (name.len > 0 && name.ptr[name.len - 1] != '/') name.len--;
      if (name.len > 0) unlinkat(w->top, lt_str_copy(w->arena, (lt_str){name.ptr, --name.len}).ptr, AT_REMOVEDIR);
    }
  }
  rmdir(w->folder);
}

typedef struct checking {
  writing w;
  const lt_script_files *scripts;
  bool fine;
} checking;

/* The folder is closed also where memory is refused in here. */
static void write_scripts(void *arg) {
  checking *work = arg;
  work->fine = true;
  for (uint32_t i = 0; work->fine && i < work->scripts->len; i++)
    work->fine = write_script(&work->w, &work->scripts->items[i]);
  if (!work->fine) remove_scripts(&work->w, work->scripts);
}

lt_store_status lt_store_checkout(lt_store *store, lt_arena *arena, const lt_publication *publication,
                                  const char *folder, lt_diags *diags) {
  lt_script_files scripts = {0};
  if (lt_store_scripts(store, arena, publication, &scripts, diags) != LT_STORE_FINE) return LT_STORE_IO;
  checking work = {.w = {.store = store, .arena = arena, .folder = folder, .top = -1}, .scripts = &scripts};
  if (mkdir(folder, 0777) != 0) {
    if (errno == EEXIST)
      lt_diag_put(diags, LT_L629, (lt_place){0}, lt_str_copy(diags->arena, lt_str_of(folder)), (lt_str){0},
                  (lt_str){0});
    else
      failed(&work.w, errno);
    return LT_STORE_IO;
  }
  work.w.top = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
  if (work.w.top < 0) return failed(&work.w, errno) ? LT_STORE_FINE : LT_STORE_IO;
  bool memory = lt_protect(write_scripts, &work);
  close(work.w.top);
  if (!memory) lt_out_of_memory();
  return work.fine ? LT_STORE_FINE : LT_STORE_IO;
}
