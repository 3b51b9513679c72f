/* Reading a script plainly gives what running it gives: the same forms on the same lines, and the same mistakes. All
 * policies of the tree, and scripts at the edge of what plain reading covers. */
#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/scan.h"
#include "base/sort.h"
#include "check.h"
#include "form_print.h"
#include "script/script.h"

static const char vocabulary[] =
    "entity \"plan\" { title = \"kế hoạch\" }\nentity \"item\" { title = \"hạng mục\", of = plan, at = \"items\" }\n";

typedef struct scripts {
  lt_arena *arena;
  LT_VEC(lt_script_file) files;
} scripts;

static lt_str read_file(lt_arena *arena, const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) return LT_STR("");
  lt_text text = {.arena = arena};
  char piece[4096];
  for (size_t len; (len = fread(piece, 1, sizeof piece, file)) > 0;) lt_text_put(&text, (lt_str){piece, len});
  fclose(file);
  return lt_text_str(&text);
}

static void gather(scripts *all, lt_str folder) {
  DIR *opened = opendir(folder.ptr);
  for (struct dirent *entry; opened != NULL && (entry = readdir(opened)) != NULL;) {
    lt_str name = lt_str_of(entry->d_name);
    lt_str path = lt_str_format(all->arena, "%.*s/%s", LT_STR_ARG(folder), entry->d_name);
    struct stat info;
    if (name.ptr[0] == '.' || stat(path.ptr, &info) != 0) continue;
    if (S_ISDIR(info.st_mode)) gather(all, path);
    if (lt_str_ends(name, ".lua"))
      LT_PUSH(all->arena, &all->files, ((lt_script_file){path, read_file(all->arena, path.ptr)}));
  }
  if (opened != NULL) closedir(opened);
}

enum { FUNCTIONS_MAX = 4096 };
static int64_t function_of[FUNCTIONS_MAX]; /* numbers of functions, by that of the other way; only which is which counts */

static bool same_integer(const lt_form *a, const lt_form *b) {
  bool function = a->kind == LT_FORM_FUNCTION || a->kind == LT_FORM_ELEMENT;
  bool numbered = function || a->kind == LT_FORM_TABLE || a->kind == LT_FORM_INTEGER || a->kind == LT_FORM_BOOLEAN;
  if (!numbered) return true;
  if (!function || a->integer <= 0 || a->integer >= FUNCTIONS_MAX) return a->integer == b->integer;
  if (function_of[a->integer] == 0) function_of[a->integer] = b->integer;
  return function_of[a->integer] == b->integer;
}

/* Of a test over several lines versions of Lua tell different ones. */
static bool same_form(const lt_form *a, const lt_form *b) {
  if (a == NULL || b == NULL) return a == b;
  bool told = a->kind != LT_FORM_METHOD && a->kind != LT_FORM_READ && a->kind != LT_FORM_CALL;
  bool same = a->kind == b->kind && lt_str_equal(a->name, b->name) && same_integer(a, b) && (!told || a->line == b->line) &&
              a->kids_len == b->kids_len;
  for (uint32_t i = 0; same && i < a->kids_len; i++) same = same_form(a->kids[i], b->kids[i]);
  return same;
}

static bool same_declaration(const lt_declaration *a, const lt_declaration *b) {
  return lt_str_equal(a->word, b->word) && lt_str_equal(a->id, b->id) && lt_str_equal(a->policy, b->policy) &&
         lt_str_equal(a->act, b->act) && a->line == b->line && lt_str_equal(a->source->name, b->source->name) &&
         same_form(a->table, b->table);
}

static lt_str said(const lt_diags *diags, lt_arena *arena) {
  lt_text out = {.arena = arena};
  lt_diags_print(diags, LT_DIAG_PLAIN, LT_EN, &out);
  return lt_text_str(&out);
}

static int compare_scripts(const void *a, const void *b) {
  return lt_str_compare(((const lt_script_file *)a)->name, ((const lt_script_file *)b)->name);
}

