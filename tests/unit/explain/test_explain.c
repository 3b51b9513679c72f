/* What an explanation holds: who concluded, what was read, what it rests on, what lost, what is missing. */
#include "explained.h"
#include "small_law.h"

static explained x;

static lt_str norm_id(uint32_t norm) { return x.set->norms[norm].local_id; }

static lt_str path_of(const lt_used *used) { return lt_explain_path(x.explanation, &x.arena, used); }

static void value_with_reasons(void) {
  const lt_why *why = explained_why(&x, "boats/an", "licenses");
  CHECK(why && why->answer->outcome == LT_VALUE);
  CHECK(why->norms.len == 1);
  CHECK_STR(norm_id(why->norms.items[0].standing.norm), "small-boats");
  CHECK(why->cites.len == 2);
  CHECK(why->assumes.len == 2);            /* its own, and that of the period of its act */
  CHECK(why->certainty == LT_CERTAINTY_M); /* of the define that it reads */
  CHECK_STR(x.set->bodies[why->principal].id, "xx.ct");
  CHECK(why->facts.len == 3);
  CHECK_STR(path_of(&why->facts.items[0]), "boats/an/small");
  CHECK(why->facts.items[0].why != NULL);
  CHECK(why->missing.len == 0 && why->todo.len == 0 && why->unmatched.len == 0);
  CHECK(why->lost.len == 1 && why->lost.items[0].why == LT_LOST_DEFAULT);
  CHECK_STR(norm_id(why->lost.items[0].norm), "chairman");
}

static void proof_keeps_parts(void) {
  const lt_why *small = explained_why(&x, "boats/ba", "vn");
  CHECK(small == NULL);
  const lt_why *why = explained_why(&x, "boats/ba", "licenses");
  CHECK(why->answer->outcome == LT_VALUE && why->principal == LT_NONE);
  CHECK(why->unmatched.len == 1);
  lt_why_norm norm = lt_explain_norm(x.explanation, &x.arena, why->subject, &why->unmatched.items[0]);
  CHECK(norm.when && norm.when->truth == LT_FALSE);
  lt_proofs tests = {0};
  lt_proof_tests(&x.arena, norm.when, &tests);
  CHECK(tests.len == 1 && tests.items[0]->facts.len == 1);
  const lt_why *define = tests.items[0]->facts.items[0].why;
  CHECK(define && define->as && define->as->truth == LT_FALSE);
  tests = (lt_proofs){0};
  lt_proof_tests(&x.arena, define->as, &tests);
  CHECK(tests.len == 1); /* the length failed; the waters are right */
  CHECK_STR(path_of(&tests.items[0]->facts.items[0]), "boats/ba/length");
}

static void what_is_missing(void) {
  const lt_why *why = explained_why(&x, "boats/cu", "licenses");
  CHECK(why->answer->outcome == LT_UNDETERMINED);
  CHECK(why->missing.len == 1 && why->missing.items[0].kind == LT_MISSING_FACT);
  CHECK_STR(lt_plan_path(&x.arena, x.plan, why->missing.items[0].subject, why->missing.items[0].item), "boats/cu/sea");
  why = explained_why(&x, "boats/cu", "leave");
  CHECK(why->answer->outcome == LT_UNDETERMINED);
  CHECK(why->missing.len == 1);
  CHECK_STR(lt_plan_path(&x.arena, x.plan, why->missing.items[0].subject, why->missing.items[0].item),
            "boats/cu/crew/2/trained");
}

static void what_is_to_be_done(void) {
  const lt_why *why = explained_why(&x, "boats/ba", "leave"); /* no crew: every one of none is trained */
  CHECK(why->answer->outcome == LT_VALUE && why->answer->cell == LT_ALLOWED && why->todo.len == 0);
  why = explained_why(&x, "boats/an", "leave");
  CHECK(why->answer->outcome == LT_NO_RULE && why->norms.len == 0 && why->unmatched.len == 1);
}

static void list_tests_show_witnesses(void) {
  const lt_explanation *e = x.explanation;
  uint32_t an = lt_plan_find(x.plan, LT_STR("boats/an")), ba = lt_plan_find(x.plan, LT_STR("boats/ba"));
  CHECK(e->first_duty[an + 1] - e->first_duty[an] == 1);
  const lt_why_duty *met = &e->duties.items[e->first_duty[an]];
  CHECK(met->duty->status == LT_DUTY_MET && met->must->kids.len == 1);
  CHECK_STR(x.plan->facts.subjects.items[met->must->kids.items[0]->element].path, "boats/an/crew/2");
  const lt_why_duty *breached = &e->duties.items[e->first_duty[ba]];
  CHECK(breached->duty->status == LT_DUTY_BREACHED && breached->must->kids.len == 0);
  CHECK(breached->must->facts.len == 1 && breached->must->facts.items[0].type.kind == LT_TYPE_LIST);
}

static void open_questions(void) {
  bool home = false;
  for (uint32_t i = 0; i < x.explanation->open.len; i++)
    home |= lt_str_equal(x.set->questions[x.explanation->open.items[i].question].id, LT_STR("home"));
  CHECK(home);
  CHECK(x.explanation->none.len == 0 && x.explanation->notes.len == 0);
}

static void zone_lowers_certainty(void) {
  explained y;
  if (!CHECK(explained_make(
          &y, small_vocabulary, small_policy,
          "plan: { id: d, place: xx }\ndates: { filed: 2020-03-01 }\nboats: [ { id: an, sea: near, length: 10 } ]\n")))
    return;
  const lt_why *why = explained_why(&y, "boats/an", "licenses");
  CHECK(why->norms.len > 0 && why->norms.items[0].in_zone && why->certainty == LT_CERTAINTY_L);
  CHECK(y.explanation->notes.len == 1 && y.explanation->notes.items[0].kind == LT_NOTE_ZONE);
  explained_free(&y);
  if (!CHECK(explained_make(&y, small_vocabulary, small_policy,
                            "plan: { id: d, place: xx }\ndates: { filed: 2019-03-01 }\nboats: [ { id: an } ]\n")))
    return;
  CHECK(explained_why(&y, "boats/an", "licenses") == NULL);
  CHECK(y.explanation->none.len == 1 && y.explanation->open.len == 0);
  explained_free(&y);
}

static void build_again(void *arg) {
  (void)arg;
  lt_explanation_free(lt_explain_build(x.set, x.plan, x.run));
}

/* Each refusal of memory leaves through the guard, and nothing stays behind (the leak checker sees to that). */
static void refused_memory(void) {
  uint64_t n = 0;
  bool done = false;
  while (!done && ++n < 10000) {
    lt_memory_fail_at(n, true);
    done = lt_protect(build_again, NULL);
    lt_memory_fail_at(0, false);
  }
  CHECK(done && n > 1);
}

int main(void) {
  if (!CHECK(explained_make(&x, small_vocabulary, small_policy, small_plan))) return CHECK_DONE();
  value_with_reasons();
  proof_keeps_parts();
  what_is_missing();
  what_is_to_be_done();
  list_tests_show_witnesses();
  open_questions();
  zone_lowers_certainty();
  refused_memory();
  explained_free(&x);
  return CHECK_DONE();
}
