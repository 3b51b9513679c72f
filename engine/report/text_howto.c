/* text_howto.c: what must change, as an officer would advise it: what, from what to what, which provision asks for it,
 * and what is decided then; or which provisions stand in the way. */
#include "text_change.h"

typedef struct howto_page {
  const lt_howto *howto;
  lt_writer was;
} howto_page;

static lt_writer writer_of(const howto_page *p, const lt_side *side) {
  lt_writer w = p->was;
  w.explanation = side->explanation;
  w.set = side->set;
  return w;
}

/* What may be yes or no is a statement: in quotes. */
static lt_str title_of(const lt_writer *w, uint32_t fact) {
  lt_str title = lt_words_fact_title(w, fact);
  return w->set->facts[fact].type.kind == LT_TYPE_YES_NO ? lt_said1(w, LT_SAY_QUOTED, title) : title;
}

static lt_str cites_of(const lt_writer *w, uint32_t norm) {
  const lt_basis *basis = &w->set->norms[norm].basis;
  LT_VEC(const lt_citation *) cites = {0};
  lt_ids assumes = {0};
  for (uint32_t i = 0; i < basis->cites_len; i++) LT_PUSH(w->arena, &cites, &basis->cites[i]);
  for (uint32_t i = 0; i < basis->assumes.len; i++) LT_PUSH(w->arena, &assumes, basis->assumes.items[i]);
  return cites.len > 0 ? lt_words_cites(w, cites.items, cites.len) : lt_words_assumes(w, &assumes);
}

static lt_str norm_of(const lt_writer *w, uint32_t norm) { return lt_said1(w, LT_SAY_QUOTED, lt_words_norm(w, norm)); }

/* What it should be: the value, and how far it may go. */
static lt_str target_of(const lt_writer *w, const lt_howto_change *c) {
  const lt_fact *fact = &w->set->facts[c->fact];
  lt_cell cell = lt_plan_cell(w->explanation->plan, c->subject, c->fact);
  lt_type type = fact->type;
  bool ordered = lt_type_is_ordered(type) && !type.set;
  if (!ordered || (c->low == c->high && c->low == cell)) return lt_words_fact_value(w, c->subject, c->fact);
  lt_str low = lt_words_value_cell(w, type, c->low);
  if (type.kind == LT_TYPE_DATE && c->high == LT_UNKNOWN)
    return lt_said1(w, LT_SAY_HOWTO_FROM_DAY, lt_words_date(w, c->low));
  if (type.kind == LT_TYPE_DATE)
    return lt_said2(w, LT_SAY_HOWTO_BETWEEN_DAYS, lt_words_date(w, c->low), lt_words_date(w, c->high));
  if (c->high == LT_UNKNOWN) return lt_said1(w, LT_SAY_HOWTO_AT_LEAST, low);
  lt_str high = lt_words_value_cell(w, type, c->high);
  return c->low <= 0 ? lt_said1(w, LT_SAY_HOWTO_AT_MOST, high) : lt_said2(w, LT_SAY_HOWTO_BETWEEN, low, high);
}

static lt_str added_words(const lt_writer *w, const lt_howto_way *way, uint32_t number) {
  const lt_howto_change *c = &way->changes.items[number];
  lt_str title = lt_words_small(w->arena, lt_words_title(w, LT_NAME_ENTITY, w->set->facts[c->fact].type.of));
  lt_strs parts = {0};
  for (uint32_t i = number + 1; i < way->changes.len; i++) {
    const lt_howto_change *part = &way->changes.items[i];
    if (part->of == number)
      LT_PUSH(w->arena, &parts, lt_said2(w, LT_SAY_HOWTO_PART, title_of(w, part->fact), target_of(w, part)));
  }
  if (parts.len == 0) return lt_said1(w, LT_SAY_HOWTO_ADD_ANY, title);
  return lt_said2(w, LT_SAY_HOWTO_ADD, title, lt_words_join(w, parts.items, parts.len, LT_SAY_AND));
}

