/* test_edit.c: a plan's tree changed at a path: what comes of it, and which part of a path is at fault. */
#include "check.h"
#include "plan/edit.h"
#include "policy/sealed.h"

static const char plan[] = "plan: { name: p, year: 2018 }\nowner: xx.hall\ndates: { done: 2018-09-05 }\n"
                           "tasks:\n  - { sort: road, bills: [ { amount: 5 }, { fund: own } ], notes: [ { giver: { name: Sở X } } ] }\n  - { sort: house }\n  - word\n"
                           "  - { bills: \"?\", chosen: { head_of: xx.hall }, term: 5 }\n";

static const struct {
  const char *path, *value; /* NULL: take away */
  lt_edit_fault fault;
  const char *said; /* done: where; else the word at fault */
} rows[] = {
    {"owner", "xx.desk", LT_EDIT_DONE, "owner"},
    {"plan/owner", "xx.desk", LT_EDIT_DONE, "owner"},
    {"plan/year", "2019", LT_EDIT_DONE, "plan.year"},
    {"plan.year", "2019", LT_EDIT_DONE, "plan.year"},
    {"year", "2019", LT_EDIT_DONE, "plan.year"},
    {"done", NULL, LT_EDIT_DONE, "dates.done"},
    {"dates/done", "2019-01-01", LT_EDIT_DONE, "dates.done"},
    {"dates.done", "2019-01-01", LT_EDIT_DONE, "dates.done"},
    {"place", "xx", LT_EDIT_DONE, "plan.place"},
    {"tasks/1/sort", "house", LT_EDIT_DONE, "tasks/1/sort"},
    {"tasks/1/bills/2/amount", "7", LT_EDIT_DONE, "tasks/1/bills/2/amount"},
    {"tasks/1/bills/2", NULL, LT_EDIT_DONE, "tasks/1/bills/2"},
    {"tasks/1/bills/+", "{ amount: 9 }", LT_EDIT_DONE, "tasks/1/bills/3"},
    {"tasks/2/bills/+", "{ amount: 9 }", LT_EDIT_DONE, "tasks/2/bills/1"},
    {"tasks/1/bills", "\"?\"", LT_EDIT_DONE, "tasks/1/bills"},
    {"tasks", NULL, LT_EDIT_DONE, "tasks"},
    {"", "x", LT_EDIT_NO_PLACE, ""},
    {"/", "x", LT_EDIT_NO_PLACE, "/"},
    {"owner/", "x", LT_EDIT_NO_PLACE, "owner/"},
    {"tasks//sort", "x", LT_EDIT_NO_ELEMENT, ""},
    {"ownr", "x", LT_EDIT_NO_NAME, "ownr"},
    {"owner/kind", "x", LT_EDIT_NO_PLACE, "kind"},
    {"tasks/9/sort", "x", LT_EDIT_NO_ELEMENT, "9"},
    {"tasks/0/sort", "x", LT_EDIT_NO_ELEMENT, "0"},
    {"tasks/99999999999999999999/sort", "x", LT_EDIT_NO_ELEMENT, "99999999999999999999"},
    {"tasks/3/sort", "x", LT_EDIT_NO_PLACE, "3"},
    {"tasks/1/srot", "x", LT_EDIT_NO_NAME, "srot"},
    {"tasks/+", NULL, LT_EDIT_NO_ELEMENT, "+"},
    {"tasks/+/sort", "road", LT_EDIT_NO_ELEMENT, "+"},
    {"tasks/2/bills/1/amount", "5", LT_EDIT_NO_ELEMENT, "1"},
    {"tasks/2/bills", NULL, LT_EDIT_NOTHING, "bills"},
    {"tasks/2/urgent", NULL, LT_EDIT_NOTHING, "urgent"},
    {"place", NULL, LT_EDIT_NOTHING, "place"},
    {"tasks/1/sort", "'house'", LT_EDIT_DONE, "tasks/1/sort"},
    {"tasks/1/helpers", "[xx.desk, xx.hall]", LT_EDIT_DONE, "tasks/1/helpers"},
    {"plan//year", "2019", LT_EDIT_NO_PLACE, ""},
    {"plan/yeer", "2019", LT_EDIT_NO_NAME, "yeer"},
    {"dates/year", "2019", LT_EDIT_NO_NAME, "year"},
    {"tasks/4/bills/+", "{ amount: 9 }", LT_EDIT_DONE, "tasks/4/bills/1"},
    {"tasks/4/bills/+", NULL, LT_EDIT_NO_ELEMENT, "+"},
    {"tasks/4/bills/1/amount", "5", LT_EDIT_NO_PLACE, "1"},
    {"tasks/4/chosen/head_of", "xx.desk", LT_EDIT_DONE, "tasks/4/chosen"},
    {"tasks/4/chosen//head_of", "xx.desk", LT_EDIT_NO_PLACE, ""},
    {"tasks/4/chosen/head_of/name/x", "y", LT_EDIT_NO_PLACE, "name"},
    {"tasks/1/notes/1/giver/place", "xx", LT_EDIT_DONE, "tasks/1/notes/1/giver"},
    {"tasks/1/notes/1/giver/place", NULL, LT_EDIT_NOTHING, "place"},
    {"tasks/1/notes/1/giver/at/place", NULL, LT_EDIT_NOTHING, "at"},
    {"tasks/2/chosen/head_of", NULL, LT_EDIT_NOTHING, "chosen"},
    {"tasks/2/chosen/head_of", "xx.desk", LT_EDIT_DONE, "tasks/2/chosen"},
};

