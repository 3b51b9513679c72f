/* text.c: the page: head, conclusion, the subjects in plan order, and at the end notes, what dropped out, and what the
 * signs stand for. The idea: one page that an officer can read aloud; whatever has nothing to say is left out and stays
 * in `explain` and in the JSON. */
#include <stdio.h>

#include "text_rows.h"

static lt_str role_words(const lt_writer *w, lt_role role) {
  uint32_t fact = w->set->role_fact[role];
  if (fact == LT_NONE) return (lt_str){0};
  lt_cell cell = lt_plan_cell(w->explanation->plan, 0, fact);
  return cell == LT_UNKNOWN || cell == LT_ABSENT ? (lt_str){0} : lt_words_value_cell(w, w->set->facts[fact].type, cell);
}

static lt_str because_words(const lt_writer *w) {
  const lt_run *run = w->explanation->run;
  if (run->options.law_date != LT_UNKNOWN) return lt_said(w, LT_SAY_BECAUSE_GIVEN);
  if (run->law_facts[0] == LT_NONE) return lt_said(w, LT_SAY_BECAUSE_AS_OF);
  return lt_words_small(w->arena, lt_words_title(w, LT_NAME_FACT, run->law_facts[0]));
}

lt_str lt_words_plan(const lt_writer *w) {
  lt_str id = role_words(w, LT_ROLE_ID);
  if (id.len == 0) id = role_words(w, LT_ROLE_TITLE);
  lt_str title = lt_words_capital(w->arena, lt_words_title(w, LT_NAME_ENTITY, w->set->plan));
  return lt_str_format(w->arena, "%.*s%s%.*s", LT_STR_ARG(title), id.len ? " " : "", LT_STR_ARG(id));
}

lt_str lt_words_law(const lt_writer *w, const lt_run *law) {
  if (law->law == LT_NONE) return lt_said1(w, LT_SAY_LAW_OF_DAY, lt_words_date(w, law->law_dates[0]));
  return lt_said1(w, LT_SAY_QUOTED, lt_words_title(w, LT_NAME_POLICY, law->law));
}

lt_str lt_words_laws(const lt_writer *w) {
  const lt_run *run = w->explanation->run;
  lt_strs parts = {0};
  for (uint32_t i = 0; i < run->laws.len; i++) {
    const lt_run *law = run->laws.items[i];
    lt_str date = lt_words_date(w, law->law_dates[0]);
    LT_PUSH(w->arena, &parts, law->law == LT_NONE
                                  ? lt_words_law(w, law)
                                  : lt_said2(w, LT_SAY_LAW_ON_DAY, w->set->policies[law->law].id, date));
  }
  return lt_words_join(w, parts.items, parts.len, LT_SAY_OR);
}

lt_str lt_words_law_by_date(const lt_writer *w) {
  return lt_said2(w, LT_SAY_LAW_BY_DATE, lt_words_date(w, w->explanation->run->base_date), because_words(w));
}

static void write_head(lt_writer *w) {
  const lt_run *run = w->explanation->run;
  const lt_why *law = lt_explain_law(w->explanation);
  if (run->laws.len > 0)
    lt_write2(w, LT_SAY_HEAD_OPEN, lt_words_plan(w), lt_words_laws(w));
  else if (law)
    lt_write3(w, LT_SAY_HEAD_TRANSITION, lt_words_plan(w), lt_words_date(w, run->law_dates[0]),
              lt_said3(w, LT_SAY_TRANSITION_OF, lt_words_norm(w, law->norms.items[0].standing.norm), because_words(w),
                       lt_words_date(w, run->base_date)));
  else
    lt_write3(w, LT_SAY_HEAD, lt_words_plan(w), lt_words_date(w, run->law_dates[0]), because_words(w));
  for (uint32_t i = 0; i < run->policies.len; i++)
    lt_text_putf(w->out, "%s%.*s", i ? ", " : " · ", LT_STR_ARG(w->set->policies[run->policies.items[i]].id));
  lt_text_putc(w->out, '\n');
  if (w->set->known == LT_UNKNOWN) return;
  lt_write1(w, LT_SAY_HEAD_KNOWN, lt_words_date(w, w->set->known));
  lt_text_putc(w->out, '\n');
}

