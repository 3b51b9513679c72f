/* impact_words.c: what the drawings of an impact say alike: names, counts, citations, and examples in words. */
#include "impact_impl.h"

#include "text_change.h"

const char *lt_draft_word(lt_draft_does does) {
  static const char *const words[] = {"keeps", "added", "removed", "changed"};
  return words[does];
}

void lt_impact_parts(const lt_impact *impact, lt_impact_part out[LT_IMPACT_PARTS]) {
  out[0] = (lt_impact_part){"questions", LT_SAY_IMPACT_BY_QUESTION, &impact->questions};
  out[1] = (lt_impact_part){"rules", LT_SAY_IMPACT_BY_RULE, &impact->rules};
  out[2] = (lt_impact_part){"places", LT_SAY_IMPACT_BY_PLACE, &impact->places};
  out[3] = (lt_impact_part){"units", LT_SAY_IMPACT_BY_UNIT, &impact->units};
}

lt_writer lt_impact_writer(const lt_impact *impact, lt_lang lang, lt_text *out) {
  return (lt_writer){NULL, impact->draft, lang, out, out->arena, 0};
}

lt_str lt_impact_number(const lt_writer *w, int64_t number) {
  return lt_str_format(w->arena, "%lld", (long long)number);
}

lt_str lt_impact_name(const lt_writer *w, const lt_impact_group *group) {
  lt_str title = lt_text2_in(group->title, w->lang);
  if (title.len == 0) return group->id;
  return group->set != NULL && group->record == LT_RECORD_NORM ? lt_said1(w, LT_SAY_QUOTED, title)
                                                               : lt_words_capital(w->arena, title);
}

lt_str lt_impact_counts(const lt_writer *w, int64_t plans, const int64_t hits[LT_HIT_KINDS]) {
  static const lt_say says[] = {[LT_HIT_ANSWER] = LT_SAY_IMPACT_ANSWERS,
                                [LT_HIT_REQUIREMENT] = LT_SAY_IMPACT_REQUIREMENTS,
                                [LT_HIT_GROUNDS] = LT_SAY_IMPACT_GROUNDS};
  lt_text text = {.arena = w->arena};
  if (plans > 0) lt_text_put(&text, lt_said1(w, LT_SAY_IMPACT_PLANS, lt_impact_number(w, plans)));
  for (int kind = 0; kind < LT_HIT_KINDS; kind++) {
    if (hits[kind] == 0) continue;
    lt_text_puts(&text, text.len > 0 ? "; " : "");
    lt_text_put(&text, lt_said1(w, says[kind], lt_impact_number(w, hits[kind])));
  }
  if (text.len == 0) lt_text_put(&text, lt_said(w, LT_SAY_IMPACT_ONLY_VERDICT));
  return lt_text_str(&text);
}

const lt_basis *lt_impact_basis(const lt_impact_group *group) {
  if (group->set == NULL) return NULL;
  switch (group->record) {
    case LT_RECORD_NORM: return &group->set->norms[group->number].basis;
    case LT_RECORD_PARAMETER: return &group->set->parameters[group->number].basis;
    case LT_RECORD_QUESTION: return &group->set->questions[group->number].basis;
    case LT_RECORD_GROUP: return &group->set->groups[group->number].basis;
    default: return NULL;
  }
}

lt_str lt_impact_cites(const lt_writer *w, const lt_impact_group *group) {
  const lt_basis *basis = lt_impact_basis(group);
  lt_writer own = *w;
  if (basis == NULL || basis->cites_len == 0) return (lt_str){0};
  own.set = group->set;
  const lt_citation **cites = LT_NEW_ARRAY(w->arena, const lt_citation *, basis->cites_len);
  for (uint32_t i = 0; i < basis->cites_len; i++) cites[i] = &basis->cites[i];
  return lt_words_cites(&own, cites, basis->cites_len);
}

lt_str lt_impact_plan_words(const lt_writer *w, lt_str plan, int64_t receipt) {
  return lt_said2(w, LT_SAY_IMPACT_EXAMPLE, plan.len > 0 ? plan : LT_STR("–"), lt_impact_number(w, receipt));
}

/* ---- Examples ---- */

static lt_str id_of(const lt_whatif *plan, const lt_difference *d, bool of_duty) {
  bool duty = d->was_norm != LT_NONE || d->is_norm != LT_NONE;
  if (duty != of_duty) return LT_STR("");
  if (duty) return d->is_norm != LT_NONE ? plan->is.set->norms[d->is_norm].id : plan->was.set->norms[d->was_norm].id;
  if (d->is_question != LT_NONE) return plan->is.set->questions[d->is_question].id;
  return d->was_question != LT_NONE ? plan->was.set->questions[d->was_question].id : LT_STR("");
}

static const lt_difference *find(const lt_whatif *plan, const lt_impact_example *example) {
  for (uint32_t i = 0; i < plan->differences.len; i++) {
    const lt_difference *d = &plan->differences.items[i];
    const lt_side *side = d->is_subject != LT_NONE ? &plan->is : &plan->was;
    lt_str path = side->plan->facts.subjects.items[d->is_subject != LT_NONE ? d->is_subject : d->was_subject].path;
    if (lt_str_equal(path, example->path) && lt_str_equal(id_of(plan, d, example->duty), example->what)) return d;
  }
  return NULL;
}

static lt_str side_words(const lt_writer *w, const lt_difference *d, bool is) {
  if (d->was_norm != LT_NONE || d->is_norm != LT_NONE) return lt_change_duty_words(w, is ? d->duty_is : d->duty_was);
  const lt_why *why = is ? d->is : d->was;
  return why == NULL ? lt_said(w, LT_SAY_IMPACT_NO_LAW) : lt_change_answer_words(w, why);
}

/* "Hệ thống giao thông thông minh: phê duyệt" */
static lt_str label_words(const lt_writer *was, const lt_writer *is, const lt_difference *d) {
  const lt_writer *w = d->is_subject != LT_NONE ? is : was;
  lt_str of = lt_words_subject_whole(w, d->is_subject != LT_NONE ? d->is_subject : d->was_subject), what;
  if (d->is_norm != LT_NONE || d->was_norm != LT_NONE)
    what = d->is_norm != LT_NONE ? lt_words_norm(is, d->is_norm) : lt_words_norm(was, d->was_norm);
  else
    what = d->is_question != LT_NONE ? lt_words_title(is, LT_NAME_QUESTION, d->is_question)
                                     : lt_words_title(was, LT_NAME_QUESTION, d->was_question);
  return lt_str_format(is->arena, "%.*s: %.*s", LT_STR_ARG(of), LT_STR_ARG(what));
}

void lt_report_example(const lt_whatif *plan, lt_impact_example *example, lt_arena *arena) {
  const lt_difference *d = find(plan, example);
  if (d == NULL) return;
  for (int lang = LT_VI; lang <= LT_EN; lang++) {
    lt_text text = {.arena = arena};
    lt_writer was = {plan->was.explanation, plan->was.set, (lt_lang)lang, &text, arena, 0};
    lt_writer is = {plan->is.explanation, plan->is.set, (lt_lang)lang, &text, arena, 0};
    example->label[lang] = label_words(&was, &is, d);
    example->was[lang] = side_words(&was, d, false);
    example->is[lang] = side_words(&is, d, true);
  }
  lt_text json = {.arena = arena};
  lt_json_print(lt_json_difference(&plan->was, &plan->is, arena, d), 0, &json);
  example->json = lt_text_str(&json);
}
