/* memory.c: every call with memory refused at its first allocation, its second, its third …: the status says so,
 * nothing is leaked, and the same call works right after. Between far numbers the step widens, so that the test ends
 * soon; with the word `all` it does not. */
#include "expect.h"
#include "market.h"

static struct {
  size_t live;  /* bytes */
  size_t calls; /* that asked for more, since the count began */
  size_t fail;  /* the number of the one to refuse; 0: none */
  bool after;   /* and all that follow */
  bool refused;
} heap;

static void *counted(void *ctx, void *block, size_t old_size, size_t size) {
  (void)ctx;
  if (size > old_size) {
    heap.calls++;
    if (heap.fail != 0 && (heap.calls == heap.fail || (heap.after && heap.calls > heap.fail))) {
      heap.refused = true;
      return NULL;
    }
  }
  if (size == 0) {
    heap.live -= old_size;
    free(block);
    return NULL;
  }
  void *moved = realloc(block, size);
  if (moved != NULL) heap.live += size - old_size;
  return moved;
}

static luat_policy_set *set;
static luat_plan *plan, *many;
static luat_policy_slice *slice;
static luat_plan_builder *builder;
static luat_diagnostics *faults; /* of a broken plan */

/* ---- The calls: each frees what it was given, and returns its status. ---- */

/* Diagnostics of a failed call can be read at once: never half a one. */
static luat_status with_diagnostics(luat_status (*call)(luat_diagnostics *diagnostics)) {
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  if (diagnostics == NULL) return LUAT_NO_MEMORY;
  luat_status status = call(diagnostics);
  size_t seen = 0;
  for (size_t i = 0; i < luat_diagnostics_len(diagnostics); i++) {
    const luat_diagnostic *d = luat_diagnostics_get(diagnostics, i);
    seen += strlen(luat_diagnostic_message(d, LUAT_VI)) + strlen(luat_diagnostic_file(d));
  }
  bool half = status == LUAT_NO_MEMORY && luat_diagnostics_len(diagnostics) > 0 && seen == 0;
  luat_diagnostics_free(diagnostics);
  return half ? LUAT_IO : status;
}

static luat_status load_scripts(luat_diagnostics *diagnostics) {
  const luat_script scripts[] = MARKET_SCRIPTS;
  luat_policy_set *out = NULL;
  luat_status status = luat_set_load_scripts(&out, scripts, 2, diagnostics);
  luat_set_free(out);
  return status;
}

static luat_status load_wrong_scripts(luat_diagnostics *diagnostics) {
  static const char wrong[] = "policy \"xx/p\" { title = \"p\", matter = \"stal\", place = \"xx/ciy\" }\n"
                              "rule \"r\" { cites = \"qd-9\", when = stall.good:is \"flower\" }\n";
  const luat_script scripts[] = {{"vocabulary.lua", market_words, sizeof market_words - 1},
                                 {"wrong.lua", wrong, sizeof wrong - 1}};
  luat_policy_set *out = NULL;
  luat_status status = luat_set_load_scripts(&out, scripts, 2, diagnostics);
  luat_set_free(out);
  return status;
}

static luat_status load_wrong_tokens(luat_diagnostics *diagnostics) {
  static const char wrong[] = "local a = b or c\nrule \"r\" { when = stall.goods == \"x\" }\nif a then end\n";
  const luat_script scripts[] = {{"vocabulary.lua", market_words, sizeof market_words - 1},
                                 {"wrong.lua", wrong, sizeof wrong - 1}};
  luat_policy_set *out = NULL;
  luat_status status = luat_set_load_scripts(&out, scripts, 2, diagnostics);
  luat_set_free(out);
  return status;
}

static luat_status load_folder(luat_diagnostics *diagnostics) {
  luat_policy_set *out = NULL;
  luat_status status = luat_set_load(&out, tree_path("policies"), diagnostics);
  luat_set_free(out);
  return status;
}

static luat_status read_text(const char *text, luat_diagnostics *diagnostics) {
  luat_plan *out = NULL;
  luat_status status = luat_plan_read(&out, set, "plan", text, strlen(text), LUAT_ANY, NULL, diagnostics);
  luat_plan_free(out);
  return status;
}

