/* seal_vocabulary.c: entities, the facts that a plan may state of them, and the questions that are asked.
 * Conditions of questions (asked, the text of a define) come later, when policies are known (seal_questions.c). */
#include <string.h>

#include "reading.h"

static uint32_t *entity_parent(lt_set *set, uint32_t n) { return &set->entities[n].parent; }

static const lt_declaration *entity_declaration(const lt_seal *seal, uint32_t n) {
  return seal->found[LT_RECORD_ENTITY][n].declaration;
}

static uint32_t children_of(const lt_set *set, uint32_t parent) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < set->entities_len; i++) count += set->entities[i].parent == parent;
  return count;
}

/* Exactly one entity belongs to none: the plan. Of several it is the one to which most belong. */
static void find_plan(lt_seal *seal) {
  lt_set *set = seal->set;
  bool *root = LT_NEW_ARRAY(&seal->scratch, bool, set->entities_len);
  for (uint32_t i = 0; i < set->entities_len; i++) {
    /* A root whose `of` was wrong has been reported. */
    root[i] = set->entities[i].parent == LT_NONE && lt_declaration_get(entity_declaration(seal, i), "of") == NULL;
    if (root[i] && (set->plan == LT_NONE || children_of(set, i) > children_of(set, set->plan))) set->plan = i;
  }
  for (uint32_t i = 0; i < set->entities_len; i++) {
    if (!root[i] || i == set->plan) continue;
    const lt_declaration *declaration = entity_declaration(seal, i);
    lt_diag *diag = lt_fail(seal, LT_L322, lt_declaration_place(declaration, "", (lt_str){0}),
                            lt_both(set->entities[i].id), lt_both(set->entities[set->plan].id), lt_both((lt_str){0}));
    diag->also = lt_declaration_place(entity_declaration(seal, set->plan), "", (lt_str){0});
    diag->also_says = lt_say("đối tượng gốc kia ở đây", "the other root is here");
  }
}

static void seal_children(lt_seal *seal, uint32_t parent) {
  lt_set *set = seal->set;
  uint32_t *children = LT_NEW_ARRAY(&seal->scratch, uint32_t, set->entities_len), len = 0;
  for (uint32_t i = 0; i < set->entities_len; i++) {
    if (set->entities[i].parent == parent) children[len++] = i;
  }
  set->entities[parent].children = lt_numbers_of(seal->arena, children, len);
}

static void seal_entities(lt_seal *seal) {
  lt_set *set = seal->set;
  for (uint32_t i = 0; i < set->entities_len; i++) {
    const lt_declaration *declaration = entity_declaration(seal, i);
    lt_entity *entity = &set->entities[i];
    lt_keys keys;
    lt_seal_keys(declaration, LT_WORD_entity, &keys);
    entity->title = lt_seal_text(seal, keys.k_title);
    entity->at = lt_seal_str(seal, keys.k_at);
    entity->parent = lt_seal_entity(seal, (lt_spot){declaration, "of"}, keys.k_of);
    entity->list_fact = LT_NONE;
    if (keys.k_of != NULL && keys.k_at == NULL) {
      lt_fail(seal, LT_L302, lt_declaration_place(declaration, "", (lt_str){0}), lt_both(declaration->word),
              lt_say("at", "at"),
              lt_say("khóa của danh sách trong kế hoạch, như `at = \"items\"`",
                     "the key of its list in a plan, as `at = \"items\"`"));
    }
  }
  lt_seal_tree(seal, (lt_chain){LT_RECORD_ENTITY, "of"}, set->entities_len, entity_parent);
  find_plan(seal);
  for (uint32_t i = 0; i < set->entities_len; i++) {
    for (uint32_t up = set->entities[i].parent; up != LT_NONE; up = set->entities[up].parent) set->entities[i].depth++;
    seal_children(seal, i);
  }
}

