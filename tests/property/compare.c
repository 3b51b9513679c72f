/* compare.c: the engine's decision against the reference's, point by point, and how often each thing occurred. */
#include <string.h>

#include "case.h"

typedef struct comparison {
  const lt_run *run;
  ref_run *ref;
  const lt_set *set;
  const lt_facts *facts;
  lt_text *says;
  prop_counts *counts;
  uint32_t differences;
} comparison;

static const char *const outcome_names[] = {"value",    "not-applicable", "no-rule",
                                            "conflict", "undetermined",   "discretion"};
static const char *const status_names[] = {"met", "breached", "undetermined", "not-applicable", "pending"};
static const char *const standing_names[] = {"decisive", "reason", "perhaps", "lost", "unmatched"};
static const char *const lost_names[] = {"-",    "disapplied", "overridden", "binding",    "default",
                                         "rank", "later",      "local",      "prohibition"};
static const char *const truth_names[] = {"false", "true", "maybe"};

__attribute__((format(printf, 2, 3))) static void differ(comparison *c, const char *format, ...) {
  c->differences++;
  va_list args;
  va_start(args, format);
  lt_text_putv(c->says, format, args);
  va_end(args);
  lt_text_putc(c->says, '\n');
}

static void put_cells(lt_text *text, const lt_cell *cells, uint32_t len) {
  lt_text_putc(text, '{');
  for (uint32_t i = 0; i < len; i++) {
    if (i) lt_text_putc(text, ' ');
    if (cells[i] == LT_ABSENT)
      lt_text_puts(text, "absent");
    else if (cells[i] >= LT_HEAD_BASE)
      lt_text_putf(text, "head-of-%lld", (long long)(cells[i] - LT_HEAD_BASE));
    else
      lt_text_putf(text, "%lld", (long long)cells[i]);
  }
  lt_text_putc(text, '}');
}

static lt_str describe(lt_arena *arena, const lt_answer *a) {
  lt_text text = {.arena = arena};
  lt_text_puts(&text, outcome_names[a->outcome]);
  if (a->outcome == LT_VALUE) put_cells(&text, &a->cell, 1);
  if (a->outcome == LT_DISCRETION && a->value) lt_text_putf(&text, "(value %u)", a->value->number);
  lt_text_puts(&text, " certain ");
  put_cells(&text, a->certain.cells, a->certain.len);
  lt_text_puts(&text, " perhaps ");
  put_cells(&text, a->perhaps.cells, a->perhaps.len);
  lt_text_putf(&text, "%s%s%s%s; possible ", a->asked_unknown ? " asked-unknown" : "", a->by_cells ? " by-cells" : "",
               a->bound ? " bound" : "", a->open ? " open" : "");
  put_cells(&text, a->possible.cells, a->possible.len);
  if (a->possible.certain) put_cells(&text, a->possible.certain->cells, a->possible.certain->len);
  if (a->possible.perhaps) put_cells(&text, a->possible.perhaps->cells, a->possible.perhaps->len);
  if (a->possible.unknown) lt_text_puts(&text, " unknown");
  return lt_text_str(&text);
}

static bool same_cells(const lt_cell *a, uint32_t a_len, const lt_cell *b, uint32_t b_len) {
  return a_len == b_len && (a_len == 0 || memcmp(a, b, a_len * sizeof *a) == 0);
}

static bool same_members(const lt_members *a, const lt_members *b) {
  return same_cells(a ? a->cells : NULL, a ? a->len : 0, b ? b->cells : NULL, b ? b->len : 0);
}

/* Members that nobody can name are said by either mark. */
static bool may_hold_others(const lt_possible *p) {
  return p->unknown || (p->certain && p->certain->open) || (p->perhaps && p->perhaps->open);
}

static bool may_be_absent(const lt_possible *p) {
  bool absent = false;
  for (uint32_t i = 0; i < p->len; i++) absent |= p->cells[i] == LT_ABSENT;
  return absent;
}

