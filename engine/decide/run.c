/* run.c: decides a plan: stratum by stratum, subject by subject.
 * First of all the law is chosen (choice.c); where that stays open there is a run for each candidate, and this one is
 * what they agree on (merge.c). Everything it needs is in the slices and the plan; what it leaves is answers, duties, a
 * verdict, and the bits from which an explanation reads who won and lost. It says nothing in words. */
#include "run_impl.h"

static void decide_stratum(lt_run *run, uint32_t stratum) {
  for (uint32_t subject = 0; subject < run->facts->subjects.len; subject++) {
    const lt_layout *layout = lt_run_layout(run, subject);
    if (!lt_run_has_policy(run, subject)) continue;
    if (stratum == 0) lt_bits_open(run, subject);
    lt_bits_reach(run, subject, stratum);
    if (stratum == run->set->strata) {
      lt_run_duties(run, subject);
      continue;
    }
    for (uint32_t i = layout->first_slot[stratum]; i < layout->first_slot[stratum + 1]; i++)
      lt_run_question(run, subject, layout->slots[i]);
  }
}

/* Where nothing of the matter is in force no question has a rule. */
static void answer_nothing(lt_run *run) {
  for (uint32_t subject = 0; subject < run->facts->subjects.len; subject++) {
    uint32_t len = run->set->entities[run->facts->subjects.items[subject].entity].questions.len;
    for (uint32_t slot = 0; slot < len && !lt_run_has_policy(run, subject); slot++) {
      run->answers[run->first_answer[subject] + slot] =
          (lt_answer){.outcome = LT_NO_RULE, .possible = {.cells = lt_absent_cell, .len = 1}};
    }
  }
}

typedef struct lt_deciding {
  lt_arena arena; /* until the run is there to own it */
  lt_run *run;
  lt_slices *slices;
  lt_law law;
  bool known;
} lt_deciding;

static void open_run(void *arg) {
  lt_deciding *d = arg;
  d->run = LT_NEW(&d->arena, lt_run);
}

static void decide_whole(lt_run *run, lt_slices *slices, lt_law law) {
  lt_run_start(run, slices, law);
  answer_nothing(run);
  for (uint32_t stratum = 0; stratum <= run->set->strata; stratum++) decide_stratum(run, stratum);
  lt_run_record(run);
}

static void decide(void *arg) {
  lt_deciding *d = arg;
  lt_run *run = d->run;
  d->known = lt_run_date(run);
  if (!d->known) return;
  if (d->law.how == LT_LAW_OPEN) d->law = lt_run_choose(run, d->slices);
  run->law = d->law.policy;
  if (run->laws.len > 0)
    lt_run_merge(run);
  else
    decide_whole(run, d->slices, d->law);
  if (d->law.how == LT_LAW_TRANSITIONS) return;
  lt_run_tell_law(run);
  lt_run_verdict(run);
}

lt_run *lt_run_decide_under(const lt_set *set, const lt_facts *facts, lt_slices *slices, lt_run_options options,
                            lt_law law) {
  lt_deciding d = {.slices = slices, .law = law};
  if (!lt_protect(open_run, &d)) lt_out_of_memory();
  lt_run *run = d.run;
  run->arena = d.arena;
  run->set = set;
  run->facts = facts;
  run->options = options;
  bool decided = lt_protect(decide, &d);
  if (decided && d.known) return run;
  lt_run_free(run);
  if (!decided) lt_out_of_memory();
  return NULL;
}

lt_run *lt_run_decide(const lt_set *set, const lt_facts *facts, lt_slices *slices, lt_run_options options) {
  return lt_run_decide_under(set, facts, slices, options, (lt_law){.how = LT_LAW_OPEN, .policy = LT_NONE});
}

void lt_run_free(lt_run *run) {
  if (!run) return;
  lt_run_free(run->choice);
  for (uint32_t i = 0; i < run->laws.len; i++) lt_run_free(run->laws.items[i]);
  lt_arena arena = run->arena; /* the run lies in it */
  lt_arena_free(&arena);
}

const lt_answer *lt_run_answer(const lt_run *run, uint32_t subject, uint32_t question) {
  return &run->answers[run->first_answer[subject] + run->set->questions[question].slot];
}

const lt_duty *lt_run_duty_of(const lt_run *run, uint32_t subject, uint32_t norm) {
  uint32_t low = 0, high = run->duties.len;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    const lt_duty *duty = &run->duties.items[middle];
    if (duty->subject < subject || (duty->subject == subject && duty->norm < norm))
      low = middle + 1;
    else
      high = middle;
  }
  const lt_duty *duty = low < run->duties.len ? &run->duties.items[low] : NULL;
  return duty && duty->subject == subject && duty->norm == norm ? duty : NULL;
}