lt_str lt_words_verdict(const lt_writer *w) {
  const lt_run *run = w->explanation->run;
  lt_strs besides = {0};
  for (int kind = (int)run->verdict + 1; kind < LT_VERDICT_COMPLIES; kind++)
    if (run->kinds & (1u << kind)) LT_PUSH(w->arena, &besides, lt_said(w, (lt_say)(LT_SAY_BESIDES_0 + kind)));
  bool out = run->verdict == LT_VERDICT_NO_POLICY && run->slice_of[0]->none == LT_POLICY_FOUND;
  out = out && w->explanation->none.len == 0;
  lt_str words = lt_said(w, out ? LT_SAY_VERDICT_OUT : (lt_say)(LT_SAY_VERDICT_0 + (int)run->verdict));
  if (besides.len)
    words = lt_str_format(
        w->arena, "%.*s%.*s", LT_STR_ARG(words),
        LT_STR_ARG(lt_said1(w, LT_SAY_VERDICT_TOO, lt_words_join(w, besides.items, besides.len, LT_SAY_AND))));
  return words;
}

static void write_verdict(lt_writer *w) {
  lt_write1(w, LT_SAY_VERDICT, lt_words_verdict(w));
  lt_text_puts(w->out, ".\n");
}

/* ---- Where nothing is in force ---- */

static lt_str on_a_day(const lt_writer *w, lt_say one, lt_say several, const lt_span *span) {
  return lt_said1(w, span->from == span->to ? one : several, lt_words_span(w, span));
}

/* The policy with the day on which it begins or has ended. */
static lt_str nearest_words(const lt_writer *w, const lt_slice *slice, uint32_t policy) {
  lt_str id = w->set->policies[policy].id;
  for (uint32_t i = 0; i < slice->eliminated.len; i++) {
    const lt_eliminated *out = &slice->eliminated.items[i];
    if (!out->is_policy || out->number != policy || out->why != LT_OUT_DATE) continue;
    lt_str when = lt_words_out(w, out);
    id = lt_str_format(w->arena, "%.*s; %.*s", LT_STR_ARG(id), LT_STR_ARG(when));
    break;
  }
  return lt_said2(w, LT_SAY_SUBJECT_HEAD, lt_words_title(w, LT_NAME_POLICY, policy), id);
}

static lt_str place_words(const lt_writer *w, const lt_slice *slice) {
  if (slice->none != LT_POLICY_PLACE_ENDED || slice->key.place == LT_NONE) return (lt_str){0};
  const lt_span *end = &w->set->places[slice->key.place].exists.before;
  return lt_said2(w, LT_SAY_NONE_PLACE, lt_words_title(w, LT_NAME_PLACE, slice->key.place),
                  on_a_day(w, LT_SAY_NONE_PLACE_FROM, LT_SAY_NONE_PLACE_FROM_SPAN, end));
}

void lt_write_no_policy(lt_writer *w, const lt_slice *slice, lt_str whose) {
  lt_str matter = slice->key.matter == LT_NONE
                      ? LT_STR("")
                      : lt_words_small(w->arena, lt_words_title(w, LT_NAME_OPTION, slice->key.matter));
  lt_str says = lt_said3(w, (lt_say)(LT_SAY_NONE_1 + (int)slice->none - (int)LT_POLICY_NOT_YET),
                         lt_words_date(w, slice->key.date), matter, place_words(w, slice));
  if (whose.len) says = lt_said2(w, LT_SAY_FACT_VALUE, whose, lt_words_small(w->arena, says));
  lt_text_put(w->out, says);
  lt_strs near = {0};
  for (uint32_t k = 0; k < slice->nearest.len; k++)
    LT_PUSH(w->arena, &near, nearest_words(w, slice, slice->nearest.items[k]));
  if (near.len) {
    lt_text_putc(w->out, ' ');
    lt_write1(w, LT_SAY_NONE_NEAREST, lt_words_join(w, near.items, near.len, LT_SAY_AND));
  }
  if (slice->successor != LT_NONE) {
    lt_text_putc(w->out, ' ');
    lt_write1(w, LT_SAY_NONE_SUCCESSOR, lt_words_title(w, LT_NAME_PLACE, slice->successor));
  }
  lt_text_putc(w->out, '\n');
}

