/* why.c: one answer with its reasons: the norms that conclude it, what they read and rest on, what lost, what is
 * missing. The idea: the run's standings say who decided; each of those norms gets its proof, and everything else is
 * collected from the proofs. It decides nothing itself, and never looks at a norm that does not answer the question but
 * for what might disapply one that does. */
#include <assert.h>

#include "base/sort.h"
#include "explain_impl.h"

static bool in_zone(const lt_explanation *explanation, uint32_t subject, uint32_t norm) {
  const lt_slice *slice = explanation->run->slice_of[subject];
  return slice->norms[norm] == LT_IN_FORCE_MAYBE;
}

/* The subject itself or what it belongs to, whichever is of the entity. */
static uint32_t subject_of(const lt_explanation *explanation, uint32_t subject, uint32_t entity) {
  const lt_subject *subjects = explanation->plan->facts.subjects.items;
  while (subject != LT_NONE && subjects[subject].entity != entity) subject = subjects[subject].parent;
  return subject;
}

/* Whether a norm applies to the subject perhaps and not surely, by the law of its day. */
static bool perhaps_applies(const lt_explanation *explanation, uint32_t subject, uint32_t norm) {
  return lt_run_applies(explanation->run, subject, norm) == LT_MAYBE;
}

/* The proof that a policy applies to the plan: the same for all its norms. */
static lt_proof *prove_scope(const lt_explanation *explanation, lt_arena *arena, uint32_t policy) {
  const lt_expr *applies = explanation->set->policies[policy].applies;
  if (arena != &explanation->arena) return lt_prove(explanation, arena, 0, applies);
  lt_proof **known = &explanation->scopes[policy];
  if (*known == NULL) *known = lt_prove(explanation, arena, 0, applies);
  return *known;
}

/* `when`: with the proof of its condition. */
static lt_why_norm explain_norm(const lt_explanation *explanation, lt_arena *arena, uint32_t subject,
                                const lt_standing *standing, bool when) {
  const lt_norm *norm = &explanation->set->norms[standing->norm];
  const lt_policy *policy = &explanation->set->policies[norm->policy];
  explanation = lt_explanation_under(explanation, subject, standing->norm);
  uint32_t of = subject_of(explanation, subject, norm->entity);
  lt_why_norm why = {.standing = *standing,
                     .certainty = norm->basis.certainty,
                     .in_zone = in_zone(explanation, subject, standing->norm)};
  if (policy->applies) why.policy = prove_scope(explanation, arena, norm->policy);
  if (when && norm->when && of != LT_NONE) why.when = lt_prove(explanation, arena, of, norm->when);
  for (uint32_t i = 0; i < norm->provided_len; i++)
    LT_PUSH(arena, &why.provided, lt_prove(explanation, arena, subject, norm->provided[i]));
  for (uint32_t i = 0; i < norm->disapplied_by.len; i++)
    if (perhaps_applies(explanation, subject, norm->disapplied_by.items[i]))
      LT_PUSH(arena, &why.doubted_by, norm->disapplied_by.items[i]);
  lt_certainty rests = lt_parameters_certainty(explanation, subject, &norm->parameters);
  if (rests > why.certainty) why.certainty = rests;
  if (why.in_zone) why.certainty = LT_CERTAINTY_L;
  return why;
}

lt_why_norm lt_explain_norm(const lt_explanation *explanation, lt_arena *arena, uint32_t subject,
                            const lt_standing *standing) {
  return explain_norm(explanation, arena, subject, standing, true);
}

lt_why_norm lt_tell_norm(const lt_explanation *explanation, lt_arena *arena, uint32_t subject,
                         const lt_standing *standing) {
  return explain_norm(explanation, arena, subject, standing, false);
}

/* Where the law sets a parameter for the subject; NULL: nowhere. */
static const lt_parameter_value *parameter_of(const lt_explanation *explanation, uint32_t subject, uint32_t number) {
  const lt_slice *slice = explanation->run->slice_of[subject];
  return slice->parameters && slice->parameters[number].row ? &slice->parameters[number] : NULL;
}

lt_certainty lt_parameters_certainty(const lt_explanation *explanation, uint32_t subject,
                                     const lt_numbers *parameters) {
  lt_certainty certainty = LT_CERTAINTY_H;
  for (uint32_t i = 0; i < parameters->len; i++) {
    const lt_parameter_value *value = parameter_of(explanation, subject, parameters->items[i]);
    if (!value) continue;
    const lt_basis *own = &value->row->basis, *whole = &explanation->set->parameters[value->from].basis;
    if (own->certainty > certainty) certainty = own->certainty;
    if (whole->certainty > certainty) certainty = whole->certainty;
  }
  return certainty;
}

