/* seal_register.c: the registers: choices and their options, places, bodies, groups, sources, assumptions.
 * All ids are known (seal_find.c); this fills the records and checks that what is part of what is a tree. */
#include "policy_impl.h"

static uint32_t *option_parent(lt_set *set, uint32_t n) { return &set->options[n].parent; }
static uint32_t *place_parent(lt_set *set, uint32_t n) { return &set->places[n].parent; }
static uint32_t *place_successor(lt_set *set, uint32_t n) { return &set->places[n].successor; }
static uint32_t *body_parent(lt_set *set, uint32_t n) { return &set->bodies[n].parent; }

static bool is_own_key(lt_str name) {
  static const char *const own[] = {"of", "title", "part_of", "place", "cites", "assumes"};
  for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
    if (lt_str_equal(name, lt_str_of(own[i]))) return true;
  }
  return false;
}

/* Names of attributes are read with a point (`item.fund.state`) and written as keys of the options. */
static void seal_attributes(lt_seal *seal, const lt_declaration *declaration, const lt_form *form, lt_choice *choice) {
  if (form == NULL) return;
  choice->attributes = LT_NEW_ARRAY(seal->arena, lt_attribute, form->kids_len);
  for (uint32_t i = 0; i < form->kids_len; i++) {
    lt_str name = form->kids[i]->name;
    lt_attribute *attribute = &choice->attributes[choice->attributes_len];
    lt_spot spot = {declaration, lt_str_format(&seal->scratch, "attributes.%.*s", LT_STR_ARG(name)).ptr};
    if (is_own_key(name)) {
      lt_fail_at(seal, LT_L312, spot, NULL, lt_both(name), lt_both((lt_str){0}), lt_both((lt_str){0}));
      continue;
    }
    const lt_form *type = form->kids[i]->kids[0], *title = NULL;
    if (type->kind == LT_FORM_TABLE) { /* title, then type, by their names */
      title = type->kids_len > 1 ? type->kids[0]->kids[0] : NULL;
      type = type->kids[type->kids_len - 1]->kids[0];
    }
    if (!lt_seal_type(seal, spot, type, &attribute->type)) continue;
    if (attribute->type.set || attribute->type.kind == LT_TYPE_PERMISSION || attribute->type.kind == LT_TYPE_TEXT) {
      lt_fail_at(seal, LT_L310, spot, NULL, lt_both(name), lt_type_words(seal, attribute->type), lt_both((lt_str){0}));
      continue;
    }
    attribute->id = lt_str_copy(seal->arena, name);
    attribute->title = lt_seal_text(seal, title);
    choice->attributes_len++;
  }
}

static void seal_choices(lt_seal *seal) {
  lt_set *set = seal->set;
  for (uint32_t i = 0; i < set->choices_len; i++) {
    const lt_found *found = &seal->found[LT_RECORD_CHOICE][i];
    lt_keys keys;
    lt_seal_keys(found->declaration, LT_WORD_choice, &keys);
    set->choices[i].title = lt_seal_text(seal, keys.k_title);
    seal_attributes(seal, found->declaration, keys.k_attributes, &set->choices[i]);
  }
  set->body_kind = lt_set_find(set, LT_RECORD_CHOICE, LT_STR("body-kind"));
  set->matter = lt_set_find(set, LT_RECORD_CHOICE, LT_STR("matter"));
}

/* Options stand together by choice; which, is known from the key that they were sorted by. */
static void place_options(lt_seal *seal) {
  lt_set *set = seal->set;
  uint32_t next = 0;
  for (uint32_t c = 0; c < set->choices_len; c++) {
    lt_choice *choice = &set->choices[c];
    choice->first_option = next;
    for (; next < set->options_len; next++) {
      lt_str key = seal->found[LT_RECORD_OPTION][next].key;
      if (!lt_str_equal(lt_str_slice(key, 0, lt_str_find(key, LT_STR("\001"), 0)), choice->id)) break;
      set->options[next].choice = c;
    }
    choice->options_len = next - choice->first_option;
  }
}

static uint32_t attribute_of(const lt_choice *choice, lt_str name) {
  for (uint32_t i = 0; i < choice->attributes_len; i++) {
    if (lt_str_equal(choice->attributes[i].id, name)) return i;
  }
  return LT_NONE;
}