static bool same_possible(const lt_answer *a, const lt_answer *b, bool set) {
  const lt_possible *p = &a->possible, *q = &b->possible;
  if (may_hold_others(p) != may_hold_others(q)) return false;
  if (p->unknown && a->outcome != LT_UNDETERMINED) return true;
  if (may_hold_others(p) && set) return same_members(p->certain, q->certain); /* all others are possible anyway */
  if (p->unknown) return may_be_absent(p) == may_be_absent(q);
  if (!same_cells(p->cells, p->len, q->cells, q->len)) return false;
  return !set || ((p->certain == NULL) == (q->certain == NULL) && same_members(p->certain, q->certain) &&
                  same_members(p->perhaps, q->perhaps));
}

static bool same_answer(const lt_answer *a, const lt_answer *b, lt_question_kind kind) {
  if (a->outcome != b->outcome || a->asked_unknown != b->asked_unknown || a->by_cells != b->by_cells ||
      a->bound != b->bound)
    return false;
  bool set = kind == LT_QUESTION_SET;
  if (a->outcome == LT_VALUE && !set && a->cell != b->cell) return false;
  if (a->outcome == LT_DISCRETION && a->value != b->value) return false;
  if (set && (a->outcome == LT_VALUE || a->outcome == LT_UNDETERMINED))
    if (!same_members(&a->certain, &b->certain) || !same_members(&a->perhaps, &b->perhaps)) return false;
  if (set && a->outcome == LT_VALUE && a->open != b->open) return false;
  return same_possible(a, b, set);
}

/* ---- standings ---- */

static lt_standing_kind expected_kind(const lt_answer *answer, const ref_stand *stand, bool same_value) {
  if (stand->applies == LT_FALSE) return stand->before == LT_FALSE ? LT_STANDS_UNMATCHED : LT_STANDS_LOST;
  if (stand->dead) return LT_STANDS_LOST;
  if (answer->outcome == LT_UNDETERMINED) return stand->wins_ever ? LT_STANDS_PERHAPS : LT_STANDS_LOST;
  if (stand->wins_always) return LT_STANDS_DECISIVE;
  if (stand->wins_ever) return LT_STANDS_PERHAPS;
  return same_value ? LT_STANDS_REASON : LT_STANDS_LOST;
}

static bool overrides(const lt_set *set, uint32_t a, uint32_t b) {
  for (uint32_t i = 0; i < set->norms[b].overridden_by.len; i++)
    if (set->norms[b].overridden_by.items[i] == a) return true;
  return false;
}

/* Whether what is said of a loss can be true: who won, and what it had. */
static bool loss_is_true(comparison *c, const lt_standing *got, const ref_stand *stand, lt_question_kind kind) {
  if (got->kind != LT_STANDS_LOST) return true;
  if (got->to >= c->set->norms_len) return false;
  if (stand->applies == LT_FALSE) return got->why == LT_LOST_DISAPPLIED;
  if (stand->dead) return got->why == LT_LOST_OVERRIDDEN && overrides(c->set, got->to, got->norm);
  if (got->why == LT_LOST_OVERRIDDEN) return overrides(c->set, got->to, got->norm);
  if (kind == LT_QUESTION_PERMISSION)
    return got->why == LT_LOST_PROHIBITION && c->set->norms[got->to].kind == LT_NORM_FORBID;
  lt_lost why;
  return ref_compare(c->set, got->to, got->norm, &why) > 0 && why == got->why;
}

static void count_loss(prop_counts *counts, lt_lost why) {
  uint64_t *by[] = {NULL,
                    &counts->disapplied,
                    &counts->overridden,
                    &counts->by_binding,
                    &counts->by_default,
                    &counts->by_rank,
                    &counts->by_later,
                    &counts->by_local,
                    &counts->by_prohibition};
  if (by[why]) ++*by[why];
}

