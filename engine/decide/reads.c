/* reads.c: walks what is open once more, as deciding did, and notes which facts and answers that nobody knows are read
 * on the way. It follows tests that are LT_MAYBE only; of an obligation that may not be met everything that it reads,
 * since what is not yet done is looked at in more than one way there. It decides nothing. */
#include "decide/reads.h"

#include "run_impl.h"

/* What is walked for. */
typedef struct walk {
  lt_reads *reads;
  const lt_run *run;
  uint32_t side, thing;
  bool all;       /* whatever a test is worth */
  lt_picks norms; /* that were walked */
} walk;

static uint32_t thing_of(lt_reads *reads, uint32_t side, uint32_t subject, uint32_t question);

static void pick(lt_arena *arena, lt_picks *list, uint32_t number) {
  for (uint32_t i = list->len; i-- > 0;)
    if (list->items[i] == number) return;
  LT_PUSH(arena, list, number);
}

/* ---- What a term reads ---- */

/* The place of a read, made where there is none yet. */
static uint32_t place_of(walk *w, uint32_t subject, uint32_t fact, uint32_t attribute) {
  lt_reads *r = w->reads;
  uint32_t cell = w->run->facts->subjects.items[subject].cells + w->run->set->facts[fact].slot;
  if (attribute == 0 && r->read_of[cell] != 0) return r->read_of[cell] - 1;
  for (uint32_t i = 0; i < r->reads.len && attribute != 0; i++) {
    const lt_read *read = &r->reads.items[i];
    if (read->subject == subject && read->fact == fact && read->attribute == attribute) return i;
  }
  LT_PUSH(r->arena, &r->reads, ((lt_read){.subject = subject, .fact = fact, .attribute = attribute}));
  if (attribute == 0) r->read_of[cell] = r->reads.len;
  return r->reads.len - 1;
}

static void see_unknown(walk *w, uint32_t subject, uint32_t fact, uint32_t attribute, lt_read_test test) {
  uint32_t place = place_of(w, subject, fact, attribute);
  lt_read *read = &w->reads->reads.items[place];
  pick(w->reads->arena, &w->reads->things.items[w->thing].reads, place);
  if (!test.test) {
    read->otherwise = true;
    return;
  }
  for (uint32_t i = 0; i < read->tests.len; i++)
    if (read->tests.items[i].test == test.test && read->tests.items[i].day == test.day) return;
  LT_PUSH(w->reads->arena, &read->tests, test);
}

static const lt_read_test no_test;

/* A body may have become several by the day: that no plan can tell. */
static void see_fact(walk *w, const lt_scope *scope, const lt_term *term, const lt_expr *test) {
  uint32_t subject = lt_eval_subject(scope, term);
  if (subject == LT_NONE) return;
  const lt_facts *facts = w->run->facts;
  lt_cell cell = facts->cells[facts->subjects.items[subject].cells + w->run->set->facts[term->item].slot];
  bool open = term->type.set && cell >= 0 && facts->sets.items[cell].open;
  if (cell == LT_UNKNOWN || open) see_unknown(w, subject, term->item, 0, (lt_read_test){test, scope->day});
}

static void see_question(walk *w, uint32_t subject, uint32_t question) {
  uint32_t other = thing_of(w->reads, w->side, subject, question);
  if (other != w->thing) pick(w->reads->arena, &w->reads->things.items[w->thing].things, other);
}

static void see_answer(walk *w, const lt_scope *scope, const lt_term *term) {
  uint32_t subject = lt_eval_subject(scope, term);
  if (subject == LT_NONE || !lt_run_has_policy(w->run, subject)) return;
  if (lt_run_answer(w->run, subject, term->item)->outcome == LT_UNDETERMINED) see_question(w, subject, term->item);
}

static void see_expr(walk *w, const lt_scope *scope, const lt_expr *expr);
static void see_term(walk *w, const lt_scope *scope, const lt_term *term);

/* What nobody knows of a body that the plan describes itself. */
static void see_attribute(walk *w, const lt_scope *scope, const lt_term *term) {
  see_term(w, scope, term->base);
  if (term->base->kind != LT_TERM_FACT || term->base->type.kind != LT_TYPE_BODY) return;
  lt_cell of = lt_eval_term(scope, term->base);
  bool own = of >= (lt_cell)scope->facts->bodies_base && of < LT_HEAD_BASE;
  if (own && lt_eval_term(scope, term) == LT_UNKNOWN)
    see_unknown(w, lt_eval_subject(scope, term->base), term->base->item, term->attribute, no_test);
}

