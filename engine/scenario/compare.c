/* compare.c: one expectation against what was decided. What differs becomes a failure with both sides in the words of
 * the JSON, and the explanation of that answer in both languages. Names are known to be there: the check saw to
 * that. */
#include "report/report.h"
#include "scenario_impl.h"
#include "value/written.h"

enum { WHY_LINES_MAX = 24 };

typedef struct comparing {
  lt_scenarios *all;
  lt_desk *desk;
  lt_scenario *scenario;
  const lt_expect *expect;
  uint32_t subject, question, norm; /* LT_NONE where it is of the whole */
} comparing;

/* Of an explanation the block, between empty lines, of the answer (the one after the heading), or of the norm: its
 * first line names it. */
static lt_str block_of(const comparing *c, lt_arena *arena, lt_str text) {
  lt_str id = c->norm == LT_NONE ? LT_STR("") : c->all->set->norms[c->norm].id;
  lt_str mark = lt_str_format(arena, "(%.*s)", LT_STR_ARG(id));
  uint32_t number = 0;
  for (size_t at = 0; at < text.len; number++) {
    size_t end = lt_str_find(text, LT_STR("\n\n"), at);
    if (end == SIZE_MAX) end = text.len;
    size_t line = lt_str_find(text, LT_STR("\n"), at);
    lt_str block = lt_str_slice(text, at, end - at), first = lt_str_slice(text, at, line - at);
    if (c->norm == LT_NONE ? number == 1 : lt_str_find(first, mark, 0) != SIZE_MAX) return block;
    at = end + 2;
  }
  return LT_STR("");
}

static lt_str lines_of(lt_arena *arena, lt_str block) {
  size_t end = 0;
  for (unsigned lines = 0; end < block.len; end++)
    if (block.ptr[end] == '\n' && ++lines == WHY_LINES_MAX) return lt_str_format(arena, "%.*s\n…", (int)end, block.ptr);
  return lt_str_copy(arena, lt_str_trim(block));
}

static lt_str why_in(const comparing *c, lt_lang lang) {
  lt_text text = {.arena = &c->desk->scratch};
  if (c->subject == LT_NONE)
    lt_report_text(c->desk->explanation, lang, &text);
  else
    lt_report_explain_text(c->desk->explanation, c->subject, c->question, lang, &text);
  lt_str block = block_of(c, &c->desk->scratch, lt_text_str(&text));
  if (block.len == 0 && c->norm == LT_NONE) { /* nothing is in force for the subject: the page says why */
    lt_text page = {.arena = &c->desk->scratch};
    lt_report_text(c->desk->explanation, lang, &page);
    block = lt_text_str(&page);
  }
  return lines_of(c->all->arena, block);
}

/* The same reasons are given once a scenario. */
static bool is_told(const comparing *c, lt_str why) {
  for (uint32_t i = 0; i < c->scenario->failures.len; i++)
    if (lt_str_equal(c->scenario->failures.items[i].why.vi, why)) return true;
  return false;
}

static void fail(const comparing *c, const char *part, lt_str expected, lt_str actual) {
  lt_arena *arena = c->all->arena;
  lt_failure failure = {.expected = lt_str_copy(arena, expected), .actual = lt_str_copy(arena, actual)};
  failure.at = c->subject == LT_NONE ? lt_str_copy(arena, c->expect->name)
                                     : lt_str_format(arena, "%.*s/%s%.*s%s%s", LT_STR_ARG(c->expect->subject),
                                                     c->norm == LT_NONE ? "" : "requirements/",
                                                     LT_STR_ARG(c->expect->name), *part ? " " : "", part);
  lt_text2 why = {why_in(c, LT_VI), why_in(c, LT_EN)};
  if (!is_told(c, why.vi)) failure.why = why;
  LT_PUSH(arena, &c->scenario->failures, failure);
}

/* `[a, b]`, sorted as they come. */
static lt_str joined(lt_arena *arena, const lt_str *items, uint32_t len) {
  lt_text text = {.arena = arena};
  lt_text_putc(&text, '[');
  for (uint32_t i = 0; i < len; i++) lt_text_putf(&text, "%s%.*s", i ? ", " : "", LT_STR_ARG(items[i]));
  lt_text_putc(&text, ']');
  return lt_text_str(&text);
}

