/* edit.c: puts a value into the tree of a plan, or takes one away. The idea: the path is walked in the vocabulary and
 * in the tree at once, so that a name is understood as the reader of plans would, and what is not there yet is made. It
 * binds nothing: whether the changed plan is valid is for bind.c to say. */
#include <string.h>

#include "doc_impl.h"
#include "plan/edit.h"
#include "plan_impl.h"

typedef struct walk {
  const lt_set *set;
  lt_arena *arena;
  lt_str path, rest; /* whole, and what is still to go */
  uint32_t entity;
  lt_str prefix; /* keys passed within the map of the subject, "." between them */
  lt_doc *map;   /* of the subject */
  bool makes;    /* what is not there is made */
  lt_place place;
  lt_str found; /* what the element that was found is called */
  lt_text at; /* elements passed, as reports name them */
  lt_edited result;
} walk;

lt_doc *lt_doc_copy(lt_arena *arena, const lt_doc *doc) {
  lt_doc *out = LT_NEW(arena, lt_doc);
  *out = *doc;
  out->first = out->next = NULL;
  lt_doc **link = &out->first;
  for (const lt_doc *kid = doc->first; kid != NULL; kid = kid->next, link = &(*link)->next)
    *link = lt_doc_copy(arena, kid);
  return out;
}

lt_doc *lt_plan_doc(const lt_plan *plan, lt_arena *arena, lt_diags *diags) {
  if (plan->source != NULL) return lt_doc_read(arena, plan->source, plan->format, diags);
  return lt_doc_read(arena, lt_source_new(arena, LT_STR("plan"), plan->canonical), LT_DOC_YAML, diags);
}

static lt_str cut(lt_str *path) {
  size_t slash = lt_str_find(*path, LT_STR("/"), 0);
  lt_str head = slash == SIZE_MAX ? *path : lt_str_slice(*path, 0, slash);
  *path = slash == SIZE_MAX ? LT_STR("") : lt_str_slice(*path, slash + 1, path->len - slash - 1);
  return head;
}

/* ---- The tree ---- */

static lt_doc **find_key(lt_doc *map, lt_str key) {
  lt_doc **link = &map->first;
  while (*link != NULL && !lt_str_equal((*link)->key, key)) link = &(*link)->next;
  return link;
}

/* Puts the child in, or in the place of what was there; NULL takes it away. */
static void put(lt_doc *parent, lt_doc **link, lt_doc *child) {
  lt_doc *old = *link;
  if (child == NULL) {
    *link = old->next;
    parent->len--;
    return;
  }
  child->next = old == NULL ? NULL : old->next;
  parent->len += old == NULL;
  *link = child;
}

static lt_doc *make(walk *w, lt_doc *parent, lt_doc **link, lt_str key, lt_doc_kind kind) {
  lt_doc *made = LT_NEW(w->arena, lt_doc);
  *made = (lt_doc){.kind = kind, .place = w->place, .key = key, .key_place = w->place};
  put(parent, link, made);
  return made;
}

static bool fail(walk *w, lt_edit_fault fault, lt_str word) {
  w->result.fault = fault;
  w->result.word = word;
  return false;
}

/* Sets or takes away what the link of `parent` holds. */
static bool end(walk *w, lt_doc *parent, lt_doc **link, lt_str key, const lt_doc *value) {
  if (value == NULL && *link == NULL) return fail(w, LT_EDIT_NOTHING, key);
  lt_doc *child = value == NULL ? NULL : lt_doc_copy(w->arena, value);
  if (child != NULL) {
    child->key = parent->kind == LT_DOC_MAP ? key : LT_STR("");
    child->key_place = w->place;
  }
  put(parent, link, child);
  return true;
}

/* Goes down the keys but the last ("." or "/" between), making maps; the link of the last in `*link`. NULL: there is no
 * such map, or what stands there is none (said). */
