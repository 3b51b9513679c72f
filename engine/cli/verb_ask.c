/* verb_ask.c: missing, and ask, which puts the questions one by one and writes the plan with the answers. Questions go
 * to standard error and answers come from standard input, so that a terminal and a file of lines serve alike. Whoever
 * stops, at the end of the lines or with the interrupt key, keeps what was answered; a file is written whole or not at
 * all. */
#include "cli.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum { ANSWER_MAX = 4096, SKIPPED_MAX = 1024 };

int cli_missing(cli_session *session) {
  int format = cli_choose(session, "--format", session->options.format, "text json");
  if (format < 0) return EXIT_USAGE;
  int code = cli_decide(session, session->args[0]);
  if (code != 0) return code;
  luat_text *text = NULL;
  luat_status status =
      luat_missing(&text, session->decision, format == 1 ? LUAT_DECISION_JSON : LUAT_TEXT, session->lang);
  return status == LUAT_OK ? cli_print(session, text) : cli_fail(session, status);
}

typedef struct asking {
  cli_session *session;
  luat_text *skipped[SKIPPED_MAX]; /* paths whose answer nobody knows */
  const char *paths[SKIPPED_MAX];
  size_t len;
} asking;

/* The interrupt key ends the reading of a line, as the end of the lines does. */
static volatile sig_atomic_t stopped;

static void stop(int signal) {
  (void)signal;
  stopped = 1;
}

static void listen(struct sigaction *before) {
  struct sigaction action = {.sa_handler = stop}; /* without SA_RESTART: reading ends */
  sigemptyset(&action.sa_mask);
  stopped = 0;
  sigaction(SIGINT, &action, before);
}

/* The rest of a line that is too long is passed over; it is refused as an answer, not cut. */
static void skip_line(void) {
  for (int c = getchar(); c != EOF && c != '\n'; c = getchar()) continue;
}

/* A line without its end and blanks around it; NULL where there are no more. */
static char *answer(char *line, bool *long_line) {
  if (fgets(line, ANSWER_MAX, stdin) == NULL || stopped) return NULL;
  size_t len = strlen(line);
  *long_line = len + 1 == ANSWER_MAX && line[len - 1] != '\n';
  if (*long_line) skip_line();
  while (len > 0 && strchr(" \t\r\n", line[len - 1]) != NULL) line[--len] = '\0';
  return line + strspn(line, " \t");
}

/* Puts the answer in and decides again; what is refused is said, and the question stands. */
static luat_status take_answer(cli_session *session, const char *path, const char *says) {
  char change[2 * ANSWER_MAX];
  int len = snprintf(change, sizeof change, "%s=%s", path, says);
  if (len < 0 || (size_t)len >= sizeof change) return LUAT_USAGE;
  const char *changes[] = {change};
  luat_plan *plan = NULL;
  luat_decision *decision = NULL;
  luat_status status = luat_plan_change(&plan, session->plan, changes, 1, session->diagnostics);
  if (status == LUAT_OK)
    status = luat_decide(&decision, session->set, plan, session->options.on, session->diagnostics);
  cli_talk(session);
  if (status != LUAT_OK) {
    luat_plan_free(plan);
    return status;
  }
  luat_decision_free(session->decision);
  luat_plan_free(session->plan);
  session->decision = decision;
  session->plan = plan;
  return LUAT_OK;
}

/* One question, until it is answered or left; false where there are no more lines. */
static bool put_question(asking *a, luat_text *path, const luat_text *question, luat_status *status) {
  char line[ANSWER_MAX];
  for (;;) {
    fprintf(stderr, "%s> ", luat_text_data(question));
    fflush(stderr);
    bool long_line = false;
    const char *says = answer(line, &long_line);
    if (says == NULL) {
      *status = LUAT_OK; /* whatever was wrong with an answer before */
      return false;
    }
    if (long_line) {
      char most[16];
      snprintf(most, sizeof most, "%d", ANSWER_MAX - 2);
      cli_usage(a->session, "L741", most, NULL, NULL);
      continue;
    }
    if (*says == '\0') {
      a->skipped[a->len] = path;
      a->paths[a->len++] = luat_text_data(path);
      return true;
    }
    *status = take_answer(a->session, luat_text_data(path), says);
    if (*status == LUAT_OK || *status == LUAT_NO_MEMORY) break;
  }
  luat_text_free(path);
  return *status == LUAT_OK;
}

static luat_status ask_all(asking *a) {
  bool more = true;
  luat_status status = LUAT_OK;
  while (more && a->len < SKIPPED_MAX) {
    luat_text *path = NULL, *question = NULL;
    status = luat_ask(&path, &question, a->session->decision, a->paths, a->len, a->session->lang);
    if (status != LUAT_OK || path == NULL) return status;
    size_t skipped = a->len;
    more = put_question(a, path, question, &status);
    if (!more && status == LUAT_OK && a->len == skipped) luat_text_free(path);
    luat_text_free(question);
  }
  return status == LUAT_NO_MEMORY ? status : LUAT_OK;
}

/* Into a file beside, which then takes the name: what was there stays until the new plan is whole. What is no file, as
 * a terminal, is written to as it is. */
static bool write_file(const char *name, const luat_text *text) {
  struct stat is;
  char beside[4096];
  bool plain = stat(name, &is) != 0 || S_ISREG(is.st_mode);
  int len = snprintf(beside, sizeof beside, "%s.new", name);
  if (len < 0 || (size_t)len >= sizeof beside) plain = false;
  FILE *file = fopen(plain ? beside : name, "wb");
  if (file == NULL) return false;
  bool fine = fwrite(luat_text_data(text), 1, luat_text_len(text), file) == luat_text_len(text);
  int error = errno;
  if (fclose(file) != 0) {
    if (fine) error = errno;
    fine = false;
  }
  if (plain && fine && rename(beside, name) != 0) {
    error = errno;
    fine = false;
  }
  if (plain && !fine) remove(beside);
  errno = error;
  return fine;
}

static int write_plan(cli_session *session) {
  luat_text *text = NULL;
  luat_status status = luat_plan_print(&text, session->plan);
  if (status != LUAT_OK) return cli_fail(session, status);
  const char *name = session->options.out;
  if (name == NULL || strcmp(name, "-") == 0) return cli_print(session, text);
  bool fine = write_file(name, text);
  int error = errno;
  luat_text_free(text);
  if (fine) return EXIT_RAN;
  char reason[512];
  snprintf(reason, sizeof reason, "%s: %s", name, strerror(error));
  cli_usage(session, "L606", reason, NULL, NULL);
  return EXIT_IO;
}

int cli_ask(cli_session *session) {
  if (strcmp(session->args[0], "-") == 0)
    return cli_usage(session, "L705", "-", "ask", "KẾ-HOẠCH.yaml, PLAN.yaml");
  int code = cli_decide(session, session->args[0]);
  if (code != 0) return code;
  asking a = {.session = session};
  struct sigaction before;
  listen(&before);
  luat_status status = ask_all(&a);
  sigaction(SIGINT, &before, NULL);
  for (size_t i = 0; i < a.len; i++) luat_text_free(a.skipped[i]);
  return status == LUAT_OK ? write_plan(session) : cli_fail(session, status);
}
