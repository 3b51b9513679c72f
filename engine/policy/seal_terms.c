/* seal_terms.c: what conditions and answers read: facts, questions, defines, attributes, heads, counts and sums.
 * Idea: a read is resolved against an entity: the norm's subject or what it belongs to (var 0), or the element of a
 * list test around it (var k). Each kind of mistake has its own message, because each has its own mend. */
#include "reading.h"

lt_reading lt_reading_of(lt_seal *seal, const lt_declaration *declaration, const char *path, uint32_t policy,
                         uint32_t subject) {
  return (lt_reading){.seal = seal, .spot = {declaration, path}, .policy = policy, .subject = subject};
}

static bool is_call(const lt_form *form, const char *name) {
  return form->kind == LT_FORM_CALL && lt_str_equal(form->name, lt_str_of(name));
}

static bool is_aggregate(const lt_form *form) {
  return form->kind == LT_FORM_METHOD &&
         (lt_str_equal(form->name, LT_STR("count")) || lt_str_equal(form->name, LT_STR("sum")));
}

bool lt_form_is_term(const lt_form *form) {
  if (is_call(form, "head_of")) return form->kids_len == 1 && lt_form_is_term(form->kids[0]);
  return form->kind == LT_FORM_READ || form->kind == LT_FORM_PLUS || is_aggregate(form);
}

bool lt_entity_within(const lt_set *set, uint32_t entity, uint32_t above) {
  while (entity != LT_NONE && entity != above) entity = set->entities[entity].parent;
  return entity != LT_NONE;
}

static uint32_t find_define(lt_seal *seal, uint32_t policy, uint32_t entity, lt_str name) {
  lt_str policy_id = seal->set->policies[policy].id;
  char room[512];
  if (policy_id.len + name.len + 1 > sizeof room) return LT_NONE;
  lt_str id = {room, 0};
  for (size_t i = 0; i < policy_id.len; i++) room[id.len++] = policy_id.ptr[i];
  room[id.len++] = '#';
  for (size_t i = 0; i < name.len; i++) room[id.len++] = name.ptr[i];
  return lt_set_question(seal->set, entity, id);
}

/* Its own first, then those of the policies that it is under, nearest first. */
static uint32_t find_visible_define(lt_seal *seal, uint32_t policy, uint32_t entity, lt_str name) {
  uint32_t define = find_define(seal, policy, entity, name);
  const lt_numbers *visible = seal->visible == NULL ? NULL : &seal->visible[policy];
  for (uint32_t i = 0; visible != NULL && define == LT_NONE && i < visible->len; i++) {
    define = find_define(seal, visible->items[i], entity, name);
  }
  return define;
}

static lt_named find_named(lt_seal *seal, uint32_t policy, uint32_t entity, lt_str name) {
  lt_named named = {false, lt_set_fact(seal->set, entity, name)};
  if (named.number != LT_NONE) return named;
  named = (lt_named){true, lt_set_question(seal->set, entity, name)};
  if (named.number == LT_NONE && policy != LT_NONE) named.number = find_visible_define(seal, policy, entity, name);
  return named;
}

/* The norms of a policy read the same names again and again. What is not found is not kept: there may be more to
 * come. */
struct lt_seen_read {
  lt_str name; /* empty: none */
  uint32_t policy, entity;
  lt_named named;
};
enum { SEEN_READS = 256 };

bool lt_seal_named(lt_seal *seal, uint32_t policy, uint32_t entity, lt_str name, lt_named *out) {
  if (name.len == 0) return *out = (lt_named){true, LT_NONE}, false;
  if (seal->seen_reads == NULL) seal->seen_reads = LT_NEW_ARRAY(&seal->scratch, struct lt_seen_read, SEEN_READS);
  const unsigned char *at = (const unsigned char *)name.ptr;
  size_t mixed = name.len * 7 + at[0] * 5u + at[name.len / 2] * 3u + at[name.len - 1] + policy * 31 + entity * 17;
  struct lt_seen_read *seen = &seal->seen_reads[mixed % SEEN_READS];
  bool known = seen->policy == policy && seen->entity == entity && lt_str_equal(seen->name, name);
  *out = known ? seen->named : find_named(seal, policy, entity, name);
  if (out->number == LT_NONE) return false;
  if (!known) *seen = (struct lt_seen_read){name, policy, entity, *out};
  return true;
}

