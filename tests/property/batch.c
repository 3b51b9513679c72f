/* batch.c: a row of a batch comes to what deciding the changed plan comes to: generated sets and plans, and the plans
 * of examples/ under the policies, with a column for every fact that can be one and rows drawn at random, unknown and
 * unstated cells among them. Compared through the public header: verdict and kinds, outcomes, values, norms, losers and
 * obligations. And rows decided one by one, in another order, are the same as together. Half of the generated sets are
 * such that most rows need not be made plans (generate_quick.c), and it is counted that they were not.
 * property_batch [N] [--seed S]: N generated cases of each kind, and the tree's. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "case.h"
#include "folder.h"
#include "generate_quick.h"
#include "luat/luat.h"
#include "stream_impl.h"

enum { COLUMNS_MAX = 40, ROWS = 8, TEXT = 96 };

typedef struct world {
  const lt_set *set; /* the inside of the same scripts and plan: for paths and values only */
  const lt_plan *plan;
  const luat_policy_set *policies;
  const luat_plan *pattern;
  const char *law_date;
  gen_random random;
  luat_batch *batch;
  const char *paths[COLUMNS_MAX];
  uint32_t facts[COLUMNS_MAX], len;
  char values[ROWS][COLUMNS_MAX][TEXT]; /* "" is unstated */
  int64_t cells[ROWS][COLUMNS_MAX];
  luat_diagnostics *diagnostics;
} world;

static uint64_t seen_refused, seen_value, seen_lost, seen_duties, seen_rows, quickly;

/* ---- what is drawn ---- */

static void draw_columns(world *w, lt_arena *arena) {
  /* The plan itself is touched or not: all rows then have one law. */
  for (uint32_t s = gen_chance(&w->random, 25); s < w->plan->facts.subjects.len; s++) {
    const lt_numbers *facts = &w->set->entities[w->plan->facts.subjects.items[s].entity].facts;
    for (uint32_t i = 0; i < facts->len && w->len < COLUMNS_MAX; i++) {
      const lt_fact *fact = &w->set->facts[facts->items[i]];
      lt_type_kind kind = fact->type.kind;
      if (fact->type.set || kind == LT_TYPE_LIST || kind == LT_TYPE_TEXT || kind == LT_TYPE_OFFICE ||
          fact->role == LT_ROLE_CONSIDERED || !gen_chance(&w->random, 70))
        continue;
      lt_str path = lt_str_copy(arena, lt_plan_path(arena, w->plan, s, facts->items[i]));
      w->paths[w->len] = path.ptr;
      w->facts[w->len++] = facts->items[i];
    }
  }
}

static void put_id(char *out, lt_str id) { snprintf(out, TEXT, "%.*s", LT_STR_ARG(id)); }

/* A value that some plan might state. */
static void draw_value(world *w, const lt_fact *fact, char *out) {
  const lt_set *set = w->set;
  gen_random *r = &w->random;
  const lt_choice *choice = fact->type.kind == LT_TYPE_CHOICE ? &set->choices[fact->type.of] : NULL;
  switch (fact->type.kind) {
    case LT_TYPE_YES_NO: snprintf(out, TEXT, gen_chance(r, 50) ? "true" : "false"); break;
    case LT_TYPE_MONEY: snprintf(out, TEXT, "%u triệu", 50 * gen_below(r, 200)); break;
    case LT_TYPE_PERCENT: snprintf(out, TEXT, "%u", gen_below(r, 30)); break;
    case LT_TYPE_YEAR: snprintf(out, TEXT, "%u", 2014 + gen_below(r, 12)); break;
    case LT_TYPE_DATE:
      snprintf(out, TEXT, "%s", gen_day((int)gen_below(r, GEN_DAYS)));
      if (gen_chance(r, 30)) snprintf(out, TEXT, "20%02u-0%u-15", 14 + gen_below(r, 12), 1 + gen_below(r, 9));
      break;
    case LT_TYPE_CHOICE: put_id(out, set->options[choice->first_option + gen_below(r, choice->options_len)].id); break;
    case LT_TYPE_BODY: put_id(out, set->bodies[gen_below(r, set->bodies_len)].id); break;
    case LT_TYPE_PLACE: put_id(out, set->places[gen_below(r, set->places_len)].id); break;
    case LT_TYPE_INSTRUMENT: put_id(out, set->instruments[gen_below(r, set->instruments_len)].id); break;
    case LT_TYPE_POLICY: put_id(out, set->policies[gen_below(r, set->policies_len)].id); break;
    default: snprintf(out, TEXT, "%u", gen_below(r, 60));
  }
}