static luat_status read_yaml(luat_diagnostics *diagnostics) { return read_text(market_plan, diagnostics); }
static luat_status read_json(luat_diagnostics *diagnostics) { return read_text(market_plan_json, diagnostics); }
static luat_status read_wrong_yaml(luat_diagnostics *diagnostics) {
  return read_text("plan: { id: x, place: xx/cyti }\nfiled: 2018-02-30\nstalls: [ { goods: flower, paid: 45 ty } ]\n",
                   diagnostics);
}
static luat_status read_broken_yaml(luat_diagnostics *diagnostics) {
  return read_text("plan: { id: x, place: xx/city\nstalls: [\n", diagnostics);
}
static luat_status read_broken_json(luat_diagnostics *diagnostics) {
  return read_text("{\"plan\":{\"id\":\"x\",}}", diagnostics);
}

static luat_status read_a_file(luat_diagnostics *diagnostics) {
  luat_text *out = NULL;
  luat_status status = luat_file_read(&out, tree_path("examples/ha-noi-2018-giao-thong.yaml"), diagnostics);
  luat_text_free(out);
  return status;
}
static luat_status read_no_file(luat_diagnostics *diagnostics) {
  luat_text *out = NULL;
  luat_status status = luat_file_read(&out, tree_path("examples/nowhere.yaml"), diagnostics);
  luat_text_free(out);
  return status;
}

static luat_status decide(luat_diagnostics *diagnostics) {
  luat_decision *out = NULL;
  luat_status status = luat_decide(&out, set, plan, NULL, diagnostics);
  luat_decision_free(out);
  return status;
}

/* An answer that cannot be made is NULL, and can be asked for again. */
static luat_status ask(luat_diagnostics *diagnostics) {
  luat_decision *out = NULL;
  luat_status status = luat_decide(&out, set, plan, NULL, diagnostics);
  if (status != LUAT_OK) return status;
  const luat_answer *answer = luat_decision_find(out, "stalls/1", "leave");
  if (answer == NULL) {
    heap.fail = 0;
    answer = luat_decision_find(out, "stalls/1", "leave");
    status = answer == NULL ? LUAT_IO : LUAT_NO_MEMORY;
  }
  if (answer == NULL || strcmp(luat_answer_value(answer), "\"xx.phuong\"") != 0 ||
      strcmp(luat_answer_norm(answer, 0), "xx/stalls#flowers") != 0 || luat_answer_norm(answer, 1) != NULL ||
      strcmp(luat_answer_lost_to(answer, 0), "xx/stalls#flowers") != 0)
    status = LUAT_IO;
  luat_decision_free(out);
  return status;
}

/* A decision keeps what its first report made; so each has one of its own. */
static luat_status report(luat_format format, luat_lang lang, luat_diagnostics *diagnostics) {
  luat_decision *own = NULL;
  luat_text *out = NULL;
  luat_status status = luat_decide(&own, set, plan, NULL, diagnostics);
  if (status == LUAT_OK) status = luat_report(&out, own, format, lang);
  luat_text_free(out);
  luat_decision_free(own);
  return status;
}
static luat_status report_json(luat_diagnostics *diagnostics) {
  return report(LUAT_DECISION_JSON, LUAT_VI, diagnostics);
}
static luat_status report_text(luat_diagnostics *diagnostics) { return report(LUAT_TEXT, LUAT_EN, diagnostics); }

static luat_status explain(const char *subject, luat_format format, luat_diagnostics *diagnostics) {
  luat_decision *own = NULL;
  luat_text *out = NULL;
  luat_status status = luat_decide(&own, set, plan, NULL, diagnostics);
  if (status == LUAT_OK) status = luat_explain(&out, own, subject, NULL, format, LUAT_VI, diagnostics);
  luat_text_free(out);
  luat_decision_free(own);
  return status;
}
static luat_status explain_text(luat_diagnostics *diagnostics) { return explain("stalls/1", LUAT_TEXT, diagnostics); }
static luat_status explain_json(luat_diagnostics *diagnostics) {
  return explain(NULL, LUAT_DECISION_JSON, diagnostics);
}
static luat_status explain_nothing(luat_diagnostics *diagnostics) { return explain("stall/1", LUAT_TEXT, diagnostics); }

