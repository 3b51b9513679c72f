/* test_wish.c: answers that somebody wants, as they are written on the command line: what each becomes, and what is
 * refused. */
#include "policy/sealed.h"

#include "plan/wish.h"

static const char script[] = "policy 'xx/low' act 'dec-1'\n"
                             "define 'small' { of = task, as = task.units:below(5), cites = 'paper:3' }\n";
static const char text[] = "plan: { name: p, place: xx/yy }\nowner: { name: Sở Lạ, kind: bureau }\n"
                           "tasks: [ { sort: road, bills: [ { amount: 5 } ] } ]\n";

static sealed law;
static lt_plan *plan;
static lt_diags said;

static uint32_t subject_of(const char *path) {
  said = (lt_diags){.arena = &law.arena};
  return lt_plan_named_subject(plan, &law.arena, lt_str_of(path), &said);
}

static bool wish(const char *path, const char *question, const char *value, lt_wish *out) {
  said = (lt_diags){.arena = &law.arena};
  uint32_t subject = lt_plan_find(plan, lt_str_of(path));
  uint32_t number = lt_plan_named_question(plan, &law.arena, subject, lt_str_of(question), true, &said);
  return CHECK_ROW(number != LT_NONE, question) && lt_wish_read(plan, &law.arena, subject, number, lt_str_of(value), out, &said);
}

static void check_subjects(void) {
  CHECK(subject_of("tasks/1") == 1 && subject_of("plan") == 0);
  CHECK(subject_of("bills/1") == LT_NONE && lt_str_find(said.list.items[0].hint.en, LT_STR("tasks/1/bills/1"), 0) != SIZE_MAX);
  CHECK(subject_of("") == LT_NONE && said.list.items[0].code == LT_L706);
}

static void check_split(void) {
  static const struct {
    const char *wanted, *question, *value; /* NULL: refused */
  } rows[] = {{"a=b", "a", "b"},   {" a = b=c ", "a", "b=c"}, {"a", NULL, NULL},          {"=b", NULL, NULL},
              {"a=", NULL, NULL}, {"a= ", NULL, NULL},       {"a\xFF=b", NULL, NULL}, {"", NULL, NULL}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    lt_str question, value;
    said = (lt_diags){.arena = &law.arena};
    bool fine = lt_wish_split(&law.arena, lt_str_of(rows[i].wanted), &question, &value, &said);
    CHECK_ROW(fine == (rows[i].question != NULL) && fine == (said.errors == 0), rows[i].wanted);
    if (!fine) continue;
    CHECK_STR(question, rows[i].question);
    CHECK_STR(value, rows[i].value);
  }
}

/* A question of another subject, and a define where only decisions are asked for. */
static void check_named(void) {
  said = (lt_diags){.arena = &law.arena};
  uint32_t task = lt_plan_find(plan, LT_STR("tasks/1")), small = lt_set_find(law.set, LT_RECORD_QUESTION, LT_STR("xx/low#small"));
  CHECK(lt_plan_named_question(plan, &law.arena, 0, LT_STR("pay"), true, &said) == LT_NONE && said.list.items[0].code == LT_L707);
  CHECK(lt_str_find(said.list.items[0].hint.en, LT_STR("`tasks/1/bills/1`"), 0) != SIZE_MAX);
  said = (lt_diags){.arena = &law.arena};
  CHECK(lt_plan_named_question(plan, &law.arena, task, LT_STR("xx/low#small"), true, &said) == small && small != LT_NONE && said.errors == 0);
  CHECK(lt_plan_named_question(plan, &law.arena, task, LT_STR("xx/low#small"), false, &said) == LT_NONE && said.list.items[0].code == LT_L707);
}

/* A fact as somebody writes it. */
static void check_facts(void) {
  static const struct {
    const char *value;
    bool read;
    lt_cell cell;
  } rows[] = {{"7", true, 7}, {"?", true, LT_UNKNOWN}, {"[7", false, LT_UNKNOWN}, {"a\xFF", false, LT_UNKNOWN}, {"many", false, LT_UNKNOWN}};
  uint32_t units = lt_set_find(law.set, LT_RECORD_FACT, LT_STR("task.units"));
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    lt_cell cell;
    said = (lt_diags){.arena = &law.arena};
    bool read = lt_fact_read(plan, &law.arena, units, lt_str_of(rows[i].value), &cell, &said);
    CHECK_ROW(read == rows[i].read && read == (said.errors == 0) && cell == rows[i].cell, rows[i].value);
  }
}

static lt_cell body(const char *id) { return lt_set_find(law.set, LT_RECORD_BODY, lt_str_of(id)); }

