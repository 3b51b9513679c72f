/* look_uses.c: where a record is named. One walk over the whole set meets every record that another names, with the key
 * that it stands under; those that are asked for are kept. It walks what was sealed, so an id in a text is no use. */
#include "base/sort.h"
#include "policy/look.h"

#include <string.h>

typedef struct walker {
  const lt_set *set;
  lt_arena *arena;
  lt_record wanted;
  uint32_t wanted_number;
  const lt_cited *cited; /* only what cites this; NULL: what names the record */
  lt_record at; /* the record that is walked */
  uint32_t at_number;
  lt_uses *out;
} walker;

static void meet(walker *w, lt_record record, uint32_t number, const char *key) {
  if (w->cited || record != w->wanted || number != w->wanted_number) return;
  LT_PUSH(w->arena, w->out, ((lt_use){w->at, w->at_number, key}));
}

static void meet_all(walker *w, lt_record record, lt_numbers numbers, const char *key) {
  for (uint32_t i = 0; i < numbers.len; i++) meet(w, record, numbers.items[i], key);
}

static void meet_type(walker *w, lt_type type, const char *key) {
  if (type.kind == LT_TYPE_CHOICE) meet(w, LT_RECORD_CHOICE, type.of, key);
  if (type.kind == LT_TYPE_LIST) meet(w, LT_RECORD_ENTITY, type.of, key);
}

static void meet_cell(walker *w, lt_type type, lt_cell cell, const char *key) {
  if (cell < 0 || type.set) return;
  bool head = type.kind == LT_TYPE_OFFICE && cell >= LT_HEAD_BASE;
  uint32_t number = (uint32_t)(head ? cell - LT_HEAD_BASE : cell);
  switch (type.kind) {
    case LT_TYPE_CHOICE: meet(w, LT_RECORD_OPTION, number, key); return;
    case LT_TYPE_BODY:
    case LT_TYPE_OFFICE: meet(w, LT_RECORD_BODY, number, key); return;
    case LT_TYPE_PLACE: meet(w, LT_RECORD_PLACE, number, key); return;
    case LT_TYPE_INSTRUMENT: meet(w, LT_RECORD_INSTRUMENT, number, key); return;
    case LT_TYPE_POLICY: meet(w, LT_RECORD_POLICY, number, key); return;
    default: return;
  }
}

/* ---- Conditions and values ---- */

static void meet_expr(walker *w, const lt_expr *expr, const char *key);

static void meet_term(walker *w, const lt_term *term, const char *key) {
  if (term == NULL) return;
  if (term->kind == LT_TERM_FACT) {
    meet(w, LT_RECORD_FACT, term->item, key);
    meet_type(w, w->set->facts[term->item].type, key);
  }
  if (term->kind == LT_TERM_QUESTION) meet(w, LT_RECORD_QUESTION, term->item, key);
  if (term->kind == LT_TERM_PARAMETER) meet(w, LT_RECORD_PARAMETER, term->item, key);
  meet_term(w, term->base, key);
  meet_term(w, term->value, key);
  meet_expr(w, term->filter, key);
}

static void meet_root(walker *w, const lt_expr *expr, const char *key) {
  switch ((lt_name_kind)expr->root_kind) {
    case LT_NAME_OPTION: meet(w, LT_RECORD_OPTION, expr->root, key); return;
    case LT_NAME_BODY: meet(w, LT_RECORD_BODY, expr->root, key); return;
    case LT_NAME_PLACE: meet(w, LT_RECORD_PLACE, expr->root, key); return;
    case LT_NAME_GROUP: meet(w, LT_RECORD_GROUP, expr->root, key); return;
    default: return;
  }
}

