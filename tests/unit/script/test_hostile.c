/* Scripts that mean harm (tests/hostile/): each is read to an end, within a second of processor time and 32 MiB, and what
 * is said has the code of its first line, `-- expect: L501` (`L502:2` if it is to be on line 2), or `ok`. Words of Lua's
 * own errors never come out; a second reading says the same, byte for byte; and a harmless script that stands beside it
 * reads as it does alone. */
#include <dirent.h>
#include <stdlib.h>
#include <time.h>

#include "base/sort.h"
#include "check.h"
#include "form_print.h"
#include "script/script.h"

static const char vocabulary[] =
    "entity \"plan\" { title = \"kế hoạch\" }\nentity \"item\" { title = \"hạng mục\", of = plan, at = \"items\" }\n";

/* Files with names of its own, before and after the hostile one, that use every shared thing a script can reach. */
static const char harmless[] =
    "local ids = { \"a\", \"b\" }\nfor i, id in ipairs(ids) do\n"
    "  rule((\"r-%s-%d\"):format(id:upper(), i)) { cites = \"s\", when = item.x:is(id) & ~item.y, decides = { q = ty \"1,5\" } }\nend\n"
    "for key, title in pairs { b = \"B\", a = \"A\" } do fact(key:rep(2):sub(1, 1):lower()) { of = item, title = title } end\n";

static double slowest;
static size_t live, peak;

static void *counted(void *ctx, void *block, size_t old_size, size_t size) {
  (void)ctx;
  live += size - old_size;
  if (live > peak) peak = live;
  if (size > 0) return realloc(block, size);
  free(block);
  return NULL;
}

static lt_str read_file(lt_arena *arena, const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) return LT_STR("");
  lt_text text = {.arena = arena};
  char piece[4096];
  for (size_t len; (len = fread(piece, 1, sizeof piece, file)) > 0;) lt_text_put(&text, (lt_str){piece, len});
  fclose(file);
  return lt_text_str(&text);
}

