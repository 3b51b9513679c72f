/* replay.c: a fuzzing target without a fuzzer: gives it each file of the folders named, and each file cut short at a
 * number of places. One TAP line a folder. */
#include <dirent.h>

#include "fuzz.h"

enum { CUTS = 3 };

static unsigned give(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL || fseek(file, 0, SEEK_END) != 0) return 0;
  long end = ftell(file);
  size_t size = end > 0 ? (size_t)end : 0;
  uint8_t *data = malloc(size + 1);
  rewind(file);
  FUZZ_MUST(data != NULL);
  size = fread(data, 1, size, file);
  fclose(file);
  for (size_t cut = 1; cut <= CUTS; cut++) {
    size_t len = size * cut / CUTS;
    uint8_t *exact = malloc(len + (len == 0)); /* so that a sanitizer sees what is read past the end */
    FUZZ_MUST(exact != NULL);
    memcpy(exact, data, len);
    LLVMFuzzerTestOneInput(exact, len);
    free(exact);
  }
  free(data);
  return 1;
}

int main(int argc, char **argv) {
  for (int i = 1; i < argc; i++) {
    DIR *folder = opendir(argv[i]);
    unsigned given = 0;
    for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;) {
      char path[4096];
      if (entry->d_name[0] == '.') continue;
      snprintf(path, sizeof path, "%s/%s", argv[i], entry->d_name);
      given += give(path);
    }
    if (folder != NULL) closedir(folder);
    printf("%s %d - %u inputs of %s, each whole and cut\n", given > 0 ? "ok" : "not ok", i, given, argv[i]);
  }
  printf("1..%d\n", argc - 1);
  return 0;
}
