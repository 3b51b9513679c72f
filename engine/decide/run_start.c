/* run_start.c: law dates, slices, and every room that a run needs, taken before the first item.
 * The law date of a subject is the first known one of its entity's dates, else that of what it belongs to; of the plan,
 * what the caller gave comes first and `as of` last, and a transition may move it (choice.c). */
#include "run_impl.h"

static lt_cell plan_role(const lt_run *run, lt_role role) {
  uint32_t fact = run->set->role_fact[role];
  if (fact == LT_NONE) return LT_UNKNOWN;
  return run->facts->cells[run->facts->subjects.items[0].cells + run->set->facts[fact].slot];
}

static uint32_t number_of(lt_cell cell) { return cell < 0 || cell >= LT_NONE ? LT_NONE : (uint32_t)cell; }

/* The fact of the entity's own dates that is the first known; LT_NONE if it has none. */
static uint32_t own_date(const lt_run *run, uint32_t subject) {
  const lt_subject *s = &run->facts->subjects.items[subject];
  const lt_numbers *dates = &run->set->entities[s->entity].law_dates;
  for (uint32_t i = 0; i < dates->len; i++) {
    lt_cell date = run->facts->cells[s->cells + run->set->facts[dates->items[i]].slot];
    if (date != LT_UNKNOWN && date != LT_ABSENT) return dates->items[i];
  }
  return LT_NONE;
}

static lt_cell date_of(const lt_run *run, uint32_t subject, uint32_t fact) {
  return run->facts->cells[run->facts->subjects.items[subject].cells + run->set->facts[fact].slot];
}

bool lt_run_has_own_date(const lt_run *run) { return own_date(run, 0) != LT_NONE; }

bool lt_run_date(lt_run *run) {
  uint32_t len = run->facts->subjects.len;
  run->law_dates = LT_NEW_ARRAY(&run->arena, lt_cell, len);
  run->law_facts = LT_NEW_ARRAY(&run->arena, uint32_t, len);
  bool given = run->options.law_date != LT_UNKNOWN;
  uint32_t fact = given ? LT_NONE : own_date(run, 0);
  run->base_date = given ? run->options.law_date : fact != LT_NONE ? date_of(run, 0, fact) : run->options.as_of;
  run->law_dates[0] = run->base_date;
  run->law_facts[0] = fact;
  return number_of(plan_role(run, LT_ROLE_PLACE)) != LT_NONE && run->base_date != LT_UNKNOWN;
}

static void date_all(lt_run *run, lt_law law) {
  if (law.how == LT_LAW_CHOSEN) run->law_dates[0] = law.date;
  for (uint32_t i = 1; i < run->facts->subjects.len; i++) {
    uint32_t parent = run->facts->subjects.items[i].parent, fact = own_date(run, i);
    run->law_facts[i] = fact != LT_NONE ? fact : run->law_facts[parent];
    run->law_dates[i] = fact != LT_NONE ? date_of(run, i, fact) : run->law_dates[parent];
  }
}

static void slice_all(lt_run *run, lt_slices *slices, lt_law law) {
  lt_slice_key key = {.matter = number_of(plan_role(run, LT_ROLE_MATTER)),
                      .place = number_of(plan_role(run, LT_ROLE_PLACE)),
                      .within = number_of(plan_role(run, LT_ROLE_WITHIN)),
                      .transitions = law.how == LT_LAW_TRANSITIONS};
  uint32_t len = run->facts->subjects.len;
  run->slice_of = LT_NEW_ARRAY(&run->arena, const lt_slice *, len);
  for (uint32_t i = 0; i < len; i++) {
    bool same = i > 0 && run->law_dates[i] == run->law_dates[i - 1];
    key.date = key.transitions ? LT_UNKNOWN : run->law_dates[i];
    run->slice_of[i] = same ? run->slice_of[i - 1] : lt_slices_get(slices, run->set, key);
  }
}

static void gather_days(lt_run *run) {
  lt_run_bits *bits = run->bits;
  bits->days = LT_NEW_ARRAY(&run->arena, const lt_day *, run->facts->subjects.len);
  for (uint32_t i = 0; i < run->facts->subjects.len; i++) {
    const lt_day *day = run->slice_of[i]->day;
    if (!day || !day->bodies || (i > 0 && run->slice_of[i] == run->slice_of[i - 1])) continue;
    uint32_t at = 0;
    while (at < bits->days_len && bits->days[at] != day) at++;
    if (at == bits->days_len) bits->days[bits->days_len++] = day;
  }
}