/* All that can be read of an entity, for "did you mean". */
static lt_text2 near_read(lt_seal *seal, uint32_t entity, lt_str name) {
  const lt_entity *of = &seal->set->entities[entity];
  lt_str *names = LT_NEW_ARRAY(&seal->scratch, lt_str, of->facts.len + of->questions.len);
  size_t len = 0;
  for (uint32_t i = 0; i < of->facts.len; i++) names[len++] = seal->set->facts[of->facts.items[i]].id;
  for (uint32_t i = 0; i < of->questions.len; i++) {
    names[len++] = seal->found[LT_RECORD_QUESTION][of->questions.items[i]].declaration->id;
  }
  return lt_near(
      seal, name, names, len,
      lt_say("khai báo bằng `fact`, `decision` hoặc `define`", "declare it with `fact`, `decision` or `define`"));
}

/* The term of a name of `entity`, or, of an element, of what the element belongs to. */
static const lt_term *named_term(lt_reading *reading, const lt_form *form, uint32_t entity, uint32_t var) {
  lt_seal *seal = reading->seal;
  lt_named named = {false, LT_NONE};
  uint32_t of = entity;
  while (!lt_seal_named(seal, reading->policy, of, form->name, &named)) {
    of = var == 0 ? LT_NONE : seal->set->entities[of].parent;
    if (of == LT_NONE) {
      lt_fail_at(seal, LT_L329, reading->spot, form, lt_both(seal->set->entities[entity].id), lt_both(form->name),
                 near_read(seal, entity, form->name));
      return NULL;
    }
  }
  if (!lt_seal_may_read(reading, form, named.question, named.number)) return NULL;
  lt_term term = {
      .kind = named.question ? LT_TERM_QUESTION : LT_TERM_FACT, .var = var, .entity = of, .item = named.number};
  term.type = named.question ? seal->set->questions[named.number].type : seal->set->facts[named.number].type;
  term.step = !named.question && seal->set->facts[named.number].step;
  return term.type.kind == LT_TYPE_NONE ? NULL : lt_build_term(&seal->builder, &term);
}

/* `plan.items:any(…)`: how the subject reaches a deeper entity. */
static lt_str way_down(lt_seal *seal, uint32_t subject, uint32_t entity) {
  const lt_set *set = seal->set;
  while (set->entities[entity].parent != subject) entity = set->entities[entity].parent;
  return lt_str_format(&seal->scratch, "%.*s.%.*s:any(function(x) return … end)", LT_STR_ARG(set->entities[subject].id),
                       LT_STR_ARG(set->entities[entity].at));
}

static const lt_term *entity_read(lt_reading *reading, const lt_form *form, const lt_form *base) {
  lt_seal *seal = reading->seal;
  uint32_t entity = lt_seal_entity(seal, reading->spot, base);
  if (entity == LT_NONE || reading->subject == LT_NONE) return NULL;
  if (lt_entity_within(seal->set, reading->subject, entity)) return named_term(reading, form, entity, 0);
  lt_str read = lt_str_format(&seal->scratch, "%.*s.%.*s", LT_STR_ARG(base->name), LT_STR_ARG(form->name));
  lt_str subject = seal->set->entities[reading->subject].id;
  if (lt_entity_within(seal->set, entity, reading->subject)) {
    lt_fail_at(seal, LT_L334, reading->spot, form, lt_both(read), lt_both(subject),
               lt_both(way_down(seal, reading->subject, entity)));
  } else {
    lt_fail_at(seal, LT_L335, reading->spot, form, lt_both(read), lt_both(subject), lt_both(base->name));
  }
  return NULL;
}

