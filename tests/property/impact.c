/* impact.c: what a draft changes for plans: nothing where the draft says the same; the mirror image the other way
 * round; and just what deciding the plan by both sides with all reasons shows, so no plan is passed over that
 * differs. property_impact [N] [--seed S]: N drafts of the policies under $TOP, each with a few figures, answers or
 * words of a condition changed, over the plans of its examples. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/sort.h"
#include "explore/impact.h"
#include "folder.h"
#include "policy/print.h"

typedef struct plan_files {
  LT_VEC(const lt_source *) list;
} plan_files;

typedef struct counts {
  uint64_t drafts, refused_drafts, plans, hits[LT_HIT_KINDS], refused, quiet, moved;
} counts;

/* ---- Plans and drafts ---- */

static int by_name(const void *a, const void *b) { return lt_str_compare(*(const lt_str *)a, *(const lt_str *)b); }

static void read_plans(lt_arena *arena, const char *top, plan_files *out) {
  LT_VEC(lt_str) names = {0};
  lt_str folder = lt_str_format(arena, "%s/examples", top);
  DIR *dir = opendir(folder.ptr);
  for (struct dirent *entry = dir ? readdir(dir) : NULL; entry != NULL; entry = readdir(dir))
    if (lt_str_ends(lt_str_of(entry->d_name), ".yaml"))
      LT_PUSH(arena, &names, lt_str_copy(arena, lt_str_of(entry->d_name)));
  if (dir) closedir(dir);
  if (names.len > 1) lt_sort(arena, names.items, names.len, sizeof *names.items, by_name);
  for (uint32_t i = 0; i < names.len; i++) {
    lt_str path = lt_str_format(arena, "%.*s/%.*s", LT_STR_ARG(folder), LT_STR_ARG(names.items[i]));
    LT_PUSH(arena, &out->list, lt_source_new(arena, names.items[i], folder_file(arena, path.ptr)));
  }
}

/* What may stand in the place of what. */
static const char *const turns[][2] = {{"years(5)", "years(6)"},
                                       {"years(1)", "years(2)"},
                                       {"ty(15)", "ty(9)"},
                                       {"trieu(200)", "trieu(900)"},
                                       {":at_most(", ":below("},
                                       {":above(", ":at_least("},
                                       {":is \"", ":is_not \""},
                                       {":one_of {", ":none_of {"},
                                       {"= true,", "= false,"},
                                       {"certainty = \"H\"", "certainty = \"M\""},
                                       {"default = true", "default = false"},
                                       {"approver = \"", "appraiser = \""},
                                       {"hn.ct-ubnd", "hn.ubnd"},
                                       {"hn.so-tttt", "hn.so-tc"},
                                       {"permit \"", "forbid \""},
                                       {"must ", "should "},
                                       {"Điều 5", "Điều 6"},
                                       {"2018-", "2017-"},
                                       {"2020-01-01", "2021-06-01"},
                                       {"nobody", "{ \"hn.so-tc\" }"},
                                       {"cites = \"seed-1:2", "cites = \"seed-1:1"},
                                       {"fact \"form\"", "fact \"forms\""},
                                       {"option \"smart", "option \"clever"}};
enum { TURNS = sizeof turns / sizeof *turns };

static lt_str turn(lt_arena *arena, lt_str text, const char *from, const char *to, gen_random *random) {
  lt_str needle = lt_str_of(from);
  uint32_t places = 0;
  for (size_t at = lt_str_find(text, needle, 0); at != SIZE_MAX; at = lt_str_find(text, needle, at + 1)) places++;
  if (places == 0) return text;
  uint32_t chosen = gen_below(random, places);
  size_t at = lt_str_find(text, needle, 0);
  while (chosen-- > 0) at = lt_str_find(text, needle, at + 1);
  lt_str rest = lt_str_slice(text, at + needle.len, text.len);
  return lt_str_format(arena, "%.*s%s%.*s", (int)at, text.ptr, to, LT_STR_ARG(rest));
}

