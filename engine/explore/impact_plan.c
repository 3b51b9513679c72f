/* impact_plan.c: one plan decided by its own version and by a draft, and what differs. Most plans have nothing to do
 * with what a draft changes: once such a plan is decided, its slices say so, and the draft is not asked. Of the
 * others all that a decision says is held against what it says under the draft, but for what lost and which facts were
 * read. Everything is compared so that exchanging the sides mirrors what is found. */
#include "explore_impl.h"

#include "explore/impact.h"

enum { SLICES_MAX = 128 };

/* Whether a plan that is decided on a slice meets nothing that the draft touches. */
struct lt_quiet {
  const lt_law_pair *pair;
  const lt_slice *slice;
  bool quiet;
};

static void put_away(lt_impact_desk *desk) {
  lt_explanation_free(desk->was_why);
  lt_explanation_free(desk->is_why);
  lt_run_free(desk->was);
  lt_run_free(desk->is);
  lt_plan_free(desk->plan);
  lt_plan_free(desk->draft_plan);
  desk->was_why = desk->is_why = NULL;
  desk->was = desk->is = NULL;
  desk->plan = desk->draft_plan = NULL;
}

static void forget_slices(lt_impact_desk *desk) {
  lt_slices_free(&desk->slices);
  lt_arena_free(&desk->quiet_arena);
  desk->quiet.items = NULL;
  desk->quiet.len = desk->quiet.cap = 0;
}

void lt_impact_desk_free(lt_impact_desk *desk) {
  put_away(desk);
  forget_slices(desk);
  lt_arena_free(&desk->scratch);
}

/* ---- Plans that the draft does not touch ---- */

static bool policy_kept(const lt_law_pair *pair, const lt_slice *was, const lt_slice *is) {
  if (was->none != is->none || was->policies.len != is->policies.len) return false;
  for (uint32_t i = 0; i < was->policies.len; i++) /* both by id */
    if (!lt_str_equal(pair->was.set->policies[was->policies.items[i]].id,
                      pair->is.set->policies[is->policies.items[i]].id))
      return false;
  return true;
}

static bool norms_kept(const lt_pair_side *side, const lt_slice *slice, const lt_slice *other) {
  for (uint32_t i = 0; i < side->set->norms_len; i++) {
    if (slice->norms[i] == LT_IN_FORCE_NO) continue;
    if (side->touched[i] || side->other[i] == LT_NONE || other->norms[side->other[i]] != slice->norms[i]) return false;
  }
  return true;
}

static bool is_quiet(lt_impact_desk *desk, const lt_law_pair *pair, const lt_slice *was) {
  for (uint32_t i = 0; i < desk->quiet.len; i++)
    if (desk->quiet.items[i].pair == pair && desk->quiet.items[i].slice == was) return desk->quiet.items[i].quiet;
  struct lt_quiet one = {pair, was, false};
  const lt_slice *is = lt_slices_get(&desk->slices, pair->is.set, was->key);
  one.quiet = policy_kept(pair, was, is) && norms_kept(&pair->was, was, is) && norms_kept(&pair->is, is, was);
  LT_PUSH(&desk->quiet_arena, &desk->quiet, one);
  return one.quiet;
}

/* The day to which a transition moves the law hangs on every norm of the policy that it chooses. */
static bool law_kept(const lt_pair_side *side, const lt_set *of, uint32_t law) {
  uint32_t policy = law == LT_NONE ? LT_NONE : lt_set_find(side->set, LT_RECORD_POLICY, of->policies[law].id);
  if (policy == LT_NONE) return law == LT_NONE;
  const lt_numbers *norms = &side->set->policies[policy].norms;
  for (uint32_t i = 0; i < norms->len; i++)
    if (side->touched[norms->items[i]]) return false;
  return true;
}

/* Every slice that had a part in the run: of its subjects, of the choice of law, of each candidate. Keys go by numbers,
 * which are the same where one reading serves. */