/* How many of the files were read plainly; both ways agree. */
static uint32_t compare(lt_arena *arena, const char *what, const lt_script_file *files, uint32_t len) {
  lt_script_limits run = lt_script_limits_default;
  run.through_lua = true;
  lt_draft plain = {.arena = arena}, ran = {.arena = arena};
  lt_diags of_plain = {.arena = arena}, of_ran = {.arena = arena};
  bool fine = lt_script_read(&plain, files, len, NULL, &of_plain);
  CHECK_ROW(lt_script_read(&ran, files, len, &run, &of_ran) == fine, what);
  CHECK_ROW(lt_str_equal(said(&of_plain, arena), said(&of_ran, arena)), what);
  CHECK_ROW(ran.plain == 0, what);
  if (!fine) return plain.plain; /* how far a file came before its fault is nobody's business */
  CHECK_ROW(plain.declarations.len == ran.declarations.len && plain.functions == ran.functions, what);
  memset(function_of, 0, sizeof function_of);
  for (uint32_t i = 0; i < plain.declarations.len && i < ran.declarations.len; i++) {
    const lt_declaration *a = &plain.declarations.items[i], *b = &ran.declarations.items[i];
    if (same_declaration(a, b)) continue;
    lt_text one = {.arena = arena}, other = {.arena = arena};
    if (a->table != NULL) print_form(a->table, &one);
    if (b->table != NULL) print_form(b->table, &other);
    check_that(false, __FILE__, __LINE__, "%s: %.*s line %u: %.*s, not %.*s line %u", what, LT_STR_ARG(a->id), a->line,
               LT_STR_ARG(lt_text_str(&one)), LT_STR_ARG(lt_text_str(&other)), b->line);
  }
  return plain.plain;
}

