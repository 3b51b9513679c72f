/* together.c: the threads of a verb that takes `--jobs`. */
#include <pthread.h>

#include "cli.h"

enum { JOBS_MAX = 256 };

typedef struct worker {
  cli_work *work;
  void *with;
  size_t number;
  luat_diagnostics *diagnostics;
  luat_status status;
  pthread_t thread;
} worker;

static void *run(void *arg) {
  worker *self = arg;
  self->status = self->work(self->with, self->number, self->diagnostics);
  return NULL;
}

luat_status cli_together(cli_session *session, size_t jobs, cli_work *work, void *with) {
  static worker workers[JOBS_MAX];
  size_t started = 0;
  while (started + 1 < jobs) {
    worker *one = &workers[started];
    *one = (worker){.work = work, .with = with, .number = started + 1, .diagnostics = luat_diagnostics_new()};
    if (one->diagnostics == NULL || pthread_create(&one->thread, NULL, run, one) != 0) {
      luat_diagnostics_free(one->diagnostics);
      break;
    }
    started++;
  }
  luat_status status = work(with, 0, session->diagnostics);
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
  return status;
}

size_t cli_jobs(cli_session *session) {
  const char *text = session->options.jobs;
  size_t jobs = 0;
  if (text == NULL) return 1;
  for (const char *at = text; *at != '\0' && jobs <= JOBS_MAX; at++)
    jobs = *at < '0' || *at > '9' ? JOBS_MAX + 1 : 10 * jobs + (size_t)(*at - '0');
  if (jobs >= 1 && jobs <= JOBS_MAX) return jobs;
  cli_usage(session, "L705", text, "--jobs", "1 … 256");
  return 0;
}