static double processor_time(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static bool says(const lt_diags *diags, lt_str expected) {
  if (lt_str_equal(expected, LT_STR("ok"))) return diags->list.len == 0;
  size_t colon = lt_str_find(expected, LT_STR(":"), 0);
  uint32_t line = colon == SIZE_MAX ? 0 : (uint32_t)strtoul(expected.ptr + colon + 1, NULL, 10);
  lt_str code = lt_str_slice(expected, 0, colon);
  for (uint32_t i = 0; i < diags->list.len; i++) {
    const lt_diag *diag = &diags->list.items[i];
    bool there = line == 0 || diag->place.line == line;
    if (there && lt_str_equal(lt_str_of(lt_code_get(diag->code)->name), code)) return true;
  }
  return false;
}

typedef struct row {
  lt_arena *arena;
  const char *name;
  lt_str text;
} row;

static lt_str printed(const lt_diags *diags, lt_arena *arena) {
  lt_text out = {.arena = arena};
  lt_diags_print(diags, LT_DIAG_PLAIN, LT_EN, &out);
  return lt_text_str(&out);
}

/* What the harmless files come to, read beside `text`, or alone where it is empty. */
static lt_str neighbours(lt_arena *arena, lt_str text) {
  lt_draft draft = {.arena = arena}, harmless_only = {.arena = arena};
  lt_diags diags = {.arena = arena};
  const lt_script_file files[] = {{LT_STR("vocabulary.lua"), {vocabulary, sizeof vocabulary - 1}},
                                  {LT_STR("a.lua"), lt_str_of(harmless)},
                                  {LT_STR("z.lua"), lt_str_of(harmless)},
                                  {LT_STR("hostile.lua"), text}};
  lt_script_read(&draft, files, text.len > 0 ? 4 : 3, NULL, &diags);
  for (uint32_t i = 0; i < draft.declarations.len; i++)
    if (lt_str_equal(draft.declarations.items[i].source->name, LT_STR("a.lua")) ||
        lt_str_equal(draft.declarations.items[i].source->name, LT_STR("z.lua")))
      LT_PUSH(arena, &harmless_only.declarations, draft.declarations.items[i]);
  lt_text out = {.arena = arena};
  print_draft(&harmless_only, &out);
  for (uint32_t i = 0; i < diags.list.len; i++)
    if (diags.list.items[i].place.source != NULL && !lt_str_equal(diags.list.items[i].place.source->name, LT_STR("hostile.lua")))
      lt_text_put(&out, lt_str_format(arena, "%.*s\n", LT_STR_ARG(diags.list.items[i].message.en)));
  return lt_text_str(&out);
}

static bool bound_hit(const lt_diags *diags) {
  for (uint32_t i = 0; i < diags->list.len; i++)
    if (lt_code_get(diags->list.items[i].code)->name[1] == '5') return true;
  return diags->dropped > 0;
}

static lt_str read_once(row *r, lt_diags *diags) {
  lt_draft draft = {.arena = r->arena};
  lt_script_file files[] = {{LT_STR("vocabulary.lua"), {vocabulary, sizeof vocabulary - 1}},
                            {LT_STR("hostile.lua"), r->text}};
  size_t before = live;
  peak = live;
  double start = processor_time();
  bool fine = lt_script_read(&draft, files, 2, NULL, diags);
  double took = processor_time() - start;
  if (took > slowest) slowest = took;
  lt_diags_sort(diags);
  CHECK_ROW(fine == (diags->errors == 0), r->name);
  check_that(took < 1.0, __FILE__, __LINE__, "%s took %.2f s", r->name, took);
  check_that(peak - before < 32 << 20, __FILE__, __LINE__, "%s took %zu KiB", r->name, (peak - before) >> 10);
  if (took > 0.2) printf("# %s: %.2f s, %zu KiB\n", r->name, took, (peak - before) >> 10);
  return printed(diags, r->arena);
}

static void check_script(void *arg) {
  row *r = arg;
  lt_str expected = lt_str_slice(r->text, 11, lt_str_find(r->text, LT_STR("\n"), 0) - 11);
  lt_diags diags = {.arena = r->arena}, again = {.arena = r->arena};
  lt_str said = read_once(r, &diags);
  check_that(says(&diags, expected), __FILE__, __LINE__, "%s: want %.*s, got %.*s", r->name, LT_STR_ARG(expected),
             LT_STR_ARG(lt_str_slice(said, 0, 400)));
  CHECK_ROW(lt_str_find(said, LT_STR("attempt to"), 0) == SIZE_MAX &&
                lt_str_find(said, LT_STR("traceback"), 0) == SIZE_MAX,
            r->name);
  lt_str twice = read_once(r, &again);
  check_that(lt_str_equal(twice, said), __FILE__, __LINE__, "%s: then %.*s, now %.*s", r->name, LT_STR_ARG(said), LT_STR_ARG(twice));
  if (!bound_hit(&diags)) CHECK_ROW(lt_str_equal(neighbours(r->arena, r->text), neighbours(r->arena, LT_STR(""))), r->name);
}

static int compare(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

int main(void) {
  const lt_allocator allocator = {counted, NULL};
  lt_memory_set_allocator(&allocator);
  DIR *folder = opendir(LUAT_SOURCE_DIR "/tests/hostile");
  lt_arena names = {0};
  struct {
    char **items;
    uint32_t len, cap;
  } list = {0};
  for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;) {
    lt_str name = lt_str_of(entry->d_name);
    if (lt_str_ends(name, ".lua")) LT_PUSH(&names, &list, lt_arena_copy(&names, name.ptr, name.len + 1));
  }
  if (folder != NULL) closedir(folder);
  CHECK(list.len >= 60);
  lt_sort(&names, list.items, list.len, sizeof *list.items, compare);
  for (uint32_t i = 0; i < list.len; i++) {
    lt_arena arena = {0};
    row r = {&arena, list.items[i],
             read_file(&arena, lt_str_format(&arena, "%s/tests/hostile/%s", LUAT_SOURCE_DIR, list.items[i]).ptr)};
    CHECK_ROW(lt_protect(check_script, &r), r.name);
    lt_arena_free(&arena);
  }
  printf("# slowest: %.2f s\n", slowest);
  lt_arena_free(&names);
  return CHECK_DONE();
}