/* Facts and questions stand together by entity; the key that they were sorted by says which. */
static lt_numbers slots_of(lt_seal *seal, lt_record record, uint32_t len, lt_str entity, uint32_t *next) {
  uint32_t first = *next;
  for (; *next < len; (*next)++) {
    lt_str key = seal->found[record][*next].key;
    if (!lt_str_equal(lt_str_slice(key, 0, lt_str_find(key, LT_STR("\001"), 0)), entity)) break;
  }
  lt_numbers numbers = {LT_NEW_ARRAY(seal->arena, uint32_t, *next - first), *next - first};
  for (uint32_t i = 0; i < numbers.len; i++) numbers.items[i] = first + i;
  return numbers;
}

static void give_slots(lt_seal *seal) {
  lt_set *set = seal->set;
  uint32_t next_fact = 0, next_question = 0;
  for (uint32_t e = 0; e < set->entities_len; e++) {
    lt_entity *entity = &set->entities[e];
    entity->facts = slots_of(seal, LT_RECORD_FACT, set->facts_len, entity->id, &next_fact);
    entity->first_question = next_question;
    entity->questions = slots_of(seal, LT_RECORD_QUESTION, set->questions_len, entity->id, &next_question);
    for (uint32_t i = 0; i < entity->facts.len; i++) {
      set->facts[entity->facts.items[i]].entity = e;
      set->facts[entity->facts.items[i]].slot = i;
    }
    for (uint32_t i = 0; i < entity->questions.len; i++) {
      set->questions[entity->questions.items[i]].entity = e;
      set->questions[entity->questions.items[i]].slot = i;
    }
  }
}

static lt_absence absence_of(const lt_form *form) {
  if (form == NULL) return LT_ABSENCE_UNKNOWN;
  if (form->kind == LT_FORM_BOOLEAN) return LT_ABSENCE_FALSE;
  if (lt_str_equal(form->name, LT_STR("none"))) return LT_ABSENCE_NONE;
  return lt_str_equal(form->name, LT_STR("not_yet")) ? LT_ABSENCE_NOT_YET : LT_ABSENCE_UNKNOWN;
}

/* The list of an entity's elements, as a fact of what the entity belongs to. */
static void seal_list_fact(lt_seal *seal, uint32_t number, const lt_declaration *declaration) {
  lt_set *set = seal->set;
  lt_fact *fact = &set->facts[number];
  uint32_t element = lt_set_find(set, LT_RECORD_ENTITY, declaration->id);
  lt_keys keys;
  lt_seal_keys(declaration, LT_WORD_entity, &keys);
  fact->at = fact->id;
  fact->title = set->entities[element].title;
  fact->type = (lt_type){.kind = LT_TYPE_LIST, .of = element};
  fact->absence = absence_of(keys.k_absent);
  if (fact->absence == LT_ABSENCE_FALSE || fact->absence == LT_ABSENCE_NOT_YET) {
    lt_fail_at(seal, LT_L323, (lt_spot){declaration, "absent"}, keys.k_absent, lt_both(declaration->id),
               lt_type_words(seal, fact->type), lt_both((lt_str){0}));
  }
  set->entities[element].list_fact = number;
}

static const char *const role_names[] = {"", "id", "title", "name", "place", "within", "year", "matter", "considered"};
enum { ROLES = sizeof role_names / sizeof *role_names };

/* What the engine must find by itself, whatever it is called; each at most once for an entity, and of a type that
 * fits. */