/* Members that one set has and the other has not. */
static lt_strs only_in(const lt_writer *w, lt_type type, const lt_members *set, const lt_members *other) {
  lt_strs names = {0};
  type.set = false;
  for (uint32_t i = 0; i < set->len; i++)
    if (!lt_members_have(other, set->cells[i])) LT_PUSH(w->arena, &names, lt_words_value_cell(w, type, set->cells[i]));
  return names;
}

/* What is put into a set, and what is taken out of it. */
static lt_str set_words(const howto_page *p, const lt_writer *w, const lt_howto_change *c) {
  const lt_facts *was = &p->was.explanation->plan->facts, *is = &w->explanation->plan->facts;
  const lt_members *before = &was->sets.items[c->was],
                   *after = &is->sets.items[lt_plan_cell(w->explanation->plan, c->subject, c->fact)];
  lt_type type = w->set->facts[c->fact].type;
  lt_strs come = only_in(w, type, after, before), gone = only_in(&p->was, type, before, after), parts = {0};
  lt_str title = title_of(w, c->fact);
  if (come.len > 0)
    LT_PUSH(w->arena, &parts,
            lt_said2(w, LT_SAY_HOWTO_PUT_IN, title, lt_words_join(w, come.items, come.len, LT_SAY_AND)));
  if (gone.len > 0)
    LT_PUSH(w->arena, &parts,
            lt_said2(w, LT_SAY_HOWTO_TAKE_OUT, title, lt_words_join(w, gone.items, gone.len, LT_SAY_AND)));
  return lt_words_join(w, parts.items, parts.len, LT_SAY_AND);
}

static lt_str change_words(const howto_page *p, const lt_writer *w, const lt_howto_way *way, uint32_t number) {
  const lt_howto_change *c = &way->changes.items[number];
  lt_str title = title_of(w, c->fact);
  if (c->adds) return added_words(w, way, number);
  uint32_t before = lt_plan_find(p->was.explanation->plan, w->explanation->plan->facts.subjects.items[c->subject].path);
  if (c->was == LT_UNKNOWN || c->was == LT_ABSENT) return lt_said2(w, LT_SAY_HOWTO_STATE, title, target_of(w, c));
  if (w->set->facts[c->fact].type.set) return set_words(p, w, c);
  return lt_said3(w, LT_SAY_HOWTO_SWITCH, title, lt_words_fact_value(&p->was, before, c->fact), target_of(w, c));
}

static lt_str why_words(const lt_writer *w, const lt_howto_change *c) {
  lt_str norm = norm_of(w, c->norm), cites = cites_of(w, c->norm);
  if (c->test == NULL) return lt_said2(w, LT_SAY_HOWTO_BECAUSE_NORM, norm, cites);
  return lt_said3(w, c->leaves ? LT_SAY_HOWTO_UNLESS : LT_SAY_HOWTO_BECAUSE, norm, cites,
                  lt_words_test(w, c->test, c->fails));
}

static void write_change(const howto_page *p, const lt_writer *w, const lt_howto_way *way, uint32_t number,
                         uint32_t order) {
  const lt_howto_change *c = &way->changes.items[number];
  uint32_t subject = c->subject;
  if (c->adds) subject = w->explanation->plan->facts.subjects.items[subject].parent;
  lt_str words = change_words(p, w, way, number);
  lt_text_putf(w->out, "   %u. %.*s: %.*s\n", order, LT_STR_ARG(lt_words_subject_whole(w, subject)), LT_STR_ARG(words));
  if (c->norm != LT_NONE) lt_text_putf(w->out, "      %.*s\n", LT_STR_ARG(why_words(w, c)));
}

static void write_then(const howto_page *p, lt_writer *w, const lt_howto_way *way) {
  const lt_wish *wish = &p->howto->wish;
  lt_text_puts(w->out, "   ");
  if (p->howto->comply) {
    lt_write1(w, LT_SAY_HOWTO_THEN_VERDICT, lt_words_verdict(w));
  } else {
    lt_str path = p->was.explanation->plan->facts.subjects.items[wish->subject].path;
    const lt_why *why = lt_explain_answer(w->explanation, lt_plan_find(way->side.plan, path), wish->question);
    lt_write2(w, LT_SAY_HOWTO_THEN, lt_words_small(w->arena, lt_words_title(w, LT_NAME_QUESTION, wish->question)),
              lt_words_answer(w, why));
  }
  if (way->as_of > p->was.explanation->plan->as_of) {
    lt_text_putc(w->out, ' ');
    lt_write1(w, LT_SAY_HOWTO_AS_OF, lt_words_date(w, way->as_of));
  }
  lt_text_putc(w->out, '\n');
}