static void add_assumes(lt_arena *arena, lt_ids *list, const lt_numbers *assumes) {
  for (uint32_t i = 0; i < assumes->len; i++) lt_ids_add(arena, list, assumes->items[i]);
}

void lt_parameters_assumes(lt_explanation *explanation, uint32_t subject, const lt_numbers *parameters,
                           lt_ids *assumes) {
  lt_arena *arena = &explanation->arena;
  for (uint32_t i = 0; i < parameters->len; i++) {
    const lt_parameter_value *value = parameter_of(explanation, subject, parameters->items[i]);
    if (!value) continue;
    const lt_parameter *from = &explanation->set->parameters[value->from];
    add_assumes(arena, assumes, &value->row->basis.assumes);
    add_assumes(arena, assumes, &from->basis.assumes);
    if (from->act != LT_NONE) add_assumes(arena, assumes, &explanation->set->instruments[from->act].in_force.assumes);
  }
}

void lt_norm_assumes(lt_explanation *explanation, uint32_t subject, uint32_t number, lt_ids *assumes) {
  lt_arena *arena = &explanation->arena;
  const lt_norm *norm = &explanation->set->norms[number];
  lt_parameters_assumes(explanation, subject, &norm->parameters, assumes);
  add_assumes(arena, assumes, &norm->basis.assumes);
  add_assumes(arena, assumes, &norm->in_force.assumes);
  if (norm->act != LT_NONE) add_assumes(arena, assumes, &explanation->set->instruments[norm->act].in_force.assumes);
}

static bool same_numbers(const lt_numbers *a, const lt_numbers *b) {
  if (a->len != b->len) return false;
  for (uint32_t i = 0; i < a->len; i++)
    if (a->items[i] != b->items[i]) return false;
  return true;
}

void lt_why_cite(lt_arena *arena, lt_why *why, const lt_citation *cite) {
  for (uint32_t k = 0; k < why->cites.len; k++) {
    const lt_citation *old = why->cites.items[k];
    if (old->source == cite->source && old->instrument == cite->instrument && same_numbers(&old->lines, &cite->lines) &&
        lt_str_equal(old->provision, cite->provision))
      return;
  }
  LT_PUSH(arena, &why->cites, cite);
}

static void add_cites(lt_arena *arena, lt_why *why, const lt_basis *basis) {
  for (uint32_t i = 0; i < basis->cites_len; i++) lt_why_cite(arena, why, &basis->cites[i]);
}

static void add_parameter_cites(lt_explanation *explanation, lt_why *why, const lt_numbers *parameters) {
  for (uint32_t i = 0; i < parameters->len; i++) {
    const lt_parameter_value *value = parameter_of(explanation, why->subject, parameters->items[i]);
    if (!value) continue;
    add_cites(&explanation->arena, why, &value->row->basis);
    add_cites(&explanation->arena, why, &explanation->set->parameters[value->from].basis);
  }
}

/* ---- A define ---- */

static void explain_define(lt_explanation *explanation, lt_why *why) {
  lt_arena *arena = &explanation->arena;
  const lt_question *define = &explanation->set->questions[why->question];
  why->as = lt_prove(explanation, arena, why->subject, define->as);
  lt_proof_facts(arena, why->as, &why->facts);
  add_cites(arena, why, &define->basis);
  add_assumes(arena, &why->assumes, &define->basis.assumes);
  add_parameter_cites(explanation, why, &define->parameters);
  lt_parameters_assumes(explanation, why->subject, &define->parameters, &why->assumes);
  lt_certainty certainty = lt_parameters_certainty(explanation, why->subject, &define->parameters);
  if (define->basis.certainty > certainty) certainty = define->basis.certainty;
  why->certainty = lt_facts_certainty(arena, &why->facts, certainty, &why->assumes);
  lt_bases bases = {0};
  lt_proof_bases(arena, why->as, &bases);
  why->certainty = lt_bases_certainty(arena, &bases, why->certainty, &why->assumes);
  for (uint32_t i = 0; i < bases.len; i++) add_cites(arena, why, bases.items[i]);
  lt_proof_missing(arena, why->as, &why->missing);
}

/* ---- A question ---- */

/* Where an outcome is the same in every case, the norms that conclude it in some case are those that say what came
 * out. */