static void seal_role(lt_seal *seal, const lt_declaration *declaration, const lt_form *form, uint32_t number) {
  static const lt_type_kind kinds[ROLES] = {LT_TYPE_NONE,  LT_TYPE_TEXT, LT_TYPE_TEXT, LT_TYPE_TEXT,
                                            LT_TYPE_PLACE, LT_TYPE_BODY, LT_TYPE_YEAR, LT_TYPE_CHOICE,
                                            LT_TYPE_DATE};
  if (form == NULL) return;
  lt_fact *fact = &seal->set->facts[number];
  int role = 1;
  while (role < ROLES && !lt_str_equal(form->name, lt_str_of(role_names[role]))) role++;
  bool plan_only = role >= LT_ROLE_PLACE || role == LT_ROLE_TITLE;
  bool fits = role < ROLES && fact->type.kind == kinds[role] && !fact->type.set &&
              (!plan_only || fact->entity == seal->set->plan) &&
              (role != LT_ROLE_MATTER || fact->type.of == seal->set->matter);
  for (uint32_t i = 0; fits && i < seal->set->entities[fact->entity].facts.len; i++) {
    uint32_t other = seal->set->entities[fact->entity].facts.items[i];
    if (other < number && (int)seal->set->facts[other].role == role) fits = false;
  }
  if (!fits) {
    lt_fail_at(seal, LT_L324, (lt_spot){declaration, "role"}, form, lt_both(form->name), lt_both((lt_str){0}),
               lt_both((lt_str){0}));
    return;
  }
  fact->role = (lt_role)role;
  if (fact->entity == seal->set->plan) seal->set->role_fact[role] = number;
}

static void check_absence(lt_seal *seal, const lt_declaration *declaration, const lt_keys *keys, const lt_fact *fact) {
  if (fact->absence != LT_ABSENCE_FALSE || (fact->type.kind == LT_TYPE_YES_NO && !fact->type.set)) return;
  lt_fail_at(seal, LT_L323, (lt_spot){declaration, "absent"}, keys->k_absent, lt_both(fact->id),
             lt_type_words(seal, fact->type), lt_both((lt_str){0}));
}

static void check_step(lt_seal *seal, const lt_declaration *declaration, const lt_keys *keys, const lt_fact *fact) {
  if (!fact->step || (fact->type.kind == LT_TYPE_DATE && !fact->type.set)) return;
  lt_fail_at(seal, LT_L325, (lt_spot){declaration, "step"}, keys->k_step, lt_both(fact->id),
             lt_type_words(seal, fact->type), lt_say("ngày", "a date"));
}

static void check_open(lt_seal *seal, const lt_declaration *declaration, const lt_keys *keys, const lt_fact *fact) {
  if (!fact->open || fact->type.set) return;
  lt_fail_at(seal, LT_L325, (lt_spot){declaration, "open"}, keys->k_open, lt_both(fact->id),
             lt_type_words(seal, fact->type), lt_say("tập hợp", "a set"));
}

static void seal_presumed(lt_seal *seal, const lt_declaration *declaration, const lt_keys *keys, lt_fact *fact) {
  fact->presumed = LT_UNKNOWN;
  if (keys->k_presumed == NULL) return;
  lt_spot spot = {declaration, "presumed"};
  if (fact->type.set) {
    lt_fail_at(seal, LT_L325, spot, keys->k_presumed, lt_both(fact->id), lt_type_words(seal, fact->type),
               lt_say("một giá trị đơn", "a single value"));
    return;
  }
  (void)lt_seal_constant(seal, spot, keys->k_presumed, fact->type, &fact->presumed);
  if (fact->absence != LT_ABSENCE_UNKNOWN)
    lt_seal_idle(seal, declaration, "absent",
                 lt_say("`presumed` đã nói dữ kiện không ghi thì coi là gì; hãy bỏ một trong hai",
                        "`presumed` says already what holds where the fact is not given; keep one of the two"));
}

static void seal_fact(lt_seal *seal, uint32_t number, const lt_declaration *declaration) {
  lt_fact *fact = &seal->set->facts[number];
  lt_keys keys;
  lt_seal_keys(declaration, LT_WORD_fact, &keys);
  fact->at = keys.k_at != NULL ? lt_seal_str(seal, keys.k_at) : fact->id;
  fact->title = lt_seal_text(seal, keys.k_title);
  fact->asks = lt_seal_text(seal, keys.k_asks);
  fact->absence = absence_of(keys.k_absent);
  fact->open = lt_seal_flag(keys.k_open);
  fact->step = lt_seal_flag(keys.k_step);
  fact->presumed = LT_UNKNOWN;
  lt_spot spot = {declaration, "type"};
  if (keys.k_type == NULL || !lt_seal_type(seal, spot, keys.k_type, &fact->type)) return;
  if (fact->type.kind == LT_TYPE_PERMISSION) {
    lt_fail_at(seal, LT_L310, spot, keys.k_type, lt_both(fact->id), lt_type_words(seal, fact->type),
               lt_both((lt_str){0}));
    fact->type = (lt_type){0};
    return;
  }
  check_absence(seal, declaration, &keys, fact);
  check_step(seal, declaration, &keys, fact);
  check_open(seal, declaration, &keys, fact);
  seal_presumed(seal, declaration, &keys, fact);
  seal_role(seal, declaration, keys.k_role, number);
  fact->changeable = keys.k_changeable != NULL ? lt_seal_flag(keys.k_changeable) : fact->role == LT_ROLE_NO;
}

