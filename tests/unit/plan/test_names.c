/* test_names.c: what a plan names and nobody registered so: which body, place or key was meant, and the bodies of the
 * plan's own; ids that YAML would take for something else; a vocabulary without a place; options of another place. */
#include "check.h"
#include "plan/edit.h"
#include "plan/plan.h"
#include "script/script.h"
#include "value/written.h"

static const char vocabulary[] =
    "entity 'plan' { title = 'kế hoạch' }\n"
    "entity 'item' { title = { vi = 'hạng mục', en = 'item' }, of = plan, at = 'items' }\n"
    "choice 'body-kind' { options = { department = 'sở', office = 'chức danh' } }\n"
    "choice 'matter' { options = { 'hire' } }\n"
    "choice 'mark' { options = { 'null', 'true', '1st', 'Ab', 'a_b', 'công văn', 'xz' } }\n"
    "option 'a-only' { of = 'mark', title = 'của A', place = 'vn/a' }\n"
    "place 'vn' { title = 'Việt Nam' }\n"
    "place 'vn/a' { title = 'Tỉnh A', part_of = 'vn' }\n"
    "choice 'instrument-kind' { attributes = { rank = 'number', binding = 'yes/no' } }\n"
    "option 'law' { of = 'instrument-kind', title = 'luật', rank = 90, binding = true }\n"
    "instrument 'law-1' { kind = 'law' }\n"
    "place 'vn/b' { title = { vi = 'Tỉnh B', en = 'Province of B' }, part_of = 'vn' }\n"
    "place 'vn/a/z' { title = '- -', part_of = 'vn/a' }\n"
    "body 'a.ct' { title = 'Chủ tịch A', kind = 'office', place = 'vn/a' }\n"
    "body 'a.so-tp' { title = { vi = 'Sở Tư pháp tỉnh A', en = 'Department of Justice' }, kind = 'department', place = 'vn/a' }\n"
    "body 'a.so-tp.cn' { title = 'Sở Tư pháp tỉnh A chi nhánh', kind = 'department', place = 'vn/a' }\n"
    "body 'a.so-yt' { title = { { 'Ty Y tế cũ', before = '2000-01-01' }, { 'Sở Y tế tỉnh A', from = '2000-01-01' } },\n"
    "  short = { { 'TYT', before = '2000-01-01' }, { 'SYT', from = '2000-01-01' } }, kind = 'department', place = 'vn/a' }\n"
    "body 'a.z.tram' { title = 'Trạm Z', kind = 'department', place = 'vn/a/z' }\n"
    "body 'a.kl' { title = 'Không loại', place = 'vn/a' }\n"
    "body 'a.ub' { title = 'Hội đồng', kind = 'department', place = 'vn/a', head = 'a.ct' }\n"
    "body 'a.y.qq' { title = 'Ba', kind = 'department', place = 'vn/a' }\n"
    "body 'a.z.x1' { title = 'Một', kind = 'department', place = 'vn/a' }\n"
    "body 'a.y.x1' { title = 'Hai', kind = 'department', place = 'vn/a' }\n"
    "fact 'place' { of = plan, at = 'plan.place', type = 'place', role = 'place', title = 'nơi' }\n"
    "fact 'by' { of = plan, at = 'memo.by', type = 'text', absent = 'none', title = 'người ghi' }\n"
    "fact 'hirer' { of = plan, type = 'body', absent = 'none', title = 'đơn vị' }\n"
    "fact 'mark' { of = item, type = 'mark', absent = 'none', title = 'dấu' }\n"
    "fact 'marks' { of = item, type = 'set of mark', absent = 'none', title = 'các dấu' }\n"
    "fact 'approver' { of = item, type = 'office', absent = 'none', title = 'người duyệt' }\n"
    "fact 'id' { of = item, type = 'text', role = 'id', absent = 'none', title = 'mã' }\n"
    "fact 'share' { of = item, type = 'percent', absent = 'none', title = 'phần' }\n"
    "fact 'basis' { of = item, type = 'instrument', absent = 'none', title = 'căn cứ' }\n"
    "fact 'seat' { of = item, type = 'place', absent = 'none', title = 'nơi đặt' }\n"
    "fact 'sent' { of = item, at = 'log.sent', type = 'text', absent = 'none', title = 'nơi gửi' }\n"
    "fact 'deep' { of = plan, at = 'log.more.deep', type = 'text', absent = 'none', title = 'sâu' }\n";

