/* notes.c: what a reader of the decision must be told besides: law used inside an uncertain date, open sets of which
 * the plan names nobody, answers left open because there were too many combinations, and lists that name nothing to
 * decide about. All of it follows from data. */
#include "explain_impl.h"

void lt_note_add(lt_explanation *explanation, lt_note note) {
  for (uint32_t i = 0; i < explanation->notes.len; i++) {
    const lt_note *old = &explanation->notes.items[i];
    if (old->kind == note.kind && old->subject == note.subject && old->item == note.item && old->body == note.body &&
        old->successor == note.successor)
      return;
  }
  LT_PUSH(&explanation->arena, &explanation->notes, note);
}

static void add(lt_explanation *explanation, lt_note_kind kind, uint32_t subject, uint32_t item) {
  lt_note_add(explanation, (lt_note){.kind = kind, .subject = subject, .item = item, .successor = LT_NONE});
}

/* The uncertain days that a norm hangs on. */
static void add_zone(lt_explanation *explanation, uint32_t subject, const lt_why_norm *norm) {
  lt_missings days = {0};
  lt_zone_missing(explanation, subject, norm, &days);
  for (uint32_t i = 0; i < days.len; i++)
    add(explanation, days.items[i].kind == LT_MISSING_ACT_DATE ? LT_NOTE_ZONE : LT_NOTE_NORM_ZONE, LT_NONE,
        days.items[i].item);
}

/* What is open may hang on an act that perhaps was not in force, of a norm that else would have lost. */
static void add_lost_zones(lt_explanation *explanation, const lt_why *why) {
  for (uint32_t i = 0; why->answer->outcome == LT_UNDETERMINED && i < why->lost.len; i++) {
    lt_why_norm norm = {.standing = why->lost.items[i]};
    norm.in_zone = explanation->run->slice_of[why->subject]->norms[norm.standing.norm] == LT_IN_FORCE_MAYBE;
    add_zone(explanation, why->subject, &norm);
  }
}

/* An open set fact joined the answer, and nothing is named in it. */
static void add_open(lt_explanation *explanation, const lt_why *why, const lt_value *value) {
  if (!value || value->kind != LT_VALUE_SET) return;
  const lt_facts *facts = &explanation->plan->facts;
  for (uint32_t i = 0; i < value->members_len; i++) {
    const lt_term *term = value->members[i]->kind == LT_VALUE_TERM ? value->members[i]->term : NULL;
    if (!term || term->kind != LT_TERM_FACT || !term->type.set || !explanation->set->facts[term->item].open) continue;
    lt_scope scope = lt_run_scope(explanation->run, why->subject);
    uint32_t subject = lt_eval_subject(&scope, term);
    if (subject == LT_NONE) continue;
    lt_cell cell = lt_plan_cell(explanation->plan, subject, term->item);
    if (cell == LT_ABSENT || (cell != LT_UNKNOWN && facts->sets.items[cell].len == 0))
      add(explanation, LT_NOTE_OPEN_EMPTY, subject, term->item);
  }
}

/* Whether questions are asked of the entity. */
static bool is_decided(const lt_set *set, uint32_t entity) {
  const lt_numbers *questions = &set->entities[entity].questions;
  for (uint32_t i = 0; i < questions->len; i++)
    if (set->questions[questions->items[i]].kind != LT_QUESTION_DEFINE) return true;
  return false;
}

/* Lists of the top entity that name nothing, so that nothing was decided of what they are there for. What is not even
 * stated goes without saying where the plan is about something else. */
static void add_empty_lists(lt_explanation *explanation) {
  const lt_set *set = explanation->set;
  const lt_facts *facts = &explanation->plan->facts;
  bool anything = facts->subjects.len > 1;
  const lt_numbers *of_plan = &set->entities[set->plan].facts;
  for (uint32_t i = 0; i < of_plan->len; i++) {
    const lt_fact *fact = &set->facts[of_plan->items[i]];
    if (fact->type.kind != LT_TYPE_LIST || !is_decided(set, fact->type.of)) continue;
    uint32_t record = facts->subjects.items[0].children[fact->type.of];
    const lt_list *list = record == LT_NONE ? NULL : &facts->lists.items[record];
    bool known = list && !list->unknown;
    if (known ? list->len == 0 : !anything) add(explanation, LT_NOTE_NO_ELEMENTS, 0, of_plan->items[i]);
  }
}

/* What is told under any candidate for the law. */
static void add_laws(lt_explanation *explanation) {
  for (uint32_t i = 0; i < explanation->laws.len; i++) {
    const lt_explanation *law = explanation->laws.items[i];
    for (uint32_t k = 0; k < law->notes.len; k++) lt_note_add(explanation, law->notes.items[k]);
  }
}

void lt_notes_build(lt_explanation *explanation) {
  if (explanation->laws.len > 0) {
    add_laws(explanation);
    if (explanation->run->laws_bound) add(explanation, LT_NOTE_BOUND, 0, explanation->set->law);
    return;
  }
  if (lt_explain_has_law(explanation, 0)) add_empty_lists(explanation);
  lt_succession_notes(explanation);
  for (uint32_t s = 0; s < explanation->plan->facts.subjects.len; s++) {
    const lt_numbers *questions =
        &explanation->set->entities[explanation->plan->facts.subjects.items[s].entity].questions;
    for (uint32_t i = 0; i < questions->len && lt_explain_has_law(explanation, s); i++) {
      bool define = explanation->set->questions[questions->items[i]].kind == LT_QUESTION_DEFINE;
      const lt_why *why = define ? NULL : lt_explain_answer(explanation, s, questions->items[i]);
      if (!why) continue; /* the choice of law, where no transition applies */
      for (uint32_t k = 0; k < why->norms.len; k++) {
        add_zone(explanation, s, &why->norms.items[k]);
        if (why->norms.items[k].standing.applies == LT_TRUE)
          add_open(explanation, why, why->norms.items[k].standing.value);
      }
      add_lost_zones(explanation, why);
      if (why->answer->bound) add(explanation, LT_NOTE_BOUND, s, questions->items[i]);
    }
    for (uint32_t d = explanation->first_duty[s]; d < explanation->first_duty[s + 1]; d++)
      if (explanation->duties.items[d].duty->status != LT_DUTY_NOT_APPLICABLE)
        add_zone(explanation, s, &explanation->duties.items[d].norm);
  }
}
