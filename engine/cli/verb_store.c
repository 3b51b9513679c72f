/* verb_store.c: store, publish, versions, checkout: the verbs that work with a store.
 * Here alone the command asks what time it is, where the caller did not say. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* `--at`, or now, written in UTC into `buffer`. */
static const char *moment(const cli_session *session, char *buffer, size_t size) {
  if (session->options.at != NULL) return session->options.at;
  time_t now = time(NULL);
  struct tm parts;
  return gmtime_r(&now, &parts) != NULL && strftime(buffer, size, "%Y-%m-%dT%H:%M:%SZ", &parts) > 0 ? buffer : "";
}

/* The store of `--store` or LUAT_STORE; 0, or the exit code. */
static int open_store(cli_session *session, const char *path, bool writes) {
  if (path == NULL) path = session->options.store != NULL ? session->options.store : getenv("LUAT_STORE");
  if (path == NULL || *path == '\0') return cli_usage(session, "L760", NULL, NULL, NULL);
  luat_status status = luat_store_open(&session->store, path, writes, session->diagnostics);
  return status == LUAT_OK ? 0 : cli_fail(session, status);
}

static int finish(cli_session *session, luat_status status, luat_text *text) {
  if (status != LUAT_OK) return cli_fail(session, status);
  cli_talk(session);
  return text == NULL ? EXIT_RAN : cli_print(session, text);
}

static luat_format format_of(int format) { return format == 1 ? LUAT_DECISION_JSON : LUAT_TEXT; }

int cli_store(cli_session *session) {
  int format = cli_choose(session, "--format", session->options.format, "text json");
  int what = format < 0 ? -1 : cli_choose(session, "store", session->args[0], "init check backup");
  if (what < 0) return EXIT_USAGE;
  if (what == 2 && session->args_len < 3) return cli_usage(session, "L703", "store", "BẢN-SAO", "TO");
  if (what < 2 && session->args_len > 2) return cli_usage(session, "L704", "store", session->args[2], NULL);
  if (what == 0) return finish(session, luat_store_init(session->args[1], session->diagnostics), NULL);
  int code = open_store(session, session->args[1], false);
  if (code != 0) return code;
  luat_text *text = NULL;
  luat_status status = what == 2 ? luat_store_backup(session->store, session->args[2], session->diagnostics)
                                 : luat_store_check(&text, session->store, format_of(format), session->lang,
                                                    session->diagnostics);
  return finish(session, status, text);
}

int cli_publish(cli_session *session) {
  int format = cli_choose(session, "--format", session->options.format, "text json");
  if (format < 0) return EXIT_USAGE;
  int code = open_store(session, NULL, true);
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
  int code = open_store(session, NULL, false);
  if (code != 0) return code;
  luat_text *text = NULL;
  luat_status status = luat_versions(&text, session->store, format_of(format), session->lang, session->diagnostics);
  return finish(session, status, text);
}

int cli_checkout(cli_session *session) {
  int code = open_store(session, NULL, false);
  if (code != 0) return code;
  return finish(session, luat_checkout(session->store, session->args[0], session->args[1], session->diagnostics), NULL);
}
