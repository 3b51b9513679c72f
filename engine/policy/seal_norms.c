/* seal_norms.c: norms: their basis, subject, conditions, answers, obligations. How they prevail over each other is
 * seal_precedence.c's, in what order their questions are decided seal_strata.c's. */
#include "base/sort.h"
#include "reading.h"

typedef struct sealing {
  lt_seal *seal;
  const lt_declaration *declaration, *before; /* that of the norm before, or NULL */
  lt_word word;
  lt_keys keys;
  lt_norm *norm;
  uint32_t number;
  LT_VEC(lt_answer_rule) answers;
} sealing;

static lt_reading reading_at(const sealing *s, const char *path) {
  return lt_reading_of(s->seal, s->declaration, path, s->norm->policy, s->norm->entity);
}

static const lt_expr *condition_at(const sealing *s, const char *path, const lt_form *form) {
  if (form == NULL) return NULL;
  lt_reading reading = reading_at(s, path);
  return lt_seal_condition(&reading, form);
}

static lt_place head_place(const sealing *s) { return lt_declaration_place(s->declaration, "", (lt_str){0}); }

static void seal_when(sealing *s) {
  const lt_expr *kids[3];
  uint32_t len = 0;
  const lt_expr *when = condition_at(s, "when", s->keys.k_when);
  const lt_expr *who = condition_at(s, "who", s->keys.k_who), *what = condition_at(s, "what", s->keys.k_what);
  if (when != NULL) kids[len++] = when;
  if (who != NULL) kids[len++] = who;
  if (what != NULL) kids[len++] = what;
  if (len > 0) s->norm->when = lt_build_junction(&s->seal->builder, LT_OP_ALL, kids, len);
}

static void push_answer(sealing *s, uint32_t question, const lt_value *value, bool adds, lt_spot spot) {
  for (uint32_t i = 0; i < s->answers.len; i++) {
    if (s->answers.items[i].question != question) continue;
    lt_fail(s->seal, LT_L351, lt_declaration_key_place(spot.declaration, spot.path),
            lt_both(s->seal->set->questions[question].id), lt_both(s->declaration->id), lt_both((lt_str){0}));
    return;
  }
  lt_answer_rule answer = {question, value, adds};
  LT_PUSH(&s->seal->scratch, &s->answers, answer);
}

/* The question that a key of `decides` or `adds` names. What a define says follows from its condition: no norm decides
 * it, whatever name it goes by. */
static uint32_t answered(sealing *s, lt_spot spot, lt_str name, bool adds) {
  lt_seal *seal = s->seal;
  const lt_entity *entity = &seal->set->entities[s->norm->entity];
  uint32_t question = lt_set_question(seal->set, s->norm->entity, name);
  if (question == LT_NONE || seal->set->questions[question].kind == LT_QUESTION_DEFINE) {
    lt_str *ids = LT_NEW_ARRAY(&seal->scratch, lt_str, entity->questions.len);
    uint32_t len = 0;
    for (uint32_t i = 0; i < entity->questions.len; i++) {
      const lt_question *other = &seal->set->questions[entity->questions.items[i]];
      if (other->kind != LT_QUESTION_DEFINE) ids[len++] = other->id;
    }
    lt_fail(seal, LT_L352, lt_declaration_key_place(spot.declaration, spot.path), lt_both(entity->id), lt_both(name),
            lt_near(seal, name, ids, len,
                    lt_say("khai báo bằng `decision`", "declare it with `decision`")));
    return LT_NONE;
  }
  lt_question_kind kind = seal->set->questions[question].kind;
  if (kind == LT_QUESTION_PERMISSION) {
    lt_fail(seal, LT_L353, lt_declaration_key_place(spot.declaration, spot.path), lt_both(name), lt_both((lt_str){0}),
            lt_both((lt_str){0}));
    return LT_NONE;
  }
  if (adds && kind != LT_QUESTION_SET) {
    lt_fail(seal, LT_L354, lt_declaration_key_place(spot.declaration, spot.path), lt_both(name), lt_both((lt_str){0}),
            lt_both((lt_str){0}));
    return LT_NONE;
  }
  return question;
}