static bool draw_rows(world *w) {
  for (int row = 0; row < ROWS; row++) {
    uint32_t unknown = row == ROWS - 1 ? 60 : 10; /* of the last nearly nothing is known */
    for (uint32_t i = 0; i < w->len; i++) {
      const lt_fact *fact = &w->set->facts[w->facts[i]];
      bool frame = fact->role == LT_ROLE_PLACE || fact->role == LT_ROLE_MATTER;
      char *value = w->values[row][i];
      *value = '\0';
      if (!gen_chance(&w->random, frame ? 2 : 15)) draw_value(w, fact, value);
      if (gen_chance(&w->random, frame ? 1 : unknown)) snprintf(value, TEXT, "?");
      if (*value == '\0' || strcmp(value, "?") == 0)
        w->cells[row][i] = *value == '\0' ? LUAT_CELL_UNSTATED : LUAT_CELL_UNKNOWN;
      else if (luat_batch_cell(&w->cells[row][i], w->batch, i, value, w->diagnostics) != LUAT_OK)
        return false;
    }
  }
  return true;
}

/* The plan of a row, made as somebody would who has no batch; NULL where it is refused. */
static luat_plan *plan_of(world *w, lt_arena *arena, int row) {
  const char *changes[COLUMNS_MAX];
  luat_plan *plan = NULL;
  for (uint32_t i = 0; i < w->len; i++) changes[i] = lt_str_format(arena, "%s=%s", w->paths[i], w->values[row][i]).ptr;
  luat_status status = luat_plan_change(&plan, w->pattern, changes, w->len, w->diagnostics);
  return status == LUAT_OK ? plan : NULL;
}

/* ---- comparing ---- */

static bool differ(const world *w, int row, const char *what, const char *got, const char *want) {
  printf("# row %d: %s: `%s`, expected `%s`\n#  ", row, what, got, want);
  for (uint32_t i = 0; i < w->len; i++) printf(" %s=%s", w->paths[i], w->values[row][i]);
  putchar('\n');
  return false;
}

static bool same_value(world *w, int row, size_t question, const luat_batch_results *got, const luat_batch_answer *a,
                       const luat_answer *want) {
  luat_text *text = NULL;
  const char *value = luat_answer_value(want);
  if (luat_batch_value(&text, w->batch, question, got, a) != LUAT_OK) return false;
  bool more = strstr(value, "\"on_behalf_of\"") != NULL || strstr(value, "\"via\"") != NULL;
  bool same = more || strcmp(luat_text_data(text), value) == 0;
  if (!same) differ(w, row, luat_answer_question(want), luat_text_data(text), value);
  luat_text_free(text);
  return same;
}

static bool names(const luat_answer *answer, const char *norm) {
  for (size_t i = 0; luat_answer_norm(answer, i) != NULL; i++)
    if (strcmp(luat_answer_norm(answer, i), norm) == 0) return true;
  return false;
}

/* Which of those that lost is this, or -1: the explanation lists them in another order. */
static int lost_at(const world *w, const luat_answer *want, const luat_batch_standing *s) {
  const char *to = s->to == LUAT_NO_NORM ? "" : luat_set_norm(w->policies, s->to);
  for (size_t i = 0; luat_answer_lost(want, i) != NULL; i++)
    if (strcmp(luat_answer_lost(want, i), luat_set_norm(w->policies, s->norm)) == 0 &&
        strcmp(luat_answer_lost_to(want, i), to) == 0 &&
        strcmp(luat_answer_lost_why(want, i), luat_lost_word(s->why)) == 0)
      return (int)i;
  return -1;
}