/* Whose law it is that is lacking: the subjects that share it, not what belongs to them; empty: the plan's own. */
static lt_str without_law(const lt_writer *w, const lt_no_law *none) {
  const lt_explanation *e = w->explanation;
  lt_strs names = {0};
  for (uint32_t s = none->subject; none->subject != 0 && s < e->plan->facts.subjects.len; s++) {
    uint32_t parent = e->plan->facts.subjects.items[s].parent;
    if (e->run->slice_of[s] != none->slice || e->run->slice_of[parent] == none->slice) continue;
    lt_str name = lt_words_subject(w, s);
    LT_PUSH(w->arena, &names, parent == 0 ? name : lt_said2(w, LT_SAY_OF, name, lt_words_subject(w, parent)));
  }
  return lt_words_join(w, names.items, names.len, LT_SAY_AND);
}

/* Whether the subject, or anything that belongs to it, has law to be decided by. */
static bool has_law(const lt_explanation *e, uint32_t subject) {
  const lt_subject *subjects = e->plan->facts.subjects.items;
  for (uint32_t s = subject; s < e->plan->facts.subjects.len && (s == subject || subjects[s].parent != 0); s++)
    if (lt_explain_has_law(e, s)) return true;
  return false;
}

/* ---- The end of the page ---- */

static lt_str zone_words(const lt_writer *w, const lt_period *period) {
  const lt_span *from = &period->from, *before = &period->before;
  if (from->from != from->to) return lt_said1(w, LT_SAY_SPAN_FROM, lt_words_span(w, from));
  return lt_said1(w, LT_SAY_SPAN_BEFORE, lt_words_span(w, before));
}

static lt_str no_elements_words(const lt_writer *w, const lt_note *note) {
  uint32_t entity = w->set->facts[note->item].type.of;
  const lt_facts *facts = &w->explanation->plan->facts;
  uint32_t list = facts->subjects.items[note->subject].children[entity];
  bool known = list != LT_NONE && !facts->lists.items[list].unknown;
  return lt_said2(w, known ? LT_SAY_NOTE_NONE : LT_SAY_NOTE_NOT_KNOWN,
                  lt_words_small(w->arena, lt_words_title(w, LT_NAME_ENTITY, w->set->plan)),
                  lt_words_small(w->arena, lt_words_title(w, LT_NAME_ENTITY, entity)));
}

/* Until when a body was, and who is taken for it; or when it comes to be. */
static lt_str fate_words(const lt_writer *w, const lt_note *note) {
  const lt_period *exists = &w->set->bodies[note->body].exists;
  if (note->kind == LT_NOTE_BODY_NOT_YET) return lt_said1(w, LT_SAY_NOTE_TO_COME, lt_words_span(w, &exists->from));
  lt_str gone = lt_words_span(w, &exists->before);
  if (note->successor == LT_NONE) return lt_said1(w, LT_SAY_NOTE_GONE, gone);
  lt_str successor = lt_words_title(w, LT_NAME_BODY, note->successor);
  const lt_span *since = &w->set->bodies[note->successor].exists.from;
  return since->from == LT_UNKNOWN ? lt_said2(w, LT_SAY_NOTE_GONE_TO, gone, successor)
                                   : lt_said3(w, LT_SAY_NOTE_GONE_TO_SINCE, gone, successor, lt_words_span(w, since));
}

static bool of_one_body(const lt_note *a, const lt_note *b) {
  return a->kind == LT_NOTE_SUCCESSION && b->kind == LT_NOTE_SUCCESSION && a->body == b->body &&
         a->successor == b->successor;
}

/* The norms that come to the same body stand in one note, that of the first. */
static bool is_told(const lt_explanation *e, uint32_t at) {
  for (uint32_t i = 0; i < at; i++)
    if (of_one_body(&e->notes.items[i], &e->notes.items[at])) return true;
  return false;
}

