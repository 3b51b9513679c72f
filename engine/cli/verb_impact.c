/* verb_impact.c: impact: what a draft would change for the plans of a store, by as many threads as are asked for; or
 * what an amendment touches. How far it is, is said on a terminal, once a second. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli.h"

enum { JOBS_MAX = 256, SECOND = 1000 };

typedef struct worker {
  luat_impact *impact;
  luat_diagnostics *diagnostics;
  luat_status status;
  pthread_t thread;
} worker;

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

static luat_status work_all(luat_impact *impact, luat_diagnostics *diagnostics, progress *p) {
  luat_status status = LUAT_OK;
  for (int more = 1; more != 0 && status == LUAT_OK;) {
    status = luat_impact_work(impact, &more, diagnostics);
    if (p != NULL) tell(p, impact);
  }
  return status;
}

static void *work(void *arg) {
  worker *self = arg;
  self->status = work_all(self->impact, self->diagnostics, NULL);
  return NULL;
}

/* The first of several threads is this one; fewer than wanted will do. */
static luat_status decide_all(cli_session *session, luat_impact *impact, size_t jobs) {
  progress p = {.wanted = isatty(STDERR_FILENO) != 0, .lang = session->lang, .told_at = cli_now_ms()};
  static worker workers[JOBS_MAX];
  size_t started = 0;
  while (started + 1 < jobs) {
    worker *one = &workers[started];
    *one = (worker){.impact = impact, .diagnostics = luat_diagnostics_new()};
    if (one->diagnostics == NULL || pthread_create(&one->thread, NULL, work, one) != 0) {
      luat_diagnostics_free(one->diagnostics);
      break;
    }
    started++;
  }
  luat_status status = work_all(impact, session->diagnostics, &p);
  for (size_t i = 0; i < started; i++) {
    pthread_join(workers[i].thread, NULL);
    bool silent = luat_diagnostics_errors(session->diagnostics) == 0;
    if (silent && luat_diagnostics_errors(workers[i].diagnostics) > 0) { /* it met what made all of them stop */
      luat_diagnostics *other = session->diagnostics;
      session->diagnostics = workers[i].diagnostics;
      workers[i].diagnostics = other;
    }
    luat_diagnostics_free(workers[i].diagnostics);
    if (workers[i].status != LUAT_OK) status = workers[i].status;
  }
  if (p.said) fputc('\n', stderr);
  return status;
}

/* From 1 to JOBS_MAX; 0 with a diagnostic. */
static size_t jobs_of(cli_session *session) {
  const char *text = session->options.jobs;
  size_t jobs = 0;
  if (text == NULL) return 1;
  for (const char *at = text; *at != '\0' && jobs <= JOBS_MAX; at++)
    jobs = *at < '0' || *at > '9' ? JOBS_MAX + 1 : 10 * jobs + (size_t)(*at - '0');
  if (jobs >= 1 && jobs <= JOBS_MAX) return jobs;
  cli_usage(session, "L705", text, "--jobs", "1 … 256");
  return 0;
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
             {"--since", o->since}, {"--question", o->question}, {"--until", o->until}, {"--outcome", o->outcome}, {"--rule", o->rule},
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
  size_t jobs = jobs_of(session);
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