static bool run_is_quiet(lt_impact_desk *desk, const lt_law_pair *pair, const lt_run *run) {
  for (uint32_t i = 0; i < run->laws.len; i++)
    if (!run_is_quiet(desk, pair, run->laws.items[i])) return false;
  if (run->choice != NULL && !run_is_quiet(desk, pair, run->choice)) return false;
  if (!law_kept(&pair->was, run->set, run->law) || !law_kept(&pair->is, run->set, run->law)) return false;
  for (uint32_t s = 0; s < run->facts->subjects.len && run->laws.len == 0; s++)
    if ((s == 0 || run->slice_of[s] != run->slice_of[s - 1]) && !is_quiet(desk, pair, run->slice_of[s])) return false;
  return true;
}

/* ---- Why it differs ---- */

typedef struct trying {
  lt_impact_desk *desk;
  const lt_law_pair *pair;
  lt_arena *arena;
  const lt_source *source;
  lt_cell law_date, as_of;
  lt_str question;
  lt_impact_plan *out;
  lt_diags diags;
} trying;

static lt_draft_does does_of(const lt_pair_side *side, bool is, uint32_t norm, const lt_law_pair *pair) {
  if (side->other[norm] == LT_NONE) return is ? LT_DRAFT_ADDS : LT_DRAFT_REMOVES;
  for (uint32_t i = 0; i < side->because[norm].len; i++)
    if (pair->changed.items[side->because[norm].items[i]].record == LT_RECORD_NORM) return LT_DRAFT_CHANGES;
  return LT_DRAFT_KEEPS;
}

static lt_cause *cause_of(trying *t, lt_hit *hit, lt_record record, uint32_t was, uint32_t is, lt_draft_does does) {
  for (uint32_t i = 0; i < hit->causes.len; i++)
    if (hit->causes.items[i].record == record && hit->causes.items[i].was == was && hit->causes.items[i].is == is)
      return &hit->causes.items[i];
  LT_PUSH(t->arena, &hit->causes, ((lt_cause){.record = record, .was = was, .is = is, .does = does}));
  return &hit->causes.items[hit->causes.len - 1];
}

/* A norm of one side (`is`: the draft), and what it is made of that the draft changes. */
static lt_cause *blame(trying *t, lt_hit *hit, bool is, uint32_t norm) {
  const lt_pair_side *side = is ? &t->pair->is : &t->pair->was;
  uint32_t other = side->other[norm];
  for (uint32_t i = 0; i < side->because[norm].len; i++) {
    const lt_pair_record *one = &t->pair->changed.items[side->because[norm].items[i]];
    if (one->record != LT_RECORD_NORM) cause_of(t, hit, one->record, one->was, one->is, one->does);
  }
  return cause_of(t, hit, LT_RECORD_NORM, is ? other : norm, is ? norm : other, does_of(side, is, norm, t->pair));
}

static bool concludes(const lt_why *why, uint32_t norm) {
  for (uint32_t i = 0; why != NULL && norm != LT_NONE && i < why->norms.len; i++)
    if (why->norms.items[i].standing.norm == norm) return true;
  return false;
}

/* A norm that no longer concludes may have lost to one that the answer does not name: what disapplies it. */
static void blame_winner(trying *t, lt_hit *hit, bool is, const lt_explanation *e, const lt_why *why, uint32_t norm) {
  lt_standing *standings;
  if (why == NULL || norm == LT_NONE) return;
  uint32_t len = lt_run_standings(e->run, &t->desk->scratch, why->subject, why->question, &standings);
  for (uint32_t i = 0; i < len; i++)
    if (standings[i].norm == norm && standings[i].kind == LT_STANDS_LOST && standings[i].to != LT_NONE)
      blame(t, hit, is, standings[i].to);
}

