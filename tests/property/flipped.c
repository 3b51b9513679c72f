/* flipped.c: a store of which somebody, or the disk, has changed something: a bit, a byte, a sector that is empty or
 * stands elsewhere, two pages that changed places. Whatever it is, either it is found (the store is not opened, or
 * `verify` names a place), or it stands where nothing is kept, and everything reads as before. And found or not: no
 * receipt, version or set that is given is another than was put in. The argument is how many changes are tried. */
#include <luat/luat.h>

#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../disk/keeping.h"

enum {
  RECEIPTS = 24,
  VERSIONS = 2,
  SECTOR = 512,
  FILE_MAX = 1 << 22,
  ENTRIES = RECEIPTS + VERSIONS,
  LISTS = 2,
  TOLD = LISTS + ENTRIES
};
enum { BIT, BYTE, EMPTIED, COPIED, SWAPPED, KINDS };
static const char *const kinds[KINDS] = {"a bit", "a byte", "an empty sector", "a sector of elsewhere", "two pages"};

static char folder[] = "/tmp/luat-flipped-XXXXXX";
static char path[64], scripts[64];
static unsigned char kept[FILE_MAX], changed[FILE_MAX];
static size_t file_len, page;

/* What is told of the store, in this order; NULL: it was refused. */
typedef struct telling {
  luat_text *texts[TOLD];
  unsigned len;
  bool open, found;
} telling;

static unsigned draw(unsigned long long *state, unsigned below) {
  *state = *state * 6364136223846793005ull + 1442695040888963407ull;
  return (unsigned)(*state >> 33) % below;
}

/* ---- The store as it was put in ---- */

static bool fill(luat_store *store, luat_diagnostics *diagnostics) {
  return keep_publish(store, diagnostics, scripts, 1) == LUAT_OK &&
         keep_record(store, diagnostics, 0, KEEP_BATCH < RECEIPTS / 2 ? KEEP_BATCH : RECEIPTS / 2, NULL) == LUAT_OK &&
         keep_publish(store, diagnostics, scripts, 2) == LUAT_OK &&
         keep_record(store, diagnostics, RECEIPTS / 2, RECEIPTS / 2, NULL) == LUAT_OK;
}

static bool read_file(void) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) return false;
  file_len = fread(kept, 1, sizeof kept, file);
  page = (size_t)kept[16] << 8 | kept[17];
  return fclose(file) == 0 && page >= SECTOR && file_len > 2 * page && file_len < sizeof kept;
}

static bool make(void) {
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  luat_store *store = NULL;
  bool fine = luat_store_init(path, diagnostics) == LUAT_OK &&
              luat_store_open(&store, path, 1, diagnostics) == LUAT_OK && fill(store, diagnostics);
  luat_store_free(store); /* all of it is in the file now */
  luat_diagnostics_free(diagnostics);
  return fine && read_file();
}

static bool put_file(const unsigned char *bytes) {
  char beside[96];
  static const char *const ends[] = {"-wal", "-shm"};
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
    snprintf(beside, sizeof beside, "%s%s", path, ends[i]);
    unlink(beside);
  }
  FILE *file = fopen(path, "wb");
  if (file == NULL) return false;
  bool fine = fwrite(bytes, 1, file_len, file) == file_len;
  return fclose(file) == 0 && fine;
}

/* ---- What is told of it ---- */

static void add(telling *out, luat_status status, luat_text *text) {
  if (status != LUAT_OK) {
    luat_text_free(text);
    text = NULL;
  }
  out->texts[out->len++] = text;
}

static void read_lists(telling *out, luat_store *store, luat_diagnostics *said) {
  luat_text *log = NULL, *versions = NULL;
  luat_status status = luat_log(&log, store, NULL, LUAT_DECISION_JSON, LUAT_EN, said);
  add(out, status, log);
  status = luat_versions(&versions, store, LUAT_DECISION_JSON, LUAT_EN, said);
  add(out, status, versions);
}

/* Each entry of the chain is a receipt or a version. */
static void read_each(telling *out, luat_store *store, luat_diagnostics *said) {
  char number[16];
  for (unsigned i = 1; i <= ENTRIES; i++) {
    luat_text *receipt = NULL, *which = NULL;
    luat_policy_set *set = NULL;
    snprintf(number, sizeof number, "%u", i);
    luat_status status = luat_receipt(&receipt, store, number, LUAT_DECISION_JSON, LUAT_EN, said);
    if (status != LUAT_OK) status = luat_set_load_version(&set, &which, store, number, NULL, LUAT_EN, said);
    luat_set_free(set);
    add(out, status, receipt != NULL ? receipt : which);
  }
}

