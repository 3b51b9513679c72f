/* seal_powers.c: what a lower act may not do to a higher one (contract 3: vượt thẩm quyền). It may forbid what is
 * permitted and ask for more; it may not lift a prohibition or an obligation, nor override or answer what a binding
 * higher norm that is no default answers. What could only be found by proof is not asked here. */
#include "base/sort.h"
#include "policy_impl.h"

/* `above` is of a binding act that ranks over that of `norm`, and leaves nothing to others. */
static bool is_above(const lt_set *set, const lt_norm *above, const lt_norm *norm) {
  if (above->act == LT_NONE || above->is_default || norm->act == LT_NONE) return false;
  const lt_instrument *own = &set->instruments[norm->act], *higher = &set->instruments[above->act];
  return higher->binding && higher->rank > own->rank;
}

/* A prohibition in the place of any permission asks more. So does a norm, other than a permission, that keeps a
 * permission from applying. A rule that adds to a set asks more only as long as it takes nobody away. */
static bool only_tightens(const lt_norm *norm, const lt_norm *above, bool overrides) {
  if (overrides) return norm->kind == LT_NORM_FORBID;
  return above->kind == LT_NORM_PERMIT && norm->kind != LT_NORM_PERMIT;
}

static void say(lt_seal *seal, lt_code code, lt_place place, const lt_norm *norm, uint32_t other) {
  const lt_set *set = seal->set;
  lt_diag *diag = lt_fail(seal, code, place, lt_both(norm->local_id),
                          lt_both(set->instruments[set->norms[other].act].id), lt_both(set->instruments[norm->act].id));
  diag->also = lt_record_place(seal, LT_RECORD_NORM, other);
  diag->also_says = lt_say("quy phạm của văn bản cấp trên ở đây", "the norm of the higher act is here");
}

void lt_seal_power(lt_seal *seal, lt_spot spot, const lt_form *form, uint32_t number, uint32_t other, bool overrides) {
  const lt_norm *norm = &seal->set->norms[number], *above = &seal->set->norms[other];
  if (is_above(seal->set, above, norm) && !only_tightens(norm, above, overrides))
    say(seal, overrides ? LT_L401 : LT_L402, lt_spot_place(spot, form), norm, other);
}

static bool has(lt_numbers numbers, uint32_t number) {
  for (uint32_t i = 0; i < numbers.len; i++)
    if (numbers.items[i] == number) return true;
  return false;
}

/* Overriding is transitive, and no link of the chain need apply: an act cannot reach over one of its own rank
 * either. */
static void check_chains(lt_seal *seal, uint32_t number) {
  const lt_norm *above = &seal->set->norms[number];
  for (uint32_t i = 0; i < above->overridden_by.len; i++) {
    uint32_t by = above->overridden_by.items[i];
    const lt_norm *norm = &seal->set->norms[by];
    if (has(norm->overrides, number)) continue; /* said already, where it names it */
    lt_spot spot = {seal->found[LT_RECORD_NORM][by].declaration, "overrides"};
    lt_seal_power(seal, spot, NULL, by, number, true);
  }
}

/* ---- answers that never count ---- */

static bool covers(const lt_period *whole, const lt_period *part) {
  bool from = whole->from.from == LT_UNKNOWN || (part->from.from != LT_UNKNOWN && whole->from.to <= part->from.from);
  bool before =
      whole->before.from == LT_UNKNOWN || (part->before.to != LT_UNKNOWN && part->before.to <= whole->before.from);
  return from && before;
}

static bool place_in(const lt_set *set, uint32_t place, uint32_t whole) {
  for (; place != LT_NONE; place = set->places[place].parent)
    if (place == whole) return true;
  return false;
}

/* In force as long as the act; a norm's own period is narrower. */
static const lt_period *period_of(const lt_set *set, const lt_norm *norm) {
  bool own = norm->in_force.from.from != LT_UNKNOWN && norm->in_force.before.from != LT_UNKNOWN;
  return own ? &norm->in_force : &set->instruments[norm->act].in_force;
}

/* Nothing limits it but its act: no exception, no period or condition of its own, but perhaps that of `norm`. */
static bool always_there(const lt_set *set, const lt_norm *above, const lt_norm *norm) {
  if (above->overridden_by.len > 0 || above->disapplied_by.len > 0) return false;
  if (above->in_force.from.from != LT_UNKNOWN || above->in_force.before.from != LT_UNKNOWN) return false;
  if (above->when != NULL && above->when != norm->when) return false;
  if (above->policy == norm->policy) return true;
  const lt_policy *whole = &set->policies[above->policy], *own = &set->policies[norm->policy];
  return whole->applies == NULL && whole->within == LT_NONE && whole->matter == own->matter &&
         place_in(set, own->place, whole->place);
}

static const lt_answer_rule *answer_to(const lt_norm *norm, uint32_t question) {
  for (uint32_t i = 0; i < norm->answers_len; i++)
    if (norm->answers[i].question == question) return &norm->answers[i];
  return NULL;
}

/* Whether what `norm` answers is answered otherwise by `above` wherever it applies. */
static bool never_counts(const lt_set *set, uint32_t question, const lt_norm *norm, const lt_norm *above) {
  const lt_answer_rule *low = answer_to(norm, question), *high = answer_to(above, question);
  if (low == NULL || high == NULL || low->adds || high->adds || low->value == high->value) return false;
  if (norm->kind == LT_NORM_FORBID) return false; /* a prohibition counts; a permission differs only from one */
  return is_above(set, above, norm) && always_there(set, above, norm) &&
         covers(&set->instruments[above->act].in_force, period_of(set, norm));
}

typedef struct ranked {
  int64_t rank;
  uint32_t norm;
} ranked;

