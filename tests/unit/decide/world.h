/* world.h: a small law to decide in: a fixed vocabulary, the norms and the plan of a test, and the answers in one line
 * each. */
#ifndef LT_TESTS_DECIDE_WORLD_H
#define LT_TESTS_DECIDE_WORLD_H

#include "check.h"
#include "decide/run.h"
#include "plan/plan.h"
#include "script/script.h"
#include "value/written.h"

static const char world_vocabulary[] =
    "entity 'plan' { title = 'plan', law_date = { 'approved' } }\n"
    "entity 'item' { title = 'item', of = plan, at = 'items' }\n"
    "entity 'part' { title = 'part', of = item, at = 'parts', absent = 'none' }\n"
    "entity 'change' { title = 'change', of = plan, at = 'changes', absent = 'none', law_date = { 'decided' } }\n"
    "fact 'id' { title = 'id', of = plan, at = 'plan.id', type = 'text', role = 'id' }\n"
    "fact 'place' { title = 'place', of = plan, at = 'plan.place', type = 'place', role = 'place' }\n"
    "fact 'within' { title = 'within', of = plan, at = 'plan.within', type = 'body', role = 'within', absent = 'none' "
    "}\n"
    "fact 'matter' { title = 'matter', of = plan, at = 'plan.matter', type = 'matter', role = 'matter', presumed = "
    "'main' }\n"
    "fact 'approved' { title = 'approved', of = plan, at = 'dates.approved', type = 'date', absent = 'not_yet', step = "
    "true }\n"
    "fact 'submitted' { title = 'submitted', of = plan, at = 'dates.submitted', type = 'date', absent = 'not_yet', "
    "step = true }\n"
    "fact 'year' { title = 'year', of = plan, type = 'year' }\n"
    "fact 'hirer' { title = 'hirer', of = plan, type = 'body' }\n"
    "fact 'decided' { title = 'decided', of = change, type = 'date' }\n"
    "fact 'what' { title = 'what', of = change, type = 'yes/no' }\n"
    "fact 'id' { title = 'id', of = item, type = 'text', role = 'id' }\n"
    "fact 'x' { title = 'x', of = item, type = 'yes/no' }\n"
    "fact 'y' { title = 'y', of = item, type = 'yes/no' }\n"
    "fact 'z' { title = 'z', of = item, type = 'yes/no' }\n"
    "fact 'cost' { title = 'cost', of = item, type = 'money' }\n"
    "fact 'cat' { title = 'cat', of = item, type = 'category' }\n"
    "fact 'own' { title = 'own', of = item, type = 'category', absent = 'none' }\n"
    "fact 'helper' { title = 'helper', of = item, type = 'body' }\n"
    "fact 'helpers' { title = 'helpers', of = item, type = 'set of body' }\n"
    "fact 'others' { title = 'others', of = item, type = 'set of body', open = true }\n"
    "fact 'done' { title = 'done', of = item, type = 'date', absent = 'not_yet', step = true }\n"
    "fact 'start' { title = 'start', of = item, type = 'date' }\n"
    "fact 'ok' { title = 'ok', of = part, type = 'yes/no' }\n"
    "fact 'made' { title = 'made', of = part, type = 'date', absent = 'not_yet' }\n"
    "decision 'who' { title = 'who', of = item, type = 'body' }\n"
    "decision 'head' { title = 'head', of = item, type = 'office' }\n"
    "decision 'also' { title = 'also', of = item, type = 'set of body' }\n"
    "decision 'may' { title = 'may', of = item, type = 'permission', concerns = item.own }\n"
    "decision 'then_who' { title = 'then', of = item, type = 'body' }\n"
    "decision 'gated' { title = 'gated', of = item, type = 'body', taken = plan.approved }\n"
    "decision 'if_x' { title = 'if x', of = item, type = 'body', asked = item.x }\n"
    "decision 'change_who' { title = 'change', of = change, type = 'body' }\n"
    "choice 'matter' { options = { 'main', 'aside' } }\n"
    "choice 'body-kind' { options = { 'department', 'office' } }\n"
    "choice 'instrument-kind' { attributes = { rank = 'number', binding = 'yes/no' } }\n"
    "choice 'category' { options = { 'c1', 'c2', 'c3', 'c4' } }\n";