/* Whether it is open which law governs: then a batch tells how norms stand in that question alone. */
static bool is_of_open_law(const world *w, int row, const luat_batch_results *got) {
  if (w->set->law == LT_NONE) return false;
  bool all = true;
  for (size_t i = got->standings_from[row]; i < got->standings_from[row + 1]; i++)
    all &= lt_str_equal(lt_str_of(luat_batch_question(w->batch, got->standings[i].question, NULL)),
                        w->set->questions[w->set->law].id);
  return all;
}

/* The losers of a question. */
static bool same_lost(const world *w, int row, size_t question, const luat_batch_results *got,
                      const luat_answer *want) {
  size_t lost = 0, expected = 0;
  if (got->standings_from[row] == got->standings_from[row + 1] || is_of_open_law(w, row, got)) return true;
  for (size_t i = got->standings_from[row]; i < got->standings_from[row + 1]; i++) {
    const luat_batch_standing *s = &got->standings[i];
    if (s->question != question || s->kind != LUAT_STANDS_LOST) continue;
    if (lost_at(w, want, s) < 0) return differ(w, row, "lost", luat_set_norm(w->policies, s->norm), "not so");
    lost++;
    seen_lost++;
  }
  while (luat_answer_lost(want, expected) != NULL) expected++;
  return lost == expected || differ(w, row, luat_answer_question(want), "fewer losers", luat_answer_lost(want, 0));
}

static bool same_answer(world *w, int row, size_t question, const luat_batch_results *got,
                        const luat_decision *decision) {
  size_t subject;
  const char *name = luat_batch_question(w->batch, question, &subject);
  const luat_batch_answer *a = &got->answers[(size_t)row * got->questions + question];
  const luat_answer *want = luat_decision_find(decision, luat_batch_subject(w->batch, subject), name);
  luat_outcome outcome = want == NULL ? LUAT_OUTCOME_NO_RULE : luat_answer_outcome(want);
  if (a->outcome != outcome) return differ(w, row, name, luat_outcome_word(a->outcome), luat_outcome_word(outcome));
  if (want == NULL) return true;
  seen_value += outcome == LUAT_OUTCOME_VALUE;
  if (outcome == LUAT_OUTCOME_VALUE && !same_value(w, row, question, got, a, want)) return false;
  if (a->norm != LUAT_NO_NORM && !names(want, luat_set_norm(w->policies, a->norm)))
    return differ(w, row, name, luat_set_norm(w->policies, a->norm), "another norm");
  return same_lost(w, row, question, got, want);
}

static bool counts(const char *status) {
  return strcmp(status, "breached") == 0 || strcmp(status, "pending") == 0 || strcmp(status, "undetermined") == 0;
}

static bool same_duties(const world *w, int row, const luat_batch_results *got, const luat_decision *decision) {
  static const char *const words[] = {"met", "breached", "undetermined", "not-applicable", "pending"};
  size_t at = got->duties_from[row];
  for (size_t s = 0; luat_decision_subject(decision, s) != NULL; s++) {
    const luat_requirement *r;
    for (size_t i = 0; (r = luat_decision_requirement(decision, s, i)) != NULL; i++) {
      if (!counts(luat_requirement_status(r))) continue;
      const luat_batch_duty *duty = &got->duties[at];
      bool there = at++ < got->duties_from[row + 1];
      const char *norm = there ? luat_set_norm(w->policies, duty->norm) : "nothing";
      if (!there || duty->subject != s || strcmp(norm, luat_requirement_norm(r)) != 0)
        return differ(w, row, "duty", norm, luat_requirement_norm(r));
      if (strcmp(words[duty->status], luat_requirement_status(r)) != 0)
        return differ(w, row, norm, words[duty->status], luat_requirement_status(r));
      if ((strcmp(luat_requirement_level(r), "should") == 0) != duty->should)
        return differ(w, row, norm, "another level", luat_requirement_level(r));
      seen_duties++;
    }
  }
  return at == got->duties_from[row + 1] || differ(w, row, "duty", "one more", "nothing");
}