/* A few files that have what is turned; `said` names the turns. */
static folder_scripts draft_of(lt_arena *arena, const folder_scripts *whole, gen_random *random, lt_text *said) {
  folder_scripts out = {LT_NEW_ARRAY(arena, lt_script_file, whole->len), whole->len};
  memcpy(out.items, whole->items, whole->len * sizeof *whole->items);
  for (uint32_t left = 1 + gen_below(random, 3), tries = 0; left > 0 && tries < 2000; tries++) {
    lt_script_file *file = &out.items[gen_below(random, out.len)];
    const char *const *one = turns[gen_below(random, TURNS)];
    bool back = gen_chance(random, 30);
    lt_str text = turn(arena, file->text, one[back], one[!back], random);
    if (text.ptr == file->text.ptr) continue;
    file->text = text;
    lt_text_putf(said, " [%.*s: %s -> %s]", LT_STR_ARG(file->name), one[back], one[!back]);
    left--;
  }
  return out;
}

static lt_set *seal(lt_arena *arena, const folder_scripts *files) {
  lt_diags diags = {.arena = arena};
  lt_draft draft = {.arena = arena};
  if (!lt_script_read(&draft, files->items, files->len, NULL, &diags) || diags.errors > 0) return NULL;
  return lt_set_seal(&draft, &diags);
}

/* ---- What a trial says, as lines that can be compared ---- */

static lt_str id_of(const lt_set *set, bool duty, uint32_t number) {
  if (number == LT_NONE) return LT_STR("-");
  return duty ? set->norms[number].id : set->questions[number].id;
}

static lt_draft_does mirrored(lt_draft_does does, bool turned) {
  if (turned && does == LT_DRAFT_ADDS) return LT_DRAFT_REMOVES;
  if (turned && does == LT_DRAFT_REMOVES) return LT_DRAFT_ADDS;
  return does;
}

static int by_text(const void *a, const void *b) { return lt_str_compare(*(const lt_str *)a, *(const lt_str *)b); }

typedef LT_VEC(lt_str) lines;

static lt_str joined(lt_arena *arena, lines *list) {
  lt_text out = {.arena = arena};
  if (list->len > 1) lt_sort(arena, list->items, list->len, sizeof *list->items, by_text);
  for (uint32_t i = 0; i < list->len; i++) lt_text_putf(&out, "%.*s\n", LT_STR_ARG(list->items[i]));
  return lt_text_str(&out);
}

static lt_str cause_line(lt_arena *arena, const lt_impact_plan *plan, const lt_cause *cause, bool turned) {
  const lt_set *set = cause->is != LT_NONE ? plan->pair->is.set : plan->pair->was.set;
  uint32_t number = cause->is != LT_NONE ? cause->is : cause->was;
  lt_text id = {.arena = arena};
  lt_set_print_record(set, cause->record, number, &id);
  lt_str head = lt_str_slice(lt_text_str(&id), 0, lt_str_find(lt_text_str(&id), LT_STR("{"), 0));
  return lt_str_format(arena, "    %d %.*s does %d gone %d come %d", (int)cause->record, LT_STR_ARG(head),
                       (int)mirrored(cause->does, turned), turned ? cause->come : cause->gone,
                       turned ? cause->gone : cause->come);
}

/* `turned`: as the other way round would say it. */
static lt_str described(lt_arena *arena, const lt_impact_plan *plan, bool turned) {
  lines all = {0};
  LT_PUSH(arena, &all,
          lt_str_format(arena, "verdict %d -> %d", turned ? plan->is_verdict : plan->was_verdict,
                        turned ? plan->was_verdict : plan->is_verdict));
  for (uint32_t i = 0; i < plan->hits.len; i++) {
    const lt_hit *hit = &plan->hits.items[i];
    lines causes = {0};
    lt_str was = id_of(plan->pair->was.set, hit->duty, hit->was), is = id_of(plan->pair->is.set, hit->duty, hit->is);
    for (uint32_t k = 0; k < hit->causes.len; k++)
      LT_PUSH(arena, &causes, cause_line(arena, plan, &hit->causes.items[k], turned));
    LT_PUSH(arena, &all,
            lt_str_format(arena, "%d %.*s %.*s:%d -> %.*s:%d\n%.*s", (int)hit->kind, LT_STR_ARG(hit->path),
                          LT_STR_ARG(turned ? is : was), turned ? hit->is_outcome : hit->was_outcome,
                          LT_STR_ARG(turned ? was : is), turned ? hit->was_outcome : hit->is_outcome,
                          LT_STR_ARG(joined(arena, &causes))));
  }
  return joined(arena, &all);
}

