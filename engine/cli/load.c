/* load.c: what most verbs begin with: the policies, the plan, the decision. */
#include "cli.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_folder(const char *path) {
  struct stat info;
  return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

/* Beside the command as it was built (a link in its folder, or build/luat and policies/) or installed (bin/luat,
 * share/luat/policies). */
static bool find_policies(char *out, size_t size) {
  static const char *const near[] = {"/policies", "/../policies", "/../share/luat/policies"};
  char own[3072];
  ssize_t len = readlink("/proc/self/exe", own, sizeof own - 1);
  if (len <= 0) return false;
  own[len] = '\0';
  char *slash = strrchr(own, '/');
  if (slash == NULL) return false;
  *slash = '\0';
  for (size_t i = 0; i < sizeof near / sizeof *near; i++) {
    if (snprintf(out, size, "%s%s", own, near[i]) < (int)size && is_folder(out)) return true;
  }
  return false;
}

const char *cli_policies_folder(cli_session *session) {
  if (session->options.policies != NULL) return session->options.policies;
  return find_policies(session->folder, sizeof session->folder) ? session->folder : "policies";
}

int cli_load_policies(cli_session *session) {
  if (session->set != NULL) return 0;
  luat_status status = luat_set_load(&session->set, cli_policies_folder(session), session->diagnostics);
  if (status != LUAT_OK) return cli_fail(session, status);
  cli_talk(session);
  return 0;
}

int cli_load_plan(cli_session *session, const char *path) { return cli_read_plan(session, path, &session->plan); }

int cli_read_plan(cli_session *session, const char *path, luat_plan **out) {
  luat_text *text = NULL;
  luat_status status = luat_file_read(&text, path, session->diagnostics);
  if (status == LUAT_OK)
    status = luat_plan_read(out, session->set, path, luat_text_data(text), luat_text_len(text), LUAT_ANY,
                            session->options.as_of, session->diagnostics);
  luat_text_free(text);
  if (status != LUAT_OK) return cli_fail(session, status);
  cli_talk(session);
  return 0;
}

int cli_decide(cli_session *session, const char *path) {
  int code = cli_load_policies(session);
  if (code == 0) code = cli_load_plan(session, path);
  if (code != 0) return code;
  luat_status status =
      luat_decide(&session->decision, session->set, session->plan, session->options.on, session->diagnostics);
  if (status != LUAT_OK) return cli_fail(session, status);
  cli_talk(session);
  return 0;
}
