/* stream_shape.c: shapes of lines, learnt and met. Learning walks a line that is known to be a plan, side by side with
 * the facts that came of it; meeting compares bytes and looks at the values between them. It knows no rules. */
#include <string.h>

#include "stream_impl.h"
#include "value/written.h"

static uint64_t eight(const char *at) {
  uint64_t word;
  memcpy(&word, at, sizeof word);
  return word;
}

/* ---- Learning ---- */

typedef struct learner {
  lt_shape *shape;
  const lt_set *set;
  const lt_facts *facts;
  lt_str line;
  size_t at, literal;
  lt_arena *scratch;
  LT_VEC(const char *) paths; /* of columns */
  bool fine;
} learner;

static void learn_value(learner *l, uint32_t subject, lt_str prefix, lt_str key);

static char peek(learner *l) {
  while (l->at < l->line.len && strchr(" \t\r\n", l->line.ptr[l->at]) != NULL && l->line.ptr[l->at] != '\0') l->at++;
  return l->at < l->line.len ? l->line.ptr[l->at] : '\0';
}

/* Over a string, with its quotes; its inside. */
static lt_str pass_string(learner *l) {
  size_t from = ++l->at;
  while (l->line.ptr[l->at] != '"') l->at += l->line.ptr[l->at] == '\\' ? 2 : 1;
  return lt_str_slice(l->line, from, l->at++ - from);
}

static lt_str pass_bare(learner *l) {
  size_t from = l->at;
  while (l->at < l->line.len && strchr(",]} \t\r\n", l->line.ptr[l->at]) == NULL) l->at++;
  return lt_str_slice(l->line, from, l->at - from);
}

static void pass_value(learner *l) {
  uint32_t depth = 0;
  do {
    char c = peek(l);
    if (c == '"')
      pass_string(l);
    else if (strchr("{}[],:", c) != NULL)
      l->at++;
    else
      pass_bare(l);
    depth += c == '{' || c == '[';
    depth -= c == '}' || c == ']';
  } while (depth > 0);
}

static const lt_entity *entity_of(const learner *l, uint32_t subject) {
  return &l->set->entities[l->facts->subjects.items[subject].entity];
}

static const lt_fact *fact_at(const learner *l, uint32_t subject, lt_str at) {
  const lt_entity *entity = entity_of(l, subject);
  for (uint32_t slot = 0; slot < entity->facts.len; slot++) {
    const lt_fact *fact = &l->set->facts[entity->facts.items[slot]];
    if (lt_str_equal(lt_fact_at(l->set, fact), at)) return fact;
  }
  return NULL;
}

/* What kind of place a value has; false: it stays as it is. */
static bool slot_kind(uint32_t subject, const lt_fact *fact, lt_slot_kind *out) {
  if (fact == NULL || fact->type.set || fact->role == LT_ROLE_CONSIDERED) return false;
  switch (fact->type.kind) {
    case LT_TYPE_LIST:
    case LT_TYPE_OFFICE: return false;
    case LT_TYPE_TEXT:
      *out = fact->role != LT_ROLE_ID ? LT_SLOT_TEXT : subject == 0 ? LT_SLOT_PLAN : LT_SLOT_ELEMENT;
      return true;
    default: *out = LT_SLOT_CELL; return fact->role != LT_ROLE_ID;
  }
}

static void learn_scalar(learner *l, uint32_t subject, const lt_fact *fact) {
  lt_slot slot = {.quoted = l->line.ptr[l->at] == '"', .subject = subject};
  lt_str text = slot.quoted ? pass_string(l) : pass_bare(l);
  if (!slot_kind(subject, fact, &slot.kind)) return;
  bool asked = lt_str_equal(text, LT_STR("?"));
  if (slot.kind != LT_SLOT_CELL && (!slot.quoted || asked)) return;
  size_t from = (size_t)(text.ptr - l->line.ptr);
  slot.literal = (uint32_t)l->literal;
  slot.literal_len = (uint32_t)(from - l->literal);
  slot.fact = (uint32_t)(fact - l->set->facts);
  slot.type = fact->type.kind;
  if (slot.literal_len >= 8) {
    slot.literal_first = eight(l->line.ptr + slot.literal);
    slot.literal_last = eight(l->line.ptr + slot.literal + slot.literal_len - 8);
  }
  l->literal = from + text.len;
  if (slot.kind == LT_SLOT_CELL) {
    const lt_subject *owner = &l->facts->subjects.items[subject];
    lt_str at = lt_fact_at(l->set, fact), path = at;
    if (subject != 0) path = lt_str_format(l->scratch, "%.*s/%.*s", LT_STR_ARG(owner->path), LT_STR_ARG(at));
    slot.column = l->paths.len;
    LT_PUSH(l->scratch, &l->paths, lt_str_copy(l->scratch, path).ptr);
  }
  LT_PUSH(&l->shape->arena, &l->shape->slots, slot);
  l->fine = l->fine && l->shape->slots.len < LT_SHAPE_SLOTS;
}