/* ---- Against all reasons of both sides ---- */

static bool is_silent(const lt_why *why) {
  return why == NULL || why->answer->outcome == LT_NO_RULE || why->answer->outcome == LT_NOT_APPLICABLE;
}

/* What is not asked or required on one side, and says nothing on the other, is no difference. */
static bool counts_for(const lt_difference *d) {
  if (d->duty_was != NULL || d->duty_is != NULL)
    return (d->duty_was != NULL && d->duty_was->duty->status != LT_DUTY_NOT_APPLICABLE) ||
           (d->duty_is != NULL && d->duty_is->duty->status != LT_DUTY_NOT_APPLICABLE);
  if (d->was_question == LT_NONE && d->is_question == LT_NONE) return false;
  return (d->was != NULL && d->is != NULL) || !is_silent(d->was) || !is_silent(d->is);
}

static bool was_hit(const lt_impact_plan *plan, const lt_whatif *w, const lt_difference *d) {
  const lt_side *side = d->is_subject != LT_NONE ? &w->is : &w->was;
  lt_str path = side->plan->facts.subjects.items[d->is_subject != LT_NONE ? d->is_subject : d->was_subject].path;
  bool duty = d->duty_was != NULL || d->duty_is != NULL;
  for (uint32_t i = 0; i < plan->hits.len; i++) {
    const lt_hit *hit = &plan->hits.items[i];
    if (duty != hit->duty || !lt_str_equal(hit->path, path)) continue;
    if (hit->was != LT_NONE && hit->was == (duty ? d->was_norm : d->was_question)) return true;
    if (hit->is != LT_NONE && hit->is == (duty ? d->is_norm : d->is_question)) return true;
  }
  return false;
}

/* Everything that differs was found, and what was found differs. */
static bool agrees(const lt_set *was, const lt_set *is, const lt_source *source, const lt_impact_plan *plan) {
  lt_arena arena = {0};
  lt_whatif w = {0};
  lt_diags diags = {.arena = &arena};
  lt_plan *one = lt_plan_read(was, source, LT_DOC_ANY, LT_UNKNOWN, &diags);
  lt_plan *two = one ? lt_plan_read(is, source, LT_DOC_ANY, LT_UNKNOWN, &diags) : NULL;
  bool decided = two != NULL && lt_whatif_draft(&w, one, two, LT_UNKNOWN, &diags);
  bool fine = decided == (plan->what == LT_TRIED);
  uint32_t found = 0;
  for (uint32_t i = 0; decided && i < w.differences.len; i++) {
    const lt_difference *d = &w.differences.items[i];
    bool hit = was_hit(plan, &w, d);
    found += hit;
    if (counts_for(d) && !hit) fine = false;
  }
  if (decided && found != plan->hits.len) fine = false;
  if (decided && (w.was.run->verdict != plan->was_verdict || w.is.run->verdict != plan->is_verdict)) fine = false;
  lt_whatif_free(&w);
  lt_plan_free(two);
  lt_plan_free(one);
  lt_arena_free(&arena);
  return fine;
}

/* ---- One draft ---- */

static bool try_plan(const lt_law_pair *there, const lt_law_pair *back, lt_impact_desk *desk, const lt_source *source,
                     counts *count) {
  lt_arena arena = {0};
  lt_impact_plan a, b;
  lt_impact_try(desk, there, &arena, source, LT_UNKNOWN, LT_UNKNOWN, LT_STR(""), &a);
  lt_impact_try(desk, back, &arena, source, LT_UNKNOWN, LT_UNKNOWN, LT_STR(""), &b);
  bool fine = true;
  count->plans++;
  if (a.what == LT_TRIED && b.what == LT_TRIED) {
    lt_str one = described(&arena, &a, false), other = described(&arena, &b, true);
    fine = lt_str_equal(one, other);
    if (!fine)
      printf("# %.*s: not the mirror image:\n%.*s---\n%.*s", LT_STR_ARG(source->name), LT_STR_ARG(one),
             LT_STR_ARG(other));
    if (fine && !agrees(there->was.set, there->is.set, source, &a)) {
      printf("# %.*s: reasons say otherwise:\n%.*s", LT_STR_ARG(source->name), LT_STR_ARG(one));
      fine = false;
    }
    if (there->same && (a.hits.len > 0 || a.was_verdict != a.is_verdict)) fine = false;
    for (uint32_t i = 0; i < a.hits.len; i++) count->hits[a.hits.items[i].kind]++;
    count->quiet += a.hits.len == 0;
    count->moved += a.was_verdict != a.is_verdict;
  } else {
    count->refused++; /* by one side, so by the other way round its own */
    fine = (a.what == LT_TRIED_REFUSED) == (b.what == LT_TRIED_UNREAD) &&
           (b.what == LT_TRIED_REFUSED) == (a.what == LT_TRIED_UNREAD);
  }
  lt_arena_free(&arena);
  return fine;
}

