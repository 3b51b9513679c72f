/* verb_store.c: store, publish, versions, checkout, record, log, receipt, verify, replay: the verbs that work with a
 * store. Here alone the command asks what time it is, where the caller did not say. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* `--at`, or now, written in UTC into `buffer`. */
static const char *moment(const cli_session *session, char *buffer, size_t size) {
  if (session->options.at != NULL) return session->options.at;
  time_t now = time(NULL);
  struct tm parts;
  return gmtime_r(&now, &parts) != NULL && strftime(buffer, size, "%Y-%m-%dT%H:%M:%SZ", &parts) > 0 ? buffer : "";
}

static int finish(cli_session *session, luat_status status, luat_text *text) {
  if (status != LUAT_OK) return cli_fail(session, status);
  cli_talk(session);
  return text == NULL ? EXIT_RAN : cli_print(session, text);
}

static luat_format format_of(int format) { return format == 1 ? LUAT_DECISION_JSON : LUAT_TEXT; }

enum {
  STORE_INIT,
  STORE_CHECK,
  STORE_BACKUP,
  STORE_TRUST,
  STORE_DISTRUST,
  STORE_MANIFEST,
  STORE_SIGN,
  STORE_HEAD,
  STORE_MIGRATE
};

/* A head as it was given, or the file that it stands in. NULL: `*text` is it. */
static const char *head_given(cli_session *session, const char *given, luat_text **text) {
  *text = NULL;
  if (given == NULL || strchr(given, ':') != NULL || access(given, R_OK) != 0) return given;
  luat_text *read = NULL;
  if (luat_file_read(&read, given, session->diagnostics) == LUAT_OK && strchr(luat_text_data(read), ':') != NULL) {
    *text = read;
    return luat_text_data(read);
  }
  luat_text_free(read);
  return given;
}

/* Whoever may write a key file decides who is trusted. */
static void look_at_key(cli_session *session, const char *path) {
  struct stat info;
  const char *const args[] = {path, NULL};
  if (stat(path, &info) == 0 && (info.st_mode & (S_IWGRP | S_IWOTH)) != 0)
    (void)!luat_diagnostics_add(session->diagnostics, "L775", args);
}

/* `trust`, `distrust`: a key; `sign`: a signature of a version. */
static luat_status vouch(cli_session *session, int what) {
  char now[64];
  const char *at = moment(session, now, sizeof now);
  luat_text *text = NULL, *head = NULL;
  const char *of = what == STORE_SIGN ? head_given(session, session->args[2], &head) : NULL;
  luat_status status =
      luat_file_read(&text, session->args[what == STORE_SIGN ? 3 : 2], session->diagnostics);
  if (status == LUAT_OK && what == STORE_TRUST) look_at_key(session, session->args[2]);
  if (status == LUAT_OK && what == STORE_SIGN)
    status = luat_store_sign(session->store, of, luat_text_data(text), luat_text_len(text), at,
                             session->diagnostics);
  else if (status == LUAT_OK)
    status = luat_store_trust(session->store, luat_text_data(text), luat_text_len(text), what == STORE_TRUST, at,
                              session->diagnostics);
  luat_text_free(text);
  luat_text_free(head);
  return status;
}

static int do_store(cli_session *session, int what, luat_format format) {
  bool writes = what == STORE_TRUST || what == STORE_DISTRUST || what == STORE_SIGN || what == STORE_MIGRATE;
  int code = cli_open_store(session, session->args[1], writes);
  if (code != 0) return code;
  luat_text *text = NULL;
  luat_status status = LUAT_OK;
  switch (what) {
    case STORE_BACKUP: status = luat_store_backup(session->store, session->args[2], session->diagnostics); break;
    case STORE_CHECK:
      status = luat_store_check(&text, session->store, format, session->lang, session->diagnostics);
      break;
    case STORE_MANIFEST:
      status = luat_store_manifest(&text, session->store, session->args[2], session->diagnostics);
      break;
    case STORE_HEAD: status = luat_store_head(&text, session->store, session->diagnostics); break;
    case STORE_MIGRATE: break; /* opening it was all */
    default: status = vouch(session, what);
  }
  return finish(session, status, text);
}

int cli_store(cli_session *session) {
  static const struct {
    size_t args;
    const char *needs[2]; /* the last of them */
  } kinds[] = {{2, {"TỆP", "FILE"}},       {2, {"TỆP", "FILE"}},
               {3, {"BẢN-SAO", "TO"}},     {3, {"KHÓA", "KEY"}},
               {3, {"KHÓA", "KEY"}},       {3, {"PHIÊN-BẢN", "VERSION"}},
               {4, {"CHỮ-KÝ", "SIGNATURE"}}, {2, {"TỆP", "FILE"}},
               {2, {"TỆP", "FILE"}}};
  int format = cli_choose(session, "--format", session->options.format, "text json");
  int what = format < 0 ? -1
                        : cli_choose(session, "store", session->args[0],
                                     "init check backup trust distrust manifest sign head migrate");
  if (what < 0) return EXIT_USAGE;
  if (session->args_len < kinds[what].args)
    return cli_usage(session, "L703", "store", kinds[what].needs[LUAT_VI], kinds[what].needs[LUAT_EN]);
  if (session->args_len > kinds[what].args)
    return cli_usage(session, "L704", "store", session->args[kinds[what].args], NULL);
  if (what == STORE_INIT) return finish(session, luat_store_init(session->args[1], session->diagnostics), NULL);
  return do_store(session, what, format_of(format));
}