static void forget(telling *what) {
  for (unsigned i = 0; i < what->len; i++) luat_text_free(what->texts[i]);
  what->len = 0;
}

static void tell(telling *out) {
  luat_diagnostics *said = luat_diagnostics_new();
  luat_store *store = NULL;
  luat_text *verified = NULL;
  size_t found = 0;
  *out = (telling){.open = luat_store_open(&store, path, 0, said) == LUAT_OK};
  if (out->open) {
    read_lists(out, store, said);
    read_each(out, store, said);
    out->found = luat_verify(&verified, &found, store, NULL, LUAT_TEXT, LUAT_VI, said) != LUAT_OK || found > 0;
  }
  luat_text_free(verified);
  luat_store_free(store);
  luat_diagnostics_free(said);
}

static bool same(const luat_text *a, const luat_text *b) {
  return luat_text_len(a) == luat_text_len(b) && memcmp(luat_text_data(a), luat_text_data(b), luat_text_len(a)) == 0;
}

/* Which version it is, by its content. A signature that stands there now, and that nobody made, is said to be none. */
static bool same_line(const luat_text *a, const luat_text *b) {
  size_t len = strcspn(luat_text_data(a), "\n");
  return len == strcspn(luat_text_data(b), "\n") && memcmp(luat_text_data(a), luat_text_data(b), len) == 0;
}

/* The first thing that is told otherwise, or not told although nothing was found; TOLD if none is. Lists may tell
 * what was changed, if it is found: they are not evidence, receipts are. */
static unsigned first_wrong(const telling *is, const telling *was) {
  for (unsigned i = 0; i < is->len; i++) {
    bool list = i < LISTS, given = is->texts[i] != NULL;
    bool as_was = given && (is->found && !list ? same_line : same)(is->texts[i], was->texts[i]);
    if (given ? !as_was && !(list && is->found) : !is->found) return i;
  }
  return TOLD;
}

/* ---- Changes ---- */

static size_t change(unsigned kind, unsigned long long *state) {
  memcpy(changed, kept, file_len);
  size_t at = draw(state, (unsigned)file_len), sector = at / SECTOR * SECTOR, pages = file_len / page;
  size_t from = draw(state, (unsigned)(file_len / SECTOR)) * SECTOR;
  size_t a = draw(state, (unsigned)pages) * page, b = draw(state, (unsigned)pages) * page;
  switch (kind) {
    case BIT: changed[at] ^= (unsigned char)(1u << draw(state, 8)); break;
    case BYTE: changed[at] = (unsigned char)draw(state, 256); break;
    case EMPTIED: memset(changed + sector, 0, SECTOR); break;
    case COPIED: memcpy(changed + sector, kept + from, SECTOR); break;
    default:
      memcpy(changed + a, kept + b, page);
      memcpy(changed + b, kept + a, page);
      return a;
  }
  return at;
}

static bool try_one(const telling *was, unsigned long long number, unsigned *seen) {
  unsigned long long state = number;
  unsigned kind = draw(&state, KINDS + 4); /* bits most often */
  if (kind >= KINDS) kind = BIT;
  size_t at = change(kind, &state);
  telling is;
  if (!put_file(changed)) return false;
  tell(&is);
  *seen += !is.open || is.found;
  unsigned wrong = is.open ? first_wrong(&is, was) : TOLD;
  if (wrong < TOLD)
    printf("# %llu: %s changed at %zu, page %zu: %s, and thing %u is told otherwise\n", number, kinds[kind], at,
           at / page + 1, is.found ? "found" : "nothing is found", wrong);
  forget(&is);
  return wrong == TOLD;
}

int main(int argc, char **argv) {
  unsigned long long changes = argc > 1 ? strtoull(argv[1], NULL, 10) : 300;
  unsigned failed = 0, seen = 0;
  telling was = {0};
  if (mkdtemp(folder) == NULL) return 2;
  snprintf(path, sizeof path, "%s/store", folder);
  snprintf(scripts, sizeof scripts, "%s/scripts", folder);
  bool made = mkdir(scripts, 0700) == 0 && make();
  if (made) tell(&was);
  for (unsigned i = 0; i < was.len; i++) made &= was.texts[i] != NULL;
  made = made && was.open && !was.found;
  for (unsigned long long i = 1; made && i <= changes; i++) failed += !try_one(&was, i, &seen);
  printf("# %llu changes of %zu bytes, %u found, the others where nothing is kept\n", changes, file_len, seen);
  printf("%s 1 - what is changed in a store is found, or changes nothing\n1..1\n",
         made && failed == 0 && seen > 0 ? "ok" : "not ok");
  forget(&was);
  keep_no_folder(folder);
  return !made || failed > 0 || seen == 0;
}
