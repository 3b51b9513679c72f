/* folder.c: reads the files that luat is asked to read: a policy folder's scripts, a plan.
 * Names are sorted, so the order in which a file system lists them never shows. Links to folders are not followed.
 * Nothing is ever written. */
#include "api_impl.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FOLDER_DEPTH_MAX = 16, SCRIPT_SIZE_MAX = 64 << 20, FILE_SIZE_MAX = 8 << 20 };

/* strerror's texts depend on the locale; these do not, and they come in both languages. */
static lt_text2 reason(int error) {
  switch (error) {
    case ENOENT: return (lt_text2){LT_STR("không có tệp hoặc thư mục này"), LT_STR("no such file or folder")};
    case EACCES: return (lt_text2){LT_STR("không được phép đọc"), LT_STR("permission denied")};
    case EISDIR: return (lt_text2){LT_STR("là một thư mục"), LT_STR("it is a folder")};
    case ENOTDIR: return (lt_text2){LT_STR("không phải thư mục"), LT_STR("it is not a folder")};
    case ELOOP: return (lt_text2){LT_STR("liên kết vòng"), LT_STR("a loop of links")};
    case EINVAL: return (lt_text2){LT_STR("không phải tệp thường"), LT_STR("it is not an ordinary file")};
    default: return (lt_text2){LT_STR("lỗi khi đọc"), LT_STR("an error while reading")};
  }
}

static luat_status cannot_read(lt_diags *diags, lt_str path, int error) {
  lt_str name = lt_str_copy(diags->arena, path);
  lt_diag_add(diags, LT_L601, (lt_place){0}, (lt_text2){name, name}, reason(error), (lt_text2){{0}, {0}},
              (lt_text2){{0}, {0}});
  return LUAT_IO;
}

static luat_status too_big(lt_diags *diags, lt_str path, size_t size_max) {
  lt_diag_put(diags, LT_L602, (lt_place){0}, lt_str_copy(diags->arena, path),
              lt_str_format(diags->arena, "%zu", size_max), (lt_str){0});
  return LUAT_BOUND;
}

/* Reads to the end; the text stops one past `size_max` at most. `expected` is how long an ordinary file says it is, so
 * that less than that and one more is its end; 0 for what has no size. False with errno. */
static bool read_all(lt_text *out, int file, size_t expected, size_t size_max) {
  enum { PIECE = 1 << 14 };
  lt_text_reserve(out, expected > size_max ? size_max + 1 : expected + 1);
  for (;;) {
    if (out->cap - out->len < 2) lt_text_reserve(out, PIECE);
    size_t room = out->cap - out->len - 1;
    ssize_t got = read(file, out->ptr + out->len, room);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    out->len += (size_t)got;
    out->ptr[out->len] = '\0';
    if (got == 0 || out->len > size_max || (out->len == expected && (size_t)got < room)) return true;
  }
}

/* The descriptor of an ordinary file and its size, or -1 with errno. Opening never waits, as a pipe without a writer
 * would. */
static int open_ordinary(const char *path, size_t *size) {
  int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return -1;
  struct stat info;
  int error = fstat(file, &info) != 0 ? errno : S_ISDIR(info.st_mode) ? EISDIR : 0;
  if (error == 0 && !S_ISREG(info.st_mode) && !S_ISFIFO(info.st_mode) && !S_ISCHR(info.st_mode)) error = EINVAL;
  if (error == 0 && !S_ISREG(info.st_mode)) error = fcntl(file, F_SETFL, 0) != 0 ? errno : 0;
  if (error == 0 && S_ISREG(info.st_mode) && info.st_size > 0) *size = (size_t)info.st_size;
  if (error == 0) return file;
  close(file);
  errno = error;
  return -1;
}

/* Closes the file also when memory is refused while reading. */
typedef struct reading {
  lt_text text;
  int file;
  size_t expected, size_max;
  bool fine;
  int error;
} reading;

static void read_guarded(void *arg) {
  reading *work = arg;
  work->fine = read_all(&work->text, work->file, work->expected, work->size_max);
  work->error = errno;
}

