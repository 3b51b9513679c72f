/* run_facts.c: the plan's facts as the law of each date sees them: bodies and offices that have gone are read as those
 * that live in their place; and once more with what is not yet done read as unknown, for obligations. Where nobody of
 * the plan has gone the plan's own facts are lent. */
#include "run_impl.h"

/* What an undone cell is while it is open: a date will not lie before `as of`. */
static lt_cell undone(const lt_run *run, const lt_fact *fact) {
  bool date = fact->type.kind == LT_TYPE_DATE && !fact->type.set;
  return date && run->options.as_of != LT_UNKNOWN && run->options.as_of != LT_ABSENT ? LT_LATER : LT_UNKNOWN;
}

/* A cell as it would be if it were still open, where it is not yet done. */
static lt_cell relaxed_cell(const lt_run *run, const lt_facts *facts, const lt_fact *fact, uint32_t cell) {
  bool step = fact->absence == LT_ABSENCE_NOT_YET || facts->origins[cell] == LT_ORIGIN_NOT_YET;
  return step && facts->cells[cell] == LT_ABSENT ? undone(run, fact) : facts->cells[cell];
}

/* Facts as they would be if all that is not yet done were still open. */
static const lt_facts *relax(lt_run *run, const lt_facts *facts) {
  lt_facts *relaxed = lt_arena_copy(&run->arena, facts, sizeof *facts);
  relaxed->cells = lt_arena_copy(&run->arena, facts->cells, facts->cells_len * sizeof *facts->cells);
  for (uint32_t i = 0; i < facts->subjects.len; i++) {
    const lt_subject *subject = &facts->subjects.items[i];
    const lt_numbers *slots = &run->set->entities[subject->entity].facts;
    for (uint32_t slot = 0; slot < slots->len; slot++) {
      uint32_t cell = subject->cells + slot;
      relaxed->cells[cell] = relaxed_cell(run, facts, &run->set->facts[slots->items[slot]], cell);
    }
  }
  return relaxed;
}

static bool names_bodies(lt_type type) { return type.kind == LT_TYPE_BODY || type.kind == LT_TYPE_OFFICE; }

lt_members lt_members_living(lt_arena *arena, const lt_day *day, const lt_members *members) {
  lt_members out = {LT_NEW_ARRAY(arena, lt_cell, members->len), 0, members->open};
  for (uint32_t i = 0; i < members->len; i++) {
    lt_cell cell = lt_day_body(day, members->cells[i]);
    if (cell == LT_UNKNOWN)
      out.open = true;
    else
      out.cells[out.len++] = cell;
  }
  lt_members_sort(&out);
  return out;
}

bool lt_members_live(const lt_day *day, const lt_members *members) {
  for (uint32_t i = 0; i < members->len; i++)
    if (lt_day_body(day, members->cells[i]) != members->cells[i]) return false;
  return true;
}

/* The facts of a day being made; the plan's until something differs. */
typedef struct lt_seen {
  lt_run *run;
  const lt_day *day;
  lt_facts *own;
  bool sets; /* its sets are a copy, too */
} lt_seen;

static void own_facts(lt_seen *seen) {
  if (seen->own) return;
  const lt_facts *facts = seen->run->facts;
  seen->own = lt_arena_copy(&seen->run->arena, facts, sizeof *facts);
  seen->own->cells = lt_arena_copy(&seen->run->arena, facts->cells, facts->cells_len * sizeof *facts->cells);
}

static void see_set(lt_seen *seen, lt_cell set) {
  const lt_facts *facts = seen->run->facts;
  if (set < 0 || lt_members_live(seen->day, &facts->sets.items[set])) return;
  own_facts(seen);
  if (!seen->sets)
    seen->own->sets.items =
        lt_arena_copy(&seen->run->arena, facts->sets.items, facts->sets.len * sizeof *facts->sets.items);
  seen->sets = true;
  seen->own->sets.items[set] = lt_members_living(&seen->run->arena, seen->day, &facts->sets.items[set]);
}

static const lt_facts *see(lt_run *run, const lt_day *day) {
  lt_seen seen = {.run = run, .day = day};
  const lt_facts *facts = run->facts;
  for (uint32_t i = 0; day && day->bodies && i < facts->subjects.len; i++) {
    const lt_subject *subject = &facts->subjects.items[i];
    const lt_numbers *slots = &run->set->entities[subject->entity].facts;
    for (uint32_t slot = 0; slot < slots->len; slot++) {
      lt_type type = run->set->facts[slots->items[slot]].type;
      lt_cell cell = facts->cells[subject->cells + slot];
      if (!names_bodies(type)) continue;
      if (type.set) {
        see_set(&seen, cell);
      } else if (lt_day_body(day, cell) != cell) {
        own_facts(&seen);
        seen.own->cells[subject->cells + slot] = lt_day_body(day, cell);
      }
    }
  }
  return seen.own ? seen.own : facts;
}

void lt_run_facts(lt_run *run) {
  uint32_t len = run->facts->subjects.len;
  run->facts_of = LT_NEW_ARRAY(&run->arena, const lt_facts *, len);
  run->bits->undone_of = LT_NEW_ARRAY(&run->arena, const lt_facts *, len);
  for (uint32_t i = 0; i < len; i++) {
    uint32_t same = 0;
    while (run->slice_of[same] != run->slice_of[i]) same++;
    bool made = same < i;
    run->facts_of[i] = made ? run->facts_of[same] : see(run, run->slice_of[i]->day);
    run->bits->undone_of[i] = made ? run->bits->undone_of[same] : relax(run, run->facts_of[i]);
  }
}

void lt_run_facts_own(lt_run *run) {
  const lt_facts *facts = run->facts;
  for (uint32_t i = 0; i < facts->subjects.len; i++) {
    const lt_slice *slice = run->slice_of[i];
    if (run->facts_of[i] != facts || !slice->day || !slice->day->bodies) continue;
    lt_facts *own = lt_arena_copy(&run->arena, facts, sizeof *facts);
    own->cells = lt_arena_copy(&run->arena, facts->cells, facts->cells_len * sizeof *facts->cells);
    for (uint32_t k = i; k < facts->subjects.len; k++)
      if (run->slice_of[k] == slice) run->facts_of[k] = own;
  }
}

/* A set is as it is on the day. */
static void see_members(lt_run *run, const lt_facts *seen, const lt_day *day, lt_cell set) {
  seen->sets.items[set] = lt_members_living(&run->arena, day, &run->facts->sets.items[set]);
}

void lt_run_facts_changed(lt_run *run, uint32_t subject, uint32_t number) {
  const lt_fact *fact = &run->set->facts[number];
  uint32_t cell = run->facts->subjects.items[subject].cells + fact->slot;
  for (uint32_t i = 0; i < run->facts->subjects.len; i++) {
    if (i > 0 && run->bits->undone_of[i] == run->bits->undone_of[i - 1]) continue;
    const lt_facts *seen = run->facts_of[i];
    if (fact->type.set && seen->sets.items != run->facts->sets.items && run->facts->cells[cell] >= 0)
      see_members(run, seen, run->slice_of[i]->day, run->facts->cells[cell]);
    if (seen != run->facts)
      seen->cells[cell] = names_bodies(fact->type) && !fact->type.set
                              ? lt_day_body(run->slice_of[i]->day, run->facts->cells[cell])
                              : run->facts->cells[cell];
    run->bits->undone_of[i]->cells[cell] = relaxed_cell(run, seen, fact, cell);
  }
}
