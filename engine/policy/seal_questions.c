/* seal_questions.c: policies, and what questions read: of whom they are asked, what they concern, the text of
 * defines. */
#include "reading.h"

/* After a cycle has been reported nothing in it is under anything, so that what follows `under` ends. */
static void cut_under(lt_seal *seal, const lt_cycle *cycle, void *chain) {
  lt_report_chain(seal, cycle, chain);
  for (uint32_t i = 0; i < cycle->len; i++) seal->set->policies[cycle->edges[i]->from].under = (lt_numbers){0};
}

typedef struct number_list {
  uint32_t *items;
  uint32_t len, cap;
} number_list;

/* All that a policy is under, nearest first, each once. */
static lt_numbers visible_from(lt_seal *seal, uint32_t policy, uint32_t *seen) {
  number_list list = {0};
  uint32_t at = policy;
  for (uint32_t next = 0;; at = list.items[next++]) {
    const lt_numbers *under = &seal->set->policies[at].under;
    for (uint32_t i = 0; i < under->len; i++) {
      if (seen[under->items[i]] == policy + 1) continue;
      seen[under->items[i]] = policy + 1;
      LT_PUSH(&seal->scratch, &list, under->items[i]);
    }
    if (next == list.len) break;
  }
  return (lt_numbers){list.items, list.len};
}

static void order_policies(lt_seal *seal) {
  lt_set *set = seal->set;
  lt_graph graph = {.nodes = set->policies_len};
  for (uint32_t i = 0; i < set->policies_len; i++) {
    for (uint32_t u = 0; u < set->policies[i].under.len; u++)
      lt_graph_link(seal, &graph, i, set->policies[i].under.items[u]);
  }
  lt_chain chain = {LT_RECORD_POLICY, "under"};
  lt_graph_order(seal, &graph, cut_under, &chain);
  uint32_t *seen = LT_NEW_ARRAY(&seal->scratch, uint32_t, set->policies_len);
  seal->visible = LT_NEW_ARRAY(&seal->scratch, lt_numbers, set->policies_len);
  for (uint32_t i = 0; i < set->policies_len; i++) seal->visible[i] = visible_from(seal, i, seen);
}

/* Nothing can be decided without an entity that is the plan; the first policy misses it most, else nowhere in
 * particular. */
static lt_place place_without_plan(const lt_seal *seal) {
  if (seal->set->policies_len > 0) return lt_record_place(seal, LT_RECORD_POLICY, 0);
  return (lt_place){0};
}

void lt_seal_policies(lt_seal *seal) {
  lt_set *set = seal->set;
  for (uint32_t i = 0; i < set->policies_len; i++) {
    const lt_declaration *declaration = seal->found[LT_RECORD_POLICY][i].declaration;
    lt_policy *policy = &set->policies[i];
    lt_keys keys;
    lt_seal_keys(declaration, LT_WORD_policy, &keys);
    policy->title = lt_seal_text(seal, keys.k_title);
    policy->says = lt_seal_text(seal, keys.k_says);
    policy->matter = lt_seal_option_id(seal, (lt_spot){declaration, "matter"}, keys.k_matter, set->matter, "matter");
    policy->place = lt_seal_id(seal, (lt_spot){declaration, "place"}, keys.k_place, LT_RECORD_PLACE);
    policy->within = lt_seal_id(seal, (lt_spot){declaration, "within"}, keys.k_within, LT_RECORD_BODY);
    policy->under = lt_seal_ids(seal, (lt_spot){declaration, "under"}, keys.k_under, LT_RECORD_POLICY);
  }
  order_policies(seal);
  if (set->plan == LT_NONE) {
    lt_fail(seal, LT_L366, place_without_plan(seal), lt_both((lt_str){0}), lt_both((lt_str){0}), lt_both((lt_str){0}));
    return;
  }
  for (uint32_t i = 0; i < set->policies_len; i++) {
    const lt_declaration *declaration = seal->found[LT_RECORD_POLICY][i].declaration;
    const lt_form *applies = lt_declaration_get(declaration, "applies");
    lt_reading reading = lt_reading_of(seal, declaration, "applies", LT_NONE, set->plan);
    if (applies != NULL) set->policies[i].applies = lt_seal_condition(&reading, applies);
    if (set->policies[i].applies != NULL) lt_seal_facts_only(seal, reading.spot, set->policies[i].applies);
  }
}

/* `concerns` and `taken`: a fact of the question's entity or of one above. */
static const lt_term *fact_read(lt_seal *seal, const lt_declaration *declaration, const char *key, const lt_form *form,
                                uint32_t entity, lt_type_kind kind) {
  if (form == NULL) return NULL;
  lt_reading reading = lt_reading_of(seal, declaration, key, LT_NONE, entity);
  const lt_term *term = lt_seal_term(&reading, form);
  if (term == NULL) return NULL;
  bool fact = term->kind == LT_TERM_FACT && term->type.kind != LT_TYPE_LIST;
  if (fact && (kind == LT_TYPE_NONE || (term->type.kind == kind && !term->type.set))) return term;
  lt_fail_at(seal, LT_L325, reading.spot, form, lt_both(form->name), lt_type_words(seal, term->type),
             kind == LT_TYPE_NONE ? lt_say("một dữ kiện của kế hoạch", "a fact of the plan")
                                  : lt_say("dữ kiện là ngày", "a fact that is a date"));
  return NULL;
}

static void seal_decision_reads(lt_seal *seal, lt_question *question, const lt_declaration *declaration) {
  lt_keys keys;
  lt_seal_keys(declaration, LT_WORD_decision, &keys);
  if (keys.k_asked != NULL) {
    lt_reading reading = lt_reading_of(seal, declaration, "asked", LT_NONE, question->entity);
    question->asked = lt_seal_condition(&reading, keys.k_asked);
  }
  question->concerns = fact_read(seal, declaration, "concerns", keys.k_concerns, question->entity, LT_TYPE_NONE);
  question->taken = fact_read(seal, declaration, "taken", keys.k_taken, question->entity, LT_TYPE_DATE);
}

static void seal_define(lt_seal *seal, lt_question *question, const lt_declaration *declaration) {
  lt_keys keys;
  lt_seal_keys(declaration, LT_WORD_define, &keys);
  uint32_t act = declaration->act.len == 0 ? LT_NONE : lt_seal_number(seal, LT_RECORD_INSTRUMENT, declaration->act);
  question->title = lt_seal_text(seal, keys.k_title);
  question->says = lt_seal_text(seal, keys.k_says);
  question->basis = lt_seal_basis(seal, declaration, &keys, act);
  if (keys.k_cites == NULL && keys.k_assumes == NULL) {
    lt_fail(seal, LT_L318, lt_declaration_place(declaration, "", (lt_str){0}), lt_both(declaration->word),
            lt_both(declaration->id), lt_both((lt_str){0}));
  }
  if (keys.k_as == NULL) return;
  lt_reading reading = lt_reading_of(seal, declaration, "as", question->policy, question->entity);
  question->as = lt_seal_condition(&reading, keys.k_as);
}

void lt_seal_questions(lt_seal *seal) {
  for (uint32_t i = 0; i < seal->set->questions_len; i++) {
    const lt_declaration *declaration = seal->found[LT_RECORD_QUESTION][i].declaration;
    lt_question *question = &seal->set->questions[i];
    if (question->kind == LT_QUESTION_DEFINE)
      seal_define(seal, question, declaration);
    else
      seal_decision_reads(seal, question, declaration);
  }
}
