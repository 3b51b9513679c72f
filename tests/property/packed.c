/* packed.c: decisions that are taken apart by keys (report/outline.h) are, to the byte, what their JSON comes to when
 * it is taken apart: the same parts, the same bodies, the same numbers, one chain of hashes. Generated sets, each with
 * plans that share much, some with ids that look like the paths of items; and the policies of the tree with its
 * examples and plans drawn from its vocabulary. Each plan is put into two stores, one for each way. It is counted that
 * most answers were not made again, and that those which were not known are as good. property_packed [N] [--seed S]: N
 * generated sets, and N / 10 plans of the tree. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/sort.h"
#include "case.h"
#include "folder.h"
#include "learn.h"
#include "report/outline.h"
#include "report/report.h"
#include "store_impl.h"

enum { PLANS = 12 };

typedef struct world {
  lt_arena arena;
  lt_diags diags;
  lt_store *plain, *known; /* by JSON, by keys */
  lt_publication version;
  uint64_t plans, refused, answers, keyed, asked, notes; /* asked: for pieces by their keys */
  bool different;
  uint32_t noted; /* keys of the set at hand, when last looked at */
} world;

/* ---- Two stores ---- */

static lt_store *new_store(world *w, const char *folder, const char *name) {
  lt_script_file file = {LT_STR("a.lua"), LT_STR("what it says")};
  lt_set set = {.norms_len = 1};
  lt_store *store = NULL;
  lt_head head;
  const char *path = lt_str_format(&w->arena, "%s/%s", folder, name).ptr;
  bool made = lt_store_create(path, &w->diags) == LT_STORE_FINE &&
              lt_store_open(&store, path, true, &w->diags) == LT_STORE_FINE &&
              lt_store_publish(store, &w->arena, &file, 1, &set, LT_STR(""), 50, &w->version, &head, &w->diags) ==
                  LT_STORE_FINE &&
              lt_store_begin(store, &w->diags) == LT_STORE_FINE;
  return made ? store : NULL;
}

static bool put(world *w, lt_arena *arena, lt_store *store, lt_str packed, lt_head *head) {
  lt_receipt receipt = {.plan_text = lt_str_format(arena, "%llu", (unsigned long long)w->plans),
                        .version = w->version.version,
                        .content = w->version.content,
                        .law_date = LT_STR(""),
                        .as_of = LT_STR(""),
                        .engine = LT_STR("1"),
                        .time = 100};
  bool added = false;
  return lt_store_put(store, arena, &receipt, packed, &added, &w->diags) == LT_STORE_FINE && added &&
         lt_store_head(store, head);
}

static void count_pieces(world *w, lt_arena *arena, const lt_explanation *explanation) {
  lt_outline outline = {.arena = arena};
  w->asked += explanation->open.len;
  for (uint32_t s = 0; s < explanation->plan->facts.subjects.len; s++) {
    if (!lt_report_outline(explanation, s, explanation->plan->facts.subjects.items[s].path, &outline)) continue;
    uint32_t keyed = 0;
    for (uint32_t i = 0; i < outline.answers.len; i++) keyed += outline.answers.items[i].key.len > 0;
    w->answers += outline.answers.len;
    w->keyed += keyed;
    w->asked += 3 + keyed; /* besides the shape, the paths of values, and where the subject stands */
  }
}

/* The stores agreed before this one, and never will again. */
static void complain(lt_arena *arena, const lt_explanation *whole, const lt_explanation *telling, const char *what,
                     uint64_t seed) {
  lt_text texts[2] = {{.arena = arena}, {.arena = arena}};
  lt_report_json(whole, &texts[0]);
  lt_report_json(telling, &texts[1]);
  lt_str a = lt_text_str(&texts[0]), b = lt_text_str(&texts[1]);
  size_t at = 0;
  while (at < a.len && at < b.len && a.ptr[at] == b.ptr[at]) at++;
  printf("# %s %llu: taken apart by keys it is another\n", what, (unsigned long long)seed);
  size_t from = at < 200 ? 0 : at - 200;
  if (at < a.len)
    printf("#   in full      %.*s\n#   for telling  %.*s\n", LT_STR_ARG(lt_str_slice(a, from, 300)),
           LT_STR_ARG(lt_str_slice(b, from, 300)));
}

/* What both come to is one hash over all that was put in so far. */
static void record(world *w, const lt_explanation *whole, const lt_explanation *telling, const char *what,
                   uint64_t seed) {
  lt_arena arena = {0};
  lt_head by_json = {0}, by_keys = {0};
  w->plans++;
  count_pieces(w, &arena, telling);
  lt_str plain = lt_store_pack(w->plain, &arena, lt_report_tree(whole, &arena));
  lt_str known = lt_store_pack_known(w->known, &arena, telling);
  w->notes += w->known->keys.len - w->noted;
  w->noted = w->known->keys.len;
  bool fine = put(w, &arena, w->plain, plain, &by_json) && put(w, &arena, w->known, known, &by_keys);
  if (!fine || !lt_digest_equal(&by_json.hash, &by_keys.hash)) {
    complain(&arena, whole, telling, what, seed);
    w->different = true;
  }
  lt_arena_free(&arena);
}

