/* bind.c: a tree of places becomes facts of subjects, by the vocabulary of a set.
 * Idea: the keys of a map are first matched with the facts of its entity by where those stand ("dates.approved"); then
 * facts are bound in the order of the vocabulary, so that the order of keys in a plan can never show. It knows no types
 * (bind_value.c) and does not say what absence means (bind_fill.c). */
#include <assert.h>
#include <string.h>

#include "doc_impl.h"
#include "plan_impl.h"
#include "value/written.h"

typedef struct bind_work {
  const lt_set *set;
  const lt_source *source; /* to be read first, or NULL */
  lt_doc_format format;
  const lt_doc *doc;
  lt_cell as_of;
  bool named; /* its canonical text and digest are wanted */
  lt_diags *diags;
  lt_arena arena, scratch;
  lt_plan *plan;
} bind_work;

static void bind_plan(bind_work *work);

static void run(void *arg) {
  bind_work *work = arg;
  if (work->source != NULL) work->doc = lt_doc_read_lent(&work->scratch, work->source, work->format, work->diags);
  if (work->doc != NULL) bind_plan(work);
}

static lt_plan *finish(bind_work *work) {
  bool finished = lt_protect(run, work);
  lt_arena_free(&work->scratch);
  if (finished && work->plan != NULL) {
    lt_plan *plan = work->plan;
    plan->arena = work->arena;
    plan->facts.arena = &plan->arena;
    return plan;
  }
  lt_arena_free(&work->arena);
  if (!finished) lt_out_of_memory();
  return NULL;
}

static lt_plan *read_plan(const lt_set *set, const lt_source *source, lt_doc_format format, lt_cell as_of, bool named,
                          lt_diags *diags) {
  assert(set != NULL && source != NULL && diags != NULL);
  bind_work work = {
      .set = set, .source = source, .format = format, .as_of = as_of, .named = named, .diags = diags};
  return finish(&work);
}

lt_plan *lt_plan_read(const lt_set *set, const lt_source *source, lt_doc_format format, lt_cell as_of,
                      lt_diags *diags) {
  return read_plan(set, source, format, as_of, true, diags);
}

lt_plan *lt_plan_read_facts(const lt_set *set, const lt_source *source, lt_doc_format format, lt_cell as_of,
                            lt_diags *diags) {
  return read_plan(set, source, format, as_of, false, diags);
}

lt_plan *lt_plan_bind(const lt_set *set, const lt_doc *doc, lt_cell as_of, lt_diags *diags) {
  assert(set != NULL && doc != NULL && diags != NULL);
  bind_work work = {.set = set, .doc = doc, .as_of = as_of, .named = true, .diags = diags};
  return finish(&work);
}

void lt_plan_free(lt_plan *plan) {
  if (plan == NULL) return;
  lt_arena arena = plan->arena; /* the plan itself lies in it */
  lt_arena_free(&arena);
}

lt_str lt_fact_at(const lt_set *set, const lt_fact *fact) {
  if (fact->at.len > 0) return fact->at;
  if (fact->type.kind == LT_TYPE_LIST && set->entities[fact->type.of].at.len > 0)
    return set->entities[fact->type.of].at;
  return fact->id;
}

bool lt_doc_is_asked(const lt_doc *doc) { return doc->kind == LT_DOC_SCALAR && lt_str_equal(doc->text, LT_STR("?")); }

bool lt_doc_is_null(const lt_doc *doc) {
  lt_str text = doc->text;
  if (doc->kind != LT_DOC_SCALAR || doc->quoted) return false;
  if (text.len != 4) return text.len == 0 || (text.len == 1 && text.ptr[0] == '~');
  return lt_str_equal(text, LT_STR("null")) || lt_str_equal(text, LT_STR("Null")) || lt_str_equal(text, LT_STR("NULL"));
}

/* ---- keys ---- */

static const lt_fact *fact_at(const lt_binder *b, const lt_entity *entity, uint32_t slot) {
  return &b->set->facts[entity->facts.items[slot]];
}

