/* load.c: what most verbs begin with: the policies, the plan, the decision. */
#include "cli.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* One that cannot be looked at counts: reading it then says why, and no other is taken in its place. */
static bool is_folder(const char *path) {
  struct stat info;
  return stat(path, &info) == 0 ? S_ISDIR(info.st_mode) : errno != ENOENT && errno != ENOTDIR;
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

const char *cli_store_path(const cli_session *session) {
  return session->options.store != NULL ? session->options.store : getenv("LUAT_STORE");
}

int cli_open_store(cli_session *session, const char *path, bool writes) {
  if (path == NULL) path = cli_store_path(session);
  if (path == NULL || *path == '\0') return cli_usage(session, "L760", NULL, NULL, NULL);
  luat_status status = luat_store_open(&session->store, path, writes, session->diagnostics);
  return status == LUAT_OK ? 0 : cli_fail(session, status);
}

/* A version of a store, `--version` or the one known at `--as-known`; which one is talk. */
static int load_version(cli_session *session) {
  const cli_options *options = &session->options;
  const char *given = options->known != NULL ? "--as-known" : "--version";
  if (options->policies != NULL) return cli_usage(session, "L732", "--policies", given, NULL);
  if (options->known != NULL && options->version != NULL) return cli_usage(session, "L732", "--version", given, NULL);
  int code = cli_open_store(session, NULL, false);
  if (code != 0) return code;
  luat_text *which = NULL;
  luat_status status = luat_set_load_version(&session->set, &which, session->store, options->version, options->known,
                                             session->lang, session->diagnostics);
  if (status == LUAT_OK) fputs(luat_text_data(which), stderr);
  luat_text_free(which);
  return status == LUAT_OK ? 0 : cli_fail(session, status);
}

/* Without a store the days of issue say what was known. */
static int load_known(cli_session *session) {
  luat_text *which = NULL;
  luat_status status = luat_set_load_known(&session->set, &which, cli_policies_folder(session), session->options.known,
                                           session->lang, session->diagnostics);
  if (status != LUAT_OK) return cli_fail(session, status);
  cli_talk(session);
  fputs(luat_text_data(which), stderr);
  luat_text_free(which);
  return 0;
}

int cli_load_policies(cli_session *session) {
  if (session->set != NULL) return 0;
  bool store = session->options.store != NULL || getenv("LUAT_STORE") != NULL;
  if (session->options.version != NULL || (session->options.known != NULL && store)) return load_version(session);
  if (session->options.known != NULL) return load_known(session);
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
