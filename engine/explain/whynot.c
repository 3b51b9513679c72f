/* whynot.c: the norms that could conclude the wanted answer: what they say, whether they are looked at at all, what
 * fails of them and what beats them. The idea: every norm of the set that answers the question is weighed as if it
 * applied, against those that do; nothing is decided anew. What fails of a condition is found in whynot_fails.c. */
#include "base/sort.h"
#include "explain_impl.h"
#include "whynot_impl.h"

typedef struct weighing {
  lt_arena *arena;
  const lt_explanation *explanation; /* of one law */
  const lt_set *set;
  const lt_wish *wanted;    /* by the bodies that live on the day */
  const lt_question *question;
  const lt_day *day;
  lt_standing *standings;
  uint32_t standings_len;
} weighing;

static uint32_t subject_of(const lt_facts *facts, uint32_t subject, uint32_t entity) {
  while (subject != LT_NONE && facts->subjects.items[subject].entity != entity)
    subject = facts->subjects.items[subject].parent;
  return subject;
}

static bool has_number(const lt_numbers *numbers, uint32_t number) {
  for (uint32_t i = 0; i < numbers->len; i++)
    if (numbers->items[i] == number) return true;
  return false;
}

bool lt_wish_holds(const lt_set *set, const lt_answer *answer, const lt_wish *wanted) {
  if (wanted->kind == LT_WISH_INCLUDES)
    return (answer->outcome == LT_VALUE || answer->outcome == LT_UNDETERMINED) &&
           lt_members_have(&answer->certain, wanted->cell);
  if (answer->outcome != LT_VALUE) return false;
  if (set->questions[wanted->question].kind != LT_QUESTION_SET) return answer->cell == wanted->cell;
  bool same = answer->certain.len == wanted->members.len && !answer->open;
  for (uint32_t i = 0; i < wanted->members.len && same; i++)
    same = lt_members_have(&answer->certain, wanted->members.cells[i]);
  return same;
}

lt_wish lt_wish_on(lt_arena *arena, const lt_wish *wish, const lt_day *day) {
  lt_wish out = *wish;
  out.cell = lt_day_cell(day, wish->type, wish->cell);
  out.members.cells = lt_arena_copy(arena, wish->members.cells, wish->members.len * sizeof *wish->members.cells);
  for (uint32_t i = 0; i < out.members.len; i++)
    out.members.cells[i] = lt_day_cell(day, wish->type, wish->members.cells[i]);
  return out;
}

/* ---- What a norm says ---- */

static bool could_be(const weighing *w, const lt_term *term, lt_cell cell, unsigned depth);

/* A constant as it is read on the day: bodies by those that live in their place. */
static lt_cell constant_of(const weighing *w, const lt_value *value) {
  return value->kind == LT_VALUE_CELL ? lt_day_cell(w->day, value->type, value->cell) : value->cell;
}

static bool may_answer(const weighing *w, const lt_value *value, lt_cell cell, unsigned depth) {
  if (value->kind == LT_VALUE_CELL) return constant_of(w, value) == cell;
  if (value->kind == LT_VALUE_TERM) return could_be(w, value->term, cell, depth);
  return value->kind == LT_VALUE_UNREAD || value->kind == LT_VALUE_DISCRETION;
}

/* Whether the term can be that value in some plan. */
static bool could_be(const weighing *w, const lt_term *term, lt_cell cell, unsigned depth) {
  const lt_set *set = w->set;
  if (depth > 8) return true;
  if (term->kind == LT_TERM_HEAD) {
    for (uint32_t i = 0; cell < LT_HEAD_BASE && i < set->bodies_len; i++)
      if (lt_day_body(w->day, set->registers.head(set->registers.set, (lt_cell)i)) == cell &&
          could_be(w, term->base, (lt_cell)i, depth + 1))
        return true;
    return cell >= LT_HEAD_BASE && could_be(w, term->base, cell - LT_HEAD_BASE, depth + 1);
  }
  if (term->kind == LT_TERM_QUESTION && !term->type.set) {
    const lt_question *question = &set->questions[term->item];
    for (uint32_t i = 0; i < question->norms.len; i++) {
      const lt_norm *norm = &set->norms[question->norms.items[i]];
      for (uint32_t k = 0; k < norm->answers_len; k++)
        if (norm->answers[k].question == term->item && may_answer(w, norm->answers[k].value, cell, depth + 1))
          return true;
    }
    return question->kind == LT_QUESTION_DEFINE;
  }
  if (term->kind == LT_TERM_PARAMETER || term->kind == LT_TERM_CONSTANT) return false;
  return true;
}