static bool try_draft(const lt_set *was, const lt_set *is, const plan_files *plans, lt_str what, counts *count) {
  lt_law_pair there = {0}, back = {0};
  lt_impact_desk desk = {0};
  bool fine = true;
  lt_law_pair_build(&there, was, is);
  lt_law_pair_build(&back, is, was);
  for (uint32_t i = 0; i < plans->list.len; i++) fine &= try_plan(&there, &back, &desk, plans->list.items[i], count);
  if (!fine) printf("# of%.*s\n", LT_STR_ARG(what));
  lt_impact_desk_free(&desk);
  lt_law_pair_free(&there);
  lt_law_pair_free(&back);
  return fine;
}

int main(int argc, char **argv) {
  uint64_t drafts = 40, seed = 20260806;
  for (int i = 1; i < argc; i++) {
    if (strcmp(argv[i], "--seed") == 0 && i + 1 < argc)
      seed = strtoull(argv[++i], NULL, 10);
    else
      drafts = strtoull(argv[i], NULL, 10);
  }
  const char *top = getenv("TOP");
  if (top == NULL) {
    printf("not ok 1 - TOP is not set\n");
    return 1;
  }
  lt_arena arena = {0};
  gen_random random = {seed};
  counts count = {0};
  plan_files plans = {0};
  read_plans(&arena, top, &plans);
  lt_str folder = lt_str_format(&arena, "%s/policies", top);
  folder_scripts whole = folder_read(&arena, folder.ptr);
  lt_set *was = seal(&arena, &whole), *again = seal(&arena, &whole);
  bool fine = was != NULL && again != NULL && plans.list.len > 10;
  counts same = {0};
  bool nothing = fine && try_draft(was, again, &plans, LT_STR(""), &same) && same.quiet == plans.list.len;
  printf("%s 1 - the same policies change nothing\n", nothing ? "ok" : "not ok");
  lt_set_free(again);
  bool all = fine;
  while (fine && count.drafts < drafts) {
    lt_arena scratch = {0};
    lt_text what = {.arena = &scratch};
    folder_scripts made = draft_of(&scratch, &whole, &random, &what);
    lt_set *is = seal(&scratch, &made);
    if (is == NULL) {
      count.refused_drafts++;
    } else {
      count.drafts++;
      if (!try_draft(was, is, &plans, lt_text_str(&what), &count)) all = false;
    }
    lt_set_free(is);
    lt_arena_free(&scratch);
  }
  printf("# %llu drafts (%llu did not load), %llu plans: %llu answers, %llu requirements, %llu grounds; %llu plans "
         "refused, %llu as they were, %llu verdicts moved\n",
         (unsigned long long)count.drafts, (unsigned long long)count.refused_drafts, (unsigned long long)count.plans,
         (unsigned long long)count.hits[0], (unsigned long long)count.hits[1], (unsigned long long)count.hits[2],
         (unsigned long long)count.refused, (unsigned long long)count.quiet, (unsigned long long)count.moved);
  printf("%s 2 - drafts say the mirror image the other way round, and what all reasons say\n", all ? "ok" : "not ok");
  bool met = count.hits[LT_HIT_ANSWER] > 0 && count.hits[LT_HIT_REQUIREMENT] > 0 && count.hits[LT_HIT_GROUNDS] > 0;
  met = drafts < 20 || (met && count.quiet > 0);
  printf("%s 3 - each kind of difference was met\n1..3\n", met ? "ok" : "not ok");
  lt_set_free(was);
  lt_arena_free(&arena);
  return 0;
}
