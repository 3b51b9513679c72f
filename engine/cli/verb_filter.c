/* verb_filter.c: filter: what its options mean, and what it says at the end. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "filter.h"

/* A whole number from `low` to `high` that ends the text or stands before `end`; 0: it is none. */
static uint64_t number_in(const char *text, char end, const char **rest, uint64_t low, uint64_t high) {
  uint64_t number = 0;
  const char *at = text;
  for (; *at >= '0' && *at <= '9' && number <= high; at++) number = number * 10 + (uint64_t)(*at - '0');
  if (at == text || *at != end || number < low || number > high) return 0;
  if (rest != NULL) *rest = at + 1;
  return number;
}

static bool read_number(cli_session *session, const char *option, const char *text, uint64_t high, uint64_t *out) {
  char range[32];
  if (text == NULL) return true;
  *out = number_in(text, '\0', NULL, 1, high);
  if (*out > 0) return true;
  snprintf(range, sizeof range, "1 … %llu", (unsigned long long)high);
  cli_usage(session, "L705", text, option, range);
  return false;
}

/* "2/4": the second of four. */
static bool read_shard(cli_session *session, filter_run *run) {
  const char *text = session->options.shard, *rest = NULL;
  run->shard = run->shards = 1;
  if (text == NULL) return true;
  run->shard = number_in(text, '/', &rest, 1, UINT32_MAX);
  run->shards = run->shard > 0 ? number_in(rest, '\0', NULL, run->shard, UINT32_MAX) : 0;
  if (run->shards > 0) return true;
  cli_usage(session, "L705", text, "--shard", "1/4, 2/4, 3/4, 4/4");
  return false;
}

/* 0, or the exit code. */
static int read_options(cli_session *session, filter_run *run) {
  const cli_options *options = &session->options;
  uint64_t jobs = 1, line_max = FILTER_LINE_DEFAULT;
  int told = cli_choose(session, "--explain", options->explain, "rules none full");
  int flush = told < 0 ? -1 : cli_choose(session, "--flush", options->flush, "block line");
  if (flush < 0 || !read_number(session, "--jobs", options->jobs, FILTER_JOBS_MAX, &jobs) ||
      !read_number(session, "--max-line", options->max_line, FILTER_LINE_MAX, &line_max) || !read_shard(session, run))
    return EXIT_USAGE;
  static const luat_told tells[] = {LUAT_TELL_RULES, LUAT_TELL_OUTCOMES, LUAT_TELL_ALL};
  run->tells = (luat_stream_options){
      .told = tells[told], .lang = session->lang, .law_date = options->on, .as_of = options->as_of};
  run->jobs = (unsigned)jobs;
  run->line_max = (size_t)line_max;
  run->by_line = flush == 1;
  run->strict = session->strict;
  run->slurp = session->slurp;
  run->progress = session->progress || (isatty(STDERR_FILENO) && !isatty(STDOUT_FILENO));
  run->done_path = options->skip_done;
  return 0;
}

/* Another set than the one that was asked for decides nothing. */
static int check_digest(cli_session *session) {
  const char *wanted = session->options.digest, *digest = luat_set_digest(session->set);
  if (wanted == NULL || strcmp(wanted, digest) == 0) return 0;
  cli_usage(session, "L755", digest, wanted, NULL);
  return -(int)LUAT_BAD_POLICY;
}

int filter_cannot_read(cli_session *session, const char *path, int error) {
  bool english = session->lang == LUAT_EN;
  const char *reason = english ? "it gives no bytes" : "không đọc được byte nào";
  if (error == ENOENT) reason = english ? "there is no such file or folder" : "không có tệp hoặc thư mục này";
  if (error == EBADF) reason = english ? "it is closed" : "đã bị đóng";
  if (error == EISDIR) reason = english ? "it is a folder" : "đây là thư mục";
  if (error == EACCES) reason = english ? "no permission" : "không có quyền đọc";
  const char *const args[] = {path, reason, NULL};
  luat_status status = luat_diagnostics_add(session->diagnostics, "L601", args);
  return cli_fail(session, status == LUAT_OK ? LUAT_IO : status);
}

static int other_run(cli_session *session, const filter_run *run) {
  char line[24];
  snprintf(line, sizeof line, "%llu", (unsigned long long)run->at);
  const char *const args[] = {run->done_path, line, NULL};
  luat_status status = luat_diagnostics_add(session->diagnostics, "L607", args);
  return cli_fail(session, status == LUAT_OK ? LUAT_IO : status);
}

/* The counts, as one line of JSON. */
static int tell(cli_session *session, const filter_run *run) {
  fprintf(stderr, "{\"bad\":%llu,\"done\":%llu,\"lines\":%llu,\"schema\":\"luat.filter/1\",\"set\":\"%s\"}\n",
          (unsigned long long)run->counts.bad, (unsigned long long)run->done.lines,
          (unsigned long long)run->counts.lines, luat_set_digest(session->set));
  return run->strict && run->counts.bad > 0 ? EXIT_VERDICT : EXIT_RAN;
}

static int finish(cli_session *session, const filter_run *run) {
  switch (run->fault) {
    case FILTER_GONE: return EXIT_RAN;
    case FILTER_READ: return filter_cannot_read(session, "-", run->error);
    case FILTER_WRITTEN: return cli_output_failed(session, run->error);
    case FILTER_NO_MEMORY: return cli_fail(session, LUAT_NO_MEMORY);
    case FILTER_OTHER_RUN: return other_run(session, run);
    default: return tell(session, run);
  }
}

int cli_filter(cli_session *session) {
  filter_run run = {.session = session};
  int code = read_options(session, &run);
  if (code == 0) code = cli_load_policies(session);
  if (code == 0) code = check_digest(session);
  if (code != 0) return code;
  luat_stream *probe = NULL; /* dates that are none are said before anything is read */
  luat_status status = luat_stream_new(&probe, session->set, &run.tells, session->diagnostics);
  luat_stream_free(probe);
  if (status != LUAT_OK) return cli_fail(session, status);
  code = filter_done_read(&run);
  if (code == 0) {
    filter_source source = {.run = &run, .wake = -1};
    filter_work(&run, &source);
    filter_source_free(&source);
    code = finish(session, &run);
  }
  filter_done_free(&run.done);
  return code;
}
