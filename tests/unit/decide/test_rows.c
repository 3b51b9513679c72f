/* The index against the trees: a long table of thresholds, ids and dates, so that rows are no longer all kept whole,
 * and every norm of it must be possible and certain exactly as its own condition says, whatever the facts are, known,
 * unknown or absent. */
#include "slice_impl.h"
#include "world.h"

enum { NORMS = 900 };

static uint64_t seed = 7;
static uint32_t draw(uint32_t below) {
  seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
  return (uint32_t)((seed >> 33) % below);
}

static void put_condition(lt_text *out) {
  unsigned a = draw(700), b = a + draw(40);
  switch (draw(9)) {
    case 0: lt_text_putf(out, "item.cost:at_least(trieu(%u))", a); break;
    case 1: lt_text_putf(out, "item.cost:above(trieu(%u)) & ~item.cost:above(trieu(%u))", a, b); break;
    case 2: lt_text_putf(out, "item.cost:between(trieu(%u), trieu(%u))", a, b); break;
    case 3: lt_text_putf(out, "any { item.cost:below(trieu(%u)), item.cost:at_least(trieu(%u)) }", a, b); break;
    case 4: lt_text_putf(out, "item.cost:at_least(trieu(%u)) & item.cost:below(trieu(%u))", b, a); break;
    case 5:
      lt_text_putf(out, "item.cat:one_of { 'c%u', 'c%u' } & item.cost:is_not(trieu(%u))", 1 + draw(4), 1 + draw(4), a);
      break;
    case 6: lt_text_putf(out, "~item.own:is 'c%u' & item.x", 1 + draw(4)); break;
    case 7: lt_text_putf(out, "(item.x | item.cost:is(trieu(%u))) & item.y", a); break;
    default:
      lt_text_putf(out, "item.start:on_or_after '20%02u-0%u-01' & ~item.own:exists()", 10 + draw(10), 1 + draw(9));
      break;
  }
}

static const char *put_norms(lt_arena *arena) {
  lt_text out = {.arena = arena};
  lt_text_puts(&out, "policy 'vn/n'\nact 'h'\n");
  for (unsigned i = 0; i < NORMS; i++) {
    lt_text_putf(&out, "rule 'r%u' { assumes = 'A-1', when = ", i);
    put_condition(&out);
    lt_text_putf(&out, ", decides = { who = '%c' } }\n", 'a' + (char)draw(3));
  }
  lt_text_putc(&out, '\0');
  return lt_text_str(&out).ptr;
}

static const char *put_plan(lt_arena *arena) {
  lt_text out = {.arena = arena};
  lt_text_puts(&out, "plan: { id: t, place: vn/x }\ndates: { approved: 2018-09-05 }\nitems:\n");
  for (int i = 0; i < 60; i++) {
    lt_text_putf(&out, "  - { x: %s, y: %s", draw(3) ? "true" : "\"?\"", draw(2) ? "true" : "false");
    if (draw(6)) lt_text_putf(&out, ", cost: %u triệu", draw(760));
    if (draw(4)) lt_text_putf(&out, ", cat: c%u", 1 + draw(4));
    if (draw(3)) lt_text_puts(&out, draw(4) ? ", own: c2" : ", own: \"?\"");
    if (draw(4)) lt_text_putf(&out, ", start: 20%02u-0%u-01", 10 + draw(10), 1 + draw(9));
    lt_text_puts(&out, " }\n");
  }
  lt_text_putc(&out, '\0');
  return lt_text_str(&out).ptr;
}

static unsigned differences(const world *w) {
  unsigned wrong = 0;
  for (uint32_t subject = 1; subject < w->plan->facts.subjects.len; subject++) {
    lt_scope scope = lt_run_scope(w->run, subject);
    for (uint32_t norm = 0; norm < w->set->norms_len; norm++) {
      wrong += lt_run_applies(w->run, subject, norm) != lt_eval(&scope, w->set->norms[norm].when);
    }
  }
  return wrong;
}

/* The widest column of the slice: that of the costs. */
static const lt_column *widest(const world *w) {
  const lt_slice *slice = w->run->slice_of[0];
  const lt_column *most = NULL;
  for (uint32_t e = 0; e < w->set->entities_len; e++) {
    const lt_layout *layout = &slice->index->layouts[e];
    for (uint32_t i = 0; i < layout->columns_len; i++) {
      if (!most || layout->columns[i].points_len > most->points_len) most = &layout->columns[i];
    }
  }
  return most;
}

int main(void) {
  lt_arena arena = {0};
  world w;
  if (CHECK(world_load(&w, "a long table", put_norms(&arena), put_plan(&arena)) && world_decide(&w, NULL))) {
    CHECK(differences(&w) == 0);
    const lt_column *column = widest(&w);
    CHECK(column->points_len > LT_ROWS_MAX && column->step > 1);
    CHECK((column->points_len + column->step) / column->step <= LT_ROWS_MAX);
    bool rising = true;
    for (uint32_t i = 1; i < column->points_len; i++) rising &= column->points[i - 1] < column->points[i];
    CHECK(rising);
    lt_text print = {.arena = &w.arena};
    lt_slice_print(w.run->slice_of[0], &print);
    CHECK(lt_str_find(lt_text_str(&print), LT_STR("one by one: "), 0) != SIZE_MAX);
  }
  world_free(&w);
  lt_arena_free(&arena);
  return CHECK_DONE();
}