static void learn_map(learner *l, uint32_t subject, lt_str prefix) {
  l->at++;
  while (l->fine && peek(l) != '}') {
    if (l->line.ptr[l->at] == ',') {
      l->at++;
      continue;
    }
    lt_str key = pass_string(l);
    l->fine = lt_str_find(key, LT_STR("\\"), 0) == SIZE_MAX;
    peek(l);
    l->at++; /* the colon */
    learn_value(l, subject, prefix, key);
  }
  l->at++;
}

static void learn_list(learner *l, uint32_t subject, const lt_fact *fact) {
  const lt_list *list = &l->facts->lists.items[l->facts->subjects.items[subject].children[fact->type.of]];
  uint32_t element = list->first;
  l->fine = l->fine && list->len <= LT_SHAPE_SIBLINGS;
  l->at++;
  while (l->fine && peek(l) != ']') {
    char c = l->line.ptr[l->at];
    if (c == ',') {
      l->at++;
    } else if (c != '{' || element == LT_NONE) {
      pass_value(l);
    } else {
      learn_map(l, element, LT_STR(""));
      element = l->facts->subjects.items[element].next;
    }
  }
  l->at++;
}

static void learn_value(learner *l, uint32_t subject, lt_str prefix, lt_str key) {
  lt_str at = prefix.len == 0 ? key : lt_str_format(l->scratch, "%.*s.%.*s", LT_STR_ARG(prefix), LT_STR_ARG(key));
  const lt_fact *fact = fact_at(l, subject, at);
  char c = peek(l);
  if (c == '{' && fact == NULL)
    learn_map(l, subject, at);
  else if (c == '[' && fact != NULL && fact->type.kind == LT_TYPE_LIST && !fact->type.set)
    learn_list(l, subject, fact);
  else if (c == '{' || c == '[')
    pass_value(l);
  else
    learn_scalar(l, subject, fact);
}

/* The batch whose rows are the values; false if a column cannot be one. */
static bool open_batch(learner *l, const char *law_date, luat_diagnostics *said) {
  lt_shape *shape = l->shape;
  luat_status status =
      luat_batch_new(&shape->batch, shape->set, shape->pattern, l->paths.items, l->paths.len, law_date, said);
  if (status == LUAT_NO_MEMORY) lt_out_of_memory();
  if (status != LUAT_OK) return false;
  for (uint32_t i = 0; i < shape->slots.len; i++) {
    const lt_slot *slot = &shape->slots.items[i];
    if (slot->kind == LT_SLOT_CELL && !lt_api_batch_column_is(shape->batch, slot->column, slot->subject, slot->fact))
      return false;
  }
  return true;
}

/* Paths, taken apart: where an element's list stands, and what it is called there. */
static void names_of(lt_shape *shape, const lt_facts *facts) {
  shape->names = LT_NEW_ARRAY(&shape->arena, lt_str, facts->subjects.len);
  shape->lists = LT_NEW_ARRAY(&shape->arena, lt_str, facts->subjects.len);
  for (uint32_t i = 1; i < facts->subjects.len; i++) {
    lt_str path = facts->subjects.items[i].path;
    size_t name = path.len, list;
    while (path.ptr[name - 1] != '/') name--;
    for (list = name - 1; list > 0 && path.ptr[list - 1] != '/';) list--;
    shape->names[i] = lt_str_slice(path, name, path.len - name);
    shape->lists[i] = lt_str_slice(path, list, name - list);
  }
  for (uint32_t i = 0; i < shape->slots.len; i++) shape->elements |= shape->slots.items[i].kind == LT_SLOT_ELEMENT;
}