static bool same_row(world *w, int row, const luat_batch_results *got) {
  lt_arena arena = {0};
  luat_plan *plan = plan_of(w, &arena, row);
  luat_decision *decision = NULL;
  bool same = true;
  if (plan == NULL || luat_decide(&decision, w->policies, plan, w->law_date, w->diagnostics) != LUAT_OK) {
    seen_refused++;
    same = got->kinds[row] == 0 || differ(w, row, "the plan", "decided", "refused");
  } else {
    unsigned kinds = 0;
    for (int kind = 0; kind <= LUAT_VERDICT_COMPLIES; kind++)
      kinds |= luat_decision_has(decision, (luat_verdict)kind) ? 1u << kind : 0;
    seen_rows++;
    if (got->kinds[row] != kinds) same = differ(w, row, "verdict", got->kinds[row] ? "another" : "refused", "");
    for (size_t q = 0; q < got->questions && same; q++) same = same_answer(w, row, q, got, decision);
    same = same && same_duties(w, row, got, decision);
  }
  luat_decision_free(decision);
  luat_plan_free(plan);
  lt_arena_free(&arena);
  luat_diagnostics_clear(w->diagnostics);
  return same;
}

/* A row by itself says what it says among others. */
static bool same_alone(world *w, int row, const luat_batch_answer *answers, uint8_t kinds, size_t questions) {
  luat_batch_results got;
  if (luat_batch_decide(w->batch, w->cells[row], 1, 0, &got) != LUAT_OK) return false;
  bool same = got.kinds[0] == kinds;
  for (size_t q = 0; q < questions && same; q++)
    same = got.answers[q].outcome == answers[q].outcome && got.answers[q].norm == answers[q].norm &&
           (answers[q].members > 0 || got.answers[q].cell == answers[q].cell);
  return same || differ(w, row, "alone", "another answer", "the same");
}

/* A row with another value of one column says what such a row says among others. */
static bool same_varied(world *w, int row) {
  luat_batch_results got;
  uint32_t column = w->len > 0 ? gen_below(&w->random, w->len) : 0;
  int64_t values[ROWS], cells[ROWS * COLUMNS_MAX];
  if (w->len == 0) return true;
  for (int i = 0; i < ROWS; i++) {
    values[i] = w->cells[i][column];
    memcpy(cells + (uint32_t)i * w->len, w->cells[row], w->len * sizeof *cells);
    cells[(uint32_t)i * w->len + column] = values[i];
  }
  if (luat_batch_decide(w->batch, cells, ROWS, 0, &got) != LUAT_OK) return false;
  size_t questions = got.questions, duties[ROWS];
  luat_batch_answer *answers = calloc(ROWS * questions + 1, sizeof *answers);
  uint8_t kinds[ROWS];
  if (answers == NULL) return false;
  if (questions > 0) memcpy(answers, got.answers, ROWS * questions * sizeof *answers);
  memcpy(kinds, got.kinds, sizeof kinds);
  for (int i = 0; i < ROWS; i++) duties[i] = got.duties_from[i + 1];
  bool same = luat_batch_vary(w->batch, w->cells[row], column, values, ROWS, 0, &got) == LUAT_OK;
  for (int i = 0; i < ROWS && same; i++) {
    same = got.kinds[i] == kinds[i] && got.duties_from[i + 1] == duties[i];
    for (size_t q = 0; q < questions && same; q++) {
      const luat_batch_answer *a = &answers[(size_t)i * questions + q], *b = &got.answers[(size_t)i * questions + q];
      same = a->outcome == b->outcome && a->norm == b->norm && (a->members > 0 || a->cell == b->cell);
    }
    if (!same) differ(w, row, w->paths[column], w->values[i][column], "what the row itself says");
  }
  free(answers);
  return same;
}

static bool compare(world *w) {
  luat_batch_results got;
  int64_t cells[ROWS * COLUMNS_MAX];
  for (int row = 0; row < ROWS; row++)
    for (uint32_t i = 0; i < w->len; i++) cells[(uint32_t)row * w->len + i] = w->cells[row][i];
  if (luat_batch_decide(w->batch, cells, ROWS, LUAT_STANDINGS, &got) != LUAT_OK) return false;
  bool same = true;
  for (int row = 0; row < ROWS && same; row++) same = same_row(w, row, &got);
  luat_batch_answer *answers = calloc(ROWS * got.questions + 1, sizeof *answers);
  uint8_t kinds[ROWS];
  size_t questions = got.questions;
  if (answers == NULL) return false;
  if (questions > 0) memcpy(answers, got.answers, ROWS * questions * sizeof *answers);
  memcpy(kinds, got.kinds, sizeof kinds);
  for (int row = ROWS; row-- > 0 && same;)
    same = same_alone(w, row, answers + (size_t)row * questions, kinds[row], questions);
  free(answers);
  for (int row = 0; row < ROWS && same; row++) same = same_varied(w, row);
  return same;
}