static bool concludes(const lt_run *run, uint32_t subject, const lt_question *question, const lt_answer *answer,
                      const lt_standing *standing) {
  if (standing->kind == LT_STANDS_DECISIVE || standing->kind == LT_STANDS_REASON) return true;
  if (standing->kind != LT_STANDS_PERHAPS || answer->outcome == LT_NO_RULE) return false;
  if (answer->outcome == LT_UNDETERMINED || question->kind != LT_QUESTION_ONE) return true;
  if (answer->outcome == LT_NOT_APPLICABLE) return standing->value->kind == LT_VALUE_INAPPLICABLE;
  return standing->value == answer->value || (answer->outcome == LT_VALUE && standing->value->kind == LT_VALUE_CELL &&
                                              lt_run_constant(run, subject, standing->value) == answer->cell);
}

static int by_standing(const void *pa, const void *pb) {
  const lt_standing *a = pa, *b = pb;
  if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
  return a->norm < b->norm ? -1 : a->norm > b->norm;
}

/* Whether the conditions of norms that conclude are proved part by part. */
static bool proves(const lt_explanation *explanation, const lt_why *why) {
  return !explanation->telling || why->answer->outcome == LT_UNDETERMINED;
}

static void sort_standings(lt_explanation *explanation, lt_why *why) {
  lt_arena *arena = &explanation->arena;
  const lt_question *question = &explanation->set->questions[why->question];
  lt_standing *standings;
  uint32_t len = explanation->telling
                     ? lt_run_standings_telling(explanation->run, arena, why->subject, why->question, &standings)
                     : lt_run_standings(explanation->run, arena, why->subject, why->question, &standings);
  if (len > 1) lt_sort(arena, standings, len, sizeof *standings, by_standing);
  for (uint32_t i = 0; i < len; i++) {
    const lt_standing *standing = &standings[i];
    if (concludes(explanation->run, why->subject, question, why->answer, standing))
      LT_PUSH(arena, &why->norms, explain_norm(explanation, arena, why->subject, standing, proves(explanation, why)));
    else if (standing->kind == LT_STANDS_LOST)
      LT_PUSH(arena, &why->lost, *standing);
    else if (standing->kind == LT_STANDS_UNMATCHED)
      LT_PUSH(arena, &why->unmatched, *standing);
  }
}

/* What the value of a norm lacks: a text that we have not read, or facts. */
static void value_missing(lt_explanation *explanation, lt_why *why, const lt_value *value) {
  lt_arena *arena = &explanation->arena;
  if (!value) return;
  if (value->kind == LT_VALUE_UNREAD)
    lt_missings_add(arena, &why->missing, (lt_missing){.kind = LT_MISSING_TEXT, .item = value->instrument});
  if (value->kind == LT_VALUE_TERM) lt_prove_term(explanation, arena, why->subject, value->term, &why->missing);
  for (uint32_t i = 0; value->kind == LT_VALUE_SET && i < value->members_len; i++)
    value_missing(explanation, why, value->members[i]);
}

/* Where it is not certain that a norm was in force: the day that nobody knows, of its act or its own. */
void lt_zone_missing(lt_explanation *explanation, uint32_t subject, const lt_why_norm *norm, lt_missings *out) {
  const lt_norm *record = &explanation->set->norms[norm->standing.norm];
  lt_cell date = explanation->run->law_dates[subject];
  if (!norm->in_zone) return;
  if (record->act != LT_NONE &&
      lt_period_at(&explanation->set->instruments[record->act].in_force, date) == LT_IN_FORCE_MAYBE)
    lt_missings_add(&explanation->arena, out, (lt_missing){.kind = LT_MISSING_ACT_DATE, .item = record->act});
  if (lt_period_at(&record->in_force, date) == LT_IN_FORCE_MAYBE)
    lt_missings_add(&explanation->arena, out, (lt_missing){.kind = LT_MISSING_NORM_DATE, .item = norm->standing.norm});
}

/* Each norm once. */
static void truth_missing(lt_explanation *explanation, uint32_t subject, const lt_why_norm *norm, lt_ids *seen,
                          lt_missings *out) {
  lt_arena *arena = &explanation->arena;
  lt_zone_missing(explanation, subject, norm, out);
  lt_proof_missing(arena, norm->policy, out);
  lt_proof_missing(arena, norm->when, out);
  for (uint32_t i = 0; i < norm->doubted_by.len; i++) {
    uint32_t before = seen->len;
    lt_ids_add(arena, seen, norm->doubted_by.items[i]);
    if (seen->len == before) continue;
    lt_standing standing = {.norm = norm->doubted_by.items[i], .applies = LT_MAYBE, .to = LT_NONE};
    lt_why_norm doubting = lt_explain_norm(explanation, arena, subject, &standing);
    truth_missing(explanation, subject, &doubting, seen, out);
  }
}

