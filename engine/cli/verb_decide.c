/* verb_decide.c: evaluate, explain, whynot and timeline. */
#include "cli.h"

#include <string.h>
#include <unistd.h>

/* `--fail-on breaches,undetermined`: a mask of verdicts, or -1 with a diagnostic. */
static int fail_mask(cli_session *session) {
  const char *list = session->options.fail_on;
  if (list == NULL || strcmp(list, "none") == 0) return 0;
  int mask = 0;
  for (bool more = true; more; list++) { /* an empty word is a mistake too: a gate that nobody set */
    char word[32];
    size_t len = strcspn(list, ",");
    size_t kept = len < sizeof word ? len : sizeof word - 1;
    memcpy(word, list, kept);
    word[kept] = '\0';
    int verdict = len < sizeof word ? luat_verdict_find(word) : -1;
    if (verdict < 0) {
      cli_usage(session, "L705", word, "--fail-on",
                "conflict, breaches, undetermined, no-policy, conditional, silent, complies, none");
      return -1;
    }
    mask |= 1 << verdict;
    list += len;
    more = *list == ',';
  }
  return mask;
}

int cli_evaluate(cli_session *session) {
  int format = cli_choose(session, "--format", session->options.format, "text json");
  int mask = format < 0 ? -1 : fail_mask(session);
  if (mask < 0) return EXIT_USAGE;
  int code = cli_decide(session, session->args[0]);
  if (code != 0) return code;
  luat_text *text = NULL;
  luat_status status =
      luat_report(&text, session->decision, format == 1 ? LUAT_DECISION_JSON : LUAT_TEXT, session->lang);
  if (status != LUAT_OK) return cli_fail(session, status);
  code = cli_print(session, text);
  if (code != 0) return code;
  return (mask & (1 << luat_decision_verdict(session->decision))) != 0 ? EXIT_VERDICT : EXIT_RAN;
}

/* A letter L and digits only, and no file of that name. */
static bool is_code(const char *word) {
  size_t digits = strspn(word + (*word != '\0'), "0123456789");
  return (word[0] == 'L' || word[0] == 'l') && digits > 0 && word[1 + digits] == '\0' && access(word, F_OK) != 0;
}

int cli_explain(cli_session *session) {
  luat_text *text = NULL;
  if (session->args_len == 1 && is_code(session->args[0])) {
    luat_status status = luat_code_explain(&text, session->args[0], session->lang);
    if (status == LUAT_USAGE) return cli_usage(session, "L710", session->args[0], NULL, NULL);
    return status == LUAT_OK ? cli_print(session, text) : cli_fail(session, status);
  }
  int format = cli_choose(session, "--format", session->options.format, "text json");
  int depth = format < 0 ? -1 : cli_choose(session, "--depth", session->options.depth, "full base conclusion");
  if (depth < 0) return EXIT_USAGE;
  int code = cli_decide(session, session->args[0]);
  if (code != 0) return code;
  luat_status status = luat_explain_depth(
      &text, session->decision, session->args[1], session->args_len > 2 ? session->args[2] : NULL,
      (luat_depth)(LUAT_FULL - depth), format == 1 ? LUAT_DECISION_JSON : LUAT_TEXT, session->lang,
      session->diagnostics);
  return status == LUAT_OK ? cli_print(session, text) : cli_fail(session, status);
}

int cli_whynot(cli_session *session) {
  int format = cli_choose(session, "--format", session->options.format, "text json");
  if (format < 0) return EXIT_USAGE;
  int code = cli_decide(session, session->args[0]);
  if (code != 0) return code;
  luat_text *text = NULL;
  luat_status status = luat_whynot(&text, session->decision, session->args[1], session->args[2],
                                   format == 1 ? LUAT_DECISION_JSON : LUAT_TEXT, session->lang, session->diagnostics);
  return status == LUAT_OK ? cli_print(session, text) : cli_fail(session, status);
}

int cli_timeline(cli_session *session) {
  int format = cli_choose(session, "--format", session->options.format, "text json");
  if (format < 0) return EXIT_USAGE;
  int code = cli_load_policies(session);
  if (code == 0) code = cli_load_plan(session, session->args[0]);
  if (code != 0) return code;
  luat_text *text = NULL;
  luat_status status = luat_timeline(&text, session->set, session->plan, session->options.from, session->options.to,
                                     format == 1 ? LUAT_DECISION_JSON : LUAT_TEXT, session->lang, session->diagnostics);
  return status == LUAT_OK ? cli_print(session, text) : cli_fail(session, status);
}
