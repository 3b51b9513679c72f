/* set_print.c: the canonical text of a set: one declaration a line, keys and records in a fixed order, nothing of files
 * or lines. It is what the digest is of, what `luat show set` shows, and a script that seals to the same set again.
 * Entities come by depth, because scripts name only those that are declared; what has no act comes before the first
 * act. */
#include "set_print_impl.h"

static void put_absence(printer *p, lt_absence absence) {
  static const char *const words[] = {NULL, "\"none\"", "\"not_yet\"", "false"};
  if (absence == LT_ABSENCE_UNKNOWN) return;
  put_key(p, "absent");
  lt_text_puts(p->out, words[absence]);
}

static void print_entity(printer *p, const lt_entity *entity) {
  begin(p, "entity", entity->id);
  lt_put_text(p, "title", entity->title);
  lt_put_entity(p, "of", entity->parent);
  put_str(p, "at", entity->at);
  lt_put_ids(p, "law_date", LT_NAME_FACT, entity->law_dates);
  if (entity->list_fact != LT_NONE) put_absence(p, p->set->facts[entity->list_fact].absence);
  end(p);
}

static void put_fact_read(printer *p, uint32_t number) {
  const lt_fact *fact = &p->set->facts[number];
  lt_text_put(p->out, p->set->entities[fact->entity].id);
  lt_text_putc(p->out, '.');
  lt_text_put(p->out, fact->id);
}

static void put_fact_reads(printer *p, const char *key, lt_numbers facts) {
  if (facts.len == 0) return;
  put_key(p, key);
  for (uint32_t i = 0; i < facts.len; i++) {
    put_next(p, i == 0);
    put_fact_read(p, facts.items[i]);
  }
  lt_text_puts(p->out, " }");
}

static void print_fact(printer *p, const lt_fact *fact) {
  static const char *const roles[] = {"", "id", "title", "name", "place", "within", "year", "matter", "considered"};
  begin(p, "fact", fact->id);
  lt_put_entity(p, "of", fact->entity);
  lt_put_type(p, fact->type);
  put_str(p, "at", fact->at);
  lt_put_text(p, "title", fact->title);
  lt_put_text(p, "asks", fact->asks);
  put_absence(p, fact->absence);
  if (fact->otherwise != LT_NONE) {
    put_key(p, "otherwise");
    put_fact_read(p, fact->otherwise);
  }
  if (fact->presumed != LT_UNKNOWN) {
    put_key(p, "presumed");
    lt_print_cell(&p->set->names, fact->type, fact->presumed, p->out);
  }
  put_flag(p, "open", fact->open);
  put_flag(p, "step", fact->step);
  if (fact->changeable != (fact->role == LT_ROLE_NO)) {
    put_key(p, "changeable");
    lt_text_puts(p->out, fact->changeable ? "true" : "false");
  }
  put_fact_reads(p, "follows", fact->follows);
  put_fact_reads(p, "precedes", fact->precedes);
  put_str(p, "role", lt_str_of(roles[fact->role]));
  end(p);
}

static lt_str local_name(lt_str id) {
  size_t mark = lt_str_find(id, LT_STR("#"), 0);
  return mark == SIZE_MAX ? id : lt_str_slice(id, mark + 1, id.len);
}

static void print_question(printer *p, const lt_question *question) {
  bool define = question->kind == LT_QUESTION_DEFINE;
  begin(p, define ? "define" : "decision", local_name(question->id));
  lt_put_entity(p, "of", question->entity);
  if (!define) lt_put_type(p, question->type);
  lt_put_expr(p, "as", question->as);
  lt_put_text(p, "title", question->title);
  lt_put_text(p, "says", question->says);
  lt_put_expr(p, "asked", question->asked);
  lt_put_term(p, "concerns", question->concerns);
  lt_put_term(p, "taken", question->taken);
  put_flag(p, "delegable", question->delegable);
  if (question->order != INT64_MAX) {
    put_key(p, "order");
    lt_text_putd(p->out, question->order);
  }
  lt_put_basis(p, &question->basis);
  end(p);
}

static void put_answers(printer *p, const char *key, const lt_norm *norm, bool adds) {
  uint32_t put = 0;
  for (uint32_t i = 0; i < norm->answers_len; i++) {
    const lt_answer_rule *answer = &norm->answers[i];
    if (answer->adds != adds) continue;
    if (put++ == 0) {
      put_key(p, key);
      lt_text_puts(p->out, "{ ");
    } else {
      lt_text_puts(p->out, ", ");
    }
    lt_text_put(p->out, p->set->questions[answer->question].id);
    lt_text_puts(p->out, " = ");
    lt_put_value(p, answer->value);
  }
  if (put > 0) lt_text_puts(p->out, " }");
}

static void put_question(printer *p, uint32_t number) {
  const lt_question *question = &p->set->questions[number];
  lt_text_put(p->out, p->set->entities[question->entity].id);
  lt_text_putc(p->out, '.');
  lt_text_put(p->out, local_name(question->id));
}