static luat_status not_otherwise(const char *wanted, luat_format format, luat_diagnostics *diagnostics) {
  luat_decision *own = NULL;
  luat_text *out = NULL;
  luat_status status = luat_decide(&own, set, plan, NULL, diagnostics);
  if (status == LUAT_OK) status = luat_whynot(&out, own, "stalls/1", wanted, format, LUAT_VI, diagnostics);
  luat_text_free(out);
  luat_decision_free(own);
  return status;
}
static luat_status whynot_text(luat_diagnostics *diagnostics) {
  return not_otherwise("sale=forbidden", LUAT_TEXT, diagnostics);
}
static luat_status whynot_json(luat_diagnostics *diagnostics) {
  return not_otherwise("sale=conditional", LUAT_DECISION_JSON, diagnostics);
}
static luat_status whynot_nothing(luat_diagnostics *diagnostics) {
  return not_otherwise("sale=maybe", LUAT_TEXT, diagnostics);
}

static luat_status what_matters(luat_diagnostics *diagnostics) {
  luat_decision *own = NULL;
  luat_text *out = NULL, *path = NULL, *question = NULL;
  luat_status status = luat_decide(&own, set, plan, NULL, diagnostics);
  if (status == LUAT_OK) status = luat_missing(&out, own, LUAT_TEXT, LUAT_VI);
  if (status == LUAT_OK) status = luat_ask(&path, &question, own, NULL, 0, LUAT_EN);
  luat_text_free(out);
  luat_text_free(path);
  luat_text_free(question);
  luat_decision_free(own);
  return status;
}

static luat_status through_time(luat_format format, const char *from, luat_diagnostics *diagnostics) {
  luat_text *out = NULL;
  luat_status status = luat_timeline(&out, set, plan, from, "2020-01-01", format, LUAT_VI, diagnostics);
  luat_text_free(out);
  return status;
}
static luat_status timeline_text(luat_diagnostics *diagnostics) { return through_time(LUAT_TEXT, NULL, diagnostics); }
static luat_status timeline_json(luat_diagnostics *diagnostics) {
  return through_time(LUAT_DECISION_JSON, "2010-01-01", diagnostics);
}
static luat_status timeline_backwards(luat_diagnostics *diagnostics) {
  return through_time(LUAT_TEXT, "2020-01-02", diagnostics);
}

