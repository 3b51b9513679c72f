/* way.c: a model read as a changed plan: each change is put into the text of the plan as a person would put it there,
 * the plan is read anew and decided, and only what comes out as wanted is kept. It knows nothing of the solver. */
#include "prove_impl.h"

/* ---- Changes ---- */

static lt_str fact_path(lt_arena *arena, const lt_plan *plan, uint32_t subject, uint32_t fact) {
  if (subject == 0) return lt_str_copy(arena, lt_fact_at(plan->set, &plan->set->facts[fact]));
  return lt_str_copy(arena, lt_plan_path(arena, plan, subject, fact));
}

static const lt_doc blank_map = {.kind = LT_DOC_MAP};

static lt_proved_change change_of(lt_arena *arena, const lt_prove_ask *ask, const lt_grown *grown, const lt_put *put) {
  const lt_set *set = ask->plan->set;
  lt_proved_change change = {.of = LT_NONE, .subject = put->subject, .fact = put->fact, .price = put->price};
  if (put->fact == LT_NONE) {
    const lt_addition *one = &grown->additions.items[grown->addition_of[put->subject]];
    change.adds = true;
    change.fact = one->list_fact;
    lt_str list = fact_path(arena, ask->plan, one->parent, one->list_fact);
    change.setting.path = lt_str_format(arena, "%.*s/+", LT_STR_ARG(list));
    change.setting.value = &blank_map;
  } else {
    lt_type type = set->facts[put->fact].type;
    change.setting.path = fact_path(arena, grown->plan, put->subject, put->fact);
    change.setting.value =
        type.set ? lt_doc_of_members(arena, set, &ask->plan->facts, type, &put->members)
                 : lt_doc_of(arena, set, &ask->plan->facts, type, put->cell);
  }
  change.setting.written = lt_doc_written(arena, change.setting.value);
  return change;
}

static void put_all(lt_arena *arena, const lt_prove_ask *ask, const lt_grown *grown, const lt_puts *puts,
                    lt_proved_way *way) {
  for (uint32_t i = 0; i < puts->len; i++) {
    lt_proved_change change = change_of(arena, ask, grown, &puts->items[i]);
    for (uint32_t k = 0; k < way->changes.len && !change.adds; k++)
      if (way->changes.items[k].adds && way->changes.items[k].subject == change.subject) change.of = k;
    way->price += change.price;
    way->count += change.of == LT_NONE;
    LT_PUSH(arena, &way->changes, change);
  }
}

/* A step that is to be taken is taken by then. */
static lt_cell as_of_with(const lt_plan *plan, const lt_puts *puts) {
  lt_cell as_of = plan->as_of;
  for (uint32_t i = 0; i < puts->len && plan->as_of_given; i++) {
    const lt_put *put = &puts->items[i];
    if (put->fact != LT_NONE && plan->set->facts[put->fact].step && put->cell > as_of) as_of = put->cell;
  }
  return as_of;
}

static lt_plan *changed(lt_arena *arena, const lt_prove_ask *ask, lt_proved_way *way, const lt_puts *puts) {
  lt_settings settings = {0};
  lt_diags unheard = {.arena = arena};
  for (uint32_t i = 0; i < way->changes.len; i++) LT_PUSH(arena, &settings, way->changes.items[i].setting);
  lt_plan moved = *ask->plan;
  moved.as_of = as_of_with(ask->plan, puts);
  lt_plan *plan = lt_plan_changed(&moved, arena, &settings, LT_NONE, LT_NONE, &unheard);
  for (uint32_t i = 0; i < way->changes.len; i++) way->changes.items[i].setting.at = settings.items[i].at;
  if (plan != NULL && lt_plan_dates_known(plan, ask->law_date != LT_UNKNOWN, &unheard)) return plan;
  lt_plan_free(plan);
  return NULL;
}

/* Subjects by number: of the grown plan before, of the changed one after. */
static bool renumber(const lt_grown *grown, lt_proved_way *way) {
  for (uint32_t i = 0; i < way->changes.len; i++) {
    lt_proved_change *change = &way->changes.items[i];
    change->subject = lt_plan_find(way->plan, grown->plan->facts.subjects.items[change->subject].path);
    if (change->subject == LT_NONE) return false;
  }
  return true;
}

bool lt_prove_holds(const lt_prove_goal *goal, const lt_run *run, uint32_t subject) {
  if (goal->comply) return run->kinds == 1u << LT_VERDICT_COMPLIES;
  if (subject == LT_NONE) return false;
  const lt_answer *answer = lt_run_answer(run, subject, goal->question);
  if (answer->outcome != LT_VALUE) return false;
  if (run->set->questions[goal->question].kind != LT_QUESTION_SET) return answer->cell == goal->cell;
  for (uint32_t i = 0; i < answer->certain.len; i++)
    if (answer->certain.cells[i] == goal->cell) return true;
  return false;
}

/* Reads and decides the changed plan; false where it is none, or not as wanted. */
static bool comes_out(lt_arena *arena, const lt_prove_ask *ask, const lt_grown *grown, const lt_puts *puts,
                      lt_proved_way *way) {
  way->plan = changed(arena, ask, way, puts);
  if (way->plan == NULL || !renumber(grown, way)) return false;
  lt_run_options options = {.law_date = ask->law_date, .as_of = way->plan->as_of};
  way->run = lt_run_decide(ask->plan->set, &way->plan->facts, ask->slices, options);
  uint32_t subject = ask->goal.comply ? 0 : ask->goal.subject;
  subject = lt_plan_find(way->plan, ask->plan->facts.subjects.items[subject].path);
  return way->run != NULL && lt_prove_holds(&ask->goal, way->run, subject);
}

bool lt_way_confirm(lt_proved *proved, const lt_prove_ask *ask, const lt_grown *grown, const lt_puts *puts) {
  lt_proved_way *way = LT_NEW(&proved->arena, lt_proved_way);
  LT_PUSH(&proved->arena, &proved->ways, way); /* at once, so that it is freed whatever comes */
  put_all(&proved->arena, ask, grown, puts, way);
  if (comes_out(&proved->arena, ask, grown, puts, way)) return true;
  lt_way_free(way);
  proved->ways.len--;
  return false;
}

void lt_way_free(lt_proved_way *way) {
  lt_run_free(way->run);
  lt_plan_free(way->plan);
  way->run = NULL;
  way->plan = NULL;
}

void lt_proved_free(lt_proved *proved) {
  for (uint32_t i = 0; i < proved->ways.len; i++) lt_way_free(proved->ways.items[i]);
  lt_arena_free(&proved->arena);
  *proved = (lt_proved){0};
}
