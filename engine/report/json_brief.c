/* json_brief.c: parts of the decision as canonical JSON, for those who decide by the million: "luat.outcomes/1" and
 * "luat.rules/1". Every key stands, with the same value, at the same place in "luat.decision/1"; what is left out is
 * all else, and subjects of whom nothing is left. Written straight as text, its keys in order. */
#include "report_impl.h"

/* A value of a question by itself, where nothing but a number or an id is to be told; false: there may be more to
 * it. */
static bool put_simple(const lt_explanation *explanation, const lt_question *question, const lt_why *why,
                       lt_text *out) {
  static const char *const permissions[] = {"\"allowed\"", "\"conditional\"", "\"forbidden\""};
  lt_cell cell = why->answer->cell;
  if (why->principal != LT_NONE || cell == LT_UNKNOWN || cell == LT_ABSENT) return false;
  if (question->kind == LT_QUESTION_PERMISSION) {
    lt_text_puts(out, permissions[cell]);
    return true;
  }
  if (question->kind == LT_QUESTION_SET) {
    if (why->answer->certain.len == 0) lt_text_puts(out, "[]");
    return why->answer->certain.len == 0;
  }
  switch (question->type.kind) {
    case LT_TYPE_YES_NO: lt_text_puts(out, cell != 0 ? "true" : "false"); return true;
    case LT_TYPE_NUMBER:
    case LT_TYPE_MONEY:
    case LT_TYPE_YEAR:
    case LT_TYPE_MONTHS:
    case LT_TYPE_DAYS:
    case LT_TYPE_WORKING_DAYS: lt_text_putd(out, cell); return true;
    case LT_TYPE_CHOICE: lt_json_print_str(explanation->set->options[cell].id, out); return true;
    default: return false;
  }
}

static void put_value(const lt_explanation *explanation, const lt_question *question, const lt_why *why, lt_text *out) {
  if (why->answer->outcome != LT_VALUE) return;
  size_t before = out->len;
  lt_text_puts(out, ",\"value\":");
  if (put_simple(explanation, question, why, out)) return;
  lt_json *value = lt_json_answer_value(explanation, out->arena, why);
  if (value != NULL)
    lt_json_print(value, 0, out);
  else
    out->len = before;
}

static void put_answer(const lt_explanation *explanation, const lt_question *question, const lt_why *why, bool rules,
                       lt_text *out) {
  lt_text_putc(out, '{');
  for (uint32_t i = 0; rules && i < why->norms.len; i++) {
    lt_text_puts(out, i == 0 ? "\"norms\":[" : ",");
    lt_json_print_str(explanation->set->norms[why->norms.items[i].standing.norm].id, out);
  }
  if (rules && why->norms.len > 0) lt_text_puts(out, "],");
  lt_text_puts(out, "\"outcome\":\"");
  lt_text_puts(out, lt_outcome_word((lt_outcome)why->answer->outcome));
  lt_text_putc(out, '"');
  put_value(explanation, question, why, out);
  lt_text_putc(out, '}');
}

/* NULL where the question is no reader's, or no policy is in force. */
static const lt_why *told(const lt_explanation *explanation, uint32_t subject, uint32_t question) {
  if (explanation->set->questions[question].kind == LT_QUESTION_DEFINE) return NULL;
  return lt_explain_answer(explanation, subject, question);
}

/* Questions of an entity have numbers in a row, by id, whatever the order in which reports list them. How many there
 * are to tell. */
static uint32_t put_answers(const lt_explanation *explanation, uint32_t subject, bool rules, lt_text *out) {
  const lt_set *set = explanation->set;
  const lt_numbers *questions = &set->entities[explanation->plan->facts.subjects.items[subject].entity].questions;
  uint32_t len = 0, first = LT_NONE;
  for (uint32_t i = 0; i < questions->len; i++) first = questions->items[i] < first ? questions->items[i] : first;
  for (uint32_t number = first; number < first + questions->len; number++) {
    const lt_question *question = &set->questions[number];
    const lt_why *why = told(explanation, subject, number);
    if (why == NULL) continue;
    lt_text_puts(out, len++ == 0 ? "\"decisions\":{" : ",");
    lt_json_print_str(question->id, out);
    lt_text_putc(out, ':');
    put_answer(explanation, question, why, rules, out);
  }
  if (len > 0) lt_text_puts(out, "},");
  return len;
}

static uint32_t put_breaches(const lt_explanation *explanation, uint32_t subject, lt_text *out) {
  uint32_t len = 0;
  for (uint32_t i = explanation->first_duty[subject]; i < explanation->first_duty[subject + 1]; i++) {
    const lt_duty *duty = explanation->duties.items[i].duty;
    if (duty->status != LT_DUTY_BREACHED) continue;
    lt_text_puts(out, len++ == 0 ? ",\"requirements\":[{\"norm\":" : ",{\"norm\":");
    lt_json_print_str(explanation->set->norms[duty->norm].id, out);
    lt_text_puts(out, ",\"status\":\"");
    lt_text_puts(out, lt_duty_word(duty->status));
    lt_text_puts(out, "\"}");
  }
  if (len > 0) lt_text_putc(out, ']');
  return len;
}

void lt_report_brief(const lt_explanation *explanation, bool rules, lt_text *out) {
  const lt_facts *facts = &explanation->plan->facts;
  lt_json *plan = lt_json_role(explanation, out->arena, LT_ROLE_ID);
  bool any = false;
  lt_text_putc(out, '{');
  if (plan != NULL) {
    lt_text_puts(out, "\"plan\":");
    lt_json_print(plan, 0, out);
    lt_text_putc(out, ',');
  }
  lt_text_puts(out,
               rules ? "\"schema\":\"luat.rules/1\",\"subjects\":[" : "\"schema\":\"luat.outcomes/1\",\"subjects\":[");
  for (uint32_t s = 0; s < facts->subjects.len; s++) {
    size_t before = out->len;
    lt_text_puts(out, any ? ",{" : "{");
    uint32_t len = put_answers(explanation, s, rules, out);
    lt_text_puts(out, "\"path\":");
    lt_json_print_str(facts->subjects.items[s].path, out);
    if (rules) len += put_breaches(explanation, s, out);
    lt_text_putc(out, '}');
    if (len > 0)
      any = true;
    else
      out->len = before;
  }
  lt_text_puts(out, "],\"verdict\":\"");
  lt_text_puts(out, lt_verdict_word(explanation->run->verdict));
  lt_text_puts(out, "\"}\n");
}
