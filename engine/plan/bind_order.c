/* bind_order.c: steps that a plan dates against their order: what the vocabulary says follows, or precedes, another.
 * Only a warning: the dates stand as they are written. Where a fact is not given, the one that holds in its place is
 * compared. */
#include "plan_impl.h"
#include "value/written.h"

/* A date that the plan states, of the subject or of what it belongs to; what holds in its place if it is not given. */
typedef struct lt_dated_step {
  const lt_fact *fact;
  lt_cell date;
  lt_place place;
} lt_dated_step;

static bool find_step(const lt_binder *b, uint32_t subject, uint32_t number, lt_dated_step *out) {
  const lt_subject *subjects = b->facts->subjects.items;
  for (; number != LT_NONE; number = b->set->facts[number].otherwise) {
    const lt_fact *fact = &b->set->facts[number];
    while (subject != LT_NONE && subjects[subject].entity != fact->entity) subject = subjects[subject].parent;
    if (subject == LT_NONE) return false;
    uint32_t at = subjects[subject].cells + fact->slot;
    if (b->facts->origins[at] == LT_ORIGIN_UNSTATED) continue;
    *out = (lt_dated_step){fact, b->facts->cells[at], b->facts->places[at]};
    return b->facts->origins[at] == LT_ORIGIN_GIVEN && out->date != LT_UNKNOWN && out->date != LT_ABSENT;
  }
  return false;
}

/* "ngày phê duyệt 05/05/2017" */
static lt_text2 dated(lt_binder *b, const lt_dated_step *step) {
  lt_text2 out;
  for (lt_lang lang = LT_VI; lang <= LT_EN; lang++) {
    lt_text text = {.arena = b->scratch};
    lt_text_put(&text, lt_text2_in(step->fact->title, lang));
    lt_text_puts(&text, " ");
    lt_written_print(step->fact->type, step->date, lang, &text);
    *(lang == LT_VI ? &out.vi : &out.en) = lt_text_str(&text);
  }
  return out;
}

/* What came first was dated later. `here` is the step that says so. */
static void compare(lt_binder *b, const lt_dated_step *first, const lt_dated_step *then, const lt_dated_step *here) {
  if (then->date >= first->date) return;
  const lt_dated_step *other = here == first ? then : first;
  lt_text2 none = {LT_STR(""), LT_STR("")};
  lt_place place = lt_bind_theirs(b, here->place);
  lt_diag *diag = lt_diag_add(b->diags, LT_L277, place, dated(b, then), dated(b, first), none, none);
  diag->also = lt_bind_theirs(b, other->place);
  diag->also_says = (lt_text2){LT_STR("ngày kia ở đây"), LT_STR("the other date is here")};
}

static void check_fact(lt_binder *b, uint32_t subject, const lt_fact *fact, const lt_dated_step *own) {
  lt_dated_step other;
  for (uint32_t i = 0; i < fact->follows.len; i++)
    if (find_step(b, subject, fact->follows.items[i], &other)) compare(b, &other, own, own);
  for (uint32_t i = 0; i < fact->precedes.len; i++)
    if (find_step(b, subject, fact->precedes.items[i], &other)) compare(b, own, &other, own);
}

void lt_bind_check_order(lt_binder *b) {
  for (uint32_t s = 0; s < b->facts->subjects.len; s++) {
    const lt_subject *subject = &b->facts->subjects.items[s];
    const lt_numbers *numbers = &b->set->entities[subject->entity].facts;
    for (uint32_t slot = 0; slot < numbers->len; slot++) {
      const lt_fact *fact = &b->set->facts[numbers->items[slot]];
      uint32_t at = subject->cells + slot;
      lt_dated_step own = {fact, b->facts->cells[at], b->facts->places[at]};
      bool given = fact->follows.len + fact->precedes.len > 0 && b->facts->origins[at] == LT_ORIGIN_GIVEN;
      if (given && own.date != LT_UNKNOWN && own.date != LT_ABSENT) check_fact(b, s, fact, &own);
    }
  }
}