/* Where the facts of an entity stand, by slot. */
static const lt_str *places_of(lt_binder *b, uint32_t number) {
  const lt_entity *entity = &b->set->entities[number];
  if (b->ats == NULL) b->ats = LT_NEW_ARRAY(b->scratch, lt_str *, b->set->entities_len);
  if (b->ats[number] != NULL) return b->ats[number];
  lt_str *ats = LT_NEW_ARRAY(b->scratch, lt_str, entity->facts.len + 1);
  for (uint32_t slot = 0; slot < entity->facts.len; slot++) ats[slot] = lt_fact_at(b->set, fact_at(b, entity, slot));
  return b->ats[number] = ats;
}

static uint32_t slot_of(const lt_str *ats, uint32_t len, lt_str at) {
  for (uint32_t slot = 0; slot < len; slot++)
    if (lt_str_equal(ats[slot], at)) return slot;
  return LT_NONE;
}

/* Facts of the entity stand below this key. */
static bool is_group(const lt_binder *b, const lt_entity *entity, lt_str path) {
  for (uint32_t slot = 0; slot < entity->facts.len; slot++) {
    lt_str at = lt_fact_at(b->set, fact_at(b, entity, slot));
    if (at.len > path.len && at.ptr[path.len] == '.' && memcmp(at.ptr, path.ptr, path.len) == 0) return true;
  }
  return false;
}

lt_str lt_last_key(lt_str at) {
  for (size_t i = at.len; i > 0; i--)
    if (at.ptr[i - 1] == '.') return lt_str_slice(at, i, at.len - i);
  return at;
}

/* What may stand below `prefix`, each once. */
static lt_str nearest_key(lt_binder *b, const lt_entity *entity, lt_str prefix, lt_str key) {
  LT_VEC(lt_str) keys = {0};
  for (uint32_t slot = 0; slot < entity->facts.len; slot++) {
    lt_str at = lt_fact_at(b->set, fact_at(b, entity, slot));
    size_t from = prefix.len == 0 ? 0 : prefix.len + 1;
    if (at.len <= from || (from > 0 && (at.ptr[prefix.len] != '.' || memcmp(at.ptr, prefix.ptr, prefix.len) != 0)))
      continue;
    size_t dot = lt_str_find(at, LT_STR("."), from);
    LT_PUSH(b->scratch, &keys, lt_str_slice(at, from, (dot == SIZE_MAX ? at.len : dot) - from));
  }
  int64_t near = lt_text_nearest(b->scratch, key, keys.items, keys.len);
  return near < 0 ? LT_STR("") : keys.items[near];
}

/* The fact of this name that stands elsewhere: of the entity itself first, then of any. */
static const lt_fact *elsewhere(const lt_binder *b, uint32_t entity, lt_str key) {
  const lt_fact *found = NULL;
  for (uint32_t i = 0; i < b->set->facts_len; i++) {
    const lt_fact *fact = &b->set->facts[i];
    if (!lt_str_equal(lt_last_key(lt_fact_at(b->set, fact)), key)) continue;
    if (fact->entity == entity) return fact;
    if (found == NULL) found = fact;
  }
  return found;
}

/* Where a fact that was looked for here really stands. */
static lt_text2 where_else(lt_binder *b, uint32_t entity, lt_str key, const lt_fact *other) {
  lt_str at = lt_fact_at(b->set, other), list = b->set->entities[other->entity].at;
  lt_text2 of = b->set->entities[other->entity].title;
  lt_str en = lt_text2_in(of, LT_EN);
  size_t dot = lt_str_find(at, LT_STR("."), 0);
  bool inside = dot != SIZE_MAX && (other->entity == entity || list.len == 0);
  lt_str group = inside ? lt_str_slice(at, 0, dot) : list;
  lt_text2 hint = {lt_str_format(b->scratch, "`%.*s` là mục của %.*s", LT_STR_ARG(key), LT_STR_ARG(of.vi)),
                   lt_str_format(b->scratch, "`%.*s` belongs to the %.*s", LT_STR_ARG(key), LT_STR_ARG(en))};
  if (group.len == 0) return hint;
  hint.vi = lt_str_format(b->scratch, "%.*s, đứng bên trong `%.*s`", LT_STR_ARG(hint.vi), LT_STR_ARG(group));
  hint.en = lt_str_format(b->scratch, "%.*s and stands inside `%.*s`", LT_STR_ARG(hint.en), LT_STR_ARG(group));
  return hint;
}

