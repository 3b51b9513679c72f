/* verb_impact.c: impact: what a draft would change for the plans of a store, by as many threads as are asked for; or
 * what an amendment touches. How far it is, is said on a terminal, once a second. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli.h"

enum { SECOND = 1000 };

typedef struct progress {
  bool wanted, said;
  luat_lang lang;
  int64_t told_at;
} progress;

/* A line that is written over, each second. */
static void tell(progress *p, const luat_impact *impact) {
  int64_t now = p->wanted ? cli_now_ms() : 0, all;
  if (!p->wanted || now - p->told_at < SECOND) return;
  p->told_at = now;
  p->said = true;
  int64_t done = luat_impact_done(impact, &all);
  fprintf(stderr,
          p->lang == LUAT_EN ? "\rluat impact: %lld plans of at most %lld"
                             : "\rluat impact: %lld kế hoạch, nhiều nhất %lld",
          (long long)done, (long long)all);
  fflush(stderr);
}

typedef struct working {
  luat_impact *impact;
  progress progress;
} working;

/* The first tells how far they are. */
static luat_status work(void *arg, size_t number, luat_diagnostics *diagnostics) {
  working *w = arg;
  luat_status status = LUAT_OK;
  for (int more = 1; more != 0 && status == LUAT_OK;) {
    status = luat_impact_work(w->impact, &more, diagnostics);
    if (number == 0) tell(&w->progress, w->impact);
  }
  return status;
}

static luat_status decide_all(cli_session *session, luat_impact *impact, size_t jobs) {
  working w = {impact, {.wanted = isatty(STDERR_FILENO) != 0, .lang = session->lang, .told_at = cli_now_ms()}};
  luat_status status = cli_together(session, jobs, work, &w);
  if (w.progress.said) fputc('\n', stderr);
  return status;
}

static int run_impact(cli_session *session, luat_format format, size_t jobs) {
  const cli_options *options = &session->options;
  const luat_impact_options asked = {.version = options->version,
                                     .plan = options->plan,
                                     .place = options->place,
                                     .question = options->question,
                                     .since = options->since,
                                     .until = options->until,
                                     .outcome = options->outcome,
                                     .rule = options->rule,
                                     .cites = options->cites};
  luat_impact *impact = NULL;
  luat_text *text = NULL;
  luat_status status = luat_impact_new(&impact, session->store, session->draft, &asked, session->diagnostics);
  if (status == LUAT_OK) status = decide_all(session, impact, jobs);
  if (status == LUAT_OK) status = luat_impact_print(&text, impact, format, session->lang, session->diagnostics);
  luat_impact_free(impact);
  if (status != LUAT_OK) return cli_fail(session, status);
  cli_talk(session);
  return cli_print(session, text);
}

/* The first of the options that say which plans to decide, or how; NULL: none is given. */
static const char *given_besides(const cli_options *o) {
  const struct {
    const char *name, *value;
  } all[] = {{"--jobs", o->jobs},   {"--version", o->version},   {"--plan", o->plan}, {"--place", o->place},
             {"--since", o->since}, {"--question", o->question}, {"--until", o->until},
             {"--outcome", o->outcome}, {"--rule", o->rule},
             {"--cites", o->cites}};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++)
    if (all[i].value != NULL) return all[i].name;
  return NULL;
}

/* `--amends`: by the law in hand, or by the draft that is named. The store is asked where there is one. */
static int run_amends(cli_session *session) {
  int format = cli_choose(session, "--format", session->options.format, "text json");
  if (format < 0) return EXIT_USAGE;
  const char *besides = given_besides(&session->options);
  if (besides != NULL) return cli_usage(session, "L732", "--amends", besides, NULL);
  if (session->args_len > 0 && session->options.policies != NULL)
    return cli_usage(session, "L732", "--policies", session->args[0], NULL);
  const char *folder = session->args_len > 0 ? session->args[0] : cli_policies_folder(session);
  bool store = session->options.store != NULL || getenv("LUAT_STORE") != NULL;
  int code = store ? cli_open_store(session, NULL, false) : 0;
  if (code != 0) return code;
  luat_text *text = NULL;
  luat_status status = luat_set_load(&session->draft, folder, session->diagnostics);
  if (status != LUAT_OK) return cli_fail(session, status);
  cli_talk(session);
  status = luat_amends(&text, session->draft, session->options.amends, &folder, 1, session->store,
                       format == 1 ? LUAT_DECISION_JSON : LUAT_TEXT, session->lang, session->diagnostics);
  if (status != LUAT_OK) return cli_fail(session, status);
  luat_diagnostics_clear(session->diagnostics); /* what `luat test` warns of */
  return cli_print(session, text);
}

int cli_impact(cli_session *session) {
  static const luat_format formats[] = {LUAT_TEXT, LUAT_DECISION_JSON, LUAT_HTML, LUAT_CSV};
  if (session->options.amends != NULL) return run_amends(session);
  int format = cli_choose(session, "--format", session->options.format, "text json html csv");
  if (format < 0) return EXIT_USAGE;
  size_t jobs = cli_jobs(session);
  if (jobs == 0) return EXIT_USAGE;
  if (session->options.outcome != NULL && cli_choose(session, "--outcome", session->options.outcome, CLI_OUTCOMES) < 0)
    return EXIT_USAGE;
  if (session->options.policies != NULL) return cli_usage(session, "L732", "--policies", "--store", NULL);
  if (session->args_len == 0)
    return cli_usage(session, "L703", "impact", session->verb->needs[LUAT_VI], session->verb->needs[LUAT_EN]);
  int code = cli_open_store(session, NULL, false);
  if (code != 0) return code;
  luat_status status = luat_set_load(&session->draft, session->args[0], session->diagnostics);
  if (status != LUAT_OK) return cli_fail(session, status);
  cli_talk(session);
  return run_impact(session, formats[format], jobs);
}
