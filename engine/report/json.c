/* json.c: the whole decision as canonical JSON, "luat.decision/1", and one explanation in full, "luat.explanation/1".
 * The keys are those that other programs rely on; nothing is in words of a language. */
#include "report/outline.h"
#include "report_impl.h"

static const lt_type date_type = {.kind = LT_TYPE_DATE};

lt_json *lt_json_policies(const lt_set *set, lt_arena *arena, const lt_numbers *policies) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < policies->len; i++)
    lt_json_push(array, lt_json_str(arena, set->policies[policies->items[i]].id));
  return array;
}

lt_json *lt_json_kinds(const lt_run *run, lt_arena *arena) {
  lt_json *array = lt_json_array(arena);
  for (int kind = LT_VERDICT_CONFLICT; kind <= LT_VERDICT_COMPLIES; kind++)
    if (run->kinds & (1u << kind)) lt_json_push(array, lt_json_z(arena, lt_verdict_word((lt_verdict)kind)));
  return array;
}

lt_json *lt_report_open(const lt_explanation *explanation, lt_arena *arena, uint32_t number) {
  const lt_open_question *open = &explanation->open.items[number];
  lt_outcome outcome = (lt_outcome)lt_run_answer(explanation->run, open->subject, open->question)->outcome;
  lt_json *object = lt_json_object(arena);
  lt_json_put(object, "outcome", lt_json_z(arena, lt_outcome_word(outcome)));
  lt_json_put(object, "path", lt_json_str(arena, explanation->plan->facts.subjects.items[open->subject].path));
  lt_json_put(object, "question", lt_json_str(arena, explanation->set->questions[open->question].id));
  return object;
}

/* What kept a policy or a norm out: the bound that was missed, or the id that is another. */
static lt_json *json_detail(const lt_explanation *explanation, lt_arena *arena, const lt_eliminated *out) {
  const lt_set *set = explanation->set;
  lt_json *detail = lt_json_object(arena);
  lt_json_put(detail, "from", out->why == LT_OUT_DATE ? lt_json_span(arena, &out->from) : NULL);
  lt_json_put(detail, "before", out->why == LT_OUT_DATE ? lt_json_span(arena, &out->before) : NULL);
  const lt_policy *policy = &set->policies[out->is_policy ? out->number : set->norms[out->number].policy];
  if (out->why == LT_OUT_MATTER) lt_json_put(detail, "matter", lt_json_str(arena, set->options[policy->matter].id));
  const lt_norm *norm = out->is_policy ? NULL : &set->norms[out->number];
  if (out->why == LT_OUT_COMPETENCE && norm && norm->act != LT_NONE) {
    lt_json_put(detail, "act", lt_json_str(arena, set->instruments[norm->act].id));
    lt_json_put(detail, "issuer", lt_json_str(arena, set->bodies[set->instruments[norm->act].issuer].id));
  }
  if (out->why == LT_OUT_PLACE) lt_json_put(detail, "place", lt_json_str(arena, set->places[policy->place].id));
  if (out->why == LT_OUT_SCOPE && policy->within != LT_NONE)
    lt_json_put(detail, "within", lt_json_str(arena, set->bodies[policy->within].id));
  if (out->why == LT_OUT_SCOPE && policy->applies) {
    lt_text condition = {.arena = arena};
    lt_print_expr(&set->names, policy->applies, &condition);
    lt_json_put(detail, "applies", lt_json_str(arena, lt_text_str(&condition)));
  }
  return lt_json_unless_empty(detail);
}

bool lt_left_out(const lt_explanation *explanation, const lt_eliminated *out) {
  for (uint32_t i = 0; out->is_policy && i < explanation->run->policies.len; i++)
    if (explanation->run->policies.items[i] == out->number) return false;
  return true;
}

bool lt_waits_for(const lt_explanation *explanation, const lt_why_duty *why, uint32_t question) {
  return question == LT_NONE ||
         (why->duty->status != LT_DUTY_NOT_APPLICABLE && explanation->set->norms[why->duty->norm].gates == question);
}

static lt_json *json_eliminated(const lt_explanation *explanation, lt_arena *arena) {
  const lt_set *set = explanation->set;
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < explanation->run->eliminated.len; i++) {
    const lt_eliminated *out = &explanation->run->eliminated.items[i];
    if (!lt_left_out(explanation, out)) continue;
    lt_json *object = lt_json_object(arena);
    lt_json_put(object, "detail", json_detail(explanation, arena, out));
    lt_json_put(object, out->is_policy ? "policy" : "norm",
                lt_json_str(arena, out->is_policy ? set->policies[out->number].id : set->norms[out->number].id));
    lt_json_put(object, "why", lt_json_z(arena, lt_out_word(out->why)));
    lt_json_push(array, object);
  }
  return lt_json_unless_empty(array);
}

static void put_period(lt_json *out, lt_arena *arena, const lt_period *period) {
  lt_json_put(out, "from", lt_json_span(arena, &period->from));
  lt_json_put(out, "before", lt_json_span(arena, &period->before));
}

