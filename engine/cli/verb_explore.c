/* verb_explore.c: whatif, compare and howto. */
#include "cli.h"

static int lacks_change(cli_session *session) {
  return cli_usage(session, "L703", "whatif", "--set ĐƯỜNG-DẪN=GIÁ-TRỊ, --sweep hoặc --draft THƯ-MỤC",
                   "--set PATH=VALUE, --sweep or --draft DIR");
}

static int try_draft(cli_session *session, luat_format format) {
  luat_text *text = NULL;
  luat_status status = luat_set_load(&session->draft, session->options.draft, session->diagnostics);
  if (status != LUAT_OK) return cli_fail(session, status);
  cli_talk(session);
  status = luat_whatif_draft(&text, session->set, session->plan, session->draft, session->options.on, format,
                             session->lang, session->diagnostics);
  return status == LUAT_OK ? cli_print(session, text) : cli_fail(session, status);
}

static int try_changes(cli_session *session, luat_format format) {
  luat_text *text = NULL;
  luat_status status = luat_whatif(&text, session->set, session->plan, session->sets, session->sets_len,
                                   session->options.on, format, session->lang, session->diagnostics);
  if (status == LUAT_OK) cli_talk(session);
  return status == LUAT_OK ? cli_print(session, text) : cli_fail(session, status);
}

/* Changes are made first, then facts run through. */
static int run_through(cli_session *session, luat_format format) {
  luat_text *text = NULL;
  luat_status status = LUAT_OK;
  if (session->sets_len > 0)
    status = luat_plan_change(&session->other, session->plan, session->sets, session->sets_len, session->diagnostics);
  if (status == LUAT_OK)
    status = luat_sweep(&text, session->set, session->sets_len > 0 ? session->other : session->plan, session->sweeps,
                        session->sweeps_len, session->options.on, format, session->lang, session->diagnostics);
  return status == LUAT_OK ? cli_print(session, text) : cli_fail(session, status);
}

int cli_whatif(cli_session *session) {
  int format = cli_choose(session, "--format", session->options.format, "text json");
  if (format < 0) return EXIT_USAGE;
  bool draft = session->options.draft != NULL;
  if (!draft && session->sets_len == 0 && session->sweeps_len == 0) return lacks_change(session);
  if (draft && session->sets_len > 0) return cli_usage(session, "L732", "--draft", "--set", NULL);
  if (draft && session->sweeps_len > 0) return cli_usage(session, "L732", "--draft", "--sweep", NULL);
  int code = cli_load_policies(session);
  if (code == 0) code = cli_load_plan(session, session->args[0]);
  if (code != 0) return code;
  luat_format as = format == 1 ? LUAT_DECISION_JSON : LUAT_TEXT;
  if (session->sweeps_len > 0) return run_through(session, as);
  return draft ? try_draft(session, as) : try_changes(session, as);
}

int cli_compare(cli_session *session) {
  int format = cli_choose(session, "--format", session->options.format, "text json");
  if (format < 0) return EXIT_USAGE;
  int code = cli_load_policies(session);
  if (code == 0) code = cli_load_plan(session, session->args[0]);
  if (code == 0) code = cli_read_plan(session, session->args[1], &session->other);
  if (code != 0) return code;
  luat_text *text = NULL;
  luat_status status = luat_compare(&text, session->set, session->plan, session->other, session->options.on,
                                    format == 1 ? LUAT_DECISION_JSON : LUAT_TEXT, session->lang, session->diagnostics);
  return status == LUAT_OK ? cli_print(session, text) : cli_fail(session, status);
}

/* How many, from 0 to 32; -1 with a diagnostic. */
static int count_of(cli_session *session, const char *text) {
  if (text == NULL) return 0;
  int count = 0;
  for (const char *at = text; *at != '\0'; at++)
    count = *at < '0' || *at > '9' || count > 32 ? 33 : 10 * count + (*at - '0');
  if (count <= 32 && *text != '\0') return count;
  cli_usage(session, "L705", text, "--alternatives", "0 … 32");
  return -1;
}

int cli_howto(cli_session *session) {
  int format = cli_choose(session, "--format", session->options.format, "text json");
  if (format < 0) return EXIT_USAGE;
  int alternatives = count_of(session, session->options.alternatives);
  if (alternatives < 0) return EXIT_USAGE;
  if (session->comply && session->args[1] != NULL)
    return cli_usage(session, "L732", "--comply", session->args[1], NULL);
  if (!session->comply && session->args[2] == NULL)
    return cli_usage(session, "L703", "howto", "ĐỐI-TƯỢNG CÂU-HỎI=GIÁ-TRỊ hoặc --comply",
                     "SUBJECT QUESTION=VALUE or --comply");
  int code = cli_load_policies(session);
  if (code == 0) code = cli_load_plan(session, session->args[0]);
  if (code != 0) return code;
  luat_howto_options options = {session->fixes, session->fixes_len, session->costs, session->costs_len,
                                (unsigned)alternatives};
  luat_text *text = NULL;
  luat_status status =
      luat_howto(&text, session->set, session->plan, session->args[1], session->args[2], &options, session->options.on,
                 format == 1 ? LUAT_DECISION_JSON : LUAT_TEXT, session->lang, session->diagnostics);
  if (status == LUAT_OK) cli_talk(session);
  return status == LUAT_OK ? cli_print(session, text) : cli_fail(session, status);
}
