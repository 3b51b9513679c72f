/* explained.c: every decision of generated cases has its reasons: who concludes cites or assumes something, what is
 * open says what is missing, what did not match names what failed; and every report of it can be drawn. Argument: how
 * many cases; `--seed N` only that one. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "case.h"
#include "explain/explain.h"
#include "report/report.h"

static uint64_t answers, open_answers, unmatched, failures;
static uint64_t outcomes[LT_DISCRETION + 1], statuses[LT_DUTY_PENDING + 1], verdicts[LT_VERDICT_COMPLIES + 1],
    losses[LT_LOST_PROHIBITION + 1], outs[LT_OUT_COMPETENCE + 1], bounds;

static void complain(uint64_t seed, const lt_explanation *e, const lt_why *why, const char *what) {
  lt_str path = e->plan->facts.subjects.items[why->subject].path, id = e->set->questions[why->question].id;
  printf("# seed %llu, %.*s, %.*s: %s\n", (unsigned long long)seed, LT_STR_ARG(path), LT_STR_ARG(id), what);
  failures++;
}

/* Norms conclude it; or, for what is not asked, the condition of asking. */
static void check_concluded(uint64_t seed, const lt_explanation *e, const lt_why *why) {
  lt_outcome outcome = (lt_outcome)why->answer->outcome;
  bool concluded = outcome == LT_VALUE || outcome == LT_CONFLICT || outcome == LT_DISCRETION;
  if (concluded && why->norms.len == 0 && !why->as) complain(seed, e, why, "nothing concludes it");
  if (concluded && why->cites.len == 0 && why->assumes.len == 0) complain(seed, e, why, "it cites and assumes nothing");
  if (outcome == LT_CONFLICT && why->norms.len < 2) complain(seed, e, why, "a conflict of fewer than two");
  if (outcome == LT_NOT_APPLICABLE && why->norms.len == 0 && !why->asked)
    complain(seed, e, why, "nothing says that it is not asked");
}

/* Whether a norm applies hangs on an uncertain date: its own, or that of a norm that perhaps disapplies it. */
static bool in_zone(const lt_explanation *e, const lt_why *why) {
  for (uint32_t i = 0; i < why->lost.len; i++)
    if (e->run->slice_of[why->subject]->norms[why->lost.items[i].norm] == LT_IN_FORCE_MAYBE) return true;
  for (uint32_t i = 0; i < why->norms.len; i++)
    if (why->norms.items[i].in_zone || why->norms.items[i].doubted_by.len) return true;
  return false;
}

static bool reads_open(const lt_useds *facts) {
  for (uint32_t i = 0; i < facts->len; i++)
    if (facts->items[i].why && facts->items[i].why->answer->outcome != LT_VALUE) return true;
  return false;
}

static bool proof_reads_open(const lt_proof *proof) {
  if (!proof) return false;
  bool open = reads_open(&proof->facts);
  if (proof->truth == LT_MAYBE && proof->expr->op == LT_OP_DECIDED_BY)
    open = true; /* by a text not read, or a choice */
  for (uint32_t i = 0; i < proof->kids.len && !open; i++) open = proof_reads_open(proof->kids.items[i]);
  return open;
}

/* Open answers that hang on other answers which no fact would settle (a conflict, a choice) lack nothing of their
 * own. */
static bool hangs_on_others(const lt_explanation *e, lt_arena *arena, const lt_why *why) {
  if (reads_open(&why->facts) || proof_reads_open(why->as) || proof_reads_open(why->asked)) return true;
  for (uint32_t i = 0; i < why->norms.len; i++)
    if (proof_reads_open(why->norms.items[i].when)) return true;
  for (uint32_t i = 0; i < why->lost.len; i++)
    if (proof_reads_open(lt_explain_norm(e, arena, why->subject, &why->lost.items[i]).when)) return true;
  return false;
}

static bool by_discretion(const lt_why *why) {
  for (uint32_t i = 0; i < why->norms.len; i++) {
    const lt_value *value = why->norms.items[i].standing.value;
    if (value && (value->kind == LT_VALUE_DISCRETION || value->kind == LT_VALUE_TERM || value->kind == LT_VALUE_SET))
      return true;
  }
  return false;
}

static void check_open(uint64_t seed, const lt_explanation *e, lt_arena *arena, const lt_why *why) {
  if (why->answer->outcome != LT_UNDETERMINED) return;
  open_answers++;
  if (why->missing.len == 0 && !in_zone(e, why) && !hangs_on_others(e, arena, why) && !by_discretion(why))
    complain(seed, e, why, "nothing is missing, and yet it is open");
}