/* `test`: that there is one, or all, of its elements that meet a condition. */
static const lt_list *see_list(walk *w, const lt_scope *scope, const lt_term *term, const lt_expr *test) {
  const lt_subject *subjects = scope->facts->subjects.items;
  uint32_t owner = lt_eval_subject(scope, term);
  if (owner == LT_NONE || !subjects[owner].children) return NULL;
  uint32_t record = subjects[owner].children[term->type.of];
  if (record == LT_NONE) return NULL;
  const lt_list *list = &scope->facts->lists.items[record];
  if ((list->unknown || list->open) && term->kind == LT_TERM_FACT)
    see_unknown(w, owner, term->item, 0, (lt_read_test){test, scope->day});
  return list->unknown ? NULL : list;
}

static void see_elements(walk *w, const lt_scope *scope, const lt_term *term, const lt_expr *filter,
                         const lt_term *value, const lt_expr *test) {
  const lt_list *list = see_list(w, scope, term, test);
  lt_scope inner = *scope;
  inner.depth++;
  for (uint32_t i = 0, element = list ? list->first : 0; list && i < list->len; i++) {
    inner.vars[inner.depth] = element;
    if (filter) see_expr(w, &inner, filter);
    if (value && (!filter || w->all || lt_eval(&inner, filter) != LT_FALSE)) see_term(w, &inner, value);
    element = scope->facts->subjects.items[element].next;
  }
}

static void see_term(walk *w, const lt_scope *scope, const lt_term *term) {
  switch (term->kind) {
    case LT_TERM_FACT: see_fact(w, scope, term, NULL); break;
    case LT_TERM_QUESTION: see_answer(w, scope, term); break;
    case LT_TERM_ATTRIBUTE:
    case LT_TERM_HEAD: see_attribute(w, scope, term); break;
    case LT_TERM_COUNT:
    case LT_TERM_SUM: see_elements(w, scope, term->base, term->filter, term->value, NULL); break;
    case LT_TERM_PLUS:
      see_term(w, scope, term->base);
      see_term(w, scope, term->value);
      break;
    case LT_TERM_PARAMETER:
    case LT_TERM_CONSTANT: break;
  }
}

/* Which norm decided may be open though the answer is not. */
static void see_deciding(walk *w, const lt_scope *scope, const lt_expr *expr) {
  uint32_t subject = lt_eval_subject(scope, expr->left);
  if (subject != LT_NONE && lt_run_has_policy(w->run, subject)) see_question(w, subject, expr->left->item);
}

/* The fact that a test is about, straight or through what the registers say of what it is; a plan may say that of a
 * body itself, which is then a read of its own. NULL: the test reads otherwise. */
static const lt_term *tested_fact(const lt_term *term) {
  bool straight = true;
  for (; term->kind == LT_TERM_ATTRIBUTE; term = term->base) straight = false;
  bool body = term->type.kind == LT_TYPE_BODY || term->type.kind == LT_TYPE_OFFICE || term->type.set;
  return term->kind == LT_TERM_FACT && (straight || !body) ? term : NULL;
}

static void see_expr(walk *w, const lt_scope *scope, const lt_expr *expr) {
  if (!w->all && lt_eval(scope, expr) != LT_MAYBE) return;
  expr = lt_day_expr(scope->day, expr);
  if (expr->op == LT_OP_ALL || expr->op == LT_OP_ANY) {
    for (uint32_t i = 0; i < expr->kids_len; i++) see_expr(w, scope, expr->kids[i]);
  } else if (expr->op == LT_OP_SOME || expr->op == LT_OP_EVERY) {
    see_elements(w, scope, expr->left, expr->kids[0], NULL, expr);
  } else if (expr->op == LT_OP_DECIDED_BY) {
    see_deciding(w, scope, expr);
  } else if (!expr->right && tested_fact(expr->left)) {
    see_fact(w, scope, tested_fact(expr->left), expr);
  } else {
    see_term(w, scope, expr->left);
    if (expr->right) see_term(w, scope, expr->right);
  }
}

/* ---- Norms ---- */

static void see_value(walk *w, const lt_scope *scope, const lt_value *value) {
  if (value->kind == LT_VALUE_TERM) see_term(w, scope, value->term);
  for (uint32_t i = 0; value->kind == LT_VALUE_SET && i < value->members_len; i++)
    see_value(w, scope, value->members[i]);
}

