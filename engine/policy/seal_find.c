/* seal_find.c: which records there are: declarations by word, sorted by id, duplicates reported, tables of the set laid
 * out. Idea: numbers are positions in sorted tables, so they are known before anything is looked into, and references
 * can be resolved in any order. It fills ids and the place of declaration only. */
#include <assert.h>
#include <stddef.h>

#include "base/sixteen.h"
#include "base/sort.h"
#include "policy_impl.h"

typedef struct found_list {
  lt_found *items;
  uint32_t len, cap;
} found_list;

static int compare_found(const void *a, const void *b) {
  const lt_found *x = a, *y = b;
  int order = lt_str_compare(x->key, y->key);
  if (order != 0) return order;
  order = lt_str_compare(x->declaration->source->name, y->declaration->source->name);
  if (order != 0) return order;
  return (x->declaration->line > y->declaration->line) - (x->declaration->line < y->declaration->line);
}

/* A key of two parts that sorts by the first, then the second. */
static lt_str pair_key(lt_seal *seal, lt_str first, lt_str second) { return lt_join(seal, first, '\001', second); }

/* How an id may look: what scripts read with a point is a name of Lua; options may be words as on paper, "công văn". */
typedef enum id_form { ID_NAME, ID_PLAIN, ID_WORDS } id_form;

static bool is_id_char(char c, id_form form) {
  if (form == ID_NAME) return false; /* what a name is made of has been passed over */
  return c == '-' || c == '.' || c == '/' || ((unsigned char)c & 0x80) != 0 || (form == ID_WORDS && c == ' ');
}

static bool is_good_id(lt_str id, id_form form) {
  if (id.len == 0 || id.len > 200 || lt_str_trim(id).len != id.len) return false;
  if (form == ID_NAME && ((id.ptr[0] >= '0' && id.ptr[0] <= '9') || lt_op_find(id) != LT_OPS)) return false;
  for (size_t i = 0; (i = lt_sixteen_name(id, i)) < id.len; i++) {
    if (!is_id_char(id.ptr[i], form)) return false;
  }
  return true;
}

static void check_id(lt_seal *seal, const lt_declaration *declaration, const char *path, lt_str id, id_form form) {
  if (is_good_id(id, form)) return;
  lt_text2 hint = form == ID_NAME ? lt_say("chỉ dùng chữ a-z, chữ số và dấu _, không trùng tên một phép kiểm tra",
                                           "use only letters a-z, digits and _, and not the name of a test")
                                  : lt_say("chỉ dùng chữ, chữ số và các dấu - . / _, không có dấu cách",
                                           "use only letters, digits and - . / _, without blanks");
  lt_fail(seal, LT_L305, lt_declaration_place(declaration, path, path[0] != '\0' ? id : (lt_str){0}),
          lt_both(id.len > 0 ? id : LT_STR("\"\"")), hint, lt_both((lt_str){0}));
}

static void push_found(lt_seal *seal, found_list *list, lt_str key, lt_str id, const lt_declaration *declaration) {
  lt_found found = {key, id, declaration, NULL};
  LT_PUSH(&seal->scratch, list, found);
}

/* Sorts, reports duplicates at the later place with the first beside it, and keeps the first of each. */
static void settle(lt_seal *seal, lt_record record, found_list *list) {
  lt_sort(&seal->scratch, list->items, list->len, sizeof *list->items, compare_found);
  uint32_t kept = 0;
  for (uint32_t i = 0; i < list->len; i++) {
    if (kept > 0 && lt_str_equal(list->items[i].key, list->items[kept - 1].key)) {
      const lt_found *first = &list->items[kept - 1], *again = &list->items[i];
      lt_diag *diag = lt_fail(seal, LT_L304, lt_declaration_place(again->declaration, "", (lt_str){0}),
                              lt_record_word(record), lt_both(again->id), lt_both((lt_str){0}));
      diag->also = lt_declaration_place(first->declaration, "", (lt_str){0});
      diag->also_says = lt_say("khai báo lần đầu ở đây", "first declared here");
      continue;
    }
    list->items[kept++] = list->items[i];
  }
  list->len = kept;
  seal->found[record] = list->items;
  if (record == LT_RECORD_OPTION || record == LT_RECORD_FACT || record == LT_RECORD_QUESTION) return;
  lt_map *numbers = &seal->numbers[record];
  numbers->arena = &seal->scratch;
  lt_map_room(numbers, kept);
  for (uint32_t i = 0; i < kept; i++) lt_map_put(numbers, list->items[i].key, i);
}