static luat_status changed_to(const char *change, luat_format format, luat_diagnostics *diagnostics) {
  const char *const changes[] = {"stalls/1/goods=food", change};
  luat_text *out = NULL;
  luat_status status = luat_whatif(&out, set, plan, changes, 2, NULL, format, LUAT_VI, diagnostics);
  luat_text_free(out);
  return status;
}
static luat_status whatif_text(luat_diagnostics *diagnostics) {
  return changed_to("stalls/+={goods: food, paid: 1 triệu}", LUAT_TEXT, diagnostics);
}
static luat_status whatif_json(luat_diagnostics *diagnostics) {
  return changed_to("dates.filed=2015-01-01", LUAT_DECISION_JSON, diagnostics);
}
static luat_status whatif_nowhere(luat_diagnostics *diagnostics) {
  return changed_to("stalls/1/god=food", LUAT_TEXT, diagnostics);
}
static luat_status whatif_wrong(luat_diagnostics *diagnostics) {
  return changed_to("stalls/2/paid=2 tr", LUAT_TEXT, diagnostics);
}
static luat_status whatif_draft(luat_diagnostics *diagnostics) {
  luat_text *out = NULL;
  luat_status status = luat_whatif_draft(&out, set, plan, set, NULL, LUAT_TEXT, LUAT_VI, diagnostics);
  luat_text_free(out);
  return status;
}
static luat_status swept(const char *const *sweeps, size_t len, luat_format format, luat_diagnostics *diagnostics) {
  luat_text *out = NULL;
  luat_status status = luat_sweep(&out, set, plan, sweeps, len, NULL, format, LUAT_VI, diagnostics);
  luat_text_free(out);
  return status;
}
static luat_status sweep_money(luat_diagnostics *diagnostics) {
  static const char *const sweeps[] = {"stalls/1/paid=0..3 triệu"};
  return swept(sweeps, 1, LUAT_TEXT, diagnostics);
}
static luat_status sweep_table(luat_diagnostics *diagnostics) {
  static const char *const sweeps[] = {"dates.filed=2015-12-31..2016-01-02", "stalls/1/goods=each"};
  return swept(sweeps, 2, LUAT_DECISION_JSON, diagnostics);
}
static luat_status sweep_backwards(luat_diagnostics *diagnostics) {
  static const char *const sweeps[] = {"stalls/1/paid=3 triệu..0"};
  return swept(sweeps, 1, LUAT_TEXT, diagnostics);
}
static luat_status mended(luat_diagnostics *diagnostics) {
  static const char *const fixed[] = {"stalls/2"}, *const costs[] = {"stalls/1/goods=3"};
  const luat_howto_options options = {fixed, 1, costs, 1, 1};
  luat_text *out = NULL;
  luat_status status = luat_howto(&out, set, plan, NULL, NULL, &options, NULL, LUAT_TEXT, LUAT_VI, diagnostics);
  luat_text_free(out);
  return status;
}
static luat_status mended_nowhere(luat_diagnostics *diagnostics) {
  luat_text *out = NULL;
  luat_status status = luat_howto(&out, set, plan, "stalls/9", "x=1", NULL, NULL, LUAT_TEXT, LUAT_VI, diagnostics);
  luat_text_free(out);
  return status;
}
static luat_status compared(luat_diagnostics *diagnostics) {
  static const char *const changes[] = {"stalls/1/paid=1 đồng", "stalls/2="};
  luat_plan *other = NULL;
  luat_text *out = NULL;
  luat_status status = luat_plan_change(&other, plan, changes, 2, diagnostics);
  if (status == LUAT_OK)
    status = luat_compare(&out, set, plan, other, NULL, LUAT_DECISION_JSON, LUAT_VI, diagnostics);
  luat_text_free(out);
  luat_plan_free(other);
  return status;
}

/* A stream that was refused memory decides the next line. */
static luat_status stream_line(const char *line, luat_told told, luat_diagnostics *diagnostics) {
  const luat_stream_options options = {.told = told};
  luat_stream *stream = NULL;
  const char *out = NULL;
  size_t len = 0;
  luat_status status = luat_stream_new(&stream, set, &options, diagnostics);
  if (status == LUAT_OK) {
    status = luat_stream_line(&out, &len, stream, line, strlen(line), 1);
    if (status == LUAT_NO_MEMORY) {
      heap.fail = 0;
      luat_status again = luat_stream_line(&out, &len, stream, market_plan_json, strlen(market_plan_json), 2);
      if (again != LUAT_OK || len == 0) status = LUAT_IO;
    }
  }
  luat_stream_free(stream);
  return status;
}
static luat_status stream_rules(luat_diagnostics *diagnostics) {
  return stream_line(market_plan_json, LUAT_TELL_RULES, diagnostics);
}
static luat_status stream_all(luat_diagnostics *diagnostics) {
  return stream_line(market_plan_json, LUAT_TELL_ALL, diagnostics);
}
static luat_status stream_broken(luat_diagnostics *diagnostics) {
  return stream_line("{\"plan\":{\"id\":\"x\",\"place\":\"xx/cyti\"}}", LUAT_TELL_RULES, diagnostics);
}

static luat_status put(luat_diagnostics *diagnostics) {
  (void)diagnostics;
  luat_plan_builder *own = NULL;
  luat_status status = luat_plan_builder_new(&own);
  if (status == LUAT_OK) status = luat_plan_builder_put(own, "plan/place", "xx/city");
  if (status == LUAT_OK) status = luat_plan_builder_put_integer(own, "stalls/1/paid", 1);
  /* What was refused was not put: it can be put again. */
  if (status == LUAT_NO_MEMORY && own != NULL) {
    heap.fail = 0;
    luat_status again = luat_plan_builder_put_integer(own, "stalls/1/paid", 1);
    if (again != LUAT_OK) status = LUAT_IO;
  }
  luat_plan_builder_free(own);
  return status;
}