static const lt_term *element_read(lt_reading *reading, const lt_form *form, const lt_form *base) {
  for (uint32_t k = reading->depth; k > 0; k--) {
    if (reading->scopes[k].function == base->integer) return named_term(reading, form, reading->scopes[k].entity, k);
  }
  lt_fail_at(reading->seal, LT_L336, reading->spot, form, lt_both(form->name), lt_both((lt_str){0}),
             lt_both((lt_str){0}));
  return NULL;
}

typedef struct found_attribute {
  lt_str name;
  uint32_t number;
  lt_type type;
} found_attribute;

/* The attributes that a type has; at most `room`. */
static uint32_t attributes_of(const lt_set *set, lt_type type, found_attribute *out, uint32_t room) {
  uint32_t len = 0;
  bool body = type.kind == LT_TYPE_BODY, place = type.kind == LT_TYPE_PLACE;
  if (body && set->body_kind != LT_NONE) {
    out[len++] = (found_attribute){LT_STR("kind"), LT_ATTRIBUTE_KIND, {.kind = LT_TYPE_CHOICE, .of = set->body_kind}};
  }
  if (body) out[len++] = (found_attribute){LT_STR("place"), LT_ATTRIBUTE_PLACE, {.kind = LT_TYPE_PLACE}};
  if (body || place) out[len++] = (found_attribute){LT_STR("part_of"), LT_ATTRIBUTE_PART_OF, {.kind = type.kind}};
  if (place) out[len++] = (found_attribute){LT_STR("authority"), LT_ATTRIBUTE_AUTHORITY, {.kind = LT_TYPE_BODY}};
  if (type.kind != LT_TYPE_CHOICE) return len;
  const lt_choice *choice = &set->choices[type.of];
  for (uint32_t i = 0; i < choice->attributes_len && len < room; i++) {
    out[len++] = (found_attribute){choice->attributes[i].id, i, choice->attributes[i].type};
  }
  return len;
}

enum { ATTRIBUTES_SHOWN = 64 };

static lt_text2 attribute_names(lt_seal *seal, const lt_str *names, uint32_t len) {
  if (len == 0) return lt_say("kiểu này không có thuộc tính nào", "this type has no attributes");
  lt_text all = {.arena = &seal->scratch};
  for (uint32_t i = 0; i < len; i++) lt_text_putf(&all, "%s`%.*s`", i > 0 ? ", " : "", LT_STR_ARG(names[i]));
  return lt_sayf(seal, "các thuộc tính của kiểu này: %.*s", "the attributes of this type: %.*s", lt_text_str(&all));
}

static const lt_term *attribute_read(lt_reading *reading, const lt_form *form, const lt_form *base_form) {
  lt_seal *seal = reading->seal;
  const lt_term *base = lt_seal_term(reading, base_form);
  if (base == NULL) return NULL;
  found_attribute found[ATTRIBUTES_SHOWN];
  uint32_t len = base->type.set ? 0 : attributes_of(seal->set, base->type, found, ATTRIBUTES_SHOWN);
  lt_str names[ATTRIBUTES_SHOWN];
  for (uint32_t i = 0; i < len; i++) {
    names[i] = found[i].name;
    if (!lt_str_equal(found[i].name, form->name)) continue;
    lt_term term = {.kind = LT_TERM_ATTRIBUTE,
                    .var = base->var,
                    .entity = base->entity,
                    .item = LT_NONE,
                    .attribute = found[i].number,
                    .base = base,
                    .type = found[i].type};
    return lt_build_term(&seal->builder, &term);
  }
  lt_fail_at(seal, LT_L343, reading->spot, form, lt_both(form->name), lt_type_words(seal, base->type),
             lt_near(seal, form->name, names, len, attribute_names(seal, names, len)));
  return NULL;
}