static lt_says says_term(const weighing *w, const lt_term *term, lt_cell cell) {
  lt_scope scope = lt_run_scope(w->explanation->run, w->wanted->subject);
  lt_cell room;
  if (term->type.set) {
    lt_possible is = lt_eval_possible(&scope, term, &room);
    return is.certain && lt_members_have(is.certain, cell) ? LT_SAYS_SO : LT_SAYS_IF;
  }
  lt_possible is = lt_eval_possible(&scope, term, &room);
  if (is.len == 1 && !is.unknown && is.cells[0] == cell) return LT_SAYS_SO;
  return could_be(w, term, cell, 0) ? LT_SAYS_IF : LT_SAYS_NOT;
}

static lt_says says_constant(const weighing *w, const lt_value *value, lt_cell cell) {
  lt_cell now = constant_of(w, value);
  if (now != LT_UNKNOWN) return now == cell ? LT_SAYS_SO : LT_SAYS_NOT;
  lt_cell named = value->cell >= LT_HEAD_BASE ? value->cell - LT_HEAD_BASE : value->cell;
  const lt_numbers *successors = &w->set->bodies[named].successors;
  bool head = cell >= LT_HEAD_BASE;
  uint32_t body = (uint32_t)(head ? cell - LT_HEAD_BASE : cell);
  return cell == LT_UNKNOWN || has_number(successors, body) || value->type.kind == LT_TYPE_OFFICE ? LT_SAYS_ONE_OF
                                                                                                  : LT_SAYS_NOT;
}

static lt_says says_cell(const weighing *w, const lt_value *value, lt_cell cell) {
  lt_says best = LT_SAYS_NOT;
  switch (value->kind) {
    case LT_VALUE_CELL:
    case LT_VALUE_PERMISSION: return says_constant(w, value, cell);
    case LT_VALUE_TERM: return says_term(w, value->term, cell);
    case LT_VALUE_UNREAD: return LT_SAYS_TEXT;
    case LT_VALUE_INAPPLICABLE: return LT_SAYS_NOT;
    case LT_VALUE_DISCRETION:
      for (uint32_t i = 0; i < value->members_len && best == LT_SAYS_NOT; i++)
        best = says_cell(w, value->members[i], cell) == LT_SAYS_NOT ? LT_SAYS_NOT : LT_SAYS_CHOICE;
      return value->members_len ? best : LT_SAYS_CHOICE;
    case LT_VALUE_SET:
      for (uint32_t i = 0; i < value->members_len && best != LT_SAYS_SO; i++) {
        lt_says one = says_cell(w, value->members[i], cell);
        if (best == LT_SAYS_NOT || one == LT_SAYS_SO) best = one;
      }
      return best;
  }
  return LT_SAYS_NOT;
}

/* The members of a value as they are; false where some are not known. */
static bool members_of(const weighing *w, const lt_value *value, lt_members *out) {
  lt_scope scope = lt_run_scope(w->explanation->run, w->wanted->subject);
  lt_cell room;
  if (value->kind == LT_VALUE_SET) {
    bool known = true;
    for (uint32_t i = 0; i < value->members_len; i++) known &= members_of(w, value->members[i], out);
    return known;
  }
  lt_cell *grown = LT_NEW_ARRAY(w->arena, lt_cell, out->len + 1);
  for (uint32_t i = 0; i < out->len; i++) grown[i] = out->cells[i];
  if (value->kind == LT_VALUE_CELL) {
    grown[out->len] = constant_of(w, value);
    if (grown[out->len] == LT_UNKNOWN) return false;
    *out = (lt_members){grown, out->len + 1, out->open};
    return true;
  }
  if (value->kind != LT_VALUE_TERM) return false;
  lt_possible is = lt_eval_possible(&scope, value->term, &room);
  if (value->term->type.set) {
    for (uint32_t i = 0; is.certain && i < is.certain->len; i++) {
      lt_value member = {.kind = LT_VALUE_CELL, .type = w->wanted->type, .cell = is.certain->cells[i]};
      members_of(w, &member, out);
    }
    return is.certain && !is.certain->open && (!is.perhaps || is.perhaps->len == 0);
  }
  if (is.len != 1 || is.unknown) return false;
  lt_value member = {.kind = LT_VALUE_CELL, .type = w->wanted->type, .cell = is.cells[0]};
  return is.cells[0] == LT_ABSENT || members_of(w, &member, out);
}