static luat_status build(luat_diagnostics *diagnostics) {
  luat_plan *out = NULL;
  luat_status status = luat_plan_build(&out, set, builder, NULL, diagnostics);
  luat_plan_free(out);
  return status;
}

static luat_status run_tests(luat_diagnostics *diagnostics) {
  const char *const paths[] = {tree_path("tests/api/stalls.scenarios.yaml")};
  luat_tests *out = NULL;
  luat_text *text = NULL;
  luat_status status = luat_test_run(&out, set, paths, 1, NULL, diagnostics);
  if (status == LUAT_OK && luat_tests_count(out, LUAT_TEST_FAILED) != 1) status = LUAT_IO;
  for (int format = LUAT_TEST_PRETTY; format <= LUAT_TEST_JSON && status == LUAT_OK; format++) {
    status = luat_tests_print(&text, out, (luat_test_format)format, LUAT_VI);
    luat_text_free(text);
    text = NULL;
  }
  luat_tests_free(out);
  return status;
}

static luat_status pick(luat_diagnostics *diagnostics) {
  luat_policy_slice *out = NULL;
  luat_status status = luat_slice_pick(&out, set, "stall", "xx/city", NULL, "2018-03-01", diagnostics);
  luat_slice_free(out);
  return status;
}
static luat_status pick_nowhere(luat_diagnostics *diagnostics) {
  luat_policy_slice *out = NULL;
  luat_status status = luat_slice_pick(&out, set, "stall", "xx/ciyt", "xx.phuog", "2018-03-01", diagnostics);
  luat_slice_free(out);
  return status;
}
static luat_status print_slice(luat_diagnostics *diagnostics) {
  (void)diagnostics;
  luat_text *out = NULL;
  luat_status status = luat_slice_print(&out, slice);
  luat_text_free(out);
  return status;
}
static luat_status print_set(luat_diagnostics *diagnostics) {
  luat_text *out = NULL;
  luat_status status = luat_set_print(&out, set, NULL, diagnostics);
  luat_text_free(out);
  return status;
}
static luat_status print_no_record(luat_diagnostics *diagnostics) {
  luat_text *out = NULL;
  luat_status status = luat_set_print(&out, set, "xx/stalls#flower", diagnostics);
  luat_text_free(out);
  return status;
}
static luat_status print_law(luat_diagnostics *diagnostics) {
  luat_text *out = NULL;
  luat_status status = luat_law(&out, set, NULL, "xx/city", "2017-01-01", LUAT_TEXT, LUAT_EN, diagnostics);
  luat_text_free(out);
  if (status != LUAT_OK) return status;
  status = luat_law(&out, set, "qd-7", NULL, NULL, LUAT_DECISION_JSON, LUAT_VI, diagnostics);
  luat_text_free(out);
  return status;
}
static luat_status print_no_act(luat_diagnostics *diagnostics) {
  luat_text *out = NULL;
  luat_status status = luat_law(&out, set, "qd-8", "xx/citi", NULL, LUAT_TEXT, LUAT_VI, diagnostics);
  luat_text_free(out);
  return status;
}
static luat_status print_uses(luat_diagnostics *diagnostics) {
  luat_text *out = NULL;
  luat_status status = luat_where_used(&out, set, "xx.ubnd", LUAT_TEXT, LUAT_VI, diagnostics);
  luat_text_free(out);
  if (status != LUAT_OK) return status;
  status = luat_where_used(&out, set, "flowers", LUAT_DECISION_JSON, LUAT_VI, diagnostics);
  luat_text_free(out);
  return status;
}
static luat_status print_no_uses(luat_diagnostics *diagnostics) {
  luat_text *out = NULL;
  luat_status status = luat_where_used(&out, set, "xx.ubnt", LUAT_TEXT, LUAT_VI, diagnostics);
  luat_text_free(out);
  return status;
}
static luat_status print_plan(luat_diagnostics *diagnostics) {
  (void)diagnostics;
  luat_text *out = NULL;
  luat_status status = luat_plan_print(&out, plan);
  luat_text_free(out);
  return status;
}
static luat_status print_language(luat_diagnostics *diagnostics) {
  (void)diagnostics;
  luat_text *out = NULL;
  luat_status status = luat_language_print(&out, LUAT_VI);
  luat_text_free(out);
  return status;
}
static luat_status print_diagnostics(luat_diagnostics *diagnostics) {
  (void)diagnostics;
  luat_status worst = LUAT_OK;
  for (int format = LUAT_HUMAN; format <= LUAT_DIAGNOSTICS_JSON && worst == LUAT_OK; format++) {
    luat_text *out = NULL;
    worst = luat_diagnostics_print(&out, faults, (luat_diagnostic_format)format, LUAT_VI);
    luat_text_free(out);
  }
  return worst;
}
static luat_status explain_code(luat_diagnostics *diagnostics) {
  (void)diagnostics;
  luat_text *out = NULL;
  luat_status status = luat_code_explain(&out, "L204", LUAT_VI);
  luat_text_free(out);
  return status;
}
static luat_status add_diagnostic(luat_diagnostics *diagnostics) {
  const char *const args[] = {"evalute", "a", "b", NULL};
  luat_status status = luat_diagnostics_add(diagnostics, "L701", args);
  return status == LUAT_OK ? luat_diagnostics_add(diagnostics, "L710", args) : status;
}