static const lt_term *head_term(lt_reading *reading, const lt_form *form) {
  const lt_term *base = lt_seal_term(reading, form->kids[0]);
  if (base == NULL) return NULL;
  if (base->type.kind != LT_TYPE_BODY || base->type.set) {
    lt_fail_at(reading->seal, LT_L344, reading->spot, form->kids[0], lt_type_words(reading->seal, base->type),
               lt_both((lt_str){0}), lt_both((lt_str){0}));
    return NULL;
  }
  lt_term term = {.kind = LT_TERM_HEAD,
                  .var = base->var,
                  .entity = base->entity,
                  .item = LT_NONE,
                  .base = base,
                  .type = {.kind = LT_TYPE_OFFICE}};
  return lt_build_term(&reading->seal->builder, &term);
}

bool lt_reading_enter(lt_reading *reading, const lt_form *call, const lt_form *function, const lt_term *list) {
  lt_seal *seal = reading->seal;
  if (function->kind != LT_FORM_FUNCTION || function->kids_len != 1) {
    lt_fail_at(seal, LT_L345, reading->spot, call, lt_both(call->name), lt_both((lt_str){0}), lt_both((lt_str){0}));
    return false;
  }
  if (reading->depth + 1 >= LT_VARS_MAX) {
    lt_fail_at(seal, LT_L590, reading->spot, call, lt_both(lt_str_format(&seal->scratch, "%d", LT_VARS_MAX - 1)),
               lt_both((lt_str){0}), lt_both((lt_str){0}));
    return false;
  }
  reading->depth++;
  reading->scopes[reading->depth].function = function->integer;
  reading->scopes[reading->depth].entity = list->type.of;
  return true;
}

/* What is summed: a number, an amount or a term that each element states. Sums of sums are refused: with the bounds at
 * the door, no sum of stated amounts can overflow. */
static const lt_term *summed(lt_reading *reading, const lt_form *call, const lt_form *what, const lt_term *list) {
  const lt_term *value = NULL;
  if (what->kind == LT_FORM_STRING) {
    value = named_term(reading, what, list->type.of, reading->depth + 1);
  } else if (lt_reading_enter(reading, call, what, list)) {
    if (lt_form_is_term(what->kids[0]))
      value = lt_seal_term(reading, what->kids[0]);
    else
      lt_fail_at(reading->seal, LT_L346, reading->spot, call, lt_both((lt_str){0}), lt_both((lt_str){0}),
                 lt_both((lt_str){0}));
    reading->depth--;
  }
  if (value == NULL) return NULL;
  lt_type_kind kind = value->type.kind;
  bool stated = value->kind == LT_TERM_FACT || value->kind == LT_TERM_ATTRIBUTE;
  bool amount = kind == LT_TYPE_NUMBER || kind == LT_TYPE_MONEY || lt_type_is_duration(value->type);
  if (stated && amount && !value->type.set) return value;
  lt_fail_at(reading->seal, LT_L346, reading->spot, call, lt_type_words(reading->seal, value->type),
             lt_both((lt_str){0}), lt_both((lt_str){0}));
  return NULL;
}

static const lt_term *aggregate(lt_reading *reading, const lt_form *form) {
  lt_seal *seal = reading->seal;
  if (!lt_form_is_term(form->kids[0])) {
    lt_fail_at(seal, LT_L345, reading->spot, form, lt_both(form->name), lt_both((lt_str){0}), lt_both((lt_str){0}));
    return NULL;
  }
  const lt_term *list = lt_seal_term(reading, form->kids[0]);
  if (list == NULL) return NULL;
  bool sum = form->name.ptr[0] == 's';
  if (list->type.kind != LT_TYPE_LIST || form->kids_len > (sum ? 3U : 2U) || (sum && form->kids_len < 2)) {
    lt_fail_at(seal, LT_L345, reading->spot, form, lt_both(form->name), lt_both((lt_str){0}), lt_both((lt_str){0}));
    return NULL;
  }
  lt_term term = {.kind = sum ? LT_TERM_SUM : LT_TERM_COUNT,
                  .var = list->var,
                  .entity = list->entity,
                  .item = LT_NONE,
                  .base = list,
                  .type = {.kind = LT_TYPE_NUMBER}};
  if (sum) {
    term.value = summed(reading, form, form->kids[1], list);
    if (term.value == NULL) return NULL;
    term.type = term.value->type;
  }
  uint32_t filter = sum ? 2 : 1;
  if (form->kids_len > filter) {
    if (!lt_reading_enter(reading, form, form->kids[filter], list)) return NULL;
    term.filter = lt_seal_condition(reading, form->kids[filter]->kids[0]);
    reading->depth--;
    if (term.filter == NULL) return NULL;
  }
  return lt_build_term(&seal->builder, &term);
}