static void meet_expr(walker *w, const lt_expr *expr, const char *key) {
  if (expr == NULL) return;
  lt_operand operand = lt_op_get(expr->op)->operand;
  meet_term(w, expr->left, key);
  meet_term(w, expr->right, key);
  if (operand == LT_OPERAND_ROOT) meet_root(w, expr, key);
  if (operand == LT_OPERAND_NORM) meet(w, LT_RECORD_NORM, expr->norm, key);
  if (operand == LT_OPERAND_ONE || operand == LT_OPERAND_TWO || operand == LT_OPERAND_MANY) {
    lt_type type = expr->left->type;
    type.set = false;
    for (uint32_t i = 0; i < expr->cells_len; i++) meet_cell(w, type, expr->cells[i], key);
  }
  for (uint32_t i = 0; i < expr->kids_len; i++) meet_expr(w, expr->kids[i], key);
}

static void meet_value(walker *w, const lt_value *value, const char *key) {
  if (value == NULL) return;
  if (value->kind == LT_VALUE_CELL) meet_cell(w, value->type, value->cell, key);
  if (value->kind == LT_VALUE_TERM) meet_term(w, value->term, key);
  if (value->kind == LT_VALUE_UNREAD) meet(w, LT_RECORD_INSTRUMENT, value->instrument, key);
  if (value->kind == LT_VALUE_DISCRETION) meet_value(w, value->by, key);
  for (uint32_t i = 0; i < value->members_len; i++) meet_value(w, value->members[i], key);
}

/* ---- Records ---- */

static bool has_line(const lt_citation *cite, uint32_t line) {
  for (uint32_t i = 0; i < cite->lines.len; i++)
    if (cite->lines.items[i] == line) return true;
  return false;
}

/* "Điều 6 khoản 2" stands in "Điều 6", "Điều 67" does not. */
static bool stands_in(lt_str provision, lt_str in) {
  return provision.len >= in.len && memcmp(provision.ptr, in.ptr, in.len) == 0 &&
         (provision.len == in.len || provision.ptr[in.len] == ' ');
}

static bool is_cited(const lt_cited *cited, const lt_citation *cite) {
  if (cited->source != LT_NONE) return cite->source == cited->source && has_line(cite, cited->line);
  return cite->source == LT_NONE && cite->instrument == cited->instrument &&
         stands_in(cite->provision, cited->provision);
}

static void meet_basis(walker *w, const lt_basis *basis) {
  for (uint32_t i = 0; i < basis->cites_len; i++) {
    const lt_citation *cite = &basis->cites[i];
    if (w->cited && is_cited(w->cited, cite)) LT_PUSH(w->arena, w->out, ((lt_use){w->at, w->at_number, "cites"}));
    if (cite->source != LT_NONE)
      meet(w, LT_RECORD_SOURCE, cite->source, "cites");
    else
      meet(w, LT_RECORD_INSTRUMENT, cite->instrument, "cites");
  }
  meet_all(w, LT_RECORD_ASSUMPTION, basis->assumes, "assumes");
}

/* What the rows of a record name, besides the last row, which the record itself has. */
static void meet_dated(walker *w, lt_type_kind of, uint32_t number) {
  static const char *const keys[] = {"title", "short", "kind", "place", "part_of", "head", "head_title", "authority"};
  const lt_set *set = w->set;
  for (uint32_t i = 0; i < set->dated_len; i++) {
    const lt_dated *dated = &set->dated[i];
    if (dated->of != of || dated->number != number) continue;
    for (uint32_t r = 0; r < dated->rows_len; r++) {
      lt_cell cell = dated->rows[r].cell;
      if (cell < 0) continue; /* a text, or nobody */
      uint32_t named = (uint32_t)cell;
      bool place = dated->what == LT_DATED_PLACE || (dated->what == LT_DATED_PART_OF && of == LT_TYPE_PLACE);
      if (dated->what >= LT_DATED_ATTRIBUTE)
        meet_cell(w, set->choices[set->options[number].choice].attributes[dated->what - LT_DATED_ATTRIBUTE].type, cell,
                  "attributes");
      else if (dated->what == LT_DATED_KIND)
        meet(w, LT_RECORD_OPTION, named, "kind");
      else
        meet(w, place ? LT_RECORD_PLACE : LT_RECORD_BODY, named, keys[dated->what]);
    }
  }
}