static void check_cells(void) {
  const lt_cell own = plan->facts.bodies_base, hall = body("xx.hall"), boss = body("xx.boss"), desk = body("xx.desk");
  const struct {
    const char *path, *question, *value;
    lt_wish_kind kind;
    lt_cell cell;
  } rows[] = {
      {"tasks/1", "signs", "xx.boss", LT_WISH_CELL, boss},
      {"tasks/1", "signs", "head_of:xx.hall", LT_WISH_CELL, boss},
      {"tasks/1", "signs", "head_of: xx.desk", LT_WISH_CELL, lt_head_of(desk)},
      {"tasks/1", "signs", "{ office: head, of: xx.desk }", LT_WISH_CELL, lt_head_of(desk)},
      {"tasks/1", "signs", "{ office: xx.boss }", LT_WISH_CELL, boss},
      {"tasks/1", "signs", "{ head_of: { name: Sở Lạ, kind: bureau } }", LT_WISH_CELL, lt_head_of(own)},
      {"tasks/1", "checks", "{ name: Sở Lạ, kind: bureau }", LT_WISH_CELL, own},
      {"tasks/1", "checks", "'xx.hall'", LT_WISH_CELL, hall},
      {"tasks/1", "asked", "xx.hall", LT_WISH_INCLUDES, hall},
      {"tasks/1", "asked", "includes: xx.hall", LT_WISH_INCLUDES, hall},
      {"tasks/1", "needed", "true", LT_WISH_CELL, 1},
      {"tasks/1", "xx/low#small", "false", LT_WISH_CELL, 0},
      {"tasks/1", "cap", "5,2 tỷ", LT_WISH_CELL, 5200000000},
      {"tasks/1", "way", "conditional", LT_WISH_CELL, LT_CONDITIONAL},
      {"tasks/1/bills/1", "pay", "forbidden", LT_WISH_CELL, LT_FORBIDDEN},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    lt_wish got;
    if (!CHECK_ROW(wish(rows[i].path, rows[i].question, rows[i].value, &got), rows[i].value)) continue;
    CHECK_ROW(got.kind == rows[i].kind && got.cell == rows[i].cell && said.errors == 0, rows[i].value);
  }
}

static void check_members(void) {
  lt_wish got;
  CHECK(wish("tasks/1", "asked", "nobody", &got) && got.kind == LT_WISH_MEMBERS && got.members.len == 0);
  CHECK(wish("tasks/1", "asked", "[]", &got) && got.kind == LT_WISH_MEMBERS && got.members.len == 0);
  CHECK(wish("tasks/1", "asked", "[xx.hall, xx.desk, xx.hall]", &got) && got.kind == LT_WISH_MEMBERS && got.members.len == 2);
  CHECK(got.members.cells[0] < got.members.cells[1] && got.members.cells[0] == body("xx.desk") && got.members.cells[1] == body("xx.hall"));
}

static void check_refused(void) {
  static const struct {
    const char *question, *value;
    lt_code code;
  } rows[] = {
      {"signs", "?", LT_L740},         {"signs", "~", LT_L740},
      {"signs", "xx.hall", LT_L266},   {"signs", "includes: xx.boss", LT_L740},
      {"checks", "xx.nobody", LT_L264}, {"checks", "{ name: Sở Khác }", LT_L740},
      {"checks", "[xx.hall]", LT_L258}, {"checks", "[xx.hall", LT_L236},
      {"checks", "a\xFF", LT_L221},     {"asked", "[xx.hall, xx.nobody]", LT_L264},
      {"asked", "[xx.hall, \"?\"]", LT_L740}, {"needed", "maybe", LT_L220},
      {"cap", "5 ty", LT_L204},         {"way", "perhaps", LT_L740},
      {"signs", "{ head_of: \"?\" }", LT_L740}, {"signs", "{ office: head, of: { name: Sở Khác } }", LT_L740},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    lt_wish got;
    CHECK_ROW(!wish("tasks/1", rows[i].question, rows[i].value, &got), rows[i].value);
    check_that(said.list.len > 0 && said.list.items[0].code == rows[i].code, __FILE__, __LINE__, "%s: %s", rows[i].value,
               said.list.len > 0 ? lt_code_get(said.list.items[0].code)->name : "nothing");
  }
}

int main(void) {
  sealed_make(&law, sealed_vocabulary, "policy.lua", script);
  lt_diags diags = {.arena = &law.arena};
  if (law.set != NULL)
    plan = lt_plan_read(law.set, lt_source_new(&law.arena, LT_STR("plan.yaml"), lt_str_of(text)), LT_DOC_YAML, LT_UNKNOWN, &diags);
  if (CHECK(plan != NULL)) {
    check_subjects();
    check_split();
    check_named();
    check_facts();
    check_cells();
    check_members();
    check_refused();
  } else {
    sealed_show(&law);
  }
  lt_plan_free(plan);
  sealed_free(&law);
  return CHECK_DONE();
}