/* Its id, where that is no slot; false: it is no text. */
static bool plan_of(lt_shape *shape, const lt_facts *facts) {
  const lt_set *set = shape->set->set;
  uint32_t id = set->role_fact[LT_ROLE_ID];
  lt_cell cell = id == LT_NONE ? LT_ABSENT : facts->cells[facts->subjects.items[0].cells + set->facts[id].slot];
  if (cell < 0) return true;
  if (set->facts[id].type.kind != LT_TYPE_TEXT) return false;
  shape->plan = facts->texts.items[cell];
  return true;
}

typedef struct learn_call {
  lt_shape *shape;
  const char *law_date, *as_of;
  lt_arena scratch;
  luat_diagnostics *said;
  bool fine;
} learn_call;

static void learn(void *arg) {
  learn_call *call = arg;
  lt_shape *shape = call->shape;
  shape->line = lt_str_copy(&shape->arena, shape->line);
  luat_status status = luat_plan_read(&shape->pattern, shape->set, "-", shape->line.ptr, shape->line.len, LUAT_JSON,
                                      call->as_of, call->said);
  if (status == LUAT_NO_MEMORY) lt_out_of_memory();
  if (status != LUAT_OK) return;
  const lt_facts *facts = &shape->pattern->plan->facts;
  learner l = {.shape = shape,
               .set = shape->set->set,
               .facts = facts,
               .line = shape->line,
               .scratch = &call->scratch,
               .fine = true};
  peek(&l);
  learn_map(&l, 0, LT_STR(""));
  if (!l.fine || !plan_of(shape, facts) || !open_batch(&l, call->law_date, call->said)) return;
  shape->tail = (uint32_t)l.literal;
  shape->columns = l.paths.len;
  shape->row = LT_NEW_ARRAY(&shape->arena, lt_cell, l.paths.len + 1);
  shape->known = LT_NEW_ARRAY(&shape->arena, lt_known, LT_KNOWN_SETS * LT_KNOWN_WAYS);
  names_of(shape, facts);
  lt_shape_prepare(shape);
  call->fine = true;
}

void lt_shape_free(lt_shape *shape) {
  if (shape == NULL) return;
  luat_batch_free(shape->batch);
  luat_plan_free(shape->pattern);
  lt_arena_free(&shape->arena);
  lt_memory_resize(shape, sizeof *shape, 0);
}

lt_shape *lt_shape_learn(const luat_policy_set *set, lt_str line, const char *law_date, const char *as_of) {
  if (line.len > LT_SHAPE_LINE) return NULL;
  learn_call call = {.law_date = law_date, .as_of = as_of, .said = luat_diagnostics_new()};
  lt_shape *shape = call.said == NULL ? NULL : lt_memory_resize(NULL, 0, sizeof *shape);
  bool finished = shape != NULL;
  if (finished) {
    *shape = (lt_shape){.set = set, .line = line};
    call.shape = shape;
    finished = lt_protect(learn, &call);
  }
  lt_arena_free(&call.scratch);
  luat_diagnostics_free(call.said);
  if (finished && call.fine) return shape;
  lt_shape_free(shape);
  if (!finished) lt_out_of_memory();
  return NULL;
}

/* ---- Meeting ---- */

/* A byte for each, 0x80 where it is below `n` (at most 0x80), and nothing wrong below the first that is. */
#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))
static uint64_t below(uint64_t word, unsigned n) { return (word - EACH(n)) & ~word & EACH(0x80); }

/* Bytes that end or spoil a string of plain ASCII: quotes, backslashes, control characters, and what is no ASCII. */
static uint64_t odd_bytes(uint64_t word) {
  return below(word, 0x20) | below(word ^ EACH('"'), 1) | below(word ^ EACH('\\'), 1) | below(word ^ EACH(0x7F), 1) |
         (word & EACH(0x80));
}