static const char bare_vocabulary[] = "entity 'plan' { title = 'kế hoạch' }\n"
                                      "place 'vn' { title = 'Việt Nam' }\n"
                                      "body 'x' { title = 'Cơ quan X' }\n"
                                      "fact 'name' { of = plan, type = 'text', absent = 'none', title = 'tên' }\n"
                                      "fact 'who' { of = plan, type = 'office', absent = 'none', title = 'ai' }\n"
                                      "fact 'by' { of = plan, type = 'body', absent = 'none', title = 'bên' }\n";

static lt_arena arena;
static lt_set *set;
static lt_diags said;

static lt_set *seal(const char *words) {
  lt_draft draft = {.arena = &arena};
  lt_diags diags = {.arena = &arena};
  lt_script_file file = {LT_STR("vocabulary.lua"), lt_str_of(words)};
  lt_set *made = NULL;
  if (lt_script_read(&draft, &file, 1, NULL, &diags)) made = lt_set_seal(&draft, &diags);
  lt_text out = {.arena = &arena};
  lt_diags_print(&diags, LT_DIAG_PLAIN, LT_EN, &out);
  printf("%.*s", LT_STR_ARG(lt_text_str(&out)));
  return made;
}

static lt_plan *read_plan(const char *text) {
  said = (lt_diags){.arena = &arena};
  return lt_plan_read(set, lt_source_new(&arena, LT_STR("plan.yaml"), lt_str_of(text)), LT_DOC_ANY, LT_UNKNOWN, &said);
}

static bool holds(lt_str text, const char *part) { return lt_str_find(text, lt_str_of(part), 0) != SIZE_MAX; }

/* What is refused, and what its hint says. */
static void check_hints(void) {
  static const struct {
    const char *text;
    lt_code code;
    const char *hint, *never; /* NULL: none */
  } rows[] = {
      {"hirer: Sở Tư pháp tỉnh A", LT_L264, "`a.so-tp`", NULL},
      {"hirer: Department of Justice", LT_L264, "`a.so-tp`", NULL},
      {"hirer: Ty Y tế cũ", LT_L264, "`a.so-yt`", NULL},
      {"hirer: TYT", LT_L264, "`a.so-yt`", NULL},
      {"hirer: Sở Tư pháp", LT_L264, "name:", "a.so-tp"},
      {"hirer: tram", LT_L264, "`a.z.tram`", NULL},
      {"hirer: x1", LT_L264, "name:", "x1"},
      {"hirer: qq", LT_L264, "`a.y.qq`", NULL},
      {"hirer: NULL", LT_L260, "\"?\"", NULL},
      {"hirer: Null", LT_L260, "\"?\"", NULL},
      {"hirer: { head_of: \"?\" }", LT_L264, "", NULL},
      {"hirer: { name: X, place: province of b }", LT_L263, "`vn/b`", NULL},
      {"hirer: { name: [x], kind: department }", LT_L258, "", NULL},
      {"hirer: { name: ~, kind: department }", LT_L276, "", NULL},
      {"hirer: { name: \"?\", kind: department }", LT_L276, "", NULL},
      {"items: [ { approver: { name: [x], kind: department } } ]", LT_L266, "head_of", NULL},
      {"items: [ { mark: \"\" } ]", LT_L261, "", NULL},
      {"sent: x", LT_L255, "stands inside `items`", NULL},
      {"hirer: Trạm gì", LT_L264, "name:", NULL},
      {"items: [ { hirer: a.so-yt } ]", LT_L255, "`hirer` belongs to the kế hoạch", "stands inside"},
      {"items: [ { by: x } ]", LT_L255, "stands inside `memo`", NULL},
      {"share: 5", LT_L255, "stands inside `items`", NULL},
      {"memo: { bi: x }", LT_L255, "`by`", "place"},
      {"items: [ { approver: { head_of: { name: Sở X }, of: x } } ]", LT_L266, "head_of", NULL},
      {"items: [ { id: \"a\\tb\" } ]", LT_L271, "", NULL},
      {"items: [ { id: [a] } ]", LT_L258, "", NULL},
      {"items: [ { approver: a.kl } ]", LT_L266, "head_of: a.kl", NULL},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    CHECK_ROW(read_plan(lt_str_format(&arena, "plan: { place: vn/a }\n%s\n", rows[i].text).ptr) == NULL, rows[i].text);
    if (!CHECK_ROW(said.list.len == 1, rows[i].text)) continue;
    const lt_diag *diag = &said.list.items[0];
    check_that(diag->code == rows[i].code, __FILE__, __LINE__, "%s: %s", rows[i].text, lt_code_get(diag->code)->name);
    check_that(holds(diag->hint.en, rows[i].hint), __FILE__, __LINE__, "%s: %.*s", rows[i].text, LT_STR_ARG(diag->hint.en));
    check_that(rows[i].never == NULL || !holds(diag->hint.en, rows[i].never), __FILE__, __LINE__, "%s: %.*s", rows[i].text,
               LT_STR_ARG(diag->hint.en));
  }
  CHECK(read_plan("plan: { place: a }\n") == NULL && said.list.len == 1 && holds(said.list.items[0].hint.en, "`vn/a`"));
}