static void compare_standings(comparison *c, lt_arena *arena, uint32_t subject, uint32_t q, const ref_answer *want) {
  const lt_question *question = &c->set->questions[q];
  lt_standing *got;
  uint32_t len = lt_run_standings(c->run, arena, subject, q, &got);
  lt_str path = c->facts->subjects.items[subject].path;
  if (len != want->stands_len) {
    differ(c, "%.*s %.*s: %u standings, expected %u", LT_STR_ARG(path), LT_STR_ARG(question->id), len,
           want->stands_len);
    return;
  }
  uint32_t decisive = 0;
  bool simple = question->kind == LT_QUESTION_ONE && !want->answer.by_cells && !want->answer.asked_unknown;
  for (uint32_t i = 0; i < len; i++) {
    const ref_stand *stand = NULL;
    for (uint32_t k = 0; k < want->stands_len; k++)
      if (want->stands[k].norm == got[i].norm) stand = &want->stands[k];
    decisive += got[i].kind == LT_STANDS_DECISIVE;
    if (c->counts && got[i].kind == LT_STANDS_LOST) count_loss(c->counts, got[i].why);
    if (c->counts && got[i].applies == LT_MAYBE) c->counts->uncertain_norms++;
    if (!stand || got[i].applies != stand->applies) {
      differ(c, "%.*s %.*s: norm %u %s", LT_STR_ARG(path), LT_STR_ARG(question->id), got[i].norm,
             stand ? "applies otherwise" : "has no place here");
      continue;
    }
    bool asked = want->answer.outcome != LT_NOT_APPLICABLE || got[i].kind != LT_STANDS_UNMATCHED;
    bool same = got[i].kind == LT_STANDS_REASON; /* checked by value below */
    if (simple && asked && got[i].kind != expected_kind(&want->answer, stand, same))
      differ(c, "%.*s %.*s: norm %.*s is %s, expected %s", LT_STR_ARG(path), LT_STR_ARG(question->id),
             LT_STR_ARG(c->set->norms[got[i].norm].id), standing_names[got[i].kind],
             standing_names[expected_kind(&want->answer, stand, same)]);
    if (asked && !want->answer.by_cells && !loss_is_true(c, &got[i], stand, question->kind))
      differ(c, "%.*s %.*s: norm %.*s lost to %u by %s cannot be", LT_STR_ARG(path), LT_STR_ARG(question->id),
             LT_STR_ARG(c->set->norms[got[i].norm].id), got[i].to, lost_names[got[i].why]);
  }
  if (c->counts && decisive > 1) c->counts->agreeing++;
}

/* ---- answers, norms, duties ---- */

static void count_answer(comparison *c, const lt_question *question, const lt_answer *a) {
  prop_counts *n = c->counts;
  if (!n || question->kind == LT_QUESTION_DEFINE) return;
  uint64_t *by[] = {&n->value, &n->not_applicable, &n->no_rule, &n->conflict, &n->undetermined, &n->discretion};
  ++*by[a->outcome];
  n->asked_unknown += a->asked_unknown;
  n->by_cells += a->by_cells;
  n->bound += a->bound;
  n->sets += question->kind == LT_QUESTION_SET && a->outcome == LT_VALUE;
  n->open_sets += question->kind == LT_QUESTION_SET && a->outcome == LT_VALUE && a->open;
  bool permission = question->kind == LT_QUESTION_PERMISSION && a->outcome == LT_VALUE;
  n->permissions += permission;
  n->conditional += permission && a->cell == LT_CONDITIONAL;
  n->forbidden += permission && a->cell == LT_FORBIDDEN;
}

static void compare_question(comparison *c, uint32_t subject, uint32_t q) {
  lt_arena arena = {0};
  const lt_question *question = &c->set->questions[q];
  const ref_answer *want = ref_answer_of(c->ref, subject, q);
  const lt_answer *got = lt_run_answer(c->run, subject, q);
  count_answer(c, question, &want->answer);
  if (!same_answer(got, &want->answer, question->kind)) {
    lt_str a = describe(&arena, got), b = describe(&arena, &want->answer);
    differ(c, "%.*s %.*s:\n  engine    %.*s\n  reference %.*s", LT_STR_ARG(c->facts->subjects.items[subject].path),
           LT_STR_ARG(question->id), LT_STR_ARG(a), LT_STR_ARG(b));
  } else if (question->kind != LT_QUESTION_DEFINE && !ref_no_policy(c->ref, subject)) {
    compare_standings(c, &arena, subject, q, want);
  }
  lt_arena_free(&arena);
}