static lt_doc *descend(walk *w, lt_doc *map, lt_str keys, char between, lt_doc ***link) {
  for (;;) {
    const char *at = memchr(keys.ptr, between, keys.len);
    lt_str key = at == NULL ? keys : lt_str_slice(keys, 0, (size_t)(at - keys.ptr));
    if (map->kind != LT_DOC_MAP || key.len == 0) {
      fail(w, LT_EDIT_NO_PLACE, key);
      return NULL;
    }
    *link = find_key(map, key);
    if (at == NULL) return map;
    if (**link == NULL && !w->makes) {
      fail(w, LT_EDIT_NOTHING, key);
      return NULL;
    }
    map = **link != NULL ? **link : make(w, map, *link, key, LT_DOC_MAP);
    keys = lt_str_slice(keys, key.len + 1, keys.len - key.len - 1);
  }
}

/* ---- The vocabulary ---- */

static const lt_fact *fact_of(const walk *w, uint32_t slot) {
  return &w->set->facts[w->set->entities[w->entity].facts.items[slot]];
}

/* Whether `at` begins with `prefix` and a dot, or is it. */
static bool stands_below(lt_str at, lt_str prefix) {
  return at.len > prefix.len && at.ptr[prefix.len] == '.' && memcmp(at.ptr, prefix.ptr, prefix.len) == 0;
}

/* At the top of a subject's map, or below the word for it ("plan/approved"). */
static bool is_top(const walk *w) {
  return w->prefix.len == 0 || lt_str_equal(w->prefix, w->set->entities[w->entity].id);
}

/* The fact of that place; failing that, at the top of a subject's map, of that name. */
static const lt_fact *find_fact(const walk *w, lt_str at, lt_str word) {
  uint32_t len = w->set->entities[w->entity].facts.len;
  for (uint32_t slot = 0; slot < len; slot++)
    if (lt_str_equal(lt_fact_at(w->set, fact_of(w, slot)), at)) return fact_of(w, slot);
  for (uint32_t slot = 0; slot < len && is_top(w); slot++)
    if (lt_str_equal(fact_of(w, slot)->id, word)) return fact_of(w, slot);
  return NULL;
}

static bool is_group(const walk *w, lt_str at) {
  if (lt_str_equal(at, w->set->entities[w->entity].id) && w->rest.len > 0) return true;
  for (uint32_t slot = 0; slot < w->set->entities[w->entity].facts.len; slot++)
    if (stands_below(lt_fact_at(w->set, fact_of(w, slot)), at)) return true;
  return false;
}

/* The path with `word`, where the walk stands, replaced. */
static lt_str replaced(const walk *w, lt_str word, lt_str by) {
  size_t before = w->path.len - w->rest.len - (w->rest.len > 0) - word.len;
  return lt_str_format(w->arena, "%.*s%.*s%s%.*s", (int)before, w->path.ptr, LT_STR_ARG(by), w->rest.len ? "/" : "",
                       LT_STR_ARG(w->rest));
}

/* The path of the fact of that name of some element below a map: what was meant where only the fact was written. */
static lt_str below(const walk *w, uint32_t entity, const lt_doc *map, lt_str path, lt_str word) {
  const lt_numbers *facts = &w->set->entities[entity].facts;
  for (uint32_t slot = 0; slot < facts->len && map->kind == LT_DOC_MAP; slot++) {
    const lt_fact *fact = &w->set->facts[facts->items[slot]];
    lt_str at = lt_fact_at(w->set, fact), inner = {0};
    if (lt_str_equal(at, word)) /* at the top it would have been found */
      return lt_str_format(w->arena, "%.*s/%.*s", LT_STR_ARG(path), LT_STR_ARG(at));
    const lt_doc *list = fact->type.kind == LT_TYPE_LIST ? lt_doc_get(map, lt_str_copy(w->arena, at).ptr) : NULL;
    uint32_t order = 1;
    if (list == NULL || list->kind != LT_DOC_LIST) continue;
    for (const lt_doc *kid = list->first; kid != NULL && inner.len == 0; kid = kid->next, order++) {
      lt_str name = lt_doc_element_name(w->set, w->arena, fact->type.of, kid, order);
      lt_str deeper = lt_str_format(w->arena, "%.*s%s%.*s/%.*s", LT_STR_ARG(path), path.len > 0 ? "/" : "",
                                    LT_STR_ARG(at), LT_STR_ARG(name));
      inner = below(w, fact->type.of, kid, deeper, word);
    }
    if (inner.len > 0) return inner;
  }
  return (lt_str){0};
}