static void walk_option(walker *w, const lt_option *option) {
  const lt_choice *choice = &w->set->choices[option->choice];
  meet(w, LT_RECORD_CHOICE, option->choice, "of");
  meet(w, LT_RECORD_OPTION, option->parent, "part_of");
  meet(w, LT_RECORD_PLACE, option->place, "place");
  for (uint32_t i = 0; i < choice->attributes_len; i++)
    meet_cell(w, choice->attributes[i].type, option->attributes[i], "attributes");
  meet_dated(w, LT_TYPE_CHOICE, (uint32_t)(option - w->set->options));
  meet_basis(w, &option->basis);
}

static void walk_group(walker *w, const lt_group *group) {
  bool options = group->type.kind == LT_TYPE_CHOICE;
  meet_type(w, group->type, "of");
  meet_all(w, options ? LT_RECORD_OPTION : LT_RECORD_BODY, group->members, "members");
  meet_basis(w, &group->basis);
}

static void walk_place(walker *w, const lt_place_record *place) {
  meet(w, LT_RECORD_PLACE, place->parent, "part_of");
  meet_dated(w, LT_TYPE_PLACE, (uint32_t)(place - w->set->places));
  meet(w, LT_RECORD_PLACE, place->successor, "becomes");
  meet_all(w, LT_RECORD_ASSUMPTION, place->exists.assumes, "exists");
  meet_basis(w, &place->basis);
}

static void walk_body(walker *w, const lt_body *body) {
  meet(w, LT_RECORD_OPTION, body->kind, "kind");
  meet(w, LT_RECORD_PLACE, body->place, "place");
  meet(w, LT_RECORD_BODY, body->parent, "part_of");
  meet(w, LT_RECORD_BODY, body->head, "head");
  meet_dated(w, LT_TYPE_BODY, (uint32_t)(body - w->set->bodies));
  meet_all(w, LT_RECORD_ASSUMPTION, body->exists.assumes, "exists");
  meet_all(w, LT_RECORD_BODY, body->successors, "becomes");
  meet_all(w, LT_RECORD_OPTION, body->regulates, "regulates");
  meet_basis(w, &body->basis);
}

static void walk_calendar(walker *w, const lt_calendar *calendar) {
  meet(w, LT_RECORD_PLACE, calendar->place, "place");
  meet_basis(w, &calendar->basis);
}

static void walk_instrument(walker *w, const lt_instrument *act) {
  static const char *const keys[LT_RELATIONS] = {"replaces", "amends", "repeals", "guides", "pursuant_to"};
  meet(w, LT_RECORD_OPTION, act->kind, "kind");
  meet(w, LT_RECORD_BODY, act->issuer, "issuer");
  meet_all(w, LT_RECORD_ASSUMPTION, act->in_force.assumes, "in_force");
  for (int r = 0; r < LT_RELATIONS; r++) meet_all(w, LT_RECORD_INSTRUMENT, act->relations[r], keys[r]);
  meet_basis(w, &act->basis);
}

static void walk_entity(walker *w, const lt_entity *entity) {
  meet(w, LT_RECORD_ENTITY, entity->parent, "of");
  meet_all(w, LT_RECORD_FACT, entity->law_dates, "law_date");
}

static void walk_fact(walker *w, const lt_fact *fact) {
  if (fact->type.kind == LT_TYPE_LIST) return; /* the entity makes it */
  meet(w, LT_RECORD_ENTITY, fact->entity, "of");
  meet_type(w, fact->type, "type");
  meet(w, LT_RECORD_FACT, fact->otherwise, "otherwise");
  meet_all(w, LT_RECORD_FACT, fact->follows, "follows");
  meet_all(w, LT_RECORD_FACT, fact->precedes, "precedes");
  meet_cell(w, fact->type, fact->presumed, "presumed");
}