/* Of just these members a norm can bring some, if it brings no others, and close the set if it brings all. */
static lt_says says_members(const weighing *w, const lt_answer_rule *rule) {
  const lt_members *wanted = &w->wanted->members;
  lt_members said = {0};
  if (rule->value->kind == LT_VALUE_UNREAD) return LT_SAYS_TEXT;
  if (rule->value->kind == LT_VALUE_DISCRETION) return LT_SAYS_CHOICE;
  if (rule->value->kind == LT_VALUE_INAPPLICABLE) return LT_SAYS_NOT;
  bool known = members_of(w, rule->value, &said), within = true, all = true;
  for (uint32_t i = 0; i < said.len; i++) within &= lt_members_have(wanted, said.cells[i]);
  for (uint32_t i = 0; i < wanted->len; i++) all &= lt_members_have(&said, wanted->cells[i]);
  if (!within) return LT_SAYS_NOT;
  if (!known) return LT_SAYS_IF;
  return rule->adds ? (said.len > 0 ? LT_SAYS_SO : LT_SAYS_NOT) : all ? LT_SAYS_SO : LT_SAYS_NOT;
}

static lt_says says_permission(const lt_norm *norm, const lt_answer_rule *rule, lt_cell cell) {
  if (rule->value->cell == LT_FORBIDDEN || cell == LT_FORBIDDEN)
    return rule->value->cell == cell ? LT_SAYS_SO : LT_SAYS_NOT;
  return cell == LT_ALLOWED || norm->provided_len > 0 ? LT_SAYS_SO : LT_SAYS_NOT;
}

static lt_says says_of(const weighing *w, const lt_norm *norm, const lt_answer_rule *rule) {
  if (w->question->kind == LT_QUESTION_PERMISSION) return says_permission(norm, rule, w->wanted->cell);
  if (w->wanted->kind == LT_WISH_MEMBERS) return says_members(w, rule);
  return says_cell(w, rule->value, w->wanted->cell);
}

static const lt_answer_rule *rule_of(const weighing *w, uint32_t norm) {
  const lt_norm *record = &w->set->norms[norm];
  for (uint32_t i = 0; i < record->answers_len; i++)
    if (record->answers[i].question == w->wanted->question) return &record->answers[i];
  return NULL;
}

/* ---- Out before any condition ---- */

static bool is_within(const lt_set *set, uint32_t body, uint32_t above) {
  for (; body != LT_NONE && body < set->bodies_len; body = set->bodies[body].parent)
    if (body == above) return true;
  return false;
}

static void miss_date(const weighing *w, const lt_norm *norm, lt_cell date, lt_whynot_norm *out) {
  const lt_period *act = norm->act == LT_NONE ? NULL : &w->set->instruments[norm->act].in_force;
  const lt_period *periods[2] = {&norm->in_force, act};
  out->why_out = LT_OUT_DATE;
  for (int i = 0; i < 2 && periods[i]; i++) {
    if (lt_period_at(periods[i], date) != LT_IN_FORCE_NO) continue;
    if (periods[i]->before.to != LT_UNKNOWN && date >= periods[i]->before.to)
      out->before = periods[i]->before;
    else
      out->from = periods[i]->from;
    return;
  }
}