/* A body with its days, who lives in its place since when, and where that is said. */
static void put_body(const lt_explanation *explanation, lt_arena *arena, const lt_note *note, lt_json *out) {
  const lt_set *set = explanation->set;
  const lt_body *body = &set->bodies[note->body];
  lt_json_put(out, "body", lt_json_str(arena, body->id));
  put_period(out, arena, &body->exists);
  if (note->successor != LT_NONE) {
    lt_json_put(out, "successor", lt_json_str(arena, set->bodies[note->successor].id));
    lt_json_put(out, "since", lt_json_span(arena, &set->bodies[note->successor].exists.from));
  }
  const lt_citation **cites = LT_NEW_ARRAY(arena, const lt_citation *, body->basis.cites_len);
  for (uint32_t i = 0; i < body->basis.cites_len; i++) cites[i] = &body->basis.cites[i];
  lt_json_put(out, "cites", lt_json_cites(set, arena, cites, body->basis.cites_len));
}

const char *lt_note_word(lt_note_kind kind) {
  static const char *const words[LT_NOTE_KINDS] = {"uncertain-date", "uncertain-date", "open-set-empty",
                                                   "too-many-cases", "succession",     "body-ended",
                                                   "body-not-yet",   "no-elements"};
  return words[kind];
}

static lt_json *json_note(const lt_explanation *explanation, lt_arena *arena, const lt_note *note) {
  const lt_set *set = explanation->set;
  lt_json *out = lt_json_object(arena);
  lt_str path = note->subject == LT_NONE ? (lt_str){0} : explanation->plan->facts.subjects.items[note->subject].path;
  lt_json_put(out, "note", lt_json_z(arena, lt_note_word(note->kind)));
  switch (note->kind) {
    case LT_NOTE_KINDS: break;
    case LT_NOTE_ZONE:
      lt_json_put(out, "act", lt_json_str(arena, set->instruments[note->item].id));
      put_period(out, arena, &set->instruments[note->item].in_force);
      return out;
    case LT_NOTE_NORM_ZONE:
      lt_json_put(out, "norm", lt_json_str(arena, set->norms[note->item].id));
      put_period(out, arena, &set->norms[note->item].in_force);
      return out;
    case LT_NOTE_OPEN_EMPTY: path = lt_plan_path(arena, explanation->plan, note->subject, note->item); break;
    case LT_NOTE_SUCCESSION:
      put_body(explanation, arena, note, out);
      lt_json_put(out, "norm", lt_json_str(arena, set->norms[note->item].id));
      return out;
    case LT_NOTE_BODY_ENDED:
    case LT_NOTE_BODY_NOT_YET:
      put_body(explanation, arena, note, out);
      path = lt_plan_path(arena, explanation->plan, note->subject, note->item);
      break;
    case LT_NOTE_BOUND: lt_json_put(out, "question", lt_json_str(arena, set->questions[note->item].id)); break;
    case LT_NOTE_NO_ELEMENTS:
      lt_json_put(out, "entity", lt_json_str(arena, set->entities[set->facts[note->item].type.of].id));
      break;
  }
  lt_json_put(out, "path", lt_json_str(arena, path));
  return out;
}

static lt_json *json_notes(const lt_explanation *explanation, lt_arena *arena) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < explanation->notes.len; i++)
    lt_json_push(array, json_note(explanation, arena, &explanation->notes.items[i]));
  lt_json_remarks(explanation, arena, array);
  return lt_json_unless_empty(array);
}

static lt_json *json_no_policy(const lt_explanation *explanation, lt_arena *arena) {
  const lt_set *set = explanation->set;
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < explanation->none.len; i++) {
    const lt_slice *slice = explanation->none.items[i].slice;
    lt_json *object = lt_json_object(arena);
    if (slice->key.matter != LT_NONE)
      lt_json_put(object, "matter", lt_json_str(arena, set->options[slice->key.matter].id));
    lt_json_put(object, "why", lt_json_z(arena, lt_no_policy_word(slice->none)));
    lt_json_put(object, "nearest", lt_json_unless_empty(lt_json_policies(set, arena, &slice->nearest)));
    if (slice->successor != LT_NONE)
      lt_json_put(object, "successor", lt_json_str(arena, set->places[slice->successor].id));
    lt_json_push(array, object);
  }
  return lt_json_unless_empty(array);
}

static lt_json *json_decisions(const lt_explanation *explanation, lt_arena *arena, uint32_t subject, bool answers) {
  const lt_set *set = explanation->set;
  lt_json *decisions = lt_json_object(arena);
  const lt_numbers *questions = &set->entities[explanation->plan->facts.subjects.items[subject].entity].questions;
  for (uint32_t i = 0; i < questions->len; i++) {
    const lt_question *question = &set->questions[questions->items[i]];
    if (question->kind == LT_QUESTION_DEFINE) continue;
    const lt_why *why = lt_explain_answer(explanation, subject, questions->items[i]);
    if (why)
      lt_json_put(decisions, lt_str_copy(arena, question->id).ptr,
                  answers ? lt_json_answer(explanation, arena, why) : lt_json_object(arena));
  }
  return decisions;
}

