/* outline.c: the keys of a subject's answers, and of what is left of it without them: everything that json_answer.c and
 * json.c would write of them, by numbers of the set, so that who has seen the key before need not have the JSON made.
 * What is seldom the same twice (what is open, in conflict, or still to be done) has no key. Values of facts are given
 * beside, since they differ from one subject to the next. Whoever adds a key to the JSON adds here what it depends on;
 * a test holds what is written by keys against what is written without. */
#include "report/outline.h"

#include "report_impl.h"

typedef struct keying {
  const lt_explanation *explanation;
  lt_outline *out;
  lt_text *key;
  uint32_t subject;
  lt_str stem, list; /* the first segment of the stem */
  uint32_t paths;
} keying;

static void put_bytes(lt_text *key, const void *bytes, size_t len) {
  lt_text_reserve(key, len);
  memcpy(key->ptr + key->len, bytes, len);
  key->len += len;
}

static void put_number(lt_text *key, uint32_t number) { put_bytes(key, &number, sizeof number); }

static void put_cell(lt_text *key, lt_cell cell) { put_bytes(key, &cell, sizeof cell); }

static void put_text(lt_text *key, lt_str text) {
  put_number(key, (uint32_t)text.len);
  lt_text_put(key, text);
}

static void put_json(keying *k, const lt_json *value) {
  size_t from = k->key->len;
  put_number(k->key, 0);
  if (value) lt_json_print(value, 0, k->key);
  uint32_t len = (uint32_t)(k->key->len - from);
  memcpy(k->key->ptr + from, &len, sizeof len);
}

static bool begins(lt_str path, lt_str with) {
  return path.len >= with.len && (path.len == with.len || path.ptr[with.len] == '/') &&
         memcmp(path.ptr, with.ptr, with.len) == 0;
}

/* A subject that a path names, or something of it: itself, one of the same stem by what follows that, any other as it
 * is. */
static void put_subject(keying *k, uint32_t subject, bool something) {
  lt_str path = k->explanation->plan->facts.subjects.items[subject].path;
  k->paths += begins(path, k->list) && (something || path.len > k->list.len);
  if (subject == k->subject) {
    put_number(k->key, LT_NONE);
    return;
  }
  bool short_one = begins(path, k->stem), above = !short_one && begins(k->stem, path);
  lt_text_putc(k->key, short_one ? '~' : above ? '!' : '/');
  put_text(k->key, short_one ? lt_str_slice(path, k->stem.len, path.len) : path);
  if (above) put_text(k->key, k->stem); /* which something of it may be called */
}

static bool is_scalar(const lt_json *value) {
  lt_json_kind kind = lt_json_what(value);
  return kind == LT_JSON_STR || kind == LT_JSON_INT || kind == LT_JSON_BOOL;
}

static const lt_json *value_of(keying *k, const lt_used *used) {
  return used->why ? lt_json_answer_value(k->explanation, k->out->arena, used->why)
                   : lt_json_cell(k->explanation, k->out->arena, used->type, used->cell);
}

/* The place of the fact among the values that are given. */
static const lt_outline_value *give(keying *k, const lt_used *used) {
  lt_outline *out = k->out;
  for (uint32_t i = 0; i < out->values.len; i++) {
    const lt_outline_value *old = &out->values.items[i];
    if (old->item == used->item && old->subject == used->subject && old->why == used->why && old->cell == used->cell)
      return old;
  }
  lt_outline_value added = {.subject = used->subject, .item = used->item, .why = used->why, .cell = used->cell};
  const lt_json *value = value_of(k, used);
  added.written = value != NULL && !is_scalar(value);
  if (!added.written) added.value = value;
  LT_PUSH(out->arena, &out->values, added);
  return &out->values.items[out->values.len - 1];
}

