/* builder.c: a plan fact by fact. What is put is kept as lines `path: value`, which is also what diagnostics show;
 * building turns the lines into the same tree that a file gives, so a plan is bound, checked and digested in one way
 * only. */
#include "api_impl.h"

#include <string.h>

typedef struct entry {
  lt_str path, value;
  bool member; /* added to a set */
} entry;

struct luat_plan_builder {
  lt_arena arena;
  LT_VEC(entry) entries;
  lt_map seen; /* paths that have a value */
};

enum { PATH_MAX_LEN = 1024, SEGMENTS_MAX = 16 };

luat_status luat_plan_builder_new(luat_plan_builder **out) {
  *out = lt_memory_resize(NULL, 0, sizeof **out);
  if (*out == NULL) return LUAT_NO_MEMORY;
  memset(*out, 0, sizeof **out);
  (*out)->seen.arena = &(*out)->arena;
  return LUAT_OK;
}

void luat_plan_builder_free(luat_plan_builder *builder) {
  if (builder == NULL) return;
  lt_arena_free(&builder->arena);
  lt_memory_resize(builder, sizeof *builder, 0);
}

/* Segments are not empty, hold no control characters, and are few. */
static bool path_can_be(lt_str path) {
  size_t fault;
  if (path.len == 0 || path.len > PATH_MAX_LEN || lt_text_check(path, &fault) != LT_TEXT_FINE) return false;
  unsigned segments = 1;
  for (size_t i = 0; i < path.len; i++) {
    if (path.ptr[i] == '\n' || path.ptr[i] == '\r') return false;
    if (path.ptr[i] != '/') continue;
    if (i == 0 || i + 1 == path.len || path.ptr[i + 1] == '/') return false;
    segments++;
  }
  return segments >= 1 && segments <= SEGMENTS_MAX;
}

typedef struct put_call {
  luat_plan_builder *builder;
  const char *path, *value;
  bool member;
  luat_status status;
} put_call;

static void put(void *arg) {
  put_call *call = arg;
  luat_plan_builder *builder = call->builder;
  lt_str path = lt_str_of(call->path), value = lt_str_of(call->value);
  size_t fault;
  call->status = LUAT_USAGE;
  if (!path_can_be(path) || lt_text_check(value, &fault) != LT_TEXT_FINE || memchr(value.ptr, '\n', value.len) != NULL)
    return;
  path = lt_text_nfc(&builder->arena, lt_str_copy(&builder->arena, path));
  value = lt_text_nfc(&builder->arena, lt_str_copy(&builder->arena, value));
  uint32_t kind = lt_map_find(&builder->seen, path, LT_NONE);
  if (kind != LT_NONE && !(call->member && kind == 1)) return;
  entry made = {path, value, call->member};
  LT_PUSH(&builder->arena, &builder->entries, made);
  if (kind == LT_NONE) lt_map_put(&builder->seen, path, call->member ? 1 : 0);
  call->status = LUAT_OK;
}

/* Refused memory leaves no half of an entry behind. */
static luat_status put_guarded(put_call *call) {
  uint32_t before = call->builder->entries.len;
  luat_status status = lt_api_guard(put, call, &call->status);
  if (status == LUAT_NO_MEMORY) call->builder->entries.len = before;
  return status;
}

luat_status luat_plan_builder_put(luat_plan_builder *builder, const char *path, const char *value) {
  put_call call = {.builder = builder, .path = path, .value = value};
  return put_guarded(&call);
}

luat_status luat_plan_builder_add(luat_plan_builder *builder, const char *path, const char *member) {
  put_call call = {.builder = builder, .path = path, .value = member, .member = true};
  return put_guarded(&call);
}

luat_status luat_plan_builder_put_yes_no(luat_plan_builder *builder, const char *path, int value) {
  return luat_plan_builder_put(builder, path, value ? "true" : "false");
}

luat_status luat_plan_builder_put_integer(luat_plan_builder *builder, const char *path, int64_t value) {
  char digits[24];
  char *at = digits + sizeof digits - 1;
  *at = '\0';
  uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
  do {
    *--at = (char)('0' + rest % 10);
    rest /= 10;
  } while (rest > 0);
  if (value < 0) *--at = '-';
  return luat_plan_builder_put(builder, path, at);
}

/* ---- Building the tree ---- */