static void blame_answer(trying *t, lt_hit *hit, const lt_why *was, const lt_why *is) {
  for (uint32_t i = 0; was != NULL && i < was->norms.len; i++) {
    uint32_t norm = was->norms.items[i].standing.norm, other = t->pair->was.other[norm];
    bool gone = !concludes(is, other);
    if (!gone && !t->pair->was.touched[norm]) continue;
    blame(t, hit, false, norm)->gone |= gone;
    if (gone) blame_winner(t, hit, true, t->desk->is_why, is, other);
  }
  for (uint32_t i = 0; is != NULL && i < is->norms.len; i++) {
    uint32_t norm = is->norms.items[i].standing.norm, other = t->pair->is.other[norm];
    bool come = !concludes(was, other);
    if (!come && !t->pair->is.touched[norm]) continue;
    blame(t, hit, true, norm)->come |= come;
    if (come) blame_winner(t, hit, false, t->desk->was_why, was, other);
  }
}

static void blame_touched(trying *t, lt_hit *hit, bool is, const lt_why *why) {
  const lt_pair_side *side = is ? &t->pair->is : &t->pair->was;
  for (uint32_t i = 0; why != NULL && i < why->norms.len; i++)
    if (side->touched[why->norms.items[i].standing.norm]) blame(t, hit, is, why->norms.items[i].standing.norm);
}

static uint32_t question_in(const trying *t, const lt_set *from, const lt_set *to, uint32_t question);
static const lt_why *why_of(const lt_explanation *e, uint32_t subject, uint32_t question);

/* What its conditions read may be decided by what the draft changes, on either side. */
static void blame_read(trying *t, lt_hit *hit, bool is, const lt_why *why) {
  const lt_explanation *ours = is ? t->desk->is_why : t->desk->was_why;
  const lt_explanation *theirs = is ? t->desk->was_why : t->desk->is_why;
  for (uint32_t i = 0; why != NULL && i < why->facts.len; i++) {
    const lt_why *read = why->facts.items[i].why;
    if (read == NULL || ours->set->questions[read->question].kind == LT_QUESTION_DEFINE) continue;
    lt_str path = ours->plan->facts.subjects.items[read->subject].path;
    uint32_t other = t->pair->one_reading ? read->subject : lt_plan_find(theirs->plan, path);
    blame_touched(t, hit, is, read);
    blame_touched(t, hit, !is, why_of(theirs, other, question_in(t, ours->set, theirs->set, read->question)));
  }
}

static bool is_blamed(const lt_hit *hit) {
  for (uint32_t i = 0; i < hit->causes.len; i++)
    if (hit->causes.items[i].does != LT_DRAFT_KEEPS) return true;
  return false;
}

/* ---- What differs ---- */

static lt_str principal_of(const lt_set *set, const lt_why *why) {
  return why->principal == LT_NONE ? LT_STR("") : set->bodies[why->principal].id;
}

/* Cells of one register; what takes more than a look is compared as text. */
static bool same_value(trying *t, const lt_why *was, const lt_why *is) {
  const lt_answer *a = was->answer, *b = is->answer;
  if (a->outcome != b->outcome || a->open != b->open) return false;
  bool plain = a->outcome == LT_VALUE || a->outcome == LT_NOT_APPLICABLE || a->outcome == LT_NO_RULE;
  if (!t->pair->one_reading || !plain || was->todo.len > 0 || is->todo.len > 0)
    return lt_str_equal(lt_key_value(&t->desk->scratch, t->desk->was_why, was),
                        lt_key_value(&t->desk->scratch, t->desk->is_why, is));
  if (!lt_str_equal(principal_of(t->pair->was.set, was), principal_of(t->pair->is.set, is))) return false;
  if (a->outcome != LT_VALUE) return true;
  return a->cell == b->cell && lt_members_equal(&a->certain, &b->certain) && lt_members_equal(&a->perhaps, &b->perhaps);
}

static bool same_text(lt_str a, lt_str b) { return lt_str_equal(a, b); }

static bool same_citation(const lt_set *was, const lt_citation *a, const lt_set *is, const lt_citation *b) {
  bool source = a->source != LT_NONE, act = a->instrument != LT_NONE;
  if (source != (b->source != LT_NONE) || act != (b->instrument != LT_NONE)) return false;
  if (a->lines.len != b->lines.len) return false;
  if (source && !same_text(was->sources[a->source].id, is->sources[b->source].id)) return false;
  if (act && !same_text(was->instruments[a->instrument].id, is->instruments[b->instrument].id)) return false;
  for (uint32_t i = 0; i < a->lines.len; i++)
    if (a->lines.items[i] != b->lines.items[i]) return false;
  return same_text(a->provision, b->provision);
}

