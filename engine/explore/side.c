/* side.c: one side of a what-if decided, and two sides compared: every answer and requirement whose key is not the
 * same. Which subject is which is pair.c's; questions and norms of two sets are the same where their ids are. It does
 * not ask why. */
#include "explore_impl.h"

bool lt_side_decide(lt_side *side, const lt_set *set, const lt_plan *plan, lt_slices *slices,
                    lt_cell law_date, lt_diags *diags) {
  side->set = set;
  side->plan = plan;
  if (!lt_plan_dates_known(plan, law_date != LT_UNKNOWN, diags)) return false;
  lt_run_options options = {.law_date = law_date, .as_of = plan->as_of};
  side->run = lt_run_decide(set, &plan->facts, slices, options);
  if (side->run == NULL) return false;
  side->explanation = lt_explain_build(set, plan, side->run);
  return true;
}

void lt_side_free(lt_side *side) {
  lt_explanation_free(side->explanation);
  lt_run_free(side->run);
  lt_plan_free(side->own);
  *side = (lt_side){0};
}

/* ---- What corresponds ---- */

static uint32_t entity_in(const lt_set *from, const lt_set *to, uint32_t entity) {
  return from == to ? entity : lt_set_find(to, LT_RECORD_ENTITY, from->entities[entity].id);
}

static uint32_t question_in(const lt_side *from, const lt_side *to, uint32_t question) {
  if (from->set == to->set) return question;
  const lt_question *q = &from->set->questions[question];
  uint32_t entity = entity_in(from->set, to->set, q->entity);
  return entity == LT_NONE ? LT_NONE : lt_set_question(to->set, entity, q->id);
}

static uint32_t norm_in(const lt_side *from, const lt_side *to, uint32_t norm) {
  return from->set == to->set ? norm : lt_set_find(to->set, LT_RECORD_NORM, from->set->norms[norm].id);
}

static const lt_why *answer_of(const lt_side *side, uint32_t subject, uint32_t question) {
  return subject == LT_NONE || question == LT_NONE ? NULL : lt_explain_answer(side->explanation, subject, question);
}

static const lt_why_duty *duty_of(const lt_side *side, uint32_t subject, uint32_t norm) {
  const lt_explanation *e = side->explanation;
  if (subject == LT_NONE || norm == LT_NONE) return NULL;
  for (uint32_t i = e->first_duty[subject]; i < e->first_duty[subject + 1]; i++)
    if (e->duties.items[i].duty->norm == norm) return &e->duties.items[i];
  return NULL;
}

/* ---- Comparing ---- */

typedef struct comparing {
  lt_arena *arena;
  const lt_side *was, *is;
  bool varies;
  lt_differences *out;
} comparing;

static lt_difference blank(uint32_t was, uint32_t is) {
  return (lt_difference){.was_subject = was,
                         .is_subject = is,
                         .was_question = LT_NONE,
                         .is_question = LT_NONE,
                         .was_norm = LT_NONE,
                         .is_norm = LT_NONE};
}

static void put_if(comparing *c, lt_difference d) {
  lt_str was = lt_difference_key(c->arena, c->was, &d, false, c->varies);
  lt_str is = lt_difference_key(c->arena, c->is, &d, true, c->varies);
  if (!lt_str_equal(was, is)) LT_PUSH(c->arena, c->out, d);
}

lt_str lt_difference_key(lt_arena *arena, const lt_side *side, const lt_difference *d, bool is, bool varies) {
  bool answer = d->was_question != LT_NONE || d->is_question != LT_NONE;
  if (answer) return lt_key_answer(arena, side->explanation, is ? d->is : d->was, varies);
  return lt_key_duty(arena, side->explanation, is ? d->duty_is : d->duty_was, varies);
}

static const lt_numbers *questions_of(const lt_side *side, uint32_t subject) {
  return &side->set->entities[side->plan->facts.subjects.items[subject].entity].questions;
}

static bool is_define(const lt_side *side, uint32_t question) {
  return side->set->questions[question].kind == LT_QUESTION_DEFINE;
}

static void compare_answers(comparing *c, uint32_t was, uint32_t is) {
  const lt_numbers *ours = questions_of(c->was, was), *theirs = questions_of(c->is, is);
  for (uint32_t i = 0; i < ours->len; i++) {
    if (is_define(c->was, ours->items[i])) continue;
    lt_difference d = blank(was, is);
    d.was_question = ours->items[i];
    d.is_question = question_in(c->was, c->is, d.was_question);
    d.was = answer_of(c->was, was, d.was_question);
    d.is = answer_of(c->is, is, d.is_question);
    put_if(c, d);
  }
  for (uint32_t i = 0; i < theirs->len && c->was->set != c->is->set; i++) {
    lt_difference d = blank(was, is);
    d.is_question = theirs->items[i];
    d.is = answer_of(c->is, is, d.is_question);
    if (!is_define(c->is, d.is_question) && question_in(c->is, c->was, d.is_question) == LT_NONE) put_if(c, d);
  }
}

static void compare_duties(comparing *c, uint32_t was, uint32_t is) {
  const lt_explanation *a = c->was->explanation, *b = c->is->explanation;
  for (uint32_t i = a->first_duty[was]; i < a->first_duty[was + 1]; i++) {
    lt_difference d = blank(was, is);
    d.duty_was = &a->duties.items[i];
    d.was_norm = d.duty_was->duty->norm;
    d.is_norm = norm_in(c->was, c->is, d.was_norm);
    d.duty_is = duty_of(c->is, is, d.is_norm);
    put_if(c, d);
  }
  for (uint32_t i = b->first_duty[is]; i < b->first_duty[is + 1]; i++) {
    lt_difference d = blank(was, is);
    d.duty_is = &b->duties.items[i];
    d.is_norm = d.duty_is->duty->norm;
    d.was_norm = norm_in(c->is, c->was, d.is_norm);
    if (duty_of(c->was, was, d.was_norm) == NULL) put_if(c, d);
  }
}

/* Whether anything is asked or required of it: a subject of which nothing is, is only a fact. */
static bool is_decided(const lt_side *side, uint32_t subject) {
  const lt_explanation *e = side->explanation;
  const lt_numbers *questions = questions_of(side, subject);
  bool any = e->first_duty[subject] < e->first_duty[subject + 1];
  for (uint32_t i = 0; i < questions->len; i++) any |= !is_define(side, questions->items[i]);
  return any;
}

void lt_sides_compare(lt_arena *arena, const lt_side *was, const lt_side *is, const lt_settings *settings, bool varies,
                      lt_differences *out) {
  comparing c = {.arena = arena, .was = was, .is = is, .varies = varies, .out = out};
  bool *paired = LT_NEW_ARRAY(arena, bool, is->plan->facts.subjects.len + 1);
  for (uint32_t s = 0; s < was->plan->facts.subjects.len; s++) {
    uint32_t other = lt_subject_after(arena, settings, was->plan, is->plan, s, false);
    if (other == LT_NONE && is_decided(was, s)) LT_PUSH(arena, out, blank(s, LT_NONE));
    if (other == LT_NONE) continue;
    paired[other] = true;
    compare_answers(&c, s, other);
    compare_duties(&c, s, other);
  }
  for (uint32_t s = 0; s < is->plan->facts.subjects.len; s++)
    if (!paired[s] && is_decided(is, s)) LT_PUSH(arena, out, blank(LT_NONE, s));
}
