/* whatif.c: a plan decided before and after, by itself, by a draft, or beside another plan: what differs, and because
 * of which changes and provisions.
 * What causes a difference is tried out, not guessed: a change causes it if without that change (and with all others)
 * the thing is not decided as it is after, or with that change alone it is. A change that causes nothing is said to
 * change nothing. */
#include "explore_impl.h"
#include "policy/print.h"

void lt_whatif_free(lt_whatif *whatif) {
  lt_side_free(&whatif->was);
  lt_side_free(&whatif->is);
  lt_side_free(&whatif->trial);
  lt_slices_free(&whatif->slices);
  lt_slices_free(&whatif->draft_slices);
  lt_arena_free(&whatif->scratch);
  lt_arena_free(&whatif->arena);
  *whatif = (lt_whatif){0};
}

/* ---- Facts ---- */

static lt_str cell_key(const lt_side *side, lt_arena *arena, uint32_t subject, uint32_t fact) {
  return lt_key_cell(arena, side->plan, side->set->facts[fact].type, lt_plan_cell(side->plan, subject, fact));
}

/* The change asked for that leads to a fact, or to what it is of: the last that names it. */
static uint32_t setting_of(lt_whatif *w, const lt_side *side, uint32_t subject, uint32_t fact) {
  lt_str path = side->plan->facts.subjects.items[subject].path;
  if (fact != LT_NONE && subject == 0) path = lt_fact_at(side->set, &side->set->facts[fact]);
  if (fact != LT_NONE && subject != 0) path = lt_plan_path(&w->arena, side->plan, subject, fact);
  for (uint32_t i = w->settings.len; i-- > 0;) {
    lt_str at = w->settings.items[i].at;
    if (at.len == 0 || path.len < at.len || !lt_str_equal(lt_str_slice(path, 0, at.len), at)) continue;
    if (path.len == at.len || path.ptr[at.len] == '/' || path.ptr[at.len] == '.') return i;
  }
  return LT_NONE;
}

static void compare_facts(lt_whatif *w, uint32_t was, uint32_t is) {
  const lt_numbers *facts = &w->was.set->entities[w->was.plan->facts.subjects.items[was].entity].facts;
  for (uint32_t i = 0; i < facts->len; i++) {
    uint32_t fact = facts->items[i];
    if (w->was.set->facts[fact].type.kind == LT_TYPE_LIST) continue;
    lt_str a = cell_key(&w->was, &w->arena, was, fact), b = cell_key(&w->is, &w->arena, is, fact);
    if (lt_str_equal(a, b)) continue;
    lt_fact_change change = {was, is, fact, fact, setting_of(w, &w->is, is, fact)};
    LT_PUSH(&w->arena, &w->facts, change);
  }
}

static void find_facts(lt_whatif *w) {
  const lt_facts *was = &w->was.plan->facts, *is = &w->is.plan->facts;
  if (w->was.set != w->is.set) return; /* the same text: what differs is the law */
  for (uint32_t s = 0; s < was->subjects.len; s++) {
    uint32_t other = lt_subject_after(&w->arena, &w->settings, w->was.plan, w->is.plan, s, false);
    if (other != LT_NONE)
      compare_facts(w, s, other);
    else
      LT_PUSH(&w->arena, &w->facts,
              ((lt_fact_change){s, LT_NONE, LT_NONE, LT_NONE, setting_of(w, &w->was, s, LT_NONE)}));
  }
  for (uint32_t s = 0; s < is->subjects.len; s++)
    if (lt_subject_after(&w->arena, &w->settings, w->was.plan, w->is.plan, s, true) == LT_NONE)
      LT_PUSH(&w->arena, &w->facts,
              ((lt_fact_change){LT_NONE, s, LT_NONE, LT_NONE, setting_of(w, &w->is, s, LT_NONE)}));
}

/* ---- Causes ---- */