/* A name alone, of a fact that stands deeper: where one of that name is. */
static const struct {
  const char *path, *near;
} meant[] = {{"amount", "tasks/1/bills/1/amount"}, {"fund", "tasks/1/bills/1/fund"}, {"sort", "tasks/1/sort"}, {"giver", "tasks/1/notes/1/giver"},
             {"term", "tasks/1/term"},             {"plan/yeer", "plan/year"},      {"ownr", "owner"}};

static void check_meant(const lt_set *set) {
  for (size_t i = 0; i < sizeof meant / sizeof *meant; i++) {
    lt_arena arena = {0};
    lt_diags diags = {.arena = &arena};
    lt_doc *root = lt_doc_read(&arena, lt_source_new(&arena, LT_STR("plan"), lt_str_of(plan)), LT_DOC_YAML, &diags);
    lt_doc *value = lt_doc_value(&arena, lt_source_new(&arena, LT_STR("value"), LT_STR("5")), &diags);
    lt_edited edited = lt_doc_edit(set, &arena, root, lt_str_of(meant[i].path), value, (lt_place){0});
    CHECK_ROW(edited.fault == LT_EDIT_NO_NAME, meant[i].path);
    CHECK_STR(edited.near, meant[i].near);
    lt_doc *list = lt_doc_read(&arena, lt_source_new(&arena, LT_STR("plan"), LT_STR("- a\n")), LT_DOC_YAML, &diags);
    CHECK_ROW(lt_doc_edit(set, &arena, list, lt_str_of(meant[i].path), value, (lt_place){0}).fault == LT_EDIT_NO_PLACE, meant[i].path);
    lt_arena_free(&arena);
  }
  lt_arena arena = {0};
  lt_diags diags = {.arena = &arena};
  lt_doc *nothing = lt_doc_value(&arena, lt_source_new(&arena, LT_STR("value"), LT_STR("")), &diags);
  CHECK(nothing != NULL && nothing->kind == LT_DOC_SCALAR && nothing->text.len == 0);
  CHECK(lt_doc_value(&arena, lt_source_new(&arena, LT_STR("value"), LT_STR("a\xFF")), &diags) == NULL && diags.errors == 1);
  lt_arena_free(&arena);
}

static void check_row(const lt_set *set, size_t row) {
  lt_arena arena = {0};
  lt_diags diags = {.arena = &arena};
  lt_doc *root = lt_doc_read(&arena, lt_source_new(&arena, LT_STR("plan"), lt_str_of(plan)), LT_DOC_YAML, &diags);
  lt_doc *value = NULL;
  if (rows[row].value != NULL)
    value = lt_doc_value(&arena, lt_source_new(&arena, LT_STR("value"), lt_str_of(rows[row].value)), &diags);
  CHECK_ROW(root != NULL && diags.errors == 0, rows[row].path);
  lt_edited edited = lt_doc_edit(set, &arena, root, lt_str_of(rows[row].path), value, (lt_place){0});
  check_that(edited.fault == rows[row].fault, __FILE__, __LINE__, "%s: fault %d, want %d", rows[row].path, (int)edited.fault,
             (int)rows[row].fault);
  CHECK_STR(edited.fault == LT_EDIT_DONE ? edited.at : edited.word, rows[row].said);
  lt_arena_free(&arena);
}

int main(void) {
  sealed s;
  sealed_make(&s, sealed_vocabulary, "a.lua", "");
  if (CHECK(s.set != NULL))
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) check_row(s.set, i);
  if (s.set != NULL) check_meant(s.set);
  sealed_free(&s);
  return CHECK_DONE();
}