static bool no_name(walk *w, lt_str word) {
  LT_VEC(lt_str) names = {0};
  for (uint32_t slot = 0; slot < w->set->entities[w->entity].facts.len; slot++) {
    lt_str at = lt_fact_at(w->set, fact_of(w, slot));
    if (w->prefix.len > 0 && stands_below(at, w->prefix))
      LT_PUSH(w->arena, &names, lt_str_slice(at, w->prefix.len + 1, at.len - w->prefix.len - 1));
    if (w->prefix.len == 0) LT_PUSH(w->arena, &names, at);
    if (is_top(w)) LT_PUSH(w->arena, &names, fact_of(w, slot)->id);
  }
  int64_t near = lt_text_nearest(w->arena, word, names.items, names.len);
  bool alone = w->rest.len == 0 && lt_str_equal(word, w->path);
  if (alone) w->result.near = below(w, w->entity, w->map, (lt_str){0}, word);
  if (w->result.near.len == 0 && near >= 0) w->result.near = replaced(w, word, names.items[near]);
  return fail(w, LT_EDIT_NO_NAME, word);
}

/* ---- Elements ---- */

lt_str lt_doc_element_name(const lt_set *set, lt_arena *arena, uint32_t entity, const lt_doc *element, uint32_t order) {
  const lt_numbers *facts = &set->entities[entity].facts;
  for (uint32_t slot = 0; slot < facts->len && element->kind == LT_DOC_MAP; slot++) {
    const lt_fact *fact = &set->facts[facts->items[slot]];
    if (fact->role != LT_ROLE_ID) continue;
    const lt_doc *id = lt_doc_get(element, lt_str_copy(arena, lt_fact_at(set, fact)).ptr);
    if (id != NULL && id->kind == LT_DOC_SCALAR && !lt_doc_is_asked(id)) return id->text;
  }
  return lt_str_format(arena, "%u", order);
}

/* The link of an element, by its id or else its number; NULL if there is none (said). */
static lt_doc **find_element(walk *w, lt_doc *list, uint32_t entity, lt_str segment) {
  LT_VEC(lt_str) names = {0};
  lt_doc **by_number = NULL;
  uint32_t order = 1;
  for (lt_doc **link = &list->first; *link != NULL; link = &(*link)->next, order++) {
    lt_str name = lt_doc_element_name(w->set, w->arena, entity, *link, order);
    bool numbered = lt_str_equal(lt_str_format(w->arena, "%u", order), segment);
    if (!numbered && !lt_str_equal(name, segment)) {
      LT_PUSH(w->arena, &names, name);
      continue;
    }
    w->found = name;
    if (!numbered) return link;
    by_number = link;
  }
  if (by_number != NULL) return by_number;
  int64_t near = lt_text_nearest(w->arena, segment, names.items, names.len);
  if (near >= 0) w->result.near = replaced(w, segment, names.items[near]);
  fail(w, LT_EDIT_NO_ELEMENT, segment);
  return NULL;
}

/* A new element goes before the "?" that leaves the list open. */
static lt_doc **end_of(lt_doc *list) {
  lt_doc **link = &list->first;
  while (*link != NULL && !lt_doc_is_asked(*link)) link = &(*link)->next;
  return link;
}

static void insert(lt_doc *list, lt_doc **link, lt_doc *child) {
  child->next = *link;
  *link = child;
  list->len++;
}

/* "items/wan" below what was passed before. */
static void pass(walk *w, const lt_fact *list, lt_str name) {
  lt_str at = lt_fact_at(w->set, list);
  if (w->at.len > 0) lt_text_putc(&w->at, '/');
  lt_text_putf(&w->at, "%.*s/%.*s", LT_STR_ARG(at), LT_STR_ARG(name));
}

static bool walk_map(walk *w, const lt_doc *value);