static void check_unmatched(uint64_t seed, const lt_explanation *e, lt_arena *arena, const lt_why *why) {
  for (uint32_t i = 0; i < why->unmatched.len; i++) {
    lt_why_norm norm = lt_explain_norm(e, arena, why->subject, &why->unmatched.items[i]);
    lt_proofs tests = {0};
    if (norm.policy && norm.policy->truth != LT_TRUE) lt_proof_tests(arena, norm.policy, &tests);
    if (norm.when && norm.when->truth != LT_TRUE) lt_proof_tests(arena, norm.when, &tests);
    unmatched++;
    if (tests.len == 0) complain(seed, e, why, "a norm that did not match names nothing that failed");
    for (uint32_t k = 0; k < tests.len; k++)
      if (tests.items[k]->truth == LT_TRUE) complain(seed, e, why, "a condition that holds is named as failing");
  }
}

static bool is_in_zone(const lt_explanation *e, const lt_why_duty *why) {
  return e->run->slice_of[why->duty->subject]->norms[why->duty->norm] == LT_IN_FORCE_MAYBE || why->norm.in_zone;
}

/* A norm that perhaps disapplies it hangs on such answers, or is doubted in turn. */
static bool doubt_hangs_on_others(const lt_explanation *e, lt_arena *arena, const lt_why_duty *why) {
  for (uint32_t i = 0; i < why->norm.doubted_by.len; i++) {
    lt_standing standing = {.norm = why->norm.doubted_by.items[i], .applies = LT_MAYBE, .to = LT_NONE};
    lt_why_norm by = lt_explain_norm(e, arena, why->duty->subject, &standing);
    if (proof_reads_open(by.when) || proof_reads_open(by.policy) || by.doubted_by.len) return true;
  }
  return false;
}

static bool lacks(const lt_proof *proof, lt_truth truth) { return proof != NULL && proof->truth == truth; }

/* Of a duty: what it rests on, what of it holds or fails, or what is missing. */
static void check_duty(uint64_t seed, const lt_explanation *e, lt_arena *arena, const lt_why_duty *why) {
  const lt_norm *norm = &e->set->norms[why->duty->norm];
  const char *wrong = NULL;
  statuses[why->duty->status]++;
  if (norm->basis.cites_len == 0 && norm->basis.assumes.len == 0) wrong = "cites and assumes nothing";
  bool waits = norm->must != NULL && why->must == NULL;
  switch ((lt_duty_status)why->duty->status) {
    case LT_DUTY_MET:
      if (waits || (why->must != NULL && why->must->truth != LT_TRUE)) wrong = "is met, and not by what it asks";
      break;
    case LT_DUTY_BREACHED:
    case LT_DUTY_PENDING:
      if (waits || lacks(why->must, LT_TRUE)) wrong = "names nothing that is lacking";
      break;
    case LT_DUTY_UNDETERMINED:
      if (why->missing.len == 0 && !is_in_zone(e, why) && !proof_reads_open(why->norm.when) &&
          !proof_reads_open(why->norm.policy) && !proof_reads_open(why->must) && !doubt_hangs_on_others(e, arena, why))
        wrong = "is open, and nothing is missing";
      break;
    case LT_DUTY_NOT_APPLICABLE:
      if (lacks(why->norm.when, LT_TRUE) && why->norm.policy == NULL && why->norm.doubted_by.len == 0 &&
          e->run->slice_of[why->duty->subject]->norms[why->duty->norm] == LT_IN_FORCE_YES &&
          norm->disapplied_by.len == 0)
        wrong = "does not apply, and its condition holds";
      break;
  }
  if (wrong == NULL) return;
  printf("# seed %llu, %.*s, %.*s: %s\n", (unsigned long long)seed,
         LT_STR_ARG(e->plan->facts.subjects.items[why->duty->subject].path), LT_STR_ARG(norm->id), wrong);
  failures++;
}

/* Where there is no law for a subject, why not; and of what dropped out the reason. */
static void note_selection(uint64_t seed, const lt_explanation *e, uint32_t subject) {
  const lt_slice *slice = e->run->slice_of[subject];
  if (slice == NULL) return;
  if (!lt_explain_has_law(e, subject) && e->run->laws.len == 0 && slice->none == LT_POLICY_FOUND) {
    printf("# seed %llu: no policy, and nothing says why\n", (unsigned long long)seed);
    failures++;
  }
  for (uint32_t i = 0; i < slice->eliminated.len; i++) outs[slice->eliminated.items[i].why]++;
}