/* Keys of an option that are no words of the language are attributes of its choice. */
static void seal_option_attributes(lt_seal *seal, const lt_declaration *declaration, lt_option *option) {
  const lt_choice *choice = &seal->set->choices[option->choice];
  option->attributes = LT_NEW_ARRAY(seal->arena, lt_cell, choice->attributes_len);
  for (uint32_t i = 0; i < choice->attributes_len; i++) option->attributes[i] = LT_UNKNOWN;
  if (lt_word_of(declaration) == LT_WORD_choice) return;
  for (uint32_t i = 0; i < declaration->table->kids_len; i++) {
    const lt_form *entry = declaration->table->kids[i];
    if (entry->kind != LT_FORM_ENTRY || is_own_key(entry->name)) continue;
    const char *path = lt_str_copy(&seal->scratch, entry->name).ptr;
    uint32_t attribute = attribute_of(choice, entry->name);
    if (attribute == LT_NONE) {
      lt_str *names = LT_NEW_ARRAY(&seal->scratch, lt_str, choice->attributes_len);
      for (uint32_t a = 0; a < choice->attributes_len; a++) names[a] = choice->attributes[a].id;
      lt_fail(seal, LT_L301, lt_declaration_key_place(declaration, path), lt_both(entry->name),
              lt_both(declaration->word),
              lt_near(seal, entry->name, names, choice->attributes_len,
                      lt_sayf(seal, "khai báo thuộc tính này ở `choice \"%.*s\"`",
                              "declare this attribute at `choice \"%.*s\"`", choice->id)));
      continue;
    }
    lt_dating what = {.declaration = declaration,
                      .key = path,
                      .of = LT_TYPE_CHOICE,
                      .number = (uint32_t)(option - seal->set->options),
                      .what = LT_DATED_ATTRIBUTE + attribute,
                      .type = choice->attributes[attribute].type};
    option->attributes[attribute] = lt_seal_dated(seal, &what, entry->kids[0]).cell;
  }
}

static void seal_options(lt_seal *seal) {
  place_options(seal);
  for (uint32_t i = 0; i < seal->set->options_len; i++) {
    const lt_found *found = &seal->found[LT_RECORD_OPTION][i];
    lt_option *option = &seal->set->options[i];
    option->parent = option->place = LT_NONE;
    if (found->title != NULL) {
      option->title = lt_seal_text(seal, found->title);
      continue;
    }
    lt_keys keys;
    lt_seal_keys(found->declaration, LT_WORD_option, &keys);
    option->title = lt_seal_text(seal, keys.k_title);
    option->parent =
        lt_seal_option_id(seal, (lt_spot){found->declaration, "part_of"}, keys.k_part_of, option->choice, "");
    option->place = lt_seal_id(seal, (lt_spot){found->declaration, "place"}, keys.k_place, LT_RECORD_PLACE);
  }
  lt_seal_tree(seal, (lt_chain){LT_RECORD_OPTION, "part_of"}, seal->set->options_len, option_parent);
}

static lt_dated_row dated(lt_seal *seal, lt_dating what, const char *key, lt_dated_what is, const lt_form *form) {
  what.key = key;
  what.what = is;
  return lt_seal_dated(seal, &what, form);
}

static uint32_t dated_number(lt_seal *seal, lt_dating what, const char *key, lt_dated_what is, const lt_form *form) {
  what.key = key;
  what.what = is;
  return lt_seal_dated_number(seal, &what, form);
}

/* What never ends has nothing in its place. */
static void check_end(lt_seal *seal, const lt_declaration *declaration, const lt_period *exists, lt_str id) {
  if (exists->before.from == LT_UNKNOWN)
    lt_fail(seal, LT_L376, lt_declaration_key_place(declaration, "becomes"), lt_both(id), lt_both((lt_str){0}),
            lt_both((lt_str){0}));
}