static const char world_registers[] =
    "option 'high' { of = 'instrument-kind', title = 'high', rank = 50, binding = true }\n"
    "option 'low' { of = 'instrument-kind', title = 'low', rank = 30, binding = true }\n"
    "option 'letter' { of = 'instrument-kind', title = 'letter', rank = 60, binding = false }\n"
    "place 'vn' { title = 'vn' }\n"
    "place 'vn/x' { title = 'x', part_of = 'vn' }\n"
    "place 'vn/old' { title = 'old', part_of = 'vn', exists = { before = '2019-01-01' }, becomes = 'vn/x' }\n"
    "body 'a' { title = 'Body a', kind = 'department' }\n"
    "body 'b' { title = 'Body b', kind = 'department' }\n"
    "body 'c' { title = 'Body c', kind = 'department', part_of = 'a' }\n"
    "body 'd' { title = 'Body d', kind = 'department' }\n"
    "body 'o' { title = 'Office o', kind = 'office' }\n"
    "instrument 'h' { kind = 'high', issued = '2010-01-01', in_force = { from = '2010-01-01' } }\n"
    "instrument 'l1' { kind = 'low', issued = '2015-01-01', in_force = { from = '2015-01-01' } }\n"
    "instrument 'l2' { kind = 'low', issued = '2018-01-01', in_force = { from = '2018-01-01' } }\n"
    "instrument 'w' { kind = 'letter', issued = '2018-01-01', in_force = { from = '2018-01-01' } }\n"
    "instrument 'f' { kind = 'low', issued = '2018-06-13', in_force = { from = { '2018-06-13', '2018-07-31' }, before "
    "= '2019-01-01' } }\n"
    "assume 'A-1' { says = 'an open point' }\n"
    "policy 'vn/n' { title = 'national', matter = 'main', place = 'vn' }\n"
    "policy 'vn/x/p' { title = 'provincial', matter = 'main', place = 'vn/x', under = 'vn/n' }\n";

typedef struct world {
  lt_arena arena;
  lt_diags diags;
  lt_set *set;
  lt_plan *plan;
  lt_slices slices;
  lt_run *run;
} world;

static inline void world_said(world *w, const char *name) {
  lt_text text = {.arena = &w->arena};
  lt_diags_print(&w->diags, LT_DIAG_PLAIN, LT_EN, &text);
  printf("# %s\n# %.*s\n", name, LT_STR_ARG(lt_text_str(&text)));
}

/* Norms stand in files that belong to the national policy; `act 'x'` opens the norms of an act. */
static inline bool world_load(world *w, const char *name, const char *norms, const char *plan) {
  *w = (world){0};
  w->diags.arena = &w->arena;
  lt_script_file files[] = {{LT_STR("vocabulary.lua"), lt_str_of(world_vocabulary)},
                            {LT_STR("registers.lua"), lt_str_of(world_registers)},
                            {LT_STR("norms.lua"), lt_str_of(norms)}};
  lt_draft draft = {.arena = &w->arena};
  if (lt_script_read(&draft, files, 3, NULL, &w->diags)) w->set = lt_set_seal(&draft, &w->diags);
  if (w->set) {
    lt_source *source = lt_source_new(&w->arena, LT_STR("plan.yaml"), lt_str_of(plan));
    w->plan = lt_plan_read(w->set, source, LT_DOC_YAML, LT_UNKNOWN, &w->diags);
  }
  if (!w->plan) world_said(w, name);
  return w->plan != NULL;
}

static inline bool world_decide(world *w, const char *law_date) {
  lt_run_options options = {LT_UNKNOWN, w->plan->as_of};
  lt_written_fault fault;
  if (options.as_of == LT_UNKNOWN) options.as_of = lt_date_of(2018, 9, 5);
  if (law_date && !lt_date_read(&w->arena, lt_str_of(law_date), &options.law_date, &fault)) return false;
  w->run = lt_run_decide(w->set, &w->plan->facts, &w->slices, options);
  return w->run != NULL;
}

static inline void world_free(world *w) {
  lt_run_free(w->run);
  lt_slices_free(&w->slices);
  if (w->plan) lt_plan_free(w->plan);
  if (w->set) lt_set_free(w->set);
  lt_arena_free(&w->arena);
}

/* ---- answers in a line ---- */

static inline void world_cell(const world *w, const lt_question *question, lt_cell cell, lt_text *out) {
  static const char *const permissions[] = {"allowed", "conditional", "forbidden"};
  if (cell == LT_ABSENT)
    lt_text_puts(out, "-");
  else if (question->kind == LT_QUESTION_PERMISSION)
    lt_text_puts(out, permissions[cell]);
  else if (question->kind == LT_QUESTION_DEFINE)
    lt_text_puts(out, cell ? "yes" : "no");
  else if (cell >= LT_HEAD_BASE)
    lt_text_puts(out, "head");
  else
    lt_text_put(out, w->set->bodies[cell].id);
}

static inline void world_members(const world *w, const lt_question *question, const lt_members *members, lt_text *out) {
  lt_text_putc(out, '{');
  for (uint32_t i = 0; i < members->len; i++) {
    if (i) lt_text_putc(out, ' ');
    world_cell(w, question, members->cells[i], out);
  }
  lt_text_puts(out, members->open ? " ..}" : "}");
}