static bool is_list_declaration(const lt_declaration *declaration) { return lt_word_of(declaration) == LT_WORD_entity; }

/* What holds where a fact is not given: another fact of the same type, of its entity or one above. */
static void seal_otherwise(lt_seal *seal, uint32_t number, const lt_declaration *declaration) {
  lt_fact *fact = &seal->set->facts[number];
  fact->otherwise = LT_NONE;
  lt_keys keys;
  if (is_list_declaration(declaration)) return;
  lt_seal_keys(declaration, LT_WORD_fact, &keys);
  if (keys.k_otherwise == NULL) return;
  lt_spot spot = {declaration, "otherwise"};
  lt_reading reading = lt_reading_of(seal, declaration, "otherwise", LT_NONE, fact->entity);
  const lt_term *term = lt_seal_term(&reading, keys.k_otherwise);
  if (term == NULL) return;
  if (term->kind != LT_TERM_FACT || !lt_type_equal(term->type, fact->type)) {
    lt_fail_at(seal, LT_L325, spot, keys.k_otherwise, lt_both(keys.k_otherwise->name), lt_type_words(seal, term->type),
               lt_type_words(seal, fact->type));
    return;
  }
  fact->otherwise = term->item;
}

/* Whether the term is a date that a plan states. */
static bool is_stated_date(const lt_term *term) {
  return term->kind == LT_TERM_FACT && term->type.kind == LT_TYPE_DATE && !term->type.set;
}

/* Dates that come before the fact, or after it. */
static lt_numbers seal_order(lt_seal *seal, uint32_t number, const char *key, const lt_form *form) {
  const lt_fact *fact = &seal->set->facts[number];
  const lt_declaration *declaration = seal->found[LT_RECORD_FACT][number].declaration;
  lt_spot spot = {declaration, key};
  lt_numbers out = {0};
  if (form == NULL) return out;
  if (fact->type.kind != LT_TYPE_DATE || fact->type.set) {
    lt_fail_at(seal, LT_L325, spot, form, lt_both(fact->id), lt_type_words(seal, fact->type), lt_say("ngày", "a date"));
    return out;
  }
  bool list = form->kind == LT_FORM_TABLE;
  out.items = LT_NEW_ARRAY(seal->arena, uint32_t, list ? form->kids_len : 1);
  lt_reading reading = lt_reading_of(seal, declaration, key, LT_NONE, fact->entity);
  for (uint32_t i = 0; i < (list ? form->kids_len : 1); i++) {
    const lt_form *read = list ? form->kids[i] : form;
    const lt_term *term = lt_seal_term(&reading, read);
    if (term == NULL) continue;
    if (is_stated_date(term) && term->item != number)
      out.items[out.len++] = term->item;
    else
      lt_fail_at(seal, LT_L325, spot, read, lt_both(read->name), lt_type_words(seal, term->type),
                 lt_say("ngày của bước khác", "the date of another step"));
  }
  return out;
}

static void seal_orders(lt_seal *seal, uint32_t number, const lt_declaration *declaration) {
  lt_keys keys;
  if (is_list_declaration(declaration)) return;
  lt_seal_keys(declaration, LT_WORD_fact, &keys);
  seal->set->facts[number].follows = seal_order(seal, number, "follows", keys.k_follows);
  seal->set->facts[number].precedes = seal_order(seal, number, "precedes", keys.k_precedes);
}