uint32_t lt_seal_number(const lt_seal *seal, lt_record record, lt_str id) {
  return lt_map_find(&seal->numbers[record], id, LT_NONE);
}

/* The records of one word, by their ids. */
static found_list simple(lt_seal *seal, lt_word word, lt_record record, id_form form) {
  found_list list = {0};
  for (uint32_t i = 0; i < seal->words[word].list.len; i++) {
    const lt_declaration *declaration = seal->words[word].list.items[i];
    if (declaration->table == NULL) continue;
    check_id(seal, declaration, "", declaration->id, form);
    push_found(seal, &list, declaration->id, declaration->id, declaration);
  }
  settle(seal, record, &list);
  return list;
}

/* Fills the ids of a table of the set from what was found. */
#define FILL(seal, table, type, found_records)                                                                         \
  do {                                                                                                                 \
    (seal)->set->table##_len = (found_records).len;                                                                    \
    (seal)->set->table = LT_NEW_ARRAY((seal)->arena, type, (found_records).len);                                       \
    for (uint32_t i_ = 0; i_ < (found_records).len; i_++) {                                                            \
      (seal)->set->table[i_].id = lt_str_copy((seal)->arena, (found_records).items[i_].id);                            \
      (seal)->set->table[i_].declared = lt_seal_declared((seal), (found_records).items[i_].declaration);               \
    }                                                                                                                  \
  } while (0)

static void push_inline_options(lt_seal *seal, const lt_declaration *choice, found_list *list) {
  lt_keys keys;
  lt_seal_keys(choice, LT_WORD_choice, &keys);
  if (keys.k_options == NULL) return;
  for (uint32_t i = 0; i < keys.k_options->kids_len; i++) {
    const lt_form *kid = keys.k_options->kids[i];
    check_id(seal, choice, "options", kid->name, ID_WORDS);
    lt_found found = {pair_key(seal, choice->id, kid->name), kid->name, choice,
                      kid->kind == LT_FORM_ENTRY ? kid->kids[0] : kid};
    LT_PUSH(&seal->scratch, list, found);
  }
}

static void find_options(lt_seal *seal) {
  found_list list = {0};
  for (uint32_t i = 0; i < seal->words[LT_WORD_option].list.len; i++) {
    const lt_declaration *declaration = seal->words[LT_WORD_option].list.items[i];
    const lt_form *of = lt_seal_key(declaration, LT_WORD_option, offsetof(lt_keys, k_of));
    check_id(seal, declaration, "", declaration->id, ID_WORDS);
    if (of == NULL) continue;
    lt_spot spot = {declaration, "of"};
    if (lt_seal_id(seal, spot, of, LT_RECORD_CHOICE) == LT_NONE) continue;
    push_found(seal, &list, pair_key(seal, of->name, declaration->id), declaration->id, declaration);
  }
  for (uint32_t i = 0; i < seal->set->choices_len; i++) {
    push_inline_options(seal, seal->found[LT_RECORD_CHOICE][i].declaration, &list);
  }
  settle(seal, LT_RECORD_OPTION, &list);
  FILL(seal, options, lt_option, list);
}

/* A name that no declaration with a table has, reported once for each file and name. */
static uint32_t belonging(lt_seal *seal, const lt_declaration *declaration, lt_record record, lt_str id,
                          const char *path) {
  uint32_t number = lt_seal_number(seal, record, id);
  if (number != LT_NONE) return number;
  lt_str key =
      lt_str_format(&seal->scratch, "%d %.*s %.*s", (int)record, LT_STR_ARG(declaration->source->name), LT_STR_ARG(id));
  if (!lt_map_put(&seal->reported, key, 0)) return LT_NONE;
  lt_fail(seal, LT_L306, lt_declaration_place(declaration, path, (lt_str){0}), lt_record_word(record), lt_both(id),
          lt_near_record(seal, id, record));
  return LT_NONE;
}