/* The same thing of a trial, of the plan before but for one change, or after but for one. */
static lt_str key_in(lt_arena *arena, const lt_whatif *w, const lt_difference *d, const lt_side *trial,
                     uint32_t without, uint32_t only) {
  bool was = d->was_subject != LT_NONE;
  lt_str path = was ? lt_path_after(arena, &w->settings, without, only,
                                    w->was.plan->facts.subjects.items[d->was_subject].path)
                    : w->is.plan->facts.subjects.items[d->is_subject].path;
  uint32_t there = path.len == 0 ? LT_NONE : lt_plan_find(trial->plan, path);
  uint32_t question = d->is_question != LT_NONE ? d->is_question : d->was_question;
  uint32_t norm = d->is_norm != LT_NONE ? d->is_norm : d->was_norm;
  if (there == LT_NONE) return LT_STR("(none)");
  if (question != LT_NONE)
    return lt_key_answer(arena, trial->explanation, lt_explain_answer(trial->explanation, there, question), false);
  if (norm == LT_NONE) return LT_STR("(there)");
  const lt_explanation *e = trial->explanation;
  for (uint32_t i = e->first_duty[there]; i < e->first_duty[there + 1]; i++)
    if (e->duties.items[i].duty->norm == norm) return lt_key_duty(arena, e, &e->duties.items[i], false);
  return LT_STR("");
}

static void try_side(lt_whatif *w, lt_cell law_date, uint32_t without, uint32_t only, bool *causes) {
  lt_diags unheard = {.arena = &w->scratch};
  lt_side *trial = &w->trial;
  trial->own = lt_plan_changed(w->was.plan, &w->scratch, &w->settings, without, only, &unheard);
  bool decided =
      trial->own != NULL && lt_side_decide(trial, w->was.set, trial->own, &w->slices, law_date, &unheard);
  for (uint32_t i = 0; i < w->differences.len && decided; i++) {
    const lt_difference *d = &w->differences.items[i];
    bool as_after = lt_str_equal(key_in(&w->scratch, w, d, trial, without, only),
                                 key_in(&w->scratch, w, d, &w->is, LT_NONE, LT_NONE));
    if (as_after == (only != LT_NONE)) causes[i] = true;
  }
  if (decided && without != LT_NONE) { /* what cancels out with another change changes something, too */
    const lt_settings none = {0};
    lt_differences any = {0};
    lt_sides_compare(&w->scratch, &w->is, trial, &none, false, &any);
    w->matters[without] |= any.len > 0;
  }
  lt_side_free(trial);
  lt_arena_free(&w->scratch);
}

static void blame(lt_whatif *w, const bool *causes, uint32_t setting) {
  for (uint32_t i = 0; i < w->differences.len; i++)
    if (causes[i]) {
      LT_PUSH(&w->arena, &w->differences.items[i].because, setting);
      w->matters[setting] = true;
    }
}

/* Where no change alone tips it, all of them together do. */
static void blame_all(lt_whatif *w, lt_difference *d) {
  for (uint32_t k = 0; k < w->settings.len; k++) {
    LT_PUSH(&w->arena, &d->because, k);
    w->matters[k] = true;
  }
}

static void find_causes(lt_whatif *w, lt_cell law_date) {
  uint32_t len = w->settings.len;
  w->matters = LT_NEW_ARRAY(&w->arena, bool, len + 1);
  w->joint = len > LT_SETTINGS_MAX;
  for (uint32_t k = 0; k < len && !w->joint; k++) {
    bool *causes = LT_NEW_ARRAY(&w->arena, bool, w->differences.len + 1);
    if (len == 1) {
      for (uint32_t i = 0; i < w->differences.len; i++) causes[i] = true;
    } else {
      try_side(w, law_date, k, LT_NONE, causes);
      try_side(w, law_date, LT_NONE, k, causes);
    }
    blame(w, causes, k);
  }
  for (uint32_t i = 0; i < w->differences.len; i++)
    if (w->differences.items[i].because.len == 0) blame_all(w, &w->differences.items[i]);
}

/* ---- Provisions ---- */