static void compare_subject(comparison *c, uint32_t s) {
  const lt_subject *subject = &c->facts->subjects.items[s];
  bool none = c->run->slice_of[s]->none != LT_POLICY_FOUND;
  if (c->run->law_dates[s] != ref_law_date(c->ref, s)) differ(c, "%.*s: another law date", LT_STR_ARG(subject->path));
  if (none != ref_no_policy(c->ref, s))
    differ(c, "%.*s: no policy %d, expected %d", LT_STR_ARG(subject->path), none, !none);
  if (c->counts) c->counts->no_policy += none;
  if (c->counts && s) c->counts->own_law_date += ref_law_date(c->ref, s) != ref_law_date(c->ref, subject->parent);
  for (uint32_t n = 0; n < c->set->norms_len && !none; n++) {
    if (c->set->norms[n].entity != subject->entity || !ref_in_slice(c->ref, s, n)) continue;
    lt_truth got = lt_run_applies(c->run, s, n), want = ref_applies(c->ref, s, n);
    if (got != want)
      differ(c, "%.*s: %.*s applies %s, expected %s", LT_STR_ARG(subject->path), LT_STR_ARG(c->set->norms[n].id),
             truth_names[got], truth_names[want]);
  }
  for (uint32_t q = 0; q < c->set->questions_len; q++)
    if (c->set->questions[q].entity == subject->entity) compare_question(c, s, q);
}

static void compare_duties(comparison *c) {
  ref_duties want = ref_duties_of(c->ref);
  if (want.len != c->run->duties.len) {
    differ(c, "%u duties, expected %u", c->run->duties.len, want.len);
    return;
  }
  for (uint32_t i = 0; i < want.len; i++) {
    const lt_duty *a = &c->run->duties.items[i], *b = &want.items[i];
    if (a->subject != b->subject || a->norm != b->norm || a->status != b->status || a->applies != b->applies ||
        (b->applies != LT_FALSE && a->holds != b->holds)) /* of one that does not apply nobody asks */
      differ(c, "duty %.*s of %.*s: %s (applies %s, holds %s), expected %s (applies %s, holds %s)",
             LT_STR_ARG(c->set->norms[b->norm].id), LT_STR_ARG(c->facts->subjects.items[b->subject].path),
             status_names[a->status], truth_names[a->applies], truth_names[a->holds], status_names[b->status],
             truth_names[b->applies], truth_names[b->holds]);
    else if (a->witness != b->witness && b->witness != LT_NONE && b->applies != LT_FALSE)
      differ(c, "duty %.*s of %.*s: witness %u, expected %u", LT_STR_ARG(c->set->norms[b->norm].id),
             LT_STR_ARG(c->facts->subjects.items[b->subject].path), a->witness, b->witness);
    if (!c->counts) continue;
    uint64_t *by[] = {&c->counts->met, &c->counts->breached, &c->counts->undetermined_duties,
                      &c->counts->not_applicable_duties, &c->counts->pending};
    ++*by[b->status];
    c->counts->witnesses += b->witness != LT_NONE;
  }
}

/* Sums that a term or a calendar of the plan's place lets come to something. */
static void count_sums(const lt_run *run, prop_counts *counts) {
  bool calendar = lt_set_calendar_of(run->set, run->facts, LT_UNKNOWN) != LT_NONE;
  for (uint32_t i = 0; i < run->set->terms_len; i++) {
    const lt_term *term = run->set->terms[i];
    if (term->kind != LT_TERM_PLUS) continue;
    bool working = term->value->type.kind == LT_TYPE_WORKING_DAYS;
    *(working ? &counts->sums_of_working_days : &counts->sums_of_dates) += !working || calendar;
  }
}

uint32_t prop_compare(const lt_run *run, ref_run *ref, lt_text *says, prop_counts *counts) {
  comparison c = {.run = run, .ref = ref, .set = run->set, .facts = run->facts, .says = says, .counts = counts};
  if (counts) count_sums(run, counts);
  for (uint32_t s = 0; s < run->facts->subjects.len; s++) compare_subject(&c, s);
  compare_duties(&c);
  if (run->kinds != ref_kinds(ref) || run->verdict != ref_verdict(ref))
    differ(&c, "verdict %d of kinds %x, expected %d of %x", run->verdict, run->kinds, ref_verdict(ref), ref_kinds(ref));
  return c.differences;
}