/* At a glance, in the order of both sides. */
static bool surely_same_grounds(const lt_law_pair *pair, const lt_why *was, const lt_why *is) {
  const lt_set *ours = pair->was.set, *theirs = pair->is.set;
  if (was->certainty != is->certainty || was->norms.len != is->norms.len) return false;
  if (was->cites.len != is->cites.len || was->assumes.len != is->assumes.len) return false;
  if (was->missing.len + is->missing.len > 0) return false;
  if (was->laws.len + is->laws.len > 0) return false;
  for (uint32_t i = 0; i < was->norms.len; i++)
    if (pair->was.other[was->norms.items[i].standing.norm] != is->norms.items[i].standing.norm) return false;
  for (uint32_t i = 0; i < was->cites.len; i++)
    if (!same_citation(ours, was->cites.items[i], theirs, is->cites.items[i])) return false;
  for (uint32_t i = 0; i < was->assumes.len; i++)
    if (!same_text(ours->assumptions[was->assumes.items[i]].id, theirs->assumptions[is->assumes.items[i]].id))
      return false;
  return true;
}

static bool same_grounds(trying *t, const lt_why *was, const lt_why *is) {
  return surely_same_grounds(t->pair, was, is) ||
         lt_str_equal(lt_key_grounds(&t->desk->scratch, t->desk->was_why, was),
                      lt_key_grounds(&t->desk->scratch, t->desk->is_why, is));
}

/* Nothing is said: there is no such question, no policy in force, no rule, or it is not asked. */
static bool is_silent(const lt_why *why) {
  return why == NULL || why->answer->outcome == LT_NO_RULE || why->answer->outcome == LT_NOT_APPLICABLE;
}

static void put_hit(trying *t, lt_hit_kind kind, lt_str path, uint32_t was, uint32_t is, unsigned was_outcome,
                    unsigned is_outcome) {
  lt_hit hit = {.kind = kind,
                .path = lt_str_copy(t->arena, path),
                .was = was,
                .is = is,
                .was_outcome = (uint8_t)was_outcome,
                .is_outcome = (uint8_t)is_outcome};
  LT_PUSH(t->arena, &t->out->hits, hit);
}

static unsigned outcome_of(const lt_why *why) { return why == NULL ? LT_NO_RULE : why->answer->outcome; }

static void compare_answer(trying *t, lt_str path, uint32_t was_question, const lt_why *was, uint32_t is_question,
                           const lt_why *is) {
  bool both = was != NULL && is != NULL, same = both ? same_value(t, was, is) : is_silent(was) && is_silent(is);
  if (same && (!both || same_grounds(t, was, is))) return;
  put_hit(t, same ? LT_HIT_GROUNDS : LT_HIT_ANSWER, path, was_question, is_question, outcome_of(was), outcome_of(is));
  lt_hit *hit = &t->out->hits.items[t->out->hits.len - 1];
  blame_answer(t, hit, was, is);
  if (is_blamed(hit)) return;
  blame_read(t, hit, false, was);
  blame_read(t, hit, true, is);
}

static const lt_numbers *questions_of(const lt_explanation *e, uint32_t subject) {
  return &e->set->entities[e->plan->facts.subjects.items[subject].entity].questions;
}

static bool is_asked(const trying *t, const lt_set *set, uint32_t question) {
  const lt_question *q = &set->questions[question];
  return q->kind != LT_QUESTION_DEFINE && (t->question.len == 0 || lt_str_equal(q->id, t->question));
}