static lt_str norms_of_body(const lt_writer *w, const lt_note *first) {
  const lt_explanation *e = w->explanation;
  lt_strs parts = {0};
  for (const lt_note *note = first; note < e->notes.items + e->notes.len; note++) {
    lt_str quoted = of_one_body(first, note) ? lt_said1(w, LT_SAY_QUOTED, lt_words_norm(w, note->item)) : (lt_str){0};
    bool twice = quoted.len == 0;
    for (uint32_t i = 0; i < parts.len; i++) twice |= lt_str_equal(parts.items[i], quoted);
    if (!twice) LT_PUSH(w->arena, &parts, quoted);
  }
  return lt_words_join(w, parts.items, parts.len, LT_SAY_AND);
}

static lt_str body_words(const lt_writer *w, const lt_note *note) {
  lt_str body = lt_words_title(w, LT_NAME_BODY, note->body);
  lt_str names = note->kind == LT_NOTE_SUCCESSION
                     ? lt_said2(w, LT_SAY_NOTE_SUCCESSION, norms_of_body(w, note), body)
                     : lt_said3(w, LT_SAY_NOTE_NAMES,
                                lt_words_small(w->arena, lt_words_title(w, LT_NAME_FACT, note->item)),
                                lt_words_subject(w, note->subject), body);
  return lt_str_format(w->arena, "%.*s, %.*s", LT_STR_ARG(names), LT_STR_ARG(fate_words(w, note)));
}

static lt_str note_words(const lt_writer *w, const lt_note *note) {
  switch (note->kind) {
    case LT_NOTE_KINDS: break;
    case LT_NOTE_ZONE:
      return lt_said2(w, LT_SAY_NOTE_ZONE, lt_words_act(w, note->item),
                      zone_words(w, &w->set->instruments[note->item].in_force));
    case LT_NOTE_NORM_ZONE:
      return lt_said2(w, LT_SAY_NOTE_ZONE, lt_said1(w, LT_SAY_QUOTED, lt_words_norm(w, note->item)),
                      zone_words(w, &w->set->norms[note->item].in_force));
    case LT_NOTE_OPEN_EMPTY:
      return lt_said2(w, LT_SAY_NOTE_OPEN, lt_words_small(w->arena, lt_words_title(w, LT_NAME_FACT, note->item)),
                      lt_words_subject(w, note->subject));
    case LT_NOTE_SUCCESSION:
    case LT_NOTE_BODY_ENDED:
    case LT_NOTE_BODY_NOT_YET: return body_words(w, note);
    case LT_NOTE_NO_ELEMENTS: return no_elements_words(w, note);
    case LT_NOTE_BOUND:
      return lt_said2(w, LT_SAY_NOTE_BOUND, lt_words_small(w->arena, lt_words_title(w, LT_NAME_QUESTION, note->item)),
                      lt_words_subject(w, note->subject));
  }
  return (lt_str){0};
}

lt_str lt_words_out(const lt_writer *w, const lt_eliminated *out) {
  const lt_policy *policy = &w->set->policies[out->number];
  switch (out->why) {
    case LT_OUT_MATTER:
      return lt_said1(w, LT_SAY_OUT_0, lt_words_small(w->arena, lt_words_title(w, LT_NAME_OPTION, policy->matter)));
    case LT_OUT_DATE:
      if (out->from.from != LT_UNKNOWN) return on_a_day(w, LT_SAY_OUT_1_FROM, LT_SAY_OUT_1_FROM_SPAN, &out->from);
      if (out->before.from == LT_UNKNOWN) return lt_said(w, LT_SAY_OUT_1);
      return on_a_day(w, LT_SAY_OUT_1_BEFORE, LT_SAY_OUT_1_BEFORE_SPAN, &out->before);
    case LT_OUT_PLACE: return lt_said1(w, LT_SAY_OUT_2, lt_words_title(w, LT_NAME_PLACE, policy->place));
    case LT_OUT_SCOPE:
      if (policy->applies && policy->within == LT_NONE)
        return lt_said1(w, LT_SAY_OUT_3_BECAUSE, lt_words_test(w, policy->applies, true));
      return lt_said(w, LT_SAY_OUT_3);
    case LT_OUT_COMPETENCE: return lt_said(w, LT_SAY_OUT_4);
  }
  return (lt_str){0};
}

