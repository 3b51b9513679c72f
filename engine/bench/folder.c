/* folder.c: a folder of the benchmark's own among temporary files: made, written into, and gone afterwards. */
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bench_impl.h"

bool bench_folder_make(bench_folder *folder) {
  const char *temporary = getenv("TMPDIR") != NULL && *getenv("TMPDIR") != '\0' ? getenv("TMPDIR") : "/tmp";
  bool fits = snprintf(folder->path, sizeof folder->path, "%s/luat-bench-XXXXXX", temporary) < (int)sizeof folder->path;
  if (!fits || mkdtemp(folder->path) == NULL) folder->path[0] = '\0';
  return folder->path[0] != '\0';
}

bool bench_folder_at(const bench_folder *folder, const char *name, char *path, size_t size) {
  return snprintf(path, size, "%s/%s", folder->path, name) < (int)size;
}

/* The folders that the name goes through. */
static void make_way(char *path, size_t from) {
  for (char *slash = strchr(path + from, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
    *slash = '\0';
    mkdir(path, 0700);
    *slash = '/';
  }
}

bool bench_folder_write(const bench_folder *folder, const char *name, const char *text, size_t len) {
  char path[BENCH_FOLDER_PATH];
  if (!bench_folder_at(folder, name, path, sizeof path)) return false;
  make_way(path, strlen(folder->path) + 1);
  FILE *file = fopen(path, "w");
  if (file == NULL) return false;
  bool written = fwrite(text, 1, len, file) == len;
  return fclose(file) == 0 && written;
}

static int drop(const char *path, const struct stat *info, int kind, struct FTW *at) {
  (void)info;
  (void)kind;
  (void)at;
  return remove(path);
}

void bench_folder_free(bench_folder *folder) {
  if (folder->path[0] != '\0') nftw(folder->path, drop, 8, FTW_DEPTH | FTW_PHYS);
  folder->path[0] = '\0';
}