/* What keeps a norm from being certain: its policy, its condition, and what may disapply it. */
static void see_norm(walk *w, uint32_t subject, uint32_t number) {
  const lt_norm *norm = &w->run->set->norms[number];
  for (uint32_t i = 0; i < w->norms.len; i++)
    if (w->norms.items[i] == number) return;
  LT_PUSH(w->reads->arena, &w->norms, number);
  lt_scope plan = lt_run_scope(w->run, 0);
  const lt_expr *applies = w->run->set->policies[norm->policy].applies;
  if (applies) see_expr(w, &plan, applies);
  uint32_t of = lt_subject_of(w->run->facts, subject, norm->entity);
  if (norm->when && of != LT_NONE) {
    lt_scope scope = lt_run_scope(w->run, of);
    see_expr(w, &scope, norm->when);
  }
  for (uint32_t i = 0; i < norm->disapplied_by.len; i++) {
    uint32_t by = norm->disapplied_by.items[i];
    if (lt_may_silence(w->run, subject, number, by) && (w->all || lt_silencer_truth(w->run, subject, by) == LT_MAYBE))
      see_norm(w, subject, by);
  }
}

static void see_panel(walk *w, uint32_t subject, const lt_panel *panel) {
  const lt_word *possible = lt_run_possible(w->run, subject) + panel->first,
                *certain = lt_run_certain(w->run, subject) + panel->first;
  lt_scope scope = lt_run_scope(w->run, subject);
  LT_EACH_BIT(bit, possible, panel->words) {
    const lt_norm *norm = &w->run->set->norms[panel->norms[bit]];
    if (w->all || !lt_bits_has(certain, bit)) see_norm(w, subject, panel->norms[bit]);
    for (uint32_t i = 0; panel->permits && i < norm->provided_len; i++) see_expr(w, &scope, norm->provided[i]);
    if (panel->voices[bit]->kind == LT_VOICE_LATER) see_value(w, &scope, panel->voices[bit]->value);
  }
}

/* ---- Things ---- */

static walk begin(lt_reads *reads, uint32_t side, uint32_t subject, uint32_t question, uint32_t norm) {
  const lt_run *run = reads->sides.items[side].run;
  lt_open_thing thing = {.side = side, .subject = subject, .question = question, .norm = norm};
  thing.stratum = question == LT_NONE ? run->set->strata : run->set->questions[question].stratum;
  LT_PUSH(reads->arena, &reads->things, thing);
  return (walk){.reads = reads, .run = run, .side = side, .thing = reads->things.len - 1};
}

static uint32_t thing_of(lt_reads *reads, uint32_t side, uint32_t subject, uint32_t number) {
  const lt_run *run = reads->sides.items[side].run;
  const lt_question *question = &run->set->questions[number];
  uint32_t *have = &reads->sides.items[side].thing_of[run->first_answer[subject] + question->slot];
  if (*have) return *have - 1;
  walk w = begin(reads, side, subject, number, LT_NONE);
  *have = w.thing + 1;
  w.all = lt_run_answer(run, subject, number)->bound;
  lt_scope scope = lt_run_scope(run, subject);
  const lt_panel *panel = lt_run_layout(run, subject)->panel_of[question->slot];
  if (question->kind == LT_QUESTION_DEFINE)
    see_expr(&w, &scope, question->as);
  else if (question->asked)
    see_expr(&w, &scope, question->asked);
  if (panel && question->kind != LT_QUESTION_DEFINE) see_panel(&w, subject, panel);
  return w.thing;
}

static uint32_t thing_of_duty(lt_reads *reads, uint32_t side, const lt_duty *duty) {
  walk w = begin(reads, side, duty->subject, LT_NONE, duty->norm);
  const lt_norm *norm = &w.run->set->norms[duty->norm];
  lt_scope scope = lt_run_scope(w.run, duty->subject);
  if (duty->applies == LT_MAYBE) see_norm(&w, duty->subject, duty->norm);
  if (!norm->must || duty->holds == LT_TRUE) return w.thing;
  w.all = true;
  see_expr(&w, &scope, norm->must);
  if (norm->gates != LT_NONE && w.run->set->questions[norm->gates].taken)
    see_term(&w, &scope, w.run->set->questions[norm->gates].taken);
  return w.thing;
}

static void add_side(lt_reads *reads, const lt_run *run) {
  uint32_t len = 0;
  for (uint32_t s = 0; s < run->facts->subjects.len; s++)
    len += run->set->entities[run->facts->subjects.items[s].entity].questions.len;
  lt_reads_side side = {.run = run, .thing_of = LT_NEW_ARRAY(reads->arena, uint32_t, len + 1)};
  LT_PUSH(reads->arena, &reads->sides, side);
}

/* The choice of law comes last. */
void lt_reads_open(lt_reads *reads, lt_arena *arena, const lt_run *run) {
  *reads = (lt_reads){.arena = arena, .run = run};
  reads->read_of = LT_NEW_ARRAY(arena, uint32_t, run->facts->cells_len + 1);
  for (uint32_t i = 0; i < run->laws.len; i++) add_side(reads, run->laws.items[i]);
  if (run->laws.len == 0)
    add_side(reads, run);
  else if (run->choice)
    add_side(reads, run->choice);
}