static void unknown_key(lt_binder *b, uint32_t entity, lt_str prefix, const lt_doc *child) {
  lt_text2 hint = {LT_STR("bỏ dòng này, hoặc khai báo mục ấy trong bộ chính sách"),
                   LT_STR("leave it out, or declare it in the policy set")};
  lt_str key = lt_last_key(child->key);
  const lt_fact *other = elsewhere(b, entity, key);
  if (other != NULL) hint = where_else(b, entity, key, other);
  lt_str near = nearest_key(b, &b->set->entities[entity], prefix, child->key);
  lt_bind_hint(b, LT_L255, child->key_place, child->key, lt_did_you_mean(b->scratch, near, hint));
}

/* Puts each child of a map at the slot of its fact in `given`. */
static void collect(lt_binder *b, uint32_t number, const lt_doc *map, lt_str prefix, const lt_doc **given) {
  const lt_entity *entity = &b->set->entities[number];
  const lt_str *ats = places_of(b, number);
  for (const lt_doc *child = map->first; child != NULL; child = child->next) {
    bool plain = child->key.len == 0 || memchr(child->key.ptr, '.', child->key.len) == NULL;
    lt_str path = child->key;
    if (prefix.len > 0) path = lt_str_join(b->scratch, prefix, '.', child->key);
    uint32_t slot = plain ? slot_of(ats, entity->facts.len, path) : LT_NONE;
    if (slot != LT_NONE && fact_at(b, entity, slot)->role == LT_ROLE_CONSIDERED)
      lt_bind_say(b, LT_L290, child->key_place, child->key, LT_STR(""), LT_STR(""));
    else if (slot != LT_NONE)
      given[slot] = child;
    else if (!plain || !is_group(b, entity, path))
      unknown_key(b, number, prefix, child);
    else if (child->kind != LT_DOC_MAP)
      lt_bind_say(b, LT_L257, child->place, child->key, LT_STR(""), LT_STR(""));
    else
      collect(b, number, child, path, given);
  }
}

/* ---- subjects ---- */

static lt_place kept(lt_binder *b, lt_place place) {
  if (place.source == NULL) return place;
  uint32_t at = b->copied.len;
  while (at > 0 && b->copied.items[at - 1].theirs != place.source) at--;
  if (at == 0) {
    lt_source *ours = lt_source_new(b->arena, place.source->name, place.source->text);
    ours->first = place.source->first;
    lt_copied one = {place.source, ours};
    LT_PUSH(b->scratch, &b->copied, one);
    at = b->copied.len;
  }
  place.source = b->copied.items[at - 1].ours;
  return place;
}

lt_place lt_bind_theirs(const lt_binder *b, lt_place place) {
  for (uint32_t i = 0; i < b->copied.len; i++) {
    if (b->copied.items[i].ours != place.source) continue;
    place.source = b->copied.items[i].theirs;
    return place;
  }
  return place;
}

static void *grown(lt_binder *b, const void *items, size_t len, size_t cap, size_t size) {
  char *room = lt_arena_take(b->arena, cap * size);
  if (len > 0) memcpy(room, items, len * size);
  return room;
}

