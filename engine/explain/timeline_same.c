/* timeline_same.c: whether two explanations of one plan, at two law dates, say the same. What counts is what is decided
 * and what it rests on: outcomes, values, concluding norms, citations, assumptions, certainty, what is missing or still
 * to be done, statuses, the policies and the verdict. What lost or dropped out does not count. Records of one set are
 * compared by number or address. */
#include "explain/timeline.h"

static bool same_ids(const uint32_t *a, uint32_t a_len, const uint32_t *b, uint32_t b_len) {
  if (a_len != b_len) return false;
  for (uint32_t i = 0; i < a_len; i++)
    if (a[i] != b[i]) return false;
  return true;
}

static bool same_missing(const lt_missings *a, const lt_missings *b) {
  if (a->len != b->len) return false;
  for (uint32_t i = 0; i < a->len; i++) {
    const lt_missing *x = &a->items[i], *y = &b->items[i];
    if (x->kind != y->kind || x->subject != y->subject || x->item != y->item || x->cell != y->cell ||
        x->attribute != y->attribute || !lt_type_equal(x->type, y->type))
      return false;
  }
  return true;
}

static bool same_answer(const lt_answer *a, const lt_answer *b) {
  if (a->outcome != b->outcome || a->open != b->open || a->cell != b->cell || a->value != b->value) return false;
  if (!lt_members_equal(&a->certain, &b->certain) || !lt_members_equal(&a->perhaps, &b->perhaps)) return false;
  return a->outcome != LT_UNDETERMINED ||
         (a->asked_unknown == b->asked_unknown && a->possible.unknown == b->possible.unknown &&
          lt_cells_equal(a->possible.cells, a->possible.len, b->possible.cells, b->possible.len));
}

static bool same_norms(const lt_why *a, const lt_why *b) {
  if (a->norms.len != b->norms.len) return false;
  for (uint32_t i = 0; i < a->norms.len; i++)
    if (a->norms.items[i].standing.norm != b->norms.items[i].standing.norm) return false;
  return true;
}

static bool same_basis(const lt_why *a, const lt_why *b) {
  if (a->cites.len != b->cites.len || a->certainty != b->certainty) return false;
  for (uint32_t i = 0; i < a->cites.len; i++)
    if (a->cites.items[i] != b->cites.items[i]) return false;
  return same_ids(a->assumes.items, a->assumes.len, b->assumes.items, b->assumes.len);
}

static bool same_todo(const lt_why *a, const lt_why *b) {
  if (a->todo.len != b->todo.len) return false;
  for (uint32_t i = 0; i < a->todo.len; i++)
    if (a->todo.items[i].norm != b->todo.items[i].norm || a->todo.items[i].proof->expr != b->todo.items[i].proof->expr)
      return false;
  return true;
}

static bool same_laws(const lt_why *a, const lt_why *b) {
  if (a->laws.len != b->laws.len) return false;
  for (uint32_t i = 0; i < a->laws.len; i++)
    if (!lt_why_same(a->laws.items[i], b->laws.items[i])) return false;
  return true;
}

bool lt_why_same(const lt_why *a, const lt_why *b) {
  if (!a || !b) return a == b;
  return same_laws(a, b) && same_answer(a->answer, b->answer) && a->principal == b->principal && same_norms(a, b) &&
         same_basis(a, b) && same_missing(&a->missing, &b->missing) && same_todo(a, b);
}

bool lt_why_duty_same(const lt_why_duty *a, const lt_why_duty *b) {
  if (!a || !b) return a == b;
  return a->duty->status == b->duty->status && a->duty->witness == b->duty->witness &&
         a->duty->due.day == b->duty->due.day && a->certainty == b->certainty &&
         same_ids(a->assumes.items, a->assumes.len, b->assumes.items, b->assumes.len) &&
         same_missing(&a->missing, &b->missing);
}

/* Requirements of both stand in one order: by subject, then norm. */
static bool same_duties(const lt_explanation *a, const lt_explanation *b) {
  if (a->duties.len != b->duties.len) return false;
  for (uint32_t i = 0; i < a->duties.len; i++) {
    const lt_why_duty *x = &a->duties.items[i], *y = &b->duties.items[i];
    if (x->duty->subject != y->duty->subject || x->duty->norm != y->duty->norm || !lt_why_duty_same(x, y)) return false;
  }
  return true;
}

bool lt_timeline_same(const lt_explanation *a, const lt_explanation *b) {
  const lt_numbers *p = &a->run->policies, *q = &b->run->policies;
  if (a->run->kinds != b->run->kinds || !same_ids(p->items, p->len, q->items, q->len)) return false;
  for (uint32_t s = 0; s < a->plan->facts.subjects.len; s++) {
    const lt_numbers *questions = &a->set->entities[a->plan->facts.subjects.items[s].entity].questions;
    if (a->run->slice_of[s]->none != b->run->slice_of[s]->none) return false;
    for (uint32_t i = 0; i < questions->len; i++)
      if (a->set->questions[questions->items[i]].kind != LT_QUESTION_DEFINE &&
          !lt_why_same(lt_explain_answer(a, s, questions->items[i]), lt_explain_answer(b, s, questions->items[i])))
        return false;
  }
  return same_duties(a, b);
}
