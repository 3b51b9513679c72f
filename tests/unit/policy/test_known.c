/* What was known of the law on a day goes by what the scripts say of days; what they say wrongly of them is refused as it
 * is of any draft, whatever day is asked for. */
#include "sealed.h"
#include "value/written.h"

/* The digest of what was known; of all zeros where it is refused. */
static lt_digest known(const char *scripts, const char *day, uint32_t *left_out, const char *code) {
  lt_arena arena = {0};
  lt_diags diags = {.arena = &arena};
  lt_draft draft = {.arena = &arena};
  lt_cell until;
  lt_written_fault fault;
  lt_digest out = {0};
  lt_script_file files[] = {{LT_STR("vocabulary.lua"), lt_str_of(sealed_vocabulary)}, {LT_STR("law.lua"), lt_str_of(scripts)}};
  CHECK(lt_date_read(&arena, lt_str_of(day), &until, &fault));
  CHECK(lt_script_read(&draft, files, 2, NULL, &diags));
  *left_out = lt_draft_known(&draft, until);
  lt_set *set = lt_set_seal(&draft, &diags);
  if (code == NULL)
    CHECK(set != NULL);
  else
    CHECK_STR(lt_str_of(set == NULL && diags.list.len > 0 ? lt_code_get(diags.list.items[0].code)->name : "sealed"), code);
  if (set != NULL) out = set->digest, lt_set_free(set);
  lt_arena_free(&arena);
  return out;
}

static bool same(lt_digest a, lt_digest b) { return memcmp(&a, &b, sizeof a) == 0; }

static const char ended[] = "instrument 'x-1' { kind = 'law', issued = '2011-01-01', in_force = { from = '2011-02-01', before = '2018-05-01' } }\n";

/* One act of the vocabulary is of 2018, so it is left out besides. */
static void check_ends(void) {
  static const struct {
    const char *later, *what;
    bool opens;
  } cases[] = {
      {"in_force = { from = '2018-05-01' }", "begins when it ends", true},
      {"in_force = { from = { '2018-03-01', '2018-06-01' } }", "may begin when it ends", true},
      {"in_force = { from = '2018-06-01' }", "begins later", false},
      {"issued = '2018-04-01'", "does not say when it begins, and was issued before", true},
      {"issued = '2018-04-01', in_force = { from = { '2018-05-01', 5 } }", "says wrongly when it begins, and was issued before", true},
      {"issued = '2018-06-01'", "does not say when it begins, and was issued afterwards", false},
  };
  uint32_t left;
  lt_digest closed = known(ended, "2017-01-01", &left, NULL);
  lt_digest open = known("instrument 'x-1' { kind = 'law', issued = '2011-01-01', in_force = { from = '2011-02-01' } }\n", "2017-01-01", &left, NULL);
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    char text[500];
    snprintf(text, sizeof text, "%sinstrument 'x-2' { kind = 'law', %s, replaces = 'x-1' }\n", ended, cases[i].later);
    lt_digest is = known(text, "2017-01-01", &left, NULL);
    CHECK_ROW(left == 2 && same(is, cases[i].opens ? open : closed), cases[i].what);
  }
  /* What says nothing of days is known, and may have ended the act. */
  static const char undated[] = "instrument 'x-2' { kind = 'law', replaces = 'x-1' }\n";
  char two[500], three[700];
  snprintf(two, sizeof two, "%s%s", ended, undated);
  snprintf(three, sizeof three, "%sinstrument 'x-3' { kind = 'law', issued = '2018-05-01', in_force = { from = '2018-05-01' }, replaces = 'x-1' }\n", two);
  lt_digest without = known(two, "2017-01-01", &left, NULL);
  CHECK(same(known(three, "2017-01-01", &left, NULL), without) && left == 2);
}

static void check_wrong(void) {
  static const struct {
    const char *text, *code;
    uint32_t left;
  } cases[] = {
      {"instrument 'x-1' { kind = 'law', in_force = { from = {} } }\n", "L303", 1},
      {"instrument 'x-1' { kind = 'law', in_force = { before = {} } }\n", "L303", 1},
      {"instrument 'x-1' { kind = 'law', issued = 5 }\n", "L303", 1},
      {"instrument 'x-1' { kind = 'law', issued = '2018-02-30' }\n", "L211", 1},
      {"instrument 'x-1' { kind = 'law', in_force = '2018-01-01' }\n", "L303", 1},
      {"instrument 'x-1' { kind = 'law', in_force = { before = { '2018-05-01', 5 } } }\n", "L303", 1},
      {"instrument 'x-1' { kind = 'law', replaces = {} }\n", "L303", 1},
      {"policy 'xx/low' act 'law-1'\nrule 'r' { cites = {}, decides = { signs = 'xx.boss' } }\n", "L303", 1},
      {"instrument 'x-1' { kind = 'law', issued = { 5, '2019-01-01' } }\ninstrument 'x-2' { kind = 'law', replaces = { 5 } }\n", "L303", 2},
      {"instrument 'x-1' { kind = 'law', issued = '2019-01-01' }\ninstrument 'x-2' { kind = 'law', replaces = 5 }\n", "L303", 2},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    uint32_t left;
    known(cases[i].text, "2017-01-01", &left, cases[i].code);
    CHECK_ROW(left == cases[i].left, cases[i].text);
  }
}

int main(void) {
  check_ends();
  check_wrong();
  return CHECK_DONE();
}