static void put_used(keying *k, const lt_used *used) {
  const lt_outline_value *value = give(k, used);
  uint32_t how = used->why ? (uint32_t)used->why->answer->outcome : (uint32_t)used->origin;
  how |= (uint32_t)(used->why != NULL) << 8 | (uint32_t)(used->why && used->why->as) << 9;
  bool written = value->written;
  how |= (uint32_t)written << 10 | (uint32_t)(value->value != NULL) << 11;
  put_number(k->key, used->item);
  put_number(k->key, how);
  put_subject(k, used->subject, true);
  if (written) put_json(k, value_of(k, used));
}

/* Of a type whose cells mean the same in every plan, and in whose place nobody stands. */
static bool is_number(lt_type type) {
  switch (type.kind) {
    case LT_TYPE_TEXT:
    case LT_TYPE_BODY:
    case LT_TYPE_OFFICE:
    case LT_TYPE_LIST: return false;
    default: return !type.set;
  }
}

static void put_value(keying *k, const lt_why *why) {
  const lt_question *question = &k->explanation->set->questions[why->question];
  if (why->answer->outcome != LT_VALUE) return;
  if (question->kind == LT_QUESTION_PERMISSION || (question->kind != LT_QUESTION_SET && is_number(question->type))) {
    put_cell(k->key, why->answer->cell);
    put_number(k->key, why->principal);
    return;
  }
  put_json(k, lt_json_answer_value(k->explanation, k->out->arena, why));
}

static bool has_key(const lt_explanation *explanation, const lt_why *why) {
  lt_outcome outcome = (lt_outcome)why->answer->outcome;
  return (outcome == LT_VALUE || outcome == LT_NOT_APPLICABLE || outcome == LT_NO_RULE) && why->missing.len == 0 &&
         why->todo.len == 0 && why->laws.len == 0 && why->question != explanation->set->law;
}

/* Room is made for all of these at once: keys are made of each answer of each plan. */
static inline char *add(char *at, uint32_t number) {
  memcpy(at, &number, sizeof number);
  return at + sizeof number;
}

static inline char *add_ids(char *at, const lt_ids *ids) {
  for (uint32_t i = 0; i < ids->len; i++) at = add(at, ids->items[i]);
  return at;
}

static inline char *add_pointer(char *at, const void *pointer) {
  memcpy(at, &pointer, sizeof pointer);
  return at + sizeof pointer;
}

static void put_answer(keying *k, const lt_why *why) {
  lt_text *key = k->key;
  uint32_t how = why->answer->outcome | (uint32_t)why->certainty << 4 | (uint32_t)(why->as != NULL) << 8 |
                 (uint32_t)why->answer->open << 9;
  uint32_t numbers = 7 + why->assumes.len + why->norms.len + 3 * why->lost.len;
  lt_text_reserve(key, numbers * sizeof numbers + why->cites.len * sizeof(void *));
  char *at = key->ptr + key->len;
  at = add(add(at, why->question), how);
  at = add(add(at, why->assumes.len), why->norms.len);
  at = add(add(at, why->cites.len), why->lost.len);
  at = add_ids(add(at, why->facts.len), &why->assumes);
  for (uint32_t i = 0; i < why->norms.len; i++) at = add(at, why->norms.items[i].standing.norm);
  for (uint32_t i = 0; i < why->cites.len; i++) at = add_pointer(at, why->cites.items[i]);
  for (uint32_t i = 0; i < why->lost.len; i++) {
    const lt_standing *lost = &why->lost.items[i];
    at = add(add(add(at, lost->norm), lost->to), (uint32_t)lost->why);
  }
  key->len = (size_t)(at - key->ptr);
  for (uint32_t i = 0; i < why->facts.len; i++) put_used(k, &why->facts.items[i]);
  put_value(k, why);
}

/* ---- Without its answers ---- */

