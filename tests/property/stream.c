/* stream.c: lines that are told by their shape say just what they say the long way. For generated sets, plans with
 * other values in the same places: a stream that has learnt their shapes against one that meets the line first.
 * property_stream [N] [--seed S] */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "generate.h"
#include "plan_json.h"
#include "stream_impl.h"

enum { VARIANTS = 24, DONORS = 6, POOL = 512, SPOILT = 24 };

typedef struct pool {
  lt_str keys[POOL], texts[POOL];
  bool quoted[POOL];
  uint32_t len;
} pool;

static lt_doc *doc_of(lt_arena *arena, lt_str yaml) {
  lt_diags said = {.arena = arena};
  return lt_doc_read(arena, lt_source_new(arena, LT_STR("plan"), yaml), LT_DOC_YAML, &said);
}

static void gather(pool *all, const lt_doc *doc) {
  for (const lt_doc *child = doc == NULL ? NULL : doc->first; child != NULL; child = child->next) {
    if (child->kind != LT_DOC_SCALAR) gather(all, child);
    if (child->kind != LT_DOC_SCALAR || all->len == POOL) continue;
    all->keys[all->len] = child->key;
    all->quoted[all->len] = child->quoted;
    all->texts[all->len++] = child->text;
  }
}

/* Some values are others of the same key, a few are anything. */
static void vary(lt_doc *doc, const pool *all, gen_random *random) {
  static const char *const odd[] = {"?", "true", "0", "7", "2018-03-01", "2018-02-30", "x", "5,2 tỷ", "99999999999999999"};
  for (lt_doc *child = doc->first; child != NULL; child = child->next) {
    if (child->kind != LT_DOC_SCALAR) vary(child, all, random);
    if (child->kind != LT_DOC_SCALAR || !gen_chance(random, 40)) continue;
    uint32_t from = gen_below(random, all->len);
    for (uint32_t i = 0; i < all->len; i++) {
      uint32_t at = (from + i) % all->len;
      if (!lt_str_equal(all->keys[at], child->key)) continue;
      child->text = all->texts[at];
      break;
    }
    if (gen_chance(random, 3)) child->text = lt_str_of(odd[gen_below(random, sizeof odd / sizeof *odd)]);
  }
}

typedef struct trial {
  lt_arena arena;
  luat_policy_set *set;
  const char *law_date, *as_of;
  lt_str lines[VARIANTS];
  uint32_t wrong;
  uint64_t quick, all;
} trial;

static lt_str line_of(lt_arena *arena, const lt_doc *doc) {
  lt_text out = {.arena = arena};
  plan_json(arena, doc, &out);
  return lt_str_copy(arena, lt_text_str(&out));
}

static luat_stream *open_stream(const trial *t, luat_told told) {
  luat_stream_options options = {.told = told, .lang = LUAT_EN, .law_date = t->law_date, .as_of = t->as_of};
  luat_diagnostics *said = luat_diagnostics_new();
  luat_stream *stream = NULL;
  if (luat_stream_new(&stream, t->set, &options, said) != LUAT_OK) abort();
  luat_diagnostics_free(said);
  return stream;
}

/* A stream never learns before its first line is told. */
static lt_str alone(trial *t, luat_told told, lt_str line, luat_status *status) {
  luat_stream *stream = open_stream(t, told);
  lt_str out;
  *status = luat_stream_line(&out.ptr, &out.len, stream, line.ptr, line.len, 1);
  out = lt_str_copy(&t->arena, out);
  luat_stream_free(stream);
  return out;
}

static void say(const char *what, lt_str line, lt_str want, lt_str got) {
  printf("# %s\n#   %.*s\n#   want %.*s#   got  %.*s\n", what, LT_STR_ARG(line), LT_STR_ARG(want), LT_STR_ARG(got));
}

/* The shape of the first line by itself, so that it is known which lines it tells. */
static void try_shape(trial *t, luat_told told, const lt_str *want) {
  lt_shape *shape = lt_shape_learn(t->set, t->lines[0], t->law_date, t->as_of);
  for (uint32_t i = 0; i < VARIANTS && shape != NULL; i++) {
    t->all++;
    if (!lt_shape_read(shape, t->lines[i]) || !lt_shape_tell(shape, told == LUAT_TELL_RULES)) continue;
    t->quick++;
    lt_str got = lt_text_str(&shape->out);
    if (lt_str_equal(got, want[i])) continue;
    t->wrong++;
    say("by shape", t->lines[i], want[i], got);
  }
  lt_shape_free(shape);
}

static void try_stream(trial *t, luat_told told) {
  lt_str want[VARIANTS];
  luat_status wanted[VARIANTS], status;
  luat_stream *stream = open_stream(t, told);
  for (uint32_t i = 0; i < VARIANTS; i++) want[i] = alone(t, told, t->lines[i], &wanted[i]);
  for (uint32_t n = 0; n < 2 * VARIANTS; n++) {
    lt_str got;
    uint32_t i = n % VARIANTS;
    status = luat_stream_line(&got.ptr, &got.len, stream, t->lines[i].ptr, t->lines[i].len, 1);
    if (status == wanted[i] && lt_str_equal(got, want[i])) continue;
    t->wrong++;
    say("in a stream", t->lines[i], want[i], got);
  }
  luat_stream_free(stream);
  if (wanted[0] == LUAT_OK && t->set->set->law == LT_NONE) try_shape(t, told, want);
}