static int higher_first(const void *a, const void *b) {
  int64_t x = ((const ranked *)a)->rank, y = ((const ranked *)b)->rank;
  return (x < y) - (x > y);
}

static void check_answers(lt_seal *seal, uint32_t question) {
  enum { ABOVE_MAX = 64 }; /* so many of the highest are looked at: it is a report, and no answer depends on it */
  const lt_set *set = seal->set;
  lt_numbers norms = set->questions[question].norms;
  ranked *sorted = LT_NEW_ARRAY(&seal->scratch, ranked, norms.len);
  uint32_t len = 0;
  for (uint32_t i = 0; i < norms.len; i++) {
    uint32_t act = set->norms[norms.items[i]].act;
    if (act != LT_NONE) sorted[len++] = (ranked){set->instruments[act].rank, norms.items[i]};
  }
  lt_sort(&seal->scratch, sorted, len, sizeof *sorted, higher_first);
  for (uint32_t i = 0; i < len; i++) {
    const lt_norm *norm = &set->norms[sorted[i].norm];
    uint32_t k = 0;
    while (k < ABOVE_MAX && sorted[k].rank > sorted[i].rank &&
           !never_counts(set, question, norm, &set->norms[sorted[k].norm]))
      k++;
    if (k == ABOVE_MAX || sorted[k].rank <= sorted[i].rank) continue;
    say(seal, LT_L403, lt_record_place(seal, LT_RECORD_NORM, sorted[i].norm), norm, sorted[k].norm);
  }
}

/* ---- acts that are not their issuer's to make ---- */

/* Said once for an act and a policy: at the first of its norms there. */
static bool is_first(const lt_set *set, uint32_t number) {
  const lt_norm *norm = &set->norms[number];
  const lt_numbers *norms = &set->policies[norm->policy].norms;
  for (uint32_t i = 0; i < norms->len && norms->items[i] < number; i++)
    if (set->norms[norms->items[i]].act == norm->act) return false;
  return true;
}

static void say_incompetent(lt_seal *seal, uint32_t number) {
  const lt_set *set = seal->set;
  const lt_norm *norm = &set->norms[number];
  const lt_policy *policy = &set->policies[norm->policy];
  const lt_body *issuer = &set->bodies[set->instruments[norm->act].issuer];
  bool matter = issuer->regulates.len > 0 && !has(issuer->regulates, policy->matter);
  lt_text2 why = matter ? lt_sayf(seal, "không được quy định về lĩnh vực `%.*s`", "does not regulate `%.*s`",
                                  set->options[policy->matter].id)
                        : lt_sayf(seal, "không quản lý địa phương `%.*s`", "is of no place that `%.*s` lies in",
                                  set->places[policy->place].id);
  lt_diag *diag = lt_fail(seal, LT_L404, lt_record_place(seal, LT_RECORD_NORM, number),
                          lt_both(set->instruments[norm->act].id), lt_both(issuer->id), why);
  diag->also = lt_declaration_place(seal->found[LT_RECORD_INSTRUMENT][norm->act].declaration, "issuer", (lt_str){0});
  diag->also_says = lt_say("cơ quan ban hành ở đây", "its issuer is here");
}

static void check_competence(lt_seal *seal) {
  for (uint32_t i = 0; i < seal->set->norms_len; i++) {
    lt_norm *norm = &seal->set->norms[i];
    norm->competent = lt_act_competent(seal->set, norm->act, norm->policy);
    if (!norm->competent && is_first(seal->set, i)) say_incompetent(seal, i);
  }
}

/* ---- powers handed over ---- */

static bool may_be(const lt_value *value, lt_cell office) {
  if (value->kind == LT_VALUE_CELL) return value->cell == office;
  bool any = value->kind != LT_VALUE_DISCRETION || value->members_len == 0;
  for (uint32_t i = 0; i < value->members_len && !any; i++) any = may_be(value->members[i], office);
  return any && value->kind != LT_VALUE_INAPPLICABLE;
}

/* Whether some other norm may give the power to the office that hands it over. */
static bool may_have(const lt_set *set, uint32_t question, uint32_t delegation) {
  const lt_numbers *norms = &set->questions[question].norms;
  for (uint32_t i = 0; i < norms->len; i++) {
    const lt_answer_rule *answer = answer_to(&set->norms[norms->items[i]], question);
    bool other = norms->items[i] != delegation && answer != NULL;
    if (other && may_be(answer->value, (lt_cell)set->norms[delegation].principal)) return true;
  }
  return false;
}

static void check_delegations(lt_seal *seal) {
  const lt_set *set = seal->set;
  for (uint32_t i = 0; i < set->norms_len; i++) {
    const lt_norm *norm = &set->norms[i];
    if (norm->kind != LT_NORM_DELEGATE || norm->principal == LT_NONE || norm->answers_len == 0) continue;
    uint32_t question = norm->answers[0].question;
    if (may_have(set, question, i)) continue;
    lt_fail(seal, LT_L405, lt_declaration_place(seal->found[LT_RECORD_NORM][i].declaration, "from", (lt_str){0}),
            lt_both(set->bodies[norm->principal].id), lt_both(set->questions[question].id),
            lt_say("khai báo quy phạm trao thẩm quyền này cho `from`, hoặc sửa `from`",
                   "declare the norm that gives `from` this power, or mend `from`"));
  }
}

void lt_seal_powers(lt_seal *seal) {
  check_competence(seal);
  check_delegations(seal);
  for (uint32_t i = 0; i < seal->set->norms_len; i++) check_chains(seal, i);
  for (uint32_t i = 0; i < seal->set->questions_len; i++) check_answers(seal, i);
}