/* The value at `at`, as plain as it must be; NULL if it is not. `*high`: some of it is no ASCII. */
static const char *pass_plain(const lt_slot *slot, const char *at, const char *end, bool *high) {
  unsigned char all = 0;
  *high = false;
  if (!slot->quoted) {
    while (at < end && ((*at >= '0' && *at <= '9') || (*at >= 'a' && *at <= 'z'))) at++;
    return at;
  }
  for (uint64_t odd = 0; end - at >= 8; at += 8) {
    odd = odd_bytes(eight(at));
    if (odd == 0) continue;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    at += (unsigned)__builtin_ctzll(odd) / 8; /* the first byte is the lowest of the word */
#endif
    break;
  }
  for (; at < end && *at != '"'; at++) {
    unsigned char c = (unsigned char)*at;
    if (c < 0x20 || c == '\\' || c == 0x7F) return NULL;
    all |= c;
  }
  *high = all >= 0x80;
  return at;
}

/* A whole number as JSON and every reader of amounts has it. */
static bool quick_digits(lt_str text, lt_cell *out) {
  lt_cell number = 0;
  if (text.len == 0 || text.len > 15 || (text.ptr[0] == '0' && text.len > 1)) return false;
  for (size_t i = 0; i < text.len; i++) {
    unsigned digit = (unsigned char)text.ptr[i] - (unsigned)'0';
    if (digit > 9) return false;
    number = number * 10 + digit;
  }
  *out = number;
  return true;
}

static int two_digits(const char *at) {
  unsigned tens = (unsigned char)at[0] - (unsigned)'0', ones = (unsigned char)at[1] - (unsigned)'0';
  return tens > 9 || ones > 9 ? -10000 : (int)(tens * 10 + ones);
}

static bool quick_date(lt_str text, lt_cell *out) {
  if (text.len != 10 || text.ptr[4] != '-' || text.ptr[7] != '-') return false;
  int year = two_digits(text.ptr) * 100 + two_digits(text.ptr + 2);
  int month = two_digits(text.ptr + 5), day = two_digits(text.ptr + 8);
  if (year < LT_YEAR_MIN || year > LT_YEAR_MAX || month < 1 || day < 1) return false;
  *out = lt_date_of(year, month, day);
  return *out != LT_UNKNOWN;
}

/* Words that mean something else where they stand without quotes. */
static bool is_plain_word(lt_str text) {
  if (text.len == 0 || strchr("{[\"' ", text.ptr[0]) != NULL || text.ptr[text.len - 1] == ' ') return false;
  if (text.len == 1) return text.ptr[0] != '~';
  return text.len != 4 || (text.ptr[0] | 0x20) != 'n' || (text.ptr[1] | 0x20) != 'u';
}

/* By the reader of plans; false: it would refuse it, or may read it otherwise where it stands. */
static bool read_slowly(lt_shape *shape, uint32_t fact, lt_str text, bool high, lt_cell *out) {
  size_t offset;
  if (!is_plain_word(text) || (high && (lt_text_check(text, &offset) != LT_TEXT_FINE || !lt_text_is_nfc(text))))
    return false;
  lt_arena arena = {0};
  lt_diags unsaid = {.arena = &arena};
  bool read = lt_fact_read(shape->pattern->plan, &arena, fact, text, out, &unsaid) && unsaid.list.len == 0;
  lt_arena_free(&arena);
  return read;
}

/* The first and the last eight bytes; of fewer all, twice. */
static void ends_of(lt_str text, uint64_t *first, uint64_t *last) {
  *first = *last = 0;
  if (text.len >= 8) {
    *first = eight(text.ptr);
    *last = eight(text.ptr + text.len - 8);
    return;
  }
  for (size_t i = 0; i < text.len; i++) *first = *first << 8 | (unsigned char)text.ptr[i];
  *last = *first;
}

static bool is_known(const lt_known *known, uint32_t fact, lt_str text, uint64_t first, uint64_t last) {
  return known->first == first && known->last == last && known->fact == fact && known->len == text.len &&
         (text.len <= 16 || memcmp(known->text, text.ptr, text.len) == 0);
}

