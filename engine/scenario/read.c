/* read.c: a scenario file into a list of scenarios: keys, names, what each starts from, tables of cases.
 * It knows no plan and no law: plans are bound and names looked up in run.c and expect.c. */
#include <regex.h>
#include <string.h>

#include "scenario_impl.h"
#include "value/written.h"

typedef struct reading {
  lt_scenarios *all;
  const lt_doc *plans;
  uint32_t first; /* of this file */
} reading;

static void unknown_key(lt_scenarios *all, const lt_doc *entry, const char *const *keys, size_t len) {
  lt_str names[16];
  lt_text list = {.arena = all->arena};
  for (size_t i = 0; i < len; i++) {
    names[i] = lt_str_of(keys[i]);
    lt_text_putf(&list, "%s`%s`", i ? ", " : "", keys[i]);
  }
  lt_str known = lt_text_str(&list);
  lt_text2 otherwise = {lt_str_format(all->arena, "ở đây có %.*s", LT_STR_ARG(known)),
                        lt_str_format(all->arena, "known here are %.*s", LT_STR_ARG(known))};
  lt_scenario_near(all, LT_L801, entry->key_place, entry->key, names, len, otherwise);
}

static void check_keys(lt_scenarios *all, const lt_doc *map, const char *const *keys, size_t len) {
  for (const lt_doc *entry = map->first; entry != NULL; entry = entry->next) {
    size_t i = 0;
    while (i < len && !lt_str_equal(entry->key, lt_str_of(keys[i]))) i++;
    if (i == len) unknown_key(all, entry, keys, len);
  }
}

static void lacking(lt_scenarios *all, lt_place place, const char *key) {
  lt_scenario_say(all, LT_L803, place, lt_str_of(key), (lt_text2){LT_STR(""), LT_STR("")});
}

static lt_cell read_date(lt_scenarios *all, const lt_doc *doc) {
  lt_cell date = LT_UNKNOWN;
  lt_written_fault fault = {0};
  if (!lt_scenario_is(all, doc, LT_DOC_SCALAR, doc->key)) return date;
  if (!lt_date_read(all->arena, doc->text, &date, &fault))
    lt_written_fault_put(all->diags, doc->place, doc->text, &fault);
  return date;
}

static lt_str read_text(lt_scenarios *all, const lt_doc *doc) {
  return lt_scenario_is(all, doc, LT_DOC_SCALAR, doc->key) ? doc->text : LT_STR("");
}

static void read_edits(lt_scenarios *all, lt_scenario *scenario, const lt_doc *map) {
  const lt_doc *set = lt_doc_get(map, "set"), *without = lt_doc_get(map, "without");
  if (without != NULL && lt_scenario_is(all, without, LT_DOC_LIST, without->key))
    for (const lt_doc *path = without->first; path != NULL; path = path->next)
      if (lt_scenario_is(all, path, LT_DOC_SCALAR, without->key))
        LT_PUSH(all->arena, &scenario->edits, ((lt_edit){path->text, path->place, NULL}));
  if (set != NULL && lt_scenario_is(all, set, LT_DOC_MAP, set->key))
    for (const lt_doc *entry = set->first; entry != NULL; entry = entry->next)
      LT_PUSH(all->arena, &scenario->edits, ((lt_edit){entry->key, entry->key_place, entry}));
}

static lt_scenario *named(const reading *r, lt_str name) {
  for (uint32_t i = r->first; i < r->all->list.len; i++)
    if (lt_str_equal(r->all->list.items[i]->name, name)) return r->all->list.items[i];
  return NULL;
}

/* What `base` names: an earlier scenario, or one of the file's plans. */
static void read_base(reading *r, lt_scenario *scenario, const lt_doc *base) {
  lt_scenarios *all = r->all;
  lt_str name = read_text(all, base);
  if (name.len == 0) return;
  lt_scenario *earlier = named(r, name);
  if (earlier != NULL) {
    scenario->base = earlier;
    scenario->on = earlier->on;
    scenario->as_of = earlier->as_of;
    return;
  }
  LT_VEC(lt_str) names = {0};
  for (const lt_doc *plan = r->plans == NULL ? NULL : r->plans->first; plan != NULL; plan = plan->next) {
    if (lt_str_equal(plan->key, name)) scenario->plan = plan;
    LT_PUSH(all->arena, &names, plan->key);
  }
  if (scenario->plan != NULL) return;
  for (uint32_t i = r->first; i < all->list.len; i++) LT_PUSH(all->arena, &names, all->list.items[i]->name);
  lt_text2 otherwise = {LT_STR("viết tên của một tình huống ở trên, hoặc một mục của `plans`"),
                        LT_STR("write the name of a scenario above, or an entry of `plans`")};
  lt_scenario_near(all, LT_L805, base->place, name, names.items, names.len, otherwise);
}

static void read_start(reading *r, lt_scenario *scenario, const lt_doc *map) {
  const lt_doc *plan = lt_doc_get(map, "plan"), *base = lt_doc_get(map, "base");
  if (plan != NULL && base != NULL) {
    lt_scenario_say(r->all, LT_L813, base->key_place, scenario->name, (lt_text2){LT_STR(""), LT_STR("")});
  } else if (plan != NULL) {
    if (lt_scenario_is(r->all, plan, LT_DOC_MAP, plan->key)) scenario->plan = plan;
  } else if (base != NULL) {
    read_base(r, scenario, base);
  } else if (!scenario->todo) {
    lacking(r->all, map->place, "plan");
  }
}