/* Names of a plan's own that are no name of the register, however long or strange. */
static void check_own_names(void) {
  static const struct {
    const char *name;
    bool warns;
  } rows[] = {
      {"Department of Justice", true}, {"Ty Y tế cũ", true}, {"SYT", true}, {"Một và", true}, {"Một 10", false}, {"Một a1", false}, {"Một β", false}, {"Сбербанк", false}, {"a | b ~ c { d", false},
      {"một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm", false},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    lt_plan *plan = read_plan(lt_str_format(&arena, "plan: { place: vn/a }\nhirer: { name: \"%s\" }\n", rows[i].name).ptr);
    CHECK_ROW(plan != NULL && said.errors == 0, rows[i].name);
    CHECK_ROW((said.list.len == 1 && said.list.items[0].code == LT_L268) == rows[i].warns, rows[i].name);
    lt_plan_free(plan);
  }
}

static lt_str printed(const lt_plan *plan) {
  lt_text out = {.arena = &arena};
  lt_plan_print(plan, &out);
  return lt_str_copy(&arena, lt_text_str(&out));
}

static lt_cell cell(const lt_plan *plan, const char *path, const char *fact) {
  return lt_plan_cell(plan, lt_plan_find(plan, lt_str_of(path)), lt_set_find(set, LT_RECORD_FACT, lt_str_of(fact)));
}

/* The head of a body that only the plan knows; and what is written of such values reads as the same. */
static void check_own_heads(void) {
  static const char text[] = "plan: { place: vn/a }\nitems:\n"
                             "  - { approver: { head_of: { name: Sở X, kind: department, place: vn/b } } }\n"
                             "  - { approver: { head_of: { name: Sở X, kind: department, place: vn/b } } }\n"
                             "  - { approver: { head_of: { name: \"Sở Y, Z\" } } }\n"
                             "  - { approver: { head_of: { name: \"Sở: Z\" } } }\n"
                             "  - { approver: a.ct }\n";
  static const char *const written[] = {"{head_of: {name: Sở X, kind: department, place: vn/b}}",
                                        "{head_of: {name: Sở X, kind: department, place: vn/b}}",
                                        "{head_of: {name: \"Sở Y, Z\"}}", "{head_of: {name: \"Sở: Z\"}}", "a.ct"};
  lt_plan *plan = read_plan(text);
  if (!CHECK(plan != NULL)) return;
  lt_cell first = cell(plan, "items/1", "item.approver");
  CHECK(first == lt_head_of((lt_cell)plan->facts.bodies_base) && cell(plan, "items/2", "item.approver") == first);
  CHECK(cell(plan, "items/3", "item.approver") == first + 1);
  lt_plan *again = read_plan(printed(plan).ptr);
  CHECK(again != NULL && lt_str_equal(printed(again), printed(plan)));
  lt_plan_free(again);
  lt_type office = {.kind = LT_TYPE_OFFICE};
  for (size_t i = 0; i < sizeof written / sizeof *written; i++) {
    lt_cell value = cell(plan, lt_str_format(&arena, "items/%zu", i + 1).ptr, "item.approver");
    lt_str text_of = lt_doc_written(&arena, lt_doc_of(&arena, set, &plan->facts, office, value));
    CHECK_STR(text_of, written[i]);
    lt_plan *one = read_plan(lt_str_format(&arena, "plan: { place: vn/a }\nitems: [ { approver: %.*s } ]\n", LT_STR_ARG(text_of)).ptr);
    CHECK_ROW(one != NULL && (value >= LT_HEAD_BASE) == (cell(one, "items/1", "item.approver") >= LT_HEAD_BASE), written[i]);
    lt_plan_free(one);
  }
  lt_plan_free(plan);
}