/* What is in memory may be let go between two sets, and numbers may be taken back. */
static void next_set(world *w, uint64_t seed) {
  if (seed % 16 == 0)
    w->different +=
        lt_store_end(w->known, &w->diags) != LT_STORE_FINE || lt_store_begin(w->known, &w->diags) != LT_STORE_FINE;
  if (seed % 16 == 8) lt_pack_forget(w->known);
  lt_store_pack_other(w->known);
  w->noted = 0;
}

static void decide(world *w, const lt_set *set, const lt_plan *plan, lt_cell law_date, const char *what,
                   uint64_t seed) {
  lt_slices slices = {0};
  lt_run_options options = {.law_date = law_date, .as_of = plan->as_of};
  if (law_date == LT_UNKNOWN && plan->as_of == LT_UNKNOWN) options.law_date = lt_date_of(2018, 9, 5);
  lt_run *run = lt_run_decide(set, &plan->facts, &slices, options);
  if (run == NULL) {
    w->refused++;
  } else {
    lt_explanation *whole = lt_explain_build(set, plan, run), *telling = lt_explain_telling(set, plan, run);
    record(w, whole, telling, what, seed);
    lt_explanation_free(telling);
    lt_explanation_free(whole);
  }
  lt_run_free(run);
  lt_slices_free(&slices);
}

static void decide_drawn(world *w, const lt_set *set, uint32_t most, gen_random *random, const char *what,
                         uint64_t seed) {
  lt_arena arena = {0};
  lt_diags diags = {.arena = &arena};
  lt_str place = set->places[gen_below(random, set->places_len)].id;
  if (set->policies_len > 0 && gen_chance(random, 80))
    place = set->places[set->policies[gen_below(random, set->policies_len)].place].id;
  lt_str text = learn_plan(&arena, set, place, most, random);
  lt_plan *plan = lt_plan_read(set, lt_source_new(&arena, LT_STR("plan.json"), text), LT_DOC_ANY, LT_UNKNOWN, &diags);
  if (plan == NULL) {
    w->refused++;
  } else {
    decide(w, set, plan, LT_UNKNOWN, what, seed);
    lt_plan_free(plan);
  }
  lt_arena_free(&arena);
}

/* ---- Generated sets ---- */

static bool in_word(lt_str text, size_t at) {
  if (at >= text.len) return false;
  char c = text.ptr[at];
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '/';
}

static lt_str renamed(lt_arena *arena, lt_str text, const char *from, const char *to) {
  lt_str word = lt_str_of(from);
  lt_text out = {.arena = arena};
  size_t last = 0;
  for (size_t at = lt_str_find(text, word, 0); at != SIZE_MAX; at = lt_str_find(text, word, at + 1)) {
    if ((at > 0 && in_word(text, at - 1)) || in_word(text, at + word.len)) continue;
    lt_text_put(&out, lt_str_slice(text, last, at - last));
    lt_text_puts(&out, to);
    last = at + word.len;
  }
  lt_text_put(&out, lt_str_slice(text, last, text.len));
  return lt_text_str(&out);
}

/* An option and a body that are called what the paths of items are. */
static void call_like_paths(lt_arena *arena, gen_case *made) {
  static const char *const names[][2] = {{"c4", "items/x2"}, {"b1", "items/1"}, {"b0", "items"}};
  for (uint32_t n = 0; n < sizeof names / sizeof *names; n++) {
    const char *from = names[n][0], *to = names[n][1];
    for (uint32_t i = 0; i < made->declarations.len; i++) {
      gen_declaration *one = &made->declarations.items[i];
      one->head = renamed(arena, one->head, from, to);
      for (uint32_t k = 0; k < one->keys.len; k++)
        one->keys.items[k].text = renamed(arena, one->keys.items[k].text, from, to);
    }
    for (uint32_t i = 0; i < made->plan.len; i++)
      made->plan.items[i].text = renamed(arena, made->plan.items[i].text, from, to);
  }
}

static void generated(world *w, uint64_t seed) {
  lt_arena arena = {0};
  prop_loaded loaded;
  gen_random random = {seed ^ 0xba6};
  gen_case *made = gen_make(&arena, seed);
  if (seed % 3 == 0) call_like_paths(&arena, made);
  next_set(w, seed);
  if (prop_load(&loaded, made, NULL, NULL)) {
    decide(w, loaded.set, loaded.plan, loaded.options.law_date, "generated", seed);
    for (int i = 0; i < PLANS && !w->different; i++) decide_drawn(w, loaded.set, 3, &random, "generated", seed);
  } else {
    w->refused++;
  }
  prop_free(&loaded);
  lt_arena_free(&arena);
}

