/* verb_test.c: test: the scenarios beside the policies, run and reported. */
#include "cli.h"

int cli_test(cli_session *session) {
  int format = cli_choose(session, "--format", session->options.format, "pretty tap junit json");
  if (format < 0) return EXIT_USAGE;
  int code = cli_load_policies(session);
  if (code != 0) return code;
  const char *folder = cli_policies_folder(session);
  luat_tests *tests = NULL;
  luat_text *text = NULL;
  bool named = session->args_len > 0;
  luat_status status = luat_test_run(&tests, session->set, named ? session->args : &folder,
                                     named ? session->args_len : 1, session->options.run, session->diagnostics);
  if (status == LUAT_OK) status = luat_tests_print(&text, tests, (luat_test_format)format, session->lang);
  bool failed = status == LUAT_OK && luat_tests_count(tests, LUAT_TEST_FAILED) > 0;
  luat_tests_free(tests);
  if (status != LUAT_OK) return cli_fail(session, status);
  cli_talk(session);
  code = cli_print(session, text);
  return code == 0 && failed ? EXIT_VERDICT : code;
}