static void seal_places(lt_seal *seal) {
  lt_set *set = seal->set;
  for (uint32_t i = 0; i < set->places_len; i++) {
    const lt_declaration *declaration = seal->found[LT_RECORD_PLACE][i].declaration;
    lt_place_record *place = &set->places[i];
    lt_keys keys;
    lt_seal_keys(declaration, LT_WORD_place, &keys);
    lt_dating what = {.declaration = declaration, .of = LT_TYPE_PLACE, .number = i};
    place->title = dated(seal, what, "title", LT_DATED_TITLE, keys.k_title).text;
    place->parent = dated_number(seal, what, "part_of", LT_DATED_PART_OF, keys.k_part_of);
    place->authority = dated_number(seal, what, "authority", LT_DATED_AUTHORITY, keys.k_authority);
    place->successor = lt_seal_id(seal, (lt_spot){declaration, "becomes"}, keys.k_becomes, LT_RECORD_PLACE);
    place->exists = lt_seal_period(seal, declaration, "exists", keys.k_exists);
    place->basis = lt_seal_basis(seal, declaration, &keys, LT_NONE);
    if (place->successor != LT_NONE) check_end(seal, declaration, &place->exists, place->id);
  }
  lt_seal_tree(seal, (lt_chain){LT_RECORD_PLACE, "part_of"}, set->places_len, place_parent);
  lt_seal_tree(seal, (lt_chain){LT_RECORD_PLACE, "becomes"}, set->places_len, place_successor);
  for (uint32_t i = 0; i < set->places_len; i++) {
    for (uint32_t up = set->places[i].parent; up != LT_NONE; up = set->places[up].parent) set->places[i].depth++;
  }
}

static void check_successors(lt_seal *seal) {
  lt_graph graph = {.nodes = seal->set->bodies_len};
  for (uint32_t i = 0; i < seal->set->bodies_len; i++) {
    const lt_numbers *successors = &seal->set->bodies[i].successors;
    for (uint32_t s = 0; s < successors->len; s++) lt_graph_link(seal, &graph, i, successors->items[s]);
  }
  lt_chain chain = {LT_RECORD_BODY, "becomes"};
  lt_graph_order(seal, &graph, lt_report_chain, &chain);
}

static bool is_office(const lt_set *set, uint32_t body) {
  uint32_t kind = set->bodies[body].kind;
  return kind != LT_NONE && lt_str_equal(set->options[kind].id, LT_STR("office"));
}

/* A head is an office: a body of the kind `office`. */
static void check_heads(lt_seal *seal, const lt_declaration *declaration, const lt_form *form) {
  bool rows = lt_form_is_dated(form);
  for (uint32_t i = 0; form != NULL && i < (rows ? form->kids_len : 1); i++) {
    const lt_form *id = rows ? lt_form_of_row(form->kids[i]) : form;
    uint32_t head = lt_seal_number(seal, LT_RECORD_BODY, id->name);
    if (head == LT_NONE || is_office(seal->set, head)) continue;
    const char *path = rows ? lt_str_format(&seal->scratch, "head[%u]", i + 1).ptr : "head";
    lt_fail_at(seal, LT_L313, (lt_spot){declaration, path}, id, lt_both(seal->set->bodies[head].id),
               lt_both((lt_str){0}), lt_both((lt_str){0}));
  }
}

/* In the place of an office comes an office. */
static void check_heirs(lt_seal *seal, const lt_declaration *declaration, uint32_t body) {
  const lt_numbers *heirs = &seal->set->bodies[body].successors;
  for (uint32_t i = 0; i < heirs->len && is_office(seal->set, body); i++)
    if (seal->set->bodies[heirs->items[i]].kind != LT_NONE && !is_office(seal->set, heirs->items[i]))
      lt_fail(seal, LT_L313,
              lt_declaration_place(declaration, "becomes", seal->set->bodies[heirs->items[i]].id),
              lt_both(seal->set->bodies[heirs->items[i]].id), lt_both((lt_str){0}), lt_both((lt_str){0}));
}

