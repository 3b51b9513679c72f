/* seal_subject.c: what a norm is about: `about`, else the entity of the questions that it answers or gates, else the
 * deepest entity that its conditions read. Where names alone leave it open, the norm must say. */
#include "policy_impl.h"

/* The deepest entity that a form reads outside functions' parameters; LT_NONE if none. */
typedef struct deepest {
  const lt_seal *seal;
  uint32_t entity, visited;
} deepest;

static void look(deepest *d, const lt_form *form) {
  if (form == NULL || d->visited++ > 20000) return;
  if (form->kind == LT_FORM_ENTITY) {
    const lt_set *set = d->seal->set;
    uint32_t entity = lt_set_find(set, LT_RECORD_ENTITY, form->name);
    if (entity != LT_NONE && (d->entity == LT_NONE || set->entities[entity].depth > set->entities[d->entity].depth)) {
      d->entity = entity;
    }
  }
  /* A chain of & is a long left spine: its parts are looked at from the right, without recursion on the left. */
  for (uint32_t i = form->kids_len; i > 1; i--) look(d, form->kids[i - 1]);
  if (form->kids_len > 0) look(d, form->kids[0]);
}

static uint32_t deepest_read(const lt_seal *seal, const lt_keys *keys) {
  const lt_form *const forms[] = {keys->k_when, keys->k_must, keys->k_should,  keys->k_holds, keys->k_provided,
                                  keys->k_who,  keys->k_what, keys->k_decides, keys->k_adds,  keys->k_to};
  deepest d = {seal, LT_NONE, 0};
  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) look(&d, forms[i]);
  return d.entity;
}

/* The entity of the first question of a list, as item.approver. */
static uint32_t of_questions(lt_seal *seal, const lt_form *form) {
  const lt_form *const *items = &form;
  if (form->kind == LT_FORM_TABLE && lt_form_list(form, &items) == 0) return LT_NONE;
  const lt_form *base = items[0]->kids[0]; /* by the shape of the key they are reads */
  return base->kind != LT_FORM_ENTITY ? LT_NONE : lt_seal_number(seal, LT_RECORD_ENTITY, base->name);
}

static bool has_all(const lt_set *set, uint32_t entity, const lt_form *answers) {
  for (uint32_t i = 0; answers != NULL && i < answers->kids_len; i++) {
    if (lt_set_question(set, entity, answers->kids[i]->name) == LT_NONE) return false;
  }
  return true;
}

/* How many of them the entity has. */
static uint32_t has(const lt_set *set, uint32_t entity, const lt_form *answers) {
  uint32_t len = 0;
  for (uint32_t i = 0; answers != NULL && i < answers->kids_len; i++)
    len += lt_set_question(set, entity, answers->kids[i]->name) != LT_NONE;
  return len;
}

/* Of several entities that have such questions, the one that the conditions read. */
static uint32_t choose(lt_seal *seal, const lt_declaration *declaration, const lt_keys *keys) {
  const lt_set *set = seal->set;
  uint32_t read = deepest_read(seal, keys);
  lt_text names = {.arena = &seal->scratch};
  for (uint32_t e = 0; e < set->entities_len; e++) {
    if (!has_all(set, e, keys->k_decides) || !has_all(set, e, keys->k_adds)) continue;
    if (e == read) return e;
    lt_text_putf(&names, "%s`%.*s`", names.len > 0 ? ", " : "", LT_STR_ARG(set->entities[e].id));
  }
  lt_fail(seal, LT_L350, lt_declaration_place(declaration, "", (lt_str){0}), lt_both(declaration->id),
          lt_both(lt_text_str(&names)), lt_both((lt_str){0}));
  return LT_NONE;
}

/* The entity that has the question nearest to what no entity has; LT_NONE if none is near. */
static uint32_t nearest(lt_seal *seal, const lt_form *answers) {
  const lt_set *set = seal->set;
  lt_str *ids = LT_NEW_ARRAY(&seal->scratch, lt_str, set->questions_len);
  for (uint32_t i = 0; i < set->questions_len; i++) ids[i] = set->questions[i].id;
  for (uint32_t i = 0; answers != NULL && i < answers->kids_len; i++) {
    int64_t near = lt_text_nearest(&seal->scratch, answers->kids[i]->name, ids, set->questions_len);
    if (near >= 0) return set->questions[near].entity;
  }
  return LT_NONE;
}

/* The names of `decides` and `adds` say which entities have such questions. */
static uint32_t of_answers(lt_seal *seal, const lt_declaration *declaration, const lt_keys *keys) {
  const lt_set *set = seal->set;
  uint32_t only = LT_NONE, candidates = 0, any = LT_NONE;
  uint32_t wanted = keys->k_decides == NULL ? 0 : keys->k_decides->kids_len;
  if (keys->k_adds != NULL) wanted += keys->k_adds->kids_len;
  for (uint32_t e = 0; e < set->entities_len; e++) {
    uint32_t there = has(set, e, keys->k_decides) + has(set, e, keys->k_adds);
    if (there == 0) continue;
    if (any == LT_NONE) any = e;
    if (there < wanted) continue;
    only = e;
    candidates++;
  }
  if (candidates == 1) return only;
  if (candidates > 1) return choose(seal, declaration, keys);
  if (any != LT_NONE) return any; /* which of its questions there is not, is reported with the answers */
  uint32_t near = nearest(seal, keys->k_decides), read = deepest_read(seal, keys);
  if (near == LT_NONE) near = nearest(seal, keys->k_adds);
  return near != LT_NONE ? near : read != LT_NONE ? read : set->plan;
}

uint32_t lt_seal_subject(lt_seal *seal, const lt_declaration *declaration, const lt_keys *keys) {
  if (keys->k_about != NULL) return lt_seal_entity(seal, (lt_spot){declaration, "about"}, keys->k_about);
  if (keys->k_decides != NULL || keys->k_adds != NULL) return of_answers(seal, declaration, keys);
  const lt_form *const questions[] = {keys->k_allows, keys->k_forbids, keys->k_power, keys->k_exactly_one,
                                      keys->k_gates};
  uint32_t entity = LT_NONE;
  for (size_t i = 0; entity == LT_NONE && i < sizeof questions / sizeof *questions; i++) {
    if (questions[i] != NULL) entity = of_questions(seal, questions[i]);
  }
  if (entity == LT_NONE) entity = deepest_read(seal, keys);
  return entity != LT_NONE ? entity : seal->set->plan;
}