static bool is_law(const lt_form *form) {
  return form->kind == LT_FORM_CONSTANT && lt_str_equal(form->name, LT_STR("law"));
}

/* law.x: what the law sets on the day. */
static const lt_term *parameter_read(lt_reading *reading, const lt_form *form) {
  lt_seal *seal = reading->seal;
  lt_term term = {.kind = LT_TERM_PARAMETER, .entity = seal->set->plan};
  term.item = lt_seal_id(seal, reading->spot, form, LT_RECORD_PARAMETER);
  if (term.item == LT_NONE || term.entity == LT_NONE) return NULL;
  term.type = seal->set->parameters[term.item].type;
  return term.type.kind == LT_TYPE_NONE ? NULL : lt_build_term(&seal->builder, &term);
}

/* One level of a read; the bounds hold for reads and conditions together (seal_conditions.c). */
static const lt_term *term_of(lt_reading *reading, const lt_form *form) {
  if (form->kind == LT_FORM_CALL) return head_term(reading, form);
  if (form->kind == LT_FORM_METHOD) return aggregate(reading, form);
  if (form->kind == LT_FORM_PLUS) return lt_seal_plus(reading, form);
  const lt_form *base = form->kids[0];
  if (base->kind == LT_FORM_ENTITY) return entity_read(reading, form, base);
  if (base->kind == LT_FORM_ELEMENT) return element_read(reading, form, base);
  if (is_law(base)) return parameter_read(reading, form);
  return attribute_read(reading, form, base);
}

const lt_term *lt_seal_term(lt_reading *reading, const lt_form *form) {
  if (!lt_form_is_term(form)) {
    lt_fail_at(reading->seal, LT_L347, reading->spot, form, lt_both((lt_str){0}), lt_both((lt_str){0}),
               lt_both((lt_str){0}));
    return NULL;
  }
  if (!lt_reading_bound(reading)) return NULL;
  reading->nesting++;
  const lt_term *term = term_of(reading, form);
  reading->nesting--;
  return term;
}

uint32_t lt_seal_question_read(lt_seal *seal, lt_spot spot, const lt_form *form) {
  const lt_form *base = form->kids[0];
  lt_str entity_name = base->kind == LT_FORM_ENTITY ? base->name : (lt_str){0};
  uint32_t entity = entity_name.len == 0 ? LT_NONE : lt_seal_entity(seal, spot, base);
  if (entity == LT_NONE) {
    if (entity_name.len == 0) {
      lt_fail_at(seal, LT_L348, spot, form, lt_both(form->name), lt_both((lt_str){0}), lt_both((lt_str){0}));
    }
    return LT_NONE;
  }
  uint32_t question = lt_set_question(seal->set, entity, form->name);
  if (question != LT_NONE) return question;
  lt_named named;
  if (lt_seal_named(seal, LT_NONE, entity, form->name, &named)) {
    lt_fail_at(seal, LT_L348, spot, form, lt_both(form->name), lt_both((lt_str){0}), lt_both((lt_str){0}));
  } else {
    lt_fail_at(seal, LT_L329, spot, form, lt_both(entity_name), lt_both(form->name),
               near_read(seal, entity, form->name));
  }
  return LT_NONE;
}