static void weigh_slice(const weighing *w, uint32_t number, lt_whynot_norm *out) {
  const lt_slice *slice = w->explanation->run->slice_of[w->wanted->subject];
  const lt_norm *norm = &w->set->norms[number];
  const lt_policy *policy = &w->set->policies[norm->policy];
  out->in_zone = slice->norms[number] == LT_IN_FORCE_MAYBE;
  out->out = slice->norms[number] == LT_IN_FORCE_NO || slice->none != LT_POLICY_FOUND;
  if (!out->out) return;
  if (policy->matter != slice->key.matter)
    out->why_out = LT_OUT_MATTER;
  else if (policy->place != LT_NONE && !lt_set_place_in(w->set, slice->key.place, policy->place, slice->key.date))
    out->why_out = LT_OUT_PLACE;
  else if (policy->within != LT_NONE && !is_within(w->set, slice->key.within, policy->within))
    out->why_out = LT_OUT_SCOPE;
  else if (!norm->competent)
    out->why_out = LT_OUT_COMPETENCE;
  else
    miss_date(w, norm, slice->key.date, out);
}

/* ---- What beats it ---- */

/* Whether the other norm would still apply where nothing failed of this one. */
static lt_truth still_applies(const weighing *w, const lt_whynot_norm *out, uint32_t number, lt_truth applies) {
  const lt_norm *norm = &w->set->norms[number];
  const lt_expr *scope = w->set->policies[norm->policy].applies;
  uint32_t of = subject_of(w->explanation->run->facts, w->wanted->subject, norm->entity);
  if (scope && lt_fails_then(w->explanation, &out->fails, 0, scope) == LT_FALSE) return LT_FALSE;
  lt_truth when = norm->when && of != LT_NONE ? lt_fails_then(w->explanation, &out->fails, of, norm->when) : LT_TRUE;
  return when == LT_TRUE ? applies : when;
}

static void beaten(const weighing *w, lt_whynot_norm *out, lt_beat beat) {
  lt_truth applies = still_applies(w, out, beat.norm, beat.perhaps ? LT_MAYBE : LT_TRUE);
  if (applies == LT_FALSE) return;
  beat.perhaps |= applies == LT_MAYBE;
  for (uint32_t i = 0; i < out->beats.len; i++)
    if (out->beats.items[i].norm == beat.norm) return;
  LT_PUSH(w->arena, &out->beats, beat);
}

static lt_lost lost_by(lt_prevails why) {
  static const lt_lost of[] = {[LT_PREVAILS_NOT] = LT_LOST_NOT,         [LT_PREVAILS_BINDING] = LT_LOST_BINDING,
                               [LT_PREVAILS_DEFAULT] = LT_LOST_DEFAULT, [LT_PREVAILS_RANK] = LT_LOST_RANK,
                               [LT_PREVAILS_LATER] = LT_LOST_LATER,     [LT_PREVAILS_LOCAL] = LT_LOST_LOCAL};
  return of[why];
}

static void disappliers(const weighing *w, uint32_t number, lt_whynot_norm *out) {
  const lt_numbers *by = &w->set->norms[number].disapplied_by;
  const lt_run *run = w->explanation->run;
  for (uint32_t i = 0; i < by->len; i++) {
    lt_truth applies = lt_run_applies(run, w->wanted->subject, by->items[i]);
    if (applies == LT_FALSE) continue;
    beaten(w, out, (lt_beat){.norm = by->items[i], .why = LT_LOST_DISAPPLIED, .perhaps = applies == LT_MAYBE});
  }
}

/* Two that close a set with what is wanted conflict where they close it with different sets. */
static bool differ(const weighing *w, const lt_answer_rule *a, const lt_answer_rule *b, bool *perhaps) {
  lt_members sets[2] = {0};
  if (w->question->kind != LT_QUESTION_SET || a->value == b->value) return false;
  bool known = members_of(w, a->value, &sets[0]), same = true;
  known &= members_of(w, b->value, &sets[1]);
  for (uint32_t i = 0; i < sets[0].len; i++) same &= lt_members_have(&sets[1], sets[0].cells[i]);
  for (uint32_t i = 0; i < sets[1].len; i++) same &= lt_members_have(&sets[0], sets[1].cells[i]);
  if (known && same) return false;
  *perhaps |= !known;
  return true;
}