/* Other dates than the plan's own, of subjects with law of their own, would only confuse here. */
static bool of_the_plan(const lt_explanation *e, const lt_eliminated *out) {
  if (!out->is_policy || !lt_left_out(e, out)) return false;
  const lt_slice *slice = e->run->slice_of[0];
  for (uint32_t i = 0; out->why == LT_OUT_DATE && i < slice->eliminated.len; i++) {
    const lt_eliminated *own = &slice->eliminated.items[i];
    if (own->is_policy && own->number == out->number && own->why == out->why && own->from.from == out->from.from &&
        own->before.from == out->before.from)
      return true;
  }
  return out->why != LT_OUT_DATE;
}

/* Of an act beyond its issuer's competence each norm is left out; the act is named once. */
static bool is_new_act(const lt_writer *w, uint32_t at) {
  const lt_eliminated *outs = w->explanation->run->eliminated.items;
  for (uint32_t i = 0; i < at; i++)
    if (outs[i].why == LT_OUT_COMPETENCE && w->set->norms[outs[i].number].act == w->set->norms[outs[at].number].act)
      return false;
  return true;
}

/* What was left out, those of one reason together. */
static void write_left_out(lt_writer *w, bool first) {
  const lt_explanation *e = w->explanation;
  lt_strs reasons = {0}, ids = {0}, parts = {0};
  for (uint32_t i = 0, k; i < e->run->eliminated.len; i++) {
    const lt_eliminated *out = &e->run->eliminated.items[i];
    bool act = out->why == LT_OUT_COMPETENCE && is_new_act(w, i);
    if (!act && !of_the_plan(e, out)) continue;
    lt_str reason = act ? lt_said(w, LT_SAY_OUT_4) : lt_words_out(w, out);
    lt_str id = act ? lt_words_act(w, w->set->norms[out->number].act) : w->set->policies[out->number].id;
    for (k = 0; k < reasons.len && !lt_str_equal(reasons.items[k], reason);) k++;
    if (k < reasons.len) {
      ids.items[k] = lt_str_format(w->arena, "%.*s, %.*s", LT_STR_ARG(ids.items[k]), LT_STR_ARG(id));
      continue;
    }
    LT_PUSH(w->arena, &reasons, reason);
    LT_PUSH(w->arena, &ids, id);
  }
  for (uint32_t k = 0; k < reasons.len; k++)
    LT_PUSH(w->arena, &parts, lt_said2(w, LT_SAY_SUBJECT_HEAD, ids.items[k], reasons.items[k]));
  lt_text_puts(w->out, first && parts.len ? "\n" : "");
  lt_write_list(w, LT_SAY_OUT, &parts, 0);
}

static void write_end(lt_writer *w) {
  const lt_explanation *e = w->explanation;
  bool first = true;
  for (uint32_t i = 0; i < e->notes.len; i++, first = false) {
    if (is_told(e, i)) continue;
    lt_text_puts(w->out, first ? "\n" : "");
    lt_write1(w, LT_SAY_NOTE, note_words(w, &e->notes.items[i]));
    lt_text_putc(w->out, '\n');
  }
  lt_write_remarks(w, &first);
  write_left_out(w, first);
}

void lt_report_text(const lt_explanation *explanation, lt_lang lang, lt_text *out) {
  lt_writer w = {explanation, explanation->set, lang, out, out->arena, 0};
  const lt_facts *facts = &explanation->plan->facts;
  write_head(&w);
  write_verdict(&w);
  for (uint32_t i = 0; i < explanation->none.len; i++) {
    lt_text_putc(out, '\n');
    lt_write_no_policy(&w, explanation->none.items[i].slice, without_law(&w, &explanation->none.items[i]));
  }
  lt_write_subject(&w, 0, "", 3);
  for (uint32_t s = 1; s < facts->subjects.len; s++) {
    if (facts->subjects.items[s].parent != 0 || (!lt_explain_has_law(explanation, 0) && !has_law(explanation, s)))
      continue;
    char label[16] = ""; /* what has no name is called by its number */
    if (facts->subjects.items[s].name.len) snprintf(label, sizeof label, "%u. ", facts->subjects.items[s].order);
    lt_write_subject(&w, s, label, 3);
  }
  write_end(&w);
  lt_write_page_legend(&w);
}