/* Scripts at the edge; `plain` says whether the file is read without being run. */
static const struct {
  bool plain;
  const char *text;
} rows[] = {
    {true, "policy \"p\"\nact \"a\";\nrule \"r\" { cites = 's', when = (item.a:is \"x\" & ~item.b) | item.c:exists(), }"},
    {true, "rule \"r\" {\n  when = all {\n    item.a:between(ty \"1,5\", trieu(3)),\n    item.b,\n  },\n}"},
    {true, "rule \"r\" { when = item.a\n  :one_of {\n \"x\", \"y\" } }"},
    {true, "rule \"r\" { [\"when\"] = (item.a), title = { vi = \"Đ\\u{1EC1}\", en = [[x]] } }"},
    {true, "rule \"r\" { when = plan.items:any(function(o) return o.costs:every(function(item) return item.k:is(o.k) "
           "end) end) }"},
    {true, "rule \"r\" { when = item.costs:sum(\"amount\", function(c) return c.k:is \"x\" end):above(dong(5)) }"},
    {true, "rule \"r\" { decides = { q = nobody, s = { \"a\", head_of(plan.hirer) }, d = discretion { by = \"x\" } } }"},
    {true, "policy \"p\" { title = \"t\", matter = \"m\", place = \"v\" } policy \"q\""},
    {true, "rule \"r\" {}"},
    {true, "rule \"r\" { decides = { q = item.a + days(3) + item.b }, when = item.a:on_or_before(item.c + months(1)) & item.d }"},
    {false, "rule \"r\" { decides = { q = days(3) + item.a } }"},
    {true, "rows \"r\" { { \"x\", any_value, id = \"a\" }, columns = { item.a, item.b }, { { \"y\" }, { above = ty \"5\" } }, "
           "cites = \"s\", { z = item.c, \"x\", nobody, b = \"c\" } }"},
    {false, "rows \"r\" { { { \"x\", a = \"y\" } }, cites = \"s\" }"},
    {true, "-- nothing\n"},
    {true, "local x = item.a\nrule \"r\" { when = x }"},
    {true, "local x = item.a & item.b\nrule \"r\" { when = x | ~x }\nrule \"s\" { when = x }"},
    {false, "local x, y = item.a\n"},
    {false, "local x = item.a\nrule \"r\" { when = item.b }"},
    {true, "local x = \"s\"\nrule \"r\" { cites = x, id = { x, x } }"},
    {false, "local item = item.a\nrule \"r\" { when = item.b }"},
    {false, "local end_ = { 1, 2 }\nrule \"r\" { id = end_ }"},
    {true, "local function f(day) return any { item.a:before(day), item.b:after(day) } end\nrule \"r\" { when = f \"2020-01-01\" }\n"
           "rule \"s\" { when = f(\"2021-01-01\") & f(item.c) }"},
    {true, "local z = item.a\nlocal function f(x) return x & z; end\nlocal function g(x) return f(x) | f(item.q) end\n"
           "rule \"r\" { when = g(item.d) }"},
    {false, "local function f(x) return x & z end\nlocal z = item.a\nrule \"r\" { when = f(item.d) & z }"},
    {false, "local function f(x) return item.a end\nrule \"r\" { when = f(item.d) }"},
    {false, "local function f(x) return f(x) end\nrule \"r\" { when = f(item.d) }"},
    {false, "local function f(x) return item.a end"},
    {false, "local function f(x) return item.a:is(x) end\nrule \"r\" { when = f }"},
    {false, "local function f(x) return item.a:is(x) end\nrule \"r\" { when = f(\"a\", \"b\") }"},
    {false, "local function f(x) return item.a:is(x) end\nrule \"r\" { when = plan.items:any(function(o) return f(p) end) }"},
    {false, "local function f(x) return o.a:is(x) end\nrule \"r\" { when = plan.items:any(function(o) return f(\"p\") end) }"},
    {true, "local function f(x) return plan.items:any(function(o) return o.a:is(x) end) end\n"
           "rule \"r\" { when = f \"a\" & plan.items:any(function(o) return o.b & f \"c\" end) }"},
    {true, "for _, id in ipairs { \"b\" } do rule(id) { cites = \"s\" } end"},
    {true, "for i, id in ipairs { \"b\", \"c\"; } do policy(id) act \"x\" local x = item.a for _, k in ipairs { \"k\" } do "
           "rule(k) { cites = id, number = i, when = x } end end\nrule \"z\" { cites = \"s\" }"},
    {false, "for _, id in ipairs { \"b\" } do rule(id) { cites = \"s\" } end\nrule(id) { cites = \"s\" }"},
    {false, "for _, id in ipairs { } do rule(id) { cites = \"s\" } end"},
    {false, "for _, id in ipairs { a = \"b\" } do rule(id) { cites = \"s\" } end"},
    {false, "for _, id in pairs { \"b\" } do rule(id) { cites = \"s\" } end"},
    {false, "for id in ipairs { \"b\" } do rule(id) { cites = \"s\" } end"},
    {false, "for _, id in ipairs { \"b\", item.a } do rule(id) { cites = \"s\" } end"},
    {false, "for _, id in ipairs { \"b\" } do rule(id) { cites = \"s\" }"},
    {false, "for _, id in ipairs { \"b\" } do end end"},
    {true, "rule(\"r\") { cites = \"s\" }"},
    {true, "rule \"r\" { when = law.x:at_least(ty \"5\") }"},
    {false, "rule \"r\" { cites = \"s\", cites = \"t\" }"},
    {false, "rule \"r\" { cites = \"s\", [\"cites\"] = \"t\" }"},
    {false, "rule \"r\" { cites = \"s\", \"t\" }"},
    {false, "rule \"r\" { \"t\" }"},
    {false, "rule \"r\" { title = { \"t\" } }"},
    {false, "rule \"r\" { title = { vi = \"t\", \"t\" } }"},
    {false, "rule \"r\" { id = { \"t\", a = \"t\" } }"},
    {true, "rule \"r\" { id = { { \"t\", from = \"2020-01-01\" }, \"u\" } }"},
    {true, "rule \"r\" { id = { { from = \"2020-01-01\", \"t\", before = \"2021-01-01\" } } }"},
    {false, "rule \"r\" { id = { { \"t\", \"u\", from = \"2020-01-01\" } } }"},
    {false, "rule \"r\" { id = { { \"t\", until_ = \"2020-01-01\" } } }"},
    {false, "rule \"r\" { id = { { { \"t\", from = \"2020-01-01\" } } } }"},
    {false, "rows \"r\" { \"a\", cites = \"s\" }"},
    {false, "rows \"r\" { columns = { item.a, from = \"x\" }, { \"y\" } }"},
    {false, "rule \"r\" { when = true }"},
    {false, "rule \"r\" { when = \"x\" }"},
    {false, "rule \"r\" { when = { item.a, item.b } }"},
    {false, "rule \"r\" { when = all { item.a, \"x\" } }"},
    {false, "rule \"r\" { when = all { item.a, a = item.b } }"},
    {false, "rule \"r\" { cites = ty\n\"5\" }"},
    {true, "rule \"r\" { cites = (ty\n\"5\") }"},
    {false, "rule \"r\" { cites = \"a\" \"b\" }"},
    {false, "rule \"r\" { cites = 2019-01-01 }"},
    {false, "rule \"r\" { amount = 1234567890123456 }"},
    {false, "rule \"r\" { when = item.a + (item.b) }"},
    {false, "rule \"r\" { when = item.end }"},
    {false, "rule \"r\" { end = item.a }"},
    {true, "rule \"r\" { [\"end\"] = item.a }"},
    {false, "rule \"r\" { when = plan.items:any(function(end) return end.x end) }"},
    {false, "rule \"r\" { when = plan.items:any(function(_ENV) return item.x end) }"},
    {false, "rule \"r\" { when = plan.items:any(function(o) return item.x & o end }"},
    {false, "rule \"r\" { when = item.a & }"},
    {false, "rule \"r\" { when = ~ }"},
    {false, "rule \"r\" { when = item.a, , }"},
    {false, "rule \"r\" { when = item.a } }"},
    {false, "rule \"r\" { when = item.a"},
    {false, "rule \"r\" { cites = \"\\u{200B}\" }"},
    {true, "rule \"r\" { cites = \"e\xCC\x82\" }"},
    {false, "rule \"r\" { cites = (\"s-%d\"):format(1) }"},
    {false, "rule \"r\""},
    {false, "rule \"r\" { when = item.a:is { \"x\" } }"},
    {false, "rule \"r\" { when = item.a:iss \"x\" }"},
    {false, "rule \"r\" { when = item.a:one_of \"x\" }"},
    {false, "rule \"r\" { when = all { } }"},
    {false, "rule \"r\" { when = iten.a }"},
    {false, "rule \"r\" { when = item.a & \"x\" }"},
    {false, "rule \"r\" { when = item.is }"},
    {false, "rule \"r#\" { cites = \"s\" }"},
    {false, "rule \"r\" { amount = 5.5 }"},
    {false, "rule \"r\" { amount = 0x10 }"},
    {false, "act \"a\" { title = \"t\" }"},
    {false, "entity \"other\" { title = \"t\" }"},
    {false, "fact \"is\" { title = \"t\" }"},
    {false, "rule \"r\" { when = item.a:between(1) }"},
    {false, "rule \"r\" { when = plan.items:any(function(a, b) return a.x end) }"},
    {false, "rule \"r\" { when = ty(item.a:is \"x\") }"},
};