static void add(reading *r, lt_scenario *scenario) {
  lt_scenario *other = named(r, scenario->name);
  if (other != NULL) {
    lt_text2 none = {LT_STR(""), LT_STR("")};
    lt_diag *diag = lt_diag_add(r->all->diags, LT_L804, scenario->place, (lt_text2){scenario->name, scenario->name},
                                none, none, none);
    diag->also = other->place;
    diag->also_says = (lt_text2){LT_STR("tên này đã có ở đây"), LT_STR("it is first used here")};
  }
  LT_PUSH(r->all->arena, &r->all->list, scenario);
}

/* One row of a table: a scenario of its own that starts from the table's. */
static void read_case(reading *r, const lt_scenario *table, const lt_doc *row, uint32_t number) {
  lt_scenarios *all = r->all;
  if (!lt_scenario_is(all, row, LT_DOC_MAP, LT_STR("cases"))) return;
  lt_scenario *one = LT_NEW(all->arena, lt_scenario);
  *one = *table;
  one->base = table;
  one->place = row->place;
  one->edits = (lt_edits){0};
  lt_str label = lt_str_format(all->arena, "%u", number);
  memset(&one->expects, 0, sizeof one->expects);
  for (uint32_t i = 0; i < table->expects.len; i++) LT_PUSH(all->arena, &one->expects, table->expects.items[i]);
  for (const lt_doc *cell = row->first; cell != NULL; cell = cell->next) {
    if (lt_str_equal(cell->key, LT_STR("name")))
      label = read_text(all, cell);
    else if (lt_str_equal(cell->key, LT_STR("on")))
      one->on = read_date(all, cell);
    else if (lt_str_equal(cell->key, LT_STR("as_of")))
      one->as_of = read_date(all, cell);
    else if (!lt_expect_column(all, one, cell))
      LT_PUSH(all->arena, &one->edits, ((lt_edit){cell->key, cell->key_place, cell}));
  }
  if (one->expects.len == 0 && !one->todo) lacking(all, row->place, "expect");
  one->name = lt_str_format(all->arena, "%.*s: %.*s", LT_STR_ARG(table->name), LT_STR_ARG(label));
  add(r, one);
}

static void read_cases(reading *r, lt_scenario *scenario, const lt_doc *cases) {
  if (!lt_scenario_is(r->all, cases, LT_DOC_LIST, cases->key)) return;
  uint32_t number = 1;
  for (const lt_doc *row = cases->first; row != NULL; row = row->next) read_case(r, scenario, row, number++);
}

static void read_one(reading *r, const lt_doc *map) {
  static const char *const keys[] = {"name", "plan",  "base", "set",    "without",
                                     "on",   "as_of", "todo", "expect", "cases"};
  lt_scenarios *all = r->all;
  if (!lt_scenario_is(all, map, LT_DOC_MAP, LT_STR("scenarios"))) return;
  check_keys(all, map, keys, sizeof keys / sizeof *keys);
  lt_scenario *scenario = LT_NEW(all->arena, lt_scenario);
  scenario->on = scenario->as_of = LT_UNKNOWN;
  scenario->place = map->place;
  const lt_doc *name = lt_doc_get(map, "name"), *todo = lt_doc_get(map, "todo"), *on = lt_doc_get(map, "on"),
               *as_of = lt_doc_get(map, "as_of"), *expect = lt_doc_get(map, "expect"),
               *cases = lt_doc_get(map, "cases");
  if (name != NULL) {
    scenario->name = lt_str_copy(all->arena, read_text(all, name));
    scenario->place = name->place;
  }
  if (name == NULL || (name->kind == LT_DOC_SCALAR && name->text.len == 0)) lacking(all, map->place, "name");
  scenario->todo = todo != NULL;
  if (todo != NULL) scenario->todo_why = read_text(all, todo);
  read_start(r, scenario, map);
  read_edits(all, scenario, map);
  if (on != NULL) scenario->on = read_date(all, on);
  if (as_of != NULL) scenario->as_of = read_date(all, as_of);
  if (expect != NULL) lt_expect_read(all, scenario, expect);
  if (expect == NULL && cases == NULL && !scenario->todo) lacking(all, map->place, "expect");
  if (cases != NULL)
    read_cases(r, scenario, cases);
  else
    add(r, scenario);
}

void lt_scenarios_read(lt_scenarios *all, const lt_source *source) {
  static const char *const keys[] = {"scenarios", "plans"};
  const lt_doc *root = lt_doc_read(all->arena, source, LT_DOC_YAML, all->diags);
  if (root == NULL || !lt_scenario_is(all, root, LT_DOC_MAP, source->name)) return;
  reading r = {.all = all, .plans = lt_doc_get(root, "plans"), .first = all->list.len};
  check_keys(all, root, keys, sizeof keys / sizeof *keys);
  if (r.plans != NULL && !lt_scenario_is(all, r.plans, LT_DOC_MAP, LT_STR("plans"))) r.plans = NULL;
  const lt_doc *list = lt_doc_get(root, "scenarios");
  if (list == NULL)
    lacking(all, root->place, "scenarios");
  else if (lt_scenario_is(all, list, LT_DOC_LIST, LT_STR("scenarios")))
    for (const lt_doc *map = list->first; map != NULL; map = map->next) read_one(&r, map);
}

bool lt_scenarios_choose(lt_scenarios *all, const char *expression) {
  regex_t compiled;
  if (regcomp(&compiled, expression, REG_EXTENDED | REG_NOSUB) != 0) {
    lt_str word = lt_str_copy(all->diags->arena, lt_str_of(expression));
    lt_scenario_say(all, LT_L812, (lt_place){0}, word, (lt_text2){LT_STR(""), LT_STR("")});
    return false;
  }
  /* Nothing here asks for memory through the door, so the expression is always freed. */
  for (uint32_t i = 0; i < all->list.len; i++)
    all->list.items[i]->left_out = regexec(&compiled, all->list.items[i]->name.ptr, 0, NULL, 0) != 0;
  regfree(&compiled);
  return true;
}