typedef LT_VEC(lt_str) strs;

static bool among(const strs *list, lt_str item) {
  for (uint32_t i = 0; i < list->len; i++)
    if (lt_str_equal(list->items[i], item)) return true;
  return false;
}

/* Two lists without order. `whole`: nothing else may be there. */
static void compare_lists(const comparing *c, const char *part, const strs *want, const strs *got, bool whole) {
  bool same = true;
  for (uint32_t i = 0; i < want->len; i++) same &= among(got, want->items[i]);
  for (uint32_t i = 0; whole && i < got->len; i++) same &= among(want, got->items[i]);
  if (same) return;
  lt_arena *scratch = &c->desk->scratch;
  fail(c, part, joined(scratch, want->items, want->len), joined(scratch, got->items, got->len));
}

static strs texts_of(lt_arena *arena, const lt_doc *list) {
  strs out = {0};
  for (const lt_doc *one = list->first; one != NULL; one = one->next) LT_PUSH(arena, &out, one->text);
  return out;
}

static void compare_value(const comparing *c, const lt_why *why, const lt_doc *doc) {
  const lt_question *question = &c->all->set->questions[c->question];
  lt_arena *scratch = &c->desk->scratch;
  lt_text want = {.arena = scratch}, got = {.arena = scratch};
  lt_json *value = lt_expect_value(c->all, scratch, question->type, doc);
  if (value == NULL) return;
  lt_json_print(value, 0, &want);
  if (why->answer->outcome == LT_VALUE)
    lt_report_plain_value(c->desk->explanation, why, &got);
  else
    lt_text_puts(&got, lt_outcome_word((lt_outcome)why->answer->outcome));
  if (!lt_str_equal(lt_text_str(&want), lt_text_str(&got)))
    fail(c, "", lt_scenario_spoken(scratch, lt_text_str(&want)), lt_scenario_spoken(scratch, lt_text_str(&got)));
}

/* The office that has handed its power over; `nobody`: it was not handed over. */
static void compare_principal(const comparing *c, const lt_why *why, const lt_doc *doc) {
  bool own = why->answer->outcome != LT_VALUE || why->principal == LT_NONE;
  lt_str got = own ? LT_STR("nobody") : c->all->set->bodies[why->principal].id;
  if (!lt_str_equal(doc->text, got)) fail(c, "on_behalf_of", doc->text, got);
}

static void compare_norms(const comparing *c, const lt_why *why, const lt_doc *doc) {
  lt_arena *scratch = &c->desk->scratch;
  const lt_set *set = c->all->set;
  strs want = {0}, got = {0};
  bool several;
  for (const lt_doc *one = doc->first; one != NULL; one = one->next)
    LT_PUSH(scratch, &want, set->norms[lt_expect_norm(set, one->text, &several)].id);
  for (uint32_t i = 0; i < why->norms.len; i++)
    LT_PUSH(scratch, &got, set->norms[why->norms.items[i].standing.norm].id);
  compare_lists(c, "norms", &want, &got, true);
}

static void compare_lost(const comparing *c, const lt_why *why, const lt_doc *doc) {
  const lt_set *set = c->all->set;
  lt_arena *scratch = &c->desk->scratch;
  for (const lt_doc *one = doc->first; one != NULL; one = one->next) {
    bool several;
    uint32_t norm = lt_expect_norm(set, one->key, &several);
    lt_str got = LT_STR("not-lost");
    for (uint32_t i = 0; i < why->lost.len; i++)
      if (why->lost.items[i].norm == norm) got = lt_str_of(lt_lost_word(why->lost.items[i].why));
    if (!lt_str_equal(got, one->text))
      fail(c, lt_str_format(scratch, "lost %.*s", LT_STR_ARG(one->key)).ptr, one->text, got);
  }
}