static void homeless(lt_seal *seal, lt_code code, const lt_declaration *declaration) {
  lt_fail(seal, code, lt_declaration_place(declaration, "", (lt_str){0}), lt_both(declaration->word),
          lt_both(declaration->id), lt_both((lt_str){0}));
}

/* A norm or define needs the policy that it is of, a norm the act too. */
static bool has_home(lt_seal *seal, const lt_declaration *declaration, lt_word word) {
  bool needs_act = word != LT_WORD_define && word != LT_WORD_property && word != LT_WORD_note;
  if (declaration->policy.len > 0 && declaration->policy.ptr == seal->home.policy &&
      declaration->act.ptr == seal->home.act && (!needs_act || declaration->act.len > 0))
    return true;
  if (declaration->policy.len == 0)
    homeless(seal, LT_L319, declaration);
  else if (needs_act && declaration->act.len == 0)
    homeless(seal, LT_L320, declaration);
  bool home =
      declaration->policy.len > 0 && belonging(seal, declaration, LT_RECORD_POLICY, declaration->policy, "") != LT_NONE;
  bool act = declaration->act.len == 0 ||
             belonging(seal, declaration, LT_RECORD_INSTRUMENT, declaration->act, "") != LT_NONE;
  if (home && act) seal->home.policy = declaration->policy.ptr, seal->home.act = declaration->act.ptr;
  return home;
}

/* Facts, or questions: of an entity that exists. */
static void push_of_entity(lt_seal *seal, lt_word word, found_list *list) {
  for (uint32_t i = 0; i < seal->words[word].list.len; i++) {
    const lt_declaration *declaration = seal->words[word].list.items[i];
    const lt_form *of = lt_seal_key(declaration, word, offsetof(lt_keys, k_of));
    check_id(seal, declaration, "", declaration->id, ID_NAME);
    if (word == LT_WORD_define && !has_home(seal, declaration, word)) continue;
    if (of == NULL) continue;
    if (lt_seal_number(seal, LT_RECORD_ENTITY, of->name) == LT_NONE) {
      (void)lt_seal_entity(seal, (lt_spot){declaration, "of"}, of);
      continue;
    }
    lt_str id = declaration->id;
    if (word == LT_WORD_define) {
      id = lt_join(seal, declaration->policy, '#', declaration->id);
    }
    push_found(seal, list, pair_key(seal, of->name, id), id, declaration);
  }
}

/* The list of an entity is a fact of what it belongs to, by the name of its key in a plan. */
static void push_list_facts(lt_seal *seal, found_list *list) {
  for (uint32_t i = 0; i < seal->words[LT_WORD_entity].list.len; i++) {
    const lt_declaration *declaration = seal->words[LT_WORD_entity].list.items[i];
    lt_keys keys;
    lt_seal_keys(declaration, LT_WORD_entity, &keys);
    if (keys.k_of == NULL || keys.k_at == NULL) continue;
    check_id(seal, declaration, "at", keys.k_at->name, ID_NAME);
    push_found(seal, list, pair_key(seal, keys.k_of->name, keys.k_at->name), keys.k_at->name, declaration);
  }
}

static void find_vocabulary(lt_seal *seal) {
  found_list entities = simple(seal, LT_WORD_entity, LT_RECORD_ENTITY, ID_NAME);
  FILL(seal, entities, lt_entity, entities);
  found_list facts = {0}, questions = {0};
  push_of_entity(seal, LT_WORD_fact, &facts);
  push_list_facts(seal, &facts);
  settle(seal, LT_RECORD_FACT, &facts);
  FILL(seal, facts, lt_fact, facts);
  push_of_entity(seal, LT_WORD_decision, &questions);
  push_of_entity(seal, LT_WORD_define, &questions);
  settle(seal, LT_RECORD_QUESTION, &questions);
  FILL(seal, questions, lt_question, questions);
}

static void check_belonging(lt_seal *seal) {
  for (uint32_t i = 0; i < seal->words[LT_WORD_policy].list.len; i++) {
    const lt_declaration *declaration = seal->words[LT_WORD_policy].list.items[i];
    if (declaration->table == NULL) (void)belonging(seal, declaration, LT_RECORD_POLICY, declaration->id, "");
  }
  for (uint32_t i = 0; i < seal->words[LT_WORD_act].list.len; i++) {
    const lt_declaration *declaration = seal->words[LT_WORD_act].list.items[i];
    (void)belonging(seal, declaration, LT_RECORD_INSTRUMENT, declaration->id, "");
  }
}