static void seal_regulates(lt_seal *seal, const lt_declaration *declaration, const lt_form *form, lt_body *body) {
  if (form == NULL) return;
  const lt_form *const *items = &form;
  uint32_t len = form->kind == LT_FORM_TABLE ? lt_form_list(form, &items) : 1, kept = 0;
  uint32_t *matters = LT_NEW_ARRAY(&seal->scratch, uint32_t, len);
  lt_spot spot = {declaration, "regulates"};
  for (uint32_t i = 0; i < len; i++) {
    matters[kept] = lt_seal_option_id(seal, spot, items[i], seal->set->matter, "matter");
    if (matters[kept] != LT_NONE) kept++;
  }
  body->regulates = lt_numbers_of(seal->arena, matters, kept);
}

static void seal_body(lt_seal *seal, const lt_declaration *declaration, lt_body *body) {
  lt_keys keys;
  lt_seal_keys(declaration, LT_WORD_body, &keys);
  lt_dating what = {.declaration = declaration, .of = LT_TYPE_BODY, .number = (uint32_t)(body - seal->set->bodies)};
  body->title = dated(seal, what, "title", LT_DATED_TITLE, keys.k_title).text;
  body->short_title = dated(seal, what, "short", LT_DATED_SHORT, keys.k_short).text;
  body->head_title = dated(seal, what, "head_title", LT_DATED_HEAD_TITLE, keys.k_head_title).text;
  body->kind = dated_number(seal, what, "kind", LT_DATED_KIND, keys.k_kind);
  body->place = dated_number(seal, what, "place", LT_DATED_PLACE, keys.k_place);
  body->parent = dated_number(seal, what, "part_of", LT_DATED_PART_OF, keys.k_part_of);
  body->head = dated_number(seal, what, "head", LT_DATED_HEAD, keys.k_head);
  if (lt_form_is_dated(keys.k_head)) body->head = LT_NONE;
  body->exists = lt_seal_period(seal, declaration, "exists", keys.k_exists);
  body->successors = lt_seal_ids(seal, (lt_spot){declaration, "becomes"}, keys.k_becomes, LT_RECORD_BODY);
  if (body->successors.len > 0) check_end(seal, declaration, &body->exists, body->id);
  seal_regulates(seal, declaration, keys.k_regulates, body);
  body->basis = lt_seal_basis(seal, declaration, &keys, LT_NONE);
}

static void seal_bodies(lt_seal *seal) {
  lt_set *set = seal->set;
  for (uint32_t i = 0; i < set->bodies_len; i++) {
    seal_body(seal, seal->found[LT_RECORD_BODY][i].declaration, &set->bodies[i]);
  }
  for (uint32_t i = 0; i < set->bodies_len; i++) {
    lt_keys keys;
    lt_seal_keys(seal->found[LT_RECORD_BODY][i].declaration, LT_WORD_body, &keys);
    check_heads(seal, seal->found[LT_RECORD_BODY][i].declaration, keys.k_head);
    check_heirs(seal, seal->found[LT_RECORD_BODY][i].declaration, i);
  }
  lt_seal_tree(seal, (lt_chain){LT_RECORD_BODY, "part_of"}, set->bodies_len, body_parent);
  check_successors(seal);
}

/* The choice that has all members; LT_NONE if none has. */
static uint32_t choice_of_members(const lt_set *set, const lt_form *members) {
  for (uint32_t c = 0; c < set->choices_len; c++) {
    uint32_t m = 0;
    while (m < members->kids_len && lt_set_option(set, c, members->kids[m]->name) != LT_NONE) m++;
    if (m == members->kids_len) return c;
  }
  return LT_NONE;
}

static bool all_bodies(const lt_set *set, const lt_form *members) {
  for (uint32_t i = 0; i < members->kids_len; i++) {
    if (lt_set_find(set, LT_RECORD_BODY, members->kids[i]->name) == LT_NONE) return false;
  }
  return true;
}

/* Without `of` and without a register that has all members, the first that has any decides, so that the message names
 * the one that is wrong. */
static lt_type type_of_members(const lt_set *set, const lt_form *members) {
  lt_type bodies = {.kind = LT_TYPE_BODY}, options = {.kind = LT_TYPE_CHOICE};
  if (all_bodies(set, members)) return bodies;
  options.of = choice_of_members(set, members);
  for (uint32_t m = 0; options.of == LT_NONE && m < members->kids_len; m++) {
    for (uint32_t c = 0; options.of == LT_NONE && c < set->choices_len; c++) {
      if (lt_set_option(set, c, members->kids[m]->name) != LT_NONE) options.of = c;
    }
  }
  return options.of == LT_NONE ? bodies : options;
}