static void add_choice(lt_reads *reads, lt_picks *roots) {
  uint32_t law = reads->run->set->law;
  if (reads->run->laws.len == 0 || !reads->run->choice || law == LT_NONE) return;
  pick(reads->arena, roots, thing_of(reads, reads->sides.len - 1, 0, law));
}

static uint32_t laws_of(const lt_reads *reads) { return reads->run->laws.len > 0 ? reads->run->laws.len : 1; }

void lt_reads_answer(lt_reads *reads, uint32_t subject, uint32_t question, lt_picks *roots) {
  for (uint32_t i = 0; i < laws_of(reads); i++) {
    const lt_run *run = reads->sides.items[i].run;
    if (!lt_run_has_policy(run, subject) || lt_run_answer(run, subject, question)->outcome != LT_UNDETERMINED) continue;
    pick(reads->arena, roots, thing_of(reads, i, subject, question));
  }
  add_choice(reads, roots);
}

void lt_reads_duty(lt_reads *reads, uint32_t subject, uint32_t norm, lt_picks *roots) {
  for (uint32_t i = 0; i < laws_of(reads); i++) {
    const lt_duty *duty = lt_run_duty_of(reads->sides.items[i].run, subject, norm);
    if (duty && duty->status == LT_DUTY_UNDETERMINED) pick(reads->arena, roots, thing_of_duty(reads, i, duty));
  }
  add_choice(reads, roots);
}

/* ---- All of them ---- */

/* By stratum, then subject: counted, since there are few strata. */
static void put_in_order(lt_reads *reads) {
  uint32_t len = reads->things.len, placed = 0;
  reads->order = LT_NEW_ARRAY(reads->arena, uint32_t, len + 1);
  reads->rank = LT_NEW_ARRAY(reads->arena, uint32_t, len + 1);
  uint32_t subjects = reads->run->facts->subjects.len;
  uint32_t *first = LT_NEW_ARRAY(reads->arena, uint32_t, (reads->run->set->strata + 1) * subjects + 1);
  for (uint32_t i = 0; i < len; i++)
    first[reads->things.items[i].stratum * subjects + reads->things.items[i].subject]++;
  for (uint32_t i = 0; i < (reads->run->set->strata + 1) * subjects; i++) {
    uint32_t here = first[i];
    first[i] = placed;
    placed += here;
  }
  for (uint32_t i = 0; i < len; i++) {
    uint32_t at = first[reads->things.items[i].stratum * subjects + reads->things.items[i].subject]++;
    reads->order[at] = i;
    reads->rank[i] = at;
  }
}

/* Of what a thing hangs on all is decided before it. */
void lt_reads_close(lt_reads *reads) {
  put_in_order(reads);
  for (uint32_t i = 0; i < reads->things.len; i++) {
    lt_open_thing *thing = &reads->things.items[reads->order[i]];
    for (uint32_t k = 0; k < thing->things.len; k++) {
      const lt_picks *more = &reads->things.items[thing->things.items[k]].reads;
      for (uint32_t m = 0; m < more->len; m++) pick(reads->arena, &thing->reads, more->items[m]);
    }
  }
}

static void add_under(const lt_reads *reads, uint32_t thing, lt_picks *out) {
  uint32_t at = out->len;
  while (at > 0 && reads->rank[out->items[at - 1]] > reads->rank[thing]) at--;
  if (at > 0 && out->items[at - 1] == thing) return;
  LT_PUSH(reads->arena, out, thing);
  memmove(&out->items[at + 1], &out->items[at], (out->len - 1 - at) * sizeof *out->items);
  out->items[at] = thing;
  const lt_picks *others = &reads->things.items[thing].things;
  for (uint32_t i = 0; i < others->len; i++) add_under(reads, others->items[i], out);
}

void lt_reads_under(const lt_reads *reads, const lt_picks *roots, lt_picks *out) {
  for (uint32_t i = 0; i < roots->len; i++) add_under(reads, roots->items[i], out);
}

bool lt_fact_chooses_law(const lt_set *set, uint32_t number) {
  const lt_fact *fact = &set->facts[number];
  const lt_numbers *dates = &set->entities[fact->entity].law_dates;
  if (fact->role != LT_ROLE_NO && fact->entity == set->plan) return true;
  for (uint32_t i = 0; i < dates->len; i++)
    if (dates->items[i] == number) return true;
  return false;
}