static bool has(const lt_numbers *numbers, uint32_t number) {
  for (uint32_t i = 0; i < numbers->len; i++)
    if (numbers->items[i] == number) return true;
  return false;
}

/* No date comes after itself, by way of others. */
static void check_orders(lt_seal *seal) {
  const lt_set *set = seal->set;
  lt_graph graph = {.nodes = set->facts_len};
  for (uint32_t i = 0; i < set->facts_len; i++)
    for (uint32_t k = 0; k < set->facts_len && set->facts[i].type.kind == LT_TYPE_DATE; k++)
      if (has(&set->facts[i].follows, k) || has(&set->facts[k].precedes, i)) lt_graph_link(seal, &graph, i, k);
  lt_chain chain = {LT_RECORD_FACT, "follows"};
  if (graph.edges.len > 0) lt_graph_order(seal, &graph, lt_report_chain, &chain);
}

static uint32_t *fact_otherwise(lt_set *set, uint32_t n) { return &set->facts[n].otherwise; }

static void seal_law_dates(lt_seal *seal, uint32_t number) {
  const lt_declaration *declaration = entity_declaration(seal, number);
  lt_entity *entity = &seal->set->entities[number];
  lt_keys keys;
  lt_seal_keys(declaration, LT_WORD_entity, &keys);
  if (keys.k_law_date == NULL) return;
  entity->law_dates.items = LT_NEW_ARRAY(seal->arena, uint32_t, keys.k_law_date->kids_len);
  for (uint32_t i = 0; i < keys.k_law_date->kids_len; i++) {
    const lt_form *form = keys.k_law_date->kids[i];
    uint32_t fact = lt_set_fact(seal->set, number, form->name);
    if (fact != LT_NONE && seal->set->facts[fact].type.kind == LT_TYPE_DATE && !seal->set->facts[fact].type.set) {
      entity->law_dates.items[entity->law_dates.len++] = fact;
      continue;
    }
    lt_fail_at(seal, LT_L327, (lt_spot){declaration, "law_date"}, form, lt_both(form->name), lt_both(entity->id),
               lt_both((lt_str){0}));
  }
}

/* A fact and a question of one entity are read alike, so they may not share a name. */
static void check_names(lt_seal *seal, uint32_t number) {
  const lt_question *question = &seal->set->questions[number];
  const lt_declaration *declaration = seal->found[LT_RECORD_QUESTION][number].declaration;
  uint32_t fact = lt_set_fact(seal->set, question->entity, declaration->id);
  uint32_t other = lt_set_question(seal->set, question->entity, declaration->id);
  if (fact == LT_NONE && (other == LT_NONE || other == number)) return;
  bool is_fact = fact != LT_NONE;
  lt_diag *diag = lt_fail(seal, LT_L328, lt_declaration_place(declaration, "", (lt_str){0}), lt_both(declaration->id),
                          lt_both(seal->set->entities[question->entity].id),
                          lt_record_word(is_fact ? LT_RECORD_FACT : LT_RECORD_QUESTION));
  diag->also = lt_record_place(seal, is_fact ? LT_RECORD_FACT : LT_RECORD_QUESTION, is_fact ? fact : other);
  diag->also_says = lt_say("tên này đã khai báo ở đây", "the name is declared here");
}

static void check_decision_keys(lt_seal *seal, const lt_question *question, const lt_declaration *declaration,
                                const lt_keys *keys) {
  bool office = question->type.kind == LT_TYPE_OFFICE && !question->type.set;
  if (keys->k_concerns != NULL && question->kind != LT_QUESTION_PERMISSION)
    lt_seal_idle(seal, declaration, "concerns",
                 lt_say("chỉ câu hỏi về sự cho phép (`type = \"permission\"`) mới có `concerns`",
                        "only a permission (`type = \"permission\"`) has `concerns`"));
  if (question->delegable && !office)
    lt_seal_idle(seal, declaration, "delegable",
                 lt_say("chỉ câu hỏi mà câu trả lời là một chức danh (`type = \"office\"`) mới ủy quyền được",
                        "only a question that is answered by an office (`type = \"office\"`) can be handed over"));
}