static void seal_group(lt_seal *seal, const lt_declaration *declaration, lt_group *group) {
  lt_keys keys;
  lt_seal_keys(declaration, LT_WORD_group, &keys);
  group->title = lt_seal_text(seal, keys.k_title);
  group->closed = lt_seal_flag(keys.k_closed);
  group->basis = lt_seal_basis(seal, declaration, &keys, LT_NONE);
  group->type = (lt_type){.kind = LT_TYPE_BODY};
  if (keys.k_members == NULL) return;
  if (keys.k_of != NULL) {
    uint32_t choice = lt_seal_id(seal, (lt_spot){declaration, "of"}, keys.k_of, LT_RECORD_CHOICE);
    if (choice == LT_NONE) return;
    group->type = (lt_type){.kind = LT_TYPE_CHOICE, .of = choice};
  } else {
    group->type = type_of_members(seal->set, keys.k_members);
  }
  lt_spot spot = {declaration, "members"};
  if (group->type.kind == LT_TYPE_BODY) {
    group->members = lt_seal_ids(seal, spot, keys.k_members, LT_RECORD_BODY);
    return;
  }
  uint32_t *numbers = LT_NEW_ARRAY(&seal->scratch, uint32_t, keys.k_members->kids_len), len = 0;
  for (uint32_t i = 0; i < keys.k_members->kids_len; i++) {
    numbers[len] = lt_seal_option_id(seal, spot, keys.k_members->kids[i], group->type.of, "");
    if (numbers[len] != LT_NONE) len++;
  }
  group->members = lt_numbers_of(seal->arena, numbers, len);
}

static void seal_sources(lt_seal *seal) {
  for (uint32_t i = 0; i < seal->set->sources_len; i++) {
    const lt_declaration *declaration = seal->found[LT_RECORD_SOURCE][i].declaration;
    lt_source_record *source = &seal->set->sources[i];
    lt_keys keys;
    lt_seal_keys(declaration, LT_WORD_source, &keys);
    source->title = lt_seal_text(seal, keys.k_title);
    source->says = lt_seal_text(seal, keys.k_says);
    source->kind = lt_seal_str(seal, keys.k_kind);
    source->published = LT_UNKNOWN;
    if (keys.k_published != NULL) {
      (void)lt_seal_date(seal, (lt_spot){declaration, "published"}, keys.k_published, &source->published);
    }
  }
}

static void seal_assumptions(lt_seal *seal) {
  for (uint32_t i = 0; i < seal->set->assumptions_len; i++) {
    lt_keys keys;
    lt_seal_keys(seal->found[LT_RECORD_ASSUMPTION][i].declaration, LT_WORD_assume, &keys);
    seal->set->assumptions[i].says = lt_seal_text(seal, keys.k_says);
    seal->set->assumptions[i].settles = lt_seal_text(seal, keys.k_settles);
  }
}

/* Attributes and bases of options may name bodies, places, acts: so they come last. */
static void finish_options(lt_seal *seal) {
  for (uint32_t i = 0; i < seal->set->options_len; i++) {
    const lt_found *found = &seal->found[LT_RECORD_OPTION][i];
    lt_option *option = &seal->set->options[i];
    seal_option_attributes(seal, found->declaration, option);
    if (found->title != NULL) continue;
    lt_keys keys;
    lt_seal_keys(found->declaration, LT_WORD_option, &keys);
    option->basis = lt_seal_basis(seal, found->declaration, &keys, LT_NONE);
  }
}

void lt_seal_registers(lt_seal *seal) {
  seal_choices(seal);
  seal_options(seal);
  seal_places(seal);
  seal_bodies(seal);
  finish_options(seal);
  lt_seal_dated_end(seal);
  for (uint32_t i = 0; i < seal->set->groups_len; i++) {
    seal_group(seal, seal->found[LT_RECORD_GROUP][i].declaration, &seal->set->groups[i]);
  }
  seal_sources(seal);
  seal_assumptions(seal);
}