int cli_publish(cli_session *session) {
  int format = cli_choose(session, "--format", session->options.format, "text json");
  if (format < 0) return EXIT_USAGE;
  int code = cli_open_store(session, NULL, true);
  if (code != 0) return code;
  char now[64];
  luat_text *text = NULL;
  luat_status status = luat_publish(&text, session->store, session->args[0], session->options.note,
                                    moment(session, now, sizeof now), format_of(format), session->lang,
                                    session->diagnostics);
  return finish(session, status, text);
}

int cli_versions(cli_session *session) {
  int format = cli_choose(session, "--format", session->options.format, "text json");
  if (format < 0) return EXIT_USAGE;
  int code = cli_open_store(session, NULL, false);
  if (code != 0) return code;
  luat_text *text = NULL;
  luat_status status = luat_versions(&text, session->store, format_of(format), session->lang, session->diagnostics);
  return finish(session, status, text);
}

int cli_checkout(cli_session *session) {
  if (session->args[0][0] == '\0')
    return cli_usage(session, "L703", "checkout", session->verb->needs[LUAT_VI], session->verb->needs[LUAT_EN]);
  int code = cli_open_store(session, NULL, false);
  if (code != 0) return code;
  return finish(session, luat_checkout(session->store, session->args[0], session->args[1], session->diagnostics), NULL);
}

/* ---- Receipts ---- */

enum { BATCH = 4096 };

typedef struct batch {
  cli_session *session;
  luat_format format;
  const char *at;
  luat_submission plans[BATCH];
  luat_text *texts[BATCH]; /* of the plans, where each is a file of its own */
  size_t len;
  luat_status worst;
} batch;

/* The exit code is that of the gravest; statuses are as far below 0. */
static void worsen(batch *b, luat_status status) {
  if ((int)status < (int)b->worst) b->worst = status;
}

/* Records what has gathered; 0, or the exit code of what stops. */
static int record_batch(batch *b) {
  const cli_options *options = &b->session->options;
  luat_text *text = NULL;
  luat_status status = luat_record(&text, b->session->store, options->version, b->plans, b->len, options->on,
                                   options->as_of, b->at, b->format, b->session->lang, b->session->diagnostics);
  b->len = 0;
  worsen(b, status);
  int code = status != LUAT_OK ? cli_fail(b->session, status) : 0;
  if (status == LUAT_OK) cli_talk(b->session);
  if (text != NULL) return cli_print(b->session, text);
  return code;
}

/* Each line that is not empty, as a plan. */
static int record_lines(batch *b, const char *name, const luat_text *text) {
  const char *at = luat_text_data(text), *end = at + luat_text_len(text);
  unsigned line = 0;
  int code = 0;
  while (at < end && code == 0) {
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    if (stop == NULL) stop = end;
    line++;
    if (stop > at) b->plans[b->len++] = (luat_submission){name, at, (size_t)(stop - at), line};
    if (b->len == BATCH) code = record_batch(b);
    at = stop + 1;
  }
  return code == 0 && b->len > 0 ? record_batch(b) : code;
}

static void free_texts(batch *b) {
  for (size_t i = 0; i < BATCH; i++) {
    luat_text_free(b->texts[i]);
    b->texts[i] = NULL;
  }
}

/* As many files as a batch takes. One that cannot be read keeps no other out. */
static int record_files(batch *b, size_t from, size_t to) {
  cli_session *session = b->session;
  for (size_t i = from; i < to; i++) {
    luat_text **text = &b->texts[b->len];
    luat_status status = luat_file_read(text, session->args[i], session->diagnostics);
    if (status == LUAT_NO_MEMORY) return cli_fail(session, status);
    if (status != LUAT_OK) {
      cli_fail(session, status);
      worsen(b, status);
      continue;
    }
    b->plans[b->len++] = (luat_submission){session->args[i], luat_text_data(*text), luat_text_len(*text), 0};
  }
  return b->len > 0 ? record_batch(b) : 0;
}

static int record_all(batch *b) {
  cli_session *session = b->session;
  int code = 0;
  for (size_t i = 0, to; i < session->args_len && code == 0; i = to) {
    size_t left = session->args_len - i, many = left < BATCH ? left : BATCH;
    to = i + (session->lines ? 1 : many);
    if (session->lines) {
      luat_status status = luat_file_read(&b->texts[0], session->args[i], session->diagnostics);
      code = status != LUAT_OK ? cli_fail(session, status) : record_lines(b, session->args[i], b->texts[0]);
    } else {
      code = record_files(b, i, to);
    }
    free_texts(b);
  }
  return code;
}