/* ---- cases ---- */

static bool try_world(world *w, const lt_script_file *files, uint32_t len, lt_str plan, const char *as_of) {
  lt_arena arena = {0};
  luat_script *scripts = LT_NEW_ARRAY(&arena, luat_script, len + 1);
  luat_policy_set *set = NULL;
  luat_plan *pattern = NULL;
  w->diagnostics = luat_diagnostics_new();
  for (uint32_t i = 0; i < len; i++)
    scripts[i] = (luat_script){lt_str_copy(&arena, files[i].name).ptr, files[i].text.ptr, files[i].text.len};
  draw_columns(w, &arena);
  bool same = luat_set_load_scripts(&set, scripts, len, w->diagnostics) == LUAT_OK &&
              luat_plan_read(&pattern, set, "plan", plan.ptr, plan.len, LUAT_ANY, as_of, w->diagnostics) == LUAT_OK;
  w->policies = set;
  w->pattern = pattern;
  same = same && luat_batch_new(&w->batch, set, pattern, w->paths, w->len, w->law_date, w->diagnostics) == LUAT_OK &&
         draw_rows(w);
  if (!same) {
    luat_text *said = NULL;
    if (luat_diagnostics_print(&said, w->diagnostics, LUAT_PLAIN, LUAT_EN) == LUAT_OK)
      printf("# %s", luat_text_data(said));
    luat_text_free(said);
  }
  luat_diagnostics_clear(w->diagnostics);
  same = same && compare(w);
  if (same) quickly += lt_api_batch_quick_rows(w->batch);
  luat_batch_free(w->batch);
  luat_plan_free(pattern);
  luat_set_free(set);
  luat_diagnostics_free(w->diagnostics);
  lt_arena_free(&arena);
  return same;
}

static bool generated(uint64_t seed) {
  lt_arena arena = {0};
  gen_case *made = gen_make(&arena, seed);
  lt_script_file *files = LT_NEW_ARRAY(&arena, lt_script_file, made->files.len + 1);
  prop_loaded loaded;
  for (uint32_t i = 0; i < made->files.len; i++)
    files[i] = (lt_script_file){made->files.items[i].name, gen_file_text(&arena, made, i, NULL)};
  bool same = prop_load(&loaded, made, NULL, NULL);
  world w = {.set = loaded.set, .plan = loaded.plan, .random = {seed ^ 0x5bd1e995}};
  w.law_date = made->law_date_given ? gen_day(made->law_day) : NULL;
  same = same && try_world(&w, files, made->files.len, gen_plan_text(&arena, made),
                           made->as_of_given ? gen_day(made->as_of_day) : NULL);
  if (!same) printf("# seed %llu\n", (unsigned long long)seed);
  prop_free(&loaded);
  lt_arena_free(&arena);
  return same;
}

static bool quick(uint64_t seed) {
  lt_arena arena = {0};
  lt_diags diags = {.arena = &arena};
  gen_quick made = gen_quick_make(&arena, seed);
  lt_draft draft = {.arena = &arena};
  lt_set *set = lt_script_read(&draft, made.files, made.len, NULL, &diags) ? lt_set_seal(&draft, &diags) : NULL;
  const lt_source *source = lt_source_new(&arena, LT_STR("plan.yaml"), made.plan);
  lt_plan *plan = set != NULL ? lt_plan_read(set, source, LT_DOC_YAML, LT_UNKNOWN, &diags) : NULL;
  world w = {.set = set, .plan = plan, .random = {seed ^ 0x5bd1e995}};
  bool same = plan != NULL && try_world(&w, made.files, made.len, made.plan, NULL);
  if (plan == NULL) {
    lt_text text = {.arena = &arena};
    lt_diags_print(&diags, LT_DIAG_PLAIN, LT_EN, &text);
    printf("# %.*s", LT_STR_ARG(lt_text_str(&text)));
  }
  if (!same) printf("# seed %llu of the quick ones\n", (unsigned long long)seed);
  lt_plan_free(plan);
  lt_set_free(set);
  lt_arena_free(&arena);
  return same;
}

