/* stream_tell.c: what is told of a row of a shape, straight from the results of its batch, in the bytes that
 * report/json_brief.c gives. Answers whose value has more to it than a number or an id, and plans without law, go the
 * long way. */
#include <inttypes.h>
#include <string.h>

#include "report/report.h"
#include "stream_impl.h"
#include "value/written.h"

enum { NORMS_MAX = 64 };

static void put(lt_text *out, const char *bytes, size_t len) {
  if (out->cap - out->len < len) {
    lt_text_put(out, (lt_str){bytes, len});
    return;
  }
  memcpy(out->ptr + out->len, bytes, len);
  out->len += len;
}

static void put_str(lt_text *out, lt_str s) { put(out, s.ptr, s.len); }
#define PUT(out, literal) put(out, "" literal, sizeof literal - 1)

static void put_integer(lt_text *out, int64_t number) {
  char digits[24];
  size_t at = sizeof digits;
  uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
  do digits[--at] = (char)('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (number < 0) digits[--at] = '-';
  put(out, digits + at, sizeof digits - at);
}

static void put_quoted(lt_text *out, lt_str id) {
  PUT(out, "\"");
  put_str(out, id);
  PUT(out, "\"");
}

/* ---- Preparing ---- */

static int by_key(const lt_set *set, const lt_told *a, const lt_told *b) {
  return lt_str_compare(set->questions[a->question].id, set->questions[b->question].id);
}

void lt_shape_prepare(lt_shape *shape) {
  const lt_set *set = shape->set->set;
  const lt_facts *facts = &shape->pattern->plan->facts;
  size_t len = luat_batch_questions(shape->batch), subject;
  shape->told = LT_NEW_ARRAY(&shape->arena, lt_told *, facts->subjects.len);
  shape->told_len = LT_NEW_ARRAY(&shape->arena, uint32_t, facts->subjects.len);
  for (uint32_t s = 0; s < facts->subjects.len; s++)
    shape->told[s] = LT_NEW_ARRAY(&shape->arena, lt_told, set->entities[facts->subjects.items[s].entity].questions.len);
  for (size_t i = 0; i < len; i++) {
    lt_str id = lt_str_of(luat_batch_question(shape->batch, i, &subject));
    uint32_t entity = facts->subjects.items[subject].entity, at = shape->told_len[subject]++;
    lt_told told = {(uint32_t)i, lt_set_question(set, entity, id), {0}}, *list = shape->told[subject];
    told.key = lt_str_format(&shape->arena, "\"%.*s\":{", LT_STR_ARG(id));
    for (; at > 0 && by_key(set, &list[at - 1], &told) > 0; at--) list[at] = list[at - 1];
    list[at] = told;
  }
  shape->out.arena = &shape->arena;
}

/* ---- Values ---- */

/* False: there is more to it. */
static bool put_cell(lt_text *out, const lt_set *set, lt_type type, lt_cell cell) {
  switch (type.kind) {
    case LT_TYPE_YES_NO: cell != 0 ? PUT(out, "true") : PUT(out, "false"); return true;
    case LT_TYPE_NUMBER:
    case LT_TYPE_MONEY:
    case LT_TYPE_YEAR:
    case LT_TYPE_MONTHS:
    case LT_TYPE_DAYS:
    case LT_TYPE_WORKING_DAYS: put_integer(out, cell); return true;
    case LT_TYPE_CHOICE: put_quoted(out, set->options[cell].id); return true;
    case LT_TYPE_PLACE: put_quoted(out, set->places[cell].id); return true;
    case LT_TYPE_INSTRUMENT: put_quoted(out, set->instruments[cell].id); return true;
    case LT_TYPE_POLICY: put_quoted(out, set->policies[cell].id); return true;
    case LT_TYPE_DATE:
    case LT_TYPE_PERCENT:
      PUT(out, "\"");
      lt_written_canonical(type, cell, out);
      PUT(out, "\"");
      return true;
    default: return false; /* of bodies and offices, in whose place and on whose behalf */
  }
}

static bool put_value(lt_text *out, const lt_set *set, const lt_question *question, const luat_batch_answer *answer,
                      const luat_batch_results *results) {
  static const char *const permissions[] = {"\"allowed\"", "\"conditional\"", "\"forbidden\""};
  lt_type type = question->type;
  if (question->kind == LT_QUESTION_PERMISSION) {
    const char *word = permissions[answer->cell];
    put(out, word, strlen(word));
    return true;
  }
  if (question->kind != LT_QUESTION_SET) return put_cell(out, set, type, answer->cell);
  type.set = false;
  PUT(out, "[");
  for (uint16_t i = 0; i < answer->members; i++) {
    if (i > 0) PUT(out, ",");
    if (!put_cell(out, set, type, results->members[answer->cell + i])) return false;
  }
  PUT(out, "]");
  return true;
}

/* ---- Norms ---- */

typedef struct norm_list {
  const luat_batch_standing *items[NORMS_MAX];
  uint32_t len;
} norm_list;

static bool stands_before(const luat_batch_standing *a, const luat_batch_standing *b) {
  return a->kind != b->kind ? a->kind < b->kind : a->norm < b->norm;
}

/* The standings of a question that conclude it, decisive ones first, as explain/ lists them; false: to say which ones
 * do takes more than their kinds. */
static bool conclude(const lt_question *question, const luat_batch_answer *answer, const luat_batch_standing *from,
                     const luat_batch_standing *to, norm_list *out) {
  out->len = 0;
  for (const luat_batch_standing *one = from; one < to; one++) {
    if (one->kind == LUAT_STANDS_LOST) continue;
    if (one->kind == LUAT_STANDS_PERHAPS) {
      if (answer->outcome == LUAT_OUTCOME_NO_RULE) continue;
      if (answer->outcome != LUAT_OUTCOME_UNDETERMINED && question->kind == LT_QUESTION_ONE) return false;
    }
    if (out->len == NORMS_MAX) return false;
    uint32_t at = out->len++;
    for (; at > 0 && stands_before(one, out->items[at - 1]); at--) out->items[at] = out->items[at - 1];
    out->items[at] = one;
  }
  return true;
}

static void put_norms(lt_text *out, const lt_set *set, const norm_list *norms) {
  for (uint32_t i = 0; i < norms->len; i++) {
    i == 0 ? PUT(out, "\"norms\":[\"") : PUT(out, "\",\"");
    put_str(out, set->norms[norms->items[i]->norm].id);
  }
  if (norms->len > 0) PUT(out, "\"],");
}

/* ---- A row ---- */

#define TEXT(literal) {literal, sizeof literal - 1}
static const lt_str outcomes[] = {
    [LUAT_OUTCOME_VALUE] = TEXT("\"outcome\":\"value\",\"value\":"),
    [LUAT_OUTCOME_NOT_APPLICABLE] = TEXT("\"outcome\":\"not-applicable\""),
    [LUAT_OUTCOME_NO_RULE] = TEXT("\"outcome\":\"no-rule\""),
    [LUAT_OUTCOME_CONFLICT] = TEXT("\"outcome\":\"conflict\""),
    [LUAT_OUTCOME_UNDETERMINED] = TEXT("\"outcome\":\"undetermined\""),
    [LUAT_OUTCOME_DISCRETION] = TEXT("\"outcome\":\"discretion\""),
};

/* Where the standings of each question begin; they come in the order of questions. */
typedef struct standings_walk {
  const luat_batch_standing *first, *end;
} standings_walk;

/* Those of a question: questions are told by their keys, standings stand by their index, so each is looked for. */
static standings_walk standings_of(const luat_batch_results *results, uint32_t index) {
  const luat_batch_standing *first = results->standings, *end = first + results->standings_from[1];
  while (first < end && first->question < index) first++;
  standings_walk found = {first, first};
  while (found.end < end && found.end->question == index) found.end++;
  return found;
}

static bool put_answer(lt_shape *shape, const lt_told *told, const luat_batch_results *results, bool rules) {
  lt_text *out = &shape->out;
  const lt_set *set = shape->set->set;
  const lt_question *question = &set->questions[told->question];
  const luat_batch_answer *answer = &results->answers[told->index];
  put_str(out, told->key);
  if (rules) {
    norm_list norms;
    standings_walk walk = standings_of(results, told->index);
    if (!conclude(question, answer, walk.first, walk.end, &norms)) return false;
    put_norms(out, set, &norms);
  }
  put_str(out, outcomes[answer->outcome]);
  if (answer->outcome == LUAT_OUTCOME_VALUE && !put_value(out, set, question, answer, results)) return false;
  PUT(out, "}");
  return true;
}

static void put_path(const lt_shape *shape, lt_text *out, uint32_t subject) {
  const lt_subject *subjects = shape->pattern->plan->facts.subjects.items;
  uint32_t parent = subjects[subject].parent;
  if (!shape->elements || parent == LT_NONE) {
    put_str(out, subjects[subject].path);
    return;
  }
  if (parent != 0) {
    put_path(shape, out, parent);
    PUT(out, "/");
  }
  put_str(out, shape->lists[subject]);
  put_str(out, shape->names[subject]);
}

/* Breaches of a subject; how many. */
static uint32_t put_breaches(const lt_shape *shape, lt_text *out, const luat_batch_results *results, uint32_t subject) {
  uint32_t len = 0;
  for (size_t i = 0; i < results->duties_from[1]; i++) {
    const luat_batch_duty *duty = &results->duties[i];
    if (duty->subject != subject || duty->status != LUAT_DUTY_BREACHED) continue;
    len++ == 0 ? PUT(out, ",\"requirements\":[{\"norm\":\"") : PUT(out, ",{\"norm\":\"");
    put_str(out, shape->set->set->norms[duty->norm].id);
    PUT(out, "\",\"status\":\"breached\"}");
  }
  if (len > 0) PUT(out, "]");
  return len;
}

/* One subject, unless nothing is left of it; `*any`: one stands already. */
static bool put_subject(lt_shape *shape, const luat_batch_results *results, uint32_t subject, bool rules, bool *any) {
  lt_text *out = &shape->out;
  size_t before = out->len;
  uint32_t len = shape->told_len[subject];
  *any ? PUT(out, ",{") : PUT(out, "{");
  for (uint32_t i = 0; i < len; i++) {
    i == 0 ? PUT(out, "\"decisions\":{") : PUT(out, ",");
    if (!put_answer(shape, &shape->told[subject][i], results, rules)) return false;
  }
  len > 0 ? PUT(out, "},\"path\":\"") : PUT(out, "\"path\":\"");
  put_path(shape, out, subject);
  PUT(out, "\"");
  uint32_t breaches = rules ? put_breaches(shape, out, results, subject) : 0;
  PUT(out, "}");
  if (len == 0 && breaches == 0)
    out->len = before;
  else
    *any = true;
  return true;
}

static bool put_row(lt_shape *shape, const luat_batch_results *results, bool rules) {
  lt_text *out = &shape->out;
  bool any = false;
  out->len = 0;
  PUT(out, "{");
  if (shape->plan.len > 0) {
    PUT(out, "\"plan\":\"");
    put_str(out, shape->plan);
    PUT(out, "\",");
  }
  rules ? PUT(out, "\"schema\":\"luat.rules/1\"") : PUT(out, "\"schema\":\"luat.outcomes/1\"");
  PUT(out, ",\"subjects\":[");
  for (uint32_t s = 0; s < shape->pattern->plan->facts.subjects.len; s++)
    if (!put_subject(shape, results, s, rules, &any)) return false;
  unsigned verdict = 0;
  while ((results->kinds[0] >> verdict & 1) == 0) verdict++;
  PUT(out, "],\"verdict\":\"");
  put_str(out, lt_str_of(lt_verdict_word((lt_verdict)verdict)));
  PUT(out, "\"}\n");
  return true;
}

bool lt_shape_tell(lt_shape *shape, bool rules) {
  luat_batch_results results;
  luat_status status = luat_batch_decide(shape->batch, shape->row, 1, rules ? LUAT_STANDINGS : 0, &results);
  if (status != LUAT_OK) lt_out_of_memory();
  bool told = results.kinds[0] != 0 && (results.kinds[0] >> LUAT_VERDICT_NO_POLICY & 1) == 0;
  return told && put_row(shape, &results, rules);
}