int cli_record(cli_session *session) {
  static batch b;
  int format = cli_choose(session, "--format", session->options.format, "text json");
  if (format < 0) return EXIT_USAGE;
  int code = cli_open_store(session, NULL, true);
  if (code != 0) return code;
  char now[64];
  b = (batch){.session = session, .format = format_of(format), .at = moment(session, now, sizeof now)};
  code = record_all(&b);
  return code != 0 ? code : -(int)b.worst;
}

int cli_log(cli_session *session) {
  const cli_options *options = &session->options;
  int format = cli_choose(session, "--format", options->format, "text json");
  if (format < 0) return EXIT_USAGE;
  if (options->outcome != NULL && cli_choose(session, "--outcome", options->outcome, CLI_OUTCOMES) < 0)
    return EXIT_USAGE;
  int code = cli_open_store(session, NULL, false);
  if (code != 0) return code;
  luat_text *text = NULL;
  const luat_log_filter filter = {options->plan, options->question, options->outcome, options->rule, options->cites};
  luat_status status =
      luat_log(&text, session->store, &filter, format_of(format), session->lang, session->diagnostics);
  return finish(session, status, text);
}

int cli_receipt(cli_session *session) {
  int format = cli_choose(session, "--format", session->options.format, "text json");
  if (format < 0) return EXIT_USAGE;
  int code = cli_open_store(session, NULL, false);
  if (code != 0) return code;
  luat_text *text = NULL;
  luat_status status = luat_receipt(&text, session->store, session->args[0], format_of(format), session->lang,
                                    session->diagnostics);
  return finish(session, status, text);
}

/* A check: code 1 where something was found. */
static int finish_check(cli_session *session, luat_status status, luat_text *text, size_t found) {
  int code = finish(session, status, text);
  return code == EXIT_RAN && found > 0 ? EXIT_VERDICT : code;
}

typedef struct verifying {
  luat_verifying *all;
  luat_store *store;
  const char *path;
} verifying;

/* Each with a store of its own; who cannot open one leaves the shares to the others. */
static luat_status verify_shares(void *arg, size_t number, luat_diagnostics *diagnostics) {
  const verifying *v = arg;
  luat_store *own = NULL;
  if (number == 0) return luat_verifying_work(v->all, v->store, diagnostics);
  luat_status status = LUAT_OK;
  if (luat_store_open(&own, v->path, 0, diagnostics) == LUAT_OK) status = luat_verifying_work(v->all, own, diagnostics);
  else luat_diagnostics_clear(diagnostics);
  luat_store_free(own);
  return status;
}

static luat_status verify_together(cli_session *session, size_t jobs, const char *head, luat_format format,
                                   luat_text **text, size_t *found) {
  verifying v = {.store = session->store, .path = cli_store_path(session)};
  luat_status status = luat_verifying_new(&v.all, session->store, head, session->diagnostics);
  if (status == LUAT_OK) status = cli_together(session, jobs, verify_shares, &v);
  if (status == LUAT_OK) status = luat_verifying_print(text, found, v.all, format, session->lang, session->diagnostics);
  luat_verifying_free(v.all);
  return status;
}

int cli_verify(cli_session *session) {
  int format = cli_choose(session, "--format", session->options.format, "text json");
  size_t jobs = format < 0 ? 0 : cli_jobs(session);
  if (jobs == 0) return EXIT_USAGE;
  int code = cli_open_store(session, NULL, false);
  if (code != 0) return code;
  luat_text *text = NULL, *read = NULL;
  size_t found = 0;
  const char *head = head_given(session, session->options.head, &read);
  luat_status status = jobs > 1 ? verify_together(session, jobs, head, format_of(format), &text, &found)
                                : luat_verify(&text, &found, session->store, head, format_of(format), session->lang,
                                              session->diagnostics);
  luat_text_free(read);
  return finish_check(session, status, text, found);
}

int cli_replay(cli_session *session) {
  int format = cli_choose(session, "--format", session->options.format, "text json");
  if (format < 0) return EXIT_USAGE;
  if (session->all ? session->args_len > 0 : session->args_len == 0)
    return session->all ? cli_usage(session, "L704", "replay", session->args[0], NULL)
                        : cli_usage(session, "L703", "replay", session->verb->needs[LUAT_VI],
                                    session->verb->needs[LUAT_EN]);
  int code = cli_open_store(session, NULL, false);
  if (code != 0) return code;
  luat_text *text = NULL;
  size_t differ = 0;
  luat_status status = luat_replay(&text, &differ, session->store, session->args[0], format_of(format), session->lang,
                                   session->diagnostics);
  return finish_check(session, status, text, differ);
}