/* The question of the other side, of the same entity and id. */
static uint32_t question_in(const trying *t, const lt_set *from, const lt_set *to, uint32_t question) {
  const lt_question *q = &from->questions[question];
  if (t->pair->one_reading && question < to->questions_len && to->questions[question].entity == q->entity &&
      lt_str_equal(to->questions[question].id, q->id))
    return question;
  uint32_t entity = lt_set_find(to, LT_RECORD_ENTITY, from->entities[q->entity].id);
  return entity == LT_NONE ? LT_NONE : lt_set_question(to, entity, q->id);
}

static const lt_why *why_of(const lt_explanation *e, uint32_t subject, uint32_t question) {
  bool there = subject != LT_NONE && question != LT_NONE &&
               e->set->questions[question].entity == e->plan->facts.subjects.items[subject].entity;
  return there ? lt_explain_answer(e, subject, question) : NULL;
}

static void compare_answers(trying *t, uint32_t was, uint32_t is) {
  const lt_explanation *a = t->desk->was_why, *b = t->desk->is_why;
  lt_str path = was != LT_NONE ? a->plan->facts.subjects.items[was].path : b->plan->facts.subjects.items[is].path;
  const lt_numbers none = {0}, *ours = was != LT_NONE ? questions_of(a, was) : &none;
  const lt_numbers *theirs = is != LT_NONE ? questions_of(b, is) : &none;
  for (uint32_t i = 0; i < ours->len; i++) {
    uint32_t question = ours->items[i];
    if (!is_asked(t, a->set, question)) continue;
    uint32_t other = question_in(t, a->set, b->set, question);
    compare_answer(t, path, question, why_of(a, was, question), other, why_of(b, is, other));
  }
  for (uint32_t i = 0; i < theirs->len; i++) {
    uint32_t question = theirs->items[i];
    if (!is_asked(t, b->set, question)) continue;
    uint32_t other = question_in(t, b->set, a->set, question);
    if (was == LT_NONE || other == LT_NONE) compare_answer(t, path, LT_NONE, NULL, question, why_of(b, is, question));
  }
}

/* ---- Requirements ---- */

static const lt_why_duty *duty_of(const lt_explanation *e, uint32_t subject, uint32_t norm) {
  if (subject == LT_NONE || norm == LT_NONE) return NULL;
  for (uint32_t i = e->first_duty[subject]; i < e->first_duty[subject + 1]; i++)
    if (e->duties.items[i].duty->norm == norm) return &e->duties.items[i];
  return NULL;
}

static lt_duty_status status_of(const lt_why_duty *why) {
  return why == NULL ? LT_DUTY_NOT_APPLICABLE : why->duty->status;
}

static lt_str gates_of(const lt_set *set, const lt_norm *norm) {
  return norm->gates == LT_NONE ? LT_STR("") : set->questions[norm->gates].id;
}

/* What is demanded, whether it is met, and by when. What is not required is as if there were no such norm. */
static bool same_demand(const trying *t, const lt_why_duty *was, const lt_why_duty *is) {
  if (status_of(was) != status_of(is)) return false;
  if (was == NULL || is == NULL || status_of(was) == LT_DUTY_NOT_APPLICABLE) return true;
  const lt_norm *a = &t->pair->was.set->norms[was->duty->norm], *b = &t->pair->is.set->norms[is->duty->norm];
  if (a->should != b->should || was->duty->due.day != is->duty->due.day || was->duty->due.kept != is->duty->due.kept)
    return false;
  return same_text(gates_of(t->pair->was.set, a), gates_of(t->pair->is.set, b));
}

/* Where the same is demanded as before. */
static bool same_duty_grounds(trying *t, const lt_why_duty *was, const lt_why_duty *is) {
  if (was == NULL || is == NULL || status_of(was) == LT_DUTY_NOT_APPLICABLE) return true;
  return lt_str_equal(lt_key_duty(&t->desk->scratch, t->desk->was_why, was, false),
                      lt_key_duty(&t->desk->scratch, t->desk->is_why, is, false));
}