static void note_answer(const lt_why *why) {
  outcomes[why->answer->outcome]++;
  bounds += why->answer->bound;
  for (uint32_t i = 0; i < why->lost.len; i++) losses[why->lost.items[i].why]++;
}

static void draw(const lt_explanation *e, lt_arena *arena) {
  for (int lang = LT_VI; lang <= LT_EN; lang++) {
    lt_text text = {.arena = arena};
    lt_report_text(e, (lt_lang)lang, &text);
    lt_report_explain_text(e, LT_NONE, LT_NONE, (lt_lang)lang, &text);
  }
  lt_text json = {.arena = arena};
  lt_report_json(e, &json);
  lt_report_explain_json(e, LT_NONE, LT_NONE, &json);
}

static void one(uint64_t seed) {
  lt_arena arena = {0}, scratch = {0};
  prop_loaded loaded;
  if (prop_load(&loaded, gen_make(&arena, seed), NULL, NULL)) {
    lt_slices slices = {0};
    lt_run *run = lt_run_decide(loaded.set, &loaded.plan->facts, &slices, loaded.options);
    if (run) {
      lt_explanation *e = lt_explain_build(loaded.set, loaded.plan, run);
      uint32_t subjects = loaded.plan->facts.subjects.len;
      for (uint32_t s = 0; s < subjects; s++) {
        const lt_numbers *questions = &loaded.set->entities[loaded.plan->facts.subjects.items[s].entity].questions;
        for (uint32_t i = 0; i < questions->len && lt_explain_has_law(e, s); i++) {
          const lt_why *why = lt_explain_answer(e, s, questions->items[i]);
          answers++;
          note_answer(why);
          check_concluded(seed, e, why);
          check_open(seed, e, &scratch, why);
          check_unmatched(seed, e, &scratch, why);
        }
      }
      for (uint32_t s = 0; s < subjects; s++) note_selection(seed, e, s);
      for (uint32_t i = 0; i < e->duties.len; i++) check_duty(seed, e, &scratch, &e->duties.items[i]);
      for (int kind = 0; kind <= LT_VERDICT_COMPLIES; kind++) verdicts[kind] += run->kinds >> kind & 1;
      draw(e, &scratch);
      lt_explanation_free(e);
      lt_run_free(run);
    }
    lt_slices_free(&slices);
  }
  prop_free(&loaded);
  lt_arena_free(&scratch);
  lt_arena_free(&arena);
}

/* All of them occurred. What generated plans never come to is in cases/test_kinds.sh. */
static bool occurred(const char *what, const uint64_t *counts, int first, int last) {
  bool all = true;
  printf("# %s:", what);
  for (int i = first; i <= last; i++) {
    printf(" %llu", (unsigned long long)counts[i]);
    all &= counts[i] > 0;
  }
  printf("\n");
  return all;
}

int main(int argc, char **argv) {
  if (argc == 3 && strcmp(argv[1], "--seed") == 0) {
    one(strtoull(argv[2], NULL, 10));
  } else {
    uint64_t cases = argc > 1 ? strtoull(argv[1], NULL, 10) : 300;
    for (uint64_t seed = 1; seed <= cases && failures < 20; seed++) one(seed);
  }
  printf("# %llu answers, %llu of them open, %llu norms that did not match\n", (unsigned long long)answers,
         (unsigned long long)open_answers, (unsigned long long)unmatched);
  bool all = occurred("outcomes", outcomes, 0, LT_DISCRETION) & occurred("duties", statuses, 0, LT_DUTY_PENDING) &
             occurred("verdicts", verdicts, 0, LT_VERDICT_COMPLIES) &
             occurred("what losers lost by", losses, LT_LOST_DISAPPLIED, LT_LOST_LATER) &
             occurred("prohibitions", losses, LT_LOST_PROHIBITION, LT_LOST_PROHIBITION) &
             occurred("what kept norms out", outs, LT_OUT_MATTER, LT_OUT_DATE) &
             occurred("scope and competence", outs, LT_OUT_SCOPE, LT_OUT_COMPETENCE) &
             occurred("bounds", &bounds, 0, 0);
  printf("%s 1 - every decision has its reasons\n", failures ? "not ok" : "ok");
  printf("%s 2 - every kind of decision occurred\n1..2\n", all || argc == 3 || answers < 2000 ? "ok" : "not ok");
  return failures != 0;
}