static bool put_requirement(keying *k, const lt_why_duty *why) {
  const lt_duty *duty = why->duty;
  lt_text *key = k->key;
  bool due = duty->due.day != LT_UNKNOWN, witness = duty->witness != LT_NONE;
  uint32_t how = (uint32_t)duty->status | (uint32_t)why->certainty << 4 | (uint32_t)due << 8 | (uint32_t)witness << 9 |
                 (uint32_t)duty->due.kept << 10;
  if (why->missing.len > 0) return false;
  lt_text_reserve(key, (4 + why->assumes.len) * sizeof how + why->bases.len * sizeof(void *) + sizeof(lt_cell));
  char *at = key->ptr + key->len;
  at = add(add(at, duty->norm), how);
  at = add_ids(add(add(at, why->assumes.len), why->bases.len), &why->assumes);
  for (uint32_t i = 0; i < why->bases.len; i++) at = add_pointer(at, why->bases.items[i]);
  key->len = (size_t)(at - key->ptr);
  if (due) put_cell(key, duty->due.day);
  if (witness) put_subject(k, duty->witness, false);
  return true;
}

static bool put_shape(keying *k) {
  const lt_explanation *explanation = k->explanation;
  const lt_run *run = explanation->run;
  lt_cell date = run->law_dates[k->subject];
  put_number(k->key, LT_NONE); /* no question */
  put_number(k->key, explanation->plan->facts.subjects.items[k->subject].entity);
  put_cell(k->key, date != run->law_dates[0] ? date : LT_UNKNOWN);
  put_subject(k, k->subject, false);
  put_number(k->key, k->out->answers.len);
  for (uint32_t i = 0; i < k->out->answers.len; i++) put_number(k->key, k->out->answers.items[i].why->question);
  for (uint32_t i = explanation->first_duty[k->subject]; i < explanation->first_duty[k->subject + 1]; i++)
    if (!put_requirement(k, &explanation->duties.items[i])) return false;
  return true;
}

/* ---- Values by path ---- */

lt_str lt_report_outline_path(const lt_explanation *explanation, lt_arena *arena, lt_outline_value *value) {
  lt_used used = {.subject = value->subject, .item = value->item, .why = value->why};
  if (value->path.len == 0) value->path = lt_explain_path(explanation, arena, &used);
  return value->path;
}

/* Facts of one subject differ in their last segments. */
static int compare_paths(const keying *k, lt_outline_value *a, lt_outline_value *b) {
  const lt_set *set = k->explanation->set;
  if (a->subject == b->subject && a->subject > 0 && !a->why && !b->why)
    return lt_str_compare(lt_fact_at(set, &set->facts[a->item]), lt_fact_at(set, &set->facts[b->item]));
  return lt_str_compare(lt_report_outline_path(k->explanation, k->out->arena, a),
                        lt_report_outline_path(k->explanation, k->out->arena, b));
}

/* False where two have the same path. */
static bool sort_values(keying *k) {
  lt_outline *out = k->out;
  bool apart = true;
  for (uint32_t i = 0; i < out->values.len; i++) {
    if (!out->values.items[i].value) continue;
    LT_PUSH(out->arena, &out->given, i);
    int order = -1;
    for (uint32_t at = out->given.len - 1; at > 0; at--) {
      uint32_t before = out->given.items[at - 1];
      order = compare_paths(k, &out->values.items[before], &out->values.items[i]);
      if (order <= 0) break;
      out->given.items[at] = before;
      out->given.items[at - 1] = i;
    }
    apart &= order != 0;
  }
  return apart;
}

static void put_paths(keying *k) {
  put_number(k->key, LT_NONE - 1); /* no question */
  for (uint32_t i = 0; i < k->out->given.len; i++) {
    const lt_outline_value *value = &k->out->values.items[k->out->given.items[i]];
    put_number(k->key, value->item * 2 + (value->why != NULL));
    put_subject(k, value->subject, true);
  }
}

/* ---- All of it ---- */

static size_t begin(keying *k) {
  k->paths = 0;
  put_number(k->key, 0);
  return k->key->len;
}

/* Keys move as they grow: first only how long each is. */
static lt_outline_piece end(const keying *k, size_t from, const lt_why *why) {
  return (lt_outline_piece){{NULL, k->key->len - from + LT_OUTLINE_ROOM}, k->paths, why};
}

static const char *place(lt_outline_piece *piece, const char *at) {
  piece->key.ptr = at;
  return at + piece->key.len;
}

