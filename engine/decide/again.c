/* again.c: decides parts of a run again. What was worked out before is kept beside the run; each time, what the time
 * before left is put back, then the words of the strata that hold something to be decided are made anew for its
 * subject, those of the others staying as they were, and the answers worked out, stratum by stratum. */
#include "decide/again.h"

#include "run_impl.h"

struct lt_again {
  lt_run *run;
  lt_facts *facts;
  const lt_reads *reads;
  lt_answer *answers; /* as they were */
  lt_duty *duties;
  lt_word *possible, *certain;
  uint8_t *silences, *policies;
  lt_room keep;
  lt_word *held_possible, *held_certain;
  lt_picks changed; /* things that are not as they were */
};

static uint32_t words_until(const lt_run *run, uint32_t subject) {
  return run->bits->first_word[subject] + lt_run_layout(run, subject)->words;
}

lt_again *lt_again_open(lt_arena *arena, lt_run *run, lt_facts *facts, const lt_reads *reads) {
  const lt_run_bits *bits = run->bits;
  uint32_t last = run->facts->subjects.len - 1, words = words_until(run, last), widest = 0;
  uint32_t answers =
      run->first_answer[last] + run->set->entities[run->facts->subjects.items[last].entity].questions.len;
  uint32_t silences = bits->first_silencer[last] + run->slice_of[last]->index->silencers_len;
  lt_again *again = LT_NEW(arena, lt_again);
  *again = (lt_again){.run = run, .facts = facts, .reads = reads, .keep = bits->keep};
  again->answers = lt_arena_copy(arena, run->answers, answers * sizeof *run->answers);
  again->duties = lt_arena_copy(arena, run->duties.items, run->duties.len * sizeof *run->duties.items);
  again->possible = lt_arena_copy(arena, bits->possible, words * sizeof(lt_word));
  again->certain = lt_arena_copy(arena, bits->certain, words * sizeof(lt_word));
  again->silences = lt_arena_copy(arena, bits->silences, silences);
  again->policies = lt_arena_copy(arena, bits->policies, run->set->policies_len);
  for (uint32_t s = 0; s <= last; s++)
    if (run->slice_of[s]->index->words_max > widest) widest = run->slice_of[s]->index->words_max;
  again->held_possible = LT_NEW_ARRAY(arena, lt_word, widest + 1);
  again->held_certain = LT_NEW_ARRAY(arena, lt_word, widest + 1);
  lt_run_facts_own(run);
  again->changed.items = LT_NEW_ARRAY(arena, uint32_t, reads->things.len + 1);
  return again;
}

void lt_again_put(lt_again *again, uint32_t subject, uint32_t fact, lt_cell cell, lt_origin origin) {
  uint32_t at = again->facts->subjects.items[subject].cells + again->run->set->facts[fact].slot;
  again->facts->cells[at] = cell;
  again->facts->origins[at] = (uint8_t)origin;
  lt_run_facts_changed(again->run, subject, fact);
}

/* ---- As it was ---- */

static void put_back(lt_again *again, const lt_open_thing *thing) {
  lt_run *run = again->run;
  const lt_layout *layout = lt_run_layout(run, thing->subject);
  uint32_t first = run->bits->first_word[thing->subject];
  uint32_t from = first + layout->first_word[thing->stratum], end = first + layout->first_word[thing->stratum + 1];
  lt_bits_copy(run->bits->possible + from, again->possible + from, end - from);
  lt_bits_copy(run->bits->certain + from, again->certain + from, end - from);
  uint32_t silencers = run->slice_of[thing->subject]->index->silencers_len;
  uint32_t silencer = run->bits->first_silencer[thing->subject];
  if (silencers) memcpy(run->bits->silences + silencer, again->silences + silencer, silencers);
  if (thing->question != LT_NONE) {
    uint32_t at = run->first_answer[thing->subject] + run->set->questions[thing->question].slot;
    run->answers[at] = again->answers[at];
  } else {
    uint32_t at = (uint32_t)(lt_run_duty_of(run, thing->subject, thing->norm) - run->duties.items);
    run->duties.items[at] = again->duties[at];
  }
}

static void put_all_back(lt_again *again) {
  lt_run_bits *bits = again->run->bits;
  for (uint32_t i = 0; i < again->changed.len; i++)
    put_back(again, &again->reads->things.items[again->changed.items[i]]);
  again->changed.len = 0;
  memcpy(bits->policies, again->policies, again->run->set->policies_len);
  /* Where the room had to grow, what lay in it before lies elsewhere now, and stays. */
  if (bits->keep.cells != again->keep.cells)
    again->keep = (lt_room){bits->keep.arena, bits->keep.cells, 0, bits->keep.cap};
  bits->keep.len = again->keep.len;
}

/* ---- Anew ---- */

/* Makes the words of one stratum of a subject; those of others are as they were again before anything reads them. */
static void reach(lt_again *again, uint32_t subject, uint32_t stratum) {
  lt_run *run = again->run;
  const lt_layout *layout = lt_run_layout(run, subject);
  lt_word *possible = lt_run_possible(run, subject), *certain = lt_run_certain(run, subject);
  uint32_t from = layout->first_word[stratum], end = layout->first_word[stratum + 1];
  if (from == end) return;
  lt_bits_copy(again->held_possible, possible, layout->words);
  lt_bits_copy(again->held_certain, certain, layout->words);
  lt_bits_open(run, subject);
  for (uint32_t i = 1; i <= stratum; i++) lt_bits_pass(run, subject, i);
  lt_bits_copy(possible, again->held_possible, from);
  lt_bits_copy(certain, again->held_certain, from);
  lt_bits_copy(possible + end, again->held_possible + end, layout->words - end);
  lt_bits_copy(certain + end, again->held_certain + end, layout->words - end);
  lt_bits_weigh(run, subject, stratum);
}

/* What was remembered of the facts is forgotten. */
static void forget(lt_again *again, const uint32_t *things, uint32_t len) {
  lt_run_bits *bits = again->run->bits;
  bits->prefix_slice = NULL;
  memset(bits->policies, LT_UNSEEN, again->run->set->policies_len);
  for (uint32_t i = 0; i < len; i++) {
    uint32_t subject = again->reads->things.items[things[i]].subject;
    uint32_t silencers = again->run->slice_of[subject]->index->silencers_len;
    if (silencers) memset(bits->silences + bits->first_silencer[subject], LT_UNSEEN, silencers);
  }
}

static void decide_duty(lt_again *again, const lt_open_thing *thing) {
  const lt_panel *panel = lt_run_layout(again->run, thing->subject)->duties;
  uint32_t bit = 0, at = (uint32_t)(lt_run_duty_of(again->run, thing->subject, thing->norm) - again->run->duties.items);
  while (panel->norms[bit] != thing->norm) bit++;
  again->run->duties.items[at] = lt_run_duty(again->run, thing->subject, bit);
}

void lt_again_decide(lt_again *again, const uint32_t *things, uint32_t len) {
  lt_run *run = again->run;
  put_all_back(again);
  forget(again, things, len);
  for (uint32_t i = 0; i < len; i++) {
    const lt_open_thing *thing = &again->reads->things.items[things[i]], *before = i ? thing : NULL;
    if (before) before = &again->reads->things.items[things[i - 1]];
    if (!before || before->subject != thing->subject || before->stratum != thing->stratum)
      reach(again, thing->subject, thing->stratum);
    if (thing->question != LT_NONE)
      lt_run_question(run, thing->subject, run->set->questions[thing->question].slot);
    else
      decide_duty(again, thing);
    again->changed.items[again->changed.len++] = things[i];
  }
}