static void put_questions(printer *p, const char *key, const lt_norm *norm) {
  put_key(p, key);
  for (uint32_t i = 0; i < norm->answers_len; i++) {
    put_next(p, i == 0);
    put_question(p, norm->answers[i].question);
  }
  lt_text_puts(p->out, " }");
}

static void put_provided(printer *p, const lt_norm *norm) {
  if (norm->provided_len == 0) return;
  put_key(p, "provided");
  for (uint32_t i = 0; i < norm->provided_len; i++) {
    put_next(p, i == 0);
    lt_print_expr(&p->set->names, norm->provided[i], p->out);
  }
  lt_text_puts(p->out, " }");
}

static void put_delegation(printer *p, const lt_norm *norm) {
  if (norm->answers_len > 0) {
    put_key(p, "power");
    put_question(p, norm->answers[0].question);
    put_key(p, "to");
    lt_put_value(p, norm->answers[0].value);
  }
  put_key(p, "from");
  lt_print_cell(&p->set->names, (lt_type){.kind = LT_TYPE_OFFICE}, norm->principal, p->out);
}

static void put_duty(printer *p, const lt_norm *norm) {
  lt_put_expr(p, norm->kind == LT_NORM_PROPERTY ? "holds" : norm->should ? "should" : "must", norm->must);
  lt_put_ids(p, "by", LT_NAME_BODY, norm->by);
  if (norm->gates != LT_NONE) {
    put_key(p, "gates");
    put_question(p, norm->gates);
  }
  for (uint32_t i = 0; i < norm->exactly_one.len; i++) {
    if (i == 0) put_key(p, "exactly_one");
    put_next(p, i == 0);
    put_question(p, norm->exactly_one.items[i]);
    if (i + 1 == norm->exactly_one.len) lt_text_puts(p->out, " }");
  }
}

static void print_norm(printer *p, const lt_norm *norm) {
  static const char *const words[] = {"rule",     "permit",   "forbid", "oblige",
                                      "delegate", "property", "note",   "transition"};
  begin(p, words[norm->kind], norm->local_id);
  lt_put_text(p, "title", norm->title);
  lt_put_text(p, "says", norm->says);
  if (norm->kind != LT_NORM_TRANSITION) lt_put_entity(p, "about", norm->entity); /* always about the plan */
  lt_put_basis(p, &norm->basis);
  lt_put_period(p, "in_force", &norm->in_force);
  lt_put_expr(p, norm->kind == LT_NORM_DELEGATE ? "what" : "when", norm->when);
  bool answers = norm->kind == LT_NORM_RULE || norm->kind == LT_NORM_TRANSITION;
  if (answers) put_answers(p, "decides", norm, false);
  if (answers) put_answers(p, "adds", norm, true);
  if (norm->kind == LT_NORM_PERMIT) put_questions(p, "allows", norm);
  if (norm->kind == LT_NORM_FORBID) put_questions(p, "forbids", norm);
  if (norm->kind == LT_NORM_DELEGATE) put_delegation(p, norm);
  put_provided(p, norm);
  put_duty(p, norm);
  lt_put_ids(p, "overrides", LT_NAME_NORM, norm->overrides);
  lt_put_ids(p, "disapplies", LT_NAME_NORM, norm->disapplies);
  put_flag(p, "default", norm->is_default);
  end(p);
}

static void print_policy(printer *p, const lt_policy *policy) {
  begin(p, "policy", policy->id);
  lt_put_text(p, "title", policy->title);
  lt_put_id(p, "matter", LT_NAME_OPTION, policy->matter);
  lt_put_id(p, "place", LT_NAME_PLACE, policy->place);
  lt_put_id(p, "within", LT_NAME_BODY, policy->within);
  lt_put_ids(p, "under", LT_NAME_POLICY, policy->under);
  lt_put_expr(p, "applies", policy->applies);
  lt_put_text(p, "says", policy->says);
  end(p);
}

void lt_set_print_record(const lt_set *set, lt_record record, uint32_t number, lt_text *out) {
  printer p = {set, out, 0};
  if (lt_print_register(&p, record, number)) return;
  switch (record) {
    case LT_RECORD_ENTITY: print_entity(&p, &set->entities[number]); return;
    case LT_RECORD_FACT:
      /* The list of an entity is said by the entity. */
      if (set->facts[number].type.kind != LT_TYPE_LIST) print_fact(&p, &set->facts[number]);
      return;
    case LT_RECORD_QUESTION: print_question(&p, &set->questions[number]); return;
    case LT_RECORD_NORM: print_norm(&p, &set->norms[number]); return;
    default: print_policy(&p, &set->policies[number]); return;
  }
}

/* A whole set on its way out: the declarations of one policy that are of one act, or of any, stand after `policy` and
 * `act` lines of their own. */