/* One byte is another, or the line breaks off: in a stream that knows its shape as in one that does not, and the good
 * line after it as ever. */
static void try_spoilt(trial *t, luat_told told, gen_random *random) {
  static const char instead[] = {'"', '\\', '{',  '}',  '[',    ',',    ':',    '0', '-',
                                 'x', ' ',  '\0', '\r', '\xC4', '\x80', '\x7F', '1', 't'};
  luat_status status, wanted, good;
  lt_str want_good = alone(t, told, t->lines[0], &good), got;
  luat_stream *stream = open_stream(t, told);
  for (uint32_t i = 0; i < SPOILT; i++) {
    lt_str line = lt_str_copy(&t->arena, t->lines[0]);
    uint32_t at = gen_below(random, (uint32_t)line.len);
    if (i % 4 == 0)
      line.len = at;
    else
      ((char *)(uintptr_t)line.ptr)[at] = instead[gen_below(random, sizeof instead)];
    lt_str want = alone(t, told, line, &wanted);
    for (int again = 0; again < 2; again++) { /* the shape is learnt from lines that are good */
      status = luat_stream_line(&got.ptr, &got.len, stream, t->lines[0].ptr, t->lines[0].len, 1);
      if (status != good || !lt_str_equal(got, want_good)) t->wrong++, say("after another", line, want_good, got);
    }
    status = luat_stream_line(&got.ptr, &got.len, stream, line.ptr, line.len, 1);
    if (status != wanted || !lt_str_equal(got, want)) t->wrong++, say("spoilt", line, want, got);
  }
  luat_stream_free(stream);
}

static bool load(trial *t, const gen_case *made) {
  luat_script *scripts = LT_NEW_ARRAY(&t->arena, luat_script, made->files.len + 1);
  luat_diagnostics *said = luat_diagnostics_new();
  for (uint32_t i = 0; i < made->files.len; i++) {
    lt_str text = gen_file_text(&t->arena, made, i, NULL);
    scripts[i] = (luat_script){lt_str_copy(&t->arena, made->files.items[i].name).ptr, text.ptr, text.len};
  }
  bool fine = luat_set_load_scripts(&t->set, scripts, made->files.len, said) == LUAT_OK;
  luat_diagnostics_free(said);
  return fine;
}

static void try_case(uint64_t seed, trial *t) {
  gen_case *made = gen_make(&t->arena, seed);
  gen_random random = {seed * 7919};
  lt_str yaml = gen_plan_text(&t->arena, made);
  pool *all = LT_NEW(&t->arena, pool);
  if (made->law_date_given) t->law_date = gen_day(made->law_day);
  if (made->as_of_given) t->as_of = gen_day(made->as_of_day);
  for (uint32_t i = 0; i < DONORS; i++)
    gather(all, doc_of(&t->arena, i == 0 ? yaml : gen_plan_text(&t->arena, gen_make(&t->arena, seed + i))));
  if (!load(t, made) || all->len == 0) {
    t->wrong++;
    printf("# seed %llu does not load\n", (unsigned long long)seed);
    return;
  }
  for (uint32_t i = 0; i < VARIANTS; i++) {
    lt_doc *doc = doc_of(&t->arena, yaml);
    if (i > 0) vary(doc, all, &random);
    t->lines[i] = line_of(&t->arena, doc);
  }
  try_stream(t, LUAT_TELL_OUTCOMES);
  try_stream(t, LUAT_TELL_RULES);
  try_spoilt(t, seed % 2 ? LUAT_TELL_RULES : LUAT_TELL_OUTCOMES, &random);
}

int main(int argc, char **argv) {
  uint64_t cases = 100, seed = 1, quick = 0, all = 0;
  uint32_t wrong = 0;
  for (int i = 1; i < argc; i++) {
    if (strcmp(argv[i], "--seed") == 0 && i + 1 < argc)
      seed = strtoull(argv[++i], NULL, 10);
    else
      cases = strtoull(argv[i], NULL, 10);
  }
  for (uint64_t i = 0; i < cases; i++) {
    trial t = {0};
    try_case(seed + i, &t);
    wrong += t.wrong;
    quick += t.quick;
    all += t.all;
    luat_set_free(t.set);
    lt_arena_free(&t.arena);
  }
  printf("# %llu of %llu lines were told by their shape\n", (unsigned long long)quick, (unsigned long long)all);
  printf("%s 1 - lines of a shape say what they say alone (%llu sets)\n", wrong == 0 ? "ok" : "not ok",
         (unsigned long long)cases);
  printf("%s 2 - shapes are met\n1..2\n", cases < 20 || quick > all / 50 ? "ok" : "not ok");
  return wrong != 0;
}
