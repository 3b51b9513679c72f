/* A table of norms is the norms of its rows: both ways of writing seal to the same set, and a long table costs what as
 * many norms cost. */
#include "sealed.h"
#include "policy/print.h"

static const char table[] =
    "policy 'xx/low' act 'dec-1'\n"
    "rows 't' { columns = { task.sort, task.units, task.urgent, task.begun }, answers = { task.cap, task.asked },\n"
    "  cites = 'paper:1', certainty = 'M', when = task.share:exists(), decides = { needed = true },\n"
    "  { 'house', 3, true, any_value, ty '1', { 'xx.desk' } },\n"
    "  { { 'road', 'bridge' }, { above = 3, at_most = 9 }, false, { exists = true }, any_value, nobody, id = 'ways', cites = 'paper:2' },\n"
    "  { { under = 'roads' }, any_value, any_value, { before = task.ended, exists = false }, inapplicable, any_value, when = task.wait:exists(), certainty = 'H' },\n"
    "  { any_value, { between = { 1, 2 } }, any_value, any_value, any_value, any_value, decides = { checks = 'xx.desk' } } }\n"
    "rows 'g' { of = 'permit', allows = { bill.pay, bill.way }, columns = bill.fund, assumes = 'A-1', { 'own' }, { { is_not = 'city' }, cites = 'paper:3' } }\n";
static const char norms[] =
    "policy 'xx/low' act 'dec-1'\n"
    "permit 'g/2' { allows = { bill.pay, bill.way }, assumes = 'A-1', cites = 'paper:3', when = bill.fund:is_not 'city' }\n"
    "permit 'g/1' { allows = { bill.pay, bill.way }, assumes = 'A-1', when = bill.fund:is 'own' }\n"
    "rule 't/4' { about = task, cites = 'paper:1', certainty = 'M', when = task.share:exists() & task.units:between(1, 2), decides = { checks = 'xx.desk' } }\n"
    "rule 't/1' { about = task, cites = 'paper:1', certainty = 'M', when = all { task.share:exists(), task.sort:is 'house', task.units:is(3), task.urgent },\n"
    "  decides = { needed = true, cap = ty '1', asked = { 'xx.desk' } } }\n"
    "rule 't/ways' { about = task, cites = 'paper:2', certainty = 'M', decides = { needed = true, asked = nobody },\n"
    "  when = all { task.share:exists(), task.sort:one_of { 'road', 'bridge' }, task.units:above(3), task.units:at_most(9), ~task.urgent, task.begun:exists() } }\n"
    "rule 't/3' { about = task, cites = 'paper:1', decides = { needed = true, cap = inapplicable },\n"
    "  when = all { task.share:exists(), task.wait:exists(), task.sort:under 'roads', task.begun:before(task.ended), ~task.begun:exists() } }\n";

static lt_str printed(sealed *s) {
  lt_text out = {.arena = &s->arena};
  lt_set_print(s->set, &out);
  return lt_text_str(&out);
}

static void check_same(void) {
  sealed a, b;
  sealed_make(&a, sealed_vocabulary, "table.lua", table);
  sealed_make(&b, sealed_vocabulary, "norms.lua", norms);
  CHECK(a.set != NULL && b.set != NULL);
  if (a.set == NULL) sealed_show(&a);
  if (b.set == NULL) sealed_show(&b);
  if (a.set != NULL && b.set != NULL) {
    lt_str got = printed(&a), want = printed(&b);
    CHECK(lt_str_equal(got, want));
    if (!lt_str_equal(got, want)) printf("# %.*s\n# not\n# %.*s\n", LT_STR_ARG(got), LT_STR_ARG(want));
    uint32_t row = lt_set_find(a.set, LT_RECORD_NORM, LT_STR("xx/low#t/ways"));
    CHECK(row != LT_NONE && a.set->norms[row].declared.line == 5);
  }
  sealed_free(&a);
  sealed_free(&b);
}

/* All rows are there, also of a table that is long. */
static void check_long(void) {
  enum { ROWS = 10000 };
  sealed s;
  lt_arena arena = {0};
  lt_text text = {.arena = &arena};
  lt_text_puts(&text, "policy 'xx/low' act 'dec-1'\nrows 't' { columns = { task.sort, task.units }, answers = { task.cap "
                      "}, cites = 'paper:1',\n");
  for (int i = 0; i < ROWS; i++) lt_text_putf(&text, "  { 'house', %d, dong(%d) },\n", i, i);
  lt_text_puts(&text, "}\n");
  sealed_make(&s, sealed_vocabulary, "table.lua", lt_text_str(&text).ptr);
  CHECK(s.set != NULL && s.set->norms_len == ROWS);
  if (s.set == NULL) sealed_show(&s);
  sealed_free(&s);
  lt_arena_free(&arena);
}

int main(void) {
  check_same();
  check_long();
  return CHECK_DONE();
}
