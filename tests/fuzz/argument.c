/* argument.c: what stands on the command line: paths, QUESTION=VALUE, ranges, dates, ids. The first byte says for which
 * call; what follows is cut at line ends. Each is done, or refused with a diagnostic. */
#include "fuzz.h"

enum { WORDS_MAX = 4 };

typedef struct call {
  const luat_policy_set *set;
  const luat_plan *plan;
  const luat_decision *decision;
  const char *words[WORDS_MAX];
  size_t len;
  luat_diagnostics *diagnostics;
  luat_text *out;
} call;

static const char *word(const call *c, size_t i) { return i < c->len ? c->words[i] : NULL; }
static const char *text(const call *c, size_t i) { return i < c->len ? c->words[i] : ""; }

static luat_status whynot(call *c) {
  return luat_whynot(&c->out, c->decision, text(c, 0), text(c, 1), LUAT_TEXT, LUAT_VI, c->diagnostics);
}
static luat_status explain(call *c) {
  return luat_explain_depth(&c->out, c->decision, word(c, 0), c->len > 0 ? word(c, 1) : NULL, LUAT_FULL,
                            LUAT_DECISION_JSON, LUAT_VI, c->diagnostics);
}
static luat_status whatif(call *c) {
  return luat_whatif(&c->out, c->set, c->plan, c->words, c->len, NULL, LUAT_DECISION_JSON, LUAT_VI, c->diagnostics);
}
static luat_status sweep(call *c) {
  return luat_sweep(&c->out, c->set, c->plan, c->words, c->len, NULL, LUAT_TEXT, LUAT_EN, c->diagnostics);
}
/* A search over the plan as a whole takes seconds, so nothing may be changed in it: what is read is what counts. */
static luat_status howto(call *c) {
  static const char *const all[] = {"plan", "items"};
  const char *fixed[] = {all[0], all[1], text(c, 2)}, *costs[] = {text(c, 3)};
  const luat_howto_options options = {fixed, c->len > 2 ? 3 : 2, costs, c->len > 3, 0};
  return luat_howto(&c->out, c->set, c->plan, text(c, 0), text(c, 1), &options, NULL, LUAT_TEXT, LUAT_VI,
                    c->diagnostics);
}
static luat_status law(call *c) {
  return luat_law(&c->out, c->set, word(c, 2), word(c, 1), word(c, 0), LUAT_TEXT, LUAT_VI, c->diagnostics);
}
static luat_status where_used(call *c) {
  return luat_where_used(&c->out, c->set, text(c, 0), LUAT_DECISION_JSON, LUAT_VI, c->diagnostics);
}
static luat_status print_record(call *c) { return luat_set_print(&c->out, c->set, word(c, 0), c->diagnostics); }
static luat_status timeline(call *c) {
  return luat_timeline(&c->out, c->set, c->plan, text(c, 0), text(c, 1), LUAT_TEXT, LUAT_VI, c->diagnostics);
}

static luat_status slice(call *c) {
  luat_policy_slice *slice = NULL;
  luat_status status = luat_slice_pick(&slice, c->set, word(c, 2), text(c, 1), word(c, 3), text(c, 0), c->diagnostics);
  luat_slice_free(slice);
  return status;
}

static luat_status decide(call *c) {
  luat_decision *decision = NULL;
  luat_status status = luat_decide(&decision, c->set, c->plan, text(c, 0), c->diagnostics);
  luat_decision_free(decision);
  return status;
}

static luat_status change(call *c) {
  luat_plan *changed = NULL;
  luat_status status = luat_plan_change(&changed, c->plan, c->words, c->len, c->diagnostics);
  if (changed != NULL) fuzz_plan_again(c->set, changed);
  luat_plan_free(changed);
  return status;
}

/* What a builder refuses at once has no diagnostic. */
static luat_status build(call *c) {
  luat_plan_builder *builder = NULL;
  luat_plan *plan = NULL;
  FUZZ_MUST(luat_plan_builder_new(&builder) == LUAT_OK);
  for (size_t i = 0; i + 1 < c->len; i += 2) {
    luat_status put = i == 0 ? luat_plan_builder_put(builder, c->words[i], c->words[i + 1])
                             : luat_plan_builder_add(builder, c->words[i], c->words[i + 1]);
    FUZZ_MUST(put == LUAT_OK || put == LUAT_USAGE);
  }
  luat_status status = luat_plan_build(&plan, c->set, builder, NULL, c->diagnostics);
  if (plan != NULL) fuzz_plan_again(c->set, plan);
  luat_plan_free(plan);
  luat_plan_builder_free(builder);
  return status;
}

static const struct {
  char key;
  luat_status (*run)(call *c);
} calls[] = {{'w', whynot}, {'e', explain},    {'i', whatif},       {'s', sweep},    {'h', howto},
             {'l', law},    {'u', where_used}, {'p', print_record}, {'t', timeline}, {'d', slice},
             {'o', decide}, {'c', change},     {'b', build}};

static const char plan_text[] =
    "plan: { id: x, place: vn/ha-noi, year: 2018 }\nhirer: hn.so-gtvt\ndates: { prepared: 2018-07-20, approved: 2018-09-05 }\n"
    "items: [ { id: wan, category: hn.item.smart-traffic, in_kh48: true, form: hire, opinions: [ { giver: hn.so-tttt, dated: 2018-08-20 } ],\n"
    " costs: [ { kind: service, amount: \"5,2 tỷ\", fund: fund.su-nghiep }, { kind: consulting, amount: 200 triệu } ] } ]\n";

static void prepare(call *c) {
  static luat_plan *plan;
  static luat_decision *decision;
  c->set = fuzz_policies();
  if (plan == NULL) {
    FUZZ_MUST(luat_plan_read(&plan, c->set, "plan", plan_text, sizeof plan_text - 1, LUAT_YAML, NULL, c->diagnostics) ==
              LUAT_OK);
    FUZZ_MUST(luat_decide(&decision, c->set, plan, NULL, c->diagnostics) == LUAT_OK);
  }
  c->plan = plan;
  c->decision = decision;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size < 1) return 0;
  call c = {.diagnostics = luat_diagnostics_new()};
  char *copy = fuzz_copy(data + 1, size - 1), *rest = copy;
  for (char *line; c.len < WORDS_MAX && (line = strsep(&rest, "\n")) != NULL;) c.words[c.len++] = line;
  prepare(&c);
  luat_diagnostics_clear(c.diagnostics);
  for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
    if (calls[i].key == (char)data[0]) fuzz_diagnosed(c.diagnostics, calls[i].run(&c));
  luat_text_free(c.out);
  luat_diagnostics_free(c.diagnostics);
  free(copy);
  return 0;
}