/* The most that any slice of the run asks of a scratch row. */
typedef struct lt_widths {
  uint32_t panel_words, panel_len, words, residuals;
} lt_widths;

static void widen(uint32_t *most, uint32_t other) {
  if (other > *most) *most = other;
}

static lt_widths place_words(lt_run *run) {
  lt_run_bits *bits = run->bits;
  lt_widths most = {0};
  uint32_t len = run->facts->subjects.len, words = 0, silencers = 0, answers = 0, duties = 0;
  bits->first_word = LT_NEW_ARRAY(&run->arena, uint32_t, len);
  bits->first_silencer = LT_NEW_ARRAY(&run->arena, uint32_t, len);
  run->first_answer = LT_NEW_ARRAY(&run->arena, uint32_t, len);
  for (uint32_t i = 0; i < len; i++) {
    const struct lt_index *index = run->slice_of[i]->index;
    const lt_layout *layout = lt_run_layout(run, i);
    bits->first_word[i] = words;
    bits->first_silencer[i] = silencers;
    run->first_answer[i] = answers;
    words += layout->words;
    silencers += index->silencers_len;
    answers += run->set->entities[layout->entity].questions.len;
    duties += layout->duties ? layout->duties->len : 0;
    widen(&most.panel_words, index->panel_words_max);
    widen(&most.panel_len, index->panel_len_max);
    widen(&most.words, index->words_max);
    widen(&most.residuals, index->residuals_max);
  }
  bits->possible = LT_NEW_ARRAY(&run->arena, lt_word, words);
  bits->certain = LT_NEW_ARRAY(&run->arena, lt_word, words);
  bits->silences = LT_NEW_ARRAY(&run->arena, uint8_t, silencers);
  memset(bits->silences, LT_UNSEEN, silencers);
  run->answers = LT_NEW_ARRAY(&run->arena, lt_answer, answers);
  run->duties.items = LT_NEW_ARRAY(&run->arena, lt_duty, duties);
  run->duties.cap = duties;
  return most;
}

static lt_word *row_of(lt_run *run, uint32_t words) { return LT_NEW_ARRAY(&run->arena, lt_word, words); }

static void take_scratch(lt_run *run, lt_widths most) {
  lt_run_bits *bits = run->bits;
  bits->policies = LT_NEW_ARRAY(&run->arena, uint8_t, run->set->policies_len);
  memset(bits->policies, LT_UNSEEN, run->set->policies_len);
  bits->prefix_possible = row_of(run, most.words);
  bits->prefix_certain = row_of(run, most.words);
  bits->row = row_of(run, most.words);
  bits->any = row_of(run, most.words);
  bits->all = row_of(run, most.words);
  bits->residuals = LT_NEW_ARRAY(&run->arena, uint32_t, most.residuals);
  bits->panel_words_max = most.panel_words;
  bits->panel_len_max = most.panel_len;
  bits->met = LT_NEW_ARRAY(&run->arena, uint8_t, most.panel_len);
  lt_contest *c = &bits->contest;
  c->voices = lt_arena_take(&run->arena, most.panel_len * sizeof *c->voices); /* none of them heard */
  c->heard = row_of(run, most.panel_words);
  c->alive = row_of(run, most.panel_words);
  c->firm = row_of(run, most.panel_words);
  c->frail = row_of(run, most.panel_words);
  c->winners = row_of(run, most.panel_words);
  bits->scratch = (lt_room){.arena = &run->arena};
  bits->keep = (lt_room){.arena = &run->arena};
  c->scratch = &bits->scratch;
  c->keep = &bits->keep;
  c->met = bits->met;
  lt_room_take(&bits->scratch, most.panel_len);
  lt_room_take(&bits->keep, run->facts->subjects.len);
  lt_room_reset(&bits->scratch);
  lt_room_reset(&bits->keep);
}

void lt_run_start(lt_run *run, lt_slices *slices, lt_law law) {
  date_all(run, law);
  slice_all(run, slices, law);
  run->bits = LT_NEW(&run->arena, lt_run_bits);
  lt_run_facts(run);
  gather_days(run);
  take_scratch(run, place_words(run));
}
