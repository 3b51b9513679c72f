/* Every mistake of a script that must not pass: code, line, column and length of each diagnostic, and no others. */
#include "check.h"
#include "script/script.h"

typedef struct row {
  const char *name;
  lt_str script;
  const char *expected;
} row;

#define LT_CASE(name, script, expected) {name, {script, sizeof(script) - 1}, expected},
static const row rows[] = {
#include "mistakes.def"
};

static const char vocabulary[] = "entity \"plan\" { title = \"kế hoạch\" }\n"
                                 "entity \"item\" { title = \"hạng mục\", of = plan, at = \"items\" }\n"
                                 "entity \"cost\" { title = \"chi phí\", of = item, at = \"costs\" }\n";

static lt_str said(const lt_diags *diags, lt_arena *arena) {
  lt_text out = {.arena = arena};
  for (uint32_t i = 0; i < diags->list.len; i++) {
    const lt_diag *diag = &diags->list.items[i];
    lt_text_putf(&out, "%s%s %u:%u+%u", i > 0 ? " " : "", lt_code_get(diag->code)->name, diag->place.line,
                 diag->place.column, diag->place.length);
  }
  return lt_text_str(&out);
}

static void check_row(void *arg) {
  const row *r = arg;
  lt_arena arena = {0};
  lt_draft draft = {.arena = &arena};
  lt_diags diags = {.arena = &arena};
  lt_script_file files[] = {{LT_STR("vocabulary.lua"), {vocabulary, sizeof vocabulary - 1}},
                            {LT_STR("policy.lua"), r->script}};
  bool fine = lt_script_read(&draft, files, 2, NULL, &diags);
  lt_diags_sort(&diags);
  lt_str got = said(&diags, &arena);
  CHECK_ROW(fine == (diags.errors == 0), r->name);
  if (!check_that(lt_str_equal(got, lt_str_of(r->expected)), __FILE__, __LINE__, "%s: got \"%.*s\", want \"%s\"",
                  r->name, LT_STR_ARG(got), r->expected)) {
    lt_text out = {.arena = &arena};
    lt_diags_print(&diags, LT_DIAG_PLAIN, LT_EN, &out);
    printf("# %.*s\n", LT_STR_ARG(lt_text_str(&out)));
  }
  lt_arena_free(&arena);
}

int main(void) {
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    CHECK_ROW(lt_protect(check_row, (void *)(uintptr_t)&rows[i]), rows[i].name);
  return CHECK_DONE();
}
