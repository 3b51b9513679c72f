/* order.c: the order of files, and of declarations in a file, carries no meaning (contract 2, 14): shuffled scripts
 * seal to the same digest and decide to the same bytes. Seen through luat.h, as any caller sees it. property_order [N]
 * [--seed S]: N shuffles of generated sets, and N / 4 of the policies under $TOP with the plans of its examples. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "folder.h"
#include "luat/luat.h"

typedef struct plan_text {
  const char *name;
  lt_str text;
  const char *law_date;
} plan_text;

/* Digest and decisions of a set; empty if something was refused. */
static lt_str decide_all(lt_arena *arena, const lt_script_file *files, uint32_t len, const plan_text *plans,
                         uint32_t plans_len) {
  luat_script *scripts = LT_NEW_ARRAY(arena, luat_script, len + 1);
  for (uint32_t i = 0; i < len; i++)
    scripts[i] = (luat_script){lt_str_copy(arena, files[i].name).ptr, files[i].text.ptr, files[i].text.len};
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  luat_policy_set *set = NULL;
  lt_text out = {.arena = arena};
  if (luat_set_load_scripts(&set, scripts, len, diagnostics) == LUAT_OK)
    lt_text_putf(&out, "%s\n", luat_set_digest(set));
  for (uint32_t i = 0; i < plans_len && set; i++) {
    luat_plan *plan = NULL;
    luat_decision *decision = NULL;
    luat_text *json = NULL;
    bool ok = luat_plan_read(&plan, set, plans[i].name, plans[i].text.ptr, plans[i].text.len, LUAT_ANY, NULL,
                             diagnostics) == LUAT_OK &&
              luat_decide(&decision, set, plan, plans[i].law_date, diagnostics) == LUAT_OK &&
              luat_report(&json, decision, LUAT_DECISION_JSON, LUAT_VI) == LUAT_OK;
    lt_text_putf(&out, "%s\n", ok ? luat_text_data(json) : "refused");
    luat_text_free(json);
    luat_decision_free(decision);
    luat_plan_free(plan);
  }
  luat_set_free(set);
  luat_diagnostics_free(diagnostics);
  return lt_text_str(&out);
}

static void shuffle(uint32_t *numbers, uint32_t len, gen_random *random) {
  for (uint32_t i = 0; i < len; i++) numbers[i] = i;
  for (uint32_t i = len; i > 1; i--) {
    uint32_t k = gen_below(random, i), one = numbers[i - 1];
    numbers[i - 1] = numbers[k];
    numbers[k] = one;
  }
}

static void say(const char *what, uint64_t seed, lt_str a, lt_str b) {
  size_t at = 0;
  while (at < a.len && at < b.len && a.ptr[at] == b.ptr[at]) at++;
  printf("# %s %llu: another order, another decision, from byte %zu:\n#   %.*s\n#   %.*s\n", what,
         (unsigned long long)seed, at, LT_STR_ARG(lt_str_slice(a, at, 120)), LT_STR_ARG(lt_str_slice(b, at, 120)));
}

/* A generated set in `times` orders; how many differ. */
static uint32_t generated(uint64_t seed, uint32_t times) {
  lt_arena arena = {0};
  gen_case *made = gen_make(&arena, seed);
  gen_random random = {seed};
  uint32_t files = made->files.len, wrong = 0;
  plan_text plan = {"plan.yaml", gen_plan_text(&arena, made), gen_day(made->law_day)};
  lt_script_file *scripts = LT_NEW_ARRAY(&arena, lt_script_file, files + 1);
  uint32_t *order = LT_NEW_ARRAY(&arena, uint32_t, files + 1),
           *inner = LT_NEW_ARRAY(&arena, uint32_t, made->declarations.len + 1);
  lt_str first = {0};
  for (uint32_t t = 0; t <= times; t++) {
    shuffle(order, files, &random);
    shuffle(inner, made->declarations.len, &random);
    for (uint32_t i = 0; i < files; i++)
      scripts[i] =
          (lt_script_file){made->files.items[order[i]].name, gen_file_text(&arena, made, order[i], t ? inner : NULL)};
    lt_str now = decide_all(&arena, scripts, files, &plan, 1);
    if (t == 0)
      first = now;
    else if (now.len == 0 || !lt_str_equal(first, now))
      say("seed", seed, first, now), wrong++;
  }
  lt_arena_free(&arena);
  return wrong;
}