/* What a caller says who was refused, as the command does: once there is a little memory again. */
static void said(void) {
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  heap.calls = 0;
  heap.after = true;
  heap.fail = 1;
  luat_status refused = luat_diagnostics_add(diagnostics, "L605", NULL);
  heap.fail = 0;
  tap(refused == LUAT_NO_MEMORY && luat_diagnostics_len(diagnostics) == 0, "L605 cannot be said without any memory");
  tap(luat_diagnostics_add(diagnostics, "L605", NULL) == LUAT_OK && luat_diagnostics_errors(diagnostics) == 1 &&
          strcmp(luat_diagnostic_message(luat_diagnostics_get(diagnostics, 0), LUAT_EN),
                 "there is not enough memory") == 0,
      "L605 once there is some");
  luat_diagnostics_free(diagnostics);
}

/* Rows of a batch, those too that name what no row before named. */
static luat_status batch(luat_diagnostics *diagnostics) {
  const char *const columns[] = {"stalls/1/goods", "stalls/2/paid", "dates.filed"};
  luat_batch *made = NULL;
  luat_batch_results results;
  luat_text *value = NULL;
  luat_status status = luat_batch_new(&made, set, plan, columns, 3, NULL, diagnostics);
  int64_t cells[] = {LUAT_CELL_UNKNOWN, 2000000, 17000, LUAT_CELL_UNSTATED, LUAT_CELL_UNKNOWN, 17500};
  if (status == LUAT_OK) status = luat_batch_cell(&cells[0], made, 0, "food", diagnostics);
  if (status == LUAT_OK) status = luat_batch_decide(made, cells, 2, LUAT_STANDINGS, &results);
  if (status == LUAT_OK) status = luat_batch_value(&value, made, 0, &results, &results.answers[0]);
  luat_text_free(value);
  luat_batch_free(made);
  return status;
}

/* Of a pattern that does not fit into the first room that is taken. */
static luat_status batch_of_many(luat_diagnostics *diagnostics) {
  const char *const columns[] = {"stalls/1/goods"};
  luat_batch *made = NULL;
  luat_status status = luat_batch_new(&made, set, many, columns, 1, NULL, diagnostics);
  luat_batch_free(made);
  return status;
}

static luat_status batch_of_nothing(luat_diagnostics *diagnostics) {
  const char *const columns[] = {"stalls/1/godos"};
  luat_batch *made = NULL;
  luat_status status = luat_batch_new(&made, set, plan, columns, 1, NULL, diagnostics);
  luat_batch_free(made);
  return status;
}

