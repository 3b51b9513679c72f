/* text_proof.c: a condition as a tree in words: a sign and a sentence for each part, and under each test what its facts
 * were and where they come from. The idea: what is derived is shown where it is first met, and only named
 * afterwards. */
#include "text_explain.h"

static void write_line(lt_prover *p, unsigned indent, const char *mark, lt_str says) {
  lt_text_pad(p->w->out, ' ', indent);
  lt_text_putf(p->w->out, "%s%s%.*s\n", mark, mark[0] ? " " : "", LT_STR_ARG(says));
}

static lt_str origin_words(const lt_writer *w, const lt_used *used) {
  return lt_said(w, (lt_say)(LT_SAY_ORIGIN_0 + (int)used->origin));
}

static bool shown(lt_prover *p, const lt_why *why) {
  for (uint32_t i = 0; i < p->shown.len; i++)
    if (p->shown.items[i] == why) return true;
  LT_PUSH(p->w->arena, &p->shown, why);
  return false;
}

/* Its reasons are shown after those at hand, once. */
static void follow(lt_prover *p, const lt_why *why) {
  if (why->subject == p->view->subject && why->question == p->view->question) return;
  for (uint32_t i = 0; i < p->chain.len; i++)
    if (p->chain.items[i] == why) return;
  LT_PUSH(p->w->arena, &p->chain, why);
}

static bool is_last(lt_prover *p, const lt_used *used) {
  const lt_used *last = p->last;
  p->last = used;
  return last != NULL && !last->why && !used->why && last->item == used->item && last->subject == used->subject;
}

static void write_fact(lt_prover *p, const lt_used *used, unsigned indent) {
  lt_writer *w = p->w;
  if (is_last(p, used)) return;
  lt_str title = lt_words_small(w->arena, lt_words_title(w, used->why ? LT_NAME_QUESTION : LT_NAME_FACT, used->item));
  lt_str value = lt_words_used_value(w, used);
  if (!used->why) {
    write_line(p, indent, "", lt_said3(w, LT_SAY_FACT_LINE, title, value, origin_words(w, used)));
    return;
  }
  if (used->why->as && shown(p, used->why)) { /* nobody can ask for it by itself */
    write_line(p, indent, "", lt_said2(w, LT_SAY_SEE_ABOVE, title, value));
    return;
  }
  if (!used->why->as) {
    follow(p, used->why);
    write_line(p, indent, "", lt_said3(w, LT_SAY_SEE, title, value, lt_explain_path(w->explanation, w->arena, used)));
    return;
  }
  lt_str cites = lt_words_cites(w, used->why->cites.items, used->why->cites.len);
  lt_str from = cites.len ? lt_str_format(w->arena, " %.*s", LT_STR_ARG(cites)) : (lt_str){0};
  write_line(p, indent, "", lt_said2(w, LT_SAY_FACT_VALUE, title, lt_said1(w, LT_SAY_DERIVED_FROM, from)));
  lt_write_proof(p, used->why->as, indent + 2);
}

/* What the law of the day sets a fact against. */
static void write_parameter(lt_prover *p, const lt_term *term, unsigned indent) {
  lt_writer *w = p->w;
  const lt_slice *slice = w->explanation->run->slice_of[w->subject];
  if (term == NULL || term->kind != LT_TERM_PARAMETER || slice == NULL || slice->day == NULL ||
      slice->day->parameters == NULL || slice->day->parameters[term->item] == LT_UNKNOWN)
    return;
  lt_str title = lt_words_small(w->arena, lt_words_title(w, LT_NAME_PARAMETER, term->item));
  lt_str value = lt_words_value_cell(w, term->type, slice->day->parameters[term->item]);
  write_line(p, indent, "", lt_said2(w, LT_SAY_PARAMETER_LINE, title, value));
}

static void write_elements(lt_prover *p, const lt_proof *proof, unsigned indent) {
  for (uint32_t i = 0; i < proof->kids.len; i++) {
    const lt_proof *kid = proof->kids.items[i];
    write_line(p, indent, "", lt_said1(p->w, LT_SAY_ELEMENT, lt_words_subject(p->w, kid->element)));
    lt_write_proof(p, kid, indent + 2);
  }
}

static void write_part(lt_prover *p, const lt_proof *proof, unsigned indent) {
  lt_writer *w = p->w;
  bool all = proof->expr->op == LT_OP_ALL, any = proof->expr->op == LT_OP_ANY;
  if (all || any) {
    write_line(p, indent, lt_mark_truth(proof->truth), lt_said(w, all ? LT_SAY_ALL_OF : LT_SAY_ANY_OF));
    for (uint32_t i = 0; i < proof->kids.len; i++) write_part(p, proof->kids.items[i], indent + 2);
    return;
  }
  write_line(p, indent, lt_mark_truth(proof->truth), lt_words_test(w, proof->expr, false));
  for (uint32_t i = 0; i < proof->facts.len; i++) write_fact(p, &proof->facts.items[i], indent + 4);
  write_parameter(p, proof->expr->right, indent + 4);
  write_elements(p, proof, indent + 4);
}

/* Parts that must all hold need no line of their own. */
void lt_write_proof(lt_prover *p, const lt_proof *proof, unsigned indent) {
  p->last = NULL;
  if (proof->expr->op != LT_OP_ALL) {
    write_part(p, proof, indent);
    return;
  }
  for (uint32_t i = 0; i < proof->kids.len; i++) write_part(p, proof->kids.items[i], indent);
}