typedef struct tree {
  lt_arena *arena;
  const lt_set *set;
  const lt_source *source;
  lt_diags *diags;
  const entry *at; /* the line at hand */
  lt_place place;
} tree;

/* Why an entry finds no place. Each is said at its line, and the others go on. */
static bool refuse(tree *t, lt_text2 why) {
  lt_text2 path = {t->at->path, t->at->path};
  lt_diag_add(t->diags, LT_L712, t->place, path, why, (lt_text2){{0}, {0}}, (lt_text2){{0}, {0}});
  return false;
}

static lt_doc *child(lt_doc *parent, lt_str key) {
  for (lt_doc *kid = parent->first; kid != NULL; kid = kid->next)
    if (lt_str_equal(kid->key, key)) return kid;
  return NULL;
}

static lt_doc *append(tree *t, lt_doc *parent, lt_str key, lt_doc_kind kind) {
  lt_doc *node = LT_NEW(t->arena, lt_doc);
  *node = (lt_doc){.kind = kind, .place = t->place, .key = key, .key_place = t->place};
  lt_doc **end = &parent->first;
  while (*end != NULL) end = &(*end)->next;
  *end = node;
  parent->len++;
  return node;
}

/* The entity whose elements stand under this key of an element of `entity`, or LT_NONE. */
static uint32_t list_entity(const lt_set *set, uint32_t entity, lt_str key) {
  if (entity == LT_NONE) return LT_NONE;
  const lt_entity *record = &set->entities[entity];
  for (uint32_t i = 0; i < record->children.len; i++)
    if (lt_str_equal(set->entities[record->children.items[i]].at, key)) return record->children.items[i];
  return LT_NONE;
}

static const lt_fact *id_fact(const lt_set *set, uint32_t entity) {
  const lt_entity *record = &set->entities[entity];
  for (uint32_t i = 0; i < record->facts.len; i++)
    if (set->facts[record->facts.items[i]].role == LT_ROLE_ID) return &set->facts[record->facts.items[i]];
  return NULL;
}

/* A number from 1, or 0 if the segment is none. */
static uint32_t ordinal(lt_str segment) {
  uint32_t number = 0;
  for (size_t i = 0; i < segment.len; i++) {
    if (segment.ptr[i] < '0' || segment.ptr[i] > '9' || number > LT_LIST_MAX) return 0;
    number = number * 10 + (uint32_t)(segment.ptr[i] - '0');
  }
  return number;
}

/* The element that a segment names, made if it is the next. NULL if the number skips one. */
static lt_doc *element(tree *t, lt_doc *list, uint32_t entity, lt_str segment) {
  uint32_t number = ordinal(segment);
  if (number > list->len + 1) return NULL;
  uint32_t at = 1;
  const lt_fact *id = id_fact(t->set, entity);
  for (lt_doc *kid = list->first; kid != NULL; kid = kid->next, at++) {
    lt_doc *named = id == NULL ? NULL : child(kid, id->at);
    if (number == at || (number == 0 && named != NULL && lt_str_equal(named->text, segment))) return kid;
  }
  lt_doc *made = append(t, list, (lt_str){0}, LT_DOC_MAP);
  if (number == 0 && id != NULL) append(t, made, id->at, LT_DOC_SCALAR)->text = segment;
  return made;
}

static lt_str next_segment(lt_str *path) {
  size_t end = lt_str_find(*path, LT_STR("/"), 0);
  lt_str segment = lt_str_slice(*path, 0, end == SIZE_MAX ? path->len : end);
  *path = end == SIZE_MAX ? (lt_str){0} : lt_str_slice(*path, end + 1, SIZE_MAX);
  return segment;
}

/* What a segment leads to: a list of elements or of members, a value, or a map. A list of elements may also be
 * given as a whole: `?` or `[]`. */
static lt_doc_kind kind_of(const entry *e, bool leaf, uint32_t inner) {
  if (!leaf) return inner != LT_NONE ? LT_DOC_LIST : LT_DOC_MAP;
  return e->member || lt_str_equal(e->value, LT_STR("[]")) ? LT_DOC_LIST : LT_DOC_SCALAR;
}

static bool put_leaf(tree *t, lt_doc *kid) {
  const entry *e = t->at;
  if (kid->kind == LT_DOC_LIST && !e->member) return true;
  lt_doc *value = e->member ? append(t, kid, (lt_str){0}, LT_DOC_SCALAR) : kid;
  value->text = e->value;
  value->quoted = lt_str_equal(e->value, LT_STR("?"));
  return true;
}