/* ---- the policies of a folder ---- */

static uint32_t read_plans(lt_arena *arena, const char *folder, plan_text *plans, uint32_t room) {
  static const char *const names[] = {"ha-noi-2018-giao-thong.yaml", "ha-noi-2018-trung-tam-dieu-hanh.yaml",
                                      "ha-noi-2018-chua-lay-y-kien.yaml", "ha-noi-2018-ngoai-ke-hoach-48.yaml",
                                      "ha-noi-2018-mua-may-chu.yaml"};
  uint32_t len = 0;
  for (uint32_t i = 0; i < sizeof names / sizeof *names && len < room; i++) {
    lt_str text = folder_file(arena, lt_str_format(arena, "%s/%s", folder, names[i]).ptr);
    if (text.len) plans[len++] = (plan_text){names[i], text, NULL};
  }
  return len;
}

static uint32_t folder(const char *policies, const char *plans_folder, uint64_t times, uint64_t seed) {
  lt_arena kept = {0};
  folder_scripts scripts = folder_read(&kept, policies);
  plan_text plans[8];
  uint32_t plans_len = read_plans(&kept, plans_folder, plans, 8), wrong = 0;
  lt_str first = decide_all(&kept, scripts.items, scripts.len, plans, plans_len);
  bool refused = first.len == 0 || plans_len == 0 || lt_str_find(first, LT_STR("\nrefused\n"), 0) != SIZE_MAX;
  printf("# %s: %u scripts, %u plans, %zu bytes of decisions\n", policies, scripts.len, plans_len, first.len);
  if (refused) return 1;
  gen_random random = {seed};
  for (uint64_t t = 0; t < times; t++) {
    lt_arena arena = {0};
    uint32_t *order = LT_NEW_ARRAY(&arena, uint32_t, scripts.len + 1);
    lt_script_file *shuffled = LT_NEW_ARRAY(&arena, lt_script_file, scripts.len + 1);
    shuffle(order, scripts.len, &random);
    for (uint32_t i = 0; i < scripts.len; i++) {
      const lt_script_file *file = &scripts.items[order[i]];
      shuffled[i] = (lt_script_file){file->name, folder_shuffle(&arena, file->name, file->text, &random)};
    }
    lt_str now = decide_all(&arena, shuffled, scripts.len, plans, plans_len);
    if (!lt_str_equal(first, now)) say("shuffle", t, first, now), wrong++;
    lt_arena_free(&arena);
  }
  lt_arena_free(&kept);
  return wrong;
}

int main(int argc, char **argv) {
  uint64_t shuffles = 100, seed = 1;
  const char *top = getenv("TOP");
  lt_arena arena = {0};
  for (int i = 1; i < argc; i++) {
    if (strcmp(argv[i], "--seed") == 0 && i + 1 < argc)
      seed = strtoull(argv[++i], NULL, 10);
    else
      shuffles = strtoull(argv[i], NULL, 10);
  }
  uint32_t wrong = 0, also = 0;
  for (uint64_t i = 0; i * 4 < shuffles && wrong < 3; i++) wrong += generated(seed + i, 4);
  printf("%s 1 - %llu orders of generated sets decide alike\n", wrong ? "not ok" : "ok", (unsigned long long)shuffles);
  if (top)
    also = folder(lt_str_format(&arena, "%s/policies/vn", top).ptr, lt_str_format(&arena, "%s/examples", top).ptr,
                  shuffles / 4 + 1, seed);
  printf("%s 2 - orders of the policies of the tree decide alike%s\n1..2\n", also ? "not ok" : "ok",
         top ? "" : " # SKIP TOP is not set");
  lt_arena_free(&arena);
  return wrong || also ? 1 : 0;
}