static void seal_answers(sealing *s, const char *key, const lt_form *form, bool adds) {
  if (form == NULL) return;
  for (uint32_t i = 0; i < form->kids_len; i++) {
    const lt_form *entry = form->kids[i];
    const char *path = lt_join(s->seal, lt_str_of(key), '.', entry->name).ptr;
    lt_spot spot = {s->declaration, path};
    uint32_t question = answered(s, spot, entry->name, adds);
    if (question == LT_NONE || s->seal->set->questions[question].type.kind == LT_TYPE_NONE) continue;
    lt_reading reading = reading_at(s, path);
    const lt_value *value = lt_seal_value(&reading, entry->kids[0], s->seal->set->questions[question].type);
    if (value != NULL) push_answer(s, question, value, adds, spot);
  }
}

/* The subject of the norm must be what the question is asked of. */
static bool asked_of_subject(sealing *s, lt_spot spot, const lt_form *form, uint32_t question) {
  if (s->seal->set->questions[question].entity == s->norm->entity) return true;
  lt_fail_at(s->seal, LT_L355, spot, form, lt_both(form->name),
             lt_both(s->seal->set->entities[s->seal->set->questions[question].entity].id),
             lt_both(s->seal->set->entities[s->norm->entity].id));
  return false;
}

static void seal_permission(sealing *s, const char *key, const lt_form *form, lt_permission permission) {
  if (form == NULL) return;
  const lt_form *const *items = &form;
  uint32_t len = form->kind == LT_FORM_TABLE ? lt_form_list(form, &items) : 1;
  lt_spot spot = {s->declaration, key};
  for (uint32_t i = 0; i < len; i++) {
    uint32_t question = lt_seal_question_read(s->seal, spot, items[i]);
    if (question == LT_NONE || !asked_of_subject(s, spot, items[i], question)) continue;
    if (s->seal->set->questions[question].kind != LT_QUESTION_PERMISSION) {
      lt_fail_at(s->seal, LT_L356, spot, items[i], lt_both(items[i]->name), lt_both(s->declaration->word),
                 lt_both((lt_str){0}));
      continue;
    }
    push_answer(s, question, lt_seal_permission(s->seal, permission), false, spot);
  }
}

static void seal_provided(sealing *s) {
  const lt_form *form = s->keys.k_provided;
  if (form == NULL) return;
  const lt_form *const *items = &form;
  uint32_t len = form->kind == LT_FORM_TABLE ? lt_form_list(form, &items) : 1, kept = 0;
  if (len == 0) {
    (void)condition_at(s, "provided", form); /* says what was meant */
    return;
  }
  const lt_expr **provided = LT_NEW_ARRAY(s->seal->arena, const lt_expr *, len);
  for (uint32_t i = 0; i < len; i++) {
    provided[kept] = condition_at(s, "provided", items[i]);
    if (provided[kept] != NULL) kept++;
  }
  s->norm->provided = provided;
  s->norm->provided_len = kept;
}

/* A power that may be handed over is a question whose answer is an office. */
static void seal_delegation(sealing *s) {
  lt_seal *seal = s->seal;
  s->norm->principal = LT_NONE;
  if (s->word != LT_WORD_delegate || s->keys.k_power == NULL) return;
  lt_spot spot = {s->declaration, "power"};
  uint32_t question = lt_seal_question_read(seal, spot, s->keys.k_power);
  lt_cell principal = LT_UNKNOWN;
  if (s->keys.k_from != NULL && lt_seal_constant(seal, (lt_spot){s->declaration, "from"}, s->keys.k_from,
                                                 (lt_type){.kind = LT_TYPE_OFFICE}, &principal)) {
    s->norm->principal = (uint32_t)principal;
  }
  if (question == LT_NONE || !asked_of_subject(s, spot, s->keys.k_power, question)) return;
  lt_type type = seal->set->questions[question].type;
  if (!seal->set->questions[question].delegable || type.kind != LT_TYPE_OFFICE || type.set) {
    lt_fail_at(seal, LT_L357, spot, s->keys.k_power, lt_both(s->keys.k_power->name), lt_both((lt_str){0}),
               lt_both((lt_str){0}));
    return;
  }
  if (s->keys.k_to == NULL) return;
  lt_reading reading = reading_at(s, "to");
  const lt_value *value = lt_seal_value(&reading, s->keys.k_to, type);
  if (value != NULL) push_answer(s, question, value, false, spot);
  bool named = value != NULL && s->keys.k_to->kind == LT_FORM_STRING;
  if (named && value->cell == principal)
    lt_fail(seal, LT_L359, head_place(s), lt_both(s->declaration->word), lt_both(s->declaration->id),
            lt_say("`from` và `to` là cùng một chức danh: ghi chức danh được ủy quyền vào `to`",
                   "`from` and `to` are one office: write into `to` who gets the power"));
}

