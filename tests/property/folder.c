/* folder.c: reads a policy folder for tests, and shuffles the declarations of a script by its tokens. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "folder.h"

#include "base/scan.h"

typedef struct reader {
  lt_arena *arena;
  LT_VEC(lt_script_file) files;
} reader;

lt_str folder_file(lt_arena *arena, const char *path) {
  lt_text text = {.arena = arena};
  FILE *file = fopen(path, "rb");
  char block[4096];
  for (size_t n; file && (n = fread(block, 1, sizeof block, file)) > 0;) lt_text_put(&text, (lt_str){block, n});
  if (file) fclose(file);
  return lt_text_str(&text);
}

static void read_folder(reader *r, const char *path, size_t skip) {
  DIR *folder = opendir(path);
  for (struct dirent *entry; folder && (entry = readdir(folder));) {
    if (entry->d_name[0] == '.') continue;
    const char *inner = lt_str_format(r->arena, "%s/%s", path, entry->d_name).ptr;
    struct stat info;
    if (stat(inner, &info) != 0) continue;
    if (S_ISDIR(info.st_mode))
      read_folder(r, inner, skip);
    else if (lt_str_ends(lt_str_of(inner), ".lua"))
      LT_PUSH(r->arena, &r->files, ((lt_script_file){lt_str_of(inner + skip), folder_file(r->arena, inner)}));
  }
  if (folder) closedir(folder);
}

static int by_name(const void *a, const void *b) {
  return lt_str_compare(((const lt_script_file *)a)->name, ((const lt_script_file *)b)->name);
}

folder_scripts folder_read(lt_arena *arena, const char *path) {
  reader r = {.arena = arena};
  read_folder(&r, path, strlen(path) + 1);
  if (r.files.len) qsort(r.files.items, r.files.len, sizeof *r.files.items, by_name);
  return (folder_scripts){r.files.items, r.files.len};
}

lt_set *folder_seal(lt_arena *arena, const char *path, lt_diags *diags) {
  folder_scripts scripts = folder_read(arena, path);
  lt_draft draft = {.arena = arena};
  if (!scripts.len || !lt_script_read(&draft, scripts.items, scripts.len, NULL, diags)) return NULL;
  return lt_set_seal(&draft, diags);
}

/* ---- shuffling ---- */

/* A statement at the top of a script: from its first token to that of the next. */
typedef struct statement {
  size_t from, to;
  bool local, frame; /* frame: `policy "x"`, `act "x"` without a table */
} statement;
typedef struct statements {
  statement *items;
  uint32_t len, cap;
} statements;

/* A declaration starts with a word and its id; anything else at the top is a local helper. */
static statements split(lt_arena *arena, const lt_source *source) {
  statements all = {0};
  lt_scan scan;
  lt_scan_init(&scan, source);
  int depth = 0;
  lt_token before = {.kind = LT_TOKEN_END}, token = lt_scan_next(&scan), next;
  for (; token.kind != LT_TOKEN_END; before = token, token = next) {
    next = lt_scan_next(&scan);
    bool local = depth == 0 && (lt_str_equal(token.text, LT_STR("local")) || lt_str_equal(token.text, LT_STR("for")));
    bool after_local = before.kind == LT_TOKEN_NAME && lt_str_equal(before.text, LT_STR("local"));
    if (depth == 0 && !after_local && (local || (token.kind == LT_TOKEN_NAME && next.kind == LT_TOKEN_STRING)))
      LT_PUSH(arena, &all, ((statement){.from = token.offset, .local = local, .frame = !local}));
    if (depth == 0 && lt_str_equal(token.text, LT_STR("{")) && all.len) all.items[all.len - 1].frame = false;
    const char *opens = "{(", *closes = "})";
    if (token.kind == LT_TOKEN_MARK && strchr(opens, token.text.ptr[0])) depth++;
    if (token.kind == LT_TOKEN_MARK && strchr(closes, token.text.ptr[0])) depth--;
    if (lt_str_equal(token.text, LT_STR("function")) || lt_str_equal(token.text, LT_STR("do"))) depth++;
    if (lt_str_equal(token.text, LT_STR("end"))) depth--;
  }
  for (uint32_t i = 0; i < all.len; i++) all.items[i].to = i + 1 < all.len ? all.items[i + 1].from : source->text.len;
  return all;
}

static void put_statement(lt_text *out, const lt_source *source, const statement *one) {
  lt_text_put(out, lt_str_slice(source->text, one->from, one->to - one->from));
  lt_text_putc(out, '\n');
}

/* The statements from `first` to before `end`: locals first, then the others in some order. */
static void put_segment(lt_text *out, const lt_source *source, statements *all, uint32_t first, uint32_t end,
                        gen_random *random) {
  uint32_t loose = first;
  for (uint32_t i = first; i < end; i++) {
    statement one = all->items[i];
    if (!one.local) continue;
    memmove(&all->items[loose + 1], &all->items[loose], (i - loose) * sizeof one);
    all->items[loose++] = one;
  }
  for (uint32_t i = end; i > loose + 1; i--) {
    uint32_t k = loose + gen_below(random, i - loose);
    statement one = all->items[i - 1];
    all->items[i - 1] = all->items[k];
    all->items[k] = one;
  }
  for (uint32_t i = first; i < end; i++) put_statement(out, source, &all->items[i]);
}

lt_str folder_shuffle(lt_arena *arena, lt_str name, lt_str text, gen_random *random) {
  const lt_source *source = lt_source_new(arena, name, text);
  statements all = split(arena, source);
  lt_text out = {.arena = arena};
  uint32_t first = 0;
  for (uint32_t i = 0; i <= all.len; i++) {
    if (i < all.len && !all.items[i].frame) continue;
    put_segment(&out, source, &all, first, i, random);
    if (i < all.len) put_statement(&out, source, &all.items[i]);
    first = i + 1;
  }
  return lt_text_str(&out);
}
