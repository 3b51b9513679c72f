/* unmoved.c: what does not concern a plan changes no byte of its decision but the digest and `eliminated`: a policy of
 * another place, an act beyond its issuer's power in the policies that decide it, and notes where they do not hold.
 * property_unmoved [N] [--seed S]: N generated sets, and the policies under $TOP with the plans of its examples. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/sort.h"
#include "case.h"
#include "folder.h"
#include "luat/luat.h"

/* The decision without `"eliminated":[…]` and `"set":"…"`; empty if something was refused. */
static lt_str decision_of(lt_arena *arena, const luat_policy_set *set, const char *name, lt_str plan_text,
                          const char *law_date) {
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  luat_plan *plan = NULL;
  luat_decision *decision = NULL;
  luat_text *json = NULL;
  lt_text out = {.arena = arena};
  if (luat_plan_read(&plan, set, name, plan_text.ptr, plan_text.len, LUAT_ANY, NULL, diagnostics) == LUAT_OK &&
      luat_decide(&decision, set, plan, law_date, diagnostics) == LUAT_OK &&
      luat_report(&json, decision, LUAT_DECISION_JSON, LUAT_VI) == LUAT_OK) {
    lt_str text = lt_str_of(luat_text_data(json));
    size_t from = lt_str_find(text, LT_STR("\"eliminated\":["), 0);
    size_t to = from == SIZE_MAX ? 0 : lt_str_find(text, LT_STR("\"kinds\":"), from);
    size_t digest = lt_str_find(text, LT_STR("\"set\":\"blake2b:"), 0),
           subjects = lt_str_find(text, LT_STR("\"subjects\":"), digest);
    if (from != SIZE_MAX) lt_text_put(&out, lt_str_slice(text, 0, from));
    lt_text_put(&out, lt_str_slice(text, to, digest - to));
    lt_text_put(&out, lt_str_slice(text, subjects, text.len));
  }
  luat_text_free(json);
  luat_decision_free(decision);
  luat_plan_free(plan);
  luat_diagnostics_free(diagnostics);
  return lt_text_str(&out);
}

static luat_policy_set *load(lt_arena *arena, const lt_script_file *files, uint32_t len) {
  luat_script *scripts = LT_NEW_ARRAY(arena, luat_script, len + 1);
  for (uint32_t i = 0; i < len; i++)
    scripts[i] = (luat_script){lt_str_copy(arena, files[i].name).ptr, files[i].text.ptr, files[i].text.len};
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  luat_policy_set *set = NULL;
  if (luat_set_load_scripts(&set, scripts, len, diagnostics) != LUAT_OK) {
    luat_text *said = NULL;
    if (luat_diagnostics_print(&said, diagnostics, LUAT_PLAIN, LUAT_EN) == LUAT_OK)
      printf("# %s\n", luat_text_data(said));
    luat_text_free(said);
    set = NULL;
  }
  luat_diagnostics_free(diagnostics);
  return set;
}

static bool same(const char *what, lt_str a, lt_str b) {
  size_t at = 0;
  if (lt_str_equal(a, b)) return true; /* perhaps refused both times */
  while (at < a.len && at < b.len && a.ptr[at] == b.ptr[at]) at++;
  size_t from = at < 60 ? 0 : at - 60;
  printf("# %s: another decision, from byte %zu:\n#   %.*s\n#   %.*s\n", what, at,
         LT_STR_ARG(lt_str_slice(a, from, 160)), LT_STR_ARG(lt_str_slice(b, from, 160)));
  return false;
}

/* The files with one more. */
static lt_script_file *with(lt_arena *arena, const lt_script_file *files, uint32_t len, const char *name, lt_str text) {
  lt_script_file *more = LT_NEW_ARRAY(arena, lt_script_file, len + 1);
  for (uint32_t i = 0; i < len; i++) more[i] = files[i];
  more[len] = (lt_script_file){lt_str_of(name), text};
  return more;
}

/* ---- generated sets ---- */

/* A place beside all others with a policy and an act; the act also in p0, and a note there that never holds. */
static lt_str foreign(lt_arena *arena) {
  return lt_str_format(
      arena, "%s",
      "place \"p-zz\" { title = \"z\", part_of = \"p\" }\n"
      "body \"zz\" { title = \"z\", kind = \"committee\", place = \"p-zz\" }\n"
      "instrument \"zz\" { kind = \"k0\", issuer = \"zz\", issued = \"2017-09-01\" }\n"
      "policy \"zz\" { title = \"z\", matter = \"main\", place = \"p-zz\" }\n"
      "act \"zz\"\n"
      "oblige \"owed\" { about = plan, assumes = \"A-1\", must = plan.place:is \"p-b\" }\n"
      "note \"told\" { about = plan, assumes = \"A-1\", says = \"x\" }\n"
      "policy \"p0\"\n"
      "oblige \"zz-owed\" { about = plan, assumes = \"A-1\", must = plan.place:is \"p-b\" }\n"
      "note \"zz-told\" { about = plan, assumes = \"A-1\", says = \"x\" }\n"
      "note \"zz-never\" { about = plan, assumes = \"A-1\", says = \"x\", when = plan.place:is \"p-zz\" }\n");
}