/* Whether what a permit provides is met already. */
static lt_truth provided_met(const weighing *w, uint32_t number) {
  const lt_norm *norm = &w->set->norms[number];
  lt_scope scope = lt_run_scope(w->explanation->run, w->wanted->subject);
  lt_truth met = LT_TRUE;
  for (uint32_t i = 0; i < norm->provided_len && met != LT_FALSE; i++) {
    lt_truth one = lt_eval(&scope, norm->provided[i]);
    if (one != LT_TRUE) met = one;
  }
  return met;
}

static void contend_permission(const weighing *w, const lt_answer_rule *theirs, lt_beat beat, lt_whynot_norm *out) {
  bool forbids = theirs->value->cell == LT_FORBIDDEN;
  if (w->wanted->cell == LT_FORBIDDEN || (!forbids && w->wanted->cell == LT_ALLOWED)) return;
  lt_truth met = forbids ? LT_TRUE : provided_met(w, beat.norm);
  if (met == LT_FALSE) return;
  beat.perhaps |= met == LT_MAYBE;
  beat.allows = !forbids;
  if (forbids) beat.why = LT_LOST_PROHIBITION;
  beaten(w, out, beat);
}

/* What joins a set settles nothing while those that close it disagree. */
static bool clashes(const weighing *w, const lt_standing *other, lt_beat *beat) {
  const lt_answer *answer = lt_run_answer(w->explanation->run, w->wanted->subject, w->wanted->question);
  beat->clashes = answer->outcome != LT_VALUE &&
                  (other->kind == LT_STANDS_DECISIVE || other->kind == LT_STANDS_PERHAPS);
  beat->perhaps |= answer->outcome != LT_CONFLICT;
  return beat->clashes;
}

/* Whether one that is stronger and names what is wanted, too, leaves nothing to beat: not where a set is not settled
 * because those that close it disagree about the rest. */
static bool agrees(const weighing *w, const lt_standing *other, lt_beat *beat) {
  lt_beat clash = *beat;
  if (w->question->kind != LT_QUESTION_SET || !clashes(w, other, &clash)) return true;
  beat->perhaps = clash.perhaps;
  return false;
}

/* What a norm that applies does to one that also would, neither overriding the other. */
static void contend(const weighing *w, const lt_answer_rule *rule, const lt_standing *other, lt_whynot_norm *out) {
  const lt_answer_rule *theirs = rule_of(w, other->norm);
  lt_beat beat = {.norm = other->norm, .why = LT_LOST_NOT, .perhaps = other->applies == LT_MAYBE};
  lt_prevails why = LT_PREVAILS_NOT;
  if (w->question->kind == LT_QUESTION_PERMISSION) {
    contend_permission(w, theirs, beat, out);
    return;
  }
  bool same = says_of(w, &w->set->norms[other->norm], theirs) == LT_SAYS_SO;
  if (theirs->adds) {
    beat.adds = w->wanted->kind == LT_WISH_MEMBERS && !same;
    if (beat.adds) beaten(w, out, beat);
    return;
  }
  if (rule->adds && clashes(w, other, &beat)) beaten(w, out, beat);
  int prevails = lt_norm_compare(w->set, other->norm, out->norm, &why);
  if (rule->adds || prevails < 0) return;
  if (same && (prevails > 0 ? agrees(w, other, &beat) : !differ(w, rule, theirs, &beat.perhaps))) return;
  if (prevails > 0) beat.why = lost_by(why);
  beaten(w, out, beat);
}

static void weigh_beats(const weighing *w, const lt_answer_rule *rule, lt_whynot_norm *out) {
  const lt_norm *norm = &w->set->norms[out->norm];
  disappliers(w, out->norm, out);
  for (uint32_t i = 0; i < w->standings_len; i++) {
    const lt_standing *other = &w->standings[i];
    if (other->norm == out->norm || other->applies == LT_FALSE) continue;
    if (has_number(&norm->overridden_by, other->norm)) {
      beaten(w, out, (lt_beat){.norm = other->norm, .why = LT_LOST_OVERRIDDEN, .perhaps = other->applies == LT_MAYBE});
      continue;
    }
    bool dead = other->kind == LT_STANDS_LOST && other->why == LT_LOST_OVERRIDDEN;
    if (!dead && !has_number(&w->set->norms[other->norm].overridden_by, out->norm)) contend(w, rule, other, out);
  }
}

