/* seal_law.c: the choice of law. The one question of type policy that the plan is asked is answered by transitions, and
 * they answer nothing else. It comes before all deciding, so a transition reads facts, and defines of the plan that
 * read only facts, and no other condition reads what comes of it. How it is decided is decide/choice.c's. */
#include "reading.h"

static const lt_text2 none;

void lt_seal_law(lt_seal *seal) {
  lt_set *set = seal->set;
  if (set->plan == LT_NONE) return;
  const lt_numbers *questions = &set->entities[set->plan].questions;
  for (uint32_t i = 0; i < questions->len; i++) {
    uint32_t number = questions->items[i];
    const lt_question *question = &set->questions[number];
    if (question->kind != LT_QUESTION_ONE || question->type.kind != LT_TYPE_POLICY) continue;
    if (set->law == LT_NONE) {
      set->law = number;
      continue;
    }
    lt_diag *diag = lt_fail(seal, LT_L374, lt_record_place(seal, LT_RECORD_QUESTION, number), lt_both(question->id),
                            lt_both(set->questions[set->law].id), none);
    diag->also = lt_record_place(seal, LT_RECORD_QUESTION, set->law);
    diag->also_says = lt_say("câu hỏi kia ở đây", "the other question is here");
  }
}

/* ---- What may be read ---- */

static bool is_transition(const lt_declaration *declaration) { return lt_word_of(declaration) == LT_WORD_transition; }

bool lt_seal_may_read(lt_reading *reading, const lt_form *form, bool question, uint32_t number) {
  lt_seal *seal = reading->seal;
  if (question && number == seal->set->law) {
    lt_fail_at(seal, LT_L373, reading->spot, form, lt_both(form->name), none, none);
    return false;
  }
  if (question || seal->set->facts[number].role != LT_ROLE_CONSIDERED || is_transition(reading->spot.declaration))
    return true;
  lt_fail_at(seal, LT_L372, reading->spot, form, lt_both(form->name), none, none);
  return false;
}

typedef struct visiting {
  lt_seal *seal;
  const lt_declaration *declaration;
  const char *path;
  bool inner; /* inside a define: any question is one too many */
  bool found;
} visiting;

static void see(void *ctx, uint32_t number) {
  visiting *v = ctx;
  if (v->inner) {
    v->found = true;
    return;
  }
  const lt_set *set = v->seal->set;
  const lt_question *question = &set->questions[number];
  visiting inner = {.inner = true};
  if (question->kind == LT_QUESTION_DEFINE && question->entity == set->plan) {
    lt_questions_of_expr(question->as, see, &inner);
    if (!inner.found) return;
  }
  lt_str name = v->seal->found[LT_RECORD_QUESTION][number].declaration->id;
  lt_fail(v->seal, LT_L371, lt_declaration_place(v->declaration, v->path, name), lt_both(v->declaration->id),
          lt_both(name), none);
}

/* ---- Who answers ---- */

/* The key that names the question: `decides.law`, or `allows` and the like. */
static lt_place answer_place(lt_seal *seal, const lt_declaration *declaration, lt_str question) {
  return lt_declaration_key_place(declaration, lt_join(seal, LT_STR("decides"), '.', question).ptr);
}

static void check_answers(lt_seal *seal, const lt_norm *norm, const lt_declaration *declaration) {
  const lt_set *set = seal->set;
  bool transition = norm->kind == LT_NORM_TRANSITION;
  for (uint32_t i = 0; i < norm->answers_len; i++) {
    uint32_t number = norm->answers[i].question;
    if ((number == set->law) == transition) continue;
    lt_str id = set->questions[number].id;
    lt_fail(seal, LT_L375, answer_place(seal, declaration, id), lt_both(declaration->word), lt_both(id),
            transition
                ? lt_say("`transition` chỉ trả lời câu hỏi kiểu `policy` của kế hoạch; câu hỏi khác thì dùng `rule`",
                         "a `transition` answers only the plan's question of type `policy`; for others, write a `rule`")
                : lt_say("chỉ `transition` trả lời câu hỏi này", "only a `transition` answers it"));
  }
}

static void check_reading(lt_seal *seal, const lt_norm *norm, const lt_declaration *declaration) {
  visiting v = {.seal = seal, .declaration = declaration, .path = "when"};
  lt_questions_of_expr(norm->when, see, &v);
  v.path = "decides";
  for (uint32_t i = 0; i < norm->answers_len; i++) lt_questions_of_value(norm->answers[i].value, see, &v);
}

void lt_seal_transitions(lt_seal *seal) {
  const lt_set *set = seal->set;
  for (uint32_t i = 0; i < set->norms_len; i++) {
    const lt_declaration *declaration = seal->found[LT_RECORD_NORM][i].declaration;
    check_answers(seal, &set->norms[i], declaration);
    if (set->norms[i].kind == LT_NORM_TRANSITION) check_reading(seal, &set->norms[i], declaration);
  }
  if (set->law == LT_NONE || set->questions[set->law].asked == NULL) return;
  visiting v = {.seal = seal, .declaration = seal->found[LT_RECORD_QUESTION][set->law].declaration, .path = "asked"};
  lt_questions_of_expr(set->questions[set->law].asked, see, &v);
}