static void compare_duty(trying *t, lt_str path, const lt_why_duty *was, const lt_why_duty *is) {
  bool same = same_demand(t, was, is);
  if (same && same_duty_grounds(t, was, is)) return;
  uint32_t was_norm = was != NULL ? was->duty->norm : t->pair->is.other[is->duty->norm];
  uint32_t is_norm = is != NULL ? is->duty->norm : t->pair->was.other[was->duty->norm];
  put_hit(t, same ? LT_HIT_GROUNDS : LT_HIT_REQUIREMENT, path, was_norm, is_norm, status_of(was), status_of(is));
  lt_hit *hit = &t->out->hits.items[t->out->hits.len - 1];
  hit->duty = true;
  if (was_norm != LT_NONE) blame(t, hit, false, was_norm)->gone |= is_norm == LT_NONE;
  if (is_norm != LT_NONE) blame(t, hit, true, is_norm)->come |= was_norm == LT_NONE;
}

static void compare_duties(trying *t, uint32_t was, uint32_t is) {
  const lt_explanation *a = t->desk->was_why, *b = t->desk->is_why;
  for (uint32_t i = was == LT_NONE ? 0 : a->first_duty[was]; was != LT_NONE && i < a->first_duty[was + 1]; i++) {
    const lt_why_duty *why = &a->duties.items[i];
    compare_duty(t, a->plan->facts.subjects.items[was].path, why,
                 duty_of(b, is, t->pair->was.other[why->duty->norm]));
  }
  for (uint32_t i = is == LT_NONE ? 0 : b->first_duty[is]; is != LT_NONE && i < b->first_duty[is + 1]; i++) {
    const lt_why_duty *why = &b->duties.items[i];
    if (duty_of(a, was, t->pair->is.other[why->duty->norm]) == NULL)
      compare_duty(t, b->plan->facts.subjects.items[is].path, NULL, why);
  }
}

static void compare(trying *t) {
  const lt_explanation *a = t->desk->was_why, *b = t->desk->is_why;
  for (uint32_t s = 0; s < a->plan->facts.subjects.len; s++) {
    uint32_t other = t->pair->one_reading ? s : lt_plan_find(b->plan, a->plan->facts.subjects.items[s].path);
    compare_answers(t, s, other);
    if (t->question.len == 0) compare_duties(t, s, other);
  }
  for (uint32_t s = 0; s < b->plan->facts.subjects.len && !t->pair->one_reading; s++) {
    if (lt_plan_find(a->plan, b->plan->facts.subjects.items[s].path) != LT_NONE) continue;
    compare_answers(t, LT_NONE, s);
    if (t->question.len == 0) compare_duties(t, LT_NONE, s);
  }
}

/* ---- Whose it is ---- */

/* The first body that the plan itself names, in the order of the vocabulary; what it only lies within comes last. */
static void find_unit(trying *t, const lt_plan *plan) {
  const lt_set *set = plan->set;
  const lt_numbers *facts = &set->entities[set->plan].facts;
  lt_cell found = LT_UNKNOWN;
  for (uint32_t i = 0; i < facts->len; i++) {
    const lt_fact *fact = &set->facts[facts->items[i]];
    lt_cell cell = lt_plan_cell(plan, 0, facts->items[i]);
    bool body = fact->type.kind == LT_TYPE_BODY && !fact->type.set && cell >= 0 && fact->role != LT_ROLE_CONSIDERED;
    if (body && (found == LT_UNKNOWN || fact->role == LT_ROLE_NO)) found = cell;
    if (body && fact->role == LT_ROLE_NO) break;
  }
  t->out->unit = LT_NONE;
  if (found == LT_UNKNOWN) return;
  if (found < (lt_cell)plan->facts.bodies_base) {
    t->out->unit = (uint32_t)found;
    return;
  }
  const lt_own_body *own = &plan->facts.bodies.items[found - (lt_cell)plan->facts.bodies_base];
  t->out->unit_name = lt_str_copy(t->arena, own->name);
  if (own->place >= 0) t->out->unit_place = (uint32_t)own->place;
}