/* How many questions of the entity are no defines, and these by their names. */
static const uint32_t *order_of(lt_outline *out, const lt_set *set, uint32_t entity) {
  const lt_numbers *questions = &set->entities[entity].questions;
  if (!out->orders) out->orders = LT_NEW_ARRAY(out->arena, uint32_t *, set->entities_len);
  if (out->orders[entity]) return out->orders[entity];
  uint32_t *order = LT_NEW_ARRAY(out->arena, uint32_t, questions->len + 1), *sorted = order + 1;
  for (uint32_t i = 0; i < questions->len; i++) {
    if (set->questions[questions->items[i]].kind == LT_QUESTION_DEFINE) continue;
    uint32_t at = order[0]++;
    for (; at > 0; at--) {
      if (lt_str_compare(set->questions[sorted[at - 1]].id, set->questions[questions->items[i]].id) < 0) break;
      sorted[at] = sorted[at - 1];
    }
    sorted[at] = questions->items[i];
  }
  return out->orders[entity] = order;
}

static void add_answers(keying *k) {
  const lt_explanation *explanation = k->explanation;
  const uint32_t *order =
      order_of(k->out, explanation->set, explanation->plan->facts.subjects.items[k->subject].entity);
  for (uint32_t i = 1; i <= order[0]; i++) {
    const lt_why *why = lt_explain_answer(explanation, k->subject, order[i]);
    if (why) LT_PUSH(k->out->arena, &k->out->answers, ((lt_outline_piece){.why = why}));
  }
}

static keying keying_of(const lt_explanation *explanation, uint32_t subject, lt_str stem, lt_outline *out) {
  const char *slash = stem.len == 0 ? NULL : memchr(stem.ptr, '/', stem.len);
  lt_str list = {stem.ptr, slash == NULL ? stem.len : (size_t)(slash - stem.ptr)};
  out->keys.arena = out->arena;
  out->keys.len = 0;
  return (keying){explanation, out, &out->keys, subject, stem, list, 0};
}

bool lt_report_outline(const lt_explanation *explanation, uint32_t subject, lt_str stem, lt_outline *out) {
  keying k = keying_of(explanation, subject, stem, out);
  bool all = true;
  out->answers.len = out->values.len = out->given.len = 0;
  out->shape = out->paths = (lt_outline_piece){0};
  add_answers(&k);
  for (uint32_t i = 0; i < out->answers.len; i++) {
    const lt_why *why = out->answers.items[i].why;
    bool has = has_key(explanation, why);
    all &= has;
    if (!has) continue;
    size_t from = begin(&k);
    put_answer(&k, why);
    out->answers.items[i] = end(&k, from, why);
  }
  size_t from = begin(&k);
  if (put_shape(&k))
    out->shape = end(&k, from, NULL);
  else
    out->keys.len = from - LT_OUTLINE_ROOM;
  bool apart = sort_values(&k);
  from = begin(&k);
  if (all && apart) put_paths(&k);
  if (all && apart) out->paths = end(&k, from, NULL);
  const char *at = out->keys.ptr;
  for (uint32_t i = 0; i < out->answers.len; i++) at = place(&out->answers.items[i], at);
  place(&out->paths, place(&out->shape, at));
  return out->answers.len > 0 || explanation->first_duty[subject + 1] > explanation->first_duty[subject];
}

lt_outline_piece lt_report_outline_open(const lt_explanation *explanation, uint32_t number, lt_outline *out) {
  const lt_open_question *open = &explanation->open.items[number];
  keying k = keying_of(explanation, open->subject, explanation->plan->facts.subjects.items[open->subject].path, out);
  size_t from = begin(&k);
  put_number(k.key, LT_NONE - 2); /* no answer */
  put_number(k.key, open->question);
  put_number(k.key, lt_run_answer(explanation->run, open->subject, open->question)->outcome);
  put_subject(&k, open->subject, false);
  lt_outline_piece piece = end(&k, from, NULL);
  piece.key.ptr = out->keys.ptr;
  return piece;
}