static bool says_otherwise(lt_arena *arena, const lt_set *was_set, uint32_t was, const lt_set *is_set, uint32_t is) {
  lt_text a = {.arena = arena}, b = {.arena = arena};
  if (was_set == is_set) return false;
  lt_set_print_record(was_set, LT_RECORD_NORM, was, &a);
  lt_set_print_record(is_set, LT_RECORD_NORM, is, &b);
  return !lt_str_equal(lt_text_str(&a), lt_text_str(&b));
}

static bool concludes(const lt_set *set, const lt_why *why, lt_str id, uint32_t *norm) {
  for (uint32_t i = 0; why != NULL && i < why->norms.len; i++) {
    *norm = why->norms.items[i].standing.norm;
    if (lt_str_equal(set->norms[*norm].id, id)) return true;
  }
  return false;
}

void lt_difference_norms(lt_arena *arena, const lt_set *was, const lt_set *is, lt_difference *d) {
  uint32_t other;
  for (uint32_t i = 0; d->was != NULL && i < d->was->norms.len; i++) {
    uint32_t norm = d->was->norms.items[i].standing.norm;
    if (!concludes(is, d->is, was->norms[norm].id, &other)) LT_PUSH(arena, &d->norms_gone, norm);
  }
  for (uint32_t i = 0; d->is != NULL && i < d->is->norms.len; i++) {
    uint32_t norm = d->is->norms.items[i].standing.norm;
    bool both = concludes(was, d->was, is->norms[norm].id, &other);
    if (!both || says_otherwise(arena, was, other, is, norm)) LT_PUSH(arena, &d->norms_come, norm);
  }
  if (d->was_norm != LT_NONE && d->duty_is == NULL) LT_PUSH(arena, &d->norms_gone, d->was_norm);
  if (d->is_norm != LT_NONE && d->duty_is != NULL) LT_PUSH(arena, &d->norms_come, d->is_norm);
}

static void compare(lt_whatif *w) {
  lt_differences out = {0};
  lt_sides_compare(&w->arena, &w->was, &w->is, &w->settings, false, &out);
  w->differences.items = out.items;
  w->differences.len = out.len;
  w->differences.cap = out.cap;
  for (uint32_t i = 0; i < out.len; i++)
    lt_difference_norms(&w->arena, w->was.set, w->is.set, &w->differences.items[i]);
  find_facts(w);
}

/* ---- The three ways to ask ---- */

bool lt_whatif_set(lt_whatif *w, const lt_plan *plan, lt_cell law_date, lt_diags *diags) {
  w->is.own = lt_plan_changed(plan, &w->arena, &w->settings, LT_NONE, LT_NONE, diags);
  if (w->is.own == NULL || !lt_side_decide(&w->was, plan->set, plan, &w->slices, law_date, diags) ||
      !lt_side_decide(&w->is, plan->set, w->is.own, &w->slices, law_date, diags))
    return false;
  compare(w);
  find_causes(w, law_date);
  return true;
}

bool lt_whatif_draft(lt_whatif *w, const lt_plan *plan, const lt_plan *draft_plan, lt_cell law_date,
                     lt_diags *diags) {
  w->draft = true;
  if (!lt_side_decide(&w->was, plan->set, plan, &w->slices, law_date, diags) ||
      !lt_side_decide(&w->is, draft_plan->set, draft_plan, &w->draft_slices, law_date, diags))
    return false;
  compare(w);
  return true;
}

bool lt_whatif_compare(lt_whatif *w, const lt_plan *plan, const lt_plan *other, lt_cell law_date, lt_diags *diags) {
  w->plans = true;
  if (!lt_settings_between(&w->arena, plan, other, &w->settings, diags) ||
      !lt_side_decide(&w->was, plan->set, plan, &w->slices, law_date, diags) ||
      !lt_side_decide(&w->is, other->set, other, &w->slices, law_date, diags))
    return false;
  compare(w);
  find_causes(w, law_date);
  return true;
}