/* ---- The policies of the tree ---- */

static int by_text(const void *a, const void *b) { return lt_str_compare(*(const lt_str *)a, *(const lt_str *)b); }

static void examples(world *w, const lt_set *set, const char *top) {
  lt_arena arena = {0};
  LT_VEC(lt_str) names = {0};
  lt_str folder = lt_str_format(&arena, "%s/examples", top);
  DIR *dir = opendir(folder.ptr);
  for (struct dirent *entry = dir ? readdir(dir) : NULL; entry != NULL; entry = readdir(dir))
    if (lt_str_ends(lt_str_of(entry->d_name), ".yaml"))
      LT_PUSH(&arena, &names, lt_str_copy(&arena, lt_str_of(entry->d_name)));
  if (dir) closedir(dir);
  if (names.len > 1) lt_sort(&arena, names.items, names.len, sizeof *names.items, by_text);
  for (uint32_t i = 0; i < 2 * names.len && !w->different; i++) { /* each twice: the second time all of it is known */
    lt_diags diags = {.arena = &arena};
    lt_str name = names.items[i / 2];
    lt_str text = folder_file(&arena, lt_str_format(&arena, "%.*s/%.*s", LT_STR_ARG(folder), LT_STR_ARG(name)).ptr);
    lt_plan *plan = lt_plan_read(set, lt_source_new(&arena, name, text), LT_DOC_YAML, LT_UNKNOWN, &diags);
    if (plan == NULL)
      w->refused++;
    else
      decide(w, set, plan, LT_UNKNOWN, name.ptr, i);
    lt_plan_free(plan);
  }
  lt_arena_free(&arena);
}

static bool tree(world *w, const char *top, uint64_t plans, uint64_t seed) {
  lt_arena arena = {0};
  lt_diags diags = {.arena = &arena};
  lt_set *set = folder_seal(&arena, lt_str_format(&arena, "%s/policies/vn", top).ptr, &diags);
  gen_random random = {seed};
  next_set(w, 1);
  if (set != NULL) examples(w, set, top);
  for (uint64_t i = 0; set != NULL && i < plans && !w->different; i++) decide_drawn(w, set, 2, &random, "plan", i);
  bool sealed = set != NULL;
  lt_set_free(set);
  lt_arena_free(&arena);
  return sealed;
}

/* ---- All ---- */

static bool report(world *w, const char *what) {
  printf("# %s: %llu plans (%llu refused), %llu answers, %llu with a key; %llu of %llu keys not met before\n", what,
         (unsigned long long)w->plans, (unsigned long long)w->refused, (unsigned long long)w->answers,
         (unsigned long long)w->keyed, (unsigned long long)w->notes, (unsigned long long)w->asked);
  return !w->different && w->refused <= w->plans && w->keyed * 2 > w->answers && w->notes * 4 < w->asked * 3;
}

typedef struct asked {
  uint64_t sets, seed;
  char folder[40];
  bool wrong;
} asked;

static void test(void *arg) {
  asked *a = arg;
  const char *top = getenv("TOP");
  world *w = &(world){0};
  w->diags.arena = &w->arena;
  w->plain = new_store(w, a->folder, "plain");
  w->known = new_store(w, a->folder, "known");
  if (w->plain == NULL || w->known == NULL) {
    printf("not ok 1 - the stores are made\n1..1\n");
    a->wrong = true;
    return;
  }
  for (uint64_t i = 0; i < a->sets && !w->different; i++) generated(w, a->seed + i);
  bool made = report(w, "generated");
  printf("%s 1 - taken apart by keys as without, generated sets\n", made ? "ok" : "not ok");
  bool fine = top == NULL || tree(w, top, a->sets / 10 + 1, a->seed);
  fine &= report(w, "and the tree");
  fine &= lt_store_end(w->plain, &w->diags) == LT_STORE_FINE && lt_store_end(w->known, &w->diags) == LT_STORE_FINE;
  printf("%s 2 - taken apart by keys as without, the policies of the tree%s\n1..2\n", fine ? "ok" : "not ok",
         top ? "" : " # SKIP TOP is not set");
  a->wrong = !made || !fine;
  lt_store_close(w->plain);
  lt_store_close(w->known);
  lt_arena_free(&w->arena);
}

int main(int argc, char **argv) {
  asked a = {.sets = 100, .seed = 1, .folder = "/tmp/luat-packed-XXXXXX"};
  char command[64];
  prop_args(argc, argv, &a.sets, &a.seed);
  if (mkdtemp(a.folder) == NULL) return 1;
  if (!lt_protect(test, &a)) a.wrong = true;
  snprintf(command, sizeof command, "rm -rf '%s'", a.folder);
  if (system(command) != 0) a.wrong = true;
  return a.wrong ? 1 : 0;
}