static bool walk_list(walk *w, const lt_fact *fact, lt_doc *owner, lt_doc **link, const lt_doc *value) {
  lt_str segment = cut(&w->rest);
  bool adds = lt_str_equal(segment, LT_STR("+"));
  if (*link == NULL || (adds && (*link)->kind == LT_DOC_SCALAR)) {
    if (!adds || value == NULL) return fail(w, LT_EDIT_NO_ELEMENT, segment);
    if (*link != NULL) put(owner, link, NULL);
    make(w, owner, link, fact->id, LT_DOC_LIST);
    (*link)->key = lt_fact_at(w->set, fact);
  }
  lt_doc *list = *link;
  if (list->kind != LT_DOC_LIST) return fail(w, LT_EDIT_NO_PLACE, segment);
  if (adds) {
    if (value == NULL || w->rest.len > 0) return fail(w, LT_EDIT_NO_ELEMENT, segment);
    lt_doc *added = lt_doc_copy(w->arena, value);
    insert(list, end_of(list), added);
    pass(w, fact, lt_doc_element_name(w->set, w->arena, fact->type.of, added, list->len));
    return true;
  }
  lt_doc **element = find_element(w, list, fact->type.of, segment);
  if (element == NULL) return false;
  pass(w, fact, w->found);
  if (w->rest.len == 0) return end(w, list, element, segment, value);
  if ((*element)->kind != LT_DOC_MAP) return fail(w, LT_EDIT_NO_PLACE, segment);
  w->entity = fact->type.of;
  w->prefix = LT_STR("");
  w->map = *element;
  return walk_map(w, value);
}

/* Below a fact that is no list: keys of a body that the plan describes. */
static bool walk_inside(walk *w, lt_doc *owner, lt_doc **link, lt_str key, const lt_doc *value) {
  if (*link == NULL && !w->makes) return fail(w, LT_EDIT_NOTHING, key);
  lt_doc *map = *link != NULL ? *link : make(w, owner, link, key, LT_DOC_MAP), **inner;
  lt_doc *last = descend(w, map, w->rest, '/', &inner);
  lt_str inner_key = w->rest;
  while (lt_str_find(inner_key, LT_STR("/"), 0) != SIZE_MAX) cut(&inner_key);
  return last != NULL && end(w, last, inner, inner_key, value);
}

static bool walk_fact(walk *w, const lt_fact *fact, const lt_doc *value) {
  lt_str at = lt_fact_at(w->set, fact), key = lt_last_key(at);
  lt_doc **link, *owner = descend(w, w->map, at, '.', &link);
  if (owner == NULL) return false;
  if (w->rest.len > 0 && fact->type.kind == LT_TYPE_LIST) return walk_list(w, fact, owner, link, value);
  lt_text_putf(&w->at, "%s%.*s", w->at.len > 0 ? "/" : "", LT_STR_ARG(at));
  if (w->rest.len == 0) return end(w, owner, link, key, value);
  return walk_inside(w, owner, link, key, value);
}

static bool walk_map(walk *w, const lt_doc *value) {
  while (w->rest.len > 0) {
    lt_str word = cut(&w->rest);
    if (word.len == 0) return fail(w, LT_EDIT_NO_PLACE, word);
    lt_str at = word;
    if (w->prefix.len > 0) at = lt_str_format(w->arena, "%.*s.%.*s", LT_STR_ARG(w->prefix), LT_STR_ARG(word));
    const lt_fact *fact = find_fact(w, at, word);
    if (fact != NULL) return walk_fact(w, fact, value);
    if (!is_group(w, at)) return no_name(w, word);
    w->prefix = at;
  }
  lt_doc **link, *owner = descend(w, w->map, w->prefix, '.', &link);
  return owner != NULL && end(w, owner, link, lt_last_key(w->prefix), value);
}

lt_edited lt_doc_edit(const lt_set *set, lt_arena *arena, lt_doc *root, lt_str path, const lt_doc *value,
                      lt_place place) {
  walk w = {.set = set,
            .arena = arena,
            .path = path,
            .rest = path,
            .entity = set->plan,
            .map = root,
            .makes = value != NULL,
            .place = place,
            .at = {.arena = arena}};
  if (path.len == 0 || path.ptr[path.len - 1] == '/' || root->kind != LT_DOC_MAP)
    fail(&w, LT_EDIT_NO_PLACE, path);
  else
    walk_map(&w, value);
  w.result.at = lt_text_str(&w.at);
  return w.result;
}