static void find_norms(lt_seal *seal) {
  static const lt_word norm_words[] = {LT_WORD_rule,     LT_WORD_permit,   LT_WORD_forbid,    LT_WORD_oblige,
                                       LT_WORD_delegate, LT_WORD_property, LT_WORD_transition,
                                       LT_WORD_note};
  found_list list = {0};
  for (size_t w = 0; w < sizeof norm_words / sizeof *norm_words; w++) {
    for (uint32_t i = 0; i < seal->words[norm_words[w]].list.len; i++) {
      const lt_declaration *declaration = seal->words[norm_words[w]].list.items[i];
      check_id(seal, declaration, "", declaration->id, ID_PLAIN);
      if (!has_home(seal, declaration, norm_words[w])) continue;
      lt_str id = lt_join(seal, declaration->policy, '#', declaration->id);
      push_found(seal, &list, id, id, declaration);
    }
  }
  settle(seal, LT_RECORD_NORM, &list);
  FILL(seal, norms, lt_norm, list);
}

/* A parameter is the law's; one that tightens another is of a policy and its act. */
static void find_parameters(lt_seal *seal) {
  found_list list = {0};
  for (uint32_t i = 0; i < seal->words[LT_WORD_parameter].list.len; i++) {
    const lt_declaration *declaration = seal->words[LT_WORD_parameter].list.items[i];
    lt_keys keys;
    lt_seal_keys(declaration, LT_WORD_parameter, &keys);
    check_id(seal, declaration, "", declaration->id, ID_NAME);
    if (keys.k_tightens != NULL && !has_home(seal, declaration, LT_WORD_parameter)) continue;
    lt_str id = keys.k_tightens == NULL ? declaration->id : lt_join(seal, declaration->policy, '#', declaration->id);
    push_found(seal, &list, id, id, declaration);
  }
  settle(seal, LT_RECORD_PARAMETER, &list);
  FILL(seal, parameters, lt_parameter, list);
}

static void group_by_word(lt_seal *seal) {
  for (uint32_t i = 0; i < seal->draft->declarations.len; i++) {
    const lt_declaration *declaration = &seal->draft->declarations.items[i];
    lt_word word = lt_word_of(declaration);
    assert(word != LT_WORDS); /* script/ makes only words of words.def */
    lt_seal_check_keys(seal, word, declaration);
    if (word == LT_WORD_rows) lt_seal_rows(seal, declaration);
    LT_PUSH(&seal->scratch, &seal->words[word].list, declaration);
  }
}

void lt_seal_find_all(lt_seal *seal) {
  group_by_word(seal);
  found_list list = simple(seal, LT_WORD_choice, LT_RECORD_CHOICE, ID_PLAIN);
  FILL(seal, choices, lt_choice, list);
  find_options(seal);
  list = simple(seal, LT_WORD_group, LT_RECORD_GROUP, ID_PLAIN);
  FILL(seal, groups, lt_group, list);
  list = simple(seal, LT_WORD_place, LT_RECORD_PLACE, ID_PLAIN);
  FILL(seal, places, lt_place_record, list);
  list = simple(seal, LT_WORD_body, LT_RECORD_BODY, ID_PLAIN);
  FILL(seal, bodies, lt_body, list);
  list = simple(seal, LT_WORD_calendar, LT_RECORD_CALENDAR, ID_PLAIN);
  FILL(seal, calendars, lt_calendar, list);
  list = simple(seal, LT_WORD_source, LT_RECORD_SOURCE, ID_PLAIN);
  FILL(seal, sources, lt_source_record, list);
  list = simple(seal, LT_WORD_assume, LT_RECORD_ASSUMPTION, ID_PLAIN);
  FILL(seal, assumptions, lt_assumption, list);
  list = simple(seal, LT_WORD_instrument, LT_RECORD_INSTRUMENT, ID_PLAIN);
  FILL(seal, instruments, lt_instrument, list);
  list = simple(seal, LT_WORD_policy, LT_RECORD_POLICY, ID_PLAIN);
  FILL(seal, policies, lt_policy, list);
  find_parameters(seal);
  find_vocabulary(seal);
  check_belonging(seal);
  find_norms(seal);
}