/* Nothing looks whether a recorded duty is met, so it must say what it is, and no decision waits for it. */
static void check_recorded(sealing *s) {
  if (s->keys.k_says == NULL) {
    lt_fail(s->seal, LT_L359, head_place(s), lt_both(s->declaration->word), lt_both(s->declaration->id),
            lt_say("viết `must` hoặc `should`; nghĩa vụ chỉ để ghi nhận thì viết nội dung của nó vào `says`",
                   "write `must` or `should`; where the duty is only recorded, write what it is into `says`"));
  }
  if (s->keys.k_gates == NULL) return;
  lt_fail(s->seal, LT_L380, lt_declaration_key_place(s->declaration, "gates"), lt_both(s->declaration->id),
          lt_both((lt_str){0}), lt_both((lt_str){0}));
}

static void seal_duty(sealing *s) {
  lt_norm *norm = s->norm;
  norm->gates = LT_NONE;
  if (s->word == LT_WORD_property) {
    norm->must = condition_at(s, "holds", s->keys.k_holds);
    return;
  }
  if (s->word != LT_WORD_oblige) return;
  norm->should = s->keys.k_must == NULL && s->keys.k_should != NULL;
  norm->must = norm->should ? condition_at(s, "should", s->keys.k_should) : condition_at(s, "must", s->keys.k_must);
  norm->by = lt_seal_ids(s->seal, (lt_spot){s->declaration, "by"}, s->keys.k_by, LT_RECORD_BODY);
  if (s->keys.k_must != NULL && s->keys.k_should != NULL) {
    lt_fail(s->seal, LT_L358, head_place(s), lt_both(s->declaration->id), lt_both((lt_str){0}), lt_both((lt_str){0}));
  }
  if (s->keys.k_must == NULL && s->keys.k_should == NULL) {
    check_recorded(s);
    return;
  }
  if (s->keys.k_gates == NULL) return;
  lt_spot spot = {s->declaration, "gates"};
  uint32_t question = lt_seal_question_read(s->seal, spot, s->keys.k_gates);
  if (question == LT_NONE) return;
  uint32_t entity = s->seal->set->questions[question].entity;
  if (lt_entity_within(s->seal->set, norm->entity, entity))
    norm->gates = question;
  else
    (void)asked_of_subject(s, spot, s->keys.k_gates, question);
}

static void seal_exactly_one(sealing *s) {
  const lt_form *form = s->keys.k_exactly_one;
  if (s->word != LT_WORD_property) return;
  if (form == NULL && s->keys.k_holds == NULL) {
    lt_fail(s->seal, LT_L359, head_place(s), lt_both(s->declaration->word), lt_both(s->declaration->id),
            lt_say("viết `holds` hoặc `exactly_one`", "write `holds` or `exactly_one`"));
  }
  if (form == NULL) return;
  const lt_form *const *items = &form;
  uint32_t len = form->kind == LT_FORM_TABLE ? lt_form_list(form, &items) : 1, kept = 0;
  uint32_t *questions = LT_NEW_ARRAY(&s->seal->scratch, uint32_t, len);
  for (uint32_t i = 0; i < len; i++) {
    questions[kept] = lt_seal_question_read(s->seal, (lt_spot){s->declaration, "exactly_one"}, items[i]);
    if (questions[kept] != LT_NONE) kept++;
  }
  s->norm->exactly_one = lt_numbers_of(s->seal->arena, questions, kept);
}

static int compare_answers(const void *a, const void *b) {
  uint32_t x = ((const lt_answer_rule *)a)->question, y = ((const lt_answer_rule *)b)->question;
  return (x > y) - (x < y);
}