static void walk_question(walker *w, const lt_question *question) {
  meet(w, LT_RECORD_ENTITY, question->entity, "of");
  if (question->kind != LT_QUESTION_DEFINE)
    meet_type(w, question->type, "type");
  else
    meet(w, LT_RECORD_POLICY, question->policy, "policy");
  meet_expr(w, question->as, "as");
  meet_expr(w, question->asked, "asked");
  meet_term(w, question->concerns, "concerns");
  meet_term(w, question->taken, "taken");
  meet_basis(w, &question->basis);
}

static const char *answer_key(const lt_norm *norm, const lt_answer_rule *answer) {
  switch (norm->kind) {
    case LT_NORM_PERMIT: return "allows";
    case LT_NORM_FORBID: return "forbids";
    case LT_NORM_DELEGATE: return "power";
    default: return answer->adds ? "adds" : "decides";
  }
}

static void walk_norm(walker *w, const lt_norm *norm) {
  bool delegation = norm->kind == LT_NORM_DELEGATE;
  meet(w, LT_RECORD_POLICY, norm->policy, "policy");
  meet(w, LT_RECORD_INSTRUMENT, norm->act, "act");
  meet(w, LT_RECORD_ENTITY, norm->entity, "about");
  meet_expr(w, norm->when, delegation ? "what" : "when");
  for (uint32_t i = 0; i < norm->answers_len; i++) {
    const char *key = answer_key(norm, &norm->answers[i]);
    meet(w, LT_RECORD_QUESTION, norm->answers[i].question, key);
    meet_value(w, norm->answers[i].value, delegation ? "to" : key);
  }
  for (uint32_t i = 0; i < norm->provided_len; i++) meet_expr(w, norm->provided[i], "provided");
  meet_expr(w, norm->must, norm->kind == LT_NORM_PROPERTY ? "holds" : norm->should ? "should" : "must");
  meet(w, LT_RECORD_QUESTION, norm->gates, "gates");
  meet_all(w, LT_RECORD_BODY, norm->by, "by");
  meet_all(w, LT_RECORD_QUESTION, norm->exactly_one, "exactly_one");
  if (norm->principal != LT_NONE) meet_cell(w, (lt_type){.kind = LT_TYPE_OFFICE}, norm->principal, "from");
  meet_all(w, LT_RECORD_NORM, norm->overrides, "overrides");
  meet_all(w, LT_RECORD_NORM, norm->disapplies, "disapplies");
  meet_all(w, LT_RECORD_ASSUMPTION, norm->in_force.assumes, "in_force");
  meet_basis(w, &norm->basis);
}

static void walk_policy(walker *w, const lt_policy *policy) {
  meet(w, LT_RECORD_OPTION, policy->matter, "matter");
  meet(w, LT_RECORD_PLACE, policy->place, "place");
  meet(w, LT_RECORD_BODY, policy->within, "within");
  meet_all(w, LT_RECORD_POLICY, policy->under, "under");
  meet_expr(w, policy->applies, "applies");
}

static void walk_parameter(walker *w, const lt_parameter *parameter) {
  meet_type(w, parameter->type, "type");
  meet(w, LT_RECORD_PARAMETER, parameter->tightens, "tightens");
  meet(w, LT_RECORD_POLICY, parameter->policy, "policy");
  meet(w, LT_RECORD_INSTRUMENT, parameter->act, "act");
  for (uint32_t i = 0; i < parameter->rows_len; i++) {
    meet_cell(w, parameter->type, parameter->rows[i].value, "rows");
    meet_basis(w, &parameter->rows[i].basis);
  }
  meet_basis(w, &parameter->basis);
}

static void walk_choice(walker *w, const lt_choice *choice) {
  for (uint32_t i = 0; i < choice->attributes_len; i++) meet_type(w, choice->attributes[i].type, "attributes");
}