static const struct {
  const char *name;
  luat_status (*call)(luat_diagnostics *diagnostics);
  luat_status want; /* with memory */
  size_t dense;     /* the first so many numbers one by one; then the step widens */
} calls[] = {
    {"load scripts", load_scripts, LUAT_OK, 1500},
    {"load scripts that are wrong", load_wrong_scripts, LUAT_BAD_POLICY, 1500},
    {"load scripts with wrong tokens", load_wrong_tokens, LUAT_BAD_POLICY, 1500},
    {"load a folder", load_folder, LUAT_OK, 60},
    {"read YAML", read_yaml, LUAT_OK, 500},
    {"read JSON", read_json, LUAT_OK, 500},
    {"read a plan with faults", read_wrong_yaml, LUAT_BAD_PLAN, 500},
    {"read broken YAML", read_broken_yaml, LUAT_BAD_PLAN, 500},
    {"read broken JSON", read_broken_json, LUAT_BAD_PLAN, 500},
    {"a line and its rules", stream_rules, LUAT_OK, 500},
    {"a line and all of it", stream_all, LUAT_OK, 500},
    {"a line that is refused", stream_broken, LUAT_BAD_PLAN, 500},
    {"read a file", read_a_file, LUAT_OK, 500},
    {"read a file that is not there", read_no_file, LUAT_IO, 500},
    {"decide", decide, LUAT_OK, 500},
    {"ask for an answer", ask, LUAT_OK, 500},
    {"report as JSON", report_json, LUAT_OK, 500},
    {"report as text", report_text, LUAT_OK, 500},
    {"explain as text", explain_text, LUAT_OK, 500},
    {"explain as JSON", explain_json, LUAT_OK, 500},
    {"explain a subject that is not there", explain_nothing, LUAT_USAGE, 500},
    {"whynot as text", whynot_text, LUAT_OK, 500},
    {"whynot as JSON", whynot_json, LUAT_OK, 500},
    {"what matters", what_matters, LUAT_OK, 500},
    {"whynot of no value", whynot_nothing, LUAT_USAGE, 500},
    {"a timeline as text", timeline_text, LUAT_OK, 500},
    {"a timeline as JSON", timeline_json, LUAT_OK, 500},
    {"a timeline from the last day to the first", timeline_backwards, LUAT_USAGE, 500},
    {"what if, as text", whatif_text, LUAT_OK, 500},
    {"what if, as JSON", whatif_json, LUAT_OK, 500},
    {"what if at no path", whatif_nowhere, LUAT_USAGE, 500},
    {"what if of no value", whatif_wrong, LUAT_BAD_PLAN, 500},
    {"a draft", whatif_draft, LUAT_OK, 500},
    {"a fact run through", sweep_money, LUAT_OK, 500},
    {"a table of two", sweep_table, LUAT_OK, 500},
    {"a range backwards", sweep_backwards, LUAT_USAGE, 500},
    {"the least to change", mended, LUAT_OK, 2000},
    {"the least to change of nothing", mended_nowhere, LUAT_USAGE, 500},
    {"two plans compared", compared, LUAT_OK, 500},
    {"a batch", batch, LUAT_OK, 500},
    {"a batch of many", batch_of_many, LUAT_OK, 500},
    {"a batch of nothing", batch_of_nothing, LUAT_USAGE, 500},
    {"put facts", put, LUAT_OK, 500},
    {"build a plan", build, LUAT_OK, 500},
    {"pick a slice", pick, LUAT_OK, 500},
    {"pick a slice of nowhere", pick_nowhere, LUAT_USAGE, 500},
    {"run scenarios", run_tests, LUAT_OK, 3000},
    {"print a slice", print_slice, LUAT_OK, 500},
    {"print a set", print_set, LUAT_OK, 500},
    {"print a record that is not there", print_no_record, LUAT_USAGE, 500},
    {"print the law", print_law, LUAT_OK, 500},
    {"print an act that is not there", print_no_act, LUAT_USAGE, 500},
    {"print where a name stands", print_uses, LUAT_OK, 500},
    {"print where no name stands", print_no_uses, LUAT_USAGE, 500},
    {"print a plan", print_plan, LUAT_OK, 500},
    {"print the language", print_language, LUAT_OK, 500},
    {"print diagnostics", print_diagnostics, LUAT_OK, 500},
    {"explain a code", explain_code, LUAT_OK, 500},
    {"add diagnostics", add_diagnostic, LUAT_OK, 500},
};