/* In whose place the members of an answer stand. */
static void compare_via(const comparing *c, const lt_why *why, const lt_doc *doc) {
  lt_arena *scratch = &c->desk->scratch;
  const lt_set *set = c->all->set;
  const lt_members one = {(lt_cell *)(uintptr_t)&why->answer->cell, 1, false};
  const lt_members *members = set->questions[c->question].type.set ? why->answer->possible.certain : &one;
  strs want = {0}, got = {0};
  if (doc->kind == LT_DOC_SCALAR)
    LT_PUSH(scratch, &want, doc->text);
  else
    want = texts_of(scratch, doc);
  for (uint32_t i = 0; members != NULL && i < members->len; i++) {
    lt_cell via = lt_explain_via(c->desk->explanation, why, members->cells[i]);
    if (via == LT_UNKNOWN) continue;
    LT_PUSH(scratch, &got, set->bodies[via >= LT_HEAD_BASE ? via - LT_HEAD_BASE : via].id);
  }
  compare_lists(c, "via", &want, &got, true);
}

static void compare_basis(const comparing *c, const lt_why *why, const lt_wanted *wanted) {
  lt_arena *scratch = &c->desk->scratch;
  const lt_set *set = c->all->set;
  strs cites = {0}, assumes = {0};
  for (uint32_t i = 0; i < why->cites.len; i++) {
    lt_text text = {.arena = scratch};
    lt_report_citation(set, why->cites.items[i], &text);
    LT_PUSH(scratch, &cites, lt_text_str(&text));
  }
  for (uint32_t i = 0; i < why->assumes.len; i++)
    LT_PUSH(scratch, &assumes, set->assumptions[why->assumes.items[i]].id);
  if (wanted->cites != NULL) {
    strs want = texts_of(scratch, wanted->cites);
    compare_lists(c, "cites", &want, &cites, false);
  }
  if (wanted->assumes != NULL) {
    strs want = texts_of(scratch, wanted->assumes);
    compare_lists(c, "assumes", &want, &assumes, false);
  }
  lt_str certainty = lt_str_of(lt_certainty_word(why->certainty));
  if (wanted->certainty != NULL && !lt_str_equal(wanted->certainty->text, certainty))
    fail(c, "certainty", wanted->certainty->text, certainty);
}

static void compare_answer(comparing *c) {
  const lt_why *why = NULL;
  lt_wanted wanted = lt_expect_parts(c->expect->doc);
  c->question = lt_set_question(c->all->set, c->desk->plan->facts.subjects.items[c->subject].entity, c->expect->name);
  why = lt_explain_answer(c->desk->explanation, c->subject, c->question);
  if (why == NULL) {
    const lt_doc *doc = wanted.outcome ? wanted.outcome : wanted.value;
    lt_str want = doc == NULL || doc->kind != LT_DOC_SCALAR ? LT_STR("value") : doc->text;
    bool law = c->question == c->all->set->law; /* no transition applies: the date alone chose the law */
    lt_str got = law ? lt_str_of(lt_outcome_word(LT_NO_RULE)) : LT_STR("no-policy");
    if (!law || !lt_str_equal(want, got)) fail(c, "", want, got);
    return;
  }
  lt_str outcome = lt_str_of(lt_outcome_word((lt_outcome)why->answer->outcome));
  if (wanted.outcome != NULL && !lt_str_equal(wanted.outcome->text, outcome)) {
    lt_text got = {.arena = &c->desk->scratch};
    lt_report_plain_value(c->desk->explanation, why, &got);
    fail(c, "", wanted.outcome->text, got.len > 0 ? lt_scenario_spoken(got.arena, lt_text_str(&got)) : outcome);
  }
  if (wanted.value != NULL) compare_value(c, why, wanted.value);
  if (wanted.norms != NULL) compare_norms(c, why, wanted.norms);
  if (wanted.lost != NULL) compare_lost(c, why, wanted.lost);
  if (wanted.via != NULL) compare_via(c, why, wanted.via);
  if (wanted.on_behalf_of != NULL) compare_principal(c, why, wanted.on_behalf_of);
  compare_basis(c, why, &wanted);
}

static const lt_duty *find_duty(const comparing *c) {
  const lt_run *run = c->desk->run;
  const lt_duty *found = NULL;
  for (uint32_t i = 0; i < run->duties.len; i++) {
    const lt_duty *duty = &run->duties.items[i];
    if (duty->subject == c->subject && duty->norm == c->norm && lt_explain_requires(run, duty)) found = duty;
  }
  return found;
}

