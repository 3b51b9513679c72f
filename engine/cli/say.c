/* say.c: how the command speaks: diagnostics to standard error, data to standard output. */
#include "cli.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static luat_diagnostic_format format_of(const cli_session *session) {
  const char *format = session->options.format;
  if (format == NULL || session->verb == NULL || strcmp(session->verb->name, "check") != 0) return LUAT_HUMAN;
  return strcmp(format, "plain") == 0 ? LUAT_PLAIN : strcmp(format, "json") == 0 ? LUAT_DIAGNOSTICS_JSON : LUAT_HUMAN;
}

int cli_no_memory(luat_lang lang) {
  fputs(lang == LUAT_EN ? "error[L605]: there is not enough memory\n" : "lỗi[L605]: không đủ bộ nhớ\n", stderr);
  return EXIT_IO;
}

void cli_talk(cli_session *session) {
  luat_text *text = NULL;
  if (session->holds_talk || luat_diagnostics_len(session->diagnostics) == 0) return;
  if (luat_diagnostics_print(&text, session->diagnostics, format_of(session), session->lang) == LUAT_OK)
    fwrite(luat_text_data(text), 1, luat_text_len(text), stderr);
  else
    session->unsaid = cli_no_memory(session->lang) != 0;
  luat_text_free(text);
  luat_diagnostics_clear(session->diagnostics);
}

int cli_fail(cli_session *session, luat_status status) {
  if (status == LUAT_NO_MEMORY && luat_diagnostics_add(session->diagnostics, "L605", NULL) != LUAT_OK)
    cli_no_memory(session->lang);
  cli_talk(session);
  return status == LUAT_NO_MEMORY ? EXIT_IO : -(int)status;
}

int cli_usage(cli_session *session, const char *code, const char *a0, const char *a1, const char *a2) {
  const char *const args[] = {a0, a1, a1 == NULL ? NULL : a2, NULL};
  luat_status status = luat_diagnostics_add(session->diagnostics, code, args);
  return cli_fail(session, status == LUAT_OK ? LUAT_USAGE : status);
}

int cli_output_failed(cli_session *session, int error) {
  const char *reason = error == ENOSPC
                           ? (session->lang == LUAT_EN ? "the disk is full" : "đĩa đã đầy")
                           : (session->lang == LUAT_EN ? "it could not be passed on" : "không chuyển đi được");
  const char *const args[] = {reason, NULL};
  luat_status status = luat_diagnostics_add(session->diagnostics, "L606", args);
  return cli_fail(session, status == LUAT_OK ? LUAT_IO : status);
}

int cli_print(cli_session *session, luat_text *text) {
  size_t len = luat_text_len(text);
  bool fine = fwrite(luat_text_data(text), 1, len, stdout) == len;
  int error = errno;
  luat_text_free(text);
  return fine ? cli_flush(session) : cli_output_failed(session, error);
}

int cli_flush(cli_session *session) {
  bool fine = fflush(stdout) == 0;
  int error = errno;
  if (fine && !ferror(stdout)) return EXIT_RAN;
  return cli_output_failed(session, fine ? EIO : error);
}