lt_json *lt_report_answer(const lt_explanation *explanation, lt_arena *arena, const lt_why *why) {
  return lt_json_answer(explanation, arena, why);
}

lt_json *lt_report_subject(const lt_explanation *explanation, lt_arena *arena, uint32_t number, bool answers) {
  const lt_subject *subject = &explanation->plan->facts.subjects.items[number];
  lt_json *object = lt_json_object(arena), *requirements = lt_json_array(arena);
  lt_json_put(object, "path", lt_json_str(arena, subject->path));
  lt_json_put(object, "entity", lt_json_str(arena, explanation->set->entities[subject->entity].id));
  lt_cell date = explanation->run->law_dates[number];
  if (date != explanation->run->law_dates[0] && date != LT_UNKNOWN)
    lt_json_put(object, "law_date", lt_json_cell(explanation, arena, date_type, date));
  lt_json_put(object, "decisions", json_decisions(explanation, arena, number, answers));
  for (uint32_t i = explanation->first_duty[number]; i < explanation->first_duty[number + 1]; i++)
    lt_json_push(requirements, lt_json_requirement(explanation, arena, &explanation->duties.items[i]));
  lt_json_put(object, "requirements", lt_json_unless_empty(requirements));
  return object;
}

/* The transition that chose the law, or why it is open; else the fact that did, "given" by the caller, or "as-of". */
static lt_json *json_because(const lt_explanation *explanation, lt_arena *arena) {
  const lt_run *run = explanation->run;
  const lt_why *law = lt_explain_law(explanation);
  if (law && law->answer->outcome == LT_VALUE)
    return lt_json_str(arena, explanation->set->norms[law->norms.items[0].standing.norm].id);
  if (law) return lt_json_z(arena, lt_outcome_word((lt_outcome)law->answer->outcome));
  if (run->options.law_date != LT_UNKNOWN) return lt_json_z(arena, "given");
  if (run->law_facts[0] == LT_NONE) return lt_json_z(arena, "as-of");
  return lt_json_str(arena, lt_plan_path(arena, explanation->plan, 0, run->law_facts[0]));
}

lt_json *lt_json_role(const lt_explanation *explanation, lt_arena *arena, lt_role role) {
  uint32_t fact = explanation->set->role_fact[role];
  if (fact == LT_NONE) return NULL;
  return lt_json_cell(explanation, arena, explanation->set->facts[fact].type, lt_plan_cell(explanation->plan, 0, fact));
}

/* All but open questions and subjects, which come into the arrays that are given. */
static lt_json *json_frame(const lt_explanation *explanation, lt_arena *arena, lt_json *open, lt_json *subjects) {
  const lt_run *run = explanation->run;
  lt_json *top = lt_json_object(arena);
  lt_json_put(top, "schema", lt_json_z(arena, "luat.decision/1"));
  lt_json_put(top, "plan", lt_json_role(explanation, arena, LT_ROLE_ID));
  if (run->law_dates[0] != LT_UNKNOWN)
    lt_json_put(top, "law_date", lt_json_cell(explanation, arena, date_type, run->law_dates[0]));
  lt_json_put(top, "law_date_because", json_because(explanation, arena));
  lt_json_put(top, "as_of", lt_json_cell(explanation, arena, date_type, run->options.as_of));
  lt_json_put(top, "place", lt_json_role(explanation, arena, LT_ROLE_PLACE));
  lt_json_put(top, "set", lt_json_str(arena, lt_digest_print(arena, &explanation->set->digest)));
  lt_json_put(top, "policies", lt_json_policies(explanation->set, arena, &run->policies));
  lt_json_put(top, "verdict", lt_json_z(arena, lt_verdict_word(run->verdict)));
  lt_json_put(top, "kinds", lt_json_kinds(run, arena));
  if (explanation->open.len > 0) lt_json_put(top, "open", open);
  lt_json_put(top, "subjects", subjects);
  lt_json_put(top, "eliminated", json_eliminated(explanation, arena));
  lt_json_put(top, "notes", json_notes(explanation, arena));
  lt_json_put(top, "no_policy", json_no_policy(explanation, arena));
  return top;
}

lt_json *lt_report_frame(const lt_explanation *explanation, lt_arena *arena) {
  return json_frame(explanation, arena, lt_json_array(arena), lt_json_array(arena));
}

lt_json *lt_report_tree(const lt_explanation *explanation, lt_arena *arena) {
  lt_json *open = lt_json_array(arena), *subjects = lt_json_array(arena);
  for (uint32_t i = 0; i < explanation->open.len; i++) lt_json_push(open, lt_report_open(explanation, arena, i));
  for (uint32_t s = 0; s < explanation->plan->facts.subjects.len; s++)
    lt_json_push(subjects, lt_report_subject(explanation, arena, s, true));
  return json_frame(explanation, arena, open, subjects);
}

void lt_report_json(const lt_explanation *explanation, lt_text *out) {
  lt_json_print(lt_report_tree(explanation, out->arena), 0, out);
  lt_text_putc(out, '\n');
}