static uint32_t new_cells(lt_binder *b, uint32_t len) {
  lt_facts *facts = b->facts;
  uint32_t first = facts->cells_len;
  if (first + len > b->cells_cap) {
    uint32_t cap = b->cells_cap * 2 > first + len ? b->cells_cap * 2 : first + len;
    facts->cells = grown(b, facts->cells, first, cap, sizeof *facts->cells);
    facts->origins = grown(b, facts->origins, first, cap, sizeof *facts->origins);
    facts->places = grown(b, facts->places, first, cap, sizeof *facts->places);
    b->cells_cap = cap;
  }
  for (uint32_t i = first; i < first + len; i++) facts->cells[i] = LT_UNKNOWN;
  memset(facts->origins + first, LT_ORIGIN_UNSTATED, len * sizeof *facts->origins);
  memset(facts->places + first, 0, len * sizeof *facts->places);
  facts->cells_len = first + len;
  return first;
}

static uint32_t new_subject(lt_binder *b, uint32_t entity, uint32_t parent, uint32_t order, lt_str path) {
  lt_subject subject = {.entity = entity, .parent = parent, .order = order, .next = LT_NONE, .path = path};
  subject.cells = new_cells(b, b->set->entities[entity].facts.len);
  subject.children = lt_arena_take(b->arena, b->set->entities_len * sizeof *subject.children);
  for (uint32_t i = 0; i < b->set->entities_len; i++) subject.children[i] = LT_NONE;
  LT_PUSH(b->arena, &b->facts->subjects, subject);
  return b->facts->subjects.len - 1;
}

/* The text given for the entity's fact of a role; empty if none. */
static lt_str text_of_role(lt_binder *b, const lt_entity *entity, const lt_doc **given, lt_role role) {
  for (uint32_t slot = 0; slot < entity->facts.len; slot++) {
    const lt_doc *doc = given[slot];
    if (fact_at(b, entity, slot)->role != role || doc == NULL || doc->kind != LT_DOC_SCALAR) continue;
    return lt_doc_is_asked(doc) || lt_doc_is_null(doc) ? LT_STR("") : doc->text;
  }
  return LT_STR("");
}

static bool id_can_be(lt_str id) {
  for (size_t i = 0; i < id.len; i++)
    if (id.ptr[i] == '/' || (unsigned char)id.ptr[i] < 0x20) return false;
  return id.len > 0;
}

static void bind_facts(lt_binder *b, uint32_t subject, const lt_doc **given);

static const lt_doc **collect_new(lt_binder *b, uint32_t entity, const lt_doc *map) {
  const lt_doc **given = LT_NEW_ARRAY(b->scratch, const lt_doc *, b->set->entities[entity].facts.len + 1);
  collect(b, entity, map, LT_STR(""), given);
  return given;
}

static void name_subject(lt_binder *b, uint32_t subject, const lt_doc **given) {
  const lt_entity *entity = &b->set->entities[b->facts->subjects.items[subject].entity];
  lt_str name = text_of_role(b, entity, given, LT_ROLE_NAME);
  if (name.len == 0) name = text_of_role(b, entity, given, LT_ROLE_TITLE);
  b->facts->subjects.items[subject].name = lt_str_copy(b->arena, name);
}

/* ---- lists ---- */

typedef struct list_walk {
  const lt_fact *fact;
  uint32_t parent, last;
  lt_list list;
  lt_map segments; /* of paths, to the place in `docs` */
  const lt_doc **docs;
  lt_str at;
} list_walk;

static lt_str element_path(lt_binder *b, list_walk *walk, lt_str segment) {
  const lt_subject *parent = &b->facts->subjects.items[walk->parent];
  bool top = parent->parent == LT_NONE;
  lt_str path = lt_str_join(b->arena, walk->at, '/', segment);
  return top ? path : lt_str_join(b->arena, parent->path, '/', path);
}

static lt_str number_text(lt_arena *arena, uint32_t number) {
  lt_text text = {.arena = arena};
  lt_text_putd(&text, number);
  return lt_text_str(&text);
}

