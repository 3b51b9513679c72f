/* json_whynot.c: why an answer is not the wanted one, as canonical JSON, "luat.whynot/1". Conditions stand as scripts
 * write them; `needed` is the nearest value that would do. */
#include "report_impl.h"

static const char *const truths[] = {"no", "yes", "unknown"};

static lt_json *json_fails(const lt_explanation *e, lt_arena *arena, const lt_fails *fails);

/* The fact or question that the test is of, as reports name it. */
static lt_json *json_path(const lt_explanation *e, lt_arena *arena, const lt_fail *fail) {
  const lt_term *term = fail->term;
  while (term->base && term->kind != LT_TERM_FACT && term->kind != LT_TERM_QUESTION) term = term->base;
  if (term->kind != LT_TERM_FACT && term->kind != LT_TERM_QUESTION) return NULL;
  uint32_t subject = lt_eval_subject(&fail->scope, term);
  if (subject == LT_NONE) return NULL;
  if (term->kind == LT_TERM_FACT) return lt_json_str(arena, lt_plan_path(arena, e->plan, subject, term->item));
  lt_used used = {.subject = subject, .item = term->item, .why = lt_explain_answer(e, subject, term->item)};
  if (!used.why) return NULL;
  return lt_json_str(arena, lt_explain_path(e, arena, &used));
}

static lt_json *json_actual(const lt_explanation *e, lt_arena *arena, const lt_fail *fail) {
  const lt_term *term = fail->term;
  uint32_t subject = term->kind == LT_TERM_FACT && term->type.set ? lt_eval_subject(&fail->scope, term) : LT_NONE;
  lt_type type = term->type;
  if (subject != LT_NONE) {
    lt_cell cell = lt_plan_cell(e->plan, subject, term->item);
    return lt_json_cell(e, arena, type, cell);
  }
  type.set = false;
  if (type.kind == LT_TYPE_LIST) return NULL;
  return lt_json_cell(e, arena, type, fail->actual);
}

static lt_json *json_fail(const lt_explanation *e, lt_arena *arena, const lt_fail *fail) {
  static const char *const of[] = {"asked", "scope", "when", "provided", "value"};
  lt_json *out = lt_json_object(arena);
  lt_type type = fail->term->type;
  type.set = false;
  lt_json_put(out, "of", lt_json_z(arena, of[fail->of]));
  if (fail->expr) {
    lt_json_put(out, "condition", lt_json_condition(e, arena, fail->expr));
    lt_json_put(out, "wanted", lt_json_z(arena, truths[fail->wanted]));
    lt_json_put(out, "holds", lt_json_z(arena, truths[fail->truth]));
  }
  lt_json_put(out, "path", json_path(e, arena, fail));
  lt_json_put(out, "value", json_actual(e, arena, fail));
  if (type.kind != LT_TYPE_LIST) lt_json_put(out, "needed", lt_json_cell(e, arena, type, fail->needed));
  if (fail->distance) lt_json_put(out, "distance", lt_json_int(arena, (int64_t)fail->distance));
  if (fail->define != LT_NONE) {
    lt_json_put(out, "define", lt_json_str(arena, e->set->questions[fail->define].id));
    lt_json_put(out, "define_wanted", lt_json_z(arena, truths[fail->meant_so != fail->meant->negated]));
  }
  if (fail->element != LT_NONE)
    lt_json_put(out, "element", lt_json_str(arena, e->plan->facts.subjects.items[fail->element].path));
  lt_json_put(out, "parts", lt_json_unless_empty(json_fails(e, arena, &fail->parts)));
  return out;
}

static lt_json *json_fails(const lt_explanation *e, lt_arena *arena, const lt_fails *fails) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < fails->len; i++) lt_json_push(array, json_fail(e, arena, &fails->items[i]));
  return array;
}

static lt_json *json_beats(const lt_explanation *e, lt_arena *arena, const lt_whynot_norm *norm) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < norm->beats.len; i++) {
    const lt_beat *beat = &norm->beats.items[i];
    lt_json *out = lt_json_object(arena);
    const char *why = beat->adds                 ? "adds"
                      : beat->clashes            ? "clashes"
                      : beat->allows             ? "allows"
                      : beat->why == LT_LOST_NOT ? "conflict"
                                                 : lt_lost_word(beat->why);
    lt_json_put(out, "norm", lt_json_str(arena, e->set->norms[beat->norm].id));
    lt_json_put(out, "why", lt_json_z(arena, why));
    if (beat->perhaps) lt_json_put(out, "perhaps", lt_json_bool(arena, true));
    lt_json_push(array, out);
  }
  return lt_json_unless_empty(array);
}