static void compare_due(const comparing *c, const lt_duty *duty, const lt_wanted_duty *wanted) {
  lt_arena *scratch = &c->desk->scratch;
  const lt_type date = {.kind = LT_TYPE_DATE};
  lt_text want = {.arena = scratch}, got = {.arena = scratch};
  lt_json *value = wanted->due ? lt_expect_value(c->all, scratch, date, wanted->due) : NULL;
  if (value != NULL) {
    lt_json_print(value, 0, &want);
    if (duty->due.day != LT_UNKNOWN) lt_written_canonical(date, duty->due.day, &got);
    lt_str day = lt_scenario_spoken(scratch, lt_text_str(&want));
    lt_str is = got.len > 0 ? lt_scenario_spoken(scratch, lt_text_str(&got)) : LT_STR("none");
    if (!lt_str_equal(day, is)) fail(c, "due", day, is);
  }
  if (wanted->kept == NULL) return;
  lt_str kept = duty->due.day == LT_UNKNOWN || duty->due.kept == LT_MAYBE ? LT_STR("not-settled")
                : duty->due.kept == LT_TRUE                                ? LT_STR("true")
                                                                           : LT_STR("false");
  if (!lt_str_equal(kept, wanted->kept->text)) fail(c, "kept", wanted->kept->text, kept);
}

static void compare_duty(comparing *c) {
  bool several;
  c->norm = lt_expect_norm(c->all->set, c->expect->name, &several);
  lt_wanted_duty wanted = lt_expect_duty_parts(c->expect->doc);
  const lt_duty *duty = find_duty(c);
  lt_str got = duty ? lt_str_of(lt_duty_word(duty->status)) : LT_STR("not-asked");
  if (wanted.status && !lt_str_equal(got, wanted.status->text)) fail(c, "", wanted.status->text, got);
  if (duty)
    compare_due(c, duty, &wanted);
  else if (!wanted.status)
    fail(c, "", LT_STR("due"), got);
}

static void compare_whole(comparing *c) {
  const lt_run *run = c->desk->run;
  lt_arena *scratch = &c->desk->scratch;
  lt_str verdict = lt_str_of(lt_verdict_word(run->verdict));
  const lt_doc *doc = c->expect->doc;
  strs got = {0};
  if (c->expect->kind == LT_EXPECT_VERDICT) {
    if (!lt_str_equal(verdict, doc->text)) fail(c, "", doc->text, verdict);
    return;
  }
  if (c->expect->kind == LT_EXPECT_NOTES) {
    lt_text missing = {.arena = scratch}, noted = {.arena = scratch};
    if (!lt_notes_compare(c->desk, scratch, doc, &missing, &noted))
      fail(c, "", lt_text_str(&missing), lt_text_str(&noted));
    return;
  }
  if (c->expect->kind == LT_EXPECT_KINDS) {
    for (int i = 0; i <= LT_VERDICT_COMPLIES; i++)
      if (run->kinds & (1u << i)) LT_PUSH(scratch, &got, lt_str_of(lt_verdict_word((lt_verdict)i)));
    strs want = texts_of(scratch, doc);
    compare_lists(c, "", &want, &got, true);
    return;
  }
  for (uint32_t i = 0; i < c->desk->explanation->none.len; i++)
    LT_PUSH(scratch, &got, lt_str_of(lt_no_policy_word(c->desk->explanation->none.items[i].slice->none)));
  if (!among(&got, doc->text))
    fail(c, "", doc->text, got.len == 0 ? LT_STR("none") : joined(scratch, got.items, got.len));
}

void lt_expect_compare(lt_scenarios *all, lt_desk *desk, lt_scenario *scenario, const lt_expect *expect) {
  comparing c = {all, desk, scenario, expect, LT_NONE, LT_NONE, LT_NONE};
  if (expect->kind != LT_EXPECT_ANSWER && expect->kind != LT_EXPECT_DUTY) {
    compare_whole(&c);
    return;
  }
  c.subject = lt_plan_find(desk->plan, expect->subject);
  if (expect->kind == LT_EXPECT_ANSWER)
    compare_answer(&c);
  else
    compare_duty(&c);
}