/* One call with its n-th allocation refused (and those that follow); `grows`: what is kept may. False at the first fault; `*done` once n lies past
 * the last. */
static bool refuse(size_t which, size_t n, bool after, bool grows, bool *done) {
  size_t before = heap.live;
  heap.calls = 0;
  heap.fail = n;
  heap.after = after;
  heap.refused = false;
  luat_status status = with_diagnostics(calls[which].call);
  heap.fail = 0;
  *done = !heap.refused;
  luat_status want = heap.refused ? LUAT_NO_MEMORY : calls[which].want;
  /* Lua tidies up and asks once more: what is refused once need not fail. */
  if (heap.refused && !after && status == calls[which].want) want = status;
  if (status != want) printf("# allocation %zu: status %d instead of %d\n", n, (int)status, (int)want);
  if (heap.live != before && !grows) printf("# allocation %zu: %zu bytes leaked\n", n, heap.live - before);
  return status == want && (heap.live == before || grows);
}

/* The set keeps law that was asked for, for all: while it is asked for the first time memory may grow, and then no more. */
static void sweep(size_t which, bool all) {
  static const char *const says[] = {", first", "", ", for good"};
  for (int round = 0; round < 3; round++) {
    bool done = false, fine = true;
    size_t tried = 0;
    for (size_t n = 1; fine && !done; n += all || n < calls[which].dense ? 1 : 1 + n / 8, tried++)
      fine = refuse(which, n, round == 2, round == 0, &done);
    tap(fine, "%s: %zu refusals%s", calls[which].name, tried, says[round]);
  }
  luat_status status = with_diagnostics(calls[which].call);
  tap(status == calls[which].want, "%s: works after all that", calls[which].name);
}

static bool read_many(luat_diagnostics *diagnostics) {
  enum { STALLS = 300 };
  static const char head[] = "plan: { id: don-2, place: xx/city }\ndates: { filed: 2018-03-01 }\nstalls:\n",
                    stall[] = "  - { goods: food }\n";
  static char text[sizeof head + STALLS * sizeof stall];
  char *end = stpcpy(text, head);
  for (int i = 0; i < STALLS; i++) end = stpcpy(end, stall);
  return luat_plan_read(&many, set, "many", text, (size_t)(end - text), LUAT_ANY, NULL, diagnostics) == LUAT_OK;
}

static bool prepare(void) {
  const luat_script scripts[] = MARKET_SCRIPTS;
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  faults = luat_diagnostics_new();
  bool ok =
      luat_set_load_scripts(&set, scripts, 2, diagnostics) == LUAT_OK &&
      luat_plan_read(&plan, set, "plan", market_plan, strlen(market_plan), LUAT_ANY, NULL, diagnostics) == LUAT_OK &&
      read_many(diagnostics) &&
      luat_slice_pick(&slice, set, "stall", "xx/city", NULL, "2018-03-01", diagnostics) == LUAT_OK &&
      luat_plan_builder_new(&builder) == LUAT_OK &&
      luat_plan_builder_put(builder, "plan/place", "xx/city") == LUAT_OK &&
      luat_plan_builder_put(builder, "dates/filed", "2018-03-01") == LUAT_OK &&
      luat_plan_builder_put(builder, "stalls/1/goods", "flowers") == LUAT_OK &&
      read_wrong_yaml(faults) == LUAT_BAD_PLAN;
  if (!ok) tap_diagnostics(diagnostics);
  luat_diagnostics_free(diagnostics);
  return ok;
}

int main(int argc, char **argv) {
  bool all = argc > 1 && strcmp(argv[1], "all") == 0;
  const luat_allocator allocator = {counted, NULL};
  luat_set_allocator(&allocator);
  if (tap(prepare(), "what the calls need")) {
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) sweep(i, all);
    said();
  }
  luat_diagnostics_free(faults);
  luat_plan_builder_free(builder);
  luat_slice_free(slice);
  luat_plan_free(many);
  luat_plan_free(plan);
  luat_set_free(set);
  tap(heap.live == 0, "all is given back: %zu bytes left", heap.live);
  return tap_done();
}
