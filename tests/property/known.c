/* known.c: what became known later changes nothing of the law as it was known on a day, not even its digest. Acts that
 * were issued later, or of which that may be, are added to the policies under $TOP with norms of every kind, in
 * policies of their own and in those that were there; they replace, amend, repeal and override what was known, and one
 * another. property_known [N] [--seed S]: N such additions, each on a day of its own. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "case.h"
#include "folder.h"
#include "policy/form.h"

enum { ACTS_MOST = 4, NORMS_MOST = 5, FIRST_DAY = 2010, LAST_DAY = 2026 };

typedef struct adding {
  lt_arena *arena;
  gen_random random;
  const lt_set *base; /* everything that is in the tree */
  lt_text text;
  int year, month;    /* of the day until which the law is known: its first day */
  uint32_t acts, norms;
} adding;

static const lt_instrument *any_act(adding *a) {
  return &a->base->instruments[gen_below(&a->random, a->base->instruments_len)];
}

static void put_names(adding *a, const char *key, bool later_too) {
  if (!gen_chance(&a->random, 40)) return;
  lt_text_putf(&a->text, " %s = {", key);
  for (uint32_t n = 1 + gen_below(&a->random, 2); n > 0; n--) {
    lt_str id = any_act(a)->id;
    if (later_too && a->acts > 0 && gen_chance(&a->random, 30))
      id = lt_str_format(a->arena, "later-%u", gen_below(&a->random, a->acts));
    lt_text_putf(&a->text, " \"%.*s\",", LT_STR_ARG(id));
  }
  lt_text_puts(&a->text, " },");
}

/* The day on which an act ends: what begins then and replaces it is told to be its end, which cannot be told from an
 * end that it had of its own. */
static bool ends_something(const adding *a, lt_cell day) {
  for (uint32_t i = 0; i < a->base->instruments_len; i++) {
    lt_span end = a->base->instruments[i].in_force.before;
    if (end.from != LT_UNKNOWN && end.from <= day && day <= end.to) return true;
  }
  return false;
}

/* A day after the one until which the law is known. */
static const char *later(adding *a) {
  for (;;) {
    int months = a->year * 12 + a->month + (int)gen_below(&a->random, 30), day = 1 + (int)gen_below(&a->random, 28);
    if (ends_something(a, lt_date_of(months / 12, months % 12 + 1, day))) continue;
    return lt_str_format(a->arena, "%04d-%02d-%02d", months / 12, months % 12 + 1, day).ptr;
  }
}

static void put_act(adding *a) {
  static const char *const relations[] = {"replaces", "amends", "repeals", "guides", "pursuant_to"};
  lt_text_putf(&a->text, "instrument \"later-%u\" { title = \"Sau này\", kind = \"nghị định\", issuer = \"vn.cp\",",
               a->acts);
  switch (gen_below(&a->random, 3)) {
  case 0: lt_text_putf(&a->text, " issued = \"%s\",", later(a)); break;
  case 1: lt_text_putf(&a->text, " issued = { \"2001-02-03\", \"%s\" },", later(a)); break;
  default: break; /* no day of issue: known when it begins to be in force */
  }
  lt_text_putf(&a->text, " in_force = { from = \"%s\" },", later(a));
  for (size_t i = 0; i < sizeof relations / sizeof *relations; i++)
    if (i != 0 || gen_chance(&a->random, 50)) put_names(a, relations[i], i > 2);
  lt_text_puts(&a->text, " cites = \"phap-dien\" }\n");
  a->acts++;
}

static void put_overrides(adding *a, bool own_policy) {
  if (own_policy && a->norms > 0 && gen_chance(&a->random, 30))
    lt_text_putf(&a->text, " overrides = \"norm-%u\",", gen_below(&a->random, a->norms));
}

static void put_norm(adding *a, uint32_t act, bool own_policy) {
  const char *cites = lt_str_format(a->arena, "cites = \"later-%u Điều %u\"", act, 1 + gen_below(&a->random, 9)).ptr;
  uint32_t n = a->norms;
  switch (gen_below(&a->random, 5)) {
  case 0:
    lt_text_putf(&a->text,
                 "rule \"norm-%u\" { title = \"Một quy định\", %s, decides = { approver = head_of(\"vn.cp\") },", n,
                 cites);
    put_overrides(a, own_policy);
    break;
  case 1:
    lt_text_putf(&a->text,
                 "define \"defined_%u\" { of = item, title = \"một điều\", %s, as = item.form:is \"hire\" }\n", n,
                 cites);
    lt_text_putf(&a->text,
                 "rule \"norm-%u\" { title = \"Theo đó\", %s, when = item.defined_%u, decides = { approver = "
                 "head_of(\"vn.cp\") },",
                 n, cites, n);
    break;
  case 2:
    lt_text_putf(&a->text, "oblige \"norm-%u\" { title = \"Phải có\", %s, must = item.form:is \"hire\",", n, cites);
    break;
  case 3:
    lt_text_putf(
        &a->text,
        "rule \"norm-%u\" { title = \"Mặc định\", %s, default = true, decides = { approver = head_of(\"vn.cp\") },", n,
        cites);
    break;
  default:
    lt_text_putf(&a->text, "note \"norm-%u\" { about = item, says = \"Chú ý.\", %s,", n, cites);
  }
  lt_text_puts(&a->text, " }\n");
  a->norms++;
}