/* A norm may be in force for less than its act, never for more. */
static void check_period(sealing *s) {
  if (s->norm->act == LT_NONE || s->keys.k_in_force == NULL) return;
  const lt_instrument *instrument = &s->seal->set->instruments[s->norm->act];
  const lt_period *act = &instrument->in_force, *own = &s->norm->in_force;
  bool early = own->from.from != LT_UNKNOWN && act->from.from != LT_UNKNOWN && own->from.from < act->from.from;
  bool late = own->before.to != LT_UNKNOWN && act->before.to != LT_UNKNOWN && own->before.to > act->before.to;
  bool after = own->from.from != LT_UNKNOWN && act->before.to != LT_UNKNOWN && own->from.from >= act->before.to;
  bool over = own->before.to != LT_UNKNOWN && act->from.from != LT_UNKNOWN && own->before.to <= act->from.from;
  if (!early && !late && !after && !over) return;
  const char *path = late || over ? "in_force.before" : "in_force.from";
  lt_diag *diag = lt_fail(s->seal, LT_L360,
                          lt_declaration_place(s->declaration, path, (lt_str){0}),
                          lt_both(s->declaration->id), lt_both(instrument->id), lt_both((lt_str){0}));
  diag->also = lt_declaration_key_place(s->seal->found[LT_RECORD_INSTRUMENT][s->norm->act].declaration, "in_force");
  diag->also_says = lt_say("thời hạn của văn bản ở đây", "the act's period is here");
}

static lt_norm_kind kind_of(lt_word word) {
  switch (word) {
    case LT_WORD_permit: return LT_NORM_PERMIT;
    case LT_WORD_forbid: return LT_NORM_FORBID;
    case LT_WORD_oblige: return LT_NORM_OBLIGE;
    case LT_WORD_delegate: return LT_NORM_DELEGATE;
    case LT_WORD_property: return LT_NORM_PROPERTY;
    case LT_WORD_note: return LT_NORM_NOTE;
    case LT_WORD_transition: return LT_NORM_TRANSITION;
    default: return LT_NORM_RULE;
  }
}

/* Norms of one file share their policy and act, whose names then stand in one place. */
static void seal_home(sealing *s) {
  const lt_declaration *declaration = s->declaration, *before = s->before;
  bool same = before != NULL && declaration->policy.ptr == before->policy.ptr &&
              declaration->policy.len == before->policy.len && declaration->act.ptr == before->act.ptr &&
              declaration->act.len == before->act.len;
  if (same) {
    s->norm->policy = s->norm[-1].policy;
    s->norm->act = s->norm[-1].act;
    return;
  }
  s->norm->policy = lt_seal_number(s->seal, LT_RECORD_POLICY, declaration->policy);
  s->norm->act = declaration->act.len == 0 ? LT_NONE : lt_seal_number(s->seal, LT_RECORD_INSTRUMENT, declaration->act);
}

static void seal_head(sealing *s) {
  lt_seal *seal = s->seal;
  lt_norm *norm = s->norm;
  norm->local_id = lt_str_slice(norm->id, norm->id.len - s->declaration->id.len, s->declaration->id.len);
  norm->kind = kind_of(s->word);
  seal_home(s);
  norm->title = lt_seal_text(seal, s->keys.k_title);
  norm->says = lt_seal_text(seal, s->keys.k_says);
  norm->is_default = lt_seal_flag(s->keys.k_default);
  norm->in_force = lt_seal_period(seal, s->declaration, "in_force", s->keys.k_in_force);
  norm->basis = lt_seal_basis(seal, s->declaration, &s->keys, norm->act);
  norm->principal = norm->gates = LT_NONE;
  check_period(s);
  if (s->keys.k_cites == NULL && s->keys.k_assumes == NULL) {
    lt_fail(seal, LT_L318, head_place(s), lt_both(s->declaration->word), lt_both(s->declaration->id),
            lt_both((lt_str){0}));
  }
}