/* ---- A norm ---- */

/* One that is to be conditional must have something still to be done. */
static void weigh_provided(const weighing *w, const lt_failing *at, const lt_norm *norm, lt_fails *fails) {
  lt_failing own = *at;
  own.of = LT_FAIL_PROVIDED;
  if (w->question->kind != LT_QUESTION_PERMISSION || norm->provided_len == 0) return;
  if (w->wanted->cell == LT_ALLOWED) {
    for (uint32_t i = 0; i < norm->provided_len; i++)
      lt_fails_of(&own, w->wanted->subject, norm->provided[i], true, fails);
    return;
  }
  lt_fails best = {0};
  for (uint32_t i = 0; i < norm->provided_len; i++) {
    lt_fails one = {0};
    uint32_t counts[2] = {0, 0};
    uint64_t shares[2] = {0, 0};
    lt_fails_of(&own, w->wanted->subject, norm->provided[i], false, &one);
    if (one.len == 0) return;
    lt_fails_measure(&one, &counts[0], &shares[0]);
    lt_fails_measure(&best, &counts[1], &shares[1]);
    if (i == 0 || counts[0] < counts[1] || (counts[0] == counts[1] && shares[0] < shares[1])) best = one;
  }
  for (uint32_t i = 0; i < best.len; i++) LT_PUSH(w->arena, fails, best.items[i]);
}

static void value_fails(const weighing *w, const lt_failing *at, const lt_value *value, lt_fails *fails) {
  lt_cell needed = w->wanted->kind == LT_WISH_MEMBERS ? LT_UNKNOWN : w->wanted->cell;
  if (value->kind == LT_VALUE_TERM) lt_fails_value(at, w->wanted->subject, value->term, needed, fails);
  for (uint32_t i = 0; value->kind == LT_VALUE_SET && i < value->members_len; i++) {
    const lt_value *member = value->members[i];
    if (member->kind != LT_VALUE_TERM) continue;
    if (needed != LT_UNKNOWN && says_cell(w, member, needed) != LT_SAYS_IF) continue;
    value_fails(w, at, member, fails);
    if (needed != LT_UNKNOWN) return; /* one is enough */
  }
}

static void weigh_norm(const weighing *w, uint32_t number, const lt_answer_rule *rule, lt_whynot_norm *out) {
  const lt_norm *norm = &w->set->norms[number];
  const lt_expr *scope = w->set->policies[norm->policy].applies;
  uint32_t of = subject_of(w->explanation->run->facts, w->wanted->subject, norm->entity);
  lt_failing at = {w->explanation, w->arena, LT_FAIL_SCOPE};
  if (scope) lt_fails_of(&at, 0, scope, true, &out->fails);
  at.of = LT_FAIL_WHEN;
  if (norm->when && of != LT_NONE) lt_fails_of(&at, of, norm->when, true, &out->fails);
  weigh_provided(w, &at, norm, &out->fails);
  if (out->says == LT_SAYS_IF) value_fails(w, &at, rule->value, &out->fails);
  weigh_beats(w, rule, out);
  lt_fails_measure(&out->fails, &out->count, &out->share);
}

/* Norms of another day are nearer than those of another place or matter. */
static int remoteness(const lt_whynot_norm *norm) {
  static const int of[] = {[LT_OUT_DATE] = 1, [LT_OUT_COMPETENCE] = 2, [LT_OUT_SCOPE] = 3, [LT_OUT_PLACE] = 4,
                           [LT_OUT_MATTER] = 5};
  return norm->out ? of[norm->why_out] : 0;
}