/* What becomes known: acts, then files of norms, each of an act. */
static folder_scripts add(adding *a, const folder_scripts *tree) {
  uint32_t files = 1 + gen_below(&a->random, 3);
  folder_scripts out = {LT_NEW_ARRAY(a->arena, lt_script_file, tree->len + files + 1), tree->len};
  for (uint32_t i = 0; i < tree->len; i++) out.items[i] = tree->items[i];
  a->text = (lt_text){.arena = a->arena};
  for (uint32_t n = 1 + gen_below(&a->random, ACTS_MOST); n > 0; n--) put_act(a);
  out.items[out.len++] = (lt_script_file){LT_STR("zz-later.lua"), lt_text_str(&a->text)};
  for (uint32_t i = 0; i < files; i++) {
    bool own = gen_chance(&a->random, 50);
    a->text = (lt_text){.arena = a->arena};
    if (own)
      lt_text_putf(&a->text, "policy \"vn/later-%u\" { title = \"Sau này\", matter = \"hire\", place = \"vn\" }\n", i);
    lt_str there = a->base->policies[gen_below(&a->random, a->base->policies_len)].id;
    if (!own) lt_text_putf(&a->text, "policy \"%.*s\"\n", LT_STR_ARG(there));
    uint32_t act = gen_below(&a->random, a->acts), first = a->norms;
    lt_text_putf(&a->text, "act \"later-%u\"\n", act);
    for (uint32_t n = 1 + gen_below(&a->random, NORMS_MOST); n > 0; n--) put_norm(a, act, own && a->norms > first);
    out.items[out.len++] = (lt_script_file){lt_str_format(a->arena, "zz-later-%u.lua", i), lt_text_str(&a->text)};
  }
  return out;
}

/* `day` LT_UNKNOWN: all that is there. */
static lt_set *seal(lt_arena *arena, const folder_scripts *scripts, lt_cell day, uint32_t *left_out, lt_diags *diags) {
  lt_draft draft = {.arena = arena};
  if (!lt_script_read(&draft, scripts->items, scripts->len, NULL, diags)) return NULL;
  if (day != LT_UNKNOWN) *left_out = lt_draft_known(&draft, day);
  return lt_set_seal(&draft, diags);
}

static void say(lt_arena *arena, const lt_diags *diags, const folder_scripts *scripts, uint32_t from) {
  lt_text out = {.arena = arena};
  lt_diags_print(diags, LT_DIAG_PLAIN, LT_EN, &out);
  printf("# %.*s\n", LT_STR_ARG(lt_text_str(&out)));
  for (uint32_t i = from; i < scripts->len; i++) printf("# -- %.*s", LT_STR_ARG(scripts->items[i].text));
}

typedef struct tally {
  uint64_t cases, acts, norms, different;
} tally;

static bool try_one(const folder_scripts *tree, const lt_set *base, uint64_t seed, tally *counts) {
  lt_arena arena = {0};
  lt_diags before = {.arena = &arena}, after = {.arena = &arena};
  adding a = {.arena = &arena, .random = {seed}, .base = base};
  uint32_t had = 0, left = 0;
  a.year = FIRST_DAY + (int)gen_below(&a.random, LAST_DAY - FIRST_DAY + 1), a.month = 1 + (int)gen_below(&a.random, 12);
  lt_cell day = lt_date_of(a.year, a.month, 1);
  folder_scripts whole = add(&a, tree);
  lt_set *was = seal(&arena, tree, day, &had, &before), *is = seal(&arena, &whole, day, &left, &after);
  bool ok =
      was != NULL && is != NULL && memcmp(&was->digest, &is->digest, sizeof was->digest) == 0 && left == had + a.acts;
  if (!ok) {
    printf("not ok - seed %llu, %04d-%02d-01: %s\n", (unsigned long long)seed, a.year, a.month,
           is == NULL             ? "what is known does not load"
           : left != had + a.acts ? "an act is not left out"
                                  : "another digest");
    say(&arena, &after, &whole, tree->len);
  }
  counts->cases++, counts->acts += a.acts, counts->norms += a.norms;
  lt_diags none = {.arena = &arena};
  lt_set *now = ok ? seal(&arena, &whole, LT_UNKNOWN, &left, &none) : NULL;
  counts->different += now != NULL && memcmp(&now->digest, &base->digest, sizeof now->digest) != 0;
  lt_set *const sets[] = {was, is, now};
  for (int i = 0; i < 3; i++)
    if (sets[i] != NULL) lt_set_free(sets[i]);
  lt_arena_free(&arena);
  return ok;
}

int main(int argc, char **argv) {
  uint64_t cases = 60, seed = 1, wrong = 0;
  prop_args(argc, argv, &cases, &seed);
  lt_arena arena = {0};
  lt_diags diags = {.arena = &arena};
  tally counts = {0};
  folder_scripts tree = folder_read(&arena, lt_str_format(&arena, "%s/policies", getenv("TOP")).ptr);
  uint32_t none;
  lt_set *base = tree.len == 0 ? NULL : seal(&arena, &tree, LT_UNKNOWN, &none, &diags);
  if (base == NULL) return puts("not ok 1 - the policies load\n1..1"), 1;
  for (uint64_t i = 0; i < cases; i++) wrong += !try_one(&tree, base, seed + i, &counts);
  printf("%s 1 - %llu additions of %llu acts with %llu norms that were not known yet: the same digest\n",
         wrong == 0 ? "ok" : "not ok", (unsigned long long)counts.cases, (unsigned long long)counts.acts,
         (unsigned long long)counts.norms);
  bool tells = counts.different * 2 > counts.cases;
  printf("%s 2 - %llu of them load as a whole, with a digest of their own\n1..2\n", tells ? "ok" : "not ok",
         (unsigned long long)counts.different);
  lt_set_free(base);
  lt_arena_free(&arena);
  return wrong > 0 || !tells;
}
