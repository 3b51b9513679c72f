/* Versions: what names one and what names several; scripts and registers that were changed in the file are not given out; a name that leads out of
 * the folder is not followed. */
#include <stdlib.h>
#include <unistd.h>

#include "check.h"
#include "store_impl.h"

static char folder[] = "/tmp/luat-versions-XXXXXX";
static lt_arena arena;
static lt_diags diags;
static lt_store *store;

static const char *code(void) {
  return diags.list.len == 0 ? "" : lt_code_get(diags.list.items[diags.list.len - 1].code)->name;
}

/* A version of one script, with the seal that the test wants. */
static lt_publication publish(const char *name, const char *text, uint8_t last, int64_t time) {
  lt_body bodies[] = {{.id = LT_STR("hn.ubnd"), .title = {LT_STR("UBND"), LT_STR("committee")}}};
  lt_set set = {.digest = {{0xab, 0xcd, 0xef, last}}, .norms_len = 1, .bodies = bodies, .bodies_len = 1};
  lt_script_file file = {lt_str_of(name), lt_str_of(text)};
  lt_publication out = {0};
  lt_head head;
  CHECK_ROW(lt_store_publish(store, &arena, &file, 1, &set, LT_STR("note"), time, &out, &head, &diags) ==
                LT_STORE_FINE,
            text);
  return out;
}

static void check_find(const char *name, int64_t number, const char *want) {
  lt_publication out;
  diags.list.len = 0;
  bool fine = lt_store_find_version(store, &arena, lt_str_of(name), &out, &diags) == LT_STORE_FINE;
  CHECK_ROW(fine == (*want == '\0') && (!fine || out.number == number), name);
  CHECK_STR(lt_str_of(code()), want);
}

static void check_names(void) {
  lt_publication first = publish("a.lua", "a", 1, 10), second = publish("a.lua", "b", 2, 20);
  CHECK(first.number == 1 && second.number == 2 && second.parent == 1);
  check_find("", 2, "");
  check_find("1", 1, "");
  check_find("3", 0, "L761");
  check_find("abcde", 0, "L761");
  check_find("abcdef", 0, "L762");
  check_find("blake2b:abcdef01", 1, "");
  check_find("blake2b:abcdef02", 2, "");
  lt_str content = lt_digest_hex(&arena, &first.content);
  check_find(lt_str_format(&arena, "blake2b:%.8s", content.ptr).ptr, 1, "");
  lt_publication again = publish("a.lua", "b", 2, 5);
  CHECK(again.again && again.number == 2);
  lt_publication back = publish("a.lua", "a", 1, 20);
  CHECK(!back.again && back.number == 3 && back.version == first.version && back.parent == 2);
  check_find("blake2b:abcdef01", 3, "");
}

static void check_changed(void) {
  lt_publication one = publish("b.lua", "what it was", 3, 30);
  lt_script_files scripts = {0};
  CHECK(lt_store_scripts(store, &arena, &one, &scripts, &diags) == LT_STORE_FINE && scripts.len == 1);
  CHECK_STR(scripts.items[0].text, "what it was");
  CHECK(lt_sql_exec(store, "UPDATE script SET text = 'what it is' WHERE text = 'what it was'"));
  scripts.len = 0;
  diags.list.len = 0;
  CHECK(lt_store_scripts(store, &arena, &one, &scripts, &diags) == LT_STORE_IO);
  CHECK_STR(lt_str_of(code()), "L625");
}

static void check_outside(void) {
  static const char *const names[] = {"../x.lua", "/x.lua", "a//x.lua", "a/../x.lua", "./x.lua", "a/", "", "a\nb.lua"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    lt_publication one = publish(names[i], "x", (uint8_t)(10 + i), 40);
    const char *into = lt_str_format(&arena, "%s/out-%zu", folder, i).ptr;
    diags.list.len = 0;
    CHECK_ROW(lt_store_checkout(store, &arena, &one, into, &diags) == LT_STORE_IO, names[i]);
    CHECK_STR(lt_str_of(code()), "L625");
  }
  CHECK(access(lt_str_format(&arena, "%s/x.lua", folder).ptr, F_OK) != 0);
}

static void run(void *arg) {
  (void)arg;
  const char *path = lt_str_format(&arena, "%s/s", folder).ptr;
  diags.arena = &arena;
  CHECK(lt_store_create(path, &diags) == LT_STORE_FINE);
  if (!CHECK(lt_store_open(&store, path, true, &diags) == LT_STORE_FINE)) return;
  check_names();
  check_changed();
  check_outside();
  lt_store_close(store);
}

int main(void) {
  if (mkdtemp(folder) == NULL) return 1;
  CHECK(lt_protect(run, NULL));
  CHECK(system(lt_str_format(&arena, "rm -rf '%s'", folder).ptr) == 0);
  lt_arena_free(&arena);
  return CHECK_DONE();
}