static int by_nearness(const void *pa, const void *pb) {
  const lt_whynot_norm *a = pa, *b = pb;
  if (remoteness(a) != remoteness(b)) return remoteness(a) < remoteness(b) ? -1 : 1;
  if (a->count != b->count) return a->count < b->count ? -1 : 1;
  bool sure[2] = {a->says < LT_SAYS_ONE_OF, b->says < LT_SAYS_ONE_OF};
  if (sure[0] != sure[1]) return sure[0] ? -1 : 1;
  if (a->share != b->share) return a->share < b->share ? -1 : 1;
  if (a->beats.len != b->beats.len) return a->beats.len < b->beats.len ? -1 : 1;
  return a->norm < b->norm ? -1 : a->norm > b->norm;
}

static lt_whynot_norm blank(uint32_t norm, lt_says says, const lt_value *value) {
  lt_span none = {LT_UNKNOWN, LT_UNKNOWN};
  return (lt_whynot_norm){.norm = norm, .says = says, .value = value, .from = none, .before = none};
}

static void weigh_all(weighing *w, lt_whynot_law *law) {
  uint32_t question = w->wanted->question;
  lt_failing at = {w->explanation, w->arena, LT_FAIL_WHEN};
  if (w->question->kind == LT_QUESTION_DEFINE) {
    lt_whynot_norm as = blank(LT_NONE, LT_SAYS_SO, NULL);
    lt_fails_of(&at, w->wanted->subject, w->question->as, w->wanted->cell != 0, &as.fails);
    lt_fails_measure(&as.fails, &as.count, &as.share);
    LT_PUSH(w->arena, &law->norms, as);
    law->in = 1;
    return;
  }
  w->standings_len = lt_run_standings(w->explanation->run, w->arena, w->wanted->subject, question, &w->standings);
  for (uint32_t i = 0; i < w->question->norms.len; i++) {
    uint32_t number = w->question->norms.items[i];
    const lt_answer_rule *rule = rule_of(w, number);
    lt_says says = rule ? says_of(w, &w->set->norms[number], rule) : LT_SAYS_NOT;
    if (says == LT_SAYS_NOT) continue;
    lt_whynot_norm norm = blank(number, says, rule->value);
    weigh_slice(w, number, &norm);
    if (!norm.out) weigh_norm(w, number, rule, &norm);
    law->in += !norm.out;
    LT_PUSH(w->arena, &law->norms, norm);
  }
  if (law->norms.len > 1) lt_sort(w->arena, law->norms.items, law->norms.len, sizeof *law->norms.items, by_nearness);
}

static void weigh_law(lt_whynot *out, lt_arena *arena, const lt_explanation *explanation) {
  const lt_question *question = &explanation->set->questions[out->wanted.question];
  const lt_day *day = explanation->run->slice_of[out->wanted.subject]->day;
  lt_wish wanted = lt_wish_on(arena, &out->wanted, day);
  weighing w = {arena, explanation, explanation->set, &wanted, question, day, NULL, 0};
  lt_failing at = {explanation, arena, LT_FAIL_ASKED};
  lt_whynot_law law = {.explanation = explanation};
  law.why = lt_explain_answer(explanation, out->wanted.subject, out->wanted.question);
  if (question->asked && law.why) lt_fails_of(&at, out->wanted.subject, question->asked, true, &law.asked);
  weigh_all(&w, &law);
  LT_PUSH(arena, &out->laws, law);
}

lt_whynot *lt_whynot_build(lt_arena *arena, const lt_explanation *explanation, const lt_wish *wanted) {
  lt_whynot *out = LT_NEW(arena, lt_whynot);
  bool law = wanted->question == explanation->set->law;
  *out = (lt_whynot){.explanation = explanation, .wanted = *wanted};
  out->why = lt_explain_answer(explanation, wanted->subject, wanted->question);
  const lt_explanation *whole = law && explanation->choice ? explanation->choice : explanation;
  out->lives = lt_wish_on(arena, wanted, whole->run->slice_of[wanted->subject]->day);
  out->already = out->why && lt_wish_holds(explanation->set, out->why->answer, &out->lives);
  out->law_given = law && !explanation->choice;
  if (law && explanation->choice)
    weigh_law(out, arena, explanation->choice);
  else if (!law && explanation->laws.len > 0)
    for (uint32_t i = 0; i < explanation->laws.len; i++) weigh_law(out, arena, explanation->laws.items[i]);
  else if (!law)
    weigh_law(out, arena, explanation);
  return out;
}