static void check_rows(void *arg) {
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    lt_script_file files[] = {{LT_STR("vocabulary.lua"), (lt_str){vocabulary, sizeof vocabulary - 1}},
                              {LT_STR("one.lua"), lt_str_of(rows[i].text)}};
    uint32_t plain = compare(arg, rows[i].text, files, 2);
    CHECK_ROW(plain == (rows[i].plain ? 2 : 1), rows[i].text);
  }
}

static void check_policies(void *arg) {
  scripts all = {.arena = arg};
  gather(&all, LT_STR(LUAT_SOURCE_DIR "/policies"));
  uint32_t plain = compare(arg, "policies", all.files.items, all.files.len);
  CHECK(plain * 2 > all.files.len);
  printf("# %u of %u files of the policies only declare\n", plain, all.files.len);
}

/* One of the tree's files with a token taken out, doubled or put elsewhere: whatever becomes of it, both ways say so. */
static lt_str mutated(lt_arena *arena, lt_str text, uint64_t *seed) {
  const lt_source *source = lt_source_new(arena, LT_STR("x"), text);
  LT_VEC(lt_token) tokens = {0};
  lt_scan scan;
  lt_scan_init(&scan, source);
  for (lt_token token; (token = lt_scan_next(&scan)).kind != LT_TOKEN_END;) LT_PUSH(arena, &tokens, token);
  lt_text out = {.arena = arena};
  for (int i = 0; i < 3; i++) *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
  const lt_token *a = &tokens.items[(*seed >> 33) % tokens.len], *b = &tokens.items[(*seed >> 13) % tokens.len];
  static const char *const others[] = {"}", "{", "(", ")", ",", "=", "&", "~", "\"x\"", "5", "item", "local", "end", "when", "\n\"y\"", "rule"};
  size_t past = a->offset + a->text.len;
  lt_text_put(&out, lt_str_slice(text, 0, a->offset));
  switch (*seed >> 60) {
    case 0: case 1: case 2: break;
    case 3: case 4: lt_text_put(&out, a->text), lt_text_puts(&out, " "), lt_text_put(&out, a->text); break;
    case 5: case 6: case 7: case 8: lt_text_put(&out, b->text); break;
    case 9: lt_text_put(&out, a->text), lt_text_puts(&out, " "), lt_text_put(&out, b->text); break;
    default: lt_text_puts(&out, others[(*seed >> 40) % (sizeof others / sizeof *others)]); break;
  }
  lt_text_put(&out, lt_str_slice(text, past, text.len));
  return lt_text_str(&out);
}