void lt_norm_missing(lt_explanation *explanation, uint32_t subject, const lt_why_norm *norm, lt_missings *out) {
  lt_ids seen = {0};
  truth_missing(explanation, subject, norm, &seen, out);
}

static void answer_missing(lt_explanation *explanation, lt_why *why, const lt_why_norm *norm) {
  lt_norm_missing(explanation, why->subject, norm, &why->missing);
  for (uint32_t i = 0; norm->standing.conditional && i < norm->provided.len; i++)
    lt_proof_missing(&explanation->arena, norm->provided.items[i], &why->missing);
  value_missing(explanation, why, norm->standing.value);
}

/* A norm that lost to one may still, perhaps, override another. */
static void overriders_missing(lt_explanation *explanation, lt_why *why) {
  for (uint32_t i = 0; i < why->lost.len; i++) {
    const lt_standing *lost = &why->lost.items[i];
    bool overrides = false;
    for (uint32_t k = 0; k < why->norms.len && lost->applies == LT_MAYBE && !overrides; k++) {
      const lt_numbers *by = &explanation->set->norms[why->norms.items[k].standing.norm].overridden_by;
      for (uint32_t n = 0; n < by->len; n++) overrides |= by->items[n] == lost->norm;
    }
    if (!overrides) continue;
    lt_why_norm norm = lt_explain_norm(explanation, &explanation->arena, why->subject, lost);
    lt_norm_missing(explanation, why->subject, &norm, &why->missing);
  }
}

static void norm_todo(lt_explanation *explanation, lt_why *why, const lt_why_norm *norm) {
  for (uint32_t i = 0; norm->standing.conditional && i < norm->provided.len; i++)
    if (norm->provided.items[i]->truth != LT_TRUE)
      LT_PUSH(&explanation->arena, &why->todo, ((lt_todo){norm->standing.norm, norm->provided.items[i]}));
}

/* Whether the outcome would be another without the norm. One of a lower class that says the same does not bear it; what
 * joins a set does. */
static bool bears(const lt_explanation *explanation, const lt_why *why, const lt_standing *standing) {
  if (standing->kind != LT_STANDS_REASON) return true;
  if (explanation->set->questions[why->question].kind != LT_QUESTION_SET) return false;
  const lt_norm *norm = &explanation->set->norms[standing->norm];
  for (uint32_t i = 0; i < norm->answers_len; i++)
    if (norm->answers[i].question == why->question) return norm->answers[i].adds;
  return false;
}

/* What a norm's conditions and its value read and counted with. */
static void gather_reads(lt_explanation *explanation, const lt_why *why, const lt_why_norm *norm, lt_useds *facts,
                         lt_bases *bases) {
  lt_arena *arena = &explanation->arena;
  const lt_value *value = norm->standing.value;
  const lt_norm *record = &explanation->set->norms[norm->standing.norm];
  lt_proof_facts(arena, norm->policy, facts);
  lt_proof_bases(arena, norm->policy, bases);
  if (proves(explanation, why)) {
    lt_proof_facts(arena, norm->when, facts);
    lt_proof_bases(arena, norm->when, bases);
  } else if (record->when) {
    uint32_t of = subject_of(explanation, why->subject, record->entity);
    bool holds = norm->standing.applies == LT_TRUE;
    if (of != LT_NONE) lt_trace(explanation, arena, of, record->when, holds, facts, bases);
  }
  for (uint32_t i = 0; i < norm->provided.len; i++) lt_proof_facts(arena, norm->provided.items[i], facts);
  for (uint32_t i = 0; i < norm->provided.len; i++) lt_proof_bases(arena, norm->provided.items[i], bases);
  if (value && value->kind == LT_VALUE_TERM && value->term->kind == LT_TERM_PLUS)
    lt_prove_sum(explanation, arena, why->subject, value->term, facts, bases);
}

static uint32_t living_office(const lt_explanation *explanation, uint32_t subject, uint32_t office) {
  lt_cell lives = office == LT_NONE ? LT_UNKNOWN : lt_day_body(explanation->run->slice_of[subject]->day, office);
  return lives == LT_UNKNOWN ? office : (uint32_t)lives;
}

static void find_principal(const lt_explanation *explanation, lt_why *why, const lt_norm *norm) {
  if (why->principal == LT_NONE && why->answer->outcome == LT_VALUE && norm->kind == LT_NORM_DELEGATE)
    why->principal = living_office(explanation, why->subject, norm->principal);
}

/* The certainty of a norm is that of all that it rests on, and the answer's the lowest of those that bear it; what each
 * read and assumes joins the answer's. */