static uint32_t generated(uint64_t seed) {
  lt_arena arena = {0};
  gen_case *made = gen_make(&arena, seed);
  lt_script_file *files = LT_NEW_ARRAY(&arena, lt_script_file, made->files.len + 1);
  for (uint32_t i = 0; i < made->files.len; i++)
    files[i] = (lt_script_file){made->files.items[i].name, gen_file_text(&arena, made, i, NULL)};
  luat_policy_set *plain = load(&arena, files, made->files.len),
                  *more = load(&arena, with(&arena, files, made->files.len, "zz.lua", foreign(&arena)),
                               made->files.len + 1);
  lt_str plan = gen_plan_text(&arena, made), what = lt_str_format(&arena, "seed %llu", (unsigned long long)seed);
  bool fine = plain && more &&
              same(what.ptr, decision_of(&arena, plain, "plan.yaml", plan, gen_day(made->law_day)),
                   decision_of(&arena, more, "plan.yaml", plan, gen_day(made->law_day)));
  if (!plain || !more) printf("# %s: does not load\n", what.ptr);
  luat_set_free(plain);
  luat_set_free(more);
  lt_arena_free(&arena);
  return !fine;
}

/* ---- the policies of the tree ---- */

/* For each policy, an act of a place that is nobody's, and a note that says nothing of any plan. */
static lt_str foreign_to(lt_arena *arena, const lt_set *set) {
  lt_text out = {.arena = arena};
  lt_str kind = set->instruments_len ? set->options[set->instruments[0].kind].id : LT_STR("");
  lt_str assumed = set->assumptions[0].id, matter = set->options[set->policies[0].matter].id;
  lt_text_putf(&out, "place \"zz\" { title = \"z\" }\nbody \"zz\" { title = \"z\", place = \"zz\" }\n");
  lt_text_putf(&out, "instrument \"zz\" { kind = \"%.*s\", issuer = \"zz\", issued = \"2010-01-01\" }\n",
               LT_STR_ARG(kind));
  lt_text_putf(&out, "policy \"zz\" { title = \"z\", matter = \"%.*s\", place = \"zz\" }\nact \"zz\"\n",
               LT_STR_ARG(matter));
  lt_text_putf(&out, "oblige \"owed\" { about = plan, assumes = \"%.*s\", must = plan.place:is \"zz\" }\n",
               LT_STR_ARG(assumed));
  for (uint32_t i = 0; i < set->policies_len; i++) {
    lt_text_putf(&out, "policy \"%.*s\"\n", LT_STR_ARG(set->policies[i].id));
    lt_text_putf(&out, "oblige \"zz-owed\" { about = plan, assumes = \"%.*s\", must = plan.place:is \"zz\" }\n",
                 LT_STR_ARG(assumed));
    lt_text_putf(&out,
                 "note \"zz-never\" { about = plan, assumes = \"%.*s\", says = \"x\", when = plan.place:is \"zz\" }\n",
                 LT_STR_ARG(assumed));
  }
  return lt_text_str(&out);
}

static uint32_t of_tree(const char *policies, const char *plans) {
  lt_arena arena = {0};
  folder_scripts scripts = folder_read(&arena, policies);
  lt_diags diags = {.arena = &arena};
  lt_set *set = folder_seal(&arena, policies, &diags);
  if (!set || !set->policies_len || !set->assumptions_len) return 1;
  luat_policy_set *plain = load(&arena, scripts.items, scripts.len),
                  *more = load(&arena, with(&arena, scripts.items, scripts.len, "zz/zz.lua", foreign_to(&arena, set)),
                               scripts.len + 1);
  uint32_t wrong = !plain || !more, decided = 0;
  DIR *folder = opendir(plans);
  for (struct dirent *entry; !wrong && folder && (entry = readdir(folder));) {
    lt_str name = lt_str_of(entry->d_name);
    if (!lt_str_ends(name, ".yaml") && !lt_str_ends(name, ".json")) continue;
    lt_str text = folder_file(&arena, lt_str_format(&arena, "%s/%s", plans, entry->d_name).ptr);
    lt_str before = decision_of(&arena, plain, entry->d_name, text, NULL);
    if (before.len == 0) continue; /* a folder of plans holds other files too */
    decided++;
    if (!same(entry->d_name, before, decision_of(&arena, more, entry->d_name, text, NULL))) wrong++;
  }
  if (folder) closedir(folder);
  printf("# %u plans of the tree\n", decided);
  luat_set_free(plain);
  luat_set_free(more);
  lt_set_free(set);
  lt_arena_free(&arena);
  return wrong + (decided == 0);
}

int main(int argc, char **argv) {
  uint64_t cases = 200, seed = 1;
  const char *top = getenv("TOP");
  lt_arena arena = {0};
  for (int i = 1; i < argc; i++) {
    if (strcmp(argv[i], "--seed") == 0 && i + 1 < argc)
      seed = strtoull(argv[++i], NULL, 10);
    else
      cases = strtoull(argv[i], NULL, 10);
  }
  uint32_t wrong = 0, also = 0;
  for (uint64_t i = 0; i < cases && wrong < 3; i++) wrong += generated(seed + i);
  printf("%s 1 - %llu generated plans are decided alike\n", wrong ? "not ok" : "ok", (unsigned long long)cases);
  if (top)
    also = of_tree(lt_str_format(&arena, "%s/policies/vn", top).ptr, lt_str_format(&arena, "%s/examples", top).ptr);
  printf("%s 2 - the plans of the tree are decided alike%s\n1..2\n", also ? "not ok" : "ok",
         top ? "" : " # SKIP TOP is not set");
  lt_arena_free(&arena);
  return wrong || also ? 1 : 0;
}
