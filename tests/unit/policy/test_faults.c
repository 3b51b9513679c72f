/* Every fault of a policy set: a script and what has to be said of it, where, and nothing else; each code of the table
 * of diagnostics has a case, and its words are whole in both languages. */
#include "sealed.h"

typedef struct fault_case {
  const char *name, *file, *vocabulary, *script, *expected;
} fault_case;

/* In a policy: after `policy 'xx/low'` and `act 'dec-1'` on line 1. */
#define LT_CASE(name, script, expected)                                                                                \
  {name, "policy.lua", sealed_vocabulary, "policy 'xx/low' act 'dec-1'\n" script, expected},
/* In a vocabulary. */
#define LT_WORDS_CASE(name, script, expected) {name, "z/vocabulary.lua", sealed_vocabulary, script, expected},
/* In a file that names neither; and with nothing beside it. */
#define LT_BARE_CASE(name, script, expected) {name, "policy.lua", sealed_vocabulary, script, expected},
#define LT_ALONE_CASE(name, script, expected) {name, "policy.lua", "", script, expected},
#define LT_ALONE_WORDS_CASE(name, script, expected) {name, "z/vocabulary.lua", "", script, expected},
static const fault_case cases[] = {
#include "faults.def"
};
enum { CASES = sizeof cases / sizeof *cases };

static bool seen[LT_CODES];

static lt_str said(sealed *s) {
  lt_text out = {.arena = &s->arena};
  for (uint32_t i = 0; i < s->diags.list.len; i++) {
    const lt_diag *diag = &s->diags.list.items[i];
    lt_text_putf(&out, "%s%s %u:%u+%u", i > 0 ? " " : "", lt_code_get(diag->code)->name, diag->place.line,
                 diag->place.column, diag->place.length);
    seen[diag->code] = true;
  }
  return lt_text_str(&out);
}

static bool is_whole(lt_str s, bool may_be_empty) {
  return (may_be_empty || s.len > 0) && lt_str_find(s, LT_STR("{0}"), 0) == SIZE_MAX &&
         lt_str_find(s, LT_STR("{1}"), 0) == SIZE_MAX && lt_str_find(s, LT_STR("``"), 0) == SIZE_MAX &&
         lt_str_find(s, LT_STR("  "), 0) == SIZE_MAX;
}

static void check_case(void *arg) {
  const fault_case *c = arg;
  sealed s;
  sealed_make(&s, c->vocabulary, c->file, c->script);
  lt_str got = said(&s);
  CHECK_ROW((s.set == NULL) == (s.diags.errors > 0), c->name);
  for (uint32_t i = 0; i < s.diags.list.len; i++) {
    const lt_diag *diag = &s.diags.list.items[i];
    CHECK_ROW(is_whole(diag->message.vi, false) && is_whole(diag->message.en, false), c->name);
    CHECK_ROW(is_whole(diag->hint.vi, true) && is_whole(diag->hint.en, true), c->name);
  }
  if (!check_that(lt_str_equal(got, lt_str_of(c->expected)), __FILE__, __LINE__, "%s: got \"%.*s\", want \"%s\"",
                  c->name, LT_STR_ARG(got), c->expected)) {
    sealed_show(&s);
  }
  sealed_free(&s);
}

/* A code that no case triggers would be one that nobody has seen. */
static void check_coverage(void) {
  for (int code = 0; code < LT_CODES; code++) {
    const char *name = lt_code_get((lt_code)code)->name;
    bool ours = name[1] == '3' || name[1] == '4' || strncmp(name, "L59", 3) == 0;
    if (ours && strcmp(name, "L592") != 0) CHECK_ROW(seen[code], name); /* test_set.c has it: it needs 3,000 norms */
  }
}

int main(void) {
  for (size_t i = 0; i < CASES; i++) CHECK_ROW(lt_protect(check_case, (void *)(uintptr_t)&cases[i]), cases[i].name);
  check_coverage();
  return CHECK_DONE();
}