static void gather(lt_explanation *explanation, lt_why *why, lt_why_norm *norm) {
  lt_arena *arena = &explanation->arena;
  const lt_norm *record = &explanation->set->norms[norm->standing.norm];
  lt_useds facts = {0};
  lt_bases bases = {0};
  gather_reads(explanation, why, norm, &facts, &bases);
  lt_norm_assumes(explanation, why->subject, norm->standing.norm, &why->assumes);
  norm->certainty = lt_bases_certainty(arena, &bases, norm->certainty, &why->assumes);
  norm->certainty = lt_facts_certainty(arena, &facts, norm->certainty, &why->assumes);
  lt_ids gone = lt_succession_of(explanation, arena, why->subject, norm->standing.norm, norm->standing.value, &facts);
  norm->certainty = lt_succession_certainty(explanation, why->subject, &gone, norm->certainty);
  if (bears(explanation, why, &norm->standing) && norm->certainty > why->certainty) why->certainty = norm->certainty;
  if (why->facts.len == 0) why->facts = facts;
  else
    for (uint32_t i = 0; i < facts.len; i++) lt_useds_add(arena, &why->facts, facts.items[i]);
  add_cites(arena, why, &record->basis);
  add_parameter_cites(explanation, why, &record->parameters);
  for (uint32_t i = 0; i < bases.len; i++) add_cites(arena, why, bases.items[i]);
  if (why->answer->outcome == LT_UNDETERMINED)
    lt_succession_missing(explanation, arena, why->subject, &gone, &why->missing);
  for (uint32_t i = 0; i < gone.len; i++) {
    const lt_basis *basis = &explanation->set->bodies[gone.items[i]].basis;
    add_cites(arena, why, basis);
    add_assumes(arena, &why->assumes, &basis->assumes);
  }
  find_principal(explanation, why, record);
}

static void explain_question(lt_explanation *explanation, lt_why *why) {
  const lt_question *question = &explanation->set->questions[why->question];
  lt_arena *arena = &explanation->arena;
  if (question->asked) {
    lt_proof *asked = lt_prove(explanation, arena, why->subject, question->asked);
    if (asked->truth != LT_TRUE) why->asked = asked;
    lt_proof_missing(arena, asked, &why->missing);
    if (asked->truth != LT_TRUE) lt_proof_facts(arena, asked, &why->facts);
    if (asked->truth == LT_FALSE) {
      why->certainty = lt_facts_certainty(arena, &why->facts, LT_CERTAINTY_H, &why->assumes);
      return;
    }
  }
  sort_standings(explanation, why);
  for (uint32_t i = 0; i < why->norms.len; i++) {
    lt_why_norm *norm = &why->norms.items[i];
    gather(explanation, why, norm);
    if (why->answer->outcome == LT_UNDETERMINED)
      answer_missing(explanation, why, norm);
    else if (question->kind == LT_QUESTION_PERMISSION && why->answer->cell == LT_CONDITIONAL)
      norm_todo(explanation, why, norm);
  }
  if (why->answer->outcome == LT_UNDETERMINED) overriders_missing(explanation, why);
}

/* Who concludes, and on whose behalf. */
static void name_question(lt_explanation *explanation, lt_why *why) {
  lt_arena *arena = &explanation->arena;
  const lt_question *question = &explanation->set->questions[why->question];
  lt_standing *standings;
  uint32_t len = lt_run_standings_possible(explanation->run, arena, why->subject, why->question, &standings), kept = 0;
  for (uint32_t i = 0; i < len; i++)
    if (concludes(explanation->run, why->subject, question, why->answer, &standings[i]))
      standings[kept++] = standings[i];
  if (kept > 1) lt_sort(arena, standings, kept, sizeof *standings, by_standing);
  for (uint32_t i = 0; i < kept; i++) {
    LT_PUSH(arena, &why->norms, (lt_why_norm){.standing = standings[i]});
    find_principal(explanation, why, &explanation->set->norms[standings[i].norm]);
  }
}

lt_why *lt_why_build(lt_explanation *explanation, uint32_t subject, uint32_t question) {
  assert(question < explanation->set->questions_len);
  lt_why *why = LT_NEW(&explanation->arena, lt_why);
  why->subject = subject;
  why->question = question;
  why->answer = lt_run_answer(explanation->run, subject, question);
  why->principal = LT_NONE;
  if (explanation->set->questions[question].kind == LT_QUESTION_DEFINE) {
    if (!explanation->brief) explain_define(explanation, why);
  } else if (explanation->brief) {
    name_question(explanation, why);
  } else {
    explain_question(explanation, why);
  }
  return why;
}