static void seal_decision(lt_seal *seal, lt_question *question, const lt_declaration *declaration) {
  lt_keys keys;
  lt_seal_keys(declaration, LT_WORD_decision, &keys);
  question->title = lt_seal_text(seal, keys.k_title);
  question->delegable = lt_seal_flag(keys.k_delegable);
  if (keys.k_order != NULL) question->order = keys.k_order->integer;
  question->policy = LT_NONE;
  lt_spot spot = {declaration, "type"};
  if (keys.k_type == NULL || !lt_seal_type(seal, spot, keys.k_type, &question->type)) return;
  if (question->type.kind == LT_TYPE_TEXT) {
    lt_fail_at(seal, LT_L310, spot, keys.k_type, lt_both(declaration->id), lt_type_words(seal, question->type),
               lt_both((lt_str){0}));
  }
  question->kind = question->type.set                          ? LT_QUESTION_SET
                   : question->type.kind == LT_TYPE_PERMISSION ? LT_QUESTION_PERMISSION
                                                               : LT_QUESTION_ONE;
  check_decision_keys(seal, question, declaration, &keys);
}

/* Lists the questions of each entity as reports do; numbers, by id, do not change. */
static void order_questions(lt_seal *seal) {
  for (uint32_t e = 0; e < seal->set->entities_len; e++) {
    lt_numbers *list = &seal->set->entities[e].questions;
    for (uint32_t i = 1; i < list->len; i++) {
      uint32_t number = list->items[i], at = i;
      for (; at > 0 && seal->set->questions[list->items[at - 1]].order > seal->set->questions[number].order; at--)
        list->items[at] = list->items[at - 1];
      list->items[at] = number;
    }
    for (uint32_t i = 0; i < list->len; i++) seal->set->questions[list->items[i]].slot = i;
  }
}

static void seal_question_heads(lt_seal *seal) {
  for (uint32_t i = 0; i < seal->set->questions_len; i++) {
    const lt_declaration *declaration = seal->found[LT_RECORD_QUESTION][i].declaration;
    lt_question *question = &seal->set->questions[i];
    question->order = INT64_MAX;
    check_names(seal, i);
    if (lt_word_of(declaration) == LT_WORD_decision) {
      seal_decision(seal, question, declaration);
      continue;
    }
    question->kind = LT_QUESTION_DEFINE;
    question->type = (lt_type){.kind = LT_TYPE_YES_NO};
    question->policy = lt_seal_number(seal, LT_RECORD_POLICY, declaration->policy);
  }
}

void lt_seal_vocabulary(lt_seal *seal) {
  lt_set *set = seal->set;
  seal_entities(seal);
  give_slots(seal);
  for (uint32_t i = 0; i < set->facts_len; i++) {
    const lt_declaration *declaration = seal->found[LT_RECORD_FACT][i].declaration;
    set->facts[i].presumed = LT_UNKNOWN;
    set->facts[i].otherwise = LT_NONE;
    if (is_list_declaration(declaration))
      seal_list_fact(seal, i, declaration);
    else
      seal_fact(seal, i, declaration);
  }
  seal_question_heads(seal);
  order_questions(seal);
  for (uint32_t e = 0; e < set->entities_len; e++) {
    lt_seal_places(seal, &set->entities[e]);
    seal_law_dates(seal, e);
  }
  for (uint32_t i = 0; i < set->facts_len; i++) seal_otherwise(seal, i, seal->found[LT_RECORD_FACT][i].declaration);
  for (uint32_t i = 0; i < set->facts_len; i++) seal_orders(seal, i, seal->found[LT_RECORD_FACT][i].declaration);
  check_orders(seal);
  lt_seal_tree(seal, (lt_chain){LT_RECORD_FACT, "otherwise"}, set->facts_len, fact_otherwise);
}