static bool place_entry(tree *t, lt_doc *root) {
  lt_doc *at = root;
  uint32_t entity = t->set->plan;
  lt_str rest = t->at->path;
  for (;;) {
    lt_str key = next_segment(&rest);
    uint32_t inner = list_entity(t->set, entity, key);
    bool leaf = rest.len == 0;
    lt_doc_kind kind = kind_of(t->at, leaf, inner);
    lt_doc *kid = child(at, key);
    if (kid != NULL && kid->kind != kind)
      return refuse(
          t, (lt_text2){LT_STR("chỗ ấy đã có nội dung khác loại"), LT_STR("something of another kind stands there")});
    if (kid != NULL && kind == LT_DOC_SCALAR && !lt_str_equal(kid->text, t->at->value))
      return refuse(t, (lt_text2){LT_STR("chỗ ấy đã có giá trị khác"), LT_STR("another value stands there")});
    if (kid == NULL) kid = append(t, at, key, kind);
    if (leaf) return put_leaf(t, kid);
    at = kid;
    entity = inner;
    if (inner == LT_NONE) continue;
    at = element(t, kid, inner, next_segment(&rest));
    if (at == NULL)
      return refuse(t, (lt_text2){LT_STR("số thứ tự bỏ cách một phần tử"), LT_STR("its number leaves an element out")});
    if (rest.len == 0)
      return refuse(t, (lt_text2){LT_STR("một phần tử của danh sách không có giá trị riêng"),
                                  LT_STR("an element of a list has no value of its own")});
  }
}

/* What was put, as the lines that diagnostics show. */
static const lt_source *lines_of(lt_arena *arena, const luat_plan_builder *builder) {
  lt_text text = {.arena = arena};
  for (uint32_t i = 0; i < builder->entries.len; i++) {
    lt_text_put(&text, builder->entries.items[i].path);
    lt_text_puts(&text, ": ");
    lt_text_put(&text, builder->entries.items[i].value);
    lt_text_putc(&text, '\n');
  }
  return lt_source_new(arena, LT_STR("(plan)"), lt_text_str(&text));
}

typedef struct build_call {
  luat_plan *out;
  lt_plan *plan;
  lt_arena arena;
  const luat_policy_set *set;
  const luat_plan_builder *builder;
  const char *as_of;
  luat_diagnostics *diagnostics;
  luat_status status;
} build_call;

static void build(void *arg) {
  build_call *call = arg;
  lt_cell as_of;
  call->status = LUAT_USAGE;
  if (!lt_api_date(call->diagnostics, call->as_of, &as_of)) return;
  lt_diags *diags = &call->diagnostics->diags;
  tree t = {.arena = &call->arena, .set = call->set->set, .diags = diags};
  t.source = lines_of(&call->arena, call->builder);
  lt_doc root = {.kind = LT_DOC_MAP, .place = lt_source_place(t.source, 0, 1)};
  bool fine = true;
  size_t offset = 0;
  for (uint32_t i = 0; i < call->builder->entries.len; i++) {
    t.at = &call->builder->entries.items[i];
    t.place = lt_source_place(t.source, offset + t.at->path.len + 2, t.at->value.len > 0 ? t.at->value.len : 1);
    offset += t.at->path.len + t.at->value.len + 3;
    if (!place_entry(&t, &root)) fine = false;
  }
  if (fine) call->plan = lt_plan_bind(call->set->set, &root, as_of, diags);
  call->status = call->plan == NULL ? lt_api_refused(call->diagnostics, LUAT_BAD_PLAN) : LUAT_OK;
  lt_api_diagnostics_settle(call->diagnostics);
  if (call->plan != NULL) call->out = lt_api_plan_new(call->plan, call->set);
}

luat_status luat_plan_build(luat_plan **out, const luat_policy_set *set, const luat_plan_builder *builder,
                            const char *as_of, luat_diagnostics *diagnostics) {
  build_call call = {.set = set, .builder = builder, .as_of = as_of, .diagnostics = diagnostics};
  luat_status status = lt_api_guard_diagnosed(build, &call, &call.status, diagnostics);
  lt_arena_free(&call.arena);
  *out = status == LUAT_OK ? call.out : NULL;
  if (status != LUAT_OK) lt_plan_free(call.plan);
  return status;
}