#define WALK(record, name, walk)                                                                                       \
  for (uint32_t i = 0; i < set->name##_len; i++) {                                                                     \
    w.at = record;                                                                                                     \
    w.at_number = i;                                                                                                   \
    walk(&w, &set->name[i]);                                                                                           \
  }

static bool same_use(const lt_use *a, const lt_use *b) {
  return a->record == b->record && a->number == b->number && strcmp(a->key, b->key) == 0;
}

static int by_place(const void *a, const void *b) {
  const lt_use *x = a, *y = b;
  if (x->record != y->record) return x->record < y->record ? -1 : 1;
  if (x->number != y->number) return x->number < y->number ? -1 : 1;
  return strcmp(x->key, y->key);
}

static void walk_set(walker whole) {
  walker w = whole;
  const lt_set *set = w.set;
  lt_uses *out = w.out;
  WALK(LT_RECORD_CHOICE, choices, walk_choice)
  WALK(LT_RECORD_OPTION, options, walk_option)
  WALK(LT_RECORD_GROUP, groups, walk_group)
  WALK(LT_RECORD_PLACE, places, walk_place)
  WALK(LT_RECORD_BODY, bodies, walk_body)
  WALK(LT_RECORD_CALENDAR, calendars, walk_calendar)
  WALK(LT_RECORD_INSTRUMENT, instruments, walk_instrument)
  WALK(LT_RECORD_ENTITY, entities, walk_entity)
  WALK(LT_RECORD_FACT, facts, walk_fact)
  WALK(LT_RECORD_QUESTION, questions, walk_question)
  WALK(LT_RECORD_NORM, norms, walk_norm)
  WALK(LT_RECORD_PARAMETER, parameters, walk_parameter)
  WALK(LT_RECORD_POLICY, policies, walk_policy)
  lt_sort(w.arena, out->items, out->len, sizeof *out->items, by_place);
  uint32_t kept = 0;
  for (uint32_t i = 0; i < out->len; i++)
    if (kept == 0 || !same_use(&out->items[kept - 1], &out->items[i])) out->items[kept++] = out->items[i];
  out->len = kept;
}

void lt_set_uses(const lt_set *set, lt_arena *arena, lt_record record, uint32_t number, lt_uses *out) {
  if (number == LT_NONE) return;
  walk_set((walker){.set = set, .arena = arena, .wanted = record, .wanted_number = number, .out = out});
}

void lt_set_citing(const lt_set *set, lt_arena *arena, const lt_cited *cited, lt_uses *out) {
  walk_set((walker){.set = set, .arena = arena, .cited = cited, .out = out});
}

static bool line_of(lt_str digits, uint32_t *line) {
  *line = 0;
  for (size_t i = 0; i < digits.len; i++) {
    if (digits.ptr[i] < '0' || digits.ptr[i] > '9' || *line > 1000000) return false;
    *line = *line * 10 + (uint32_t)(digits.ptr[i] - '0');
  }
  return digits.len > 0;
}

bool lt_set_cited(const lt_set *set, lt_str text, lt_cited *out) {
  size_t colon = lt_str_find(text, LT_STR(":"), 0), blank = lt_str_find(text, LT_STR(" "), 0);
  *out = (lt_cited){LT_NONE, LT_NONE, 0, {0}};
  if (blank == SIZE_MAX && colon != SIZE_MAX) {
    out->source = lt_set_find(set, LT_RECORD_SOURCE, lt_str_slice(text, 0, colon));
    return out->source != LT_NONE && line_of(lt_str_slice(text, colon + 1, text.len), &out->line);
  }
  if (blank == SIZE_MAX) return false;
  out->instrument = lt_set_find(set, LT_RECORD_INSTRUMENT, lt_str_slice(text, 0, blank));
  out->provision = lt_str_trim(lt_str_slice(text, blank + 1, text.len));
  return out->instrument != LT_NONE && out->provision.len > 0;
}