static inline void world_possible(const world *w, const lt_question *question, const lt_answer *answer, lt_text *out) {
  if (question->kind == LT_QUESTION_SET) {
    lt_text_putc(out, ' ');
    world_members(w, question, &answer->certain, out);
    lt_text_putc(out, ' ');
    world_members(w, question, &answer->perhaps, out);
  }
  for (uint32_t i = 0; i < answer->possible.len; i++) {
    lt_text_putc(out, i ? '|' : ' ');
    world_cell(w, question, answer->possible.cells[i], out);
  }
  if (answer->possible.unknown) lt_text_puts(out, " ?");
  if (answer->bound) lt_text_puts(out, " bound");
}

/* "value a", "undetermined a|b ?" (what it may be, - absent, ? anything), "value {a b}", "undetermined {sure}
 * {perhaps}". */
static inline lt_str world_answer(world *w, const char *path, const char *name) {
  static const char *const outcomes[] = {"value",    "not-applicable", "no-rule",
                                         "conflict", "undetermined",   "discretion"};
  lt_text out = {.arena = &w->arena};
  uint32_t subject = lt_plan_find(w->plan, lt_str_of(path));
  if (subject == LT_NONE) return LT_STR("no such subject");
  uint32_t number = lt_set_question(w->set, w->plan->facts.subjects.items[subject].entity, lt_str_of(name));
  if (number == LT_NONE) return LT_STR("no such question");
  const lt_question *question = &w->set->questions[number];
  const lt_answer *answer = lt_run_answer(w->run, subject, number);
  lt_text_puts(&out, outcomes[answer->outcome]);
  if (answer->outcome == LT_UNDETERMINED) world_possible(w, question, answer, &out);
  if (answer->outcome == LT_VALUE) {
    lt_text_putc(&out, ' ');
    if (question->kind == LT_QUESTION_SET)
      world_members(w, question, &answer->certain, &out);
    else
      world_cell(w, question, answer->cell, &out);
  }
  if (answer->by_cells) lt_text_puts(&out, " by cells");
  return lt_text_str(&out);
}

/* "one decisive; two lost to one (rank); three unmatched", in order of precedence. */
static inline lt_str world_standings(world *w, const char *path, const char *name) {
  static const char *const kinds[] = {"decisive", "reason", "perhaps", "lost", "unmatched"};
  static const char *const lost[] = {"",     "disapplied", "overridden", "binding",    "default",
                                     "rank", "later",      "local",      "prohibition"};
  lt_text out = {.arena = &w->arena};
  uint32_t subject = lt_plan_find(w->plan, lt_str_of(path));
  uint32_t number = lt_set_question(w->set, w->plan->facts.subjects.items[subject].entity, lt_str_of(name));
  lt_standing *standings;
  uint32_t len = lt_run_standings(w->run, &w->arena, subject, number, &standings);
  for (uint32_t i = 0; i < len; i++) {
    const lt_standing *s = &standings[i];
    lt_text_putf(&out, "%s%.*s %s", i ? "; " : "", LT_STR_ARG(w->set->norms[s->norm].local_id), kinds[s->kind]);
    if (s->kind == LT_STANDS_LOST)
      lt_text_putf(&out, " to %.*s (%s)", LT_STR_ARG(w->set->norms[s->to].local_id), lost[s->why]);
    if (s->conditional) lt_text_puts(&out, " conditional");
  }
  return lt_text_str(&out);
}

/* The status of an obligation for a subject. */
static inline const char *world_duty(const world *w, const char *path, const char *norm, uint32_t *witness) {
  static const char *const statuses[] = {"met", "breached", "undetermined", "not-applicable", "pending"};
  uint32_t subject = lt_plan_find(w->plan, lt_str_of(path));
  for (uint32_t i = 0; i < w->run->duties.len; i++) {
    const lt_duty *duty = &w->run->duties.items[i];
    if (duty->subject != subject || !lt_str_equal(w->set->norms[duty->norm].local_id, lt_str_of(norm))) continue;
    *witness = duty->witness;
    return statuses[duty->status];
  }
  return "none";
}

/* "breaches: breaches conditional" : the verdict, and every kind that occurs. */
static inline lt_str world_verdict(world *w) {
  static const char *const kinds[] = {"conflict",    "breaches", "undetermined", "no-policy",
                                      "conditional", "silent",   "complies"};
  lt_text out = {.arena = &w->arena};
  lt_text_putf(&out, "%s:", kinds[w->run->verdict]);
  for (int i = 0; i < 7; i++) {
    if (w->run->kinds >> i & 1) lt_text_putf(&out, " %s", kinds[i]);
  }
  return lt_text_str(&out);
}

#endif