static bool read_known(lt_shape *shape, uint32_t fact, lt_str text, bool high, lt_cell *out) {
  uint64_t first, last;
  if (text.len == 0 || text.len > LT_KNOWN_TEXT) return read_slowly(shape, fact, text, high, out);
  ends_of(text, &first, &last);
  uint64_t mixed = first ^ (last << 23 | last >> 41) ^ ((uint64_t)fact << 40) ^ text.len;
  mixed *= UINT64_C(0x9e3779b97f4a7c15);
  lt_known *known = &shape->known[(mixed >> 54) % LT_KNOWN_SETS * LT_KNOWN_WAYS];
  if (!is_known(known, fact, text, first, last)) {
    lt_known other = known[0]; /* the one that is not asked for goes behind, and out when it is there */
    known[0] = known[1];
    known[1] = other;
    if (!is_known(known, fact, text, first, last)) {
      if (!read_slowly(shape, fact, text, high, out)) return false;
      known[0] = (lt_known){.first = first, .last = last, .cell = *out, .fact = fact, .len = (uint8_t)text.len};
      memcpy(known[0].text, text.ptr, text.len);
    }
  }
  *out = known[0].cell;
  return true;
}

static bool read_cell(lt_shape *shape, const lt_slot *slot, lt_str text, bool high, lt_cell *out) {
  switch (slot->type) {
    case LT_TYPE_YES_NO:
      *out = text.len == 4;
      if (lt_str_equal(text, *out ? LT_STR("true") : LT_STR("false"))) return true;
      break;
    case LT_TYPE_NUMBER:
    case LT_TYPE_MONEY:
    case LT_TYPE_YEAR:
    case LT_TYPE_MONTHS:
    case LT_TYPE_DAYS:
    case LT_TYPE_WORKING_DAYS:
      if (quick_digits(text, out)) return true;
      break;
    case LT_TYPE_DATE:
      if (quick_date(text, out)) return true;
      break;
    default: break;
  }
  lt_cell number;
  bool word = slot->quoted || lt_str_equal(text, LT_STR("true")) || lt_str_equal(text, LT_STR("false"));
  if (!word && !quick_digits(text, &number)) return false; /* it may not even be JSON */
  return read_known(shape, slot->fact, text, high, out);
}

static bool read_text(lt_shape *shape, const lt_slot *slot, lt_str text, bool high) {
  size_t offset;
  if (text.len == 0 || (text.len == 1 && text.ptr[0] == '?')) return false;
  if (high && lt_text_check(text, &offset) != LT_TEXT_FINE) return false;
  if (slot->kind == LT_SLOT_TEXT) return true;
  if (high && !lt_text_is_nfc(text)) return false;
  if (slot->kind == LT_SLOT_PLAN) {
    shape->plan = text;
    return true;
  }
  shape->names[slot->subject] = text;
  return memchr(text.ptr, '/', text.len) == NULL;
}

/* Two elements of a list may not be called alike. */
static bool names_differ(const lt_shape *shape) {
  const lt_facts *facts = &shape->pattern->plan->facts;
  for (uint32_t i = 1; i < facts->subjects.len; i++)
    for (uint32_t k = facts->subjects.items[i].next; k != LT_NONE; k = facts->subjects.items[k].next)
      if (lt_str_equal(shape->names[i], shape->names[k])) return false;
  return true;
}

static bool is_literal(const lt_shape *shape, const lt_slot *slot, const char *at) {
  uint32_t len = slot->literal_len;
  if (len < 8 || len > 16) return memcmp(at, shape->line.ptr + slot->literal, len) == 0;
  return eight(at) == slot->literal_first && eight(at + len - 8) == slot->literal_last;
}

bool lt_shape_read(lt_shape *shape, lt_str line) {
  const char *at = line.ptr, *end = line.ptr + line.len;
  for (uint32_t i = 0; i < shape->slots.len; i++) {
    const lt_slot *slot = &shape->slots.items[i];
    bool high;
    if ((size_t)(end - at) < slot->literal_len || !is_literal(shape, slot, at)) return false;
    at += slot->literal_len;
    const char *to = pass_plain(slot, at, end, &high);
    if (to == NULL) return false;
    lt_str text = {at, (size_t)(to - at)};
    bool read = slot->kind == LT_SLOT_CELL ? read_cell(shape, slot, text, high, &shape->row[slot->column])
                                           : read_text(shape, slot, text, high);
    if (!read) return false;
    at = to;
  }
  size_t tail = shape->line.len - shape->tail;
  if ((size_t)(end - at) != tail || memcmp(at, shape->line.ptr + shape->tail, tail) != 0) return false;
  return !shape->elements || names_differ(shape);
}