static void write_way(const howto_page *p, const lt_howto_way *way) {
  lt_writer w = writer_of(p, &way->side);
  uint32_t order = 0;
  for (uint32_t i = 0; i < way->changes.len; i++)
    if (way->changes.items[i].of == LT_NONE) write_change(p, &w, way, i, ++order);
  write_then(p, &w, way);
}

static lt_str count_words(const lt_writer *w, uint32_t count) {
  return count == 1 ? lt_said(w, LT_SAY_HOWTO_ONE)
                    : lt_said1(w, LT_SAY_HOWTO_MANY, lt_str_format(w->arena, "%u", count));
}

static void write_head(howto_page *p) {
  lt_writer *w = &p->was;
  const lt_wish *wish = &p->howto->wish;
  if (p->howto->comply) {
    lt_write1(w, LT_SAY_HOWTO_COMPLY, lt_words_plan(w));
    return;
  }
  lt_str title = lt_words_small(w->arena, lt_words_title(w, LT_NAME_QUESTION, wish->question));
  lt_write3(w, LT_SAY_HOWTO_WISH, lt_words_plan(w), title, lt_words_subject_whole(w, wish->subject));
  lt_write1(w, wish->kind == LT_WISH_INCLUDES ? LT_SAY_HOWTO_INCLUDES : LT_SAY_HOWTO_IS,
            lt_words_value_cell(w, wish->type, wish->cell));
}

/* A test of an element is said in that of its list. */
static bool is_part(const lt_expr *whole, const lt_expr *part) {
  for (uint32_t i = 0; i < whole->kids_len; i++)
    if (whole->kids[i] == part || is_part(whole->kids[i], part)) return true;
  return false;
}

static bool is_said_in_another(const lt_howto *x, const lt_obstacle *o) {
  for (uint32_t i = 0; i < x->obstacles.len; i++) {
    const lt_obstacle *other = &x->obstacles.items[i];
    if (other->norm == o->norm && other->subject == o->subject && other->test != NULL && is_part(other->test, o->test))
      return true;
  }
  return false;
}

static bool goes_with(const lt_howto *x, const lt_obstacle *o, const lt_obstacle *other) {
  return other->norm == o->norm && other->subject == o->subject && other->holds == o->holds && other->test != NULL &&
         !is_said_in_another(x, other);
}

static lt_truth all_stand(const lt_howto *x, const lt_obstacle *o) {
  lt_truth all = LT_TRUE;
  for (uint32_t i = 0; i < x->obstacles.len && all != LT_FALSE; i++) {
    lt_truth one = goes_with(x, o, &x->obstacles.items[i]) ? x->obstacles.items[i].stands : LT_TRUE;
    if (one != LT_TRUE) all = one;
  }
  return all;
}

/* All tests of the norm of that kind: all of them hold, or one of them would have to. Of those that hold where they do
 * not all stand only what is other, or not known. */
static lt_str tests_of(const lt_howto *x, const lt_writer *w, const lt_obstacle *o) {
  lt_strs tests = {0};
  lt_truth stand = o->holds ? all_stand(x, o) : LT_TRUE;
  for (uint32_t i = 0; i < x->obstacles.len; i++) {
    const lt_obstacle *other = &x->obstacles.items[i];
    if (goes_with(x, o, other) && (stand == LT_TRUE || other->stands == stand))
      LT_PUSH(w->arena, &tests, lt_words_test(w, other->test, false));
  }
  return lt_words_join(w, tests.items, tests.len, o->holds ? LT_SAY_AND : LT_SAY_OR);
}

