/* verb_law.c: law and where-used: what law there is, and where a name stands. */
#include "cli.h"

int cli_law(cli_session *session) {
  const cli_options *options = &session->options;
  int format = cli_choose(session, "--format", options->format, "text json");
  if (format < 0) return EXIT_USAGE;
  int code = cli_load_policies(session);
  if (code != 0) return code;
  luat_text *text = NULL;
  luat_status status = luat_law(&text, session->set, session->args[0], options->place, options->on,
                                format == 1 ? LUAT_DECISION_JSON : LUAT_TEXT, session->lang, session->diagnostics);
  return status == LUAT_OK ? cli_print(session, text) : cli_fail(session, status);
}

int cli_where_used(cli_session *session) {
  int format = cli_choose(session, "--format", session->options.format, "text json");
  if (format < 0) return EXIT_USAGE;
  int code = cli_load_policies(session);
  if (code != 0) return code;
  luat_text *text = NULL;
  luat_status status =
      luat_where_used(&text, session->set, session->args[0], format == 1 ? LUAT_DECISION_JSON : LUAT_TEXT,
                      session->lang, session->diagnostics);
  return status == LUAT_OK ? cli_print(session, text) : cli_fail(session, status);
}