static void bind_element(lt_binder *b, list_walk *walk, const lt_doc *doc) {
  uint32_t entity = walk->fact->type.of, order = walk->list.len + 1;
  const lt_doc **given = collect_new(b, entity, doc);
  lt_str id = text_of_role(b, &b->set->entities[entity], given, LT_ROLE_ID);
  if (!id_can_be(id)) id = number_text(b->scratch, order);
  uint32_t twin = lt_map_find(&walk->segments, id, LT_NONE);
  if (twin != LT_NONE) {
    lt_diag *diag = lt_bind_say(b, LT_L270, doc->place, id, walk->at, LT_STR(""));
    diag->also = walk->docs[twin]->place;
    diag->also_says = (lt_text2){LT_STR("lần đầu ở đây"), LT_STR("first given here")};
  } else {
    lt_map_put(&walk->segments, id, order - 1);
  }
  walk->docs[order - 1] = doc;
  uint32_t subject = new_subject(b, entity, walk->parent, order, element_path(b, walk, id));
  *(walk->last == LT_NONE ? &walk->list.first : &b->facts->subjects.items[walk->last].next) = subject;
  walk->last = subject;
  walk->list.len = order;
  name_subject(b, subject, given);
  bind_facts(b, subject, given);
}

static void bind_elements(lt_binder *b, list_walk *walk, const lt_doc *doc) {
  walk->docs = LT_NEW_ARRAY(b->scratch, const lt_doc *, doc->len + 1);
  for (const lt_doc *element = doc->first; element != NULL; element = element->next) {
    if (lt_doc_is_asked(element) && element->next == NULL)
      walk->list.open = true;
    else if (lt_doc_is_asked(element))
      lt_bind_say(b, LT_L273, element->place, walk->at, LT_STR(""), LT_STR(""));
    else if (element->kind != LT_DOC_MAP)
      lt_bind_say(b, LT_L257, element->place,
                  lt_str_format(b->scratch, "%.*s/%u", LT_STR_ARG(walk->at), walk->list.len + 1), LT_STR(""),
                  LT_STR(""));
    else if (walk->list.len == LT_LIST_MAX) {
      lt_bind_say(b, LT_L523, element->place, lt_str_format(b->scratch, "%d", LT_LIST_MAX), LT_STR(""), LT_STR(""));
      return;
    } else
      bind_element(b, walk, element);
  }
}

static lt_cell bind_list(lt_binder *b, uint32_t subject, const lt_fact *fact, const lt_doc *doc) {
  list_walk walk = {
      .fact = fact, .parent = subject, .last = LT_NONE, .list = {.first = LT_NONE}, .at = lt_fact_at(b->set, fact)};
  walk.segments.arena = b->scratch;
  uint32_t number = b->facts->lists.len;
  LT_PUSH(b->arena, &b->facts->lists, walk.list);
  b->facts->subjects.items[subject].children[fact->type.of] = number;
  if (lt_doc_is_asked(doc))
    walk.list.unknown = true;
  else if (lt_doc_is_null(doc))
    lt_bind_say(b, LT_L260, doc->key_place, walk.at, LT_STR(""), LT_STR(""));
  else if (doc->kind != LT_DOC_LIST)
    lt_bind_say(b, LT_L256, doc->place, walk.at, LT_STR(""), LT_STR(""));
  else
    bind_elements(b, &walk, doc);
  b->facts->lists.items[number] = walk.list;
  return walk.list.unknown ? LT_UNKNOWN : (lt_cell)number;
}

/* ---- facts ---- */

/* What must be known to decide at all, or to name a subject. */
static bool must_be_known(lt_role role) {
  return role == LT_ROLE_ID || role == LT_ROLE_PLACE || role == LT_ROLE_MATTER;
}

static bool bind_fact(lt_binder *b, const lt_fact *fact, const lt_doc *doc, lt_cell *cell) {
  lt_str at = lt_fact_at(b->set, fact);
  if (lt_doc_is_asked(doc) && !must_be_known(fact->role)) {
    *cell = LT_UNKNOWN;
    return true;
  }
  if (lt_doc_is_asked(doc)) {
    lt_bind_say(b, LT_L272, doc->place, at, LT_STR(""), LT_STR(""));
    return false;
  }
  if (lt_doc_is_null(doc)) {
    lt_bind_say(b, LT_L260, doc->key_place, doc->key, LT_STR(""), LT_STR(""));
    return false;
  }
  if (!lt_bind_value(b, fact, doc, cell)) return false;
  bool names = fact->role == LT_ROLE_ID && fact->entity != b->set->plan;
  if (names && !id_can_be(doc->text)) {
    lt_bind_say(b, LT_L271, doc->place, doc->text, LT_STR(""), LT_STR(""));
    return false;
  }
  return true;
}