/* Of a norm that applies and answers what makes it apply, of another, and of an obligation, what is lacking. */
static bool by_holding(const lt_howto *x, const lt_obstacle *o) {
  return o->norm == LT_NONE || x->was.set->norms[o->norm].must == NULL;
}

/* Not shown before, and not better by another. */
static bool is_shown(const lt_howto *x, uint32_t number) {
  const lt_obstacle *o = &x->obstacles.items[number];
  for (uint32_t i = 0; i < x->obstacles.len && o->norm != LT_NONE; i++) {
    const lt_obstacle *other = &x->obstacles.items[i];
    if (other->norm == o->norm && (other->holds != o->holds ? other->holds == by_holding(x, o) : i < number))
      return false;
  }
  return true;
}

/* Of whom the norm stands in the way: each subject of which it does in the same manner; nothing where it is the plan,
 * or whom the head of the page names. */
static lt_str whose_words(const lt_howto *x, const lt_writer *w, const lt_obstacle *o) {
  lt_strs names = {0};
  for (uint32_t i = 0; i < x->obstacles.len; i++) {
    const lt_obstacle *other = &x->obstacles.items[i];
    bool one = other->norm == o->norm && other->holds == o->holds && other->test == o->test;
    if (!one || other->subject == 0 || (!x->comply && other->subject == x->wish.subject)) continue;
    lt_str name = lt_words_subject_whole(w, other->subject);
    bool there = false;
    for (uint32_t k = 0; k < names.len; k++) there |= lt_str_equal(names.items[k], name);
    if (!there) LT_PUSH(w->arena, &names, name);
  }
  return lt_words_join(w, names.items, names.len, LT_SAY_AND);
}

static lt_str obstacle_words(const lt_howto *x, const lt_writer *w, const lt_obstacle *o) {
  if (o->norm == LT_NONE && o->question == LT_NONE)
    return lt_said1(w, LT_SAY_HOWTO_NO_LAW, lt_words_subject_whole(w, o->subject));
  if (o->norm == LT_NONE)
    return lt_said2(w, LT_SAY_HOWTO_SILENT, lt_words_small(w->arena, lt_words_title(w, LT_NAME_QUESTION, o->question)),
                    lt_words_subject_whole(w, o->subject));
  lt_str norm = norm_of(w, o->norm), cites = cites_of(w, o->norm);
  if (o->gives != NULL) return lt_said3(w, LT_SAY_HOWTO_GIVES, norm, cites, lt_words_term_of(w, o->gives));
  if (o->test == NULL) return lt_said2(w, o->holds ? LT_SAY_HOWTO_ALWAYS : LT_SAY_HOWTO_OUT, norm, cites);
  lt_truth stand = o->holds ? all_stand(x, o) : LT_TRUE;
  lt_say holds = stand == LT_TRUE    ? LT_SAY_HOWTO_HOLDS
                 : stand == LT_MAYBE ? LT_SAY_HOWTO_PERHAPS
                                     : LT_SAY_HOWTO_THEN_HOLDS;
  return lt_said3(w, o->holds ? holds : LT_SAY_HOWTO_NEEDS, norm, cites, tests_of(x, w, o));
}

enum { OBSTACLES_SHOWN = 6, OBSTACLE_RANKS = 3 }; /* each provision once; the JSON has all */

/* First what must be and what is forbidden, then what applies and stands against it, then what would have to apply. */
static unsigned rank_of(const lt_howto *x, const lt_obstacle *o) {
  const lt_norm *norm = o->norm == LT_NONE ? NULL : &x->was.set->norms[o->norm];
  if (norm != NULL && (norm->must != NULL || norm->kind == LT_NORM_FORBID)) return 0;
  return o->holds ? 1 : 2;
}