static bool of_example(lt_arena *arena, const folder_scripts *scripts, const lt_set *set, const char *path,
                       uint64_t seed) {
  lt_diags diags = {.arena = arena};
  lt_str text = folder_file(arena, path);
  lt_plan *plan = lt_plan_read(set, lt_source_new(arena, lt_str_of(path), text), LT_DOC_ANY, LT_UNKNOWN, &diags);
  if (plan == NULL) return true; /* one that is to be refused */
  world w = {.set = set, .plan = plan, .random = {seed}};
  bool same = try_world(&w, scripts->items, scripts->len, text, NULL);
  if (!same) printf("# %s\n", path);
  lt_plan_free(plan);
  return same;
}

static bool of_tree(const char *top) {
  lt_arena arena = {0};
  lt_diags diags = {.arena = &arena};
  lt_str policies = lt_str_format(&arena, "%s/policies", top), plans = lt_str_format(&arena, "%s/examples", top);
  folder_scripts scripts = folder_read(&arena, policies.ptr);
  lt_set *set = folder_seal(&arena, policies.ptr, &diags);
  DIR *folder = opendir(plans.ptr);
  bool same = set != NULL && folder != NULL;
  uint64_t tried = 0;
  for (struct dirent *entry; same && (entry = readdir(folder)) != NULL;) {
    const char *end = strrchr(entry->d_name, '.');
    if (end == NULL || strcmp(end, ".yaml") != 0) continue;
    same = of_example(&arena, &scripts, set, lt_str_format(&arena, "%s/%s", plans.ptr, entry->d_name).ptr, ++tried);
  }
  if (folder != NULL) closedir(folder);
  lt_set_free(set);
  lt_arena_free(&arena);
  return same && tried > 0;
}

int main(int argc, char **argv) {
  uint64_t cases = 300, seed = 1, wrong = 0;
  for (int i = 1; i < argc; i++) {
    if (strcmp(argv[i], "--seed") == 0 && i + 1 < argc)
      seed = strtoull(argv[++i], NULL, 10);
    else
      cases = strtoull(argv[i], NULL, 10);
  }
  for (uint64_t i = 0; i < cases && wrong < 3; i++) wrong += !generated(seed + i);
  bool fine = wrong == 0;
  uint64_t others = seen_rows;
  quickly = wrong = 0;
  for (uint64_t i = 0; i < cases && wrong < 3; i++) wrong += !quick(seed + i);
  /* Together, alone, and with the values that others have in a column, in two ways. */
  uint64_t all_of_them = (2 + 2 * ROWS) * (seen_rows - others);
  bool swift = wrong == 0 && quickly * 3 > all_of_them;
  printf("# %llu rows of the quick sets, %llu of them not made plans\n", (unsigned long long)all_of_them,
         (unsigned long long)quickly);
  printf("# %llu rows, %llu refused; %llu values, %llu losers, %llu obligations\n", (unsigned long long)seen_rows,
         (unsigned long long)seen_refused, (unsigned long long)seen_value, (unsigned long long)seen_lost,
         (unsigned long long)seen_duties);
  bool all = seen_rows > 0 && seen_refused > 0 && seen_value > 0 && seen_lost > 0 && seen_duties > 0;
  printf("%s 1 - %llu generated cases: rows come to what plans do\n", fine && all ? "ok" : "not ok",
         (unsigned long long)cases);
  printf("%s 2 - %llu sets for the quick ways: the same, and a third of the rows goes them\n", swift ? "ok" : "not ok",
         (unsigned long long)cases);
  const char *top = getenv("TOP");
  bool tree = of_tree(top != NULL ? top : ".");
  printf("%s 3 - the plans of the examples\n1..3\n", tree ? "ok" : "not ok");
  return fine && swift && all && tree ? 0 : 1;
}