luat_status lt_api_file_read(lt_arena *arena, const char *path, size_t size_max, lt_str *out, lt_diags *diags) {
  bool standard = strcmp(path, "-") == 0;
  reading work = {.text = {.arena = arena}, .size_max = size_max, .file = STDIN_FILENO};
  if (!standard) work.file = open_ordinary(path, &work.expected);
  if (work.file < 0) return cannot_read(diags, lt_str_of(path), errno);
  bool memory = lt_protect(read_guarded, &work);
  if (!standard) close(work.file);
  if (!memory) lt_out_of_memory();
  if (!work.fine) return cannot_read(diags, lt_str_of(path), work.error);
  if (work.text.len > size_max) return too_big(diags, lt_str_of(path), size_max);
  *out = lt_text_str(&work.text);
  return LUAT_OK;
}

/* What stands in a folder, and as what, where its file system tells. */
typedef struct entry {
  lt_str name;
  unsigned char type; /* DT_… */
} entry;

/* Names in a folder, sorted; false with errno. The stream is closed also when memory is refused. */
typedef struct listing {
  lt_arena *arena;
  DIR *stream;
  LT_VEC(entry) names;
  int error; /* that ended the listing before its end */
} listing;

static void list_guarded(void *arg) {
  listing *work = arg;
  for (;;) {
    errno = 0; /* a folder that cannot be read on ends as one that is over */
    struct dirent *next = readdir(work->stream);
    if (next == NULL) break;
    if (next->d_name[0] == '.') continue;
    entry found = {lt_str_copy(work->arena, lt_str_of(next->d_name)), next->d_type};
    LT_PUSH(work->arena, &work->names, found);
  }
  work->error = errno;
}

static void sort_names(entry *names, uint32_t len) {
  for (uint32_t i = 1; i < len; i++) {
    entry moved = names[i];
    uint32_t at = i;
    for (; at > 0 && lt_str_compare(names[at - 1].name, moved.name) > 0; at--) names[at] = names[at - 1];
    names[at] = moved;
  }
}

static bool list_folder(listing *work, const char *path) {
  work->stream = opendir(path);
  if (work->stream == NULL) return false;
  bool memory = lt_protect(list_guarded, work);
  closedir(work->stream);
  if (!memory) lt_out_of_memory();
  sort_names(work->names.items, work->names.len);
  errno = work->error;
  return work->error == 0;
}

typedef struct walk {
  lt_arena *arena;
  lt_api_files *out;
  lt_diags *diags;
  const char *top, *ending; /* of the names of files that are read */
} walk;

static luat_status walk_folder(walk *w, lt_str inside, unsigned depth);

static lt_str join(lt_arena *arena, lt_str folder, lt_str name) {
  lt_text path = {.arena = arena};
  lt_text_reserve(&path, folder.len + 1 + name.len);
  lt_text_put(&path, folder);
  lt_text_putc(&path, '/');
  lt_text_put(&path, name);
  return lt_text_str(&path);
}

static luat_status walk_entry(walk *w, lt_str name, unsigned char type, unsigned depth) {
  const char *path = join(w->arena, lt_str_of(w->top), name).ptr;
  struct stat info;
  if (type == DT_UNKNOWN && lstat(path, &info) != 0) return cannot_read(w->diags, lt_str_of(path), errno);
  if (type == DT_UNKNOWN ? S_ISDIR(info.st_mode) : type == DT_DIR) return walk_folder(w, name, depth + 1);
  if (!lt_str_ends(name, w->ending)) return LUAT_OK;
  lt_script_file file = {.name = name};
  luat_status status = lt_api_file_read(w->arena, path, SCRIPT_SIZE_MAX, &file.text, w->diags);
  if (status == LUAT_OK) LT_PUSH(w->arena, &w->out->list, file);
  return status;
}