static void write_none(howto_page *p) {
  lt_writer *w = &p->was;
  const lt_howto *x = p->howto;
  uint32_t shown = 0, more = 0;
  if (x->bound) return;
  bool nobody = !x->comply && x->obstacles.len == 1 && x->obstacles.items[0].norm == LT_NONE && x->beyond.len == 0;
  lt_write(w, nobody ? LT_SAY_HOWTO_NOBODY : LT_SAY_HOWTO_NONE);
  lt_text_putc(w->out, '\n');
  if (nobody || x->obstacles.len == 0) return;
  lt_write(w, LT_SAY_HOWTO_WAY);
  lt_text_putc(w->out, '\n');
  for (uint32_t i = 0; i < OBSTACLE_RANKS * x->obstacles.len; i++) {
    uint32_t number = i % x->obstacles.len;
    const lt_obstacle *o = &x->obstacles.items[number];
    if (rank_of(x, o) != i / x->obstacles.len || !is_shown(x, number)) continue;
    lt_str whose = o->norm == LT_NONE ? (lt_str){0} : whose_words(x, w, o);
    if (shown++ < OBSTACLES_SHOWN)
      lt_text_putf(w->out, "   - %.*s%s%.*s\n", LT_STR_ARG(whose), whose.len ? ": " : "",
                   LT_STR_ARG(obstacle_words(x, w, o)));
    else
      more++;
  }
  if (more == 0) return;
  lt_text_puts(w->out, "   - ");
  lt_write1(w, LT_SAY_HOWTO_MORE, lt_str_format(w->arena, "%u", more));
  lt_text_putc(w->out, '\n');
}

/* Where the search did not look, or stopped. */
static void write_limits(howto_page *p) {
  lt_writer *w = &p->was;
  const lt_howto *x = p->howto;
  lt_strs norms = {0};
  if (x->bound) {
    lt_write1(w, LT_SAY_HOWTO_BOUND, lt_str_format(w->arena, "%u", x->evaluated));
    lt_text_putc(w->out, '\n');
  }
  if (x->laws_bound) {
    lt_write(w, LT_SAY_HOWTO_LAWS);
    lt_text_putc(w->out, '\n');
  } else if (x->law_held) {
    lt_write1(w, LT_SAY_HOWTO_LAW_HELD, lt_words_fact_title(w, x->law_fact));
    lt_text_putc(w->out, '\n');
  }
  if (x->narrowed) {
    lt_write(w, LT_SAY_HOWTO_NARROWED);
    lt_text_putc(w->out, '\n');
    return;
  }
  for (uint32_t i = 0; i < x->beyond.len; i++) {
    bool twin = false;
    for (uint32_t k = 0; k < i; k++) twin |= x->beyond.items[k].norm == x->beyond.items[i].norm;
    if (!twin) LT_PUSH(w->arena, &norms, norm_of(w, x->beyond.items[i].norm));
  }
  if (norms.len == 0 || (x->ways.len > 0 && x->ways.items[0]->count < 3)) return;
  lt_write1(w, LT_SAY_HOWTO_BEYOND, lt_words_join(w, norms.items, norms.len, LT_SAY_AND));
  lt_text_putc(w->out, '\n');
}

void lt_report_howto_text(const lt_howto *x, lt_lang lang, lt_text *out) {
  howto_page p = {.howto = x, .was = {x->was.explanation, x->was.set, lang, out, out->arena, 0}};
  lt_writer *w = &p.was;
  write_head(&p);
  if (x->ways.len > 0) lt_text_putf(out, " %.*s", LT_STR_ARG(count_words(w, x->ways.items[0]->count)));
  lt_text_puts(out, "\n\n");
  if (x->already) {
    lt_write(w, LT_SAY_HOWTO_ALREADY);
    lt_text_putc(out, '\n');
    return;
  }
  for (uint32_t i = 0; i < x->ways.len; i++) {
    if (i > 0) {
      lt_text_putc(out, '\n');
      lt_write1(w, LT_SAY_HOWTO_OTHER, count_words(w, x->ways.items[i]->count));
      lt_text_putc(out, '\n');
    }
    write_way(&p, x->ways.items[i]);
  }
  if (x->ways.len == 0) write_none(&p);
  if (x->partial != NULL) {
    lt_write1(w, LT_SAY_HOWTO_PARTIAL, lt_str_format(w->arena, "%u", x->left));
    lt_text_putc(out, '\n');
    write_way(&p, x->partial);
  }
  write_limits(&p);
}