static void bind_facts(lt_binder *b, uint32_t subject, const lt_doc **given) {
  const lt_entity *entity = &b->set->entities[b->facts->subjects.items[subject].entity];
  for (uint32_t slot = 0; slot < entity->facts.len; slot++) {
    if (given[slot] == NULL) continue;
    const lt_fact *fact = fact_at(b, entity, slot);
    lt_cell cell = LT_UNKNOWN;
    if (fact->type.kind == LT_TYPE_LIST)
      cell = bind_list(b, subject, fact, given[slot]);
    else if (!bind_fact(b, fact, given[slot], &cell))
      continue;
    uint32_t at = b->facts->subjects.items[subject].cells + slot;
    b->facts->cells[at] = cell;
    b->facts->origins[at] = lt_doc_is_asked(given[slot]) ? LT_ORIGIN_ASKED : LT_ORIGIN_GIVEN;
    b->facts->places[at] = kept(b, given[slot]->place);
  }
}

/* ---- the plan ---- */

static const uint32_t *slots_of(lt_arena *arena, const lt_set *set) {
  uint32_t *slots = LT_NEW_ARRAY(arena, uint32_t, set->facts_len + 1);
  for (uint32_t i = 0; i < set->facts_len; i++) slots[i] = set->facts[i].slot;
  return slots;
}

static void check_place(lt_binder *b, const lt_doc *doc, const lt_doc **given) {
  uint32_t fact = b->set->role_fact[LT_ROLE_PLACE];
  if (fact == LT_NONE || given[b->set->facts[fact].slot] != NULL) return;
  lt_bind_say(b, LT_L269, doc->place, lt_fact_at(b->set, &b->set->facts[fact]), LT_STR(""), LT_STR(""));
}

/* The plan grows in the work's arena, and takes it over when it is finished. */
static void bind_plan(bind_work *work) {
  uint32_t before = work->diags->errors;
  lt_plan *plan = LT_NEW(&work->arena, lt_plan);
  plan->set = work->set;
  plan->as_of = work->as_of;
  plan->as_of_given = work->as_of != LT_UNKNOWN;
  plan->facts.slots = slots_of(&work->arena, work->set);
  plan->facts.bodies_base = work->set->bodies_len;
  lt_binder binder = {.plan = plan,
                      .set = work->set,
                      .arena = &work->arena,
                      .facts = &plan->facts,
                      .scratch = &work->scratch,
                      .diags = work->diags};
  if (work->doc->kind != LT_DOC_MAP) {
    lt_bind_say(&binder, LT_L248, work->doc->place, LT_STR(""), LT_STR(""), LT_STR(""));
    return;
  }
  const lt_doc **given = collect_new(&binder, work->set->plan, work->doc);
  new_subject(&binder, work->set->plan, LT_NONE, 1, LT_STR("plan"));
  name_subject(&binder, 0, given);
  binder.place = lt_set_find(binder.set, LT_RECORD_PLACE,
                             text_of_role(&binder, &binder.set->entities[binder.set->plan], given, LT_ROLE_PLACE));
  bind_facts(&binder, 0, given);
  check_place(&binder, work->doc, given);
  lt_bind_check_options(&binder);
  if (!work->diags->errors_only) lt_bind_check_order(&binder);
  if (work->diags->errors > before) return;
  if (work->named) plan->canonical = lt_plan_canonical(plan, &work->arena, &work->scratch);
  if (work->named) plan->digest = lt_digest_of(plan->canonical);
  lt_bind_fill(&binder);
  plan->source = kept(&binder, (lt_place){.source = work->source}).source;
  plan->format = work->format;
  work->plan = plan;
}