static void seal_body(sealing *s) {
  seal_when(s);
  seal_answers(s, "decides", s->keys.k_decides, false);
  seal_answers(s, "adds", s->keys.k_adds, true);
  seal_permission(s, "allows", s->keys.k_allows, LT_ALLOWED);
  seal_permission(s, "forbids", s->keys.k_forbids, LT_FORBIDDEN);
  seal_delegation(s);
  seal_provided(s);
  seal_duty(s);
  seal_exactly_one(s);
  if (s->word == LT_WORD_rule && s->keys.k_decides == NULL && s->keys.k_adds == NULL) {
    lt_fail(s->seal, LT_L359, head_place(s), lt_both(s->declaration->word), lt_both(s->declaration->id),
            lt_say("viết `decides = { câu_hỏi = giá trị }` hoặc `adds`",
                   "write `decides = { question = value }` or `adds`"));
  }
  if (s->answers.len == 0) return;
  lt_sort(&s->seal->scratch, s->answers.items, s->answers.len, sizeof *s->answers.items, compare_answers);
  s->norm->answers = lt_arena_copy(s->seal->arena, s->answers.items, s->answers.len * sizeof *s->answers.items);
  s->norm->answers_len = s->answers.len;
}

/* Which norms answer each question, and which are of each policy: in the order of the norms. */
static void list_norms(lt_seal *seal) {
  lt_set *set = seal->set;
  for (int pass = 0; pass < 2; pass++) {
    for (uint32_t n = 0; n < set->norms_len; n++) {
      const lt_norm *norm = &set->norms[n];
      for (uint32_t a = 0; a < norm->answers_len; a++) {
        lt_numbers *norms = &set->questions[norm->answers[a].question].norms;
        if (pass == 1) norms->items[norms->len] = n;
        norms->len++;
      }
      lt_numbers *norms = &set->policies[norm->policy].norms;
      if (pass == 1) norms->items[norms->len] = n;
      norms->len++;
    }
    for (uint32_t q = 0; pass == 0 && q < set->questions_len; q++) {
      set->questions[q].norms = (lt_numbers){LT_NEW_ARRAY(seal->arena, uint32_t, set->questions[q].norms.len), 0};
    }
    for (uint32_t p = 0; pass == 0 && p < set->policies_len; p++) {
      set->policies[p].norms = (lt_numbers){LT_NEW_ARRAY(seal->arena, uint32_t, set->policies[p].norms.len), 0};
    }
  }
}

/* Those that are told and decide nothing. */
static void list_remarks(lt_seal *seal) {
  lt_set *set = seal->set;
  set->remarks.items = LT_NEW_ARRAY(seal->arena, uint32_t, set->norms_len);
  for (uint32_t n = 0; n < set->norms_len; n++) {
    const lt_norm *norm = &set->norms[n];
    if (norm->kind == LT_NORM_NOTE || (norm->kind == LT_NORM_OBLIGE && norm->must == NULL))
      set->remarks.items[set->remarks.len++] = n;
  }
}

/* `question:decided_by "norm"`: the norm must be one that answers it. */
static void check_decided_by(lt_seal *seal) {
  for (uint32_t i = 0; i < seal->decided_by.len; i++) {
    const lt_decided_by *check = &seal->decided_by.items[i];
    const lt_norm *norm = &seal->set->norms[check->norm];
    uint32_t a = 0;
    while (a < norm->answers_len && norm->answers[a].question != check->question) a++;
    if (a < norm->answers_len) continue;
    lt_fail_at(seal, LT_L361, check->spot, check->form, lt_both(norm->local_id),
               lt_both(seal->set->questions[check->question].id), lt_both((lt_str){0}));
  }
}

void lt_seal_norms(lt_seal *seal) {
  lt_set *set = seal->set;
  sealing s = {.seal = seal};
  for (uint32_t i = 0; i < set->norms_len; i++) {
    const lt_declaration *declaration = seal->found[LT_RECORD_NORM][i].declaration;
    s.before = s.declaration;
    s.declaration = declaration;
    s.word = lt_word_of(declaration);
    s.norm = &set->norms[i];
    s.number = i;
    s.answers.len = 0;
    lt_seal_keys(declaration, s.word, &s.keys);
    seal_head(&s);
    s.norm->entity = lt_seal_subject(seal, declaration, &s.keys);
    if (s.norm->entity != LT_NONE) seal_body(&s);
    if (s.keys.k_overrides == NULL && s.keys.k_disapplies == NULL) continue;
    lt_relating relating = {i, s.keys.k_overrides, s.keys.k_disapplies};
    LT_PUSH(&seal->scratch, &seal->relations, relating);
  }
  list_norms(seal);
  list_remarks(seal);
  check_decided_by(seal);
}