static void check_mutations(void *arg) {
  static const char entities[] = "entity \"plan\" {}\nentity \"item\" {}\nentity \"cost\" {}\nentity \"change\" {}\n"
                                 "entity \"letter\" {}\nentity \"opinion\" {}\n";
  scripts all = {.arena = arg};
  gather(&all, LT_STR(LUAT_SOURCE_DIR "/policies"));
  lt_sort(arg, all.files.items, all.files.len, sizeof *all.files.items, compare_scripts);
  const char *times = getenv("LUAT_MUTATIONS");
  uint64_t seed = 1;
  for (long i = 0, len = times != NULL ? atol(times) : 600; i < len; i++) {
    lt_arena arena = {0};
    lt_script_file file = all.files.items[(size_t)i % all.files.len];
    if (file.text.len < 20000) {
      file.text = mutated(&arena, file.text, &seed);
      lt_script_file files[] = {{LT_STR("vocabulary.lua"), lt_str_of(entities)}, file};
      compare(&arena, file.text.ptr, files, 2);
    }
    lt_arena_free(&arena);
  }
}

static void check_hostile(void *arg) {
  scripts all = {.arena = arg};
  gather(&all, LT_STR(LUAT_SOURCE_DIR "/tests/hostile"));
  for (uint32_t i = 0; i < all.files.len; i++) {
    lt_arena arena = {0};
    lt_script_file files[] = {{LT_STR("vocabulary.lua"), (lt_str){vocabulary, sizeof vocabulary - 1}}, all.files.items[i]};
    compare(&arena, all.files.items[i].name.ptr, files, 2);
    lt_arena_free(&arena);
  }
}

static lt_str said_of(lt_arena *arena, lt_str vocabulary_text, lt_str text, bool through_lua) {
  lt_script_limits limits = lt_script_limits_default;
  limits.through_lua = through_lua;
  lt_draft draft = {.arena = arena};
  lt_diags diags = {.arena = arena};
  lt_script_file files[] = {{LT_STR("vocabulary.lua"), vocabulary_text}, {LT_STR("one.lua"), text}};
  lt_script_read(&draft, files, 2, &limits, &diags);
  for (uint32_t i = 1; i < diags.list.len; i++) {
    const lt_place *before = &diags.list.items[i - 1].place, *place = &diags.list.items[i].place;
    CHECK(before->line < place->line || diags.list.items[i].code == LT_L501);
  }
  CHECK(diags.list.len > 10);
  return said(&diags, arena);
}

/* What is said of the keys of a table comes in their order, and so do the ones that are said where there are more than
 * anybody reads; in whatever order Lua holds them. */
static void check_order(void *arg) {
  static const char *const values[] = {"\"\\27\"", "\"a\\rb\"", "ipairs", "{ \"\\0\" }"};
  for (uint32_t keys = 12; keys <= 600; keys *= 7) {
    lt_text text = {.arena = arg};
    lt_text_puts(&text, "rule \"r\" { title = {\n");
    for (uint32_t i = 0; i < keys; i++) lt_text_putf(&text, "k%03u = %s,\n", i, values[i % 4]);
    lt_text_puts(&text, "} }\n");
    lt_str script = lt_text_str(&text), entities = lt_str_of(vocabulary);
    lt_str first = said_of(arg, entities, script, false);
    for (int i = 0; i < 4; i++) CHECK(lt_str_equal(first, said_of(arg, entities, script, true)));
  }
}

/* Each word can be the one that was meant, however many there are. */
static void check_meant(void *arg) {
  lt_text entities = {.arena = arg}, text = {.arena = arg};
  for (uint32_t i = 0; i < 400; i++) lt_text_putf(&entities, "entity \"the_%03u_thing\" {}\n", i);
  lt_text_puts(&text, "rule \"r\" { when = all {\n");
  for (uint32_t i = 0; i < 100; i++) lt_text_putf(&text, "the_%03u_thin.x,\n", i * 4);
  lt_text_puts(&text, "} }\n");
  lt_str says = said_of(arg, lt_text_str(&entities), lt_text_str(&text), false);
  for (uint32_t i = 0; i < 100; i++)
    CHECK(lt_str_find(says, lt_str_format(arg, "did you mean `the_%03u_thing`?", i * 4), 0) != SIZE_MAX);
}

int main(void) {
  void (*const checks[])(void *) = {check_rows,    check_policies, check_mutations,
                                    check_hostile, check_order,    check_meant};
  for (size_t i = 0; i < sizeof checks / sizeof *checks; i++) {
    lt_arena arena = {0};
    CHECK(lt_protect(checks[i], &arena));
    lt_arena_free(&arena);
  }
  return CHECK_DONE();
}