static luat_status walk_folder(walk *w, lt_str inside, unsigned depth) {
  if (depth > FOLDER_DEPTH_MAX) {
    lt_diag_put(w->diags, LT_L604, (lt_place){0}, lt_str_copy(w->diags->arena, inside),
                lt_str_format(w->diags->arena, "%d", FOLDER_DEPTH_MAX), (lt_str){0});
    return LUAT_BOUND;
  }
  const char *path = inside.len == 0 ? w->top : join(w->arena, lt_str_of(w->top), inside).ptr;
  listing names = {.arena = w->arena};
  if (!list_folder(&names, path)) return cannot_read(w->diags, lt_str_of(path), errno);
  luat_status worst = LUAT_OK;
  for (uint32_t i = 0; i < names.names.len; i++) {
    lt_str name = names.names.items[i].name;
    if (inside.len > 0) name = join(w->arena, inside, name);
    luat_status status = walk_entry(w, name, names.names.items[i].type, depth);
    if (status != LUAT_OK) worst = status;
  }
  return worst;
}

luat_status lt_api_folder_read(lt_arena *arena, const char *folder, lt_api_files *out, lt_diags *diags) {
  walk w = {arena, out, diags, folder, ".lua"};
  struct stat info;
  if (stat(folder, &info) == 0 && S_ISREG(info.st_mode)) {
    lt_script_file file = {.name = lt_str_copy(arena, lt_str_of(folder))};
    luat_status status = lt_api_file_read(arena, folder, SCRIPT_SIZE_MAX, &file.text, diags);
    if (status == LUAT_OK) LT_PUSH(arena, &out->list, file);
    return status;
  }
  luat_status status = walk_folder(&w, LT_STR(""), 0);
  if (status == LUAT_OK && out->list.len == 0) {
    lt_diag_put(diags, LT_L603, (lt_place){0}, lt_str_copy(diags->arena, lt_str_of(folder)), (lt_str){0}, (lt_str){0});
    return LUAT_IO;
  }
  return status;
}

luat_status lt_api_scenarios_read(lt_arena *arena, const char *path, lt_api_files *out, lt_diags *diags) {
  walk w = {arena, out, diags, path, ".scenarios.yaml"};
  struct stat info;
  const uint32_t first = out->list.len;
  bool folder = stat(path, &info) == 0 && S_ISDIR(info.st_mode);
  lt_script_file file = {.name = lt_str_copy(arena, lt_str_of(path))};
  luat_status status =
      folder ? walk_folder(&w, LT_STR(""), 0) : lt_api_file_read(arena, path, FILE_SIZE_MAX, &file.text, diags);
  if (status == LUAT_OK && !folder) LT_PUSH(arena, &out->list, file);
  for (uint32_t i = first; folder && i < out->list.len; i++) {
    lt_str *name = &out->list.items[i].name;
    *name = lt_str_format(arena, "%s%s%.*s", path, lt_str_ends(file.name, "/") ? "" : "/", LT_STR_ARG(*name));
  }
  if (status == LUAT_OK && out->list.len == first) {
    lt_diag_put(diags, LT_L811, (lt_place){0}, lt_str_copy(diags->arena, lt_str_of(path)), (lt_str){0}, (lt_str){0});
    return LUAT_IO;
  }
  return status;
}

typedef struct read_call {
  luat_text *out;
  lt_arena arena;
  const char *path;
  luat_diagnostics *diagnostics;
  luat_status status;
} read_call;

static void read_file(void *arg) {
  read_call *call = arg;
  lt_str text = {0};
  call->status = lt_api_file_read(&call->arena, call->path, FILE_SIZE_MAX, &text, &call->diagnostics->diags);
  lt_api_diagnostics_settle(call->diagnostics);
  if (call->status != LUAT_OK) return;
  call->out = lt_api_text(text);
  if (call->out == NULL) lt_out_of_memory();
}

luat_status luat_file_read(luat_text **out, const char *path, luat_diagnostics *diagnostics) {
  read_call call = {.path = path, .diagnostics = diagnostics};
  luat_status status = lt_api_guard_diagnosed(read_file, &call, &call.status, diagnostics);
  lt_arena_free(&call.arena);
  *out = status == LUAT_OK ? call.out : NULL;
  return status;
}