static lt_json *json_norm(const lt_explanation *e, lt_arena *arena, const lt_whynot *x, const lt_whynot_norm *norm) {
  static const char *const says[] = {"no", "so", "if", "one-of", "text", "choice"};
  lt_json *out = lt_json_object(arena);
  if (norm->norm != LT_NONE) {
    const lt_basis *basis = &e->set->norms[norm->norm].basis;
    const lt_citation **cites = LT_NEW_ARRAY(arena, const lt_citation *, basis->cites_len + 1);
    lt_ids assumes = {basis->assumes.items, basis->assumes.len, basis->assumes.len};
    for (uint32_t i = 0; i < basis->cites_len; i++) cites[i] = &basis->cites[i];
    lt_json_put(out, "norm", lt_json_str(arena, e->set->norms[norm->norm].id));
    lt_json_put(out, "cites", lt_json_cites(e->set, arena, cites, basis->cites_len));
    lt_json_put(out, "assumes", lt_json_assumes(e->set, arena, &assumes));
    lt_json_put(out, "says", lt_json_z(arena, says[norm->says]));
  } else {
    lt_json_put(out, "define", lt_json_str(arena, e->set->questions[x->wanted.question].id));
  }
  if (norm->out) {
    lt_json_put(out, "out", lt_json_z(arena, lt_out_word(norm->why_out)));
    lt_json_put(out, "from", lt_json_span(arena, &norm->from));
    lt_json_put(out, "before", lt_json_span(arena, &norm->before));
    return out;
  }
  lt_json_put(out, "fails", lt_json_int(arena, norm->count));
  lt_json_put(out, "failing", lt_json_unless_empty(json_fails(e, arena, &norm->fails)));
  lt_json_put(out, "beaten_by", json_beats(e, arena, norm));
  if (norm->in_zone) lt_json_put(out, "perhaps_not_in_force", lt_json_bool(arena, true));
  return out;
}

static void put_law(lt_json *out, lt_arena *arena, const lt_whynot *x, const lt_whynot_law *law) {
  const lt_explanation *e = law->explanation;
  lt_json *norms = lt_json_array(arena);
  for (uint32_t i = 0; i < law->norms.len; i++) lt_json_push(norms, json_norm(e, arena, x, &law->norms.items[i]));
  lt_json_put(out, "asked", lt_json_unless_empty(json_fails(e, arena, &law->asked)));
  lt_json_put(out, "norms", norms);
}

static lt_json *json_laws(const lt_whynot *x, lt_arena *arena) {
  lt_json *laws = lt_json_array(arena);
  for (uint32_t i = 0; i < x->laws.len; i++) {
    const lt_whynot_law *law = &x->laws.items[i];
    const lt_run *run = law->explanation->run;
    lt_json *out = lt_json_object(arena);
    if (run->law != LT_NONE) lt_json_put(out, "law", lt_json_str(arena, x->explanation->set->policies[run->law].id));
    lt_json_put(out, "law_date",
                lt_json_cell(law->explanation, arena, (lt_type){.kind = LT_TYPE_DATE}, run->law_dates[0]));
    if (law->why) lt_json_put(out, "answer", lt_json_answer_brief(law->explanation, arena, law->why));
    put_law(out, arena, x, law);
    lt_json_push(laws, out);
  }
  return laws;
}

static lt_json *json_wanted(const lt_whynot *x, lt_arena *arena) {
  const lt_explanation *e = x->explanation;
  lt_json *out = lt_json_object(arena), *members = lt_json_array(arena);
  if (x->wanted.kind == LT_WISH_MEMBERS) {
    for (uint32_t i = 0; i < x->wanted.members.len; i++)
      lt_json_push(members, lt_json_cell(e, arena, x->wanted.type, x->wanted.members.cells[i]));
    lt_json_put(out, "value", members);
  } else {
    lt_json_put(out, x->wanted.kind == LT_WISH_INCLUDES ? "includes" : "value",
                lt_json_cell(e, arena, x->wanted.type, x->wanted.cell));
  }
  return out;
}

void lt_report_whynot_json(const lt_whynot *x, lt_text *out) {
  lt_arena *arena = out->arena;
  const lt_explanation *e = x->explanation;
  lt_json *top = lt_json_object(arena);
  lt_json_put(top, "schema", lt_json_z(arena, "luat.whynot/1"));
  lt_json_put(top, "set", lt_json_str(arena, lt_digest_print(arena, &e->set->digest)));
  lt_json_put(top, "path", lt_json_str(arena, e->plan->facts.subjects.items[x->wanted.subject].path));
  lt_json_put(top, "question", lt_json_str(arena, e->set->questions[x->wanted.question].id));
  lt_json_put(top, "wanted", json_wanted(x, arena));
  if (x->why) lt_json_put(top, "answer", lt_json_answer_brief(e, arena, x->why));
  lt_json_put(top, "already", lt_json_bool(arena, x->already));
  if (x->law_given) lt_json_put(top, "law_given", lt_json_bool(arena, true));
  if (x->laws.len > 1)
    lt_json_put(top, "laws", json_laws(x, arena));
  else if (x->laws.len == 1)
    put_law(top, arena, x, &x->laws.items[0]);
  lt_json_print(top, 0, out);
  lt_text_putc(out, '\n');
}
