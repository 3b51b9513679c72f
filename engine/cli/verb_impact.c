/* verb_impact.c: impact: what a draft would change for the plans of a store, by as many threads as are asked for. How
 * far it is, is said on a terminal, once a second. */
#include <pthread.h>
#include <stdio.h>
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
                                     .until = options->until};
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

int cli_impact(cli_session *session) {
  static const luat_format formats[] = {LUAT_TEXT, LUAT_DECISION_JSON, LUAT_HTML, LUAT_CSV};
  int format = cli_choose(session, "--format", session->options.format, "text json html csv");
  if (format < 0) return EXIT_USAGE;
  size_t jobs = jobs_of(session);
  if (jobs == 0) return EXIT_USAGE;
  if (session->args_len == 0)
    return cli_usage(session, "L703", "impact", session->verb->needs[LUAT_VI], session->verb->needs[LUAT_EN]);
  int code = cli_open_store(session, NULL, false);
  if (code != 0) return code;
  luat_status status = luat_set_load(&session->draft, session->args[0], session->diagnostics);
  if (status != LUAT_OK) return cli_fail(session, status);
  cli_talk(session);
  return run_impact(session, formats[format], jobs);
}