/* Values of every type that has no own test: what is written of them reads as the same, in a plan, too. */
static void check_written(void) {
  static const struct {
    const char *fact, *value;
  } rows[] = {{"mark", "xz"}, {"share", "2,5"}, {"basis", "law-1"}, {"seat", "vn/b"}, {"sent", "Sở"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    bool sent = strcmp(rows[i].fact, "sent") == 0;
    const char *form = sent ? "plan: { place: vn/a }\nitems: [ { log: { %s: \"%.*s\" } } ]\n" : "plan: { place: vn/a }\nitems: [ { %s: \"%.*s\" } ]\n";
    lt_str value = lt_str_of(rows[i].value);
    lt_plan *plan = read_plan(lt_str_format(&arena, form, rows[i].fact, LT_STR_ARG(value)).ptr);
    if (!CHECK_ROW(plan != NULL, rows[i].fact)) continue;
    lt_str id = lt_str_format(&arena, "item.%s", rows[i].fact);
    lt_cell first = cell(plan, "items/1", id.ptr);
    lt_plan *again = read_plan(printed(plan).ptr);
    CHECK_ROW(again != NULL && lt_str_equal(printed(again), printed(plan)), rows[i].fact);
    lt_plan_free(again);
    lt_type type = set->facts[lt_set_find(set, LT_RECORD_FACT, id)].type;
    if (!sent) {
      lt_str text = lt_doc_written(&arena, lt_doc_of(&arena, set, &plan->facts, type, first));
      lt_plan *one = read_plan(lt_str_format(&arena, form, rows[i].fact, LT_STR_ARG(text)).ptr);
      CHECK_ROW(one != NULL && cell(one, "items/1", id.ptr) == first, rows[i].fact);
      lt_plan_free(one);
    }
    lt_plan_free(plan);
  }
}

/* The head that the register names is a body, too. */
static void check_named_head(void) {
  lt_plan *plan = read_plan("plan: { place: vn/a }\nhirer: { head_of: a.ub }\n");
  if (CHECK(plan != NULL)) CHECK(cell(plan, "plan", "plan.hirer") == lt_set_find(set, LT_RECORD_BODY, LT_STR("a.ct")));
  lt_plan_free(plan);
}

static lt_doc *doc_of(const char *text) {
  said = (lt_diags){.arena = &arena};
  return lt_doc_read(&arena, lt_source_new(&arena, LT_STR("text"), lt_str_of(text)), LT_DOC_YAML, &said);
}

/* An element goes by its id where it has one that is a text; else by its number. */
static void check_element_names(void) {
  static const char *const rows[][2] = {{"{ id: a }", "a"}, {"{ id: [a] }", "7"}, {"{ id: \"?\" }", "7"}, {"{}", "7"}, {"[a]", "7"}};
  uint32_t entity = lt_set_find(set, LT_RECORD_ENTITY, LT_STR("item"));
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    CHECK_STR(lt_doc_element_name(set, &arena, entity, doc_of(rows[i][0]), 7), rows[i][1]);
}

/* A map of facts inside another is set and taken away as a whole. */
static void check_groups(void) {
  lt_doc *root = doc_of("plan: { place: vn/a }\n");
  lt_edited edited = lt_doc_edit(set, &arena, root, LT_STR("log/more"), NULL, (lt_place){0});
  CHECK(edited.fault == LT_EDIT_NOTHING);
  CHECK_STR(edited.word, "log");
  CHECK(lt_doc_edit(set, &arena, root, LT_STR("log/more"), doc_of("{ deep: x }"), (lt_place){0}).fault == LT_EDIT_DONE);
  lt_plan *plan = lt_plan_bind(set, root, LT_UNKNOWN, &said);
  if (CHECK(plan != NULL)) CHECK_STR(plan->facts.texts.items[cell(plan, "plan", "plan.deep")], "x");
  lt_plan_free(plan);
  CHECK(lt_doc_edit(set, &arena, root, LT_STR("log/more"), NULL, (lt_place){0}).fault == LT_EDIT_DONE);
  edited = lt_doc_edit(set, &arena, root, LT_STR("log/more"), NULL, (lt_place){0});
  CHECK(edited.fault == LT_EDIT_NOTHING);
  CHECK_STR(edited.word, "more");
  plan = lt_plan_bind(set, root, LT_UNKNOWN, &said);
  if (CHECK(plan != NULL)) CHECK(cell(plan, "plan", "plan.deep") == LT_ABSENT);
  lt_plan_free(plan);
}

/* Ids that YAML would take for null, true or a list. */
static void check_strange_ids(void) {
  lt_plan *plan = read_plan("plan: { place: vn/a }\nitems:\n  - { marks: [ \"null\", \"true\", 1st, Ab, a_b, công văn, xz ] }\n");
  if (!CHECK(plan != NULL)) return;
  lt_str first = printed(plan);
  CHECK(holds(first, "\"null\"") && holds(first, "\"true\"") && holds(first, "\"1st\"") && holds(first, "\"công văn\""));
  CHECK(holds(first, " Ab,") && holds(first, " a_b,") && holds(first, "xz]"));
  lt_plan *again = read_plan(first.ptr);
  CHECK(again != NULL && lt_str_equal(printed(again), first) && memcmp(&again->digest, &plan->digest, sizeof plan->digest) == 0);
  lt_plan_free(again);
  lt_plan_free(plan);
}

/* A set of more members than a list may have. */
static void check_great_set(void) {
  lt_text text = {.arena = &arena};
  lt_text_puts(&text, "plan: { place: vn/a }\nitems: [ { marks: [");
  for (int i = 0; i <= LT_LIST_MAX; i++) lt_text_puts(&text, " xz,");
  lt_text_puts(&text, " ] } ]\n");
  CHECK(read_plan(lt_text_str(&text).ptr) == NULL && said.list.len == 1 && said.list.items[0].code == LT_L523);
}

static void check_options_fit(void) {
  lt_plan *plan = read_plan("plan: { place: vn/a }\nitems: [ { mark: a-only }, { marks: [xz, a-only] } ]\n");
  if (!CHECK(plan != NULL)) return;
  uint32_t place = plan->facts.subjects.items[0].cells + set->facts[set->role_fact[LT_ROLE_PLACE]].slot;
  uint32_t mark = plan->facts.subjects.items[1].cells + set->facts[lt_set_find(set, LT_RECORD_FACT, LT_STR("item.mark"))].slot;
  CHECK(lt_facts_options_fit(set, &plan->facts));
  plan->facts.cells[place] = lt_set_find(set, LT_RECORD_PLACE, LT_STR("vn/b"));
  CHECK(!lt_facts_options_fit(set, &plan->facts));
  plan->facts.origins[mark] = LT_ORIGIN_ABSENT;
  CHECK(!lt_facts_options_fit(set, &plan->facts)); /* the set has one, too */
  plan->facts.cells[place] = LT_UNKNOWN;
  CHECK(lt_facts_options_fit(set, &plan->facts));
  lt_plan_free(plan);
}

/* Neither place nor kinds of bodies: nothing is asked that cannot be said, and nobody is an office. */
static void check_bare(void) {
  lt_set *whole = set;
  set = seal(bare_vocabulary);
  if (CHECK(set != NULL)) {
    lt_plan *plan = read_plan("{}\n");
    CHECK(plan != NULL && lt_facts_options_fit(set, &plan->facts));
    if (plan != NULL) CHECK_STR(printed(plan), "{}\n");
    if (plan != NULL) CHECK_STR(lt_plan_id(plan), ""); /* plans of this vocabulary have none */
    lt_plan_free(plan);
    CHECK(read_plan("who: x\n") == NULL && said.list.items[0].code == LT_L266);
    CHECK(read_plan("by: { name: Y, kind: z }\n") == NULL && said.list.items[0].code == LT_L267);
    plan = read_plan("by: x\n");
    CHECK(plan != NULL);
    lt_plan_free(plan);
  }
  lt_set_free(set);
  set = whole;
}

int main(void) {
  set = seal(vocabulary);
  if (!CHECK(set != NULL)) return CHECK_DONE();
  check_hints();
  check_own_names();
  check_own_heads();
  check_written();
  check_named_head();
  check_element_names();
  check_groups();
  check_strange_ids();
  check_great_set();
  check_options_fit();
  check_bare();
  lt_set_free(set);
  lt_arena_free(&arena);
  return CHECK_DONE();
}