static void find_whose(trying *t, const lt_plan *plan) {
  uint32_t place = plan->set->role_fact[LT_ROLE_PLACE];
  lt_cell where = place == LT_NONE ? LT_UNKNOWN : lt_plan_cell(plan, 0, place);
  t->out->id = lt_str_copy(t->arena, lt_plan_id(plan));
  t->out->place = where >= 0 ? (uint32_t)where : LT_NONE;
  find_unit(t, plan);
}

/* ---- Deciding ---- */

static void refuse(trying *t, lt_tried what) {
  t->out->what = what;
  lt_diags_sort(&t->diags);
  for (uint32_t i = 0; i < t->diags.list.len; i++) {
    const lt_diag *diag = &t->diags.list.items[i];
    if (diag->severity != LT_ERROR) continue;
    t->out->code = diag->code;
    t->out->message = (lt_text2){lt_str_copy(t->arena, diag->message.vi), lt_str_copy(t->arena, diag->message.en)};
    return;
  }
  t->out->code = LT_L711;
}

static lt_plan *read_plan(trying *t, const lt_set *set) {
  t->diags = (lt_diags){.arena = &t->desk->scratch, .errors_only = true};
  return lt_plan_read_facts(set, t->source, LT_DOC_ANY, t->as_of, &t->diags);
}

static lt_run *decide(trying *t, const lt_set *set, const lt_plan *plan) {
  if (!lt_plan_dates_known(plan, t->law_date != LT_UNKNOWN, &t->diags)) return NULL;
  lt_run_options options = {.law_date = t->law_date, .as_of = plan->as_of};
  return lt_run_decide(set, &plan->facts, &t->desk->slices, options);
}

/* By the draft; false where it refuses the plan. */
static bool decide_draft(trying *t) {
  lt_impact_desk *desk = t->desk;
  const lt_set *draft = t->pair->is.set;
  lt_plan *plan = desk->plan;
  if (t->pair->one_reading) {
    plan = lt_arena_copy(&desk->scratch, desk->plan, sizeof *plan);
    plan->set = draft;
  } else {
    plan = desk->draft_plan = read_plan(t, draft);
  }
  if (plan != NULL) desk->is = decide(t, draft, plan);
  if (desk->is != NULL) desk->is_why = lt_explain_telling(draft, plan, desk->is);
  return desk->is != NULL;
}

static void work(void *arg) {
  trying *t = arg;
  lt_impact_desk *desk = t->desk;
  const lt_law_pair *pair = t->pair;
  desk->plan = read_plan(t, pair->was.set);
  if (desk->plan != NULL) {
    find_whose(t, desk->plan);
    desk->was = decide(t, pair->was.set, desk->plan);
  }
  if (desk->was == NULL) {
    refuse(t, LT_TRIED_UNREAD);
    return;
  }
  t->out->was_verdict = t->out->is_verdict = (uint8_t)desk->was->verdict;
  if (pair->same || (pair->one_reading && pair->quiet && run_is_quiet(desk, pair, desk->was))) return;
  if (!decide_draft(t)) {
    refuse(t, LT_TRIED_REFUSED);
    return;
  }
  if (t->question.len == 0) t->out->is_verdict = (uint8_t)desk->is->verdict;
  desk->was_why = lt_explain_telling(pair->was.set, desk->plan, desk->was);
  compare(t);
}

void lt_impact_try(lt_impact_desk *desk, const lt_law_pair *pair, lt_arena *arena, const lt_source *source,
                   lt_cell law_date, lt_cell as_of, lt_str question, lt_impact_plan *out) {
  *out = (lt_impact_plan){.pair = pair, .place = LT_NONE, .unit = LT_NONE, .unit_place = LT_NONE};
  trying t = {.desk = desk,
              .pair = pair,
              .arena = arena,
              .source = source,
              .law_date = law_date,
              .as_of = as_of,
              .question = question,
              .out = out};
  bool worked = lt_protect(work, &t);
  put_away(desk);
  if (worked) {
    lt_arena_reset(&desk->scratch);
    if (desk->slices.list.len > SLICES_MAX) forget_slices(desk);
    return;
  }
  lt_arena_free(&desk->scratch);
  lt_out_of_memory();
}