typedef struct whole {
  const lt_set *set;
  lt_text *out;
  lt_hashing *hashing;  /* takes what is printed, piece by piece; NULL: `out` keeps it */
  uint32_t policy, act; /* as said last */
} whole;

enum { PIECE = 1 << 13 };

static void print_one(const whole *w, lt_record record, uint32_t number) {
  lt_set_print_record(w->set, record, number, w->out);
  if (w->hashing != NULL && w->out->len > PIECE) lt_hashing_flush(w->hashing, w->out);
}

static void print_all(const whole *w, lt_record record, uint32_t len) {
  for (uint32_t i = 0; i < len; i++) print_one(w, record, i);
}

static void print_vocabulary(const whole *w) {
  const lt_set *set = w->set;
  uint32_t left = set->entities_len;
  for (uint32_t depth = 0; left > 0; depth++) {
    for (uint32_t i = 0; i < set->entities_len; i++) {
      if (set->entities[i].depth != depth) continue;
      print_one(w, LT_RECORD_ENTITY, i);
      left--;
    }
  }
  print_all(w, LT_RECORD_FACT, set->facts_len);
  for (uint32_t i = 0; i < set->questions_len; i++) {
    if (set->questions[i].kind != LT_QUESTION_DEFINE) print_one(w, LT_RECORD_QUESTION, i);
  }
}

/* The act that a define's citations of sources are of. */
static uint32_t act_of_define(const lt_question *define) {
  for (uint32_t i = 0; i < define->basis.cites_len; i++) {
    if (define->basis.cites[i].source != LT_NONE) return define->basis.cites[i].instrument;
  }
  return LT_NONE;
}

static void print_at_home(whole *w, lt_record record, uint32_t number, uint32_t policy, uint32_t act) {
  if (policy != w->policy) {
    lt_text_puts(w->out, "policy ");
    lt_print_string(w->set->policies[policy].id, w->out);
    lt_text_putc(w->out, '\n');
    w->policy = policy;
  }
  if (act != w->act) {
    lt_text_puts(w->out, "act ");
    lt_print_string(w->set->instruments[act].id, w->out);
    lt_text_putc(w->out, '\n');
    w->act = act;
  }
  print_one(w, record, number);
}

static void print_norms(whole *w, bool with_act) {
  const lt_set *set = w->set;
  for (uint32_t i = 0; i < set->questions_len; i++) {
    const lt_question *question = &set->questions[i];
    if (question->kind != LT_QUESTION_DEFINE) continue;
    uint32_t act = act_of_define(question);
    if ((act != LT_NONE) == with_act) print_at_home(w, LT_RECORD_QUESTION, i, question->policy, act);
  }
  for (uint32_t i = 0; with_act && i < set->parameters_len; i++) {
    const lt_parameter *parameter = &set->parameters[i];
    if (parameter->tightens != LT_NONE) print_at_home(w, LT_RECORD_PARAMETER, i, parameter->policy, parameter->act);
  }
  for (uint32_t i = 0; i < set->norms_len; i++) {
    const lt_norm *norm = &set->norms[i];
    if ((norm->act != LT_NONE) == with_act) print_at_home(w, LT_RECORD_NORM, i, norm->policy, norm->act);
  }
}

static void print_set(whole *w) {
  const lt_set *set = w->set;
  print_all(w, LT_RECORD_CHOICE, set->choices_len);
  print_all(w, LT_RECORD_OPTION, set->options_len);
  print_all(w, LT_RECORD_PLACE, set->places_len);
  print_all(w, LT_RECORD_BODY, set->bodies_len);
  print_all(w, LT_RECORD_GROUP, set->groups_len);
  print_all(w, LT_RECORD_CALENDAR, set->calendars_len);
  print_all(w, LT_RECORD_SOURCE, set->sources_len);
  print_all(w, LT_RECORD_ASSUMPTION, set->assumptions_len);
  print_vocabulary(w);
  print_all(w, LT_RECORD_INSTRUMENT, set->instruments_len);
  for (uint32_t i = 0; i < set->parameters_len; i++) {
    if (set->parameters[i].tightens == LT_NONE) print_one(w, LT_RECORD_PARAMETER, i);
  }
  print_all(w, LT_RECORD_POLICY, set->policies_len);
  print_norms(w, false);
  print_norms(w, true);
}

void lt_set_print(const lt_set *set, lt_text *out) {
  print_set(&(whole){.set = set, .out = out, .policy = LT_NONE, .act = LT_NONE});
}

lt_digest lt_set_hash(const lt_set *set, lt_arena *scratch) {
  lt_text text = {.arena = scratch};
  lt_text_reserve(&text, 2 * PIECE);
  lt_hashing hashing;
  lt_hashing_begin(&hashing);
  print_set(&(whole){.set = set, .out = &text, .hashing = &hashing, .policy = LT_NONE, .act = LT_NONE});
  lt_hashing_flush(&hashing, &text);
  return lt_hashing_end(&hashing);
}
